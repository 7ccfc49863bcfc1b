//! Texts in which a person's number stands beside words of things, in a name, behind an odd sign: where those who tried to
//! slip one past found a way.

use super::chance::Chance;
use super::positive::nik_digits;
use super::{Place, Told};
use etalase::rooms::privacy::Kind;

/// Papers and things that are as often beside a person's number as they have one of their own.
const THINGS: [&str; 14] = [
    "akta",
    "surat",
    "izin",
    "kartu",
    "antrean",
    "pendaftaran",
    "sertifikat",
    "dokumen",
    "berkas",
    "permohonan",
    "laporan",
    "paket",
    "tagihan",
    "kontrak",
];
const CODES: [&str; 7] = ["kode", "id", "ID", "resi", "tiket", "transaksi", "token"];

pub fn stranger(chance: &mut Chance) -> (Place, Told) {
    match chance.between(0, 9) {
        0..=2 => (Place::Body, beside_a_thing(chance)),
        3 => named(chance),
        4 | 5 => (Place::Body, odd_sign(chance)),
        6 => (Place::Body, glued(chance)),
        7 => (Place::Body, telephone(chance)),
        8 => (Place::Body, account(chance)),
        _ => (Place::Body, birth(chance)),
    }
}

/// A number that is sound by chance hardly ever, or a NIK.
fn number(chance: &mut Chance) -> (Kind, String) {
    match chance.between(0, 3) {
        0 => (Kind::Nip, nip_digits(chance)),
        1 => (Kind::Mobile, format!("0812{}", chance.digits(8))),
        _ => (Kind::Nik, nik_digits(chance)),
    }
}

fn nip_digits(chance: &mut Chance) -> String {
    let (day, month, year) = chance.date(1962, 1999);
    let appointed = (year + chance.between(19, 30)).min(2025);
    let (started, sex) = (chance.between(1, 12), chance.between(1, 2));
    format!("{year}{month:02}{day:02}{appointed}{started:02}{sex}{:03}", chance.between(1, 40))
}

fn beside_a_thing(chance: &mut Chance) -> Told {
    let (kind, digits) = number(chance);
    let name = chance.name();
    let is_code = chance.one_in(3);
    let thing = if is_code { chance.pick(&CODES) } else { chance.pick(&THINGS) };
    let text = match chance.between(0, if is_code { 9 } else { 13 }) {
        0 => format!("## Bawa {thing}\n\n{digits}\n"),
        1 => format!("- {thing}\n- {digits}\n"),
        2 => format!("Bawa {thing}\n\n{digits}"),
        3 => format!("Petugas mencatat {thing}. {digits} sudah diperiksa."),
        4 => format!("Bawa {thing}; {digits}"),
        5 => format!("Petugas {thing}: {name} ({digits})"),
        6 => format!("{thing} atas nama {name} {digits}"),
        7 => format!("{thing} milik {name}, {digits}"),
        8 => format!("Pengambil {thing} {name} {digits}"),
        9 => format!("{thing} untuk Ibu {name}: {digits}"),
        10 => format!("| {thing} | {digits} |"),
        11 => format!("| {thing} | {name} | {digits} |"),
        12 => format!("Bawa {thing} {digits} ke loket"),
        _ => format!("{thing} {name}: {digits}"),
    };
    (text, vec![(kind, digits)])
}

/// A number in the name of a record or of a file.
fn named(chance: &mut Chance) -> (Place, Told) {
    let (kind, digits) = number(chance);
    let thing = chance.pick(&THINGS);
    let (place, text) = match chance.between(0, 5) {
        0 => (Place::Field("nama"), format!("Antar {thing} {digits}")),
        1 => (Place::Field("nama"), format!("Antar Kode {digits} untuk Semua")),
        2 => (Place::Field("ringkasan"), format!("Layanan {thing} {digits}")),
        3 => (Place::FileName, format!("{thing}-{digits}.md")),
        4 => (Place::FileName, format!("gambar/{thing}_{digits}.jpg")),
        _ => (Place::FileName, format!("berkas/{thing} {digits}.pdf")),
    };
    let digits = if text.contains("Kode") && kind != Kind::Nik { return named(chance) } else { digits };
    (place, (text, vec![(kind, digits)]))
}

fn odd_sign(chance: &mut Chance) -> Told {
    let sign = chance.pick(&[
        "•", "·", "|", ":", ";", "+", "_", "/", "‧", "∙", "&middot;", "&bull;", "&#58;", " • ", " : ", "\\_",
        "\u{2011}",
    ]);
    let join = |digits: &str, counts: &[usize]| {
        let mut at = 0;
        let parts: Vec<&str> = counts.iter().map(|count| (&digits[at..at + count], at += count).0).collect();
        parts.join(sign)
    };
    let name = chance.name();
    match chance.between(0, 3) {
        0 => {
            let digits = nip_digits(chance);
            (format!("{name}, NIP {}", join(&digits, &[8, 6, 1, 3])), vec![(Kind::Nip, digits)])
        }
        1 if sign.trim() != ":" && !sign.contains("58") => {
            let digits = format!("0857{}", chance.digits(8));
            (format!("Hubungi {name} {}", join(&digits, &[4, 4, 4])), vec![(Kind::Mobile, digits)])
        }
        2 => {
            let digits = nik_digits(chance);
            (format!("NIK {}", join(&digits, &[6, 6, 4])), vec![(Kind::Nik, digits)])
        }
        _ => {
            let digits = nik_digits(chance);
            (format!("{name} {} Kedaton", join(&digits, &[4, 4, 4, 4])), vec![(Kind::Nik, digits)])
        }
    }
}

/// Digits in disguise, and numbers without anything between.
fn glued(chance: &mut Chance) -> Told {
    let (digits, other) = (nik_digits(chance), nik_digits(chance));
    let shift = |signs: &str| -> String {
        let signs: Vec<char> = signs.chars().collect();
        digits.bytes().map(|digit| signs[usize::from(digit - b'0')]).collect()
    };
    let (head, tail) = digits.split_at(8);
    let text = match chance.between(0, 10) {
        0 => shift("⁰¹²³⁴⁵⁶⁷⁸⁹"),
        1 => shift("₀₁₂₃₄₅₆₇₈₉"),
        2 => shift("⓪①②③④⑤⑥⑦⑧⑨"),
        3 => shift("⓿❶❷❸❹❺❻❼❽❾"),
        4 => format!("NIK {head}\\\n{tail}"),
        5 => format!("NIK {head}<br />\n{tail}"),
        6 => format!("`A`{digits}`B`"),
        7 => format!("<b>x</b>{digits}<i>y</i>"),
        8 => format!("{head}[{tail}](https://contoh.example)"),
        9 => return (format!("{digits}{other}"), vec![(Kind::Nik, digits), (Kind::Nik, other)]),
        _ => format!("[{head}][a]{tail}"),
    };
    (text, vec![(Kind::Nik, digits)])
}

fn telephone(chance: &mut Chance) -> Told {
    if chance.one_in(3) {
        return mail(chance);
    }
    let digits = format!("852{}", chance.digits(8));
    let (a, b, c) = (&digits[..3], &digits[3..7], &digits[7..]);
    let number = match chance.between(0, 12) {
        0 => format!("[0{a}] {b} {c}"),
        1 => format!("(0{a})-{b}-{c}"),
        2 => format!("+62 (0){a} {b} {c}"),
        3 => format!("+62(0) {a}{b}{c}"),
        4 => format!("t.me/+62{digits}"),
        5 => format!("https://t.me/+62{digits}"),
        6 => format!("api.whatsapp.com/send?phone=62{digits}"),
        7 => format!("whatsapp://send?phone=62{digits}"),
        8 => format!("wa.me/+62{digits}"),
        9 => format!("00 62 {a} {b} {c}"),
        10 => format!("+ 62 {a} {b} {c}"),
        11 => format!("＋62 {a} {b} {c}"),
        _ => format!("[sms](sms:0{digits})"),
    };
    let text = match chance.between(0, 2) {
        0 => format!("Kode dikirim ke {number}"),
        1 => format!("Surat siap diambil, hubungi {number}"),
        _ => number,
    };
    (text, vec![(Kind::Mobile, format!("0{digits}"))])
}

fn mail(chance: &mut Chance) -> Told {
    let local = chance.pick(&["siti.aminah", "budi_88", "rina-dewi", "joko1990"]);
    let address = match chance.between(0, 9) {
        0 => format!("{local}%40gmail.com"),
        1 => format!("{local} @ gmail . com"),
        2 => format!("{local} [at] gmail [dot] com"),
        3 => format!("{local}＠gmail．com"),
        4 => format!("{local}-at-gmail-dot-com"),
        5 => format!("{local}_at_gmail_dot_com"),
        6 => format!("{local}<at>gmail.com"),
        7 => format!("{local}(a)gmail.com"),
        8 => format!("{local} [@] gmail.com"),
        _ => format!("{local}@gmail,com"),
    };
    (format!("Kirim ke {address}"), vec![(Kind::Email, format!("{local}@gmail.com"))])
}

fn account(chance: &mut Chance) -> Told {
    let bank =
        chance.pick(&["BRI", "BNI", "Mandiri", "BCA", "BSI", "Bank Lampung", "Bank Syariah Indonesia", "CIMB Niaga"]);
    let (digits, name) = (chance.digits(10), chance.name());
    let text = match chance.between(0, 13) {
        0 => format!("{bank} {digits} a.n. Ketua RT {name}"),
        1 => format!("{bank} {digits} a.n. {name} (bendahara)"),
        2 => format!("{bank} {digits} an. Bendahara RT 03 ({name})"),
        3 => format!("{bank} {digits} a.n. Bendahara: {name}"),
        4 => format!("{name}: {bank} {digits}"),
        5 => format!("{name} ({bank} {digits})"),
        6 => format!("{name} – {bank} – {digits}"),
        7 => format!("Rekening {name} {bank} {digits}"),
        8 => format!("a.n. {name}, {bank} {digits}"),
        9 => format!("{bank} a/n {name} no. {digits}"),
        10 => format!("| {bank} | {digits} | {name} |"),
        11 => format!("| {bank} | {digits} | a.n. {name} |"),
        12 => format!("{bank}\n{digits}\na.n. {name}"),
        _ => format!("{bank} {digits} — {name}"),
    };
    (text, vec![(Kind::Account, digits)])
}

fn birth(chance: &mut Chance) -> Told {
    let (day, month, year) = chance.date(1940, 2020);
    let (name, town) = (chance.name(), chance.town());
    let sign = chance.pick(&["-", "/", ".", ":", ";", "|", "+", "_", "\\", ",", " • ", " – "]);
    let date = match chance.between(0, 3) {
        0 => format!("{day} {} {year}", chance.month(month)),
        1 => format!("{day:02}{month:02}{year}"),
        _ => format!("{day:02}{sign}{month:02}{sign}{year}"),
    };
    let text = match chance.between(0, 7) {
        0 => format!("{name} dilahirkan di {town}, {date}"),
        1 => format!("T.T.L. : {town}, {date}"),
        2 => format!("D.O.B. {date}"),
        3 => format!("tgl. lahir: {date}"),
        4 => format!("tempat/tanggal lahir: {town}, {date}"),
        5 => format!("Tempat & tanggal lahir {town} / {date}"),
        6 => format!("dilahirkan tanggal {date}"),
        _ => format!("born: {date}"),
    };
    (text, vec![(Kind::BirthDate, format!("{year}-{month:02}-{day:02}"))])
}
