//! The catalogue with one file as somebody is typing it, for whoever types and for nobody else.
//!
//! The file's own page follows every letter: its words, what they point at, and what is related to it. Lists and the pages of
//! others stay as they were. Nothing is judged here and nothing is left out for being in error; where something is missing
//! stands a blank that says so.

use super::addresses::{self, PageOf};
use super::agency::{self, Agency};
use super::assemble::{add_documents, add_lists, link_record};
use super::innovation::Record;
use super::innovation::schema::{AGENCY, NAME, SUMMARY};
use super::links::{self, LinkedBody, Places};
use super::page::{self, WrittenPage};
use super::references::find_references;
use super::registry::Registry;
use super::sorted::{Sorted, newest_first};
use super::translation::{TranslatedRecord, Translation};
use super::understood::{Entry, TypedDocument};
use super::{Catalogue, FreePage, Innovation};
use crate::diagnostic::SourcePath;
use crate::diagnostic::message::Language;
use crate::permalink::{self, SitePath};
use crate::settings::Settings;
use std::sync::Arc;

/// The id of the agency that stands where none is known.
const NO_AGENCY: &str = "belum-ditentukan";

impl Catalogue {
    /// The catalogue with a document as it is typed, what its page is about, and where that stands; nothing for a document
    /// that cannot be read or has no page. `documents` are all as they stand.
    pub(crate) fn overlaid(
        &self,
        documents: &[Arc<TypedDocument>],
        typed: &TypedDocument,
        settings: &Settings,
    ) -> Option<(Catalogue, PageOf, SitePath)> {
        let sorted = Sorted::new(documents).value;
        let spoken = |language: Language| settings.other_languages().find(|other| *other == language);
        let mut overlay = Overlay { settings, sorted, catalogue: self.clone() };
        let (page, language) = match &typed.entry {
            Entry::Innovation(record) => {
                let translation = overlay.sorted.translations.records.iter().find(|other| other.slug == record.slug);
                let translation = translation.filter(|other| spoken(other.language).is_some()).cloned();
                (overlay.record(record, translation.as_deref())?, settings.language)
            }
            Entry::Translation(translation) => {
                let language = spoken(translation.language)?;
                let original = overlay.sorted.records.iter().find(|record| record.slug == translation.slug)?.clone();
                (overlay.record(&original, Some(translation))?, language)
            }
            Entry::Agency(agency) => (overlay.agency(agency), settings.language),
            Entry::BrokenAgency(part) => {
                let name = part.name.clone().unwrap_or_else(|| agency::schema::NAME.blank(settings.language));
                let agency = Agency { body: part.body.clone(), ..Agency::nobody(&typed.id, name, typed.path.clone()) };
                (overlay.agency(&agency), settings.language)
            }
            Entry::Page(page) => {
                let translations = &overlay.sorted.translations.pages;
                let translation =
                    translations.iter().find(|(language, other)| other.id == page.id && spoken(*language).is_some());
                let translation = translation.map(|(_, other)| other.clone());
                (overlay.page(page, translation), settings.language)
            }
            Entry::PageTranslation(language, page) => {
                let language = spoken(*language)?;
                let original = overlay.sorted.pages.iter().find(|other| other.id == page.id)?.clone();
                (overlay.page(&original, Some((**page).clone())), language)
            }
            Entry::Glossary(_)
            | Entry::Picture(_)
            | Entry::Map(_)
            | Entry::Synonyms(_)
            | Entry::Days(_)
            | Entry::Questions(_)
            | Entry::Exceptions(_)
            | Entry::Nothing => return None,
        };
        let own = match page {
            PageOf::Agency(_) => permalink::agency(&typed.id),
            PageOf::FreePage(_) => permalink::free_page(&typed.id),
            _ => permalink::innovation(&typed.id),
        };
        let path = if language == settings.language { own } else { own.in_language(language) };
        Some((overlay.catalogue, page, path))
    }
}

/// A catalogue on its way.
struct Overlay<'s> {
    settings: &'s Settings,
    /// All documents as they stand.
    sorted: Sorted<'s>,
    catalogue: Catalogue,
}

impl Overlay<'_> {
    fn record(&mut self, typed: &Record, translation: Option<&Translation>) -> Option<PageOf> {
        let mut record = typed.clone();
        let language = self.settings.language;
        if record.name.value.is_empty() {
            record.name.value = NAME.blank(language);
        }
        if record.summary.is_empty() {
            record.summary = SUMMARY.blank(language);
        }
        if !Registry::new(&self.catalogue.agencies, Default::default(), &mut Vec::new())
            .has_agency(&record.agency.value)
        {
            record.agency.value = NO_AGENCY.to_owned();
            self.add_agency(
                Agency::nobody(NO_AGENCY, AGENCY.blank(language), record.path.clone()),
                LinkedBody::default(),
            );
        }
        let record = Arc::new(record);
        let registry = Registry::new(&self.catalogue.agencies, Default::default(), &mut Vec::new());
        let places = self.places(&registry, &record.path);
        let (references, _) = find_references(record.clone(), self.settings, &registry, &places);
        let references = references.ok()?;
        let ignored = &mut Vec::new();
        let body = link_record(&record, &places, ignored);
        let translation =
            translation.map(|translation| Box::new(TranslatedRecord::new(translation, &record, &places, ignored)));
        let translated = translation.iter().flat_map(|translation| &translation.body.pictures);
        let shown = references.picture.iter().chain(&body.pictures).chain(translated);
        let pictures: Vec<_> =
            shown.filter_map(|path| Some((path.clone(), places.pictures.get(path)?.clone()))).collect();
        self.catalogue.pictures.extend(pictures);
        let innovation = Innovation { references, body, translation };
        let Catalogue { innovations, slugs, relations, .. } = &mut self.catalogue;
        let index = slugs.get(&record.slug).copied().unwrap_or(innovations.len());
        let place = innovations.partition_point(|other| newest_first(&other.record) < newest_first(&record));
        *relations = relations.with_typed(innovations, index, place);
        slugs.insert(record.slug.clone(), index);
        match innovations.get_mut(index) {
            Some(known) => *known = innovation,
            None => innovations.push(innovation),
        }
        Some(PageOf::Innovation(index))
    }

    fn agency(&mut self, typed: &Agency) -> PageOf {
        let known = self.catalogue.agencies.iter().position(|agency| agency.id == typed.id);
        let index = known.unwrap_or_else(|| self.add_agency(typed.clone(), LinkedBody::default()));
        self.catalogue.agencies[index] = typed.clone();
        let registry = Registry::new(&self.catalogue.agencies, Default::default(), &mut Vec::new());
        let places = self.places(&registry, &typed.path);
        let page = permalink::agency(&typed.id);
        let body = links::link(&typed.body, &typed.path, &page, &places, &mut Vec::new());
        self.show_pictures(&body, &places);
        self.catalogue.agency_bodies[index] = body;
        PageOf::Agency(index)
    }

    fn add_agency(&mut self, agency: Agency, body: LinkedBody) -> usize {
        let catalogue = &mut self.catalogue;
        catalogue.agencies.push(agency);
        catalogue.agency_bodies.push(body);
        catalogue.has_page.push(true);
        catalogue.led.push(Vec::new());
        catalogue.joined.push(Vec::new());
        catalogue.agencies.len() - 1
    }

    fn page(&mut self, typed: &WrittenPage, translation: Option<WrittenPage>) -> PageOf {
        let registry = Registry::new(&self.catalogue.agencies, Default::default(), &mut Vec::new());
        let places = self.places(&registry, &typed.path);
        let mut page = FreePage::new(typed.clone(), translation, &places, &mut Vec::new());
        if page.title.is_empty() {
            page.title = page::TITLE.blank(self.settings.language);
        }
        if page.summary.is_empty() {
            page.summary = page::SUMMARY.blank(self.settings.language);
        }
        self.show_pictures(&page.body, &places);
        let translated = page.translation.as_ref().map(|translation| translation.body.clone());
        if let Some(body) = translated {
            self.show_pictures(&body, &places);
        }
        let pages = &mut self.catalogue.pages;
        let index = pages.iter().position(|other| other.id == page.id);
        match index {
            Some(index) => pages[index] = page,
            None => pages.push(page),
        }
        PageOf::FreePage(index.unwrap_or(pages.len() - 1))
    }

    fn show_pictures(&mut self, body: &LinkedBody, places: &Places) {
        let shown = body.pictures.iter().filter_map(|path| Some((path.clone(), places.pictures.get(path)?.clone())));
        self.catalogue.pictures.extend(shown);
    }

    /// Everything that a link can lead to. What is typed may link to itself.
    fn places(&self, registry: &Registry, typed: &SourcePath) -> Places {
        let Catalogue { agencies, facets, innovations, glossary, redirects, .. } = &self.catalogue;
        let Sorted { records, pages, unsound, pictures, broken, .. } = &self.sorted;
        let others = broken.keys().filter(|path| *path != typed);
        let mut places = Places::new(self.settings.offline, pictures.clone(), others, &[]);
        add_documents(&mut places, registry, records, agencies, pages, unsound, self.settings);
        let references = innovations.iter().map(|innovation| &innovation.references);
        add_lists(&mut places, addresses::of_lists(facets, references, glossary), self.settings, redirects);
        places
    }
}
