//! What stands under `internal:` is no business of a message either: whoever quotes a line of it shows `internal: …`.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// The key whose value no page shows.
pub(crate) const PRIVATE: &str = "internal";

/// The most letters of a line that are looked at for the word and its colon.
const LOOKED_AT: usize = 96;
/// Letters of the longest label that may stand before it: `[^catatan]:`.
const LONGEST_LABEL: usize = 40;
/// The most marks before the word, one behind another: a quote, an item, a box.
const MOST_MARKS: usize = 6;

/// Where the value begins on a line that begins with `internal:`, however its letters and its colon are written and whatever
/// marks stand before it.
pub(crate) fn value_at(line: &str) -> Option<usize> {
    value_of(line, |word| word == PRIVATE)
}

/// The same for words that are the key but for a slip of the fingers.
fn value_at_or_near(line: &str) -> Option<usize> {
    value_of(line, is_near)
}

/// Whether a word is the key, or would be but for a slip.
pub(crate) fn is_near(word: &str) -> bool {
    let is_slip = || word.len() > 6 && word.len() < 11 && strsim::damerau_levenshtein(word, PRIVATE) <= 1;
    word == "intern" || (word != "interval" && is_slip())
}

fn value_of(line: &str, is_key: impl Fn(&str) -> bool) -> Option<usize> {
    // No slip touches both ends of the word.
    let holds_end = |three: &[u8]| three.eq_ignore_ascii_case(b"int") || three.eq_ignore_ascii_case(b"nal");
    if line.is_ascii() && !line.as_bytes().windows(3).any(holds_end) {
        return None;
    }
    // What is seen of the line, each letter with the place behind it.
    let seen: Vec<(char, usize)> = line
        .char_indices()
        .take(LOOKED_AT)
        .filter(|(_, letter)| !is_unseen(*letter))
        .flat_map(|(at, letter)| {
            let end = at + letter.len_utf8();
            std::iter::once(letter).nfkc().flat_map(char::to_lowercase).map(move |letter| (letter, end))
        })
        .collect();
    let at = begins_at(&seen);
    let length = seen[at..].iter().take_while(|(letter, _)| letter.is_alphabetic()).count();
    let word: String = seen[at..at + length].iter().map(|(letter, _)| letter).collect();
    let closes = |letter: char| letter.is_whitespace() || "\"'”’*_~])}".contains(letter);
    let colon = seen[at + length..].iter().find(|(letter, _)| !closes(*letter))?;
    (is_key(&word) && matches!(colon.0, ':' | '∶' | '꞉' | '=' | ';')).then_some(colon.1)
}

/// Where the first word of a line begins, behind all marks: of quotes and lists, numbers, boxes and the names of notes.
fn begins_at(seen: &[(char, usize)]) -> usize {
    let mut at = 0;
    for _ in 0..MOST_MARKS {
        // Behind `<` a comment or a tag begins, and behind a backtick a sample.
        let is_sign = |letter: char| !letter.is_alphanumeric() && !matches!(letter, '[' | '<' | '`');
        at += seen[at..].iter().take_while(|(letter, _)| is_sign(*letter)).count();
        let rest = &seen[at..];
        let label = rest.iter().take(LONGEST_LABEL).position(|(letter, _)| *letter == ']');
        let count = rest.iter().take_while(|(letter, _)| letter.is_alphanumeric()).count();
        let is_digits = || rest[..count].iter().all(|(letter, _)| letter.is_ascii_digit());
        let closes = |at: usize| matches!(rest.get(at), Some(('.' | ')', _)));
        at += match (rest.first(), label) {
            (Some(('[', _)), Some(end)) if !holds_word(&rest[1..end]) => end + 1,
            (Some(('[', _)), _) => 1,
            _ if count > 0 && closes(count) && (count == 1 || count < 4 && is_digits()) => count + 1,
            _ => break,
        };
    }
    at
}

/// Whether what stands in brackets begins with the key.
fn holds_word(inside: &[(char, usize)]) -> bool {
    let letters = inside.iter().map(|(letter, _)| *letter).skip_while(|letter| !letter.is_alphabetic());
    letters.take(PRIVATE.len()).eq(PRIVATE.chars())
}

/// Letters without width.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// What is private in a text, line by line: what stands behind the key, and on the lines below as far as they belong to it.
/// A line like the closing one among them cuts it off in the midst.
pub(crate) fn ranges(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // The column of the key that is open, and whether a line like the closing one has just cut it.
    let mut open: Option<(usize, bool)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let written = line.trim_end();
        let column = written.len() - written.trim_start().len();
        let said = &written[column..];
        if let Some(value) = value_at_or_near(written) {
            open = Some((column, false));
            add(&mut found, start + value..start + written.len(), text);
            continue;
        }
        let Some((key, is_cut)) = open else { continue };
        if said.is_empty() {
            continue;
        }
        let is_line = said.len() > 1 && said.chars().all(|letter| !letter.is_alphanumeric());
        let is_below = column > key || said.starts_with("- ");
        let is_entry = is_cut && key_of(said).is_some();
        if is_line && column <= key {
            open = Some((key, true));
        } else if is_below || is_entry {
            let from = key_of(said).map_or(column, |length| column + length);
            add(&mut found, start + from..start + written.len(), text);
            open = Some((key, is_cut && is_below));
        } else {
            open = None;
        }
    }
    found
}

/// Adds a range without the spaces around it, if anything is left.
fn add(found: &mut Vec<Range<usize>>, range: Range<usize>, text: &str) {
    let written = &text[range.clone()];
    let start = range.start + written.len() - written.trim_start().len();
    if start < range.end {
        found.push(start..range.end);
    }
}

/// The bytes of a key and its colon at the start of a line: they tell nothing.
fn key_of(line: &str) -> Option<usize> {
    let item = if line.starts_with("- ") { 2 } else { 0 };
    let length = line[item..].bytes().take_while(|byte| byte.is_ascii_lowercase() || *byte == b'_').count();
    let rest = &line[item + length..];
    (length > 0 && (rest.starts_with(": ") || rest == ":")).then_some(item + length + 1)
}

/// A text in which nothing private is left. It has as many bytes as before, and every place in it stays right.
pub(crate) fn veiled(text: &str) -> String {
    let mut veiled = String::with_capacity(text.len());
    let mut from = 0;
    for range in ranges(text) {
        veiled.push_str(&text[from..range.start]);
        let mark = if range.len() < '…'.len_utf8() { "." } else { "…" };
        veiled.push_str(mark);
        veiled.extend(std::iter::repeat_n(' ', range.len() - mark.len()));
        from = range.end;
    }
    veiled.push_str(&text[from..]);
    veiled
}

/// Words that fill a blank of a message, as short as they may be.
pub(crate) fn told(words: &str) -> String {
    let mut told = String::with_capacity(words.len());
    let mut from = 0;
    for range in ranges(words) {
        told.push_str(&words[from..range.start]);
        told.push('…');
        from = range.end;
    }
    told.push_str(&words[from..]);
    told
}

/// Words that fill a blank of a message about a private line of a text: of what is said there nothing is left but its key.
pub(crate) fn told_of_private(words: &str, text: &str) -> String {
    let ranges = ranges(text);
    let is_said = |word: &str| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        word.len() > 2 && ranges.iter().any(|range| text[range.clone()].contains(word))
    };
    if !words.split_whitespace().any(is_said) {
        return words.to_owned();
    }
    match key_of(words.trim_start()) {
        Some(length) => format!("{} …", &words[..words.len() - words.trim_start().len() + length]),
        None => "…".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_known_behind_every_mark() {
        for line in [
            "internal: X",
            "  Internal : X",
            "- **internal**: X",
            "> 1. internal = X",
            "[^1]: internal: X",
            "[^catatan]: internal: X",
            "- [ ] internal: X",
            "| internal: X |",
            "a) INTERNAL：X",
            "in\u{200b}ternal: X",
            "[internal]: X",
            "![internal: X](a.jpg)",
            "• ~~internal~~: X",
            "#### internal; X",
        ] {
            let at = value_at(line).unwrap_or_else(|| panic!("{line}"));
            assert!(line[at..].contains('X') && !line[..at].contains('X'), "{line}");
        }
        for line in [
            "Pengawasan internal: setiap bulan",
            "Internal kantor kami rapi, dan kata internal: boleh",
            "`internal: X`",
            "<!-- internal: X -->",
            "eksternal: X",
            "interval: X",
            "",
            "[^1]: Audit internal: X",
        ] {
            assert_eq!(value_at(line), None, "{line}");
        }
    }

    #[test]
    fn what_is_private_is_covered_and_every_place_stays() {
        for (text, covered) in [
            ("nama: A\ninternal: rahasia\nopd: b\n", "nama: A\ninternal: …      \nopd: b\n"),
            ("internal:\n  catatan: CD\n\n  - Budi\nopd: b", "internal:\n  catatan: .\n\n  …     \nopd: b"),
            (
                "internal:\n  pic: Budi\n---\n  catatan: Rapat\n\nIsi",
                "internal:\n  pic: … \n---\n  catatan: …  \n\nIsi",
            ),
            ("internal: |\n  Rapat hari\nnama: A", "internal: .\n  …         \nnama: A"),
            ("intenal: rahasia", "intenal: …      "),
        ] {
            let veiled = veiled(text);
            assert_eq!(veiled.replace(' ', ""), covered.replace(' ', ""), "{text}");
            assert_eq!(veiled.len(), text.len(), "{text}");
        }
        assert_eq!(told("Tulis: x\ninternal: rahasia: ini"), "Tulis: x\ninternal: …");
        assert_eq!(told("nama: A"), "nama: A");
        let text = "internal:\n  catatan: Rapat: dibahas lagi\n";
        assert_eq!(told_of_private("  catatan: \"Rapat: dibahas lagi\"", text), "  catatan: …");
        assert_eq!(told_of_private("Rapat", text), "…");
        assert_eq!(told_of_private("catatan", text), "catatan");
    }
}
