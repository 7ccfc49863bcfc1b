//! The list of everything a build published, kept inside the published folder.

use super::{Failure, durable, hashed};
use crate::fingerprint::Fingerprint;
use crate::permalink::SitePath;
use crate::plan::Class;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::ops::Bound;
use std::path::Path;
use std::sync::Arc;

/// The manifest's file; its name begins with a dot so that servers do not show it.
pub(crate) const FILE: &str = ".etalase.json";

/// One published file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Entry {
    /// The fingerprint of the file's bytes.
    #[serde(rename = "sidik")]
    pub fingerprint: Fingerprint,
    #[serde(rename = "ukuran")]
    pub size: u64,
    #[serde(rename = "jenis")]
    pub media_type: Cow<'static, str>,
    /// When it is sent to a server. Earlier versions of this program did not tell.
    #[serde(rename = "kelas", default, skip_serializing_if = "Option::is_none")]
    pub class: Option<Class>,
    /// The fingerprint of what it was drawn from, where that is known before its bytes are.
    #[serde(rename = "asal", default, skip_serializing_if = "Option::is_none")]
    pub drawn_from: Option<Box<str>>,
    /// The fingerprint of the page input that a page was made from. It depends on the program that made it, so it is remembered
    /// beside the site and not published with it.
    #[serde(skip)]
    pub written_from: Option<Fingerprint>,
    /// How the file stood when its publication was done, if that is known; it differs from disk to disk.
    #[serde(skip)]
    pub stamp: Option<Fingerprint>,
}

impl Entry {
    /// An entry of these bytes; what they were made from is not known yet.
    pub(crate) fn of(bytes: &[u8], media_type: &'static str) -> Entry {
        Entry {
            fingerprint: Fingerprint::of(bytes),
            size: bytes.len() as u64,
            media_type: media_type.into(),
            class: None,
            drawn_from: None,
            written_from: None,
            stamp: None,
        }
    }
}

/// Everything published, by path.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// The manifest's own form, for later versions of this program.
    #[serde(rename = "bentuk")]
    version: u32,
    /// Made with drafts or as an offline copy: what is in it was shown to nobody, and no ledger was kept.
    #[serde(rename = "percobaan", default, skip_serializing_if = "std::ops::Not::not")]
    pub trial: bool,
    /// The fingerprint of the ledger that was published with it. Earlier versions of this program told neither.
    #[serde(rename = "buku", default, skip_serializing_if = "Option::is_none")]
    pub ledger: Option<Fingerprint>,
    /// Pages that stand in the folder and are not told: their addresses were withdrawn without a name.
    #[serde(skip)]
    pub untold: BTreeSet<Arc<str>>,
    /// Where old and short addresses lead. Earlier versions of this program wrote all of them into the file for static
    /// hosts.
    #[serde(rename = "alih", default, skip_serializing_if = "BTreeMap::is_empty")]
    pub moved: BTreeMap<String, String>,
    #[serde(rename = "berkas")]
    pub files: BTreeMap<Arc<str>, Entry>,
}

const VERSION: u32 = 1;

/// What is found where a manifest should be.
#[derive(Debug)]
pub(crate) enum Found {
    /// With the fingerprint of its file.
    Whole(Manifest, String),
    /// Made by a later version of this program.
    Later,
    Damaged,
    /// The system does not let it be read now, which says nothing about it.
    Unreadable(io::Error),
    Nothing,
}

/// How one manifest differs from another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub new: usize,
    pub changed: usize,
    /// Paths that are gone.
    pub removed: Vec<Arc<str>>,
}

impl Manifest {
    /// The manifest of a publication with its ledger's text; without one it is a trial.
    pub(crate) fn new(
        mut files: BTreeMap<Arc<str>, Entry>,
        untold: BTreeSet<Arc<str>>,
        moved: BTreeMap<String, String>,
        ledger: Option<&str>,
    ) -> Manifest {
        untold.iter().for_each(|path| {
            files.remove(path);
        });
        let ledger = ledger.map(|text| Fingerprint::of(text.as_bytes()));
        Manifest { version: VERSION, trial: ledger.is_none(), ledger, untold, moved, files }
    }

    /// Reads the manifest in a file.
    pub(crate) fn read(path: &Path) -> Found {
        #[derive(Deserialize)]
        struct Form {
            #[serde(rename = "bentuk")]
            version: u32,
        }
        let text = match fs::read(path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Found::Nothing,
            // Something else stands in its place.
            Err(error) if matches!(error.kind(), io::ErrorKind::IsADirectory | io::ErrorKind::NotADirectory) => {
                return Found::Damaged;
            }
            Err(error) => return Found::Unreadable(error),
        };
        match serde_json::from_slice::<Manifest>(&text) {
            Ok(manifest) if manifest.version == VERSION => Found::Whole(manifest, blake3::hash(&text).to_string()),
            _ => match serde_json::from_slice::<Form>(&text) {
                Ok(form) if form.version > VERSION => Found::Later,
                _ => Found::Damaged,
            },
        }
    }

    /// Writes the manifest into a folder and tells the fingerprint of its file.
    pub(crate) fn write(&self, folder: &Path) -> Result<String, Failure> {
        let path = folder.join(FILE);
        let written = hashed::write_json(&path, self).and_then(|(file, hash)| durable::written(&file).map(|()| hash));
        Ok(written.map_err(Failure::io("tulis-gagal", &path))?.to_string())
    }

    /// Whether a folder holds something that was published.
    pub(crate) fn has_under(&self, folder: &str) -> bool {
        let inside = format!("{folder}/");
        let from = (Bound::Included(inside.as_str()), Bound::Unbounded);
        self.files.range::<str, _>(from).next().is_some_and(|(path, _)| path.starts_with(&inside))
    }

    /// What becomes of `old` when this one takes its place.
    pub(crate) fn changes_from(&self, old: &Manifest) -> Changes {
        let mut changes = Changes::default();
        for (path, entry) in &self.files {
            match old.files.get(path) {
                None => changes.new += 1,
                Some(before) if before.fingerprint != entry.fingerprint => changes.changed += 1,
                Some(_) => {}
            }
        }
        changes.removed = old.files.keys().filter(|path| !self.files.contains_key(*path)).cloned().collect();
        changes
    }

    /// The addresses of pages that are in `old` and would not be in the plan.
    pub(crate) fn vanishing(old: &Manifest, plan: impl Fn(&SitePath) -> bool) -> Vec<&str> {
        let gone = old.files.keys().filter(|path| !plan(&SitePath::file(path)));
        gone.filter_map(|path| path.strip_suffix("index.html")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Parts of pages had such names in earlier versions; nobody had their addresses.
    #[test]
    fn only_pages_vanish() {
        let file = |path: &str| (path.into(), Entry::of(b"", "text/html"));
        let files = ["inovasi/a/index.html", "inovasi/b/index.html", "inovasi/kartu-1.html", "data/a.csv"].map(file);
        let old = Manifest::new(BTreeMap::from(files), BTreeSet::new(), BTreeMap::new(), Some(""));
        let plan = |path: &SitePath| path.as_str().contains("/b/");
        assert_eq!(Manifest::vanishing(&old, plan), ["inovasi/a/"]);
    }
}
