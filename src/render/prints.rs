//! The words on posters and bundles.

use super::Renderer;
use super::scene::Scene;
use super::{share_card, words};
use crate::cards::template::Content;
use crate::catalogue::Innovation;
use crate::catalogue::contact::{self, Channel};
use crate::permalink::{self, SitePath};
use crate::plan::{Print, Subject};
use crate::posters::{About, Fields, Item, Layer, Paper, Sheet};
use crate::posters::{pdf, picture};
use crate::vocabulary::ChannelKind;

/// The most steps on a poster; the page has the others.
const STEPS: usize = 3;
/// The most lines of what it is good for, where there are no steps.
const BENEFITS: usize = 4;

impl Renderer {
    /// The words of an innovation's poster.
    pub(super) fn poster(&self, index: usize) -> Fields {
        let scene = self.own_scene();
        let innovation = &self.catalogue.innovations[index];
        let record = &innovation.record;
        let mut fields = Fields::from(share_card::fields(scene, Subject::Innovation(index)));
        let steps: Vec<&str> = record.service.iter().flat_map(|service| service.steps.iter()).collect();
        let numbered = |(at, text): (usize, &&str)| Item { mark: (at + 1).to_string(), text: (*text).to_owned() };
        fields.items(Content::Steps, steps.iter().take(STEPS).enumerate().map(numbered).collect());
        if steps.len() > STEPS {
            fields.text(Content::More, scene.locale.count("poster-lebih", steps.len() - STEPS));
        }
        let plain = |text: &str| Item { mark: String::new(), text: text.to_owned() };
        fields.items(Content::Benefits, record.benefits.iter().take(BENEFITS).map(plain).collect());
        fields.items(Content::Warnings, warnings(scene, innovation));
        fields.items(Content::Facts, facts(scene, innovation, true));
        fields.words(self.theme.posters.words(Paper::Poster), |key| scene.locale.text(key));
        fields
    }

    /// Tells a document from the same with other words or another drawing.
    pub(super) fn print_fingerprint(&self, print: Print) -> String {
        let posters = &self.theme.posters;
        let (papers, topic, fields): (&[Paper], _, Vec<Fields>) = match print {
            Print::Poster(index) => {
                let topic = self.catalogue.innovations[index].topics.first().copied();
                (&[Paper::Poster], topic, vec![self.poster(index)])
            }
            Print::Agency(_) | Print::Area { .. } => {
                (&[Paper::Bundle, Paper::Row], None, self.bundle(print).into_iter().flat_map(Page::all).collect())
            }
        };
        let look = self.look(topic);
        let fields: Vec<&Fields> = fields.iter().collect();
        posters.fingerprint(papers, look.as_ref(), &self.theme.cards.fonts, &self.about(print), &fields)
    }

    /// The poster of the innovation with this index, on its static layer; `None` if the PDF cannot be written.
    pub(super) fn poster_pdf(&self, index: usize, layer: &Layer) -> Option<Vec<u8>> {
        let fields = &self.poster(index);
        let sheets = [Sheet { layer, fields, inside: Vec::new() }];
        pdf::document(&self.about(Print::Poster(index)), &sheets, &self.theme.cards.fonts)
    }

    /// An innovation's poster as a picture of this width: JPEG.
    pub(super) fn poster_picture(&self, index: usize, layer: &Layer, width: u32) -> Option<Vec<u8>> {
        let fields = &self.poster(index);
        let drawn = picture::picture(&Sheet { layer, fields, inside: Vec::new() }, width, &self.theme.cards.fonts)?;
        super::picture::card(&drawn.pixels, drawn.width, drawn.height)
    }

    /// The services of an agency or a district, on the static layers of a page and of a row; `None` if the PDF cannot
    /// be written.
    pub(super) fn bundle_pdf(&self, print: Print, page: &Layer, row: &Layer) -> Option<Vec<u8>> {
        let pages = self.bundle(print);
        let sheets: Vec<Sheet> = pages.iter().map(|own| own.sheet(page, row)).collect();
        pdf::document(&self.about(print), &sheets, &self.theme.cards.fonts)
    }

    fn about(&self, print: Print) -> About {
        let scene = self.own_scene();
        let (title, author, description) = match print {
            Print::Poster(index) => {
                let innovation = &self.catalogue.innovations[index];
                let agency = &self.catalogue.agencies[innovation.agency].name;
                let author = format!("{agency}, {}", scene.settings.government);
                (innovation.record.name.value.clone(), author, innovation.record.summary.clone())
            }
            Print::Agency(_) | Print::Area { .. } => {
                let (title, name) = self.titles(print);
                (format!("{title}: {name}"), scene.settings.government.clone(), scene.site_name().to_owned())
            }
        };
        About { title, author, description, language: scene.language().code() }
    }

    /// What a bundle is, and of whom.
    fn titles(&self, print: Print) -> (String, String) {
        let (locale, catalogue) = (self.own_scene().locale, &self.catalogue);
        match print {
            Print::Area { facet, term } => {
                let name = words::label(self.own_scene(), &catalogue.facets[facet].terms[term].label);
                (locale.text("bundel-wilayah"), locale.fill("bundel-kecamatan", &[("nama", &name)]))
            }
            Print::Agency(index) => (locale.text("bundel-opd"), catalogue.agencies[index].name.clone()),
            Print::Poster(index) => (String::new(), catalogue.innovations[index].record.name.value.clone()),
        }
    }

    /// The pages of a bundle, full of rows.
    fn bundle(&self, print: Print) -> Vec<Page> {
        let scene = self.own_scene();
        let services = print.services(&self.catalogue);
        let on_a_page = self.theme.posters.rows_on_a_page();
        let pages = services.len().div_ceil(on_a_page).to_string();
        let (title, name) = self.titles(print);
        let path = print.path(&self.catalogue);
        let page = SitePath::page(path.as_str().trim_end_matches("layanan.pdf"));
        let address = self.catalogue.ledger.code(page.address()).map_or(page, permalink::short);
        let is_sample =
            scene.settings.sample || services.iter().any(|index| self.catalogue.innovations[*index].record.sample);
        let head = |number: usize| {
            let mut fields = Fields::default();
            fields.text(Content::Title, &title);
            fields.text(Content::Name, &name);
            fields.text(Content::Summary, scene.locale.count("bundel-jumlah", services.len()));
            fields.text(Content::City, &scene.settings.government);
            fields.text(Content::Address, share_card::typed(scene, &address));
            fields.text(Content::Code, scene.settings.base_url.join(address.address()));
            let blanks = [("nomor", &*number.to_string()), ("jumlah", &pages)];
            fields.text(Content::Page, scene.locale.fill("bundel-halaman", &blanks));
            fields.texts(Content::Badges, share_card::sample(scene, is_sample));
            fields.words(self.theme.posters.words(Paper::Bundle), |key| scene.locale.text(key));
            fields
        };
        let chunks = services.chunks(on_a_page).enumerate();
        chunks
            .map(|(at, some)| Page { fields: head(at + 1), rows: some.iter().map(|index| self.row(*index)).collect() })
            .collect()
    }

    /// The words of one service in a bundle.
    fn row(&self, index: usize) -> Fields {
        let scene = self.own_scene();
        let mut fields = Fields::from(share_card::fields(scene, Subject::Innovation(index)));
        fields.items(Content::Facts, facts(scene, &self.catalogue.innovations[index], false));
        fields.words(self.theme.posters.words(Paper::Row), |key| scene.locale.text(key));
        fields
    }
}

/// A page of a bundle.
struct Page {
    fields: Fields,
    rows: Vec<Fields>,
}

impl Page {
    fn sheet<'s>(&'s self, layer: &'s Layer, row: &'s Layer) -> Sheet<'s> {
        let rows = self.rows.iter().map(|fields| Sheet { layer: row, fields, inside: Vec::new() });
        Sheet { layer, fields: &self.fields, inside: rows.collect() }
    }

    fn all(self) -> impl Iterator<Item = Fields> {
        std::iter::once(self.fields).chain(self.rows)
    }
}

/// What must be known before anything else: whom to call, what can hurt, what it cannot do.
fn warnings(scene: Scene, innovation: &Innovation) -> Vec<Item> {
    let Some(service) = &innovation.record.service else { return Vec::new() };
    let item = |key: &str, text: String| Item { mark: scene.locale.text(&format!("poster-{key}")), text };
    let emergency = service.emergency.iter().map(|emergency| {
        let said = scene.emergency(emergency);
        let blanks = [("kata", said.words.as_str()), ("nomor", &said.number)];
        item("darurat", scene.locale.fill("poster-darurat-baris", &blanks))
    });
    let dangers = service.dangers.iter().map(|text| item("bahaya", text.to_owned()));
    let limits = service.limits.iter().map(|text| item("batas", text.to_owned()));
    emergency.chain(dangers).chain(limits).collect()
}

/// On a poster cost and time, then where, when, and whom to ask.
fn facts(scene: Scene, innovation: &Innovation, is_poster: bool) -> Vec<Item> {
    let agency = &scene.catalogue.agencies[innovation.agency];
    let service = innovation.record.service.as_ref();
    let mut facts = Vec::new();
    let mut add = |key: &str, text: Option<String>| {
        facts.extend(text.map(|text| Item { mark: scene.locale.text(&format!("poster-{key}")), text }));
    };
    if is_poster {
        add("biaya", service.and_then(|service| service.cost.clone()));
        add("waktu", service.and_then(|service| service.duration.clone()));
    }
    add("tempat", place(scene, innovation));
    add("jam", service.and_then(|service| service.hours.clone()).or_else(|| agency.hours.clone()));
    let numbers = [(ChannelKind::WhatsApp, "whatsapp"), (ChannelKind::Telephone, "telepon")];
    let numbers = numbers.into_iter().filter_map(|(kind, key)| Some((key, channel(scene, innovation, kind)?)));
    for (key, number) in numbers.take(if is_poster { 2 } else { 1 }) {
        add(key, Some(number));
    }
    facts
}

/// The first office, and how many more there are.
fn place(scene: Scene, innovation: &Innovation) -> Option<String> {
    let agency = &scene.catalogue.agencies[innovation.agency];
    let with_address = |name: &str, address: Option<&String>| match address {
        Some(address) => format!("{name}, {address}"),
        None => name.to_owned(),
    };
    let locations = innovation.record.service.as_ref().map(|service| &*service.locations).unwrap_or_default();
    let Some(first) = locations.first() else {
        return agency.address.as_ref().map(|address| with_address(&agency.name, Some(address)));
    };
    let place = with_address(&first.name, first.address.as_ref());
    Some(match locations.len() - 1 {
        0 => place,
        more => format!("{place} {}", scene.locale.count("poster-tempat-lain", more)),
    })
}

/// The first number of a kind: the service's own, its contact's, its agency's.
fn channel(scene: Scene, innovation: &Innovation, kind: ChannelKind) -> Option<String> {
    let record = &innovation.record;
    let own = record.service.iter().flat_map(|service| &service.channels);
    let contact = record.contact.iter().flat_map(|contact| &contact.channels);
    let agency = &scene.catalogue.agencies[innovation.agency].channels;
    let is_wanted = |channel: &&Channel| channel.kind == kind && !channel.target.is_empty();
    let found = own.chain(contact).chain(agency).find(is_wanted);
    found.map(|channel| contact::spoken(&channel.target))
}
