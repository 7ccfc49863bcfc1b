//! What the heading of a column means.
//!
//! The names of fields come from the field table; what is told here besides is what goes nowhere: running numbers, persons,
//! scores and notes of the form that the list was taken from.

use crate::catalogue::innovation::schema::{self, parts};
use crate::catalogue::registry::fold;
use crate::diagnostic::message::Language;
use crate::fields::field::{self, Bilingual, Field, Kind, Way};
use crate::workbook::columns;
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

/// Words that only say what a field is for.
const FILLERS: [&str; 28] = [
    "untuk",
    "bagi",
    "masyarakat",
    "warga",
    "terhadap",
    "capaian",
    "kontribusi",
    "dalam",
    "pada",
    "di",
    "dari",
    "dengan",
    "terkait",
    "keterkaitan",
    "didukung",
    "diperoleh",
    "dilakukan",
    "dihasilkan",
    "dirasakan",
    "utama",
    "singkat",
    "mulai",
    "nama",
    "data",
    "url",
    "link",
    "tautan",
    "alamat",
];

/// Short forms in headings.
const SHORT: [(&str, &str); 8] = [
    ("thn", "tahun"),
    ("th", "tahun"),
    ("tgl", "tanggal"),
    ("wkt", "waktu"),
    ("utk", "untuk"),
    ("ket", "keterangan"),
    ("jns", "jenis"),
    ("pd", "opd"),
];

/// Words of which headings of agencies consist, and those of them that tell one.
const AGENCIES: [&str; 30] = [
    "opd",
    "skpd",
    "ukpd",
    "upp",
    "dinas",
    "instansi",
    "satker",
    "lembaga",
    "perangkat",
    "unit",
    "nama",
    "asal",
    "daerah",
    "kerja",
    "pelayanan",
    "publik",
    "pelaksana",
    "pengusul",
    "pengampu",
    "pemilik",
    "pengelola",
    "penyelenggara",
    "satuan",
    "badan",
    "bagian",
    "kecamatan",
    "kelurahan",
    "puskesmas",
    "sekolah",
    "organisasi",
];
const TELL_AGENCIES: [&str; 10] =
    ["opd", "skpd", "ukpd", "upp", "dinas", "instansi", "satker", "lembaga", "perangkat", "unit"];

/// Headings of numbers that count rows or come from another list.
const NUMBERS: [&str; 8] = ["no", "nomor", "no urut", "nomor urut", "id", "kode", "no id", "urut"];

/// Words of headings under which people stand.
#[rustfmt::skip]
const PERSONS: [&str; 38] = [
    "nip", "nik", "ktp", "npwp", "nrp", "hp", "wa", "whatsapp", "telepon", "telp", "telpon", "handphone", "email",
    "kontak", "contact", "cp", "pic", "inovator", "penggagas", "pengusul", "pencetus", "narahubung", "operator",
    "person", "ketua", "anggota", "penanggung", "pegawai", "pejabat", "jabatan", "rekening", "lahir", "admin",
    "username", "pimpinan", "surel", "mail", "pendaftar",
];

/// Words of headings under which scores stand.
const SCORES: [&str; 7] = ["kematangan", "skor", "score", "bobot", "nilai", "ranking", "verifikasi"];

/// Headings of notes that say nothing of the innovation.
const INNER: [&str; 14] = [
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
    "slug",
    "created at",
    "updated at",
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
/// The way to its stage.
pub(crate) static STAGE: Way = &[&schema::STAGE];

/// A known heading with what it means, and how well it says so: the smaller the better.
struct Known {
    core: String,
    bare: String,
    way: Way,
    rank: usize,
}

/// Every known heading.
fn known() -> &'static [Known] {
    static KNOWN: OnceLock<Vec<Known>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let of = |head: &str, way, rank| Known { core: core(head), bare: bare(head), way, rank };
        let mut known = Vec::new();
        let mut add = |way: Way, field: &'static Field| {
            let own = [field.label.indonesian, field.label.english, field.key];
            let own = own.iter().filter(|_| way.len() == 1 || field != &parts::plan::MISSION).map(|head| (*head, 0));
            let others =
                field.heads.iter().zip(1..).chain(field.meant.iter().zip(50..)).map(|(head, rank)| (*head, rank));
            let headings = own.chain(others).map(|(head, rank)| of(head, way, rank));
            known.extend(headings.filter(|known| !known.core.is_empty()));
        };
        let is_wanted = |above: &[&'static Field], field: &'static Field| {
            let is_within = matches!(above, [map] if *map == &schema::SERVICE || *map == &schema::PLAN);
            (above.is_empty() || is_within) && !is_ours(field)
        };
        for way in field::ways(schema::FIELDS, is_wanted) {
            way.last().iter().for_each(|field| add(way, field));
        }
        known.extend(
            (0..).zip(["koordinat", "titik koordinat", "koordinat lokasi"]).map(|(rank, head)| of(head, PLACE, rank)),
        );
        known
    })
}

/// The words of a heading that say something.
fn core(heading: &str) -> String {
    without(heading, &EMPTY)
}

/// The words of a heading but for some, short forms written out.
fn without(heading: &str, left_out: &[&str]) -> String {
    let folded = fold(heading);
    let words = folded.split(' ').map(|word| match SHORT.iter().find(|(short, _)| *short == word) {
        Some((_, whole)) => whole,
        None => word,
    });
    words.filter(|word| !left_out.contains(word)).collect::<Vec<_>>().join(" ")
}

/// The same without words that only say what a field is for.
fn bare(heading: &str) -> String {
    without(&core(heading), &FILLERS)
}

/// Words for what no field takes: the text of the page, and nothing at all.
const BODY: &str = "isi";
const NOWHERE: &str = "tidak";

/// What somebody means who says where a column goes: the keys or the name of a field, the text of the page, or nowhere.
pub(crate) fn called(word: &str) -> Option<Target> {
    match fold(word).as_str() {
        BODY | "body" => return Some(Target::Body),
        NOWHERE | "no" => return Some(Target::Inner),
        KEY => return Some(Target::Key),
        _ => {}
    }
    let is_it = |known: &&Known| {
        let label = known.way.last().map(|field| field.label);
        let is_label = |label: Bilingual| Language::ALL.iter().any(|one| fold(label.in_language(*one)) == fold(word));
        columns::path(known.way) == word || label.is_some_and(is_label)
    };
    known().iter().find(is_it).map(|known| Target::Field(known.way))
}

/// All that a column can be said to be: how it is called, and its name in a language.
pub(crate) fn all() -> Vec<(String, impl Fn(Language) -> String)> {
    let mut ways: Vec<Way> = known().iter().map(|known| known.way).collect();
    ways.dedup();
    let name = |way: Way| move |language: Language| columns::heading(way, language);
    ways.into_iter().map(|way| (columns::path(way), name(way))).collect()
}

/// How a target is called, so that [`called`] finds it again.
pub(crate) fn name_of(target: Target) -> String {
    match target {
        Target::Field(way) => columns::path(way),
        Target::Body => BODY.to_owned(),
        Target::Key => KEY.to_owned(),
        Target::Number | Target::Person | Target::Inner => NOWHERE.to_owned(),
    }
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
    let exact = |core: &String| known().iter().filter(|known| known.core == *core).min_by_key(|known| known.rank);
    let found = |known: &Known, less_sure: usize| (Target::Field(known.way), known.rank + less_sure);
    if heading.trim() == "#" || NUMBERS.contains(&whole.as_str()) || NUMBERS.contains(&fold(before).as_str()) {
        return (Target::Number, 0);
    }
    if whole == "kontak person" || !whole.contains(' ') && PERSONS.contains(&whole.as_str()) {
        return (Target::Person, 0);
    }
    if let Some(known) = cores.iter().find_map(exact) {
        return found(known, 0);
    }
    if ["inovasi", "inovasi daerah"].contains(&whole.as_str()) {
        return (Target::Field(NAME), FILLED);
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
    let bared = [bare(heading), bare(before)];
    let filled = |bared: &String| {
        let alike = known().iter().filter(|known| !bared.is_empty() && known.bare == *bared);
        alike.min_by_key(|known| known.rank)
    };
    if let Some(known) = bared.iter().find_map(filled) {
        return found(known, FILLED);
    }
    let all: Vec<&str> = whole.split(' ').collect();
    if all.iter().all(|word| AGENCIES.contains(word)) && all.iter().any(|word| TELL_AGENCIES.contains(word)) {
        return (Target::Field(AGENCY), FILLED);
    }
    if whole.contains("digital") && all.iter().all(|word| ["digital", "non", "nondigital"].contains(word)) {
        return (Target::Field(KINDS), FILLED);
    }
    if let Some(known) = heading.split('/').map(core).filter(|_| heading.contains('/')).find_map(|part| exact(&part)) {
        return found(known, FILLED);
    }
    match slipped(&cores[0]) {
        Some(known) => found(known, SLIPPED),
        None => (Target::Body, 0),
    }
}

/// What is told by a part of its words is less sure than whatever is told by all of them.
const FILLED: usize = 60;
/// What is told by a slip of the fingers is less sure than whatever is told by its name.
const SLIPPED: usize = 100;

/// The one field whose heading differs from this by a letter or two.
fn slipped(core: &str) -> Option<&'static Known> {
    let letters = core.chars().count();
    let most = match letters {
        0..5 => return None,
        5..10 => 1,
        _ => 2,
    };
    let mut near: Vec<&Known> =
        known().iter().filter(|known| strsim::damerau_levenshtein(&known.core, core) <= most).collect();
    near.dedup_by_key(|known| known.way);
    match near[..] {
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
            ("THN PENERAPAN", "waktu_penerapan"),
            ("Tanggal Implementasi Inovasi", "waktu_penerapan"),
            ("Waktu Inovasi Daerah Diterapkan", "waktu_penerapan"),
            ("MANFAAT UTK MASYARAKAT", "manfaat"),
            ("NAMA INOVASI/APLIKASI", "nama"),
            ("Inovasi", "nama"),
            ("Nama Unit Pelayanan Publik (UPP)", "opd"),
            ("Dinas/Badan", "opd"),
            ("Dampak/Manfaat", "manfaat"),
            ("Judul Proposal", "nama"),
            ("Tgl. Launching", "waktu_penerapan"),
            ("#", "Number"),
            ("Kontribusi terhadap capaian TPB/SDGs", "sdgs"),
            ("Digital / Non Digital", "jenis"),
            ("Operator OPD", "Person"),
            ("Alamat e-mail", "Person"),
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
