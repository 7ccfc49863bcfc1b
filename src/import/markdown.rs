//! Text of cells as Markdown that reads as the cells do.

use super::values::{items, unmarked};
use crate::fields::text::clean;

/// A section of a page: what stood in a cell under its heading.
pub(crate) fn section(heading: &str, text: &str) -> String {
    let heading = line(&clean(heading));
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let is_list = lines.len() > 1 && lines.iter().filter(|line| unmarked(line).is_some()).count() * 2 >= lines.len();
    let text = match is_list {
        true => items(text).iter().map(|item| format!("- {}", line(item))).collect::<Vec<_>>().join("\n"),
        false => lines.iter().map(|text| line(&clean(text))).collect::<Vec<_>>().join("\n\n"),
    };
    format!("## {heading}\n\n{text}\n")
}

/// One line in which no sign means anything but itself.
fn line(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let digits = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    for (at, sign) in text.char_indices() {
        let before = text[..at].chars().next_back();
        let after = text[at + sign.len_utf8()..].chars().next();
        let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let means_something = match sign {
            '\\' | '`' | '*' | '[' | ']' | '<' | '|' => true,
            '_' => !is_word(before) || !is_word(after),
            '~' => before == Some('~') || after == Some('~'),
            '&' => is_word(after) || after == Some('#'),
            '#' | '+' | '-' | '=' | '>' | ':' => at == 0,
            '.' | ')' => at == digits && at > 0,
            _ => false,
        };
        if means_something {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_mean_nothing_but_themselves() {
        for (text, written) in [
            ("# Judul", "\\# Judul"),
            ("1. satu", "1\\. satu"),
            ("--- *tebal* [a](b) <b>", "\\--- \\*tebal\\* \\[a\\](b) \\<b>"),
            ("nama_berkas & KTP &amp;", "nama_berkas & KTP \\&amp;"),
        ] {
            assert_eq!(line(text), written);
        }
        assert_eq!(section("Tujuan", "1. Cepat\n2. Murah"), "## Tujuan\n\n- Cepat\n- Murah\n");
    }
}
