//! Several connections to one server that share the work. How many it allows is found out: one that is refused is done
//! without, and one that breaks is opened again.

use super::remote::{Broken, Connect, Remote};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// How often one thing is tried while connections break.
const TRIES: u32 = 5;
/// Files for which one connection more is worth opening.
const WORTH: usize = 4;

/// Waits for so many milliseconds.
pub(crate) type Pause<'a> = &'a (dyn Fn(u64) + Sync);

/// The connections of one run and how to open more.
pub(crate) struct Crew<'a> {
    connect: &'a dyn Connect,
    pause: Pause<'a>,
    idle: Vec<Box<dyn Remote>>,
    /// The most connections that the server allows, as far as is known.
    most: usize,
}

impl<'a> Crew<'a> {
    /// Opens the first connection.
    pub(crate) fn new(connect: &'a dyn Connect, pause: Pause<'a>) -> Result<Crew<'a>, Broken> {
        let first = connect.connect()?;
        Ok(Crew { connect, pause, idle: vec![first], most: connect.most().max(1) })
    }

    /// Connections that are open.
    pub(crate) fn size(&self) -> usize {
        self.idle.len()
    }

    /// Does one thing, once more if the line breaks: it must come to the same when done twice.
    pub(crate) fn one<T>(&mut self, mut act: impl FnMut(&mut dyn Remote) -> Result<T, Broken>) -> Result<T, Broken> {
        let mut remote = self.idle.pop();
        let done = try_often(&mut remote, self.connect, self.pause, &mut act);
        self.idle.extend(remote);
        done
    }

    /// Does one thing once: what others may be doing at the same time is not tried again.
    pub(crate) fn once<T>(&mut self, act: impl FnOnce(&mut dyn Remote) -> Result<T, Broken>) -> Result<T, Broken> {
        let mut remote = match self.idle.pop() {
            Some(remote) => remote,
            None => self.connect.connect()?,
        };
        let done = act(&mut *remote);
        if !done.as_ref().is_err_and(Broken::is_lost) {
            self.idle.push(remote);
        }
        done
    }

    /// Does a thing with every item, in no order. The first that fails for good ends it.
    pub(crate) fn all<T: Sync>(
        &mut self,
        work: &[T],
        act: impl Fn(&mut dyn Remote, &T) -> Result<(), Broken> + Sync,
    ) -> Result<(), Broken> {
        let hands = self.most.min(work.len().div_ceil(WORTH)).max(1);
        let shared = Shared { next: AtomicUsize::new(0), is_over: AtomicBool::new(false), failed: Mutex::new(None) };
        let (connect, pause) = (self.connect, self.pause);
        let mut idle = std::mem::take(&mut self.idle);
        let rest = idle.split_off(hands.min(idle.len()));
        let mut remotes: Vec<Option<Box<dyn Remote>>> = idle.into_iter().map(Some).collect();
        remotes.resize_with(hands, || None);
        let own = remotes.remove(0);
        let act = &act;
        let shared_by = &shared;
        let mut open: Vec<Box<dyn Remote>> = thread::scope(|scope| {
            let hand = move |remote, is_first| hand(remote, is_first, shared_by, work, act, connect, pause);
            let start = |remote| thread::Builder::new().spawn_scoped(scope, move || hand(remote, false)).ok();
            let others: Vec<_> = remotes.into_iter().filter_map(start).collect();
            let first = hand(own, true);
            let others = others.into_iter().filter_map(|other| other.join().ok().flatten());
            first.into_iter().chain(others).collect()
        });
        // What was refused once is not asked for again in this run.
        if open.len() < hands {
            self.most = open.len().max(1);
        }
        open.extend(rest);
        self.idle = open;
        shared.failed.into_inner().unwrap_or_else(PoisonError::into_inner).map_or(Ok(()), Err)
    }
}

struct Shared {
    next: AtomicUsize,
    is_over: AtomicBool,
    failed: Mutex<Option<Broken>>,
}

/// What one connection does until nothing is left; returns the connection, if it still stands. A further one that the
/// server does not open leaves the work to the others.
fn hand<T>(
    mut remote: Option<Box<dyn Remote>>,
    is_first: bool,
    shared: &Shared,
    work: &[T],
    act: &(impl Fn(&mut dyn Remote, &T) -> Result<(), Broken> + Sync),
    connect: &dyn Connect,
    pause: Pause,
) -> Option<Box<dyn Remote>> {
    if remote.is_none() && !is_first {
        remote = Some(connect.connect().ok()?);
    }
    while !shared.is_over.load(Ordering::Relaxed) {
        let Some(item) = work.get(shared.next.fetch_add(1, Ordering::Relaxed)) else { break };
        let done = try_often(&mut remote, connect, pause, &mut |remote: &mut dyn Remote| act(remote, item));
        if let Err(broken) = done {
            shared.is_over.store(true, Ordering::Relaxed);
            let mut failed = shared.failed.lock().unwrap_or_else(PoisonError::into_inner);
            // Of several, what says most: a broken line can be the echo of a refusal.
            if failed.as_ref().is_none_or(Broken::is_lost) {
                *failed = Some(broken);
            }
        }
    }
    remote
}

/// Tries a thing until it is done, refused, or has failed too often; a broken connection is opened again after a while,
/// each time a longer one.
fn try_often<T>(
    remote: &mut Option<Box<dyn Remote>>,
    connect: &dyn Connect,
    pause: Pause,
    act: &mut impl FnMut(&mut dyn Remote) -> Result<T, Broken>,
) -> Result<T, Broken> {
    let mut tries = 0;
    loop {
        let done = match remote {
            Some(remote) => act(&mut **remote),
            None => connect.connect().and_then(|new| act(&mut **remote.insert(new))),
        };
        match done {
            Err(broken) if broken.is_lost() && tries < TRIES => {
                *remote = None;
                pause(1_000 << tries);
                tries += 1;
            }
            Err(broken) if broken.is_lost() => {
                *remote = None;
                return Err(broken);
            }
            done => return done,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::fake::Fake;

    /// A server that allows fewer connections than are asked for.
    struct Few(Fake);

    impl Connect for Few {
        fn connect(&self) -> Result<Box<dyn Remote>, Broken> {
            self.0.connect()
        }

        fn most(&self) -> usize {
            6
        }
    }

    #[test]
    fn a_server_that_allows_two_connections_is_served_by_two() {
        let fake = Fake::default();
        fake.0.lock().unwrap().allowed = Some(2);
        let few = Few(fake.clone());
        let mut crew = Crew::new(&few, &|_| {}).unwrap();
        let names: Vec<String> = (0..200).map(|number| format!("{number}.html")).collect();
        crew.all(&names, |remote, name| remote.write(name, b"x")).unwrap();
        assert_eq!(fake.files().len(), 200);
        assert!(crew.size() <= 2 && crew.most <= 2, "{} {}", crew.size(), crew.most);
    }

    #[test]
    fn what_is_refused_ends_the_work_and_is_told() {
        let fake = Few(Fake::default());
        let mut crew = Crew::new(&fake, &|_| {}).unwrap();
        let names: Vec<String> = (0..50).map(|number| format!("tidak-ada/{number}")).collect();
        let refused = crew.all(&names, |remote, name| remote.write(name, b"x")).unwrap_err();
        assert!(matches!(refused, Broken::Refused(_)), "{refused:?}");
        assert!(fake.0.files().is_empty());
    }
}
