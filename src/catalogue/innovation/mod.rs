//! One innovation as its file describes it: every field typed, nothing yet compared with other files.
//!
//! Names of other things (agencies, districts, records) are kept as written, with their place; the catalogue resolves
//! them. `internal` is known here only as a key that is never read.

mod checks;
mod memo;
mod parts;

pub use checks::is_stale;
pub use parts::hours;

use super::caption;
use super::contact::Channel;
use super::understood::Circumstances;
use crate::content::body::Body;
use crate::content::document::Document;
use crate::diagnostic::{Diagnostic, Placed, SourcePath, Span};
use crate::fields::date::PartialDate;
use crate::fields::lines::Lines;
use crate::fields::reader::TextRule;
use crate::fields::tree::{Item, Node};
use crate::fields::{Reader, strays};
use crate::settings::address;
use crate::vocabulary::{Affair, Audience, Form, Initiator, Kind, Measure, Outlet, Publication, Stage, Status};
use checks::{check_checked, check_dates, check_replacement, check_service, check_showing, check_summary, is_acronym};
use jiff::civil::DateTime;
use memo::Memo;
use parts::{award, contact_field, coverage, document_link, picture, result, service};
use std::sync::Arc;

/// A typed innovation.
#[derive(Clone, Debug)]
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
    pub benefits: Lines,
    pub results: Vec<ResultNote>,
    pub service: Option<Service>,
    /// Districts that it is limited to; empty means the whole city.
    pub coverage: Vec<Placed<String>>,
    pub contact: Option<Contact>,
    pub picture: Option<Box<PictureNote>>,
    pub video: Option<String>,
    pub documents: Vec<(String, String)>,
    pub awards: Vec<Award>,
    pub replications: Vec<(String, Option<i64>)>,
    pub legal_basis: Lines,
    pub keywords: Lines,
    pub old_addresses: Vec<Placed<String>>,
    /// What staff wrote for social media themselves (`bagikan`).
    pub captions: Vec<(Outlet, String)>,
    pub publication: Publication,
    pub publish_at: Option<DateTime>,
    pub expire_at: Option<DateTime>,
    pub checked: Option<PartialDate>,
    pub sample: bool,
    /// Where `contoh` was written.
    pub sample_span: Span,
    /// All that makes it a record could be read. Otherwise it is in error: it is looked at with all others, and on no page.
    pub whole: bool,
    pub body: Arc<Body>,
    /// The fingerprint of what a search knows of it.
    pub texts: Memo,
}

/// A before and after as written.
#[derive(Clone, Debug)]
pub struct ResultNote {
    pub label: String,
    pub measure: Measure,
    pub before: Option<String>,
    pub after: Option<String>,
    pub year: Option<i64>,
    pub source: Option<String>,
}

/// How to use it (`layanan`).
#[derive(Clone, Debug)]
pub struct Service {
    pub requirements: Lines,
    pub steps: Lines,
    pub cost: Option<String>,
    pub duration: Option<String>,
    pub hours: Option<String>,
    pub locations: Vec<Location>,
    pub channels: Vec<Channel>,
}

#[derive(Clone, Debug)]
pub struct Location {
    pub name: String,
    pub address: Option<String>,
    pub area: Option<Placed<String>>,
    pub coordinates: Option<(f64, f64)>,
}

/// A unit to ask, never a person (`kontak`).
#[derive(Clone, Debug)]
pub struct Contact {
    pub unit: String,
    pub channels: Vec<Channel>,
}

/// The main picture as written (`gambar`).
#[derive(Clone, Debug)]
pub struct PictureNote {
    pub file: Placed<String>,
    pub alt: String,
    pub credit: Option<String>,
    /// Where it is said that it may not be shown (`izin: tidak`).
    pub forbidden: Option<Span>,
}

#[derive(Clone, Debug)]
pub struct Award {
    pub name: String,
    pub year: Option<i64>,
    pub giver: Option<String>,
    pub rank: Option<String>,
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

/// Fields that are written as the record's own, and belong into one of them.
const PARTS: &strays::Parts = &[
    (&["layanan"], &["syarat", "langkah", "biaya", "waktu_selesai", "jam", "lokasi", "kanal"]),
    (&["layanan", "lokasi"], &["alamat", "koordinat"]),
    (&["layanan", "kanal"], &["nilai", "label"]),
    (&["kontak"], &["unit", "telepon", "email", "situs"]),
    (&["gambar"], &["berkas", "alt", "kredit", "izin"]),
    (&["rpjmd"], &["misi", "program"]),
    (&["bagikan"], &["facebook", "instagram", "x", "tiktok"]),
    (&["cakupan"], &["kecamatan"]),
    (&["hasil"], &["ukuran", "sebelum", "sesudah"]),
    (&["penghargaan"], &["pemberi", "peringkat"]),
    (&["replikasi"], &["daerah"]),
];

/// Reads the fields of a document. All problems go to `problems`; a record that lacks something has it empty, and is not
/// whole.
pub fn read(document: &mut Document, around: &Circumstances, problems: &mut Vec<Diagnostic>) -> Record {
    let mut fields = std::mem::replace(&mut document.fields, Item { node: Node::Empty, span: Span::default() });
    strays::gather(&mut fields, PARTS, &document.path, problems);
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
    let picture = picture(r).map(Box::new);
    let video = address(r, "video");
    let documents = r.maps("dokumen", document_link);
    let awards = r.maps("penghargaan", award);
    let replications = r.maps("replikasi", |r| {
        let region = text(r, "daerah", TextRule::required(2, 80));
        Some((region?, r.integer("tahun", 1945..=2100).map(|year| year.value)))
    });
    let legal_basis = r.lines("dasar_hukum", LINE);
    let keywords = r.words("kata_kunci", TextRule::optional(60)).into_iter().map(|word| word.value).collect();
    let old_addresses = r.texts("alamat_lama", LINE);
    let captions = caption::read(r, &around.base_url);
    let publication = r.choice::<Publication>("publikasi", false).map(|choice| choice.value);
    let publish_at = r.moment("terbit_pada");
    let expire_at = r.end("tayang_sampai");
    let checked = r.date("tanggal_diperiksa", false);
    let sample = r.boolean("contoh").unwrap_or(false);
    let sample_span = r.key_span("contoh").unwrap_or_default();
    r.skip("internal");

    let stage_value = stage.as_ref().map(|stage| stage.value);
    let status_value = status.as_ref().map_or(Status::Active, |status| status.value);
    check_dates(r, stage_value, &trial, &adoption, around.today);
    let is_kept_up = matches!(status_value, Status::Active | Status::Developing);
    check_checked(r, &checked, is_kept_up && publication != Some(Publication::Archived), around.today);
    check_showing(r, &publish_at, &expire_at, publication, around.today);
    check_replacement(r, status_value, &replaced_by, &document.id);
    if benefits.len() > MOST_BENEFITS {
        let problem = Diagnostic::error("manfaat-terlalu-banyak", r.path(), benefits[MOST_BENEFITS].span);
        r.report(problem.with("jumlah", benefits.len()).with("paling", MOST_BENEFITS));
    }
    if let Some(summary) = &summary {
        check_summary(r, name.as_ref().map(|name| name.value.as_str()), summary);
    }
    if let Some(name) = name.as_ref().filter(|name| long_name.is_none() && is_acronym(&name.value)) {
        let problem = Diagnostic::warning("kepanjangan-kosong", r.path(), name.span);
        r.report(problem.with("nama", &name.value));
    }
    let is_service = form.as_ref().is_some_and(|form| form.value == Form::PublicService);
    if is_service && stage_value == Some(Stage::Adopted) && status_value == Status::Active {
        check_service(r, service.is_some(), &missing);
    }
    let span = reader.span();
    reader.finish(&MEANT);
    let is_whole = name.is_some() && summary.is_some() && agency.is_some() && affair.is_some();
    let whole = is_whole && stage_value.is_some() && form.is_some() && !kinds.is_empty() && !document.in_part;
    let nothing = || Placed { value: String::new(), span };
    Record {
        path: document.path.clone(),
        slug: document.id.clone(),
        name: name.unwrap_or_else(nothing),
        long_name,
        summary: summary.unwrap_or_else(nothing).value,
        agency: agency.unwrap_or_else(nothing),
        partners,
        stage: stage_value.unwrap_or(Stage::Idea),
        status: status_value,
        replaced_by,
        kinds: kinds.into_iter().map(|kind| kind.value).collect(),
        form: form.map_or(Form::Other, |form| form.value),
        affair: affair.map_or(Affair::OtherFunctions, |affair| affair.value),
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
        captions,
        publication: publication.unwrap_or(Publication::Published),
        publish_at: publish_at.map(|moment| moment.value),
        expire_at: expire_at.map(|moment| moment.value),
        checked: checked.map(|date| date.value),
        sample,
        sample_span,
        whole,
        body: Arc::new(std::mem::take(&mut document.body)),
        texts: Memo::default(),
    }
}

fn text(reader: &mut Reader, key: &'static str, rule: TextRule) -> Option<String> {
    reader.text(key, rule).map(|text| text.value)
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

    /// When it comes or goes by itself, in the site's own time.
    pub fn moments(&self) -> impl Iterator<Item = DateTime> + use<> {
        [self.publish_at, self.expire_at].into_iter().flatten()
    }

    pub fn affairs(&self) -> impl Iterator<Item = Affair> {
        std::iter::once(self.affair).chain(self.other_affairs.iter().copied())
    }
}
