//! The page of all agencies: who they are, by level, and how far each level and district has come.

use super::scene::Scene;
use super::words;
use crate::catalogue::Agency;
use crate::catalogue::facet::FacetKind;
use crate::fields::Choice;
use crate::permalink;
use crate::theme::context;
use crate::vocabulary::{AgencyKind, Level};
use std::collections::BTreeMap;

/// What `agencies.html` receives.
pub(crate) fn agencies(scene: Scene) -> context::Agencies {
    let counts: Vec<usize> = scene.catalogue.led.iter().map(Vec::len).collect();
    let level = |level: &Level| context::Level {
        id: level.id(),
        label: words::word(scene.locale, "tingkat", *level),
        agencies: Vec::new(),
    };
    let mut levels: Vec<context::Level> = Level::ALL.iter().map(level).collect();
    for (index, agency) in shown(scene) {
        levels[agency.kind.level() as usize].agencies.push(scene.agency_count(agency, counts[index]));
    }
    for level in &mut levels {
        level.agencies.sort_by(|a, b| a.name.cmp(&b.name));
    }
    levels.retain(|level| !level.agencies.is_empty());
    let board: Vec<context::Coverage> = levels.iter().map(coverage).collect();
    context::Agencies {
        total: board.iter().map(|row| row.total).sum(),
        with_innovations: board.iter().map(|row| row.one + row.many).sum(),
        board,
        areas: areas(scene, &counts),
        levels,
    }
}

/// Agencies that exist and have a page.
fn shown(scene: Scene<'_>) -> impl Iterator<Item = (usize, &Agency)> {
    let agencies = scene.catalogue.agencies.iter().enumerate();
    agencies.filter(move |(index, agency)| agency.active && scene.catalogue.has_page[*index])
}

fn coverage(level: &context::Level) -> context::Coverage {
    let count = |wanted: fn(usize) -> bool| level.agencies.iter().filter(|agency| wanted(agency.count)).count();
    context::Coverage {
        id: level.id,
        label: level.label.clone(),
        none: count(|count| count == 0),
        one: count(|count| count == 1),
        many: count(|count| count > 1),
        total: level.agencies.len(),
    }
}

/// Every district with its own offices and what can be used there.
fn areas(scene: Scene, counts: &[usize]) -> Vec<context::AreaCoverage> {
    let codes = shown(scene).filter_map(|(index, agency)| Some((index, district_code(agency.area_code.as_deref()?)?)));
    let mut offices: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, code) in codes {
        offices.entry(code).or_default().push(index);
    }
    let facet = scene.catalogue.facets.iter().find(|facet| facet.kind == FacetKind::Area);
    let terms = facet.map_or(&[][..], |facet| &facet.terms);
    let mut areas: Vec<context::AreaCoverage> = shown(scene)
        .filter(|(_, agency)| agency.kind == AgencyKind::District)
        .map(|(index, agency)| {
            let code = agency.area_code.as_deref().and_then(district_code).unwrap_or_default();
            let offices = offices.get(code).map_or(std::slice::from_ref(&index), Vec::as_slice);
            let id = agency.area_id().unwrap_or(&agency.id);
            let term = terms.iter().find(|term| term.id == id);
            let href = match term {
                Some(_) => scene.href(&format!("wilayah/{id}/")),
                None => permalink::agency(&agency.id).href(scene.settings.offline),
            };
            context::AreaCoverage {
                name: agency.place().to_owned(),
                href,
                offices: offices.len(),
                recorded: offices.iter().filter(|office| counts[**office] > 0).count(),
                own: offices.iter().map(|office| counts[*office]).sum(),
                offered: term.map_or(0, |term| term.members.len()),
            }
        })
        .collect();
    areas.sort_by(|a, b| a.name.cmp(&b.name));
    areas
}

/// The district's part of a code: `18.71.01` of `18.71.01.1001`.
fn district_code(code: &str) -> Option<&str> {
    let end = code.match_indices('.').nth(2).map_or(code.len(), |(at, _)| at);
    (code[..end].matches('.').count() == 2).then(|| &code[..end])
}
