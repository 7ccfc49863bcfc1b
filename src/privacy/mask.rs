//! Covers what was found, so that no message tells what the site must not.
//!
//! A covered text has as many bytes as before, and as many columns wherever one byte is one column: places in it stay
//! right, and so do the carets under a quoted line.

use super::{Form, Kind, find};
use std::borrow::Cow;
use std::ops::Range;

/// How many digits stay readable at either end: enough to find the place again, too few to tell the number.
const KEPT: (usize, usize) = (4, 2);

/// Digits of the shortest run that is covered whatever it is: what stands beside a number may tell that it is no NIK, and in
/// what is printed it may stand alone.
const LONG: usize = 15;

/// A text, a source for instance, in which everything that belongs to a person is covered, and whatever else could be taken
/// for the number of one.
pub fn masked(text: &str) -> Cow<'_, str> {
    let mut hidden: Vec<(Range<usize>, Kind)> =
        find(text, Form::Markdown).into_iter().map(|finding| (finding.range, finding.kind)).collect();
    let (found, mut next) = (hidden.len(), 0);
    for run in long_runs(text) {
        while next < found && hidden[next].0.end <= run.start {
            next += 1;
        }
        if next == found || run.end <= hidden[next].0.start {
            hidden.push((run, Kind::Nik));
        }
    }
    if hidden.is_empty() {
        return Cow::Borrowed(text);
    }
    hidden.sort_by_key(|(range, _)| range.start);
    let mut covered = String::with_capacity(text.len());
    let mut from = 0;
    for (range, kind) in hidden {
        covered.push_str(&text[from..range.start]);
        covered.push_str(&mask(kind, &text[range.clone()]));
        from = range.end;
    }
    covered.push_str(&text[from..]);
    Cow::Owned(covered)
}

/// Runs of so many digits that nobody reads them as a quantity.
fn long_runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + bytes[at..].iter().position(u8::is_ascii_digit)?;
            at = start + bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            if at - start >= LONG {
                return Some(start..at);
            }
        }
    })
}

/// What was found, covered: of a number the first four and last two digits stay, of an address the first letter and the
/// domain, of a birth date the year.
pub fn mask(kind: Kind, written: &str) -> String {
    match kind {
        Kind::Email => {
            let local = written.find('@').unwrap_or(written.len());
            // The only letter is covered too.
            let mut is_first = written[..local].chars().filter(|letter| letter.is_alphanumeric()).count() > 1;
            covered(written, |at, letter| at >= local || !letter.is_alphanumeric() || std::mem::take(&mut is_first))
        }
        Kind::BirthDate => {
            let year = written.match_indices(|c: char| c.is_ascii_digit()).map(|(at, _)| at).find(|at| {
                let digits = written[*at..].bytes().take_while(u8::is_ascii_digit).count();
                digits == 4
            });
            covered(written, |at, letter| {
                !letter.is_alphanumeric() || year.is_some_and(|year| (year..year + 4).contains(&at))
            })
        }
        _ => {
            let count = written.chars().filter(|letter| letter.is_numeric()).count();
            let mut seen = 0;
            covered(written, |_, letter| {
                if !letter.is_numeric() {
                    return true;
                }
                seen += 1;
                seen <= KEPT.0 || seen > count - KEPT.1.min(count)
            })
        }
    }
}

/// The text with every letter covered that is not kept.
fn covered(written: &str, mut keep: impl FnMut(usize, char) -> bool) -> String {
    let mut covered = String::with_capacity(written.len());
    for (at, letter) in written.char_indices() {
        match keep(at, letter) {
            true => covered.push(letter),
            false => covered.push_str(cover(letter)),
        }
    }
    covered
}

/// A mark of as many bytes as the letter, and as wide where there is one.
fn cover(letter: char) -> &'static str {
    match letter.len_utf8() {
        1 => "*",
        2 => "×",
        3 if matches!(letter, '\u{ff00}'..='\u{ffef}') => "＊",
        3 => "•",
        _ => "****",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_ends_and_every_place() {
        let text = "NIK 1871015204900001 dan 0812-3456-7890.";
        assert_eq!(masked(text), "NIK 1871**********01 dan 0812-****-**90.");
        assert_eq!(masked("NIP 19800512 200501 1 003"), "NIP 1980**** ****** * *03");
        assert!(matches!(masked("tanpa nomor"), Cow::Borrowed(_)));
        assert_eq!(masked("nomor resi 1871015204900001"), "nomor resi 1871**********01");
    }

    #[test]
    fn keeps_the_domain_and_the_year() {
        assert_eq!(mask(Kind::Email, "siti.aminah@gmail.com"), "s***.******@gmail.com");
        assert_eq!(mask(Kind::BirthDate, "12 April 1990"), "** ***** 1990");
        assert_eq!(mask(Kind::BirthDate, "1990-04-12"), "1990-**-**");
    }
}
