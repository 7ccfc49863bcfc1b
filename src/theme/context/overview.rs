//! Pages that show the whole at once: missions, years, areas, awards, statistics, and the agencies.

use super::{Achievement, AgencyLink, Channel, Html, Improvement, Link, Pagination, Term};
use serde::Serialize;

/// `missions` in `missions.html`: what the city wants, and the innovations that serve it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Missions {
    pub period: String,
    pub vision: Option<String>,
    pub source: Option<String>,
    /// The missions' words are made up, as they themselves say.
    pub sample: bool,
    pub missions: Vec<Mission>,
}

/// A mission of the five-year plan and the innovations that serve it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Mission {
    /// "Misi 1"
    pub label: String,
    pub text: String,
    /// Its list; `null` if nothing serves it yet.
    pub href: Option<String>,
    pub count: usize,
    /// The first few; what can be used now comes first.
    pub first: Vec<Link>,
}

/// `years` in `years.html`: when innovations began, newest first.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Years {
    pub years: Vec<Year>,
    /// Innovations whose year is not known.
    pub unknown: usize,
}

/// A year and the innovations that began in it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Year {
    pub year: String,
    pub href: String,
    pub count: usize,
    /// Hundredths of the fullest year, for bars.
    pub share: usize,
    pub first: Vec<Link>,
}

/// `areas` in `areas.html`: every district. With a map they stand in its reading order, else by name.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Areas {
    pub areas: Vec<Area>,
    pub has_map: bool,
    /// What is there for everybody in the city.
    pub whole_city: Option<Link>,
}

/// A district and the innovations that can be used there.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Area {
    pub label: String,
    /// Its list, or its office's page while its list is empty.
    pub href: String,
    pub count: usize,
    /// 0 for none, then 1-4 by how many: for shades.
    pub shade: usize,
    /// Its place on the map, from 1 in the north-west; `null` if it stands on none.
    pub column: Option<usize>,
    pub row: Option<usize>,
}

/// `awards` in `awards.html`: what innovations have won, newest first.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Awards {
    pub years: Vec<AwardYear>,
    pub total: usize,
    /// Awards of this page that belong to invented records.
    pub samples: usize,
    /// Facts about the city; only on the first page.
    pub achievements: Vec<Achievement>,
    pub pagination: Pagination,
}

/// A year and what was won in it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct AwardYear {
    /// `null` if the year is not known.
    pub year: Option<i64>,
    pub awards: Vec<Award>,
}

/// An award and the innovation that won it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Award {
    pub name: String,
    pub giver: Option<String>,
    pub rank: Option<String>,
    pub innovation: Link,
    pub agency: AgencyLink,
    pub sample: bool,
}

/// `statistics` in `statistics.html`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Statistics {
    pub total: usize,
    pub usable: usize,
    pub agencies: usize,
    pub samples: usize,
    /// "9 November 2026": the last day on which somebody checked one of them.
    pub checked: Option<String>,
    /// Numbers of the city by year, from the settings.
    pub growth: Option<Growth>,
    pub charts: Vec<Chart>,
    pub savings: Vec<Saving>,
}

/// How something grew, and the facts with their sources.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Growth {
    pub chart: Chart,
    pub facts: Vec<Achievement>,
}

/// Bars with their numbers. The drawing, the finding and the table say the same.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Chart {
    /// `topik`, `tahun`, `opd`, `tingkat`, `tahapan`, `jenis`, `misi` or `pertumbuhan`.
    pub id: &'static str,
    pub title: String,
    /// What the bars show, in one sentence.
    pub finding: String,
    /// What must be known to read it, where there is something.
    pub note: Option<String>,
    /// The bars as inline SVG, described by the elements `grafik_<id>` (the title) and `temuan_<id>` (the finding).
    pub drawing: Html,
    pub bars: Vec<Bar>,
}

/// A bar of a chart: a label and its number.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Bar {
    pub label: String,
    /// The longer words behind a label, for the table.
    pub note: Option<String>,
    pub href: Option<String>,
    pub count: usize,
}

/// What services save, of one measure.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Saving {
    /// `waktu`, `biaya` or `langkah`.
    pub id: &'static str,
    pub title: String,
    /// Services that note a before and an after, and those of them that became better.
    pub measured: usize,
    pub better: usize,
    /// Half of those that became better save this much or more, in hundredths.
    pub median: u32,
    pub finding: String,
    /// The clearest.
    pub clearest: Vec<Improvement>,
}

/// `agencies` in `agencies.html`: every agency by level, and how far each level and district has come.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Agencies {
    pub levels: Vec<Level>,
    /// One row for each of `levels`, in the same order.
    pub board: Vec<Coverage>,
    /// One row for each district.
    pub areas: Vec<AreaCoverage>,
    pub total: usize,
    pub with_innovations: usize,
}

/// How many agencies of a level have recorded no innovation, one, or more than one. The three add up to `total`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Coverage {
    /// As in [`Level`].
    pub id: &'static str,
    pub label: String,
    pub none: usize,
    pub one: usize,
    pub many: usize,
    pub total: usize,
}

/// A district: its offices (its own and those of its wards), how many of them have recorded innovations, how many
/// innovations those are, and how many innovations can be used there.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct AreaCoverage {
    pub name: String,
    /// Its list of innovations, or its office's page if nothing is listed there.
    pub href: String,
    pub offices: usize,
    pub recorded: usize,
    pub own: usize,
    pub offered: usize,
}

/// A level of government and its agencies.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Level {
    /// `opd`, `kecamatan`, `kelurahan` or `unit`.
    pub id: &'static str,
    pub label: String,
    pub agencies: Vec<AgencyCount>,
}

/// An agency and how many innovations it leads.
#[derive(Clone, Debug, Serialize)]
pub struct AgencyCount {
    pub name: String,
    pub short: Option<String>,
    pub href: String,
    pub count: usize,
    pub sample: bool,
}

/// `agency` in `agency.html`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Agency {
    pub name: String,
    pub short: Option<String>,
    pub kind: Term,
    pub parent: Option<AgencyLink>,
    pub units: Vec<AgencyCount>,
    pub address: Option<String>,
    pub hours: Option<Html>,
    pub map_url: Option<String>,
    pub contacts: Vec<Channel>,
    pub social: Vec<Link>,
    pub sample: bool,
    /// No longer exists; `merged_into` names its successor.
    pub active: bool,
    pub merged_into: Option<AgencyLink>,
    pub body: Html,
    pub cards: Vec<Html>,
    pub total: usize,
    /// Of a district without innovations of its own: what can be used there.
    pub offered: Option<Link>,
    pub pagination: Pagination,
    /// Its services as PDF to print, on its first page.
    pub bundle: Option<String>,
    /// Innovations in which it is a partner, on its first page.
    pub partner_in: Vec<Link>,
}
