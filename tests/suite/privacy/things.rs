//! Numbers of things that are sound as a person's by chance: a register, a page, a picture, a letter, an example.

use super::chance::Chance;
use super::positive::nik_digits;

pub fn thing(chance: &mut Chance) -> String {
    match chance.between(0, 9) {
        0..=3 => register(chance),
        4 => machine(chance),
        5 => page(chance),
        6 => letter(chance),
        7 => example(chance),
        8 => period(chance),
        _ => table(chance),
    }
}

fn register(chance: &mut Chance) -> String {
    const REGISTERS: [&str; 60] = [
        "NTPN",
        "NTB",
        "SP2D",
        "nomor SPM",
        "DPA",
        "ORCID",
        "ICCID",
        "IMEI",
        "STR",
        "SIP dokter",
        "NIM",
        "NRP",
        "NISN",
        "PIRT",
        "P-IRT",
        "BPOM MD",
        "NIB",
        "no. RM",
        "nomor rekam medis",
        "ID pelanggan PDAM",
        "meter PLN",
        "no. meter",
        "e-meterai",
        "ISBN",
        "barcode",
        "kode billing",
        "virtual account",
        "nomor VA",
        "kode booking",
        "ID transaksi",
        "izin edar",
        "nomor sertifikat halal",
        "NUPTK",
        "resi",
        "no resi JNE",
        "nomor faktur pajak",
        "NSFP",
        "polis no.",
        "nomor kontrak",
        "nomor antrean",
        "nomor surat",
        "nomor akta",
        "No. registrasi",
        "nomor pendaftaran",
        "kode QR",
        "NMID",
        "token listrik",
        "nomor tiket",
        "tracking ID",
        "order ID",
        "nomor pesanan",
        "ID pos",
        "nomor pos",
        "pos nomor",
        "ID postingan",
        "serial number",
        "S/N",
        "kode RUP",
        "nomor lelang",
        "API key",
    ];
    let (register, digits, other) = (chance.pick(&REGISTERS), nik_digits(chance), nik_digits(chance));
    let grouped = format!("{}-{}-{}-{}", &digits[..4], &digits[4..8], &digits[8..12], &digits[12..]);
    match chance.between(0, 9) {
        0 => format!("{register}: {digits}"),
        1 => format!("Lihat {register} {digits} di berkas"),
        2 => format!("({register} {digits})"),
        3 => format!("- {register}: {digits}"),
        4 => format!("**{register}** : {digits}"),
        5 => format!("{register} {grouped}"),
        6 => format!("{register} #{digits}"),
        7 => format!("{register} {digits}, {other}"),
        8 => format!("| {register} | Nama |\n|---|---|\n| {digits} | Antar Akta |"),
        _ => format!("{register} {digits}"),
    }
}

fn machine(chance: &mut Chance) -> String {
    let digits = nik_digits(chance);
    let (d, tail) = (&digits, chance.digits(12));
    match chance.between(0, 5) {
        0 => format!("sesi {}-{}-{}-8123-{tail}", &d[..8], &d[8..12], &d[12..]),
        1 => format!("sha256 a1{d}f00c{tail}e3b0c44298fc1c"),
        2 => format!("{d}a1b2c3d4e5f60718"),
        3 => format!("Volume {},{} {},{}", &d[..4], &d[4..8], &d[8..12], &d[12..]),
        4 => format!("{:02} {:02} 2025 08 30 00 12", chance.between(11, 19), chance.between(1, 12)),
        _ => format!("081.{}.{},00", chance.between(100, 999), chance.between(100, 999)),
    }
}

fn page(chance: &mut Chance) -> String {
    let digits = if chance.one_in(2) { nik_digits(chance) } else { format!("0812{}", chance.digits(8)) };
    match chance.between(0, 6) {
        0 => format!("/berita/{digits}"),
        1 => format!("[kabar](/berita/{digits})"),
        2 => format!("[arsip](/arsip/2024/{digits}/)"),
        3 => format!("m.facebook.com/story.php?story_fbid={digits}&id={digits}"),
        4 => format!("t.me/kota/{digits}"),
        5 => format!("Total Rp. {digits},00"),
        _ => format!("senilai {digits} rupiah"),
    }
}

/// The name of a file that a camera or a service has made up.
pub fn file_name(chance: &mut Chance) -> String {
    let (day, month, year) = chance.date(2015, 2026);
    let (digits, six) = (nik_digits(chance), chance.digits(6));
    match chance.between(0, 8) {
        0 => format!("IMG_{digits}.jpg"),
        1 => format!("received_{digits}.jpeg"),
        2 => format!("{}_{digits}_{}_n.jpg", chance.digits(9), chance.digits(17)),
        3 => format!("Screenshot_{year}-{month:02}-{day:02}-10-30-45-{}.png", chance.between(100, 999)),
        4 => format!("IMG-{year}{month:02}{day:02}-WA00{}.jpg", chance.between(10, 99)),
        5 => format!("VID-{year}{month:02}{day:02}-WA0001.mp4"),
        6 => format!("PXL_{year}{month:02}{day:02}_{six}123.jpg"),
        7 => format!("laporan-{year}-{month:02}-{day:02}.pdf"),
        _ => format!("resi-{digits}.pdf"),
    }
}

fn letter(chance: &mut Chance) -> String {
    let (a, b, year) = (chance.digits(4), chance.digits(4), chance.between(2010, 2026));
    let head = chance.pick(&["0812", "0852", "0877", "0896"]);
    match chance.between(0, 5) {
        0 => format!("Nomor surat {head}-{a}-{b}/{year}"),
        1 => format!("800/{head}.{}.{}/{year}", &a[..3], &b[..3]),
        2 => format!("{head}-{a}-{b}/{year}"),
        3 => format!("Nomor {head}-{}-{}/{year}", &a[..3], &b[..2]),
        4 => format!("Nomor {head}/{a}/SJ/{year}"),
        _ => format!("NPWP {}", chance.pick(&["00.000.000.0-000.000", "000000000000000", "99.999.999.9-999.999"])),
    }
}

fn example(chance: &mut Chance) -> String {
    let word = chance.pick(&["Contoh", "contoh", "Mis.", "misalnya", "Format", "cth:"]);
    match chance.between(0, 4) {
        0 => format!("{word} nomor: 081234567890"),
        1 => format!("{word} 0812-3456-7890"),
        2 => format!("{word} tanggal lahir: 31-12-1990"),
        3 => format!("tanggal lahir ({word} 17-08-1990)"),
        _ => chance.pick(&["akun@gmail", "nama@gmail.example", "siti@contoh.example", "rapat @ Outlook"]).to_owned(),
    }
}

fn period(chance: &mut Chance) -> String {
    let (a, b) = (chance.date(2018, 2024), chance.date(2018, 2024));
    let what = chance.pick(&["Pendaftaran akta lahir", "Kelahiran", "Rekap kelahiran", "Bayi lahir", "Lahir"]);
    let joint = chance.pick(&[" - ", "–", " s.d. ", " s/d ", " sampai ", " hingga ", " sampai dengan "]);
    match chance.between(0, 2) {
        0 => format!("{what} {} {}{joint}{} {} 2024", a.0, chance.month(a.1), b.0, chance.month(b.1)),
        1 => format!("{what} {} {} 2023{joint}{} {} 2024", a.0, chance.month(a.1), b.0, chance.month(b.1)),
        _ => format!("{what} {:02}/{:02}/2023{joint}{:02}/{:02}/2024", a.0, a.1, b.0, b.1),
    }
}

/// Rows of numbers, and codes of budgets as scanners of paper leave them.
fn table(chance: &mut Chance) -> String {
    let four = |chance: &mut Chance| chance.digits(4);
    let row: Vec<String> = (0..chance.between(5, 7)).map(|_| four(chance)).collect();
    let decimals: Vec<String> =
        (0..8).map(|_| format!("{},{}", chance.between(10, 99), chance.between(10, 99))).collect();
    match chance.between(0, 4) {
        0 => row.join("\t"),
        1 => decimals.join(" "),
        2 => row.join(";"),
        3 => format!("5 . 1 . 02 . 01 . 01 . {:04}", chance.between(1, 99)),
        _ => format!("12{:02}2024~07042026", chance.between(1, 12)),
    }
}
