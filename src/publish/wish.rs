//! What is to be shown, and where its bytes come from.

use super::Stop;
use super::difference::OnServer;
use super::release::{Files, Release};
use super::remote::{Broken, Remote};
use crate::plan::Class;
use std::sync::Arc;

/// Where the bytes of a release come from.
pub(crate) trait Source: Sync {
    /// The bytes of one of its files.
    fn bytes(&self, path: &str) -> Result<Vec<u8>, Stop>;
}

/// What a server is to show, as far as that depends on what it shows now.
pub(crate) trait Wish: Source {
    /// All of its files.
    fn files(&self, shown: Option<&Release>) -> Files;

    /// Pages of addresses that were withdrawn without a name, as far as this computer knows where they stand.
    fn nameless(&self) -> Files {
        Files::new()
    }

    /// Those that have to be put in their place on a server. They are not told, because the address itself is a name.
    fn untold(&self, _remote: &mut dyn Remote, _server: &OnServer) -> Result<Files, Broken> {
        Ok(Files::new())
    }

    /// Whether a published path that is no longer wanted is one of which nobody here has ever heard.
    fn is_forgotten(&self, _path: &str, _class: Class) -> bool {
        false
    }

    /// Whether the bytes of these files are to be had; if not, what to say.
    fn expect(&self, _paths: &mut dyn Iterator<Item = &Arc<str>>, _files: &Files) -> Result<(), Stop> {
        Ok(())
    }

    /// The earlier release that is brought back, if it is one.
    fn earlier(&self) -> Option<&Release> {
        None
    }
}
