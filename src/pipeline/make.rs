//! Makes every output of a plan into the staging tree, on all cores.
//!
//! Pictures take a thousand times as long as pages, so each is made once: what the public folder already holds under the
//! same name, which tells its content, is taken over.

use super::build_cache::BuildCache;
use super::net::{self, Catch};
use super::part::{FILES_AT_A_TIME, Part, in_parallel};
use super::{Prepared, Progress, drawings};
use crate::catalogue::variant::Variant;
use crate::diagnostic::{Diagnostic, SourcePath};
use crate::permalink::SitePath;
use crate::plan::{Asset, Data, Job};
use crate::render::page_input::PageInput;
use crate::render::{Editions, media_type};
use crate::search;
use crate::site::{Entry, Failure, PublicDir, Staging};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// What was made, and what it cost, summed over the workers.
pub(super) struct Made {
    pub files: BTreeMap<Arc<str>, Entry>,
    pub problems: Vec<Diagnostic>,
    /// What the net has caught.
    pub caught: Catch,
    /// Forms of pictures that were not taken over.
    pub pictures: usize,
    pub indexing: Duration,
    pub rendering: Duration,
    pub writing: Duration,
    pub drawing: Duration,
}

/// Makes all outputs, or stops at the first that cannot be written.
pub(super) fn make(
    renderer: &Editions,
    prepared: &Prepared,
    staging: &Staging,
    public: &PublicDir,
    cache: Option<&BuildCache>,
    progress: Progress,
) -> Result<Made, Failure> {
    let plan = &*prepared.plan;
    let (mut pages, mut index) = (Vec::new(), Vec::new());
    let mut pictures = BTreeMap::<&SourcePath, Vec<(&SitePath, Variant)>>::new();
    for (path, job) in &plan.jobs {
        match job {
            Job::Asset(Asset::Picture { source, variant }) => {
                pictures.entry(source).or_default().push((path, *variant))
            }
            Job::Drawn(_) => {}
            Job::Data(Data::SearchIndex(part)) if *part != search::Part::Pointer => index.push((path, job)),
            Job::Page(_) | Job::Fragment(_) | Job::Data(_) | Job::Asset(Asset::Theme { .. }) | Job::Server(_) => {
                pages.push((path, job))
            }
        }
    }
    let pictures: Vec<_> = pictures.into_iter().collect();
    let total = plan.jobs.len();
    let maker = Maker { renderer, prepared, staging, public, cache, progress, total, counts: Counts::default() };
    // This worker begins with the pages, so the first that comes to help begins with what takes long: none is left for last.
    let (pages, (index, (pictures, drawings))) = rayon::join(
        || in_parallel(&pages, FILES_AT_A_TIME, |(path, job), part| maker.page(path, job, part)),
        || {
            let index = maker.index(&index);
            let pictures = || in_parallel(&pictures, 1, |(source, forms), part| maker.picture(source, forms, part));
            let made = |took| maker.drawing(took);
            let drawings = || drawings::make(renderer, plan, staging, public, &made);
            (index, rayon::join(pictures, drawings))
        },
    );
    let Part { files, caught, problems } = pages?.with(index?).with(pictures?).with(drawings?);
    let mut all: BTreeMap<Arc<str>, Entry> = BTreeMap::new();
    // One list after another is let go.
    files.into_iter().for_each(|files| all.extend(files));
    for (path, job) in &plan.jobs {
        if let Some(entry) = all.get_mut(path.as_str()) {
            entry.class = Some(job.traits().class);
        }
    }
    let time = |nanoseconds: AtomicU64| Duration::from_nanos(nanoseconds.into_inner());
    let Counts { indexing, rendering, writing, pictures, cards, .. } = maker.counts;
    Ok(Made {
        files: all,
        problems,
        caught: caught.into_iter().collect(),
        pictures: pictures.into_inner(),
        indexing: time(indexing),
        rendering: time(rendering),
        writing: time(writing),
        drawing: time(cards),
    })
}

#[derive(Default)]
struct Counts {
    done: AtomicUsize,
    pictures: AtomicUsize,
    /// Nanoseconds.
    indexing: AtomicU64,
    rendering: AtomicU64,
    writing: AtomicU64,
    cards: AtomicU64,
}

struct Maker<'a> {
    renderer: &'a Editions,
    prepared: &'a Prepared,
    staging: &'a Staging,
    public: &'a PublicDir,
    cache: Option<&'a BuildCache>,
    progress: Progress<'a>,
    total: usize,
    counts: Counts,
}

impl Maker<'_> {
    fn page(&self, path: &SitePath, job: &Job, part: &mut Part) -> Result<(), Failure> {
        let start = Instant::now();
        let page_input = self.renderer.page_input(path, job);
        let written_from = page_input.as_ref().map(PageInput::fingerprint);
        let known = self.cache.and_then(|cache| cache.written_from(path.as_str()));
        if known.is_some()
            && known == written_from
            && let Some(entry) = self.staging.take_over(self.public, path, None)
        {
            part.add(path, Entry { written_from, ..entry });
            part.caught(path, self.cache.map_or_else(Vec::new, |cache| cache.caught(path.as_str()).to_vec()));
            self.took(Duration::ZERO, start.elapsed());
            self.advance(1);
            return Ok(());
        }
        let output = page_input.map_or_else(|| self.renderer.render(path, job), PageInput::finish);
        let rendered = Instant::now();
        match output {
            Ok(output) => {
                part.caught(path, net::cast(self.prepared, path, job, &output));
                let entry = self.staging.write_or_keep(self.public, path, &output.bytes, output.media_type)?;
                part.add(path, Entry { written_from, ..entry });
            }
            Err(problem) => part.problems.push(*problem),
        }
        self.took(rendered - start, rendered.elapsed());
        self.advance(1);
        Ok(())
    }

    /// The parts of the search index. Those that are published already, whose names say that no text has changed, are taken
    /// over. The index is made before its parts are, or one worker would wait for another that waits for the first.
    fn index(&self, parts: &[(&SitePath, &Job)]) -> Result<Part, Failure> {
        let start = Instant::now();
        let taken: Vec<Option<Entry>> =
            parts.par_iter().map(|(path, _)| self.staging.take_over(self.public, path, None)).collect();
        if taken.iter().any(Option::is_none) {
            self.renderer.index();
        }
        self.counts.indexing.fetch_add(start.elapsed().as_nanos() as u64, Ordering::Relaxed);
        let parts: Vec<_> = parts.iter().zip(taken).collect();
        in_parallel(&parts, FILES_AT_A_TIME, |((path, job), taken), part| match taken {
            Some(entry) => {
                part.add(path, entry.clone());
                self.advance(1);
                Ok(())
            }
            None => self.page(path, job, part),
        })
    }

    /// All forms of one picture, which is decoded only if one of them is not there yet.
    fn picture(&self, source: &SourcePath, forms: &[(&SitePath, Variant)], part: &mut Part) -> Result<(), Failure> {
        let start = Instant::now();
        let mut missing = Vec::new();
        for (path, variant) in forms {
            match self.staging.take_over(self.public, path, None) {
                Some(entry) => part.add(path, entry),
                None => missing.push((*path, *variant)),
            }
        }
        let taken = Instant::now();
        let wanted: Vec<Variant> = missing.iter().map(|(_, variant)| *variant).collect();
        let made = if wanted.is_empty() { Ok(Vec::new()) } else { self.renderer.pictures(source, &wanted) };
        let rendered = Instant::now();
        match made {
            Ok(made) => {
                for ((path, _), bytes) in missing.iter().zip(&made) {
                    let entry = self.staging.write(path, bytes, media_type(path.as_str()))?;
                    part.add(path, entry);
                }
                self.counts.pictures.fetch_add(made.len(), Ordering::Relaxed);
            }
            Err(problem) => part.problems.push(*problem),
        }
        self.took(rendered - taken, (taken - start) + rendered.elapsed());
        self.advance(forms.len());
        Ok(())
    }

    fn drawing(&self, took: Duration) {
        self.counts.cards.fetch_add(took.as_nanos() as u64, Ordering::Relaxed);
        self.advance(1);
    }

    fn took(&self, rendering: Duration, writing: Duration) {
        self.counts.rendering.fetch_add(rendering.as_nanos() as u64, Ordering::Relaxed);
        self.counts.writing.fetch_add(writing.as_nanos() as u64, Ordering::Relaxed);
    }

    fn advance(&self, outputs: usize) {
        let done = self.counts.done.fetch_add(outputs, Ordering::Relaxed) + outputs;
        (self.progress)(done, self.total);
    }
}
