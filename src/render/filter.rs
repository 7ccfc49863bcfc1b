//! What combined filters work with: an index that says which terms and words every listed innovation has, and fragments
//! with the cards of the catalogue. The script counts and chooses; it never draws a card.

use super::Renderer;
use crate::catalogue::facet::{Facet, FacetKind};
use crate::catalogue::{Agency, Catalogue, Innovation};
use crate::plan::SHARD_SIZE;
use crate::theme::context;
use serde::Serialize;
use std::collections::BTreeSet;
use tera::{Context, Value};
use unicode_normalization::UnicodeNormalization;

/// `data/saring.json`. Places in `isi` and `kata` are those of the catalogue's list.
#[derive(Serialize)]
struct Index {
    edisi: String,
    /// Cards in one fragment.
    per: usize,
    faset: Vec<FacetTerms>,
    /// Folded words of the agencies, in the order of the terms of the facet `opd`.
    opd: Vec<String>,
    /// Folded words of each innovation; they begin with its name, so they also sort it.
    kata: Vec<String>,
}

#[derive(Serialize)]
struct FacetTerms {
    id: &'static str,
    /// Ids of the terms, in the order in which people see them.
    nilai: Vec<String>,
    /// Of each innovation: the numbers of its terms.
    isi: Vec<Terms>,
}

/// Most innovations have one term, which then stands without brackets.
#[derive(Clone, Serialize)]
#[serde(untagged)]
enum Terms {
    One(usize),
    Several(Vec<usize>),
}

/// The index as JSON.
pub fn index(renderer: &Renderer) -> String {
    let catalogue = renderer.catalogue;
    let innovations = catalogue.listed.iter().map(|index| &catalogue.innovations[*index]);
    let agencies = catalogue.facets.iter().filter(|facet| facet.kind == FacetKind::Agency);
    let agency_of_term = |id: &String| catalogue.agencies.binary_search_by(|agency| agency.id.cmp(id)).ok();
    let index = Index {
        edisi: renderer.edition.clone(),
        per: SHARD_SIZE,
        faset: catalogue.facets.iter().map(|facet| facet_terms(facet, catalogue)).collect(),
        opd: agencies
            .flat_map(|facet| &facet.terms)
            .filter_map(|term| agency_of_term(&term.id))
            .map(|agency| agency_words(&catalogue.agencies[agency]))
            .collect(),
        kata: innovations.map(words).collect(),
    };
    serde_json::to_string(&index).unwrap_or_default()
}

/// A name for this list and its order. Fragments and index carry it, so that a page notices when the site was published
/// anew between two of its requests.
pub(super) fn edition(catalogue: &Catalogue) -> String {
    let mut hasher = blake3::Hasher::new();
    for index in &catalogue.listed {
        hasher.update(catalogue.innovations[*index].record.slug.as_bytes()).update(b"/");
    }
    hasher.finalize().to_hex()[..10].to_owned()
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

/// Name, long name and keywords, each word once.
fn words(innovation: &Innovation) -> String {
    let record = &innovation.record;
    distinct([&record.name.value].into_iter().chain(&record.long_name).chain(&record.keywords))
}

fn agency_words(agency: &Agency) -> String {
    let aliases = agency.aliases.iter().map(|alias| &alias.value);
    distinct([&agency.name].into_iter().chain(&agency.short).chain(aliases))
}

fn distinct<'a>(texts: impl Iterator<Item = &'a String>) -> String {
    let folded: Vec<String> = texts.map(|text| fold(text)).collect();
    let mut seen = BTreeSet::new();
    let words = folded.iter().flat_map(|text| text.split(' ')).filter(|word| !word.is_empty() && seen.insert(*word));
    words.collect::<Vec<_>>().join(" ")
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
pub(super) fn shard(renderer: &Renderer, shard: usize) -> Context {
    let listed = &renderer.catalogue.listed;
    let from = (shard - 1) * SHARD_SIZE;
    let members = &listed[from..(from + SHARD_SIZE).min(listed.len())];
    let cards = context::Cards { edition: renderer.edition.clone(), cards: renderer.cards(members) };
    let mut context = Context::new();
    context.insert_value("cards", Value::from_serializable(&cards));
    context
}
