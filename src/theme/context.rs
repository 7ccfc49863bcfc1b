//! What a template may use: one struct per template. This file is the theme author's manual.
//!
//! Every template receives `site` (the same on every page) and `page` (this page's head and place); each kind of page
//! adds one value of its own, named in its struct's comment. A field that may be missing is `null`, never absent. An
//! `href` is ready to be written into a link: it is relative to the page and needs no filter. [`Html`] is safe to print
//! and is the only thing that is not escaped.

use serde::Serialize;

/// Markup made by us, printed as it is.
#[derive(Clone, Debug, Default)]
pub struct Html(pub String);

impl Serialize for Html {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        tera::Value::safe_string(&self.0).serialize(serializer)
    }
}

/// A link with its words.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    pub title: String,
    pub href: String,
}

/// `site`: the same on every page.
#[derive(Clone, Debug, Serialize)]
pub struct Site {
    pub name: String,
    pub description: String,
    pub government: String,
    pub region: String,
    /// `id` or `en`.
    pub language: String,
    /// The site is a demonstration and must say so at its top.
    pub sample: bool,
    /// Built to be opened from a folder instead of a web server.
    pub offline: bool,
    /// The site's own sign, to stand beside its name.
    pub logo: Option<Picture>,
    /// A style sheet with the site's own colours, to be linked after the theme's.
    pub colours: Option<String>,
    pub home: String,
    /// The whole catalogue.
    pub catalogue: String,
    /// The list of agencies.
    pub agencies: String,
    /// Free pages for the menu, in their order; then all free pages, for the footer.
    pub menu: Vec<Link>,
    pub pages: Vec<Link>,
    /// The facets that have a page of their own (topics, years, districts ...).
    pub facets: Vec<Link>,
    pub complaint: Option<Complaint>,
    pub information_officer_url: Option<String>,
    pub social: Vec<Link>,
    pub licence: Option<Licence>,
    /// Exports of the whole catalogue: CSV, JSON.
    pub data: Vec<Link>,
    pub feeds: Vec<Feed>,
}

/// Where people bring complaints.
#[derive(Clone, Debug, Serialize)]
pub struct Complaint {
    pub name: String,
    pub website: Option<String>,
    pub text_number: Option<String>,
    pub note: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Licence {
    pub name: String,
    pub url: Option<String>,
}

/// A feed that belongs to a page. `media_type` is `application/atom+xml` or `application/feed+json`.
#[derive(Clone, Debug, Serialize)]
pub struct Feed {
    pub title: String,
    pub href: String,
    pub media_type: &'static str,
}

/// `page`: the head of this page and its place in the site.
#[derive(Clone, Debug, Serialize)]
pub struct Page {
    /// For `<title>`: the page's own title, then the site's name.
    pub title: String,
    /// The page's own title, without the site's name: for `<h1>` and link previews.
    pub heading: String,
    pub description: String,
    /// The absolute address; `null` where there is none to name (404).
    pub canonical: Option<String>,
    /// `website` or `article`.
    pub open_graph_type: &'static str,
    /// The way from home to here, without this page.
    pub breadcrumbs: Vec<Link>,
    pub feeds: Vec<Feed>,
    /// Search engines may list it.
    pub indexed: bool,
    /// Structured data as JSON-LD, ready for a script element; `null` if there is none.
    pub json_ld: Option<Html>,
    /// `article:published_time` and `article:modified_time` as dates, where known.
    pub published: Option<String>,
    pub modified: Option<String>,
    /// The Content-Security-Policy that the page's meta tag repeats.
    pub security_policy: &'static str,
}

/// A word of the vocabulary with the words people see: `id` is for class names and icons, `label` for reading.
#[derive(Clone, Debug, Serialize)]
pub struct Term {
    pub id: String,
    pub label: String,
    /// Its list, if it has one.
    pub href: Option<String>,
}

/// A unit of government, as named beside a record.
#[derive(Clone, Debug, Serialize)]
pub struct AgencyLink {
    pub name: String,
    /// The short name where there is one, else the name.
    pub short: String,
    pub href: String,
}

/// A fact that is read in two seconds. `kind` is `biaya`, `waktu` or `cara`.
#[derive(Clone, Debug, Serialize)]
pub struct Badge {
    pub kind: &'static str,
    pub label: String,
}

/// A picture in several sizes, for `<picture><source type="image/webp" srcset sizes><img src width height alt></picture>`.
/// How wide it is shown (`sizes`) is the theme's matter.
#[derive(Clone, Debug, Serialize)]
pub struct Picture {
    /// The JPEG (of a logo the PNG) for browsers that know no WebP.
    pub src: String,
    /// The WebPs with their widths, ready for `srcset`.
    pub srcset_webp: String,
    pub alt: String,
    /// Pixels of the picture as it was taken (of a logo as it is shown): for its shape, so that nothing jumps.
    pub width: u32,
    pub height: u32,
    pub credit: Option<String>,
}

/// An innovation in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    pub name: String,
    pub summary: String,
    pub href: String,
    pub agency: AgencyLink,
    /// The first topic; its `id` names the colour and the icon.
    pub topic: Option<Term>,
    pub stage: Term,
    pub status: Term,
    pub badges: Vec<Badge>,
    pub year: Option<i16>,
    pub sample: bool,
    /// Not published yet: shown only in builds with drafts.
    pub draft: bool,
    pub picture: Option<Picture>,
    /// An ornament in place of a picture: inline SVG of class `pola`, to be coloured by the theme.
    pub cover: Option<Html>,
}

/// `home` in `home.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Home {
    pub topics: Vec<Count>,
    pub audiences: Vec<Count>,
    pub areas: Vec<Count>,
    /// Services that can be used now, by how much they tell a citizen; then the newest.
    pub useful: Vec<tera::Value>,
    pub newest: Vec<tera::Value>,
    /// Before and after, one per service, the clearest first.
    pub improvements: Vec<Improvement>,
    pub innovations: usize,
    pub agencies: usize,
    pub usable: usize,
    pub samples: usize,
    pub achievements: Vec<Achievement>,
}

/// A term with the number of innovations under it.
#[derive(Clone, Debug, Serialize)]
pub struct Count {
    pub id: String,
    pub label: String,
    pub href: String,
    pub count: usize,
}

/// A result, and the innovation it belongs to.
#[derive(Clone, Debug, Serialize)]
pub struct Improvement {
    pub name: String,
    pub href: String,
    pub result: ResultRow,
}

/// A fact about the city, with its source.
#[derive(Clone, Debug, Serialize)]
pub struct Achievement {
    pub text: String,
    pub number: Option<i64>,
    pub year: i64,
    pub source: String,
}

/// `list` in `list.html`: the catalogue, or the innovations of one term.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    /// The kind of list: `inovasi`, `topik`, `tahun`, `tahapan`, `jenis`, `bentuk`, `wilayah`, `misi`, `untuk`.
    pub facet: &'static str,
    /// The term, unless this is the whole catalogue.
    pub term: Option<Term>,
    /// A sentence about the term, where there is one (a mission's text).
    pub note: Option<String>,
    /// [`Card`]s of this page of the list.
    pub cards: Vec<tera::Value>,
    pub total: usize,
    /// Number of the first and last card on this page, from 1.
    pub first: usize,
    pub last: usize,
    pub pagination: Pagination,
    /// Ways to narrow the list: [`Filter`]s with their terms. Only on the catalogue's first page.
    pub filters: Vec<tera::Value>,
}

/// A facet as a filter.
#[derive(Clone, Debug, Serialize)]
pub struct Filter {
    pub facet: &'static str,
    pub label: String,
    pub terms: Vec<Count>,
}

/// Pages of a list. `pages` is short: first, last and the neighbours; a gap is a page without `href` and number 0.
#[derive(Clone, Debug, Serialize)]
pub struct Pagination {
    pub page: usize,
    pub last: usize,
    pub previous: Option<String>,
    pub next: Option<String>,
    pub pages: Vec<PageLink>,
}

#[derive(Clone, Debug, Serialize)]
pub struct PageLink {
    pub number: usize,
    pub href: Option<String>,
    pub current: bool,
}

/// `facet` in `facet.html`: all terms of a facet.
#[derive(Clone, Debug, Serialize)]
pub struct Facet {
    pub facet: &'static str,
    pub terms: Vec<Count>,
}

/// `agencies` in `agencies.html`: every agency with innovations, by level.
#[derive(Clone, Debug, Serialize)]
pub struct Agencies {
    pub levels: Vec<Level>,
    pub total: usize,
    pub with_innovations: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct Level {
    /// `opd`, `kecamatan`, `kelurahan` or `unit`.
    pub id: &'static str,
    pub label: String,
    pub agencies: Vec<AgencyCount>,
}

#[derive(Clone, Debug, Serialize)]
pub struct AgencyCount {
    pub name: String,
    pub short: Option<String>,
    pub href: String,
    pub count: usize,
    pub sample: bool,
}

/// `agency` in `agency.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Agency {
    pub name: String,
    pub short: Option<String>,
    pub kind: Term,
    pub parent: Option<AgencyLink>,
    pub units: Vec<AgencyCount>,
    pub address: Option<String>,
    pub hours: Option<String>,
    pub map_url: Option<String>,
    pub contacts: Vec<Channel>,
    pub sample: bool,
    /// No longer exists; `merged_into` names its successor.
    pub active: bool,
    pub merged_into: Option<AgencyLink>,
    pub body: Html,
    pub cards: Vec<tera::Value>,
    pub total: usize,
    pub pagination: Pagination,
    /// Innovations in which it is a partner.
    pub partner_in: Vec<Link>,
}

/// `free` in `page.html`: a free page.
#[derive(Clone, Debug, Serialize)]
pub struct FreePage {
    pub body: Html,
    pub checked: Option<String>,
}

/// `innovation` in `innovation.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Innovation {
    pub name: String,
    pub long_name: Option<String>,
    pub summary: String,
    pub agency: AgencyLink,
    pub partners: Vec<AgencyLink>,
    pub topics: Vec<Term>,
    pub stage: Term,
    pub status: Term,
    /// What a visitor must know first: stopped, replaced, archived, draft. `null` for what simply works.
    pub notice: Option<Notice>,
    pub sample: bool,
    pub badges: Vec<Badge>,
    pub benefits: Vec<String>,
    pub service: Option<Service>,
    pub contact: Option<Contact>,
    pub results: Vec<ResultRow>,
    pub picture: Option<Picture>,
    /// As on its [`Card`].
    pub cover: Option<Html>,
    pub video: Option<String>,
    pub documents: Vec<Link>,
    pub body: Html,
    /// "15 Januari 2026": when somebody last checked that the page is true.
    pub checked: Option<String>,
    pub audiences: Vec<Term>,
    /// Where it is offered; empty means the whole city.
    pub areas: Vec<Link>,
    pub expert: Expert,
}

/// A banner. `tone` is `perhatian` or `tenang`.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    pub tone: &'static str,
    pub text: String,
    pub link: Option<Link>,
}

/// How to use it.
#[derive(Clone, Debug, Serialize)]
pub struct Service {
    pub requirements: Vec<String>,
    pub steps: Vec<String>,
    pub cost: Option<String>,
    pub duration: Option<String>,
    pub hours: Option<String>,
    pub locations: Vec<Location>,
    pub channels: Vec<Channel>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Location {
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

#[derive(Clone, Debug, Serialize)]
pub struct Contact {
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
pub struct Expert {
    /// Label and value, in order: form, kind, affair, initiator, dates, mission, programme, themes, goals.
    pub facts: Vec<Fact>,
    pub awards: Vec<String>,
    pub replications: Vec<String>,
    pub legal_basis: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    pub label: String,
    pub value: String,
    pub href: Option<String>,
}

/// `redirect` in `redirect.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Redirect {
    pub href: String,
    pub title: String,
}
