//! Turns YAML text into fields with their places, and fields into typed values. Nothing here stops at the first problem.
//!
//! - [`tree`] is the untyped form: every key and value knows where it stands, and a scalar is what was typed.
//! - [`repair`] explains what the parser could not read, in words for people who do not know YAML, and mends it in memory so
//!   that the rest of the file is judged in the same run. It uses [`line`] (the parts of a line), [`habits`] and [`brackets`]
//!   (the mistakes that it knows) and [`marks`] (lists that are none to YAML, which begin with [`signs`]; [`names`] only look
//!   like them).
//! - [`strays`] finds fields outside of the map that they belong to, [`misspelt`] reads those whose keys are misspelt.
//! - [`field`] is a row of the tables that say which fields there are; [`reader`] reads the fields of a map by these rows.
//! - [`date`], [`colour`] and [`choice`] know how people write those values; [`words`] reads translations, and [`cell`] gives
//!   the values of a struct back by their rows.

mod brackets;
pub(crate) mod cell;
pub(crate) mod choice;
pub(crate) mod colour;
pub mod date;
mod extent;
pub mod field;
mod habits;
mod line;
pub(crate) mod lines;
mod marks;
pub(crate) mod misspelt;
pub(crate) mod names;
pub(crate) mod reader;
pub mod repair;
pub(crate) mod signs;
pub(crate) mod strays;
pub(crate) mod text;
pub(crate) mod tree;
mod typed;
pub mod words;

pub use choice::Choice;
pub(crate) use field::Field;
pub use reader::Reader;
