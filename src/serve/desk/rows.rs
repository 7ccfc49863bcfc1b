//! One row of the desk for every file of `content/inovasi/`.

use super::View;
use crate::catalogue::innovation::{Record, is_stale};
use crate::content::source::SourceKind;
use crate::diagnostic::message;
use crate::diagnostic::{Diagnostic, Severity, SourcePath};
use crate::form::place::{ContentPath, Kind};
use crate::permalink::{self, SitePath};
use crate::report::wanted_fields;
use crate::serve::form;
use crate::vocabulary::{Publication, Status};
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
    /// Every state, in the order of the filter.
    pub(crate) const ALL: [State; 6] =
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

    /// The state in addresses and class names.
    pub(crate) fn id(self) -> &'static str {
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
    pub(crate) fn code(self) -> &'static str {
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

/// Problems by the file that has them.
pub(super) type Problems<'p> = BTreeMap<&'p SourcePath, Vec<&'p Diagnostic>>;

/// What the desk knows of a record before it shows it.
pub(super) struct Row<'s> {
    pub path: &'s SourcePath,
    pub state: State,
    /// As in the catalogue, or as written if no such agency is known.
    pub agency: &'s str,
    pub agency_id: Option<&'s str>,
    /// In use, and not checked for a year.
    pub stale: bool,
    record: Option<&'s Record>,
    complete: usize,
}

/// The most missing fields that are named; the rest is counted.
const NAMED: usize = 5;

/// All records, those with the most to do first.
pub(super) fn rows<'s>(view: &View<'s>, problems: &Problems) -> Vec<Row<'s>> {
    let prepared = &view.snapshot.prepared;
    let (catalogue, settings) = (&prepared.catalogue, &prepared.settings);
    let is_broken = |path: &SourcePath| {
        problems.get(path).is_some_and(|found| found.iter().any(|problem| problem.severity == Severity::Error))
    };
    let documents = prepared.documents.iter().filter(|document| document.kind() == SourceKind::Innovation);
    let mut rows: Vec<Row> = documents
        .filter_map(|document| {
            let path = document.path();
            // What cannot be read is known by what was last read.
            let good = || Some(&catalogue.innovations[*catalogue.slugs.get(slug_of(path)?)?].record);
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
                stale: record.is_some_and(|record| is_neglected(record, settings.now)),
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

/// The slug that a file's name is.
fn slug_of(path: &SourcePath) -> Option<&str> {
    path.strip_prefix("content/inovasi/")?.strip_suffix(".md")
}

/// Whether people use what nobody has checked for a year.
fn is_neglected(record: &Record, now: DateTime) -> bool {
    let is_used = matches!(record.status, Status::Active | Status::Developing);
    let is_shown = record.publication.is_public() && !record.publication.is_archived();
    is_used && is_shown && record.checked.is_none_or(|checked| is_stale(checked, now.date()))
}

impl Row<'_> {
    /// Whether all these words, which are in small letters, stand in its names.
    pub(crate) fn is_called(&self, words: &[String]) -> bool {
        let names = self.record.map(|record| [Some(record.name.value.as_str()), record.long_name.as_deref()]);
        let names = names.into_iter().flatten().flatten().chain([self.agency, &**self.path]);
        let names = names.collect::<Vec<_>>().join("\n").to_lowercase();
        words.iter().all(|word| names.contains(word.as_str()))
    }

    /// The row in words and links.
    pub(crate) fn told(&self, view: &View, problems: &Problems) -> Value {
        let (snapshot, language) = (view.snapshot, view.language);
        let jobs = &snapshot.prepared.plan.jobs;
        let file = self.path.rsplit('/').next().unwrap_or_default();
        let slug = self.record.map(|record| record.slug.as_str()).or_else(|| slug_of(self.path)).unwrap_or(file);
        let href = |path: &SitePath| jobs.contains_key(path).then(|| format!("{}{}", snapshot.base(), path.address()));
        let missing = self.record.map(|record| wanted_fields(record).1).unwrap_or_default();
        let named = missing.iter().take(NAMED).map(|field| field.label.in_language(language));
        let checked = self.record.and_then(|record| record.checked);
        let found = problems.get(self.path).map(Vec::as_slice).unwrap_or_default();
        json!({
            "name": self.record.map_or_else(|| slug.replace('-', " "), |record| record.name.value.clone()),
            "slug": slug,
            "state": message::text(language, self.state.code(), &[]),
            "state_id": self.state.id(),
            "agency": self.agency,
            "edit": view.token.and(slug_of(self.path)).and_then(|slug| ContentPath::new(Kind::Innovation.word(), slug)).map(|place| form::address(&place)),
            "file": &**self.path,
            "href": href(&permalink::innovation(slug)),
            "kit": href(&permalink::kit(slug)),
            "readable": self.record.is_some(),
            "complete": self.complete,
            "missing": named.collect::<Vec<_>>().join(", "),
            "missing_more": super::more(language, missing.len().saturating_sub(NAMED)),
            "checked": checked.map(|date| super::words::date(language, date)),
            "stale": self.stale,
            "problems": snapshot.told_of(found, language),
        })
    }
}
