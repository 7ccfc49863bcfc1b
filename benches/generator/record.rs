//! One record's file: front matter with the spread of a real catalogue, and a body.

use super::agencies::Agency;
use super::random::Random;
use super::words::*;
use super::{body, yaml, yaml_list};
use std::fmt::Write;

/// What other records may know of a record; depends on nothing but its index.
struct Identity {
    name: String,
    long_name: Option<String>,
    slug: String,
}

const NAMES: usize = FIRST.len() * SECOND.len() * THIRD.len();

/// Every index has a name of its own; neighbours have nothing in common.
fn identity(index: usize) -> Identity {
    // The factor shares no divisor with the number of names, so that no name comes twice before all have come.
    let at = index % NAMES * 27_449 % NAMES;
    let (first, rest) = (at % FIRST.len(), at / FIRST.len());
    let (second, third) = (rest % SECOND.len(), rest / SECOND.len());
    let mut name = format!("{} {} {}", FIRST[first], SECOND[second], THIRD[third]);
    if index >= NAMES {
        let _ = write!(name, " {}", index / NAMES + 1);
    }
    let mut long_name = None;
    if index % 12 == 7 {
        let mut rest = index / 12;
        let mut acronym = String::from("SI-");
        for _ in 0..4 {
            acronym.push_str(SYLLABLES[rest * 7 % SYLLABLES.len()]);
            rest /= SYLLABLES.len();
        }
        long_name = Some(format!("Sistem Informasi {name}"));
        name = acronym;
    }
    let slug = name.to_lowercase().replace(' ', "-");
    Identity { name, long_name, slug }
}

/// How far a record is and whether it is alive, of which much else depends.
struct State {
    stage: &'static str,
    status: &'static str,
}

fn state(random: &mut Random, index: usize) -> State {
    let stage = match random.below(100) {
        0..75 => "penerapan",
        75..92 => "uji_coba",
        _ => "inisiatif",
    };
    let status = match random.below(100) {
        _ if stage == "inisiatif" => "aktif",
        0..86 => "aktif",
        86..93 => "dikembangkan",
        93..97 => "berhenti",
        _ if index > 0 => "diganti",
        _ => "berhenti",
    };
    State { stage, status }
}

/// Slug and text of the record with this index, of `count`.
pub fn file(index: usize, count: usize, seed: u64, agencies: &[Agency]) -> (String, String) {
    let mut random = Random::of(seed, index as u64);
    let random = &mut random;
    let own = identity(index);
    let state = state(random, index);
    let mut text = String::with_capacity(8_192);
    text.push_str("---\ncontoh: true\n");
    what_it_is(&mut text, random, &own, &state, index, agencies);
    where_it_belongs(&mut text, random);
    dates(&mut text, random, &state);
    what_it_gives(&mut text, random);
    let is_service = text.contains("\nbentuk: pelayanan_publik\n");
    if is_service || random.percent(70) {
        service(&mut text, random);
    }
    extras(&mut text, random, &own, index);
    text.push_str("---\n\n");
    let links: Vec<(String, String)> = (0..random.between(2, 3))
        .map(|number| (number, random.below(count)))
        .filter(|(_, other)| *other != index)
        .map(|(number, other)| {
            let other = identity(other);
            let target = if number == 2 { format!("/inovasi/{}/", other.slug) } else { format!("{}.md", other.slug) };
            (other.name, target)
        })
        .collect();
    let words = random.between(190, 780);
    text.push_str(&body::innovation(random, words, &links));
    (own.slug, text)
}

fn add(text: &mut String, key: &str, value: &str) {
    let _ = writeln!(text, "{key}: {value}");
}

fn add_list(text: &mut String, key: &str, items: &[&str]) {
    let _ = writeln!(text, "{key}:");
    for item in items {
        let _ = writeln!(text, "  - {}", yaml(item));
    }
}

fn what_it_is(
    text: &mut String,
    random: &mut Random,
    own: &Identity,
    state: &State,
    index: usize,
    agencies: &[Agency],
) {
    add(text, "nama", &yaml(&own.name));
    if let Some(long_name) = &own.long_name {
        add(text, "kepanjangan", &yaml(long_name));
    }
    add(text, "ringkasan", &format!("{}. {}.", random.pick(&OPENINGS), random.pick(&CLOSINGS)));
    let lead = agency(random, agencies);
    add(text, "opd", &agencies[lead].id);
    let partners: Vec<&str> = (0..random.below(3))
        .map(|_| agency(random, agencies))
        .filter(|partner| *partner != lead)
        .map(|partner| agencies[partner].id.as_str())
        .collect();
    if !partners.is_empty() {
        add(text, "opd_mitra", &yaml_list(&partners));
    }
    add(text, "tahapan", state.stage);
    if state.status != "aktif" || random.percent(30) {
        add(text, "status", state.status);
    }
    if state.status == "diganti" {
        add(text, "diganti_oleh", &identity(random.below(index)).slug);
    }
    let kinds = match random.below(100) {
        0..45 => "digital",
        45..75 => "non_digital",
        _ => "[digital, non_digital]",
    };
    add(text, "jenis", kinds);
    let form = match random.below(100) {
        0..62 => "pelayanan_publik",
        62..88 => "tata_kelola",
        _ => "lainnya",
    };
    add(text, "bentuk", form);
}

/// An agency's index: offices lead most, then units, then districts.
fn agency(random: &mut Random, agencies: &[Agency]) -> usize {
    match random.below(100) {
        0..60 => random.below(OFFICES.len()),
        60..80 => OFFICES.len() + random.below(DISTRICTS.len()),
        _ => random.below(agencies.len()),
    }
}

fn where_it_belongs(text: &mut String, random: &mut Random) {
    let common = random.percent(75);
    let affair = if common { random.below(18) } else { random.below(AFFAIRS.len()) };
    add(text, "urusan", AFFAIRS[affair]);
    if random.percent(25) {
        let others: Vec<&str> =
            random.several(&AFFAIRS, 1).into_iter().filter(|other| *other != AFFAIRS[affair]).collect();
        if !others.is_empty() {
            add(text, "urusan_lain", &yaml_list(&others));
        }
    }
    if random.percent(80) {
        let count = random.between(1, 2);
        add(text, "tematik", &yaml_list(&random.several(&THEMES, count)));
    }
    if random.percent(80) {
        let goals = [random.between(1, 8), random.between(9, 17)];
        add(text, "sdgs", &format!("[{}, {}]", goals[0], goals[1]));
    }
    if random.percent(85) {
        add(text, "inisiator", random.pick(&INITIATORS));
    }
    if random.percent(90) {
        add(text, "rpjmd", &format!("{{misi: {}, program: Program contoh}}", random.between(1, 5)));
    }
    let audiences = random.between(1, 3);
    add(text, "untuk", &yaml_list(&random.several(&AUDIENCES, audiences)));
    match random.below(100) {
        0..25 => {
            let count = random.between(1, 3);
            let areas: Vec<&str> =
                random.several(&DISTRICTS.each_ref(), count).into_iter().map(|(id, _, _)| *id).collect();
            add(text, "cakupan", &format!("{{kecamatan: {}}}", yaml_list(&areas)));
        }
        25..50 => add(text, "cakupan", "kota"),
        _ => {}
    }
}

/// The dates fit the stage and lie before October 2026, with more in the later years.
fn dates(text: &mut String, random: &mut Random, state: &State) {
    if state.stage == "inisiatif" {
        return;
    }
    let year = 2019 + random.below(8).max(random.below(8));
    let (month, day) = (random.between(1, 9), random.between(1, 28));
    let date = match random.below(10) {
        0 => format!("{year}"),
        1 => format!("{year}-{month:02}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    };
    if state.stage == "uji_coba" {
        add(text, "waktu_uji_coba", &date);
        return;
    }
    if random.percent(70) {
        add(text, "waktu_uji_coba", &format!("{}-{:02}", year - 1, random.between(1, 12)));
    }
    add(text, "waktu_penerapan", &date);
}

const SOURCE: &str = "Angka contoh, bukan data nyata";

fn what_it_gives(text: &mut String, random: &mut Random) {
    let count = random.between(3, 5);
    add_list(text, "manfaat", &random.several(&BENEFITS, count));
    if random.percent(85) {
        text.push_str("hasil:\n");
        let count = random.between(1, 3);
        for (label, measure, before, after) in random.several(&MEASURES.each_ref(), count) {
            let year = random.between(2022, 2026);
            let _ = writeln!(
                text,
                "  - {{ukuran: {}, jenis: {measure}, sebelum: {}, sesudah: {}, tahun: {year}, sumber: {}}}",
                yaml(label),
                yaml(before),
                yaml(after),
                yaml(SOURCE)
            );
        }
    }
}

/// `layanan`, complete enough for a service that can be used now.
fn service(text: &mut String, random: &mut Random) {
    text.push_str("layanan:\n  syarat:\n");
    let (requirements, steps) = (random.between(2, 4), random.between(3, 6));
    for item in random.several(&REQUIREMENTS, requirements) {
        let _ = writeln!(text, "    - {}", yaml(item));
    }
    text.push_str("  langkah:\n");
    for item in random.several(&STEPS, steps) {
        let _ = writeln!(text, "    - {}", yaml(item));
    }
    for (key, words) in [("biaya", &COSTS[..]), ("waktu_selesai", &DURATIONS[..]), ("jam", &HOURS[..])] {
        let _ = writeln!(text, "  {key}: {}", yaml(random.pick(words)));
    }
    text.push_str("  lokasi:\n");
    let places = random.between(1, 2);
    for place in random.several(&PLACES, places) {
        let (area, name, _) = DISTRICTS[random.below(DISTRICTS.len())];
        let point = (random.between(3700, 4600), random.between(2100, 3100));
        let _ = writeln!(
            text,
            "    - {{nama: {place} {name} (contoh), alamat: \"Alamat contoh, Kecamatan {name}\", kecamatan: {area}, koordinat: \"-5.{}, 105.{}\"}}",
            point.0, point.1
        );
    }
    text.push_str("  kanal:\n    - {jenis: datang, label: Datang ke loket kelurahan}\n");
    let channels = [
        "{jenis: whatsapp, nilai: \"6281200000029\", label: Tanya petugas lewat WhatsApp}",
        "{jenis: telepon, nilai: \"0721000000\", label: Telepon loket layanan}",
        "{jenis: situs, nilai: \"https://contoh.example/layanan\"}",
        "{jenis: email, nilai: layanan@contoh.example}",
    ];
    let count = random.between(1, 3);
    for channel in random.several(&channels, count) {
        let _ = writeln!(text, "    - {channel}");
    }
}

fn extras(text: &mut String, random: &mut Random, own: &Identity, index: usize) {
    if random.percent(80) {
        let unit = yaml(&format!("Regu {}", own.name));
        let rest = "telepon: \"0721000000\", whatsapp: \"6281200000029\", email: layanan@contoh.example";
        add(text, "kontak", &format!("{{unit: {unit}, {rest}}}"));
    }
    if random.percent(40) {
        add(text, "video", &format!("\"https://contoh.example/video/{}\"", own.slug));
    }
    if random.percent(40) {
        text.push_str("dokumen:\n");
        let url = format!("https://contoh.example/dokumen/{}", own.slug);
        let _ = writeln!(text, "  - {{judul: Panduan satu halaman (contoh), url: \"{url}\"}}");
    }
    if random.percent(20) {
        let (name, giver) = (yaml("Penghargaan contoh: layanan paling ramah"), "Panitia contoh");
        let year = random.between(2022, 2026);
        text.push_str("penghargaan:\n");
        let _ = writeln!(text, "  - {{nama: {name}, tahun: {year}, pemberi: {giver}, peringkat: \"Juara 1\"}}");
    }
    if random.percent(20) {
        let _ = writeln!(text, "replikasi:\n  - {{daerah: Kota Contoh, tahun: {}}}", random.between(2022, 2026));
    }
    if random.percent(50) {
        add(text, "dasar_hukum", "[\"Keputusan contoh, bukan dokumen nyata\"]");
    }
    let keywords = random.between(4, 8);
    add(text, "kata_kunci", &yaml_list(&random.several(&KEYWORDS, keywords)));
    if random.percent(30) {
        let words = format!("{} sudah bisa dipakai. {}. {}.", own.name, random.pick(&OPENINGS), random.pick(&CLOSINGS));
        add(text, "bagikan", &format!("{{whatsapp: \"{words}\", x: \"{}.\"}}", random.pick(&OPENINGS)));
    }
    if random.percent(2) {
        add(text, "alamat_lama", &format!("[lama-{index}]"));
    }
    if random.percent(1) {
        add(text, "publikasi", "arsip");
    }
    if random.percent(90) {
        add(text, "tanggal_diperiksa", &format!("2026-{:02}-{:02}", random.between(1, 9), random.between(1, 28)));
    }
    let _ = writeln!(text, "internal: {{kematangan: {}, catatan: Isian contoh.}}", random.between(30, 111));
}
