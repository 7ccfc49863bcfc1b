//! A post of a plan, and the row of the spreadsheet in which it stands.

use crate::catalogue::{Catalogue, Innovation};
use crate::diagnostic::message;
use crate::permalink::{self, SitePath};
use crate::settings::Settings;
use jiff::civil::Date;

/// A day on which something is posted: about an innovation, for a national day, or both. Numbers are indexes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Post {
    pub date: Date,
    pub occasion: Option<usize>,
    pub innovation: Option<usize>,
}

/// Columns of the spreadsheet.
pub(super) const COLUMNS: [&str; 9] =
    ["tanggal", "hari", "momen", "inovasi", "opd", "topik", "alamat_pendek", "bahan", "berkas"];

/// The message codes of the days' names, from Monday.
pub(super) const WEEKDAYS: [&str; 7] =
    ["hari-senin", "hari-selasa", "hari-rabu", "hari-kamis", "hari-jumat", "hari-sabtu", "hari-minggu"];

/// A post as a row of the spreadsheet.
pub(super) fn row(settings: &Settings, catalogue: &Catalogue, post: &Post) -> [String; COLUMNS.len()] {
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
        row[8] = record.slug.clone();
    }
    row
}

/// The short address, which people type and say.
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
