//! The sheet that tells how to fill in the others.

use super::Making;
use super::columns::{self, REQUIRED};
use super::note::about;
use super::style::{height, protect};
use crate::fields::field::Field;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// The rules, in the order in which people meet them.
const RULES: [&str; 9] = [
    "buku-cara-baris",
    "buku-cara-kode",
    "buku-cara-kosong",
    "buku-cara-lembar",
    "buku-cara-buang",
    "buku-cara-pribadi",
    "buku-cara-tanggal",
    "buku-cara-baca",
    "buku-cara-kirim",
];

/// The rules, then every column with its help.
pub(crate) fn sheet(making: &mut Making) -> Result<Worksheet, XlsxError> {
    let mut sheet = making.sheet(&making.say("buku-lembar-cara"))?;
    sheet.set_column_width(0, 34)?.set_column_width(1, 90)?;
    sheet.write_string_with_format(0, 0, making.say("buku-cara-judul"), &making.styles.title)?;
    let mut row = 2;
    for (number, code) in (1_u32..).zip(RULES) {
        let rule = format!("{number}. {}", making.say(code));
        sheet.merge_range(row, 0, row, 1, &rule, &making.styles.prose)?;
        sheet.set_row_height(row, height([(rule.as_str(), 110)].into_iter()))?;
        row += 1;
    }
    row += 1;
    let heads = [making.say("buku-kolom"), making.say("buku-isinya")];
    for (column, heading) in (0..).zip(&heads) {
        sheet.write_string_with_format(row, column, heading, &making.styles.head)?;
    }
    for way in columns::columns() {
        let Some(field) = way.last() else { continue };
        row += 1;
        tell(making, &mut sheet, row, &columns::heading(way, making.language), field, way.len() == 1)?;
    }
    for list in columns::lists().iter().filter_map(|list| list.last()) {
        row += 1;
        for column in 0..2 {
            sheet.write_blank(row, column, &making.styles.head)?;
        }
        let name = making.say("buku-lembar");
        let name = format!("{name} {}", list.label.in_language(making.language));
        sheet.write_string_with_format(row, 0, name, &making.styles.head)?;
        for field in list.fields() {
            row += 1;
            tell(making, &mut sheet, row, field.label.in_language(making.language), field, true)?;
        }
    }
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0);
    protect(&mut sheet);
    Ok(sheet)
}

fn tell(
    making: &Making,
    sheet: &mut Worksheet,
    row: u32,
    heading: &str,
    field: &Field,
    may_be_required: bool,
) -> Result<(), XlsxError> {
    let mark = if field.required && may_be_required { REQUIRED } else { "" };
    sheet.write_string_with_format(row, 0, format!("{heading}{mark}"), &making.styles.fixed)?;
    let about = about(field, making.language).join("\n");
    sheet.write_string_with_format(row, 1, &about, &making.styles.fixed)?;
    sheet.set_row_height(row, height([(about.as_str(), 85)].into_iter()))?;
    Ok(())
}
