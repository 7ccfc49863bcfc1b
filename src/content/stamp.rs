//! Whether a file was written since it was last looked at.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What changes when a file is written: its time, its length and, where systems have them, its number and its state's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    modified: Option<SystemTime>,
    length: u64,
    /// Inode and time of the last change of anything about it.
    state: (u64, i64, i64),
}

/// The stamp of a file; `None` if it cannot be had.
pub(crate) fn stamp(path: &Path) -> Option<Stamp> {
    let found = fs::metadata(path).ok()?;
    #[cfg(unix)]
    let state = {
        use std::os::unix::fs::MetadataExt;
        (found.ino(), found.ctime(), found.ctime_nsec())
    };
    #[cfg(not(unix))]
    let state = (0, 0, 0);
    Some(Stamp { modified: found.modified().ok(), length: found.len(), state })
}

/// The stamps of all files below a folder, in order of path.
pub(crate) fn stamps(folder: &Path) -> Vec<(PathBuf, Stamp)> {
    let walk = walkdir::WalkDir::new(folder).follow_links(false).sort_by_file_name().into_iter();
    let files = walk.flatten().filter(|entry| !entry.file_type().is_dir());
    files.filter_map(|entry| Some((entry.path().to_owned(), stamp(entry.path())?))).collect()
}
