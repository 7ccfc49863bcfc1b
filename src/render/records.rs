//! Open data for programs that harvest it: every public field of every listed innovation, under an id that outlives names and
//! addresses, and what has gone since. The files lie under a version; their form does not change there.

use super::{Renderer, export};
use crate::catalogue::Innovation;
use crate::catalogue::innovation::schema::{CAPTIONS, EXPIRE_AT, OLD_ADDRESSES, PICTURE, PUBLICATION, PUBLISH_AT};
use crate::fields::Field;
use crate::fields::cell::{Cell, Cells};
use crate::fields::date::iso;
use crate::permalink;
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Fields that say how a record is published, not what it is.
const HOW_PUBLISHED: [&Field; 5] = [&PUBLICATION, &PUBLISH_AT, &EXPIRE_AT, &OLD_ADDRESSES, &CAPTIONS];

/// Every listed innovation as an object on a line of its own.
pub(super) fn lines(renderer: &Renderer) -> Vec<u8> {
    let ids = renderer.catalogue.ledger.ids();
    let mut lines = Vec::new();
    for index in &renderer.catalogue.listed {
        let line = record(renderer, &renderer.catalogue.innovations[*index], &ids);
        if serde_json::to_writer(&mut lines, &line).is_ok() {
            lines.push(b'\n');
        }
    }
    lines
}

/// An innovation: who it is and when it changed, then its fields; what is empty is left out.
fn record(renderer: &Renderer, innovation: &Innovation, ids: &BTreeMap<&str, &str>) -> Map<String, Value> {
    let address = permalink::innovation(&innovation.record.slug);
    let address = address.address();
    let ledger = &renderer.catalogue.ledger;
    let agency = &renderer.catalogue.agencies[innovation.agency];
    let mut object = Map::new();
    let mut put = |key: &str, value: Option<&str>| {
        if let Some(value) = value {
            object.insert(key.to_owned(), value.into());
        }
    };
    put("id", ids.get(address).copied());
    put("alamat", Some(&renderer.settings.base_url.join(address)));
    put("sejak", ledger.since(address));
    put("diubah", ledger.changed(address));
    put("kode_wilayah", renderer.settings.area_code.as_deref());
    put("nama_opd", Some(&agency.name));
    let cells = export::by_ids(renderer, innovation);
    let hides_picture = innovation.record.picture.as_ref().is_some_and(|picture| picture.forbidden.is_some());
    let is_hidden = |field: &Field| HOW_PUBLISHED.contains(&field) || (hides_picture && *field == PICTURE);
    let told = cells.into_iter().filter(|(field, _)| !is_hidden(field)).collect();
    object.extend(map(told));
    object
}

fn map(cells: Cells) -> Map<String, Value> {
    let told = cells.into_iter().filter(|(field, cell)| !field.private && !cell.is_empty());
    told.map(|(field, cell)| (field.key.to_owned(), value(field, cell))).collect()
}

fn value(field: &Field, cell: Cell) -> Value {
    let several = field.holds_several();
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => text.into(),
        Cell::Lines(lines) => lines.iter().collect(),
        Cell::Ids(ids) => one_or_several(several, ids),
        Cell::Choices(ids) => one_or_several(several, ids),
        Cell::Numbers(numbers) => one_or_several(several, numbers),
        Cell::Date(date) => iso(date).into(),
        Cell::Moment(moment) => moment.to_string().into(),
        Cell::Boolean(yes) => yes.into(),
        Cell::Coordinates((latitude, longitude)) => json!([latitude, longitude]),
        Cell::Map(inside) => map(inside).into(),
        Cell::Maps(maps) => maps.into_iter().map(map).map(Value::from).collect(),
    }
}

/// A list for a field that takes several, even where there is one.
fn one_or_several<T: Into<Value>>(several: bool, values: Vec<T>) -> Value {
    match several {
        true => values.into_iter().map(Into::into).collect(),
        false => values.into_iter().next().map_or(Value::Null, Into::into),
    }
}

/// What stands in the file of what has gone.
#[derive(Serialize)]
struct Removed<'r> {
    dihapus: Vec<Gone<'r>>,
}

/// Who is gone, and since when: no name, for that may have been the reason.
#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
struct Gone<'r> {
    hari: &'r str,
    id: &'r str,
}

/// Innovations that were withdrawn or archived, in the order of their days; not those that were withdrawn without a name.
pub(super) fn removed(renderer: &Renderer) -> Vec<u8> {
    let catalogue = &renderer.catalogue;
    let ids = catalogue.ledger.ids();
    let under_repair = catalogue.gone.iter().filter(|gone| gone.under_repair).map(|gone| gone.address.as_str());
    let under_repair: BTreeSet<&str> = under_repair.collect();
    let is_archived = |address: &str| {
        let index = permalink::slug_of(address).and_then(|slug| catalogue.slugs.get(slug));
        index.is_some_and(|index| catalogue.innovations[*index].archived)
    };
    let is_gone = |address: &&str| permalink::slug_of(address).is_some() && !under_repair.contains(address);
    let gone = catalogue.ledger.gone().filter(is_gone);
    let archived = ids.keys().copied().filter(|address| is_archived(address));
    let entry = |address: &str| Some(Gone { hari: catalogue.ledger.changed(address)?, id: ids.get(address)? });
    let mut dihapus: Vec<Gone> = gone.chain(archived).filter_map(entry).collect();
    dihapus.sort();
    serde_json::to_vec(&Removed { dihapus }).unwrap_or_default()
}
