//! What the user's data folder keeps of the site that is open, with the hour by which it is noted.

use super::Options;
use crate::diagnostic::SourcePath;
use crate::settings::{Overrides, Settings};
use crate::store::{Memory, Store};
use jiff::civil::DateTime;
use std::path::PathBuf;
use std::sync::Arc;

/// What is kept of the site.
pub(in crate::serve) struct Kept {
    pub(in crate::serve) memory: Memory,
    store: Store,
    root: PathBuf,
    settings: Arc<Settings>,
    overrides: Overrides,
}

impl Kept {
    /// Nothing is kept where the system lets nothing be kept.
    pub(in crate::serve) fn open(store: &Store, options: &Options, settings: &Arc<Settings>) -> Option<Kept> {
        let (root, overrides) = (options.root.clone(), options.overrides.clone());
        let memory = store.memory(&root, settings.moment(&overrides)).ok()?;
        Some(Kept { memory, store: store.clone(), root, settings: settings.clone(), overrides })
    }

    /// The hour of this moment.
    pub(in crate::serve) fn now(&self) -> DateTime {
        self.settings.moment(&self.overrides)
    }

    /// Notes that a file has a text in the place of another. What cannot be noted is in the file all the same.
    pub(in crate::serve) fn saved(&self, file: &SourcePath, old: &str, new: &str) {
        let _ = self.memory.save(file, old, new, self.now());
    }

    /// A place where this site may have been before.
    pub(in crate::serve) fn former_place(&self) -> Option<PathBuf> {
        self.store.former_place(&self.root)
    }

    /// Brings along what is kept of the site at that place, or notes that it is another.
    pub(in crate::serve) fn came_from_there(&self, is_so: bool) {
        let Some(from) = self.former_place() else { return };
        let _ = match is_so {
            true => self.store.bring(&self.root, &from),
            false => self.store.is_strange(&self.root, &from),
        };
    }
}
