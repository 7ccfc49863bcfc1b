//! Workbooks for offices, and what of them comes back.

use crate::program::{Answer, TODAY, answer, copy, etalase, project};
use crate::workbook::{packed, sheet, unpacked, xlsx};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn site(from: &str) -> TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&project(from).join("content"), &site.path().join("content"));
    site
}

fn run(site: &Path, arguments: &[&str]) -> Answer {
    let mut command = etalase(arguments);
    command.current_dir(site).args(["--lang", "id"]);
    answer(command)
}

fn exported(site: &Path, arguments: &[&str]) -> Vec<u8> {
    let told = run(site, &[&["ekspor", "buku.xlsx"], arguments].concat());
    assert_eq!(told.code, 0, "{}{}", told.out, told.err);
    let bytes = fs::read(site.join("buku.xlsx")).unwrap();
    fs::remove_file(site.join("buku.xlsx")).unwrap();
    bytes
}

/// A workbook with other texts in its cells, as somebody has typed them.
fn retyped(bytes: &[u8], texts: &[(&str, &str)]) -> Vec<u8> {
    let mut files = unpacked(bytes);
    for (name, bytes) in &mut files {
        if name == "xl/sharedStrings.xml" {
            let mut text = String::from_utf8(std::mem::take(bytes)).unwrap();
            for (old, new) in texts {
                assert_eq!(text.matches(&format!("<t>{old}</t>")).count(), 1, "{old}");
                text = text.replace(&format!("<t>{old}</t>"), &format!("<t>{new}</t>"));
            }
            *bytes = text.into_bytes();
        }
    }
    packed(&files)
}

fn everything(bytes: &[u8]) -> String {
    unpacked(bytes).iter().map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect()
}

/// Whatever a site holds, its workbook comes back without a difference, and is the same bytes each time.
#[test]
fn a_workbook_that_nobody_has_touched_changes_nothing() {
    for from in [".", "tests/golden", "tests/problems/_site"] {
        let site = site(from);
        let originals = fs::read_dir(site.path().join("content/inovasi")).unwrap();
        let count = originals.filter(|entry| !entry.as_ref().unwrap().file_name().to_string_lossy().contains(".en."));
        let count = count.count();
        let bytes = exported(site.path(), &[]);
        assert_eq!(bytes, exported(site.path(), &[]), "{from}");
        fs::write(site.path().join("kembali.xlsx"), &bytes).unwrap();
        let told = run(site.path(), &["impor", "--ketat", "--tulis", "kembali.xlsx"]);
        assert_eq!((told.code, told.err.as_str()), (0, ""), "{}", told.out);
        let same = format!("Baru: 0\nBerubah: 0\nSama: {count}\n");
        assert!(told.out.contains(&same) && told.out.contains("Ditolak: 0\n"), "{from}: {}", told.out);
        assert!(!told.out.contains("    ! ") && !told.out.contains("    ? "), "{from}: {}", told.out);
    }
}

/// What somebody has typed is what changes, and no other byte.
#[test]
fn what_is_typed_into_a_workbook_changes_and_nothing_else() {
    let site = site("tests/problems/_site");
    let path = site.path().join("content/inovasi/antar-akta.md");
    let before = fs::read_to_string(&path).unwrap();
    let bytes = exported(site.path(), &[]);
    for (typed, told_of, after) in [
        (
            vec![("Gratis", "Rp5.000")],
            "layanan.biaya: \"Gratis\" -> \"Rp5.000\"",
            before.replace("biaya: Gratis", "biaya: Rp5.000"),
        ),
        (
            vec![("Tanya petugas", "Tanya loket")],
            "layanan.kanal.1.label: \"Tanya petugas\" -> \"Tanya loket\"",
            before.replace("Tanya petugas", "Tanya loket"),
        ),
        (
            vec![("081200000000", "081200000001")],
            "layanan.kanal.1.nilai",
            before.replace("081200000000", "081200000001"),
        ),
        (
            vec![("1 hari kerja", "(kosong)")],
            "layanan.waktu_selesai: \"1 hari kerja\" -> \"\"",
            before.replace("waktu_selesai: 1 hari kerja", "waktu_selesai:"),
        ),
        (
            vec![("Kantor Kecamatan Kedaton", "(kosong)")],
            "layanan.lokasi.1: \"Kantor Kecamatan Kedaton\" -> \"\"",
            before.replace(
                "  lokasi:\n    - {nama: Kantor Kecamatan Kedaton, alamat: \"Jl. Contoh No. 1\", kecamatan: kedaton, koordinat: \"-5.38, 105.25\"}\n",
                "  lokasi:\n",
            ),
        ),
        (vec![("Digital, Non digital", "Digital")], "jenis: ", before.replace("[digital, non_digital]", "[digital]")),
        (
            vec![("Warga cukup datang sekali", "Warga cukup datang sekali\nTanpa antre")],
            "manfaat: ",
            before.replace("datang sekali\n", "datang sekali\n  - Tanpa antre\n"),
        ),
    ] {
        assert_ne!(after, before, "{told_of}");
        fs::write(site.path().join("kembali.xlsx"), retyped(&bytes, &typed)).unwrap();
        let told = run(site.path(), &["impor", "--tulis", "kembali.xlsx"]);
        assert!(told.out.contains("Berubah: 1\n") && told.out.contains(told_of), "{told_of}: {}{}", told.out, told.err);
        assert_eq!(told.out.matches("\" -> \"").count(), 1, "{}", told.out);
        assert_eq!(fs::read_to_string(&path).unwrap(), after, "{told_of}");
        let again = run(site.path(), &["impor", "--tulis", "kembali.xlsx"]);
        assert!(again.out.contains("Berubah: 0\nSama: 1\n"), "{told_of}: {}", again.out);
        fs::write(&path, &before).unwrap();
    }
}

/// A file that is offered in the whole city gets districts in place of that word.
#[test]
fn districts_take_the_place_of_the_whole_city() {
    let site = site("tests/problems/_site");
    let path = site.path().join("content/inovasi/antar-akta.md");
    let text = fs::read_to_string(&path).unwrap().replace("gambar:\n", "cakupan: kota\ngambar:\n");
    fs::write(&path, text).unwrap();
    fs::write(site.path().join("isi.csv"), "Kode Etalase;Cakupan wilayah: Kecamatan\nantar-akta;kedaton, kemiling\n")
        .unwrap();
    let told = run(site.path(), &["impor", "--tulis", "isi.csv"]);
    assert!(told.out.contains("1 berkas diubah"), "{}{}", told.out, told.err);
    let text = fs::read_to_string(&path).unwrap();
    assert!(!text.contains("cakupan: kota") && text.contains("kedaton") && text.contains("kemiling"), "{text}");
    assert_eq!(run(site.path(), &["check", "--now", TODAY]).code, 0);
    assert!(run(site.path(), &["impor", "isi.csv"]).out.contains("Sama: 1\n"));
}

/// Rows of results and awards find their record by its code, or by its name if it has none yet.
#[test]
fn rows_are_added_to_the_records_that_they_name() {
    let site = site("tests/problems/_site");
    let records = sheet(
        "Inovasi",
        &[
            "A1=Kode Etalase",
            "B1=Nama inovasi *",
            "C1=Perangkat daerah *",
            "D1=Kontak: Unit",
            "B2=Kelas Sore",
            "C2=Dinas Kesehatan",
            "D2=Bagian Umum",
        ],
    );
    let results = sheet(
        "Hasil",
        &[
            "A1=Kode Etalase",
            "B1=Nama inovasi",
            "C1=Urutan",
            "D1=Yang diukur *",
            "E1=Jenis ukuran",
            "F1=Dulu",
            "G1=Sekarang",
            "H1=Tahun",
            "I1=Sumber",
            "A2=antar-akta",
            "D2=Lama mengurus",
            "E2=Waktu",
            "F2=3 hari",
            "G2=1 hari",
            "H2=#2024",
            "I2=Catatan loket",
            "B3=kelas sore",
            "D3=Peserta",
            "G3=-",
        ],
    );
    fs::write(site.path().join("isi.xlsx"), xlsx(&[records, results])).unwrap();
    let told = run(site.path(), &["impor", "--tulis", "isi.xlsx"]);
    assert!(
        told.out.contains("Baru: 1\nBerubah: 1\n") || told.out.contains("Berubah: 1\n"),
        "{}{}",
        told.out,
        told.err
    );
    let text = |slug: &str| fs::read_to_string(site.path().join(format!("content/inovasi/{slug}.md"))).unwrap();
    for (slug, lines) in [
        ("antar-akta", ["ukuran: Lama mengurus", "jenis: waktu", "tahun: 2024", "sumber: Catatan loket"]),
        ("kelas-sore", ["ukuran: Peserta", "opd: dinas-kesehatan", "unit: Bagian Umum", "publikasi: draf"]),
    ] {
        lines.iter().for_each(|line| assert!(text(slug).contains(line), "{line} is not in\n{}", text(slug)));
    }
    let checked = run(site.path(), &["check", "--now", TODAY]);
    assert_eq!(checked.code, 0, "{}", checked.out);
    let again = run(site.path(), &["impor", "--tulis", "isi.xlsx"]);
    assert!(again.out.contains("Baru: 0\nBerubah: 0\nSama: 2\n"), "{}", again.out);
}

#[test]
fn no_file_is_replaced_that_nobody_has_asked_for() {
    let site = site("tests/problems/_site");
    let path = site.path().join("buku.xlsx");
    let refused = |arguments: &[&str], words: &str| {
        let told = run(site.path(), &[&["ekspor"], arguments].concat());
        assert!(told.code == 2 && told.err.contains(words), "{arguments:?}: {}{}", told.out, told.err);
        assert!(told.err.contains("bantuan: "), "{}", told.err);
    };
    let foreign = xlsx(&[sheet("a", &["A1=Nama Inovasi", "B1=OPD", "C1=Tahapan"])]);
    fs::write(&path, &foreign).unwrap();
    refused(&["buku.xlsx"], "sudah ada");
    refused(&["buku.xlsx", "--timpa"], "bukan buku kerja buatan Etalase");
    refused(&["buku.csv"], ".xlsx");
    assert_eq!(fs::read(&path).unwrap(), foreign);
    fs::remove_file(&path).unwrap();
    let bytes = exported(site.path(), &[]);
    fs::write(&path, retyped(&bytes, &[("Gratis", "Rp5.000")])).unwrap();
    fs::write(site.path().join("~$buku.xlsx"), "").unwrap();
    refused(&["buku.xlsx", "--timpa"], "sedang dibuka");
    fs::remove_file(site.path().join("~$buku.xlsx")).unwrap();
    assert_eq!(run(site.path(), &["export", "buku.xlsx", "--overwrite"]).code, 0);
    assert_eq!(fs::read(&path).unwrap(), bytes);
    let unknown = run(site.path(), &["ekspor", "lain.xlsx", "--opd", "dinas-kesihatan"]);
    assert!(unknown.code == 2 && unknown.err.contains("dinas-kesehatan"), "{}", unknown.err);
    assert!(!site.path().join("lain.xlsx").exists());
}

/// Texts stay texts, closed cells stay closed, and the office's notes and persons' numbers stay at home.
#[test]
fn a_workbook_holds_what_offices_may_see() {
    let site = site("tests/problems/_site");
    let path = site.path().join("content/inovasi/antar-akta.md");
    let text = fs::read_to_string(&path).unwrap();
    let text = text.replace("  biaya: Gratis", "  biaya: \"=1+1\"").replace("KTP asli", "NIK 1871015204900001");
    let text = text.replacen("---\n## ", "internal: {kematangan: 77123, catatan: rahasia kantor}\n---\n## ", 1);
    fs::write(&path, text).unwrap();
    let bytes = exported(site.path(), &[]);
    let all = everything(&bytes);
    assert!(all.contains("<t>=1+1</t>") && !all.contains("<f>"), "a text is no formula");
    for word in ["1871015204900001", "rahasia kantor", "77123", "Warga dulu harus datang"] {
        assert!(!all.contains(word), "{word}");
    }
    assert_eq!(all.matches("<sheetProtection").count(), 10);
    for word in ["state=\"hidden\"", "<dataValidation ", "xSplit=\"2\"", "Kode Etalase", "2000-01-01T00:00:00Z"] {
        assert!(all.contains(word), "{word}");
    }
    let told = run(site.path(), &["ekspor", "internal.xlsx", "--dengan-internal"]);
    assert!(told.err.contains("layanan.syarat dibiarkan kosong, karena mirip data pribadi"), "{}", told.err);
    let with_internal = everything(&fs::read(site.path().join("internal.xlsx")).unwrap());
    assert!(with_internal.contains("rahasia kantor") && !with_internal.contains("1871015204900001"));
    let back = run(site.path(), &["impor", "internal.xlsx"]);
    assert!(back.out.contains("Sama: 1\n"), "{}", back.out);
    for (arguments, key) in [(["--opd", "dinas-kesehatan"].as_slice(), false), (&["--opd", "disdukcapil"], true)] {
        assert_eq!(everything(&exported(site.path(), arguments)).contains("<t>antar-akta</t>"), key, "{arguments:?}");
    }
    let form = exported(site.path(), &["--kosong"]);
    assert!(!everything(&form).contains("<t>antar-akta</t>") && everything(&form).contains("Dinas Kesehatan"));
}

/// One workbook for each office that lacks something, and the sentence to send it with.
#[test]
fn offices_are_asked_for_what_they_lack() {
    let site = site("tests/problems/_site");
    let told = run(site.path(), &["minta", "kirim"]);
    assert_eq!((told.code, told.err.as_str()), (0, ""), "{}", told.out);
    let mut names: Vec<String> = fs::read_dir(site.path().join("kirim"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let offices = ["dinas-kesehatan.xlsx", "disdukcapil.xlsx", "kecamatan-kedaton.xlsx", "kecamatan-kemiling.xlsx"];
    assert_eq!(names[..4], offices);
    assert_eq!(names[4..], ["pesan.txt"]);
    let letters = fs::read_to_string(site.path().join("kirim/pesan.txt")).unwrap();
    assert!(letters.contains("belum ada inovasi dari kantor Anda. Mohon isi berkas dinas-kesehatan.xlsx"), "{letters}");
    assert!(letters.contains("1 inovasi kantor Anda di") && letters.contains("Yang masih kosong: Hasil"), "{letters}");
    let own = everything(&fs::read(site.path().join("kirim/disdukcapil.xlsx")).unwrap());
    let other = everything(&fs::read(site.path().join("kirim/dinas-kesehatan.xlsx")).unwrap());
    assert!(own.contains("<t>antar-akta</t>") && !other.contains("<t>antar-akta</t>"));
    let again = run(site.path(), &["minta", "kirim"]);
    assert!(again.code == 2 && again.err.contains("--timpa"), "{}", again.err);
    assert_eq!(run(site.path(), &["request", "kirim", "--overwrite"]).code, 0);
    let back = run(site.path(), &["impor", "kirim/disdukcapil.xlsx"]);
    assert!(back.out.contains("Sama: 1\n"), "{}", back.out);
}

/// The last import is taken back whole; what somebody has edited since stays and is named.
#[test]
fn the_last_import_can_be_taken_back() {
    let site = site("tests/problems/_site");
    let folder = site.path().join("content/inovasi");
    let before = fs::read_to_string(folder.join("antar-akta.md")).unwrap();
    let rows = "Kode Etalase;Nama Inovasi;OPD;Biaya\nantar-akta;;;Rp5.000\n;Kelas Sore;disdukcapil;\n;Kelas Pagi;disdukcapil;\n";
    let rows = rows.replace("Biaya", "Layanan: Biaya");
    fs::write(site.path().join("isi.csv"), rows).unwrap();
    let nothing = run(site.path(), &["impor", "--batal"]);
    assert!(nothing.code == 0 && nothing.out.contains("Tidak ada impor"), "{}{}", nothing.out, nothing.err);
    for edited in [false, true] {
        let told = run(site.path(), &["impor", "--tulis", "isi.csv"]);
        assert!(
            told.out.contains("Baru: 2\nBerubah: 1\n") || told.out.contains("Baru: 2\n"),
            "{}{}",
            told.out,
            told.err
        );
        assert_ne!(fs::read_to_string(folder.join("antar-akta.md")).unwrap(), before);
        if edited {
            let path = folder.join("kelas-pagi.md");
            fs::write(&path, fs::read_to_string(&path).unwrap() + "\nTulisan baru.\n").unwrap();
        }
        let undone = run(site.path(), &["impor", "--batal"]);
        assert_eq!(undone.code, 0, "{}", undone.err);
        assert_eq!(undone.err.contains("kelas-pagi.md sudah diubah sesudah impor"), edited, "{}", undone.err);
        assert_eq!(fs::read_to_string(folder.join("antar-akta.md")).unwrap(), before);
        assert_eq!(folder.join("kelas-pagi.md").exists(), edited);
        assert!(!folder.join("kelas-sore.md").exists());
        let once = run(site.path(), &["impor", "--undo"]);
        assert!(once.out.contains("Tidak ada impor"), "{}", once.out);
    }
}
