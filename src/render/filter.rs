//! What combined filters work with: files that say which terms and words every listed innovation has, and fragments
//! with the cards of the catalogue. The script counts and chooses; it never draws a card.

use super::Renderer;
use super::lists::LIST_LEVEL;
use crate::catalogue::facet::{Facet, FacetKind, Term};
use crate::catalogue::{Catalogue, Innovation};
use crate::fingerprint::Feed;
use crate::plan::{FilterFile, SHARD_SIZE};
use crate::theme::context;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use tera::Value;
use unicode_normalization::UnicodeNormalization;

/// `data/saring.json`.
#[derive(Serialize)]
struct TermsFile<'a> {
    versi: &'a str,
    /// Cards in one fragment.
    per: usize,
    faset: Vec<FacetTerms>,
}

#[derive(Serialize)]
struct FacetTerms {
    id: &'static str,
    /// Ids of the terms, in the order in which people see them.
    nilai: Vec<String>,
    /// Of each innovation, in the order of the catalogue: the numbers of its terms.
    isi: Vec<Terms>,
}

/// Most innovations have one term, which then stands without brackets.
#[derive(Serialize)]
#[serde(untagged)]
enum Terms {
    One(usize),
    Several(Vec<usize>),
}

/// `data/saring-kata.json`. A word is written once, the most frequent first, and numbered from there on; this takes a
/// third less than the words themselves even when both are compressed.
#[derive(Serialize)]
struct WordsFile<'a> {
    versi: &'a str,
    kata: Vec<String>,
    /// Of each innovation: the words of its name, long name and keywords. They begin with the name, so they sort too.
    inovasi: Vec<Vec<usize>>,
    /// Of each term of the facet `opd`: the agency's words.
    opd: Vec<Vec<usize>>,
}

/// One of the files as JSON.
pub(crate) fn data(renderer: &Renderer, file: FilterFile) -> String {
    let (catalogue, versi) = (&*renderer.catalogue, &*renderer.version);
    let json = match file {
        FilterFile::Terms => {
            let faset = catalogue.facets.iter().map(|facet| facet_terms(facet, catalogue)).collect();
            serde_json::to_string(&TermsFile { versi, per: SHARD_SIZE, faset })
        }
        FilterFile::Words => {
            let innovations = catalogue.listed.iter().map(|index| words(&catalogue.innovations[*index])).collect();
            serde_json::to_string(&words_file(versi, innovations, agency_words(catalogue)))
        }
    };
    json.unwrap_or_default()
}

/// A name for this list and its order. Fragments and index carry it, so that a page notices when the site was published
/// anew between two of its requests.
pub(super) fn version(catalogue: &Catalogue) -> String {
    let mut feed = Feed::default();
    for index in &catalogue.listed {
        feed.add(&catalogue.innovations[*index].record.slug);
    }
    feed.digits(10)
}

fn facet_terms(facet: &Facet, catalogue: &Catalogue) -> FacetTerms {
    let mut terms = vec![Vec::new(); catalogue.innovations.len()];
    for (number, term) in facet.terms.iter().enumerate() {
        term.members.iter().for_each(|member| terms[*member].push(number));
    }
    let isi = catalogue.listed.iter().map(|index| match terms[*index][..] {
        [term] => Terms::One(term),
        _ => Terms::Several(std::mem::take(&mut terms[*index])),
    });
    FacetTerms {
        id: facet.kind.id(),
        isi: isi.collect(),
        nilai: facet.terms.iter().map(|term| term.id.clone()).collect(),
    }
}

/// Name, long name and keywords, each word once; those of the translation follow, as one file serves all languages.
fn words(innovation: &Innovation) -> Vec<String> {
    let translation = innovation.translation.as_deref().map(|translation| &translation.record);
    let records = [&*innovation.record].into_iter().chain(translation);
    distinct(records.flat_map(|record| {
        let names = std::iter::once(record.name.value.as_str()).chain(record.long_name.as_deref());
        names.chain(record.keywords.iter())
    }))
}

/// Of each term of the facet of agencies: name, short name and aliases.
fn agency_words(catalogue: &Catalogue) -> Vec<Vec<String>> {
    let facets = catalogue.facets.iter().filter(|facet| facet.kind == FacetKind::Agency);
    let terms = facets.flat_map(|facet| &facet.terms);
    let agency = |term: &Term| catalogue.agencies.binary_search_by(|agency| agency.id.cmp(&term.id)).ok();
    terms.filter_map(agency).map(|index| distinct(catalogue.agencies[index].names())).collect()
}

fn distinct<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for text in texts {
        for word in fold(text).split(' ').filter(|word| !word.is_empty()) {
            if !words.iter().any(|known| known == word) {
                words.push(word.to_owned());
            }
        }
    }
    words
}

fn words_file(versi: &str, innovations: Vec<Vec<String>>, agencies: Vec<Vec<String>>) -> WordsFile<'_> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in innovations.iter().chain(&agencies).flatten() {
        *counts.entry(word).or_default() += 1;
    }
    let mut kata: Vec<(&str, usize)> = counts.into_iter().collect();
    kata.sort_by_key(|(_, count)| Reverse(*count));
    let numbers: BTreeMap<&str, usize> = kata.iter().enumerate().map(|(number, (word, _))| (*word, number)).collect();
    let numbered = |texts: &[Vec<String>]| {
        let number = |word: &String| numbers.get(word.as_str()).copied();
        texts.iter().map(|words| words.iter().filter_map(number).collect()).collect()
    };
    WordsFile {
        versi,
        inovasi: numbered(&innovations),
        opd: numbered(&agencies),
        kata: kata.into_iter().map(|(word, _)| word.to_owned()).collect(),
    }
}

/// Lower case letters and digits without accents, with one space for everything else; the script folds alike.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfd().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            folded.push(letter);
        } else if !unicode_normalization::char::is_combining_mark(letter) && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.trim().to_owned()
}

/// What `cards.html` receives for fragment `shard`.
pub(super) fn shard(renderer: &Renderer, shard: usize) -> Value {
    let listed = &renderer.catalogue.listed;
    let from = (shard - 1) * SHARD_SIZE;
    let members = &listed[from..(from + SHARD_SIZE).min(listed.len())];
    let cards = context::Cards { version: renderer.version.to_string(), cards: renderer.cards(LIST_LEVEL, members) };
    Value::from_serializable(&cards)
}
