//! New values as YAML, quoted where our own reader would read them otherwise.

use super::meant::TablePlace;
use super::value::Value;
use crate::fields::field::Kind;
use crate::fields::repair;
use crate::fields::text::{clean, is_hidden, unquoted};
use crate::fields::tree::{Node, Style};

/// A value as it is written: what stands behind the colon or the hyphen, and lines below.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub(super) head: String,
    pub(super) lines: Vec<String>,
}

/// How a value is to be written.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    /// Whether it stands between brackets.
    pub(super) is_flow: bool,
    /// The column of the key or hyphen that it belongs to.
    pub(super) column: usize,
    /// How the value was written whose place it takes.
    pub(super) style: Style,
    /// Whether all texts are put in quotes.
    pub(super) is_wary: bool,
}

/// A map or a row of one that is longer stands on lines of its own.
const LINE: usize = 76;
const ROW: usize = 110;

/// Writes a value.
pub(super) fn write(value: &Value, known: TablePlace, manner: Manner) -> Written {
    let head = |head: String| Written { head, lines: Vec::new() };
    match value {
        Value::Empty => Written::default(),
        Value::Text(text) if text.contains('\n') && !manner.is_flow && !manner.is_wary => {
            block(text, manner).unwrap_or_else(|| head(double(text)))
        }
        Value::Text(text) => head(scalar(text, manner)),
        Value::List(rows) if manner.is_flow || is_short(rows, known, manner) => head(flow_list(rows, manner)),
        Value::List(rows) => {
            Written { head: String::new(), lines: rows.iter().flat_map(|row| row_lines(row, known, manner)).collect() }
        }
        Value::Map(entries) => {
            let flow = flow_map(entries, manner);
            let has_lists = |known: TablePlace| {
                let is_list = |kind| matches!(kind, Kind::Maps(_) | Kind::Texts);
                known.fields.is_some_and(|fields| fields.iter().any(|field| is_list(field.kind)))
            };
            match manner.is_flow || !has_lists(known) && flow.chars().count() <= LINE && !holds_lines(value) {
                true => head(flow),
                false => Written {
                    head: String::new(),
                    lines: map_lines(entries, known, Manner { column: manner.column + 2, ..manner }),
                },
            }
        }
    }
}

/// The lines of a row of a list whose key stands in `manner`'s column.
fn row_lines(row: &Value, known: TablePlace, manner: Manner) -> Vec<String> {
    row_at(row, known, Manner { column: manner.column + 2, ..manner })
}

/// The lines of a row whose hyphen stands in `manner`'s column.
pub(super) fn row_at(row: &Value, known: TablePlace, manner: Manner) -> Vec<String> {
    let indent = " ".repeat(manner.column);
    let plain = Manner { style: Style::Plain, ..manner };
    let (head, below) = match row {
        Value::Map(entries) => {
            let flow = flow_map(entries, plain);
            match flow.chars().count() <= ROW && !holds_lines(row) {
                true => (flow, Vec::new()),
                false => {
                    let mut lines = map_lines(entries, known, Manner { column: manner.column + 2, ..plain });
                    let first = if lines.is_empty() { String::new() } else { lines.remove(0) };
                    (first.trim_start().to_owned(), lines)
                }
            }
        }
        row => {
            let written = write(row, TablePlace { fields: None, ..known }, plain);
            (written.head, written.lines)
        }
    };
    std::iter::once(format!("{indent}- {head}").trim_end().to_owned()).chain(below).collect()
}

/// The lines of a map whose keys stand in `manner`'s column.
pub(super) fn map_lines(entries: &[(String, Value)], known: TablePlace, manner: Manner) -> Vec<String> {
    let indent = " ".repeat(manner.column);
    let mut lines = Vec::new();
    for (key, value) in entries.iter().filter(|(_, value)| !value.is_blank()) {
        let written = write(value, known.of(key), Manner { style: Style::Plain, ..manner });
        lines.push(format!("{indent}{}: {}", key_of(key), written.head).trim_end().to_owned());
        lines.extend(written.lines);
    }
    lines
}

/// Whether a list stands between brackets: short words do, and what has stood there before.
fn is_short(rows: &[Value], known: TablePlace, manner: Manner) -> bool {
    let is_words =
        known.field.is_some_and(|field| matches!(field.kind, Kind::Words | Kind::Choices(_) | Kind::Integers(..)));
    (is_words || manner.style == Style::Flow) && !rows.iter().any(holds_lines)
}

/// Whether some text in it has several lines.
fn holds_lines(value: &Value) -> bool {
    match value {
        Value::Empty => false,
        Value::Text(text) => text.contains('\n'),
        Value::List(rows) => rows.iter().any(holds_lines),
        Value::Map(entries) => entries.iter().any(|(_, value)| holds_lines(value)),
    }
}

/// A value on one line, lists in brackets and maps in braces.
pub(super) fn flow(value: &Value, manner: Manner) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => scalar(text, Manner { is_flow: true, ..manner }),
        Value::List(rows) => flow_list(rows, manner),
        Value::Map(entries) => flow_map(entries, manner),
    }
}

fn flow_list(rows: &[Value], manner: Manner) -> String {
    let manner = Manner { style: Style::Plain, ..manner };
    let rows: Vec<String> = rows.iter().filter(|row| !row.is_blank()).map(|row| flow(row, manner)).collect();
    format!("[{}]", rows.join(", "))
}

fn flow_map(entries: &[(String, Value)], manner: Manner) -> String {
    let manner = Manner { style: Style::Plain, ..manner };
    let said = entries.iter().filter(|(_, value)| !value.is_blank());
    let pairs: Vec<String> = said.map(|(key, value)| format!("{}: {}", key_of(key), flow(value, manner))).collect();
    format!("{{{}}}", pairs.join(", "))
}

/// A key as it is written.
pub(super) fn key_of(key: &str) -> String {
    let is_plain = key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') && !key.is_empty();
    if is_plain { key.to_owned() } else { double(key) }
}

/// A text of one line, or between brackets of several.
fn scalar(text: &str, manner: Manner) -> String {
    let is_single = manner.style == Style::Single && !text.chars().any(|letter| is_hidden(letter) || letter == '\n');
    if is_single {
        return format!("'{}'", text.replace('\'', "''"));
    }
    let may_be_plain = !manner.is_wary && manner.style != Style::Double && !text.contains('\n');
    match may_be_plain && is_read_plain(text, manner.is_flow) {
        true => text.to_owned(),
        false => double(text),
    }
}

/// Whether our own reader reads a text without quotes as it stands, and has nothing to say about it.
fn is_read_plain(text: &str, is_flow: bool) -> bool {
    if clean(text) != text || unquoted(text) != text || is_flow && text.contains([',', '[', ']', '{', '}', '"', '\'']) {
        return false;
    }
    let is_read = |yaml: String| {
        let mut problems = Vec::new();
        let read = repair::parse_in_part(&"".into(), &yaml, 0..yaml.len(), &mut problems);
        let Some(read) = read.filter(|read| problems.is_empty() && read.mended.is_empty()) else { return false };
        let Node::Map(entries) = read.item.node else { return false };
        let found = match entries.into_iter().next().map(|entry| entry.item.node) {
            Some(Node::List(mut items)) if items.len() == 1 => items.remove(0).node,
            Some(node) => node,
            None => return false,
        };
        matches!(found, Node::Text { text: found, quoted: false } if found == text)
    };
    match is_flow {
        true => is_read(format!("k: [{text}]")),
        false => is_read(format!("k: {text} # x")) && is_read(format!("k:\n  - {text}\n  # x")),
    }
}

/// A text of several lines as such; `None` if it would be read otherwise.
fn block(text: &str, manner: Manner) -> Option<Written> {
    let indent = " ".repeat(manner.column + 2);
    let line = |line: &str| format!("{indent}{line}").trim_end().to_owned();
    let lines: Vec<String> = text.lines().map(line).collect();
    let yaml = format!("{}k: |\n{}\n", " ".repeat(manner.column), lines.join("\n"));
    let mut problems = Vec::new();
    let read = repair::parse_in_part(&"".into(), &yaml, 0..yaml.len(), &mut problems)?;
    let Node::Map(entries) = &read.item.node else { return None };
    let is_it = matches!(&entries.first()?.item.node, Node::Text { text: found, .. } if found.trim_end() == text);
    let is_readable = problems.is_empty()
        && read.mended.is_empty()
        && !text.chars().any(|letter| is_hidden(letter) && letter != '\n');
    (is_it && is_readable).then(|| Written { head: "|".to_owned(), lines })
}

/// A text between `"`, whatever stands in it.
fn double(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            _ if is_hidden(letter) || matches!(letter, '\u{2028}' | '\u{2029}') => {
                quoted.push_str(&format!("\\U{:08X}", u32::from(letter)));
            }
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
