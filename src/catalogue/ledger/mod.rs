//! The link ledger: every page address that was ever published, kept with the content in `content/tautan.csv`.
//!
//! One line an address, in order of address, so that a difference can be read and two people's lines can be merged. A build
//! adds lines and corrects what has become of an address; it never takes one away.

mod codes;
mod nameless;
mod published;
mod read;
mod reconcile;

pub(crate) use published::Published;
pub(super) use reconcile::{Reconciled, reconcile};

pub(crate) use crate::content::source::LEDGER_PATH;

use crate::content::names::is_slug;
use crate::content::source::LEDGER_NO_TEXT;
use crate::table::{self, Audience};
use std::collections::BTreeMap;

/// The code of a line that cannot be read.
pub(crate) const UNREADABLE: &str = "buku-alamat-rusak";
/// What the codes of files begin with that cannot be read at all.
const NO_FILE: &str = "berkas-";

/// Whether a problem of the ledger's file hides what it holds, so that nothing can be said to be missing there.
pub(crate) fn hides_addresses(code: &str) -> bool {
    code == UNREADABLE || code == LEDGER_NO_TEXT || code.starts_with(NO_FILE)
}

const COLUMNS: [&str; 9] = ["alamat", "nama", "opd", "kode", "sejak", "ke", "halaman", "sidik", "diubah"];
/// Stands in the column `ke` of an address whose page is gone without a successor.
const GONE: &str = "hilang";

/// What is known of all addresses (`inovasi/si-contoh/`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    lines: BTreeMap<String, Line>,
}

/// What is known of one address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Line {
    name: String,
    /// The agency's id, for innovations.
    agency: String,
    /// The codes of its short addresses, for what has any. The first is the one that is shown; others came of a merge, and may
    /// stand on posters too.
    codes: Vec<String>,
    /// The day of the first build that knew the address, `YYYY-MM-DD`.
    since: String,
    fate: Fate,
    /// The most pages that its list ever had; 0 for what is no list.
    pages: usize,
    /// By which a record is recognised under another file name.
    fingerprint: String,
    /// Of innovations; of others, and where nobody knows, `None`.
    changed: Option<Change>,
}

/// The last change of what an innovation's fields say, or of its being there. Later days are greater.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Change {
    /// `YYYY-MM-DD`.
    day: String,
    /// Of the fields as they were then.
    fields: String,
}

/// What has become of an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Fate {
    #[default]
    Alive,
    MovedTo(String),
    Gone,
}

/// An address whose page is gone, and what visitors are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    pub address: String,
    pub name: String,
    /// Index of its agency, for innovations.
    pub agency: Option<usize>,
    /// Only for as long as its file is in error.
    pub under_repair: bool,
}

impl Change {
    /// Hexadecimal digits of the fingerprint: it is compared with one other alone.
    const DIGITS: usize = 8;
}

impl Ledger {
    /// This ledger and what another one knows besides.
    pub fn with(mut self, other: &Ledger) -> Ledger {
        for (address, line) in &other.lines {
            let more = |own: &mut Line| {
                own.add_days(line);
                own.add_codes(line);
            };
            self.lines.entry(address.clone()).and_modify(more).or_insert_with(|| line.clone());
        }
        self.forget_names()
    }

    /// The text of the file.
    pub fn write(&self) -> String {
        let mut text = format!("{}\n", COLUMNS.join(","));
        for (address, line) in &self.lines {
            let fate = match &line.fate {
                Fate::Alive => "",
                Fate::Gone => GONE,
                Fate::MovedTo(to) => to,
            };
            let pages = if line.pages > 1 { line.pages.to_string() } else { String::new() };
            let codes = line.codes.join(" ");
            let Line { name, agency, since, fingerprint, .. } = line;
            let changed =
                line.changed.as_ref().map(|Change { day, fields }| format!("{day} {fields}")).unwrap_or_default();
            let cells = [address, name, agency, &codes, since, fate, &pages, fingerprint, &changed];
            let cells = cells.map(|cell| table::quoted(cell, Audience::Everybody));
            text.push_str(&cells.join(","));
            text.push('\n');
        }
        text
    }

    /// Lets every address that nobody knows the first day of begin today; returns how many those are.
    pub fn begin_undated(&mut self, today: &str) -> usize {
        let undated = self.lines.values_mut().filter(|line| line.since.is_empty());
        undated.map(|line| today.clone_into(&mut line.since)).count()
    }

    /// How many addresses have a line.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether no address was ever published.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The codes of short addresses, each with the address it stands for; not those that were withdrawn without a name.
    pub fn codes(&self) -> impl Iterator<Item = (&str, &str)> {
        let named = self.lines.iter().filter(|(address, _)| !nameless::is_mark(address));
        named
            .flat_map(move |(address, line)| line.codes.iter().map(move |code| (code.as_str(), self.leads_to(address))))
    }

    /// The code of a page's short address.
    pub fn code(&self, address: &str) -> Option<&str> {
        self.lines.get(address)?.codes.first().map(String::as_str)
    }

    /// Where an address leads: to itself, unless it has moved.
    fn leads_to<'a>(&'a self, address: &'a str) -> &'a str {
        match self.lines.get(address).map(|line| &line.fate) {
            Some(Fate::MovedTo(to)) => to,
            _ => address,
        }
    }

    /// Of every address that stands for itself: the code that outlives its names, which is the first of the oldest address that
    /// leads to it.
    pub(crate) fn ids(&self) -> BTreeMap<&str, &str> {
        let mut oldest: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
        for (address, line) in self.lines.iter().filter(|(address, _)| !nameless::is_mark(address)) {
            let Some(code) = line.codes.first() else { continue };
            let known = (line.since.as_str(), code.as_str());
            oldest.entry(self.leads_to(address)).and_modify(|oldest| *oldest = known.min(*oldest)).or_insert(known);
        }
        oldest.into_iter().map(|(address, (_, code))| (address, code)).collect()
    }

    /// Addresses whose page is gone without a successor, but for those that were withdrawn without a name.
    pub(crate) fn gone(&self) -> impl Iterator<Item = &str> {
        let gone = self.lines.iter().filter(|(address, line)| line.fate == Fate::Gone && !nameless::is_mark(address));
        gone.map(|(address, _)| address.as_str())
    }

    /// The day on which an innovation's fields last changed, or on which it went, `YYYY-MM-DD`; its first where that is all
    /// that is known.
    pub(crate) fn changed(&self, address: &str) -> Option<&str> {
        let line = self.lines.get(address)?;
        Some(line.changed.as_ref().map_or(&line.since, |change| &change.day))
    }

    /// The day on which an address was first published, `YYYY-MM-DD`.
    pub fn since(&self, address: &str) -> Option<&str> {
        self.lines.get(address).map(|line| line.since.as_str())
    }
}

/// More pages than any list will ever have; a slip in the file must not plan millions.
const MOST_PAGES: usize = 100_000;

/// `inovasi/si-contoh/`: small letters, digits and hyphens between slashes, so that no line names a place outside the site.
fn is_address(text: &str) -> bool {
    text.strip_suffix('/').is_some_and(|inside| inside.split('/').all(is_slug))
}
