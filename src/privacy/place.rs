//! A run of digits in its surroundings.

use super::Form;
use super::context::{Context, context};
use super::numbers::Run;
use super::reader::Reader;
use super::shapes::{Reading, Readings};
use super::words::{self, Token};
use std::cell::OnceCell;
use std::ops::Range;

/// The most groups that are looked at beside a number.
const MOST: usize = 40;

/// A run and what stands around it, looked at when it is asked for.
pub struct Place<'a> {
    pub label: &'a str,
    pub text: &'a str,
    pub form: Form,
    pub run: &'a Run,
    pub chains: &'a [usize],
    head: OnceCell<Vec<Token>>,
    before: OnceCell<Vec<Token>>,
    after: OnceCell<Vec<Token>>,
    readings: OnceCell<Readings>,
    is_in_code: OnceCell<bool>,
}

impl<'a> Place<'a> {
    pub fn new(label: &'a str, text: &'a str, form: Form, run: &'a Run, chains: &'a [usize]) -> Place<'a> {
        let (head, before, after, readings, is_in_code) = Default::default();
        Place { label, text, form, run, chains, head, before, after, readings, is_in_code }
    }

    pub fn before(&self) -> &[Token] {
        self.before.get_or_init(|| words::before(self.label, self.text, self.form, self.run.groups[0].range.start))
    }

    /// What stands before the run in its cell of a table, then what stands at the head of the column.
    fn head(&self) -> &[Token] {
        self.head.get_or_init(|| {
            let head = words::column_head(self.text, self.run.groups[0].range.start);
            let cell = self.before().iter().take_while(|token| !token.is("|")).cloned();
            match head.filter(|_| self.form == Form::Markdown) {
                Some(head) => cell.chain(words::before(head, "", Form::Markdown, 0)).collect(),
                None => Vec::new(),
            }
        })
    }

    /// What stands behind the whole run.
    pub fn after(&self) -> &[Token] {
        self.after.get_or_init(|| words::after(self.text, self.form, self.run.end()))
    }

    pub fn readings(&self) -> &Readings {
        self.readings.get_or_init(|| Readings::new(self.run, self.chains))
    }

    /// What the words before the run make of a number in it, if nothing but short numbers and numbers of the same length
    /// stand between.
    pub fn context(&self, groups: &Range<usize>, digits: usize, reach: usize) -> Option<Context> {
        let mut between = reach..groups.start;
        if between.len() > MOST || !between.all(|group| self.run.count(group) <= 3 || self.run.count(group) == digits) {
            return None;
        }
        context(self.head(), digits).or_else(|| context(self.before(), digits))
    }

    /// Where the chain of a group begins, or near enough.
    pub fn chain_start(&self, group: usize) -> usize {
        let same = self.chains[..group].iter().rev().take(3).take_while(|chain| **chain == self.chains[group]).count();
        group - same
    }

    /// Whether a number begins or ends inside a chain, list numbers and decimals aside.
    pub fn is_cut(&self, groups: &Range<usize>) -> bool {
        let (run, chains) = (self.run, self.chains);
        let starts_inside = groups.start > 0 && chains[groups.start - 1] == chains[groups.start];
        let begins = self.chain_start(groups.start);
        let is_list_number = groups.start - begins == 1 && run.count(begins) <= 3;
        let ends_inside = groups.end < chains.len() && chains[groups.end] == chains[groups.end - 1];
        let rest = chains[groups.end..].iter().take(2).take_while(|chain| **chain == chains[groups.end - 1]).count();
        let is_decimal =
            rest == 1 && (run.count(groups.end) <= 2 || self.readings().get(groups.end) == Some(Reading::Year));
        (starts_inside && !is_list_number) || (ends_inside && !is_decimal)
    }

    /// Whether nothing stands beside a number but list numbers, years, dates and other long numbers.
    pub fn is_alone(&self, groups: &Range<usize>) -> bool {
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
    pub fn is_in_code(&self) -> bool {
        *self.is_in_code.get_or_init(|| self.looks_like_code())
    }

    fn looks_like_code(&self) -> bool {
        let start = self.run.groups[0].range.start;
        let from = self.text.floor_char_boundary(start.saturating_sub(80));
        let head = Reader::within(self.text, self.form, from, start - from).take_while(|seen| seen.end <= start);
        let head: String = head.map(|seen| seen.letter).collect();
        let token = head.rsplit(|letter: char| letter.is_whitespace() || "()[]{}<>|\"'`:;=*#".contains(letter));
        let token = token.into_iter().next().unwrap_or("");
        let letters = token.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
        let is_attached = !letters.is_empty() && !self.is_name(letters);
        let is_mixed = |part: &str| {
            part.contains(|letter: char| letter.is_ascii_digit())
                && part.contains(|letter: char| letter.is_alphabetic())
        };
        let is_address = token.split_once('/').is_some_and(|(host, _)| is_host(host) || host.starts_with("10."));
        // `INV-` and the like.
        let series = token.strip_suffix('-').unwrap_or("");
        let is_series = (2..=3).contains(&series.len()) && series.bytes().all(|byte| byte.is_ascii_uppercase());
        let behind = &self.text[self.run.end()..];
        let behind = &behind[..behind.floor_char_boundary(40)];
        let tail = behind.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
        let next = behind.strip_prefix(['-', '_']).unwrap_or("");
        let next = next.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
        let is_short = !tail.is_empty() && tail.chars().count() < 3;
        is_attached
            || (is_series && self.form != Form::FileName)
            || (is_address && self.form != Form::Address)
            || token.split(['-', '_', '/', '.']).any(is_mixed)
            || is_mixed(tail)
            || is_short
            || is_mixed(next)
    }

    /// Whether letters right before a number may be a word and not the head of a code.
    fn is_name(&self, letters: &str) -> bool {
        let is_word = letters.chars().count() >= 3 && letters.chars().all(char::is_alphabetic);
        let is_code = letters.chars().all(char::is_uppercase) && self.form != Form::FileName;
        let lower = letters.to_lowercase();
        matches!(lower.as_str(), "nik" | "kk" | "ktp" | "nip" | "npwp" | "wa" | "hp")
            || (is_word && !is_code && lower != "img")
    }

    pub fn is_sum(&self, groups: &Range<usize>) -> bool {
        groups.start == 0 && self.before().first().is_some_and(|token| token.is_one_of(&["rp", "idr", "usd", "$", "€"]))
    }
}

/// Whether this looks like the name of a computer: `contoh.example`.
fn is_host(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(head, end)| {
        !head.is_empty()
            && !head.starts_with('.')
            && end.len() >= 2
            && end.bytes().all(|byte| byte.is_ascii_alphabetic())
    })
}
