//! The home page, lists of innovations with their filters and pages, and the search.

use super::{Html, Link, ResultRow, Term};
use serde::Serialize;

/// `home` in `home.html`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Home {
    pub topics: Vec<Count>,
    pub audiences: Vec<Count>,
    pub areas: Vec<Count>,
    /// Services that can be used now, by how much they tell a citizen.
    pub useful: Vec<Html>,
    /// The newest of the others, in a few words.
    pub ready: Vec<Ready>,
    pub innovations: usize,
    pub agencies: usize,
    pub usable: usize,
    pub samples: usize,
}

/// A service that can be used now.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Ready {
    pub name: String,
    pub href: String,
    /// The language of its words where it is not the page's, for `lang`.
    pub language: Option<&'static str>,
    pub summary: String,
    pub topic: Option<Term>,
}

/// A term with the number of innovations under it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Count {
    pub id: String,
    pub label: String,
    pub href: String,
    pub count: usize,
}

/// A result, and the innovation it belongs to.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Improvement {
    pub name: String,
    pub href: String,
    pub result: ResultRow,
}

/// A fact about the city, with its source.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Achievement {
    pub text: String,
    pub number: Option<i64>,
    pub year: i64,
    pub source: String,
}

/// `list` in `list.html`: the catalogue, or the innovations of one term.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct List {
    /// The kind of list: `inovasi`, `topik`, `untuk`, `wilayah`, `tingkat`, `tahapan`, `status`, `jenis`, `bentuk`,
    /// `tahun`, `misi`.
    pub facet: &'static str,
    /// The term, unless this is the whole catalogue.
    pub term: Option<Term>,
    /// A sentence about the term, where there is one: a mission's text, or the theme's words `catatan-tahapan-inisiatif`.
    pub note: Option<String>,
    pub cards: Vec<Html>,
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
pub(crate) struct FilterData {
    pub terms: String,
    pub words: String,
}

/// `cards` in `cards.html`: a part of the catalogue's cards, fetched by the script that combines filters. It is put into
/// the catalogue's page, so it holds nothing but the list.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Cards {
    /// Which list the cards are of; the same in the index of filters.
    pub version: String,
    pub cards: Vec<Html>,
}

/// `destinations` in `destinations.html`, a list: pages other than an innovation's that a search may find. The script of the
/// search page fetches the list and shows what has the words of a question.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Destination {
    pub name: String,
    pub href: String,
    /// Words, in small letters and without accents, by which it is found besides those of its name.
    pub words: Vec<String>,
}

/// A facet as a filter. The terms of `opd` lead to the agencies' own pages.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Filter {
    pub facet: &'static str,
    pub label: String,
    pub terms: Vec<Count>,
}

/// Pages of a list. `pages` is short: first, last and the neighbours; a gap is a page without `href` and number 0.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Pagination {
    pub page: usize,
    pub last: usize,
    pub previous: Option<String>,
    pub next: Option<String>,
    pub pages: Vec<PageLink>,
}

/// A page of a list by its number.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PageLink {
    pub number: usize,
    pub href: Option<String>,
    pub current: bool,
}

/// `facet` in `facet.html`: all terms of a facet.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Facet {
    pub facet: &'static str,
    /// A sentence about the facet.
    pub description: String,
    pub terms: Vec<Count>,
}

/// `lost` in `404.html`: what its script asks to guess which page was meant.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Lost {
    /// None in copies that are opened from a folder.
    pub orders: Vec<GuessFiles>,
    /// The folders of the site's other languages.
    pub languages: Vec<&'static str>,
}

/// Files in one order: `alamat` and `tamala` by addresses, `kode` and `edok` by codes of short addresses, the second of each
/// by letters from the last to the first.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct GuessFiles {
    pub id: &'static str,
    /// What their addresses begin with; the number and `.json` follow.
    pub files: String,
    /// The first key of each, with spaces between.
    pub beginnings: String,
}

/// `search` in `search.html`: the search page, or one letter of its list from A to Z.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Search {
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
    /// The words of stages, statuses and ways for the script; `id` is `tahapan-penerapan`, `lencana-hp` ...
    pub labels: Vec<Term>,
}

/// A letter of the list from A to Z. `href` leads to its page, or to its heading on this page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LetterLink {
    pub label: String,
    pub href: String,
    pub count: usize,
    pub current: bool,
}

/// The names under one letter; the heading's id is `huruf_` and the group's id.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LetterGroup {
    pub id: String,
    pub label: String,
    pub entries: Vec<Entry>,
}

/// An innovation in a plain list.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Entry {
    pub name: String,
    pub href: String,
    /// The agency's short name.
    pub agency: String,
}
