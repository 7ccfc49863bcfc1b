//! The documents by kind, each kind in the order in which the site shows it.

use super::agency::AgencyInPart;
use super::days::Day;
use super::innovation::Record;
use super::map::WrittenMap;
use super::page::WrittenPage;
use super::questions::Question;
use super::translation;
use super::understood::{Entry, TypedDocument};
use super::{Agency, glossary, registry};
use crate::content::picture::Picture;
use crate::content::source::{DataFile, SourceKind};
use crate::diagnostic::{Checked, Placed, SourcePath};
use crate::gate::exceptions::Exception;
use foldhash::HashSet;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was read, by kind. Lists that one file of the site holds are as that file says, empty without it.
#[derive(Default)]
pub(super) struct Sorted<'d> {
    /// Newest first.
    pub records: Vec<Arc<Record>>,
    /// By id.
    pub agencies: Vec<Agency>,
    /// In menu order.
    pub pages: Vec<WrittenPage>,
    pub translations: translation::Found,
    pub pictures: BTreeMap<SourcePath, Picture>,
    pub terms: Vec<glossary::Entry>,
    /// Some of the glossary could not be read.
    pub glossary_in_part: bool,
    pub synonyms: Vec<Vec<String>>,
    pub days: Vec<Day>,
    pub questions: Vec<Question>,
    pub map: Option<WrittenMap>,
    pub exceptions: Vec<Exception>,
    /// Files of which nothing can be used.
    pub broken: BTreeMap<SourcePath, SourceKind>,
    /// What is known of the agencies among them.
    pub broken_agencies: registry::Broken,
    pub agencies_in_part: Vec<(&'d SourcePath, &'d AgencyInPart)>,
    /// Records that have errors of their own.
    pub unsound: HashSet<SourcePath>,
    /// Words in capitals that a document does not explain itself.
    pub unexplained: Vec<(&'d SourcePath, &'d [Placed<String>])>,
}

impl Sorted<'_> {
    /// Sorts agencies by id, pages by their order, and innovations with the newest first. Gathers the problems of all.
    pub(crate) fn new(documents: &[Arc<TypedDocument>]) -> Checked<Sorted<'_>> {
        let mut problems = Vec::new();
        let mut sorted = Sorted::default();
        for document in documents {
            problems.extend_from_slice(&document.problems);
            sorted.add(document);
        }
        sorted.agencies.sort_by(|a, b| a.id.cmp(&b.id));
        sorted.pages.sort_by(|a, b| (a.order, &a.title, &a.id).cmp(&(b.order, &b.title, &b.id)));
        sorted.records.sort_by(|a, b| newest_first(a).cmp(&newest_first(b)));
        Checked { value: sorted, problems }
    }
}

impl<'d> Sorted<'d> {
    fn add(&mut self, document: &'d TypedDocument) {
        let TypedDocument { path, kind, id, entry, unexplained, .. } = document;
        if !unexplained.is_empty() {
            self.unexplained.push((path, unexplained));
        }
        match entry {
            Entry::Innovation(record) => {
                if !document.is_sound() {
                    self.unsound.insert(path.clone());
                }
                self.records.push(record.clone());
            }
            Entry::Agency(agency) => self.agencies.push((**agency).clone()),
            Entry::Page(page) => self.pages.push((**page).clone()),
            Entry::Translation(translation) => self.translations.records.push(translation.clone()),
            Entry::PageTranslation(language, page) => self.translations.pages.push((*language, (**page).clone())),
            Entry::Picture(picture) => {
                self.pictures.insert(path.clone(), picture.clone());
            }
            Entry::Glossary(written) => {
                self.terms.clone_from(&written.entries);
                self.glossary_in_part |= written.may_have_more;
            }
            Entry::Synonyms(groups) => self.synonyms.clone_from(groups),
            Entry::Days(days) => self.days.clone_from(days),
            Entry::Questions(questions) => self.questions.clone_from(questions),
            Entry::Map(map) => self.map = Some(map.clone()),
            Entry::Exceptions(exceptions) => self.exceptions.clone_from(exceptions),
            Entry::BrokenAgency(part) => {
                let names = part.names.iter().map(String::as_str).chain([id.as_str()]);
                self.broken_agencies.names.extend(names.map(registry::fold));
                if part.may_have_more {
                    self.broken_agencies.unreadable.insert(path.clone());
                }
                self.agencies_in_part.push((path, part));
                self.broken.insert(path.clone(), *kind);
            }
            Entry::Nothing => {
                if *kind == SourceKind::Agency {
                    self.broken_agencies.names.insert(registry::fold(id));
                    self.broken_agencies.unreadable.insert(path.clone());
                }
                self.glossary_in_part |= *kind == SourceKind::Data(DataFile::Glossary);
                self.broken.insert(path.clone(), *kind);
            }
        }
    }
}

/// Records of one day stand in the order of their names.
pub(super) fn newest_first(record: &Record) -> impl Ord + '_ {
    let since = record.since().map(|date| (date.year, date.month.unwrap_or(0), date.day.unwrap_or(0)));
    (Reverse(since), &record.slug)
}
