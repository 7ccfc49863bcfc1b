//! Bank accounts of persons. An account counts where the words around it name a bank or say "rekening" and tell a person
//! as its owner; an account without an owner told is an office's as often as not.

use super::context::Meaning;
use super::owner::{is_bank, owner};
use super::place::Place;
use super::shapes::Reading;
use super::{Finding, Kind};
use std::ops::{Range, RangeInclusive};

/// Digits that accounts of Indonesian banks have.
const DIGITS: RangeInclusive<usize> = 9..=16;

/// The account in a run, outside the groups that are `taken` already.
pub fn find(place: &Place, taken: &[Range<usize>]) -> Option<(Range<usize>, Finding)> {
    let run = place.run;
    let end = taken.first().map_or(run.groups.len(), |range| range.start);
    let is_wall = |group: &usize| run.gaps[*group].is_wall || run.gaps[*group].is_line_end;
    let end = (0..end.saturating_sub(1)).find(is_wall).map_or(end, |group| group + 1);
    let groups = 0..end;
    let digits = run.digits(&groups);
    if !DIGITS.contains(&digits.len()) {
        return None;
    }
    let is_account = match place.context(&groups, digits.len(), 0) {
        Some(context) => context.meaning == Meaning::Account,
        None => place.after().iter().filter(|token| token.is_word()).take(2).any(is_bank),
    };
    let is_other = place.readings().cover(&groups) && place.readings().get(0) != Some(Reading::Code);
    if !is_account || is_other || owner(place.before(), place.after()) != Some(true) {
        return None;
    }
    let finding = Finding { kind: Kind::Account, range: run.bytes(&groups), value: digits.to_owned() };
    Some((groups, finding))
}

#[cfg(test)]
mod tests {
    use crate::privacy::{Form, Kind, find};

    fn is_account(text: &str) -> bool {
        find(text, Form::Text).iter().any(|finding| finding.kind == Kind::Account)
    }

    #[test]
    fn is_a_persons() {
        for text in [
            "Transfer ke BRI 0098-01-012345-50-2 a.n. Siti Aminah",
            "rekening 1234567890 an Siti",
            "No. Rek. BCA: 1234567890 (Siti Aminah)",
            "Rekening Ibu Siti: 114-00-1234567-8",
            "Bank Lampung 380.03.04.12345.6 atas nama Budi Santoso",
            "rekening a.n. Siti (BRI) 009801012345502",
            "BNI 1234567890 a/n Rina",
        ] {
            assert!(is_account(text), "{text}");
        }
    }

    #[test]
    fn is_not_the_citys() {
        for text in [
            "Rekening kas daerah Bank Lampung 380.00.09.00001.5",
            "Bank Lampung 380.00.09.00001 a.n. Bendahara Penerimaan",
            "rekening BLUD Puskesmas Kedaton 1234567890",
            "kode rekening 5.1.02.01.01.0024 a.n. Siti",
            "Rekening Pemerintah Kota Bandar Lampung nomor 1234567890123",
            "transfer ke BCA 1234567890 atas nama PT Maju Jaya",
        ] {
            assert!(!is_account(text), "{text}");
        }
    }
}
