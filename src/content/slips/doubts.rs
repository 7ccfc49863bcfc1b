//! What looks like the marks of a list and is none: a bullet between the words of a sentence, the first letters of names,
//! a number to which a sentence refers. In doubt a text stays as it is.

use super::look::Line;
use super::marks::{Kind, Mark, TICK};
use crate::fields::names;
use crate::fields::signs::{self, Count, Kind as SignKind};

/// Takes out of the marks of a run those that are none. `written` is each line as it stands there.
pub(super) fn drop_doubtful(lines: &[Line], written: &[&str], marks: &mut [Option<Mark>]) {
    separators(lines, written, marks);
    references(lines, written, marks);
    initials(written, marks);
    boxes(written, marks);
}

/// `Senin • Selasa` and below it `• Kamis`: a sentence that goes on.
fn separators(lines: &[Line], written: &[&str], marks: &mut [Option<Mark>]) {
    for at in below(lines, written) {
        let Some(sign) = marks[at].as_ref().map(|mark| &written[at][mark.place.clone()]) else { continue };
        let may_separate = |kind| matches!(kind, SignKind::Bullet | SignKind::Dash | SignKind::Arrow);
        let before = written[at - 1].trim_end();
        let goes_on = (lines[at - 1].is_item || marks[at - 1].is_none()) && !before.ends_with(':');
        if goes_on && signs::sign(sign).is_some_and(|sign| may_separate(sign.kind)) && separates(before, sign) {
            marks[at] = None;
        }
    }
}

/// The lines that begin no item and stand below another, not behind its mark.
fn below(lines: &[Line], written: &[&str]) -> impl Iterator<Item = usize> {
    (1..lines.len()).filter(|at| !lines[*at].is_item && lines[*at].start >= lines[at - 1].start + written[at - 1].len())
}

/// Whether a sign stands between the words of a line, or before or behind them.
fn separates(line: &str, sign: &str) -> bool {
    line.match_indices(sign).any(|(at, _)| {
        let (before, after) = (&line[..at], &line[at + sign.len()..]);
        let is_apart = before.is_empty() || before.ends_with(char::is_whitespace);
        is_apart && (after.is_empty() || after.starts_with(char::is_whitespace))
    })
}

/// `sebagaimana dimaksud pada ayat` and below it `(2) dan ayat`.
fn references(lines: &[Line], written: &[&str], marks: &mut [Option<Mark>]) {
    for at in below(lines, written) {
        let is_count = matches!(marks[at].as_ref().map(|mark| mark.ways), Some([Some((Kind::Count(..), _)), _]));
        if is_count && names::asks_for_number(written[at - 1]) {
            marks[at] = None;
        }
    }
}

/// `A. Rahman` and below it `B. Siregar`: two people rather than a list, unless another list stands between them.
fn initials(written: &[&str], marks: &mut [Option<Mark>]) {
    let is_large = |mark: &Option<Mark>| {
        let mut ways = mark.iter().flat_map(|mark| mark.ways.iter().flatten());
        ways.any(|(kind, _)| matches!(kind, Kind::Count(Count::Large, '.')))
    };
    let large: Vec<usize> = (0..marks.len()).filter(|at| is_large(&marks[*at])).collect();
    let (Some(first), Some(last)) = (large.first(), large.last()) else { return };
    let things: Vec<&str> = large.iter().filter_map(|at| Some(&written[*at][marks[*at].as_ref()?.text..])).collect();
    let is_parted = (*first..*last).any(|at| marks[at].is_some() && !is_large(&marks[at]));
    if !is_parted && names::could_be(&things) {
        large.into_iter().for_each(|at| marks[at] = None);
    }
}

/// A filled box beside an empty one is a box.
fn boxes(written: &[&str], marks: &mut [Option<Mark>]) {
    let begins = |at: usize, mark: &Mark, signs: &[char]| written[at][mark.place.start..].starts_with(signs);
    let has_empty =
        marks.iter().enumerate().any(|(at, mark)| mark.as_ref().is_some_and(|mark| begins(at, mark, &['□', '☐'])));
    for (at, mark) in marks.iter_mut().enumerate().filter(|_| has_empty) {
        if let Some(mark) = mark.as_mut().filter(|mark| begins(at, mark, &['■'])) {
            (mark.ways, mark.stays) = ([Some((TICK, 0)), None], true);
        }
    }
}
