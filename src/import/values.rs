//! What a cell says of a field, as people fill cells.

use super::heads::{FORM, KINDS, PLACE};
use super::html;
use super::sheet::{Cell, Value as Held};
use crate::catalogue::innovation::schema;
use crate::fields::Choice;
use crate::fields::date::{self, PartialDate, Reading, iso};
use crate::fields::field::{Field, Kind, Way};
use crate::fields::text::clean;
use crate::settings::Area;
use crate::vocabulary::{Affair, Audience, Form, Initiator, Kind as Means, Stage, Status};
use crate::workbook::columns;

/// The value of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    One(String),
    Many(Vec<String>),
    /// The value is to be removed.
    Removed,
}

/// What a cell says.
#[derive(Debug, PartialEq)]
pub(crate) enum Read {
    Nothing,
    Value(Value),
    /// The cell says it of another field.
    Other(Way, Value),
    /// Fits no field: kept as text under its heading.
    Body,
    /// Names a person where an office was asked for.
    Person,
    Doubt(Doubt),
}

/// Why a cell stays empty until somebody says what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// Two days could be meant.
    TwoDays(String, String),
    NoSuchDay,
    /// A formula whose value was not stored, or that failed.
    NoValue,
    /// Digits that the spreadsheet has thrown away.
    LostDigits,
    /// It stands under no heading, so it was taken into the text of the page.
    NoHeading,
}

/// A cell that stays empty until somebody says what it means.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Open {
    pub row: u32,
    pub column: u32,
    pub written: String,
    pub why: Doubt,
}

/// The text of a cell without markup; empty if it says nothing.
pub(crate) fn text(cell: &Cell) -> String {
    let plain = html::plain(&cell.text);
    let trimmed = plain.trim();
    let folded = trimmed.to_lowercase();
    let says_nothing = matches!(folded.as_str(), "n/a" | "na" | "#n/a" | "null" | "nil" | "n.a.")
        || trimmed.chars().all(|sign| matches!(sign, '-' | '–' | '—' | '.' | '_' | '/' | ' ' | '\u{a0}'));
    if says_nothing || cell.value == Held::Error { String::new() } else { trimmed.to_owned() }
}

/// Reads a cell for a field. `day_first` is what the other cells of its column say of the order of days and months.
pub(crate) fn read(way: &[&'static Field], cell: &Cell, day_first: Option<bool>) -> Read {
    if matches!(cell.value, Held::Formula) || (cell.value == Held::Error && !cell.text.eq_ignore_ascii_case("#n/a")) {
        return Read::Doubt(Doubt::NoValue);
    }
    let text = text(cell);
    let (Some(field), false) = (way.last(), text.is_empty()) else { return Read::Nothing };
    if takes_away(&text) {
        return Read::Value(Value::Removed);
    }
    if way == PLACE {
        return coordinates(&text).map_or(Read::Body, |place| Read::Value(Value::One(place)));
    }
    if matches!(cell.value, Held::Number(number) if number.abs() >= EXACT) {
        return Read::Doubt(Doubt::LostDigits);
    }
    let one = |text: String| Read::Value(Value::One(text));
    match field.kind {
        Kind::Date => read_date(cell, &text, day_first),
        Kind::Choice(_) => match choice(field, &text) {
            Some(id) => one(id.to_owned()),
            None if *field == &schema::FORM && kinds(&text).is_some() => {
                Read::Other(KINDS, Value::Many(kinds(&text).unwrap_or_default()))
            }
            None if *field == &schema::INITIATOR => Read::Person,
            None if field.required => one(clean(&text)),
            None => Read::Body,
        },
        Kind::Choices(_) if *field == &schema::KINDS => match (kinds(&text), choice(&schema::FORM, &text)) {
            (Some(ids), _) => Read::Value(Value::Many(ids)),
            (None, Some(form)) => Read::Other(FORM, Value::One(form.to_owned())),
            (None, None) => one(clean(&text)),
        },
        Kind::Choices(_) => {
            let ids: Option<Vec<String>> = parts(&text).map(|part| choice(field, part).map(str::to_owned)).collect();
            ids.map_or(Read::Body, |ids| Read::Value(Value::Many(ids)))
        }
        Kind::Integers(first, last) | Kind::Integer(first, last) => {
            let numbers: Option<Vec<i64>> = parts(&text).map(|part| part.parse().ok()).collect();
            match numbers.filter(|numbers| numbers.iter().all(|number| (first..=last).contains(number))) {
                Some(numbers) if matches!(field.kind, Kind::Integers(..)) => {
                    Read::Value(Value::Many(numbers.iter().map(i64::to_string).collect()))
                }
                Some(numbers) if numbers.len() == 1 => one(numbers[0].to_string()),
                _ => Read::Body,
            }
        }
        Kind::Address => address(&text).map_or(Read::Body, one),
        Kind::Texts if *field == &schema::THEMES || *field == &schema::TOPICS => {
            Read::Value(Value::Many(parts(&text).map(slug::slugify).filter(|id| !id.is_empty()).collect()))
        }
        Kind::Texts => Read::Value(Value::Many(items(&text))),
        Kind::Words => Read::Value(Value::Many(parts(&text).map(clean).collect())),
        // A long description is no summary; it belongs in the text of the page.
        _ if *field == &schema::SUMMARY && clean(&text).chars().count() > field.most => Read::Body,
        _ => one(clean(&text)),
    }
}

/// Whether a cell says that what is there is to go.
pub(crate) fn takes_away(text: &str) -> bool {
    columns::NOTHING.iter().any(|nothing| text.trim().eq_ignore_ascii_case(nothing))
}

/// Whole numbers beyond this are not kept exactly.
const EXACT: f64 = 9.0e15;

/// The pieces of a cell in which several values stand.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '\n', '/', '&', '+']).map(str::trim).filter(|part| !part.is_empty())
}

/// `Digital/Non Digital`.
fn kinds(text: &str) -> Option<Vec<String>> {
    let text = text.replace(" dan ", ",");
    let ids: Option<Vec<String>> = parts(&text).map(|part| choice(&schema::KINDS, part).map(str::to_owned)).collect();
    ids.filter(|ids| !ids.is_empty())
}

/// The value of a closed list that a text means.
pub(crate) fn choice(field: &'static Field, text: &str) -> Option<&'static str> {
    match field {
        _ if field == &schema::STAGE => known::<Stage>(text),
        _ if field == &schema::STATUS => known::<Status>(text),
        _ if field == &schema::KINDS => known::<Means>(text),
        _ if field == &schema::FORM => known::<Form>(text),
        _ if field == &schema::AFFAIR || field == &schema::OTHER_AFFAIRS => {
            known::<Affair>(text).or_else(|| official::<Affair>(text))
        }
        _ if field == &schema::INITIATOR => known::<Initiator>(text),
        _ if field == &schema::AUDIENCES => known::<Audience>(text),
        _ => columns::id_of(field, &clean(text)),
    }
}

fn known<T: Choice>(text: &str) -> Option<&'static str> {
    let text = clean(text);
    let text = text.trim_matches(['.', ':', ' ']);
    let of = |text: &str| {
        let fold = |text: &str| crate::fields::choice::fold(text);
        let meant = T::MEANT.iter().find(|(written, _)| fold(written) == fold(text)).map(|(_, meant)| *meant);
        T::from_id(text).map(T::id).or(meant)
    };
    // "Inovasi Tata Kelola Pemerintahan Daerah", "Tahap Penerapan".
    let bare = ["inovasi ", "tahap ", "tahapan ", "urusan "].iter().find_map(|word| {
        let start = text.get(..word.len())?;
        start.eq_ignore_ascii_case(word).then(|| &text[word.len()..])
    });
    of(text).or_else(|| of(bare?))
}

/// A long official name by its beginning: "Administrasi Kependudukan dan Pencatatan Sipil".
fn official<T: Choice>(text: &str) -> Option<&'static str> {
    let words = |text: &str| -> Vec<String> {
        let text = text.to_lowercase();
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        let says_something = |word: &&str| !matches!(*word, "" | "dan" | "urusan" | "pemerintahan" | "bidang");
        words.filter(says_something).map(str::to_owned).collect()
    };
    let written = words(text);
    let ids = T::ALL.iter().map(|value| value.id());
    let begun = ids.clone().filter(|id| written.starts_with(&words(id))).max_by_key(|id| words(id).len());
    begun.or_else(|| {
        // "Koperasi, Usaha Kecil, dan Menengah": the one that begins with the same word.
        let mut same = ids.filter(|id| words(id).first() == written.first());
        same.next().filter(|_| same.next().is_none())
    })
}

fn read_date(cell: &Cell, text: &str, day_first: Option<bool>) -> Read {
    let found = |date: PartialDate| Read::Value(Value::One(iso(date)));
    match cell.value {
        Held::Date(date) => return found(date),
        Held::Number(number) if (1_900.0..=2_100.0).contains(&number) => {
            return found(PartialDate { year: number as i16, month: None, day: None });
        }
        Held::Number(number) if SERIALS.contains(&number) => {
            let day = super::styles::day(number, false, super::styles::Shows::Day);
            return day.map_or(Read::Nothing, found);
        }
        _ => {}
    }
    let bare = without_time(text);
    match date::read(bare) {
        Reading::Clear(date) | Reading::Spelled(date) => found(date),
        Reading::Ambiguous(first, second) => match day_first {
            Some(true) => Read::Value(Value::One(first.to_string())),
            Some(false) => Read::Value(Value::One(second.to_string())),
            None => Read::Doubt(Doubt::TwoDays(first.to_string(), second.to_string())),
        },
        Reading::Impossible { .. } => Read::Doubt(Doubt::NoSuchDay),
        // "Tahun 2023"; else what stands there is kept, to be mended.
        Reading::Unreadable => match only_year(bare) {
            Some(year) => found(PartialDate { year, month: None, day: None }),
            None if is_day_that_is_none(bare) => Read::Doubt(Doubt::NoSuchDay),
            None => Read::Value(Value::One(clean(bare))),
        },
    }
}

/// Counts of days that are dates of our time, from 1954 on.
const SERIALS: std::ops::RangeInclusive<f64> = 20_000.0..=73_050.0;

/// A date without the time behind it, and without the weekday before it.
fn without_time(text: &str) -> &str {
    let text = text.split_once(" 00:00").map_or(text, |(date, _)| date);
    let text = text.split_once('T').filter(|(_, time)| time.contains(':')).map_or(text, |(date, _)| date);
    match text.split_once(", ") {
        Some((weekday, date)) if weekday.chars().all(char::is_alphabetic) => date,
        _ => text,
    }
}

/// The one year in a text, if no other number stands there.
fn only_year(text: &str) -> Option<i16> {
    let mut numbers = text.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let year = numbers.next()?.parse().ok().filter(|year| (1945..=2100).contains(year))?;
    (numbers.next().is_none() && text.chars().filter(|letter| letter.is_alphabetic()).count() < 12).then_some(year)
}

/// `31/02/2024`.
fn is_day_that_is_none(text: &str) -> bool {
    let numbers: Vec<Option<u16>> = text.split(['/', '-', '.']).map(|part| part.trim().parse().ok()).collect();
    matches!(numbers[..], [Some(1..=31), Some(1..=12), Some(1900..=2100)])
}

/// Whether the cells of a column say that days stand before months; nothing if none does, or they disagree.
pub(crate) fn day_first<'c>(cells: impl Iterator<Item = &'c Cell>) -> Option<bool> {
    let (mut day_first, mut month_first) = (false, false);
    for cell in cells.filter(|cell| cell.value == Held::Text) {
        let numbers: Vec<u16> =
            without_time(cell.text.trim()).split(['/', '-', '.']).filter_map(|part| part.trim().parse().ok()).collect();
        if let [first, second, 1900..=2100] = numbers[..] {
            day_first |= (13..=31).contains(&first) && second <= 12;
            month_first |= (13..=31).contains(&second) && first <= 12;
        }
    }
    (day_first != month_first).then_some(day_first)
}

/// An address of the web as it can be opened.
fn address(text: &str) -> Option<String> {
    let text = text.trim();
    let is_word = !text.contains(char::is_whitespace) && text.contains('.');
    let lower = text.to_lowercase();
    match () {
        () if !is_word => None,
        () if lower.starts_with("https://") || lower.starts_with("http://") => Some(text.to_owned()),
        () if lower.starts_with("www.") || lower.starts_with("youtu") => Some(format!("https://{text}")),
        () => None,
    }
}

/// Latitude and longitude of a place in Indonesia, whichever stands first.
fn coordinates(text: &str) -> Option<String> {
    let numbers = |text: &str, parting: &[char]| -> Vec<f64> {
        let is_mark = |letter: char| parting.contains(&letter) || letter.is_whitespace();
        text.split(is_mark).filter(|part| !part.is_empty()).filter_map(|part| part.parse().ok()).collect()
    };
    let points = numbers(text, &[',', ';', '/']);
    // `-5,38; 105,25`
    let commas = || numbers(&text.replace(',', "."), &[';', '/']);
    let pair = if points.len() == 2 { points } else { commas() };
    let [first, second] = pair[..] else { return None };
    match (Area::INDONESIA.contains((first, second)), Area::INDONESIA.contains((second, first))) {
        (true, _) => Some(format!("{first}, {second}")),
        (_, true) => Some(format!("{second}, {first}")),
        _ => None,
    }
}

/// The items of a list: lines with marks of their own, numbered ones in one line, or whatever stands between semicolons.
pub(crate) fn items(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let lines: Vec<&str> = match lines[..] {
        [only] => numbered(only),
        _ => lines,
    };
    let marked = lines.iter().filter(|line| unmarked(line).is_some()).count();
    let mut items: Vec<String> = Vec::new();
    for line in &lines {
        match (unmarked(line), items.last_mut()) {
            (Some(rest), _) => items.push(clean(rest)),
            // What follows a marked line without a mark goes on with it.
            (None, Some(last)) if marked > 0 => *last = format!("{last} {}", clean(line)),
            (None, _) => items.push(clean(line)),
        }
    }
    if let [only] = &items[..]
        && only.contains("; ")
    {
        items = only.split("; ").map(|item| item.trim_matches([';', ' ']).to_owned()).collect();
    }
    items.retain(|item| !item.is_empty());
    items
}

/// A line without the mark before it, if it has one.
pub(crate) fn unmarked(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(['•', '·', '▪', '●', '○', '◦', '\u{f0b7}', '*', '-', '–', '✓', '➢', '►']);
    if let Some(rest) = rest.filter(|rest| rest.starts_with(char::is_whitespace) || line.starts_with(['•', '●', '▪']))
    {
        return Some(rest.trim_start());
    }
    let line = line.strip_prefix('(').unwrap_or(line);
    let digits = line.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(line.len());
    let length = match digits {
        0 => line.chars().next().filter(|letter| letter.is_ascii_lowercase())?.len_utf8(),
        1 | 2 => digits,
        _ => return None,
    };
    let rest = line[length..].strip_prefix(['.', ')'])?;
    // `1.500 warga` is a number.
    let is_apart = rest.starts_with(char::is_whitespace) || (digits > 0 && rest.starts_with(char::is_alphabetic));
    is_apart.then(|| rest.trim_start())
}

/// `1. Cepat 2. Murah` as two lines.
fn numbered(line: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = line;
    if !line.starts_with("1.") && !line.starts_with("1)") {
        return vec![line];
    }
    for next in 2..20 {
        let at = [format!(" {next}. "), format!(" {next}) ")].iter().find_map(|mark| rest.find(mark.as_str()));
        let Some(at) = at else { break };
        lines.push(&rest[..at]);
        rest = &rest[at + 1..];
    }
    lines.push(rest);
    lines
}

#[cfg(test)]
mod tests;
