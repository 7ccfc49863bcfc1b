//! What a run would do, found out without writing anything.

use super::difference::{Deletions, Difference, OnServer};
use super::journal::Told;
use super::release::{Classes, Files, Release};
use super::remote::{Broken, Remote};
use super::server::Seen;
use crate::plan::Class;
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
    /// The release that the server is to show.
    pub release: Release,
    pub difference: Difference,
    /// Files of others that stand where ours must stand.
    pub clashes: Vec<Arc<str>>,
    /// Paths of ours at which a folder of others stands, or a file of others where a folder must be.
    pub blocked: Vec<Arc<str>>,
    /// Addresses that would be gone, if they are many.
    pub deletions: Option<Deletions>,
    /// Published addresses of which this copy of the site knows nothing.
    pub forgotten: Vec<Arc<str>>,
}

impl Survey {
    /// Looks at a server. `is_forgotten` tells whether a published path that the site no longer has is one that nobody here
    /// has ever heard of.
    pub(crate) fn look(
        remote: &mut dyn Remote,
        wanted: Files,
        told: Told,
        is_forgotten: &dyn Fn(&str, Class) -> bool,
    ) -> Result<Survey, Broken> {
        let seen = Seen::read(remote)?;
        let server = seen.files(&told);
        let difference = Difference::between(&server, &wanted);
        let mut release = Release::new(wanted, seen.generation());
        if let Some(shown) = seen.release.as_ref().filter(|shown| shown.is_same_as(&release)) {
            release = shown.with_leftovers(Classes::new());
        }
        let published = |path: &Arc<str>| seen.release.as_ref().and_then(|shown| shown.files.get(path));
        let is_unheard = |path: &&Arc<str>| published(path).is_some_and(|sent| is_forgotten(path, sent.2));
        let forgotten = difference.deleted.iter().filter(is_unheard).cloned().collect();
        let (clashes, blocked) = clashes(remote, &difference.new)?;
        let deletions = difference.too_many_deletions(&server);
        Ok(Survey { seen, told, server, release, difference, clashes, blocked, deletions, forgotten })
    }

    /// Whether nothing is to be done.
    pub(crate) fn is_idle(&self) -> bool {
        self.difference.is_empty() && self.seen.release.is_some() && !self.seen.has_litter
    }
}

/// Paths, as publications name them.
type Paths = Vec<Arc<str>>;

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
