//! What somebody has said of tables, now or in an import before.

use super::answers::Answers;
use super::heads::Target;
use super::layouts::Layouts;
use super::mapping::Mapping;
use super::sheet::Sheet;
use std::collections::BTreeMap;

/// What was said now goes before what is remembered.
#[derive(Clone, Copy)]
pub(crate) struct Decisions<'d> {
    pub answers: &'d Answers,
    pub mapping: &'d Mapping,
    pub layouts: &'d Layouts,
}

impl Decisions<'_> {
    /// What a column feeds, if anybody has said so. None for one of which nothing was said.
    pub(crate) fn targets(&self, sheet: &Sheet, headings: &BTreeMap<u32, String>, column: u32) -> Vec<Target> {
        let heading = headings.get(&column).map_or("", String::as_str);
        let said = self.mapping.targets(&sheet.name, column, heading).map(<[Target]>::to_vec);
        said.or_else(|| self.layouts.decided(texts(headings), heading).map(|decided| decided.targets.clone()))
            .unwrap_or_default()
    }

    /// Whether days stand first in a column, if anybody has said so.
    pub(crate) fn day_first(&self, sheet: &Sheet, headings: &BTreeMap<u32, String>, column: u32) -> Option<bool> {
        let heading = headings.get(&column).map_or("", String::as_str);
        let before = || self.layouts.decided(texts(headings), heading)?.day_first;
        self.answers.day_first(&sheet.name, column).or_else(before)
    }

    /// Whether these are the headings of a list that is remembered.
    pub(crate) fn knows(&self, headings: &BTreeMap<u32, String>) -> bool {
        self.layouts.knows(texts(headings))
    }
}

fn texts(headings: &BTreeMap<u32, String>) -> impl Iterator<Item = &str> {
    headings.values().map(String::as_str)
}
