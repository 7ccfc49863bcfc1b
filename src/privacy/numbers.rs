//! Runs of digits in a text.

use std::ops::Range;

/// The shortest number looked at: a mobile number with its leading zero.
const SHORTEST: usize = 10;

/// Runs of digits that may be broken by single spaces, dots or hyphens, with their place and the bare digits.
pub fn runs(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    let bytes = text.as_bytes();
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + bytes[from..].iter().position(u8::is_ascii_digit)?;
            let mut end = start;
            let mut count = 0;
            loop {
                while bytes.get(end).is_some_and(u8::is_ascii_digit) {
                    end += 1;
                    count += 1;
                }
                let next = end + separator(&bytes[end..]);
                if next == end || !bytes.get(next).is_some_and(u8::is_ascii_digit) {
                    break;
                }
                end = next;
            }
            from = end;
            if count >= SHORTEST {
                return Some((start..end, text[start..end].chars().filter(char::is_ascii_digit).collect()));
            }
        }
    })
}

/// Bytes of the space, dot or hyphen that may stand between digits of one number.
fn separator(bytes: &[u8]) -> usize {
    match bytes {
        [b' ' | b'.' | b'-', ..] => 1,
        // A no-break space.
        [0xc2, 0xa0, ..] => 2,
        _ => 0,
    }
}
