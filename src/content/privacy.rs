//! Looks for personal numbers in text that would be published.
//!
//! A NIK has 16 digits (area, birth date with 40 added to the day for women, serial), a NIP 18 (birth date, appointment
//! month, sex, serial). Both stop the file. A mobile number in running text is a warning: it belongs into `kontak` or
//! `layanan.kanal`, where it is known to be an office's.

use crate::diagnostic::{Diagnostic, SourcePath, Span};
use crate::fields::tree::{Item, Node};
use std::ops::Range;

/// Keys whose values never reach a page.
const PRIVATE: [&str; 1] = ["internal"];
/// Keys that hold office numbers on purpose.
const NUMBERS: [&str; 5] = ["kontak", "kanal", "telepon", "whatsapp", "email"];

/// Scans every public value of the front matter.
pub fn scan_fields(path: &SourcePath, item: &Item, problems: &mut Vec<Diagnostic>) {
    scan_item(path, item, false, problems);
}

fn scan_item(path: &SourcePath, item: &Item, is_number_field: bool, problems: &mut Vec<Diagnostic>) {
    match &item.node {
        Node::Empty => {}
        Node::Text { text, .. } => {
            let found = numbers_in(text).find_map(|(_, digits)| personal(&digits, is_number_field));
            if let Some(code) = found {
                report(path, code, item.span, problems);
            }
        }
        Node::List(items) => items.iter().for_each(|item| scan_item(path, item, is_number_field, problems)),
        Node::Map(entries) => {
            for entry in entries.iter().filter(|entry| !PRIVATE.contains(&entry.key.as_str())) {
                let is_number_field = is_number_field || NUMBERS.contains(&entry.key.as_str());
                scan_item(path, &entry.item, is_number_field, problems);
            }
        }
    }
}

/// Scans the body, which begins at `from`.
pub fn scan_body(path: &SourcePath, text: &str, from: usize, problems: &mut Vec<Diagnostic>) {
    for (range, digits) in numbers_in(&text[from..]) {
        if let Some(code) = personal(&digits, false) {
            report(path, code, Span::new(from + range.start, from + range.end), problems);
        }
    }
}

fn report(path: &SourcePath, code: &'static str, span: Span, problems: &mut Vec<Diagnostic>) {
    let place = if path.starts_with("content/inovasi/") { "inovasi" } else { "lain" };
    let problem = match code {
        "nomor-hp" => Diagnostic::warning(code, path, span),
        _ => Diagnostic::error(code, path, span),
    };
    problems.push(problem.with("tempat", place));
}

/// Runs of digits that may be broken by single spaces, dots or hyphens, with their place and the bare digits.
fn numbers_in(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
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

/// The shortest number looked at: a mobile number with its leading zero.
const SHORTEST: usize = 10;

fn personal(digits: &str, is_number_field: bool) -> Option<&'static str> {
    let pair = |at: usize| digits.get(at..at + 2).and_then(|pair| pair.parse::<u32>().ok()).unwrap_or(0);
    let is_month = |month: u32| (1..=12).contains(&month);
    match digits.len() {
        16 if (11..=94).contains(&pair(0)) => {
            let day = if pair(6) > 40 { pair(6) - 40 } else { pair(6) };
            ((1..=31).contains(&day) && is_month(pair(8))).then_some("data-pribadi-nik")
        }
        18 => {
            let born = digits.starts_with("19") || digits.starts_with("20");
            let sex = matches!(&digits[14..15], "1" | "2");
            (born && is_month(pair(4)) && (1..=31).contains(&pair(6)) && is_month(pair(12)) && sex)
                .then_some("data-pribadi-nip")
        }
        10..=14 if !is_number_field && (digits.starts_with("08") || digits.starts_with("628")) => Some("nomor-hp"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<&'static str> {
        numbers_in(text).filter_map(|(_, digits)| personal(&digits, false)).collect()
    }

    #[test]
    fn finds_numbers_however_they_are_broken_up() {
        assert_eq!(codes("NIK 1871015204900001."), ["data-pribadi-nik"]);
        assert_eq!(codes("18.71.01.520490.0001"), ["data-pribadi-nik"]);
        assert_eq!(codes("NIP 19800512 200501 1 003"), ["data-pribadi-nip"]);
        assert_eq!(codes("hubungi 0812-3456-7890"), ["nomor-hp"]);
    }

    #[test]
    fn leaves_other_numbers_alone() {
        assert!(codes("Rp1.250.000.000.000 dan 2024-01-15, 0721 000000, 9999999999999999").is_empty());
    }
}
