//! The page of a file as somebody is typing it, with its share picture and its poster: drawn by the theme, kept nowhere.

use super::Prepared;
use super::judge::Text;
use crate::permalink::SitePath;
use crate::plan::{Job, Page};
use crate::render::drawing::{Layer, Stack};
use crate::render::{Editions, Made};
use std::sync::Arc;

/// What is drawn of a file that is being typed.
pub(crate) struct Overlay {
    editions: Editions,
    page: Page,
    path: SitePath,
}

impl Prepared {
    /// What would be drawn of a file with another text; nothing if it cannot be read or has no page. `editions` are those of
    /// the site as it stands.
    pub(crate) fn overlaid(&self, editions: &Editions, text: &Text) -> Option<Overlay> {
        let typed = self.understood(text, false);
        let (catalogue, page, path) = self.catalogue.overlaid(&self.documents, &typed, &self.settings)?;
        Some(Overlay { editions: editions.overlaid(&Arc::new(catalogue)), page: Page::of(page, 1), path })
    }
}

impl Overlay {
    /// The page.
    pub(crate) fn page(&self) -> Made {
        self.editions.render(&self.path, &Job::Page(self.page.clone()))
    }

    /// The share picture on a static layer that `stack` keeps; nothing if the site has none.
    pub(crate) fn card(&self, stack: impl FnOnce(Layer) -> Arc<Stack>) -> Option<Made> {
        let card = self.editions.card_of(&self.page)?;
        Some(self.editions.draw(&card, &stack(self.editions.layer(&card))))
    }

    /// The poster as a picture; nothing if there will be none.
    pub(crate) fn poster(&self, stack: impl FnOnce(Layer) -> Arc<Stack>) -> Option<Made> {
        let poster = self.editions.poster_of(&self.page)?;
        Some(self.editions.poster_picture(&poster, &stack(self.editions.layer(&poster))))
    }
}
