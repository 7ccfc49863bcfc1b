//! Which of the documents are in this build.

use super::links::{self, LinkedBody};
use super::map::Tile;
use super::{Agency, FreePage, Innovation, LeftOut};
use crate::content::picture::Picture;
use crate::content::source::SourceKind;
use crate::diagnostic::{Diagnostic, Severity, SourcePath};
use crate::settings::Settings;
use jiff::civil::DateTime;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that points at something, with what it points at.
pub(super) struct Linked {
    pub innovations: Vec<Innovation>,
    pub agencies: Vec<Agency>,
    pub agency_bodies: Vec<LinkedBody>,
    pub pages: Vec<FreePage>,
    pub pictures: BTreeMap<SourcePath, Picture>,
    /// Pictures of documents that are on no page.
    pub pictures_left_out: BTreeSet<SourcePath>,
    pub map: Vec<Tile>,
}

/// What of it is in this build; each field is the one of [`Catalogue`](super::Catalogue) with the same name.
pub(super) struct Selected {
    pub innovations: Vec<Innovation>,
    pub agencies: Vec<Agency>,
    pub has_page: Vec<bool>,
    pub agency_bodies: Vec<LinkedBody>,
    pub pages: Vec<FreePage>,
    pub pictures: BTreeMap<SourcePath, Picture>,
    pub map: Vec<Tile>,
    pub left_out: Vec<LeftOut>,
    pub pictures_left_out: BTreeSet<SourcePath>,
    pub waiting: Vec<(SourcePath, DateTime)>,
    pub drafts: usize,
}

/// Leaves out documents in error, innovations whose agency is gone, and what pointed at either from a field; then what is not
/// due, and the pictures that nothing shows any more. Agencies keep their numbers and lose their pages.
pub(super) fn select(
    linked: Linked,
    broken: BTreeMap<SourcePath, SourceKind>,
    settings: &Settings,
    problems: &[Diagnostic],
) -> Selected {
    let Linked { mut innovations, agencies, agency_bodies, mut pages, mut pictures, mut pictures_left_out, mut map } =
        linked;
    let in_error: BTreeSet<&SourcePath> =
        problems.iter().filter(|problem| problem.severity == Severity::Error).map(|problem| &problem.path).collect();
    let mut left_out: BTreeSet<LeftOut> = BTreeSet::new();
    let mut leave_out = |path: &SourcePath| {
        if let Some(address) = links::address_of_source(path) {
            left_out.insert(LeftOut { path: path.clone(), address });
        }
    };
    broken.keys().chain(in_error.iter().copied()).for_each(&mut leave_out);
    let has_page: Vec<bool> = agencies.iter().map(|agency| !in_error.contains(&agency.path)).collect();
    innovations.retain(|innovation| {
        let keep = !in_error.contains(&innovation.record.path) && has_page[innovation.agency];
        if !keep {
            leave_out(&innovation.record.path);
            pictures_left_out.extend(innovation.picture.iter().chain(&innovation.body.pictures).cloned());
        }
        keep
    });
    for Innovation { references, translation, .. } in &mut innovations {
        let translation = translation.take_if(|translation| in_error.contains(&translation.path));
        pictures_left_out.extend(translation.into_iter().flat_map(|translation| translation.body.pictures));
        references.partners.retain(|agency| has_page[*agency]);
        references.areas.retain(|agency| has_page[*agency]);
        references.location_areas.iter_mut().for_each(|area| *area = area.filter(|agency| has_page[*agency]));
    }
    map.retain(|tile| has_page[tile.agency]);
    pages.retain(|page| {
        let keep = !in_error.contains(&page.path);
        if !keep {
            pictures_left_out.extend(page.body.pictures.iter().cloned());
        }
        keep
    });
    for page in &mut pages {
        let translation = page.translation.take_if(|translation| in_error.contains(&translation.path));
        pictures_left_out.extend(translation.into_iter().flat_map(|translation| translation.body.pictures));
    }

    let drafts = innovations.iter().filter(|innovation| innovation.is_draft()).count();
    innovations.retain(|innovation| !innovation.is_draft() || settings.drafts);
    let mut waiting = Vec::new();
    innovations.retain(|innovation| {
        let moment = innovation.record.publish_at.filter(|moment| *moment > settings.now);
        waiting.extend(moment.map(|moment| (innovation.record.path.clone(), moment)));
        moment.is_none()
    });

    let bodies = innovations.iter().map(|innovation| &innovation.body).chain(&agency_bodies);
    let bodies = bodies.chain(pages.iter().map(|page| &page.body));
    let translated = innovations.iter().filter_map(|innovation| innovation.translation.as_deref());
    let bodies = bodies.chain(translated.map(|translation| &translation.body));
    let bodies = bodies.chain(pages.iter().filter_map(|page| page.translation.as_ref()).map(|page| &page.body));
    let mut used: BTreeSet<&SourcePath> = bodies.flat_map(|body| &body.pictures).collect();
    used.extend(innovations.iter().filter_map(|innovation| innovation.picture.as_ref()));
    pictures.retain(|path, _| used.contains(path));

    Selected {
        innovations,
        agencies,
        has_page,
        agency_bodies,
        pages,
        pictures,
        map,
        left_out: left_out.into_iter().collect(),
        pictures_left_out,
        waiting,
        drafts,
    }
}
