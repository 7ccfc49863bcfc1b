//! What an earlier plan in the same folder says, however a spreadsheet has written it since.
//!
//! Excel divides cells as the computer's region does, turns days around, and forgets UTF-8; people add columns, move them and
//! give them other names. All of that is read, and what is staff's own is kept: their columns, their rows, and what they wrote
//! beside a post of ours. Only what could be lost stops the command, before anything is written.

use super::post::{COLUMNS, WEEKDAYS};
use crate::catalogue::Catalogue;
use crate::diagnostic::message::{self, Language};
use crate::fields::date;
use crate::permalink;
use crate::table::{self, plain};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The most bytes of a plan; one of ten years has 300 KB.
const LIMIT: u64 = 16 << 20;

/// A plan as it was found, or the columns of one that is to begin.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Earlier {
    /// Titles that stand above the names of the columns.
    pub above: Vec<Vec<String>>,
    pub columns: Vec<String>,
    /// Where each of [`COLUMNS`] stands among them.
    pub places: [usize; COLUMNS.len()],
    pub rows: Vec<Row>,
}

/// A row, and what we understand of it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub cells: Vec<String>,
    /// Its own day, else that of the row before it.
    pub day: Date,
    pub innovation: Option<usize>,
    pub occasion: Option<usize>,
    /// Whether it holds something that no plan of ours would write.
    pub is_staffs: bool,
}

/// Why a plan must not be written over: the code of a message and its blanks.
pub(crate) type Unreadable = (&'static str, Vec<(&'static str, String)>);

impl Row {
    fn of_staff(cells: Vec<String>) -> Row {
        Row { cells, day: Date::MIN, innovation: None, occasion: None, is_staffs: true }
    }
}

impl Earlier {
    /// The plan in a file; one without rows if there is no file.
    pub(crate) fn read(file: &Path, catalogue: &Catalogue) -> Result<Earlier, Unreadable> {
        let blanks = || vec![("berkas", file.display().to_string())];
        let bytes = match fs::metadata(file) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Earlier::none()),
            Ok(found) if found.is_file() && found.len() <= LIMIT => fs::read(file),
            _ => return Err(("rencana-tak-terbuka", blanks())),
        };
        let bytes = bytes.map_err(|_| ("rencana-tak-terbuka", blanks()))?;
        let text = table::text(&bytes).ok_or_else(|| ("rencana-bukan-tabel", blanks()))?;
        Earlier::understand(&text, catalogue).map_err(|(code, mut found)| {
            found.extend(blanks());
            (code, found)
        })
    }

    fn none() -> Earlier {
        let columns = COLUMNS.map(str::to_owned).to_vec();
        Earlier { above: Vec::new(), columns, places: std::array::from_fn(|at| at), rows: Vec::new() }
    }

    fn understand(text: &str, catalogue: &Catalogue) -> Result<Earlier, Unreadable> {
        if text.trim().is_empty() {
            return Ok(Earlier::none());
        }
        let mut records = records(text);
        let Some(header) = header(&records) else { return Err(("rencana-bukan-tabel", Vec::new())) };
        let (_, mut columns) = records.remove(header);
        let width = records.iter().map(|(_, cells)| cells.len()).chain([columns.len()]).max().unwrap_or_default();
        columns.resize(width, String::new());
        let places = places(&mut columns);
        let mut above: Vec<Vec<String>> = Vec::new();
        let mut rows: Vec<Row> = Vec::new();
        let all = catalogue.innovations.iter().enumerate();
        let by_name: BTreeMap<&str, usize> = all.map(|(at, one)| (&*one.record.name.value, at)).collect();
        let day_first = is_day_first(&records, places);
        for (at, (begin, mut cells)) in records.into_iter().enumerate() {
            cells.resize(columns.len(), String::new());
            let cell = |column: &str| {
                let at = COLUMNS.iter().position(|name| *name == column);
                at.map_or_else(String::new, |at| plain(&cells[places[at]]).to_owned())
            };
            let (written, slug, occasion) = (cell("tanggal"), cell("berkas"), cell("momen"));
            let innovation = match slug.is_empty() {
                true => by_name.get(&*cell("inovasi")).copied(),
                false => by_slug(catalogue, slug.trim_end_matches(".md")),
            };
            let Some(day) = day(&written, day_first) else {
                let was_a_post = innovation.is_some() || !slug.is_empty() || is_spoiled(&written);
                if !written.is_empty() && was_a_post {
                    let blanks = vec![("baris", line(text, begin).to_string()), ("tertulis", written)];
                    return Err(("rencana-tanggal", blanks));
                }
                match rows.last().map(|row| row.day) {
                    None if at < header => above.push(cells),
                    before => rows.push(Row { day: before.unwrap_or(Date::MIN), ..Row::of_staff(cells) }),
                }
                continue;
            };
            let known = catalogue.days.iter().position(|day| day.name == occasion);
            let has_notes = (0..cells.len()).any(|at| !places.contains(&at) && !cells[at].trim().is_empty());
            let is_post = innovation.is_some() || !slug.is_empty() || known.is_some();
            let is_staffs = has_notes || !is_post || (known.is_none() && !occasion.is_empty());
            cells[places[0]] = day.to_string();
            rows.push(Row { cells, day, innovation, occasion: known, is_staffs });
        }
        Ok(Earlier { above, columns, places, rows })
    }
}

/// Cells of a row, and where it begins in the text.
type Record = (usize, Vec<String>);

/// Every row that has anything in its cells.
fn records(text: &str) -> Vec<Record> {
    let (named, begin) = table::named_delimiter(text);
    let read = |delimiter: u8| {
        let records = table::rows(&text[begin..], delimiter).map(|(at, cells)| (begin + at, cells));
        records.filter(|(_, cells): &Record| cells.iter().any(|cell| !cell.trim().is_empty())).collect::<Vec<_>>()
    };
    let tried = named.map_or(vec![b';', b'\t', b','], |delimiter| vec![delimiter]);
    let known = |records: &Vec<Record>| records.iter().map(|(_, cells)| names(cells)).max();
    // The first of those that know as many names.
    tried.into_iter().map(read).rev().max_by_key(known).unwrap_or_default()
}

/// The number of the line that begins at a place, where a line's end may still stand before it.
fn line(text: &str, at: usize) -> usize {
    let rest = text[at..].trim_start_matches(['\r', '\n']);
    let before = &text[..text.len() - rest.len()];
    before.replace("\r\n", "\n").matches(['\r', '\n']).count() + 1
}

/// The row that names the columns. Sorting a table can move it anywhere.
fn header(records: &[Record]) -> Option<usize> {
    let (at, (_, cells)) = records.iter().enumerate().rev().max_by_key(|(_, (_, cells))| names(cells))?;
    (names(cells) >= 2).then_some(at)
}

/// How many cells name columns of ours.
fn names(cells: &[String]) -> usize {
    COLUMNS.iter().filter(|name| cells.iter().any(|cell| is_name(cell, name))).count()
}

fn is_name(cell: &str, name: &str) -> bool {
    plain(cell).to_lowercase().replace([' ', '-'], "_") == name
}

/// Where our columns stand. One that has another name is known by its neighbours, one that is gone comes back at the end.
fn places(columns: &mut Vec<String>) -> [usize; COLUMNS.len()] {
    let named: [Option<usize>; COLUMNS.len()] =
        COLUMNS.map(|name| columns.iter().position(|column| is_name(column, name)));
    let mut places = [0; COLUMNS.len()];
    for (at, place) in places.iter_mut().enumerate() {
        let before = if at == 0 { Some(0) } else { named[at - 1].map(|before| before + 1) };
        let between = before.filter(|here| {
            let is_taken = named.contains(&Some(*here)) || columns.get(*here).is_none_or(|name| name.trim().is_empty());
            let next = named.get(at + 1).copied().flatten();
            !is_taken && (next == Some(here + 1) || (at + 1 == COLUMNS.len() && columns.len() == here + 1))
        });
        *place = named[at].or(between).unwrap_or_else(|| {
            columns.push(COLUMNS[at].to_owned());
            columns.len() - 1
        });
    }
    places
}

/// The innovation that a file name means, as it is or was.
fn by_slug(catalogue: &Catalogue, slug: &str) -> Option<usize> {
    let moved = || {
        let address = catalogue.redirects.get(permalink::innovation(slug).address())?;
        catalogue.slugs.get(permalink::slug_of(address)?)
    };
    catalogue.slugs.get(slug).or_else(moved).copied()
}

/// Whether days stand before months in this file. Excel writes them as the computer's region does; where both could be, the
/// names of the weekdays tell.
fn is_day_first(records: &[Record], places: [usize; COLUMNS.len()]) -> bool {
    let wrong = |day_first: bool| {
        let misread = records.iter().filter(|(_, cells)| {
            let cell = |at: usize| cells.get(places[at]).map_or("", |cell| plain(cell));
            let Some(found) = day(cell(0), day_first) else { return !cell(0).is_empty() };
            let code = WEEKDAYS[found.weekday().to_monday_zero_offset() as usize];
            !Language::ALL.iter().any(|language| message::text(*language, code, &[]).eq_ignore_ascii_case(cell(1)))
        });
        misread.count()
    };
    wrong(true) <= wrong(false)
}

/// The day on which spreadsheets begin to count, and the counts of this century.
const FIRST: Date = jiff::civil::date(1899, 12, 30);
const COUNTS: std::ops::RangeInclusive<i32> = 36_526..=73_050;

/// The day that a cell shows: `2027-01-04`, `04/01/2027`, `4-1-27`, `Senin, 4 Januari 2027`, `46391`.
fn day(cell: &str, day_first: bool) -> Option<Date> {
    if let Some(count) = cell.parse().ok().filter(|count| COUNTS.contains(count)) {
        return FIRST.checked_add(count.days()).ok();
    }
    let parts: Vec<&str> = cell.split(['/', '.', '-', ' ', ',']).filter(|part| !part.is_empty()).collect();
    let is_weekday = |part: &str| !part.contains(|letter: char| letter.is_ascii_digit()) && month(part).is_none();
    let parts = match &*parts {
        [first, rest @ ..] if is_weekday(first) => rest,
        parts => parts,
    };
    let [first, second, third, rest @ ..] = parts else { return None };
    // Behind the day, a spreadsheet may show the time.
    if rest.first().is_some_and(|time| !time.contains(':')) {
        return None;
    }
    let is_word = |part: &str| part.parse::<u16>().is_err();
    let (year, month, day) = match first.parse::<i16>() {
        Ok(1_000..) => (first, month(second)?, third),
        _ if is_word(second) || (day_first && !is_word(first)) => (third, month(second)?, first),
        _ => (third, month(first)?, second),
    };
    let year: i16 = year.parse().ok()?;
    let year = if year < 100 { 2_000 + year } else { year };
    Date::new(year, month, day.parse().ok()?).ok().filter(|day| (2_000..2_100).contains(&day.year()))
}

fn month(part: &str) -> Option<i8> {
    part.parse().ok().or_else(|| date::month_number(part))
}

/// Whether a cell held a day that the spreadsheet or a slip has taken away: `#####`, `5-Jan`, `32/01/2027`.
fn is_spoiled(cell: &str) -> bool {
    cell.contains('#') || (cell.contains(|letter: char| letter.is_ascii_digit()) && cell.contains(['/', '-']))
}
