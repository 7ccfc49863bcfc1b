//! Reads what is text: CSV however it is divided and encoded, and pages with tables, whatever their name.

use super::sheet::{Budget, Cell, Row, Sheet, Value};
use super::{Refusal, html, no_table};
use crate::table;
use std::collections::BTreeMap;

/// The one sheet of a CSV, or the tables of a page.
pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    let Some(text) = table::text(bytes).filter(|text| !has_controls(text)) else { return Err(no_table("lain")) };
    let start = text.trim_start();
    let head = &start[..start.floor_char_boundary(4_096)];
    match head {
        "" => Err(no_table("kosong")),
        _ if head.contains("urn:schemas-microsoft-com:office:spreadsheet") && head.starts_with("<?xml") => {
            Err(Refusal::new("impor-bentuk-lama").with("jenis", "xml"))
        }
        _ if head.starts_with('<') => html::read(start),
        _ if is_code(head) => Err(no_table("kode")),
        _ => divided(&text),
    }
}

/// Letters that no text has.
fn has_controls(text: &str) -> bool {
    text.chars().any(|letter| matches!(letter, '\u{1}'..='\u{8}' | '\u{e}'..='\u{1d}'))
}

/// Words with which lines of programs begin, and signs with which they end.
const BEGINS: [&str; 14] = [
    "import ",
    "from ",
    "def ",
    "class ",
    "return ",
    "if ",
    "for ",
    "function ",
    "const ",
    "let ",
    "var ",
    "#include",
    "use ",
    "package ",
];
const ENDS: [char; 5] = ['{', '}', ';', ':', '('];

/// Whether a text is a program, or data of one, and no table: some of its lines begin and end as those do.
fn is_code(head: &str) -> bool {
    let lines: Vec<&str> = head.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let begins = |line: &&&str| BEGINS.iter().any(|word| line.starts_with(word));
    let is_clear = |line: &&&str| line.ends_with(ENDS) || line.starts_with("import ") || line.starts_with("from ");
    let told = lines.iter().filter(begins).filter(is_clear).count();
    let is_json = head.starts_with(['{', '[']) && head.contains("\":");
    head.starts_with("#!") || is_json || told >= 2 && told * 12 >= lines.len()
}

/// The most rows by which the sign between cells is told.
const TRIED: usize = 60;

fn divided(text: &str) -> Result<Vec<Sheet>, Refusal> {
    let (named, begin) = table::named_delimiter(text);
    let text = &text[begin..];
    let delimiter = named.unwrap_or_else(|| delimiter(text));
    let mut sheet = Sheet::default();
    let mut budget = Budget::default();
    for (number, (_, cells)) in (1..).zip(table::rows(text, delimiter)) {
        let cells = (0..).zip(cells).map(|(column, cell)| Cell {
            column,
            text: table::plain(&cell).replace("\r\n", "\n").into(),
            value: Value::Text,
        });
        budget.take(&mut sheet, Row { number, hidden: false, cells: cells.collect() })?;
    }
    Ok(vec![sheet])
}

/// The sign that divides most rows into the same number of cells.
fn delimiter(text: &str) -> u8 {
    let score = |delimiter: &u8| {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for (_, cells) in table::rows(text, *delimiter).take(TRIED).filter(|(_, cells)| cells.len() > 1) {
            *counts.entry(cells.len()).or_default() += 1;
        }
        counts.iter().map(|(cells, rows)| rows * cells.min(&4)).max().unwrap_or(0)
    };
    // Of those that do equally well the last is taken.
    [b'|', b',', b'\t', b';'].into_iter().max_by_key(score).unwrap_or(b';')
}
