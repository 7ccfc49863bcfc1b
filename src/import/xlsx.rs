//! Reads an xlsx: its list of sheets, the texts that they share, and each sheet as a stream.

use super::Refusal;
use super::archive::Archive;
use super::sheet::{Budget, Cell, Merge, Row, Sheet, Value, place_of, truth};
use super::styles::{self, Shows};
use super::xml::{Piece, attribute, is_on, walk};
use crate::fields::date::{self, Reading, iso};
use quick_xml::events::BytesStart;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the cells of all sheets point at.
struct Shared {
    texts: Vec<Arc<str>>,
    styles: Vec<Option<Shows>>,
    since_1904: bool,
}

/// Reads every sheet.
pub(crate) fn read(archive: &Archive) -> Result<Vec<Sheet>, Refusal> {
    let list = archive.read("xl/workbook.xml").ok_or_else(|| archive.stopped())?;
    let mut named: Vec<(String, bool, String)> = Vec::new();
    let mut since_1904 = false;
    let whole = walk(list, |piece| {
        match piece {
            Piece::Start("sheet", tag) => {
                let hidden = attribute(tag, "state").is_some_and(|state| state != "visible");
                let text = |name| attribute(tag, name).unwrap_or_default();
                named.push((text("name"), hidden, text("id")));
            }
            Piece::Start("workbookPr", tag) => since_1904 = is_on(tag, "date1904"),
            _ => {}
        }
        true
    });
    if !whole {
        return Err(archive.stopped());
    }
    let targets = targets(archive);
    let styles = archive.read("xl/styles.xml").map(styles::read).unwrap_or_default();
    let shared = Shared { texts: texts(archive)?, styles, since_1904 };
    let mut budget = Budget::default();
    let mut sheets = Vec::new();
    for (name, hidden, id) in named {
        let Some(path) = targets.get(&id) else { continue };
        let sheet = Sheet { name, hidden, ..Sheet::default() };
        sheets.push(read_sheet(archive, path, sheet, &shared, &mut budget)?);
    }
    Ok(sheets)
}

/// The files of sheets by the ids under which the list names them.
fn targets(archive: &Archive) -> BTreeMap<String, String> {
    let mut targets = BTreeMap::new();
    if let Some(source) = archive.read("xl/_rels/workbook.xml.rels") {
        walk(source, |piece| {
            if let Piece::Start("Relationship", tag) = piece
                && let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target"))
                && attribute(tag, "Type").is_some_and(|kind| kind.ends_with("/worksheet"))
            {
                let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
                targets.insert(id, path);
            }
            true
        });
    }
    targets
}

/// Texts that cells share; how they are pronounced is left out.
fn texts(archive: &Archive) -> Result<Vec<Arc<str>>, Refusal> {
    let Some(source) = archive.read("xl/sharedStrings.xml") else { return Ok(Vec::new()) };
    let mut texts = Vec::new();
    let (mut text, mut in_text, mut in_hint) = (String::new(), false, false);
    let whole = walk(source, |piece| {
        match piece {
            Piece::Start("t", _) => in_text = !in_hint,
            Piece::End("t") => in_text = false,
            Piece::Start("rPh", _) => in_hint = true,
            Piece::End("rPh") => in_hint = false,
            Piece::Text(piece) if in_text => text.push_str(&piece),
            Piece::End("si") => texts.push(unescaped(&std::mem::take(&mut text)).into()),
            _ => {}
        }
        true
    });
    if whole { Ok(texts) } else { Err(archive.stopped()) }
}

/// `_x000D_` stands for a letter that XML cannot hold.
fn unescaped(text: &str) -> String {
    let mut rest = text;
    let mut read = String::with_capacity(text.len());
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest.get(at + 6..at + 7) == Some("_"));
        let letter = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        let (letter, end) = letter.map_or(('_', at + 1), |letter| (letter, at + 7));
        read.push_str(&rest[..at]);
        read.push(letter);
        rest = &rest[end..];
    }
    read + rest
}

/// The cell that is being read.
#[derive(Default)]
struct Open {
    column: u32,
    kind: String,
    style: usize,
    written: String,
    has_formula: bool,
}

fn read_sheet(
    archive: &Archive,
    path: &str,
    mut sheet: Sheet,
    shared: &Shared,
    budget: &mut Budget,
) -> Result<Sheet, Refusal> {
    let source = archive.read(path).ok_or_else(|| archive.stopped())?;
    let mut row = Row::default();
    let mut open: Option<Open> = None;
    let (mut in_value, mut next) = (false, 0);
    let mut refused = None;
    let whole = walk(source, |piece| {
        match piece {
            Piece::Start("row", tag) => {
                let number = attribute(tag, "r").and_then(|number| number.parse().ok());
                row = Row { number: number.unwrap_or(row.number + 1), hidden: is_on(tag, "hidden"), cells: Vec::new() };
                next = 0;
            }
            Piece::End("row") => {
                let number = row.number;
                let full = std::mem::replace(&mut row, Row { number, ..Row::default() });
                refused = budget.take(&mut sheet, full).err();
            }
            Piece::Start("c", tag) => {
                let column = attribute(tag, "r").and_then(|place| place_of(&place)).map_or(next, |(column, _)| column);
                next = column + 1;
                open = Some(begun(tag, column));
            }
            Piece::Start("v" | "t", _) => in_value = true,
            Piece::End("v" | "t") => in_value = false,
            Piece::Start("f", _) => open.iter_mut().for_each(|open| open.has_formula = true),
            Piece::Text(text) if in_value => open.iter_mut().for_each(|open| open.written.push_str(&text)),
            Piece::End("c") => row.cells.extend(open.take().and_then(|open| cell(open, shared))),
            Piece::Start("mergeCell", tag) => sheet.merges.extend(attribute(tag, "ref").and_then(|at| merge(&at))),
            _ => {}
        }
        refused.is_none()
    });
    match refused {
        Some(refusal) => Err(refusal),
        None if whole => Ok(sheet),
        None => Err(archive.stopped()),
    }
}

fn begun(tag: &BytesStart, column: u32) -> Open {
    let style = attribute(tag, "s").and_then(|style| style.parse().ok()).unwrap_or(usize::MAX);
    Open { column, kind: attribute(tag, "t").unwrap_or_default(), style, ..Open::default() }
}

fn cell(open: Open, shared: &Shared) -> Option<Cell> {
    let Open { column, kind, style, written, has_formula } = open;
    let of = |text: Arc<str>, value| Some(Cell { column, text, value });
    if written.is_empty() {
        return if has_formula { of("".into(), Value::Formula) } else { None };
    }
    match kind.as_str() {
        "s" => of(shared.texts.get(written.parse::<usize>().ok()?)?.clone(), Value::Text),
        "str" | "inlineStr" => of(unescaped(&written).into(), Value::Text),
        "b" => of(truth(written == "1").into(), Value::Text),
        "e" => of(written.into(), Value::Error),
        "d" => match date::read(written.split('T').next().unwrap_or_default()) {
            Reading::Clear(date) => of(iso(date).into(), Value::Date(date)),
            _ => of(written.into(), Value::Text),
        },
        _ => {
            let Ok(number) = written.trim().parse::<f64>() else { return of(written.into(), Value::Text) };
            let (text, value) = styles::held(number, shared.styles.get(style).copied().flatten(), shared.since_1904);
            of(text, value)
        }
    }
}

/// `C6:C7`.
fn merge(reference: &str) -> Option<Merge> {
    let (first, last) = reference.split_once(':')?;
    let ((left, top), (right, bottom)) = (place_of(first)?, place_of(last)?);
    Some(Merge { rows: (top, bottom), columns: (left, right) })
}
