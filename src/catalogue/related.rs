//! What else may be of use to somebody who reads about one innovation, and why.
//!
//! Two innovations have something in common if they share a [`Tie`]. Candidates come from the lists of each tie, a few
//! from each, so the work grows with the number of records and not with its square.

use super::Innovation;
use crate::vocabulary::{Affair, Audience};
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What two innovations can have in common, the most telling first: that one is named as the reason.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tie {
    /// A key word as people write it, in small letters.
    Keyword(String),
    /// Index into the settings' topics.
    Topic(usize),
    Affair(Affair),
    /// The agency that leads both.
    Agency(usize),
    /// The agency that is the district of both.
    Area(usize),
    Audience(Audience),
}

impl Tie {
    /// How close two innovations are that share it.
    fn weight(&self) -> u32 {
        match self {
            Tie::Keyword(_) | Tie::Affair(_) => 4,
            Tie::Topic(_) => 3,
            Tie::Agency(_) | Tie::Area(_) => 2,
            Tie::Audience(_) => 1,
        }
    }
}

/// Another innovation by its index, and the most telling thing in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    pub innovation: usize,
    pub reason: Tie,
}

/// Related ones on a page: as many as stand in one row.
pub const MOST: usize = 3;
/// Candidates from the list of one tie; more hardly change what is chosen, and every one costs time.
const CANDIDATES: usize = 12;
/// What can be used now is closer than what cannot, by as much as one strong tie.
const USABLE: u32 = 4;

/// Of every innovation, the listed ones that are closest to it. What has stopped comes only after everything else.
pub fn collect(innovations: &[Innovation]) -> Vec<Vec<Related>> {
    let mut lists: BTreeMap<Tie, Members> = BTreeMap::new();
    for (index, innovation) in innovations.iter().enumerate().filter(|(_, innovation)| innovation.listed) {
        for tie in ties(innovation) {
            let members = lists.entry(tie).or_default();
            if innovation.is_usable() { members.usable.push(index) } else { members.others.push(index) }
        }
    }
    // From here on a tie is its number; the numbers keep the order of the ties. Finding them again is cheaper than
    // keeping the ties of all records in memory.
    let numbered: Vec<(&Tie, &Members)> = lists.iter().collect();
    let numbers: BTreeMap<&Tie, u32> = numbered.iter().zip(0..).map(|((tie, _), number)| (*tie, number)).collect();
    let numbers_of = |innovation| ties(innovation).iter().filter_map(|tie| numbers.get(tie).copied()).collect();
    let own: Vec<Box<[u32]>> = innovations.par_iter().map(numbers_of).collect();
    let weights: Vec<u32> = numbered.iter().map(|(tie, _)| tie.weight()).collect();
    // Asked for every candidate; the records themselves lie far apart in memory.
    let standings: Vec<Standing> = innovations.iter().map(standing).collect();
    (0..innovations.len())
        .into_par_iter()
        .map_init(
            || vec![0; weights.len()],
            |shared, index| {
                // The weights of this record's ties, and nothing for all others: what another one shares is a sum.
                own[index].iter().for_each(|tie| shared[*tie as usize] = weights[*tie as usize]);
                let near = own[index].iter().flat_map(|tie| numbered[*tie as usize].1.near(index));
                let mut candidates: Vec<usize> = near.filter(|other| *other != index).collect();
                candidates.sort_unstable();
                candidates.dedup();
                let rank = |other: usize| {
                    let closeness: u32 = own[other].iter().map(|tie| shared[*tie as usize]).sum();
                    let (has_stopped, bonus) = standings[other];
                    (has_stopped, Reverse(closeness + bonus), other.abs_diff(index), other)
                };
                let mut ranked: Vec<_> = candidates.into_iter().map(rank).collect();
                if ranked.len() > MOST {
                    ranked.select_nth_unstable(MOST - 1);
                    ranked.truncate(MOST);
                }
                ranked.sort_unstable();
                let related = ranked.into_iter().filter_map(|(.., innovation)| {
                    let tie = own[innovation].iter().find(|tie| shared[**tie as usize] > 0)?;
                    Some(Related { innovation, reason: numbered[*tie as usize].0.clone() })
                });
                let related = related.collect();
                own[index].iter().for_each(|tie| shared[*tie as usize] = 0);
                related
            },
        )
        .collect()
}

/// Whether it has stopped, and how much closer it is for being of use now.
type Standing = (bool, u32);

fn standing(innovation: &Innovation) -> Standing {
    (innovation.has_stopped(), if innovation.is_usable() { USABLE } else { 0 })
}

/// Everything by which an innovation can be tied to another, in order, each once.
pub fn ties(innovation: &Innovation) -> Vec<Tie> {
    let record = &innovation.record;
    let keywords = record.keywords.iter().map(|word| Tie::Keyword(word.to_lowercase()));
    // What is for everybody ties nothing together.
    let audiences = record.audiences.iter().filter(|audience| **audience != Audience::Residents);
    let mut ties: Vec<Tie> = keywords
        .chain(innovation.topics.iter().copied().map(Tie::Topic))
        .chain(record.affairs().map(Tie::Affair))
        .chain([Tie::Agency(innovation.agency)])
        .chain(innovation.areas.iter().copied().map(Tie::Area))
        .chain(audiences.copied().map(Tie::Audience))
        .collect();
    ties.sort_unstable();
    ties.dedup();
    ties
}

/// The listed innovations of one tie, in the order of the catalogue.
#[derive(Default)]
struct Members {
    usable: Vec<usize>,
    others: Vec<usize>,
}

impl Members {
    /// Those that stand next after `index`, going round, usable ones first: so every record leads to others, and not all
    /// to the newest.
    fn near(&self, index: usize) -> impl Iterator<Item = usize> {
        let following = move |members: &'_ [usize]| members.partition_point(|member| *member <= index);
        let (before, after) = self.usable.split_at(following(&self.usable));
        let (others_before, others_after) = self.others.split_at(following(&self.others));
        after.iter().chain(before).chain(others_after).chain(others_before).copied().take(CANDIDATES)
    }
}
