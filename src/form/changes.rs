//! The changes to a file that make of what it holds what was typed; none for what is the same.

use super::posted::Posted;
use super::shown::{Held, Row, Shown};
use super::units::{Shape, Unit};
use crate::edit::{Change, Value};

/// What is different, as changes to the file that holds `shown`.
pub(crate) fn changes(units: &[Unit], shown: &Shown, posted: &Posted) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut rewritten: Vec<String> = Vec::new();
    for unit in units {
        let Some(wanted) = posted.values.get(&unit.path) else { continue };
        let old = shown.get(unit);
        if old.says(wanted, unit.shape) && !is_moved(&old, wanted) {
            continue;
        }
        match misshapen_above(unit, shown) {
            // A text stands where the map belongs: all that was typed for the map takes its place.
            Some(map) if !rewritten.contains(&map) => {
                changes.push(Change::field(&map, map_value(&map, units, posted)));
                rewritten.push(map);
            }
            Some(_) => {}
            None => change(unit, &old, wanted, shown.single.contains(&unit.path), &mut changes),
        }
    }
    if let Some(body) = posted.body.as_ref().filter(|body| !is_same_body(body, &shown.body)) {
        changes.push(Change::Body(body.clone()));
    }
    changes
}

/// Whether two bodies differ in no more than what a browser and the white space at the ends do to them.
pub(crate) fn is_same_body(a: &str, b: &str) -> bool {
    let plain = |text: &str| text.trim_end().trim_start_matches('\n').to_owned();
    plain(a) == plain(b)
}

/// Whether rows of the same words are others.
fn is_moved(old: &Held, wanted: &Held) -> bool {
    let numbers = |held: &Held| match held {
        Held::Rows(rows) => rows.iter().filter(|row| !row.is_blank()).map(|row| row.number).collect(),
        _ => Vec::new(),
    };
    numbers(old) != numbers(wanted)
}

fn misshapen_above(unit: &Unit, shown: &Shown) -> Option<String> {
    let mut path = String::new();
    for field in &unit.above {
        path = if path.is_empty() { field.key.to_owned() } else { format!("{path}.{}", field.key) };
        if shown.misshapen.contains_key(&path) {
            return Some(path);
        }
    }
    None
}

/// All that was typed below the path of a map.
fn map_value(map: &str, units: &[Unit], posted: &Posted) -> Value {
    let inside = units.iter().filter_map(|unit| {
        let key = unit.path.strip_prefix(map)?.strip_prefix('.')?;
        let held = posted.values.get(&unit.path).filter(|held| !held.is_blank())?;
        Some((key.to_owned(), value(held)))
    });
    Value::Map(inside.collect())
}

fn value(held: &Held) -> Value {
    match held {
        Held::One(text) => text_value(text),
        Held::Many(texts) => Value::List(texts.iter().map(|text| text_value(text)).collect()),
        Held::Rows(rows) => Value::List(rows.iter().filter(|row| !row.is_blank()).map(row_value).collect()),
    }
}

fn text_value(text: &str) -> Value {
    if text.is_empty() { Value::Empty } else { Value::Text(text.to_owned()) }
}

fn row_value(row: &Row) -> Value {
    if let Some(text) = row.cells.get("") {
        return text_value(text);
    }
    let full = row.cells.iter().filter(|(_, text)| !text.is_empty());
    Value::Map(full.map(|(key, text)| ((*key).to_owned(), Value::Text(text.clone()))).collect())
}

fn change(unit: &Unit, old: &Held, wanted: &Held, is_single: bool, changes: &mut Vec<Change>) {
    let path = &unit.path;
    match (old, wanted) {
        (Held::Rows(old), Held::Rows(wanted)) => match &wanted[..] {
            // One text stays one text.
            [row] if is_single && old.first().is_some_and(|old| old.number == row.number) => {
                changes.push(Change::field(path, row_value(row)));
            }
            _ => rows(unit, old, wanted, changes),
        },
        (Held::Many(old), Held::Many(wanted)) if unit.shape == Shape::Set => {
            let stay = old.iter().filter(|id| wanted.contains(id));
            let new = wanted.iter().filter(|id| !old.contains(id));
            changes.push(Change::field(path, value(&Held::Many(stay.chain(new).cloned().collect()))));
        }
        _ => changes.push(Change::field(path, value(wanted))),
    }
}

/// What became of the rows of a list. Each of the file's rows is known by its number, so that what the form does not ask of
/// it goes with it.
fn rows(unit: &Unit, old: &[Row], wanted: &[Row], changes: &mut Vec<Change>) {
    let path = &unit.path;
    let of = |number: usize| old.iter().find(|row| row.number == number);
    // What stands in the list so far, by number.
    let mut list: Vec<usize> = old.iter().map(|row| row.number).collect();
    for row in wanted {
        match of(row.number) {
            Some(before) => {
                let differs = |(key, text): &(&&'static str, &String)| before.cells.get(*key) != Some(*text);
                for (key, text) in row.cells.iter().filter(differs) {
                    let place = format!("{path}.{}", row.number);
                    let place = if key.is_empty() { place } else { format!("{place}.{key}") };
                    changes.push(Change::field(&place, text_value(text)));
                }
            }
            None if !row.is_blank() => {
                changes.push(Change::field(&format!("{path}.{}", list.len()), row_value(row)));
                list.push(row.number);
            }
            None => {}
        }
    }
    let is_wanted = |number: usize| wanted.iter().any(|row| row.number == number);
    for at in (0..list.len()).rev().filter(|at| !is_wanted(list[*at])).collect::<Vec<_>>() {
        changes.push(Change::Remove { path: format!("{path}.{at}") });
        list.remove(at);
    }
    let order: Vec<usize> = wanted.iter().map(|row| row.number).filter(|number| list.contains(number)).collect();
    for (to, number) in order.iter().enumerate() {
        let Some(at) = list.iter().position(|known| known == number).filter(|at| *at != to) else { continue };
        changes.push(Change::Move { path: format!("{path}.{at}"), to });
        let moved = list.remove(at);
        list.insert(to, moved);
    }
}
