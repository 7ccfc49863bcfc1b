//! Writes the new files of a plan, all of them or none.
//!
//! They are made whole in a folder beside `content/` first, and a list of them last: with the list the plan stands, without it
//! nothing has happened. Then each file is put in its place. Whoever writes next finishes a plan that stands and forgets one
//! that does not.

use super::plan::NewFile;
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
}

/// What became of a plan that was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// All its files are in their places.
    Finished(usize),
    /// It had not been made whole, so nothing of it has happened.
    Forgotten,
}

/// Writes new files. One that is there already stops all of them.
pub fn write(root: &Path, files: &[NewFile]) -> Result<(), Failure> {
    settle(root)?;
    let folder = root.join(FOLDER);
    fs::create_dir(&folder).map_err(Failure::io("folder-gagal", &folder))?;
    prepare(root, files).inspect_err(|_| {
        let _ = fs::remove_dir_all(&folder);
    })?;
    settle(root).map(drop)
}

fn prepare(root: &Path, files: &[NewFile]) -> Result<(), Failure> {
    let folder = root.join(FOLDER);
    let mut waiting = Vec::with_capacity(files.len());
    for (number, file) in files.iter().enumerate() {
        let place = root.join(&file.path);
        if fs::symlink_metadata(&place).is_ok() {
            return Err(Failure::new("impor-sudah-ada", &place));
        }
        let beside = folder.join(number.to_string());
        whole::write_new(&beside, file.text.as_bytes()).map_err(Failure::io("tulis-gagal", &beside))?;
        waiting.push(Waiting { path: file.path.clone(), fingerprint: Fingerprint::of(file.text.as_bytes()) });
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
    match whole::write_new(&place, &bytes) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(Failure::io("tulis-gagal", &place)(error)),
        _ => Ok(()),
    }
}
