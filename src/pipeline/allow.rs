//! Adds to the list of exceptions what a person allows to be shown in one place.

use super::{Prepared, net, prepare};
use crate::diagnostic::Severity;
use crate::gate::Scanned;
use crate::gate::exceptions::{self, EXCEPTIONS_PATH, PAGE, PUBLIC};
use crate::permalink::SitePath;
use crate::privacy::masked;
use crate::settings::Overrides;
use crate::site::Failure;
use crate::whole;
use std::collections::BTreeSet;
use std::io;
use std::path::Path;

/// One thing that is not shown unless somebody allows it.
#[derive(Debug)]
pub(crate) struct Withheld {
    pub path: String,
    /// Counted from 1; a published page has no lines.
    pub line: Option<usize>,
    pub field: String,
    /// As much of it as may be said.
    pub shown: String,
    value: String,
}

/// What became of the wish to allow something.
#[derive(Debug)]
pub(crate) enum Answer {
    Allowed(Vec<Withheld>),
    /// The place is a file in which each of these waits for a word of its own. Nothing was written.
    Several(Vec<Withheld>),
    /// There is nothing to allow there. These are the nearest lines of the file that hold something.
    Nothing(Vec<usize>),
}

/// The most lines that are named instead of one that holds nothing.
const NEAREST: usize = 3;

/// Allows whatever a check would tell of at a place: `content/inovasi/a.md:12`, a published page, or a file in which only one
/// thing is to be allowed.
pub(crate) fn allow(root: &Path, overrides: &Overrides, place: &str, reason: &str) -> Result<Answer, Failure> {
    let prepared = prepare(root, &Overrides { check_only: true, ..overrides.clone() })?;
    let (path, line) = split(place);
    let path = path.replace('\\', "/");
    let path = path.trim_start_matches("./");
    let withheld = match path.strip_prefix(PUBLIC) {
        Some(page) => of_page(&prepared, root, page),
        None => {
            let all = of_file(&prepared, path);
            let lines: BTreeSet<usize> = all.iter().filter_map(|withheld| withheld.line).collect();
            let there = all.into_iter().filter(|withheld| line.is_none() || withheld.line == line);
            let withheld = without_repetitions(there.collect());
            match line {
                None if withheld.len() > 1 => return Ok(Answer::Several(withheld)),
                Some(line) if withheld.is_empty() => {
                    let mut lines: Vec<usize> = lines.into_iter().collect();
                    lines.sort_by_key(|other| other.abs_diff(line));
                    lines.truncate(NEAREST);
                    return Ok(Answer::Nothing(lines));
                }
                _ => withheld,
            }
        }
    };
    if withheld.is_empty() {
        return Ok(Answer::Nothing(Vec::new()));
    }
    add(root, &prepared, &withheld, reason)?;
    Ok(Answer::Allowed(withheld))
}

/// Adds to the list. One that cannot be read whole is left as it is: what it allows would be lost.
fn add(root: &Path, prepared: &Prepared, allowed: &[Withheld], reason: &str) -> Result<(), Failure> {
    let file = root.join(EXCEPTIONS_PATH);
    let broken = || Failure::new("izin-daftar-rusak", &file);
    let mut list = match whole::read_text(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) if error.kind() == io::ErrorKind::InvalidData => return Err(broken()),
        Err(_) => return Err(Failure::new("izin-daftar-tak-terbuka", &file)),
    };
    let mut told = prepared.problems.iter().filter(|problem| *problem.path == *EXCEPTIONS_PATH);
    if told.any(|problem| problem.severity == Severity::Error) {
        return Err(broken());
    }
    let before = exceptions::count(&list);
    let (reason, today) = (masked(reason), prepared.settings.now.date());
    for Withheld { path, field, value, .. } in allowed {
        list = exceptions::with_one_more(&list, path, field, value, &reason, today);
    }
    // What is written in another form, such as all in one line, has no end at which a line could be added.
    if exceptions::count(&list) != before.map(|before| before + allowed.len()) {
        return Err(Failure::new("izin-daftar-bentuk", &file));
    }
    whole::write(&file, list.as_bytes()).map_err(Failure::io("tulis-gagal", &file))
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

/// What stands in a file or in its name. A report covers names too, so they are known in that form as well.
fn of_file(prepared: &Prepared, path: &str) -> Vec<Withheld> {
    let Prepared { documents, scanned, catalogue, .. } = prepared;
    let is_meant = |scanned: &&Scanned| *scanned.path == *path || masked(&scanned.path) == path;
    let scans = documents.iter().map(|document| document.scanned()).chain(scanned).filter(is_meant);
    let found = scans.flat_map(|scanned| scanned.found.iter().map(move |found| (&scanned.path, found)));
    let told = found.filter(|(path, found)| {
        let is_excepted = || catalogue.gate.exception(path, &found.field, &found.value).is_some();
        !catalogue.gate.offers(found) && !is_excepted()
    });
    let withheld = told.map(|(path, found)| Withheld {
        path: path.to_string(),
        line: Some(found.line),
        field: found.field.clone(),
        shown: found.shown.clone(),
        value: found.value.clone(),
    });
    withheld.collect()
}

fn of_page(prepared: &Prepared, root: &Path, page: &str) -> Vec<Withheld> {
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
    let withheld = told.map(|caught| Withheld {
        path: public.clone(),
        line: None,
        field: PAGE.to_owned(),
        shown: caught.shown,
        value: caught.value,
    });
    without_repetitions(withheld.collect())
}

/// In order of line. An exception holds for a whole field, so that what is repeated in one is allowed once.
fn without_repetitions(mut withheld: Vec<Withheld>) -> Vec<Withheld> {
    let mut known = BTreeSet::new();
    withheld.sort_by_key(|withheld| withheld.line);
    withheld.retain(|Withheld { path, field, value, .. }| known.insert((path.clone(), field.clone(), value.clone())));
    withheld
}
