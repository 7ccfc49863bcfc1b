//! Writes the files of a plan, new and changed, all of them or none.
//!
//! They are made whole in a folder beside `content/` first, and a list of them last: with the list the plan stands, without it
//! nothing has happened. Then each file is put in its place. Whoever writes next finishes a plan that stands and forgets one
//! that does not.

use super::plan::NewFile;
use super::revise::Revision;
use crate::fingerprint::Fingerprint;
use crate::site::Failure;
use crate::whole;
use serde::{Deserialize, Serialize};
use std::fs;
use std::io;
use std::path::Path;

/// Where a plan waits, beside `content/`.
const FOLDER: &str = ".content.etalase-impor";
const LIST: &str = "rencana.json";

/// A file that waits: where it belongs, and what it must be.
#[derive(Serialize, Deserialize)]
struct Waiting {
    path: String,
    fingerprint: Fingerprint,
    /// What it was; absent if it is new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    was: Option<Fingerprint>,
}

/// What became of a plan that was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// All its files are in their places.
    Finished(usize),
    /// It had not been made whole, so nothing of it has happened.
    Forgotten,
}

/// Writes files. A new one that is there already stops all of them, as does one that is not any more what it was.
pub fn write(root: &Path, new: &[NewFile], changed: &[Revision]) -> Result<(), Failure> {
    settle(root)?;
    let folder = root.join(FOLDER);
    fs::create_dir(&folder).map_err(Failure::io("folder-gagal", &folder))?;
    prepare(root, new, changed).inspect_err(|_| {
        let _ = fs::remove_dir_all(&folder);
    })?;
    settle(root).map(drop)
}

fn prepare(root: &Path, new: &[NewFile], changed: &[Revision]) -> Result<(), Failure> {
    let folder = root.join(FOLDER);
    let mut waiting = Vec::with_capacity(new.len() + changed.len());
    let mut wait = |path: &str, text: &str, was: Option<&str>| {
        let beside = folder.join(waiting.len().to_string());
        whole::write_new(&beside, text.as_bytes()).map_err(Failure::io("tulis-gagal", &beside))?;
        let was = was.map(|text| Fingerprint::of(text.as_bytes()));
        waiting.push(Waiting { path: path.to_owned(), fingerprint: Fingerprint::of(text.as_bytes()), was });
        Ok(())
    };
    for file in new {
        let place = root.join(&file.path);
        if fs::symlink_metadata(&place).is_ok() {
            return Err(Failure::new("impor-sudah-ada", &place));
        }
        wait(&file.path, &file.text, None)?;
    }
    for file in changed {
        let place = root.join(&file.path);
        if whole::read(&place).map_err(Failure::io("tulis-gagal", &place))? != file.old.as_bytes() {
            return Err(Failure::new("impor-sudah-berubah", &place));
        }
        wait(&file.path, &file.new, Some(&file.old))?;
    }
    let list = serde_json::to_vec(&waiting).map_err(|error| Failure::io("tulis-gagal", &folder)(error.into()))?;
    whole::write_new(&folder.join(LIST), &list).map_err(Failure::io("tulis-gagal", &folder))
}

/// Finishes a plan that was left, or forgets it.
pub fn settle(root: &Path) -> Result<Option<Settled>, Failure> {
    let folder = root.join(FOLDER);
    if !fs::symlink_metadata(&folder).is_ok_and(|found| found.is_dir()) {
        return Ok(None);
    }
    let list = folder.join(LIST);
    let settled = match whole::read(&list) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Settled::Forgotten,
        Err(error) => return Err(Failure::io("tulis-gagal", &list)(error)),
        Ok(bytes) => {
            let waiting: Vec<Waiting> =
                serde_json::from_slice(&bytes).map_err(|error| Failure::io("tulis-gagal", &list)(error.into()))?;
            for (number, one) in waiting.iter().enumerate() {
                put(root, &folder.join(number.to_string()), one)?;
            }
            Settled::Finished(waiting.len())
        }
    };
    // Without its list it is forgotten, wherever this is stopped; until then it is done once more, which changes nothing.
    let gone = fs::remove_file(&list).or_else(|error| match error.kind() {
        io::ErrorKind::NotFound => Ok(()),
        _ => Err(error),
    });
    gone.and_then(|()| fs::remove_dir_all(&folder)).map_err(Failure::io("tulis-gagal", &folder))?;
    Ok(Some(settled))
}

/// Puts one file in its place. What stands there is somebody's, and stays.
fn put(root: &Path, beside: &Path, waiting: &Waiting) -> Result<(), Failure> {
    let place = root.join(&waiting.path);
    let bytes = whole::read(beside).map_err(Failure::io("tulis-gagal", beside))?;
    let is_ours = waiting.path.starts_with("content/") && !waiting.path.contains("..");
    if !is_ours || Fingerprint::of(&bytes) != waiting.fingerprint {
        return Err(Failure::new("impor-rencana-rusak", beside));
    }
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder).map_err(Failure::io("folder-gagal", folder))?;
    }
    let written = match &waiting.was {
        None => whole::write_new(&place, &bytes),
        Some(was) => match whole::read(&place) {
            Ok(found) if Fingerprint::of(&found) == *was => whole::write(&place, &bytes),
            _ => Ok(()),
        },
    };
    match written {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(Failure::io("tulis-gagal", &place)(error)),
        _ => Ok(()),
    }
}
