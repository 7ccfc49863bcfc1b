//! A build over an older site makes exactly what a build from nothing makes, whatever happened in between.

#[path = "../../benches/generator/mod.rs"]
#[allow(dead_code)]
pub mod generator;

use crate::program::{TODAY, copy, etalase};
use crate::site::{build, tree};
use generator::random::Random;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, SystemTime};

/// Rounds of the long test; `ETALASE_ROUNDS` asks for others.
const ROUNDS: usize = 240;
const RECORDS: usize = 18;

/// A file that is not ours, in the published folder.
const FOREIGN: &str = "unduhan/surat.txt";

fn rounds() -> usize {
    std::env::var("ETALASE_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(ROUNDS)
}

/// A generated site without share pictures and posters, which would take most of the time; rounds turn them on.
fn site(seed: u64) -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    generator::write_site(site.path(), RECORDS, seed).unwrap();
    edit(&site.path().join("content/situs.yaml"), "tampilkan: {", "tampilkan: {kartu: false, poster: false, ");
    site
}

fn edit(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    walk.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

/// One thing that happens to a site between two builds; its name.
fn disturb(root: &Path, random: &mut Random, round: usize) -> String {
    let records = files(&root.join("content/inovasi"));
    let record = &records[random.below(records.len())];
    let name = record.file_stem().unwrap().to_string_lossy().into_owned();
    let settings = root.join("content/situs.yaml");
    let theme = root.join("themes/siger");
    let memory = root.join(".public.etalase-ingatan");
    let published = files(&root.join("public"));
    let write = |path: PathBuf, text: &str| {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let builtin = |path: &str| fs::read_to_string(crate::program::project("themes/siger").join(path)).unwrap();
    match random.below(24) {
        0 | 1 => {
            edit(record, ".\nopd: ", &format!(" {round}.\nopd: "));
            format!("new summary of {name}")
        }
        2 => {
            let text = fs::read_to_string(record).unwrap();
            fs::write(record, format!("{text}\n\nKalimat ke-{round} ada di sini.\n")).unwrap();
            format!("new words in {name}")
        }
        3 => {
            let other = records[random.below(records.len())].file_name().unwrap().to_string_lossy().into_owned();
            let text = fs::read_to_string(record).unwrap();
            fs::write(record, format!("{text}\n\nLihat juga [layanan ini]({other}).\n")).unwrap();
            format!("link from {name} to {other}")
        }
        4 => {
            let copy = record.with_file_name(format!("baru-{round}.md"));
            fs::copy(record, &copy).unwrap();
            let text = fs::read_to_string(&copy).unwrap();
            let old = text.lines().find(|line| line.starts_with("nama: ")).unwrap().to_owned();
            edit(&copy, &old, &format!("nama: Layanan Baru {round}"));
            format!("copy of {name}")
        }
        5 => {
            fs::remove_file(record).unwrap();
            format!("no more {name}")
        }
        6 => {
            fs::rename(record, record.with_file_name(format!("pindah-{round}.md"))).unwrap();
            format!("new file name of {name}")
        }
        7 => {
            edit(record, "\ntahapan: uji_coba", "\ntahapan: inisiatif");
            edit(record, "\ntahapan: penerapan", "\ntahapan: inisiatif");
            format!("other stage of {name}")
        }
        8 => {
            let state = ["draf", "siap", "arsip", "terbit"][random.below(4)];
            edit(record, "\nopd: ", &format!("\npublikasi: {state}\nopd: "));
            format!("{name} is {state}")
        }
        9 => {
            edit(record, "\nringkasan: ", "\nringkasan: [");
            format!("{name} is broken")
        }
        10 => {
            let agencies = files(&root.join("content/opd"));
            let agency = &agencies[random.below(agencies.len())];
            edit(agency, "\nnama: ", "\nnama: Kantor ");
            "new name of an agency".into()
        }
        11 => {
            edit(&root.join("content/halaman/tentang.md"), "\n---\n", &format!("\n---\n\nTambahan {round}.\n"));
            "new words on a free page".into()
        }
        12 => {
            edit(&settings, "nama: Etalase", "nama: Sebuah Etalase");
            "new name of the site".into()
        }
        13 => {
            let text = fs::read_to_string(&settings).unwrap();
            let (from, to) = if text.contains("kartu: false") { ("false", "true") } else { ("true", "false") };
            edit(&settings, &format!("kartu: {from}"), &format!("kartu: {to}"));
            format!("share cards: {to}")
        }
        14 => {
            let english = "\nbahasa_lain:\n  en: {nama: Showcase, keterangan: See new services of the city and how to use them.}\n";
            let text = fs::read_to_string(&settings).unwrap();
            match text.contains(english) {
                true => edit(&settings, english, ""),
                false => fs::write(&settings, text + english).unwrap(),
            }
            "another language comes or goes".into()
        }
        15 => {
            let page = builtin("templates/gone.html") + &format!("<!-- {round} -->\n");
            write(theme.join("templates/gone.html"), &page);
            "another template".into()
        }
        16 => {
            let card = builtin("templates/card.html").replace("kartu_ringkas", &format!("kartu_ringkas versi_{round}"));
            write(theme.join("templates/card.html"), &card);
            "another card".into()
        }
        17 => {
            let words = builtin("locales/id.ftl");
            let line = words.lines().find(|line| line.starts_with("beranda = ")).unwrap();
            write(theme.join("locales/id.ftl"), &words.replace(line, &format!("beranda = Muka {round}")));
            "another word".into()
        }
        18 => {
            let sheet = builtin("assets/siger.css") + &format!(".versi_{round} {{ margin: 0 }}\n");
            write(theme.join("assets/siger.css"), &sheet);
            "another style sheet".into()
        }
        19 => {
            let _ = fs::remove_dir_all(root.join("themes"));
            "the theme as it comes".into()
        }
        20 => {
            let bytes = fs::read(&memory).unwrap_or_default();
            let at = random.below(bytes.len());
            match random.below(4) {
                0 => drop(fs::remove_file(&memory)),
                1 => fs::write(&memory, &bytes[..at]).unwrap(),
                2 => fs::write(&memory, "bukan ingatan").unwrap(),
                _ => {
                    let mut bytes = bytes;
                    bytes.get_mut(at).into_iter().for_each(|byte| *byte ^= 1 << random.below(8));
                    fs::write(&memory, bytes).unwrap();
                }
            }
            "a damaged memory".into()
        }
        21 => {
            let Some(path) = published.get(random.below(published.len())) else { return "nothing published".into() };
            let bytes = fs::read(path).unwrap();
            if path.ends_with(".etalase.json") || path.ends_with(FOREIGN) {
                return "nothing at all".into();
            }
            match random.below(3) {
                0 => fs::remove_file(path).unwrap(),
                1 => fs::write(path, [&bytes[..], b"!"].concat()).unwrap(),
                _ => fs::write(path, bytes.iter().map(|byte| byte ^ 1).collect::<Vec<u8>>()).unwrap(),
            }
            format!("a hand at public/{}", path.file_name().unwrap().to_string_lossy())
        }
        22 => {
            write(root.join("public").join(FOREIGN), "Surat dari kantor lain.\n");
            "a file of somebody else".into()
        }
        _ => {
            let past = SystemTime::now() - Duration::from_secs(random.below(100_000) as u64);
            fs::File::options().write(true).open(record).unwrap().set_modified(past).unwrap();
            format!("another time on {name}, and nothing else")
        }
    }
}

/// What a folder publishes, without files of others.
fn publication(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = tree(&root.join("public"));
    files.remove(FOREIGN);
    files
}

fn differing(a: &BTreeMap<String, Vec<u8>>, b: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    a.keys().chain(b.keys()).filter(|path| a.get(*path) != b.get(*path)).take(5).cloned().collect()
}

/// Moves the sources of one site to another place.
fn take_sources(from: &Path, to: &Path) {
    for folder in ["content", "themes"] {
        let _ = fs::remove_dir_all(to.join(folder));
        if from.join(folder).is_dir() {
            copy(&from.join(folder), &to.join(folder));
        }
    }
}

#[test]
fn any_rebuild_is_a_build_from_nothing() {
    let site = site(7);
    let root = site.path();
    let random = &mut Random::of(11, 1);
    assert_eq!(build(root, &[]).code, 0);
    let (mut refused, mut killed) = (0, 0);
    for round in 0..rounds() {
        let before = tempfile::tempdir().unwrap();
        take_sources(root, before.path());
        let mut what: Vec<String> = Vec::new();
        for _ in 0..random.between(1, 3) {
            what.push(disturb(root, random, round));
        }
        let was = publication(root);
        let clean = tempfile::tempdir().unwrap();
        take_sources(root, clean.path());
        let expected = build(clean.path(), &[]);
        if random.percent(15) {
            let mut command = etalase(&["build", "--lang", "id", "--now", TODAY]);
            command.current_dir(root).stdout(Stdio::null()).stderr(Stdio::null());
            let mut child = command.spawn().unwrap();
            std::thread::sleep(Duration::from_millis(random.below(120) as u64));
            let _ = child.kill();
            child.wait().unwrap();
            let now = publication(root);
            assert!(now == was || now == publication(clean.path()), "round {round}, killed, {what:?}: a mixture");
            killed += 1;
        }
        let answer = build(root, &[]);
        assert_eq!(answer.code, expected.code, "round {round}, {what:?}: {}{}", answer.out, answer.err);
        if answer.code == 0 {
            let (now, expected) = (publication(root), publication(clean.path()));
            assert!(now == expected, "round {round}, {what:?}: {:?}", differing(&now, &expected));
            let ledger = |root: &Path| fs::read(root.join("content/tautan.csv")).unwrap();
            assert!(ledger(root) == ledger(clean.path()), "round {round}, {what:?}: another ledger");
        } else {
            refused += 1;
            assert!(publication(root) == was, "round {round}, {what:?}: a refused build changed the site");
            take_sources(before.path(), root);
        }
    }
    println!("{} rounds, {refused} refused, {killed} killed first", rounds());
}

#[test]
fn what_has_not_changed_keeps_its_time() {
    let site = site(3);
    let root = site.path();
    // Something to be warned of.
    fs::write(root.join("content/inovasi/zz-catatan.docx"), "bukan isi").unwrap();
    let first = build(root, &[]);
    assert_eq!(first.code, 0);
    let times = |root: &Path| -> BTreeMap<PathBuf, SystemTime> {
        let modified = |path: &PathBuf| fs::metadata(path).unwrap().modified().unwrap();
        files(&root.join("public")).into_iter().map(|path| (path.clone(), modified(&path))).collect()
    };
    let before = times(root);
    let again = build(root, &[]);
    assert_eq!(again.code, 0);
    assert!(times(root) == before, "nothing was written");
    assert!(again.out.contains("0 baru, 0 berubah, 0 hilang"), "{}", again.out);
    // Everything else is said again: problems, samples, counts.
    let lines = |out: &str| -> Vec<String> {
        let is_about_this_run = |line: &&str| line.starts_with("Sejak") || line.starts_with("Situs selesai");
        out.lines().filter(|line| !is_about_this_run(line)).map(str::to_owned).collect()
    };
    assert!(first.out.contains("peringatan[") && first.out.contains("inovasi di situs ini contoh"), "{}", first.out);
    assert_eq!(lines(&again.out), lines(&first.out));
    let record = files(&root.join("content/inovasi")).remove(0);
    let slug = record.file_stem().unwrap().to_string_lossy().into_owned();
    edit(&record, ".\nopd: ", " sekali.\nopd: ");
    assert_eq!(build(root, &[]).code, 0);
    let after = times(root);
    let is_page = |path: &&PathBuf| path.extension().is_some_and(|ending| ending == "html");
    let written: Vec<&PathBuf> = after.keys().filter(|path| before.get(*path) != after.get(*path)).collect();
    assert!(written.contains(&&root.join(format!("public/inovasi/{slug}/index.html"))), "{written:?}");
    let (pages, all) = (written.iter().copied().filter(is_page).count(), after.keys().filter(is_page).count());
    assert!(pages * 3 < all, "{pages} of {all} pages were written: {written:?}");
}

/// A site that is built again at another hour, with the program's own clock out of the way.
#[test]
fn the_hour_counts() {
    let site = site(5);
    let root = site.path();
    let record = files(&root.join("content/inovasi")).remove(0);
    let page = root.join("public/inovasi").join(record.file_stem().unwrap()).join("index.html");
    edit(&record, "\nopd: ", "\nterbit_pada: 2026-11-21 09:00\nopd: ");
    let at = |now: &str| {
        let mut command = etalase(&["build", "--lang", "id", "--now", now]);
        command.current_dir(root);
        crate::program::answer(command).code
    };
    assert_eq!((at("2026-11-21 08:00"), page.exists()), (0, false));
    assert_eq!((at("2026-11-21 08:59"), page.exists()), (0, false));
    assert_eq!((at("2026-11-21 09:00"), page.exists()), (0, true));
}
