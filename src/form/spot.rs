//! Which control of a form a problem is about.

use super::posted::BODY;
use crate::diagnostic::Diagnostic;
use crate::edit::Contents;
use crate::fields::choice::fold;
use crate::fields::tree::{Item, Node};

/// The path of what a problem is about, as far as it can be told: of a field, of a row or a cell of it, or the body. Nothing
/// for the file as a whole.
pub(crate) fn spot(contents: &Contents, problem: &Diagnostic) -> String {
    let at = problem.span.start as usize;
    if at >= contents.body_start && !problem.span.range().is_empty() {
        return BODY.to_owned();
    }
    let mut path = Vec::new();
    let inside = find(&contents.fields, at, &mut path);
    // What is missing is told where it should stand.
    let key = problem.arguments.iter().find(|(name, _)| *name == "kunci").map(|(_, value)| value.as_str());
    if let Some(key) = key.filter(|key| path.last().map(String::as_str) != Some(*key))
        && inside.is_none_or(|item| matches!(item.node, Node::Map(_) | Node::Empty))
    {
        path.push(key.to_owned());
    }
    path.join(".")
}

/// The deepest value whose key or bytes hold a place.
fn find<'i>(item: &'i Item, at: usize, path: &mut Vec<String>) -> Option<&'i Item> {
    let steps: Vec<(String, usize, &Item)> = match &item.node {
        Node::Map(entries) => {
            entries.iter().map(|entry| (fold(&entry.key), entry.key_span.start as usize, &entry.item)).collect()
        }
        Node::List(items) => items.iter().enumerate().map(|(at, item)| (at.to_string(), first(item), item)).collect(),
        Node::Empty | Node::Unread | Node::Text { .. } => Vec::new(),
    };
    let found = steps.into_iter().rev().find(|(_, start, _)| *start <= at);
    match found {
        Some((step, _, inner)) => {
            path.push(step);
            Some(find(inner, at, path).unwrap_or(inner))
        }
        None => None,
    }
}

/// Where a value begins.
fn first(item: &Item) -> usize {
    match &item.node {
        Node::Map(entries) => entries.first().map_or(item.span.start, |entry| entry.key_span.start) as usize,
        Node::List(items) => items.first().map_or(item.span.start as usize, first),
        Node::Empty | Node::Unread | Node::Text { .. } => item.span.start as usize,
    }
}
