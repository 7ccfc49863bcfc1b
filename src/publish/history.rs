//! The releases of one target that this computer knows.

use super::Stop;
use super::journal::Local;
use super::release::Release;
use crate::whole;
use std::fs;
use std::path::PathBuf;

/// So many are kept; older ones are forgotten.
const KEPT: usize = 30;

/// All that are known, the last one first. What cannot be read is left out.
pub fn known(local: &Local) -> Vec<Release> {
    let entries = fs::read_dir(folder(local)).into_iter().flatten().flatten();
    let read = |path: PathBuf| Release::read(&whole::read(&path).ok()?).ok();
    let mut releases: Vec<Release> = entries.filter_map(|entry| read(entry.path())).collect();
    releases.sort_by(|one, other| (other.generation, &other.id).cmp(&(one.generation, &one.id)));
    releases
}

/// Remembers a release.
pub fn keep(local: &Local, release: &Release) -> Result<(), Stop> {
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
    use crate::publish::release::Files;

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
    }
}
