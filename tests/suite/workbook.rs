//! Makes spreadsheets as Excel and Calc write them, with no more in them than a test says.

use std::io::Write;
use zip::write::SimpleFileOptions;

/// One sheet. A cell is written `B6=text`; `B6=#5` is a number, `B6=@45231` a day, `B6=%45231` a month, `B6=!` a formula
/// whose value is not stored.
#[derive(Default)]
pub struct Sheet<'a> {
    pub name: &'a str,
    pub hidden: bool,
    pub cells: Vec<String>,
    pub hidden_rows: Vec<u32>,
    pub merges: Vec<&'a str>,
}

/// A sheet of these cells.
pub fn sheet<'a>(name: &'a str, cells: &[&str]) -> Sheet<'a> {
    Sheet { name, cells: cells.iter().map(|cell| (*cell).to_owned()).collect(), ..Sheet::default() }
}

/// A table as rows of texts, from row 1 on.
pub fn table(rows: &[Vec<String>]) -> Vec<String> {
    let mut cells = Vec::new();
    for (row, texts) in (1..).zip(rows) {
        let texts = (0..).zip(texts).filter(|(_, text)| !text.is_empty());
        cells.extend(texts.map(|(column, text)| format!("{}{row}={text}", letters(column))));
    }
    cells
}

fn letters(column: u32) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    if column < 26 { last.to_string() } else { format!("{}{last}", letters(column / 26 - 1)) }
}

pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// Packs files as they stand.
pub fn pack(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let method =
            if *name == "mimetype" { zip::CompressionMethod::Stored } else { zip::CompressionMethod::Deflated };
        writer.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
const STYLES: &str = "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"mmmm\\ yyyy\"/></numFmts>\
    <cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs>\
    <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>";

/// The files of an xlsx, for tests that change one of them.
pub fn parts(sheets: &[Sheet]) -> Vec<(String, Vec<u8>)> {
    let (mut list, mut relations, mut shared) = (String::new(), String::new(), Vec::new());
    let mut files = Vec::new();
    for (number, sheet) in (1..).zip(sheets) {
        let state = if sheet.hidden { " state=\"hidden\"" } else { "" };
        list.push_str(&format!("<sheet name=\"{}\" sheetId=\"{number}\"{state} r:id=\"rId{number}\"/>", sheet.name));
        relations.push_str(&format!(
            "<Relationship Id=\"rId{number}\" Type=\"http://x/relationships/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        ));
        files.push((format!("xl/worksheets/sheet{number}.xml"), sheet_xml(sheet, &mut shared).into_bytes()));
    }
    let texts: String =
        shared.iter().map(|text| format!("<si><t xml:space=\"preserve\">{}</t></si>", escaped(text))).collect();
    let mut add = |name: &str, text: String| files.push((name.to_owned(), format!("{HEAD}{text}").into_bytes()));
    add("[Content_Types].xml", TYPES.to_owned());
    add("xl/workbook.xml", format!("<workbook xmlns:r=\"r\"><workbookPr/><sheets>{list}</sheets></workbook>"));
    add("xl/_rels/workbook.xml.rels", format!("<Relationships>{relations}</Relationships>"));
    add("xl/styles.xml", STYLES.to_owned());
    add("xl/sharedStrings.xml", format!("<sst>{texts}</sst>"));
    files
}

fn sheet_xml(sheet: &Sheet, shared: &mut Vec<String>) -> String {
    let mut rows: std::collections::BTreeMap<u32, String> = std::collections::BTreeMap::new();
    for cell in &sheet.cells {
        let (place, text) = cell.split_once('=').unwrap();
        let row = place.trim_start_matches(|letter: char| letter.is_ascii_uppercase()).parse().unwrap();
        let xml = match (text.chars().next(), text.get(1..)) {
            (Some('#'), Some(number)) => format!("<c r=\"{place}\"><v>{number}</v></c>"),
            (Some('@'), Some(number)) => format!("<c r=\"{place}\" s=\"1\"><v>{number}</v></c>"),
            (Some('%'), Some(number)) => format!("<c r=\"{place}\" s=\"2\"><v>{number}</v></c>"),
            (Some('!'), Some("")) => format!("<c r=\"{place}\"><f>1+1</f><v/></c>"),
            _ => {
                shared.push(text.to_owned());
                format!("<c r=\"{place}\" t=\"s\"><v>{}</v></c>", shared.len() - 1)
            }
        };
        rows.entry(row).or_default().push_str(&xml);
    }
    let hidden = |row: &u32| if sheet.hidden_rows.contains(row) { " hidden=\"1\"" } else { "" };
    let rows: String =
        rows.iter().map(|(row, cells)| format!("<row r=\"{row}\"{}>{cells}</row>", hidden(row))).collect();
    let merges: String = sheet.merges.iter().map(|merge| format!("<mergeCell ref=\"{merge}\"/>")).collect();
    format!("{HEAD}<worksheet><sheetData>{rows}</sheetData><mergeCells>{merges}</mergeCells></worksheet>")
}

/// An xlsx.
pub fn xlsx(sheets: &[Sheet]) -> Vec<u8> {
    packed(&parts(sheets))
}

pub fn packed(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    pack(&files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect::<Vec<_>>())
}

/// The files that are packed in one.
pub fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
        files.push((file.name().unwrap().into_owned(), bytes));
    }
    files
}

/// An ods with this in its `office:spreadsheet`, and these styles.
pub fn ods(styles: &str, tables: &str) -> Vec<u8> {
    let content = format!(
        "{HEAD}<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\">\
         <office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    let mimetype = b"application/vnd.oasis.opendocument.spreadsheet";
    pack(&[("mimetype", mimetype), ("content.xml", content.as_bytes()), ("META-INF/manifest.xml", b"<manifest/>")])
}
