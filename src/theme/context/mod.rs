//! What a template may use: one struct per template. These files are the theme author's manual.
//!
//! Every page's template receives `site` (the same on every page), `page` (this page's head and place) and `footer` (what
//! `footer.html` made of `site`, once for all pages); each kind of page adds one value of its own, named in its struct's
//! comment. Besides, `t(key=…)` gives a word of the theme's locale, `asset(path=…)` the address of one of its files and
//! `icon(id=…)` the drawing `icons/<id>.svg`. A field that may be missing is `null`, never absent. An
//! `href` is ready to be written into a link: it is relative to the page and needs no filter. [`Html`] is safe to print
//! and is the only thing that is not escaped.

mod innovation;
mod kit;
mod lists;
mod overview;
mod plain;

pub(crate) use innovation::*;
pub(crate) use kit::*;
pub(crate) use lists::*;
pub(crate) use overview::*;
pub(crate) use plain::*;
use serde::Serialize;

/// Markup made by us, printed as it is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Html(pub(crate) String);

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
pub(crate) struct Site {
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
    /// The page that leads to everything else: lists, figures, free pages, data.
    pub directory: String,
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
pub(crate) struct Complaint {
    pub name: String,
    pub website: Option<String>,
    pub text_number: Option<String>,
    pub note: Option<String>,
}

/// The licence of the site's data and texts; `url` leads to its terms.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Licence {
    pub name: String,
    pub url: Option<String>,
}

/// A feed that belongs to a page. `media_type` is `application/atom+xml` or `application/feed+json`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Feed {
    pub title: String,
    pub href: String,
    pub media_type: &'static str,
}

/// `page`: the head of this page and its place in the site.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Page {
    /// For `<title>`: the page's own title, then the site's name.
    pub title: String,
    /// The page's own title, without the site's name: for `<h1>` and link previews.
    pub heading: String,
    pub description: String,
    /// The absolute address; `null` where there is none to name (404).
    pub canonical: Option<String>,
    /// The same page at its short address, for passing on.
    pub short_url: Option<String>,
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
pub(crate) struct ShareImage {
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
pub(crate) struct Share {
    pub kind: &'static str,
    pub label: String,
    pub href: String,
}

/// A page in one of the site's languages.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Alternate {
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

/// A fact that is read in two seconds. `kinds` are `biaya`, or of `hp`, `telepon` and `datang` those by which it goes; the
/// first gives the icon.
#[derive(Clone, Debug, Serialize)]
pub struct Badge {
    pub kinds: Vec<&'static str>,
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

/// `card` in `card.html`: an innovation in lists. It is made once for all of them, and the lists only print it, as it is.
/// Beside it, `level` is the level of its heading: 2 in a list of its own, 3 under a heading of the home page or an agency.
/// There is no `page`, as it stands on many.
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
    /// At most two, which fit on one line: the cost and the ways.
    pub badges: Vec<Badge>,
    /// "Berlaku di Kemiling dan Langkapura"; `null` for what is offered in the whole city.
    pub offered: Option<String>,
    pub year: Option<i16>,
    pub sample: bool,
    /// What it is called as long as it is not published, in builds with drafts; else `null`.
    pub draft: Option<String>,
    pub picture: Option<Picture>,
    /// What it has changed, to stand in place of a picture.
    pub result: Option<ResultRow>,
}
