//! A column of a table: what stands above it, and where its cells go.

use super::heads::Target;
use crate::table::column_name;

/// A column with a heading. One that feeds several fields stands there once for each.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub index: u32,
    pub heading: String,
    pub target: Target,
    /// Whether it is a column of a workbook that we made.
    pub is_own: bool,
    /// Whether somebody has said what it means.
    pub is_decided: bool,
    /// Whether days stand first in its dates, if that was said.
    pub day_first: Option<bool>,
}

impl Column {
    /// The letters of the column, such as `C`.
    pub(crate) fn letter(&self) -> String {
        column_name(self.index as usize)
    }
}
