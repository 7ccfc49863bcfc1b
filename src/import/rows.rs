//! Items of fields of rows as a workbook of ours has them, held against those of a file.
//!
//! Which row is which item is told by what both say, then by the number that the workbook gave it; rows that are none of them
//! are new. An item that has no row any more stays.

use super::says::{Open, Read, Value};
use super::sheet::Cell;
use super::values::{self, takes_away};
use crate::edit;
use crate::fields::field::{Field, Way};
use crate::fields::text::clean;
use crate::fields::tree::Item;
use crate::workbook::cell::{is_same, rows_at, texts_at, written};
use crate::workbook::columns;

/// A row of a sheet of items.
#[derive(Debug)]
pub(crate) struct Row {
    pub list: Way,
    /// Where it stands on its sheet.
    pub row: u32,
    /// The record that it belongs to, or the name of one that has no code yet.
    pub key: Option<String>,
    pub name: Option<String>,
    /// The number of its item when the workbook was made.
    pub order: Option<usize>,
    pub cells: Vec<(&'static Field, Cell)>,
}

impl Row {
    /// Whether its item is to go.
    fn takes_away(&self) -> bool {
        let first = self.list.last().and_then(|list| list.fields().first());
        self.cells.iter().any(|(field, cell)| first == Some(field) && takes_away(&cell.text))
    }
}

/// A value of an item that a row has otherwise.
#[derive(Debug)]
pub(crate) struct Otherwise {
    /// `hasil.2.sumber`, counted from 1.
    pub key: String,
    /// Where its item begins in the file's text, if it is there.
    pub at: Option<usize>,
    pub old: String,
    pub new: String,
    pub change: edit::Change,
}

/// What rows say otherwise than the fields of a file.
pub(crate) fn otherwise(fields: &Item, rows: &[Row]) -> Vec<Otherwise> {
    let mut found = Vec::new();
    for list in columns::lists() {
        let own: Vec<&Row> = rows.iter().filter(|row| row.list == *list).collect();
        let items = rows_at(fields, list);
        let mut next = items.len();
        if own.is_empty() {
            continue;
        }
        for (row, item) in own.iter().zip(assigned(list, &own, &items)) {
            match item {
                Some(at) => changed(list, row, at, items[at], &mut found),
                None => found.extend(added(list, row, &mut next)),
            }
        }
    }
    found
}

/// Cells of a row that stay empty until somebody says what they mean.
pub(crate) fn doubts(row: &Row) -> Vec<Open> {
    let doubt = |(field, cell): &(&'static Field, Cell)| match values::read(&[field], cell, None) {
        Read::Doubt(why) => Some(Open { row: row.row, column: cell.column, written: clean(&cell.text), why }),
        _ => None,
    };
    row.cells.iter().filter_map(doubt).collect()
}

/// What an item says of a field, as a cell.
fn said(item: &Item, field: &'static Field) -> String {
    written(field, &texts_at(item, &[field]))
}

/// Whether a row of a spreadsheet is the item at a place.
type Pass<'p> = &'p dyn Fn(&Row, usize) -> bool;

/// The item that each row is about.
fn assigned(list: Way, rows: &[&Row], items: &[&Item]) -> Vec<Option<usize>> {
    let fields = list.last().map_or(&[][..], |list| list.fields());
    let all: Vec<Vec<String>> =
        items.iter().map(|item| fields.iter().map(|field| said(item, field)).collect()).collect();
    let is_as_item = |(field, cell): &(&'static Field, Cell), at: usize| {
        let column = fields.iter().position(|own| own == field);
        column.and_then(|column| all[at].get(column)).is_some_and(|said| is_same(said, &cell.text))
    };
    let is_all = |row: &Row, at: usize| row.cells.iter().all(|cell| is_as_item(cell, at));
    let is_first = |row: &Row, at: usize| {
        let cell = row.cells.iter().find(|(field, _)| fields.first() == Some(field));
        cell.is_some_and(|cell| is_as_item(cell, at))
    };
    let numbered = |row: &Row, at: usize| row.order == Some(at + 1);
    let passes: [Pass; 5] = [
        &|row, at| numbered(row, at) && is_all(row, at),
        &|row, at| is_all(row, at),
        &|row, at| numbered(row, at) && is_first(row, at),
        &|row, at| is_first(row, at),
        &|row, at| numbered(row, at),
    ];
    let mut assigned: Vec<Option<usize>> = vec![None; rows.len()];
    let mut is_taken = vec![false; items.len()];
    for is_it in passes {
        for (row, own) in rows.iter().zip(&mut assigned).filter(|(_, own)| own.is_none()) {
            *own = (0..items.len()).find(|at| !is_taken[*at] && is_it(row, *at));
            own.iter().for_each(|at| is_taken[*at] = true);
        }
    }
    assigned
}

fn changed(list: Way, row: &Row, at: usize, item: &Item, found: &mut Vec<Otherwise>) {
    let path = columns::path(list);
    let place = Some(item.span.start as usize);
    if row.takes_away() {
        let first = list.last().and_then(|list| list.fields().first());
        let old = first.map(|field| said(item, field)).unwrap_or_default();
        let change = edit::Change::field(&format!("{path}.{at}"), edit::Value::Empty);
        found.push(Otherwise { key: format!("{path}.{}", at + 1), at: place, old, new: String::new(), change });
        return;
    }
    for (field, cell) in &row.cells {
        let old = said(item, field);
        if is_same(&old, &cell.text) {
            continue;
        }
        let Some(value) = value(field, cell) else { continue };
        let new = shown(&value);
        if old.is_empty() && value == edit::Value::Empty {
            continue;
        }
        let change = edit::Change::field(&format!("{path}.{at}.{}", field.key), value);
        found.push(Otherwise { key: format!("{path}.{}.{}", at + 1, field.key), at: place, old, new, change });
    }
}

fn added(list: Way, row: &Row, next: &mut usize) -> Option<Otherwise> {
    if row.takes_away() {
        return None;
    }
    let values = row.cells.iter().filter_map(|(field, cell)| Some((field.key.to_owned(), value(field, cell)?)));
    let values: Vec<(String, edit::Value)> = values.filter(|(_, value)| !value.is_blank()).collect();
    if values.is_empty() {
        return None;
    }
    let at = *next;
    *next += 1;
    let new = values.iter().map(|(_, value)| shown(value)).collect::<Vec<_>>().join("; ");
    let path = columns::path(list);
    let change = edit::Change::field(&format!("{path}.{at}"), edit::Value::Map(values));
    Some(Otherwise { key: format!("{path}.{}", at + 1), at: None, old: String::new(), new, change })
}

/// What a cell is to become in the file; nothing if it says nothing.
fn value(field: &'static Field, cell: &Cell) -> Option<edit::Value> {
    let text = |text: String| Some(edit::Value::Text(text));
    match values::read(&[field], cell, None) {
        Read::Nothing | Read::Person | Read::Doubt(_) => None,
        Read::Value(Value::Removed) => Some(edit::Value::Empty),
        Read::Value(Value::One(one)) => text(one),
        Read::Value(Value::Many(all)) => Some(edit::Value::List(all.into_iter().map(edit::Value::Text).collect())),
        // What a field cannot be is told by the checker.
        Read::Part(_) | Read::Other(..) | Read::Body => text(clean(&values::text(cell))),
    }
}

fn shown(value: &edit::Value) -> String {
    match value {
        edit::Value::Text(text) => text.clone(),
        edit::Value::List(rows) => rows.iter().map(shown).collect::<Vec<_>>().join("; "),
        edit::Value::Map(entries) => entries.iter().map(|(_, value)| shown(value)).collect::<Vec<_>>().join("; "),
        edit::Value::Empty => String::new(),
    }
}
