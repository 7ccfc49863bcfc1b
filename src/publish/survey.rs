//! What a run would do, found out without writing anything.

use super::difference::{Deletions, Difference, OnServer, State};
use super::journal::Told;
use super::kept::Kept;
use super::release::{Classes, Files, Release, Sent};
use super::remote::{Broken, Remote};
use super::server::Seen;
use super::wish::Wish;
use crate::fingerprint::Fingerprint;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was found on the server and on this computer, and what the run would make of it.
#[derive(Debug)]
pub(crate) struct Survey {
    pub seen: Seen,
    /// What the journal on this computer says.
    pub told: Told,
    /// The files on the server that are ours.
    pub server: OnServer,
    /// What it is to become, as the server will tell it.
    pub release: Release,
    /// The same with what it will not tell.
    pub wanted: Files,
    pub difference: Difference,
    /// What will be replaced or deleted and must be fetched first, so that it can be brought back.
    pub to_fetch: Paths,
    /// Files of others that stand where ours must stand.
    pub clashes: Paths,
    /// Paths of ours at which a folder of others stands, or a file of others where a folder must be.
    pub blocked: Paths,
    /// Addresses that would be gone, if they are many.
    pub deletions: Option<Deletions>,
    /// Published addresses of which this copy of the site knows nothing.
    pub forgotten: Paths,
}

impl Survey {
    /// Looks at a server.
    pub(crate) fn look(remote: &mut dyn Remote, wish: &dyn Wish, told: Told, kept: &Kept) -> Result<Survey, Broken> {
        let seen = Seen::read(remote)?;
        let mut server = seen.files(&told);
        let files = wish.files(seen.release.as_ref());
        let untold = match &seen.release {
            Some(_) => wish.untold(remote, &server)?,
            None => Files::new(),
        };
        let tells_names = untold.keys().any(|path| server.contains_key(path));
        for (path, Sent(.., class)) in &untold {
            server.entry(path.clone()).or_insert(State::Unsure(*class));
        }
        let mut wanted = files.clone();
        wanted.extend(untold);
        let difference = Difference::between(&server, &wanted);
        let mut release = Release::new(files, seen.generation());
        release.earlier = wish.earlier().map(|earlier| earlier.id.clone());
        if let Some(shown) = seen.release.as_ref().filter(|shown| shown.is_same_as(&release)) {
            release = shown.with_leftovers(Classes::new());
        }
        let published = |path: &Arc<str>| seen.release.as_ref().and_then(|shown| shown.files.get(path));
        let is_unheard = |path: &&Arc<str>| published(path).is_some_and(|sent| wish.is_forgotten(path, sent.2));
        let forgotten = difference.deleted.iter().filter(is_unheard).cloned().collect();
        let goes = difference.changed.iter().chain(&difference.deleted);
        let is_missing = |path: &&Arc<str>| published(path).is_some_and(|sent| !kept.has(sent));
        // What told a name is not brought back.
        let to_fetch = if tells_names { Vec::new() } else { goes.filter(is_missing).cloned().collect() };
        let (clashes, blocked) = clashes(remote, &difference.new)?;
        let deletions = difference.too_many_deletions(&server);
        Ok(Survey { seen, told, server, release, wanted, difference, to_fetch, clashes, blocked, deletions, forgotten })
    }

    /// Whether nothing is to be done.
    pub(crate) fn is_idle(&self) -> bool {
        let is_told = self.seen.release.as_ref().is_some_and(|shown| shown.is_same_as(&self.release));
        self.difference.is_empty() && is_told && !self.seen.has_litter
    }

    /// Whether the server shows these bytes at a path, as far as its release tells.
    pub(crate) fn is_shown(&self, path: &str, bytes: &[u8]) -> bool {
        let shown = self.seen.release.as_ref().and_then(|shown| shown.files.get(path));
        shown.is_some_and(|Sent(_, fingerprint, _)| *fingerprint == Fingerprint::of(bytes))
    }

    /// Bytes that are fetched before anything is sent.
    pub(crate) fn bytes_to_fetch(&self) -> u64 {
        let shown = |path| self.seen.release.as_ref().and_then(|shown| shown.files.get(path));
        self.to_fetch.iter().filter_map(shown).map(|Sent(size, ..)| size).sum()
    }
}

/// Paths, as publications name them.
pub(crate) type Paths = Vec<Arc<str>>;

/// Files that stand where new ones must stand, and paths that cannot be because of what stands there. Folders that are not
/// there are not looked into, so that an empty server is asked once.
fn clashes(remote: &mut dyn Remote, new: &[Arc<str>]) -> Result<(Paths, Paths), Broken> {
    let (mut found, mut blocked) = (Vec::new(), Vec::new());
    let mut waiting: Vec<(String, Vec<&Arc<str>>)> = vec![(String::new(), new.iter().collect())];
    while let Some((folder, paths)) = waiting.pop() {
        if paths.is_empty() {
            continue;
        }
        let items: BTreeMap<String, bool> =
            remote.list(&folder)?.into_iter().map(|item| (item.name, item.is_folder)).collect();
        let mut inside: BTreeMap<&str, Vec<&Arc<str>>> = BTreeMap::new();
        for path in paths {
            let rest = if folder.is_empty() { &**path } else { &path[folder.len() + 1..] };
            let (name, is_inner) = rest.split_once('/').map_or((rest, false), |(name, _)| (name, true));
            // Not every list tells what is hidden.
            let is_hidden = !is_inner && name.starts_with('.') && !items.contains_key(name);
            if is_hidden && remote.size(path)?.is_some() {
                found.push(path.clone());
            }
            match items.get(name) {
                Some(true) if is_inner => inside.entry(name).or_default().push(path),
                Some(false) if !is_inner => found.push(path.clone()),
                Some(_) => blocked.push(path.clone()),
                None => {}
            }
        }
        let deeper = inside
            .into_iter()
            .map(|(name, paths)| (if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }, paths));
        waiting.extend(deeper);
    }
    found.sort();
    blocked.sort();
    Ok((found, blocked))
}
