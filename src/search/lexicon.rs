//! The words of the site: which forms belong to one term, which terms say the same, and how browsers are told.

use super::document::{WHOLE_CITY, mark_of};
use super::text::{self, Stems};
use crate::catalogue::Catalogue;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Every form that was written, sorted, with the number of the term it belongs to. Terms are counted in the order of
/// their first form, so that forms which begin alike have postings that lie together.
pub(super) struct Lexicon {
    forms: Vec<Form>,
    pub(super) terms: usize,
}

struct Form {
    text: Box<str>,
    term: u32,
    /// Stands only for its term and was written by nobody.
    is_stem: bool,
}

impl Lexicon {
    /// Groups forms by their stem. Each stem is a form too, because somebody may type it.
    pub(super) fn new(written: Vec<&str>) -> Lexicon {
        let stems = Stems::default();
        let stems: Vec<Box<str>> = written.par_iter().map(|form| stems.of(form).into()).collect();
        let mut forms: BTreeMap<&str, (&str, bool)> = BTreeMap::new();
        for stem in &stems {
            forms.insert(stem, (stem, true));
        }
        for (form, stem) in written.iter().zip(&stems) {
            forms.insert(form, (stem, false));
        }
        let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
        let forms: Vec<Form> = forms
            .into_iter()
            .map(|(text, (stem, is_stem))| {
                let next = numbers.len() as u32;
                Form { text: text.into(), term: *numbers.entry(stem).or_insert(next), is_stem }
            })
            .collect();
        let terms = numbers.len();
        Lexicon { forms, terms }
    }

    /// The number of the term that a form belongs to; `None` if nobody wrote it.
    pub(super) fn term(&self, form: &str) -> Option<u32> {
        self.forms.binary_search_by_key(&form, |form| &*form.text).ok().map(|at| self.forms[at].term)
    }

    /// The terms of a phrase, without words that say nothing.
    fn phrase(&self, text: &str) -> Vec<u32> {
        let mut terms = Vec::new();
        text::words(text, &mut |word| {
            if !text::is_filler(word) {
                terms.extend(self.term(word));
            }
        });
        terms
    }

    /// All forms in one text: the letters shared with the form before (base 36), the rest, `!` for what is only a stem,
    /// and `-` with the term's number (base 36) unless this is the term's first form.
    fn spelled(&self) -> String {
        let mut spelled = String::with_capacity(self.forms.len() * 8);
        let mut before: Vec<char> = Vec::new();
        let mut seen = 0;
        for form in &self.forms {
            let letters: Vec<char> = form.text.chars().collect();
            let shared = before.iter().zip(&letters).take_while(|(a, b)| a == b).count().min(35);
            spelled.push(digit(shared as u32));
            spelled.extend(&letters[shared..]);
            if form.is_stem {
                spelled.push('!');
            }
            if form.term == seen {
                seen += 1;
            } else {
                spelled.push('-');
                spelled.push_str(&base36(form.term));
            }
            spelled.push(' ');
            before = letters;
        }
        spelled.truncate(spelled.trim_end().len());
        spelled
    }
}

fn base36(mut number: u32) -> String {
    let mut digits = Vec::new();
    loop {
        digits.push(digit(number % 36));
        number /= 36;
        if number == 0 {
            return digits.iter().rev().collect();
        }
    }
}

/// The forms that only synonyms and districts' names bring along.
pub(super) fn words_of_lists(catalogue: &Catalogue, take: &mut impl FnMut(&str)) {
    catalogue.synonyms.iter().flatten().for_each(|phrase| text::words(phrase, take));
}

/// `kata.json`.
#[derive(Serialize)]
struct Words<'l> {
    /// Records in the index.
    dokumen: usize,
    /// Results in one file.
    per_hasil: usize,
    /// Words to leave out of a question.
    henti: String,
    /// See [`Lexicon::spelled`].
    kata: String,
    /// Of each term: how many records have it, as the power of two below (base 36); `-` for none.
    banyak: String,
    /// The first term of each file of postings.
    bagian: &'l [usize],
    /// Groups of phrases that say the same, each phrase the terms of its words.
    padanan: Vec<Vec<Vec<u32>>>,
    /// Names of agencies, each with the term of the agency's records.
    opd: Vec<(Vec<u32>, u32)>,
    /// Names of districts, and the term of the records that are for all of them.
    wilayah: Vec<Vec<u32>>,
    seluruh: Option<u32>,
    /// Records for people who must leave no trace.
    #[serde(skip_serializing_if = "nothing")]
    peka: &'l [usize],
}

fn nothing(records: &&[usize]) -> bool {
    records.is_empty()
}

/// Writes `kata.json`. `counts` are the records of each term.
pub(super) fn write(
    lexicon: &Lexicon,
    catalogue: &Catalogue,
    counts: &[usize],
    first_terms: &[usize],
    documents: usize,
    sensitive: &[usize],
) -> Vec<u8> {
    let groups = catalogue.synonyms.iter().map(|group| {
        let mut phrases: Vec<Vec<u32>> = group.iter().map(|phrase| lexicon.phrase(phrase)).collect();
        phrases.sort();
        phrases.dedup();
        phrases.retain(|phrase| !phrase.is_empty());
        phrases
    });
    let agencies = catalogue.agencies.iter().filter_map(|agency| Some((agency, lexicon.term(&mark_of(agency))?)));
    let agencies = agencies
        .flat_map(|(agency, term)| agency.names().map(move |name| (lexicon.phrase(name), term)))
        .filter(|(phrase, _)| !phrase.is_empty());
    let districts = catalogue.agencies.iter().filter(|agency| agency.area_id().is_some());
    // A word that was too common to keep says as little as the words that always say nothing.
    let mut of_lists = BTreeSet::new();
    words_of_lists(catalogue, &mut |word| of_lists.extend(lexicon.term(word)));
    let is_silent = |form: &&Form| counts[form.term as usize] == 0 && !of_lists.contains(&form.term);
    let mut silent: Vec<&str> = text::STOP_WORDS.into_iter().chain(text::fillers()).collect();
    silent.extend(lexicon.forms.iter().filter(is_silent).map(|form| &*form.text));
    let words = Words {
        dokumen: documents,
        per_hasil: super::PER_ENTRIES,
        henti: silent.join(" "),
        kata: lexicon.spelled(),
        banyak: counts.iter().map(|count| count.checked_ilog2().map_or('-', digit)).collect(),
        bagian: first_terms,
        padanan: groups.filter(|group| group.len() > 1).collect(),
        opd: agencies.collect(),
        wilayah: districts.map(|agency| lexicon.phrase(agency.place())).filter(|phrase| !phrase.is_empty()).collect(),
        seluruh: lexicon.term(WHOLE_CITY),
        peka: sensitive,
    };
    serde_json::to_vec(&words).unwrap_or_default()
}

fn digit(number: u32) -> char {
    char::from_digit(number.min(35), 36).unwrap_or('0')
}
