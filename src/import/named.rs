//! Words of closed lists in whatever people write around them: "3. Sudah diterapkan (2023)" is `penerapan`.

use crate::catalogue::innovation::schema;
use crate::fields::Choice;
use crate::fields::field::Field;
use crate::fields::text::clean;
use crate::vocabulary::{Affair, Audience, Form, Initiator, Kind, Stage, Status};
use crate::workbook::columns;

/// What a text names of a closed list.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Named {
    /// In the order in which it names them, each once.
    pub(crate) ids: Vec<&'static str>,
    /// It says more than that.
    pub(crate) has_more: bool,
}

/// Words that say nothing of which value is meant.
const FILLERS: [&str; 30] = [
    "dan",
    "serta",
    "atau",
    "yang",
    "di",
    "dengan",
    "sesuai",
    "menjadi",
    "kewenangan",
    "oleh",
    "lain",
    "urusan",
    "bidang",
    "pemerintahan",
    "pemerintah",
    "inovasi",
    "daerah",
    "tahap",
    "tahapan",
    "bentuk",
    "jenis",
    "sudah",
    "telah",
    "masih",
    "sedang",
    "kota",
    "kabupaten",
    "wajib",
    "pilihan",
    "bersifat",
];

/// Words that turn around what stands behind them.
const DENIALS: [&str; 6] = ["belum", "tidak", "bukan", "tanpa", "akan", "selain"];

/// Reads a text for a field of a closed list.
pub(crate) fn named(field: &'static Field, text: &str) -> Named {
    match field {
        _ if field == &schema::STAGE => of::<Stage>(text, false),
        _ if field == &schema::STATUS => of::<Status>(text, false),
        _ if field == &schema::KINDS => of::<Kind>(text, false),
        _ if field == &schema::FORM => of::<Form>(text, false),
        _ if field == &schema::AFFAIR || field == &schema::OTHER_AFFAIRS => of::<Affair>(text, true),
        _ if field == &schema::INITIATOR => of::<Initiator>(text, false),
        _ if field == &schema::AUDIENCES => of::<Audience>(text, false),
        _ => {
            let parts: Vec<String> = text.split([',', ';', '\n']).map(clean).filter(|part| !part.is_empty()).collect();
            let ids: Vec<&str> = parts.iter().filter_map(|part| columns::id_of(field, part)).collect();
            Named { has_more: ids.len() < parts.len(), ids }
        }
    }
}

/// The one value that a text names, and no more than that.
pub(crate) fn choice(field: &'static Field, text: &str) -> Option<&'static str> {
    match named(field, text) {
        Named { ids, has_more: false } if ids.len() == 1 => ids.first().copied(),
        _ => None,
    }
}

/// `has_long_names` if words that stand behind a value are the rest of its official name.
fn of<T: Choice>(text: &str, has_long_names: bool) -> Named {
    // Other words for the same are official words where they stand alone, so an official word goes first.
    if let Some(value) = T::from_id(clean(text).trim_matches(['.', ':', ' '])) {
        return Named { ids: vec![value.id()], has_more: false };
    }
    let ids = T::ALL.iter().map(|value| (words(value.id()), value.id()));
    let meant = T::MEANT.iter().map(|(written, id)| (words(written), *id));
    let mut phrases: Vec<(Vec<String>, &'static str)> = ids.chain(meant).collect();
    phrases.retain(|(words, _)| !words.is_empty());
    phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    let mut named = Named::default();
    for part in text.split([',', ';', '\n', '/', '(', ')']) {
        let written = words(part);
        let (mut rest, mut has_begun) = (written.as_slice(), false);
        while let Some(word) = rest.first() {
            match phrases.iter().find(|(phrase, _)| rest.starts_with(phrase)) {
                Some((phrase, id)) => {
                    if !named.ids.contains(id) {
                        named.ids.push(id);
                    }
                    has_begun = true;
                    rest = &rest[phrase.len()..];
                }
                None if DENIALS.contains(&word.as_str()) => return Named { ids: Vec::new(), has_more: true },
                None => {
                    let says_nothing = word.chars().all(|letter| letter.is_ascii_digit()) || word.chars().count() == 1;
                    named.has_more |= !(says_nothing || has_long_names && has_begun);
                    rest = &rest[1..];
                }
            }
        }
    }
    named
}

/// The words of a text that say something.
fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty() && !FILLERS.contains(word)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_lists_are_found_in_what_people_write() {
        for (field, text, ids, has_more) in [
            (&schema::STAGE, "3. Sudah diterapkan (2023)", &["penerapan"][..], false),
            (&schema::STAGE, "Inovasi Tahap Uji Coba", &["uji_coba"], false),
            (&schema::STAGE, "belum diterapkan", &[], true),
            (&schema::STAGE, "Penerapan di 20 kelurahan", &["penerapan"], true),
            (&schema::KINDS, "1. Non-Digital\n2. Digital", &["non_digital", "digital"], false),
            (&schema::FORM, "Inovasi Daerah lainnya sesuai dengan Urusan Pemerintahan", &["lainnya"], false),
            (&schema::AFFAIR, "Energi dan Sumber Daya Mineral", &["energi"], false),
            (&schema::AFFAIR, "Pendidikan dan Pelatihan", &["pendidikan-pelatihan"], false),
            (&schema::OTHER_AFFAIRS, "Koperasi, Usaha Kecil, dan Menengah; Pangan", &["koperasi-ukm", "pangan"], false),
            (&schema::INITIATOR, "Ibu Sri Wahyuni", &[], true),
            (&schema::STATUS, "Tidak aktif", &["berhenti"], false),
        ] {
            assert_eq!(named(field, text), Named { ids: ids.to_vec(), has_more }, "{text}");
        }
    }
}
