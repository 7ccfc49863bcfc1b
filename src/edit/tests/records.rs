//! The files of the showcase and of the golden tree: saving them as they are writes nothing, and a change nothing else.

use super::super::*;
use super::FIELDS;
use super::model::{TEXTS, model_of, places, set};
use crate::fields::text::clean;
use std::fs;
use std::path::Path;

fn files(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap()))
        .collect();
    files.sort();
    files
}

/// How much of two texts is alike at the beginning and at the end.
fn alike(a: &str, b: &str) -> (usize, usize) {
    let start = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    let most = a.len().min(b.len()) - start;
    let end = a.bytes().rev().zip(b.bytes().rev()).take(most).take_while(|(a, b)| a == b).count();
    (start, end)
}

fn try_out(folder: &str, fields: Fields, every: usize, least: usize) {
    let (mut saved, mut changed) = (0, 0);
    for (at, (name, source)) in files(folder).into_iter().enumerate() {
        let before = model_of(&source);
        let mut all = Vec::new();
        places(&before, "", &mut all);
        let same: Vec<Change> = all.iter().map(|(path, value)| Change::field(path, value.clone())).collect();
        assert_eq!(record(&source, fields, &same), Ok(source.clone()), "{name}");
        saved += same.len();
        for (path, old) in all.iter().skip(at % every).step_by(every) {
            let Value::Text(old) = old else { continue };
            let new = clean(TEXTS[(at + path.len() + old.len()) % TEXTS.len()]);
            let found = record(&source, fields, &[Change::text(path, &new)]);
            let Ok(found) = found else { panic!("{name} {path} {new}: {found:?}") };
            let mut wanted = before.clone();
            set(&mut wanted, path, Value::Text(new.clone()));
            assert_eq!(model_of(&found), wanted, "{name} {path}");
            let (start, end) = alike(&source, &found);
            // All that is different is the value and its quotes.
            assert!(
                source.len() - start - end <= old.len() + 20,
                "{name} {path}: {}",
                &source[start..source.len() - end]
            );
            changed += 1;
        }
    }
    assert!(saved > least && changed > least / 10, "{saved} {changed}");
}

#[test]
fn records_of_the_showcase_are_saved_byte_for_byte() {
    try_out("content/inovasi", FIELDS, 3, 3000);
}

#[test]
fn files_of_the_golden_tree_are_saved_byte_for_byte() {
    try_out("tests/golden/content/inovasi", FIELDS, 1, 100);
    try_out("tests/golden/content/opd", crate::catalogue::agency::schema::FIELDS, 1, 10);
    try_out("tests/golden/content/halaman", crate::catalogue::page::FIELDS, 1, 4);
}
