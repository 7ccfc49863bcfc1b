//! What would be said of one file if it had another text: by itself, and held against all others as they stand.

use super::Prepared;
use crate::catalogue::language::PlainWords;
use crate::catalogue::{self, ParseContext, TypedDocument};
use crate::content::document;
use crate::content::read;
use crate::content::source::{Content, DataFile, Source, SourceKind};
use crate::diagnostic::{self, Diagnostic, SourcePath};
use std::path::Path;
use std::sync::Arc;

/// Where the list of plain words lies.
const WORDS: &str = "content/data/bahasa.yaml";

/// What would be said of a file.
#[derive(Debug)]
pub struct Verdict {
    pub problems: Vec<Diagnostic>,
    /// Whether it is a record that the public does not see yet, which may have gaps.
    pub is_draft: bool,
}

impl Prepared {
    /// Judges a text as that of a file. Nothing is written.
    pub fn judge(&self, root: &Path, path: &SourcePath, kind: SourceKind, text: &str) -> Verdict {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
        let source = Source { path: path.clone(), kind, content: Content::Text(text) };
        let around = ParseContext::of(&self.settings);
        let understood = catalogue::understand(document::parse(source, true), &around, &plain_words(root));
        let is_draft = understood.record().is_some_and(|record| record.is_draft());
        let understood = Arc::new(understood);
        let mut documents: Vec<Arc<TypedDocument>> = self.documents.clone();
        match documents.iter().position(|document| document.path() == path) {
            Some(at) => documents[at] = understood,
            None => {
                documents.push(understood);
                documents.sort_by(|a, b| a.path().cmp(b.path()));
            }
        }
        let singles: Vec<_> = self.scanned.iter().collect();
        let ledger = (*self.catalogue.ledger).clone();
        let mut problems = catalogue::assemble(&documents, &[], ledger, &self.settings, &singles).problems;
        problems.retain(|problem| problem.path == *path);
        diagnostic::sort(&mut problems);
        Verdict { problems, is_draft }
    }
}

/// The words that the site wants said otherwise.
fn plain_words(root: &Path) -> PlainWords {
    let source = read::text_of(root, WORDS).map(|text| Source {
        path: WORDS.into(),
        kind: SourceKind::Data(DataFile::PlainWords),
        content: Content::Text(text),
    });
    let document = source.map(|source| document::parse(source, true));
    PlainWords::new(document.as_ref(), &mut Vec::new())
}
