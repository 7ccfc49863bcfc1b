//! Looks for personal numbers in one file: in its name, its fields and its text.
//!
//! Only what can become public is looked at: notes behind `#` and what stands in `internal` never leave. What was found
//! keeps its value only for as long as the site is in memory.

use super::Number;
use crate::diagnostic::{SourcePath, Span};
use crate::fields::tree::{Item, Node};
use crate::privacy::{self, Finding, Form, Kind};
use std::ops::Range;

/// What was found in one file.
#[derive(Clone, Debug)]
pub struct Scanned {
    pub path: SourcePath,
    pub found: Vec<Found>,
    /// What the file offers as an office's own.
    pub offered: Vec<Number>,
    /// A place of the file's text, and its line: most are asked for in order, and nothing is counted twice.
    pub(crate) counted: (usize, usize),
}

/// Something personal, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub kind: Kind,
    /// In one form, however it was written.
    pub value: String,
    /// As much of it as may be said.
    pub shown: String,
    pub span: Span,
    /// Counted from 1.
    pub line: usize,
    /// The keys that lead to it (`layanan.syarat`), or one of the names below.
    pub field: String,
}

/// The `field` of what was found in the text below the fields.
pub(crate) const BODY: &str = "isi";
/// The `field` of what was found in a file's name.
pub(crate) const FILE_NAME: &str = "nama-berkas";

/// What is never published.
const PRIVATE: &str = "internal";

/// Fields that hold an office's own numbers and addresses on purpose. What their names and labels say is text as any other.
const OFFERS: [&str; 14] = [
    "telepon",
    "whatsapp",
    "email",
    "situs",
    "kontak.telepon",
    "kontak.whatsapp",
    "kontak.email",
    "kontak.situs",
    "layanan.kanal.nilai",
    "layanan.darurat.nomor",
    "pengaduan.sms",
    "pengaduan.situs",
    "media_sosial.url",
    "ppid_url",
];

impl Default for Scanned {
    fn default() -> Scanned {
        Scanned { path: "".into(), found: Vec::new(), offered: Vec::new(), counted: (0, 1) }
    }
}

impl Scanned {
    /// Looks at a file's name, of which addresses are made.
    pub fn new(path: &SourcePath) -> Scanned {
        let mut scanned = Scanned { path: path.clone(), ..Scanned::default() };
        for finding in path.split('/').flat_map(|name| privacy::find(name, Form::FileName)) {
            scanned.keep(finding, Span::default(), 1, FILE_NAME);
        }
        scanned
    }

    /// Looks at fields, which stand in `text`.
    pub fn with_fields(mut self, text: &str, item: &Item) -> Scanned {
        self.scan_item(text, item, &mut String::new());
        self
    }

    /// Looks at the Markdown that begins at `from`.
    pub fn with_body(mut self, text: &str, from: usize) -> Scanned {
        self.scan_text(text, from..text.len(), Form::Markdown, BODY);
        self.scan_names(text, from);
        self
    }

    /// Looks at headings, of which addresses are made, and at the words behind fences, of which names are.
    fn scan_names(&mut self, text: &str, from: usize) {
        let of_text = self.found.iter().position(|found| found.field == BODY).unwrap_or(self.found.len());
        let of_text = of_text..self.found.len();
        let mut start = from;
        let mut above = 0..0;
        for line in text[from..].split_inclusive('\n') {
            let place = start..start + line.len();
            start = place.end;
            let said = line.trim_start_matches([' ', '\t', '>', '-', '*', '+']);
            let is_underline = !line.trim().is_empty() && line.trim().bytes().all(|byte| matches!(byte, b'=' | b'-'));
            if ["#", "```", "~~~"].iter().any(|sign| said.starts_with(sign)) {
                self.scan_name(text, place.clone(), &of_text);
            } else if is_underline {
                self.scan_name(text, above, &of_text);
            }
            above = place;
        }
    }

    /// Looks at a line of which a name is made, for what is not known from the text; `of_text` is what was found there, in
    /// order of place.
    fn scan_name(&mut self, text: &str, line: Range<usize>, of_text: &Range<usize>) {
        for finding in privacy::find(&text[line.clone()], Form::FileName) {
            let span = Span::new(line.start + finding.range.start, line.start + finding.range.end);
            let is_there = |found: &Found| found.span.start < span.end && span.start < found.span.end;
            let known = &self.found[of_text.clone()];
            let near = known.partition_point(|found| found.span.end <= span.start);
            let is_known = known.get(near).is_some_and(is_there) || self.found.last().is_some_and(is_there);
            if finding.kind.is_identity() && !is_known {
                let line = self.line_at(text, span.start as usize);
                self.keep(finding, span, line, BODY);
            }
        }
    }

    /// Looks at a part of a text.
    pub fn scan_text(&mut self, text: &str, range: Range<usize>, form: Form, field: &str) {
        for finding in privacy::find(&text[range.clone()], form) {
            let (start, end) = (range.start + finding.range.start, range.start + finding.range.end);
            let line = self.line_at(text, start);
            self.keep(finding, Span::new(start, end), line, field);
        }
    }

    /// Looks at a value that was made of the part of a text at `span`, with the worst first.
    pub fn scan_value(&mut self, text: &str, value: &str, span: Span, form: Form, field: &str) {
        let written = text.get(span.range()).unwrap_or_default();
        let is_one_line = !written.contains('\n');
        let mut from = 0;
        let mut found: Vec<(Finding, Range<usize>, usize)> = Vec::new();
        for finding in privacy::find_behind(key_of(field), value, form) {
            let word = &value[finding.range.clone()];
            // What the parser has put together anew stands nowhere as it is.
            let place = written.get(from..).and_then(|rest| rest.find(word)).map(|at| from + at);
            let place = place.map_or(0..written.len(), |at| at..at + word.len());
            from = place.start;
            let line = self.line_at(text, span.start as usize + place.start);
            found.push((finding, place, line));
        }
        found.sort_by_key(|(finding, ..)| !finding.kind.is_identity());
        let base = span.start as usize;
        for (finding, place, line) in found {
            // Problems are told in order of place: those of one line begin together, so that the worst stays first.
            let start = if is_one_line { base } else { base + place.start };
            self.keep(finding, Span::new(start, base + place.end), line, field);
        }
    }

    fn scan_item(&mut self, text: &str, item: &Item, field: &mut String) {
        match &item.node {
            Node::Empty | Node::Unread => {}
            Node::Text { text: value, .. } if OFFERS.contains(&field.as_str()) => {
                self.offered.push(Number::of(value));
                let form = form_of(value, field);
                let found = privacy::find_behind(key_of(field), value, form);
                let offered = found.iter().filter(|finding| !finding.kind.is_identity());
                self.offered.extend(offered.map(|finding| Number::of(&finding.value)));
                self.scan_value(text, value, item.span, form, field);
            }
            Node::Text { text: value, .. } => {
                self.scan_value(text, value, item.span, form_of(value, field), field);
            }
            Node::List(items) => items.iter().for_each(|item| self.scan_item(text, item, field)),
            Node::Map(entries) => {
                let length = field.len();
                for entry in entries.iter().filter(|entry| length > 0 || entry.key != PRIVATE) {
                    if length > 0 {
                        field.push('.');
                    }
                    field.push_str(&entry.key);
                    // A theme may print the keys of its own fields too.
                    for finding in privacy::find(&entry.key, Form::FileName) {
                        let line = self.line_at(text, entry.key_span.start as usize);
                        self.keep(finding, entry.key_span, line, field);
                    }
                    self.scan_item(text, &entry.item, field);
                    field.truncate(length);
                }
            }
        }
    }

    /// The line of a place, counted from 1.
    fn line_at(&mut self, text: &str, offset: usize) -> usize {
        let offset = offset.min(text.len());
        // Another text begins anew.
        let (at, line) = if self.counted.0 <= text.len() { self.counted } else { (0, 1) };
        let ends = |bytes: &[u8]| bytes.iter().filter(|byte| **byte == b'\n').count();
        let line = match offset < at {
            true => line.saturating_sub(ends(&text.as_bytes()[offset..at])),
            false => line + ends(&text.as_bytes()[at..offset]),
        };
        self.counted = (offset, line);
        line
    }

    fn keep(&mut self, finding: Finding, span: Span, line: usize, field: &str) {
        let shown = finding.masked();
        let Finding { kind, value, .. } = finding;
        self.found.push(Found { kind, value, shown, span, line, field: field.to_owned() });
    }
}

/// How a field's value is written, told by itself or by its key.
fn form_of(value: &str, field: &str) -> Form {
    let is_address = ["http://", "https://", "tel:", "mailto:"].iter().any(|start| {
        value.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)) && !value.contains(' ')
    });
    match key_of(field) {
        // What stands in the site's own address stands in that of every page.
        "url_dasar" => Form::FileName,
        _ if is_address => Form::Address,
        "berkas" | "logo" | "alamat_lama" => Form::FileName,
        _ => Form::Text,
    }
}

/// The last of the keys that lead to a field.
fn key_of(field: &str) -> &str {
    field.rsplit('.').next().unwrap_or(field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_made_of_a_body_are_looked_at() {
        for text in [
            "## Judul {#id-1871015204900001}\n",
            "Isi\n\n```kode-1871015204900001\nx\n```\n",
            "> ~~~ id_1871015204900001\n",
            "Judul id-1871015204900001\n===\n",
        ] {
            let scanned = Scanned::new(&"content/inovasi/a.md".into()).with_body(text, 0);
            let [found] = scanned.found.as_slice() else { panic!("{} in {text:?}", scanned.found.len()) };
            assert_eq!(&text[found.span.range()], "1871015204900001");
        }
        for text in ["## Judul {#id-1}\n", "## NIK 1871015204900001\n"] {
            let scanned = Scanned::new(&"content/inovasi/a.md".into()).with_body(text, 0);
            assert!(scanned.found.len() < 2, "{text:?} is told once at most");
        }
    }
}
