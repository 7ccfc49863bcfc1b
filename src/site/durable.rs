//! What was written outlasts a power cut: files reach the disk before the step that makes them count.
//!
//! Linux takes everything of a file system to the disk in one call, which costs a site of thousands of small files a
//! hundredth of what a call for each would. Elsewhere a file is synced by the worker that writes it, and only the folders
//! are left for the end.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

/// Writes a new file. It lasts once [`tree`] has been called for a folder on the same disk.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    written(&file)
}

/// To be called with every file that was written by other means.
pub(crate) fn written(file: &File) -> io::Result<()> {
    if cfg!(target_os = "linux") { Ok(()) } else { file.sync_all() }
}

/// Takes to the disk what was written below a folder, with the entries of its folders.
#[cfg(target_os = "linux")]
pub(crate) fn tree(folder: &Path) -> io::Result<()> {
    use rustix::io::Errno;
    match rustix::fs::syncfs(File::open(folder)?) {
        // Where a sandbox does not know the call: everything, of all disks.
        Err(Errno::NOSYS | Errno::PERM) => {
            rustix::fs::sync();
            Ok(())
        }
        result => Ok(result?),
    }
}

/// Takes to the disk what was written below a folder, with the entries of its folders.
#[cfg(not(target_os = "linux"))]
pub fn tree(folder: &Path) -> io::Result<()> {
    use rayon::prelude::*;
    let walk = walkdir::WalkDir::new(folder).follow_links(false).into_iter();
    let folders: Result<Vec<_>, _> =
        walk.filter(|entry| entry.as_ref().map_or(true, |e| e.file_type().is_dir())).collect();
    folders?.par_iter().try_for_each(|entry| entries(entry.path()))
}

/// Takes the entries of one folder to the disk: what was renamed in it stays renamed.
pub(crate) fn entries(folder: &Path) -> io::Result<()> {
    // Windows writes the entries of folders in order by itself, and opens no folder for this.
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
