//! Changes to the bytes of a text: one value in the place of another.

use super::layout::{Laid, Layout, column, is_first, line_end, line_start};
use super::meant::TablePlace;
use super::value::Value;
use super::write::{Manner, Written, key_of, write};
use crate::diagnostic::Span;
use crate::fields::tree::Style;
use std::ops::Range;

/// A change to a text: what takes the place of some of its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) place: Range<usize>,
    pub(super) inserted: String,
}

/// A change that cannot be made byte by byte.
#[derive(Debug)]
pub(super) struct Unable;

/// A text with the changes that are collected for it.
pub(super) struct Splice<'t> {
    /// The text as the reader has it.
    pub(super) text: &'t str,
    /// As it stands in the file: line breaks may be others, of the same length.
    pub(super) source: &'t str,
    pub(super) layout: &'t Layout<'t>,
    /// The end of the fields in the text.
    pub(super) end: usize,
    /// What was mended while reading.
    pub(super) mended: &'t [Span],
    pub(super) is_wary: bool,
    pub(super) edits: Vec<Edit>,
    /// Comments that a new field has taken the place of.
    pub(super) replaced: Vec<Range<usize>>,
}

/// Where a value stands: between brackets, and the column of its key or hyphen.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) is_flow: bool,
    pub(super) column: usize,
}

impl Splice<'_> {
    /// Replaces the bytes of a place; does nothing if there is nothing to remove or to insert.
    pub(super) fn edit(&mut self, place: Range<usize>, inserted: impl Into<String>) {
        let inserted = inserted.into();
        if !place.is_empty() || !inserted.is_empty() {
            self.edits.push(Edit { place, inserted });
        }
    }

    /// The line break in use around a place.
    pub(super) fn newline(&self, at: usize) -> &'static str {
        let found = self.text[at..].find('\n').map(|found| at + found).or_else(|| self.text[..at].rfind('\n'));
        match found.map(|found| &self.source[..=found]) {
            Some(before) if before.ends_with("\r\n") => "\r\n",
            Some(before) if before.ends_with('\r') => "\r",
            _ => "\n",
        }
    }

    /// Lines as they stand behind the end of another.
    pub(super) fn below(&self, at: usize, lines: &[String]) -> String {
        let newline = self.newline(at);
        lines.iter().flat_map(|line| [newline, line]).collect()
    }

    /// Whether the reader had to repair something in these bytes before it could read them.
    pub(super) fn is_mended(&self, place: &Range<usize>) -> bool {
        self.mended.iter().any(|span| (span.start as usize) < place.end && span.end as usize > place.start)
            || self.mended.iter().any(|span| span.start == span.end && place.contains(&(span.start as usize)))
    }

    /// How a new value is to be written at a place.
    pub(super) fn manner(&self, place: Place, style: Style) -> Manner {
        Manner { is_flow: place.is_flow, column: place.column, style, is_wary: self.is_wary }
    }

    /// Writes a key and its value anew, where something about them was mended.
    pub(super) fn anew(
        &mut self,
        start: usize,
        key: &str,
        laid: &Laid,
        value: &Value,
        known: TablePlace,
        place: Place,
    ) -> Result<(), Unable> {
        let written = write(value, known, self.manner(place, laid.item.style));
        if place.is_flow {
            self.edit(start..laid.end, format!("{}: {}", key_of(key), written.head));
            return Ok(());
        }
        let end = line_end(self.text, laid.end);
        let mut lines = written.lines;
        let inner = start..if laid.is_block() || laid.is_block_text() { end } else { laid.end };
        lines.extend(self.comments_in(&inner).into_iter().map(|comment| self.own_line(&comment, place.column)));
        let head = format!("{}: {}", key_of(key), written.head);
        let rest = self.source[inner.end..end].to_owned();
        self.edit(start..end, format!("{}{rest}{}", head.trim_end(), self.below(end, &lines)));
        Ok(())
    }

    /// The comments that lie wholly within a place.
    pub(super) fn comments_in(&self, place: &Range<usize>) -> Vec<Range<usize>> {
        let inside = |comment: &&Range<usize>| comment.start >= place.start && comment.end <= place.end;
        self.layout.comments.iter().filter(inside).cloned().collect()
    }

    /// A comment as a line: as it stands, if it is one already.
    pub(super) fn own_line(&self, comment: &Range<usize>, column: usize) -> String {
        match is_first(self.text, comment.start) {
            true => self.source[line_start(self.text, comment.start)..comment.end].to_owned(),
            false => format!("{}{}", " ".repeat(column), &self.source[comment.clone()]),
        }
    }

    /// A comment that outlives its value, as a line. Below a block text it must not stand deeper than the key.
    fn left(&self, comment: &Range<usize>, inner: usize, place: Place, is_below_text: bool) -> String {
        match is_below_text {
            true => format!("{}{}", " ".repeat(place.column), &self.source[comment.clone()]),
            false => self.own_line(comment, inner),
        }
    }

    /// Puts another value in the place of one. Comments within it stay, on lines of their own.
    pub(super) fn replace(
        &mut self,
        laid: &Laid,
        value: &Value,
        known: TablePlace,
        place: Place,
    ) -> Result<(), Unable> {
        let written = write(value, known, self.manner(place, laid.item.style));
        let is_text_block = written.head == "|";
        if laid.is_block() {
            return self.replace_block(laid, written, place);
        }
        if laid.is_block_text() {
            let header = laid.own.clone();
            let head = &self.text[header.clone()];
            let kept = is_text_block && (head == "|" || head == "|-");
            match (&*written.head, kept) {
                (_, true) => {}
                ("", _) => self.delete(laid.after, header.clone()),
                (new, _) => self.edit(header.clone(), new),
            }
            let end = line_end(self.text, header.end);
            let lines = self.below(end, &written.lines);
            self.edit(end..laid.end.max(end), lines);
            return Ok(());
        }
        let own = laid.own.clone();
        let comments = self.comments_in(&own);
        if place.is_flow && !comments.is_empty() {
            return Err(Unable);
        }
        match &*written.head {
            "" => self.delete(laid.after, own.clone()),
            head if own.is_empty() => {
                let is_key = self.text[..own.start].ends_with([':', '-', '：']);
                self.edit(own.clone(), if is_key { format!(" {head}") } else { format!(": {head}") });
            }
            head => self.edit(own.clone(), head),
        }
        let mut lines = written.lines;
        lines.extend(comments.iter().map(|comment| self.left(comment, place.column, place, is_text_block)));
        let end = line_end(self.text, own.end);
        let lines = self.below(end, &lines);
        self.edit(end..end, lines);
        Ok(())
    }

    /// The same for what stands on lines of its own.
    fn replace_block(&mut self, laid: &Laid, written: Written, place: Place) -> Result<(), Unable> {
        let end = line_end(self.text, laid.end);
        let begins_beside = line_start(self.text, laid.own.start) <= laid.after;
        let first = if begins_beside { laid.own.start } else { line_end(self.text, laid.after) };
        let mut lines = written.lines;
        let inner = if begins_beside { place.column } else { column(self.text, laid.own.start) };
        let comments = self.comments_in(&(first..end));
        lines.extend(comments.iter().map(|comment| self.left(comment, inner, place, written.head == "|")));
        let below = self.below(end, &lines);
        if begins_beside {
            let first = if written.head.is_empty() { laid.after } else { first };
            self.edit(first..end, format!("{}{below}", written.head));
        } else {
            if !written.head.is_empty() {
                self.edit(laid.after..laid.after, format!(" {}", written.head));
            }
            self.edit(first..end, below);
        }
        Ok(())
    }

    /// Takes a value away, with the white space between it and its key.
    fn delete(&mut self, after: usize, own: Range<usize>) {
        let start = self.text[..own.start].trim_end().len().max(after.min(own.start));
        let start = if own.is_empty() { own.start } else { start };
        self.edit(start..own.end, "");
    }
}

/// A part of a text with the changes made to it; `None` if two of them overlap.
pub(super) fn apply(text: &str, part: Range<usize>, edits: &[Edit]) -> Option<String> {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.place.start, edit.place.end));
    let (mut done, mut at) = (String::with_capacity(part.len()), part.start);
    for edit in sorted {
        done.push_str(text.get(at..edit.place.start)?);
        done.push_str(&edit.inserted);
        at = edit.place.end;
    }
    done.push_str(text.get(at..part.end)?);
    Some(done)
}
