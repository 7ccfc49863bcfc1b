//! The site as it stands at the moment, and what it answers.

use super::Options;
use super::answer::Answer;
use super::asked::Asked;
use super::desk;
use super::desk::work::Work;
use super::inject::{self, PageState};
use super::life::Life;
use super::snapshot::{self, Found, PreviewCache, Snapshot};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::message::Language;
use crate::permalink::SitePath;
use crate::render::HTML;
use crate::settings::Overrides;
use axum::http::StatusCode;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::sync::watch;

/// The query of the blank on which somebody sees a page that has no address yet.
pub(crate) const TYPED: &str = "ketikan";

/// What all connections share.
pub(crate) struct Preview {
    root: PathBuf,
    language: Language,
    /// Those who follow a page wait for the next.
    current: watch::Sender<Arc<Snapshot>>,
    kept: PreviewCache,
    life: Arc<Life>,
    /// What can be done at its desk, if anything.
    work: Option<Arc<Work>>,
    /// As it was started.
    overrides: Overrides,
}

impl Preview {
    /// Shows `first` until another snapshot takes its place; without `work` nothing can be written.
    pub(crate) fn new(options: &Options, first: Snapshot, life: Arc<Life>, work: Option<Arc<Work>>) -> Preview {
        let current = watch::Sender::new(Arc::new(first));
        let (root, language, overrides) = (options.root.clone(), options.language, options.overrides.clone());
        Preview { root, language, current, kept: PreviewCache::default(), life, work, overrides }
    }

    /// What can be done at its desk.
    pub(crate) fn work(&self) -> Option<&Arc<Work>> {
        self.work.as_ref()
    }

    /// How long it stays open.
    pub(crate) fn life(&self) -> &Arc<Life> {
        &self.life
    }

    /// The folder of the site.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The language of whoever keeps the preview open.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The site after the last save.
    pub(crate) fn current(&self) -> Arc<Snapshot> {
        self.current.borrow().clone()
    }

    /// Puts the site after one more save in the place of the one before.
    pub(crate) fn show(&self, next: Arc<Snapshot>) {
        self.current.send_replace(next);
    }

    /// Hears of every save from here on, and of the site as it stands.
    pub(crate) fn follow(&self) -> watch::Receiver<Arc<Snapshot>> {
        let mut saves = self.current.subscribe();
        saves.mark_changed();
        saves
    }

    /// A page of the desk.
    pub(crate) fn desk(&self, asked: &Asked) -> Answer {
        match desk::page(&self.view(&self.current()), asked) {
            Some(page) => Answer::new(StatusCode::OK, HTML, inject::injected(page.as_bytes())),
            None => Answer::bare(StatusCode::NOT_FOUND),
        }
    }

    /// What pages of the desk are drawn from.
    pub(crate) fn view<'v>(&'v self, snapshot: &'v Snapshot) -> desk::View<'v> {
        let token = self.work.as_ref().map(|work| work.writing.token());
        let can_end = self.work.as_ref().is_some_and(|work| work.can_end);
        let (root, overrides) = (&*self.root, &self.overrides);
        let kept = self.work.as_ref().and_then(|work| work.writing.kept());
        desk::View { root, overrides, language: self.language, snapshot, token, can_end, kept }
    }

    /// An output of the site, or what stands in its place.
    pub(crate) fn site(&self, asked: &Asked) -> Answer {
        let snapshot = self.current();
        let Some(path) = asked.path.strip_prefix(snapshot.base()) else {
            return match asked.path.as_str() {
                "/" => Answer::moved(snapshot.base().to_owned()),
                _ => Answer::bare(StatusCode::NOT_FOUND),
            };
        };
        match snapshot.find(path) {
            Found::Output(path, job) => match snapshot.output(path, job, &self.kept) {
                Ok(output) if job.page().is_some() => {
                    Answer::new(StatusCode::OK, output.media_type, inject::injected(&output.bytes))
                }
                Ok(output) => Answer::new(StatusCode::OK, output.media_type, output.bytes.clone()),
                Err(problem) => self.instead(path, &problem),
            },
            Found::Folder => {
                let query = if asked.query.is_empty() { String::new() } else { format!("?{}", asked.query) };
                Answer::moved(format!("{}{}/{query}", snapshot.base(), encoded(path)))
            }
            Found::Nothing if asked.near && self.work.is_some() => self.typed(&snapshot, asked, path),
            Found::Nothing => self.missing(&snapshot, path),
        }
    }

    /// What only who writes here sees besides the site: pictures of drafts, and the blank on which a page without an address
    /// is drawn.
    fn typed(&self, snapshot: &Snapshot, asked: &Asked, path: &str) -> Answer {
        if asked.query == TYPED {
            return Answer::new(StatusCode::OK, HTML, "<!doctype html><title></title>");
        }
        match snapshot.unpublished(path).map(|(path, job)| snapshot.output(&path, &job, &self.kept)) {
            Some(Ok(output)) => Answer::new(StatusCode::OK, output.media_type, output.bytes.clone()),
            Some(Err(_)) | None => self.missing(snapshot, path),
        }
    }

    /// The last good form of a page that cannot be made, or a page that only says so.
    fn instead(&self, path: &SitePath, problem: &Diagnostic) -> Answer {
        match self.kept.last_good(path) {
            Some(output) => Answer::new(StatusCode::OK, output.media_type, inject::injected(&output.bytes)),
            None => Answer::new(
                StatusCode::INTERNAL_SERVER_ERROR,
                HTML,
                inject::injected(desk::excuse(self.language, problem).as_bytes()),
            ),
        }
    }

    /// What stands where the plan has nothing: the page that was there before somebody's mistake, or the site's own 404.
    fn missing(&self, snapshot: &Snapshot, path: &str) -> Answer {
        let was = self.kept.last_good(&SitePath::page(path)).filter(|_| snapshot.has_errors());
        if let Some(output) = was {
            return Answer::new(StatusCode::OK, output.media_type, inject::injected(&output.bytes));
        }
        match snapshot.find("404.html") {
            Found::Output(path, job) => match snapshot.output(path, job, &self.kept) {
                Ok(output) => Answer::new(StatusCode::NOT_FOUND, output.media_type, inject::injected(&output.bytes)),
                Err(problem) => self.instead(path, &problem),
            },
            Found::Folder | Found::Nothing => Answer::bare(StatusCode::NOT_FOUND),
        }
    }

    /// What a page shows in a snapshot, by its path and query; `None` if it cannot be made and so stays as it is.
    pub(crate) fn state_of(&self, snapshot: &Snapshot, page: &str, near: bool) -> Option<PageState> {
        let (path, query) = page.split_once('?').unwrap_or((page, ""));
        let path = percent_encoding::percent_decode_str(path).decode_utf8_lossy().into_owned();
        if path.starts_with(desk::ADDRESS) {
            // Counting changes makes the whole site, which is done only when somebody asks.
            let is_quick = path == desk::ADDRESS;
            let asked = Asked { path, query: query.to_owned(), near };
            let page = is_quick.then(|| desk::page(&self.view(snapshot), &asked))?;
            return page.map(|page| PageState::of(page.as_bytes()));
        }
        let found = snapshot.find(path.strip_prefix(snapshot.base())?);
        let found = match found {
            Found::Nothing if snapshot.has_errors() => return None,
            Found::Nothing => snapshot.find("404.html"),
            found @ (Found::Output(..) | Found::Folder) => found,
        };
        match found {
            Found::Output(path, job) => {
                snapshot.output(path, job, &self.kept).ok().map(|output| snapshot::state(&output))
            }
            Found::Folder | Found::Nothing => None,
        }
    }
}

/// A path as it may stand in a header.
fn encoded(path: &str) -> String {
    const PLAIN: percent_encoding::AsciiSet =
        percent_encoding::NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_');
    percent_encoding::utf8_percent_encode(path, &PLAIN).to_string()
}
