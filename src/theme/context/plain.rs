//! Pages of words: the glossary, free pages, and what stands at addresses that were given up.

use super::{AgencyLink, Html};
use serde::Serialize;

/// `glossary` in `glossary.html`: what words and short forms mean, from A to Z.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Glossary {
    /// The language of the terms and their meanings where it is not the page's.
    pub language: Option<&'static str>,
    pub letters: Vec<Letter>,
    pub total: usize,
}

/// The terms that begin with a letter. `id` is for the heading (`huruf_a`).
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Letter {
    pub id: String,
    pub letter: String,
    pub terms: Vec<Explained>,
}

/// A term of the glossary; it has a long form, a meaning, or both.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Explained {
    /// For the element: links lead there.
    pub id: String,
    pub word: String,
    pub long: Option<String>,
    pub meaning: Option<String>,
    /// The agency whose short name it is.
    pub agency: Option<AgencyLink>,
}

/// `data` in `data.html`: the files of open data.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct OpenData {
    /// Innovations in them.
    pub total: usize,
    /// The day of the last change in words; `null` if there are none.
    pub changed: Option<String>,
    pub files: Vec<DataFile>,
    /// Of the table, in order.
    pub columns: Vec<DataColumn>,
}

/// A file to download, and what it is good for.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DataFile {
    pub href: String,
    pub name: String,
    pub text: String,
}

/// A column of the table: its heading there, and what that means.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DataColumn {
    pub name: &'static str,
    pub label: String,
}

/// `free` in `page.html`: a free page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FreePage {
    /// The language of its words where it is not the page's, for `lang`.
    pub language: Option<&'static str>,
    pub body: Html,
    pub checked: Option<String>,
}

/// `gone` in `gone.html`: an address whose page is no more.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Gone {
    /// What the page was about; empty if its name was withdrawn too.
    pub name: String,
    pub agency: Option<AgencyLink>,
}

/// `redirect` in `redirect.html`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Redirect {
    pub href: String,
    /// The name of what it leads to.
    pub title: String,
}
