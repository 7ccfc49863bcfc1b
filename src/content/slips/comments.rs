//! Comments, which nobody should see, and the text behind them, which everybody should.
//!
//! Markdown takes the rest of a comment's last line for part of it. Word makes dashes of its hyphens; then, and with an
//! empty line inside, Markdown shows the comment.

use super::line_end;
use super::look::Look;
use std::ops::Range;

/// A comment at the start of a line.
pub(super) fn block(look: &mut Look, range: Range<usize>) {
    let text = look.text;
    let block = &text[range.clone()];
    if !block.trim_start().starts_with("<!--") {
        return;
    }
    let start = range.end - block.trim_start().len();
    let close = text[start + 2..range.end].find("-->").map(|at| start + 2 + at + 3);
    let Some(mut end) = close.or_else(|| end_of(text, start)) else { return unclosed(look, start) };
    let mut stop = line_end(text, end);
    let mut rest = text[end..stop].trim_start();
    // One comment often stands behind another.
    while let Some(next) = rest.starts_with("<!--").then(|| end_of(text, stop - rest.len())).flatten() {
        end = next;
        if end > stop {
            stop = line_end(text, end);
        }
        rest = text[end..stop].trim_start();
    }
    if !rest.is_empty() || close.is_none() {
        look.edit(start..stop - rest.len(), "");
    }
}

/// Names a comment that is never closed. Nothing behind it closes another one either, so the search ends here.
fn unclosed(look: &mut Look, start: usize) {
    look.name("komentar-tak-ditutup", start..line_end(look.text, start), "");
    look.done = look.text.len();
}

/// A comment that the parser took for text.
pub(super) fn text(look: &mut Look, range: &Range<usize>) {
    let text = look.text;
    for (at, _) in text[range.clone()].match_indices('<') {
        let start = range.start + at;
        if start < look.done || look.is_escaped(start) || !opens(&text[start..]) {
            continue;
        }
        match end_of(text, start) {
            Some(end) => {
                look.edit(start..end, "");
                look.done = end;
            }
            None => unclosed(look, start),
        }
    }
}

fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether a comment begins here, as a person would read it: `<!--`, `<!—`, `<! --`.
fn opens(text: &str) -> bool {
    text.strip_prefix("<!").is_some_and(|rest| rest.trim_start_matches(' ').starts_with(is_dash))
}

/// Where a comment that begins here ends: at `-->`, or at what Word made of it.
fn end_of(text: &str, start: usize) -> Option<usize> {
    let inside = start + 2 + text[start + 2..].find(|letter: char| letter != ' ' && !is_dash(letter))?;
    // `<!-->` is a whole comment.
    if text[start..inside].ends_with("--") && text[inside..].starts_with('>') {
        return Some(inside + 1);
    }
    let single = text[start..inside].chars().filter(|letter| is_dash(*letter)).eq(['-']);
    text[inside..].match_indices('>').map(|(at, _)| inside + at).find_map(|at| {
        let before = text[..at].trim_end_matches(' ');
        let dashes = before.trim_end_matches(is_dash);
        let closes = before[dashes.len()..].chars().count() > 1
            || before.ends_with(is_dash) && (single || !before.ends_with('-'));
        (dashes.len() >= inside && closes).then_some(at + 1)
    })
}
