//! What is missing, as tables of 80 columns.

use crate::diagnostic::message::{self, Language};
use crate::report::{Gaps, RecordRow};
use std::fmt::Write;
use unicode_width::UnicodeWidthStr;

/// The most lines of a table; the rest is counted, and stands in the spreadsheet.
const LINES: usize = 30;
/// Columns that every terminal has.
const WIDTH: usize = 80;
const NAME: usize = 26;

/// The report in words.
pub(crate) fn tables(gaps: &Gaps, language: Language) -> String {
    let say = |code: &str, blanks: &[(&'static str, String)]| message::text(language, code, blanks);
    let count = |code: &str, blanks: &[(&'static str, usize)]| {
        let blanks: Vec<(&'static str, String)> = blanks.iter().map(|(name, n)| (*name, n.to_string())).collect();
        message::text(language, code, &blanks)
    };
    let mut text = String::new();
    let _ = writeln!(text, "{}\n", say("celah-judul", &[("tanggal", gaps.today.to_string())]));

    let without: Vec<_> = gaps.agencies.iter().filter(|agency| agency.innovations == 0).collect();
    let with = gaps.agencies.len() - without.len();
    let _ = writeln!(text, "{}", count("celah-opd", &[("ada", with), ("semua", gaps.agencies.len())]));
    if !without.is_empty() {
        let _ = writeln!(text, "{}", count("celah-opd-belum", &[("jumlah", without.len())]));
    }
    for agency in without.iter().take(LINES) {
        let _ = writeln!(text, "  {:<30}  {}", cut(&agency.id, 30), cut(&agency.name, WIDTH - 34));
    }
    rest(&mut text, without.len(), language);

    let pictures = gaps.missing.iter().find(|(key, _)| *key == "gambar").map_or(0, |(_, count)| *count);
    let stale = gaps.records.iter().filter(|record| record.stale).count();
    let _ = writeln!(text, "\n{}", count("celah-inovasi", &[("jumlah", gaps.records.len())]));
    let _ = writeln!(text, "  {:>5}  {}", stale, say("celah-lama", &[]));
    let _ = writeln!(text, "  {:>5}  {}", pictures, say("celah-gambar", &[]));
    for (key, number) in gaps.missing.iter().filter(|(key, _)| *key != "gambar") {
        let _ = writeln!(text, "  {:>5}  {}", number, say("celah-isian", &[("kunci", (*key).to_owned())]));
    }

    let open: Vec<&RecordRow> = gaps.records.iter().filter(|record| needs_work(record)).collect();
    if !open.is_empty() {
        let heads = ["celah-kolom-berkas", "celah-kolom-lengkap", "celah-kolom-bahasa", "celah-kolom-diperiksa"];
        let [file, complete, plain, checked] = heads.map(|code| say(code, &[]));
        let missing = say("celah-kolom-belum", &[]);
        let _ = writeln!(text, "\n{}  {complete:>7}  {plain:>6}  {checked:<11}  {missing}", pad(&file, NAME));
        for record in open.iter().take(LINES) {
            let date = record.checked.as_deref().unwrap_or("-");
            let mark = if record.stale { "!" } else { " " };
            let line = format!(
                "{}  {:>6}%  {:>6}  {date:<10}{mark}  {}",
                pad(&cut(&record.slug, NAME), NAME),
                record.complete,
                record.plain,
                record.missing.join(", ")
            );
            let _ = writeln!(text, "{}", cut(&line, WIDTH));
        }
        rest(&mut text, open.len(), language);
        let _ = writeln!(text, "\n{}", say("celah-penjelasan", &[]));
    }
    if gaps.left_out > 0 {
        let _ = writeln!(text, "{}", count("celah-galat", &[("jumlah", gaps.left_out)]));
    }
    text
}

fn needs_work(record: &RecordRow) -> bool {
    record.stale || record.complete < 100 || record.findings > 0
}

fn rest(text: &mut String, all: usize, language: Language) {
    if all > LINES {
        let blanks = [("jumlah", (all - LINES).to_string())];
        let _ = writeln!(text, "  {}", message::text(language, "laporan-dan-lagi", &blanks));
    }
}

/// A text of at most so many columns; what is cut off shows as `…`.
fn cut(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut kept = String::new();
    for letter in text.chars() {
        if kept.width() + letter.to_string().width() >= columns {
            break;
        }
        kept.push(letter);
    }
    kept.push('…');
    kept
}

/// A text filled up with spaces to so many columns.
fn pad(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(text.width())))
}
