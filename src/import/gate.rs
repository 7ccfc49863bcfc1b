//! The gate before everything else: what belongs to a person is taken out of every cell, in hidden rows and sheets too.

use super::own;
use super::sheet::{Sheet, Value};
use super::table;
use crate::privacy::{Kind, masked};
use crate::workbook::cell::{is_offered, person_in};
use crate::workbook::columns;

/// A cell that was taken out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Covered {
    pub sheet: usize,
    pub row: u32,
    pub column: u32,
    pub kind: Kind,
    /// As much of it as may be said.
    pub shown: String,
}

/// Empties every cell that holds something of a person, and masks what names of sheets say of one.
pub(crate) fn cover(sheets: &mut [Sheet]) -> Vec<Covered> {
    let mut covered = Vec::new();
    for (at, sheet) in sheets.iter_mut().enumerate() {
        sheet.name = masked(&sheet.name).into_owned();
        let headings = table::headings(sheet);
        let list = own::list_of(sheet, &headings);
        // Where an office gives its own number, a number is what belongs there.
        let is_offered = |heading: &str| match list {
            Some(list) => columns::in_rows(list, heading).is_some_and(is_offered),
            None => columns::by_heading(heading).and_then(|way| way.last()).is_some_and(|field| is_offered(field)),
        };
        let is_ours = table::own_header(sheet).is_some();
        for row in &mut sheet.rows {
            row.cells.retain(|cell| {
                let heading = headings.get(&cell.column).map_or("", String::as_str);
                let is_date = matches!(cell.value, Value::Date(_)) && !heading.to_lowercase().contains("lahir");
                if is_date {
                    return true;
                }
                let Some(worst) = person_in(heading, &cell.text, is_ours && is_offered(heading)) else { return true };
                let (row, column) = (row.number, cell.column);
                covered.push(Covered { sheet: at, row, column, kind: worst.kind, shown: worst.masked() });
                false
            });
        }
    }
    covered
}
