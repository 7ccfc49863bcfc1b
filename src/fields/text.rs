//! What is done to every text before anybody reads it.

/// The digits of a number whose points group thousands: `1.200`, `12.500.000`.
pub(crate) fn thousands_in(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split('.').collect();
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let (first, rest) = groups.split_first()?;
    let grouped = !rest.is_empty()
        && digits(first)
        && first.len() <= 3
        && !first.starts_with('0')
        && rest.iter().all(|group| group.len() == 3 && digits(group));
    grouped.then(|| groups.concat())
}

/// A text without control letters, letters without width and direction marks, its white space folded to single spaces.
pub(crate) fn clean(text: &str) -> String {
    let plain = text.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    if plain && !text.contains("  ") {
        return text.trim_matches(' ').to_owned();
    }
    let mut cleaned = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let seen = if letter.is_control() { seen_of_control(letter) } else { Some(drawn_by_font(letter)) };
        let Some(letter) = seen else { continue };
        if letter.is_whitespace() {
            if !cleaned.is_empty() && !cleaned.ends_with(' ') {
                cleaned.push(' ');
            }
        } else if !is_hidden(letter) || joins(cleaned.chars().next_back(), letter, text[at..].chars().nth(1)) {
            cleaned.push(letter);
        }
    }
    cleaned.truncate(cleaned.trim_end().len());
    cleaned
}

/// What a reader sees of a control letter: Word writes a hyphen that does not break as one, and a place where a word may be
/// parted as another; all others part words.
pub(super) fn seen_of_control(letter: char) -> Option<char> {
    match letter {
        '\u{1e}' => Some('-'),
        '\u{1f}' => None,
        _ => Some(' '),
    }
}

/// What Word's symbol fonts drew for their own letters, as far as Word writes them by itself: its smileys and arrows, and the
/// signs of its lists.
pub(crate) fn drawn_by_font(letter: char) -> char {
    match letter {
        '\u{f04a}' => '☺',
        '\u{f04b}' => '😐',
        '\u{f04c}' => '☹',
        '\u{f0df}' => '←',
        '\u{f0e0}' => '→',
        '\u{f0e8}' => '➔',
        '\u{f0fb}' => '✘',
        '\u{f0fc}' => '✔',
        '\u{f0fd}' => '☒',
        '\u{f0fe}' => '☑',
        '\u{f0a8}' | '\u{f06f}' => '☐',
        '\u{f06c}' | '\u{f0b7}' => '•',
        '\u{f06e}' | '\u{f0a7}' => '▪',
        '\u{f0d8}' => '➢',
        _ => letter,
    }
}

/// Whether a letter is one of a font that is not here, and nobody knows what it drew.
pub(crate) fn is_of_unknown_font(letter: char) -> bool {
    matches!(letter, '\u{e000}'..='\u{f8ff}') && drawn_by_font(letter) == letter
}

/// Whether a letter without width says how its neighbours are drawn: it makes one picture of several emoji, and joins or
/// parts letters of the scripts that are written joined.
pub(crate) fn joins(before: Option<char>, letter: char, after: Option<char>) -> bool {
    let is_emoji =
        |letter| matches!(letter, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{20e3}' | '\u{1f000}'..='\u{1faff}');
    // From Arabic to N'Ko, the scripts of India, Myanmar, Khmer, Mongolian, those of the archipelago (Balinese, Sundanese,
    // Batak; Rejang, Javanese, Cham), and the forms of Arabic.
    let is_joined = |letter| {
        matches!(letter, '\u{600}'..='\u{dff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{18af}' | '\u{1b00}'..='\u{1c4f}'
            | '\u{a800}'..='\u{abff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
    };
    let (Some(before), Some(after)) = (before, after) else { return false };
    match letter {
        '\u{200d}' => is_emoji(before) && is_emoji(after) || is_joined(before) && is_joined(after),
        '\u{200c}' => is_joined(before) && is_joined(after),
        _ => false,
    }
}

/// Quotes that word processors set around a text, each with those that can close it.
const QUOTES: [(char, &str); 8] =
    [('“', "”“\""), ('”', "”“"), ('„', "“”\""), ('«', "»"), ('»', "«"), ('‘', "’‘'"), ('‚', "‘’"), ('"', "\"”")];

/// A text without the quotes around all of it; `“Surat” dan “KK”` has none.
pub(crate) fn unquoted(text: &str) -> &str {
    let Some((open, close)) = QUOTES.iter().find(|(open, _)| text.starts_with(*open)) else { return text };
    let Some(inside) = text[open.len_utf8()..].strip_suffix(|letter| close.contains(letter)) else { return text };
    // Between letters it is an apostrophe: `‘Jum’at Bersih’`.
    let is_apostrophe = |at: usize, sign: &str| {
        let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        matches!(sign, "’" | "'" | "‘")
            && is_letter(inside[..at].chars().next_back())
            && is_letter(inside[at + sign.len()..].chars().next())
    };
    let is_quote = |letter: char| letter == *open || close.contains(letter);
    match inside.match_indices(is_quote).all(|(at, sign)| is_apostrophe(at, sign)) && !inside.trim().is_empty() {
        true => inside.trim(),
        false => text,
    }
}

/// What a reader sees of a running text, its line ends and tabs kept.
pub(crate) fn seen(text: &str) -> impl Iterator<Item = char> {
    let mut letters = text.chars().peekable();
    let mut before = None;
    std::iter::from_fn(move || {
        loop {
            let letter = letters.next()?;
            let shown = match letter {
                '\n' | '\t' => Some(letter),
                '\r' => None,
                _ if letter.is_control() => seen_of_control(letter),
                '\u{f000}'..='\u{f0ff}' if drawn_by_font(letter) != letter => Some(drawn_by_font(letter)),
                _ => Some(letter).filter(|_| !is_hidden(letter) || joins(before, letter, letters.peek().copied())),
            };
            if shown.is_some() {
                before = shown;
                return shown;
            }
        }
    })
}

/// The two letters without width that join what stands beside them, or keep it apart. Whoever compares texts looks past
/// them.
pub(crate) fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}')
}

/// Letters that steer a machine instead of saying something: controls, direction marks, no-width letters, and the
/// private-use area, in which links are marked while pages are made.
pub(crate) fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || is_invisible(letter)
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e000}'..='\u{f8ff}')
}

/// The first piece of a text that is Markdown or HTML: `**tebal**`, `<b>`, `&amp;`, `[tulisan](alamat)`.
pub(super) fn markup_in(text: &str) -> Option<&str> {
    if !text.bytes().any(|byte| matches!(byte, b'*' | b'_' | b'<' | b'&' | b'[' | b'`' | b'#')) {
        return None;
    }
    let found = |at: usize| -> Option<&str> {
        let rest = &text[at..];
        let until = |end: &str, from: usize| rest.get(from..)?.find(end).map(|found| &rest[..from + found + end.len()]);
        let is_word = |inner: &str| !inner.is_empty() && inner == inner.trim() && !inner.contains('*');
        let is_start = !text[..at].ends_with(char::is_alphanumeric);
        match rest.as_bytes() {
            [b'*', b'*', ..] => until("**", 2).filter(|piece| is_word(&piece[2..piece.len() - 2])),
            [b'_', b'_', ..] if is_start => until("__", 2).filter(|piece| is_word(&piece[2..piece.len() - 2])),
            [b'*', ..] if is_start => until("*", 1).filter(|piece| {
                is_word(&piece[1..piece.len() - 1]) && !rest[piece.len()..].starts_with(char::is_alphanumeric)
            }),
            [b'<', next, ..] if next.is_ascii_alphabetic() || *next == b'/' => until(">", 1),
            [b'&', ..] => until(";", 1).filter(|piece| {
                let name = &piece[1..piece.len() - 1];
                let name = name.strip_prefix('#').unwrap_or(name);
                (2..=8).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
            }),
            [b'[', ..] => until("](", 1).and_then(|label| until(")", label.len())),
            [b'`', ..] => until("`", 1).filter(|piece| is_word(&piece[1..piece.len() - 1])),
            [b'#', ..] if at == 0 => rest.trim_start_matches('#').starts_with(' ').then_some("#"),
            _ => None,
        }
    };
    text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_punctuation()).find_map(|(at, _)| found(at))
}

/// Letters without width that pages and chats paste along.
pub(crate) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// `digitalisasi layanan` as `Digitalisasi layanan`.
pub(crate) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_parts_words_in_word_parts_them_here() {
        assert_eq!(clean("Jl. Melati\u{b}Kota\u{7}Lama"), "Jl. Melati Kota Lama");
        assert_eq!(clean("hari\u{1e}hari informa\u{1f}si in\u{ad}for\u{200b}masi"), "hari-hari informasi informasi");
        assert_eq!(clean("senang \u{f04a}, KTP \u{f0e0} KK\u{f041}"), "senang ☺, KTP → KK");
        assert_eq!(clean(" a\u{85}b\u{2028}c\u{3000} d "), "a b c d");
    }

    #[test]
    fn only_quotes_around_the_whole_are_taken_off() {
        for (text, bare) in [
            ("“Surat”", "Surat"),
            ("„Surat“", "Surat"),
            ("«Surat ‘jadi’»", "Surat ‘jadi’"),
            ("‘Jum’at Bersih’", "Jum’at Bersih"),
            ("”Surat jadi”", "Surat jadi"),
            ("“Surat\"", "Surat"),
        ] {
            assert_eq!(unquoted(text), bare);
        }
        for text in [
            "“Surat” yang jadi",
            "“Surat” dan “KK”",
            "Surat “jadi”",
            "‘Surat’ dan ‘KK’",
            "“Surat",
            "“",
            "“”",
            "’90-an’",
        ] {
            assert_eq!(unquoted(text), text);
        }
    }

    #[test]
    fn letters_without_width_stay_where_they_are_drawn() {
        for kept in
            ["👨\u{200d}👩\u{200d}👧 keluarga", "🏳\u{fe0f}\u{200d}🌈", "می\u{200c}خواهم", "क्\u{200d}ष", "ꦏ꧀\u{200c}ꦏ"]
        {
            assert_eq!(clean(kept), kept);
        }
        assert_eq!(clean("a\u{200d}kta \u{200c}antar👨\u{200d}"), "akta antar👨");
    }

    #[test]
    fn markup_is_told_from_plain_signs() {
        for (text, piece) in [
            ("Surat *jadi* hari ini", "*jadi*"),
            ("**Cepat** sekali", "**Cepat**"),
            ("di <b>kantor</b>", "<b>"),
            ("KTP &amp; KK", "&amp;"),
            ("tanpa&nbsp;biaya", "&nbsp;"),
            ("lihat [panduan](https://a.id) ini", "[panduan](https://a.id)"),
            ("tulis `KTP`", "`KTP`"),
            ("## Cepat", "#"),
        ] {
            assert_eq!(markup_in(text), Some(piece), "{text}");
        }
        for text in [
            "KTP & KK; SIM",
            "usia < 5 tahun",
            "2 * 3 * 4",
            "*wajib",
            "C# dan F#",
            "uji_coba_1",
            "[draf]",
            "a*b*c",
            "#1 di kota",
        ] {
            assert_eq!(markup_in(text), None, "{text}");
        }
    }
}
