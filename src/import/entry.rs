//! One record as its cells say it: the values of fields, what fits none of them, and what stayed open.

use super::answers::Answers;
use super::column::Column;
use super::dates;
use super::heads::{self, AGENCY, Target};
use super::named::named;
use super::rows::Row;
use super::says::{Doubt, Open, Read, Value};
use super::sheet::{self, Cell, Sheet};
use super::table::Table;
use super::values;
use crate::catalogue::innovation::schema;
use crate::fields::field::Way;
use crate::fields::text::clean;
use std::collections::BTreeMap;

/// A record of a table.
#[derive(Debug, Default)]
pub(crate) struct Entry {
    pub row: u32,
    /// The address of the record that it says it is.
    pub key: Option<String>,
    pub values: Vec<(Way, Value)>,
    /// Cells of a workbook of ours, which say nothing as long as they are what its record says already.
    pub own: Vec<Own>,
    /// Items of its fields of rows.
    pub rows: Vec<Row>,
    /// Headings with their texts.
    pub body: Vec<(String, String)>,
    pub doubts: Vec<Open>,
}

/// A cell of a workbook of ours, as it stands there.
#[derive(Debug)]
pub(crate) struct Own {
    pub way: Way,
    pub cell: Cell,
    /// The row of the sheet.
    pub row: u32,
    /// Whether days stand first in its column.
    pub day_first: Option<bool>,
}

impl Entry {
    /// The value of a field of one text.
    pub(crate) fn text(&self, way: Way) -> Option<&str> {
        match &self.values.iter().find(|(known, _)| *known == way)?.1 {
            Value::One(text) => Some(text),
            Value::Many(texts) => texts.first().map(String::as_str),
            Value::Removed => None,
        }
    }

    /// The innovation's name; `None` if no cell says it.
    pub(crate) fn name(&self) -> Option<&str> {
        self.text(heads::NAME)
    }

    /// The agency as it was written; `None` if no cell says it.
    pub(crate) fn agency(&self) -> Option<&str> {
        self.text(AGENCY)
    }

    /// Adds what a cell says of a field.
    pub(crate) fn put(&mut self, way: Way, value: Value) {
        match self.values.iter_mut().find(|(known, _)| *known == way) {
            // Further rows of one record go on with its lists.
            Some((_, Value::Many(texts))) => {
                if let Value::Many(more) = value {
                    let new: Vec<String> = more.into_iter().filter(|text| !texts.contains(text)).collect();
                    texts.extend(new);
                }
            }
            Some(_) => {}
            None => self.values.push((way, value)),
        }
    }

    fn say(&mut self, heading: &str, text: String) {
        match self.body.iter_mut().find(|(known, _)| known == heading) {
            Some((_, said)) if said.contains(&text) => {}
            Some((_, said)) => *said = format!("{said}\n{text}"),
            None => self.body.push((heading.to_owned(), text)),
        }
    }
}

/// Where cells are merged downwards, by column: their first and last row.
type Merged = BTreeMap<u32, Vec<(u32, u32)>>;

/// All records of a table, in the order of their rows. A row below a name that reaches over several is a part of that record.
pub(crate) fn entries(sheet: &Sheet, table: &Table, answers: &Answers) -> Vec<Entry> {
    let merged = merged(sheet, table);
    let orders = orders(sheet, table);
    let name = table.name_column();
    let mut entries: Vec<Entry> = Vec::new();
    let by_number: BTreeMap<u32, usize> = sheet.rows.iter().enumerate().map(|(at, row)| (row.number, at)).collect();
    for row in table.records.iter().filter_map(|at| sheet.rows.get(*at)) {
        let goes_on = name.and_then(|column| above(&merged, column, row.number)).filter(|_| !entries.is_empty());
        if goes_on.is_none() || entries.last().is_some_and(|last| goes_on.is_some_and(|top| last.row < top)) {
            entries.push(Entry { row: row.number, ..Entry::default() });
        }
        let Some(entry) = entries.last_mut() else { continue };
        for column in &table.columns {
            let own = row.cell(column.index);
            let filled = || {
                let top = above(&merged, column.index, row.number)?;
                sheet.rows.get(*by_number.get(&top)?)?.cell(column.index)
            };
            if let Some(cell) = own.or_else(filled) {
                let day_first = orders.get(&column.index).copied().flatten();
                match column.target {
                    Target::Field(way) if column.is_own => {
                        entry.own.push(Own { way, cell: cell.clone(), row: row.number, day_first });
                    }
                    _ => add(entry, column, cell, row.number, day_first),
                }
            }
        }
        if entry.agency().is_none() {
            let agency = table.agency_of(row.number).map(|agency| (AGENCY, Value::One(agency.to_owned())));
            entry.values.extend(agency);
        }
        add_nameless(entry, row, table);
    }
    for entry in entries.iter_mut().filter(|entry| entry.key.is_none()) {
        entry.key = answers.record(&sheet.name, entry.row).map(str::to_owned);
    }
    entries
}

fn merged(sheet: &Sheet, table: &Table) -> Merged {
    let mut merged = Merged::new();
    for merge in sheet.merges.iter().filter(|merge| merge.rows.1 > merge.rows.0 && merge.rows.0 > table.header.1) {
        for column in merge.columns.0..=merge.columns.1.min(merge.columns.0 + 50) {
            merged.entry(column).or_default().push(merge.rows);
        }
    }
    merged
}

/// The first row of the merged cells that a place is part of, and not the first of.
fn above(merged: &Merged, column: u32, row: u32) -> Option<u32> {
    let ranges = merged.get(&column)?;
    ranges.iter().find(|(first, last)| *first < row && row <= *last).map(|(first, _)| *first)
}

/// Whether days stand first in each column of dates.
fn orders(sheet: &Sheet, table: &Table) -> BTreeMap<u32, Option<bool>> {
    let cells = |column: u32| table.records.iter().filter_map(move |at| sheet.rows.get(*at)?.cell(column));
    let fields = table.columns.iter().filter(|column| matches!(column.target, Target::Field(_)));
    let order = |column: &Column| column.day_first.or_else(|| dates::day_first(cells(column.index)));
    fields.map(|column| (column.index, order(column))).collect()
}

fn add(entry: &mut Entry, column: &Column, cell: &Cell, row: u32, day_first: Option<bool>) {
    if let Some((way, value)) = ticked(column, cell) {
        entry.put(way, value);
        return;
    }
    let way = match column.target {
        Target::Key => {
            entry.key = Some(values::text(cell)).filter(|key| !key.is_empty());
            return;
        }
        Target::Body => {
            let text = values::text(cell);
            if !text.is_empty() {
                entry.say(&column.heading, text);
            }
            return;
        }
        Target::Field(way) => way,
        Target::Number | Target::Person | Target::Inner => return,
    };
    match values::read(way, cell, day_first) {
        Read::Nothing | Read::Person => {}
        Read::Value(value) => entry.put(way, value),
        Read::Part(value) => {
            entry.put(way, value);
            entry.say(&column.heading, values::text(cell));
        }
        Read::Other(other, value) => entry.put(other, value),
        Read::Body => entry.say(&column.heading, values::text(cell)),
        Read::Doubt(why) => {
            entry.doubts.push(Open { row, column: cell.column, written: clean(&cell.text), why });
        }
    }
}

/// Marks that say no more than what stands above them.
const TICKS: [&str; 7] = ["√", "✓", "✔", "☑", "v", "V", "ya"];

/// What a tick says: the word of a closed list that is its heading.
fn ticked(column: &Column, cell: &Cell) -> Option<(Way, Value)> {
    let may_say = matches!(column.target, Target::Field(_) | Target::Body) && TICKS.contains(&cell.text.trim());
    [heads::KINDS, heads::STAGE, heads::FORM].into_iter().filter(|_| may_say).find_map(|way| {
        let found = named(way.last()?, &column.heading);
        match (&found.ids[..], found.has_more) {
            ([only], false) if way == heads::KINDS => Some((way, Value::Many(vec![(*only).to_owned()]))),
            ([only], false) => Some((way, Value::One((*only).to_owned()))),
            _ => None,
        }
    })
}

/// Known labels by which a form is told that has one record on its sheet.
const LABELS: usize = 5;

/// The records of a form: a column of labels, with what is filled in beside or below each. Several columns beside it that are
/// filled in alike are several records.
pub(crate) fn of_form(sheet: &Sheet, answers: &Answers) -> Vec<Entry> {
    let is_word = |text: &str| !named(&schema::KINDS, text).ids.is_empty();
    let is_known = |text: &str| matches!(label(text).0, Target::Field(_)) && !is_word(text);
    let rows = || sheet.rows.iter().filter(|row| !row.hidden);
    let mut labels: BTreeMap<u32, usize> = BTreeMap::new();
    for cell in rows().flat_map(|row| &row.cells) {
        *labels.entry(cell.column).or_default() += usize::from(is_known(&cell.text));
    }
    let most = labels.into_iter().max_by_key(|(column, count)| (*count, std::cmp::Reverse(*column)));
    let Some((own, _)) = most.filter(|(_, count)| *count >= LABELS) else { return Vec::new() };
    let beside = filled_beside(sheet, own);
    let columns = if beside.len() > 1 { beside.into_iter().map(Some).collect() } else { vec![None] };
    let read = |only: Option<u32>| {
        let (mut entry, mut orders) = (Entry::default(), BTreeMap::new());
        for (at, row) in sheet.rows.iter().enumerate().filter(|(_, row)| !row.hidden) {
            let Some(cell) = row.cell(own) else { continue };
            let (target, heading) = label(&cell.text);
            // What stands above the names of several says only what the columns are.
            if only.is_some() && entry.name().is_none() && target == Target::Field(SUMMARY) {
                continue;
            }
            let says = |cell: &&Cell| {
                only.map_or(cell.column > own, |only| cell.column == only) && !matches!(cell.text.trim(), ":" | "")
            };
            let below = || {
                let below = sheet.rows.get(at + 1)?.cell(own);
                below.filter(|below| matches!(target, Target::Field(_)) && !is_known(&below.text) && only.is_none())
            };
            let Some(filled) = row.cells.iter().find(says).or_else(below) else { continue };
            if target == Target::Field(heads::NAME) {
                entry.row = row.number;
            }
            let order = *orders.entry(filled.column).or_insert_with(|| {
                let said = answers.day_first(&sheet.name, filled.column);
                said.or_else(|| dates::day_first(rows().filter_map(|row| row.cell(filled.column))))
            });
            let column = Column { index: own, heading, target, is_own: false, is_decided: false, day_first: order };
            add(&mut entry, &column, filled, row.number, order);
        }
        entry.name().is_some().then_some(entry)
    };
    columns.into_iter().filter_map(read).collect()
}

/// The way to the summary.
static SUMMARY: Way = &[&schema::SUMMARY];

/// What a label of a form means, and the label without its number and colon.
fn label(text: &str) -> (Target, String) {
    let text = values::unmarked(text.trim()).unwrap_or(text.trim()).trim_end_matches([':', ' ']).to_owned();
    (heads::meaning(&text).0, text)
}

/// Columns beside the labels of a form that name an innovation and say something of a closed list, as no remark does.
fn filled_beside(sheet: &Sheet, own: u32) -> Vec<u32> {
    let (mut columns, mut listed) = (Vec::new(), Vec::new());
    for row in sheet.rows.iter().filter(|row| !row.hidden) {
        let Some(Target::Field(way)) = row.cell(own).map(|cell| label(&cell.text).0) else { continue };
        for cell in row.cells.iter().filter(|cell| cell.column > own && !cell.text.trim().is_empty()) {
            match way {
                _ if way == heads::NAME => columns.push(cell.column),
                [field] if !field.choices_of().is_empty() => {
                    let found = named(field, &cell.text);
                    listed.extend((!found.ids.is_empty() && !found.has_more).then_some(cell.column));
                }
                _ => {}
            }
        }
    }
    columns.retain(|column| listed.contains(column));
    columns
}

/// Cells beside the table, under no heading: a formula without a value is told, and a text is kept.
fn add_nameless(entry: &mut Entry, row: &sheet::Row, table: &Table) {
    for cell in row.cells.iter().filter(|cell| !table.columns.iter().any(|column| column.index == cell.column)) {
        let text = values::text(cell);
        if cell.value == sheet::Value::Formula {
            entry.doubts.push(Open {
                row: row.number,
                column: cell.column,
                written: String::new(),
                why: Doubt::NoValue,
            });
        } else if !text.is_empty() {
            let (row, column) = (row.number, cell.column);
            entry.doubts.push(Open { row, column, written: clean(&text), why: Doubt::NoHeading });
            entry.say("Catatan lain", text);
        }
    }
}
