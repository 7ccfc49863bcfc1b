//! Which of the documents are in this build, and the indexes by which they are looked up.

use super::{Catalogue, LeftOut, facet, links};
use crate::content::read::SourceKind;
use crate::diagnostic::{Diagnostic, Severity, SourcePath};
use crate::settings::Settings;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Removes documents in error, innovations whose agency is gone, and what pointed at either from a field, and notes what
/// their addresses would have been, and which pictures they would have shown. Agencies keep their numbers and lose their pages.
pub(super) fn leave_out(catalogue: &mut Catalogue, broken: BTreeMap<SourcePath, SourceKind>, problems: &[Diagnostic]) {
    let in_error: BTreeSet<&SourcePath> =
        problems.iter().filter(|problem| problem.severity == Severity::Error).map(|problem| &problem.path).collect();
    let mut left_out: BTreeSet<LeftOut> = BTreeSet::new();
    let mut note = |path: &SourcePath| {
        if let Some(address) = links::address_of_source(path) {
            left_out.insert(LeftOut { path: path.clone(), address });
        }
    };
    broken.keys().for_each(&mut note);
    let has_page: Vec<bool> = catalogue.agencies.iter().map(|agency| !in_error.contains(&agency.path)).collect();
    let pictures = &mut catalogue.pictures_left_out;
    catalogue.innovations.retain(|innovation| {
        let keep = !in_error.contains(&innovation.record.path) && has_page[innovation.agency];
        if !keep {
            note(&innovation.record.path);
            pictures.extend(innovation.picture.iter().chain(&innovation.body.pictures).cloned());
        }
        keep
    });
    for innovation in &mut catalogue.innovations {
        let translation = innovation.translation.take_if(|translation| in_error.contains(&translation.path));
        pictures.extend(translation.into_iter().flat_map(|translation| translation.body.pictures));
        innovation.partners.retain(|agency| has_page[*agency]);
        innovation.areas.retain(|agency| has_page[*agency]);
        innovation.location_areas.iter_mut().for_each(|area| *area = area.filter(|agency| has_page[*agency]));
    }
    catalogue.map.retain(|tile| has_page[tile.agency]);
    catalogue.has_page = has_page;
    let mut bodies = std::mem::take(&mut catalogue.page_bodies).into_iter();
    let mut kept_bodies = Vec::new();
    catalogue.pages.retain(|page| {
        let body = bodies.next().unwrap_or_default();
        let keep = !in_error.contains(&page.path);
        if keep {
            kept_bodies.push(body);
        } else {
            note(&page.path);
            pictures.extend(body.pictures);
        }
        keep
    });
    catalogue.page_bodies = kept_bodies;
    for page in &mut catalogue.pages {
        let translation = page.translation.take_if(|translation| in_error.contains(&translation.path));
        pictures.extend(translation.into_iter().flat_map(|translation| translation.body.pictures));
    }
    for problem in problems.iter().filter(|problem| problem.severity == Severity::Error) {
        note(&problem.path);
    }
    catalogue.left_out = left_out.into_iter().collect();
}

/// Removes drafts and what waits for its day, unless drafts are wanted.
pub(super) fn keep_due(catalogue: &mut Catalogue, settings: &Settings) {
    let Catalogue { innovations, waiting, drafts, .. } = catalogue;
    innovations.retain(|innovation| {
        if innovation.is_draft() {
            *drafts += 1;
            if !settings.drafts {
                return false;
            }
        }
        match innovation.record.publish_at.filter(|moment| *moment > settings.now) {
            Some(moment) => {
                waiting.push((innovation.record.path.clone(), moment));
                false
            }
            None => true,
        }
    });
}

/// Sorts what is left under everything by which it is looked up.
pub(super) fn index(catalogue: &mut Catalogue, settings: &Settings) {
    let Catalogue { innovations, agencies, .. } = catalogue;
    catalogue.facets = facet::collect(settings, agencies, innovations);
    catalogue.led = vec![Vec::new(); agencies.len()];
    catalogue.joined = vec![Vec::new(); agencies.len()];
    for (index, innovation) in innovations.iter().enumerate() {
        catalogue.slugs.insert(innovation.record.slug.clone(), index);
        if innovation.listed {
            catalogue.listed.push(index);
            catalogue.led[innovation.agency].push(index);
            innovation.partners.iter().for_each(|partner| catalogue.joined[*partner].push(index));
            catalogue.awards.extend((0..innovation.record.awards.len()).map(|award| (index, award)));
        }
    }
    catalogue.awards.sort_by_cached_key(|(index, award)| {
        let record = &innovations[*index].record;
        (Reverse(record.awards[*award].year), &record.awards[*award].name, &record.slug)
    });
}

/// Keeps the pictures that some page shows; the others are nobody's business.
pub(super) fn keep_used_pictures(catalogue: &mut Catalogue) {
    let Catalogue { innovations, pages, agency_bodies, page_bodies, pictures, .. } = catalogue;
    let bodies = innovations.iter().map(|innovation| &innovation.body).chain(&*agency_bodies).chain(&*page_bodies);
    let translated = innovations.iter().filter_map(|innovation| innovation.translation.as_deref());
    let bodies = bodies.chain(translated.map(|translation| &translation.body));
    let bodies = bodies.chain(pages.iter().filter_map(|page| page.translation.as_ref()).map(|page| &page.body));
    let mut used: BTreeSet<&SourcePath> = bodies.flat_map(|body| &body.pictures).collect();
    used.extend(innovations.iter().filter_map(|innovation| innovation.picture.as_ref()));
    pictures.retain(|path, _| used.contains(path));
}
