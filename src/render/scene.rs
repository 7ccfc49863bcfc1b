//! What templates say about the catalogue in the language of a page: names, words and links.

use crate::catalogue::innovation::Record;
use crate::catalogue::links::LinkedBody;
use crate::catalogue::translation::TranslatedRecord;
use crate::catalogue::{Catalogue, Innovation};
use crate::diagnostic::message::Language;
use crate::permalink::{self, HOME, ROOT};
use crate::settings::Settings;
use crate::theme::context;
use crate::theme::locale::Locale;

/// What is needed to put any part of the catalogue into words and links.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub settings: &'a Settings,
    pub catalogue: &'a Catalogue,
    pub locale: &'a Locale,
}

impl Scene<'_> {
    /// The agency with this index, by its short name.
    pub fn agency_link(&self, index: usize) -> context::AgencyLink {
        let agency = &self.catalogue.agencies[index];
        context::AgencyLink {
            name: agency.name.clone(),
            short: agency.short_name().to_owned(),
            href: permalink::agency(&agency.id).href(self.settings.offline),
        }
    }

    /// A link to an innovation, by its name in this language.
    pub fn innovation_link(&self, innovation: &Innovation) -> context::Link {
        let href = permalink::innovation(&innovation.record.slug).href(self.settings.offline);
        context::Link { title: self.record(innovation).name.value.clone(), href }
    }

    /// The language of the page.
    pub fn language(&self) -> Language {
        self.locale.language
    }

    /// The site's own name in this language.
    pub fn site_name(&self) -> &str {
        let translated = self.settings.words_in(self.language()).and_then(|words| words.name.as_deref());
        translated.unwrap_or(&self.settings.name)
    }

    /// What the site says of itself in one sentence, in this language.
    pub fn site_description(&self) -> &str {
        let translated = self.settings.words_in(self.language()).and_then(|words| words.description.as_deref());
        translated.unwrap_or(&self.settings.description)
    }

    /// The topic with this index, by its name in this language.
    pub fn topic_name(&self, index: usize) -> &str {
        let words = self.settings.words_in(self.language());
        let translated = words.and_then(|words| words.topics.get(index)?.as_deref());
        translated.unwrap_or(&self.settings.topics[index].name)
    }

    /// The text of mission `number`, counted from 1.
    pub fn mission(&self, number: usize) -> Option<&str> {
        let at = number.checked_sub(1)?;
        let translated = self.settings.words_in(self.language()).and_then(|words| words.missions.get(at));
        let own = || self.settings.development_plan.as_ref()?.missions.get(at);
        translated.or_else(own).map(String::as_str)
    }

    /// The record in this language, else as it was written.
    pub fn record<'i>(&self, innovation: &'i Innovation) -> &'i Record {
        self.translation(innovation).map_or(&innovation.record, |translation| &translation.record)
    }

    /// The text of an innovation's page, translated where it can be.
    pub fn body<'i>(&self, innovation: &'i Innovation) -> &'i LinkedBody {
        self.translation(innovation).map_or(&innovation.body, |translation| &translation.body)
    }

    /// The language of a record's words where it is not the page's.
    pub fn other_language(&self, innovation: &Innovation) -> Option<&'static str> {
        let own = self.settings.language;
        (self.language() != own && self.translation(innovation).is_none()).then_some(own.code())
    }

    fn translation<'i>(&self, innovation: &'i Innovation) -> Option<&'i TranslatedRecord> {
        innovation.translation.as_deref().filter(|_| self.language() != self.settings.language)
    }

    /// The absolute address of what an `href` of this language's pages leads to.
    pub fn absolute(&self, href: &str) -> String {
        let base = &self.settings.base_url;
        let plain = |path: &str| path.strip_suffix("index.html").unwrap_or(path).to_owned();
        match href.strip_prefix(HOME) {
            Some(path) if self.language() == self.settings.language => base.join(&plain(path)),
            Some(path) => base.join(&format!("{}{}", permalink::folder(self.language()), plain(path))),
            None => base.join(href.strip_prefix(ROOT).unwrap_or(href)),
        }
    }

    /// A page's address as a link.
    pub fn href(&self, address: &str) -> String {
        permalink::SitePath::page(address).href(self.settings.offline)
    }

    /// The topic with this index, with a link to its list.
    pub fn topic(&self, index: usize) -> context::Term {
        let topic = &self.settings.topics[index];
        let href = self.href(&format!("topik/{}/", topic.id));
        context::Term { id: topic.id.clone(), label: self.topic_name(index).to_owned(), href: Some(href) }
    }
}
