//! Published style sheets are laid out by browsers that people still have: Chrome 90, Safari 15, Firefox 91.

use crate::program::project;
use etalase::rooms::pipeline;
use etalase::rooms::settings::Overrides;
use std::sync::Arc;

/// What those browsers do not read, and where it may stand: nowhere, or behind `@supports` that asks for it.
const TOO_NEW: [(&str, bool); 11] = [
    ("width>", false),
    ("width<", false),
    ("height>", false),
    ("height<", false),
    ("@container", false),
    ("@layer", false),
    (":has(", false),
    ("&", false),
    ("oklch(", false),
    ("light-dark(", true),
    ("color-mix(", true),
];

/// The sheet without what stands behind `@supports`.
fn unconditional(sheet: &str) -> String {
    let mut left = String::new();
    let mut rest = sheet;
    while let Some(at) = rest.find("@supports") {
        left.push_str(&rest[..at]);
        let mut depth = 0;
        let end = rest[at..].char_indices().find(|(_, letter)| {
            depth += match letter {
                '{' => 1,
                '}' => -1,
                _ => return false,
            };
            depth == 0
        });
        rest = &rest[at + end.expect("every rule ends").0 + 1..];
    }
    left + rest
}

#[test]
fn no_sheet_needs_a_newer_browser() {
    let root = project("");
    let mut prepared = pipeline::prepare(&root, &Overrides::default()).unwrap();
    let theme = prepared.theme.take().unwrap();
    let renderer = prepared.editions(Arc::clone(&theme), &root);
    let mut wrong = Vec::new();
    let (mut sheets, mut widths) = (0, 0);
    for (path, job) in prepared.plan.jobs.iter().filter(|(path, _)| path.as_str().ends_with(".css")) {
        let sheet = String::from_utf8(renderer.render(path, job).ok().unwrap().bytes).unwrap();
        let plain = unconditional(&sheet);
        for (feature, may_be_asked_for) in TOO_NEW {
            let looked_at = if may_be_asked_for { &plain } else { &sheet };
            if looked_at.contains(feature) {
                wrong.push(format!("{path:?} has {feature}"));
            }
        }
        sheets += 1;
        widths += sheet.matches("(min-width:").count();
    }
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(sheets > 5 && widths > 5, "{sheets} {widths}");
    assert_eq!(unconditional("a{}@supports (b:c){d{e:f}}g{}"), "a{}g{}");
}
