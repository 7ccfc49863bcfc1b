//! The preview that staff keep open while they write: holds a plan and renders the one output that a request asks for.
//!
//! Outputs have the same bytes as a build's; pages gain one script, which hears from a stream what becomes of the page after
//! every save. Nothing is written, and nobody but this computer's own browser is answered (see [`gate`]).

#![deny(clippy::wildcard_enum_match_arm)]

mod answer;
mod asked;
mod banner;
mod desk;
mod gate;
mod hook;
mod listen;
mod preview;
mod router;
mod server;
mod snapshot;
mod stream;
mod timed;
mod watch;
mod work;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::message::Language;
use crate::pipeline::{Changed, Workspace};
use crate::settings::Overrides;
use crate::site::Failure;
use gate::Gate;
use preview::Preview;
use snapshot::Snapshot;
use std::collections::BTreeSet;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use watch::Watch;

/// The port that is tried first: a year that people here remember.
pub const PORT: u16 = 1945;
/// How often it is looked for changes that nobody told of, at least; a big site is looked at less often.
const LOOK: Duration = Duration::from_millis(1_500);

/// How long the whole waits after a glance at one record, so that the browser can draw it.
const BREATHER: Duration = Duration::from_millis(60);

/// What to serve, and where.
#[derive(Clone, Debug)]
pub struct Options {
    pub root: PathBuf,
    pub overrides: Overrides,
    /// The name or address to listen on; this computer only unless told.
    pub host: Option<String>,
    /// A free one near [`PORT`] unless told; 0 is any free one.
    pub port: Option<u16>,
    pub language: Language,
}

/// What the terminal is told of.
pub enum News<'n> {
    /// The site can be looked at.
    Open { address: String, problems: &'n [Diagnostic], took: Duration, busy: Option<u16> },
    /// Something was saved. `fresh` are the problems that were not there before.
    Changed { fresh: Vec<Diagnostic>, problems: &'n [Diagnostic], took: Duration },
    /// The site cannot be read at the moment.
    Failed(Failure),
}

/// Serves until the process ends.
pub fn run(options: &Options, tell: &dyn Fn(News)) -> Result<(), Failure> {
    let started = Instant::now();
    expect_threads(&options.root)?;
    let (listeners, address, busy) = listen::listen(options)?;
    // Before anything is read, so that nothing saved from here on is missed.
    let mut watch = Watch::new(&options.root);
    let mut workspace = Workspace::new(&options.root, &options.overrides).keeping_what_was_good();
    let snapshot = Snapshot::new(1, workspace.prepare(&Changed::anything())?, &options.root);
    let preview = Arc::new(Preview::new(&options.root, options.language, snapshot));
    let gate = Gate::new(options.host.as_deref(), address.port());
    server::start(listeners, router::router(preview.clone(), gate))
        .map_err(Failure::io("utas-kurang", &options.root))?;
    let mut current = preview.current();
    let host = if address.ip().is_loopback() { "localhost".to_owned() } else { host_of(address.ip()) };
    let url = format!("http://{host}:{}{}", address.port(), current.base());
    tell(News::Open { address: url, problems: &current.prepared.problems, took: started.elapsed(), busy });
    let mut look = LOOK;
    loop {
        let changed = watch.wait(look);
        let started = Instant::now();
        let changed = match changed {
            Some(changed) => changed,
            None => {
                let is_stale = workspace.is_stale();
                look = LOOK.max(started.elapsed() * 40);
                if !is_stale {
                    continue;
                }
                Changed::anything()
            }
        };
        let mut changed = changed;
        let mut took = None;
        if let Some(prepared) = workspace.glance(&changed, &current.prepared) {
            let next = Arc::new(Snapshot::new(current.number + 1, prepared, &options.root));
            preview.show(next.clone());
            took = Some(started.elapsed());
            current = next;
            // The browser comes first.
            if let Some(more) = watch.wait(BREATHER) {
                changed.add(more);
            }
        }
        let prepared = match workspace.prepare(&changed) {
            Ok(prepared) => prepared,
            Err(failure) => {
                tell(News::Failed(failure));
                continue;
            }
        };
        let next = Arc::new(Snapshot::new(current.number + 1, prepared, &options.root));
        preview.show(next.clone());
        let took = took.unwrap_or_else(|| started.elapsed());
        let problems = &next.prepared.problems;
        let known: BTreeSet<_> = current.prepared.problems.iter().map(identity).collect();
        let fresh = problems.iter().filter(|problem| !known.contains(&identity(problem))).cloned().collect();
        tell(News::Changed { fresh, problems, took });
        drop(known);
        // Letting a big site go takes a while, and the next save may come.
        let old = std::mem::replace(&mut current, next);
        let _ = std::thread::Builder::new().stack_size(server::STACK).spawn(move || drop(old));
    }
}

/// Threads that a preview needs besides those that render: to hear of saves, to talk to browsers, and to make answers.
const THREADS: usize = 10;

/// Makes sure that there are threads to be had: without them nobody would be answered.
fn expect_threads(root: &Path) -> Result<(), Failure> {
    let start = |_| std::thread::Builder::new().spawn(std::thread::park).ok();
    let started: Vec<_> = (0..THREADS).map_while(start).collect();
    let are_enough = started.len() == THREADS;
    for thread in started {
        thread.thread().unpark();
        let _ = thread.join();
    }
    if are_enough { Ok(()) } else { Err(Failure::new("utas-kurang", root)) }
}

/// What makes a problem the same after another save.
fn identity(problem: &Diagnostic) -> (&str, &str, &[(&'static str, String)]) {
    (problem.code, &problem.path, &problem.arguments)
}

fn host_of(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("[{address}]"),
    }
}
