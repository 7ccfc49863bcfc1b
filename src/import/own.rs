//! Workbooks of ours that come back: which of their sheets is what, and which of their cells anybody has touched.
//!
//! A cell that is what the workbook said of its record when it was made says nothing, so that a workbook that comes back
//! untouched changes nothing.

use super::compare::{Existing, Origin};
use super::entry::{Entry, Own};
use super::heads::NAME;
use super::rows::Row;
use super::says::{Open, Read, Value};
use super::sheet::Sheet;
use super::table;
use super::values::{self, takes_away};
use crate::catalogue::registry::fold;
use crate::diagnostic::message::{self, Language};
use crate::fields::field::{Kind, Way};
use crate::fields::text::clean;
use crate::workbook::HELPERS;
use crate::workbook::cell::{is_same, texts_at, written};
use crate::workbook::columns::{self, KEY, ORDER};
use std::collections::BTreeMap;

/// Whether a file is a workbook of ours.
pub(crate) fn is_ours(sheets: &[Sheet]) -> bool {
    sheets.iter().any(|sheet| table::own_header(sheet).is_some())
}

/// Whether a sheet of ours holds nothing to be read back.
pub(crate) fn is_helper(sheet: &Sheet) -> bool {
    let names = |code| Language::ALL.map(|language| message::text(language, code, &[]));
    HELPERS.iter().any(|code| names(code).contains(&sheet.name))
}

/// The field of rows that a sheet of ours holds; `None` if it holds records, or is none of ours.
pub(crate) fn list_of(sheet: &Sheet, headings: &BTreeMap<u32, String>) -> Option<Way> {
    if !headings.values().any(|heading| columns::is(heading, KEY)) {
        return None;
    }
    let is_named = |list: &Way| {
        let label = list.last().map(|list| list.label);
        label.is_some_and(|label| Language::ALL.iter().any(|language| label.in_language(*language) == sheet.name))
    };
    let known = |list: &Way| headings.values().filter(|heading| columns::in_rows(list, heading).is_some()).count();
    let records = headings.values().filter(|heading| columns::by_heading(heading).is_some()).count();
    let named = columns::lists().iter().find(|list| is_named(list) && known(list) > 0);
    // A sheet that somebody has renamed is told by its headings; the innovation's name stands on each.
    let best = || columns::lists().iter().max_by_key(|list| known(list)).filter(|list| known(list) >= records.max(2));
    named.or_else(best).copied()
}

/// The rows of a sheet that holds items, and the row of its headings.
pub(crate) fn rows(sheet: &Sheet, list: Way) -> (u32, Vec<Row>) {
    let headings = table::headings(sheet);
    let column =
        |is_it: &dyn Fn(&str) -> bool| headings.iter().find(|(_, heading)| is_it(heading)).map(|(column, _)| *column);
    let key = column(&|heading| columns::is(heading, KEY));
    let name = column(&|heading| columns::by_heading(heading) == Some(NAME));
    let order = column(&|heading| ORDER.iter().any(|order| columns::is(heading, order)));
    let header = table::own_header(sheet).unwrap_or_default();
    let text = |row: &super::sheet::Row, column: Option<u32>| {
        column.and_then(|column| row.cell(column)).map(values::text).filter(|text| !text.is_empty())
    };
    let rows = sheet.rows.iter().skip(header + 1).map(|row| Row {
        list,
        row: row.number,
        key: text(row, key),
        name: text(row, name),
        order: text(row, order).and_then(|order| order.parse().ok()),
        cells: row
            .cells
            .iter()
            .filter_map(|cell| {
                let field = columns::in_rows(list, headings.get(&cell.column)?)?;
                (Some(cell.column) != key && Some(cell.column) != name).then(|| (field, cell.clone()))
            })
            .collect(),
    });
    (sheet.rows.get(header).map_or(1, |row| row.number), rows.filter(|row| !row.cells.is_empty()).collect())
}

/// Gives rows to the entries of their file that they belong to. A record that is not on the sheet of records has an entry of
/// its rows alone.
pub(crate) fn hand_out(rows: Vec<(Origin, Row)>, entries: &mut Vec<(Origin, Entry)>, first: usize) {
    let name_of = |entry: &Entry| {
        let own = entry.own.iter().find(|own| own.way == NAME).map(|own| values::text(&own.cell));
        own.or_else(|| entry.name().map(str::to_owned)).map(|name| fold(&name))
    };
    let (mut by_key, mut by_name) = (BTreeMap::new(), BTreeMap::new());
    for (at, (_, entry)) in entries.iter().enumerate().skip(first) {
        match &entry.key {
            Some(key) => drop(by_key.entry(key.clone()).or_insert(at)),
            None => drop(name_of(entry).map(|name| by_name.entry(name).or_insert(at))),
        }
    }
    for (origin, row) in rows {
        let next = entries.len();
        let at = match (&row.key, &row.name) {
            (Some(key), _) => *by_key.entry(key.clone()).or_insert(next),
            (None, Some(name)) => *by_name.entry(fold(name)).or_insert(next),
            (None, None) => next,
        };
        match entries.get_mut(at) {
            Some((_, entry)) => entry.rows.push(row),
            None => {
                let mut entry = Entry { row: origin.row, key: row.key.clone(), ..Entry::default() };
                let name = row.name.as_ref().filter(|_| row.key.is_none());
                entry.values.extend(name.map(|name| (NAME, Value::One(clean(name)))));
                entry.rows.push(row);
                entries.push((origin, entry));
            }
        }
    }
}

/// Reads the cells of entries that are not as their records have them.
pub(crate) fn read(entry: &mut Entry, records: &[Existing]) {
    let record = entry.key.as_deref().and_then(|key| records.iter().find(|record| record.slug == key));
    for Own { way, cell, row, day_first } in std::mem::take(&mut entry.own) {
        let Some(field) = way.last() else { continue };
        let old = record.map(|record| texts_at(&record.fields, way)).unwrap_or_default();
        if is_same(&written(field, &old), &cell.text) {
            continue;
        }
        let text = values::text(&cell);
        let pieces = |marks: &[char]| -> Vec<String> {
            text.split(marks).map(clean).filter(|piece| !piece.is_empty()).collect()
        };
        let is_ids = |pieces: &[String]| {
            let is_id = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
            pieces.iter().all(|piece| piece.chars().all(is_id))
        };
        let several = match field.kind {
            _ if text.is_empty() || takes_away(&text) => None,
            Kind::Words => Some(pieces(&[',', ';', '\n'])),
            Kind::Texts if field.points => Some(pieces(&[',', ';', '\n'])).filter(|pieces| is_ids(pieces)),
            _ => None,
        };
        match several.map_or_else(|| values::read(way, &cell, day_first), |all| Read::Value(Value::Many(all))) {
            Read::Nothing | Read::Person => {}
            Read::Value(value) => entry.put(way, value),
            // What a column of ours cannot be is told by the checker, and not put elsewhere.
            Read::Part(_) | Read::Other(..) | Read::Body => entry.put(way, Value::One(clean(&text))),
            Read::Doubt(why) => {
                entry.doubts.push(Open { row, column: cell.column, written: clean(&cell.text), why });
            }
        }
    }
}
