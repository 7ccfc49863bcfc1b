//! The whole catalogue as open data: CSV for spreadsheets and JSON for programs. Samples are marked in a column. Where a text
//! could be taken for a formula, the CSV has an apostrophe; the JSON is exact.

use super::{Output, Renderer};
use crate::catalogue::Innovation;
use crate::catalogue::permalink;
use crate::fields::Choice;
use crate::fields::date::iso;
use crate::plan::ExportFormat;
use crate::table::{self, Audience};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// Columns of both exports, in order; the names are those of the front matter.
const COLUMNS: [&str; 16] = [
    "nama",
    "kepanjangan",
    "ringkasan",
    "opd",
    "nama_opd",
    "tahapan",
    "status",
    "jenis",
    "bentuk",
    "urusan",
    "topik",
    "waktu_uji_coba",
    "waktu_penerapan",
    "tanggal_diperiksa",
    "contoh",
    "alamat",
];

pub fn render(renderer: &Renderer, format: ExportFormat) -> Output {
    match format {
        ExportFormat::Csv => {
            let listed = renderer.catalogue.listed.iter();
            let rows = listed.map(|index| row(renderer, &renderer.catalogue.innovations[*index]));
            let bytes = table::write(Audience::Everybody, std::iter::once(COLUMNS.map(str::to_owned)).chain(rows));
            Output { bytes, media_type: "text/csv; charset=utf-8" }
        }
        ExportFormat::Json => {
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
            let bytes = serde_json::to_vec(&document).unwrap_or_default();
            Output { bytes, media_type: "application/json" }
        }
    }
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

struct Entry([String; COLUMNS.len()]);

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(COLUMNS.len()))?;
        for (name, cell) in COLUMNS.iter().zip(&self.0) {
            match *name {
                "contoh" => object.serialize_entry(name, &(cell == "ya"))?,
                _ => object.serialize_entry(name, cell)?,
            }
        }
        object.end()
    }
}

fn row(renderer: &Renderer, innovation: &Innovation) -> [String; COLUMNS.len()] {
    let record = &innovation.record;
    let agency = &renderer.catalogue.agencies[innovation.agency];
    let kinds: Vec<&str> = record.kinds.iter().map(|kind| kind.id()).collect();
    let topics: Vec<&str> =
        innovation.topics.iter().map(|topic| renderer.settings.topics[*topic].id.as_str()).collect();
    let date = |date: Option<crate::fields::date::PartialDate>| date.map(iso).unwrap_or_default();
    [
        record.name.value.clone(),
        record.long_name.clone().unwrap_or_default(),
        record.summary.clone(),
        agency.id.clone(),
        agency.name.clone(),
        record.stage.id().to_owned(),
        record.status.id().to_owned(),
        kinds.join(", "),
        record.form.id().to_owned(),
        record.affair.id().to_owned(),
        topics.join(", "),
        date(record.trial),
        date(record.adoption),
        date(record.checked),
        if record.sample { "ya" } else { "tidak" }.to_owned(),
        renderer.settings.base_url.join(permalink::innovation(&record.slug).address()),
    ]
}
