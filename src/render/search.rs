//! The search page: a form, room for results, and all innovations from A to Z, which need no JavaScript.

use super::head::value;
use super::lists::{facet_counts, pagination};
use super::scene::Scene;
use super::{Renderer, words};
use crate::catalogue::facet::FacetKind;
use crate::fields::Choice;
use crate::permalink::{self, SitePath};
use crate::search::alphabet::{self, Letter, ONE_PAGE, PAGE_SIZE};
use crate::theme::context::{self, Link};
use crate::vocabulary::{Stage, Status, Way};
use tera::Value;

/// The page of all letters, or of one.
pub(super) fn page(
    renderer: &Renderer,
    letter: Option<usize>,
    page: usize,
) -> (&'static str, &'static str, Value, context::Page) {
    let scene = renderer.scene();
    let letters = &renderer.plan.letters;
    let total = renderer.catalogue.listed.len();
    let is_split = total > ONE_PAGE;
    let chosen = letter.map(|number| &letters[number]);
    let groups = match chosen {
        Some(letter) => vec![group(scene, letter, page)],
        None if is_split => Vec::new(),
        None => letters.iter().map(|letter| group(scene, letter, 1)).collect(),
    };
    let search = context::Search {
        action: scene.href(permalink::SEARCH),
        language: (scene.language() != scene.settings.language).then_some(scene.settings.language.code()),
        index: SitePath::file(permalink::SEARCH_POINTER).href(true),
        total,
        letters: letters.iter().map(|letter| link(scene, letter, chosen, is_split)).collect(),
        groups,
        pagination: pagination(
            scene,
            chosen.map_or(SitePath::page(permalink::SEARCH), |letter| permalink::letter(&letter.id)).address(),
            page,
            chosen.map_or(1, alphabet::page_count),
        ),
        topics: facet_counts(scene, FacetKind::Topic),
        labels: labels::<Stage>(scene, "tahapan")
            .chain(labels::<Status>(scene, "status"))
            .chain(labels::<Way>(scene, "lencana"))
            .collect(),
    };
    let title = scene.locale.text("judul-cari");
    let head = match chosen {
        None => super::head::page_of(scene, title, scene.locale.text("keterangan-cari"), Vec::new()),
        Some(letter) => {
            let heading = scene.locale.fill("judul-cari-huruf", &[("huruf", &letter.label)]);
            let crumb = Link { title, href: scene.href(permalink::SEARCH) };
            super::head::list_page(scene, heading, letter.members.len(), page, &[crumb])
        }
    };
    ("search.html", "search", value(&search), head)
}

/// The link of a letter: to its page, or to its heading on this one.
fn link(scene: Scene, letter: &Letter, chosen: Option<&Letter>, is_split: bool) -> context::LetterLink {
    context::LetterLink {
        label: letter.label.clone(),
        href: match is_split {
            true => permalink::letter(&letter.id).href(scene.settings.offline),
            false => format!("#huruf_{}", letter.id),
        },
        count: letter.members.len(),
        current: chosen.is_some_and(|chosen| chosen.id == letter.id),
    }
}

fn group(scene: Scene, letter: &Letter, page: usize) -> context::LetterGroup {
    let members = letter.members.chunks(PAGE_SIZE).nth(page - 1).unwrap_or_default();
    let entry = |index: &usize| {
        let innovation = &scene.catalogue.innovations[*index];
        context::Entry {
            name: innovation.record.name.value.clone(),
            href: permalink::innovation(&innovation.record.slug).href(scene.settings.offline),
            agency: scene.catalogue.agencies[innovation.agency].short_name().to_owned(),
        }
    };
    context::LetterGroup {
        id: letter.id.clone(),
        label: letter.label.clone(),
        entries: members.iter().map(entry).collect(),
    }
}

/// The words of a vocabulary, for a script that knows only ids: `tahapan-penerapan`.
fn labels<'s, T: Choice>(scene: Scene<'s>, prefix: &'static str) -> impl Iterator<Item = context::Term> + 's {
    T::ALL.iter().map(move |value| context::Term {
        id: format!("{prefix}-{}", value.id()),
        label: words::word(scene.locale, prefix, *value),
        href: None,
    })
}
