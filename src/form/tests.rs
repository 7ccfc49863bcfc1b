//! What a browser sends back of a file's own values changes nothing, and what is changed changes nothing else.

use super::changes::changes;
use super::layout::sections;
use super::merge::merge;
use super::pairs::Pairs;
use super::place::Kind;
use super::posted::{PRESENT, Posted};
use super::shown::{Held, Shown};
use super::units::{Shape, Unit, units};
use crate::edit;
use std::collections::BTreeMap;

/// What a browser sends of a file that nobody has changed.
fn sent(units: &[Unit], shown: &Shown) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for unit in units {
        let path = &unit.path;
        if unit.shape != Shape::One && unit.shape != Shape::Line {
            pairs.push((PRESENT.to_owned(), path.clone()));
        }
        match shown.get(unit) {
            Held::One(text) => pairs.push((path.clone(), text)),
            Held::Many(texts) if unit.shape == Shape::Line => pairs.push((path.clone(), texts.join(", "))),
            Held::Many(texts) => pairs.extend(texts.into_iter().map(|text| (path.clone(), text))),
            Held::Rows(rows) => {
                for row in rows {
                    for (key, text) in row.cells {
                        let name = format!("{path}.{}.{key}", row.number);
                        pairs.push((name.trim_end_matches('.').to_owned(), text));
                    }
                }
            }
        }
    }
    pairs.push(("isi".to_owned(), shown.body.replace('\n', "\r\n")));
    pairs
}

fn posted(units: &[Unit], pairs: &[(String, String)]) -> Posted {
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    Posted::of(&Pairs::parse(body.as_bytes()).unwrap(), units)
}

fn shown(source: &str, units: &[Unit]) -> Shown {
    Shown::of(&edit::contents(source).unwrap(), units)
}

/// The file with these values in the place of those that a browser would have sent; rows by a map of their numbers.
fn saved(source: &str, change: impl FnOnce(&mut Vec<(String, String)>)) -> String {
    let units = units(Kind::Innovation.fields());
    let shown = shown(source, &units);
    let mut pairs = sent(&units, &shown);
    change(&mut pairs);
    let changes = changes(&units, &shown, &posted(&units, &pairs));
    edit::record(source, Kind::Innovation.fields(), &changes)
        .unwrap_or_else(|refusal| panic!("{refusal:?} {changes:?}"))
}

fn set(pairs: &mut [(String, String)], name: &str, value: &str) {
    let pair = pairs.iter_mut().find(|(known, _)| known == name).unwrap_or_else(|| panic!("{name}"));
    pair.1 = value.to_owned();
}

const FILE: &str = "---
# Kepala berkas
nama: Antar Akta   # nama
opd: disdukcapil
tahapan: Uji Coba
jenis: [digital, Non Digital]
untuk: warga
manfaat:
  - Cepat
  # tentang murah
  - Murah
layanan:
  langkah: [Datang, \"Pulang\"]
  lokasi:
    - nama: Loket A
      x_lantai: 2
      alamat: Jl. A
    - {nama: Loket B, x_lantai: 3}
kata_kunci: surat, antre
cakupan: kota
internal:
  catatan: rahasia
x_tema: 1
---

Isi.
";

#[test]
fn what_was_not_changed_is_not_written() {
    assert_eq!(saved(FILE, |_| {}), FILE);
    let crlf = FILE.replace('\n', "\r\n");
    assert_eq!(saved(&crlf, |_| {}), crlf);
    let marked = format!("\u{feff}{FILE}");
    assert_eq!(saved(&marked, |_| {}), marked);
    // What is not on the page stays, and so does a row of nothing.
    assert_eq!(saved(FILE, |pairs| pairs.clear()), FILE);
    assert_eq!(saved(FILE, |pairs| pairs.push(("manfaat.7".to_owned(), "  ".to_owned()))), FILE);
}

#[test]
fn only_what_was_changed_is_written() {
    let (name, nothing) = ("nama".to_owned(), String::new);
    assert_eq!(saved(FILE, |pairs| set(pairs, &name, "Jemput Akta")), FILE.replace("Antar Akta", "Jemput Akta"));
    assert_eq!(saved(FILE, |pairs| set(pairs, "manfaat.1", "Dekat")), FILE.replace("Murah", "Dekat"));
    assert_eq!(saved(FILE, |pairs| set(pairs, "tahapan", "penerapan")), FILE.replace("Uji Coba", "penerapan"));
    assert_eq!(saved(FILE, |pairs| set(pairs, "isi", "Lain.")), FILE.replace("Isi.", "Lain."));
    let added = saved(FILE, |pairs| pairs.push(("manfaat.2".to_owned(), "Dekat".to_owned())));
    assert_eq!(added, FILE.replace("  - Murah\n", "  - Murah\n  - Dekat\n"));
    let gone = saved(FILE, |pairs| set(pairs, "manfaat.0", &nothing()));
    assert_eq!(gone, FILE.replace("  - Cepat\n", ""));
    let more = saved(FILE, |pairs| pairs.push(("untuk".to_owned(), "lansia".to_owned())));
    assert!(more.contains("untuk: [warga, lansia]\n"), "{more}");
    // A text where a map belongs gives way to what is typed for the map.
    let limited = saved(FILE, |pairs| pairs.push(("cakupan.kecamatan.0".to_owned(), "kedaton".to_owned())));
    assert!(limited.contains("kedaton") && !limited.contains("kota"), "{limited}");
    assert_eq!(saved(FILE, |pairs| set(pairs, "kata_kunci", "surat,  antre ;")), FILE);
}

#[test]
fn rows_keep_what_the_form_does_not_ask() {
    // The second comes first, and is another place by then.
    let moved = saved(FILE, |pairs| {
        set(pairs, "layanan.lokasi.1.nama", "Loket C");
        let (lokasi, rest): (Vec<_>, Vec<_>) =
            pairs.drain(..).partition(|(name, _)| name.starts_with("layanan.lokasi.0"));
        pairs.extend(rest);
        pairs.extend(lokasi);
    });
    let contents = edit::contents(&moved).unwrap();
    let places: Vec<&str> = moved.lines().filter(|line| line.contains("Loket") || line.contains("x_lantai")).collect();
    assert!(places[0].contains("Loket C") && moved.find("x_lantai: 3") < moved.find("x_lantai: 2"), "{moved}");
    assert!(contents.body == "Isi.");
    let removed = saved(FILE, |pairs| pairs.retain(|(name, _)| !name.starts_with("layanan.lokasi.0")));
    assert!(!removed.contains("Loket A") && removed.contains("x_lantai: 3"), "{removed}");
}

#[test]
fn two_hands_are_put_together_where_they_do_not_meet() {
    let units = units(Kind::Innovation.fields());
    let other = FILE.replace("Murah", "Dekat").replace("opd: disdukcapil", "opd: dinkes");
    let (base, theirs) = (shown(FILE, &units), shown(&other, &units));
    let mut pairs = sent(&units, &base);
    set(&mut pairs, "nama", "Jemput Akta");
    let merged = merge(&units, Some(&base), &theirs, posted(&units, &pairs));
    assert_eq!(merged.conflicts, Vec::<String>::new());
    let text = edit::record(&other, Kind::Innovation.fields(), &changes(&units, &theirs, &merged.posted)).unwrap();
    assert_eq!(text, other.replace("Antar Akta", "Jemput Akta"));
    set(&mut pairs, "opd", "dishub");
    set(&mut pairs, "manfaat.0", "Ramah");
    let merged = merge(&units, Some(&base), &theirs, posted(&units, &pairs));
    assert_eq!(merged.conflicts, ["opd", "manfaat"]);
    // Nobody knows what the form began from.
    let merged = merge(&units, None, &theirs, posted(&units, &pairs));
    assert_eq!(merged.conflicts, ["nama", "opd", "manfaat"]);
}

#[test]
fn every_field_is_asked_once_or_on_purpose_not_at_all() {
    for kind in [Kind::Innovation, Kind::Agency, Kind::Page] {
        let mut asked: BTreeMap<&str, usize> = BTreeMap::new();
        sections(kind)
            .iter()
            .flat_map(|section| &section.fields)
            .for_each(|field| *asked.entry(field.key).or_default() += 1);
        for field in kind.fields() {
            let wanted = if ["publikasi", "internal"].contains(&field.key) { 0 } else { 1 };
            assert_eq!(asked.get(field.key).copied().unwrap_or(0), wanted, "{}", field.key);
        }
        assert_eq!(sections(kind).iter().filter(|section| section.has_body).count(), 1);
    }
}
