//! Where everything stands in a text: besides the places that the reader knows, those of colons, hyphens and comments.

use crate::fields::tree::{Item, Node, Style};
use std::ops::Range;

/// A value and all bytes that belong to it.
#[derive(Debug)]
pub(super) struct Laid<'t> {
    pub(super) item: &'t Item,
    /// Right behind the colon or the hyphen that it belongs to.
    pub(super) after: usize,
    /// Its own bytes: of a block text only the mark, of an empty value none.
    pub(super) own: Range<usize>,
    /// Where it ends: for a block text, behind its last line.
    pub(super) end: usize,
    pub(super) inside: Inside<'t>,
}

/// What a value holds.
#[derive(Debug)]
pub(super) enum Inside<'t> {
    Leaf,
    Map(Vec<Entry<'t>>),
    List(Vec<Row<'t>>),
}

/// A key and its value.
#[derive(Debug)]
pub(super) struct Entry<'t> {
    pub(super) key: &'t str,
    pub(super) start: usize,
    pub(super) value: Laid<'t>,
}

/// An item of a list.
#[derive(Debug)]
pub(super) struct Row<'t> {
    /// Its hyphen; between brackets its first letter.
    pub(super) start: usize,
    pub(super) value: Laid<'t>,
}

impl Laid<'_> {
    /// Whether both are the same value of the file.
    pub(super) fn is(&self, other: &Laid) -> bool {
        std::ptr::eq(self.item, other.item)
    }

    /// Whether it is written between brackets or braces, on one line or several.
    pub(super) fn is_flow(&self) -> bool {
        self.item.style == Style::Flow
    }

    /// Whether it is a text below `|` or `>`.
    pub(super) fn is_block_text(&self) -> bool {
        self.item.style == Style::Block && matches!(self.inside, Inside::Leaf)
    }

    /// Whether it is a list or a map on lines of its own.
    pub(super) fn is_block(&self) -> bool {
        !self.is_flow() && !matches!(self.inside, Inside::Leaf) && self.own.end > self.own.start
    }
}

/// A text that is laid out.
pub(super) struct Layout<'t> {
    pub(super) root: Laid<'t>,
    pub(super) comments: Vec<Range<usize>>,
}

/// Finds the places of everything in the YAML at `range` of `text`, which was read as `item`.
pub(super) fn lay_out<'t>(text: &'t str, range: Range<usize>, item: &'t Item) -> Layout<'t> {
    let mut layer = Layer { text, end: range.end, tokens: Vec::new() };
    let is_nothing = matches!(&item.node, Node::Map(entries) if entries.is_empty()) && item.style == Style::Plain;
    let root = match is_nothing {
        true => {
            Laid { item, after: range.start, own: range.end..range.end, end: range.end, inside: Inside::Map(vec![]) }
        }
        false => layer.lay(item, range.start),
    };
    let comments = layer.comments(range);
    Layout { root, comments }
}

struct Layer<'t> {
    text: &'t str,
    end: usize,
    /// The places of all keys and values.
    tokens: Vec<Range<usize>>,
}

impl<'t> Layer<'t> {
    fn lay(&mut self, item: &'t Item, after: usize) -> Laid<'t> {
        let span = item.span.range();
        let (own, end, inside) = match &item.node {
            Node::Text { .. } if item.style == Style::Block => {
                let mark = self.skip(after);
                let header = mark..mark + self.text[mark..].find(char::is_whitespace).unwrap_or(self.text.len() - mark);
                let first = self.text[..span.start.max(header.end)].rfind('\n').map_or(0, |at| at + 1);
                self.tokens.push(header.clone());
                if first < span.end {
                    self.tokens.push(first.max(header.end)..span.end);
                }
                let end = self.block_end(&header, span.end.max(header.end));
                (header, end, Inside::Leaf)
            }
            Node::Text { .. } | Node::Unread => (span.clone(), span.end, Inside::Leaf),
            Node::Empty => {
                let is_word = matches!(self.text.get(span.clone()), Some("~" | "null")) && span.start >= after;
                let own = if is_word { span } else { after..after };
                (own.clone(), own.end, Inside::Leaf)
            }
            Node::Map(entries) => {
                let laid = entries.iter().map(|entry| self.entry(entry)).collect::<Vec<_>>();
                let last = laid.last().map_or(span.start, |entry: &Entry| entry.value.end);
                let end = if item.style == Style::Flow { (item.end as usize).max(last) } else { last };
                (span.start..end, end, Inside::Map(laid))
            }
            Node::List(items) if item.style == Style::Flow => {
                let row = |item: &'t Item| {
                    let start = item.span.start as usize;
                    Row { start, value: self.lay(item, start) }
                };
                let rows = items.iter().map(row).collect();
                (span.start..item.end as usize, item.end as usize, Inside::List(rows))
            }
            Node::List(items) => {
                let (mut rows, mut at) = (Vec::with_capacity(items.len()), after);
                for item in items {
                    let start = self.skip(at);
                    let behind = start + self.text[start..].chars().next().map_or(0, char::len_utf8);
                    let value = self.lay(item, behind);
                    at = value.end;
                    rows.push(Row { start, value });
                }
                let start = rows.first().map_or(after, |row| row.start);
                (start..at, at, Inside::List(rows))
            }
        };
        if matches!(inside, Inside::Leaf) && item.style != Style::Block && !own.is_empty() {
            self.tokens.push(own.clone());
        }
        Laid { item, after, own, end, inside }
    }

    fn entry(&mut self, entry: &'t crate::fields::tree::Entry) -> Entry<'t> {
        let key = entry.key_span.range();
        self.tokens.push(key.clone());
        let colon = self.skip(key.end);
        let after = match self.text[colon..].chars().next() {
            Some(letter) if !entry.bare && (letter == ':' || !letter.is_ascii()) => colon + letter.len_utf8(),
            _ => key.end,
        };
        Entry { key: &entry.key, start: key.start, value: self.lay(&entry.item, after) }
    }

    /// Where the next thing begins that is neither white space nor a comment.
    fn skip(&self, from: usize) -> usize {
        skip(&self.text[..self.end], from)
    }

    /// Blank lines at the end of a block text belong to it if its mark says so.
    fn block_end(&self, header: &Range<usize>, end: usize) -> usize {
        if !self.text[header.clone()].contains('+') {
            return end;
        }
        let blank = self.text[end..self.end].len() - self.text[end..self.end].trim_start().len();
        self.text[end..end + blank]
            .rfind('\n')
            .map_or(end, |at| end + self.text[end..end + at].trim_end_matches('\r').len())
    }

    /// What stands behind `#` between keys and values.
    fn comments(mut self, range: Range<usize>) -> Vec<Range<usize>> {
        self.tokens.sort_by_key(|token| (token.start, token.end));
        self.tokens.push(range.end..range.end);
        let (mut comments, mut at) = (Vec::new(), range.start);
        for token in &self.tokens {
            while at < token.start {
                let Some(hash) = self.text[at..token.start].find('#').map(|found| at + found) else { break };
                at = line_end(self.text, hash).min(range.end);
                comments.push(hash..at);
            }
            at = at.max(token.end);
        }
        comments
    }
}

/// Where the next thing begins that is neither white space nor a comment.
pub(super) fn skip(text: &str, from: usize) -> usize {
    let mut at = from;
    loop {
        at += text[at..].len() - text[at..].trim_start().len();
        match text[at..].starts_with('#') {
            true => at = line_end(text, at),
            false => return at,
        }
    }
}

/// Where the line begins in which a byte stands.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// Where the line of a place ends, before its line break.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    if end > at && text[..end].ends_with('\r') { end - 1 } else { end }
}

/// The column of a place, in letters.
pub(super) fn column(text: &str, at: usize) -> usize {
    text[line_start(text, at)..at].chars().count()
}

/// Whether nothing but white space stands before a place on its line.
pub(super) fn is_first(text: &str, at: usize) -> bool {
    text[line_start(text, at)..at].trim().is_empty()
}
