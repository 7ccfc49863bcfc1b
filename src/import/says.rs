//! What cells say: values of fields, and why one says nothing for now.

use crate::fields::field::Way;

/// The value of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    One(String),
    Many(Vec<String>),
    /// The value is to be removed.
    Removed,
}

/// What a cell says.
#[derive(Debug, PartialEq)]
pub(crate) enum Read {
    Nothing,
    Value(Value),
    /// A value, and more than that, which is kept as text under its heading.
    Part(Value),
    /// The cell says it of another field.
    Other(Way, Value),
    /// Fits no field: kept as text under its heading.
    Body,
    /// Names a person where an office was asked for.
    Person,
    Doubt(Doubt),
}

/// Why a cell stays empty until somebody says what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// Two days could be meant.
    TwoDays(String, String),
    NoSuchDay,
    /// A formula whose value was not stored, or that failed.
    NoValue,
    /// Digits that the spreadsheet has thrown away.
    LostDigits,
    /// It stands under no heading, so it was taken into the text of the page.
    NoHeading,
}

/// A cell that stays empty until somebody says what it means.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Open {
    pub(crate) row: u32,
    pub(crate) column: u32,
    pub(crate) written: String,
    pub(crate) why: Doubt,
}
