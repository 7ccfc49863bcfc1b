//! Adds to the list of exceptions what a person allows to be shown in one place.

use super::{Prepared, net, prepare};
use crate::catalogue::permalink::SitePath;
use crate::gate::Scanned;
use crate::gate::exceptions::{self, EXCEPTIONS_PATH, PAGE, PUBLIC};
use crate::privacy::masked;
use crate::settings::Overrides;
use crate::site::Failure;
use crate::whole;
use std::path::Path;

/// One thing that was allowed.
#[derive(Debug)]
pub struct Allowed {
    pub path: String,
    pub field: String,
    /// As much of it as may be said.
    pub shown: String,
    value: String,
}

/// Allows whatever a check would tell of at a place: `content/inovasi/a.md:12`, a file's name, or a published page. Nothing
/// is written if there is nothing to allow.
pub fn allow(root: &Path, overrides: &Overrides, place: &str, reason: &str) -> Result<Vec<Allowed>, Failure> {
    let prepared = prepare(root, &Overrides { check_only: true, ..overrides.clone() })?;
    let (path, line) = split(place);
    let path = path.replace('\\', "/");
    let path = path.trim_start_matches("./");
    let allowed = match path.strip_prefix(PUBLIC) {
        Some(page) => of_page(&prepared, root, page),
        None => of_file(&prepared, path, line),
    };
    if allowed.is_empty() {
        return Ok(allowed);
    }
    let file = root.join(EXCEPTIONS_PATH);
    let mut list = whole::read_text(&file).unwrap_or_default();
    let (reason, today) = (masked(reason), prepared.settings.now.date());
    for Allowed { path, field, value, .. } in &allowed {
        list = exceptions::with_one_more(&list, path, field, value, &reason, today);
    }
    whole::write(&file, list.as_bytes()).map_err(Failure::io("tulis-gagal", &file))?;
    Ok(allowed)
}

/// A place as reports write it: the file, and the line if there is one. A column says no more.
fn split(place: &str) -> (&str, Option<usize>) {
    let number = |text: &str| text.parse::<usize>().ok();
    match place.rsplit_once(':').and_then(|(rest, last)| Some((rest, number(last)?))) {
        Some((rest, last)) => match rest.rsplit_once(':').and_then(|(path, line)| Some((path, number(line)?))) {
            Some((path, line)) => (path, Some(line)),
            None => (rest, Some(last)),
        },
        None => (place, None),
    }
}

/// What stands in a line of a file, or in its name. A report covers names too, so they are known in that form as well.
fn of_file(prepared: &Prepared, path: &str, line: Option<usize>) -> Vec<Allowed> {
    let Prepared { documents, scanned, catalogue, .. } = prepared;
    let is_meant = |scanned: &&Scanned| *scanned.path == *path || masked(&scanned.path) == path;
    let scans = documents.iter().map(|document| document.scanned()).chain(scanned).filter(is_meant);
    let found = scans.flat_map(|scanned| scanned.found.iter().map(move |found| (&scanned.path, found)));
    let in_line = found.filter(|(_, found)| found.line == line.unwrap_or(found.line));
    let told = in_line.filter(|(path, found)| {
        let is_excepted = || catalogue.gate.exception(path, &found.field, &found.value).is_some();
        !catalogue.gate.offers(found) && !is_excepted()
    });
    let allowed = told.map(|(path, found)| Allowed {
        path: path.to_string(),
        field: found.field.clone(),
        shown: found.shown.clone(),
        value: found.value.clone(),
    });
    without_repetitions(allowed.collect())
}

fn of_page(prepared: &Prepared, root: &Path, page: &str) -> Vec<Allowed> {
    let (Some(theme), Some((path, job))) =
        (prepared.theme.clone(), prepared.plan.jobs.get_key_value(&SitePath::file(page)))
    else {
        return Vec::new();
    };
    let Ok(output) = prepared.editions(theme, root).render(path, job) else { return Vec::new() };
    let gate = &prepared.catalogue.gate;
    let public = format!("{PUBLIC}{page}");
    let caught = net::cast(prepared, path, job, &output).into_iter();
    let told = caught.filter(|caught| gate.exception_of_page(&public, &caught.fingerprint).is_none());
    let allowed = told.map(|caught| Allowed {
        path: public.clone(),
        field: PAGE.to_owned(),
        shown: caught.shown,
        value: caught.value,
    });
    without_repetitions(allowed.collect())
}

fn without_repetitions(mut allowed: Vec<Allowed>) -> Vec<Allowed> {
    let key = |allowed: &Allowed| (allowed.path.clone(), allowed.field.clone(), allowed.value.clone());
    allowed.sort_by_key(key);
    allowed.dedup_by_key(|allowed| key(allowed));
    allowed
}
