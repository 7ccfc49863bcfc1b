//! Draws problems for a reader: as rustc does it, as one line each, or as one JSON object each.

use super::message::{self, Language, Words};
use super::{Diagnostic, Severity, Span, gaps, private};
use crate::privacy::{Masked, masked};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;

/// How a report is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Format {
    #[default]
    Human,
    Short,
    Json,
}

/// What the drawing depends on besides the problems.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    pub format: Format,
    pub language: Language,
    pub colour: bool,
    /// Columns of the terminal; prose and excerpts are kept within them.
    pub width: usize,
}

/// More problems than anybody reads at once are counted instead of drawn.
const DRAWN_AT_MOST: usize = 1_000;

/// The sources of problems, as they may be printed.
type Texts = BTreeMap<String, Masked>;

/// Draws all problems. `text_of` gives the text of a source as it was read, if it could be read. What belongs to a person or
/// is private is covered in every line, word and path that is quoted, whatever the problem is about. People are told the gaps
/// of a draft together, programs each by itself.
pub fn report(problems: &[Diagnostic], style: Style, text_of: &dyn Fn(&str) -> Option<String>) -> String {
    let mut texts = Texts::new();
    let mut out = String::new();
    let problems = &*match style.format {
        Format::Human | Format::Short => gaps::folded(problems),
        Format::Json => Cow::Borrowed(problems),
    };
    for problem in problems.iter().take(DRAWN_AT_MOST) {
        for path in std::iter::once(&problem.path).chain(problem.labels.iter().map(|label| &label.path)) {
            if !texts.contains_key(&**path) {
                let text = text_of(path).unwrap_or_default();
                texts.insert(path.to_string(), Masked::new(&private::veiled(&text)));
            }
        }
        match style.format {
            Format::Human => human(&mut out, problem, style, &texts),
            Format::Short => short(&mut out, problem, style, &texts),
            Format::Json => json(&mut out, problem, style, &texts),
        }
        // One file at a time is enough: problems come sorted by file.
        if texts.len() > 64 {
            texts.clear();
        }
    }
    if problems.len() > DRAWN_AT_MOST && style.format != Format::Json {
        let rest = [("jumlah", (problems.len() - DRAWN_AT_MOST).to_string())];
        let _ = writeln!(out, "{}", message::text(style.language, "lebih-banyak-masalah", &rest));
    }
    out
}

/// `galat`, `warning`: how much a problem matters, in words.
pub fn level_name(severity: Severity, language: Language) -> String {
    let code = match severity {
        Severity::Error => "tingkat-galat",
        Severity::Warning => "tingkat-peringatan",
        Severity::Note | Severity::Gap => "tingkat-catatan",
    };
    message::text(language, code, &[])
}

fn text<'t>(texts: &'t Texts, path: &str) -> &'t str {
    texts.get(path).map_or("", |masked| &masked.text)
}

/// The words of a problem, in which everything is covered that is covered in the lines it quotes.
fn words(problem: &Diagnostic, style: Style, texts: &Texts) -> Words {
    let paths = std::iter::once(&problem.path).chain(problem.labels.iter().map(|label| &label.path));
    let sources: Vec<&Masked> = paths.filter_map(|path| texts.get(&**path)).collect();
    let quoted = |words: String| {
        let words = sources.iter().fold(words, |words, source| source.quoted(&words));
        masked(&words).into_owned()
    };
    let Words { message, help, label } = message::words(style.language, problem);
    Words { message: quoted(message), help: help.map(quoted), label: label.map(quoted) }
}

fn human(out: &mut String, problem: &Diagnostic, style: Style, texts: &Texts) {
    let words = words(problem, style, texts);
    let name = level_name(problem.severity, style.language);
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note | Severity::Gap => Level::NOTE,
    };
    let indent = name.chars().count() + problem.code.len() + 4;
    let title = wrap(&words.message, style.width, indent);
    let mut group = level.with_name(name.as_str()).primary_title(title).id(problem.code);
    let text = text(texts, &problem.path);
    let (line, column) = position(text, problem.span);
    let mut group = if text.is_empty() {
        group = group.id(problem.code);
        group.element(annotate_snippets::Origin::path(masked(&problem.path)).line(line).char_column(column))
    } else {
        let labels = || problem.labels.iter().filter(|label| label.path == problem.path).map(|label| label.span);
        let excerpt = Excerpt::of(text, labels().chain([problem.span]));
        let primary = AnnotationKind::Primary.span(excerpt.drawable(problem.span, style.width));
        let mut snippet = excerpt.snippet().path(masked(&problem.path)).annotation(primary);
        for label in labels() {
            let context = AnnotationKind::Context.span(excerpt.drawable(label, style.width));
            snippet = snippet.annotation(context.label(words.label.as_deref()));
        }
        group.element(snippet)
    };
    for label in problem.labels.iter().filter(|label| label.path != problem.path) {
        let other = self::text(texts, &label.path);
        if !other.is_empty() {
            let excerpt = Excerpt::of(other, [label.span]);
            let context = AnnotationKind::Context.span(excerpt.drawable(label.span, style.width));
            let snippet = excerpt.snippet().path(masked(&label.path));
            group = group.element(snippet.annotation(context.label(words.label.as_deref())));
        }
    }
    let help_name = message::text(style.language, "tingkat-bantuan", &[]);
    if let Some(help) = &words.help {
        let indent = help_name.chars().count() + 10;
        group = group.element(Level::HELP.with_name(help_name.as_str()).message(wrap(help, style.width, indent)));
    }
    let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(style.width).decor_style(DecorStyle::Ascii);
    let _ = writeln!(out, "{}\n", renderer.render(&[group]));
}

fn short(out: &mut String, problem: &Diagnostic, style: Style, texts: &Texts) {
    let words = words(problem, style, texts);
    let (line, column) = position(text(texts, &problem.path), problem.span);
    let name = level_name(problem.severity, style.language);
    let _ = writeln!(
        out,
        "{}:{line}:{column}: {name}[{}]: {}",
        masked(&problem.path),
        problem.code,
        words.message.replace('\n', " ")
    );
}

fn json(out: &mut String, problem: &Diagnostic, style: Style, texts: &Texts) {
    let words = words(problem, style, texts);
    let place = |path: &str, span: Span| position(text(texts, path), span);
    let (line, column) = place(&problem.path, problem.span);
    let labels: Vec<serde_json::Value> = problem
        .labels
        .iter()
        .map(|label| {
            let (line, column) = place(&label.path, label.span);
            serde_json::json!({ "path": masked(&label.path), "line": line, "column": column, "message": words.label })
        })
        .collect();
    let severity = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
        Severity::Gap => "gap",
    };
    let object = serde_json::json!({
        "severity": severity, "code": problem.code, "path": masked(&problem.path), "line": line, "column": column,
        "message": words.message, "help": words.help, "labels": labels,
    });
    let _ = writeln!(out, "{object}");
}

/// The 1-based line and column (in characters) where a span begins.
pub fn position(text: &str, span: Span) -> (usize, usize) {
    let start = floor_boundary(text, span.start as usize);
    let before = &text[..start];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.bytes().filter(|byte| *byte == b'\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// The lines of a text around some spans, and those between: whoever draws reads no more than that.
struct Excerpt<'t> {
    text: &'t str,
    /// Where it begins in the whole text, and on which line.
    start: usize,
    line: usize,
}

impl<'t> Excerpt<'t> {
    fn of(text: &'t str, spans: impl IntoIterator<Item = Span>) -> Excerpt<'t> {
        let places = spans.into_iter().map(|span| floor_boundary(text, span.start as usize));
        let (first, last) = places.fold((text.len(), 0), |(first, last), at| (first.min(at), last.max(at)));
        // With the line before, where a span at the start of a line ends as it is drawn, and the line behind.
        let start = text[..first].rmatch_indices('\n').nth(1).map_or(0, |(newline, _)| newline + 1);
        let end = text[last..].match_indices('\n').nth(1).map_or(text.len(), |(newline, _)| last + newline + 1);
        let line = text[..start].bytes().filter(|byte| *byte == b'\n').count() + 1;
        Excerpt { text: &text[start..end], start, line }
    }

    fn snippet<A: Clone>(&self) -> Snippet<'t, A> {
        Snippet::source(self.text).line_start(self.line)
    }

    /// What is drawn of a span of the whole text.
    fn drawable(&self, span: Span, width: usize) -> std::ops::Range<usize> {
        let inside = |offset: u32| (offset as usize).saturating_sub(self.start);
        drawable(self.text, Span::new(inside(span.start), inside(span.end)), width)
    }
}

/// A byte range that exists in `text`, on character boundaries, within one line, and short enough for the terminal.
fn drawable(text: &str, span: Span, width: usize) -> std::ops::Range<usize> {
    let start = floor_boundary(text, span.start as usize);
    let line_end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
    let line_end = start + text[start..line_end].trim_end_matches('\r').len();
    let most = start + width.saturating_sub(FRAME).max(1);
    let end = floor_boundary(text, (span.end as usize).min(line_end).min(most)).max(start);
    start..end
}

/// Columns that the frame, line number and dots take from an excerpt.
const FRAME: usize = 24;

fn floor_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// Breaks prose at spaces so that no line passes `width`, the first line being already `indent` columns in. What stands
/// between backticks is to be typed as it is, so it is never broken.
fn wrap(text: &str, width: usize, indent: usize) -> String {
    let mut out = String::with_capacity(text.len());
    let limit = width.max(indent + 24);
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            out.push('\n');
        }
        let mut column = indent;
        for unit in unbreakable(line) {
            let length = unicode_width::UnicodeWidthStr::width(unit.trim_end());
            if column > indent && column + length > limit {
                out.truncate(out.trim_end_matches(' ').len());
                out.push('\n');
                column = indent;
            }
            out.push_str(unit);
            column += unicode_width::UnicodeWidthStr::width(unit);
        }
    }
    out
}

/// Words with the spaces after them; what stands between backticks is one word.
fn unbreakable(line: &str) -> Vec<&str> {
    let mut units = Vec::new();
    let (mut start, mut quoted) = (0, false);
    for (at, letter) in line.char_indices() {
        match letter {
            '`' => quoted = !quoted,
            ' ' if !quoted => {
                units.push(&line[start..=at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    units.push(&line[start..]);
    units
}
