//! Paragraphs and lists that are indented by a tab or four spaces, as Word does it: Markdown takes them for code.

use super::look::Look;
use super::{line_start, marks};
use std::ops::Range;

/// Takes the indent from lines that are no code.
pub(super) fn mend(look: &mut Look, code: &[Range<usize>]) {
    let (Some(first), Some(last)) = (code.first(), code.last()) else { return };
    let text = look.text;
    let written = || code.iter().map(|line| text[line.clone()].trim()).filter(|line| !line.is_empty());
    if !written().all(is_prose) || !written().any(|line| line.contains(' ')) {
        look.name("baris-menjorok", first.start..last.end, "");
        return;
    }
    for line in code.iter().filter(|line| !text[(*line).clone()].trim().is_empty()) {
        let begins = line_start(text, line.start);
        let before = &text[begins..line.start];
        let bare = before.trim_end_matches([' ', '\t']);
        let columns: usize =
            before[bare.len()..].bytes().fold(0, |at, byte| if byte == b'\t' { at / 4 * 4 + 4 } else { at + 1 });
        // In a list item the line stays the item's.
        let kept = if !look.items.is_empty() && bare.is_empty() {
            columns.saturating_sub(4)
        } else {
            usize::from(!bare.is_empty())
        };
        let own = text[line.clone()].len() - text[line.clone()].trim_start_matches([' ', '\t']).len();
        look.edit(begins + bare.len()..line.start + own, " ".repeat(kept));
    }
}

/// Whether a line reads like part of a sentence or a thing of a list, and nothing like code.
fn is_prose(line: &str) -> bool {
    let rest = marks::without_mark(line);
    let key = rest.split([' ', '\t']).next().and_then(|word| word.strip_suffix(':'));
    let is_key = key.is_some_and(|key| key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'));
    let is_code = rest.contains(['\t', '{', '}', '<', '>', '=', '\\', '|', '$', '`'])
        || rest.contains("()")
        || rest.ends_with(';');
    let begins = |letter: char| letter.is_alphanumeric() || matches!(letter, '"' | '“' | '(' | '*');
    rest.starts_with(begins) && !is_key && !is_code
}
