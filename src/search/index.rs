//! Makes the index: words of every record in parallel, then terms, then the records of each term.

use super::document::{self, Field};
use super::lexicon::{self, Lexicon};
use super::{Outline, text};
use crate::catalogue::Catalogue;
use crate::settings::Settings;
use foldhash::fast::RandomState;
use foldhash::{HashMap, HashMapExt};
use indexmap::IndexSet;
use rayon::prelude::*;
use std::borrow::Borrow;
use std::fmt::Write;
use std::ops::Range;

/// The parts that need all records at once, ready to be written.
#[derive(Debug, Default)]
pub struct Index {
    words: Vec<u8>,
    postings: Vec<Box<[u8]>>,
}

const FIELDS: u32 = Field::COUNT as u32;
/// Records whose words are collected by one worker at a time.
const CHUNK: usize = 256;
/// The most chunks whose forms are in memory together.
const CHUNKS_AT_A_TIME: usize = 8;
/// A word in the details of more than this share of all records tells nothing about one of them, and is not kept there.
const TOO_COMMON: usize = 8;
/// As many records may share such a word however small the site is.
const FEW: usize = 32;

/// The words of some records, packed in as few bytes as their numbers need: of each record how many there are, then of each
/// the number of its form times [`Field::COUNT`] plus the field that says most.
struct Chunk(Vec<u8>);

impl Index {
    /// Makes the parts that need all records at once; it works on all cores.
    pub fn new(catalogue: &Catalogue, settings: &Settings, outline: &Outline) -> Index {
        let mut forms: IndexSet<Box<str>, RandomState> = IndexSet::default();
        let mut chunks: Vec<Chunk> = Vec::new();
        for records in outline.ranked.chunks(CHUNK * CHUNKS_AT_A_TIME) {
            let collect = |records| collect(catalogue, settings, records);
            let collected: Vec<Collected> = records.par_chunks(CHUNK).map(collect).collect();
            for Collected { forms: own, written } in collected {
                let numbers: Vec<u32> = own.into_iter().map(|form| forms.insert_full(form).0 as u32).collect();
                chunks.push(Chunk::packed(&written, &numbers));
            }
        }
        lexicon::words_of_lists(catalogue, &mut |word| {
            forms.insert(word.into());
        });
        let forms: Vec<Box<str>> = forms.into_iter().collect();
        let lexicon = Lexicon::new(forms.iter().map(|form| &**form).collect());
        let terms: Vec<u32> = forms.par_iter().map(|form| lexicon.term(form).unwrap_or(u32::MAX)).collect();
        drop(forms);
        let records = outline.ranked.len();
        let postings = Postings::new(chunks, &terms, lexicon.terms, records);
        let counts: Vec<usize> = postings.bounds.iter().map(Range::len).collect();
        let first_terms = split(&counts, outline.postings);
        let is_sensitive = |index: &usize| catalogue.innovations[*index].record.sensitive;
        let sensitive: Vec<usize> = (0..records).filter(|at| is_sensitive(&outline.ranked[*at])).collect();
        let words = lexicon::write(&lexicon, catalogue, &counts, &first_terms, records, &sensitive);
        let bounds = first_terms.iter().copied().zip(first_terms.iter().copied().skip(1).chain([counts.len()]));
        let bounds: Vec<(usize, usize)> = bounds.collect();
        let postings = bounds.par_iter().map(|(from, to)| postings.spelled(*from..*to)).collect();
        Index { words, postings }
    }

    /// `kata.json`
    pub(super) fn words(&self) -> &[u8] {
        &self.words
    }

    /// The bytes of one file of postings; empty if there is no such part.
    pub(super) fn postings(&self, part: usize) -> &[u8] {
        self.postings.get(part).map_or(&[], |postings| &**postings)
    }
}

/// What one worker found: every form once, and of each record the numbers of its forms in that list, times
/// [`Field::COUNT`] plus the field.
struct Collected {
    forms: Vec<Box<str>>,
    written: Vec<Vec<u32>>,
}

/// Collects the words of some records.
fn collect(catalogue: &Catalogue, settings: &Settings, records: &[usize]) -> Collected {
    const NONE: u32 = u32::MAX;
    let mut forms: Vec<Box<str>> = Vec::new();
    let mut numbers: HashMap<Box<str>, u32> = HashMap::new();
    for word in text::STOP_WORDS {
        numbers.insert(word.into(), NONE);
    }
    // The last record in which each form was seen.
    let mut last_seen: Vec<usize> = Vec::new();
    let words = |(record, index): (usize, &usize)| {
        let mut written = Vec::new();
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
                written.push(number * FIELDS + field as u32);
            }
        });
        written
    };
    let written = records.iter().enumerate().map(words).collect();
    Collected { forms, written }
}

/// Bits of a number in each byte; the highest says that more follow (LEB128).
const BITS: u32 = 7;

impl Chunk {
    /// Packs the words of records, whose forms get other numbers by those that they have.
    fn packed(records: &[Vec<u32>], numbers: &[u32]) -> Chunk {
        let mut bytes = Vec::new();
        let mut pack = |mut number: u32| {
            while number >= 1 << BITS {
                bytes.push(number as u8 | 1 << BITS);
                number >>= BITS;
            }
            bytes.push(number as u8);
        };
        for written in records {
            pack(written.len() as u32);
            written.iter().for_each(|word| pack(numbers[(word / FIELDS) as usize] * FIELDS + word % FIELDS));
        }
        // Those of all records lie in memory together.
        bytes.shrink_to_fit();
        Chunk(bytes)
    }

    /// The numbers as they were packed.
    fn numbers(&self) -> impl Iterator<Item = u32> {
        let mut bytes = self.0.iter();
        std::iter::from_fn(move || {
            let (mut number, mut shift) = (0, 0);
            loop {
                let byte = *bytes.next()?;
                number |= u32::from(byte & !(1 << BITS)) << shift;
                shift += BITS;
                if byte < 1 << BITS {
                    return Some(number);
                }
            }
        })
    }
}

/// Gives the terms of every record to `take`, each once: the record's number, the term's, and the field that says most.
/// `terms_of` tells the term of each form, of which there are `terms`. Chunks come in the order of their records.
fn each_term(
    chunks: impl Iterator<Item: Borrow<Chunk>>,
    terms_of: &[u32],
    terms: usize,
    mut take: impl FnMut(u32, u32, u32),
) {
    // The last record in which each term was seen.
    let mut last_seen = vec![u32::MAX; terms];
    let mut record = 0;
    for chunk in chunks {
        let mut numbers = chunk.borrow().numbers();
        while let Some(count) = numbers.next() {
            for written in numbers.by_ref().take(count as usize) {
                let term = terms_of[(written / FIELDS) as usize];
                if let Some(last) = last_seen.get_mut(term as usize).filter(|last| **last != record) {
                    *last = record;
                    take(record, term, written % FIELDS);
                }
            }
            record += 1;
        }
    }
}

/// The records of every term, term after term. There are millions, so they lie in one piece that is made once.
struct Postings {
    /// The record's number times [`Field::COUNT`] plus the field.
    flat: Vec<u32>,
    /// Where each term's records lie.
    bounds: Vec<Range<usize>>,
}

impl Postings {
    /// `terms` and `records` are how many there are. Of words that are too common, details are left out: they are most of all
    /// that was written.
    fn new(chunks: Vec<Chunk>, terms_of: &[u32], terms: usize, records: usize) -> Postings {
        const DETAIL: u32 = Field::Detail as u32;
        let mut counts = vec![(0, 0); terms];
        each_term(chunks.iter(), terms_of, terms, |_, term, field| {
            let (others, details) = &mut counts[term as usize];
            *(if field == DETAIL { details } else { others }) += 1;
        });
        let most = (records / TOO_COMMON).max(FEW);
        let has_details: Vec<bool> = counts.iter().map(|(_, details)| *details <= most).collect();
        let mut end = 0;
        let starts = counts.iter().map(|(others, details)| {
            let start = end;
            end += others + if *details <= most { *details } else { 0 };
            start..start
        });
        let mut bounds: Vec<Range<usize>> = starts.collect();
        let mut flat = vec![0; end];
        each_term(chunks.into_iter(), terms_of, terms, |record, term, field| {
            if field != DETAIL || has_details[term as usize] {
                let bounds = &mut bounds[term as usize];
                flat[bounds.end] = record * FIELDS + field;
                bounds.end += 1;
            }
        });
        Postings { flat, bounds }
    }

    /// Some terms' postings as JSON: per term a list for each field, as far as there are any, of the steps from record to
    /// record.
    fn spelled(&self, terms: Range<usize>) -> Box<[u8]> {
        let bounds = &self.bounds[terms];
        let mut text = String::with_capacity(bounds.iter().map(|bounds| 3 * bounds.len() + 8).sum());
        text.push('[');
        for (number, bounds) in bounds.iter().enumerate() {
            let list = &self.flat[bounds.clone()];
            text.push_str(if number == 0 { "[" } else { ",[" });
            let fields = list.iter().map(|posting| posting % FIELDS).max().map_or(0, |last| last + 1);
            for field in 0..fields {
                text.push_str(if field == 0 { "[" } else { ",[" });
                let mut before = 0;
                let mut comma = "";
                for posting in list.iter().filter(|posting| *posting % FIELDS == field) {
                    let record = posting / FIELDS;
                    let _ = write!(text, "{comma}{}", record - before);
                    (before, comma) = (record, ",");
                }
                text.push(']');
            }
            text.push(']');
        }
        text.push(']');
        // A copy takes no more than it needs; what was shrunk would keep its place.
        text.as_bytes().into()
    }
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
