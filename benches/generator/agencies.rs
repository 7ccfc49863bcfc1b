//! The register of agencies: the city's offices and districts, and as many units below them as a site of this size has.

use super::random::Random;
use super::words::{DISTRICTS, OFFICES};
use super::{body, yaml};
use std::fmt::Write;

/// An agency file to be.
pub struct Agency {
    pub id: String,
    pub name: String,
    short: &'static str,
    kind: &'static str,
    area_code: Option<String>,
    parent: Option<&'static str>,
    number: usize,
}

/// Units for every so many records, and the most there are.
const RECORDS_PER_UNIT: usize = 50;
const MOST_UNITS: usize = 300;

/// All agencies of a site with `count` records: offices first, then districts, then units.
pub fn register(count: usize, seed: u64) -> Vec<Agency> {
    let office = |(number, (id, name, short, kind)): (usize, &(&str, &str, &'static str, &'static str))| Agency {
        id: (*id).to_owned(),
        name: (*name).to_owned(),
        short,
        kind,
        area_code: None,
        parent: None,
        number,
    };
    let district = |(number, (id, name, code)): (usize, &(&str, &str, &str))| Agency {
        id: format!("kecamatan-{id}"),
        name: format!("Kecamatan {name}"),
        short: "",
        kind: "kecamatan",
        area_code: Some(format!("18.71.{code}")),
        parent: None,
        number: 100 + number,
    };
    let mut agencies: Vec<Agency> = OFFICES.iter().enumerate().map(office).collect();
    agencies.extend(DISTRICTS.iter().enumerate().map(district));
    agencies.extend((0..(count / RECORDS_PER_UNIT).min(MOST_UNITS)).map(|number| unit(number, seed)));
    agencies
}

fn unit(number: usize, seed: u64) -> Agency {
    let mut random = Random::of(seed, (1 << 40) + number as u64);
    let (district, district_name, code) = DISTRICTS[random.below(DISTRICTS.len())];
    let serial = number / 4 + 1;
    let (word, kind, parent, area_code) = match number % 4 {
        0 => ("Puskesmas", "puskesmas", Some("dinas-kesehatan"), None),
        1 => ("Kelurahan", "kelurahan", None, Some(format!("18.71.{code}.{}", 1001 + number))),
        2 => ("SD Negeri", "sekolah", Some("dinas-pendidikan"), None),
        _ => ("UPTD", "uptd", Some("dinas-lingkungan-hidup"), None),
    };
    Agency {
        id: format!("{}-{district}-{serial}", word.to_lowercase().replace(' ', "-")),
        name: format!("{word} {district_name} {serial}"),
        short: "",
        kind,
        area_code,
        parent,
        number: 200 + number,
    }
}

impl Agency {
    /// The file's text.
    pub fn file(&self, seed: u64) -> String {
        let mut random = Random::of(seed, (2 << 40) + self.number as u64);
        let mut text = format!("---\ncontoh: true\nnama: {}\n", yaml(&self.name));
        let mut add = |key: &str, value: &str| {
            let _ = writeln!(text, "{key}: {value}");
        };
        if !self.short.is_empty() {
            add("singkatan", self.short);
        }
        add("jenis", self.kind);
        if let Some(parent) = self.parent {
            add("induk", parent);
        }
        if let Some(code) = &self.area_code {
            add("kode_wilayah", &format!("\"{code}\""));
        }
        add("alamat", &format!("\"Jalan Contoh {}, Kecamatan {}\"", self.number, DISTRICTS[self.number % 20].1));
        if random.percent(60) {
            let point = format!("\"-5.{}, 105.{}\"", random.between(3700, 4600), random.between(2100, 3100));
            add("koordinat", &point);
        }
        add("jam_layanan", "\"Senin-Jumat, 08.00-15.00 WIB\"");
        add("telepon", "\"0721000000\"");
        if random.percent(50) {
            add("email", "layanan@contoh.example");
        }
        text.push_str("---\n\n");
        let words = random.between(40, 160);
        text.push_str(&body::plain(&mut random, words));
        text
    }
}
