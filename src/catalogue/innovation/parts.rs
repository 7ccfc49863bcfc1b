//! The parts of an innovation that are maps of their own: results, the service, places, pictures, awards.

use super::{Award, Contact, LINE, Location, PictureNote, ResultNote, Service, text};
use crate::catalogue::contact;
use crate::diagnostic::{Diagnostic, Placed};
use crate::fields::Reader;
use crate::fields::reader::TextRule;
use crate::fields::text::clean;
use crate::fields::tree::Node;
use crate::settings::web_address;
use crate::vocabulary::Measure;

pub(super) fn result(reader: &mut Reader) -> Option<ResultNote> {
    let label = text(reader, "ukuran", TextRule::required(2, 80));
    let measure = reader.choice::<Measure>("jenis", false).map_or(Measure::Other, |choice| choice.value);
    let mut side = |key: &'static str| {
        let text = reader.text(key, TextRule::optional(80))?;
        reader.report_thousands(key, &text);
        Some(text.value)
    };
    let before = side("sebelum");
    let after = side("sesudah");
    let year = reader.integer("tahun", 1945..=2100).map(|year| year.value);
    let source = text(reader, "sumber", LINE);
    let has_number = [&before, &after].into_iter().flatten().any(|side| side.contains(|c: char| c.is_ascii_digit()));
    if has_number && source.is_none() {
        let span = reader.span();
        reader.report(Diagnostic::error("angka-tanpa-sumber", reader.path(), span));
    }
    Some(ResultNote { label: label?, measure, before, after, year, source })
}

/// The service, and which of its necessary parts were not written.
pub(super) fn service(reader: &mut Reader) -> (Service, Vec<&'static str>) {
    let requirements = reader.lines("syarat", TextRule::optional(160));
    let steps = reader.texts("langkah", TextRule::optional(140));
    if !steps.is_empty() && !(2..=7).contains(&steps.len()) {
        let problem = Diagnostic::error("jumlah-langkah", reader.path(), steps[steps.len() - 1].span);
        reader.report(problem.with("jumlah", steps.len()));
    }
    let blank = |reader: &Reader, key: &str| !reader.has(key) || reader.is_blank(key);
    let mut missing: Vec<&str> = ["langkah", "biaya"].into_iter().filter(|key| blank(reader, key)).collect();
    if blank(reader, "lokasi") && blank(reader, "kanal") {
        missing.push("lokasi");
    }
    let service = Service {
        requirements,
        steps: steps.into_iter().map(|step| step.value).collect(),
        cost: text(reader, "biaya", TextRule::optional(120)),
        duration: text(reader, "waktu_selesai", TextRule::optional(80)),
        hours: hours(reader, "jam"),
        locations: reader.maps("lokasi", location),
        channels: reader.maps("kanal", contact::channel),
    };
    (service, missing)
}

/// Opening hours. A bare `8:00` is a clock time to people and a number to machines; it is read as people mean it.
pub fn hours(reader: &mut Reader, key: &'static str) -> Option<String> {
    let text = reader.text(key, TextRule::optional(160))?;
    let parts: Vec<&str> = text.value.split([':', '.']).collect();
    let [hour, minute] = parts[..] else {
        return Some(text.value);
    };
    let is_time = minute.len() == 2
        && hour.parse::<u8>().is_ok_and(|hour| hour < 24)
        && minute.parse::<u8>().is_ok_and(|minute| minute < 60);
    if !is_time {
        return Some(text.value);
    }
    let read = format!("{:0>2}.{minute}", hour);
    let problem = Diagnostic::note("jam-dibaca", reader.path(), text.span);
    reader.report(problem.with("kunci", key).with("dibaca", &read));
    Some(read)
}

pub(super) fn location(reader: &mut Reader) -> Option<Location> {
    let name = text(reader, "nama", TextRule::required(2, 120));
    let address = text(reader, "alamat", LINE);
    let area = reader.text("kecamatan", LINE);
    // Without a name it is in error; its district is looked for all the same.
    let coordinates = contact::coordinates(reader, "koordinat");
    Some(Location { name: name.unwrap_or_default(), address, area, coordinates })
}

pub(super) fn coverage(reader: &mut Reader) -> Vec<Placed<String>> {
    let Some(item) = reader.item("cakupan") else {
        return Vec::new();
    };
    match &item.node {
        Node::Map(_) => reader.map("cakupan", |reader| reader.texts("kecamatan", LINE)).unwrap_or_default(),
        Node::Text { text, .. } if clean(text).to_lowercase() == "kota" => Vec::new(),
        _ => {
            let problem = Diagnostic::error("cakupan-salah", reader.path(), item.span);
            reader.report(problem);
            Vec::new()
        }
    }
}

pub(super) fn contact_field(reader: &mut Reader) -> Option<Contact> {
    let unit = text(reader, "unit", TextRule::required(2, 120));
    let channels = contact::channels(reader);
    Some(Contact { unit: unit?, channels })
}

pub(super) fn picture(reader: &mut Reader) -> Option<PictureNote> {
    let item = reader.item("gambar")?;
    let Node::Map(_) = &item.node else {
        let written = match &item.node {
            Node::Text { text, .. } => clean(text),
            _ => String::new(),
        };
        let code = if is_path_of_one_computer(&written) { "gambar-di-komputer" } else { "gambar-tanpa-alt" };
        let name = written.rsplit(['\\', '/']).next().unwrap_or("foto.jpg").to_owned();
        let problem = Diagnostic::error(code, reader.path(), item.span);
        reader.report(problem.with("berkas", name).with("bentuk", "teks"));
        return None;
    };
    reader
        .map("gambar", |reader| {
            let file = reader.text("berkas", TextRule::required(3, 200));
            let alt = reader.text("alt", TextRule::optional(240));
            let credit = text(reader, "kredit", TextRule::optional(120));
            let is_forbidden = reader.boolean("izin") == Some(false);
            let forbidden = reader.key_span("izin").filter(|_| is_forbidden);
            let name =
                file.as_ref().map_or("foto.jpg", |file| file.value.rsplit(['\\', '/']).next().unwrap_or("foto.jpg"));
            if alt.is_none() {
                let span = reader.key_span("alt").or(file.as_ref().map(|file| file.span)).unwrap_or(reader.span());
                let problem = Diagnostic::error("gambar-tanpa-alt", reader.path(), span).with("berkas", name);
                reader.report(problem.with("bentuk", "peta"));
            }
            if let Some(file) = file.as_ref().filter(|file| is_path_of_one_computer(&file.value)) {
                let problem = Diagnostic::error("gambar-di-komputer", reader.path(), file.span).with("berkas", name);
                reader.report(problem.with("bentuk", "peta"));
                return None;
            }
            // Without a description it is in error; the file is looked for all the same.
            Some(PictureNote { file: file?, alt: alt.map_or_else(String::new, |alt| alt.value), credit, forbidden })
        })
        .flatten()
}

fn is_path_of_one_computer(path: &str) -> bool {
    path.contains('\\') || path.as_bytes().get(1) == Some(&b':') || path.starts_with("file:")
}

pub(super) fn document_link(reader: &mut Reader) -> Option<(String, String)> {
    let title = text(reader, "judul", TextRule::required(2, 120));
    let url = reader.text("url", TextRule::required(8, 500));
    let size = text(reader, "ukuran", TextRule::optional(40));
    let url = url?;
    let Some(address) = web_address(&url.value) else {
        let problem = Diagnostic::error("alamat-web-salah", reader.path(), url.span);
        reader.report(problem.with("kunci", "url").with("tertulis", &url.value));
        return None;
    };
    let title = title?;
    Some((size.map_or_else(|| title.clone(), |size| format!("{title} ({size})")), address))
}

pub(super) fn award(reader: &mut Reader) -> Option<Award> {
    let name = text(reader, "nama", TextRule::required(2, 160));
    let year = reader.integer("tahun", 1945..=2100).map(|year| year.value);
    let giver = text(reader, "pemberi", TextRule::optional(120));
    let rank = text(reader, "peringkat", TextRule::optional(60));
    Some(Award { name: name?, year, giver, rank })
}
