//! The whole catalogue as open data, as one table in several forms: CSV, a workbook for spreadsheets, and JSON for programs.
//! Samples are marked in a column. Where a text could be taken for a formula, the CSV has an apostrophe; the others are exact.

use super::{Renderer, sheet};
use crate::catalogue::Innovation;
use crate::catalogue::innovation::{cells, schema};
use crate::fields::Field;
use crate::fields::cell::{Cell, Cells, find};
use crate::fields::field::{Bilingual, Fields, Kind};
use crate::permalink;
use crate::table::{self, Audience};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use std::sync::LazyLock;

/// A column of both exports.
#[derive(Clone, Copy, Debug)]
pub enum Column {
    /// A field, by its key.
    Field(&'static Field),
    AgencyName,
    Address,
}

impl Column {
    /// What it is called in the first line.
    pub fn name(self) -> &'static str {
        match self {
            Column::Field(field) => field.key,
            Column::AgencyName => "nama_opd",
            Column::Address => "alamat",
        }
    }

    /// What it is called before people.
    pub fn label(self) -> Bilingual {
        match self {
            Column::Field(field) => field.label,
            Column::AgencyName => Bilingual { indonesian: "Nama perangkat daerah", english: "Name of the agency" },
            Column::Address => Bilingual { indonesian: "Alamat halaman", english: "Address of the page" },
        }
    }
}

/// Columns that are no field of a record, with their places among all columns.
const MADE: [(u8, Column); 2] = [(4, Column::AgencyName), (15, Column::Address)];

/// The columns that a table has, in order.
pub fn columns(fields: Fields) -> Vec<Column> {
    let own = fields.iter().filter_map(|field| Some((field.column?, Column::Field(field))));
    let mut columns: Vec<(u8, Column)> = own.chain(MADE).collect();
    columns.sort_by_key(|(place, _)| *place);
    columns.into_iter().map(|(_, column)| column).collect()
}

/// The columns of the table, in order.
pub(super) static COLUMNS: LazyLock<Vec<Column>> = LazyLock::new(|| columns(schema::FIELDS));

/// The table with commas.
pub(super) fn csv(renderer: &Renderer) -> Vec<u8> {
    let header = COLUMNS.iter().map(|column| column.name().to_owned()).collect();
    table::write(Audience::Everybody, std::iter::once(header).chain(rows(renderer)))
}

/// The table as a list of objects below what it is about.
pub(super) fn json(renderer: &Renderer) -> Vec<u8> {
    let settings = &renderer.settings;
    let document = Document {
        nama: &settings.name,
        pemerintah: &settings.government,
        kode_wilayah: settings.area_code.as_deref(),
        alamat: settings.base_url.join(""),
        contoh: settings.sample,
        lisensi: settings.licence.as_ref().map(|licence| &*licence.name),
        jumlah: renderer.catalogue.listed.len(),
        inovasi: Entries(renderer),
    };
    serde_json::to_vec(&document).unwrap_or_default()
}

fn rows(renderer: &Renderer) -> impl Iterator<Item = Vec<String>> {
    renderer.catalogue.listed.iter().map(|index| row(renderer, &renderer.catalogue.innovations[*index]))
}

/// The table as a workbook. All cells are texts, so nothing in them is a formula, and the same content has the same bytes.
pub(super) fn workbook(renderer: &Renderer) -> Vec<u8> {
    let headings: Vec<&str> = COLUMNS.iter().map(|column| column.name()).collect();
    sheet::workbook(&renderer.settings.name, &headings, rows(renderer))
}

/// The JSON file.
#[derive(Serialize)]
struct Document<'a> {
    nama: &'a str,
    pemerintah: &'a str,
    kode_wilayah: Option<&'a str>,
    alamat: String,
    contoh: bool,
    lisensi: Option<&'a str>,
    jumlah: usize,
    inovasi: Entries<'a>,
}

/// All rows as objects, each made when it is written: together they would take more memory than all else of a build.
struct Entries<'a>(&'a Renderer);

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Entries(renderer) = self;
        let listed = renderer.catalogue.listed.iter();
        serializer.collect_seq(listed.map(|index| Entry(row(renderer, &renderer.catalogue.innovations[*index]))))
    }
}

struct Entry(Vec<String>);

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(COLUMNS.len()))?;
        for (column, cell) in COLUMNS.iter().zip(&self.0) {
            match column {
                Column::Field(Field { kind: Kind::Boolean, .. }) => {
                    object.serialize_entry(column.name(), &(cell == "ya"))?;
                }
                Column::Field(_) | Column::AgencyName | Column::Address => {
                    object.serialize_entry(column.name(), cell)?;
                }
            }
        }
        object.end()
    }
}

/// What a record holds under each row of its table; agencies and topics, which it may name in any of their names, by their ids.
pub(super) fn by_ids<'r>(renderer: &'r Renderer, innovation: &'r Innovation) -> Cells<'r> {
    let topics = innovation.topics.iter().map(|topic| renderer.settings.topics[*topic].id.as_str());
    let mut cells = cells(&innovation.record);
    for (field, cell) in &mut cells {
        if **field == schema::AGENCY {
            *cell = Cell::Ids(vec![&renderer.catalogue.agencies[innovation.agency].id]);
        } else if **field == schema::TOPICS {
            *cell = Cell::Ids(topics.clone().collect());
        }
    }
    cells
}

fn row(renderer: &Renderer, innovation: &Innovation) -> Vec<String> {
    let record = &innovation.record;
    let agency = &renderer.catalogue.agencies[innovation.agency];
    let cells = by_ids(renderer, innovation);
    let of_field = |field: &'static Field| find(&cells, field).map(Cell::line).unwrap_or_default();
    let cell = |column: &Column| match column {
        Column::Field(field) => of_field(field),
        Column::AgencyName => agency.name.clone(),
        Column::Address => renderer.settings.base_url.join(permalink::innovation(&record.slug).address()),
    };
    COLUMNS.iter().map(cell).collect()
}
