//! Inventories as offices keep them, made in five layouts and four kinds of files, each cell held against what it says.

use crate::import::{drafts, put, run, site, text};
use crate::program::TODAY;
use crate::workbook::{Sheet, escaped, ods, sheet, table, xlsx};
use aho_corasick::AhoCorasick;
use std::collections::BTreeMap;
use std::path::Path;

/// Records of an inventory.
const RECORDS: usize = 200;

/// What a cell says.
#[derive(Clone, Debug)]
enum Says {
    /// These values of a field.
    Field(&'static str, Vec<String>),
    /// It stands in the text of the page.
    Body(String),
    /// It stands nowhere: it is empty, it counts rows, or it belongs to a person.
    Nothing,
}

/// How a cell is written, and what it says.
#[derive(Clone, Debug)]
struct Cell {
    /// As spreadsheets hold it, in the signs of [`Sheet`].
    held: String,
    /// As pages and text files show it.
    shown: String,
    says: Says,
}

impl Cell {
    fn text(written: &str, says: Says) -> Cell {
        Cell { held: written.to_owned(), shown: written.to_owned(), says }
    }

    fn one(key: &'static str, written: &str, value: &str) -> Cell {
        Cell::text(written, Says::Field(key, vec![value.to_owned()]))
    }

    fn many(key: &'static str, written: &str, values: &[&str]) -> Cell {
        Cell::text(written, Says::Field(key, values.iter().map(|value| (*value).to_owned()).collect()))
    }

    fn body(written: &str) -> Cell {
        Cell::text(written, Says::Body(written.to_owned()))
    }

    fn nothing(written: &str) -> Cell {
        Cell::text(written, Says::Nothing)
    }
}

type Column = (&'static str, fn(usize) -> Cell);

/// One of several, another for every row and column.
fn pick<T: Clone>(row: usize, salt: usize, of: &[T]) -> T {
    of[(row * 7 + row / 11 + salt * 5) % of.len()].clone()
}

fn name(row: usize) -> Cell {
    let word = pick(row, 1, &["Pelita", "Mentari", "Simpati", "Gemilang", "Cendana", "Bahari", "Sehati"]);
    let (written, value) = match row % 9 {
        0 => (format!("{} {row}", word.to_uppercase()), None),
        1 => (format!("Gerakan Ayah Bercerita {row} ({word})"), None),
        2 => (format!("\"{word}\" {row}: Jemput Bola & Antar"), None),
        3 => (format!("{word} {row}\n(Layanan Cepat)"), Some(format!("{word} {row} (Layanan Cepat)"))),
        4 => (format!("  e-{word}   {row} "), Some(format!("e-{word} {row}"))),
        5 => (
            format!("{word} {row} Sistem Informasi Layanan Terpadu Masyarakat Kota yang Sangat Panjang Namanya Sekali"),
            None,
        ),
        6 => (format!("1000 Hari {word} {row}!"), None),
        7 => (format!("Ayo {word}-Hebat {row}"), None),
        _ => (format!("{word} {row} – “Kota Kita”"), None),
    };
    let value = value.unwrap_or_else(|| written.clone());
    Cell::one("nama", &written, &value)
}

/// 187 spellings of units.
fn unit(row: usize) -> Cell {
    let base = [
        "Dinas Kesehatan",
        "Dinas Pendidikan dan Kebudayaan",
        "Dinas Sosial",
        "Badan Pendapatan Daerah",
        "Kecamatan Tanjung",
        "UPTD Puskesmas Way Halim",
        "RSUD dr. A. Dadi",
        "Kelurahan Kota Baru",
        "Bagian Organisasi Setda",
        "SMP Negeri 2",
        "Satuan Polisi Pamong Praja",
    ];
    let spelling = row % 187;
    let unit = base[spelling % base.len()];
    let written = match spelling / base.len() {
        0 => unit.to_owned(),
        1 => unit.to_uppercase(),
        2 => format!("{unit} Kota Contoh"),
        3 => unit.replace("Dinas", "Din."),
        other => format!("{unit}, Unit {other}"),
    };
    match written.as_str() {
        "Dinas Kesehatan" | "DINAS KESEHATAN" => Cell::one("opd", &written, "dinas-kesehatan"),
        _ => Cell::one("opd", &written, &written),
    }
}

fn stage(row: usize) -> Cell {
    let (written, value) = pick(
        row,
        2,
        &[
            ("Penerapan", "penerapan"),
            ("PENERAPAN", "penerapan"),
            ("Uji Coba", "uji_coba"),
            ("uji coba ", "uji_coba"),
            ("Ujicoba", "uji_coba"),
            ("Inisiatif", "inisiatif"),
            ("Tahap Penerapan", "penerapan"),
            ("Implementasi", "penerapan"),
            ("3. Penerapan", "penerapan"),
            ("Penerapan (2023)", "penerapan"),
            ("Sudah diterapkan", "penerapan"),
            ("Tahap Uji Coba", "uji_coba"),
            ("Inovasi tahap inisiatif", "inisiatif"),
        ],
    );
    Cell::one("tahapan", written, value)
}

fn kind(row: usize) -> Cell {
    let (written, values): (&str, &[&str]) = pick(
        row,
        3,
        &[
            ("Digital", &["digital"][..]),
            ("Non Digital", &["non_digital"]),
            ("Non-Digital", &["non_digital"]),
            ("NON DIGITAL", &["non_digital"]),
            ("Digital/Non Digital", &["digital", "non_digital"]),
            ("Digital dan Non Digital", &["digital", "non_digital"]),
            ("Inovasi Digital", &["digital"]),
            ("Digital & Non-digital", &["digital", "non_digital"]),
            ("1. Digital\n2. Non Digital", &["digital", "non_digital"]),
        ],
    );
    Cell::many("jenis", written, values)
}

fn form(row: usize) -> Cell {
    let (written, value) = pick(
        row,
        4,
        &[
            ("Inovasi Pelayanan Publik", "pelayanan_publik"),
            ("Pelayanan Publik", "pelayanan_publik"),
            ("Inovasi tata kelola pemerintahan daerah", "tata_kelola"),
            ("Tata Kelola Pemerintahan", "tata_kelola"),
            ("Inovasi Daerah lainnya sesuai dengan Urusan Pemerintahan yang menjadi kewenangan Daerah", "lainnya"),
            ("Inovasi pelayanan publik.", "pelayanan_publik"),
            ("Lainnya", "lainnya"),
            ("Bentuk Lainnya", "lainnya"),
            ("Inovasi bentuk lainnya", "lainnya"),
        ],
    );
    Cell::one("bentuk", written, value)
}

fn affair(row: usize) -> Cell {
    let (written, value) = pick(row, 5, &AFFAIRS);
    Cell::one("urusan", written, value)
}

const AFFAIRS: [(&str, &str); 18] = [
    ("Kesehatan", "kesehatan"),
    ("Pendidikan", "pendidikan"),
    ("PEKERJAAN UMUM DAN PENATAAN RUANG", "pekerjaan-umum"),
    ("Perumahan Rakyat dan Kawasan Permukiman", "perumahan"),
    ("Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat", "ketenteraman"),
    ("Pemberdayaan Perempuan dan Pelindungan Anak", "pemberdayaan-perempuan"),
    ("Administrasi Kependudukan dan Pencatatan Sipil", "administrasi-kependudukan"),
    ("Pemberdayaan Masyarakat dan Desa", "pemberdayaan-masyarakat"),
    ("Pengendalian Penduduk dan Keluarga Berencana", "pengendalian-penduduk"),
    ("Komunikasi dan Informatika", "komunikasi-informatika"),
    ("Koperasi, Usaha Kecil, dan Menengah", "koperasi-ukm"),
    ("Kepemudaan dan Olah Raga", "kepemudaan-olahraga"),
    ("Kelautan dan Perikanan", "kelautan-perikanan"),
    ("Energi dan Sumber Daya Mineral", "energi"),
    ("Kepegawaian", "kepegawaian"),
    ("Pendidikan dan Pelatihan", "pendidikan-pelatihan"),
    ("Penelitian dan Pengembangan", "penelitian-pengembangan"),
    ("Urusan Pemerintahan Bidang Sosial", "sosial"),
];

fn other_affairs(row: usize) -> Cell {
    let (written, values): (&str, &[&str]) = pick(
        row,
        6,
        &[
            ("-", &[][..]),
            ("Sosial", &["sosial"]),
            ("Kesehatan; Pendidikan", &["kesehatan", "pendidikan"]),
            ("1. Kesehatan\n2. Komunikasi dan Informatika", &["kesehatan", "komunikasi-informatika"]),
            ("", &[]),
            ("Pangan, Pertanian", &["pangan", "pertanian"]),
            ("Koperasi, Usaha Kecil, dan Menengah, Perdagangan", &["koperasi-ukm", "perdagangan"]),
        ],
    );
    match values {
        [] => Cell::nothing(written),
        _ => Cell::many("urusan_lain", written, values),
    }
}

const MONTHS: [&str; 12] = [
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

/// A day as people write it; the count of days is that of Excel.
fn day(key: &'static str, row: usize, salt: usize) -> Cell {
    let (year, month, day) = (2019 + (row + salt) % 6, (row * 5 + salt) % 12 + 1, (row * 11 + salt) % 28 + 1);
    let date = jiff::civil::date(year as i16, month as i8, day as i8);
    let serial = date.since(jiff::civil::date(1899, 12, 30)).unwrap().get_days();
    let (long, short) = (MONTHS[month - 1], &MONTHS[month - 1][..3]);
    let iso = format!("{year}-{month:02}-{day:02}");
    let slashed = format!("{day:02}/{month:02}/{year}");
    let (held, shown, value) = match (row + salt) % 12 {
        0 => (format!("@{serial}"), slashed.clone(), iso),
        1 => (format!("{day} {long} {year}"), String::new(), iso),
        2 => (slashed, String::new(), iso),
        3 => (iso.clone(), String::new(), iso),
        4 => (format!("{long} {year}"), String::new(), iso[..7].to_owned()),
        5 => (format!("#{year}"), year.to_string(), year.to_string()),
        6 => (format!("{day}-{month}-{year}"), String::new(), iso),
        7 => (format!("{day} {short} {year}"), String::new(), iso),
        8 => (format!("{short}-{:02}", year % 100), String::new(), iso[..7].to_owned()),
        9 => (format!("Tahun {year}"), String::new(), year.to_string()),
        10 => (format!("Senin, {day} {} {year}", long.to_uppercase()), String::new(), iso),
        _ => (format!("{iso} 00:00:00"), String::new(), iso),
    };
    let shown = if shown.is_empty() { held.clone() } else { shown };
    Cell { held, shown, says: Says::Field(key, vec![value]) }
}

fn adopted(row: usize) -> Cell {
    day("waktu_penerapan", row, 3)
}

fn tried(row: usize) -> Cell {
    if row.is_multiple_of(6) { Cell::nothing("-") } else { day("waktu_uji_coba", row, 1) }
}

fn benefits(row: usize) -> Cell {
    let two = [format!("Cepat {row} menit"), "Murah & dekat".to_owned()];
    let [first, second] = &two;
    let written = match row % 7 {
        0 => format!("1. {first}\n2. {second}"),
        1 => format!("1) {first}\n2) {second}"),
        2 => format!("- {first}\n- {second}"),
        3 => format!("• {first}\n• {second}"),
        4 => format!("a. {first}\nb. {second}"),
        5 => format!("1. {first} 2. {second}"),
        _ => format!("{first}; {second}"),
    };
    Cell::many("manfaat", &written, &[first, second])
}

/// Marked up as portals keep it.
fn marked(key: &'static str, row: usize) -> Cell {
    let cell = Cell::many(
        key,
        &format!("<ol><li>Cepat {row} menit</li><li>Murah &amp; dekat</li></ol>"),
        &[&format!("Cepat {row} menit"), "Murah & dekat"],
    );
    Cell { shown: cell.held.clone(), ..cell }
}

fn story(row: usize) -> Cell {
    let told = format!("Warga ke-{row} dulu mengantre # lama * sekali. Biaya < 5.000 rupiah | pulang.");
    match row % 3 {
        0 => Cell::body(&told),
        1 => Cell::body(&format!("{told}\n\nSekarang tidak lagi:\n1. Datang\n2. Pulang")),
        _ => Cell::body(&told.repeat(8)),
    }
}

/// A short one is the summary; a long one belongs in the text.
fn summary(row: usize) -> Cell {
    let cell = story(row);
    let line = cell.shown.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > 160 { cell } else { Cell::one("ringkasan", &cell.shown, &line) }
}

fn marked_story(row: usize) -> Cell {
    let told = format!("Warga ke-{row} dulu mengantre lama sekali karena jauh. ").repeat(6);
    Cell::text(
        &format!("<p style=\"margin:0\">{told}</p><p>Sekarang&nbsp;tidak.</p>"),
        Says::Body(format!("{told} Sekarang tidak.")),
    )
}

fn note(row: usize) -> Cell {
    match row % 5 {
        0 => Cell::nothing(pick(row, 7, &["-", "", "n/a", "#N/A", "–"])),
        _ => Cell::body(&format!("Keterangan {row}: SK Nomor 400/{row}/2023 tentang layanan")),
    }
}

/// What belongs to a person, hidden in a text.
fn betrayed(row: usize) -> Cell {
    match row % 10 {
        0 => Cell::nothing(&format!("Hubungi Sdr. Budi di 0812-3456-{:04} setiap hari", 1000 + row)),
        1 => Cell::nothing(&format!("Penanggung jawab NIP 19800512 200501 1 {:03}", 100 + row)),
        _ => story(row),
    }
}

fn person(row: usize) -> Cell {
    Cell::nothing(&format!("Budi Santoso {row}, S.Kom (0812 3456 {:04})", 1000 + row))
}

fn mobile(row: usize) -> Cell {
    Cell::nothing(&format!("08123456{:04}", 1000 + row))
}

fn mail(row: usize) -> Cell {
    Cell::nothing(&format!("budi.{row}@gmail.com"))
}

fn score(row: usize) -> Cell {
    let cell = Cell::nothing(&format!("{}", 40 + row % 60));
    Cell { held: format!("#{}", cell.shown), ..cell }
}

fn count(row: usize) -> Cell {
    Cell { held: format!("#{row}"), ..Cell::nothing(&row.to_string()) }
}

fn initiator(row: usize) -> Cell {
    match pick(
        row,
        8,
        &[
            ("OPD", "opd"),
            ("Kepala Daerah", "kepala_daerah"),
            ("ASN", "asn"),
            ("Masyarakat", "masyarakat"),
            ("Ibu Sri Wahyuni", ""),
        ],
    ) {
        (written, "") => Cell::nothing(written),
        (written, value) => Cell::one("inisiator", written, value),
    }
}

fn video(row: usize) -> Cell {
    match row % 4 {
        0 => Cell::nothing("-"),
        1 => Cell::one("video", &format!("https://youtu.be/abc{row}"), &format!("https://youtu.be/abc{row}")),
        2 => Cell::one(
            "video",
            &format!("www.youtube.com/watch?v=x{row}"),
            &format!("https://www.youtube.com/watch?v=x{row}"),
        ),
        _ => Cell::one("video", &format!("youtube.com/watch?v=y{row}"), &format!("https://youtube.com/watch?v=y{row}")),
    }
}

fn place(row: usize) -> Cell {
    let (north, east) = (5.3 + row as f64 / 1000.0, 105.2 + row as f64 / 1000.0);
    let value = format!("-{north}, {east}");
    let written = match row % 3 {
        0 => value.clone(),
        1 => format!("-{north} , {east}"),
        _ => format!("{east}, -{north}"),
    };
    Cell::one("layanan.lokasi.koordinat", &written, &value)
}

fn themes(row: usize) -> Cell {
    let (written, value) = pick(
        row,
        9,
        &[("Non Tematik", "non-tematik"), ("Penanganan Stunting", "penanganan-stunting"), ("Kemiskinan", "kemiskinan")],
    );
    Cell::one("tematik", written, value)
}

fn goals(row: usize) -> Cell {
    let (written, values): (&str, &[&str]) = pick(
        row,
        10,
        &[
            ("3", &["3"][..]),
            ("1, 3 dan 16", &["1", "3", "16"]),
            ("Tujuan 4", &["4"]),
            ("SDGs 5; SDGs 10", &["5", "10"]),
            ("3. Kehidupan Sehat dan Sejahtera", &["3"]),
        ],
    );
    Cell::many("sdgs", written, values)
}

fn cost(row: usize) -> Cell {
    let written = pick(row, 11, &["Gratis", "Rp5.000", "Tidak dipungut biaya"]);
    Cell::one("layanan.biaya", written, written)
}

/// The form of the national index.
const IID: [Column; 33] = [
    ("No", count),
    ("Nama Inovasi Daerah", name),
    ("Tahapan Inovasi Daerah", stage),
    ("Inisiator Inovasi Daerah", initiator),
    ("Nama Inisiator", person),
    ("Jenis Inovasi", kind),
    ("Bentuk Inovasi Daerah", form),
    ("Tematik", themes),
    ("Urusan Utama", affair),
    ("Urusan lain yang beririsan", other_affairs),
    ("Waktu Uji Coba\nInovasi Daerah", tried),
    ("Waktu Inovasi Daerah Diterapkan", adopted),
    ("Rancang Bangun dan Pokok Perubahan Yang Dilakukan", betrayed),
    ("Tujuan Inovasi Daerah", story),
    ("Manfaat Yang Diperoleh", benefits),
    ("Hasil Inovasi", story),
    ("Perangkat Daerah", unit),
    ("Regulasi Inovasi Daerah", |row| match row % 4 {
        0 => Cell::nothing("-"),
        _ => Cell::one(
            "dasar_hukum",
            &format!("Perwali Nomor {row} Tahun 2022"),
            &format!("Perwali Nomor {row} Tahun 2022"),
        ),
    }),
    ("Ketersediaan SDM Terhadap Inovasi Daerah", note),
    ("Dukungan Anggaran", note),
    ("Bimtek Inovasi", note),
    ("Integrasi Program Dan Kegiatan Inovasi Dalam RKPD", note),
    ("Keterlibatan Aktor Inovasi", note),
    ("Jejaring Inovasi", note),
    ("Sosialisasi Inovasi Daerah", note),
    ("Pedoman Teknis", note),
    ("Kemudahan Informasi Layanan", note),
    ("Kemudahan Proses Inovasi Yang Dihasilkan", note),
    ("Penyelesaian Layanan Pengaduan", note),
    ("Kecepatan Penciptaan Inovasi", note),
    ("Kemanfaatan Inovasi", note),
    ("Kematangan", score),
    ("Link Video", video),
];

/// The form of the competition of public services.
const KIPP: [Column; 20] = [
    ("No.", count),
    ("Judul\nInovasi", name),
    ("Nama Unit Pelayanan Publik (UPP)", unit),
    ("Kelompok", |row| Cell::body(pick(row, 12, &["Kelompok Umum", "Kelompok Replikasi", "Kelompok Khusus"]))),
    ("Kategori", |row| Cell::body(pick(row, 13, &["Kategori Kesehatan", "Kategori Pendidikan", "Kategori Inklusi"]))),
    ("Tanggal Implementasi Inovasi", adopted),
    ("Ringkasan", summary),
    ("Latar Belakang", betrayed),
    ("Ide Inovatif", story),
    ("Signifikansi", story),
    ("Kontribusi terhadap capaian TPB/SDGs", goals),
    ("Adaptabilitas", note),
    ("Keberlanjutan", note),
    ("Kolaborasi Pemangku Kepentingan", note),
    ("Biaya", cost),
    ("Nama Kontak", person),
    ("No. HP / WA", mobile),
    ("E-mail", mail),
    ("URL Video", video),
    ("Nilai Akhir", score),
];

/// What the portal of a ministry hands out.
const DASHBOARD: [Column; 15] = [
    ("Judul Inovasi", name),
    ("Admin OPD", unit),
    ("Kategori Admin OPD", |_| Cell::nothing("Perangkat Daerah")),
    ("Tahapan Inovasi", stage),
    ("Jenis", kind),
    ("Bentuk Inovasi", form),
    ("Urusan Utama", affair),
    ("Urusan lain yang beririsan", other_affairs),
    ("Asta Cipta", note),
    ("Koordinat", place),
    ("Tanggal Input", |row| Cell::nothing(&format!("{:02}/01/2025", row % 28 + 1))),
    ("Tanggal Penerapan", adopted),
    ("Tanggal Pengembangan", |_| Cell::nothing("-")),
    ("Kematangan", score),
    ("Link Video", video),
];

/// The national list, with what is marked up.
const NATIONAL: [Column; 33] = [
    ("id", |row| Cell::nothing(&(90_000 + row).to_string())),
    ("nama_inovasi", name),
    ("slug", |row| Cell::nothing(&format!("inovasi-{row}"))),
    ("produk_inovasi", note),
    ("penggagas", person),
    ("deskripsi", marked_story),
    ("kategori_instansi", |_| Cell::body("Pemerintah Kota")),
    ("nama_instansi", |_| Cell::body("Pemerintah Kota Contoh")),
    ("unit_instansi", unit),
    ("provinsi", |_| Cell::nothing("Lampung")),
    ("kabupaten_kota", |_| Cell::nothing("Kota Contoh")),
    ("tahun_inisiasi", |row| year("waktu_uji_coba", 2017 + row % 3)),
    ("tahun_implementasi", |row| year("waktu_penerapan", 2020 + row % 4)),
    ("jenis_inovasi", kind),
    ("urusan", affair),
    ("faktor_pendorong", marked_story),
    ("faktor_penghambat", story),
    ("tahapan_proses", marked_story),
    ("output", story),
    ("outcome", betrayed),
    ("manfaat", |row| marked("manfaat", row)),
    ("prasyarat_replikasi", note),
    ("kontak", person),
    ("email", mail),
    ("no_telp", mobile),
    ("website", |row| Cell::body(&format!("https://contoh.example/{row}"))),
    ("sumber", |_| Cell::nothing("Isian mandiri")),
    ("gambar_ilustrasi", |row| Cell::nothing(&format!("uploads/{row}.jpg"))),
    ("video", video),
    ("sdgs", goals),
    ("status", |_| Cell::body("published")),
    ("created_at", |_| Cell::nothing("2024-01-05 10:22:31")),
    ("updated_at", |_| Cell::nothing("2024-02-05 08:01:59")),
];

fn year(key: &'static str, year: usize) -> Cell {
    Cell { held: format!("#{year}"), ..Cell::one(key, &year.to_string(), &year.to_string()) }
}

/// What somebody has typed for themselves.
const FREE: [Column; 9] = [
    ("NO", count),
    ("NAMA INOVASI/APLIKASI", name),
    ("OPD PENGUSUL", unit),
    ("THN PENERAPAN", adopted),
    ("DIGITAL / NON DIGITAL", kind),
    ("URAIAN SINGKAT", summary),
    ("MANFAAT UTK MASYARAKAT", benefits),
    ("PIC & NO HP", person),
    ("KET", note),
];

/// What became of an inventory: records that are there, cells that are right of all, and what went wrong.
struct Found {
    records: usize,
    cells: (usize, usize),
    wrong: Vec<String>,
    leaks: Vec<String>,
}

/// Imports a file and holds the drafts against its cells.
fn found(name_of: &str, columns: &[Column], bytes: &[u8]) -> Found {
    let site = site();
    let file = put(site.path(), name_of, bytes);
    let told = run(site.path(), &["impor", "--tulis", &file]);
    assert_eq!(told.code, 0, "{name_of}: {}{}", told.out, told.err);
    let checked = run(site.path(), &["check", "--now", TODAY]);
    assert_eq!(checked.code, 0, "{name_of}: {}", checked.out);
    let texts: Vec<String> = drafts(site.path()).iter().map(|name| text(site.path(), name)).collect();
    let mut found = Found { records: 0, cells: (0, 0), wrong: Vec::new(), leaks: Vec::new() };
    let numbers = numbers();
    let of = texts.iter().chain([&told.out, &told.err, &checked.out]);
    found.leaks.extend(of.filter_map(|text| Some(text[numbers.find(text)?.range()].to_owned())));
    assert!(leaks_nowhere(site.path(), &numbers));
    let read: Vec<(BTreeMap<String, Vec<String>>, String)> = texts.iter().map(|text| parsed(text)).collect();
    for row in 1..=RECORDS {
        let Says::Field(_, own) = name(row).says else { unreachable!() };
        let Some((fields, body)) = read.iter().find(|(fields, _)| fields.get("nama") == Some(&own)) else {
            found.wrong.push(format!("record {row} is not there: {own:?}"));
            found.cells.1 += columns.len();
            continue;
        };
        found.records += 1;
        for (heading, cell) in columns {
            let cell = cell(row);
            let is_right = match &cell.says {
                Says::Field(key, values) => fields.get(*key) == Some(values),
                Says::Body(said) => body.contains(&bare(said)),
                Says::Nothing => {
                    let said = bare(&cell.shown);
                    let is_anywhere =
                        body.contains(&said) || fields.values().flatten().any(|value| bare(value).contains(&said));
                    said.len() < 4 || !is_anywhere || NOT_TELLING.contains(heading)
                }
            };
            found.cells.1 += 1;
            found.cells.0 += usize::from(is_right);
            if !is_right {
                found.wrong.push(format!(
                    "{heading:?} {:?}: {:?} / {:?}",
                    cell.shown,
                    cell.says,
                    match &cell.says {
                        Says::Field(key, _) => fields.get(*key),
                        _ => None,
                    }
                ));
            }
        }
    }
    found
}

/// Columns whose words also stand elsewhere by right.
const NOT_TELLING: [&str; 4] = ["Kategori Admin OPD", "provinsi", "kabupaten_kota", "Tanggal Input"];

/// Finds what belongs to anybody.
fn numbers() -> AhoCorasick {
    let of = |row: usize| {
        [
            format!("0812-3456-{:04}", 1000 + row),
            format!("0812 3456 {:04}", 1000 + row),
            format!("08123456{:04}", 1000 + row),
            format!("19800512 200501 1 {:03}", 100 + row),
            format!("budi.{row}@gmail.com"),
        ]
    };
    AhoCorasick::new((1..=RECORDS).flat_map(of)).unwrap()
}

/// Whether no file that was made in a site holds the number of anybody, its journals and memories too.
fn leaks_nowhere(site: &Path, numbers: &AhoCorasick) -> bool {
    walkdir::WalkDir::new(site).min_depth(2).into_iter().all(|entry| {
        let entry = entry.unwrap();
        !entry.file_type().is_file() || !numbers.is_match(&std::fs::read(entry.path()).unwrap())
    })
}

/// The fields of a draft by their ways, and its text.
fn parsed(text: &str) -> (BTreeMap<String, Vec<String>>, String) {
    let (fields, body) = text.strip_prefix("---\n").unwrap().split_once("\n---\n").unwrap();
    let mut read: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut way: Vec<(usize, String)> = Vec::new();
    for line in fields.lines().filter(|line| !line.starts_with('#')) {
        let mut indent = line.len() - line.trim_start().len();
        let mut rest = line.trim_start();
        if let Some(item) = rest.strip_prefix("- ") {
            indent += 2;
            rest = item;
        }
        way.retain(|(column, _)| *column < indent);
        let key = rest.split(": ").next().unwrap().trim_end_matches(':');
        let is_key = !rest.starts_with('"')
            && (rest.ends_with(':') || rest.contains(": "))
            && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        if is_key {
            way.push((indent, key.to_owned()));
            rest = rest[key.len() + 1..].trim();
        }
        if !rest.is_empty() {
            let value = rest.strip_prefix('"').map_or(rest.to_owned(), |quoted| {
                quoted.trim_end_matches('"').replace("\\\"", "\"").replace("\\\\", "\\")
            });
            let value = if rest.starts_with('"') { unquoted(rest) } else { value };
            let way = way.iter().map(|(_, key)| key.as_str()).collect::<Vec<_>>().join(".");
            read.entry(way).or_default().push(value);
        }
    }
    (read, bare(body))
}

fn unquoted(text: &str) -> String {
    let inside = &text[1..text.len() - 1];
    inside.replace("\\\"", "\"").replace("\\\\", "\\")
}

/// A text without what marks lists and escapes, in single spaces.
fn bare(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let line = line.trim();
        let line = line.strip_prefix("- ").unwrap_or(line);
        let digits = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
        digits.strip_prefix(". ").filter(|_| digits.len() < line.len()).unwrap_or(line)
    });
    lines.collect::<Vec<_>>().join(" ").replace(['\\', '\u{a0}'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn rows(columns: &[Column], of: fn(&Cell) -> &str) -> Vec<Vec<String>> {
    (1..=RECORDS).map(|row| columns.iter().map(|(_, cell)| of(&cell(row)).to_owned()).collect()).collect()
}

fn headings(columns: &[Column]) -> Vec<String> {
    columns.iter().map(|(heading, _)| (*heading).to_owned()).collect()
}

/// The rows with what offices put around them.
fn around(columns: &[Column], of: fn(&Cell) -> &str) -> Vec<Vec<String>> {
    let mut all = vec![
        vec!["DAFTAR INOVASI PERANGKAT DAERAH".to_owned()],
        vec!["PEMERINTAH KOTA CONTOH TAHUN 2025".to_owned()],
        Vec::new(),
        headings(columns),
        (1..=columns.len()).map(|number| format!("({number})")).collect(),
    ];
    for (at, row) in rows(columns, of).into_iter().enumerate() {
        if at == 100 {
            all.extend([Vec::new(), headings(columns)]);
        }
        all.push(row);
    }
    all.push(vec![String::new(), "Jumlah".to_owned(), "200 inovasi".to_owned()]);
    all.push(Vec::new());
    all.push(vec![String::new(), String::new(), "Contoh, 5 Januari 2026".to_owned()]);
    all.push(vec![String::new(), String::new(), "Kepala Badan Riset".to_owned()]);
    all.push(vec![String::new(), String::new(), "SUTRISNO, S.Sos".to_owned()]);
    all.push(vec![String::new(), String::new(), "NIP. 19700512 199501 1 001".to_owned()]);
    all
}

fn held(cell: &Cell) -> &str {
    &cell.held
}

fn shown(cell: &Cell) -> &str {
    &cell.shown
}

fn as_xlsx(columns: &[Column]) -> Vec<u8> {
    xlsx(&[Sheet { cells: table(&around(columns, held)), ..sheet("Rekap", &[]) }])
}

fn as_page(columns: &[Column], rows: &[Vec<String>]) -> Vec<u8> {
    let cell = |tag: &str, text: &str| {
        let text = if text.starts_with('<') { text.to_owned() } else { escaped(text).replace('\n', "<br>") };
        format!("<{tag}>{text}</{tag}>")
    };
    let row = |tag: &str, texts: &[String]| {
        format!("<tr>{}</tr>\n", texts.iter().map(|text| cell(tag, text)).collect::<String>())
    };
    let all: String = rows.iter().map(|texts| row("td", texts)).collect();
    format!(
        "<html><head><meta charset=utf-8></head><body><table border=1><thead>{}</thead><tbody>{all}</tbody></table>",
        row("th", &headings(columns))
    )
    .into_bytes()
}

fn as_ods(columns: &[Column]) -> Vec<u8> {
    let cell = |text: &String| match (text.chars().next(), text.get(1..).and_then(|count| count.parse::<i32>().ok())) {
        (None, _) => "<table:table-cell/>".to_owned(),
        (Some('@'), Some(count)) => {
            use jiff::ToSpan;
            let date = jiff::civil::date(1899, 12, 30).checked_add(count.days()).unwrap();
            format!(
                "<table:table-cell office:value-type=\"date\" office:date-value=\"{date}\"><text:p>{}</text:p></table:table-cell>",
                date.strftime("%d/%m/%y")
            )
        }
        (Some('#'), Some(number)) => format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{number}</text:p></table:table-cell>"
        ),
        _ => format!(
            "<table:table-cell office:value-type=\"string\">{}</table:table-cell>",
            text.split('\n').map(|line| format!("<text:p>{}</text:p>", escaped(line))).collect::<String>()
        ),
    };
    let rows: String = around(columns, held)
        .iter()
        .map(|row| format!("<table:table-row>{}</table:table-row>", row.iter().map(cell).collect::<String>()))
        .collect();
    ods("", &format!("<table:table table:name=\"KIPP\">{rows}</table:table>"))
}

fn as_csv(columns: &[Column]) -> Vec<u8> {
    let cell = |text: &String| format!("\"{}\"", text.replace('"', "\"\""));
    let rows = around(columns, shown);
    rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(";") + "\r\n").collect::<String>().into_bytes()
}

/// One sheet for each record, its labels in a column and what is filled in beside them.
fn as_forms(columns: &[Column]) -> Vec<u8> {
    let names: Vec<String> = (1..=RECORDS).map(|row| format!("Form {row}")).collect();
    let sheets: Vec<Sheet> = (1..=RECORDS)
        .map(|row| {
            let mut cells = vec!["A1=FORMULIR INOVASI DAERAH".to_owned(), "A2=TAHUN 2025".to_owned()];
            for (at, (heading, cell)) in columns.iter().enumerate() {
                let line = at + 4;
                cells.push(format!("A{line}=#{}", at + 1));
                cells.push(format!("B{line}={heading}"));
                cells.push(format!("C{line}=:"));
                let held = cell(row).held;
                if !held.is_empty() {
                    cells.push(format!("D{line}={held}"));
                }
            }
            Sheet { cells, ..sheet(&names[row - 1], &[]) }
        })
        .collect();
    xlsx(&sheets)
}

/// Nearly all records become drafts, nearly all cells say in them what they say in the list, and no number of anybody is told.
#[test]
fn inventories_become_drafts_that_say_what_they_say() {
    let files: [(&str, &[Column], Vec<u8>); 6] = [
        ("iid.xlsx", &IID, as_xlsx(&IID)),
        ("kipp.ods", &KIPP, as_ods(&KIPP)),
        ("dasbor.xls", &DASHBOARD, as_page(&DASHBOARD, &rows(&DASHBOARD, shown))),
        ("nasional.xls", &NATIONAL, as_page(&NATIONAL, &rows(&NATIONAL, shown))),
        ("formulir.xlsx", &IID[1..], as_forms(&IID[1..])),
        ("bebas.csv", &FREE, as_csv(&FREE)),
    ];
    let mut told = Vec::new();
    for (name, columns, bytes) in files {
        let found = found(name, columns, &bytes);
        let (right, all) = found.cells;
        if found.records * 100 < RECORDS * 98 || right * 100 < all * 95 || !found.leaks.is_empty() {
            told.push(format!(
                "{name}: {} records, {right} of {all} cells, {:?}\n{}",
                found.records,
                found.leaks,
                found.wrong[..found.wrong.len().min(20)].join("\n")
            ));
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}
