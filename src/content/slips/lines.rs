//! Marks at the start of a line that lack their space, or have one that Markdown does not know, and Word's bullets.

use super::look::Look;
use super::{is_odd_space, line_end, line_start};
use crate::fields::text::is_hidden;
use std::ops::Range;

/// Mends the lines of a paragraph or a list item, each known by where it begins.
pub(super) fn mend(look: &mut Look, found: &[usize]) {
    let text = look.text;
    for (number, start) in found.iter().copied().enumerate() {
        let line = &text[start..line_end(text, start)];
        let found = mended(text, start, line, number == 0);
        if let Some((range, meant)) = found.filter(|_| !look.is_escaped(start)) {
            look.edit(start + range.start..start + range.end, meant);
        }
    }
}

/// Signs that Word and chats set before things of a list, and nothing else.
fn is_bullet(letter: char) -> bool {
    // Word's own are letters of its Symbol font, in an area that belongs to nobody.
    matches!(
        letter,
        '•' | '·' | '●' | '○' | '◦' | '▪' | '▫' | '■' | '‣' | '⁃' | '∙' | '➢' | '➤' | '►' | '◆' | '\u{f000}'
            ..='\u{f0ff}'
    )
}

fn is_long_dash(letter: char) -> bool {
    matches!(letter, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The piece of a line that is to be mended, and how.
fn mended(text: &str, start: usize, line: &str, is_first: bool) -> Option<(Range<usize>, String)> {
    let is_before =
        |letter: char| is_odd_space(letter) || is_hidden(letter) && !is_bullet(letter) && !letter.is_ascii();
    let lead = line.len() - line.trim_start_matches(is_before).len();
    let rest = &line[lead..];
    let spaces = |from: usize| {
        let after = &rest[from..];
        let space = |letter: char| letter == ' ' || letter == '\t' || is_odd_space(letter);
        (after.len() - after.trim_start_matches(space).len(), after.starts_with(is_odd_space))
    };
    let first = rest.chars().next()?;
    let mark = mark(rest);
    if mark > 0 {
        let (space, is_odd) = spaces(mark);
        let after = &rest[mark + space..];
        if after.is_empty() {
            return None;
        }
        if space > 0 {
            // Behind what cannot be seen, or before what is no space.
            return (lead > 0 || is_odd).then(|| (0..lead + mark + space, format!("{} ", &rest[..mark])));
        }
        let is_meant = match first {
            '#' => {
                mark > 1
                    && after.starts_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '"' | '“' | '('))
            }
            '-' => after.starts_with(char::is_alphabetic) && has_neighbour(text, start, dash_and_letter),
            '0'..='9' => {
                let is_word = after.chars().take_while(|letter| letter.is_alphabetic()).count() > 1;
                is_word && (is_first || follows(text, start, &rest[..mark]))
            }
            _ => false,
        };
        return is_meant.then(|| (lead + mark..lead + mark, " ".to_owned()));
    }
    let length = first.len_utf8();
    let (space, _) = spaces(length);
    if rest.len() == length + space {
        return None;
    }
    if first == 'o' && rest.starts_with("o\t") && neighbours(text, start).into_iter().flatten().any(is_bulleted) {
        return Some((0..lead + length + space, "  - ".to_owned()));
    }
    let is_bullet = is_bullet(first) && (space > 0 || first == '•')
        || is_long_dash(first) && space > 0 && has_neighbour(text, start, |line| line.starts_with(is_long_dash));
    is_bullet.then(|| (0..lead + length + space, "- ".to_owned()))
}

/// Bytes of the mark of a heading, a list or a number at the start of a line.
fn mark(line: &str) -> usize {
    let run = |is_part: fn(u8) -> bool| line.bytes().take_while(|byte| is_part(*byte)).count();
    match line.bytes().next() {
        Some(b'#') => Some(run(|byte| byte == b'#')).filter(|count| *count <= 6).unwrap_or(0),
        Some(b'-' | b'*' | b'+') => 1,
        Some(b'0'..=b'9') => {
            let digits = run(|byte| byte.is_ascii_digit());
            if digits <= 3 && line[digits..].starts_with(['.', ')']) { digits + 1 } else { 0 }
        }
        _ => 0,
    }
}

/// A line without the mark of a list at its start.
pub(super) fn without_mark(line: &str) -> &str {
    let length = match line.chars().next() {
        Some(first) if is_bullet(first) || is_long_dash(first) => first.len_utf8(),
        Some('#') | None => 0,
        Some(_) => mark(line),
    };
    match line[length..].starts_with(char::is_whitespace) {
        true => line[length..].trim_start(),
        false => line,
    }
}

fn dash_and_letter(line: &str) -> bool {
    line.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphabetic))
}

fn is_bulleted(line: &str) -> bool {
    line.starts_with(is_bullet) || line.starts_with("o\t") || line.starts_with("- ")
}

/// The written lines before and after the line of a place, over one empty line at most.
fn neighbours(text: &str, at: usize) -> [Option<&str>; 2] {
    let is_written = |line: &&str| !line.is_empty();
    let before = text[..line_start(text, at)].lines().rev().take(2).map(str::trim).find(is_written);
    let after = text[line_end(text, at)..].lines().skip(1).take(2).map(str::trim).find(is_written);
    [before, after]
}

fn has_neighbour(text: &str, at: usize, is_alike: impl Fn(&str) -> bool) -> bool {
    neighbours(text, at).into_iter().flatten().any(is_alike)
}

/// Whether a list can begin with this number, or goes on with it: in the middle of a sentence a number is no mark.
fn follows(text: &str, at: usize, mark: &str) -> bool {
    let number = |line: &str| line.split(['.', ')']).next().and_then(|digits| digits.parse::<u32>().ok());
    let own = number(mark);
    own == Some(1) || neighbours(text, at)[0].and_then(number).is_some_and(|before| Some(before + 1) == own)
}
