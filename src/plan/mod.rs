//! What will be made: every output path and the job behind it, known before anything is rendered.
//!
//! No two jobs may claim one path, compared as a disk does that folds case and Unicode forms. A job names what it needs;
//! it never waits for another.

#![deny(clippy::wildcard_enum_match_arm)]

mod class;
mod drawn;
mod files;
mod job;
pub(crate) mod kits;
mod prints;

pub(crate) use class::Class;
pub use drawn::Print;
pub(crate) use drawn::{Card, Subject};
pub(crate) use files::{Description, ExportFormat, FeedFormat, FilterFile, Scope, ServerFile};
pub(crate) use job::{Asset, Data, Entry, Fragment, Page};
pub use job::{Drawn, Job};

use crate::cards::Format;
use crate::catalogue::Catalogue;
use crate::catalogue::addresses::Address;
use crate::catalogue::facet::{Facet, FacetKind};
use crate::catalogue::ledger::LEDGER_PATH;
use crate::catalogue::variant::{self, Variants};
use crate::content::picture::Picture;
use crate::diagnostic::message::Language;
use crate::diagnostic::{Checked, Diagnostic, SourcePath, Span};
use crate::permalink::{self, SitePath};
use crate::search::alphabet::{self, Letter};
use crate::search::guesses::Guesses;
use crate::search::{self, Outline};
use crate::settings::{SETTINGS_PATH, Settings};
use foldhash::HashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Cards in one fragment: combined filters show cards from all over the list, so a fragment holds few.
pub(crate) const SHARD_SIZE: usize = 12;
/// The most addresses in one sitemap file, as the protocol allows.
pub(crate) const SITEMAP_SIZE: usize = 50_000;

/// Every output of the site, in order of path.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    pub jobs: BTreeMap<SitePath, Job>,
    /// Listed innovations under the letters of their names.
    pub letters: Arc<[Letter]>,
    pub search: Arc<Outline>,
    /// What may be meant by an address that does not exist.
    pub guesses: Arc<Guesses>,
}

/// Plans the whole site.
pub(crate) fn plan(settings: &Settings, catalogue: &Catalogue, assets: &[(String, SitePath)]) -> Checked<Plan> {
    let mut planner = Planner { claims: Vec::new(), taken: HashMap::default(), problems: Vec::new() };
    planner.pages(catalogue);
    planner.shards(settings, catalogue);
    let letters = alphabet::letters(catalogue);
    planner.letters(catalogue, &letters);
    planner.redirects(catalogue);
    planner.editions(settings, catalogue);
    planner.feeds(catalogue);
    let search = search::outline(catalogue, settings);
    let guesses = Guesses::of(catalogue);
    planner.files(settings, catalogue, assets, &search);
    planner.guesses(settings, &guesses);
    planner.cards(settings, catalogue);
    planner.prints(settings, catalogue);
    planner.kits(settings, catalogue);
    // After the editions: one language serves all sites.
    planner.embeds(settings, catalogue);
    planner.moved(settings, catalogue);
    let jobs = planner.claims.into_iter().map(|claim| (claim.path, claim.job)).collect();
    let plan = Plan { jobs, letters: letters.into(), search: search.into(), guesses: guesses.into() };
    Checked { value: plan, problems: planner.problems }
}

impl Plan {
    /// Lets pages without a name answer at addresses that only the published folder still knows.
    pub fn withdraw(&mut self, pages: &BTreeSet<SitePath>) {
        for page in pages {
            self.jobs.entry(page.clone()).or_insert(Job::Page(Page::Withdrawn));
        }
    }

    /// Where old and short addresses lead, in the site's own language: paths and addresses.
    pub fn moved(&self, settings: &Settings, catalogue: &Catalogue) -> impl Iterator<Item = (&SitePath, &str)> {
        let others = settings.other_languages().chain(catalogue.retired_languages.iter().copied());
        let others: Vec<Language> = others.collect();
        self.jobs.iter().filter_map(move |(path, job)| {
            let to = job.page()?.leads_to()?;
            path.language(others.iter().copied()).is_none().then_some((path, to))
        })
    }

    /// The same with assets of the same names at other addresses.
    pub fn with_assets(&self, assets: &[(String, SitePath)]) -> Plan {
        let mut plan = self.clone();
        plan.jobs.retain(|_, job| !job.is_theme_file());
        plan.jobs
            .extend(assets.iter().map(|(name, path)| (path.clone(), Job::Asset(Asset::Theme { name: name.clone() }))));
        plan
    }
}

struct Planner {
    claims: Vec<Claim>,
    /// Folded paths, and the claim on each: an index.
    taken: HashMap<SitePath, usize>,
    problems: Vec<Diagnostic>,
}

/// A path that is taken: by which job, and because of which source.
struct Claim {
    path: SitePath,
    job: Job,
    source: SourcePath,
}

impl Planner {
    fn add(&mut self, path: SitePath, job: Job, source: &SourcePath) {
        let folded = path.folded();
        if let Some(Claim { path: first, source: owner, .. }) = self.taken.get(&folded).map(|at| &self.claims[*at]) {
            // Blame the document, not the list that has always been there.
            let is_document = |path: &SourcePath| path.starts_with("content/") && **path != *SETTINGS_PATH;
            let (blamed, other) = if is_document(source) { (source, owner) } else { (owner, source) };
            let problem = Diagnostic::error("alamat-bertabrakan", blamed, Span::default())
                .with("alamat", format!("/{}", path.address()));
            self.problems.push(match is_document(other) {
                true => problem.with("lain", format!("/{}", first.address())).label(other, Span::default()),
                false => problem.with("lain", "none"),
            });
            return;
        }
        self.taken.insert(folded, self.claims.len());
        self.claims.push(Claim { path, job, source: source.clone() });
    }

    /// What stands at a path.
    fn claim(&self, path: &SitePath) -> Option<&Claim> {
        self.taken.get(&path.folded()).map(|at| &self.claims[*at])
    }

    /// Every page that has an address, and what stands where pages were.
    fn pages(&mut self, catalogue: &Catalogue) {
        for Address { of, address, pages } in &*catalogue.addresses {
            for number in 1..=*pages {
                let page = Page::of(*of, number);
                let document = page.entry().map(|entry| entry.path(catalogue).clone());
                let source = document.unwrap_or_else(|| SETTINGS_PATH.into());
                self.add(permalink::list(address, number), Job::Page(page), &source);
            }
        }
        self.add(SitePath::file("404.html"), Job::Page(Page::NotFound), &SETTINGS_PATH.into());
        for (index, gone) in catalogue.gone.iter().enumerate() {
            self.add(SitePath::page(&gone.address), Job::Page(Page::Gone { gone: index }), &LEDGER_PATH.into());
        }
        for (code, address) in catalogue.ledger.codes() {
            let to = Job::Page(Page::Redirect { to: address.to_owned() });
            self.add(permalink::short(code), to, &LEDGER_PATH.into());
        }
        for code in catalogue.ledger.nameless_codes() {
            self.add(permalink::short(code), Job::Page(Page::Withdrawn), &LEDGER_PATH.into());
        }
    }

    /// Fragments of the catalogue and of the search page. A script can fetch nothing in a copy that is opened from a folder.
    fn shards(&mut self, settings: &Settings, catalogue: &Catalogue) {
        let shards = if settings.offline { 0 } else { catalogue.listed.len().div_ceil(SHARD_SIZE) };
        for shard in 1..=shards {
            self.add(permalink::card_shard(shard), Job::Fragment(Fragment::Cards { shard }), &SETTINGS_PATH.into());
        }
        if !settings.offline {
            self.add(permalink::destinations(), Job::Fragment(Fragment::Destinations), &SETTINGS_PATH.into());
        }
    }

    /// Old addresses, once every page that they can lead to is planned: lists become shorter too.
    fn redirects(&mut self, catalogue: &Catalogue) {
        for (old, new) in &catalogue.redirects {
            // A record that is not in this build keeps its old addresses for the build in which it is.
            if let Some(path) = self.claim(&SitePath::page(new)).map(|claim| claim.source.clone()) {
                self.add(SitePath::page(old), Job::Page(Page::Redirect { to: new.clone() }), &path);
            }
        }
    }

    /// A rule in the folder of every old address, for Apache: one that stood in the file for the whole site would be read
    /// with every request. A language that was given up has one rule for all its pages. Short addresses are many and have none:
    /// their pages lead on.
    fn moved(&mut self, settings: &Settings, catalogue: &Catalogue) {
        if settings.offline {
            return;
        }
        let given_up = || catalogue.retired_languages.iter().copied();
        let is_old = |claim: &&Claim| {
            let leads_on = claim.job.page().is_some_and(|page| page.leads_to().is_some());
            leads_on && !permalink::is_short(&claim.path) && claim.path.language(given_up()).is_none()
        };
        let old: Vec<SitePath> =
            self.claims.iter().filter(is_old).map(|claim| permalink::access(claim.path.address())).collect();
        for path in old {
            self.add(path, Job::Server(ServerFile::Moved), &LEDGER_PATH.into());
        }
        for language in given_up() {
            let path = permalink::access(&permalink::folder(language));
            self.add(path, Job::Server(ServerFile::GivenUp), &LEDGER_PATH.into());
        }
    }

    /// Pages for the letters from A to Z where all names are too many for the search page.
    fn letters(&mut self, catalogue: &Catalogue, letters: &[Letter]) {
        let own: SourcePath = SETTINGS_PATH.into();
        if catalogue.listed.len() <= alphabet::ONE_PAGE {
            return;
        }
        for (number, letter) in letters.iter().enumerate() {
            for page in 1..=alphabet::page_count(letter) {
                let path = permalink::list(permalink::letter(&letter.id).address(), page);
                self.add(path, Job::Page(Page::Search { letter: Some(number), page }), &own);
            }
        }
    }

    /// Every page once more in each of the site's other languages, and a way from those that it has given up to its own.
    fn editions(&mut self, settings: &Settings, catalogue: &Catalogue) {
        let originals = self.claims.len();
        for language in settings.other_languages() {
            for original in 0..originals {
                let Claim { path, job, source } = &self.claims[original];
                if job.traits().is_localized && !permalink::is_short(path) {
                    let (path, job, source) = (path.in_language(language), job.clone(), source.clone());
                    self.add(path, job, &source);
                }
            }
        }
        for language in &catalogue.retired_languages {
            for original in 0..originals {
                let Claim { path, job, .. } = &self.claims[original];
                let is_page = job.page().is_some() && job.traits().is_localized;
                if is_page && !permalink::is_short(path) {
                    let own = Job::Page(Page::Redirect { to: path.address().to_owned() });
                    self.add(path.in_language(*language), own, &LEDGER_PATH.into());
                }
            }
        }
    }

    fn feeds(&mut self, catalogue: &Catalogue) {
        let own: SourcePath = SETTINGS_PATH.into();
        for format in FeedFormat::ALL {
            self.add(SitePath::file(format.file()), Job::Data(Data::Feed { scope: Scope::Site, format }), &own);
            for (index, agency) in
                catalogue.agencies.iter().enumerate().filter(|(index, _)| !catalogue.led[*index].is_empty())
            {
                let path = permalink::feed(permalink::agency(&agency.id).address(), format.file());
                self.add(path, Job::Data(Data::Feed { scope: Scope::Agency(index), format }), &agency.path);
            }
            for (facet, number, address) in fed_terms(&catalogue.facets) {
                let scope = Scope::Term { facet, term: number };
                let path = permalink::feed(&address, format.file());
                self.add(path, Job::Data(Data::Feed { scope, format }), &own);
            }
        }
    }

    fn files(&mut self, settings: &Settings, catalogue: &Catalogue, assets: &[(String, SitePath)], search: &Outline) {
        let own: SourcePath = SETTINGS_PATH.into();
        for format in ExportFormat::ALL {
            self.add(SitePath::file(format.path()), Job::Data(Data::Export(format)), &own);
        }
        for description in Description::ALL {
            self.add(SitePath::file(description.path()), Job::Data(Data::Description(description)), &own);
        }
        if !settings.offline {
            for file in FilterFile::ALL {
                self.add(SitePath::file(file.path()), Job::Data(Data::Filter(file)), &own);
            }
        }
        let pages = self.claims.iter().filter_map(|claim| claim.job.page());
        let pages = pages.filter(|page| page.is_indexed(catalogue)).count();
        self.add(SitePath::file("sitemap.xml"), Job::Data(Data::Sitemap { part: None }), &own);
        if pages > SITEMAP_SIZE {
            for part in 1..=pages.div_ceil(SITEMAP_SIZE) {
                self.add(
                    SitePath::file(&format!("sitemap-{part}.xml")),
                    Job::Data(Data::Sitemap { part: Some(part) }),
                    &own,
                );
            }
        }
        self.add(SitePath::file("robots.txt"), Job::Data(Data::Robots), &own);
        if !settings.offline {
            for (path, file) in [
                (permalink::REDIRECTS, ServerFile::Redirects),
                ("_headers", ServerFile::Headers),
                (".nojekyll", ServerFile::NoJekyll),
            ] {
                self.add(SitePath::file(path), Job::Server(file), &own);
            }
            self.add(permalink::access(""), Job::Server(ServerFile::Htaccess), &own);
            // A page that was opened from a folder reads no files beside it.
            search.parts().for_each(|(path, part)| self.add(path, Job::Data(Data::SearchIndex(part)), &own));
        }
        for (name, path) in assets {
            let source = format!("themes/{}/assets/{name}", settings.theme.value).into();
            self.add(path.clone(), Job::Asset(Asset::Theme { name: name.clone() }), &source);
        }
        for (source, picture) in &catalogue.pictures {
            self.picture(source, picture, &Variants::of_picture(picture));
        }
        if let Some((source, picture)) = &catalogue.logo {
            self.picture(source, picture, &Variants::of_logo(picture));
        }
    }

    /// What the page for missing addresses asks. A page that was opened from a folder is never that one.
    fn guesses(&mut self, settings: &Settings, guesses: &Guesses) {
        if !settings.offline {
            let own: SourcePath = SETTINGS_PATH.into();
            guesses
                .files()
                .for_each(|(path, order, part)| self.add(path, Job::Data(Data::Guesses { order, part }), &own));
        }
    }

    fn picture(&mut self, source: &SourcePath, picture: &Picture, variants: &Variants) {
        for variant in variants.all() {
            let path = variant::path(source, picture, variant);
            // The same bytes under two names are one picture.
            if self.claim(&path).is_none() {
                self.add(path, Job::Asset(Asset::Picture { source: source.clone(), variant }), source);
            }
        }
    }

    /// Share pictures: one of every page that people pass on. A copy that is opened from a folder is not passed on.
    fn cards(&mut self, settings: &Settings, catalogue: &Catalogue) {
        if !settings.has_share_cards() {
            return;
        }
        let own: SourcePath = SETTINGS_PATH.into();
        let mut cards: Vec<(String, Card, SourcePath)> = Vec::new();
        let mut add = |subject: Subject, with_photo, source: &SourcePath| {
            let address = subject.page(catalogue).address().to_owned();
            cards.push((address, Card { subject, format: Format::Link, with_photo }, source.clone()));
        };
        add(Subject::Site, false, &own);
        for (index, innovation) in catalogue.innovations.iter().enumerate() {
            let (subject, path) = (Subject::Innovation(index), &innovation.record.path);
            let has_photo = subject.photo(catalogue).is_some();
            add(subject, has_photo, path);
            // The card without the photo is there too: its address may have been passed on before there was one.
            if has_photo {
                add(subject, false, path);
            }
        }
        for (index, agency) in catalogue.agencies.iter().enumerate().filter(|(index, _)| catalogue.has_page[*index]) {
            add(Subject::Agency(index), false, &agency.path);
        }
        for (facet, term, _) in fed_terms(&catalogue.facets) {
            add(Subject::Topic { facet, term }, false, &own);
        }
        for (index, page) in catalogue.pages.iter().enumerate() {
            add(Subject::FreePage(index), false, &page.path);
        }
        // Whoever passed on an old address has passed on its picture too.
        let links: HashMap<&str, usize> =
            cards.iter().enumerate().map(|(at, (address, ..))| (address.as_str(), at)).collect();
        let moved: Vec<(String, Card, SourcePath)> = catalogue
            .redirects
            .iter()
            .filter(|(old, _)| {
                let page = self.claim(&SitePath::page(old)).and_then(|claim| claim.job.page());
                page.is_some_and(|page| page.leads_to().is_some())
            })
            .filter_map(|(old, new)| {
                let (_, card, source) = &cards[*links.get(new.as_str())?];
                Some((old.clone(), Card { with_photo: false, ..*card }, source.clone()))
            })
            .collect();
        for (address, card, source) in cards.into_iter().chain(moved) {
            self.add(card.path(&address), Job::Drawn(Drawn::Card(card)), &source);
        }
    }
}

/// The terms that have feeds: topics. Facet, term and address.
fn fed_terms(facets: &[Facet]) -> Vec<(usize, usize, String)> {
    let topics = facets.iter().enumerate().filter(|(_, facet)| facet.kind == FacetKind::Topic);
    topics
        .flat_map(|(index, facet)| {
            facet.terms.iter().enumerate().map(move |(number, term)| (index, number, facet.address(term)))
        })
        .collect()
}
