//! The last versions of a file: which there are, what each says beside the file, and how one is put back. What is put back can be
//! undone in the same way.

use super::closed;
use super::page::{self, PRINT};
use super::unsaved::compared;
use crate::content::document;
use crate::content::source::{Content, Source};
use crate::diagnostic::message;
use crate::edit;
use crate::form::changes::is_same_body;
use crate::form::pairs::Pairs;
use crate::form::place::ContentPath;
use crate::form::posted::Posted;
use crate::form::shown::Shown;
use crate::form::text;
use crate::form::units::units;
use crate::gate::{Found, Number};
use crate::privacy::{self, Form, masked};
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk::words;
use crate::serve::files::{self, Closed, Opened};
use crate::serve::hindered::{Wanted, hindered};
use crate::serve::kept::Kept;
use crate::serve::preview::Preview;
use crate::serve::writing::Writing;
use axum::http::StatusCode;
use serde_json::{Value, json};

/// The name of the control that says which version, and the same in an address.
const VERSION: &str = "versi";
/// The name of the button that lets numbers be forgotten.
const FORGET: &str = "lupakan";
/// The end of the address to which a version that was put back leads.
pub(super) const RESTORED: &str = "?hasil=kembali";

/// Where the versions of a file are.
pub(super) fn address(place: &ContentPath) -> String {
    super::address_in("versi", place)
}

/// The versions of a file, and one of them beside it.
pub(super) fn page(preview: &Preview, writing: &Writing, place: &ContentPath, asked: &Asked) -> Answer {
    let chosen = asked.value(VERSION);
    drawn(preview, writing, place, chosen.as_deref(), StatusCode::OK, None)
}

fn drawn(
    preview: &Preview,
    writing: &Writing,
    place: &ContentPath,
    chosen: Option<&str>,
    status: StatusCode,
    why: Option<&str>,
) -> Answer {
    let language = preview.language();
    let Some(kept) = writing.kept() else { return Answer::bare(StatusCode::NOT_FOUND) };
    let opened = match files::open(preview.root(), place) {
        Ok(opened) => opened,
        Err(closed) => return closed::refused(preview, &closed),
    };
    let versions = kept.memory.versions(&place.source());
    let row = |version: &crate::store::Version| {
        let print = version.text.to_string();
        json!({
            "id": print,
            "kapan": words::moment(language, version.on),
            "asal": message::text(language, if version.is_own { "tulis-versi-disimpan" } else { "tulis-versi-ditemukan" }, &[]),
            "sama": version.text == opened.fingerprint,
            "dipilih": chosen == Some(print.as_str()),
            "href": format!("{}?{VERSION}={print}#banding", address(place)),
        })
    };
    let text = chosen.and_then(|print| version_of(kept, place, print));
    let numbers = numbers(preview, kept, place);
    let notice = |code: &str| json!({ "kata": message::text(language, code, &[]), "baik": false });
    let mut values = json!({
        "judul": place.slug(),
        "pesan": why.map(notice),
        "versi": versions.iter().map(row).collect::<Vec<_>>(),
        "dipilih": text.as_ref().and(chosen),
        "banding": text.as_ref().map(|text| beside(text, &opened, place, preview)),
        "nomor": numbers.iter().map(|found| &*found.shown).collect::<Vec<_>>(),
        "lupakan": FORGET,
        "formulir": super::address(place),
    });
    page::common(&mut values, writing, place, &opened.fingerprint.to_string(), &Value::Null);
    values["alamat"] = json!(address(place));
    Answer::page(status, page::draw("versi.html", language, values))
}

/// The version that a file had before it was written here last.
pub(super) fn before(writing: &Writing, place: &ContentPath) -> Option<String> {
    let versions = writing.kept()?.memory.versions(&place.source());
    versions.first().filter(|last| last.is_own)?;
    versions.get(1).map(|version| version.text.to_string())
}

/// The text of a version of this file, and of no other.
fn version_of(kept: &Kept, place: &ContentPath, print: &str) -> Option<String> {
    let versions = kept.memory.versions(&place.source());
    let version = versions.iter().find(|version| version.text.to_string() == print)?;
    kept.memory.text(version.text)
}

/// What a version says otherwise than the file: by fields, or as a whole where that cannot be told.
fn beside(text: &str, opened: &Opened, place: &ContentPath, preview: &Preview) -> Value {
    let (units, language) = (units(place.kind().fields()), preview.language());
    let row = |label: &str, version: &str, file: &str| json!({ "label": label, "punya": masked(version), "berkas": masked(file) });
    let whole = || json!([row(&place.source(), &text::shown(text), &text::shown(&opened.text))]);
    let (Ok(version), Ok(file)) = (edit::contents(text), edit::contents(&opened.text)) else { return whole() };
    let (version, file) = (Shown::of(&version, &units), Shown::of(&file, &units));
    let posted = Posted { values: version.values.clone(), body: None };
    let mut rows: Vec<Value> = compared(&units, &file, &posted, language);
    for row in &mut rows {
        ["punya", "berkas"].into_iter().for_each(|side| row[side] = json!(row[side].as_str().map(masked)));
    }
    if !is_same_body(&version.body, &file.body) {
        rows.push(row(&message::text(language, "tulis-isi-judul", &[]), &version.body, &file.body));
    }
    if rows.is_empty() && text != opened.text { whole() } else { json!(rows) }
}

/// Does what was asked for.
pub(super) fn handed(preview: &Preview, writing: &Writing, place: &ContentPath, pairs: &Pairs) -> Answer {
    let Some(kept) = writing.kept() else { return Answer::bare(StatusCode::NOT_FOUND) };
    if pairs.first(FORGET).is_some() {
        let numbers: Vec<Number> = numbers(preview, kept, place).iter().map(|found| Number::of(&found.value)).collect();
        return match kept.memory.forget(|text, is_typed| covered(text, is_typed, &numbers)) {
            Ok(_) => Answer::see_other(address(place)),
            Err(_) => {
                drawn(preview, writing, place, None, StatusCode::INTERNAL_SERVER_ERROR, Some("tulis-tak-diizinkan"))
            }
        };
    }
    let chosen = pairs.first(VERSION).unwrap_or_default();
    let again = |status, code| drawn(preview, writing, place, Some(chosen), status, Some(code));
    let Some(text) = version_of(kept, place, chosen) else {
        return again(StatusCode::UNPROCESSABLE_ENTITY, "tulis-versi-tak-ada");
    };
    let opened = match files::open(preview.root(), place) {
        Ok(opened) => opened,
        Err(closed) => return closed::refused(preview, &closed),
    };
    if pairs.first(PRINT) != Some(opened.fingerprint.to_string().as_str()) {
        return again(StatusCode::CONFLICT, "tulis-versi-bentrok");
    }
    let wanted = Wanted { place, old: &opened.text, new: &text, has_state: false };
    if hindered(&preview.current().prepared, &[wanted]).iter().any(Option::is_some) {
        return again(StatusCode::UNPROCESSABLE_ENTITY, "tulis-versi-terhalang");
    }
    match files::write(preview.root(), place, &opened, &text, writing) {
        Ok(()) => Answer::see_other(format!("{}{RESTORED}", super::address(place))),
        Err(Closed::Changed) => again(StatusCode::CONFLICT, "tulis-versi-bentrok"),
        Err(closed) => again(StatusCode::INTERNAL_SERVER_ERROR, closed.code()),
    }
}

/// Numbers of persons in the versions of a file that no office offers.
fn numbers(preview: &Preview, kept: &Kept, place: &ContentPath) -> Vec<Found> {
    let snapshot = preview.current();
    let gate = &snapshot.prepared.catalogue.gate;
    let mut numbers: Vec<Found> = Vec::new();
    for version in kept.memory.versions(&place.source()) {
        let Some(text) = kept.memory.text(version.text) else { continue };
        let source = Source { path: place.source(), kind: place.kind().source(), content: Content::Text(text) };
        let found = document::parse(source, true).scanned.found;
        let is_known = |one: &Found| numbers.iter().any(|known| known.value == one.value);
        let new: Vec<Found> = found.into_iter().filter(|one| !gate.offers(one) && !is_known(one)).collect();
        numbers.extend(new);
    }
    numbers.sort_by(|a, b| a.value.cmp(&b.value));
    numbers.dedup_by(|a, b| a.value == b.value);
    numbers
}

/// The same of what is kept: of what was typed into a form, which is kept as it was sent, in each of its values.
fn covered(text: &str, is_typed: bool, numbers: &[Number]) -> Option<String> {
    if !is_typed {
        return Some(without(text, numbers));
    }
    Some(Pairs::parse(text.as_bytes())?.map(|value| without(value, numbers)))
}

/// A text with these numbers covered wherever they stand in it.
fn without(text: &str, numbers: &[Number]) -> String {
    let mut covered = text.to_owned();
    for finding in privacy::find(text, Form::Markdown).into_iter().rev() {
        if numbers.contains(&Number::of(&finding.value)) {
            covered.replace_range(finding.range.clone(), &finding.masked());
        }
    }
    covered
}
