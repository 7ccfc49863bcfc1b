//! Makes a new draft from a record that is there.

use super::View;
use super::states::{failed, page};
use crate::catalogue::innovation::schema;
use crate::content::names::SLUG_LIMIT;
use crate::diagnostic::message;
use crate::edit::{self, Change, Value};
use crate::fields::{Choice, Field};
use crate::form::pairs::Pairs;
use crate::form::place::{ContentPath, Kind};
use crate::serve::answer::Answer;
use crate::serve::files;
use crate::serve::form;
use crate::serve::writing::Writing;
use crate::site::Failure;
use crate::vocabulary::Publication;
use crate::whole;
use axum::http::StatusCode;
use serde_json::json;
use std::io;

/// The address to which the button that copies a record is sent.
pub(in crate::serve) const ADDRESS: &str = "/_meja/salin/";
/// The name of the button that says what is copied.
const COPIED: &str = "salin";
/// The most numbers that are tried behind a name that is taken.
const NUMBERS: usize = 99;

/// What is of the one record alone: its former addresses, when it is shown, and when it was checked.
static OWN: [&Field; 4] = [&schema::OLD_ADDRESSES, &schema::PUBLISH_AT, &schema::EXPIRE_AT, &schema::CHECKED];

/// Makes the copy and leads to its form.
pub(in crate::serve) fn make(view: &View, writing: &Writing, pairs: &Pairs) -> Answer {
    let why = |code: &str| {
        page(view, StatusCode::UNPROCESSABLE_ENTITY, json!({ "why": message::text(view.language, code, &[]) }))
    };
    let Some(place) = pairs.first(COPIED).and_then(|slug| ContentPath::new(Kind::Innovation.word(), slug)) else {
        return why("meja-berkas-hilang");
    };
    let _turn = writing.turn();
    let opened = match files::open(view.root, &place) {
        Ok(opened) => opened,
        Err(closed) => return why(closed.code()),
    };
    let Ok(text) = edit::record(&opened.text, schema::FIELDS, &changes(view, &place)) else {
        return why("meja-tak-terbaca");
    };
    let folder = view.root.join("content").join(Kind::Innovation.word());
    for slug in slugs(&place) {
        let Some(new) = ContentPath::new(Kind::Innovation.word(), &slug) else { continue };
        let path = folder.join(format!("{slug}.md"));
        match whole::write_new(&path, text.as_bytes()) {
            Ok(()) => return Answer::see_other(form::address(&new)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => {
                let failure = Failure::io("tulis-gagal", &path)(error);
                return page(view, StatusCode::CONFLICT, json!({ "why": failed(view.language, &failure) }));
            }
        }
    }
    why("tulis-sudah-ada")
}

fn changes(view: &View, place: &ContentPath) -> Vec<Change> {
    let path = place.source();
    let documents = &view.snapshot.prepared.documents;
    let record = documents.iter().find(|document| *document.path() == path).and_then(|document| document.record());
    let name = record.map_or_else(|| place.slug().replace('-', " "), |record| record.name.value.clone());
    let name = message::text(view.language, "meja-nama-salinan", &[("nama", name)]);
    let name: String = name.chars().take(schema::NAME.most).collect();
    let own = OWN.iter().map(|field| Change::field(field.key, Value::Empty));
    let first = [Change::text(schema::NAME.key, &name), Change::text(schema::PUBLICATION.key, Publication::Draft.id())];
    first.into_iter().chain(own).collect()
}

/// Slugs that a copy may have, the first free one of which it gets.
fn slugs(place: &ContentPath) -> impl Iterator<Item = String> {
    const END: &str = "-salinan";
    let room = SLUG_LIMIT.saturating_sub(END.len() + 3);
    let stem: String = place.slug().chars().take(room).collect();
    let stem = format!("{}{END}", stem.trim_end_matches('-'));
    std::iter::once(stem.clone()).chain((2..=NUMBERS).map(move |number| format!("{stem}-{number}")))
}
