//! Looks at the showcase in a real browser: prepares the tools, builds the site in its three forms and hands it to the
//! tests beside this file. See README.md.

#![allow(clippy::expect_used, clippy::panic)]

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::Command;

/// The day on which all tests take place.
const TODAY: &str = "2026-11-21";

/// The forms of the site: the folder and the flags that make it.
const FORMS: [(&str, &[&str]); 3] =
    [("root", &[]), ("subfolder", &["--base-url", "https://kota.example/a/b/"]), ("offline", &["--offline"])];

#[test]
fn the_showcase_in_a_real_browser() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let here = project.join("tests/browser");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("browser");
    run(Command::new("bash").arg(here.join("prepare.sh")).arg(&folder), "the tools are not ready");

    // A copy, because a build keeps its ledger of links with the content.
    let site = tempfile::tempdir().expect("a folder can be made");
    for part in ["content", "themes"] {
        copy(&project.join(part), &site.path().join(part));
    }
    for (form, flags) in FORMS {
        let mut build = Command::new(env!("CARGO_BIN_EXE_etalase"));
        build.args(["build", "--lang", "en", "--now", TODAY, "--root"]).arg(site.path());
        build.arg("--out").arg(folder.join("sites").join(form)).args(flags);
        run(&mut build, "the showcase does not build");
    }

    // Kits that the tests save.
    let kits = folder.join("kits");
    let _ = fs::remove_dir_all(&kits);
    let mut tests = Command::new("node");
    tests.arg(here.join("run.mjs")).env("ETALASE", env!("CARGO_BIN_EXE_etalase")).current_dir(&folder);
    run(&mut tests, "pages are not as promised; the list stands above");
    for saved in fs::read_dir(&kits).into_iter().flatten() {
        is_the_kit(&saved.expect("a folder can be read").path(), site.path());
    }
}

/// Holds a kit that a page has put into one file against what the program writes.
fn is_the_kit(saved: &Path, site: &Path) {
    let name = saved.file_name().and_then(|name| name.to_str()).expect("a name of plain letters");
    let slug = name.strip_suffix("-bagikan.zip").expect("a kit is named after its innovation");
    let folder = tempfile::tempdir().expect("a folder can be made");
    let mut share = Command::new(env!("CARGO_BIN_EXE_etalase"));
    share.args(["share", slug, "--lang", "en", "--now", TODAY, "--root"]).arg(site).arg("--out").arg(folder.path());
    run(&mut share, "there is no kit");
    let mut archive = zip::ZipArchive::new(fs::File::open(saved).expect("it was saved")).expect("the archive opens");
    let mut names: Vec<String> = archive.file_names().map(|name| name.expect("UTF-8").into_owned()).collect();
    names.sort();
    let mut files: Vec<String> = fs::read_dir(folder.path())
        .expect("a folder can be read")
        .map(|file| file.expect("a folder can be read").file_name().to_string_lossy().into_owned())
        .collect();
    files.sort();
    assert_eq!(names, files, "{name}");
    for file in files {
        let mut bytes = Vec::new();
        archive.by_name(&file).expect("it is there").read_to_end(&mut bytes).expect("the checksum is right");
        assert!(bytes == fs::read(folder.path().join(&file)).expect("it was written"), "{file} in {name}");
    }
}

/// Copies a folder and what is in it.
fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("content can be read");
        let target = to.join(entry.path().strip_prefix(from).expect("an entry is below its folder"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("a folder can be made");
        } else {
            fs::copy(entry.path(), target).expect("a file can be copied");
        }
    }
}

/// Runs to the end, its words going where ours go.
fn run(command: &mut Command, complaint: &str) {
    let status = command.status().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(status.success(), "{complaint}");
}
