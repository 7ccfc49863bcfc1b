//! What of the settings could not be read to its end, so that no other file is blamed for naming something that may stand
//! there.

use crate::diagnostic::Diagnostic;
use crate::fields::tree::{Entry, Item, Node};

/// Whether everything in a field that others can point at could be read.
type IsWhole = fn(&Node) -> bool;

/// The fields at which others point, each with the problem that is told of others.
const POINTED_AT: [(&str, &str, IsWhole); 4] = [
    ("topik", "topik-tak-dikenal", has_ids),
    ("tematik", "tematik-tak-dikenal", has_years),
    ("rpjmd", "misi-tak-dikenal", has_missions),
    ("contoh", "contoh-di-situs-resmi", is_yes_or_no),
];

/// Codes of the problems that are not told of other files. `found` is what was wrong with the settings.
pub(super) fn unsure(item: &Item, found: &[Diagnostic]) -> Vec<&'static str> {
    let entries: &[Entry] = if let Node::Map(entries) = &item.node { entries } else { &[] };
    let is_said = |code: &str, argument: &str, key: &str| {
        let says_it = |(name, value): &(&'static str, String)| *name == argument && value == key;
        found.iter().any(|problem| problem.code == code && problem.arguments.iter().any(says_it))
    };
    // Lines of which nothing could be made are no longer in the tree; what they belong to is told by what stands around them.
    let has_lost_lines = |at: usize| {
        let start = entries[at].key_span.start;
        let end = entries.get(at + 1).map_or(u32::MAX, |next| next.key_span.start);
        let lost = found.iter().filter(|problem| problem.code == "isian-tak-terbaca");
        lost.map(|problem| problem.span.start).any(|place| (start..end).contains(&place))
    };
    let is_unsure = |key: &str, is_whole: IsWhole| {
        let is_cut = match entries.iter().position(|entry| entry.key == key) {
            None => is_said("kunci-tak-dikenal", "saran", key),
            Some(at) => {
                let node = &entries[at].item.node;
                (*node != Node::Empty && !is_whole(node)) || has_lost_lines(at)
            }
        };
        is_cut || is_said("kunci-ganda", "kunci", key)
    };
    POINTED_AT.into_iter().filter(|(key, _, is_whole)| is_unsure(key, *is_whole)).map(|(_, code, _)| code).collect()
}

fn items(node: &Node) -> Option<&[Item]> {
    match node {
        Node::List(items) => Some(items),
        _ => None,
    }
}

fn value<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    let Node::Map(entries) = node else { return None };
    entries.iter().find(|entry| entry.key == key).map(|entry| &entry.item.node)
}

/// Every topic has an id that a record can name.
fn has_ids(node: &Node) -> bool {
    let has_id = |topic: &Node| match value(topic, "id") {
        Some(Node::Text { text, .. }) => slug::slugify(text) == text.trim(),
        _ => false,
    };
    items(node).map_or_else(|| has_id(node), |topics| topics.iter().all(|topic| has_id(&topic.node)))
}

/// Every year is one, and every theme of it could be read.
fn has_years(node: &Node) -> bool {
    let Node::Map(years) = node else { return false };
    years.iter().all(|year| year.key.parse::<i16>().is_ok() && is_texts(&year.item.node))
}

fn has_missions(node: &Node) -> bool {
    let Node::Map(_) = node else { return false };
    value(node, "misi").is_none_or(is_texts)
}

fn is_texts(node: &Node) -> bool {
    let is_text = |node: &Node| matches!(node, Node::Text { .. } | Node::Empty);
    items(node).map_or_else(|| is_text(node), |texts| texts.iter().all(|text| is_text(&text.node)))
}

fn is_yes_or_no(node: &Node) -> bool {
    let Node::Text { text, .. } = node else { return false };
    matches!(text.trim().to_lowercase().as_str(), "ya" | "tidak" | "true" | "false")
}
