//! What the lines of a list begin with, as people write and paste it.

use super::is_odd_space;
use crate::fields::names;
use crate::fields::signs::{self, Count, Kind as SignKind};
use crate::fields::text::is_hidden;

/// A kind of list. Lines of one list begin alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A list with this sign, as its reader saw it.
    Sign(char),
    /// A counted list: how its items are counted, and what closes the number.
    Count(Count, char),
    /// `##`, which begins no list.
    Heading,
}

/// What a line begins with.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// The ways to read it, each with its number.
    pub(super) ways: [Option<(Kind, u32)>; 2],
    /// Where the mark itself stands, and where the text that it marks: bytes of the line.
    pub(super) place: std::ops::Range<usize>,
    pub(super) text: usize,
    pub(super) manner: Manner,
    /// Whether it says something itself, and so stays in the text.
    pub(super) stays: bool,
}

/// How sure it is that a mark is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// Nothing else is written so.
    Sure,
    /// `1.Satu`: wants to be the first, or to follow.
    Glued,
    /// Wants others like it.
    Alike,
    /// `–`, `o`: wants others like it, or any other list around it.
    InList,
    /// `✓`: wants others like it, or another list on the lines beside it.
    Within,
}

/// What a kind of ticks, crosses and boxes is known by.
pub(super) const TICK: Kind = Kind::Sign('✓');

/// Finds the mark that a line begins with, if there is text behind it.
pub(super) fn mark(line: &str) -> Option<Mark> {
    let is_sign_of_word = |letter: char| ('\u{f000}'..='\u{f0ff}').contains(&letter);
    let is_before =
        |letter: char| is_odd_space(letter) || is_hidden(letter) && !is_sign_of_word(letter) && !letter.is_ascii();
    let lead = line.len() - line.trim_start_matches(is_before).len();
    let rest = &line[lead..];
    let is_space = |letter: char| letter == ' ' || letter == '\t' || is_odd_space(letter);
    let found = |ways, length: usize, manner: &dyn Fn(&str, bool) -> Option<Manner>| {
        let after = &rest[length..];
        let behind = after.trim_start_matches(is_space);
        // Behind what cannot be seen, or before what is no space, Markdown sees no mark.
        let is_odd = lead > 0 || after.starts_with(is_odd_space);
        let manner = match behind.len() < after.len() {
            true if is_odd => Some(Manner::Sure),
            is_apart => manner(behind, is_apart),
        };
        let text = line.len() - behind.len();
        let mark = |manner| Mark { ways, place: lead..lead + length, text, manner, stays: false };
        manner.filter(|_| !behind.is_empty()).map(mark)
    };
    let begins_word = |text: &str| text.starts_with(char::is_alphabetic);
    let way = |kind| [Some((kind, 0)), None];
    if let Some(length) = box_at(rest) {
        let mark = found(way(TICK), length, &|_, is_apart| is_apart.then_some(Manner::Alike));
        return mark.map(|mark| Mark { stays: true, ..mark });
    }
    match *rest.as_bytes() {
        [b'#', ..] => {
            let length = rest.bytes().take_while(|byte| *byte == b'#').count();
            let begins = |letter: char| letter.is_alphanumeric() || matches!(letter, '"' | '“' | '(');
            found(way(Kind::Heading), length, &|text, is_apart| {
                (!is_apart && length > 1 && text.starts_with(begins)).then_some(Manner::Sure)
            })
            .filter(|_| length <= 6)
        }
        [sign @ (b'-' | b'*' | b'+'), next, ..] if next != b'>' && next != sign => {
            let is_closed = sign == b'*' && rest[1..].contains('*');
            found(way(Kind::Sign(char::from(sign))), 1, &|text, is_apart| {
                (!is_apart && begins_word(text) && !is_closed).then_some(Manner::Alike)
            })
        }
        _ => {
            if let Some((ways, close, length)) = signs::count(rest) {
                let is_digit = matches!(ways, [Some((Count::Digit, _)), _]);
                let is_plain = is_digit && close != '(';
                let behind = rest[length..].trim_start_matches(is_space);
                let goes_on = ["dan ", "atau ", "s.d.", "sampai "].iter().any(|word| behind.starts_with(word));
                if goes_on || !is_digit && names::goes_on_shortened(behind) {
                    return None;
                }
                return found(
                    ways.map(|way| way.map(|(count, number)| (Kind::Count(count, close), number))),
                    length,
                    &|text, is_apart| {
                        let letters = text.chars().take_while(|letter| letter.is_alphabetic()).count();
                        match is_apart {
                            true => Some(Manner::Alike),
                            false if is_plain && letters > 1 => Some(Manner::Glued),
                            false => (letters > 1 && text.starts_with(char::is_uppercase)).then_some(Manner::Alike),
                        }
                    },
                );
            }
            let sign = signs::sign(rest)?;
            let is_bullet = rest.starts_with('•') || rest.starts_with(is_sign_of_word);
            // The other signs also occur in running text, so one of them alone makes no list.
            let is_plain = is_bullet || !matches!(sign.drawn, '➢' | '❖');
            let mark = found(way(Kind::Sign(sign.drawn)), sign.length, &|text, is_apart| match sign.kind {
                SignKind::Bullet if is_plain => (is_apart || is_bullet).then_some(Manner::Sure),
                SignKind::Bullet => is_apart.then_some(Manner::InList),
                SignKind::Dash => (is_apart || begins_word(text)).then_some(Manner::InList),
                SignKind::Telling => Some(if is_apart { Manner::Within } else { Manner::Alike }),
                SignKind::Arrow => Some(Manner::Alike),
                SignKind::Letter => {
                    (is_apart && text.starts_with(|letter: char| !letter.is_ascii_digit())).then_some(Manner::InList)
                }
            });
            mark.map(|mark| Mark { stays: sign.kind == SignKind::Telling, ..mark })
        }
    }
}

/// The bytes of a box that a text begins with, as people type one: `[ ]`, `[x]`.
fn box_at(text: &str) -> Option<usize> {
    let (inside, behind) = text.strip_prefix('[')?.split_once(']')?;
    let is_box = matches!(inside, " " | "x" | "X" | "v" | "V" | "√" | "✓" | "✔" | "✗");
    // What looks like one can also be the name of an address, or lead to one.
    let is_text = !behind.trim_start().starts_with([':', '(', '[']);
    (is_box && is_text && behind.starts_with([' ', '\t'])).then_some(inside.len() + 2)
}

/// Whether a text begins with a tick, a cross or a box.
pub(super) fn is_ticked(text: &str) -> bool {
    box_at(text).is_some() || signs::sign(text).is_some_and(|sign| Kind::Sign(sign.drawn) == TICK)
}

/// The mark of an item that Markdown knows.
pub(super) fn native(line: &str) -> Option<Mark> {
    let (way, length) = match line.chars().next()? {
        sign @ ('-' | '*' | '+') => ((Kind::Sign(sign), 0), 1),
        _ => match signs::count(line)? {
            ([Some((count, number)), _], close, length) => ((Kind::Count(count, close), number), length),
            _ => return None,
        },
    };
    let behind = line[length..].trim_start_matches([' ', '\t']);
    // More spaces are the text's own: it is code.
    let text = Some(line.len() - behind.len()).filter(|text| *text <= length + 4).unwrap_or(length + 1);
    let ways = [Some(way), is_ticked(behind).then_some((TICK, 0))];
    (!behind.is_empty()).then_some(Mark { ways, place: 0..length, text, manner: Manner::Sure, stays: false })
}

/// A line without the mark of a list at its start.
pub(super) fn without_mark(line: &str) -> &str {
    let is_listed = |mark: &Mark| {
        !matches!(mark.ways[0], Some((Kind::Heading, _))) && line[mark.place.end..].starts_with(char::is_whitespace)
    };
    let native = ["- ", "* ", "+ "].iter().find_map(|sign| line.strip_prefix(sign));
    native.map(str::trim_start).or_else(|| mark(line).filter(is_listed).map(|mark| &line[mark.text..])).unwrap_or(line)
}

/// The kind of mark that a cell holds, if it holds nothing else.
pub(super) fn alone(cell: &str) -> Option<Kind> {
    if let "-" | "*" | "+" = cell {
        return cell.chars().next().map(Kind::Sign);
    }
    let line = format!("{cell} x");
    let mark = mark(&line).filter(|mark| mark.place.start == 0 && mark.place.end == cell.len())?;
    mark.ways.into_iter().flatten().next().map(|(kind, _)| kind)
}
