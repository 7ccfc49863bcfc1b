//! One innovation as its file describes it: every field typed, nothing yet compared with other files.
//!
//! Names of other things (agencies, districts, records) are kept as written, with their place; the catalogue resolves
//! them. `internal` is known here only as a key that is never read.

mod cells;
mod checks;
mod lazy_fingerprint;
mod parts;
pub mod schema;
mod slots;

pub use cells::cells;
pub use checks::is_stale;
pub use parts::hours;
pub use slots::slots;

use super::caption;
use super::contact::Channel;
use super::parse_context::ParseContext;
use crate::content::body::Body;
use crate::content::document::Document;
use crate::diagnostic::{Diagnostic, Placed, SourcePath, Span};
use crate::fields::date::PartialDate;
use crate::fields::lines::Lines;
use crate::fields::tree::Item;
use crate::fields::{Field, Reader, misspelt, strays};
use crate::settings::{Settings, address};
use crate::vocabulary::{Affair, Audience, Form, Initiator, Kind, Layout, Measure, Outlet, Publication, Stage, Status};
use checks::{check_checked, check_dates, check_replacement, check_service, check_showing, check_summary, is_acronym};
use jiff::civil::DateTime;
use lazy_fingerprint::LazyFingerprint;
use parts::{award, contact_field, coverage, document_link, picture, result, service};
use schema::parts::{plan, replication};
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
    /// What the picture of a post begins with, if somebody chose (`tata_gambar`).
    pub layout: Option<Layout>,
    /// Somebody who is seen reading its page may come to harm (`peka`).
    pub sensitive: bool,
    pub sample: bool,
    /// Where `contoh` was written.
    pub sample_span: Span,
    /// Fields of which something must be chosen and nothing is; what stands there is a stand-in.
    pub unchosen: Vec<&'static Field>,
    /// Whether everything that a record needs could be read; a draft may lack some of it. A record that is not whole
    /// is checked with all others, but no page shows it.
    pub whole: bool,
    pub body: Arc<Body>,
    /// The fingerprint of what a search knows of it.
    pub texts: LazyFingerprint,
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
    /// Dangers to people, shown before everything else.
    pub dangers: Lines,
    /// What it cannot do.
    pub limits: Lines,
    pub emergency: Option<Emergency>,
}

/// Whom to call when there is danger (`layanan.darurat`).
#[derive(Clone, Debug)]
pub struct Emergency {
    /// Digits with country code, or a short number.
    pub number: String,
    /// What makes people call.
    pub words: Option<String>,
}

/// A place where the service is given (`layanan.lokasi`). Coordinates are latitude and longitude in degrees.
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

/// One award as written (`penghargaan`); the rank is free text ("Juara 1").
#[derive(Clone, Debug)]
pub struct Award {
    pub name: String,
    pub year: Option<i64>,
    pub giver: Option<String>,
    pub rank: Option<String>,
}

/// WhatsApp shows about this much of a description.
const SUMMARY_SHOWN: usize = 80;
/// Reads the fields of a document. All problems go to `problems`; a record that lacks something has it empty, and is not
/// whole.
pub fn read(document: &mut Document, around: &ParseContext, problems: &mut Vec<Diagnostic>) -> Record {
    let mut fields = std::mem::take(&mut document.fields);
    strays::gather(&mut fields, schema::FIELDS, &document.path, problems);
    let body = Arc::new(std::mem::take(&mut document.body));
    let record =
        misspelt::read(&mut fields, problems, |fields, problems| read_fields(document, fields, around, problems));
    Record { body, ..record }
}

fn read_fields(document: &Document, fields: &Item, around: &ParseContext, problems: &mut Vec<Diagnostic>) -> Record {
    let mut reader = Reader::new(&document.path, fields, problems);
    let r = &mut reader;
    let name = r.text(&schema::NAME);
    let long_name = text(r, &schema::LONG_NAME);
    let summary = r.text(&schema::SUMMARY);
    let agency = r.text(&schema::AGENCY);
    let partners = r.texts(&schema::PARTNERS);
    let stage = r.choice::<Stage>(&schema::STAGE);
    let status = r.choice::<Status>(&schema::STATUS);
    let replaced_by = r.text(&schema::REPLACED_BY);
    let kinds = r.choices::<Kind>(&schema::KINDS);
    let form = r.choice::<Form>(&schema::FORM);
    let affair = r.choice::<Affair>(&schema::AFFAIR);
    let other_affairs = r.choices::<Affair>(&schema::OTHER_AFFAIRS);
    let topics = r.texts(&schema::TOPICS);
    let themes = r.texts(&schema::THEMES);
    let goals = r.integers(&schema::GOALS).into_iter().map(|goal| goal.value).collect();
    let initiator = r.choice::<Initiator>(&schema::INITIATOR).map(|choice| choice.value);
    let plan = r.map(&schema::PLAN, |r| (r.integer(&plan::MISSION), text(r, &plan::PROGRAMME)));
    let trial = r.date(&schema::TRIAL);
    let adoption = r.date(&schema::ADOPTION);
    let audiences = r.choices::<Audience>(&schema::AUDIENCES).into_iter().map(|choice| choice.value).collect();
    let benefits = r.texts(&schema::BENEFITS);
    let results = r.maps(&schema::RESULTS, result);
    let service = r.map(&schema::SERVICE, |r| service(r, &around.area));
    let (service, missing) = service.map_or((None, Vec::new()), |(service, missing)| (Some(service), missing));
    let coverage = coverage(r);
    let contact = r.map(&schema::CONTACT, contact_field).flatten();
    let picture = picture(r).map(Box::new);
    let video = address(r, &schema::VIDEO);
    let documents = r.maps(&schema::DOCUMENTS, document_link);
    let awards = r.maps(&schema::AWARDS, award);
    let replications = r.maps(&schema::REPLICATIONS, |r| {
        let region = text(r, &replication::REGION);
        Some((region?, r.integer(&replication::YEAR).map(|year| year.value)))
    });
    let legal_basis = r.lines(&schema::LEGAL_BASIS);
    let keywords = r.words(&schema::KEYWORDS).into_iter().map(|word| word.value).collect();
    let old_addresses = r.texts(&schema::OLD_ADDRESSES);
    let captions = caption::read(r, &schema::CAPTIONS, &around.base_url);
    let publication = r.choice::<Publication>(&schema::PUBLICATION);
    let publish_at = r.moment(&schema::PUBLISH_AT);
    let expire_at = r.end(&schema::EXPIRE_AT);
    let checked = r.date(&schema::CHECKED);
    let sample = r.boolean(&schema::SAMPLE).unwrap_or(false);
    let layout = r.choice::<Layout>(&schema::LAYOUT);
    let sensitive = r.boolean(&schema::SENSITIVE).unwrap_or(false);
    let sample_span = r.key_span(&schema::SAMPLE).unwrap_or_default();
    r.skip(&schema::INTERNAL);

    // A misspelt word is taken for the likely one, so that problems which follow from it are told in the same run.
    let likely_stage = r.likely(&schema::STAGE, &stage);
    let likely_status = if r.has(&schema::STATUS) { r.likely(&schema::STATUS, &status) } else { Some(Status::Active) };
    let likely_form = r.likely(&schema::FORM, &form);
    let is_archived = r.likely(&schema::PUBLICATION, &publication).is_some_and(Publication::is_archived);
    check_dates(r, likely_stage, &trial, &adoption, around.today);
    let is_kept_up = matches!(likely_status, Some(Status::Active | Status::Developing));
    check_checked(r, &checked, is_kept_up && !is_archived, around.today);
    check_showing(r, &publish_at, &expire_at, is_archived, around.today);
    check_replacement(r, likely_status, &replaced_by, &document.id);
    let (_, most) = schema::BENEFITS.items;
    if let Some(beyond) = benefits.get(most) {
        let problem = Diagnostic::error("manfaat-terlalu-banyak", r.path(), beyond.span);
        r.report(problem.with("jumlah", benefits.len()).with("paling", most));
    }
    if let Some(summary) = &summary {
        check_summary(r, name.as_ref().map(|name| name.value.as_str()), summary);
    }
    if let Some(name) = name.as_ref().filter(|name| long_name.is_none() && is_acronym(&name.value)) {
        let problem = Diagnostic::warning("kepanjangan-kosong", r.path(), name.span);
        r.report(problem.with("nama", &name.value));
    }
    let is_in_use = likely_stage == Some(Stage::Adopted) && likely_status == Some(Status::Active);
    if is_in_use && likely_form == Some(Form::PublicService) {
        check_service(r, service.is_some(), &missing);
    }
    let span = reader.span();
    reader.finish();
    let publication = publication.map_or(Publication::Published, |publication| publication.value);
    let has_names = name.is_some() && summary.is_some() && agency.is_some() && affair.is_some();
    let is_complete = has_names && stage.is_some() && form.is_some() && !kinds.is_empty();
    let choices = [
        (&schema::STAGE, stage.is_some()),
        (&schema::FORM, form.is_some()),
        (&schema::AFFAIR, affair.is_some()),
        (&schema::KINDS, !kinds.is_empty()),
    ];
    let unchosen = choices.into_iter().filter(|(_, is_chosen)| !is_chosen).map(|(field, _)| field).collect();
    // A draft may lack any of it.
    let whole = (is_complete || !publication.is_public()) && !document.in_part;
    let nothing = || Placed { value: String::new(), span };
    Record {
        path: document.path.clone(),
        slug: document.id.clone(),
        name: name.unwrap_or_else(|| Placed { value: stand_in(publication, &document.id), span }),
        long_name,
        summary: summary.unwrap_or_else(nothing).value,
        agency: agency.unwrap_or_else(nothing),
        partners,
        stage: stage.map_or(Stage::Idea, |stage| stage.value),
        status: status.map_or(Status::Active, |status| status.value),
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
        publication,
        publish_at: publish_at.map(|moment| moment.value),
        expire_at: expire_at.map(|moment| moment.value),
        checked: checked.map(|date| date.value),
        layout: layout.map(|layout| layout.value),
        sensitive,
        sample,
        sample_span,
        unchosen,
        whole,
        body: Arc::default(),
        texts: LazyFingerprint::default(),
    }
}

/// What a draft without a name is called until it has one: the words of its file's name.
fn stand_in(publication: Publication, id: &str) -> String {
    if publication.is_public() { String::new() } else { id.replace('-', " ") }
}

fn text(reader: &mut Reader, field: &'static Field) -> Option<String> {
    reader.text(field).map(|text| text.value)
}

impl Record {
    /// The year under which people find it: that of its adoption, else that of its trial.
    pub fn year(&self) -> Option<i16> {
        self.adoption.or(self.trial).map(|date| date.year)
    }

    /// The first day on which it is known to have existed.
    pub fn since(&self) -> Option<PartialDate> {
        self.adoption.or(self.trial)
    }

    /// When it appears or disappears by itself, in the site's time zone.
    pub fn moments(&self) -> impl Iterator<Item = DateTime> + use<> {
        [self.publish_at, self.expire_at].into_iter().flatten()
    }

    /// Whether the public may not see it yet, at whatever stage of review it is.
    pub fn is_draft(&self) -> bool {
        !self.publication.is_public()
    }

    /// Whether it has no page in this build: a draft, or waiting for its day.
    pub fn is_hidden(&self, settings: &Settings) -> bool {
        (self.is_draft() && !settings.drafts) || self.publish_at.is_some_and(|moment| moment > settings.now)
    }

    /// Whether it stands in lists once it has a page.
    pub fn is_listed(&self, settings: &Settings) -> bool {
        let expired = self.expire_at.is_some_and(|moment| moment <= settings.now);
        let stopped = self.has_stopped() && !settings.show_stopped;
        let idea = self.stage == Stage::Idea && !settings.show_ideas;
        !self.publication.is_archived() && !expired && !stopped && !idea
    }

    /// Whether it is no longer offered, replaced or not.
    pub fn has_stopped(&self) -> bool {
        matches!(self.status, Status::Stopped | Status::Replaced)
    }

    /// The main affair of government first, then the others.
    pub fn affairs(&self) -> impl Iterator<Item = Affair> {
        std::iter::once(self.affair).chain(self.other_affairs.iter().copied())
    }
}
