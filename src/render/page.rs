//! Which template a page has and what the template receives.

use super::card::{Scene, shares};
use super::{Renderer, structured, words};
use crate::catalogue::facet::{Facet, FacetKind};
use crate::catalogue::permalink::{self, SitePath};
use crate::fields::reader::iso;
use crate::plan::{ExportFormat, FeedFormat, Job, PAGE_SIZE, is_indexed, page_count};
use crate::theme::context::{self, Link};
use crate::vocabulary::{AgencyKind, Stage, Status};
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

fn value(value: &impl serde::Serialize) -> Value {
    Value::from_serializable(value)
}

/// A page's head without what only some pages have.
pub fn page_of(scene: Scene, heading: String, description: String, breadcrumbs: Vec<Link>) -> context::Page {
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

fn feeds(scene: Scene, address: &str, name: &str) -> Vec<context::Feed> {
    let title = scene.locale.fill("umpan-judul", &[("nama", name)]);
    let feed = |format: FeedFormat, media_type| context::Feed {
        title: title.clone(),
        href: SitePath::file(&format!("{address}{}", format.file())).href(true),
        media_type,
    };
    vec![feed(FeedFormat::Atom, "application/atom+xml"), feed(FeedFormat::Json, "application/feed+json")]
}

/// `site`, the same on every page.
pub fn site(scene: Scene) -> context::Site {
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

/// The catalogue's filters, the same for every reader.
pub fn filters(scene: Scene) -> Vec<Value> {
    let filters = scene.catalogue.facets.iter().map(|facet| context::Filter {
        facet: facet.kind.id(),
        label: scene.locale.text(&format!("facet-{}", facet.kind.id())),
        terms: counts(scene, facet),
    });
    filters.map(|filter| Value::from_serializable(&filter)).collect()
}

fn counts(scene: Scene, facet: &Facet) -> Vec<context::Count> {
    let count = |term: &crate::catalogue::facet::Term| context::Count {
        id: term.id.clone(),
        label: words::label(scene.locale, &term.label),
        href: scene.href(&facet.address(term)),
        count: term.members.len(),
    };
    facet.terms.iter().map(count).collect()
}

fn facet_counts(scene: Scene, kind: FacetKind) -> Vec<context::Count> {
    let facet = scene.catalogue.facets.iter().find(|facet| facet.kind == kind);
    facet.map(|facet| counts(scene, facet)).unwrap_or_default()
}

/// Services shown on the home page.
const USEFUL: usize = 6;
const NEWEST: usize = 6;
const IMPROVEMENTS: usize = 4;

fn home(renderer: &Renderer) -> context::Home {
    let scene = renderer.scene();
    let catalogue = renderer.catalogue;
    let listed = || catalogue.listed.iter().map(|index| (*index, &catalogue.innovations[*index]));
    let usable = |innovation: &crate::catalogue::Innovation| {
        innovation.record.stage == Stage::Adopted && innovation.record.status == Status::Active
    };
    let mut useful: Vec<usize> =
        listed().filter(|(_, innovation)| usable(innovation)).map(|(index, _)| index).collect();
    useful.sort_by_key(|index| std::cmp::Reverse(usefulness(&catalogue.innovations[*index])));
    let mut topics = std::collections::BTreeSet::new();
    // One of each topic, so that the page shows the breadth of what there is.
    useful.retain(|index| topics.insert(catalogue.innovations[*index].topics.first().copied()));
    useful.truncate(USEFUL);
    let newest: Vec<usize> = listed()
        .filter(|(index, innovation)| usable(innovation) && !useful.contains(index))
        .map(|(i, _)| i)
        .take(NEWEST)
        .collect();
    let mut improvements: Vec<(u32, context::Improvement)> = listed()
        .filter(|(_, innovation)| usable(innovation))
        .filter_map(|(_, innovation)| {
            let record = &innovation.record;
            let best = record.results.iter().filter_map(|note| {
                let (before, after) = shares(note)?;
                (after < before).then_some((after, note))
            });
            let (share, note) = best.min_by_key(|(share, _)| *share)?;
            let improvement = context::Improvement {
                name: record.name.value.clone(),
                href: permalink::innovation(&record.slug).href(scene.settings.offline),
                result: scene.result(note),
            };
            Some((share, improvement))
        })
        .collect();
    improvements.sort_by(|a, b| (a.0, &a.1.name).cmp(&(b.0, &b.1.name)));
    improvements.truncate(IMPROVEMENTS);
    context::Home {
        topics: facet_counts(scene, FacetKind::Topic),
        audiences: facet_counts(scene, FacetKind::Audience),
        areas: facet_counts(scene, FacetKind::Area),
        useful: renderer.cards(&useful),
        newest: renderer.cards(&newest),
        improvements: improvements.into_iter().map(|(_, improvement)| improvement).collect(),
        innovations: catalogue.listed.len(),
        agencies: catalogue.led.iter().filter(|led| !led.is_empty()).count(),
        usable: listed().filter(|(_, innovation)| usable(innovation)).count(),
        samples: listed().filter(|(_, innovation)| innovation.record.sample).count(),
        achievements: scene
            .settings
            .achievements
            .iter()
            .map(|fact| context::Achievement {
                text: fact.text.clone(),
                number: fact.number,
                year: fact.year,
                source: fact.source.clone(),
            })
            .collect(),
    }
}

/// How much a record tells somebody who wants to use it.
fn usefulness(innovation: &crate::catalogue::Innovation) -> usize {
    let record = &innovation.record;
    let service = record.service.as_ref().map_or(0, |service| {
        service.steps.len().min(4) + service.channels.len().min(2) + 2 * usize::from(!service.locations.is_empty())
    });
    service
        + 3 * usize::from(innovation.picture.is_some())
        + record.results.len().min(2)
        + record.audiences.len().min(2)
}

fn home_page(scene: Scene) -> context::Page {
    let mut page = page_of(scene, scene.settings.name.clone(), scene.settings.description.clone(), Vec::new());
    page.title = format!("{} · {}", scene.settings.name, scene.settings.government);
    page.breadcrumbs.clear();
    page
}

fn list_page(scene: Scene, title: String, total: usize, page: usize, crumbs: &[Link]) -> context::Page {
    let description = scene.locale.fill("daftar-keterangan", &[("nama", &title), ("jumlah", &total.to_string())]);
    let heading = match page {
        1 => title,
        _ => format!("{title}, {}", scene.locale.fill("hal", &[("nomor", &page.to_string())])),
    };
    page_of(scene, heading, description, crumbs.to_vec())
}

fn list(renderer: &Renderer, facet: &'static str, address: &str, members: &[usize], page: usize) -> context::List {
    let from = (page - 1) * PAGE_SIZE;
    let to = (from + PAGE_SIZE).min(members.len());
    context::List {
        facet,
        term: None,
        note: None,
        cards: renderer.cards(&members[from..to]),
        total: members.len(),
        first: from + 1,
        last: to,
        pagination: pagination(renderer.scene(), address, page, page_count(members.len())),
        filters: Vec::new(),
    }
}

fn pagination(scene: Scene, address: &str, page: usize, last: usize) -> context::Pagination {
    let href = |number: usize| permalink::list(address, number).href(scene.settings.offline);
    let near = |number: usize| number == 1 || number == last || number.abs_diff(page) <= 1;
    let mut pages = Vec::new();
    for number in (1..=last).filter(|number| near(*number)) {
        let gap = pages.last().is_some_and(|before: &context::PageLink| before.number + 1 < number);
        if gap {
            pages.push(context::PageLink { number: 0, href: None, current: false });
        }
        pages.push(context::PageLink { number, href: Some(href(number)), current: number == page });
    }
    context::Pagination {
        page,
        last,
        previous: (page > 1).then(|| href(page - 1)),
        next: (page < last).then(|| href(page + 1)),
        pages,
    }
}

type Parts = (&'static str, &'static str, Value, context::Page);

fn term_page(renderer: &Renderer, facet: usize, term: usize, page: usize) -> Parts {
    let scene = renderer.scene();
    let facet = &renderer.catalogue.facets[facet];
    let term = &facet.terms[term];
    let address = facet.address(term);
    let label = words::label(scene.locale, &term.label);
    let title = words::list_title(scene.locale, facet.kind, &label);
    let crumb = Link {
        title: scene.locale.text(&format!("facet-{}", facet.kind.id())),
        href: scene.href(&facet.kind.address()),
    };
    let mut list = list(renderer, facet.kind.id(), &address, &term.members, page);
    let own = context::Term { id: term.id.clone(), label: label.clone(), href: Some(scene.href(&address)) };
    list.term = Some(own);
    list.note = term.note.clone();
    let mut head = list_page(scene, title, term.members.len(), page, &[crumb]);
    if facet.kind == FacetKind::Topic {
        head.feeds = feeds(scene, &address, &label);
    }
    ("list.html", "list", value(&list), head)
}

/// The levels of agencies, in the order in which people know them.
fn level(kind: AgencyKind) -> (usize, &'static str) {
    match kind {
        AgencyKind::District => (1, "kecamatan"),
        AgencyKind::Ward => (2, "kelurahan"),
        AgencyKind::HealthCentre
        | AgencyKind::School
        | AgencyKind::TechnicalUnit
        | AgencyKind::Enterprise
        | AgencyKind::Community => (3, "unit"),
        _ => (0, "opd"),
    }
}

fn agencies(scene: Scene) -> context::Agencies {
    let counts: Vec<usize> = scene.catalogue.led.iter().map(Vec::len).collect();
    let mut levels: Vec<context::Level> = ["opd", "kecamatan", "kelurahan", "unit"]
        .map(|id| context::Level { id, label: scene.locale.text(&format!("tingkat-{id}")), agencies: Vec::new() })
        .into();
    for (index, agency) in scene.catalogue.agencies.iter().enumerate().filter(|(_, agency)| agency.active) {
        levels[level(agency.kind).0].agencies.push(scene.agency_count(agency, counts[index]));
    }
    for level in &mut levels {
        level.agencies.sort_by(|a, b| a.name.cmp(&b.name));
    }
    levels.retain(|level| !level.agencies.is_empty());
    context::Agencies {
        total: scene.catalogue.agencies.len(),
        with_innovations: counts.iter().filter(|count| **count > 0).count(),
        levels,
    }
}

fn agency_page(renderer: &Renderer, index: usize, page: usize) -> Parts {
    let scene = renderer.scene();
    let catalogue = renderer.catalogue;
    let agency = &catalogue.agencies[index];
    let members = &catalogue.led[index];
    let address = format!("opd/{}/", agency.id);
    let list = list(renderer, "opd", &address, members, page);
    let find = |id: &str| catalogue.agencies.iter().position(|agency| agency.id == id);
    let partner_in = catalogue.joined[index].iter().map(|other| &catalogue.innovations[*other]);
    let units = catalogue
        .agencies
        .iter()
        .enumerate()
        .filter(|(_, unit)| unit.parent.as_ref().is_some_and(|parent| parent.value == agency.id));
    let value = context::Agency {
        name: agency.name.clone(),
        short: agency.short.clone(),
        kind: scene.term("opd-jenis", agency.kind),
        parent: agency.parent.as_ref().and_then(|parent| find(&parent.value)).map(|parent| scene.agency_link(parent)),
        units: units.map(|(unit, agency)| scene.agency_count(agency, catalogue.led[unit].len())).collect(),
        address: agency.address.clone(),
        hours: agency.hours.clone(),
        map_url: agency.coordinates.map(super::innovation::map_url),
        contacts: agency.channels.iter().map(|channel| scene.channel(channel)).collect(),
        sample: agency.sample,
        active: agency.active,
        merged_into: agency.merged_into.as_ref().and_then(|other| find(&other.value)).map(|i| scene.agency_link(i)),
        body: context::Html(catalogue.agency_bodies[index].html()),
        cards: list.cards,
        total: list.total,
        pagination: list.pagination,
        partner_in: partner_in
            .map(|other| Link {
                title: other.record.name.value.clone(),
                href: permalink::innovation(&other.record.slug).href(scene.settings.offline),
            })
            .collect(),
    };
    let crumb = Link { title: scene.locale.text("semua-opd"), href: scene.href("opd/") };
    let mut head = list_page(scene, agency.name.clone(), members.len(), page, &[crumb]);
    if !members.is_empty() {
        head.feeds = feeds(scene, &address, agency.short_name());
    }
    ("agency.html", "agency", self::value(&value), head)
}
