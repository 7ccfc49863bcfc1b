//! What is known: every document typed, cross-checked and sorted, with its links resolved.
//!
//! [`assemble`] reads the documents one by one in parallel, then looks at the whole at once. A document in error is left
//! out and named, together with what cannot stand without it; nothing that points at it is blamed.

pub mod agency;
pub mod alike;
pub mod caption;
pub mod contact;
pub mod days;
pub mod facet;
pub mod glossary;
pub mod innovation;
pub mod language;
pub mod ledger;
pub mod links;
pub mod map;
pub mod page;
pub mod references;
pub mod registry;
pub mod related;
pub mod rules;
pub mod selection;
pub mod synonyms;
pub mod translation;
mod understood;
pub mod variant;
mod ways;

pub use understood::{Circumstances, Understood, understand};

pub use agency::Agency;
pub use page::FreePage;

use crate::content::document::split_language;
use crate::content::picture::Picture;
use crate::content::read::{DataFile, SourceKind};
use crate::diagnostic::message::Language;
use crate::diagnostic::{Checked, Diagnostic, SourcePath};
use crate::gate::{Gate, Judged, Scanned};
use crate::permalink;
use crate::settings::{SETTINGS_PATH, Settings};
use crate::vocabulary::{Publication, Stage, Status};
use days::Day;
use facet::Facet;
use foldhash::{HashMap, HashSet};
use glossary::Glossary;
use innovation::Record;
use jiff::civil::DateTime;
use ledger::{Gone, LEDGER_PATH, Ledger};
use links::{LinkedBody, Place, Places};
use map::Tile;
use rayon::prelude::*;
use references::{find_references, points_alike};
use registry::Registry;
use related::{Related, Relations};
use selection::{index, keep_due, keep_used_pictures, leave_out};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use translation::{TranslatedRecord, Translations};
use understood::Entry;

/// All entries of the site. Indexes into `innovations` and `agencies` are used throughout.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// Those with a page in this build, newest first.
    pub innovations: Vec<Innovation>,
    /// All agencies, by id.
    pub agencies: Vec<Agency>,
    /// Of every agency: whether it has a page. Those in error have none.
    pub has_page: Vec<bool>,
    /// Free pages in menu order.
    pub pages: Vec<FreePage>,
    /// Bodies of agencies and free pages, in the same order.
    pub agency_bodies: Vec<LinkedBody>,
    pub page_bodies: Vec<LinkedBody>,
    /// Pictures that pages use.
    pub pictures: BTreeMap<SourcePath, Picture>,
    /// The site's own sign.
    pub logo: Option<(SourcePath, Picture)>,
    pub facets: Vec<Facet>,
    pub glossary: Glossary,
    /// Innovations that stand in lists, newest first.
    pub listed: Vec<usize>,
    /// Of every agency: its listed innovations, and those in which it is a partner.
    pub led: Vec<Vec<usize>>,
    pub joined: Vec<Vec<usize>>,
    /// What listed innovations have won, newest first: the innovation, and which of its awards.
    pub awards: Vec<(usize, usize)>,
    relations: Arc<Relations>,
    /// Where the districts stand on the map of tiles, in reading order; empty if there is no map.
    pub map: Vec<Tile>,
    /// Innovations by slug: every card in every list is looked up here.
    pub slugs: HashMap<String, usize>,
    /// Old page addresses and the page address each leads to.
    pub redirects: BTreeMap<String, String>,
    /// Languages in which the site was published once and is no longer.
    pub retired_languages: Vec<Language>,
    /// Groups of words and phrases that say the same to those who search.
    pub synonyms: Vec<Vec<String>>,
    /// Days of every year for posting plans.
    pub days: Vec<Day>,
    /// Records that wait for their day.
    pub waiting: Vec<(SourcePath, DateTime)>,
    pub drafts: usize,
    pub left_out: Vec<LeftOut>,
    /// Pictures that documents in error would show.
    pub pictures_left_out: BTreeSet<SourcePath>,
    /// Addresses whose pages are gone, in order.
    pub gone: Vec<Gone>,
    /// All addresses ever published, those of this build too.
    pub ledger: Arc<Ledger>,
    /// What may be shown of numbers that look like a person's.
    pub gate: Arc<Gate>,
    /// Indexes of its exceptions that let something in the content pass.
    pub excepted: Vec<usize>,
}

/// A document that is not in the site because of errors.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LeftOut {
    pub path: SourcePath,
    /// The address that it would have had.
    pub address: String,
}

/// An innovation with everything it points at found.
#[derive(Clone, Debug)]
pub struct Innovation {
    pub record: Arc<Record>,
    pub agency: usize,
    pub partners: Vec<usize>,
    /// Indexes into the settings' topics.
    pub topics: Vec<usize>,
    /// Indexes of the agencies that are its districts; empty means the whole city.
    pub areas: Vec<usize>,
    /// Whether the districts are a limit, or only where its offices are.
    pub limited: bool,
    /// The district of each of the service's locations.
    pub location_areas: Vec<Option<usize>>,
    pub picture: Option<SourcePath>,
    pub replaced_by: Option<String>,
    pub body: LinkedBody,
    /// The same in the site's other language, if somebody has translated it.
    pub translation: Option<Box<TranslatedRecord>>,
    /// Stands in lists and feeds.
    pub listed: bool,
    /// Keeps its page with a banner.
    pub archived: bool,
}

impl Catalogue {
    /// Listed innovations that may be of use to who reads about one.
    pub fn related(&self, innovation: usize) -> Vec<Related> {
        self.relations.of(&self.innovations, innovation)
    }

    /// The catalogue with other words for one record that points at the same things; what follows from its words elsewhere
    /// (orders, lists, what is related) is as it was. `None` if the record points elsewhere, or is not here.
    pub fn reworded(&self, record: &Arc<Record>) -> Option<Catalogue> {
        let index = *self.slugs.get(&record.slug)?;
        let innovation = &self.innovations[index];
        let body = innovation.body.reworded(&record.body).filter(|_| points_alike(&innovation.record, record))?;
        let mut catalogue = self.clone();
        catalogue.innovations[index].record = record.clone();
        catalogue.innovations[index].body = body;
        Some(catalogue)
    }

    /// An innovation's picture, if it has one that can be shown.
    pub fn photo(&self, innovation: usize) -> Option<(&SourcePath, &Picture)> {
        let source = self.innovations[innovation].picture.as_ref()?;
        Some((source, self.pictures.get(source)?))
    }
}

impl Innovation {
    pub fn is_draft(&self) -> bool {
        is_draft(&self.record)
    }

    /// People can use it today.
    pub fn is_usable(&self) -> bool {
        self.record.stage == Stage::Adopted && self.record.status == Status::Active
    }

    pub fn has_stopped(&self) -> bool {
        matches!(self.record.status, Status::Stopped | Status::Replaced)
    }

    /// Whether it has a poster. What is over is not hung on a wall.
    pub fn has_poster(&self) -> bool {
        !self.has_stopped() && !self.archived
    }
}

/// Cross-checks and sorts all documents. `unused` are files that lie beside them and are none; `singles` tells what was found
/// in files that are no documents either, and are used.
pub fn assemble(
    documents: &[Arc<Understood>],
    unused: &[SourcePath],
    ledger: Ledger,
    settings: &Settings,
    singles: &[&Scanned],
) -> Checked<Catalogue> {
    let mut problems = Vec::new();
    let (mut records, mut agencies, mut pages) = (Vec::new(), Vec::new(), Vec::new());
    let mut translations = Translations::default();
    let mut broken: BTreeMap<SourcePath, SourceKind> = BTreeMap::new();
    let mut broken_agencies = registry::Broken::default();
    let (mut synonyms, mut days) = (Vec::new(), Vec::new());
    let mut places = Places::new(settings.offline, unused);
    let (mut terms, mut unexplained) = (Vec::new(), Vec::new());
    let (mut unsound, mut agencies_in_part) = (HashSet::default(), Vec::new());
    let (mut written_map, mut exceptions) = (None, Vec::new());
    let mut glossary_is_known = true;
    for document in documents {
        let Understood { path, kind, id, entry, problems: found, unexplained: words, .. } = &**document;
        problems.extend_from_slice(found);
        if !words.is_empty() {
            unexplained.push((path, &**words));
        }
        match entry {
            Entry::Innovation(record) => {
                if !document.is_sound() {
                    unsound.insert(path.clone());
                }
                records.push(record.clone());
            }
            Entry::Agency(agency) => agencies.push((**agency).clone()),
            Entry::Page(page) => pages.push((**page).clone()),
            Entry::Glossary(written) => {
                terms.clone_from(&written.entries);
                glossary_is_known &= !written.may_have_more;
            }
            Entry::Synonyms(groups) => synonyms.clone_from(groups),
            Entry::Days(written) => days.clone_from(written),
            Entry::Translation(translation) => translations.records.push(translation.clone()),
            Entry::PageTranslation(language, page) => translations.pages.push((*language, (**page).clone())),
            Entry::Picture(picture) => {
                places.pictures.insert(path.clone(), picture.clone());
            }
            Entry::Exceptions(written) => exceptions.clone_from(written),
            Entry::Map(map) => written_map = Some(map.clone()),
            Entry::Nothing | Entry::BrokenAgency(_) => {
                if *kind == SourceKind::Agency {
                    broken_agencies.names.insert(registry::fold(id));
                    match entry {
                        Entry::BrokenAgency(part) => {
                            broken_agencies.names.extend(part.names.iter().map(|name| registry::fold(name)));
                            broken_agencies.unreadable |= part.may_have_more;
                            agencies_in_part.push((path.clone(), part));
                        }
                        _ => broken_agencies.unreadable = true,
                    }
                }
                glossary_is_known &= *kind != SourceKind::Data(DataFile::Glossary);
                places.add_broken(path);
                broken.insert(path.clone(), *kind);
            }
        }
    }
    let scans = || documents.iter().map(|document| document.scanned()).chain(singles.iter().copied());
    let gate = Gate::new(scans(), exceptions);
    let mut judged = Judged::default();
    let drafts: BTreeSet<&str> = records.iter().filter(|record| is_draft(record)).map(|record| &*record.slug).collect();
    for scanned in scans().filter(|scanned| !scanned.found.is_empty() && *scanned.path != *LEDGER_PATH) {
        judged.add(gate.judge(scanned, slug_of(&scanned.path).is_some_and(|slug| drafts.contains(slug))));
    }
    problems.append(&mut judged.problems);
    agencies.sort_by(|a, b| a.id.cmp(&b.id));
    pages.sort_by(|a, b| (a.order, &a.title, &a.id).cmp(&(b.order, &b.title, &b.id)));
    records.sort_by(|a, b| list_order(a).cmp(&list_order(b)));

    let registry = Registry::new(&agencies, broken_agencies, &mut problems);
    problems.extend(rules::check(settings, &records, &agencies, &registry, &broken));
    for (path, part) in &agencies_in_part {
        for other in &part.points_at {
            registry.expect_agency(path, other, &mut problems);
        }
    }
    let map = written_map.map_or_else(Vec::new, |map| map.place(&agencies, &registry, &mut problems));
    let redirects = rules::redirects(&records, &agencies, &pages, &broken, &mut problems);
    rules::withdrawn_addresses_stay_empty(&records, &agencies, &pages, &ledger, &mut problems);
    let glossary = Glossary::new(terms, &agencies);
    if glossary_is_known {
        problems.extend(language::check_capitals(unexplained, &glossary, &agencies, &records));
    }
    add_documents(&mut places, &records, &agencies, &pages, &unsound, settings);
    let known = |path: &SourcePath| places.documents.contains_key(path) || places.is_broken(path);
    translations.keep_those_with_originals(settings, known, &mut problems);
    for record in &records {
        if let Some((note, span)) = record.picture.as_ref().and_then(|note| Some((note, note.forbidden?)))
            && let Ok(Some(picture)) = links::seek_picture(&record.path, &note.file, &places)
        {
            places.forbidden.insert(picture, (record.path.clone(), span));
        }
    }

    let found: Vec<_> =
        records.into_par_iter().map(|record| find_references(record, settings, &registry, &places)).collect();
    let mut innovations = Vec::with_capacity(found.len());
    let mut stranded = Vec::new();
    for (innovation, found) in found {
        problems.extend(found);
        match innovation {
            Ok(innovation) => innovations.push(innovation),
            Err(record) => stranded.push(record),
        }
    }
    let facets = facet::collect(settings, &agencies, &innovations);
    add_lists(&mut places, &facets, &innovations, &redirects);
    if glossary.written {
        places.addresses.insert(permalink::GLOSSARY.to_owned(), None);
    }
    if settings.has_share_cards() {
        places.addresses.insert(permalink::KITS.to_owned(), None);
    }
    let body_problems: Vec<Vec<Diagnostic>> = innovations
        .par_iter_mut()
        .map(|innovation| {
            let mut problems = Vec::new();
            let Innovation { record, body, .. } = innovation;
            let page = permalink::innovation(&record.slug);
            *body = links::link(&record.body, &record.path, page.address(), &places, &mut problems);
            problems
        })
        .collect();
    problems.extend(body_problems.into_iter().flatten());
    // Nothing of these is on a page; their links and pictures are looked at all the same.
    let mut pictures_left_out = BTreeSet::new();
    for (record, picture) in stranded {
        let page = permalink::innovation(&record.slug);
        let body = links::link(&record.body, &record.path, page.address(), &places, &mut problems);
        pictures_left_out.extend(picture.into_iter().chain(body.pictures));
    }
    for (path, part) in &agencies_in_part {
        let address = links::address_of_source(path).unwrap_or_default();
        pictures_left_out.extend(links::link(&part.body, path, &address, &places, &mut problems).pictures);
    }
    translations.attach(&mut innovations, &mut pages, &places, &mut problems);
    let agency_bodies = agencies
        .iter()
        .map(|agency| {
            let address = permalink::agency(&agency.id);
            links::link(&agency.body, &agency.path, address.address(), &places, &mut problems)
        })
        .collect();
    let page_bodies = pages
        .iter()
        .map(|page| {
            let address = permalink::free_page(&page.id);
            links::link(&page.body, &page.path, address.address(), &places, &mut problems)
        })
        .collect();

    let logo = find_logo(settings, &places, &mut problems);
    let mut catalogue = Catalogue {
        innovations,
        agencies,
        pages,
        has_page: Vec::new(),
        agency_bodies,
        page_bodies,
        pictures: places.pictures,
        logo,
        facets: Vec::new(),
        glossary,
        listed: Vec::new(),
        led: Vec::new(),
        joined: Vec::new(),
        awards: Vec::new(),
        relations: Arc::default(),
        map,
        slugs: HashMap::default(),
        redirects,
        retired_languages: Vec::new(),
        synonyms,
        days,
        waiting: Vec::new(),
        drafts: 0,
        left_out: Vec::new(),
        pictures_left_out,
        gone: Vec::new(),
        ledger: Arc::default(),
        gate: Arc::new(gate),
        excepted: Vec::new(),
    };
    leave_out(&mut catalogue, broken, &problems);
    keep_due(&mut catalogue, settings);
    index(&mut catalogue, settings);
    keep_used_pictures(&mut catalogue);
    ledger::settle(ledger, &mut catalogue, settings, &mut problems);
    if let Some(scanned) = singles.iter().find(|scanned| *scanned.path == *LEDGER_PATH) {
        judged.add(catalogue.gate.judge(&ledger::shown(scanned, &catalogue), false));
        problems.append(&mut judged.problems);
    }
    catalogue.excepted = judged.used;
    Checked { value: catalogue, problems }
}

/// The picture that the settings name as the site's sign.
fn find_logo(settings: &Settings, places: &Places, problems: &mut Vec<Diagnostic>) -> Option<(SourcePath, Picture)> {
    let found = links::find_picture(&SETTINGS_PATH.into(), settings.logo.as_ref()?, places);
    let path = found.unwrap_or_else(|problem| {
        problems.push(problem);
        None
    })?;
    let picture = places.pictures.get(&path)?.clone();
    Some((path, picture))
}

/// Newest first; records of one day stand in the order of their names.
fn list_order(record: &Record) -> impl Ord + '_ {
    let since = record.since().map(|date| (date.year, date.month.unwrap_or(0), date.day.unwrap_or(0)));
    (std::cmp::Reverse(since), &record.slug)
}

fn is_draft(record: &Record) -> bool {
    record.publication == Publication::Draft
}

/// The record to which a file belongs: `si-contoh` for `content/inovasi/si-contoh.en.md`.
fn slug_of(path: &str) -> Option<&str> {
    Some(split_language(path.strip_prefix("content/inovasi/")?.strip_suffix(".md")?).0)
}

fn is_hidden(record: &Record, settings: &Settings) -> bool {
    (is_draft(record) && !settings.drafts) || record.publish_at.is_some_and(|moment| moment > settings.now)
}

fn add_documents(
    places: &mut Places,
    records: &[Arc<Record>],
    agencies: &[Agency],
    pages: &[FreePage],
    unsound: &HashSet<SourcePath>,
    settings: &Settings,
) {
    for record in records {
        let place = Place {
            address: permalink::innovation(&record.slug).address().to_owned(),
            headings: record.body.headings.clone(),
            hidden: is_hidden(record, settings),
            in_error: unsound.contains(&record.path),
        };
        places.addresses.insert(place.address.clone(), Some(record.path.clone()));
        places.documents.insert(record.path.clone(), place);
    }
    for agency in agencies {
        let address = permalink::agency(&agency.id).address().to_owned();
        places.addresses.insert(address.clone(), Some(agency.path.clone()));
        let place = Place { address, headings: agency.body.headings.clone(), hidden: false, in_error: false };
        places.documents.insert(agency.path.clone(), place);
    }
    for page in pages {
        let address = permalink::free_page(&page.id).address().to_owned();
        places.addresses.insert(address.clone(), Some(page.path.clone()));
        let place = Place { address, headings: page.body.headings.clone(), hidden: false, in_error: false };
        places.documents.insert(page.path.clone(), place);
    }
}

/// Addresses of lists, feeds and exports, and old addresses, which lead straight to the new page.
fn add_lists(places: &mut Places, facets: &[Facet], innovations: &[Innovation], redirects: &BTreeMap<String, String>) {
    let pages = ["", permalink::CATALOGUE, permalink::AGENCIES, permalink::SEARCH];
    let files = [permalink::ATOM, permalink::JSON_FEED, permalink::EXPORT_CSV, permalink::EXPORT_JSON];
    let fixed = pages.into_iter().chain(files);
    places.addresses.extend(fixed.map(|address| (address.to_owned(), None)));
    let mut listed = innovations.iter().filter(|innovation| innovation.listed).peekable();
    if listed.peek().is_some() {
        places.addresses.insert(permalink::STATISTICS.to_owned(), None);
    }
    if listed.any(|innovation| !innovation.record.awards.is_empty()) {
        places.addresses.insert(permalink::AWARDS.to_owned(), None);
    }
    for facet in facets.iter().filter(|facet| facet.kind.has_own_pages()) {
        places.addresses.insert(facet.kind.address(), None);
        places.addresses.extend(facet.terms.iter().map(|term| (facet.address(term), None)));
    }
    for (old, new) in redirects {
        let source = places.addresses.get(new).cloned().flatten();
        places.addresses.entry(old.clone()).or_insert(source);
    }
}

fn is_listed(record: &Record, settings: &Settings) -> bool {
    let expired = record.expire_at.is_some_and(|moment| moment <= settings.now);
    let stopped = matches!(record.status, Status::Stopped | Status::Replaced) && !settings.show_stopped;
    let idea = record.stage == Stage::Idea && !settings.show_ideas;
    record.publication != Publication::Archived && !expired && !stopped && !idea
}
