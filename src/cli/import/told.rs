//! An import in words: what was found in each file, and the difference that it makes.

use crate::diagnostic::message::{self, Language};
use crate::import::column::Column;
use crate::import::compare::{Judged, Outcome};
use crate::import::survey::{File, Found, Kind};
use crate::import::words::{Words, cut, place};
use std::fmt::Write;

/// The most lines of a list on the terminal; the rest is counted.
const LISTED: usize = 60;

/// One file with its sheets.
pub(super) fn tell_file(text: &mut String, file: &File, language: Language) {
    let _ = writeln!(text, "{}", file.name);
    for sheet in &file.sheets {
        tell_sheet(text, sheet, language);
    }
    text.push('\n');
}

fn tell_sheet(text: &mut String, sheet: &Found, language: Language) {
    let words = Words { language, at_desk: false };
    let _ = writeln!(text, "  {}", words.sheet(sheet));
    if let Kind::Table { columns, passed, .. } | Kind::Own { columns, passed, .. } = &sheet.kind {
        for (column, samples) in columns {
            let _ = writeln!(text, "    {}", tell_column(column, samples, words));
        }
        for line in words.passed(passed) {
            let _ = writeln!(text, "    - {line}");
        }
        if matches!(sheet.kind, Kind::Table { .. }) {
            let _ = writeln!(text, "    {}", words.say("impor-petakan", &[]));
        }
    }
    for covered in &sheet.covered {
        let _ = writeln!(text, "    ! {}", words.covered(covered));
    }
    for line in words.doubts(sheet.doubts.iter()) {
        let _ = writeln!(text, "    ? {line}");
    }
}

fn tell_column(column: &Column, samples: &[String], words: Words) -> String {
    let samples: Vec<String> = samples.iter().map(|sample| format!("\"{}\"", cut(sample))).collect();
    let samples = if samples.is_empty() { String::new() } else { format!("   {}", samples.join(", ")) };
    let decided = if column.is_decided { words.say("impor-kolom-diputuskan", &[]) } else { String::new() };
    let meant = words.meaning(column.target);
    format!("{:<2} {} -> {meant}{decided}{samples}", column.letter(), cut(&column.heading))
}

/// The four parts of a difference, each row in one of them.
pub(super) fn tell_difference(text: &mut String, judged: &[Judged], language: Language) {
    let part = |outcome: &Outcome| match outcome {
        Outcome::New(_) => 0,
        Outcome::Changed { .. } => 1,
        Outcome::Same { .. } => 2,
        Outcome::Refused(_) => 3,
    };
    let codes = ["impor-baru", "impor-berubah", "impor-sama", "impor-ditolak"];
    for (number, code) in codes.into_iter().enumerate() {
        let own: Vec<&Judged> = judged.iter().filter(|one| part(&one.outcome) == number).collect();
        let _ = writeln!(text, "{}", message::text(language, code, &[("jumlah", own.len().to_string())]));
        for one in own.iter().take(LISTED) {
            tell_row(text, one, language);
        }
        if own.len() > LISTED {
            let rest = [("jumlah", (own.len() - LISTED).to_string())];
            let _ = writeln!(text, "  {}", message::text(language, "laporan-dan-lagi", &rest));
        }
    }
    if judged.iter().any(|one| part(&one.outcome) == 1) {
        let _ = writeln!(text, "{}", message::text(language, "impor-berubah-catatan", &[]));
    }
}

fn tell_row(text: &mut String, one: &Judged, language: Language) {
    let say = |code: &str, blanks: &[(&'static str, String)]| message::text(language, code, blanks);
    let (place, name) = (place(&one.origin), cut(&one.name));
    let _ = match &one.outcome {
        Outcome::New(file) => writeln!(text, "  + {place}  {name}  -> {}", file.path),
        Outcome::Same { path } => writeln!(text, "  = {place}  {name}  {path}"),
        Outcome::Changed { file, .. } => writeln!(text, "  ~ {place}  {name}  {}", file.path),
        Outcome::Refused(reason) => {
            let why = Words { language, at_desk: false }.refused(reason, one.origin.row);
            writeln!(text, "  x {place}  {name}  {why}")
        }
    };
    if let Outcome::Changed { changes, .. } = &one.outcome {
        for change in changes {
            let (line, old, new) = (change.line, cut(&change.old), cut(&change.new));
            let _ = writeln!(text, "      {}: \"{old}\" -> \"{new}\" ({line})", change.key);
        }
    }
    if let Some(agency) = one.unknown_agency.as_ref().filter(|_| matches!(one.outcome, Outcome::New(_))) {
        let near = if agency.near.is_empty() { "none".to_owned() } else { agency.near.join(", ") };
        let blanks = [("tertulis", cut(&agency.written)), ("saran", near)];
        let _ = writeln!(text, "      ? {}", say("impor-opd-tak-dikenal", &blanks));
    }
}
