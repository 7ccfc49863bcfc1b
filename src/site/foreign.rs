//! Files and folders that others put into the public folder. They are not ours to change: a publication takes them along as
//! they are, also folders in which there is nothing.

use super::manifest::{self, Manifest};
use super::{Failure, PublicDir, attributes};
use std::fs::{self, FileTimes, FileType};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Takes them from the public folder into the new tree, in which `make_way` makes folders; returns how many files there are.
/// One that stands where an output of ours must stand stops the build.
pub(crate) fn take_along(
    new: &Path,
    public: &PublicDir,
    manifest: &Manifest,
    make_way: impl Fn(&Path) -> Result<(), Failure>,
) -> Result<usize, Failure> {
    let mut taken = 0;
    let mut folders = Vec::new();
    if !public.path().exists() {
        return Ok(0);
    }
    let walk = walkdir::WalkDir::new(public.path()).follow_links(false).sort_by_file_name().min_depth(1);
    for entry in walk {
        let entry = entry.map_err(|error| Failure {
            code: "folder-gagal",
            path: error.path().unwrap_or(public.path()).to_owned(),
            cause: error.into_io_error(),
        })?;
        let relative = entry.path().strip_prefix(public.path()).unwrap_or(entry.path());
        let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        let name = parts.join("/");
        let kind = entry.file_type();
        let is_ours = match kind.is_dir() {
            true => public.manifest.has_under(&name),
            false => {
                let is_told = public.manifest.files.contains_key(&*name);
                is_told || name == manifest::FILE || manifest.untold.contains(&*name)
            }
        };
        if is_ours {
            continue;
        }
        let target = new.join(relative);
        let stands = target.symlink_metadata().ok();
        if manifest.files.contains_key(&*name) || stands.is_some_and(|stands| !(kind.is_dir() && stands.is_dir())) {
            return Err(Failure::new("berkas-asing-menghalangi", entry.path()));
        }
        if kind.is_dir() {
            make_way(relative)?;
            folders.push((entry.path().to_owned(), target));
            continue;
        }
        make_way(relative.parent().unwrap_or(Path::new("")))?;
        if fs::hard_link(entry.path(), &target).is_err() {
            copy(entry.path(), &target, kind).map_err(Failure::io("tulis-gagal", &target))?;
        }
        taken += 1;
    }
    keep_times(&folders);
    Ok(taken)
}

/// For disks without hard links, and for files of others that the system links for nobody else.
fn copy(from: &Path, to: &Path, kind: FileType) -> io::Result<()> {
    if kind.is_file() {
        fs::copy(from, to)?;
        attributes::copy(from, to)?;
        let file = fs::File::options().append(true).open(to)?;
        return file.set_times(FileTimes::new().set_modified(fs::metadata(from)?.modified()?));
    }
    #[cfg(unix)]
    if kind.is_symlink() {
        return std::os::unix::fs::symlink(fs::read_link(from)?, to);
    }
    // What is left is a pipe or a device, and a copy would be another one.
    Err(io::ErrorKind::Unsupported.into())
}

/// Folders got another time when they were filled.
fn keep_times(folders: &[(PathBuf, PathBuf)]) {
    let modified = |path: &Path| -> io::Result<SystemTime> { fs::metadata(path)?.modified() };
    for (old, new) in folders {
        // Systems that open no folders keep no time either; nothing hangs on it.
        let _ = modified(old).and_then(|time| fs::File::open(new)?.set_times(FileTimes::new().set_modified(time)));
    }
}
