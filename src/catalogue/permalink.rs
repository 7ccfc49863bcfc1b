//! Where outputs lie and how pages point at them. Paths and addresses are made here and nowhere else.
//!
//! An `href` carries [`ROOT`] in place of the way up to the site's root, because that way differs from page to page while
//! cards and menus are shared by all of them; the page that is written last puts in its own `../../`.

use std::fmt;
use std::sync::Arc;

/// Stands for the way from a page to the site's root. Authors' text cannot hold it.
pub const ROOT: char = '\u{e000}';

/// The place of an output below the public dir: `inovasi/si-contoh/index.html`. Always relative, with forward slashes,
/// and built from checked parts, so it cannot leave the folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(Arc<str>);

impl SitePath {
    /// The page at an address such as `inovasi/si-contoh/`; the home page's address is empty.
    pub fn page(address: &str) -> SitePath {
        SitePath(format!("{address}index.html").into())
    }

    /// A file that is asked for by its name.
    pub fn file(path: &str) -> SitePath {
        SitePath(path.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What follows the base URL in an address: the path without `index.html`.
    pub fn address(&self) -> &str {
        match self.0.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => &self.0,
        }
    }

    /// Folders between the root and this output.
    pub fn depth(&self) -> usize {
        self.0.matches('/').count()
    }

    /// A link to this output. Offline copies name the file, because a folder is no page there.
    pub fn href(&self, offline: bool) -> String {
        format!("{ROOT}{}", if offline { &self.0 } else { self.address() })
    }

    /// What [`ROOT`] stands for on this page.
    pub fn way_to_root(&self) -> String {
        match self.depth() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    /// The form in which two paths must differ: on a disk that folds case and in every way Unicode can be written.
    pub fn folded(&self) -> String {
        use unicode_normalization::UnicodeNormalization;
        if self.0.is_ascii() {
            return self.0.to_ascii_lowercase();
        }
        self.0.nfc().collect::<String>().to_lowercase().nfc().collect()
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

pub fn innovation(slug: &str) -> SitePath {
    SitePath::page(&format!("inovasi/{slug}/"))
}

pub fn agency(id: &str) -> SitePath {
    SitePath::page(&format!("opd/{id}/"))
}

pub fn free_page(id: &str) -> SitePath {
    SitePath::page(&format!("{id}/"))
}

/// Page `number` of the list at `address`; page 1 is the list itself.
pub fn list(address: &str, number: usize) -> SitePath {
    if number == 1 { SitePath::page(address) } else { SitePath::page(&format!("{address}hal/{number}/")) }
}

/// Where files lie whose names hold a fingerprint; servers are told to keep them.
pub const KEPT_FOLDER: &str = "aset/";

/// Letters of a picture's name that stay in its address.
const STEM: usize = 48;

/// The published place of one form of a picture: `aset/gambar/foto-0123abcd-800.webp`. The same bytes have the same place
/// wherever they lie in `content/`.
pub fn picture(source: &str, fingerprint: &str, width: u32, extension: &str) -> SitePath {
    let name = source.rsplit('/').next().unwrap_or(source);
    let stem = slug::slugify(name.rsplit_once('.').map_or(name, |(stem, _)| stem));
    let stem = stem.get(..STEM).unwrap_or(&stem);
    SitePath::file(&format!("{KEPT_FOLDER}gambar/{stem}-{fingerprint}-{width}.{extension}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_as_disks_do() {
        let folded = |path: &str| SitePath::file(path).folded();
        assert_eq!(folded("gambar/Foto.JPG"), folded("gambar/foto.jpg"));
        // The same letter in one piece and in two, as some systems write it.
        assert_eq!(folded("gambar/caf\u{e9}.jpg"), folded("gambar/cafe\u{301}.jpg"));
        assert_eq!(folded("gambar/\u{c9}.jpg"), folded("gambar/e\u{301}.jpg"));
        assert_ne!(folded("gambar/a.jpg"), folded("gambar/b.jpg"));
    }

    #[test]
    fn pages_point_at_each_other_from_any_depth() {
        let page = innovation("si-contoh");
        assert_eq!(page.address(), "inovasi/si-contoh/");
        assert_eq!(page.way_to_root(), "../../");
        assert_eq!(SitePath::page("").way_to_root(), "./");
        assert_eq!(page.href(false), format!("{ROOT}inovasi/si-contoh/"));
        assert_eq!(page.href(true), format!("{ROOT}inovasi/si-contoh/index.html"));
        assert_eq!(list("topik/surat/", 2).as_str(), "topik/surat/hal/2/index.html");
    }
}
