//! The releases of one target that this computer knows.

use super::Stop;
use super::journal::{Local, Told};
use super::release::{Files, Release};
use crate::whole;
use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

/// How many releases are kept; older ones are forgotten.
const KEPT: usize = 30;

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

/// Whether these files are what this computer published last, and no run of it was cut since.
pub(crate) fn is_last(local: &Local, files: &Files) -> bool {
    known(local).first().is_some_and(|last| last.files == *files) && local.told() == Told::default()
}

/// Remembers a release.
pub(crate) fn keep(local: &Local, release: &Release) -> Result<(), Stop> {
    let folder = folder(local);
    let path = file(local, release);
    fs::create_dir_all(&folder).map_err(Stop::local(&folder))?;
    let bytes = release.bytes().map_err(Stop::local(&path))?;
    whole::write(&path, &bytes).map_err(Stop::local(&path))?;
    for old in known(local).iter().skip(KEPT) {
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
