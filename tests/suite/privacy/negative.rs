//! Texts of an office in which nobody's number stands, though much in them looks like one.

use super::chance::Chance;
use super::things;

pub fn negative(chance: &mut Chance) -> String {
    let text = match chance.between(0, 35) {
        0 | 1 => dates(chance),
        2 => times(chance),
        3 | 4 => money(chance),
        5 | 6 => budget(chance),
        7 | 8 => posts(chance),
        9 => parcels(chance),
        10 | 11 => accounts(chance),
        12 => landlines(chance),
        13 | 14 => coordinates(chance),
        15 | 16 => addresses(chance),
        17 => books(chance),
        18 => barcodes(chance),
        19 | 20 => statistics(chance),
        21 => years(chance),
        22 => machines(chance),
        23 => registers(chance),
        24 => areas(chance),
        25 => letters(chance),
        26 => pairs(chance),
        27 => mails(chance),
        28 => births(chance),
        29 => taxes(chance),
        _ => things::thing(chance),
    };
    chance.around(text)
}

fn dates(chance: &mut Chance) -> String {
    let (a, b) = (chance.date(2015, 2026), chance.date(2015, 2027));
    let joint = chance.pick(&["-", " - ", "–", " – ", " s.d. ", " s/d ", "/", " sampai ", " hingga ", ", ", " ", "\n"]);
    let sign = chance.pick(&[".", "-", "/", "."]);
    let one = |(day, month, year): (u64, u64, u64)| format!("{day:02}{sign}{month:02}{sign}{year}");
    let iso = |(day, month, year): (u64, u64, u64)| format!("{year}-{month:02}-{day:02}");
    let pressed = |(day, month, year): (u64, u64, u64)| format!("{year}{month:02}{day:02}");
    let other = |(day, month, year): (u64, u64, u64)| format!("{day:02}{month:02}{year}");
    match chance.between(0, 13) {
        0 => format!("Masa uji: {}{joint}{}.", one(a), one(b)),
        1 => format!("{}{joint}{}", one(a), one(b)),
        2 => format!("Periode {}{joint}{}", iso(a), iso(b)),
        3 => format!("{}{joint}{}", pressed(a), pressed(b)),
        4 => format!("berlaku {} {} {}{joint}{} {} {}", a.0, a.1, a.2, b.0, b.1, b.2),
        5 => format!("Perekaman KTP keliling {}{joint}{}", one(a), one(b)),
        6 => format!("Jadwal penerbitan KK: {}{joint}{}", one(a), one(b)),
        7 => format!("{} {} pukul 08.00-15.30 dan {}", one(a), joint, one(b)),
        8 => format!("| {} | {} |", one(a), one(b)),
        9 => format!("{}, {}, {}", one(a), one(b), one(chance.date(2015, 2026))),
        10 => format!("{}.{:02}.{:02}-{:02}.{:02}.{}", a.0, a.1, a.2 % 100, b.0, b.1, b.2),
        11 => format!("{}{joint}{}", other(a), other(b)),
        12 => format!("Diperbarui {}T{:02}:{:02}:00+07:00", iso(a), chance.between(0, 23), chance.between(0, 59)),
        _ => format!("Uji coba {} {} {}{joint}{} {} {}", a.0, chance.month(a.1), a.2, b.0, chance.month(b.1), b.2),
    }
}

fn times(chance: &mut Chance) -> String {
    let mut time = || format!("{:02}.{:02}", chance.between(6, 17), chance.between(0, 5) * 10);
    let times = [time(), time(), time(), time(), time(), time(), time(), time()];
    let [a, b, c, d, e, f, g, h] = times;
    match chance.between(0, 5) {
        0 => format!("Buka {a}-{b}, {c}-{d}"),
        1 => format!("{a}-{b} {c}-{d} {e}-{f} {g}-{h}"),
        2 => format!("Senin-Kamis {a}–{b}, Jumat {c}–{d}, Sabtu {e}–{f}"),
        3 => format!("| {a} - {b} | {c} - {d} |"),
        4 => format!("{a} - {b} / {c} - {d} / {e} - {f}"),
        _ => format!("Angkot berangkat {a}, {b}, {c}, {d}, {e}, {f}, {g}, {h}"),
    }
}

fn thousands(chance: &mut Chance, sign: &str) -> String {
    let groups = chance.between(1, 4);
    let first = chance.between(1, 999).to_string();
    (0..groups).fold(first, |sum, _| {
        let part = if chance.one_in(2) { "000".to_owned() } else { format!("{:03}", chance.between(0, 999)) };
        format!("{sum}{sign}{part}")
    })
}

fn money(chance: &mut Chance) -> String {
    let sign = chance.pick(&[".", ".", ".", ",", " ", "\u{a0}"]);
    let (a, b, c) = (thousands(chance, sign), thousands(chance, sign), thousands(chance, sign));
    let large = format!(
        "{}.{:03}.{:03}.{:03}.{:03}.{:03}",
        chance.between(1, 9),
        chance.between(0, 999),
        chance.between(0, 999),
        chance.between(0, 999),
        chance.between(0, 999),
        chance.between(0, 999)
    );
    match chance.between(0, 11) {
        0 => format!("Anggaran Rp{a} dari Rp {b}"),
        1 => format!("Rp {a},00 - Rp {b},00"),
        2 => format!("{a} - {b}"),
        3 => format!("Pagu {a}/{b}"),
        4 => large,
        5 => format!("Rp{large},00"),
        6 => format!("Realisasi Rp{}", chance.digits(chance_len(&a))),
        7 => format!("| {a} | {b} | {c} |"),
        8 => format!("{a}; {b}; {c}"),
        9 => format!("Total {a} {b}"),
        10 => format!("PAD naik dari {a} menjadi {b} ({}%)", chance.between(1, 99)),
        _ => format!("Belanja: {a} {b} {c}"),
    }
}

/// A length that depends on another text, so that sums without dots vary.
fn chance_len(text: &str) -> usize {
    8 + text.len() % 9
}

fn budget(chance: &mut Chance) -> String {
    let c = |chance: &mut Chance, low, high| chance.between(low, high);
    let account = format!(
        "5.{}.{:02}.{:02}.{:02}.{:04}",
        c(chance, 1, 4),
        c(chance, 1, 9),
        c(chance, 1, 20),
        c(chance, 1, 40),
        c(chance, 1, 99)
    );
    let activity = format!(
        "{}.{:02}.{:02}.{}.{:02}.{:04}",
        c(chance, 1, 7),
        c(chance, 1, 30),
        c(chance, 1, 12),
        c(chance, 2, 2),
        c(chance, 1, 15),
        c(chance, 1, 30)
    );
    let old = format!(
        "{}.{:02}.{}.{:02}.{:02}.{:02}.{:03}",
        c(chance, 1, 6),
        c(chance, 1, 20),
        c(chance, 18, 19),
        c(chance, 1, 40),
        c(chance, 1, 40),
        c(chance, 1, 20),
        c(chance, 1, 99)
    );
    let long = format!(
        "{:02}.{:02}.{:02}.{:02}.{:02}.{:02}.{:04}",
        c(chance, 1, 9),
        c(chance, 1, 40),
        c(chance, 1, 40),
        c(chance, 1, 40),
        c(chance, 1, 12),
        c(chance, 1, 99),
        c(chance, 1, 99)
    );
    match chance.between(0, 9) {
        0 => format!("Kode rekening {account}"),
        1 => format!("{activity} {account}"),
        2 => format!("{activity}.{account}"),
        3 => format!("Sub kegiatan {activity} Rp 125.000.000"),
        4 => format!("{account} Belanja Alat Tulis {}", thousands(chance, ".")),
        5 => format!("Mata anggaran {old}"),
        6 => format!("DPA {long}"),
        7 => format!("{account}, {activity}, {old}"),
        8 => format!("| {account} | Belanja Cetak | {} |", thousands(chance, ".")),
        _ => format!("kode: {long}"),
    }
}

fn posts(chance: &mut Chance) -> String {
    let count = if chance.one_in(4) { 18 } else { 16 };
    let (a, b) = (chance.digits(count), chance.digits(count));
    match chance.between(0, 15) {
        0 => format!("ID {a}"),
        1 => format!("ID: {a}"),
        2 => format!("nomor pos {a}"),
        3 => format!("ID pos {a} dan {b}"),
        4 => format!("id postingan: {a}"),
        5 => format!("ID unggahan Instagram {a}"),
        6 => format!("Lihat pos dengan ID {a}, {b}."),
        7 => format!("video id={a}"),
        8 => format!("post id {a}"),
        9 => format!("| ID pos | {a} |"),
        10 => format!("{a} (ID pos)"),
        11 => format!("ID konten #{a}"),
        12 => format!("status {a}"),
        13 => format!("ID halaman Facebook kami: {a}"),
        14 => format!("ID tweet {a}"),
        _ => format!("| ID pos | Judul |\n|---|---|\n| {a} | Antar Akta |\n| {b} | Jelajah |"),
    }
}

fn parcels(chance: &mut Chance) -> String {
    let count = chance.between(10, 18) as usize;
    let a = chance.digits(count);
    match chance.between(0, 12) {
        0 => format!("resi {a}"),
        1 => format!("No. resi JNE: {a}"),
        2 => format!("nomor resi pengiriman Anda {a}"),
        3 => format!("Nomor tiket {a}"),
        4 => format!("No. pesanan {a}"),
        5 => format!("kode pembayaran {a}"),
        6 => format!("Kode billing: {a}"),
        7 => format!("No. registrasi {a}"),
        8 => format!("Nomor antrean {a}"),
        9 => format!("nomor aduan {a}"),
        10 => format!("virtual account (VA) {a}"),
        11 => format!("No. transaksi: {a}"),
        _ => format!("nomor invoice INV{a}"),
    }
}

fn accounts(chance: &mut Chance) -> String {
    let count = chance.pick(&["10", "13", "15", "16"]).parse().unwrap();
    let d = chance.digits(count);
    let dotted = format!("{}.{}.{}.{}", &d[..3], &d[3..5], &d[5..7], &d[7..]);
    let dashed = format!("{}-{}-{}", &d[..4], &d[4..6], &d[6..]);
    let number = chance.pick(&[d.as_str(), dotted.as_str(), dashed.as_str()]).to_owned();
    let office = chance.office();
    match chance.between(0, 12) {
        0 => format!("Rekening kas daerah Bank Lampung {number}"),
        1 => format!("Bank Lampung {number} a.n. Bendahara Penerimaan {office}"),
        2 => format!("Setor ke rekening BLUD {office} nomor {number}"),
        3 => format!("Nomor rekening {number} atas nama {office}"),
        4 => format!("RKUD Kota Bandar Lampung: {number}"),
        5 => format!("Rekening penerimaan retribusi: Bank Lampung {number}"),
        6 => format!("rekening Pemerintah Kota Bandar Lampung {number} (Bank Lampung)"),
        7 => format!("Transfer ke BRI {number} an. Bendahara Pengeluaran"),
        8 => format!("Donasi: BSI {number} a.n. Yayasan Peduli Kota"),
        9 => format!("BCA {number} a.n. PT Maju Bersama"),
        10 => format!("No. Rek. {number} (Kas Umum Daerah)"),
        11 => format!("rekening bank sampah: BNI {number} a.n. Bank Sampah Induk"),
        _ => format!("Rekening {office}: {number}"),
    }
}

fn landlines(chance: &mut Chance) -> String {
    let six = |chance: &mut Chance| chance.digits(6);
    let (a, b, c) = (six(chance), six(chance), six(chance));
    match chance.between(0, 9) {
        0 => format!("Telp. (0721) {a}"),
        1 => format!("0721-{a}, 0721-{b}"),
        2 => format!("0721 {a} / 0721 {b} / 0721 {c}"),
        3 => format!("(0721) {a}, {b}, {c}"),
        4 => format!("Telepon 0721-{a} faks 0721-{b}"),
        5 => format!("+62 721 {a}"),
        6 => format!("021-{}{a}, 021-5{b}", chance.between(3, 7)),
        7 => format!("Bebas pulsa 0800-1-{a}"),
        8 => format!("Halo 1500-{}, darurat 112, PMI 0721-{b} 0721-{c}", chance.between(100, 999)),
        _ => format!("[0721 {a}](tel:+62721{a})"),
    }
}

fn coordinates(chance: &mut Chance) -> String {
    let places = chance.between(4, 8) as usize;
    let decimals =
        |chance: &mut Chance, count: usize| (0..count).map(|_| chance.between(0, 9).to_string()).collect::<String>();
    let lat = format!("-5.{}{}", chance.between(35, 46), decimals(chance, places - 2));
    let lon = format!("105.{}{}", chance.between(20, 32), decimals(chance, places - 2));
    match chance.between(0, 10) {
        0 => format!("koordinat: \"{lat}, {lon}\""),
        1 => format!("{lat},{lon}"),
        2 => format!("{lat} {lon}"),
        3 => format!("Titik {lat}, {lon} dan -5.{}, 105.{}", decimals(chance, 6), decimals(chance, 6)),
        4 => format!("https://www.google.com/maps/@{lat},{lon},17z"),
        5 => format!("[peta](https://maps.google.com/?q={lat},{lon})"),
        6 => format!("{}; {}", lat.replace('.', ","), lon.replace('.', ",")),
        7 => format!("lat {lat} lon {lon}"),
        8 => format!("{lat}/{lon}"),
        9 => format!("geo:{lat},{lon}"),
        _ => format!("KTP keliling ada di {lat}, {lon}"),
    }
}

fn addresses(chance: &mut Chance) -> String {
    let a = chance.digits(16);
    let b = chance.digits(18);
    match chance.between(0, 13) {
        0 => format!("https://www.instagram.com/p/{a}/"),
        1 => format!("https://www.facebook.com/diskominfo/posts/{a}"),
        2 => format!("[video](https://youtu.be/{a})"),
        3 => format!("https://twitter.com/kota/status/{b}"),
        4 => format!("https://contoh.example/berita?id={a}&utm={b}"),
        5 => format!("![foto](https://cdn.contoh.example/{a}.jpg)"),
        6 => format!("<https://contoh.example/{a}>"),
        7 => format!("instagram.com/p/{a}"),
        8 => format!("https://www.tiktok.com/@kota/video/{b}1"),
        9 => format!(
            "[peta](https://www.google.com/maps/place/Kantor/@-5.{},105.{},17z/data=!3m1!4b1!4m6!3m5!1s0x{a}:0x{b})",
            &a[..6],
            &b[..6]
        ),
        10 => format!("https://drive.google.com/file/d/1a{a}Zx/view"),
        11 => format!("www.lapor.go.id/laporan/detil/{a}"),
        12 => format!("[dokumen](https://jdih.contoh.example/{a}.pdf \"Perda\")"),
        _ => format!("bit.ly/{a}"),
    }
}

fn books(chance: &mut Chance) -> String {
    let (a, b, c) = (chance.digits(4), chance.digits(4), chance.digits(4));
    match chance.between(0, 5) {
        0 => format!("ISBN 978-602-{a}-{}-{}", chance.between(10, 99), chance.between(0, 9)),
        1 => format!("ISBN 978602{a}{b}, 978602{c}{a}"),
        2 => format!("doi 10.{a}/{b}.2020.{c}"),
        3 => format!("https://doi.org/10.{a}/{b}{c}.{a}"),
        4 => format!("ISSN {a}-{b}, e-ISSN {c}-{a}"),
        _ => format!("ISBN 978-602-{a}-11-{} dan 978-602-{b}-22-{}", chance.between(0, 9), chance.between(0, 9)),
    }
}

fn barcodes(chance: &mut Chance) -> String {
    let a = chance.digits(12);
    match chance.between(0, 6) {
        0 => format!("Barcode 899{}", &a[..10]),
        1 => format!("EAN 899{} 899{}", &a[..10], &a[2..]),
        2 => format!("00020101021126{a}0303UMI51440014ID.CO.QRIS.WWW0215ID10{a}303UMI5204"),
        3 => format!("IMEI 35{a}1"),
        4 => format!("Serial number {a}{}", chance.digits(4)),
        5 => format!("IBAN GB29 {} {} {} {}", chance.digits(4), chance.digits(4), chance.digits(4), chance.digits(4)),
        _ => format!("nomor rangka MHF{a}"),
    }
}

fn statistics(chance: &mut Chance) -> String {
    let number = |chance: &mut Chance| {
        let count = chance.between(1, 5) as usize;
        chance.digits(count)
    };
    let row: Vec<String> = (0..chance.between(3, 9)).map(|_| number(chance)).collect();
    let other: Vec<String> = (0..row.len()).map(|_| number(chance)).collect();
    match chance.between(0, 7) {
        0 => format!("| {} |\n|---|\n| {} |", row.join(" | "), other.join(" | ")),
        1 => format!("{}\n{}", row.join(" "), other.join(" ")),
        2 => row.join(", "),
        3 => row.join(";"),
        4 => row.join("\t"),
        5 => format!("Jumlah penduduk {} jiwa, {} KK", thousands(chance, "."), thousands(chance, ".")),
        6 => format!("Tahun 2022: {}; 2023: {}; 2024: {}", row[0], row[1], row[2]),
        _ => row.join(" / "),
    }
}

fn years(chance: &mut Chance) -> String {
    let from = chance.between(1995, 2020);
    let years: Vec<String> = (from..from + chance.between(3, 8)).map(|year| year.to_string()).collect();
    let joint = chance.pick(&[", ", " ", "-", "/", " - ", "\n", "\t", "–", " | "]);
    match chance.between(0, 2) {
        0 => format!("Tahun {}", years.join(joint)),
        1 => format!("RPJMD {}-{} dan {}-{}", from, from + 5, from + 5, from + 10),
        _ => years.join(joint),
    }
}

fn machines(chance: &mut Chance) -> String {
    let hexadecimal: String = (0..40).map(|_| format!("{:x}", chance.between(0, 15))).collect();
    let h = &hexadecimal;
    let a = chance.digits(16);
    match chance.between(0, 8) {
        0 => format!("commit {h}"),
        1 => h.clone(),
        2 => format!("{}-{}-{}-{}-{}", &h[..8], &h[8..12], &h[12..16], &h[16..20], &h[20..32]),
        3 => format!(
            "Versi {}.{}.{}.{}",
            chance.between(1, 99),
            chance.between(0, 99),
            chance.between(0, 999),
            chance.between(0, 9999)
        ),
        4 => format!(
            "IP 192.168.{}.{} dan 10.{}.{}.{}",
            chance.between(0, 255),
            chance.between(0, 255),
            chance.between(0, 255),
            chance.between(0, 255),
            chance.between(0, 255)
        ),
        5 => format!("skor 0.{a}"),
        6 => format!("API key ak{a}zz"),
        7 => format!("2001:0db8:{}:{}", &a[..4], &a[4..8]),
        _ => format!("MAC 18:71:01:52:04:{}", chance.between(10, 99)),
    }
}

fn registers(chance: &mut Chance) -> String {
    let eight = chance.digits(8);
    let ten = chance.digits(10);
    let sixteen = chance.digits(16);
    match chance.between(0, 9) {
        0 => format!("NPSN {eight}"),
        1 => format!("NISN {ten}"),
        2 => format!("NISN 0{}", &ten[..9]),
        3 => format!("KBLI {}, {}, {}", &ten[..5], &eight[..5], &ten[5..]),
        4 => format!("NIB {ten}{}", &eight[..3]),
        5 => format!("NUPTK {sixteen}"),
        6 => format!("NOP 18.71.{}.{}.{}-{}.0", &ten[..3], &ten[3..6], &ten[6..9], &eight[..4]),
        7 => format!("No. sertifikat {sixteen}"),
        8 => format!("nomor polis {sixteen}"),
        _ => format!("Nomor pelanggan PLN {ten}{}", &eight[..2]),
    }
}

fn areas(chance: &mut Chance) -> String {
    let mut code =
        || format!("18.{}.{:02}.{}", chance.between(1, 15), chance.between(1, 20), chance.between(1001, 1015));
    let (a, b, c) = (code(), code(), code());
    match chance.between(0, 4) {
        0 => format!("kode wilayah {a}"),
        1 => format!("{a} {b}"),
        2 => format!("{a}, {b}, {c}"),
        3 => format!("{a}/{b}"),
        _ => format!("18.71.01.1001 18.71.{:02}.1002 {c}", chance.between(1, 20)),
    }
}

fn letters(chance: &mut Chance) -> String {
    let (a, b) = (chance.between(1, 2000), chance.between(2018, 2026));
    match chance.between(0, 8) {
        0 => format!("Nomor: 800/{a}/III.05/{b}"),
        1 => format!("No. Agenda {:04}/{b}/{:04}/{:04}", a, chance.between(1, 999), chance.between(1, 999)),
        2 => format!("No. Agenda {}", chance.digits(16)),
        3 => format!("SK Wali Kota Nomor {a}/IV.41/HK/{b}"),
        4 => format!("Perda Nomor {} Tahun {b}", chance.between(1, 20)),
        5 => format!("nomor surat 470/{a}/{b}"),
        6 => format!("SP2D {:05}/SP2D/{b}", a),
        7 => format!("nomor kontrak 027/{a:04}/{b}/{:04}", chance.between(1, 999)),
        _ => format!(
            "akta nomor 1871-LU-{:02}{:02}{b}-{:04}",
            chance.between(1, 28),
            chance.between(1, 12),
            chance.between(1, 99)
        ),
    }
}

fn pairs(chance: &mut Chance) -> String {
    let (a, b) = (chance.digits(8), chance.digits(8));
    match chance.between(0, 4) {
        0 => format!("{a} {b}"),
        1 => format!("{a}-{b}"),
        2 => format!("Kode {a}/{b}"),
        3 => format!("{a}, {b}"),
        _ => format!("{a}\n{b}"),
    }
}

fn mails(chance: &mut Chance) -> String {
    match chance.between(0, 6) {
        0 => "dukcapil@bandarlampungkota.go.id".to_owned(),
        1 => "layanan@dinas.contoh.example, pengaduan@lapor.go.id".to_owned(),
        2 => "Masuk dengan akun Gmail atau Yahoo.".to_owned(),
        3 => "Ikuti @pemkotbandarlampung di Instagram".to_owned(),
        4 => "Sign in at outlook.com".to_owned(),
        5 => "alamat @gmail.com tidak dipakai untuk surat dinas".to_owned(),
        _ => format!("info{}@kota.go.id", chance.between(1, 99)),
    }
}

fn births(chance: &mut Chance) -> String {
    let date = chance.date(2010, 2025);
    let written = chance.written_date(date);
    let name = chance.name();
    match chance.between(0, 12) {
        0 => format!("Akta kelahiran terbit {written}"),
        1 => format!("{name}, {written}"),
        2 => format!("Inovasi ini lahir pada {written}"),
        3 => format!("anak yang lahir setelah {written}"),
        4 => format!("layanan akta kelahiran dibuka {written}"),
        5 => format!("{name} menulis pada {written}"),
        6 => format!("Angka kelahiran per {written}"),
        7 => "Hari lahir Pancasila, 1 Juni 1945".to_owned(),
        8 => format!("{name} meninggal {written}"),
        9 => format!("Program ini lahir dari keluhan warga pada {written}"),
        10 => format!("bayi lahir antara {written} dan 31 Desember 2025"),
        11 => format!("Kutipan akta kelahiran diantar sejak {written}"),
        _ => format!("{name} dilantik {written}"),
    }
}

fn taxes(chance: &mut Chance) -> String {
    let d = chance.digits(13);
    let formal = format!("00.{}.{}.{}-{}.000", &d[..3], &d[3..6], &d[6..7], &d[7..10]);
    let firm = format!("01.{}.{}.{}-{}.000", &d[..3], &d[3..6], &d[6..7], &d[7..10]);
    let office = chance.office();
    match chance.between(0, 5) {
        0 => format!("NPWP Bendahara {office}: {formal}"),
        1 => format!("NPWP {formal} a.n. {office}"),
        2 => format!("PT Maju Jaya, NPWP {firm}"),
        3 => format!("NPWP perusahaan {firm}"),
        4 => format!("{office} (NPWP {formal})"),
        _ => format!("NPWPD {}", d),
    }
}
