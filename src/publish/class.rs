//! What kind of file a path is, as far as the order of sending depends on it.

use crate::catalogue::facet::FacetKind;
use crate::diagnostic::message::Language;
use crate::permalink::{
    self, AGENCIES, AWARDS, CATALOGUE, FRAGMENT, GLOSSARY, KEPT_FOLDER, KITS, REDIRECTS, SEARCH, STATISTICS,
};
use serde::{Deserialize, Serialize};

/// In the order in which files go to a server: whoever names others comes after them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Class {
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
    /// The class of a path below the public folder.
    pub(crate) fn of(path: &str) -> Class {
        let own = without_language(path);
        let name = own.rsplit('/').next().unwrap_or(own);
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        match (name, extension) {
            (".htaccess" | ".nojekyll" | "_headers" | "robots.txt" | REDIRECTS, _) => Class::Server,
            ("index.html", _) if own == name => Class::Home,
            (_, "html") if is_list(own) => Class::List,
            (_, "html") => Class::Page,
            (_, FRAGMENT) => Class::List,
            _ if own.starts_with(SEARCH) => Class::Search,
            (permalink::ATOM | permalink::JSON_FEED, _) => Class::Feed,
            (_, "xml") if name.starts_with("sitemap") => Class::Sitemap,
            (_, "pdf") => Class::Document,
            (_, "js" | "css" | "woff2" | "wasm") => Class::Asset,
            (_, "png" | "webp" | "jpg" | "jpeg" | "gif" | "svg" | "avif" | "ico") => {
                let is_picture = !own.starts_with(KEPT_FOLDER) || own[KEPT_FOLDER.len()..].contains('/');
                if is_picture { Class::Picture } else { Class::Asset }
            }
            _ => Class::Data,
        }
    }

    /// Whether people keep the address of such a file: pages, documents and data, and no part of them.
    pub(crate) fn is_address(self, path: &str) -> bool {
        match self {
            Class::Page | Class::Home | Class::Document | Class::Data => true,
            Class::List => path.ends_with(".html"),
            Class::Asset | Class::Picture | Class::Search | Class::Feed | Class::Sitemap | Class::Server => false,
        }
    }
}

/// A path in the site's own language.
pub(crate) fn without_language(path: &str) -> &str {
    Language::ALL.iter().find_map(|language| path.strip_prefix(&permalink::folder(*language))).unwrap_or(path)
}

/// Whether a page lists others.
fn is_list(path: &str) -> bool {
    let address = path.strip_suffix("index.html").unwrap_or(path);
    let roots = [CATALOGUE, AGENCIES, SEARCH, STATISTICS, AWARDS, GLOSSARY, KITS];
    let first = address.split('/').next().unwrap_or_default();
    roots.contains(&address)
        || address.contains("/hal/")
        || address.starts_with(SEARCH)
        || FacetKind::ALL.iter().any(|facet| facet.id() == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_tell_what_they_are() {
        let rows = [
            ("index.html", Class::Home),
            ("en/index.html", Class::Home),
            ("inovasi/si-contoh/index.html", Class::Page),
            ("en/inovasi/si-contoh/index.html", Class::Page),
            ("inovasi/index.html", Class::List),
            ("inovasi/hal/2/index.html", Class::List),
            ("inovasi/kartu-1.fragmen", Class::List),
            ("topik/kesehatan/index.html", Class::List),
            ("topik/kesehatan/feed.json", Class::Feed),
            ("cari/index.html", Class::List),
            ("cari/indeks.json", Class::Search),
            ("cari/0123456789/a.bin", Class::Search),
            ("sitemap.xml", Class::Sitemap),
            ("feed.xml", Class::Feed),
            (".htaccess", Class::Server),
            ("inovasi/nama-lama/.htaccess", Class::Server),
            ("_redirects", Class::Server),
            ("aset/siger.0123456789.css", Class::Asset),
            ("aset/gambar/foto-0123abcd-800.webp", Class::Picture),
            ("kartu/si-contoh.png", Class::Picture),
            ("inovasi/si-contoh/poster.pdf", Class::Document),
            ("data/inovasi.csv", Class::Data),
            ("404.html", Class::Page),
        ];
        for (path, class) in rows {
            assert_eq!(Class::of(path), class, "{path}");
        }
        assert!(Class::List.is_address("inovasi/index.html") && !Class::List.is_address("inovasi/kartu-1.fragmen"));
    }
}
