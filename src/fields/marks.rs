//! Lists as people write them who do not know YAML's: under a key, each line with a sign of its own (`•`, `–`, `*`), a
//! number or a letter. The parser would melt the lines into one text.

use super::line::{Edit, Found, Line, indent_of, key_and_value, opened_by, quoted, value_start};
use super::names;
use super::signs::{self, Count, Kind};

/// What the lines of a list begin with. Lines of one list begin with the same kind.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A sign that begins no sentence.
    Sign,
    /// A tick, a cross or a star, which is part of what it marks.
    Telling,
    /// A sign that may also stand in a text.
    Dash,
    /// A letter of a symbol font.
    Letter,
    /// `1.`, `(1)`, `a)`.
    Count,
}

/// The mark that a text begins with, and where what it marks begins.
pub(super) fn mark(text: &str) -> Option<(Mark, usize)> {
    let behind = |length: usize| {
        let rest = &text[length..];
        let start = text.len() - rest.trim_start().len();
        (start < text.len()).then_some((start, start > length))
    };
    if let Some((_, _, length)) = signs::count(text) {
        let (start, is_apart) = behind(length)?;
        // `1.500 warga` is a number, `Jl. Melati` and `m.id` are words.
        let is_digit = text.trim_start_matches('(').starts_with(|letter: char| letter.is_ascii_digit());
        let is_glued = is_digit && text[start..].starts_with(char::is_alphabetic);
        let is_word = !is_digit && names::goes_on_shortened(&text[start..]);
        return (!is_word && (is_apart || is_glued)).then_some((Mark::Count, start));
    }
    if let Some(sign @ ('*' | '+')) = text.chars().next() {
        let (start, is_apart) = behind(1)?;
        let is_glued = text[start..].starts_with(char::is_alphabetic) && !text[1..].contains(sign);
        return (is_apart || is_glued).then_some((Mark::Dash, start));
    }
    let sign = signs::sign(text)?;
    let (start, is_apart) = behind(sign.length)?;
    match sign.kind {
        Kind::Bullet | Kind::Arrow => Some((Mark::Sign, start)),
        Kind::Telling => Some((Mark::Telling, 0)),
        Kind::Dash => (is_apart || text[start..].starts_with(char::is_alphabetic)).then_some((Mark::Dash, start)),
        Kind::Letter => {
            let is_word = text[start..].starts_with(|letter: char| !letter.is_ascii_digit());
            (is_apart && is_word).then_some((Mark::Letter, start))
        }
    }
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
        let Some(&&first) = below.peek() else { continue };
        let indent = indent_of(first.text);
        let is_plain = first.text[indent..].starts_with("- ");
        if indent < column || !is_plain && mark(&first.text[indent..]).is_none() {
            continue;
        }
        let mut list: Option<Marked> = None;
        let mut counted = Vec::new();
        // What another key opens further in is that one's.
        let mut is_other = false;
        for line in below.take_while(|line| indent_of(line.text) >= indent) {
            let own = indent_of(line.text);
            is_other = own > indent && (is_other || opened_by(line.above).is_some() && line.start != first.start);
            let is_item = line.text[own..].starts_with("- ");
            let is_within = own > indent;
            let mark = match mark(&line.text[own..]) {
                _ if is_within && is_item => Some((Mark::Sign, 2)),
                // A line that goes on may well begin with a dash.
                Some((Mark::Dash, _)) if is_within => None,
                mark => mark,
            };
            match mark {
                _ if is_other => {}
                // A list that has begun with one mark goes on with others, and so does one within it: Word marks each level
                // in its own way, and fields have but one.
                Some((its, start)) if is_within || !is_plain || its != Mark::Count => {
                    if its == Mark::Count {
                        counted.push(&line.text[own..]);
                    }
                    let width = line.text[own..own + start].chars().count();
                    let edit = Edit {
                        at: line.start,
                        removed: own + start,
                        inserted: format!("{}-{}", &line.text[..indent], " ".repeat(width.saturating_sub(1).max(1))),
                    };
                    let sign = sign_of(&line.text[own..], start);
                    let list = list.get_or_insert(Marked { first: *line, sign, edits: Vec::new() });
                    list.edits.push(edit);
                }
                // The next key.
                None if own == column && !is_item => break,
                _ => {}
            }
        }
        found.extend(list.filter(|_| are_counted(&counted)));
    }
    found
}

/// What stands before the text of an item.
fn sign_of(item: &str, start: usize) -> &str {
    match signs::sign(item) {
        Some(sign) if start == 0 => &item[..sign.length],
        _ => item[..start].trim(),
    }
}

/// Whether texts with a number or a letter each are counted by it: letters begin with the first and leave none out, and
/// large ones do not stand for the names of people.
pub(super) fn are_counted(texts: &[&str]) -> bool {
    let mut lasts: Vec<(Count, u32)> = Vec::new();
    let mut things = Vec::with_capacity(texts.len());
    let mut could_be_names = true;
    for text in texts {
        let Some((ways, close, length)) = signs::count(text) else { return false };
        let follows = |(count, number): &(Count, u32)| {
            *count == Count::Digit || *number == 1 || lasts.contains(&(*count, number.wrapping_sub(1)))
        };
        let Some((count, number)) = ways.into_iter().flatten().find(follows) else { return false };
        could_be_names &= count == Count::Large && close == '.';
        things.push(text[length..].trim());
        lasts.retain(|(its, _)| *its != count);
        lasts.push((count, number));
    }
    texts.is_empty() || !could_be_names || !names::could_be(&things)
}

/// The items of a text that holds a whole list, `• satu • dua`, `1. satu 2. dua` or several lines with marks, and the first
/// of its marks. `None` if it is one text.
pub(super) fn items(text: &str) -> Option<(&str, Vec<String>)> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let [first, rest @ ..] = lines.as_slice() else { return None };
    let of_line = |line: &str| line.strip_prefix("- ").map(|_| (Mark::Dash, 2)).or_else(|| mark(line));
    let (kind, start) = of_line(first)?;
    let sign = sign_of(first, start);
    if rest.is_empty() {
        let parts = signs::counted(first).or_else(|| match kind {
            Mark::Sign => parted(first, start),
            Mark::Telling => parted_by_telling(first),
            _ => None,
        })?;
        return Some((sign, parts.into_iter().map(|part| part.trim_end_matches([';', ',']).to_owned()).collect()));
    }
    let mut items = vec![first[start..].trim().to_owned()];
    for line in rest {
        match of_line(line).filter(|(its, _)| *its == kind) {
            Some((_, start)) => items.push(line[start..].trim().to_owned()),
            // The item goes on.
            None => items.last_mut()?.extend([" ", line]),
        }
    }
    let counted: Vec<&str> = lines.iter().copied().filter(|line| kind == Mark::Count && mark(line).is_some()).collect();
    (items.len() > 1 && are_counted(&counted)).then_some((sign, items))
}

/// Whether an item stands within the one above, which is one text to YAML: `- Datang` and below it `  - Bawa KTP`.
pub(super) fn is_within_item(above: &str, line: &str) -> bool {
    let is_item = |line: &str| line.trim_start().starts_with("- ");
    is_item(line)
        && is_item(above)
        && indent_of(line) > indent_of(above)
        && !above.trim_end().ends_with([':', '|', '>'])
}

/// `manfaat: - Cepat - Mudah`: a list on the line of its key.
pub(super) fn list_beside_key(line: Line) -> Option<Found> {
    let start = value_start(line.text)
        .filter(|start| key_and_value(line.text).is_some() && line.text[*start..].starts_with("- "))?;
    let value = line.text[start..].trim_end();
    let first = value[2..].find(" - ").map_or(value, |at| &value[..at + 2]);
    let from = line.start + start;
    let edit = Edit { at: from, removed: value.len(), inserted: quoted(value) };
    Some(Found { code: "butir-di-baris-kunci", note: false, from, to: from + first.len(), edit })
}

/// The things of `• satu • dua`.
fn parted(line: &str, start: usize) -> Option<Vec<&str>> {
    let sign = line.chars().next()?;
    // An arrow also leads from one thing to the next.
    let is_list = signs::sign(line).is_some_and(|sign| sign.kind != Kind::Arrow);
    let items: Vec<&str> = line[start..].split(sign).map(str::trim).filter(|item| !item.is_empty()).collect();
    (is_list && items.len() > 1).then_some(items)
}

/// The things of `✅ satu ❌ dua`, each with its sign.
fn parted_by_telling(line: &str) -> Option<Vec<&str>> {
    let is_telling = |at: &usize| {
        let begins = *at == 0 || line[..*at].ends_with(char::is_whitespace);
        begins && signs::sign(&line[*at..]).is_some_and(|sign| sign.kind == Kind::Telling)
    };
    let starts: Vec<usize> = line.char_indices().map(|(at, _)| at).filter(is_telling).collect();
    let ends = starts.iter().skip(1).copied().chain([line.len()]);
    let items: Vec<&str> = starts.iter().zip(ends).map(|(start, end)| line[*start..end].trim()).collect();
    let says_something = |item: &&str| item.contains(char::is_alphanumeric);
    (items.len() > 1 && items.iter().all(says_something)).then_some(items)
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
            ("✔️ Cepat", "✔️ Cepat"),
            ("❌ Tidak boleh", "❌ Tidak boleh"),
            ("★ Kurang", "★ Kurang"),
            ("-> Cepat", "Cepat"),
            ("→ Cepat", "Cepat"),
            ("ii. Cepat", "Cepat"),
            ("*Cepat", "Cepat"),
            ("+Cepat", "Cepat"),
            ("o Cepat", "Cepat"),
            ("§\tCepat", "Cepat"),
        ] {
            let (_, start) = mark(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(&text[start..], rest);
        }
        for text in [
            "",
            "•",
            "1.500 warga",
            "1.",
            "2024",
            "Jl. Melati",
            "m.id",
            "*penting*",
            "-Cepat",
            "+62 721",
            "(asli)",
            "oke",
            "§ 5",
            "a. n. Wali Kota",
            "B. J. Habibie",
            "▶️ Tonton",
            "\u{f04a} Senang",
        ] {
            assert!(mark(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_text_with_several_marks_is_a_list() {
        for (text, sign, wanted) in [
            ("• satu • dua", "•", "satu/dua"),
            ("- satu\n- dua\n", "-", "satu/dua"),
            ("1. satu\n2. dua", "1.", "satu/dua"),
            ("1. satu\nlagi\n2. dua", "1.", "satu lagi/dua"),
            ("1. Cepat 2. Mudah 3. Murah", "1.", "Cepat/Mudah/Murah"),
            ("1) Buka pukul 8. 2) Ambil 2 lembar", "1)", "Buka pukul 8./Ambil 2 lembar"),
            ("a. Cepat b. Mudah", "a.", "Cepat/Mudah"),
            ("i. Cepat ii. Mudah", "i.", "Cepat/Mudah"),
            ("✅ Boleh ❌ Tidak boleh", "✅", "✅ Boleh/❌ Tidak boleh"),
            ("✓ Cepat\n✗ Mudah", "✓", "✓ Cepat/✗ Mudah"),
        ] {
            let (found, items) = items(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found, items.join("/").as_str()), (sign, wanted));
        }
        for text in [
            "satu",
            "• satu",
            "satu\ndua",
            "– satu – dua",
            "satu → dua",
            "1. satu\ndua",
            "1. satu 3. dua",
            "2. satu 3. dua",
            "1. Rp 2.000",
            "Pasal 1. satu 2. dua",
            "★ ★ Baik",
            "A. Rahman\nB. Siregar",
            "A. Rahman B. Siregar",
            "M. Yusuf\nN. Riantiarno",
            "1. Bawa lembar nomor 2. Ambil",
        ] {
            assert_eq!(items(text), None, "{text}");
        }
    }
}
