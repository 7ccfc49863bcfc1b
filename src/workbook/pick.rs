//! What may be picked for a cell, and what is said if something else is typed.

use super::columns::{NOTHING, word};
use super::{Contents, Making};
use crate::catalogue::innovation::schema;
use crate::catalogue::innovation::schema::parts::{coverage, location};
use crate::diagnostic::message::{self, Language};
use crate::fields::field::{Field, Kind};
use crate::table::column_name;
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, DataValidationRule, Formula, Worksheet, XlsxError};

/// The most letters of a list that stands in the rule itself, commas included.
const INLINE: usize = 255;

/// Lists that are too long for their rules, on a hidden sheet of their own.
pub(crate) struct Picks {
    name: String,
    lists: Vec<Vec<String>>,
}

impl Picks {
    /// `name` is that of the hidden sheet, which will hold the long lists.
    pub(crate) fn new(name: &str) -> Picks {
        Picks { name: name.to_owned(), lists: Vec::new() }
    }

    /// A rule that offers these words.
    fn rule(&mut self, words: Vec<String>) -> Result<DataValidation, XlsxError> {
        let length: usize = words.iter().map(|word| word.encode_utf16().count() + 1).sum();
        if length <= INLINE && !words.iter().any(|word| word.contains([',', '"'])) {
            return DataValidation::new().allow_list_strings(&words);
        }
        let column = self.lists.iter().position(|list| *list == words).unwrap_or_else(|| {
            self.lists.push(words.clone());
            self.lists.len() - 1
        });
        let letter = column_name(column);
        let range = format!("='{}'!${letter}$1:${letter}${}", self.name, words.len());
        Ok(DataValidation::new().allow_list_formula(Formula::new(range)))
    }

    /// Writes the hidden sheet with all long lists.
    pub(crate) fn sheet(&self) -> Result<Worksheet, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(&self.name)?;
        for (column, list) in (0..).zip(&self.lists) {
            for (row, word) in (0..).zip(list) {
                sheet.write_string(row, column, word)?;
            }
        }
        sheet.set_hidden(true).protect();
        Ok(sheet)
    }
}

/// What a field may hold, if that can be told: a list to pick from, numbers, a length.
pub(crate) fn rule(making: &mut Making, field: &'static Field) -> Result<Option<DataValidation>, XlsxError> {
    let language = making.language;
    let nothing = NOTHING[usize::from(language == Language::English)].to_owned();
    if let Some(words) = closed(field) {
        let words = words.into_iter().chain([nothing].into_iter().filter(|_| !field.required)).collect();
        let rule = making.picks.rule(words)?;
        // A list takes one word, and several are to be typed behind commas.
        return match field.holds_several() {
            true => Ok(Some(rule.show_error_message(false))),
            false => Ok(Some(told(rule, language, "buku-pilih", &[])?)),
        };
    }
    if let Some(words) = open(making.contents, field).filter(|words| !words.is_empty()) {
        return Ok(Some(making.picks.rule(words)?.show_error_message(false)));
    }
    match field.kind {
        Kind::Integer(first, last) => {
            let blanks = [("dari", first.to_string()), ("sampai", last.to_string())];
            let (first, last) = (i32::try_from(first).unwrap_or(0), i32::try_from(last).unwrap_or(i32::MAX));
            let rule = DataValidation::new().allow_whole_number(DataValidationRule::Between(first, last));
            let rule = told(rule, language, "buku-angka", &blanks)?;
            Ok(Some(rule.set_error_style(DataValidationErrorStyle::Warning)))
        }
        Kind::Text | Kind::Address if field.most < LONG => {
            let most = u32::try_from(field.most).unwrap_or(u32::MAX);
            let rule = DataValidation::new().allow_text_length(DataValidationRule::LessThanOrEqualTo(most));
            let rule = told(rule, language, "buku-paling", &[("paling", most.to_string())])?;
            Ok(Some(rule.set_error_style(DataValidationErrorStyle::Warning)))
        }
        _ => Ok(None),
    }
}

/// Letters of a text whose length is not watched.
const LONG: usize = 2_000;

fn told(
    rule: DataValidation,
    language: Language,
    code: &str,
    blanks: &[(&'static str, String)],
) -> Result<DataValidation, XlsxError> {
    rule.set_error_title("Etalase")?.set_error_message(message::text(language, code, blanks))
}

/// The words of a closed list.
fn closed(field: &Field) -> Option<Vec<String>> {
    match field.kind {
        Kind::Choice(ids) | Kind::Choices(ids) => Some(ids().into_iter().map(word).collect()),
        Kind::Boolean => Some(vec!["ya".to_owned(), "tidak".to_owned()]),
        _ => None,
    }
}

/// What a site has for a field that points at something; others may be typed.
fn open(contents: &Contents, field: &Field) -> Option<Vec<String>> {
    let agencies = contents.agencies.iter().filter(|agency| agency.active);
    match field {
        _ if field == &schema::AGENCY => Some(agencies.map(|agency| agency.name.clone()).collect()),
        _ if field == &schema::PARTNERS => Some(agencies.map(|agency| agency.id.clone()).collect()),
        _ if field == &location::DISTRICT || field == &coverage::DISTRICTS => {
            Some(agencies.filter_map(|agency| agency.area_id().map(str::to_owned)).collect())
        }
        _ if field == &schema::TOPICS => Some(contents.settings.topics.iter().map(|topic| topic.id.clone()).collect()),
        _ if field == &schema::THEMES => {
            let mut themes: Vec<String> = contents.settings.themes_by_year.values().flatten().cloned().collect();
            themes.sort();
            themes.dedup();
            Some(themes)
        }
        _ => None,
    }
}

/// A rule that offers what stands in a column of another sheet.
pub(crate) fn from_column(sheet: &str, column: usize, last: u32) -> DataValidation {
    let letter = column_name(column);
    let range = format!("='{sheet}'!${letter}$2:${letter}${last}");
    DataValidation::new().allow_list_formula(Formula::new(range)).show_error_message(false)
}
