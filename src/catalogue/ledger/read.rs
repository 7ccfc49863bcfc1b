//! Reads the ledger's file, which people merge and other programs save again. What is wrong is told for what it is, and what
//! can be read is kept, so that the ledger can be restored from it.

use super::{COLUMNS, Change, Fate, GONE, LEDGER_PATH, Ledger, Line, MOST_PAGES, UNREADABLE, is_address, nameless};
use crate::content::names::is_slug;
use crate::diagnostic::{Diagnostic, SourcePath, Span};
use crate::fields::date::{self, Reading};
use crate::gate::Scanned;
use crate::privacy::Form;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// The most wrong lines that are told; behind them nothing is read any more.
const WRONG_LIMIT: usize = 1_000;
/// The most places of one conflict that are shown.
const LABELS: usize = 8;

impl Ledger {
    /// Reads the text of the file, and looks for personal numbers in it. A line that cannot be read is an error, because
    /// what it keeps would be lost.
    pub fn read(path: &SourcePath, text: &str, problems: &mut Vec<Diagnostic>) -> (Ledger, Scanned) {
        let line_at = |at: usize| {
            let end = text[at..].find(['\r', '\n']).map_or(text.len(), |length| at + length);
            Span::new(at, end)
        };
        let delimiter = delimiter(text);
        let mut ledger = Ledger::default();
        let mut scanned = Scanned { path: path.clone(), ..Scanned::default() };
        let mut first: BTreeMap<String, Span> = BTreeMap::new();
        let mut bearers: BTreeMap<String, (String, Span)> = BTreeMap::new();
        let (mut wrong, mut marks) = (Vec::new(), Vec::new());
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        for row in reader.records() {
            // A text that is no UTF-8 was refused when it was read, and rows may have any length.
            let Ok(row) = row else { break };
            let place = line_at(row.position().map_or(0, |position| position.byte() as usize));
            let cells: Vec<&str> = row.iter().collect();
            if is_head(&cells) {
                // The head, and that of another copy of the file that somebody has put below.
                continue;
            }
            if cells.first().is_some_and(|cell| is_conflict_mark(cell)) {
                marks.push(place);
                continue;
            }
            let Some((address, mut line)) = Line::read(&cells) else {
                wrong.push(Diagnostic::error(UNREADABLE, path, place));
                if wrong.len() == WRONG_LIMIT {
                    // A file of another kind; what the other lines are will not make it right.
                    break;
                }
                continue;
            };
            for (value, form) in [(&address, Form::FileName), (&line.name, Form::Text)] {
                scanned.scan_value(text, value, place, form, &address);
            }
            match day(&line.since) {
                Ok(day) => line.since = day,
                Err(day) => {
                    let problem = Diagnostic::error("buku-alamat-hari", path, place);
                    let written = if line.since.is_empty() { "none" } else { &line.since };
                    wrong.push(problem.with("tertulis", written).with("alamat", format!("/{address}")));
                    line.since = day;
                }
            }
            line.codes.retain(|code| {
                let (bearer, place_of_first) = bearers.entry(code.clone()).or_insert_with(|| (address.clone(), place));
                // The line of an address that was withdrawn without a name bears its code; the name is forgotten.
                let is_same = *bearer == address
                    || nameless::stands_for(bearer, &address)
                    || nameless::stands_for(&address, bearer);
                if !is_same {
                    let problem =
                        Diagnostic::error("buku-alamat-kode-ganda", path, place).with("kode", format!("/i/{code}/"));
                    let problem = problem.with("alamat", format!("/{address}")).with("lain", format!("/{bearer}"));
                    wrong.push(problem.label(path, *place_of_first));
                }
                is_same
            });
            match ledger.lines.entry(address) {
                Entry::Vacant(entry) => {
                    first.insert(entry.key().clone(), place);
                    entry.insert(line);
                }
                Entry::Occupied(mut entry) => {
                    let problem = Diagnostic::error("buku-alamat-ganda", path, place);
                    let problem = problem.with("alamat", format!("/{}", entry.key()));
                    wrong.extend(first.get(entry.key()).map(|first| problem.label(path, *first)));
                    entry.get_mut().add(&line);
                }
            }
        }
        if let Some((first, others)) = marks.split_first() {
            // Both sides tell of the same addresses: that is one problem, not many.
            wrong.retain(|problem| !matches!(problem.code, "buku-alamat-ganda" | "buku-alamat-kode-ganda"));
            let problem = Diagnostic::error("buku-alamat-tabrakan", path, *first);
            problems.push(others.iter().take(LABELS).fold(problem, |problem, place| problem.label(path, *place)));
        }
        match delimiter {
            b',' => problems.extend(wrong),
            _ => problems.push(Diagnostic::error("buku-alamat-disimpan-ulang", path, line_at(0))),
        }
        (ledger.forget_names(), scanned)
    }

    /// Reads what can be read of the bytes of a ledger, whatever has become of them; also how many lines cannot.
    pub fn salvage(bytes: &[u8]) -> (Ledger, usize) {
        let mut problems = Vec::new();
        let (mut ledger, _) = Ledger::read(&LEDGER_PATH.into(), &text_of(bytes), &mut problems);
        ledger.lines.values_mut().for_each(Line::drop_rubble);
        (ledger, problems.iter().filter(|problem| problem.code == UNREADABLE).count())
    }

    /// Reads a text in which nothing is wrong.
    pub fn read_all(text: &str) -> Option<Ledger> {
        let mut problems = Vec::new();
        let (ledger, _) = Ledger::read(&LEDGER_PATH.into(), text, &mut problems);
        problems.is_empty().then_some(ledger)
    }
}

/// The text of bytes, also of those that an editor has saved as "Unicode".
fn text_of(bytes: &[u8]) -> String {
    let pairs = || bytes.chunks_exact(2).skip(1);
    let units: Vec<u16> = match bytes {
        [0xff, 0xfe, ..] => pairs().map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect(),
        [0xfe, 0xff, ..] => pairs().map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect(),
        _ => return String::from_utf8_lossy(bytes).trim_start_matches('\u{feff}').to_owned(),
    };
    String::from_utf16_lossy(&units)
}

/// What stands between cells: spreadsheets of many countries save a semicolon or a tab.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default().replace('"', "");
    let is_between = |delimiter: &u8| is_head(&head.split(char::from(*delimiter)).collect::<Vec<_>>());
    [b';', b'\t'].into_iter().find(is_between).unwrap_or(b',')
}

/// Whether a row is the head, also that of a ledger from before there were days of change.
fn is_head(cells: &[&str]) -> bool {
    cells == COLUMNS || cells == &COLUMNS[..WITHOUT_CHANGES]
}

/// Columns of a ledger from before there were days of change.
const WITHOUT_CHANGES: usize = COLUMNS.len() - 1;

/// The lines that a merge leaves around what two people wrote.
fn is_conflict_mark(cell: &str) -> bool {
    ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].iter().any(|mark| cell.starts_with(mark))
}

/// A day as it is kept, or what comes nearest to a day that cannot be: nothing, if need be.
fn day(written: &str) -> Result<String, String> {
    match date::read(written) {
        Reading::Clear(date) | Reading::Spelled(date) if date.day.is_some() => Ok(date::iso(date)),
        Reading::Ambiguous(day_first, _) => Err(day_first.to_string()),
        _ => Err(String::new()),
    }
}

impl Line {
    fn read(cells: &[&str]) -> Option<(String, Line)> {
        let (cells, changed) = cells.split_at_checked(WITHOUT_CHANGES)?;
        let [address, name, agency, codes, since, fate, pages, fingerprint] = *cells else { return None };
        let changed = match changed {
            [] | [""] => None,
            [changed] => Some(Change::read(changed)?),
            _ => return None,
        };
        let pages = if pages.is_empty() { 0 } else { pages.parse().ok().filter(|pages| *pages <= MOST_PAGES)? };
        let fate = match fate {
            "" => Fate::Alive,
            GONE => Fate::Gone,
            to if is_address(to) => Fate::MovedTo(to.to_owned()),
            _ => return None,
        };
        let codes: Vec<String> = codes.split_whitespace().map(str::to_owned).collect();
        let is_readable = is_address(address) && codes.iter().all(|code| is_slug(code));
        is_readable.then(|| {
            let owned = str::to_owned;
            let (name, agency, since) = (owned(name), owned(agency), owned(since));
            (owned(address), Line { name, agency, codes, since, fate, pages, fingerprint: owned(fingerprint), changed })
        })
    }

    /// Empties words that hold signs for lost letters, which only a damaged file has.
    fn drop_rubble(&mut self) {
        let is_rubble = |letter: char| letter == char::REPLACEMENT_CHARACTER || letter.is_control();
        let words = [&mut self.name, &mut self.agency, &mut self.fingerprint];
        words.into_iter().filter(|word| word.contains(is_rubble)).for_each(|word| word.clear());
    }

    /// What another line knows of the same address besides.
    pub(super) fn add(&mut self, other: &Line) {
        self.add_days(other);
        if self.fate == Fate::Alive {
            self.fate.clone_from(&other.fate);
        }
        self.pages = self.pages.max(other.pages);
        for (own, others) in [
            (&mut self.name, &other.name),
            (&mut self.agency, &other.agency),
            (&mut self.fingerprint, &other.fingerprint),
        ] {
            if own.is_empty() {
                own.clone_from(others);
            }
        }
        self.add_codes(other);
    }

    /// The earlier first day is the true one, and the later change.
    pub(super) fn add_days(&mut self, other: &Line) {
        if self.since.is_empty() || (!other.since.is_empty() && other.since < self.since) {
            self.since.clone_from(&other.since);
        }
        if self.changed < other.changed {
            self.changed.clone_from(&other.changed);
        }
    }

    /// The codes of another line too: all of them may stand on posters.
    pub(super) fn add_codes(&mut self, other: &Line) {
        let new: Vec<String> = other.codes.iter().filter(|code| !self.codes.contains(code)).cloned().collect();
        self.codes.extend(new);
    }
}

impl Change {
    /// Reads a cell such as `2026-11-30 1a2b3c4d`.
    fn read(cell: &str) -> Option<Change> {
        let (written, fields) = cell.split_once(' ')?;
        let is_print = fields.len() == Change::DIGITS && fields.bytes().all(|digit| digit.is_ascii_hexdigit());
        let day = day(written).ok()?;
        is_print.then(|| Change { day, fields: fields.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "alamat,nama,opd,kode,sejak,ke,halaman,sidik,diubah\n";

    fn read(text: &str) -> (Ledger, Vec<&'static str>) {
        let mut problems = Vec::new();
        let (ledger, _) = Ledger::read(&LEDGER_PATH.into(), text, &mut problems);
        (ledger, problems.iter().map(|problem| problem.code).collect())
    }

    #[test]
    fn two_lines_of_an_address_become_one_with_the_earlier_day_and_the_later_change() {
        let lines = "inovasi/a/,A,dinas,k7m2,2026-03-05,,2,,2026-03-06 1a2b3c4d\ninovasi/a/,A,dinas,,2026-01-05,hilang,,abcd,2026-03-07 00000000\n";
        let (ledger, codes) = read(&format!("{HEAD}{lines}"));
        assert_eq!(codes, ["buku-alamat-ganda"]);
        assert_eq!(
            ledger.write(),
            format!("{HEAD}inovasi/a/,A,dinas,k7m2,2026-01-05,hilang,2,abcd,2026-03-07 00000000\n")
        );
    }

    #[test]
    fn every_code_of_an_address_is_kept_and_no_code_has_two() {
        let lines = "a/,A,,k7m2,2026-03-05,,,\na/,A,,z9z9 k7m2,2026-01-05,,,\n";
        let (ledger, codes) = read(&format!("{HEAD}{lines}"));
        assert_eq!(codes, ["buku-alamat-ganda"]);
        assert_eq!(ledger.codes().collect::<Vec<_>>(), [("k7m2", "a/"), ("z9z9", "a/")]);
        assert_eq!(ledger.write(), format!("{HEAD}a/,A,,k7m2 z9z9,2026-01-05,,,,\n"));
        let (again, codes) = read(&ledger.write());
        assert!(codes.is_empty() && again == ledger);
        let (ledger, codes) = read(&format!("{HEAD}a/,A,,k7m2,2026-03-05,,,\nb/,B,,k7m2,2026-01-05,,,\n"));
        assert_eq!(codes, ["buku-alamat-kode-ganda"]);
        assert_eq!(ledger.codes().collect::<Vec<_>>(), [("k7m2", "a/")]);
    }

    #[test]
    fn a_conflict_is_told_once_and_both_sides_are_read() {
        let text = format!(
            "{HEAD}a/,A,,,2026-01-01,,,\n<<<<<<< HEAD\nb/,B,,,2026-01-02,,,\n||||||| dasar\n=======\n\
             b/,B,,,2026-01-01,,,\nc/,C,,,2026-01-03,,,\n>>>>>>> lain\n"
        );
        let (ledger, codes) = read(&text);
        assert_eq!(codes, ["buku-alamat-tabrakan"]);
        assert_eq!(ledger.lines.keys().collect::<Vec<_>>(), ["a/", "b/", "c/"]);
        assert_eq!(ledger.since("b/"), Some("2026-01-01"));
    }

    #[test]
    fn days_are_days() {
        for (written, kept) in
            [("2026-02-28", "2026-02-28"), ("25/12/2026", "2026-12-25"), ("5 Mei 2026", "2026-05-05")]
        {
            let (ledger, codes) = read(&format!("{HEAD}a/,A,,,{written},,,\n"));
            assert!(codes.is_empty(), "{written}: {codes:?}");
            assert_eq!(ledger.since("a/"), Some(kept));
        }
        for written in ["", "kemarin", "2026-02-30", "2026-13-01", "2026", "2026-05", "05/06/2026", "20260105", "46032"]
        {
            let (ledger, codes) = read(&format!("{HEAD}a/,A,,,{written},,,\n"));
            assert_eq!(codes, ["buku-alamat-hari"], "{written}");
            assert!(ledger.lines.contains_key("a/"));
        }
    }

    #[test]
    fn what_is_whole_in_a_damaged_file_is_read() {
        let text = format!("{HEAD}a/,Café,d,k7m2,2026-01-05,,,\nb/,B,d,,2026-01-06,,,\n");
        let (whole, _) = read(&text);
        let utf16 =
            |to: fn(u16) -> [u8; 2]| "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(to).collect();
        for bytes in [
            text.clone().into_bytes(),
            format!("\u{feff}{text}").into(),
            utf16(u16::to_le_bytes),
            utf16(u16::to_be_bytes),
        ] {
            assert_eq!(Ledger::salvage(&bytes), (whole.clone(), 0));
        }
        let one_byte_a_letter: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
        let with_zeros = [text.replace("Café", "").as_bytes(), &[0; 512], b"\nc/,\0\0,d,,2026-01-07,,,\n"].concat();
        for (bytes, known, unreadable) in [(one_byte_a_letter, 2, 0), (with_zeros, 3, 1)] {
            let (ledger, lines) = Ledger::salvage(&bytes);
            assert_eq!((ledger.len(), lines), (known, unreadable));
            assert_eq!((ledger.code("a/"), ledger.since("b/")), (Some("k7m2"), Some("2026-01-06")));
            assert!(ledger.lines.values().all(|line| matches!(&*line.name, "" | "B")), "{ledger:?}");
        }
    }

    #[test]
    fn what_a_spreadsheet_saved_is_told_once_and_read() {
        let text = format!("{HEAD}a/,A,,,05/06/2026,,,\nb/,B,,,7/6/2026,,,\n");
        for delimiter in [";", "\t"] {
            let (ledger, codes) = read(&text.replace(',', delimiter).replace('\n', "\r\n"));
            assert_eq!(codes, ["buku-alamat-disimpan-ulang"]);
            assert_eq!((ledger.since("a/"), ledger.since("b/")), (Some("2026-06-05"), Some("2026-06-07")));
        }
    }
}
