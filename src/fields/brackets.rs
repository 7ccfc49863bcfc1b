//! Habits within brackets, `[satu, dua]` and `{nama: satu}`, where commas, colons and quotes mean more than elsewhere.

use super::extent::{Open, opened};
use super::line::{Edit, Found, Line, indent_of, key_and_value, quoted, value_start};

/// What YAML takes for a comment, and the closing bracket with it: `{alamat: Jl. Melati #5}`.
pub(super) fn lost_after_hash_in_brackets(line: Line) -> Option<Found> {
    let start = if line.in_brackets { indent_of(line.text) } else { opened(line.text)? };
    let mut open = Open { depth: usize::from(line.in_brackets), quote: None, last: ',' };
    let hash = start + open.follow(&line.text[start..])?;
    line.text[hash + 1..].starts_with(char::is_alphanumeric).then_some(())?;
    let from = line.text[..hash].rfind([':', ',', '[', '{']).map_or(start, |sign| sign + 1);
    let from = from + indent_of(&line.text[from..]);
    let to = line.text[hash..].find([',', ']', '}']).map_or(line.text.trim_end().len(), |end| hash + end);
    let value = line.text[from..to].trim_end();
    let edit = Edit { at: line.start + from, removed: value.len(), inserted: quoted(value) };
    let (from, to) = (line.start + hash, line.start + from + value.len());
    Some(Found { code: "hilang-setelah-pagar", note: false, from, to, edit })
}

/// A quote that is opened and not closed: `["KTP asli, KK]`.
pub(super) fn open_quote_in_brackets(line: Line) -> Option<Found> {
    let start = value_start(line.text).filter(|start| line.text[*start..].starts_with(['{', '[']))?;
    let value = line.text[start..].trim_end();
    let at = start + value.trim_end_matches([']', '}', ' ']).len();
    (value.matches('"').count() % 2 == 1 && !line.text[..at].ends_with('"')).then(|| {
        let edit = Edit { at: line.start + at, removed: 0, inserted: "\"".to_owned() };
        let (from, to) = (line.start + start, line.start + start + value.len());
        Found { code: "kutip-tak-tertutup", note: false, from, to, edit }
    })
}

/// `{alamat: Jl. Melati: No. 5}`: a second colon in a bare value in brackets.
pub(super) fn colon_in_brackets(line: Line) -> Option<Found> {
    let start = value_start(line.text).filter(|start| line.text[*start..].starts_with(['{', '[']))?;
    let mut at = start;
    for piece in line.text[start..].split_inclusive(['{', '[', ',', ']', '}']) {
        let bare = piece.trim_end_matches(['{', '[', ',', ']', '}']);
        if let Some((key, value)) = bare.split_once(": ")
            && value.contains(": ")
            && !bare.contains('"')
        {
            let from = at + key.len() + 2;
            let value = value.trim_end();
            let edit = Edit { at: line.start + from, removed: value.len(), inserted: quoted(value) };
            let (from, to) = (line.start + from, line.start + from + value.len());
            return Some(Found { code: "titik-dua-dalam-isian", note: false, from, to, edit });
        }
        at += piece.len();
    }
    None
}

/// `[KTP asli,, KK]`.
pub(super) fn comma_twice(line: Line) -> Option<Found> {
    let start = value_start(line.text).filter(|start| line.text[*start..].starts_with(['{', '[']))?;
    let first = line.text[start..].match_indices(',').map(|(at, _)| start + at).find(|at| {
        let before = line.text[..*at].trim_end();
        before.ends_with(['[', '{']) || line.text[at + 1..].trim_start().starts_with(',')
    })?;
    let edit = Edit { at: line.start + first, removed: 1, inserted: String::new() };
    Some(Found { code: "koma-ganda", note: false, from: line.start + first, to: line.start + first + 1, edit })
}

/// A bracket that is opened on the line before and not closed when the next entry begins.
pub(super) fn open_bracket(line: Line) -> Option<Found> {
    let (start, before) = line.before;
    let value = value_start(before).filter(|value| before[*value..].starts_with(['{', '[']))?;
    let is_entry = key_and_value(line.text).is_some() || line.text.trim_start().starts_with("- ");
    let mut open = Vec::new();
    for letter in before[value..].chars() {
        match letter {
            '[' => open.push(']'),
            '{' => open.push('}'),
            ']' | '}' => drop(open.pop()),
            _ => {}
        }
    }
    (is_entry && !open.is_empty()).then(|| {
        let (value, end) = (start + value, start + before.trim_end().len());
        let edit = Edit { at: end, removed: 0, inserted: open.into_iter().rev().collect() };
        Found { code: "kurung-tak-tertutup", note: false, from: value, to: end, edit }
    })
}
