//! Where the links of a body lead: to a file, an address, a heading, a picture, or out of the site.
//!
//! Every link is resolved while the whole site is known and written as the attributes of its element. A link into a file
//! that is itself in error is left without an address and without a complaint.

mod pictures;

pub(crate) use pictures::{find_picture, seek_picture};

use super::alike::Alike;
use super::variant::Variants;
use crate::content::body::{Body, BodyLink};
use crate::content::names::split_language;
use crate::content::picture::Picture;
use crate::content::stray;
use crate::diagnostic::{self, Diagnostic, Names, Placed, SourcePath, Span};
use crate::fields::text::is_hidden;
use crate::permalink::SitePath;
use pulldown_cmark_escape::{escape_href, escape_html};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// Everything a link can lead to.
#[derive(Default)]
pub(crate) struct Places {
    /// Sources by path: their page's address, and the ids of their headings.
    pub documents: BTreeMap<SourcePath, Place>,
    /// Addresses of pages (`inovasi/si-contoh/`), with the place behind them if it is a document's.
    pub addresses: BTreeMap<String, Option<SourcePath>>,
    /// Pictures by path.
    pub pictures: BTreeMap<SourcePath, Picture>,
    /// Files that exist and are in error, and the addresses that their pages would have.
    broken: BTreeSet<SourcePath>,
    broken_addresses: BTreeSet<String>,
    /// Pictures that a record says may not be shown, and where it says so.
    pub forbidden: BTreeMap<SourcePath, (SourcePath, Span)>,
    pub offline: bool,
    /// For links that lead nowhere: what the pages of documents and the pictures are called.
    slugs: OnceLock<Names>,
    picture_names: OnceLock<Names>,
    /// Pictures that no page can show, as they are.
    unusable: Vec<SourcePath>,
    alike: OnceLock<Alike>,
}

impl Places {
    /// `broken` are files in error, `unused` those that lie there and are none of the site's.
    pub(crate) fn new<'p>(
        offline: bool,
        pictures: BTreeMap<SourcePath, Picture>,
        broken: impl Iterator<Item = &'p SourcePath>,
        unused: &[SourcePath],
    ) -> Places {
        let broken: BTreeSet<SourcePath> = broken.cloned().collect();
        let broken_addresses = broken.iter().filter_map(|path| address_of_source(path)).collect();
        let unusable = unused.iter().filter(|path| stray::is_picture(path)).cloned().collect();
        Places { offline, pictures, broken, broken_addresses, unusable, ..Places::default() }
    }

    /// Whether the file exists but has errors of its own, so that a link to it is not called wrong as well.
    pub(crate) fn is_broken(&self, path: &SourcePath) -> bool {
        self.broken.contains(path)
    }

    /// The address of the page whose name looks most like a name that no page has.
    fn page_like(&self, name: &str) -> Option<&str> {
        let slug_of = |address: &str| address.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
        let known = || {
            let shown = self.documents.values().filter(|place| !place.hidden);
            let slugs: Vec<String> = shown.map(|place| slug_of(&place.address)).collect();
            Names::new(slugs.iter().map(String::as_str))
        };
        let near = self.slugs.get_or_init(known).nearest(name)?;
        let homes = ["halaman", "inovasi", "opd"].map(|folder| format!("content/{folder}/{near}.md"));
        let places = homes.iter().filter_map(|path| self.documents.get(path.as_str()));
        places.into_iter().find(|place| !place.hidden).map(|place| place.address.as_str())
    }

    /// The name of a picture that looks most like one that there is not.
    fn picture_like(&self, name: &str) -> Option<&str> {
        let name_of = |path: &SourcePath| path.rsplit('/').next().unwrap_or_default().to_owned();
        let known = || {
            let names: Vec<String> = self.pictures.keys().map(name_of).collect();
            Names::new(names.iter().map(String::as_str))
        };
        self.picture_names.get_or_init(known).nearest(name)
    }

    /// Pictures by almost their names.
    fn alike(&self) -> &Alike {
        self.alike.get_or_init(|| Alike::new(self.pictures.keys().chain(&self.unusable)))
    }
}

/// A document's page.
pub(crate) struct Place {
    pub address: String,
    pub headings: Arc<[String]>,
    /// Not in this build: a draft, or waiting for its day.
    pub hidden: bool,
    /// Its own file is in error.
    pub in_error: bool,
}

enum Target {
    Attributes(String),
    /// Exists, but has no page in this build.
    None,
}

/// A body whose links have been resolved.
#[derive(Clone, Debug, Default)]
pub struct LinkedBody {
    body: Arc<Body>,
    /// Of each link in turn: the attributes of its element.
    attributes: Vec<String>,
    /// Pictures that it shows.
    pub pictures: Vec<SourcePath>,
}

impl LinkedBody {
    /// The whole HTML, links and pictures in place.
    pub fn html(&self) -> String {
        let Body { slots, .. } = &*self.body;
        let plain = self.body.html.text();
        let mut html = String::with_capacity(plain.len() + self.attributes.iter().map(String::len).sum::<usize>());
        let mut written = 0;
        for slot in slots {
            html.push_str(&plain[written..slot.offset]);
            html.push_str(self.attributes.get(slot.link).map_or("", String::as_str));
            written = slot.offset;
        }
        html.push_str(&plain[written..]);
        html
    }

    /// Another body with the same links in it; `None` if its links are others.
    pub fn reworded(&self, body: &Arc<Body>) -> Option<LinkedBody> {
        let places = |body: &Body| body.links.iter().map(|l| (l.is_picture, l.destination.clone())).collect::<Vec<_>>();
        (places(&self.body) == places(body)).then(|| LinkedBody { body: body.clone(), ..self.clone() })
    }

    /// The HTML without the attributes of links and pictures: for those who look for its words.
    pub fn markup(&self) -> Cow<'_, str> {
        self.body.html.text()
    }
}

/// Resolves the links of the body of `path`, which stands on `page`.
pub(crate) fn link(
    body: &Arc<Body>,
    path: &SourcePath,
    page: &SitePath,
    places: &Places,
    problems: &mut Vec<Diagnostic>,
) -> LinkedBody {
    let mut linked = LinkedBody::default();
    let resolver = Resolver { body, path, address: page.address(), places };
    for link in &body.links {
        let target = resolver.target(link, &mut linked.pictures).unwrap_or_else(|problem| {
            problems.push(problem);
            Target::None
        });
        linked.attributes.push(match target {
            Target::Attributes(attributes) => attributes,
            Target::None => String::new(),
        });
    }
    LinkedBody { body: body.clone(), ..linked }
}

/// How wide a picture in a body is shown: a column of text, or a phone.
const BODY_SIZES: &str = "(min-width: 44rem) 40rem, 100vw";

/// Schemes by which a page may lead elsewhere.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// The most headings of a page that are named to somebody who missed one.
const HEADINGS: usize = 40;

struct Resolver<'a> {
    body: &'a Body,
    path: &'a SourcePath,
    address: &'a str,
    places: &'a Places,
}

impl Resolver<'_> {
    fn target(&self, link: &BodyLink, pictures: &mut Vec<SourcePath>) -> Result<Target, Diagnostic> {
        let written: String =
            link.destination.chars().filter(|letter| !is_hidden(*letter)).collect::<String>().trim().to_owned();
        if written.is_empty() {
            return Err(self.error("tautan-kosong", link, &written));
        }
        if let Some(scheme) = scheme(&written) {
            return self.foreign(link, &written, &scheme);
        }
        if written.starts_with("//") || written.contains('\\') {
            let host = written.trim_start_matches(['/', '\\']).replace('\\', "/");
            return Err(self.error("alamat-tanpa-https", link, &written).with("saran", format!("https://{host}")));
        }
        if link.is_picture {
            return self.picture(link, &written, pictures);
        }
        let (place, fragment) = match written.split_once('#') {
            Some((place, fragment)) => (place, Some(fragment)),
            None => (written.as_str(), None),
        };
        let place = place.split('?').next().unwrap_or_default();
        if place.is_empty() {
            return self.fragment(link, fragment.unwrap_or_default(), &self.body.headings, String::new());
        }
        self.internal(link, place, fragment)
    }

    fn foreign(&self, link: &BodyLink, written: &str, scheme: &str) -> Result<Target, Diagnostic> {
        if scheme.len() == 1 || scheme == "file" {
            let name = written.rsplit(['\\', '/']).next().unwrap_or_default();
            let code = if link.is_picture { "gambar-di-komputer" } else { "tautan-ke-komputer" };
            return Err(self.error(code, link, written).with("berkas", name).with("bentuk", "isi"));
        }
        if !SCHEMES.contains(&scheme) {
            return Err(self.error("skema-berbahaya", link, written));
        }
        if link.is_picture {
            return Err(self.error("gambar-dari-luar", link, written));
        }
        if scheme.starts_with("http") && crate::settings::web_address(written).is_none() {
            return Err(self.error("alamat-web-salah", link, written).with("kunci", "tautan"));
        }
        let rel = if scheme.starts_with("http") { " rel=noopener" } else { "" };
        Ok(Target::Attributes(format!(" href=\"{}\"{rel}", escaped(written))))
    }

    fn internal(&self, link: &BodyLink, place: &str, fragment: Option<&str>) -> Result<Target, Diagnostic> {
        let document = if place.to_ascii_lowercase().ends_with(".md") { self.document_at(place) } else { None };
        let (address, source) = match document {
            Some(path) => {
                if self.places.is_broken(&path) {
                    return Ok(Target::None);
                }
                match self.places.documents.get(&path) {
                    Some(found) => (found.address.clone(), Some(path)),
                    None if address_of_source(&path).is_some_and(|address| self.is_broken_address(&address)) => {
                        return Ok(Target::None);
                    }
                    None => return Err(self.missing(link, place)),
                }
            }
            None => {
                let address = self.address_of(place);
                match self.places.addresses.get(&address) {
                    Some(source) => (address, source.clone()),
                    None if self.is_broken_address(&address) => return Ok(Target::None),
                    None => return Err(self.missing(link, place)),
                }
            }
        };
        let found = source.and_then(|source| self.places.documents.get(&source));
        if found.is_some_and(|found| found.in_error) {
            return Ok(Target::None);
        }
        if found.is_some_and(|found| found.hidden) {
            return Err(Diagnostic::warning("tautan-belum-terbit", self.path, link.span).with("tertulis", place));
        }
        let href = SitePath::page(&found.map_or(address, |found| found.address.clone()));
        let href = href.href(self.places.offline);
        match fragment.filter(|fragment| !fragment.is_empty()) {
            Some(fragment) => {
                let headings = found.map_or(&[][..], |found| &*found.headings);
                self.fragment(link, fragment, headings, href)
            }
            None => Ok(Target::Attributes(format!(" href=\"{href}\""))),
        }
    }

    fn fragment(
        &self,
        link: &BodyLink,
        fragment: &str,
        headings: &[String],
        href: String,
    ) -> Result<Target, Diagnostic> {
        if headings.iter().any(|heading| heading == fragment) {
            return Ok(Target::Attributes(format!(" href=\"{href}#{fragment}\"")));
        }
        let headings = &headings[..headings.len().min(HEADINGS)];
        let near = diagnostic::nearest(fragment, headings.iter().map(String::as_str)).unwrap_or("none");
        let all = headings.iter().map(|heading| format!("`#{heading}`")).collect::<Vec<_>>().join(", ");
        let all = if all.is_empty() { "none".to_owned() } else { all };
        Err(self.error("judul-bagian-hilang", link, fragment).with("saran", near).with("pilihan", all))
    }

    fn picture(&self, link: &BodyLink, written: &str, pictures: &mut Vec<SourcePath>) -> Result<Target, Diagnostic> {
        let text = Placed { value: written.to_owned(), span: link.span };
        let found = find_picture(self.path, &text, self.places)?;
        let Some((path, picture)) = found.and_then(|path| self.places.pictures.get_key_value(&path)) else {
            return Ok(Target::Attributes("><img".to_owned()));
        };
        let variants = Variants::of_picture(picture);
        let (srcset, src) = (variants.srcset(path, picture), variants.src(path, picture));
        let Picture { width, height, .. } = picture;
        pictures.push(path.clone());
        Ok(Target::Attributes(format!(
            "><source type=image/webp srcset=\"{srcset}\" sizes=\"{BODY_SIZES}\"><img src=\"{src}\" width={width} height={height}"
        )))
    }

    /// The source that a file name means, from the folder of this source.
    fn document_at(&self, place: &str) -> Option<SourcePath> {
        let base = if place.starts_with('/') { "content" } else { folder(self.path) };
        join(base, place.trim_start_matches('/')).map(Into::into)
    }

    /// The address that `place` means, from the address of this page.
    fn address_of(&self, place: &str) -> String {
        let joined = match place.strip_prefix('/') {
            Some(absolute) => join("", absolute),
            None => join(self.address.trim_end_matches('/'), place),
        };
        let mut address = joined.unwrap_or_default();
        let last = address.rsplit('/').next().unwrap_or_default();
        if !last.is_empty() && !last.contains('.') {
            address.push('/');
        }
        address.strip_suffix("index.html").map(str::to_owned).unwrap_or(address)
    }

    fn is_broken_address(&self, address: &str) -> bool {
        self.places.broken_addresses.contains(address)
    }

    fn missing(&self, link: &BodyLink, place: &str) -> Diagnostic {
        let last = place.rsplit('/').next().unwrap_or_default();
        if last.contains('.') && !last.to_lowercase().ends_with(".md") {
            return self.error("berkas-tak-terbit", link, place);
        }
        let name = place.trim_end_matches('/').trim_end_matches(".md").rsplit('/').next().unwrap_or(place);
        let near = self.places.page_like(name).map_or("none".to_owned(), |address| format!("/{address}"));
        self.error("tautan-putus", link, place).with("saran", near)
    }

    fn error(&self, code: &'static str, link: &BodyLink, written: &str) -> Diagnostic {
        Diagnostic::error(code, self.path, link.span).with("tertulis", written)
    }
}

/// The address at which a source is served.
pub(crate) fn address_of_source(path: &str) -> Option<String> {
    let (inside, ending) = path.strip_prefix("content/")?.rsplit_once('.')?;
    if !ending.eq_ignore_ascii_case("md") {
        return None;
    }
    // A translation has no address of its own: it is one more language of its original's page.
    let is_original = path.starts_with("content/opd/") || split_language(inside).1.is_none();
    is_original.then(|| format!("{}/", inside.strip_prefix("halaman/").unwrap_or(inside)))
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Joins a relative path to a folder; `None` if it climbs out.
fn join(folder: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let mut joined = parts.join("/");
    if relative.ends_with('/') && !joined.is_empty() {
        joined.push('/');
    }
    Some(joined)
}

/// The scheme of an address, in lower case.
fn scheme(address: &str) -> Option<String> {
    let end = address.find(['/', '?', '#']).unwrap_or(address.len());
    let (scheme, _) = address[..end].split_once(':')?;
    Some(scheme.trim().to_ascii_lowercase())
}

fn escaped(address: &str) -> String {
    let (mut href, mut html) = (String::new(), String::new());
    let _ = escape_href(&mut href, address);
    // escape_href already writes & as an entity; what is left is harmless in an attribute.
    let _ = escape_html(&mut html, &href.replace("&amp;", "&").replace("&#x27;", "'"));
    html
}
