//! Which numbers of a workbook are dates: those whose style shows a day, a month or a year.

use super::sheet::{Value, digits};
use super::xml::{Piece, attribute, walk};
use crate::fields::date::{PartialDate, iso};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::io::BufRead;
use std::sync::Arc;

/// How much of a date a style shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shows {
    Day,
    Month,
    Year,
}

/// Of each style of cells, whether it shows dates.
pub(crate) fn read(source: impl BufRead) -> Vec<Option<Shows>> {
    let mut formats: BTreeMap<u32, Option<Shows>> = BTreeMap::new();
    let mut styles = Vec::new();
    let mut in_cells = false;
    walk(source, |piece| {
        match piece {
            Piece::Start("numFmt", tag) => {
                let number = attribute(tag, "numFmtId").and_then(|id| id.parse().ok());
                if let (Some(number), Some(code)) = (number, attribute(tag, "formatCode")) {
                    formats.insert(number, shows(&code));
                }
            }
            Piece::Start("cellXfs", _) => in_cells = true,
            Piece::End("cellXfs") => in_cells = false,
            Piece::Start("xf", tag) if in_cells => {
                let number: u32 = attribute(tag, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                styles.push(formats.get(&number).copied().unwrap_or_else(|| built_in(number)));
            }
            _ => {}
        }
        true
    });
    styles
}

/// The formats that every program knows by number.
pub(crate) fn built_in(number: u32) -> Option<Shows> {
    match number {
        14..=16 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Some(Shows::Day),
        17 => Some(Shows::Month),
        _ => None,
    }
}

/// What a format shows of a date: `dd/mm/yyyy`, `[$-421]mmmm yyyy`. What stands in quotes or brackets is no part of it.
pub(crate) fn shows(code: &str) -> Option<Shows> {
    let mut signs = String::new();
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => letters.by_ref().take_while(|letter| *letter != '"').for_each(drop),
            '[' => letters.by_ref().take_while(|letter| *letter != ']').for_each(drop),
            '\\' | '_' | '*' => drop(letters.next()),
            ';' => break,
            _ => signs.extend(letter.to_lowercase()),
        }
    }
    let has = |sign: char| signs.contains(sign);
    let is_number = has('0') || has('#') || signs.contains("general");
    match (has('d'), has('m') && !has('h') && !has('s'), has('y')) {
        _ if is_number => None,
        (true, ..) => Some(Shows::Day),
        (false, true, true) => Some(Shows::Month),
        (false, false, true) => Some(Shows::Year),
        _ => None,
    }
}

/// The text and the value of a cell that holds a number.
pub(crate) fn held(number: f64, shows: Option<Shows>, since_1904: bool) -> (Arc<str>, Value) {
    match shows.and_then(|shows| day(number, since_1904, shows)) {
        Some(date) => (iso(date).into(), Value::Date(date)),
        None => (digits(number).into(), Value::Number(number)),
    }
}

/// The day that a count of days means. Excel counts from 1900 and thinks that year had a 29 February, or from 1904.
pub(crate) fn day(count: f64, since_1904: bool, shows: Shows) -> Option<PartialDate> {
    if !(1.0..2_958_466.0).contains(&count) {
        return None;
    }
    let days = count.floor() as i64;
    let first = match (since_1904, days < 60) {
        (true, _) => jiff::civil::date(1904, 1, 1),
        (false, true) => jiff::civil::date(1899, 12, 31),
        (false, false) => jiff::civil::date(1899, 12, 30),
    };
    let date: Date = first.checked_add(days.days()).ok()?;
    Some(PartialDate {
        year: date.year(),
        month: (shows != Shows::Year).then(|| date.month()),
        day: (shows == Shows::Day).then(|| date.day()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_tell_how_much_of_a_date_is_shown() {
        for (code, expected) in [
            ("dd/mm/yyyy", Some(Shows::Day)),
            ("[$-421]dd mmmm yyyy;@", Some(Shows::Day)),
            ("mmm\\-yy", Some(Shows::Month)),
            ("yyyy", Some(Shows::Year)),
            ("h:mm", None),
            ("#,##0.00", None),
            ("\"hari\" 0", None),
            ("General", None),
        ] {
            assert_eq!(shows(code), expected, "{code}");
        }
    }

    #[test]
    fn days_are_counted_as_excel_counts_them() {
        let iso = |count, since| day(count, since, Shows::Day).map(crate::fields::date::iso);
        assert_eq!(iso(45231.0, false).as_deref(), Some("2023-11-01"));
        assert_eq!(iso(1.0, false).as_deref(), Some("1900-01-01"));
        assert_eq!(iso(61.0, false).as_deref(), Some("1900-03-01"));
        assert_eq!(iso(43769.5, true).as_deref(), Some("2023-11-01"));
        assert_eq!(iso(1.0e300, false), None);
    }
}
