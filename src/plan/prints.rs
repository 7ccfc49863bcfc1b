//! What is made of an innovation besides its page: PDF to print, and cards that other sites show.

use super::{Data, Drawn, Job, Page, Planner, Print};
use crate::catalogue::Catalogue;
use crate::catalogue::facet::FacetKind;
use crate::catalogue::ledger::LEDGER_PATH;
use crate::diagnostic::SourcePath;
use crate::permalink;
use crate::settings::{SETTINGS_PATH, Settings};

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
                self.add(print.path(catalogue), Job::Drawn(Drawn::Print(print)), &source);
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
            self.add(permalink::embed(&record.slug), Job::Page(Page::Embed { innovation: index }), &record.path);
            self.add(permalink::oembed(&record.slug), Job::Data(Data::OEmbed { innovation: index }), &record.path);
        }
        // A site that shows a card has copied its address and will not change it, so cards stay where innovations have
        // moved or are gone.
        let embed = |address: &str| permalink::slug_of(address).map(permalink::embed);
        for (index, gone) in catalogue.gone.iter().enumerate() {
            if let Some(old) = embed(&gone.address) {
                self.add(old, Job::Page(Page::Gone { gone: index }), &LEDGER_PATH.into());
            }
        }
        for (old, new) in &catalogue.redirects {
            if let (Some(old), Some(new)) = (embed(old), embed(new))
                && self.claim(&new).is_some()
            {
                self.add(old, Job::Page(Page::Redirect { to: new.address().to_owned() }), &LEDGER_PATH.into());
            }
        }
    }
}
