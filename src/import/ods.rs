//! Reads an ods: one stream in which sheets follow each other. What is repeated is counted, and only what holds something is
//! made.

use super::Refusal;
use super::archive::Archive;
use super::sheet::{Budget, COLUMNS, Cell, Merge, ROWS, Row, Sheet, Value, digits};
use super::xml::{Piece, attribute, walk};
use crate::fields::date::{self, Reading, iso};
use quick_xml::events::BytesStart;
use std::collections::BTreeSet;

/// What is being read, from the sheet down to the cell.
#[derive(Default)]
struct State {
    hidden_styles: BTreeSet<String>,
    style: String,
    sheet: Sheet,
    row: Row,
    row_repeats: u32,
    next_row: u32,
    next_column: u32,
    cell: Option<Open>,
    /// Notes of cells, drawings and what changed: none of it is a cell's text.
    aside: usize,
    budget: Budget,
}

struct Open {
    repeats: u32,
    rows: u32,
    columns: u32,
    kind: String,
    value: Option<String>,
    has_formula: bool,
    lines: usize,
    text: String,
    in_line: bool,
}

/// Reads every sheet.
pub(crate) fn read(archive: &Archive) -> Result<Vec<Sheet>, Refusal> {
    let source = archive.read("content.xml").ok_or_else(|| archive.stopped())?;
    let mut state = State::default();
    let mut sheets = Vec::new();
    let mut refused = None;
    let whole = walk(source, |piece| {
        match piece {
            Piece::Start("annotation" | "shapes" | "tracked-changes" | "frame", _) => state.aside += 1,
            Piece::End("annotation" | "shapes" | "tracked-changes" | "frame") => state.aside -= 1,
            _ if state.aside > 0 => {}
            Piece::Start(name, tag) => state.begin(name, tag),
            Piece::Text(text) => state.say(&text),
            Piece::End("table") => sheets.push(std::mem::take(&mut state.sheet)),
            Piece::End(name) => refused = state.end(name).err(),
        }
        refused.is_none()
    });
    match refused {
        Some(refusal) => Err(refusal),
        None if whole => Ok(sheets),
        None => Err(archive.stopped()),
    }
}

/// How often something stands there, or how far it reaches: once if nothing is said.
fn count(tag: &BytesStart, name: &str) -> u32 {
    attribute(tag, name).and_then(|count| count.parse().ok()).unwrap_or(1).max(1)
}

impl State {
    fn begin(&mut self, name: &str, tag: &BytesStart) {
        match name {
            "style" => self.style = attribute(tag, "name").unwrap_or_default(),
            "table-properties" if attribute(tag, "display").is_some_and(|display| display == "false") => {
                self.hidden_styles.insert(self.style.clone());
            }
            "table" => {
                let hidden = attribute(tag, "style-name").is_some_and(|style| self.hidden_styles.contains(&style));
                self.sheet = Sheet { name: attribute(tag, "name").unwrap_or_default(), hidden, ..Sheet::default() };
                self.next_row = 1;
            }
            "table-row" => {
                let hidden = attribute(tag, "visibility").is_some_and(|visibility| visibility != "visible");
                self.row = Row { number: self.next_row, hidden, cells: Vec::new() };
                self.row_repeats = count(tag, "number-rows-repeated");
                self.next_row = self.next_row.saturating_add(self.row_repeats);
                self.next_column = 0;
            }
            "table-cell" | "covered-table-cell" => {
                let value = ["date-value", "boolean-value", "string-value", "value"];
                self.cell = Some(Open {
                    repeats: count(tag, "number-columns-repeated"),
                    rows: count(tag, "number-rows-spanned"),
                    columns: count(tag, "number-columns-spanned"),
                    kind: attribute(tag, "value-type").unwrap_or_default(),
                    value: value.into_iter().find_map(|name| attribute(tag, name)),
                    has_formula: attribute(tag, "formula").is_some(),
                    lines: 0,
                    text: String::new(),
                    in_line: false,
                });
            }
            "p" => self.with_cell(|cell| {
                if cell.lines > 0 {
                    cell.text.push('\n');
                }
                cell.lines += 1;
                cell.in_line = true;
            }),
            "s" => {
                let spaces = count(tag, "c").min(1_000) as usize;
                self.with_cell(|cell| cell.text.push_str(&" ".repeat(spaces)));
            }
            "tab" => self.say(" "),
            "line-break" => self.say("\n"),
            _ => {}
        }
    }

    fn with_cell(&mut self, change: impl FnOnce(&mut Open)) {
        if let Some(cell) = &mut self.cell {
            change(cell);
        }
    }

    fn say(&mut self, text: &str) {
        self.with_cell(|cell| {
            if cell.in_line {
                cell.text.push_str(text);
            }
        });
    }

    fn end(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "p" => self.with_cell(|cell| cell.in_line = false),
            "table-cell" | "covered-table-cell" => {
                if let Some(open) = self.cell.take() {
                    self.close(open);
                }
            }
            "table-row" => {
                let row = std::mem::take(&mut self.row);
                if !row.cells.is_empty() {
                    for further in 0..self.row_repeats.min(ROWS as u32 + 1) {
                        let (number, cells) = (row.number + further, row.cells.clone());
                        self.budget.take(&mut self.sheet, Row { number, hidden: row.hidden, cells })?;
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, open: Open) {
        let column = self.next_column;
        self.next_column = column.saturating_add(open.repeats);
        if open.rows > 1 || open.columns > 1 {
            let rows = (self.row.number, self.row.number.saturating_add(open.rows - 1));
            self.sheet.merges.push(Merge { rows, columns: (column, column.saturating_add(open.columns - 1)) });
        }
        let repeats = open.repeats.min(COLUMNS as u32 + 1);
        if let Some((text, value)) = value(open) {
            let cell = |further| Cell { column: column + further, text: text.as_str().into(), value };
            self.row.cells.extend((0..repeats).map(cell));
        }
    }
}

/// The text of a cell and what it holds; `None` if it holds nothing.
fn value(open: Open) -> Option<(String, Value)> {
    let Open { kind, value, has_formula, text, .. } = open;
    if text.starts_with('#') && text.ends_with(['!', '?', 'A', '0']) && has_formula {
        return Some((text, Value::Error));
    }
    let written = value.as_deref().unwrap_or_default();
    match kind.as_str() {
        "date" => {
            // A cell that shows a month alone means no day.
            let shown = match date::read(&text) {
                Reading::Clear(date) | Reading::Spelled(date) => Some(date).filter(|date| date.day.is_none()),
                _ => None,
            };
            let stored = match date::read(written.split('T').next().unwrap_or_default()) {
                Reading::Clear(date) => Some(date),
                _ => None,
            };
            match shown.or(stored) {
                Some(date) => Some((iso(date), Value::Date(date))),
                None => Some((text, Value::Text)),
            }
        }
        "float" | "currency" => match written.parse::<f64>() {
            Ok(number) => Some((digits(number), Value::Number(number))),
            Err(_) => Some((text, Value::Text)),
        },
        "boolean" => Some((if written == "true" { "ya" } else { "tidak" }.to_owned(), Value::Text)),
        _ if text.is_empty() && !written.is_empty() => Some((written.to_owned(), Value::Text)),
        _ if text.is_empty() && has_formula => Some((String::new(), Value::Formula)),
        _ => Some((text, Value::Text)).filter(|(text, _)| !text.is_empty()),
    }
}
