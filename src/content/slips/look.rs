//! What is known so far while the events of a text's parser go by, and the slips that were found.

use super::{Edit, Named};
use std::collections::BTreeMap;
use std::ops::Range;

/// What is known while the events of a text go by.
#[derive(Default)]
pub(super) struct Look<'t> {
    pub(super) text: &'t str,
    pub(super) edits: Vec<Edit>,
    pub(super) named: Vec<Named>,
    /// Lines without an empty one between them.
    pub(super) run: Run,
    /// Where the lines of the open paragraph begin.
    pub(super) lines: Vec<usize>,
    /// Brackets of the open paragraph that are no link's: where each opened.
    pub(super) brackets: Vec<usize>,
    /// How often each label stands in brackets that are no link's, and what could be the definition of one.
    pub(super) labels: BTreeMap<String, usize>,
    pub(super) definitions: Vec<(String, Edit)>,
    /// How far comments and addresses have been looked at.
    pub(super) done: usize,
    /// Where the list items begin that are open in the innermost quote.
    pub(super) items: Vec<usize>,
}

/// Lines that follow each other, paragraphs and lists alike: where lists come from Word, Markdown knows some of them.
#[derive(Default)]
pub(super) struct Run {
    pub(super) lines: Vec<Line>,
    /// Where the list items begin that are open around the first line.
    pub(super) items: Vec<usize>,
}

/// A line by where its text begins; or, if it begins an item that Markdown knows, the item.
pub(super) struct Line {
    pub(super) start: usize,
    pub(super) is_item: bool,
}

impl Look<'_> {
    /// Notes that this range should read as `meant`.
    pub(super) fn edit(&mut self, range: Range<usize>, meant: impl Into<String>) {
        self.edits.push(Edit { range, meant: meant.into() });
    }

    /// Notes a slip that has more than one possible meaning, to be told and left as it is.
    pub(super) fn name(&mut self, code: &'static str, range: Range<usize>, written: &str) {
        self.named.push(Named { code, range, written: written.to_owned() });
    }

    /// Whether a letter is written with a backslash, to be taken as it is.
    pub(super) fn is_escaped(&self, at: usize) -> bool {
        self.text[..at].ends_with('\\')
    }
}
