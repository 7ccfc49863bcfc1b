//! What is live in a public folder, as its manifest tells. Where that is damaged or lost, its copy beside the folder tells it.

use super::manifest::{self, Found, Manifest};
use super::{Failure, absolute, copies};
use crate::catalogue::ledger::Published;
use crate::diagnostic::Diagnostic;
use crate::fingerprint::Fingerprint;
use crate::permalink::{KEPT_FOLDER, is_asset};
use crate::whole;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Nothing is left that tells which of the files in a folder are ours.
pub(super) const LOST: &str = "daftar-terbitan-hilang";
/// The manifest cannot be read, and no copy of it either.
pub(super) const DAMAGED: &str = "daftar-terbitan-rusak";

/// Somebody else's folder, in which we have never published.
const FOREIGN: &str = "folder-asing";

/// What is published in a folder, for whoever only looks at it.
#[derive(Debug)]
pub(crate) struct Live {
    path: PathBuf,
    /// Empty where nothing is published, or nobody knows what.
    pub manifest: Manifest,
    /// What a build into this folder would tell of its manifest.
    pub told: Option<Diagnostic>,
    /// No build can be published there.
    pub is_closed: bool,
}

impl Live {
    /// Looks at the folder that a site is published in if nobody says otherwise.
    pub(crate) fn of(path: &Path) -> Live {
        let path = absolute(path).unwrap_or_else(|_| path.to_owned());
        let (found, failure) = match find(&path) {
            Ok(found) => (found, None),
            // This folder is somebody else's, so the site is published in another one.
            Err(failure) if failure.code == FOREIGN => (None, None),
            Err(failure) => (None, Some(failure)),
        };
        let is_closed = failure.is_some();
        let restored = found.as_ref().and_then(|found| found.copy.as_ref());
        let restored = restored.map(|_| Failure::new("daftar-terbitan-dari-salinan", &path.join(manifest::FILE)));
        let told = failure.map(Failure::error).or_else(|| restored.map(Failure::note));
        Live { path, manifest: found.map(|found| found.manifest).unwrap_or_default(), told, is_closed }
    }

    /// What is known to have been published there and may not be in the ledger of the site in `root`.
    pub(crate) fn published(&self, root: &Path) -> Option<Published> {
        copies::published(&self.path, &self.manifest, root)
    }
}

/// A manifest that was found.
struct FoundManifest {
    manifest: Manifest,
    /// The fingerprint of the manifest's file.
    fingerprint: String,
    /// The bytes of its copy, where it is only there.
    copy: Option<Vec<u8>>,
}

/// The manifest of what is live and the fingerprint of its file; none of a folder in which there is nothing. A manifest that
/// is damaged or lost is restored from its copy, and that is told.
pub(super) fn manifest(path: &Path, told: &mut Vec<Failure>) -> Result<Option<(Manifest, String)>, Failure> {
    let Some(FoundManifest { manifest, fingerprint, copy }) = find(path)? else { return Ok(None) };
    if let Some(bytes) = copy {
        let file = path.join(manifest::FILE);
        whole::write(&file, &bytes).map_err(Failure::io("tulis-gagal", &file))?;
        told.push(Failure::new("daftar-terbitan-pulih", &file));
    }
    Ok(Some((manifest, fingerprint)))
}

fn find(path: &Path) -> Result<Option<FoundManifest>, Failure> {
    let file = path.join(manifest::FILE);
    let found = Manifest::read(&file);
    let is_lost = matches!(found, Found::Nothing);
    match found {
        Found::Whole(manifest, fingerprint) => return Ok(Some(FoundManifest { manifest, fingerprint, copy: None })),
        Found::Later => return Err(Failure::new("daftar-terbitan-baru", &file)),
        Found::Unreadable(cause) => return Err(Failure::io("folder-gagal", &file)(cause)),
        Found::Nothing if is_empty(path)? => return Ok(None),
        Found::Nothing | Found::Damaged => {}
    }
    // One that was laid down just before a build was stopped, if it got as far as the exchange; else the last that counted.
    for (copy, is_pending) in [(copies::new_manifest(path), true), (copies::manifest(path), false)] {
        let Found::Whole(manifest, fingerprint) = Manifest::read(&copy) else { continue };
        if (is_pending || is_lost) && !is_tree_of(path, &manifest, is_pending) {
            continue;
        }
        let bytes = fs::read(&copy).map_err(Failure::io("folder-gagal", &copy))?;
        return Ok(Some(FoundManifest { manifest, fingerprint, copy: Some(bytes) }));
    }
    Err(match is_lost {
        true if has_assets(path) => Failure::new(LOST, path),
        true => Failure::new(FOREIGN, path),
        false => Failure::new(DAMAGED, &file),
    })
}

/// Whether files of a theme lie in a folder under the names that we give them, so that the folder was ours once.
fn has_assets(path: &Path) -> bool {
    let entries = fs::read_dir(path.join(KEPT_FOLDER)).into_iter().flatten().flatten();
    let mut files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    files.any(|entry| {
        let name = format!("{KEPT_FOLDER}{}", entry.file_name().to_string_lossy());
        fs::read(entry.path()).is_ok_and(|bytes| is_asset(&name, &bytes))
    })
}

/// Whether a folder is what a manifest tells of: what lies at its paths is what was published there, so that nothing of
/// others is taken for ours. `all` of it must be there, or anything.
fn is_tree_of(path: &Path, manifest: &Manifest, all: bool) -> bool {
    let (mut there, mut is_ours) = (0, true);
    for (name, entry) in &manifest.files {
        let full = path.join(&**name);
        if full.symlink_metadata().is_ok() {
            there += 1;
            is_ours &= fs::read(full).is_ok_and(|bytes| Fingerprint::of(&bytes) == entry.fingerprint);
        }
    }
    is_ours && if all { there == manifest.files.len() } else { there > 0 }
}

fn is_empty(path: &Path) -> Result<bool, Failure> {
    match fs::read_dir(path) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(false),
        Err(error) => Err(Failure::io("folder-gagal", path)(error)),
    }
}
