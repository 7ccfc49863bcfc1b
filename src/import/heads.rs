//! What the heading of a column means.
//!
//! The names of fields come from the field table; what is told here besides is what goes nowhere: running numbers, persons,
//! scores and notes of the form that the list was taken from.

use crate::catalogue::innovation::schema::{self, parts};
use crate::catalogue::registry::fold;
use crate::fields::field::{self, Field, Kind, Way};
use std::sync::OnceLock;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// The address of a record of ours.
    Key,
    Field(Way),
    /// Counts the rows.
    Number,
    /// Names and numbers of people.
    Person,
    /// Scores and notes of an office.
    Inner,
    /// No field: kept in the text of the page, under its heading.
    Body,
}

/// The heading of the column that we give out ourselves.
const KEY: &str = "kode etalase";

/// Words that say nothing in a heading.
const EMPTY: [&str; 9] = ["inovasi", "daerah", "wajib", "diisi", "opsional", "kolom", "dan", "yang", "isian"];

/// Headings of numbers that count rows or come from another list.
const NUMBERS: [&str; 8] = ["no", "nomor", "no urut", "nomor urut", "id", "kode", "no id", "urut"];

/// Words of headings under which people stand.
const PERSONS: [&str; 34] = [
    "nip",
    "nik",
    "ktp",
    "npwp",
    "nrp",
    "hp",
    "wa",
    "whatsapp",
    "telepon",
    "telp",
    "telpon",
    "handphone",
    "email",
    "kontak",
    "contact",
    "cp",
    "pic",
    "inovator",
    "penggagas",
    "pengusul",
    "pencetus",
    "narahubung",
    "operator",
    "person",
    "ketua",
    "anggota",
    "penanggung",
    "pegawai",
    "pejabat",
    "jabatan",
    "rekening",
    "lahir",
    "admin",
    "username",
];

/// Words of headings under which scores stand.
const SCORES: [&str; 7] = ["kematangan", "skor", "score", "bobot", "nilai", "ranking", "verifikasi"];

/// Headings of notes that say nothing of the innovation.
const INNER: [&str; 12] = [
    "kategori admin opd",
    "tanggal input",
    "tanggal pengembangan",
    "waktu pengembangan",
    "sumber",
    "nama pemda",
    "pemda",
    "provinsi",
    "kabupaten kota",
    "tahun anggaran",
    "gambar ilustrasi",
    "keterangan",
];

/// Fields that no list of another office holds, or that it holds in another form.
fn is_ours(field: &'static Field) -> bool {
    let list: [&Field; 5] =
        [&schema::REPLACED_BY, &schema::OLD_ADDRESSES, &schema::PUBLICATION, &schema::CHECKED, &schema::SAMPLE];
    let is_deep = matches!(field.kind, Kind::Map(_) | Kind::Maps(_) | Kind::Any | Kind::Moment | Kind::Boolean);
    is_deep || list.contains(&field)
}

/// The place of a service, told by its coordinates alone.
pub(crate) static PLACE: Way = &[&schema::SERVICE, &parts::service::LOCATIONS, &parts::location::COORDINATES];

/// The way to the name of an innovation.
pub(crate) static NAME: Way = &[&schema::NAME];
/// The way to the agency that leads it.
pub(crate) static AGENCY: Way = &[&schema::AGENCY];
/// The way to its kinds, digital or not.
pub(crate) static KINDS: Way = &[&schema::KINDS];
/// The way to its form.
pub(crate) static FORM: Way = &[&schema::FORM];

/// Every known heading with what it means, and how well it says so: the smaller the better.
fn known() -> &'static [(String, Way, usize)] {
    static KNOWN: OnceLock<Vec<(String, Way, usize)>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut known = Vec::new();
        let mut add = |way: Way, field: &'static Field| {
            let own = [field.label.indonesian, field.label.english, field.key];
            let own = own.iter().filter(|_| way.len() == 1 || field != &parts::plan::MISSION).map(|head| (*head, 0));
            let others =
                field.heads.iter().zip(1..).chain(field.meant.iter().zip(50..)).map(|(head, rank)| (*head, rank));
            let headings = own.chain(others).map(|(head, rank)| (core(head), way, rank));
            known.extend(headings.filter(|(head, ..)| !head.is_empty()));
        };
        let is_wanted = |above: &[&'static Field], field: &'static Field| {
            let is_within = matches!(above, [map] if *map == &schema::SERVICE || *map == &schema::PLAN);
            (above.is_empty() || is_within) && !is_ours(field)
        };
        for way in field::ways(schema::FIELDS, is_wanted) {
            way.last().iter().for_each(|field| add(way, field));
        }
        known.push(("koordinat".to_owned(), PLACE, 0));
        known.push(("titik koordinat".to_owned(), PLACE, 1));
        known
    })
}

/// The words of a heading that say something.
fn core(heading: &str) -> String {
    let folded = fold(heading);
    let words: Vec<&str> = folded.split(' ').filter(|word| !EMPTY.contains(word)).collect();
    words.join(" ")
}

/// What a heading means, and how well it says so.
pub(crate) fn meaning(heading: &str) -> (Target, usize) {
    let whole = fold(heading);
    if whole == KEY {
        return (Target::Key, 0);
    }
    // "Nama Inovasi (diisi huruf besar)" is told by what stands before the bracket.
    let before = heading.split(['(', '[', '*']).next().unwrap_or_default();
    let cores = [core(heading), core(before)];
    let exact = |core: &String| known().iter().filter(|(head, ..)| head == core).min_by_key(|(.., rank)| *rank);
    if NUMBERS.contains(&whole.as_str()) || NUMBERS.contains(&fold(before).as_str()) {
        return (Target::Number, 0);
    }
    if whole == "kontak person" || !whole.contains(' ') && PERSONS.contains(&whole.as_str()) {
        return (Target::Person, 0);
    }
    if let Some((_, way, rank)) = cores.iter().find_map(exact) {
        return (Target::Field(way), *rank);
    }
    if INNER.contains(&whole.as_str()) {
        return (Target::Inner, 0);
    }
    let mut words = whole.split(' ').peekable();
    if words.clone().any(|word| SCORES.contains(&word)) {
        return (Target::Inner, 0);
    }
    let names_initiator = words.peek() == Some(&"nama") && whole.contains("inisiator");
    if names_initiator || words.any(|word| PERSONS.contains(&word)) {
        return (Target::Person, 0);
    }
    match slipped(&cores[0]) {
        Some((way, rank)) => (Target::Field(way), rank + SLIPPED),
        None => (Target::Body, 0),
    }
}

/// What is told by a slip of the fingers is less sure than whatever is told by its name.
const SLIPPED: usize = 100;

/// The one field whose heading differs from this by a letter or two.
fn slipped(core: &str) -> Option<(Way, usize)> {
    let letters = core.chars().count();
    let most = match letters {
        0..5 => return None,
        5..10 => 1,
        _ => 2,
    };
    let near = known().iter().filter(|(head, ..)| strsim::damerau_levenshtein(head, core) <= most);
    let mut ways: Vec<(Way, usize)> = near.map(|(_, way, rank)| (*way, *rank)).collect();
    ways.dedup_by_key(|(way, _)| *way);
    match ways[..] {
        [only] => Some(only),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_real_lists_are_known() {
        let way = |heading: &str| match meaning(heading).0 {
            Target::Field(way) => way.iter().map(|field| field.key).collect::<Vec<_>>().join("."),
            other => format!("{other:?}"),
        };
        for (heading, expected) in [
            ("Judul Inovasi", "nama"),
            ("nama_inovasi", "nama"),
            ("Nama\u{a0}Inovasi\n(huruf besar)", "nama"),
            ("Admin OPD", "opd"),
            ("unit_instansi", "opd"),
            ("Tahapan Inovasi", "tahapan"),
            ("Urusan Utama", "urusan"),
            ("Urusan Pemerintahan", "urusan"),
            ("Urusan lain yang beririsan", "urusan_lain"),
            ("Waktu Uji Coba Inovasi Daerah", "waktu_uji_coba"),
            ("WAKTU PENERAPAN", "waktu_penerapan"),
            ("Tanggal Penerapan", "waktu_penerapan"),
            ("Manfat Inovasi", "manfaat"),
            ("Link Video", "video"),
            ("Persyaratan", "layanan.syarat"),
            ("Koordinat", "layanan.lokasi.koordinat"),
            ("No.", "Number"),
            ("Nama Inisiator / NIP", "Person"),
            ("Kontak Person", "Person"),
            ("Estimasi Skor Kematangan", "Inner"),
            ("Kematangan", "Inner"),
            ("Rancang Bangun", "Body"),
            ("Kode Etalase", "Key"),
        ] {
            assert_eq!(way(heading), expected, "{heading}");
        }
    }
}
