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

/// The forms of open data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// A table of the most important fields.
    Csv,
    /// The same table for programs.
    Json,
    /// The same table for spreadsheets.
    Xlsx,
    /// All public fields, an object a line.
    Records,
    /// What harvesters must take away again.
    Removed,
}

impl ExportFormat {
    /// All formats, the one for people first.
    pub const ALL: [ExportFormat; 5] =
        [ExportFormat::Csv, ExportFormat::Json, ExportFormat::Xlsx, ExportFormat::Records, ExportFormat::Removed];

    /// Its place in the site, the same in every language.
    pub fn path(self) -> &'static str {
        match self {
            ExportFormat::Csv => permalink::EXPORT_CSV,
            ExportFormat::Json => permalink::EXPORT_JSON,
            ExportFormat::Xlsx => permalink::EXPORT_XLSX,
            ExportFormat::Records => permalink::RECORDS,
            ExportFormat::Removed => permalink::REMOVED,
        }
    }

    /// What it is served as.
    pub fn media_type(self) -> &'static str {
        match self {
            ExportFormat::Csv => "text/csv; charset=utf-8",
            ExportFormat::Json | ExportFormat::Removed => "application/json",
            ExportFormat::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ExportFormat::Records => "application/x-ndjson",
        }
    }
}

/// What describes the files of open data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Description {
    /// For tools that read tables: a Data Package.
    Package,
    /// For portals that harvest: a catalogue in the vocabulary DCAT.
    Catalogue,
}

impl Description {
    /// All descriptions.
    pub const ALL: [Description; 2] = [Description::Package, Description::Catalogue];

    /// Its place in the site.
    pub fn path(self) -> &'static str {
        match self {
            Description::Package => permalink::DATA_PACKAGE,
            Description::Catalogue => permalink::DATA_CATALOGUE,
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
