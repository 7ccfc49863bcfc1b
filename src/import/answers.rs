//! What somebody has answered to the questions of an import: `F=hari`, `Lembar1!F=bulan`, `7=antar-akta`,
//! `Dinas Kesihatan=dinas-kesehatan`.

use super::sheet::place_of;
use crate::catalogue::registry::fold;

/// What is answered for an agency that is to be made.
pub(crate) const NEW: &str = "baru";

/// Answers as they were typed, told apart by what stands before and behind the sign of equality.
#[derive(Clone, Debug, Default)]
pub(crate) struct Answers {
    /// Whether days stand first in a column.
    orders: Vec<(Place, bool)>,
    /// The record that a row is about.
    records: Vec<(Place, String)>,
    /// Agencies as they are written, and their ids.
    agencies: Vec<(String, String)>,
}

/// A column or a row, of one sheet or of all.
#[derive(Clone, Debug)]
struct Place {
    sheet: Option<String>,
    number: u32,
}

impl Place {
    fn is(&self, sheet: &str, number: u32) -> bool {
        self.number == number && self.sheet.as_deref().is_none_or(|own| own == sheet)
    }
}

impl Answers {
    /// Reads answers; one that says nothing comes back.
    pub(crate) fn read(written: &[String]) -> Result<Answers, String> {
        let mut answers = Answers::default();
        for one in written {
            let (asked, said) = one.rsplit_once('=').ok_or_else(|| one.clone())?;
            let (asked, said) = (asked.trim(), said.trim());
            if asked.is_empty() || said.is_empty() {
                return Err(one.clone());
            }
            let (sheet, at) = asked.rsplit_once('!').map_or((None, asked), |(sheet, at)| (Some(sheet.to_owned()), at));
            let order = match said.to_lowercase().as_str() {
                "hari" | "day" => Some(true),
                "bulan" | "month" => Some(false),
                _ => None,
            };
            let column = place_of(&format!("{at}1")).map(|(column, _)| column);
            let is_letters = !at.is_empty() && at.bytes().all(|byte| byte.is_ascii_alphabetic());
            match (order, column.filter(|_| is_letters), at.parse()) {
                (Some(day_first), Some(number), _) => answers.orders.push((Place { sheet, number }, day_first)),
                (_, _, Ok(number)) => answers.records.push((Place { sheet, number }, said.to_owned())),
                _ => answers.agencies.push((asked.to_owned(), said.to_owned())),
            }
        }
        Ok(answers)
    }

    /// Whether days stand first in a column, if that was asked.
    pub(crate) fn day_first(&self, sheet: &str, column: u32) -> Option<bool> {
        self.orders.iter().find(|(place, _)| place.is(sheet, column)).map(|(_, day_first)| *day_first)
    }

    /// The code of the record that a row is about, if that was asked.
    pub(crate) fn record(&self, sheet: &str, row: u32) -> Option<&str> {
        self.records.iter().find(|(place, _)| place.is(sheet, row)).map(|(_, code)| code.as_str())
    }

    /// The agency that is meant by a name that nobody knows. A name that was shown cut is known by its beginning.
    pub(crate) fn agency(&self, written: &str) -> Option<&str> {
        let is_it = |asked: &str| match asked.strip_suffix('…') {
            Some(begin) => fold(written).starts_with(&fold(begin)),
            None => fold(written) == fold(asked),
        };
        self.agencies.iter().find(|(asked, _)| is_it(asked)).map(|(_, id)| id.as_str())
    }

    /// Whether an agency is to be made of a name that nobody knows.
    pub(crate) fn is_new_agency(&self, written: &str) -> bool {
        self.agency(written) == Some(NEW)
    }

    /// The ids of agencies that were answered with.
    pub(crate) fn agencies(&self) -> impl Iterator<Item = &str> {
        self.agencies.iter().map(|(_, id)| id.as_str()).filter(|id| *id != NEW)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_told_apart() {
        let written =
            ["F=hari", "Rekap 1!ab=Bulan", "7=antar-akta", "Dinas = Kesihatan=dinas-kesehatan", "Dinas Pek…=pupr"];
        let answers = Answers::read(&written.map(str::to_owned)).unwrap();
        assert_eq!((answers.day_first("x", 5), answers.day_first("x", 27)), (Some(true), None));
        assert_eq!(answers.day_first("Rekap 1", 27), Some(false));
        assert_eq!((answers.record("x", 7), answers.record("x", 8)), (Some("antar-akta"), None));
        assert_eq!(answers.agency("dinas = kesihatan"), Some("dinas-kesehatan"));
        assert_eq!((answers.agency("Dinas Pekerjaan Umum"), answers.agency("Dinas")), (Some("pupr"), None));
        for wrong in ["F", "=hari", "F="] {
            assert_eq!(Answers::read(&[wrong.to_owned()]).unwrap_err(), wrong);
        }
    }
}
