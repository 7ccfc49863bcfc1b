//! Habits that break a file, or that YAML reads otherwise than people mean: each a small function that recognises a line
//! and says how it should read. Adding one is writing it and naming it in [`SILENT_HABITS`] or [`LOUD_HABITS`].

use super::brackets::{
    colon_in_brackets, comma_twice, lost_after_hash_in_brackets, open_bracket, open_quote_in_brackets,
};
use super::line::{
    Column, Edit, Found, Line, bare_value, column_of, follow, indent_of, key_and_value, opened_by, quoted,
    says_something, value_start,
};
use super::marks::list_beside_key;
use super::text::{self, is_invisible};

/// Recognises a habit in one line; `None` if the line has nothing of it.
pub(super) type Habit = fn(Line) -> Option<Found>;

/// The code of a habit that is mended here and reported by the field's own reader.
pub(super) const SILENT: &str = "";

/// What the parser would accept and misread: looked for on every line.
pub(super) const SILENT_HABITS: [Habit; 6] =
    [control_letters, invisible_spaces, other_colon, tab_indent, dash_without_space, lost_after_hash];

/// What the parser cannot read: looked for around the place where it stopped.
pub(super) const LOUD_HABITS: [Habit; 14] = [
    list_beside_key,
    colon_without_space,
    colon_in_value,
    path_in_quotes,
    quote_within_quotes,
    lost_after_hash_in_brackets,
    colon_in_brackets,
    comma_twice,
    reserved_first_letter,
    open_quote,
    open_quote_in_brackets,
    open_bracket,
    colon_missing,
    continuation_without_indent,
];

/// Whether one of the silent habits could be on a line; nearly all lines are plain, and this is quick.
pub(super) fn needs_a_look(line: &str) -> bool {
    let start = line.trim_start();
    let dash_glued = start.strip_prefix('-').is_some_and(|rest| !rest.is_empty() && !rest.starts_with([' ', '-']));
    let may_be_marked = match *start.as_bytes() {
        [b'*' | b'+' | b'(' | b'=' | b'0'..=b'9', ..] | [b'o' | b'q' | b'v', b' ' | b'\t', ..] => true,
        _ => {
            let word = start.bytes().take_while(u8::is_ascii_alphanumeric).count();
            word < 8 && start[word..].starts_with(['.', ')'])
        }
    };
    let is_odd = |byte: u8| !(b' '..=b'~').contains(&byte);
    dash_glued || may_be_marked || line.bytes().any(is_odd) || line.contains(" #")
}

/// Replaces every letter between the first and the last that `is_meant`.
fn replaced(line: Line, until: usize, is_meant: fn(char) -> bool, by: fn(char) -> Option<char>) -> Option<Found> {
    let text = &line.text[..until];
    let at = text.find(is_meant)?;
    let (last, letter) = text.char_indices().rfind(|(_, letter)| is_meant(*letter))?;
    let end = last + letter.len_utf8();
    let seen = |letter: char| if is_meant(letter) { by(letter) } else { Some(letter) };
    let inserted = text[at..end].chars().filter_map(seen).collect();
    let edit = Edit { at: line.start + at, removed: end - at, inserted };
    Some(Found { code: "spasi-tak-terlihat", note: true, from: line.start + at, to: line.start + end, edit })
}

/// Letters that steer a printer or a terminal. The parser refuses them.
fn control_letters(line: Line) -> Option<Found> {
    replaced(line, line.text.len(), |letter| letter.is_control() && letter != '\t', text::seen_of_control)
}

/// Spaces that cannot be seen or that YAML takes for letters, pasted from a page, a chat or Word: before or inside a key,
/// or where the space behind its colon or behind a hyphen belongs.
fn invisible_spaces(line: Line) -> Option<Found> {
    let is_odd = |letter: char| is_invisible(letter) || letter.is_whitespace() && !matches!(letter, ' ' | '\t');
    let may_be_key = |letter: char| letter.is_ascii_alphanumeric() || "_- \t\"'{[".contains(letter) || is_odd(letter);
    let is_before_text = |letter: char| matches!(letter, '-' | ' ' | '\t') || is_odd(letter);
    let key = line.text.find(|letter| !may_be_key(letter)).unwrap_or(line.text.len());
    let until = match line.text[key..].strip_prefix(':') {
        Some(behind) => line.text.len() - behind.trim_start_matches(|letter| letter == ' ' || is_odd(letter)).len(),
        None => line.text.find(|letter| !is_before_text(letter)).unwrap_or(line.text.len()),
    };
    replaced(line, until, is_odd, |letter| (!is_invisible(letter)).then_some(' '))
}

/// Colons of other scripts, which look like the one that YAML wants.
const OTHER_COLONS: [char; 5] = ['：', '﹕', '∶', '꞉', 'ː'];

/// `nama：SIPADU`, as some keyboards and converters write it.
fn other_colon(line: Line) -> Option<Found> {
    let in_brackets = line.text.find('{').unwrap_or(line.text.len());
    let is_part_of_key = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let (at, colon) = line.text.match_indices(OTHER_COLONS).find(|(at, _)| {
        let before = line.text[..*at].trim_end_matches(' ');
        let start = before.trim_end_matches(is_part_of_key);
        let opener = start.trim_end_matches(' ');
        let opens = opener.trim_start_matches([' ', '-']).is_empty();
        start.len() < before.len() && (opens || *at > in_brackets && opener.ends_with(['{', ',']))
    })?;
    let end = at + colon.len();
    let is_apart = line.text[end..].starts_with(char::is_whitespace) || end == line.text.len();
    let inserted = if is_apart { ":" } else { ": " }.to_owned();
    let edit = Edit { at: line.start + at, removed: colon.len(), inserted };
    Some(Found { code: "titik-dua-lain", note: true, from: line.start + at, to: line.start + end, edit })
}

/// Tabs in the indent, which YAML does not allow. A tab is a level of two spaces, but only what the line above opens is
/// deeper than all before it: another key stands where one stands already.
fn tab_indent(line: Line) -> Option<Found> {
    let length = indent_of(line.text);
    let indent = &line.text[..length];
    let tab = indent.find('\t')?;
    let wanted = indent.replace('\t', "  ").len();
    let is_item = line.text[length..].starts_with('-');
    let is_entry = is_item || key_and_value(line.text).is_some();
    let is_opened = opened_by(line.above).is_some_and(|column| wanted > column);
    let spaces = match is_entry && !is_opened {
        true => {
            let alike = line.columns.iter().filter(|column| matches!(column, Column::Hyphen(_)) == is_item);
            alike.map(|column| column.of()).filter(|column| *column <= wanted).max().unwrap_or(0)
        }
        false => wanted,
    };
    let edit = Edit { at: line.start, removed: length, inserted: " ".repeat(spaces) };
    Some(Found { code: "tab", note: false, from: line.start + tab, to: line.start + length, edit })
}

/// `-cepat` instead of `- cepat`: the lines would melt into one text.
fn dash_without_space(line: Line) -> Option<Found> {
    if line.in_brackets {
        return None;
    }
    let at = indent_of(line.text);
    let rest = line.text[at..].strip_prefix('-')?;
    rest.starts_with(|letter: char| letter.is_alphanumeric() || "\"'*“".contains(letter)).then(|| {
        let from = line.start + at;
        let edit = Edit { at: from + 1, removed: 0, inserted: " ".to_owned() };
        Found { code: "strip-tanpa-spasi", note: false, from, to: line.start + line.text.len(), edit }
    })
}

/// `Jl. Melati #5`: YAML takes what follows ` #` for a comment, and the text is lost.
fn lost_after_hash(line: Line) -> Option<Found> {
    if line.in_brackets {
        return lost_after_hash_in_brackets(line);
    }
    let (start, value) = bare_value(line.text)?;
    let hash = value.match_indices(" #").find(|(at, _)| value[at + 2..].starts_with(char::is_alphanumeric))?.0;
    let from = line.start + start;
    let edit = Edit { at: from, removed: value.len(), inserted: quoted(value) };
    Some(Found { code: "hilang-setelah-pagar", note: false, from: from + hash + 1, to: from + value.len(), edit })
}

/// `"C:\Users\foto.jpg"`: the field's reader says what is wrong with such a path, once it can be read.
fn path_in_quotes(line: Line) -> Option<Found> {
    let start = value_start(line.text)?;
    let value = line.text[start..].trim_end();
    let inner = value.strip_prefix('"')?.strip_suffix('"')?;
    (inner.contains(":\\") && !inner.contains('\'')).then(|| {
        let from = line.start + start;
        let edit = Edit { at: from, removed: value.len(), inserted: format!("'{inner}'") };
        Found { code: SILENT, note: false, from, to: from + value.len(), edit }
    })
}

/// `'Jum'at Bersih'` or `"Antre Rapi" untuk Anda`: the quote that should not end the value does.
fn quote_within_quotes(line: Line) -> Option<Found> {
    let start = value_start(line.text)?;
    let value = line.text[start..].trim_end();
    let quote = value.chars().next().filter(|letter| matches!(letter, '"' | '\''))?;
    let inner = &value[1..];
    let close = inner.find(quote)?;
    let rest = inner[close + 1..].trim_start();
    if rest.is_empty() || rest.starts_with('#') || rest.starts_with(':') {
        return None;
    }
    let meant = inner.strip_suffix(quote).filter(|inner| quote == '\'' || inner.matches('"').count() % 2 == 0);
    let from = line.start + start;
    let edit = Edit { at: from, removed: value.len(), inserted: quoted(meant.unwrap_or(value)) };
    Some(Found { code: "kutip-di-dalam", note: false, from, to: from + value.len(), edit })
}

/// `nama:SIPADU` instead of `nama: SIPADU`.
fn colon_without_space(line: Line) -> Option<Found> {
    let (start, _, after) = key_and_value(line.text)?;
    let rest = &line.text[after..];
    (rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '"') && !rest.starts_with("//")).then(|| {
        let edit = Edit { at: line.start + after, removed: 0, inserted: " ".to_owned() };
        let (from, to) = (line.start + start, line.start + line.text.len());
        Found { code: "titik-dua-tanpa-spasi", note: false, from, to, edit }
    })
}

/// `ringkasan: SIPADU: urus KTP`: a second colon in a bare value.
fn colon_in_value(line: Line) -> Option<Found> {
    let (start, value) = bare_value(line.text)?;
    (value.contains(": ") || value.ends_with(':')).then(|| {
        let from = line.start + start;
        let edit = Edit { at: from, removed: value.len(), inserted: quoted(value) };
        Found { code: "titik-dua-dalam-isian", note: false, from, to: from + value.len(), edit }
    })
}

/// A value that begins with a letter to which YAML gives a meaning of its own.
fn reserved_first_letter(line: Line) -> Option<Found> {
    let at = value_start(line.text)?;
    let value = line.text[at..].trim_end();
    let text_after_bracket = match value.chars().next() {
        Some('[') => value.find(']').is_some_and(|close| starts_a_word(&value[close + 1..])),
        Some('{') => value.find('}').is_some_and(|close| starts_a_word(&value[close + 1..])),
        Some('>' | '|') => starts_a_word(&value[1..]),
        _ => false,
    };
    (text_after_bracket || value.starts_with(['@', '%', '*', '&', '!', '`'])).then(|| {
        let from = line.start + at;
        let edit = Edit { at: from, removed: value.len(), inserted: quoted(value) };
        Found { code: "huruf-awal-khusus", note: false, from, to: from + value.len(), edit }
    })
}

fn starts_a_word(text: &str) -> bool {
    text.trim_start().starts_with(char::is_alphanumeric)
}

/// A quote that is opened and not closed on its line.
fn open_quote(line: Line) -> Option<Found> {
    let (_, _, after) = key_and_value(line.text)?;
    let start = after + indent_of(&line.text[after..]);
    let value = line.text[start..].trim_end();
    let quote = value.chars().next().filter(|letter| matches!(letter, '"' | '\''))?;
    (value.matches(quote).count() % 2 == 1).then(|| {
        let from = line.start + start;
        let edit = Edit { at: from + value.len(), removed: 0, inserted: quote.to_string() };
        Found { code: "kutip-tak-tertutup", note: false, from, to: from + value.len(), edit }
    })
}

/// `nama = SIPADU`: another sign where the colon belongs.
fn colon_missing(line: Line) -> Option<Found> {
    let start = indent_of(line.text);
    let is_part_of_key = |letter: char| letter.is_ascii_lowercase() || letter == '_';
    let end = start + line.text[start..].find(|letter| !is_part_of_key(letter))?;
    let sign = end + indent_of(&line.text[end..]);
    let is_one = |letter: char| "=;–—-".contains(letter);
    let value = sign + line.text[sign..].chars().next().filter(|letter| is_one(*letter))?.len_utf8();
    let is_apart = line.text[value..].starts_with(' ') || line.text[sign..].starts_with('=');
    (end > start && is_apart && !line.text[value..].trim().is_empty()).then(|| {
        let value = value + indent_of(&line.text[value..]);
        let edit = Edit { at: line.start + end, removed: value - end, inserted: ": ".to_owned() };
        let (from, to) = (line.start + start, line.start + line.text.trim_end().len());
        Found { code: "titik-dua-hilang", note: false, from, to, edit }
    })
}

/// A key that does not stand below the one to which it belongs. `at` is the line at which the parser stopped.
pub(super) fn misplaced(lines: &[Line], at: usize) -> Option<Found> {
    let line = lines[at];
    key_and_value(line.text)?;
    let column = indent_of(line.text);
    // Behind a hyphen a key stands wherever the hyphen does.
    if line.text[column..].starts_with('-') {
        return None;
    }
    let mut keys = lines[..at].iter().filter(|line| says_something(line.text)).peekable();
    let first = **keys.peek()?;
    let mut columns: Vec<Column> = Vec::new();
    keys.for_each(|key| follow(&mut columns, key.text));
    let columns: Vec<usize> = columns.into_iter().filter(|c| matches!(c, Column::Key(_))).map(Column::of).collect();
    let is_too_deep = opened_by(line.above).is_none() && column > column_of(line.above);
    let (line, wanted) = match columns.iter().find(|known| **known > column) {
        _ if is_too_deep => (line, column_of(line.above)),
        Some(_) if columns[0] > column => (first, column),
        Some(deeper) if !columns.contains(&column) => {
            let nearer = columns.iter().rfind(|known| **known < column && column - **known < deeper - column);
            (line, *nearer.unwrap_or(deeper))
        }
        _ => return None,
    };
    let indent = indent_of(line.text);
    let edit = Edit { at: line.start, removed: indent, inserted: " ".repeat(wanted) };
    let (from, to) = (line.start + indent, line.start + line.text.trim_end().len());
    Some(Found { code: "menjorok-salah", note: false, from, to, edit })
}

/// A text that goes on at the start of the next line, where YAML expects a new key.
fn continuation_without_indent(line: Line) -> Option<Found> {
    let goes_on = line.text.starts_with(char::is_alphanumeric) && key_and_value(line.text).is_none();
    let (_, before) = line.before;
    let (_, _, after) = key_and_value(before)?;
    (goes_on && !before[after..].trim().is_empty()).then(|| {
        let edit = Edit { at: line.start, removed: 0, inserted: "  ".to_owned() };
        let (from, to) = (line.start, line.start + line.text.len());
        Found { code: "lanjutan-tanpa-menjorok", note: false, from, to, edit }
    })
}
