//! Minifies a template's text once, so that no page has to be minified when it is written.
//!
//! The engine's tags are replaced by placeholders that minify-html leaves alone, and put back afterwards. Spaces that a
//! reader would miss are guarded, because minify-html removes some of them. The head is only joined up: some link
//! previews cannot read attributes without quotes. If anything but white space, quotes and the order of attributes would
//! change, the template stays as its author wrote it.

mod pieces;

use pieces::{Piece, guard_spaces, pieces};
use std::sync::OnceLock;

pub(super) use pieces::tag_end;

/// The minified text; `None` if minify-html would change what the template says.
pub fn template(text: &str) -> Option<String> {
    let mut pieces = pieces(text)?;
    guard_spaces(&mut pieces);
    let (prepared, kept) = prepare(&pieces)?;
    let minified = String::from_utf8(minify_html::minify(prepared.as_bytes(), settings())).ok()?;
    if tag_names(&prepared) != tag_names(&minified) {
        return None;
    }
    restore(&minified, &kept)
}

/// The settings under which minify-html writes valid HTML and keeps what we mark.
fn settings() -> &'static minify_html::Cfg {
    static SETTINGS: OnceLock<minify_html::Cfg> = OnceLock::new();
    SETTINGS.get_or_init(|| {
        let mut settings = guards();
        settings.keep_comments = true;
        settings
    })
}

/// The guards under which minify-html's output stays valid and its tags complete; tests use the same.
pub fn guards() -> minify_html::Cfg {
    let mut settings = minify_html::Cfg::new();
    settings.keep_closing_tags = true;
    settings.keep_html_and_head_opening_tags = true;
    settings.keep_input_type_text_attr = true;
    settings
}

/// Stands for a space that must survive.
const GUARD: char = '\u{f8ff}';
/// Makes minify-html keep the quotes around a value that is only known later.
const QUOTED: &str = " \u{f8fe}";
/// The first of the letters that stand for printed values; templates have room for a few thousand.
const FIRST: u32 = 0xe100;
const LAST: u32 = 0xf800;

/// A placeholder and what it stands for.
struct Replaced {
    placeholder: String,
    text: String,
}

/// The template as plain HTML with placeholders.
fn prepare(pieces: &[Piece]) -> Option<(String, Vec<Replaced>)> {
    let mut html = String::new();
    let mut kept: Vec<Replaced> = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(words) => html.push_str(words),
            Piece::Print(tag) => {
                let placeholder = letter(kept.len())?.to_string();
                html.push_str(&placeholder);
                kept.push(Replaced { placeholder, text: (*tag).to_owned() });
            }
            Piece::Control(text) => {
                let placeholder = format!("<!--{}-->", kept.len());
                html.push_str(&placeholder);
                kept.push(Replaced { placeholder, text: text.clone() });
            }
            Piece::Tag { text, .. } => prepare_tag(text, &mut html, &mut kept)?,
        }
    }
    Some((html, kept))
}

fn letter(number: usize) -> Option<char> {
    let code = FIRST + number as u32;
    if code < LAST { char::from_u32(code) } else { None }
}

/// Writes one HTML tag: values in quotes get letters, engine's tags between attributes become an attribute.
fn prepare_tag(tag: &str, html: &mut String, kept: &mut Vec<Replaced>) -> Option<()> {
    let (mut at, mut quote): (usize, Option<char>) = (0, None);
    while at < tag.len() {
        let rest = &tag[at..];
        if rest.starts_with("{{") || rest.starts_with("{%") {
            if quote.is_some() {
                let end = tag_end(rest, if rest.starts_with("{{") { "}}" } else { "%}" })?;
                let placeholder = format!("{}{QUOTED}", letter(kept.len())?);
                html.push_str(&placeholder);
                kept.push(Replaced { placeholder, text: rest[..end].to_owned() });
                at += end;
            } else {
                let end = run_end(rest)?;
                let spaced = html.ends_with(char::is_whitespace);
                html.truncate(html.trim_end().len());
                let placeholder = format!(" data-tera-{}-", kept.len());
                html.push_str(&placeholder);
                kept.push(Replaced { placeholder, text: format!("{}{}", if spaced { " " } else { "" }, &rest[..end]) });
                at += end;
            }
            continue;
        }
        let letter = rest.chars().next()?;
        match quote {
            Some(open) if letter == open => quote = None,
            None if letter == '"' || letter == '\'' => quote = Some(letter),
            _ => {}
        }
        html.push(letter);
        at += letter.len_utf8();
    }
    Some(())
}

/// The end of `{% if %} ... {% endif %}` (or of a single tag) between attributes.
fn run_end(text: &str) -> Option<usize> {
    let (mut at, mut depth) = (0, 0);
    loop {
        let rest = &text[at..];
        let end = tag_end(rest, if rest.starts_with("{{") { "}}" } else { "%}" })?;
        let word = rest[2..end].trim_start_matches('-').trim_start();
        if rest.starts_with("{%") {
            if word.starts_with("if") || word.starts_with("for") {
                depth += 1;
            } else if word.starts_with("end") {
                depth -= 1;
            }
        }
        at += end;
        if depth == 0 {
            return Some(at);
        }
        at += text[at..].find("{%").min(text[at..].find("{{").or(Some(usize::MAX)))?;
    }
}

/// Puts everything back. `None` if a placeholder is missing or doubled, or if the order of those outside tags changed.
fn restore(minified: &str, kept: &[Replaced]) -> Option<String> {
    let mut places = Vec::with_capacity(kept.len());
    for one in kept {
        let mut found = minified.match_indices(&one.placeholder);
        let (at, _) = found.next()?;
        if found.next().is_some() {
            return None;
        }
        places.push((at, one));
    }
    let outside = |one: &Replaced| !one.placeholder.starts_with(" data-") && !one.placeholder.ends_with(QUOTED);
    let order: Vec<usize> = places.iter().filter(|(_, one)| outside(one)).map(|(at, _)| *at).collect();
    if !order.is_sorted() {
        return None;
    }
    places.sort_by_key(|(at, _)| *at);
    let mut text = String::with_capacity(minified.len() * 2);
    let mut written = 0;
    for (at, one) in places {
        text.push_str(&minified[written..at]);
        text.push_str(&one.text);
        written = at + one.placeholder.len();
    }
    text.push_str(&minified[written..]);
    Some(text.replace(GUARD, " "))
}

/// The names of all HTML tags in order, closing ones with their slash.
fn tag_names(html: &str) -> Vec<String> {
    html.match_indices('<')
        .filter_map(|(at, _)| {
            let name: String = html[at + 1..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect();
            (!name.is_empty()).then(|| name.trim_end_matches('/').to_ascii_lowercase())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::template;

    fn minified(text: &str) -> String {
        template(text).unwrap()
    }

    #[test]
    fn keeps_the_spaces_that_readers_see() {
        assert_eq!(
            minified("<div>\n  <a href=\"x\">A</a>\n  <a href=\"y\">B</a>\n</div>"),
            "<div><a href=x>A</a> <a href=y>B</a></div>"
        );
        assert_eq!(
            minified("<ul>\n{% for a in b %}\n <li>{{ a }}</li>\n{% endfor %}\n</ul>"),
            "<ul>{% for a in b %}<li>{{ a }}</li>{% endfor %}</ul>"
        );
        let list = "<p>{% for a in b %}{{ a }}{% if not loop.last %}, {% endif %}{% endfor %}</p>";
        assert_eq!(minified(list), list);
        assert_eq!(minified("<p>{{ a }} <b>{{ b }}</b></p>"), "<p>{{ a }} <b>{{ b }}</b></p>");
    }

    #[test]
    fn keeps_quotes_around_values_that_come_later() {
        assert_eq!(minified("<a class=\"k\" href=\"{{ x }}\">A</a>"), "<a href=\"{{ x }}\" class=k>A</a>");
        let tag = "<a href=\"{{ x }}\"{% if c %} aria-current=\"page\"{% endif %}>A</a>";
        assert_eq!(minified(tag), tag);
    }

    #[test]
    fn leaves_the_head_as_it_is_written() {
        let text = "<!doctype html>\n<html lang=\"{{ l }}\">\n<head>\n  <meta property=\"og:title\" content=\"{{ t }}\">\n</head>\n<body>\n<p>A</p>\n</body>\n</html>";
        assert_eq!(
            minified(text),
            "<!doctype html><html lang=\"{{ l }}\"><head><meta property=\"og:title\" content=\"{{ t }}\"></head><body><p>A</p></body></html>"
        );
    }

    #[test]
    fn leaves_templates_alone_that_would_change() {
        assert_eq!(template("{% if a %}</div>{% endif %}<p>A</p>"), None);
    }
}
