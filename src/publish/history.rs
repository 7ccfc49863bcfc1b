//! The releases of one target that this computer knows.

use super::Stop;
use super::journal::{Local, Told};
use super::release::{Files, Release};
use crate::whole;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

/// How many releases are known; older ones are forgotten.
const KNOWN: usize = 30;
/// How many before the last one can be brought back, and for how long after they were replaced.
const KEPT: usize = 3;
const KEPT_FOR: Duration = Duration::from_secs(90 * 24 * 60 * 60);

/// All that are known, the last one first. What cannot be read is left out.
pub(crate) fn known(local: &Local) -> Vec<Release> {
    let entries = fs::read_dir(folder(local)).into_iter().flatten().flatten();
    let read = |path: PathBuf| Release::read(&whole::read(&path).ok()?).ok();
    let mut releases: Vec<Release> = entries.filter_map(|entry| read(entry.path())).collect();
    releases.sort_by(|one, other| (other.generation, &other.id).cmp(&(one.generation, &one.id)));
    releases
}

/// When this computer published a release, as far as the system remembers.
pub(crate) fn when(local: &Local, release: &Release) -> Option<SystemTime> {
    fs::metadata(file(local, release)).and_then(|found| found.modified()).ok()
}

/// Whether these files are what this computer published last, and no run of it was cut since. What somebody brought back
/// since stays until there is something new.
pub(crate) fn is_last(local: &Local, files: &Files) -> bool {
    let is_last =
        known(local).iter().find(|release| release.earlier.is_none()).is_some_and(|last| last.files == *files);
    is_last && local.told() == Told::default()
}

/// The releases whose bytes are kept, of those that are known: the last one, and those that can be brought back.
pub(crate) fn within_reach<'r>(local: &Local, known: &'r [Release], now: SystemTime) -> Vec<&'r Release> {
    let is_recent = |replaced_by: &Release| {
        let since = when(local, replaced_by).and_then(|when| now.duration_since(when).ok());
        since.is_none_or(|since| since < KEPT_FOR)
    };
    let earlier = known.windows(2).take(KEPT).take_while(|pair| is_recent(&pair[0])).map(|pair| &pair[1]);
    known.first().into_iter().chain(earlier).collect()
}

/// The release that somebody means; without a word the one before the last.
pub(crate) fn find(known: &[Release], name: Option<&str>) -> Result<Release, Stop> {
    let found = match name {
        Some(name) => known.iter().find(|release| release.is_called(name)),
        None => known.get(1),
    };
    if let Some(found) = found {
        return Ok(found.clone());
    }
    let names: Vec<&str> = known.iter().take(NAMED).map(|release| release.id.as_str()).collect();
    let names = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
    let name = name.unwrap_or("-").to_owned();
    Err(Stop { code: "terbit-rilis-tak-dikenal", blanks: vec![("tertulis", name), ("ada", names)] })
}

/// How many releases are named to somebody who asks for an unknown one.
const NAMED: usize = 5;

/// Puts what is left of a release in its place, as old as it was.
pub(crate) fn replace(local: &Local, release: &Release) -> Result<(), Stop> {
    let path = file(local, release);
    let when = when(local, release);
    let bytes = release.bytes().map_err(Stop::local(&path))?;
    whole::write(&path, &bytes).map_err(Stop::local(&path))?;
    if let (Some(when), Ok(file)) = (when, fs::File::options().write(true).open(&path)) {
        let _ = file.set_modified(when);
    }
    Ok(())
}

/// Remembers a release.
pub(crate) fn keep(local: &Local, release: &Release) -> Result<(), Stop> {
    let folder = folder(local);
    let path = file(local, release);
    fs::create_dir_all(&folder).map_err(Stop::local(&folder))?;
    let bytes = release.bytes().map_err(Stop::local(&path))?;
    whole::write(&path, &bytes).map_err(Stop::local(&path))?;
    for old in known(local).iter().skip(KNOWN) {
        let _ = fs::remove_file(file(local, old));
    }
    Ok(())
}

fn folder(local: &Local) -> PathBuf {
    local.path("rilis")
}

fn file(local: &Local, release: &Release) -> PathBuf {
    folder(local).join(format!("{}.json", release.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_releases_are_known() {
        let folder = tempfile::tempdir().unwrap();
        let local = Local::open(folder.path()).unwrap();
        assert!(known(&local).is_empty());
        for before in 0..35 {
            keep(&local, &Release::new(Files::new(), before)).unwrap();
        }
        fs::write(local.path("rilis").join("rusak.json"), "{").unwrap();
        let generations: Vec<u64> = known(&local).iter().map(|release| release.generation).collect();
        assert_eq!(generations, (6..=35).rev().collect::<Vec<u64>>());
        assert!(when(&local, &known(&local)[0]).is_some() && is_last(&local, &Files::new()));
        let _cut = local.begin(&Told { runs: vec!["a".into()], ..Told::default() }).unwrap();
        assert!(!is_last(&local, &Files::new()), "a run was cut");
    }
}
