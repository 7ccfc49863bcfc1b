//! Addresses that were withdrawn without a name, because the name itself did harm. The ledger keeps of each what tells it
//! again when somebody asks for it, and not what it was: a line whose address is `tanpa-nama/<mark>/`, without name, office or
//! words. Its short address, which says nothing, stays as it is.

use super::{Fate, Ledger, Line};

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

impl Ledger {
    /// Whether an address was withdrawn without a name.
    pub fn is_nameless(&self, address: &str) -> bool {
        self.has_nameless() && self.lines.contains_key(&mark(address))
    }

    /// All addresses that have a name.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.lines.keys().map(String::as_str).filter(|address| !is_mark(address))
    }

    /// Whether any address was.
    pub fn has_nameless(&self) -> bool {
        self.lines.range(FOLDER.to_owned()..).next().is_some_and(|(address, _)| is_mark(address))
    }

    /// The codes of short addresses whose page was withdrawn without a name.
    pub fn nameless_codes(&self) -> impl Iterator<Item = &str> {
        let marks = self.lines.range(FOLDER.to_owned()..).take_while(|(address, _)| is_mark(address));
        marks.flat_map(|(_, line)| &line.codes).map(String::as_str)
    }

    /// Forgets the name of an address and of every address that leads to it; returns how many there are, 0 if the ledger does
    /// not know it.
    pub fn withdraw(&mut self, address: &str) -> usize {
        let leads_here = |line: &Line| matches!(&line.fate, Fate::MovedTo(to) if to == address);
        let lines = self.lines.iter();
        let meant: Vec<String> = lines
            .filter(|(known, line)| *known == address || leads_here(line))
            .map(|(known, _)| known.clone())
            .collect();
        for address in &meant {
            let Some(Line { codes, since, .. }) = self.lines.remove(address) else { continue };
            self.lines.insert(mark(address), Line { codes, since, fate: Fate::Gone, ..Line::default() });
        }
        meant.len()
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
