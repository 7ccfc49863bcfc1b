//! Compares the ledger with the pages of a build: finds where old addresses lead, gives new ones their codes, and tells what
//! has changed.

use super::codes::Codes;
use super::{Change, Fate, Gone, LEDGER_PATH, Ledger, Line, nameless};
use crate::catalogue::addresses::{Address, PageOf};
use crate::catalogue::facet::{Facet, Label, Term};
use crate::catalogue::innovation::{Record, cells};
use crate::catalogue::selection::Selected;
use crate::catalogue::ways;
use crate::diagnostic::message::Language;
use crate::diagnostic::{Diagnostic, SourcePath, Span};
use crate::fields::cell;
use crate::fingerprint::Feed;
use crate::gate::Scanned;
use crate::permalink;
use crate::settings::Settings;
use std::collections::{BTreeMap, BTreeSet};

/// A page that stands in this build.
#[derive(Default)]
struct Living {
    name: String,
    agency: String,
    fingerprint: String,
    /// What an innovation's fields say.
    fields: Option<String>,
    /// Pages of its list; 1 for what is none.
    pages: usize,
    /// The file it is made of; lists have none.
    source: Option<SourcePath>,
}

/// What the ledger makes of a build: itself as it is to be written, what old addresses lead to, and what is gone.
pub(in crate::catalogue) struct Reconciled {
    pub ledger: Ledger,
    pub redirects: BTreeMap<String, String>,
    pub gone: Vec<Gone>,
    pub retired_languages: Vec<Language>,
}

impl Reconciled {
    /// What was found in the ledger and would be shown: the names of pages that are gone, and old addresses. Those of living
    /// pages are written anew by the next build.
    pub(crate) fn shown(&self, scanned: &Scanned) -> Scanned {
        let is_past = |address: &str| {
            let line = self.ledger.lines.get(address);
            self.gone.iter().any(|gone| gone.address == address) || line.is_some_and(|line| line.fate != Fate::Alive)
        };
        let found = scanned.found.iter().filter(|found| is_past(&found.field)).cloned().collect();
        Scanned { found, ..scanned.clone() }
    }
}

/// Brings the ledger up to date with what is in this build. `redirects` are those that the documents themselves name.
pub(in crate::catalogue) fn reconcile(
    mut ledger: Ledger,
    mut redirects: BTreeMap<String, String>,
    addresses: &[Address],
    selected: &Selected,
    facets: &[Facet],
    settings: &Settings,
    problems: &mut Vec<Diagnostic>,
) -> Reconciled {
    let mut living = living(addresses, selected, facets);
    living.extend(settings.other_languages().map(|language| (permalink::folder(language), Living::default())));
    let moved = find_renamed(&ledger, &living, &redirects);
    for (old, new) in &moved {
        if let Some(source) = living.get(new).and_then(|page| page.source.as_ref()) {
            let problem = Diagnostic::note("alamat-pindah", source, Span::default());
            problems.push(problem.with("lama", format!("/{old}")).with("baru", format!("/{new}")));
        }
    }
    let today = settings.now.date().to_string();
    let mut codes = Codes::of(ledger.lines.values().flat_map(|line| &line.codes));
    let mut fresh = BTreeSet::new();
    for (address, page) in &living {
        let is_new = !ledger.lines.contains_key(address);
        let line = ledger.lines.entry(address.clone()).or_default();
        if is_new {
            fresh.insert(address);
            line.since.clone_from(&today);
        }
        line.name.clone_from(&page.name);
        line.agency.clone_from(&page.agency);
        line.fingerprint.clone_from(&page.fingerprint);
        line.change(page, &today);
        line.fate = Fate::Alive;
        line.pages = line.pages.max(page.pages);
        if line.codes.is_empty() && page.source.is_some() {
            line.codes.push(codes.take(address));
        }
    }
    for (old, new) in moved.iter().chain(&redirects) {
        let line = ledger.lines.entry(old.clone()).or_insert_with(|| Line { since: today.clone(), ..Line::default() });
        line.fate = Fate::MovedTo(new.clone());
        let before = line.changed.clone().filter(|_| fresh.contains(new));
        // A new address alone is no change of what the record says.
        if let Some(now) = ledger.lines.get_mut(new).and_then(|line| line.changed.as_mut())
            && let Some(before) = before.filter(|before| before.fields == now.fields)
        {
            *now = before;
        }
    }
    lead_on(&mut ledger, &living, problems);
    let under_repair: BTreeSet<&str> = selected.left_out.iter().map(|left_out| left_out.address.as_str()).collect();
    let agencies: BTreeMap<&str, usize> =
        selected.agencies.iter().enumerate().map(|(at, agency)| (agency.id.as_str(), at)).collect();
    // Where drafts are shown, one that was published once stands at its own address.
    let drafts = selected.innovations.iter().filter(|innovation| innovation.is_draft());
    let drafts = drafts.map(|draft| permalink::innovation(&draft.record.slug).address().to_owned());
    let drafts: BTreeSet<String> = drafts.collect();
    let (mut gone, mut retired_languages) = (Vec::new(), Vec::new());
    for (address, line) in &mut ledger.lines {
        let pages = living.get(address).map_or(0, |page| page.pages);
        for number in pages.max(1) + 1..=line.pages {
            let old = permalink::list(address, number).address().to_owned();
            redirects.insert(old, address.clone());
        }
        if living.contains_key(address) || drafts.contains(address) || nameless::is_mark(address) {
            continue;
        }
        if let Some(language) = Language::ALL.into_iter().find(|language| permalink::folder(*language) == *address) {
            retired_languages.push(language);
            continue;
        }
        match &line.fate {
            Fate::MovedTo(to) => {
                redirects.entry(address.clone()).or_insert_with(|| to.clone());
            }
            fate => {
                let under_repair = under_repair.contains(address.as_str());
                // A list has an address only while it has entries.
                if *fate == Fate::Alive && !line.codes.is_empty() && !under_repair {
                    let problem = Diagnostic::note("alamat-hilang", &LEDGER_PATH.into(), Span::default());
                    let problem = problem.with("alamat", format!("/{address}")).with("nama", &line.name);
                    problems.push(problem.with("cabut", written(address)));
                }
                if !under_repair {
                    if let Some(change) = line.changed.as_mut().filter(|_| *fate != Fate::Gone) {
                        change.day.clone_from(&today);
                    }
                    line.fate = Fate::Gone;
                }
                let agency = agencies.get(line.agency.as_str()).copied();
                let agency = agency.filter(|agency| selected.has_page[*agency]);
                let name = line.name.clone();
                gone.push(Gone { address: address.clone(), name, agency, under_repair });
            }
        }
    }
    Reconciled { ledger, redirects, gone, retired_languages }
}

/// The addresses that are kept: those of documents and of lists, but for drafts and for pages that are always there.
fn living(addresses: &[Address], selected: &Selected, facets: &[Facet]) -> BTreeMap<String, Living> {
    let document = |name: &str, path: &SourcePath| Living {
        name: name.to_owned(),
        source: Some(path.clone()),
        ..Living::default()
    };
    let list = |name: &str| Living { name: name.to_owned(), ..Living::default() };
    let mut living = BTreeMap::new();
    for Address { of, address, pages } in addresses {
        let page = match of {
            PageOf::Home | PageOf::Agencies => continue,
            PageOf::Innovation(index) => {
                let innovation = &selected.innovations[*index];
                let record = &innovation.record;
                if record.is_draft() {
                    continue;
                }
                let agency = selected.agencies[innovation.agency].id.clone();
                let fields = Some(fields(record));
                Living {
                    agency,
                    fingerprint: fingerprint(record),
                    fields,
                    ..document(&record.name.value, &record.path)
                }
            }
            PageOf::Agency(index) => {
                let agency = &selected.agencies[*index];
                document(&agency.name, &agency.path)
            }
            PageOf::FreePage(index) => {
                let page = &selected.pages[*index];
                document(&page.title, &page.path)
            }
            PageOf::Term { facet, term } => match &facets[*facet].terms[*term] {
                Term { label: Label::Text(text), .. } => list(text),
                term => list(&term.id.replace('-', " ")),
            },
            PageOf::Catalogue
            | PageOf::Search
            | PageOf::Directory
            | PageOf::Glossary
            | PageOf::OpenData
            | PageOf::Statistics
            | PageOf::Awards
            | PageOf::Facet(_) => list(address.trim_end_matches('/')),
        };
        // Of two that claim one address, the plan makes the first.
        living.entry(address.clone()).or_insert(Living { pages: *pages, ..page });
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

/// What all fields of a record say, as far as a change is to be noticed.
fn fields(record: &Record) -> String {
    let mut feed = Feed::default();
    cell::feed(&cells(record), &mut feed);
    feed.digits(Change::DIGITS)
}

impl Line {
    /// Notes the day on which the fields of an innovation say something else than before, or it is back. One of which no
    /// change is known is as it was on its first day.
    fn change(&mut self, page: &Living, today: &str) {
        let Some(fields) = &page.fields else { return };
        let day = match &self.changed {
            None => &self.since,
            Some(change) if change.fields == *fields && self.fate == Fate::Alive => return,
            Some(_) => today,
        };
        self.changed = Some(Change { day: day.to_owned(), fields: fields.clone() });
    }
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

/// Lets every address that has moved lead straight to where its way ends. A circle can only come from editing the file
/// by hand, and is an error.
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
