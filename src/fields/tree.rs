//! YAML text as a tree whose every key and value knows its place.
//!
//! serde stops at the first misfit, so it only fills this tree; field readers do the judging. Numbers and booleans stay
//! the text that was typed (`08.00`, `0721`, `1.200`), because their meaning is for the reader of that field to say.

use crate::diagnostic::Span;
use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_yaml::Spanned;
use std::fmt;

/// A value of the tree.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    Empty,
    /// A scalar, and whether it stood in quotes or a block.
    Text {
        text: String,
        quoted: bool,
    },
    List(Vec<Item>),
    Map(Vec<Entry>),
}

/// A value and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub node: Node,
    pub span: Span,
}

/// A key, its value, and the place of both.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub key: String,
    pub key_span: Span,
    pub item: Item,
}

/// What the parser said when it could not go on. `offset` is in the text it was given.
#[derive(Clone, Debug)]
pub struct SyntaxError {
    pub offset: usize,
    pub duplicate_key: bool,
    pub over_limit: bool,
}

/// Nesting that no record needs; beyond it a file is a mistake or an attack.
const DEPTH: usize = 32;
/// Keys and values in one file; the fullest sample record has about 150.
const NODES: usize = 5_000;
/// Bytes of all values together, as in the limit on front matter.
const SCALARS: usize = 262_144;

fn options() -> serde_yaml::Options {
    serde_yaml::options! {
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        with_snippet: false,
        duplicate_keys: serde_yaml::DuplicateKeyPolicy::Error,
        merge_keys: serde_yaml::MergeKeyPolicy::Error,
        budget: serde_yaml::budget! {
            max_depth: DEPTH, max_nodes: NODES, max_anchors: 0, max_aliases: 0, max_total_scalar_bytes: SCALARS,
            max_buffered_comment_events: NODES, max_total_comment_bytes: SCALARS
        },
    }
}

/// Parses `text`; every span is moved by `base`, the offset of `text` in its file.
pub fn parse(text: &str, base: usize) -> Result<Item, SyntaxError> {
    if text.lines().all(|line| line.trim_start().starts_with('#') || line.trim().is_empty()) {
        return Ok(Item { node: Node::Map(Vec::new()), span: Span::new(base, base) });
    }
    let raw: Spanned<Raw> = serde_yaml::from_str_with_options(text, options()).map_err(|error| {
        let place = error.location();
        let message = error.to_string();
        let offset = place.map_or(0, |place| offset_of(text, place.line() as usize, place.column() as usize));
        SyntaxError {
            offset,
            duplicate_key: message.contains("duplicate"),
            over_limit: message.contains("budget") || message.contains("recursion"),
        }
    })?;
    Ok(place(raw, text, base))
}

/// The byte offset of a 1-based line and column (in characters).
pub fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = &text[start.min(text.len())..];
    let within = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(offset, _)| offset);
    (start + within).min(text.len())
}

/// The tree as serde fills it, before its scalars are cut from the source.
enum Raw {
    Empty,
    Text(String),
    Plain,
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<String>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a YAML value")
    }
    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }
    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }
    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }
    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        Raw::deserialize(deserializer)
    }
    fn visit_bytes<E: serde::de::Error>(self, _: &[u8]) -> Result<Raw, E> {
        Err(E::custom("binary values are not accepted"))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = access.next_entry()? {
            if entries.len() > NODES {
                return Err(A::Error::custom("budget"));
            }
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}

fn place(raw: Spanned<Raw>, text: &str, base: usize) -> Item {
    let within = span_of(&raw.referenced, text);
    let span = Span::new(within.start + base, within.end + base);
    let node = match raw.value {
        Raw::Empty => Node::Empty,
        Raw::Plain => Node::Text { text: text[within].trim().to_owned(), quoted: false },
        Raw::Text(value) => {
            let first = text.as_bytes().get(within.start).copied().unwrap_or(b' ');
            Node::Text { text: value, quoted: matches!(first, b'"' | b'\'' | b'|' | b'>') }
        }
        Raw::List(items) => Node::List(items.into_iter().map(|item| place(item, text, base)).collect()),
        Raw::Map(entries) => Node::Map(
            entries
                .into_iter()
                .map(|(key, value)| {
                    let key_span = span_of(&key.referenced, text);
                    Entry {
                        key: key.value,
                        key_span: Span::new(key_span.start + base, key_span.end + base),
                        item: place(value, text, base),
                    }
                })
                .collect(),
        ),
    };
    Item { node, span }
}

fn span_of(location: &serde_yaml::Location, text: &str) -> std::ops::Range<usize> {
    let span = location.span();
    let start = match span.byte_offset() {
        Some(offset) => offset as usize,
        None => offset_of(text, location.line() as usize, location.column() as usize),
    }
    .min(text.len());
    let end = (start + span.byte_len().unwrap_or(0) as usize).min(text.len());
    start..start + text[start..end].trim_end().len()
}
