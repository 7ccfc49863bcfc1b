//! Where the fields of a file end and its body begins: between two lines `---`, and nowhere else.
//!
//! What stands under `internal:` is private as long as it stands among the fields. So a line that only looks like `---`,
//! fields behind the closing line, and `internal:` anywhere but among the fields stop the file: a slip of one line must not
//! publish what was never meant to be read.

use crate::diagnostic::private::{self, PRIVATE};
use crate::diagnostic::{Diagnostic, SourcePath, Span};
use crate::fields::text::is_invisible;
use crate::fields::tree::{Entry, Item, Node};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// The parts of a file with fields and a body.
pub(crate) struct FrontMatter {
    pub(crate) fields: Range<usize>,
    pub(crate) body: usize,
}

/// Finds the block between the two `---` lines.
pub(crate) fn front_matter(path: &SourcePath, text: &str, problems: &mut Vec<Diagnostic>) -> Option<FrontMatter> {
    let mut start = None;
    // The indent of a key whose text goes on below it.
    let mut block = None;
    for (offset, line) in lines(text) {
        let content = line.trim_end();
        let indent = content.len() - content.trim_start().len();
        let place = Span::new(offset + indent, offset + content.len());
        let mut stop = |code| problems.push(Diagnostic::error(code, path, place).with("tertulis", content.trim()));
        match start {
            _ if content.is_empty() => {}
            None if is_fence(line) => start = Some(after(text, offset, line)),
            None => {
                stop(if looks_like_fence(line) { "garis-mirip" } else { "garis-pembuka-hilang" });
                return None;
            }
            Some(fields) if is_fence(line) => {
                let body = after(text, offset, line);
                if let Some(span) = fields_behind(text, body) {
                    let line = text[..offset].matches('\n').count() + 1;
                    problems.push(Diagnostic::error("isian-di-bawah-garis", path, span).with("baris", line));
                    return None;
                }
                return Some(FrontMatter { fields: fields..offset, body });
            }
            Some(_) if block.is_some_and(|block| indent > block) => {}
            Some(_) if looks_like_fence(line) => {
                // Of a file in which two versions have not been put together, a part can be gone already.
                stop(if content == "=======" { "dua-versi" } else { "garis-mirip" });
                return None;
            }
            Some(_) => block = opens_block(content).then_some(indent),
        }
    }
    match start {
        None => {
            let place = if path.starts_with("content/inovasi/") { "inovasi" } else { "lain" };
            problems.push(Diagnostic::error("berkas-kosong", path, Span::default()).with("tempat", place));
        }
        Some(fields) => {
            let end = last_field(text, fields);
            problems.push(Diagnostic::error("garis-penutup-hilang", path, Span::new(end, end)));
        }
    }
    None
}

/// Reports what stands outside of `internal:` and was meant to stand in it.
pub(super) fn check_private(
    path: &SourcePath,
    text: &str,
    front: &FrontMatter,
    item: &Item,
    problems: &mut Vec<Diagnostic>,
) {
    let entries = match &item.node {
        Node::Map(entries) => entries.as_slice(),
        _ => &[],
    };
    let private = entries.iter().find(|entry| entry.key == PRIVATE);
    // Where it is a key, whoever reads the fields knows about it.
    let is_known = |at: usize| {
        let within = |entry: &Entry| (entry.key_span.start as usize..entry.item.span.end as usize).contains(&at);
        private.is_some_and(within) || is_key_at(item, at)
    };
    let mut report = |at: usize, line: &str, way: &str| {
        let span = Span::new(at, at + line.trim_end().len());
        problems.push(Diagnostic::error("internal-di-luar", path, span).with("cara", way));
    };
    for (at, line) in words_at(&text[front.fields.clone()], front.fields.start) {
        // Behind `#` it is a comment of the fields, which no page shows.
        if !line.starts_with('#') && names_private(line) && !is_known(at) {
            report(at, line, "isian");
        }
    }
    // Directly behind the closing line stands what should stand above it, under whatever heading.
    if let Some((at, line)) = heading_behind(text, front.body).filter(|(_, line)| !names_private(line)) {
        report(at, line, "isi");
    }
    // What was cut off by the closing line goes on behind it.
    let is_last = private.is_some() && entries.last().is_some_and(|entry| entry.key == PRIVATE);
    let mut is_first = true;
    for (offset, line) in outside_code(&text[front.body..]) {
        for (at, part) in words_at(line, front.body + offset) {
            let is_cut = is_last && (is_first && (line.starts_with([' ', '\t']) || is_key(line)) || is_fence(line));
            is_first = false;
            if names_private(part) {
                report(at, part, "isi");
            } else if is_cut {
                report(at, part, if is_fence(line) { "garis" } else { "sambungan" });
                return;
            }
        }
    }
}

/// Reports the first mark by which a program says that two people's versions of a file have not been put together.
pub(super) fn check_versions(path: &SourcePath, text: &str, problems: &mut Vec<Diagnostic>) {
    let is_mark = |line: &str| {
        ["<<<<<<<", ">>>>>>>", "|||||||"].iter().any(|mark| {
            line.strip_prefix(mark).is_some_and(|name| name.is_empty() || name.starts_with(' ') && name.len() > 1)
        })
    };
    if !text.contains("<<<<<<<") {
        return;
    }
    if let Some((at, line)) = outside_code(text).into_iter().find(|(_, line)| is_mark(line)) {
        problems.push(Diagnostic::error("dua-versi", path, Span::new(at, at + line.len())));
    }
}

/// Whether a line is the one that opens and closes fields.
fn is_fence(line: &str) -> bool {
    line.starts_with(|letter: char| letter == '-' || is_invisible(letter)) && bare(line).eq("---".chars())
}

/// The letters of a line that can be seen.
fn bare(line: &str) -> impl Iterator<Item = char> {
    line.trim_end().chars().filter(|letter| !is_invisible(*letter))
}

/// Whether a line could be meant as the closing one: dashes of any length, or signs that other formats use for it. A
/// single hyphen is no such line, nor are a hyphen and a dash, a single point or a single tilde: YAML has a use for
/// each.
fn looks_like_fence(line: &str) -> bool {
    let is_dash = |letter: char| {
        matches!(
            letter,
            '\u{2010}'
                ..='\u{2015}'
                    | '\u{2212}'
                    | '\u{2500}'
                    | '\u{2501}'
                    | '\u{2e3a}'
                    | '\u{2e3b}'
                    | '\u{fe58}'
                    | '\u{fe63}'
                    | '\u{ff0d}'
                    | '…'
        )
    };
    let seen: Vec<char> = bare(line).filter(|letter| !letter.is_whitespace()).take(LONGEST_FENCE).collect();
    let is_item = line.trim_start().starts_with("- ") && seen.len() == 2;
    match seen.first() {
        Some('-') | None => seen.len() > 1 && !is_item && seen.iter().all(|letter| *letter == '-' || is_dash(*letter)),
        Some(sign) if is_dash(*sign) => seen.iter().all(|letter| *letter == '-' || is_dash(*letter)),
        Some(sign) => "_*=+~.".contains(*sign) && seen.len() > 1 && seen.iter().all(|letter| letter == sign),
    }
}

/// The most letters of a line that are looked at: a longer line cannot be mistaken for three hyphens.
const LONGEST_FENCE: usize = 200;

/// Whether what follows is text that goes on over lines of its own.
fn opens_block(line: &str) -> bool {
    let sign = line.rsplit(' ').next().unwrap_or_default();
    matches!(sign, "|" | ">" | "|-" | ">-" | "|+" | ">+") && line.len() > sign.len()
}

/// Fields that stand behind the closing line: they are shown as text unless they are put above it. Two keys are fields;
/// one is, if a line like the closing one follows, and below a heading all want it.
fn fields_behind(text: &str, body: usize) -> Option<Span> {
    let mut first = None;
    let (mut keys, mut is_below_heading) = (0, false);
    for (offset, line) in lines(&text[body..]) {
        let is_inside = keys > 0 && (line.starts_with([' ', '\t']) || line.starts_with("- "));
        if is_fence(line) || keys > 0 && looks_like_fence(line) {
            return first;
        }
        if is_key(line) {
            keys += 1;
            first = first.or(Some(Span::new(body + offset, body + offset + line.trim_end().len())));
        } else if keys == 0 && line.starts_with('#') {
            is_below_heading = true;
        } else if !line.trim().is_empty() && !is_inside {
            break;
        }
    }
    first.filter(|_| keys > 1 && !is_below_heading)
}

/// Whether a line begins like a field: one word in small letters, and a colon.
fn is_key(line: &str) -> bool {
    let word = line.trim_start().trim_start_matches("- ").trim_start_matches(['"', '\'']);
    let length = word.bytes().take_while(|byte| byte.is_ascii_lowercase() || *byte == b'_').count();
    let rest = word[length..].trim_start_matches(['"', '\'', ' ']);
    let colon = [": ", ":\t", "："].iter().any(|colon| rest.starts_with(colon)) || rest.trim_end() == ":";
    length > 1 && colon || names_private(line)
}

/// Whether a line begins with `internal:`, whatever marks stand before it.
fn names_private(line: &str) -> bool {
    private::value_at(line).is_some()
}

/// The first line behind the closing one that is a heading of what is private. Blank lines, fields and what belongs to them
/// may stand before it, but nothing that is meant to be read.
fn heading_behind(text: &str, body: usize) -> Option<(usize, &str)> {
    for (offset, line) in lines(&text[body..]) {
        let belongs = line.starts_with([' ', '\t']) || line.starts_with("- ");
        for (at, part) in words_at(line, body + offset) {
            if heads_private(part) {
                return Some((at, part));
            }
            if !belongs && !is_key(part) {
                return None;
            }
        }
    }
    None
}

/// Whether a line is a heading of what is private, as people write one where they know of no key: the word alone, before a
/// dash, or in a few words that end in a colon ("Catatan internal:", "Internal dinas:"). A sentence that begins with the word
/// is none.
fn heads_private(line: &str) -> bool {
    let seen = line.chars().filter(|letter| !is_invisible(*letter)).take(LONGEST_HEADING);
    let shown = seen.nfkc().collect::<String>().to_lowercase();
    let mut rest = shown.as_str();
    for before in 0..=MOST_WORDS {
        let Some(word) = next_word(&mut rest) else { return false };
        if private::is_near(word) {
            return ends_heading(rest, before == 0);
        }
        // A single sign may be the number of an item, and is passed over.
        if word.chars().count() > 1 && !BEFORE.split_ascii_whitespace().any(|known| known == word) {
            return false;
        }
    }
    false
}

/// Whether the heading ends behind the word, or behind a few more.
fn ends_heading(mut rest: &str, is_first: bool) -> bool {
    for further in 0..=MOST_WORDS {
        let marks = rest.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        let marks = &rest[..rest.len() - marks.len()];
        let is_dash = || marks.contains(char::is_whitespace) && marks.contains(['-', '–', '—', '>', '|', '/', '→']);
        let ends = marks.contains([':', '∶', '꞉', '=', ';']) || (further == 0 && (marks.len() == rest.len()));
        let is_closed = marks.starts_with([']', ')', '}']);
        if ends || (further == 0 && is_first && (is_closed || is_dash())) {
            return true;
        }
        if next_word(&mut rest).is_none() {
            return false;
        }
    }
    false
}

/// The next word of a text, which then goes on behind it.
fn next_word<'t>(text: &mut &'t str) -> Option<&'t str> {
    let from = text.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let word = &from[..from.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(from.len())];
    *text = &from[word.len()..];
    (!word.is_empty()).then_some(word)
}

/// The most letters of a line that may be a heading, and words of it before and behind the one that tells.
const LONGEST_HEADING: usize = 80;
const MOST_WORDS: usize = 2;

/// What stands before the word in a heading.
const BEFORE: &str = "
    catatan untuk khusus data info informasi keterangan bagian isian hanya kontak pic note notes private only for
    bersifat rahasia dokumen memo penting pesan nomor";

/// Whether a key of the tree stands at a place.
fn is_key_at(item: &Item, at: usize) -> bool {
    match &item.node {
        Node::Map(entries) => {
            entries.iter().any(|entry| entry.key_span.start as usize == at || is_key_at(&entry.item, at))
        }
        Node::List(items) => items.iter().any(|item| is_key_at(item, at)),
        _ => false,
    }
}

/// The lines of a text with their places.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let offset = at;
        at += line.len();
        (offset, line.trim_end_matches(['\n', '\r']))
    })
}

fn after(text: &str, offset: usize, line: &str) -> usize {
    let end = offset + line.len();
    text[end..].find('\n').map_or(text.len(), |newline| end + newline + 1)
}

/// The parts of a text that begin where a line does for anybody, with the place of their first word.
fn words_at(text: &str, base: usize) -> impl Iterator<Item = (usize, &str)> {
    let ends = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    text.split(ends).filter_map(move |part| {
        let word = part.trim_start_matches(|letter: char| letter.is_whitespace() || is_invisible(letter));
        (!word.is_empty()).then(|| (base + word.as_ptr() as usize - text.as_ptr() as usize, word))
    })
}

/// The lines of a body that stand in no fenced code. A fence that is never closed fences nothing.
fn outside_code(body: &str) -> Vec<(usize, &str)> {
    let mut outside = Vec::new();
    let mut fenced: Option<(&str, Vec<(usize, &str)>)> = None;
    for (offset, line) in lines(body) {
        let marked = line.trim_start_matches([' ', '\t', '>']);
        let sign = marked.chars().next().filter(|sign| matches!(sign, '`' | '~')).unwrap_or(' ');
        let fence = &marked[..marked.len() - marked.trim_start_matches(sign).len()];
        match &mut fenced {
            Some((open, inside)) => {
                inside.push((offset, line));
                if fence.starts_with(*open) && marked.trim_end() == fence {
                    fenced = None;
                }
            }
            None if fence.len() >= 3 && sign != ' ' => fenced = Some((fence, vec![(offset, line)])),
            None => outside.push((offset, line)),
        }
    }
    outside.extend(fenced.into_iter().flat_map(|(_, inside)| inside));
    outside
}

/// Where a heading of the body stands among what was taken for fields.
pub(super) fn prose_begins(text: &str, fields: std::ops::Range<usize>) -> Option<usize> {
    let heading = text[fields.clone()].match_indices("\n##").find(|(at, _)| {
        let title = text[fields.start + at + 1..].trim_start_matches('#');
        title.strip_prefix(' ').is_some_and(|title| title.starts_with(char::is_uppercase))
    })?;
    Some(fields.start + heading.0 + 1)
}

/// Where the fields seem to end when the closing line is missing: before the first empty line or heading.
fn last_field(text: &str, from: usize) -> usize {
    let mut offset = from;
    for line in text[from..].split_inclusive('\n') {
        if line.trim().is_empty() || line.starts_with("## ") {
            break;
        }
        offset += line.len();
    }
    offset.min(text.len())
}
