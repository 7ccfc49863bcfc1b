//! The built site as what is published.

use super::Stop;
use super::difference::OnServer;
use super::nameless;
use super::release::{self, Files, Release, Sent, without_language};
use super::remote::{Broken, Remote};
use super::wish::{Source, Wish};
use crate::catalogue::ledger::{LEDGER_PATH, Ledger};
use crate::diagnostic::message::Language;
use crate::fingerprint::Fingerprint;
use crate::permalink::{self, AGENCIES, CATALOGUE};
use crate::plan::Class;
use crate::site::manifest::{self, Found};
use crate::site::{self, Manifest};
use crate::whole;
use std::io;
use std::path::{Path, PathBuf};

/// A public folder, what its manifest lists, and the ledger that belongs to it.
#[derive(Debug)]
pub(crate) struct Built {
    folder: PathBuf,
    ledger: Ledger,
    pub files: Files,
    /// Pages in it that the manifest does not tell: their addresses were withdrawn without a name.
    nameless: Files,
    /// One that says the same, for an address of which only a server knows.
    stand_in: Option<PathBuf>,
    /// A copy for trial, of which the ledger knows nothing.
    trial: bool,
}

impl Built {
    /// Reads what a build has left. One with drafts or without a network's addresses is for nobody else; one for `trial` goes
    /// where it was built for.
    pub(crate) fn read(folder: &Path, ledger: Ledger, trial: bool) -> Result<Built, Stop> {
        let path = folder.join(manifest::FILE);
        let manifest = match Manifest::read(&path) {
            Found::Whole(manifest, _) => manifest,
            Found::Unreadable(cause) => return Err(Stop::local(&path)(cause)),
            Found::Later | Found::Damaged | Found::Nothing => return Err(missing(folder)),
        };
        if manifest.trial && !trial {
            return Err(Stop { code: "terbit-percobaan", blanks: vec![("folder", folder.display().to_string())] });
        }
        let files = release::sent(&manifest).ok_or_else(|| missing(folder))?;
        let languages = Language::ALL.map(permalink::folder);
        let pages = site::pages_at(folder, &languages, |address| ledger.is_nameless(address));
        let codes = ledger.nameless_codes().map(permalink::short).find(|page| files.contains_key(page.as_str()));
        let stand_in = pages.first().or(codes.as_ref()).map(|page| folder.join(page.as_str()));
        let mut built = Built { folder: folder.to_owned(), ledger, files, nameless: Files::new(), stand_in, trial };
        let found = pages.iter().map(|page| Ok((page.shared(), page_of(&built.bytes(page.as_str())?))));
        built.nameless = found.collect::<Result<Files, Stop>>()?;
        Ok(built)
    }
}

/// A page by its bytes.
fn page_of(bytes: &[u8]) -> Sent {
    Sent(bytes.len() as u64, Fingerprint::of(bytes), Class::Page)
}

fn missing(folder: &Path) -> Stop {
    Stop { code: "terbit-belum-dibangun", blanks: vec![("folder", folder.display().to_string())] }
}

impl Source for Built {
    fn bytes(&self, path: &str) -> Result<Vec<u8>, Stop> {
        let full = self.folder.join(path);
        let full = match &self.stand_in {
            Some(stand_in) if !self.files.contains_key(path) && !full.exists() => stand_in.clone(),
            _ => full,
        };
        whole::read(&full).map_err(Stop::local(&full))
    }
}

impl Wish for Built {
    fn files(&self, _shown: Option<&Release>) -> Files {
        self.files.clone()
    }

    fn nameless(&self) -> Files {
        self.nameless.clone()
    }

    fn untold(&self, remote: &mut dyn Remote, server: &OnServer) -> Result<Files, Broken> {
        let mut untold = Files::new();
        let pages = if self.stand_in.is_some() { nameless::pages(remote, &self.ledger)? } else { Vec::new() };
        for path in pages {
            let bytes = self.bytes(&path).map_err(Broken::Told)?;
            // One that the server's release does not tell is as it must be if its bytes are.
            if server.contains_key(&*path) || remote.read(&path)?.is_some_and(|shown| shown != bytes) {
                untold.insert(path.into(), page_of(&bytes));
            }
        }
        Ok(untold)
    }

    fn is_forgotten(&self, path: &str, class: Class) -> bool {
        !self.trial && is_forgotten(&self.ledger, path, class)
    }
}

/// The ledger that belongs to what was built.
pub(crate) fn ledger(root: &Path) -> Result<Ledger, Stop> {
    let path = root.join(LEDGER_PATH);
    let text = match whole::read_text(&path) {
        // Nothing was ever built.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Ledger::default()),
        text => text.map_err(Stop::local(&path))?,
    };
    let damaged = || Stop { code: "terbit-buku-rusak", blanks: Vec::new() };
    Ledger::read_all(&text).ok_or_else(damaged)
}

/// Whether a published path is the page of an innovation, an agency or a document of which the ledger has never heard: then
/// somebody else has published it, from a newer copy of the site.
fn is_forgotten(ledger: &Ledger, path: &str, class: Class) -> bool {
    let own = without_language(path);
    let Some(address) = own.strip_suffix("index.html") else { return false };
    let inside = [CATALOGUE, AGENCIES].iter().find_map(|folder| address.strip_prefix(folder));
    let is_document = inside.is_some() || class == Class::Page;
    let name = inside.unwrap_or(address).trim_end_matches('/');
    is_document && !name.is_empty() && !name.contains('/') && !ledger.knows(address)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::fake::class_of;

    #[test]
    fn pages_that_nobody_here_knows_are_told_from_those_that_are_gone() {
        let text = "alamat,nama,opd,kode,sejak,ke,halaman,sidik\ninovasi/lama/,Lama,,,2026-01-01,hilang,,\n";
        let ledger = Ledger::read_all(text).unwrap();
        let forgotten = |path| is_forgotten(&ledger, path, class_of(path));
        assert!(forgotten("inovasi/baru/index.html") && forgotten("opd/dinas-baru/index.html"));
        assert!(forgotten("en/inovasi/baru/index.html") && forgotten("tentang/index.html"));
        assert!(!forgotten("inovasi/lama/index.html") && !forgotten("en/inovasi/lama/index.html"));
        for other in ["inovasi/hal/9/index.html", "inovasi/baru/poster.pdf", "topik/x/index.html", "i/abcd/index.html"]
        {
            assert!(!forgotten(other), "{other}");
        }
    }
}
