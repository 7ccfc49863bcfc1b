//! All listed innovations from A to Z, for those who search without JavaScript.

use super::text::fold;
use crate::catalogue::Catalogue;
use std::collections::BTreeMap;

/// The innovations whose names begin with one letter, in the order of their names.
#[derive(Debug)]
pub struct Letter {
    /// `a`, or `lain` for what begins with no letter.
    pub id: String,
    /// `A` or `#`.
    pub label: String,
    pub members: Vec<usize>,
}

/// A list of more names than this is split into pages by letter.
pub(crate) const ONE_PAGE: usize = 300;
/// Names on one page of a letter.
pub(crate) const PAGE_SIZE: usize = 400;

/// Sorts the listed innovations under the letters their names begin with; letters without innovations are left out.
pub(crate) fn letters(catalogue: &Catalogue) -> Vec<Letter> {
    let mut groups: BTreeMap<Option<char>, Vec<(String, usize)>> = BTreeMap::new();
    for index in &catalogue.listed {
        let name = fold(&catalogue.innovations[*index].record.name.value);
        let first = name.chars().next().filter(char::is_ascii_lowercase);
        groups.entry(first).or_default().push((name, *index));
    }
    let letter = |(first, mut named): (Option<char>, Vec<(String, usize)>)| {
        named.sort();
        Letter {
            id: first.map_or("lain".to_owned(), String::from),
            label: first.map_or('#', |letter| letter.to_ascii_uppercase()).to_string(),
            members: named.into_iter().map(|(_, index)| index).collect(),
        }
    };
    groups.into_iter().map(letter).collect()
}

/// The pages of a letter.
pub(crate) fn page_count(letter: &Letter) -> usize {
    letter.members.len().div_ceil(PAGE_SIZE).max(1)
}
