//! The words by which language is judged: a list of our own, which `content/data/bahasa.yaml` extends.

use crate::content::document::Document;
use crate::diagnostic::Diagnostic;
use crate::fields::tree::{Item, Node};
use crate::fields::{Field, Reader, repair};
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What plain language asks for.
#[derive(Debug)]
pub struct PlainWords {
    /// Words that a sentence may have.
    pub sentence: usize,
    /// What people say instead of each of `swapped`.
    swaps: Vec<String>,
    swapped: Option<AhoCorasick>,
    /// Phrases of benefits that only an office has.
    office: Option<AhoCorasick>,
    /// Capitals that need no explanation.
    pub familiar: BTreeSet<String>,
    /// The site's file could not be read to its end, so capitals that are not here may be explained there.
    pub may_have_more: bool,
}

/// The list that every site begins with.
const OWN: &str = include_str!("bahasa.yaml");

/// A list as it was written.
#[derive(Default)]
struct Written {
    sentence: Option<i64>,
    swaps: Vec<(String, String)>,
    allowed: Vec<String>,
    office: Vec<String>,
    familiar: Vec<String>,
}

impl PlainWords {
    /// Our own words, and those of the site's file if it has one. A word that stands in both means what the site says.
    pub fn new(file: Option<&Document>, problems: &mut Vec<Diagnostic>) -> PlainWords {
        let mut unread = Vec::new();
        let path = "bahasa.yaml".into();
        let own = repair::parse(&path, OWN, 0..OWN.len(), &mut unread);
        let own = own.map(|item| read(&mut Reader::new(&path, &item, &mut unread))).unwrap_or_default();
        let site = file.filter(|document| !document.broken).map(|document| {
            let mut reader = Reader::new(&document.path, &document.fields, problems);
            let written = read(&mut reader);
            reader.finish();
            written
        });
        let site = site.unwrap_or_default();
        let mut swaps: BTreeMap<String, String> = BTreeMap::new();
        swaps.extend(own.swaps.into_iter().chain(site.swaps));
        for word in own.allowed.into_iter().chain(site.allowed) {
            swaps.remove(&word.to_lowercase());
        }
        let sentence = site.sentence.or(own.sentence).and_then(|count| usize::try_from(count).ok()).unwrap_or(20);
        let office: Vec<String> = own.office.into_iter().chain(site.office).collect();
        PlainWords {
            sentence,
            swapped: finder(swaps.keys()),
            swaps: swaps.into_values().collect(),
            office: finder(&office),
            familiar: own.familiar.into_iter().chain(site.familiar).collect(),
            may_have_more: file.is_some_and(|document| document.broken || document.in_part),
        }
    }

    /// Office words of a text, each with what people say instead.
    pub fn swaps<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (Range<usize>, &'t str)> {
        whole_words(self.swapped.as_ref(), text).map(|(pattern, range)| (range, self.swaps[pattern].as_str()))
    }

    /// Phrases of a benefit that are about the office.
    pub fn office<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        whole_words(self.office.as_ref(), text).map(|(_, range)| range)
    }
}

/// Finds any of the words, whatever their capitals; the longest where several begin.
fn finder<'w>(words: impl IntoIterator<Item = &'w String>) -> Option<AhoCorasick> {
    let mut builder = AhoCorasick::builder();
    // The fastest kind, which above a hundred words is not taken by itself: it halves the cost of judging a text.
    builder.kind(Some(AhoCorasickKind::DFA)).ascii_case_insensitive(true).match_kind(MatchKind::LeftmostLongest);
    // Many thousands of words are more than it can hold; then none is looked for.
    builder.build(words).ok()
}

fn whole_words<'t>(finder: Option<&'t AhoCorasick>, text: &'t str) -> impl Iterator<Item = (usize, Range<usize>)> + 't {
    let found = finder.into_iter().flat_map(move |finder| finder.find_iter(text));
    found.filter(|found| is_whole(text, &found.range())).map(|found| (found.pattern().as_usize(), found.range()))
}

/// Whether a range of a text begins and ends where words do.
pub(crate) fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    ![before, after].into_iter().flatten().any(char::is_alphanumeric)
}

static LIMITS: Field = Field::map("batas", &[&SENTENCE]);
static SENTENCE: Field = Field::integer("kata_per_kalimat", 5..=100);
static SWAPS: Field = Field::maps("tukar", &[&SWAPPED, &PLAIN]).meant(&["kata"]);
static SWAPPED: Field = Field::text("kata", 2..=80).required();
static PLAIN: Field = Field::text("ganti", 1..=120).required();
static ALLOWED: Field = Field::texts("boleh", 0..=80);
static OFFICE: Field = Field::texts("kantor", 0..=80);
static FAMILIAR: Field = Field::texts("bukan_singkatan", 0..=80).meant(&["singkatan"]);

fn read(reader: &mut Reader) -> Written {
    let sentence = reader.map(&LIMITS, |reader| reader.integer(&SENTENCE).map(|count| count.value)).flatten();
    let swaps = reader.maps(&SWAPS, |reader| {
        let word = reader.text(&SWAPPED);
        let plain = reader.text(&PLAIN);
        Some((word?.value.to_lowercase(), plain?.value))
    });
    let mut words = |field| {
        let texts = reader.texts(field);
        texts.into_iter().map(|text| text.value).collect::<Vec<_>>()
    };
    Written { sentence, swaps, allowed: words(&ALLOWED), office: words(&OFFICE), familiar: words(&FAMILIAR) }
}

/// The texts under a key of a map, a single one or a list: each with its place if every letter stands there as it is read.
pub(crate) fn texts<'f>(fields: &'f Item, key: &str) -> impl Iterator<Item = &'f Item> {
    let found = field(fields, key).map(|item| match &item.node {
        Node::List(items) => items.as_slice(),
        _ => std::slice::from_ref(item),
    });
    found.unwrap_or_default().iter()
}

/// The value of a key of a map.
pub(crate) fn field<'f>(fields: &'f Item, key: &str) -> Option<&'f Item> {
    let Node::Map(entries) = &fields.node else { return None };
    entries.iter().find(|entry| entry.key == key).map(|entry| &entry.item)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_list_is_sound() {
        let mut problems = Vec::new();
        let path = "bahasa.yaml".into();
        let item = repair::parse(&path, OWN, 0..OWN.len(), &mut problems).expect("the list is YAML");
        let mut reader = Reader::new(&path, &item, &mut problems);
        let written = read(&mut reader);
        reader.finish();
        assert!(problems.is_empty(), "{problems:?}");
        assert!(written.swaps.len() > 100 && written.office.len() > 20);
        let mut swapped: Vec<&String> = written.swaps.iter().map(|(word, _)| word).collect();
        swapped.sort();
        swapped.dedup();
        assert_eq!(swapped.len(), written.swaps.len(), "a word stands twice");
        // What is proposed must not be an office word itself.
        let words = PlainWords::new(None, &mut Vec::new());
        for (word, plain) in &written.swaps {
            assert_eq!(words.swaps(plain).count(), 0, "{word} -> {plain}");
        }
    }

    #[test]
    fn words_are_found_whole_and_the_longest_first() {
        let words = PlainWords::new(None, &mut Vec::new());
        let found = |text| words.swaps(text).map(|(range, plain)| (&text[range], plain)).collect::<Vec<_>>();
        assert_eq!(found("Dalam rangka hari jadi"), [("Dalam rangka", "untuk")]);
        assert_eq!(found("melaksanakan kegiatan"), [("melaksanakan kegiatan", "mengadakan")]);
        assert_eq!(found("ketidaktransparanan dan reintegrasi"), []);
    }
}
