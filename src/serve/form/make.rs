//! Asks for the name of a new innovation and its agency, and makes a draft of them. The slug is made of the name.

use super::lists::Lists;
use super::page;
use crate::catalogue::innovation::schema;
use crate::diagnostic::message;
use crate::form::pairs::Pairs;
use crate::form::place::{ContentPath, Kind};
use crate::scaffold::{self, Refusal};
use crate::serve::answer::Answer;
use crate::serve::preview::Preview;
use crate::serve::writing::{TOKEN, Writing};
use axum::http::StatusCode;
use serde_json::json;

/// What was asked and could not be made, with the sentence that says why.
pub(crate) struct Refused {
    name: String,
    agency: String,
    why: String,
}

/// The page that asks, once more with what was typed if that would not do.
pub(crate) fn page(preview: &Preview, writing: &Writing, refused: Option<Refused>) -> Answer {
    let (snapshot, language) = (preview.current(), preview.language());
    let agencies = Lists::new(&snapshot, language).of(&schema::AGENCY).unwrap_or_default();
    let (name, agency, why) = match refused {
        Some(Refused { name, agency, why }) => (name, agency, Some(why)),
        None => Default::default(),
    };
    let status = if why.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let option =
        |choice: &super::lists::Choice| json!({ "id": choice.id, "nama": choice.name, "dipilih": choice.id == agency });
    let values = json!({
        "alamat": super::NEW,
        "tanda": { "nama": TOKEN, "nilai": writing.token() },
        "nama": name,
        "paling": schema::NAME.most,
        "opd": agencies.iter().map(option).collect::<Vec<_>>(),
        "galat": why,
    });
    Answer::page(status, page::draw("baru.html", language, values))
}

/// Makes the draft and leads to its form.
pub(crate) fn made(preview: &Preview, writing: &Writing, pairs: &Pairs) -> Answer {
    let of = |key: &str| pairs.first(key).unwrap_or_default().to_owned();
    let (name, agency) = (of(schema::NAME.key), of(schema::AGENCY.key));
    let turn = writing.turn();
    let new = scaffold::new_draft(preview.root(), &name, &agency);
    drop(turn);
    let why = match new {
        Ok(slug) => match ContentPath::new(Kind::Innovation.word(), &slug) {
            Some(place) => return Answer::see_other(super::address(&place)),
            None => "baru-nama-salah".to_owned(),
        },
        Err(Refusal::Usage(code, blanks)) => message::text(preview.language(), code, &blanks),
        Err(Refusal::Machine(failure)) => message::text(preview.language(), failure.code, &[]),
    };
    page(preview, writing, Some(Refused { name, agency, why }))
}
