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
    /// The search page: the target of search forms, whose box is named `q`.
    pub search: String,
    /// Searches to try, in everyday words.
    pub searches: Vec<Link>,
    /// The glossary, if the site has one.
    pub glossary: Option<String>,
    /// Free pages for the menu, in their order; then all free pages, for the footer.
    pub menu: Vec<Link>,
    pub pages: Vec<Link>,
    /// The facets that have a page of their own (topics, years, districts ...).
    pub facets: Vec<Link>,
    /// Pages that show the whole at once: figures, missions, awards, districts, years, agencies; only those that exist.
    pub explore: Vec<Link>,
    pub complaint: Option<Complaint>,
    pub information_officer_url: Option<String>,
    pub social: Vec<Link>,
    pub licence: Option<Licence>,
    /// The list of kits for social media teams, if the site has them.
    pub kits: Option<String>,
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
    /// The picture that shows beside a link to this page; `null` where there is none to name (404).
    pub image: Option<ShareImage>,
    /// Ways to pass this page on; empty where there is no address to name (404).
    pub share: Vec<Share>,
    /// The canonical address as a QR code for print: an `svg.qr`. Innovation pages only.
    pub qr: Option<Html>,
    /// The kit for social media teams of an innovation's page.
    pub kit: Option<String>,
    /// This page in each language of the site, this one too; empty if there is only one language.
    pub alternates: Vec<Alternate>,
}

/// A share picture, for `og:image` and its kin.
#[derive(Clone, Debug, Serialize)]
pub struct ShareImage {
    /// Absolute, with a mark that changes when the picture does: networks keep pictures by their address.
    pub url: String,
    /// In pixels.
    pub width: u32,
    pub height: u32,
    pub media_type: &'static str,
    pub alt: String,
}

/// A link that opens a channel's share window. `kind` is one of `whatsapp facebook x telegram email`.
#[derive(Clone, Debug, Serialize)]
pub struct Share {
    pub kind: &'static str,
    pub label: String,
    pub href: String,
}

/// A page in one of the site's languages.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// `id` or `en`.
    pub language: &'static str,
    /// The language's name in itself.
    pub label: String,
    pub href: String,
    /// The absolute address.
    pub url: String,
    pub current: bool,
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
    /// The language of its words where it is not the page's, for `lang`.
    pub language: Option<&'static str>,
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

/// Where other sites find an innovation's card.
#[derive(Clone, Debug, Serialize)]
pub struct EmbedLinks {
    pub href: String,
    pub oembed: String,
}

/// `embed` in `embed.html`: an innovation as other sites show it, in a frame. Its links must open in the whole window.
#[derive(Clone, Debug, Serialize)]
pub struct Embed {
    pub card: Card,
    /// The markup that shows this page on another site, as text to copy.
    pub code: Html,
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
    /// The kind of list: `inovasi`, `topik`, `untuk`, `wilayah`, `tingkat`, `tahapan`, `status`, `jenis`, `bentuk`,
    /// `tahun`, `misi`.
    pub facet: &'static str,
    /// The term, unless this is the whole catalogue.
    pub term: Option<Term>,
    /// A sentence about the term, where there is one: a mission's text, or the theme's words `catatan-tahapan-inisiatif`.
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
    /// What a script fetches to combine filters; `null` where it can fetch nothing (offline copies).
    pub filter_data: Option<FilterData>,
    /// The catalogue with this term already chosen, for lists of a term on the web.
    pub narrow: Option<String>,
    /// The district's services as PDF to print, on the first page of its list.
    pub bundle: Option<String>,
    /// For lists of an area: what is there for everybody in the city, and so for its people too.
    pub whole_city: Option<Link>,
}

/// Files about all innovations of the catalogue: their terms, and the words by which they are found and sorted.
#[derive(Clone, Debug, Serialize)]
pub struct FilterData {
    pub terms: String,
    pub words: String,
}

/// `cards` in `cards.html`: a part of the catalogue's cards, fetched by the script that combines filters. It is put into
/// the catalogue's page, so it holds nothing but the list.
#[derive(Clone, Debug, Serialize)]
pub struct Cards {
    /// Which list the cards are of; the same in the index of filters.
    pub version: String,
    /// [`Card`]s.
    pub cards: Vec<tera::Value>,
}

/// A facet as a filter. The terms of `opd` lead to the agencies' own pages.
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
    /// A sentence about the facet.
    pub description: String,
    pub terms: Vec<Count>,
}

/// `missions` in `missions.html`: what the city wants, and the innovations that serve it.
#[derive(Clone, Debug, Serialize)]
pub struct Missions {
    pub period: String,
    pub vision: Option<String>,
    pub source: Option<String>,
    /// The missions' words are made up, as they themselves say.
    pub sample: bool,
    pub missions: Vec<Mission>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Mission {
    /// "Misi 1"
    pub label: String,
    pub text: String,
    /// Its list; `null` if nothing serves it yet.
    pub href: Option<String>,
    pub count: usize,
    /// The first few; what can be used now comes first.
    pub first: Vec<Link>,
}

/// `years` in `years.html`: when innovations began, newest first.
#[derive(Clone, Debug, Serialize)]
pub struct Years {
    pub years: Vec<Year>,
    /// Innovations whose year is not known.
    pub unknown: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct Year {
    pub year: String,
    pub href: String,
    pub count: usize,
    /// Hundredths of the fullest year, for bars.
    pub share: usize,
    pub first: Vec<Link>,
}

/// `areas` in `areas.html`: every district. With a map they stand in its reading order, else by name.
#[derive(Clone, Debug, Serialize)]
pub struct Areas {
    pub areas: Vec<Area>,
    pub has_map: bool,
    /// What is there for everybody in the city.
    pub whole_city: Option<Link>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Area {
    pub label: String,
    /// Its list, or its office's page while its list is empty.
    pub href: String,
    pub count: usize,
    /// 0 for none, then 1-4 by how many: for shades.
    pub shade: usize,
    /// Its place on the map, from 1 in the north-west; `null` if it stands on none.
    pub column: Option<usize>,
    pub row: Option<usize>,
}

/// `awards` in `awards.html`: what innovations have won, newest first.
#[derive(Clone, Debug, Serialize)]
pub struct Awards {
    pub years: Vec<AwardYear>,
    pub total: usize,
    /// Awards of this page that belong to invented records.
    pub samples: usize,
    /// Facts about the city; only on the first page.
    pub achievements: Vec<Achievement>,
    pub pagination: Pagination,
}

#[derive(Clone, Debug, Serialize)]
pub struct AwardYear {
    /// `null` if the year is not known.
    pub year: Option<i64>,
    pub awards: Vec<Award>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Award {
    pub name: String,
    pub giver: Option<String>,
    pub rank: Option<String>,
    pub innovation: Link,
    pub agency: AgencyLink,
    pub sample: bool,
}

/// `statistics` in `statistics.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Statistics {
    pub total: usize,
    pub usable: usize,
    pub agencies: usize,
    pub samples: usize,
    /// Numbers of the city by year, from the settings.
    pub growth: Option<Growth>,
    pub charts: Vec<Chart>,
    pub savings: Vec<Saving>,
}

/// How something grew, and the facts with their sources.
#[derive(Clone, Debug, Serialize)]
pub struct Growth {
    pub chart: Chart,
    pub facts: Vec<Achievement>,
}

/// Bars with their numbers. The drawing, the finding and the table say the same.
#[derive(Clone, Debug, Serialize)]
pub struct Chart {
    /// `topik`, `tahun`, `opd`, `tingkat`, `tahapan`, `jenis`, `misi` or `pertumbuhan`.
    pub id: &'static str,
    pub title: String,
    /// What the bars show, in one sentence.
    pub finding: String,
    /// What must be known to read it, where there is something.
    pub note: Option<String>,
    /// The bars as inline SVG, described by the elements `grafik_<id>` (the title) and `temuan_<id>` (the finding).
    pub drawing: Html,
    pub bars: Vec<Bar>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Bar {
    pub label: String,
    /// The longer words behind a label, for the table.
    pub note: Option<String>,
    pub href: Option<String>,
    pub count: usize,
}

/// What services save, of one measure.
#[derive(Clone, Debug, Serialize)]
pub struct Saving {
    /// `waktu`, `biaya` or `langkah`.
    pub id: &'static str,
    pub title: String,
    /// Services that note a before and an after, and those of them that became better.
    pub measured: usize,
    pub better: usize,
    /// Half of those that became better save this much or more, in hundredths.
    pub median: u32,
    pub finding: String,
    /// The clearest.
    pub clearest: Vec<Improvement>,
}

/// `agencies` in `agencies.html`: every agency with innovations, by level.
/// `agencies` in `agencies.html`: every agency by level, and how far each level and district has come.
#[derive(Clone, Debug, Serialize)]
pub struct Agencies {
    pub levels: Vec<Level>,
    /// One row for each of `levels`, in the same order.
    pub board: Vec<Coverage>,
    /// One row for each district.
    pub areas: Vec<AreaCoverage>,
    pub total: usize,
    pub with_innovations: usize,
}

/// How many agencies of a level have recorded no innovation, one, or more than one. The three add up to `total`.
#[derive(Clone, Debug, Serialize)]
pub struct Coverage {
    /// As in [`Level`].
    pub id: &'static str,
    pub label: String,
    pub none: usize,
    pub one: usize,
    pub many: usize,
    pub total: usize,
}

/// A district: its offices (its own and those of its wards), how many of them have recorded innovations, how many
/// innovations those are, and how many innovations can be used there.
#[derive(Clone, Debug, Serialize)]
pub struct AreaCoverage {
    pub name: String,
    /// Its list of innovations, or its office's page if nothing is listed there.
    pub href: String,
    pub offices: usize,
    pub recorded: usize,
    pub own: usize,
    pub offered: usize,
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
    /// Its services as PDF to print, on its first page.
    pub bundle: Option<String>,
    /// Innovations in which it is a partner.
    pub partner_in: Vec<Link>,
}

/// `glossary` in `glossary.html`: what words and short forms mean, from A to Z.
#[derive(Clone, Debug, Serialize)]
pub struct Glossary {
    /// The language of the terms and their meanings where it is not the page's.
    pub language: Option<&'static str>,
    pub letters: Vec<Letter>,
    pub total: usize,
}

/// The terms that begin with a letter. `id` is for the heading (`huruf_a`).
#[derive(Clone, Debug, Serialize)]
pub struct Letter {
    pub id: String,
    pub letter: String,
    pub terms: Vec<Explained>,
}

/// A term of the glossary; it has a long form, a meaning, or both.
#[derive(Clone, Debug, Serialize)]
pub struct Explained {
    /// For the element: links lead there.
    pub id: String,
    pub word: String,
    pub long: Option<String>,
    pub meaning: Option<String>,
    /// The agency whose short name it is.
    pub agency: Option<AgencyLink>,
}

/// `free` in `page.html`: a free page.
#[derive(Clone, Debug, Serialize)]
pub struct FreePage {
    /// The language of its words where it is not the page's, for `lang`.
    pub language: Option<&'static str>,
    pub body: Html,
    pub checked: Option<String>,
}

/// `innovation` in `innovation.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Innovation {
    /// The language of its words where it is not the page's, for `lang`.
    pub language: Option<&'static str>,
    pub name: String,
    pub long_name: Option<String>,
    /// Short forms are spelled out where the page first uses them, in this order: summary, benefits, steps,
    /// requirements, body.
    pub summary: Html,
    pub agency: AgencyLink,
    pub partners: Vec<AgencyLink>,
    pub topics: Vec<Term>,
    pub stage: Term,
    pub status: Term,
    /// What a visitor must know first: stopped, replaced, archived, draft. `null` for what simply works.
    pub notice: Option<Notice>,
    pub sample: bool,
    pub badges: Vec<Badge>,
    pub benefits: Vec<Html>,
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
pub struct Related {
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
pub struct Notice {
    pub tone: &'static str,
    pub text: String,
    pub link: Option<Link>,
}

/// How to use it.
#[derive(Clone, Debug, Serialize)]
pub struct Service {
    pub requirements: Vec<Html>,
    pub steps: Vec<Html>,
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

/// `gone` in `gone.html`: an address whose page is no more.
#[derive(Clone, Debug, Serialize)]
pub struct Gone {
    /// What the page was about.
    pub name: String,
    pub agency: Option<AgencyLink>,
}

/// `search` in `search.html`: the search page, or one letter of its list from A to Z.
#[derive(Clone, Debug, Serialize)]
pub struct Search {
    /// Where the form leads: the search page itself.
    pub action: String,
    /// The language of names and results where it is not the page's, for `lang`: they are shown as they were written.
    pub language: Option<&'static str>,
    /// The file from which the script learns where the index lies.
    pub index: String,
    pub total: usize,
    pub letters: Vec<LetterLink>,
    /// Names by letter; empty where the letters have pages of their own and this is none of them.
    pub groups: Vec<LetterGroup>,
    /// Of one letter's names.
    pub pagination: Pagination,
    /// For those who find nothing.
    pub topics: Vec<Count>,
    /// The words of stages, statuses and kinds for the script; `id` is `tahapan-penerapan`, `jenis-digital` ...
    pub labels: Vec<Term>,
}

/// A letter of the list from A to Z. `href` leads to its page, or to its heading on this page.
#[derive(Clone, Debug, Serialize)]
pub struct LetterLink {
    pub label: String,
    pub href: String,
    pub count: usize,
    pub current: bool,
}

/// The names under one letter; the heading's id is `huruf_` and the group's id.
#[derive(Clone, Debug, Serialize)]
pub struct LetterGroup {
    pub id: String,
    pub label: String,
    pub entries: Vec<Entry>,
}

/// An innovation in a plain list.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    pub name: String,
    pub href: String,
    /// The agency's short name.
    pub agency: String,
}

/// `redirect` in `redirect.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Redirect {
    pub href: String,
    pub title: String,
}

/// `kit` in `kit.html`: what a social media team needs to pass an innovation on. Made in the site's own language only.
#[derive(Clone, Debug, Serialize)]
pub struct Kit {
    pub name: String,
    /// The innovation's page.
    pub href: String,
    pub agency: AgencyLink,
    /// What the pictures say, in words.
    pub alt: String,
    /// The picture of the link (`tautan`), the post (`kiriman`) and the story (`cerita`).
    pub pictures: Vec<KitPicture>,
    pub captions: Vec<Caption>,
    /// The code of the short address; printed where the address is short enough for one.
    pub qr: Option<Html>,
    /// Files for print: the code as a drawing and as a picture.
    pub files: Vec<KitFile>,
    /// Everything in one file.
    pub archive: KitFile,
    pub short_url: String,
    /// The short address as people type it.
    pub typed: String,
    pub preview: Preview,
}

/// A picture of a kit, at its own size.
#[derive(Clone, Debug, Serialize)]
pub struct KitPicture {
    pub id: &'static str,
    pub label: String,
    /// What it is for.
    pub purpose: String,
    pub src: String,
    /// The name by which it is saved.
    pub download: String,
    pub width: u32,
    pub height: u32,
}

/// The words for one channel: `whatsapp`, `facebook`, `instagram`, `x` or `tiktok`.
#[derive(Clone, Debug, Serialize)]
pub struct Caption {
    pub id: &'static str,
    pub label: String,
    /// Lines of text, with line ends.
    pub text: String,
    /// Lines that it takes on a phone.
    pub rows: usize,
    /// How long the channel says it is, and how long it may be.
    pub length: usize,
    pub limit: usize,
}

/// A file to save under the name `download`.
#[derive(Clone, Debug, Serialize)]
pub struct KitFile {
    pub label: String,
    pub href: String,
    pub download: String,
}

/// What messengers and networks show of the link.
#[derive(Clone, Debug, Serialize)]
pub struct Preview {
    pub image: String,
    pub title: String,
    pub description: String,
    pub domain: String,
}

/// `kits` in `kits.html`: the kits of all listed innovations, under their agencies.
#[derive(Clone, Debug, Serialize)]
pub struct Kits {
    pub groups: Vec<KitGroup>,
    pub total: usize,
    pub pagination: Pagination,
}

#[derive(Clone, Debug, Serialize)]
pub struct KitGroup {
    pub agency: String,
    pub kits: Vec<Link>,
}
