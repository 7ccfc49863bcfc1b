//! What a form asks: each thing that is typed or chosen by itself, by the path of its field.

use crate::fields::field::{Field, Fields, Kind};

/// One thing that is asked. When two people change a file, each unit is compared and put together as a whole.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    /// Keys parted by points.
    pub path: String,
    /// The fields of the maps that it stands in, the outermost first.
    pub above: Vec<&'static Field>,
    pub field: &'static Field,
    pub shape: Shape,
}

/// How it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One text.
    One,
    /// Short texts or numbers in one line, parted by commas.
    Line,
    /// Any of a closed list.
    Set,
    /// Texts, each in a row.
    Texts,
    /// Rows of several texts.
    Rows,
}

/// The shape of a field's values; `None` for what holds fields of its own, or what no form asks.
pub(crate) fn shape(field: &Field) -> Option<Shape> {
    match field.kind {
        Kind::Map(_) | Kind::Named(_) | Kind::Any => None,
        Kind::Maps(_) => Some(Shape::Rows),
        Kind::Texts => Some(Shape::Texts),
        Kind::Words | Kind::Integers(..) => Some(Shape::Line),
        Kind::Choices(_) => Some(Shape::Set),
        Kind::Text
        | Kind::Address
        | Kind::Telephone
        | Kind::Email
        | Kind::Coordinates
        | Kind::Colour
        | Kind::Choice(_)
        | Kind::Boolean
        | Kind::Integer(..)
        | Kind::Date
        | Kind::Moment => Some(Shape::One),
    }
}

/// The fields of a row: those of one text.
pub(crate) fn cells(field: &Field) -> impl Iterator<Item = &'static Field> + use<> {
    field.fields().iter().copied().filter(|field| shape(field) == Some(Shape::One))
}

/// All that a table asks, in its order.
pub(crate) fn units(fields: Fields) -> Vec<Unit> {
    let mut found = Vec::new();
    collect(fields, &mut Vec::new(), &mut found);
    found
}

fn collect(fields: Fields, above: &mut Vec<&'static Field>, found: &mut Vec<Unit>) {
    for field in fields.iter().copied() {
        if let Some(shape) = shape(field) {
            found.push(Unit { path: path_of(above, field), above: above.clone(), field, shape });
        } else if let Kind::Map(inside) = field.kind {
            above.push(field);
            collect(inside, above, found);
            above.pop();
        }
    }
}

/// The path of a field below others.
pub(crate) fn path_of(above: &[&'static Field], field: &Field) -> String {
    above.iter().map(|field| field.key).chain([field.key]).collect::<Vec<_>>().join(".")
}
