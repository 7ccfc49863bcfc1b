//! The page of an innovation, and the card of it that other sites show.

use super::{AgencyLink, Badge, Card, Html, Link, Picture, Term};
use serde::Serialize;

/// Where other sites find an innovation's card.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct EmbedLinks {
    pub href: String,
    pub oembed: String,
}

/// `embed` in `embed.html`: an innovation as other sites show it, in a frame. Its links must open in the whole window.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Embed {
    pub card: Card,
    /// The markup that shows this page on another site, as text to copy.
    pub code: Html,
}

/// `innovation` in `innovation.html`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Innovation {
    /// The language of its words where it is not the page's, for `lang`.
    pub language: Option<&'static str>,
    pub name: String,
    pub long_name: Option<String>,
    /// Short forms are spelled out where the page first uses them, in this order: summary, benefits,
    /// dangers, limits, requirements, steps, body.
    pub summary: Html,
    pub agency: AgencyLink,
    pub partners: Vec<AgencyLink>,
    pub topics: Vec<Term>,
    pub stage: Term,
    pub status: Term,
    /// What a visitor must know first: stopped, replaced, archived, draft. `null` for what simply works.
    pub notice: Option<Notice>,
    pub sample: bool,
    /// For people who must not be seen on this page: an everyday site to which it is left at once. The page then has no
    /// `page.share`, and must send no referrer.
    pub exit: Option<String>,
    /// As on its [`Card`].
    pub badges: Vec<Badge>,
    pub benefits: Vec<Html>,
    pub service: Option<Service>,
    pub contact: Option<Contact>,
    pub results: Vec<ResultRow>,
    pub picture: Option<Picture>,
    pub video: Option<String>,
    pub documents: Vec<Link>,
    pub body: Html,
    /// "15 Januari 2026": when somebody last checked that the page is true.
    pub checked: Option<String>,
    pub audiences: Vec<Term>,
    /// Where it is offered; empty means the whole city.
    pub areas: Vec<Link>,
    /// Its poster as PDF, unless it is over.
    pub poster: Option<String>,
    /// Its card for other sites, and the oEmbed answer (absolute) that tells them of it; none in offline copies.
    pub embed: Option<EmbedLinks>,
    /// Others that may be of use too, the closest first; at most three.
    pub related: Vec<Related>,
    pub expert: Expert,
}

/// Another innovation, and in words what both have in common ("Topik yang sama: Kesehatan").
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Related {
    pub name: String,
    pub href: String,
    /// The language of its words where it is not the page's, for `lang`.
    pub language: Option<&'static str>,
    pub summary: String,
    pub agency: AgencyLink,
    pub topic: Option<Term>,
    pub reason: String,
}

/// A banner. `tone` is `perhatian` or `tenang`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Notice {
    pub tone: &'static str,
    pub text: String,
    pub link: Option<Link>,
}

/// How to use it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Service {
    /// What can hurt people: must stand before all else, and open.
    pub dangers: Vec<Html>,
    /// What it cannot do: must stand above the steps, and open.
    pub limits: Vec<Html>,
    /// The number to call in an emergency: the first action of the page.
    pub emergency: Option<Emergency>,
    pub requirements: Vec<Html>,
    pub steps: Vec<Html>,
    pub cost: Option<String>,
    pub duration: Option<String>,
    pub hours: Option<Html>,
    pub locations: Vec<Location>,
    pub channels: Vec<Channel>,
}

/// Whom to call when there is danger. `words` says when ("Perdarahan atau kejang"), `label` what its button says.
#[derive(Clone, Debug, Serialize)]
pub struct Emergency {
    pub words: String,
    pub label: String,
    /// The number as people write it.
    pub number: String,
    pub href: String,
}

/// A place where the service is given.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Location {
    pub name: String,
    pub address: Option<String>,
    pub area: Option<Link>,
    /// Opens a map at the coordinates.
    pub map_url: Option<String>,
}

/// A way to reach somebody. `kind` is one of `datang whatsapp telepon situs android ios email`; `href` is `null` for
/// coming in person.
#[derive(Clone, Debug, Serialize)]
pub struct Channel {
    pub kind: &'static str,
    pub label: String,
    /// The number or address as people write it.
    pub value: Option<String>,
    pub href: Option<String>,
}

/// Whom to ask: a unit, never a person.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Contact {
    pub unit: String,
    pub channels: Vec<Channel>,
}

/// A before and after. The shares (0-100) are for bars; `null` when the two cannot be compared.
#[derive(Clone, Debug, Serialize)]
pub struct ResultRow {
    pub label: String,
    /// `waktu`, `biaya`, `langkah`, `kunjungan`, `pengguna` or `lain`.
    pub measure: &'static str,
    pub before: Option<String>,
    pub after: Option<String>,
    pub before_share: Option<u32>,
    pub after_share: Option<u32>,
    pub year: Option<i64>,
    pub source: Option<String>,
}

/// For those who want to know more; folded.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Expert {
    /// In order: form, kinds, affair, initiator, dates, mission, programme, themes, goals.
    pub facts: Vec<Fact>,
    pub awards: Vec<String>,
    pub replications: Vec<String>,
    pub legal_basis: Vec<String>,
}

/// What is known under one label; that may be several things.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Fact {
    pub label: String,
    pub values: Vec<FactValue>,
}

/// One value of a fact; `href` leads to its list, where there is one.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FactValue {
    pub text: String,
    pub href: Option<String>,
}
