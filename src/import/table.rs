//! Finds the table in a sheet: where its headings stand, what its columns mean, and which of its rows are records.

use super::column::Column;
use super::decisions::Decisions;
use super::heads::{self, Target};
use super::named::choice;
use super::office;
use super::sheet::{Merge, Row, Sheet};
use crate::catalogue::innovation::schema;
use crate::catalogue::registry::fold;
use crate::workbook::columns;
use std::collections::BTreeMap;

/// The most rows among which the headings are looked for.
const FIRST: usize = 20;
/// Known names by which a row of headings is told.
const FEWEST: usize = 3;

/// A table and what was found around it.
#[derive(Debug)]
pub(crate) struct Table {
    /// The row of its headings, and the last of them if they take several.
    pub header: (u32, u32),
    pub columns: Vec<Column>,
    /// Places of the rows that are records, in the sheet.
    pub records: Vec<usize>,
    pub passed: Vec<Passed>,
    /// Agencies that are named in rows of their own, for the rows below.
    pub agencies: Vec<(u32, String)>,
}

/// A row that is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Passed {
    pub row: u32,
    pub why: Why,
}

/// Why a row is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Why {
    /// Above the headings.
    Title,
    /// `1 2 3` below the headings.
    Numbers,
    /// The headings once more.
    Repeated,
    /// A sum.
    Total,
    /// Names the agency of the rows below.
    Agency,
    /// A note, a signature, a heading between rows.
    Note,
    Hidden,
}

/// The headings of a sheet by their columns; none if it has no table.
pub(crate) fn headings(sheet: &Sheet) -> BTreeMap<u32, String> {
    header(sheet).map(|(_, _, headings)| headings).unwrap_or_default()
}

/// The table of a sheet, if it has one. Hidden rows are records only if they are asked for.
pub(crate) fn find(sheet: &Sheet, with_hidden: bool, decisions: &Decisions) -> Option<Table> {
    let (first, last, headings) = decided_header(sheet, decisions).or_else(|| header(sheet))?;
    let is_ours = own_header(sheet).is_some();
    let columns = meant(sheet, &headings, is_ours, decisions);
    let header = (sheet.rows[first].number, sheet.rows[last].number);
    let has_agency = columns.iter().any(|column| column.target == Target::Field(heads::AGENCY));
    let agencies = if is_ours { Vec::new() } else { office::named_for(sheet, first, last + 1, has_agency) };
    let mut table = Table { header, columns, records: Vec::new(), passed: Vec::new(), agencies };
    let title = |row: &Row| if table.names_agency(row.number) { Why::Agency } else { Why::Title };
    let titles: Vec<Passed> =
        sheet.rows[..first].iter().map(|row| Passed { row: row.number, why: title(row) }).collect();
    table.passed.extend(titles);
    for (at, row) in sheet.rows.iter().enumerate().skip(last + 1) {
        match why(row, sheet, &table) {
            // A filter hides rows of ours, and they are still known.
            _ if row.hidden && !with_hidden && !is_ours => {
                table.passed.push(Passed { row: row.number, why: Why::Hidden })
            }
            Some(why) => table.passed.push(Passed { row: row.number, why }),
            None => table.records.push(at),
        }
    }
    Some(table)
}

/// The row of the headings of a sheet that tells records by our own codes.
pub(crate) fn own_header(sheet: &Sheet) -> Option<usize> {
    let has_key = |row: &Row| row.cells.iter().any(|cell| columns::is(&cell.text, columns::KEY));
    sheet.rows.iter().take(FIRST).position(has_key)
}

/// The rows of the headings and the headings, as the rows say most that are known.
fn header(sheet: &Sheet) -> Option<(usize, usize, BTreeMap<u32, String>)> {
    if let Some(at) = own_header(sheet) {
        return Some((at, at, joined(sheet, at, at)));
    }
    let mut best: Option<(usize, usize, usize, BTreeMap<u32, String>)> = None;
    for at in 0..sheet.rows.len().min(FIRST) {
        for last in [at, at + 1] {
            if last >= sheet.rows.len() || (last > at && !is_double(sheet, at)) {
                continue;
            }
            let headings = joined(sheet, at, last);
            let score = score(&headings);
            // Of two rows that say as much as the first of them the second says what stands below.
            let is_better =
                |(most, first, ..): &(usize, usize, usize, _)| score > *most || score == *most && *first == at;
            if score >= FEWEST && best.as_ref().is_none_or(is_better) {
                best = Some((score, at, last, headings));
            }
        }
    }
    best.map(|(_, at, last, headings)| (at, last, headings))
}

/// The row of the headings that somebody has named, or that is remembered; or the fullest, if its columns were named.
fn decided_header(sheet: &Sheet, decisions: &Decisions) -> Option<(usize, usize, BTreeMap<u32, String>)> {
    let alone = |at: usize| (at, at, joined(sheet, at, at));
    if let Some(number) = decisions.mapping.header(&sheet.name) {
        return sheet.rows.iter().position(|row| row.number == number).map(alone);
    }
    if header(sheet).is_some() {
        return None;
    }
    let is_known = |at: &usize| decisions.knows(&joined(sheet, *at, *at));
    let fullest = || fullest(sheet).filter(|_| decisions.mapping.is_about(&sheet.name));
    (0..sheet.rows.len().min(FIRST)).find(is_known).or_else(fullest).map(alone)
}

/// The first of the first rows in which most cells hold something, if it may be one of headings.
fn fullest(sheet: &Sheet) -> Option<usize> {
    let count = |at: &usize| sheet.rows[*at].cells.len();
    let best = (0..sheet.rows.len().min(FIRST)).max_by_key(|at| (count(at), std::cmp::Reverse(*at)))?;
    (count(&best) > 1 && best + 1 < sheet.rows.len()).then_some(best)
}

/// What may be headings of a sheet in which none are known, by their columns.
pub(crate) fn likely_headings(sheet: &Sheet) -> BTreeMap<u32, String> {
    fullest(sheet).map(|at| joined(sheet, at, at)).unwrap_or_default()
}

/// How many different fields some headings name, if the name of the innovation is one of them.
fn score(headings: &BTreeMap<u32, String>) -> usize {
    let mut ways: Vec<_> = headings
        .values()
        .filter_map(|heading| match heads::meaning(heading).0 {
            Target::Field(way) => Some(way),
            _ => None,
        })
        .collect();
    let has_name = ways.iter().any(|way| way[0] == &schema::NAME);
    ways.sort_by_key(|way| way.as_ptr());
    ways.dedup();
    if has_name { ways.len() } else { 0 }
}

/// Whether headings go on in the next row: some of them stand above several columns, or reach down into it.
fn is_double(sheet: &Sheet, at: usize) -> bool {
    let number = sheet.rows[at].number;
    sheet.merges.iter().any(|merge| {
        let is_wide = merge.columns.0 < merge.columns.1 && sheet.rows[at].cells.len() > 2;
        merge.rows.0 == number && (merge.rows.1 == number + 1 || is_wide) && merge.rows.1 <= number + 1
    })
}

/// Headings of one row or of two: what stands above several columns is put before what stands below it.
fn joined(sheet: &Sheet, first: usize, last: usize) -> BTreeMap<u32, String> {
    let mut headings: BTreeMap<u32, String> = BTreeMap::new();
    for row in &sheet.rows[first..=last] {
        for cell in &row.cells {
            let merge = sheet.merges.iter().find(|merge| starts_at(merge, row.number, cell.column));
            let columns = merge.map_or((cell.column, cell.column), |merge| merge.columns);
            // One that reaches over a whole title says nothing of a column.
            let columns = if first == last { (cell.column, cell.column) } else { columns };
            for column in columns.0..=columns.1.min(columns.0 + 50) {
                let heading = headings.entry(column).or_default();
                if !heading.is_empty() {
                    heading.push(' ');
                }
                heading.push_str(cell.text.trim());
            }
        }
    }
    headings
}

fn starts_at(merge: &Merge, row: u32, column: u32) -> bool {
    merge.rows.0 == row && merge.columns.0 == column
}

/// What each column means. Of two that mean the same field, the one that says so better has it; the other is kept as text.
fn meant(sheet: &Sheet, headings: &BTreeMap<u32, String>, is_ours: bool, decisions: &Decisions) -> Vec<Column> {
    let own = |heading: &str| columns::by_heading(heading).filter(|_| is_ours);
    let meaning = |heading: &str| own(heading).map_or_else(|| heads::meaning(heading), |way| (Target::Field(way), 0));
    let decided: BTreeMap<u32, Vec<Target>> = headings
        .keys()
        .map(|index| (*index, decisions.targets(sheet, headings, *index)))
        .filter(|(_, targets)| !targets.is_empty())
        .collect();
    let meant: Vec<(u32, (Target, usize))> = headings
        .iter()
        .filter(|(index, _)| !decided.contains_key(index))
        .map(|(index, heading)| (*index, meaning(heading)))
        .collect();
    let is_best = |index: u32, target: Target, rank: usize| {
        let better = |(other, own): &(u32, (Target, usize))| own.0 == target && (own.1, *other) < (rank, index);
        !meant.iter().any(better) && !decided.values().flatten().any(|decided| *decided == target)
    };
    let mut columns = Vec::with_capacity(headings.len());
    for (index, heading) in headings {
        let targets = decided.get(index).cloned();
        let guessed = || {
            let (target, rank) = meaning(heading);
            let is_kept = !matches!(target, Target::Field(_) | Target::Key) || is_best(*index, target, rank);
            vec![if is_kept { target } else { Target::Body }]
        };
        let (is_decided, targets) = (targets.is_some(), targets.unwrap_or_else(guessed));
        columns.extend(targets.into_iter().map(|target| Column {
            index: *index,
            heading: heading.split_whitespace().collect::<Vec<_>>().join(" "),
            target,
            is_own: matches!(target, Target::Field(way) if own(heading) == Some(way)),
            is_decided,
            day_first: decisions.day_first(sheet, headings, *index),
        }));
    }
    columns
}

impl Table {
    fn names_agency(&self, row: u32) -> bool {
        self.agencies.iter().any(|(named, _)| *named == row)
    }

    /// The agency that is named above a row.
    pub(crate) fn agency_of(&self, row: u32) -> Option<&str> {
        self.agencies.iter().rev().find(|(named, _)| *named < row).map(|(_, agency)| agency.as_str())
    }

    /// The column of the innovation's name.
    pub(crate) fn name_column(&self) -> Option<u32> {
        let is_name = |column: &&Column| matches!(column.target, Target::Field([field]) if *field == &schema::NAME);
        self.columns.iter().find(is_name).map(|column| column.index)
    }
}

/// Words with which sums begin, and notes below a table.
const SUMS: [&str; 7] = ["jumlah", "total", "sub jumlah", "sub total", "subtotal", "grand total", "rekapitulasi"];
const NOTES: [&str; 12] = [
    "mengetahui",
    "catatan",
    "keterangan",
    "sumber",
    "kepala",
    "nip",
    "tertanda",
    "ttd",
    "an",
    "plt",
    "sekretaris",
    "dicetak",
];

/// Why a row below the headings is no record; `None` if it is one.
fn why(row: &Row, sheet: &Sheet, table: &Table) -> Option<Why> {
    let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.trim()).filter(|text| !text.is_empty()).collect();
    let begins = |words: &[&str], text: &str| {
        let folded = fold(text);
        words.iter().any(|word| folded.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
    };
    let is_count = |(at, text): (usize, &&str)| text.trim_matches(['(', ')', '.']).parse() == Ok(at + 1);
    if texts.len() > 2 && texts.iter().enumerate().all(is_count) {
        return Some(Why::Numbers);
    }
    let repeats = table.columns.iter().filter(|column| fold(row.text(column.index)) == fold(&column.heading));
    if repeats.filter(|column| !column.heading.is_empty()).count() >= FEWEST {
        return Some(Why::Repeated);
    }
    let has_key =
        table.columns.iter().any(|column| column.target == Target::Key && !row.text(column.index).trim().is_empty());
    if has_key {
        return None;
    }
    let name = table.name_column().map_or("", |column| row.text(column).trim());
    let is_sum = |text: &&str| begins(&SUMS, text);
    if (name.is_empty() || begins(&SUMS, name)) && texts.iter().take(3).any(is_sum)
        || (name.is_empty() && texts.last().is_some_and(is_sum))
    {
        return Some(Why::Total);
    }
    if table.names_agency(row.number) {
        return Some(Why::Agency);
    }
    // A row that says something of an innovation and not which one is a record that lacks its name.
    let says_something = row.cells.iter().any(|cell| {
        let column = table.columns.iter().find(|column| column.index == cell.column);
        match column.map(|column| column.target) {
            Some(Target::Field([field])) if !field.choices_of().is_empty() => choice(field, &cell.text).is_some(),
            _ => false,
        }
    });
    let is_wide = |merge: &Merge| merge.rows.0 == row.number && merge.columns.1 > merge.columns.0 + 1;
    let is_alone = texts.len() <= 2 && row.cells.len() <= 2 && !says_something;
    if is_alone
        && (name.is_empty() || name.starts_with('*') || begins(&NOTES, name) || sheet.merges.iter().any(is_wide))
    {
        return Some(Why::Note);
    }
    None
}
