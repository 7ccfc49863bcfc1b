//! What must hold for any text at all: no panic, no markup that is not ours, no place outside of the text.

use etalase::content::markdown;
use etalase::diagnostic::SourcePath;
use etalase::fields::repair;
use etalase::theme::minify;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Pieces that hostile and clumsy texts are made of.
const PIECES: [&str; 42] = [
    "~~~~\u{e000}\n",
    "```\u{e001}0\u{e001}\n",
    "<script>",
    "</script>",
    "<img src=x onerror=alert(1)>",
    "<b onclick=a>",
    "javascript:alert(1)",
    "[a](",
    "](b)",
    "![",
    "\"",
    "'",
    "`",
    "```\n",
    "> ",
    "- ",
    "1. ",
    "# ",
    "## A {#x onclick=alert(1)}",
    "| a | b |\n|---|---|\n",
    "[^1]",
    "[^1]: a\n",
    "<!-- ",
    " -->",
    "&lt;",
    "&#106;",
    "\n",
    "\n\n",
    "\t",
    "\u{e000}",
    "\u{e001}0\u{e001}",
    "\u{202e}",
    "é",
    "🙂",
    "~~",
    "**",
    "<https://a.example>",
    "<a@b.example>",
    "[x]: javascript:a \"t\"\n",
    "[x]",
    "\\",
    "a",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => (0..PIECES.len()).prop_map(|at| PIECES[at].to_owned()),
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Elements and attributes that bodies may have.
const ELEMENTS: &[&str] = &[
    "picture",
    "p",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "a",
    "img",
    "em",
    "strong",
    "del",
    "code",
    "pre",
    "blockquote",
    "hr",
    "br",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "div",
    "sup",
    "s",
    "tr",
];
const ATTRIBUTES: [&str; 12] =
    ["id", "class", "alt", "loading", "tabindex", "role", "aria-label", "href", "start", "style", "src", "rel"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bodies_hold_only_our_markup(text in text()) {
        let path: SourcePath = "content/inovasi/a.md".into();
        let (body, _) = markdown::parse(&path, &text, 0, false).value;
        let html = body.html.text();
        let marks = ['\u{e000}', '\u{e001}', '\u{202e}'];
        prop_assert!(!html.contains(marks));
        let mut rest = &*html;
        while let Some(open) = rest.find('<') {
            let close = open + rest[open..].find('>').expect("every tag is closed");
            let tag = rest[open + 1..close].trim_start_matches('/').trim_end_matches(['/', ' ']);
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            prop_assert!(ELEMENTS.contains(&name), "<{name}> in {html}");
            let mut outside = String::new();
            let mut quoted = false;
            for letter in attributes.chars() {
                if letter == '"' { quoted = !quoted; } else if !quoted { outside.push(letter); }
            }
            prop_assert!(!quoted, "an open quote in {tag}");
            for attribute in outside.split_whitespace() {
                let name = attribute.split('=').next().unwrap_or_default();
                prop_assert!(ATTRIBUTES.contains(&name), "{name} in {tag}");
            }
            rest = &rest[close + 1..];
        }
    }

    #[test]
    fn places_of_problems_lie_in_the_text(text in text()) {
        let path: SourcePath = "content/inovasi/a.md".into();
        let mut problems = Vec::new();
        let item = repair::parse(&path, &text, 0..text.len(), &mut problems);
        let spans = problems.iter().map(|problem| problem.span).chain(item.map(|item| item.span));
        for span in spans {
            prop_assert!(span.start <= span.end && span.end as usize <= text.len());
        }
    }

    #[test]
    fn any_template_is_minified_or_left_alone(text in text()) {
        let template = format!("<div>{{{{ a }}}} {text}</div>");
        if let Some(minified) = minify::template(&template) {
            prop_assert!(minified.contains("{{ a }}"));
        }
    }
}
