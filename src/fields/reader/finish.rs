//! What is said of keys that nobody asked for.

use super::Reader;
use crate::diagnostic::{self, Diagnostic};
use crate::fields::choice::fold;
use crate::fields::misspelt::{MEANT, UNKNOWN};
use crate::fields::tree::{Entry, Item, Node};

impl Reader<'_> {
    /// Reports keys that nobody asked for. Keys that begin with `x_` belong to themes and are left alone.
    pub fn finish(self) {
        let Reader { path, entries, span, asked, problems, .. } = self;
        let is_asked = |key: &str| asked.iter().any(|field| field.key == key);
        // A key that a comma has made belongs to the text before it.
        let mut host: Option<&Entry> = None;
        let mut is_cut = false;
        for (at, entry) in entries.iter().enumerate() {
            if !entry.bare {
                (host, is_cut) = (Some(entry), false);
            }
            if is_asked(&entry.key) || entry.key.starts_with("x_") {
                continue;
            }
            if let Some(Entry { key, item: Item { node: Node::Text { text, .. }, .. }, .. }) =
                host.filter(|_| entry.bare)
            {
                if !std::mem::replace(&mut is_cut, true) {
                    let pieces = entries[at..].iter().take_while(|entry| entry.bare).map(|entry| entry.key.as_str());
                    let whole: Vec<&str> = std::iter::once(text.as_str()).chain(pieces).collect();
                    let problem = Diagnostic::error("koma-memotong", path, entry.key_span).with("kunci", key);
                    problems.push(problem.with("perbaikan", format!("{key}: \"{}\"", whole.join(", "))));
                }
                continue;
            }
            if let Some(twin) = entries.iter().find(|twin| twin.key != entry.key && twin.key == fold(&entry.key)) {
                let problem = Diagnostic::error("kunci-kembar", path, entry.key_span).with("kunci", &twin.key);
                problems.push(problem.with("tertulis", &entry.key).label(path, twin.key_span));
                continue;
            }
            if let Some(key) = glued_key(&entry.key).filter(|key| is_asked(key)) {
                let fixed = format!("{key}: {}", &entry.key[key.len() + 1..]);
                let problem = Diagnostic::error("titik-dua-tanpa-spasi", path, entry.key_span).with("kunci", key);
                problems.push(problem.with("perbaikan", fixed));
                continue;
            }
            let folded = fold(&entry.key);
            let meant = || asked.iter().find(|field| field.meant.contains(&folded.as_str()));
            let same = asked.iter().find(|field| field.key == folded).or_else(meant).map(|field| field.key);
            let near = same.or_else(|| diagnostic::nearest(&entry.key, asked.iter().map(|field| field.key)));
            // That the key it stands for is missing is the same mistake.
            problems.retain(|problem| {
                let is_missing =
                    problem.code == "isian-wajib" && problem.path == *path && problem.span.start == span.start;
                !is_missing || !problem.arguments.iter().any(|(_, value)| Some(value.as_str()) == near)
            });
            let problem = Diagnostic::error(UNKNOWN, path, entry.key_span).with("tertulis", &entry.key);
            let private = if asked.iter().any(|field| field.private) { "ada" } else { "none" };
            let mut known: Vec<&str> = Vec::new();
            asked.iter().map(|field| field.key).for_each(|key| {
                if !known.contains(&key) {
                    known.push(key)
                }
            });
            let choices = if known.len() <= FEW_KEYS { known.join(", ") } else { "none".to_owned() };
            let problem = problem.with(MEANT, near.unwrap_or("none")).with("internal", private);
            problems.push(problem.with("pilihan", choices));
        }
    }
}

/// The most keys that are named to somebody who wrote an unknown one.
const FEW_KEYS: usize = 15;

/// The key of `key:value`, where the space after the colon is missing.
pub(super) fn glued_key(text: &str) -> Option<&str> {
    let (key, value) = text.split_once(':')?;
    let is_key = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    (is_key && value.starts_with(char::is_alphanumeric)).then_some(key)
}
