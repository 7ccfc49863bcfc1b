//! Workbooks for offices: what a site knows, as sheets that people fill in and send back.
//!
//! [`columns`] says which field stands in which column of which sheet, and [`cell`] what a cell says of a record: both for who
//! writes a workbook here and for the import, which reads it back. A workbook holds what the files say, drafts too, but no
//! texts of pages, no translations, and nothing that belongs to persons. Same content, same bytes.

pub(crate) mod cell;
pub(crate) mod columns;
mod guide;
mod note;
mod pick;
mod records;
mod reference;
mod style;

use crate::catalogue::Agency;
use crate::catalogue::registry::Registry;
use crate::diagnostic::message::{self, Language};
use crate::fields::tree::Item;
use crate::running;
use crate::settings::Settings;
use pick::Picks;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};
use std::io;
use style::Styles;

/// What a workbook is made of.
pub(crate) struct Contents<'c> {
    /// In the order of their rows; none for an empty form.
    pub records: Vec<Record<'c>>,
    pub agencies: &'c [Agency],
    pub registry: &'c Registry<'c>,
    pub settings: &'c Settings,
    /// Notes of the office come along, on a sheet that is only read.
    pub with_internal: bool,
}

/// A record as its file says it.
#[derive(Clone, Copy)]
pub(crate) struct Record<'c> {
    pub path: &'c str,
    /// The file's name without its ending.
    pub key: &'c str,
    pub fields: &'c Item,
}

/// A workbook, and what it does not hold.
pub(crate) struct Book {
    pub bytes: Vec<u8>,
    pub withheld: Vec<Withheld>,
}

/// A value that was left out.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Withheld {
    pub path: String,
    /// The keys that lead to it.
    pub field: String,
    pub why: Why,
}

/// Why a value was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// It looks like personal data.
    Person,
    /// It is longer than a cell can be.
    Long,
}

/// The sheets of ours that hold nothing to be read back, by the codes of their names.
pub(crate) const HELPERS: [&str; 4] =
    ["buku-lembar-cara", "buku-lembar-opd", "buku-lembar-internal", "buku-lembar-pilihan"];

/// What all sheets of a workbook share while they are written.
struct Making<'c> {
    contents: &'c Contents<'c>,
    language: Language,
    styles: Styles,
    picks: Picks,
    withheld: Vec<Withheld>,
}

impl Making<'_> {
    fn say(&self, code: &str) -> String {
        message::text(self.language, code, &[])
    }

    fn sheet(&self, name: &str) -> Result<Worksheet, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        sheet.set_default_note_author("Etalase");
        Ok(sheet)
    }
}

/// Makes a workbook in the language of the site.
pub(crate) fn write(contents: &Contents) -> Result<Book, XlsxError> {
    let language = contents.settings.language;
    let picks = Picks::new(&message::text(language, "buku-lembar-pilihan", &[]));
    let mut making = Making { contents, language, styles: Styles::new(), picks, withheld: Vec::new() };
    let mut sheets = vec![guide::sheet(&mut making)?, records::sheet(&mut making)?];
    for list in columns::lists() {
        sheets.push(records::rows(&mut making, list)?);
    }
    sheets.push(reference::agencies(&mut making)?);
    if contents.with_internal {
        sheets.push(reference::internal(&mut making)?);
    }
    sheets.push(making.picks.sheet()?);
    if let Some(records) = sheets.get_mut(1) {
        records.set_active(true);
    }
    // The library starts a thread for each sheet, and ends the program where there is none to be had.
    if !running::has_threads(sheets.len()) {
        return Err(io::Error::from(io::ErrorKind::WouldBlock).into());
    }
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&contents.settings.name)?);
    sheets.into_iter().for_each(|sheet| workbook.push_worksheet(sheet));
    Ok(Book { bytes: workbook.save_to_buffer()?, withheld: making.withheld })
}

/// What a workbook says of itself. Nothing in it tells when or by whom the workbook was made.
///
/// # Errors
///
/// Never: the day exists.
fn properties(title: &str) -> Result<DocProperties, XlsxError> {
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    Ok(DocProperties::new().set_title(title).set_author("Etalase").set_creation_datetime(&made))
}
