//! Days as people write them into cells: counted from 1900, with the time, the weekday, or two digits of the year.

use super::says::{Doubt, Read, Value};
use super::sheet::{Cell, Value as Held};
use super::styles::{self, Shows};
use crate::fields::date::{self, PartialDate, Reading, iso, month_number};
use crate::fields::text::clean;
use std::borrow::Cow;

/// Reads a cell as a date. `day_first` is what the other cells of its column say of the order of days and months.
pub(crate) fn read(cell: &Cell, text: &str, day_first: Option<bool>) -> Read {
    let found = |date: PartialDate| Read::Value(Value::One(iso(date)));
    let number = match cell.value {
        Held::Date(date) => return found(date),
        Held::Number(number) => Some(number),
        // What a text file holds of a cell without a format.
        _ => text.strip_suffix(".0").unwrap_or(text).parse().ok(),
    };
    match number {
        Some(number) if (1_900.0..=2_100.0).contains(&number) => {
            return found(PartialDate { year: number as i16, month: None, day: None });
        }
        Some(number) if SERIALS.contains(&number) => {
            return styles::day(number, false, Shows::Day).map_or(Read::Nothing, found);
        }
        _ => {}
    }
    let bare = &*bare(text);
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

/// A date without the time behind it and the weekday before it, its year in four digits.
fn bare(text: &str) -> Cow<'_, str> {
    let is_time = |time: &str| {
        let numbers: Vec<&str> = time.split([':', '.']).collect();
        (numbers.len() == 2 || numbers.len() > 2 && time.contains(':'))
            && numbers.iter().all(|number| number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let text = text.trim();
    let text = ["WIB", "AM", "PM"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text).trim_end();
    let timed = text.rsplit_once([' ', 'T']).filter(|(_, time)| is_time(time.trim_end_matches('Z')));
    let text = timed.map_or(text, |(date, _)| date).trim_end_matches([',', ' ']);
    let text = match text.split_once(", ") {
        Some((weekday, date)) if weekday.chars().all(char::is_alphabetic) && month_number(weekday).is_none() => date,
        _ => text,
    };
    with_century(text).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// `17/08/23`, `Agu-23`.
fn with_century(text: &str) -> Option<String> {
    let at = text.rfind(['/', '-', '.', '\'', '’'])?;
    let (before, year) = (
        text[..at].trim_end_matches([' ', '/', '-', '.', '\'']),
        text[at..].trim_start_matches(|letter: char| !letter.is_ascii_digit()),
    );
    let is_year = year.len() == 2 && year.bytes().all(|byte| byte.is_ascii_digit());
    let is_month = month_number(before).is_some();
    let is_day = || {
        let numbers: Vec<Option<u8>> =
            before.split(['/', '-', '.', ' ']).map(|part| part.trim().parse().ok()).collect();
        let named = before.rsplit(['/', '-', '.', ' ']).next().is_some_and(|month| month_number(month).is_some());
        matches!(numbers[..], [Some(1..=31), Some(1..=31)]) || (named && matches!(numbers[..], [Some(1..=31), None]))
    };
    (is_year && (is_month || is_day()))
        .then(|| format!("{}{}20{year}", before.replace(' ', "-"), if is_month { " " } else { "-" }))
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
        let text = bare(&cell.text);
        let numbers: Vec<u16> = text.split(['/', '-', '.']).filter_map(|part| part.trim().parse().ok()).collect();
        if let [first, second, 1900..=2100] = numbers[..] {
            day_first |= (13..=31).contains(&first) && second <= 12;
            month_first |= (13..=31).contains(&second) && first <= 12;
        }
    }
    (day_first != month_first).then_some(day_first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_bared_of_what_is_no_date() {
        for (written, expected) in [
            ("Senin, 12 JUNI 2023", "12 JUNI 2023"),
            ("2023-08-17 00:00:00", "2023-08-17"),
            ("2023-08-17T10:15:00Z", "2023-08-17"),
            ("17/08/2023 10.15 WIB", "17/08/2023"),
            ("17/08/23", "17/08-2023"),
            ("17 Agu 23", "17 Agu 23"),
            ("17-Agu-23", "17-Agu-2023"),
            ("Agu-23", "Agu 2023"),
            ("Agustus '23", "Agustus 2023"),
            ("Agustus, 2023", "Agustus, 2023"),
            ("2021-23", "2021-23"),
        ] {
            assert_eq!(bare(written), expected);
        }
    }
}
