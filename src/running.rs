//! What this process is working on, for the thread that may have to end it: what is being made and since when, and the folder
//! that must be removed.
//!
//! A template has no limit of steps, and no thread can be ended from outside. So the command line does its work on one thread
//! and waits on another (`cli`), which looks here. This is the one state that the whole process shares, as it shares signals.

use crate::diagnostic::SourcePath;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

static MAKING: Mutex<Vec<Making>> = Mutex::new(Vec::new());
static STAGE: Mutex<Stage> = Mutex::new(Stage::None);

struct Making {
    what: SourcePath,
    since: Instant,
    number: u64,
}

/// Something that a file of a theme makes, for as long as this is kept.
pub(crate) struct Busy(u64);

/// Notes that a theme's file is being made something of.
pub(crate) fn busy(what: &SourcePath) -> Busy {
    static NUMBERS: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
    let number = NUMBERS.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    lock(&MAKING).push(Making { what: what.clone(), since: Instant::now(), number });
    Busy(number)
}

impl Drop for Busy {
    fn drop(&mut self) {
        let mut making = lock(&MAKING);
        if let Some(at) = making.iter().position(|making| making.number == self.0) {
            making.swap_remove(at);
        }
    }
}

/// The file that something is being made of for the longest time, and how long that is.
pub(crate) fn longest() -> Option<(SourcePath, Duration)> {
    let making = lock(&MAKING);
    let longest = making.iter().min_by_key(|making| making.since)?;
    Some((longest.what.clone(), longest.since.elapsed()))
}

/// How far a publication is.
enum Stage {
    None,
    /// A tree is being built here.
    Building(PathBuf),
    /// The tree takes the old one's place, or the run has been ended: nothing may come between.
    Exchanging,
    Ended,
}

/// Notes where a tree is being built; false if the run has been ended.
pub(crate) fn building(path: &Path) -> bool {
    step(Stage::Building(path.to_owned()))
}

/// Notes that the tree is about to take the old one's place; false if the run has been ended.
pub(crate) fn exchanging() -> bool {
    step(Stage::Exchanging)
}

/// Notes that no tree is being built any more.
pub(crate) fn built() {
    step(Stage::None);
}

fn step(next: Stage) -> bool {
    let mut stage = lock(&STAGE);
    let goes_on = !matches!(*stage, Stage::Ended);
    if goes_on {
        *stage = next;
    }
    goes_on
}

/// Ends the run as far as it can be ended: nothing is published from here on, and the tree that was being built is gone. False
/// if it is just taking the old one's place; then it has to be waited for.
pub(crate) fn end() -> bool {
    let mut stage = lock(&STAGE);
    match std::mem::replace(&mut *stage, Stage::Ended) {
        Stage::Exchanging => {
            *stage = Stage::Exchanging;
            false
        }
        Stage::Building(path) => {
            // Others are still writing into it.
            let is_gone = || fs::remove_dir_all(&path).is_ok() || !path.exists();
            let _ = (0..ATTEMPTS).any(|_| is_gone());
            true
        }
        Stage::None | Stage::Ended => true,
    }
}

/// How often a folder is removed that others are still writing into; what stays is removed by the next build.
const ATTEMPTS: usize = 20;

/// A thread that panicked left nothing half done in these.
/// Whether the system gives so many more threads.
pub(crate) fn has_threads(count: usize) -> bool {
    let start = |_| thread::Builder::new().spawn(thread::park).ok();
    let started: Vec<_> = (0..count).map_while(start).collect();
    let are_enough = started.len() == count;
    for started in started {
        started.thread().unpark();
        let _ = started.join();
    }
    are_enough
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
