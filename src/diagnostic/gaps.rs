//! What a draft may still lack: an error of a record that is to be published is a gap of one that is not yet.
//!
//! Only what cannot be read stays an error (broken YAML, an unknown key, a text where a map must stand), and whatever is
//! there and must not be (a person's number, raw HTML).

use super::{Diagnostic, Severity, SourcePath};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The codes of gaps, each with the field that has it where the problem does not name it as `kunci`.
const GAPS: &[(&str, &str)] = &[
    ("isian-wajib", ""),
    ("isian-kosong", ""),
    ("teks-terlalu-panjang", ""),
    ("teks-terlalu-pendek", ""),
    ("bukan-pilihan", ""),
    ("bukan-ya-tidak", ""),
    ("bukan-benar-salah", ""),
    ("bukan-bilangan", ""),
    ("di-luar-batas", ""),
    ("bukan-tanggal", ""),
    ("bukan-waktu", ""),
    ("tanggal-bermakna-dua", ""),
    ("tanggal-tidak-ada", ""),
    ("tanggal-masa-depan", ""),
    ("nomor-rusak", ""),
    ("nomor-terlalu-pendek", ""),
    ("bukan-nomor", ""),
    ("bukan-email", ""),
    ("alamat-web-salah", ""),
    ("koordinat-salah", "koordinat"),
    ("koordinat-tertukar", "koordinat"),
    ("koordinat-di-luar", "koordinat"),
    ("nama-dipakai-dua-kali", "nama"),
    ("ringkasan-diawali-nama", "ringkasan"),
    ("opd-tak-dikenal", "opd"),
    ("mitra-sama", "opd_mitra"),
    ("kecamatan-tak-dikenal", "kecamatan"),
    ("topik-tak-dikenal", "topik"),
    ("tematik-tak-dikenal", "tematik"),
    ("misi-tak-dikenal", "rpjmd"),
    ("waktu-penerapan-wajib", "waktu_penerapan"),
    ("uji-coba-setelah-penerapan", "waktu_uji_coba"),
    ("manfaat-terlalu-banyak", "manfaat"),
    ("butir-terlalu-banyak", ""),
    ("layanan-wajib", "layanan"),
    ("layanan-kurang", ""),
    ("jumlah-langkah", "langkah"),
    ("angka-tanpa-sumber", "hasil"),
    ("diganti-oleh-wajib", "diganti_oleh"),
    ("pengganti-tak-dikenal", "diganti_oleh"),
    ("gambar-tanpa-alt", "gambar"),
    ("gambar-hilang", "gambar"),
    ("gambar-nama-lain", "gambar"),
    ("cakupan-salah", "cakupan"),
];

/// In a draft, turns the errors that only say what is missing into gaps.
pub(crate) fn allow(problems: &mut [Diagnostic], is_draft: impl Fn(&SourcePath) -> bool) {
    let errors = problems.iter_mut().filter(|problem| problem.severity == Severity::Error);
    for problem in errors.filter(|problem| GAPS.iter().any(|(code, _)| *code == problem.code)) {
        if is_draft(&problem.path) {
            problem.severity = Severity::Gap;
        }
    }
}

/// The problems as people are told them: the gaps of one draft as one note, where the first of them stood.
pub(crate) fn folded(problems: &[Diagnostic]) -> Cow<'_, [Diagnostic]> {
    let mut of_drafts: BTreeMap<&SourcePath, Vec<&str>> = BTreeMap::new();
    for gap in problems.iter().filter(|problem| problem.severity == Severity::Gap) {
        let keys = of_drafts.entry(&gap.path).or_default();
        let key = key_of(gap);
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    if of_drafts.is_empty() {
        return Cow::Borrowed(problems);
    }
    let mut told = Vec::with_capacity(problems.len());
    for problem in problems {
        if problem.severity != Severity::Gap {
            told.push(problem.clone());
        } else if let Some(keys) = of_drafts.remove(&problem.path) {
            let note = Diagnostic::note("draf-belum-lengkap", &problem.path, problem.span);
            told.push(note.with("jumlah", keys.len()).with("isian", keys.join(", ")));
        }
    }
    Cow::Owned(told)
}

/// The key of the field that has a gap.
fn key_of(gap: &Diagnostic) -> &str {
    let named = gap.arguments.iter().find(|(name, _)| *name == "kunci").map(|(_, value)| value.as_str());
    let known = || GAPS.iter().find(|(code, _)| *code == gap.code).map(|(_, key)| *key);
    named.or_else(known).unwrap_or_default()
}
