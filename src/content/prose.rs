//! Running text as people read it, without its markup; every letter knows its place in the file.

use crate::diagnostic::Span;
use std::ops::Range;

/// Text put together from pieces of a source.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// Paragraphs, headings, list items and cells, each ending with a line end.
    pub text: String,
    /// Where each piece begins: its offset in `text` and in the source, in order.
    pieces: Vec<(u32, u32)>,
    /// The place of all of it, where letters are not written as they are read.
    whole: Option<Span>,
}

impl Prose {
    /// The text of a field. In quotes with escapes, and in blocks of several lines, only the whole field is a place.
    pub fn of_scalar(text: &str, quoted: bool, span: Span) -> Prose {
        let quote = usize::from(quoted);
        let is_exact = text.len() + 2 * quote == span.range().len();
        let mut prose = Prose { whole: (!is_exact).then_some(span), ..Prose::default() };
        prose.push(text, span.start as usize + quote);
        prose.end_block();
        prose
    }

    /// Adds text that stands at `source` in its file.
    pub fn push(&mut self, text: &str, source: usize) {
        let (at, source) = (self.text.len() as u32, source as u32);
        let follows = self.pieces.last().is_some_and(|(begin, place)| place + (at - begin) == source);
        if !follows {
            self.pieces.push((at, source));
        }
        self.text.push_str(text);
    }

    /// Ends a paragraph, if one has begun.
    pub fn end_block(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// Where a part of the text stands in the file.
    pub fn span(&self, range: Range<usize>) -> Span {
        if let Some(whole) = self.whole {
            return whole;
        }
        let last = range.end.max(range.start + 1) - 1;
        Span::new(self.place(range.start), self.place(last) + 1)
    }

    fn place(&self, offset: usize) -> usize {
        let piece = self.pieces.partition_point(|(begin, _)| *begin as usize <= offset).saturating_sub(1);
        self.pieces.get(piece).map_or(0, |(begin, place)| *place as usize + (offset - *begin as usize))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_their_place_behind_markup() {
        let source = "Bawa **KTP** asli.";
        let mut prose = Prose::default();
        prose.push("Bawa ", 0);
        prose.push("KTP", 7);
        prose.push(" asli.", 12);
        prose.end_block();
        assert_eq!(prose.text, "Bawa KTP asli.\n");
        assert_eq!(&source[prose.span(5..8).range()], "KTP");
        assert_eq!(&source[prose.span(9..13).range()], "asli");
        assert_eq!(&source[prose.span(5..13).range()], "KTP** asli");
    }
}
