//! All files of one import as they were found: cleared of what belongs to persons, their tables told, their records read.

use super::compare::Origin;
use super::entry::{self, Entry, Open};
use super::gate::{self, Covered};
use super::heads::Target;
use super::sheet::Sheet;
use super::table::{self, Column, Passed};
use super::{Refusal, read};

/// What was found in all files.
#[derive(Debug, Default)]
pub struct Survey {
    pub files: Vec<File>,
    /// In the order of files, sheets and rows.
    pub entries: Vec<(Origin, Entry)>,
}

/// What was found in one file.
#[derive(Debug)]
pub struct File {
    pub name: String,
    pub sheets: Vec<Found>,
}

/// What was found in one sheet.
#[derive(Debug)]
pub struct Found {
    pub name: String,
    pub kind: Kind,
    pub covered: Vec<Covered>,
    pub doubts: Vec<Open>,
}

/// What a sheet is.
#[derive(Debug)]
pub enum Kind {
    /// A table, with the row of its headings and what each column means, with some of its cells.
    Table { header: u32, columns: Vec<(Column, Vec<String>)>, passed: Vec<Passed>, records: usize },
    /// A form of one record.
    Form,
    /// Hidden, and not asked for.
    Hidden,
    /// Neither.
    Nothing,
}

/// Cells of a column that are shown.
const SAMPLES: usize = 3;

/// Reads files, each with its name; those that are no tables are named with the reason.
pub fn survey(files: Vec<(String, Vec<u8>)>, with_hidden: bool) -> Result<Survey, Vec<(String, Refusal)>> {
    let mut survey = Survey::default();
    let mut refused = Vec::new();
    for (name, bytes) in files {
        let found = read(&bytes).and_then(|sheets| look(&name, sheets, with_hidden, &mut survey.entries));
        match found {
            Ok(file) => survey.files.push(file),
            Err(refusal) => refused.push((name, refusal)),
        }
    }
    if refused.is_empty() { Ok(survey) } else { Err(refused) }
}

fn look(
    name: &str,
    mut sheets: Vec<Sheet>,
    with_hidden: bool,
    entries: &mut Vec<(Origin, Entry)>,
) -> Result<File, Refusal> {
    let mut covered = gate::cover(&mut sheets);
    let mut found = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        let (kind, read) = match sheet.hidden && !with_hidden {
            true => (Kind::Hidden, Vec::new()),
            false => of_sheet(sheet, with_hidden),
        };
        let mut doubts = Vec::new();
        for mut entry in read {
            doubts.append(&mut entry.doubts);
            let origin = Origin { file: name.to_owned(), sheet: sheet.name.clone(), row: entry.row };
            entries.push((origin, entry));
        }
        let covered = covered.extract_if(.., |covered| covered.sheet == at).collect();
        found.push(Found { name: sheet.name.clone(), kind, covered, doubts });
    }
    match found.iter().any(|found| matches!(found.kind, Kind::Table { .. } | Kind::Form)) {
        true => Ok(File { name: name.to_owned(), sheets: found }),
        false => Err(Refusal::new("impor-tanpa-tabel")),
    }
}

fn of_sheet(sheet: &Sheet, with_hidden: bool) -> (Kind, Vec<Entry>) {
    let Some(table) = table::find(sheet, with_hidden) else {
        return match entry::of_form(sheet) {
            Some(entry) => (Kind::Form, vec![entry]),
            None => (Kind::Nothing, Vec::new()),
        };
    };
    let read = entry::entries(sheet, &table);
    let columns = table.columns.iter().map(|column| {
        let cells = table.records.iter().filter_map(|at| sheet.rows.get(*at)?.cell(column.index));
        let shown = cells.map(|cell| cell.text.to_string()).take(SAMPLES);
        // Names of people are nobody's business here either.
        let shown = if column.target == Target::Person { Vec::new() } else { shown.collect() };
        (column.clone(), shown)
    });
    let columns = columns.collect();
    let (header, records) = (table.header.0, read.len());
    (Kind::Table { header, columns, passed: table.passed, records }, read)
}
