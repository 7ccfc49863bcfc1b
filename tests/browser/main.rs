//! Looks at the showcase in a real browser: prepares the tools, builds the site in its three forms and hands it to the
//! tests beside this file. See README.md.

#![allow(clippy::expect_used, clippy::panic)]

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
    for (form, flags) in FORMS {
        let mut build = Command::new(env!("CARGO_BIN_EXE_etalase"));
        build.args(["build", "--lang", "en", "--now", TODAY, "--root"]).arg(project);
        build.arg("--out").arg(folder.join("sites").join(form)).args(flags);
        run(&mut build, "the showcase does not build");
    }
    let mut tests = Command::new("node");
    tests.arg(here.join("run.mjs")).current_dir(&folder);
    run(&mut tests, "pages are not as promised; the list stands above");
}

/// Runs to the end, its words going where ours go.
fn run(command: &mut Command, complaint: &str) {
    let status = command.status().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(status.success(), "{complaint}");
}
