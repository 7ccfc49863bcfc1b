//! Runs of digits: groups of digits with so little between them that a person might have meant one number.
//!
//! A run says how its groups are joined, which tells a number in four groups from a date, a sum or a list.

use super::Form;
use super::reader::{Reader, Seen};
use std::ops::Range;

/// A run of digits without anything seen between them.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    /// Where its digits begin among those of the run.
    pub at: usize,
    pub count: usize,
    /// Where it is written.
    pub range: Range<usize>,
}

/// What is seen between two groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Gap {
    /// The first sign, one of [`SIGNS`] or [`ODD_SIGNS`], or none.
    pub sign: Option<char>,
    pub spaces: usize,
    pub is_line_end: bool,
    /// A bracket or a plus sign with more beside it, which only telephone numbers have inside.
    pub is_wall: bool,
    /// A bracket that ends a group, with nothing but another that opens the next.
    pub is_boxed: bool,
}

impl Gap {
    /// Whether it is one sign without spaces around it.
    pub(crate) fn is_tight(&self) -> bool {
        self.sign.is_some() && self.spaces == 0 && !self.is_line_end && !self.is_wall
    }

    /// Whether the sign joins parts of a number only here and there, and parts of a list or a time as often.
    pub(crate) fn is_odd(&self) -> bool {
        self.sign.is_some_and(|sign| ODD_SIGNS.contains(&sign))
    }

    /// Whether groups on either side may be one number: an odd sign stands close, or alone with one space on either side.
    fn joins(&self, width: usize) -> bool {
        match self.sign {
            Some(':' | '·' | '=') => width == 1 || (width == 3 && self.spaces == 2),
            _ => !self.is_odd() || width == 1,
        }
    }
}

/// Signs that people put inside a number.
const SIGNS: [char; 5] = ['.', ',', '-', '/', '_'];

/// Signs that people seldom put inside a number.
const ODD_SIGNS: [char; 11] = ['·', '|', ':', ';', '+', '=', '~', '\'', '…', '\\', '^'];

/// Groups of digits that stand close together.
#[derive(Clone, Debug, Default)]
pub(crate) struct Run {
    /// All digits, in ASCII.
    pub digits: String,
    pub groups: Vec<Group>,
    /// What stands between the groups, so one fewer than groups.
    pub gaps: Vec<Gap>,
    /// Whether a plus sign or an opening bracket stands before it.
    pub has_plus: bool,
}

/// Words that people say for a sign inside a number: `0812 strip 3456`.
const SPOKEN: [&str; 7] = ["strip", "garis", "dash", "titik", "spasi", "minus", "sambung"];

/// The most letters between two groups.
const WIDEST_GAP: usize = 5;

impl Run {
    /// Reads the run that begins at a digit.
    fn read(text: &str, form: Form, start: usize) -> Run {
        let start = lookalike_before(text, start);
        let head = text[..start].trim_end_matches(' ');
        let mut run = Run { has_plus: head.ends_with(['+', '＋', '(']), ..Run::default() };
        let mut gap = Gap::default();
        let mut width = 0;
        let mut is_inside = false;
        let mut spoken_to = start;
        for Seen { letter, start, end } in Reader::new(text, form, start) {
            if start < spoken_to {
                continue;
            }
            if let Some(length) = spoken(&text.as_bytes()[start..]).filter(|_| gap.sign.is_none()) {
                (spoken_to, gap.sign, width) = (start + length, Some('-'), width + 1);
                continue;
            }
            let letter = lookalike(text, start..end, letter, is_inside, run.digits.len()).unwrap_or(letter);
            if letter.is_ascii_digit() {
                match run.groups.last_mut() {
                    Some(group) if is_inside => {
                        group.count += 1;
                        group.range.end = end;
                    }
                    last => {
                        if last.is_some() {
                            if !gap.joins(width) {
                                break;
                            }
                            gap.is_wall &= gap.sign != Some('+') || width > 1;
                            run.gaps.push(std::mem::take(&mut gap));
                        }
                        run.groups.push(Group { at: run.digits.len(), count: 1, range: start..end });
                    }
                }
                run.digits.push(letter);
                (width, is_inside) = (0, true);
                continue;
            }
            is_inside = false;
            width += 1;
            match letter {
                ' ' => gap.spaces += 1,
                '\n' if !gap.is_line_end => gap.is_line_end = true,
                '+' if width == 1 => (gap.sign, gap.is_wall) = (Some(letter), true),
                ')' | ']' if width == 1 => (gap.is_wall, gap.is_boxed) = (true, true),
                '(' | '[' => gap.is_wall = true,
                ')' | ']' | '+' => (gap.is_wall, gap.is_boxed) = (true, false),
                _ if gap.sign.is_none() && (SIGNS.contains(&letter) || ODD_SIGNS.contains(&letter)) => {
                    gap.sign = Some(letter);
                }
                '.' | ',' | '-' | '/' => {}
                _ => break,
            }
            if width > WIDEST_GAP {
                break;
            }
        }
        run
    }

    /// The digits of the groups in `range`.
    pub(crate) fn digits(&self, range: &Range<usize>) -> &str {
        match self.groups.get(range.clone()) {
            Some([first, .., last]) => &self.digits[first.at..last.at + last.count],
            Some([only]) => &self.digits[only.at..only.at + only.count],
            _ => "",
        }
    }

    /// A group as a number; the largest of all if it does not fit into one.
    pub(crate) fn value(&self, group: usize) -> u32 {
        self.digits(&(group..group + 1)).parse().unwrap_or(u32::MAX)
    }

    /// How many digits a group has; 0 if there is no such group.
    pub(crate) fn count(&self, group: usize) -> usize {
        self.groups.get(group).map_or(0, |group| group.count)
    }

    /// The bytes in which the groups are written.
    pub(crate) fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        match self.groups.get(range.clone()) {
            Some([first, .., last]) => first.range.start..last.range.end,
            Some([only]) => only.range.clone(),
            _ => 0..0,
        }
    }

    /// The first byte behind the last group.
    pub(crate) fn end(&self) -> usize {
        self.groups.last().map_or(0, |group| group.range.end)
    }

    /// The sign by which a group is joined tightly to the one before it.
    pub(crate) fn joint(&self, group: usize) -> Option<char> {
        let gap = group.checked_sub(1).and_then(|before| self.gaps.get(before))?;
        gap.sign.filter(|_| gap.is_tight())
    }

    /// The number of the chain that each group belongs to: groups joined tightly by one and the same sign.
    pub(crate) fn chains(&self) -> Vec<usize> {
        let mut chains = Vec::with_capacity(self.groups.len());
        let mut sign = None;
        for group in 0..self.groups.len() {
            let last = chains.last().copied();
            let joint = self.joint(group);
            let goes_on = joint.is_some() && (sign.is_none() || sign == joint);
            sign = if goes_on { joint } else { None };
            chains.push(match last {
                Some(chain) if goes_on => chain,
                Some(chain) => chain + 1,
                None => 0,
            });
        }
        chains
    }
}

/// How long the word is that text begins with and that is said for a sign, if a digit follows.
fn spoken(bytes: &[u8]) -> Option<usize> {
    if !bytes.first().is_some_and(u8::is_ascii_alphabetic) {
        return None;
    }
    let is_said = |word: &&&str| bytes.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word.as_bytes()));
    let length = SPOKEN.iter().find(is_said)?.len();
    matches!(bytes[length..], [b' ', b'0'..=b'9', ..] | [b'0'..=b'9', ..]).then_some(length)
}

/// The digit that a letter among digits stands for: typists and scanners take `o` for zero and `l` for one. At the end of
/// a group it does so only once there are digits enough for a number.
fn lookalike(text: &str, range: Range<usize>, letter: char, is_inside: bool, digits: usize) -> Option<char> {
    let digit = digit_of(letter)?;
    let behind = &text.as_bytes()[range.end..];
    let is_digit = |at: usize| behind.get(at).is_some_and(u8::is_ascii_digit);
    let is_like = behind.first().is_some_and(|next| digit_of(char::from(*next)).is_some());
    let is_end = !text[range.end..].chars().next().is_some_and(char::is_alphanumeric);
    let is_between = is_digit(0) || (is_inside && is_like && is_digit(1));
    (is_between || (is_inside && is_end && digits >= SHORTEST)).then_some(digit)
}

fn digit_of(letter: char) -> Option<char> {
    match letter {
        'o' | 'O' => Some('0'),
        'l' | 'I' => Some('1'),
        _ => None,
    }
}

/// Where a run begins whose first digit is found at `start`: at the letter before, if that stands for a digit.
fn lookalike_before(text: &str, start: usize) -> usize {
    let mut letters = text[..start].chars().rev();
    let is_like = letters.next().and_then(digit_of).is_some();
    let is_word = letters.next().is_some_and(char::is_alphanumeric) || !text.as_bytes()[start].is_ascii_digit();
    if is_like && !is_word { start - 1 } else { start }
}

/// All runs of a text outside the given places, in order.
pub(crate) fn runs<'a>(text: &'a str, form: Form, skipped: &'a [Range<usize>]) -> impl Iterator<Item = Run> + 'a {
    let mut skipped = skipped.iter().peekable();
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = first_digit(text, form, from)?;
            while skipped.next_if(|range| range.end <= start).is_some() {}
            match skipped.peek() {
                Some(range) if range.contains(&start) => from = range.end,
                _ => {
                    if let Some(length) = short(&text.as_bytes()[start..]) {
                        from = start + length;
                        continue;
                    }
                    let run = Run::read(text, form, start);
                    from = run.end().max(start + 1);
                    return Some(run);
                }
            }
        }
    })
}

/// The shortest number that belongs to a person: a civil servant's of old.
pub(crate) const SHORTEST: usize = 9;

/// How many bytes are digits and plain signs, if they end at a letter before there are enough digits for any number.
fn short(bytes: &[u8]) -> Option<usize> {
    let mut digits = 0;
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'0'..=b'9' => digits += 1,
            b' ' | b'.' | b',' | b'-' | b'/' | b':' | b'(' | b')' | b'+' | b'\n' => {}
            b'|' if bytes.get(at + 1).is_some_and(|next| !b" \t\r\n".contains(next)) => {}
            b'o' | b'O' | b'l' | b'I'
                if bytes.get(at + 1).is_some_and(|next| {
                    next.is_ascii_digit() || next.is_ascii_alphabetic() && digit_of(char::from(*next)).is_some()
                }) =>
            {
                digits += 1
            }
            b'a'..=b'z' | b'A'..=b'Z' if spoken(&bytes[at..]).is_some() => return None,
            b'a'..=b'z' | b'A'..=b'Z' | b'"' | b'{' | b'|' => return Some(at),
            _ => return None,
        }
        if digits >= SHORTEST {
            return None;
        }
    }
    Some(bytes.len())
}

/// Where the first digit is seen. Most of a text is passed over byte by byte.
fn first_digit(text: &str, form: Form, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        let is_other = |byte: &u8| byte.is_ascii_digit() || !byte.is_ascii() || matches!(byte, b'&' | b'%');
        at += bytes.get(at..)?.iter().position(is_other)?;
        match bytes[at] {
            b'0'..=b'9' => return Some(at),
            b'&' | b'%' => {
                let seen = Reader::new(text, form, at).next()?;
                if seen.letter.is_ascii_digit() {
                    return Some(seen.start);
                }
                at = seen.end;
            }
            _ => {
                let letter = text[at..].chars().next()?;
                let is_digit = |seen: Seen| seen.start == at && seen.letter.is_ascii_digit();
                if letter.is_numeric() && Reader::new(text, form, at).next().is_some_and(is_digit) {
                    return Some(at);
                }
                at += letter.len_utf8();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(text: &str) -> Vec<Vec<String>> {
        let group = |run: &Run, at: usize| run.digits(&(at..at + 1)).to_owned();
        let mut from = 0;
        let mut groups = Vec::new();
        while let Some(start) = first_digit(text, Form::Markdown, from) {
            let run = Run::read(text, Form::Markdown, start);
            groups.push((0..run.groups.len()).map(|at| group(&run, at)).collect());
            from = run.end();
        }
        groups
    }

    #[test]
    fn joins_what_stands_close() {
        assert_eq!(groups("18 71.01–52&nbsp;0&#52; x 9"), [vec!["18", "71", "01", "52", "04"], vec!["9"]]);
        assert_eq!(groups("1871\n0152\n\n0490"), [vec!["1871", "0152"], vec!["0490"]]);
        assert_eq!(groups("| 12 | 13 |; é٣"), [["12"], ["13"], ["3"]]);
        assert_eq!(groups("o8l2O"), [["0812"]]);
        assert_eq!(groups("po8 O812 l23456789O x1o"), vec![vec!["8", "0812", "1234567890"], vec!["1"]]);
    }

    #[test]
    fn passes_over_what_is_too_short() {
        let found = |text: &str| runs(text, Form::Text, &[]).map(|run| run.digits).collect::<Vec<_>>();
        assert_eq!(found("12 April 2024, pukul 08.00"), [""; 0]);
        assert_eq!(found("pada 12 dan 0812-3456-7890"), ["081234567890"]);
    }

    #[test]
    fn tells_chains_apart() {
        let run = Run::read("18.71.01.1001 18.71-02-03 5", Form::Text, 0);
        assert_eq!(run.chains(), [0, 0, 0, 0, 1, 1, 2, 2, 3]);
    }
}
