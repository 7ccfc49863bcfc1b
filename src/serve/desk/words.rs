//! Dates as people here say them, for the desk.

use crate::diagnostic::message::{self, Language};
use crate::fields::date::PartialDate;
use jiff::civil::DateTime;

/// "15 Januari 2026", or as much of it as is known.
pub(super) fn date(language: Language, date: PartialDate) -> String {
    let text = |day: Option<i8>, month: Option<i8>| {
        let number = |number: Option<i8>| number.map_or_else(|| "0".to_owned(), |number| number.to_string());
        let blanks = [("hari", number(day)), ("bulan", number(month)), ("tahun", date.year.to_string())];
        message::text(language, "meja-tanggal", &blanks).trim().to_owned()
    };
    text(date.day, date.month)
}

/// A day and its hour.
pub(in crate::serve) fn moment(language: Language, moment: DateTime) -> String {
    let blanks = [
        ("hari", moment.day().to_string()),
        ("bulan", moment.month().to_string()),
        ("tahun", moment.year().to_string()),
    ];
    format!("{}, {}", message::text(language, "meja-tanggal", &blanks).trim(), moment.strftime("%H.%M"))
}
