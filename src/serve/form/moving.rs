//! The address of a record: its name never changes it, and changing it is a step of its own, which leaves the old one leading to the
//! new. A draft whose address nobody can know is deleted instead, and can be taken back.

use super::closed;
use super::page::{self, PRINT};
use crate::catalogue::innovation::schema;
use crate::catalogue::ledger::{LEDGER_PATH, Ledger};
use crate::diagnostic::message;
use crate::edit::{self, Change, Value};
use crate::fields::Choice;
use crate::form::pairs::Pairs;
use crate::form::place::{ContentPath, Kind};
use crate::form::shown::{Held, Shown};
use crate::form::units::units;
use crate::permalink;
use crate::scaffold;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk;
use crate::serve::files::{self, Closed, Opened};
use crate::serve::preview::Preview;
use crate::serve::writing::Writing;
use crate::vocabulary::Publication;
use crate::whole;
use axum::http::StatusCode;
use serde_json::json;

/// The name of the buttons, and what they say.
const ACT: &str = "lakukan";
const CHANGE: &str = "ganti";
const DELETE: &str = "hapus";
/// Numbers that are tried behind an address that is taken.
const NUMBERS: usize = 99;

/// Where it is asked; nothing for what has its address of something else.
pub(super) fn address(place: &ContentPath) -> Option<String> {
    (place.kind() == Kind::Innovation).then(|| super::address_in("alamat", place))
}

/// What is known of a record that may get another address.
struct Known {
    opened: Opened,
    /// What it holds.
    shown: Shown,
    /// The address that its name would give it, unless it has it.
    new: Option<ContentPath>,
    /// Nobody can know its address.
    is_secret: bool,
}

impl Known {
    fn of(preview: &Preview, place: &ContentPath) -> Result<Known, Closed> {
        let opened = files::open(preview.root(), place)?;
        let contents = edit::contents(&opened.text).map_err(|_| Closed::NoText)?;
        let shown = Shown::of(&contents, &units(place.kind().fields()));
        let text = |key: &str| match shown.values.get(key) {
            Some(Held::One(text)) => text.as_str(),
            _ => "",
        };
        let publication = Publication::from_id(text(schema::PUBLICATION.key)).unwrap_or(Publication::Published);
        let address = permalink::innovation(place.slug());
        let ledger = whole::read_text(&preview.root().join(LEDGER_PATH)).ok();
        let ledger = ledger.as_deref().map_or_else(|| Some(Ledger::default()), Ledger::read_all);
        let is_known = ledger.is_none_or(|ledger| ledger.knows(address.address()));
        let new = free(preview, place, text(schema::NAME.key));
        Ok(Known { new, is_secret: !publication.is_public() && !is_known, shown, opened })
    }
}

/// The first free address that a name gives; nothing if it is the one that the record has.
fn free(preview: &Preview, place: &ContentPath, name: &str) -> Option<ContentPath> {
    let slug = scaffold::slug_of(name)?;
    if slug == place.slug()
        || place
            .slug()
            .strip_prefix(&slug)
            .is_some_and(|rest| rest.starts_with('-') && rest[1..].parse::<usize>().is_ok())
    {
        return None;
    }
    let numbered = (2..=NUMBERS).map(|number| format!("{slug}-{number}"));
    let places =
        std::iter::once(slug.clone()).chain(numbered).filter_map(|slug| ContentPath::new(place.kind().word(), &slug));
    places.into_iter().find(|new| matches!(files::open(preview.root(), new), Err(Closed::Missing)))
}

/// The page that tells the address and what can become of it.
pub(super) fn page(preview: &Preview, writing: &Writing, place: &ContentPath, _: &Asked) -> Answer {
    match address(place) {
        Some(_) => told(preview, writing, place, StatusCode::OK, None),
        None => Answer::bare(StatusCode::NOT_FOUND),
    }
}

fn told(preview: &Preview, writing: &Writing, place: &ContentPath, status: StatusCode, why: Option<&str>) -> Answer {
    let known = match Known::of(preview, place) {
        Ok(known) => known,
        Err(closed) => return closed::refused(preview, &closed),
    };
    let shown = |place: &ContentPath| format!("/{}", permalink::innovation(place.slug()).address());
    let language = preview.language();
    let mut values = json!({
        "judul": place.slug(),
        "pesan": why.map(|code| json!({ "kata": message::text(language, code, &[]), "baik": false })),
        "alamat_ini": shown(place),
        "alamat_baru": known.new.as_ref().map(shown),
        "rahasia": known.is_secret,
        "bisa_hapus": known.is_secret && writing.kept().is_some(),
        "lakukan": ACT, "ganti": CHANGE, "hapus": DELETE,
        "formulir": super::address(place),
    });
    page::common(&mut values, writing, place, &known.opened.fingerprint.to_string(), &serde_json::Value::Null);
    values["alamat"] = json!(address(place));
    Answer::page(status, page::draw("alamat.html", language, values))
}

/// Does what was asked for.
pub(super) fn handed(preview: &Preview, writing: &Writing, place: &ContentPath, pairs: &Pairs) -> Answer {
    if address(place).is_none() {
        return Answer::bare(StatusCode::NOT_FOUND);
    }
    let done = Known::of(preview, place).and_then(|known| match pairs.first(ACT) {
        _ if pairs.first(PRINT) != Some(known.opened.fingerprint.to_string().as_str()) => Err(Closed::Changed),
        Some(CHANGE) => change(preview, writing, place, known),
        Some(DELETE) if known.is_secret => {
            files::remove(preview.root(), place, &known.opened, writing)?;
            Ok(desk::REMOVED.to_owned())
        }
        _ => Err(Closed::Changed),
    });
    match done {
        Ok(address) => Answer::see_other(address),
        Err(Closed::Missing) => closed::refused(preview, &Closed::Missing),
        Err(Closed::Changed) => told(preview, writing, place, StatusCode::CONFLICT, Some("tulis-alamat-bentrok")),
        Err(closed) => told(preview, writing, place, StatusCode::CONFLICT, Some(closed.code())),
    }
}

/// Gives a record the address of its name, and leads to its form. The old address is noted in the file first: wherever this is cut, the
/// file is there and knows all its addresses.
fn change(preview: &Preview, writing: &Writing, place: &ContentPath, known: Known) -> Result<String, Closed> {
    let new = known.new.ok_or(Closed::Changed)?;
    if !known.is_secret {
        let rows = match known.shown.values.get(schema::OLD_ADDRESSES.key) {
            Some(Held::Rows(rows)) => rows.iter().filter_map(|row| row.cells.get("")).cloned().collect(),
            _ => Vec::new(),
        };
        // One that it gets back is no old one any more.
        let old = rows.into_iter().filter(|old| old != new.slug() && old != place.slug());
        let old = old.chain([place.slug().to_owned()]).map(Value::Text).collect();
        let changes = [Change::field(schema::OLD_ADDRESSES.key, Value::List(old))];
        let text = edit::record(&known.opened.text, schema::FIELDS, &changes).map_err(|_| Closed::Failed)?;
        if text != known.opened.text {
            files::write(preview.root(), place, &known.opened, &text, writing)?;
        }
    }
    files::rename(preview.root(), place, &new, writing)?;
    Ok(super::address(&new))
}
