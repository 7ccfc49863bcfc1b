//! Mobile numbers: `0812-3456-7890`, `+62 812 3456 7890`, `(0812) 34567890`, `wa.me/6281234567890`.

use super::addresses;
use super::counts;
use super::meaning::Meaning;
use super::numbers::{Gap, Run};
use super::owner::is_named_behind;
use super::place::Place;
use super::shapes::{Reading, is_year};
use super::thing::{self, Sort};
use super::{Finding, Form, Kind};
use std::ops::{Range, RangeInclusive};

/// Digits from the 8 on. Indonesian numbers have 9 to 12.
const DIGITS: RangeInclusive<usize> = 9..=12;

/// Digits, the zero among them, of a number of which no more is expected behind a space.
const WHOLE: usize = 11;

/// Every mobile number in a run, outside the groups that are `taken` already.
pub(crate) fn find(place: &Place, taken: &[Range<usize>], findings: &mut Vec<Finding>) {
    let run = place.run;
    let mut taken = taken.iter().peekable();
    let mut at = 0;
    let mut reach = 0;
    while at < run.groups.len() {
        while taken.next_if(|range| range.end <= at).is_some() {}
        if let Some(range) = taken.peek().filter(|range| range.contains(&at)) {
            (at, reach) = (range.end, range.end);
            continue;
        }
        let end = taken.peek().map_or(run.groups.len(), |range| range.start);
        match starting_at(place, at, end, reach) {
            Some((groups, national)) => {
                (at, reach) = (groups.end, groups.end);
                findings.push(Finding { kind: Kind::Mobile, range: run.bytes(&groups), value: format!("0{national}") });
            }
            None => at += 1,
        }
    }
}

/// Whether digits are as many as a mobile number has, and begin as one.
pub(crate) fn has_shape(digits: &str) -> bool {
    let national = ["0062", "62", "0"].iter().find_map(|head| digits.strip_prefix(head));
    national.is_some_and(|national| is_national(national) && DIGITS.contains(&national.len()))
}

fn is_national(digits: &str) -> bool {
    digits.strip_prefix('8').is_some_and(|rest| rest.starts_with(['1', '2', '3', '5', '7', '8', '9']))
}

/// The mobile number that begins at a group, and its digits from the 8 on.
fn starting_at(place: &Place, at: usize, end: usize, reach: usize) -> Option<(Range<usize>, String)> {
    let run = place.run;
    let head = head(run, at)?;
    let mut chosen = None;
    let (mut digits, mut lines) = (0, 0);
    for group in at..end {
        if group > at {
            let gap = run.gaps[group - 1];
            lines += usize::from(gap.is_line_end);
            let is_joint = place.chains[group] == place.chains[group - 1];
            let parts = gap.is_line_end || gap.sign.is_some_and(|sign| !is_joint && (gap.spaces > 0 || sign == '/'));
            let is_whole = group == at + 1 && run.count(at) >= WHOLE && gap.spaces > 0;
            let is_full = chosen.is_some() && (parts || is_whole || ends_chain(place, at, group));
            if is_full
                || lines > 3
                || (gap.is_wall && !gap.is_boxed && digits > head + 4)
                || (gap.sign == Some(',') && gap.spaces > 0)
            {
                break;
            }
        }
        digits += run.count(group);
        if DIGITS.contains(&digits.saturating_sub(head)) {
            chosen = Some(at..group + 1);
        } else if digits > head + DIGITS.end() {
            break;
        }
    }
    let groups = chosen?;
    let context = place.context(&groups, digits, reach, Sort::Rare);
    let is_direct = context.is_some_and(|context| context.is_direct && context.meaning != Meaning::Phone);
    let is_weak =
        is_international(place, at) || context.is_some_and(|context| context.is_weak && is_named_behind(place.after()));
    let is_thing = is_direct && !is_weak;
    let is_phone = context.is_some_and(|context| context.meaning == Meaning::Phone);
    let is_told = is_phone || (place.form == Form::Address && addresses::is_contact(place.text));
    let is_behind = || thing::is_behind(place.after(), Sort::Rare);
    let is_meant = !is_thing && (is_told || (is_sure(place, &groups) && !place.is_in_code() && !is_behind()));
    let national = run.digits(&groups)[head..].to_owned();
    // Without its zero it is a mobile number only right behind a word that says so.
    let is_near = is_phone && context.is_some_and(|context| context.is_close) && groups.start == reach;
    let is_spoken = groups.start == 0 && place.before().first().is_some_and(|token| token.is("nol"));
    let is_bare = ((head == 0 && !is_spoken) || is_broken(place, &groups)) && !is_near;
    let is_meant = is_meant || (is_spoken && head == 0 && !is_thing);
    let is_code = || groups.clone().all(|group| place.readings().get(group) == Some(Reading::Code));
    let is_other = (place.readings().cover(&groups) && !(is_near && is_code()))
        || place.is_sum(&groups)
        || is_of_a_paper(run, &groups);
    let is_example = is_made_up(&national) && groups.start == 0 && thing::is_example(place.before());
    (is_meant && !is_bare && !is_other && !is_example).then_some((groups, national))
}

/// Whether a plus sign stands before the number of the country: nothing but a telephone is written so.
fn is_international(place: &Place, at: usize) -> bool {
    let head = &place.text[..place.run.groups[0].range.start];
    at == 0 && place.run.digits.starts_with("62") && head.trim_end_matches(' ').ends_with(['+', '＋'])
}

/// Whether the groups are a sum with decimals, a time, or part of the number of a letter, which ends in a year.
fn is_of_a_paper(run: &Run, groups: &Range<usize>) -> bool {
    let joints = || (groups.start + 1..groups.end).filter_map(|group| run.joint(group));
    let is_sum = joints().any(|sign| sign == '.') && joints().any(|sign| sign == ',');
    let is_time = joints().any(|sign| sign == ':') && groups.clone().any(|group| run.count(group) <= 2);
    let is_year = |group: usize| run.joint(group) == Some('/') && run.count(group) == 4 && is_year(run.value(group));
    let is_letter = is_year(groups.end) || (is_year(groups.end - 1) && joints().any(|sign| sign != '/'));
    is_sum || is_time || is_letter
}

/// Whether a number goes over more than two lines, or is one of a paper.
fn is_broken(place: &Place, groups: &Range<usize>) -> bool {
    let gaps = &place.run.gaps[groups.start..groups.end - 1];
    let is_path = gaps.len() > 1 && gaps.iter().all(|gap| gap.sign == Some('/'));
    let is_paper = is_path && thing::is_numbered(place.before());
    gaps.iter().filter(|gap| gap.is_line_end).count() > 1 || is_paper
}

/// Whether digits count up or hardly change, as those of examples do.
fn is_made_up(digits: &str) -> bool {
    let follows = |pair: &[u8]| pair[1] == pair[0] + 1 || (pair[0] == b'9' && pair[1] == b'0');
    let mut counting = 0;
    let counts = digits.as_bytes().windows(2).any(|pair| {
        counting = if follows(pair) { counting + 1 } else { 0 };
        counting >= 5
    });
    counts || (b'0'..=b'9').filter(|digit| digits.as_bytes().contains(digit)).count() <= 3
}

/// Whether a chain that began with the number ends before this group.
fn ends_chain(place: &Place, at: usize, group: usize) -> bool {
    place.chains[group - 1] != place.chains[group] && place.chains[group - 1] == place.chains[at] && group - at > 1
}

/// How many digits stand before the 8, if a mobile number may begin at this group.
fn head(run: &Run, at: usize) -> Option<usize> {
    let digits = &run.digits[run.groups[at].at..];
    let head = ["0062", "6208", "628", "62", "08", "8"].iter().find(|head| digits.starts_with(**head))?;
    let head = head.trim_end_matches('8').len();
    // A head that ends in the middle of a group of two digits is no head: `62` and `08` may stand alone, `8` may not.
    is_national(&digits[head..]).then_some(head)
}

/// Whether a number that no word announces looks like a mobile number and like nothing else.
fn is_sure(place: &Place, groups: &Range<usize>) -> bool {
    let (run, chains, at) = (place.run, place.chains, groups.start);
    let first = run.digits(&(at..at + 1));
    let has_plus = (at == 0 && run.has_plus) || (at > 0 && run.gaps[at - 1].is_wall);
    let gaps = &run.gaps[at..groups.end - 1];
    let goes_on = at > 0 && run.count(at - 1) == 2 && gaps.first() == run.gaps.get(at - 1);
    let is_pairs = groups.len() >= 5
        && groups.clone().all(|group| run.count(group) == 2)
        && gaps.iter().all(|gap| gap.sign != Some('/'))
        && !goes_on;
    let is_plain = |gap: &Gap| gap.sign.is_none() && gap.spaces == 1 && !gap.is_line_end && !gap.is_wall;
    let is_even = gaps.iter().all(is_plain);
    let is_dotted = !gaps.is_empty() && gaps.iter().all(|gap| gap.is_tight() && gap.sign == Some('.'));
    let is_all = at == 0 && groups.end == run.groups.len();
    let is_pair = at == 0 && first.len() == 2 && groups.len() > 3;
    let nearest = place.before().iter().find(|token| !token.is_in(". :"));
    if is_pair && nearest.is_some_and(|token| token.is_in("rt rw lk km kavling blok no gang")) {
        return false;
    }
    if (groups.len() > 2 && first.len() < 5 && counts::is_counted(place.before())) || is_row(run, groups) {
        return false;
    }
    let is_head = match first.as_bytes() {
        [b'6', b'2'] if (is_even || is_dotted) && is_all && !has_plus => {
            let counts: Vec<usize> = groups.clone().map(|group| run.count(group)).collect();
            let is_known = matches!(counts[..], [2, 3, 3 | 4, 3..=5] | [2, 9..=12]) && counts != [2, 3, 3, 3];
            is_known && !place.after().first().is_some_and(|token| token.is_in(MEASURES))
        }
        b"0" if is_even && is_all && groups.clone().all(|group| run.count(group) == 1) => true,
        [b'6', b'2'] => has_plus || [run.joint(at + 1), run.joint(at + 2)].contains(&Some('-')),
        [b'6', ..] => has_plus || first.len() >= 5,
        [b'8', ..] => false,
        b"00" => run.count(at + 1) == 2,
        b"08" if !is_pairs && !goes_on => {
            run.gaps[at..groups.end - 1].iter().all(|gap| gap.sign.is_none())
                && run.count(at + 1) == 2
                && place.is_alone(groups)
                && groups.clone().all(|group| place.readings().get(group).is_none())
        }
        _ => first.len() >= 3 || is_pairs,
    };
    let begins = place.chain_start(at);
    // `0721481544/081234567890`.
    let is_second = first.len() >= 10 && run.joint(at).is_some_and(|sign| sign != '.' && sign != '-');
    let starts_inside =
        at > begins && !is_second && (at - begins > 1 || run.count(begins) > 2 || run.digits(&(begins..at)) == "0");
    // The end of a sum and what follows it: `90.081.699 5 1 02`.
    let starts_inside = starts_inside || (at > begins && place.readings().get(at) == Some(Reading::Sum));
    let ends_inside =
        chains.get(groups.end) == Some(&chains[groups.end - 1]) && (4..=8).contains(&run.count(groups.end));
    let has_year = groups.len() > 2
        && run.joint(at + 1) == Some('/')
        && groups.clone().any(|group| (1990..2040).contains(&run.value(group)));
    is_head && !starts_inside && !ends_inside && !has_year
}

/// Whether groups of one size are some of a row of times or numbers: more of them stand beside, or all begin alike.
fn is_row(run: &Run, groups: &Range<usize>) -> bool {
    let size = run.count(groups.start);
    let is_like = |group: usize| run.count(group) == size && !is_year(run.value(group));
    let begins = |group: usize| run.digits(&(group..group + 1)).starts_with("08");
    let is_time = |group: usize| size == 4 && begins(group) && run.value(group) % 100 < 60;
    let gap = run.gaps.get(groups.start);
    let is_next = groups.len() > 1
        && is_like(groups.end)
        && run.gaps.get(groups.end - 1) == gap
        && !(begins(groups.end) && size == 4);
    // `6032 0882 7288 2765`: the end of a longer number.
    let is_end = groups.start > 0 && is_like(groups.start - 1) && run.gaps.get(groups.start - 1) == gap;
    (2..=4).contains(&size)
        && groups.clone().all(|group| run.count(group) == size)
        && (is_next || is_end || (groups.len() > 2 && groups.clone().all(is_time)))
}

/// What is counted by the number before.
const MEASURES: &str = "
    orang jiwa kali unit kk ekor buah ton kg km ha m rupiah lembar eksemplar pasien siswa warga kepala suara liter";

#[cfg(test)]
mod tests {
    use crate::privacy::{Form, Kind, find};

    fn numbers(text: &str) -> Vec<String> {
        let found = find(text, Form::Text).into_iter().filter(|finding| finding.kind == Kind::Mobile);
        found.map(|finding| finding.value).collect()
    }

    #[test]
    fn reads_every_way_of_writing() {
        for text in [
            "0812-3456-7890",
            "081234567890",
            "0812 3456 7890",
            "0812.3456.7890",
            "+62 812 3456 7890",
            "62812-3456-7890",
            "+62(0)812-3456-7890",
            "(0812) 34567890",
            "(+62) 812 3456 7890",
            "+6281234567890",
            "0812 – 3456 – 7890",
            "08 12 34 56 78 90",
            "HP 812 3456 7890",
            "0062 812 3456 7890",
            "(0812)3456-7890",
            "+62-812-3456-7890",
            "wa: 62 812 3456 7890",
            "1. 0812-3456-7890",
            "0721-123456 / 0812-3456-7890",
            "WA081234567890",
            "resi; 081234567890",
            "resi Siti 081234567890",
        ] {
            assert_eq!(numbers(text), ["081234567890"], "{text}");
        }
    }

    #[test]
    fn tells_two_numbers_apart() {
        assert_eq!(numbers("0812-3456-7890/0813-1111-2222"), ["081234567890", "081311112222"]);
        assert_eq!(numbers("0812 3456 7890, 0813 1111 2222"), ["081234567890", "081311112222"]);
        assert_eq!(numbers("081234567890 2024"), ["081234567890"]);
    }

    #[test]
    fn leaves_other_numbers_alone() {
        for text in [
            "08.12.2024 10.30",
            "08.12.24 10.30.11",
            "misalnya 0812-3456-7890",
            "0721-481544",
            "0800-1-234567",
            "No. 470/0812/2024/1234",
            "NISN 0812345678",
            "0,0812345678",
            "resi 081234567890",
            "0812-3456-7890-1234",
            "62 812 3456 7890 orang",
        ] {
            assert!(numbers(text).is_empty(), "{text}");
        }
    }
}
