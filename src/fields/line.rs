//! One line of YAML: where its key, its hyphen and its value stand, and how it is changed.

use super::text;

/// A change to a text: so many bytes at a place, and what takes their place.
pub(super) struct Edit {
    pub(super) at: usize,
    pub(super) removed: usize,
    pub(super) inserted: String,
}

impl Edit {
    /// The line with this change to it.
    pub(super) fn applied_to(&self, line: Line) -> String {
        let at = self.at - line.start;
        let end = (at + self.removed).min(line.text.len());
        [&line.text[..at], &self.inserted, &line.text[end..]].concat()
    }
}

/// One line of YAML outside block texts.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) start: usize,
    pub(super) text: &'a str,
    /// The line before, and where it starts.
    pub(super) before: (usize, &'a str),
    /// The last line before that is neither blank nor a comment.
    pub(super) above: &'a str,
    /// Whether the line goes on with what a bracket opened above it, which a later line closes.
    pub(super) in_brackets: bool,
    /// Where keys and hyphens stand under which the line could be, if that is known.
    pub(super) columns: &'a [Column],
}

/// Where a key stands, or a hyphen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Key(usize),
    Hyphen(usize),
}

impl Column {
    /// The column itself, in bytes from 0.
    pub(super) fn of(self) -> usize {
        match self {
            Column::Key(at) | Column::Hyphen(at) => at,
        }
    }
}

/// Takes in one more line: columns that lie deeper than its first letter are closed.
pub(super) fn follow(columns: &mut Vec<Column>, line: &str) {
    let indent = indent_of(line);
    if !says_something(line) || value_of(line).is_none() {
        return;
    }
    columns.retain(|column| column.of() < indent);
    if line[indent..].starts_with('-') {
        columns.push(Column::Hyphen(indent));
    }
    columns.extend(key_and_value(line).map(|(start, ..)| Column::Key(start)));
}

/// A recognised habit: the problem's code, the part of the line it concerns, the mended line, and how it is mended.
pub(super) struct Found {
    pub(super) code: &'static str,
    pub(super) note: bool,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) edit: Edit,
}

/// Whether a line is neither blank nor a comment.
pub(super) fn says_something(line: &str) -> bool {
    !line.trim_start().is_empty() && !line.trim_start().starts_with('#')
}

/// How many bytes of white space the line begins with.
pub(super) fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// The offset of the key's first letter, of its colon, and of what follows the colon, in `key: value` or `- key: value`.
pub(super) fn key_and_value(line: &str) -> Option<(usize, usize, usize)> {
    let mut start = indent_of(line);
    while line[start..].starts_with("- ") {
        start += 2 + indent_of(&line[start + 2..]);
    }
    let length = line[start..].bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
    let colon = start + length;
    (length > 0 && line[colon..].starts_with(':')).then_some((start, colon, colon + 1))
}

/// Where the value of `key: value` or of `- value` begins.
pub(super) fn value_start(line: &str) -> Option<usize> {
    if let Some((_, _, after)) = key_and_value(line) {
        let space = indent_of(&line[after..]);
        return (space > 0).then_some(after + space);
    }
    let indent = indent_of(line);
    line[indent..].starts_with("- ").then(|| indent + 2 + indent_of(&line[indent + 2..]))
}

/// The bare (unquoted) value of a line, and where it starts.
pub(super) fn bare_value(line: &str) -> Option<(usize, &str)> {
    let start = value_start(line)?;
    let value = line[start..].trim_end();
    let bare = !value.is_empty() && !value.starts_with(['"', '\'', '[', '{', '|', '>', '#']);
    bare.then_some((start, value))
}

/// The value in quotes, without the slanted ones that word processors put around it.
pub(super) fn quoted(value: &str) -> String {
    let plain = text::unquoted(value);
    match plain.contains('"') {
        true => format!("'{}'", plain.replace('\'', "''")),
        false => format!("\"{}\"", plain.replace('\\', "\\\\")),
    }
}

/// The column of the key that a line opens: `key:` with nothing behind it but what stands below.
pub(super) fn opened_by(line: &str) -> Option<usize> {
    let (start, _, after) = key_and_value(line)?;
    (!says_something(&line[after..])).then_some(start)
}

/// The column of a line's key or, if it has none, of its first letter.
pub(super) fn column_of(line: &str) -> usize {
    key_and_value(line).map_or(indent_of(line), |(start, ..)| start)
}

/// Where the value of a line with a key or a hyphen begins, behind its colon or hyphen.
pub(super) fn value_of(line: &str) -> Option<usize> {
    let indent = indent_of(line);
    let is_item = line[indent..].starts_with("- ");
    key_and_value(line).map(|(_, _, after)| after).or_else(|| is_item.then_some(indent + 1))
}
