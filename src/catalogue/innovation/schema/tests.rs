use super::*;
use crate::catalogue::ParseContext;
use crate::catalogue::innovation::{Record, cells, read, slots};
use crate::content::document::tests::document;
use crate::content::source::SourceKind;
use crate::diagnostic::{Diagnostic, Severity};
use crate::fields::cell::{Cell, Cells};
use crate::fields::field::tests::{assert_all_are_read, assert_sound, filled};
use crate::fields::tree::{Entry, Item, Node};
use crate::fields::words::{Slot, Slots};
use crate::settings::{Overrides, Settings};

fn record(fields: Item) -> (Record, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let around = ParseContext::of(&Settings::unreadable(&Overrides::default()));
    let record = read(&mut document("content/inovasi/uji.md", SourceKind::Innovation, fields), &around, &mut problems);
    (record, problems)
}

#[test]
fn the_table_is_sound() {
    assert_sound(FIELDS);
}

#[test]
fn what_is_read_is_the_table() {
    assert_all_are_read(FIELDS, || {
        record(filled(FIELDS));
    });
}

#[test]
fn cells_are_the_table() {
    fn compare(cells: &Cells, fields: Fields) {
        let keys = |fields: Vec<&Field>| fields.iter().map(|field| field.key).collect::<Vec<_>>();
        assert_eq!(keys(cells.iter().map(|(field, _)| *field).collect()), keys(fields.to_vec()));
        for ((own, cell), row) in cells.iter().zip(fields) {
            assert_eq!(own, row);
            match cell {
                Cell::Map(inside) => compare(inside, row.fields()),
                Cell::Maps(maps) => maps.iter().for_each(|inside| compare(inside, row.fields())),
                _ => assert!(row.fields().is_empty(), "{} has no cells of its own", row.key),
            }
        }
    }
    let (record, _) = record(filled(FIELDS));
    compare(&cells(&record), FIELDS);
}

#[test]
fn every_word_that_can_be_translated_has_a_slot() {
    fn compare(slots: Slots, fields: Fields) {
        let words: Vec<&Field> = fields.iter().copied().filter(|field| field.translated != Translated::Never).collect();
        assert_eq!(slots.len(), words.len());
        for (own, slot) in slots {
            let row = words.iter().find(|row| **row == own).unwrap_or_else(|| panic!("{}", own.key));
            match slot {
                Slot::Map(inside) => compare(inside, row.fields()),
                Slot::Maps(maps) => maps.into_iter().for_each(|inside| compare(inside, row.fields())),
                Slot::Text(_) | Slot::Optional(_) | Slot::Lines(_) => assert!(row.fields().is_empty()),
            }
        }
    }
    let (mut record, _) = record(filled(FIELDS));
    assert!(record.service.is_some() && record.picture.is_some() && !record.results.is_empty());
    compare(slots(&mut record), FIELDS);
}

/// The rules between fields are functions; this checks that the table requires the same fields in the same cases.
#[test]
fn what_is_required_when_is_told_when_it_lacks() {
    let conditional = FIELDS.iter().filter(|field| !field.required_when.is_empty());
    for field in conditional {
        let errors = |values: &dyn Fn(&Field, &'static str) -> String| {
            let mut item = filled(FIELDS);
            let Node::Map(entries) = &mut item.node else { panic!() };
            entries.retain(|entry| entry.key != field.key);
            for (other, ids) in field.required_when {
                set(entries, other.key, values(other, ids[0]));
            }
            record(item).1.iter().filter(|problem| problem.severity == Severity::Error).count()
        };
        let met = errors(&|_, id| id.to_owned());
        for (left, _) in field.required_when {
            let other = |field: &Field, id: &'static str| match field == *left {
                true => field.choices_of().into_iter().find(|other| *other != id).unwrap().to_owned(),
                false => id.to_owned(),
            };
            assert!(errors(&other) < met, "{} is not required any more without its {}", field.key, left.key);
        }
    }
}

fn set(entries: &mut [Entry], key: &str, text: String) {
    let entry = entries.iter_mut().find(|entry| entry.key == key).unwrap();
    entry.item.node = Node::Text { text, quoted: false };
}
