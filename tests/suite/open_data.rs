//! Open data for those who harvest it: ids that outlive names, days of change that are true, and descriptions that tools of
//! others accept.

use crate::program::{TODAY, answer, copy, etalase, project};
use crate::site::showcase;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The site of the problems: a few small records.
fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    site
}

fn build_on(root: &Path, day: &str) {
    let mut command = etalase(&["build", "--lang", "id", "--now", day]);
    command.current_dir(root);
    let built = answer(command);
    assert_eq!(built.code, 0, "{}{}", built.out, built.err);
}

fn read(root: &Path, path: &str) -> String {
    fs::read_to_string(root.join("public").join(path)).unwrap_or_else(|_| panic!("{path} is missing"))
}

/// Every line of the records by its name.
fn records(root: &Path) -> BTreeMap<String, Value> {
    let text = read(root, "data/v1/inovasi.ndjson");
    let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("each line is whole"));
    lines.map(|line| (line["nama"].as_str().unwrap().to_owned(), line)).collect()
}

fn removed(root: &Path) -> Value {
    serde_json::from_str::<Value>(&read(root, "data/v1/dihapus.json")).unwrap()["dihapus"].clone()
}

fn change(root: &Path, file: &str, from: &str, to: &str) {
    let path = root.join("content/inovasi").join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} says nothing of {from}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_record_keeps_its_id_and_tells_its_last_change() {
    let site = site();
    let root = site.path();
    fs::copy(root.join("content/inovasi/antar-akta.md"), root.join("content/inovasi/jemput-kartu.md")).unwrap();
    change(root, "jemput-kartu.md", "nama: Antar Akta", "nama: Jemput Kartu");
    build_on(root, "2026-11-01T08:00");
    let first = records(root);
    let (deed, card) = (&first["Antar Akta"], &first["Jemput Kartu"]);
    assert_ne!(deed["id"], card["id"]);
    for record in [deed, card] {
        assert_eq!((&record["sejak"], &record["diubah"]), (&"2026-11-01".into(), &"2026-11-01".into()));
        assert_eq!(record["id"].as_str().map(str::len), Some(4), "{record}");
        assert!(record["jenis"].is_array() && record["layanan"]["langkah"].is_array(), "lists are lists: {record}");
    }

    // Another day alone changes nothing; words of one record change its day and no other's.
    build_on(root, "2026-11-02T08:00");
    assert_eq!(records(root), first);
    change(root, "jemput-kartu.md", "ringkasan: ", "ringkasan: Kini ");
    build_on(root, "2026-11-03T08:00");
    assert_eq!(records(root)["Jemput Kartu"]["diubah"], "2026-11-03");
    assert_eq!(records(root)["Antar Akta"], *deed);

    // The file under another name is the same record, and as old as it was.
    fs::rename(root.join("content/inovasi/antar-akta.md"), root.join("content/inovasi/antar-akta-lahir.md")).unwrap();
    build_on(root, "2026-11-04T08:00");
    let moved = &records(root)["Antar Akta"];
    assert_eq!((&moved["id"], &moved["diubah"]), (&deed["id"], &"2026-11-01".into()));
    assert_ne!(moved["alamat"], deed["alamat"]);
    assert_eq!(removed(root), serde_json::json!([]));

    // Words that come back are a change of the day on which they do.
    change(root, "antar-akta-lahir.md", "ringkasan: ", "ringkasan: Kini ");
    build_on(root, "2026-11-04T09:00");
    change(root, "antar-akta-lahir.md", "ringkasan: Kini ", "ringkasan: ");
    build_on(root, "2026-11-05T07:00");
    assert_eq!(records(root)["Antar Akta"]["diubah"], "2026-11-05");

    // What leaves the lists is told by its id and day alone.
    change(root, "jemput-kartu.md", "nama: Jemput Kartu", "publikasi: arsip\nnama: Jemput Kartu");
    build_on(root, "2026-11-05T08:00");
    fs::remove_file(root.join("content/inovasi/antar-akta-lahir.md")).unwrap();
    build_on(root, "2026-11-06T08:00");
    let gone = serde_json::json!([{"hari": "2026-11-05", "id": card["id"]}, {"hari": "2026-11-06", "id": deed["id"]}]);
    assert_eq!(removed(root), gone);
    build_on(root, "2026-11-07T08:00");
    assert_eq!(removed(root), gone, "a day passes, and nothing has happened");
}

#[test]
fn what_was_withdrawn_without_a_name_is_in_no_file() {
    let site = site();
    let root = site.path();
    build_on(root, "2026-11-01T08:00");
    let id = records(root)["Antar Akta"]["id"].as_str().unwrap().to_owned();
    fs::remove_file(root.join("content/inovasi/antar-akta.md")).unwrap();
    let mut command = etalase(&["cabut", "--lang", "id", "antar-akta", "--tanpa-nama"]);
    command.current_dir(root);
    let answer = answer(command);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    build_on(root, "2026-11-02T08:00");
    assert_eq!(removed(root), serde_json::json!([]));
    assert!(!read(root, "data/v1/dihapus.json").contains(&id));
}

#[test]
fn a_ledger_from_before_begins_with_the_first_day() {
    let site = site();
    let root = site.path();
    build_on(root, "2026-11-01T08:00");
    let ledger = root.join("content/tautan.csv");
    let text = fs::read_to_string(&ledger).unwrap();
    let older: Vec<&str> = text.lines().map(|line| line.rsplit_once(',').unwrap().0).collect();
    fs::write(&ledger, older.join("\n") + "\n").unwrap();
    build_on(root, "2026-11-09T08:00");
    assert_eq!(records(root)["Antar Akta"]["diubah"], "2026-11-01");
    assert_eq!(fs::read_to_string(&ledger).unwrap(), text);
}

#[test]
fn what_is_described_is_what_lies_there() {
    let site = site();
    let root = site.path();
    build_on(root, "2026-11-01T08:00");
    let package: Value = serde_json::from_str(&read(root, "data/datapackage.json")).unwrap();
    let catalogue: Value = serde_json::from_str(&read(root, "data/katalog.jsonld")).unwrap();
    let resources = package["resources"].as_array().unwrap();
    let distributions = catalogue["dcat:dataset"][0]["dcat:distribution"].as_array().unwrap();
    assert_eq!((resources.len(), distributions.len()), (5, 5));
    for (resource, distribution) in resources.iter().zip(distributions) {
        let path = root.join("public/data").join(resource["path"].as_str().unwrap());
        let bytes = fs::read(&path).unwrap();
        assert_eq!(resource["bytes"], bytes.len(), "{}", path.display());
        assert_eq!(distribution["dcat:byteSize"]["@value"], bytes.len().to_string());
        let sum = Command::new("sha256sum").arg(&path).output().unwrap();
        let sum = String::from_utf8(sum.stdout).unwrap()[..64].to_owned();
        assert_eq!(resource["hash"], format!("sha256:{sum}"));
        assert_eq!(distribution["spdx:checksum"]["spdx:checksumValue"]["@value"], sum);
    }
    for column in resources[0]["schema"]["fields"].as_array().unwrap() {
        assert!(column["title"].as_str().is_some_and(|title| !title.is_empty()), "{column}");
    }
}

#[test]
fn tools_of_others_accept_the_showcase() {
    let tools = Path::new(env!("CARGO_TARGET_TMPDIR")).join("open-data");
    let here = project("tests/open-data");
    let python = tools.join("bin/python");
    let have = |python: &Path| {
        let answer =
            Command::new(python).args(["-c", "import frictionless, pyshacl, rdflib, openpyxl, ijson"]).output();
        answer.is_ok_and(|answer| answer.status.success())
    };
    if !have(&python) {
        let _ = Command::new("python3").args(["-m", "venv"]).arg(&tools).output();
        let wanted = here.join("requirements.txt");
        let _ = Command::new(&python).args(["-m", "pip", "install", "--quiet", "-r"]).arg(&wanted).output();
    }
    if !have(&python) {
        println!("SKIPPED: Python with the packages of tests/open-data/requirements.txt could not be had");
        return;
    }
    let site = showcase();
    build_on(site.path(), TODAY);
    let answer =
        Command::new(&python).arg(here.join("validate.py")).arg(site.path().join("public/data")).output().unwrap();
    let told = String::from_utf8_lossy(&answer.stdout);
    assert!(answer.status.success(), "{told}{}", String::from_utf8_lossy(&answer.stderr));
    println!("{told}");
    assert!(told.contains("boolean") && told.contains("list"), "columns are more than texts: {told}");
}
