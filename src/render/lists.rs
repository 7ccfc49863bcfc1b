//! Lists: the catalogue, the terms of facets, agencies, and the pages they are split into.

use super::head::{feeds, list_page, social, value};
use super::scene::Scene;
use super::{Renderer, structured, words};
use crate::catalogue::Agency;
use crate::catalogue::facet::{Facet, FacetKind, Label};
use crate::permalink::{self, PAGE_SIZE, page_count};
use crate::plan::Print;
use crate::theme::context::{self, Link};
use fluent_bundle::FluentValue;
use std::collections::BTreeSet;
use tera::Value;

/// The catalogue's filters, the same for every reader.
pub(crate) fn filters(scene: Scene) -> Vec<Value> {
    let filters = scene.catalogue.facets.iter().map(|facet| context::Filter {
        facet: facet.kind.id(),
        label: scene.locale.text(&format!("saring-{}", facet.kind.id())),
        terms: counts(scene, facet),
    });
    filters.map(|filter| Value::from_serializable(&filter)).collect()
}

/// The terms of a facet with links and numbers of innovations.
pub(super) fn counts(scene: Scene, facet: &Facet) -> Vec<context::Count> {
    let count = |term: &crate::catalogue::facet::Term| context::Count {
        id: term.id.clone(),
        label: words::label(scene, &term.label),
        href: scene.href(&facet.address(term)),
        count: term.members.len(),
    };
    facet.terms.iter().map(count).collect()
}

/// The list of what is there for everybody in the city, for the facet of areas.
pub(super) fn whole_city(scene: Scene, facet: &Facet) -> Option<Link> {
    let term = facet.whole_city()?;
    let title = scene.locale.count("juga-seluruh-kota", term.members.len());
    Some(Link { title, href: scene.href(&facet.address(term)) })
}

/// The same by the facet's kind; empty if the site has no such facet.
pub(super) fn facet_counts(scene: Scene, kind: FacetKind) -> Vec<context::Count> {
    let facet = scene.catalogue.facets.iter().find(|facet| facet.kind == kind);
    facet.map(|facet| counts(scene, facet)).unwrap_or_default()
}

/// One page of a list. `page` counts from 1, `level` is that of the headings of its cards.
pub(super) fn list(
    renderer: &Renderer,
    facet: &'static str,
    address: &str,
    members: &[usize],
    page: usize,
    level: u8,
) -> context::List {
    let from = (page - 1) * PAGE_SIZE;
    let to = (from + PAGE_SIZE).min(members.len());
    context::List {
        facet,
        term: None,
        note: None,
        cards: renderer.cards(level, &members[from..to]),
        total: members.len(),
        first: from + 1,
        last: to,
        pagination: pagination(renderer.scene(), address, page, page_count(members.len())),
        filters: Vec::new(),
        filter_data: None,
        narrow: None,
        bundle: None,
        whole_city: None,
    }
}

/// The level of cards' headings where the list is all that the page holds.
pub(super) const LIST_LEVEL: u8 = 2;
/// The level of cards' headings where the list stands under a heading of the page.
pub(super) const SECTION_LEVEL: u8 = 3;

/// Links to the first, the last and the neighbouring pages; the number 0 stands for a gap between them.
pub(super) fn pagination(scene: Scene, address: &str, page: usize, last: usize) -> context::Pagination {
    let href = |number: usize| permalink::list(address, number).href(scene.settings.offline);
    let near = [1, page - 1, page, page + 1, last].into_iter().filter(|number| (1..=last).contains(number));
    let near: BTreeSet<usize> = near.collect();
    let mut pages = Vec::new();
    for number in near {
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

/// What a page is rendered from: its template, the name and the value that the template receives, and the head.
pub(super) type Parts = (&'static str, &'static str, Value, context::Page);

/// One page of the list of a term; `page` counts from 1.
pub(super) fn term_page(renderer: &Renderer, facet_index: usize, term_index: usize, page: usize) -> Parts {
    let scene = renderer.scene();
    let facet = &renderer.catalogue.facets[facet_index];
    let term = &facet.terms[term_index];
    let address = facet.address(term);
    let label = words::label(scene, &term.label);
    let title = words::list_title(scene, facet.kind, &term.label);
    let crumb = Link {
        title: scene.locale.text(&format!("facet-{}", facet.kind.id())),
        href: scene.href(&facet.kind.address()),
    };
    let mut list = list(renderer, facet.kind.id(), &address, &term.members, page, LIST_LEVEL);
    let own = context::Term { id: term.id.clone(), label: label.clone(), href: Some(scene.href(&address)) };
    list.term = Some(own);
    list.note = match term.label {
        Label::Mission(number) => scene.mission(number).map(str::to_owned),
        Label::Word(facet, id) => words::note(scene.locale, facet, id),
        Label::Text(_) | Label::Topic(_) | Label::WholeCity => None,
    };
    list.narrow = (!scene.settings.offline).then(|| {
        let chosen = format!("?{}={}", facet.kind.id(), term.id);
        scene.href(permalink::CATALOGUE) + &chosen
    });
    if (facet.kind, page) == (FacetKind::Area, 1) {
        let print = Print::Area { facet: facet_index, term: term_index };
        list.bundle = print.href(scene.settings, scene.catalogue);
    }
    list.whole_city = whole_city(scene, facet).filter(|_| term.label != Label::WholeCity);
    let mut head = list_page(scene, title, term.members.len(), page, &[crumb]);
    if facet.kind == FacetKind::Topic {
        head.feeds = feeds(scene, &address, &label);
    }
    ("list.html", "list", value(&list), head)
}

/// What can be used in a district: what is offered there, else what the whole city has.
fn offered(scene: Scene, agency: &Agency) -> Option<Link> {
    let id = agency.area_id()?;
    let facet = scene.catalogue.facets.iter().find(|facet| facet.kind == FacetKind::Area)?;
    let term = facet.terms.iter().find(|term| term.id == id).or_else(|| facet.whole_city())?;
    let usable = term.members.iter().filter(|index| scene.catalogue.innovations[**index].is_usable()).count();
    let blanks = [("n", FluentValue::from(usable as i64)), ("tempat", FluentValue::from(agency.place()))];
    let title = scene.locale.format("bisa-dipakai-di", blanks)?;
    (usable > 0).then(|| Link { title, href: scene.href(&facet.address(term)) })
}

/// An agency with one page of its innovations; `page` counts from 1.
pub(super) fn agency_page(renderer: &Renderer, index: usize, page: usize) -> Parts {
    let scene = renderer.scene();
    let catalogue = &*renderer.catalogue;
    let agency = &catalogue.agencies[index];
    let members = &catalogue.led[index];
    let own = permalink::agency(&agency.id);
    let address = own.address();
    let list = list(renderer, "opd", address, members, page, SECTION_LEVEL);
    let find = |id: &str| {
        catalogue.agencies.iter().position(|agency| agency.id == id).filter(|agency| catalogue.has_page[*agency])
    };
    let joined = if page == 1 { &catalogue.joined[index][..] } else { &[] };
    let partner_in = joined.iter().map(|other| &catalogue.innovations[*other]);
    let units = catalogue.agencies.iter().enumerate().filter(|(index, unit)| {
        catalogue.has_page[*index] && unit.parent.as_ref().is_some_and(|parent| parent.value == agency.id)
    });
    let agency_value = context::Agency {
        name: agency.name.clone(),
        short: agency.short.clone(),
        kind: scene.term("opd-jenis", agency.kind),
        parent: agency.parent.as_ref().and_then(|parent| find(&parent.value)).map(|parent| scene.agency_link(parent)),
        units: units.map(|(unit, agency)| scene.agency_count(agency, catalogue.led[unit].len())).collect(),
        address: agency.address.clone(),
        hours: agency.hours.as_deref().map(words::unbroken),
        map_url: agency.coordinates.map(super::innovation::map_url),
        contacts: agency.channels.iter().map(|channel| scene.channel(channel)).collect(),
        social: social(&agency.social),
        sample: agency.sample,
        active: agency.active,
        merged_into: agency.merged_into.as_ref().and_then(|other| find(&other.value)).map(|i| scene.agency_link(i)),
        body: context::Html(catalogue.agency_bodies[index].html()),
        cards: list.cards,
        total: list.total,
        offered: members.is_empty().then(|| offered(scene, agency)).flatten(),
        pagination: list.pagination,
        bundle: (page == 1).then(|| Print::Agency(index).href(scene.settings, catalogue)).flatten(),
        partner_in: partner_in.map(|other| scene.innovation_link(other)).collect(),
    };
    let crumb = Link { title: scene.locale.text("semua-opd"), href: scene.href(permalink::AGENCIES) };
    let mut head = list_page(scene, agency.name.clone(), members.len(), page, &[crumb]);
    head.json_ld = Some(structured::agency(scene, agency, scene.absolute(&scene.href(address))));
    if !members.is_empty() {
        head.feeds = feeds(scene, address, agency.short_name());
    }
    ("agency.html", "agency", value(&agency_value), head)
}
