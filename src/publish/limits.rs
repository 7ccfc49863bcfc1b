//! What hosts take, as they say themselves; told before the first byte is sent.

use super::Stop;
use super::release::{Files, Sent, without_language};
use crate::permalink::{CATALOGUE, slug_of};
use crate::settings::{Host, Target};
use std::collections::{BTreeMap, BTreeSet};

/// The most that a host takes of each; what is `None` it does not limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Limits {
    pub files: Option<u64>,
    /// Folders count as files.
    pub with_folders: bool,
    pub file_bytes: Option<u64>,
    pub site_bytes: Option<u64>,
    pub files_in_a_folder: Option<u64>,
}

const GIGABYTE: u64 = 1_000_000_000;
const NONE: Limits =
    Limits { files: None, with_folders: false, file_bytes: None, site_bytes: None, files_in_a_folder: None };

/// What a host says of itself. Rules in `_redirects` are kept to what every host reads when that file is made.
pub(crate) fn of(host: Host) -> Limits {
    match host {
        // https://developers.cloudflare.com/pages/platform/limits/: the free plan.
        Host::Cloudflare => Limits { files: Some(20_000), file_bytes: Some(25 << 20), ..NONE },
        // https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
        Host::GitHub => Limits { site_bytes: Some(GIGABYTE), ..NONE },
        // https://docs.gitlab.com/user/gitlab_com/#gitlab-pages
        Host::GitLab => Limits { files: Some(200_000), with_folders: true, site_bytes: Some(GIGABYTE), ..NONE },
        // https://docs.netlify.com/site-deploys/overview/#files-per-directory-limit
        Host::Netlify => Limits { files_in_a_folder: Some(54_000), ..NONE },
    }
}

/// Whether a release fits where a target is; if not, what does not, and how many records would.
pub(crate) fn check(files: &Files, target: &Target) -> Result<(), Stop> {
    let mut limits = target.host.map_or(NONE, of);
    if let Some(most) = target.most_files {
        // What hosting firms count: files and folders.
        limits =
            Limits { files: Some(limits.files.map_or(most, |files| files.min(most))), with_folders: true, ..limits };
    }
    let Some((what, has, most)) = exceeded(files, &limits) else { return Ok(()) };
    let fit = (records(files) * most).checked_div(has).unwrap_or_default();
    let fit = if what == "berkas" || what == "situs" { fit.to_string() } else { "none".to_owned() };
    let in_words = |number: u64| if what == "berkas" || what == "folder" { number } else { number.div_ceil(1_000_000) };
    let blanks = vec![
        ("nama", target.name.clone()),
        ("apa", what.to_owned()),
        ("ada", in_words(has).to_string()),
        ("paling", in_words(most).to_string()),
        ("muat", fit),
    ];
    Err(Stop { code: "terbit-tidak-muat", blanks })
}

/// The first limit that a release goes beyond: its name, what there is, and the most.
fn exceeded(files: &Files, limits: &Limits) -> Option<(&'static str, u64, u64)> {
    let mut in_folders: BTreeMap<&str, u64> = BTreeMap::new();
    let mut folders = BTreeSet::new();
    for path in files.keys() {
        let mut folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        *in_folders.entry(folder).or_default() += 1;
        while !folder.is_empty() && folders.insert(folder) {
            folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        }
    }
    let sizes = || files.values().map(|Sent(size, ..)| *size);
    let count = files.len() as u64 + if limits.with_folders { folders.len() as u64 } else { 0 };
    let rows = [
        ("berkas", count, limits.files),
        ("situs", sizes().sum(), limits.site_bytes),
        ("ukuran", sizes().max().unwrap_or_default(), limits.file_bytes),
        ("folder", in_folders.values().copied().max().unwrap_or_default(), limits.files_in_a_folder),
    ];
    rows.into_iter().find_map(|(what, has, most)| most.filter(|most| has > *most).map(|most| (what, has, most)))
}

/// Innovations that have a page.
fn records(files: &Files) -> u64 {
    let slug = |path: &str| {
        let address = without_language(path).strip_suffix("index.html")?;
        slug_of(address)
            .filter(|slug| !slug.is_empty() && !slug.contains('/') && address != CATALOGUE)
            .map(str::to_owned)
    };
    files.keys().filter_map(|path| slug(path)).collect::<BTreeSet<String>>().len() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fingerprint::Fingerprint;
    use crate::publish::fake::class_of;
    use crate::settings::Way;

    fn files(paths: &[String], size: u64) -> Files {
        paths.iter().map(|path| (path.as_str().into(), Sent(size, Fingerprint::default(), class_of(path)))).collect()
    }

    fn target(host: Option<Host>, most_files: Option<u64>) -> Target {
        Target { host, most_files, ..Target::new("resmi", Way::Archive) }
    }

    fn told(files: &Files, target: &Target) -> Vec<String> {
        let stop = check(files, target).unwrap_err();
        assert_eq!(stop.code, "terbit-tidak-muat");
        stop.blanks.into_iter().map(|(_, value)| value).collect()
    }

    #[test]
    fn what_does_not_fit_is_told_with_what_would() {
        let paths: Vec<String> = (0..100)
            .flat_map(|number| ["index.html", "poster.pdf"].map(|name| format!("{CATALOGUE}n{number}/{name}")))
            .collect();
        let small = files(&paths, 1_000);
        assert_eq!(check(&small, &target(None, None)), Ok(()));
        for host in [Host::Cloudflare, Host::GitHub, Host::GitLab, Host::Netlify] {
            assert_eq!(check(&small, &target(Some(host), None)), Ok(()), "{host:?}");
        }
        // 200 files, and a folder each with the one that holds them.
        assert_eq!(told(&small, &target(None, Some(150))), ["resmi", "berkas", "301", "150", "49"]);
        assert_eq!(check(&small, &target(None, Some(301))), Ok(()));
        let large = files(&paths, 30 << 20);
        assert_eq!(told(&large, &target(Some(Host::Cloudflare), None)), ["resmi", "ukuran", "32", "27", "none"]);
        assert_eq!(told(&large, &target(Some(Host::GitHub), None)), ["resmi", "situs", "6292", "1000", "15"]);
        let flat: Vec<String> = (0..54_001).map(|number| format!("kartu/{number}.png")).collect();
        assert_eq!(told(&files(&flat, 1), &target(Some(Host::Netlify), None))[1], "folder");
        assert_eq!(told(&files(&flat, 1), &target(Some(Host::Cloudflare), None))[2..4], ["54001", "20000"]);
    }
}
