//! Where sentences end, and what stands in capitals.

use std::ops::Range;

/// A sentence and how many words it has.
#[derive(Debug, PartialEq, Eq)]
pub struct Sentence {
    pub range: Range<usize>,
    pub words: usize,
}

/// Short forms whose point does not end a sentence.
const SHORT_FORMS: [&str; 14] =
    ["jl", "jln", "no", "rp", "dr", "drs", "dra", "ir", "h", "hj", "st", "gg", "tgl", "hlm"];

/// The sentences of a text; a line end always ends one.
pub fn sentences(text: &str) -> Vec<Sentence> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let (mut start, mut words, mut in_word) = (None, 0, false);
    for (at, byte) in bytes.iter().enumerate() {
        let is_letter = byte.is_ascii_alphanumeric() || *byte >= 0x80;
        if is_letter && !in_word {
            words += 1;
            in_word = true;
            start.get_or_insert(at);
        } else if byte.is_ascii_whitespace() {
            in_word = false;
        }
        if let Some(begin) = start
            && ends_here(text, at)
        {
            found.push(Sentence { range: begin..at, words });
            (start, words, in_word) = (None, 0, false);
        }
    }
    if let Some(begin) = start {
        found.push(Sentence { range: begin..text.trim_end().len(), words });
    }
    found
}

/// Whether the sentence ends before the byte at an offset.
fn ends_here(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    match bytes[at] {
        b'\n' => true,
        b' ' => {
            let before = text[..at].trim_end_matches(['"', '\'', ')', '”', '’']);
            match before.as_bytes().last() {
                Some(b'!' | b'?') => true,
                Some(b'.') => {
                    let word = before[..before.len() - 1].rsplit([' ', '\n', '(', '"']).next().unwrap_or_default();
                    let is_initial = word.len() == 1 && word.starts_with(|letter: char| letter.is_ascii_uppercase());
                    !is_initial && !SHORT_FORMS.iter().any(|short| word.eq_ignore_ascii_case(short))
                }
                _ => false,
            }
        }
        _ => false,
    }
}

/// Words in capitals that stand for others: two letters or more, no number, no Roman numeral, nothing that can be spoken
/// as a word (`GRATIS` is only loud).
pub fn acronyms(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_uppercase() {
            at += 1;
            continue;
        }
        let start = at;
        let is_inside = start > 0 && (bytes[start - 1].is_ascii_alphanumeric() || bytes[start - 1] >= 0x80);
        let is_part = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
        while at < bytes.len()
            && (is_part(bytes[at]) || bytes[at] == b'-' && bytes.get(at + 1).copied().is_some_and(is_part))
        {
            at += 1;
        }
        let goes_on = bytes.get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80);
        let word = &text[start..at];
        if !is_inside && !goes_on && word.len() >= 2 && !has_digit(word) && !is_roman(word) && !is_spoken(word) {
            found.push(start..at);
        }
        at = at.max(start + 1);
    }
    found
}

fn has_digit(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
}

fn is_roman(word: &str) -> bool {
    word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'))
}

/// Four letters or more that do not begin or end with two consonants and have at most three between vowels.
fn is_spoken(word: &str) -> bool {
    let is_consonant = |byte: &u8| !matches!(byte, b'A' | b'E' | b'I' | b'O' | b'U' | b'-');
    let bytes = word.as_bytes();
    let many = |length: usize| bytes.windows(length).any(|letters| letters.iter().all(is_consonant));
    let begins_hard = bytes.iter().take(2).all(is_consonant);
    let ends_hard = bytes.iter().rev().take(2).all(is_consonant);
    bytes.len() >= 4 && !begins_hard && !ends_hard && !many(4)
}

/// Whether the author says right there what a word in capitals stands for: `KIA (Kartu Identitas Anak)` or the other way
/// round.
pub fn is_explained(text: &str, range: &Range<usize>) -> bool {
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let follows = after.strip_prefix(" (").is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    let closes = before.ends_with('(') && after.starts_with(')');
    follows || closes && before[..before.len() - 1].trim_end().ends_with(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_ends_a_sentence_unless_it_shortens_a_word() {
        let text = "Datang ke Jl. Melati No. 5 pukul 08.00 WIB. Gratis! \"Benar?\" tanya ibu.\nBaris lain";
        let found: Vec<(&str, usize)> = sentences(text).into_iter().map(|one| (&text[one.range], one.words)).collect();
        assert_eq!(
            found,
            [
                ("Datang ke Jl. Melati No. 5 pukul 08.00 WIB.", 9),
                ("Gratis!", 1),
                ("Benar?\"", 1),
                ("tanya ibu.", 2),
                ("Baris lain", 2)
            ]
        );
    }

    #[test]
    fn what_is_only_loud_or_a_number_stands_for_nothing() {
        let found = |text: &'static str| acronyms(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(found("Surat dari BPJS untuk ber-KK, HP-nya dan RPJMD"), ["BPJS", "KK", "HP", "RPJMD"]);
        assert_eq!(found("SERENTAK ke UPTD dan BMKG, kirim ANTRE"), ["UPTD", "BMKG"]);
        assert_eq!(found("HARUS! Kelas XII, pilar II, jalur KD-118, SP4N, A4, Bapenda, KTPku"), [""; 0]);
    }

    #[test]
    fn an_author_may_explain_in_either_order() {
        let check = |text: &str| acronyms(text).iter().all(|range| is_explained(text, range));
        assert!(check("Bawa KIA (Kartu Identitas Anak)."));
        assert!(check("Bawa Kartu Identitas Anak (KIA)."));
        assert!(!check("Bawa KIA."));
    }
}
