//! What is kept of a site outlives whatever happens to the log, and no more of it is kept than is wanted.

use super::{LOG, Memory, TEXTS};
use crate::store::Store;
use crate::store::log::{Known, VERSIONS, notes};
use jiff::ToSpan;
use jiff::civil::{DateTime, date};
use std::fs;
use std::path::Path;

const FILE: &str = "content/inovasi/antar-akta.md";

fn today() -> DateTime {
    date(2026, 11, 21).at(8, 0, 0, 0)
}

fn open(folder: &Path) -> Memory {
    Memory::open(folder.to_owned(), today()).unwrap()
}

fn texts(memory: &Memory, file: &str) -> Vec<String> {
    memory.versions(file).into_iter().map(|version| memory.text(version.text).unwrap()).collect()
}

fn kept(folder: &Path) -> usize {
    fs::read_dir(folder.join(TEXTS)).unwrap().count()
}

#[test]
fn a_log_that_was_cut_anywhere_is_read_as_far_as_it_goes() {
    let folder = tempfile::tempdir().unwrap();
    let memory = open(folder.path());
    memory.begin(FILE, "satu", today()).unwrap();
    memory.save(FILE, "satu", "dua", today()).unwrap();
    memory.keep_typed(FILE, "nama=tiga", today()).unwrap();
    memory.save("content/opd/a.md", "x", "y", today()).unwrap();
    let whole = fs::read(folder.path().join(LOG)).unwrap();
    let held: [&[&str]; 4] = [&[], &[], &["satu"], &["dua", "satu"]];
    let copy = tempfile::tempdir().unwrap();
    fs::create_dir(copy.path().join(TEXTS)).unwrap();
    let cut_at = |cut: usize| {
        for entry in fs::read_dir(folder.path().join(TEXTS)).unwrap().flatten() {
            fs::copy(entry.path(), copy.path().join(TEXTS).join(entry.file_name())).unwrap();
        }
        fs::write(copy.path().join(LOG), &whole[..cut]).unwrap();
    };
    cut_at(0);
    let lines = |cut: usize| whole[..cut].iter().filter(|byte| **byte == b'\n').count();
    // One program reads on wherever the log was cut.
    let other = open(copy.path());
    for cut in 0..=whole.len() {
        cut_at(cut);
        assert_eq!(texts(&other, FILE), held[lines(cut).min(3)], "cut at {cut}");
    }
    // And whoever goes on adds to what is there, at every line's end and around it.
    let ends: Vec<usize> = (1..=whole.len()).filter(|at| whole[at - 1] == b'\n').collect();
    for cut in ends.iter().flat_map(|end| [end - 1, *end, (end + 7).min(whole.len())]) {
        cut_at(cut);
        other.save(FILE, "dua", "empat", today()).unwrap();
        assert_eq!(texts(&other, FILE)[..2], ["empat", "dua"], "cut at {cut}");
        assert_eq!(texts(&open(copy.path()), FILE), texts(&other, FILE), "cut at {cut}");
    }
}

#[test]
fn a_spoilt_line_or_text_is_left_out_alone() {
    let folder = tempfile::tempdir().unwrap();
    let memory = open(folder.path());
    memory.save(FILE, "satu", "dua", today()).unwrap();
    memory.save(FILE, "dua", "tiga", today()).unwrap();
    let log = fs::read_to_string(folder.path().join(LOG)).unwrap();
    let lines: Vec<&str> = log.lines().collect();
    fs::write(folder.path().join(LOG), format!("{}\n\u{fffd}{}\n{}\n", lines[0], lines[1], lines[3])).unwrap();
    let memory = open(folder.path());
    assert_eq!(texts(&memory, FILE), ["tiga", "satu"]);
    let print = memory.versions(FILE)[1].text;
    fs::write(folder.path().join(TEXTS).join(print.to_string()), "lain").unwrap();
    assert_eq!(memory.text(print), None);
    assert_eq!(memory.text_of("bukan"), None);
}

#[test]
fn the_last_versions_of_each_file_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let memory = open(folder.path());
    for number in 0..30 {
        memory.save(FILE, &format!("isi {number}"), &format!("isi {}", number + 1), today()).unwrap();
    }
    memory.save("content/opd/a.md", "x", "y", today()).unwrap();
    let wanted: Vec<String> = (11..=30).rev().map(|number| format!("isi {number}")).collect();
    assert_eq!((texts(&memory, FILE), wanted.len()), (wanted.clone(), VERSIONS));
    let memory = open(folder.path());
    assert_eq!(texts(&memory, FILE), wanted);
    assert_eq!(kept(folder.path()), VERSIONS + 2, "what nobody names is gone");
}

#[test]
fn what_is_older_than_ninety_days_goes() {
    let folder = tempfile::tempdir().unwrap();
    let memory = open(folder.path());
    let day = |days: i64| today().checked_sub(days.days()).unwrap();
    memory.save(FILE, "dahulu", "lama", day(91)).unwrap();
    memory.save(FILE, "lama", "baru", day(90)).unwrap();
    memory.begin(FILE, "awal", day(91)).unwrap();
    memory.keep_typed("content/opd/a.md", "nama=a", day(91)).unwrap();
    memory.remove("content/inovasi/b.md", "hapus", day(91)).unwrap();
    memory.remove("content/inovasi/c.md", "hapus c", day(89)).unwrap();
    assert_eq!(memory.removed().len(), 2);
    let memory = open(folder.path());
    assert_eq!(texts(&memory, FILE), ["baru"]);
    assert!(memory.typed("content/opd/a.md").is_none());
    assert_eq!(memory.removed().iter().map(|(file, ..)| file.as_str()).collect::<Vec<_>>(), ["content/inovasi/c.md"]);
    assert_eq!(kept(folder.path()), 2);
}

#[test]
fn what_was_typed_is_kept_until_it_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let (memory, other) = (open(folder.path()), open(folder.path()));
    for number in 0..5 {
        memory.keep_typed(FILE, &format!("nama={number}"), today()).unwrap();
    }
    assert_eq!(other.typed(FILE).unwrap().0, "nama=4", "another program reads what this one has kept");
    assert_eq!(kept(folder.path()), 1);
    other.settle(FILE, today()).unwrap();
    assert!(memory.typed(FILE).is_none());
    assert_eq!(kept(folder.path()), 0);
}

#[test]
fn a_number_is_forgotten_everywhere() {
    let folder = tempfile::tempdir().unwrap();
    let memory = open(folder.path());
    memory.begin(FILE, "NIK 123", today()).unwrap();
    memory.save(FILE, "NIK 123", "tanpa", today()).unwrap();
    memory.keep_typed(FILE, "a=123", today()).unwrap();
    memory.remove("content/inovasi/b.md", "juga 123", today()).unwrap();
    let base = crate::fingerprint::Fingerprint::of(b"NIK 123").to_string();
    assert!(memory.text_of(&base).is_some());
    let changed = memory.forget(|text, is_typed| (!is_typed).then(|| text.replace("123", "***"))).unwrap();
    assert_eq!(changed, 3);
    assert_eq!(texts(&memory, FILE), ["tanpa", "NIK ***"]);
    assert!(memory.typed(FILE).is_none() && memory.text_of(&base).is_none());
    for memory in [memory, open(folder.path())] {
        assert_eq!(memory.text(memory.removed()[0].1).as_deref(), Some("juga ***"));
    }
    for entry in fs::read_dir(folder.path().join(TEXTS)).unwrap().flatten() {
        assert!(!fs::read_to_string(entry.path()).unwrap().contains("123"));
    }
}

#[test]
fn a_file_takes_its_versions_to_its_new_name() {
    let folder = tempfile::tempdir().unwrap();
    let memory = open(folder.path());
    memory.save(FILE, "satu", "dua", today()).unwrap();
    memory.keep_typed(FILE, "nama=tiga", today()).unwrap();
    memory.rename(FILE, "content/inovasi/lain.md", today()).unwrap();
    for memory in [memory, open(folder.path())] {
        assert_eq!(texts(&memory, "content/inovasi/lain.md"), ["dua", "satu"]);
        assert_eq!(memory.typed("content/inovasi/lain.md").unwrap().0, "nama=tiga");
        assert!(memory.versions(FILE).is_empty());
    }
}

#[test]
fn notes_say_the_same_once_they_are_written_anew() {
    let folder = tempfile::tempdir().unwrap();
    let memory = open(folder.path());
    memory.save(FILE, "satu", "dua", today()).unwrap();
    memory.begin(FILE, "dua", today()).unwrap();
    memory.keep_typed(FILE, "nama=tiga", today()).unwrap();
    memory.remove("content/inovasi/b.md", "hapus", today()).unwrap();
    let read = |folder: &Path| {
        let mut known = Known::default();
        notes(&fs::read(folder.join(LOG)).unwrap()).for_each(|note| known.add(note));
        known
    };
    let before = read(folder.path());
    open(folder.path());
    assert_eq!(read(folder.path()), before);
}

#[test]
fn a_site_that_was_moved_is_known_again_and_takes_all_along() {
    let folder = tempfile::tempdir().unwrap();
    let of = |name: &str| (name == "ETALASE_DATA").then(|| folder.path().join("data").into_os_string());
    let store = Store::of_user(of).unwrap();
    let [old, new, copy] = ["lama", "baru", "salinan"].map(|name| folder.path().join(name));
    let site = |place: &Path| {
        fs::create_dir_all(place.join("content")).unwrap();
        fs::write(place.join("content/situs.yaml"), "nama: Contoh\n").unwrap();
    };
    site(&old);
    let memory = store.memory(&old, today()).unwrap();
    memory.save(FILE, "satu", "dua", today()).unwrap();
    // A copy is no move as long as the original is there.
    site(&copy);
    store.memory(&copy, today()).unwrap();
    assert_eq!(store.former_place(&copy), None);
    fs::rename(&old, &new).unwrap();
    let memory = store.memory(&new, today()).unwrap();
    memory.save(FILE, "dua", "tiga", today()).unwrap();
    let old = old.parent().unwrap().canonicalize().unwrap().join("lama");
    assert_eq!(store.former_place(&new), Some(old.clone()));
    store.bring(&new, &old).unwrap();
    assert_eq!(texts(&memory, FILE), ["tiga", "dua", "satu"]);
    assert_eq!((store.former_place(&new), store.former_place(&copy)), (None, None));
    // Another one that is gone, which looked the same.
    site(&old);
    store.memory(&old, today()).unwrap().save(FILE, "x", "y", today()).unwrap();
    fs::remove_dir_all(&old).unwrap();
    assert_eq!(store.former_place(&new), Some(old.clone()));
    store.is_strange(&new, &old).unwrap();
    store.recognize(&new).unwrap();
    assert_eq!(store.former_place(&new), None);
}
