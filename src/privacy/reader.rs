//! What a reader sees of a text, letter by letter, each with the bytes that it is written with.
//!
//! Entities are read, tags and marks of emphasis skipped, and so is everything without a shape of its own: soft hyphens,
//! zero-width letters, accents. Digits of every script become ASCII digits, wide letters narrow ones, and the many
//! spaces, dashes and line ends one of each. Where a block, a list item or a cell ends, a reader sees a [`WALL`].

use super::Form;
use super::digits::{digit, is_in_number, is_note, note_digit};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Stands between what no reader would read as one: blocks, items of a list, cells.
pub(crate) const WALL: char = '\u{2029}';

/// The longest tag or comment that is skipped, so that thousands of open brackets cost no more than one.
const LONGEST_MARKUP: usize = 2000;

/// The same for the target of a link.
const LONGEST_TARGET: usize = 600;

/// A letter as it is seen, and where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    pub letter: char,
    pub start: usize,
    pub end: usize,
}

/// What stands at a place: a letter and its length in bytes, or how many bytes there are not seen.
type Look = Result<(char, usize), usize>;

/// Reads the letters of a text from a place on.
pub(crate) struct Reader<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    form: Form,
}

impl<'a> Reader<'a> {
    /// Reads from byte `at` to the end of the text.
    pub(crate) fn new(text: &'a str, form: Form, at: usize) -> Reader<'a> {
        Reader { text, at, end: text.len(), form }
    }

    /// Reads about so many bytes at most.
    pub(crate) fn within(text: &'a str, form: Form, at: usize, bytes: usize) -> Reader<'a> {
        Reader { text, at, end: text.ceil_char_boundary(at.saturating_add(bytes)), form }
    }

    fn has_markup(&self) -> bool {
        matches!(self.form, Form::Text | Form::Markdown)
    }

    fn look(&self, rest: &str) -> Look {
        let bytes = rest.as_bytes();
        match bytes {
            [b'0'..=b'9' | b' ' | b'a'..=b'z' | b'A'..=b'Z', ..] => Ok((char::from(bytes[0]), 1)),
            [b'\r', b'\n', ..] => Err(1),
            [b'\n' | b'\r' | 0x0b | 0x0c, ..] => Ok(self.line_end(rest, 1)),
            [b'\t', ..] => Ok((' ', 1)),
            [b'&', ..] if self.form != Form::FileName => entity(rest).unwrap_or(Ok(('&', 1))),
            [b'%', ..] if matches!(self.form, Form::Address | Form::FileName) => percent(bytes).unwrap_or(Ok(('%', 1))),
            [b'<', ..] if self.has_markup() => tag(rest),
            [b'~', b'~', ..] if self.has_markup() => Err(2),
            [b'*' | b'`', ..] if self.has_markup() => Err(1),
            [b'\\', next, ..] if self.has_markup() && (next.is_ascii_punctuation() || b"\r\n".contains(next)) => Err(1),
            [b'[', ..] if self.has_markup() && opens_link(bytes) => Err(1),
            [b']', b'(', ..] if self.has_markup() => match closing(&bytes[1..], b')') {
                Some(length) => Err(1 + length),
                None => Ok((']', 1)),
            },
            [b']', b'[', ..] if self.has_markup() => match closing(&bytes[1..], b']') {
                Some(length) if bytes[1..length].iter().any(u8::is_ascii_alphabetic) => Err(1 + length),
                _ => Ok((']', 1)),
            },
            // Mail programs leave it so when an address is pasted.
            [b'%', b'4', b'0', letter, ..] if letter.is_ascii_alphabetic() => Ok(('@', 3)),
            [byte, ..] if byte.is_ascii() => Ok((char::from(*byte), 1)),
            _ => {
                let letter = rest.chars().next().unwrap_or(WALL);
                let length = letter.len_utf8();
                match letter {
                    '\u{85}' | '\u{2028}' | '\u{2029}' => Ok(self.line_end(rest, length)),
                    _ if is_note(letter) => {
                        let is_digit = is_in_number(&self.text[..self.at], &rest[length..]);
                        Ok((if is_digit { note_digit(letter) } else { letter }, length))
                    }
                    _ => shown(letter, length),
                }
            }
        }
    }

    /// The end of a line, with what the next line begins with: a blank line, a mark of a list or a heading is a wall.
    fn line_end(&self, rest: &str, length: usize) -> (char, usize) {
        let is_indent = |letter: char| matches!(letter, ' ' | '\t' | '\u{a0}') || (letter == '>' && self.has_markup());
        let next = rest[length..].trim_start_matches(is_indent);
        let skipped = rest.len() - next.len();
        let digits = next.bytes().take_while(u8::is_ascii_digit).count();
        let is_item = match next.as_bytes() {
            [] | [b'\n' | b'\r', ..] => true,
            [b'-' | b'*' | b'+', b' ' | b'\t', ..] => true,
            bytes if (1..=3).contains(&digits) => matches!(bytes.get(digits..), Some([b'.' | b')', b' ' | b'\t', ..])),
            _ => next.starts_with('•'),
        };
        (if is_item { WALL } else { '\n' }, skipped)
    }
}

impl Iterator for Reader<'_> {
    type Item = Seen;

    fn next(&mut self) -> Option<Seen> {
        while self.at < self.end {
            let start = self.at;
            match self.look(&self.text[start..]) {
                Ok((letter, length)) => {
                    self.at = start + length;
                    return Some(Seen { letter, start, end: self.at });
                }
                Err(length) => self.at = start + length,
            }
        }
        None
    }
}

/// Whether a letter has no shape of its own.
fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{20e3}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{e0000}'..='\u{e0fff}')
        || is_combining_mark(letter)
}

/// A letter in its plainest form.
pub(crate) fn plain(letter: char) -> char {
    match letter {
        _ if letter.is_ascii() => letter,
        // A number raised or lowered beside another is a note or a unit, not a further digit.
        _ if is_note(letter) => letter,
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{2022}' | '\u{2023}' | '\u{2027}' | '\u{2219}' | '\u{22c5}' | '\u{25aa}' | '\u{25cf}' | '\u{25e6}'
        | '\u{30fb}' | '\u{ff65}' => '·',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2032}' => '\'',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{3002}' | '\u{ff61}' => '.',
        '\u{60c}' | '\u{66b}' | '\u{66c}' | '\u{3001}' => ',',
        _ if letter.is_whitespace() || letter == '\u{2800}' => ' ',
        _ => digit(letter).unwrap_or_else(|| {
            let mut forms = std::iter::once(letter).nfkc();
            match (forms.next(), forms.next()) {
                (Some(form), None) => form,
                _ => letter,
            }
        }),
    }
}

/// A letter in its plainest form, if it has any.
fn shown(letter: char, length: usize) -> Look {
    if is_unseen(letter) { Err(length) } else { Ok((plain(letter), length)) }
}

/// What an entity shows.
fn entity(rest: &str) -> Option<Look> {
    let end = rest.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';')?;
    let name = rest.get(1..end)?;
    let letter = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
        None => ENTITIES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some(shown(letter, end + 1))
}

const LONGEST_ENTITY: usize = 20;
const ENTITIES: [(&str, char); 44] = [
    ("nbsp", ' '),
    ("NonBreakingSpace", ' '),
    ("ensp", ' '),
    ("emsp", ' '),
    ("emsp13", ' '),
    ("emsp14", ' '),
    ("numsp", ' '),
    ("puncsp", ' '),
    ("thinsp", ' '),
    ("ThinSpace", ' '),
    ("hairsp", ' '),
    ("MediumSpace", ' '),
    ("Tab", ' '),
    ("NewLine", '\n'),
    ("shy", '\u{ad}'),
    ("zwj", '\u{ad}'),
    ("zwnj", '\u{ad}'),
    ("lrm", '\u{ad}'),
    ("rlm", '\u{ad}'),
    ("NoBreak", '\u{ad}'),
    ("ZeroWidthSpace", '\u{ad}'),
    ("hyphen", '-'),
    ("dash", '-'),
    ("ndash", '-'),
    ("mdash", '-'),
    ("horbar", '-'),
    ("minus", '-'),
    ("period", '.'),
    ("comma", ','),
    ("sol", '/'),
    ("lowbar", '_'),
    ("commat", '@'),
    ("plus", '+'),
    ("lpar", '('),
    ("rpar", ')'),
    ("colon", ':'),
    ("semi", ';'),
    ("equals", '='),
    ("verbar", '|'),
    ("vert", '|'),
    ("bsol", '\\'),
    ("middot", '·'),
    ("centerdot", '·'),
    ("bull", '·'),
];

/// What a percent code shows.
fn percent(bytes: &[u8]) -> Option<Look> {
    let mut decoded = [0; 4];
    for (count, code) in bytes.chunks(3).take(4).enumerate() {
        let [b'%', high, low] = code else { return None };
        let value = char::from(*high).to_digit(16)? * 16 + char::from(*low).to_digit(16)?;
        decoded[count] = value as u8;
        if let Ok(text) = std::str::from_utf8(&decoded[..=count]) {
            return Some(shown(text.chars().next()?, 3 * (count + 1)));
        }
    }
    None
}

/// What a tag or a comment shows.
fn tag(rest: &str) -> Look {
    let bytes = rest.as_bytes();
    if rest.starts_with("<!--") {
        let within = &bytes[..bytes.len().min(LONGEST_MARKUP)];
        return match memchr::memmem::find(within, b"-->") {
            Some(end) => Err(end + 3),
            None => Ok(('<', 1)),
        };
    }
    let name_at = if bytes.get(1) == Some(&b'/') { 2 } else { 1 };
    if !bytes.get(name_at).is_some_and(u8::is_ascii_alphabetic) {
        return Ok(('<', 1));
    }
    let Some(length) = memchr::memchr2(b'>', b'\n', &bytes[..bytes.len().min(LONGEST_MARKUP)]) else {
        return Ok(('<', 1));
    };
    let is_name = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | ':');
    let name: String = rest[name_at..].chars().take_while(is_name).collect();
    let is_tag =
        matches!(bytes.get(name_at + name.len()), Some(b'>' | b' ' | b'/' | b'\t')) && !bytes[..length].contains(&b'@');
    match name.to_ascii_lowercase().as_str() {
        _ if bytes[length] != b'>' || !is_tag => Ok(('<', 1)),
        "br" => Ok(('\n', length + 1 + line_end(&rest[length + 1..]))),
        // People write `<at>` and `<dot>` in mail addresses.
        "at" | "dot" => Ok(('<', 1)),
        "b" | "i" | "em" | "strong" | "u" | "s" | "a" | "span" | "tspan" | "font" | "small" | "big" | "mark"
        | "code" | "tt" | "kbd" | "samp" | "del" | "ins" | "wbr" | "bdo" | "bdi" | "abbr" | "q" | "o:p" | "nobr" => {
            Err(length + 1)
        }
        _ => Ok((WALL, length + 1)),
    }
}

/// Whether a bracket opens the text of a link.
fn opens_link(bytes: &[u8]) -> bool {
    let within = &bytes[..bytes.len().min(LONGEST_LINK_TEXT)];
    closing(within, b']').is_some_and(|length| matches!(bytes.get(length), Some(b'(' | b'[')))
}

/// The longest text of a link that is looked for, so that thousands of open brackets cost little.
const LONGEST_LINK_TEXT: usize = 100;

/// How many bytes belong to the end of a line that follows at once.
fn line_end(rest: &str) -> usize {
    let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    match &rest.as_bytes()[blank..] {
        [b'\r', b'\n', ..] => blank + 2,
        [b'\n', ..] => blank + 1,
        _ => 0,
    }
}

/// How many bytes from an opening bracket to the one that closes it, on the same line.
pub(crate) fn closing(bytes: &[u8], close: u8) -> Option<usize> {
    let open = *bytes.first()?;
    let mut depth = 0_usize;
    for (at, byte) in bytes.iter().take(LONGEST_TARGET).enumerate() {
        match *byte {
            b'\n' => return None,
            byte if byte == open => depth += 1,
            byte if byte == close && depth == 1 => return Some(at + 1),
            byte if byte == close => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> String {
        let letters = Reader::new(text, Form::Markdown, 0).map(|seen| seen.letter);
        letters.map(|letter| if letter == WALL { '|' } else { letter }).collect()
    }

    #[test]
    fn sees_what_a_reader_sees() {
        assert_eq!(seen("1&#56;7&#x31;&nbsp;01"), "1871 01");
        assert_eq!(seen("18**71**<b>01</b>\\_5\u{200b}2\u{ad}0&shy;4"), "187101_5204");
        assert_eq!(seen("１８７１．٠١\u{2009}५२–०४"), "1871.01 52-04");
        assert_eq!(seen("𝟏8\u{fe0f}\u{20e3}71²"), "1871²");
        assert_eq!(seen("[18](https://contoh.example/99)71 [0] 1[2][a]3"), "1871 [0] 123");
        assert_eq!(seen("18<!-- 99 -->71 < 3"), "1871 < 3");
        assert_eq!(seen("¹⁸⁷¹ ₀₁₅₂ ❶❽❼⓿ ⓵⓼⓻⓵ 1⁸7 m² 5³ ①a"), "1871 0152 1870 1871 187 m² 5³ ①a");
        assert_eq!(seen("18\\\n71 • siti%40gmail 40%40"), "18\n71 · siti@gmail 40%40");
    }

    #[test]
    fn puts_a_wall_where_a_block_ends() {
        assert_eq!(seen("a\n  b\r\nc"), "a\nb\nc");
        assert_eq!(seen("a\n\nb\n- c\n> d"), "a|\nb|- c\nd");
        assert_eq!(seen("a\n12. b<br>c</td><td>d"), "a|12. b\nc||d");
    }

    #[test]
    fn reads_codes_of_addresses() {
        let letters = Reader::new("a%20b%E2%80%93c%zz%", Form::Address, 0).map(|seen| seen.letter);
        assert_eq!(letters.collect::<String>(), "a b-c%zz%");
    }
}
