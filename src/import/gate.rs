//! The gate before everything else: what belongs to a person is taken out of every cell, in hidden rows and sheets too.

use super::sheet::{Sheet, Value};
use super::table;
use crate::privacy::{self, Form, Kind};

/// A cell that was taken out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    pub sheet: usize,
    pub row: u32,
    pub column: u32,
    pub kind: Kind,
    /// As much of it as may be said.
    pub shown: String,
}

/// Empties every cell that holds something of a person.
pub fn cover(sheets: &mut [Sheet]) -> Vec<Covered> {
    let mut covered = Vec::new();
    for (at, sheet) in sheets.iter_mut().enumerate() {
        let headings = table::headings(sheet);
        for row in &mut sheet.rows {
            row.cells.retain(|cell| {
                let heading = headings.get(&cell.column).map_or("", String::as_str);
                let is_date = matches!(cell.value, Value::Date(_)) && !heading.to_lowercase().contains("lahir");
                if is_date || !may_hold(&cell.text, heading) {
                    return true;
                }
                let found = privacy::find_behind(heading, &cell.text, Form::Text);
                let Some(worst) = found.iter().min_by_key(|finding| finding.kind) else { return true };
                let (row, column) = (row.number, cell.column);
                covered.push(Covered { sheet: at, row, column, kind: worst.kind, shown: worst.masked() });
                false
            });
        }
    }
    covered
}

/// Digits of the shortest thing that is looked for: a day and a year.
const DIGITS: usize = 3;

/// Whether a text can hold anything of a person at all; most cells cannot.
fn may_hold(text: &str, heading: &str) -> bool {
    let digits = text.chars().filter(|letter| letter.is_numeric()).count();
    digits >= DIGITS || text.contains('@') || text.contains("mail") || heading.to_lowercase().contains("lahir")
}
