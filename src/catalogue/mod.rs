//! Everything that the content says: every document typed, cross-checked and sorted, with its links resolved.
//!
//! Documents are [`understand`]ed one by one in parallel; [`assemble`] looks at the whole at once. A document in error is left
//! out and named, together with what cannot stand without it; what points at it is not reported as wrong.

pub(crate) mod addresses;
pub mod agency;
pub(crate) mod alike;
mod assemble;
pub mod caption;
pub(crate) mod contact;
pub(crate) mod days;
pub mod facet;
pub(crate) mod glossary;
pub mod innovation;
pub mod language;
pub(crate) mod ledger;
pub(crate) mod links;
mod lists;
pub(crate) mod map;
mod overlay;
pub mod page;
mod parse_context;
mod questions;
pub(crate) mod references;
pub mod registry;
pub mod related;
pub(crate) mod rules;
mod selection;
mod sorted;
pub(crate) mod synonyms;
pub(crate) mod translation;
mod understood;
pub(crate) mod variant;
mod ways;

pub(crate) use agency::Agency;
pub(crate) use assemble::assemble;
pub(crate) use page::FreePage;
pub(crate) use parse_context::ParseContext;
pub(crate) use understood::{TypedDocument, understand};

use crate::content::picture::Picture;
use crate::diagnostic::SourcePath;
use crate::diagnostic::message::Language;
use crate::gate::Gate;
use addresses::Address;
use days::Day;
use facet::Facet;
use foldhash::HashMap;
use glossary::Glossary;
use innovation::Record;
use jiff::civil::DateTime;
use ledger::{Gone, Ledger};
use links::LinkedBody;
use map::Tile;
use references::{References, points_alike};
use related::{Related, Relations};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::Arc;
use translation::TranslatedRecord;

/// All entries of the site. Indexes into `innovations` and `agencies` are used throughout.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// Those with a page in this build, newest first.
    pub innovations: Vec<Innovation>,
    /// All agencies, by id.
    pub agencies: Vec<Agency>,
    /// Of every agency: whether it has a page. Those in error have none.
    pub has_page: Vec<bool>,
    /// Free pages in menu order.
    pub pages: Vec<FreePage>,
    /// Bodies of agencies, in the same order.
    pub agency_bodies: Vec<LinkedBody>,
    /// Pictures that pages use.
    pub pictures: BTreeMap<SourcePath, Picture>,
    /// The site's logo.
    pub logo: Option<(SourcePath, Picture)>,
    /// Everything with an address in this build.
    pub addresses: Arc<[Address]>,
    pub facets: Vec<Facet>,
    pub glossary: Glossary,
    /// Innovations that stand in lists, newest first.
    pub listed: Vec<usize>,
    /// Of every agency: its listed innovations, and those in which it is a partner.
    pub led: Vec<Vec<usize>>,
    pub joined: Vec<Vec<usize>>,
    /// What listed innovations have won, newest first: the innovation, and which of its awards.
    pub awards: Vec<(usize, usize)>,
    relations: Relations,
    /// Where the districts stand on the map of tiles, in reading order; empty if there is no map.
    pub map: Vec<Tile>,
    /// Innovations by slug: every card in every list is looked up here.
    pub slugs: HashMap<String, usize>,
    /// Old page addresses and the page address each leads to.
    pub redirects: BTreeMap<String, String>,
    /// Languages in which the site was published once and is no longer.
    pub retired_languages: Vec<Language>,
    /// Groups of words and phrases that say the same to those who search.
    pub synonyms: Vec<Vec<String>>,
    /// Days of every year for posting plans.
    pub days: Vec<Day>,
    /// Records that wait for their day.
    pub waiting: Vec<(SourcePath, DateTime)>,
    pub drafts: usize,
    pub left_out: Vec<LeftOut>,
    /// Pictures that documents in error would show.
    pub pictures_left_out: BTreeSet<SourcePath>,
    /// Addresses whose pages are gone, in order.
    pub gone: Vec<Gone>,
    /// All addresses ever published, those of this build too.
    pub ledger: Arc<Ledger>,
    /// What may be shown of numbers that look like a person's.
    pub gate: Arc<Gate>,
    /// Indexes of its exceptions that let something in the content pass.
    pub excepted: Vec<usize>,
}

/// A document that is not in the site because of errors.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LeftOut {
    pub path: SourcePath,
    /// The address that it would have had.
    pub address: String,
}

/// An innovation whose links lead where they should. What its fields point at reads as its own.
#[derive(Clone, Debug)]
pub struct Innovation {
    pub references: References,
    pub body: LinkedBody,
    /// The same in the site's other language, if somebody has translated it.
    pub translation: Option<Box<TranslatedRecord>>,
}

impl Deref for Innovation {
    type Target = References;

    fn deref(&self) -> &References {
        &self.references
    }
}

impl Catalogue {
    /// Listed innovations that may be of use to who reads about one.
    pub fn related(&self, innovation: usize) -> Vec<Related> {
        self.relations.of(&self.innovations, innovation)
    }

    /// The catalogue with other words for one record that points at the same things; what follows from its words elsewhere
    /// (orders, lists, what is related) is as it was. `None` if the record points elsewhere, or is not here.
    pub fn reworded(&self, record: &Arc<Record>) -> Option<Catalogue> {
        let index = *self.slugs.get(&record.slug)?;
        let innovation = &self.innovations[index];
        let body = innovation.body.reworded(&record.body).filter(|_| points_alike(&innovation.record, record))?;
        let mut catalogue = self.clone();
        let innovation = &mut catalogue.innovations[index];
        innovation.references.record = record.clone();
        innovation.body = body;
        Some(catalogue)
    }

    /// Whether a page stands at an address (`statistik/`).
    pub fn has_page_at(&self, address: &str) -> bool {
        self.addresses.iter().any(|known| known.address == address)
    }

    /// An innovation's picture, if it has one that can be shown.
    pub fn photo(&self, innovation: usize) -> Option<(&SourcePath, &Picture)> {
        let source = self.innovations[innovation].picture.as_ref()?;
        Some((source, self.pictures.get(source)?))
    }
}
