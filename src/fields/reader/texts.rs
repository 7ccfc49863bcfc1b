//! Lists of texts, however people write a list: with hyphens, commas, numbers or signs of their own.

use super::{Reader, items};
use crate::diagnostic::{Diagnostic, Placed};
use crate::fields::field::{Field, TextRule};
use crate::fields::lines::Lines;
use crate::fields::marks::{self, Mark};
use crate::fields::text::{clean, unquoted};
use crate::fields::tree::{Item, Node};

impl Reader<'_> {
    /// A list of texts; a single text counts as a list of one.
    pub fn texts(&mut self, field: &'static Field) -> Vec<Placed<String>> {
        self.texts_parted_by(&[], field, self.rule(field))
    }

    /// The same for texts that hold no comma: `surat, antre` are two.
    pub fn words(&mut self, field: &'static Field) -> Vec<Placed<String>> {
        self.words_within(field, self.rule(field))
    }

    /// Texts without commas that are held against this rule instead of the row's own.
    pub(in crate::fields) fn words_within(&mut self, field: &'static Field, rule: TextRule) -> Vec<Placed<String>> {
        self.texts_parted_by(&[',', ';'], field, rule)
    }

    fn texts_parted_by(&mut self, separators: &[char], field: &'static Field, rule: TextRule) -> Vec<Placed<String>> {
        let key = field.key;
        let Some(item) = self.item(field) else {
            if rule.required {
                self.missing(field);
            }
            return Vec::new();
        };
        let mut texts = Vec::with_capacity(items(item).len());
        for item in items(item) {
            let marked = match &item.node {
                Node::Text { text, .. } => marks::items(text),
                _ => None,
            };
            if let Some((sign, parts)) = marked {
                let problem = Diagnostic::note("tanda-butir", self.path, item.span).with("tanda", sign);
                self.report(problem.with("perbaikan", format!("- {}", clean(&parts[0]))));
                texts.extend(parts.iter().map(|part| Placed { value: clean(part), span: item.span }));
            } else if let Some(text) = self.scalar(key, item, "daftar") {
                let parts: Vec<&str> = text.value.split(separators).map(str::trim).collect();
                let bare = |part| if parts.len() > 1 { unquoted(part) } else { part };
                texts.extend(parts.iter().map(|part| Placed { value: bare(part).to_owned(), span: text.span }));
            }
        }
        texts.retain(|text| !text.value.is_empty());
        self.unmark(&mut texts);
        if let ([text], Node::Text { text: written, quoted }) = (&texts[..], &item.node) {
            // Several lines are longer than what they say.
            let has_lines = !quoted && item.span.range().len() > written.len();
            if text.value.contains("; ") || has_lines {
                let problem = Diagnostic::warning("butir-menyatu", self.path, text.span).with("kunci", key);
                let first = if has_lines { "..." } else { text.value.split(';').next().unwrap_or_default() };
                self.report(problem.with("perbaikan", format!("- {first}")));
            }
        }
        for text in &texts {
            self.check(key, text, rule);
        }
        let all_blank = items_are_blank(item);
        if rule.required && texts.is_empty() && all_blank {
            self.missing(field);
        }
        texts
    }

    /// Takes away the marks that items have besides their hyphens: `- • Cepat`, or `- 1. Datang` in all of them.
    fn unmark(&mut self, texts: &mut [Placed<String>]) {
        let is_sign = |text: &Placed<String>| matches!(marks::mark(&text.value), Some((Mark::Sign, _)));
        let is_count = |text: &Placed<String>| matches!(marks::mark(&text.value), Some((Mark::Count, _)));
        let values: Vec<&str> = texts.iter().map(|text| text.value.as_str()).collect();
        let all_counted = texts.len() > 1 && texts.iter().all(is_count) && marks::are_counted(&values);
        let mut is_told = false;
        for text in texts.iter_mut().filter(|text| all_counted || is_sign(text)) {
            let Some((_, start)) = marks::mark(&text.value) else { continue };
            let (sign, rest) = text.value.split_at(start);
            if !std::mem::replace(&mut is_told, true) {
                let problem = Diagnostic::note("tanda-butir", self.path, text.span).with("tanda", sign.trim());
                self.problems.push(problem.with("perbaikan", format!("- {rest}")));
            }
            text.value = rest.to_owned();
        }
    }

    /// The same without their places, in one piece.
    pub fn lines(&mut self, field: &'static Field) -> Lines {
        self.texts(field).into_iter().map(|text| text.value).collect()
    }
}

fn items_are_blank(item: &Item) -> bool {
    let is_blank = |item: &Item| match &item.node {
        Node::Empty => true,
        Node::Text { text, .. } => clean(text).is_empty(),
        _ => false,
    };
    items(item).iter().all(is_blank)
}
