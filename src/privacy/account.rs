//! Bank accounts of persons. An account counts where the words around it name a bank or say "rekening" and tell a person
//! as its owner; an account without an owner told is an office's as often as not.

use super::banks::{self, is_bank};
use super::meaning::Meaning;
use super::owner::{is_named_before, is_named_in_cell, owner};
use super::place::Place;
use super::shapes::Reading;
use super::thing::Sort;
use super::words::{self, Token};
use super::{Finding, Kind};
use std::ops::{Range, RangeInclusive};

/// Digits that accounts of Indonesian banks have.
const DIGITS: RangeInclusive<usize> = 9..=16;

/// The account in a run, outside the groups that are `taken` already.
pub(crate) fn find(place: &Place, taken: &[Range<usize>]) -> Option<(Range<usize>, Finding)> {
    let run = place.run;
    let end = taken.first().map_or(run.groups.len(), |range| range.start);
    let is_end = |group: &usize| run.gaps[*group].is_wall || run.gaps[*group].is_line_end || run.gaps[*group].is_odd();
    let end = (0..end.saturating_sub(1)).find(is_end).map_or(end, |group| group + 1);
    let is_item = end > 1 && run.count(0) <= 2 && run.gaps[0].spaces > 0;
    let groups = usize::from(is_item)..end;
    let digits = run.digits(&groups);
    if !DIGITS.contains(&digits.len()) {
        return None;
    }
    let (before, after) = (place.before(), place.after());
    let context = place.context(&groups, digits.len(), 0, Sort::Common);
    if place.is_sum(&groups) {
        return None;
    }
    let is_account = match context {
        Some(context) => context.meaning == Meaning::Account,
        None if is_beside_bank(place) => true,
        None => banks::is_told(before) || is_bank_behind(before, after),
    };
    let is_direct = context.is_some_and(|context| context.is_direct);
    let is_other = !is_direct && place.readings().cover(&groups) && place.readings().get(0) != Some(Reading::Code);
    if !is_account || is_other {
        return None;
    }
    let told = owner(before, after);
    let is_named = || {
        is_named_before(past_numbers(before))
            || is_followed_by_name(after, context.is_some_and(|context| context.meaning == Meaning::Account))
            || (is_beside_bank(place) && is_named_in_cell(&last_cell(before)))
            || cells_behind(place).any(|cell| is_named_in_cell(&cell) || owner(&[], &cell) == Some(true))
    };
    if !(told == Some(true) || (told.is_none() && is_named())) {
        return None;
    }
    let finding = Finding { kind: Kind::Account, range: run.bytes(&groups), value: digits.to_owned() };
    Some((groups, finding))
}

/// Whether a bank is named right behind a number, or behind its owner: `1234567890 a.n. Siti Aminah, BRI`.
fn is_bank_behind(before: &[Token], after: &[Token]) -> bool {
    let is_name = |pair: &[Token]| pair[0].is_word() && !pair[0].is("bank") && banks::is_name(&pair[1]);
    let is_named = |pair: &[Token]| is_bank(&pair[1]) && pair[1].is_capital && !is_name(pair);
    after.iter().filter(|token| token.is_word()).take(2).any(is_bank)
        || (after.windows(2).take(LONGEST_OWNER).any(is_named) && owner(before, after) == Some(true))
}

/// The most words and signs of an owner and what announces one.
const LONGEST_OWNER: usize = 14;

/// Whether a person's name and nothing else follows, up to the end of a line or a sentence: `BRI 1234567890 Siti Aminah`.
/// One word is a name behind "rekening" only.
fn is_followed_by_name(after: &[Token], is_told: bool) -> bool {
    let after = &after[usize::from(after.first().is_some_and(|token| token.is_one_of(&["\n", "-"])))..];
    let end = after.iter().position(|token| token.is_one_of(&["\n", ".", ",", ";", ")", "/"])).unwrap_or(after.len());
    (2 - usize::from(is_told)..=3).contains(&end)
        && is_named_in_cell(&after[..end])
        && !after[..end].iter().any(|word| word.is_in(TOWNS))
}

/// Names of towns and words of offices of a bank, which follow an account as well.
const TOWNS: &str = "
    bandar lampung metro jakarta bandung palembang surabaya medan semarang yogyakarta serang tanjungkarang tanjung
    karang teluk betung kotabumi kalianda pringsewu liwa kantor pusat raden intan kartini pahoman utama selatan utara
    timur barat tengah pesawaran tanggamus tulang bawang way kanan mesuji";

/// What stands before a number past the words that only say that it is one, and past the end of its cell.
fn past_numbers(before: &[Token]) -> &[Token] {
    let is_filler = |token: &&Token| token.is_in("no nomor nmr number . : | \n -");
    &before[before.iter().take_while(is_filler).count()..]
}

/// Whether the next cell names a bank.
fn is_beside_bank(place: &Place) -> bool {
    cells_behind(place).next().is_some_and(|cell| cell.first().is_some_and(is_bank))
}

/// The cell before the one that begins with the number, in the order of reading.
fn last_cell(before: &[Token]) -> Vec<Token> {
    let words = before.iter().skip(usize::from(before.first().is_some_and(|token| token.is_mark('|'))));
    let mut cell: Vec<Token> = words.take_while(|token| !token.is_wall()).cloned().collect();
    cell.reverse();
    cell
}

/// The next two cells behind the one that ends with the run; the second only behind a bank.
fn cells_behind<'a>(place: &'a Place) -> impl Iterator<Item = Vec<Token>> + 'a {
    let next = |from: usize| {
        let rest = place.text[from..].trim_start_matches(' ').strip_prefix('|')?;
        let start = place.text.len() - rest.len();
        Some((words::after(place.text, place.form, start), start))
    };
    let first = next(place.run.end());
    let second = first
        .as_ref()
        .filter(|(cell, _)| cell.first().is_some_and(is_bank))
        .and_then(|(cell, start)| next(cell.last().map_or(*start, |token| token.range.end)));
    [first, second].into_iter().flatten().map(|(cell, _)| cell)
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
            "BRI 1234567890 a.n. Ketua RT Budi",
            "BRI 1234567890 a.n. Siti (bendahara)",
            "transfer BCA 1234567890 an. Bendahara RT 03 (Dewi)",
            "Siti Aminah: Bank Lampung 1234567890",
            "Rekening Siti Aminah BNI 1234567890",
            "Budi, Mandiri 1140012345678",
            "| CIMB Niaga | 123456789012 | Siti Aminah |",
            "a.n. Siti, Bank Syariah Indonesia 1234567890",
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
            "BRI 1234567890 a.n. Bendahara Penerimaan",
            "BRI 1234567890 a.n. Ketua RT 03",
            "Donasi: BSI 1234567890",
            "Dinas Kesehatan: Bank Lampung 1234567890",
            "| Bank Lampung | 1234567890123 | Kas Daerah |",
        ] {
            assert!(!is_account(text), "{text}");
        }
    }
}
