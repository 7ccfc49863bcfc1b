//! The few lines at the end of a build: what came of it, what changed, what waits.

use crate::diagnostic::message::{self, Language};
use crate::diagnostic::{Severity, gaps};
use crate::pipeline::Report;
use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

/// Lists are cut after this many lines; the rest is counted.
const LISTED: usize = 12;

/// The report in words. `out` is where the site was published; a check has none.
pub(crate) fn summary(
    report: &Report,
    out: Option<&Path>,
    language: Language,
    timings: bool,
    elapsed: Duration,
) -> String {
    let say = |code: &str, blanks: &[(&'static str, String)]| message::text(language, code, blanks);
    let mut text = String::new();
    let told = gaps::folded(&report.problems);
    let count = |severity| told.iter().filter(|problem| problem.severity == severity).count();
    let (errors, warnings, notes) = (count(Severity::Error), count(Severity::Warning), count(Severity::Note));
    let problems =
        [("galat", errors.to_string()), ("peringatan", warnings.to_string()), ("catatan", notes.to_string())];
    let seconds = [("detik", decimal(elapsed.as_secs_f64(), 2, language))];
    let list = |text: &mut String, code: &str, lines: Vec<String>| {
        if lines.is_empty() {
            return;
        }
        let _ = writeln!(text, "{}", say(code, &[("jumlah", lines.len().to_string())]));
        for line in lines.iter().take(LISTED) {
            let _ = writeln!(text, "  {line}");
        }
        if lines.len() > LISTED {
            let _ = writeln!(text, "  {}", say("laporan-dan-lagi", &[("jumlah", (lines.len() - LISTED).to_string())]));
        }
    };
    if report.samples > 0 {
        let _ = writeln!(text, "{}", say("laporan-contoh", &[("jumlah", report.samples.to_string())]));
    }
    if report.drafts > 0 {
        let _ = writeln!(text, "{}", say("laporan-draf", &[("jumlah", report.drafts.to_string())]));
    }
    let waiting = report.waiting.iter().map(|(path, moment)| format!("{path}: {}", moment.strftime("%Y-%m-%d %H.%M")));
    list(&mut text, "laporan-menunggu", waiting.collect());
    let left_out = report.left_out.iter().map(|left| format!("{} (/{})", left.path, left.address));
    match (out, report.stopped) {
        (Some(_), true) | (None, _) => {}
        (Some(_), false) => list(&mut text, "laporan-ditinggal", left_out.collect()),
    }
    if !report.stopped {
        list(&mut text, "laporan-hilang", report.vanished.iter().map(|address| format!("/{address}")).collect());
    }
    if let (Some(out), false) = (out, report.stopped) {
        let made = [
            ("halaman", report.pages.to_string()),
            ("berkas", report.files.to_string()),
            ("ukuran", size(report.bytes, language)),
            ("folder", out.display().to_string()),
        ];
        let _ = writeln!(text, "{}", say("laporan-jadi", &made));
        let changes = [
            ("baru", report.changes.new.to_string()),
            ("berubah", report.changes.changed.to_string()),
            ("hilang", report.changes.removed.len().to_string()),
        ];
        let _ = writeln!(text, "{}", say("laporan-perubahan", &changes));
        if report.foreign_files > 0 {
            let _ = writeln!(text, "{}", say("laporan-asing", &[("jumlah", report.foreign_files.to_string())]));
        }
    }
    let end = match (out.is_some(), report.stopped) {
        (true, true) => "laporan-berhenti",
        (true, false) => "laporan-selesai",
        (false, true) => "laporan-periksa-gagal",
        (false, false) => "laporan-periksa-baik",
    };
    let _ = writeln!(text, "{}", say("laporan-masalah", &problems));
    let _ = writeln!(text, "{}", say(end, &seconds));
    if timings {
        text.push_str(&stages(report, language));
    }
    text
}

fn stages(report: &Report, language: Language) -> String {
    let timings = &report.timings;
    let rows = [
        ("tahap-baca", timings.read),
        ("tahap-urai", timings.parse),
        ("tahap-susun", timings.assemble),
        ("tahap-tema", timings.theme),
        ("tahap-rencana", timings.plan),
        ("tahap-indeks", timings.index),
        ("tahap-kartu", timings.cards),
        ("tahap-buat", timings.render),
        ("tahap-tulis", timings.write),
        ("tahap-tukar", timings.publish),
    ];
    let mut text = rows.iter().fold(String::new(), |mut text, (code, time)| {
        let milliseconds = decimal(time.as_secs_f64() * 1_000.0, 1, language);
        let _ = writeln!(text, "  {:<28} {milliseconds:>10} ms", message::text(language, code, &[]));
        text
    });
    let _ = writeln!(text, "  {:<28} {:>10}", message::text(language, "jumlah-gambar", &[]), report.pictures);
    text
}

fn decimal(value: f64, digits: usize, language: Language) -> String {
    let text = format!("{value:.digits$}");
    if language == Language::Indonesian { text.replace('.', ",") } else { text }
}

/// A number of bytes, in words.
pub(crate) fn size(bytes: u64, language: Language) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} kB", decimal(bytes as f64 / 1e3, 1, language)),
        _ => format!("{} MB", decimal(bytes as f64 / 1e6, 1, language)),
    }
}
