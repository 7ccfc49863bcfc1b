//! What a search finds: an index of all listed innovations, in parts of which a browser asks for the few it needs.
//!
//! A browser that searches reads one small file that is never kept ([`SEARCH_POINTER`]); it names the folder of this state of the
//! texts. Below it lie the words of the site with their stems ([`Part::Words`], read whole, so that prefixes and typing
//! slips can be found), the records of each word ([`Part::Postings`], only those of the words asked for), and what
//! results show ([`Part::Entries`], only those shown). The folder's name comes from the texts, so that the paths are known
//! before anything is made, and nothing is made anew while the texts stay. The index holds no words of any theme: ids are
//! put into words by the page. The other half is `cari.js` in the theme.

pub(crate) mod alphabet;
mod document;
pub(crate) mod guesses;
mod index;
mod lexicon;
mod text;

pub(crate) use index::Index;
pub(crate) use text::distinct_words;

use crate::catalogue::Catalogue;
use crate::fingerprint::{Feed, Fingerprint};
use crate::permalink::{SEARCH, SEARCH_POINTER, SitePath};
use crate::settings::Settings;
use document::Shown;
use rayon::prelude::*;

/// Results in one part. Ten results are shown at a time and lie in as many parts, so parts are small.
const PER_ENTRIES: usize = 8;
/// Records for each part of postings, and the most parts: at 1 000 records a part weighs about 3 KB on the wire.
const PER_POSTINGS: usize = 16;
const MOST_POSTINGS: usize = 256;
/// The form of the index and the way it is made; another one is another folder, so raise this with every change.
const FORM: u8 = 4;

/// A file of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Pointer,
    Words,
    Postings(usize),
    Entries(usize),
}

/// Which files the index will have, known before it is made.
#[derive(Debug, Default)]
pub struct Outline {
    /// The folder of this state of the texts: `cari/0123456789/`.
    pub folder: String,
    /// Listed innovations in the order of results; a search calls them by their place here.
    pub ranked: Vec<usize>,
    postings: usize,
}

/// Plans the index of the listed innovations.
pub(crate) fn outline(catalogue: &Catalogue, settings: &Settings) -> Outline {
    let ranked = document::ranked(catalogue);
    let prints: Vec<Fingerprint> = ranked
        .par_iter()
        .map(|index| document::fingerprint(catalogue, settings, &catalogue.innovations[*index]))
        .collect();
    let mut feed = Feed::default();
    feed.add([FORM]);
    prints.iter().for_each(|print| {
        feed.add(print.bytes());
    });
    let districts = catalogue.agencies.iter().filter(|agency| agency.area_id().is_some());
    let lists = (&catalogue.synonyms, districts.map(|district| &district.name).collect::<Vec<_>>());
    feed.add(serde_json::to_vec(&lists).unwrap_or_default());
    let folder = format!("{SEARCH}{}/", feed.digits(10));
    Outline { folder, postings: (ranked.len() / PER_POSTINGS).clamp(1, MOST_POSTINGS), ranked }
}

impl Outline {
    /// Every file of the index with its place.
    pub fn parts(&self) -> impl Iterator<Item = (SitePath, Part)> {
        let inside = |name: String| SitePath::file(&format!("{}{name}", self.folder));
        let entries = self.ranked.len().div_ceil(PER_ENTRIES);
        let postings = (0..self.postings).map(move |part| (inside(format!("p{part}.json")), Part::Postings(part)));
        let entries = (0..entries).map(move |part| (inside(format!("h{part}.json")), Part::Entries(part)));
        [(SitePath::file(SEARCH_POINTER), Part::Pointer), (inside("kata.json".to_owned()), Part::Words)]
            .into_iter()
            .chain(postings)
            .chain(entries)
    }

    /// The bytes of a part. `index` is asked for by those parts that need all records at once.
    pub fn part<'i>(
        &self,
        catalogue: &Catalogue,
        settings: &Settings,
        part: Part,
        index: impl FnOnce() -> &'i Index,
    ) -> Vec<u8> {
        match part {
            Part::Pointer => {
                let folder = self.folder.strip_prefix(SEARCH).unwrap_or(&self.folder);
                format!("{{\"folder\":\"{folder}\"}}").into_bytes()
            }
            Part::Words => index().words().to_owned(),
            Part::Postings(part) => index().postings(part).to_owned(),
            Part::Entries(part) => {
                let records = self.ranked.chunks(PER_ENTRIES).nth(part).unwrap_or_default();
                let records = records.iter().map(|index| &catalogue.innovations[*index]);
                let shown: Vec<Shown> = records.map(|record| Shown::of(catalogue, settings, record)).collect();
                serde_json::to_vec(&shown).unwrap_or_default()
            }
        }
    }
}
