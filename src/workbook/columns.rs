//! Which field stands in which column of which sheet, and by what heading it is known again.
//!
//! A field that fits a cell is a column of the sheet of records. A field of rows (results, places, awards) has a sheet of its
//! own, with a row for each of its items; rows and records are told by the record's file name under [`KEY`].

use crate::catalogue::innovation::schema;
use crate::diagnostic::message::Language;
use crate::fields::choice;
use crate::fields::field::{self, Field, Kind, Way};
use crate::fields::text::{capitalized, clean};
use std::sync::OnceLock;

/// The heading of the column that says which record a row is about: its file without the ending.
pub(crate) const KEY: &str = "Kode Etalase";
/// The heading of the agencies' own ids.
pub(crate) const AGENCY_KEY: &str = "Kode OPD";
/// The headings of the column that counts the items of one record, in both languages.
pub(crate) const ORDER: [&str; 2] = ["Urutan", "Order"];
/// Stands behind the headings of what must be filled in.
pub(crate) const REQUIRED: &str = " *";

/// What takes a value away; an empty cell leaves it as it is.
pub(crate) const NOTHING: [&str; 2] = ["(kosong)", "(empty)"];

/// The columns of the sheet of records.
pub(crate) fn columns() -> &'static [Way] {
    static COLUMNS: OnceLock<Vec<Way>> = OnceLock::new();
    COLUMNS
        .get_or_init(|| field::ways(schema::FIELDS, |above, field| above.iter().all(|map| is_map(map)) && fits(field)))
}

/// The fields of rows, each with a sheet of its own.
pub(crate) fn lists() -> &'static [Way] {
    static LISTS: OnceLock<Vec<Way>> = OnceLock::new();
    LISTS.get_or_init(|| {
        field::ways(schema::FIELDS, |above, field| {
            above.iter().all(|map| is_map(map)) && !is_map(field) && is_rows(field)
        })
    })
}

fn is_map(field: &Field) -> bool {
    matches!(field.kind, Kind::Map(_))
}

fn is_rows(field: &Field) -> bool {
    matches!(field.kind, Kind::Maps(_))
}

fn fits(field: &Field) -> bool {
    !field.private && !matches!(field.kind, Kind::Map(_) | Kind::Maps(_) | Kind::Named(_) | Kind::Any)
}

/// What stands over a column of records: `Nama inovasi`, `Layanan: Syarat`.
pub(crate) fn heading(way: Way, language: Language) -> String {
    let labels: Vec<&str> = way.iter().map(|field| field.label.in_language(language)).collect();
    labels.join(": ")
}

/// The column of records that has this heading, in either language.
pub(crate) fn by_heading(written: &str) -> Option<Way> {
    columns().iter().copied().find(|way| Language::ALL.iter().any(|language| is(written, &heading(way, *language))))
}

/// The field of a row that has this heading.
pub(crate) fn in_rows(list: Way, written: &str) -> Option<&'static Field> {
    let fields = list.last().map_or(&[][..], |list| list.fields());
    let is_it = |field: &&&Field| Language::ALL.iter().any(|language| is(written, field.label.in_language(*language)));
    fields.iter().find(is_it).copied()
}

/// Whether a heading is this one, however it was bent since.
pub(crate) fn is(written: &str, heading: &str) -> bool {
    let bare = |text: &str| clean(text).trim_end_matches(['*', ' ']).to_lowercase();
    bare(written) == bare(heading)
}

/// The keys that lead to a value: `layanan.syarat`.
pub(crate) fn path(way: Way) -> String {
    way.iter().map(|field| field.key).collect::<Vec<_>>().join(".")
}

/// A word of a closed list as people write it: `Uji coba` for `uji_coba`. The reader takes both.
pub(crate) fn word(id: &str) -> String {
    let known = WRITTEN.iter().find(|(own, _)| *own == id);
    if let Some((_, written)) = known {
        return (*written).to_owned();
    }
    capitalized(&id.replace(['_', '-'], " "))
}

/// Words with capitals of their own.
const WRITTEN: [(&str, &str); 11] = [
    ("anggota_dprd", "Anggota DPRD"),
    ("opd", "OPD"),
    ("asn", "ASN"),
    ("umkm", "UMKM"),
    ("koperasi-ukm", "Koperasi UKM"),
    ("whatsapp", "WhatsApp"),
    ("ios", "iOS"),
    ("rsud", "RSUD"),
    ("uptd", "UPTD"),
    ("bumd", "BUMD"),
    ("setda", "Setda"),
];

/// The official word that somebody has written, in whatever capitals.
pub(crate) fn id_of(field: &Field, written: &str) -> Option<&'static str> {
    field.choices_of().into_iter().find(|id| choice::fold(id) == choice::fold(written))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Two columns with one heading would be read back as one.
    #[test]
    fn every_column_is_known_again_by_its_heading() {
        for language in Language::ALL {
            let headings: BTreeSet<String> = columns().iter().map(|way| heading(way, language)).collect();
            assert_eq!(headings.len(), columns().len());
            for way in columns() {
                assert_eq!(by_heading(&format!("{}{REQUIRED}", heading(way, language))), Some(*way));
            }
            for list in lists() {
                for field in list.last().unwrap().fields() {
                    assert_eq!(in_rows(list, field.label.in_language(language)), Some(*field));
                }
            }
        }
        assert!(columns().len() > 40 && lists().len() == 6);
    }

    #[test]
    fn words_of_lists_are_read_back() {
        let fields = columns().iter().copied().chain(lists().iter().copied()).flat_map(|way| way.iter());
        for field in fields.flat_map(|field| field.fields().iter().chain([field])) {
            for id in field.choices_of() {
                assert_eq!(id_of(field, &word(id)), Some(id));
            }
        }
    }
}
