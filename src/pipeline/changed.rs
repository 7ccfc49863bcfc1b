//! Where to look for changes.

use crate::diagnostic::SourcePath;
use std::collections::BTreeSet;

/// Where to look for changes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Changed {
    /// Files that are to be read again in any case, from the site's root.
    pub files: BTreeSet<SourcePath>,
    /// All others are compared with what is known of them; files may have come and gone.
    pub anything: bool,
}

impl Changed {
    /// Nobody knows what changed: every file is compared.
    pub(crate) fn anything() -> Changed {
        Changed { anything: true, ..Changed::default() }
    }

    /// Looks for whatever either of the two looks for.
    pub(crate) fn add(&mut self, more: Changed) {
        self.files.extend(more.files);
        self.anything |= more.anything;
    }
}
