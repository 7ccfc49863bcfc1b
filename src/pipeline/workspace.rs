//! What is known of a site's files, kept for as long as they stay the same.
//!
//! A build prepares once. A preview prepares after every save, and then only what was saved is read and understood anew;
//! the whole is put together from what is known. Nothing here writes.

mod planned;
mod singles;
mod stale;

use super::changed::Changed;
use super::look::Look;
use super::{Prepared, Timings, letters, timed};
use crate::catalogue::language::PlainWords;
use crate::catalogue::ledger::{self, LEDGER_PATH, Ledger, Published};
use crate::catalogue::{self, Catalogue, ParseContext, TypedDocument};
use crate::content::document;
use crate::content::read::{self, Listed};
use crate::content::source::{DataFile, SourceKind};
use crate::content::spill::SpillStore;
use crate::content::stamp::Stamp;
use crate::diagnostic::{self, Checked, Diagnostic, Severity, SourcePath};
use crate::gate::{Judged, Scanned};
use crate::permalink;
use crate::settings::{Overrides, Settings};
use crate::site::Failure;
use planned::CachedPlan;
use rayon::prelude::*;
use singles::Knowing;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// The files of a site as they were last read, and what was understood of them.
pub(crate) struct Workspace {
    root: PathBuf,
    overrides: Overrides,
    /// What is in error stands as it was when it last was not.
    keeps_good: bool,
    listing: Option<Checked<Vec<Listed>>>,
    settings: ReadFile<Option<String>>,
    good_settings: Option<String>,
    ledger: ReadFile<Ledger>,
    /// What the ledger must know.
    published: Option<Published>,
    words: ReadFile<Arc<PlainWords>>,
    documents: BTreeMap<SourcePath, Document>,
    /// Where the HTML of bodies is put aside.
    spill: Arc<SpillStore>,
    /// What documents were understood with.
    understood_with: Option<ParseContext>,
    look: Look,
    known: Option<SiteContent>,
    planned: Option<CachedPlan>,
}

/// Everything that the content says.
#[derive(Clone)]
struct SiteContent {
    settings: Arc<Settings>,
    has_settings: bool,
    catalogue: Arc<Catalogue>,
    documents: Vec<Arc<TypedDocument>>,
    problems: Vec<Diagnostic>,
}

/// A file as it was last read, with what was wrong with it.
#[derive(Default)]
struct ReadFile<T> {
    stamp: Option<Stamp>,
    value: T,
    problems: Vec<Diagnostic>,
    /// Personal numbers in it.
    scanned: Scanned,
}

impl<T> ReadFile<T> {
    /// What is known without a file.
    fn of(value: T) -> ReadFile<T> {
        ReadFile { stamp: None, value, problems: Vec::new(), scanned: Scanned::default() }
    }
}

struct Document {
    stamp: Option<Stamp>,
    understood: Arc<TypedDocument>,
    problems: Vec<Diagnostic>,
    /// The last form that nothing was wrong with.
    good: Option<Arc<TypedDocument>>,
}

/// The most bytes of bodies that stay in memory: those of a few thousand records.
const ROOM: usize = 8 << 20;

/// Problems that only settings can decide.
const NEEDS_SETTINGS: [&str; 4] =
    ["misi-tak-dikenal", "topik-tak-dikenal", "tematik-tak-dikenal", "contoh-di-situs-resmi"];

/// Makes sure that a folder holds a site.
pub(super) fn expect_site(root: &Path) -> Result<(), Failure> {
    if root.join("content").is_dir() { Ok(()) } else { Err(Failure::new("bukan-situs", root)) }
}

impl Workspace {
    /// Knows nothing yet; no file is touched.
    pub(crate) fn new(root: &Path, overrides: &Overrides) -> Workspace {
        Workspace {
            root: root.to_owned(),
            overrides: overrides.clone(),
            keeps_good: false,
            listing: None,
            settings: ReadFile::default(),
            good_settings: None,
            ledger: ReadFile::default(),
            published: None,
            words: ReadFile::of(Arc::new(PlainWords::new(None, &mut Vec::new()))),
            documents: BTreeMap::new(),
            spill: SpillStore::with_room(ROOM),
            understood_with: None,
            look: Look::default(),
            known: None,
            planned: None,
        }
    }

    /// Compares the ledger with what was published. Drafts, offline copies and copies for trial publish nothing.
    pub(super) fn after(mut self, published: impl FnOnce() -> Option<Published>) -> Workspace {
        if !self.overrides.drafts && !self.overrides.offline && !self.overrides.trial {
            self.published = published();
        }
        self
    }

    /// From now on, what is in error stands as it was when it last was not. Nothing is put into a file, which would only grow.
    pub(crate) fn keeping_what_was_good(mut self) -> Workspace {
        self.keeps_good = true;
        self.spill = SpillStore::in_memory();
        self
    }

    /// Reads, parses, assembles, loads the theme and plans, with all problems of all of them.
    pub(crate) fn prepare(&mut self, changed: &Changed) -> Result<Prepared, Failure> {
        let mut timings = Timings::default();
        expect_site(&self.root)?;
        let changed = timed(&mut timings.read, || self.list(changed));
        let is_look_only = !changed.anything && changed.files.iter().all(|path| path.starts_with("themes/"));
        let known = match self.known.take().filter(|_| is_look_only) {
            Some(known) => {
                let (root, written) = (&self.root, &self.settings.value);
                let look = &mut self.look;
                timed(&mut timings.theme, || look.refresh(root, &changed, &known.settings, written, self.keeps_good));
                known
            }
            None => self.know(&changed, &mut timings),
        };
        let mut problems = known.problems.clone();
        problems.extend_from_slice(&self.look.problems);
        let gate = &known.catalogue.gate;
        let mut excepted = known.catalogue.excepted.clone();
        for scanned in &self.look.scanned {
            let Judged { problems: found, used } = gate.judge(scanned, false);
            problems.extend(found);
            excepted.extend(used);
        }
        problems.extend(gate.unused(&excepted, false));
        let theme = self.look.theme.clone();
        let before = self.planned.take().filter(|_| is_look_only);
        let planned = timed(&mut timings.plan, || {
            let restyled = before.and_then(|before| before.restyled(theme.as_deref()));
            restyled.unwrap_or_else(|| CachedPlan::new(&known.settings, &known.catalogue, theme.as_deref()))
        });
        problems.extend_from_slice(&planned.problems);
        if let Some(theme) = &theme {
            problems.extend(letters::check(&known.settings, &known.catalogue, theme));
        }
        diagnostic::sort(&mut problems);
        let singles = [&self.settings.scanned, &self.ledger.scanned, &self.words.scanned].into_iter();
        let scanned = singles.chain(&self.look.scanned).cloned().collect();
        let SiteContent { settings, has_settings, catalogue, documents, .. } = known.clone();
        let plan = planned.plan.clone();
        if self.keeps_good {
            (self.known, self.planned) = (Some(known), Some(planned));
        }
        let (spill, words) = (self.spill.clone(), self.words.value.clone());
        Ok(Prepared {
            settings,
            catalogue,
            theme,
            plan,
            documents,
            scanned,
            words,
            problems,
            has_settings,
            spill,
            timings,
        })
    }

    /// Everything about the content: reads and understands what has changed, and puts the whole together. The theme is
    /// loaded meanwhile.
    fn know(&mut self, changed: &Changed, timings: &mut Timings) -> SiteContent {
        let words_changed = self.read_single_files(changed);
        let mut problems: Vec<Diagnostic> = self.listing.iter().flat_map(|listing| listing.problems.clone()).collect();
        let unused: Vec<SourcePath> = problems.iter().map(|problem| problem.path.clone()).collect();
        let (settings, knowing) = self.settings(&mut problems);
        let around = ParseContext::of(&settings);
        let anew = words_changed || self.understood_with.as_ref() != Some(&around);
        let mut look = std::mem::take(&mut self.look);
        let (root, written, keeps_good) = (self.root.clone(), self.settings.value.clone(), self.keeps_good);
        let mut loading = Duration::ZERO;
        rayon::join(
            || self.understand(changed, anew, &around, timings),
            || timed(&mut loading, || look.refresh(&root, changed, &settings, &written, keeps_good)),
        );
        timings.theme += loading;
        self.look = look;
        self.understood_with = Some(around);
        problems.extend(self.ledger.problems.iter().chain(&self.words.problems).cloned());
        let documents: Vec<Arc<TypedDocument>> =
            self.documents.values().map(|document| document.understood.clone()).collect();
        let singles = [&self.settings.scanned, &self.ledger.scanned, &self.words.scanned];
        let ledger = self.complete_ledger(&documents, &settings.base_url.path, &mut problems);
        let Checked { value: mut catalogue, problems: found } = timed(&mut timings.assemble, || {
            catalogue::assemble(&documents, &unused, ledger.clone(), &settings, &singles)
        });
        problems.extend(self.documents.values().flat_map(|document| &document.problems).cloned());
        // Without settings nobody can say which missions and topics exist.
        let is_known = knowing != Knowing::Nothing;
        let is_decided = |problem: &Diagnostic| {
            (is_known || !NEEDS_SETTINGS.contains(&problem.code)) && !settings.unsure.contains(&problem.code)
        };
        problems.extend(found.into_iter().filter(is_decided));
        if self.keeps_good
            && let Some(documents) = self.good_documents(&problems)
        {
            let singles = [&self.settings.scanned, &self.ledger.scanned, &self.words.scanned];
            let ledger = self.ledger.value.clone();
            let assemble = || catalogue::assemble(&documents, &unused, ledger, &settings, &singles);
            catalogue = timed(&mut timings.assemble, assemble).value;
        }
        let (settings, catalogue) = (Arc::new(settings), Arc::new(catalogue));
        SiteContent { settings, has_settings: knowing == Knowing::Whole, catalogue, documents, problems }
    }

    /// The ledger as it was read, with what could not be written into its file yet. What it has forgotten is a problem.
    fn complete_ledger(&self, documents: &[Arc<TypedDocument>], base: &str, problems: &mut Vec<Diagnostic>) -> Ledger {
        let read = self.ledger.value.clone();
        let Some(published) = &self.published else { return read };
        let ledger = published.complete(read);
        let drafts = documents.iter().filter_map(|document| document.record()).filter(|record| record.is_draft());
        let drafts = drafts.map(|record| permalink::innovation(&record.slug).address().to_owned()).collect();
        if !self.ledger.problems.iter().any(|problem| ledger::hides_addresses(problem.code)) {
            problems.extend(published.missing_from(&ledger, self.ledger.stamp.is_some(), &drafts));
        }
        let text = || read::text_of(&self.root, LEDGER_PATH).unwrap_or_default();
        problems.extend(published.misled_by(&ledger, text, base));
        ledger
    }

    /// What can be shown of a save before the whole is put together: the site as it was, with the new words of the one record
    /// that was saved. `None` if more than words may have changed.
    pub(crate) fn quick_update(&self, changed: &Changed, before: &Prepared) -> Option<Prepared> {
        let mut files = changed.files.iter().filter(|path| self.root.join(&***path).exists());
        let (path, None, false) = (files.next()?, files.next(), changed.anything) else { return None };
        let in_error = before.problems.iter().any(|found| found.path == *path && found.severity == Severity::Error);
        let listed = self.listing.as_ref()?.value.iter().find(|listed| listed.path == *path)?;
        if listed.kind != SourceKind::Innovation || in_error {
            return None;
        }
        let (source, problems) = read::read(&self.root, listed.clone());
        let around = ParseContext::of(&before.settings);
        let understood = catalogue::understand(document::parse(source, false), &around, &self.words.value);
        let record = understood.record().filter(|_| problems.is_empty() && understood.is_sound())?;
        let catalogue = Arc::new(before.catalogue.reworded(record)?);
        Some(Prepared { catalogue, ..before.clone() })
    }

    /// Reads and understands every file that has changed, on its own, in parallel. A text is let go as soon as it is
    /// understood, so the texts are never in memory together.
    fn understand(&mut self, changed: &Changed, anew: bool, around: &ParseContext, timings: &mut Timings) {
        let (reading, parsing) = (AtomicU64::new(0), AtomicU64::new(0));
        let is_document = |listed: &&Listed| {
            let others = [SourceKind::Settings, SourceKind::Ledger, SourceKind::Data(DataFile::PlainWords)];
            !others.contains(&listed.kind)
        };
        let whole = anew || changed.anything;
        let listed: Vec<&Listed> = self
            .listing
            .iter()
            .flat_map(|listing| &listing.value)
            .filter(is_document)
            .filter(|listed| whole || changed.files.contains(&listed.path))
            .collect();
        let read = |listed: &Listed| {
            let start = Instant::now();
            let known = self.documents.get(&listed.path);
            let stamp = match self.is_due(changed, &listed.path, known.and_then(|known| known.stamp)) {
                Some(stamp) => stamp,
                None if anew => known.and_then(|known| known.stamp),
                None => return None,
            };
            let (source, problems) = read::read(&self.root, listed.clone());
            let read = Instant::now();
            let mut parsed = document::parse(source, self.overrides.check_only);
            parsed.body.html = parsed.body.html.moved_to(&self.spill);
            let understood = Arc::new(catalogue::understand(parsed, around, &self.words.value));
            reading.fetch_add((read - start).as_nanos() as u64, Ordering::Relaxed);
            parsing.fetch_add(read.elapsed().as_nanos() as u64, Ordering::Relaxed);
            let good = known.and_then(|known| known.good.clone());
            Some((listed.path.clone(), Document { stamp, understood, problems, good }))
        };
        let found: Vec<(SourcePath, Document)> =
            listed.par_iter().with_max_len(32).filter_map(|listed| read(listed)).collect();
        if changed.anything {
            let listed: BTreeSet<&SourcePath> = listed.iter().map(|listed| &listed.path).collect();
            self.documents.retain(|path, _| listed.contains(path));
        }
        match self.documents.is_empty() {
            true => self.documents = found.into_iter().collect(),
            false => self.documents.extend(found),
        }
        timings.read += Duration::from_nanos(reading.into_inner());
        timings.parse += Duration::from_nanos(parsing.into_inner());
    }

    /// All documents, those in error as they were when they last were not; `None` if there is nothing to go back to.
    fn good_documents(&mut self, problems: &[Diagnostic]) -> Option<Vec<Arc<TypedDocument>>> {
        let in_error: BTreeSet<&SourcePath> = problems
            .iter()
            .filter(|problem| problem.severity == Severity::Error)
            .map(|problem| &problem.path)
            .collect();
        let mut goes_back = false;
        for (path, document) in &mut self.documents {
            match (in_error.contains(path), &document.good) {
                (false, _) => document.good = Some(document.understood.clone()),
                (true, Some(good)) => goes_back |= !Arc::ptr_eq(good, &document.understood),
                (true, None) => {}
            }
        }
        goes_back.then(|| {
            let stands = |document: &Document| document.good.as_ref().unwrap_or(&document.understood).clone();
            self.documents.values().map(stands).collect()
        })
    }
}

#[cfg(test)]
mod tests;
