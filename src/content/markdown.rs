//! The only door through which an author's Markdown becomes HTML.
//!
//! Raw HTML becomes visible text and is reported; links and pictures are taken out of the text and left as numbered
//! slots, which the catalogue resolves and the page fills in. Nothing an author writes can be markup, and nothing but
//! comments is left out.

use super::body::{Body, BodyLink, SLOT, cut_slots};
use super::footnotes::Footnotes;
use super::prose::Prose;
use super::slips::{self, Meant};
use crate::diagnostic::message::Language;
use crate::diagnostic::{Checked, Diagnostic, SourcePath, Span};
use crate::fields::text::{clean, seen};
use crate::fingerprint::Fingerprint;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, OffsetIter, Parser, Tag, TagEnd, html};
use pulldown_cmark_escape::escape_html;
use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;

/// Quotes in lists in quotes ...: deeper nesting is a mistake, and minifiers overflow on it.
const DEPTH_LIMIT: usize = 24;
/// The most links in one body.
const LINK_LIMIT: usize = 2_000;
/// Turns the Markdown of `text` from byte `from` on into a [`Body`], and its text without code and pictures; with `check_only`
/// it is looked through and makes no HTML. `language` is that of the few words that are added.
pub fn parse(
    path: &SourcePath,
    text: &str,
    from: usize,
    language: Language,
    check_only: bool,
) -> Checked<(Body, Prose)> {
    let meant = Meant::of(&text[from..]);
    let parser = Parser::new_ext(&meant.text, slips::OPTIONS).into_offset_iter();
    let writer = Writer::new(path, from, &meant, language);
    let mut safe = SafeEvents { parser, writer, ready: VecDeque::new(), ended: false };
    let mut html = String::new();
    if check_only {
        safe.by_ref().for_each(drop);
    } else {
        html.reserve((text.len() - from) * 5 / 4);
        html::push_html(&mut html, &mut safe);
    }
    let Writer { mut links, headings, prose, mut problems, .. } = safe.writer;
    problems.extend(meant.named.iter().map(|slip| {
        let span = Span::new(from + slip.range.start, from + slip.range.end);
        let problem = match slip.code {
            "baris-menjorok" | "tujuan-tak-dipakai" | "tanda-tak-terbaca" => Diagnostic::warning(slip.code, path, span),
            _ => Diagnostic::error(slip.code, path, span),
        };
        problem.with("tertulis", &slip.written)
    }));
    let (html, mut slots) = cut_slots(html);
    // They stay in memory until the site is made.
    slots.shrink_to_fit();
    links.shrink_to_fit();
    let words = text[from..].split_whitespace().count();
    let fingerprint = Fingerprint::of(html.as_bytes());
    let body = Body { html: html.into(), fingerprint, slots, links, headings: headings.into(), words };
    Checked { value: (body, prose), problems }
}

/// The parser's events made safe, as they come; only an open heading is held back, until its id is known, and notes are,
/// until the end.
struct SafeEvents<'t> {
    parser: OffsetIter<'t>,
    writer: Writer<'t>,
    ready: VecDeque<Event<'t>>,
    ended: bool,
}

impl<'t> Iterator for SafeEvents<'t> {
    type Item = Event<'t>;

    fn next(&mut self) -> Option<Event<'t>> {
        loop {
            if self.writer.heading.is_none()
                && !self.writer.footnotes.is_open()
                && let Some(event) = self.ready.pop_front()
            {
                return Some(event);
            }
            match self.parser.next().filter(|_| !self.ended) {
                Some((event, range)) => self.ended = !self.writer.take(event, range, &mut self.ready),
                None => {
                    self.writer.finish(&mut self.ready);
                    return self.ready.pop_front();
                }
            }
        }
    }
}

struct Writer<'t> {
    path: &'t SourcePath,
    base: usize,
    /// The text that is parsed; it tells where its places lie in the file.
    meant: &'t Meant<'t>,
    language: Language,
    problems: Vec<Diagnostic>,
    links: Vec<BodyLink>,
    headings: Vec<String>,
    /// Ids that are taken, and the last number that was set behind each.
    ids: BTreeMap<String, usize>,
    footnotes: Footnotes<'t>,
    /// Where notes are written, by name.
    notes: Vec<(String, Span)>,
    /// What ends the elements that are open.
    open: Vec<TagEnd>,
    /// Where the open heading's first event lies, its place, and its words so far.
    heading: Option<(usize, HeadingLevel, Span, String)>,
    /// The open picture and its words so far; pictures hold no other markup.
    picture: Option<(usize, String, Span)>,
    /// Raw HTML that has been reported, so that its next line is not.
    in_raw_html: bool,
    /// Whether the open block of HTML is a comment; unknown before its first line.
    is_comment: Option<bool>,
    prose: Prose,
}

impl<'t> Writer<'t> {
    fn new(path: &'t SourcePath, base: usize, meant: &'t Meant<'t>, language: Language) -> Writer<'t> {
        Writer {
            path,
            base,
            meant,
            language,
            problems: Vec::new(),
            links: Vec::new(),
            headings: Vec::new(),
            ids: BTreeMap::new(),
            footnotes: Footnotes::default(),
            notes: Vec::new(),
            open: Vec::new(),
            heading: None,
            picture: None,
            in_raw_html: false,
            is_comment: None,
            prose: Prose::default(),
        }
    }

    /// Where a place of the parsed text lies in the file.
    fn place(&self, offset: usize) -> usize {
        self.base + self.meant.place(offset)
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.place(range.start), self.place(range.end))
    }

    /// Takes one event; false if the body goes too far.
    fn take(&mut self, event: Event<'t>, range: Range<usize>, events: &mut VecDeque<Event<'t>>) -> bool {
        match event {
            Event::Start(tag) => {
                if self.open.len() == DEPTH_LIMIT {
                    self.problems.push(Diagnostic::error("bersarang-terlalu-dalam", self.path, self.span(&range)));
                    // What is open is closed, so that a body that was cut short is still whole.
                    while let Some(end) = self.open.pop() {
                        self.end(end, events);
                    }
                    return false;
                }
                self.open.push(tag.to_end());
                self.end_block(tag.to_end());
                self.start(tag, range, events);
            }
            Event::End(tag) => {
                self.open.pop();
                self.end_block(tag);
                self.end(tag, events);
            }
            Event::Text(text) => {
                if self.picture.is_none() && self.open.last() != Some(&TagEnd::CodeBlock) {
                    self.prose.push(&text, self.place(range.start));
                }
                self.text(text, events);
            }
            Event::Code(code) => {
                self.collect(&code);
                if self.picture.is_none() {
                    events.push_back(Event::Code(visible(code)));
                }
            }
            Event::Html(raw) => {
                let is_first = self.is_comment.is_none();
                if !*self.is_comment.get_or_insert_with(|| raw.trim_start().starts_with("<!--")) {
                    if is_first {
                        events.push_back(Event::Start(Tag::Paragraph));
                    }
                    self.raw(raw, range, events);
                }
            }
            Event::InlineHtml(raw) if raw.starts_with("<!--") => {}
            Event::InlineHtml(raw) => self.raw(raw, range, events),
            Event::SoftBreak | Event::HardBreak if self.picture.is_some() => self.collect(" "),
            Event::SoftBreak | Event::HardBreak => {
                self.prose.push(" ", self.place(range.start));
                self.collect(" ");
                events.push_back(event);
            }
            Event::FootnoteReference(name) => {
                events.push_back(Event::InlineHtml(self.footnotes.refer(&name, self.language).into()));
            }
            Event::TaskListMarker(done) => events.push_back(Event::Text(if done { "☑ " } else { "☐ " }.into())),
            other => events.push_back(other),
        }
        true
    }

    /// Ends a paragraph of the prose where an element is none of those that stand inside one.
    fn end_block(&mut self, tag: TagEnd) {
        let inline = [TagEnd::Emphasis, TagEnd::Strong, TagEnd::Strikethrough, TagEnd::Link, TagEnd::Image];
        if !inline.contains(&tag) {
            self.prose.end_block();
        }
    }

    fn start(&mut self, tag: Tag<'t>, range: Range<usize>, events: &mut VecDeque<Event<'t>>) {
        match tag {
            Tag::HtmlBlock => {
                self.in_raw_html = false;
                self.is_comment = None;
            }
            Tag::Heading { level, .. } => {
                // The page's own heading is the only one of level 1.
                let level = if level == HeadingLevel::H1 { HeadingLevel::H2 } else { level };
                self.heading = Some((events.len(), level, self.span(&range), String::new()));
                events.push_back(Event::Start(Tag::Heading {
                    level,
                    id: None,
                    classes: Vec::new(),
                    attrs: Vec::new(),
                }));
            }
            Tag::Link { link_type, dest_url, .. } => {
                let destination = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.into_string(),
                };
                let link = self.add_link(destination, &range, false);
                events.push_back(Event::InlineHtml(format!("<a{SLOT}{link}{SLOT}>").into()));
            }
            Tag::Image { dest_url, .. } => {
                let link = self.add_link(dest_url.into_string(), &range, true);
                self.picture = Some((link, String::new(), self.span(&range)));
            }
            Tag::Table(alignment) => {
                let label = if self.language == Language::English { "Table" } else { "Tabel" };
                let open = format!("<div class=tabel tabindex=0 role=group aria-label={label}>");
                events.push_back(Event::Html(open.into()));
                events.push_back(Event::Start(Tag::Table(alignment)));
            }
            Tag::FootnoteDefinition(name) => {
                let mark = Span::new(self.place(range.start), self.place(range.start + name.len() + 4));
                if !self.footnotes.begin(&name, events.len()) {
                    let problem = Diagnostic::error("catatan-kaki-ganda", self.path, mark);
                    self.problems.push(problem.with("tertulis", &name));
                }
                self.notes.push((name.into_string(), mark));
            }
            Tag::List(Some(number)) => events.push_back(match self.meant.lettered(range.start, number) {
                Some(open) => Event::Html(open.into()),
                None => Event::Start(Tag::List(Some(number))),
            }),
            // The language of a code block becomes a class name.
            Tag::CodeBlock(CodeBlockKind::Fenced(language)) => {
                events.push_back(Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(visible(language)))));
            }
            other => events.push_back(Event::Start(other)),
        }
    }

    fn end(&mut self, tag: TagEnd, events: &mut VecDeque<Event<'t>>) {
        match tag {
            TagEnd::HtmlBlock => {
                self.in_raw_html = false;
                if self.is_comment == Some(false) {
                    events.push_back(Event::End(TagEnd::Paragraph));
                }
            }
            TagEnd::Paragraph => {
                self.in_raw_html = false;
                events.push_back(Event::End(TagEnd::Paragraph));
            }
            TagEnd::Heading(_) => {
                let Some((at, level, span, text)) = self.heading.take() else {
                    return;
                };
                let says_nothing = |event: &Event| match event {
                    Event::Text(text) => clean(text).is_empty(),
                    event => matches!(event, Event::Start(_) | Event::End(_)),
                };
                if events.iter().skip(at + 1).all(says_nothing) {
                    events.truncate(at);
                    return self.problems.push(Diagnostic::warning("judul-bagian-kosong", self.path, span));
                }
                let id = self.unique_id(&text);
                let start = Tag::Heading { level, id: Some(id.clone().into()), classes: Vec::new(), attrs: Vec::new() };
                events[at] = Event::Start(start);
                events.push_back(Event::End(TagEnd::Heading(level)));
                self.headings.push(id);
            }
            TagEnd::Link => events.push_back(Event::InlineHtml("</a>".into())),
            TagEnd::Image => {
                let Some((link, alt, span)) = self.picture.take() else {
                    return;
                };
                let alt = clean(&alt);
                if alt.is_empty() {
                    let name = self.links[link].destination.rsplit(['\\', '/']).next().unwrap_or_default();
                    let problem = Diagnostic::error("gambar-tanpa-alt", self.path, span).with("berkas", name);
                    self.problems.push(problem.with("bentuk", "isi"));
                }
                let mut escaped = String::new();
                let _ = escape_html(&mut escaped, &alt);
                events.push_back(Event::InlineHtml(
                    format!("<picture{SLOT}{link}{SLOT} alt=\"{escaped}\" loading=lazy></picture>").into(),
                ));
            }
            TagEnd::Table => {
                events.push_back(Event::End(TagEnd::Table));
                events.push_back(Event::Html("</div>".into()));
            }
            TagEnd::FootnoteDefinition => self.footnotes.end(events),
            other => events.push_back(Event::End(other)),
        }
    }

    /// Writes text. What breaks a line in Word breaks it here.
    fn text(&mut self, text: CowStr<'t>, events: &mut VecDeque<Event<'t>>) {
        self.collect(&text);
        if self.picture.is_some() {
            return;
        }
        if self.heading.is_some() || !text.contains(LINE_BREAKS) {
            events.push_back(Event::Text(visible(text)));
            return;
        }
        let in_code = self.open.last() == Some(&TagEnd::CodeBlock);
        for (number, line) in text.split(LINE_BREAKS).enumerate() {
            if number > 0 {
                events.push_back(if in_code { Event::Text("\n".into()) } else { Event::HardBreak });
            }
            events.push_back(Event::Text(visible(line.to_owned().into())));
        }
    }

    /// Shows raw HTML as the text that it is.
    fn raw(&mut self, raw: CowStr<'t>, range: Range<usize>, events: &mut VecDeque<Event<'t>>) {
        if !self.in_raw_html {
            self.problems.push(Diagnostic::error("html-mentah", self.path, self.span(&range)));
            self.in_raw_html = true;
        }
        events.push_back(Event::Text(visible(raw)));
    }

    /// Ends the body with its notes, once.
    fn finish(&mut self, events: &mut VecDeque<Event<'t>>) {
        self.heading = None;
        for (name, mark) in std::mem::take(&mut self.notes) {
            if !self.footnotes.is_referred_to(&name) {
                let problem = Diagnostic::warning("catatan-kaki-tanpa-rujukan", self.path, mark);
                self.problems.push(problem.with("tertulis", name));
            }
        }
        self.footnotes.finish(self.language, events);
    }

    fn collect(&mut self, text: &str) {
        if let Some((_, words, _)) = &mut self.picture {
            words.push_str(text);
        } else if let Some((.., words)) = &mut self.heading {
            words.push_str(text);
        }
    }

    fn add_link(&mut self, destination: String, range: &Range<usize>, is_picture: bool) -> usize {
        if self.links.len() == LINK_LIMIT {
            self.problems.push(Diagnostic::error("terlalu-banyak-tautan", self.path, self.span(range)));
        }
        self.links.push(BodyLink { destination, span: self.span(range), is_picture });
        self.links.len() - 1
    }

    /// An id made of the heading's words. Ids of themes hold an underscore, so the two never meet.
    fn unique_id(&mut self, text: &str) -> String {
        let slug = slug::slugify(seen(text).collect::<String>());
        let slug = if slug.is_empty() { "bagian".to_owned() } else { slug };
        let mut id = slug.clone();
        while self.ids.contains_key(&id) {
            let count = self.ids.entry(slug.clone()).or_insert(1);
            *count += 1;
            id = format!("{slug}-{count}");
        }
        self.ids.insert(id.clone(), 1);
        id
    }
}

/// What breaks a line where it was copied from: a line of a paragraph in Word, and three signs of Unicode.
const LINE_BREAKS: [char; 4] = ['\u{b}', '\u{85}', '\u{2028}', '\u{2029}'];

/// A text without hidden letters, which could reorder words or carry marks of ours.
fn visible(text: CowStr<'_>) -> CowStr<'_> {
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) || seen(&text).eq(text.chars()) {
        return text;
    }
    seen(&text).collect::<String>().into()
}
