//! Links that are not quite links: a space in the address, brackets the wrong way round, a note that is nowhere.

use super::addresses::{ends_like_file, lacking_scheme, looks_like_one};
use super::look::Look;
use super::{Edit, LONGEST, is_odd_space, line_start, marks, near};
use std::ops::Range;

/// Looks at a piece of text that is no link; brackets come as pieces of their own.
pub(super) fn text(look: &mut Look, range: &Range<usize>) {
    let text = look.text;
    match &text[range.clone()] {
        "[" | "![" if !look.is_escaped(range.start) => look.brackets.push(range.start),
        "]" if !look.is_escaped(range.start) => {
            if let Some(open) = look.brackets.pop() {
                closed(look, open, range.start);
            }
        }
        piece if piece.ends_with(')') && text[range.end..].starts_with('[') && !look.is_escaped(range.end - 1) => {
            turned_round(look, piece, range);
        }
        _ => {}
    }
}

/// `[words]` that is no link, and what follows it.
fn closed(look: &mut Look, open: usize, close: usize) {
    let text = look.text;
    let words = text[open..close].trim_start_matches(['!', '[']);
    let after = near(text, close + 1);
    let spaces = after.len() - after.trim_start_matches(|letter: char| letter == ' ' || is_odd_space(letter)).len();
    if !is_box(text, open, words) {
        *look.labels.entry(words.to_lowercase()).or_default() += 1;
    }
    let before = text[..open].trim_end_matches([' ', '>']);
    let begins_line = before.is_empty() || before.ends_with(['\n', '\r']);
    if begins_line && after[spaces..].starts_with(':') && spaced_definition(look, words, close + 1, spaces) {
        return;
    }
    if let Some(name) = words.strip_prefix('^') {
        if !name.contains(char::is_whitespace) && !name.is_empty() {
            look.name("catatan-kaki-hilang", open..close + 1, name);
        }
    } else if after.starts_with('(') {
        spaced_address(look, open, close + 1);
    } else if after[spaces..].starts_with('(') {
        let inside = after[spaces + 1..].split(')').next().unwrap_or_default();
        let is_whole = after.len() > spaces + 1 + inside.len();
        if is_parted(inside) && is_whole {
            look.edit(close + 1..close + 1 + spaces + 1 + inside.len(), format!("(<{}>", inside.trim()));
            look.done = close + 1 + spaces + 1 + inside.len();
        } else if looks_like_one(inside) {
            look.edit(close + 1..close + 1 + spaces, "");
            look.done = close + 1 + spaces + 1 + inside.len();
        }
    } else if after.starts_with('[') && !after.starts_with("[^") {
        let Some(end) = after[1..].find(']') else { return };
        let label = &after[1..1 + end];
        let place = close + 1..close + 1 + end + 2;
        if looks_like_one(label) {
            look.edit(place, format!("({label})"));
        } else {
            look.name("tujuan-tautan-hilang", open..place.end, if label.is_empty() { words } else { label });
        }
    }
}

/// Whether brackets are the box of an item that is none yet: `• [x] KTP`.
fn is_box(text: &str, open: usize, words: &str) -> bool {
    if !words.eq_ignore_ascii_case("x") {
        return false;
    }
    // A mark and a box begin their line, so nothing farther off is looked at.
    let from = text.floor_char_boundary(open.saturating_sub(LONGEST));
    let begins = from + line_start(&text[from..], open - from);
    let line = near(text, begins).trim_start_matches([' ', '>']);
    let is_first = |mark: marks::Mark| line.as_ptr() as usize + mark.text == text.as_ptr() as usize + open;
    marks::mark(line).is_some_and(is_first)
}

/// `[^a] : note`, `[label] : address` and `[label]: an address with spaces`; `from` is where the bracket has closed. Whether
/// it is one.
fn spaced_definition(look: &mut Look, label: &str, from: usize, spaces: usize) -> bool {
    let colon = from + spaces;
    let behind = near(look.text, colon + 1);
    let said = behind.trim();
    let begins = colon + 1 + behind.len() - behind.trim_start().len();
    let is_note = label.starts_with('^') && label.len() > 1;
    let is_parted = said.contains(char::is_whitespace) && ends_like_file(said) && !said.contains(['<', '>', '"']);
    if is_note && spaces > 0 && !said.is_empty() {
        look.edit(from..begins, ": ");
    } else if !is_note && (is_parted || spaces > 0 && looks_like_one(said)) {
        let (end, meant) =
            if is_parted { (begins + said.len(), format!(": <{said}>")) } else { (begins, ": ".to_owned()) };
        look.definitions.push((label.to_lowercase(), Edit { range: from..end, meant }));
    } else {
        return false;
    }
    true
}

/// Whether an address with spaces in it leads to a file: `https://contoh.go.id/Surat Kuasa.pdf`.
fn is_parted(text: &str) -> bool {
    let begin = text.trim().split(char::is_whitespace).next().unwrap_or_default();
    let is_address = looks_like_one(begin) && !ends_like_file(begin) && begin.contains('/');
    is_address
        && text.trim().contains(char::is_whitespace)
        && ends_like_file(text.trim())
        && !text.contains(['<', '>', '"'])
}

/// Makes definitions of those whose label is mentioned; the others are text.
pub(super) fn define(look: &mut Look) {
    let found = std::mem::take(&mut look.definitions);
    let is_mentioned = |label: &String| look.labels.get(label).is_some_and(|count| *count > 1);
    look.edits.extend(found.into_iter().filter(|(label, _)| is_mentioned(label)).map(|(_, edit)| edit));
}

/// `[words](www.situs.go.id)`, `[words](layanan@situs.go.id)`: a browser would look for a file of that name.
pub(super) fn without_scheme(look: &mut Look, range: &Range<usize>, address: &str) {
    let written = &look.text[range.clone()];
    let Some(scheme) = lacking_scheme(address).filter(|_| !written.starts_with('!')) else { return };
    let Some(at) = written.rfind("](").map(|at| at + 2) else { return };
    let at = at + written[at..].len() - written[at..].trim_start_matches([' ', '<']).len();
    if written[at..].starts_with(address) {
        look.edit(range.start + at..range.start + at, scheme);
    }
}

/// `[words](an address with spaces)`; `paren` is where the address begins.
fn spaced_address(look: &mut Look, open: usize, paren: usize) {
    let text = look.text;
    let line = near(text, paren);
    let mut depth = 0;
    let close = line.char_indices().find(|(_, letter)| {
        depth += match letter {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth == 0
    });
    let Some(close) = close.map(|(at, _)| paren + at) else {
        return look.name("tautan-tak-utuh", open..paren + line.len(), "");
    };
    let inside = text[paren + 1..close].trim();
    let (address, title) = with_title(inside);
    let is_plain = !address.contains(['<', '>', '\\', '"', '“', '”']);
    if is_plain && address.contains(char::is_whitespace) {
        look.edit(paren + 1..close, format!("<{address}>{title}"));
    } else {
        look.name("tautan-tak-utuh", open..close + 1, "");
    }
}

/// Takes the words in quotes from the end of an address: `foto.jpg "Loket"`.
fn with_title(inside: &str) -> (&str, String) {
    let quotes = ['"', '“', '”', '\''];
    let found = inside.strip_suffix(quotes).and_then(|rest| rest.rfind(quotes).map(|at| (&rest[..at], &rest[at..])));
    match found {
        Some((address, title)) if address.ends_with(char::is_whitespace) => {
            (address.trim_end(), format!(" \"{}\"", title.trim_matches(quotes)))
        }
        _ => (inside, String::new()),
    }
}

/// `(words)[address]`.
fn turned_round(look: &mut Look, piece: &str, range: &Range<usize>) {
    let text = look.text;
    let inside = near(text, range.end + 1);
    let Some(end) = inside.find([']', ' ']).filter(|end| inside[*end..].starts_with(']')) else { return };
    let Some(open) = piece.rfind('(') else { return };
    if looks_like_one(&inside[..end]) {
        let words = &piece[open + 1..piece.len() - 1];
        let place = range.start + open..range.end + 1 + end + 1;
        look.edit(place, format!("[{words}]({})", &inside[..end]));
    }
}
