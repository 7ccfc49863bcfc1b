//! All files of one import as they were found: cleared of what belongs to persons, their tables told, their records read.

use super::answers::{Answers, NEW};
use super::column::Column;
use super::compare::{Existing, Origin};
use super::decisions::Decisions;
use super::entry::{self, Entry};
use super::gate::{self, Covered};
use super::heads::{self, AGENCY, Target};
use super::own;
use super::rows;
use super::says::{Open, Value};
use super::sheet::Sheet;
use super::table::{self, Passed};
use super::{Refusal, read};
use crate::catalogue::registry::fold;
use crate::fields::text::clean;
use crate::table::column_name;

/// What was found in all files.
#[derive(Debug, Default)]
pub(crate) struct Survey {
    pub files: Vec<File>,
    /// In the order of files, sheets and rows.
    pub entries: Vec<(Origin, Entry)>,
}

/// What was found in one file.
#[derive(Debug)]
pub(crate) struct File {
    pub name: String,
    pub sheets: Vec<Found>,
}

/// What was found in one sheet.
#[derive(Debug)]
pub(crate) struct Found {
    pub name: String,
    pub kind: Kind,
    pub covered: Vec<Covered>,
    pub doubts: Vec<Open>,
}

/// What a sheet is.
#[derive(Debug)]
pub(crate) enum Kind {
    /// A table, with the row of its headings and what each column means, with some of its cells.
    Table { header: u32, columns: Vec<(Column, Vec<String>)>, passed: Vec<Passed>, records: usize },
    /// Records of a workbook of ours, with the columns that are not its own.
    Own { header: u32, columns: Vec<(Column, Vec<String>)>, passed: Vec<Passed>, records: usize },
    /// Items of a field of rows of a workbook of ours.
    Rows { header: u32, rows: usize },
    /// Tells how to fill in a workbook of ours.
    Helper,
    /// A form of one record.
    Form,
    /// Hidden, and not asked for.
    Hidden,
    /// Neither a table nor a form.
    Nothing,
}

/// The most cells of a column that are shown.
const SAMPLES: usize = 3;

/// Reads files, each with its name; those that are no tables are named with the reason.
pub(crate) fn survey(
    files: Vec<(String, Vec<u8>)>,
    with_hidden: bool,
    decisions: &Decisions,
) -> Result<Survey, Vec<(String, Refusal)>> {
    let mut survey = Survey::default();
    let mut refused = Vec::new();
    for (name, bytes) in files {
        let found = read(&bytes).and_then(|sheets| look(&name, sheets, with_hidden, decisions, &mut survey.entries));
        match found {
            Ok(file) => survey.files.push(file),
            Err(refusal) => refused.push((name, refusal)),
        }
    }
    if refused.is_empty() { Ok(survey) } else { Err(refused) }
}

impl Survey {
    /// Reads what stands in workbooks of ours, but for cells that nobody has touched; what is doubtful is told with its sheet.
    pub(crate) fn read_own(&mut self, records: &[Existing]) {
        for (origin, entry) in &mut self.entries {
            own::read(entry, records);
            let file = self.files.iter_mut().find(|file| file.name == origin.file);
            let sheet = file.and_then(|file| file.sheets.iter_mut().find(|sheet| sheet.name == origin.sheet));
            if let Some(sheet) = sheet {
                sheet.doubts.append(&mut entry.doubts);
            }
        }
    }

    /// Names of which agencies are to be made, each once.
    pub(crate) fn new_agencies(&self, answers: &Answers) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for name in self.entries.iter().filter_map(|(_, entry)| entry.agency()) {
            if answers.is_new_agency(name) && !names.iter().any(|known| fold(known) == fold(name)) {
                names.push(name.to_owned());
            }
        }
        names
    }

    /// Puts the agencies in place of names for which somebody has named them, and tells both of each.
    pub(crate) fn name_agencies(&mut self, answers: &Answers) -> Vec<(String, String)> {
        let mut named = Vec::new();
        let values = self.entries.iter_mut().flat_map(|(_, entry)| &mut entry.values);
        for (_, value) in values.filter(|(way, _)| *way == AGENCY) {
            if let Value::One(written) = value
                && let Some(id) = answers.agency(written).filter(|id| *id != NEW)
            {
                named.push((std::mem::replace(written, id.to_owned()), id.to_owned()));
            }
        }
        named
    }
}

/// Whether a file is a workbook that we have made, filled in or not.
pub(crate) fn is_ours(bytes: &[u8]) -> bool {
    read(bytes).is_ok_and(|sheets| own::is_ours(&sheets))
}

fn look(
    name: &str,
    mut sheets: Vec<Sheet>,
    with_hidden: bool,
    decisions: &Decisions,
    entries: &mut Vec<(Origin, Entry)>,
) -> Result<File, Refusal> {
    let mut covered = gate::cover(&mut sheets);
    let (mut found, mut items) = (Vec::new(), Vec::new());
    let (is_ours, first) = (own::is_ours(&sheets), entries.len());
    for (at, sheet) in sheets.iter().enumerate() {
        let mut doubts = Vec::new();
        let list = own::list_of(sheet, &table::headings(sheet));
        let (kind, read) = match list {
            _ if is_ours && own::is_helper(sheet) => (Kind::Helper, Vec::new()),
            _ if sheet.hidden && !with_hidden => (Kind::Hidden, Vec::new()),
            Some(list) => {
                let (header, own) = own::rows(sheet, list);
                let kind = Kind::Rows { header, rows: own.len() };
                doubts.extend(own.iter().flat_map(rows::doubts));
                let origin = |row: u32| Origin { file: name.to_owned(), sheet: sheet.name.clone(), row };
                items.extend(own.into_iter().map(|row| (origin(row.row), row)));
                (kind, Vec::new())
            }
            None => of_sheet(sheet, with_hidden, decisions),
        };
        for mut entry in read {
            doubts.append(&mut entry.doubts);
            let origin = Origin { file: name.to_owned(), sheet: sheet.name.clone(), row: entry.row };
            entries.push((origin, entry));
        }
        let is_told = !matches!(kind, Kind::Helper);
        let covered = covered.extract_if(.., |covered| covered.sheet == at).filter(|_| is_told).collect();
        found.push(Found { name: sheet.name.clone(), kind, covered, doubts });
    }
    own::hand_out(items, entries, first);
    let has_records =
        |kind: &Kind| matches!(kind, Kind::Table { .. } | Kind::Own { .. } | Kind::Rows { .. } | Kind::Form);
    match found.iter().any(|found| has_records(&found.kind)) {
        true => Ok(File { name: name.to_owned(), sheets: found }),
        false => Err(no_header(&sheets)),
    }
}

/// A file without headings that are known: what may be some is named, so that somebody can say what they mean.
fn no_header(sheets: &[Sheet]) -> Refusal {
    let sheet = sheets.iter().filter(|sheet| !sheet.hidden).max_by_key(|sheet| table::likely_headings(sheet).len());
    let headings = sheet.map(table::likely_headings).unwrap_or_default();
    let named = |(column, heading): (&u32, &String)| format!("{} {}", column_name(*column as usize), clean(heading));
    match headings.is_empty() {
        true => Refusal::new("impor-tanpa-tabel"),
        false => Refusal::new(NO_HEADINGS)
            .with("kolom", headings.iter().take(ASKED).map(named).collect::<Vec<_>>().join(", ")),
    }
}

/// Why a file is refused that has a table of which no heading is known.
pub(crate) const NO_HEADINGS: &str = "impor-tanpa-kepala";

/// Headings that are named where none is known.
const ASKED: usize = 12;

fn of_sheet(sheet: &Sheet, with_hidden: bool, decisions: &Decisions) -> (Kind, Vec<Entry>) {
    let Some(table) = table::find(sheet, with_hidden, decisions) else {
        let read = entry::of_form(sheet, decisions.answers);
        return (if read.is_empty() { Kind::Nothing } else { Kind::Form }, read);
    };
    let read = entry::entries(sheet, &table, decisions.answers);
    let is_ours = table::own_header(sheet).is_some();
    let is_own = |column: &Column| is_ours && (column.is_own || column.target == Target::Key);
    let columns = table.columns.iter().filter(|column| !is_own(column)).map(|column| {
        let cells = table.records.iter().filter_map(|at| sheet.rows.get(*at)?.cell(column.index));
        let shown = cells.map(|cell| cell.text.to_string()).take(SAMPLES);
        // Names of people are left out here as well, also where somebody has said that the column is not taken.
        let is_of_persons = match column.target {
            Target::Person => true,
            Target::Inner => heads::meaning(&column.heading).0 == Target::Person,
            Target::Field(_) | Target::Body | Target::Key | Target::Number => false,
        };
        let shown = if is_of_persons { Vec::new() } else { shown.collect() };
        (column.clone(), shown)
    });
    let columns = columns.collect();
    let (header, records) = (table.header.0, read.len());
    let passed = table.passed;
    match is_ours {
        true => (Kind::Own { header, columns, passed, records }, read),
        false => (Kind::Table { header, columns, passed, records }, read),
    }
}
