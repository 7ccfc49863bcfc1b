//! The lists in which innovations stand, and by which they are looked up.

use super::facet::{self, Facet};
use super::{Agency, Innovation};
use crate::settings::Settings;
use foldhash::HashMap;
use std::cmp::Reverse;

/// The lists; each field is the one of [`Catalogue`](super::Catalogue) with the same name.
pub(super) struct Lists {
    pub facets: Vec<Facet>,
    pub slugs: HashMap<String, usize>,
    pub listed: Vec<usize>,
    pub led: Vec<Vec<usize>>,
    pub joined: Vec<Vec<usize>>,
    pub awards: Vec<(usize, usize)>,
}

impl Lists {
    /// Sorts all innovations into the lists; indexes in them are those of the two slices.
    pub(crate) fn of(settings: &Settings, agencies: &[Agency], innovations: &[Innovation]) -> Lists {
        let mut lists = Lists {
            facets: facet::collect(settings, agencies, innovations.iter().map(|innovation| &innovation.references)),
            slugs: HashMap::default(),
            listed: Vec::new(),
            led: vec![Vec::new(); agencies.len()],
            joined: vec![Vec::new(); agencies.len()],
            awards: Vec::new(),
        };
        for (index, innovation) in innovations.iter().enumerate() {
            lists.slugs.insert(innovation.record.slug.clone(), index);
            if innovation.listed {
                lists.listed.push(index);
                lists.led[innovation.agency].push(index);
                innovation.partners.iter().for_each(|partner| lists.joined[*partner].push(index));
                lists.awards.extend((0..innovation.record.awards.len()).map(|award| (index, award)));
            }
        }
        lists.awards.sort_by_cached_key(|(index, award)| {
            let record = &innovations[*index].record;
            (Reverse(record.awards[*award].year), &record.awards[*award].name, &record.slug)
        });
        lists
    }
}
