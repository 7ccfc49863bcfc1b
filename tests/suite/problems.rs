//! Every folder in tests/problems is a mistake: its files, laid over a small good site, and the exact report in both
//! languages. A new folder is a new test; `ETALASE_BLESS=1` writes the reports anew, to be read before they are kept.

use crate::program::{TODAY, answer, copy, etalase, project};
use std::fs;

#[test]
fn every_mistake_gets_its_exact_report() {
    let mut wrong = Vec::new();
    let mut folders: Vec<_> =
        fs::read_dir(project("tests/problems")).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    assert!(folders.len() > 150);
    for folder in folders.iter().filter(|folder| folder.is_dir() && !folder.ends_with("_site")) {
        // Links that lead out or nowhere can only be kept in a checkout on a system that has them.
        if cfg!(not(unix)) && (folder.ends_with("pintasan-keluar") || folder.ends_with("berkas-hilang")) {
            continue;
        }
        let site = tempfile::tempdir().unwrap();
        copy(&project("tests/problems/_site"), site.path());
        let content = folder.join("content");
        if content.is_dir() {
            copy(&content, &site.path().join("content"));
        }
        if folder.join("themes").is_dir() {
            copy(&folder.join("themes"), &site.path().join("themes"));
        }
        for language in ["id", "en"] {
            let mut command = etalase(&["check", "--lang", language, "--now", TODAY]);
            command.current_dir(site.path());
            let started = std::time::Instant::now();
            let answer = answer(command);
            assert!(started.elapsed().as_secs() < 20, "{} takes too long", folder.display());
            let report = without_times(&answer.out);
            let level = if language == "id" { "galat[" } else { "error[" };
            let should_fail = report.contains(level);
            let path = folder.join(format!("report.{language}.txt"));
            if std::env::var_os("ETALASE_BLESS").is_some() {
                fs::write(&path, &report).unwrap();
            }
            let expected = fs::read_to_string(&path).unwrap_or_default();
            if report != expected || answer.code != i32::from(should_fail) || !answer.err.is_empty() {
                wrong.push(format!("{} (exit {})\n{}{report}", path.display(), answer.code, answer.err));
            }
        }
    }
    assert!(wrong.is_empty(), "{} reports differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// The report without its last line, which tells the time it took.
fn without_times(report: &str) -> String {
    let end = report.trim_end().rfind('\n').map_or(0, |newline| newline + 1);
    report[..end].to_owned()
}
