//! A fingerprint that is worked out when somebody first asks.

use crate::fingerprint::Fingerprint;
use std::sync::OnceLock;

/// A fingerprint of the value that it lies in. A copy of that value may be changed, so it begins anew.
#[derive(Debug, Default)]
pub struct LazyFingerprint(OnceLock<Fingerprint>);

impl LazyFingerprint {
    /// `make` must depend on nothing but the value.
    pub fn get(&self, make: impl FnOnce() -> Fingerprint) -> Fingerprint {
        *self.0.get_or_init(make)
    }
}

impl Clone for LazyFingerprint {
    fn clone(&self) -> LazyFingerprint {
        LazyFingerprint::default()
    }
}
