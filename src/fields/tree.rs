//! YAML text as a tree whose every key and value knows its place.
//!
//! The tree is filled from the parser's events; field readers do the judging. Every scalar is the text that was typed
//! (`08.00`, `0721`, `1.200`, `yes`), because its meaning is for the reader of that field to say. Anchors, aliases, tags
//! and second documents are refused: no record needs them.

use crate::diagnostic::Span;
use granit_parser::{
    ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, Span as Place, StrInput, StructureStyle,
};

/// A value of the tree.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Node {
    #[default]
    Empty,
    /// Could not be read; the problem has been reported.
    Unread,
    /// A scalar, and whether it stood in quotes or a block.
    Text {
        text: String,
        quoted: bool,
    },
    List(Vec<Item>),
    Map(Vec<Entry>),
}

/// A value and its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    pub node: Node,
    pub span: Span,
    /// Where a list or map in brackets ends, its closing bracket included; of all others, where `span` does.
    pub end: u32,
    pub style: Style,
}

/// How a value is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// As it is; a list or map stands on lines of its own.
    #[default]
    Plain,
    /// Between `'`.
    Single,
    /// Between `"`.
    Double,
    /// On lines of its own behind `|` or `>`; its place is that of the lines.
    Block,
    /// Between brackets.
    Flow,
}

/// A key, its value, and the place of both.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub key: String,
    pub key_span: Span,
    /// Stands between brackets without a colon: most of the time the rest of a text that a comma has cut.
    pub bare: bool,
    pub item: Item,
}

/// Stands for a value that was set aside; no text holds it, because it is no letter.
pub(super) const UNREAD: &str = "\u{fdd0}";

/// What the parser said when it could not go on. `offset` is in the text it was given.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SyntaxError {
    pub offset: usize,
    pub kind: Misfit,
}

/// Why a text is no tree of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Misfit {
    /// The parser cannot read it.
    Syntax,
    /// A key stands twice in one map; the offset is the second's.
    DuplicateKey,
    /// Deeper or larger than any record, or with anchors and the like.
    OverLimit,
}

/// Nesting that no record needs; beyond it a file is a mistake or an attack.
const DEPTH: usize = 32;
/// The most keys and values in one file; the fullest sample record has about 150.
const NODES: usize = 5_000;

/// Parses `text`; offsets are those of `text`.
pub(crate) fn parse(text: &str) -> Result<Item, SyntaxError> {
    let mut options = Options::default();
    options.disallow_directives = true;
    let mut builder = Builder { parser: Parser::new_from_str_with_options(text, options), text, nodes: 0 };
    let (mut event, mut place) = builder.next()?;
    while matches!(event, Event::StreamStart | Event::DocumentStart(..)) {
        (event, place) = builder.next()?;
    }
    // Nothing but comments.
    if matches!(event, Event::StreamEnd | Event::DocumentEnd) {
        return Ok(Item { node: Node::Map(Vec::new()), ..Item::default() });
    }
    let item = builder.item(event, place, 0)?;
    loop {
        match builder.next()? {
            (Event::DocumentEnd, _) => {}
            (Event::StreamEnd, _) => return Ok(item),
            (_, place) => return Err(builder.error(place, Misfit::OverLimit)),
        }
    }
}

/// The byte offset of a 1-based line and column (in characters).
pub(crate) fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = &text[start.min(text.len())..];
    let within = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(offset, _)| offset);
    (start + within).min(text.len())
}

struct Builder<'t> {
    parser: Parser<'t, StrInput<'t>>,
    text: &'t str,
    nodes: usize,
}

impl<'t> Builder<'t> {
    #[inline]
    fn next(&mut self) -> Result<(Event<'t>, Place), SyntaxError> {
        match self.parser.next_event() {
            Some(event) => event.map_err(|error| self.stopped(&error)),
            None => Err(SyntaxError { offset: self.text.len(), kind: Misfit::Syntax }),
        }
    }

    #[cold]
    fn stopped(&self, error: &ScanError) -> SyntaxError {
        let mark = error.marker();
        let offset = mark.byte_offset().unwrap_or_else(|| offset_of(self.text, mark.line(), mark.col() + 1));
        let too_deep = *error.kind() == ErrorKind::RecursionLimitExceeded;
        let kind = if too_deep { Misfit::OverLimit } else { Misfit::Syntax };
        SyntaxError { offset: offset.min(self.text.len()), kind }
    }

    fn error(&self, place: Place, kind: Misfit) -> SyntaxError {
        SyntaxError { offset: self.span(place).start as usize, kind }
    }

    fn span(&self, place: Place) -> Span {
        let (start, end) = match place.byte_range() {
            Some(range) => (range.start.min(self.text.len()), range.end.min(self.text.len())),
            None => {
                let start = offset_of(self.text, place.start.line(), place.start.col() + 1);
                (start, start)
            }
        };
        // A block's place runs on to the next key; what is marked ends with its last word.
        let within = self.text.get(start..end).unwrap_or_default();
        Span::new(start, start + within.trim_end().len())
    }

    /// The value that begins with `event`.
    fn item(&mut self, event: Event<'t>, place: Place, depth: usize) -> Result<Item, SyntaxError> {
        self.nodes += 1;
        if depth > DEPTH || self.nodes > NODES {
            return Err(self.error(place, Misfit::OverLimit));
        }
        let span = self.span(place);
        let own = style_of(&event);
        let mut end = span.end;
        let node = match event {
            Event::Scalar(text, style, 0, None) => match style {
                ScalarStyle::Plain if matches!(&*text, "" | "~" | "null") => Node::Empty,
                ScalarStyle::Plain if *text == *UNREAD => Node::Unread,
                _ => Node::Text { text: text.into_owned(), quoted: style != ScalarStyle::Plain },
            },
            Event::SequenceStart(style, 0, None) => {
                let mut items = Vec::new();
                loop {
                    match self.next()? {
                        (Event::SequenceEnd, place) if style == StructureStyle::Flow => {
                            end = self.span(place).end;
                            break Node::List(self.joined(items));
                        }
                        (Event::SequenceEnd, _) => break Node::List(items),
                        (event, place) => items.push(self.item(event, place, depth + 1)?),
                    }
                }
            }
            Event::MappingStart(style, 0, None) => {
                let mut entries: Vec<Entry> = Vec::new();
                loop {
                    let (event, place) = match self.next()? {
                        (Event::MappingEnd, place) => {
                            end = if style == StructureStyle::Flow { self.span(place).end } else { end };
                            break Node::Map(entries);
                        }
                        next => next,
                    };

                    let Event::Scalar(key, _, 0, None) = event else {
                        return Err(self.error(place, Misfit::OverLimit));
                    };
                    let key_span = self.span(place);
                    if entries.iter().any(|entry| entry.key == *key) {
                        return Err(self.error(place, Misfit::DuplicateKey));
                    }
                    let (event, place) = self.next()?;
                    let item = self.item(event, place, depth + 1)?;
                    let bare = style == StructureStyle::Flow
                        && item.node == Node::Empty
                        && !self.text[key_span.end as usize..].trim_start().starts_with(':');
                    match entries.last_mut().filter(|last| bare && self.is_cut(&last.item, key_span)) {
                        Some(last) => last.item = self.whole(last.item.span, key_span),
                        None => entries.push(Entry { key: key.into_owned(), key_span, bare, item }),
                    }
                }
            }
            _ => return Err(self.error(place, Misfit::OverLimit)),
        };
        Ok(Item { node, span, end, style: own })
    }

    /// Items of a list in brackets; those that a comma has cut are whole again.
    fn joined(&self, items: Vec<Item>) -> Vec<Item> {
        let mut joined: Vec<Item> = Vec::with_capacity(items.len());
        for item in items {
            match joined.last_mut().filter(|last| is_plain(&item) && self.is_cut(last, item.span)) {
                Some(last) => *last = self.whole(last.span, item.span),
                None => joined.push(item),
            }
        }
        joined
    }

    /// Whether a comma between brackets belongs to a text: it stands within parentheses, or in a number such as `2,5 kg`.
    fn is_cut(&self, before: &Item, after: Span) -> bool {
        let Node::Text { text, quoted: false } = &before.node else { return false };
        let behind = &self.text[before.span.end as usize..];
        let is_open = |text: &str| text.rfind('(').is_some_and(|open| !text[open..].contains(')'));
        // A parenthesis that is never closed does not count.
        let closes = || behind.find([')', ']', '}', '\n']).is_some_and(|at| behind[at..].starts_with(')'));
        let word = text.rsplit_once(' ').map_or("", |(_, word)| word);
        let is_number = |word: &str| (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
        let rest = &self.text[after.range()];
        let fraction = rest.find(|letter: char| !letter.is_ascii_digit()).map_or(rest, |end| &rest[..end]);
        let is_glued = after.start == before.span.end + 1;
        is_open(text) && closes() || is_glued && is_number(word) && is_number(fraction)
    }

    fn whole(&self, first: Span, last: Span) -> Item {
        let span = Span { start: first.start, end: last.end };
        let node = Node::Text { text: self.text[span.range()].to_owned(), quoted: false };
        Item { node, span, end: span.end, style: Style::Plain }
    }
}

fn style_of(event: &Event) -> Style {
    match event {
        Event::Scalar(_, ScalarStyle::SingleQuoted, ..) => Style::Single,
        Event::Scalar(_, ScalarStyle::DoubleQuoted, ..) => Style::Double,
        Event::Scalar(_, ScalarStyle::Literal | ScalarStyle::Folded, ..) => Style::Block,
        Event::SequenceStart(StructureStyle::Flow, ..) | Event::MappingStart(StructureStyle::Flow, ..) => Style::Flow,
        _ => Style::Plain,
    }
}

fn is_plain(item: &Item) -> bool {
    matches!(item.node, Node::Text { quoted: false, .. })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(list: &str) -> Vec<String> {
        let Node::List(items) = parse(list).unwrap().node else { panic!("{list}") };
        let text = |item: Item| match item.node {
            Node::Text { text, .. } => text,
            node => format!("{node:?}"),
        };
        items.into_iter().map(text).collect()
    }

    #[test]
    fn commas_that_belong_to_a_text_do_not_cut_it() {
        assert_eq!(texts("[KTP asli, KK (asli, dan fotokopi)]"), ["KTP asli", "KK (asli, dan fotokopi)"]);
        assert_eq!(texts("[KK (a, b, c), KTP]"), ["KK (a, b, c)", "KTP"]);
        assert_eq!(texts("[Beras 2,5 kg, KTP]"), ["Beras 2,5 kg", "KTP"]);
        for separate in ["[KTP (asli, KK]", "[2023,2024]", "[3,11]", "[covid19,2024]", "[RT 1, 2]", "[\"a (b\", c)]"] {
            assert_eq!(texts(separate).len(), 2, "{separate}");
        }
        let Node::Map(entries) = parse("{ukuran: Lama (hari, jam), alamat: Jl. A No. 1, Kedaton, alt}").unwrap().node
        else {
            panic!()
        };
        let keys: Vec<(&str, bool)> = entries.iter().map(|entry| (entry.key.as_str(), entry.bare)).collect();
        assert_eq!(keys, [("ukuran", false), ("alamat", false), ("Kedaton", true), ("alt", true)]);
        assert!(matches!(&entries[0].item.node, Node::Text { text, .. } if text == "Lama (hari, jam)"));
    }
}
