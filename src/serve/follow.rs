//! Shows a site as it stands, and follows every save until nobody wants it any more.

use super::desk::work::Work;
use super::kept::Kept;
use super::open::Open;
use super::preview::Preview;
use super::snapshot::Snapshot;
use super::watch::Watch;
use super::writing::Writing;
use super::{News, Options, desk, router, work};
use crate::diagnostic::Diagnostic;
use crate::import;
use crate::pipeline::{Changed, Workspace};
use crate::site::Failure;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How often it is looked for changes that nobody told of, at least; a big site is looked at less often.
const POLL_INTERVAL: Duration = Duration::from_millis(1_500);

/// How long the whole waits after a quick update of one record, so that the browser can draw it.
const DRAW_INTERVAL: Duration = Duration::from_millis(60);

/// How long the last answers may take to reach the browser before the process ends.
const GOODBYE: Duration = Duration::from_millis(300);

/// Shows a site to whoever asks at the ports that are open.
pub(crate) fn site(mut open: Open, options: &Options, tell: &dyn Fn(News)) -> Result<(), Failure> {
    // Whoever writes finishes first what somebody else had to leave.
    if options.writes {
        import::write::settle(&options.root)?;
    }
    // Before anything is read, so that nothing saved from here on is missed.
    let mut watch = Watch::new(&options.root);
    let mut workspace = Workspace::new(&options.root, &options.overrides).keeping_what_was_good();
    let first = Snapshot::new(1, workspace.prepare(&Changed::anything())?, &options.root);
    open.life.wakes(watch.waker());
    let work = match options.writes {
        true => {
            let settings = &first.prepared.settings;
            let kept = options.store.as_ref().and_then(|store| Kept::open(store, options, settings));
            let writing = Writing::new(kept).map_err(Failure::io("acak-tak-ada", &options.root))?;
            Some(Arc::new(Work::new(writing, options.overrides.clone(), options.desk.is_some())))
        }
        false => None,
    };
    let preview = Arc::new(Preview::new(options, first, open.life.clone(), work));
    remember(options);
    open.answer(router::router(preview.clone(), open.gate.clone(), open.sign.as_ref()))?;
    let current = preview.current();
    let problems = &current.prepared.problems;
    hang_sign(&open, options);
    let first = if options.desk.is_some() { desk::ADDRESS } else { current.base() };
    tell(News::Open {
        address: open.url(first),
        root: &options.root,
        problems,
        took: open.since.elapsed(),
        busy: open.busy,
    });
    saves(&open, options, &mut watch, &mut workspace, &preview, tell);
    if let Some(store) = &options.store {
        let _ = store.recognize(&options.root);
        open.sign.iter().for_each(|sign| store.take_down(&options.root, sign));
    }
    std::thread::park_timeout(GOODBYE);
    Ok(())
}

/// Notes that this site was opened. If that fails, the next start does not offer it, and nothing else is lost.
fn remember(options: &Options) {
    if let Some(store) = options.store.as_ref().filter(|_| options.desk.is_some()) {
        let _ = store.remember(&options.root);
    }
}

/// Notes in the user's data folder that the site is open.
fn hang_sign(open: &Open, options: &Options) {
    if let (Some(store), Some(sign)) = (&options.store, &open.sign) {
        let _ = store.hang(&options.root, sign);
    }
}

/// Shows the site anew after every save.
fn saves(
    open: &Open,
    options: &Options,
    watch: &mut Watch,
    workspace: &mut Workspace,
    preview: &Preview,
    tell: &dyn Fn(News),
) {
    let mut current = preview.current();
    let mut look = POLL_INTERVAL;
    loop {
        let changed = watch.wait(look);
        if open.life.is_over() {
            return;
        }
        let started = Instant::now();
        let changed = match changed {
            Some(changed) => changed,
            None => {
                let is_stale = workspace.is_stale();
                look = POLL_INTERVAL.max(started.elapsed() * 40);
                if !is_stale {
                    continue;
                }
                Changed::anything()
            }
        };
        let mut changed = changed;
        let mut took = None;
        if let Some(prepared) = workspace.quick_update(&changed, &current.prepared) {
            let next = Arc::new(Snapshot::new(current.number + 1, prepared, &options.root));
            preview.show(next.clone());
            took = Some(started.elapsed());
            current = next;
            // Gives the browser time to draw the save before the whole site is put together again.
            if let Some(more) = watch.wait(DRAW_INTERVAL) {
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
        let _ = std::thread::Builder::new().stack_size(work::STACK).spawn(move || drop(old));
    }
}

/// What makes a problem the same after another save.
fn identity(problem: &Diagnostic) -> (&str, &str, &[(&'static str, String)]) {
    (problem.code, &problem.path, &problem.arguments)
}
