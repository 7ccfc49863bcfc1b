//! What Etalase remembers for the person at this computer, outside every site: which sites were opened, which of them are open
//! now ([`Sign`]), and what is kept of each ([`Memory`]). It lies in the user's own data folder, where neither a site nor what
//! carries it elsewhere takes it along.
//!
//! All of it can be done without: where there is no such folder, or something in it cannot be read, nothing is remembered.

mod log;
mod memory;
mod sites;

pub(crate) use log::Version;
pub(crate) use memory::Memory;

use crate::fingerprint::Fingerprint;
use crate::whole;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The most sites that are remembered; who has more will find the others.
const PLACES: usize = 12;
const PLACES_FILE: &str = "situs.json";
/// One file for each site that is open.
const SIGNS: &str = "terbuka";
/// One folder for each site.
const SITES: &str = "situs";
/// Bytes of the largest file that is read here.
const LARGEST: u64 = 64 << 10;

/// The user's data folder.
#[derive(Clone, Debug)]
pub(crate) struct Store {
    folder: PathBuf,
}

/// By which a site that is open is found, and what proves that it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sign {
    pub port: u16,
    /// Known to the one who wrote it and to this user; never sent.
    pub secret: String,
}

impl Store {
    /// The folder of whoever runs the program; `None` if the system names none. `named` looks a variable up.
    pub(crate) fn of_user(named: impl Fn(&str) -> Option<OsString>) -> Option<Store> {
        let of = |variable: &str| named(variable).filter(|value| !value.is_empty()).map(PathBuf::from);
        let own = || of("LOCALAPPDATA").map(|folder| folder.join("Etalase"));
        let state = || of("XDG_STATE_HOME").map(|folder| folder.join("etalase"));
        let home = || of("HOME").map(|folder| folder.join(".local/state/etalase"));
        let folder = of("ETALASE_DATA").or_else(own).or_else(state).or_else(home)?;
        Some(Store { folder })
    }

    /// The sites that were opened, the last one first.
    pub(crate) fn places(&self) -> Vec<PathBuf> {
        self.read::<Vec<PathBuf>>(PLACES_FILE).unwrap_or_default()
    }

    /// Puts a site before all others.
    pub(crate) fn remember(&self, site: &Path) -> io::Result<()> {
        let mut places = self.places();
        if places.first().is_some_and(|first| first == site) {
            return Ok(());
        }
        places.retain(|place| place != site);
        places.insert(0, site.to_owned());
        places.truncate(PLACES);
        self.write(PLACES_FILE, &places)
    }

    /// What was left by whoever has a site open, or had it and could not take it away.
    pub(crate) fn sign(&self, site: &Path) -> Option<Sign> {
        self.read(&sign_file(site))
    }

    /// Says that a site is open.
    pub(crate) fn hang(&self, site: &Path, sign: &Sign) -> io::Result<()> {
        self.write(&sign_file(site), sign)
    }

    /// Says that it is no longer, unless another one has said since that it is.
    pub(crate) fn take_down(&self, site: &Path, sign: &Sign) {
        if self.sign(site).is_some_and(|found| found == *sign) {
            let _ = fs::remove_file(self.folder.join(sign_file(site)));
        }
    }

    /// A folder for what is kept of one site, however it is reached.
    pub(crate) fn of_site(&self, site: &Path) -> PathBuf {
        self.folder.join(SITES).join(key(site))
    }

    fn read<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let path = self.folder.join(name);
        let is_small = fs::metadata(&path).is_ok_and(|found| found.len() <= LARGEST);
        serde_json::from_slice(&whole::read(&path).ok().filter(|_| is_small)?).ok()
    }

    /// Writes every file of this module, whole or not at all.
    fn write(&self, name: &str, value: &impl Serialize) -> io::Result<()> {
        let path = self.folder.join(name);
        make_folder(path.parent().unwrap_or(&self.folder))?;
        whole::write(&path, &serde_json::to_vec(value)?)
    }
}

/// Makes a folder that no other user of the computer can open.
fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn sign_file(site: &Path) -> String {
    format!("{SIGNS}/{}.json", key(site))
}

/// The same for a site however it is reached.
fn key(site: &Path) -> String {
    let site = site.canonicalize().unwrap_or_else(|_| site.to_owned());
    Fingerprint::of(site.as_os_str().as_encoded_bytes()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn store(folder: &Path) -> Store {
        let of = |name: &str| (name == "ETALASE_DATA").then(|| folder.join("baru/data").into_os_string());
        Store::of_user(of).unwrap()
    }

    #[test]
    fn the_folder_is_the_one_that_is_named_first() {
        let named = |known: &'static [(&str, &str)]| {
            let of =
                move |name: &str| known.iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value));
            Store::of_user(of).map(|store| store.folder)
        };
        assert_eq!(named(&[("HOME", "/h"), ("ETALASE_DATA", "/d")]), Some("/d".into()));
        assert_eq!(named(&[("HOME", "/h"), ("XDG_STATE_HOME", "/s"), ("ETALASE_DATA", "")]), Some("/s/etalase".into()));
        assert_eq!(named(&[("HOME", "/h")]), Some("/h/.local/state/etalase".into()));
        assert_eq!(named(&[("LOCALAPPDATA", "/l"), ("HOME", "/h")]), Some("/l/Etalase".into()));
        assert_eq!(named(&[]), None);
    }

    #[test]
    fn sites_are_remembered_the_last_one_first() {
        let folder = tempfile::tempdir().unwrap();
        let store = store(folder.path());
        assert_eq!(store.places(), Vec::<PathBuf>::new());
        for number in 0..20 {
            store.remember(Path::new(&format!("/situs/{number}"))).unwrap();
        }
        store.remember(Path::new("/situs/15")).unwrap();
        let places = store.places();
        assert_eq!((places.len(), &*places[0], &*places[1]), (12, Path::new("/situs/15"), Path::new("/situs/19")));
        assert_eq!(places.iter().filter(|place| place.ends_with("15")).count(), 1);
        fs::write(folder.path().join("baru/data/situs.json"), "{rusak").unwrap();
        assert_eq!(store.places(), Vec::<PathBuf>::new());
    }

    #[test]
    fn a_sign_is_taken_down_by_the_one_who_hung_it() {
        let folder = tempfile::tempdir().unwrap();
        let (store, site) = (store(folder.path()), Path::new("/situs"));
        let [first, second] = ["a", "b"].map(|secret| Sign { port: 1945, secret: secret.to_owned() });
        assert_eq!(store.sign(site), None);
        store.hang(site, &first).unwrap();
        assert_eq!(store.sign(site).as_ref(), Some(&first));
        assert_eq!(store.sign(Path::new("/lain")), None);
        store.hang(site, &second).unwrap();
        store.take_down(site, &first);
        assert_eq!(store.sign(site).as_ref(), Some(&second));
        store.take_down(site, &second);
        assert_eq!(store.sign(site), None);
    }
}
