//! Waits until somebody saves something below `content/` or `themes/`.
//!
//! The system's events are gathered until they pause, so that a burst is one change and a file is not read while it is being
//! written. Events can be lost or not be had at all (network drives, full watch lists): whoever waits is woken every other
//! second to look for himself.

use crate::content::read::is_litter;
use crate::content::source::IMPORTS_PATH;
use crate::pipeline::Changed;
use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// Quiet after the last event of a save that is complete: the file was closed or renamed into place.
const QUIET_INTERVAL: Duration = Duration::from_millis(6);
/// Quiet after an event in the middle of a save.
const LONG_QUIET_INTERVAL: Duration = Duration::from_millis(40);
/// Even if events go on, the site is looked at after this time.
const LONGEST: Duration = Duration::from_millis(250);

/// The folders that make a site.
const WATCHED: [&str; 2] = ["content", "themes"];

/// What ends the wait or makes it longer.
enum Word {
    Event(notify::Result<notify::Event>),
    /// Another thread wants the wait to end at once.
    Wake,
}

/// Ends the waiting from elsewhere.
#[derive(Clone)]
pub(crate) struct Waker(Sender<Word>);

impl Waker {
    /// Ends the wait at once; does nothing if nobody waits.
    pub(crate) fn wake(&self) {
        // Whoever waits no longer need not be woken.
        let _ = self.0.send(Word::Wake);
    }
}

/// Watches a site's folders.
pub(crate) struct Watch {
    root: PathBuf,
    events: Receiver<Word>,
    words: Sender<Word>,
    /// `None` if the system has no events for us.
    watcher: Option<RecommendedWatcher>,
    /// Of each watched folder, whether it was there to be watched.
    is_watched: [bool; 2],
}

impl Watch {
    /// Begins to watch at once, so that no save after this is missed.
    pub(crate) fn new(root: &Path) -> Watch {
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let (words, events) = channel();
        let sender = words.clone();
        let watcher = notify::recommended_watcher(move |event| drop(sender.send(Word::Event(event)))).ok();
        let mut watch = Watch { root, events, words, watcher, is_watched: [false; 2] };
        watch.begin();
        watch
    }

    /// A handle that other threads may keep.
    pub(crate) fn waker(&self) -> Waker {
        Waker(self.words.clone())
    }

    /// Begins to watch the folders that have come into being.
    fn begin(&mut self) -> bool {
        let Some(watcher) = &mut self.watcher else { return false };
        let mut has_begun = false;
        for (name, is_watched) in WATCHED.iter().zip(&mut self.is_watched) {
            let folder = self.root.join(name);
            let is_there = folder.is_dir();
            if is_there && !*is_watched {
                *is_watched = watcher.watch(&folder, RecursiveMode::Recursive).is_ok();
                has_begun |= *is_watched;
            }
            *is_watched &= is_there;
        }
        has_begun
    }

    /// Waits for a change; `None` if there was none that was told of for as long as `patience`.
    pub(crate) fn wait(&mut self, patience: Duration) -> Option<Changed> {
        if self.begin() {
            return Some(Changed::anything());
        }
        let mut changed = Changed::default();
        let patient = Instant::now() + patience;
        let (mut pause, mut latest) = (patience, patient);
        loop {
            let left = pause.min(latest.saturating_duration_since(Instant::now()));
            match self.events.recv_timeout(left) {
                Ok(Word::Wake) => break,
                Ok(Word::Event(event)) => {
                    let Some(is_complete) = self.take(event, &mut changed) else { continue };
                    if latest == patient {
                        latest = Instant::now() + LONGEST;
                    }
                    pause = if is_complete { QUIET_INTERVAL } else { LONG_QUIET_INTERVAL };
                }
                // Without a watcher there are no events: looking every other second has to do.
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        (changed.anything || !changed.files.is_empty()).then_some(changed)
    }

    /// Notes what an event says; tells whether it ends a save, and nothing if it does not matter.
    fn take(&self, event: notify::Result<notify::Event>, changed: &mut Changed) -> Option<bool> {
        let Ok(event) = event else {
            changed.anything = true;
            return Some(false);
        };
        if event.need_rescan() {
            changed.anything = true;
            return Some(false);
        }
        let is_complete = match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
            EventKind::Access(_) => return None,
            EventKind::Modify(ModifyKind::Name(_)) | EventKind::Remove(_) => true,
            EventKind::Any | EventKind::Create(_) | EventKind::Modify(_) | EventKind::Other => false,
        };
        let before = changed.files.len();
        for path in &event.paths {
            let Ok(inside) = path.strip_prefix(&self.root) else { continue };
            let parts: Vec<_> = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            let is_ours = parts.first().is_some_and(|first| WATCHED.contains(&&**first));
            let path = parts.join("/");
            if is_ours && path != IMPORTS_PATH && !parts.iter().any(|part| is_litter(part)) {
                changed.files.insert(path.into());
            }
        }
        let is_known = || event.paths.iter().any(|path| self.is_noted(path, changed));
        (changed.files.len() > before || is_known()).then_some(is_complete)
    }

    fn is_noted(&self, path: &Path, changed: &Changed) -> bool {
        let inside = path.strip_prefix(&self.root).ok().map(|inside| inside.to_string_lossy().replace('\\', "/"));
        inside.is_some_and(|inside| changed.files.contains(inside.as_str()))
    }
}
