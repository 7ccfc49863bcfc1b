//! One row of the desk for every file of `content/inovasi/`.

use crate::catalogue::innovation::{Record, is_stale};
use crate::content::read::SourceKind;
use crate::diagnostic::message::Language;
use crate::diagnostic::{Diagnostic, Severity, SourcePath};
use crate::fields::date::iso;
use crate::permalink::{self, SitePath};
use crate::report::wanted_fields;
use crate::serve::snapshot::Snapshot;
use crate::vocabulary::Publication;
use jiff::civil::DateTime;
use serde_json::{Value, json};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How far a record is on its way to readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    /// In error: a build would leave it out.
    Broken,
    Draft,
    /// A draft that somebody is to look at before it is published.
    Ready,
    /// Waits for its day.
    Waiting,
    Published,
    Archived,
}

impl State {
    pub const ALL: [State; 6] =
        [State::Broken, State::Draft, State::Ready, State::Waiting, State::Published, State::Archived];

    /// The state of a record that is in order.
    fn of(record: &Record, now: DateTime) -> State {
        let waits = record.publish_at.is_some_and(|moment| moment > now);
        match record.publication {
            Publication::Draft => State::Draft,
            Publication::Ready => State::Ready,
            Publication::Published | Publication::Archived if waits => State::Waiting,
            Publication::Published => State::Published,
            Publication::Archived => State::Archived,
        }
    }

    pub fn id(self) -> &'static str {
        match self {
            State::Broken => "galat",
            State::Draft => "draf",
            State::Ready => "siap",
            State::Waiting => "menunggu",
            State::Published => "terbit",
            State::Archived => "arsip",
        }
    }

    /// The code of its name.
    pub fn code(self) -> &'static str {
        match self {
            State::Broken => "meja-galat",
            State::Draft => "meja-draf",
            State::Ready => "meja-siap",
            State::Waiting => "meja-menunggu",
            State::Published => "meja-terbit",
            State::Archived => "meja-arsip",
        }
    }
}

/// What the desk knows of a record before it shows it.
pub(super) struct Row<'s> {
    pub path: &'s SourcePath,
    pub state: State,
    /// As in the catalogue, or as written if no such agency is known.
    pub agency: &'s str,
    pub agency_id: Option<&'s str>,
    record: Option<&'s Record>,
    complete: usize,
}

/// All records, those with the most to do first.
pub(super) fn rows<'s>(snapshot: &'s Snapshot, problems: &BTreeMap<&SourcePath, Vec<&Diagnostic>>) -> Vec<Row<'s>> {
    let (catalogue, settings) = (&snapshot.prepared.catalogue, &snapshot.prepared.settings);
    let is_broken = |path: &SourcePath| {
        problems.get(path).is_some_and(|found| found.iter().any(|problem| problem.severity == Severity::Error))
    };
    let documents = snapshot.prepared.documents.iter().filter(|document| document.kind() == SourceKind::Innovation);
    let mut rows: Vec<Row> = documents
        .filter_map(|document| {
            let path = document.path();
            // What cannot be read is known by what was last read.
            let name = || path.strip_prefix("content/inovasi/")?.strip_suffix(".md");
            let good = || Some(&catalogue.innovations[*catalogue.slugs.get(name()?)?].record);
            let record = document.record().or_else(good).map(|record| &**record);
            let state = match record {
                _ if is_broken(path) => State::Broken,
                // A translation, which is part of another record.
                None => return None,
                Some(record) => State::of(record, settings.now),
            };
            let known = record.and_then(|record| catalogue.slugs.get(&record.slug));
            let agency = known.map(|index| &catalogue.agencies[catalogue.innovations[*index].agency]);
            let written = record.map(|record| record.agency.value.as_str());
            let by_id = || catalogue.agencies.iter().find(|agency| Some(agency.id.as_str()) == written);
            let agency = agency.or_else(by_id);
            Some(Row {
                path,
                state,
                agency: agency.map(|agency| agency.short_name()).or(written).unwrap_or_default(),
                agency_id: agency.map(|agency| agency.id.as_str()),
                record,
                complete: record.map_or(0, |record| {
                    let (wanted, missing) = wanted_fields(record);
                    (wanted - missing.len()) * 100 / wanted
                }),
            })
        })
        .collect();
    rows.sort_by_key(|row| {
        let found = problems.get(row.path).map_or(0, Vec::len);
        (row.state != State::Broken, Reverse(found), row.complete, row.path)
    });
    rows
}

impl Row<'_> {
    /// The row in words and links.
    pub fn told(
        &self,
        snapshot: &Snapshot,
        language: Language,
        state: String,
        problems: &BTreeMap<&SourcePath, Vec<&Diagnostic>>,
    ) -> Value {
        let jobs = &snapshot.prepared.plan.jobs;
        let name = self.path.rsplit('/').next().unwrap_or_default();
        let slug = self.record.map_or(name, |record| record.slug.as_str());
        let page = permalink::innovation(slug);
        let href = |path: &SitePath| jobs.contains_key(path).then(|| format!("{}{}", snapshot.base(), path.address()));
        let card = |ending| href(&permalink::card(page.address(), crate::cards::Format::Link, ending));
        let missing = self.record.map(|record| wanted_fields(record).1).unwrap_or_default();
        let checked = self.record.and_then(|record| record.checked);
        let found = problems.get(self.path).map(Vec::as_slice).unwrap_or_default();
        json!({
            "name": self.record.map_or(name, |record| record.name.value.as_str()),
            "state": state,
            "state_id": self.state.id(),
            "agency": self.agency,
            "file": &**self.path,
            "href": href(&page),
            "card": card("jpg").or_else(|| card("png")),
            "readable": self.record.is_some(),
            "complete": self.complete,
            "missing": missing.join(", "),
            "checked": checked.map(iso),
            "stale": checked.is_some_and(|checked| is_stale(checked, snapshot.prepared.settings.now.date())),
            "problems": snapshot.told_of(found, language),
        })
    }
}
