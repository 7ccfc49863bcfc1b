//! What people mean when their Markdown is not quite Markdown: pasted from Word or Excel, or typed without the one space.
//!
//! A body is read as the parser reads it, and only what the parser left as plain text is looked at, so code stays as it
//! is. What has one meaning is mended in memory before the body is parsed; what has none is named. Nearly all bodies hold
//! nothing of the kind, and that is seen quickly.

mod addresses;
mod breaks;
mod comments;
mod doubts;
mod indents;
mod levels;
mod lines;
mod links;
mod look;
mod marks;
mod quick;
mod rows;
mod tables;
mod verdict;
mod walk;

use crate::fields::signs::{self, Count};
use pulldown_cmark::Options;
use std::borrow::Cow;
use std::ops::Range;

/// The Markdown that bodies may hold.
pub(crate) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_TASKLISTS);

/// Mending one thing can lay another bare: a list in a quote behind a comment. More than this is no text of a person.
const ROUNDS: usize = 4;

/// Bytes of the longest address that is looked for, so that no line costs more than its length.
const LONGEST: usize = 1_000;

/// A body as it was meant.
pub(crate) struct Meant<'t> {
    written: &'t str,
    pub text: Cow<'t, str>,
    /// What has no one meaning, in places of the body as it was written.
    pub named: Vec<Named>,
    rounds: Vec<Vec<Moved>>,
}

/// A slip that only its author can mend.
pub(crate) struct Named {
    /// The code of the message.
    pub code: &'static str,
    pub range: Range<usize>,
    pub written: String,
}

/// A piece of a text and what should stand in its place.
struct Edit {
    range: Range<usize>,
    meant: String,
}

/// An edit that was made: what stands `at` a place of the new text, and what it took the place of.
struct Moved {
    at: usize,
    length: usize,
    from: Range<usize>,
}

impl Meant<'_> {
    /// Mends a body round after round until nothing is left to mend; a plain body is borrowed as it is.
    pub(crate) fn of(body: &str) -> Meant<'_> {
        let mut meant = Meant { written: body, text: Cow::Borrowed(body), named: Vec::new(), rounds: Vec::new() };
        if quick::is_plain(body) {
            return meant;
        }
        loop {
            let (edits, named) = walk::at(&meant.text);
            if edits.is_empty() || meant.rounds.len() == ROUNDS {
                let placed = |named: Named| Named {
                    range: meant.place(named.range.start)..meant.place(named.range.end),
                    ..named
                };
                meant.named = named.into_iter().map(placed).collect();
                return meant;
            }
            meant.apply(edits);
        }
    }

    /// Where a place of [`Meant::text`] lies in the body as it was written.
    pub(crate) fn place(&self, offset: usize) -> usize {
        self.rounds.iter().rev().fold(offset, |offset, moved| {
            match moved[..moved.partition_point(|moved| moved.at <= offset)].last() {
                None => offset,
                Some(last) if offset < last.at + last.length => last.from.start,
                Some(last) => last.from.end + (offset - last.at - last.length),
            }
        })
    }

    /// The start of a list, as HTML, that begins at a place of [`Meant::text`] with a number and was counted by letters, which
    /// Markdown does not know.
    pub(crate) fn lettered(&self, offset: usize, number: u64) -> Option<String> {
        let written = self.written[self.place(offset)..].trim_start_matches([' ', '\t', '>']);
        let (ways, ..) = signs::count(written)?;
        let (count, _) = ways.into_iter().flatten().find(|(_, first)| u64::from(*first) == number)?;
        let letter = match count {
            Count::Digit => return None,
            Count::Small => 'a',
            Count::Large => 'A',
            Count::SmallRoman => 'i',
            Count::LargeRoman => 'I',
        };
        let start = if number == 1 { String::new() } else { format!(" start={number}") };
        Some(format!("<ol type={letter}{start}>"))
    }

    /// Puts what was meant in the place of what was written. Where two edits meet, the later one waits for the next round.
    fn apply(&mut self, mut edits: Vec<Edit>) {
        edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
        let mut text = String::with_capacity(self.text.len() + 64);
        let (mut moved, mut done) = (Vec::with_capacity(edits.len()), 0);
        for Edit { range, meant } in edits {
            if range.start < done {
                continue;
            }
            text.push_str(&self.text[done..range.start]);
            moved.push(Moved { at: text.len(), length: meant.len(), from: range.clone() });
            text.push_str(&meant);
            done = range.end;
        }
        text.push_str(&self.text[done..]);
        self.text = Cow::Owned(text);
        self.rounds.push(moved);
    }
}

/// Where the line of a place ends, without its line end.
fn line_end(text: &str, from: usize) -> usize {
    from + text[from..].find(['\n', '\r']).unwrap_or(text.len() - from)
}

/// What follows a place on its line, as far as an address could reach.
fn near(text: &str, from: usize) -> &str {
    let within = &text[from..text.floor_char_boundary(from + LONGEST)];
    &within[..within.find(['\n', '\r']).unwrap_or(within.len())]
}

/// Where the line of a place begins.
fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1)
}

/// A space that Markdown does not take for one.
fn is_odd_space(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, ' ' | '\t' | '\n' | '\r')
}

#[cfg(test)]
mod tests;
