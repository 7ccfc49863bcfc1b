//! How deep a theme's files are nested.
//!
//! What reads style sheets, words and HTML calls itself once a level, so a slip of the keyboard that repeats a bracket a
//! hundred thousand times would end the program without a word. What is left open in a text or a comment closes with
//! whatever stands around it.

/// Levels that no file needs; the default theme's deepest file has about twenty.
pub(super) const LIMIT: usize = 200;

/// Where a file begins to be nested deeper than [`LIMIT`]; `None` if it never is.
pub(super) fn too_deep(file: &str, bytes: &[u8]) -> Option<usize> {
    let text = std::str::from_utf8(bytes).ok()?;
    match file.rsplit_once('.')?.1 {
        "css" => brackets(text, false),
        "ftl" => brackets(text, true),
        "html" | "svg" => tags(text),
        _ => None,
    }
}

/// Brackets inside brackets. In a file of words, a line that begins with a letter begins anew.
fn brackets(text: &str, by_line: bool) -> Option<usize> {
    let mut open = Vec::new();
    let mut before = b'\n';
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' | b'[' | b'{' if open.len() == LIMIT => return Some(at),
            b'(' | b'[' | b'{' => open.push(byte),
            b')' => close(&mut open, &b'('),
            b']' => close(&mut open, &b'['),
            b'}' => close(&mut open, &b'{'),
            _ if by_line && before == b'\n' && byte.is_ascii_alphabetic() => open.clear(),
            _ => {}
        }
        before = byte;
    }
    None
}

/// HTML's tags and the engine's own, inside one another.
fn tags(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    for (at, _) in text.match_indices(['<', '{']) {
        let rest = &text[at..];
        if let Some(rest) = rest.strip_prefix("</") {
            close(&mut open, &word(rest));
        } else if let Some(rest) = rest.strip_prefix("{%") {
            let word = word(rest.trim_start_matches('-').trim_start());
            match word.strip_prefix("end") {
                Some(begun) => close(&mut open, &begun),
                None if BLOCKS.contains(&word) => open.push(word),
                None => {}
            }
        } else if let Some(rest) = rest.strip_prefix('<') {
            let name = word(rest);
            if !name.is_empty() && !EMPTY.contains(&name) && !is_closed(rest) {
                open.push(name);
            }
        }
        if open.len() > LIMIT {
            return Some(at);
        }
    }
    None
}

/// The engine's tags that have an end.
const BLOCKS: [&str; 5] = ["if", "for", "block", "filter", "component"];
/// HTML's tags that have none.
const EMPTY: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

fn word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(text.len());
    &text[..end]
}

/// Whether a tag ends with its slash: `<path d="..."/>`.
fn is_closed(tag: &str) -> bool {
    tag.find('>').is_some_and(|end| tag[..end].ends_with('/'))
}

/// Closes the last of its kind, and what is still open inside it.
fn close<T: PartialEq>(open: &mut Vec<T>, kind: &T) {
    if let Some(last) = open.iter().rposition(|one| one == kind) {
        open.truncate(last);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_counted_and_slips_in_texts_are_not() {
        let nested = |open: &str, close: &str, times: usize| open.repeat(times) + &close.repeat(times);
        for (file, open, close) in [
            ("a.css", "@media print{", "}"),
            ("a.css", ":not(", ")"),
            ("a.html", "<div class=\"a\">", "</div>"),
            ("a.html", "{%- if a %}", "{% endif %}"),
        ] {
            assert_eq!(too_deep(file, nested(open, close, LIMIT).as_bytes()), None, "{open}");
            let expected = LIMIT * open.len() + open.find(['{', '(', '<']).unwrap_or_default();
            assert_eq!(too_deep(file, nested(open, close, LIMIT + 1).as_bytes()), Some(expected), "{open}");
            assert_eq!(too_deep(file, format!("{open}{close}").repeat(900).as_bytes()), None, "{open}");
        }
        assert_eq!(too_deep("id.ftl", format!("a = {}", "{".repeat(LIMIT + 1)).as_bytes()), Some(4 + LIMIT));
        assert_eq!(too_deep("id.ftl", "kurung = {\"{\"}\n".repeat(900).as_bytes()), None);
        assert_eq!(too_deep("a.css", "a { content: \"(\" }\n/* :( */".repeat(150).as_bytes()), None);
        assert_eq!(too_deep("a.html", "<p>a<br>b<img src=\"a\"><path d=\"\"/></p>".repeat(900).as_bytes()), None);
        assert_eq!(too_deep("a.js", "(".repeat(900).as_bytes()), None);
    }

    #[test]
    fn the_default_theme_has_room() {
        let theme = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/siger");
        for entry in walkdir::WalkDir::new(theme).into_iter().flatten().filter(|entry| entry.file_type().is_file()) {
            let bytes = std::fs::read(entry.path()).unwrap_or_default();
            assert_eq!(too_deep(&entry.file_name().to_string_lossy(), &bytes), None, "{}", entry.path().display());
        }
    }
}
