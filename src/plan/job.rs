//! What a plan is made of: jobs, and what they are about.

use super::Print;
use crate::cards::Format;
use crate::catalogue::Catalogue;
use crate::catalogue::addresses::PageOf;
use crate::catalogue::variant::Variant;
use crate::content::picture::Picture;
use crate::diagnostic::SourcePath;
use crate::permalink::{self, SitePath};
use crate::search::Part;

/// One output's recipe. Numbers are indexes into the catalogue; pages of lists count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Job {
    Home,
    Catalogue {
        page: usize,
    },
    /// A fragment with some of the catalogue's cards, in the words of its edition; counted from 1.
    CardShard {
        shard: usize,
    },
    /// What combined filters must know of every listed innovation, the same in all editions.
    FilterData {
        file: FilterFile,
    },
    FacetIndex {
        facet: usize,
    },
    Term {
        facet: usize,
        term: usize,
        page: usize,
    },
    Agencies,
    Glossary,
    Statistics,
    Awards {
        page: usize,
    },
    Agency {
        agency: usize,
        page: usize,
    },
    Innovation {
        innovation: usize,
    },
    FreePage {
        page: usize,
    },
    Search {
        letter: Option<usize>,
        page: usize,
    },
    SearchIndex {
        part: Part,
    },
    NotFound,
    Redirect {
        to: String,
    },
    Gone {
        gone: usize,
    },
    /// An address that was withdrawn without a name.
    Withdrawn,
    /// An innovation as a card for other sites to show; in the site's own language.
    Embed {
        innovation: usize,
    },
    /// What other sites' programs ask of a page before they show its card.
    OEmbed {
        innovation: usize,
    },
    Feed {
        scope: Scope,
        format: FeedFormat,
    },
    Sitemap {
        part: Option<usize>,
    },
    Robots,
    Export {
        format: ExportFormat,
    },
    Server {
        file: ServerFile,
    },
    Asset {
        name: String,
    },
    Picture {
        source: SourcePath,
        variant: Variant,
    },
    /// A share picture.
    Card(Card),
    Print(Print),
    /// What a social media team needs to pass an innovation on.
    Kit {
        innovation: usize,
    },
    KitFile {
        innovation: usize,
        file: KitFile,
    },
    /// The list of all kits.
    Kits {
        page: usize,
    },
}

/// A share picture: of what, in which format, and whether the record's photo is on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    pub subject: Subject,
    pub format: Format,
    pub with_photo: bool,
}

impl Card {
    /// Where the picture of the page at an address lies.
    pub fn path(self, address: &str) -> SitePath {
        permalink::card(address, self.format, if self.with_photo { "jpg" } else { "png" })
    }
}

/// What a share picture is about. Pages that are none of these show the site's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Site,
    Innovation(usize),
    Agency(usize),
    Topic { facet: usize, term: usize },
    FreePage(usize),
}

impl Subject {
    /// The photo of what a picture is about.
    pub fn photo(self, catalogue: &Catalogue) -> Option<(&SourcePath, &Picture)> {
        match self {
            Subject::Innovation(index) => catalogue.photo(index),
            _ => None,
        }
    }

    /// The page that a picture is about.
    pub fn page(self, catalogue: &Catalogue) -> SitePath {
        match self {
            Subject::Site => SitePath::page(""),
            Subject::Innovation(index) => permalink::innovation(&catalogue.innovations[index].record.slug),
            Subject::Agency(index) => permalink::agency(&catalogue.agencies[index].id),
            Subject::Topic { facet, term } => {
                let facet = &catalogue.facets[facet];
                SitePath::page(&facet.address(&facet.terms[term]))
            }
            Subject::FreePage(index) => permalink::free_page(&catalogue.pages[index].id),
        }
    }
}

impl Job {
    /// The page of something that has an address; of a list, the one with this number.
    pub fn of(what: PageOf, page: usize) -> Job {
        match what {
            PageOf::Home => Job::Home,
            PageOf::Catalogue => Job::Catalogue { page },
            PageOf::Agencies => Job::Agencies,
            PageOf::Search => Job::Search { letter: None, page },
            PageOf::Glossary => Job::Glossary,
            PageOf::Statistics => Job::Statistics,
            PageOf::Awards => Job::Awards { page },
            PageOf::Facet(facet) => Job::FacetIndex { facet },
            PageOf::Term { facet, term } => Job::Term { facet, term, page },
            PageOf::Innovation(innovation) => Job::Innovation { innovation },
            PageOf::Agency(agency) => Job::Agency { agency, page },
            PageOf::FreePage(page) => Job::FreePage { page },
        }
    }

    /// Whether its output is a page, which people open by its address.
    pub fn is_page(&self) -> bool {
        !matches!(
            self,
            Job::Feed { .. }
                | Job::Sitemap { .. }
                | Job::Robots
                | Job::CardShard { .. }
                | Job::FilterData { .. }
                | Job::Export { .. }
                | Job::Server { .. }
                | Job::SearchIndex { .. }
                | Job::Asset { .. }
                | Job::Picture { .. }
                | Job::Card(_)
                | Job::Print(_)
                | Job::OEmbed { .. }
                | Job::KitFile { .. }
        )
    }

    /// Whether its output speaks to people, and so is made once in every language of the site. Kits are for the
    /// government's own staff, and captions are written in the language that the pictures speak.
    pub fn is_localized(&self) -> bool {
        let is_kit = matches!(self, Job::Kit { .. } | Job::Kits { .. });
        (self.is_page() && !is_kit) || matches!(self, Job::CardShard { .. })
    }
}

/// What a feed covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Site,
    Agency(usize),
    Term { facet: usize, term: usize },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedFormat {
    Atom,
    Json,
}

impl FeedFormat {
    pub const ALL: [FeedFormat; 2] = [FeedFormat::Atom, FeedFormat::Json];

    pub fn file(self) -> &'static str {
        match self {
            FeedFormat::Atom => permalink::ATOM,
            FeedFormat::Json => permalink::JSON_FEED,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    Csv,
    Json,
}

impl ExportFormat {
    pub const ALL: [ExportFormat; 2] = [ExportFormat::Csv, ExportFormat::Json];

    pub fn path(self) -> &'static str {
        match self {
            ExportFormat::Csv => permalink::EXPORT_CSV,
            ExportFormat::Json => permalink::EXPORT_JSON,
        }
    }
}

/// What combined filters fetch: the terms first, the words only when somebody types or sorts by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterFile {
    Terms,
    Words,
}

impl FilterFile {
    pub const ALL: [FilterFile; 2] = [FilterFile::Terms, FilterFile::Words];

    pub fn path(self) -> &'static str {
        match self {
            FilterFile::Terms => "data/saring.json",
            FilterFile::Words => "data/saring-kata.json",
        }
    }
}

/// A file of a kit that is made for it; its pictures are cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KitFile {
    /// The QR code of the short address.
    QrSvg,
    QrPng,
}

impl KitFile {
    pub const ALL: [KitFile; 2] = [KitFile::QrSvg, KitFile::QrPng];

    pub fn path(self, slug: &str) -> SitePath {
        let name = match self {
            KitFile::QrSvg => "qr.svg",
            KitFile::QrPng => "qr.png",
        };
        permalink::kit_file(slug, name)
    }
}

/// Files that tell a web server what it must know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerFile {
    Htaccess,
    Redirects,
    Headers,
}

/// Whether search engines are told of a page.
pub fn is_indexed(job: &Job, catalogue: &Catalogue) -> bool {
    match job {
        Job::Innovation { innovation } => {
            let innovation = &catalogue.innovations[*innovation];
            !innovation.is_draft() && !innovation.archived
        }
        Job::Home
        | Job::Catalogue { .. }
        | Job::FacetIndex { .. }
        | Job::Term { .. }
        | Job::Agencies
        | Job::Glossary
        | Job::Statistics
        | Job::Awards { .. }
        | Job::Agency { .. }
        | Job::FreePage { .. }
        | Job::Search { .. } => true,
        _ => false,
    }
}
