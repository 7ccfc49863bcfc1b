//! What files of a site there are: a kind by folder and name, its limit, and what was in one.

use super::picture::Picture;
use crate::diagnostic::SourcePath;

/// Where the link ledger lives, from the site root.
pub(crate) const LEDGER_PATH: &str = "content/tautan.csv";

/// The code of a link ledger that is no text. Nobody writes it by hand, so nobody is told how to save it.
pub(crate) const LEDGER_NO_TEXT: &str = "buku-alamat-bukan-teks";
/// Where questions live, from the site root.
pub(crate) const QUESTIONS_PATH: &str = "content/data/pertanyaan.csv";

/// The most bytes of one Markdown file; the longest sample has 8 KB.
pub(crate) const TEXT_LIMIT: u64 = 2 << 20;
/// The most bytes of the link ledger, which grows for ever: some 500 000 addresses.
pub(crate) const LEDGER_LIMIT: u64 = 64 << 20;
/// The most bytes of one picture, as the field's form asks.
pub(crate) const PICTURE_LIMIT: u64 = 5 << 20;
/// What a file is for, told by its folder and name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    Settings,
    /// The link ledger.
    Ledger,
    /// What a person has allowed to be shown.
    Exceptions,
    Innovation,
    Agency,
    Page,
    Picture,
    /// What people ask, and the innovation that should answer.
    Questions,
    /// A list that staff extend: `content/data/<name>.yaml`.
    Data(DataFile),
}

/// What imports remember of lists, from the site's root. No page is made of it.
pub(crate) const IMPORTS_PATH: &str = "content/data/impor.yaml";

/// The lists of `content/data`, each in a file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DataFile {
    /// `istilah.yaml`: what words and short forms mean.
    Glossary,
    /// `bahasa.yaml`: office words and what people say instead.
    PlainWords,
    /// `sinonim.yaml`: everyday words that find official ones.
    Synonyms,
    /// `hari.yaml`: days of every year for posting plans.
    Days,
    /// `peta.yaml`: where each district stands on the map of tiles.
    Map,
}

impl SourceKind {
    /// Bytes of one file; what is larger is never opened.
    pub fn limit(self) -> u64 {
        match self {
            SourceKind::Picture => PICTURE_LIMIT,
            SourceKind::Ledger => LEDGER_LIMIT,
            _ => TEXT_LIMIT,
        }
    }
}

impl DataFile {
    /// Every file of data that a site may have.
    pub const ALL: [DataFile; 5] =
        [DataFile::Glossary, DataFile::PlainWords, DataFile::Synonyms, DataFile::Days, DataFile::Map];

    /// The file's name without its ending.
    pub fn name(self) -> &'static str {
        match self {
            DataFile::Glossary => "istilah",
            DataFile::PlainWords => "bahasa",
            DataFile::Synonyms => "sinonim",
            DataFile::Days => "hari",
            DataFile::Map => "peta",
        }
    }
}

/// A file as read.
#[derive(Debug)]
pub(crate) struct Source {
    pub path: SourcePath,
    pub kind: SourceKind,
    pub content: Content,
}

/// What was in the file.
#[derive(Debug)]
pub(crate) enum Content {
    Text(String),
    /// What is known of it; the bytes stay on disk until the picture is made.
    Picture(Picture),
    /// Could not be used; what was wrong has been reported.
    Broken,
}
