//! From documents to the catalogue, step by step: sorted by kind, judged as a whole, linked, selected, listed, and compared
//! with the ledger. Every step takes what the one before has finished.

use super::addresses::{self, Address};
use super::facet;
use super::glossary::Glossary;
use super::ledger::{self, LEDGER_PATH, Ledger, Reconciled};
use super::links::{self, LinkedBody, Place, Places};
use super::lists::Lists;
use super::page::WrittenPage;
use super::references::{References, Stranded, find_references};
use super::registry::Registry;
use super::related::Relations;
use super::selection::{Linked, Selected, select};
use super::sorted::Sorted;
use super::translation::{TranslatedRecord, Translations};
use super::{Agency, Catalogue, FreePage, Innovation, LeftOut, Record, TypedDocument, language, questions, rules};
use crate::content::names::split_language;
use crate::content::picture::Picture;
use crate::diagnostic::{Checked, Diagnostic, SourcePath, gaps};
use crate::gate::{Gate, Judged, Scanned};
use crate::permalink::{self, SitePath};
use crate::settings::{SETTINGS_PATH, Settings};
use foldhash::HashSet;
use rayon::iter::Either;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Cross-checks and sorts all documents. `unused` are files that lie beside them and are none; `singles` tells what was found
/// in files that are no documents either, and are used.
pub(crate) fn assemble(
    documents: &[Arc<TypedDocument>],
    unused: &[SourcePath],
    ledger: Ledger,
    settings: &Settings,
    singles: &[&Scanned],
) -> Checked<Catalogue> {
    let Checked { value: sorted, mut problems } = Sorted::new(documents);
    let Sorted { records, agencies, pages, broken, agencies_in_part, .. } = sorted;

    let scans = || documents.iter().map(|document| document.scanned()).chain(singles.iter().copied());
    let gate = Gate::new(scans(), sorted.exceptions);
    let drafts: BTreeSet<SourcePath> =
        records.iter().filter(|record| record.is_draft()).map(|record| record.path.clone()).collect();
    let mut judged = judge(&gate, scans(), &drafts);
    problems.append(&mut judged.problems);

    let registry = Registry::new(&agencies, sorted.broken_agencies, &mut problems);
    problems.extend(rules::check(settings, &records, &agencies, &registry, &broken));
    questions::check(&sorted.questions, &records, &broken, &mut problems);
    for (path, part) in &agencies_in_part {
        for other in &part.points_at {
            registry.expect_agency(path, other, &mut problems);
        }
    }
    let map = sorted.map.map_or_else(Vec::new, |map| map.place(&agencies, &registry, &mut problems));
    let redirects = rules::redirects(&records, &agencies, &pages, &broken, &mut problems);
    rules::withdrawn_addresses_stay_empty(&records, &agencies, &pages, &ledger, &mut problems);
    let glossary = Glossary::new(sorted.terms, &agencies);
    if !sorted.glossary_in_part {
        problems.extend(language::check_capitals(sorted.unexplained, &glossary, &agencies, &records));
    }

    let mut places = Places::new(settings.offline, sorted.pictures, broken.keys(), unused);
    add_documents(&mut places, &registry, &records, &agencies, &pages, &sorted.unsound, settings);
    let known = |path: &SourcePath| places.documents.contains_key(path) || places.is_broken(path);
    let mut translations = sorted.translations.with_originals(settings, known, &mut problems);
    for record in &records {
        if let Some((note, span)) = record.picture.as_ref().and_then(|note| Some((note, note.forbidden?)))
            && let Ok(Some(picture)) = links::seek_picture(&record.path, &note.file, &places)
        {
            places.forbidden.insert(picture, (record.path.clone(), span));
        }
    }
    let found = records.into_par_iter().map(|record| find_references(record, settings, &registry, &places));
    let (found, found_problems): (Vec<Result<References, Stranded>>, Vec<_>) = found.unzip();
    problems.extend(found_problems.into_iter().flatten());
    let (stranded, references): (Vec<Stranded>, Vec<References>) = found.into_par_iter().partition_map(Either::from);
    let facets = facet::collect(settings, &agencies, references.iter());
    let lists = addresses::of_lists(&facets, references.iter(), &glossary);
    add_lists(&mut places, lists, settings, &redirects);

    let innovations = references.into_par_iter().map(|references| link_innovation(references, &translations, &places));
    let (innovations, link_problems): (Vec<Innovation>, Vec<_>) = innovations.unzip();
    problems.extend(link_problems.into_iter().flatten());
    let mut agency_bodies = Vec::with_capacity(agencies.len());
    for agency in &agencies {
        let page = permalink::agency(&agency.id);
        agency_bodies.push(links::link(&agency.body, &agency.path, &page, &places, &mut problems));
    }
    let mut free_pages = Vec::with_capacity(pages.len());
    for page in pages {
        let translation = translations.pages.remove(&page.id);
        free_pages.push(FreePage::new(page, translation, &places, &mut problems));
    }
    // Nothing of these is on a page; their links and pictures are looked at all the same. A draft may be one of them.
    let homeless: Vec<SourcePath> =
        stranded.iter().filter(|(record, _)| record.is_draft()).map(|(record, _)| record.path.clone()).collect();
    let mut pictures_left_out = BTreeSet::new();
    for (record, picture) in stranded {
        let body = link_record(&record, &places, &mut problems);
        pictures_left_out.extend(picture.into_iter().chain(body.pictures));
    }
    for (path, part) in &agencies_in_part {
        let page = SitePath::page(&links::address_of_source(path).unwrap_or_default());
        pictures_left_out.extend(links::link(&part.body, path, &page, &places, &mut problems).pictures);
    }
    let logo = find_logo(settings, &places, &mut problems);

    let linked = Linked {
        innovations,
        agencies,
        agency_bodies,
        pages: free_pages,
        pictures: places.pictures,
        pictures_left_out,
        map,
    };
    gaps::allow(&mut problems, |path| drafts.contains(path));
    let selected = select(linked, broken, settings, &problems);
    let lists = Lists::of(settings, &selected.agencies, &selected.innovations);
    let addresses = addresses::addresses(&selected, &lists, &glossary);
    let settled = ledger::reconcile(ledger, redirects, &addresses, &selected, &lists.facets, settings, &mut problems);
    if let Some(scanned) = singles.iter().find(|scanned| *scanned.path == *LEDGER_PATH) {
        judged.add(gate.judge(&settled.shown(scanned), false));
        problems.append(&mut judged.problems);
    }
    let Selected { innovations, agencies, has_page, agency_bodies, pages, .. } = selected;
    let Lists { facets, slugs, listed, led, joined, awards } = lists;
    let Reconciled { ledger, redirects, gone, retired_languages } = settled;
    let catalogue = Catalogue {
        innovations,
        agencies,
        has_page,
        pages,
        agency_bodies,
        pictures: selected.pictures,
        logo,
        addresses: addresses.into(),
        facets,
        glossary,
        listed,
        led,
        joined,
        awards,
        relations: Relations::default(),
        map: selected.map,
        slugs,
        redirects,
        retired_languages,
        synonyms: sorted.synonyms,
        days: sorted.days,
        waiting: selected.waiting,
        drafts: selected.drafts + homeless.len() - count_in(&homeless, &selected.left_out),
        left_out: selected.left_out,
        pictures_left_out: selected.pictures_left_out,
        gone,
        ledger: Arc::new(ledger),
        gate: Arc::new(gate),
        excepted: judged.used,
    };
    Checked { value: catalogue, problems }
}

/// Judges the personal numbers in all files but the ledger: of that, only what is past will be shown.
fn judge<'s>(gate: &Gate, scans: impl Iterator<Item = &'s Scanned>, drafts: &BTreeSet<SourcePath>) -> Judged {
    let mut judged = Judged::default();
    for scanned in scans.filter(|scanned| !scanned.found.is_empty() && *scanned.path != *LEDGER_PATH) {
        let is_draft = slug_of(&scanned.path).is_some_and(|slug| {
            let path = format!("content/inovasi/{slug}.md");
            drafts.contains(path.as_str())
        });
        judged.add(gate.judge(scanned, is_draft));
    }
    judged
}

/// Resolves the links of a record and of its translation, and tells what was wrong with them.
fn link_innovation(
    references: References,
    translations: &Translations,
    places: &Places,
) -> (Innovation, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let record = &references.record;
    let body = link_record(record, places, &mut problems);
    let translation = translations.records.get(&record.slug);
    let translation =
        translation.map(|translation| Box::new(TranslatedRecord::new(translation, record, places, &mut problems)));
    (Innovation { references, body, translation }, problems)
}

/// Resolves the links of a record.
pub(super) fn link_record(record: &Record, places: &Places, problems: &mut Vec<Diagnostic>) -> LinkedBody {
    links::link(&record.body, &record.path, &permalink::innovation(&record.slug), places, problems)
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

/// The record to which a file belongs: `si-contoh` for `content/inovasi/si-contoh.en.md`.
fn slug_of(path: &str) -> Option<&str> {
    Some(split_language(path.strip_prefix("content/inovasi/")?.strip_suffix(".md")?).0)
}

/// How many of some files were left out because they are in error.
fn count_in(paths: &[SourcePath], left_out: &[LeftOut]) -> usize {
    left_out.iter().filter(|left_out| paths.contains(&left_out.path)).count()
}

/// Adds the pages of documents.
pub(super) fn add_documents(
    places: &mut Places,
    registry: &Registry,
    records: &[Arc<Record>],
    agencies: &[Agency],
    pages: &[WrittenPage],
    unsound: &HashSet<SourcePath>,
    settings: &Settings,
) {
    for record in records {
        let place = Place {
            address: permalink::innovation(&record.slug).address().to_owned(),
            headings: record.body.headings.clone(),
            hidden: record.is_hidden(settings) || (record.is_draft() && !registry.has_agency(&record.agency.value)),
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

/// Adds addresses of lists and of files that are asked for by name, and old addresses, which lead straight to the new page.
pub(super) fn add_lists(
    places: &mut Places,
    lists: Vec<Address>,
    settings: &Settings,
    redirects: &BTreeMap<String, String>,
) {
    let files = [permalink::ATOM, permalink::JSON_FEED, permalink::EXPORT_CSV, permalink::EXPORT_JSON];
    let kits = settings.has_share_cards().then_some(permalink::KITS);
    let files = files.into_iter().chain(kits).map(str::to_owned);
    let lists = lists.into_iter().map(|list| list.address);
    places.addresses.extend(lists.chain(files).map(|address| (address, None)));
    for (old, new) in redirects {
        let source = places.addresses.get(new).cloned().flatten();
        places.addresses.entry(old.clone()).or_insert(source);
    }
}
