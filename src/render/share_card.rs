//! What share pictures say, and what pages say of them.
//!
//! A picture is made once, in the site's own language, and named by every edition of its page.

use super::scene::Scene;
use super::{Made, Output, Renderer, hooks, media_type, picture, words};
use crate::cards::sheet::Sheet;
use crate::cards::template::{self, Content};
use crate::cards::{Fields, Format, Look};
use crate::catalogue::facet::{FacetKind, Label};
use crate::catalogue::innovation::schema::STAGE;
use crate::catalogue::{Innovation, contact};
use crate::content::read;
use crate::diagnostic::{Diagnostic, Span};
use crate::fields::Choice;
use crate::fields::colour::{Colour, WHITE};
use crate::fingerprint::Feed;
use crate::permalink::{self, SitePath};
use crate::plan::{Card, Page, Subject};
use crate::theme::context;
use crate::vocabulary::{Layout, Stage, Status};
use std::collections::BTreeMap;

/// The words of a share picture. `scene` speaks the site's own language.
pub(crate) fn fields(scene: Scene, subject: Subject) -> Fields {
    let (settings, catalogue) = (scene.settings, scene.catalogue);
    let page = subject.page(catalogue);
    let (name, count) = match subject {
        Subject::Innovation(index) => return innovation(scene, &catalogue.innovations[index], page),
        Subject::Site => (scene.site_name().to_owned(), catalogue.listed.len()),
        Subject::Agency(index) => (catalogue.agencies[index].name.clone(), catalogue.led[index].len()),
        Subject::Topic { facet, term } => {
            let term = &catalogue.facets[facet].terms[term];
            (words::label(scene, &term.label), term.members.len())
        }
        Subject::FreePage(index) => (catalogue.pages[index].title.clone(), 0),
    };
    let summary = match subject {
        Subject::FreePage(index) => catalogue.pages[index].summary.clone(),
        Subject::Site | Subject::Innovation(_) | Subject::Agency(_) | Subject::Topic { .. } => {
            scene.site_description().to_owned()
        }
    };
    let is_sample = settings.sample || matches!(subject, Subject::Agency(index) if catalogue.agencies[index].sample);
    let mut badges = sample(scene, is_sample);
    if count > 0 {
        badges.push(scene.locale.count("jumlah-inovasi", count));
    }
    Fields {
        name,
        summary,
        agency: settings.government.clone(),
        topic: if subject == Subject::Site { String::new() } else { scene.site_name().to_owned() },
        city: settings.region.clone(),
        address: typed(scene, &page),
        badges,
        link: settings.base_url.join(page.address()),
        ..Fields::default()
    }
}

fn innovation(scene: Scene, innovation: &Innovation, page: SitePath) -> Fields {
    let record = &innovation.record;
    let address = short(scene, page);
    Fields {
        name: record.name.value.clone(),
        summary: record.summary.clone(),
        agency: scene.catalogue.agencies[innovation.agency].name.clone(),
        topic: innovation.topics.first().map_or_else(String::new, |topic| scene.topic_name(*topic).to_owned()),
        city: scene.settings.government.clone(),
        address: typed(scene, &address),
        badges: badges(scene, innovation),
        link: scene.settings.base_url.join(address.address()),
        ..Fields::default()
    }
}

/// The words of a picture in its layout.
pub(super) fn fields_of(scene: Scene, card: Card) -> Fields {
    let mut fields = fields(scene, card.subject);
    if let Subject::Innovation(index) = card.subject {
        let layout = layout(scene, card);
        fields.more = details(scene, &scene.catalogue.innovations[index], layout).unwrap_or_default();
        if !fields.more.is_empty() {
            fields.words = template::WORDS.map(|key| (key, scene.locale.text(key))).into();
        }
    }
    fields
}

/// The layout of a picture: the one that somebody chose, else one that the record's address decides, of those that it can fill.
pub fn layout(scene: Scene, card: Card) -> Layout {
    if card.with_photo {
        return Layout::Photo;
    }
    let Subject::Innovation(index) = card.subject else { return Layout::Name };
    if card.format != Format::Post {
        return Layout::Name;
    }
    let innovation = &scene.catalogue.innovations[index];
    let fitting = Layout::ALL.iter().filter(|layout| details(scene, innovation, **layout).is_some());
    let fitting: Vec<Layout> = fitting.copied().collect();
    let chosen = innovation.record.layout.filter(|layout| fitting.contains(layout));
    chosen.unwrap_or(fitting[chance(&innovation.record.slug, "tata") % fitting.len()])
}

/// What a layout shows of an innovation besides what all show; `None` if the innovation cannot fill it.
fn details(scene: Scene, innovation: &Innovation, layout: Layout) -> Option<BTreeMap<Content, String>> {
    let service = innovation.record.service.as_ref().filter(|_| !innovation.is_unusable());
    let details = match layout {
        Layout::Name => Vec::new(),
        Layout::Question => vec![(Content::Question, hooks::question_of(scene, innovation)?.1)],
        Layout::Result => {
            let result = hooks::result_of(scene, innovation)?;
            let source = hooks::source_of(scene, &result);
            vec![
                (Content::Source, source),
                (Content::Result, result.label),
                (Content::Before, result.before?),
                (Content::After, result.after?),
            ]
        }
        Layout::Steps => {
            let mut steps = service?.steps.iter().map(str::to_owned);
            let mut shown = Vec::new();
            for content in [Content::FirstStep, Content::SecondStep, Content::ThirdStep] {
                shown.push((content, steps.next()?));
            }
            match steps.count() {
                0 => {}
                more => shown.push((Content::More, scene.locale.count("kartu-langkah-lain", more))),
            }
            shown
        }
        Layout::Place => {
            let service = service?;
            let place = service.locations.first()?.name.clone();
            vec![(Content::Place, place), (Content::Hours, service.hours.clone()?)]
        }
        Layout::Photo => return None,
    };
    Some(details.into_iter().collect())
}

fn badges(scene: Scene, innovation: &Innovation) -> Vec<String> {
    let mut badges = sample(scene, scene.settings.sample || innovation.record.sample);
    let emergency = innovation.record.service.as_ref().and_then(|service| service.emergency.as_ref());
    badges.extend(emergency.map(|emergency| {
        let number = contact::spoken(&emergency.number);
        scene.locale.fill("kartu-darurat", &[("nomor", &number)])
    }));
    badges.extend(facts(scene, innovation));
    badges
}

/// The short address of a page, or its own if it has none.
pub(super) fn short(scene: Scene, page: SitePath) -> SitePath {
    scene.catalogue.ledger.code(page.address()).map_or(page, permalink::short)
}

/// What must be known before anything else, then cost, time and way. What is over promises nothing.
pub(super) fn facts(scene: Scene, innovation: &Innovation) -> Vec<String> {
    let record = &innovation.record;
    let mut badges = Vec::new();
    if record.status != Status::Active {
        badges.push(words::word(scene.locale, "status", record.status));
    } else if record.unchosen.contains(&&STAGE) {
        badges.push(STAGE.blank(scene.language()));
    } else if record.stage != Stage::Adopted {
        badges.push(words::word(scene.locale, "tahapan", record.stage));
    }
    if !innovation.is_unusable() {
        badges.extend(scene.badges(innovation));
    }
    badges
}

/// A number that follows from an innovation's address alone, to choose among what fits it: a new record changes no other.
pub(super) fn chance(slug: &str, of: &str) -> usize {
    let mut feed = Feed::default();
    let print = feed.add(slug).add(of).fingerprint();
    print.bytes().iter().take(4).fold(0, |number, byte| number << 8 | usize::from(*byte))
}

/// The picture is seen without the page, so it must say itself what the page's banner says.
pub(super) fn sample(scene: Scene, is_sample: bool) -> Vec<String> {
    if is_sample { vec![scene.locale.text("contoh")] } else { Vec::new() }
}

/// An address as people type it: without what every browser adds.
pub(super) fn typed(scene: Scene, page: &SitePath) -> String {
    let full = scene.settings.base_url.join(page.address());
    let short = full.split_once("://").map_or(full.as_str(), |(_, rest)| rest);
    short.trim_end_matches('/').to_owned()
}

/// What a share picture says, in words.
pub(super) fn alt(scene: Scene, fields: &Fields) -> String {
    let said = [("nama", &*fields.name), ("ringkasan", &fields.summary), ("opd", &fields.agency)];
    scene.locale.fill("kartu-alt", &said)
}

/// The index of the topic in whose look a picture is drawn.
pub(super) fn topic(scene: Scene, subject: Subject) -> Option<usize> {
    match subject {
        Subject::Innovation(index) => scene.catalogue.innovations[index].topics.first().copied(),
        Subject::Topic { facet, term } => match scene.catalogue.facets[facet].terms[term].label {
            Label::Topic(topic) => Some(topic),
            Label::Text(_) | Label::Word(..) | Label::Mission(_) | Label::WholeCity => None,
        },
        Subject::Site | Subject::Agency(_) | Subject::FreePage(_) => None,
    }
}

/// The name and the summary of what a page's picture is about.
pub(super) fn said(scene: Scene, page: &Page) -> (String, String) {
    let subject = of_page(scene, page).subject;
    match subject {
        Subject::Innovation(index) => {
            let record = scene.record(&scene.catalogue.innovations[index]);
            (record.name.value.clone(), record.summary.clone())
        }
        Subject::Site | Subject::Agency(_) | Subject::Topic { .. } | Subject::FreePage(_) => {
            let fields = fields(scene, subject);
            (fields.name, fields.summary)
        }
    }
}

/// The picture that a page names. Pages that have none of their own name the site's.
pub(super) fn of_page(scene: Scene, page: &Page) -> Card {
    let facets = &scene.catalogue.facets;
    let subject = match page {
        Page::Innovation { innovation } => Subject::Innovation(*innovation),
        Page::Agency { agency, .. } => Subject::Agency(*agency),
        Page::Free { page } => Subject::FreePage(*page),
        Page::Term { facet, term, .. } if facets[*facet].kind == FacetKind::Topic => {
            Subject::Topic { facet: *facet, term: *term }
        }
        Page::Home
        | Page::Catalogue { .. }
        | Page::FacetIndex { .. }
        | Page::Term { .. }
        | Page::Agencies
        | Page::Directory
        | Page::Glossary
        | Page::OpenData
        | Page::Statistics
        | Page::Awards { .. }
        | Page::Search { .. }
        | Page::NotFound
        | Page::Redirect { .. }
        | Page::Gone { .. }
        | Page::Withdrawn
        | Page::Embed { .. }
        | Page::Kit { .. }
        | Page::Kits { .. } => Subject::Site,
    };
    let with_photo = subject.photo(scene.catalogue).is_some();
    Card { subject, format: Format::Link, with_photo }
}

impl Renderer {
    /// Draws a card on its static layer; `broken` is the problem of its drawing.
    pub(super) fn card(&self, card: Card, sheet: &Sheet, broken: impl Fn() -> Box<Diagnostic>) -> Made {
        let cards = &self.theme.cards;
        let fields = fields_of(self.own_scene(), card);
        let Some((source, _)) = card.subject.photo(&self.catalogue).filter(|_| card.with_photo) else {
            let bytes = cards.png(sheet, &fields).ok_or_else(broken)?;
            return Ok(Output { bytes, media_type: media_type(".png") });
        };
        let photo = read::picture(&self.root, source)?;
        let pixels = cards.pixels(sheet, &fields, &|width, height| picture::cut(&photo, width, height));
        let (width, height) = card.format.size();
        let broken = || Box::new(Diagnostic::error("gambar-rusak", source, Span::default()));
        let bytes = pixels.and_then(|pixels| picture::card(&pixels, width, height)).ok_or_else(broken)?;
        Ok(Output { bytes, media_type: media_type(".jpg") })
    }

    /// What a page of this language says of its share picture.
    pub(super) fn share_image(&self, page: &Page) -> context::ShareImage {
        let card = of_page(self.own_scene(), page);
        let fields = fields_of(self.own_scene(), card);
        let (width, height) = card.format.size();
        let path = card.path(card.subject.page(&self.catalogue).address());
        let url = self.settings.base_url.join(path.as_str());
        context::ShareImage {
            url: format!("{url}?v={}", self.card_fingerprint(card, &fields)),
            width,
            height,
            media_type: media_type(path.as_str()),
            alt: alt(self.scene(), &fields),
        }
    }

    /// Tells a picture from the same picture with other words, drawing or photo.
    pub(super) fn card_fingerprint(&self, card: Card, fields: &Fields) -> String {
        let photo = card.subject.photo(&self.catalogue).filter(|_| card.with_photo);
        let look = self.look(topic(self.own_scene(), card.subject));
        let photo = photo.map(|(_, picture)| &*picture.fingerprint);
        let layout = layout(self.own_scene(), card);
        self.theme.cards.fingerprint((card.format, layout), look.as_ref(), fields, photo)
    }

    /// The look of a topic, or of pages that have none, in the site's own colours where it has some.
    pub(super) fn look(&self, topic: Option<usize>) -> Option<Look> {
        let topic = topic.map(|topic| &self.settings.topics[topic]);
        let mut look = self.theme.cards.look(topic.map(|topic| &*topic.id))?.clone();
        let own = topic.map_or(self.settings.colours.identity.as_ref(), |topic| topic.colour.as_ref());
        // White words must be readable on it.
        let readable = own.and_then(|own| own.light.value.readable_on(&[WHITE]));
        if let Some(Colour { red, green, blue }) = readable {
            look.colour = [red, green, blue];
        }
        Some(look)
    }

    /// The scene in the site's own language, in which pictures speak.
    pub(super) fn own_scene(&self) -> Scene<'_> {
        Scene { settings: &self.settings, catalogue: &self.catalogue, locale: &self.theme.editions[0].locale }
    }
}
