//! All problems as the banner in the browser shows them, words included, so that the script has none of its own.

use super::snapshot::Snapshot;
use crate::diagnostic::message::{self, Language};
use crate::diagnostic::{Severity, gaps, has_errors};
use serde_json::{Value, json};

/// The most problems that are shown; the rest is counted.
const SHOWN: usize = 60;

/// What the script draws.
pub(crate) fn data(snapshot: &Snapshot, language: Language) -> Value {
    let problems = snapshot.problems();
    let told = gaps::folded(&problems);
    let count = |severity| told.iter().filter(|problem| problem.severity == severity).count().to_string();
    let counts = [
        ("galat", count(Severity::Error)),
        ("peringatan", count(Severity::Warning)),
        ("catatan", count(Severity::Note)),
    ];
    let say = |code: &str, blanks: &[(&'static str, String)]| message::text(language, code, blanks);
    let rest = problems.len().saturating_sub(SHOWN);
    json!({
        "bahasa": language.code(),
        "galat": has_errors(&problems),
        "judul": say("laporan-masalah", &counts),
        "keterangan": if has_errors(&problems) { say("pratinjau-lama", &[]) } else { String::new() },
        "tutup": say("pratinjau-tutup", &[]),
        "meja": say("pratinjau-meja", &[]),
        "terputus": say("pratinjau-terputus", &[]),
        "lihat": say("pratinjau-lihat", &[]),
        "sisa": (rest > 0).then(|| say("lebih-banyak-masalah", &[("jumlah", rest.to_string())])),
        "masalah": snapshot.told(language, SHOWN),
    })
}
