//! The theme author's manual, `docs/theme.md`, is written from the structs that templates receive and their comments;
//! `ETALASE_BLESS=1 cargo test --test suite manual` writes it anew.

use crate::program::project;
use etalase::rooms::theme::check::TEMPLATES;
use etalase::rooms::theme::example;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

const PATH: &str = "docs/theme.md";
/// In the order of the manual.
const SOURCES: [&str; 6] = ["mod", "lists", "innovation", "overview", "plain", "kit"];

/// A struct that templates receive.
#[derive(Debug, Default)]
struct Shape {
    name: String,
    comment: String,
    fields: Vec<Field>,
}

#[derive(Debug, Default)]
struct Field {
    name: String,
    kind: String,
    comment: String,
}

/// Reads the structs of a file, each with its comments. The files hold little else, and what is not understood is refused.
fn shapes(source: &str) -> Vec<Shape> {
    let mut shapes: Vec<Shape> = Vec::new();
    let (mut comment, mut is_inside) = (String::new(), false);
    for line in source.lines() {
        let text = line.trim();
        if let Some(words) = text.strip_prefix("/// ") {
            let gap = if comment.is_empty() { "" } else { " " };
            write!(comment, "{gap}{words}").unwrap();
        } else if let Some(name) = struct_of(line) {
            shapes.push(Shape { name: name.to_owned(), comment: std::mem::take(&mut comment), fields: Vec::new() });
            is_inside = true;
        } else if line == "}" {
            is_inside = false;
            comment.clear();
        } else if let (true, Some(field)) = (is_inside, text.strip_prefix("pub ")) {
            let (name, kind) = field.trim_end_matches(',').split_once(": ").expect("a field has a name and a type");
            let field = Field { name: name.to_owned(), kind: kind_of(kind), comment: std::mem::take(&mut comment) };
            shapes.last_mut().unwrap().fields.push(field);
        } else if !text.starts_with("#[") {
            assert!(!is_inside || text.is_empty(), "not understood: {line}");
            comment.clear();
        }
    }
    shapes
}

/// The name of the struct that begins on a line.
fn struct_of(line: &str) -> Option<&str> {
    let named = line.strip_prefix("pub(crate) struct ").or_else(|| line.strip_prefix("pub struct "))?;
    named.strip_suffix(" {")
}

/// A type in the words of a designer.
fn kind_of(written: &str) -> String {
    let inner = |outer: &str| written.strip_prefix(outer).and_then(|rest| rest.strip_suffix('>'));
    if let Some(kind) = inner("Option<") {
        return format!("{} or `null`", kind_of(kind));
    }
    if let Some(kind) = inner("Vec<") {
        return format!("list of {}", kind_of(kind));
    }
    match written {
        "String" | "&'static str" => "text".to_owned(),
        "bool" => "`true` or `false`".to_owned(),
        "usize" | "u8" | "u16" | "u32" | "u64" | "i16" | "i64" | "f32" | "f64" => "number".to_owned(),
        "Html" => "markup".to_owned(),
        "tera::Value" => "value".to_owned(),
        name => {
            assert!(name.chars().all(char::is_alphanumeric), "no words for {written}");
            format!("[{name}](#{})", name.to_lowercase())
        }
    }
}

/// The manual's words outside of the tables.
const OPENING: &str = "# What templates receive

For designers of themes. This page is made from the program's own structs; do not edit it.

Every template of a page receives `site`, `page` and `footer`, and one value of its own, named below. Besides, `t(key=\"…\")` gives a
word of the theme's locale, `asset(path=\"…\")` the address of one of its files and `icon(id=\"…\")` the drawing `icons/<id>.svg`. A
field that may be missing is `null`, never absent. An `href` is ready to be written into a link: it is relative to the page and needs
no filter. Markup is printed as it is; everything else is escaped. A theme is held against these names when it loads: one that
does not exist is told with its place.
";

fn manual() -> String {
    let shapes: Vec<Shape> = SOURCES
        .iter()
        .flat_map(|name| shapes(&fs::read_to_string(project(&format!("src/theme/context/{name}.rs"))).unwrap()))
        .collect();
    let values = example::shapes();
    let mut text = format!("{OPENING}\n| template | its value |\n|---|---|\n");
    for (template, value) in TEMPLATES {
        let value = value.map_or("none".to_owned(), |name| format!("[`{name}`](#{})", anchor(&shapes, name)));
        writeln!(text, "| `{template}` | {value} |").unwrap();
    }
    for shape in &shapes {
        write!(text, "\n## {}\n\n", shape.name).unwrap();
        if !shape.comment.is_empty() {
            write!(text, "{}\n\n", shape.comment).unwrap();
        }
        text.push_str("| name | what it is | |\n|---|---|---|\n");
        for field in &shape.fields {
            writeln!(text, "| `{}` | {} | {} |", field.name, field.kind, field.comment.replace('|', "\\|")).unwrap();
        }
        let value = value_name(shape).and_then(|name| Some((name, values.get(name)?)));
        if let Some(example) = value.and_then(|(name, value)| example_of(name, value, &shape.fields)) {
            write!(text, "\n```jinja\n{example}\n```\n").unwrap();
        }
    }
    text
}

/// The name by which a template knows a struct: the first word of its comment, where that is one.
fn value_name(shape: &Shape) -> Option<&str> {
    shape.comment.strip_prefix('`')?.split('`').next()
}

fn anchor(shapes: &[Shape], name: &str) -> String {
    let shape = shapes.iter().find(|shape| value_name(shape) == Some(name));
    shape.unwrap_or_else(|| panic!("no comment begins with `{name}`")).name.to_lowercase()
}

/// A line of a template for some of a value's fields: a text, a number, a condition, a list.
fn example_of(name: &str, value: &Value, fields: &[Field]) -> Option<String> {
    let mut lines: BTreeMap<usize, String> = BTreeMap::new();
    for field in fields {
        let way = format!("{name}.{}", field.name);
        let (rank, line) = match value.get(&field.name)? {
            Value::Array(items) => {
                let part = match items.first()? {
                    Value::Object(part) => format!("item.{}", part.keys().next()?),
                    _ => "item".to_owned(),
                };
                (2, format!("{{% for item in {way} %}}{{{{ {part} }}}}{{% endfor %}}"))
            }
            Value::Bool(_) => (1, format!("{{% if {way} %}} … {{% endif %}}")),
            _ if field.kind.ends_with("`null`") => (1, format!("{{% if {way} %}} … {{% endif %}}")),
            Value::String(_) | Value::Number(_) => (0, format!("{{{{ {way} }}}}")),
            _ => continue,
        };
        lines.entry(rank).or_insert(line);
    }
    (!lines.is_empty()).then(|| lines.into_values().collect::<Vec<_>>().join("\n"))
}

#[test]
fn the_manual_says_what_templates_receive() {
    let text = manual();
    if std::env::var_os("ETALASE_BLESS").is_some() {
        fs::write(project(PATH), &text).unwrap();
    }
    let kept = fs::read_to_string(project(PATH)).unwrap_or_default().replace("\r\n", "\n");
    assert!(kept == text, "{PATH} is out of date; ETALASE_BLESS=1 writes it anew");
}

/// The reader of structs forgets none: what it found are the very fields of the examples that themes are checked against.
#[test]
fn the_manual_knows_every_name_that_a_theme_may_use() {
    let read = |name: &&str| shapes(&fs::read_to_string(project(&format!("src/theme/context/{name}.rs"))).unwrap());
    let shapes: Vec<Shape> = SOURCES.iter().flat_map(read).collect();
    let mut compared = 0;
    for (name, value) in example::shapes() {
        let Value::Object(value) = value else { continue };
        let shape = shapes.iter().find(|shape| value_name(shape) == Some(name)).unwrap_or_else(|| panic!("{name}"));
        let told: Vec<&str> = shape.fields.iter().map(|field| field.name.as_str()).collect();
        assert_eq!(told, value.keys().map(String::as_str).collect::<Vec<_>>(), "{name}");
        compared += 1;
    }
    assert!(compared > 20, "{compared}");
}
