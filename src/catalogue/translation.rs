//! An innovation or a free page in another language: `<name>.en.md` beside the original.
//!
//! The file holds words only. Every fact (agency, dates, places, channels) is the original's, so that the two can never
//! say different things; what is not translated is shown as it was written.

use super::innovation::schema::FIELDS;
use super::innovation::{Record, slots};
use super::links::{self, LinkedBody, Places};
use super::{FreePage, Innovation};
use crate::content::body::Body;
use crate::content::document::Document;
use crate::diagnostic::message::Language;
use crate::diagnostic::{Diagnostic, SourcePath, Span};
use crate::fields::Reader;
use crate::fields::words::{self, Lengths, Words};
use crate::permalink;
use crate::settings::Settings;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The words of a record's translation as written.
#[derive(Debug)]
pub struct Translation {
    pub path: SourcePath,
    /// The original's slug.
    pub slug: String,
    pub language: Language,
    pub body: Arc<Body>,
    words: Words,
    /// Where its fields begin, for what is wrong with the whole.
    span: Span,
}

/// A record in another language, whole.
#[derive(Clone, Debug)]
pub struct TranslatedRecord {
    pub path: SourcePath,
    pub record: Record,
    pub body: LinkedBody,
}

/// A free page in another language.
#[derive(Clone, Debug)]
pub struct TranslatedPage {
    pub path: SourcePath,
    pub title: String,
    pub summary: String,
    pub body: LinkedBody,
}

/// Reads the words of a record's translation.
pub fn read(document: &mut Document, language: Language, problems: &mut Vec<Diagnostic>) -> Translation {
    let mut reader = Reader::of_translation(&document.path, &document.fields, problems);
    let span = reader.span();
    let words = words::read(&mut reader, FIELDS);
    reader.finish();
    Translation {
        path: document.path.clone(),
        slug: document.id.clone(),
        language,
        body: Arc::new(std::mem::take(&mut document.body)),
        words,
        span: Span { start: span.start, end: span.start },
    }
}

/// All translations, on their way to their originals.
#[derive(Default)]
pub(super) struct Translations {
    pub records: Vec<Arc<Translation>>,
    pub pages: Vec<(Language, FreePage)>,
}

impl Translations {
    /// Reports translations that no page will show, and lets them go.
    pub fn keep_those_with_originals(
        &mut self,
        settings: &Settings,
        known: impl Fn(&SourcePath) -> bool,
        problems: &mut Vec<Diagnostic>,
    ) {
        let mut keep = |path: &SourcePath, language: Language| {
            let original: SourcePath = original_of(path, language).into();
            if !known(&original) {
                let problem = Diagnostic::error("terjemahan-tanpa-asli", path, Span::default());
                problems.push(problem.with("asli", original));
                return false;
            }
            let is_spoken = settings.other_languages().any(|other| other == language);
            if !is_spoken {
                let problem = Diagnostic::warning("terjemahan-tak-dipakai", path, Span::default());
                problems.push(problem.with("kode", language.code()));
            }
            is_spoken
        };
        self.records.retain(|translation| keep(&translation.path, translation.language));
        self.pages.retain(|(language, page)| keep(&page.path, *language));
    }

    /// Gives every original its translation, the links of its body resolved.
    pub fn attach(
        self,
        innovations: &mut [Innovation],
        pages: &mut [FreePage],
        places: &Places,
        problems: &mut Vec<Diagnostic>,
    ) {
        let slugs: BTreeMap<String, usize> =
            innovations.iter().enumerate().map(|(at, innovation)| (innovation.record.slug.clone(), at)).collect();
        for translation in self.records {
            let Some(innovation) = slugs.get(&translation.slug).map(|at| &mut innovations[*at]) else {
                continue;
            };
            let page = permalink::innovation(&translation.slug);
            let body = links::link(&translation.body, &translation.path, page.address(), places, problems);
            let record = translation.apply(&innovation.record, problems);
            innovation.translation = Some(Box::new(TranslatedRecord { path: translation.path.clone(), record, body }));
        }
        let ids: BTreeMap<String, usize> = pages.iter().enumerate().map(|(at, page)| (page.id.clone(), at)).collect();
        for (_, translated) in self.pages {
            let Some(page) = ids.get(&translated.id).map(|at| &mut pages[*at]) else {
                continue;
            };
            let address = permalink::free_page(&page.id);
            let body = links::link(&translated.body, &translated.path, address.address(), places, problems);
            let FreePage { path, title, summary, .. } = translated;
            page.translation = Some(TranslatedPage { path, title, summary, body });
        }
    }
}

/// `content/inovasi/si-contoh.md` for `content/inovasi/si-contoh.en.md`.
fn original_of(path: &str, language: Language) -> String {
    let stem = path.strip_suffix(&format!(".{}.md", language.code())).unwrap_or(path);
    format!("{stem}.md")
}

impl Translation {
    /// The record with these words in place of its own. Lists of another length than the original's are reported: one
    /// of the two files has been changed and the other forgotten.
    pub fn apply(&self, original: &Record, problems: &mut Vec<Diagnostic>) -> Record {
        let mut record = original.clone();
        for Lengths { key, translated, own } in words::put(&self.words, slots(&mut record)) {
            let problem = Diagnostic::warning("terjemahan-berbeda", &self.path, self.span);
            problems.push(problem.with("kunci", key).with("jumlah", translated).with("asli", own));
        }
        record
    }
}
