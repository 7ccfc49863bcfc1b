//! What keeps the new text of a record from being written.

use crate::diagnostic::{Diagnostic, Severity};
use crate::edit::{self, Contents};
use crate::form::spot::spot;
use crate::pipeline::Verdict;
use std::collections::BTreeMap;

/// Why a text is not written.
pub(crate) struct Hindered {
    /// The errors, at least one.
    pub problems: Vec<Diagnostic>,
    /// Whether the record would be public for the first time; then every error counts.
    pub is_first: bool,
}

/// The errors that keep a text from being written: of a record that is to be public every one, of one that is so already those
/// that are new. What is not public may have gaps. `has_state` tells whether somebody has asked for another state.
pub(crate) fn hindered(judge: impl Fn(&str) -> Verdict, old: &str, new: &str, has_state: bool) -> Option<Hindered> {
    let (before, after) = (judge(old), judge(new));
    if after.is_draft {
        return None;
    }
    let is_first = before.is_draft && has_state;
    let mut known = if is_first { BTreeMap::new() } else { counted(old, &before.problems) };
    let contents = edit::contents(new).ok();
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
