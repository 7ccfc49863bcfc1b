//! A plan of posts that a spreadsheet has saved again: in whatever way it did so, nothing of it gets lost.

use crate::program::{Answer, TODAY, answer, copy, etalase, project};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const PLAN: &str = "kalender-bagikan.csv";
/// The first day of the plan, and of the plan that follows it.
const DAYS: [&str; 2] = ["2027-01-01", "2027-06-01"];

/// A small site with innovations enough for half a year.
fn site() -> TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    let record = fs::read_to_string(site.path().join("content/inovasi/antar-akta.md")).unwrap();
    for number in 1..90 {
        let other = record.replace("Antar Akta", &format!("Layanan Ke-{number}"));
        fs::write(site.path().join(format!("content/inovasi/layanan-{number}.md")), other).unwrap();
    }
    fs::create_dir_all(site.path().join("content/data")).unwrap();
    let days = "- {tanggal: 21 April, nama: Hari Kartini}\n- {tanggal: 17 Agustus, nama: Hari Kemerdekaan}\n";
    fs::write(site.path().join("content/data/hari.yaml"), days).unwrap();
    site
}

fn plan(site: &Path, start: &str) -> Answer {
    let mut command = etalase(&["share", "--calendar", "--start", start, "--lang", "id", "--now", TODAY]);
    command.current_dir(site);
    answer(command)
}

fn planned(site: &Path, start: &str) -> Vec<Vec<String>> {
    let answer = plan(site, start);
    let found = fs::read(site.join(PLAN)).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    assert_eq!(answer.code, 0, "{}{}{found:?}", answer.out, answer.err);
    rows(&fs::read_to_string(site.join(PLAN)).unwrap())
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a mark for Excel");
    let reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.into_records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Cells as some program writes them.
fn written(rows: &[Vec<String>], delimiter: char) -> String {
    let quoted = |cell: &String| match cell.contains([delimiter, '"', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.clone(),
    };
    let lines = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(&delimiter.to_string()));
    lines.map(|line| line + "\r\n").collect()
}

/// Every day of the plan in another form.
fn dated(rows: &[Vec<String>], form: impl Fn(&str, &str, &str) -> String) -> Vec<Vec<String>> {
    let mut rows = rows.to_vec();
    for row in rows.iter_mut().skip(1) {
        let parts: Vec<&str> = row[0].split('-').collect();
        row[0] = form(parts[0], parts[1], parts[2]);
    }
    rows
}

/// Day and file name of every post before the second plan begins, by the names of the columns or where they were.
fn past(rows: &[Vec<String>]) -> Vec<(String, String)> {
    let header = rows.iter().position(|row| row.iter().any(|cell| cell == "inovasi")).unwrap();
    let names = &rows[header];
    let place =
        |wanted: [&str; 2]| names.iter().position(|cell| wanted.contains(&&*cell.trim().to_lowercase())).unwrap();
    let (day, slug) = (place(["tanggal", "tgl"]), place(["berkas", "nama berkas"]));
    let rows = rows.iter().skip(header + 1).filter(|row| !row[day].is_empty() && row[day].as_str() < DAYS[1]);
    rows.map(|row| (row[day].clone(), row[slug].clone())).collect()
}

#[test]
fn a_plan_is_read_however_a_spreadsheet_wrote_it() {
    let site = site();
    let first = planned(site.path(), DAYS[0]);
    let kept = past(&first);
    assert!(kept.len() > 60 && kept.iter().any(|(day, _)| day == "2027-04-21"), "{kept:?}");
    let indonesian = dated(&first, |year, month, day| format!("{day}/{month}/{year}"));
    let short = |number: &str| number.trim_start_matches('0').to_owned();
    let mut with_column = first.clone();
    for (at, row) in with_column.iter_mut().enumerate() {
        row.insert(3, if at == 0 { "PIC".to_owned() } else { String::new() });
        row.swap(0, 8);
    }
    let mut renamed = first.clone();
    renamed[0][0] = "Tgl".to_owned();
    renamed[0][8] = "Nama berkas".to_owned();
    let mut titled = first.clone();
    titled.insert(0, vec!["RENCANA KIRIMAN".to_owned()]);
    let mut sorted = first.clone();
    sorted.rotate_left(1);
    let count = |date: &str| {
        let days = date.parse::<jiff::civil::Date>().unwrap() - jiff::civil::date(1899, 12, 30);
        days.get_days().to_string()
    };
    let counted = dated(&first, |year, month, day| count(&format!("{year}-{month}-{day}")));
    let spelled = dated(&first, |year, month, day| {
        let months = [
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember",
        ];
        format!("Senin, {} {} {year}", short(day), months[month.parse::<usize>().unwrap() - 1])
    });
    let utf16 = |text: &str| -> Vec<u8> {
        std::iter::once(0xfeff_u16).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    };
    let bytes = |text: String| text.into_bytes();
    let forms: BTreeMap<&str, Vec<u8>> = [
        ("Indonesian Excel", bytes(written(&indonesian, ';'))),
        ("Indonesian Excel, CSV UTF-8", bytes(format!("\u{feff}{}", written(&indonesian, ';')))),
        ("short days", bytes(written(&dated(&first, |y, m, d| format!("{}-{}-{}", short(d), short(m), &y[2..])), ';'))),
        ("with the hour", bytes(written(&dated(&first, |y, m, d| format!("{d}/{m}/{y} 0:00")), ';'))),
        ("American Excel", bytes(written(&dated(&first, |y, m, d| format!("{}/{}/{y}", short(m), short(d))), ','))),
        ("Unicode text", utf16(&written(&indonesian, '\t'))),
        ("a mark for the delimiter", bytes(format!("sep=;\r\n{}", written(&indonesian, ';')))),
        ("old Macintosh line ends", bytes(written(&indonesian, ';').replace("\r\n", "\r"))),
        ("a column more, two changed places", bytes(written(&with_column, ';'))),
        ("other names", bytes(written(&renamed, ';'))),
        (
            "capitals and spaces",
            bytes(
                written(&first, ';').replacen("alamat_pendek", "Alamat Pendek", 1).replacen("tanggal", " TANGGAL", 1),
            ),
        ),
        ("a title", bytes(written(&titled, ';'))),
        ("the names at the end", bytes(written(&sorted, ';'))),
        ("counted days", bytes(written(&counted, ';'))),
        ("spelled days", bytes(written(&spelled, ';'))),
        ("empty rows", bytes(written(&first, ';') + ";;;;;;;;\r\n;;;;;;;;\r\n")),
    ]
    .into();
    for (form, bytes) in forms {
        fs::write(site.path().join(PLAN), bytes).unwrap();
        let second = planned(site.path(), DAYS[1]);
        assert_eq!(past(&second), kept, "{form}");
        let text = fs::read(site.path().join(PLAN)).unwrap();
        assert_eq!(planned(site.path(), DAYS[1]), second, "{form}");
        assert_eq!(fs::read(site.path().join(PLAN)).unwrap(), text, "{form}: the same plan again");
    }
}

#[test]
fn what_staff_wrote_stays_in_the_plan() {
    let site = site();
    let mut rows = planned(site.path(), DAYS[0]);
    rows[0].push("catatan".to_owned());
    rows.iter_mut().skip(1).for_each(|row| row.push(String::new()));
    let last = rows[0].len() - 1;
    let noted = rows.iter().rposition(|row| row[0].starts_with("2027-07")).unwrap();
    rows[0].push("biaya".to_owned());
    rows.iter_mut().skip(1).for_each(|row| row.push(String::new()));
    rows[noted][last] = "Café Budi – sudah disetujui".to_owned();
    rows[noted][last + 1] = "1.500.000".to_owned();
    let own = |cells: [&str; 4]| {
        let mut row = vec![String::new(); last + 2];
        row[0] = cells[0].to_owned();
        row[2] = cells[1].to_owned();
        row[3] = cells[2].to_owned();
        row[last] = cells[3].to_owned();
        row
    };
    rows.push(own(["03/08/2027", "", "Lomba foto kelurahan", ""]));
    rows.push(own(["", "", "Ide: wawancara petugas", "belum ada tanggal"]));
    rows.push(own(["10/02/2027", "", "", "libur kantor"]));
    // As ANSI.
    let bytes: Vec<u8> = written(&rows, ';')
        .chars()
        .map(|letter| if letter == '–' { 0x96 } else { u8::try_from(u32::from(letter)).unwrap() })
        .collect();
    fs::write(site.path().join(PLAN), bytes).unwrap();
    let after = planned(site.path(), DAYS[1]);
    assert_eq!(after[0], rows[0]);
    assert!(after.contains(&rows[noted]), "a row with a note is gone");
    let slug = &rows[noted][8];
    assert_eq!(after.iter().filter(|row| &row[8] == slug).count(), 1, "{slug} is told twice");
    assert_eq!(after.iter().filter(|row| row[0] == rows[noted][0]).count(), 1, "a day has two posts");
    for words in ["Lomba foto kelurahan", "Ide: wawancara petugas", "libur kantor"] {
        assert_eq!(after.iter().flatten().filter(|cell| *cell == words).count(), 1, "{words}");
    }
    assert!(after.iter().any(|row| row[0] == "2027-08-03" && row[3] == "Lomba foto kelurahan"));
    let days: Vec<&String> = after.iter().skip(1).map(|row| &row[0]).filter(|day| !day.is_empty()).collect();
    assert!(days.is_sorted(), "{days:?}");
    let calendar = fs::read_to_string(site.path().join("kalender-bagikan.ics")).unwrap();
    assert!(calendar.contains(&format!("UID:{}-{slug}@", rows[noted][0].replace('-', ""))), "{calendar}");
}

#[test]
fn a_plan_that_cannot_be_read_is_left_alone() {
    let site = site();
    let first = planned(site.path(), DAYS[0]);
    let spoiled = |day: &str| {
        let mut rows = first.clone();
        rows[5][0] = day.to_owned();
        written(&rows, ';').into_bytes()
    };
    let unreadable: Vec<(&str, Vec<u8>)> = vec![
        ("#######", spoiled("#######")),
        ("05-Jan", spoiled("05-Jan")),
        ("31/02/2027", spoiled("31/02/2027")),
        ("tidak terbaca sebagai tabel", b"PK\x03\x04 a workbook".to_vec()),
        ("tidak terbaca sebagai tabel", b"Catatan rapat\r\nSelasa, jam sembilan\r\n".to_vec()),
        ("tidak terbaca sebagai tabel", b"\xd0\xcf\x11\xe0\0\0\0 a workbook of old".to_vec()),
    ];
    for (words, bytes) in unreadable {
        fs::write(site.path().join(PLAN), &bytes).unwrap();
        let answer = plan(site.path(), DAYS[1]);
        assert_eq!(answer.code, 2, "{words}: {}", answer.out);
        assert!(answer.err.contains(words) && answer.err.contains(PLAN), "{words}: {}", answer.err);
        assert!(words.starts_with("tidak") || answer.err.contains("baris 6"), "{}", answer.err);
        assert_eq!(fs::read(site.path().join(PLAN)).unwrap(), bytes, "{words}");
    }
}

#[test]
fn a_plan_that_is_locked_is_left_alone() {
    let site = site();
    planned(site.path(), DAYS[0]);
    let path = site.path().join(PLAN);
    let before = fs::read(&path).unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let answer = plan(site.path(), DAYS[1]);
    assert_eq!(answer.code, 2, "{}", answer.out);
    assert!(answer.err.contains("tetap seperti semula") && answer.err.contains("Excel"), "{}", answer.err);
    assert_eq!(fs::read(&path).unwrap(), before);
    let beside = fs::read_dir(site.path()).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(!beside.into_iter().any(|name| name.to_string_lossy().starts_with(".etalase-")));
}

#[test]
fn the_plan_leaves_out_what_citizens_cannot_use() {
    let site = site();
    let file = |number: usize| site.path().join(format!("content/inovasi/layanan-{number}.md"));
    let change = |number: usize, from: &str, to: &str| {
        let text = fs::read_to_string(file(number)).unwrap();
        assert!(text.contains(from), "{text}");
        fs::write(file(number), text.replace(from, to)).unwrap();
    };
    change(1, "tahapan: penerapan\nwaktu_uji_coba: 2021-09\nwaktu_penerapan: 2022-03\n", "tahapan: inisiatif\n");
    change(2, "\n---\n", "\nuntuk: [pegawai]\n---\n");
    let names: Vec<String> = planned(site.path(), DAYS[0]).into_iter().flatten().collect();
    for (number, is_planned) in [(1, false), (2, false), (3, true)] {
        let name = format!("Layanan Ke-{number}");
        assert_eq!(names.contains(&name), is_planned, "{name}");
    }
}
