//! What was written: each file becomes a [`source::Source`], and each source a [`document::Document`] on its own.
//!
//! What the fields of a document mean and whether two files agree is the catalogue's work.

pub mod body;
pub mod document;
pub(crate) mod fence;
mod footnotes;
pub mod markdown;
pub mod names;
pub mod pending;
pub mod picture;
pub mod prose;
pub mod read;
mod slips;
pub mod source;
pub mod spill;
pub mod stamp;
pub mod stray;
