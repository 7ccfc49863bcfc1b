//! The sheet of records, and one for each field of rows.

use super::cell::{is_offered, person_in, rows_at, texts_at, written};
use super::columns::{self, KEY, ORDER, REQUIRED};
use super::note::{about, note};
use super::pick::{from_column, rule};
use super::style::{height, protect, width};
use super::{Making, Record, Why, Withheld};
use crate::catalogue::innovation::schema;
use crate::catalogue::registry::Found;
use crate::diagnostic::message::Language;
use crate::fields::field::{Field, Kind, Way};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

/// Open rows below those that are filled in.
const SPARE: u32 = 300;
/// Letters of the largest cell, as Excel counts them.
const LARGEST: usize = 32_767;

/// All records, one a row.
pub(crate) fn sheet(making: &mut Making) -> Result<Worksheet, XlsxError> {
    let name = making.say("buku-lembar-inovasi");
    let mut sheet = making.sheet(&name)?;
    let records = making.contents.records.clone();
    let last = u32::try_from(records.len()).unwrap_or(u32::MAX / 2) + SPARE;
    head(making, &mut sheet, 0, KEY, &[making.say("buku-catatan-kode")], false)?;
    sheet.set_column_width(0, 26)?.set_column_format(0, &making.styles.fixed)?;
    for (column, way) in (1..).zip(columns::columns()) {
        let Some(field) = way.last() else { continue };
        open_column(making, &mut sheet, column, &columns::heading(way, making.language), field, way.len() == 1, last)?;
    }
    for (row, record) in (1..).zip(&records) {
        sheet.write_string_with_format(row, 0, record.key, &making.styles.fixed)?;
        let mut cells = vec![(record.key.to_owned(), 26)];
        for (column, way) in (1..).zip(columns::columns()) {
            let Some(field) = way.last() else { continue };
            let texts = texts_at(record.fields, way);
            let text = if *field == &schema::AGENCY { agency(making, &texts) } else { written(field, &texts) };
            let heading = columns::heading(way, making.language);
            let text = kept(making, record, field, &columns::path(way), &heading, text);
            let is_gap = text.is_empty() && is_asked_for(way);
            put(&mut sheet, (row, column), field, &text, making.styles.open(field, is_gap))?;
            cells.push((text, width(field)));
        }
        sheet.set_row_height(row, height(cells.iter().map(|(text, width)| (text.as_str(), *width))))?;
    }
    let columns = u16::try_from(columns::columns().len()).unwrap_or(u16::MAX);
    finish(&mut sheet, (last, columns), 2)?;
    Ok(sheet)
}

/// Whether a column should be filled in: on its own, or as the first of a map that should.
fn is_asked_for(way: Way) -> bool {
    match way {
        [field] => field.required || field.wanted.is_some(),
        [map, field] => {
            let is_first = map.fields().first() == Some(field);
            field.wanted.is_some() || map.wanted.is_some() && is_first
        }
        _ => false,
    }
}

/// The items of one field of rows, of all records.
pub(crate) fn rows(making: &mut Making, list: Way) -> Result<Worksheet, XlsxError> {
    let Some(field) = list.last() else { return making.sheet("-") };
    let mut sheet = making.sheet(field.label.in_language(making.language))?;
    let records = making.contents.records.clone();
    let count: usize = records.iter().map(|record| rows_at(record.fields, list).len()).sum();
    let last = u32::try_from(count).unwrap_or(u32::MAX / 2) + SPARE;
    let order = ORDER[usize::from(making.language == Language::English)];
    head(making, &mut sheet, 0, KEY, &[making.say("buku-catatan-kode-baris")], false)?;
    let name = schema::NAME.label.in_language(making.language);
    head(making, &mut sheet, 1, name, &[making.say("buku-catatan-nama-baris")], false)?;
    head(making, &mut sheet, 2, order, &[making.say("buku-catatan-urutan")], false)?;
    let open = making.styles.open(&schema::NAME, false).clone();
    sheet.set_column_width(0, 26)?.set_column_format(0, &open)?;
    sheet.set_column_width(1, 28)?.set_column_format(1, &open)?;
    sheet.set_column_width(2, 10)?.set_column_format(2, &making.styles.fixed)?;
    let (main, people) = (making.say("buku-lembar-inovasi"), records.len());
    let people = u32::try_from(people).unwrap_or(u32::MAX / 2);
    if people > 0 {
        sheet.add_data_validation(1, 0, last, 0, &from_column(&main, 0, people + 1))?;
    }
    sheet.add_data_validation(1, 1, last, 1, &from_column(&main, 1, people + SPARE + 1))?;
    for (column, inner) in (3..).zip(field.fields()) {
        open_column(making, &mut sheet, column, inner.label.in_language(making.language), inner, true, last)?;
    }
    let mut row = 0;
    for record in &records {
        for (number, item) in (1_u32..).zip(rows_at(record.fields, list)) {
            row += 1;
            let name = texts_at(record.fields, &[&schema::NAME]).join(" ");
            let name = kept(making, record, &schema::NAME, schema::NAME.key, name_head(making), name);
            sheet.write_string_with_format(row, 0, record.key, &making.styles.fixed)?;
            sheet.write_string_with_format(row, 1, &name, &making.styles.fixed)?;
            sheet.write_number_with_format(row, 2, number, &making.styles.fixed)?;
            let mut cells = vec![(record.key.to_owned(), 26), (name, 28)];
            for (column, inner) in (3..).zip(field.fields()) {
                let text = written(inner, &texts_at(item, &[inner]));
                let path = format!("{}.{number}.{}", columns::path(list), inner.key);
                let heading = inner.label.in_language(making.language);
                let text = kept(making, record, inner, &path, heading, text);
                put(&mut sheet, (row, column), inner, &text, making.styles.open(inner, false))?;
                cells.push((text, width(inner)));
            }
            sheet.set_row_height(row, height(cells.iter().map(|(text, width)| (text.as_str(), *width))))?;
        }
    }
    let columns = u16::try_from(field.fields().len() + 2).unwrap_or(u16::MAX);
    finish(&mut sheet, (last, columns), 3)?;
    Ok(sheet)
}

fn name_head(making: &Making) -> &'static str {
    schema::NAME.label.in_language(making.language)
}

/// A column that people fill in.
fn open_column(
    making: &mut Making,
    sheet: &mut Worksheet,
    column: u16,
    heading: &str,
    field: &'static Field,
    may_be_required: bool,
    last: u32,
) -> Result<(), XlsxError> {
    let is_required = field.required && may_be_required;
    head(making, sheet, column, heading, &about(field, making.language), is_required)?;
    sheet.set_column_width(column, width(field))?;
    sheet.set_column_format(column, making.styles.open(field, false))?;
    if let Some(rule) = rule(making, field)? {
        sheet.add_data_validation(1, column, last, column, &rule)?;
    }
    Ok(())
}

fn head(
    making: &Making,
    sheet: &mut Worksheet,
    column: u16,
    heading: &str,
    about: &[String],
    is_required: bool,
) -> Result<(), XlsxError> {
    let mark = if is_required { REQUIRED } else { "" };
    sheet.write_string_with_format(0, column, format!("{heading}{mark}"), making.styles.head(is_required))?;
    sheet.insert_note(0, column, &note(about))?;
    Ok(())
}

fn finish(sheet: &mut Worksheet, (row, column): (u32, u16), frozen: u16) -> Result<(), XlsxError> {
    sheet.set_row_height(0, 48)?.set_freeze_panes(1, frozen)?.autofilter(0, 0, row, column)?;
    sheet.set_landscape().set_paper_size(9).set_repeat_rows(0, 0)?;
    protect(sheet);
    Ok(())
}

/// Texts are written as texts, whatever they begin with; numbers that read back as they are, as numbers.
fn put(sheet: &mut Worksheet, place: (u32, u16), field: &Field, text: &str, style: &Format) -> Result<(), XlsxError> {
    let number = text.parse::<i32>().ok().filter(|number| number.to_string() == text);
    match number.filter(|_| matches!(field.kind, Kind::Integer(..))) {
        _ if text.is_empty() => sheet.write_blank(place.0, place.1, style)?,
        Some(number) => sheet.write_number_with_format(place.0, place.1, number, style)?,
        None => sheet.write_string_with_format(place.0, place.1, text, style)?,
    };
    Ok(())
}

/// The name of an agency, if it leads back to it; else what the file says.
fn agency(making: &Making, texts: &[String]) -> String {
    let written = texts.first().cloned().unwrap_or_default();
    let (registry, agencies) = (making.contents.registry, making.contents.agencies);
    match registry.agency(&written) {
        Found::Agency(at) => {
            let leads_back = |agency: &&_| matches!(registry.agency(&name_of(agency)), Found::Agency(to) if to == at);
            agencies.get(at).filter(leads_back).map_or(written, name_of)
        }
        Found::Broken | Found::Unknown => written,
    }
}

fn name_of(agency: &crate::catalogue::Agency) -> String {
    agency.name.clone()
}

/// A text, unless it belongs to a person or is too long for a cell; that is noted, and its cell stays empty.
fn kept(making: &mut Making, record: &Record, field: &Field, path: &str, heading: &str, text: String) -> String {
    let why = match text.as_str() {
        text if person_in(heading, text, is_offered(field)).is_some() => Why::Person,
        text if text.encode_utf16().count() > LARGEST => Why::Long,
        _ => return text,
    };
    making.withheld.push(Withheld { path: record.path.to_owned(), field: path.to_owned(), why });
    String::new()
}
