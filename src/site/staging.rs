//! A new tree beside the old one, and the exchange of the two.

use super::manifest::{self, Entry, Manifest};
use super::{Failure, PublicDir};
use crate::catalogue::permalink::SitePath;
use rayon::prelude::*;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A tree under construction. Dropping it unfinished removes it.
#[derive(Debug)]
pub struct Staging {
    path: PathBuf,
    finished: bool,
}

/// What came of a publication.
pub struct Published {
    /// Files of others that stayed.
    pub foreign_files: usize,
    pub manifest_fingerprint: String,
}

/// A hidden name beside the public folder: `.public.etalase-<what>`.
pub fn beside(public: &Path, what: &str) -> PathBuf {
    let name = public.file_name().unwrap_or_default().to_string_lossy();
    public.with_file_name(format!(".{name}.etalase-{what}"))
}

/// Removes what a killed build left, and finishes an exchange that was cut in two. The caller holds the lock.
pub fn recover(public: &Path) -> Result<(), Failure> {
    let before = beside(public, "lama");
    if before.exists() {
        if public.exists() {
            remove(&before)?;
        } else {
            fs::rename(&before, public).map_err(Failure::io("tukar-gagal", public))?;
        }
    }
    remove(&beside(public, "baru"))
}

/// Folders that a worker makes or removes before it takes others.
const AT_A_TIME: usize = 64;

fn remove(path: &Path) -> Result<(), Failure> {
    // Most of a site lies in folders of folders: all cores at once.
    let walk = walkdir::WalkDir::new(path).follow_links(false).min_depth(2).max_depth(2).into_iter().flatten();
    let folders: Vec<PathBuf> =
        walk.filter(|entry| entry.file_type().is_dir()).map(walkdir::DirEntry::into_path).collect();
    folders.par_iter().with_max_len(AT_A_TIME).for_each(|folder| {
        // What is left here is removed below, or is the failure that is told there.
        let _ = fs::remove_dir_all(folder);
    });
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(Failure { code: "hapus-gagal", path: path.to_owned(), cause: Some(error) })
        }
        _ => Ok(()),
    }
}

impl Staging {
    pub(super) fn begin(public: &Path) -> Result<Staging, Failure> {
        let path = beside(public, "baru");
        fs::create_dir(&path).map_err(Failure::io("folder-gagal", &path))?;
        Ok(Staging { path, finished: false })
    }

    /// Makes every folder that the outputs need, so that writers need not look.
    pub fn make_folders<'p>(&self, paths: impl Iterator<Item = &'p SitePath>) -> Result<(), Failure> {
        let mut folders: Vec<&str> =
            paths.filter_map(|path| path.as_str().rsplit_once('/').map(|(folder, _)| folder)).collect();
        folders.dedup();
        folders.par_iter().with_max_len(AT_A_TIME).try_for_each(|folder| {
            let path = self.path.join(folder);
            fs::create_dir_all(&path).map_err(Failure::io("folder-gagal", &path))
        })
    }

    /// Writes one output.
    pub fn write(&self, path: &SitePath, bytes: &[u8], media_type: &'static str) -> Result<Entry, Failure> {
        self.put(path, bytes)?;
        Ok(Entry::of(bytes, media_type))
    }

    fn put(&self, path: &SitePath, bytes: &[u8]) -> Result<(), Failure> {
        let full = self.path.join(path.as_str());
        fs::write(&full, bytes).map_err(Failure::io("tulis-gagal", &full))
    }

    /// The bytes of an output that was written or taken over before.
    pub fn read(&self, path: &SitePath) -> Option<Vec<u8>> {
        fs::read(self.path.join(path.as_str())).ok()
    }

    /// Writes one output, or takes the published file over if it has the same bytes: whoever copies the site elsewhere by
    /// what is newer copies only what has changed.
    pub fn write_or_keep(
        &self,
        public: &PublicDir,
        path: &SitePath,
        bytes: &[u8],
        media_type: &'static str,
    ) -> Result<Entry, Failure> {
        let entry = Entry::of(bytes, media_type);
        let known = public.manifest.files.get(path.as_str()).filter(|known| **known == entry);
        if known.is_none() || self.take_over(public, path, None).is_none() {
            self.put(path, bytes)?;
        }
        Ok(entry)
    }

    /// Takes an output over from the public folder; `None` if it is not there, is not as it was written, or was not drawn
    /// from the same (an output whose path tells its content is drawn from nothing else).
    pub fn take_over(&self, public: &PublicDir, path: &SitePath, drawn_from: Option<&str>) -> Option<Entry> {
        let known =
            public.manifest.files.get(path.as_str()).filter(|known| known.drawn_from.as_deref() == drawn_from)?;
        if !public.is_intact(path.as_str(), known) {
            return None;
        }
        let (old, full) = (public.path().join(path.as_str()), self.path.join(path.as_str()));
        let is_taken = fs::hard_link(&old, &full).is_ok() || fs::copy(&old, &full).is_ok();
        is_taken.then(|| known.clone())
    }

    /// Takes along the files that others put into the public folder; returns how many. One that stands where an output
    /// of ours must stand stops the build, for it is not ours to replace.
    fn take_along(&self, public: &PublicDir, manifest: &Manifest) -> Result<usize, Failure> {
        let mut taken = 0;
        if !public.path().exists() {
            return Ok(0);
        }
        let walk = walkdir::WalkDir::new(public.path()).follow_links(false).sort_by_file_name();
        for entry in walk {
            let entry = entry.map_err(|error| Failure {
                code: "folder-gagal",
                path: public.path().to_owned(),
                cause: error.into_io_error(),
            })?;
            let relative = entry.path().strip_prefix(public.path()).unwrap_or(entry.path());
            let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            let name = parts.join("/");
            if entry.file_type().is_dir() || name == manifest::FILE || public.manifest.files.contains_key(&*name) {
                continue;
            }
            let target = self.path.join(relative);
            if manifest.files.contains_key(&*name) || target.exists() {
                return Err(Failure::new("berkas-asing-menghalangi", entry.path()));
            }
            if let Some(folder) = target.parent() {
                fs::create_dir_all(folder).map_err(Failure::io("folder-gagal", folder))?;
            }
            if fs::hard_link(entry.path(), &target).is_err() {
                fs::copy(entry.path(), &target).map_err(Failure::io("tulis-gagal", &target))?;
            }
            taken += 1;
        }
        Ok(taken)
    }

    /// Puts the manifest in and lets the new tree take the old one's place.
    pub fn publish(mut self, public: &PublicDir, manifest: &Manifest) -> Result<Published, Failure> {
        let foreign_files = self.take_along(public, manifest)?;
        let manifest_fingerprint = manifest.write(&self.path)?;
        exchange(&self.path, public.path())?;
        self.finished = true;
        // What is left at the staging path is the old tree; the site is already the new one.
        remove(&self.path)?;
        Ok(Published { foreign_files, manifest_fingerprint })
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.finished {
            // The next build removes what cannot be removed now.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

/// Exchanges two folders in one step where the system can, else by two renames that [`recover`] can finish.
fn exchange(new: &Path, public: &Path) -> Result<(), Failure> {
    if !public.exists() {
        return fs::rename(new, public).map_err(Failure::io("tukar-gagal", public));
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        match renameat_with(CWD, new, CWD, public, RenameFlags::EXCHANGE) {
            Ok(()) => return Ok(()),
            Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => {}
            Err(error) => {
                return Err(Failure { code: "tukar-gagal", path: public.to_owned(), cause: Some(error.into()) });
            }
        }
    }
    let before = beside(public, "lama");
    fs::rename(public, &before).map_err(Failure::io("tukar-gagal", public))?;
    if let Err(error) = fs::rename(new, public) {
        let _ = fs::rename(&before, public);
        return Err(Failure { code: "tukar-gagal", path: public.to_owned(), cause: Some(error) });
    }
    fs::rename(&before, new).map_err(Failure::io("tukar-gagal", &before))
}
