//! The files that are made for programs: their forms, and where they lie.

use crate::permalink;

/// What a feed covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Site,
    Agency(usize),
    Term { facet: usize, term: usize },
}

/// The formats of a feed; every feed exists in all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedFormat {
    Atom,
    Json,
}

impl FeedFormat {
    /// All formats, the most widely read first.
    pub const ALL: [FeedFormat; 2] = [FeedFormat::Atom, FeedFormat::Json];

    /// The file's name, below the address of its list.
    pub fn file(self) -> &'static str {
        match self {
            FeedFormat::Atom => permalink::ATOM,
            FeedFormat::Json => permalink::JSON_FEED,
        }
    }
}

/// The formats of the open data; both hold the same records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    Csv,
    Json,
}

impl ExportFormat {
    /// All formats, the one for spreadsheets first.
    pub const ALL: [ExportFormat; 2] = [ExportFormat::Csv, ExportFormat::Json];

    /// Its place in the site, the same in every language.
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
    /// All files, in the order in which a browser needs them.
    pub const ALL: [FilterFile; 2] = [FilterFile::Terms, FilterFile::Words];

    /// Its place in the site, the same in every language.
    pub fn path(self) -> &'static str {
        match self {
            FilterFile::Terms => "data/saring.json",
            FilterFile::Words => "data/saring-kata.json",
        }
    }
}

/// Files that tell a web server what it must know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerFile {
    /// For Apache, about the whole site.
    Htaccess,
    /// For Apache, in the folder of an old address: where it leads.
    Moved,
    /// For Apache, in the folder of a language that the site has given up.
    GivenUp,
    Redirects,
    Headers,
    /// Lets GitHub Pages publish all files as they are.
    NoJekyll,
}
