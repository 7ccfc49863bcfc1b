//! Signs that stand before the things of a list where people paste from: Word and its symbol fonts, chats, PDF.

use super::names;

/// What stands before a thing of a list. `drawn` is what its reader saw: several fonts have letters for the same sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sign {
    pub drawn: char,
    pub kind: Kind,
    /// Bytes of the sign as written.
    pub length: usize,
}

/// What a sign says of the line behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Begins no sentence.
    Bullet,
    /// Also stands in a text.
    Dash,
    /// A box, a tick, a cross or a star: it says something itself, so it is never taken away.
    Telling,
    Arrow,
    /// A letter that a symbol font drew as a bullet, and that lost its font.
    Letter,
}

/// The sign that a text begins with.
pub(crate) fn sign(text: &str) -> Option<Sign> {
    if let Some(arrow) = ["-->", "==>", "->", "=>"].into_iter().find(|arrow| text.starts_with(arrow)) {
        return Some(Sign { drawn: '→', kind: Kind::Arrow, length: arrow.len() });
    }
    let first = text.chars().next()?;
    let (drawn, kind) = match first {
        '•' | '●' | '·' | '∙' | '⁃' | '‣' | '\u{f0b7}' | '\u{f06c}' => ('•', Kind::Bullet),
        '○' | '◦' | '\u{f0a1}' => ('◦', Kind::Bullet),
        '▪' | '■' | '\u{f0a7}' | '\u{f06e}' => ('▪', Kind::Bullet),
        '▫' | '\u{f071}' | '\u{f0a8}' => ('▫', Kind::Bullet),
        '➢' | '➤' | '►' | '▶' | '▸' | '\u{f0d8}' => ('➢', Kind::Bullet),
        '◆' | '❖' | '⬥' | '\u{f076}' => ('❖', Kind::Bullet),
        '\u{f0fc}' => ('✔', Kind::Bullet),
        '\u{f02d}' => ('–', Kind::Bullet),
        '★' | '☆' => ('★', Kind::Telling),
        '□' | '☐' | '☑' | '☒' | '✓' | '✔' | '✅' | '✗' | '✘' | '❌' => ('✓', Kind::Telling),
        '→' | '➔' | '➜' | '⇒' | '\u{f0e0}' | '\u{f0e8}' => ('→', Kind::Arrow),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => ('–', Kind::Dash),
        'o' => ('◦', Kind::Letter),
        '§' => ('▪', Kind::Letter),
        'q' => ('□', Kind::Letter),
        'Ø' => ('➢', Kind::Letter),
        'v' => ('❖', Kind::Letter),
        'ü' => ('✔', Kind::Letter),
        _ => return None,
    };
    let length = first.len_utf8();
    let is_picture = text[length..].starts_with('\u{fe0f}');
    // Drawn as a button, the sign has a meaning of its own.
    if is_picture && first == '▶' {
        return None;
    }
    Some(Sign { drawn, kind, length: length + if is_picture { 3 } else { 0 } })
}

/// How the things of a list are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Count {
    Digit,
    Small,
    Large,
    SmallRoman,
    LargeRoman,
}

/// How a count can be read, and as what number: `i.` is the ninth letter or the first Roman number.
pub(crate) type Ways = [Option<(Count, u32)>; 2];

/// `1.`, `2)`, `(a)`, `iv.` at the start of a text: the ways to read it, each with its number, the sign that closes it,
/// and its bytes.
pub(crate) fn count(text: &str) -> Option<(Ways, char, usize)> {
    let open = usize::from(text.starts_with('('));
    let word = &text[open..open + text[open..].bytes().take_while(u8::is_ascii_alphanumeric).count()];
    let closed = text[open + word.len()..].chars().next();
    let close = closed.filter(|close| *close == ')' || *close == '.' && open == 0)?;
    let is_large = word.starts_with(|letter: char| letter.is_ascii_uppercase());
    let ways = match *word.as_bytes() {
        [b'0'..=b'9', ..] if word.len() <= 3 => [word.parse().ok().map(|number| (Count::Digit, number)), None],
        [letter, ..] if letter.is_ascii_alphabetic() => {
            let (plain, roman) =
                if is_large { (Count::Large, Count::LargeRoman) } else { (Count::Small, Count::SmallRoman) };
            let number = u32::from(letter.to_ascii_lowercase() - b'a') + 1;
            let is_plain = word.len() == 1;
            [is_plain.then_some((plain, number)), of_roman(word, is_large).map(|number| (roman, number))]
        }
        _ => return None,
    };
    let close = if open == 1 { '(' } else { close };
    ways.iter().any(Option::is_some).then_some((ways, close, open + word.len() + 1))
}

/// The things of `1. satu 2. dua` and `a. satu b. dua`, if they count up from one.
pub(crate) fn counted(line: &str) -> Option<Vec<&str>> {
    let starts_word = |at: &usize| *at == 0 || line[..*at].ends_with(char::is_whitespace);
    let (mut way, mut things, mut from) = (None, Vec::new(), 0);
    for at in line.char_indices().map(|(at, _)| at).filter(starts_word) {
        let Some((ways, close, length)) = count(&line[at..]) else { continue };
        if names::asks_for_number(&line[..at]) {
            continue;
        }
        let is_next = |(count, number): &(Count, u32)| match way {
            None => at == 0 && *number == 1,
            Some((its, closed, last)) => its == *count && closed == close && last + 1 == *number,
        };
        let Some((count, number)) = ways.into_iter().flatten().find(is_next) else { continue };
        // `2.500` is a number.
        let is_glued = |letter: char| count == Count::Digit && letter.is_alphabetic();
        if !line[at + length..].starts_with(|letter: char| letter.is_whitespace() || is_glued(letter)) {
            continue;
        }
        if way.is_some() {
            things.push(line[from..at].trim());
        }
        (way, from) = (Some((count, close, number)), at + length);
    }
    things.push(line[from..].trim());
    if way.is_some_and(|(count, close, _)| count == Count::Large && close == '.') && names::could_be(&things) {
        return None;
    }
    (things.len() > 1 && things.iter().all(|thing| !thing.is_empty())).then_some(things)
}

/// A number up to 39 in the letters of the Romans, all small or all large.
fn of_roman(word: &str, is_large: bool) -> Option<u32> {
    if word.len() > 7 || word.bytes().any(|letter| letter.is_ascii_uppercase() != is_large) {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    let units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    (1..40).find(|number| lower == "x".repeat(*number as usize / 10) + units[*number as usize % 10])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_every_way_they_are_written() {
        let ways = |text| count(text).map(|(ways, _, length)| (ways, &text[..length]));
        assert_eq!(ways("12) x"), Some(([Some((Count::Digit, 12)), None], "12)")));
        assert_eq!(ways("(b) x"), Some(([Some((Count::Small, 2)), None], "(b)")));
        assert_eq!(ways("C. x"), Some(([Some((Count::Large, 3)), None], "C.")));
        assert_eq!(ways("i. x"), Some(([Some((Count::Small, 9)), Some((Count::SmallRoman, 1))], "i.")));
        assert_eq!(ways("XIV) x"), Some(([None, Some((Count::LargeRoman, 14))], "XIV)")));
        for text in ["", "(", "1", "Jl. x", "(a. x", "iiii. x", "Iv. x", "2024. x", "(asli) x", "m-1. x"] {
            assert_eq!(ways(text), None, "{text}");
        }
    }
}
