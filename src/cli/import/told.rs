//! An import in words: what was found in each file, and the difference that it makes.

use crate::diagnostic::message::{self, Language};
use crate::gate;
use crate::import::column::Column;
use crate::import::compare::{Judged, Origin, Outcome, Reason};
use crate::import::heads::Target;
use crate::import::revise::Hindrance;
use crate::import::says::Doubt;
use crate::import::sheet::column_name;
use crate::import::survey::{File, Found, Kind};
use crate::import::table::{Passed, Why};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The most lines of a list on the terminal; the rest is counted.
const LISTED: usize = 60;
/// The most letters of a sample or a value.
const SHOWN: usize = 40;

/// One file with its sheets.
pub(super) fn tell_file(text: &mut String, file: &File, language: Language) {
    let _ = writeln!(text, "{}", file.name);
    for sheet in &file.sheets {
        tell_sheet(text, sheet, language);
    }
    text.push('\n');
}

fn tell_sheet(text: &mut String, sheet: &Found, language: Language) {
    let say = |code: &str, blanks: &[(&'static str, String)]| message::text(language, code, blanks);
    let name = ("lembar", if sheet.name.is_empty() { "1".to_owned() } else { sheet.name.clone() });
    let line = match &sheet.kind {
        Kind::Table { header, records, .. } => {
            say("impor-lembar", &[name, ("baris", header.to_string()), ("jumlah", records.to_string())])
        }
        Kind::Own { header, records, .. } => {
            say("impor-lembar-buku", &[name, ("baris", header.to_string()), ("jumlah", records.to_string())])
        }
        Kind::Rows { header, rows } => {
            say("impor-lembar-baris", &[name, ("baris", header.to_string()), ("jumlah", rows.to_string())])
        }
        Kind::Helper => say("impor-lembar-petunjuk", &[name]),
        Kind::Form => say("impor-lembar-formulir", &[name]),
        Kind::Hidden => say("impor-lembar-tersembunyi", &[name]),
        Kind::Nothing => say("impor-lembar-lain", &[name]),
    };
    let _ = writeln!(text, "  {line}");
    if let Kind::Table { columns, passed, .. } | Kind::Own { columns, passed, .. } = &sheet.kind {
        for (column, samples) in columns {
            let _ = writeln!(text, "    {}", tell_column(column, samples, language));
        }
        tell_passed(text, passed, language);
        if matches!(sheet.kind, Kind::Table { .. }) {
            let _ = writeln!(text, "    {}", say("impor-petakan", &[]));
        }
    }
    for covered in &sheet.covered {
        let cell = format!("{}{}", column_name(covered.column), covered.row);
        let blanks = [("sel", cell), ("jenis", gate::name(covered.kind).to_owned()), ("tampak", covered.shown.clone())];
        let _ = writeln!(text, "    ! {}", say("impor-pribadi", &blanks));
    }
    let mut nameless: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for doubt in &sheet.doubts {
        let column = ("kolom", column_name(doubt.column));
        let cell = ("sel", format!("{}{}", column_name(doubt.column), doubt.row));
        let written = ("tertulis", cut(&doubt.written));
        let words = match &doubt.why {
            Doubt::TwoDays(first, second) => {
                say("impor-dua-hari", &[cell, column, written, ("iso", first.clone()), ("kedua", second.clone())])
            }
            Doubt::NoSuchDay => say("impor-hari-tak-ada", &[cell, written]),
            Doubt::NoValue => say("impor-tanpa-nilai", &[cell]),
            Doubt::LostDigits => say("impor-angka-hilang", &[cell]),
            Doubt::NoHeading => {
                nameless.entry(doubt.column).or_default().push(doubt.row);
                continue;
            }
        };
        let _ = writeln!(text, "    ? {words}");
    }
    for (column, rows) in nameless {
        let blanks = [("kolom", column_name(column)), ("baris", ranges(&rows))];
        let _ = writeln!(text, "    ? {}", say("impor-tanpa-judul", &blanks));
    }
}

fn tell_column(column: &Column, samples: &[String], language: Language) -> String {
    let meant = match column.target {
        Target::Key => "Kode Etalase".to_owned(),
        Target::Field(way) => way.iter().map(|field| field.key).collect::<Vec<_>>().join("."),
        Target::Number => message::text(language, "impor-kolom-nomor", &[]),
        Target::Person => message::text(language, "impor-kolom-orang", &[]),
        Target::Inner => message::text(language, "impor-kolom-dalam", &[]),
        Target::Body => message::text(language, "impor-kolom-isi", &[]),
    };
    let is_taken = matches!(column.target, Target::Field(_) | Target::Body | Target::Key);
    let samples: Vec<String> =
        samples.iter().filter(|_| is_taken).map(|sample| format!("\"{}\"", cut(sample))).collect();
    let samples = if samples.is_empty() { String::new() } else { format!("   {}", samples.join(", ")) };
    let decided =
        if column.is_decided { message::text(language, "impor-kolom-diputuskan", &[]) } else { String::new() };
    format!("{:<2} {} -> {meant}{decided}{samples}", column.letter(), cut(&column.heading))
}

/// The rows that are no records, by why they are none: `1-3, 9`.
fn tell_passed(text: &mut String, passed: &[Passed], language: Language) {
    let mut by_why: BTreeMap<Why, Vec<u32>> = BTreeMap::new();
    for one in passed {
        by_why.entry(one.why).or_default().push(one.row);
    }
    for (why, rows) in by_why {
        let code = match why {
            Why::Title => "impor-baris-judul",
            Why::Numbers => "impor-baris-nomor",
            Why::Repeated => "impor-baris-ulang",
            Why::Total => "impor-baris-jumlah",
            Why::Agency => "impor-baris-opd",
            Why::Note => "impor-baris-catatan",
            Why::Hidden => "impor-baris-tersembunyi",
        };
        let _ = writeln!(text, "    - {}", message::text(language, code, &[("baris", ranges(&rows))]));
    }
}

fn ranges(rows: &[u32]) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for row in rows {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *row => *last = *row,
            _ => ranges.push((*row, *row)),
        }
    }
    let one = |(first, last): &(u32, u32)| if first == last { first.to_string() } else { format!("{first}-{last}") };
    let shown: Vec<String> = ranges.iter().take(12).map(one).collect();
    if ranges.len() > shown.len() { format!("{}, …", shown.join(", ")) } else { shown.join(", ") }
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
            let why = match reason {
                Reason::NoName => say("impor-tanpa-nama", &[]),
                Reason::NoAddress => say("impor-tanpa-alamat", &[]),
                Reason::TooManyRows(count) => say("impor-baris-kebanyakan", &[("jumlah", count.to_string())]),
                Reason::UnknownKey(key) => say("impor-kode-tak-dikenal", &[("tertulis", key.clone())]),
                Reason::Twice(first) => say("impor-ganda", &[("tempat", self::place(first))]),
                Reason::Several(paths) => {
                    let row = ("baris", one.origin.row.to_string());
                    say("impor-beberapa", &[("berkas", paths.join(", ")), row])
                }
                Reason::Hindered(path, Hindrance::Unreadable) => say("impor-berkas-rusak", &[("berkas", path.clone())]),
                Reason::Hindered(path, Hindrance::Breaks(problem)) => {
                    let why = message::words(language, problem).message;
                    say("impor-jadi-salah", &[("berkas", path.clone()), ("sebab", why)])
                }
            };
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

fn place(origin: &Origin) -> String {
    match origin.sheet.is_empty() {
        true => format!("{}:{}", origin.file, origin.row),
        false => format!("{} [{}]:{}", origin.file, origin.sheet, origin.row),
    }
}

/// A text on one line, of at most so many letters.
fn cut(text: &str) -> String {
    let text = crate::fields::text::clean(text);
    match text.chars().count() > SHOWN {
        true => format!("{}…", text.chars().take(SHOWN - 1).collect::<String>()),
        false => text,
    }
}
