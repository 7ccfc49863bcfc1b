//! Many names, and those of them that look like what somebody wrote.
//!
//! A site of thousands of records may hold thousands of mistaken names, so a mistake must not cost more for every name that
//! there is. Of a few names each is compared; of many only those that share their rarest letters with what was written, or
//! stand next to it in the alphabet.

use std::collections::{BTreeMap, BTreeSet};

/// Up to this many names, all are compared.
const FEW: usize = 128;
/// If there are more names, the most that are compared.
const COMPARED: usize = 128;
/// The most names before and behind what was written, in alphabetical order.
const NEIGHBOURS: usize = 16;

/// Names in order, and where runs of three letters occur in them.
pub(crate) struct Names {
    /// In small letters, and as they are.
    names: Vec<(String, String)>,
    runs: BTreeMap<[char; 3], Vec<usize>>,
}

impl Names {
    /// Takes the names to choose from; if there are many, they are indexed by runs of three letters.
    pub(crate) fn new<'n>(names: impl IntoIterator<Item = &'n str>) -> Names {
        let mut names: Vec<(String, String)> =
            names.into_iter().map(|name| (name.to_lowercase(), name.to_owned())).collect();
        names.sort();
        names.dedup();
        let mut runs: BTreeMap<[char; 3], Vec<usize>> = BTreeMap::new();
        if names.len() > FEW {
            for (at, (lower, _)) in names.iter().enumerate() {
                runs_of(lower).into_iter().for_each(|run| runs.entry(run).or_default().push(at));
            }
        }
        Names { names, runs }
    }

    /// The name that looks most like `text`, if it could be a slip of the fingers.
    pub(crate) fn nearest(&self, text: &str) -> Option<&str> {
        super::nearest(text, self.candidates(text))
    }

    /// Up to `count` names that look like `text`, best first.
    pub(crate) fn several(&self, text: &str, count: usize) -> Vec<&str> {
        super::nearest_several(text, self.candidates(text), count)
    }

    /// The names that are worth comparing with `text`.
    fn candidates(&self, text: &str) -> Vec<&str> {
        let name = |at: usize| self.names[at].1.as_str();
        if self.names.len() <= FEW {
            return (0..self.names.len()).map(name).collect();
        }
        let wanted = text.to_lowercase();
        let beside = self.names.partition_point(|(lower, _)| *lower < wanted);
        let mut found: BTreeSet<usize> =
            (beside.saturating_sub(NEIGHBOURS)..(beside + NEIGHBOURS).min(self.names.len())).collect();
        let mut shared: Vec<&Vec<usize>> = runs_of(&wanted).iter().filter_map(|run| self.runs.get(run)).collect();
        shared.sort_by_key(|names| names.len());
        let mut left = COMPARED;
        for names in shared {
            found.extend(names.iter().take(left));
            left = left.saturating_sub(names.len());
        }
        found.into_iter().map(name).collect()
    }
}

/// The runs of three letters of a word, with a space before and behind it.
fn runs_of(word: &str) -> BTreeSet<[char; 3]> {
    let letters: Vec<char> = std::iter::once(' ').chain(word.chars()).chain([' ']).collect();
    letters.windows(3).map(|run| [run[0], run[1], run[2]]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_found_among_few_and_among_many() {
        let slips =
            [("pengaduan-warga-7", "pengaduan-wagra-7"), ("antar-akta", "antarakta"), ("sehat", "sehat-selalu")];
        for count in [10, 5_000] {
            let fillers: Vec<String> = (0..count).map(|number| format!("layanan-warga-{number}")).collect();
            let all = fillers.iter().map(String::as_str).chain(slips.iter().map(|(right, _)| *right));
            let names = Names::new(all);
            for (right, written) in slips {
                assert_eq!(names.nearest(written), Some(right), "{count}");
            }
            assert_eq!(names.nearest("xyz"), None);
        }
    }

    #[test]
    fn a_mistake_among_many_costs_what_it_costs_among_few() {
        for count in [1_000, 20_000] {
            let alike: Vec<String> = (0..count).map(|number| format!("layanan-warga-{number}")).collect();
            let names = Names::new(alike.iter().map(String::as_str));
            let compared = names.candidates("layanan-warge").len();
            assert!((1..=COMPARED + 2 * NEIGHBOURS).contains(&compared), "{compared} of {count}");
        }
    }
}
