//! A document typed on its own, before the site is looked at as a whole.

use super::agency::{self, Agency, AgencyInPart};
use super::days::{self, Day};
use super::glossary;
use super::innovation::{self, Record};
use super::language::{self, PlainWords};
use super::map::WrittenMap;
use super::page::{self, WrittenPage};
use super::parse_context::ParseContext;
use super::questions::{self, Question};
use super::synonyms;
use super::translation::{self, Translation};
use crate::content::document::Document;
use crate::content::picture::Picture;
use crate::content::source::{DataFile, SourceKind};
use crate::diagnostic::message::Language;
use crate::diagnostic::{Diagnostic, Placed, SourcePath, gaps, has_errors};
use crate::gate::Scanned;
use crate::gate::exceptions::{self, Exception};
use std::sync::Arc;

/// A document understood on its own: typed, its fields' tree let go. It can be assembled again and again.
pub struct TypedDocument {
    pub(super) path: SourcePath,
    pub(super) kind: SourceKind,
    pub(super) id: String,
    pub(super) entry: Entry,
    pub(super) problems: Vec<Diagnostic>,
    /// Words in capitals that the document itself does not explain.
    pub(super) unexplained: Vec<Placed<String>>,
    pub(super) scanned: Scanned,
}

impl TypedDocument {
    /// The file it was read from, from the site's root.
    pub fn path(&self) -> &SourcePath {
        &self.path
    }

    /// Personal numbers in it.
    pub fn scanned(&self) -> &Scanned {
        &self.scanned
    }

    /// Whether it is without errors as far as it can be told from itself.
    pub fn is_sound(&self) -> bool {
        !has_errors(&self.problems)
    }

    /// What the folder and the name of its file make of it.
    pub fn kind(&self) -> SourceKind {
        self.kind
    }

    /// The picture that the file is, if it can be shown.
    pub(crate) fn picture(&self) -> Option<&Picture> {
        match &self.entry {
            Entry::Picture(picture) => Some(picture),
            _ => None,
        }
    }

    /// The innovation that the file describes; `None` if it describes something else or cannot be read.
    pub fn record(&self) -> Option<&Arc<Record>> {
        match &self.entry {
            Entry::Innovation(record) if record.whole => Some(record),
            _ => None,
        }
    }
}

/// A document's typed form.
pub(super) enum Entry {
    Innovation(Arc<Record>),
    Agency(Box<Agency>),
    Page(Box<WrittenPage>),
    Translation(Arc<Translation>),
    PageTranslation(Language, Box<WrittenPage>),
    Glossary(glossary::Written),
    Picture(Picture),
    Map(WrittenMap),
    Synonyms(Vec<Vec<String>>),
    Days(Vec<Day>),
    Questions(Vec<Question>),
    Exceptions(Vec<Exception>),
    BrokenAgency(Box<AgencyInPart>),
    /// In error, or of no use.
    Nothing,
}

/// Types one document by itself, and judges its language if that is the site's own.
pub(crate) fn understand(mut document: Document, around: &ParseContext, words: &PlainWords) -> TypedDocument {
    let mut problems = std::mem::take(&mut document.problems);
    let is_read = matches!(document.kind, SourceKind::Innovation | SourceKind::Agency | SourceKind::Page);
    let judged = match is_read && !document.broken && document.translation.is_none() {
        true => language::judge(&document, words),
        false => language::Findings::default(),
    };
    problems.extend(judged.problems);
    let entry = match document.kind {
        _ if document.broken => Entry::Nothing,
        SourceKind::Picture => document.picture.take().map_or(Entry::Nothing, Entry::Picture),
        SourceKind::Innovation => match document.translation {
            Some(language) => Entry::Translation(Arc::new(translation::read(&mut document, language, &mut problems))),
            None => {
                let record = innovation::read(&mut document, around, &mut problems);
                gaps::allow(&mut problems, |_| record.is_draft());
                Entry::Innovation(Arc::new(record))
            }
        },
        SourceKind::Agency => match agency::read(&mut document, &around.area, &mut problems) {
            Ok(agency) => Entry::Agency(Box::new(agency)),
            Err(part) => Entry::BrokenAgency(Box::new(part)),
        },
        SourceKind::Page => {
            let page = Box::new(page::read(&mut document, &mut problems));
            match document.translation {
                Some(language) => Entry::PageTranslation(language, page),
                None => Entry::Page(page),
            }
        }
        SourceKind::Data(DataFile::Glossary) => Entry::Glossary(glossary::read(&document, &mut problems)),
        SourceKind::Data(DataFile::Map) => Entry::Map(WrittenMap::read(&document, &mut problems)),
        SourceKind::Data(DataFile::Synonyms) => Entry::Synonyms(synonyms::read(&document, &mut problems)),
        SourceKind::Data(DataFile::Days) => Entry::Days(days::read(&document, &around.topics, &mut problems)),
        SourceKind::Exceptions => Entry::Exceptions(exceptions::read(&document.path, &document.fields, &mut problems)),
        SourceKind::Questions => Entry::Questions(questions::read(&document, &mut problems)),
        SourceKind::Settings | SourceKind::Ledger | SourceKind::Data(_) => Entry::Nothing,
    };
    let Document { path, kind, id, scanned, .. } = document;
    TypedDocument { path, kind, id, entry, problems, unexplained: judged.unexplained, scanned }
}
