//! Problems as a form tells them: by the names that stand beside its controls, and at the control that each is about.

use crate::diagnostic::message::{self, Language};
use crate::diagnostic::{Diagnostic, Severity};
use crate::fields::field::{Field, Fields, walk};
use crate::form::posted::BODY;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The control that stands nearest to a path: itself, or what it is a part of.
pub(crate) fn nearest(mut path: String, known: &BTreeSet<String>) -> String {
    while !path.is_empty() && path != BODY && !known.contains(&path) {
        path = path.rsplit_once('.').map_or_else(String::new, |(above, _)| above.to_owned());
    }
    path
}

/// Whether a problem is told at the control of this key or below it.
pub(crate) fn is_told(told: &BTreeMap<String, Vec<Value>>, key: &str) -> bool {
    told.keys().any(|path| path.split('.').next() == Some(key))
}

/// A problem in words.
pub(crate) fn in_words(problem: &Diagnostic, path: &str, fields: Fields, language: Language) -> Value {
    let mut words = message::words(language, problem);
    // Who fills a form in sees names, and no keys.
    for (_, key) in problem.arguments.iter().filter(|(name, _)| *name == "kunci") {
        if let Some(field) = named(fields, path, key) {
            let name = format!("“{}”", field.label.in_language(language));
            words.message = words.message.replace(&format!("`{key}`"), &name);
        }
    }
    let level = match problem.severity {
        Severity::Error => "galat",
        Severity::Warning => "awas",
        Severity::Note => "catatan",
        Severity::Gap => "kurang",
    };
    json!({ "tingkat": level, "kata": words.message, "saran": words.help })
}

/// The field of a key: the one that the path leads to, if that is one of several.
fn named(fields: Fields, path: &str, key: &str) -> Option<&'static Field> {
    let steps: Vec<&str> = path.split('.').filter(|step| step.parse::<usize>().is_err()).collect();
    let (mut exact, mut first) = (None, None);
    walk(fields, &mut |above, field| {
        if field.key == key {
            first = first.or(Some(field));
            let way = above.iter().map(|field| field.key).chain([field.key]);
            exact = exact.or(Some(field).filter(|_| way.eq(steps.iter().copied())));
        }
    });
    exact.or(first)
}
