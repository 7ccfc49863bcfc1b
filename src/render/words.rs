//! Values of the catalogue in the words of the theme's locale.

use crate::catalogue::facet::{FacetKind, Label};
use crate::fields::Choice;
use crate::fields::date::PartialDate;
use crate::theme::locale::Locale;

/// Words that the generator asks of every theme, besides those of the vocabulary.
pub const FIXED: [&str; 46] = [
    "semua-inovasi",
    "semua-opd",
    "beranda",
    "judul-404",
    "keterangan-404",
    "judul-alih",
    "hal",
    "daftar-keterangan",
    "lencana-gratis",
    "lencana-selesai",
    "lencana-hp",
    "lencana-datang",
    "pemberitahuan-berhenti",
    "pemberitahuan-diganti",
    "pemberitahuan-arsip",
    "pemberitahuan-draf",
    "pemberitahuan-gagasan",
    "pemberitahuan-dikembangkan",
    "pemberitahuan-uji_coba",
    "fakta-bentuk",
    "fakta-jenis",
    "fakta-urusan",
    "fakta-inisiator",
    "fakta-uji_coba",
    "fakta-penerapan",
    "fakta-misi",
    "fakta-program",
    "fakta-tematik",
    "fakta-sdgs",
    "fakta-tahapan",
    "fakta-status",
    "fakta-kata_kunci",
    "tanggal",
    "penghargaan-baris",
    "replikasi-baris",
    "umpan-judul",
    "data-csv",
    "data-json",
    "misi-nomor",
    "contoh",
    "seluruh-kota",
    "tingkat-opd",
    "tingkat-kecamatan",
    "tingkat-kelurahan",
    "tingkat-unit",
    "facet-topik",
];

/// A word of the vocabulary: `tahapan-uji_coba`.
pub fn word<T: Choice>(locale: &Locale, prefix: &str, value: T) -> String {
    locale.text(&format!("{prefix}-{}", value.id()))
}

/// The label of a facet's term.
pub fn label(locale: &Locale, label: &Label) -> String {
    match label {
        Label::Text(text) => text.clone(),
        Label::Word(facet, id) => locale.text(&format!("{facet}-{id}")),
        Label::Mission(number) => locale.fill("misi-nomor", &[("nomor", &number.to_string())]),
    }
}

/// The title of a term's list: "Inovasi tahun 2024".
pub fn list_title(locale: &Locale, facet: FacetKind, term: &str) -> String {
    locale.fill(&format!("daftar-{}", facet.id()), &[("nama", term)])
}

/// "15 Januari 2026", "Januari 2026" or "2026", as far as the date is known.
pub fn date(locale: &Locale, date: PartialDate) -> String {
    let year = date.year.to_string();
    let Some(month) = date.month else { return year };
    let month = locale.text(&format!("bulan-{month}"));
    match date.day {
        Some(day) => {
            locale.fill("tanggal", &[("hari", &day.to_string()), ("bulan", &month), ("tahun", &year)])
        }
        None => format!("{month} {year}"),
    }
}
