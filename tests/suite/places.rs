//! A showcase of another city needs no line of Rust: `tests/places/` has one east of Java, in another time zone.

use crate::program::{TODAY, answer, copy, etalase, project};
use std::fs;

/// The city's files in a folder of their own, and what the command answers there.
fn makassar(change: impl Fn(&str) -> String, command: &str) -> (tempfile::TempDir, crate::program::Answer) {
    let root = tempfile::tempdir().unwrap();
    copy(&project("tests/places/makassar"), root.path());
    let record = root.path().join("content/inovasi/antar-surat.md");
    let text = change(&fs::read_to_string(&record).unwrap());
    fs::write(&record, text).unwrap();
    let run = etalase(&[command, "--root", root.path().to_str().unwrap(), "--lang", "en", "--now", TODAY]);
    let told = answer(run);
    (root, told)
}

#[test]
fn another_city_is_built_from_its_files() {
    let (root, told) = makassar(str::to_owned, "build");
    assert_eq!(told.code, 0, "{}", told.err);
    let page = fs::read_to_string(root.path().join("public/inovasi/antar-surat/index.html")).unwrap();
    assert!(page.contains("Panakkukang") && page.contains("-5.1477") && page.contains("119.4527"), "{page}");
    assert!(page.contains("WITA"));
    let home = fs::read_to_string(root.path().join("public/index.html")).unwrap();
    assert!(home.contains("Pemerintah Kota Makassar") && !home.contains("Lampung"));
}

#[test]
fn a_point_outside_its_bounds_is_a_slip() {
    for (written, code) in [
        ("-5.38, 105.25", "koordinat-di-luar"),
        ("119.4527, -5.1477", "koordinat-tertukar"),
        ("51.5, -0.1", "koordinat-di-luar"),
    ] {
        let (_root, told) = makassar(|text| text.replace("-5.1477, 119.4527", written), "check");
        assert_eq!(told.code, 1, "{}", told.err);
        assert!(
            told.err.contains(&format!("error[{code}]")) || told.out.contains(&format!("error[{code}]")),
            "{} {}",
            told.out,
            told.err
        );
    }
}
