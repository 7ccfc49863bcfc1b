//! The stages in their order: [`prepare`] does everything up to the plan, [`build`] makes and publishes what was planned, and
//! [`check`] does all but write. What one build leaves for the next is the `build_cache`.

#![deny(clippy::wildcard_enum_match_arm)]

mod allow;
mod build_cache;
mod changed;
mod drawings;
mod judge;
mod letters;
mod look;
mod make;
mod net;
mod overlay;
mod part;
mod restore;
mod workspace;

pub(crate) use allow::{Answer, Withheld, allow};
pub(crate) use changed::Changed;
pub(crate) use judge::{Text, Verdict};
pub(crate) use overlay::Overlay;
pub(crate) use restore::Restored;
pub use restore::restore;
pub(crate) use workspace::Workspace;

use crate::catalogue::language::PlainWords;
use crate::catalogue::ledger::LEDGER_PATH;
use crate::catalogue::links::address_of_source;
use crate::catalogue::{Catalogue, LeftOut, TypedDocument};
use crate::content::read;
use crate::content::spill::SpillStore;
use crate::diagnostic::message::Language;
use crate::diagnostic::{self, Diagnostic, Severity, SourcePath};
use crate::gate::{self, Scanned};
use crate::permalink::{self, SitePath};
use crate::plan::{Job, Plan};
use crate::render::{Editions, Output};
use crate::settings::{Overrides, Settings};
use crate::site::{self, Changes, Failure, Live, Manifest, PublicDir};
use crate::theme::{self, Theme};
use build_cache::{BuildCache, Inputs};
use jiff::civil::DateTime;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Everything known before the first output is made.
#[derive(Clone)]
pub struct Prepared {
    pub settings: Arc<Settings>,
    pub catalogue: Arc<Catalogue>,
    /// Absent if the theme cannot be used.
    pub theme: Option<Arc<Theme>>,
    pub plan: Arc<Plan>,
    /// Every file but settings and ledger, as it stands.
    pub documents: Vec<Arc<TypedDocument>>,
    /// Personal numbers in the files that are no documents.
    pub scanned: Vec<Scanned>,
    /// The words by which language is judged.
    pub(crate) words: Arc<PlainWords>,
    pub problems: Vec<Diagnostic>,
    /// The settings could be read; without them nothing can be built.
    pub has_settings: bool,
    /// Where texts are put aside until pages are made.
    pub spill: Arc<SpillStore>,
    pub timings: Timings,
}

impl Prepared {
    /// What jobs are rendered with. `root` is where pictures are read from.
    pub fn editions(&self, theme: Arc<Theme>, root: &Path) -> Editions {
        let Prepared { settings, catalogue, plan, spill, .. } = self;
        Editions::new(settings.clone(), catalogue.clone(), theme, plan.clone(), root, spill)
    }
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

/// Everything up to the plan, once.
pub fn prepare(root: &Path, overrides: &Overrides) -> Result<Prepared, Failure> {
    Workspace::new(root, overrides).prepare(&Changed::anything())
}

/// The text of the ledger that is published. Drafts, offline copies and copies for trial are no publication.
fn ledger_text(prepared: &Prepared) -> Option<String> {
    let Prepared { settings, catalogue, .. } = prepared;
    (!settings.drafts && !settings.offline && !settings.trial).then(|| catalogue.ledger.write())
}

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
    /// Every published file is read again, whatever is remembered of it.
    pub reread: bool,
    /// The process goes on afterwards, so that all memory is given back.
    pub goes_on: bool,
}

/// What came of a build or a check.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Report {
    pub problems: Vec<Diagnostic>,
    /// Nothing was written because of them.
    pub stopped: bool,
    /// Whatever the files are like, no build can be published in the folder as it is.
    #[serde(skip)]
    pub is_closed: bool,
    pub pages: usize,
    pub files: usize,
    pub bytes: u64,
    /// Forms of pictures made in this build; the others were taken over from the last one.
    pub pictures: usize,
    #[serde(skip)]
    pub changes: Changes,
    pub foreign_files: usize,
    pub samples: usize,
    pub drafts: usize,
    pub waiting: Vec<(SourcePath, DateTime)>,
    pub left_out: Vec<LeftOut>,
    /// Published addresses that are no more.
    pub vanished: Vec<String>,
    #[serde(skip)]
    pub timings: Timings,
}

impl Report {
    fn new(prepared: &Prepared) -> Report {
        let catalogue = &prepared.catalogue;
        Report {
            problems: Vec::new(),
            stopped: false,
            is_closed: false,
            pages: prepared.plan.jobs.values().filter_map(Job::page).count(),
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

    fn tell(&mut self, notes: Vec<Diagnostic>) {
        self.problems.extend(notes);
        diagnostic::sort(&mut self.problems);
    }
}

/// Whether these problems forbid publishing.
fn stops(problems: &[Diagnostic], rules: Rules) -> bool {
    problems.iter().any(|problem| match problem.severity {
        diagnostic::Severity::Error => true,
        diagnostic::Severity::Warning => rules.strict,
        diagnostic::Severity::Note | diagnostic::Severity::Gap => false,
    })
}

/// Personal data in words that every page may show. A document with personal data is left out; these cannot be.
pub(crate) fn withheld(problems: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    problems.iter().filter(|problem| {
        let is_personal = problem.severity == diagnostic::Severity::Error && problem.code.starts_with("data-pribadi");
        is_personal && address_of_source(&problem.path).is_none()
    })
}

/// Outputs done and outputs in all.
pub(crate) type Progress<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// Makes every output and exchanges the published folder for the new one, if no problem forbids it.
pub fn build(
    root: &Path,
    out: &Path,
    overrides: &Overrides,
    rules: Rules,
    progress: Progress,
) -> Result<Report, Failure> {
    workspace::expect_site(root)?;
    let public = PublicDir::open(out, root, rules.reread)?;
    let cache = BuildCache::read(&public);
    // Before the files are read for good: what is saved in between is for the next build.
    let mut looking = Duration::ZERO;
    let inputs = timed(&mut looking, || Inputs::read(root, overrides, rules));
    let same_again = cache.as_ref().zip(inputs.as_ref()).and_then(|(cache, inputs)| cache.same_again(&public, inputs));
    if let Some(mut report) = same_again {
        report.timings.read = looking;
        report.tell(public.notes);
        return Ok(report);
    }
    let published = || public.published();
    let mut prepared = Workspace::new(root, overrides).after(published).prepare(&Changed::anything())?;
    let mut report = Report::new(&prepared);
    report.timings.read += looking;
    report.problems = std::mem::take(&mut prepared.problems);
    // A document in error can be left out, the ledger cannot: what it does not know is lost.
    let is_ledger = |problem: &Diagnostic| *problem.path == *LEDGER_PATH && problem.severity == Severity::Error;
    let is_whole = withheld(&report.problems).next().is_some() || report.problems.iter().any(is_ledger);
    let must_stop = stops(&report.problems, rules) && (!rules.keep_going || is_whole);
    let (Some(theme), false, true) = (prepared.theme.clone(), must_stop, prepared.has_settings) else {
        report.stopped = true;
        if let (Some(theme), true) = (prepared.theme.take(), prepared.has_settings) {
            let editions = prepared.editions(theme, root);
            report.tell(spoiled_pictures(&editions, &prepared, &public.manifest));
        }
        report.tell(public.notes);
        return Ok(report);
    };
    let next_moment = next_moment(&prepared);
    // What each file says is in the catalogue now.
    prepared.documents = Vec::new();
    let withdrawn = withdrawn(&public, &prepared);
    if !withdrawn.is_empty() {
        Arc::make_mut(&mut prepared.plan).withdraw(&withdrawn);
    }
    let staging = public.stage()?;
    staging.make_folders(&public, prepared.plan.jobs.keys())?;
    let plan = &*prepared.plan;
    let renderer = timed(&mut report.timings.render, || prepared.editions(theme, root));
    let made = make::make(&renderer, &prepared, &staging, &public, cache.as_ref(), progress)?;
    // Cards and what searches find have been written.
    drop(renderer);
    if let Some(cause) = prepared.spill.failure() {
        return Err(Failure::io("baca-kembali-gagal", &std::env::temp_dir())(cause));
    }
    report.pictures = made.pictures;
    report.timings.index = made.indexing;
    report.timings.render += made.rendering;
    report.timings.cards += made.drawing;
    report.timings.write += made.writing;
    // A page or picture that fails is somebody's mistake; the site is published whole or not at all.
    let gate::Judged { problems: mut late, used } = net::judge(&made.caught, &prepared, root);
    late.extend(made.problems);
    late.extend(prepared.catalogue.gate.unused(&used, true));
    report.stopped = stops(&late, rules);
    report.problems.extend(late);
    diagnostic::sort(&mut report.problems);
    if report.stopped {
        report.tell(public.notes);
        return Ok(report);
    }
    let ledger = ledger_text(&prepared);
    let moved = plan.moved(&prepared.settings, &prepared.catalogue);
    let moved = moved.map(|(old, new)| (old.address().to_owned(), new.to_owned())).collect();
    let untold = withdrawn.iter().map(SitePath::shared).collect();
    let manifest = Manifest::new(made.files, untold, moved, ledger.as_deref());
    report.files = manifest.files.len();
    report.bytes = manifest.files.values().map(|entry| entry.size).sum();
    report.changes = manifest.changes_from(&public.manifest);
    let vanished = Manifest::vanishing(&public.manifest, |path| plan.jobs.contains_key(path));
    report.vanished = vanished.into_iter().map(str::to_owned).collect();
    let publish = || staging.publish(&public, &manifest, ledger.as_deref());
    let published = timed(&mut report.timings.publish, publish)?;
    report.foreign_files = published.foreign_files;
    let forgotten = public.forget_names(&prepared.catalogue.ledger);
    match inputs {
        Some(inputs) => {
            let pages = manifest.files.into_iter().filter_map(|(path, entry)| Some((path, entry.written_from?)));
            build_cache::keep(&public, &inputs, &published, &report, pages.collect(), made.caught, next_moment);
        }
        None => build_cache::drop_old(&public),
    }
    // What is of this run alone is not remembered.
    report.tell(forgotten.err().map(Failure::note).into_iter().collect());
    report.tell(public.notes);
    report.tell(published.notes);
    // If the process is about to end: giving back every string takes a tenth of a second at 10 000 records.
    if !rules.goes_on {
        std::mem::forget(prepared);
    }
    Ok(report)
}

/// Pages whose addresses were withdrawn without a name. Nothing that we keep says where they stand but the folder itself.
fn withdrawn(public: &PublicDir, prepared: &Prepared) -> BTreeSet<SitePath> {
    let Prepared { catalogue, .. } = prepared;
    if !catalogue.ledger.has_nameless() {
        return BTreeSet::new();
    }
    let languages = Language::ALL.map(permalink::folder);
    site::pages_at(public.path(), &languages, |address| catalogue.ledger.is_nameless(address))
}

/// When the next record comes or goes by itself, in the site's own time.
fn next_moment(prepared: &Prepared) -> Option<DateTime> {
    let records = prepared.documents.iter().filter_map(|document| document.record());
    records.flat_map(|record| record.moments()).filter(|moment| *moment > prepared.settings.now).min()
}

/// Everything but writing: all checks, and some pages of every kind, to see that the theme holds.
pub fn check(root: &Path, overrides: &Overrides, rules: Rules) -> Result<Report, Failure> {
    let overrides = Overrides { check_only: true, ..overrides.clone() };
    let live = Live::of(&root.join("public"));
    let published = || live.published(root);
    let mut prepared = Workspace::new(root, &overrides).after(published).prepare(&Changed::anything())?;
    let mut report = Report::new(&prepared);
    report.problems = std::mem::take(&mut prepared.problems);
    if let Some(theme) = prepared.theme.take().filter(|_| prepared.has_settings) {
        let renderer = timed(&mut report.timings.render, || prepared.editions(theme, root));
        let found: Vec<Diagnostic> = timed(&mut report.timings.render, || {
            let tried = tried(&prepared.plan);
            let made = tried.par_iter().map(|(path, job)| match renderer.render(path, job) {
                Ok(output) => Ok((path.shared(), net::cast(&prepared, path, job, &output))),
                Err(problem) => Err(*problem),
            });
            let made: Vec<Result<_, Diagnostic>> = made.collect();
            let mut caught = net::Catch::new();
            let mut problems = Vec::new();
            for page in made {
                match page {
                    Ok((path, found)) => drop(caught.insert(path, found)),
                    Err(problem) => problems.push(problem),
                }
            }
            problems.extend(net::judge(&caught, &prepared, root).problems);
            problems.extend(spoiled_pictures(&renderer, &prepared, &live.manifest));
            problems
        });
        report.problems.extend(found);
    }
    report.is_closed = live.is_closed;
    report.tell(live.told.into_iter().collect());
    report.stopped = stops(&report.problems, rules);
    // The process is about to end; giving back every string was 2 % of a check of 10 000 records.
    std::mem::forget(prepared);
    Ok(report)
}

/// Pictures that cannot be made, also of documents in error, looked for without making any. One of which a form is published
/// was made from the same bytes, as its path tells them.
fn spoiled_pictures(editions: &Editions, prepared: &Prepared, live: &Manifest) -> Vec<Diagnostic> {
    let unpublished = prepared.plan.jobs.iter().filter(|(path, _)| !live.files.contains_key(path.as_str()));
    let planned = unpublished.filter_map(|(_, job)| job.picture());
    let sources: BTreeSet<&SourcePath> = planned.chain(&prepared.catalogue.pictures_left_out).collect();
    sources.into_par_iter().filter_map(|source| editions.spoiled(source)).collect()
}

/// Jobs of each group that a check renders, spread over the site.
const TRIED: usize = 6;

fn tried(plan: &Plan) -> Vec<(&SitePath, &Job)> {
    let mut groups: BTreeMap<&str, Vec<(&SitePath, &Job)>> = BTreeMap::new();
    for (path, job) in &plan.jobs {
        let traits = job.traits();
        if traits.is_tried {
            groups.entry(traits.group).or_default().push((path, job));
        }
    }
    let spread = |jobs: Vec<_>| {
        let step = jobs.len().div_ceil(TRIED).max(1);
        jobs.into_iter().step_by(step)
    };
    groups.into_values().flat_map(spread).collect()
}

/// Personal numbers that an output shows and no file does.
pub(crate) fn caught(prepared: &Prepared, root: &Path, path: &SitePath, job: &Job, output: &Output) -> Vec<Diagnostic> {
    let found = net::cast(prepared, path, job, output);
    net::judge(&net::Catch::from([(path.shared(), found)]), prepared, root).problems
}

/// The text of a source or theme file, for drawing problems.
pub fn text_of(root: &Path, path: &str) -> Option<String> {
    read::text_of(root, path).or_else(|| theme::chain::text_of(root, path))
}
