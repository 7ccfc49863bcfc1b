//! The pictures of `content/gambar/` by their names and addresses.

use crate::content::picture::Picture;
use crate::diagnostic::message::{self, Language};
use crate::form::place::{ContentPath, Kind};
use crate::serve::snapshot::Snapshot;
use serde_json::{Value, json};

/// The gallery, below which each picture stands by its name.
pub(crate) const ADDRESS: &str = "/_meja/gambar/";
/// The folder of all pictures.
pub(crate) const FOLDER: &str = "content/gambar/";

/// The name by which a form and a query say for which record it is.
pub(crate) const FOR: &str = "untuk";

/// How a record is named in the forms of its pictures.
pub(crate) fn of(place: &ContentPath) -> String {
    format!("{}/{}", place.kind().word(), place.slug())
}

/// The way from a record's form to its pictures, for who has no script.
pub(crate) fn link(place: &ContentPath, language: Language) -> Option<Value> {
    let words = message::text(language, "foto-tombol", &[]);
    let address = format!("{ADDRESS}?{FOR}={}", of(place));
    (place.kind() == Kind::Innovation).then(|| json!({ "alamat": address, "kata": words }))
}

/// The record of such a name.
pub(crate) fn place_of(text: &str) -> Option<ContentPath> {
    let (kind, slug) = text.split_once('/')?;
    ContentPath::new(kind, slug)
}

/// Pictures of the folder that can be shown, by their names.
pub(crate) fn known(snapshot: &Snapshot) -> impl Iterator<Item = (&str, &Picture)> {
    snapshot.prepared.documents.iter().filter_map(|document| {
        let name = document.path().strip_prefix(FOLDER).filter(|name| !name.contains('/'))?;
        Some((name, document.picture()?))
    })
}

/// A picture as scripts know it.
pub(crate) fn told(name: &str, picture: &Picture) -> Value {
    let address = percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC);
    json!({
        "nama": name,
        "alamat": format!("{ADDRESS}{address}"),
        "keterangan": format!("{} × {}", picture.width, picture.height),
    })
}
