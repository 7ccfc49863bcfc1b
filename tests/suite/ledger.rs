//! A link, once shared, never dies: whatever becomes of the files, every address that was ever published answers.

use crate::program::TODAY;
use crate::site::{build, tree};
use etalase::build::{Rules, build as build_here};
use etalase::settings::Overrides;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

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

fn deeds() -> impl Strategy<Value = Vec<Vec<Deed>>> {
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
    proptest::collection::vec(proptest::collection::vec(deed, 1..4), 2..7)
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, rng_seed: proptest::test_runner::RngSeed::Fixed(7), ..ProptestConfig::default() })]

    #[test]
    fn no_address_ever_dies(history in deeds()) {
        let site = tempfile::tempdir().unwrap();
        let root = site.path();
        new_site(root);
        let overrides = Overrides { now: format!("{TODAY}T08:00:00").parse().ok(), ..Overrides::default() };
        let (mut files, mut bin, mut serial) = (BTreeMap::new(), Vec::new(), 0);
        let mut ever: BTreeSet<String> = BTreeSet::new();
        let mut lines: BTreeSet<String> = BTreeSet::new();
        for round in &history {
            round.iter().for_each(|deed| perform(&mut files, &mut bin, &mut serial, deed));
            write(root, &files);
            let report = build_here(root, &root.join("public"), &overrides, Rules::default(), &|_, _| {}).unwrap();
            prop_assert!(!report.stopped, "{:?}", report.problems);
            let published = tree(&root.join("public"));
            for address in &ever {
                let end = end_of(&published, address);
                prop_assert!(end.is_ok(), "{}", end.unwrap_err());
            }
            ever.extend(published.into_keys().filter(|path| path.ends_with("index.html")));
            let ledger = fs::read_to_string(root.join("content/tautan.csv")).unwrap();
            let known: BTreeSet<String> =
                ledger.lines().map(|line| line.split(',').next().unwrap().to_owned()).collect();
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
    let ledger = fs::read_to_string(root.join("content/tautan.csv")).unwrap();
    let line = ledger.lines().find(|line| line.starts_with(&format!("{address},"))).unwrap();
    format!("i/{}/index.html", line.split(',').nth(3).unwrap())
}
