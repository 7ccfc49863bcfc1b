//! Where outputs lie and how pages point at them. Paths and addresses are put together here, but for those of facets, of the
//! files that scripts fetch (the search index, [`crate::plan::FilterFile`]) and of the sitemap, which their makers name.
//!
//! An `href` carries a mark in place of the way up, because that way differs from page to page while cards and menus are
//! shared by all of them: [`ROOT`] before files, [`HOME`] before pages, which stand once in every language. The page that
//! is written last puts in its own `../../`.

use crate::cards::Format;
use crate::diagnostic::message::Language;
use std::fmt;
use std::sync::Arc;

/// Stands for the way from a page to the site's root. Authors' text cannot hold it.
pub(crate) const ROOT: char = '\u{e000}';
/// Stands for the way from a page to the home page of its own language.
pub(crate) const HOME: char = '\u{e002}';

/// The list of all innovations, and the folder of their pages.
pub(crate) const CATALOGUE: &str = "inovasi/";
/// The list of all agencies, and the folder of their pages.
pub(crate) const AGENCIES: &str = "opd/";
/// The search page and the folder of its index.
pub(crate) const SEARCH: &str = "cari/";
/// The page of figures.
pub(crate) const STATISTICS: &str = "statistik/";
/// The list of awards.
pub(crate) const AWARDS: &str = "penghargaan/";
/// The list of short forms and terms.
pub(crate) const GLOSSARY: &str = "istilah/";
/// The page that leads to everything else.
pub(crate) const DIRECTORY: &str = "jelajahi/";
/// The page about open data, in whose folder its files lie.
pub(crate) const DATA: &str = "data/";
/// The list of all kits for social media teams.
pub(crate) const KITS: &str = "bagikan/";
/// The file that tells static hosts where old addresses lead.
pub(crate) const REDIRECTS: &str = "_redirects";

/// What Apache is told about a folder and all that is in it.
const ACCESS: &str = ".htaccess";

/// The folder of short addresses.
pub(crate) const SHORT: &str = "i/";
/// Where a server lets other sites show a page.
pub(crate) const EMBEDS: &str = "sematkan/";

/// Tells which folder holds the index; asked for anew by every search.
pub(crate) const SEARCH_POINTER: &str = "cari/indeks.json";

/// The Atom feed of a list, below the list's own address.
pub(crate) const ATOM: &str = "feed.xml";
/// The JSON Feed of a list, below the list's own address.
pub(crate) const JSON_FEED: &str = "feed.json";
/// The open data for spreadsheets.
pub(crate) const EXPORT_CSV: &str = "data/inovasi.csv";
/// The open data for programs.
pub(crate) const EXPORT_JSON: &str = "data/inovasi.json";
/// The same table as a workbook.
pub(crate) const EXPORT_XLSX: &str = "data/inovasi.xlsx";
/// All public fields for programs that harvest: what lies in this folder keeps its form.
pub(crate) const RECORDS: &str = "data/v1/inovasi.ndjson";
/// What has gone since, for the same programs.
pub(crate) const REMOVED: &str = "data/v1/dihapus.json";
/// What describes the files of open data for tools that read tables.
pub(crate) const DATA_PACKAGE: &str = "data/datapackage.json";
/// What describes them for portals.
pub(crate) const DATA_CATALOGUE: &str = "data/katalog.jsonld";

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

    /// The path as it stands in the manifest: `inovasi/si-contoh/index.html`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same text, to be kept without a copy.
    pub fn shared(&self) -> Arc<str> {
        self.0.clone()
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

    /// Whether this is a page, and so stands in every language.
    fn is_page(&self) -> bool {
        self.address().len() < self.0.len()
    }

    /// A link to this output. Offline copies name the file, because a folder is no page there.
    pub fn href(&self, offline: bool) -> String {
        let mark = if self.is_page() { HOME } else { ROOT };
        format!("{mark}{}", if offline { &self.0 } else { self.address() })
    }

    /// A link to the page as it stands in the site's own language.
    pub fn href_in_own_language(&self, offline: bool) -> String {
        format!("{ROOT}{}", if offline { &self.0 } else { self.address() })
    }

    /// The place of the same page in one of the site's other languages: `en/inovasi/si-contoh/index.html`.
    pub fn in_language(&self, language: Language) -> SitePath {
        SitePath(format!("{}{}", folder(language), self.0).into())
    }

    /// The language that the folder tells, if it is one of `others`, and this path without that folder.
    pub fn language(&self, others: impl IntoIterator<Item = Language>) -> Option<(Language, SitePath)> {
        others
            .into_iter()
            .find_map(|language| Some((language, SitePath(self.0.strip_prefix(&folder(language))?.into()))))
    }

    /// What [`ROOT`] stands for on this page.
    pub fn way_to_root(&self) -> String {
        match self.depth() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    /// The form in which two paths must differ: on a disk that folds case and in every way Unicode can be written.
    pub fn folded(&self) -> SitePath {
        use unicode_normalization::UnicodeNormalization;
        if self.0.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
            return self.clone();
        }
        let folded: String = self.0.nfc().collect::<String>().to_lowercase().nfc().collect();
        SitePath(folded.into())
    }
}

/// The folder of a language that is not the site's main one: `en/`.
pub(crate) fn folder(language: Language) -> String {
    format!("{}/", language.code())
}

impl fmt::Display for SitePath {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The page of an innovation.
pub fn innovation(slug: &str) -> SitePath {
    SitePath::page(&format!("{CATALOGUE}{slug}/"))
}

/// The slug of the innovation whose page is at an address.
pub(crate) fn slug_of(address: &str) -> Option<&str> {
    address.strip_prefix(CATALOGUE)?.strip_suffix('/')
}

/// The page of an agency.
pub(crate) fn agency(id: &str) -> SitePath {
    SitePath::page(&format!("{AGENCIES}{id}/"))
}

/// A free page, which stands at the root: `tentang/`.
pub(crate) fn free_page(id: &str) -> SitePath {
    SitePath::page(&format!("{id}/"))
}

/// The names that begin with one letter, where all are too many for one page: `cari/a/`.
pub(crate) fn letter(id: &str) -> SitePath {
    SitePath::page(&format!("{SEARCH}{id}/"))
}

/// A feed of the list at an address.
pub(crate) fn feed(address: &str, file: &str) -> SitePath {
    SitePath::file(&format!("{address}{file}"))
}

/// The short address of a code: `i/k7m2/`.
pub fn short(code: &str) -> SitePath {
    SitePath::page(&format!("{SHORT}{code}/"))
}

/// The share picture of the page at an address, always under the same name: `kartu/si-contoh.png` for an innovation,
/// `kartu/opd/bapenda.png`, `kartu/topik/surat.png`, `kartu/halaman/tentang.png`, and `kartu.png` for the home page.
pub(crate) fn card(address: &str, format: Format, extension: &str) -> SitePath {
    let folder = match format {
        Format::Link => "",
        Format::Post => "kiriman/",
        Format::Story => "cerita/",
    };
    let page = address.trim_end_matches('/');
    let name = match slug_of(address) {
        _ if page.is_empty() => return SitePath::file(&format!("kartu.{extension}")),
        Some(slug) => slug.to_owned(),
        None if page.contains('/') => page.to_owned(),
        None => format!("halaman/{page}"),
    };
    SitePath::file(&format!("kartu/{folder}{name}.{extension}"))
}

/// An innovation as a card for other sites to show: `sematkan/si-contoh/`.
pub(crate) fn embed(slug: &str) -> SitePath {
    SitePath::page(&format!("{EMBEDS}{slug}/"))
}

/// What other sites' programs ask of an innovation's page.
pub(crate) fn oembed(slug: &str) -> SitePath {
    SitePath::file(&format!("{EMBEDS}{slug}/oembed.json"))
}

/// The poster of an innovation.
pub(crate) fn poster(slug: &str) -> SitePath {
    SitePath::file(&format!("{CATALOGUE}{slug}/poster.pdf"))
}

/// All services of the district or agency whose page is at an address, to print.
pub(crate) fn bundle(address: &str) -> SitePath {
    SitePath::file(&format!("{address}layanan.pdf"))
}

/// The kit of an innovation for social media teams: `bagikan/si-contoh/`.
pub(crate) fn kit(slug: &str) -> SitePath {
    SitePath::page(&format!("{KITS}{slug}/"))
}

/// What Apache is told about the folder of an address; about the whole site for the home page's.
pub(crate) fn access(address: &str) -> SitePath {
    SitePath::file(&format!("{address}{ACCESS}"))
}

/// The address of the folder that [`access`] is about.
pub(crate) fn address_of_access(path: &SitePath) -> &str {
    path.as_str().strip_suffix(ACCESS).unwrap_or_default()
}

/// Whether this is a short address, of which one serves all languages.
pub(crate) fn is_short(path: &SitePath) -> bool {
    path.as_str().starts_with(SHORT)
}

/// Awards on one page of their list.
pub(crate) const AWARDS_SIZE: usize = 60;
/// Cards on one page of a list.
pub(crate) const PAGE_SIZE: usize = 24;

/// The pages that a list of `total` entries has; an empty list has one, which says so.
pub(crate) fn page_count(total: usize) -> usize {
    total.div_ceil(PAGE_SIZE).max(1)
}

/// Page `number` of the list at `address`; page 1 is the list itself.
pub(crate) fn list(address: &str, number: usize) -> SitePath {
    if number == 1 { SitePath::page(address) } else { SitePath::page(&format!("{address}hal/{number}/")) }
}

/// How the names of fragments end, so that no server takes one for a page: `.fragmen`.
pub(crate) const FRAGMENT: &str = "fragmen";

/// Fragment `number` of the catalogue's cards. It lies beside the catalogue, into which it is put, so that its links
/// hold there.
pub(crate) fn card_shard(number: usize) -> SitePath {
    SitePath::file(&format!("{CATALOGUE}kartu-{number}.{FRAGMENT}"))
}

/// What a search may find beside innovations. It lies beside the search page, so that its links hold there.
pub(crate) fn destinations() -> SitePath {
    SitePath::file(&format!("{SEARCH}halaman.{FRAGMENT}"))
}

/// Where files lie whose names hold a fingerprint; servers are told to keep them.
pub(crate) const KEPT_FOLDER: &str = "aset/";

/// Whether the bytes of a published file never change under its path: its name or its folder holds a fingerprint.
pub(crate) fn is_kept(path: &str) -> bool {
    let is_fingerprint = |name: &str| name.len() == 10 && name.bytes().all(|sign| sign.is_ascii_hexdigit());
    let search = path.strip_prefix(SEARCH).and_then(|rest| rest.split_once('/'));
    path.starts_with(KEPT_FOLDER) || search.is_some_and(|(folder, _)| is_fingerprint(folder))
}

/// The published place of a file of the theme: `aset/siger.0123456789.css`.
pub(crate) fn asset(stem: &str, bytes: &[u8], extension: &str) -> SitePath {
    let hash = blake3::hash(bytes).to_hex();
    SitePath::file(&format!("{KEPT_FOLDER}{stem}.{}.{extension}", &hash[..10]))
}

/// Whether a file lies where [`asset`] puts it, as only a site of ours has them.
pub(crate) fn is_asset(path: &str, bytes: &[u8]) -> bool {
    let parts = path.strip_prefix(KEPT_FOLDER).and_then(|name| {
        let (rest, extension) = name.rsplit_once('.')?;
        Some((rest.rsplit_once('.')?.0, extension))
    });
    parts.is_some_and(|(stem, extension)| asset(stem, bytes, extension).as_str() == path)
}

/// The most letters of a picture's name that stay in its address.
const STEM: usize = 48;

/// The published place of one form of a picture: `aset/gambar/foto-0123abcd-800.webp`. The same bytes have the same place
/// wherever they lie in `content/`.
pub(crate) fn picture(source: &str, fingerprint: &str, width: u32, extension: &str) -> SitePath {
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
        assert_eq!(page.href(false), format!("{HOME}inovasi/si-contoh/"));
        assert_eq!(page.href(true), format!("{HOME}inovasi/si-contoh/index.html"));
        assert_eq!(SitePath::file("feed.xml").href(false), format!("{ROOT}feed.xml"));
        let english = page.in_language(Language::English);
        assert_eq!(english.as_str(), "en/inovasi/si-contoh/index.html");
        assert_eq!(english.language([Language::English]), Some((Language::English, page.clone())));
        assert_eq!(page.language([Language::English]), None);
        assert_eq!(list("topik/surat/", 2).as_str(), "topik/surat/hal/2/index.html");
    }
}
