//! What must be true across files: a table of small rules, each with its sentence.

use super::ledger::Ledger;
use super::page::WrittenPage;
use super::registry::{Found, Registry, fold};
use super::ways;
use super::{Agency, Record};
use crate::content::names::is_slug;
use crate::content::source::SourceKind;
use crate::diagnostic::{self, Diagnostic, Names, Placed, SourcePath, Span};
use crate::permalink;
use crate::settings::Settings;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a rule looks at.
pub(crate) struct Site<'a> {
    settings: &'a Settings,
    records: &'a [Arc<Record>],
    agencies: &'a [Agency],
    registry: &'a Registry<'a>,
    slugs: BTreeMap<&'a str, &'a Record>,
    /// Files in error; pointing at one is no mistake of the one who points.
    broken: &'a BTreeMap<SourcePath, SourceKind>,
}

type Rule = fn(&Site, &mut Vec<Diagnostic>);

const RULES: [Rule; 8] = [
    names_are_unique,
    replacements_exist,
    replacements_do_not_circle,
    missions_exist,
    topics_exist,
    themes_exist,
    samples_stay_in_sample_sites,
    agencies_point_at_agencies,
];

/// Applies every rule.
pub(crate) fn check(
    settings: &Settings,
    records: &[Arc<Record>],
    agencies: &[Agency],
    registry: &Registry,
    broken: &BTreeMap<SourcePath, SourceKind>,
) -> Vec<Diagnostic> {
    let slugs = records.iter().map(|record| (record.slug.as_str(), &**record)).collect();
    let site = Site { settings, records, agencies, registry, slugs, broken };
    let mut problems = Vec::new();
    for rule in RULES {
        rule(&site, &mut problems);
    }
    problems
}

/// No two innovations of one agency have the same name, whatever its capitals and spaces (an error); nor should those
/// of different agencies (a warning). Of a published record and a draft, the draft is blamed.
fn names_are_unique(site: &Site, problems: &mut Vec<Diagnostic>) {
    let named = site.records.iter().filter(|record| !record.name.value.is_empty());
    let mut by_path: Vec<&Record> = named.map(|record| &**record).collect();
    by_path.sort_by(|a, b| (a.is_draft(), &a.path).cmp(&(b.is_draft(), &b.path)));
    let mut seen: BTreeMap<String, Vec<(String, &Record)>> = BTreeMap::new();
    for record in by_path {
        let agency = match site.registry.agency(&record.agency.value) {
            Found::Agency(index) => site.agencies[index].id.clone(),
            _ => fold(&record.agency.value),
        };
        let others = seen.entry(fold(&record.name.value)).or_default();
        let (make, other): (fn(_, &_, _) -> _, _) = match others.iter().find(|(other, _)| *other == agency) {
            Some(other) => (Diagnostic::error, Some(other)),
            None => (Diagnostic::warning, others.first()),
        };
        if let Some((_, other)) = other {
            let problem = make("nama-dipakai-dua-kali", &record.path, record.name.span);
            problems.push(problem.with("nama", &record.name.value).label(&other.path, other.name.span));
        }
        others.push((agency, record));
    }
}

/// `diganti_oleh` names an innovation that exists.
fn replacements_exist(site: &Site, problems: &mut Vec<Diagnostic>) {
    let mut known: Option<Names> = None;
    for record in site.records {
        let Some(other) = &record.replaced_by else {
            continue;
        };
        let slug = other.value.trim_end_matches(".md");
        if !site.slugs.contains_key(slug) && !site.broken.contains_key(format!("content/inovasi/{slug}.md").as_str()) {
            let known = known.get_or_insert_with(|| Names::new(site.slugs.keys().copied()));
            let near = known.nearest(slug).unwrap_or("none");
            let problem = Diagnostic::error("pengganti-tak-dikenal", &record.path, other.span);
            problems.push(problem.with("tertulis", &other.value).with("saran", near));
        }
    }
}

/// Following `diganti_oleh` from record to record comes to an end.
fn replacements_do_not_circle(site: &Site, problems: &mut Vec<Diagnostic>) {
    let next = |slug: &str| {
        let other = site.slugs.get(slug)?.replaced_by.as_ref()?.value.trim_end_matches(".md");
        site.slugs.get_key_value(other).map(|(slug, _)| *slug)
    };
    // What is replaced by itself was told when it was read.
    for circle in ways::follow(site.slugs.keys().copied(), next).circles.iter().filter(|circle| circle.len() > 1) {
        let record = site.slugs[circle[0]];
        let span = record.replaced_by.as_ref().map_or(record.name.span, |other| other.span);
        problems.push(going_round(&record.path, span, "diganti_oleh", circle));
    }
}

/// A mission's number is one of the plan's.
fn missions_exist(site: &Site, problems: &mut Vec<Diagnostic>) {
    let count = site.settings.development_plan.as_ref().map_or(0, |plan| plan.missions.len()) as i64;
    for record in site.records {
        if let Some(mission) = record.mission.as_ref().filter(|mission| mission.value > count) {
            let problem = Diagnostic::error("misi-tak-dikenal", &record.path, mission.span);
            problems.push(problem.with("tertulis", mission.value).with("jumlah", count));
        }
    }
}

/// A topic's id is one of the settings'.
fn topics_exist(site: &Site, problems: &mut Vec<Diagnostic>) {
    let known: Vec<&str> = site.settings.topics.iter().map(|topic| topic.id.as_str()).collect();
    for record in site.records {
        unknown_ids("topik-tak-dikenal", &record.path, &record.topics, &known, problems);
    }
}

/// A national theme's id is one of the settings', of any year.
fn themes_exist(site: &Site, problems: &mut Vec<Diagnostic>) {
    let known: Vec<&str> = site.settings.theme_ids().into_iter().collect();
    for record in site.records {
        unknown_ids("tematik-tak-dikenal", &record.path, &record.themes, &known, problems);
    }
}

/// Tells every id that is not among the known ones, with the nearest known id and the list of all.
pub(super) fn unknown_ids(
    code: &'static str,
    path: &SourcePath,
    written: &[Placed<String>],
    known: &[&str],
    problems: &mut Vec<Diagnostic>,
) {
    for id in written.iter().filter(|id| !known.contains(&id.value.as_str())) {
        let near = diagnostic::nearest(&id.value, known.iter().copied()).unwrap_or("none");
        let problem = Diagnostic::error(code, path, id.span).with("tertulis", &id.value).with("saran", near);
        problems.push(problem.with("pilihan", if known.is_empty() { "-".to_owned() } else { known.join(", ") }));
    }
}

/// Invented records are only shown on sites that say they are samples.
fn samples_stay_in_sample_sites(site: &Site, problems: &mut Vec<Diagnostic>) {
    if site.settings.sample {
        return;
    }
    for record in site.records.iter().filter(|record| record.sample) {
        problems.push(Diagnostic::error("contoh-di-situs-resmi", &record.path, record.sample_span));
    }
}

/// Parents and successors of agencies exist, and successors do not circle.
fn agencies_point_at_agencies(site: &Site, problems: &mut Vec<Diagnostic>) {
    for agency in site.agencies {
        for other in [&agency.parent, &agency.merged_into].into_iter().flatten() {
            site.registry.expect_agency(&agency.path, other, problems);
        }
    }
    let by_id: BTreeMap<&str, &Agency> = site.agencies.iter().map(|agency| (agency.id.as_str(), agency)).collect();
    let next = |id: &str| successor(site.registry, site.agencies, by_id.get(id)?).map(|agency| agency.id.as_str());
    for circle in ways::follow(by_id.keys().copied(), next).circles {
        let agency = by_id[circle[0]];
        let span = agency.merged_into.as_ref().map_or(agency.name_span, |other| other.span);
        problems.push(match circle.len() {
            1 => Diagnostic::error("digabung-diri-sendiri", &agency.path, span),
            _ => going_round(&agency.path, span, "digabung_ke", &circle),
        });
    }
}

/// A way that leads back to its start: `a → b → a`.
fn going_round(path: &SourcePath, span: Span, key: &'static str, circle: &[&str]) -> Diagnostic {
    let whole = circle.iter().chain(circle.first()).copied().collect::<Vec<_>>().join(" → ");
    Diagnostic::error("pengalihan-berputar", path, span).with("jalan", whole).with("kunci", key)
}

fn successor<'a>(registry: &Registry, agencies: &'a [Agency], agency: &Agency) -> Option<&'a Agency> {
    match registry.agency(&agency.merged_into.as_ref()?.value) {
        Found::Agency(index) => Some(&agencies[index]),
        _ => None,
    }
}

/// Old page addresses and where each leads. An old address that is somebody's page or is claimed twice is reported.
pub(crate) fn redirects(
    records: &[Arc<Record>],
    agencies: &[Agency],
    pages: &[WrittenPage],
    broken: &BTreeMap<SourcePath, SourceKind>,
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<String, String> {
    let mut taken: BTreeMap<String, (SourcePath, Span)> = BTreeMap::new();
    let documents = records.iter().map(|record| &record.path).chain(agencies.iter().map(|agency| &agency.path));
    for path in documents.chain(pages.iter().map(|page| &page.path)).chain(broken.keys()) {
        if let Some(address) = super::links::address_of_source(path) {
            taken.insert(address, (path.clone(), Span::default()));
        }
    }
    let mut redirects = BTreeMap::new();
    let mut by_path: Vec<&Record> = records.iter().map(|record| &**record).collect();
    by_path.sort_by(|a, b| a.path.cmp(&b.path));
    for record in by_path {
        for old in &record.old_addresses {
            let Some(address) = old_address(&old.value) else {
                let problem = Diagnostic::error("alamat-lama-salah", &record.path, old.span);
                problems.push(problem.with("tertulis", &old.value).with("saran", slug::slugify(&old.value)));
                continue;
            };
            let own = permalink::innovation(&record.slug);
            if address == own.address() {
                let problem = Diagnostic::error("alamat-lama-sendiri", &record.path, old.span);
                problems.push(problem.with("tertulis", &old.value));
                continue;
            }
            if let Some((path, span)) = taken.get(&address) {
                let twice = redirects.contains_key(&address);
                let code = if twice { "alamat-lama-ganda" } else { "alamat-lama-dipakai" };
                let problem = Diagnostic::error(code, &record.path, old.span);
                problems.push(problem.with("alamat", format!("/{address}")).label(path, *span));
                continue;
            }
            taken.insert(address.clone(), (record.path.clone(), old.span));
            redirects.insert(address, own.address().to_owned());
        }
    }
    redirects
}

/// No file takes an address again that was withdrawn without a name, and none says that it once had it.
pub(crate) fn withdrawn_addresses_stay_empty(
    records: &[Arc<Record>],
    agencies: &[Agency],
    pages: &[WrittenPage],
    ledger: &Ledger,
    problems: &mut Vec<Diagnostic>,
) {
    if !ledger.has_nameless() {
        return;
    }
    let documents = records.iter().map(|record| &record.path).chain(agencies.iter().map(|agency| &agency.path));
    for path in documents.chain(pages.iter().map(|page| &page.path)) {
        if super::links::address_of_source(path).is_some_and(|address| ledger.is_nameless(&address)) {
            problems.push(Diagnostic::error("alamat-dicabut", path, Span::default()));
        }
    }
    for record in records {
        let is_nameless =
            |old: &&Placed<String>| old_address(&old.value).is_some_and(|address| ledger.is_nameless(&address));
        for old in record.old_addresses.iter().filter(is_nameless) {
            problems.push(Diagnostic::error("alamat-lama-dicabut", &record.path, old.span));
        }
    }
}

/// The page address that an entry of `alamat_lama` means: an old slug, or a path from the site's root.
pub(crate) fn old_address(text: &str) -> Option<String> {
    let page = match text.strip_prefix('/') {
        Some(path) => permalink::free_page(path.trim_end_matches('/')),
        None => permalink::innovation(text.trim_end_matches(".md").trim_end_matches('/')),
    };
    page.address().strip_suffix('/')?.split('/').all(is_slug).then(|| page.address().to_owned())
}
