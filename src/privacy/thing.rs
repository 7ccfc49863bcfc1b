//! Words that make a number one of a thing and not of a person: "nomor resi", "ID pos", "kode booking".
//!
//! One in thirty numbers of 16 digits is a sound NIK by chance, so such words can make up for what the digits say. They
//! reach no farther than their own phrase: a heading, an item, a cell, the end of a sentence and the name of a person end
//! it, because a paper is as often beside a person's number as it has one of its own.

use super::banks;
use super::context::{Meaning, follows_number, meaning};
use super::lists::Lists;
use super::words::{Token, TokenKind};

/// How likely digits are sound by chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A NIK or an account: any thing that is named has a number like it.
    Common,
    /// The same in a name, where no sentence tells what a number is: a mere "kode" or "id" may belong to the name.
    Title,
    /// A NIP or a mobile number: only what numbers parcels, posts and the like has one like it.
    Rare,
}

/// The farthest word of a phrase.
const LONGEST: usize = 7;
/// Words in a phrase that are not known.
const STRANGERS: usize = 2;

/// A phrase, read backwards from the number.
struct Phrase<'a> {
    before: &'a [Token],
    digits: usize,
    sort: Sort,
    words: usize,
    strangers: usize,
    /// Whether "nomor" stands right before the number.
    is_numbered: bool,
    /// Whether the number begins its cell.
    is_cell: bool,
    has_register: bool,
}

/// What a token does to a phrase.
enum Step {
    Says(Meaning),
    GoesOn,
    Ends,
}

/// What a phrase right before a number says of it, and how many tokens the phrase has.
pub fn before(before: &[Token], digits: usize, sort: Sort) -> Option<(Meaning, usize)> {
    let (words, strangers, is_numbered, is_cell, has_register) = Default::default();
    let mut phrase = Phrase { before, digits, sort, words, strangers, is_numbered, is_cell, has_register };
    for (at, token) in before.iter().enumerate() {
        let step = if token.is_word() { phrase.word(at) } else { phrase.sign(at) };
        match step {
            Step::Says(meaning) => return Some((meaning, at + 1)),
            Step::Ends => return None,
            Step::GoesOn => {}
        }
    }
    None
}

impl Phrase<'_> {
    fn sign(&mut self, at: usize) -> Step {
        let token = &self.before[at];
        let is_before_like = || self.before.get(at + 1).is_some_and(|last| is_like(last, self.digits));
        let goes_on = match token.kind {
            TokenKind::Number => is_like(token, self.digits) || is_inside_a_word(self.before, at),
            // The label of a row stands in the cell before, if it is more than one word of any table.
            _ if token.is_mark('|') && self.words == 0 && !self.is_cell => {
                self.is_cell = true;
                true
            }
            _ if token.is_wall() || token.is_one_of(&[";", "!", "?"]) => false,
            _ if token.is(".") => !ends(self.before, at),
            _ if token.is(",") => is_before_like(),
            _ => true,
        };
        self.is_numbered |= self.words == 0 && token.is_one_of(&["#", "№"]);
        if goes_on { Step::GoesOn } else { Step::Ends }
    }

    fn word(&mut self, at: usize) -> Step {
        let token = &self.before[at];
        if token.is_one_of(&["dan", "atau"]) && self.before.get(at + 1).is_some_and(|last| is_like(last, self.digits)) {
            return Step::GoesOn;
        }
        if self.words == 0 && token.is_capital && banks::name_before(&self.before[at..]) > 0 {
            return Step::Says(Meaning::Account);
        }
        match meaning(self.before, at) {
            Some(Meaning::Account) if self.strangers == 0 => return Step::Says(Meaning::Account),
            Some(Meaning::Other) => return Step::Says(Meaning::Other),
            Some(_) => return Step::Ends,
            None => {}
        }
        let lists = Lists::of(&token.text) | if is_short_form(self.before, at) { Lists::REGISTER } else { Lists::NONE };
        if self.is_of_a_thing(at, lists) {
            return Step::Says(Meaning::Other);
        }
        self.has_register |= lists.has(Lists::REGISTER);
        match () {
            () if lists.has(Lists::NUMBER) => self.is_numbered |= self.words == 0,
            () if lists.has(Lists::FILLER) => {}
            () if lists.has(Lists::END) => return Step::Ends,
            () if lists.has(Lists::KNOWN) => self.words += 1,
            // A short name in capitals behind a word in small letters is no person's.
            () if token.is_upper && token.text.len() <= 6 && leads_small(self.before, at) => self.words += 1,
            () if token.is_capital => return Step::Ends,
            () => (self.words, self.strangers) = (self.words + 1, self.strangers + 1),
        }
        if self.words > LONGEST || self.strangers > STRANGERS { Step::Ends } else { Step::GoesOn }
    }

    /// Whether a word makes the number one of a thing.
    fn is_of_a_thing(&self, at: usize, lists: Lists) -> bool {
        let (before, token) = (self.before, &self.before[at]);
        let is_plain = self.strangers == 0;
        let is_apart = !follows_number(before, at) || is_short_form(before, at);
        let is_weak = self.words == 0 && (self.is_cell || self.sort == Sort::Title) && token.is_in("id ids kode");
        let is_domain = before.get(at + 1).is_some_and(|mark| mark.is_mark('.')) && !token.is_apart;
        let is_number = lists.has(Lists::NUMBER) && self.words > 0;
        let is_tracked = lists.has(Lists::TRACKED) && is_apart && !is_domain && !is_weak;
        match self.sort {
            Sort::Rare => {
                let is_post = |at: usize| Lists::of(&before[at].text).has(Lists::POST);
                (is_tracked && is_plain)
                    || (self.is_numbered && lists.has(Lists::POST))
                    || (is_number && (is_post(at - 1) || (self.has_register && is_plain)))
            }
            _ => {
                (is_tracked && self.strangers < STRANGERS)
                    || (lists.has(Lists::REGISTER) && is_plain && is_apart)
                    || (lists.has(Lists::REGISTER | Lists::PAPER | Lists::POST) && self.is_numbered)
                    || is_number
            }
        }
    }
}

/// Whether a digit is part of a word, as in "SP2D".
fn is_inside_a_word(before: &[Token], at: usize) -> bool {
    at > 0 && before[at - 1].is_word() && !before[at - 1].is_apart && !before[at].is_apart
}

/// Another number of a list.
fn is_like(token: &Token, digits: usize) -> bool {
    token.kind == TokenKind::Number && token.text.len().abs_diff(digits) <= digits / 8
}

/// Whether a full stop ends more than an abbreviation or a label that stands alone.
fn ends(before: &[Token], at: usize) -> bool {
    let is_short = |word: &Token| word.is_in("no nmr reg ref rek kd tel jl dr");
    let is_label = || before.get(at + 2).is_none_or(|token| token.is_wall() || token.is("\n"));
    !before.get(at + 1).is_some_and(|word| word.is_word() && (is_short(word) || is_label() || !is_apart(before, at)))
}

/// Whether room follows a sign.
fn is_apart(before: &[Token], at: usize) -> bool {
    at == 0 || before[at - 1].is_apart
}

/// Whether the word before is written in small letters, so that capitals are an abbreviation and not the way of all.
fn leads_small(before: &[Token], at: usize) -> bool {
    before[at + 1..].iter().find(|token| token.is_word()).is_some_and(|token| !token.is_upper || token.is_in("id"))
}

/// "SP2D" and "S/N", which are several tokens.
fn is_short_form(before: &[Token], at: usize) -> bool {
    let is = |words: [&str; 3]| before[at..].iter().zip(words).filter(|(token, word)| token.is(word)).count() == 3;
    is(["d", "2", "sp"]) || is(["n", "/", "s"])
}

/// Whether the phrase before a number says that it only shows how one is written.
pub fn is_example(before: &[Token]) -> bool {
    let phrase = before.iter().take(8).take_while(|token| !token.is_wall() && !token.is_one_of(&[";", "!", "?"]));
    let mut words = phrase.filter(|token| token.is_word()).take(4);
    words.any(|token| {
        token.is_in("contoh contohnya misal misalnya mis cth format formatnya seperti umpama example eg g")
    })
}

/// Whether the words right behind a number say that it belongs to a thing: `… (nomor resi)`, `… adalah ID pos`.
pub fn is_behind(after: &[Token], sort: Sort) -> bool {
    let opens = after.first().is_some_and(|token| token.is_one_of(&["(", "-", "=", "adalah", "ialah", "merupakan"]));
    let is_joint = |token: &&Token| token.is_in("( - = itu ini adalah ialah merupakan");
    let words = after.iter().filter(|token| !is_joint(token)).take_while(|token| token.is_word());
    let mut lists = words.take(2).map(|token| Lists::of(&token.text));
    let things = if sort == Sort::Rare { Lists::TRACKED } else { Lists::TRACKED | Lists::REGISTER };
    let numbered = if sort == Sort::Rare { things | Lists::POST } else { things | Lists::POST | Lists::PAPER };
    opens
        && lists.next().is_some_and(|first| {
            first.has(things) || (first.has(Lists::NUMBER) && lists.next().is_some_and(|second| second.has(numbered)))
        })
}
