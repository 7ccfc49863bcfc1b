//! What a file holds of everything that a form asks, as its reader has it.

use super::units::{Shape, Unit, cells};
use crate::edit::{Contents, texts_of};
use crate::fields::choice::fold;
use crate::fields::field::{Field, Kind};
use crate::fields::text::{clean, unquoted};
use crate::fields::tree::{Item, Node};
use std::collections::BTreeMap;

/// What stands in a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Held {
    One(String),
    /// The texts of a line or of a set.
    Many(Vec<String>),
    Rows(Vec<Row>),
}

/// A row, and which of the file's it is; a number behind the last is a new one's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    pub number: usize,
    /// By key; of a row that is one text, under an empty key.
    pub cells: BTreeMap<&'static str, String>,
}

impl Row {
    /// Whether nobody has typed anything in any cell.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.values().all(String::is_empty)
    }
}

impl Held {
    /// What a unit holds of which nothing is written.
    pub(crate) fn nothing(shape: Shape) -> Held {
        match shape {
            Shape::One => Held::One(String::new()),
            Shape::Line | Shape::Set => Held::Many(Vec::new()),
            Shape::Texts | Shape::Rows => Held::Rows(Vec::new()),
        }
    }

    /// Whether the unit holds no text, or only blank rows.
    pub(crate) fn is_blank(&self) -> bool {
        match self {
            Held::One(text) => text.is_empty(),
            Held::Many(texts) => texts.is_empty(),
            Held::Rows(rows) => rows.iter().all(Row::is_blank),
        }
    }

    /// Whether two values mean the same: neither the order of a set nor blank rows matter.
    pub(crate) fn says(&self, other: &Held, shape: Shape) -> bool {
        match (self, other) {
            (Held::Many(a), Held::Many(b)) if shape == Shape::Set => {
                let sorted = |all: &[String]| {
                    let mut all = all.to_vec();
                    all.sort();
                    all
                };
                sorted(a) == sorted(b)
            }
            (Held::Rows(a), Held::Rows(b)) => {
                let texts = |rows: &[Row]| -> Vec<BTreeMap<&'static str, String>> {
                    let full = rows.iter().filter(|row| !row.is_blank());
                    let said = |row: &Row| {
                        let full = row.cells.iter().filter(|(_, text)| !text.is_empty());
                        full.map(|(key, text)| (*key, text.clone())).collect()
                    };
                    full.map(said).collect()
                };
                texts(a) == texts(b)
            }
            _ => self == other,
        }
    }
}

/// What a file holds, by the paths of units.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shown {
    pub values: BTreeMap<String, Held>,
    /// Maps in whose place a text stands, with that text.
    pub misshapen: BTreeMap<String, String>,
    /// Lists in whose place one text stands.
    pub single: Vec<String>,
    pub body: String,
}

impl Shown {
    /// Looks up each unit in the file; a value whose shape fits no control is kept apart, as text.
    pub(crate) fn of(contents: &Contents, units: &[Unit]) -> Shown {
        let mut shown = Shown { body: contents.body.clone(), ..Shown::default() };
        for unit in units {
            let mut place = Some(&contents.fields);
            for (at, field) in unit.above.iter().enumerate() {
                place = place.and_then(|item| entry(item, field.key));
                if let Some(Item { node: Node::Text { .. } | Node::List(_), .. }) = place {
                    let path = unit.above[..=at].iter().map(|field| field.key).collect::<Vec<_>>().join(".");
                    shown.misshapen.insert(path, place.map(plain).unwrap_or_default());
                    place = None;
                }
            }
            let item = place.and_then(|item| entry(item, unit.field.key));
            let held = item.map_or_else(|| Held::nothing(unit.shape), |item| held(unit, item));
            let is_single = matches!((item.map(|item| &item.node), &held), (Some(Node::Text { .. }), Held::Rows(rows)) if rows.len() == 1);
            if is_single {
                shown.single.push(unit.path.clone());
            }
            shown.values.insert(unit.path.clone(), held);
        }
        shown
    }

    /// The value of a unit; empty if the file holds none.
    pub(crate) fn get(&self, unit: &Unit) -> Held {
        self.values.get(&unit.path).cloned().unwrap_or_else(|| Held::nothing(unit.shape))
    }
}

/// The value of a key, however its capitals are written.
fn entry<'i>(item: &'i Item, key: &str) -> Option<&'i Item> {
    let Node::Map(entries) = &item.node else { return None };
    let exact = entries.iter().find(|entry| entry.key == key);
    exact.or_else(|| entries.iter().find(|entry| fold(&entry.key) == key)).map(|entry| &entry.item)
}

fn held(unit: &Unit, item: &Item) -> Held {
    match unit.shape {
        Shape::One => Held::One(one(unit.field, item)),
        Shape::Set => Held::Many(texts_of(unit.field, item).iter().map(|text| id(unit.field, text)).collect()),
        Shape::Line => Held::Many(texts_of(unit.field, item)),
        Shape::Texts => {
            let texts = match &item.node {
                Node::List(items) => items.iter().map(plain).collect(),
                _ => texts_of(unit.field, item),
            };
            let row = |(number, text)| Row { number, cells: [("", text)].into() };
            Held::Rows(texts.into_iter().enumerate().map(row).collect())
        }
        Shape::Rows => {
            let maps: &[Item] = match &item.node {
                Node::List(items) => items,
                Node::Map(_) => std::slice::from_ref(item),
                _ => &[],
            };
            let row = |(number, map): (usize, &Item)| {
                let cell = |field: &'static Field| (field.key, entry(map, field.key).map(|item| one(field, item)));
                let cells = cells(unit.field).map(cell).map(|(key, text)| (key, text.unwrap_or_default()));
                Row { number, cells: cells.collect() }
            };
            Held::Rows(maps.iter().enumerate().map(row).collect())
        }
    }
}

/// A text of one line as its reader has it, or nothing where something else stands.
fn plain(item: &Item) -> String {
    match &item.node {
        Node::Text { text, quoted: true } => clean(text),
        Node::Text { text, quoted: false } => unquoted(&clean(text)).to_owned(),
        Node::Empty | Node::Unread | Node::List(_) | Node::Map(_) => String::new(),
    }
}

/// The same for a field: what can be chosen stands there by its official word.
fn one(field: &'static Field, item: &Item) -> String {
    let text = plain(item);
    match field.kind {
        Kind::Choice(_) => id(field, &text),
        Kind::Boolean => match fold(&text).as_str() {
            "true" | "ya" => "ya".to_owned(),
            "false" | "tidak" => "tidak".to_owned(),
            _ => text,
        },
        _ => text,
    }
}

/// The official word that a text stands for, or the text.
fn id(field: &Field, text: &str) -> String {
    let wanted = fold(text);
    let found = field.choices_of().into_iter().find(|id| fold(id) == wanted);
    found.map_or_else(|| text.to_owned(), str::to_owned)
}
