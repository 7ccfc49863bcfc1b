//! The commands as a person types them: new files and sites, languages, formats, exit codes.

use crate::program::{Answer, TODAY, answer, copy, etalase, project};
use std::fs;
use std::path::Path;

fn run(folder: &Path, arguments: &[&str]) -> Answer {
    let mut command = etalase(arguments);
    command.current_dir(folder);
    answer(command)
}

#[test]
fn a_new_site_builds_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let made = run(folder.path(), &["mulai", "situs", "--lang", "id"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let built = run(&folder.path().join("situs"), &["bangun", "--lang", "id"]);
    assert_eq!(built.code, 0, "{}{}", built.out, built.err);
    assert!(built.out.contains("0 galat, 0 peringatan"), "{}", built.out);
    assert!(folder.path().join("situs/public/index.html").exists());
    let again = run(folder.path(), &["init", "situs", "--lang", "en"]);
    assert_eq!(again.code, 2);
    assert!(again.err.contains("situs"), "{}", again.err);
}

#[test]
fn a_new_innovation_passes_once_its_blanks_are_filled() {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    let made = run(site.path(), &["baru", "inovasi", "Obat: Antar & Jemput", "--opd", "Dinkes", "--lang", "id"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let path = site.path().join("content/inovasi/obat-antar-jemput.md");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("opd: dinas-kesehatan"), "an alias became the agency's id");
    let blank = run(site.path(), &["periksa", "--lang", "id", "--now", TODAY, "--format", "short"]);
    assert_eq!(blank.code, 1);
    for key in ["ringkasan", "tahapan", "jenis", "bentuk", "urusan", "manfaat"] {
        assert!(blank.out.contains(&format!("isian-kosong]: Isian `{key}` masih kosong")), "{key}: {}", blank.out);
    }
    let filled = [
        ("ringkasan:", "ringkasan: Obat rutin diantar ke rumah, jadi Anda tidak perlu antre."),
        ("tahapan:", "tahapan: inisiatif"),
        ("jenis:", "jenis: [digital, non_digital]"),
        ("bentuk:", "bentuk: pelayanan_publik"),
        ("urusan:", "urusan: kesehatan"),
        ("  -", "  - Tidak perlu antre obat"),
    ];
    let filled = text
        .lines()
        .map(|line| filled.iter().find(|(blank, _)| *blank == line).map_or(line, |(_, full)| full))
        .collect::<Vec<_>>()
        .join("\n");
    fs::write(&path, &filled).unwrap();
    let checked = run(site.path(), &["periksa", "--lang", "id", "--now", TODAY]);
    assert_eq!(checked.code, 0, "{}", checked.out);
    assert!(checked.out.contains("0 galat, 0 peringatan"), "{}", checked.out);
    // With every optional field uncommented the examples are right, too.
    let full: Vec<String> = filled
        .lines()
        .map(|line| match line.strip_prefix('#') {
            Some(field) if field.starts_with(|c: char| c.is_ascii_lowercase()) || field.starts_with("  ") => {
                field.to_owned()
            }
            _ => line.to_owned(),
        })
        .filter(|line| {
            !line.starts_with("gambar:") && !line.starts_with("kepanjangan:") && !line.starts_with("diganti_oleh:")
        })
        .collect();
    fs::write(&path, full.join("\n")).unwrap();
    let checked = run(site.path(), &["periksa", "--lang", "id", "--now", TODAY]);
    assert_eq!(checked.code, 0, "{}", checked.out);
    let twice =
        run(site.path(), &["new", "inovasi", "Obat: Antar & Jemput", "--opd", "dinas-kesehatan", "--lang", "en"]);
    assert_eq!(twice.code, 2);
    let unknown = run(site.path(), &["baru", "inovasi", "Lain", "--opd", "dinas-kesahatan", "--lang", "id"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("dinas-kesehatan"), "{}", unknown.err);
}

#[test]
fn every_field_of_a_new_innovation_has_its_comment() {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    assert_eq!(run(site.path(), &["baru", "inovasi", "Antar Obat", "--opd", "Dinkes"]).code, 0);
    let text = fs::read_to_string(site.path().join("content/inovasi/antar-obat.md")).unwrap();
    let fields = text.split("\n---").next().unwrap();
    let mut before = "";
    for line in fields.lines().skip(1) {
        let field = line.trim_start_matches('#');
        let is_field =
            field.starts_with(|c: char| c.is_ascii_lowercase()) && field.contains(':') && !line.starts_with("# ");
        assert!(!is_field || before.starts_with("# "), "no comment before {line}");
        before = line;
    }
}

#[test]
fn the_reader_chooses_the_language() {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    let with = |key: &str, value: &str, arguments: &[&str]| {
        let mut command = etalase(arguments);
        command.current_dir(site.path()).env(key, value);
        let answer = answer(command);
        format!("{}{}", answer.out, answer.err)
    };
    assert!(with("LANG", "en_GB.UTF-8", &["check"]).contains("errors"), "the environment's language");
    assert!(with("LANG", "en_GB.UTF-8", &["check", "--lang", "id"]).contains("galat"), "the flag wins");
    assert!(with("LANG", "en_GB.UTF-8", &["check", "--bahasa=id"]).contains("galat"), "the flag in Indonesian");
    assert!(with("LANG", "C", &["check"]).contains("galat"), "the site's language");
    let settings = site.path().join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("{}\nbahasa: en\n", text.replace("bahasa: id", "").trim_end())).unwrap();
    assert!(with("LANG", "C", &["check"]).contains("error"), "the site's language");
    assert!(with("LANG", "id_ID.UTF-8", &["--help"]).contains("Cara pakai:"));
    assert!(with("LANG", "en_US.UTF-8", &["build", "--help"]).contains("Usage:"));
}

#[test]
fn wrong_usage_is_told_in_the_readers_language() {
    let folder = tempfile::tempdir().unwrap();
    let cases: [(&[&str], &str); 6] = [
        (&["bangn", "--lang", "id"], "bangn"),
        (&["build", "--dratfs", "--lang", "id"], "--dratfs"),
        (&["build", "--format", "xml", "--lang", "id"], "xml"),
        (&["new", "inovasi", "--lang", "id"], "--opd"),
        (&["build", "--base-url", "ftp://x", "--lang", "id"], "ftp://x"),
        (&["build", "--lang", "id"], "content"),
    ];
    for (arguments, word) in cases {
        let answer = run(folder.path(), arguments);
        assert_eq!(answer.code, 2, "{arguments:?}");
        assert!(answer.err.starts_with("galat: ") && answer.err.contains(word), "{arguments:?}: {}", answer.err);
        let english = ["unexpected", "argument", "required", "invalid", "usage"];
        let lower = answer.err.to_lowercase();
        assert!(!english.iter().any(|english| lower.contains(english)), "{arguments:?}: {}", answer.err);
    }
    assert_eq!(run(folder.path(), &["--help"]).code, 0);
    assert_eq!(run(folder.path(), &["--version"]).code, 0);
}

#[test]
fn formats_for_people_and_programs() {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    fs::write(site.path().join("content/inovasi/salah.md"), "---\nnama: Salah\ntahapan: Implementasi\n---\n").unwrap();
    let short = run(site.path(), &["check", "--lang", "id", "--now", TODAY, "--format", "short"]);
    let line = short.out.lines().find(|line| line.contains("bukan-pilihan")).unwrap();
    assert!(line.starts_with("content/inovasi/salah.md:3:10: galat[bukan-pilihan]: "), "{line}");
    let json = run(site.path(), &["check", "--lang", "en", "--now", TODAY, "--format", "json"]);
    assert_eq!(json.code, 1);
    for line in json.out.lines() {
        let object: serde_json::Value = serde_json::from_str(line).unwrap();
        let keys: Vec<&str> = object.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys, ["severity", "code", "path", "line", "column", "message", "help", "labels"]);
    }
    let mut narrow = etalase(&["check", "--lang", "id", "--now", TODAY]);
    narrow.current_dir(site.path()).env("COLUMNS", "60");
    let human = answer(narrow).out;
    let widest = human.lines().filter(|line| !line.contains('`')).map(|line| line.chars().count()).max().unwrap();
    assert!(widest <= 60, "a line of {widest} letters\n{human}");
}

#[test]
fn warnings_stop_a_strict_build_only() {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    fs::write(site.path().join("content/catatan.docx"), "x").unwrap();
    assert_eq!(run(site.path(), &["build", "--lang", "id", "--now", TODAY]).code, 0);
    fs::remove_dir_all(site.path().join("public")).unwrap();
    assert_eq!(run(site.path(), &["build", "--lang", "id", "--now", TODAY, "--strict"]).code, 1);
    assert!(!site.path().join("public").exists());
}

/// Every line of a table stands within 80 columns.
fn fits(text: &str) {
    for line in text.lines().filter(|line| line.starts_with(' ') || line.contains('%')) {
        assert!(line.chars().count() <= 80, "{} columns: {line}", line.chars().count());
    }
}

#[test]
fn staff_see_what_is_missing() {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    let record = "---\nnama: Antre Rapi\nringkasan: Warga dilayani dalam rangka tertib, tanpa menunggu lama di loket.\n\
        opd: dinas-kesehatan\ntahapan: inisiatif\njenis: non_digital\nbentuk: tata_kelola\nurusan: kesehatan\n\
        manfaat: [Warga tidak menunggu]\ntanggal_diperiksa: 2024-01-05\ninternal: {catatan: RAHASIA-KANTOR}\n---\nIsi.\n";
    fs::write(site.path().join("content/inovasi/antre-rapi-di-semua-loket-kantor-kelurahan.md"), record).unwrap();
    let report = run(site.path(), &["laporan", "--lang", "id", "--now", TODAY]);
    assert_eq!(report.code, 0, "{}", report.err);
    fits(&report.out);
    for part in ["2 dari 4", "kecamatan-kedaton", "belum punya gambar", "antre-rapi-di-semua-lok", "95  2024-01-05!"] {
        assert!(report.out.contains(part), "{part}:\n{}", report.out);
    }
    let english = run(site.path(), &["report", "--lang", "en", "--now", TODAY]);
    fits(&english.out);
    assert!(english.out.contains("without a picture"), "{}", english.out);
    let written = run(site.path(), &["report", "-o", "celah.csv", "--lang", "en", "--now", TODAY]);
    assert_eq!(written.code, 0, "{}", written.err);
    let csv = fs::read_to_string(site.path().join("celah.csv")).unwrap();
    assert!(csv.starts_with("\u{feff}bagian;id;nama;"), "{csv}");
    let row = "inovasi;antre-rapi-di-semua-loket-kantor-kelurahan;Antre Rapi;Dinas Kesehatan;;inisiatif;aktif;;";
    assert!(csv.lines().any(|line| line.starts_with(row) && line.contains(";95;1;2024-01-05;")), "{csv}");
    assert!(
        csv.lines().any(|line| line.starts_with("opd;kecamatan-kedaton;Kecamatan Kedaton;;kecamatan;;;0;")),
        "{csv}"
    );
    assert_eq!(csv.lines().count(), 1 + 2 + 4, "{csv}");
    for text in [&report.out, &english.out, &csv] {
        assert!(!text.contains("RAHASIA"), "internal notes are nobody's business");
    }
    assert!(!site.path().join("public").exists(), "a report publishes nothing");
    let broken = run(site.path(), &["report", "--csv", "tidak/ada/celah.csv", "--lang", "en", "--now", TODAY]);
    assert_eq!(broken.code, 2);
    assert!(broken.err.contains("celah.csv"), "{}", broken.err);
}

#[test]
fn what_lies_beside_the_content_is_told() {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    fs::create_dir(site.path().join("Inovasi")).unwrap();
    fs::write(site.path().join("Inovasi/pojok-baca.md"), "---\nnama: Pojok Baca\n---\n").unwrap();
    fs::write(site.path().join("README.md"), "Situs kota.\n").unwrap();
    let told = run(site.path(), &["periksa", "--lang", "id", "--format", "short", "--now", TODAY]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert_eq!(told.out.lines().count(), 1, "{}", told.out);
    assert!(told.out.starts_with("Inovasi:1:1: peringatan[berkas-tak-dipakai]"), "{}", told.out);
}
