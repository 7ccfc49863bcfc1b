//! Habits that break a file, or that YAML reads otherwise than people mean: each a small function that recognises a line
//! and says how it should read. Adding one is writing it and naming it in [`SILENT_HABITS`] or [`LOUD_HABITS`].

pub(super) struct Edit {
    pub(super) at: usize,
    pub(super) removed: usize,
    pub(super) inserted: String,
}

/// One line of YAML outside block texts.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) start: usize,
    pub(super) text: &'a str,
    pub(super) before: &'a str,
}

/// A recognised habit: the problem's code, the part of the line it concerns, the mended line, and how it is mended.
pub(super) struct Found {
    pub(super) code: &'static str,
    pub(super) note: bool,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) edit: Edit,
}

pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut found = Vec::new();
    let (mut start, mut block_indent, mut before) = (0, None, "");
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end_matches(['\n', '\r']);
        let indent = line.len() - line.trim_start().len();
        let in_block = block_indent.is_some_and(|block| line.trim().is_empty() || indent > block);
        if !in_block {
            let opens_block = [": |", ": >", ": |-", ": >-"].iter().any(|sign| line.trim_end().ends_with(sign));
            block_indent = opens_block.then_some(indent);
            found.push(Line { start, text: line, before });
            before = line;
        }
        start += raw.len();
    }
    found
}

pub(super) type Habit = fn(Line) -> Option<Found>;

/// The code of a habit that is mended here and reported by the field's own reader.
pub(super) const SILENT: &str = "";

/// What the parser would accept and misread: looked for on every line.
pub(super) const SILENT_HABITS: [Habit; 4] = [invisible_spaces, tab_indent, dash_without_space, lost_after_hash];

/// What the parser cannot read: looked for around the place where it stopped.
pub(super) const LOUD_HABITS: [Habit; 8] = [
    colon_without_space,
    colon_in_value,
    path_in_quotes,
    quote_within_quotes,
    lost_after_hash_in_brackets,
    reserved_first_letter,
    open_quote,
    continuation_without_indent,
];

/// Whether one of the silent habits could be on a line; nearly all lines are plain, and this is quick.
pub(super) fn needs_a_look(line: &str) -> bool {
    let start = line.trim_start();
    let dash_glued = start.strip_prefix('-').is_some_and(|rest| !rest.is_empty() && !rest.starts_with([' ', '-']));
    dash_glued || !line.is_ascii() || line.contains('\t') || line.contains(" #")
}

pub(super) fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// The offset of the key's first letter, of its colon, and of what follows the colon, in `key: value` or `- key: value`.
fn key_and_value(line: &str) -> Option<(usize, usize, usize)> {
    let mut start = indent_of(line);
    while line[start..].starts_with("- ") {
        start += 2 + indent_of(&line[start + 2..]);
    }
    let length = line[start..].bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
    let colon = start + length;
    (length > 0 && line[colon..].starts_with(':')).then_some((start, colon, colon + 1))
}

/// Where the value of `key: value` or of `- value` begins.
fn value_start(line: &str) -> Option<usize> {
    if let Some((_, _, after)) = key_and_value(line) {
        let space = indent_of(&line[after..]);
        return (space > 0).then_some(after + space);
    }
    let indent = indent_of(line);
    line[indent..].starts_with("- ").then(|| indent + 2 + indent_of(&line[indent + 2..]))
}

/// The bare (unquoted) value of a line, and where it starts.
fn bare_value(line: &str) -> Option<(usize, &str)> {
    let start = value_start(line)?;
    let value = line[start..].trim_end();
    let bare = !value.is_empty() && !value.starts_with(['"', '\'', '[', '{', '|', '>', '#']);
    bare.then_some((start, value))
}

/// The value in quotes, without the slanted ones that word processors put around it.
fn quoted(value: &str) -> String {
    let plain = value.trim_matches(['“', '”', '‘', '’', '„']);
    match plain.contains('"') {
        true => format!("'{}'", plain.replace('\'', "''")),
        false => format!("\"{}\"", plain.replace('\\', "\\\\")),
    }
}

/// Spaces that cannot be seen, pasted from a page or a chat, before or inside a key.
fn invisible_spaces(line: Line) -> Option<Found> {
    let until = line.text.find(':').unwrap_or(line.text.len());
    let is_hidden = |letter: char| is_invisible(letter) || letter == '\u{a0}';
    let at = line.text[..until].find(is_hidden)?;
    let end = line.text[..until].rfind(is_hidden)?;
    let end = end + line.text[end..].chars().next().map_or(0, char::len_utf8);
    let seen = line.text[at..end].replace('\u{a0}', " ").chars().filter(|letter| !is_invisible(*letter)).collect();
    let edit = Edit { at: line.start + at, removed: end - at, inserted: seen };
    Some(Found { code: "spasi-tak-terlihat", note: true, from: line.start + at, to: line.start + end, edit })
}

/// Letters without width that pages and chats paste along.
pub fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// Tabs in the indent, which YAML does not allow.
fn tab_indent(line: Line) -> Option<Found> {
    let indent = &line.text[..indent_of(line.text)];
    let at = line.start + indent.find('\t')?;
    let to = line.start + indent.rfind('\t')? + 1;
    let spaces = line.text[at - line.start..to - line.start].replace('\t', "  ");
    let edit = Edit { at, removed: to - at, inserted: spaces };
    Some(Found { code: "tab", note: false, from: at, to, edit })
}

/// `-cepat` instead of `- cepat`: the lines would melt into one text.
fn dash_without_space(line: Line) -> Option<Found> {
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
    let (start, value) = bare_value(line.text)?;
    let hash = value.match_indices(" #").find(|(at, _)| value[at + 2..].starts_with(char::is_alphanumeric))?.0;
    let from = line.start + start;
    let edit = Edit { at: from, removed: value.len(), inserted: quoted(value) };
    Some(Found { code: "hilang-setelah-pagar", note: false, from: from + hash + 1, to: from + value.len(), edit })
}

/// The same inside brackets, where the closing bracket is lost too: `{alamat: Jl. Melati #5}`.
fn lost_after_hash_in_brackets(line: Line) -> Option<Found> {
    let start = value_start(line.text).filter(|start| line.text[*start..].starts_with(['{', '[']))?;
    let hash = line.text[start..]
        .match_indices(" #")
        .find(|(at, _)| line.text[start + at + 2..].starts_with(char::is_alphanumeric))?
        .0
        + start;
    let from = line.text[..hash].rfind([':', ',', '[', '{'])? + 1;
    let from = from + indent_of(&line.text[from..]);
    let to = hash + line.text[hash..].find([',', ']', '}'])?;
    let value = line.text[from..to].trim_end();
    let edit = Edit { at: line.start + from, removed: value.len(), inserted: quoted(value) };
    let (from, to) = (line.start + hash + 1, line.start + from + value.len());
    Some(Found { code: "hilang-setelah-pagar", note: false, from, to, edit })
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

/// A text that goes on at the start of the next line, where YAML expects a new key.
fn continuation_without_indent(line: Line) -> Option<Found> {
    let goes_on = line.text.starts_with(char::is_alphanumeric) && key_and_value(line.text).is_none();
    let (_, _, after) = key_and_value(line.before)?;
    (goes_on && !line.before[after..].trim().is_empty()).then(|| {
        let edit = Edit { at: line.start, removed: 0, inserted: "  ".to_owned() };
        let (from, to) = (line.start, line.start + line.text.len());
        Found { code: "lanjutan-tanpa-menjorok", note: false, from, to, edit }
    })
}
