//! Makes the index: words of every record in parallel, then terms, then the records of each term.

use super::document::{self, Field};
use super::lexicon::{self, Lexicon};
use super::{Outline, text};
use crate::catalogue::Catalogue;
use crate::settings::Settings;
use foldhash::{HashMap, HashMapExt};
use rayon::prelude::*;
use std::fmt::Write;

/// The parts that need all records at once, ready to be written.
#[derive(Debug, Default)]
pub struct Index {
    words: Vec<u8>,
    postings: Vec<Vec<u8>>,
}

/// Records whose words are collected by one worker at a time.
const CHUNK: usize = 256;
/// A word in the details of more than this share of all records tells nothing about one of them, and is not kept there.
const TOO_COMMON: usize = 8;
/// As many records may share such a word however small the site is.
const FEW: usize = 32;

/// Words of some records: every form once, and of each record its forms with the field that says most.
struct Chunk {
    forms: Vec<Box<str>>,
    /// Number of the form times [`Field::COUNT`] plus field, record after record.
    written: Vec<u32>,
    /// Where each record's words end.
    ends: Vec<usize>,
}

impl Index {
    pub fn new(catalogue: &Catalogue, settings: &Settings, outline: &Outline) -> Index {
        let mut chunks: Vec<Chunk> =
            outline.ranked.par_chunks(CHUNK).map(|records| collect(catalogue, settings, records)).collect();
        let mut extra = Vec::new();
        lexicon::words_of_lists(catalogue, &mut |word| extra.push(word.to_owned()));
        let mut numbers: HashMap<&str, u32> = HashMap::new();
        let mut forms: Vec<&str> = Vec::new();
        let mut number = |form| {
            *numbers.entry(form).or_insert_with(|| {
                forms.push(form);
                forms.len() as u32 - 1
            })
        };
        let names: Vec<Vec<Box<str>>> = chunks.iter_mut().map(|chunk| std::mem::take(&mut chunk.forms)).collect();
        let own: Vec<Vec<u32>> = names.iter().map(|names| names.iter().map(|form| number(form)).collect()).collect();
        extra.iter().for_each(|form| {
            number(form);
        });
        drop(numbers);
        let lexicon = Lexicon::new(forms.clone());
        let terms: Vec<u32> =
            forms.par_iter().map(|form| lexicon.term(form).map_or(u32::MAX, |term| term as u32)).collect();
        let mut postings = vec![Vec::new(); lexicon.terms];
        let mut record = 0;
        for (chunk, own) in chunks.into_iter().zip(&own) {
            post(&chunk, |form| terms[own[form] as usize] as usize, record, &mut postings);
            record += chunk.ends.len();
        }
        drop_common_details(&mut postings, record);
        let counts: Vec<usize> = postings.iter().map(Vec::len).collect();
        let first_terms = split(&counts, outline.postings);
        let words = lexicon::write(&lexicon, catalogue, &counts, &first_terms, record);
        let bounds = first_terms.iter().copied().zip(first_terms.iter().copied().skip(1).chain([counts.len()]));
        let bounds: Vec<(usize, usize)> = bounds.collect();
        let postings = bounds.par_iter().map(|(from, to)| spelled(&postings[*from..*to])).collect();
        Index { words, postings }
    }

    /// `kata.json`
    pub(super) fn words(&self) -> &[u8] {
        &self.words
    }

    pub(super) fn postings(&self, part: usize) -> &[u8] {
        self.postings.get(part).map_or(&[], Vec::as_slice)
    }
}

/// Collects the words of some records.
fn collect(catalogue: &Catalogue, settings: &Settings, records: &[usize]) -> Chunk {
    const NONE: u32 = u32::MAX;
    let mut chunk = Chunk { forms: Vec::new(), written: Vec::new(), ends: Vec::new() };
    let mut numbers: HashMap<Box<str>, u32> = HashMap::new();
    for word in text::STOP_WORDS {
        numbers.insert(word.into(), NONE);
    }
    // The last record in which each form was seen.
    let mut last_seen: Vec<usize> = Vec::new();
    for (record, index) in records.iter().enumerate() {
        let Chunk { forms, written, ends } = &mut chunk;
        document::words(catalogue, settings, &catalogue.innovations[*index], &mut |field, word| {
            let number = match numbers.get(word) {
                Some(number) => *number,
                None => {
                    let number = forms.len() as u32;
                    numbers.insert(word.into(), number);
                    forms.push(word.into());
                    last_seen.push(usize::MAX);
                    number
                }
            };
            // Fields come in order, so a word's first place says most.
            if number != NONE && last_seen[number as usize] != record {
                last_seen[number as usize] = record;
                written.push(number * Field::COUNT as u32 + field as u32);
            }
        });
        ends.push(written.len());
    }
    chunk
}

/// Adds the records of a chunk, which begin at `first`, to the terms of their words. A posting is the record's number
/// times [`Field::COUNT`] plus the field.
fn post(chunk: &Chunk, term_of: impl Fn(usize) -> usize, first: usize, postings: &mut [Vec<u32>]) {
    const FIELDS: u32 = Field::COUNT as u32;
    let mut from = 0;
    for (number, end) in chunk.ends.iter().enumerate() {
        let record = (first + number) as u32;
        for written in &chunk.written[from..*end] {
            let Some(list) = postings.get_mut(term_of((written / FIELDS) as usize)) else { continue };
            if list.last().is_none_or(|posting| posting / FIELDS != record) {
                list.push(record * FIELDS + written % FIELDS);
            }
        }
        from = *end;
    }
}

fn drop_common_details(postings: &mut [Vec<u32>], records: usize) {
    let is_detail = |posting: &u32| posting % Field::COUNT as u32 == Field::Detail as u32;
    let most = (records / TOO_COMMON).max(FEW);
    postings.par_iter_mut().filter(|list| list.len() > most).for_each(|list| {
        if list.iter().filter(|posting| is_detail(posting)).count() > most {
            list.retain(|posting| !is_detail(posting));
        }
        list.shrink_to_fit();
    });
}

/// The first term of each of `parts` parts of about equal size.
fn split(counts: &[usize], parts: usize) -> Vec<usize> {
    let weight = |count: &usize| count + 1;
    let total: usize = counts.iter().map(weight).sum();
    let mut first_terms = vec![0];
    let mut sum = 0;
    for (term, count) in counts.iter().enumerate() {
        while first_terms.len() < parts && sum * parts >= total * first_terms.len() {
            first_terms.push(term);
        }
        sum += weight(count);
    }
    first_terms.resize(parts, counts.len());
    first_terms
}

/// Some terms' postings as JSON: per term a list for each field, as far as there are any, of the steps from record to record.
fn spelled(postings: &[Vec<u32>]) -> Vec<u8> {
    let mut text = String::from("[");
    for (number, list) in postings.iter().enumerate() {
        text.push_str(if number == 0 { "[" } else { ",[" });
        let fields = list.iter().map(|posting| posting % Field::COUNT as u32).max().map_or(0, |last| last + 1);
        for field in 0..fields {
            text.push_str(if field == 0 { "[" } else { ",[" });
            let mut before = 0;
            let mut comma = "";
            for posting in list.iter().filter(|posting| *posting % Field::COUNT as u32 == field) {
                let record = posting / Field::COUNT as u32;
                let _ = write!(text, "{comma}{}", record - before);
                (before, comma) = (record, ",");
            }
            text.push(']');
        }
        text.push(']');
    }
    text.push(']');
    text.into_bytes()
}
