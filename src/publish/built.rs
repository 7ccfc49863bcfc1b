//! The built site as what is published.

use super::Stop;
use super::release::{self, Files, without_language};
use super::run::Source;
use crate::catalogue::ledger::{LEDGER_PATH, Ledger};
use crate::permalink::{AGENCIES, CATALOGUE};
use crate::plan::Class;
use crate::site::Manifest;
use crate::site::manifest::{self, Found};
use crate::whole;
use std::path::{Path, PathBuf};

/// A public folder and what its manifest lists.
#[derive(Debug)]
pub(crate) struct Built {
    folder: PathBuf,
    pub files: Files,
}

impl Built {
    /// Reads what a build has left. One with drafts or without a network's addresses is for nobody else.
    pub(crate) fn read(folder: &Path) -> Result<Built, Stop> {
        let path = folder.join(manifest::FILE);
        let manifest = match Manifest::read(&path) {
            Found::Whole(manifest, _) => manifest,
            Found::Unreadable(cause) => return Err(Stop::local(&path)(cause)),
            Found::Later | Found::Damaged | Found::Nothing => return Err(missing(folder)),
        };
        if manifest.trial {
            return Err(Stop { code: "terbit-percobaan", blanks: vec![("folder", folder.display().to_string())] });
        }
        let files = release::sent(&manifest).ok_or_else(|| missing(folder))?;
        Ok(Built { folder: folder.to_owned(), files })
    }
}

fn missing(folder: &Path) -> Stop {
    Stop { code: "terbit-belum-dibangun", blanks: vec![("folder", folder.display().to_string())] }
}

impl Source for Built {
    fn bytes(&self, path: &str) -> Result<Vec<u8>, Stop> {
        let full = self.folder.join(path);
        whole::read(&full).map_err(Stop::local(&full))
    }
}

/// The ledger that belongs to what was built.
pub(crate) fn ledger(root: &Path) -> Result<Ledger, Stop> {
    let path = root.join(LEDGER_PATH);
    let text = whole::read_text(&path).map_err(Stop::local(&path))?;
    let damaged = || Stop { code: "terbit-buku-rusak", blanks: Vec::new() };
    Ledger::read_all(&text).ok_or_else(damaged)
}

/// Whether a published path is the page of an innovation, an agency or a document of which the ledger has never heard: then
/// somebody else has published it, from a newer copy of the site.
pub(crate) fn is_forgotten(ledger: &Ledger, path: &str, class: Class) -> bool {
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
