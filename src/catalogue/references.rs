//! What the fields of an innovation point at: agencies, districts, topics, its picture.

use super::innovation::{Record, cells};
use super::links::{self, Places};
use super::registry::Registry;
use crate::diagnostic::{Diagnostic, SourcePath};
use crate::fields::cell;
use crate::settings::Settings;
use crate::vocabulary::{Audience, Stage, Status};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A record whose agency cannot be found, and its picture.
pub(super) type Stranded = (Arc<Record>, Option<SourcePath>);

/// A record with everything that its fields point at.
#[derive(Clone, Debug)]
pub struct References {
    pub record: Arc<Record>,
    pub agency: usize,
    pub partners: Vec<usize>,
    /// Indexes into the settings' topics.
    pub topics: Vec<usize>,
    /// Indexes of the agencies that are its districts; empty means the whole city.
    pub areas: Vec<usize>,
    /// Whether the districts are a limit, or only where its offices are.
    pub limited: bool,
    /// The district of each of the service's locations.
    pub location_areas: Vec<Option<usize>>,
    pub picture: Option<SourcePath>,
    pub replaced_by: Option<String>,
    /// Stands in lists and feeds.
    pub listed: bool,
    /// Keeps its page with a banner.
    pub archived: bool,
}

impl References {
    /// Whether the record is not yet to be published.
    pub fn is_draft(&self) -> bool {
        self.record.is_draft()
    }

    /// People can use it today.
    pub fn is_usable(&self) -> bool {
        self.record.stage == Stage::Adopted && self.record.status == Status::Active
    }

    /// Whether the innovation is no longer offered.
    pub fn has_stopped(&self) -> bool {
        self.record.has_stopped()
    }

    /// Whether nobody can use it, no more or not yet.
    pub fn is_unusable(&self) -> bool {
        self.has_stopped() || self.record.stage == Stage::Idea
    }

    /// Whether it is of use to citizens: not what only staff use, nor what nobody can use.
    pub fn is_for_citizens(&self) -> bool {
        let is_for_staff = !self.record.audiences.is_empty()
            && self.record.audiences.iter().all(|audience| *audience == Audience::Employees);
        !self.is_unusable() && !is_for_staff
    }

    /// Whether it has a poster. What is over is not hung on a wall.
    pub fn has_poster(&self) -> bool {
        !self.has_stopped() && !self.archived
    }
}

/// Finds everything that a record's fields point at; the record itself if its agency cannot be found.
pub(super) fn find_references(
    record: Arc<Record>,
    settings: &Settings,
    registry: &Registry,
    places: &Places,
) -> (Result<References, Stranded>, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let path = record.path.clone();
    let agency = Some(&record.agency).filter(|agency| !agency.value.is_empty());
    let agency = agency.and_then(|agency| registry.expect_agency(&path, agency, &mut problems));
    let mut partners = Vec::new();
    for partner in &record.partners {
        if let Some(index) = registry.expect_agency(&path, partner, &mut problems) {
            if Some(index) == agency {
                let problem = Diagnostic::error("mitra-sama", &path, partner.span).with("tertulis", &partner.value);
                problems.push(problem);
            } else if !partners.contains(&index) {
                partners.push(index);
            }
        }
    }
    let limited = !record.coverage.is_empty();
    let mut areas: BTreeSet<usize> =
        record.coverage.iter().filter_map(|area| registry.expect_area(&path, area, &mut problems)).collect();
    let offices = record.service.iter().flat_map(|service| &service.locations);
    let location_areas: Vec<Option<usize>> =
        offices.map(|location| registry.expect_area(&path, location.area.as_ref()?, &mut problems)).collect();
    areas.extend(location_areas.iter().flatten());
    let picture = record.picture.as_ref().and_then(|note| {
        let seek = if note.forbidden.is_some() { links::seek_picture } else { links::find_picture };
        let found = seek(&path, &note.file, places).unwrap_or_else(|problem| {
            problems.push(problem);
            None
        });
        if let Some(span) = note.forbidden {
            problems.push(Diagnostic::warning("gambar-tanpa-izin", &path, span).with("tertulis", &note.file.value));
        }
        found.filter(|_| note.forbidden.is_none())
    });
    if let (Some(picture), Some(note)) = (&picture, &record.picture) {
        let width = places.pictures.get(picture).map_or(0, |found| found.width);
        if width < PICTURE_WIDTH {
            let problem = Diagnostic::warning("gambar-terlalu-kecil", &path, note.file.span);
            problems.push(problem.with("lebar", width).with("paling", PICTURE_WIDTH));
        }
    }
    let replaced_by = record.replaced_by.as_ref().map(|slug| slug.value.trim_end_matches(".md").to_owned());
    let listed = record.is_listed(settings) && !record.is_hidden(settings);
    let archived = record.publication.is_archived() || record.expire_at.is_some_and(|moment| moment <= settings.now);
    let mut topics = topics_of(&record, settings);
    let areas = areas.into_iter().collect();
    // One of each, most of the time.
    partners.shrink_to_fit();
    topics.shrink_to_fit();
    let Some(agency) = agency else { return (Err((record, picture)), problems) };
    let references = References {
        agency,
        partners,
        topics,
        areas,
        limited,
        location_areas,
        picture,
        replaced_by,
        listed,
        archived,
        record,
    };
    (Ok(references), problems)
}

/// Whether two forms of a record point at the same things, so that [`find_references`] finds the same for both.
pub(super) fn points_alike(first: &Record, second: &Record) -> bool {
    let points = |record| {
        let mut points = Vec::new();
        cell::walk(cells(record), &mut |field, cell| {
            if field.points {
                points.push((field.key, cell));
            }
        });
        points
    };
    points(first) == points(second)
}

/// Pixels; below this a picture is soft on a desktop and as a share card.
const PICTURE_WIDTH: u32 = 1_200;

/// The topics a record names, else those of its affairs, the main affair's first.
fn topics_of(record: &Record, settings: &Settings) -> Vec<usize> {
    let mut topics: Vec<usize> = Vec::new();
    let named = record.topics.iter().filter_map(|id| settings.topics.iter().position(|topic| topic.id == id.value));
    topics.extend(named);
    if topics.is_empty() {
        for affair in record.affairs() {
            let found = settings.topics.iter().enumerate().filter(|(_, topic)| topic.affairs.contains(&affair));
            topics.extend(found.map(|(index, _)| index));
        }
    }
    let mut seen = BTreeSet::new();
    topics.retain(|topic| seen.insert(*topic));
    topics
}
