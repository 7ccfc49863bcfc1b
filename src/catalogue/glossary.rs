//! The site's glossary (`content/data/istilah.yaml`): what words and short forms mean, in everyday words.
//!
//! Together with the short names of agencies it is what a page knows when it spells a short form out.

use super::Agency;
use super::registry::fold;
use crate::content::document::Document;
use crate::diagnostic::{Diagnostic, Span};
use crate::fields::Field;
use crate::fields::reader::list;
use crate::fields::tree::Node;
use std::collections::BTreeMap;

/// A word and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub word: String,
    /// The words that a short form stands for.
    pub long: Option<String>,
    /// What it means, for those who have never heard of it.
    pub meaning: Option<String>,
    /// Everybody knows it as it is: KTP, RT. It is not spelled out on pages.
    pub familiar: bool,
    /// The agency whose short name it is.
    pub agency: Option<usize>,
}

impl Entry {
    /// The place of its entry on the glossary's page. Ids of themes and of headings never look like this.
    pub fn anchor(&self) -> String {
        format!("istilah_{}", slug::slugify(&self.word))
    }
}

/// All entries, by word.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    pub entries: Vec<Entry>,
    /// The site has a glossary of its own; agencies' short names alone make no page.
    pub written: bool,
}

impl Glossary {
    /// The entries of the file, and the agencies' short names that it does not explain itself.
    pub fn new(written: Vec<Entry>, agencies: &[Agency]) -> Glossary {
        let has_page = !written.is_empty();
        let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
        for entry in written {
            entries.insert(fold(&entry.word), entry);
        }
        for (index, agency) in agencies.iter().enumerate().filter(|(_, agency)| agency.active) {
            let Some(short) = agency.short.as_ref().filter(|short| **short != agency.name) else { continue };
            let entry = entries.entry(fold(short)).or_insert_with(|| Entry {
                word: short.clone(),
                long: Some(agency.name.clone()),
                meaning: None,
                familiar: false,
                agency: None,
            });
            entry.agency = Some(index);
        }
        Glossary { entries: entries.into_values().collect(), written: has_page }
    }
}

static WORD: Field = Field::text("istilah", 2..=60).required();
static LONG: Field = Field::text("kepanjangan", 0..=160);
static MEANING: Field = Field::text("arti", 3..=300).required();
static FAMILIAR: Field = Field::boolean("tanpa_kepanjangan");

/// What a glossary file says.
#[derive(Default)]
pub(crate) struct Written {
    pub entries: Vec<Entry>,
    /// Some word could not be read, so any that is not here may be in it.
    pub may_have_more: bool,
}

/// Reads the list of a glossary file. A word whose meaning is missing is in error, and known all the same.
pub(crate) fn read(document: &Document, problems: &mut Vec<Diagnostic>) -> Written {
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    let mut may_have_more = document.in_part || !matches!(document.fields.node, Node::List(_) | Node::Map(_));
    let entries = list(&document.path, &document.fields, problems, |r| {
        let word = r.text(&WORD);
        let long = r.text(&LONG).map(|text| text.value);
        let meaning = r.text(&MEANING).map(|text| text.value);
        let familiar = r.boolean(&FAMILIAR).unwrap_or(false);
        may_have_more |= word.is_none();
        let word = word?;
        let first = *seen.entry(fold(&word.value)).or_insert(word.span);
        if first != word.span {
            let path = r.path().clone();
            let problem = Diagnostic::error("istilah-ganda", &path, word.span).with("istilah", &word.value);
            r.report(problem.label(&path, first));
        }
        Some(Entry { word: word.value, long, meaning, familiar, agency: None })
    });
    Written { entries, may_have_more }
}
