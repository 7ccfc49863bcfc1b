//! Holds entries against what the site has: new, changed, the same, or refused. Rows are never told apart by their number.

use super::entry::Entry;
use super::heads::{AGENCY, NAME, PLACE};
use super::named::choice;
use super::plan::{self, NewFile};
use super::revise::{self, Hindrance, Revision, Wanted, revised};
use super::rows::{self, Otherwise};
use super::says::Value;
use crate::catalogue::Agency;
use crate::catalogue::ParseContext;
use crate::catalogue::innovation::schema;
use crate::catalogue::ledger::Ledger;
use crate::catalogue::registry::{Found, Registry, fold};
use crate::edit;
use crate::fields::date::{self, Reading, iso};
use crate::fields::field::{Field, Kind, Way};
use crate::fields::text::clean;
use crate::fields::tree::{Item, Node};
use crate::permalink;
use crate::workbook::cell::{item_at, texts_at};
use std::collections::{BTreeMap, BTreeSet};

/// A record that the site has, as its file says it.
pub(crate) struct Existing {
    pub path: String,
    pub slug: String,
    pub fields: Item,
    /// Byte for byte; absent if it is not written in UTF-8.
    pub source: Option<String>,
    /// All of its fields could be read.
    pub is_whole: bool,
}

impl Existing {
    /// The text in which its fields have their places.
    fn text(&self) -> &str {
        let source = self.source.as_deref().unwrap_or_default();
        source.strip_prefix('\u{feff}').unwrap_or(source)
    }
}

/// What entries are held against.
pub(crate) struct Site<'a> {
    pub records: &'a [Existing],
    pub agencies: &'a [Agency],
    pub registry: &'a Registry<'a>,
    /// What a record needs to be judged by itself.
    pub around: ParseContext,
    /// Addresses that are not free, whether or not a record has them.
    pub taken: BTreeSet<String>,
    /// Knows the addresses that were withdrawn without a name, which nobody may have again.
    pub ledger: &'a Ledger,
}

/// Where an entry is from, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    pub file: String,
    pub sheet: String,
    pub row: u32,
}

/// What becomes of an entry.
#[derive(Debug, PartialEq)]
pub(crate) enum Outcome {
    New(NewFile),
    Changed { file: Revision, changes: Vec<Change> },
    Same { path: String },
    Refused(Reason),
}

/// A field that a file has otherwise.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Change {
    pub key: String,
    /// Where it stands in the file; 1 if it does not.
    pub line: usize,
    pub old: String,
    pub new: String,
}

/// Why a row is not taken.
#[derive(Debug, PartialEq)]
pub(crate) enum Reason {
    NoName,
    /// Says that it is a record that is not there.
    UnknownKey(String),
    /// The same record stands in an earlier row.
    Twice(Origin),
    /// Several records could be meant.
    Several(Vec<String>),
    NoAddress,
    /// More items than anybody reads on a page.
    TooManyRows(usize),
    /// The file of its record cannot be changed.
    Hindered(String, Hindrance),
}

/// An agency that nobody knows by that name, and the nearest three.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct UnknownAgency {
    pub written: String,
    pub near: Vec<String>,
}

/// The outcome of one entry.
#[derive(Debug)]
pub(crate) struct Judged {
    pub origin: Origin,
    pub name: String,
    pub outcome: Outcome,
    pub unknown_agency: Option<UnknownAgency>,
}

/// The most items of all fields of rows of one record.
const ROWS: usize = 1_000;

/// Judges all entries in their order.
pub(crate) fn judge(entries: Vec<(Origin, Entry)>, site: &mut Site) -> Vec<Judged> {
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, record) in site.records.iter().enumerate() {
        if let Some(name) = text_at(&record.fields, NAME) {
            by_name.entry(fold(&name)).or_default().push(at);
        }
    }
    let mut seen: BTreeMap<(String, String), Origin> = BTreeMap::new();
    let mut judged = Vec::with_capacity(entries.len());
    for (origin, entry) in entries {
        let agency =
            entry.agency().map(|written| (written.to_owned(), identity(site.registry, site.agencies, written)));
        let is_known = |(written, _): &(String, String)| site.registry.has_agency(written);
        let unknown_agency = agency
            .as_ref()
            .filter(|agency| !is_known(agency))
            .map(|(written, _)| UnknownAgency { written: written.clone(), near: site.registry.near(written) });
        let outcome = outcome(&entry, &origin, agency.as_ref(), site, &by_name, &mut seen);
        let own = || {
            let record = site.records.iter().find(|record| entry.key.as_ref() == Some(&record.slug))?;
            text_at(&record.fields, NAME)
        };
        let name = entry.name().map(str::to_owned).or_else(own).or_else(|| entry.key.clone()).unwrap_or_default();
        judged.push(Judged { origin, name, outcome, unknown_agency });
    }
    judged
}

/// What tells an agency from all others: its id, or the name that nobody knows.
fn identity(registry: &Registry, agencies: &[Agency], written: &str) -> String {
    match registry.agency(written) {
        Found::Agency(index) => agencies[index].id.clone(),
        _ => fold(written),
    }
}

fn outcome(
    entry: &Entry,
    origin: &Origin,
    agency: Option<&(String, String)>,
    site: &mut Site,
    by_name: &BTreeMap<String, Vec<usize>>,
    seen: &mut BTreeMap<(String, String), Origin>,
) -> Outcome {
    let name = entry.name().or(entry.key.as_deref());
    let Some(name) = name.filter(|name| fold(name).chars().any(char::is_alphanumeric)) else {
        return Outcome::Refused(Reason::NoName);
    };
    if entry.rows.len() > ROWS {
        return Outcome::Refused(Reason::TooManyRows(entry.rows.len()));
    }
    let id = agency.map_or("", |(_, id)| id.as_str());
    let own = match &entry.key {
        Some(key) => (fold(key), "#".to_owned()),
        None => (fold(name), id.to_owned()),
    };
    if let Some(first) = seen.get(&own) {
        return Outcome::Refused(Reason::Twice(first.clone()));
    }
    seen.insert(own, origin.clone());
    let agencies = site.agencies;
    let known = agency.and_then(|(written, _)| match site.registry.agency(written) {
        Found::Agency(index) => agencies.get(index),
        _ => None,
    });
    // A place of the service is named after its agency.
    let place = known.map_or(name, |agency| agency.name.as_str());
    match find(entry, name, agency, site, by_name) {
        Err(reason) => Outcome::Refused(reason),
        Ok(Some(at)) => {
            let record = &site.records[at];
            let (changes, wanted) = changes(entry, record, agency, place, site);
            if changes.is_empty() {
                return Outcome::Same { path: record.path.clone() };
            }
            let revised = match &record.source {
                Some(source) => revised(&record.path, source, &wanted, &site.around),
                None => Err(Hindrance::Unreadable),
            };
            match revised {
                Ok(file) => Outcome::Changed { file, changes },
                Err(hindrance) => Outcome::Refused(Reason::Hindered(record.path.clone(), hindrance)),
            }
        }
        Ok(None) => {
            let is_nameless = |slug: &str| site.ledger.is_nameless(permalink::innovation(slug).address());
            let Some(slug) = plan::address(name, id, |slug| site.taken.contains(slug) || is_nameless(slug)) else {
                return Outcome::Refused(Reason::NoAddress);
            };
            site.taken.insert(slug.clone());
            let written = known.map(|agency| agency.id.as_str()).or(agency.map(|(written, _)| written.as_str()));
            let Origin { file, sheet, row } = origin;
            let sheet = if sheet.is_empty() { String::new() } else { format!(", lembar {sheet}") };
            let from = format!("Dari {file}{sheet}, baris {row}. Lengkapi, lalu hapus baris `publikasi: draf`.");
            let draft = plan::draft(entry, &slug, written, place, &from);
            match revise::with_rows(draft, &entry.rows) {
                Some(draft) => Outcome::New(draft),
                None => Outcome::Refused(Reason::Hindered(plan::path_of(&slug), Hindrance::Unreadable)),
            }
        }
    }
}

/// The record that an entry is about.
fn find(
    entry: &Entry,
    name: &str,
    agency: Option<&(String, String)>,
    site: &Site,
    by_name: &BTreeMap<String, Vec<usize>>,
) -> Result<Option<usize>, Reason> {
    if let Some(key) = &entry.key {
        let found = site.records.iter().position(|record| record.slug == key.trim_end_matches(".md"));
        return found.map(Some).ok_or_else(|| Reason::UnknownKey(key.clone()));
    }
    let named = by_name.get(&fold(name)).map_or(&[][..], Vec::as_slice);
    let agency_of = |at: usize| text_at(&site.records[at].fields, AGENCY).unwrap_or_default();
    let same =
        |at: &usize| agency.is_some_and(|(_, id)| identity(site.registry, site.agencies, &agency_of(*at)) == *id);
    if let Some(at) = named.iter().find(|at| same(at)) {
        return Ok(Some(*at));
    }
    // Where both agencies are known they are not the same, so it is another innovation.
    let is_known = agency.is_some_and(|(written, _)| site.registry.has_agency(written));
    let open: Vec<usize> =
        named.iter().copied().filter(|at| !is_known || !site.registry.has_agency(&agency_of(*at))).collect();
    match open[..] {
        [] => Ok(None),
        [only] => Ok(Some(only)),
        _ => Err(Reason::Several(open.iter().map(|at| site.records[*at].path.clone()).collect())),
    }
}

/// What an entry says otherwise than a file, to show and to write. An empty cell says nothing.
fn changes<'e>(
    entry: &'e Entry,
    record: &Existing,
    agency: Option<&'e (String, String)>,
    place: &'e str,
    site: &Site,
) -> (Vec<Change>, Wanted<'e>) {
    let mut changes = Vec::new();
    let place = Some(place).filter(|_| !has_place(&record.fields));
    let id = agency.map(|(_, id)| id.as_str());
    let mut wanted = Wanted { values: Vec::new(), agency: id, place, sections: Vec::new(), rows: Vec::new() };
    for (way, value) in &entry.values {
        let Some(field) = way.last() else { continue };
        let old = texts_at(&record.fields, way);
        let new = match value {
            Value::One(text) => vec![text.clone()],
            Value::Many(texts) => texts.clone(),
            Value::Removed => Vec::new(),
        };
        let is_same = match *field == &schema::AGENCY {
            // An agency that nobody knows is asked for, and changes nothing.
            true => agency.is_none_or(|(written, id)| {
                let old = old.first().map(|old| identity(site.registry, site.agencies, old));
                old.as_ref() == Some(id) || (old.is_some() && !site.registry.has_agency(written))
            }),
            false => compared(field, &old) == compared(field, &new),
        };
        if !is_same {
            let key = way.iter().map(|field| field.key).collect::<Vec<_>>().join(".");
            let line = item_at(&record.fields, way).map_or(1, |item| line_of(record.text(), item.span.start as usize));
            changes.push(Change { key, line, old: old.join("; "), new: new.join("; ") });
            match districts_for_city(way, &new, &record.fields) {
                Some(change) => wanted.rows.push(change),
                None => wanted.values.push((*way, value)),
            }
        }
    }
    for Otherwise { key, at, old, new, change } in rows::otherwise(&record.fields, &entry.rows) {
        let line = at.map_or(1, |at| line_of(record.text(), at));
        changes.push(Change { key, line, old, new });
        wanted.rows.push(change);
    }
    for section in &entry.body {
        let (heading, said) = section;
        if !record.text().replace("\r\n", "\n").contains(plan::section(heading, said).trim_end()) {
            let new = clean(said).chars().take(SHOWN).collect();
            changes.push(Change { key: format!("## {heading}"), line: 1, old: String::new(), new });
            wanted.sections.push(section);
        }
    }
    (changes, wanted)
}

/// Districts where a file has the word that stands for the whole city: they take its place.
fn districts_for_city(way: Way, districts: &[String], fields: &Item) -> Option<edit::Change> {
    let is_word = |item: &Item| matches!(item.node, Node::Text { .. });
    let [map, field] = way else { return None };
    if *map != &schema::COVERAGE || districts.is_empty() || !item_at(fields, &[map]).is_some_and(is_word) {
        return None;
    }
    let districts = districts.iter().map(|district| edit::Value::Text(district.clone())).collect();
    let value = edit::Value::Map(vec![(field.key.to_owned(), edit::Value::List(districts))]);
    Some(edit::Change::field(map.key, value))
}

/// The most letters of a text of the page that are shown.
const SHOWN: usize = 60;

fn line_of(text: &str, offset: usize) -> usize {
    text.as_bytes()[..offset.min(text.len())].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// Values in the form in which they are compared: what the reader would take for the same is the same.
fn compared(field: &'static Field, texts: &[String]) -> Vec<String> {
    let one = |text: &str| match field.kind {
        Kind::Choice(_) | Kind::Choices(_) => choice(field, text).map_or_else(|| fold(text), str::to_owned),
        Kind::Date => match date::read(text) {
            Reading::Clear(date) | Reading::Spelled(date) => iso(date),
            _ => clean(text),
        },
        _ => clean(text),
    };
    let is_parted = matches!(field.kind, Kind::Choices(_) | Kind::Words | Kind::Integers(..));
    let parts = texts.iter().flat_map(|text| text.split(|letter| is_parted && matches!(letter, ',' | ';')));
    parts.map(|part| one(part.trim())).filter(|part| !part.is_empty()).collect()
}

/// Whether a record has a place of its service.
fn has_place(fields: &Item) -> bool {
    item_at(fields, &PLACE[..PLACE.len() - 1])
        .is_some_and(|item| matches!(&item.node, Node::List(items) if !items.is_empty()))
}

fn text_at(fields: &Item, way: Way) -> Option<String> {
    texts_at(fields, way).into_iter().next()
}
