//! The home page: what is useful now, what is new, what has become better, and the city in figures.

use super::card::shares;
use super::head::page_of;
use super::lists::{SECTION_LEVEL, facet_counts};
use super::scene::Scene;
use super::statistics::achievements;
use super::{Renderer, structured};
use crate::catalogue::Innovation;
use crate::catalogue::facet::FacetKind;
use crate::theme::context::{self, Link};

/// Services shown on the home page.
const USEFUL: usize = 3;
const NEWEST: usize = 3;
const IMPROVEMENTS: usize = 4;

pub(super) fn home(renderer: &Renderer) -> context::Home {
    let scene = renderer.scene();
    let catalogue = &*renderer.catalogue;
    let listed = || catalogue.listed.iter().map(|index| (*index, &catalogue.innovations[*index]));
    let mut useful: Vec<usize> =
        listed().filter(|(_, innovation)| innovation.is_usable()).map(|(index, _)| index).collect();
    useful.sort_by_cached_key(|index| std::cmp::Reverse(usefulness(&catalogue.innovations[*index])));
    let mut topics = std::collections::BTreeSet::new();
    // One of each topic, so that the page shows the breadth of what there is.
    useful.retain(|index| topics.insert(catalogue.innovations[*index].topics.first().copied()));
    useful.truncate(USEFUL);
    let newest: Vec<usize> = listed()
        .filter(|(index, innovation)| innovation.is_usable() && !useful.contains(index))
        .map(|(i, _)| i)
        .take(NEWEST)
        .collect();
    let mut improvements: Vec<_> = listed()
        .filter(|(_, innovation)| innovation.is_usable())
        .filter_map(|(_, innovation)| {
            let best = innovation.record.results.iter().enumerate().filter_map(|(at, note)| {
                let (before, after) = shares(note)?;
                (after < before).then_some((after, at))
            });
            let (share, at) = best.min_by_key(|(share, _)| *share)?;
            Some((share, &scene.record(innovation).name.value, innovation, at))
        })
        .collect();
    improvements.sort_by_key(|(share, name, ..)| (*share, *name));
    let improvement = |(_, _, innovation, at)| {
        let Link { title: name, href } = scene.innovation_link(innovation);
        context::Improvement { name, href, result: scene.result(innovation, at) }
    };
    context::Home {
        topics: facet_counts(scene, FacetKind::Topic),
        audiences: facet_counts(scene, FacetKind::Audience),
        areas: facet_counts(scene, FacetKind::Area),
        ready: useful.iter().map(|index| ready(scene, &catalogue.innovations[*index])).collect(),
        useful: renderer.cards(SECTION_LEVEL, &useful),
        newest: renderer.cards(SECTION_LEVEL, &newest),
        improvements: improvements.into_iter().take(IMPROVEMENTS).map(improvement).collect(),
        innovations: catalogue.listed.len(),
        agencies: catalogue.led.iter().filter(|led| !led.is_empty()).count(),
        usable: listed().filter(|(_, innovation)| innovation.is_usable()).count(),
        samples: listed().filter(|(_, innovation)| innovation.record.sample).count(),
        achievements: achievements(scene),
    }
}

fn ready(scene: Scene, innovation: &Innovation) -> context::Ready {
    let Link { title: name, href } = scene.innovation_link(innovation);
    context::Ready {
        name,
        href,
        language: scene.other_language(innovation),
        summary: scene.record(innovation).summary.clone(),
        topic: innovation.topics.first().map(|topic| scene.topic(*topic)),
    }
}

/// How much a record tells somebody who wants to use it.
fn usefulness(innovation: &Innovation) -> usize {
    let record = &innovation.record;
    let service = record.service.as_ref().map_or(0, |service| {
        service.steps.len().min(4) + service.channels.len().min(2) + 2 * usize::from(!service.locations.is_empty())
    });
    service
        + 3 * usize::from(innovation.picture.is_some())
        + record.results.len().min(2)
        + record.audiences.len().min(2)
}

pub(super) fn home_page(scene: Scene) -> context::Page {
    let mut page = page_of(scene, scene.site_name().to_owned(), scene.site_description().to_owned(), Vec::new());
    page.title = format!("{} · {}", scene.site_name(), scene.settings.government);
    page.breadcrumbs.clear();
    page.json_ld = Some(structured::site(scene));
    page
}
