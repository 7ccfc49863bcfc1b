//! What would be new, different or gone if the site were built now, compared with what is published.

use super::{LISTED, listed};
use crate::diagnostic::message::{self, Language};
use crate::fingerprint::Fingerprint;
use crate::permalink::{self, SitePath};
use crate::plan::{Job, Page};
use crate::serve::snapshot::Snapshot;
use crate::site::Manifest;
use serde_json::{Value, json};

/// What paths alone tell: pages that are not published yet, and published ones that would be gone.
pub(super) fn known(snapshot: &Snapshot, language: Language, manifest: &Manifest) -> Vec<Value> {
    let jobs = &snapshot.prepared.plan.jobs;
    let innovations = &snapshot.prepared.catalogue.innovations;
    let is_draft = |page: &Page| page.innovation().is_some_and(|innovation| innovations[innovation].is_draft());
    let is_new = |(path, job): &(&SitePath, &Job)| {
        job.page().is_some_and(|page| !is_draft(page)) && !manifest.files.contains_key(path.as_str())
    };
    let new: Vec<&SitePath> = jobs.iter().filter(is_new).map(|(path, _)| path).collect();
    vec![told(snapshot, language, "meja-baru", &new), gone(snapshot, language, manifest)]
}

/// The same, and which pages have changed: everything is made once, and nothing is written. Pictures are left out: their
/// names tell what they show, and cards follow their pages.
pub(super) fn counted(snapshot: &Snapshot, language: Language, manifest: &Manifest) -> Vec<Value> {
    let differs = |path: &str, bytes: &[u8]| {
        let before = manifest.files.get(path);
        before.is_some_and(|before| before.fingerprint != Fingerprint::of(bytes))
    };
    let changed = snapshot.all(|path, output| differs(path.as_str(), &output.bytes));
    let is_page = |path: &&SitePath| snapshot.prepared.plan.jobs.get(*path).is_some_and(|job| job.page().is_some());
    let changed: Vec<&SitePath> = changed.iter().filter(is_page).collect();
    let mut groups = known(snapshot, language, manifest);
    groups.insert(1, told(snapshot, language, "meja-berubah", &changed));
    groups
}

/// Pages in two heaps: those of innovations, by name, and all others.
fn told(snapshot: &Snapshot, language: Language, code: &str, pages: &[&SitePath]) -> Value {
    let (jobs, innovations) = (&snapshot.prepared.plan.jobs, &snapshot.prepared.catalogue.innovations);
    let (mut records, mut others) = (Vec::new(), Vec::new());
    for path in pages {
        let innovation = jobs.get(*path).and_then(Job::page).and_then(Page::innovation);
        let record = innovation.map(|innovation| &innovations[innovation].record);
        // In the site's own language; the same in another one stands among the others.
        match record.filter(|record| permalink::innovation(&record.slug) == **path) {
            Some(record) => {
                let href = format!("{}{}", snapshot.base(), path.address());
                records.push(json!({ "name": record.name.value, "href": href }));
            }
            None => others.push(path.as_str()),
        }
    }
    group(language, code, records, &others)
}

/// Innovations that were published and are no more, and pages that nothing stands in for.
fn gone(snapshot: &Snapshot, language: Language, manifest: &Manifest) -> Value {
    let problems = snapshot.prepared.problems.iter().filter(|problem| problem.code == "alamat-hilang");
    let names = problems.filter_map(|problem| problem.arguments.iter().find(|(name, _)| *name == "nama"));
    let records = names.map(|(_, name)| json!({ "name": name })).collect();
    let pages = Manifest::vanishing(manifest, |path| snapshot.prepared.plan.jobs.contains_key(path));
    group(language, "meja-hilang", records, &pages)
}

/// A heading with its numbers, and what it counts.
fn group(language: Language, code: &str, mut records: Vec<Value>, others: &[&str]) -> Value {
    let counts = [("inovasi", records.len().to_string()), ("lain", others.len().to_string())];
    let unlisted = records.len().saturating_sub(LISTED);
    records.truncate(LISTED);
    json!({
        "title": message::text(language, code, &[]),
        "counts": message::text(language, "meja-perubahan-jumlah", &counts),
        "records": records,
        "more": super::more(language, unlisted),
        "others": listed(others),
        "others_more": super::more(language, others.len().saturating_sub(LISTED)),
    })
}
