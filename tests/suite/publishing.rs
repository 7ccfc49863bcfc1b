//! `etalase terbit` without a server: what it says, what it packs, and what never leaves.

use crate::program::{Answer, TODAY, answer, etalase};
use crate::site::tree;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;

/// The small site with places to publish to.
pub fn site(targets: &str) -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    let made = answer(etalase(&["mulai", "--lang", "id", &site.path().display().to_string()]));
    assert_eq!(made.code, 0, "{}{}", made.out, made.err);
    let settings = site.path().join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("{text}tampilkan: {{kartu: tidak, poster: tidak}}\n{targets}")).unwrap();
    site
}

/// What the program keeps of its user lies in the test's own folder.
pub fn publish(root: &Path, more: &[&str]) -> Answer {
    let mut arguments = vec!["terbit", "--lang", "id", "--now", TODAY];
    arguments.extend(more);
    let mut command = etalase(&arguments);
    command.current_dir(root).env("ETALASE_DATA", root.join("data-saya"));
    answer(command)
}

/// Everything in the archives of a folder.
fn unpacked(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for (name, bytes) in tree(folder) {
        if name.ends_with(".zip") {
            let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
            for at in 0..archive.len() {
                let mut file = archive.by_index(at).unwrap();
                let mut bytes = Vec::new();
                file.read_to_end(&mut bytes).unwrap();
                let name = file.name().unwrap().into_owned();
                assert!(files.insert(name.clone(), bytes).is_none(), "{name} is there twice");
            }
        }
    }
    files
}

fn only(folder: &Path) -> std::path::PathBuf {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(entries.len(), 1, "{entries:?}");
    entries.pop().unwrap()
}

#[test]
fn the_site_is_packed_whole_then_what_changed() {
    let site = site("penerbitan:\n  resmi:\n    jenis: zip\n");
    let first = publish(site.path(), &["--coba"]);
    assert_eq!(first.code, 0, "{}{}", first.out, first.err);
    assert!(first.out.contains("Ini hanya percobaan") && !site.path().join("terbitan").exists(), "{}", first.out);
    let first = publish(site.path(), &[]);
    assert_eq!(first.code, 0, "{}{}", first.out, first.err);
    let folder = only(&site.path().join("terbitan/resmi"));
    assert!(first.out.contains(&*folder.file_name().unwrap().to_string_lossy()), "{}", first.out);
    let mut packed = unpacked(&folder);
    let mut public = tree(&site.path().join("public"));
    // The program's own list stays here, and what it needs of it lies in its own folder.
    assert!(public.remove(".etalase.json").is_some());
    assert!(packed.remove(".etalase/rilis.json").is_some() && packed.remove(".etalase/.htaccess").is_some());
    assert!(packed == public, "{:?}", packed.keys().filter(|name| !public.contains_key(*name)).collect::<Vec<_>>());
    let bytes = tree(&folder);
    publish(site.path(), &["--out", "lagi"]);
    assert!(tree(&only(&site.path().join("lagi"))) == bytes, "the same release is the same bytes");

    let same = publish(site.path(), &["--sejak", "1"]);
    assert!(same.code == 0 && same.out.contains("Tidak ada yang baru"), "{}{}", same.out, same.err);
    let record = site.path().join("content/halaman/tentang.md");
    let text = fs::read_to_string(&record).unwrap();
    fs::write(&record, format!("{text}\nSatu kalimat lagi.\n")).unwrap();
    let changed = publish(site.path(), &["--sejak", "1", "--out", "beda"]);
    assert_eq!(changed.code, 0, "{}{}", changed.out, changed.err);
    let packed = unpacked(&only(&site.path().join("beda")));
    assert!(packed.contains_key("tentang/index.html") && packed.len() < public.len() / 2, "{:?}", packed.keys());
}

#[test]
fn nothing_is_published_of_a_site_in_error_or_without_a_place() {
    let site = site("");
    let none = publish(site.path(), &[]);
    assert!(none.code == 2 && none.err.contains("penerbitan:"), "{}{}", none.out, none.err);
    let settings = site.path().join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("{text}penerbitan:\n  uji: {{jenis: zip}}\n  resmi: {{jenis: zip}}\n")).unwrap();
    let which = publish(site.path(), &[]);
    assert!(which.code == 2 && which.err.contains("uji, resmi"), "{}{}", which.out, which.err);
    let other = publish(site.path(), &["lain"]);
    assert!(other.code == 2 && other.err.contains("\"lain\"") && other.err.contains("uji, resmi"), "{}", other.err);
    assert!(!site.path().join("public").exists(), "nothing is built for a place that is not there");
    let record = site.path().join("content/halaman/tentang.md");
    fs::write(&record, "---\njudul: \n---\n").unwrap();
    let wrong = publish(site.path(), &["uji"]);
    assert!(wrong.code == 1 && wrong.err.contains("Tidak ada yang diterbitkan"), "{}{}", wrong.out, wrong.err);
    assert!(!site.path().join("terbitan").exists());
}

#[test]
fn a_password_in_the_settings_is_an_error_that_does_not_show_it() {
    for written in [
        "penerbitan:\n  resmi-1:\n    jenis: zip\n    sandi: Rahasia123\n",
        "penerbitan: {resmi-1: {jenis: zip, Kata Sandi: Rahasia123}}\n",
    ] {
        let site = site(written);
        let wrong = publish(site.path(), &[]);
        assert_eq!(wrong.code, 1, "{}{}", wrong.out, wrong.err);
        let told = format!("{}{}", wrong.out, wrong.err).replace("\n", " ");
        assert!(told.contains("ETALASE_SANDI_RESMI_1") && !told.contains("Rahasia123"), "{told}");
    }
}

#[test]
fn a_copy_for_trial_is_found_by_nobody_and_changes_nothing() {
    let site = site(
        "penerbitan:\n  coba:\n    jenis: zip\n    uji: ya\n    alamat: https://coba.contoh.example/situs/\n  resmi:\n    jenis: zip\n",
    );
    let root = site.path();
    let known = || fs::read(root.join("content/tautan.csv")).ok();
    let before = known();
    let trial = publish(root, &["coba"]);
    assert_eq!(trial.code, 0, "{}{}", trial.out, trial.err);
    assert!(!root.join("public").exists() && known() == before, "it counts as published");
    let copy = unpacked(&only(&root.join("terbitan/coba")));
    let official = "https://inovasi.contoh.example/";
    let mut pages = 0;
    for (path, bytes) in copy.iter().filter(|(path, _)| path.ends_with(".html")) {
        let text = String::from_utf8_lossy(bytes);
        pages += 1;
        // One that only leads on is passed over for where it leads.
        let leads_on = text.contains("http-equiv=\"refresh\"") || text.contains("http-equiv=refresh");
        assert!(leads_on || text.contains("noindex"), "{path} is found by search engines");
        assert!(!text.contains("coba.contoh.example"), "{path} tells where the copy is");
    }
    assert!(pages > 10);
    let page = String::from_utf8_lossy(&copy["tentang/index.html"]).into_owned();
    assert!(page.contains(&format!("{official}tentang/")), "{page}");
    let server = String::from_utf8_lossy(&copy[".htaccess"]).into_owned();
    assert!(
        server.contains("ErrorDocument 404 /situs/404.html") && server.contains("X-Robots-Tag noindex"),
        "{server}"
    );
    assert!(String::from_utf8_lossy(&copy["404.html"]).contains("/situs/"));

    let done = publish(root, &["resmi"]);
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    let ledger = known();
    let found = unpacked(&only(&root.join("terbitan/resmi")));
    assert!(!String::from_utf8_lossy(&found["tentang/index.html"]).contains("noindex"));
    // A record that only the copy ever showed may go again: nobody was led to it.
    let page = root.join("content/halaman/tentang.md");
    let more = root.join("content/halaman/percobaan.md");
    fs::copy(&page, &more).unwrap();
    assert_eq!(publish(root, &["coba", "--out", "lagi"]).code, 0);
    fs::remove_file(&more).unwrap();
    let gone = publish(root, &["coba", "--out", "lagi-2"]);
    assert_eq!(gone.code, 0, "{}{}", gone.out, gone.err);
    assert!(known() == ledger && ledger.is_some(), "the ledger knows of the copy");
    let wrong = fs::read_to_string(root.join("content/situs.yaml")).unwrap().replace("https://coba", "coba");
    fs::write(root.join("content/situs.yaml"), wrong).unwrap();
    let wrong = publish(root, &["coba"]);
    assert!(wrong.code == 1 && wrong.out.contains("alamat"), "{}{}", wrong.out, wrong.err);
}

#[test]
fn a_run_by_itself_does_nothing_where_nothing_is_new() {
    let site = site("penerbitan:\n  resmi:\n    jenis: zip\n    batas_berkas: 100\n");
    let root = site.path();
    for letter in ('a'..='z').flat_map(|one| ['a', 'e'].map(|two| format!("{one}{two}"))) {
        let page = format!(
            "---\njudul: Halaman {letter}\nringkasan: Contoh halaman {letter} untuk uji muat.\n---\n\nIsi halaman.\n"
        );
        fs::write(root.join(format!("content/halaman/hal{letter}man.md")), page).unwrap();
    }
    let none = publish(root, &["--daftar"]);
    assert!(none.code == 0 && none.out.contains("Belum ada rilis"), "{}{}", none.out, none.err);
    let full = publish(root, &[]);
    let told = full.code == 2 && full.err.contains("paling banyak 100") && full.err.contains("kira-kira");
    assert!(told, "{}{}", full.out, full.err);
    let settings = root.join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replace("    batas_berkas: 100\n", "")).unwrap();
    let first = publish(root, &["--jadwal"]);
    assert!(first.code == 0 && root.join("terbitan").exists(), "{}{}", first.out, first.err);
    let again = publish(root, &["--jadwal", "--out", "lagi"]);
    assert!(
        again.code == 0 && again.out.contains("Tidak ada yang baru") && !root.join("lagi").exists(),
        "{}",
        again.out
    );
    let listed = publish(root, &["--daftar"]);
    assert!(listed.code == 0 && listed.out.starts_with("1-") && listed.out.contains("berkas"), "{}", listed.out);
    // On a passing computer an address that is new would be forgotten.
    fs::write(
        root.join("content/halaman/kontak.md"),
        "---\njudul: Kontak kami\nringkasan: Cara menghubungi pengelola situs ini.\n---\n\nHubungi kami.\n",
    )
    .unwrap();
    let passing = |root: &Path| {
        let mut command = etalase(&["terbit", "--lang", "id", "--now", TODAY, "--jadwal"]);
        command.current_dir(root).env("ETALASE_DATA", root.join("data-saya")).env("CI", "true");
        answer(command)
    };
    let grown = passing(root);
    assert!(grown.code == 2 && grown.err.contains("content/tautan.csv"), "{}{}", grown.out, grown.err);
    let kept = passing(root);
    assert_eq!(kept.code, 0, "{}{}", kept.out, kept.err);
}

/// Writes a page with one sentence more.
fn lengthen(root: &Path) {
    let page = root.join("content/halaman/tentang.md");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, format!("{text}\nSatu kalimat lagi.\n")).unwrap();
}

#[test]
fn an_earlier_release_comes_back_and_what_came_since_stays() {
    let site = site("penerbitan:\n  resmi:\n    jenis: zip\n");
    let root = site.path();
    let none = publish(root, &["--kembali"]);
    assert!(none.code == 2 && none.err.contains("tidak dikenal"), "{}{}", none.out, none.err);
    assert_eq!(publish(root, &["--out", "satu"]).code, 0);
    let before = tree(&root.join("public"));
    lengthen(root);
    fs::write(
        root.join("content/halaman/kontak.md"),
        "---\njudul: Kontak kami\nringkasan: Cara menghubungi pengelola situs ini.\n---\n\nHubungi kami.\n",
    )
    .unwrap();
    assert_eq!(publish(root, &["--out", "dua"]).code, 0);
    let (public, ledger) = (tree(&root.join("public")), fs::read(root.join("content/tautan.csv")).unwrap());
    let listed = publish(root, &["--daftar"]);
    let lines: Vec<&str> = listed.out.lines().collect();
    assert!(lines[0].starts_with("2-") && lines[0].ends_with("terakhir"), "{}", listed.out);
    assert!(lines[1].starts_with("1-") && lines[1].ends_with("bisa dikembalikan dari komputer ini"), "{}", listed.out);

    let back = publish(root, &["--kembali", "--out", "tiga"]);
    assert_eq!(back.code, 0, "{}{}", back.out, back.err);
    let packed = unpacked(&only(&root.join("tiga")));
    assert!(packed["tentang/index.html"] == before["tentang/index.html"], "it is as it was");
    assert!(packed["kontak/index.html"] == public["kontak/index.html"], "what was published since is as it is");
    assert!(tree(&root.join("public")) == public && fs::read(root.join("content/tautan.csv")).unwrap() == ledger);
    // A run by itself does not undo what somebody has brought back.
    let scheduled = publish(root, &["--jadwal"]);
    assert!(scheduled.out.contains("Tidak ada yang baru"), "{}{}", scheduled.out, scheduled.err);
    // Bytes that are lost here are told before anything is written.
    fs::remove_dir_all(only(&only(&root.join("data-saya/situs")).join("terbit")).join("isi")).unwrap();
    let lost = publish(root, &["--kembali", "1", "--out", "empat"]);
    assert!(lost.code == 2 && lost.err.contains("tidak lengkap lagi"), "{}{}", lost.out, lost.err);
    assert!(!root.join("empat").exists());
}

#[test]
fn a_release_that_told_a_withdrawn_name_never_comes_back() {
    let site = site("penerbitan:\n  resmi:\n    jenis: zip\n");
    let root = site.path();
    let page = root.join("content/halaman/keluhan-zaqwerti.md");
    let text = "---\njudul: Keluhan Zaqwerti\nringkasan: Keluhan yang pernah masuk ke kantor kami.\n---\n\nIsi.\n";
    fs::write(&page, text).unwrap();
    assert_eq!(publish(root, &["--out", "satu"]).code, 0);
    fs::remove_file(&page).unwrap();
    assert_eq!(publish(root, &["--out", "dua"]).code, 0);
    let withdraw = |address: &str| {
        let mut command = etalase(&["cabut", "--lang", "id", address, "--tanpa-nama"]);
        command.current_dir(root).env("ETALASE_DATA", root.join("data-saya"));
        answer(command)
    };
    let done = withdraw("/keluhan-zaqwerti/");
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    let told: Vec<String> = tree(&root.join("data-saya"))
        .into_iter()
        .filter(|(path, bytes)| {
            let mut text = Vec::new();
            let unpacked = flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut text);
            let text = String::from_utf8_lossy(if unpacked.is_ok() { &text } else { bytes }).to_lowercase();
            path.contains("zaqwerti") || text.contains("zaqwerti")
        })
        .map(|(path, _)| path)
        .collect();
    assert!(told.is_empty(), "{told:?}");
    for release in ["1", "2"] {
        let back = publish(root, &["--kembali", release]);
        assert!(back.code == 2 && back.err.contains("tidak lengkap lagi"), "{}{}", back.out, back.err);
    }
    // Its address is packed as one that answers and tells no name, and listed nowhere.
    let next = publish(root, &["--out", "tiga"]);
    assert_eq!(next.code, 0, "{}{}", next.out, next.err);
    let folder = only(&root.join("tiga"));
    let packed = unpacked(&folder);
    let page = String::from_utf8_lossy(&packed["keluhan-zaqwerti/index.html"]).into_owned();
    assert!(page.contains("sudah tidak ada di sini") && !page.to_lowercase().contains("zaqwerti"), "{page}");
    assert!(
        !folder.join("HAPUS.txt").exists()
            || !fs::read_to_string(folder.join("HAPUS.txt")).unwrap().contains("zaqwerti")
    );
}
