//! What was written: each file becomes a [`read::Source`], and each source a [`document::Document`] on its own.
//!
//! Nothing here knows what an innovation is or whether two files agree; that is the catalogue's work.

pub mod body;
pub mod document;
mod fence;
mod footnotes;
pub mod markdown;
pub mod picture;
pub mod prose;
pub mod read;
pub mod shelf;
mod slips;
pub mod stray;
