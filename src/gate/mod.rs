//! The gate: no personal number becomes a public byte.
//!
//! [`scan`] looks for them in whatever people write, each file on its own. [`Gate`] decides what may pass once the whole is
//! known: what an office offers as its own, and what a person has allowed in one place ([`exceptions`]). [`net`] looks at
//! what comes out in the end, for what no file shows by itself.

pub(crate) mod exceptions;
pub(crate) mod net;
pub(crate) mod scan;

pub(crate) use scan::Found;
pub use scan::Scanned;

use crate::diagnostic::{Diagnostic, SourcePath};
use crate::privacy::Kind;
use exceptions::Exception;
use foldhash::HashSet;

/// Tells a number or an address from all others without keeping it, however it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number(u64);

impl Number {
    /// The same for every way of writing one number or address.
    pub fn of(value: &str) -> Number {
        let hash = blake3::hash(canonical(value).as_bytes());
        Number(u64::from_le_bytes(*hash.as_bytes().first_chunk().unwrap_or(&[0; 8])))
    }
}

/// A telephone number with its country's code, whether or not it was written with it; anything else in small letters.
fn canonical(value: &str) -> String {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    let is_telephone = value.chars().all(|letter| letter.is_ascii_digit() || " +-().".contains(letter));
    match digits.strip_prefix("62").or(digits.strip_prefix('0')).unwrap_or(&digits) {
        rest if is_telephone && rest.starts_with('8') && (8..=13).contains(&rest.len()) => format!("62{rest}"),
        _ if is_telephone => digits,
        _ => value.trim().to_lowercase(),
    }
}

/// What the whole site says of the numbers that stand in it.
#[derive(Debug, Default)]
pub struct Gate {
    /// What offices offer, so that people may call and write to them.
    offered: HashSet<Number>,
    /// Identities that were found in some file: told there, or allowed there.
    known: HashSet<Number>,
    exceptions: Vec<Exception>,
}

/// What became of numbers that were found.
#[derive(Debug, Default)]
pub struct Judged {
    pub problems: Vec<Diagnostic>,
    /// Indexes of the exceptions that let something pass.
    pub used: Vec<usize>,
}

impl Judged {
    /// Takes over what another file's judgement found.
    pub fn add(&mut self, more: Judged) {
        self.problems.extend(more.problems);
        self.used.extend(more.used);
    }
}

impl Gate {
    /// Gathers what is offered and what is known from the scans of all files.
    pub fn new<'s>(scans: impl Iterator<Item = &'s Scanned>, exceptions: Vec<Exception>) -> Gate {
        let mut gate = Gate { exceptions, ..Gate::default() };
        for scanned in scans {
            gate.offered.extend(&scanned.offered);
            let identities = scanned.found.iter().filter(|found| found.kind.is_identity());
            gate.known.extend(identities.map(|found| Number::of(&found.value)));
        }
        gate
    }

    /// Whether an identity on a page was found where it was written, so that nobody has to be told of the page.
    pub fn knows(&self, value: &str) -> bool {
        self.known.contains(&Number::of(value))
    }

    /// Whether an office offers what was found.
    pub fn offers(&self, found: &Found) -> bool {
        !found.kind.is_identity() && self.offered.contains(&Number::of(&found.value))
    }

    /// The exception that lets something pass in one field of a file.
    pub fn exception(&self, path: &str, field: &str, value: &str) -> Option<usize> {
        self.exceptions.iter().position(|exception| exception.lets_pass(path, field, value))
    }

    /// The exception that lets a number pass on a published page.
    pub fn exception_of_page(&self, path: &str, fingerprint: &str) -> Option<usize> {
        self.exceptions.iter().position(|exception| exception.lets_page_pass(path, fingerprint))
    }

    /// Judges what was found in one file. What is no identity is a warning as long as it `is_draft`.
    pub fn judge(&self, scanned: &Scanned, is_draft: bool) -> Judged {
        let mut judged = Judged::default();
        for found in scanned.found.iter().filter(|found| !self.offers(found)) {
            match self.exception(&scanned.path, &found.field, &found.value) {
                Some(used) => judged.used.push(used),
                None => judged.problems.push(problem(&scanned.path, found, is_draft)),
            }
        }
        judged
    }

    /// Exceptions that let nothing pass, of sources or of published pages.
    pub fn unused(&self, used: &[usize], of_pages: bool) -> Vec<Diagnostic> {
        let unused =
            self.exceptions.iter().enumerate().filter(|(at, exception)| {
                exception.path.starts_with(exceptions::PUBLIC) == of_pages && !used.contains(at)
            });
        unused
            .map(|(_, exception)| {
                let problem = Diagnostic::warning("pengecualian-tak-dipakai", &exception.written_in, exception.span);
                problem.with("berkas", &exception.path).with("isian", &exception.field)
            })
            .collect()
    }
}

fn problem(path: &SourcePath, found: &Found, is_draft: bool) -> Diagnostic {
    let make = if is_draft && !found.kind.is_identity() { Diagnostic::warning } else { Diagnostic::error };
    let at = match found.field.as_str() {
        scan::FILE_NAME => path.to_string(),
        _ => format!("{path}:{}", found.line),
    };
    let problem = make(code(found.kind), path, found.span).with("tertulis", &found.shown);
    problem.with("tempat", place(path, &found.field)).with("di", at)
}

fn code(kind: Kind) -> &'static str {
    match kind {
        Kind::Nik => "data-pribadi-nik",
        Kind::FamilyCard => "data-pribadi-kk",
        Kind::Nip => "data-pribadi-nip",
        Kind::Npwp => "data-pribadi-npwp",
        Kind::Account => "data-pribadi-rekening",
        Kind::Mobile => "data-pribadi-hp",
        Kind::Email => "data-pribadi-email",
        Kind::BirthDate => "data-pribadi-lahir",
    }
}

/// What a kind is called in the blanks of messages.
pub(crate) fn name(kind: Kind) -> &'static str {
    code(kind).trim_start_matches("data-pribadi-")
}

/// On what the advice depends: what can be done about a number differs from place to place.
fn place(path: &str, field: &str) -> &'static str {
    match field {
        scan::FILE_NAME => "nama",
        _ if path.starts_with("content/inovasi/") => "inovasi",
        _ if path.ends_with(".csv") => "buku",
        _ => "lain",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_number_is_the_same_in_every_form() {
        for written in ["081234567890", "+62 812-3456-7890", "6281234567890", "81234567890"] {
            assert_eq!(Number::of(written), Number::of("0812 3456 7890"), "{written}");
        }
        assert_ne!(Number::of("081234567890"), Number::of("081234567891"));
        assert_eq!(Number::of("Budi@Gmail.com"), Number::of("budi@gmail.com"));
    }
}
