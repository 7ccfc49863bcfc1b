//! What was made: the published folder, whole and old until it is whole and new.
//!
//! A build writes into a staging folder beside the public one, the manifest last, and then exchanges the two in one step.
//! Whatever stops it before that step leaves the old site as it was. Only what our manifest lists is ours to remove.

pub mod hashed;
pub mod manifest;
pub mod staging;

pub use manifest::{Changes, Entry, Manifest};
pub use staging::{Published, Staging};

use crate::fingerprint::Fingerprint;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The machine failed, or the folder is not ours: the code of a message and the path it concerns.
#[derive(Debug)]
pub struct Failure {
    pub code: &'static str,
    pub path: PathBuf,
    pub cause: Option<io::Error>,
}

impl Failure {
    pub fn new(code: &'static str, path: &Path) -> Failure {
        Failure { code, path: path.to_owned(), cause: None }
    }

    /// For `map_err`: an I/O error at a path.
    pub fn io(code: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Failure {
        let path = path.to_owned();
        move |cause| Failure { code, path, cause: Some(cause) }
    }
}

/// The folder to publish into, locked for this process.
#[derive(Debug)]
pub struct PublicDir {
    path: PathBuf,
    /// What an earlier build put there, and the fingerprint of the file that says so.
    pub manifest: Manifest,
    pub manifest_fingerprint: Option<String>,
    /// When that was, by the clock of the disk.
    published: Option<SystemTime>,
    _lock: Lock,
}

impl PublicDir {
    /// Makes sure that `path` may be ours, and that no other build is at it. `root` is the site's root.
    pub fn open(path: &Path, root: &Path) -> Result<PublicDir, Failure> {
        let path = absolute(path)?;
        refuse_dangerous(&path, &absolute(root)?)?;
        let parent = path.parent().ok_or_else(|| Failure::new("folder-terlarang", &path))?;
        fs::create_dir_all(parent).map_err(Failure::io("folder-gagal", parent))?;
        let lock = lock(&path)?;
        staging::recover(&path)?;
        let (manifest, manifest_fingerprint) = match Manifest::read(&path) {
            Some((manifest, fingerprint)) => (manifest, Some(fingerprint)),
            None if is_empty(&path) => (Manifest::default(), None),
            None => return Err(Failure::new("folder-asing", &path)),
        };
        let published = fs::metadata(path.join(manifest::FILE)).and_then(|file| file.modified()).ok();
        Ok(PublicDir { path, manifest, manifest_fingerprint, published, _lock: lock })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether a published file holds what was published.
    pub fn is_intact(&self, path: &str, entry: &Entry) -> bool {
        let full = self.path.join(path);
        let found = fs::symlink_metadata(&full).ok().filter(|found| found.is_file() && found.len() == entry.size);
        let Some(found) = found else { return false };
        // The manifest is written last: what has not been touched since is as it was.
        let is_older = |(published, modified)| modified < published;
        self.published.zip(found.modified().ok()).is_some_and(is_older)
            || fs::read(&full).is_ok_and(|bytes| Fingerprint::of(&bytes) == entry.fingerprint)
    }

    /// Begins a new tree beside the old one.
    pub fn stage(&self) -> Result<Staging, Failure> {
        Staging::begin(&self.path)
    }
}

/// An absolute path with every existing part resolved, so that links and dots cannot hide where it leads.
fn absolute(path: &Path) -> Result<PathBuf, Failure> {
    let full = std::path::absolute(path).map_err(Failure::io("folder-gagal", path))?;
    let mut missing = Vec::new();
    let mut existing = full.as_path();
    loop {
        if let Ok(canonical) = existing.canonicalize() {
            return Ok(missing.iter().rev().fold(canonical, |path, part| path.join(part)));
        }
        let (Some(name), Some(parent)) = (existing.file_name(), existing.parent()) else {
            return Err(Failure::new("folder-terlarang", path));
        };
        missing.push(name.to_owned());
        existing = parent;
    }
}

/// Folders that no build may ever replace: the disk's root, homes, the site itself and whatever holds it.
fn refuse_dangerous(path: &Path, root: &Path) -> Result<(), Failure> {
    let home = std::env::home_dir().and_then(|home| home.canonicalize().ok());
    let own = [root.to_owned(), root.join("content"), root.join("themes")];
    let here = std::env::current_dir().ok().and_then(|here| here.canonicalize().ok());
    let holds = |other: &Path| other.starts_with(path);
    let is_forbidden = path.parent().is_none()
        || home.as_deref().is_some_and(holds)
        || here.as_deref().is_some_and(holds)
        || own.iter().any(|own| holds(own))
        || path.starts_with(root.join("content"))
        || path.starts_with(root.join("themes"))
        || path.starts_with(root.join(".git"));
    if is_forbidden { Err(Failure::new("folder-terlarang", path)) } else { Ok(()) }
}

fn is_empty(path: &Path) -> bool {
    match fs::read_dir(path) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// A locked file. The system lets go of it when the process ends, however it ends.
#[derive(Debug)]
struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        // Said outright, because a child that is just being started may still have the file open.
        let _ = self.0.unlock();
    }
}

/// Locks a file beside the folder.
fn lock(path: &Path) -> Result<Lock, Failure> {
    let name = staging::beside(path, "kunci");
    let file = File::options()
        .create(true)
        .write(true)
        .truncate(false)
        .open(&name)
        .map_err(Failure::io("folder-gagal", &name))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(fs::TryLockError::WouldBlock) => Err(Failure::new("sedang-dibangun", path)),
        Err(fs::TryLockError::Error(cause)) => Err(Failure { code: "folder-gagal", path: name, cause: Some(cause) }),
    }
}
