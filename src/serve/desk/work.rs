//! What a desk needs to change something; a preview that only shows has none of it.

use super::build::Builder;
use crate::serve::writing::Writing;
use crate::settings::Overrides;
use std::sync::Arc;

/// What a desk needs to write files and to build.
pub(in crate::serve) struct Work {
    pub writing: Arc<Writing>,
    pub builder: Arc<Builder>,
    /// The flags with which the desk was started.
    pub overrides: Overrides,
    /// Whether it was opened by a double click, and so can be closed from its pages.
    pub can_end: bool,
}

impl Work {
    /// No build is running yet. `can_end` tells whether the desk can be closed from its pages.
    pub(crate) fn new(writing: Writing, overrides: Overrides, can_end: bool) -> Work {
        Work { writing: Arc::new(writing), builder: Arc::default(), overrides, can_end }
    }
}
