//! Rules that no other test held: each was broken by hand, and nothing failed before these.

use crate::program::{TODAY, answer, copy, etalase, project};
use crate::site::tree;
use etalase::rooms::catalogue::facet::FacetKind;
use etalase::rooms::catalogue::related::Tie;
use etalase::rooms::diagnostic::Severity;
use etalase::rooms::pipeline::{Prepared, prepare};
use etalase::rooms::settings::Overrides;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The small good site with other files laid over it.
fn site(files: &[(&str, &str)]) -> TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    for (path, text) in files {
        let path = site.path().join("content").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    site
}

/// A record of an idea, which nobody can use yet, with further fields.
fn idea(name: &str, agency: &str, fields: &str) -> String {
    format!(
        "---\nnama: {name}\nringkasan: Kalimat yang cukup panjang tentang gagasan bernama {name} ini.\nopd: {agency}\n\
        tahapan: inisiatif\njenis: digital\nbentuk: lainnya\nmanfaat: [Warga terbantu]\n{fields}\n---\n"
    )
}

fn prepared(root: &Path) -> Prepared {
    let now = format!("{TODAY}T00:00:00").parse().unwrap();
    prepare(root, &Overrides { now: Some(now), ..Overrides::default() }).unwrap()
}

fn codes(prepared: &Prepared) -> Vec<&'static str> {
    prepared.problems.iter().map(|problem| problem.code).collect()
}

/// Names of the innovations that are related to the one called so, the closest first.
fn related(prepared: &Prepared, name: &str) -> Vec<(String, Tie)> {
    let innovations = &prepared.catalogue.innovations;
    let at = innovations.iter().position(|innovation| innovation.record.name.value == name).unwrap();
    let related = prepared.catalogue.related(at).into_iter();
    related.map(|other| (innovations[other.innovation].record.name.value.clone(), other.reason)).collect()
}

#[test]
fn a_tie_counts_by_how_much_it_tells() {
    const OWN: &str = "urusan: kesehatan\nkata_kunci: [jarum]\nuntuk: [lansia]\ncakupan: {kecamatan: [kemiling]}";
    let (keyword, topic, affair) =
        ("urusan: fungsi-lain\nkata_kunci: [Jarum]", "urusan: fungsi-lain\ntopik: [kesehatan]", "urusan: kesehatan");
    let (area, audience) =
        ("urusan: fungsi-lain\ncakupan: {kecamatan: [kemiling]}", "urusan: fungsi-lain\nuntuk: [lansia]");
    let (own, other) = ("dinas-kesehatan", "kecamatan-kedaton");
    // The names stand against the order that is wanted, because neighbours in the list are closer where all else is equal.
    let groups: [[(&str, &str, &str); 3]; 4] = [
        [("Z", other, topic), ("Y", own, "urusan: fungsi-lain"), ("B", other, audience)],
        [("Z", other, keyword), ("Y", other, topic), ("B", other, area)],
        [("Z", other, affair), ("Y", other, keyword), ("B", own, "urusan: fungsi-lain")],
        [("Z", other, topic), ("Y", other, area), ("B", other, audience)],
    ];
    for group in groups {
        let texts: Vec<(String, String)> = group
            .iter()
            .map(|(name, agency, fields)| (format!("Gagasan {name}"), idea(&format!("Gagasan {name}"), agency, fields)))
            .collect();
        let mut files = vec![("inovasi/antar-akta.md".to_owned(), idea("Gagasan A", own, OWN))];
        files.extend(texts.iter().map(|(name, text)| (format!("inovasi/{}.md", slug(name)), text.clone())));
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let site = site(&files);
        let prepared = prepared(site.path());
        let found: Vec<String> = related(&prepared, "Gagasan A").into_iter().map(|(name, _)| name).collect();
        assert_eq!(found, ["Gagasan Z", "Gagasan Y", "Gagasan B"], "{group:?} {:?}", prepared.problems);
    }
}

fn slug(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}

#[test]
fn what_can_be_used_now_is_closer_by_one_strong_tie() {
    let usable = "---\nnama: Layanan U\nringkasan: Kalimat yang cukup panjang tentang layanan yang sudah jalan.\n\
        opd: kecamatan-kedaton\ntahapan: penerapan\nwaktu_penerapan: 2024\njenis: digital\nbentuk: tata_kelola\n\
        urusan: fungsi-lain\nuntuk: [lansia]\nmanfaat: [Warga terbantu]\n---\n";
    let own = "urusan: kesehatan\nkata_kunci: [jarum]\nuntuk: [lansia]";
    let site = site(&[
        ("inovasi/antar-akta.md", &idea("Gagasan A", "dinas-kesehatan", own)),
        ("inovasi/layanan-u.md", usable),
        ("inovasi/gagasan-k.md", &idea("Gagasan K", "kecamatan-kedaton", "urusan: fungsi-lain\nkata_kunci: [jarum]")),
        ("inovasi/gagasan-u.md", &idea("Gagasan U", "kecamatan-kedaton", "urusan: kesehatan")),
    ]);
    let prepared = prepared(site.path());
    let found = related(&prepared, "Gagasan A");
    let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Gagasan U", "Layanan U", "Gagasan K"], "{:?}", prepared.problems);
    assert!(matches!(found[2].1, Tie::Keyword(_)) && matches!(found[1].1, Tie::Audience(_)), "{found:?}");
    assert!(matches!(found[0].1, Tie::Topic(_)), "{found:?}");
}

#[test]
fn the_newest_stands_first() {
    let text = fs::read_to_string(project("tests/problems/_site/content/inovasi/antar-akta.md")).unwrap();
    let of = |name: &str, date: &str| {
        text.replace("nama: Antar Akta", &format!("nama: {name}")).replace("2021-09", "2018").replace("2022-03", date)
    };
    let site = site(&[
        ("inovasi/antar-akta.md", &of("Layanan A", "2019-05")),
        ("inovasi/layanan-b.md", &of("Layanan B", "2024")),
        ("inovasi/layanan-c.md", &of("Layanan C", "2021-01-02")),
    ]);
    let Prepared { catalogue, problems, .. } = prepared(site.path());
    let listed: Vec<&str> =
        catalogue.listed.iter().map(|index| catalogue.innovations[*index].record.name.value.as_str()).collect();
    assert_eq!(listed, ["Layanan B", "Layanan C", "Layanan A"], "{problems:?}");
    let years = catalogue.facets.iter().find(|facet| facet.kind == FacetKind::Year).unwrap();
    let years: Vec<&str> = years.terms.iter().map(|term| term.id.as_str()).collect();
    assert_eq!(years, ["2024", "2021", "2019"]);
}

#[test]
fn a_partner_in_error_is_left_out_and_the_record_stays() {
    let partners = "opd_mitra: [kecamatan-kedaton, kecamatan-kemiling]";
    let text = fs::read_to_string(project("tests/problems/_site/content/inovasi/antar-akta.md")).unwrap();
    let site = site(&[
        ("inovasi/antar-akta.md", &text.replace("opd_mitra: [kecamatan-kedaton]", partners)),
        ("opd/kecamatan-kemiling.md", "---\nnama: Kecamatan Kemiling\njenis: kecamatan\n---\n"),
    ]);
    let mut command = etalase(&["build", "--keep-going", "--lang", "id", "--now", TODAY]);
    command.current_dir(site.path());
    let built = answer(command);
    assert_eq!(built.code, 1, "{}{}", built.out, built.err);
    let files = tree(&site.path().join("public"));
    let page = String::from_utf8_lossy(&files["inovasi/antar-akta/index.html"]);
    assert!(page.contains("opd/kecamatan-kedaton/") && !page.contains("Kecamatan Kemiling"), "{page}");
    assert!(!files.contains_key("opd/kecamatan-kemiling/index.html"));
}

#[test]
fn no_bundle_is_printed_for_the_whole_city() {
    let site = site(&[]);
    let prepared = prepared(site.path());
    let paths: BTreeSet<&str> = prepared.plan.jobs.keys().map(|path| path.as_str()).collect();
    assert!(paths.contains("wilayah/seluruh-kota/index.html") && paths.contains("wilayah/kedaton/layanan.pdf"));
    assert!(!paths.contains("wilayah/seluruh-kota/layanan.pdf"));
}

#[test]
fn a_check_is_old_on_the_day_after_a_year() {
    let text = fs::read_to_string(project("tests/problems/_site/content/inovasi/antar-akta.md")).unwrap();
    for (date, is_old) in [
        ("2025-11-21", false),
        ("2025-11-20", true),
        ("2025-11", false),
        ("2025-10", true),
        ("2025", false),
        ("2024", true),
    ] {
        let text = text.replace("tanggal_diperiksa: 2026-10-01", &format!("tanggal_diperiksa: {date}"));
        let site = site(&[("inovasi/antar-akta.md", &text)]);
        let prepared = prepared(site.path());
        assert_eq!(codes(&prepared).contains(&"pemeriksaan-lama"), is_old, "{date} on {TODAY}");
    }
}

#[test]
fn text_in_another_encoding_is_named_without_a_mark_too() {
    let text = fs::read_to_string(project("tests/problems/_site/content/inovasi/antar-akta.md")).unwrap();
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let with_one_zero = text.replacen("Warga", "War\0ga", 1).into_bytes();
    for (bytes, code) in [
        (little, "berkas-utf16"),
        (big, "berkas-utf16"),
        (with_one_zero, "berkas-bukan-teks"),
        (vec![0; 4], "berkas-bukan-teks"),
    ] {
        let site = site(&[]);
        fs::write(site.path().join("content/inovasi/antar-akta.md"), bytes).unwrap();
        assert_eq!(codes(&prepared(site.path()))[0], code);
    }
}

#[test]
fn short_addresses_never_meet() {
    let mut ledger = "alamat,nama,opd,kode,sejak,ke,halaman,sidik\n".to_owned();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for round in 0..10 {
        let site = site(&[("tautan.csv", &ledger)]);
        let Prepared { catalogue, problems, .. } = prepared(site.path());
        let code = catalogue.ledger.code("inovasi/antar-akta/").unwrap().to_owned();
        assert!(seen.insert(code.clone()), "{code} stands for two pages: {problems:?}");
        // Where all that were tried are taken, the next one is a letter longer.
        assert_eq!(code.len(), if round < 8 { 4 } else { 5 }, "{code}");
        let all: Vec<&str> = catalogue.ledger.codes().map(|(code, _)| code).collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{all:?}");
        ledger.push_str(&format!("inovasi/lain-{round}/,Lain {round},disdukcapil,{code},2026-01-01,hilang,,\n"));
    }
}

#[test]
fn a_page_that_goes_is_told_once_and_a_list_that_goes_is_not() {
    let ledger = "alamat,nama,opd,kode,sejak,ke,halaman,sidik\n\
        inovasi/dahulu/,Dahulu,disdukcapil,k2m4,2026-01-01,,,\n\
        inovasi/pernah/,Pernah,disdukcapil,t6b9,2026-01-01,hilang,,\n\
        topik/hilang/,hilang,,,2026-01-01,,,\n";
    let site = site(&[("tautan.csv", ledger)]);
    let Prepared { catalogue, problems, .. } = prepared(site.path());
    let told: Vec<String> = problems
        .iter()
        .filter(|problem| problem.code == "alamat-hilang")
        .map(|problem| format!("{problem:?}"))
        .collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("/inovasi/dahulu/"), "{told:?}");
    let gone: Vec<&str> = catalogue.gone.iter().map(|gone| gone.address.as_str()).collect();
    assert_eq!(gone, ["inovasi/dahulu/", "inovasi/pernah/", "topik/hilang/"]);
    assert!(catalogue.gone.iter().all(|gone| !gone.under_repair));
}

#[test]
fn a_page_under_repair_is_neither_told_nor_forgotten() {
    let ledger = "alamat,nama,opd,kode,sejak,ke,halaman,sidik\n\
        inovasi/antar-akta/,Antar Akta,disdukcapil,k2m4,2026-01-01,,,\n";
    let site = site(&[("tautan.csv", ledger), ("inovasi/antar-akta.md", "---\nnama: Antar Akta\n---\n")]);
    let prepared = prepared(site.path());
    assert!(!codes(&prepared).contains(&"alamat-hilang"), "{:?}", prepared.problems);
    let gone: Vec<_> = prepared.catalogue.gone.iter().map(|gone| (gone.address.as_str(), gone.under_repair)).collect();
    assert_eq!(gone, [("inovasi/antar-akta/", true)]);
    assert!(
        prepared.catalogue.ledger.write().contains("inovasi/antar-akta/,Antar Akta,disdukcapil,k2m4,2026-01-01,,,")
    );
}

#[test]
fn no_site_takes_the_place_of_a_folder_of_ours() {
    let site = site(&[]);
    for folder in [".git", ".git/objects", ".git/situs/baru"] {
        fs::create_dir_all(site.path().join(".git/objects")).unwrap();
        fs::write(site.path().join(".git/HEAD"), "ref: refs/heads/main\n").unwrap();
        let before = tree(site.path());
        let mut command = etalase(&["build", "--lang", "id", "--now", TODAY, "--out", folder]);
        command.current_dir(site.path());
        let refused = answer(command);
        assert_eq!(refused.code, 2, "{folder}: {}{}", refused.out, refused.err);
        assert!(refused.err.contains("galat"), "{}", refused.err);
        assert!(tree(site.path()) == before, "{folder}");
    }
}

#[test]
fn what_another_program_remembers_is_not_believed() {
    let site = site(&[]);
    let build = || {
        let mut command = etalase(&["build", "--lang", "id", "--now", TODAY]);
        command.current_dir(site.path());
        let built = answer(command);
        assert_eq!(built.code, 0, "{}{}", built.out, built.err);
        built.out
    };
    build();
    let file = site.path().join(".public.etalase-ingatan");
    let remember = |program: Option<&str>, is_sealed: bool| {
        let bytes = fs::read(&file).unwrap();
        let (text, seal) = bytes.split_last_chunk::<{ blake3::OUT_LEN }>().unwrap();
        let mut memory: serde_json::Value = serde_json::from_slice(text).unwrap();
        memory["report"]["pages"] = 98_765.into();
        if let Some(program) = program {
            memory["program"] = program.into();
        }
        let text = memory.to_string().into_bytes();
        let seal = if is_sealed { *blake3::hash(&text).as_bytes() } else { *seal };
        fs::write(&file, [&text[..], &seal].concat()).unwrap();
    };
    let is_believed = |said: String| said.contains("98.765") || said.contains("98765");
    remember(None, true);
    assert!(is_believed(build()), "what is remembered is not read at all, so this test says nothing");
    remember(Some("0.0.1 1 1"), true);
    assert!(!is_believed(build()), "another program's");
    remember(None, false);
    assert!(!is_believed(build()), "damaged");
}

#[test]
fn a_number_is_a_persons_by_province_day_and_month() {
    let text = fs::read_to_string(project("tests/problems/_site/content/inovasi/antar-akta.md")).unwrap();
    let is_told = |number: &str| {
        let site = site(&[("inovasi/antar-akta.md", &format!("{text}\nLalu ketik {number} di sana.\n"))]);
        prepared(site.path()).problems.iter().any(|problem| problem.severity == Severity::Error)
    };
    // 1 and 31 July 1990, the same for women (40 more), and days that neither have.
    for (day, is_one) in [
        ("01", true),
        ("31", true),
        ("41", true),
        ("71", true),
        ("00", false),
        ("32", false),
        ("40", false),
        ("72", false),
    ] {
        assert_eq!(is_told(&format!("187101{day}07900001")), is_one, "day {day}");
    }
    for (month, is_one) in [("01", true), ("12", true), ("00", false), ("13", false)] {
        assert_eq!(is_told(&format!("18710115{month}900001")), is_one, "month {month}");
    }
    let provinces = [
        ("11", true),
        ("21", true),
        ("36", true),
        ("53", true),
        ("65", true),
        ("76", true),
        ("82", true),
        ("96", true),
    ];
    let nowhere = ["00", "10", "22", "30", "37", "54", "66", "77", "83", "97"].map(|province| (province, false));
    for (province, is_one) in provinces.into_iter().chain(nowhere) {
        assert_eq!(is_told(&format!("{province}71011507900001")), is_one, "province {province}");
    }
}
