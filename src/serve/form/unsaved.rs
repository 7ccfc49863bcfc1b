//! What was typed into a form and not saved: kept every few seconds, and offered again beside what the file holds.

use super::control::in_words;
use super::page::{PRINT, WHOLE};
use crate::diagnostic::message::{self, Language};
use crate::form::changes::is_same_body;
use crate::form::pairs::Pairs;
use crate::form::place::ContentPath;
use crate::form::posted::Posted;
use crate::form::shown::Shown;
use crate::form::text;
use crate::form::units::Unit;
use crate::serve::answer::Answer;
use crate::serve::desk::words;
use crate::serve::writing::{TOKEN, Writing};
use axum::http::StatusCode;
use jiff::civil::DateTime;
use serde_json::{Value, json};

/// The end of the address at which a form goes on with what was typed.
pub(super) const RESUMED: &str = "?lanjut=1";

/// What was typed into the form of a file, and when.
pub(super) struct Unsaved {
    pairs: Pairs,
    on: DateTime,
}

/// Where the form of a file keeps what is typed into it.
pub(super) fn address(place: &ContentPath) -> String {
    super::address_in("sementara", place)
}

/// Where it is let go.
pub(super) fn dropping(place: &ContentPath) -> String {
    super::address_in("buang", place)
}

/// Keeps what is typed.
pub(super) fn keep(writing: &Writing, place: &ContentPath, pairs: &Pairs) -> Answer {
    let Some(kept) = writing.kept() else { return Answer::bare(StatusCode::NOT_FOUND) };
    match kept.memory.keep_typed(&place.source(), &pairs.without(TOKEN), kept.now()) {
        Ok(()) => Answer::text(StatusCode::OK, "ok"),
        Err(_) => Answer::bare(StatusCode::INSUFFICIENT_STORAGE),
    }
}

/// Lets it go, and leads back to the form.
pub(super) fn let_go(writing: &Writing, place: &ContentPath) -> Answer {
    settle(writing, place);
    Answer::see_other(super::address(place))
}

/// Notes that what was typed is saved or not wanted.
pub(super) fn settle(writing: &Writing, place: &ContentPath) {
    if let Some(kept) = writing.kept() {
        let _ = kept.memory.settle(&place.source(), kept.now());
    }
}

impl Unsaved {
    /// What is kept of a file's form, if anything is.
    pub(super) fn of(writing: &Writing, place: &ContentPath) -> Option<Unsaved> {
        let (typed, on) = writing.kept()?.memory.typed(&place.source())?;
        Some(Unsaved { pairs: Pairs::parse(typed.as_bytes())?, on })
    }

    /// What the form began from.
    pub(super) fn print(&self) -> &str {
        self.pairs.first(PRINT).unwrap_or_default()
    }

    /// What was typed, by the paths of units.
    pub(super) fn posted(&self, units: &[Unit]) -> Posted {
        Posted::of(&self.pairs, units)
    }

    /// The whole file as it was typed.
    pub(super) fn whole(&self) -> Option<&str> {
        self.pairs.first(WHOLE)
    }

    /// Both side by side, where they differ; nothing if they do not.
    pub(super) fn told(&self, units: &[Unit], file: &Shown, place: &ContentPath, language: Language) -> Option<Value> {
        let posted = self.posted(units);
        let mut rows = compared(units, file, &posted, language);
        if let Some(body) = posted.body.as_ref().filter(|body| !is_same_body(body, &file.body)) {
            rows.push(row(&message::text(language, "tulis-isi-judul", &[]), body, &file.body));
        }
        self.offered(rows, place, language)
    }

    /// The same for a file as text.
    pub(super) fn told_whole(&self, file: &str, place: &ContentPath, language: Language) -> Option<Value> {
        let own = text::shown(file);
        let typed = self.whole().filter(|typed| *typed != own)?;
        self.offered(vec![row(&place.source(), typed, &own)], place, language)
    }

    fn offered(&self, rows: Vec<Value>, place: &ContentPath, language: Language) -> Option<Value> {
        let when = [("kapan", words::moment(language, self.on))];
        (!rows.is_empty()).then(|| {
            json!({
                "kapan": message::text(language, "tulis-tertinggal-kapan", &when),
                "baris": rows,
                "lanjut": format!("{}{RESUMED}", super::address(place)),
                "buang": dropping(place),
            })
        })
    }
}

/// What was typed beside what a file holds, unit by unit, where they differ.
pub(super) fn compared(units: &[Unit], file: &Shown, posted: &Posted, language: Language) -> Vec<Value> {
    let differing = units.iter().filter_map(|unit| {
        let (typed, held) = (posted.values.get(&unit.path)?, file.get(unit));
        let label = name(unit, language);
        (!typed.says(&held, unit.shape)).then(|| row(&label, &in_words(typed), &in_words(&held)))
    });
    differing.collect()
}

/// What a unit is called, with the group in which it stands.
fn name(unit: &Unit, language: Language) -> String {
    let fields = unit.above.iter().copied().chain([unit.field]);
    fields.map(|field| field.label.in_language(language)).collect::<Vec<_>>().join(": ")
}

fn row(label: &str, mine: &str, theirs: &str) -> Value {
    json!({ "label": label, "punya": mine, "berkas": theirs })
}
