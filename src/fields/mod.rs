//! Turns YAML text into fields with their places, and fields into typed values.
//!
//! [`tree`] fills an untyped tree in which every key and value knows where it stands; a scalar is what was typed.
//! [`repair`] explains what the parser could not read, in words for people who do not know YAML, and mends it in memory
//! so that the rest of the file is judged in the same run; [`line`] knows what stands where, [`habits`] is its list of mistakes, and [`marks`] knows the lists
//! that are none to YAML; [`signs`] are what they begin with, and [`names`] what only looks like it. [`strays`] finds fields that stand outside of the one they
//! belong to, and [`misspelt`] reads those whose keys are misspelt. [`field`] is a row of the tables that say which fields there
//! are, [`reader`] judges the fields one by one: nothing here stops at the first problem. [`date`] and [`colour`] know how people
//! write those.

mod brackets;
pub(crate) mod cell;
pub(crate) mod choice;
pub(crate) mod colour;
pub mod date;
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
