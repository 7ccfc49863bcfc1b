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
use std::fmt::Write;
use std::ops::Range;

/// The parts that need all records at once, ready to be written.
#[derive(Debug, Default)]
pub struct Index {
    words: Vec<u8>,
    postings: Vec<Vec<u8>>,
}

const FIELDS: u32 = Field::COUNT as u32;
/// Records whose words are collected by one worker at a time.
const CHUNK: usize = 256;
/// Chunks whose forms are in memory together.
const CHUNKS_AT_A_TIME: usize = 32;
/// A word in the details of more than this share of all records tells nothing about one of them, and is not kept there.
const TOO_COMMON: usize = 8;
/// As many records may share such a word however small the site is.
const FEW: usize = 32;

/// Of some records: the forms of each with the field that says most.
struct Chunk {
    /// Number of the form times [`Field::COUNT`] plus field, record after record.
    written: Vec<u32>,
    /// Where each record's words end.
    ends: Vec<usize>,
}

impl Index {
    pub fn new(catalogue: &Catalogue, settings: &Settings, outline: &Outline) -> Index {
        let mut forms: IndexSet<Box<str>, RandomState> = IndexSet::default();
        let mut chunks: Vec<Chunk> = Vec::new();
        for records in outline.ranked.chunks(CHUNK * CHUNKS_AT_A_TIME) {
            let collect = |records| collect(catalogue, settings, records);
            let collected: Vec<(Vec<Box<str>>, Chunk)> = records.par_chunks(CHUNK).map(collect).collect();
            for (own, mut chunk) in collected {
                let numbers: Vec<u32> = own.into_iter().map(|form| forms.insert_full(form).0 as u32).collect();
                chunk.number_forms(&numbers);
                chunks.push(chunk);
            }
        }
        lexicon::words_of_lists(catalogue, &mut |word| {
            forms.insert(word.into());
        });
        let forms: Vec<Box<str>> = forms.into_iter().collect();
        let lexicon = Lexicon::new(forms.iter().map(|form| &**form).collect());
        let terms: Vec<u32> = forms.par_iter().map(|form| lexicon.term(form).unwrap_or(u32::MAX)).collect();
        for chunk in &mut chunks {
            chunk.say_terms(&terms);
        }
        let records = chunks.iter().map(|chunk| chunk.ends.len()).sum();
        let postings = Postings::new(chunks, lexicon.terms, records);
        let counts: Vec<usize> = postings.bounds.iter().map(Range::len).collect();
        let first_terms = split(&counts, outline.postings);
        let words = lexicon::write(&lexicon, catalogue, &counts, &first_terms, records);
        let bounds = first_terms.iter().copied().zip(first_terms.iter().copied().skip(1).chain([counts.len()]));
        let bounds: Vec<(usize, usize)> = bounds.collect();
        let postings = bounds.par_iter().map(|(from, to)| postings.spelled(*from..*to)).collect();
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

/// Collects the words of some records: every form once, and the records by the numbers of forms in this list.
fn collect(catalogue: &Catalogue, settings: &Settings, records: &[usize]) -> (Vec<Box<str>>, Chunk) {
    const NONE: u32 = u32::MAX;
    let mut forms: Vec<Box<str>> = Vec::new();
    let mut chunk = Chunk { written: Vec::new(), ends: Vec::new() };
    let mut numbers: HashMap<Box<str>, u32> = HashMap::new();
    for word in text::STOP_WORDS {
        numbers.insert(word.into(), NONE);
    }
    // The last record in which each form was seen.
    let mut last_seen: Vec<usize> = Vec::new();
    for (record, index) in records.iter().enumerate() {
        let Chunk { written, ends } = &mut chunk;
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
        ends.push(written.len());
    }
    (forms, chunk)
}

impl Chunk {
    /// Gives forms other numbers, by those that they have.
    fn number_forms(&mut self, numbers: &[u32]) {
        // Many chunks lie in memory together.
        self.written.shrink_to_fit();
        for written in &mut self.written {
            *written = numbers[(*written / FIELDS) as usize] * FIELDS + *written % FIELDS;
        }
    }

    /// Turns the numbers of forms into those of their terms, each once in a record, with the field that says most.
    fn say_terms(&mut self, terms_of: &[u32]) {
        let mut terms: Vec<u32> = Vec::new();
        let (mut from, mut kept) = (0, 0);
        for end in &mut self.ends {
            terms.clear();
            for at in from..*end {
                let term = terms_of[(self.written[at] / FIELDS) as usize];
                if term != u32::MAX && !terms.contains(&term) {
                    terms.push(term);
                    self.written[kept] = term * FIELDS + self.written[at] % FIELDS;
                    kept += 1;
                }
            }
            from = *end;
            *end = kept;
        }
        self.written.truncate(kept);
    }
}

/// Whether a word stands in a record's details and nowhere else.
fn is_detail(written: u32) -> bool {
    written % FIELDS == Field::Detail as u32
}

/// The records of every term, term after term. There are millions, so they lie in one piece that is made once.
struct Postings {
    /// The record's number times [`Field::COUNT`] plus the field.
    flat: Vec<u32>,
    /// Where each term's records lie.
    bounds: Vec<Range<usize>>,
}

impl Postings {
    /// `terms` and `records` are how many there are. Chunks come in the order of their records. Of words that are too common,
    /// details are left out: they are most of all that was written.
    fn new(chunks: Vec<Chunk>, terms: usize, records: usize) -> Postings {
        let mut counts = vec![(0, 0); terms];
        for written in chunks.iter().flat_map(|chunk| &chunk.written) {
            let (others, details) = &mut counts[(written / FIELDS) as usize];
            *(if is_detail(*written) { details } else { others }) += 1;
        }
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
        let mut record = 0;
        for chunk in chunks {
            let mut from = 0;
            for end in &chunk.ends {
                for written in &chunk.written[from..*end] {
                    let term = (written / FIELDS) as usize;
                    if has_details[term] || !is_detail(*written) {
                        let bounds = &mut bounds[term];
                        flat[bounds.end] = record * FIELDS + written % FIELDS;
                        bounds.end += 1;
                    }
                }
                from = *end;
                record += 1;
            }
        }
        Postings { flat, bounds }
    }

    /// Some terms' postings as JSON: per term a list for each field, as far as there are any, of the steps from record to
    /// record.
    fn spelled(&self, terms: Range<usize>) -> Vec<u8> {
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
        text.shrink_to_fit();
        text.into_bytes()
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
