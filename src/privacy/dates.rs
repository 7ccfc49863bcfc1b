//! Dates among words: `12 April 1990`, `April 12, 1990`, `12/4/90`, `1990-04-12`, `12041990`.

use super::months::{full_year, month};
use super::shapes::{is_compact_date, is_day, is_year};
use super::words::{Token, TokenKind};
use super::{Finding, Kind};
use std::ops::Range;

/// The date that begins at a token, and the token behind it.
pub(crate) fn date(tokens: &[Token], at: usize) -> Option<(Finding, usize)> {
    let parts: Vec<&Token> = tokens[at..].iter().take(9).filter(|token| !is_joint(token)).take(3).collect();
    let number = |part: &Token| (part.kind == TokenKind::Number).then(|| part.text.parse::<u32>().ok()).flatten();
    let digits = parts.first()?.text.len();
    let (year, month, day, last) = match parts.as_slice() {
        [one, ..] if one.kind == TokenKind::Number && digits == 8 && is_compact_date(number(one)?) => {
            let value = number(one)?;
            match is_year(value / 10000) && is_day(value % 100, value / 100 % 100) {
                true => (value / 10000, value / 100 % 100, value % 100, *one),
                false => (value % 10000, value / 10000 % 100, value / 1_000_000, *one),
            }
        }
        [one, ..] if one.kind == TokenKind::Number && digits == 6 => {
            let value = number(one)?;
            (full_year(value % 100, 2)?, value / 100 % 100, value / 10000, *one)
        }
        [first, second, third] => match (number(first), month(&second.text), number(second), number(third)) {
            (Some(day), Some(month), _, Some(year)) => (full_year(year, third.text.len())?, month, day, *third),
            (Some(year), None, Some(month), Some(day)) if is_year(year) => (year, month, day, *third),
            (Some(first), None, Some(second), Some(year)) => {
                let (day, month) = if is_day(first, second) { (first, second) } else { (second, first) };
                (full_year(year, third.text.len())?, month, day, *third)
            }
            (None, _, Some(day), Some(year)) => (full_year(year, third.text.len())?, month(&first.text)?, day, *third),
            _ => return None,
        },
        _ => return None,
    };
    let range: Range<usize> = tokens[at].range.start..last.range.end;
    let end = at + tokens[at..].iter().take_while(|token| token.range.start <= last.range.start).count();
    let value = format!("{year}-{month:02}-{day:02}");
    (is_year(year) && is_day(day, month)).then_some((Finding { kind: Kind::BirthDate, range, value }, end))
}

/// Whether the date that ends at a token is the first of two between which a time lies: nobody was born for months.
pub(crate) fn is_period(tokens: &[Token], end: usize) -> bool {
    let rest = &tokens[end..];
    // `1 Jan - 31 Des 2024`, of which `1 Jan - 31` alone could be a date.
    let is_short = tokens[end - 1].text.len() == 2 && rest.first().is_some_and(|token| month(&token.text).is_some());
    let until =
        rest.iter().take(6).take_while(|token| token.is_in("- s d / . sampai hingga dengan until to and dan")).count();
    is_short || (until > 0 && date(tokens, end + until).is_some())
}

/// What stands between the parts of a date.
fn is_joint(token: &Token) -> bool {
    token.is_one_of(&[
        ".", ",", "/", "-", "'", "`", "of", "de", "th", "st", "nd", "rd", "bulan", "tahun", "thn", "bln", "_", "(",
        ":", ";", "+", "·", "\\", "\n",
    ]) || (token.is("|") && !token.is_apart)
}
