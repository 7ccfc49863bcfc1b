//! What share pictures say, and what pages say of them.
//!
//! A picture is made once, in the site's own language, and named by every edition of its page.

use super::card::Scene;
use super::{Renderer, media_type, words};
use crate::cards::{Fields, Format};
use crate::catalogue::Innovation;
use crate::catalogue::facet::FacetKind;
use crate::catalogue::permalink::{self, SitePath};
use crate::plan::{Card, Job, Subject};
use crate::theme::context;

/// The words of a share picture. `scene` speaks the site's own language.
pub fn fields(scene: Scene, subject: Subject) -> Fields {
    let (settings, catalogue, locale) = (scene.settings, scene.catalogue, scene.locale);
    let page = subject.page(catalogue);
    let count = |count: usize| if count > 0 { vec![locale.count("jumlah-inovasi", count)] } else { Vec::new() };
    let (name, summary, badges) = match subject {
        Subject::Innovation(index) => return innovation(scene, &catalogue.innovations[index], page),
        Subject::Site => {
            (scene.site_name().to_owned(), scene.site_description().to_owned(), count(catalogue.listed.len()))
        }
        Subject::Agency(index) => {
            let name = catalogue.agencies[index].name.clone();
            let summary = locale.fill("kartu-opd", &[("nama", &name)]);
            (name, summary, count(catalogue.led[index].len()))
        }
        Subject::Topic { facet, term } => {
            let term = &catalogue.facets[facet].terms[term];
            let name = words::label(scene, &term.label);
            let summary = locale.fill("kartu-topik", &[("nama", &name)]);
            (name, summary, count(term.members.len()))
        }
        Subject::FreePage(index) => {
            let page = &catalogue.pages[index];
            (page.title.clone(), page.summary.clone(), Vec::new())
        }
    };
    let topic = if subject == Subject::Site { String::new() } else { scene.site_name().to_owned() };
    Fields {
        name,
        summary,
        agency: settings.government.clone(),
        topic,
        city: settings.region.clone(),
        address: typed(scene, &page),
        badges,
        link: settings.base_url.join(page.address()),
    }
}

fn innovation(scene: Scene, innovation: &Innovation, page: SitePath) -> Fields {
    let record = &innovation.record;
    let address = scene.catalogue.ledger.code(page.address()).map_or(page, permalink::short);
    Fields {
        name: record.name.value.clone(),
        summary: record.summary.clone(),
        agency: scene.catalogue.agencies[innovation.agency].name.clone(),
        topic: innovation.topics.first().map_or_else(String::new, |topic| scene.topic_name(*topic).to_owned()),
        city: scene.settings.government.clone(),
        address: typed(scene, &address),
        badges: scene.badges(innovation).into_iter().map(|badge| badge.label).collect(),
        link: scene.settings.base_url.join(address.address()),
    }
}

/// An address as people type it: without what every browser adds.
fn typed(scene: Scene, page: &SitePath) -> String {
    let full = scene.settings.base_url.join(page.address());
    let short = full.split_once("://").map_or(full.as_str(), |(_, rest)| rest);
    short.trim_end_matches('/').to_owned()
}

/// The topic in whose look a picture is drawn.
fn topic<'s>(scene: Scene<'s>, subject: Subject) -> Option<&'s str> {
    match subject {
        Subject::Innovation(index) => {
            let topic = scene.catalogue.innovations[index].topics.first()?;
            Some(&scene.settings.topics[*topic].id)
        }
        Subject::Topic { facet, term } => Some(&scene.catalogue.facets[facet].terms[term].id),
        _ => None,
    }
}

/// The picture that a page names. Pages that have none of their own name the site's.
fn of_page(scene: Scene, job: &Job) -> Card {
    let facets = &scene.catalogue.facets;
    let subject = match job {
        Job::Innovation { innovation } => Subject::Innovation(*innovation),
        Job::Agency { agency, .. } => Subject::Agency(*agency),
        Job::FreePage { page } => Subject::FreePage(*page),
        Job::Term { facet, term, .. } if facets[*facet].kind == FacetKind::Topic => {
            Subject::Topic { facet: *facet, term: *term }
        }
        _ => Subject::Site,
    };
    let with_photo = matches!(subject, Subject::Innovation(index) if scene.catalogue.photo(index).is_some());
    Card { subject, format: Format::Link, with_photo }
}

impl Renderer<'_> {
    /// What a page of this language says of its share picture.
    pub(super) fn share_image(&self, job: &Job) -> context::ShareImage {
        let card = of_page(self.own_scene(), job);
        let fields = fields(self.own_scene(), card.subject);
        let (width, height) = card.format.size();
        let path = card.path(card.subject.page(self.catalogue).address());
        let url = self.settings.base_url.join(path.as_str());
        let said = [("nama", &*fields.name), ("ringkasan", &fields.summary), ("opd", &fields.agency)];
        context::ShareImage {
            url: format!("{url}?v={}", self.card_fingerprint(card, &fields)),
            width,
            height,
            media_type: media_type(path.as_str()),
            alt: self.scene().locale.fill("kartu-alt", &said),
        }
    }

    /// Tells a picture from the same picture with other words, drawing or photo.
    fn card_fingerprint(&self, card: Card, fields: &Fields) -> String {
        let photo = match card.subject {
            Subject::Innovation(index) if card.with_photo => self.catalogue.photo(index),
            _ => None,
        };
        let cards = &self.theme.cards;
        cards.fingerprint(card.format, self.look(card), fields, photo.map(|photo| &**photo))
    }

    /// The id of the look in which a picture is drawn.
    fn look(&self, card: Card) -> &str {
        self.theme.cards.look_of(topic(self.own_scene(), card.subject))
    }

    /// The scene in the site's own language, in which pictures speak.
    fn own_scene(&self) -> Scene<'_> {
        Scene { settings: self.settings, catalogue: self.catalogue, locale: &self.theme.editions[0].locale }
    }
}
