//! A plan of a year's posts: which innovation when, so that no agency and no topic is heard too often.
//!
//! Three posts a week, newest first; a national day takes its own date, with an innovation of its topic if one is left.
//! What an earlier plan in the same folder has told before the first day waits until all others were told, and stays in
//! the spreadsheet. The same records, first day and earlier plan make the same plan.

use super::events;
use crate::catalogue::days::Day;
use crate::catalogue::permalink::{self, SitePath};
use crate::catalogue::{Catalogue, Innovation};
use crate::diagnostic::message;
use crate::render::export::spreadsheet;
use crate::settings::Settings;
use crate::site::Failure;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A day on which something is posted: about an innovation, for a national day, or both. Numbers are indexes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Post {
    pub date: Date,
    pub occasion: Option<usize>,
    pub innovation: Option<usize>,
}

/// Days of ordinary posts.
const POSTING_DAYS: [Weekday; 3] = [Weekday::Monday, Weekday::Wednesday, Weekday::Friday];
/// Days that a plan covers.
const DAYS: usize = 365;

/// Plans the year from `start`. `told` are the indexes of innovations that were posted before.
pub fn plan(catalogue: &Catalogue, start: Date, told: &BTreeSet<usize>) -> Vec<Post> {
    let is_running = |index: &usize| !catalogue.innovations[*index].has_stopped();
    let mut turns = Turns {
        catalogue,
        // Newest first, as listed.
        waiting: catalogue.listed.iter().copied().filter(is_running).collect(),
        told,
        agencies: BTreeMap::new(),
        topics: BTreeMap::new(),
    };
    let mut posts = Vec::new();
    let dates = std::iter::successors(Some(start), |date| date.checked_add(1.day()).ok());
    for date in dates.take(DAYS) {
        let is_today = |day: &Day| (day.month, day.day) == (date.month(), date.day());
        let occasion = catalogue.days.iter().position(is_today);
        let innovation = match occasion {
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

/// Whose turn it is.
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
            let Innovation { agency, topics, .. } = &innovations[index];
            let of_topic = self.topics.get(&topics.first().copied()).copied().unwrap_or(0);
            self.agencies.get(agency).copied().unwrap_or(0) + of_topic
        };
        let suitable = self.waiting.iter().enumerate().filter(|(_, index)| suits(&innovations[**index].topics));
        let (at, _) = suitable.min_by_key(|(at, index)| (self.told.contains(index), heard(**index), *at))?;
        let chosen = self.waiting.remove(at);
        *self.agencies.entry(innovations[chosen].agency).or_default() += 1;
        *self.topics.entry(innovations[chosen].topics.first().copied()).or_default() += 1;
        Some(chosen)
    }
}

/// Columns of the spreadsheet.
const COLUMNS: [&str; 9] = ["tanggal", "hari", "momen", "inovasi", "opd", "topik", "alamat_pendek", "bahan", "berkas"];
/// The place of the innovation's file name among them.
const SLUG: usize = 8;
/// Excel on an Indonesian computer divides cells here.
const DELIMITER: u8 = b';';

const WEEKDAYS: [&str; 7] =
    ["hari-senin", "hari-selasa", "hari-rabu", "hari-kamis", "hari-jumat", "hari-sabtu", "hari-minggu"];

/// Writes the plan from `start` as a spreadsheet and as a calendar into a folder; returns the files and how many posts
/// are planned.
pub fn write(
    settings: &Settings,
    catalogue: &Catalogue,
    start: Date,
    folder: &Path,
) -> Result<(Vec<PathBuf>, usize), Failure> {
    let table = folder.join("kalender-bagikan.csv");
    let earlier = earlier_rows(&table, start);
    let told = earlier.iter().filter_map(|row| catalogue.slugs.get(&row[SLUG]).copied()).collect();
    let posts = plan(catalogue, start, &told);
    fs::create_dir_all(folder).map_err(Failure::io("folder-gagal", folder))?;
    let rows = earlier.into_iter().chain(posts.iter().map(|post| row(settings, catalogue, post)));
    let bytes = spreadsheet(&COLUMNS, DELIMITER, rows).ok_or_else(|| Failure::new("tulis-gagal", &table))?;
    fs::write(&table, bytes).map_err(Failure::io("tulis-gagal", &table))?;
    let calendar = folder.join("kalender-bagikan.ics");
    let text = events::calendar(settings, catalogue, &posts, start);
    fs::write(&calendar, text).map_err(Failure::io("tulis-gagal", &calendar))?;
    Ok((vec![table, calendar], posts.len()))
}

/// What an earlier plan says of the days before `start`; nothing if there is none that can be read.
fn earlier_rows(table: &Path, start: Date) -> Vec<[String; COLUMNS.len()]> {
    let text = fs::read_to_string(table).unwrap_or_default();
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().delimiter(DELIMITER).flexible(true).from_reader(text.as_bytes());
    let rows = reader.records().filter_map(|row| {
        let cells: Vec<String> = row.ok()?.iter().map(str::to_owned).collect();
        let row: [String; COLUMNS.len()] = cells.try_into().ok()?;
        (row[0].parse::<Date>().ok()? < start).then_some(row)
    });
    rows.collect()
}

fn row(settings: &Settings, catalogue: &Catalogue, post: &Post) -> [String; COLUMNS.len()] {
    let weekday = WEEKDAYS[post.date.weekday().to_monday_zero_offset() as usize];
    let occasion = post.occasion.map(|day| catalogue.days[day].name.clone()).unwrap_or_default();
    let mut row = [const { String::new() }; COLUMNS.len()];
    row[0] = post.date.to_string();
    row[1] = message::text(settings.language, weekday, &[]);
    row[2] = occasion;
    if let Some(innovation) = post.innovation.map(|index| &catalogue.innovations[index]) {
        let record = &innovation.record;
        row[3] = record.name.value.clone();
        row[4] = catalogue.agencies[innovation.agency].name.clone();
        let topics: Vec<&str> = innovation.topics.iter().map(|topic| settings.topics[*topic].name.as_str()).collect();
        row[5] = topics.join(", ");
        row[6] = short_url(settings, catalogue, innovation);
        row[7] = kit_url(settings, innovation);
        row[SLUG] = record.slug.clone();
    }
    row
}

/// The address that is typed and said.
pub(super) fn short_url(settings: &Settings, catalogue: &Catalogue, innovation: &Innovation) -> String {
    let page = permalink::innovation(&innovation.record.slug);
    let path = catalogue.ledger.code(page.address()).map_or(page.clone(), permalink::short);
    settings.base_url.join(path.address())
}

/// Where pictures and captions are found; the page itself if there are none.
pub(super) fn kit_url(settings: &Settings, innovation: &Innovation) -> String {
    let slug = &innovation.record.slug;
    let page: SitePath = if settings.has_share_cards() { permalink::kit(slug) } else { permalink::innovation(slug) };
    settings.base_url.join(page.address())
}
