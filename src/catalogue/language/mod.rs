//! Whether people will understand it: long sentences, office words, capitals that nobody explains, benefits for the office.
//!
//! Each document is judged on its own while its text is at hand. Everything here is a warning with a proposal; the words
//! by which it judges are data that staff extend.

mod sentence;
mod words;

pub use words::PlainWords;

use super::Agency;
use super::glossary::Glossary;
use super::innovation::schema::AUDIENCES;
use super::innovation::{self, Record};
use super::page;
use super::registry::fold;
use crate::content::document::Document;
use crate::content::prose::Prose;
use crate::content::source::SourceKind;
use crate::diagnostic::{Diagnostic, Placed, SourcePath, Span};
use crate::fields::Field;
use crate::fields::field::{Fields, Judged, Kind, walk};
use crate::fields::tree::{Item, Node};
use sentence::{acronyms, count_words, is_explained, long_sentences};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};
use words::{field, texts};

/// Codes of everything said here; `etalase report` counts them.
pub const CODES: [&str; 5] =
    ["kalimat-panjang", "langkah-panjang", "kata-kantor", "manfaat-untuk-kantor", "singkatan-tak-dijelaskan"];

/// The same finding is reported this often for one file; further ones are only counted.
const SAID_OF_ONE_FILE: usize = 3;

/// What was found in one document.
#[derive(Debug, Default)]
pub struct Findings {
    pub problems: Vec<Diagnostic>,
    /// Words in capitals that the document does not explain; the rest of the site may know them.
    pub unexplained: Vec<Placed<String>>,
}

/// Judges the language of a document.
pub fn judge(document: &Document, words: &PlainWords) -> Findings {
    let fields = &document.fields;
    let mut judge = Judge { path: &document.path, words, said: Vec::new(), capitals: BTreeMap::new() };
    for (judged, way) in judged_fields(document.kind) {
        let texts = texts_at(fields, way).into_iter().filter_map(text_of);
        match judged {
            Judged::Name => texts.for_each(|name| judge.know(&name.text)),
            Judged::Benefit => judge.benefits(texts, fields),
            Judged::Step => texts.for_each(|step| judge.step(&step)),
            Judged::Prose | Judged::Label | Judged::Summary => texts.for_each(|text| judge.prose(&text)),
        }
    }
    judge.prose(&document.prose);
    judge.finish()
}

/// Fields whose language is judged, in the order of judging; each by the fields that lead to it.
type JudgedFields = Vec<(Judged, Vec<&'static Field>)>;

/// The fields of a table whose language is judged.
pub fn judged(fields: Fields) -> JudgedFields {
    let mut found = JudgedFields::new();
    walk(fields, &mut |way, field| {
        found.extend(field.judged.map(|judged| (judged, way.iter().copied().chain([field]).collect())));
    });
    found.sort_by_key(|(judged, _)| *judged);
    found
}

fn judged_fields(kind: SourceKind) -> &'static [(Judged, Vec<&'static Field>)] {
    static OF_INNOVATIONS: LazyLock<JudgedFields> = LazyLock::new(|| judged(innovation::schema::FIELDS));
    static OF_PAGES: LazyLock<JudgedFields> = LazyLock::new(|| judged(page::FIELDS));
    match kind {
        SourceKind::Innovation => &OF_INNOVATIONS,
        SourceKind::Page => &OF_PAGES,
        _ => &[],
    }
}

/// The texts of a field, found by the fields that lead to it.
fn texts_at<'f>(fields: &'f Item, way: &[&Field]) -> Vec<&'f Item> {
    match way {
        [] => Vec::new(),
        [last] => texts(fields, last.key).collect(),
        [Field { kind: Kind::Maps(_), key, .. }, rest @ ..] => {
            texts(fields, key).flat_map(|map| texts_at(map, rest)).collect()
        }
        [map, rest @ ..] => field(fields, map.key).map(|map| texts_at(map, rest)).unwrap_or_default(),
    }
}

struct Judge<'a> {
    path: &'a SourcePath,
    words: &'a PlainWords,
    /// Every finding with what it is about, how often that was found, and where it was last said.
    said: Vec<(Diagnostic, String, usize)>,
    /// Words in capitals: where first, and whether they are explained anywhere.
    capitals: BTreeMap<String, (Span, bool)>,
}

impl Judge<'_> {
    fn prose(&mut self, prose: &Prose) {
        for sentence in long_sentences(&prose.text, self.words.sentence) {
            let problem = Diagnostic::warning("kalimat-panjang", self.path, prose.span(sentence.range));
            self.say(problem.with("kata", sentence.words).with("paling", self.words.sentence), "");
        }
        self.words_of(prose);
    }

    /// A step is long by all its sentences together: people read it while they act.
    fn step(&mut self, prose: &Prose) {
        let count = count_words(&prose.text);
        if count > self.words.sentence {
            let problem = Diagnostic::warning("langkah-panjang", self.path, prose.span(0..prose.text.trim_end().len()));
            self.say(problem.with("kata", count).with("paling", self.words.sentence), "");
        }
        self.words_of(prose);
    }

    fn words_of(&mut self, prose: &Prose) {
        let text = prose.text.as_str();
        let words = self.words;
        for (range, plain) in words.swaps(text) {
            // In a name (Bagian Fasilitasi Usaha) the word is not the author's choice.
            let begins_sentence =
                text[..range.start].trim_end_matches([' ', '"', '(']).ends_with(['.', '!', '?', '\n']);
            let is_name = text[range.clone()].starts_with(char::is_uppercase) && range.start > 0 && !begins_sentence;
            // A word alone in a heading or a cell is a label, not the author's style.
            let is_alone = text[..range.start].is_empty() || text[..range.start].ends_with('\n');
            if is_name || is_alone && text[range.end..].starts_with('\n') {
                continue;
            }
            let written = &text[range.clone()];
            let problem = Diagnostic::warning("kata-kantor", self.path, prose.span(range.clone()));
            self.say(problem.with("tertulis", written).with("saran", plain), &written.to_lowercase());
        }
        for range in acronyms(text) {
            let explained = is_explained(text, &range);
            let place = prose.span(range.clone());
            let known = self.capitals.entry(text[range].to_owned()).or_insert((place, explained));
            known.1 |= explained;
        }
    }

    /// Benefits are for citizens, unless the innovation is for employees alone.
    fn benefits(&mut self, benefits: impl Iterator<Item = Prose>, fields: &Item) {
        let mut audiences = texts(fields, AUDIENCES.key).filter_map(text_of).peekable();
        let for_employees = audiences.peek().is_some() && audiences.all(|one| fold(&one.text) == "pegawai");
        for benefit in benefits {
            self.prose(&benefit);
            if let Some(range) = self.words.office(&benefit.text).next().filter(|_| !for_employees) {
                let problem = Diagnostic::warning("manfaat-untuk-kantor", self.path, benefit.span(range.clone()));
                self.say(problem.with("tertulis", &benefit.text[range]), "");
            }
        }
    }

    /// Marks the words in capitals of a name as explained.
    fn know(&mut self, name: &str) {
        for range in acronyms(name) {
            self.capitals.insert(name[range].to_owned(), (Span::default(), true));
        }
    }

    fn say(&mut self, problem: Diagnostic, about: &str) {
        let same = self.said.iter_mut().filter(|(said, subject, _)| said.code == problem.code && subject == about);
        let mut same: Vec<_> = same.collect();
        match same.len() {
            SAID_OF_ONE_FILE => same[SAID_OF_ONE_FILE - 1].2 += 1,
            _ => self.said.push((problem, about.to_owned(), 0)),
        }
    }

    fn finish(self) -> Findings {
        let Judge { said, capitals, words, .. } = self;
        let is_unexplained =
            |word: &String, explained: bool| !explained && !words.familiar.contains(word) && !words.may_have_more;
        let unexplained = capitals.into_iter().filter(|(word, (_, explained))| is_unexplained(word, *explained));
        Findings {
            problems: said.into_iter().map(|(problem, _, more)| problem.with("lagi", more)).collect(),
            unexplained: unexplained.map(|(value, (span, _))| Placed { value, span }).collect(),
        }
    }
}

/// The text of a scalar with its place.
fn text_of(item: &Item) -> Option<Prose> {
    let Node::Text { text, quoted } = &item.node else { return None };
    Some(Prose::of_scalar(text, *quoted, item.span))
}

/// Says which words in capitals nobody on the site explains: no glossary, agency or name of an innovation.
pub fn check_capitals(
    unexplained: Vec<(&SourcePath, &[Placed<String>])>,
    glossary: &Glossary,
    agencies: &[Agency],
    records: &[Arc<Record>],
) -> Vec<Diagnostic> {
    let terms = glossary.entries.iter().map(|entry| entry.word.as_str());
    let agencies = agencies.iter().flat_map(Agency::names);
    let names = records.iter().map(|record| record.name.value.as_str());
    let known: BTreeSet<&str> = terms
        .chain(agencies)
        .chain(names)
        .flat_map(|name| acronyms(name).into_iter().map(move |range| &name[range]))
        .collect();
    let mut problems = Vec::new();
    for (path, words) in unexplained {
        for word in words.iter().filter(|word| !known.contains(word.value.as_str())) {
            let problem = Diagnostic::warning("singkatan-tak-dijelaskan", path, word.span);
            problems.push(problem.with("tertulis", &word.value));
        }
    }
    problems
}

/// How plain a document is: 100, less 5 for every finding.
pub fn score(findings: usize) -> usize {
    100_usize.saturating_sub(findings * 5)
}

/// The findings that a problem stands for: none if it is about something else.
pub fn findings(problem: &Diagnostic) -> usize {
    if !CODES.contains(&problem.code) {
        return 0;
    }
    let more = problem.arguments.iter().find(|(name, _)| *name == "lagi").and_then(|(_, count)| count.parse().ok());
    1 + more.unwrap_or(0)
}
