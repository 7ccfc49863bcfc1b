//! What every reader gives: sheets of rows of cells, only those that hold something, each with its place.

use super::Refusal;
use crate::fields::date::PartialDate;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Most rows of one file.
pub(crate) const ROWS: usize = 20_000;
/// Most columns that hold something.
pub(crate) const COLUMNS: usize = 200;
/// Most cells that hold something.
pub(crate) const CELLS: usize = 1_000_000;
const LETTERS: usize = 100 << 20;

/// One sheet of a file, or one table of a page.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    pub name: String,
    pub hidden: bool,
    pub rows: Vec<Row>,
    pub merges: Vec<Merge>,
}

/// A row that holds something. Rows are numbered as the program that wrote them shows them, from 1.
#[derive(Debug, Default)]
pub(crate) struct Row {
    pub number: u32,
    pub hidden: bool,
    /// In order of their columns.
    pub cells: Vec<Cell>,
}

/// A cell that holds something.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    /// From 0.
    pub column: u32,
    pub text: Arc<str>,
    pub value: Value,
}

/// What a cell holds besides its text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Value {
    Text,
    Number(f64),
    Date(PartialDate),
    /// A formula whose value was not stored.
    Formula,
    /// `#N/A`, `#REF!` and the like.
    Error,
}

/// Cells that are shown as one; only the first of them holds something. Ends are included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Merge {
    pub rows: (u32, u32),
    pub columns: (u32, u32),
}

impl Row {
    /// The text of a column; empty if it holds nothing.
    pub(crate) fn text(&self, column: u32) -> &str {
        self.cell(column).map_or("", |cell| &cell.text)
    }

    /// The cell in a column, counted from 0; `None` if it is empty.
    pub(crate) fn cell(&self, column: u32) -> Option<&Cell> {
        let at = self.cells.binary_search_by_key(&column, |cell| cell.column).ok()?;
        self.cells.get(at)
    }
}

/// What may still be taken of one file.
#[derive(Debug, Default)]
pub(crate) struct Budget {
    rows: usize,
    columns: BTreeSet<u32>,
    cells: usize,
    letters: usize,
}

impl Budget {
    /// Takes a row with its cells; those that hold nothing are let go, and the row too if none is left.
    pub(crate) fn take(&mut self, sheet: &mut Sheet, mut row: Row) -> Result<(), Refusal> {
        row.cells.retain(|cell| !cell.text.trim().is_empty() || cell.value == Value::Formula);
        if row.cells.is_empty() {
            return Ok(());
        }
        self.rows += 1;
        self.cells += row.cells.len();
        self.letters += row.cells.iter().map(|cell| cell.text.len()).sum::<usize>();
        self.columns.extend(row.cells.iter().map(|cell| cell.column));
        if self.rows > ROWS {
            return Err(Refusal::new("impor-terlalu-banyak-baris").with("paling", ROWS));
        }
        if self.columns.len() > COLUMNS {
            return Err(Refusal::new("impor-terlalu-banyak-kolom").with("paling", COLUMNS));
        }
        if self.cells > CELLS || self.letters > LETTERS {
            return Err(Refusal::new("impor-terlalu-besar").with("paling", super::UNPACKED >> 20));
        }
        row.cells.sort_by_key(|cell| cell.column);
        sheet.rows.push(row);
        Ok(())
    }
}

/// A column and a row of `C6`; `$` signs do not matter.
pub(crate) fn place_of(reference: &str) -> Option<(u32, u32)> {
    let reference = reference.replace('$', "");
    let digits = reference.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, digits) = reference.split_at(digits);
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let letter = letter.to_ascii_uppercase();
        let value = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
        column.checked_mul(26)?.checked_add(value)
    })?;
    Some((column.checked_sub(1)?, digits.parse().ok()?))
}

/// A number as people type it, without an exponent.
pub(crate) fn digits(value: f64) -> String {
    format!("{value}")
}

/// How a cell is read that says whether something is so.
pub(crate) fn truth(is_so: bool) -> &'static str {
    if is_so { "ya" } else { "tidak" }
}
