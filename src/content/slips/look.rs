//! One look at a text as the parser reads it: every piece of plain text is shown to those who know a slip.

use super::{Edit, Named, OPTIONS, addresses, comments, indents, lines, links, tables};
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Parser, Tag, TagEnd};
use std::collections::BTreeSet;
use std::ops::Range;

/// What is known while the events of a text go by.
pub(super) struct Look<'t> {
    pub(super) text: &'t str,
    pub(super) edits: Vec<Edit>,
    pub(super) named: Vec<Named>,
    /// Where the lines of the open paragraph or list item begin; a line whose first letter is marked up is none.
    pub(super) lines: Vec<usize>,
    /// Brackets of the open paragraph that are no link's: where each opened.
    pub(super) brackets: Vec<usize>,
    /// How far comments and addresses have been looked at.
    pub(super) done: usize,
    /// List items that are open.
    pub(super) items: usize,
}

/// Looks at a text. What is to be edited and what is to be named.
pub(super) fn at(text: &str) -> (Vec<Edit>, Vec<Named>) {
    let mut look =
        Look { text, edits: Vec::new(), named: Vec::new(), lines: Vec::new(), brackets: Vec::new(), done: 0, items: 0 };
    let parser = Parser::new_ext(text, OPTIONS);
    let definitions: Vec<(String, String, Range<usize>)> = parser
        .reference_definitions()
        .iter()
        .map(|(label, definition)| (label.to_lowercase(), definition.dest.to_string(), definition.span.clone()))
        .collect();
    let mut used = BTreeSet::new();
    // Where text stands; kept only if there are definitions, which are none.
    let mut written: Vec<Range<usize>> = Vec::new();
    // Links and pictures that are open; indented code and its lines; whether lines begin here, and one does.
    let (mut linked, mut code, mut in_fence) = (0, None::<Vec<Range<usize>>>, false);
    let (mut takes_lines, mut begins) = (false, false);
    // Where the last cell of a row ended.
    let mut cell = 0;
    for (event, range) in parser.into_offset_iter() {
        let is_written = matches!(event, Event::Text(_) | Event::Start(Tag::Link { .. } | Tag::FootnoteDefinition(_)));
        if is_written && !definitions.is_empty() {
            written.push(range.clone());
        }
        match event {
            Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. }) => {
                linked += 1;
                begins = false;
                if matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut) {
                    used.insert(id.to_lowercase());
                }
            }
            Event::End(TagEnd::Link | TagEnd::Image) => linked -= 1,
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => begins = false,
            Event::Start(tag) => {
                look.end_block();
                takes_lines = matches!(tag, Tag::Paragraph | Tag::Item);
                begins = takes_lines;
                match tag {
                    Tag::CodeBlock(CodeBlockKind::Indented) => code = Some(Vec::new()),
                    Tag::CodeBlock(CodeBlockKind::Fenced(language)) => {
                        in_fence = true;
                        if language.trim().contains(char::is_whitespace) {
                            let line = super::line_end(text, range.start);
                            look.name("tulisan-di-garis-kode", range.start..line, &language);
                        }
                    }
                    Tag::HtmlBlock => comments::block(&mut look, range),
                    Tag::Item => look.items += 1,
                    _ => {}
                }
            }
            Event::End(end) => {
                look.end_block();
                takes_lines = false;
                match end {
                    TagEnd::CodeBlock => {
                        in_fence = false;
                        if let Some(lines) = code.take() {
                            indents::mend(&mut look, &lines);
                        }
                    }
                    TagEnd::Item => look.items -= 1,
                    TagEnd::TableCell => cell = range.end,
                    TagEnd::TableRow => tables::lost_cells(&mut look, cell.min(range.end)..range.end),
                    _ => {}
                }
            }
            Event::Text(_) if in_fence => {}
            Event::Text(_) if code.is_some() => code.iter_mut().for_each(|lines| lines.push(range.clone())),
            Event::Text(_) => {
                if std::mem::take(&mut begins) {
                    look.lines.push(range.start);
                }
                comments::text(&mut look, &range);
                if linked == 0 {
                    links::text(&mut look, &range);
                    addresses::text(&mut look, &range);
                }
            }
            Event::SoftBreak | Event::HardBreak => begins = takes_lines,
            _ => begins = false,
        }
    }
    look.end_block();
    for (label, destination, span) in definitions.iter().filter(|(label, ..)| !used.contains(label)) {
        let code = if addresses::looks_like_one(destination) { "tujuan-tak-dipakai" } else { "tulisan-jadi-tujuan" };
        look.name(code, span.start..super::line_end(text, span.start), label);
    }
    if !definitions.is_empty() {
        let known: BTreeSet<usize> = definitions.iter().map(|(.., span)| span.start).collect();
        again(&mut look, &known, &written);
    }
    (look.edits, look.named)
}

/// Names the definitions of what is defined already, which are neither text nor definitions.
fn again(look: &mut Look, known: &BTreeSet<usize>, written: &[Range<usize>]) {
    let text = look.text;
    for line in text.split('\n') {
        let definition = line.trim_start_matches(['>', ' ']);
        let at = definition.as_ptr() as usize - text.as_ptr() as usize;
        let is_text =
            written[..written.partition_point(|piece| piece.start <= at)].last().is_some_and(|piece| at < piece.end);
        if definition.starts_with('[') && definition.contains("]:") && !known.contains(&at) && !is_text {
            look.name("tulisan-jadi-tujuan", at..super::line_end(text, at), "");
        }
    }
}

impl Look<'_> {
    pub(super) fn edit(&mut self, range: Range<usize>, meant: impl Into<String>) {
        self.edits.push(Edit { range, meant: meant.into() });
    }

    pub(super) fn name(&mut self, code: &'static str, range: Range<usize>, written: &str) {
        self.named.push(Named { code, range, written: written.to_owned() });
    }

    /// Whether a letter is written with a backslash, to be taken as it is.
    pub(super) fn is_escaped(&self, at: usize) -> bool {
        self.text[..at].ends_with('\\')
    }

    fn end_block(&mut self) {
        let found = std::mem::take(&mut self.lines);
        self.brackets.clear();
        if !found.is_empty() {
            lines::mend(self, &found);
            tables::mend(self, &found);
        }
    }
}
