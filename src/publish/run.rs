//! One run: from the lock to the last deletion. Every step may be the last one; the next run goes on from there.

use super::Stop;
use super::crew::{Crew, Pause};
use super::journal::{Journal, Local, Told};
use super::kept::Kept;
use super::lock::{self, Holder, Lock, SENDING};
use super::release::{self, CLOSED, Classes, Release, Sent};
use super::remote::{Broken, Connect, Remote, folder_of};
use super::server::{CHECKPOINT, Checkpoint, Seen};
use super::survey::Survey;
use super::wish::Source;
use crate::fingerprint::Fingerprint;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// How far a run is: files done, files in all, and bytes that were sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Progress {
    pub done: usize,
    pub all: usize,
    pub bytes: u64,
}

/// What a run needs besides its survey.
pub(crate) struct Means<'a> {
    pub connect: &'a dyn Connect,
    pub source: &'a dyn Source,
    pub local: &'a Local,
    pub kept: &'a Kept,
    pub holder: Holder,
    pub pause: Pause<'a>,
    pub progress: &'a (dyn Fn(Progress) + Sync),
}

/// The outcome of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Done {
    pub sent: usize,
    pub bytes: u64,
    pub deleted: usize,
    /// Where files of others were copied to that stood in the way, on the server.
    pub set_aside: Option<String>,
    /// The most connections that were open.
    pub connections: usize,
}

/// Where files of others go that stood in the way.
const FOREIGN: &str = ".etalase/asing";
const ACCESS: &str = ".etalase/.htaccess";

/// Brings a server from what the survey found to its release. The local lock is held by the caller.
pub(crate) fn run(survey: &Survey, means: &Means) -> Result<Done, Stop> {
    let mut crew = Crew::new(means.connect, means.pause).map_err(Broken::told)?;
    let mut lock = None;
    // Only once: what others may do at the same time must not be done twice.
    let taken = crew.once(|remote| {
        lock = Some(Lock::take(remote, means.holder.clone(), means.local).map_err(Broken::Told)?);
        Ok(())
    });
    taken.map_err(Broken::told)?;
    let Some(lock) = lock else { return Err(lock::lost()) };
    let mut run = Run {
        survey,
        means,
        run: &means.holder.run,
        lock: Mutex::new(lock),
        numbers: AtomicUsize::new(0),
        folders: Mutex::new(folders_of(survey.seen.release.iter().flat_map(|shown| shown.files.keys()))),
        sent: AtomicUsize::new(0),
        bytes: Mutex::new(0),
        aside: None,
    };
    let done = run.steps(&mut crew);
    let Run { lock, .. } = run;
    let lock = lock.into_inner().unwrap_or_else(PoisonError::into_inner);
    match done {
        Ok(done) => {
            let local = means.local;
            crew.one(|remote| lock.give_up(remote, local)).map_err(Broken::told)?;
            local.forget();
            Ok(done)
        }
        // Worth another try soon, by this computer: it stays ours.
        Err(broken) if broken.is_lost() => Err(broken.told()),
        // If the lock is lost, what the server refuses is a consequence of that, so the lost lock is told.
        Err(broken) => match crew.once(|remote| lock.is_held(remote)) {
            Ok(false) => Err(lock::lost()),
            _ => {
                // Nobody need wait for a run that has ended; what it sent halfway takes no room.
                let _ = crew.once(|remote| {
                    lock::close_sending(remote, &means.holder.run)?;
                    lock.give_up(remote, means.local)
                });
                Err(broken.told())
            }
        },
    }
}

struct Run<'a> {
    survey: &'a Survey,
    means: &'a Means<'a>,
    /// Its name, new each time.
    run: &'a str,
    lock: Mutex<Lock>,
    /// Counts names on their way, so that none is used twice.
    numbers: AtomicUsize,
    /// Folders that are known to be there.
    folders: Mutex<BTreeSet<String>>,
    sent: AtomicUsize,
    bytes: Mutex<u64>,
    aside: Option<String>,
}

impl Run<'_> {
    fn steps(&mut self, crew: &mut Crew) -> Result<Done, Broken> {
        let Run { survey, means, run, .. } = *self;
        let seen = crew.one(Seen::read)?;
        if seen.mark != survey.seen.mark {
            return Err(Broken::Told(Stop { code: "terbit-berubah-sementara-itu", blanks: Vec::new() }));
        }
        crew.one(|remote| lock::clean(remote, run))?;
        crew.one(|remote| lock::open_sending(remote, run))?;
        crew.one(|remote| self.close_folder(remote))?;
        for path in &survey.clashes {
            self.aside = Some(format!("{FOREIGN}/{run}"));
            crew.one(|remote| self.set_aside(remote, path))?;
        }
        crew.all(&survey.to_fetch, |remote, path| self.secure(remote, path))?;
        let journal = Mutex::new(self.announce(crew)?);
        let difference = &survey.difference;
        let all = difference.sends() + difference.deleted.len();
        for group in difference.groups(&survey.wanted) {
            crew.all(&group, |remote, path| self.send(remote, path, &journal, all))?;
        }
        let flushed = journal.into_inner().unwrap_or_else(PoisonError::into_inner).flush();
        flushed.map_err(|cause| Broken::Told(self.journal_failed(cause)))?;
        let class = |path: &Arc<str>| Some((path.clone(), survey.server.get(path)?.class()));
        let leftovers: Classes = difference.deleted.iter().filter_map(class).collect();
        self.show(crew, &survey.release.with_leftovers(leftovers.clone()))?;
        if !leftovers.is_empty() {
            for group in difference.deletions(&survey.server) {
                crew.all(&group, |remote, path| self.delete(remote, path, all))?;
            }
            crew.one(|remote| self.delete_folders(remote))?;
            self.show(crew, &survey.release)?;
        }
        crew.one(|remote| remote.remove(CHECKPOINT))?;
        crew.one(|remote| lock::close_sending(remote, run))?;
        Ok(Done {
            sent: difference.sends(),
            bytes: *self.bytes.lock().unwrap_or_else(PoisonError::into_inner),
            deleted: difference.deleted.len(),
            set_aside: self.aside.take(),
            connections: crew.size(),
        })
        .inspect(|_| (means.progress)(Progress { done: all, all, bytes: 0 }))
    }

    /// A name on its way that no other file has or had.
    fn temporary(&self) -> String {
        format!("{SENDING}/{}/{}", self.run, self.numbers.fetch_add(1, Ordering::Relaxed))
    }

    /// Tells Apache to serve nothing from our folder.
    fn close_folder(&self, remote: &mut dyn Remote) -> Result<(), Broken> {
        match remote.size(ACCESS)? {
            Some(size) if size == CLOSED.len() as u64 => Ok(()),
            _ => remote.put(&self.temporary(), ACCESS, CLOSED),
        }
    }

    /// Copies a file of others that stands where ours must stand.
    fn set_aside(&self, remote: &mut dyn Remote, path: &str) -> Result<(), Broken> {
        let Some(bytes) = remote.read(path)? else { return Ok(()) };
        let copy = format!("{FOREIGN}/{}/{path}", self.run);
        self.make_way(remote, &copy)?;
        remote.put(&self.temporary(), &copy, &bytes)
    }

    /// Fetches what is about to be replaced or deleted and lies nowhere here, unless others have changed it.
    fn secure(&self, remote: &mut dyn Remote, path: &str) -> Result<(), Broken> {
        self.beat(remote)?;
        match remote.read(path)? {
            Some(bytes) if self.survey.is_shown(path, &bytes) => self.means.kept.keep(&bytes).map_err(Broken::Told),
            _ => Ok(()),
        }
    }

    /// Says what will be touched, here and then on the server.
    fn announce(&self, crew: &mut Crew) -> Result<Journal, Broken> {
        let Survey { seen, told, server, release, wanted, difference, .. } = self.survey;
        let is_ours = seen.checkpoint.as_ref().is_some_and(|before| told.runs.contains(&before.run));
        let before = seen.checkpoint.as_ref().filter(|_| is_ours).map(|before| before.run.clone());
        let runs = std::iter::once(self.run.to_owned()).chain(before).collect();
        // What is sent once more is in doubt again until it is there.
        let mut done = if is_ours { told.done.clone() } else { BTreeMap::new() };
        for path in difference.sent() {
            done.remove(path);
        }
        let journal = self.means.local.begin(&Told { runs, done }).map_err(Broken::Told)?;
        // What an earlier run announced is ours until the release says so, or until it is deleted.
        let shown = seen.release.as_ref().map(super::difference::on_server).unwrap_or_default();
        let untold = server.iter().filter(|(path, state)| shown.get(*path) != Some(*state));
        let untold = untold.map(|(path, state)| (path.clone(), state.class()));
        let sent = difference.sent().filter_map(|path| Some((path.clone(), wanted.get(path)?.2)));
        let files = untold.chain(sent).collect();
        let checkpoint = Checkpoint { run: self.run.to_owned(), release: release.id.clone(), files };
        let bytes = checkpoint.bytes().map_err(|cause| Broken::Told(self.journal_failed(cause)))?;
        crew.one(|remote| remote.put(&self.temporary(), CHECKPOINT, &bytes))?;
        Ok(journal)
    }

    fn journal_failed(&self, cause: std::io::Error) -> Stop {
        Stop::local(&self.means.local.path(""))(cause)
    }

    /// Puts one file in its place.
    fn send(
        &self,
        remote: &mut dyn Remote,
        path: &Arc<str>,
        journal: &Mutex<Journal>,
        all: usize,
    ) -> Result<(), Broken> {
        self.beat(remote)?;
        let Some(sent) = self.survey.wanted.get(path) else { return Ok(()) };
        let bytes = self.means.source.bytes(path).map_err(Broken::Told)?;
        let Sent(size, fingerprint, _) = *sent;
        if bytes.len() as u64 != size || Fingerprint::of(&bytes) != fingerprint {
            let blanks = vec![("berkas", path.to_string())];
            return Err(Broken::Told(Stop { code: "terbit-berkas-berubah", blanks }));
        }
        self.make_way(remote, path)?;
        remote.put(&self.temporary(), path, &bytes)?;
        *self.bytes.lock().unwrap_or_else(PoisonError::into_inner) += size;
        let noted = journal.lock().unwrap_or_else(PoisonError::into_inner).done(path, sent);
        noted.map_err(|cause| Broken::Told(self.journal_failed(cause)))?;
        self.tell(all);
        Ok(())
    }

    fn tell(&self, all: usize) {
        let done = self.sent.fetch_add(1, Ordering::Relaxed) + 1;
        let bytes = *self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        (self.means.progress)(Progress { done, all, bytes });
    }

    fn beat(&self, remote: &mut dyn Remote) -> Result<(), Broken> {
        // If it is locked, another worker is doing the same, so this one goes on.
        self.lock.try_lock().map_or(Ok(()), |mut lock| lock.beat(remote))
    }

    /// Makes the folders above a path that are not there yet.
    fn make_way(&self, remote: &mut dyn Remote, path: &str) -> Result<(), Broken> {
        let Some(folder) = folder_of(path) else { return Ok(()) };
        let known = || self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if known().contains(folder) {
            return Ok(());
        }
        self.make_way(remote, folder)?;
        remote.make_folder(folder)?;
        known().insert(folder.to_owned());
        Ok(())
    }

    /// Writes the release that the server shows.
    fn show(&self, crew: &mut Crew, release: &Release) -> Result<(), Broken> {
        let bytes = release.bytes().map_err(|cause| Broken::Told(self.journal_failed(cause)))?;
        crew.one(|remote| remote.put(&self.temporary(), release::FILE, &bytes))
    }

    /// Deletes one file.
    fn delete(&self, remote: &mut dyn Remote, path: &Arc<str>, all: usize) -> Result<(), Broken> {
        self.beat(remote)?;
        remote.delete(&self.temporary(), path)?;
        self.tell(all);
        Ok(())
    }

    /// Deletes folders of ours in which nothing of ours is left, the innermost first; one that holds anything of others stays.
    fn delete_folders(&self, remote: &mut dyn Remote) -> Result<(), Broken> {
        let kept = folders_of(self.survey.release.files.keys());
        let gone = folders_of(&self.survey.difference.deleted);

        let innermost: Vec<&String> = gone.difference(&kept).collect();
        for folder in innermost.into_iter().rev() {
            remote.remove_folder(folder)?;
        }
        Ok(())
    }
}

/// Every folder above any of these paths.
fn folders_of<'p>(paths: impl IntoIterator<Item = &'p Arc<str>>) -> BTreeSet<String> {
    let mut folders = BTreeSet::new();
    for path in paths {
        let mut folder = folder_of(path);
        while let Some(name) = folder.filter(|name| !folders.contains(*name)) {
            folders.insert(name.to_owned());
            folder = folder_of(name);
        }
    }
    folders
}

#[cfg(test)]
mod tests;
