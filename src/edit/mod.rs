//! Changes values of a file without touching another byte: comments, the order of keys, quotes, unknown keys, what is
//! private, the byte order mark and line ends stay as people left them.
//!
//! [`layout`] finds where everything stands, [`meant`] is the tree with the changes in it, [`difference`], [`insert`]
//! and [`splice`] turn what is different into changes of bytes, and [`write`] says how a value is written so that our own
//! reader reads it back. What comes out is read again and compared, values and comments, before anybody gets it: a file is
//! changed rightly or not at all. Nothing here touches a disk.

mod contents;
mod difference;
mod insert;
mod layout;
mod meant;
mod splice;
mod value;
mod write;

pub(crate) use contents::{Contents, contents};
pub(crate) use value::{Value, read as texts_of};

use crate::content::fence::{self, FrontMatter};
use crate::diagnostic::{Diagnostic, Severity};
use crate::fields::field::Fields;
use crate::fields::repair::{self, Read};
use layout::{Layout, lay_out};
use meant::{Meant, TablePlace};
use splice::{Splice, apply};
use std::borrow::Cow;
use std::ops::Range;

/// A change. Paths are keys and numbers of items, from 0, parted by points: `layanan.langkah.2`. Each change is made to
/// what those before it have left, but items that were emptied go at the end, so that the numbers of the others hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// What a field or an item is to hold. An item behind the last is added. A list is compared with the one that is
    /// there: what is the same in both stays, wherever it stands.
    Field { path: String, value: Value },
    /// A new item, before the one that has the path now.
    #[cfg_attr(not(test), expect(dead_code, reason = "for rows that are put between others, which no form does yet"))]
    Insert { path: String, value: Value },
    /// Takes an item out of its list.
    Remove { path: String },
    /// Moves an item within its list.
    Move { path: String, to: usize },
    /// The text below the fields.
    Body(String),
}

impl Change {
    /// What a field is to hold.
    pub(crate) fn field(path: &str, value: Value) -> Change {
        Change::Field { path: path.to_owned(), value }
    }

    /// What a field of one text is to hold.
    pub(crate) fn text(path: &str, text: &str) -> Change {
        Change::field(path, Value::Text(text.to_owned()))
    }

    fn path(&self) -> &str {
        match self {
            Change::Field { path, .. } | Change::Insert { path, .. } => path,
            Change::Remove { path } | Change::Move { path, .. } => path,
            Change::Body(_) => "",
        }
    }
}

/// Why a file is not changed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Refusal {
    /// It cannot be read, or only because errors in it were mended in memory.
    Unreadable(Vec<Diagnostic>),
    /// There is no such field, or no such item.
    NoSuchPlace(String),
    /// The result would not say what is meant; what is wrong with it, if that is known.
    Misread(Vec<Diagnostic>),
}

/// A Markdown file with these changes to its fields and its body. The same bytes, if nothing is different after the
/// reader's own cleaning.
pub(crate) fn record(source: &str, fields: Fields, changes: &[Change]) -> Result<String, Refusal> {
    revise(source, fields, changes, Form::Record)
}

/// The same for a file without a body, such as the settings.
#[cfg_attr(not(test), expect(dead_code, reason = "for the form of content/situs.yaml, which is not written yet"))]
pub(crate) fn settings(source: &str, fields: Fields, changes: &[Change]) -> Result<String, Refusal> {
    revise(source, fields, changes, Form::Fields)
}

#[derive(Clone, Copy, PartialEq)]
enum Form {
    Record,
    Fields,
}

/// A file as it is read.
struct Opened<'s> {
    /// Where the text begins in the file, behind its byte order mark.
    source: &'s str,
    /// With line ends that everybody knows, byte for byte in the same place.
    text: Cow<'s, str>,
    fields: Range<usize>,
    body: usize,
    read: Read,
}

fn open(source: &str, form: Form) -> Result<Opened<'_>, Vec<Diagnostic>> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let text = known_line_ends(source);
    let (path, mut problems) = ("".into(), Vec::new());
    let (fields, body) = match form {
        Form::Fields => (0..text.len(), text.len()),
        Form::Record => match fence::front_matter(&path, &text, &mut problems) {
            Some(FrontMatter { fields, body }) => (fields, body),
            None => return Err(problems),
        },
    };
    let read = repair::parse_in_part(&path, &text, fields.clone(), &mut problems);
    let is_error = |problem: &Diagnostic| problem.severity == Severity::Error;
    match read.filter(|read| read.whole) {
        Some(read) if !problems.iter().any(is_error) => Ok(Opened { source, text, fields, body, read }),
        _ => Err(problems.into_iter().filter(is_error).collect()),
    }
}

/// Old Macs end lines with a carriage return alone, which is one byte as well.
fn known_line_ends(source: &str) -> Cow<'_, str> {
    let bytes = source.as_bytes();
    let is_alone = |at: usize| bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
    if !(0..bytes.len()).any(is_alone) {
        return Cow::Borrowed(source);
    }
    let mut letters = source.char_indices().map(|(at, letter)| if is_alone(at) { '\n' } else { letter });
    Cow::Owned(letters.by_ref().collect())
}

fn revise(source: &str, fields: Fields, changes: &[Change], form: Form) -> Result<String, Refusal> {
    let opened = open(source, form).map_err(Refusal::Unreadable)?;
    let mark = &source[..source.len() - opened.source.len()];
    let layout = lay_out(&opened.text, opened.fields.clone(), &opened.read.item);
    let mut meant = Meant::Kept(&layout.root);
    for change in changes {
        meant.change(change, TablePlace::root(fields))?;
    }
    meant.prune();
    let body = new_body(&opened, changes);
    let mut told = Vec::new();
    for is_wary in [false, true] {
        let Some((text, comments)) =
            spliced(&opened, &layout, &meant, TablePlace::root(fields), body.as_deref(), is_wary)
        else {
            continue;
        };
        match holds(&text, form, &meant.value(), &comments, body.as_deref().unwrap_or(&opened.text[opened.body..])) {
            Ok(()) => return Ok(format!("{mark}{text}")),
            Err(problems) => told = problems,
        }
    }
    Err(Refusal::Misread(told))
}

/// The text with what is meant in it, and the comments that must be there still.
fn spliced(
    opened: &Opened,
    layout: &Layout,
    meant: &Meant,
    known: TablePlace,
    body: Option<&str>,
    is_wary: bool,
) -> Option<(String, Vec<String>)> {
    let mut splice = Splice {
        text: &opened.text,
        source: opened.source,
        layout,
        end: opened.fields.end,
        mended: &opened.read.mended,
        is_wary,
        edits: Vec::new(),
        replaced: Vec::new(),
    };
    let place = splice::Place { is_flow: false, column: 0 };
    difference::value(&mut splice, &layout.root, meant, known, place).ok()?;
    let stays = |comment: &&Range<usize>| !splice.replaced.contains(comment);
    let comments =
        layout.comments.iter().filter(stays).map(|comment| opened.text[comment.clone()].trim_end().to_owned());
    let comments = comments.collect();
    let fields = apply(opened.source, 0..opened.body, &splice.edits)?;
    let body = body.map_or_else(|| Cow::Borrowed(&opened.source[opened.body..]), Cow::Borrowed);
    // Fields may end a file without a line break.
    let newline = splice.newline(opened.body);
    let is_open = !body.is_empty() && !fields.ends_with(['\n', '\r']);
    Some((if is_open { [&fields, newline, &body].concat() } else { [&fields, &*body].concat() }, comments))
}

/// The body that is meant with the file's own line ends; `None` if it is the one that is there. White space around it is
/// nobody's: a form's text loses its first line break, and white space at the end says nothing.
fn new_body(opened: &Opened, changes: &[Change]) -> Option<String> {
    let wanted = changes.iter().rev().find_map(|change| match change {
        Change::Body(body) => Some(body),
        _ => None,
    })?;
    let plain =
        |text: &str| known_line_ends(&text.replace("\r\n", "\n")).trim_end().trim_start_matches('\n').to_owned();
    let (wanted, old) = (plain(wanted), &opened.source[opened.body..]);
    if wanted == plain(old) {
        return None;
    }
    let head = old.len() - old.trim_start_matches(['\n', '\r']).len();
    let tail = if head == old.len() { head } else { old.trim_end().len() };
    let at = opened.text.find('\n').map_or(0, |at| at + 1);
    let newline = match &opened.source[..at] {
        first if first.ends_with("\r\n") => "\r\n",
        first if first.ends_with('\r') => "\r",
        _ => "\n",
    };
    let (head, tail) = match old.trim().is_empty() {
        true if wanted.is_empty() => return None,
        true => (newline, newline),
        false => (&old[..head], &old[tail..]),
    };
    Some([head, &wanted.replace('\n', newline), tail].concat())
}

/// Reads a result and says whether it is what was meant.
fn holds(text: &str, form: Form, meant: &Value, comments: &[String], body: &str) -> Result<(), Vec<Diagnostic>> {
    let opened = open(text, form)?;
    let layout = lay_out(&opened.text, opened.fields.clone(), &opened.read.item);
    let found = layout.comments.iter().map(|comment| opened.text[comment.clone()].trim_end().to_owned());
    let (mut found, mut wanted): (Vec<String>, Vec<String>) = (found.collect(), comments.to_vec());
    found.sort();
    wanted.sort();
    let says = Value::of(&opened.read.item).is_like(meant);
    let is_body = opened.text[opened.body..] == known_line_ends(body);
    if says && found == wanted && is_body { Ok(()) } else { Err(Vec::new()) }
}

#[cfg(test)]
mod tests;
