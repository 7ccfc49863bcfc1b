//! Lists as people write them who do not know YAML's: under a key, each line with a sign of its own (`•`, `–`, `*`), a
//! number or a letter. The parser would melt the lines into one text.

use super::habits::{Edit, Line, indent_of, opened_by};

/// What the lines of a list begin with. Lines of one list begin with the same kind.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A sign that begins no sentence.
    Sign(char),
    /// A sign that may also stand in a text.
    Dash(char),
    /// `1.`, `(1)`, `a)`, by what stands around the number.
    Count(char),
}

/// Signs of lists, also those that Word takes from the private letters of its symbol fonts.
const SIGNS: &str = "•●○◦▪▫■□►▶▸➢➤➔→⇒‣⁃∙·✓✔☑☐✅★☆";
const DASHES: &str = "–—―−‐‑*+";

/// The mark that a text begins with, and where what it marks begins.
pub(super) fn mark(text: &str) -> Option<(Mark, usize)> {
    let first = text.chars().next()?;
    let behind = |length: usize| {
        let rest = &text[length..];
        let start = text.len() - rest.trim_start().len();
        (start < text.len()).then_some((start, start > length))
    };
    if SIGNS.contains(first) || ('\u{f000}'..='\u{f0ff}').contains(&first) {
        let sign = first.len_utf8();
        let sign = sign + if text[sign..].starts_with('\u{fe0f}') { 3 } else { 0 };
        return Some((Mark::Sign(first), behind(sign)?.0));
    }
    for arrow in ["->", "=>", "-->", "==>"] {
        if text.starts_with(arrow) {
            return Some((Mark::Sign('>'), behind(arrow.len())?.0));
        }
    }
    if DASHES.contains(first) {
        let (start, is_apart) = behind(first.len_utf8())?;
        let is_glued = !first.is_ascii() && text[start..].starts_with(char::is_alphabetic);
        return (is_apart || is_glued).then_some((Mark::Dash(first), start));
    }
    let open = usize::from(first == '(');
    let count = text[open..].bytes().take_while(u8::is_ascii_digit).count();
    let letter = usize::from(count == 0 && text[open..].starts_with(|letter: char| letter.is_ascii_alphabetic()));
    let close = open + count + letter;
    let around = text[close..].chars().next().filter(|close| *close == ')' || *close == '.' && open == 0)?;
    let (start, is_apart) = behind(close + 1)?;
    // `1.500 warga` is a number, `Jl. Melati` and `m.id` are words.
    let is_glued = count > 0 && text[start..].starts_with(char::is_alphabetic);
    ((1..=2).contains(&(count + letter)) && (is_apart || is_glued)).then_some((Mark::Count(around), start))
}

/// The items of a list that is written with marks.
pub(super) struct Marked<'a> {
    pub(super) first: Line<'a>,
    /// The sign of the first item as written.
    pub(super) sign: &'a str,
    /// Each mark in turn becomes a hyphen, as wide as it was: what stands below stays in its column.
    pub(super) edits: Vec<Edit>,
}

/// Every list with marks of its own under a key.
pub(super) fn lists<'a>(lines: &[Line<'a>]) -> Vec<Marked<'a>> {
    let is_nothing = |line: &Line| line.text.trim().is_empty() || line.text.trim_start().starts_with('#');
    let mut found = Vec::new();
    for (at, opener) in lines.iter().enumerate() {
        let Some(column) = opened_by(opener.text) else { continue };
        let mut below = lines[at + 1..].iter().filter(|line| !is_nothing(line)).peekable();
        let Some(first) = below.peek() else { continue };
        let indent = indent_of(first.text);
        let is_plain = first.text[indent..].starts_with("- ");
        let kind = mark(&first.text[indent..]).map(|(kind, _)| kind);
        if indent < column || !is_plain && kind.is_none() {
            continue;
        }
        let mut list: Option<Marked> = None;
        for line in below.take_while(|line| indent_of(line.text) >= indent) {
            if indent_of(line.text) > indent {
                continue;
            }
            match mark(&line.text[indent..]) {
                Some((its, start)) if Some(its) == kind || is_plain && matches!(its, Mark::Sign(_)) => {
                    let width = line.text[indent..indent + start].chars().count();
                    let edit = Edit {
                        at: line.start + indent,
                        removed: start,
                        inserted: format!("-{}", " ".repeat(width.saturating_sub(1).max(1))),
                    };
                    let sign = line.text[indent..indent + start].trim();
                    let list = list.get_or_insert(Marked { first: *line, sign, edits: Vec::new() });
                    list.edits.push(edit);
                }
                // The next key.
                None if indent == column => break,
                _ => {}
            }
        }
        found.extend(list);
    }
    found
}

/// The items of a text that holds a whole list, `• satu • dua` or several lines with marks, and the first of its marks.
/// `None` if it is one text.
pub(super) fn items(text: &str) -> Option<(&str, Vec<&str>)> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let of_line = |line: &str| line.strip_prefix("- ").map(|_| (Mark::Dash('-'), 2)).or_else(|| mark(line));
    if lines.len() > 1 {
        let (kind, start) = of_line(lines[0])?;
        let sign = lines[0][..start].trim();
        let items: Option<Vec<&str>> = lines
            .into_iter()
            .map(|line| of_line(line).filter(|(its, _)| *its == kind).map(|(_, start)| line[start..].trim()))
            .collect();
        return items.map(|items| (sign, items));
    }
    let line = *lines.first()?;
    let (Mark::Sign(sign), start) = mark(line)? else { return None };
    let items: Vec<&str> = line[start..].split(sign).map(str::trim).filter(|item| !item.is_empty()).collect();
    (items.len() > 1 && sign != '>').then_some((line[..start].trim(), items))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_words_and_numbers() {
        for (text, rest) in [
            ("• Cepat", "Cepat"),
            ("•Cepat", "Cepat"),
            ("\u{f0b7}\tCepat", "Cepat"),
            ("– Cepat", "Cepat"),
            ("–Cepat", "Cepat"),
            ("* Cepat", "Cepat"),
            ("1. Cepat", "Cepat"),
            ("1.Cepat", "Cepat"),
            ("12) Cepat", "Cepat"),
            ("(1) Cepat", "Cepat"),
            ("a) Cepat", "Cepat"),
            ("a. Cepat", "Cepat"),
            ("✔️ Cepat", "Cepat"),
            ("-> Cepat", "Cepat"),
            ("→ Cepat", "Cepat"),
        ] {
            let (_, start) = mark(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(&text[start..], rest);
        }
        for text in
            ["", "•", "1.500 warga", "1.", "2024", "Jl. Melati", "m.id", "*penting*", "-Cepat", "+62 721", "(asli)"]
        {
            assert!(mark(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_text_with_several_marks_is_a_list() {
        assert_eq!(items("• satu • dua"), Some(("•", vec!["satu", "dua"])));
        assert_eq!(items("- satu\n- dua\n"), Some(("-", vec!["satu", "dua"])));
        assert_eq!(items("1. satu\n2. dua"), Some(("1.", vec!["satu", "dua"])));
        for text in ["satu", "• satu", "satu\ndua", "– satu – dua", "satu → dua", "1. satu\ndua"] {
            assert_eq!(items(text), None, "{text}");
        }
    }
}
