//! Whether a body can hold a slip at all: one look at its bytes, because nearly all hold none.

use super::LONGEST;

/// Whether nothing in a body calls for a closer look.
pub(super) fn is_plain(body: &str) -> bool {
    // Of the table that has begun: the pipes of its last row, and its rows.
    let (mut pipes, mut rows) = (0, 0);
    let mut before = "";
    let all_plain = body.split(['\n', '\r']).all(|line| {
        let row = line.trim_end_matches(' ');
        let begins = if row.starts_with('|') {
            let before = std::mem::replace(&mut pipes, row.bytes().filter(|byte| *byte == b'|').count());
            let is_rule = row.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' '));
            rows += 1;
            (rows == 1 || pipes == before) && is_rule == (rows == 2) && row.ends_with('|') && !row.contains('\\')
        } else {
            let follows = follows_plainly(std::mem::replace(&mut before, line), line);
            std::mem::take(&mut rows) != 1 && !line.contains('|') && follows && begins_plainly(line)
        };
        begins && goes_on_plainly(line.as_bytes())
    });
    all_plain && rows != 1
}

/// No list begins in the middle, and no label follows another.
fn follows_plainly(before: &str, line: &str) -> bool {
    let number = |line: &str| {
        let line = line.trim_start_matches(['>', ' ']);
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        line[digits..].starts_with(['.', ')']).then(|| line[..digits].parse::<u32>().ok()).flatten()
    };
    let is_listed = number(line).is_none_or(|own| own == 1 || number(before).is_some());
    let has_colon = |line: &str| line.contains(": ");
    let is_one = line.trim_start_matches(['>', ' ', '-', '*', '+']).starts_with("1");
    let holds_two = is_one && [" 2.", " 2)"].iter().any(|mark| line.contains(mark));
    is_listed && !holds_two && !(has_colon(before) && has_colon(line))
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
        Some(b'-') => {
            bytes.get(1).is_none_or(|byte| matches!(byte, b'-' | b'0'..=b'9')) && bytes.get(run(b'-')) != Some(&b'>')
        }
        Some(sign @ (b'*' | b'+')) => bytes.get(1).is_none_or(|byte| match byte {
            b'-' | b' ' => true,
            _ if byte == sign => true,
            _ => byte.is_ascii_digit() || *sign == b'*' && byte.is_ascii() && rest[1..].contains('*'),
        }),
        Some(b'#') => after(run(b'#')) || run(b'#') == 1 && bytes[1].is_ascii(),
        Some(b'0'..=b'9') => {
            let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
            let is_mark = matches!(bytes.get(digits), Some(b'.' | b')'));
            let is_plain = after(digits + 1) || bytes.get(digits + 1).is_some_and(u8::is_ascii_digit);
            bytes.get(digits).is_none_or(u8::is_ascii) && (!is_mark || is_plain)
        }
        Some(b'(' | b'=') => false,
        // A box as people type one.
        Some(b'[') => !matches!(rest.find(']'), Some(2..=4)),
        Some(b'a'..=b'z' | b'A'..=b'Z') => {
            let letters = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
            letters > 7
                || !matches!(bytes.get(letters), Some(b'.' | b')'))
                    && (letters > 1 || !matches!(bytes[0], b'o' | b'q' | b'v'))
        }
        Some(b'|') => false,
        Some(sign @ (b'`' | b'~')) => run(*sign) < 3 || !rest.trim_end().contains(char::is_whitespace),
        Some(byte) => {
            let letters = rest.chars().take_while(|letter| letter.is_alphanumeric()).count();
            byte.is_ascii() || letters > 1
        }
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
        // The first bytes of a font's own letters.
        b'\t' | b'@' | 0xee | 0xef => false,
        b' ' => !line[at..].starts_with(b"    "),
        b'<' => !matches!(line.get(at + 1), Some(b'!' | b' ')),
        b':' => !line[at..].starts_with(b"://") || line[..at].ends_with(b"](https") || line[..at].ends_with(b"](http"),
        b'.' => !line[at.saturating_sub(3)..at].eq_ignore_ascii_case(b"www"),
        b')' => line.get(at + 1) != Some(&b'['),
        b'[' => !std::mem::replace(&mut is_open, true) && line.get(at + 1) != Some(&b'^'),
        b']' => {
            let follows = match line.get(at + 1) {
                Some(b'(') => {
                    let address = &line[at + 2..line.len().min(at + 2 + LONGEST)];
                    let end = address.iter().position(|byte| matches!(byte, b'(' | b')') || byte.is_ascii_whitespace());
                    let leads_on = |start: &[u8]| address.starts_with(start);
                    let is_whole = [b"http".as_slice(), b"mailto", b"tel", b"/", b"#", b"."].into_iter().any(leads_on)
                        || end.is_some_and(|end| address[..end].ends_with(b".md") || !address[..end].contains(&b'.'));
                    end.is_some_and(|end| address[end] == b')') && is_whole
                }
                Some(b'[' | b':' | 0xc2 | 0xe2) => false,
                Some(b' ') => !matches!(line[at + 1..].iter().find(|byte| **byte != b' '), Some(b'(' | b':')),
                _ => true,
            };
            std::mem::take(&mut is_open) && follows
        }
        _ => true,
    })
}
