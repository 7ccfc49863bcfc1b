//! Personal numbers: no place where one is written lets it out, and no way in which the program speaks tells it.

use crate::program::{Answer, TODAY, answer, copy, etalase, project};
use crate::serve::serve;
use crate::site::{build, tree};
use std::fs;
use std::path::Path;

/// Of nobody: no such serial was given out on that day.
const NIK: &str = "1871015204909871";
const MOBILE: &str = "081276543987";

/// The small site of the folder of problems, with a translation, a free page and lists of data.
fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    edit(site.path(), "content/situs.yaml", "contoh: true", "contoh: true\nbahasa_lain: [en]\ntema: anak");
    let files = [
        ("themes/anak/theme.yaml", "nama: Anak\n"),
        ("content/inovasi/antar-akta.en.md", ENGLISH),
        (
            "content/halaman/tentang.md",
            "---\njudul: Tentang\nringkasan: Tentang situs ini dan isinya.\n---\n\nIsi halaman.\n",
        ),
        ("content/data/istilah.yaml", "- {istilah: KTP, arti: Kartu tanda diri.}\n"),
        ("content/data/bahasa.yaml", "tukar:\n  - {kata: verifikasi, ganti: pemeriksaan}\n"),
        ("content/data/sinonim.yaml", "- [akta, surat lahir]\n"),
        ("content/data/hari.yaml", "- {tanggal: 2 Mei, nama: Hari Pendidikan Nasional}\n"),
    ];
    for (path, text) in files {
        write(site.path(), path, text);
    }
    site
}

/// A file of the default theme with other words, in the site's own theme.
fn themed(root: &Path, file: &str, from: &str, to: &str) {
    let own = fs::read_to_string(project("themes/siger").join(file)).unwrap();
    assert!(own.contains(from), "{file} has no {from}");
    write(root, &format!("themes/anak/{file}"), &own.replacen(from, to, 1));
}

const ENGLISH: &str = "---\nringkasan: Birth certificates are brought to the nearest ward office, free of charge.\n---\n\nWords in English.\n";

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn edit(root: &Path, path: &str, from: &str, to: &str) {
    let text = fs::read_to_string(root.join(path)).unwrap();
    assert!(text.contains(from), "{path} has no {from}");
    fs::write(root.join(path), text.replacen(from, to, 1)).unwrap();
}

fn run(root: &Path, arguments: &[&str]) -> Answer {
    let mut command = etalase(arguments);
    command.args(["--now", TODAY]).current_dir(root);
    answer(command)
}

fn check(root: &Path) -> Answer {
    run(root, &["check", "--lang", "id", "--format", "short"])
}

/// Lines of a short report about personal data.
fn told(answer: &Answer) -> Vec<&str> {
    answer.out.lines().filter(|line| line.contains("[data-pribadi-") || line.contains("[pengecualian-")).collect()
}

const RECORD: &str = "content/inovasi/antar-akta.md";

/// Something that is written into a site, and where it is to be told.
type Place = (&'static str, &'static str, fn(&Path, &str));

/// Every place of which bytes become public.
const PLACES: [Place; 32] = [
    ("a field of the settings", "content/situs.yaml", |root, text| {
        edit(root, "content/situs.yaml", "contoh: true", &format!("keterangan: Situs {text}\ncontoh: true"));
    }),
    ("a nested field of the settings", "content/situs.yaml", |root, text| {
        let more = format!("pengaduan: {{nama: Lapor, keterangan: Hubungi {text}}}\ncontoh: true");
        edit(root, "content/situs.yaml", "contoh: true", &more);
    }),
    ("the glossary", "content/data/istilah.yaml", |root, text| {
        write(root, "content/data/istilah.yaml", &format!("- {{istilah: KTP, arti: Misalnya {text}}}\n"));
    }),
    ("the list of plain words", "content/data/bahasa.yaml", |root, text| {
        write(root, "content/data/bahasa.yaml", &format!("tukar:\n  - {{kata: verifikasi, ganti: {text}}}\n"));
    }),
    ("the list of synonyms", "content/data/sinonim.yaml", |root, text| {
        write(root, "content/data/sinonim.yaml", &format!("- [akta, {text}]\n"));
    }),
    ("the list of days", "content/data/hari.yaml", |root, text| {
        write(root, "content/data/hari.yaml", &format!("- {{tanggal: 2 Mei, nama: Hari {text}}}\n"));
    }),
    ("a name", RECORD, |root, text| edit(root, RECORD, "nama: Antar Akta", &format!("nama: Antar {text}"))),
    ("a list", RECORD, |root, text| edit(root, RECORD, "syarat: [KTP asli]", &format!("syarat: [KTP asli, {text}]"))),
    ("an alternative text", RECORD, |root, text| edit(root, RECORD, "kepada seorang ibu", &format!("kepada {text}"))),
    ("a picture's credit", RECORD, |root, text| {
        edit(root, RECORD, "  berkas: foto.jpg", &format!("  berkas: foto.jpg\n  kredit: {text}"));
    }),
    ("a channel's label", RECORD, |root, text| edit(root, RECORD, "label: Tanya petugas", &format!("label: {text}"))),
    ("a contact's name", RECORD, |root, text| {
        edit(root, RECORD, "gambar:", &format!("kontak: {{unit: Ibu Siti {text}, telepon: \"0721000000\"}}\ngambar:"));
    }),
    ("a caption", RECORD, |root, text| {
        edit(root, RECORD, "gambar:", &format!("bagikan:\n  whatsapp: Hubungi {text}\ngambar:"));
    }),
    ("a document's title", RECORD, |root, text| {
        let more = format!("dokumen: [{{judul: Surat {text}, url: \"https://contoh.example/a.pdf\"}}]\ngambar:");
        edit(root, RECORD, "gambar:", &more);
    }),
    ("a link target", RECORD, |root, text| {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        edit(root, RECORD, "tiga kali.", &format!("tiga kali. [Kirim](https://wa.me/{digits})"));
    }),
    ("a theme's own field", RECORD, |root, text| edit(root, RECORD, "gambar:", &format!("x_catatan: {text}\ngambar:"))),
    ("the body", RECORD, |root, text| edit(root, RECORD, "tiga kali.", &format!("tiga kali. Kata {text}."))),
    ("a body's picture", RECORD, |root, text| {
        edit(root, RECORD, "tiga kali.", &format!("tiga kali.\n\n![Kartu {text}](foto.jpg)"));
    }),
    ("a footnote", RECORD, |root, text| {
        edit(root, RECORD, "tiga kali.", &format!("tiga kali.[^1]\n\n[^1]: Kata {text}."));
    }),
    ("a table", RECORD, |root, text| {
        edit(root, RECORD, "tiga kali.", &format!("tiga kali.\n\n| Nama | Nomor |\n|---|---|\n| Siti | {text} |"));
    }),
    ("a translation's field", "content/inovasi/antar-akta.en.md", |root, text| {
        edit(root, "content/inovasi/antar-akta.en.md", "---\nringkasan", &format!("---\nnama: Card {text}\nringkasan"));
    }),
    ("a translation's body", "content/inovasi/antar-akta.en.md", |root, text| {
        edit(root, "content/inovasi/antar-akta.en.md", "Words", &format!("Card {text}. Words"));
    }),
    ("an agency's field", "content/opd/dinas-kesehatan.md", |root, text| {
        edit(root, "content/opd/dinas-kesehatan.md", "---\n", &format!("---\nalamat: Rumah {text}\n"));
    }),
    ("an agency's body", "content/opd/dinas-kesehatan.md", |root, text| {
        let path = "content/opd/dinas-kesehatan.md";
        let body = fs::read_to_string(root.join(path)).unwrap();
        write(root, path, &format!("{body}\n\nKepala: {text}.\n"));
    }),
    ("a free page", "content/halaman/tentang.md", |root, text| {
        edit(root, "content/halaman/tentang.md", "Isi halaman.", &format!("Isi {text}."));
    }),
    ("a free page's title", "content/halaman/tentang.md", |root, text| {
        edit(root, "content/halaman/tentang.md", "judul: Tentang", &format!("judul: Tentang {text}"));
    }),
    ("the words of a theme", "themes/anak/locales/id.ftl", |root, text| {
        write(root, "themes/anak/locales/id.ftl", &format!("# Catatan\nberanda = Beranda {text}\n"));
    }),
    ("a template", "themes/anak/templates/404.html", |root, text| {
        themed(root, "templates/404.html", "<div class", &format!("<p>{text}</p><div class"));
    }),
    ("an attribute in a template", "themes/anak/templates/gone.html", |root, text| {
        themed(root, "templates/gone.html", "<div class", &format!("<p title=\"{text}\">a</p><div class"));
    }),
    ("an icon", "themes/anak/icons/surat.svg", |root, text| {
        themed(root, "icons/surat.svg", "</svg>", &format!("<title>{text}</title></svg>"));
    }),
    ("a card", "themes/anak/cards/link.svg", |root, text| {
        themed(root, "cards/link.svg", "</svg>", &format!("<desc>{text}</desc></svg>"));
    }),
    ("a script", "themes/anak/assets/siger.js", |root, text| {
        write(root, "themes/anak/assets/siger.js", &format!("// {text}\n"));
    }),
];

#[test]
fn a_nik_is_refused_wherever_it_stands() {
    let clean = check(site().path());
    assert!(told(&clean).is_empty() && clean.code == 0, "{}", clean.out);
    for (name, path, plant) in PLACES {
        let site = site();
        let nik = if name == "a link target" { format!("NIK {MOBILE}") } else { format!("NIK {NIK}") };
        plant(site.path(), &nik);
        let answer = check(site.path());
        let told = told(&answer);
        let code = if name == "a link target" { "galat[data-pribadi-hp]" } else { "galat[data-pribadi-nik]" };
        let is_told = |line: &&str| line.starts_with(&format!("{path}:")) && line.contains(code);
        assert!(told.iter().any(is_told) && answer.code == 1, "{name}: {}{}", answer.out, answer.err);
        assert!(!answer.out.contains(NIK) && !answer.out.contains(MOBILE), "{name}: {}", answer.out);
        let built = build(site.path(), &[]);
        assert!(built.code == 1 && !site.path().join("public").exists(), "{name}: {}", built.out);
    }
}

#[test]
fn a_nik_is_refused_in_names_of_files() {
    let named = |from: &str, to: String| {
        let site = site();
        fs::copy(site.path().join(from), site.path().join(&to)).unwrap();
        let answer = check(site.path());
        let masked = to.replace(NIK, "1871**********71");
        let is_told = |line: &&str| line.starts_with(&format!("{masked}:1:1: galat[data-pribadi-nik]"));
        assert!(told(&answer).iter().any(is_told) && answer.code == 1, "{to}: {}", answer.out);
        assert!(!answer.out.contains(NIK), "{}", answer.out);
    };
    named("content/gambar/foto.jpg", format!("content/gambar/ktp-{NIK}-siti.jpg"));
    named("content/gambar/foto.jpg", format!("content/gambar/{NIK}.jpg"));
    named(RECORD, format!("content/inovasi/siti-{NIK}.md"));
    named("content/halaman/tentang.md", format!("content/halaman/{NIK}.md"));
    named("content/opd/dinas-kesehatan.md", format!("content/opd/siti-{NIK}.md"));
}

#[test]
fn the_ledger_tells_only_what_would_be_shown() {
    let site = site();
    assert_eq!(build(site.path(), &[]).code, 0);
    let ledger = fs::read_to_string(site.path().join("content/tautan.csv")).unwrap();
    let old = ledger.replace("Antar Akta", &format!("Antar NIK {NIK}"));
    write(site.path(), "content/tautan.csv", &old);
    assert!(told(&check(site.path())).is_empty(), "a living page's name is written anew");
    let gone = format!("inovasi/ktp-lama/,Kartu NIK {NIK},,,2026-01-01,hilang,,\n");
    write(site.path(), "content/tautan.csv", &format!("{old}{gone}"));
    let answer = check(site.path());
    let lines = told(&answer);
    assert!(lines.len() == 1 && lines[0].starts_with("content/tautan.csv:"), "{}", answer.out);
    assert!(lines[0].contains("galat[data-pribadi-nik]") && !answer.out.contains(NIK), "{}", answer.out);
}

#[test]
fn what_is_no_identity_waits_for_publication_and_for_an_offer() {
    let site = site();
    let root = site.path();
    let is = |level: &str, count: usize| {
        let answer = check(root);
        let lines = told(&answer);
        let wanted = format!("{level}[data-pribadi-hp]");
        assert!(lines.len() == count && lines.iter().all(|line| line.contains(&wanted)), "{level} {}", answer.out);
    };
    edit(root, RECORD, "tiga kali.", "tiga kali. Hubungi Budi, 0812-7654-3987.");
    is("galat", 1);
    edit(root, RECORD, "nama: Antar Akta", "publikasi: draf\nnama: Antar Akta");
    is("peringatan", 1);
    edit(root, "content/inovasi/antar-akta.en.md", "Words", "Call +62 812 7654 3987. Words");
    is("peringatan", 2);
    edit(root, RECORD, "publikasi: draf\n", "");
    is("galat", 2);
    edit(root, "content/opd/dinas-kesehatan.md", "---\n", "---\nwhatsapp: \"6281276543987\"\n");
    is("galat", 0);
    edit(root, "content/opd/dinas-kesehatan.md", "whatsapp: \"6281276543987\"\n", "alamat: Jl. Satu\n");
    is("galat", 2);
    edit(root, RECORD, "nilai: \"081200000000\"", "nilai: \"+62 812-7654-3987\"");
    is("galat", 0);
    // Being offered does not make an identity public.
    edit(root, RECORD, "label: Tanya petugas", &format!("label: NIK {NIK}"));
    let answer = check(root);
    assert!(told(&answer).len() == 1 && answer.code == 1, "{}", answer.out);
}

#[test]
fn every_number_in_a_field_is_told_the_worst_first() {
    let site = site();
    let field = format!("x_catatan: \"Telp {MOBILE}, NIK {NIK} dan NIK 1871015204909872, tahun 2024\"\ngambar:");
    edit(site.path(), RECORD, "gambar:", &field);
    let answer = check(site.path());
    let codes: Vec<&str> = told(&answer).iter().map(|line| line.split(['[', ']']).nth(1).unwrap()).collect();
    assert_eq!(codes, ["data-pribadi-nik", "data-pribadi-nik", "data-pribadi-hp"], "{}", answer.out);
}

#[test]
fn a_person_lets_a_number_pass_in_one_place() {
    let site = site();
    let root = site.path();
    edit(root, RECORD, "tiga kali.", &format!("tiga kali. Kata NIK {NIK}."));
    edit(root, "content/halaman/tentang.md", "Isi", &format!("NIK {NIK}. Isi"));
    let line = told(&check(root))[1].split(':').nth(1).unwrap().to_owned();
    let place = format!("{RECORD}:{line}");
    let wrong = [
        run(root, &["periksa", "--lang", "id", "--izinkan", &place]),
        run(root, &["periksa", "--lang", "id", "--izinkan", &place, "--alasan", " x "]),
        run(root, &["periksa", "--lang", "id", "--izinkan", &format!("{RECORD}:2"), "--alasan", "Nomor resi"]),
    ];
    for answer in wrong {
        assert!(answer.code == 2 && !answer.err.is_empty(), "{}{}", answer.out, answer.err);
    }
    assert!(!root.join("content/pengecualian.yaml").exists());
    let allowed = run(root, &["periksa", "--lang", "id", "--izinkan", &place, "--alasan", "Nomor resi, bukan NIK"]);
    assert_eq!(allowed.code, 0, "{}{}", allowed.out, allowed.err);
    let list = fs::read_to_string(root.join("content/pengecualian.yaml")).unwrap();
    assert!(!list.contains(NIK) && !list.contains("1871") && !allowed.out.contains(NIK), "{list}{}", allowed.out);
    assert!(list.contains("Nomor resi, bukan NIK") && list.contains(TODAY), "{list}");
    let answer = check(root);
    let lines = told(&answer);
    assert!(lines.len() == 1 && lines[0].starts_with("content/halaman/tentang.md:"), "{}", answer.out);
    // In English, and by a line without a column as by one with it.
    let place = lines[0].split(": ").next().unwrap().to_owned();
    let allowed = run(root, &["check", "--lang", "en", "--allow", &place, "--reason", "Agreed in writing"]);
    assert_eq!(allowed.code, 0, "{}{}", allowed.out, allowed.err);
    assert!(told(&check(root)).is_empty());
    let again = run(root, &["check", "--lang", "en", "--allow", &place, "--reason", "Agreed in writing"]);
    assert_eq!(again.code, 2, "{}", again.out);
    // Another number in the same place is none of those, and an exception for nothing is told.
    edit(root, RECORD, NIK, "1871015204909872");
    let answer = check(root);
    let lines = told(&answer);
    assert!(lines.len() == 2 && lines[0].contains("galat[data-pribadi-nik]"), "{}", answer.out);
    assert!(lines[1].starts_with("content/pengecualian.yaml:3:"), "{}", answer.out);
    assert!(lines[1].contains("peringatan[pengecualian-tak-dipakai]"), "{}", answer.out);
}

/// A template in which a number comes together that stands in no file.
fn joined(root: &Path) {
    let number = "<p>NIK {{ \"18710152\" }}<b>{{ \"04909871\" }}</b></p><div class";
    themed(root, "templates/404.html", "<div class", number);
}

#[test]
fn what_comes_together_on_a_page_is_caught_and_remembered() {
    let site = site();
    let root = site.path();
    joined(root);
    for answer in [check(root), build(root, &["--format", "short"])] {
        let lines = told(&answer);
        assert!(lines.len() == 1 && lines[0].contains("galat[data-pribadi-di-halaman]"), "{}", answer.out);
        assert!(lines[0].starts_with("themes/anak/templates/404.html:"), "the place of its digits: {}", answer.out);
        assert!(lines[0].contains("public/404.html") && lines[0].contains("1871**********71"), "{}", answer.out);
        assert!(answer.code == 1 && !root.join("public").exists());
    }
    let place = "public/404.html";
    let allowed = run(root, &["check", "--lang", "id", "--izinkan", place, "--alasan", "Contoh nomor"]);
    assert_eq!(allowed.code, 0, "{}{}", allowed.out, allowed.err);
    assert_eq!(build(root, &[]).code, 0);
    assert!(fs::read_to_string(root.join("public/404.html")).unwrap().contains("04909871"));
    // The page is taken over, and with it what was caught.
    edit(root, RECORD, "tiga kali", "empat kali");
    let kept = build(root, &["--format", "short"]);
    assert!(kept.code == 0 && told(&kept).is_empty(), "{}", kept.out);
    fs::remove_file(root.join("content/pengecualian.yaml")).unwrap();
    let answer = build(root, &["--format", "short"]);
    let lines = told(&answer);
    assert!(answer.code == 1 && lines.len() == 1, "{}", answer.out);
    assert!(lines[0].starts_with("public/404.html:1:1: galat[data-pribadi-di-halaman]"), "{}", answer.out);
}

#[test]
fn an_exception_of_a_page_that_needs_none_is_told_by_a_build() {
    let site = site();
    let root = site.path();
    joined(root);
    assert_eq!(run(root, &["check", "--izinkan", "public/404.html", "--alasan", "Contoh nomor"]).code, 0);
    fs::remove_dir_all(root.join("themes/anak/templates")).unwrap();
    let answer = build(root, &["--format", "short"]);
    assert!(answer.code == 0 && told(&answer).len() == 1, "{}", answer.out);
    assert!(told(&answer)[0].contains("peringatan[pengecualian-tak-dipakai]"), "{}", answer.out);
}

/// One of every kind, with what of it may never be said.
const CANARIES: [(&str, &str); 8] = [
    ("NIK 1871015204909871", "0152049098"),
    ("NIP 198005122005011987", "05122005011"),
    ("HP 081276543987", "2765439"),
    ("Nomor KK 1871150208129876", "1502081298"),
    ("NPWP 09.254.294.3-407.987", "429434079"),
    ("rekening BRI 3344-01-026543-53-9 a.n. Siti Aminah", "0102654353"),
    ("email siti.aminah.kedaton@gmail.com", "itiaminah"),
    ("lahir 12 April 1990", "12April"),
];

fn is_silent(what: &str, text: &str) {
    for line in text.lines() {
        let joined = line.replace(['.', '-', ' '], "");
        for (canary, hidden) in CANARIES {
            assert!(!joined.contains(hidden), "{what} says {canary}: {line}");
        }
    }
}

#[test]
fn nothing_that_is_said_or_written_tells_a_number() {
    let all = CANARIES.map(|(canary, _)| canary).join(" dan ");
    let site = site();
    let root = site.path();
    for (_, _, plant) in PLACES.iter().filter(|(name, ..)| *name != "a link target") {
        plant(root, &all);
    }
    // Neighbours of what is told, mistakes that quote what was written, names of files.
    edit(root, RECORD, "urusan: administrasi-kependudukan", &format!("urusan: {all}"));
    edit(root, RECORD, "waktu_penerapan: 2022-03", &format!("waktu_penerapan: 2022-03 {NIK}"));
    edit(root, RECORD, "opd: disdukcapil", &format!("opd: Disdukcapil {NIK}"));
    fs::copy(root.join(RECORD), root.join(format!("content/inovasi/siti-{NIK}.md"))).unwrap();
    fs::copy(root.join("content/gambar/foto.jpg"), root.join(format!("content/gambar/{NIK}.jpg"))).unwrap();
    write(root, &format!("content/catatan-{NIK}.txt"), "x");
    write(
        root,
        "content/inovasi/lain.md",
        &format!("---\nnama: Lain {all}\nringkasan {all}\n---\n[x](salah-{NIK}.md)\n"),
    );
    write(root, "content/pengecualian.yaml", "- {berkas: a, isian: b, sidik: \"12\"}\n");
    let slug = format!("siti-{NIK}");
    let allowed = format!("{RECORD}:2");
    let commands: Vec<Vec<&str>> = vec![
        vec!["check", "--lang", "id"],
        vec!["check", "--lang", "en", "--format", "short"],
        vec!["check", "--lang", "id", "--format", "json"],
        vec!["check", "--lang", "id", "--drafts", "--strict"],
        vec!["build", "--lang", "id"],
        vec!["build", "--lang", "en", "--keep-going", "--timings"],
        vec!["report", "--lang", "id"],
        vec!["report", "--lang", "id", "--csv", "laporan.csv"],
        vec!["share", &slug, "--lang", "id"],
        vec!["share", "antar-akta", "--bukti", "--lang", "id"],
        vec!["share", "--calendar", "--lang", "id"],
        vec!["check", "--lang", "id", "--allow", &allowed, "--reason", &all],
    ];
    for arguments in commands {
        let answer = run(root, &arguments);
        is_silent(&arguments.join(" "), &format!("{}{}", answer.out, answer.err));
    }
    let made = run(root, &["check", "--lang", "id"]);
    assert!(made.out.contains("1871**********71"), "{}", made.out);
    let mut new = etalase(&["baru", "inovasi", &all, "--opd", "disdukcapil", "--lang", "id"]);
    new.current_dir(root);
    let new = answer(new);
    is_silent("baru", &format!("{}{}", new.out, new.err));
    for path in ["laporan.csv", "content/pengecualian.yaml", "content/tautan.csv"] {
        is_silent(path, &fs::read_to_string(root.join(path)).unwrap_or_default());
    }
    for (path, bytes) in tree(root).into_iter().filter(|(path, _)| path.starts_with("public") || path.ends_with(".ics"))
    {
        is_silent(&path, &format!("{path}\n{}", String::from_utf8_lossy(&bytes)));
    }
    let preview = serve(root, &[]);
    for path in ["/_meja/", "/_meja/?hal=1&masalah=1", "/_meja/perubahan/"] {
        is_silent(path, &preview.get(path).text());
    }
    let banner = preview.follow("/").next("masalah", |_| true).to_string();
    assert!(banner.contains("data-pribadi-nik"), "{banner}");
    is_silent("the banner", &banner);
}

#[test]
fn a_list_of_exceptions_that_cannot_be_read_stays_as_it_is() {
    let (site, list) = (site(), "content/pengecualian.yaml");
    let root = site.path();
    edit(root, RECORD, "tiga kali.", &format!("tiga kali. Kata NIK {NIK}."));
    let place = told(&check(root))[0].split(": ").next().unwrap().to_owned();
    let allow = || run(root, &["periksa", "--lang", "id", "--izinkan", &place, "--alasan", "Nomor resi, bukan NIK"]);
    let known = "- berkas: content/halaman/tentang.md\n  isian: isi\n  sidik: \"1a2b\"\n  alasan: Nomor surat\n  tanggal: 2026-01-05\n";
    let broken: [&[u8]; 8] = [
        b"- berkas: content/halaman/tentang.md\n  alasan: Caf\xe9 \x96 resi\n",
        &[b"\xef\xbb\xbf", known.as_bytes(), b"  lain: [\n"].concat(),
        &[known.as_bytes(), b"\t- berkas: x\n"].concat(),
        &[known.as_bytes(), b"<<<<<<< HEAD\n", known.as_bytes()].concat(),
        b"berkas: content/halaman/tentang.md\n",
        &known.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
        b"\x00\x01\x02",
        b"[{berkas: content/halaman/tentang.md, isian: isi, sidik: \"1a2b\", alasan: Nomor surat, tanggal: 2026-01-05}]",
    ];
    for bytes in broken {
        fs::write(root.join(list), bytes).unwrap();
        let refused = allow();
        let shown = String::from_utf8_lossy(bytes).into_owned();
        assert!(refused.code == 2 && refused.err.contains(list), "{shown}: {}{}", refused.out, refused.err);
        assert!(refused.err.contains("bantuan"), "{}", refused.err);
        assert_eq!(fs::read(root.join(list)).unwrap(), bytes, "{shown}");
    }
    fs::remove_file(root.join(list)).unwrap();
    fs::create_dir(root.join(list)).unwrap();
    let refused = allow();
    assert!(refused.code == 2 && refused.err.contains("folder"), "{}{}", refused.out, refused.err);
    fs::remove_dir(root.join(list)).unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("tidak-ada.yaml", root.join(list)).unwrap();
        assert_eq!(allow().code, 2, "what a link leads to may come back");
        assert!(root.join(list).is_symlink());
        fs::remove_file(root.join(list)).unwrap();
        fs::write(root.join(list), known).unwrap();
        let mode =
            |mode| fs::set_permissions(root.join(list), std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
        mode(0o444);
        let refused = allow();
        assert!(refused.code == 2 && refused.err.contains(list), "{}{}", refused.out, refused.err);
        assert_eq!(fs::read_to_string(root.join(list)).unwrap(), known);
        mode(0o644);
    }
    // What is right is kept, with a mark of its program, Windows' line ends and notes.
    for sound in [
        known.to_owned(),
        format!("\u{feff}# Catatan\n{known}\n"),
        known.replace('\n', "\r\n"),
        known.lines().map(|line| format!("  {line}\n")).collect(),
        "# Belum ada\n".to_owned(),
        String::new(),
    ] {
        fs::write(root.join(list), &sound).unwrap();
        let allowed = allow();
        assert_eq!(allowed.code, 0, "{sound}: {}", allowed.err);
        let now = fs::read_to_string(root.join(list)).unwrap();
        assert!(now.starts_with(sound.trim_end()) && now.len() > sound.len(), "{now}");
        let answer = check(root);
        let lines = told(&answer);
        assert!(lines.iter().all(|line| line.contains("[pengecualian-tak-dipakai]")), "{sound} {}", answer.out);
    }
}

#[test]
fn a_place_to_allow_is_one_place() {
    let site = site();
    let root = site.path();
    edit(root, RECORD, "tiga kali.", &format!("tiga kali. Kata NIK {NIK}.\n\nLagi NIK 1871015204909872."));
    edit(root, "content/halaman/tentang.md", "Isi", &format!("NIK {NIK}. Isi"));
    let answer = check(root);
    let places: Vec<String> = told(&answer)
        .iter()
        .filter(|line| line.starts_with(RECORD))
        .map(|line| line.split(':').nth(1).unwrap().into())
        .collect();
    let [first, second] = &places[..] else { panic!("{}", answer.out) };
    let allow =
        |place: &str, reason: &str| run(root, &["periksa", "--lang", "id", "--izinkan", place, "--alasan", reason]);
    let several = allow(RECORD, "Nomor resi, bukan NIK");
    assert_eq!(several.code, 2);
    for place in [format!("{RECORD}:{first}  1871**********71"), format!("{RECORD}:{second}  1871**********72")] {
        assert!(several.err.contains(&place), "{}", several.err);
    }
    let near = allow(&format!("{RECORD}:2"), "Nomor resi, bukan NIK");
    assert!(near.code == 2 && near.err.contains(&format!("{first}, {second}")), "{}", near.err);
    for (reason, word) in [("", "belum ada"), (" x  y ", "3 huruf"), (&*"panjang ".repeat(60), "terlalu panjang")] {
        let refused = allow(&format!("{RECORD}:{first}"), reason);
        assert!(refused.code == 2 && refused.err.contains(word), "{reason}: {}", refused.err);
    }
    assert!(!root.join("content/pengecualian.yaml").exists());
    // A file in which only one thing waits needs no line.
    assert_eq!(allow("content/halaman/tentang.md", "Nomor resi,\nbukan NIK").code, 0);
    assert_eq!(allow(&format!("{RECORD}:{second}"), "Nomor resi, bukan NIK").code, 0);
    assert_eq!(allow(RECORD, "Nomor resi, bukan NIK").code, 0, "only one is left");
    assert!(told(&check(root)).is_empty(), "{}", check(root).out);
}
