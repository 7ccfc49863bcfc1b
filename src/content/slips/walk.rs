//! One walk through a text as the parser reads it: every piece of plain text is shown to those who know a slip.

use super::look::Look;
use super::{Edit, Named, OPTIONS, addresses, breaks, comments, indents, line_end, lines, links, rows, tables};
use crate::fields::text::is_of_unknown_font;
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Parser, Tag, TagEnd};
use std::collections::BTreeSet;
use std::ops::Range;

/// Looks at a text. What is to be edited and what is to be named.
pub(super) fn at(text: &str) -> (Vec<Edit>, Vec<Named>) {
    let mut look = Look { text, ..Look::default() };
    let parser = Parser::new_ext(text, OPTIONS);
    let definitions: Vec<(String, String, Range<usize>)> = parser
        .reference_definitions()
        .iter()
        .map(|(label, definition)| (label.to_lowercase(), definition.dest.to_string(), definition.span.clone()))
        .collect();
    let mut used = BTreeSet::new();
    // Where text stands; only collected if there are definitions, to find those that define nothing.
    let mut written: Vec<Range<usize>> = Vec::new();
    // How many links and pictures are open, how many of them are pictures (their words hold no links), the lines of
    // the open indented code, and whether fenced code is open. Then: whether lines begin here, and whether one does
    // now.
    let (mut linked, mut pictures, mut code, mut in_fence) = (0, 0, None::<Vec<Range<usize>>>, false);
    let (mut takes_lines, mut begins) = (false, false);
    // Where the last cell of a row ended, the items around each open quote, and the places where no table is looked
    // for.
    let (mut cell, mut around, mut known) = (0, Vec::new(), Vec::<Range<usize>>::new());
    let mut columns = 0;
    for (event, range) in parser.into_offset_iter() {
        let is_written = matches!(event, Event::Text(_) | Event::Start(Tag::Link { .. } | Tag::FootnoteDefinition(_)));
        if is_written && !definitions.is_empty() {
            written.push(range.clone());
        }
        let is_picture = matches!(event, Event::Start(Tag::Image { .. }));
        let is_known =
            matches!(event, Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_)) | Tag::HtmlBlock | Tag::Table(_)))
                || matches!(event, Event::Code(_)) && text[range.clone()].contains('\n');
        if is_known && known.last().is_none_or(|known| known.end <= range.start) {
            known.push(range.clone());
        }
        let is_inline = match &event {
            Event::Start(tag) => !is_block(tag),
            event => !matches!(event, Event::End(_) | Event::SoftBreak | Event::HardBreak),
        };
        if begins && is_inline {
            look.lines.push(range.start);
        }
        match event {
            Event::Start(Tag::Link { link_type, id, dest_url, .. } | Tag::Image { link_type, id, dest_url, .. }) => {
                linked += 1;
                begins = false;
                if link_type == LinkType::Inline {
                    links::without_scheme(&mut look, &range, &dest_url);
                }
                if pictures == 0 && matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut)
                {
                    used.insert(id.to_lowercase());
                }
                pictures += usize::from(is_picture);
            }
            Event::End(end @ (TagEnd::Link | TagEnd::Image)) => {
                linked -= 1;
                pictures -= usize::from(end == TagEnd::Image);
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => begins = false,
            Event::Start(tag) => {
                end_block(&mut look);
                takes_lines = matches!(tag, Tag::Paragraph | Tag::Item);
                if !takes_lines && !matches!(tag, Tag::List(_)) {
                    lines::end(&mut look);
                }
                begins = takes_lines;
                match tag {
                    Tag::CodeBlock(CodeBlockKind::Indented) => code = Some(Vec::new()),
                    Tag::CodeBlock(CodeBlockKind::Fenced(language)) => {
                        in_fence = true;
                        if language.trim().contains(char::is_whitespace) {
                            let line = line_end(text, range.start);
                            look.name("tulisan-di-garis-kode", range.start..line, &language);
                        }
                    }
                    Tag::HtmlBlock => comments::block(&mut look, range),
                    Tag::Item => {
                        lines::add(&mut look, range.start, true);
                        lines::counted(&mut look, range.start);
                        look.items.push(range.start);
                    }
                    Tag::Table(alignments) => columns = alignments.len(),
                    Tag::TableHead | Tag::TableRow => rows::code_pipes(&mut look, range, columns),
                    Tag::BlockQuote(_) => around.push(std::mem::take(&mut look.items)),
                    _ => {}
                }
            }
            Event::End(end) => {
                end_block(&mut look);
                takes_lines = false;
                match end {
                    TagEnd::CodeBlock => {
                        in_fence = false;
                        if let Some(lines) = code.take() {
                            indents::mend(&mut look, &lines);
                        }
                    }
                    TagEnd::Item => drop(look.items.pop()),
                    TagEnd::BlockQuote(_) => {
                        lines::end(&mut look);
                        look.items = around.pop().unwrap_or_default();
                    }
                    TagEnd::TableCell => cell = range.end,
                    TagEnd::TableRow => tables::lost_cells(&mut look, cell.min(range.end)..range.end),
                    _ => {}
                }
            }
            Event::Text(_) if in_fence => {}
            Event::Text(_) if code.is_some() => code.iter_mut().for_each(|lines| lines.push(range.clone())),
            Event::Text(_) => {
                if std::mem::take(&mut begins) {
                    lines::add(&mut look, range.start, false);
                }
                comments::text(&mut look, &range);
                if text[range.clone()].contains(is_of_unknown_font) {
                    look.name("tanda-tak-terbaca", range.clone(), "");
                }
                if linked == 0 {
                    links::text(&mut look, &range);
                    addresses::text(&mut look, &range);
                }
            }
            Event::SoftBreak | Event::HardBreak => begins = takes_lines,
            Event::Rule => lines::end(&mut look),
            _ => begins = false,
        }
    }
    end_block(&mut look);
    lines::end(&mut look);
    links::define(&mut look);
    tables::mend(&mut look, &known);
    for (label, destination, span) in definitions.iter().filter(|(label, ..)| !used.contains(label)) {
        let code = if addresses::looks_like_one(destination) { "tujuan-tak-dipakai" } else { "tulisan-jadi-tujuan" };
        look.name(code, span.start..line_end(text, span.start), label);
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
            look.name("tulisan-jadi-tujuan", at..line_end(text, at), "");
        }
    }
}

/// Whether an element is none of those that stand within a line.
fn is_block(tag: &Tag) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

/// Ends a block: what is known of its lines is put to use.
fn end_block(look: &mut Look) {
    let lines = std::mem::take(&mut look.lines);
    look.brackets.clear();
    breaks::mend(look, &lines);
}
