//! What somebody has chosen on the page of a file, as answers that the import understands.

use crate::form::pairs::Pairs;
use crate::import::{Answers, Mapping};
use std::collections::{BTreeMap, BTreeSet};

/// What the names of controls begin with; what they are about stands behind it.
pub(super) const COLUMN: &str = "kolom:";
/// What a column was thought to be before anybody said anything.
pub(super) const GUESSED: &str = "semula:";
/// Whether days or months stand first in a column.
pub(super) const DAYS: &str = "hari:";
/// The agency that is meant by a name.
pub(super) const AGENCY: &str = "opd:";
/// The record that is meant by a row.
pub(super) const RECORD: &str = "baris:";
/// The rows that were shown.
pub(super) const SHOWN: &str = "ada";
/// Those of them that are to be taken.
pub(super) const TAKEN: &str = "ambil";
/// Whether hidden rows and sheets are read, too.
pub(super) const HIDDEN: &str = "tersembunyi";
/// The fingerprint of what was shown.
pub(super) const PLAN: &str = "rencana";
/// The button that was pressed.
pub(super) const DO: &str = "lakukan";
/// The button that writes.
pub(super) const WRITE: &str = "tulis";

/// Choices by what they are about.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    pub with_hidden: bool,
    pub writes: bool,
    /// The fingerprint of what was shown.
    pub plan: String,
    pub left_out: BTreeSet<String>,
    pub guessed: BTreeMap<String, String>,
    pub columns: BTreeMap<String, String>,
    pub days: BTreeMap<String, String>,
    pub agencies: BTreeMap<String, String>,
    pub records: BTreeMap<String, String>,
}

impl Chosen {
    /// What a page of a difference hands in.
    pub(super) fn of(pairs: &Pairs) -> Chosen {
        let below = |start: &str| -> BTreeMap<String, String> {
            let said = pairs.below(start).filter(|(_, value)| !value.is_empty());
            said.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
        };
        let taken: BTreeSet<&str> = pairs.all(TAKEN).collect();
        let guessed = below(GUESSED);
        let mut columns = below(COLUMN);
        columns.retain(|place, meant| guessed.get(place) != Some(&*meant));
        Chosen {
            with_hidden: pairs.first(HIDDEN).is_some(),
            writes: pairs.first(DO) == Some(WRITE),
            plan: pairs.first(PLAN).unwrap_or_default().to_owned(),
            left_out: pairs.all(SHOWN).filter(|row| !taken.contains(row)).map(str::to_owned).collect(),
            guessed,
            columns,
            days: below(DAYS),
            agencies: below(AGENCY),
            records: below(RECORD),
        }
    }

    /// The same as if it had been typed; what means nothing comes back.
    pub(super) fn said(&self) -> Result<(Answers, Mapping), String> {
        let typed = |chosen: &BTreeMap<String, String>| -> Vec<String> {
            chosen.iter().map(|(asked, said)| format!("{asked}={said}")).collect()
        };
        let answers = [&self.days, &self.agencies, &self.records].map(typed).concat();
        Ok((Answers::read(&answers)?, Mapping::read(&typed(&self.columns))?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_what_differs_from_what_was_guessed() {
        let body = b"kolom:R!A=nama&semula:R!A=nama&kolom:R!B=isi&semula:R!B=opd&hari:R!C=hari&opd:Dinas+X=&ada=1&ada=2&ambil=2";
        let chosen = Chosen::of(&Pairs::parse(body).unwrap());
        assert_eq!(chosen.columns.keys().collect::<Vec<_>>(), ["R!B"]);
        assert_eq!(chosen.left_out.iter().collect::<Vec<_>>(), ["1"]);
        let (answers, mapping) = chosen.said().unwrap();
        assert_eq!((answers.day_first("R", 2), answers.agency("Dinas X")), (Some(true), None));
        assert!(mapping.targets("R", 1, "").is_some() && !chosen.writes && !chosen.with_hidden);
    }
}
