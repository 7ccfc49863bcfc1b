//! The published folder: it holds the whole old site until it holds the whole new one.
//!
//! A build writes into a tree of its own beside the public folder, and in this order lets it count:
//!
//! 1. Files and folders of others are taken along as they are ([`foreign`]); folders that were there before keep their mode,
//!    group, owner and access lists ([`attributes`]). The manifest is written last.
//! 2. Copies of the manifest and of the new ledger are laid beside the public folder ([`copies`]).
//! 3. All of this is taken to the disk ([`durable`]).
//! 4. The two trees are exchanged in one step ([`staging`]), and the folder in which they lie is taken to the disk.
//! 5. The ledger is put into `content/`, and the copies count.
//! 6. The old tree is removed.
//! 7. How each file stands now is remembered ([`stamps`]).
//!
//! Whatever stops a build before step 4 leaves the old site, and what is pending is dropped by the next build. From step 4 on
//! the new site is live: what fails then is a note, and the next build finishes it. Either way no address is lost, because the
//! ledger that belongs to the live site lies beside it or in `content/`. Only what our manifest lists is ours to remove.

mod attributes;
mod copies;
mod durable;
mod foreign;
pub(crate) mod hashed;
mod live;
pub(crate) mod manifest;
pub(crate) mod staging;
mod stamps;

pub(crate) use live::Live;
pub(crate) use manifest::{Changes, Entry, Manifest};
pub(crate) use staging::{Published, Staging};

use crate::catalogue::ledger::{Ledger, Published as PublishedAddresses};
use crate::diagnostic::{Diagnostic, SourcePath, Span};
use crate::fingerprint::Fingerprint;
use crate::permalink::{self, SitePath};
use crate::whole;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// The machine failed, or the folder is not ours: the code of a message and the path it concerns.
#[derive(Debug)]
pub struct Failure {
    pub code: &'static str,
    pub path: PathBuf,
    pub cause: Option<io::Error>,
}

impl Failure {
    /// A failure without a cause from the system. `code` names a message.
    pub fn new(code: &'static str, path: &Path) -> Failure {
        Failure { code, path: path.to_owned(), cause: None }
    }

    /// For `map_err`: an I/O error at a path.
    pub fn io(code: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Failure {
        let path = path.to_owned();
        move |cause| Failure { code, path, cause: Some(cause) }
    }

    /// What failed without harm to the site, to be told beside everything else.
    pub fn note(self) -> Diagnostic {
        self.told_as(Diagnostic::note)
    }

    /// What stops every build, to be told beside everything else.
    fn error(self) -> Diagnostic {
        self.told_as(Diagnostic::error)
    }

    fn told_as(self, diagnostic: fn(&'static str, &SourcePath, Span) -> Diagnostic) -> Diagnostic {
        let path = self.path.display().to_string();
        let cause = self.cause.map_or_else(|| "none".to_owned(), |cause| cause.to_string());
        diagnostic(self.code, &SourcePath::from(&*path), Span::default()).with("berkas", path).with("sebab", cause)
    }
}

/// A ledger as it was before it was restored, beside the folder.
const OLD_LEDGER: &str = "buku-lama";

/// The folder to publish into, locked for this process.
#[derive(Debug)]
pub(crate) struct PublicDir {
    path: PathBuf,
    /// The site's root.
    root: PathBuf,
    /// What an earlier build put there, and the fingerprint of the file that says so.
    pub manifest: Manifest,
    pub manifest_fingerprint: Option<String>,
    /// What earlier builds have left that could not be finished or removed now.
    pub notes: Vec<Diagnostic>,
    _lock: Lock,
}

impl PublicDir {
    /// Makes sure that `path` may be ours, that no other build is at it, and that what an earlier one began is finished.
    /// `root` is the site's root. With `reread` nothing that is remembered of the files is believed.
    pub(crate) fn open(path: &Path, root: &Path, reread: bool) -> Result<PublicDir, Failure> {
        PublicDir::open_with(path, root, reread, false)
    }

    /// The same for whoever changes nothing in it, also if nobody knows any more what in it is ours: that is a note.
    pub(crate) fn open_to_look(path: &Path, root: &Path) -> Result<PublicDir, Failure> {
        PublicDir::open_with(path, root, false, true)
    }

    fn open_with(path: &Path, root: &Path, reread: bool, only_looks: bool) -> Result<PublicDir, Failure> {
        let path = absolute(path)?;
        let root = absolute(root)?;
        refuse_dangerous(&path, &root)?;
        if let Some(file) = path.ancestors().find(|above| above.exists()).filter(|above| !above.is_dir()) {
            return Err(Failure::new("folder-berupa-berkas", file));
        }
        if path.is_symlink() {
            // All links that lead somewhere have been followed.
            return Err(Failure::new("folder-pintasan-putus", &path));
        }
        let parent = path.parent().ok_or_else(|| Failure::new("folder-terlarang", &path))?;
        fs::create_dir_all(parent).map_err(Failure::io("folder-gagal", parent))?;
        let lock = lock(&path)?;
        let mut left = staging::recover(&path)?;
        let live = live::manifest(&path, &mut left);
        let is_unknown = live.as_ref().is_err_and(|failure| [live::LOST, live::DAMAGED].contains(&failure.code));
        let live = match live {
            Err(failure) if only_looks && is_unknown => {
                left.push(failure);
                None
            }
            live => live?,
        };
        let (mut manifest, manifest_fingerprint) = match live {
            Some((manifest, fingerprint)) => (manifest, Some(fingerprint)),
            None => (Manifest::default(), None),
        };
        // Which copies belong to a site that nobody knows cannot be told either, so they stay.
        if !is_unknown {
            left.extend(copies::reconcile(&path, &manifest, manifest_fingerprint.as_deref(), &root).err());
        }
        if let Some(fingerprint) = manifest_fingerprint.as_deref().filter(|_| !reread) {
            stamps::recall(&path, &mut manifest, fingerprint);
        }
        let notes = left.into_iter().map(Failure::note).collect();
        Ok(PublicDir { path, root, manifest, manifest_fingerprint, notes, _lock: lock })
    }

    /// The folder itself, with links resolved.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether a published file holds what was published: it stands as it did then, or has the same bytes.
    pub(crate) fn is_intact(&self, path: &str, entry: &Entry) -> bool {
        let full = self.path.join(path);
        let found = fs::symlink_metadata(&full).ok().filter(|found| found.is_file() && found.len() == entry.size);
        found.is_some_and(|found| {
            entry.stamp.is_some_and(|stamp| stamp == stamps::of(&found))
                || fs::read(&full).is_ok_and(|bytes| Fingerprint::of(&bytes) == entry.fingerprint)
        })
    }

    /// Whether what can be restored from lies beside the folder.
    pub(crate) fn has_copies(&self) -> bool {
        copies::are_there(&self.path, &self.manifest)
    }

    /// What is known to have been published and may not be in the site's ledger.
    pub(crate) fn published(&self) -> Option<PublishedAddresses> {
        copies::published(&self.path, &self.manifest, &self.root)
    }

    /// Ledgers that were put aside before they were restored, and one that was about to be published: they tell since when
    /// there were addresses, and not which.
    pub(crate) fn old_ledgers(&self) -> Vec<Vec<u8>> {
        let old = staging::trees(&self.path, OLD_LEDGER).into_iter().map(|(_, path)| path);
        old.chain([copies::new_ledger(&self.path)]).filter_map(|path| whole::read(&path).ok()).collect()
    }

    /// Keeps a ledger's text beside the folder before it is restored, each under a name of its own; returns where.
    pub(crate) fn put_aside(&self, ledger: &[u8]) -> Result<PathBuf, Failure> {
        let path = staging::fresh(&self.path, OLD_LEDGER);
        whole::write(&path, ledger).map_err(Failure::io("tulis-gagal", &path))?;
        Ok(path)
    }

    /// Takes out of what is kept beside the folder what `ledger` knows of names that were withdrawn.
    pub(crate) fn forget_names(&self, ledger: &Ledger) -> Result<(), Failure> {
        for (_, path) in staging::trees(&self.path, OLD_LEDGER) {
            let bytes = whole::read(&path).map_err(Failure::io("salinan-gagal", &path))?;
            let kept = ledger.without_names(&bytes);
            if kept != bytes {
                whole::write(&path, &kept).map_err(Failure::io("salinan-gagal", &path))?;
            }
        }
        Ok(())
    }

    /// Begins a new tree beside the old one.
    pub(crate) fn stage(&self) -> Result<Staging, Failure> {
        Staging::begin(self)
    }
}

/// Pages of documents in a public folder at addresses of which `is_meant` is true, in every one of `languages`: their folders.
pub(crate) fn pages_at(public: &Path, languages: &[String], is_meant: impl Fn(&str) -> bool) -> BTreeSet<SitePath> {
    let mut found = BTreeSet::new();
    for language in std::iter::once("").chain(languages.iter().map(String::as_str)) {
        for kind in ["", permalink::CATALOGUE, permalink::AGENCIES] {
            let Ok(folders) = fs::read_dir(public.join(language).join(kind)) else { continue };
            let names = folders.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
            let addresses = names.map(|name| format!("{kind}{name}/")).filter(|address| is_meant(address));
            let pages = addresses.map(|address| SitePath::page(&format!("{language}{address}")));
            found.extend(pages.filter(|page| public.join(page.as_str()).is_file()));
        }
    }
    found
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

/// A locked file. The system lets go of it when the process ends, however it ends.
#[derive(Debug)]
struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        // Said outright, because a child that is just being started may still have the file open.
        let _ = self.0.unlock();
    }
}

/// A hidden name beside the public folder: `.public.etalase-<what>`.
pub(crate) fn beside(public: &Path, what: &str) -> PathBuf {
    let name = public.file_name().unwrap_or_default().to_string_lossy();
    public.with_file_name(format!(".{name}.etalase-{what}"))
}

/// Locks a file beside the folder.
fn lock(path: &Path) -> Result<Lock, Failure> {
    let name = beside(path, "kunci");
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
