//! Where a template prints to: a page in memory, and no more than a page can have.
//!
//! A template can repeat itself without end. What it has printed by then tells which words of which template were repeated, so
//! that the designer learns where.

use super::Template;
use crate::diagnostic::{SourcePath, Span};
use std::io::{self, Write};

/// The most bytes of one page: a record of 2 MB of links, each as long as they get, stays below.
pub(crate) const LIMIT: usize = 32 << 20;

/// A page as it is printed.
pub(crate) struct Page(pub Vec<u8>);

impl Write for Page {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        if self.0.len() + piece.len() > LIMIT {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.0.extend_from_slice(piece);
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Page {
    /// The place in the templates, as they were written, of the words with which an endless page ends again and again.
    pub(crate) fn repeated(&self, templates: &[Template]) -> Option<(SourcePath, Span)> {
        let end = String::from_utf8_lossy(&self.0[self.0.len().saturating_sub(END)..]).into_owned();
        let weight = |(_, _, words): &(&Template, usize, &str)| end.matches(words).count() * words.len();
        let written =
            templates.iter().flat_map(|template| words(&template.text).map(move |(at, words)| (template, at, words)));
        let (template, at, words) = written.filter(|found| weight(found) > 0).max_by_key(weight)?;
        Some((template.path.clone(), Span::new(at, at + words.len())))
    }
}

/// Bytes of a page's end that are looked at.
const END: usize = 4 << 10;

/// The words of a template between its marks, with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let end = rest.find(['{', '\n']).unwrap_or(rest.len());
        let start = at;
        at += match rest[end..].find(['}', '\n']) {
            Some(length) if rest[end..].starts_with('{') => end + length + 1,
            _ => end + 1,
        };
        Some((start, &rest[..end]))
    })
    .map(|(at, words)| (at + words.len() - words.trim_start_matches(['}', ' ']).len(), words.trim_matches(['}', ' '])))
    .filter(|(_, words)| words.len() > 1)
}
