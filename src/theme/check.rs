//! Holds a theme against its contract before any page is rendered: templates that must exist, values that templates may
//! use, words and assets that they name. Every slip is reported with its place.

use super::Template;
use super::asset::Asset;
use super::chain::Layer;
use super::example;
use super::locale::Locale;
use super::words::words_of_the_program;
use crate::diagnostic::{self, Diagnostic, Span};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every template the generator renders, and the name of the value that it receives besides `site` and `page`.
pub const TEMPLATES: &[(&str, Option<&str>)] = &[
    ("home.html", Some("home")),
    ("list.html", Some("list")),
    ("card.html", Some("card")),
    ("cards.html", Some("cards")),
    ("destinations.html", Some("destinations")),
    ("facet.html", Some("facet")),
    ("missions.html", Some("missions")),
    ("years.html", Some("years")),
    ("areas.html", Some("areas")),
    ("awards.html", Some("awards")),
    ("statistics.html", Some("statistics")),
    ("agencies.html", Some("agencies")),
    ("agency.html", Some("agency")),
    ("innovation.html", Some("innovation")),
    ("directory.html", None),
    ("glossary.html", Some("glossary")),
    ("data.html", Some("data")),
    ("page.html", Some("free")),
    ("search.html", Some("search")),
    ("embed.html", Some("embed")),
    ("redirect.html", Some("redirect")),
    ("gone.html", Some("gone")),
    ("kit.html", Some("kit")),
    ("kits.html", Some("kits")),
    ("404.html", None),
    ("footer.html", None),
];

/// Reports everything about a theme that would fail later.
pub fn check(
    layers: &[Layer],
    templates: &[Template],
    locales: &[Arc<Locale>],
    assets: &BTreeMap<String, Asset>,
) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (name, _) in TEMPLATES {
        let written = layers.iter().any(|layer| layer.files.contains_key(&format!("templates/{name}")));
        if !written {
            let path = layers.first().map(|layer| layer.path_of("theme.yaml")).unwrap_or_else(|| "themes".into());
            problems.push(Diagnostic::error("templat-hilang", &path, Span::default()).with("templat", name));
        }
    }
    let shapes = example::shapes();
    for template in templates {
        check_values(template, &shapes, &mut problems);
        let is_said = |key: &str| locales.iter().all(|locale| locale.has(key));
        check_names(template, "t(", "key", &is_said, "kata-tema-hilang", &mut problems);
        check_names(template, "asset(", "path", &|path| assets.contains_key(path), "aset-hilang", &mut problems);
    }
    for (locale, layer) in locales.iter().filter_map(|locale| Some((locale, layers.last()?))) {
        for key in words_of_the_program().filter(|key| !locale.has(key)) {
            let path = layer.path_of(&format!("locales/{}.ftl", locale.language.code()));
            problems.push(Diagnostic::error("kata-tema-hilang", &path, Span::default()).with("tertulis", key));
        }
    }
    problems
}

/// The engine's tags of a template: offset and text between the braces.
fn tags(text: &str) -> Vec<(usize, &str)> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find('{') {
        let start = at + open;
        let close = match text.get(start..start + 2) {
            Some("{{") => "}}",
            Some("{%") => "%}",
            Some("{#") => {
                at = text[start..].find("#}").map_or(text.len(), |end| start + end + 2);
                continue;
            }
            _ => {
                at = start + 1;
                continue;
            }
        };
        let Some(end) = text[start..].find(close) else {
            break;
        };
        tags.push((start + 2, &text[start + 2..start + end]));
        at = start + end + 2;
    }
    tags
}

/// Looks up every dotted name (`innovation.service.steps`) in the contract; loops give names to the parts of lists.
fn check_values(template: &Template, shapes: &BTreeMap<&'static str, Value>, problems: &mut Vec<Diagnostic>) {
    let mut scopes: Vec<(String, Option<Value>)> = Vec::new();
    for (offset, tag) in tags(&template.text) {
        let words: Vec<&str> = tag.trim_matches('-').split_whitespace().collect();
        if words.first() == Some(&"component") {
            // A component sees its arguments only, whose shapes are the caller's business.
            return;
        }
        for (at, name) in dotted_names(tag) {
            let (first, fields) = name.split_once('.').map_or((name, ""), |(first, fields)| (first, fields));
            let scope = scopes.iter().rev().find(|(bound, _)| bound == first).map(|(_, shape)| shape.clone());
            let Some(shape) = scope.unwrap_or_else(|| shapes.get(first).cloned()) else {
                continue;
            };
            if let Err((field, known)) = walk(&shape, fields) {
                let start = offset + at + name.find(field).unwrap_or(0);
                let span = Span::new(start, start + field.len());
                let near = diagnostic::nearest(field, known.iter().map(String::as_str)).unwrap_or("none");
                let problem = Diagnostic::error("nilai-tema-tak-dikenal", &template.path, span);
                problems.push(problem.with("tertulis", name).with("saran", near).with("pilihan", known.join(", ")));
            }
        }
        if let ["for", bound, "in", list, ..] = words[..] {
            let (first, fields) = list.split_once('.').map_or((list, ""), |(first, fields)| (first, fields));
            let scope = scopes.iter().rev().find(|(name, _)| name == first).map(|(_, shape)| shape.clone());
            let shape = scope.unwrap_or_else(|| shapes.get(first).cloned());
            let element = shape.and_then(|shape| walk(&shape, fields).ok().flatten()).and_then(|list| match list {
                Value::Array(items) => items.into_iter().next(),
                _ => None,
            });
            scopes.push((bound.to_owned(), element));
        } else if words.first() == Some(&"endfor") {
            scopes.pop();
        } else if let ["set", bound, ..] = words[..] {
            scopes.insert(0, (bound.to_owned(), None));
        }
    }
}

/// Follows fields through a shape; an unknown field comes back with those that exist.
fn walk<'n>(shape: &Value, fields: &'n str) -> Result<Option<Value>, (&'n str, Vec<String>)> {
    let mut at = shape.clone();
    for field in fields.split('.').filter(|field| !field.is_empty()) {
        match at {
            Value::Object(ref map) => match map.get(field) {
                Some(next) => at = next.clone(),
                None => return Err((field, map.keys().cloned().collect())),
            },
            _ => return Ok(None),
        }
    }
    Ok(Some(at))
}

/// Names with dots outside of strings: `page.title`, and bare names.
fn dotted_names(tag: &str) -> Vec<(usize, &str)> {
    let mut names = Vec::new();
    let bytes = tag.as_bytes();
    let (mut at, mut quote) = (0, None);
    while at < bytes.len() {
        let byte = bytes[at];
        match quote {
            Some(open) => {
                if byte == open {
                    quote = None;
                }
                at += 1;
            }
            None if byte == b'"' || byte == b'\'' => {
                quote = Some(byte);
                at += 1;
            }
            None if byte.is_ascii_alphabetic() || byte == b'_' => {
                let start = at;
                while at < bytes.len() && (bytes[at].is_ascii_alphanumeric() || b"_.?".contains(&bytes[at])) {
                    at += 1;
                }
                let name = tag[start..at].trim_end_matches(['.', '?']);
                if name.contains('.') && !name.contains('?') && start.checked_sub(1).is_none_or(|b| bytes[b] != b'.') {
                    names.push((start, name));
                }
            }
            None => at += 1,
        }
    }
    names
}

/// Checks the literal in `t(key="...")` or `asset(path="...")`.
fn check_names(
    template: &Template,
    call: &str,
    argument: &str,
    exists: &dyn Fn(&str) -> bool,
    code: &'static str,
    problems: &mut Vec<Diagnostic>,
) {
    for (offset, tag) in tags(&template.text) {
        for (at, _) in tag.match_indices(call) {
            if tag[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_') {
                continue;
            }
            let inside = &tag[at + call.len()..];
            let Some(value) =
                inside.trim_start().strip_prefix(argument).and_then(|rest| rest.trim_start().strip_prefix('='))
            else {
                continue;
            };
            let value = value.trim_start();
            let Some(quote) = value.chars().next().filter(|letter| matches!(letter, '"' | '\'')) else {
                continue;
            };
            let Some(end) = value[1..].find(quote) else {
                continue;
            };
            // A key that is put together (`"urusan-" ~ id`) is only known while rendering.
            if value[end + 2..].trim_start().starts_with('~') {
                continue;
            }
            let name = &value[1..=end];
            if !exists(name) {
                let start = offset + at + call.len() + (inside.len() - value.len()) + 1;
                let problem = Diagnostic::error(code, &template.path, Span::new(start, start + name.len()));
                problems.push(problem.with("tertulis", name));
            }
        }
    }
}
