//! The whole catalogue as open data: CSV for spreadsheets and JSON for programs. Samples are marked in a column.

use super::{Output, Renderer};
use crate::catalogue::Innovation;
use crate::catalogue::permalink;
use crate::diagnostic::{Diagnostic, Span};
use crate::fields::Choice;
use crate::fields::date::iso;
use crate::plan::ExportFormat;

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

pub fn render(renderer: &Renderer, format: ExportFormat) -> Result<Output, Box<Diagnostic>> {
    let rows = renderer.catalogue.listed.iter().map(|index| row(renderer, &renderer.catalogue.innovations[*index]));
    match format {
        ExportFormat::Csv => {
            let bytes = spreadsheet(&COLUMNS, rows);
            let path = ExportFormat::Csv.path().into();
            let problem = || Box::new(Diagnostic::error("ekspor-gagal", &path, Span::default()));
            Ok(Output { bytes: bytes.ok_or_else(problem)?, media_type: "text/csv; charset=utf-8" })
        }
        ExportFormat::Json => {
            let settings = &*renderer.settings;
            let entries: Vec<serde_json::Value> = rows
                .map(|row| {
                    let cells = COLUMNS.iter().zip(row).map(|(name, cell)| {
                        let value = match *name {
                            "contoh" => (cell == "ya").into(),
                            _ => cell.into(),
                        };
                        ((*name).to_owned(), value)
                    });
                    serde_json::Value::Object(cells.collect())
                })
                .collect();
            let document = serde_json::json!({
                "nama": settings.name, "pemerintah": settings.government, "alamat": settings.base_url.join(""),
                "contoh": settings.sample, "lisensi": settings.licence.as_ref().map(|licence| &licence.name),
                "jumlah": entries.len(), "inovasi": entries,
            });
            Ok(Output { bytes: document.to_string().into_bytes(), media_type: "application/json" })
        }
    }
}

/// Rows below their names as CSV, in the form that spreadsheets read rightly; no cell is taken for a formula. `None` only
/// if there is no memory for it.
pub fn spreadsheet<const N: usize>(columns: &[&str; N], rows: impl Iterator<Item = [String; N]>) -> Option<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BOM.to_vec());
    writer.write_record(columns).ok()?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| inert(cell))).ok()?;
    }
    writer.into_inner().ok()
}

/// Spreadsheets read UTF-8 rightly only behind a byte order mark.
const BOM: &[u8] = b"\xef\xbb\xbf";

fn row(renderer: &Renderer, innovation: &Innovation) -> [String; 16] {
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

/// A cell that a spreadsheet cannot take for a formula.
fn inert(cell: &str) -> String {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}
