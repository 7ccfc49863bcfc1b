//! Spells short forms out where a page first uses them, in words that can be seen: `KIA (Kartu Identitas Anak)`.
//!
//! One [`Speller`] goes through a page in reading order. Links, headings and code stay as they are, and so does what the
//! author has already spelled out.

use crate::catalogue::glossary::{Entry, Glossary};
use crate::theme::context::Html;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use pulldown_cmark_escape::escape_html;
use std::ops::Range;

/// Finds the short forms that pages spell out. Made once for a site.
pub(crate) struct ShortForms {
    finder: Option<AhoCorasick>,
    /// Of each, as HTML: the word, what it stands for.
    words: Vec<(String, String)>,
}

impl ShortForms {
    /// Takes the entries that have a long form and are not known to everybody.
    pub(crate) fn new(glossary: &Glossary) -> ShortForms {
        let is_spelled = |entry: &&Entry| !entry.familiar && entry.long.is_some();
        let words: Vec<(String, String)> = glossary
            .entries
            .iter()
            .filter(is_spelled)
            .map(|entry| (escaped(&entry.word), escaped(entry.long.as_deref().unwrap_or_default())))
            .collect();
        let mut builder = AhoCorasick::builder();
        builder.kind(Some(AhoCorasickKind::DFA)).match_kind(MatchKind::LeftmostLongest);
        let finder = builder.build(words.iter().map(|(word, _)| word));
        ShortForms { finder: finder.ok().filter(|_| !words.is_empty()), words }
    }
}

/// Goes through one page and remembers what it has explained.
pub(crate) struct Speller<'s> {
    /// None where nothing is spelled out.
    forms: Option<&'s ShortForms>,
    explained: Vec<usize>,
}

impl<'s> Speller<'s> {
    /// Begins a page. Short forms of its `title` are explained beside it.
    pub(crate) fn new(forms: &'s ShortForms, title: &str) -> Speller<'s> {
        let mut speller = Speller { forms: Some(forms), explained: Vec::new() };
        let title = escaped(title);
        speller.explained = speller.found(&title).map(|(word, _)| word).collect();
        speller
    }

    /// Leaves every text as it is: a translation, which the glossary would explain in another language.
    pub(crate) fn silent() -> Speller<'s> {
        Speller { forms: None, explained: Vec::new() }
    }

    /// A field's text.
    pub(crate) fn text(&mut self, text: &str) -> Html {
        Html(self.spell(escaped(text)))
    }

    /// A body's HTML, made by us.
    pub(crate) fn body(&mut self, html: String) -> Html {
        Html(self.spell(html))
    }

    fn found<'t>(&self, html: &'t str) -> impl Iterator<Item = (usize, Range<usize>)> + use<'s, 't> {
        let finder = self.forms.and_then(|forms| forms.finder.as_ref());
        let found = finder.into_iter().flat_map(move |finder| finder.find_iter(html));
        found.filter(|found| is_whole(html, &found.range())).map(|found| (found.pattern().as_usize(), found.range()))
    }

    fn spell(&mut self, html: String) -> String {
        let Some(forms) = self.forms else { return html };
        let mut spelled = String::new();
        let mut written = 0;
        let mut walk = Walk { html: &html, at: 0, closed_to: None };
        for (word, range) in self.found(&html) {
            if self.explained.contains(&word) || !walk.is_open(range.start) {
                continue;
            }
            self.explained.push(word);
            let (short, long) = &forms.words[word];
            if is_explained(&html, &range, long) {
                continue;
            }
            let in_brackets = html[..range.start].ends_with('(');
            let (open, close) = if in_brackets { (", ", "") } else { (" (", ")") };
            spelled.push_str(&html[written..range.start]);
            spelled.push_str(&format!("<abbr title=\"{long}\">{short}</abbr>{open}{long}{close}"));
            written = range.end;
        }
        if written == 0 {
            return html;
        }
        spelled.push_str(&html[written..]);
        spelled
    }
}

/// Elements in which nothing is spelled out.
const CLOSED: [&str; 9] = ["a", "code", "pre", "h2", "h3", "h4", "h5", "h6", "abbr"];

/// Follows the tags of our own HTML, in which `>` only ends a tag.
struct Walk<'h> {
    html: &'h str,
    at: usize,
    /// The element of [`CLOSED`] that is open.
    closed_to: Option<&'static str>,
}

impl Walk<'_> {
    /// Whether running text stands at an offset; offsets only grow.
    fn is_open(&mut self, offset: usize) -> bool {
        while let Some(open) = self.html[self.at..].find('<').map(|open| self.at + open).filter(|open| *open < offset) {
            let end = self.html[open..].find('>').map_or(self.html.len(), |end| open + end + 1);
            if end > offset {
                return false;
            }
            let tag = &self.html[open + 1..end];
            let name = tag.trim_start_matches('/').split(|letter: char| !letter.is_ascii_alphanumeric()).next();
            match self.closed_to {
                None => self.closed_to = CLOSED.into_iter().find(|closed| Some(*closed) == name),
                Some(closed) if tag.starts_with('/') && Some(closed) == name => self.closed_to = None,
                Some(_) => {}
            }
            self.at = end;
        }
        self.closed_to.is_none()
    }
}

/// Whether a range begins and ends where words do.
fn is_whole(html: &str, range: &Range<usize>) -> bool {
    let before = html[..range.start].chars().next_back();
    let after = html[range.end..].chars().next();
    ![before, after].into_iter().flatten().any(|letter| letter.is_alphanumeric())
}

/// Whether the author spells it out right there, before or after.
fn is_explained(html: &str, range: &Range<usize>, long: &str) -> bool {
    let (before, after) = (&html[..range.start], &html[range.end..]);
    if after.strip_prefix(" (").is_some_and(|rest| rest.starts_with(char::is_alphabetic)) {
        return true;
    }
    let Some(before) = before.strip_suffix('(') else { return false };
    let before = before.trim_end();
    let start = before.len().checked_sub(long.len()).filter(|start| before.is_char_boundary(*start));
    start.is_some_and(|start| before[start..].eq_ignore_ascii_case(long))
}

/// A text as HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 8);
    let _ = escape_html(&mut html, text);
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary() -> Glossary {
        let entry = |word: &str, long: &str, familiar| Entry {
            word: word.to_owned(),
            long: Some(long.to_owned()),
            meaning: None,
            familiar,
            agency: None,
        };
        let entries = vec![
            entry("KIA", "Kartu Identitas Anak", false),
            entry("KTP", "Kartu Tanda Penduduk", true),
            entry("PBB & BPHTB", "pajak <rumah>", false),
            entry("PBB", "Pajak Bumi dan Bangunan", false),
        ];
        Glossary { entries, written: true }
    }

    #[test]
    fn a_short_form_is_spelled_out_once() {
        let forms = ShortForms::new(&glossary());
        let mut speller = Speller::new(&forms, "Kartu Anak");
        let first = speller.text("Bawa KIA & KTP, bukan \"KIAS\".").0;
        assert_eq!(
            first,
            "Bawa <abbr title=\"Kartu Identitas Anak\">KIA</abbr> (Kartu Identitas Anak) &amp; KTP, bukan &quot;KIAS&quot;."
        );
        assert_eq!(speller.text("KIA lagi").0, "KIA lagi");
    }

    #[test]
    fn what_the_author_or_the_title_says_is_not_said_again() {
        let forms = ShortForms::new(&glossary());
        for text in ["Bawa kartu identitas anak (KIA).", "Bawa KIA (kartu si kecil)."] {
            let mut speller = Speller::new(&forms, "Kartu");
            assert_eq!(speller.text(text).0, text);
            assert_eq!(speller.text("KIA").0, "KIA", "explained by the author");
        }
        assert_eq!(Speller::new(&forms, "KIA Keliling").text("Urus KIA di sini").0, "Urus KIA di sini");
        let bracketed = Speller::new(&forms, "x").text("kartu anak (KIA)").0;
        assert_eq!(bracketed, "kartu anak (<abbr title=\"Kartu Identitas Anak\">KIA</abbr>, Kartu Identitas Anak)");
    }

    #[test]
    fn links_headings_code_and_attributes_stay_as_they_are() {
        let forms = ShortForms::new(&glossary());
        let html = "<h2 id=kia>KIA</h2><p><a href=x>KIA</a> <code>KIA</code> <img alt=\"KIA\"> <em>KIA</em></p>";
        let spelled = Speller::new(&forms, "x").body(html.to_owned()).0;
        assert!(
            spelled.starts_with("<h2 id=kia>KIA</h2><p><a href=x>KIA</a> <code>KIA</code> <img alt=\"KIA\"> <em><abbr")
        );
        assert_eq!(spelled.matches("<abbr").count(), 1);
    }

    #[test]
    fn the_longest_word_wins_and_is_escaped() {
        let forms = ShortForms::new(&glossary());
        let spelled = Speller::new(&forms, "x").text("Bayar PBB & BPHTB").0;
        assert_eq!(spelled, "Bayar <abbr title=\"pajak &lt;rumah&gt;\">PBB &amp; BPHTB</abbr> (pajak &lt;rumah&gt;)");
    }
}
