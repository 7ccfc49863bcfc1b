//! The page of figures: everything is counted from the catalogue; what comes from elsewhere names its source.

use super::Renderer;
use super::card::shares;
use super::chart::{chart, draw};
use super::lists::facet_counts;
use super::scene::Scene;
use super::words;
use crate::catalogue::Innovation;
use crate::catalogue::facet::{FacetKind, Label};
use crate::permalink;
use crate::settings;
use crate::theme::context::{Achievement, Bar, Chart, Count, Growth, Improvement, Link, Saving, Statistics};
use crate::vocabulary::Measure;
use fluent_bundle::FluentValue;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The most agencies with a bar of their own.
const AGENCIES: usize = 15;
/// The most services named for what they save.
const CLEAREST: usize = 3;
/// The most years between the first and the last that are shown even if nothing began in them.
const YEARS: i64 = 40;

/// What `statistics.html` receives.
pub(crate) fn statistics(renderer: &Renderer) -> Statistics {
    let scene = renderer.scene();
    let listed = || scene.catalogue.listed.iter().map(|index| &scene.catalogue.innovations[*index]);
    Statistics {
        total: scene.catalogue.listed.len(),
        usable: listed().filter(|innovation| innovation.is_usable()).count(),
        agencies: scene.catalogue.led.iter().filter(|led| !led.is_empty()).count(),
        samples: listed().filter(|innovation| innovation.record.sample).count(),
        checked: listed()
            .filter_map(|innovation| innovation.record.checked)
            .max()
            .map(|day| words::date(scene.locale, day)),
        growth: growth(scene),
        charts: charts(scene),
        savings: savings(scene),
    }
}

/// Facts about the city, as the settings name them.
pub(crate) fn achievements(scene: Scene) -> Vec<Achievement> {
    scene.settings.achievements.iter().map(achievement).collect()
}

fn achievement(fact: &settings::Achievement) -> Achievement {
    Achievement { text: fact.text.clone(), number: fact.number, year: fact.year, source: fact.source.clone() }
}

fn charts(scene: Scene) -> Vec<Chart> {
    let total = scene.catalogue.listed.len();
    let facet = |kind| facet_counts(scene, kind).into_iter().map(bar).collect::<Vec<Bar>>();
    let mut topics = facet(FacetKind::Topic);
    topics.sort_by_key(|bar| Reverse(bar.count));
    let (agencies, others) = agencies(scene);
    let (years, undated) = years(scene, total);
    let (missions, without) = missions(scene, total);
    let mut charts = vec![
        chart(scene, "topik", total, topics, None),
        chart(scene, "tahun", total, years, undated),
        chart(scene, "tahapan", total, facet(FacetKind::Stage), None),
        chart(scene, "jenis", total, facet(FacetKind::Kind), None),
        chart(scene, "opd", total, agencies, others),
        chart(scene, "tingkat", total, facet(FacetKind::Level), None),
        chart(scene, "misi", total, missions, without),
    ];
    charts.retain(|chart| chart.bars.iter().any(|bar| bar.href.is_some()));
    for chart in &mut charts {
        // What stands under two words is counted under both, and the bars add up to more than there is.
        let several = chart.bars.iter().map(|bar| bar.count).sum::<usize>() > total;
        chart.note = several.then(|| scene.locale.text("grafik-lebih-dari-satu"));
    }
    charts
}

fn bar(term: Count) -> Bar {
    Bar { label: term.label, note: None, href: Some(term.href), count: term.count }
}

/// A bar for what stands in no list.
fn unlisted(scene: Scene, key: &str, count: usize) -> Option<Bar> {
    (count > 0).then(|| Bar { label: scene.locale.text(key), note: None, href: None, count })
}

/// From the first year to the last, and those whose year nobody wrote down.
fn years(scene: Scene, total: usize) -> (Vec<Bar>, Option<Bar>) {
    let mut known: BTreeMap<i64, Bar> = facet_counts(scene, FacetKind::Year)
        .into_iter()
        .filter_map(|term| Some((term.id.parse().ok()?, bar(term))))
        .collect();
    let counted: usize = known.values().map(|bar| bar.count).sum();
    if let (Some(first), Some(last)) = (known.keys().next().copied(), known.keys().next_back().copied()) {
        for year in (first..=last).take_while(|_| last - first < YEARS) {
            let empty = || Bar { label: year.to_string(), note: None, href: None, count: 0 };
            known.entry(year).or_insert_with(empty);
        }
    }
    (known.into_values().collect(), unlisted(scene, "tahun-tak-tercatat", total - counted))
}

/// The agencies with most innovations, and all others together.
fn agencies(scene: Scene) -> (Vec<Bar>, Option<Bar>) {
    let catalogue = scene.catalogue;
    let mut leading: Vec<usize> = (0..catalogue.agencies.len()).filter(|i| !catalogue.led[*i].is_empty()).collect();
    leading.sort_by_key(|index| (Reverse(catalogue.led[*index].len()), &catalogue.agencies[*index].name));
    let others = leading.split_off(leading.len().min(AGENCIES));
    let bars = leading.into_iter().map(|index| {
        let agency = scene.agency_link(index);
        let count = catalogue.led[index].len();
        let note = (agency.short != agency.name).then_some(agency.name);
        Bar { label: agency.short, note, href: Some(agency.href), count }
    });
    let rest = (!others.is_empty()).then(|| Bar {
        label: scene.locale.fill("kantor-lain", &[("n", &others.len().to_string())]),
        note: None,
        href: Some(scene.href(permalink::AGENCIES)),
        count: others.iter().map(|index| catalogue.led[*index].len()).sum(),
    });
    (bars.collect(), rest)
}

/// Every mission of the plan, and the innovations that serve none.
fn missions(scene: Scene, total: usize) -> (Vec<Bar>, Option<Bar>) {
    let mut known: BTreeMap<String, Count> =
        facet_counts(scene, FacetKind::Mission).into_iter().map(|term| (term.id.clone(), term)).collect();
    let counted: usize = known.values().map(|term| term.count).sum();
    let missions = scene.settings.development_plan.as_ref().map_or(0, |plan| plan.missions.len());
    let bars = (1..=missions).map(|number| {
        let term = known.remove(&number.to_string());
        Bar {
            label: format!(
                "{}: {}",
                words::label(scene, &Label::Mission(number)),
                scene.mission(number).unwrap_or_default()
            ),
            note: None,
            count: term.as_ref().map_or(0, |term| term.count),
            href: term.map(|term| term.href),
        }
    });
    (bars.collect(), unlisted(scene, "tanpa-misi", total - counted))
}

/// The numbers of one thing over the years: of all facts that count the same thing, the longest row.
fn growth(scene: Scene) -> Option<Growth> {
    let mut rows: BTreeMap<String, BTreeMap<i64, &settings::Achievement>> = BTreeMap::new();
    for fact in &scene.settings.achievements {
        if let Some(unit) = counted_thing(fact) {
            rows.entry(unit).or_default().insert(fact.year, fact);
        }
    }
    let (unit, row) = rows.into_iter().max_by_key(|(unit, row)| (row.len(), Reverse(unit.clone())))?;
    let (first, last) = (row.values().next()?, row.values().next_back()?);
    let (before, after) = (first.number?, last.number?);
    if row.len() < 2 || before <= 0 {
        return None;
    }
    let key = match after.cmp(&before) {
        std::cmp::Ordering::Greater if after >= 2 * before => "temuan-kali",
        std::cmp::Ordering::Less => "temuan-turun",
        std::cmp::Ordering::Greater | std::cmp::Ordering::Equal => "temuan-naik",
    };
    let finding = scene.locale.fill(
        key,
        &[
            ("satuan", &unit),
            ("awal", &before.to_string()),
            ("awal-tahun", &first.year.to_string()),
            ("akhir", &after.to_string()),
            ("akhir-tahun", &last.year.to_string()),
            ("kali", &(after / before).to_string()),
        ],
    );
    let bars: Vec<Bar> = row
        .values()
        .map(|fact| Bar {
            label: fact.year.to_string(),
            note: None,
            href: None,
            count: fact.number.and_then(|number| usize::try_from(number).ok()).unwrap_or(0),
        })
        .collect();
    let title = scene.locale.fill("grafik-pertumbuhan", &[("satuan", &unit)]);
    let drawing = draw("pertumbuhan", &bars, None);
    let chart = Chart { id: "pertumbuhan", title, finding, note: None, drawing, bars };
    Some(Growth { chart, facts: row.into_values().map(achievement).collect() })
}

/// What a fact counts: the word after its number, as in "313 inovasi dilaporkan".
fn counted_thing(fact: &settings::Achievement) -> Option<String> {
    let number = fact.number?.to_string();
    let mut words = fact.text.split_whitespace();
    words.find(|word| word.replace('.', "") == number)?;
    let word = words.next()?.trim_matches(|letter: char| !letter.is_alphanumeric());
    (!word.is_empty()).then(|| word.to_lowercase())
}

/// Kinds of saving and what they are measured in.
const SAVINGS: [(&str, &[Measure]); 3] =
    [("waktu", &[Measure::Time]), ("biaya", &[Measure::Cost]), ("langkah", &[Measure::Steps, Measure::Visits])];

/// What services save: of each, the first result that can be compared, because that is the one it puts first itself.
fn savings(scene: Scene) -> Vec<Saving> {
    SAVINGS.into_iter().filter_map(|(id, measures)| saving(scene, id, measures)).collect()
}

fn saving(scene: Scene, id: &'static str, measures: &[Measure]) -> Option<Saving> {
    let listed = scene.catalogue.listed.iter().map(|index| &scene.catalogue.innovations[*index]);
    let measured: Vec<_> = listed
        .filter_map(|innovation| {
            let results = innovation.record.results.iter().enumerate();
            let mut results = results.filter(|(_, note)| measures.contains(&note.measure));
            let (at, before, after) = results.find_map(|(at, note)| shares(note).map(|(b, a)| (at, b, a)))?;
            Some((innovation, at, before, after))
        })
        .collect();
    let mut better: Vec<_> = measured.iter().filter(|(.., before, after)| after < before).collect();
    better.sort_by_key(|(innovation, .., after)| (*after, &innovation.record.name.value));
    let (.., middle) = better.get(better.len().checked_sub(1)? / 2)?;
    let median = 100 - middle;
    let blanks = [
        ("baik", FluentValue::from(better.len() as i64)),
        ("n", FluentValue::from(measured.len() as i64)),
        ("persen", FluentValue::from(i64::from(median))),
    ];
    // A figure that does not say where it comes from is counted, but not shown.
    let has_source = |(innovation, at, ..): &&&(&Innovation, usize, u32, u32)| {
        let note = &innovation.record.results[*at];
        note.source.is_some() && note.year.is_some()
    };
    let clearest = better.iter().filter(has_source).take(CLEAREST).map(|(innovation, at, ..)| {
        let Link { title, href } = scene.innovation_link(innovation);
        Improvement { name: title, href, result: scene.result(innovation, *at) }
    });
    Some(Saving {
        id,
        title: scene.locale.text(&format!("hemat-{id}")),
        measured: measured.len(),
        better: better.len(),
        median,
        finding: scene.locale.format(&format!("temuan-hemat-{id}"), blanks).unwrap_or_default(),
        clearest: clearest.collect(),
    })
}
