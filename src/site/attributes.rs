//! What a folder or file is to the system besides its name and content: owner, group, mode and lists of who may do what.

use std::io;
use std::path::Path;

/// Gives `new` what `old` has; tells whether that is all of it: not everybody may give a folder to somebody else.
#[cfg(unix)]
pub(crate) fn copy(old: &Path, new: &Path) -> io::Result<bool> {
    use std::fs;
    use std::os::unix::fs::{MetadataExt, chown};
    let (from, to) = (fs::symlink_metadata(old)?, fs::symlink_metadata(new)?);
    let is_same = (from.uid(), from.gid()) == (to.uid(), to.gid());
    let is_given = is_same || chown(new, Some(from.uid()), Some(from.gid())).is_ok();
    if !is_given && from.gid() != to.gid() {
        // The group alone is allowed to whoever belongs to it.
        let _ = chown(new, None, Some(from.gid()));
    }
    #[cfg(target_os = "linux")]
    lists::copy(old, new)?;
    if !is_same || from.mode() != fs::symlink_metadata(new)?.mode() {
        fs::set_permissions(new, from.permissions())?;
    }
    Ok(is_given)
}

/// Folders get here what the one above them hands on.
#[cfg(not(unix))]
pub fn copy(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(true)
}

/// Access lists: who else may read a folder, and what it hands on to what is made inside.
#[cfg(target_os = "linux")]
mod lists {
    use rustix::fs::{XattrFlags, lgetxattr, lgetxattr_query, llistxattr_query, lremovexattr, lsetxattr};
    use rustix::io::Errno;
    use std::io;
    use std::path::Path;

    const NAMES: [&str; 2] = ["system.posix_acl_access", "system.posix_acl_default"];

    /// Makes the access lists of `new` those of `old`; lists that `old` lacks are removed.
    pub(crate) fn copy(old: &Path, new: &Path) -> io::Result<()> {
        // Hardly any folder has one: one question for both.
        let has_any = |path: &Path| llistxattr_query(path).is_ok_and(|length| length > 0);
        if !has_any(old) && !has_any(new) {
            return Ok(());
        }
        for name in NAMES {
            let (from, to) = (list(old, name)?, list(new, name)?);
            match from {
                Some(list) if to.as_ref() != Some(&list) => lsetxattr(new, name, &list, XattrFlags::empty())?,
                None if to.is_some() => lremovexattr(new, name)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn list(path: &Path, name: &str) -> io::Result<Option<Vec<u8>>> {
        let length = match lgetxattr_query(path, name) {
            Ok(length) => length,
            Err(Errno::NODATA | Errno::OPNOTSUPP) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let mut bytes = vec![0; length];
        let length = lgetxattr(path, name, &mut bytes[..])?;
        bytes.truncate(length);
        Ok(Some(bytes))
    }
}
