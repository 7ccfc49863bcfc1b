//! The form of a file, without a browser and without a disk: what it asks, what the file answers, what somebody has
//! typed, and which changes to the file follow from that.
//!
//! ```text
//! a table of fields  ─ units ─►  Unit       what is asked, each with the path of its field and its shape
//! a file's bytes     ─ shown ─►  Shown      what the file holds of each
//! pairs of a browser ─ posted ─►  Posted    what was typed for each
//! both               ─ changes ─►  edit::Change, and nothing for what is the same
//! two files and that ─ merge ─►  Merged     what each hand has changed, and where both have
//! ```
//!
//! What the form does not ask is in none of these, and so stays as it is.

pub(crate) mod changes;
pub(crate) mod layout;
pub(crate) mod merge;
pub(crate) mod pairs;
pub(crate) mod place;
pub(crate) mod posted;
pub(crate) mod shown;
pub(crate) mod spot;
pub(crate) mod text;
pub(crate) mod units;

#[cfg(test)]
mod tests;
