//! The numbers that the state gives to a person.
//!
//! A NIK has 16 digits: province, regency and district, then the birth date (with 40 added to the day for women), then a
//! serial. A family card has a number of the same layout; its word tells. A NIP has 18: birth date, month of appointment,
//! sex, serial; before 2009 it had nine. An NPWP has 15, or 16 that begin with a zero or are a NIK.
//!
//! One in thirty numbers of 16 digits is a sound NIK, so what stands around it decides: a word before it, how its groups
//! are joined, and what else they may be.

use super::context::Context;
use super::counts;
use super::meaning::Meaning;
use super::numbers::Run;
use super::owner::{is_named_behind, owner};
use super::place::{Place, is_mixed};
use super::shapes::{KNOWN, Reading, is_compact_date, is_day, is_year};
use super::thing::{self, Sort};
use super::{Finding, Kind};
use std::ops::{Range, RangeInclusive};

/// The provinces, by the first two digits of a NIK.
const PROVINCES: [RangeInclusive<u32>; 8] = [11..=19, 21..=21, 31..=36, 51..=53, 61..=65, 71..=76, 81..=82, 91..=96];

/// Every identity in a run, with the groups that it takes.
pub(crate) fn find(place: &Place, findings: &mut Vec<(Range<usize>, Finding)>) {
    let groups = place.run.groups.len();
    let (mut at, mut reach) = (0, 0);
    while at < groups {
        if let Some(glued) = glued(place, at) {
            findings.extend(glued.into_iter().map(|finding| (at..at + 1, finding)));
            (at, reach) = (at + 1, at + 1);
            continue;
        }
        match longest(place, at, reach) {
            Some((kind, taken)) => {
                let digits = place.run.digits(&taken);
                let value = digits.strip_prefix('0').filter(|rest| rest.len() == 16).unwrap_or(digits).to_owned();
                (at, reach) = (taken.end, taken.end);
                findings.push((taken.clone(), Finding { kind, range: place.run.bytes(&taken), value }));
            }
            None => at += 1,
        }
    }
}

/// Several identities that stand in one group, without anything between.
fn glued(place: &Place, group: usize) -> Option<Vec<Finding>> {
    let range = place.run.groups[group].range.clone();
    let digits = place.run.digits(&(group..group + 1));
    // Where each begins is known only where digits are written as such.
    if !(32..=MOST_GLUED).contains(&digits.len()) || range.len() != digits.len() || place.is_in_code() {
        return None;
    }
    let mut findings = Vec::new();
    let mut at = 0;
    while at < digits.len() {
        let is = |length: usize, is_sound: fn(&str) -> bool| digits.get(at..at + length).is_some_and(is_sound);
        let (kind, length) = if is(18, is_nip) { (Kind::Nip, 18) } else { (Kind::Nik, 16) };
        if kind == Kind::Nik && !is(16, is_nik) {
            return None;
        }
        let range = range.start + at..range.start + at + length;
        findings.push(Finding { kind, range, value: digits[at..at + length].to_owned() });
        at += length;
    }
    Some(findings)
}

/// The most digits of numbers that were written without anything between them: ten of the longest.
const MOST_GLUED: usize = 180;

/// The longest identity that begins at a group.
fn longest(place: &Place, at: usize, reach: usize) -> Option<(Kind, Range<usize>)> {
    let run = place.run;
    let (mut digits, mut lines) = (0, 0);
    let mut best = None;
    for end in at + 1..=run.groups.len() {
        if let Some(gap) = (end - 1 > at).then(|| run.gaps[end - 2]) {
            lines += usize::from(gap.is_line_end);
            if (gap.is_wall && !gap.is_boxed) || lines > MOST_LINES {
                break;
            }
        }
        digits += run.count(end - 1);
        if digits > LONGEST {
            break;
        }
        let taken = at..end;
        if !is_one(run, &taken) {
            continue;
        }
        let kind = match digits {
            9 => old_nip(place, &taken, reach),
            15 => npwp(place, &taken, reach),
            16 => nik(place, &taken, reach).or_else(|| npwp(place, &taken, reach)),
            17 => nik_behind_zero(place, &taken, reach),
            18 => nip(place, &taken, reach),
            22 => npwp(place, &taken, reach),
            _ => None,
        };
        best = kind.map(|kind| (kind, taken)).or(best);
    }
    best
}

/// A number that a narrow column breaks after every group.
const MOST_LINES: usize = 4;

/// Whether groups may be one number as far as boxes and lines go: each group in a box of its own, or few lines, or the
/// groups that everybody knows.
fn is_one(run: &Run, taken: &Range<usize>) -> bool {
    let gaps = &run.gaps[taken.start..taken.end - 1];
    let boxes = gaps.iter().filter(|gap| gap.is_boxed).count();
    let lines = gaps.iter().filter(|gap| gap.is_line_end).count();
    let is_known = || {
        let counts: Vec<usize> = taken.clone().map(|group| run.count(group)).collect();
        counts.len() > 2 && KNOWN.contains(&counts.as_slice())
    };
    match (boxes, lines) {
        (0, 0 | 1) => true,
        (0, lines) => lines == gaps.len() && is_known(),
        (boxes, 0) => boxes == gaps.len() && is_known(),
        _ => false,
    }
}

/// The number of a place of business: an NPWP with six digits more.
const LONGEST: usize = 22;

/// Whether these 16 digits have the layout of a NIK.
pub(crate) fn is_nik(digits: &str) -> bool {
    let pair = |at: usize| digits.get(at..at + 2).and_then(|pair| pair.parse::<u32>().ok()).unwrap_or(0);
    let day = if pair(6) > 40 { pair(6) - 40 } else { pair(6) };
    PROVINCES.iter().any(|provinces| provinces.contains(&pair(0))) && is_day(day, pair(8))
}

/// Whether these 18 digits have the layout of a NIP: nobody is appointed as a child, and those with a contract have 21 and
/// more in the place of the month.
pub(crate) fn is_nip(digits: &str) -> bool {
    let number = |range: Range<usize>| digits.get(range).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    let (born, appointed) = (number(0..4), number(8..12));
    (1900..=2020).contains(&born)
        && is_day(number(6..8), number(4..6))
        && (born + 14..=born + 75).contains(&appointed)
        && matches!(number(12..14), 1..=12 | 21..=29)
        && matches!(number(14..15), 1 | 2)
}

fn nik(place: &Place, taken: &Range<usize>, reach: usize) -> Option<Kind> {
    let digits = place.run.digits(taken);
    if !is_nik(digits) || (place.is_sum(taken) && place.told(taken).is_none()) {
        return None;
    }
    let told = place.told(taken);
    let context = told.or_else(|| place.context(taken, digits.len(), reach, Sort::Common));
    let context = context.filter(|context| !(context.is_weak && is_named_behind(place.after())));
    let meaning = context.map(|context| context.meaning);
    if meaning == Some(Meaning::Account) && owner(place.before(), place.after()) == Some(false) {
        return None;
    }
    let kind = match meaning {
        Some(Meaning::FamilyCard) => Kind::FamilyCard,
        Some(Meaning::Npwp) => Kind::Npwp,
        _ => Kind::Nik,
    };
    is_meant(place, taken, context, Sort::Common).then_some(kind)
}

/// A NIK that a spreadsheet or a habit has put a zero before: only a word tells it from any other long number.
fn nik_behind_zero(place: &Place, taken: &Range<usize>, reach: usize) -> Option<Kind> {
    let digits = place.run.digits(taken).strip_prefix('0').filter(|digits| is_nik(digits))?;
    let context = place.context(taken, digits.len() + 1, reach, Sort::Common)?;
    let kind = if context.meaning == Meaning::FamilyCard { Kind::FamilyCard } else { Kind::Nik };
    (context.is_close && context.meaning.is_identity() && taken.len() == 1).then_some(kind)
}

fn nip(place: &Place, taken: &Range<usize>, reach: usize) -> Option<Kind> {
    let digits = place.run.digits(taken);
    if !is_nip(digits) {
        return None;
    }
    let context = place.told(taken).or_else(|| place.context(taken, digits.len(), reach, Sort::Common));
    is_meant(place, taken, context, Sort::Common).then_some(Kind::Nip)
}

/// Whether sound digits are hardly ever so by chance: those of a NIP, and of a NIK with a small serial, as nearly all are,
/// since few are born on one day in one district.
fn is_rare(digits: &str) -> bool {
    digits.len() == 18 || (digits.get(12..14) == Some("00") && !digits.ends_with("0000"))
}

/// Whether digits are two dates of eight digits, as `1208202205102023`.
fn is_two_dates(digits: &str) -> bool {
    let is_date = |half: &str| half.parse().is_ok_and(is_compact_date);
    digits.len() == 16 && digits.split_at_checked(8).is_some_and(|(one, other)| is_date(one) && is_date(other))
}

/// Whether sound digits are meant as a number of a person.
fn is_meant(place: &Place, taken: &Range<usize>, context: Option<Context>, sort: Sort) -> bool {
    let run = place.run;
    let is_named = context.is_some_and(|context| context.meaning.is_identity());
    let is_near = is_named && context.is_some_and(|context| context.is_near);
    let is_rare = is_rare(run.digits(taken));
    let readings = place.readings();
    // Only a word or what is rare can tell a number in odd groups from a code or a sum.
    let is_code = || taken.clone().all(|group| matches!(readings.get(group), Some(Reading::Code | Reading::Sum)));
    let is_sure = is_near || is_rare;
    if place.is_odd(taken, is_sure) || (readings.cover(taken) && !(is_sure && is_code())) {
        return false;
    }
    if is_near {
        return !place.is_cut(taken) || taken.len() == 1;
    }
    if context.is_some_and(|context| context.is_direct && !is_named) {
        return false;
    }
    if place.is_in_code() || (taken.end == place.run.groups.len() && thing::is_behind(place.after(), sort)) {
        return false;
    }
    if taken.len() == 1 && !is_rare && is_two_dates(run.digits(taken)) {
        return false;
    }
    if taken.len() == 1 {
        // Digits behind "0," or "0." are decimals.
        return taken.start == 0
            || run.joint(taken.start).is_none()
            || run.digits(&(taken.start - 1..taken.start)) != "0";
    }
    let counts: Vec<usize> = taken.clone().map(|group| run.count(group)).collect();
    let gaps = &run.gaps[taken.start..taken.end - 1];
    let is_date = taken.clone().any(|group| readings.get(group) == Some(Reading::Date));
    let is_known = KNOWN.contains(&counts.as_slice());
    // Zeros and ones in a row are no number.
    if counts.iter().all(|count| *count == 1) && !run.digits(taken).bytes().any(|digit| digit > b'1') {
        return false;
    }
    let is_counted = || counts::is_counted(place.before());
    if is_rare {
        let is_row = counts.iter().all(|count| *count <= 4) && is_counted();
        let is_code = taken.clone().any(|group| readings.get(group) == Some(Reading::Code));
        return !place.is_cut(taken) && (is_known || !(is_date || is_code)) && !is_row;
    }
    if is_counted() || is_column(place, taken) {
        return false;
    }
    // `470/1245/2023/0785`: the number of a letter.
    if gaps.iter().all(|gap| gap.sign == Some('/')) && thing::is_numbered(place.before()) {
        return false;
    }
    let is_list = gaps.iter().any(|gap| gap.sign == Some(',') && gap.spaces > 0);
    let years = taken.clone().filter(|group| readings.get(*group) == Some(Reading::Year)).count();
    let is_spelled = counts.iter().all(|count| *count == 1) && taken.len() == run.groups.len();
    let is_pair = counts == [8, 8];
    let is_code =
        counts.contains(&1) && counts.iter().all(|count| *count <= 5) && gaps.iter().all(|gap| *gap == gaps[0]);
    !place.is_cut(taken)
        && !is_list
        && (years < 2 || counts.iter().sum::<usize>() != 16)
        && !is_pair
        && !is_table(run, taken)
        && !((is_date || is_mixed(gaps)) && !is_known)
        && (is_known || is_spelled || (!is_code && !readings.clash(taken) && place.is_alone(taken)))
        && (is_known || is_spelled || !readings.clash(taken))
}

/// Whether groups are rather a row or a column of small numbers: pairs, groups of four of which none
/// begins with a zero (a serial number does), or lines with more beside them.
fn is_column(place: &Place, taken: &Range<usize>) -> bool {
    let run = place.run;
    let gaps = &run.gaps[taken.start..taken.end - 1];
    let is_each = |count: usize| taken.clone().all(|group| run.count(group) == count);
    let has_zero = taken.clone().any(|group| run.digits(&(group..group + 1)).starts_with('0'));
    let is_plain = gaps.iter().all(|gap| gap.sign.is_none() && !gap.is_boxed);
    let lines = gaps.iter().filter(|gap| gap.is_line_end).count();
    (is_plain && (is_each(2) || (is_each(4) && !has_zero))) || (lines > 1 && taken.len() != run.groups.len())
}

/// Whether groups of four are decimals two and two, or part of a row of which not all are sound.
fn is_table(run: &Run, taken: &Range<usize>) -> bool {
    let gaps = &run.gaps[taken.start..taken.end - 1];
    if !taken.clone().all(|group| run.count(group) == 4) || gaps.len() != 3 {
        return false;
    }
    let is_like = |group: &usize| run.count(*group) == 4 && !is_year(run.value(*group));
    let before =
        (0..taken.start).rev().take(LONGEST_ROW).take_while(|group| is_like(group) && run.gaps[*group] == gaps[0]);
    let behind = (taken.end..run.groups.len()).take(LONGEST_ROW);
    let behind = behind.take_while(|group| is_like(group) && run.gaps[*group - 1] == gaps[0]);
    let row: Vec<usize> = (taken.start - before.count()..taken.end + behind.count()).collect();
    let is_sound = |four: &[usize]| four.len() == 4 && is_nik(run.digits(&(four[0]..four[3] + 1)));
    let is_pairs = gaps[0] == gaps[2] && gaps[0] != gaps[1] && matches!(gaps[0].sign, Some(',' | '.'));
    is_pairs || !row.chunks(4).all(is_sound)
}

/// The most groups that are looked at in a row.
const LONGEST_ROW: usize = 12;

/// An old NIP: nine digits right behind the word.
fn old_nip(place: &Place, taken: &Range<usize>, reach: usize) -> Option<Kind> {
    let run = place.run;
    let others = run.digits.len() - 9;
    let context = place.context(taken, 9, reach, Sort::Common)?;
    let is_named = context.meaning == Meaning::Nip && context.is_close;
    (is_named && (others == 0 || taken.len() == 1)).then_some(Kind::Nip)
}

/// An NPWP by its grouping or its word, unless it is an institution's.
fn npwp(place: &Place, taken: &Range<usize>, reach: usize) -> Option<Kind> {
    let run = place.run;
    let digits = run.digits(taken);
    let counts: Vec<usize> = taken.clone().map(|group| run.count(group)).collect();
    // Of two sums of millions the middle gap is another than the rest.
    let is_grouped = counts == [2, 3, 3, 1, 3, 3] && run.gaps[taken.start] == run.gaps[taken.start + 2];
    let context = place.told(taken).or_else(|| place.context(taken, digits.len(), reach, Sort::Common));
    let is_named = context.is_some_and(|context| context.meaning == Meaning::Npwp);
    let is_layout = match digits.len() {
        15 => is_grouped || is_named,
        16 => is_named && digits.starts_with('0'),
        22 => is_named && (digits.starts_with('0') || is_nik(&digits[..16])),
        _ => false,
    };
    let is_blank = digits.bytes().all(|digit| digit == digits.as_bytes()[0]);
    if !is_layout || is_blank || place.is_cut(taken) {
        return None;
    }
    let is_other = context.is_some_and(|context| context.meaning == Meaning::Other);
    let is_institution = owner(place.before(), place.after()) == Some(false)
        || place.before().iter().take(6).any(|token| token.is("bank"));
    (!is_other && !is_institution).then_some(Kind::Npwp)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_provinces_days_and_months() {
        assert!(is_nik("1871015204900001") && is_nik("9471013112990001".replacen("94", "96", 1).as_str()));
        assert!(
            ["1071015204900001", "1871015213900001", "1871017104900001", "1871013002900001", "2071015204900001"]
                .iter()
                .all(|digits| !is_nik(digits))
        );
    }

    #[test]
    fn knows_when_a_servant_was_born_and_appointed() {
        assert!(is_nip("198005122005011003") && is_nip("198501012021211001"));
        assert!(!is_nip("202207192025071003") && !is_nip("198005122005013003") && !is_nip("198013122005011003"));
    }
}
