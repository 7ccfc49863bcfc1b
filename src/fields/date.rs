//! Dates and moments as people write them.
//!
//! `2023-05-12`, `2023-05` and `2023` are the forms; "12 Mei 2023" is understood with a note, and `12/05/2023` is refused
//! because it means two different days.

use jiff::civil::{Date, DateTime};

/// A date of which only the year, or the year and month, may be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    pub year: i16,
    pub month: Option<i8>,
    pub day: Option<i8>,
}

impl PartialDate {
    /// The first day it can mean.
    pub fn earliest(self) -> Date {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(Date::MIN)
    }

    /// The last day it can mean.
    pub fn latest(self) -> Date {
        let month = self.month.unwrap_or(12);
        let first = Date::new(self.year, month, 1).unwrap_or(Date::MAX);
        self.day.map_or(first.last_of_month(), |day| Date::new(self.year, month, day).unwrap_or(first))
    }
}

/// What a text says when it is read as a date.
#[derive(Debug, PartialEq, Eq)]
pub enum Reading {
    Clear(PartialDate),
    /// Understood, though not in the form we ask for.
    Spelled(PartialDate),
    /// Two days could be meant: day first, or month first.
    Ambiguous(Date, Date),
    /// The month has no such day; its last day is given if the month exists.
    Impossible {
        year: i16,
        month: i8,
        day: i8,
        last: Option<i8>,
    },
    Unreadable,
}

const MONTHS: [(&str, i8); 24] = [
    ("januari", 1),
    ("februari", 2),
    ("maret", 3),
    ("april", 4),
    ("mei", 5),
    ("juni", 6),
    ("juli", 7),
    ("agustus", 8),
    ("september", 9),
    ("oktober", 10),
    ("november", 11),
    ("desember", 12),
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("october", 10),
    ("december", 12),
    ("pebruari", 2),
    ("nopember", 11),
    ("agt", 8),
];

/// Reads a date of day, month or year precision.
pub fn read(text: &str) -> Reading {
    let text = text.trim();
    let numbers: Option<Vec<i16>> = text.split('-').map(|part| part.parse().ok()).collect();
    let digits_only = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if let Some(parts) = numbers.filter(|_| digits_only && text.split('-').next().is_some_and(|year| year.len() == 4)) {
        return match parts[..] {
            [year] => clear(year, None, None),
            [year, month] => clear(year, Some(month), None),
            [year, month, day] => clear(year, Some(month), Some(day)),
            _ => Reading::Unreadable,
        };
    }
    let parts: Vec<&str> =
        text.split(|letter: char| "/.- ,".contains(letter)).filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [first, second, year] if year.len() == 4 => {
            let (Ok(first), Ok(year)) = (first.parse::<i8>(), year.parse::<i16>()) else {
                return Reading::Unreadable;
            };
            if let Ok(second) = second.parse::<i8>() {
                let day_first = Date::new(year, second, first).ok();
                let month_first = Date::new(year, first, second).ok();
                return match (day_first, month_first) {
                    (Some(a), Some(b)) if a != b => Reading::Ambiguous(a, b),
                    (Some(date), _) | (None, Some(date)) => {
                        Reading::Spelled(PartialDate { year, month: Some(date.month()), day: Some(date.day()) })
                    }
                    (None, None) => Reading::Unreadable,
                };
            }
            match month_number(second).map(|month| clear(year, Some(month.into()), Some(first.into()))) {
                Some(Reading::Clear(date)) => Reading::Spelled(date),
                Some(other) => other,
                None => Reading::Unreadable,
            }
        }
        [month, year] if year.len() == 4 => match (month_number(month), year.parse::<i16>()) {
            (Some(month), Ok(year)) => Reading::Spelled(PartialDate { year, month: Some(month), day: None }),
            _ => Reading::Unreadable,
        },
        _ => Reading::Unreadable,
    }
}

/// Month and day of a day of every year: `17 Agustus`.
pub fn read_yearly(text: &str) -> Option<(i8, i8)> {
    let (day, month) = text.trim().split_once(' ')?;
    let (day, month) = (day.parse().ok()?, month_number(month.trim())?);
    // A leap year has all days.
    Date::new(2024, month, day).ok().map(|date| (date.month(), date.day()))
}

/// The number of a month by its name or the beginning of it, in Indonesian or English.
pub fn month_number(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let exact = MONTHS.iter().find(|(name, _)| *name == word);
    exact
        .or_else(|| (word.len() >= 3).then(|| MONTHS.iter().find(|(name, _)| name.starts_with(&word)))?)
        .map(|(_, number)| *number)
}

fn clear(year: i16, month: Option<i16>, day: Option<i16>) -> Reading {
    let date = PartialDate { year, month: month.map(|month| month as i8), day: day.map(|day| day as i8) };
    if !(1900..=2100).contains(&year) || month.is_some_and(|month| month > 99) || day.is_some_and(|day| day > 99) {
        return Reading::Unreadable;
    }
    let Some(month) = date.month else {
        return Reading::Clear(date);
    };
    let first = Date::new(year, month, 1).ok();
    let day = date.day.unwrap_or(1);
    match Date::new(year, month, day) {
        Ok(_) => Reading::Clear(date),
        Err(_) => Reading::Impossible { year, month, day, last: first.map(|first| first.days_in_month()) },
    }
}

/// Reads a moment in local time: `2026-03-01` (its midnight), `2026-03-01 08:00` or `2026-03-01T08:00`.
pub fn read_moment(text: &str) -> Option<DateTime> {
    let text = text.trim();
    if let Reading::Clear(date @ PartialDate { day: Some(_), .. }) = read(text) {
        return Some(date.earliest().to_datetime(jiff::civil::Time::midnight()));
    }
    let (date, time) = text.split_once([' ', 'T'])?;
    let Reading::Clear(date @ PartialDate { day: Some(_), .. }) = read(date) else {
        return None;
    };
    let mut parts = time.trim().split([':', '.']).map(|part| part.parse::<i8>().ok());
    let hour = parts.next()??;
    let minute = parts.next()??;
    let second = parts.next().unwrap_or(Some(0))?;
    Some(date.earliest().to_datetime(jiff::civil::Time::new(hour, minute, second, 0).ok()?))
}

/// Reads the moment at which something is over: the end of a day that is named without an hour.
pub fn read_end(text: &str) -> Option<DateTime> {
    let moment = read_moment(text)?;
    let is_day = matches!(read(text), Reading::Clear(_));
    if is_day { moment.checked_add(jiff::Span::new().days(1)).ok() } else { Some(moment) }
}

/// `2023-05-12`, `2023-05` or `2023`.
pub fn iso(date: PartialDate) -> String {
    let mut text = format!("{:04}", date.year);
    for part in [date.month, date.day].into_iter().flatten() {
        text.push_str(&format!("-{part:02}"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_forms_people_write() {
        let day = PartialDate { year: 2023, month: Some(5), day: Some(12) };
        assert_eq!(read("2023-05-12"), Reading::Clear(day));
        assert_eq!(read("12 Mei 2023"), Reading::Spelled(day));
        assert_eq!(read("Agustus 2021"), Reading::Spelled(PartialDate { year: 2021, month: Some(8), day: None }));
        let (may, december) = (Date::constant(2023, 5, 12), Date::constant(2023, 12, 5));
        assert_eq!(read("12/05/2023"), Reading::Ambiguous(may, december));
        let impossible = Reading::Impossible { year: 2023, month: 2, day: 30, last: Some(28) };
        assert_eq!(read("2023-02-30"), impossible);
        assert_eq!(read("kemarin"), Reading::Unreadable);
        assert_eq!(read("2023-13"), Reading::Impossible { year: 2023, month: 13, day: 1, last: None });
    }

    #[test]
    fn reads_days_of_every_year() {
        assert_eq!(read_yearly("17 Agustus"), Some((8, 17)));
        assert_eq!(read_yearly("29 Februari"), Some((2, 29)));
        for text in ["31 Juni", "17-08", "17 Agustus 1945", "Agustus"] {
            assert_eq!(read_yearly(text), None, "{text}");
        }
    }

    #[test]
    fn reads_moments_in_local_time() {
        assert_eq!(read_moment("2026-03-01 08.30"), Some(DateTime::constant(2026, 3, 1, 8, 30, 0, 0)));
        assert_eq!(read_moment("2026-03-01"), Some(DateTime::constant(2026, 3, 1, 0, 0, 0, 0)));
        assert_eq!(read_moment("besok"), None);
        assert_eq!(read_end("2026-11-29"), Some(DateTime::constant(2026, 11, 30, 0, 0, 0, 0)));
        assert_eq!(read_end("2026-12-31 17:00"), Some(DateTime::constant(2026, 12, 31, 17, 0, 0, 0)));
        assert_eq!(read_end("9999-12-31"), None);
    }
}
