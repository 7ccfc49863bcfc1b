//! Writes a file whole or not at all: beside its place first, then renamed into it. Reads only what is a file.
//!
//! A full disk or a program that is stopped leaves what was there. So does a program that has the file open and lets nobody
//! else write it, as Excel does, and a file that its owner has made read-only.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use tempfile::{Builder, NamedTempFile};

/// Puts `bytes` in the place of what `path` holds, if anything. A link keeps leading where it leads, and what is no file (a
/// terminal, a pipe) is written to as it is.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    put(path, bytes, None).map(drop)
}

/// The same, unless what the path holds is other than `old`; says whether it was. It is asked once the new bytes are on the disk,
/// and again of what came out of the exchange: who is faster than we are keeps what they wrote. Where files cannot be exchanged,
/// there is a moment between that look and the new name.
pub(crate) fn replace(path: &Path, old: &[u8], bytes: &[u8]) -> io::Result<bool> {
    put(path, bytes, Some(old))
}

fn put(path: &Path, bytes: &[u8], wanted: Option<&[u8]>) -> io::Result<bool> {
    let place = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let old = fs::metadata(&place).ok();
    if old.as_ref().is_some_and(|old| !old.is_file()) {
        return fs::write(&place, bytes).map(|()| true);
    }
    if old.as_ref().is_some_and(|old| old.permissions().readonly()) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let new = beside(&place, bytes)?;
    if let Some(old) = old {
        new.as_file().set_permissions(old.permissions())?;
    }
    let holds = |path: &Path, bytes: &[u8]| read(path).is_ok_and(|found| found == bytes);
    match wanted {
        Some(wanted) if !holds(&place, wanted) => return Ok(false),
        Some(wanted) if exchange(new.path(), &place)? => {
            if !holds(new.path(), wanted) {
                exchange(new.path(), &place)?;
                if !holds(new.path(), bytes) {
                    // Somebody came between the two exchanges as well.
                    new.keep()?;
                }
                return Ok(false);
            }
        }
        _ => drop(new.persist(&place)?),
    }
    remember(folder(&place));
    Ok(true)
}

/// Exchanges two files or folders in one step; says whether the system can.
pub(crate) fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
            Err(Errno::INVAL | Errno::NOSYS) => Ok(false),
            exchanged => Ok(exchanged.map(|()| true)?),
        }
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = (one, other);
        Ok(false)
    }
}

/// Writes a file that must not be there yet.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    beside(path, bytes)?.persist_noclobber(path)?;
    remember(folder(path));
    Ok(())
}

/// The bytes of a file. What is none (a pipe, a device) is never opened: it could make us wait for ever.
pub(crate) fn read(path: &Path) -> io::Result<Vec<u8>> {
    if fs::metadata(path)?.is_file() { fs::read(path) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

/// The text of a file that must be UTF-8, as [`read`] reads it.
pub(crate) fn read_text(path: &Path) -> io::Result<String> {
    String::from_utf8(read(path)?).map_err(|_| io::ErrorKind::InvalidData.into())
}

/// A file in the folder of `place`, whole on the disk. It is gone if it gets no other name.
fn beside(place: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".etalase-");
    // What a new file has by itself; the system takes away what its user's habits forbid.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut new = builder.tempfile_in(folder(place))?;
    new.write_all(bytes)?;
    new.as_file().sync_all()?;
    Ok(new)
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes the names in a folder as lasting as the files. The file is in its place already, and a system that cannot do this
/// to a folder does so by itself.
fn remember(folder: &Path) {
    let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rencana.csv");
        write(&path, b"satu").unwrap();
        write(&path, b"dua").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"dua");
        assert_eq!(write_new(&path, b"tiga").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"dua");
        assert!(!replace(&path, b"satu", b"empat").unwrap());
        assert_eq!(fs::read(&path).unwrap(), b"dua");
        assert!(replace(&path, b"dua", b"empat").unwrap());
        assert_eq!(fs::read(&path).unwrap(), b"empat");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn who_is_faster_keeps_what_they_wrote() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rencana.csv");
        fs::write(&path, "").unwrap();
        let hand = |name: char| {
            let attempts = (0..400).filter_map(|number| {
                let (old, line) = (read(&path).unwrap(), format!("{name}{number}\n"));
                let is_replaced = replace(&path, &old, &[&old, line.as_bytes()].concat()).unwrap();
                is_replaced.then_some(line)
            });
            attempts.collect::<Vec<_>>()
        };
        let confirmed = std::thread::scope(|scope| {
            let hands = ['a', 'b'].map(|name| scope.spawn(move || hand(name)));
            hands.map(|hand| hand.join().unwrap()).concat()
        });
        assert!(confirmed.len() > 100, "{}", confirmed.len());
        // Exact where files can be exchanged; elsewhere a few may meet in the moment between look and name.
        let left: String =
            fs::read_dir(folder.path()).unwrap().map(|entry| read_text(&entry.unwrap().path()).unwrap()).collect();
        let left: std::collections::BTreeSet<&str> = left.lines().collect();
        let lost: Vec<&String> = confirmed.iter().filter(|line| !left.contains(line.trim_end())).collect();
        assert!(lost.is_empty() || !cfg!(target_os = "linux"), "{} of {}: {lost:?}", lost.len(), confirmed.len());
    }

    #[test]
    fn what_is_read_only_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rencana.csv");
        fs::write(&path, "lama").unwrap();
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        assert_eq!(write(&path, b"baru").unwrap_err().kind(), io::ErrorKind::PermissionDenied);
        assert_eq!(fs::read(&path).unwrap(), b"lama");
    }

    #[cfg(unix)]
    #[test]
    fn links_and_modes_stay_as_they_are() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("rencana.csv"), folder.path().join("pintasan.csv"));
        fs::write(&path, "lama").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        write(&link, b"baru").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"baru");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        write(Path::new("/dev/null"), b"hilang").unwrap();
    }
}
