//! A new file with every field of a table explained: what must be filled in stands open, all else behind `#`.

use crate::diagnostic::message::Language;
use crate::fields::field::{Field, Fields, Kind};

/// The fields of a new file: those that it must have, those that it must have at times, and all others.
pub struct Blank {
    pub required: String,
    pub at_times: String,
    pub optional: String,
}

/// Writes every field with its help. `known` are values that are there already.
pub fn blank(fields: Fields, known: &[(&Field, String)]) -> Blank {
    let mut blank = Blank { required: String::new(), at_times: String::new(), optional: String::new() };
    for field in fields.iter().filter(|field| field.below.is_none()) {
        let part = match field {
            Field { required: true, .. } => &mut blank.required,
            Field { required_when: [_, ..], .. } => &mut blank.at_times,
            _ => &mut blank.optional,
        };
        write(part, field, known);
        let follows = |other: &&&Field| other.below.is_some_and(|above| above == *field);
        fields.iter().filter(follows).for_each(|below| write(part, below, known));
    }
    blank
}

fn write(text: &mut String, field: &Field, known: &[(&Field, String)]) {
    text.push_str(&format!("# {}\n", field.help_in(Language::Indonesian)));
    if field.required {
        let known = known.iter().find(|(other, _)| *other == field);
        let value = match (known, field.kind) {
            (Some((_, value)), _) => format!(" {value}"),
            (None, Kind::Texts) => "\n  -".to_owned(),
            (None, _) => String::new(),
        };
        text.push_str(&format!("{}:{value}\n", field.key));
    } else {
        example(field).iter().for_each(|line| text.push_str(&format!("#{line}\n")));
    }
}

/// A list of maps that is longer stands on lines of its own. With its sign and indent it must not wrap in Notepad.
const LINE: usize = 76;

/// A field filled with its examples, line by line.
fn example(field: &Field) -> Vec<String> {
    let key = field.key;
    if let Kind::Map(fields) = field.kind
        && fields.iter().any(|field| matches!(field.kind, Kind::Maps(_)))
    {
        let inside = fields.iter().flat_map(|field| {
            std::iter::once(format!("# {}", field.help_in(Language::Indonesian))).chain(example(field))
        });
        return std::iter::once(format!("{key}:")).chain(inside.map(|line| format!("  {line}"))).collect();
    }
    let line = format!("{key}: {}", value(field));
    match (field.kind, field.examples) {
        (Kind::Maps(fields), _) if line.chars().count() > LINE => {
            vec![format!("{key}:"), format!("  - {}", map(fields))]
        }
        (Kind::Texts, [_, _, ..]) => {
            let items = field.examples.iter().map(|item| format!("  - {item}"));
            std::iter::once(format!("{key}:")).chain(items).collect()
        }
        _ => vec![line.trim_end().to_owned()],
    }
}

/// The example of a field as it stands behind its key.
fn value(field: &Field) -> String {
    let examples = field.examples.join(", ");
    match field.kind {
        Kind::Map(fields) => map(fields),
        Kind::Maps(fields) => format!("[{}]", map(fields)),
        Kind::Texts | Kind::Words | Kind::Choices(_) | Kind::Integers(..) => format!("[{examples}]"),
        _ => examples,
    }
}

/// Those of a map's fields that have examples.
fn map(fields: Fields) -> String {
    let is_shown = |field: &&&Field| !field.examples.is_empty() || !field.fields().is_empty();
    let pairs = fields.iter().filter(is_shown).map(|field| format!("{}: {}", field.key, value(field)));
    format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
}
