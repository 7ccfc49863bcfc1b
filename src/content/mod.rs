//! What was written: files become [`read::Sources`], and each source becomes a [`document::Document`] on its own.
//!
//! Nothing here knows what an innovation is or whether two files agree; that is the catalogue's work.

pub mod document;
pub mod markdown;
pub mod privacy;
pub mod read;
