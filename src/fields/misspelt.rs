//! Keys that are misspelt by a letter or two. What stands behind them is read as if they were right, in memory, so that what is
//! wrong with it is told in the same run; the file stays in error until a person mends the key.

use super::tree::{Item, Node};
use crate::diagnostic::{Diagnostic, Span};

/// The problem of a key that nobody asked for.
pub(super) const UNKNOWN: &str = "kunci-tak-dikenal";
/// Its argument for the key that was probably meant.
pub(super) const MEANT: &str = "saran";

/// Reads a map's fields, and if keys are misspelt, once more with those mended. `read` tells what is wrong in the list that it
/// is given.
pub(crate) fn read<T>(
    fields: &mut Item,
    problems: &mut Vec<Diagnostic>,
    mut read: impl FnMut(&Item, &mut Vec<Diagnostic>) -> T,
) -> T {
    let mut found = Vec::new();
    let value = read(fields, &mut found);
    let misspelt = found.iter().filter(|problem| problem.code == UNKNOWN);
    let mended = misspelt.filter_map(|problem| Some((problem.span, meant(problem)?)));
    let mended = mended.filter(|(span, key)| mend(fields, *span, key)).count();
    if mended == 0 {
        problems.append(&mut found);
        return value;
    }
    found.retain(|problem| problem.code == UNKNOWN);
    let mut again = Vec::new();
    let value = read(fields, &mut again);
    again.retain(|problem| !found.contains(problem));
    problems.append(&mut found);
    problems.append(&mut again);
    value
}

fn meant(problem: &Diagnostic) -> Option<&str> {
    let (_, key) = problem.arguments.iter().find(|(name, _)| *name == MEANT)?;
    Some(key.as_str())
}

/// Gives the key at a place its right name, if it differs in no more than a slip and no other key has it; whether it did.
fn mend(item: &mut Item, place: Span, key: &str) -> bool {
    match &mut item.node {
        Node::List(items) => items.iter_mut().any(|item| mend(item, place, key)),
        Node::Map(entries) => {
            let is_taken = entries.iter().any(|entry| entry.key == key);
            let entry = entries.iter_mut().find(|entry| entry.key_span == place);
            match entry.filter(|entry| !is_taken && is_slip(&entry.key, key)) {
                Some(entry) => {
                    key.clone_into(&mut entry.key);
                    true
                }
                None => entries.iter_mut().any(|entry| mend(&mut entry.item, place, key)),
            }
        }
        Node::Empty | Node::Unread | Node::Text { .. } => false,
    }
}

/// Two letters of a long word, one of a short one.
fn is_slip(written: &str, key: &str) -> bool {
    const LONG: usize = 6;
    strsim::damerau_levenshtein(written, key) <= if key.len() < LONG { 1 } else { 2 }
}
