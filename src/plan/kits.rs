//! Kits for social media teams: one for every innovation that stands in lists.

use super::{Card, Drawn, Job, Page, Planner, Subject};
use crate::cards::Format;
use crate::catalogue::ledger::LEDGER_PATH;
use crate::catalogue::{Catalogue, Innovation};
use crate::diagnostic::SourcePath;
use crate::permalink::{self, KITS, SitePath};
use crate::settings::{SETTINGS_PATH, Settings};
use crate::vocabulary::Layout;

/// Innovations on one page of the list; a city's few hundred stand on one, which its filter then covers.
pub(crate) const LIST_SIZE: usize = 400;

/// The pages of the list; an empty one says so.
pub(crate) fn list_pages(catalogue: &Catalogue) -> usize {
    catalogue.listed.len().div_ceil(LIST_SIZE).max(1)
}

/// The picture of an innovation in a format, with its photo if it has one and no post without it was asked for.
pub(crate) fn card(catalogue: &Catalogue, innovation: usize, format: Format) -> Card {
    let subject = Subject::Innovation(innovation);
    let layout = catalogue.innovations[innovation].record.layout.filter(|_| format == Format::Post);
    let with_photo = layout.is_none_or(|layout| layout == Layout::Photo) && subject.photo(catalogue).is_some();
    Card { subject, format, with_photo }
}

impl Planner {
    /// Kits and the list of them, in the site's own language only.
    pub(super) fn kits(&mut self, settings: &Settings, catalogue: &Catalogue) {
        if !settings.has_share_cards() {
            return;
        }
        for page in 1..=list_pages(catalogue) {
            self.add(permalink::list(KITS, page), Job::Page(Page::Kits { page }), &SETTINGS_PATH.into());
        }
        for innovation in catalogue.listed.iter().copied() {
            let record = &catalogue.innovations[innovation].record;
            self.add(permalink::kit(&record.slug), Job::Page(Page::Kit { innovation }), &record.path);
            let page = permalink::innovation(&record.slug);
            // The picture of the link is the page's own.
            for format in [Format::Post, Format::Story] {
                let card = card(catalogue, innovation, format);
                self.add(card.path(page.address()), Job::Drawn(Drawn::Card(card)), &record.path);
            }
        }
        self.old_kits(catalogue);
    }

    /// Where the kits of innovations were that have been renamed, left the lists or are gone.
    fn old_kits(&mut self, catalogue: &Catalogue) {
        let slug_of = |address: &str| permalink::slug_of(address).map(str::to_owned);
        let is_unlisted = |innovation: &&Innovation| !innovation.listed;
        let mut old: Vec<(String, String, SourcePath)> = Vec::new();
        for innovation in catalogue.innovations.iter().filter(is_unlisted) {
            let record = &innovation.record;
            let page = permalink::innovation(&record.slug);
            old.push((record.slug.clone(), page.address().to_owned(), record.path.clone()));
        }
        // Before those that lead to them.
        let gone = catalogue.gone.iter().filter_map(|gone| slug_of(&gone.address));
        old.extend(gone.map(|slug| (slug, KITS.to_owned(), LEDGER_PATH.into())));
        for (from, to) in &catalogue.redirects {
            if let (Some(from), Some(to)) = (slug_of(from), slug_of(to)) {
                old.push((from, permalink::kit(&to).address().to_owned(), LEDGER_PATH.into()));
            }
        }
        for (slug, to, source) in old {
            let from = permalink::kit(&slug);
            let target = self.claim(&SitePath::page(&to)).map(|claim| claim.job.page().and_then(Page::leads_to));
            let to = match target {
                Some(Some(further)) => further.to_owned(),
                Some(None) => to,
                None => KITS.to_owned(),
            };
            if self.claim(&from).is_none() {
                self.add(from, Job::Page(Page::Redirect { to }), &source);
            }
        }
    }
}
