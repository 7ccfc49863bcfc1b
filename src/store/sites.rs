//! One folder for each site, keyed by the site's path, with the fingerprint of its settings inside: by that a site is known
//! again that was moved or whose folder has another name. Whether it is the same is for people to say.

use super::memory::{self, Memory};
use super::{SITES, Store, key};
use crate::fingerprint::Fingerprint;
use crate::whole;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};

const IDENTITY: &str = "situs.json";
const SETTINGS: &str = "content/situs.yaml";

/// Which site a folder is of.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Identity {
    path: PathBuf,
    /// Of its settings, when it was last opened or closed.
    settings: Fingerprint,
    /// Places of which somebody has said that it did not come from there.
    #[serde(default)]
    strange: Vec<PathBuf>,
}

impl Store {
    /// What is kept of a site.
    pub(crate) fn memory(&self, site: &Path, now: DateTime) -> io::Result<Memory> {
        let memory = Memory::open(self.of_site(site), now)?;
        self.recognize(site)?;
        Ok(memory)
    }

    /// Notes what a site looks like, so that it is known again elsewhere.
    pub(crate) fn recognize(&self, site: &Path) -> io::Result<()> {
        let mut identity = self.identity(&key(site)).unwrap_or_default();
        identity.path = site.canonicalize().unwrap_or_else(|_| site.to_owned());
        identity.settings = settings(site).unwrap_or_default();
        self.write(&file(&key(site)), &identity)
    }

    /// A place where there is no site any more, and where one was that looked like this one.
    pub(crate) fn former_place(&self, site: &Path) -> Option<PathBuf> {
        let (own, looks) = (key(site), settings(site)?);
        let strange = self.identity(&own).unwrap_or_default().strange;
        let entries = std::fs::read_dir(self.folder.join(SITES)).ok()?.flatten();
        let keys = entries.filter_map(|entry| entry.file_name().into_string().ok()).filter(|key| *key != own);
        let mut former: Vec<PathBuf> = keys
            .filter(|key| self.folder.join(SITES).join(key).join(memory::LOG).is_file())
            .filter_map(|key| self.identity(&key))
            .filter(|identity| identity.settings == looks && !strange.contains(&identity.path))
            .map(|identity| identity.path)
            .filter(|path| settings(path).is_none())
            .collect();
        former.sort();
        former.into_iter().next()
    }

    /// Brings what is kept of a site from where it was.
    pub(crate) fn bring(&self, site: &Path, from: &Path) -> io::Result<()> {
        memory::bring(&self.of_site(from), &self.of_site(site))
    }

    /// Notes that a site did not come from a place.
    pub(crate) fn is_strange(&self, site: &Path, from: &Path) -> io::Result<()> {
        let mut identity = self.identity(&key(site)).unwrap_or_default();
        identity.strange.push(from.to_owned());
        self.write(&file(&key(site)), &identity)
    }

    fn identity(&self, key: &str) -> Option<Identity> {
        self.read(&file(key))
    }
}

fn file(key: &str) -> String {
    format!("{SITES}/{key}/{IDENTITY}")
}

fn settings(site: &Path) -> Option<Fingerprint> {
    Some(Fingerprint::of(&whole::read(&site.join(SETTINGS)).ok()?))
}
