//! A plan of a year's posts: which innovation when, so that no agency and no topic is heard too often.
//!
//! Three posts a week, newest first; a national day takes its own date, with an innovation of its topic if one is left.
//! What an earlier plan in the same folder has told before the first day waits until all others were told, and stays in
//! the spreadsheet; so do later rows on which staff wrote something of their own, and the plan goes around them. The same
//! records, first day and earlier plan make the same plan.

use super::earlier::{Earlier, Row};
use super::post::{Post, row};
use super::{Refusal, events};
use crate::catalogue::Catalogue;
use crate::catalogue::days::Day;
use crate::settings::Settings;
use crate::site::Failure;
use crate::table::{self, Audience};
use crate::whole;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Days of ordinary posts.
const POSTING_DAYS: [Weekday; 3] = [Weekday::Monday, Weekday::Wednesday, Weekday::Friday];
/// Days that a plan covers.
const DAYS: usize = 365;

/// Plans the year from `start`. `told` are the indexes of innovations that were posted before, and `fixed` are posts of this
/// year that stay as they are; they are not told again.
pub(crate) fn plan(catalogue: &Catalogue, start: Date, told: &BTreeSet<usize>, fixed: &[Post]) -> Vec<Post> {
    let is_told = |index: &usize| catalogue.innovations[*index].is_for_citizens();
    let posted: BTreeSet<usize> = fixed.iter().filter_map(|post| post.innovation).collect();
    let is_free = |index: &usize| !posted.contains(index);
    let mut turns = Turns {
        catalogue,
        // Newest first, as listed.
        waiting: catalogue.listed.iter().copied().filter(is_told).filter(is_free).collect(),
        told,
        agencies: BTreeMap::new(),
        topics: BTreeMap::new(),
    };
    let mut posts = Vec::new();
    let dates = std::iter::successors(Some(start), |date| date.checked_add(1.day()).ok());
    for date in dates.take(DAYS) {
        let is_today = |day: &Day| (day.month, day.day) == (date.month(), date.day());
        let fixed = || fixed.iter().filter(|post| post.date == date);
        let occasion = catalogue.days.iter().position(is_today);
        let occasion = occasion.filter(|day| !fixed().any(|post| post.occasion == Some(*day)));
        let innovation = match occasion {
            _ if fixed().any(|post| post.innovation.is_some()) => None,
            Some(day) => turns.next(|topics| topics.iter().any(|topic| catalogue.days[day].topics.contains(topic))),
            None if POSTING_DAYS.contains(&date.weekday()) => turns.next(|_| true),
            None => None,
        };
        if occasion.is_some() || innovation.is_some() {
            posts.push(Post { date, occasion, innovation });
        }
    }
    posts
}

/// Chooses the innovation of the next post.
struct Turns<'c> {
    catalogue: &'c Catalogue,
    waiting: Vec<usize>,
    told: &'c BTreeSet<usize>,
    /// How often each agency and each topic has had its turn.
    agencies: BTreeMap<usize, usize>,
    topics: BTreeMap<Option<usize>, usize>,
}

impl Turns<'_> {
    /// The waiting innovation with a suitable topic whose agency and topic were heard least; the newest of several.
    fn next(&mut self, suits: impl Fn(&[usize]) -> bool) -> Option<usize> {
        let innovations = &self.catalogue.innovations;
        let heard = |index: usize| {
            let innovation = &innovations[index];
            let of_topic = self.topics.get(&innovation.topics.first().copied()).copied().unwrap_or(0);
            self.agencies.get(&innovation.agency).copied().unwrap_or(0) + of_topic
        };
        let suitable = self.waiting.iter().enumerate().filter(|(_, index)| suits(&innovations[**index].topics));
        let (at, _) = suitable.min_by_key(|(at, index)| (self.told.contains(index), heard(**index), *at))?;
        let chosen = self.waiting.remove(at);
        *self.agencies.entry(innovations[chosen].agency).or_default() += 1;
        *self.topics.entry(innovations[chosen].topics.first().copied()).or_default() += 1;
        Some(chosen)
    }
}

/// Writes the plan from `start` as a spreadsheet and as a calendar into a folder; returns the files and how many posts
/// are planned.
pub(crate) fn write(
    settings: &Settings,
    catalogue: &Catalogue,
    start: Date,
    folder: &Path,
) -> Result<(Vec<PathBuf>, usize), Refusal> {
    let table = folder.join("kalender-bagikan.csv");
    let earlier = Earlier::read(&table, catalogue).map_err(|(code, blanks)| Refusal::Usage(code, blanks))?;
    let Earlier { above, columns, places, mut rows } = earlier;
    rows.retain(|row| row.day < start || row.is_staffs);
    let told = rows.iter().filter(|row| row.day < start).filter_map(|row| row.innovation).collect();
    let later = rows.iter().filter(|row| row.day >= start);
    let fixed: Vec<Post> = later
        .map(|Row { day, innovation, occasion, .. }| Post { date: *day, occasion: *occasion, innovation: *innovation })
        .filter(|post| post.innovation.is_some() || post.occasion.is_some())
        .collect();
    let mut posts = plan(catalogue, start, &told, &fixed);
    rows.extend(posts.iter().map(|post| {
        let mut cells = vec![String::new(); columns.len()];
        for (place, cell) in places.into_iter().zip(row(settings, catalogue, post)) {
            cells[place] = cell;
        }
        Row { cells, day: post.date, innovation: post.innovation, occasion: post.occasion, is_staffs: false }
    }));
    // Rows of one day stay in their order.
    rows.sort_by_key(|row| row.day);
    posts.extend(fixed);
    posts.sort_by_key(|post| post.date);
    fs::create_dir_all(folder).map_err(Failure::io("folder-gagal", folder))?;
    let lines = above.into_iter().chain([columns]).chain(rows.into_iter().map(|row| row.cells));
    let bytes = table::write(Audience::Staff, lines);
    whole::write(&table, &bytes).map_err(Failure::io("tabel-gagal", &table))?;
    let calendar = folder.join("kalender-bagikan.ics");
    let text = events::calendar(settings, catalogue, &posts, start);
    whole::write(&calendar, text.as_bytes()).map_err(Failure::io("tabel-gagal", &calendar))?;
    Ok((vec![table, calendar], posts.len()))
}
