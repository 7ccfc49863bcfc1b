//! What the net behind all scans catches in outputs, and where it says that it comes from.
//!
//! A page that is taken over is not looked at again: what was caught on it is remembered with it, and told again.

use super::Prepared;
use crate::content::read;
use crate::content::stamp::stamps;
use crate::diagnostic::{Diagnostic, SourcePath, Span};
use crate::gate::exceptions::{self, PAGE, PUBLIC};
use crate::gate::{self, Judged, net};
use crate::permalink::SitePath;
use crate::plan::{Job, Page};
use crate::render::{HTML, Output};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// A number on a page that stands in no file as it is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Caught {
    /// What kind of number it is, as the blanks of messages name it.
    kind: String,
    /// As much of it as may be said.
    pub shown: String,
    /// Its fingerprint, as in an exception.
    pub fingerprint: String,
    /// The value itself; only known if the page was made in this run.
    #[serde(skip)]
    pub value: String,
}

/// What was caught, by output.
pub(super) type Catch = BTreeMap<Arc<str>, Vec<Caught>>;

/// Looks at an output. Left out are what a machine reads and a person typed nowhere: indexes of searches and filters; and a
/// theme's own files, which were looked at where they lie.
pub(super) fn cast(prepared: &Prepared, path: &SitePath, job: &Job, output: &Output) -> Vec<Caught> {
    if !job.traits().is_searched {
        return Vec::new();
    }
    // A fragment is sent as text and read as a part of a page.
    let media_type = if job.fragment().is_some() { HTML } else { output.media_type };
    let found = net::cast(&output.bytes, media_type);
    let in_others = |value: &str| prepared.scanned.iter().any(|scanned| scanned.found.iter().any(|f| f.value == value));
    let unknown = found
        .into_iter()
        .filter(|finding| !prepared.catalogue.gate.knows(&finding.value) && !in_others(&finding.value));
    let mut caught: Vec<Caught> = unknown
        .map(|finding| Caught {
            kind: gate::name(finding.kind).to_owned(),
            shown: finding.masked(),
            fingerprint: exceptions::fingerprint(&public(path.as_str()), PAGE, &finding.value),
            value: finding.value,
        })
        .collect();
    caught.dedup();
    caught
}

/// The path of an output in an exception.
fn public(path: &str) -> String {
    format!("{PUBLIC}{path}")
}

/// The most numbers of which the place is looked for; of more, the page alone is told.
const TRACED: usize = 20;

/// Judges all that was caught. A number that many pages show is told once, with the first of them.
pub(super) fn judge(caught: &Catch, prepared: &Prepared, root: &Path) -> Judged {
    let gate = &prepared.catalogue.gate;
    let mut judged = Judged::default();
    let mut told: BTreeMap<(&str, &str, &str), Vec<&str>> = BTreeMap::new();
    for (path, caught) in caught.iter().flat_map(|(path, all)| all.iter().map(move |caught| (path, caught))) {
        match gate.exception_of_page(&public(path), &caught.fingerprint) {
            Some(used) => judged.used.push(used),
            None => told.entry((&caught.kind, &caught.shown, &caught.value)).or_default().push(path),
        }
    }
    for (at, ((kind, shown, value), pages)) in told.into_iter().enumerate() {
        let page: SourcePath = public(pages[0]).into();
        let is_traced = at < TRACED && !value.is_empty();
        let source = is_traced.then(|| source_of(value, pages[0], prepared, root)).flatten();
        let (place, span) = source.unwrap_or_else(|| (page.clone(), Span::default()));
        let problem = Diagnostic::error("data-pribadi-di-halaman", &place, span).with("jenis", kind);
        judged.problems.push(problem.with("tertulis", shown).with("halaman", &page).with("lain", pages.len() - 1));
    }
    judged
}

/// Where the digits of a number stand in the files of the site: first in the page's own file, last in its theme.
fn source_of(value: &str, path: &str, prepared: &Prepared, root: &Path) -> Option<(SourcePath, Span)> {
    let catalogue = &prepared.catalogue;
    let page = prepared.plan.jobs.get(&SitePath::file(path)).and_then(Job::page);
    let own = page.and_then(Page::entry).map(|entry| entry.path(catalogue));
    let all = read::list(root).value.into_iter().map(|listed| listed.path);
    let themes = stamps(&root.join("themes")).into_iter().filter_map(|(path, _)| {
        let names = path.strip_prefix(root).ok()?.components().map(|part| part.as_os_str().to_string_lossy());
        Some(SourcePath::from(names.collect::<Vec<_>>().join("/")))
    });
    own.cloned().into_iter().chain(all).chain(themes).find_map(|source| {
        let span = span_of(value, &super::text_of(root, &source)?)?;
        Some((source, span))
    })
}

/// Where digits follow one another in a text, whatever stands between them.
fn span_of(value: &str, text: &str) -> Option<Span> {
    let (places, digits): (Vec<usize>, Vec<u8>) =
        text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()).unzip();
    let at = memchr::memmem::find(&digits, value.as_bytes())?;
    Some(Span::new(places[at], places[at + value.len() - 1] + 1))
}
