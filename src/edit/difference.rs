//! Goes through a file and what is meant side by side, and changes what is different.

use super::insert;
use super::layout::{Inside, Laid, Row, column, line_start};
use super::list;
use super::meant::{Known, Meant};
use super::splice::{Place, Splice, Unable};
use super::value::Value;

/// Changes a value into what is meant.
pub(super) fn value(splice: &mut Splice, laid: &Laid, meant: &Meant, known: Known, place: Place) -> Result<(), Unable> {
    let is_same = |other: &Option<&Laid>| other.is_some_and(|other| std::ptr::eq(other.item, laid.item));
    match (meant, &laid.inside) {
        (Meant::Kept(_), _) => Ok(()),
        (Meant::Map(own, entries), Inside::Map(_)) if is_same(own) => map(splice, laid, entries, known, place),
        (Meant::Map(own, entries), Inside::Leaf) if is_same(own) && laid.own.is_empty() && !place.is_flow => {
            insert::under_key(splice, laid, &new(entries), known, place)
        }
        (Meant::List(own, meant), Inside::List(rows)) if is_same(own) => {
            let is_old =
                |(meant, row): (&Meant, &Row)| meant.laid().is_some_and(|laid| std::ptr::eq(laid.item, row.value.item));
            if meant.len() != rows.len() || !meant.iter().zip(rows).all(is_old) {
                return list::rows(splice, laid, meant, known, place, value);
            }
            let is_flow = place.is_flow || laid.is_flow();
            rows.iter().zip(meant).try_for_each(|(row, meant)| {
                let column = if is_flow { place.column } else { column(splice.text, row.start) };
                value(splice, &row.value, meant, known, Place { is_flow, column })
            })
        }
        _ => splice.replace(laid, &meant.value(), known, place),
    }
}

/// Changes the values of a map, and gives it new ones.
fn map(splice: &mut Splice, laid: &Laid, meant: &[(String, Meant)], known: Known, place: Place) -> Result<(), Unable> {
    let Inside::Map(entries) = &laid.inside else { return Err(Unable) };
    let is_flow = place.is_flow || laid.is_flow();
    for (entry, (key, meant)) in entries.iter().zip(meant) {
        if matches!(meant, Meant::Kept(_)) {
            continue;
        }
        let known = known.of(key);
        let column = if is_flow { place.column } else { column(splice.text, entry.start) };
        let place = Place { is_flow, column };
        let head = line_start(splice.text, entry.start)..entry.value.after;
        let is_whole = !matches!((meant, &entry.value.inside), (Meant::Map(..), Inside::Map(_)));
        let all = entry.start..entry.value.end;
        match splice.is_mended(&head) && !is_flow || splice.is_mended(&all) && is_whole {
            true => splice.anew(entry.start, key, &entry.value, &meant.value(), known, place)?,
            false => value(splice, &entry.value, meant, known, place)?,
        }
    }
    insert::into_map(splice, laid, &new(meant.get(entries.len()..).unwrap_or_default()), known, is_flow)
}

fn new<'m>(entries: &'m [(String, Meant)]) -> Vec<(&'m str, Value)> {
    entries.iter().map(|(key, value)| (key.as_str(), value.value())).collect()
}
