//! Which template a page has and what the template receives.

use super::agencies::agencies;
use super::card::Scene;
use super::home::{home, home_page};
use super::lists::{LIST_LEVEL, agency_page, list, term_page};
use super::marks::Piece;
use super::spelled::Speller;
use super::statistics::statistics;
use super::{Renderer, explore, glossary, share, share_card, structured, words};
use crate::cards::code;
use crate::fields::date::iso;
use crate::permalink::{self, KITS, SitePath};
use crate::plan::{ExportFormat, FeedFormat, FilterFile, Job, Page};
use crate::settings::SocialAccount;
use crate::theme::context::{self, Link};
use tera::Value;

/// The policy that every page repeats; see `server` for the headers that say the same and more.
pub const SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

/// The template of a page, and the values that it receives.
pub(super) fn context(renderer: &Renderer, path: &SitePath, page: &Page) -> (&'static str, Vec<(&'static str, Value)>) {
    let scene = renderer.scene();
    let catalogue = &*renderer.catalogue;
    let (template, name, value, mut head) = match page {
        Page::Home => ("home.html", "home", value(&home(renderer)), home_page(scene)),
        Page::Catalogue { page } => {
            let members = &catalogue.listed;
            let mut list = list(renderer, "inovasi", permalink::CATALOGUE, members, *page, LIST_LEVEL);
            if *page == 1 {
                list.filters = renderer.filters.clone();
                list.filter_data = (!scene.settings.offline).then(filter_data);
            }
            let title = scene.locale.text("semua-inovasi");
            ("list.html", "list", value(&list), list_page(scene, title, members.len(), *page, &[]))
        }
        Page::FacetIndex { facet } => explore::facet_page(renderer, &catalogue.facets[*facet]),
        Page::Term { facet, term, page } => term_page(renderer, *facet, *term, *page),
        Page::Agencies => {
            let agencies = agencies(scene);
            let title = scene.locale.text("semua-opd");
            let page = list_page(scene, title, agencies.total, 1, &[]);
            ("agencies.html", "agencies", value(&agencies), page)
        }
        Page::Glossary => {
            let glossary = glossary::context(scene);
            let title = scene.locale.text("istilah");
            let page = page_of(scene, title, scene.locale.text("istilah-keterangan"), Vec::new());
            ("glossary.html", "glossary", value(&glossary), page)
        }
        Page::Statistics => {
            let title = scene.locale.text("statistik-judul");
            let page = page_of(scene, title, scene.locale.text("keterangan-statistik"), Vec::new());
            ("statistics.html", "statistics", value(&statistics(renderer)), page)
        }
        Page::Awards { page } => explore::awards_page(renderer, *page),
        Page::Agency { agency, page } => agency_page(renderer, *agency, *page),
        Page::Innovation { innovation } => {
            let page = super::innovation::page(scene, &catalogue.innovations[*innovation], path);
            let context = super::innovation::context(scene, *innovation, &renderer.short_forms);
            ("innovation.html", "innovation", value(&context), page)
        }
        Page::FreePage { page } => {
            let free = &catalogue.pages[*page];
            let checked = free.checked.map(|date| words::date(scene.locale, date));
            let is_own = scene.language() == scene.settings.language;
            let (title, summary, body, language) = match free.translation.as_ref().filter(|_| !is_own) {
                Some(translated) => (&translated.title, &translated.summary, &translated.body, None),
                None => {
                    let language = (!is_own).then_some(scene.settings.language.code());
                    (&free.title, &free.summary, &free.body, language)
                }
            };
            let mut head = page_of(scene, title.clone(), summary.clone(), Vec::new());
            head.modified = free.checked.map(iso);
            let mut speller = match is_own || language.is_some() {
                true => Speller::new(&renderer.short_forms, title),
                false => Speller::silent(),
            };
            let free = context::FreePage { language, body: speller.body(body.html()), checked };
            ("page.html", "free", value(&free), head)
        }
        Page::Gone { gone } => {
            let gone = &catalogue.gone[*gone];
            let why = if gone.under_repair { "perbaikan" } else { "hilang" };
            let title = scene.locale.fill(&format!("judul-{why}"), &[("nama", &gone.name)]);
            let page = page_of(scene, title, scene.locale.text(&format!("isi-{why}")), Vec::new());
            let agency = gone.agency.map(|agency| scene.agency_link(agency));
            ("gone.html", "gone", value(&context::Gone { name: gone.name.clone(), agency }), page)
        }
        Page::Withdrawn => {
            let page = page_of(scene, scene.locale.text("judul-dicabut"), scene.locale.text("isi-hilang"), Vec::new());
            ("gone.html", "gone", value(&context::Gone { name: String::new(), agency: None }), page)
        }
        Page::Kit { innovation } => super::kit::page(scene, *innovation),
        Page::Kits { page } => super::kit::list_page(renderer, *page),
        Page::Search { letter, page } => super::search::page(renderer, *letter, *page),
        Page::Embed { innovation } => {
            let (embed, page) = super::embed::context(scene, &catalogue.innovations[*innovation]);
            ("embed.html", "embed", value(&embed), page)
        }
        Page::Redirect { to } => {
            // Who passes on an old or short address shows the page that it leads to.
            let target = renderer.plan.jobs.get(&SitePath::page(to)).and_then(Job::page).unwrap_or(&Page::Home);
            let (title, summary) = share_card::said(scene, target);
            let redirect_to = scene.href(to);
            let redirect = context::Redirect { href: redirect_to.clone(), title };
            let mut page = page_of(scene, scene.locale.text("judul-alih"), summary, Vec::new());
            page.canonical = Some(scene.absolute(&redirect_to));
            page.image = scene.settings.has_share_cards().then(|| renderer.share_image(target));
            ("redirect.html", "redirect", value(&redirect), page)
        }
        Page::NotFound => {
            let page = page_of(scene, scene.locale.text("judul-404"), scene.locale.text("keterangan-404"), Vec::new());
            ("404.html", "", Value::none(), page)
        }
    };
    head.indexed = page.is_indexed(catalogue);
    if page.is_passed_on() {
        let url = scene.settings.base_url.join(path.address());
        head.share = share::links(scene, &head.heading, &url);
        let printed = short_url(scene, path).unwrap_or_else(|| url.clone());
        let has_code = page.innovation().is_some() && printed.len() <= code::LONGEST;
        head.qr = has_code.then(|| Piece::Code { url: &printed }.mark());
        head.canonical = Some(url);
        head.kit = page.innovation().and_then(|innovation| super::kit::href(scene, innovation));
        head.alternates = alternates(scene, path);
        head.image = scene.settings.has_share_cards().then(|| renderer.share_image(page));
        let crumbs = structured::breadcrumbs(scene, &head);
        head.json_ld = structured::graph(head.json_ld.take(), crumbs);
    }
    let mut values = vec![("page", Value::from_serializable(&head))];
    if !name.is_empty() {
        values.push((name, value));
    }
    (template, values)
}

fn filter_data() -> context::FilterData {
    let href = |file: FilterFile| SitePath::file(file.path()).href(true);
    context::FilterData { terms: href(FilterFile::Terms), words: href(FilterFile::Words) }
}

/// The short address of a page; in another language too, the original's, whose page leads on.
fn short_url(scene: Scene, path: &SitePath) -> Option<String> {
    let own = path.language(scene.settings.other_languages()).map_or_else(|| path.clone(), |(_, own)| own);
    let code = scene.catalogue.ledger.code(own.address())?;
    Some(scene.settings.base_url.join(permalink::short(code).address()))
}

/// The same page in each language of the site; nothing if there is only one.
fn alternates(scene: Scene, path: &SitePath) -> Vec<context::Alternate> {
    let settings = scene.settings;
    if settings.english.is_none() {
        return Vec::new();
    }
    let own = path.language(settings.other_languages()).map_or_else(|| path.clone(), |(_, own)| own);
    let all = std::iter::once(settings.language).chain(settings.other_languages());
    all.map(|language| {
        let path = if language == settings.language { own.clone() } else { own.in_language(language) };
        context::Alternate {
            language: language.code(),
            label: scene.locale.text(&format!("bahasa-{}", language.code())),
            // From the root: the way to the page in another language does not start at this language's home page.
            href: path.href_in_own_language(settings.offline),
            url: settings.base_url.join(path.address()),
            current: language == scene.language(),
        }
    })
    .collect()
}

pub(super) fn value(value: &impl serde::Serialize) -> Value {
    Value::from_serializable(value)
}

/// A page's head without what only some pages have.
pub(super) fn page_of(scene: Scene, heading: String, description: String, breadcrumbs: Vec<Link>) -> context::Page {
    let mut way = vec![Link { title: scene.locale.text("beranda"), href: scene.href("") }];
    way.extend(breadcrumbs);
    context::Page {
        title: format!("{heading} · {}", scene.site_name()),
        heading,
        description,
        canonical: None,
        open_graph_type: "website",
        breadcrumbs: way,
        feeds: feeds(scene, "", scene.site_name()),
        indexed: true,
        json_ld: None,
        published: None,
        modified: None,
        security_policy: SECURITY_POLICY,
        image: None,
        share: Vec::new(),
        qr: None,
        kit: None,
        alternates: Vec::new(),
    }
}

pub(super) fn feeds(scene: Scene, address: &str, name: &str) -> Vec<context::Feed> {
    let title = scene.locale.fill("umpan-judul", &[("nama", name)]);
    let feed = |format: FeedFormat, media_type| context::Feed {
        title: title.clone(),
        href: permalink::feed(address, format.file()).href(true),
        media_type,
    };
    vec![feed(FeedFormat::Atom, "application/atom+xml"), feed(FeedFormat::Json, "application/feed+json")]
}

/// Searches to try on the home page and where nothing is found.
const SEARCHES: [&str; 3] = ["contoh-cari-1", "contoh-cari-2", "contoh-cari-3"];

fn searched(scene: Scene, words: String) -> Link {
    Link { href: format!("{}?q={}", scene.href(permalink::SEARCH), share::encoded(&words)), title: words }
}

/// `site`, the same on every page. `colours` leads to the style sheet of the site's own.
pub fn site(scene: Scene, colours: Option<String>) -> context::Site {
    let settings = scene.settings;
    let page_link = |page: &crate::catalogue::FreePage| Link {
        title: match page.translation.as_ref().filter(|_| scene.language() != settings.language) {
            Some(translated) => translated.title.clone(),
            None => page.title.clone(),
        },
        href: permalink::free_page(&page.id).href(settings.offline),
    };
    let pages = &scene.catalogue.pages;
    let facets = scene.catalogue.facets.iter().filter(|facet| facet.kind.has_own_pages()).map(|facet| Link {
        title: scene.locale.text(&format!("facet-{}", facet.kind.id())),
        href: scene.href(&facet.kind.address()),
    });
    let export = |format: ExportFormat, key: &str| Link {
        title: scene.locale.text(key),
        href: SitePath::file(format.path()).href(true),
    };
    context::Site {
        name: scene.site_name().to_owned(),
        description: scene.site_description().to_owned(),
        government: settings.government.clone(),
        region: settings.region.clone(),
        language: scene.language().code().to_owned(),
        sample: settings.sample,
        offline: settings.offline,
        logo: scene.logo(),
        colours,
        home: scene.href(""),
        catalogue: scene.href(permalink::CATALOGUE),
        agencies: scene.href(permalink::AGENCIES),
        searches: SEARCHES.iter().map(|key| searched(scene, scene.locale.text(key))).collect(),
        search: scene.href(permalink::SEARCH),
        glossary: scene.catalogue.has_page_at(permalink::GLOSSARY).then(|| scene.href(permalink::GLOSSARY)),
        menu: pages.iter().filter(|page| page.in_menu).map(page_link).collect(),
        pages: pages.iter().map(page_link).collect(),
        facets: facets.collect(),
        explore: explore::links(scene),
        complaint: settings.complaint.as_ref().map(|complaint| context::Complaint {
            name: complaint.name.clone(),
            website: complaint.website.clone(),
            text_number: complaint.text_number.clone(),
            note: settings
                .words_in(scene.language())
                .and_then(|words| words.complaint_note.clone())
                .or_else(|| complaint.note.clone()),
        }),
        information_officer_url: settings.information_officer_url.clone(),
        social: social(&settings.social),
        licence: settings
            .licence
            .as_ref()
            .map(|licence| context::Licence { name: licence.name.clone(), url: licence.url.clone() }),
        kits: settings.has_share_cards().then(|| SitePath::page(KITS).href_in_own_language(settings.offline)),
        data: vec![export(ExportFormat::Csv, "data-csv"), export(ExportFormat::Json, "data-json")],
        feeds: feeds(scene, "", scene.site_name()),
    }
}

pub(super) fn social(accounts: &[SocialAccount]) -> Vec<Link> {
    accounts.iter().map(|account| Link { title: account.name.clone(), href: account.url.clone() }).collect()
}

pub(super) fn list_page(scene: Scene, title: String, total: usize, page: usize, crumbs: &[Link]) -> context::Page {
    let description = scene.locale.fill("daftar-keterangan", &[("nama", &title), ("jumlah", &total.to_string())]);
    let heading = match page {
        1 => title,
        _ => format!("{title}, {}", scene.locale.fill("hal", &[("nomor", &page.to_string())])),
    };
    page_of(scene, heading, description, crumbs.to_vec())
}
