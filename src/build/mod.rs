//! The two compositions: [`prepare`] does everything up to the plan, [`build`] makes and publishes what was planned.

mod cards;
mod kits;
mod make;

use crate::catalogue::language::PlainWords;
use crate::catalogue::ledger::{LEDGER_PATH, Ledger};
use crate::catalogue::permalink::SitePath;
use crate::catalogue::{self, Catalogue, LeftOut, Understood};
use crate::content::document;
use crate::content::read::{self, Content, DataFile, Listed, SourceKind};
use crate::diagnostic::{self, Checked, Diagnostic, SourcePath, Span};
use crate::plan::{self, Job, Plan};
use crate::render::Editions;
use crate::search::Part;
use crate::settings::{self, Overrides, SETTINGS_PATH, Settings};
use crate::site::{Changes, Entry, Failure, Manifest, PublicDir, Staging};
use crate::theme::{self, Theme};
use jiff::civil::DateTime;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Everything known before the first output is made.
pub struct Prepared {
    pub settings: Settings,
    pub catalogue: Catalogue,
    /// Absent if the theme cannot be used.
    pub theme: Option<Theme>,
    pub plan: Plan,
    pub problems: Vec<Diagnostic>,
    /// The settings could be read; without them nothing can be built.
    pub has_settings: bool,
    pub timings: Timings,
}

/// Time spent in each stage. Stages that run in parallel are summed over the workers.
#[derive(Clone, Debug, Default)]
pub struct Timings {
    pub read: Duration,
    pub parse: Duration,
    pub assemble: Duration,
    pub theme: Duration,
    pub plan: Duration,
    pub index: Duration,
    pub render: Duration,
    pub cards: Duration,
    pub write: Duration,
    pub publish: Duration,
}

/// Reads, parses, assembles, loads the theme and plans, with all problems of all of them.
pub fn prepare(root: &Path, overrides: &Overrides) -> Result<Prepared, Failure> {
    let mut timings = Timings::default();
    if !root.join("content").is_dir() {
        return Err(Failure::new("bukan-situs", root));
    }
    let Checked { value: mut listed, mut problems } = timed(&mut timings.read, || read::list(root));
    let ledger_file = listed.iter().position(|listed| listed.kind == SourceKind::Ledger);
    let ledger = load_ledger(root, ledger_file.map(|at| listed.remove(at)), &mut problems);
    let settings_file = listed.iter().position(|listed| listed.kind == SourceKind::Settings);
    let settings = load_settings(root, settings_file.map(|at| listed.remove(at)), overrides, &mut problems);
    let has_settings = settings.is_some();
    let settings = settings.unwrap_or_else(|| Settings::unreadable(overrides));
    let words_file = listed.iter().position(|listed| listed.kind == SourceKind::Data(DataFile::PlainWords));
    let words = load_words(root, words_file.map(|at| listed.remove(at)), &mut problems);
    let documents = understand_all(root, listed, &settings, &words, &mut timings, &mut problems);
    let Checked { value: catalogue, problems: found } =
        timed(&mut timings.assemble, || catalogue::assemble(documents, ledger, &settings));
    // Without settings nobody can say which missions and topics exist.
    problems.extend(found.into_iter().filter(|problem| has_settings || !NEEDS_SETTINGS.contains(&problem.code)));
    let Checked { value: theme, problems: found } = timed(&mut timings.theme, || theme::load(root, &settings));
    problems.extend(found);
    let assets: Vec<(String, SitePath)> =
        theme.iter().flat_map(|theme| &theme.assets).map(|(name, asset)| (name.clone(), asset.path.clone())).collect();
    let Checked { value: plan, problems: found } =
        timed(&mut timings.plan, || plan::plan(&settings, &catalogue, &assets));
    problems.extend(found);
    diagnostic::sort(&mut problems);
    Ok(Prepared { settings, catalogue, theme, plan, problems, has_settings, timings })
}

/// Reads `content/situs.yaml`; `None` if it is missing or cannot be used, which has been said.
fn load_settings(
    root: &Path,
    listed: Option<Listed>,
    overrides: &Overrides,
    problems: &mut Vec<Diagnostic>,
) -> Option<Settings> {
    let Some(listed) = listed else {
        problems.push(Diagnostic::error("situs-yaml-hilang", &SETTINGS_PATH.into(), Span::default()));
        return None;
    };
    let (source, found) = read::read(root, listed);
    problems.extend(found);
    let Content::Text(text) = source.content else { return None };
    let checked = settings::load(&text, overrides);
    problems.extend(checked.problems);
    checked.value
}

/// Reads `content/data/bahasa.yaml`, if there is one, on top of the words that every site begins with.
fn load_words(root: &Path, listed: Option<Listed>, problems: &mut Vec<Diagnostic>) -> PlainWords {
    let document = listed.map(|listed| {
        let (source, found) = read::read(root, listed);
        problems.extend(found);
        let mut document = document::parse(source, true);
        problems.append(&mut document.problems);
        document
    });
    PlainWords::new(document.as_ref(), problems)
}

/// Reads `content/tautan.csv`; a site that was never built has none.
fn load_ledger(root: &Path, listed: Option<Listed>, problems: &mut Vec<Diagnostic>) -> Ledger {
    let Some(listed) = listed else { return Ledger::default() };
    let (source, found) = read::read(root, listed);
    problems.extend(found);
    match source.content {
        Content::Text(text) => Ledger::read(&source.path, &text, problems),
        _ => Ledger::default(),
    }
}

/// Keeps the addresses of a publication with the content. Drafts and offline copies are no publication.
fn save_ledger(root: &Path, prepared: &Prepared) -> Result<(), Failure> {
    let Prepared { settings, catalogue, .. } = prepared;
    if settings.drafts || settings.offline {
        return Ok(());
    }
    let path = root.join(LEDGER_PATH);
    let text = catalogue.ledger.write();
    if std::fs::read_to_string(&path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let new = path.with_extension("csv.baru");
    std::fs::write(&new, text).map_err(Failure::io("tulis-gagal", &new))?;
    std::fs::rename(&new, &path).map_err(Failure::io("tulis-gagal", &path))
}

/// Reads and understands every file on its own, in parallel. A text is let go as soon as it is understood, so the texts
/// are never in memory together.
fn understand_all(
    root: &Path,
    listed: Vec<Listed>,
    settings: &Settings,
    words: &PlainWords,
    timings: &mut Timings,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Understood> {
    let (reading, parsing) = (AtomicU64::new(0), AtomicU64::new(0));
    let understood: Vec<(Understood, Vec<Diagnostic>)> = listed
        .into_par_iter()
        .map(|listed| {
            let start = Instant::now();
            let (source, found) = read::read(root, listed);
            let read = Instant::now();
            let understood = catalogue::understand(document::parse(source, settings.check_only), settings, words);
            reading.fetch_add((read - start).as_nanos() as u64, Ordering::Relaxed);
            parsing.fetch_add(read.elapsed().as_nanos() as u64, Ordering::Relaxed);
            (understood, found)
        })
        .collect();
    timings.read += Duration::from_nanos(reading.into_inner());
    timings.parse += Duration::from_nanos(parsing.into_inner());
    let (documents, found): (Vec<Understood>, Vec<Vec<Diagnostic>>) = understood.into_iter().unzip();
    problems.extend(found.into_iter().flatten());
    documents
}

/// Problems that only settings can decide.
const NEEDS_SETTINGS: [&str; 4] =
    ["misi-tak-dikenal", "topik-tak-dikenal", "tematik-tak-dikenal", "contoh-di-situs-resmi"];

fn timed<T>(total: &mut Duration, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let value = work();
    *total += start.elapsed();
    value
}

/// What a build does with problems.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rules {
    /// Warnings stop it too.
    pub strict: bool,
    /// Documents in error are left out and the rest is published.
    pub keep_going: bool,
}

/// What came of a build or a check.
#[derive(Debug)]
pub struct Report {
    pub problems: Vec<Diagnostic>,
    /// Nothing was written because of them.
    pub stopped: bool,
    pub pages: usize,
    pub files: usize,
    pub bytes: u64,
    /// Forms of pictures made in this build; the others were taken over from the last one.
    pub pictures: usize,
    pub changes: Changes,
    pub foreign_files: usize,
    pub samples: usize,
    pub drafts: usize,
    pub waiting: Vec<(SourcePath, DateTime)>,
    pub left_out: Vec<LeftOut>,
    /// Published addresses that are no more.
    pub vanished: Vec<String>,
    pub timings: Timings,
}

impl Report {
    fn new(prepared: &Prepared) -> Report {
        let catalogue = &prepared.catalogue;
        Report {
            problems: Vec::new(),
            stopped: false,
            pages: prepared.plan.jobs.values().filter(|job| job.is_page()).count(),
            files: 0,
            bytes: 0,
            pictures: 0,
            changes: Changes::default(),
            foreign_files: 0,
            samples: catalogue.innovations.iter().filter(|innovation| innovation.record.sample).count(),
            drafts: catalogue.drafts,
            waiting: catalogue.waiting.clone(),
            left_out: catalogue.left_out.clone(),
            vanished: Vec::new(),
            timings: prepared.timings.clone(),
        }
    }
}

/// Whether these problems forbid publishing.
fn stops(problems: &[Diagnostic], rules: Rules) -> bool {
    problems.iter().any(|problem| match problem.severity {
        diagnostic::Severity::Error => true,
        diagnostic::Severity::Warning => rules.strict,
        diagnostic::Severity::Note => false,
    })
}

/// Outputs done and outputs in all.
pub type Progress<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// Makes every output and exchanges the published folder for the new one, if no problem forbids it.
pub fn build(
    root: &Path,
    out: &Path,
    overrides: &Overrides,
    rules: Rules,
    progress: Progress,
) -> Result<Report, Failure> {
    let mut prepared = prepare(root, overrides)?;
    let mut report = Report::new(&prepared);
    report.problems = std::mem::take(&mut prepared.problems);
    let must_stop = stops(&report.problems, rules) && !rules.keep_going;
    let (Some(mut theme), false, true) = (prepared.theme.take(), must_stop, prepared.has_settings) else {
        report.stopped = true;
        return Ok(report);
    };
    let public = PublicDir::open(out, root)?;
    let staging = public.stage()?;
    staging.make_folders(prepared.plan.jobs.keys())?;
    let Prepared { settings, catalogue, plan, .. } = &prepared;
    let renderer = timed(&mut report.timings.render, || Editions::new(settings, catalogue, &mut theme, plan, root));
    let kept = timed(&mut report.timings.index, || keep_index(&renderer, &staging, &public, plan));
    let made = make::make(&renderer, plan, kept, &staging, &public, progress)?;
    report.pictures = made.pictures;
    report.timings.render += made.rendering;
    report.timings.cards += made.drawing;
    report.timings.write += made.writing;
    // A page or picture that fails is somebody's mistake; the site is published whole or not at all.
    report.stopped = stops(&made.problems, rules);
    report.problems.extend(made.problems);
    diagnostic::sort(&mut report.problems);
    if report.stopped {
        return Ok(report);
    }
    let manifest = Manifest::new(made.files);
    report.files = manifest.files.len();
    report.bytes = manifest.files.values().map(|entry| entry.size).sum();
    report.changes = manifest.changes_from(&public.manifest);
    let vanished = Manifest::vanishing(&public.manifest, |path| plan.jobs.contains_key(path));
    report.vanished = vanished.into_iter().map(str::to_owned).collect();
    // Before the site: an address must be known here before anybody can share it.
    timed(&mut report.timings.publish, || save_ledger(root, &prepared))?;
    report.foreign_files = timed(&mut report.timings.publish, || staging.publish(&public, &manifest))?;
    Ok(report)
}

/// Takes over the parts of the search index that are published already, whose names say that no text has changed; makes
/// the index if some are missing.
fn keep_index(editions: &Editions, staging: &Staging, public: &PublicDir, plan: &Plan) -> BTreeMap<String, Entry> {
    let is_named_by_texts = |job: &Job| matches!(job, Job::SearchIndex { part } if *part != Part::Pointer);
    let parts: Vec<&SitePath> =
        plan.jobs.iter().filter(|(_, job)| is_named_by_texts(job)).map(|(path, _)| path).collect();
    let kept: BTreeMap<String, Entry> =
        parts.par_iter().filter_map(|path| Some((path.to_string(), staging.take_over(public, path, None)?))).collect();
    if kept.len() < parts.len() {
        editions.index();
    }
    kept
}

/// Everything but writing: all checks, and some pages of every kind, to see that the theme holds.
pub fn check(root: &Path, overrides: &Overrides, rules: Rules) -> Result<Report, Failure> {
    let mut prepared = prepare(root, &Overrides { check_only: true, ..overrides.clone() })?;
    let mut report = Report::new(&prepared);
    report.problems = std::mem::take(&mut prepared.problems);
    if let Some(mut theme) = prepared.theme.take().filter(|_| prepared.has_settings) {
        let Prepared { settings, catalogue, plan, .. } = &prepared;
        let renderer = timed(&mut report.timings.render, || Editions::new(settings, catalogue, &mut theme, plan, root));
        let found: Vec<Diagnostic> = timed(&mut report.timings.render, || {
            let tried = tried(plan);
            tried
                .par_iter()
                .filter_map(|(path, job)| renderer.render(path, job).err())
                .map(|problem| *problem)
                .collect()
        });
        report.problems.extend(found);
        diagnostic::sort(&mut report.problems);
    }
    report.stopped = stops(&report.problems, rules);
    // The process is about to end; giving back every string was 2 % of a check of 10 000 records.
    std::mem::forget(prepared);
    Ok(report)
}

/// Jobs of each kind that a check renders, spread over the site.
const TRIED: usize = 6;

fn tried(plan: &Plan) -> Vec<(&SitePath, &Job)> {
    type Group<'p> = (std::mem::Discriminant<Job>, Vec<(&'p SitePath, &'p Job)>);
    let mut by_kind: Vec<Group> = Vec::new();
    for (path, job) in &plan.jobs {
        let kind = std::mem::discriminant(job);
        match by_kind.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, jobs)) => jobs.push((path, job)),
            None => by_kind.push((kind, vec![(path, job)])),
        }
    }
    by_kind
        .into_iter()
        .filter(|(_, jobs)| {
            !matches!(
                jobs[0].1,
                Job::Picture { .. }
                    | Job::Card(_)
                    | Job::KitFile { .. }
                    | Job::Asset { .. }
                    | Job::Export { .. }
                    | Job::Sitemap { .. }
                    | Job::SearchIndex { .. }
            )
        })
        .flat_map(|(_, jobs)| {
            let step = jobs.len().div_ceil(TRIED).max(1);
            jobs.into_iter().step_by(step)
        })
        .collect()
}

/// The text of a source or theme file, for drawing problems.
pub fn text_of(root: &Path, path: &str) -> Option<String> {
    read::text_of(root, path).or_else(|| theme::chain::text_of(root, path))
}
