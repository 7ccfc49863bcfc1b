//! Changes the state of several records together. What would be published in error stays as it is, and is told with the reason;
//! the others are written, all of them or none.

use super::{View, draw};
use crate::catalogue::innovation::schema;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::message::{self, Language};
use crate::edit::{self, Change};
use crate::fields::Choice;
use crate::form::pairs::Pairs;
use crate::form::place::{ContentPath, Kind};
use crate::import::revise::Revision;
use crate::import::write;
use crate::serve::answer::Answer;
use crate::serve::files::{self, Closed};
use crate::serve::form;
use crate::serve::hindered::{Hindered, Wanted, hindered};
use crate::serve::writing::Writing;
use crate::site::Failure;
use crate::vocabulary::Publication;
use axum::http::StatusCode;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The address to which the ticks of the list of records are sent.
pub(in crate::serve) const ADDRESS: &str = "/_meja/keadaan/";
/// The names of the ticks and of the choice.
const TICKED: &str = "pilih";
const STATE: &str = "jadikan";
/// The most records that are changed at a time; a page of the list has fewer.
const MOST: usize = 200;

/// Why a record is left as it is.
enum Hindrance {
    Closed(Closed),
    /// Its fields cannot be read without doubt.
    Unreadable,
    /// It would be public, and in error.
    InError(Vec<Diagnostic>),
}

/// Does what was asked for, and says what came of it.
pub(in crate::serve) fn change(view: &View, writing: &Writing, pairs: &Pairs) -> Answer {
    let Some(state) = pairs.first(STATE).and_then(Publication::from_id) else {
        return page(view, StatusCode::UNPROCESSABLE_ENTITY, json!({ "why": say(view, "meja-keadaan-belum", &[]) }));
    };
    let slugs: BTreeSet<&str> = pairs.all(TICKED).collect();
    let places = slugs.into_iter().filter_map(|slug| ContentPath::new(Kind::Innovation.word(), slug));
    let places: Vec<ContentPath> = places.take(MOST).collect();
    if places.is_empty() {
        return page(view, StatusCode::UNPROCESSABLE_ENTITY, json!({ "why": say(view, "meja-keadaan-kosong", &[]) }));
    }
    let turn = writing.turn();
    let (mut revisions, mut hindered) = (Vec::new(), Vec::new());
    for place in &places {
        match revised(view, place, state) {
            Ok(revision) => revisions.extend(revision.map(|revision| (place, revision))),
            Err(hindrance) => hindered.push(told(view, place, hindrance)),
        }
    }
    if state.is_public() {
        let found = judged(view, &revisions);
        for ((place, revision), found) in std::mem::take(&mut revisions).into_iter().zip(found) {
            match found {
                None => revisions.push((place, revision)),
                Some(found) => hindered.push(told(view, place, Hindrance::InError(found.problems))),
            }
        }
    }
    let revisions: Vec<Revision> = revisions.into_iter().map(|(_, revision)| revision).collect();
    let written = if revisions.is_empty() { Ok(()) } else { write::write_together(view.root, &revisions) };
    drop(turn);
    match written {
        Ok(()) => {
            let blanks = [("jumlah", revisions.len().to_string()), ("keadaan", word(view.language, state))];
            page(
                view,
                StatusCode::OK,
                json!({ "changed": say(view, "meja-keadaan-jadi", &blanks), "hindered": hindered }),
            )
        }
        Err(failure) => page(view, StatusCode::CONFLICT, json!({ "why": failed(view.language, &failure) })),
    }
}

/// What is in the way of each, if they are published together.
fn judged(view: &View, revisions: &[(&ContentPath, Revision)]) -> Vec<Option<Hindered>> {
    let wanted: Vec<Wanted> = revisions
        .iter()
        .map(|(place, Revision { old, new, .. })| Wanted { place, old, new, has_state: true })
        .collect();
    hindered(&view.snapshot.prepared, &wanted)
}

/// A record's file in another state; nothing if it is in that state.
fn revised(view: &View, place: &ContentPath, state: Publication) -> Result<Option<Revision>, Hindrance> {
    let opened = files::open(view.root, place).map_err(Hindrance::Closed)?;
    let path = place.source();
    let prepared = &view.snapshot.prepared;
    let record = prepared.documents.iter().find(|document| *document.path() == path);
    let before = record.and_then(|document| document.record()).map(|record| record.publication);
    if before == Some(state) {
        return Ok(None);
    }
    let change = Change::text(schema::PUBLICATION.key, state.id());
    let new = edit::record(&opened.text, schema::FIELDS, &[change]).map_err(|_| Hindrance::Unreadable)?;
    Ok((new != opened.text).then(|| Revision { path: path.to_string(), old: opened.text, new }))
}

/// A record that stays as it is, and why.
fn told(view: &View, place: &ContentPath, hindrance: Hindrance) -> Value {
    let prepared = &view.snapshot.prepared;
    let path = place.source();
    let record = prepared.documents.iter().find(|document| *document.path() == path);
    let name = record.and_then(|document| document.record()).map(|record| record.name.value.clone());
    let problems = match &hindrance {
        Hindrance::InError(problems) => view.snapshot.told_of(&problems.iter().collect::<Vec<_>>(), view.language),
        Hindrance::Unreadable => vec![json!({ "message": say(view, "meja-tak-terbaca", &[]) })],
        Hindrance::Closed(closed) => vec![json!({ "message": say(view, closed.code(), &[]) })],
    };
    let name = name.unwrap_or_else(|| place.slug().replace('-', " "));
    json!({ "name": name, "href": form::address(place), "problems": problems })
}

/// A failure of the machine in words.
pub(super) fn failed(language: Language, failure: &Failure) -> String {
    let blanks = [("berkas", failure.path.display().to_string())];
    let help = message::lookup(language, failure.code, Some("help"), &blanks).unwrap_or_default();
    format!("{} {help}", message::text(language, failure.code, &blanks)).trim().to_owned()
}

/// All states that can be chosen.
pub(super) fn all(language: Language) -> Vec<Value> {
    let told = |state: &Publication| json!({ "id": state.id(), "name": word(language, *state) });
    Publication::ALL.iter().map(told).collect()
}

/// What a state is called.
fn word(language: Language, state: Publication) -> String {
    let code = match state {
        Publication::Published => "meja-terbit",
        Publication::Draft => "meja-draf",
        Publication::Ready => "meja-siap",
        Publication::Archived => "meja-arsip",
    };
    message::text(language, code, &[])
}

fn say(view: &View, code: &str, blanks: &[(&'static str, String)]) -> String {
    message::text(view.language, code, blanks)
}

/// The page that says what became of it.
pub(super) fn page(view: &View, status: StatusCode, values: Value) -> Answer {
    Answer::page(status, draw("hasil.html", view.language, values))
}
