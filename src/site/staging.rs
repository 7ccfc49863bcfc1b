//! A new tree beside the old one, and the exchange of the two.

use super::manifest::{self, Entry, Manifest};
use super::{Failure, PublicDir, attributes, beside, copies, durable, foreign, stamps};
use crate::diagnostic::Diagnostic;
use crate::permalink::SitePath;
use crate::running;
use crate::whole;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// A tree under construction. Dropping it unfinished removes it.
#[derive(Debug)]
pub(crate) struct Staging {
    path: PathBuf,
    finished: bool,
    kept: Mutex<FolderModes>,
}

/// What became of the owners and modes of folders that were there before.
#[derive(Debug, Default)]
struct FolderModes {
    /// Folders, from the public one, into which nobody may write: they get that mode when they are full.
    closed: Vec<PathBuf>,
    /// The first folder that could not be given to its owner or group.
    not_given: Option<PathBuf>,
}

/// What came of a publication.
pub(crate) struct Published {
    /// Files of others that stayed.
    pub foreign_files: usize,
    pub manifest_fingerprint: String,
    /// What failed when the new site was live already.
    pub notes: Vec<Diagnostic>,
}

/// A tree under construction.
const NEW: &str = "baru";
/// The old tree between the two renames of an exchange.
const OLD: &str = "lama";

/// The trees, or files, of one kind beside the public folder, in the order in which they were made: `…-baru`, `…-baru-2`.
/// Each has a name of its own, so one that cannot be deleted is in nobody's way.
pub(super) fn trees(public: &Path, what: &str) -> Vec<(u32, PathBuf)> {
    let first = beside(public, what);
    let prefix = first.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let entries = first.parent().and_then(|folder| fs::read_dir(folder).ok());
    let number = |name: &str| match name.strip_prefix(&prefix)? {
        "" => Some(1),
        rest => rest.strip_prefix('-')?.parse().ok(),
    };
    let names = entries.into_iter().flatten().flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut found: Vec<_> = names.filter_map(|name| Some((number(&name)?, first.with_file_name(&name)))).collect();
    found.sort();
    found
}

/// A name that nothing beside the public folder has.
pub(super) fn fresh(public: &Path, what: &str) -> PathBuf {
    match trees(public, what).last() {
        Some((number, _)) => beside(public, &format!("{what}-{}", number.saturating_add(1))),
        None => beside(public, what),
    }
}

/// Finishes an exchange that was cut in two and removes what builds have left; returns what cannot be removed. The caller
/// holds the lock.
pub(crate) fn recover(public: &Path) -> Result<Vec<Failure>, Failure> {
    let mut old = trees(public, OLD);
    // A tree loses its manifest first, so one that has it is whole.
    let is_cut = !public.exists() && old.last().is_some_and(|(_, tree)| tree.join(manifest::FILE).exists());
    if is_cut && let Some((_, tree)) = old.pop() {
        fs::rename(&tree, public).map_err(Failure::io("tukar-terputus", &tree))?;
    }
    old.extend(trees(public, NEW));
    Ok(old.iter().filter_map(|(_, tree)| remove(tree).err()).collect())
}

/// Folders that a worker makes or removes before it takes others.
const AT_A_TIME: usize = 64;

fn remove(path: &Path) -> Result<(), Failure> {
    let _ = fs::remove_file(path.join(manifest::FILE));
    // Most of a site lies in folders of folders: all cores at once.
    let walk = walkdir::WalkDir::new(path).follow_links(false).min_depth(2).max_depth(2).into_iter().flatten();
    let folders: Vec<PathBuf> =
        walk.filter(|entry| entry.file_type().is_dir()).map(walkdir::DirEntry::into_path).collect();
    folders.par_iter().with_max_len(AT_A_TIME).for_each(|folder| {
        // What is left here is removed below, or is the failure that is told there.
        let _ = fs::remove_dir_all(folder);
    });
    let removed = fs::remove_dir_all(path).or_else(|error| match error.kind() {
        io::ErrorKind::NotFound => Ok(()),
        io::ErrorKind::PermissionDenied => {
            open_up(path);
            fs::remove_dir_all(path)
        }
        _ => Err(error),
    });
    removed.map_err(Failure::io("sisa-tertinggal", path))
}

/// Lets us write into every folder of a tree that is ours to remove.
fn open_up(path: &Path) {
    let walk = walkdir::WalkDir::new(path).follow_links(false).into_iter().flatten();
    for folder in walk.filter(|entry| entry.file_type().is_dir()) {
        open_folder(folder.path());
    }
}

/// Lets us write into a folder; returns whether we could not before.
fn open_folder(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        const ALL_OF_IT: u32 = 0o700;
        let mode = fs::symlink_metadata(path).map_or(ALL_OF_IT, |found| found.permissions().mode());
        let is_closed = mode & ALL_OF_IT != ALL_OF_IT;
        if is_closed {
            // What cannot be opened is the failure that is told by whoever writes there.
            let _ = fs::set_permissions(path, fs::Permissions::from_mode(mode | ALL_OF_IT));
        }
        is_closed
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}

impl Staging {
    /// Makes an empty tree beside the public folder; fails if the run is being ended.
    pub(super) fn begin(public: &PublicDir) -> Result<Staging, Failure> {
        let path = fresh(public.path(), NEW);
        if !running::building(&path) {
            return Err(Failure::new("dihentikan", public.path()));
        }
        fs::create_dir(&path).map_err(Failure::io("folder-gagal", &path))?;
        let staging = Staging { path, finished: false, kept: Mutex::default() };
        // First of all: what is made inside has the group and the access lists that it hands on.
        staging.keep_attributes(public, Path::new(""))?;
        Ok(staging)
    }

    /// Gives a folder what the public folder of the same name has.
    fn keep_attributes(&self, public: &PublicDir, folder: &Path) -> Result<(), Failure> {
        let (old, new) = (public.path().join(folder), self.path.join(folder));
        if !old.symlink_metadata().is_ok_and(|found| found.is_dir()) {
            return Ok(());
        }
        let is_given = attributes::copy(&old, &new).map_err(Failure::io("folder-gagal", &new))?;
        let is_closed = open_folder(&new);
        if (is_closed || !is_given)
            && let Ok(mut kept) = self.kept.lock()
        {
            kept.closed.extend(is_closed.then(|| folder.to_owned()));
            kept.not_given = kept.not_given.take().or((!is_given).then(|| old.components().collect()));
        }
        Ok(())
    }

    /// Makes every folder that the outputs need, so that writers need not look: those above first, for what they hand on.
    pub(crate) fn make_folders<'p>(
        &self,
        public: &PublicDir,
        paths: impl Iterator<Item = &'p SitePath>,
    ) -> Result<(), Failure> {
        let mut folders = BTreeSet::new();
        for path in paths {
            let mut path = path.as_str();
            while let Some((folder, _)) = path.rsplit_once('/') {
                if !folders.insert(folder) {
                    break;
                }
                path = folder;
            }
        }
        let mut levels: Vec<Vec<&str>> = Vec::new();
        for folder in folders {
            let depth = folder.matches('/').count();
            levels.resize_with(levels.len().max(depth + 1), Vec::new);
            levels[depth].push(folder);
        }
        let make = |folder: &&str| self.make_folder(public, Path::new(folder));
        levels.iter().try_for_each(|level| level.par_iter().with_max_len(AT_A_TIME).try_for_each(make))
    }

    fn make_folder(&self, public: &PublicDir, folder: &Path) -> Result<(), Failure> {
        let path = self.path.join(folder);
        fs::create_dir(&path).map_err(Failure::io("folder-gagal", &path))?;
        self.keep_attributes(public, folder)
    }

    /// Makes a folder and those above it where they are not there yet.
    fn make_way(&self, public: &PublicDir, folder: &Path) -> Result<(), Failure> {
        let mut missing: Vec<&Path> =
            folder.ancestors().take_while(|folder| !self.path.join(folder).exists()).collect();
        missing.reverse();
        missing.into_iter().try_for_each(|folder| self.make_folder(public, folder))
    }

    /// Writes one output.
    pub(crate) fn write(&self, path: &SitePath, bytes: &[u8], media_type: &'static str) -> Result<Entry, Failure> {
        self.put(path, bytes)?;
        Ok(Entry::of(bytes, media_type))
    }

    fn put(&self, path: &SitePath, bytes: &[u8]) -> Result<(), Failure> {
        let full = self.path.join(path.as_str());
        durable::write(&full, bytes).map_err(Failure::io("tulis-gagal", &full))
    }

    /// Writes one output, or takes the published file over if it has the same bytes: whoever copies the site elsewhere by
    /// what is newer copies only what has changed.
    pub(crate) fn write_or_keep(
        &self,
        public: &PublicDir,
        path: &SitePath,
        bytes: &[u8],
        media_type: &'static str,
    ) -> Result<Entry, Failure> {
        let entry = Entry::of(bytes, media_type);
        let known = public.manifest.files.get(path.as_str());
        let is_known = known.is_some_and(|known| known.fingerprint == entry.fingerprint);
        if !is_known || self.take_over(public, path, None).is_none() {
            self.put(path, bytes)?;
        }
        Ok(entry)
    }

    /// Takes an output over from the public folder; `None` if it is not there, is not as it was written, or was not drawn
    /// from the same (an output whose path tells its content is drawn from nothing else).
    pub(crate) fn take_over(&self, public: &PublicDir, path: &SitePath, drawn_from: Option<&str>) -> Option<Entry> {
        let known =
            public.manifest.files.get(path.as_str()).filter(|known| known.drawn_from.as_deref() == drawn_from)?;
        if !public.is_intact(path.as_str(), known) {
            return None;
        }
        let (old, full) = (public.path().join(path.as_str()), self.path.join(path.as_str()));
        let is_taken = fs::hard_link(&old, &full).is_ok() || fs::copy(&old, &full).is_ok();
        is_taken.then(|| known.clone())
    }

    /// Puts the manifest in and lets the new tree take the old one's place, in the order that the module tells.
    pub(crate) fn publish(
        mut self,
        public: &PublicDir,
        manifest: &Manifest,
        ledger: Option<&str>,
    ) -> Result<Published, Failure> {
        let foreign_files = foreign::take_along(&self.path, public, manifest, |folder| self.make_way(public, folder))?;
        let manifest_fingerprint = manifest.write(&self.path)?;
        if !running::exchanging() {
            return Err(Failure::new("dihentikan", public.path()));
        }
        copies::lay(public.path(), &self.path, ledger)?;
        let kept = std::mem::take(self.kept.get_mut().unwrap_or_else(std::sync::PoisonError::into_inner));
        for folder in &kept.closed {
            let (old, new) = (public.path().join(folder), self.path.join(folder));
            attributes::copy(&old, &new).map_err(Failure::io("folder-gagal", &new))?;
        }
        durable::tree(&self.path).map_err(Failure::io("tulis-gagal", &self.path))?;
        let old = exchange(&self.path, public.path())?;
        self.finished = true;
        // The new site is live: what fails from here on is told, and mended by a later build.
        let parent = public.path().parent().unwrap_or(public.path());
        let last = [
            durable::entries(parent).map_err(Failure::io("tukar-belum-pasti", parent)),
            copies::reconcile(public.path(), manifest, Some(&manifest_fingerprint), &public.root),
            old.map_or(Ok(()), |tree| remove(&tree)),
            kept.not_given.map_or(Ok(()), |folder| Err(Failure::new("pemilik-berganti", &folder))),
        ];
        let notes = last.into_iter().filter_map(Result::err).map(Failure::note).collect();
        stamps::keep(public.path(), manifest, &manifest_fingerprint);
        Ok(Published { foreign_files, manifest_fingerprint, notes })
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.finished {
            // The next build removes what cannot be removed now.
            let _ = remove(&self.path);
        }
        running::built();
    }
}

/// Exchanges two folders in one step where the system can, else by two renames that [`recover`] can finish. Returns where
/// the old tree is now, if there was one.
fn exchange(new: &Path, public: &Path) -> Result<Option<PathBuf>, Failure> {
    if !public.exists() {
        return fs::rename(new, public).map(|()| None).map_err(Failure::io("tukar-gagal", public));
    }
    let is_possible = std::env::var_os(TWO_RENAMES).is_none();
    if is_possible && whole::exchange(new, public).map_err(Failure::io("tukar-gagal", public))? {
        return Ok(Some(new.to_owned()));
    }
    let before = fresh(public, OLD);
    fs::rename(public, &before).map_err(Failure::io("tukar-gagal", public))?;
    match fs::rename(new, public) {
        Ok(()) => Ok(Some(before)),
        Err(error) => Err(match fs::rename(&before, public) {
            Ok(()) => Failure::io("tukar-gagal", public)(error),
            Err(_) => Failure::io("tukar-terputus", &before)(error),
        }),
    }
}

/// Lets tests on Linux see the exchange of systems that have only renames: set, to whatever, in the environment.
const TWO_RENAMES: &str = "ETALASE_TWO_RENAMES";
