//! What a plan is made of: jobs, and what the kind of a job alone decides.
//!
//! Elsewhere nobody asks whether a job is of one kind: whoever must know matches all kinds, or asks a question that is
//! answered here, so that a new kind cannot be forgotten.

use super::class::Class;
use super::drawn::{Card, Print};
use super::files::{Description, ExportFormat, FeedFormat, FilterFile, Scope, ServerFile};
use crate::catalogue::Catalogue;
use crate::catalogue::addresses::PageOf;
use crate::catalogue::variant::Variant;
use crate::diagnostic::SourcePath;
use crate::search::Part;
use crate::search::guesses::Order;

/// One output's recipe. Numbers are indexes into the catalogue; pages of lists count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Job {
    /// A whole page, which people open by its address.
    Page(Page),
    Fragment(Fragment),
    /// What programs read.
    Data(Data),
    /// What is drawn on a static layer.
    Drawn(Drawn),
    Asset(Asset),
    /// What a web server must know.
    Server(ServerFile),
}

/// A page with a template of its own. Numbers are indexes into the catalogue, but `page` counts from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    Home,
    Catalogue {
        page: usize,
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
    /// What leads to everything else.
    Directory,
    Glossary,
    /// About the files of open data.
    OpenData,
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
    Free {
        page: usize,
    },
    Search {
        letter: Option<usize>,
        page: usize,
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
    /// What a social media team needs to pass an innovation on.
    Kit {
        innovation: usize,
    },
    /// The list of all kits.
    Kits {
        page: usize,
    },
}

/// A piece of a page, in the words of its edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fragment {
    /// Some of the catalogue's cards; counted from 1.
    Cards { shard: usize },
    /// Pages other than innovations that a search may find.
    Destinations,
}

/// A file that programs read. Numbers are indexes into the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Data {
    /// What combined filters must know of every listed innovation, the same in all editions.
    Filter(FilterFile),
    SearchIndex(Part),
    /// Pages that may be meant by an address that does not exist.
    Guesses {
        order: Order,
        part: usize,
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
    Export(ExportFormat),
    Description(Description),
}

/// What is drawn from a theme's SVG: a PNG to share or a PDF to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// A share picture.
    Card(Card),
    Print(Print),
}

/// What lies in the theme or the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asset {
    Theme { name: String },
    Picture { source: SourcePath, variant: Variant },
}

/// What the kind of a job alone decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Traits {
    /// Outputs of one group are made alike.
    pub group: &'static str,
    /// Speaks to people, and so is made once in every language of the site.
    pub is_localized: bool,
    /// A check makes some of the group, to see that the theme holds.
    pub is_tried: bool,
    /// Shows what a person may have typed nowhere else, and is looked through for personal numbers.
    pub is_searched: bool,
    /// Takes so long that it is made for nobody who has not asked for it, and outlives a save.
    pub is_slow: bool,
    /// When it is sent to a server.
    pub class: Class,
}

impl Job {
    /// The whole table, a row a kind.
    #[rustfmt::skip]
    pub fn traits(&self) -> Traits {
        let row = |group, is_localized, is_tried, is_searched, is_slow, class| {
            Traits { group, is_localized, is_tried, is_searched, is_slow, class }
        };
        match self {
            //                                           group        localized tried searched slow  sent as
            Job::Page(Page::Home)                  => row("home",       true,  true,  true,  false, Class::Home),
            Job::Page(Page::Catalogue { .. })      => row("catalogue",  true,  true,  true,  false, Class::List),
            Job::Page(Page::FacetIndex { .. })     => row("facet",      true,  true,  true,  false, Class::List),
            Job::Page(Page::Term { .. })           => row("term",       true,  true,  true,  false, Class::List),
            Job::Page(Page::Agencies)              => row("agencies",   true,  true,  true,  false, Class::List),
            Job::Page(Page::Directory)             => row("directory",  true,  true,  true,  false, Class::List),
            Job::Page(Page::Glossary)              => row("glossary",   true,  true,  true,  false, Class::List),
            Job::Page(Page::OpenData)              => row("open data",  true,  true,  true,  false, Class::List),
            Job::Page(Page::Statistics)            => row("statistics", true,  true,  true,  false, Class::List),
            Job::Page(Page::Awards { .. })         => row("awards",     true,  true,  true,  false, Class::List),
            Job::Page(Page::Agency { .. })         => row("agency",     true,  true,  true,  false, Class::Page),
            Job::Page(Page::Innovation { .. })     => row("innovation", true,  true,  true,  false, Class::Page),
            Job::Page(Page::Free { .. })           => row("free page",  true,  true,  true,  false, Class::Page),
            Job::Page(Page::Search { .. })         => row("search",     true,  true,  true,  false, Class::List),
            Job::Page(Page::Redirect { .. })       => row("redirect",   true,  true,  true,  false, Class::Moved),
            Job::Page(Page::Gone { .. })           => row("gone",       true,  true,  true,  false, Class::Page),
            Job::Page(Page::Withdrawn)             => row("withdrawn",  true,  true,  true,  false, Class::Page),
            // Web servers know only one page for missing addresses.
            Job::Page(Page::NotFound)              => row("not found",  false, true,  true,  false, Class::Page),
            // One language serves all other sites.
            Job::Page(Page::Embed { .. })          => row("embed",      false, true,  true,  false, Class::Page),
            // For the government's own staff, with captions in the language that the pictures speak.
            Job::Page(Page::Kit { .. })            => row("kit",        false, true,  true,  false, Class::Page),
            Job::Page(Page::Kits { .. })           => row("kits",       false, true,  true,  false, Class::List),
            Job::Fragment(Fragment::Cards { .. })  => row("cards",      true,  true,  true,  false, Class::List),
            Job::Fragment(Fragment::Destinations)  => row("answers",    true,  true,  true,  false, Class::List),
            Job::Data(Data::Filter(_))             => row("filter",     false, true,  false, false, Class::Data),
            Job::Data(Data::SearchIndex(_))        => row("index",      false, false, false, false, Class::Search),
            Job::Data(Data::Guesses { .. })        => row("guesses",    false, true,  true,  false, Class::Search),
            Job::Data(Data::OEmbed { .. })         => row("oembed",     false, true,  true,  false, Class::Data),
            Job::Data(Data::Feed { .. })           => row("feed",       false, true,  true,  false, Class::Feed),
            Job::Data(Data::Sitemap { .. })        => row("sitemap",    false, false, true,  false, Class::Sitemap),
            Job::Data(Data::Robots)                => row("robots",     false, true,  true,  false, Class::Server),
            Job::Data(Data::Export(_))             => row("export",     false, false, true,  false, Class::Data),
            Job::Data(Data::Description(_))        => row("described",  false, false, true,  false, Class::Data),
            Job::Drawn(Drawn::Card(_))             => row("card",       false, false, true,  true, Class::Picture),
            Job::Drawn(Drawn::Print(_))            => row("print",      false, false, true,  true, Class::Document),
            Job::Asset(Asset::Picture { .. })      => row("picture",    false, false, true,  true, Class::Picture),
            // Looked through where it lies.
            Job::Asset(Asset::Theme { .. })        => row("theme",      false, false, false, false, Class::Asset),
            Job::Server(ServerFile::Moved)         => row("moved",      false, true,  true,  false, Class::Moved),
            // Where old addresses lead, for hosts that read it.
            Job::Server(ServerFile::Redirects)     => row("server",     false, true,  true,  false, Class::Moved),
            Job::Server(_)                         => row("server",     false, true,  true,  false, Class::Server),
        }
    }

    /// The page, if the job makes one.
    pub fn page(&self) -> Option<&Page> {
        if let Job::Page(page) = self { Some(page) } else { None }
    }

    /// The fragment, if the job makes one.
    pub fn fragment(&self) -> Option<&Fragment> {
        if let Job::Fragment(fragment) = self { Some(fragment) } else { None }
    }

    /// The drawing, if the job makes one.
    pub fn drawn(&self) -> Option<&Drawn> {
        if let Job::Drawn(drawn) = self { Some(drawn) } else { None }
    }

    /// The share picture that is drawn.
    pub fn card(&self) -> Option<&Card> {
        if let Job::Drawn(Drawn::Card(card)) = self { Some(card) } else { None }
    }

    /// A picture's source, of whatever form.
    pub fn picture(&self) -> Option<&SourcePath> {
        if let Job::Asset(Asset::Picture { source, .. }) = self { Some(source) } else { None }
    }

    /// Whether the output is a file of the theme, passed on as it is.
    pub fn is_theme_file(&self) -> bool {
        matches!(self, Job::Asset(Asset::Theme { .. }))
    }
}

impl Page {
    /// The page of something that has an address; of a list, the one with this number.
    pub fn of(what: PageOf, page: usize) -> Page {
        match what {
            PageOf::Home => Page::Home,
            PageOf::Catalogue => Page::Catalogue { page },
            PageOf::Agencies => Page::Agencies,
            PageOf::Search => Page::Search { letter: None, page },
            PageOf::Directory => Page::Directory,
            PageOf::Glossary => Page::Glossary,
            PageOf::OpenData => Page::OpenData,
            PageOf::Statistics => Page::Statistics,
            PageOf::Awards => Page::Awards { page },
            PageOf::Facet(facet) => Page::FacetIndex { facet },
            PageOf::Term { facet, term } => Page::Term { facet, term, page },
            PageOf::Innovation(innovation) => Page::Innovation { innovation },
            PageOf::Agency(agency) => Page::Agency { agency, page },
            PageOf::FreePage(page) => Page::Free { page },
        }
    }

    /// Whether people pass its address on: it shows something of its own, and is not for staff alone.
    pub fn is_passed_on(&self) -> bool {
        match self {
            Page::Home
            | Page::Catalogue { .. }
            | Page::FacetIndex { .. }
            | Page::Term { .. }
            | Page::Agencies
            | Page::Directory
            | Page::Glossary
            | Page::OpenData
            | Page::Statistics
            | Page::Awards { .. }
            | Page::Agency { .. }
            | Page::Innovation { .. }
            | Page::Free { .. }
            | Page::Search { .. } => true,
            Page::NotFound
            | Page::Redirect { .. }
            | Page::Gone { .. }
            | Page::Withdrawn
            | Page::Embed { .. }
            | Page::Kit { .. }
            | Page::Kits { .. } => false,
        }
    }

    /// Whether search engines are told of it.
    pub fn is_indexed(&self, catalogue: &Catalogue) -> bool {
        let is_shown = |index: usize| {
            let innovation = &catalogue.innovations[index];
            !innovation.is_draft() && !innovation.archived
        };
        self.is_passed_on() && self.innovation().is_none_or(is_shown)
    }

    /// The innovation whose own page it is.
    pub fn innovation(&self) -> Option<usize> {
        if let Page::Innovation { innovation } = self { Some(*innovation) } else { None }
    }

    /// Where it leads, if it is no more than a way: an address.
    pub fn leads_to(&self) -> Option<&str> {
        if let Page::Redirect { to } = self { Some(to) } else { None }
    }

    /// The entry of the catalogue that it shows.
    pub fn entry(&self) -> Option<Entry> {
        match self {
            Page::Innovation { innovation } | Page::Kit { innovation } | Page::Embed { innovation } => {
                Some(Entry::Innovation(*innovation))
            }
            Page::Agency { agency, .. } => Some(Entry::Agency(*agency)),
            Page::Free { page } => Some(Entry::FreePage(*page)),
            Page::Home
            | Page::Catalogue { .. }
            | Page::FacetIndex { .. }
            | Page::Term { .. }
            | Page::Agencies
            | Page::Directory
            | Page::Glossary
            | Page::OpenData
            | Page::Statistics
            | Page::Awards { .. }
            | Page::Search { .. }
            | Page::NotFound
            | Page::Redirect { .. }
            | Page::Gone { .. }
            | Page::Withdrawn
            | Page::Kits { .. } => None,
        }
    }
}

/// What has a file and a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    Innovation(usize),
    Agency(usize),
    FreePage(usize),
}

impl Entry {
    /// Its file.
    pub fn path(self, catalogue: &Catalogue) -> &SourcePath {
        match self {
            Entry::Innovation(index) => &catalogue.innovations[index].record.path,
            Entry::Agency(index) => &catalogue.agencies[index].path,
            Entry::FreePage(index) => &catalogue.pages[index].path,
        }
    }
}
