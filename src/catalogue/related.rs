//! What else may be of use to somebody who reads about one innovation, and why.
//!
//! Two innovations have something in common if they share a [`Tie`]. Candidates come from the lists of each tie, a few
//! from each, so the work grows with the number of records and not with its square.

use super::Innovation;
use crate::vocabulary::{Affair, Audience};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

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
    fn weight(&self) -> u8 {
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

/// The most related ones on a page: as many as stand in one row.
pub const MOST: usize = 3;
/// The most candidates from the list of one tie; more hardly change what is chosen, and every one costs time.
const CANDIDATES: usize = 12;
/// What can be used now is closer than what cannot, by as much as one strong tie.
const USABLE: u8 = 4;

/// Who is close to whom. The ties are put in order when somebody first asks; the neighbours of one innovation are chosen
/// when its page is made.
#[derive(Clone, Debug, Default)]
pub struct Relations {
    ties: Arc<OnceLock<Ties>>,
    /// An innovation that is not as the ties know it, and where it would stand among the others.
    typed: Option<(usize, usize)>,
}

#[derive(Debug)]
struct Ties {
    /// All ties in order with their innovations; from here on a tie is its number.
    lists: Vec<(Tie, Members)>,
    /// The ties of every innovation, in order, one innovation after another.
    own: Vec<u32>,
    /// Of every innovation. All that is asked for every candidate lies here, close together: the records themselves lie far
    /// apart in memory.
    standings: Vec<Standing>,
}

#[derive(Debug)]
struct Standing {
    /// Where its ties end in `own`; they begin where those of the one before end.
    end: u32,
    has_stopped: bool,
    /// How much closer it is for being of use now.
    bonus: u8,
}

impl Relations {
    /// The listed innovations that are closest to innovation `index`. What has stopped comes only after everything else.
    pub fn of(&self, innovations: &[Innovation], index: usize) -> Vec<Related> {
        let ties = self.ties.get_or_init(|| Ties::new(innovations));
        match self.typed.filter(|(typed, _)| *typed == index) {
            Some((_, place)) => ties.closest(&ties.numbers(&innovations[index]), index, place),
            None => ties.closest(ties.own(index), index, index),
        }
    }

    /// The relations of these innovations, one of which will be another.
    pub(super) fn with_typed(&self, innovations: &[Innovation], index: usize, place: usize) -> Relations {
        self.ties.get_or_init(|| Ties::new(innovations));
        Relations { ties: self.ties.clone(), typed: Some((index, place)) }
    }
}

impl Ties {
    fn new(innovations: &[Innovation]) -> Ties {
        let mut lists: BTreeMap<Tie, Members> = BTreeMap::new();
        for (index, innovation) in
            innovations.iter().enumerate().filter(|(_, other)| other.listed && !other.record.sensitive)
        {
            for tie in ties(innovation) {
                let members = lists.entry(tie).or_default();
                let list = if innovation.is_usable() { &mut members.usable } else { &mut members.others };
                list.push(index as u32);
            }
        }
        let lists: Vec<(Tie, Members)> = lists.into_iter().collect();
        let mut own = vec![Vec::new(); innovations.len()];
        for ((_, members), number) in lists.iter().zip(0..) {
            members.usable.iter().chain(&members.others).for_each(|member| own[*member as usize].push(number));
        }
        let numbers: BTreeMap<&Tie, u32> = lists.iter().zip(0..).map(|((tie, _), number)| (tie, number)).collect();
        for (index, innovation) in
            innovations.iter().enumerate().filter(|(_, other)| !other.listed || other.record.sensitive)
        {
            own[index] = ties(innovation).iter().filter_map(|tie| numbers.get(tie).copied()).collect();
        }
        let mut end = 0;
        let standing = |(innovation, own): (&Innovation, &Vec<u32>)| {
            end += own.len() as u32;
            let bonus = if innovation.is_usable() { USABLE } else { 0 };
            Standing { end, has_stopped: innovation.has_stopped(), bonus }
        };
        Ties { standings: innovations.iter().zip(&own).map(standing).collect(), own: own.concat(), lists }
    }

    fn own(&self, index: usize) -> &[u32] {
        let start = index.checked_sub(1).map_or(0, |before| self.standings[before].end);
        &self.own[start as usize..self.standings[index].end as usize]
    }

    /// The ties that an innovation has by now.
    fn numbers(&self, innovation: &Innovation) -> Vec<u32> {
        let number = |tie: &Tie| self.lists.binary_search_by(|(known, _)| known.cmp(tie)).ok();
        ties(innovation).iter().filter_map(number).map(|number| number as u32).collect()
    }

    /// Who is closest to the innovation `index`, which has these ties and stands at a place.
    fn closest(&self, own: &[u32], index: usize, place: usize) -> Vec<Related> {
        let near = own.iter().flat_map(|tie| self.lists[*tie as usize].1.near(place));
        let mut candidates: Vec<usize> = near.filter(|other| *other != index).collect();
        candidates.sort_unstable();
        candidates.dedup();
        // Of every tie: how close it brings another innovation to this one.
        let mut weights = vec![0; self.lists.len()];
        own.iter().for_each(|tie| weights[*tie as usize] = self.lists[*tie as usize].0.weight());
        let rank = |other: usize| {
            let closeness: u32 = self.own(other).iter().map(|tie| u32::from(weights[*tie as usize])).sum();
            let Standing { has_stopped, bonus, .. } = self.standings[other];
            (has_stopped, Reverse(closeness + u32::from(bonus)), other.abs_diff(place), other)
        };
        let mut ranked: Vec<_> = candidates.into_iter().map(rank).collect();
        if ranked.len() > MOST {
            ranked.select_nth_unstable(MOST - 1);
            ranked.truncate(MOST);
        }
        ranked.sort_unstable();
        let related = ranked.into_iter().filter_map(|(.., innovation)| {
            let tie = self.own(innovation).iter().find(|tie| weights[**tie as usize] > 0)?;
            Some(Related { innovation, reason: self.lists[*tie as usize].0.clone() })
        });
        related.collect()
    }
}

/// Everything by which an innovation can be tied to another, in order, each once.
pub fn ties(innovation: &Innovation) -> Vec<Tie> {
    let record = &innovation.record;
    let keywords = record.keywords.iter().map(|word| Tie::Keyword(word.to_lowercase()));
    // That two innovations are for everybody does not tie them together.
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

/// The listed innovations of one tie by their indexes, in the order of the catalogue.
#[derive(Debug, Default)]
struct Members {
    usable: Vec<u32>,
    others: Vec<u32>,
}

impl Members {
    /// Those that stand next after `index`, going round, usable ones first: so every record leads to others, and not all
    /// to the newest.
    fn near(&self, index: usize) -> impl Iterator<Item = usize> {
        let following = move |members: &[u32]| members.partition_point(|member| *member as usize <= index);
        let (before, after) = self.usable.split_at(following(&self.usable));
        let (others_before, others_after) = self.others.split_at(following(&self.others));
        after
            .iter()
            .chain(before)
            .chain(others_after)
            .chain(others_before)
            .map(|member| *member as usize)
            .take(CANDIDATES)
    }
}
