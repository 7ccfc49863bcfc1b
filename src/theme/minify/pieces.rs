//! A template cut into HTML tags, words, and the engine's own tags, and the spaces between them that must be kept.

use super::GUARD;

/// A stretch of a template.
pub(super) enum Piece<'t> {
    /// White space and words.
    Text(String),
    /// A whole HTML tag, its engine's tags inside.
    Tag { name: String, text: &'t str },
    /// `{{ ... }}` outside of HTML tags.
    Print(&'t str),
    /// `{% ... %}` outside of HTML tags, or a part that stays as it is.
    Control(String),
}

/// Cuts a template into pieces. `None` if it cannot be followed.
pub(super) fn pieces(text: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut words = String::new();
    while at < text.len() {
        let rest = &text[at..];
        let flush = |words: &mut String, pieces: &mut Vec<Piece>| {
            if !words.is_empty() {
                pieces.push(Piece::Text(std::mem::take(words)));
            }
        };
        if rest.starts_with("{#") {
            at += rest.find("#}")? + 2;
        } else if rest.starts_with("{{") {
            let end = tag_end(rest, "}}")?;
            flush(&mut words, &mut pieces);
            pieces.push(Piece::Print(&rest[..end]));
            at += end;
        } else if rest.starts_with("{%") {
            let end = tag_end(rest, "%}")?;
            flush(&mut words, &mut pieces);
            if is_head_block(&rest[..end]) {
                let close = rest.find("{% endblock")?;
                let whole = close + tag_end(&rest[close..], "%}")?;
                pieces.push(Piece::Control(joined_lines(&rest[..whole])));
                at += whole;
            } else {
                pieces.push(Piece::Control(rest[..end].to_owned()));
                at += end;
            }
        } else if rest.starts_with("<head>") {
            flush(&mut words, &mut pieces);
            let end = rest.find("</head>")? + "</head>".len();
            pieces.push(Piece::Control(joined_lines(&rest[..end])));
            at += end;
        } else if rest.starts_with('<') && rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!".contains(c))
        {
            flush(&mut words, &mut pieces);
            let end = html_tag_end(rest)?;
            let name = rest[1..].trim_start_matches('/');
            let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
            pieces.push(Piece::Tag { name: name.to_ascii_lowercase(), text: &rest[..end] });
            at += end;
        } else {
            let letter = rest.chars().next()?;
            words.push(letter);
            at += letter.len_utf8();
        }
    }
    if !words.is_empty() {
        pieces.push(Piece::Text(words));
    }
    Some(pieces)
}

/// A block whose content a layout puts into the head.
fn is_head_block(tag: &str) -> bool {
    let name = tag.trim_start_matches("{%").trim_start_matches('-').trim_start().strip_prefix("block");
    name.is_some_and(|name| name.trim_start().starts_with("head_"))
}

/// The end of an engine's tag, strings respected.
pub(in crate::theme) fn tag_end(text: &str, close: &str) -> Option<usize> {
    let mut quote = None;
    for (at, letter) in text.char_indices().skip(2) {
        match quote {
            Some(open) if letter == open => quote = None,
            Some(_) => {}
            None if letter == '"' || letter == '\'' || letter == '`' => quote = Some(letter),
            None if text[at..].starts_with(close) => return Some(at + close.len()),
            None => {}
        }
    }
    None
}

/// The end of an HTML tag, quoted values and the engine's tags respected.
fn html_tag_end(text: &str) -> Option<usize> {
    let (mut at, mut quote) = (1, None);
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with("{{") || rest.starts_with("{%") {
            at += tag_end(rest, if rest.starts_with("{{") { "}}" } else { "%}" })?;
            continue;
        }
        let letter = rest.chars().next()?;
        match quote {
            Some(open) if letter == open => quote = None,
            Some(_) => {}
            None if letter == '"' || letter == '\'' => quote = Some(letter),
            None if letter == '>' => return Some(at + 1),
            None => {}
        }
        at += letter.len_utf8();
    }
    None
}

/// The text with each line's outer spaces and all line breaks removed.
fn joined_lines(text: &str) -> String {
    text.lines().map(str::trim).collect()
}

/// Elements at whose borders white space is not seen.
const BLOCKS: [&str; 62] = [
    "html",
    "body",
    "main",
    "header",
    "footer",
    "nav",
    "section",
    "article",
    "aside",
    "div",
    "p",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "table",
    "caption",
    "colgroup",
    "col",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
    "form",
    "fieldset",
    "legend",
    "figure",
    "figcaption",
    "details",
    "summary",
    "blockquote",
    "pre",
    "hr",
    "br",
    "address",
    "option",
    "select",
    "title",
    "meta",
    "link",
    "script",
    "style",
    "noscript",
    "doctype",
    "path",
    "rect",
    "circle",
    "g",
    "use",
    "line",
    "polyline",
    "polygon",
];

/// Marks the white space that stands between words, printed values and inline elements.
pub(super) fn guard_spaces(pieces: &mut [Piece]) {
    /// What is seen at a border.
    #[derive(Clone, Copy, PartialEq)]
    enum Side {
        Block,
        Inline,
    }
    let side = |piece: &Piece| match piece {
        Piece::Tag { name, .. } if name.is_empty() || BLOCKS.contains(&name.as_str()) => Some(Side::Block),
        Piece::Tag { .. } | Piece::Print(_) => Some(Side::Inline),
        Piece::Text(words) if words.trim().is_empty() => None,
        Piece::Text(_) => Some(Side::Inline),
        Piece::Control(whole) if whole.starts_with("<head>") => Some(Side::Block),
        Piece::Control(_) => None,
    };
    let before: Vec<Side> = pieces
        .iter()
        .scan(Side::Block, |last, piece| {
            let seen = *last;
            *last = side(piece).unwrap_or(*last);
            Some(seen)
        })
        .collect();
    let mut after: Vec<Side> = pieces
        .iter()
        .rev()
        .scan(Side::Block, |next, piece| {
            let seen = *next;
            *next = side(piece).unwrap_or(*next);
            Some(seen)
        })
        .collect();
    after.reverse();
    // A space between words and a loop or condition on one line is meant: what follows may come from the next round.
    let is_control = |index: Option<usize>| {
        index.and_then(|index| pieces.get(index)).is_some_and(|piece| matches!(piece, Piece::Control(_)))
    };
    let near: Vec<(bool, bool)> =
        (0..pieces.len()).map(|index| (is_control(index.checked_sub(1)), is_control(Some(index + 1)))).collect();
    for (index, piece) in pieces.iter_mut().enumerate() {
        let Piece::Text(words) = piece else { continue };
        let one_line = !words.contains('\n');
        let inner = words.trim();
        let starts = words.starts_with(char::is_whitespace);
        let ends = words.ends_with(char::is_whitespace);
        let guard = |inline: bool| {
            if inline { GUARD.to_string() } else { String::new() }
        };
        *words = if inner.is_empty() {
            guard(before[index] == Side::Inline && after[index] == Side::Inline)
        } else {
            let inner = inner.split_whitespace().collect::<Vec<_>>().join(" ");
            let left = guard(starts && (before[index] == Side::Inline || near[index].0 && one_line));
            format!("{left}{inner}{}", guard(ends && (after[index] == Side::Inline || near[index].1 && one_line)))
        };
    }
}
