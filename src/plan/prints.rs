//! What is made of an innovation besides its page: PDF to print, and cards that other sites show.

use super::{Job, Planner};
use crate::catalogue::Catalogue;
use crate::catalogue::facet::{FacetKind, Label, Term};
use crate::catalogue::ledger::LEDGER_PATH;
use crate::diagnostic::SourcePath;
use crate::permalink::{self, SitePath};
use crate::settings::{SETTINGS_PATH, Settings};

/// A PDF to print: the poster of one innovation, or the services of an agency or a district.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Print {
    Poster(usize),
    Agency(usize),
    Area { facet: usize, term: usize },
}

impl Print {
    pub fn path(self, catalogue: &Catalogue) -> SitePath {
        match self {
            Print::Poster(index) => permalink::poster(&catalogue.innovations[index].record.slug),
            Print::Agency(index) => permalink::bundle(permalink::agency(&catalogue.agencies[index].id).address()),
            Print::Area { facet, term } => {
                let facet = &catalogue.facets[facet];
                permalink::bundle(&facet.address(&facet.terms[term]))
            }
        }
    }

    /// Whether it is made: not without a service that it could show.
    pub fn is_made(self, settings: &Settings, catalogue: &Catalogue) -> bool {
        settings.posters && !self.services(catalogue).is_empty()
    }

    /// A link to it, if it is made.
    pub fn href(self, settings: &Settings, catalogue: &Catalogue) -> Option<String> {
        self.is_made(settings, catalogue).then(|| self.path(catalogue).href(settings.offline))
    }

    /// The services that it shows, which people can use today. Nothing is printed without one.
    pub fn services(self, catalogue: &Catalogue) -> Vec<usize> {
        let members = match self {
            Print::Poster(index) => {
                return if catalogue.innovations[index].has_poster() { vec![index] } else { Vec::new() };
            }
            Print::Agency(index) => &catalogue.led[index],
            // What is there for the whole city is nobody's neighbourhood.
            Print::Area { facet, term } => match &catalogue.facets[facet].terms[term] {
                Term { label: Label::WholeCity, .. } => return Vec::new(),
                term => &term.members,
            },
        };
        let is_service = |index: &&usize| {
            let innovation = &catalogue.innovations[**index];
            innovation.is_usable() && innovation.record.service.is_some()
        };
        members.iter().filter(is_service).copied().collect()
    }
}

impl Planner {
    /// What is printed, for copies without internet too: an office prints where it has none.
    pub(super) fn prints(&mut self, settings: &Settings, catalogue: &Catalogue) {
        let innovations = catalogue.innovations.iter().enumerate();
        let mut prints: Vec<(Print, SourcePath)> =
            innovations.map(|(index, innovation)| (Print::Poster(index), innovation.record.path.clone())).collect();
        let agencies = catalogue.agencies.iter().enumerate().filter(|(index, _)| catalogue.has_page[*index]);
        prints.extend(agencies.map(|(index, agency)| (Print::Agency(index), agency.path.clone())));
        for (index, facet) in catalogue.facets.iter().enumerate().filter(|(_, facet)| facet.kind == FacetKind::Area) {
            prints
                .extend((0..facet.terms.len()).map(|term| (Print::Area { facet: index, term }, SETTINGS_PATH.into())));
        }
        for (print, source) in prints {
            if print.is_made(settings, catalogue) {
                self.add(print.path(catalogue), Job::Print(print), &source);
            }
        }
    }

    /// Cards for other sites to show; a copy that is opened from a folder is nowhere where they could ask.
    pub(super) fn embeds(&mut self, settings: &Settings, catalogue: &Catalogue) {
        if settings.offline {
            return;
        }
        for (index, innovation) in catalogue.innovations.iter().enumerate() {
            let record = &innovation.record;
            self.add(permalink::embed(&record.slug), Job::Embed { innovation: index }, &record.path);
            self.add(permalink::oembed(&record.slug), Job::OEmbed { innovation: index }, &record.path);
        }
        // Who shows an innovation that has moved or is gone has copied its address once and for all.
        let embed = |address: &str| permalink::slug_of(address).map(permalink::embed);
        for (index, gone) in catalogue.gone.iter().enumerate() {
            if let Some(old) = embed(&gone.address) {
                self.add(old, Job::Gone { gone: index }, &LEDGER_PATH.into());
            }
        }
        for (old, new) in &catalogue.redirects {
            if let (Some(old), Some(new)) = (embed(old), embed(new))
                && self.claim(&new).is_some()
            {
                self.add(old, Job::Redirect { to: new.address().to_owned() }, &LEDGER_PATH.into());
            }
        }
    }
}
