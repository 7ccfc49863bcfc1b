//! What was published before, as far as the files beside the public folder tell: every address of it must be in the ledger,
//! or links that people have shared would die without a word.

use super::settle::new_code;
use super::{Fate, LEDGER_PATH, Ledger, Line, MOST_PAGES, is_address};
use crate::catalogue::permalink;
use crate::diagnostic::message::Language;
use crate::diagnostic::{Diagnostic, Span};
use std::collections::{BTreeMap, BTreeSet};

/// Addresses that somebody may have shared, of the kinds that a ledger keeps.
#[derive(Clone, Debug, Default)]
pub struct Published {
    /// The ledger that was published last, with what could not be put into `content/` yet.
    last: Ledger,
    /// A part of it that is known to be missing there, for it could not be written: no problem of the author.
    owed: Ledger,
    addresses: BTreeSet<String>,
    /// Drafts may be among them, which were shown to nobody.
    may_hold_drafts: bool,
}

/// What an address is to the ledger.
enum Kind<'a> {
    /// Has a line of its own.
    Page(&'a str),
    /// A further page of a list, whose line tells how many there were.
    Further(&'a str, usize),
    /// The short address of a code, which stands in another's line.
    Short(&'a str),
}

/// The kind of an address; pages that come and go with others have none: other languages, kits, cards, letters.
fn kind(address: &str) -> Option<Kind<'_>> {
    if !is_address(address) {
        return None;
    }
    let parts: Vec<&str> = address.trim_end_matches('/').split('/').collect();
    let is_language = |part: &str| Language::ALL.iter().any(|language| language.code() == part);
    match parts[..] {
        ["i", code] => Some(Kind::Short(code)),
        [language, _, ..] if is_language(language) => None,
        [.., "hal", number] => {
            let list = address.strip_suffix(&format!("hal/{number}/"))?;
            let Some(Kind::Page(list)) = kind(list) else { return None };
            let number = number.parse().ok().filter(|number| *number <= MOST_PAGES)?;
            Some(Kind::Further(list, number))
        }
        ["opd" | "bagikan" | "sematkan" | "i"] | ["bagikan" | "sematkan" | "cari", _] => None,
        [_] | [_, _] => Some(Kind::Page(address)),
        _ => None,
    }
}

impl Published {
    /// By the ledgers that lie beside the public folder.
    pub fn by_ledgers(last: Ledger, owed: Ledger) -> Published {
        let last = owed.clone().with(&last);
        let addresses = last.kept_addresses().collect();
        Published { last, owed, addresses, may_hold_drafts: false }
    }

    /// Also what stands at the paths of a manifest.
    pub fn and_paths<'p>(mut self, paths: impl Iterator<Item = &'p str>, may_hold_drafts: bool) -> Published {
        let addresses =
            paths.filter_map(|path| path.strip_suffix("index.html")).filter(|address| kind(address).is_some());
        self.addresses.extend(addresses.map(str::to_owned));
        self.may_hold_drafts = may_hold_drafts;
        self
    }

    /// A ledger that was read, with what is owed to it.
    pub fn complete(&self, ledger: Ledger) -> Ledger {
        ledger.with(&self.owed)
    }

    /// What a ledger does not know, as one problem. Addresses of `drafts` may never have been shown.
    pub fn missing_from(&self, ledger: &Ledger, is_there: bool, drafts: &BTreeSet<String>) -> Option<Diagnostic> {
        let known = Known::of(ledger);
        let is_draft = |address: &String| self.may_hold_drafts && drafts.contains(address);
        let missing: Vec<&String> =
            self.addresses.iter().filter(|address| !is_draft(address) && !known.has(address)).collect();
        let state = match (is_there, ledger.is_empty()) {
            (false, _) => "hilang",
            (true, true) => "kosong",
            _ if self.is_anothers(ledger) => "lain",
            _ => "kurang",
        };
        // Short addresses say nothing to a reader.
        let (short, long): (Vec<&String>, Vec<&String>) = missing.iter().partition(|address| address.starts_with("i/"));
        let examples: Vec<String> =
            long.iter().chain(&short).take(EXAMPLES).map(|address| format!("/{address}")).collect();
        let problem = Diagnostic::error("buku-alamat-kurang", &LEDGER_PATH.into(), Span::default())
            .with("keadaan", state)
            .with("jumlah", missing.len())
            .with("contoh", examples.join(", "))
            .with("sisa", missing.len() - examples.len());
        (!missing.is_empty()).then_some(problem)
    }

    /// Whether a ledger tells of innovations, and of next to none that was published here.
    fn is_anothers(&self, ledger: &Ledger) -> bool {
        let is_innovation = |address: &&String| address.strip_prefix("inovasi/").is_some_and(|slug| !slug.is_empty());
        let innovations = ledger.lines.keys().filter(is_innovation);
        let (ours, others): (Vec<&String>, Vec<&String>) =
            innovations.partition(|address| self.addresses.contains(*address));
        self.addresses.iter().any(|address| is_innovation(&address)) && ours.len() * 10 < others.len()
    }

    /// A ledger with everything that was published, and nothing of another site's. `moved` tells where addresses lead on the site that is live, and `today`
    /// is the day of what has none.
    pub fn restore(&self, ledger: Ledger, moved: &BTreeMap<String, String>, today: &str) -> Ledger {
        let mut ledger = if self.is_anothers(&ledger) { Ledger::default() } else { ledger };
        for (address, last) in &self.last.lines {
            let line = ledger.lines.entry(address.clone()).or_default();
            // A code that was printed on paper is the one that counts.
            if !last.code.is_empty() {
                line.code.clone_from(&last.code);
            }
            line.add(last);
        }
        let known = Known::of(&ledger);
        let missing: Vec<&String> = self.addresses.iter().filter(|address| !known.has(address)).collect();
        let mut codes = BTreeMap::new();
        for address in missing {
            match kind(address) {
                Some(Kind::Page(address)) => drop(ledger.lines.insert(address.to_owned(), Line::found(address, moved))),
                Some(Kind::Further(list, number)) => {
                    let line = ledger.lines.entry(list.to_owned()).or_insert_with(|| Line::found(list, moved));
                    line.pages = line.pages.max(number);
                }
                Some(Kind::Short(code)) => drop(codes.insert(code.to_owned(), moved.get(address))),
                None => {}
            }
        }
        for (code, to) in codes {
            let leads_there = |address: &str, line: &Line| match &line.fate {
                Fate::MovedTo(next) => Some(next) == to,
                _ => to.is_some_and(|to| to == address),
            };
            let open =
                ledger.lines.iter_mut().filter(|(address, line)| line.code.is_empty() && leads_there(address, line));
            // Codes that lead to the same page are told apart by the address that they were made of.
            let made_of = |address: &str| new_code(address, &BTreeSet::new()) == code;
            if let Some((_, line)) = open.max_by_key(|(address, _)| made_of(address)) {
                line.code = code;
            }
        }
        for line in ledger.lines.values_mut().filter(|line| line.since.is_empty()) {
            today.clone_into(&mut line.since);
        }
        ledger.forget_names()
    }
}

/// Addresses that are named; the rest is counted.
const EXAMPLES: usize = 3;

/// What a ledger knows, to be asked often.
struct Known<'a> {
    ledger: &'a Ledger,
    codes: BTreeSet<&'a str>,
}

impl Known<'_> {
    fn of(ledger: &Ledger) -> Known<'_> {
        let codes = ledger.codes().map(|(code, _)| code).chain(ledger.nameless_codes());
        Known { ledger, codes: codes.collect() }
    }

    fn has(&self, address: &str) -> bool {
        self.ledger.lines.contains_key(address)
            || self.ledger.is_nameless(address)
            || match kind(address) {
                Some(Kind::Further(list, number)) => {
                    self.ledger.lines.get(list).is_some_and(|line| number <= line.pages)
                        || self.ledger.is_nameless(list)
                }
                Some(Kind::Short(code)) => self.codes.contains(code),
                _ => false,
            }
    }
}

impl Ledger {
    /// Every address that the ledger keeps alive, further pages of lists and short ones among them.
    fn kept_addresses(&self) -> impl Iterator<Item = String> {
        self.lines.iter().flat_map(|(address, line)| {
            let further = (2..=line.pages).map(|number| permalink::list(address, number).address().to_owned());
            let short = (!line.code.is_empty()).then(|| permalink::short(&line.code).address().to_owned());
            further.chain(short).chain([address.clone()])
        })
    }
}

impl Line {
    /// Of an address of which only its page was found.
    fn found(address: &str, moved: &BTreeMap<String, String>) -> Line {
        let slug = address.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let fate = moved.get(address).filter(|to| is_address(to)).map_or(Fate::Alive, |to| Fate::MovedTo(to.clone()));
        Line { name: slug.replace('-', " "), fate, ..Line::default() }
    }
}
