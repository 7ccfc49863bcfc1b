//! In which order outputs go to a server.

use serde::{Deserialize, Serialize};

/// What an output is to whoever sends it, in the order of sending: whoever names others comes after them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Class {
    #[serde(rename = "a")]
    Asset,
    #[serde(rename = "g")]
    Picture,
    #[serde(rename = "d")]
    Document,
    #[serde(rename = "t")]
    Data,
    #[serde(rename = "h")]
    Page,
    /// Leads from an old or short address to a page.
    #[serde(rename = "r")]
    Moved,
    #[serde(rename = "l")]
    List,
    #[serde(rename = "c")]
    Search,
    #[serde(rename = "u")]
    Feed,
    #[serde(rename = "p")]
    Sitemap,
    #[serde(rename = "b")]
    Home,
    #[serde(rename = "s")]
    Server,
}

impl Class {
    /// Whether people keep the address of such a file: pages, documents and data, and no part of them.
    pub fn is_address(self, path: &str) -> bool {
        match self {
            Class::Page | Class::Home | Class::Document | Class::Data => true,
            Class::List | Class::Moved => path.ends_with(".html"),
            Class::Asset | Class::Picture | Class::Search | Class::Feed | Class::Sitemap | Class::Server => false,
        }
    }
}
