//! What would be new, different or gone if the site were built now, compared with what is published.

use super::{LISTED, listed};
use crate::serve::snapshot::Snapshot;
use crate::site::{Entry, Manifest};
use serde_json::{Value, json};

/// What paths alone tell: pages that are not published yet, and published ones that would be gone.
pub(super) fn known(snapshot: &Snapshot, manifest: &Manifest) -> Value {
    let jobs = &snapshot.prepared.plan.jobs;
    let is_new = |path: &str| !manifest.files.contains_key(path);
    let pages = jobs.iter().filter(|(_, job)| job.is_page()).map(|(path, _)| path.as_str());
    let new: Vec<&str> = pages.filter(|path| is_new(path)).collect();
    let gone = Manifest::vanishing(manifest, |path| jobs.contains_key(path));
    let gone: Vec<String> = gone.into_iter().map(|address| format!("/{address}")).collect();
    json!({
        "new": { "count": new.len(), "paths": listed(&new) },
        "gone": { "count": gone.len(), "paths": &gone[..gone.len().min(LISTED)] },
    })
}

/// The same, and which pages and files have changed: everything is made once, and nothing is written. Pictures are left
/// out: their names tell what they show, and cards follow their pages.
pub(super) fn counted(snapshot: &Snapshot, manifest: &Manifest) -> Value {
    let mut told = known(snapshot, manifest);
    let differs = |path: &str, bytes: &[u8]| {
        let before = manifest.files.get(path);
        before.is_some_and(|before| before.fingerprint != Entry::of(bytes, "").fingerprint)
    };
    let changed = snapshot.all(|path, output| differs(path.as_str(), &output.bytes));
    let (pages, files): (Vec<&str>, Vec<&str>) =
        changed.iter().map(|path| path.as_str()).partition(|path| path.ends_with(".html"));
    told["changed"] = json!({ "count": pages.len(), "paths": listed(&pages) });
    told["files"] = json!({ "count": files.len(), "paths": listed(&files) });
    told
}
