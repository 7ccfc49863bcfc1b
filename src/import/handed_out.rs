//! A workbook of what a site holds, for all agencies or for one.

use super::compare::Existing;
use super::heads::AGENCY;
use super::known::ExistingRecords;
use super::proposal::settings;
use crate::catalogue::registry::{Found, Registry};
use crate::workbook::cell::texts_at;
use crate::workbook::{self, Book, Contents, Record};
use rust_xlsxwriter::XlsxError;
use std::path::Path;

/// What is to be in a workbook.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted {
    /// The id or name of the only agency.
    pub agency: Option<String>,
    pub is_empty: bool,
    pub with_internal: bool,
}

/// A workbook, and what of the site is in it.
pub(crate) struct HandedOut {
    pub book: Book,
    pub records: usize,
    /// Files that could not be read whole.
    pub broken: Vec<String>,
}

/// Why there is no workbook.
pub(crate) enum Failed {
    /// There is no such agency; the nearest three.
    UnknownAgency(String, Vec<String>),
    Workbook(XlsxError),
}

/// Makes the workbook of a site.
pub(crate) fn hand_out(root: &Path, wanted: &Wanted) -> Result<HandedOut, Failed> {
    let ExistingRecords { records, agencies, broken, .. } = ExistingRecords::read(root);
    let registry = Registry::new(&agencies, broken, &mut Vec::new());
    let only = match wanted.agency.as_deref().map(|written| (written, registry.agency(written))) {
        None => None,
        Some((_, Found::Agency(at))) => Some(at),
        Some((written, _)) => return Err(Failed::UnknownAgency(written.to_owned(), registry.near(written))),
    };
    let is_wanted = |record: &&Existing| {
        let own = texts_at(&record.fields, AGENCY).into_iter().next();
        let led = own.map(|own| registry.agency(&own));
        !wanted.is_empty && only.is_none_or(|at| matches!(led, Some(Found::Agency(own)) if own == at))
    };
    let (whole, broken): (Vec<&Existing>, Vec<&Existing>) =
        records.iter().filter(is_wanted).partition(|record| record.is_whole);
    let contents = Contents {
        records: whole.iter().map(|one| Record { path: &one.path, key: &one.slug, fields: &one.fields }).collect(),
        agencies: &agencies,
        registry: &registry,
        settings: &settings(root),
        with_internal: wanted.with_internal,
    };
    let book = workbook::write(&contents).map_err(Failed::Workbook)?;
    let broken = broken.into_iter().map(|record| record.path.clone()).collect();
    Ok(HandedOut { book, records: whole.len(), broken })
}
