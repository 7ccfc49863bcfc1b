//! What stands in the public folder and beside it: it is looked at closely, what others put there stays as it is, and
//! what is damaged is mended or told.

use crate::program::{TODAY, answer, copy, etalase, project};
use crate::site::{build, tree};
use std::fs;
use std::path::Path;

/// The small good site, without pictures to draw.
pub fn small_site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    add_to(&site.path().join("content/situs.yaml"), "tampilkan: {kartu: false, poster: false}\n");
    assert_eq!(build(site.path(), &[]).code, 0);
    site
}

pub fn add_to(path: &Path, text: &str) {
    let before = fs::read_to_string(path).unwrap();
    fs::write(path, before + text).unwrap();
}

fn check(root: &Path) -> crate::program::Answer {
    let mut command = etalase(&["check", "--lang", "id", "--now", TODAY]);
    command.current_dir(root);
    answer(command)
}

/// Something that changes pages.
fn rename_site(root: &Path) {
    let path = root.join("content/situs.yaml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("nama: Etalase", "nama: Nama Etalase")).unwrap();
}

fn set_time(path: &Path, time: std::time::SystemTime) {
    fs::File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
}

#[test]
fn a_page_with_an_old_time_is_not_believed() {
    let site = small_site();
    let page = site.path().join("public/inovasi/antar-akta/index.html");
    let (whole, time) = (fs::read(&page).unwrap(), fs::metadata(&page).unwrap().modified().unwrap());
    let hours = |hours: u64| std::time::Duration::from_secs(hours * 3_600);
    for time in [time, time - hours(9), time + hours(9_000)] {
        fs::write(&page, vec![0; whole.len()]).unwrap();
        set_time(&page, time);
        assert_eq!(build(site.path(), &[]).code, 0);
        assert!(fs::read(&page).unwrap() == whole);
    }
    // Another file of the same size and time, put in its place.
    let other = page.with_extension("lain");
    fs::write(&other, vec![b' '; whole.len()]).unwrap();
    set_time(&other, fs::metadata(&page).unwrap().modified().unwrap());
    fs::rename(&other, &page).unwrap();
    assert_eq!(build(site.path(), &[]).code, 0);
    assert!(fs::read(&page).unwrap() == whole);
}

#[test]
fn files_can_be_read_again_whatever_is_remembered() {
    let site = small_site();
    let before = tree(&site.path().join("public"));
    for flag in ["--periksa-ulang", "--reread"] {
        let again = build(site.path(), &[flag]);
        assert_eq!(again.code, 0, "{}", again.err);
        assert!(again.out.contains("0 baru, 0 berubah, 0 hilang"), "{}", again.out);
    }
    assert!(tree(&site.path().join("public")) == before);
}

#[test]
#[cfg(unix)]
fn folders_of_others_and_modes_stay_as_they_are() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let site = small_site();
    let public = site.path().join("public");
    let foreign = [("rahasia", 0o700), ("kosong", 0o711), ("kosong/dalam", 0o1777), ("inovasi/unduhan", 0o750)];
    for (folder, _) in foreign {
        fs::create_dir(public.join(folder)).unwrap();
    }
    fs::write(public.join("rahasia/kunci.txt"), "rahasia").unwrap();
    std::os::unix::fs::symlink("tidak-ada", public.join("rahasia/pintasan")).unwrap();
    let ours = [("", 0o2770), ("inovasi", 0o2775), ("opd", 0o555), ("opd/disdukcapil", 0o700)];
    for (folder, mode) in foreign.into_iter().chain(ours).rev() {
        fs::set_permissions(public.join(folder), fs::Permissions::from_mode(mode)).unwrap();
    }
    let old = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_500_000_000);
    fs::File::open(public.join("kosong")).unwrap().set_modified(old).unwrap();
    let secret = fs::metadata(public.join("rahasia/kunci.txt")).unwrap().ino();
    for _ in 0..2 {
        rename_site(site.path());
        let answer = build(site.path(), &[]);
        assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
        assert!(answer.out.contains("2 berkas yang bukan buatan Etalase"), "{}", answer.out);
        for (folder, mode) in foreign.into_iter().chain(ours) {
            let found = fs::metadata(public.join(folder)).unwrap();
            assert_eq!(found.mode() & 0o7777, mode, "{folder}");
        }
        assert_eq!(fs::metadata(public.join("kosong")).unwrap().modified().unwrap(), old);
        assert_eq!(fs::metadata(public.join("rahasia/kunci.txt")).unwrap().ino(), secret);
        assert_eq!(fs::read_link(public.join("rahasia/pintasan")).unwrap(), Path::new("tidak-ada"));
    }
    // What is made new in a folder that hands on its group does so, too.
    fs::copy(site.path().join("content/inovasi/antar-akta.md"), site.path().join("content/inovasi/antar-kartu.md"))
        .unwrap();
    let record = site.path().join("content/inovasi/antar-kartu.md");
    let text = fs::read_to_string(&record).unwrap().replacen("nama: ", "nama: Kartu dan ", 1);
    fs::write(&record, text).unwrap();
    assert_eq!(build(site.path(), &[]).code, 0);
    assert_eq!(fs::metadata(public.join("inovasi/antar-kartu")).unwrap().mode() & 0o2000, 0o2000);
}

#[test]
fn a_damaged_manifest_is_restored_from_its_copy() {
    let site = small_site();
    let (public, manifest) = (site.path().join("public"), site.path().join("public/.etalase.json"));
    let whole = fs::read(&manifest).unwrap();
    let before = tree(&public);
    let half = &whole[..whole.len() / 2];
    for damage in [Some(&b""[..]), Some(half), Some(b"\0\0\0\0"), Some(b"{}"), None] {
        match damage {
            Some(bytes) => fs::write(&manifest, bytes).unwrap(),
            None => fs::remove_file(&manifest).unwrap(),
        }
        let damaged = tree(&public);
        let checked = check(site.path());
        assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
        assert!(checked.out.contains("catatan[daftar-terbitan-dari-salinan]"), "{}", checked.out);
        assert!(tree(&public) == damaged);
        let answer = build(site.path(), &[]);
        assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
        assert!(answer.out.contains("catatan[daftar-terbitan-pulih]"), "{}", answer.out);
        assert!(tree(&public) == before);
    }
}

#[test]
fn a_manifest_that_cannot_be_restored_is_told_for_what_it_is() {
    let site = small_site();
    let (public, manifest) = (site.path().join("public"), site.path().join("public/.etalase.json"));
    let copy = site.path().join(".public.etalase-daftar");
    let whole = fs::read_to_string(&manifest).unwrap();
    let kept = fs::read(&copy).unwrap();
    let refused = |code: &str| {
        let before = tree(&public);
        let answer = build(site.path(), &[]);
        assert_eq!(answer.code, 2, "{}{}", answer.out, answer.err);
        let is_told = |text: &str| {
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            words.contains(code) && words.contains("--out situs-baru")
        };
        assert!(is_told(&answer.err), "{}", answer.err);
        let checked = check(site.path());
        // A site whose folder is somebody else's is published elsewhere.
        let is_ours = !code.contains("tidak ada tanda");
        assert_eq!(checked.code, if is_ours { 2 } else { 0 }, "{}{}", checked.out, checked.err);
        assert_eq!(is_told(&checked.out), is_ours, "{}", checked.out);
        assert!(tree(&public) == before);
    };
    for bytes in ["", "rusak juga", "{}"] {
        fs::write(&manifest, bytes).unwrap();
        fs::write(&copy, bytes).unwrap();
        refused(".etalase.json rusak");
    }
    fs::write(&manifest, &whole.as_bytes()[..whole.len() / 2]).unwrap();
    fs::write(&copy, "rusak juga").unwrap();
    refused(".etalase.json rusak");
    fs::remove_file(&copy).unwrap();
    refused(".etalase.json rusak");
    fs::write(&manifest, whole.replacen("\"bentuk\":1", "\"bentuk\":2", 1)).unwrap();
    refused("Etalase yang lebih baru");
    // Without its manifest the folder may be anybody's; its copy tells nothing of files that are not the published ones.
    fs::write(&copy, kept).unwrap();
    fs::remove_file(&manifest).unwrap();
    fs::write(public.join("index.html"), "Situs kantor lain").unwrap();
    refused("pernah dibuat oleh Etalase");
    fs::remove_file(&copy).unwrap();
    refused("pernah dibuat oleh Etalase");
    fs::remove_dir_all(public.join("aset")).unwrap();
    refused("tidak ada tanda bahwa isinya buatan Etalase");
}

#[test]
fn a_file_in_the_place_of_a_folder_is_told_for_what_it_is() {
    let site = small_site();
    let public = site.path().join("public");
    fs::remove_dir_all(&public).unwrap();
    fs::write(&public, "Catatan kantor").unwrap();
    for out in ["public", "public/situs", "public/situs/dalam"] {
        let answer = build(site.path(), &["--out", out]);
        assert_eq!(answer.code, 2, "{}{}", answer.out, answer.err);
        let words = answer.err.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains("public adalah berkas") && words.contains("--out situs-baru"), "{}", answer.err);
        assert_eq!(fs::read_to_string(&public).unwrap(), "Catatan kantor");
    }
    #[cfg(unix)]
    {
        fs::remove_file(&public).unwrap();
        std::os::unix::fs::symlink("tidak-ada", &public).unwrap();
        let answer = build(site.path(), &[]);
        assert!(answer.code == 2 && answer.err.contains("pintasan ke folder yang tidak ada"), "{}", answer.err);
    }
}

/// A manifest as earlier versions wrote it: without a word about trials and the ledger.
#[test]
fn a_site_of_an_earlier_version_is_taken_over() {
    let site = small_site();
    let manifest = site.path().join("public/.etalase.json");
    let mut old: serde_json::Value = serde_json::from_str(&fs::read_to_string(&manifest).unwrap()).unwrap();
    old.as_object_mut().unwrap().retain(|key, _| key == "bentuk" || key == "berkas");
    fs::write(&manifest, old.to_string()).unwrap();
    for entry in fs::read_dir(site.path()).unwrap().flatten() {
        if entry.file_name().to_string_lossy().starts_with(".public.etalase-") {
            fs::remove_file(entry.path()).unwrap();
        }
    }
    let answer = build(site.path(), &[]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    assert!(answer.out.contains("0 baru, 0 berubah, 0 hilang"), "{}", answer.out);
}

#[test]
fn an_exchange_by_two_renames_is_finished_after_a_crash() {
    let site = small_site();
    let two_renames = |root: &Path| {
        let mut command = etalase(&["build", "--lang", "id", "--now", TODAY]);
        command.current_dir(root).env("ETALASE_TWO_RENAMES", "1");
        answer(command)
    };
    let (public, old) = (site.path().join("public"), site.path().join(".public.etalase-lama"));
    rename_site(site.path());
    let answer = two_renames(site.path());
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    let before = tree(&public);
    // Between the two renames.
    fs::rename(&public, &old).unwrap();
    assert_eq!(two_renames(site.path()).code, 0);
    assert!(tree(&public) == before && !old.exists());
    // What is left of a tree that could not be deleted is no site.
    fs::rename(&public, &old).unwrap();
    fs::remove_file(old.join(".etalase.json")).unwrap();
    fs::remove_file(old.join("index.html")).unwrap();
    assert_eq!(two_renames(site.path()).code, 0);
    assert!(tree(&public) == before && !old.exists());
}
