//! What keeps the new texts of records from being written.

use crate::diagnostic::{Diagnostic, Severity, has_errors};
use crate::edit::{self, Contents};
use crate::form::place::ContentPath;
use crate::form::spot::spot;
use crate::pipeline::{Prepared, Text, Verdict};
use std::collections::BTreeMap;

/// A new text for a file, and the one in whose place it is to stand.
#[derive(Debug)]
pub(crate) struct Wanted<'w> {
    pub(crate) place: &'w ContentPath,
    pub(crate) old: &'w str,
    pub(crate) new: &'w str,
    /// Somebody has asked for another state.
    pub(crate) has_state: bool,
}

/// Why a text is not written.
pub(crate) struct Hindered {
    /// The errors, at least one.
    pub problems: Vec<Diagnostic>,
    /// Whether the record would be public for the first time; then every error counts.
    pub is_first: bool,
}

/// The errors that keep each text from being written: of a record that is to be public every one, of one that is so already
/// those that are new. What is not public may have gaps. All new texts are judged together, as they would stand; the old ones
/// only where something is wrong with the new.
pub(crate) fn hindered(prepared: &Prepared, wanted: &[Wanted]) -> Vec<Option<Hindered>> {
    let all: Vec<&Wanted> = wanted.iter().collect();
    let after = judge(prepared, &all, |one| one.new);
    let is_wrong = |verdict: &Verdict| !verdict.is_draft && has_errors(&verdict.problems);
    let wrong: Vec<&Wanted> =
        all.iter().zip(&after).filter(|(_, verdict)| is_wrong(verdict)).map(|(one, _)| *one).collect();
    let mut before = judge(prepared, &wrong, |one| one.old).into_iter();
    let told = |(one, after): (&Wanted, Verdict)| match is_wrong(&after) {
        true => in_the_way(one, before.next()?, after),
        false => None,
    };
    wanted.iter().zip(after).map(told).collect()
}

fn judge<'w>(prepared: &Prepared, wanted: &[&'w Wanted], text: fn(&'w Wanted) -> &'w str) -> Vec<Verdict> {
    let texts: Vec<Text> = wanted.iter().map(|one| one.place.text(text(one))).collect();
    prepared.judge(&texts)
}

/// Those errors of the new text that the old one has not.
fn in_the_way(wanted: &Wanted, before: Verdict, after: Verdict) -> Option<Hindered> {
    let is_first = before.is_draft && wanted.has_state;
    let mut known = if is_first { BTreeMap::new() } else { counted(wanted.old, &before.problems) };
    let contents = edit::contents(wanted.new).ok();
    let is_in_the_way = |problem: &Diagnostic| {
        let is_error = problem.severity == Severity::Error;
        is_error
            && known.get_mut(&identity(contents.as_ref(), problem)).is_none_or(|left| {
                let is_new = *left == 0;
                *left = left.saturating_sub(1);
                is_new
            })
    };
    let problems: Vec<Diagnostic> = after.problems.into_iter().filter(is_in_the_way).collect();
    (!problems.is_empty()).then_some(Hindered { problems, is_first })
}

type Identity = (&'static str, String);

/// How often each error is told.
fn counted(text: &str, problems: &[Diagnostic]) -> BTreeMap<Identity, usize> {
    let contents = edit::contents(text).ok();
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
    errors.fold(BTreeMap::new(), |mut known, problem| {
        *known.entry(identity(contents.as_ref(), problem)).or_default() += 1;
        known
    })
}

/// What makes an error the same after a change: its kind, and the field that it is about whatever its row.
fn identity(contents: Option<&Contents>, problem: &Diagnostic) -> Identity {
    let path = contents.map(|contents| spot(contents, problem)).unwrap_or_default();
    let keys = path.split('.').filter(|step| step.parse::<usize>().is_err());
    (problem.code, keys.collect::<Vec<_>>().join("."))
}
