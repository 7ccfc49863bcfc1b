//! What a cell says of a field, as people fill cells.

use super::dates;
use super::heads::{FORM, KINDS, PLACE, STAGE};
use super::html;
use super::named::named;
use super::says::{Doubt, Read, Value};
use super::sheet::{Cell, Value as Held};
use crate::catalogue::innovation::schema;
use crate::fields::field::{Field, Kind, Way};
use crate::fields::text::clean;
use crate::settings::Area;
use crate::workbook::columns;

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
        Kind::Date => dates::read(cell, &text, day_first),
        Kind::Choice(_) | Kind::Choices(_) => of_list(field, &text),
        Kind::Integers(first, last) | Kind::Integer(first, last) => {
            match numbers(&text).filter(|numbers| numbers.iter().all(|number| (first..=last).contains(number))) {
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

/// Reads a text for a field of a closed list. What belongs to another list is said of that one.
fn of_list(field: &'static Field, text: &str) -> Read {
    let value = |field: &'static Field| {
        let found = named(field, text);
        let is_several = matches!(field.kind, Kind::Choices(_));
        let many = || Value::Many(found.ids.iter().map(|id| (*id).to_owned()).collect());
        match found.ids[..] {
            [] => None,
            _ if is_several => Some((many(), found.has_more)),
            [only] => Some((Value::One(only.to_owned()), found.has_more)),
            // The first affair is the main one.
            [first, ..] if field == &schema::AFFAIR => Some((Value::One(first.to_owned()), true)),
            _ => None,
        }
    };
    let others: &[Way] = match field {
        _ if field == &schema::FORM => &[KINDS],
        _ if field == &schema::KINDS => &[FORM],
        _ if field == &schema::STATUS => &[STAGE],
        _ => &[],
    };
    let other = || others.iter().find_map(|way| Some((*way, value(way.last()?)?.0)));
    match value(field) {
        Some((value, false)) => Read::Value(value),
        // What stands beside it is somebody's name.
        Some((value, true)) if field == &schema::INITIATOR => Read::Value(value),
        // A sentence in which a word of the list happens to stand is no value of it.
        Some((value, true)) if field.required || text.split_whitespace().count() <= SHORT => Read::Part(value),
        _ => match other() {
            Some((way, value)) => Read::Other(way, value),
            None if field == &schema::INITIATOR => Read::Person,
            None if field.required => Read::Value(Value::One(clean(text))),
            None => Read::Body,
        },
    }
}

/// Words of a text that still is a word of a list with a remark.
const SHORT: usize = 12;

/// Whole numbers, each behind a word or before its own name: "Tujuan 3, 5. Kesetaraan Gender".
fn numbers(text: &str) -> Option<Vec<i64>> {
    const WORDS: [&str; 9] = ["tujuan", "sdgs", "sdg", "tpb", "goal", "goals", "nomor", "no", "ke"];
    let text = text.replace(" dan ", ",");
    let mut numbers = Vec::new();
    for part in parts(&text) {
        let digits = part.trim_start_matches(|letter: char| !letter.is_ascii_digit());
        let before = &part[..part.len() - digits.len()];
        let is_named = before.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
        if digits.is_empty() && !numbers.is_empty() {
            continue;
        }
        if is_named.into_iter().any(|word| !WORDS.contains(&word.to_lowercase().as_str())) {
            return None;
        }
        let digits = digits.strip_suffix(".0").unwrap_or(digits);
        let end = digits.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(digits.len());
        let number = digits[..end].parse().ok()?;
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    Some(numbers).filter(|numbers| !numbers.is_empty())
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
