//! Explains what the YAML parser could not read, and mends it in memory so that the rest of the file is judged too.
//!
//! Each habit that breaks a file (a forgotten space, a bare colon, a tab) is one small function that recognises a line
//! and says how it should read. The mended text is never written: spans are carried back to the file as it is, and the
//! file stays in error until a person mends it.

use super::tree::{self, Item, Misfit, Node, SyntaxError};
use crate::diagnostic::{Diagnostic, SourcePath, Span};
use std::borrow::Cow;

/// Parses the YAML at `range` of `text`, reporting every habit that breaks it; `None` if it stays unreadable.
pub fn parse(
    path: &SourcePath,
    text: &str,
    range: std::ops::Range<usize>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Item> {
    let first_line = text[..range.start].matches('\n').count();
    let mut mended =
        Mended { text: Cow::Borrowed(&text[range.clone()]), edits: Vec::new(), base: range.start, first_line };
    mend_silent_habits(&mut mended, path, problems);
    for _ in 0..REPAIRS {
        match tree::parse(&mended.text) {
            Ok(mut item) => {
                carry_back(&mut item, &mended);
                return Some(item);
            }
            Err(error) => {
                let (problem, edit) = explain(&mended, &error, path);
                problems.extend(problem);
                mended.apply(edit?);
            }
        }
    }
    None
}

/// Mending goes on this often; a file with more broken lines is not a record.
const REPAIRS: usize = 40;

struct Edit {
    at: usize,
    removed: usize,
    inserted: String,
}

/// A text under repair; most need none, and are never copied.
struct Mended<'t> {
    text: Cow<'t, str>,
    edits: Vec<Edit>,
    base: usize,
    /// Lines of the file before this text.
    first_line: usize,
}

impl Mended<'_> {
    fn apply(&mut self, edit: Edit) {
        self.text.to_mut().replace_range(edit.at..edit.at + edit.removed, &edit.inserted);
        self.edits.push(edit);
    }

    /// Where an offset of the mended text lies in the file.
    fn original(&self, offset: usize) -> usize {
        let mut offset = offset;
        for edit in self.edits.iter().rev() {
            if offset >= edit.at + edit.inserted.len() {
                offset = offset - edit.inserted.len() + edit.removed;
            } else if offset > edit.at {
                offset = edit.at;
            }
        }
        offset + self.base
    }

    /// The line of the file, from 1, on which an offset of the mended text lies; edits never add lines.
    fn line(&self, offset: usize) -> usize {
        self.text[..offset].matches('\n').count() + 1 + self.first_line
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.original(start), self.original(end))
    }
}

fn carry_back(item: &mut Item, mended: &Mended) {
    item.span = mended.span(item.span.start as usize, item.span.end as usize);
    match &mut item.node {
        Node::List(items) => items.iter_mut().for_each(|item| carry_back(item, mended)),
        Node::Map(entries) => {
            for entry in entries {
                entry.key_span = mended.span(entry.key_span.start as usize, entry.key_span.end as usize);
                carry_back(&mut entry.item, mended);
            }
        }
        Node::Empty | Node::Text { .. } => {}
    }
}

/// One line of YAML outside block texts.
#[derive(Clone, Copy)]
struct Line<'a> {
    start: usize,
    text: &'a str,
    before: &'a str,
}

/// A recognised habit: the problem's code, the part of the line it concerns, the mended line, and how it is mended.
struct Found {
    code: &'static str,
    note: bool,
    from: usize,
    to: usize,
    edit: Edit,
}

fn lines(text: &str) -> Vec<Line<'_>> {
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

type Habit = fn(Line) -> Option<Found>;

/// The code of a habit that is mended here and reported by the field's own reader.
const SILENT: &str = "";

/// Mends what the parser would accept and misread: it never complains, so every line is looked at.
fn mend_silent_habits(mended: &mut Mended, path: &SourcePath, problems: &mut Vec<Diagnostic>) {
    let habits: [Habit; 4] = [invisible_spaces, tab_indent, dash_without_space, lost_after_hash];
    if !mended.text.lines().any(needs_a_look) {
        return;
    }
    let mut from = 0;
    loop {
        let todo = lines(&mended.text).into_iter().filter(|line| line.start >= from);
        let first = todo
            .into_iter()
            .find_map(|line| habits.iter().find_map(|habit| habit(line)).map(|found| (line.start, found)));
        let Some((line_start, found)) = first else { return };
        from = line_start;
        problems.push(describe(mended, &found, path));
        mended.apply(found.edit);
    }
}

/// Whether one of the silent habits could be on a line; nearly all lines are plain, and this is quick.
fn needs_a_look(line: &str) -> bool {
    let start = line.trim_start();
    let dash_glued = start.strip_prefix('-').is_some_and(|rest| !rest.is_empty() && !rest.starts_with([' ', '-']));
    dash_glued || !line.is_ascii() || line.contains('\t') || line.contains(" #")
}

/// A sentence about `found`, with the mended line for its help.
fn describe(mended: &Mended, found: &Found, path: &SourcePath) -> Diagnostic {
    let line_start = mended.text[..found.edit.at].rfind('\n').map_or(0, |newline| newline + 1);
    let mut line: String = mended.text[line_start..].lines().next().unwrap_or_default().to_owned();
    let at = found.edit.at - line_start;
    let end = (at + found.edit.removed).min(line.len());
    line.replace_range(at..end, &found.edit.inserted);
    let written = &mended.text[found.from..found.to];
    let key = line.trim_start().trim_start_matches("- ").split(':').next().unwrap_or_default().to_owned();
    let span = mended.span(found.from, found.to);
    let problem = match found.note {
        true => Diagnostic::note(found.code, path, span),
        false => Diagnostic::error(found.code, path, span),
    };
    problem
        .with("perbaikan", line.trim_end())
        .with("kunci", key.trim())
        .with("tertulis", written.trim())
        .with("awal", written.trim().chars().next().unwrap_or(' '))
        .with("baris", mended.line(found.from))
}

fn explain(mended: &Mended, error: &SyntaxError, path: &SourcePath) -> (Option<Diagnostic>, Option<Edit>) {
    if error.kind == Misfit::OverLimit {
        let span = mended.span(error.offset, error.offset + 1);
        return (Some(Diagnostic::error("isian-terlalu-rumit", path, span)), None);
    }
    if error.kind == Misfit::DuplicateKey {
        return explain_duplicate(mended, error.offset, path);
    }
    let habits: [Habit; 8] = [
        colon_without_space,
        colon_in_value,
        path_in_quotes,
        quote_within_quotes,
        lost_after_hash_in_brackets,
        reserved_first_letter,
        open_quote,
        continuation_without_indent,
    ];
    let all = lines(&mended.text);
    let error_line = all.iter().rposition(|line| line.start <= error.offset).unwrap_or(0);
    let mut by_distance: Vec<usize> = (0..all.len()).collect();
    by_distance.sort_by_key(|index| (index.abs_diff(error_line), *index));
    for index in by_distance {
        if let Some(found) = habits.iter().find_map(|habit| habit(all[index])) {
            return ((found.code != SILENT).then(|| describe(mended, &found, path)), Some(found.edit));
        }
    }
    let line = &all[error_line.min(all.len() - 1)];
    let span = mended.span(line.start + indent_of(line.text), line.start + line.text.len());
    (Some(Diagnostic::error("isian-tak-terbaca", path, span)), None)
}

fn explain_duplicate(mended: &Mended, offset: usize, path: &SourcePath) -> (Option<Diagnostic>, Option<Edit>) {
    let rest = &mended.text[offset..];
    let key: String = rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
    let indent = offset - mended.text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    let first = lines(&mended.text)
        .into_iter()
        .filter(|line| line.start + indent < offset)
        .filter(|line| line.text.get(indent..).is_some_and(|text| text.starts_with(&format!("{key}:"))))
        .map(|line| line.start + indent)
        .next_back()
        .unwrap_or(0);
    let problem = Diagnostic::error("kunci-ganda", path, mended.span(offset, offset + key.len()))
        .with("kunci", &key)
        .with("pertama", mended.line(first))
        .with("kedua", mended.line(offset))
        .label(path, mended.span(first, first + key.len()));
    let repair = (!key.is_empty()).then(|| Edit {
        at: offset,
        removed: 0,
        inserted: format!("x_kunci_ganda_{}_", mended.edits.len()),
    });
    (Some(problem), repair)
}

fn indent_of(line: &str) -> usize {
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
