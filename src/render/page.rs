//! Which template a page has and what the template receives.

use super::card::Scene;
use super::home::{home, home_page};
use super::lists::{agencies, agency_page, counts, list, term_page};
use super::{Renderer, structured, words};
use crate::catalogue::permalink::{self, SitePath};
use crate::fields::date::iso;
use crate::plan::{ExportFormat, FeedFormat, Job, is_indexed};
use crate::theme::asset::Asset;
use crate::theme::context::{self, Link};
use tera::{Context, Value};

/// The policy that every page repeats; see `server` for the headers that say the same and more.
pub const SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

/// The template of a page's job, and its context.
pub fn context(renderer: &Renderer, path: &SitePath, job: &Job) -> (&'static str, Context) {
    let scene = renderer.scene();
    let catalogue = renderer.catalogue;
    let (template, name, value, mut page) = match job {
        Job::Home => ("home.html", "home", value(&home(renderer)), home_page(scene)),
        Job::Catalogue { page } => {
            let members = &catalogue.listed;
            let mut list = list(renderer, "inovasi", "inovasi/", members, *page);
            if *page == 1 {
                list.filters = renderer.filters.clone();
            }
            let title = scene.locale.text("semua-inovasi");
            ("list.html", "list", value(&list), list_page(scene, title, members.len(), *page, &[]))
        }
        Job::FacetIndex { facet } => {
            let facet = &catalogue.facets[*facet];
            let title = scene.locale.text(&format!("facet-{}", facet.kind.id()));
            let total = facet.terms.len();
            let facet = context::Facet { facet: facet.kind.id(), terms: counts(scene, facet) };
            ("facet.html", "facet", value(&facet), list_page(scene, title, total, 1, &[]))
        }
        Job::Term { facet, term, page } => term_page(renderer, *facet, *term, *page),
        Job::Agencies => {
            let agencies = agencies(scene);
            let title = scene.locale.text("semua-opd");
            let page = list_page(scene, title, agencies.total, 1, &[]);
            ("agencies.html", "agencies", value(&agencies), page)
        }
        Job::Agency { agency, page } => agency_page(renderer, *agency, *page),
        Job::Innovation { innovation } => {
            let innovation = &catalogue.innovations[*innovation];
            let page = super::innovation::page(scene, innovation, path);
            ("innovation.html", "innovation", value(&super::innovation::context(scene, innovation)), page)
        }
        Job::FreePage { page } => {
            let free = &catalogue.pages[*page];
            let checked = free.checked.map(|date| words::date(scene.locale, date));
            let body = context::Html(catalogue.page_bodies[*page].html());
            let mut head = page_of(scene, free.title.clone(), free.summary.clone(), Vec::new());
            head.modified = free.checked.map(iso);
            ("page.html", "free", value(&context::FreePage { body, checked }), head)
        }
        Job::Redirect { to } => {
            let title = scene.locale.text("judul-alih");
            let slug = to.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
            let target = scene.catalogue.slugs.get(slug).map(|index| &scene.catalogue.innovations[*index].record);
            let name = target.map_or_else(|| title.clone(), |record| record.name.value.clone());
            let redirect = context::Redirect { href: scene.href(to), title: name };
            let mut page = page_of(scene, title.clone(), title, Vec::new());
            page.canonical = Some(scene.settings.base_url.join(to));
            ("redirect.html", "redirect", value(&redirect), page)
        }
        _ => {
            let page = page_of(scene, scene.locale.text("judul-404"), scene.locale.text("keterangan-404"), Vec::new());
            ("404.html", "", Value::none(), page)
        }
    };
    page.indexed = is_indexed(job, catalogue);
    if !matches!(job, Job::NotFound | Job::Redirect { .. }) {
        page.canonical = Some(scene.settings.base_url.join(path.address()));
        let crumbs = structured::breadcrumbs(scene, &page);
        page.json_ld = structured::graph(page.json_ld.take(), crumbs);
    }
    let mut context = Context::new();
    context.insert_value("page", Value::from_serializable(&page));
    if !name.is_empty() {
        context.insert_value(name, value);
    }
    (template, context)
}

pub(super) fn value(value: &impl serde::Serialize) -> Value {
    Value::from_serializable(value)
}

/// A page's head without what only some pages have.
pub(super) fn page_of(scene: Scene, heading: String, description: String, breadcrumbs: Vec<Link>) -> context::Page {
    let mut way = vec![Link { title: scene.locale.text("beranda"), href: scene.href("") }];
    way.extend(breadcrumbs);
    context::Page {
        title: format!("{heading} · {}", scene.settings.name),
        heading,
        description,
        canonical: None,
        open_graph_type: "website",
        breadcrumbs: way,
        feeds: feeds(scene, "", &scene.settings.name),
        indexed: true,
        json_ld: None,
        published: None,
        modified: None,
        security_policy: SECURITY_POLICY,
    }
}

pub(super) fn feeds(scene: Scene, address: &str, name: &str) -> Vec<context::Feed> {
    let title = scene.locale.fill("umpan-judul", &[("nama", name)]);
    let feed = |format: FeedFormat, media_type| context::Feed {
        title: title.clone(),
        href: SitePath::file(&format!("{address}{}", format.file())).href(true),
        media_type,
    };
    vec![feed(FeedFormat::Atom, "application/atom+xml"), feed(FeedFormat::Json, "application/feed+json")]
}

/// `site`, the same on every page. `colours` is the style sheet of the site's own.
pub fn site(scene: Scene, colours: Option<&Asset>) -> context::Site {
    let settings = scene.settings;
    let page_link = |page: &crate::catalogue::FreePage| Link {
        title: page.title.clone(),
        href: permalink::free_page(&page.id).href(settings.offline),
    };
    let pages = &scene.catalogue.pages;
    let facets = scene.catalogue.facets.iter().map(|facet| Link {
        title: scene.locale.text(&format!("facet-{}", facet.kind.id())),
        href: scene.href(&facet.kind.address()),
    });
    let export = |format: ExportFormat, key: &str| Link {
        title: scene.locale.text(key),
        href: SitePath::file(format.path()).href(true),
    };
    context::Site {
        name: settings.name.clone(),
        description: settings.description.clone(),
        government: settings.government.clone(),
        region: settings.region.clone(),
        language: settings.language.code().to_owned(),
        sample: settings.sample,
        offline: settings.offline,
        logo: scene.logo(),
        colours: colours.map(|asset| asset.path.href(true)),
        home: scene.href(""),
        catalogue: scene.href("inovasi/"),
        agencies: scene.href("opd/"),
        menu: pages.iter().filter(|page| page.in_menu).map(page_link).collect(),
        pages: pages.iter().map(page_link).collect(),
        facets: facets.collect(),
        complaint: settings.complaint.as_ref().map(|complaint| context::Complaint {
            name: complaint.name.clone(),
            website: complaint.website.clone(),
            text_number: complaint.text_number.clone(),
            note: complaint.note.clone(),
        }),
        information_officer_url: settings.information_officer_url.clone(),
        social: settings
            .social
            .iter()
            .map(|account| Link { title: account.name.clone(), href: account.url.clone() })
            .collect(),
        licence: settings
            .licence
            .as_ref()
            .map(|licence| context::Licence { name: licence.name.clone(), url: licence.url.clone() }),
        data: vec![export(ExportFormat::Csv, "data-csv"), export(ExportFormat::Json, "data-json")],
        feeds: feeds(scene, "", &settings.name),
    }
}

pub(super) fn list_page(scene: Scene, title: String, total: usize, page: usize, crumbs: &[Link]) -> context::Page {
    let description = scene.locale.fill("daftar-keterangan", &[("nama", &title), ("jumlah", &total.to_string())]);
    let heading = match page {
        1 => title,
        _ => format!("{title}, {}", scene.locale.fill("hal", &[("nomor", &page.to_string())])),
    };
    page_of(scene, heading, description, crumbs.to_vec())
}
