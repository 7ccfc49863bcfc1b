//! One innovation as its file describes it: every field typed, nothing yet compared with other files.
//!
//! Names of other things (agencies, districts, records) are kept as written, with their place; the catalogue resolves
//! them. `internal` is known here only as a key that is never read.

use super::contact::{self, Channel};
use crate::content::document::Document;
use crate::content::markdown::Body;
use crate::diagnostic::{Diagnostic, Placed, SourcePath, Span};
use crate::fields::Reader;
use crate::fields::date::PartialDate;
use crate::fields::reader::{TextRule, clean};
use crate::fields::tree::Node;
use crate::settings::{Settings, address, web_address};
use crate::vocabulary::{Affair, Audience, Form, Initiator, Kind, Measure, Publication, Stage, Status};
use jiff::civil::DateTime;

/// A typed innovation.
#[derive(Debug)]
pub struct Record {
    pub path: SourcePath,
    pub slug: String,
    pub name: Placed<String>,
    pub long_name: Option<String>,
    pub summary: String,
    pub agency: Placed<String>,
    pub partners: Vec<Placed<String>>,
    pub stage: Stage,
    pub status: Status,
    pub replaced_by: Option<Placed<String>>,
    pub kinds: Vec<Kind>,
    pub form: Form,
    pub affair: Affair,
    pub other_affairs: Vec<Affair>,
    pub topics: Vec<Placed<String>>,
    pub themes: Vec<Placed<String>>,
    pub goals: Vec<i64>,
    pub initiator: Option<Initiator>,
    pub mission: Option<Placed<i64>>,
    pub programme: Option<String>,
    pub trial: Option<PartialDate>,
    pub adoption: Option<PartialDate>,
    pub audiences: Vec<Audience>,
    pub benefits: Vec<String>,
    pub results: Vec<ResultNote>,
    pub service: Option<Service>,
    /// Districts that it is limited to; empty means the whole city.
    pub coverage: Vec<Placed<String>>,
    pub contact: Option<Contact>,
    pub picture: Option<PictureNote>,
    pub video: Option<String>,
    pub documents: Vec<(String, String)>,
    pub awards: Vec<Award>,
    pub replications: Vec<(String, Option<i64>)>,
    pub legal_basis: Vec<String>,
    pub keywords: Vec<String>,
    pub old_addresses: Vec<Placed<String>>,
    pub publication: Publication,
    pub publish_at: Option<DateTime>,
    pub expire_at: Option<DateTime>,
    pub checked: Option<PartialDate>,
    pub sample: bool,
    /// Where `contoh` was written.
    pub sample_span: Span,
    pub body: Body,
}

/// A before and after as written.
#[derive(Debug)]
pub struct ResultNote {
    pub label: String,
    pub measure: Measure,
    pub before: Option<String>,
    pub after: Option<String>,
    pub year: Option<i64>,
    pub source: Option<String>,
}

/// How to use it (`layanan`).
#[derive(Debug)]
pub struct Service {
    pub requirements: Vec<String>,
    pub steps: Vec<String>,
    pub cost: Option<String>,
    pub duration: Option<String>,
    pub hours: Option<String>,
    pub locations: Vec<Location>,
    pub channels: Vec<Channel>,
}

#[derive(Debug)]
pub struct Location {
    pub name: String,
    pub address: Option<String>,
    pub area: Option<Placed<String>>,
    pub coordinates: Option<(f64, f64)>,
}

/// A unit to ask, never a person (`kontak`).
#[derive(Debug)]
pub struct Contact {
    pub unit: String,
    pub channels: Vec<Channel>,
}

/// The main picture as written (`gambar`).
#[derive(Debug)]
pub struct PictureNote {
    pub file: Placed<String>,
    pub alt: String,
    pub credit: Option<String>,
}

#[derive(Debug)]
pub struct Award {
    pub name: String,
    pub year: Option<i64>,
    pub giver: Option<String>,
}

/// Keys that people write for ours, from other tools and from English.
const MEANT: [(&str, &str); 14] = [
    ("title", "nama"),
    ("judul", "nama"),
    ("deskripsi", "ringkasan"),
    ("description", "ringkasan"),
    ("summary", "ringkasan"),
    ("tags", "kata_kunci"),
    ("aliases", "alamat_lama"),
    ("draft", "publikasi"),
    ("image", "gambar"),
    ("foto", "gambar"),
    ("dinas", "opd"),
    ("instansi", "opd"),
    ("tahap", "tahapan"),
    ("kontak_person", "kontak"),
];

const NAME: TextRule = TextRule::required(3, 80);
const SUMMARY: TextRule = TextRule::required(40, 160);
const BENEFIT: TextRule = TextRule::required(3, 120);
const LINE: TextRule = TextRule::optional(200);
/// WhatsApp shows about this much of a description.
const SUMMARY_SHOWN: usize = 80;
const MOST_BENEFITS: usize = 5;

/// Reads the fields of a document; `None` if what makes it a record is missing. All problems go to `problems`.
pub fn read(document: &mut Document, settings: &Settings, problems: &mut Vec<Diagnostic>) -> Option<Record> {
    let fields =
        std::mem::replace(&mut document.fields, crate::fields::tree::Item { node: Node::Empty, span: Span::default() });
    let mut reader = Reader::new(&document.path, &fields, problems);
    let r = &mut reader;
    let name = r.text("nama", NAME);
    let long_name = text(r, "kepanjangan", TextRule::optional(160));
    let summary = r.text("ringkasan", SUMMARY);
    let agency = r.text("opd", TextRule::required(1, 200));
    let partners = r.texts("opd_mitra", LINE);
    let stage = r.choice::<Stage>("tahapan", true);
    let status = r.choice::<Status>("status", false);
    let replaced_by = r.text("diganti_oleh", LINE);
    let kinds = r.choices::<Kind>("jenis", true);
    let form = r.choice::<Form>("bentuk", true);
    let affair = r.choice::<Affair>("urusan", true);
    let other_affairs = r.choices::<Affair>("urusan_lain", false);
    let topics = r.texts("topik", LINE);
    let themes = r.texts("tematik", LINE);
    let goals = r.integers("sdgs", 1..=17).into_iter().map(|goal| goal.value).collect();
    let initiator = r.choice::<Initiator>("inisiator", false).map(|choice| choice.value);
    let plan = r.map("rpjmd", |r| (r.integer("misi", 1..=99), text(r, "program", LINE)));
    let trial = r.date("waktu_uji_coba", false);
    let adoption = r.date("waktu_penerapan", false);
    let audiences = r.choices::<Audience>("untuk", false).into_iter().map(|choice| choice.value).collect();
    let benefits = r.texts("manfaat", BENEFIT);
    let results = r.maps("hasil", result);
    let service = r.map("layanan", service);
    let (service, missing) = service.map_or((None, Vec::new()), |(service, missing)| (Some(service), missing));
    let coverage = coverage(r);
    let contact = r.map("kontak", contact_field).flatten();
    let picture = picture(r);
    let video = address(r, "video");
    let documents = r.maps("dokumen", document_link);
    let awards = r.maps("penghargaan", award);
    let replications = r.maps("replikasi", |r| {
        let region = text(r, "daerah", TextRule::required(2, 80));
        Some((region?, r.integer("tahun", 1945..=2100).map(|year| year.value)))
    });
    let legal_basis = texts(r, "dasar_hukum", LINE);
    let keywords = texts(r, "kata_kunci", TextRule::optional(60));
    let old_addresses = r.texts("alamat_lama", LINE);
    captions(r);
    let publication = r.choice::<Publication>("publikasi", false).map(|choice| choice.value);
    let publish_at = r.moment("terbit_pada");
    let expire_at = r.moment("tayang_sampai");
    let checked = r.date("tanggal_diperiksa", false);
    let sample = r.boolean("contoh").unwrap_or(false);
    let sample_span = r.key_span("contoh").unwrap_or_default();
    r.skip("internal");

    let stage_value = stage.as_ref().map(|stage| stage.value);
    let status_value = status.as_ref().map_or(Status::Active, |status| status.value);
    check_dates(r, stage_value, &trial, &adoption, settings);
    check_checked(r, &checked, settings);
    check_replacement(r, status_value, &replaced_by, &document.id);
    if benefits.len() > MOST_BENEFITS {
        let problem = Diagnostic::error("manfaat-terlalu-banyak", r.path(), benefits[MOST_BENEFITS].span);
        r.report(problem.with("jumlah", benefits.len()).with("paling", MOST_BENEFITS));
    }
    if let (Some(name), Some(summary)) = (&name, &summary) {
        check_summary(r, &name.value, summary);
        if long_name.is_none() && is_acronym(&name.value) {
            let problem = Diagnostic::warning("kepanjangan-kosong", r.path(), name.span);
            r.report(problem.with("nama", &name.value));
        }
    }
    let is_service = form.as_ref().is_some_and(|form| form.value == Form::PublicService);
    if is_service && stage_value == Some(Stage::Adopted) && status_value == Status::Active {
        check_service(r, service.is_some(), &missing);
    }
    reader.finish(&MEANT);
    Some(Record {
        path: document.path.clone(),
        slug: document.id.clone(),
        name: name?,
        long_name,
        summary: summary?.value,
        agency: agency?,
        partners,
        stage: stage?.value,
        status: status_value,
        replaced_by,
        kinds: (!kinds.is_empty()).then(|| kinds.into_iter().map(|kind| kind.value).collect())?,
        form: form?.value,
        affair: affair?.value,
        other_affairs: other_affairs.into_iter().map(|affair| affair.value).collect(),
        topics,
        themes,
        goals,
        initiator,
        mission: plan.as_ref().and_then(|(mission, _)| mission.clone()),
        programme: plan.and_then(|(_, programme)| programme),
        trial: trial.map(|date| date.value),
        adoption: adoption.map(|date| date.value),
        audiences,
        benefits: benefits.into_iter().map(|benefit| benefit.value).collect(),
        results,
        service,
        coverage,
        contact,
        picture,
        video,
        documents,
        awards,
        replications,
        legal_basis,
        keywords,
        old_addresses,
        publication: publication.unwrap_or(Publication::Published),
        publish_at: publish_at.map(|moment| moment.value),
        expire_at: expire_at.map(|moment| moment.value),
        checked: checked.map(|date| date.value),
        sample,
        sample_span,
        body: std::mem::take(&mut document.body),
    })
}

fn text(reader: &mut Reader, key: &'static str, rule: TextRule) -> Option<String> {
    reader.text(key, rule).map(|text| text.value)
}

fn texts(reader: &mut Reader, key: &'static str, rule: TextRule) -> Vec<String> {
    reader.texts(key, rule).into_iter().map(|text| text.value).collect()
}

fn result(reader: &mut Reader) -> Option<ResultNote> {
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
fn service(reader: &mut Reader) -> (Service, Vec<&'static str>) {
    let requirements = texts(reader, "syarat", TextRule::optional(160));
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

fn location(reader: &mut Reader) -> Option<Location> {
    let name = text(reader, "nama", TextRule::required(2, 120));
    let address = text(reader, "alamat", LINE);
    let area = reader.text("kecamatan", LINE);
    reader.skip("kelurahan");
    Some(Location { name: name?, address, area, coordinates: contact::coordinates(reader, "koordinat") })
}

fn coverage(reader: &mut Reader) -> Vec<Placed<String>> {
    let Some(item) = reader.item("cakupan") else {
        return Vec::new();
    };
    match &item.node {
        Node::Map(_) => reader
            .map("cakupan", |reader| {
                reader.skip("kelurahan");
                reader.texts("kecamatan", LINE)
            })
            .unwrap_or_default(),
        Node::Text { text, .. } if clean(text).to_lowercase() == "kota" => Vec::new(),
        _ => {
            let problem = Diagnostic::error("cakupan-salah", reader.path(), item.span);
            reader.report(problem);
            Vec::new()
        }
    }
}

fn contact_field(reader: &mut Reader) -> Option<Contact> {
    let unit = text(reader, "unit", TextRule::required(2, 120));
    let channels = contact::channels(reader);
    Some(Contact { unit: unit?, channels })
}

fn picture(reader: &mut Reader) -> Option<PictureNote> {
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
            reader.boolean("izin");
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
            Some(PictureNote { file: file?, alt: alt?.value, credit })
        })
        .flatten()
}

fn is_path_of_one_computer(path: &str) -> bool {
    path.contains('\\') || path.as_bytes().get(1) == Some(&b':') || path.starts_with("file:")
}

fn document_link(reader: &mut Reader) -> Option<(String, String)> {
    let title = text(reader, "judul", TextRule::required(2, 120));
    let url = reader.text("url", TextRule::required(8, 500));
    reader.skip("ukuran");
    let url = url?;
    let Some(address) = web_address(&url.value) else {
        let problem = Diagnostic::error("alamat-web-salah", reader.path(), url.span);
        reader.report(problem.with("kunci", "url").with("tertulis", &url.value));
        return None;
    };
    Some((title?, address))
}

fn award(reader: &mut Reader) -> Option<Award> {
    let name = text(reader, "nama", TextRule::required(2, 160));
    let year = reader.integer("tahun", 1945..=2100).map(|year| year.value);
    let giver = text(reader, "pemberi", TextRule::optional(120));
    text(reader, "peringkat", TextRule::optional(60));
    Some(Award { name: name?, year, giver })
}

/// Caption overrides: their lengths are judged here, their use comes with the share kit.
fn captions(reader: &mut Reader) {
    reader.map("bagikan", |reader| {
        for (key, most) in [("whatsapp", 500), ("facebook", 2_000), ("instagram", 2_200), ("x", 280), ("tiktok", 2_200)]
        {
            reader.text(key, TextRule::optional(most));
        }
    });
}

fn check_dates(
    reader: &mut Reader,
    stage: Option<Stage>,
    trial: &Option<Placed<PartialDate>>,
    adoption: &Option<Placed<PartialDate>>,
    settings: &Settings,
) {
    if stage == Some(Stage::Adopted) && reader.is_blank("waktu_penerapan") {
        reader.missing("waktu_penerapan");
    }
    if stage == Some(Stage::Adopted) && !reader.has("waktu_penerapan") {
        let span = reader.key_span("tahapan").unwrap_or(reader.span());
        reader.report(Diagnostic::error("waktu-penerapan-wajib", reader.path(), span));
    }
    let today = settings.now.date();
    for (key, date, reached) in [
        ("waktu_penerapan", adoption, stage == Some(Stage::Adopted)),
        ("waktu_uji_coba", trial, stage == Some(Stage::Trial)),
    ] {
        if let Some(date) = date.as_ref().filter(|date| reached && date.value.earliest() > today) {
            let problem = Diagnostic::error("tanggal-masa-depan", reader.path(), date.span);
            reader.report(problem.with("kunci", key).with("hari-ini", today));
        }
    }
    if let (Some(trial), Some(adoption)) = (trial, adoption)
        && trial.value.earliest() > adoption.value.latest()
    {
        let path = reader.path().clone();
        reader.report(Diagnostic::error("uji-coba-setelah-penerapan", &path, trial.span).label(&path, adoption.span));
    }
}

fn check_checked(reader: &mut Reader, checked: &Option<Placed<PartialDate>>, settings: &Settings) {
    let today = settings.now.date();
    if let Some(date) = checked.as_ref().filter(|date| date.value.earliest() > today) {
        let problem = Diagnostic::error("tanggal-masa-depan", reader.path(), date.span);
        reader.report(problem.with("kunci", "tanggal_diperiksa").with("hari-ini", today));
    }
}

fn check_replacement(reader: &mut Reader, status: Status, replaced_by: &Option<Placed<String>>, slug: &str) {
    match replaced_by {
        None if status == Status::Replaced => {
            let span = reader.key_span("status").unwrap_or(reader.span());
            reader.report(Diagnostic::error("diganti-oleh-wajib", reader.path(), span));
        }
        Some(other) if other.value.trim_end_matches(".md") == slug => {
            reader.report(Diagnostic::error("diganti-diri-sendiri", reader.path(), other.span));
        }
        Some(other) if status != Status::Replaced => {
            reader.report(Diagnostic::warning("diganti-tanpa-status", reader.path(), other.span));
        }
        _ => {}
    }
}

fn check_summary(reader: &mut Reader, name: &str, summary: &Placed<String>) {
    let folded = summary.value.to_lowercase();
    let rest = folded.strip_prefix(&name.to_lowercase());
    if rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)) {
        let problem = Diagnostic::error("ringkasan-diawali-nama", reader.path(), summary.span).with("nama", name);
        reader.report(problem);
    }
    let length = summary.value.chars().count();
    if (SUMMARY_SHOWN + 1..=160).contains(&length) {
        let problem = Diagnostic::note("ringkasan-terpotong", reader.path(), summary.span);
        reader.report(problem.with("panjang", length).with("tampak", SUMMARY_SHOWN));
    }
}

/// Mostly capitals in one word: SI-LAJU, SIPADU.
fn is_acronym(name: &str) -> bool {
    let letters: Vec<char> = name.chars().filter(|letter| letter.is_alphabetic()).collect();
    letters.len() >= 3 && !name.contains(' ') && letters.iter().all(|letter| letter.is_uppercase())
}

fn check_service(reader: &mut Reader, is_written: bool, missing: &[&'static str]) {
    if reader.is_blank("layanan") {
        reader.missing("layanan");
    } else if !reader.has("layanan") {
        let span = reader.key_span("bentuk").unwrap_or(reader.span());
        reader.report(Diagnostic::error("layanan-wajib", reader.path(), span));
    }
    let span = reader.key_span("layanan").unwrap_or(reader.span());
    for key in missing.iter().filter(|_| is_written) {
        reader.report(Diagnostic::error("layanan-kurang", reader.path(), span).with("kunci", key));
    }
}

impl Record {
    /// The year by which people look for it: of its use, else of its trial.
    pub fn year(&self) -> Option<i16> {
        self.adoption.or(self.trial).map(|date| date.year)
    }

    /// The first day on which it is known to have existed.
    pub fn since(&self) -> Option<PartialDate> {
        self.adoption.or(self.trial)
    }

    pub fn affairs(&self) -> impl Iterator<Item = Affair> {
        std::iter::once(self.affair).chain(self.other_affairs.iter().copied())
    }
}
