//! Digits of every script, and those that are raised, lowered or in circles.

use unicode_normalization::UnicodeNormalization;

/// Whether a letter is a digit raised, lowered or in a circle: a note, a unit or the mark of an item as often as a digit.
pub(crate) fn is_note(letter: char) -> bool {
    matches!(letter,
        '²' | '³' | '¹' | '\u{2070}' | '\u{2074}'..='\u{2079}' | '\u{2080}'..='\u{2089}' | '\u{2460}'..='\u{2468}'
        | '\u{24ea}' | '\u{24f5}'..='\u{24fd}' | '\u{24ff}' | '\u{2776}'..='\u{277e}' | '\u{2780}'..='\u{2788}'
        | '\u{278a}'..='\u{2792}' | '\u{1f10b}' | '\u{1f10c}')
}

/// The digit that such a letter shows.
pub(crate) fn note_digit(letter: char) -> char {
    let first = match letter as u32 {
        0x24f5..=0x24fd => 0x24f4,
        0x2776..=0x277e => 0x2775,
        0x2780..=0x2788 => 0x277f,
        0x278a..=0x2792 => 0x2789,
        0x24ff | 0x1f10b | 0x1f10c => letter as u32,
        _ => return std::iter::once(letter).nfkc().next().unwrap_or(letter),
    };
    char::from_digit(letter as u32 - first, 10).unwrap_or(letter)
}

/// Whether such a letter is part of a number: it stands among others of its kind or between plain digits.
pub(crate) fn is_in_number(before: &str, behind: &str) -> bool {
    let is_plain = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let near = |letters: &mut dyn Iterator<Item = char>| {
        let (mut count, mut others) = (0, 0);
        for letter in letters.take(2 * FEWEST_NOTES) {
            match is_note(letter) {
                true => (count, others) = (count + 1, 0),
                false if others == 0 && (letter.is_whitespace() || "-./".contains(letter)) => others = 1,
                false => break,
            }
        }
        count
    };
    (is_plain(before.chars().next_back()) && is_plain(behind.chars().next()))
        || near(&mut before.chars().rev()) + near(&mut behind.chars()) + 1 >= FEWEST_NOTES
}

/// So many of them in a row are a number.
const FEWEST_NOTES: usize = 4;

/// The ASCII digit for a digit of any script.
pub(crate) fn digit(letter: char) -> Option<char> {
    if !letter.is_numeric() {
        return None;
    }
    let code = letter as u32;
    let zero = ZEROS[..ZEROS.partition_point(|zero| *zero <= code)].last()?;
    char::from_digit(code - zero, 10)
}

/// The zeros of all scripts (Unicode's general category Nd); the other nine digits follow each.
const ZEROS: [u32; 77] = [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
    0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620,
    0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x10d40, 0x11066, 0x110f0, 0x11136,
    0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x116d0, 0x116da, 0x11730, 0x118e0, 0x11950, 0x11bf0,
    0x11c50, 0x11d50, 0x11da0, 0x11de0, 0x11f50, 0x16130, 0x16a60, 0x16ac0, 0x16b50, 0x16d70, 0x1ccf0, 0x1d7ce,
    0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e5f1, 0x1e950, 0x1fbf0,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::privacy::reader::plain;

    #[test]
    fn finds_the_digits_of_every_script() {
        assert!(ZEROS.is_sorted());
        for zero in ZEROS {
            assert!((0..10).all(|value| {
                let letter = char::from_u32(zero + value).unwrap();
                plain(letter) == char::from_digit(value, 10).unwrap()
            }));
        }
        assert_eq!(plain('½'), '½');
    }
}
