//! Sheets that are only read: the agencies, and the notes of the office.

use super::cell::person_in;
use super::columns::{AGENCY_KEY, KEY, word};
use super::style::{height, protect};
use super::{Making, Why, Withheld};
use crate::catalogue::Agency;
use crate::catalogue::agency::schema as fields;
use crate::catalogue::contact;
use crate::catalogue::innovation::schema;
use crate::fields::Choice;
use crate::fields::field::Field;
use crate::fields::tree::{Item, Node};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// All agencies, with what their files say of them.
pub(crate) fn agencies(making: &mut Making) -> Result<Worksheet, XlsxError> {
    let mut sheet = making.sheet(&making.say("buku-lembar-opd"))?;
    let own: [&Field; 9] = [
        &fields::NAME,
        &fields::SHORT,
        &fields::KIND,
        &fields::PARENT,
        &fields::AREA_CODE,
        &fields::ALIASES,
        &fields::ADDRESS,
        &fields::HOURS,
        &fields::ACTIVE,
    ];
    let heads = own.iter().map(|field| field.label.in_language(making.language).to_owned());
    let ways: [&Field; 4] =
        [&contact::schema::TELEPHONE, &contact::schema::WHATSAPP, &contact::schema::EMAIL, &contact::schema::WEBSITE];
    let ways_heads = ways.iter().map(|field| field.label.in_language(making.language).to_owned());
    let heads: Vec<String> = std::iter::once(AGENCY_KEY.to_owned()).chain(heads).chain(ways_heads).collect();
    headed(making, &mut sheet, &heads)?;
    for (row, agency) in (1..).zip(making.contents.agencies) {
        let reached = contact::cells(&agency.channels);
        let ways = ways.iter().map(|field| {
            let cell = reached.iter().find(|(own, _)| own == field).map(|(_, cell)| cell.line());
            cell.unwrap_or_default()
        });
        let mut cells = Vec::new();
        for ((column, heading), text) in (0..).zip(&heads).zip(described(agency).into_iter().chain(ways)) {
            let text = if person_in(heading, &text, true).is_some() { String::new() } else { text };
            sheet.write_string_with_format(row, column, &text, &making.styles.fixed)?;
            cells.push((text, wide(column)));
        }
        sheet.set_row_height(row, height(cells.iter().map(|(text, width)| (text.as_str(), *width))))?;
    }
    Ok(sheet)
}

fn described(agency: &Agency) -> Vec<String> {
    let aliases: Vec<&str> = agency.aliases.iter().map(|alias| alias.value.as_str()).collect();
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        agency.id.clone(),
        agency.name.clone(),
        optional(&agency.short),
        word(agency.kind.id()),
        agency.parent.as_ref().map(|parent| parent.value.clone()).unwrap_or_default(),
        optional(&agency.area_code),
        aliases.join("\n"),
        optional(&agency.address),
        optional(&agency.hours),
        if agency.active { "ya" } else { "tidak" }.to_owned(),
    ]
}

/// What stands under `internal`, one value a row.
pub(crate) fn internal(making: &mut Making) -> Result<Worksheet, XlsxError> {
    let mut sheet = making.sheet(&making.say("buku-lembar-internal"))?;
    let name = schema::NAME.label.in_language(making.language).to_owned();
    let heads = [KEY.to_owned(), name, making.say("buku-isian"), making.say("buku-nilai")];
    headed(making, &mut sheet, &heads)?;
    let mut row = 0;
    for record in making.contents.records.clone() {
        let Some(notes) = super::cell::item_at(record.fields, &[&schema::INTERNAL]) else { continue };
        let name = super::cell::texts_at(record.fields, &[&schema::NAME]).join(" ");
        let mut values = Vec::new();
        leaves(notes, "", &mut values);
        for (key, text) in values {
            let is_person = [&key, &text, &name].iter().any(|text| person_in(&key, text, false).is_some());
            if is_person || text.encode_utf16().count() > 32_767 {
                let why = if is_person { Why::Person } else { Why::Long };
                let field = schema::INTERNAL.key.to_owned();
                making.withheld.push(Withheld { path: record.path.to_owned(), field, why });
                continue;
            }
            row += 1;
            for (column, text) in (0..).zip([record.key, &name, &key, &text]) {
                sheet.write_string_with_format(row, column, text, &making.styles.fixed)?;
            }
        }
    }
    Ok(sheet)
}

/// Every text below a value, with the keys that lead to it.
fn leaves(item: &Item, way: &str, found: &mut Vec<(String, String)>) {
    let further = |step: &str| if way.is_empty() { step.to_owned() } else { format!("{way}.{step}") };
    match &item.node {
        Node::Empty | Node::Unread => {}
        Node::Text { text, .. } => found.push((way.to_owned(), text.clone())),
        Node::List(items) => {
            (1..).zip(items).for_each(|(at, item): (usize, _)| leaves(item, &further(&at.to_string()), found));
        }
        Node::Map(entries) => entries.iter().for_each(|entry| leaves(&entry.item, &further(&entry.key), found)),
    }
}

fn wide(column: u16) -> u32 {
    if column < 2 { 30 } else { 22 }
}

fn headed(making: &Making, sheet: &mut Worksheet, heads: &[String]) -> Result<(), XlsxError> {
    for (column, heading) in (0..).zip(heads) {
        sheet.write_string_with_format(0, column, heading, &making.styles.head)?;
        sheet.set_column_width(column, wide(column))?;
    }
    sheet.set_freeze_panes(1, 2)?.set_landscape().set_paper_size(9).set_repeat_rows(0, 0)?;
    protect(sheet);
    Ok(())
}
