//! Which files have to be read again.

use super::Workspace;
use crate::content::read::{self, Listed};
use crate::content::source::{DataFile, SourceKind};
use crate::content::stamp::{Stamp, stamp};
use crate::diagnostic::{Checked, SourcePath};
use crate::pipeline::changed::Changed;
use rayon::prelude::*;
use std::collections::BTreeSet;

impl Workspace {
    /// Whether a file is different from what is known of it, has come or has gone, or the hour of one has struck.
    pub(crate) fn is_stale(&self) -> bool {
        let Checked { value: listed, problems } = read::list(&self.root);
        let paths = |listing: &[Listed]| listing.iter().map(|listed| listed.path.clone()).collect::<Vec<_>>();
        let known = self.listing.as_ref().map(|listing| paths(&listing.value));
        let is_same = |listed: &Listed| {
            let known = match listed.kind {
                SourceKind::Settings => self.settings.stamp,
                SourceKind::Ledger => self.ledger.stamp,
                SourceKind::Data(DataFile::PlainWords) => self.words.stamp,
                SourceKind::Exceptions
                | SourceKind::Questions
                | SourceKind::Innovation
                | SourceKind::Agency
                | SourceKind::Page
                | SourceKind::Picture
                | SourceKind::Data(DataFile::Glossary | DataFile::Synonyms | DataFile::Days | DataFile::Map) => {
                    self.documents.get(&listed.path).and_then(|document| document.stamp)
                }
            };
            known == stamp(&self.root.join(&*listed.path))
        };
        known.is_none_or(|known| known != paths(&listed))
            || self.listing.as_ref().is_none_or(|listing| listing.problems != problems)
            || !listed.par_iter().all(is_same)
            || self.look.is_stale(&self.root)
            || self.has_struck()
    }

    /// Whether midnight, or the hour at which a record comes or goes, has passed since the whole was put together.
    fn has_struck(&self) -> bool {
        let Some(known) = &self.known else { return false };
        let (then, now) = (known.settings.now, known.settings.moment(&self.overrides));
        let records = known.documents.iter().filter_map(|document| document.record());
        let mut hours = records.flat_map(|record| record.moments());
        then.date() != now.date() || hours.any(|hour| then < hour && hour <= now)
    }

    /// Lists the files, unless all that has changed is what stands in some of them.
    pub(super) fn list(&mut self, changed: &Changed) -> Changed {
        let singles = [SourceKind::Settings, SourceKind::Ledger, SourceKind::Data(DataFile::PlainWords)];
        let singles: Vec<SourcePath> =
            singles.into_iter().filter_map(|kind| self.listed(kind)).map(|listed| listed.path).collect();
        let is_document = |path: &SourcePath| self.documents.contains_key(path) || singles.contains(path);
        // Files of no use are known by the problems that they are.
        let odd: BTreeSet<&SourcePath> =
            self.listing.iter().flat_map(|listing| &listing.problems).map(|problem| &problem.path).collect();
        let was_there = |path: &SourcePath| {
            let folder = format!("{path}/");
            let next = self.documents.range(SourcePath::from(folder.as_str())..).next().map(|(inside, _)| inside);
            is_document(path)
                || odd.contains(path)
                || next.into_iter().chain(odd.iter().copied()).any(|inside| inside.starts_with(&*folder))
        };
        // A file that came and went between two looks, as editors make them, is nothing.
        let is_plain = |path: &SourcePath| {
            path.starts_with("themes/")
                || match self.root.join(&**path).symlink_metadata() {
                    Ok(found) => found.is_file() && is_document(path),
                    Err(_) => !was_there(path),
                }
        };
        if self.listing.is_some() && !changed.anything && changed.files.iter().all(is_plain) {
            return changed.clone();
        }
        self.listing = Some(read::list(&self.root));
        Changed { anything: true, files: changed.files.clone() }
    }

    /// The first file of a kind of which a site has only one; `None` if it has none.
    pub(super) fn listed(&self, kind: SourceKind) -> Option<Listed> {
        self.listing.iter().flat_map(|listing| &listing.value).find(|listed| listed.kind == kind).cloned()
    }

    /// Whether a file has to be read, and the stamp that it has now.
    pub(super) fn is_due(&self, changed: &Changed, path: &SourcePath, known: Option<Stamp>) -> Option<Option<Stamp>> {
        let is_named = changed.files.contains(path);
        if !is_named && !changed.anything && known.is_some() {
            return None;
        }
        let stamp = stamp(&self.root.join(&**path));
        (is_named || stamp.is_none() || stamp != known).then_some(stamp)
    }
}
