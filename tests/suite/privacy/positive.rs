//! Texts in which something of a person stands, as people and word processors write it.

use super::chance::Chance;
use super::{Place, Told, strangers};
use etalase::rooms::privacy::Kind;

pub struct Positive {
    pub text: String,
    pub place: Place,
    /// What is in it: each of these has to be found.
    pub wanted: Vec<(Kind, String)>,
}

pub fn positive(chance: &mut Chance) -> Positive {
    let kind = chance.between(0, 29);
    if kind >= 20 {
        let (place, (text, wanted)) = strangers::stranger(chance);
        return match place {
            Place::Body => Positive { text: chance.around(text), place, wanted },
            _ => Positive { text, place, wanted },
        };
    }
    let (text, wanted) = match kind {
        0..=7 => nik(chance),
        8..=9 => family_card(chance),
        10..=11 => nip(chance),
        12 => old_nip(chance),
        13 => npwp(chance),
        14 => account(chance),
        15..=16 => mobile(chance),
        17 => email(chance),
        18 => birth(chance),
        _ => several(chance),
    };
    Positive { text: chance.around(text), place: Place::Body, wanted }
}

pub fn nik_digits(chance: &mut Chance) -> String {
    const PROVINCES: [u64; 38] = [
        11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73, 74,
        75, 76, 81, 82, 91, 92, 93, 94, 95, 96,
    ];
    let province = if chance.one_in(2) { 18 } else { PROVINCES[chance.between(0, 37) as usize] };
    let regency = if chance.one_in(2) { 71 } else { chance.between(1, 79) };
    let (day, month, year) = chance.date(1935, 2024);
    let day = if chance.one_in(2) { day + 40 } else { day };
    let serial = if chance.one_in(8) { chance.between(1, 9999) } else { chance.between(1, 20) };
    format!("{province}{regency:02}{:02}{day:02}{month:02}{:02}{serial:04}", chance.between(1, 40), year % 100)
}

/// The digits in groups of these lengths.
fn grouped(digits: &str, counts: &[usize], joint: &mut dyn FnMut() -> String) -> String {
    let mut text = String::new();
    let mut at = 0;
    for (group, count) in counts.iter().enumerate() {
        if group > 0 {
            text += &joint();
        }
        text += &digits[at..at + count];
        at += count;
    }
    text
}

const JOINTS: [&str; 20] = [
    " ", " ", ".", "-", "-", "/", ",", " - ", "–", "—", "\u{a0}", "\u{2009}", "\u{2007}", "\t", "\u{3000}", "&nbsp;",
    ". ", " . ", "\u{2011}", "&ndash;",
];

/// Any way in which a long number is written. `is_wild` adds groups that only a reader who is told expects.
fn written(chance: &mut Chance, digits: &str, groupings: &[&[usize]], is_wild: bool) -> String {
    let text = match chance.between(0, 9) {
        0..=3 => digits.to_owned(),
        4 if is_wild => {
            let mut counts = Vec::new();
            let mut left = digits.len();
            while left > 0 {
                let count = (chance.between(1, 7) as usize).min(left);
                counts.push(count);
                left -= count;
            }
            let joint = chance.pick(&JOINTS);
            grouped(digits, &counts, &mut || joint.to_owned())
        }
        5 if is_wild => {
            // One line break somewhere.
            let cut = chance.between(2, digits.len() as u64 - 2) as usize;
            format!("{}{}{}", &digits[..cut], chance.pick(&["\n", "\r\n", "\n  ", "<br>", " \n"]), &digits[cut..])
        }
        6 => {
            let counts = chance.pick(groupings);
            let mut joints = std::iter::repeat_with(|| chance.pick(&[" ", "\u{a0}", "-", "."]).to_owned());
            let joints: Vec<String> = (0..counts.len()).filter_map(|_| joints.next()).collect();
            let mut joints = joints.into_iter();
            grouped(digits, counts, &mut || joints.next().unwrap_or_default())
        }
        _ => {
            let counts = chance.pick(groupings);
            let joint = chance.pick(&JOINTS);
            grouped(digits, counts, &mut || joint.to_owned())
        }
    };
    disguised(chance, text)
}

/// The same text as Word, a converter or a careless hand leaves it.
fn disguised(chance: &mut Chance, text: String) -> String {
    let is_plain = !text.contains('&') && !text.contains('<');
    let cut = text.char_indices().nth(6).map_or(text.len(), |(at, _)| at);
    match chance.between(0, 23) {
        0 if is_plain => every(chance, &text, |_, letter| shifted(0xff10, letter)),
        1 if is_plain => every(chance, &text, |_, letter| shifted(0x660, letter)),
        2 if is_plain => every(chance, &text, |_, letter| shifted(0x966, letter)),
        3 if is_plain => every(chance, &text, |_, letter| shifted(0x1d7ce, letter)),
        4 => sometimes(chance, &text, 3, |letter| format!("{letter}\u{200b}")),
        5 => sometimes(chance, &text, 4, |letter| format!("{letter}\u{ad}")),
        6 => sometimes(chance, &text, 4, |letter| format!("{letter}&shy;")),
        7 if is_plain => sometimes(chance, &text, 3, |letter| format!("&#{};", letter as u32)),
        8 if is_plain => sometimes(chance, &text, 3, |letter| format!("&#x{:x};", letter as u32)),
        9 => format!("**{text}**"),
        10 => format!("<b>{text}</b>"),
        11 if is_plain => format!("{}**{}**", &text[..cut], &text[cut..]),
        12 if is_plain => format!("<strong>{}</strong>{}", &text[..cut], &text[cut..]),
        13 => format!("`{text}`"),
        14 => format!("_{text}_"),
        15 => sometimes(chance, &text, 5, |letter| format!("\u{2060}{letter}")),
        16 => format!("\u{202d}{text}\u{202c}"),
        17 if is_plain => sometimes(chance, &text, 5, |letter| format!("{letter}\u{fe0f}\u{20e3}")),
        _ => text,
    }
}

fn shifted(zero: u32, letter: char) -> String {
    char::from_u32(zero + letter as u32 - '0' as u32).unwrap().to_string()
}

/// Changes every digit.
fn every(chance: &mut Chance, text: &str, change: impl Fn(&mut Chance, char) -> String) -> String {
    let changed = |letter: char| if letter.is_ascii_digit() { change(chance, letter) } else { letter.to_string() };
    text.chars().map(changed).collect()
}

/// Changes one digit in so many.
fn sometimes(chance: &mut Chance, text: &str, count: u64, change: impl Fn(char) -> String) -> String {
    every(chance, text, |chance, letter| if chance.one_in(count) { change(letter) } else { letter.to_string() })
}

const NIK_GROUPS: [&[usize]; 11] = [
    &[16],
    &[4, 4, 4, 4],
    &[4, 4, 4, 4],
    &[6, 6, 4],
    &[6, 6, 4],
    &[2, 2, 2, 6, 4],
    &[2, 2, 2, 2, 2, 2, 4],
    &[6, 2, 2, 2, 4],
    &[12, 4],
    &[6, 10],
    &[4, 4, 4, 4],
];

fn nik(chance: &mut Chance) -> Told {
    let digits = nik_digits(chance);
    let name = chance.name();
    if chance.one_in(2) {
        let number = written(chance, &digits, &NIK_GROUPS, true);
        let label = chance.pick(&[
            "NIK",
            "NIK:",
            "NIK :",
            "N.I.K",
            "No. NIK",
            "Nomor NIK",
            "No KTP",
            "No. KTP:",
            "Nomor KTP",
            "KTP",
            "NIK/KTP:",
            "nik",
            "NIK-nya",
            "Nomor Induk Kependudukan (NIK):",
            "nomor induk kependudukan",
            "No. e-KTP:",
            "KTP-el nomor",
            "NIK =",
            "**NIK**:",
            "No. Identitas:",
            "nomor identitas",
            "NIK pemohon:",
            "NIK Pelapor :",
            "NIK ibu:",
            "Nomor KTP-el:",
        ]);
        let label = if label.starts_with("N.I.K") { "NIK" } else { label };
        let text = match chance.between(0, 9) {
            0 => format!("Nama: {name}\n{label} {number}\nAlamat: Jl. Contoh No. 12 RT 03/RW 01"),
            1 => format!("{name}, {label} {number}, warga Kelurahan Sukarame."),
            2 => format!("{label} {number} atas nama {name}"),
            3 => format!("| Nama | {label} |\n|---|---|\n| {name} | {number} |"),
            4 => format!("contoh pengisian: {label} {number}."),
            5 => format!("{name} ({label} {number})"),
            6 => format!("1. {label} {number}"),
            7 => format!("{label}\n{number}"),
            8 => format!("Hubungi 0721-481544. {label} {number}"),
            _ => format!("{label} {number}"),
        };
        return (text, vec![(Kind::Nik, digits)]);
    }
    let number = written(chance, &digits, &NIK_GROUPS, false);
    let other = nik_digits(chance);
    let year = chance.between(1990, 2026);
    let list = chance.between(1, 40);
    let mut wanted = vec![(Kind::Nik, digits.clone())];
    let text = match chance.between(0, 21) {
        0 => format!("{name} ({number})"),
        1 => format!("{name} - {number}"),
        2 => format!("{list}. {number} {name}"),
        3 => format!("{list} {number}"),
        4 => format!("{year} {number}"),
        5 => format!("{number} {year}"),
        6 => format!("{digits}.00"),
        7 => format!("{digits},0"),
        8 => {
            wanted.push((Kind::Nik, other.clone()));
            format!("{number}, {other}")
        }
        9 => {
            wanted.push((Kind::Nik, other.clone()));
            format!("{digits} {other}")
        }
        10 => {
            wanted.push((Kind::Nik, other.clone()));
            format!("{digits}/{other}")
        }
        11 => format!("{name};{number};Jl. Contoh 12"),
        12 => format!("| {list} | {name} | {number} | 35213 |"),
        13 => format!("Penerima bantuan: {name} {number}"),
        14 => format!("Data pemohon {number} sudah diperiksa petugas."),
        15 => format!("Ketik {number} lalu tekan Cari."),
        16 => format!("{list}) {digits}"),
        17 => format!("{list}.{digits}"),
        18 => format!("{name}\n{number}"),
        19 => format!("\"{digits}\""),
        20 => format!("'{digits}"),
        _ => number,
    };
    (text, wanted)
}

fn family_card(chance: &mut Chance) -> Told {
    let (day, month, year) = chance.date(2005, 2024);
    let digits =
        format!("1871{:02}{day:02}{month:02}{:02}{:04}", chance.between(1, 20), year % 100, chance.between(1, 60));
    let number = written(chance, &digits, &NIK_GROUPS, true);
    let label = chance.pick(&[
        "KK",
        "No. KK",
        "No. KK:",
        "Nomor KK",
        "no kk",
        "Kartu Keluarga",
        "No. Kartu Keluarga:",
        "Nomor Kartu Keluarga (KK)",
        "Nomor KK :",
        "KK Nomor",
    ]);
    let text = match chance.between(0, 3) {
        0 => format!("{label} {number} atas nama {}", chance.name()),
        1 => format!("{} memiliki {label} {number}.", chance.name()),
        2 => format!("Data: {label} {number}, kepala keluarga {}", chance.name()),
        _ => format!("{label} {number}"),
    };
    (text, vec![(Kind::FamilyCard, digits)])
}

const NIP_GROUPS: [&[usize]; 6] = [&[18], &[8, 6, 1, 3], &[8, 6, 1, 3], &[8, 6, 4], &[8, 10], &[4, 2, 2, 4, 2, 1, 3]];

fn nip(chance: &mut Chance) -> Told {
    let (day, month, year) = chance.date(1962, 1999);
    let appointed = (year + chance.between(19, 30)).min(2025);
    let started = if chance.one_in(5) { 21 } else { chance.between(1, 12) };
    let sex = chance.between(1, 2);
    let digits = format!("{year}{month:02}{day:02}{appointed}{started:02}{sex}{:03}", chance.between(1, 40));
    let name = chance.name();
    let number = written(chance, &digits, &NIP_GROUPS, false);
    let text = match chance.between(0, 9) {
        0 => format!("{name}, NIP {number}"),
        1 => format!("NIP. {number}"),
        2 => format!("Kepala Dinas,\n\n{name}, S.Sos., M.M.\nNIP {number}"),
        3 => format!("{name} ({number})"),
        4 => format!("Penanggung jawab: {name} / {number}"),
        5 => format!("NIP: {} ", written(chance, &digits, &NIP_GROUPS, true)),
        6 => format!("NI PPPK {number}"),
        7 => format!("Pembina Tk. I, {number}"),
        8 => format!("Ketua tim {name} NIP.{number}, anggota dua orang."),
        _ => format!("Nomor Induk Pegawai: {number}"),
    };
    (text, vec![(Kind::Nip, digits)])
}

fn old_nip(chance: &mut Chance) -> Told {
    let digits = format!("{}{}", chance.pick(&["13", "14", "46", "47", "01", "08"]), chance.digits(7));
    let number = match chance.between(0, 2) {
        0 => format!("{} {} {}", &digits[..3], &digits[3..6], &digits[6..]),
        1 => format!("{}.{}.{}", &digits[..3], &digits[3..6], &digits[6..]),
        _ => digits.clone(),
    };
    let label = chance.pick(&["NIP", "NIP.", "NIP :", "NIP lama", "NIP Lama:"]);
    (format!("{}, {label} {number}", chance.name()), vec![(Kind::Nip, digits)])
}

fn npwp(chance: &mut Chance) -> Told {
    let digits = format!("{:02}{}", chance.between(4, 99), chance.digits(13));
    let d = &digits;
    let formal = format!("{}.{}.{}.{}-{}.{}", &d[..2], &d[2..5], &d[5..8], &d[8..9], &d[9..12], &d[12..]);
    let name = chance.name();
    let (text, value) = match chance.between(0, 8) {
        0 => (format!("NPWP {formal}"), digits),
        1 => (format!("{name} ({formal})"), digits),
        2 => (format!("NPWP: {formal} a.n. {name}"), digits),
        3 => (format!("NPWP {digits}"), digits),
        4 => {
            (format!("No. NPWP: {} {} {} {} {} {}", &d[..2], &d[2..5], &d[5..8], &d[8..9], &d[9..12], &d[12..]), digits)
        }
        5 => (format!("NPWP 0{digits} ({name})"), format!("0{digits}")),
        6 => (format!("Nomor Pokok Wajib Pajak {formal}"), digits),
        7 => (format!("NPWP {}", formal.replace(['.', '-'], " ")), digits),
        _ => (format!("NPWP {name}: {}", formal.replace('-', "–")), digits),
    };
    (text, vec![(Kind::Npwp, value)])
}

fn account(chance: &mut Chance) -> Told {
    let (bank, digits, number) = match chance.between(0, 4) {
        0 => {
            let d = chance.digits(15);
            ("BRI", d.clone(), format!("{}-{}-{}-{}-{}", &d[..4], &d[4..6], &d[6..12], &d[12..14], &d[14..]))
        }
        1 => {
            let d = chance.digits(13);
            ("Bank Mandiri", d.clone(), format!("{}-{}-{}-{}", &d[..3], &d[3..5], &d[5..12], &d[12..]))
        }
        2 => {
            let d = chance.digits(10);
            ("BCA", d.clone(), d)
        }
        3 => {
            let d = chance.digits(10);
            ("BSI", d.clone(), format!("{} {} {}", &d[..3], &d[3..6], &d[6..]))
        }
        _ => {
            let d = chance.digits(13);
            ("Bank Lampung", d.clone(), format!("{}.{}.{}.{}.{}", &d[..3], &d[3..5], &d[5..7], &d[7..12], &d[12..]))
        }
    };
    let name = chance.name();
    let text = match chance.between(0, 9) {
        0 => format!("Transfer ke {bank} {number} a.n. {name}"),
        1 => format!("No. rekening {bank}: {number} atas nama {name}"),
        2 => format!("rek {bank} {number} an {name}"),
        3 => format!("Norek {number} ({bank}) a/n {name}."),
        4 => format!("{bank} {number} ({name})"),
        5 => format!("Rekening Ibu {name}: {bank} {number}"),
        6 => format!("Iuran dikirim ke rekening {bank} nomor {number} milik {name}"),
        7 => format!("Rek. {bank} {number} A.N. {}", name.to_uppercase()),
        8 => format!("{bank} no. rek. {number}, a.n. Sdri. {name}"),
        _ => format!("nomor rekening {number} {bank} atas nama Bapak {name}"),
    };
    (text, vec![(Kind::Account, digits)])
}

fn mobile(chance: &mut Chance) -> Told {
    let head = chance.pick(&[
        "811", "812", "813", "821", "822", "831", "838", "852", "853", "856", "857", "877", "878", "881", "895", "896",
        "899",
    ]);
    let count = [7, 8, 8, 8, 9][chance.between(0, 4) as usize];
    let rest = chance.digits(count);
    let national = format!("{head}{rest}");
    let n = &national;
    let cut = n.len() - 4;
    let number = match chance.between(0, 17) {
        0..=2 => format!("0{n}"),
        3 => format!("0{}-{}-{}", &n[..3], &n[3..cut], &n[cut..]),
        4 => format!("0{} {} {}", &n[..3], &n[3..cut], &n[cut..]),
        5 => format!("+62 {}-{}-{}", &n[..3], &n[3..cut], &n[cut..]),
        6 => format!("+62{n}"),
        7 => format!("62{n}"),
        8 => format!("62-{}-{}", &n[..3], &n[3..]),
        9 => format!("(0{}) {}", &n[..3], &n[3..]),
        10 => format!("0{}.{}.{}", &n[..3], &n[3..cut], &n[cut..]),
        11 => format!("(+62) {} {} {}", &n[..3], &n[3..cut], &n[cut..]),
        12 => format!("+62(0){}-{}", &n[..3], &n[3..]),
        13 => format!("0{}\u{a0}{}\u{a0}{}", &n[..3], &n[3..cut], &n[cut..]),
        14 => format!("0{}–{}–{}", &n[..3], &n[3..cut], &n[cut..]),
        15 => format!("0{} - {} - {}", &n[..3], &n[3..cut], &n[cut..]),
        16 => format!("[0{}](https://wa.me/62{n})", &n[..3]),
        _ => format!("0{}", written(chance, n, &[&[3, n.len() - 3], &[3, 4, n.len() - 7]], false)),
    };
    let name = chance.name();
    let text = match chance.between(0, 9) {
        0 => format!("Hubungi {name} di {number}."),
        1 => format!("WA {number}"),
        2 => format!("HP: {number} ({name})"),
        3 => format!("{name} {number}"),
        4 => format!("Narahubung: {name}, {number}"),
        5 => format!("Telp. 0721-481544 / {number}"),
        6 => format!("1. {name} - {number}"),
        7 => format!("No. HP/WA: {number}"),
        8 => format!("kirim pesan ke {number} pada jam kerja 08.00-15.00"),
        _ => number,
    };
    (text, vec![(Kind::Mobile, format!("0{national}"))])
}

fn email(chance: &mut Chance) -> Told {
    let name = chance.name().to_lowercase();
    let local = match chance.between(0, 3) {
        0 => name.replace(' ', "."),
        1 => name.replace(' ', "_") + &chance.between(1, 99).to_string(),
        2 => name.replace(' ', "") + &chance.between(1960, 2005).to_string(),
        _ => name.replace(' ', ""),
    };
    let (provider, end) = *chance.pick(&[
        &("gmail", "com"),
        &("gmail", "com"),
        &("yahoo", "com"),
        &("yahoo", "co.id"),
        &("ymail", "com"),
        &("outlook", "com"),
        &("hotmail", "com"),
        &("icloud", "com"),
        &("proton", "me"),
        &("rocketmail", "com"),
        &("live", "com"),
    ]);
    let value = format!("{local}@{provider}.{end}");
    let (l, p, e) = (&local, provider, end);
    let is_short = matches!(p, "live" | "proton") || end.contains('.');
    let address = match chance.between(0, 11) {
        0 if !is_short => format!("{l} [at] {p} dot {e}"),
        1 if !is_short => format!("{l}(at){p}(dot){e}"),
        2 if !is_short => format!("{l}[at]{p}.{e}"),
        3 => format!("{l}＠{p}.{e}"),
        4 => format!("{l} @ {p}.{e}"),
        5 => format!("{l}&#64;{p}.{e}"),
        6 => format!("[{l}](mailto:{value})"),
        7 => value.to_uppercase(),
        8 => format!("<{value}>"),
        9 if !is_short => format!("{l} at {p} dot {e}"),
        _ => value.clone(),
    };
    let text = match chance.between(0, 5) {
        0 => format!("Surel: {address}"),
        1 => format!("Kirim berkas ke {address}."),
        2 => format!("{} ({address})", chance.name()),
        3 => format!("email {address}, telepon 0721-481544"),
        4 => format!("Narahubung {address} atau dukcapil@bandarlampungkota.go.id"),
        _ => address,
    };
    (text, vec![(Kind::Email, value)])
}

fn birth(chance: &mut Chance) -> Told {
    let date = chance.date(1940, 2023);
    let (name, town) = (chance.name(), chance.town());
    let written = chance.written_date(date);
    let (day, month, year) = date;
    let long = format!("{day} {} {year}", chance.month(month));
    let text = match chance.between(0, 14) {
        0 => format!("{name} lahir di {town}, {written}."),
        1 => format!("TTL: {town}, {written}"),
        2 => format!("Tempat/Tanggal Lahir : {town}, {written}"),
        3 => format!("tanggal lahir {written}"),
        4 => format!("Tgl. Lahir: {written}"),
        5 => format!("{name} (lahir {long})"),
        6 => format!("lahir di {town} pada tanggal {long}"),
        7 => format!("{name} was born in {town} on {long}"),
        8 => format!("Date of birth: {written}"),
        9 => format!("{name}, kelahiran {town} {long}, memimpin kelompok ini."),
        10 => format!("Tempat, tgl lahir: {town}, {written}"),
        11 => format!("DOB: {year}-{month:02}-{day:02}"),
        12 => format!("lahir: {written}"),
        13 => format!("TTL {town} {written}"),
        _ => format!("Tanggal lahir\n{written}"),
    };
    (text, vec![(Kind::BirthDate, format!("{year}-{month:02}-{day:02}"))])
}

/// A whole line of a form, where each thing stands in front of the next.
fn several(chance: &mut Chance) -> Told {
    let digits = nik_digits(chance);
    let (day, month, year) = chance.date(1950, 2005);
    let phone = format!("0812{}", chance.digits(8));
    let mail = format!("warga{}@gmail.com", chance.between(1, 999));
    let text = format!(
        "{}, lahir {day} {} {year}, HP {phone}, NIK {digits}, surel {mail}",
        chance.name(),
        chance.month(month)
    );
    let birth = format!("{year}-{month:02}-{day:02}");
    (text, vec![(Kind::BirthDate, birth), (Kind::Mobile, phone), (Kind::Nik, digits), (Kind::Email, mail)])
}
