//! The controls of a form as its template draws them: what a field is called, what stands in it, what can be chosen, and
//! what is wrong with it.

use super::lists::{Choice, Lists, with_written};
use crate::diagnostic::message::{self, Language};
use crate::fields::field::{Field, Kind};
use crate::form::layout::Section;
use crate::form::shown::{Held, Row};
use crate::form::units::{Shape, cells, path_of, shape};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Letters from which a text has room for several lines.
const LONG: usize = 100;
/// Letters of the longest limit that is counted: what goes beyond is no limit to people.
const COUNTED: usize = 1_000;

/// What a form is drawn from.
pub(crate) struct Drawn<'d> {
    pub language: Language,
    pub lists: Lists<'d>,
    /// What stands in the controls, by the paths of units.
    pub values: &'d BTreeMap<String, Held>,
    /// What the file holds in fields that somebody else has changed too.
    pub theirs: &'d BTreeMap<String, String>,
    /// Texts that stand in the place of maps.
    pub misshapen: &'d BTreeMap<String, String>,
    /// Problems, by the path that each is about.
    pub told: &'d BTreeMap<String, Vec<Value>>,
}

/// The name by which a control's element is found in its page.
pub(crate) fn anchor(path: &str) -> String {
    format!("k-{}", path.replace('.', "-"))
}

/// Paths that stand on the page and can be led to: all controls, rows and groups of these sections.
pub(crate) fn paths(sections: &[Section], values: &BTreeMap<String, Held>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for section in sections {
        for field in &section.fields {
            collect(&mut Vec::new(), field, values, &mut found);
        }
    }
    found
}

fn collect(
    above: &mut Vec<&'static Field>,
    field: &'static Field,
    values: &BTreeMap<String, Held>,
    found: &mut BTreeSet<String>,
) {
    let path = path_of(above, field);
    if let Some(Held::Rows(rows)) = values.get(&path) {
        for row in rows {
            let keys = row.cells.keys().map(|key| format!("{path}.{}.{key}", row.number));
            found.extend(keys.map(|path| path.trim_end_matches('.').to_owned()));
        }
    }
    if let Kind::Map(inside) = field.kind {
        above.push(field);
        inside.iter().for_each(|field| collect(above, field, values, found));
        above.pop();
    }
    found.insert(path);
}

impl Drawn<'_> {
    /// The controls of a section.
    pub(crate) fn controls(&self, section: &Section) -> Vec<Value> {
        section.fields.iter().filter_map(|field| self.control(&mut Vec::new(), field)).collect()
    }

    fn control(&self, above: &mut Vec<&'static Field>, field: &'static Field) -> Option<Value> {
        let path = path_of(above, field);
        if let Kind::Map(inside) = field.kind {
            above.push(field);
            let controls: Vec<Value> = inside.iter().filter_map(|field| self.control(above, field)).collect();
            above.pop();
            let mut group = self.common(&path, field, "kelompok");
            group["isi"] = json!(controls);
            group["tertulis"] = json!(self.misshapen.get(&path));
            return Some(group);
        }
        let shape = shape(field)?;
        let nothing = Held::nothing(shape);
        let mut control = match (shape, self.values.get(&path).unwrap_or(&nothing)) {
            (Shape::One, Held::One(text)) => self.one(&path, field, text),
            (Shape::Line, Held::Many(texts)) => self.one(&path, field, &texts.join(", ")),
            (Shape::Set, Held::Many(ids)) => self.set(&path, field, ids),
            (Shape::Texts | Shape::Rows, Held::Rows(rows)) => self.rows(&path, field, shape, rows),
            _ => return None,
        };
        control["punya_berkas"] = json!(self.theirs.get(&path));
        Some(control)
    }

    fn common(&self, path: &str, field: &Field, kind: &str) -> Value {
        json!({
            "macam": kind,
            "nama": path,
            "id": anchor(path),
            "label": field.label.in_language(self.language),
            "bantuan": field.asked_in(self.language),
            "wajib": field.required,
            "masalah": self.told.get(path),
        })
    }

    /// A control of one text.
    fn one(&self, path: &str, field: &'static Field, text: &str) -> Value {
        let mut control = self.common(path, field, "satu");
        let is_line = !matches!(shape(field), Some(Shape::One));
        let choices = if is_line { None } else { self.lists.of(field) };
        let suggestions = self.suggestions(field);
        let is_typed = choices.is_none() && suggestions.is_none();
        control["nilai"] = json!(text);
        control["pilihan"] = json!(choices.map(|choices| self.options(with_written(choices, text), &[text])));
        control["saran"] = json!(suggestions);
        control["contoh"] = json!(field.example().filter(|_| is_typed && !is_line));
        let most = Some(field.most).filter(|most| *most <= COUNTED && is_typed && !is_line);
        let is_text = matches!(field.kind, Kind::Text | Kind::Texts);
        control["paling"] = json!(most);
        control["panjang"] = json!(is_typed && is_text && most.is_none_or(|most| most >= LONG));
        control["masukan"] = json!(match field.kind {
            Kind::Address => "url",
            Kind::Telephone => "tel",
            Kind::Email => "email",
            Kind::Integer(..) => "numeric",
            Kind::Text
            | Kind::Texts
            | Kind::Words
            | Kind::Coordinates
            | Kind::Colour
            | Kind::Choice(_)
            | Kind::Choices(_)
            | Kind::Boolean
            | Kind::Integers(..)
            | Kind::Date
            | Kind::Moment
            | Kind::Map(_)
            | Kind::Maps(_)
            | Kind::Named(_)
            | Kind::Any => "text",
        });
        control
    }

    fn options(&self, choices: Vec<Choice>, chosen: &[&str]) -> Vec<Value> {
        let option = |choice: Choice| json!({ "id": choice.id, "nama": choice.name, "dipilih": chosen.contains(&choice.id.as_str()) });
        choices.into_iter().map(option).collect()
    }

    fn suggestions(&self, field: &'static Field) -> Option<Vec<Value>> {
        let found = self.lists.suggestions(field);
        (!found.is_empty()).then(|| self.options(found, &[]))
    }

    /// Boxes to tick.
    fn set(&self, path: &str, field: &'static Field, ids: &[String]) -> Value {
        let mut control = self.common(path, field, "pilihan");
        let choices = self.lists.of(field).unwrap_or_default();
        let choices = ids.iter().fold(choices, |choices, id| with_written(choices, id));
        let chosen: Vec<&str> = ids.iter().map(String::as_str).collect();
        control["pilihan"] = json!(self.options(choices, &chosen));
        control
    }

    /// Rows, and one more that is empty.
    fn rows(&self, path: &str, field: &'static Field, shape: Shape, rows: &[Row]) -> Value {
        let mut control = self.common(path, field, "baris");
        let next = rows.iter().map(|row| row.number + 1).max().unwrap_or_default();
        let spare = Row { number: next, cells: BTreeMap::new() };
        let row = |(at, row): (usize, &Row)| {
            let path = format!("{path}.{}", row.number);
            let text = |key: &str| row.cells.get(key).map_or("", String::as_str);
            let cells: Vec<Value> = match shape {
                Shape::Texts => vec![self.one(&path, field, text(""))],
                Shape::One | Shape::Line | Shape::Set | Shape::Rows => {
                    cells(field).map(|cell| self.one(&format!("{path}.{}", cell.key), cell, text(cell.key))).collect()
                }
            };
            let blanks =
                [("label", field.label.in_language(self.language).to_owned()), ("nomor", (at + 1).to_string())];
            json!({
                "nomor": row.number,
                "judul": message::text(self.language, "tulis-baris", &blanks),
                "cadangan": row.number == next,
                "isi": cells,
            })
        };
        let rows: Vec<Value> = rows.iter().chain([&spare]).enumerate().map(row).collect();
        control["baris"] = json!(rows);
        control["tunggal"] = json!(shape == Shape::Texts);
        control
    }
}

/// What a unit holds, for people to compare.
pub(crate) fn in_words(held: &Held) -> String {
    match held {
        Held::One(text) => text.clone(),
        Held::Many(texts) => texts.join(", "),
        Held::Rows(rows) => {
            let line =
                |row: &Row| row.cells.values().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
            rows.iter().map(line).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
        }
    }
}
