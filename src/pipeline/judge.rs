//! What would be said of some files if they had other texts: by themselves, and held against all others as they stand.

use super::Prepared;
use crate::catalogue::{self, ParseContext, TypedDocument};
use crate::content::document;
use crate::content::source::{Content, Source, SourceKind};
use crate::diagnostic::{self, Diagnostic, SourcePath};
use rayon::prelude::*;
use std::sync::Arc;

/// A text as that of a file.
#[derive(Clone, Debug)]
pub(crate) struct Text<'t> {
    pub(crate) path: SourcePath,
    pub(crate) kind: SourceKind,
    pub(crate) text: &'t str,
}

/// What would be said of a file.
#[derive(Debug)]
pub(crate) struct Verdict {
    pub problems: Vec<Diagnostic>,
    /// Whether it is a record that the public does not see yet, which may have gaps.
    pub is_draft: bool,
}

impl Prepared {
    /// Judges texts as those of their files, all of them together, in their order. Nothing is read and nothing is written.
    pub(crate) fn judge(&self, texts: &[Text]) -> Vec<Verdict> {
        if texts.is_empty() {
            return Vec::new();
        }
        let understood: Vec<Arc<TypedDocument>> =
            texts.par_iter().map(|text| Arc::new(self.understood(text, true))).collect();
        let mut documents = self.documents.clone();
        for document in &understood {
            match documents.binary_search_by(|known| known.path().cmp(document.path())) {
                Ok(at) => documents[at] = document.clone(),
                Err(at) => documents.insert(at, document.clone()),
            }
        }
        let singles: Vec<_> = self.scanned.iter().collect();
        let ledger = (*self.catalogue.ledger).clone();
        let mut problems = catalogue::assemble(&documents, &[], ledger, &self.settings, &singles).problems;
        diagnostic::sort(&mut problems);
        let verdict = |document: &Arc<TypedDocument>| Verdict {
            problems: problems.iter().filter(|problem| problem.path == *document.path()).cloned().collect(),
            is_draft: document.record().is_some_and(|record| record.is_draft()),
        };
        understood.iter().map(verdict).collect()
    }

    /// A text as its file would be understood by itself. `check_only` leaves out the HTML of its body.
    pub(super) fn understood(&self, text: &Text, check_only: bool) -> TypedDocument {
        let content = text.text.strip_prefix('\u{feff}').unwrap_or(text.text).to_owned();
        let source = Source { path: text.path.clone(), kind: text.kind, content: Content::Text(content) };
        catalogue::understand(document::parse(source, check_only), &ParseContext::of(&self.settings), &self.words)
    }
}
