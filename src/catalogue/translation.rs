//! An innovation or a free page in another language: `<name>.en.md` beside the original.
//!
//! The file holds words only. Every fact (agency, dates, places, channels) is the original's, so that the two can never
//! say different things; what is not translated is shown as it was written.

use super::innovation::schema::FIELDS;
use super::innovation::{Record, slots};
use super::links::{self, LinkedBody, Places};
use super::page::WrittenPage;
use crate::content::body::Body;
use crate::content::document::Document;
use crate::diagnostic::message::Language;
use crate::diagnostic::{Diagnostic, SourcePath, Span};
use crate::fields::Reader;
use crate::fields::words::{self, Lengths, Words};
use crate::permalink;
use crate::settings::Settings;
use foldhash::HashMap;
use std::sync::Arc;

/// The words of a record's translation as written.
#[derive(Debug)]
pub(crate) struct Translation {
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

/// Reads the words of a record's translation.
pub(crate) fn read(document: &mut Document, language: Language, problems: &mut Vec<Diagnostic>) -> Translation {
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

/// All translations that were found.
#[derive(Default)]
pub(super) struct Found {
    pub records: Vec<Arc<Translation>>,
    pub pages: Vec<(Language, WrittenPage)>,
}

/// Those that pages will show, by the slugs and ids of their originals.
pub(super) struct Translations {
    pub records: HashMap<String, Arc<Translation>>,
    pub pages: HashMap<String, WrittenPage>,
}

impl Found {
    /// Reports translations that no page will show, and lets them go.
    pub(crate) fn with_originals(
        self,
        settings: &Settings,
        known: impl Fn(&SourcePath) -> bool,
        problems: &mut Vec<Diagnostic>,
    ) -> Translations {
        let mut is_shown = |path: &SourcePath, language: Language| {
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
        let records = self.records.into_iter().filter(|record| is_shown(&record.path, record.language));
        let records = records.map(|record| (record.slug.clone(), record)).collect();
        let pages = self.pages.into_iter().filter(|(language, page)| is_shown(&page.path, *language));
        Translations { records, pages: pages.map(|(_, page)| (page.id.clone(), page)).collect() }
    }
}

impl TranslatedRecord {
    /// The record in the words of its translation, the links of the body resolved.
    pub(super) fn new(
        translation: &Translation,
        original: &Record,
        places: &Places,
        problems: &mut Vec<Diagnostic>,
    ) -> TranslatedRecord {
        let page = permalink::innovation(&translation.slug);
        let body = links::link(&translation.body, &translation.path, &page, places, problems);
        let record = translation.apply(original, problems);
        TranslatedRecord { path: translation.path.clone(), record, body }
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
    pub(crate) fn apply(&self, original: &Record, problems: &mut Vec<Diagnostic>) -> Record {
        let mut record = original.clone();
        for Lengths { key, translated, own } in words::put(&self.words, slots(&mut record)) {
            let problem = Diagnostic::warning("terjemahan-berbeda", &self.path, self.span);
            problems.push(problem.with("kunci", key).with("jumlah", translated).with("asli", own));
        }
        record
    }
}
