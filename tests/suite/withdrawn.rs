//! A page whose very name did harm: its address answers for ever, and nothing that is published says what it was.

use crate::program::{Answer, answer, copy, etalase, project};
use crate::site::{build, tree};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A name that stands nowhere else.
const NAME: &str = "Laporan Budi Zaqwerti";
const SLUG: &str = "laporan-budi-zaqwerti";
const OLDER: &str = "keluhan-zaqwerti";

fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    let settings = site.path().join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("{text}bahasa_lain: [en]\n")).unwrap();
    site
}

fn record(site: &Path) -> std::path::PathBuf {
    let path = site.join(format!("content/inovasi/{SLUG}.md"));
    let text = fs::read_to_string(site.join("content/inovasi/antar-akta.md")).unwrap();
    let text = text.replace("nama: Antar Akta", &format!("nama: {NAME}\nalamat_lama: [{OLDER}]"));
    fs::write(&path, text.replace("Akta kelahiran diantar", "Surat diantar")).unwrap();
    path
}

fn withdraw(site: &Path, arguments: &[&str]) -> Answer {
    let mut command = etalase(&[&["cabut", "--lang", "id"], arguments].concat());
    command.current_dir(site);
    answer(command)
}

fn succeed(site: &Path) {
    let built = build(site, &[]);
    assert_eq!(built.code, 0, "{}{}", built.out, built.err);
}

/// Files of a folder that say the name in any way, in their bytes.
fn who_says_it(public: &BTreeMap<String, Vec<u8>>) -> Vec<&str> {
    let says = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        text.contains("zaqwerti")
    };
    public.iter().filter(|(_, bytes)| says(bytes)).map(|(path, _)| path.as_str()).collect()
}

#[test]
fn an_address_without_a_name_answers_for_ever() {
    let site = site();
    let (root, public) = (site.path(), site.path().join("public"));
    let file = record(root);
    succeed(root);
    let ledger = || fs::read_to_string(root.join("content/tautan.csv")).unwrap();
    let line = ledger().lines().find(|line| line.starts_with(&format!("inovasi/{SLUG}/"))).unwrap().to_owned();
    let code = line.split(',').nth(3).unwrap().to_owned();
    let before = ledger();

    // What still has a file is not withdrawn by a slip; nor what nobody knows.
    let refused = withdraw(root, &[SLUG, "--tanpa-nama"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains(&format!("content/inovasi/{SLUG}.md")), "{}", refused.err);
    let unknown = withdraw(root, &["antar-akte", "--tanpa-nama"]);
    assert!(unknown.code == 2 && unknown.err.contains("/inovasi/antar-akta/"), "{}", unknown.err);
    assert_eq!(withdraw(root, &[SLUG]).code, 2, "the flag says what is done");
    assert_eq!(ledger(), before);

    fs::remove_file(&file).unwrap();
    let told = build(root, &[]);
    assert!(told.out.contains(&format!("etalase cabut {SLUG} --tanpa-nama")), "{}", told.out);
    assert!(!who_says_it(&tree(&public)).is_empty());

    let done = withdraw(root, &[SLUG, "--tanpa-nama"]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(done.out.contains("2 alamat"), "{}", done.out);
    assert!(!ledger().to_lowercase().contains("zaqwerti"));
    let again = withdraw(root, &[SLUG, "--tanpa-nama"]);
    assert!(again.code == 2 && again.err.contains("sudah dicabut"), "{}", again.err);

    let built = build(root, &[]);
    assert_eq!(built.code, 0, "{}{}", built.out, built.err);
    let all = tree(root);
    assert!(who_says_it(&all).is_empty(), "{:?}", who_says_it(&all));
    let first = tree(&public);
    assert!(who_says_it(&first).is_empty(), "{:?}", who_says_it(&first));
    for address in
        [format!("inovasi/{SLUG}"), format!("inovasi/{OLDER}"), format!("en/inovasi/{SLUG}"), format!("i/{code}")]
    {
        let page = first.get(&format!("{address}/index.html")).unwrap_or_else(|| panic!("{address} is dead"));
        let text = String::from_utf8_lossy(page);
        let words = if address.starts_with("en/") { "no longer here" } else { "sudah tidak ada di sini" };
        assert!(text.contains(words) && text.contains("noindex"), "{address}");
    }
    let others: Vec<&String> =
        first.keys().filter(|path| path.contains("zaqwerti") && !path.ends_with("/index.html")).collect();
    assert!(others.is_empty(), "{others:?}");
    assert!(!first.keys().any(|path| path.starts_with("sematkan/") && path.contains("zaqwerti")));

    // The next builds keep it, also when all pages change, and never take it for somebody else's.
    let settings = root.join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replace("Etalase Uji", "Etalase Baru")).unwrap();
    let built = build(root, &[]);
    assert!(built.code == 0 && !built.out.contains("berkas asing"), "{}", built.out);
    let second = tree(&public);
    let page = String::from_utf8_lossy(&second[&format!("inovasi/{SLUG}/index.html")]).into_owned();
    assert!(page.contains("Etalase Baru"), "it is a page of the site as it is now");
    assert!(who_says_it(&second).is_empty());

    // Neither an older copy of the ledger nor a file of the same name brings the name back.
    fs::write(root.join("content/tautan.csv"), format!("{}{line}\n", ledger())).unwrap();
    succeed(root);
    assert!(!ledger().to_lowercase().contains("zaqwerti"));
    record(root);
    let refused = build(root, &[]);
    assert_eq!(refused.code, 1);
    assert!(refused.out.contains("alamat-dicabut") && refused.out.contains("alamat-lama-dicabut"), "{}", refused.out);
    assert!(who_says_it(&tree(&public)).is_empty());
}

#[test]
fn agencies_and_free_pages_are_withdrawn_by_their_address() {
    let site = site();
    let root = site.path();
    let agency = root.join("content/opd/dinas-zaqwerti.md");
    fs::write(&agency, "---\nnama: Dinas Zaqwerti\njenis: dinas\n---\n").unwrap();
    succeed(root);
    fs::remove_file(&agency).unwrap();
    succeed(root);
    let done = withdraw(root, &["https://inovasi.contoh.example/opd/dinas-zaqwerti/", "--tanpa-nama"]);
    assert_eq!(done.code, 0, "{}", done.err);
    succeed(root);
    let public = tree(&root.join("public"));
    assert!(who_says_it(&public).is_empty(), "{:?}", who_says_it(&public));
    assert!(public.contains_key("opd/dinas-zaqwerti/index.html"));
}

#[test]
fn what_lies_beside_the_folder_forgets_the_name_too() {
    let site = site();
    let root = site.path();
    let file = record(root);
    succeed(root);
    let ledger = root.join("content/tautan.csv");
    let whole = fs::read_to_string(&ledger).unwrap();
    let restore = |damaged: &[u8]| {
        fs::write(&ledger, damaged).unwrap();
        let mut command = etalase(&["pulihkan", "--lang", "id"]);
        command.current_dir(root);
        let restored = answer(command);
        assert_eq!(restored.code, 0, "{}{}", restored.out, restored.err);
    };
    // A ledger that was damaged and restored while the name still stood in it.
    restore(whole.replace("inovasi/antar-akta/,", "inovasi antar-akta,").as_bytes());
    let aside = root.join(".public.etalase-buku-lama");
    assert!(fs::read_to_string(&aside).unwrap().contains(SLUG));
    fs::remove_file(&file).unwrap();
    succeed(root);
    assert_eq!(withdraw(root, &[SLUG, "--tanpa-nama"]).code, 0);
    succeed(root);
    let all = tree(root);
    assert!(who_says_it(&all).is_empty(), "{:?}", who_says_it(&all));
    assert!(fs::read_to_string(&aside).unwrap().contains("inovasi antar-akta,"), "the other lines are kept");
    // An old copy of the ledger that is restored from later, also as Excel saves text.
    let wide: Vec<u8> = whole.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for damaged in [format!("rusak\n{whole}").as_bytes(), &[&[0xff, 0xfe], &*wide].concat()] {
        restore(damaged);
        let all = tree(root);
        assert!(who_says_it(&all).is_empty(), "{:?}", who_says_it(&all));
    }
}

#[test]
fn an_address_that_a_record_had_is_not_withdrawn() {
    let site = site();
    let root = site.path();
    let file = record(root);
    succeed(root);
    fs::remove_file(&file).unwrap();
    succeed(root);
    let living = root.join("content/inovasi/antar-akta.md");
    let text = fs::read_to_string(&living).unwrap();
    let ledger = fs::read_to_string(root.join("content/tautan.csv")).unwrap();
    // By its own address, and by one that leads to it.
    for written in [SLUG.to_owned(), format!("/inovasi/{SLUG}/"), OLDER.to_owned()] {
        fs::write(&living, text.replace("nama: ", &format!("alamat_lama: [\"{written}\"]\nnama: "))).unwrap();
        let refused = withdraw(root, &[SLUG, "--tanpa-nama"]);
        assert_eq!(refused.code, 2, "{}", refused.out);
        assert!(refused.err.contains("content/inovasi/antar-akta.md") && refused.err.contains("alamat_lama"));
        assert_eq!(fs::read_to_string(root.join("content/tautan.csv")).unwrap(), ledger);
    }
    fs::write(&living, text).unwrap();
    assert_eq!(withdraw(root, &[SLUG, "--tanpa-nama"]).code, 0);
}
