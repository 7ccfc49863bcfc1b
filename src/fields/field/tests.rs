//! What tests of all tables need: a text in which every field is filled, and what must be true of any table.

use super::{Fields, Kind, walk};
use crate::diagnostic::message::Language;
use crate::fields::reader::tests::asked_by;
use crate::fields::repair;
use crate::fields::tree::Item;

/// YAML in which every field of a table is filled, with its first example where it has one.
fn filled_text(fields: Fields) -> String {
    let lines = |inside: Fields, first: &str| {
        let text = filled_text(inside);
        let lines: Vec<String> = text.lines().map(|line| format!("    {line}")).collect();
        lines.join("\n").replacen("    ", first, 1)
    };
    let filled = fields.iter().map(|field| match field.kind {
        Kind::Map(inside) => format!("{}:\n{}\n", field.key, lines(inside, "    ")),
        Kind::Maps(inside) => format!("{}:\n{}\n", field.key, lines(inside, "  - ")),
        Kind::Named(inside) => format!("{}:\n  uji:\n{}\n", field.key, lines(inside, "    ")),
        _ => format!("{}: {}\n", field.key, field.examples.first().unwrap_or(&"isi")),
    });
    filled.collect()
}

/// A map in which every field of a table is filled.
pub fn filled(fields: Fields) -> Item {
    let text = filled_text(fields);
    let mut problems = Vec::new();
    let item = repair::parse(&"uji.md".into(), &text, 0..text.len(), &mut problems);
    item.unwrap_or_else(|| panic!("{text}\n{problems:?}"))
}

/// Compares a table with the rows that its reader asks for when every field is written; neither may have a row that
/// the other lacks.
pub fn assert_all_are_read(fields: Fields, read: impl FnOnce()) {
    let asked = asked_by(read);
    let mut listed = Vec::new();
    walk(fields, &mut |way, field| {
        let way: Vec<&str> = way.iter().chain([&field]).map(|field| field.key).collect();
        assert!(asked.contains(&field), "{} is in the table, and nobody reads it", way.join("."));
        listed.push(field);
    });
    for field in asked {
        assert!(listed.contains(&field), "{} is read, and is not in the table", field.key);
    }
}

/// What must be true of a table whatever it is about.
pub fn assert_sound(fields: Fields) {
    let mut strays: Vec<&str> = Vec::new();
    let own: Vec<&str> = fields.iter().map(|field| field.key).collect();
    walk(fields, &mut |way, field| {
        let key = field.key;
        for language in Language::ALL {
            assert!(!field.label.in_language(language).is_empty(), "{key} has no label");
            let help = field.help_in(language);
            assert!(!help.is_empty() && !help.contains(['{', '}']), "the help of {key}: {help}");
            let blank = field.help.in_language(language);
            assert!(!blank.contains("{choices}") || !field.choices_of().is_empty(), "{key} has nothing to choose");
            assert!(!help.contains(&usize::MAX.to_string()), "{key} has no such limit");
        }
        for (other, ids) in field.required_when {
            let choices = other.choices_of();
            assert!(ids.iter().all(|id| choices.contains(id)), "{key} is required when {} is {ids:?}", other.key);
        }
        let is_seen = field.weight > 0 || field.column.is_some() || field.wanted.is_some() || field.judged.is_some();
        assert!(!field.private || !is_seen, "{key} must not leave the office");
        if field.strays && !way.is_empty() {
            assert!(!own.contains(&key) && !strays.contains(&key), "{key} could belong elsewhere");
            strays.push(key);
        }
    });
    let mut columns: Vec<u8> = fields.iter().filter_map(|field| field.column).collect();
    columns.sort_unstable();
    assert!(columns.windows(2).all(|pair| pair[0] != pair[1]), "two fields have one column");
}
