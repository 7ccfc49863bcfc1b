//! What a social media team needs to pass an innovation on: pictures, captions, codes and the short address, on a page, whose
//! script puts them into one file, and as files in a folder.

use super::head::{list_page as list_head, page_of, value};
use super::lists::{Parts, pagination};
use super::marks::Piece;
use super::scene::Scene;
use super::{Editions, Renderer, captions, share, share_card};
use crate::cards::{Format, code};
use crate::fields::Choice;
use crate::permalink::{self, KITS, SitePath};
use crate::plan::kits::{LIST_SIZE, card, list_pages};
use crate::plan::{Print, Subject};
use crate::theme::context::{self, Link};
use crate::vocabulary::Outlet;

/// A file of a kit: the name by which it is saved, and where its bytes come from.
pub struct KitPart {
    pub name: String,
    pub source: Source,
}

/// Bytes that stand in the site under a path of their own, or that do not.
pub enum Source {
    Published(SitePath),
    Bytes(Vec<u8>),
}

/// A picture's id in names and words, by its format.
fn picture_id(format: Format) -> &'static str {
    match format {
        Format::Link => "tautan",
        Format::Post => "kiriman",
        Format::Story => "cerita",
    }
}

/// Where the picture of an innovation lies, and the name by which it is saved.
fn picture(scene: Scene, innovation: usize, format: Format) -> (SitePath, String) {
    let slug = &scene.catalogue.innovations[innovation].record.slug;
    let card = card(scene.catalogue, innovation, format);
    let path = card.path(permalink::innovation(slug).address());
    let extension = path.as_str().rsplit('.').next().unwrap_or_default().to_owned();
    (path, format!("{slug}-{}.{extension}", picture_id(format)))
}

/// The short address of an innovation, absolute.
fn link(scene: Scene, innovation: usize) -> String {
    let page = permalink::innovation(&scene.catalogue.innovations[innovation].record.slug);
    scene.settings.base_url.join(share_card::short(scene, page).address())
}

/// An innovation's poster, if one is made.
fn poster(scene: Scene, innovation: usize) -> Option<SitePath> {
    let print = Print::Poster(innovation);
    print.is_made(scene.settings, scene.catalogue).then(|| print.path(scene.catalogue))
}

fn poster_name(slug: &str) -> String {
    format!("{slug}-poster.pdf")
}

fn code_name(slug: &str, format: code::Format) -> String {
    format!("{slug}-qr.{}", format.extension())
}

fn caption_name(slug: &str, outlet: Outlet) -> String {
    format!("{slug}-{}.txt", outlet.id())
}

impl Editions {
    /// Every file of a kit, in their order.
    pub fn kit(&self, innovation: usize) -> Vec<KitPart> {
        let scene = self.renderers[0].scene();
        let entry = &scene.catalogue.innovations[innovation];
        let slug = &entry.record.slug;
        let pictures = Format::ALL.into_iter().map(|format| {
            let (path, name) = picture(scene, innovation, format);
            KitPart { name, source: Source::Published(path) }
        });
        let link = link(scene, innovation);
        let codes = code::Format::ALL.into_iter().filter_map(|format| {
            Some(KitPart { name: code_name(slug, format), source: Source::Bytes(format.file(&link)?) })
        });
        let captions = Outlet::ALL.iter().map(|outlet| {
            // As Notepad ends lines.
            let text = captions::caption(scene, entry, *outlet, &link).replace('\n', "\r\n");
            KitPart { name: caption_name(slug, *outlet), source: Source::Bytes(format!("{text}\r\n").into_bytes()) }
        });
        let poster =
            poster(scene, innovation).map(|path| KitPart { name: poster_name(slug), source: Source::Published(path) });
        pictures.chain(codes).chain(poster).chain(captions).collect()
    }
}

/// The page of a kit.
pub(super) fn page(scene: Scene, innovation: usize) -> Parts {
    let entry = &scene.catalogue.innovations[innovation];
    let record = &entry.record;
    let own_page = permalink::innovation(&record.slug);
    let fields = share_card::fields(scene, Subject::Innovation(innovation));
    let link = link(scene, innovation);
    let offline = scene.settings.offline;
    let pictures = Format::ALL.into_iter().map(|format| {
        let (path, download) = picture(scene, innovation, format);
        let (width, height) = format.size();
        let id = picture_id(format);
        context::KitPicture {
            id,
            label: scene.locale.text(&format!("bahan-{id}")),
            purpose: scene.locale.text(&format!("bahan-{id}-untuk")),
            src: path.href(true),
            download,
            width,
            height,
        }
    });
    let texts = Outlet::ALL.iter().map(|outlet| {
        let text = captions::caption(scene, entry, *outlet, &link);
        context::Caption {
            id: outlet.id(),
            label: scene.locale.text(&format!("takarir-nama-{}", outlet.id())),
            download: caption_name(&record.slug, *outlet),
            rows: text.lines().map(|line| line.chars().count() / LINE + 1).sum(),
            length: outlet.length(&text),
            limit: outlet.limit(),
            text,
        }
    });
    let codes = code::Format::ALL.into_iter().filter(|_| link.len() <= code::LONGEST).map(|format| context::KitFile {
        label: scene.locale.text(&format!("bahan-qr-{}", format.extension())),
        // In the page itself: a site of many innovations has two files less for each.
        href: Piece::CodeFile { format, url: &link }.mark().0,
        download: code_name(&record.slug, format),
    });
    let kit = context::Kit {
        name: record.name.value.clone(),
        notice: super::innovation::notice(scene, entry),
        href: own_page.href(offline),
        agency: scene.agency_link(entry.agency),
        alt: share_card::alt(scene, &fields),
        pictures: pictures.collect(),
        captions: texts.collect(),
        qr: share::qr(&link).map(context::Html),
        files: codes
            .chain(poster(scene, innovation).map(|path| context::KitFile {
                label: scene.locale.text("bahan-poster"),
                href: path.href(true),
                download: poster_name(&record.slug),
            }))
            .collect(),
        archive: format!("{}-bagikan.zip", record.slug),
        typed: fields.address,
        short_url: link,
        preview: context::Preview {
            image: picture(scene, innovation, Format::Link).0.href(true),
            title: record.name.value.clone(),
            description: record.summary.clone(),
            domain: share_card::typed(scene, &SitePath::page("")),
        },
    };
    let heading = scene.locale.fill("bahan-judul", &[("nama", &record.name.value)]);
    let crumb = Link { title: scene.locale.text("bahan-semua-judul"), href: scene.href(KITS) };
    let page = page_of(scene, heading, scene.locale.text("bahan-keterangan"), vec![crumb]);
    ("kit.html", "kit", value(&kit), page)
}

/// Letters of a caption's line on a phone.
const LINE: usize = 38;

/// A page of the list of all kits, under their agencies.
pub(super) fn list_page(renderer: &Renderer, page: usize) -> Parts {
    let scene = renderer.scene();
    let catalogue = scene.catalogue;
    let mut listed = catalogue.listed.clone();
    listed.sort_by_key(|index| {
        let innovation = &catalogue.innovations[*index];
        (&catalogue.agencies[innovation.agency].name, innovation.agency, &innovation.record.name.value)
    });
    let from = (page - 1) * LIST_SIZE;
    let members = listed.get(from..(from + LIST_SIZE).min(listed.len())).unwrap_or_default();
    let by_agency =
        members.chunk_by(|one, other| catalogue.innovations[*one].agency == catalogue.innovations[*other].agency);
    let groups = by_agency.map(|members| {
        let links = members.iter().map(|index| {
            let record = &catalogue.innovations[*index].record;
            let href = permalink::kit(&record.slug).href(scene.settings.offline);
            Link { title: record.name.value.clone(), href }
        });
        let agency = catalogue.innovations[members[0]].agency;
        context::KitGroup { agency: catalogue.agencies[agency].name.clone(), kits: links.collect() }
    });
    let kits = context::Kits {
        groups: groups.collect(),
        total: listed.len(),
        pagination: pagination(scene, KITS, page, list_pages(catalogue)),
    };
    let title = scene.locale.text("bahan-semua-judul");
    let head = list_head(scene, title, listed.len(), page, &[]);
    ("kits.html", "kits", value(&kits), head)
}

/// The link from an innovation's page to its kit, if it has one. It leads to the site's own language from every other.
pub(super) fn href(scene: Scene, innovation: usize) -> Option<String> {
    let innovation = &scene.catalogue.innovations[innovation];
    let has_kit = innovation.listed && scene.settings.has_share_cards();
    has_kit.then(|| permalink::kit(&innovation.record.slug).href_in_own_language(scene.settings.offline))
}
