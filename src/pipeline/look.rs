//! The theme as it was last loaded, kept for as long as its files and the settings stay the same.

use super::changed::Changed;
use crate::content::stamp::{self, Stamp};
use crate::diagnostic::{Checked, Diagnostic};
use crate::gate::Scanned;
use crate::settings::Settings;
use crate::theme::{self, Theme};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A loaded theme and what must stay the same for it to be used again.
#[derive(Default)]
pub(super) struct Look {
    /// Absent before the first loading, and if it cannot be used.
    pub theme: Option<Arc<Theme>>,
    pub problems: Vec<Diagnostic>,
    /// Personal numbers in the theme's files.
    pub scanned: Vec<Scanned>,
    /// The settings that it was loaded with, as written; absent before the first loading.
    loaded_with: Option<Option<String>>,
    stamps: Vec<(PathBuf, Stamp)>,
}

impl Look {
    /// Loads the theme if one of its files or the settings have changed. With `keeps_good`, one that cannot be used leaves
    /// the last that could.
    pub(crate) fn refresh(
        &mut self,
        root: &Path,
        changed: &Changed,
        settings: &Settings,
        written: &Option<String>,
        keeps_good: bool,
    ) {
        let mut is_due =
            self.loaded_with.as_ref() != Some(written) || changed.files.iter().any(|path| path.starts_with("themes/"));
        if is_due || changed.anything {
            let stamps = stamps(root);
            is_due |= stamps != self.stamps;
            self.stamps = stamps;
        }
        if is_due {
            let Checked { value: (theme, scanned), problems } = theme::load(root, settings);
            let before = self.theme.take().filter(|_| keeps_good);
            self.theme = theme.map(Arc::new).or(before);
            self.scanned = scanned;
            self.problems = problems;
            self.loaded_with = Some(written.clone());
        }
    }

    /// Whether a file of a theme is different from what is known of it, has come or has gone.
    pub(crate) fn is_stale(&self, root: &Path) -> bool {
        stamps(root) != self.stamps
    }
}

fn stamps(root: &Path) -> Vec<(PathBuf, Stamp)> {
    stamp::stamps(&root.join("themes"))
}
