//! Finds what belongs to a person in text that would be published, and hides it in what is printed about it.
//!
//! [`find`] reads a text as a reader would see it and tells every number of a person in it; [`masked`] gives back the
//! same text with each of them covered. What is scanned and what a finding means (an error, a warning, an exception that
//! staff have cleared) is decided elsewhere.

mod account;
mod addresses;
mod banks;
mod birth;
mod birth_column;
mod context;
mod counts;
mod dates;
mod digits;
mod email;
mod identity;
mod lists;
mod mask;
mod meaning;
mod mobile;
mod months;
mod numbers;
mod owner;
mod place;
mod reader;
mod shapes;
mod tables;
mod thing;
mod words;

pub use mask::masked;
pub(crate) use mask::{Masked, mask};

use addresses::Signs;
use place::Place;
use std::cell::OnceCell;
use std::ops::Range;
use tables::Tables;

/// What a finding is, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A citizen's number.
    Nik,
    /// The number of a family card.
    FamilyCard,
    /// A civil servant's number.
    Nip,
    /// A person's tax number.
    Npwp,
    /// A person's bank account.
    Account,
    Mobile,
    /// An address at one of the providers that people use privately.
    Email,
    BirthDate,
}

impl Kind {
    /// Whether it names one person for ever, so that it is never public.
    pub fn is_identity(self) -> bool {
        matches!(self, Kind::Nik | Kind::FamilyCard | Kind::Nip | Kind::Npwp)
    }
}

/// How a text is written, which decides what of it a reader sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Visible text as it is.
    Text,
    /// A source: markup, entities and link targets.
    Markdown,
    /// The target of a link.
    Address,
    FileName,
    /// Text of a written page, in which only the numbers of [`Kind::is_identity`] are looked for.
    Net,
}

/// One number, address or date of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub kind: Kind,
    /// Where it stands: bytes of the given text.
    pub range: Range<usize>,
    /// What it is, however it was written: bare ASCII digits, an address in small letters, a date as in ISO 8601.
    pub value: String,
}

impl Finding {
    /// The value as it may be printed.
    pub fn masked(&self) -> String {
        mask(self.kind, &self.value)
    }
}

/// Everything in `text` that belongs to a person, in order of place, never overlapping.
pub fn find(text: &str, form: Form) -> Vec<Finding> {
    find_behind("", text, form)
}

/// As [`find`], for a text that stands behind `label`: the key of a field, the head of a column.
pub fn find_behind(label: &str, text: &str, form: Form) -> Vec<Finding> {
    let mut findings = Vec::new();
    if form == Form::Address && !addresses::is_open(text) {
        return findings;
    }
    let Signs { addresses, mails, births } = addresses::signs(text, matches!(form, Form::Address | Form::FileName));
    for address in &addresses {
        for finding in find(&text[address.clone()], Form::Address) {
            let range = address.start + finding.range.start..address.start + finding.range.end;
            findings.push(Finding { range, ..finding });
        }
    }
    let tables: OnceCell<Tables> = OnceCell::new();
    for run in numbers::runs(text, form, &addresses).filter(|run| run.digits.len() >= numbers::SHORTEST) {
        let chains = run.chains();
        find_numbers(&Place::new(label, text, form, (&run, &chains), &tables), &mut findings);
    }
    match form {
        Form::Net => findings.retain(|finding| finding.kind.is_identity()),
        _ => {
            findings.extend(mails.iter().filter_map(|at| email::find(text, form, *at)));
            findings.extend(births.iter().filter_map(|at| birth::find(text, form, *at)));
            if form == Form::FileName {
                findings.extend(email::in_names(text).into_iter().filter_map(|range| email::in_name(text, range)));
            }
            if form == Form::Markdown {
                findings.extend(births.iter().flat_map(|at| birth_column::find(text, form, *at)));
            }
            if !label.is_empty() {
                findings.extend(birth::find_labelled(label, text, form));
            }
        }
    }
    apart(findings)
}

/// All numbers in a run: identities first, then an account, then mobile numbers in what is left.
fn find_numbers(place: &Place, findings: &mut Vec<Finding>) {
    let mut found = Vec::new();
    identity::find(place, &mut found);
    if place.form != Form::Net {
        let taken: Vec<Range<usize>> = found.iter().map(|(groups, _)| groups.clone()).collect();
        match account::find(place, &taken) {
            Some(account) => found.insert(0, account),
            None => mobile::find(place, &taken, findings),
        }
    }
    findings.extend(found.into_iter().map(|(_, finding)| finding));
}

/// The findings in order of place; of two that overlap the worse stays.
fn apart(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by_key(|finding| (finding.range.start, finding.kind));
    findings.dedup_by(|next, last| {
        let overlaps = next.range.start < last.range.end;
        if overlaps && next.kind < last.kind {
            std::mem::swap(next, last);
        }
        overlaps
    });
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<Kind> {
        find(text, Form::Text).into_iter().map(|finding| finding.kind).collect()
    }

    #[test]
    fn finds_numbers_however_they_are_broken_up() {
        assert_eq!(kinds("NIK 1871015204900001."), [Kind::Nik]);
        assert_eq!(kinds("18.71.01.520490.0001"), [Kind::Nik]);
        assert_eq!(kinds("NIP 19800512 200501 1 003"), [Kind::Nip]);
        assert_eq!(kinds("hubungi 0812-3456-7890"), [Kind::Mobile]);
    }

    #[test]
    fn leaves_other_numbers_alone() {
        assert!(kinds("Rp1.250.000.000.000 dan 2024-01-15, 0721 000000, 9999999999999999").is_empty());
    }
}
