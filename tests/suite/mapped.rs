//! What somebody says of columns and agencies of a list, and what of it is remembered.

use crate::import::{drafts, put, run, site, text};
use crate::program::TODAY;
use std::fs;
use std::path::Path;

const LIST: &str = "Program;Unit;Mulai;Dampak\nAntre Rapi;Dinas Kesihatan;12/05/2023;Cepat sekali\nKelas Malam;Badan Riset Daerah;05/06/2023;Murah bagi warga\n";
const MAPPED: [&str; 8] = [
    "--petakan",
    "A=nama",
    "--petakan",
    "Unit=opd",
    "--petakan",
    "mulai=waktu_penerapan",
    "--petakan",
    "Dampak=manfaat,ringkasan",
];

fn agency(site: &Path, id: &str) -> Option<String> {
    fs::read_to_string(site.join("content/opd").join(format!("{id}.md"))).ok()
}

/// A list whose headings nobody knows is asked for; what is said of it holds for the next one like it, and no cell is kept.
#[test]
fn what_columns_mean_is_asked_and_remembered_for_lists_with_the_same_headings() {
    let site = site();
    let file = put(site.path(), "a.csv", LIST.as_bytes());
    let asked = run(site.path(), &["impor", "--tulis", &file]);
    assert!(asked.code == 2 && asked.err.contains("A Program, B Unit, C Mulai, D Dampak"), "{}", asked.err);
    assert!(asked.err.contains("--petakan A=nama"), "{}", asked.err);
    for wrong in ["A=entah", "A"] {
        let told = run(site.path(), &["impor", "--tulis", "--petakan", wrong, &file]);
        assert!(told.code == 2 && told.err.contains("tidak dipahami"), "{wrong}: {}", told.err);
    }
    let answers = ["--jawab", "C=hari"];
    let told = run(site.path(), &[&["impor", "--tulis", &file], &MAPPED[..], &answers].concat());
    assert!(told.code == 0 && told.out.contains("Baru: 2\n"), "{}{}", told.out, told.err);
    let antre = text(site.path(), "antre-rapi.md");
    for line in ["waktu_penerapan: 2023-05-12\n", "ringkasan: Cepat sekali\n", "manfaat:\n  - Cepat sekali\n"] {
        assert!(antre.contains(line), "{line} is not in\n{antre}");
    }
    let memory = fs::read_to_string(site.path().join("content/data/impor.yaml")).unwrap();
    assert!(memory.contains("isian: [manfaat, ringkasan]") && memory.contains("urutan: hari"), "{memory}");
    for cell in ["Antre", "Kesihatan", "2023", "Murah"] {
        assert!(!memory.contains(cell), "{cell} is kept in\n{memory}");
    }
    let again = run(site.path(), &["impor", &file]);
    assert!(again.out.contains("Sama: 2\n") && again.out.contains("(diputuskan)"), "{}", again.out);
    let next = put(site.path(), "b.csv", b"PROGRAM;UNIT;MULAI;DAMPAK\nTaman Baca;disdukcapil;02/03/2024;Dekat rumah\n");
    let told = run(site.path(), &["impor", "--tulis", &next]);
    assert!(told.out.contains("Baru: 1\n"), "{}{}", told.out, told.err);
    assert!(text(site.path(), "taman-baca.md").contains("waktu_penerapan: 2024-03-02\n"));
}

/// The memory is a file of the site that no page is made of.
#[test]
fn what_is_remembered_changes_no_page() {
    let site = site();
    let manifest = || {
        let built = run(site.path(), &["build", "--now", TODAY]);
        assert!(built.code == 0 && !built.out.contains("impor.yaml"), "{}", built.out);
        walkdir::WalkDir::new(site.path().join("public"))
            .sort_by_file_name()
            .into_iter()
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| (entry.path().to_owned(), fs::read(entry.path()).unwrap()))
            .collect::<Vec<_>>()
    };
    let before = manifest();
    fs::create_dir_all(site.path().join("content/data")).unwrap();
    fs::write(site.path().join("content/data/impor.yaml"), "- judul: [Program]\n").unwrap();
    assert!(before == manifest() && before.len() > 10);
}

/// A name that nobody knew becomes another name in the agency's own file, or an agency; and is taken back with the import.
#[test]
fn agencies_learn_the_names_that_are_said_to_be_theirs() {
    let site = site();
    let before = agency(site.path(), "disdukcapil").unwrap();
    let file = put(site.path(), "a.csv", LIST.as_bytes());
    let answers = ["--jawab", "Dinas Kesihatan=disdukcapil", "--jawab", "Badan Riset Daerah=baru"];
    let arguments = [&["impor", &file], &MAPPED[..], &answers].concat();
    let shown = run(site.path(), &arguments);
    for line in ["content/opd/badan-riset-daerah.md: perangkat daerah baru", "content/opd/disdukcapil.md: nama lain"] {
        assert!(shown.out.contains(line), "{line} is not in\n{}", shown.out);
    }
    assert_eq!(agency(site.path(), "disdukcapil").as_deref(), Some(before.as_str()));
    assert_eq!(run(site.path(), &[&arguments[..], &["--tulis"]].concat()).code, 0);
    let after = agency(site.path(), "disdukcapil").unwrap();
    let lines =
        |text: &str| text.lines().filter(|line| !line.starts_with("alias")).map(str::to_owned).collect::<Vec<_>>();
    assert!(after.contains("Dinas Kesihatan") && lines(&after) == lines(&before), "{after}");
    assert!(agency(site.path(), "badan-riset-daerah").unwrap().contains("jenis: badan\n"));
    assert!(text(site.path(), "kelas-malam.md").contains("opd: badan-riset-daerah\n"));
    let checked = run(site.path(), &["check", "--now", TODAY]);
    assert_eq!(checked.code, 0, "{}", checked.out);
    let next = put(site.path(), "b.csv", b"Nama Inovasi;OPD;Tahapan\nTaman Baca;DINAS KESIHATAN;Inisiatif\n");
    assert_eq!(run(site.path(), &["impor", "--tulis", &next]).code, 0);
    assert!(text(site.path(), "taman-baca.md").contains("opd: disdukcapil\n"), "the name is known now");
}

#[test]
fn an_import_is_taken_back_with_the_names_that_it_brought() {
    let site = site();
    let before = agency(site.path(), "disdukcapil").unwrap();
    let file = put(site.path(), "a.csv", LIST.as_bytes());
    let answers = ["--tulis", "--jawab", "Dinas Kesihatan=disdukcapil", "--jawab", "Badan Riset Daerah=baru"];
    assert_eq!(run(site.path(), &[&["impor", &file], &MAPPED[..], &answers].concat()).code, 0);
    assert_eq!(run(site.path(), &["impor", "--batal"]).code, 0);
    assert_eq!(agency(site.path(), "disdukcapil"), Some(before));
    assert_eq!(agency(site.path(), "badan-riset-daerah"), None);
    assert!(drafts(site.path()).is_empty() && site.path().join("content/data/impor.yaml").exists());
}

/// One office sends its list without a column for itself, another groups its rows under the names of units.
#[test]
fn an_agency_is_named_above_its_rows() {
    let site = site();
    let above = "DAFTAR INOVASI;;\nOPD : Dinas Kesehatan;;\n;;\nNo;Nama Inovasi;Tahapan;Jenis\n1;Antre Rapi;Uji Coba;Digital\n2;Kelas Malam;Inisiatif;Digital\n";
    let grouped = "No;Nama Inovasi;Tahapan;Jenis\nA.;DINAS KESEHATAN;;\n1;Taman Baca;Uji Coba;Digital\n;BADAN RISET;;\n2;Kebun Kota;Inisiatif;Digital\n3;;Penerapan;\n";
    for (name, rows) in [("atas.csv", above), ("kelompok.csv", grouped)] {
        let file = put(site.path(), name, rows.as_bytes());
        let told = run(site.path(), &["impor", "--tulis", &file]);
        assert!(told.out.contains("perangkat daerah untuk baris di bawahnya"), "{name}: {}{}", told.out, told.err);
        // A row of which only the name is missing is one that was not taken, and no note.
        assert_eq!(told.out.contains("nama inovasinya kosong"), name == "kelompok.csv", "{}", told.out);
    }
    for (name, id) in [
        ("antre-rapi", "dinas-kesehatan"),
        ("kelas-malam", "dinas-kesehatan"),
        ("taman-baca", "dinas-kesehatan"),
        ("kebun-kota", "BADAN RISET"),
    ] {
        let text = text(site.path(), &format!("{name}.md"));
        assert!(text.contains(&format!("opd: {id}\n")), "{name}: {text}");
    }
}
