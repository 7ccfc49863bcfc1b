//! The list of everything a build published, kept inside the published folder.

use super::{Failure, hashed};
use crate::catalogue::permalink::SitePath;
use crate::fingerprint::Fingerprint;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// The manifest's file; its name begins with a dot so that servers do not show it.
pub const FILE: &str = ".etalase.json";

/// One published file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Of the content.
    #[serde(rename = "sidik")]
    pub fingerprint: Fingerprint,
    #[serde(rename = "ukuran")]
    pub size: u64,
    #[serde(rename = "jenis")]
    pub media_type: Cow<'static, str>,
    /// The fingerprint of what it was drawn from, where that is known before its bytes are.
    #[serde(rename = "asal", default, skip_serializing_if = "Option::is_none")]
    pub drawn_from: Option<Box<str>>,
    /// The fingerprint of the manuscript that a page was made from. It depends on the program that made it, so it is remembered
    /// beside the site and not published with it.
    #[serde(skip)]
    pub written_from: Option<Fingerprint>,
}

impl Entry {
    pub fn of(bytes: &[u8], media_type: &'static str) -> Entry {
        Entry {
            fingerprint: Fingerprint::of(bytes),
            size: bytes.len() as u64,
            media_type: media_type.into(),
            drawn_from: None,
            written_from: None,
        }
    }
}

/// Everything published, by path.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The manifest's own form, for later versions of this program.
    #[serde(rename = "bentuk")]
    version: u32,
    #[serde(rename = "berkas")]
    pub files: BTreeMap<Arc<str>, Entry>,
}

const VERSION: u32 = 1;

/// How one manifest differs from another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub new: usize,
    pub changed: usize,
    /// Paths that are gone.
    pub removed: Vec<Arc<str>>,
}

impl Manifest {
    pub fn new(files: BTreeMap<Arc<str>, Entry>) -> Manifest {
        Manifest { version: VERSION, files }
    }

    /// The manifest of a published folder and the fingerprint of its file; `None` if there is none that we can read.
    pub fn read(folder: &Path) -> Option<(Manifest, String)> {
        let text = fs::read(folder.join(FILE)).ok()?;
        let manifest = serde_json::from_slice(&text).ok().filter(|manifest: &Manifest| manifest.version == VERSION)?;
        Some((manifest, blake3::hash(&text).to_string()))
    }

    /// Writes the manifest into a folder and tells the fingerprint of its file.
    pub fn write(&self, folder: &Path) -> Result<String, Failure> {
        let path = folder.join(FILE);
        let (_, hash) = hashed::write_json(&path, self).map_err(Failure::io("tulis-gagal", &path))?;
        Ok(hash.to_string())
    }

    /// What becomes of `old` when this one takes its place.
    pub fn changes_from(&self, old: &Manifest) -> Changes {
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
    pub fn vanishing(old: &Manifest, plan: impl Fn(&SitePath) -> bool) -> Vec<&str> {
        let pages = old.files.keys().filter(|path| path.ends_with(".html") && !plan(&SitePath::file(path)));
        pages.map(|path| path.strip_suffix("index.html").unwrap_or(path)).collect()
    }
}
