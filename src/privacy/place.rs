//! A run of digits in its surroundings.

use super::Form;
use super::addresses::{self, is_host};
use super::context::{self, Context, context};
use super::numbers::{Gap, Run};
use super::reader::{Reader, Seen};
use super::shapes::{KNOWN, Reading, Readings};
use super::tables::Tables;
use super::thing::Sort;
use super::words::{self, Token, has};
use std::cell::OnceCell;
use std::ops::Range;

/// The most groups that are looked at beside a number.
const MOST: usize = 40;

/// A run and what stands around it, looked at when it is asked for.
pub(crate) struct Place<'a> {
    pub label: &'a str,
    pub text: &'a str,
    pub form: Form,
    pub run: &'a Run,
    pub chains: &'a [usize],
    /// The tables of the text if it is a source; found when the first number asks for them.
    tables: &'a OnceCell<Tables>,
    head: OnceCell<Vec<Token>>,
    before: OnceCell<Vec<Token>>,
    after: OnceCell<Vec<Token>>,
    readings: OnceCell<Readings>,
    is_in_code: OnceCell<bool>,
}

impl<'a> Place<'a> {
    /// Nothing around the run is read until it is asked for. `label` is the key or heading that the text stands under.
    pub(crate) fn new(
        label: &'a str,
        text: &'a str,
        form: Form,
        (run, chains): (&'a Run, &'a [usize]),
        tables: &'a OnceCell<Tables>,
    ) -> Place<'a> {
        let (head, before, after, readings, is_in_code) = Default::default();
        Place { label, text, form, run, chains, tables, head, before, after, readings, is_in_code }
    }

    /// The words before the run, the nearest first; those of the label last.
    pub(crate) fn before(&self) -> &[Token] {
        self.before.get_or_init(|| words::before(self.label, self.text, self.form, self.run.groups[0].range.start))
    }

    /// What stands before the run in its cell of a table, then what stands at the head of the column.
    fn head(&self) -> &[Token] {
        self.head.get_or_init(|| {
            if self.form != Form::Markdown {
                return Vec::new();
            }
            let tables = self.tables.get_or_init(|| Tables::of(self.text));
            let Some(head) = tables.head(self.text, self.run.groups[0].range.start) else { return Vec::new() };
            let cell = self.before().iter().take_while(|token| !token.is_wall()).cloned();
            cell.chain(words::before(head, "", Form::Markdown, 0)).collect()
        })
    }

    /// What stands behind the whole run.
    pub(crate) fn after(&self) -> &[Token] {
        self.after.get_or_init(|| words::after(self.text, self.form, self.run.end()))
    }

    /// What else the groups of the run may be.
    pub(crate) fn readings(&self) -> &Readings {
        self.readings.get_or_init(|| Readings::new(self.run, self.chains))
    }

    /// What the words before the run make of a number in it, if nothing but short numbers and numbers of the same length
    /// stand between; of a thing, nothing but the latter.
    pub(crate) fn context(&self, groups: &Range<usize>, digits: usize, reach: usize, sort: Sort) -> Option<Context> {
        let between = reach..groups.start;
        let is_like = |group| self.run.count(group) == digits;
        if between.len() > MOST || !between.clone().all(|group| self.run.count(group) <= 3 || is_like(group)) {
            return None;
        }
        let sort = if sort == Sort::Common && self.is_title() { Sort::Title } else { sort };
        let context = context(self.head(), digits, sort).or_else(|| context(self.before(), digits, sort));
        context.filter(|context| !context.is_direct || between.clone().all(is_like))
    }

    /// What the words right behind the run say that a number at its end is.
    pub(crate) fn told(&self, groups: &Range<usize>) -> Option<Context> {
        if groups.end == self.run.groups.len() { context::behind(self.after()) } else { None }
    }

    /// Whether the text is a name.
    fn is_title(&self) -> bool {
        self.form == Form::FileName || matches!(self.label, "nama" | "judul")
    }

    /// Where the chain of a group begins, or near enough.
    pub(crate) fn chain_start(&self, group: usize) -> usize {
        let same = self.chains[..group].iter().rev().take(3).take_while(|chain| **chain == self.chains[group]).count();
        group - same
    }

    /// Whether a number begins or ends inside a chain, list numbers and decimals aside.
    pub(crate) fn is_cut(&self, groups: &Range<usize>) -> bool {
        let (run, chains) = (self.run, self.chains);
        let starts_inside = groups.start > 0 && chains[groups.start - 1] == chains[groups.start];
        let begins = self.chain_start(groups.start);
        let is_list_number =
            groups.start - begins == 1 && run.count(begins) <= 3 && run.joint(groups.start) != Some('/');
        let ends_inside = groups.end < chains.len() && chains[groups.end] == chains[groups.end - 1];
        let rest = chains[groups.end..].iter().take(2).take_while(|chain| **chain == chains[groups.end - 1]).count();
        let is_decimal =
            rest == 1 && (run.count(groups.end) <= 2 || self.readings().get(groups.end) == Some(Reading::Year));
        (starts_inside && !is_list_number) || (ends_inside && !is_decimal)
    }

    /// Whether groups are joined by an odd sign in a way that nobody writes a number in: not all alike, or in groups that
    /// only a word can make one number of.
    pub(crate) fn is_odd(&self, groups: &Range<usize>, is_told: bool) -> bool {
        let gaps = &self.run.gaps[groups.start..groups.end - 1];
        let counts = || groups.clone().map(|group| self.run.count(group)).collect::<Vec<_>>();
        gaps.iter().any(Gap::is_odd) && !(!is_mixed(gaps) && (is_told || KNOWN.contains(&counts().as_slice())))
    }

    /// Whether nothing stands beside a number but list numbers, years, dates and other long numbers.
    pub(crate) fn is_alone(&self, groups: &Range<usize>) -> bool {
        if self.run.groups.len() > MOST {
            return false;
        }
        let others = (0..groups.start).chain(groups.end..self.run.groups.len());
        { others }.all(|group| {
            let count = self.run.count(group);
            count <= 2 || count >= 9 || matches!(self.readings().get(group), Some(Reading::Year | Reading::Date))
        })
    }

    /// Whether the run is part of a code of letters and digits: a hash, an address, a number of a thing.
    pub(crate) fn is_in_code(&self) -> bool {
        *self.is_in_code.get_or_init(|| self.looks_like_code())
    }

    fn looks_like_code(&self) -> bool {
        let start = self.run.groups[0].range.start;
        let from = self.text.floor_char_boundary(start.saturating_sub(80));
        let head = Reader::within(self.text, self.form, from, start - from).take_while(|seen| seen.end <= start);
        let seen: Vec<Seen> = head.collect();
        let head: String = seen.iter().map(|seen| seen.letter).collect();
        // Marks between letters and digits part them.
        let is_next = seen.last().is_some_and(|seen| seen.end == start);
        let token = head.rsplit(|letter: char| letter.is_whitespace() || "()[]{}<>|\"'`:;=*#".contains(letter));
        let token = token.into_iter().next().unwrap_or("");
        let letters = token.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
        let is_attached = is_next && !letters.is_empty() && !self.is_name(letters);
        let is_mixed = |part: &str| {
            part.contains(|letter: char| letter.is_ascii_digit())
                && part.contains(|letter: char| letter.is_alphabetic())
        };
        let word = head.rsplit(|letter: char| letter.is_whitespace() || "()[]{}<>|\"'`".contains(letter)).next();
        let mut addresses = [word, Some(token)].into_iter().flatten().filter_map(|word| word.split_once('/'));
        let is_address = addresses.any(|(host, _)| is_host(host) || host.starts_with("10."));
        // `/berita/1871015204900001`: the number of a page.
        let is_page =
            self.form != Form::FileName && token.starts_with('/') && token.ends_with('/') && self.is_segment();
        let is_photo = token.split(['-', '_']).any(|part| has(CAMERAS, &part.to_lowercase()));
        // `INV-` and the like.
        let series = token.strip_suffix('-').and_then(|token| token.rsplit('-').next()).unwrap_or("");
        let is_series = (2..=3).contains(&series.len()) && series.bytes().all(|byte| byte.is_ascii_uppercase());
        let behind = &self.text[self.run.end()..];
        let behind = &behind[..behind.floor_char_boundary(40)];
        let tail = behind.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
        let next = behind.strip_prefix(['-', '_']).unwrap_or("");
        let next = next.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
        let is_short = !tail.is_empty() && tail.chars().count() < 3;
        is_attached
            || is_page
            || is_photo
            || behind.starts_with("_n.")
            || (is_series && self.form != Form::FileName)
            || (is_address && self.form != Form::Address)
            || token.split(['-', '_', '/', '.', ',', '\t']).any(is_mixed)
            || is_mixed(tail)
            || is_short
            || is_mixed(next)
    }

    /// Whether the run ends where a part of a path does, and is no contact's.
    fn is_segment(&self) -> bool {
        let next = self.text[self.run.end()..].chars().next();
        let ends = next.is_none_or(|next| next.is_whitespace() || "/?#)>\"',;".contains(next));
        ends && !(self.form == Form::Address && addresses::is_contact(self.text))
    }

    /// Whether letters right before a number may be a word and not the head of a code.
    fn is_name(&self, letters: &str) -> bool {
        let is_word = letters.chars().count() >= 3 && letters.chars().all(char::is_alphabetic);
        let is_code = letters.chars().all(char::is_uppercase) && self.form != Form::FileName;
        let lower = letters.to_lowercase();
        matches!(lower.as_str(), "nik" | "kk" | "ktp" | "nip" | "npwp" | "wa" | "hp" | "rp")
            || (is_word && !is_code && lower != "img")
    }

    /// Whether a currency stands right before or behind these groups. In a formula `$` is no currency.
    pub(crate) fn is_sum(&self, groups: &Range<usize>) -> bool {
        let (first, last) = (groups.start == 0, groups.end == self.run.groups.len());
        let mut before = self.before().iter().filter(|token| !token.is("."));
        let is_formula = || self.text[self.run.end()..].starts_with('$');
        (first && before.next().is_some_and(|token| token.is_in("rp idr usd $ €")) && !is_formula())
            || (last && self.after().first().is_some_and(|token| token.is("rupiah")))
    }
}

/// Whether groups are joined in more than one way, the end of a line aside.
pub(crate) fn is_mixed(gaps: &[Gap]) -> bool {
    let mut gaps = gaps.iter().filter(|gap| !gap.is_line_end);
    gaps.next().is_some_and(|first| gaps.any(|gap| gap.sign != first.sign))
}

/// How cameras and telephones begin the names of pictures.
const CAMERAS: &str = "img vid dsc dscn pxl mvimg received screenshot screen image";
