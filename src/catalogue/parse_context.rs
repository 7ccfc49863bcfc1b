//! What a document must be read with.

use crate::settings::{Area, BaseUrl, Settings};
use jiff::civil::Date;

/// All that the meaning of a document depends on besides itself; as long as it stays, documents need not be read again.
#[derive(Clone, Debug, PartialEq)]
pub struct ParseContext {
    pub(super) today: Date,
    pub(super) base_url: BaseUrl,
    pub(super) area: Area,
    /// Ids, in order.
    pub(super) topics: Vec<String>,
}

impl ParseContext {
    /// Takes over the few settings that reading one document depends on.
    pub fn of(settings: &Settings) -> ParseContext {
        ParseContext {
            today: settings.now.date(),
            base_url: settings.base_url.clone(),
            area: settings.area,
            topics: settings.topics.iter().map(|topic| topic.id.clone()).collect(),
        }
    }
}
