//! What staff still have to do: gaps, stale pages and hard language, record by record. Never published.
//!
//! Reads what [`crate::pipeline::prepare`] knows; `internal` is nothing it could show.

pub(crate) mod summary;

use crate::catalogue::innovation::schema::FIELDS;
use crate::catalogue::innovation::{Record, cells, is_stale};
use crate::catalogue::{Agency, Innovation, language};
use crate::diagnostic::SourcePath;
use crate::fields::cell::{Cell, find};
use crate::fields::date::iso;
use crate::fields::field::{Fields, Wanted, WantedOf, walk};
use crate::fields::{Choice, Field};
use crate::pipeline::Prepared;
use crate::privacy::masked;
use crate::table::{self, Audience};
use crate::vocabulary::{Form, Level, Stage, Status};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Everything a report tells.
#[derive(Debug)]
pub(crate) struct Gaps {
    pub today: Date,
    /// Active agencies, those without an innovation first.
    pub agencies: Vec<AgencyRow>,
    /// Records, those with the most to do first.
    pub records: Vec<RecordRow>,
    /// How many records lack each field, most first.
    pub missing: Vec<(&'static str, usize)>,
    /// Files in error, which are not counted.
    pub left_out: usize,
}

/// An agency and how many innovations it leads.
#[derive(Debug)]
pub(crate) struct AgencyRow {
    pub id: String,
    pub name: String,
    pub level: Level,
    pub innovations: usize,
}

/// One record: how far it is, how complete and how plain.
#[derive(Debug)]
pub(crate) struct RecordRow {
    pub slug: String,
    pub name: String,
    pub agency: String,
    pub stage: &'static str,
    pub status: &'static str,
    /// Percent of the wanted fields that are filled.
    pub complete: usize,
    /// How plain its language is: 100, less 5 for every finding of `check`.
    pub plain: usize,
    pub findings: usize,
    /// When it was last checked, as a date.
    pub checked: Option<String>,
    /// Never checked, or more than twelve months ago.
    pub stale: bool,
    /// Keys of wanted fields that are empty.
    pub missing: Vec<&'static str>,
}

/// Puts together what is missing.
pub(crate) fn gaps(prepared: &Prepared) -> Gaps {
    let catalogue = &prepared.catalogue;
    let today = prepared.settings.now.date();
    let mut findings: BTreeMap<&SourcePath, usize> = BTreeMap::new();
    for problem in &prepared.problems {
        *findings.entry(&problem.path).or_default() += language::findings(problem);
    }
    let kept_up = |innovation: &&Innovation| {
        let record = &innovation.record;
        matches!(record.status, Status::Active | Status::Developing) && !record.publication.is_archived()
    };
    let mut records: Vec<RecordRow> = catalogue
        .innovations
        .iter()
        .filter(kept_up)
        .map(|innovation| {
            let found = findings.get(&innovation.record.path).copied().unwrap_or(0);
            record_row(innovation, &catalogue.agencies[innovation.agency], found, today)
        })
        .collect();
    let mut missing: BTreeMap<&'static str, usize> = BTreeMap::new();
    for key in records.iter().flat_map(|record| &record.missing) {
        *missing.entry(key).or_default() += 1;
    }
    let mut missing: Vec<(&'static str, usize)> = missing.into_iter().collect();
    missing.sort_by_key(|(key, count)| (std::cmp::Reverse(*count), *key));
    records.sort_by(|a, b| (a.complete + a.plain, &a.slug).cmp(&(b.complete + b.plain, &b.slug)));
    let mut agencies: Vec<AgencyRow> = catalogue
        .agencies
        .iter()
        .enumerate()
        .filter(|(_, agency)| agency.active)
        .map(|(index, agency)| AgencyRow {
            id: agency.id.clone(),
            name: masked(&agency.name).into_owned(),
            level: agency.kind.level(),
            innovations: catalogue.led[index].len(),
        })
        .collect();
    agencies.sort_by(|a, b| (a.innovations, a.level, &a.name).cmp(&(b.innovations, b.level, &b.name)));
    Gaps { today, agencies, records, missing, left_out: catalogue.left_out.len() }
}

fn record_row(innovation: &Innovation, agency: &Agency, findings: usize, today: Date) -> RecordRow {
    let record = &innovation.record;
    let (wanted, missing) = wanted_fields(record);
    RecordRow {
        slug: record.slug.clone(),
        name: masked(&record.name.value).into_owned(),
        agency: agency.short_name().to_owned(),
        stage: record.stage.id(),
        status: record.status.id(),
        complete: (wanted - missing.len()) * 100 / wanted,
        plain: language::score(findings),
        findings,
        checked: record.checked.map(iso),
        stale: record.checked.is_none_or(|checked| is_stale(checked, today)),
        missing: missing.into_iter().map(|field| field.key).collect(),
    }
}

/// The wanted fields of a table, those that are missed most first. One within a map is told by the key of its own.
pub fn wanted(fields: Fields) -> Vec<(Wanted, &'static Field)> {
    let mut wanted = Vec::new();
    walk(fields, &mut |_, field| wanted.extend(field.wanted.map(|of| (of, field))));
    wanted.sort_by_key(|(wanted, _)| *wanted);
    wanted
}

static WANTED: LazyLock<Vec<(Wanted, &'static Field)>> = LazyLock::new(|| wanted(FIELDS));

/// How many fields are wanted of a record, and those of them that are empty. What cannot be known yet is not wanted: an
/// idea has no results, and what is no service has no opening hours.
pub(crate) fn wanted_fields(record: &Record) -> (usize, Vec<&'static Field>) {
    let is_begun = record.stage != Stage::Idea;
    let is_wanted = |of: WantedOf| match of {
        WantedOf::Everything => true,
        WantedOf::Begun => is_begun,
        WantedOf::Services => is_begun && record.form == Form::PublicService,
    };
    let cells = cells(record);
    let wanted = WANTED.iter().filter(|(wanted, _)| is_wanted(wanted.of)).map(|(_, field)| field);
    let missing = wanted.clone().filter(|field| find(&cells, field).is_none_or(Cell::is_empty));
    (wanted.count(), missing.copied().collect())
}

/// Columns of the spreadsheet. Rows of agencies and of records fill those that are theirs.
const COLUMNS: [&str; 13] = [
    "bagian",
    "id",
    "nama",
    "opd",
    "tingkat",
    "tahapan",
    "status",
    "inovasi",
    "kelengkapan",
    "bahasa",
    "temuan_bahasa",
    "tanggal_diperiksa",
    "belum_ada",
];

/// The whole report as a spreadsheet: records, then agencies.
pub(crate) fn csv(gaps: &Gaps) -> Vec<u8> {
    let records = gaps.records.iter().map(|record| {
        [
            "inovasi".to_owned(),
            record.slug.clone(),
            record.name.clone(),
            record.agency.clone(),
            String::new(),
            record.stage.to_owned(),
            record.status.to_owned(),
            String::new(),
            record.complete.to_string(),
            record.plain.to_string(),
            record.findings.to_string(),
            record.checked.clone().unwrap_or_default(),
            record.missing.join(", "),
        ]
    });
    let agencies = gaps.agencies.iter().map(|agency| {
        let mut row = [const { String::new() }; COLUMNS.len()];
        row[0] = "opd".to_owned();
        row[1] = agency.id.clone();
        row[2] = agency.name.clone();
        row[4] = agency.level.id().to_owned();
        row[7] = agency.innovations.to_string();
        row
    });
    let rows = std::iter::once(COLUMNS.map(str::to_owned)).chain(records).chain(agencies);
    table::write(Audience::Staff, rows)
}
