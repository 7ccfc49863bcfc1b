//! Goes through a file and what is meant side by side, and changes what is different.

use super::insert;
use super::layout::{Inside, Laid, Row, column, is_first, line_end, line_start};
use super::meant::{Meant, TablePlace};
use super::splice::{Place, Splice, Unable, apply};
use super::value::Value;
use super::write::{flow, row_at, write};
use crate::fields::tree::Style;
use std::ops::Range;

/// Changes a value into what is meant.
pub(super) fn value(
    splice: &mut Splice,
    laid: &Laid,
    meant: &Meant,
    known: TablePlace,
    place: Place,
) -> Result<(), Unable> {
    let is_same = |other: &Option<&Laid>| other.is_some_and(|other| other.is(laid));
    match (meant, &laid.inside) {
        (Meant::Kept(_), _) => Ok(()),
        (Meant::Map(own, entries), Inside::Map(_)) if is_same(own) => map(splice, laid, entries, known, place),
        (Meant::Map(own, entries), Inside::Leaf) if is_same(own) && laid.own.is_empty() && !place.is_flow => {
            insert::under_key(splice, laid, &new(entries), known, place)
        }
        (Meant::List(own, meant), Inside::List(rows)) if is_same(own) => {
            let is_old = |(meant, row): (&Meant, &Row)| meant.laid().is_some_and(|laid| laid.is(&row.value));
            if meant.len() != rows.len() || !meant.iter().zip(rows).all(is_old) {
                return list(splice, laid, meant, known, place);
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
fn map(
    splice: &mut Splice,
    laid: &Laid,
    meant: &[(String, Meant)],
    known: TablePlace,
    place: Place,
) -> Result<(), Unable> {
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

/// Gives a list the items that are meant. Those that stay keep their bytes and comments.
fn list(splice: &mut Splice, laid: &Laid, meant: &[Meant], known: TablePlace, place: Place) -> Result<(), Unable> {
    let Inside::List(old) = &laid.inside else { return Err(Unable) };
    match laid.is_flow() {
        true => flow_rows(splice, laid, old, meant, known, place),
        false => block_rows(splice, old, meant, known, place),
    }
}

/// Which of the old items a new one is.
fn origin(old: &[Row], meant: &Meant) -> Option<usize> {
    let laid = meant.laid()?;
    old.iter().position(|row| row.value.is(laid))
}

/// A part of the text with the changes that are meant for one item within it.
fn changed(
    splice: &mut Splice,
    part: Range<usize>,
    change: impl FnOnce(&mut Splice) -> Result<(), Unable>,
) -> Result<String, Unable> {
    let before = std::mem::take(&mut splice.edits);
    let result = change(splice);
    let edits = std::mem::replace(&mut splice.edits, before);
    result?;
    apply(splice.source, part, &edits).ok_or(Unable)
}

fn block_rows(
    splice: &mut Splice,
    old: &[Row],
    meant: &[Meant],
    known: TablePlace,
    place: Place,
) -> Result<(), Unable> {
    let text = splice.text;
    let (Some(first), Some(last)) = (old.first(), old.last()) else { return Err(Unable) };
    if !old.iter().all(|row| is_first(text, row.start)) {
        return Err(Unable);
    }
    let hyphen = column(text, first.start);
    // From behind the line of the item before to the end of its own last one.
    let mut chunks: Vec<Range<usize>> = Vec::new();
    for row in old {
        let start = match chunks.last() {
            Some(before) => text[before.end..].find('\n').map_or(text.len(), |found| before.end + found + 1),
            None => line_start(text, row.start),
        };
        chunks.push(start..line_end(text, row.value.end));
    }
    let region = chunks[0].start..line_end(text, last.value.end);
    let newline = splice.newline(region.start);
    let kept: Vec<Option<usize>> = meant.iter().map(|row| origin(old, row)).collect();
    let mut gone: Vec<usize> = (0..old.len()).filter(|at| !kept.contains(&Some(*at))).collect();
    let mut pieces: Vec<(String, &str)> = Vec::new();
    let mut leave = |splice: &Splice, pieces: &mut Vec<(String, &str)>, until: usize| {
        let left: Vec<usize> = gone.iter().copied().filter(|at| *at < until).collect();
        gone.retain(|at| *at >= until);
        let comments = left.iter().flat_map(|at| splice.comments_in(&chunks[*at]));
        pieces.extend(comments.map(|comment| (splice.own_line(&comment, hyphen), newline)));
    };
    for (row, at) in meant.iter().zip(kept) {
        let Some(at) = at else {
            let manner = splice.manner(Place { column: hyphen, ..place }, Style::Plain);
            let lines = row_at(&row.value(), known, manner);
            pieces.extend(lines.into_iter().map(|line| (line, newline)));
            continue;
        };
        leave(splice, &mut pieces, at);
        let place = Place { is_flow: false, column: hyphen };
        let piece = changed(splice, chunks[at].clone(), |splice| value(splice, &old[at].value, row, known, place))?;
        pieces.push((piece, splice.newline(chunks[at].end)));
    }
    leave(splice, &mut pieces, old.len());
    let mut inserted = String::new();
    let count = pieces.len();
    for (at, (piece, newline)) in pieces.into_iter().enumerate() {
        inserted.push_str(&piece);
        if at + 1 < count {
            inserted.push_str(newline);
        }
    }
    splice.edit(region, inserted);
    Ok(())
}

fn flow_rows(
    splice: &mut Splice,
    laid: &Laid,
    old: &[Row],
    meant: &[Meant],
    known: TablePlace,
    place: Place,
) -> Result<(), Unable> {
    let place = Place { is_flow: true, ..place };
    let source = splice.source;
    let Some(first) = old.first() else {
        let rows: Vec<String> =
            meant.iter().map(|row| flow(&row.value(), splice.manner(place, Style::Plain))).collect();
        splice.edit(laid.own.start + 1..laid.own.start + 1, rows.join(", "));
        return Ok(());
    };
    let own = |row: &Row| row.value.own.clone();
    // What stands between an item and the next.
    let between: Vec<Range<usize>> = old.windows(2).map(|pair| own(&pair[0]).end..own(&pair[1]).start).collect();
    let usual = between.last().filter(|gap| splice.comments_in(gap).is_empty());
    let usual = usual.map_or(", ", |gap| &source[gap.clone()]).to_owned();
    let last = old.last().map_or(first.value.own.end, |row| row.value.own.end);
    let mut inserted = String::new();
    let mut gaps = between.iter();
    for (count, row) in meant.iter().enumerate() {
        if count > 0 {
            inserted.push_str(gaps.next().map_or(usual.as_str(), |gap| &source[gap.clone()]));
        }
        match origin(old, row) {
            Some(at) => {
                let piece = changed(splice, own(&old[at]), |splice| value(splice, &old[at].value, row, known, place))?;
                inserted.push_str(&piece);
            }
            None => {
                inserted.push_str(
                    &write(&row.value(), TablePlace { fields: None, ..known }, splice.manner(place, Style::Plain)).head,
                );
            }
        }
    }
    // Comments that stood between items which are gone.
    for gap in gaps.filter(|gap| !splice.comments_in(gap).is_empty()) {
        inserted.push_str(&source[gap.clone()].replacen(',', "", 1));
    }
    splice.edit(first.value.own.start..last, inserted);
    Ok(())
}
