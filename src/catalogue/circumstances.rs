//! What a document must be read with.

use crate::settings::{BaseUrl, Settings};
use jiff::civil::Date;

/// All that the meaning of a document depends on besides itself; as long as it stays, documents need not be read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circumstances {
    pub(super) today: Date,
    pub(super) base_url: BaseUrl,
    /// Ids, in order.
    pub(super) topics: Vec<String>,
}

impl Circumstances {
    pub fn of(settings: &Settings) -> Circumstances {
        Circumstances {
            today: settings.now.date(),
            base_url: settings.base_url.clone(),
            topics: settings.topics.iter().map(|topic| topic.id.clone()).collect(),
        }
    }
}
