//! Where sites are and where a new one may be made: what is offered to whoever starts the program without saying where.
//!
//! Nobody types a path: what is offered is found here, and chosen by its number.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A site is there.
    Site(PathBuf),
    /// Nothing is there; a site could be made.
    Free(PathBuf),
}

impl Place {
    /// The folder itself.
    pub(crate) fn path(&self) -> &Path {
        match self {
            Place::Site(path) | Place::Free(path) => path,
        }
    }
}

/// What a new site's folder is called, with a number behind it where that is taken.
const NAME: &str = "Etalase";
/// The most numbers that are tried.
const NUMBERS: usize = 20;
/// The most sites that are offered.
const OFFERED: usize = 12;
/// The most folders that are looked into in one place.
const LOOKED_AT: usize = 500;
/// What people's folders are called below their home.
const DOCUMENTS: [&str; 4] = ["Documents", "Dokumen", "Desktop", "Situs"];

/// Whether a folder holds a site.
pub(crate) fn is_site(folder: &Path) -> bool {
    folder.join("content/situs.yaml").is_file()
}

/// The site in which a folder lies: the folder itself, or the nearest one above it.
pub(crate) fn around(folder: &Path) -> Option<PathBuf> {
    // As its owner writes it: `canonicalize` would give Windows another form.
    let folder = std::path::absolute(folder).ok()?;
    folder.ancestors().find(|folder| is_site(folder)).map(Path::to_owned)
}

/// What can be opened: sites that were opened before, those in usual places, and then free places for a new one. `named` looks
/// a variable of the environment up.
pub(crate) fn offered(known: &[PathBuf], here: &Path, named: impl Fn(&str) -> Option<OsString>) -> Vec<Place> {
    let usual = usual(here, named);
    let mut seen = BTreeSet::new();
    let known = known.iter().filter(|place| is_site(place)).cloned();
    let found = usual.iter().flat_map(|folder| sites_in(folder));
    let mut is_new = |place: &PathBuf| seen.insert(place.canonicalize().unwrap_or_else(|_| place.clone()));
    let sites = known.chain(found).filter(|place| is_new(place)).take(OFFERED).map(Place::Site);
    let mut places: Vec<Place> = sites.collect();
    let free = usual.iter().filter_map(|folder| free_in(folder));
    places.extend(free.filter(|place| seen.insert(place.clone())).map(Place::Free));
    places
}

/// Folders in which people keep their own things, the best one first.
fn usual(here: &Path, named: impl Fn(&str) -> Option<OsString>) -> Vec<PathBuf> {
    let of = |variable: &str| named(variable).filter(|value| !value.is_empty()).map(PathBuf::from);
    let homes = ["USERPROFILE", "HOME"].into_iter().filter_map(of);
    let homes: Vec<PathBuf> = homes.chain(of("OneDrive")).collect();
    let documents = homes.iter().flat_map(|home| DOCUMENTS.map(|name| home.join(name)));
    let mut usual: Vec<PathBuf> = Vec::new();
    for folder in documents.chain(homes.iter().take(1).cloned()).chain([here.to_owned()]) {
        if folder.is_dir() && !usual.contains(&folder) {
            usual.push(folder);
        }
    }
    usual
}

/// The sites right below a folder, by name.
fn sites_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().take(LOOKED_AT);
    let mut sites: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| is_site(path)).collect();
    sites.sort();
    sites
}

/// A folder in this one that is not there yet.
fn free_in(folder: &Path) -> Option<PathBuf> {
    let names = std::iter::once(NAME.to_owned()).chain((2..=NUMBERS).map(|number| format!("{NAME} {number}")));
    names.map(|name| folder.join(name)).find(|path| fs::symlink_metadata(path).is_err())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn make(site: &Path) -> PathBuf {
        fs::create_dir_all(site.join("content/inovasi")).unwrap();
        fs::write(site.join("content/situs.yaml"), "nama: Etalase\n").unwrap();
        site.to_owned()
    }

    #[test]
    fn a_site_is_found_from_within() {
        let folder = tempfile::tempdir().unwrap();
        let site = make(&folder.path().join("situs"));
        let inside = site.join("content/inovasi");
        assert_eq!(around(&inside), Some(site.clone()));
        assert_eq!(around(&site), Some(site));
        assert_eq!(around(folder.path()), None);
    }

    #[test]
    fn known_and_usual_places_are_offered_once_and_free_ones_last() {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("rumah");
        let first = make(&home.join("Documents/Etalase"));
        let second = make(&folder.path().join("lain/situs"));
        fs::create_dir_all(home.join("Documents/Surat")).unwrap();
        let named = |name: &str| (name == "HOME").then(|| home.clone().into_os_string());
        let gone = folder.path().join("hilang");
        let places = offered(&[second.clone(), first.clone(), gone], folder.path(), named);
        assert_eq!(places[..2], [Place::Site(second), Place::Site(first)]);
        let free = [home.join("Documents/Etalase 2"), home.join("Etalase"), folder.path().join("Etalase")];
        assert_eq!(places[2..], free.map(Place::Free));
    }
}
