//! Fields that stand at the left margin and belong into another one: `langkah` beside an empty `layanan`. They are put
//! where they belong, in memory, so that they are judged too; the file stays in error until a person moves them.

use super::field::{Field, Fields, walk};
use super::tree::{Entry, Item, Node};
use crate::diagnostic::{Diagnostic, SourcePath, Span};

/// Puts every stray field into the one that it belongs to, if there is room for it.
pub(crate) fn gather(item: &mut Item, fields: Fields, path: &SourcePath, problems: &mut Vec<Diagnostic>) {
    let Node::Map(entries) = &mut item.node else { return };
    let is_known = |entry: &Entry| fields.iter().any(|field| field.key == entry.key);
    if entries.iter().all(is_known) {
        return;
    }
    walk(fields, &mut |way, field| gather_into(entries, way, field, path, problems));
}

/// Puts the stray fields of one map where they belong. `way` leads to the map.
fn gather_into(
    entries: &mut Vec<Entry>,
    way: &[&'static Field],
    map: &'static Field,
    path: &SourcePath,
    problems: &mut Vec<Diagnostic>,
) {
    let is_stray =
        |entry: &Entry| !entry.bare && map.fields().iter().any(|field| field.strays && field.key == entry.key);
    let Some(first) = entries.iter().find(|entry| is_stray(entry)).map(|entry| entry.key_span) else { return };
    let way: Vec<&str> = way.iter().chain([&map]).map(|field| field.key).collect();
    let (strays, rest): (Vec<Entry>, Vec<Entry>) = entries.drain(..).partition(is_stray);
    *entries = rest;
    let names: Vec<String> = strays.iter().map(|stray| format!("`{}`", stray.key)).collect();
    let line = format!("{}{}: ...", " ".repeat(2 * way.len()), strays[0].key);
    match open(entries, &way, first) {
        Some(inside) if !strays.iter().any(|stray| inside.iter().any(|entry| entry.key == stray.key)) => {
            inside.extend(strays);
        }
        _ => entries.extend(strays),
    }
    let problem = Diagnostic::error("isian-di-tepi", path, first).with("kunci", names.join(", "));
    problems.push(problem.with("induk", way.join(" > ")).with("perbaikan", line));
}

/// The fields within the last key of a way. A key without a value becomes a map; `None` if one holds something else.
fn open<'e>(entries: &'e mut Vec<Entry>, way: &[&str], at: Span) -> Option<&'e mut Vec<Entry>> {
    let Some((key, rest)) = way.split_first() else { return Some(entries) };
    if !entries.iter().any(|entry| entry.key == *key) {
        let item = Item { span: at, end: at.end, ..Item::default() };
        entries.push(Entry { key: (*key).to_owned(), key_span: at, bare: false, item });
    }
    let node = &mut entries.iter_mut().find(|entry| entry.key == *key)?.item.node;
    if *node == Node::Empty {
        *node = Node::Map(Vec::new());
    }
    let inside = match node {
        Node::Map(entries) => entries,
        Node::List(items) => match &mut items.last_mut()?.node {
            Node::Map(entries) => entries,
            _ => return None,
        },
        _ => return None,
    };
    open(inside, rest, at)
}
