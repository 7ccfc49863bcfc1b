//! How every published file stood when its publication was done, kept beside the public folder and never published.
//!
//! A file whose size, time of writing, number and time of change are the same still holds what was put into it; a time of
//! writing alone can be set by anybody, and says nothing after the clock was wrong. What is not known here, or has changed,
//! is read by its bytes, so a file of stamps that is lost or damaged costs time and nothing else.

use super::beside;
use super::manifest::{Entry, Manifest};
use crate::fingerprint::{Feed, Fingerprint};
use rayon::prelude::*;
use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What a file is to the disk, in one number; `None` if it is no file or so new that it could change unseen.
type Stamp = Option<Fingerprint>;

fn path(public: &Path) -> PathBuf {
    beside(public, "cap")
}

/// The stamp of a file as it is now.
pub(crate) fn of(found: &Metadata) -> Fingerprint {
    let mut feed = Feed::default();
    let mut add = |number: i128| {
        feed.add(number.to_le_bytes());
    };
    add(found.len().into());
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let times = [found.mtime(), found.mtime_nsec(), found.ctime(), found.ctime_nsec()];
        times.into_iter().for_each(|number| add(number.into()));
        add(found.ino().into());
    }
    #[cfg(not(unix))]
    for time in [found.modified(), found.created()] {
        let since = time.ok().and_then(|time| time.duration_since(SystemTime::UNIX_EPOCH).ok());
        add(since.map_or(-1, |since| since.as_nanos() as i128));
    }
    feed.fingerprint()
}

/// When a file last changed in any way.
fn changed(found: &Metadata) -> Option<SystemTime> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        use std::time::Duration;
        let seconds = Duration::from_secs(found.ctime().try_into().ok()?);
        SystemTime::UNIX_EPOCH.checked_add(seconds + Duration::from_nanos(found.ctime_nsec().try_into().ok()?))
    }
    #[cfg(not(unix))]
    found.modified().ok()
}

/// Remembers how the files of a publication stand. To be called when all is done: laying or removing another link to a file
/// changes it. What cannot be kept costs the next build its time.
pub(crate) fn keep(public: &Path, manifest: &Manifest, manifest_fingerprint: &str) {
    let path = path(public);
    let _ = write(&path, public, manifest, manifest_fingerprint).map_err(|_| fs::remove_file(&path));
}

fn write(path: &Path, public: &Path, manifest: &Manifest, manifest_fingerprint: &str) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(manifest_fingerprint.as_bytes())?;
    // By the clock of the disk: what has not changed before this could change in the same moment again.
    let now = file.metadata()?.modified()?;
    let published = fs::metadata(public.join(super::manifest::FILE))?.modified()?;
    let files: Vec<(&str, &Entry)> = manifest.files.iter().map(|(path, entry)| (&**path, entry)).collect();
    let stamps: Vec<Stamp> = files
        .par_iter()
        .with_min_len(64)
        .map(|(name, entry)| stamp(&public.join(name), entry, published, now))
        .collect();
    let mut bytes = Vec::with_capacity(stamps.len() * Fingerprint::SIZE);
    stamps.iter().for_each(|stamp| bytes.extend_from_slice(stamp.unwrap_or_default().bytes()));
    file.write_all(&bytes)?;
    file.write_all(blake3::hash(&bytes).as_bytes())
}

/// The stamp of a file that holds what was published.
fn stamp(path: &Path, entry: &Entry, published: SystemTime, now: SystemTime) -> Stamp {
    let found = fs::symlink_metadata(path).ok().filter(|found| found.is_file() && found.len() == entry.size)?;
    changed(&found).filter(|changed| *changed < now)?;
    // Somebody may have written into it since the manifest was, or the clock was ahead when it was made.
    let is_as_written = found.modified().is_ok_and(|modified| modified <= published)
        || fs::read(path).is_ok_and(|bytes| Fingerprint::of(&bytes) == entry.fingerprint);
    is_as_written.then(|| of(&found))
}

/// Puts what is remembered of a publication into its manifest.
pub(crate) fn recall(public: &Path, manifest: &mut Manifest, manifest_fingerprint: &str) {
    let Ok(bytes) = fs::read(path(public)) else { return };
    let stamps = bytes.strip_prefix(manifest_fingerprint.as_bytes());
    let Some((stamps, checksum)) = stamps.and_then(<[u8]>::split_last_chunk::<{ blake3::OUT_LEN }>) else { return };
    let is_whole = blake3::hash(stamps).as_bytes() == checksum;
    if is_whole && stamps.len() == manifest.files.len() * Fingerprint::SIZE {
        let stamps = stamps.chunks_exact(Fingerprint::SIZE).map(Fingerprint::from_bytes);
        for (entry, stamp) in manifest.files.values_mut().zip(stamps) {
            entry.stamp = stamp.filter(|stamp| *stamp != Fingerprint::default());
        }
    }
}
