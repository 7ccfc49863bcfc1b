//! What a desk needs to change something; a preview that only shows has none of it.

use super::build::Builder;
use super::publish::Publisher;
use crate::serve::writing::Writing;
use crate::settings::Overrides;
use std::sync::Arc;

/// What a desk needs to write files and to build.
pub(in crate::serve) struct Work {
    pub writing: Arc<Writing>,
    pub builder: Arc<Builder>,
    pub publisher: Arc<Publisher>,
    /// The flags with which the desk was started.
    pub overrides: Overrides,
    /// Whether it was opened by a double click, and so can be closed from its pages.
    pub can_end: bool,
}

impl Work {
    /// Nothing is running yet. `can_end` tells whether the desk can be closed from its pages.
    pub(crate) fn new(writing: Writing, overrides: Overrides, can_end: bool) -> Work {
        let (builder, publisher) = (Arc::default(), Arc::default());
        Work { writing: Arc::new(writing), builder, publisher, overrides, can_end }
    }
}
