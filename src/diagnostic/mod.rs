//! A problem that an author can fix: what it is, where it is, and what to type instead.
//!
//! A [`Diagnostic`] is data. It holds a code and arguments, never a sentence: [`message`] turns it into words in the
//! reader's language and [`draw`] puts those words on a terminal. Failures of the machine (a full disk, a missing
//! permission on the output) are not problems of an author and never come here.

pub mod draw;
pub(crate) mod gaps;
pub mod message;
mod names;
pub(crate) mod private;

pub(crate) use names::Names;

use crate::privacy::masked;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use std::sync::Arc;

/// The path of a source from the site root, with forward slashes: `content/inovasi/si-contoh.md`.
pub type SourcePath = Arc<str>;

/// A half-open byte range in a source's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// Sources are limited to 2 MB when they are read, so every offset fits.
    pub fn new(start: usize, end: usize) -> Span {
        Span { start: start as u32, end: end.max(start) as u32 }
    }

    /// The same bytes as a range to slice the source with.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value and the place in its source where it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<T> {
    pub value: T,
    pub span: Span,
}

impl<T> Placed<T> {
    /// Another value at the same place.
    pub fn map<U>(self, function: impl FnOnce(T) -> U) -> Placed<U> {
        Placed { value: function(self.value), span: self.span }
    }
}

/// How much a problem matters. Errors stop the build, warnings stop it under `--strict`, notes never do. A gap is what a
/// draft lacks until it is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    Error,
    Warning,
    Note,
    Gap,
}

/// A second place that belongs to the same problem; the message's attribute `label` has the words beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    pub path: SourcePath,
    pub span: Span,
}

/// One problem. `code` names a message in the catalogues; `arguments` fill its blanks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    pub path: SourcePath,
    pub span: Span,
    pub severity: Severity,
    pub code: &'static str,
    pub arguments: Vec<(&'static str, String)>,
    pub labels: Vec<Label>,
}

/// A problem as it is read back.
#[derive(Deserialize)]
struct Remembered {
    path: SourcePath,
    span: Span,
    severity: Severity,
    code: String,
    arguments: Vec<(String, String)>,
    labels: Vec<Label>,
}

impl<'de> Deserialize<'de> for Diagnostic {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Diagnostic, D::Error> {
        let Remembered { path, span, severity, code, arguments, labels } = Remembered::deserialize(deserializer)?;
        // Another version's message has no words here; a blank that no message has is told to nobody.
        let code = message::name(&code).ok_or_else(|| D::Error::custom("an unknown message"))?;
        let arguments = arguments.into_iter().filter_map(|(name, value)| Some((message::name(&name)?, value)));
        Ok(Diagnostic { path, span, severity, code, arguments: arguments.collect(), labels })
    }
}

impl Diagnostic {
    /// A problem that stops the build.
    pub fn error(code: &'static str, path: &SourcePath, span: Span) -> Diagnostic {
        Diagnostic::new(Severity::Error, code, path, span)
    }

    /// A problem that stops the build only under `--strict`.
    pub fn warning(code: &'static str, path: &SourcePath, span: Span) -> Diagnostic {
        Diagnostic::new(Severity::Warning, code, path, span)
    }

    /// A problem that never stops the build.
    pub fn note(code: &'static str, path: &SourcePath, span: Span) -> Diagnostic {
        Diagnostic::new(Severity::Note, code, path, span)
    }

    fn new(severity: Severity, code: &'static str, path: &SourcePath, span: Span) -> Diagnostic {
        Diagnostic { path: path.clone(), span, severity, code, arguments: Vec::new(), labels: Vec::new() }
    }

    /// Fills the blank `name` of the message. What belongs to a person or is private is covered, because problems are told,
    /// kept and sent around.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Diagnostic {
        self.arguments.push((name, masked(&private::told(&value.to_string())).into_owned()));
        self
    }

    /// Takes what is private out of the blanks of a problem that lies in the private part of a source.
    pub fn about_private(&mut self, source: &str) {
        let quotes = |name: &str| matches!(name, "perbaikan" | "tertulis" | "kunci" | "saran");
        for (_, value) in self.arguments.iter_mut().filter(|(name, _)| quotes(name)) {
            *value = private::told_of_private(value, source);
        }
    }

    /// Points at a second place; the message's attribute `label` says what is there.
    pub fn label(mut self, path: &SourcePath, span: Span) -> Diagnostic {
        self.labels.push(Label { path: path.clone(), span });
        self
    }
}

/// A value together with the problems met while making it. The value is always usable.
#[derive(Debug)]
pub struct Checked<T> {
    pub value: T,
    pub problems: Vec<Diagnostic>,
}

/// Sorts problems by file and position and drops repetitions. Problems of one place stay in the order in which the fields
/// are read, which is the same every time.
pub(crate) fn sort(problems: &mut Vec<Diagnostic>) {
    problems.sort_by(|a, b| (&a.path, a.span.start, a.severity).cmp(&(&b.path, b.span.start, b.severity)));
    problems.dedup();
}

/// Whether any of these problems keeps a file out of the site.
pub fn has_errors(problems: &[Diagnostic]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}

/// The entry of `choices` that looks most like `text`, if it could be a slip of the fingers.
pub(crate) fn nearest<'a>(text: &str, choices: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let best = nearest_several(text, choices, 1).first().copied()?;
    let (wanted, found) = (text.to_lowercase(), best.to_lowercase());
    let slips = strsim::damerau_levenshtein(&wanted, &found);
    let is_part = found.starts_with(&wanted) || wanted.starts_with(&found);
    (is_part || slips <= (wanted.chars().count() / 3).max(2)).then_some(best)
}

/// Up to `count` entries of `choices` that look like `text`, best first; ties fall to the order of the alphabet.
pub(crate) fn nearest_several<'a>(
    text: &str,
    choices: impl IntoIterator<Item = &'a str>,
    count: usize,
) -> Vec<&'a str> {
    let wanted = text.to_lowercase();
    let mut scored: Vec<(f64, &str)> = choices
        .into_iter()
        .map(|choice| (strsim::jaro_winkler(&wanted, &choice.to_lowercase()), choice))
        .filter(|(score, _)| *score >= LIKENESS)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    scored.dedup_by(|a, b| a.1 == b.1);
    scored.into_iter().take(count).map(|(_, choice)| choice).collect()
}

/// Below this Jaro-Winkler score a suggestion would sooner puzzle than help ("urut" for "nama").
const LIKENESS: f64 = 0.76;
