//! The agency of a table that has no column for it: told above the table, or in a row of its own between the others.

use super::heads::{self, AGENCY, Target};
use super::sheet::{Row, Sheet};
use super::values;
use crate::catalogue::registry::fold;
use crate::fields::text::clean;

/// Words with which names of agencies begin.
const BEGINS: [&str; 20] = [
    "dinas",
    "badan",
    "kecamatan",
    "kelurahan",
    "bagian",
    "rsud",
    "rumah sakit",
    "puskesmas",
    "uptd",
    "upt",
    "inspektorat",
    "sekretariat",
    "satuan polisi",
    "satpol",
    "bappeda",
    "kantor",
    "sdn",
    "smpn",
    "smp",
    "sd",
];

/// Letters of a mark before such a name: `A.`, `III`.
const MARK: usize = 5;

/// The agency that a row above a table names: "OPD : Dinas Kesehatan", in one cell or in several.
pub(crate) fn named_above(row: &Row) -> Option<String> {
    let is_label = |text: &str| heads::meaning(text).0 == Target::Field(AGENCY);
    let said = |text: &str| Some(clean(text.trim_matches([':', ' ', '\u{a0}']))).filter(|text| !text.is_empty());
    let (at, cell) =
        row.cells.iter().enumerate().find(|(_, cell)| is_label(cell.text.split(':').next().unwrap_or_default()))?;
    match cell.text.split_once(':').and_then(|(_, name)| said(name)) {
        Some(name) => Some(name),
        None => row.cells[at + 1..].iter().find_map(|cell| said(&cell.text)),
    }
}

/// The agency that a row between others names, if it is nothing but that: "A. DINAS KESEHATAN".
pub(crate) fn named_between(row: &Row) -> Option<String> {
    let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.trim()).filter(|text| !text.is_empty()).collect();
    let name = match texts[..] {
        [name] => name,
        [mark, name] if mark.chars().count() <= MARK => name,
        _ => return None,
    };
    let name = values::unmarked(name).unwrap_or(name);
    let name = name.split_once(". ").filter(|(mark, _)| mark.chars().count() <= MARK).map_or(name, |(_, name)| name);
    let folded = fold(name);
    let is_one = BEGINS.iter().any(|word| folded.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')));
    is_one.then(|| clean(name))
}

/// Where the agencies are named that hold for rows below, from the top.
pub(crate) fn named_for(sheet: &Sheet, header: usize, below: usize, has_column: bool) -> Vec<(u32, String)> {
    let above =
        sheet.rows[..header].iter().filter(|_| !has_column).filter_map(|row| Some((row.number, named_above(row)?)));
    let between = sheet.rows[below..].iter().filter_map(|row| Some((row.number, named_between(row)?)));
    above.chain(between).collect()
}
