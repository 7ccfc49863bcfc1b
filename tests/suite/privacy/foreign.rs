//! Texts as people write them who have never seen the detector: one template a line, with blanks that chance fills.
//!
//! `{nik}` is a sound number; `{hp:#### #### ####}` is written in groups, each `#` a digit; `{hp8}` is the number without
//! its zero; `{nik/o}` has a letter for a digit. `{lahir:d-m-Y}` is a date, `{d4}` any four digits. `¶` ends a line, and
//! `[alamat] ` at the beginning names the field in which the text stands.

use super::Place;
use super::chance::Chance;
use super::positive::nik_digits;
use etalase::rooms::privacy::Kind;
use std::fmt::Write;

/// A text made of a template, and what of a person stands in it if the template is one of those.
struct Filled {
    place: Place,
    text: String,
    wanted: Vec<(Kind, String)>,
}

/// Fills the blanks of a template.
fn fill(template: &'static str, chance: &mut Chance) -> Filled {
    let (place, template) = match template.strip_prefix('[').and_then(|rest| rest.split_once("] ")) {
        Some((key, rest)) if key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') => {
            (Place::Field(key), rest)
        }
        _ => (Place::Body, template),
    };
    let (mut text, mut wanted) = (String::new(), Vec::new());
    let mut rest = template;
    while let Some((plain, (blank, behind))) =
        rest.split_once('{').and_then(|(plain, rest)| Some((plain, rest.split_once('}')?)))
    {
        text.push_str(plain);
        let end = blank.find([':', '/']).unwrap_or(blank.len());
        text.push_str(&filled(&blank[..end], &blank[end..], chance, &mut wanted));
        rest = behind;
    }
    text.push_str(rest);
    Filled { place, text: text.replace('¶', "\n"), wanted }
}

fn filled(name: &str, style: &str, chance: &mut Chance, wanted: &mut Vec<(Kind, String)>) -> String {
    let (kind, digits) = match name {
        "nama" => return chance.name(),
        "kota" => return chance.town().to_owned(),
        "opd" => return chance.office().to_owned(),
        "email" => return address(style, chance, wanted),
        "lahir" => return birth(style, chance, wanted),
        "nik" => (Kind::Nik, nik_digits(chance)),
        "kk" => (Kind::FamilyCard, nik_digits(chance)),
        "nip" => (Kind::Nip, nip_digits(chance)),
        "npwp" => (Kind::Npwp, chance.digits(15)),
        "rek" => (Kind::Account, chance.digits(10)),
        "hp" | "hp8" => {
            let head = chance.pick(&["812", "813", "821", "852", "857", "878", "896", "831", "895", "811"]);
            (Kind::Mobile, format!("0{head}{}", chance.digits(8)))
        }
        _ => return chance.digits(name[1..].parse().unwrap()),
    };
    let shown = if name == "hp8" { &digits[1..] } else { &digits };
    let shown = match (style.chars().next(), style.get(1..).unwrap_or("")) {
        (Some(':'), pattern) => {
            let more = chance.digits(8);
            let mut next = shown.chars().chain(more.chars());
            pattern.chars().map(|sign| if sign == '#' { next.next().unwrap() } else { sign }).collect()
        }
        (Some(_), "l") => shown.replacen('1', "l", 1),
        (Some(_), letter) => shown.replacen('0', letter, 2),
        _ => shown.to_owned(),
    };
    wanted.push((kind, digits));
    shown
}

fn nip_digits(chance: &mut Chance) -> String {
    let (day, month, year) = chance.date(1964, 1998);
    let appointed = (year + chance.between(20, 30)).min(2025);
    format!(
        "{year}{month:02}{day:02}{appointed}{:02}{}{:03}",
        chance.between(1, 12),
        chance.between(1, 2),
        chance.between(1, 40)
    )
}

fn address(style: &str, chance: &mut Chance, wanted: &mut Vec<(Kind, String)>) -> String {
    let name = chance.name().to_lowercase();
    let joint = chance.pick(&["", ".", "_"]);
    let number = if chance.one_in(2) { chance.between(1, 99).to_string() } else { String::new() };
    let local = format!("{}{number}", name.replace(' ', joint));
    wanted.push((Kind::Email, String::new()));
    match style.strip_prefix(':') {
        Some(pattern) => pattern.replacen('L', &local, 1),
        None => format!("{local}@{}", chance.pick(&["gmail.com", "yahoo.com", "gmail.com", "outlook.com"])),
    }
}

fn birth(style: &str, chance: &mut Chance, wanted: &mut Vec<(Kind, String)>) -> String {
    let (day, month, year) = chance.date(1945, 2015);
    let pattern = style.strip_prefix(':').unwrap_or("d B Y");
    let mut date = String::new();
    for letter in pattern.chars() {
        match letter {
            'd' => date.push_str(&format!("{day:02}")),
            'm' => date.push_str(&format!("{month:02}")),
            'Y' => date.push_str(&year.to_string()),
            'B' => date.push_str(chance.month(month)),
            _ => date.push(letter),
        }
    }
    wanted.push((Kind::BirthDate, format!("{year}-{month:02}-{day:02}")));
    date
}

/// Whether what was found is what was wanted: of an identity that it is one, of an address only that there is one.
fn is_found(found: &[(Kind, String)], (kind, value): &(Kind, String)) -> bool {
    found.iter().any(|(other, shown)| {
        (kind == other || (kind.is_identity() && other.is_identity())) && (shown.ends_with(value.as_str()))
    })
}

/// How often each template is filled.
const ROUNDS: usize = 6;

/// Fills every template some times, alone, among other sentences and in a field, and tells which texts go wrong.
fn wrong(templates: &'static str, mut is_right: impl FnMut(&Filled, &[(Kind, String)]) -> bool) -> (f64, String) {
    let (mut texts, mut count, mut report) = (0, 0, String::new());
    for (at, template) in templates.lines().enumerate() {
        let mut chance = Chance::new(at as u64);
        for round in 0..ROUNDS {
            let mut filled = fill(template, &mut chance);
            match round % 3 {
                1 if matches!(filled.place, Place::Body) && !filled.text.contains('|') => {
                    filled.text = chance.around(filled.text);
                }
                2 if matches!(filled.place, Place::Body) && !filled.text.contains(['\n', '|']) => {
                    filled.place = Place::Field("ringkasan");
                }
                _ => {}
            }
            texts += 1;
            let found = super::scanned(filled.place, &filled.text);
            if !is_right(&filled, &found) {
                count += 1;
                let _ = writeln!(report, "{template}: {:?} {:?}\n  found {found:?}", filled.place, filled.text);
            }
        }
    }
    println!("{count} of {texts} texts wrong");
    (count as f64 / texts as f64, report)
}

#[test]
fn what_strangers_write_of_people_is_found() {
    let (share, report) = wrong(include_str!("foreign-positive.txt"), |filled, found| {
        filled.wanted.iter().all(|wanted| is_found(found, wanted))
    });
    assert!(share <= 0.01, "{share}:\n{report}");
}

#[test]
fn what_strangers_write_of_things_is_left_alone() {
    let (share, report) = wrong(include_str!("foreign-negative.txt"), |_, found| found.is_empty());
    assert!(share <= 0.005, "{share}:\n{report}");
}
