//! Everyday words that find official ones: `content/data/sinonim.yaml`, a list of groups that staff extend.

use crate::content::document::Document;
use crate::diagnostic::{Diagnostic, SourcePath};
use crate::fields::text::clean;
use crate::fields::tree::{Item, Node};

/// Letters of the longest word or phrase.
const LONGEST: usize = 60;

/// Reads the groups of a document; each has two words or phrases at least.
pub(crate) fn read(document: &Document, problems: &mut Vec<Diagnostic>) -> Vec<Vec<String>> {
    let Document { path, fields, .. } = document;
    let items = match &fields.node {
        Node::List(items) => items,
        // Nothing but comments.
        Node::Empty | Node::Unread => return Vec::new(),
        Node::Map(entries) if entries.is_empty() => return Vec::new(),
        _ => {
            problems.push(Diagnostic::error("sinonim-bukan-daftar", path, fields.span));
            return Vec::new();
        }
    };
    items.iter().filter_map(|item| group(item, path, problems)).collect()
}

fn group(item: &Item, path: &SourcePath, problems: &mut Vec<Diagnostic>) -> Option<Vec<String>> {
    let members = match &item.node {
        Node::List(members) => members,
        Node::Empty | Node::Unread => return None,
        Node::Text { text, .. } => {
            let problem = Diagnostic::error("sinonim-tanpa-kurung", path, item.span);
            problems.push(problem.with("tertulis", text.trim_matches(|letter| letter == ',' || letter == ' ')));
            return None;
        }
        Node::Map(_) => {
            let problem = Diagnostic::error("sinonim-tanpa-kurung", path, item.span);
            problems.push(problem.with("tertulis", "bikin, membuat"));
            return None;
        }
    };
    let words: Vec<String> = members.iter().filter_map(|member| word(member, path, problems)).collect();
    if words.len() < 2 && words.len() == members.len() {
        let problem = Diagnostic::warning("sinonim-sendirian", path, item.span);
        problems.push(problem.with("kata", words.first().map_or("none", String::as_str)));
    }
    (words.len() > 1).then_some(words)
}

fn word(item: &Item, path: &SourcePath, problems: &mut Vec<Diagnostic>) -> Option<String> {
    let text = match &item.node {
        Node::Text { text, .. } => text,
        Node::Unread => return None,
        _ => {
            problems.push(Diagnostic::error("sinonim-bukan-kata", path, item.span));
            return None;
        }
    };
    let word = clean(text);
    if word.chars().count() > LONGEST || !word.contains(char::is_alphanumeric) {
        problems.push(Diagnostic::error("sinonim-bukan-kata", path, item.span));
        return None;
    }
    Some(word)
}
