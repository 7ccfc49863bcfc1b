//! What somebody has typed, by the paths of units. A unit that was not on the page is not among them.

use super::pairs::Pairs;
use super::shown::{Held, Row};
use super::units::{Shape, Unit, cells};
use crate::fields::text::clean;
use std::collections::BTreeMap;

/// Names the units of several values that are on a page: a browser says nothing of a box that is not ticked.
pub(crate) const PRESENT: &str = "ada";
/// The name of the body's control. No field has it.
pub(crate) const BODY: &str = "isi";

/// What was typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Posted {
    pub values: BTreeMap<String, Held>,
    pub body: Option<String>,
}

impl Posted {
    /// Reads the pairs of a form by the units that it was made from; what belongs to no unit is ignored.
    pub(crate) fn of(pairs: &Pairs, units: &[Unit]) -> Posted {
        let found = units.iter().filter_map(|unit| Some((unit.path.clone(), held(pairs, unit)?)));
        Posted { values: found.collect(), body: pairs.first(BODY).map(str::to_owned) }
    }
}

fn held(pairs: &Pairs, unit: &Unit) -> Option<Held> {
    let is_present = || pairs.all(PRESENT).any(|path| path == unit.path);
    let texts = |text: &str| text.split([',', ';', '\n']).map(clean).filter(|text| !text.is_empty()).collect();
    match unit.shape {
        Shape::One => pairs.first(&unit.path).map(|text| Held::One(clean(text))),
        Shape::Line => pairs.first(&unit.path).map(|text| Held::Many(texts(text))),
        Shape::Set if is_present() => Some(Held::Many(pairs.all(&unit.path).map(clean).collect())),
        Shape::Texts | Shape::Rows if is_present() => Some(Held::Rows(rows(pairs, unit))),
        Shape::Set | Shape::Texts | Shape::Rows => None,
    }
}

/// Rows in the order of the page, which is theirs; each bears its number.
fn rows(pairs: &Pairs, unit: &Unit) -> Vec<Row> {
    let start = format!("{}.", unit.path);
    let mut rows: Vec<Row> = Vec::new();
    let mut at: BTreeMap<usize, usize> = BTreeMap::new();
    for (rest, value) in pairs.below(&start) {
        let (number, key) = rest.split_once('.').unwrap_or((rest, ""));
        let Ok(number) = number.parse::<usize>() else { continue };
        let key = match unit.shape {
            Shape::Texts => Some("").filter(|own| *own == key),
            _ => cells(unit.field).map(|field| field.key).find(|own| *own == key),
        };
        let Some(key) = key else { continue };
        let index = *at.entry(number).or_insert_with(|| {
            rows.push(Row { number, cells: BTreeMap::new() });
            rows.len() - 1
        });
        rows[index].cells.entry(key).or_insert_with(|| clean(value));
    }
    rows
}
