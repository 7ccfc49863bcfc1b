//! What a file says, found without the code that is tested.

use super::super::*;
use crate::fields::text::{clean, unquoted};
use crate::fields::tree::{Item, Node};

/// What people type into fields, and what YAML makes something else of.
pub(super) const TEXTS: [&str; 46] = [
    "Antre Rapi",
    "Jum'at Bersih",
    "SIPADU: urus KTP",
    "Jl. Melati #5",
    "“Siti” dan “Ani” tenang",
    "“Siti”",
    "- Cepat",
    "-Cepat",
    "[draf] Cepat",
    "{x} Cepat",
    "yes",
    "null",
    "~",
    "08.00",
    "0721",
    "1.200",
    "@opd",
    "%a",
    "`a`",
    "a\\b",
    "C:\\Users\\foto.jpg",
    "spasi\u{a0}keras",
    "é🙂 ꦏ",
    "a, b",
    "2,5 kg",
    "KK (asli, dan fotokopi)",
    "'",
    "\"",
    "\"a\" b",
    "'a' b",
    "? x",
    "& a",
    "* a",
    "! x",
    "| x",
    "> x",
    "# x",
    "akhir:",
    ": awal",
    "---",
    "...",
    "nama：B",
    "x_a: b: c",
    "a # b",
    "https://a.example/b?c=d#e",
    "08:00-14:00 WIB",
];

/// A value in one form: keys sorted, and those without a value left out.
fn model(item: &Item) -> Value {
    match &item.node {
        Node::Empty | Node::Unread => Value::Empty,
        Node::Text { text, quoted } => {
            let folded = clean(text);
            let said = if *quoted { folded.clone() } else { unquoted(&folded).to_owned() };
            let has_lines = text.trim().contains('\n');
            let lines = || text.trim().lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
            let said = if has_lines { lines() } else { said };
            if said.is_empty() { Value::Empty } else { Value::Text(said) }
        }
        Node::List(items) => Value::List(items.iter().map(model).collect()),
        Node::Map(entries) => {
            let mut entries: Vec<_> = entries.iter().map(|entry| (entry.key.clone(), model(&entry.item))).collect();
            entries.retain(|(_, value)| *value != Value::Empty);
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Map(entries)
        }
    }
}

/// The model of a whole file; panics if the file cannot be read.
pub(super) fn model_of(source: &str) -> Value {
    let opened = open(source, Form::Record).unwrap_or_else(|problems| panic!("{problems:?}\n{source}"));
    model(&opened.read.item)
}

/// Every place in a model.
pub(super) fn places(value: &Value, path: &str, found: &mut Vec<(String, Value)>) {
    let inner = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    if !path.is_empty() {
        found.push((path.to_owned(), value.clone()));
    }
    match value {
        Value::List(rows) => rows.iter().enumerate().for_each(|(at, row)| places(row, &inner(&at.to_string()), found)),
        Value::Map(entries) => entries.iter().for_each(|(key, value)| places(value, &inner(key), found)),
        _ => {}
    }
}

/// Sets a place of a model.
pub(super) fn set(value: &mut Value, path: &str, new: Value) {
    let (step, rest) = path.split_once('.').map_or((path, None), |(step, rest)| (step, Some(rest)));
    match value {
        Value::List(rows) => {
            let at: usize = step.parse().unwrap();
            match rest {
                Some(rest) => {
                    set(&mut rows[at], rest, new);
                    // An item of which nothing is left goes.
                    if rows[at] == Value::Map(Vec::new()) {
                        rows.remove(at);
                    }
                }
                None if new == Value::Empty => drop(rows.remove(at)),
                None if at == rows.len() => rows.push(new),
                None => rows[at] = new,
            }
            if rows.is_empty() {
                *value = Value::Empty;
            }
        }
        Value::Map(entries) => {
            let at = entries.iter().position(|(key, _)| key == step).unwrap_or_else(|| {
                entries.push((step.to_owned(), Value::Empty));
                entries.sort_by(|a, b| a.0.cmp(&b.0));
                entries.iter().position(|(key, _)| key == step).unwrap()
            });
            match rest {
                Some(rest) => set(&mut entries[at].1, rest, new),
                None => entries[at].1 = new,
            }
            entries.retain(|(_, value)| *value != Value::Empty);
        }
        _ => panic!("{path}"),
    }
}
