//! A change of many files that was left half way, so that whoever reads sees all of it or none.
//!
//! Who writes it makes its files whole in a folder beside `content/`, and a list of them last. With the list it stands: its
//! files count from then on, wherever each of them is. Without the list nothing has happened. It is the import that writes,
//! finishes and forgets it; here it is read, and nothing is written.

use super::source::SourceKind;
use crate::fingerprint::Fingerprint;
use crate::whole;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Where the files of an import wait, beside `content/`.
pub(crate) const FOLDER: &str = ".content.etalase-impor";
/// Where changes wait that are no import, and cannot be taken back as one.
pub(crate) const TOGETHER: &str = ".content.etalase-bersama";
/// The list of them, by whose numbers they are called.
pub(crate) const LIST: &str = "rencana.json";

/// A file that waits: where it belongs, and what it must be.
#[derive(Serialize, Deserialize)]
pub(crate) struct Waiting {
    pub path: String,
    pub fingerprint: Fingerprint,
    /// What it was; absent if it is new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Fingerprint>,
}

impl Waiting {
    /// Whether it belongs into `content/`; no other file is ever touched.
    pub(crate) fn is_of_content(&self) -> bool {
        self.path.starts_with("content/") && !self.path.contains("..")
    }
}

/// The files that count and are not in their places yet, each with the place where it is.
pub(crate) fn waiting(root: &Path) -> BTreeMap<String, PathBuf> {
    [TOGETHER, FOLDER].into_iter().flat_map(|name| waiting_in(root, root.join(name))).collect()
}

fn waiting_in(root: &Path, folder: PathBuf) -> Vec<(String, PathBuf)> {
    let list = whole::read(&folder.join(LIST)).ok();
    let list: Vec<Waiting> = list.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    let print = |path: &Path| {
        let found = path.symlink_metadata().ok()?;
        // What no import has written is none of its files.
        let bytes = if found.len() <= SourceKind::Innovation.limit() { whole::read(path).ok() } else { None };
        Some(bytes.map_or(Fingerprint::default(), |bytes| Fingerprint::of(&bytes)))
    };
    let numbered = list.into_iter().enumerate().map(|(number, one)| (folder.join(number.to_string()), one));
    let counts = |(beside, one): &(PathBuf, Waiting)| {
        // What somebody has edited meanwhile is theirs.
        one.is_of_content() && print(&root.join(&one.path)) == one.was && print(beside) == Some(one.fingerprint)
    };
    numbered.filter(counts).map(|(beside, one)| (one.path, beside)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_stands_counts_whoever_left_it() {
        for name in [FOLDER, TOGETHER] {
            let site = tempfile::tempdir().unwrap();
            let (place, folder) = (site.path().join("content/inovasi/a.md"), site.path().join(name));
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::create_dir(&folder).unwrap();
            fs::write(&place, "lama").unwrap();
            fs::write(folder.join("0"), "baru").unwrap();
            assert!(waiting(site.path()).is_empty(), "without its list nothing has happened");
            let print = |text: &str| Fingerprint::of(text.as_bytes());
            let one =
                Waiting { path: "content/inovasi/a.md".into(), fingerprint: print("baru"), was: Some(print("lama")) };
            fs::write(folder.join(LIST), serde_json::to_vec(&[one]).unwrap()).unwrap();
            assert_eq!(waiting(site.path())["content/inovasi/a.md"], folder.join("0"));
        }
    }
}
