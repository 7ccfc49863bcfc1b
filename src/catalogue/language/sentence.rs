//! Where sentences end, and what stands in capitals.

use std::ops::Range;

/// A sentence and how many words it has.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub range: Range<usize>,
    pub words: usize,
}

/// Short forms whose point does not end a sentence.
const SHORT_FORMS: [&str; 14] =
    ["jl", "jln", "no", "rp", "dr", "drs", "dra", "ir", "h", "hj", "st", "gg", "tgl", "hlm"];

/// The sentences of a text that have more than `most` words; a line end always ends one.
pub(crate) fn long_sentences(text: &str, most: usize) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut offset = 0;
    for block in text.split_inclusive('\n') {
        let mut start = 0;
        // Counting spaces is nearly free and spares most paragraphs the closer look.
        let mut left = spaces(block);
        while left >= most && start < block.len() {
            let end = sentence_end(block, start);
            left -= spaces(&block[start..end]);
            let sentence = block[start..end].trim();
            let words = if spaces(sentence) >= most { count_words(sentence) } else { 0 };
            if words > most {
                let begin = offset + start + (block[start..end].len() - block[start..end].trim_start().len());
                found.push(Sentence { range: begin..begin + sentence.len(), words });
            }
            start = end;
        }
        offset += block.len();
    }
    found
}

fn spaces(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b' ').count()
}

/// Words with a letter or a number in them.
pub(crate) fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// Where the sentence that begins at `start` ends: behind its point and the quotes that close with it.
fn sentence_end(block: &str, start: usize) -> usize {
    let bytes = block.as_bytes();
    let mut at = start;
    while let Some(point) = bytes[at..].iter().position(|byte| matches!(byte, b'.' | b'!' | b'?')).map(|p| at + p) {
        let rest = block[point + 1..].trim_start_matches(['.', '!', '?', '"', '\'', ')', '”', '’']);
        let end = block.len() - rest.len();
        let ends_a_word = rest.is_empty() || rest.starts_with(char::is_whitespace);
        if ends_a_word && !(bytes[point] == b'.' && is_short_form(&block[start..point])) {
            return end;
        }
        at = end;
    }
    block.len()
}

/// Whether the last word before a point is only shortened: `Jl`, or the initial of a name.
fn is_short_form(text: &str) -> bool {
    let word = text.rsplit([' ', '(', '"']).next().unwrap_or_default();
    let is_initial = word.len() == 1 && word.starts_with(|letter: char| letter.is_ascii_uppercase());
    is_initial || SHORT_FORMS.iter().any(|short| word.eq_ignore_ascii_case(short))
}

/// Words in capitals that stand for others: two letters or more, no number, no Roman numeral, nothing that can be spoken
/// as a word (`GRATIS` is only loud).
pub(crate) fn acronyms(text: &str) -> Vec<Range<usize>> {
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

/// Four letters or more that do not begin or end with two consonants (GR and PL may begin) and have at most three between
/// vowels.
fn is_spoken(word: &str) -> bool {
    let is_consonant = |byte: &u8| !matches!(byte, b'A' | b'E' | b'I' | b'O' | b'U' | b'-');
    let bytes = word.as_bytes();
    let many = |length: usize| bytes.windows(length).any(|letters| letters.iter().all(is_consonant));
    let begins_hard = bytes.iter().take(2).all(is_consonant) && !matches!(bytes[1], b'R' | b'L');
    let ends_hard = bytes.iter().rev().take(2).all(is_consonant);
    bytes.len() >= 4 && !begins_hard && !ends_hard && !many(4)
}

/// Whether the author says right there what a word in capitals stands for: `KIA (Kartu Identitas Anak)` or the other way
/// round.
pub(crate) fn is_explained(text: &str, range: &Range<usize>) -> bool {
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
        let text =
            "Datang ke Jl. Melati No. 5 pukul 08.00 WIB. Gratis! \"Benar itu?\" tanya ibu.\nBaris lain yang baru";
        let found: Vec<(&str, usize)> =
            long_sentences(text, 1).into_iter().map(|one| (&text[one.range], one.words)).collect();
        assert_eq!(
            found,
            [
                ("Datang ke Jl. Melati No. 5 pukul 08.00 WIB.", 9),
                ("\"Benar itu?\"", 2),
                ("tanya ibu.", 2),
                ("Baris lain yang baru", 4)
            ]
        );
        assert_eq!(long_sentences(text, 8).len(), 1);
        assert_eq!(long_sentences(text, 9), []);
        assert_eq!(long_sentences("a - b - c", 3), []);
    }

    #[test]
    fn what_is_only_loud_or_a_number_stands_for_nothing() {
        let found = |text: &'static str| acronyms(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(found("Surat dari BPJS untuk ber-KK, HP-nya dan RPJMD"), ["BPJS", "KK", "HP", "RPJMD"]);
        assert_eq!(found("SERENTAK ke UPTD dan BMKG, kirim ANTRE"), ["UPTD", "BMKG"]);
        assert_eq!(found("GRATIS! Kelas XII, pilar II, jalur KD-118, SP4N, A4, Bapenda, KTPku"), [""; 0]);
    }

    #[test]
    fn an_author_may_explain_in_either_order() {
        let check = |text: &str| acronyms(text).iter().all(|range| is_explained(text, range));
        assert!(check("Bawa KIA (Kartu Identitas Anak)."));
        assert!(check("Bawa Kartu Identitas Anak (KIA)."));
        assert!(!check("Bawa KIA."));
    }
}
