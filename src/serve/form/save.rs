//! Shows a form, and makes of what was typed into it what the file is to be: judged first, and written only as a whole.

use super::beside;
use super::closed::refused;
use super::page::{self, AsText, Form, Notice, PRINT, STATE, WHOLE};
use super::unsaved::{self, RESUMED, Unsaved};
use super::versions::RESTORED;
use crate::diagnostic::Diagnostic;
use crate::edit::{self, Change, Contents};
use crate::fields::Choice;
use crate::form::changes::changes;
use crate::form::merge::merge;
use crate::form::pairs::Pairs;
use crate::form::place::{ContentPath, Kind};
use crate::form::posted::Posted;
use crate::form::shown::Shown;
use crate::form::text;
use crate::form::units::{Unit, units};
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::files::{self, Closed, Opened};
use crate::serve::hindered::{Hindered, Wanted, hindered};
use crate::serve::preview::Preview;
use crate::serve::snapshot::Snapshot;
use crate::serve::writing::Writing;
use crate::vocabulary::Publication;
use axum::http::StatusCode;
use serde_json::Value;
use std::sync::Arc;

/// The end of the address to which a save leads, which tells that the file was written.
const SAVED: &str = "?hasil=tersimpan";
/// The end of the address after a save that changed nothing.
pub(crate) const SAME: &str = "?hasil=sama";
/// How often a save begins anew because the file has just become another.
const TRIES: usize = 3;

/// One form on its way.
struct Desk<'d> {
    preview: &'d Preview,
    writing: &'d Writing,
    snapshot: Arc<Snapshot>,
    place: &'d ContentPath,
    units: Vec<Unit>,
}

impl<'d> Desk<'d> {
    fn new(preview: &'d Preview, writing: &'d Writing, place: &'d ContentPath) -> Desk<'d> {
        Desk { preview, writing, snapshot: preview.current(), place, units: units(place.kind().fields()) }
    }

    /// What is wrong with a text as that of the file.
    fn problems(&self, text: &str) -> Vec<Diagnostic> {
        let verdicts = self.snapshot.prepared.judge(&[self.place.text(text)]);
        verdicts.into_iter().flat_map(|verdict| verdict.problems).collect()
    }

    /// What keeps a text from being written in the place of another.
    fn hindered(&self, old: &str, new: &str, has_state: bool) -> Option<Hindered> {
        let wanted = Wanted { place: self.place, old, new, has_state };
        hindered(&self.snapshot.prepared, &[wanted]).pop().flatten()
    }

    /// The form of a file as it stands in it, or with what was typed.
    fn form(&self, status: StatusCode, opened: &Opened, contents: &Contents, typed: Typed) -> Answer {
        let file = Shown::of(contents, &self.units);
        let mut values = file.values.clone();
        values.extend(typed.posted.values);
        let form = Form {
            snapshot: &self.snapshot,
            writing: self.writing,
            language: self.preview.language(),
            place: self.place,
            print: typed.print.unwrap_or_else(|| opened.fingerprint.to_string()),
            units: &self.units,
            judged: typed.judged.as_ref().unwrap_or(contents),
            is_typed: typed.judged.is_some(),
            body: typed.posted.body.unwrap_or_else(|| file.body.clone()),
            file: &file,
            values,
            problems: typed.problems,
            conflicts: typed.conflicts,
            notice: typed.notice,
            beside: beside::told(self.writing, self.place, typed.unsaved, typed.notice),
        };
        self.writing.remember(&self.place.source(), opened.fingerprint, &opened.text);
        Answer::page(status, form.draw())
    }

    fn as_text(&self, status: StatusCode, opened: &Opened, typed: Option<&str>, notice: Notice) -> Answer {
        let own = text::shown(&opened.text);
        let file = self.place.source();
        self.writing.remember(&file, opened.fingerprint, &opened.text);
        let unsaved = Unsaved::of(self.writing, self.place).filter(|_| typed.is_none());
        let unsaved = unsaved.and_then(|unsaved| unsaved.told_whole(&opened.text, self.place, self.preview.language()));
        let form = AsText {
            writing: self.writing,
            language: self.preview.language(),
            place: self.place,
            print: opened.fingerprint.to_string(),
            problems: self.problems(&opened.text),
            theirs: typed.map(|_| own.clone()),
            beside: beside::told(self.writing, self.place, unsaved, notice),
            text: typed.map_or(own, str::to_owned),
            notice,
        };
        Answer::page(status, page::as_text(&form))
    }

    fn moved(&self, end: &str) -> Answer {
        Answer::see_other(format!("{}{end}", super::address(self.place)))
    }
}

/// What a form shows besides what the file holds.
#[derive(Default)]
struct Typed {
    posted: Posted,
    problems: Vec<Diagnostic>,
    conflicts: Vec<String>,
    notice: Notice,
    /// What the problems are about, if that is not the file as it stands.
    judged: Option<Contents>,
    /// What the form began from, if that is not the file as it stands.
    print: Option<String>,
    unsaved: Option<Value>,
}

/// The form of a file, or the file as text where it cannot be read without doubt.
pub(crate) fn shown(preview: &Preview, writing: &Writing, place: &ContentPath, asked: &Asked) -> Answer {
    let desk = Desk::new(preview, writing, place);
    let opened = match files::open(preview.root(), place) {
        Ok(opened) => opened,
        Err(closed) => return refused(preview, &closed),
    };
    let query = format!("?{}", asked.query);
    let notice = match query.as_str() {
        SAVED => Notice::Saved,
        SAME => Notice::Same,
        RESTORED => Notice::Restored,
        _ => Notice::None,
    };
    let unsaved = Unsaved::of(writing, place);
    if let Some(unsaved) = unsaved.as_ref().filter(|_| query == RESUMED) {
        return resumed(&desk, &opened, unsaved);
    }
    match edit::contents(&opened.text) {
        Ok(contents) => {
            let problems = desk.problems(&opened.text);
            let file = Shown::of(&contents, &desk.units);
            let unsaved = unsaved.and_then(|unsaved| unsaved.told(&desk.units, &file, place, preview.language()));
            desk.form(StatusCode::OK, &opened, &contents, Typed { problems, notice, unsaved, ..Typed::default() })
        }
        Err(_) => desk.as_text(StatusCode::OK, &opened, None, notice),
    }
}

/// The form as it was left, with what was typed into it and not saved.
fn resumed(desk: &Desk, opened: &Opened, unsaved: &Unsaved) -> Answer {
    let print = unsaved.print();
    match (unsaved.whole(), edit::contents(&opened.text)) {
        (Some(typed), _) => desk.as_text(StatusCode::OK, opened, Some(typed), Notice::Resumed),
        (None, Ok(contents)) => {
            let posted = unsaved.posted(&desk.units);
            let typed = Typed { posted, print: Some(print.to_owned()), notice: Notice::Resumed, ..Typed::default() };
            desk.form(StatusCode::OK, opened, &contents, typed)
        }
        (None, Err(_)) => lost(desk, opened, print, unsaved.posted(&desk.units)),
    }
}

/// Saves what was typed, or says why not with all of it still in the form.
pub(crate) fn save(preview: &Preview, writing: &Writing, place: &ContentPath, pairs: &Pairs) -> Answer {
    let mut answer = Err(Closed::Changed);
    for _ in 0..TRIES {
        answer = match pairs.first(WHOLE) {
            Some(typed) => save_text(&Desk::new(preview, writing, place), pairs, typed),
            None => save_fields(&Desk::new(preview, writing, place), pairs),
        };
        if !matches!(answer, Err(Closed::Changed)) {
            break;
        }
    }
    let answer = answer.unwrap_or_else(|closed| refused(preview, &closed));
    match answer.status {
        StatusCode::SEE_OTHER => unsaved::settle(writing, place),
        _ => drop(unsaved::keep(writing, place, pairs)),
    }
    answer
}

fn save_text(desk: &Desk, pairs: &Pairs, typed: &str) -> Result<Answer, Closed> {
    let opened = files::open(desk.preview.root(), desk.place)?;
    let is_same_file = pairs.first(PRINT) == Some(opened.fingerprint.to_string().as_str());
    if !is_same_file && typed != text::shown(&opened.text) {
        return Ok(desk.as_text(StatusCode::CONFLICT, &opened, Some(typed), Notice::Conflict));
    }
    let new = text::revised(&opened.text, typed);
    if new == opened.text {
        return Ok(desk.moved(SAME));
    }
    match files::write(desk.preview.root(), desk.place, &opened, &new, desk.writing) {
        Ok(()) => Ok(desk.moved(SAVED)),
        Err(Closed::Failed) => {
            Ok(desk.as_text(StatusCode::INTERNAL_SERVER_ERROR, &opened, Some(typed), Notice::Failed))
        }
        Err(closed) => Err(closed),
    }
}

fn save_fields(desk: &Desk, pairs: &Pairs) -> Result<Answer, Closed> {
    let opened = files::open(desk.preview.root(), desk.place)?;
    let posted = Posted::of(pairs, &desk.units);
    let print = pairs.first(PRINT).unwrap_or_default();
    let Ok(contents) = edit::contents(&opened.text) else {
        return Ok(lost(desk, &opened, print, posted));
    };
    let file = Shown::of(&contents, &desk.units);
    let mut typed = Typed { posted, ..Typed::default() };
    if print != opened.fingerprint.to_string() {
        let base = desk.writing.base(print).and_then(|base| edit::contents(&base).ok());
        let base = base.map(|base| Shown::of(&base, &desk.units));
        let merged = merge(&desk.units, base.as_ref(), &file, typed.posted);
        (typed.posted, typed.conflicts) = (merged.posted, merged.conflicts);
        if !typed.conflicts.is_empty() {
            typed.notice = Notice::Conflict;
            return Ok(desk.form(StatusCode::CONFLICT, &opened, &contents, typed));
        }
    }
    let mut wanted = changes(&desk.units, &file, &typed.posted);
    let state = pairs.first(STATE).and_then(Publication::from_id).filter(|_| desk.place.kind() == Kind::Innovation);
    let key = crate::catalogue::innovation::schema::PUBLICATION.key;
    wanted.extend(state.map(|state| Change::text(key, state.id())));
    let Ok(new) = edit::record(&opened.text, desk.place.kind().fields(), &wanted) else {
        typed.notice = Notice::Unable;
        return Ok(desk.form(StatusCode::UNPROCESSABLE_ENTITY, &opened, &contents, typed));
    };
    if new == opened.text {
        return Ok(desk.moved(SAME));
    }
    if let Some(found) = desk.hindered(&opened.text, &new, state.is_some()) {
        typed.notice = if found.is_first { Notice::NotYet } else { Notice::Blocked };
        (typed.problems, typed.judged) = (found.problems, edit::contents(&new).ok());
        return Ok(desk.form(StatusCode::UNPROCESSABLE_ENTITY, &opened, &contents, typed));
    }
    match files::write(desk.preview.root(), desk.place, &opened, &new, desk.writing) {
        Ok(()) => Ok(desk.moved(SAVED)),
        Err(Closed::Failed) => {
            typed.notice = Notice::Failed;
            Ok(desk.form(StatusCode::INTERNAL_SERVER_ERROR, &opened, &contents, typed))
        }
        Err(closed) => Err(closed),
    }
}

/// The file became unreadable while its form was open: what was typed is shown as it began.
fn lost(desk: &Desk, opened: &Opened, print: &str, posted: Posted) -> Answer {
    let base = desk.writing.base(print).map(|text| text.to_string()).unwrap_or_else(|| "---\n---\n".to_owned());
    let Ok(contents) = edit::contents(&base) else { return Answer::bare(StatusCode::CONFLICT) };
    let typed = Typed { posted, notice: Notice::Unreadable, ..Typed::default() };
    let stale = Opened { text: base, fingerprint: opened.fingerprint };
    desk.form(StatusCode::CONFLICT, &stale, &contents, typed)
}
