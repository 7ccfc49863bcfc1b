//! The words of a struct in another language: read by its table, and put in place of its own.
//!
//! Facts are never translated, so only those rows are read that the table calls words.

use super::Reader;
use super::field::{Field, Fields, Kind, Translated};
use super::lines::Lines;

/// What a translation says under each row that it has.
pub type Words = Vec<(&'static Field, Word)>;

/// Translated words under one row.
#[derive(Clone, Debug)]
pub enum Word {
    Text(String),
    Lines(Lines),
    Map(Words),
    Maps(Vec<Words>),
}

/// Where the words of a struct stand.
pub type Slots<'r> = Vec<(&'static Field, Slot<'r>)>;

/// Words of a struct that may be replaced.
pub enum Slot<'r> {
    Text(&'r mut String),
    Optional(&'r mut Option<String>),
    Lines(&'r mut Lines),
    Map(Slots<'r>),
    Maps(Vec<Slots<'r>>),
}

/// A list that is not as long as its translation.
pub struct Lengths {
    /// The keys that lead to it, with points between them.
    pub key: String,
    pub translated: usize,
    pub own: usize,
}

/// Reads the words of a table.
pub fn read(reader: &mut Reader, fields: Fields) -> Words {
    let words = fields.iter().filter(|field| field.translated != Translated::Never);
    words.filter_map(|field| Some((*field, word(reader, field)?))).collect()
}

fn word(reader: &mut Reader, field: &'static Field) -> Option<Word> {
    match field.kind {
        Kind::Text => reader.text(field).map(|text| Word::Text(text.value)),
        Kind::Texts => Some(reader.lines(field)).filter(|lines| !lines.is_empty()).map(Word::Lines),
        Kind::Map(fields) => reader.map(field, |reader| Word::Map(read(reader, fields))),
        Kind::Maps(fields) => {
            let maps = reader.maps(field, |reader| {
                let words = read(reader, fields);
                let is_there = |field: &Field| words.iter().any(|(own, _)| *own == field);
                let needed = |field: &&&Field| field.translated == Translated::Always;
                fields.iter().filter(needed).all(|field| is_there(field)).then_some(words)
            });
            Some(maps).filter(|maps| !maps.is_empty()).map(Word::Maps)
        }
        _ => None,
    }
}

/// Puts words in place of a struct's own, and tells which lists have another length: one of the two files has been changed
/// and the other forgotten.
pub fn put(words: &Words, slots: Slots) -> Vec<Lengths> {
    let mut uneven = Vec::new();
    put_in(words, slots, "", &mut uneven);
    uneven
}

fn put_in(words: &Words, slots: Slots, way: &str, uneven: &mut Vec<Lengths>) {
    for (field, slot) in slots {
        let Some((_, word)) = words.iter().find(|(own, _)| *own == field) else { continue };
        let mut compare = |translated: usize, own: usize| {
            if translated != own {
                uneven.push(Lengths { key: format!("{way}{}", field.key), translated, own });
            }
        };
        match (slot, word) {
            (Slot::Text(own), Word::Text(text)) => own.clone_from(text),
            (Slot::Optional(own), Word::Text(text)) => *own = Some(text.clone()),
            (Slot::Lines(own), Word::Lines(lines)) => {
                compare(lines.len(), own.len());
                own.clone_from(lines);
            }
            (Slot::Map(slots), Word::Map(words)) => put_in(words, slots, &format!("{way}{}.", field.key), uneven),
            (Slot::Maps(maps), Word::Maps(translated)) => {
                compare(translated.len(), maps.len());
                let key = format!("{way}{}.", field.key);
                maps.into_iter().zip(translated).for_each(|(slots, words)| put_in(words, slots, &key, uneven));
            }
            _ => {}
        }
    }
}
