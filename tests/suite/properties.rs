//! What must hold for any text at all: no panic, no markup that is not ours, no place outside of the text.

use etalase::rooms::content::markdown;
use etalase::rooms::diagnostic::message::Language;
use etalase::rooms::diagnostic::{SourcePath, has_errors};
use etalase::rooms::fields::repair;
use etalase::rooms::theme::minify;
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

/// What people set around words, well and badly. None of it takes words out of the text.
const MARKS: [&str; 122] = [
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "    ",
    "  \n",
    "\u{a0}",
    "\u{200b}",
    "\u{b}",
    "\u{2028}",
    "\u{85}",
    "<!-- rahasia -->",
    "\n<!-- dua\n\nbaris -->",
    "<!— rahasia —>",
    "\n# ",
    "\n##",
    "\n## ",
    "\n##\u{a0}",
    "\n- ",
    "\n-",
    "\n-\u{a0}",
    "\n    - ",
    "\n- [x] ",
    "\n• ",
    "\n•\t",
    "\n\u{f0b7} ",
    "\no\t",
    "\n– ",
    "\n1. ",
    "\n1.",
    "\n2.\u{a0}",
    "\n> ",
    "\n| ",
    " | ",
    " |\n",
    "|---|---|\n",
    "| — | — |\n",
    "\n---\n",
    "\n```\n",
    "~~",
    "**",
    " ** ",
    "_",
    "`",
    "[",
    "](/alamat/)",
    "](Foto Kegiatan.jpg)",
    "] (https://contoh.go.id/a)",
    ")[https://contoh.go.id]",
    "][",
    "![",
    "(",
    "[^1]",
    "\n[^1]: ",
    " https://contoh.go.id/a_b ",
    " nama@contoh.go.id ",
    "\n*",
    "\n* ",
    "\n+",
    "\na. ",
    "\nb. ",
    "\nB) ",
    "\ni. ",
    "\nii. ",
    "\n(a) ",
    "\n(1) ",
    "\n(2) ",
    "\n3. ",
    "\n1)\t",
    "\n1.\t",
    "\n✓ ",
    "\n✔",
    "\n❌ ",
    "\n→ ",
    "\n-> ",
    "\n§ ",
    "\nØ ",
    "\n— ",
    "\no ",
    "\n\u{f0a7}\t",
    "\n◦ ",
    "\n▪ ",
    "\n► ",
    "\n· ",
    " • ",
    "“",
    "”",
    "\n\t",
    "\t\t",
    "\t: ",
    ": ",
    "\n📍 ",
    "\n1️⃣ ",
    "\n|",
    "\n-----\n",
    "\n\t\t\n",
    "](www.contoh.go.id)",
    "](nama@contoh.go.id)",
    "\n[^1] : ",
    "\n[x] : https://contoh.go.id/a",
    "\n[x]: Foto Kegiatan.jpg",
    "[x]",
    "](  https://contoh.go.id/a b )",
    "<https://contoh.go.id ",
    "< www.contoh.go.id >",
    "<nama@contoh.go.id",
    "\n> • ",
    " 2. ",
    "\n  ",
    "\n★ ",
    "\n☐ ",
    "\n[ ] ",
    "\nA. ",
    "\n-\t",
    "\t\"",
    "\"\t",
    "\"\n",
    "\\\t",
    "\u{f04a}",
    "\n| ",
    "``",
];

/// A body of words and marks, and how many words it has.
fn prose() -> impl Strategy<Value = (String, usize)> {
    proptest::collection::vec((0..MARKS.len(), any::<bool>()), 0..24).prop_map(|pieces| {
        let (mut text, mut words) = (String::new(), 0);
        for (mark, has_word) in pieces {
            text.push_str(MARKS[mark]);
            if has_word {
                text.push_str(&format!("kata{words}x"));
                words += 1;
            }
        }
        (text, words)
    })
}

/// The examples of the CommonMark specification, for whoever has them: they are not ours to give away.
#[test]
#[ignore = "wants spec.txt of the npm package commonmark-spec in ETALASE_COMMONMARK"]
fn every_word_of_the_commonmark_examples_is_on_the_page_or_told() {
    let spec = std::fs::read_to_string(std::env::var("ETALASE_COMMONMARK").unwrap()).unwrap().replace('→', "\t");
    let fence = "`".repeat(32);
    let path: SourcePath = "content/inovasi/a.md".into();
    let mut lost = Vec::new();
    let examples: Vec<&str> = spec.split(&format!("\n{fence} example\n")).skip(1).collect();
    for example in &examples {
        let (example, _) = example.split_once(&format!("\n{fence}")).unwrap();
        let (written, wanted) = example.split_once("\n.").unwrap_or(("", &example[2..]));
        let wanted = wanted.replace("&quot;", "\"");
        let parsed = markdown::parse(&path, written, 0, Language::Indonesian, false);
        let body = &parsed.value.0;
        // Whoever resolves the links of a body tells what leads nowhere.
        let addresses: String = body.links.iter().map(|link| format!(" {}", link.destination)).collect();
        let html = body.html.text().into_owned() + &addresses;
        let words = wanted.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text));
        let words = words.flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()));
        // The number of a list is drawn by the browser.
        let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        let missing: Vec<&str> = words.filter(|word| !html.contains(word) && !is_number(word)).collect();
        if !missing.is_empty() && !has_errors(&parsed.problems) {
            lost.push(format!("{missing:?} of {written:?}: {html}"));
        }
    }
    println!("{} examples", examples.len());
    assert!(examples.len() > 600 && lost.is_empty(), "{}", lost.join("\n"));
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
    "section",
];
const ATTRIBUTES: [&str; 13] =
    ["type", "id", "class", "alt", "loading", "tabindex", "role", "aria-label", "href", "start", "style", "src", "rel"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bodies_hold_only_our_markup(text in text()) {
        let path: SourcePath = "content/inovasi/a.md".into();
        let (body, _) = markdown::parse(&path, &text, 0, Language::Indonesian, false).value;
        let html = body.html.text();
        let mut ids: Vec<&str> = html.split(" id=").skip(1).map(|rest| rest.split([' ', '>']).next().unwrap()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), all, "an id twice in {}", html);
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
    fn every_word_is_on_the_page_or_told((text, words) in prose()) {
        let path: SourcePath = "content/inovasi/a.md".into();
        let parsed = markdown::parse(&path, &text, 0, Language::Indonesian, false);
        // Whoever resolves the links of a body tells what leads nowhere.
        let body = &parsed.value.0;
        let addresses = body.links.iter().map(|link| format!(" {}", link.destination));
        let html = body.html.text().into_owned() + &addresses.collect::<String>();
        for problem in &parsed.problems {
            prop_assert!(text.get(problem.span.range()).is_some(), "{} has no place in {text:?}", problem.code);
        }
        if !has_errors(&parsed.problems) {
            for word in 0..words {
                let word = format!("kata{word}x");
                prop_assert!(html.contains(&word), "{word} of {text:?} is lost: {html}");
            }
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
