//! Lines that are none to Markdown: it makes one paragraph of `Hari : Senin` and `Jam : 08.00`, and of lines that begin with
//! a picture each, as chats write them.

use super::look::Look;
use super::{line_end, marks};
use std::ops::Range;

/// Ends the lines of a paragraph where their writer did.
pub(super) fn mend(look: &mut Look, starts: &[usize]) {
    let text = look.text;
    let line = |at: usize| text[starts[at]..line_end(text, starts[at])].trim_end();
    let marks: Vec<Option<marks::Mark>> = (0..starts.len()).map(|at| marks::mark(line(at))).collect();
    // A single tick, and no other mark, makes no list.
    let is_list = marks.iter().flatten().count() > 1 || marks.iter().flatten().any(|mark| !mark.stays);
    let is_listed = |at: usize| is_list && marks[at].is_some();
    let pictures = (0..starts.len()).filter(|at| begins_with_picture(line(*at))).count();
    for at in 1..starts.len() {
        let ends = line_end(text, starts[at - 1]);
        let is_broken = text[..ends].ends_with('\\') || text[..ends].ends_with("  ");
        let are_pairs = || pair(line(at - 1)).is_some() && pair(line(at)).is_some();
        if !is_broken && !is_listed(at) && (pictures > 1 && begins_with_picture(line(at)) || are_pairs()) {
            look.edit(ends..ends, "\\");
        }
    }
    // The tabs that set the values in line.
    for (at, start) in starts.iter().enumerate() {
        let has_tab = |range: &Range<usize>| line(at)[range.clone()].contains('\t');
        if let Some(range) = pair(line(at)).filter(has_tab) {
            look.edit(start + range.start..start + range.end, ": ");
        }
    }
}

/// Words of a label at most: more are a sentence.
const LABEL: usize = 5;

/// What stands between label and value in a line such as `Hari⇥: Senin` or `**Hari:** Senin`.
pub(super) fn pair(line: &str) -> Option<Range<usize>> {
    let colon = line.find(':')?;
    let label = line[..colon].trim_end();
    let behind = line[colon + 1..].trim_start_matches(['*', '_']);
    let value = behind.trim_start();
    let said = label.trim_matches(['*', '_']);
    let is_label = said.starts_with(char::is_alphanumeric)
        && said.split_whitespace().count() <= LABEL
        && !said.contains(['.', '!', '?', ';', '[', '`', '|'])
        && (label.len() < colon || said.starts_with(char::is_uppercase));
    (is_label && value.len() < behind.len() && !value.is_empty()).then(|| label.len()..line.len() - value.len())
}

/// Whether a line begins with an emoji, or a number in a box.
fn begins_with_picture(line: &str) -> bool {
    let mut letters = line.chars();
    match letters.next() {
        Some('0'..='9' | '#' | '*') => matches!(letters.next(), Some('\u{fe0f}' | '\u{20e3}')),
        Some(_) if letters.next() == Some('\u{fe0f}') => true,
        Some(letter) => {
            matches!(letter, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}' | '\u{203c}' | '\u{2139}' | '\u{2b50}' | '\u{231a}'..='\u{23ff}')
        }
        None => false,
    }
}
