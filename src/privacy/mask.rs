//! Covers what was found, so that no message tells what the site must not.
//!
//! A covered text has as many bytes as before, and as many columns wherever one byte is one column: places in it stay
//! right, and so do the carets under a quoted line.

use super::numbers::{self, Run};
use super::shapes::KNOWN;
use super::{Finding, Form, Kind, addresses, birth, email, find, identity, mobile, words};
use std::borrow::Cow;
use std::ops::Range;

/// How many digits stay readable at either end: enough to find the place again, too few to tell the number.
const KEPT: (usize, usize) = (4, 2);

/// Digits of the shortest run that is covered whatever it is: what stands beside a number may tell that it is nobody's, and
/// in what is printed it may stand alone.
const LONG: usize = 10;

/// Digits of the longest sum in rupiah. One that ends in three zeros is read as a sum, which is advised to be written so.
const LONGEST_SUM: usize = 14;

/// A text, a source for instance, in which everything that belongs to a person is covered, and whatever else could be taken
/// for the number of one.
pub fn masked(text: &str) -> Cow<'_, str> {
    covered_at(text, hidden(text, &find(text, Form::Markdown)))
}

/// A source as it may be printed, and what has to be covered wherever something of it is quoted: a value alone does not
/// tell any more that it is somebody's birthday or account.
#[derive(Debug, Default)]
pub(crate) struct Masked {
    pub text: String,
    /// As it is written or would be, and covered.
    covers: Vec<(String, String)>,
}

impl Masked {
    /// Finds all personal numbers in a source and covers them. The values are kept, so that other texts can be covered
    /// too.
    pub(crate) fn new(source: &str) -> Masked {
        let mut covers = Vec::new();
        let found = find(source, Form::Markdown);
        let hidden = hidden(source, &found);
        for (range, kind) in &hidden {
            let written = &source[range.clone()];
            covers.extend([written.to_owned(), slug(written)].map(|form| (form.clone(), mask(*kind, &form))));
        }
        covers.extend(found.iter().map(|finding| (finding.value.clone(), finding.masked())));
        // The longest first: one may be a part of another.
        covers.sort_by(|one, other| (other.0.len(), &one.0).cmp(&(one.0.len(), &other.0)));
        covers.dedup();
        Masked { text: covered_at(source, hidden).into_owned(), covers }
    }

    /// Words about the source, in which everything is covered that was found in it; what else they tell is for [`masked`].
    pub(crate) fn quoted(&self, words: &str) -> String {
        let all = self.covers.iter().filter(|(written, _)| words.contains(written.as_str()));
        all.fold(words.to_owned(), |words, (written, cover)| words.replace(written, cover))
    }
}

/// The name that a file or an address would get from a text.
fn slug(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}

/// What is to be covered of a text in which `found` was found as in Markdown, in order of place, never overlapping.
fn hidden(text: &str, found: &[Finding]) -> Vec<(Range<usize>, Kind)> {
    let mut all: Vec<(Range<usize>, Kind)> =
        found.iter().map(|finding| (finding.range.clone(), finding.kind)).collect();
    // In what is printed, an address on another's site tells as much as any other word, and a folder nothing of a name in it.
    for name in text.split('/') {
        let start = name.as_ptr() as usize - text.as_ptr() as usize;
        let found = find(name, Form::FileName).into_iter();
        all.extend(found.map(|finding| (start + finding.range.start..start + finding.range.end, finding.kind)));
    }
    // Birth dates, whether of a person or of anything else.
    for at in addresses::signs(text, true).births {
        let start = at + text[at..].find(|letter: char| !letter.is_alphabetic()).unwrap_or(text.len() - at);
        let near = &text[start..text.ceil_char_boundary(start + words::REACH)];
        let born = birth::find_labelled("lahir", near, Form::Markdown);
        all.extend(born.map(|born| (start + born.range.start..start + born.range.end, born.kind)));
    }
    all.extend(email::in_names(text).into_iter().map(|range| (range, Kind::Email)));
    for form in [Form::Markdown, Form::Address] {
        let runs = numbers::runs(text, form, &[]).filter(|run| run.digits.len() >= LONG);
        all.extend(runs.flat_map(|run| shapes(&run)).map(|range| (range, Kind::Nik)));
    }
    all.sort_by_key(|(range, kind)| (range.start, std::cmp::Reverse(range.end), *kind));
    let mut hidden: Vec<(Range<usize>, Kind)> = Vec::with_capacity(all.len());
    for (range, kind) in all {
        match hidden.last_mut().filter(|(last, _)| range.start < last.end) {
            // A number in the name of an address is covered with it.
            Some((last, _)) if range.end <= last.end => {}
            Some((last, known)) => (last.end, *known) = (range.end, kind.min(*known)),
            None => hidden.push((range, kind)),
        }
    }
    hidden
}

/// The places in a run that have the shape of a person's number, whatever stands around them.
fn shapes(run: &Run) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < run.groups.len() {
        let ends = at + 1..=run.groups.len().min(at + MOST_GROUPS);
        match ends.rev().map(|end| at..end).find(|groups| has_shape(run, groups)) {
            Some(groups) => {
                at = groups.end;
                found.push(run.bytes(&groups));
            }
            None => at += 1,
        }
    }
    found
}

/// How the bank with the most branches groups its accounts.
const ACCOUNT: [usize; 5] = [4, 2, 6, 2, 1];

/// The most groups in which people write the longest number.
const MOST_GROUPS: usize = 8;

fn has_shape(run: &Run, groups: &Range<usize>) -> bool {
    let digits = run.digits(groups);
    if groups.len() == 1 {
        let has_head = digits.starts_with('0') || digits.starts_with("62");
        let is_sum = digits.len() <= LONGEST_SUM && digits.ends_with("000") && !has_head;
        return digits.len() >= LONG && !is_sum && !is_landline(digits);
    }
    let counts: Vec<usize> = groups.clone().map(|group| run.count(group)).collect();
    let is_known = KNOWN.contains(&counts.as_slice());
    let is_identity = match digits.len() {
        16 => is_known && identity::is_nik(digits),
        18 => is_known && identity::is_nip(digits),
        15 => is_known || counts == ACCOUNT,
        _ => false,
    };
    let is_head = counts[0] >= 3 || digits.starts_with("62") || counts.iter().all(|count| *count == 2);
    is_identity || (is_head && mobile::has_shape(digits))
}

/// Whether digits are those of a telephone in a room, which is nobody's own.
fn is_landline(digits: &str) -> bool {
    let area = digits.strip_prefix('0').is_some_and(|area| area.starts_with(['2', '3', '4', '5', '6', '7', '9']));
    area && digits.len() <= LONGEST_LANDLINE
}

/// Digits of an area and of the longest number in it.
const LONGEST_LANDLINE: usize = 11;

fn covered_at(text: &str, hidden: Vec<(Range<usize>, Kind)>) -> Cow<'_, str> {
    if hidden.is_empty() {
        return Cow::Borrowed(text);
    }
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

/// What was found, covered: of a number the first four and last two digits stay, of an address the first letter and the
/// domain, of a birth date the year.
pub(crate) fn mask(kind: Kind, written: &str) -> String {
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
    fn covers_what_only_looks_like_a_number_of_a_person() {
        for (text, covered) in [
            ("x081234567890", "x0812******90"),
            ("resi 0812-3456-7890", "resi 0812-****-**90"),
            ("https://contoh.example/081234567890", "https://contoh.example/0812******90"),
            ("https://contoh.example/?u=siti@gmail.com", "https://contoh.example/?u=s***@gmail.com"),
            ("ID 1871 0152 0490 9871", "ID 1871 **** **** **71"),
            ("kode 334401026543539", "kode 3344*********39"),
            ("siti-081234567890.jpg", "siti-0812******90.jpg"),
            ("content/inovasi/lahir-12-April-1990.md", "content/inovasi/lahir-**-*****-1990.md"),
            ("situs: lahir 12 April 1990", "situs: lahir ** ***** 1990"),
            ("siti-aminah-gmail-com.md", "s***-******-*****-***.md"),
        ] {
            assert_eq!(masked(text), covered);
        }
        for text in [
            "Rp15000000000",
            "1.250.000.000",
            "2024-01-15 10:30:00",
            "-5.385312, 105.274912",
            "nama: Akta Lahir\ntanggal_diperiksa: 2026-04-12",
            "0721 481544",
            "0721481544",
        ] {
            assert_eq!(masked(text), text);
        }
    }

    #[test]
    fn what_is_covered_in_a_source_is_covered_where_it_is_quoted() {
        let source = Masked::new("lahir:\n  12 April 1990\nrekening BRI 3344-01-026543-53-9 a.n. Siti\n");
        assert_eq!(
            source.quoted("\"12 April 1990\" salah, tulis 1990-04-12"),
            "\"** ***** 1990\" salah, tulis 1990-**-**"
        );
        assert_eq!(source.quoted("`3344-01-026543-53-9`"), "`3344-**-******-*3-9`");
        assert_eq!(Masked::new("").quoted("12 April 1990"), "12 April 1990");
    }

    #[test]
    fn keeps_the_domain_and_the_year() {
        assert_eq!(mask(Kind::Email, "siti.aminah@gmail.com"), "s***.******@gmail.com");
        assert_eq!(mask(Kind::BirthDate, "12 April 1990"), "** ***** 1990");
        assert_eq!(mask(Kind::BirthDate, "1990-04-12"), "1990-**-**");
    }
}
