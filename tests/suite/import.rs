//! What comes from spreadsheets, and the drafts that it becomes.

use crate::program::{Answer, TODAY, answer, copy, etalase, project};
use crate::workbook::{Sheet, escaped, ods, pack, packed, parts, sheet, table, xlsx};
use std::fs;
use std::path::Path;
use std::time::Instant;
use tempfile::TempDir;

/// The small good site of the mistakes.
pub fn site() -> TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    site
}

pub fn run(site: &Path, arguments: &[&str]) -> Answer {
    let mut command = etalase(arguments);
    command.current_dir(site).args(["--lang", "id"]);
    answer(command)
}

/// A draft that lacks nearly everything stops nothing, has a page where drafts are shown, and is told of in one line.
#[test]
fn what_a_draft_lacks_stops_nothing_until_it_is_published() {
    let site = site();
    let path = site.path().join("content/inovasi/antre-rapi.md");
    fs::write(&path, "---\nopd: disdukcapil\npublikasi: draf\ntahapan: entah\ngambar: {berkas: tak-ada.jpg}\n---\n")
        .unwrap();
    let told = run(site.path(), &["check", "--strict", "--now", TODAY]);
    assert_eq!((told.code, told.out.matches("antre-rapi.md").count()), (0, 1), "{}", told.out);
    assert!(told.out.contains("0 galat, 0 peringatan, 1 catatan"), "{}", told.out);
    let built = run(site.path(), &["build", "--strict", "--drafts", "--now", TODAY]);
    assert_eq!(built.code, 0, "{}", built.out);
    assert!(site.path().join("public/inovasi/antre-rapi/index.html").is_file());
    let json = run(site.path(), &["check", "--format", "json", "--now", TODAY]);
    assert!(json.out.matches("\"severity\":\"gap\"").count() > 5, "{}", json.out);
    let text = fs::read_to_string(&path).unwrap().replace("publikasi: draf\n", "");
    fs::write(&path, text).unwrap();
    assert_eq!(run(site.path(), &["check", "--now", TODAY]).code, 1);
}

/// A draft whose agency nobody knows waits without a page, and is no error.
#[test]
fn a_draft_without_an_agency_waits() {
    let site = site();
    let path = site.path().join("content/inovasi/antre-rapi.md");
    fs::write(&path, "---\nnama: Antre Rapi\nopd: dinas entah\npublikasi: draf\n---\n").unwrap();
    let built = run(site.path(), &["build", "--drafts", "--now", TODAY]);
    assert_eq!(built.code, 0, "{}", built.out);
    assert!(built.out.contains("1 draf."), "{}", built.out);
    assert!(!site.path().join("public/inovasi/antre-rapi").exists());
}

/// A list as an office sends it: titles, headings in row 4, numbers of columns, merged cells, a hidden row, a sum, sheets of
/// other things.
fn rekap() -> Vec<u8> {
    let long = "x".repeat(600);
    let long = format!("H8={long}");
    let list = Sheet {
        hidden_rows: vec![10],
        merges: vec!["A1:I1", "A2:I2", "C6:C7"],
        ..sheet(
            "Rekap Inovasi",
            &[
                "A1=REKAPITULASI INOVASI DAERAH",
                "A2=PEMERINTAH KOTA CONTOH TAHUN 2026",
                "A4=No",
                "B4=Nama Inovasi",
                "C4=OPD",
                "D4=Tahapan",
                "E4=Jenis",
                "F4=Waktu Uji Coba",
                "G4=Waktu Penerapan",
                "H4=Manfaat",
                "I4=Nama Inisiator / NIP",
                "A5=#1",
                "B5=#2",
                "C5=#3",
                "D5=#4",
                "E5=#5",
                "F5=#6",
                "G5=#7",
                "H5=#8",
                "I5=#9",
                "A6=#1",
                "B6=SIPADU",
                "C6=Dinas Dukcapil",
                "D6=Penerapan",
                "E6=Digital",
                "F6=@44986",
                "G6=@45155",
                "H6=1. Cepat\n2. Murah",
                "I6=Budi, NIP 198005122005011003",
                "J6=!",
                "A7=#2",
                "B7=Akta Keliling",
                "D7=Uji Coba",
                "E7=Non Digital",
                "F7=12/05/2023",
                "G7=#45231",
                "H7=Warga cukup datang sekali",
                "I7=081234567890",
                "A8=#3",
                "B8=Kelas Sore",
                "C8=Dinas Pendidikan",
                "D8=Inisiatif",
                "E8=Digital/Non Digital",
                "F8=#2024",
                &long,
                "I8=#1871015204900001",
                "A10=#4",
                "B10=Baris tersembunyi",
                "C10=Dinas Pangan",
                "D10=Penerapan",
                "G10=Agustus 2024",
                "H10=-",
                "H11=Jumlah: 4 inovasi",
            ],
        )
    };
    let secret = Sheet { hidden: true, ..sheet("rahasia", &["A1=nik", "A2=1871015204900001"]) };
    xlsx(&[list, sheet("Daftar OPD", &["A1=id", "B1=nama", "A2=dinas-x", "B2=Dinas X"]), secret])
}

pub fn put(site: &Path, name: &str, bytes: &[u8]) -> String {
    let path = site.join(name);
    fs::write(&path, bytes).unwrap();
    path.to_string_lossy().into_owned()
}

pub fn drafts(site: &Path) -> Vec<String> {
    let entries = fs::read_dir(site.join("content/inovasi")).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| name != "antar-akta.md");
    names.sort();
    names
}

pub fn text(site: &Path, name: &str) -> String {
    fs::read_to_string(site.join("content/inovasi").join(name)).unwrap()
}

#[test]
fn a_list_of_an_office_is_shown_first_and_written_only_when_asked() {
    let site = site();
    // Portals and mail programs change names; what it is does not change.
    for name in ["rekap.xlsx", "rekap.xls", "rekap.csv"] {
        let file = put(site.path(), name, &rekap());
        let told = run(site.path(), &["impor", &file]);
        assert_eq!((told.code, told.err.as_str()), (0, ""));
        for line in [
            "judul kolom di baris 4, 3 inovasi",
            "baris 1-2: judul",
            "baris 5: nomor kolom",
            "baris 10: tersembunyi",
            "baris 11: jumlah",
            "I6: NIP 1980************03",
            "I7: nomor HP 0812******90",
            "I8: NIK 1871**********01",
            "A2: NIK 1871**********01",
            "J6: rumus tanpa hasil",
            "F7: \"12/05/2023\" bisa berarti 2023-05-12 atau 2023-12-05",
            "I  Nama Inisiator / NIP -> tidak diambil",
            "Lembar \"Daftar OPD\": tanpa tabel inovasi",
            "Lembar \"rahasia\": tersembunyi",
            "Baru: 3\n",
            "\"Dinas Pendidikan\" belum terdaftar",
        ] {
            assert!(told.out.contains(line), "{line} is not in\n{}", told.out);
        }
        assert_eq!(drafts(site.path()), Vec::<String>::new());
    }
    let file = put(site.path(), "rekap.xlsx", &rekap());
    assert_eq!(run(site.path(), &["impor", "--tulis", &file]).code, 0);
    assert_eq!(drafts(site.path()), ["akta-keliling.md", "kelas-sore.md", "sipadu.md"]);
    let sipadu = text(site.path(), "sipadu.md");
    for line in ["opd: disdukcapil", "waktu_uji_coba: 2023-03-01", "manfaat:\n  - Cepat\n  - Murah", "publikasi: draf"]
    {
        assert!(sipadu.contains(line), "{line} is not in\n{sipadu}");
    }
    let akta = text(site.path(), "akta-keliling.md");
    // The agency is merged over two rows; which day is meant nobody knows.
    assert!(akta.contains("opd: disdukcapil") && akta.contains("waktu_penerapan: 2023-11-01"), "{akta}");
    assert!(!akta.contains("waktu_uji_coba"), "{akta}");
    let sore = text(site.path(), "kelas-sore.md");
    assert!(sore.contains(&"x".repeat(600)) && sore.contains("jenis:\n  - digital\n  - non_digital"), "{sore}");
    for name in drafts(site.path()) {
        let text = text(site.path(), &name);
        for number in ["198005122005011003", "081234567890", "1871015204900001", "Budi"] {
            assert!(!text.contains(number), "{name} holds {number}");
        }
    }
    // What was written builds, and the same file brings nothing more.
    let built = run(site.path(), &["build", "--drafts", "--now", TODAY]);
    assert_eq!(built.code, 0, "{}", built.out);
    let again = run(site.path(), &["impor", "--tulis", &file]);
    assert!(again.out.contains("Baru: 0\nBerubah: 0\nSama: 3\n"), "{}", again.out);
    let with_hidden = run(site.path(), &["impor", "--sertakan-tersembunyi", &file]);
    assert!(with_hidden.out.contains("Baru: 1\n"), "{}", with_hidden.out);
}

#[test]
fn text_files_are_read_however_they_are_divided_and_encoded() {
    let site = site();
    let rows = "Nama Inovasi;OPD;Manfaat\r\n\"SIPADU\";\"Dinas Dukcapil\";\"1. Cepat\r\n2. Murah – “bagus”\"\r\n";
    let western: Vec<u8> = rows
        .chars()
        .map(|letter| match letter {
            '–' => 0x96,
            '“' => 0x93,
            '”' => 0x94,
            letter => u8::try_from(u32::from(letter)).unwrap(),
        })
        .collect();
    let wide: Vec<u8> = std::iter::once(0xfeff).chain(rows.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let page = "<html><table><tr><th>Nama Inovasi</th><th>OPD</th><th>Manfaat</th></tr>\
        <tr><td>SIPADU<td rowspan=2>Dinas Dukcapil</td><td><ol><li>Cepat</li><li>Murah – &ldquo;bagus&rdquo;</li></ol></td></tr>\
        <tr><td>SIPADU 2</td><td>Dekat</td></tr></table></html>";
    for (name, bytes) in [
        ("semikolon.csv", western),
        ("utf8.csv", [b"\xef\xbb\xbf", rows.as_bytes()].concat()),
        ("utf16.csv", wide),
        ("koma.csv", rows.replace(';', ",").into_bytes()),
        ("tab.txt", rows.replace(';', "\t").into_bytes()),
        ("sep.csv", format!("sep=|\r\n{}", rows.replace(';', "|")).into_bytes()),
        ("halaman.xls", page.as_bytes().to_vec()),
    ] {
        let file = put(site.path(), name, &bytes);
        let told = run(site.path(), &["impor", "--tulis", &file]);
        assert_eq!(told.code, 0, "{name}: {}{}", told.out, told.err);
        let sipadu = text(site.path(), "sipadu.md");
        assert!(sipadu.contains("  - Cepat\n  - \"Murah – “bagus”\"\n"), "{name}: {sipadu}");
        assert!(sipadu.contains("opd: disdukcapil"), "{name}: {sipadu}");
        drafts(site.path())
            .iter()
            .for_each(|name| fs::remove_file(site.path().join("content/inovasi").join(name)).unwrap());
    }
}

#[test]
fn a_file_of_calc_is_read_and_its_million_empty_rows_are_counted() {
    let site = site();
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |cells: &str| {
        format!("<table:table-row>{cells}<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>")
    };
    let heads = row(&["Nama Inovasi", "OPD", "Waktu Penerapan", "Manfaat"].map(cell).concat());
    let merged = "<table:table-cell office:value-type=\"string\" table:number-rows-spanned=\"2\"><text:p>Disdukcapil</text:p></table:table-cell>";
    let date = |iso: &str, shown: &str| {
        format!(
            "<table:table-cell office:value-type=\"date\" office:date-value=\"{iso}\"><text:p>{shown}</text:p></table:table-cell>"
        )
    };
    let first = row(&format!(
        "{}{merged}{}{}",
        cell("SIPADU"),
        date("2023-08-17", "17/08/23"),
        cell("- Cepat</text:p><text:p>- Murah")
    ));
    let second = row(&format!(
        "{}<table:covered-table-cell/>{}{}",
        cell("AMPERA"),
        date("2024-08-01", "Agustus 2024"),
        cell("Dekat<text:s text:c=\"3\"/>rumah")
    ));
    let hidden = row(&cell("Lama")).replace("<table:table-row>", "<table:table-row table:visibility=\"collapse\">");
    let empty = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let styles = "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>";
    let list = format!(
        "<table:table table:name=\"Daftar\">{heads}{first}{second}{hidden}{empty}{}</table:table>",
        row(&cell("Jumlah 2"))
    );
    let away = format!("<table:table table:name=\"sembunyi\" table:style-name=\"ta2\">{heads}{first}</table:table>");
    let file = put(site.path(), "calc.ods", &ods(styles, &(list + &away)));
    let told = run(site.path(), &["impor", "--tulis", &file]);
    assert_eq!(told.code, 0, "{}{}", told.out, told.err);
    assert!(told.out.contains("Baru: 2\n") && told.out.contains("baris 4: tersembunyi"), "{}", told.out);
    assert!(told.out.contains("Lembar \"sembunyi\": tersembunyi"), "{}", told.out);
    let ampera = text(site.path(), "ampera.md");
    for line in ["opd: disdukcapil", "waktu_penerapan: 2024-08\n", "- Dekat rumah"] {
        assert!(ampera.contains(line), "{line} is not in\n{ampera}");
    }
    assert!(text(site.path(), "sipadu.md").contains("  - Cepat\n  - Murah\n"));
}

#[test]
fn a_form_on_a_sheet_is_one_record() {
    let site = site();
    let beside = sheet(
        "Formulir",
        &[
            "A1=FORMULIR INOVASI DAERAH",
            "A3=1. Nama Inovasi",
            "B3=:",
            "C3=SIPADU",
            "A4=2. Perangkat Daerah",
            "B4=:",
            "C4=Disdukcapil",
            "A5=3. Tahapan Inovasi",
            "C5=Uji Coba",
            "A6=4. Jenis Inovasi",
            "C6=Digital",
            "A7=5. Bentuk Inovasi",
            "C7=Inovasi Pelayanan Publik",
            "A8=6. Rancang Bangun",
            "C8=Warga mengantre lama.",
            "A9=7. Manfaat",
            "C9=1. Cepat\n2. Murah",
        ],
    );
    let below = sheet(
        "Formulir",
        &[
            "A1=Nama Inovasi",
            "A2=AMPERA",
            "A3=OPD",
            "A4=Disdukcapil",
            "A5=Tahapan",
            "A6=Penerapan",
            "A7=Jenis",
            "A8=Digital",
            "A9=Waktu Penerapan",
            "A10=@45155",
        ],
    );
    for (name, sheet) in [("satu.xlsx", beside), ("dua.xlsx", below)] {
        let file = put(site.path(), name, &xlsx(&[sheet]));
        let told = run(site.path(), &["impor", "--tulis", &file]);
        assert!(told.out.contains("formulir satu inovasi"), "{}{}", told.out, told.err);
    }
    let sipadu = text(site.path(), "sipadu.md");
    for line in
        ["bentuk: pelayanan_publik", "tahapan: uji_coba", "## Rancang Bangun\n\nWarga mengantre lama.\n", "  - Murah"]
    {
        assert!(sipadu.contains(line), "{line} is not in\n{sipadu}");
    }
    let ampera = text(site.path(), "ampera.md");
    assert!(ampera.contains("opd: disdukcapil") && ampera.contains("waktu_penerapan: 2023-08-17"), "{ampera}");
}

/// What is no table, or more than anybody fills in, is refused at once with what to do, and nothing is written.
#[test]
fn what_cannot_be_taken_is_refused_in_words() {
    let site = site();
    let wide = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let old = |name: &str| [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 600], &wide(name)].concat();
    let heads = ["Nama Inovasi", "OPD", "Tahapan"].map(str::to_owned).to_vec();
    let good = xlsx(&[Sheet { cells: table(std::slice::from_ref(&heads)), ..sheet("a", &[]) }]);
    let mut macros = parts(&[sheet("a", &["A1=x"])]);
    macros.push(("xl/vbaProject.bin".to_owned(), vec![1]));
    let mut bomb = parts(&[sheet("a", &["A1=x"])]);
    bomb[0].1 = [b"<worksheet><sheetData>".as_slice(), &vec![b' '; 210 << 20]].concat();
    let rows: Vec<Vec<String>> = (0..20_001).map(|row| vec![format!("nama {row}")]).collect();
    let columns: Vec<String> = (0..201).map(|column| format!("kolom {column}")).collect();
    let locked = pack(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", b"x"),
        ("META-INF/manifest.xml", b"<manifest:encryption-data/>"),
    ]);
    for (name, bytes, words) in [
        ("sandi.xlsx", old("EncryptedPackage"), "kata sandi"),
        ("sandi.ods", locked, "kata sandi"),
        ("lama.xls", old("Workbook"), "Excel lama"),
        ("surat.doc", old("WordDocument"), "Word"),
        ("surat.docx", pack(&[("word/document.xml", b"<w/>")]), "Word"),
        ("makro.xlsx", packed(&macros), "makro"),
        ("foto.xlsx", b"\x89PNG\r\n\x1a\n".to_vec(), "gambar"),
        ("surat.xlsx", b"%PDF-1.7".to_vec(), "PDF"),
        ("kosong.csv", Vec::new(), "kosong"),
        ("biner.csv", vec![1, 2, 3, 0, 0, 7], "bukan tabel"),
        ("potong.xlsx", good[..good.len() / 2].to_vec(), "rusak"),
        ("bom.xlsx", packed(&bomb), "lebih dari 200 MB"),
        ("baris.xlsx", xlsx(&[Sheet { cells: table(&rows), ..sheet("a", &[]) }]), "20000 baris"),
        ("kolom.xlsx", xlsx(&[Sheet { cells: table(&[columns]), ..sheet("a", &[]) }]), "200 kolom"),
        ("lain.xlsx", xlsx(&[sheet("a", &["A1=id", "B1=nama", "A2=1", "B2=x"])]), "tidak ada tabel inovasi"),
        (
            "unduh.py",
            b"import csv\nfrom os import path\n\nJUDUL = [\"Nama Inovasi\", \"OPD\", \"Tahapan\"]\nfor baris in JUDUL:\n    print(baris)\n".to_vec(),
            "naskah program",
        ),
        ("data.json", b"[{\"Nama Inovasi\": \"A\", \"OPD\": \"B\", \"Tahapan\": \"C\"}]".to_vec(), "naskah program"),
        ("catatan.txt", b"Halo,\nini surat biasa.\n".to_vec(), "tidak ada tabel inovasi"),
        ("halaman.xls", b"<html><p>Kosong</p></html>".to_vec(), "tidak berisi tabel"),
    ] {
        let file = put(site.path(), name, &bytes);
        let started = Instant::now();
        let told = run(site.path(), &["impor", "--tulis", &file]);
        assert_eq!((told.code, told.out.as_str()), (2, ""), "{name}: {}", told.err);
        assert!(told.err.contains(words) && told.err.contains(name), "{name}: {}", told.err);
        assert!(told.err.contains("bantuan: "), "{name}: {}", told.err);
        assert!(started.elapsed().as_secs() < 20, "{name} takes {:?}", started.elapsed());
    }
    let absent = run(site.path(), &["impor", "tidak-ada.xlsx"]);
    assert!(absent.code == 2 && absent.err.contains("tidak bisa dibuka"), "{}", absent.err);
    assert_eq!(drafts(site.path()), Vec::<String>::new());
}

/// A cell in the last corner of the sheet is one cell.
#[test]
fn a_cell_in_the_last_corner_takes_no_room() {
    let site = site();
    let cells = ["A1=Nama Inovasi", "B1=OPD", "C1=Tahapan", "A2=SIPADU", "B2=Disdukcapil", "XFD1048576=x"];
    let file = put(site.path(), "sudut.xlsx", &xlsx(&[sheet("a", &cells)]));
    let started = Instant::now();
    let told = run(site.path(), &["impor", &file]);
    assert!(told.out.contains("Baru: 1\n"), "{}{}", told.out, told.err);
    assert!(started.elapsed().as_secs() < 5);
}

/// What stands in a cell reads on the page as in the cell, and means nothing else.
#[test]
fn cells_read_on_the_page_as_they_are() {
    let site = site();
    let nasty = [
        "# bukan judul",
        "--- bukan garis",
        "> bukan kutipan",
        "1. bukan daftar",
        "*a* _b_ `c` ~~d~~",
        "[x](javascript:y)",
        "<b>a</b> <script>alert(1)</script> &amp; &lt;",
        "a | b | c",
        "===",
        "\\* \\\\ ^ $x$",
        "+ tambah",
        "![x](y.jpg)",
        "[^1] dan [x]: http://y.example",
        "a: b # c",
        "'kutip' \"dua\"",
        "{a} [b]",
        ": istilah",
        "nama_berkas_panjang",
    ];
    for (at, text) in nasty.iter().enumerate().filter(|(_, text)| !text.contains("<b>")) {
        let name = format!("Uji {at} benar");
        let cells = [
            "A1=Nama Inovasi".to_owned(),
            "B1=OPD".into(),
            "C1=Manfaat".into(),
            "D1=Latar".into(),
            format!("A2={name}"),
            "B2=Disdukcapil".into(),
            format!("C2=Manfaat {text}"),
            format!("D2={text}"),
        ];
        let file = put(site.path(), "aneh.xlsx", &xlsx(&[Sheet { cells: cells.to_vec(), ..sheet("a", &[]) }]));
        let told = run(site.path(), &["impor", "--tulis", &file]);
        assert!(told.out.contains("1 draf ditulis"), "{text}: {}{}", told.out, told.err);
    }
    let built = run(site.path(), &["build", "--drafts", "--now", TODAY]);
    assert_eq!(built.code, 0, "{}", built.out);
    let mut wrong = Vec::new();
    for (at, text) in nasty.iter().enumerate().filter(|(_, text)| !text.contains("<b>")) {
        let page = fs::read_to_string(site.path().join(format!("public/inovasi/uji-{at}-benar/index.html"))).unwrap();
        let seen = page.replace("&quot;", "\"").replace("&#39;", "'").replace("&#x27;", "'");
        let expected = escaped(text).replace("&quot;", "\"");
        let found = seen.matches(&expected).count() + seen.matches(&expected.replace('>', "&gt;")).count();
        if found < 2 {
            wrong
                .push(format!("{text}\n{}", seen.split("Latar").last().unwrap().chars().take(200).collect::<String>()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_name_at_two_agencies_is_two_records_and_twice_at_one_is_one() {
    let site = site();
    let rows: Vec<Vec<String>> = [
        ["Nama Inovasi", "OPD", "Tahapan", "Jenis"],
        ["Posyandu Digital", "Disdukcapil", "Penerapan", "Digital"],
        ["posyandu  digital", "Dinas Kesehatan", "Uji Coba", "Digital"],
        ["POSYANDU DIGITAL", "disdukcapil", "Inisiatif", ""],
        ["", "Disdukcapil", "Penerapan", "Digital"],
        ["Antar Akta", "Disdukcapil", "Uji Coba", ""],
    ]
    .iter()
    .map(|row| row.map(str::to_owned).to_vec())
    .collect();
    let before = text(site.path(), "antar-akta.md");
    let file = put(site.path(), "ganda.xlsx", &xlsx(&[Sheet { cells: table(&rows), ..sheet("a", &[]) }]));
    let strict = run(site.path(), &["impor", "--tulis", "--ketat", &file]);
    assert!(strict.code == 1 && drafts(site.path()).is_empty(), "{}", strict.out);
    let told = run(site.path(), &["impor", "--tulis", &file]);
    assert!(told.code == 0 && told.out.contains("Baru: 2\n") && told.out.contains("Ditolak: 2\n"), "{}", told.out);
    assert!(
        told.out.contains("sama dengan ganda.xlsx [a]:2") && told.out.contains("nama inovasinya kosong"),
        "{}",
        told.out
    );
    assert!(told.out.contains("tahapan: \"penerapan\" -> \"uji_coba\" (6)"), "{}", told.out);
    assert_eq!(drafts(site.path()), ["posyandu-digital-dinas-kesehatan.md", "posyandu-digital.md"]);
    let changed = before.replacen("tahapan: penerapan", "tahapan: uji_coba", 1);
    assert_eq!(text(site.path(), "antar-akta.md"), changed, "not another byte");
    let checked = run(site.path(), &["check", "--now", TODAY]);
    assert_eq!(checked.code, 0, "{}", checked.out);
}

/// What is published stays so, what cannot be read is not touched, and only what differs is written.
#[test]
fn records_that_are_there_change_only_where_they_differ() {
    let site = site();
    let path = site.path().join("content/inovasi/antar-akta.md");
    let own = fs::read_to_string(&path).unwrap();
    let commented = own.replacen("\nopd:", "\n# dari rapat Januari\nopd:", 1).replace('\n', "\r\n");
    let import = |rows: &str| {
        let file =
            put(site.path(), "ubah.csv", format!("Kode Etalase;Nama Inovasi;Tahapan;Manfaat\n{rows}\n").as_bytes());
        run(site.path(), &["impor", "--tulis", &file])
    };
    for (before, rows, told, after) in [
        (
            &commented,
            "antar-akta;;Uji Coba;",
            "Berubah: 1\n",
            commented.replacen("tahapan: penerapan", "tahapan: uji_coba", 1),
        ),
        (&commented, "antar-akta;;Penerapan;", "Sama: 1\n", commented.clone()),
        (&commented, "antar-akta;X;Uji Coba;", "sudah terbit dan akan menjadi salah", commented.clone()),
        (
            &commented.replacen("tahapan:", "\ttahapan:", 1),
            "antar-akta;;Uji Coba;",
            "belum bisa diubah",
            commented.replacen("tahapan:", "\ttahapan:", 1),
        ),
    ] {
        fs::write(&path, before).unwrap();
        let answer = import(rows);
        assert!(answer.code == 0 && answer.out.contains(told), "{rows}: {}{}", answer.out, answer.err);
        assert_eq!(fs::read_to_string(&path).unwrap(), after, "{rows}");
    }
    fs::write(&path, &own).unwrap();
    let again = run(site.path(), &["check", "--now", TODAY]);
    assert_eq!(again.code, 0, "{}", again.out);
}

/// Each question is listed with the answer that settles it, and an answer that says nothing writes nothing.
#[test]
fn questions_are_answered_on_the_command_line() {
    let site = site();
    let rows = "Nama Inovasi;OPD;Waktu Uji Coba\nKelas Sore;Dinas Kesihatan;12/05/2023\nAntar Akta Baru;disdukcapil;\n";
    let file = put(site.path(), "tanya.csv", rows.as_bytes());
    let asked = run(site.path(), &["impor", &file]);
    for answer in ["--jawab C=hari", "--jawab \"Dinas Kesihatan=ID\""] {
        assert!(asked.out.contains(answer), "{answer} is not in\n{}", asked.out);
    }
    for wrong in ["C", "Dinas Kesihatan=dinas-entah"] {
        let told = run(site.path(), &["impor", "--tulis", "--jawab", wrong, &file]);
        assert!(told.code == 2 && told.err.contains("tidak dipahami"), "{wrong}: {}{}", told.out, told.err);
    }
    assert_eq!(drafts(site.path()), Vec::<String>::new());
    let answers = ["--jawab", "C=bulan", "--jawab", "Dinas Kesihatan=dinas-kesehatan", "--jawab", "3=antar-akta"];
    let told = run(site.path(), &[&["impor", "--tulis", &file], answers.as_slice()].concat());
    assert!(told.out.contains("1 draf ditulis dan 1 berkas diubah"), "{}{}", told.out, told.err);
    let sore = text(site.path(), "kelas-sore.md");
    assert!(sore.contains("waktu_uji_coba: 2023-12-05") && sore.contains("opd: dinas-kesehatan"), "{sore}");
    assert!(text(site.path(), "antar-akta.md").contains("nama: Antar Akta Baru\n"));
}

/// An address that was withdrawn without a name is nobody's again, and cells beside the table are told.
#[test]
fn a_new_record_takes_no_withdrawn_address() {
    let site = site();
    let path = site.path().join("content/inovasi/kelas-sore.md");
    let text = fs::read_to_string(site.path().join("content/inovasi/antar-akta.md")).unwrap();
    fs::write(&path, text.replace("nama: Antar Akta", "nama: Kelas Sore")).unwrap();
    assert_eq!(run(site.path(), &["build", "--now", TODAY]).code, 0);
    fs::remove_file(&path).unwrap();
    assert_eq!(run(site.path(), &["build", "--now", TODAY]).code, 0);
    assert_eq!(run(site.path(), &["cabut", "kelas-sore", "--tanpa-nama"]).code, 0);
    let rows = "Nama Inovasi;OPD;Tahapan;;\nKelas Sore;disdukcapil;Uji Coba;lepas;juga\nKelas Malam;disdukcapil;Uji Coba;lepas;\n";
    let file = put(site.path(), "lagi.csv", rows.as_bytes());
    let told = run(site.path(), &["impor", "--tulis", &file]);
    assert!(told.out.contains("kelas-sore-disdukcapil.md"), "{}{}", told.out, told.err);
    assert!(told.out.contains("kolom D, baris 2-3: tanpa judul kolom"), "{}", told.out);
    assert!(told.out.contains("kolom E, baris 2: tanpa judul kolom"), "{}", told.out);
    let built = run(site.path(), &["build", "--drafts", "--now", TODAY]);
    assert_eq!(built.code, 0, "{}", built.out);
}

/// Coordinates make a place that bears the agency's name, whether its record is new or there already.
#[test]
fn a_place_is_named_after_its_agency() {
    let named = |first: &str| {
        let site = site();
        for rows in [first, "Posyandu Malam;disdukcapil;-5.42, 105.26"] {
            let file = put(site.path(), "tempat.csv", format!("Nama Inovasi;OPD;Koordinat\n{rows}\n").as_bytes());
            assert_eq!(run(site.path(), &["impor", "--tulis", &file]).code, 0);
        }
        let text = text(site.path(), "posyandu-malam.md");
        text.lines().find(|line| line.contains("nama: ") && !line.starts_with("nama")).map(str::to_owned)
    };
    let anew = named("Posyandu Malam;disdukcapil;-5.42, 105.26").unwrap();
    let later = named("Posyandu Malam;disdukcapil;").unwrap();
    let agency = "Dinas Kependudukan dan Pencatatan Sipil";
    assert!(anew.contains(agency) && later.contains(agency), "{anew} / {later}");
}

/// The power fails amid the writing: the next command that writes has all of it or none.
#[test]
fn an_import_that_was_stopped_is_finished_or_forgotten() {
    let site = site();
    let file = put(site.path(), "rekap.xlsx", &rekap());
    assert_eq!(run(site.path(), &["impor", "--tulis", &file]).code, 0);
    let names = drafts(site.path());
    let texts: Vec<String> = names.iter().map(|name| text(site.path(), name)).collect();
    let waiting = site.path().join(".content.etalase-impor");
    assert!(!waiting.exists());
    let stop = |with_list: bool, done: usize| {
        fs::create_dir(&waiting).unwrap();
        let mut list = Vec::new();
        for (at, (name, text)) in names.iter().zip(&texts).enumerate() {
            fs::write(waiting.join(at.to_string()), text).unwrap();
            let fingerprint = blake3::hash(text.as_bytes()).to_hex()[..32].to_owned();
            list.push(serde_json::json!({ "path": format!("content/inovasi/{name}"), "fingerprint": fingerprint }));
            if at >= done {
                fs::remove_file(site.path().join("content/inovasi").join(name)).unwrap();
            }
        }
        if with_list {
            fs::write(waiting.join("rencana.json"), serde_json::to_vec(&list).unwrap()).unwrap();
        }
    };
    let seen = || {
        let told = run(site.path(), &["check", "--drafts", "--format", "json", "--now", TODAY]);
        assert_eq!(told.code, 0, "{}", told.out);
        told.out
    };
    let whole = seen();
    assert!(names.iter().all(|name| whole.contains(name)), "{whole}");
    for done in 0..=names.len() {
        stop(true, done);
        assert_eq!(seen(), whole, "all of it is read, with {done} files in their places");
        assert_eq!(drafts(site.path()).len(), done);
        let told = run(site.path(), &["check", "--now", TODAY]);
        assert!(told.code == 0 && waiting.exists(), "a check writes nothing");
        let told = run(site.path(), &["impor", &file]);
        assert!(told.out.contains("Sama: 3\n") && told.err.contains("terhenti"), "{}{}", told.out, told.err);
        let told = run(site.path(), &["build", "--now", TODAY]);
        assert!(told.code == 0 && told.err.contains("diselesaikan: 3"), "{}{}", told.out, told.err);
        assert_eq!(drafts(site.path()).iter().map(|name| text(site.path(), name)).collect::<Vec<_>>(), texts);
        assert!(!waiting.exists());
    }
    stop(false, 0);
    assert!(!names.iter().any(|name| seen().contains(name)), "none of it has happened");
    let told = run(site.path(), &["build", "--now", TODAY]);
    assert!(told.code == 0 && told.err.contains("dibatalkan"), "{}{}", told.out, told.err);
    assert!(drafts(site.path()).is_empty() && !waiting.exists());
}

/// Lists in the layouts of real inventories: nearly every row becomes a draft that stops nothing.
#[test]
fn lists_of_real_layouts_become_drafts() {
    let layouts: [(&str, &[&str]); 4] = [
        (
            "iid",
            &[
                "Judul Inovasi",
                "Admin OPD",
                "Kategori Admin OPD",
                "Tahapan Inovasi",
                "Jenis",
                "Bentuk Inovasi",
                "Urusan Utama",
                "Urusan lain yang beririsan",
                "Asta Cipta",
                "Koordinat",
                "Tanggal Input",
                "Tanggal Penerapan",
                "Tanggal Pengembangan",
                "Kematangan",
                "Link Video",
            ],
        ),
        (
            "lan",
            &[
                "nama_inovasi",
                "produk_inovasi",
                "penggagas",
                "deskripsi",
                "nama_instansi",
                "unit_instansi",
                "tahun_inisiasi",
                "tahun_implementasi",
                "faktor_pendorong",
                "faktor_penghambat",
                "tahapan_proses",
                "output",
                "outcome",
                "manfaat",
                "prasyarat_replikasi",
                "kontak",
                "sumber",
                "gambar_ilustrasi",
            ],
        ),
        (
            "pendek",
            &[
                "Nama Pemda",
                "Nama Inovasi",
                "Tahapan Inovasi",
                "Urusan Pemerintahan",
                "Waktu Uji Coba Inovasi",
                "Waktu Penerapan",
                "Estimasi Skor Kematangan",
            ],
        ),
        ("kipp", &["No", "Judul\nInovasi", "UNIT KERJA", "Ringkasan", "Latar Belakang", "Dampak", "Kontak Person"]),
    ];
    let value = |head: &str, row: usize| match head.to_lowercase().as_str() {
        head if head.contains("judul") || head.starts_with("nama_inovasi") || head == "nama inovasi" => {
            format!("Inovasi {row} Kota")
        }
        head if head.contains("opd") || head.contains("unit") => format!("Unit ke-{} Kota", row % 187),
        head if head.contains("tahapan") => ["Penerapan", "Uji Coba", "Inisiatif", "Entah"][row % 4].to_owned(),
        "jenis" => ["Digital", "Non Digital", "Digital & Non Digital", "Teknologi"][row % 4].to_owned(),
        head if head.contains("urusan") => ["Kesehatan", "Pekerjaan Umum dan Penataan Ruang", "-"][row % 3].to_owned(),
        "koordinat" => "-5.38, 105.25".to_owned(),
        head if head.contains("tanggal") || head.contains("waktu") => {
            ["17/08/2023", "Agustus 2024", "2024", "kapan"][row % 4].to_owned()
        }
        head if head.contains("tahun") => "#2022".to_owned(),
        "manfaat" => "<ul><li>Cepat sekali</li><li>Murah &amp; dekat</li></ul>".to_owned(),
        "deskripsi" => format!("<p>{}</p>", "Warga dulu mengantre lama sekali. ".repeat(20)),
        "kontak" | "penggagas" => format!("Budi 08123456{row:04}"),
        "no" => format!("#{row}"),
        other => format!("Isi {other} {row}"),
    };
    for (name, heads) in layouts {
        let site = site();
        let rows = (1..=200).map(|row| heads.iter().map(|head| value(head, row)).collect());
        let rows: Vec<Vec<String>> =
            std::iter::once(heads.iter().map(|head| (*head).to_owned()).collect()).chain(rows).collect();
        let bytes = xlsx(&[Sheet { cells: table(&rows), ..sheet("Data", &[]) }]);
        let file = put(site.path(), &format!("{name}.xlsx"), &bytes);
        let told = run(site.path(), &["impor", "--tulis", &file]);
        assert!(told.code == 0 && told.out.contains("Baru: 200\n"), "{name}: {}{}", told.out, told.err);
        assert!(!told.out.contains("08123456"), "{name} shows a number");
        assert_eq!(drafts(site.path()).len(), 200);
        let checked = run(site.path(), &["check", "--now", TODAY]);
        assert_eq!(checked.code, 0, "{name}: {}", checked.out);
        let built = run(site.path(), &["impor", "--tulis", &file]);
        assert!(built.out.contains("Sama: 200\n"), "{name}: {}", built.out);
    }
}
