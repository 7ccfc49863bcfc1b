//! The site as it stands after one save, and the outputs that have been asked of it.

use super::inject::PageState;
use crate::catalogue::variant::{self, Variant, Variants};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::draw::{self, Format, Style};
use crate::diagnostic::message::Language;
use crate::permalink::SitePath;
use crate::pipeline::{self, Overlay, Prepared, Text};
use crate::plan::{Asset, Job};
use crate::render::drawing::{Layer, Stack};
use crate::render::{Editions, HTML, Output};
use rayon::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// A site that can render any of its outputs.
pub(crate) struct Snapshot {
    /// Counts the states of the site from 1.
    pub number: u64,
    pub prepared: Prepared,
    root: PathBuf,
    /// Absent as long as the theme cannot be used.
    editions: Option<Editions>,
    made: Mutex<OutputCache<SitePath>>,
    /// What went wrong while rendering, by output.
    failed: Mutex<BTreeMap<SitePath, Diagnostic>>,
    /// Static layers on which is drawn what somebody types, the last one last.
    stacks: Mutex<Vec<(Layer, Arc<Stack>)>>,
    /// One thing that is typed is drawn at a time, so that memory stays small.
    typing: Mutex<()>,
}

/// What an address leads to.
pub(crate) enum Found<'s> {
    Output(&'s SitePath, &'s Job),
    /// A folder without its last `/`.
    Folder,
    Nothing,
}

impl Snapshot {
    /// Takes what was prepared; without settings or a theme it can only tell the problems.
    pub(crate) fn new(number: u64, prepared: Prepared, root: &Path) -> Snapshot {
        let editions =
            prepared.theme.clone().filter(|_| prepared.has_settings).map(|theme| prepared.editions(theme, root));
        let (made, failed) = (Mutex::default(), Mutex::default());
        let (stacks, typing) = (Mutex::default(), Mutex::default());
        Snapshot { number, prepared, root: root.to_owned(), editions, made, failed, stacks, typing }
    }

    /// Draws something of a file as it is being typed, of which nothing stays here; nothing if it cannot be read or has no page.
    pub(crate) fn overlaid<T>(&self, text: &Text, draw: impl FnOnce(&Overlay) -> T) -> Option<T> {
        let _turn = lock(&self.typing);
        self.prepared.overlaid(self.editions.as_ref()?, text).as_ref().map(draw)
    }

    /// A static layer, kept for as long as it is one of the last that were asked for.
    pub(crate) fn stack(&self, layer: Layer) -> Arc<Stack> {
        let mut stacks = lock(&self.stacks);
        let known = stacks.iter().position(|(known, _)| *known == layer).map(|at| stacks.remove(at));
        let (layer, stack) = known.unwrap_or_else(|| (layer.clone(), Arc::new(Stack::new(layer))));
        stacks.push((layer, stack.clone()));
        if stacks.len() > STACKS {
            stacks.remove(0);
        }
        stack
    }

    /// The path below which the site stands: `/`, or the base URL's folder.
    pub(crate) fn base(&self) -> &str {
        &self.prepared.settings.served.path
    }

    /// Looks a path up, as it follows the base.
    pub(crate) fn find(&self, path: &str) -> Found<'_> {
        let jobs = &self.prepared.plan.jobs;
        let is_folder = path.is_empty() || path.ends_with('/');
        let wanted = if is_folder { SitePath::page(path) } else { SitePath::file(path) };
        match jobs.get_key_value(&wanted) {
            Some((path, job)) => Found::Output(path, job),
            None if !is_folder && jobs.contains_key(&SitePath::page(&format!("{path}/"))) => Found::Folder,
            None => Found::Nothing,
        }
    }

    /// A form of a picture that no published page shows, as a draft does and what is being typed.
    pub(crate) fn unpublished(&self, path: &str) -> Option<(SitePath, Job)> {
        let wanted = SitePath::file(path);
        self.prepared.documents.iter().find_map(|document| {
            let (source, picture) = (document.path(), document.picture()?);
            let is_wanted = |variant: &Variant| variant::path(source, picture, *variant) == wanted;
            let variant = Variants::of_picture(picture).all().find(is_wanted)?;
            Some((wanted.clone(), Job::Asset(Asset::Picture { source: source.clone(), variant })))
        })
    }

    /// The bytes of an output, as a build would write them. `kept` remembers what takes long to draw.
    pub(crate) fn output(
        &self,
        path: &SitePath,
        job: &Job,
        kept: &PreviewCache,
    ) -> Result<Arc<Output>, Box<Diagnostic>> {
        let Some(editions) = &self.editions else { return Err(Box::new(self.first_error())) };
        let name = match job {
            Job::Drawn(drawn) => Some(format!("{path} {}", editions.drawn_from(drawn))),
            // Its name tells its content, so what was drawn before is still right.
            Job::Asset(Asset::Picture { .. }) => Some(path.to_string()),
            Job::Page(_) | Job::Fragment(_) | Job::Data(_) | Job::Server(_) => None,
            Job::Asset(Asset::Theme { .. }) => None,
        };
        let found = match &name {
            Some(name) => kept.drawing(name),
            None => lock(&self.made).outputs.get(path).cloned(),
        };
        if let Some(output) = found {
            return Ok(output);
        }
        match editions.render(path, job) {
            Ok(output) => {
                let output = Arc::new(output);
                match name {
                    Some(name) => kept.keep_drawing(name, output.clone()),
                    None => lock(&self.made).keep(path.clone(), output.clone()),
                }
                if job.page().is_some() {
                    let caught = pipeline::caught(&self.prepared, &self.root, path, job, &output);
                    lock(&self.failed).extend(caught.into_iter().map(|problem| (path.clone(), problem)));
                    kept.keep_page(path, output.clone());
                }
                Ok(output)
            }
            Err(problem) => {
                lock(&self.failed).insert(path.clone(), (*problem).clone());
                Err(problem)
            }
        }
    }

    /// Makes everything but pictures, on all cores, and gives the paths for which `is_wanted` holds.
    pub(crate) fn all(&self, is_wanted: impl Fn(&SitePath, &Output) -> bool + Sync) -> Vec<SitePath> {
        let Some(editions) = &self.editions else { return Vec::new() };
        editions.index();
        let jobs: Vec<(&SitePath, &Job)> =
            self.prepared.plan.jobs.iter().filter(|(_, job)| !job.traits().is_slow).collect();
        let is_wanted =
            |(path, job): &&(&SitePath, &Job)| editions.render(path, job).is_ok_and(|output| is_wanted(path, &output));
        jobs.par_iter().filter(is_wanted).map(|(path, _)| (*path).clone()).collect()
    }

    /// What keeps the site from being shown.
    fn first_error(&self) -> Diagnostic {
        let errors = |problem: &&Diagnostic| problem.severity == crate::diagnostic::Severity::Error;
        let found = self.prepared.problems.iter().find(errors).cloned();
        found.unwrap_or_else(|| Diagnostic::error("tema-tak-ada", &"themes".into(), Default::default()))
    }

    /// Whether documents are missing because of errors, one of which may be what stood at an address.
    pub(crate) fn has_errors(&self) -> bool {
        crate::diagnostic::has_errors(&self.prepared.problems)
    }

    /// All problems: those found while preparing, and those met while rendering.
    pub(crate) fn problems(&self) -> Vec<Diagnostic> {
        let mut problems = self.prepared.problems.clone();
        problems.extend(lock(&self.failed).values().cloned());
        crate::diagnostic::sort(&mut problems);
        problems
    }

    /// Problems for a reader in a browser: the first as objects, errors first, each error with its drawing.
    pub(crate) fn told(&self, language: Language, most: usize) -> Vec<Value> {
        let mut problems = self.problems();
        problems.sort_by_key(|problem| problem.severity);
        problems.truncate(most);
        let text_of = |path: &str| pipeline::text_of(&self.root, path);
        let style = |format| Style { format, language, colour: false, width: DRAWING };
        problems
            .iter()
            .map(|problem| {
                let one = std::slice::from_ref(problem);
                let object = draw::report(one, style(Format::Json), &text_of);
                let mut object: Value = serde_json::from_str(&object).unwrap_or_default();
                object["level"] = json!(draw::level_name(problem.severity, language));
                if problem.severity == crate::diagnostic::Severity::Error {
                    object["drawing"] = json!(draw::report(one, style(Format::Human), &text_of).trim_end());
                }
                object
            })
            .collect()
    }

    /// Problems of one file in words, for the desk.
    pub(crate) fn told_of(&self, problems: &[&Diagnostic], language: Language) -> Vec<Value> {
        let text_of = |path: &str| pipeline::text_of(&self.root, path);
        let style = Style { format: Format::Json, language, colour: false, width: DRAWING };
        let object = |problem: &&Diagnostic| {
            let object = draw::report(std::slice::from_ref(*problem), style, &text_of);
            serde_json::from_str(&object).unwrap_or_default()
        };
        problems.iter().map(object).collect()
    }
}

/// Static layers that are kept; each has some megabytes.
const STACKS: usize = 4;

/// Columns of a drawing in the browser.
const DRAWING: usize = 90;

/// What outlives a snapshot: drawings, whose names tell what they show, and the last good form of pages.
#[derive(Default)]
pub(crate) struct PreviewCache {
    drawings: Mutex<OutputCache<String>>,
    pages: Mutex<OutputCache<SitePath>>,
}

/// Outputs by name, up to so many bytes; then all are let go, as what is needed is soon made again.
struct OutputCache<K> {
    outputs: BTreeMap<K, Arc<Output>>,
    bytes: usize,
}

impl<K> Default for OutputCache<K> {
    fn default() -> OutputCache<K> {
        OutputCache { outputs: BTreeMap::new(), bytes: 0 }
    }
}

/// The most bytes of each cache.
const CACHE_BYTES: usize = 32 << 20;

impl<K: Ord> OutputCache<K> {
    fn keep(&mut self, name: K, output: Arc<Output>) {
        if self.bytes + output.bytes.len() > CACHE_BYTES {
            *self = OutputCache::default();
        }
        self.bytes += output.bytes.len();
        if let Some(before) = self.outputs.insert(name, output) {
            self.bytes = self.bytes.saturating_sub(before.bytes.len());
        }
    }
}

impl PreviewCache {
    fn drawing(&self, name: &str) -> Option<Arc<Output>> {
        lock(&self.drawings).outputs.get(name).cloned()
    }

    fn keep_drawing(&self, name: String, output: Arc<Output>) {
        lock(&self.drawings).keep(name, output);
    }

    fn keep_page(&self, path: &SitePath, output: Arc<Output>) {
        lock(&self.pages).keep(path.clone(), output);
    }

    /// The page that last stood at a path without anything wrong.
    pub(crate) fn last_good(&self, path: &SitePath) -> Option<Arc<Output>> {
        lock(&self.pages).outputs.get(path).filter(|output| output.media_type == HTML).cloned()
    }
}

/// A thread that panicked left nothing half done in these maps.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a page shows now, for comparing.
pub(crate) fn state(output: &Output) -> PageState {
    PageState::of(&output.bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shelf_holds_no_more_than_it_has_room_for() {
        let mut cache = OutputCache::default();
        let picture = || Arc::new(Output { bytes: vec![0; 3 << 20], media_type: "image/png" });
        for number in (0..400).chain(395..400) {
            cache.keep(number, picture());
            let held: usize = cache.outputs.values().map(|output| output.bytes.len()).sum();
            assert!(held == cache.bytes && held <= CACHE_BYTES, "{held} after {number}");
            assert!(cache.outputs.contains_key(&number));
        }
    }
}
