//! A table of texts as a workbook (Office Open XML, ECMA-376 part 1). Nothing in it is a formula, and the same table has the same
//! bytes. The library that makes workbooks for offices starts threads and ends the program where there are none to be had, which
//! no build may do.

use crate::table::column_name;
use quick_xml::escape::partial_escape;
use std::fmt::Write as _;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What the parts of a workbook have in common.
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/// Letters that a column shows.
const COLUMN_WIDTH: usize = 22;
/// The most UTF-16 units of a cell; a program refuses a workbook with more.
const CELL: usize = 32_767;
/// Cell formats by their places in the list of styles.
const PLAIN: usize = 0;
const BOLD: usize = 1;

/// The workbook: a row of headings that stays in sight, then the rows.
pub(super) fn workbook(title: &str, headings: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let parts = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relations(&[("officeDocument", "xl/workbook.xml"), ("core", "docProps/core.xml")])),
        ("docProps/core.xml", core(title)),
        ("xl/workbook.xml", book()),
        ("xl/_rels/workbook.xml.rels", relations(&[("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])),
        ("xl/styles.xml", styles()),
        ("xl/worksheets/sheet1.xml", sheet(headings, rows)),
    ];
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let packed = parts.iter().try_for_each(|(name, text)| {
        archive.start_file(*name, options)?;
        archive.write_all(text.as_bytes()).map_err(zip::result::ZipError::Io)
    });
    // Memory takes all that is written.
    packed.and_then(|()| archive.finish()).map(Cursor::into_inner).unwrap_or_default()
}

fn content_types() -> String {
    format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"{TYPES}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{TYPES}.styles+xml\"/>\
         <Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{TYPES}.worksheet+xml\"/></Types>"
    )
}

/// What a part leads to, as kind and file.
fn relations(targets: &[(&str, &str)]) -> String {
    let mut text = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for (number, (kind, target)) in (1..).zip(targets) {
        let kind = match *kind {
            "core" => format!("{PACKAGE}/relationships/metadata/core-properties"),
            kind => format!("{DOCUMENT}/{kind}"),
        };
        let _ = write!(text, "<Relationship Id=\"rId{number}\" Type=\"{kind}\" Target=\"{target}\"/>");
    }
    text + "</Relationships>"
}

fn core(title: &str) -> String {
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
         <dc:title>{}</dc:title><dc:creator>Etalase</dc:creator></cp:coreProperties>",
        written(title)
    )
}

fn book() -> String {
    format!(
        "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{DOCUMENT}\"><sheets><sheet name=\"Inovasi\" sheetId=\"1\" r:id=\"rId1\"/></sheets>\
         </workbook>"
    )
}

fn styles() -> String {
    let font = "<sz val=\"11\"/><name val=\"Calibri\"/>";
    let xf = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"";
    format!(
        "{HEAD}<styleSheet xmlns=\"{MAIN}\"><fonts count=\"2\"><font>{font}</font><font><b/>{font}</font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\">{xf}/></cellStyleXfs>\
         <cellXfs count=\"2\">{xf} xfId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>\
         </cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    )
}

fn sheet(headings: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut text = format!(
        "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\">\
         <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>\
         <cols><col min=\"1\" max=\"{}\" width=\"{COLUMN_WIDTH}\" customWidth=\"1\"/></cols><sheetData>",
        headings.len().max(1)
    );
    add_row(&mut text, 1, headings.iter().copied(), BOLD);
    for (number, row) in (2..).zip(rows) {
        add_row(&mut text, number, row.iter().map(String::as_str), PLAIN);
    }
    text + "</sheetData></worksheet>"
}

/// Adds a row by its number, from 1. An empty cell is none.
fn add_row<'r>(text: &mut String, number: usize, cells: impl Iterator<Item = &'r str>, style: usize) {
    let _ = write!(text, "<row r=\"{number}\">");
    for (column, cell) in cells.enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let (column, cell) = (column_name(column), written(cell));
        let _ = write!(
            text,
            "<c r=\"{column}{number}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{cell}</t></is></c>"
        );
    }
    text.push_str("</row>");
}

/// A text as XML holds it, no longer than a cell. What would be read as an escape (`_x0041_`) is escaped; letters that XML does
/// not know go.
fn written(text: &str) -> String {
    let mut units = 0;
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units <= CELL
    };
    let is_known = |letter: &char| !letter.is_control() || matches!(letter, '\t' | '\n');
    let text: String = text
        .chars()
        .filter(is_known)
        .filter(|letter| !matches!(letter, '\u{fffe}' | '\u{ffff}'))
        .take_while(fits)
        .collect();
    let mut exact = String::with_capacity(text.len());
    for (number, piece) in text.split("_x").enumerate() {
        let is_escape = number > 0
            && piece
                .get(..5)
                .is_some_and(|code| code.ends_with('_') && code[..4].bytes().all(|byte| byte.is_ascii_hexdigit()));
        exact.push_str(if is_escape {
            "_x005F_x"
        } else if number > 0 {
            "_x"
        } else {
            ""
        });
        exact.push_str(piece);
    }
    partial_escape(exact).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        assert_eq!(written("=1+1 & <b> _x0041_ _xyz\u{1}\n"), "=1+1 &amp; &lt;b&gt; _x005F_x0041_ _xyz\n");
        assert_eq!(written(&"🙂".repeat(20_000)).chars().count(), CELL / 2);
    }
}
