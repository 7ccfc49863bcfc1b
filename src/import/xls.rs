//! Reads the workbook that Excel wrote before 2007 (BIFF8): a stream of records, of which only those are read that say what
//! stands in a cell, whether a row or a sheet is hidden, and which cells are merged.
//!
//! What records say of sizes is not believed; memory is taken for cells that are there.

use super::Refusal;
use super::archive::{u16_at, u32_at};
use super::sheet::{Budget, CELLS, Cell, Merge, Row, Sheet, Value, truth};
use super::styles::{self, Shows};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

// Kinds of records.
const FORMULA: u16 = 0x06;
const END: u16 = 0x0a;
const SINCE_1904: u16 = 0x22;
const PASSWORD: u16 = 0x2f;
const CONTINUED: u16 = 0x3c;
const SHEET: u16 = 0x85;
const NUMBERS: u16 = 0xbd;
const RICH_TEXT: u16 = 0xd6;
const STYLE: u16 = 0xe0;
const MERGED: u16 = 0xe5;
const TEXTS: u16 = 0xfc;
const SHARED_TEXT: u16 = 0xfd;
const NUMBER: u16 = 0x203;
const TEXT: u16 = 0x204;
const TRUTH: u16 = 0x205;
const RESULT: u16 = 0x207;
const ROW: u16 = 0x208;
const SHORT_NUMBER: u16 = 0x27e;
const FORMAT: u16 = 0x41e;
const BEGIN: u16 = 0x809;

/// The version of the records that are read.
const BIFF8: u16 = 0x600;

/// A record, and where the next begins.
fn record(stream: &[u8], at: usize) -> Option<(u16, &[u8], usize)> {
    let (kind, length) = (u16_at(stream, at)?, usize::from(u16_at(stream, at + 2)?));
    Some((kind, stream.get(at + 4..at + 4 + length)?, at + 4 + length))
}

/// The records from a place on, up to the end of what begins there.
fn records(stream: &[u8], mut at: usize) -> impl Iterator<Item = (u16, &[u8], usize)> {
    let mut depth = 0_usize;
    std::iter::from_fn(move || {
        let (kind, bytes, next) = record(stream, at)?;
        let start = std::mem::replace(&mut at, next);
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => return None,
            END => depth -= 1,
            _ => {}
        }
        // Within a sheet there are charts, which have cells of their own.
        Some((if depth > 1 { END } else { kind }, bytes, start))
    })
}

/// What the cells of all sheets point at.
#[derive(Default)]
struct Shared {
    texts: Vec<Arc<str>>,
    styles: Vec<Option<Shows>>,
    since_1904: bool,
}

/// Reads every sheet of a stream.
pub(crate) fn read(stream: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    let version = record(stream, 0).filter(|(kind, ..)| *kind == BEGIN).and_then(|(_, bytes, _)| u16_at(bytes, 0));
    match version {
        None => return Err(Refusal::new("impor-rusak")),
        Some(BIFF8) => {}
        Some(_) => return Err(Refusal::new("impor-bentuk-lama").with("jenis", "xls")),
    }
    let mut shared = Shared::default();
    let mut formats: BTreeMap<u16, Option<Shows>> = BTreeMap::new();
    let mut named = Vec::new();
    for (kind, bytes, at) in records(stream, 0) {
        match kind {
            PASSWORD => return Err(Refusal::new("impor-bersandi")),
            SINCE_1904 => shared.since_1904 = u16_at(bytes, 0) == Some(1),
            SHEET => named.extend(named_sheet(bytes)),
            FORMAT => {
                let code = Text::new(stream, at, 2).text(Count::Two);
                formats.extend(u16_at(bytes, 0).zip(code).map(|(number, code)| (number, styles::shows(&code))));
            }
            STYLE => {
                let number = u16_at(bytes, 2).unwrap_or_default();
                let known = formats.get(&number).copied();
                shared.styles.push(known.unwrap_or_else(|| styles::built_in(number.into())));
            }
            TEXTS => {
                let mut texts = Text::new(stream, at, 8);
                shared.texts = std::iter::from_fn(|| texts.text(Count::Two)).map(Arc::from).collect();
            }
            _ => {}
        }
    }
    let mut budget = Budget::default();
    named.into_iter().map(|(name, hidden, at)| read_sheet(stream, at, name, hidden, &shared, &mut budget)).collect()
}

/// The name of a sheet with cells, whether it is hidden, and where it begins.
fn named_sheet(bytes: &[u8]) -> Option<(String, bool, usize)> {
    let at = u32_at(bytes, 0)? as usize;
    let (hidden, is_sheet) = (*bytes.get(4)? & 3 != 0, *bytes.get(5)? == 0);
    let mut name = Text { stream: bytes, at: 6, end: bytes.len() };
    is_sheet.then_some((name.text(Count::One)?, hidden, at))
}

fn read_sheet(
    stream: &[u8],
    at: usize,
    name: String,
    hidden: bool,
    shared: &Shared,
    budget: &mut Budget,
) -> Result<Sheet, Refusal> {
    let mut sheet = Sheet { name, hidden, ..Sheet::default() };
    let mut rows: BTreeMap<u16, Vec<Cell>> = BTreeMap::new();
    let mut hidden_rows = BTreeSet::new();
    let mut count = 0;
    // The cell of a formula whose text follows.
    let mut open = None;
    for (kind, bytes, at) in records(stream, at) {
        let (Some(row), Some(column)) = (u16_at(bytes, 0), u16_at(bytes, 2)) else { continue };
        let mut put = |row: u16, column: u16, held: Option<(Arc<str>, Value)>| {
            count += usize::from(held.is_some());
            let cell = held.map(|(text, value)| Cell { column: column.into(), text, value });
            rows.entry(row).or_default().extend(cell);
        };
        let number = |number: f64, style: usize| {
            styles::held(
                number,
                u16_at(bytes, style).and_then(|at| *shared.styles.get(usize::from(at))?),
                shared.since_1904,
            )
        };
        let text = |text: String| (text.into(), Value::Text);
        match kind {
            ROW => {
                // Where a row has no height of its own, its options say that it is hidden.
                hidden_rows.extend(u32_at(bytes, 12).filter(|options| options & 0x20 != 0).map(|_| row));
            }
            NUMBER => put(row, column, float(bytes, 6).map(|value| number(value, 4))),
            SHORT_NUMBER => put(row, column, u32_at(bytes, 6).map(|value| number(short(value), 4))),
            NUMBERS => {
                for (column, at) in (column..).zip((4..bytes.len().saturating_sub(6)).step_by(6)) {
                    put(row, column, u32_at(bytes, at + 2).map(|value| number(short(value), at)));
                }
            }
            SHARED_TEXT => {
                let shared = u32_at(bytes, 6).and_then(|at| shared.texts.get(at as usize));
                put(row, column, shared.map(|text| (text.clone(), Value::Text)));
            }
            TEXT | RICH_TEXT => put(row, column, Text::new(stream, at, 6).text(Count::Two).map(text)),
            TRUTH => put(row, column, said(bytes.get(6), bytes.get(7) == Some(&1))),
            FORMULA if bytes.get(12..14) == Some(&[0xff_u8, 0xff][..]) => match bytes.get(6) {
                Some(0) => open = Some((row, column)),
                Some(1) => put(row, column, said(bytes.get(8), false)),
                Some(2) => put(row, column, said(bytes.get(8), true)),
                _ => {}
            },
            FORMULA => put(row, column, float(bytes, 6).map(|value| number(value, 4))),
            RESULT => {
                if let Some((row, column)) = open.take() {
                    put(row, column, Text::new(stream, at, 0).text(Count::Two).map(text));
                }
            }
            MERGED => sheet.merges.extend((2..bytes.len()).step_by(8).filter_map(|at| merge(bytes, at))),
            _ => {}
        }
        if count > CELLS {
            return Err(Refusal::new("impor-terlalu-besar").with("paling", super::UNPACKED >> 20));
        }
    }
    for (row, mut cells) in rows {
        // A column has one cell, whatever was written.
        cells.sort_by_key(|cell| cell.column);
        cells.dedup_by_key(|cell| cell.column);
        budget.take(&mut sheet, Row { number: u32::from(row) + 1, hidden: hidden_rows.contains(&row), cells })?;
    }
    Ok(sheet)
}

fn float(bytes: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(*bytes.get(at..)?.first_chunk()?)).filter(|number| number.is_finite())
}

/// A number in four bytes: the higher half of another, or a whole one; both may stand for its hundredth.
fn short(bits: u32) -> f64 {
    let number = match bits & 2 {
        0 => f64::from_bits(u64::from(bits & !3) << 32),
        _ => f64::from(bits.cast_signed() >> 2),
    };
    if bits & 1 == 1 { number / 100.0 } else { number }
}

/// What a byte says: whether something is so, or which error stands there.
fn said(byte: Option<&u8>, is_error: bool) -> Option<(Arc<str>, Value)> {
    match (byte?, is_error) {
        (byte, false) => Some((truth(*byte != 0).into(), Value::Text)),
        (0x2a, true) => Some(("#N/A".into(), Value::Error)),
        (_, true) => Some(("#REF!".into(), Value::Error)),
    }
}

fn merge(bytes: &[u8], at: usize) -> Option<Merge> {
    let [top, bottom, left, right] = [0, 2, 4, 6].map(|offset| u16_at(bytes, at + offset).map(u32::from));
    Some(Merge { rows: (top? + 1, bottom? + 1), columns: (left?, right?) })
}

/// In how many bytes it is said how many letters a text has.
#[derive(Clone, Copy)]
enum Count {
    One,
    Two,
}

/// Texts in a record and those that continue it.
struct Text<'s> {
    stream: &'s [u8],
    at: usize,
    /// Where the record ends in which `at` is.
    end: usize,
}

impl<'s> Text<'s> {
    /// From so many bytes behind the head of the record at a place on.
    fn new(stream: &'s [u8], record: usize, skipped: usize) -> Text<'s> {
        let end = record + 4 + usize::from(u16_at(stream, record + 2).unwrap_or_default());
        Text { stream, at: record + 4 + skipped, end: end.min(stream.len()) }
    }

    /// Goes on in the record that continues this one, if this one is read to its end. Tells whether it did.
    fn goes_on(&mut self) -> bool {
        if self.at < self.end {
            return false;
        }
        match record(self.stream, self.end) {
            Some((CONTINUED, bytes, next)) => {
                (self.at, self.end) = (next - bytes.len(), next);
                true
            }
            _ => false,
        }
    }

    fn byte(&mut self) -> Option<u8> {
        while self.at >= self.end {
            self.goes_on().then_some(())?;
        }
        self.at += 1;
        self.stream.get(self.at - 1).copied()
    }

    fn number(&mut self, bytes: u32) -> Option<usize> {
        (0..bytes).try_fold(0, |number, place| Some(number | usize::from(self.byte()?) << (8 * place)))
    }

    /// The next text, without what is said of its letters.
    fn text(&mut self, count: Count) -> Option<String> {
        let letters = self.number(if let Count::One = count { 1 } else { 2 })?;
        let flags = self.byte()?;
        let runs = if flags & 8 != 0 { self.number(2)? } else { 0 };
        let hints = if flags & 4 != 0 { self.number(4)? } else { 0 };
        let mut is_wide = flags & 1 != 0;
        let mut read: Vec<u16> = Vec::new();
        while read.len() < letters {
            // A record that continues a text says anew how wide its letters are.
            if self.at >= self.end {
                self.goes_on().then_some(())?;
                is_wide = self.byte()? & 1 != 0;
            }
            read.push(self.number(if is_wide { 2 } else { 1 })? as u16);
        }
        for _ in 0..(runs * 4).saturating_add(hints) {
            self.byte()?;
        }
        Some(String::from_utf16_lossy(&read))
    }
}
