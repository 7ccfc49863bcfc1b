//! What takes time is done beside the thread that talks to browsers.

use tokio::task::{JoinHandle, spawn_blocking};

/// Bytes of a worker's stack: cards are drawn by recursion over their SVG.
pub(crate) const STACK: usize = 16 << 20;

/// Work that is let go with whoever waits for it, if it has not begun.
struct Work<T>(JoinHandle<T>);

impl<T> Drop for Work<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Does some work on a thread of its own; nothing if it panicked.
pub(crate) async fn work<T: Send + 'static>(job: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let mut work = Work(spawn_blocking(job));
    (&mut work.0).await.ok()
}
