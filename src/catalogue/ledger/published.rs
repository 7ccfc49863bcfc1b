//! What was published before, as far as the files beside the public folder tell: every address of it must be in the ledger,
//! or links that people have shared would die without a word.

use super::codes::first_choice;
use super::nameless::{is_mark, mark};
use super::{Fate, LEDGER_PATH, Ledger, Line, MOST_PAGES, is_address};
use crate::diagnostic::message::Language;
use crate::diagnostic::{Diagnostic, Span};
use crate::permalink;
use std::collections::{BTreeMap, BTreeSet};

/// Addresses that somebody may have shared, of the kinds that a ledger keeps.
#[derive(Clone, Debug, Default)]
pub(crate) struct Published {
    /// The ledger that was published last, with what could not be put into `content/` yet.
    last: Ledger,
    /// The part of it that could not be written to `content/`. That it is missing there is not the author's mistake.
    owed: Ledger,
    addresses: BTreeSet<String>,
    /// Where addresses lead on the live site, and the file that told so in earlier versions, with the base URL's path.
    moved: BTreeMap<String, String>,
    redirects: String,
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
    pub(crate) fn by_ledgers(last: Ledger, owed: Ledger) -> Published {
        let last = owed.clone().with(&last);
        let addresses = last.kept_addresses().collect();
        Published { last, owed, addresses, ..Published::default() }
    }

    /// Also by the site itself: what stands at the paths of its manifest, and where addresses lead by that manifest and
    /// by the file of redirects.
    pub(crate) fn and_site<'p>(
        mut self,
        paths: impl Iterator<Item = &'p str>,
        moved: &BTreeMap<String, String>,
        redirects: String,
        may_hold_drafts: bool,
    ) -> Published {
        let addresses =
            paths.filter_map(|path| path.strip_suffix("index.html")).filter(|address| kind(address).is_some());
        self.addresses.extend(addresses.map(str::to_owned));
        Published { moved: moved.clone(), redirects, may_hold_drafts, ..self }
    }

    /// Where old addresses lead on the live site, whose base URL has the path `base`.
    fn moved(&self, base: &str) -> BTreeMap<String, String> {
        let ways = self.redirects.lines().filter_map(|line| {
            let mut words = line.split(' ').map(|address| address.strip_prefix(base));
            Some((words.next()??.to_owned(), words.next()??.to_owned()))
        });
        ways.chain(self.moved.clone()).collect()
    }

    /// The codes of short addresses, each with the address that it was published for.
    fn codes(&self, base: &str) -> BTreeMap<String, String> {
        let lines = self.last.lines.iter().filter(|(address, _)| !is_mark(address));
        let codes =
            lines.flat_map(|(address, line)| line.codes.iter().map(move |code| (code.clone(), address.clone())));
        let mut codes: BTreeMap<String, String> = codes.collect();
        codes.extend(self.moved(base).into_iter().filter_map(|(old, to)| match kind(&old) {
            Some(Kind::Short(code)) => Some((code.to_owned(), to)),
            _ => None,
        }));
        codes
    }

    /// A ledger that was read, with what is owed to it.
    pub(crate) fn complete(&self, ledger: Ledger) -> Ledger {
        ledger.with(&self.owed)
    }

    /// What a ledger does not know, as one problem. Addresses of `drafts` may never have been shown.
    pub(crate) fn missing_from(
        &self,
        ledger: &Ledger,
        is_there: bool,
        drafts: &BTreeSet<String>,
    ) -> Option<Diagnostic> {
        let known = LedgerIndex::of(ledger);
        let is_draft = |address: &String| self.may_hold_drafts && drafts.contains(address);
        let missing: Vec<&String> =
            self.addresses.iter().filter(|address| !is_draft(address) && !known.has(address)).collect();
        let state = match (is_there, ledger.is_empty()) {
            (false, _) => "hilang",
            (true, true) => "kosong",
            _ if self.is_anothers(ledger) => "lain",
            _ => "kurang",
        };
        // What has a line of its own is counted as the ledger counts; the rest comes with those lines.
        let has_no_line = |address: &String| matches!(kind(address), Some(Kind::Further(..) | Kind::Short(_)));
        let (others, pages): (Vec<&String>, Vec<&String>) =
            missing.into_iter().partition(|address| has_no_line(address));
        let (counted, others) = if pages.is_empty() { (others, Vec::new()) } else { (pages, others) };
        let examples: Vec<String> = counted.iter().take(EXAMPLES).map(|address| format!("/{address}")).collect();
        let problem = Diagnostic::error("buku-alamat-kurang", &LEDGER_PATH.into(), Span::default())
            .with("keadaan", state)
            .with("jumlah", counted.len())
            .with("contoh", examples.join(", "))
            .with("sisa", counted.len() - examples.len())
            .with("turunan", others.len());
        (!counted.is_empty()).then_some(problem)
    }

    /// Short addresses that would lead elsewhere than they did, as one problem. `text` reads the ledger's file, and `base` is
    /// the path of the site's base URL.
    pub(crate) fn misled_by(&self, ledger: &Ledger, text: impl FnOnce() -> String, base: &str) -> Option<Diagnostic> {
        let codes = self.codes(base);
        let wrong: Vec<(&String, &String, &String)> = ledger
            .lines
            .iter()
            .flat_map(|(address, line)| line.codes.iter().map(move |code| (address, code)))
            .filter_map(|(address, code)| Some((address, code, codes.get(code)?)))
            .filter(|(address, _, to)| !ledger.is_place_of(address, to))
            .collect();
        let (address, code, to) = *wrong.first()?;
        let text = text();
        let place = |(address, ..): &(&String, &String, &String)| line_of(&text, address);
        let problem = Diagnostic::error("buku-alamat-kode-tertukar", &LEDGER_PATH.into(), place(&wrong[0]))
            .with("kode", format!("/i/{code}/"))
            .with("tertulis", format!("/{address}"))
            .with("seharusnya", format!("/{to}"))
            .with("sisa", wrong.len() - 1);
        let others = wrong.iter().skip(1).take(LABELS).map(place);
        Some(others.fold(problem, |problem, place| problem.label(&LEDGER_PATH.into(), place)))
    }

    /// Whether a ledger tells of innovations, and of next to none that was published here.
    fn is_anothers(&self, ledger: &Ledger) -> bool {
        let is_innovation = |address: &&String| permalink::slug_of(address).is_some();
        let innovations = ledger.lines.keys().filter(is_innovation);
        let (ours, others): (Vec<&String>, Vec<&String>) =
            innovations.partition(|address| self.addresses.contains(*address));
        self.addresses.iter().any(|address| is_innovation(&address)) && ours.len() * 10 < others.len()
    }

    /// A ledger with everything that was published, and nothing of another site's. `old` ones tell the names and days of what
    /// was published; a day that nobody knows stays empty. `base` is the path of the site's base URL.
    pub(crate) fn restore(&self, ledger: Ledger, old: Vec<Ledger>, base: &str) -> Ledger {
        let moved = self.moved(base);
        let old = old.into_iter().filter(|old| !self.is_anothers(old));
        let old = old.reduce(|all, old| all.with(&old)).unwrap_or_default();
        let found = |address: &str| Line::found(address, &moved, old.lines.get(address));
        let mut ledger = if self.is_anothers(&ledger) { Ledger::default() } else { ledger };
        for (address, last) in &self.last.lines {
            let line = ledger.lines.entry(address.clone()).or_default();
            // The code that the last kits and posters show stays the first.
            let others = std::mem::replace(&mut line.codes, last.codes.clone());
            line.add_codes(&Line { codes: others, ..Line::default() });
            line.add(last);
        }
        let known = LedgerIndex::of(&ledger);
        let missing: Vec<&String> = self.addresses.iter().filter(|address| !known.has(address)).collect();
        let mut homes = self.codes(base);
        let mut astray = Vec::new();
        for address in missing {
            match kind(address) {
                Some(Kind::Page(address)) => drop(ledger.lines.insert(address.to_owned(), found(address))),
                Some(Kind::Further(list, number)) => {
                    let line = ledger.lines.entry(list.to_owned()).or_insert_with(|| found(list));
                    line.pages = line.pages.max(number);
                }
                Some(Kind::Short(code)) if !homes.contains_key(code) => astray.push(code),
                Some(Kind::Short(_)) | None => {}
            }
        }
        let made_of = ledger.addresses_by_code();
        homes.extend(astray.into_iter().filter_map(|code| Some((code.to_owned(), made_of.get(code)?.clone()))));
        ledger.bring_codes_home(&homes, &made_of);
        for (address, line) in ledger.lines.iter_mut().filter(|(_, line)| line.since.is_empty()) {
            line.since = old.since(address).unwrap_or_default().to_owned();
        }
        ledger.forget_names()
    }
}

/// The most addresses that are named; the rest is counted.
const EXAMPLES: usize = 3;

/// The most lines that are shown beside the first.
const LABELS: usize = 8;

/// The line of an address in a ledger's text; nothing where another program has written it otherwise.
fn line_of(text: &str, address: &str) -> Span {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.strip_prefix(address).is_some_and(|rest| rest.starts_with(',')) {
            return Span::new(start, start + line.trim_end().len());
        }
        start += line.len();
    }
    Span::default()
}

/// What a ledger knows, to be asked often.
struct LedgerIndex<'a> {
    ledger: &'a Ledger,
    codes: BTreeSet<&'a str>,
}

impl LedgerIndex<'_> {
    fn of(ledger: &Ledger) -> LedgerIndex<'_> {
        let codes = ledger.codes().map(|(code, _)| code).chain(ledger.nameless_codes());
        LedgerIndex { ledger, codes: codes.collect() }
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
            let short = line.codes.iter().map(|code| permalink::short(code).address().to_owned());
            further.chain(short).chain([address.clone()])
        })
    }

    /// Whether a code that was published for an address may stand in the line of another: both lead to the same page, or are
    /// the same without its name.
    fn is_place_of(&self, address: &str, published: &str) -> bool {
        self.leads_to(address) == self.leads_to(published) || address == mark(published)
    }

    /// The address of which each code would be made, if no other had taken it.
    fn addresses_by_code(&self) -> BTreeMap<String, String> {
        self.lines.keys().map(|address| (first_choice(address), address.clone())).collect()
    }

    /// Lets every code lead where it led, as `homes` tell of those that were published, and no code stand in two lines. Of
    /// several lines that lead there it stands in the one of whose address it was `made_of`.
    fn bring_codes_home(&mut self, homes: &BTreeMap<String, String>, made_of: &BTreeMap<String, String>) {
        let mut places: BTreeMap<String, Vec<String>> = homes.keys().map(|code| (code.clone(), Vec::new())).collect();
        for (address, line) in &self.lines {
            for code in &line.codes {
                places.entry(code.clone()).or_default().push(address.clone());
            }
        }
        for (code, found) in places {
            let (home, own) = (homes.get(&code), made_of.get(&code));
            let is_right = |address: &&String| home.is_none_or(|home| self.is_place_of(address, home));
            let right =
                found.iter().filter(is_right).max_by_key(|address| (Some(*address) == own, Some(*address) == home));
            let at_home = || {
                let home = home.into_iter();
                own.filter(is_right).cloned().into_iter().chain(home.flat_map(|home| [home.clone(), mark(home)]))
            };
            let place = right.cloned().or_else(|| at_home().find(|home| self.lines.contains_key(home)));
            let Some(place) = place else { continue };
            for address in found.iter().filter(|address| **address != place) {
                self.lines.entry(address.clone()).and_modify(|line| line.codes.retain(|other| *other != code));
            }
            let line = self.lines.entry(place).or_default();
            if !line.codes.contains(&code) {
                line.codes.push(code);
            }
        }
    }
}

impl Line {
    /// The line of an address of which only the page was found, and perhaps an `old` line.
    fn found(address: &str, moved: &BTreeMap<String, String>, old: Option<&Line>) -> Line {
        let slug = address.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let fate = moved.get(address).filter(|to| is_address(to)).map_or(Fate::Alive, |to| Fate::MovedTo(to.clone()));
        let Line { name, agency, since, fingerprint, .. } = old.cloned().unwrap_or_default();
        let name = if name.is_empty() { slug.replace('-', " ") } else { name };
        Line { name, agency, since, fingerprint, fate, ..Line::default() }
    }
}
