//! The evidence sheet of an innovation, for the yearly judging: made when it is asked for, never part of the site.

use super::scene::Scene;
use super::{Editions, share_card, words};
use crate::cards::Format;
use crate::cards::template::Content;
use crate::catalogue::Innovation;
use crate::diagnostic::{Diagnostic, Span};
use crate::fields::date::{self, PartialDate, Reading};
use crate::permalink;
use crate::plan::Subject;
use crate::posters::{self, About, Fields, Item, Paper, Sheet, pdf};

impl Editions {
    /// The sheet as PDF.
    pub fn evidence(&self, index: usize) -> Result<Vec<u8>, Box<Diagnostic>> {
        let path = self.drawing(Paper::Evidence.file());
        self.drawn_evidence(index).ok_or_else(|| Box::new(Diagnostic::error("kartu-gagal", &path, Span::default())))
    }

    fn drawn_evidence(&self, index: usize) -> Option<Vec<u8>> {
        let renderer = &self.renderers[0];
        let (scene, fonts) = (renderer.own_scene(), &renderer.theme.cards.fonts);
        let innovation = &scene.catalogue.innovations[index];
        let look = renderer.look(innovation.topics.first().copied())?;
        let card_fields = Fields::from(share_card::fields(scene, Subject::Innovation(index)));
        let drawing = renderer.theme.cards.drawings.get(&Format::Link)?;
        let card = posters::layer(drawing, &look, |_| false, fonts)?;
        let mut fields = card_fields.clone();
        fields.items(Content::Facts, facts(scene, innovation));
        fields.words(renderer.theme.posters.words(Paper::Evidence), |key| scene.locale.text(key));
        let present = renderer.theme.posters.present(Paper::Evidence, &fields);
        let layer = renderer.theme.posters.layer(Paper::Evidence, &look, &present, fonts)?;
        let inside = vec![Sheet { layer: &card, fields: &card_fields, inside: Vec::new() }];
        let about = About {
            title: format!("{}: {}", scene.locale.text("bukti-judul"), innovation.record.name.value),
            author: scene.catalogue.agencies[innovation.agency].name.clone(),
            description: innovation.record.summary.clone(),
            language: scene.language().code(),
        };
        pdf::document(&about, &[Sheet { layer: &layer, fields: &fields, inside }], fonts)
    }
}

fn facts(scene: Scene, innovation: &Innovation) -> Vec<Item> {
    let (record, settings, locale) = (&innovation.record, scene.settings, scene.locale);
    let page = permalink::innovation(&record.slug);
    let mut facts = Vec::new();
    let mut add = |key: &str, text: Option<String>| {
        let text = text.filter(|text| !text.is_empty());
        facts.extend(text.map(|text| Item { mark: locale.text(&format!("bukti-{key}")), text }));
    };
    let day = |date: PartialDate| words::date(locale, date);
    // What was never published has no such day.
    let published = scene.catalogue.ledger.since(page.address()).and_then(|since| match date::read(since) {
        Reading::Clear(date) => Some(day(date)),
        Reading::Spelled(_) | Reading::Ambiguous(..) | Reading::Impossible { .. } | Reading::Unreadable => None,
    });
    add("alamat", Some(settings.base_url.join(page.address())));
    add("tayang", published);
    add("diperiksa", record.checked.map(day));
    let state = [words::word(locale, "tahapan", record.stage), words::word(locale, "status", record.status)];
    add("tahapan", Some(state.join(", ")));
    add("mulai", record.adoption.map(day));
    add("kanal", Some(channels(scene, innovation)));
    let complaint = settings.complaint.as_ref().map(|complaint| {
        let number = complaint.text_number.as_ref().map(|number| format!("SMS {number}"));
        let parts = [Some(complaint.name.clone()), complaint.website.clone(), number];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    add("aduan", complaint);
    let today = settings.now.date();
    let today = PartialDate { year: today.year(), month: Some(today.month()), day: Some(today.day()) };
    add("cetak", Some(day(today)));
    facts
}

/// Every way to use it and to ask, each once.
fn channels(scene: Scene, innovation: &Innovation) -> String {
    let record = &innovation.record;
    let service = record.service.iter().flat_map(|service| &service.channels);
    let contact = record.contact.iter().flat_map(|contact| &contact.channels);
    let mut said: Vec<String> = Vec::new();
    for channel in service.chain(contact) {
        let shown = scene.channel(channel);
        let target = shown.value.or(shown.href).unwrap_or_default();
        let text = format!("{} {target}", shown.label).trim().to_owned();
        if !said.contains(&text) {
            said.push(text);
        }
    }
    said.join("; ")
}
