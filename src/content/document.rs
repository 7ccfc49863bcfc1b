//! A source understood as front matter and body.
//!
//! Each source is parsed on its own: the fields become a tree with places, the body becomes safe HTML with open slots for
//! its links. A document that cannot be read is kept and marked broken, so that links to it are not called missing.

use super::body::Body;
use super::fence;
use super::markdown;
use super::names::{SLUG_LIMIT, is_slug, is_windows_name, split_language};
use super::picture::Picture;
use super::prose::Prose;
use super::source::{Content, Source, SourceKind};
use super::stray;
use crate::diagnostic::message::Language;
use crate::diagnostic::{Diagnostic, SourcePath, Span, private};
use crate::fields::repair;
use crate::fields::tree::{Item, Node};
use crate::gate::Scanned;

/// The most bytes of front matter; the fullest sample has 4 KB.
pub(crate) const FRONT_MATTER_LIMIT: usize = 64 << 10;

/// A parsed source. `id` is its file name without the endings.
#[derive(Debug)]
pub struct Document {
    pub path: SourcePath,
    pub kind: SourceKind,
    pub id: String,
    /// The language that the file name tells (`si-contoh.en.md`): the words of the original beside it in that language.
    pub translation: Option<Language>,
    /// For pictures: what their head says.
    pub picture: Option<Picture>,
    pub fields: Item,
    pub body: Body,
    /// The body's text without code and pictures.
    pub prose: Prose,
    /// The text or fields could not be read; what is known is its name.
    pub broken: bool,
    /// Some of the fields could not be read.
    pub in_part: bool,
    /// Personal numbers in its name, fields and body.
    pub scanned: Scanned,
    pub problems: Vec<Diagnostic>,
}

/// Parses one source. `check_only` leaves out the HTML of its body.
pub(crate) fn parse(source: Source, check_only: bool) -> Document {
    let path = source.path.clone();
    let file_name = path.rsplit('/').next().unwrap_or_default();
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let (id, translation) = match source.kind {
        SourceKind::Innovation | SourceKind::Page => split_language(stem),
        _ => (stem, None),
    };
    let mut document = Document {
        scanned: Scanned::new(&source.path),
        path: source.path,
        kind: source.kind,
        id: id.to_owned(),
        translation,
        picture: None,
        fields: Item::default(),
        body: Body::default(),
        prose: Prose::default(),
        broken: true,
        in_part: false,
        problems: Vec::new(),
    };
    match source.content {
        Content::Broken => {}
        Content::Picture(picture) => {
            document.picture = Some(picture);
            document.broken = false;
        }
        Content::Text(text) => {
            parse_text(&mut document, &text, check_only);
            keep_private(&text, &mut document.problems);
        }
    }
    document
}

/// Takes what is private out of what is said about it.
fn keep_private(text: &str, problems: &mut [Diagnostic]) {
    if problems.is_empty() {
        return;
    }
    for range in private::ranges(text) {
        let line = text[..range.start].rfind('\n').map_or(0, |newline| newline + 1);
        let touches = |problem: &&mut Diagnostic| {
            let span = problem.span.range();
            span.start < range.end && line <= span.end
        };
        problems.iter_mut().filter(touches).for_each(|problem| problem.about_private(text));
    }
}

fn parse_text(document: &mut Document, text: &str, check_only: bool) {
    let Document { path, problems, .. } = document;
    if document.kind == SourceKind::Questions {
        document.fields = lines(text);
        document.scanned = std::mem::take(&mut document.scanned).with_fields(text, &document.fields);
        document.broken = false;
        return;
    }
    if let SourceKind::Data(_) | SourceKind::Exceptions = document.kind {
        if let Some(read) = repair::parse_in_part(path, text, 0..text.len(), problems) {
            document.scanned = std::mem::take(&mut document.scanned).with_fields(text, &read.item);
            document.fields = read.item;
            document.in_part = !read.whole;
            document.broken = false;
        }
        return;
    }
    check_name(path, &document.id, problems);
    if !path.ends_with(".md") {
        return;
    }
    let Some(front) = fence::front_matter(path, text, problems) else {
        return;
    };
    if front.fields.len() > FRONT_MATTER_LIMIT {
        let problem = Diagnostic::error("isian-terlalu-besar", path, Span::new(front.fields.start, front.fields.start));
        problems.push(problem.with("ukuran", front.fields.len() >> 10).with("paling", FRONT_MATTER_LIMIT >> 10));
        return;
    }
    fence::check_versions(path, text, problems);
    let read = repair::parse_in_part(path, text, front.fields.clone(), problems);
    if let Some(end) = fence::prose_begins(text, front.fields.clone())
        && problems.iter().any(|problem| problem.span.start as usize >= end)
    {
        // The `---` that was found is a line of the body; the one that closes the fields is missing.
        problems.retain(|problem| (problem.span.start as usize) < end);
        problems.push(Diagnostic::error("garis-penutup-hilang", path, Span::new(end, end)));
        return;
    }
    let mut scanned = std::mem::take(&mut document.scanned).with_body(text, front.body);
    if let Some(read) = &read {
        if read.whole {
            fence::check_private(path, text, &front, &read.item, problems);
        }
        scanned = scanned.with_fields(text, &read.item);
    }
    document.scanned = scanned;
    let language = document.translation.unwrap_or(Language::Indonesian);
    let parsed = markdown::parse(path, text, front.body, language, check_only);
    problems.extend(parsed.problems);
    (document.body, document.prose) = parsed.value;
    if let Some(read) = read {
        document.fields = read.item;
        document.in_part = !read.whole;
        document.broken = false;
    }
}

/// The lines of a table below the one that names its columns.
fn lines(text: &str) -> Item {
    let mut start = 0;
    let mut items = Vec::new();
    for line in text.split_inclusive('\n') {
        let written = line.trim_end();
        if start > 0 && !written.is_empty() {
            let node = Node::Text { text: written.to_owned(), quoted: false };
            items.push(Item { node, span: Span::new(start, start + written.len()), ..Item::default() });
        }
        start += line.len();
    }
    Item { node: Node::List(items), span: Span::new(0, text.len()), ..Item::default() }
}

/// The file name is the address, so it must be one: small letters, digits and single hyphens.
fn check_name(path: &SourcePath, id: &str, problems: &mut Vec<Diagnostic>) {
    let proposal = || {
        // The mark of a copy whose original is gone is no part of its name.
        let (name, language) = split_language(stray::unmarked(id));
        let slug: String = slug::slugify(name).chars().take(SLUG_LIMIT).collect();
        let slug = slug.trim_matches('-').to_owned();
        let slug = if slug.is_empty() || is_windows_name(&slug) {
            format!("inovasi-{slug}").trim_end_matches('-').to_owned()
        } else {
            slug
        };
        language.map_or(slug.clone(), |language| format!("{slug}.{}", language.code()))
    };
    let code = if !path.ends_with(".md") {
        "akhiran-berkas-salah"
    } else if is_windows_name(id) {
        "nama-berkas-windows"
    } else if !is_slug(id) {
        "nama-berkas-salah"
    } else {
        return;
    };
    let problem = Diagnostic::error(code, path, Span::default());
    problems.push(problem.with("tertulis", id).with("saran", proposal()));
}

/// Lets other rooms' tests make documents without a file.
#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A document of these fields and nothing else.
    pub(crate) fn document(path: &str, kind: SourceKind, fields: Item) -> Document {
        Document {
            path: path.into(),
            kind,
            id: "uji".to_owned(),
            translation: None,
            picture: None,
            fields,
            body: Body::default(),
            prose: Prose::default(),
            broken: false,
            in_part: false,
            scanned: Scanned::default(),
            problems: Vec::new(),
        }
    }
}
