//! Looks for personal numbers in text that would be published.
//!
//! A NIK or NIP stops the file. A mobile number in running text is a warning: it belongs into `kontak` or
//! `layanan.kanal`, where it is known to be an office's.

use crate::diagnostic::{Diagnostic, SourcePath, Span};
use crate::fields::tree::{Item, Node};
use crate::privacy::{Form, Kind, find};

/// Keys whose values never reach a page.
const PRIVATE: [&str; 1] = ["internal"];
/// Keys that hold office numbers on purpose.
const NUMBERS: [&str; 5] = ["kontak", "kanal", "telepon", "whatsapp", "email"];

/// Scans every public value of the front matter.
pub fn scan_fields(path: &SourcePath, item: &Item, problems: &mut Vec<Diagnostic>) {
    scan_item(path, item, false, problems);
}

fn scan_item(path: &SourcePath, item: &Item, is_number_field: bool, problems: &mut Vec<Diagnostic>) {
    match &item.node {
        Node::Empty | Node::Unread => {}
        Node::Text { text, .. } => {
            let found = find(text, Form::Text).iter().find_map(|finding| code(finding.kind, is_number_field));
            if let Some(code) = found {
                report(path, code, item.span, problems);
            }
        }
        Node::List(items) => items.iter().for_each(|item| scan_item(path, item, is_number_field, problems)),
        Node::Map(entries) => {
            for entry in entries.iter().filter(|entry| !PRIVATE.contains(&entry.key.as_str())) {
                let is_number_field = is_number_field || NUMBERS.contains(&entry.key.as_str());
                scan_item(path, &entry.item, is_number_field, problems);
            }
        }
    }
}

/// Scans the body, which begins at `from`.
pub fn scan_body(path: &SourcePath, text: &str, from: usize, problems: &mut Vec<Diagnostic>) {
    for finding in find(&text[from..], Form::Markdown) {
        if let Some(code) = code(finding.kind, false) {
            report(path, code, Span::new(from + finding.range.start, from + finding.range.end), problems);
        }
    }
}

fn report(path: &SourcePath, code: &'static str, span: Span, problems: &mut Vec<Diagnostic>) {
    let place = if path.starts_with("content/inovasi/") { "inovasi" } else { "lain" };
    let problem = match code {
        "nomor-hp" => Diagnostic::warning(code, path, span),
        _ => Diagnostic::error(code, path, span),
    };
    problems.push(problem.with("tempat", place));
}

/// The message for a finding, where there is one.
fn code(kind: Kind, is_number_field: bool) -> Option<&'static str> {
    match kind {
        Kind::Nik | Kind::FamilyCard => Some("data-pribadi-nik"),
        Kind::Nip => Some("data-pribadi-nip"),
        Kind::Mobile if !is_number_field => Some("nomor-hp"),
        _ => None,
    }
}
