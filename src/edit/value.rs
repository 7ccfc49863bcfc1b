//! Values without their places, and when two of them say the same.

use crate::fields::Reader;
use crate::fields::choice::fold;
use crate::fields::date::{self, Reading, iso};
use crate::fields::field::{Field, Kind};
use crate::fields::text::{clean, thousands_in, unquoted};
use crate::fields::tree::{Entry, Item, Node, Style};

/// What a field holds or is to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    /// Nothing: a key keeps its place, an item of a list goes.
    Empty,
    Text(String),
    List(Vec<Value>),
    /// Keys that are not named stay as they are.
    Map(Vec<(String, Value)>),
}

impl Value {
    /// Whether it holds nothing.
    pub(crate) fn is_blank(&self) -> bool {
        match self {
            Value::Empty => true,
            Value::Text(text) => clean(text).is_empty(),
            Value::List(rows) => rows.iter().all(Value::is_blank),
            Value::Map(entries) => entries.iter().all(|(_, value)| value.is_blank()),
        }
    }

    /// What a value says as it was read.
    pub(super) fn of(item: &Item) -> Value {
        match &item.node {
            Node::Empty | Node::Unread => Value::Empty,
            Node::Text { text, quoted } => match lines(text) {
                text if text.contains('\n') || *quoted => Value::Text(text),
                text => Value::Text(unquoted(&text).to_owned()),
            },
            Node::List(items) => Value::List(items.iter().map(Value::of).collect()),
            Node::Map(entries) => {
                Value::Map(entries.iter().map(|entry| (entry.key.clone(), Value::of(&entry.item))).collect())
            }
        }
    }

    /// The same as it would stand in a tree.
    fn item(&self) -> Item {
        let node = match self {
            Value::Empty => Node::Empty,
            Value::Text(text) => Node::Text { text: text.clone(), quoted: true },
            Value::List(rows) => Node::List(rows.iter().map(Value::item).collect()),
            Value::Map(entries) => Node::Map(entries.iter().map(|(key, value)| entry(key, value.item())).collect()),
        };
        Item { node, style: Style::Double, ..Item::default() }
    }

    /// Whether nothing is lost from one to the other: blank values of maps say nothing, and so does the order of keys.
    pub(super) fn is_like(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Text(a), Value::Text(b)) => a == b,
            (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.is_like(b)),
            (Value::Map(a), Value::Map(b)) => {
                let has = |all: &[(String, Value)], one: &(String, Value)| {
                    one.1 == Value::Empty || all.iter().any(|(key, value)| *key == one.0 && value.is_like(&one.1))
                };
                a.iter().all(|one| has(b, one)) && b.iter().all(|one| has(a, one))
            }
            // A map of nothing is nothing.
            (Value::Map(entries), Value::Empty) | (Value::Empty, Value::Map(entries)) => {
                entries.iter().all(|(_, value)| *value == Value::Empty)
            }
            _ => self == other,
        }
    }
}

fn is_text(item: &Item) -> bool {
    matches!(item.node, Node::Empty | Node::Text { .. })
}

fn entry(key: &str, item: Item) -> Entry {
    Entry { key: key.to_owned(), key_span: item.span, bare: false, item }
}

/// A text as it is compared and written: several lines stay lines, all else is folded as the reader does.
pub(super) fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim_matches(['\n', ' ', '\t']);
    match text.contains('\n') {
        true => text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n"),
        false => clean(text),
    }
}

/// A new value as it is to be read: texts of known fields are of one line.
pub(super) fn cleaned(value: Value, field: Option<&Field>) -> Value {
    let child = |fields: Option<&Field>, key: &str| {
        fields.and_then(|field| field.fields().iter().copied().find(|field| field.key == key))
    };
    match value {
        Value::Text(text) => {
            let keeps_lines = field.is_none_or(|field| matches!(field.kind, Kind::Any));
            let text = if keeps_lines { lines(&text) } else { clean(&text) };
            if text.is_empty() { Value::Empty } else { Value::Text(text) }
        }
        Value::List(rows) => Value::List(rows.into_iter().map(|row| cleaned(row, field)).collect()),
        Value::Map(entries) => {
            let clean = |(key, value): (String, Value)| {
                let value = cleaned(value, child(field, &key));
                (key, value)
            };
            Value::Map(entries.into_iter().map(clean).collect())
        }
        Value::Empty => Value::Empty,
    }
}

/// Whether a file says already what is meant, after all that the reader does to the texts of a field.
pub(super) fn says(field: Option<&'static Field>, item: &Item, meant: &Value) -> bool {
    let Some(field) = field else { return Value::of(item).is_like(meant) };
    match (&item.node, meant) {
        (_, Value::Map(pairs)) => {
            let entries: &[Entry] = match &item.node {
                Node::Map(entries) => entries,
                Node::Empty => &[],
                _ => return false,
            };
            pairs.iter().all(|(key, value)| {
                let inner = field.fields().iter().copied().find(|inner| inner.key == key);
                let found =
                    entries.iter().find(|entry| entry.key == *key || inner.is_some() && fold(&entry.key) == *key);
                found.map_or(value.is_blank(), |entry| says(inner, &entry.item, value))
            })
        }
        (_, Value::List(rows)) if !field.fields().is_empty() => match &item.node {
            Node::List(items) => {
                items.len() == rows.len() && items.iter().zip(rows).all(|(a, b)| says(Some(field), a, b))
            }
            Node::Map(_) => matches!(&rows[..], [row] if says(Some(field), item, row)),
            _ => rows.is_empty() && item.node == Node::Empty,
        },
        _ if !field.fields().is_empty() || matches!(field.kind, Kind::Any) => Value::of(item).is_like(meant),
        (Node::Map(_), _) => false,
        (Node::List(items), _) if items.iter().any(|item| !is_text(item)) => Value::of(item).is_like(meant),
        _ => read(field, item) == read(field, &meant.item()),
    }
}

/// The texts of a field as its reader has them, each as what it stands for.
pub(crate) fn read(field: &'static Field, item: &Item) -> Vec<String> {
    let map = Item { node: Node::Map(vec![entry(field.key, item.clone())]), ..Item::default() };
    let (path, mut problems) = ("".into(), Vec::new());
    let mut reader = Reader::new(&path, &map, &mut problems);
    let texts = match field.kind {
        Kind::Texts => reader.texts(field).into_iter().map(|text| text.value).collect(),
        Kind::Words | Kind::Choices(_) | Kind::Integers(..) => {
            reader.words(field).into_iter().map(|text| text.value).collect()
        }
        _ => match &item.node {
            // A list where one text belongs is read as nothing, and says something all the same.
            Node::List(items) => items.iter().map(|item| format!("- {:?}", Value::of(item))).collect(),
            _ => reader.text(field).map(|text| vec![text.value]).unwrap_or_default(),
        },
    };
    texts.into_iter().map(|text: String| standing_for(&text, field.kind)).collect()
}

fn standing_for(text: &str, kind: Kind) -> String {
    let number = || thousands_in(text).unwrap_or_else(|| text.to_owned());
    match kind {
        Kind::Choice(_) | Kind::Choices(_) => fold(text),
        Kind::Boolean => match fold(text).as_str() {
            "true" | "ya" => "ya".to_owned(),
            "false" | "tidak" => "tidak".to_owned(),
            _ => text.to_owned(),
        },
        Kind::Integer(..) | Kind::Integers(..) => number(),
        Kind::Date => match date::read(text) {
            Reading::Clear(date) | Reading::Spelled(date) => iso(date).to_string(),
            _ => text.to_owned(),
        },
        // A day without an hour ends later than it begins.
        Kind::Moment => match (date::read_moment(text), date::read(text)) {
            (Some(moment), Reading::Clear(_)) => format!("{moment}/"),
            (Some(moment), _) => moment.to_string(),
            _ => text.to_owned(),
        },
        _ => text.to_owned(),
    }
}
