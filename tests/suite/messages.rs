//! Both catalogues are complete, and every code that the program uses has its words.

use crate::program::project;
use etalase::rooms::diagnostic::message::{self, Language};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

/// Every message and attribute with the blanks it uses.
fn catalogue(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(message::source(language)).expect("the catalogue is readable");
    let mut found = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name.to_owned();
        let parts = message.attributes.iter().map(|a| (format!("{id}.{}", a.id.name), Some(&a.value)));
        for (name, pattern) in std::iter::once((id.clone(), message.value.as_ref())).chain(parts) {
            let mut blanks = BTreeSet::new();
            pattern.into_iter().for_each(|pattern| collect(pattern, &mut blanks));
            assert!(found.insert(name.clone(), blanks).is_none(), "{name} stands twice");
        }
    }
    found
}

fn collect(pattern: &Pattern<&str>, blanks: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => blanks.extend(variable(inline)),
            Expression::Select { selector, variants } => {
                blanks.extend(variable(selector));
                variants.iter().for_each(|variant| collect(&variant.value, blanks));
            }
        }
    }
}

fn variable(inline: &InlineExpression<&str>) -> Option<String> {
    match inline {
        InlineExpression::VariableReference { id } => Some(id.name.to_owned()),
        _ => None,
    }
}

#[test]
fn both_languages_say_the_same_things() {
    let (indonesian, english) = (catalogue(Language::Indonesian), catalogue(Language::English));
    let names = |c: &BTreeMap<String, BTreeSet<String>>| c.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&indonesian), names(&english));
    // A plural form may need a number that the other language does without.
    for (name, blanks) in &indonesian {
        assert!(blanks.is_subset(&english[name]) || english[name].is_subset(blanks), "{name}");
    }
}

#[test]
fn every_code_has_its_words() {
    let mut text = String::new();
    for entry in walkdir::WalkDir::new(project("src")).into_iter().flatten() {
        if entry.path().extension().is_some_and(|extension| extension == "rs") {
            text.push_str(&std::fs::read_to_string(entry.path()).unwrap());
        }
    }
    let known = catalogue(Language::Indonesian);
    let starts = [
        "Diagnostic::error(\"",
        "Diagnostic::warning(\"",
        "Diagnostic::note(\"",
        "Failure::new(\"",
        "Failure::io(\"",
        "Refusal::Usage(\"",
        "code: \"",
        "say(\"",
        "self.error(\"",
    ];
    let mut count = 0;
    for start in starts {
        for (at, _) in text.match_indices(start) {
            let code = text[at + start.len()..].split('"').next().unwrap();
            if code.contains('-') {
                count += 1;
                assert!(known.contains_key(code), "no message for {code}");
            }
        }
    }
    assert!(count > 120, "only {count} codes found");
    // And no message that nobody says.
    for id in known.keys().filter(|id| !id.contains('.')) {
        let made_up = ["pilihan-", "perintah-"].iter().any(|prefix| id.starts_with(prefix));
        assert!(made_up || text.contains(&format!("\"{id}\"")), "nobody says {id}");
    }
}
