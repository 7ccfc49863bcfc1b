//! Addresses that were withdrawn without a name, because the name itself did harm. Of each the ledger keeps a mark,
//! which tells the address when somebody asks for it but cannot be turned back into it: a line whose address is
//! `tanpa-nama/<mark>/`, without name, office or words. Its short address, which says nothing, stays as it is.

use super::{Fate, Ledger, Line};
use std::collections::BTreeSet;

/// What the address of such a line begins with.
const FOLDER: &str = "tanpa-nama/";

/// The address under which a withdrawn address is kept. Whoever knows the address can tell that it is meant; nobody reads
/// it out of the line.
pub(super) fn mark(address: &str) -> String {
    let hash = blake3::derive_key("etalase 2026 alamat tanpa nama", address.as_bytes());
    format!("{FOLDER}{}/", &blake3::Hash::from_bytes(hash).to_hex()[..32])
}

/// Whether a line of the ledger stands for an address that was withdrawn without a name.
pub(super) fn is_mark(address: &str) -> bool {
    address.starts_with(FOLDER)
}

/// Whether the address of a line stands for another that was withdrawn without a name.
pub(super) fn stands_for(line: &str, address: &str) -> bool {
    is_mark(line) && line == mark(address)
}

impl Ledger {
    /// Whether an address was withdrawn without a name.
    pub fn is_nameless(&self, address: &str) -> bool {
        self.has_nameless() && self.lines.contains_key(&mark(address))
    }

    /// Whether an address was ever published, with a name or without.
    pub fn knows(&self, address: &str) -> bool {
        self.lines.contains_key(address) || self.is_nameless(address)
    }

    /// All addresses that have a name.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.lines.keys().map(String::as_str).filter(|address| !is_mark(address))
    }

    /// Whether any address was withdrawn without a name.
    pub fn has_nameless(&self) -> bool {
        self.lines.range(FOLDER.to_owned()..).next().is_some_and(|(address, _)| is_mark(address))
    }

    /// The codes of short addresses whose page was withdrawn without a name.
    pub fn nameless_codes(&self) -> impl Iterator<Item = &str> {
        let marks = self.lines.range(FOLDER.to_owned()..).take_while(|(address, _)| is_mark(address));
        marks.flat_map(|(_, line)| &line.codes).map(String::as_str)
    }

    /// An address and every address that leads to it, straight or over others; none if the ledger does not know it.
    pub fn with_those_that_lead_to(&self, address: &str) -> BTreeSet<String> {
        let mut meant: BTreeSet<String> =
            self.lines.contains_key(address).then(|| address.to_owned()).into_iter().collect();
        loop {
            let leads_here =
                |line: &Line| matches!(&line.fate, Fate::MovedTo(to) if to == address || meant.contains(to));
            let more = self.lines.iter().filter(|(known, line)| leads_here(line) && !meant.contains(*known));
            let more: Vec<String> = more.map(|(known, _)| known.clone()).collect();
            if more.is_empty() {
                return meant;
            }
            meant.extend(more);
        }
    }

    /// Forgets the names of addresses.
    pub fn withdraw(&mut self, addresses: &BTreeSet<String>) {
        for address in addresses {
            let Some(Line { codes, since, .. }) = self.lines.remove(address) else { continue };
            self.lines.insert(mark(address), Line { codes, since, fate: Fate::Gone, ..Line::default() });
        }
    }

    /// The text of another ledger, however damaged, without the lines that name an address which was withdrawn without a name.
    pub fn without_names(&self, text: &[u8]) -> Vec<u8> {
        let is_nameless = |word: &str| self.is_nameless(&format!("{}/", word.trim_matches('/')));
        let names_one = |line: &&[u8]| {
            // Whatever a program has saved it as, its letters are these.
            let line = String::from_utf8_lossy(line).replace('\0', "");
            line.split([',', ';', '\t', '"', ' ', '\r', '\n']).any(is_nameless)
        };
        text.split_inclusive(|byte| *byte == b'\n').filter(|line| !names_one(line)).flatten().copied().collect()
    }

    /// Drops every line that names an address which was withdrawn without a name: an older copy of the ledger may bring it
    /// back. Its codes still answer.
    pub(super) fn forget_names(mut self) -> Ledger {
        if self.has_nameless() {
            let named = self.lines.keys().filter(|address| !is_mark(address) && self.is_nameless(address));
            let named: Vec<String> = named.cloned().collect();
            for address in named {
                let forgotten = self.lines.remove(&address);
                if let Some((forgotten, kept)) = forgotten.zip(self.lines.get_mut(&mark(&address))) {
                    kept.add_codes(&forgotten);
                }
            }
        }
        self
    }
}
