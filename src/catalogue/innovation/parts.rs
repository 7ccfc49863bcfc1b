//! The parts of an innovation that are maps of their own: results, the service, places, pictures, awards.

use super::schema::parts::{award, contact as unit, document, emergency, location, picture, result, service};
use super::schema::{self, COVERAGE, PICTURE};
use super::{Award, Contact, Emergency, Location, PictureNote, ResultNote, Service, text};
use crate::catalogue::contact::{self, Channel};
use crate::diagnostic::{Diagnostic, Placed};
use crate::fields::lines::Lines;
use crate::fields::text::clean;
use crate::fields::tree::Node;
use crate::fields::{Field, Reader};
use crate::settings::{Area, web_address};
use crate::vocabulary::{ChannelKind, Measure, Purpose, Way};

/// One item of `hasil`; `None` without a label. A number without a source is a problem.
pub(super) fn result(reader: &mut Reader) -> Option<ResultNote> {
    let label = text(reader, &result::LABEL);
    let measure = reader.choice::<Measure>(&result::MEASURE).map_or(Measure::Other, |choice| choice.value);
    let mut side = |field: &'static Field| {
        let text = reader.text(field)?;
        reader.report_thousands(field, &text);
        Some(text.value)
    };
    let before = side(&result::BEFORE);
    let after = side(&result::AFTER);
    let year = reader.integer(&result::YEAR).map(|year| year.value);
    let source = text(reader, &result::SOURCE);
    let has_number = [&before, &after].into_iter().flatten().any(|side| side.contains(|c: char| c.is_ascii_digit()));
    if has_number && source.is_none() {
        let span = reader.span();
        reader.report(Diagnostic::error("angka-tanpa-sumber", reader.path(), span));
    }
    Some(ResultNote { label: label?, measure, before, after, year, source })
}

impl Service {
    /// How it is used: where it is to be had by its channels, and where its places are.
    pub fn ways(&self) -> Vec<Way> {
        let to_use = |channel: &&Channel| channel.purpose == Purpose::Use;
        let of_channel = |channel: &Channel| match channel.kind {
            ChannelKind::InPerson => Way::InPerson,
            ChannelKind::Telephone => Way::Telephone,
            _ => Way::Online,
        };
        let mut ways: Vec<Way> = self.channels.iter().filter(to_use).map(of_channel).collect();
        ways.extend(self.locations.first().map(|_| Way::InPerson));
        ways.sort_unstable();
        ways.dedup();
        ways
    }
}

/// The service, and which of its necessary parts were not written.
pub(super) fn service(reader: &mut Reader, area: &Area) -> (Service, Vec<&'static Field>) {
    let requirements = reader.lines(&service::REQUIREMENTS);
    let steps = reader.texts(&service::STEPS);
    let (fewest, most) = service::STEPS.items;
    if !steps.is_empty() && !(fewest..=most).contains(&steps.len()) {
        let problem = Diagnostic::error("jumlah-langkah", reader.path(), steps[steps.len() - 1].span);
        reader.report(problem.with("jumlah", steps.len()));
    }
    let blank = |reader: &Reader, field: &Field| !reader.has(field) || reader.is_blank(field);
    let needed: [&Field; 2] = [&service::STEPS, &service::COST];
    let mut missing: Vec<&'static Field> = needed.into_iter().filter(|field| blank(reader, field)).collect();
    if blank(reader, &service::LOCATIONS) && blank(reader, &service::CHANNELS) {
        missing.push(&service::LOCATIONS);
    }
    let service = Service {
        requirements,
        steps: steps.into_iter().map(|step| step.value).collect(),
        cost: text(reader, &service::COST),
        duration: text(reader, &service::DURATION),
        hours: hours(reader, &service::HOURS),
        locations: reader.maps(&service::LOCATIONS, |reader| location(reader, area)),
        channels: reader.maps(&service::CHANNELS, contact::channel),
        dangers: few(reader, &service::DANGERS),
        limits: few(reader, &service::LIMITS),
        emergency: reader.map(&service::EMERGENCY, emergency).flatten(),
    };
    (service, missing)
}

/// The texts of a list with a limit; readers would not read more, so more is a problem.
fn few(reader: &mut Reader, field: &'static Field) -> Lines {
    let texts = reader.texts(field);
    let (_, most) = field.items;
    if let Some(beyond) = texts.get(most) {
        let problem = Diagnostic::error("butir-terlalu-banyak", reader.path(), beyond.span).with("kunci", field.key);
        reader.report(problem.with("jumlah", texts.len()).with("paling", most));
    }
    texts.into_iter().map(|text| text.value).collect()
}

fn emergency(reader: &mut Reader) -> Option<Emergency> {
    let number = reader.text(&emergency::NUMBER);
    let words = text(reader, &emergency::WORDS);
    let number = contact::number(reader, &emergency::NUMBER, &number?)?;
    Some(Emergency { number, words })
}

/// Opening hours. A bare `8:00` is a clock time to people and a number to machines; it is read as people mean it.
pub fn hours(reader: &mut Reader, field: &'static Field) -> Option<String> {
    let text = reader.text(field)?;
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
    reader.report(problem.with("kunci", field.key).with("dibaca", &read));
    Some(read)
}

fn location(reader: &mut Reader, area: &Area) -> Option<Location> {
    let name = text(reader, &location::NAME);
    let address = text(reader, &location::ADDRESS);
    let district = reader.text(&location::DISTRICT);
    // Without a name it is in error; its district is looked for all the same.
    let coordinates = area.point(reader, &location::COORDINATES);
    Some(Location { name: name.unwrap_or_default(), address, area: district, coordinates })
}

/// The districts in which it is offered; empty means the whole city.
pub(super) fn coverage(reader: &mut Reader) -> Vec<Placed<String>> {
    let Some(item) = reader.item(&COVERAGE) else {
        return Vec::new();
    };
    match &item.node {
        Node::Map(_) => {
            reader.map(&COVERAGE, |reader| reader.texts(&schema::parts::coverage::DISTRICTS)).unwrap_or_default()
        }
        Node::Text { text, .. } if clean(text).to_lowercase() == "kota" => Vec::new(),
        _ => {
            let problem = Diagnostic::error("cakupan-salah", reader.path(), item.span);
            reader.report(problem);
            Vec::new()
        }
    }
}

/// The value of `kontak`; `None` if no unit is named.
pub(super) fn contact_field(reader: &mut Reader) -> Option<Contact> {
    let unit = text(reader, &unit::UNIT);
    let channels = contact::channels(reader);
    Some(Contact { unit: unit?, channels })
}

/// The value of `gambar`; `None` if it is absent or names no file that the site could hold.
pub(super) fn picture(reader: &mut Reader) -> Option<PictureNote> {
    let item = reader.item(&PICTURE)?;
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
        .map(&PICTURE, |reader| {
            let file = reader.text(&picture::FILE);
            let alt = reader.text(&picture::ALT);
            let credit = text(reader, &picture::CREDIT);
            let is_forbidden = reader.boolean(&picture::CONSENT) == Some(false);
            let forbidden = reader.key_span(&picture::CONSENT).filter(|_| is_forbidden);
            let name =
                file.as_ref().map_or("foto.jpg", |file| file.value.rsplit(['\\', '/']).next().unwrap_or("foto.jpg"));
            if alt.is_none() {
                let span =
                    reader.key_span(&picture::ALT).or(file.as_ref().map(|file| file.span)).unwrap_or(reader.span());
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

/// The title, with the size if one is given, and the address of one item of `dokumen`; `None` if either is missing or
/// wrong.
pub(super) fn document_link(reader: &mut Reader) -> Option<(String, String)> {
    let title = text(reader, &document::TITLE);
    let url = reader.text(&document::URL);
    let size = text(reader, &document::SIZE);
    let url = url?;
    let Some(address) = web_address(&url.value) else {
        let problem = Diagnostic::error("alamat-web-salah", reader.path(), url.span);
        reader.report(problem.with("kunci", "url").with("tertulis", &url.value));
        return None;
    };
    let title = title?;
    Some((size.map_or_else(|| title.clone(), |size| format!("{title} ({size})")), address))
}

/// One item of `penghargaan`; `None` without a name.
pub(super) fn award(reader: &mut Reader) -> Option<Award> {
    let name = text(reader, &award::NAME);
    let year = reader.integer(&award::YEAR).map(|year| year.value);
    let giver = text(reader, &award::GIVER);
    let rank = text(reader, &award::RANK);
    Some(Award { name: name?, year, giver, rank })
}
