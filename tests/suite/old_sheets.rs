//! Workbooks as Excel wrote them before 2007: made here record by record, and read like any other.

use crate::import::{run, site};
use std::fs;
use std::time::{Duration, Instant};

fn record(kind: u16, bytes: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes(), &(bytes.len() as u16).to_le_bytes(), bytes].concat()
}

fn numbers(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// A text of narrow letters, behind the count of them.
fn text(text: &str, wide_count: bool) -> Vec<u8> {
    let count = text.len() as u16;
    let count = if wide_count { count.to_le_bytes().to_vec() } else { vec![count as u8] };
    [count, vec![0], text.as_bytes().to_vec()].concat()
}

const BEGIN: u16 = 0x809;
const END: u16 = 0x0a;

fn begin(version: u16) -> Vec<u8> {
    record(BEGIN, &[numbers(&[version, 5, 0, 0]), vec![0; 8]].concat())
}

/// A stream of sheets with their records; whether each is hidden; texts that they share, divided behind the first letters.
fn workbook(sheets: &[(&str, bool, Vec<u8>)], texts: &[&str], cut: usize) -> Vec<u8> {
    let formats = record(0x41e, &[numbers(&[164]), text("dd/mm/yyyy", true)].concat());
    let styles: Vec<u8> =
        [0, 164].iter().flat_map(|format| record(0xe0, &[numbers(&[0, *format]), vec![0; 16]].concat())).collect();
    let mut shared = [(texts.len() as u32).to_le_bytes(); 2].concat();
    texts.iter().for_each(|one| shared.extend(text(one, true)));
    // Cut within the letters of the first text: the record that goes on says anew how wide they are.
    let (first, rest) = shared.split_at(8 + 3 + cut);
    let shared = [record(0xfc, first), record(0x3c, &[&[0], rest].concat())].concat();
    let names = |starts: &[u32]| -> Vec<u8> {
        let named = sheets.iter().zip(starts).map(|((name, hidden, _), start)| {
            record(0x85, &[start.to_le_bytes().to_vec(), vec![u8::from(*hidden), 0], text(name, false)].concat())
        });
        named.flatten().collect()
    };
    let head = |starts: &[u32]| {
        [begin(0x600), names(starts), formats.clone(), styles.clone(), shared.clone(), record(END, &[])].concat()
    };
    let bodies: Vec<Vec<u8>> =
        sheets.iter().map(|(.., cells)| [begin(0x600), cells.clone(), record(END, &[])].concat()).collect();
    let mut at = head(&vec![0; sheets.len()]).len() as u32;
    let starts: Vec<u32> = bodies
        .iter()
        .map(|body| {
            at += body.len() as u32;
            at - body.len() as u32
        })
        .collect();
    [head(&starts), bodies.concat()].concat()
}

/// A file with one stream.
fn packed(stream: &[u8]) -> Vec<u8> {
    let count = stream.len().max(4_096).div_ceil(512);
    assert!(count < 120);
    let mut chains = vec![0xffff_fffd_u32, 0xffff_fffe];
    chains.extend((1..count as u32).map(|at| at + 2).chain([0xffff_fffe]));
    chains.resize(128, 0xffff_ffff);
    let mut head = vec![0_u8; 512];
    head[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    for (at, number) in [(24, 0x3e_u16), (26, 3), (28, 0xfffe), (30, 9), (32, 6)] {
        head[at..at + 2].copy_from_slice(&number.to_le_bytes());
    }
    for (at, number) in [(44, 1_u32), (48, 1), (56, 4_096), (60, 0xffff_fffe), (68, 0xffff_fffe), (76, 0)] {
        head[at..at + 4].copy_from_slice(&number.to_le_bytes());
    }
    head[80..512].fill(0xff);
    let entry = |name: &str, kind: u8, start: u32, length: u32| {
        let mut entry = vec![0_u8; 128];
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry[..wide.len()].copy_from_slice(&wide);
        entry[64..66].copy_from_slice(&(wide.len() as u16 + 2).to_le_bytes());
        entry[66] = kind;
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&length.to_le_bytes());
        entry
    };
    let list =
        [entry("Root Entry", 5, 0xffff_fffe, 0), entry("Workbook", 2, 2, (count * 512) as u32), vec![0; 256]].concat();
    let chains: Vec<u8> = chains.iter().flat_map(|number| number.to_le_bytes()).collect();
    let mut whole = [head, chains, list, stream.to_vec()].concat();
    whole.resize(512 * (3 + count), 0);
    whole
}

const TEXTS: [&str; 9] = [
    "Nama Inovasi",
    "OPD",
    "Waktu Penerapan",
    "NIK",
    "Antre Rapi",
    "Disdukcapil",
    "1871015204900001",
    "Kelas Malam",
    "Tersembunyi",
];

fn shared(row: u16, column: u16, text: u16) -> Vec<u8> {
    record(0xfd, &numbers(&[row, column, 0, text, 0]))
}

/// A list with a date, a hidden row, a merged agency, and a number of a person.
fn list() -> Vec<u8> {
    let day = record(0x203, &[numbers(&[1, 2, 1]), 45_231_f64.to_le_bytes().to_vec()].concat());
    let year = record(0x27e, &[numbers(&[2, 2, 0]), ((2_024_u32 << 2) | 2).to_le_bytes().to_vec()].concat());
    let hidden = record(0x208, &[numbers(&[3, 0, 4, 255, 0, 0]), 0x120_u32.to_le_bytes().to_vec()].concat());
    let merged = record(0xe5, &numbers(&[1, 1, 2, 1, 1]));
    let texts =
        [(0, 0, 0), (0, 1, 1), (0, 2, 2), (0, 3, 3), (1, 0, 4), (1, 1, 5), (1, 3, 6), (2, 0, 7), (3, 0, 8), (3, 1, 5)];
    let texts = texts.map(|(row, column, text)| shared(row, column, text)).concat();
    [hidden, texts, day, year, merged].concat()
}

#[test]
fn old_workbooks_are_read_like_others() {
    let site = site();
    let stream = workbook(&[("Rekap", false, list()), ("rahasia", true, list())], &TEXTS, 4);
    fs::write(site.path().join("lama.xls"), packed(&stream)).unwrap();
    let told = run(site.path(), &["impor", "lama.xls", "--tulis"]);
    for words in ["Baru: 2", "D2: NIK 1871**********01", "baris 4: tersembunyi", "\"rahasia\": tersembunyi"] {
        assert!(told.out.contains(words), "{words}: {}{}", told.out, told.err);
    }
    let read = |name: &str| fs::read_to_string(site.path().join(format!("content/inovasi/{name}.md"))).unwrap();
    assert!(
        read("antre-rapi").contains("opd: disdukcapil\n")
            && read("antre-rapi").contains("waktu_penerapan: 2023-11-01\n")
    );
    assert!(
        read("kelas-malam").contains("opd: disdukcapil\n") && read("kelas-malam").contains("waktu_penerapan: 2024\n")
    );
}

#[test]
fn a_cell_in_the_last_corner_or_a_broken_file_takes_no_time() {
    let site = site();
    let corner = [list(), shared(65_535, 255, 4), shared(65_535, 65_535, 4)].concat();
    let whole = packed(&workbook(&[("Rekap", false, corner)], &TEXTS, 4));
    let begun = Instant::now();
    fs::write(site.path().join("sudut.xls"), &whole).unwrap();
    assert!(run(site.path(), &["impor", "sudut.xls"]).out.contains("Baru: 2"));
    let locked = packed(&[begin(0x600), record(0x2f, &[0; 6]), record(END, &[])].concat());
    let older = packed(&[begin(0x500), record(END, &[])].concat());
    for (bytes, words) in [(locked, "kata sandi"), (older, "Excel lama"), (whole[..700].to_vec(), "Excel lama")] {
        fs::write(site.path().join("b.xls"), bytes).unwrap();
        let told = run(site.path(), &["impor", "b.xls"]);
        assert!(told.code == 2 && told.err.contains(words), "{words}: {}{}", told.out, told.err);
    }
    // Chains that go in circles, sheets that begin nowhere, texts that never end.
    for step in 0..40 {
        let mut bytes = whole.clone();
        let at = 30 + step * 61 % (bytes.len() - 40);
        bytes[at..at + 4].fill(if step % 2 == 0 { 0xff } else { 2 });
        fs::write(site.path().join("b.xls"), bytes).unwrap();
        let told = run(site.path(), &["impor", "b.xls"]);
        assert!([0, 2].contains(&told.code), "{step}: {} {}{}", told.code, told.out, told.err);
    }
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
}
