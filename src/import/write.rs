//! Writes the files of a plan, new and changed, all of them or none.
//!
//! They are made whole in a folder beside `content/` first, and a list of them last: with the list the plan stands, without it
//! nothing has happened. Then each file is put in its place. Whoever writes next finishes a plan that stands and forgets one
//! that does not.

use super::plan::NewFile;
use super::revise::Revision;
use crate::content::pending::{FOLDER, LIST, TOGETHER, Waiting};
use crate::fingerprint::Fingerprint;
use crate::site::Failure;
use crate::whole;
use std::fs;
use std::io;
use std::path::Path;

/// The folder of the last plan that was finished, with the files as they were before it.
const LAST: &str = ".content.etalase-impor-terakhir";
/// What the name of an old file ends in, behind its number.
const OLD: &str = "lama";

/// What became of a plan that was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Settled {
    /// All its files are in their places.
    Finished(usize),
    /// It had not been written completely, so nothing of it has taken effect.
    Forgotten,
}

/// Writes files. A new one that is there already stops all of them, as does one that is not any more what it was.
pub(crate) fn write(root: &Path, new: &[NewFile], changed: &[Revision]) -> Result<(), Failure> {
    write_in(root, FOLDER, new, changed)
}

/// Writes changes that belong together and are no import: all of them or none.
pub(crate) fn write_together(root: &Path, changed: &[Revision]) -> Result<(), Failure> {
    write_in(root, TOGETHER, &[], changed)
}

fn write_in(root: &Path, name: &str, new: &[NewFile], changed: &[Revision]) -> Result<(), Failure> {
    settle(root)?;
    let folder = root.join(name);
    fs::create_dir(&folder).map_err(Failure::io("folder-gagal", &folder))?;
    prepare(root, &folder, new, changed).inspect_err(|_| {
        let _ = fs::remove_dir_all(&folder);
    })?;
    settle_in(root, name).map(drop)
}

fn prepare(root: &Path, folder: &Path, new: &[NewFile], changed: &[Revision]) -> Result<(), Failure> {
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
    for (at, file) in changed.iter().enumerate() {
        let place = root.join(&file.path);
        if whole::read(&place).map_err(Failure::io("tulis-gagal", &place))? != file.old.as_bytes() {
            return Err(Failure::new("impor-sudah-berubah", &place));
        }
        let before = folder.join(format!("{}.{OLD}", new.len() + at));
        whole::write_new(&before, file.old.as_bytes()).map_err(Failure::io("tulis-gagal", &before))?;
        wait(&file.path, &file.new, Some(&file.old))?;
    }
    let list = serde_json::to_vec(&waiting).map_err(|error| Failure::io("tulis-gagal", folder)(error.into()))?;
    whole::write_new(&folder.join(LIST), &list).map_err(Failure::io("tulis-gagal", folder))
}

/// Finishes a plan that was left, or forgets it.
pub(crate) fn settle(root: &Path) -> Result<Option<Settled>, Failure> {
    settle_in(root, TOGETHER)?;
    settle_in(root, FOLDER)
}

fn settle_in(root: &Path, name: &str) -> Result<Option<Settled>, Failure> {
    let folder = root.join(name);
    if !fs::symlink_metadata(&folder).is_ok_and(|found| found.is_dir()) {
        return Ok(None);
    }
    let list = folder.join(LIST);
    let settled = match whole::read(&list) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Settled::Forgotten,
        Err(error) => return Err(Failure::io("tulis-gagal", &list)(error)),
        Ok(bytes) => {
            let waiting = listed(&bytes, &list)?;
            for (number, one) in waiting.iter().enumerate() {
                put(root, &folder.join(number.to_string()), one)?;
            }
            Settled::Finished(waiting.len())
        }
    };
    let gone = match settled {
        Settled::Forgotten => fs::remove_dir_all(&folder),
        // Without its list it is forgotten, wherever this is stopped.
        Settled::Finished(_) if name == TOGETHER => fs::remove_file(&list).and_then(|()| fs::remove_dir_all(&folder)),
        // Until it has its other name it is done once more, which changes nothing.
        Settled::Finished(_) => forget(&root.join(LAST)).and_then(|()| fs::rename(&folder, root.join(LAST))),
    };
    gone.map_err(Failure::io("tulis-gagal", &folder))?;
    Ok(Some(settled))
}

/// Whether an import was left that is neither finished nor forgotten.
pub(crate) fn is_left(root: &Path) -> bool {
    fs::symlink_metadata(root.join(FOLDER)).is_ok_and(|found| found.is_dir())
}

fn listed(bytes: &[u8], list: &Path) -> Result<Vec<Waiting>, Failure> {
    serde_json::from_slice(bytes).map_err(|error| Failure::io("tulis-gagal", list)(error.into()))
}

fn forget(folder: &Path) -> io::Result<()> {
    fs::remove_dir_all(folder).or_else(|error| match error.kind() {
        io::ErrorKind::NotFound => Ok(()),
        _ => Err(error),
    })
}

/// Whether there is an import that can be taken back.
pub(crate) fn can_undo(root: &Path) -> bool {
    root.join(LAST).join(LIST).is_file()
}

/// What became of an import that was taken back.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Undone {
    /// Drafts that were removed.
    pub removed: usize,
    /// Files that are as they were.
    pub restored: usize,
    /// Files that somebody has edited since, which stay.
    pub left: Vec<String>,
}

/// Takes back the last plan that was finished. What was edited since stays; where this is stopped, it can be done again.
pub(crate) fn undo(root: &Path) -> Result<Option<Undone>, Failure> {
    settle(root)?;
    let folder = root.join(LAST);
    let list = folder.join(LIST);
    let waiting = match whole::read(&list) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Failure::io("tulis-gagal", &list)(error)),
        Ok(bytes) => listed(&bytes, &list)?,
    };
    let mut undone = Undone::default();
    for (number, one) in waiting.iter().enumerate() {
        take_back(root, &folder.join(format!("{number}.{OLD}")), one, &mut undone)?;
    }
    forget(&folder).map_err(Failure::io("tulis-gagal", &folder))?;
    Ok(Some(undone))
}

fn take_back(root: &Path, before: &Path, waiting: &Waiting, undone: &mut Undone) -> Result<(), Failure> {
    let place = root.join(&waiting.path);
    let found = match whole::read(&place) {
        Ok(bytes) => Some(Fingerprint::of(&bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(Failure::io("tulis-gagal", &place)(error)),
    };
    let old = whole::read(before).ok().filter(|old| Some(Fingerprint::of(old)) == waiting.was);
    let failed = Failure::io("tulis-gagal", &place);
    match (found, waiting.was, old) {
        _ if !waiting.is_of_content() => undone.left.push(waiting.path.clone()),
        // The file is already as it was before the import.
        (found, was, _) if found == was => {}
        (Some(found), None, _) if found == waiting.fingerprint => {
            fs::remove_file(&place).map_err(failed)?;
            undone.removed += 1;
        }
        (Some(found), Some(_), Some(old)) if found == waiting.fingerprint => {
            whole::write(&place, &old).map_err(failed)?;
            undone.restored += 1;
        }
        _ => undone.left.push(waiting.path.clone()),
    }
    Ok(())
}

/// Puts one file in its place. What stands there is somebody's, and stays.
fn put(root: &Path, beside: &Path, waiting: &Waiting) -> Result<(), Failure> {
    let place = root.join(&waiting.path);
    let bytes = whole::read(beside).map_err(Failure::io("tulis-gagal", beside))?;
    if !waiting.is_of_content() || Fingerprint::of(&bytes) != waiting.fingerprint {
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
