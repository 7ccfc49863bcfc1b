//! New fields: in place of their hint, or behind the field that a person would fill in before them.

use super::layout::{Entry, Inside, Laid, column, is_first, line_end, line_start, skip};
use super::meant::TablePlace;
use super::splice::{Place, Splice, Unable};
use super::value::Value;
use super::write::{flow, key_of, map_lines};
use crate::fields::tree::Style;
use std::ops::Range;

/// New keys and what they are to hold.
type New<'n> = [(&'n str, Value)];

/// Puts new keys into a map that is there.
pub(super) fn into_map(
    splice: &mut Splice,
    laid: &Laid,
    new: &New,
    known: TablePlace,
    is_flow: bool,
) -> Result<(), Unable> {
    let Inside::Map(entries) = &laid.inside else { return Err(Unable) };
    if new.is_empty() {
        return Ok(());
    }
    if is_flow {
        return into_flow(splice, laid, entries, new, known);
    }
    let keys = entries.first().map_or(0, |entry| column(splice.text, entry.start));
    let zone = match entries.first() {
        Some(_) => laid.after..skip(&splice.text[..splice.end], laid.end),
        None => laid.after..splice.end,
    };
    for (key, value) in in_order(new, known) {
        let inner = known.of(key);
        if let Some(hint) = hint(splice, key, keys, &zone, entries) {
            in_place_of_hint(splice, hint, key, value, inner, keys);
            continue;
        }
        let lines = lines_of(splice, key, value, known, keys);
        let at = match before(entries, key, known).or(entries.last()) {
            Some(entry) => line_end(splice.text, entry.value.end),
            None => {
                // A text of nothing but comments.
                let at = splice.end;
                let newline = splice.newline(at);
                let is_open = !is_first(splice.text, at);
                let lines: String = lines.iter().flat_map(|line| [line, newline]).collect();
                splice.edit(at..at, if is_open { format!("{newline}{lines}") } else { lines });
                continue;
            }
        };
        let lines = splice.below(at, &lines);
        splice.edit(at..at, lines);
    }
    Ok(())
}

/// Puts keys under one that holds nothing.
pub(super) fn under_key(
    splice: &mut Splice,
    laid: &Laid,
    new: &New,
    known: TablePlace,
    place: Place,
) -> Result<(), Unable> {
    let keys = place.column + 2;
    let zone = laid.after..skip(&splice.text[..splice.end], laid.after);
    let at = line_end(splice.text, laid.after);
    for (key, value) in in_order(new, known) {
        match hint(splice, key, keys, &zone, &[]) {
            Some(hint) => in_place_of_hint(splice, hint, key, value, known.of(key), keys),
            None => {
                let lines = lines_of(splice, key, value, known, keys);
                let lines = splice.below(at, &lines);
                splice.edit(at..at, lines);
            }
        }
    }
    Ok(())
}

/// New keys in the order of the table; what it does not know comes last.
fn in_order<'n>(new: &'n New, known: TablePlace) -> Vec<(&'n str, &'n Value)> {
    let mut sorted: Vec<(&str, &Value)> = new.iter().map(|(key, value)| (*key, value)).collect();
    sorted.retain(|(_, value)| !value.is_blank());
    sorted.sort_by_key(|(key, _)| rank(key, known));
    sorted
}

/// The place of a key in the table. One that belongs below another comes right behind it.
fn rank(key: &str, known: TablePlace) -> (usize, bool) {
    let at = |key: &str| known.fields.and_then(|fields| fields.iter().position(|field| field.key == key));
    match known.of(key).field.and_then(|field| field.below) {
        Some(above) => (at(above.key).unwrap_or(usize::MAX), true),
        None => (at(key).unwrap_or(usize::MAX), false),
    }
}

/// The field of a map behind which a new one stands.
fn before<'e, 't>(entries: &'e [Entry<'t>], key: &str, known: TablePlace) -> Option<&'e Entry<'t>> {
    let own = rank(key, known);
    let earlier = entries.iter().filter(|entry| rank(entry.key, known) <= own);
    // The last of equals: where two follow the same field, the file's own order holds.
    earlier.max_by_key(|entry| rank(entry.key, known)).or(entries.first())
}

fn lines_of(splice: &Splice, key: &str, value: &Value, known: TablePlace, keys: usize) -> Vec<String> {
    let manner = splice.manner(Place { is_flow: false, column: keys }, Style::Plain);
    map_lines(&[(key.to_owned(), value.clone())], known, manner)
}

fn into_flow(splice: &mut Splice, laid: &Laid, entries: &[Entry], new: &New, known: TablePlace) -> Result<(), Unable> {
    let manner = splice.manner(Place { is_flow: true, column: 0 }, Style::Plain);
    let mut is_first = entries.is_empty();
    for (key, value) in in_order(new, known) {
        let pair = format!("{}: {}", key_of(key), flow(value, manner));
        let is_before = |entry: &&Entry| rank(entry.key, known) <= rank(key, known);
        let earlier = entries.iter().filter(is_before).max_by_key(|entry| rank(entry.key, known));
        match earlier.or(entries.last()) {
            Some(entry) => splice.edit(entry.value.end..entry.value.end, format!(", {pair}")),
            None => {
                let at = laid.own.start + 1;
                splice.edit(at..at, if is_first { pair } else { format!(", {pair}") });
                is_first = false;
            }
        }
    }
    Ok(())
}

/// The line of a field that stands behind `#`, and the lines of its items: `#nama: Contoh`.
struct Hint {
    line: Range<usize>,
    /// With the lines below that belong to it.
    all: Range<usize>,
    /// Nothing stands behind its colon, and no items below.
    is_open: bool,
}

/// Finds the hint of a key whose map has its keys in the column `keys`, outside of all values.
fn hint(splice: &Splice, key: &str, keys: usize, zone: &Range<usize>, entries: &[Entry]) -> Option<Hint> {
    let text = splice.text;
    let start = format!("#{}{key}:", " ".repeat(keys));
    let is_within = |at: usize| entries.iter().any(|entry| entry.start < at && at < entry.value.end);
    let comments = &splice.layout.comments;
    let found = comments.iter().position(|comment| {
        let rest = text[comment.clone()].strip_prefix(&start);
        let is_key = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
        let is_there = zone.contains(&comment.start) && comment.end <= zone.end;
        is_key && is_there && line_start(text, comment.start) == comment.start && !is_within(comment.start)
    })?;
    if splice.replaced.contains(&comments[found]) {
        return None;
    }
    let line = comments[found].clone();
    let mut end = line.end;
    let item = format!("#{}", " ".repeat(keys + 2));
    for below in &comments[found + 1..] {
        let is_next = text[end..below.start].trim_matches(['\r', ' ', '\t']) == "\n";
        let rest = text[below.clone()].strip_prefix(&item);
        if !is_next || !rest.is_some_and(|rest| rest.trim_start().starts_with("- ")) {
            break;
        }
        end = below.end;
    }
    let is_open = text[line.clone()].trim_end().len() == start.len() && end == line.end;
    Some(Hint { all: line.start..end, line, is_open })
}

fn in_place_of_hint(splice: &mut Splice, hint: Hint, key: &str, value: &Value, known: TablePlace, keys: usize) {
    let whole = TablePlace { field: None, fields: None };
    let mut lines = Vec::new();
    match value {
        // The hints of the fields within it stay, but for those that are filled in.
        Value::Map(entries) if hint.is_open => {
            lines.push(format!("{}{key}:", " ".repeat(keys)));
            let new: Vec<(&str, Value)> = entries.iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
            let zone = hint.line.end..skip(&splice.text[..splice.end], hint.line.end);
            let mut inner = Vec::new();
            for (key, value) in in_order(&new, known) {
                match self::hint(splice, key, keys + 2, &zone, &[]) {
                    Some(hint) => in_place_of_hint(splice, hint, key, value, known.of(key), keys + 2),
                    None => inner.extend(lines_of(splice, key, value, known, keys + 2)),
                }
            }
            lines.extend(inner);
        }
        value => {
            let known = if known.field.is_some() { known } else { whole };
            let manner = splice.manner(Place { is_flow: false, column: keys }, Style::Plain);
            let written = super::write::write(value, known, manner);
            lines.push(format!("{}{}: {}", " ".repeat(keys), key_of(key), written.head).trim_end().to_owned());
            lines.extend(written.lines);
        }
    }
    let replaced = splice.comments_in(&hint.all);
    splice.replaced.extend(replaced);
    let newline = splice.newline(hint.all.start);
    splice.edit(hint.all, lines.join(newline));
}
