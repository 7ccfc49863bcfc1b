//! What can be done at a desk where something may be done at all.

use super::build::Builder;
use crate::serve::writing::Writing;
use crate::settings::Overrides;
use std::sync::Arc;

/// The hands of a desk.
pub(in crate::serve) struct Work {
    pub writing: Arc<Writing>,
    pub builder: Arc<Builder>,
    /// As the desk was started.
    pub overrides: Overrides,
    /// It was opened by a double click, and can be closed from its pages.
    pub can_end: bool,
}

impl Work {
    pub(crate) fn new(writing: Writing, overrides: Overrides, can_end: bool) -> Work {
        Work { writing: Arc::new(writing), builder: Arc::default(), overrides, can_end }
    }
}
