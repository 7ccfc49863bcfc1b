//! What comes from spreadsheets, and the drafts that it becomes.

use crate::program::{Answer, TODAY, answer, copy, etalase, project};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The small good site of the mistakes.
fn site() -> TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    site
}

fn run(site: &Path, arguments: &[&str]) -> Answer {
    let mut command = etalase(arguments);
    command.current_dir(site).args(["--lang", "id"]);
    answer(command)
}

/// A draft that lacks nearly everything stops nothing, has a page where drafts are shown, and is told of in one line.
#[test]
fn what_a_draft_lacks_stops_nothing_until_it_is_published() {
    let site = site();
    let path = site.path().join("content/inovasi/antre-rapi.md");
    fs::write(&path, "---\nopd: disdukcapil\npublikasi: draf\ntahapan: entah\ngambar: {berkas: tak-ada.jpg}\n---\n").unwrap();
    let told = run(site.path(), &["check", "--strict", "--now", TODAY]);
    assert_eq!((told.code, told.out.matches("antre-rapi.md").count()), (0, 1), "{}", told.out);
    assert!(told.out.contains("0 galat, 0 peringatan, 1 catatan"), "{}", told.out);
    let built = run(site.path(), &["build", "--strict", "--drafts", "--now", TODAY]);
    assert_eq!(built.code, 0, "{}", built.out);
    assert!(site.path().join("public/inovasi/antre-rapi/index.html").is_file());
    let json = run(site.path(), &["check", "--format", "json", "--now", TODAY]);
    assert!(json.out.matches("\"severity\":\"gap\"").count() > 5, "{}", json.out);
    let text = fs::read_to_string(&path).unwrap().replace("publikasi: draf\n", "");
    fs::write(&path, text).unwrap();
    assert_eq!(run(site.path(), &["check", "--now", TODAY]).code, 1);
}

/// A draft whose agency nobody knows waits without a page, and is no error.
#[test]
fn a_draft_without_an_agency_waits() {
    let site = site();
    let path = site.path().join("content/inovasi/antre-rapi.md");
    fs::write(&path, "---\nnama: Antre Rapi\nopd: dinas entah\npublikasi: draf\n---\n").unwrap();
    let built = run(site.path(), &["build", "--drafts", "--now", TODAY]);
    assert_eq!(built.code, 0, "{}", built.out);
    assert!(built.out.contains("1 draf."), "{}", built.out);
    assert!(!site.path().join("public/inovasi/antre-rapi").exists());
}
