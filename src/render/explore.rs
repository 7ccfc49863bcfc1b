//! Pages that show the whole at once: the city's missions, the years, the districts and what innovations have won.

use super::head::{list_page, page_of, value};
use super::lists::{Parts, counts, pagination, whole_city};
use super::scene::Scene;
use super::statistics::achievements;
use super::{Renderer, words};
use crate::catalogue::Agency;
use crate::catalogue::facet::{Facet, FacetKind, Label, Term};
use crate::catalogue::map::Tile;
use crate::permalink;
use crate::permalink::AWARDS_SIZE;
use crate::theme::context::{self, Link};
use std::collections::BTreeMap;

/// The most innovations named beside a year or a mission.
const FIRST: usize = 4;
/// Steps of shade on the map, besides that of an empty district.
const SHADES: usize = 4;

/// Links to the pages that exist.
pub(crate) fn links(scene: Scene) -> Vec<Link> {
    let pages = [
        permalink::STATISTICS.to_owned(),
        FacetKind::Mission.address(),
        permalink::AWARDS.to_owned(),
        FacetKind::Area.address(),
        FacetKind::Year.address(),
        permalink::AGENCIES.to_owned(),
        permalink::DATA.to_owned(),
    ];
    let pages = pages.into_iter().filter(|address| scene.catalogue.has_page_at(address));
    let link = |address: String| Link {
        title: scene.locale.text(&format!("jelajah-{}", address.trim_end_matches('/'))),
        href: scene.href(&address),
    };
    pages.map(link).collect()
}

/// The page of all terms of a facet.
pub(super) fn facet_page(renderer: &Renderer, facet: &Facet) -> Parts {
    let scene = renderer.scene();
    let id = facet.kind.id();
    let title = scene.locale.text(&format!("facet-{id}"));
    let head = |key: &str| page_of(scene, title.clone(), scene.locale.text(key), Vec::new());
    match facet.kind {
        FacetKind::Mission => {
            let missions = missions(scene, facet);
            ("missions.html", "missions", value(&missions), head("keterangan-misi"))
        }
        FacetKind::Year => ("years.html", "years", value(&years(scene, facet)), head("keterangan-tahun")),
        FacetKind::Area => ("areas.html", "areas", value(&areas(scene, facet)), head("keterangan-wilayah")),
        FacetKind::Topic
        | FacetKind::Audience
        | FacetKind::Agency
        | FacetKind::Level
        | FacetKind::Stage
        | FacetKind::Status
        | FacetKind::Kind
        | FacetKind::Form => {
            let page = head(&format!("facet-keterangan-{id}"));
            let list = context::Facet { facet: id, description: page.description.clone(), terms: counts(scene, facet) };
            ("facet.html", "facet", value(&list), page)
        }
    }
}

fn missions(scene: Scene, facet: &Facet) -> context::Missions {
    let plan = scene.settings.development_plan.as_ref();
    let texts = plan.map_or(&[][..], |plan| &plan.missions);
    let mission = |(index, text): (usize, &String)| {
        let number = index + 1;
        let term = facet.terms.iter().find(|term| term.id == number.to_string());
        context::Mission {
            label: words::label(scene, &Label::Mission(number)),
            text: scene.mission(number).unwrap_or(text).to_owned(),
            href: term.map(|term| scene.href(&facet.address(term))),
            count: term.map_or(0, |term| term.members.len()),
            first: term.map(|term| first(scene, term)).unwrap_or_default(),
        }
    };
    context::Missions {
        period: plan.map(|plan| plan.period.clone()).unwrap_or_default(),
        vision: plan.and_then(|plan| plan.vision.clone()),
        source: plan.and_then(|plan| plan.source.clone()),
        sample: texts.iter().any(|text| text.to_lowercase().contains("contoh")),
        missions: texts.iter().enumerate().map(mission).collect(),
    }
}

/// The first few innovations of a list, those that can be used now first.
fn first(scene: Scene, term: &Term) -> Vec<Link> {
    let innovations = || term.members.iter().map(|index| &scene.catalogue.innovations[*index]);
    let usable = innovations().filter(|innovation| innovation.is_usable());
    let others = innovations().filter(|innovation| !innovation.is_usable());
    usable.chain(others).take(FIRST).map(|innovation| scene.innovation_link(innovation)).collect()
}

fn years(scene: Scene, facet: &Facet) -> context::Years {
    let most = facet.terms.iter().map(|term| term.members.len()).max().unwrap_or(1);
    let dated: usize = facet.terms.iter().map(|term| term.members.len()).sum();
    let year = |term: &Term| context::Year {
        year: term.id.clone(),
        href: scene.href(&facet.address(term)),
        count: term.members.len(),
        share: (term.members.len() * 100).div_ceil(most),
        first: first(scene, term),
    };
    context::Years {
        years: facet.terms.iter().map(year).collect(),
        unknown: scene.catalogue.listed.len().saturating_sub(dated),
    }
}

fn areas(scene: Scene, facet: &Facet) -> context::Areas {
    let catalogue = scene.catalogue;
    let districts = facet.terms.iter().zip(counts(scene, facet)).filter(|(term, _)| term.label != Label::WholeCity);
    let counts: BTreeMap<String, context::Count> = districts.map(|(_, term)| (term.id.clone(), term)).collect();
    let most = counts.values().map(|term| term.count).max().unwrap_or(1);
    let area = |agency: &Agency, tile: Option<&Tile>| {
        let id = agency.area_id()?;
        let term = counts.get(id);
        let count = term.map_or(0, |term| term.count);
        Some(context::Area {
            label: agency.place().to_owned(),
            href: term
                .map_or_else(|| permalink::agency(&agency.id).href(scene.settings.offline), |term| term.href.clone()),
            count,
            shade: (count * SHADES).div_ceil(most),
            column: tile.map(|tile| tile.column),
            row: tile.map(|tile| tile.row),
        })
    };
    let on_map = catalogue.map.iter().filter_map(|tile| area(&catalogue.agencies[tile.agency], Some(tile)));
    let beside = catalogue.agencies.iter().enumerate().filter(|(index, agency)| {
        let is_known =
            catalogue.has_page[*index] && agency.area_id().is_some_and(|id| agency.active || counts.contains_key(id));
        is_known && catalogue.map.iter().all(|tile| tile.agency != *index)
    });
    let areas = on_map.chain(beside.filter_map(|(_, agency)| area(agency, None)));
    context::Areas { areas: areas.collect(), has_map: !catalogue.map.is_empty(), whole_city: whole_city(scene, facet) }
}

/// "Juara 1" as it stands, but a bare "2" says what it is.
fn spoken_rank(scene: Scene, rank: &str) -> String {
    match rank.bytes().all(|byte| byte.is_ascii_digit()) {
        true => scene.locale.fill("penghargaan-peringkat", &[("nomor", rank)]),
        false => rank.to_owned(),
    }
}

/// One page of everything that listed innovations have won, newest first.
pub(super) fn awards_page(renderer: &Renderer, page: usize) -> Parts {
    let scene = renderer.scene();
    let all = &scene.catalogue.awards;
    let total = all.len();
    let mut years: Vec<context::AwardYear> = Vec::new();
    let mut samples = 0;
    for (innovation, award) in all.chunks(AWARDS_SIZE).nth(page - 1).unwrap_or_default() {
        let innovation = &scene.catalogue.innovations[*innovation];
        let award = &innovation.record.awards[*award];
        if years.last().is_none_or(|year| year.year != award.year) {
            years.push(context::AwardYear { year: award.year, awards: Vec::new() });
        }
        samples += usize::from(innovation.record.sample);
        let entry = context::Award {
            name: award.name.clone(),
            giver: award.giver.clone(),
            rank: award.rank.as_deref().map(|rank| spoken_rank(scene, rank)),
            innovation: scene.innovation_link(innovation),
            agency: scene.agency_link(innovation.agency),
            sample: innovation.record.sample,
        };
        if let Some(year) = years.last_mut() {
            year.awards.push(entry);
        }
    }
    let awards = context::Awards {
        years,
        total,
        samples,
        achievements: if page == 1 { achievements(scene) } else { Vec::new() },
        pagination: pagination(scene, permalink::AWARDS, page, total.div_ceil(AWARDS_SIZE)),
    };
    let title = scene.locale.text("penghargaan-judul");
    let mut head = list_page(scene, title, total, page, &[]);
    head.description = scene.locale.fill("keterangan-penghargaan", &[("n", &total.to_string())]);
    ("awards.html", "awards", value(&awards), head)
}
