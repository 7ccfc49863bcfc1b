//! Copies of the manifest and of the ledger beside the public folder, for the day on which one of them is damaged.
//!
//! They are laid down before the exchange and count from the exchange on: the manifest that is then in the public folder
//! tells the fingerprints of its own file's copy and of its ledger's. So whatever stopped a build, the next one knows
//! whether these copies belong to the site that is live, and finishes what was left ([`reconcile`]), or drops them.

use super::manifest::{self, Manifest};
use super::{Failure, beside, durable};
use crate::catalogue::ledger::{LEDGER_PATH, Ledger, Published};
use crate::fingerprint::Fingerprint;
use crate::permalink::REDIRECTS;
use crate::whole;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The manifest that is live.
pub(crate) fn manifest(public: &Path) -> PathBuf {
    beside(public, "daftar")
}

/// The ledger that was published last.
pub(crate) fn ledger(public: &Path) -> PathBuf {
    beside(public, "buku")
}

/// The same ledger while it could not be put into `content/`.
pub(crate) fn owed_ledger(public: &Path) -> PathBuf {
    beside(public, "buku-tertunda")
}

/// The manifest that is about to be live.
pub(crate) fn new_manifest(public: &Path) -> PathBuf {
    beside(public, "daftar-baru")
}

/// The ledger that is about to be published.
pub(crate) fn new_ledger(public: &Path) -> PathBuf {
    beside(public, "buku-baru")
}

/// Lays down what is about to be published: the manifest of the staged tree and the ledger's text.
pub(crate) fn lay(public: &Path, staged: &Path, ledger: Option<&str>) -> Result<(), Failure> {
    let put = |path: PathBuf, bytes: &[u8]| durable::write(&path, bytes).map_err(Failure::io("tulis-gagal", &path));
    let staged = staged.join(manifest::FILE);
    let bytes = fs::read(&staged).map_err(Failure::io("tulis-gagal", &staged))?;
    put(new_manifest(public), &bytes)?;
    ledger.map_or(Ok(()), |text| put(new_ledger(public), text.as_bytes()))
}

/// Lets the copies that belong to the live manifest take their places, puts the ledger into `content/` and drops other
/// copies. Nothing is lost where this fails: the next build tries again.
pub(crate) fn reconcile(
    public: &Path,
    manifest: &Manifest,
    manifest_fingerprint: Option<&str>,
    root: &Path,
) -> Result<(), Failure> {
    let is_live = |bytes: &[u8]| Some(blake3::hash(bytes).to_string().as_str()) == manifest_fingerprint;
    place(&new_manifest(public), &self::manifest(public), is_live)?;
    place(&new_ledger(public), &owed_ledger(public), |bytes| Some(Fingerprint::of(bytes)) == manifest.ledger)?;
    pay(public, &root.join(LEDGER_PATH))
}

fn place(new: &Path, place: &Path, belongs: impl Fn(&[u8]) -> bool) -> Result<(), Failure> {
    let done = match fs::read(new) {
        Ok(bytes) if belongs(&bytes) => fs::rename(new, place),
        Ok(_) => fs::remove_file(new),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    };
    done.map_err(Failure::io("salinan-gagal", new))
}

/// Puts a published ledger into `content/`, together with lines that others have added there meanwhile.
fn pay(public: &Path, path: &Path) -> Result<(), Failure> {
    let owed = owed_ledger(public);
    let Ok(text) = fs::read_to_string(&owed) else { return Ok(()) };
    let there = match whole::read_text(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        there => there.map_err(|_| Failure::new("buku-alamat-tertunda", path))?,
    };
    let both = match there == text {
        true => text,
        false => {
            let (published, here) = (Ledger::read_all(&text), Ledger::read_all(&there));
            let both = published.zip(here).map(|(published, here)| published.with(&here).write());
            both.ok_or_else(|| Failure::new("buku-alamat-tertunda", path))?
        }
    };
    if both != there {
        whole::write(path, both.as_bytes()).map_err(Failure::io("buku-alamat-tertunda", path))?;
    }
    let kept = ledger(public);
    fs::rename(&owed, &kept).map_err(Failure::io("salinan-gagal", &kept))
}

/// Whether the copies that a publication leaves are there.
pub(crate) fn are_there(public: &Path, live: &Manifest) -> bool {
    self::manifest(public).exists() && (live.trial || ledger(public).exists() || owed_ledger(public).exists())
}

/// What is known to have been published, unless the ledger in `content/` is the very one that was published last.
pub(crate) fn published(public: &Path, live: &Manifest, root: &Path) -> Option<Published> {
    let last = fs::read(ledger(public)).unwrap_or_default();
    let owed = fs::read(owed_ledger(public)).unwrap_or_default();
    let is_live = |bytes: &[u8]| Some(Fingerprint::of(bytes)) == live.ledger;
    let is_last_known = is_live(&last) || is_live(&owed);
    if is_last_known && owed.is_empty() && whole::read(&root.join(LEDGER_PATH)).is_ok_and(|there| there == last) {
        return None;
    }
    // Of a copy that is damaged, what can be read was published.
    let published = Published::by_ledgers(Ledger::salvage(&last).0, Ledger::salvage(&owed).0);
    // A trial was shown to nobody, and a ledger that belongs to the manifest knows all that is in it.
    if live.trial || is_last_known {
        return Some(published);
    }
    let paths = live.files.keys().map(|path| &**path);
    Some(published.and_site(paths, &live.moved, redirects(public, live), live.ledger.is_none()))
}

/// The live site's file of redirects, which told of all in earlier versions; nothing if it is not what was published.
fn redirects(public: &Path, live: &Manifest) -> String {
    let bytes = fs::read(public.join(REDIRECTS)).unwrap_or_default();
    let is_ours = live.files.get(REDIRECTS).is_some_and(|entry| entry.fingerprint == Fingerprint::of(&bytes));
    if is_ours { String::from_utf8_lossy(&bytes).into_owned() } else { String::new() }
}
