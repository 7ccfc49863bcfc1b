//! How long a desk stays open: until somebody says that the work is done, or nobody has had a page open for a while.

use super::watch::Waker;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

/// What decides whether a desk is still wanted.
pub(crate) struct Life {
    is_over: AtomicBool,
    pages: AtomicUsize,
    /// When a page was last asked for or closed.
    last: Mutex<Instant>,
    /// How long it stays without any page; for ever if there is none.
    patience: Option<Duration>,
    /// The thread to wake when the work is done: it waits for saves meanwhile.
    waker: OnceLock<Waker>,
}

impl Life {
    /// Starts counting now. With `None` the desk stays open until somebody ends it.
    pub(crate) fn new(patience: Option<Duration>) -> Arc<Life> {
        let (is_over, pages, last) = (AtomicBool::new(false), AtomicUsize::new(0), Mutex::new(Instant::now()));
        Arc::new(Life { is_over, pages, last, patience, waker: OnceLock::new() })
    }

    /// Wakes whoever waits when the work is done.
    pub(crate) fn wakes(&self, waker: Waker) {
        let _ = self.waker.set(waker);
    }

    /// Notes that a request has come in.
    pub(crate) fn touch(&self) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    /// A page is open for as long as this is kept.
    pub(crate) fn page(self: &Arc<Life>) -> OpenPage {
        self.pages.fetch_add(1, Ordering::Relaxed);
        OpenPage(self.clone())
    }

    /// Ends the desk: somebody has said that the work is done.
    pub(crate) fn end(&self) {
        self.is_over.store(true, Ordering::Relaxed);
        if let Some(waker) = self.waker.get() {
            waker.wake();
        }
    }

    /// Whether the desk is not wanted any more.
    pub(crate) fn is_over(&self) -> bool {
        let left_alone = || {
            let last = *self.last.lock().unwrap_or_else(PoisonError::into_inner);
            let is_open = self.pages.load(Ordering::Relaxed) > 0;
            !is_open && self.patience.is_some_and(|patience| last.elapsed() > patience)
        };
        self.is_over.load(Ordering::Relaxed) || left_alone()
    }
}

/// A page that is open in a browser.
pub(crate) struct OpenPage(Arc<Life>);

impl Drop for OpenPage {
    fn drop(&mut self) {
        self.0.touch();
        self.0.pages.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_page_keeps_the_desk_open() {
        let life = Life::new(Some(Duration::ZERO));
        let page = life.page();
        assert!(!life.is_over());
        drop(page);
        std::thread::park_timeout(Duration::from_millis(2));
        assert!(life.is_over());
        let patient = Life::new(None);
        assert!(!patient.is_over());
        patient.end();
        assert!(patient.is_over());
    }
}
