//! Whether a body can hold a slip at all: one look at its bytes, because nearly all hold none.

use super::LONGEST;

/// Whether nothing in a body calls for a closer look.
pub(super) fn is_plain(body: &str) -> bool {
    // Of the table that has begun: the pipes of its last row, and its rows.
    let (mut pipes, mut rows) = (0, 0);
    let all_plain = body.split(['\n', '\r']).all(|line| {
        let row = line.trim_end_matches(' ');
        let begins = if row.starts_with('|') {
            let before = std::mem::replace(&mut pipes, row.bytes().filter(|byte| *byte == b'|').count());
            let is_rule = row.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' '));
            rows += 1;
            (rows == 1 || pipes == before) && is_rule == (rows == 2) && row.ends_with('|') && !row.contains('\\')
        } else {
            std::mem::take(&mut rows) != 1 && begins_plainly(line)
        };
        begins && goes_on_plainly(line.as_bytes())
    });
    all_plain && rows != 1
}

/// Marks at the start of a line have their spaces, in quotes and lists as anywhere.
fn begins_plainly(line: &str) -> bool {
    let indents = ['>', ' '];
    let mut rest = line.trim_start_matches(indents);
    while let Some(inside) = behind_mark(rest) {
        rest = inside.trim_start_matches(indents);
    }
    let bytes = rest.as_bytes();
    let after = |count: usize| matches!(bytes.get(count), None | Some(b' '));
    let run = |byte: u8| bytes.iter().take_while(|other| **other == byte).count();
    match bytes.first() {
        None => true,
        Some(b'-') => bytes.get(1).is_none_or(|byte| matches!(byte, b'-' | b'0'..=b'9')),
        Some(b'*' | b'+') => bytes.get(1).is_none_or(u8::is_ascii),
        Some(b'#') => after(run(b'#')) || run(b'#') == 1 && bytes[1].is_ascii(),
        Some(b'0'..=b'9') => {
            let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
            !matches!(bytes.get(digits), Some(b'.' | b')')) || after(digits + 1) || bytes[digits + 1].is_ascii_digit()
        }
        Some(b'|') => false,
        Some(sign @ (b'`' | b'~')) => run(*sign) < 3 || !rest.trim_end().contains(char::is_whitespace),
        Some(byte) => byte.is_ascii() || rest.starts_with(char::is_alphanumeric),
    }
}

/// What stands behind the mark of a list.
fn behind_mark(line: &str) -> Option<&str> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let signs: &[&str] = if digits > 0 { &[". ", ") "] } else { &["- ", "* ", "+ "] };
    signs.iter().find_map(|sign| line[digits..].strip_prefix(sign))
}

/// No tab, no indent of code, no comment, no address without marks, and every bracket is a link's or a word's.
fn goes_on_plainly(line: &[u8]) -> bool {
    let mut is_open = false;
    line.iter().enumerate().all(|(at, byte)| match byte {
        b'\t' | b'@' => false,
        b' ' => !line[at..].starts_with(b"    "),
        b'<' => line.get(at + 1) != Some(&b'!'),
        b':' => !line[at..].starts_with(b"://") || line[..at].ends_with(b"](https") || line[..at].ends_with(b"](http"),
        b'.' => !line[at.saturating_sub(3)..at].eq_ignore_ascii_case(b"www"),
        b')' => line.get(at + 1) != Some(&b'['),
        b'[' => !std::mem::replace(&mut is_open, true) && line.get(at + 1) != Some(&b'^'),
        b']' => {
            let follows = match line.get(at + 1) {
                Some(b'(') => {
                    let mut address = line[at + 2..].iter().take(LONGEST);
                    address.find(|byte| matches!(byte, b'(' | b')') || byte.is_ascii_whitespace()) == Some(&b')')
                }
                Some(b'[' | b':' | 0xc2 | 0xe2) => false,
                Some(b' ') => line[at + 1..].iter().find(|byte| **byte != b' ') != Some(&b'('),
                _ => true,
            };
            std::mem::take(&mut is_open) && follows
        }
        _ => true,
    })
}
