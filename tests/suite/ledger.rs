//! A link, once shared, never dies: whatever becomes of the files, every address that was ever published answers.

use crate::program::TODAY;
use crate::rebuilds::generator;
use crate::site::{build, tree};
use etalase::rooms::pipeline::{Report, Rules, build as build_here, restore};
use etalase::rooms::settings::Overrides;
use proptest::prelude::*;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What somebody does to the files between two builds. Numbers choose among what is there.
#[derive(Clone, Debug)]
enum Deed {
    Add(usize),
    Rename(usize, usize),
    /// A new file name and a new title at once.
    RenameAll(usize, usize),
    Delete(usize),
    Restore(usize),
    Unpublish(usize),
    Publish(usize),
    Rewrite(usize),
    /// One record takes another's place, whose file is deleted.
    Merge(usize, usize),
    MoveTo(usize, &'static str),
}

/// What becomes of the ledger, or of the build, while somebody else looks.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Mishap {
    None,
    Emptied,
    Deleted,
    /// Cut off behind so many lines, as by a full disk.
    Shortened(usize),
    /// Another site's is copied over it.
    Foreign,
    Conflict,
    LineTwice,
    WrongDay,
    /// Saved again by a spreadsheet.
    SavedAgain,
    /// Emptied, and nothing is left beside the public folder.
    LostWithCopies,
    /// The published list of files is cut in half.
    ManifestDamaged,
    /// The ledger cannot be written.
    ReadOnly,
    /// The build ends between the exchange and the ledger.
    CrashAfterExchange,
    /// An earlier build ended just before its exchange.
    CrashBeforeExchange,
}

fn mishap() -> impl Strategy<Value = Mishap> {
    prop_oneof![
        12 => Just(Mishap::None),
        1 => Just(Mishap::Emptied),
        1 => Just(Mishap::Deleted),
        2 => (0..30_usize).prop_map(Mishap::Shortened),
        1 => Just(Mishap::Foreign),
        1 => Just(Mishap::Conflict),
        1 => Just(Mishap::LineTwice),
        1 => Just(Mishap::WrongDay),
        1 => Just(Mishap::SavedAgain),
        1 => Just(Mishap::LostWithCopies),
        1 => Just(Mishap::ManifestDamaged),
        2 => Just(Mishap::ReadOnly),
        2 => Just(Mishap::CrashAfterExchange),
        1 => Just(Mishap::CrashBeforeExchange),
    ]
}

fn deeds() -> impl Strategy<Value = Vec<(Vec<Deed>, Mishap)>> {
    let n = 0..8_usize;
    let deed = prop_oneof![
        n.clone().prop_map(Deed::Add),
        (n.clone(), n.clone()).prop_map(|(a, b)| Deed::Rename(a, b)),
        (n.clone(), n.clone()).prop_map(|(a, b)| Deed::RenameAll(a, b)),
        n.clone().prop_map(Deed::Delete),
        n.clone().prop_map(Deed::Restore),
        n.clone().prop_map(Deed::Unpublish),
        n.clone().prop_map(Deed::Publish),
        n.clone().prop_map(Deed::Rewrite),
        (n.clone(), n.clone()).prop_map(|(a, b)| Deed::Merge(a, b)),
        (n, prop_oneof![Just("dinas-satu"), Just("dinas-dua")]).prop_map(|(a, agency)| Deed::MoveTo(a, agency)),
    ];
    proptest::collection::vec((proptest::collection::vec(deed, 1..4), mishap()), 2..7)
}

/// A record's file, as far as this test writes it.
#[derive(Clone)]
struct File {
    name: String,
    summary: String,
    agency: &'static str,
    draft: bool,
    old: Vec<String>,
}

impl File {
    fn text(&self) -> String {
        let File { name, summary, agency, draft, old } = self;
        let publication = if *draft { "draf" } else { "terbit" };
        format!(
            "---\nnama: {name}\nringkasan: {summary}\nopd: {agency}\ntahapan: uji_coba\nwaktu_uji_coba: 2025\n\
             jenis: digital\nbentuk: tata_kelola\nurusan: kesehatan\nmanfaat: [Cepat selesai]\npublikasi: {publication}\n\
             tanggal_diperiksa: 2026-10-01\nalamat_lama: [{}]\n---\nIsi.\n",
            old.join(", ")
        )
    }
}

fn perform(files: &mut BTreeMap<String, File>, bin: &mut Vec<(String, File)>, serial: &mut usize, deed: &Deed) {
    let pick = |files: &BTreeMap<String, File>, at: usize| {
        let count = files.len().max(1);
        files.keys().nth(at % count).cloned()
    };
    *serial += 1;
    let serial = *serial;
    let file = |agency| File {
        name: format!("Layanan {serial}"),
        summary: format!("Warga mengurus hal nomor {serial} dengan mudah dan tanpa antre."),
        agency,
        draft: false,
        old: Vec::new(),
    };
    match deed {
        Deed::Add(at) => {
            let name = format!("layanan-{}", at % 6);
            files.entry(name).or_insert_with(|| file("dinas-satu"));
        }
        Deed::Rename(at, to) | Deed::RenameAll(at, to) => {
            let new = format!("baru-{to}");
            if let Some(old) = pick(files, *at).filter(|_| !files.contains_key(&new)) {
                let mut moved = files.remove(&old).unwrap();
                if matches!(deed, Deed::RenameAll(..)) {
                    moved.name = format!("Nama {serial}");
                }
                files.insert(new, moved);
            }
        }
        Deed::Delete(at) => {
            if let Some(old) = pick(files, *at) {
                let file = files.remove(&old).unwrap();
                bin.push((old, file));
            }
        }
        Deed::Restore(at) => {
            if !bin.is_empty() {
                let (name, file) = bin.remove(at % bin.len());
                files.entry(name).or_insert(file);
            }
        }
        Deed::Unpublish(at) | Deed::Publish(at) => {
            if let Some(file) = pick(files, *at).and_then(|name| files.get_mut(&name)) {
                file.draft = matches!(deed, Deed::Unpublish(_));
            }
        }
        Deed::Rewrite(at) => {
            if let Some(file) = pick(files, *at).and_then(|name| files.get_mut(&name)) {
                file.summary = format!("Sekarang warga mengurusnya dengan cara ke-{serial}, lebih mudah.");
            }
        }
        Deed::Merge(at, into) => {
            if let (Some(old), Some(new)) = (pick(files, *at), pick(files, *into))
                && old != new
            {
                let gone = files.remove(&old).unwrap();
                let kept = files.get_mut(&new).unwrap();
                kept.old.push(old);
                kept.old.extend(gone.old);
            }
        }
        Deed::MoveTo(at, agency) => {
            if let Some(file) = pick(files, *at).and_then(|name| files.get_mut(&name)) {
                file.agency = agency;
            }
        }
    }
    // A name that is in use is nobody's old address.
    let names: BTreeSet<String> = files.keys().cloned().collect();
    let mut claimed = BTreeSet::new();
    for file in files.values_mut() {
        file.old.retain(|old| !names.contains(old) && claimed.insert(old.clone()));
    }
}

fn write(root: &Path, files: &BTreeMap<String, File>) {
    let folder = root.join("content/inovasi");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (name, file) in files {
        fs::write(folder.join(format!("{name}.md")), file.text()).unwrap();
    }
}

fn new_site(root: &Path) {
    fs::create_dir_all(root.join("content/opd")).unwrap();
    let settings = "nama: Uji\npemerintah: Kota Uji\nurl_dasar: https://uji.example\ntopik:\n  - {id: kesehatan, nama: Kesehatan, urusan: [kesehatan]}\n";
    fs::write(root.join("content/situs.yaml"), settings).unwrap();
    for agency in ["satu", "dua"] {
        let text = format!("---\nnama: Dinas {agency}\njenis: dinas\n---\n");
        fs::write(root.join(format!("content/opd/dinas-{agency}.md")), text).unwrap();
    }
}

/// The page that an address leads to in the end.
fn end_of(files: &BTreeMap<String, Vec<u8>>, address: &str) -> Result<String, String> {
    let mut at = address.to_owned();
    for _ in 0..5 {
        let page = files.get(&at).ok_or_else(|| format!("{address} leads to {at}, which is missing"))?;
        let page = String::from_utf8_lossy(page);
        let Some((before, _)) = page.split_once("\" id=tujuan>") else { return Ok(at) };
        let link = before.rsplit('"').next().unwrap_or_default();
        let base = url::Url::parse(&format!("https://uji.example/{}", at.trim_end_matches("index.html"))).unwrap();
        at = format!("{}index.html", base.join(link).unwrap().path().trim_start_matches('/'));
    }
    Err(format!("{address} leads from page to page"))
}

fn ledger(root: &Path) -> PathBuf {
    root.join("content/tautan.csv")
}

fn beside(root: &Path, what: &str) -> PathBuf {
    root.join(format!(".public.etalase-{what}"))
}

const HEAD: &str = "alamat,nama,opd,kode,sejak,ke,halaman,sidik\n";

/// Lets the mishap happen before a build.
fn befall(root: &Path, mishap: Mishap) {
    let path = ledger(root);
    let text = fs::read_to_string(&path).unwrap();
    let last = text.lines().last().unwrap();
    let write = |text: &str| fs::write(&path, text).unwrap();
    match mishap {
        Mishap::None | Mishap::CrashAfterExchange => {}
        Mishap::Emptied => write(""),
        Mishap::Deleted => fs::remove_file(&path).unwrap(),
        Mishap::Shortened(lines) => {
            write(&text.lines().take(lines).map(|line| format!("{line}\n")).collect::<String>())
        }
        Mishap::Foreign => write(&format!("{HEAD}inovasi/milik-lain/,Lain,dinas,k7m2,2026-01-05,,,\n")),
        Mishap::Conflict => write(&format!("{HEAD}<<<<<<< saya\n{last}\n=======\n{last}\n>>>>>>> lain\n")),
        Mishap::LineTwice => write(&format!("{text}{last}\n")),
        Mishap::WrongDay => write(&text.replace(TODAY, "2026-02-30")),
        Mishap::SavedAgain => write(&text.replace(',', ";").replace(TODAY, "05/06/2026")),
        Mishap::LostWithCopies => {
            write("");
            for copy in fs::read_dir(root).unwrap().flatten() {
                if copy.file_name().to_string_lossy().starts_with(".public.etalase-") {
                    fs::remove_file(copy.path()).unwrap();
                }
            }
        }
        Mishap::ManifestDamaged => {
            let manifest = root.join("public/.etalase.json");
            let bytes = fs::read(&manifest).unwrap();
            fs::write(&manifest, &bytes[..bytes.len() / 2]).unwrap();
        }
        Mishap::ReadOnly => set_read_only(&path, true),
        Mishap::CrashBeforeExchange => {
            fs::write(beside(root, "buku-baru"), format!("{HEAD}inovasi/tak-jadi/,Tak Jadi,,,{TODAY},,,\n")).unwrap();
            fs::write(beside(root, "daftar-baru"), "{}").unwrap();
        }
    }
}

fn set_read_only(path: &Path, read_only: bool) {
    let mut permissions = fs::metadata(path).unwrap().permissions();
    #[allow(clippy::permissions_set_readonly_false)]
    permissions.set_readonly(read_only);
    fs::set_permissions(path, permissions).unwrap();
}

/// Undoes what a build did behind the exchange.
fn crash_behind_exchange(root: &Path, before: &str) {
    fs::write(ledger(root), before).unwrap();
    for copy in ["buku", "daftar"] {
        fs::rename(beside(root, copy), beside(root, &format!("{copy}-baru"))).unwrap();
    }
}

/// Builds, and where the ledger is found in error, restores it and builds again.
fn build_or_restore(root: &Path, overrides: &Overrides) -> Result<Report, TestCaseError> {
    let public = root.join("public");
    let run = || build_here(root, &public, overrides, Rules::default(), &|_, _| {}).unwrap();
    let before = tree(&public);
    let report = run();
    if !report.stopped {
        return Ok(report);
    }
    prop_assert!(
        report.problems.iter().any(|problem| problem.code.starts_with("buku-alamat-")),
        "{:?}",
        report.problems
    );
    prop_assert!(tree(&public) == before, "a build that was refused has changed the site");
    restore(root, &public, overrides).unwrap();
    let report = run();
    prop_assert!(!report.stopped, "after it was restored: {:?}", report.problems);
    Ok(report)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, rng_seed: proptest::test_runner::RngSeed::Fixed(7), ..ProptestConfig::default() })]

    #[test]
    fn no_address_ever_dies(history in deeds()) {
        let site = tempfile::tempdir().unwrap();
        let root = site.path();
        new_site(root);
        let overrides = Overrides { now: format!("{TODAY}T08:00:00").parse().ok(), ..Overrides::default() };
        let (mut files, mut bin, mut serial) = (BTreeMap::new(), Vec::new(), 0);
        let mut ever: BTreeSet<String> = BTreeSet::new();
        let mut lines: BTreeSet<String> = BTreeSet::new();
        for (number, (round, mishap)) in history.iter().enumerate() {
            round.iter().for_each(|deed| perform(&mut files, &mut bin, &mut serial, deed));
            write(root, &files);
            let mishap = if number == 0 { Mishap::None } else { *mishap };
            if number > 0 {
                befall(root, mishap);
            }
            let before = fs::read_to_string(ledger(root)).unwrap_or_default();
            build_or_restore(root, &overrides)?;
            let published = tree(&root.join("public"));
            for address in &ever {
                let end = end_of(&published, address);
                prop_assert!(end.is_ok(), "{}", end.unwrap_err());
            }
            ever.extend(published.into_keys().filter(|path| path.ends_with("index.html")));
            if mishap == Mishap::ReadOnly {
                set_read_only(&ledger(root), false);
                continue;
            }
            if mishap == Mishap::CrashAfterExchange {
                crash_behind_exchange(root, &before);
                continue;
            }
            let text = fs::read_to_string(ledger(root)).unwrap();
            let known: BTreeSet<String> =
                text.lines().map(|line| line.split(',').next().unwrap().to_owned()).collect();
            prop_assert!(lines.is_subset(&known), "the ledger has lost a line");
            lines = known;
        }
    }
}

#[test]
fn a_renamed_file_is_recognised_and_keeps_its_short_address() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    new_site(root);
    let (mut files, mut bin, mut serial) = (BTreeMap::new(), Vec::new(), 0);
    perform(&mut files, &mut bin, &mut serial, &Deed::Add(1));
    write(root, &files);
    assert_eq!(build(root, &[]).code, 0);
    let short = short_address(root, "inovasi/layanan-1/");
    perform(&mut files, &mut bin, &mut serial, &Deed::RenameAll(0, 3));
    write(root, &files);
    let answer = build(root, &[]);
    assert!(
        answer.err.contains("alamat-pindah") || answer.out.contains("alamat-pindah"),
        "{}{}",
        answer.out,
        answer.err
    );
    let published = tree(&root.join("public"));
    for old in ["inovasi/layanan-1/index.html", &short] {
        assert_eq!(end_of(&published, old).as_deref(), Ok("inovasi/baru-3/index.html"));
    }
    files.clear();
    write(root, &files);
    let answer = build(root, &[]);
    assert!(
        answer.err.contains("alamat-hilang") || answer.out.contains("alamat-hilang"),
        "{}{}",
        answer.out,
        answer.err
    );
    let published = tree(&root.join("public"));
    for old in ["inovasi/layanan-1/index.html", &short] {
        assert_eq!(end_of(&published, old).as_deref(), Ok("inovasi/baru-3/index.html"));
    }
    let page = String::from_utf8_lossy(&published["inovasi/baru-3/index.html"]).into_owned();
    assert!(page.contains("Nama 2 sudah tidak ada di sini") && page.contains("noindex"), "{page}");
}

#[test]
fn a_list_that_becomes_shorter_keeps_the_addresses_of_its_pages() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    new_site(root);
    let text = |number: usize| File {
        name: format!("Layanan {number}"),
        summary: format!("Warga mengurus hal nomor {number} dengan mudah dan tanpa antre."),
        agency: "dinas-satu",
        draft: false,
        old: Vec::new(),
    };
    let mut files: BTreeMap<String, File> =
        (1..=25).map(|number| (format!("layanan-{number}"), text(number))).collect();
    write(root, &files);
    assert_eq!(build(root, &[]).code, 0);
    files.remove("layanan-25");
    write(root, &files);
    assert_eq!(build(root, &[]).code, 0);
    let published = tree(&root.join("public"));
    for list in ["inovasi/", "topik/kesehatan/", "opd/dinas-satu/"] {
        assert_eq!(end_of(&published, &format!("{list}hal/2/index.html")), Ok(format!("{list}index.html")));
    }
}

#[test]
fn a_language_that_is_given_up_leads_to_the_own_one() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    new_site(root);
    let settings = root.join("content/situs.yaml");
    let alone = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("{alone}bahasa_lain: [en]\n")).unwrap();
    let (mut files, mut bin, mut serial) = (BTreeMap::new(), Vec::new(), 0);
    perform(&mut files, &mut bin, &mut serial, &Deed::Add(1));
    write(root, &files);
    assert_eq!(build(root, &[]).code, 0);
    let both: Vec<String> =
        tree(&root.join("public")).into_keys().filter(|path| path.ends_with("index.html")).collect();
    assert!(both.iter().any(|page| page == "en/inovasi/layanan-1/index.html"));
    fs::write(&settings, alone).unwrap();
    assert_eq!(build(root, &[]).code, 0);
    let published = tree(&root.join("public"));
    for page in both {
        let own = page.trim_start_matches("en/").to_owned();
        let end = end_of(&published, &page);
        assert_eq!(end, end_of(&published, &own), "{page}");
        assert!(end.is_ok(), "{end:?}");
    }
}

fn short_address(root: &Path, address: &str) -> String {
    let ledger = fs::read_to_string(ledger(root)).unwrap();
    let line = ledger.lines().find(|line| line.starts_with(&format!("{address},"))).unwrap();
    format!("i/{}/index.html", line.split(',').nth(3).unwrap())
}

/// A small site with a record that has moved, built; the files of its records.
fn moved_site(root: &Path) -> BTreeMap<String, File> {
    new_site(root);
    let (mut files, mut bin, mut serial) = (BTreeMap::new(), Vec::new(), 0);
    for at in 0..4 {
        perform(&mut files, &mut bin, &mut serial, &Deed::Add(at));
    }
    write(root, &files);
    assert_eq!(build(root, &[]).code, 0);
    perform(&mut files, &mut bin, &mut serial, &Deed::RenameAll(1, 3));
    write(root, &files);
    assert_eq!(build(root, &[]).code, 0);
    files
}

fn run(root: &Path, arguments: &[&str]) -> crate::program::Answer {
    let mut command = crate::program::etalase(arguments);
    command.args(["--now", TODAY]).current_dir(root);
    crate::program::answer(command)
}

#[test]
fn a_ledger_that_has_forgotten_is_told_and_restored() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    moved_site(root);
    let whole = fs::read_to_string(ledger(root)).unwrap();
    let before = tree(&root.join("public"));
    let half = whole.lines().take(5).map(|line| format!("{line}\n")).collect::<String>();
    let no_codes = whole.lines().map(|line| line.split(',').collect::<Vec<_>>()).map(|mut cells| {
        if cells[4] == TODAY {
            cells[3] = "";
        }
        cells.join(",") + "\n"
    });
    let cases = [
        (Some(String::new()), "Buku alamat kosong", "The link ledger is empty"),
        (Some(HEAD.to_owned()), "Buku alamat kosong", "The link ledger is empty"),
        (None, "Buku alamat hilang", "The link ledger is missing"),
        (Some(format!("{HEAD}inovasi/x/,X,,k7m2,2026-01-05,,,\n")), "milik situs lain", "belongs to another site"),
        (Some(half), "yang pernah terbit tidak ada di buku alamat", "that are not in the link ledger"),
        (Some(no_codes.collect()), "alamat yang pernah terbit tidak ada", "that are not in the link ledger"),
    ];
    for (number, (text, indonesian, english)) in cases.into_iter().enumerate() {
        match text {
            Some(text) => fs::write(ledger(root), text).unwrap(),
            None => fs::remove_file(ledger(root)).unwrap(),
        }
        for (arguments, words, command) in [
            (&["build", "--lang", "id"][..], indonesian, "etalase pulihkan"),
            (&["build", "--keep-going", "--lang", "en"], english, "etalase restore"),
            (&["check", "--lang", "id"], indonesian, "etalase pulihkan"),
        ] {
            let answer = run(root, arguments);
            let out = answer.out.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(answer.code, 1, "{arguments:?}: {}{}", answer.out, answer.err);
            assert!(out.contains("[buku-alamat-kurang]") && out.contains(words) && out.contains(command), "{out}");
        }
        assert!(tree(&root.join("public")) == before);
        // What was never published has nothing to compare.
        for (folder, flag) in [("draf", "--drafts"), ("luring", "--offline")] {
            let answer = run(root, &["build", flag, "--out", &format!("{folder}-{number}"), "--lang", "id"]);
            assert_eq!(answer.code, 0, "{flag}: {}{}", answer.out, answer.err);
        }
        assert_eq!(run(root, &["pulihkan", "--lang", "id"]).code, 0);
        assert_eq!(fs::read_to_string(ledger(root)).unwrap(), whole);
        let answer = run(root, &["build", "--lang", "id"]);
        assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
        assert!(tree(&root.join("public")) == before);
    }
    let again = run(root, &["restore", "--lang", "en"]);
    assert!(again.code == 0 && again.out.contains("There is nothing to restore"), "{}{}", again.out, again.err);
}

/// Only the site itself is left: its manifest knows the addresses, and its file for web servers where they lead.
#[test]
fn a_ledger_is_restored_from_the_site_alone() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    moved_site(root);
    let whole = fs::read_to_string(ledger(root)).unwrap();
    let before = tree(&root.join("public"));
    befall(root, Mishap::LostWithCopies);
    // Static hosts are given only so many rules, so nothing may hang on their file.
    fs::write(root.join("public/_redirects"), "").unwrap();
    assert_eq!(build(root, &[]).code, 1);
    assert_eq!(run(root, &["pulihkan"]).code, 0);
    assert_eq!(build(root, &[]).code, 0);
    let columns = |text: &str, at: &[usize]| -> Vec<Vec<String>> {
        text.lines()
            .map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>())
            .map(|cells| at.iter().map(|at| cells[*at].clone()).collect())
            .collect()
    };
    let now = fs::read_to_string(ledger(root)).unwrap();
    // Address, code and where it leads; the name of what has moved is no longer known.
    assert_eq!(columns(&now, &[0, 3, 5]), columns(&whole, &[0, 3, 5]));
    let after = tree(&root.join("public"));
    assert_eq!(after.keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
    assert!(after["_redirects"] == before["_redirects"]);
}

/// Each line's address, codes and where it leads.
fn codes(text: &str) -> Vec<[String; 3]> {
    let cells = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    text.lines().skip(1).map(cells).map(|cells| [&cells[0], &cells[3], &cells[5]].map(String::clone)).collect()
}

/// A living page with a code: its address, the code, its line, and the same line as another machine would have written it,
/// with the code `z9z9`.
fn second_code(text: &str) -> [String; 4] {
    let [address, code, _] = codes(text).into_iter().find(|[_, code, to]| !code.is_empty() && to.is_empty()).unwrap();
    let line = text.lines().find(|line| line.starts_with(&format!("{address},"))).unwrap();
    let other = line.replace(&format!(",{code},"), ",z9z9,");
    [address, code, line.to_owned(), other]
}

/// A poster that hangs somewhere opens what it did, whatever was done to the lines of its page.
#[test]
fn a_code_leads_where_it_led() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    moved_site(root);
    let whole = fs::read_to_string(ledger(root)).unwrap();
    let before = tree(&root.join("public"));
    let coded: Vec<[String; 3]> = codes(&whole).into_iter().filter(|[_, code, _]| !code.is_empty()).collect();
    let moved = coded.iter().find(|[_, _, to]| !to.is_empty()).unwrap();
    // Codes that lead to the same page may change places.
    let is_another = |[address, _, to]: &&[String; 3]| to.is_empty() && *address != moved[2];
    let living: Vec<&[String; 3]> = coded.iter().filter(is_another).collect();
    let [first, second, ..] = &living[..] else { panic!("too few") };
    let swapped = |one: &str, other: &str| whole.replace(one, "#").replace(other, one).replace('#', other);
    let cell = |code: &String| format!(",{code},");
    let swaps = [
        (swapped(&cell(&first[1]), &cell(&second[1])), "buku-alamat-kode-tertukar"),
        (swapped(&cell(&first[1]), &cell(&moved[1])), "buku-alamat-kode-tertukar"),
        (whole.replace(&cell(&first[1]), &cell(&second[1])), "buku-alamat-kode-ganda"),
        (whole.replace(&cell(&second[1]), &format!(",{} {},", second[1], first[1])), "buku-alamat-kode-ganda"),
    ];
    for has_copies in [true, false] {
        for (text, code) in &swaps {
            fs::write(ledger(root), text).unwrap();
            if !has_copies {
                fs::remove_file(beside(root, "buku")).unwrap();
            }
            for arguments in [&["build", "--lang", "id"][..], &["build", "--keep-going", "--lang", "id"], &["check"]] {
                let answer = run(root, arguments);
                assert!(answer.code == 1 && answer.out.contains(code), "{code}: {}{}", answer.out, answer.err);
                assert!(answer.out.contains("content/tautan.csv:"), "{}", answer.out);
            }
            assert!(tree(&root.join("public")) == before);
            assert_eq!(run(root, &["pulihkan"]).code, 0);
            assert_eq!(fs::read_to_string(ledger(root)).unwrap(), whole, "{code}");
            assert_eq!(run(root, &["build"]).code, 0);
        }
    }
    // What was there each time is kept.
    let kept = |number: usize| match number {
        1 => beside(root, "buku-lama"),
        _ => beside(root, &format!("buku-lama-{number}")),
    };
    for (number, (text, _)) in swaps.iter().chain(&swaps).enumerate() {
        assert_eq!(fs::read_to_string(kept(number + 1)).unwrap(), *text, "{number}");
    }
}

/// Two machines gave one address two codes, and both were printed.
#[test]
fn two_codes_of_an_address_both_answer() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    moved_site(root);
    let whole = fs::read_to_string(ledger(root)).unwrap();
    let [address, code, line, other] = second_code(&whole);
    let cases = [
        whole.replace(&line, &other),
        whole.replace(&line, &format!("{other}\n{line}")),
        whole.replace(&line, &format!("<<<<<<< HEAD\n{line}\n=======\n{other}\n>>>>>>> rekan")),
    ];
    for text in cases {
        fs::write(ledger(root), &text).unwrap();
        assert_eq!(run(root, &["build"]).code, 1, "{text}");
        assert_eq!(run(root, &["pulihkan"]).code, 0);
        assert_eq!(run(root, &["build"]).code, 0);
        let redirects = fs::read_to_string(root.join("public/_redirects")).unwrap();
        for code in [&*code, "z9z9"] {
            assert!(root.join(format!("public/i/{code}/index.html")).is_file(), "{code}: {text}");
            assert!(redirects.contains(&format!("/i/{code}/ /{address} 301")), "{redirects}");
        }
        // The one that was printed first is the one that is shown.
        let now = fs::read_to_string(ledger(root)).unwrap();
        assert!(now.contains(&format!(",{code} z9z9,")), "{now}");
        fs::write(ledger(root), now.replace(" z9z9", "")).unwrap();
        fs::remove_file(beside(root, "buku")).unwrap();
        assert_eq!(build(root, &[]).code, 1, "a printed code is missing");
        assert_eq!(run(root, &["pulihkan"]).code, 0);
        assert!(fs::read_to_string(ledger(root)).unwrap().contains("z9z9"));
        for what in ["buku", "daftar"] {
            fs::remove_file(beside(root, what)).unwrap_or_default();
        }
        fs::remove_dir_all(root.join("public")).unwrap();
        fs::write(ledger(root), &whole).unwrap();
        assert_eq!(build(root, &[]).code, 0);
    }
}

/// What can become of a file.
fn damage(path: &Path, how: usize) {
    match how {
        0 => {}
        1 => fs::remove_file(path).unwrap(),
        _ => {
            let whole = fs::read(path).unwrap();
            fs::write(path, &whole[..whole.len() / 2]).unwrap();
        }
    }
}

/// Four files tell what was published: the ledger, the list of published files, and the copies of both. Whatever becomes of
/// them, no address dies as long as one of them tells of it.
#[test]
fn addresses_outlive_any_damage_to_what_tells_of_them() {
    let whole = tempfile::tempdir().unwrap();
    moved_site(whole.path());
    let kept = fs::read_to_string(ledger(whole.path())).unwrap();
    let before = tree(&whole.path().join("public"));
    let damages = (0..81_usize).map(|number| [number % 3, number / 3 % 3, number / 9 % 3, number / 27]);
    damages.collect::<Vec<_>>().into_par_iter().for_each(|how| {
        let site = tempfile::tempdir().unwrap();
        let root = site.path();
        crate::program::copy(whole.path(), root);
        let [of_ledger, of_ledger_copy, of_manifest, of_manifest_copy] = how;
        damage(&ledger(root), of_ledger);
        damage(&beside(root, "buku"), of_ledger_copy);
        damage(&root.join("public/.etalase.json"), of_manifest);
        damage(&beside(root, "daftar"), of_manifest_copy);
        let tells = |answer: &crate::program::Answer| format!("{how:?}: {}{}", answer.out, answer.err);
        let first = run(root, &["build"]);
        let knows_files = of_manifest == 0 || of_manifest_copy == 0;
        assert_eq!(first.code == 2, !knows_files, "{}", tells(&first));
        assert_eq!(first.code == 0, knows_files && of_ledger == 0, "{}", tells(&first));
        let restored = run(root, &["pulihkan"]);
        let is_told = knows_files || of_ledger != 1 || of_ledger_copy != 1;
        assert_eq!(restored.code, if is_told { 0 } else { 2 }, "{}", tells(&restored));
        let out = if knows_files { "public" } else { "situs-baru" };
        let last = run(root, &["build", "--out", out]);
        assert_eq!(last.code, 0, "{}", tells(&last));
        if knows_files || of_ledger == 0 || of_ledger_copy == 0 {
            assert_eq!(codes(&fs::read_to_string(ledger(root)).unwrap()), codes(&kept), "{how:?}");
            let after = tree(&root.join(out));
            assert!(after.keys().eq(before.keys()), "{how:?}");
            assert!(after["_redirects"] == before["_redirects"], "{how:?}");
        }
        if of_ledger == 2 || of_ledger_copy == 2 {
            // What is whole in a file that was cut in two is kept with all that its line says.
            let half = &kept[..kept.len() / 2];
            let now = fs::read_to_string(ledger(root)).unwrap();
            for line in codes(&half[..=half.rfind('\n').unwrap()]) {
                assert!(codes(&now).contains(&line), "{how:?}: {line:?} is not in {now}");
            }
        }
    });
}

/// Two computers saved the ledger, and the folder that they share kept both.
#[test]
fn the_copy_of_another_computer_is_put_together_with_the_ledger() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    moved_site(root);
    let whole = fs::read_to_string(ledger(root)).unwrap();
    let [_, code, _, other] = second_code(&whole);
    let copy = root.join("content/tautan-DESKTOP-4F2K.csv");
    fs::write(&copy, format!("{HEAD}{other}\ninovasi/dari-rekan/,Dari Rekan,,k9m9,2026-01-05,,,\n")).unwrap();
    let checked = run(root, &["check", "--lang", "id"]);
    assert!(checked.out.contains("[salinan-bentrok]") && checked.out.contains("etalase pulihkan"), "{}", checked.out);
    assert_eq!(run(root, &["pulihkan"]).code, 0);
    assert!(copy.exists());
    fs::remove_file(&copy).unwrap();
    assert_eq!(run(root, &["build"]).code, 0);
    for code in [&*code, "z9z9", "k9m9"] {
        assert!(root.join(format!("public/i/{code}/index.html")).is_file(), "{code}");
    }
    assert!(root.join("public/inovasi/dari-rekan/index.html").is_file());
}

/// The addresses of drafts are no published ones, whichever version of this program made them.
#[test]
fn drafts_and_offline_copies_are_no_publication() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    let mut files = moved_site(root);
    for file in files.values_mut().take(2) {
        file.draft = true;
    }
    files.insert("selalu-draf".into(), File { draft: true, ..files.values().next().unwrap().clone() });
    files.get_mut("selalu-draf").unwrap().name = "Selalu Draf".into();
    files.get_mut("selalu-draf").unwrap().summary = "Warga belum bisa mengurus hal ini, karena masih draf.".into();
    write(root, &files);
    let answer = build(root, &[]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    let kept = fs::read_to_string(ledger(root)).unwrap();
    for trial in ["--drafts", "--offline"] {
        let answer = build(root, &[trial]);
        assert_eq!(answer.code, 0, "{trial}: {}{}", answer.out, answer.err);
        assert_eq!(fs::read_to_string(ledger(root)).unwrap(), kept, "{trial} has written the ledger");
        let answer = build(root, &[]);
        assert_eq!(answer.code, 0, "after {trial}: {}{}", answer.out, answer.err);
    }
    // A manifest of an earlier version does not say that it has drafts.
    assert_eq!(build(root, &["--drafts"]).code, 0);
    let manifest = root.join("public/.etalase.json");
    let text = fs::read_to_string(&manifest).unwrap();
    assert!(text.contains("\"percobaan\":true") && text.contains("inovasi/selalu-draf/index.html"));
    fs::write(&manifest, text.replace("\"percobaan\":true,", "")).unwrap();
    let answer = build(root, &[]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
}

#[test]
fn a_ledger_that_cannot_be_written_waits_beside_the_site() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    let mut files = moved_site(root);
    let first = fs::read_to_string(ledger(root)).unwrap();
    set_read_only(&ledger(root), true);
    for (number, address) in ["satu-lagi", "dua-lagi"].into_iter().enumerate() {
        let mut file = files.values().next().unwrap().clone();
        (file.name, file.summary) =
            (format!("Layanan Lagi {number}"), format!("Warga mengurus hal baru nomor {number} tanpa antre lagi."));
        files.insert(address.into(), file);
        write(root, &files);
        let answer = build(root, &[]);
        assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
        assert!(answer.out.contains("catatan[buku-alamat-tertunda]"), "{}", answer.out);
        // Also when nothing has changed, and while drafts are looked at.
        assert!(build(root, &[]).out.contains("catatan[buku-alamat-tertunda]"));
        assert_eq!(build(root, &["--drafts"]).code, 0);
        assert_eq!(fs::read_to_string(ledger(root)).unwrap(), first);
    }
    // Somebody else adds a line meanwhile.
    set_read_only(&ledger(root), false);
    fs::write(ledger(root), format!("{first}inovasi/dari-rekan/,Dari Rekan,dinas-satu,k7m2,{TODAY},,,\n")).unwrap();
    let answer = build(root, &[]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    let text = fs::read_to_string(ledger(root)).unwrap();
    for address in ["inovasi/satu-lagi/,", "inovasi/dua-lagi/,", "inovasi/dari-rekan/,"] {
        assert!(text.contains(address), "{address}: {text}");
    }
    assert!(!beside(root, "buku-tertunda").exists() && !beside(root, "buku-baru").exists());
}

/// No line is without a page, and no page of the kinds that are compared is without a line.
#[test]
fn the_ledger_keeps_the_kinds_of_address_that_are_compared() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    generator::write_site(root, 120, 5).unwrap();
    let settings = root.join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    let text = text.replacen("tampilkan: {", "bahasa_lain: [en]\ntampilkan: {kartu: false, poster: false, ", 1);
    fs::write(&settings, text).unwrap();
    let answer = build(root, &[]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_path(ledger(root)).unwrap().records().map(Result::unwrap).collect();
    let codes = rows.iter().filter(|row| !row[3].is_empty()).count();
    let is_further = |path: &&String| !path.starts_with("en/") && path.contains("/hal/");
    let further = tree(&root.join("public")).keys().filter(is_further).count();
    assert!(codes > 120 && further > 10);
    befall(root, Mishap::LostWithCopies);
    let answer = run(root, &["check", "--lang", "en"]);
    let (lines, others) = (rows.len(), codes + further);
    let out = answer.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        format!("but {lines} addresses were published"),
        format!("and {} more. With them went {others} short addresses and further pages", lines - 3),
    ] {
        assert!(out.contains(&words), "{words}: {}", answer.out);
    }
    let restored = run(root, &["restore", "--lang", "en"]);
    assert!(restored.out.contains(&format!(": {lines} addresses, of which {lines}")), "{}", restored.out);
}

/// Nothing that a ledger could be made of is left.
#[test]
fn a_ledger_of_which_nothing_is_left_is_not_said_to_be_restored() {
    let whole = tempfile::tempdir().unwrap();
    moved_site(whole.path());
    for how in [|path: &Path| fs::remove_file(path).unwrap(), |path: &Path| fs::write(path, "").unwrap()] {
        let site = tempfile::tempdir().unwrap();
        let root = site.path();
        crate::program::copy(whole.path(), root);
        let files = [ledger(root), beside(root, "buku"), beside(root, "daftar"), root.join("public/.etalase.json")];
        files.iter().for_each(|path| how(path));
        let before = tree(root);
        for (arguments, words, command) in [
            (["pulihkan", "--lang", "id"], "Tidak ada yang bisa dipulihkan", "`etalase pulihkan`"),
            (["restore", "--lang", "en"], "There is nothing to restore from", "`etalase restore`"),
        ] {
            let answer = run(root, &arguments);
            let told = answer.err.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(answer.code, 2, "{}{}", answer.out, answer.err);
            for words in [words, command, "`git checkout HEAD -- content/tautan.csv`", "server"] {
                assert!(told.contains(words), "{words}: {told}");
            }
        }
        let mut after = tree(root);
        after.retain(|path, _| !path.ends_with("-kunci"));
        assert!(before.iter().filter(|(path, _)| !path.ends_with("-kunci")).eq(&after));
        // The copy that somebody kept elsewhere is all that is needed.
        fs::copy(ledger(whole.path()), ledger(root)).unwrap();
        assert_eq!(run(root, &["pulihkan"]).code, 0);
    }
}

/// Addresses and the day since which each is known.
fn days(root: &Path) -> BTreeMap<String, String> {
    let mut reader = csv::Reader::from_path(ledger(root)).unwrap();
    reader.records().map(Result::unwrap).map(|row| (row[0].to_owned(), row[4].to_owned())).collect()
}

#[test]
fn the_first_day_of_an_address_is_kept_as_long_as_anything_knows_it() {
    const FIRST: &str = "2026-01-05";
    let whole = tempfile::tempdir().unwrap();
    moved_site(whole.path());
    let text = fs::read_to_string(ledger(whole.path())).unwrap().replace(TODAY, FIRST);
    fs::write(ledger(whole.path()), &text).unwrap();
    assert_eq!(build(whole.path(), &[]).code, 0);
    let (known, half) = (days(whole.path()), &text[..text.len() / 2]);
    assert!(known.values().all(|day| day == FIRST));
    let in_half = half.lines().count() - 2;
    // What holds the old ledger, and how many days it knows.
    let cases: [(&str, &str, usize); 6] = [
        (".public.etalase-buku", &text, known.len()),
        (".public.etalase-buku", half, in_half),
        (".public.etalase-buku-lama", &text, known.len()),
        (".public.etalase-buku-lama-7", half, in_half),
        ("content/tautan (1).csv", &text, known.len()),
        ("catatan.csv", &text, 0),
    ];
    for (path, old, count) in cases {
        let site = tempfile::tempdir().unwrap();
        let root = site.path();
        crate::program::copy(whole.path(), root);
        befall(root, Mishap::LostWithCopies);
        fs::write(root.join(path), old).unwrap();
        let restored = run(root, &["restore", "--lang", "en"]);
        assert_eq!(restored.code, 0, "{path}: {}{}", restored.out, restored.err);
        let now = days(root);
        assert!(now.keys().eq(known.keys()), "{path}");
        let unknown = now.values().filter(|day| *day == TODAY).count();
        assert_eq!((now.values().filter(|day| *day == FIRST).count(), unknown), (count, known.len() - count), "{path}");
        let told = restored.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(
            told.contains(&format!("Since when {unknown} addresses were online")),
            unknown > 0,
            "{path}: {told}"
        );
        assert_eq!(told.contains("copy it to content/tautan (1).csv"), unknown > 0, "{path}: {told}");
        // An older one that turns up later is still in time.
        fs::write(root.join("content/tautan (1).csv"), &text).unwrap();
        assert_eq!(run(root, &["pulihkan"]).code, 0);
        assert_eq!(days(root), known, "{path}");
    }
    // A ledger of another site that was put aside knows nothing of this one.
    befall(whole.path(), Mishap::LostWithCopies);
    let foreign: String = (0..20).map(|at| format!("inovasi/milik-lain-{at}/,Lain,dinas,,2020-01-01,,,\n")).collect();
    let foreign = format!("{HEAD}inovasi/,inovasi,,,2020-01-01,,,\n{foreign}");
    fs::write(beside(whole.path(), "buku-lama"), foreign).unwrap();
    assert_eq!(run(whole.path(), &["pulihkan"]).code, 0);
    assert!(days(whole.path()).values().all(|day| day == TODAY));
}

#[test]
fn a_ledger_that_is_no_text_is_told_as_damaged_and_restored() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    moved_site(root);
    let whole = fs::read_to_string(ledger(root)).unwrap();
    let before = tree(&root.join("public"));
    let random = blake3::Hasher::new().finalize_xof();
    let mut noise = vec![0; 4_000];
    std::io::Read::read_exact(&mut { random }, &mut noise).unwrap();
    let damaged: [Vec<u8>; 6] = [
        vec![0; 600],
        noise,
        [whole.as_bytes(), &[0; 64]].concat(),
        [&whole.as_bytes()[..whole.len() / 2], &[0xff, 0xfe, 0x9c, 0x00], &whole.as_bytes()[whole.len() / 2..]]
            .concat(),
        "\u{feff}".encode_utf16().chain(whole.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
        whole
            .replace("Layanan", "Pelayanan\u{1}")
            .chars()
            .map(|letter| if letter == '\u{1}' { 0xe9 } else { letter as u8 })
            .collect(),
    ];
    for bytes in damaged {
        fs::write(ledger(root), &bytes).unwrap();
        let shown = String::from_utf8_lossy(&bytes).into_owned();
        for (arguments, command, language) in [
            (["check", "--lang", "id"], "`etalase pulihkan`", "Buku alamat rusak"),
            (["build", "--lang", "en"], "`etalase restore`", "The link ledger is damaged"),
        ] {
            let answer = run(root, &arguments);
            let out = answer.out.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(answer.code, 1, "{shown}: {}{}", answer.out, answer.err);
            assert!(
                out.contains("[buku-alamat-bukan-teks]") && out.contains(command) && out.contains(language),
                "{out}"
            );
            assert!(
                !["Notepad", ".md", "buku-alamat-kurang", "buku-alamat-rusak"].iter().any(|word| out.contains(word)),
                "{out}"
            );
        }
        assert_eq!(run(root, &["pulihkan"]).code, 0);
        assert_eq!(run(root, &["build"]).code, 0);
        assert_eq!(fs::read_to_string(ledger(root)).unwrap(), whole, "{shown}");
        assert!(tree(&root.join("public")) == before);
    }
}
