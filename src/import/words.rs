//! An import in words: what was found in sheets, columns and rows, and why a row is not taken.

use super::compare::{Origin, Reason};
use super::gate::Covered;
use super::heads::Target;
use super::revise::Hindrance;
use super::says::{Doubt, Open};
use super::survey::{Found, Kind};
use super::table::{Passed, Why};
use crate::diagnostic::message::{self, Language};
use crate::fields::text::clean;
use crate::gate;
use crate::privacy::masked;
use crate::table::column_name;
use std::collections::BTreeMap;

/// The most letters of a sample or a value.
const SHOWN: usize = 40;

/// Says it in a language, for who types commands or for who looks at the desk.
#[derive(Clone, Copy)]
pub(crate) struct Words {
    pub language: Language,
    pub at_desk: bool,
}

impl Words {
    /// A message of a code.
    pub(crate) fn say(self, code: &str, blanks: &[(&'static str, String)]) -> String {
        message::text(self.language, code, blanks)
    }

    /// The one for commands, or the one for the desk, where nobody types flags.
    fn either(self, command: &'static str, desk: &'static str) -> &'static str {
        if self.at_desk { desk } else { command }
    }

    /// What a sheet is.
    pub(crate) fn sheet(self, sheet: &Found) -> String {
        let name = ("lembar", if sheet.name.is_empty() { "1".to_owned() } else { sheet.name.clone() });
        let counted = |code, header: u32, count: usize| {
            self.say(code, &[name.clone(), ("baris", header.to_string()), ("jumlah", count.to_string())])
        };
        match &sheet.kind {
            Kind::Table { header, records, .. } => counted("impor-lembar", *header, *records),
            Kind::Own { header, records, .. } => counted("impor-lembar-buku", *header, *records),
            Kind::Rows { header, rows } => counted("impor-lembar-baris", *header, *rows),
            Kind::Helper => self.say("impor-lembar-petunjuk", &[name]),
            Kind::Form => self.say("impor-lembar-formulir", &[name]),
            Kind::Hidden => self.say(self.either("impor-lembar-tersembunyi", "meja-impor-lembar-sembunyi"), &[name]),
            Kind::Nothing => self.say("impor-lembar-lain", &[name]),
        }
    }

    /// Where the cells of a column go.
    pub(crate) fn meaning(self, target: Target) -> String {
        match target {
            Target::Key => "Kode Etalase".to_owned(),
            Target::Field(way) => way.iter().map(|field| field.key).collect::<Vec<_>>().join("."),
            Target::Number => self.say("impor-kolom-nomor", &[]),
            Target::Person => self.say("impor-kolom-orang", &[]),
            Target::Inner => self.say("impor-kolom-dalam", &[]),
            Target::Body => self.say("impor-kolom-isi", &[]),
        }
    }

    /// The rows that are no records, by why they are none: `1-3, 9`.
    pub(crate) fn passed(self, passed: &[Passed]) -> Vec<String> {
        let mut by_why: BTreeMap<Why, Vec<u32>> = BTreeMap::new();
        for one in passed {
            by_why.entry(one.why).or_default().push(one.row);
        }
        let told = |(why, rows): (Why, Vec<u32>)| {
            let code = match why {
                Why::Title => "impor-baris-judul",
                Why::Numbers => "impor-baris-nomor",
                Why::Repeated => "impor-baris-ulang",
                Why::Total => "impor-baris-jumlah",
                Why::Agency => "impor-baris-opd",
                Why::Note => "impor-baris-catatan",
                Why::Hidden => self.either("impor-baris-tersembunyi", "meja-impor-baris-sembunyi"),
            };
            self.say(code, &[("baris", ranges(&rows))])
        };
        by_why.into_iter().map(told).collect()
    }

    /// A cell that was taken out.
    pub(crate) fn covered(self, covered: &Covered) -> String {
        let cell = cell(covered.column, covered.row);
        let kind = gate::name(covered.kind).to_owned();
        self.say("impor-pribadi", &[("sel", cell), ("jenis", kind), ("tampak", covered.shown.clone())])
    }

    /// Cells that stay empty or go elsewhere; those of one column under no heading together.
    pub(crate) fn doubts<'d>(self, doubts: impl Iterator<Item = &'d Open>) -> Vec<String> {
        let mut nameless: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        let mut told = Vec::new();
        for doubt in doubts {
            let column = ("kolom", column_name(doubt.column as usize));
            let cell = ("sel", cell(doubt.column, doubt.row));
            let written = ("tertulis", cut(&doubt.written));
            told.push(match &doubt.why {
                Doubt::TwoDays(first, second) => {
                    let days = [("iso", first.clone()), ("kedua", second.clone())];
                    self.say("impor-dua-hari", &[[cell, column, written].as_slice(), &days].concat())
                }
                Doubt::NoSuchDay => self.say("impor-hari-tak-ada", &[cell, written]),
                Doubt::NoValue => self.say("impor-tanpa-nilai", &[cell]),
                Doubt::LostDigits => self.say("impor-angka-hilang", &[cell]),
                Doubt::NoHeading => {
                    nameless.entry(doubt.column).or_default().push(doubt.row);
                    continue;
                }
            });
        }
        told.extend(nameless.into_iter().map(|(column, rows)| {
            self.say("impor-tanpa-judul", &[("kolom", column_name(column as usize)), ("baris", ranges(&rows))])
        }));
        told
    }

    /// Why a row is not taken.
    pub(crate) fn refused(self, reason: &Reason, row: u32) -> String {
        match reason {
            Reason::NoName => self.say("impor-tanpa-nama", &[]),
            Reason::NoAddress => self.say("impor-tanpa-alamat", &[]),
            Reason::TooManyRows(count) => self.say("impor-baris-kebanyakan", &[("jumlah", count.to_string())]),
            Reason::UnknownKey(key) => self.say("impor-kode-tak-dikenal", &[("tertulis", key.clone())]),
            Reason::Twice(first) => self.say("impor-ganda", &[("tempat", place(first))]),
            Reason::Several(paths) => {
                let code = self.either("impor-beberapa", "meja-impor-beberapa");
                self.say(code, &[("berkas", paths.join(", ")), ("baris", row.to_string())])
            }
            Reason::Hindered(path, Hindrance::Unreadable) => {
                let code = self.either("impor-berkas-rusak", "meja-impor-berkas-rusak");
                self.say(code, &[("berkas", path.clone())])
            }
            Reason::Hindered(path, Hindrance::Breaks(problem)) => {
                let why = message::words(self.language, problem).message;
                self.say("impor-jadi-salah", &[("berkas", path.clone()), ("sebab", why)])
            }
        }
    }
}

fn cell(column: u32, row: u32) -> String {
    format!("{}{row}", column_name(column as usize))
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

/// Where a row stands.
pub(crate) fn place(origin: &Origin) -> String {
    match origin.sheet.is_empty() {
        true => format!("{}:{}", origin.file, origin.row),
        false => format!("{} [{}]:{}", origin.file, origin.sheet, origin.row),
    }
}

/// A text on one line, of at most so many letters.
pub(crate) fn cut(text: &str) -> String {
    let text = masked(&clean(text)).into_owned();
    match text.chars().count() > SHOWN {
        true => format!("{}…", text.chars().take(SHOWN - 1).collect::<String>()),
        false => text,
    }
}
