//! What a build remembers for the next one, in a file beside the published folder.
//!
//! It only saves time. A cache that is missing, damaged, of another program or of another publication is none, and the
//! build makes everything anew.

use super::net::{Catch, Caught};
use super::{Report, Rules};
use crate::catalogue::ledger::LEDGER_PATH;
use crate::content::read;
use crate::content::source::SourceKind;
use crate::content::stamp::stamp;
use crate::diagnostic::Checked;
use crate::fingerprint::{Feed, Fingerprint};
use crate::running;
use crate::settings::{self, Overrides, SETTINGS_PATH};
use crate::site::{self, PublicDir, Published, hashed};
use crate::theme::chain;
use jiff::civil::{DateTime, Time};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::UNIX_EPOCH;

/// The stored form of the cache: what tells whether it still fits, and what it saves making.
#[derive(Serialize, Deserialize)]
pub(super) struct BuildCache {
    /// Which program made it.
    program: String,
    /// The fingerprint of the manifest that it belongs to.
    manifest: String,
    /// The fingerprint of everything that was read, as [`Inputs`] tells it.
    inputs: String,
    /// In the site's own time: the same files make the same site from here on, until then.
    from: DateTime,
    until: DateTime,
    report: Report,
    /// Pages by path, with the fingerprints of their page inputs.
    pages: BTreeMap<Arc<str>, Fingerprint>,
    /// What the net has caught on them.
    caught: Catch,
}

impl BuildCache {
    /// What was remembered of the site that is published in `public`.
    pub(crate) fn read(public: &PublicDir) -> Option<BuildCache> {
        let bytes = fs::read(path(public)).ok()?;
        let (text, checksum) = bytes.split_last_chunk::<{ blake3::OUT_LEN }>()?;
        if blake3::hash(text).as_bytes() != checksum {
            return None;
        }
        let cache: BuildCache = serde_json::from_slice(text).ok()?;
        let is_ours = Some(&cache.program) == program().as_ref();
        (is_ours && Some(&cache.manifest) == public.manifest_fingerprint.as_ref()).then_some(cache)
    }

    /// The fingerprint of the page input that a published page was made from.
    pub(crate) fn written_from(&self, path: &str) -> Option<Fingerprint> {
        self.pages.get(path).copied()
    }

    /// What was caught on a published page.
    pub(crate) fn caught(&self, path: &str) -> &[Caught] {
        self.caught.get(path).map_or(&[], Vec::as_slice)
    }

    /// The report of the last build, if a build would now make the same site, and finds it published and intact.
    pub(crate) fn same_again(&self, public: &PublicDir, inputs: &Inputs) -> Option<Report> {
        if !public.has_copies() || self.inputs != inputs.fingerprint() || !(self.from..self.until).contains(&inputs.now)
        {
            return None;
        }
        let is_intact = public.manifest.files.par_iter().all(|(path, entry)| public.is_intact(path, entry));
        is_intact.then(|| self.report.clone())
    }
}

/// Keeps what is known of the site that has just been published. What cannot be kept costs the next build its time.
pub(super) fn keep(
    public: &PublicDir,
    inputs: &Inputs,
    published: &Published,
    report: &Report,
    pages: BTreeMap<Arc<str>, Fingerprint>,
    caught: Catch,
    next_moment: Option<DateTime>,
) {
    let tomorrow = inputs.now.date().tomorrow().map(|day| day.to_datetime(Time::midnight()));
    let (Some(program), Ok(tomorrow)) = (program(), tomorrow) else { return drop_old(public) };
    let cache = BuildCache {
        program,
        manifest: published.manifest_fingerprint.clone(),
        inputs: inputs.fingerprint(),
        from: inputs.now,
        until: next_moment.map_or(tomorrow, |moment| moment.min(tomorrow)),
        // What has vanished or was made is of this run alone; names may be among it that were withdrawn.
        report: Report { vanished: Vec::new(), pictures: 0, ..report.clone() },
        pages,
        caught,
    };
    let path = path(public);
    let new = site::beside(public.path(), "ingatan-baru");
    // Whoever ends the run now waits for this file, so that no half of it is left.
    if !running::exchanging() {
        return;
    }
    let written = hashed::write_json(&new, &cache).and_then(|(mut file, hash)| file.write_all(hash.as_bytes()));
    if written.and_then(|()| fs::rename(&new, &path)).is_err() {
        let _ = fs::remove_file(&new);
        drop_old(public);
    }
    running::built();
}

/// Lets go of what is remembered of an earlier publication: it may tell names that have been withdrawn since.
pub(super) fn drop_old(public: &PublicDir) {
    let _ = fs::remove_file(path(public));
}

fn path(public: &PublicDir) -> PathBuf {
    site::beside(public.path(), "ingatan")
}

/// Tells one build of this program from another.
fn program() -> Option<String> {
    let found = fs::metadata(std::env::current_exe().ok()?).ok()?;
    let modified = found.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(format!("{} {} {}", env!("CARGO_PKG_VERSION"), found.len(), modified.as_nanos()))
}

/// Everything that a site is made from, but for the program.
pub(super) struct Inputs {
    root: PathBuf,
    /// The fingerprint of all files but the ledger, and of how the build was asked for.
    files: String,
    now: DateTime,
}

impl Inputs {
    /// Looks at every file that a site may be made from; `None` if one cannot be read, or the settings cannot.
    pub(crate) fn read(root: &Path, overrides: &Overrides, rules: Rules) -> Option<Inputs> {
        let text = read::text_of(root, SETTINGS_PATH)?;
        let now = settings::load(&text, overrides).value.whole()?.now;
        let Checked { value: listed, problems } = read::list(root);
        let used = listed.iter().filter(|listed| listed.kind != SourceKind::Ledger);
        let used = used.map(|listed| (root.join(&*listed.path), read::opened_up_to(root, listed)));
        let others = problems.iter().map(|problem| (root.join(&*problem.path), None));
        let files: Vec<(PathBuf, Option<u64>)> = used.chain(others).chain(chain::files(root)).collect();
        let states: Option<Vec<blake3::Hash>> = files.par_iter().map(|(path, limit)| state(path, *limit)).collect();
        let mut feed = Feed::default();
        // How closely the published files are looked at changes none of them.
        let rules = Rules { reread: false, goes_on: false, ..rules };
        feed.add(format!("{overrides:?}{rules:?}"));
        for ((path, _), state) in files.iter().zip(states?) {
            feed.add(path.strip_prefix(root).unwrap_or(path).to_string_lossy().as_bytes()).add(state.as_bytes());
        }
        Some(Inputs { root: root.to_owned(), files: feed.fingerprint().to_string(), now })
    }

    /// With the ledger as it is now: a publication writes it, and reads it the next time.
    fn fingerprint(&self) -> String {
        let ledger = state(&self.root.join(LEDGER_PATH), Some(SourceKind::Ledger.limit()));
        format!("{} {ledger:?}", self.files)
    }
}

/// Tells a file as it is now from the same file at another time: by its bytes if they are at most so many. A film that lies
/// about, a link that leads out of the site or a pipe is never opened, and is known by its size and times.
fn state(path: &Path, limit: Option<u64>) -> Option<blake3::Hash> {
    let found = fs::metadata(path).ok().filter(|found| found.is_file());
    match found.zip(limit).is_some_and(|(found, limit)| found.len() <= limit) {
        true => Some(blake3::hash(&fs::read(path).ok()?)),
        false => Some(blake3::hash(format!("{:?}", stamp(path)).as_bytes())),
    }
}
