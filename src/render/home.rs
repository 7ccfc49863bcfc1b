//! The home page: what is useful now, what is new, and how much there is.

use super::head::page_of;
use super::lists::{SECTION_LEVEL, facet_counts};
use super::scene::Scene;
use super::{Renderer, structured};
use crate::catalogue::Innovation;
use crate::catalogue::facet::FacetKind;
use crate::theme::context::{self, Link};

/// The most services shown on the home page.
const USEFUL: usize = 3;
const NEWEST: usize = 3;

/// What `home.html` receives.
pub(super) fn home(renderer: &Renderer) -> context::Home {
    let scene = renderer.scene();
    let catalogue = &*renderer.catalogue;
    let listed = || catalogue.listed.iter().map(|index| (*index, &catalogue.innovations[*index]));
    let mut useful: Vec<usize> =
        listed().filter(|(_, innovation)| innovation.is_usable()).map(|(index, _)| index).collect();
    let is_foreign = |innovation: &Innovation| scene.other_language(innovation).is_some();
    // What is in the reader's language comes first.
    useful.sort_by_cached_key(|index| {
        let innovation = &catalogue.innovations[*index];
        (is_foreign(innovation), std::cmp::Reverse(usefulness(innovation)))
    });
    let mut topics = std::collections::BTreeSet::new();
    // One of each topic, so that the page shows the breadth of what there is.
    useful.retain(|index| topics.insert(catalogue.innovations[*index].topics.first().copied()));
    useful.truncate(USEFUL);
    let newest = listed().filter(|(index, innovation)| innovation.is_usable() && !useful.contains(index));
    let mut newest: Vec<&Innovation> = newest.map(|(_, innovation)| innovation).collect();
    newest.sort_by_key(|innovation| is_foreign(innovation));
    context::Home {
        topics: facet_counts(scene, FacetKind::Topic),
        audiences: facet_counts(scene, FacetKind::Audience),
        areas: facet_counts(scene, FacetKind::Area),
        ready: newest.into_iter().take(NEWEST).map(|innovation| ready(scene, innovation)).collect(),
        useful: renderer.cards(SECTION_LEVEL, &useful),
        innovations: catalogue.listed.len(),
        agencies: catalogue.led.iter().filter(|led| !led.is_empty()).count(),
        usable: listed().filter(|(_, innovation)| innovation.is_usable()).count(),
        samples: listed().filter(|(_, innovation)| innovation.record.sample).count(),
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

/// The head of the home page.
pub(super) fn home_page(scene: Scene) -> context::Page {
    let mut page = page_of(scene, scene.site_name().to_owned(), scene.site_description().to_owned(), Vec::new());
    page.title = format!("{} · {}", scene.site_name(), scene.settings.government);
    page.breadcrumbs.clear();
    page.json_ld = Some(structured::site(scene));
    page
}
