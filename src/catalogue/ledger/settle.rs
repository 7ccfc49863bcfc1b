//! Compares the ledger with the pages of a build: finds where old addresses lead, gives new ones their codes, and tells what
//! has changed.

use super::{Fate, Gone, LEDGER_PATH, Ledger, Line, nameless};
use crate::catalogue::Catalogue;
use crate::catalogue::facet::Label;
use crate::catalogue::innovation::Record;
use crate::catalogue::ways;
use crate::diagnostic::message::Language;
use crate::diagnostic::{Diagnostic, SourcePath, Span};
use crate::permalink::{self, AWARDS_SIZE, page_count};
use crate::settings::Settings;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A page that stands in this build.
#[derive(Default)]
struct Living {
    name: String,
    agency: String,
    fingerprint: String,
    /// Pages of its list, for what is one.
    pages: usize,
    /// The file it is made of; lists have none.
    source: Option<SourcePath>,
}

/// Brings the ledger up to date with the catalogue. The catalogue gains what old addresses lead to, the pages that say that
/// something is gone, and the ledger as it is to be written.
pub(in crate::catalogue) fn settle(
    mut ledger: Ledger,
    catalogue: &mut Catalogue,
    settings: &Settings,
    problems: &mut Vec<Diagnostic>,
) {
    let mut living = living(catalogue);
    living.extend(settings.other_languages().map(|language| (permalink::folder(language), Living::default())));
    let moved = find_renamed(&ledger, &living, &catalogue.redirects);
    for (old, new) in &moved {
        if let Some(source) = living.get(new).and_then(|page| page.source.as_ref()) {
            let problem = Diagnostic::note("alamat-pindah", source, Span::default());
            problems.push(problem.with("lama", format!("/{old}")).with("baru", format!("/{new}")));
        }
    }
    let today = settings.now.date().to_string();
    let mut codes: BTreeSet<String> = ledger.lines.values().flat_map(|line| line.codes.clone()).collect();
    for (address, page) in &living {
        let is_new = !ledger.lines.contains_key(address);
        let line = ledger.lines.entry(address.clone()).or_default();
        if is_new {
            line.since.clone_from(&today);
        }
        line.name.clone_from(&page.name);
        line.agency.clone_from(&page.agency);
        line.fingerprint.clone_from(&page.fingerprint);
        line.fate = Fate::Alive;
        line.pages = line.pages.max(page.pages);
        if line.codes.is_empty() && page.source.is_some() {
            let code = new_code(address, &codes);
            codes.insert(code.clone());
            line.codes.push(code);
        }
    }
    for (old, new) in moved.iter().chain(&catalogue.redirects) {
        let line = ledger.lines.entry(old.clone()).or_insert_with(|| Line { since: today.clone(), ..Line::default() });
        line.fate = Fate::MovedTo(new.clone());
    }
    lead_on(&mut ledger, &living, problems);
    let under_repair: BTreeSet<&str> = catalogue.left_out.iter().map(|left_out| left_out.address.as_str()).collect();
    let agencies: BTreeMap<&str, usize> =
        catalogue.agencies.iter().enumerate().map(|(at, agency)| (agency.id.as_str(), at)).collect();
    // Where drafts are shown, one that was published once stands at its own address.
    let drafts = catalogue.innovations.iter().filter(|innovation| innovation.is_draft());
    let drafts = drafts.map(|draft| permalink::innovation(&draft.record.slug).address().to_owned());
    let drafts: BTreeSet<String> = drafts.collect();
    for (address, line) in &mut ledger.lines {
        let pages = living.get(address).map_or(0, |page| page.pages);
        for number in pages.max(1) + 1..=line.pages {
            let old = permalink::list(address, number).address().to_owned();
            catalogue.redirects.insert(old, address.clone());
        }
        if living.contains_key(address) || drafts.contains(address) || nameless::is_mark(address) {
            continue;
        }
        if let Some(language) = Language::ALL.into_iter().find(|language| permalink::folder(*language) == *address) {
            catalogue.retired_languages.push(language);
            continue;
        }
        match &line.fate {
            Fate::MovedTo(to) => {
                catalogue.redirects.entry(address.clone()).or_insert_with(|| to.clone());
            }
            fate => {
                let under_repair = under_repair.contains(address.as_str());
                // Lists come and go with what they list.
                if *fate == Fate::Alive && !line.codes.is_empty() && !under_repair {
                    let problem = Diagnostic::note("alamat-hilang", &LEDGER_PATH.into(), Span::default());
                    let problem = problem.with("alamat", format!("/{address}")).with("nama", &line.name);
                    problems.push(problem.with("cabut", written(address)));
                }
                if !under_repair {
                    line.fate = Fate::Gone;
                }
                let agency = agencies.get(line.agency.as_str()).copied();
                let agency = agency.filter(|agency| catalogue.has_page[*agency]);
                let name = line.name.clone();
                catalogue.gone.push(Gone { address: address.clone(), name, agency, under_repair });
            }
        }
    }
    catalogue.ledger = Arc::new(ledger);
}

/// Everything with an address of its own: documents and lists.
fn living(catalogue: &Catalogue) -> BTreeMap<String, Living> {
    let page = |name: &str, source: &SourcePath| Living {
        name: name.to_owned(),
        source: Some(source.clone()),
        ..Living::default()
    };
    let mut living = BTreeMap::new();
    for innovation in catalogue.innovations.iter().filter(|innovation| !innovation.is_draft()) {
        let record = &innovation.record;
        let agency = catalogue.agencies[innovation.agency].id.clone();
        let page = page(&record.name.value, &record.path);
        living.insert(format!("inovasi/{}/", record.slug), Living { agency, fingerprint: fingerprint(record), ..page });
    }
    for (at, agency) in catalogue.agencies.iter().enumerate().filter(|(at, _)| catalogue.has_page[*at]) {
        let pages = page_count(catalogue.led[at].len());
        living.insert(format!("opd/{}/", agency.id), Living { pages, ..page(&agency.name, &agency.path) });
    }
    for free in &catalogue.pages {
        living.insert(format!("{}/", free.id), page(&free.title, &free.path));
    }
    let list =
        |name: &str, total: usize| Living { name: name.to_owned(), pages: page_count(total), ..Living::default() };
    living.insert("inovasi/".to_owned(), list("inovasi", catalogue.listed.len()));
    if !catalogue.listed.is_empty() {
        living.insert(permalink::STATISTICS.to_owned(), list("statistik", 0));
    }
    if catalogue.glossary.written {
        living.insert(permalink::GLOSSARY.to_owned(), list("istilah", 0));
    }
    living.insert("cari/".to_owned(), list("cari", 0));
    let awards = catalogue.awards.len();
    if awards > 0 {
        let pages = awards.div_ceil(AWARDS_SIZE);
        living.insert(permalink::AWARDS.to_owned(), Living { pages, ..list("penghargaan", 0) });
    }
    for facet in catalogue.facets.iter().filter(|facet| facet.kind.has_own_pages()) {
        living.insert(facet.kind.address(), list(facet.kind.id(), 0));
        for term in &facet.terms {
            let name = match &term.label {
                Label::Text(text) => text.clone(),
                _ => term.id.replace('-', " "),
            };
            living.insert(facet.address(term), list(&name, term.members.len()));
        }
    }
    living
}

/// What a record says to citizens, in eight letters: it stays when the file is renamed.
fn fingerprint(record: &Record) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(record.summary.as_bytes());
    record.benefits.iter().for_each(|benefit| {
        hasher.update(benefit.as_bytes());
    });
    hasher.finalize().to_hex()[..8].to_owned()
}

/// Old addresses whose document now stands under a new one. A document is recognised by its words, or by its name and
/// agency; a lost page has one successor and a new page one predecessor.
fn find_renamed(
    ledger: &Ledger,
    living: &BTreeMap<String, Living>,
    redirects: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let is_new = |address: &&String| !ledger.lines.contains_key(*address);
    let is_lost = |address: &&String, line: &Line| {
        let is_open =
            !nameless::is_mark(address) && !living.contains_key(*address) && !redirects.contains_key(*address);
        is_open && !matches!(line.fate, Fate::MovedTo(_))
    };
    let mut moved: BTreeMap<String, String> = BTreeMap::new();
    for key in [by_words as fn(&str, &str, &str) -> String, by_name] {
        let mut new: BTreeMap<(&str, String), Vec<&String>> = BTreeMap::new();
        let taken: BTreeSet<&String> = moved.values().collect();
        let documents = living
            .iter()
            .rev()
            .filter(|(address, page)| page.source.is_some() && is_new(address) && !taken.contains(address));
        for (address, page) in documents {
            let key = key(&page.fingerprint, &page.name, &page.agency);
            new.entry((folder(address), key)).or_default().push(address);
        }
        let mut found = Vec::new();
        for (old, line) in ledger.lines.iter().filter(|(old, line)| is_lost(old, line) && !moved.contains_key(*old)) {
            let key = key(&line.fingerprint, &line.name, &line.agency);
            let successor = new.get_mut(&(folder(old), key.clone())).filter(|_| !key.is_empty());
            found.extend(successor.and_then(Vec::pop).map(|new| (old.clone(), new.clone())));
        }
        moved.extend(found);
    }
    moved
}

fn by_words(fingerprint: &str, _: &str, _: &str) -> String {
    fingerprint.to_owned()
}

fn by_name(_: &str, name: &str, agency: &str) -> String {
    format!("{agency}/{}", name.to_lowercase())
}

/// How staff write an address on the command line.
fn written(address: &str) -> String {
    match permalink::slug_of(address) {
        Some(slug) => slug.to_owned(),
        None => format!("/{address}"),
    }
}

/// `inovasi` of `inovasi/si-contoh/`; free pages lie in none.
fn folder(address: &str) -> &str {
    address.trim_end_matches('/').split_once('/').map_or("", |(folder, _)| folder)
}

/// Lets every address that has moved lead straight to where its way ends. A way that circles can only come of a hand in the
/// file, and is an error.
fn lead_on(ledger: &mut Ledger, living: &BTreeMap<String, Living>, problems: &mut Vec<Diagnostic>) {
    let next = |address: &str| match &ledger.lines.get(address)?.fate {
        Fate::MovedTo(to) if !living.contains_key(address) => Some(to.as_str()),
        _ => None,
    };
    let ways = ways::follow(ledger.lines.keys().map(String::as_str), next);
    for circle in ways.circles {
        let whole: Vec<String> = circle.iter().chain(circle.first()).map(|address| format!("/{address}")).collect();
        let problem = Diagnostic::error("pengalihan-berputar", &LEDGER_PATH.into(), Span::default());
        problems.push(problem.with("jalan", whole.join(" → ")).with("kunci", "ke"));
    }
    let ends = ways.ends.into_iter().filter_map(|(address, end)| Some((address, end.filter(|end| *end != address)?)));
    let ends: Vec<(String, String)> = ends.map(|(address, end)| (address.to_owned(), end.to_owned())).collect();
    for (address, end) in ends {
        if let Some(line) = ledger.lines.get_mut(&address) {
            line.fate = Fate::MovedTo(end);
        }
    }
}

/// Letters of a code that nobody mistakes for one another, read or heard; without vowels they spell no word.
const LETTERS: &[u8] = b"2345679bcdfghjkmpqrstvwxz";
const CODE_LENGTH: usize = 4;

/// Codes are tried this often before they grow by a letter.
const TRIES: usize = 8;

/// A code derived from the address, so that it is the same on every machine; if it is taken, the next one that is not.
pub(super) fn new_code(address: &str, taken: &BTreeSet<String>) -> String {
    let mut seed = blake3::hash(address.as_bytes());
    for tries in 0.. {
        let length = (CODE_LENGTH + tries / TRIES).min(blake3::OUT_LEN);
        let letter = |byte: &u8| char::from(LETTERS[usize::from(*byte) % LETTERS.len()]);
        let code: String = seed.as_bytes()[..length].iter().map(letter).collect();
        if !taken.contains(&code) {
            return code;
        }
        seed = blake3::hash(seed.as_bytes());
    }
    String::new()
}
