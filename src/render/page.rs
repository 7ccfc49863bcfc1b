//! Which template a page has and what the template receives.

use super::agencies::agencies;
use super::head::{list_page, page_of, value};
use super::home::{home, home_page};
use super::lists::{LIST_LEVEL, agency_page, list, term_page};
use super::marks::Piece;
use super::scene::Scene;
use super::spelled::Speller;
use super::statistics::statistics;
use super::{Renderer, explore, glossary, open_data, share, share_card, structured, words};
use crate::cards::code;
use crate::fields::date::iso;
use crate::permalink::{self, SitePath};
use crate::plan::{FilterFile, Job, Page};
use crate::search::guesses::{self, Order};
use crate::theme::context;
use tera::Value;

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
        Page::Directory => {
            let title = scene.locale.text("jelajah-judul");
            let page = page_of(scene, title, scene.locale.text("keterangan-jelajah"), Vec::new());
            ("directory.html", "", value(&()), page)
        }
        Page::Glossary => {
            let glossary = glossary::context(scene);
            let title = scene.locale.text("istilah");
            let page = page_of(scene, title, scene.locale.text("istilah-keterangan"), Vec::new());
            ("glossary.html", "glossary", value(&glossary), page)
        }
        Page::OpenData => {
            let title = scene.locale.text("data-judul");
            let mut page = page_of(scene, title, scene.locale.text("data-keterangan"), Vec::new());
            page.json_ld = Some(structured::dataset(scene));
            ("data.html", "data", value(&open_data::page(scene)), page)
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
        Page::Free { page } => {
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
            ("404.html", "lost", value(&lost(renderer)), page)
        }
    };
    head.indexed = page.is_indexed(catalogue) && !scene.settings.trial;
    if page.is_passed_on() {
        let url = scene.settings.base_url.join(path.address());
        let printed = short_url(scene, path).unwrap_or_else(|| url.clone());
        let is_sensitive = page.innovation().is_some_and(|index| catalogue.innovations[index].record.sensitive);
        if !is_sensitive {
            let text = match page.innovation() {
                Some(_) => format!("{}: {}", head.heading, head.description),
                None => head.heading.clone(),
            };
            head.share = share::links(scene, &head.heading, &text, &printed);
        }
        let has_code = page.innovation().is_some() && printed.len() <= code::LONGEST;
        head.qr = has_code.then(|| Piece::Code { url: &printed }.mark());
        head.short_url = (printed != url).then_some(printed);
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

/// What the page for missing addresses must know to guess which one was meant.
fn lost(renderer: &Renderer) -> context::Lost {
    let settings = &renderer.settings;
    let beginnings = |(order, keys): (Order, Vec<String>)| context::GuessFiles {
        id: order.id(),
        files: SitePath::file(&guesses::path(order, 0)).href(true).trim_end_matches("0.json").to_owned(),
        beginnings: keys.join(" "),
    };
    let orders =
        if settings.offline { Vec::new() } else { renderer.plan.guesses.beginnings().map(beginnings).collect() };
    context::Lost { orders, languages: settings.other_languages().map(|language| language.code()).collect() }
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
