//! What an entry makes of a file that is there: its values change, and no other byte does.

use super::heads::PLACE;
use super::plan::{self, NewFile};
use super::rows::{self, Row};
use super::says::Value;
use crate::catalogue::ParseContext;
use crate::catalogue::innovation::{self, schema, schema::parts};
use crate::content::document;
use crate::content::fence;
use crate::content::source::{Content, Source, SourceKind};
use crate::diagnostic::{Diagnostic, Severity};
use crate::edit::{self, Change};
use crate::fields::field::Way;
use crate::fields::tree::Item;

/// A file as it was and as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Revision {
    /// From the site's root, with forward slashes.
    pub path: String,
    /// What has to be there still when it is written.
    pub old: String,
    pub new: String,
}

/// What is to be changed.
pub(crate) struct Wanted<'e> {
    pub values: Vec<(Way, &'e Value)>,
    /// The id of the agency that the entry names.
    pub agency: Option<&'e str>,
    /// The name of a place of the service, for coordinates of a record that has no place yet.
    pub place: Option<&'e str>,
    /// Headings with their texts that the page does not have yet.
    pub sections: Vec<&'e (String, String)>,
    /// Changes of items of fields of rows.
    pub rows: Vec<Change>,
}

/// Why a file cannot be changed.
#[derive(Debug, PartialEq)]
pub(crate) enum Hindrance {
    /// Its fields cannot be read without doubt.
    Unreadable,
    /// It is published, and would be in error.
    Breaks(Box<Diagnostic>),
}

/// The file at `path` with what is wanted in it. `old` is its text byte for byte.
pub(crate) fn revised(path: &str, old: &str, wanted: &Wanted, around: &ParseContext) -> Result<Revision, Hindrance> {
    let mut changes: Vec<Change> = wanted.values.iter().map(|(way, value)| change(way, value, wanted)).collect();
    changes.extend(wanted.rows.iter().cloned());
    changes.extend(longer_body(path, old, &wanted.sections));
    let new = edit::record(old, schema::FIELDS, &changes).map_err(|_| Hindrance::Unreadable)?;
    let (before, after) = (judged(path, old, around), judged(path, &new, around));
    let is_new = |problem: &&Diagnostic| !before.problems.iter().any(|known| known.code == problem.code);
    match after.problems.iter().find(is_new) {
        Some(problem) if !after.is_draft => Err(Hindrance::Breaks(Box::new(problem.clone()))),
        _ => Ok(Revision { path: path.to_owned(), old: old.to_owned(), new }),
    }
}

fn change(way: Way, value: &Value, wanted: &Wanted) -> Change {
    let keys = |way: Way| way.iter().map(|field| field.key).collect::<Vec<_>>().join(".");
    let text = |text: &str| edit::Value::Text(text.to_owned());
    let meant = match value {
        _ if way == [&schema::AGENCY] => text(wanted.agency.unwrap_or_default()),
        Value::One(one) => text(one),
        Value::Many(all) => edit::Value::List(all.iter().map(|one| text(one)).collect()),
        Value::Removed => edit::Value::Empty,
    };
    if way != PLACE {
        return Change::field(&keys(way), meant);
    }
    // Coordinates are those of the first place, which is made where there is none.
    let list = keys(&way[..way.len() - 1]);
    let key = parts::location::COORDINATES.key;
    match wanted.place {
        None => Change::field(&format!("{list}.0.{key}"), meant),
        Some(place) => {
            let place = vec![(parts::location::NAME.key.to_owned(), text(place)), (key.to_owned(), meant)];
            Change::field(&format!("{list}.0"), edit::Value::Map(place))
        }
    }
}

/// A draft with the items that rows have for it.
pub(crate) fn with_rows(draft: NewFile, rows: &[Row]) -> Option<NewFile> {
    let changes: Vec<Change> = rows::otherwise(&Item::default(), rows).into_iter().map(|found| found.change).collect();
    if changes.is_empty() {
        return Some(draft);
    }
    let text = edit::record(&draft.text, schema::FIELDS, &changes).ok()?;
    Some(NewFile { text, ..draft })
}

/// The text below the fields with further sections.
fn longer_body(path: &str, old: &str, sections: &[&(String, String)]) -> Option<Change> {
    if sections.is_empty() {
        return None;
    }
    let text = old.strip_prefix('\u{feff}').unwrap_or(old);
    let fence = fence::front_matter(&path.into(), text, &mut Vec::new())?;
    let mut body = text.get(fence.body..)?.trim().to_owned();
    for (heading, said) in sections {
        let gap = if body.is_empty() { "" } else { "\n\n" };
        body = format!("{body}{gap}{}", plan::section(heading, said).trim_end());
    }
    Some(Change::Body(body))
}

struct Judged {
    problems: Vec<Diagnostic>,
    is_draft: bool,
}

/// What a file would be told by itself.
fn judged(path: &str, text: &str, around: &ParseContext) -> Judged {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
    let source = Source { path: path.into(), kind: SourceKind::Innovation, content: Content::Text(text) };
    let mut document = document::parse(source, true);
    let mut problems = std::mem::take(&mut document.problems);
    let read = innovation::read(&mut document, around, &mut problems);
    problems.retain(|problem| problem.severity == Severity::Error);
    Judged { problems, is_draft: read.is_draft() }
}
