//! Words that make a number one of a thing and not of a person: "nomor resi", "ID pos", "kode booking".
//!
//! One in thirty numbers of 16 digits is a sound NIK by chance, so such words can make up for what the digits say. They
//! reach no farther than their own phrase: a heading, an item, a cell, the end of a sentence and the name of a person end
//! it, because a paper is as often beside a person's number as it has one of its own.

use super::banks;
use super::lists::Lists;
use super::meaning::{Meaning, follows_number, meaning};
use super::words::{Token, TokenKind};

/// How likely digits pass for a number of this kind by chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A NIK or an account: any thing that is named has a number like it.
    Common,
    /// The same in a name, where no sentence tells what a number is: a mere "kode" or "id" may belong to the name.
    Title,
    /// A NIP or a mobile number: only what numbers parcels, posts and the like has one like it.
    Rare,
}

/// The farthest word of a phrase.
const LONGEST: usize = 7;
/// The most words in a phrase that are not known.
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
    has_object: bool,
    has_tracked: bool,
}

/// What a token does to a phrase.
enum Step {
    Says(Meaning),
    GoesOn,
    Ends,
}

/// What a phrase right before a number says of it, and how many tokens the phrase has.
pub(crate) fn before(before: &[Token], digits: usize, sort: Sort) -> Option<(Meaning, usize)> {
    let (words, strangers, is_numbered, is_cell) = Default::default();
    let (has_register, has_object, has_tracked) = Default::default();
    let mut phrase =
        Phrase { before, digits, sort, words, strangers, is_numbered, is_cell, has_register, has_object, has_tracked };
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
            // "LAPOR!" is a name.
            _ if token.is("!") && self.before.get(at + 1).is_some_and(|name| name.is("lapor")) => true,
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
        self.has_object |= lists.has(Lists::OBJECT);
        self.has_tracked |= lists.has(Lists::TRACKED);
        match () {
            () if lists.has(Lists::NUMBER) => self.is_numbered |= self.words == 0,
            () if lists.has(Lists::FILLER) => {}
            () if is_in_mixed_word(self.before, at) => self.words += 1,
            () if self.is_numbered_by(at) => self.words += 1,
            () if lists.has(Lists::END) => return Step::Ends,
            () if self.sort == Sort::Rare && token.is_in(RUNG) && !is_of_an_object(self.before, at) => {
                return Step::Ends;
            }
            () if lists.has(Lists::KNOWN) => self.words += 1,
            // A short name in capitals behind a word in small letters is no person's.
            () if token.is_upper && token.text.len() <= 6 && leads_small(self.before, at) => self.words += 1,
            () if token.is_capital && !is_in_title(self.before, at) => return Step::Ends,
            () => (self.words, self.strangers) = (self.words + 1, self.strangers + 1),
        }
        if self.words > LONGEST || self.strangers > STRANGERS { Step::Ends } else { Step::GoesOn }
    }

    /// Whether a word stands right behind one that says what is numbered: `nomor peserta`, `ID laporan warga`, `No. Ujian`,
    /// `resi J&T`.
    fn is_numbered_by(&self, at: usize) -> bool {
        let token = &self.before[at];
        let mut words = self.before[at + 1..].iter().filter(|token| !token.is("."));
        let (last, but_one) = (words.next(), words.next());
        let is_paper = last.is_some_and(|last| Lists::of(&last.text).has(Lists::PAPER)) && is_number_word(but_one);
        let is_label = self.sort == Sort::Common && token.is_capital && !token.is_in("penduduk warga pegawai");
        (token.is_in(NUMBERED) && is_number_word(last))
            || (self.words == 0 && is_paper && !token.is("penduduk"))
            || (self.words == 0 && is_label && is_number_word(last))
            || (token.is_upper && token.text.len() == 1 && !token.is_in("a n"))
    }

    /// Whether a word makes the number one of a thing.
    fn is_of_a_thing(&self, at: usize, lists: Lists) -> bool {
        let (before, token) = (self.before, &self.before[at]);
        let is_plain = self.strangers == 0;
        let is_apart = !follows_number(before, at) || is_short_form(before, at);
        let is_weak = self.words == 0
            && ((self.is_cell && !is_named(before, at)) || self.sort == Sort::Title)
            && token.is_in("id ids kode");
        let is_domain = before.get(at + 1).is_some_and(|mark| mark.is_mark('.')) && !token.is_apart;
        let is_number = lists.has(Lists::NUMBER) && self.words > 0;
        let is_tracked = lists.has(Lists::TRACKED) && is_apart && !is_domain && !is_weak;
        // A code or an ID is of whatever is named behind the word.
        let is_code = token.is_in("id kode") && is_tracked;
        let has_object = self.has_object && self.strangers < STRANGERS;
        let is_exam = self.digits == 18 && token.is("peserta") && previous_is_number(before, at);
        match self.sort {
            _ if is_exam => true,
            Sort::Rare => {
                let is_post = |at: usize| Lists::of(&before[at].text).has(Lists::POST);
                (is_tracked && is_plain)
                    || ((is_tracked || is_number) && has_object)
                    || (is_number && (self.has_tracked || self.strangers == STRANGERS))
                    || (is_code && self.strangers < STRANGERS)
                    || (self.is_numbered && lists.has(Lists::OBJECT))
                    || is_short_form(before, at)
                    || (self.is_numbered && lists.has(Lists::POST))
                    || (is_number && (is_post(at - 1) || (self.has_register && is_plain)))
            }
            _ => {
                (is_tracked && self.strangers < STRANGERS)
                    || is_code
                    || (lists.has(Lists::REGISTER) && is_plain && is_apart)
                    || (lists.has(Lists::REGISTER | Lists::PAPER | Lists::POST) && self.is_numbered)
                    || (lists.has(Lists::POST) && self.words == 0 && is_apart)
                    || is_number
            }
        }
    }
}

/// Whether a thing is named right before a word: `Device ID`.
fn is_named(before: &[Token], at: usize) -> bool {
    before.get(at + 1).is_some_and(|token| Lists::of(&token.text).has(Lists::KNOWN))
}

/// Whether a digit is part of a word, as in "SP2D".
fn is_inside_a_word(before: &[Token], at: usize) -> bool {
    at > 0 && before[at - 1].is_word() && !before[at - 1].is_apart && !before[at].is_apart
}

/// Who and what is rung up: "nomor" and one of these is a telephone's.
const RUNG: &str = "
    layanan pelayanan pengaduan aduan darurat siaga tanggap posko satgas sekretariat kantor rumah sekolah puskesmas klinik
    kelurahan kecamatan desa dinas rt rw konfirmasi informasi info pendaftaran panggilan aktif tujuan
    pengirim mama papa ayah teman tetangga tukang sopir supir driver kurir bidan dokter guru kader perawat mantri satpam
    ambulans ambulan dihubungi dicalling chat hotline call center customer service marketing penjual toko warung agen
    koordinator panitia pengurus sekretaris bendahara wali murid pribadi rumahnya kantornya";

/// Those who are given a number of their own by whoever keeps a list of them.
const NUMBERED: &str = "peserta anggota pasien siswa";

/// Whether a word says that a number is meant.
fn is_number_word(token: Option<&Token>) -> bool {
    token.is_some_and(|token| token.is_in("id kode") || Lists::of(&token.text).has(Lists::NUMBER))
}

/// Whether a word tells of what kind the object before it is: `kendaraan dinas`.
fn is_of_an_object(before: &[Token], at: usize) -> bool {
    before.get(at + 1).is_some_and(|object| Lists::of(&object.text).has(Lists::OBJECT))
}

/// Whether a word with a capital belongs to a name of a thing in capitals: `No Register Laporan Polisi`.
fn is_in_title(before: &[Token], at: usize) -> bool {
    let words = before[at + 1..].iter().filter(|token| !token.is(".")).take(LONGEST_TITLE);
    let known = words.take_while(|token| token.is_word() && token.is_capital);
    let lists: Vec<Lists> = known.map(|token| Lists::of(&token.text)).collect();
    let end = lists.iter().position(|lists| lists.has(Lists::NUMBER));
    end.is_some_and(|end| end > 0 && lists[..end].iter().all(|lists| lists.has(Lists::KNOWN)))
}

const LONGEST_TITLE: usize = 4;

/// Whether a word has digits right beside it, as both parts of "SP4N".
fn is_in_mixed_word(before: &[Token], at: usize) -> bool {
    let is_digit = |token: &Token| token.kind == TokenKind::Number;
    let behind = at > 0 && is_digit(&before[at - 1]) && !before[at - 1].is_apart;
    behind || (!before[at].is_apart && before.get(at + 1).is_some_and(is_digit))
}

fn previous_is_number(before: &[Token], at: usize) -> bool {
    before.get(at + 1).is_some_and(|token| Lists::of(&token.text).has(Lists::NUMBER))
}

/// Whether the words right before a number say that it is one of a paper: `No. 470/…`, `Laporan 18/…`.
pub(crate) fn is_numbered(before: &[Token]) -> bool {
    let ends = |token: &Token| {
        token.is_wall() || token.is_one_of(&[";", "!", "?", "\n"]) || Lists::of(&token.text).has(Lists::END)
    };
    let phrase = before.iter().take(4).take_while(|token| !ends(token));
    let things = Lists::NUMBER | Lists::PAPER | Lists::REGISTER | Lists::TRACKED | Lists::OBJECT;
    { phrase }.any(|token| Lists::of(&token.text).has(things))
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
pub(crate) fn is_example(before: &[Token]) -> bool {
    let phrase = before.iter().take(8).take_while(|token| !token.is_wall() && !token.is_one_of(&[";", "!", "?"]));
    let mut words = phrase.filter(|token| token.is_word()).take(4);
    words.any(|token| {
        token.is_in("contoh contohnya misal misalnya mis cth format formatnya seperti umpama example eg g")
    })
}

/// Whether the words right behind a number say that it belongs to a thing: `… (nomor resi)`, `… adalah ID pos`.
pub(crate) fn is_behind(after: &[Token], sort: Sort) -> bool {
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
