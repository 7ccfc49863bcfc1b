//! `etalase request`: a workbook for each agency that lacks records or fields, and the sentence to send it with.

use super::export::{is_free, put};
use super::{DONE, Manner, say};
use crate::catalogue::innovation::schema;
use crate::catalogue::registry::{Found, Registry};
use crate::catalogue::{Agency, Catalogue};
use crate::diagnostic::message::{self, Language};
use crate::fields::field::walk;
use crate::import::ExistingRecords;
use crate::import::heads::AGENCY;
use crate::pipeline::{self, Prepared};
use crate::report;
use crate::settings::{Overrides, Settings};
use crate::site::Failure;
use crate::whole;
use crate::workbook::cell::texts_at;
use crate::workbook::{self, Contents, Record};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The sentences for all agencies.
const LETTERS: &str = "pesan.txt";
/// The most fields that a sentence names; the rest is in the workbook.
const NAMED: usize = 5;

/// What an agency is asked for.
struct Asked<'a> {
    agency: &'a Agency,
    /// Records that lack something, by how many of them lack each field.
    records: usize,
    missing: Vec<&'static str>,
}

/// Writes the workbooks and the sentences into a folder; returns the exit code.
pub(super) fn run(root: &Path, folder: &Path, overwrite: bool, manner: Manner) -> Result<u8, Failure> {
    let overrides = Overrides { check_only: true, drafts: true, ..Overrides::default() };
    let prepared = pipeline::prepare(root, &overrides)?;
    let asked = asked(&prepared);
    let file = |asked: &Asked| folder.join(format!("{}.xlsx", asked.agency.id));
    let letters = folder.join(LETTERS);
    if letters.exists() && !overwrite {
        return Err(Failure::new("ekspor-sudah-ada", &letters));
    }
    asked.iter().try_for_each(|asked| is_free(&file(asked), overwrite))?;
    fs::create_dir_all(folder).map_err(Failure::io("folder-gagal", folder))?;
    let ExistingRecords { records, agencies, broken, .. } = ExistingRecords::read(root);
    let registry = Registry::new(&agencies, broken, &mut Vec::new());
    let mut text = String::new();
    for asked in &asked {
        let is_own = |fields| {
            let own = texts_at(fields, AGENCY).into_iter().next();
            let led = own.map(|own| registry.agency(&own));
            matches!(led, Some(Found::Agency(at)) if agencies.get(at).is_some_and(|own| own.id == asked.agency.id))
        };
        let own = records.iter().filter(|record| record.is_whole && is_own(&record.fields));
        let contents = Contents {
            records: own.map(|one| Record { path: &one.path, key: &one.slug, fields: &one.fields }).collect(),
            agencies: &agencies,
            registry: &registry,
            settings: &prepared.settings,
            with_internal: false,
        };
        let path = file(asked);
        let failed = |error| Failure::io("ekspor-gagal", &path)(io::Error::other(error));
        put(&path, &workbook::write(&contents).map_err(failed)?.bytes)?;
        let _ = writeln!(text, "{}\n", letter(asked, &path, &prepared.settings));
    }
    whole::write(&letters, text.as_bytes()).map_err(Failure::io("ekspor-gagal", &letters))?;
    tell(asked.len(), folder, letters, manner);
    Ok(DONE)
}

fn tell(count: usize, folder: &Path, letters: PathBuf, manner: Manner) {
    let code = if count == 0 { "minta-tak-perlu" } else { "minta-selesai" };
    let blanks = [
        ("jumlah", count.to_string()),
        ("folder", folder.display().to_string()),
        ("berkas", letters.display().to_string()),
    ];
    say(&format!("{}\n", message::text(manner.language, code, &blanks)));
}

/// The agencies that have no records, or records in which something is missing; the former first.
fn asked(prepared: &Prepared) -> Vec<Asked<'_>> {
    let catalogue: &Catalogue = &prepared.catalogue;
    let gaps = report::gaps(prepared);
    let leads: BTreeMap<&str, usize> =
        catalogue.innovations.iter().map(|innovation| (innovation.record.slug.as_str(), innovation.agency)).collect();
    let mut missing: BTreeMap<usize, (usize, BTreeMap<&'static str, usize>)> = BTreeMap::new();
    for record in gaps.records.iter().filter(|record| !record.missing.is_empty()) {
        let Some(agency) = leads.get(record.slug.as_str()) else { continue };
        let (records, fields) = missing.entry(*agency).or_default();
        *records += 1;
        record.missing.iter().for_each(|key| *fields.entry(key).or_default() += 1);
    }
    let of = |row: &report::AgencyRow| {
        let at = catalogue.agencies.iter().position(|agency| agency.id == row.id)?;
        let (records, fields) = missing.remove(&at).unwrap_or_default();
        let mut fields: Vec<(&'static str, usize)> = fields.into_iter().collect();
        fields.sort_by_key(|(key, count)| (std::cmp::Reverse(*count), *key));
        let missing = fields.into_iter().map(|(key, _)| key).collect();
        let asked = Asked { agency: &catalogue.agencies[at], records, missing };
        (row.innovations == 0 || records > 0).then_some(asked)
    };
    gaps.agencies.iter().filter_map(of).collect()
}

/// The sentence for one agency, under its name.
fn letter(asked: &Asked, path: &Path, settings: &Settings) -> String {
    let language = settings.language;
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut names: Vec<&str> = asked.missing.iter().map(|key| label(key, language)).collect();
    let rest = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    let blanks = [
        ("nama", asked.agency.name.clone()),
        ("situs", settings.name.clone()),
        ("berkas", file),
        ("jumlah", asked.records.to_string()),
        ("isian", names.join(", ")),
        ("sisa", rest.to_string()),
    ];
    let code = if asked.records == 0 { "minta-surat-kosong" } else { "minta-surat-kurang" };
    message::text(language, code, &blanks)
}

/// What a field is called, wherever it stands.
fn label(key: &'static str, language: Language) -> &'static str {
    let mut found = None;
    walk(schema::FIELDS, &mut |_, field| {
        if field.key == key && field.wanted.is_some() && found.is_none() {
            found = Some(field.label.in_language(language));
        }
    });
    found.unwrap_or(key)
}
