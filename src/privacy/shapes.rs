//! What else a run of digits may be: dates, times, sums, coordinates, years, codes of a budget.
//!
//! Each group that belongs to such a reading is marked. Digits of which every group is marked are no number of a person,
//! and a number of a person does not begin or end in the middle of a reading.

use super::numbers::Run;
use std::ops::Range;

/// What a group of digits is, if it is no number of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    Date,
    Time,
    Year,
    /// A sum in thousands.
    Sum,
    /// A number with many decimals, as coordinates have.
    Decimal,
    /// A code of parts, as budgets and areas have.
    Code,
}

/// The readings of a run, by group.
#[derive(Debug)]
pub(crate) struct Readings {
    /// What a group is read as, and the groups that are read together.
    of: Vec<Option<(Reading, Range<usize>)>>,
}

impl Readings {
    /// Tries every reading at every group, from left to right; groups of one reading are not tried again.
    pub(crate) fn new(run: &Run, chains: &[usize]) -> Readings {
        let mut of = vec![None; run.groups.len()];
        let mut at = 0;
        while at < of.len() {
            let Some((reading, count)) = read(run, chains, at) else {
                at += 1;
                continue;
            };
            of[at..at + count].fill(Some((reading, at..at + count)));
            at += count;
        }
        Readings { of }
    }

    /// What a group was read as; `None` if nothing is known of it.
    pub(crate) fn get(&self, group: usize) -> Option<Reading> {
        self.of.get(group)?.as_ref().map(|(reading, _)| *reading)
    }

    /// Whether every one of these groups is part of something else.
    pub(crate) fn cover(&self, groups: &Range<usize>) -> bool {
        self.of[groups.clone()].iter().all(Option::is_some)
    }

    /// Whether these groups take in a whole sum, decimal or code, or only a part of any reading.
    pub(crate) fn clash(&self, groups: &Range<usize>) -> bool {
        self.of[groups.clone()].iter().flatten().any(|(reading, together)| {
            let is_cut = together.start < groups.start || together.end > groups.end;
            is_cut || matches!(reading, Reading::Sum | Reading::Decimal | Reading::Code)
        })
    }
}

/// What begins at a group, and how many groups it takes.
fn read(run: &Run, chains: &[usize], at: usize) -> Option<(Reading, usize)> {
    code(run, chains, at)
        .or_else(|| date(run, at))
        .or_else(|| decimal(run, at))
        .or_else(|| sum(run, at))
        .or_else(|| time(run, at))
        .or_else(|| (run.count(at) == 4 && is_year(run.value(at))).then_some((Reading::Year, 1)))
}

/// Whether a number could be a year that people write about.
pub(crate) fn is_year(year: u32) -> bool {
    (1900..=2100).contains(&year)
}

/// Days in a month, whatever the year.
pub(crate) fn days(month: u32) -> u32 {
    match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// Whether a month has such a day; February is given 29.
pub(crate) fn is_day(day: u32, month: u32) -> bool {
    (1..=days(month)).contains(&day)
}

/// A day and month in either order.
fn is_date(first: u32, second: u32) -> bool {
    is_day(first, second) || is_day(second, first)
}

/// `19.07.2022`, `2022-07-19`, `19/7/22`, `19 07 2022`, `20220719`.
fn date(run: &Run, at: usize) -> Option<(Reading, usize)> {
    let value = |offset: usize| run.value(at + offset);
    let count = |offset: usize| run.count(at + offset);
    let is_small = |offset: usize| (1..=2).contains(&count(offset));
    let joint = |offset: usize| run.joint(at + offset);
    let is_joined = joint(1).is_some() && joint(1) == joint(2);
    let is_spaced = run.gaps.get(at..at + 2).is_some_and(|gaps| gaps.iter().all(|gap| gap.sign.is_none()));
    if count(2) > 0 && (is_joined || is_spaced) {
        let day_first = is_small(0) && is_small(1) && count(2) == 4 && is_year(value(2)) && is_date(value(0), value(1));
        let year_first =
            count(0) == 4 && is_year(value(0)) && is_small(1) && count(2) <= 2 && is_date(value(1), value(2));
        let short = is_joined && is_small(0) && is_small(1) && count(2) == 2 && is_date(value(0), value(1));
        // Three pairs of a longer chain are parts of a code.
        let ends = joint(3).is_none() || joint(3) != joint(2);
        if day_first || year_first || (short && ends) {
            return Some((Reading::Date, 3));
        }
    }
    (count(0) == 8 && is_compact_date(value(0))).then_some((Reading::Date, 1))
}

/// A date of eight digits.
pub(crate) fn is_compact_date(value: u32) -> bool {
    let (year, rest) = (value / 10000, value % 10000);
    let year_first = is_year(year) && is_day(rest % 100, rest / 100);
    let day_first = is_year(rest) && is_day(year / 100, year % 100);
    year_first || day_first
}

/// `08.00`.
fn time(run: &Run, at: usize) -> Option<(Reading, usize)> {
    let is_joined = run.joint(at + 1) == Some('.') && run.joint(at + 2) != Some('.');
    let is_time = (1..=2).contains(&run.count(at)) && run.count(at + 1) == 2;
    (is_joined && is_time && run.value(at) <= 24 && run.value(at + 1) < 60).then_some((Reading::Time, 2))
}

/// `-5.385312`.
fn decimal(run: &Run, at: usize) -> Option<(Reading, usize)> {
    let sign = run.joint(at + 1)?;
    let is_alone = run.joint(at + 2) != Some(sign) && (at == 0 || run.joint(at) != Some(sign));
    let is_decimal = matches!(sign, '.' | ',') && run.count(at) <= 3 && (4..=15).contains(&run.count(at + 1));
    (is_alone && is_decimal).then_some((Reading::Decimal, 2))
}

/// `1.250.000`, `1 250 000`, `1.250.000,50`.
fn sum(run: &Run, at: usize) -> Option<(Reading, usize)> {
    let gap = *run.gaps.get(at)?;
    let is_spaced = gap.sign.is_none() && gap.spaces == 1 && !gap.is_line_end && !gap.is_wall;
    let is_joint = gap.is_tight() && matches!(gap.sign, Some('.' | ','));
    if !(is_spaced || is_joint) || run.count(at) > 3 || run.digits(&(at..at + 1)).starts_with('0') {
        return None;
    }
    let mut count = 1;
    while run.gaps.get(at + count - 1) == Some(&gap) && run.count(at + count) == 3 && count <= LONGEST_SUM {
        count += 1;
    }
    let goes_on = run.gaps.get(at + count - 1) == Some(&gap) && is_joint;
    if count == 1 || goes_on {
        return None;
    }
    let decimals = run.joint(at + count).filter(|sign| matches!(sign, '.' | ',') && Some(*sign) != gap.sign);
    if decimals.is_some() && run.count(at + count) <= 2 {
        count += 1;
    }
    Some((Reading::Sum, count))
}

/// No sum has more groups of thousands.
const LONGEST_SUM: usize = 8;

/// `5.1.02.01.01.0024`, `18.71.01.1001`: short parts that no number of a person has.
fn code(run: &Run, chains: &[usize], at: usize) -> Option<(Reading, usize)> {
    if run.joint(at + 1) != Some('.') || (at > 0 && chains[at] == chains[at - 1]) {
        return None;
    }
    let count = chains[at..].iter().take_while(|chain| **chain == chains[at]).count();
    let counts: Vec<usize> = (at..at + count).map(|group| run.count(group)).collect();
    let is_code = counts.iter().all(|digits| *digits <= 5)
        && (counts.contains(&1) || counts == [2, 2, 2, 4] || counts[..2] == [1, 2])
        && counts.iter().any(|digits| *digits > 1);
    let is_known = |counts: &[usize]| KNOWN.contains(&counts);
    let is_person = is_known(&counts) || (counts[0] <= 3 && is_known(&counts[1..]));
    (count >= 4 && is_code && !is_person).then_some((Reading::Code, count))
}

/// How people group a NIK, a NIP and an NPWP.
pub(crate) const KNOWN: &[&[usize]] = &[
    &[16],
    &[4, 4, 4, 4],
    &[6, 6, 4],
    &[6, 10],
    &[12, 4],
    &[4, 12],
    &[2, 2, 2, 6, 4],
    &[2, 2, 2, 2, 2, 2, 4],
    &[2, 2, 2, 10],
    &[2, 4, 6, 4],
    &[4, 2, 6, 4],
    &[6, 2, 2, 2, 4],
    &[6, 2, 2, 6],
    &[18],
    &[8, 6, 1, 3],
    &[8, 6, 4],
    &[8, 7, 3],
    &[8, 10],
    &[14, 1, 3],
    &[4, 2, 2, 4, 2, 1, 3],
    &[4, 2, 2, 6, 1, 3],
    &[8, 4, 2, 1, 3],
    &[2, 3, 3, 1, 3, 3],
];
