//! What was written: each file becomes a [`source::Source`], and each source a [`document::Document`] on its own.
//!
//! What the fields of a document mean and whether two files agree is the catalogue's work.

pub(crate) mod body;
pub(crate) mod document;
pub(crate) mod fence;
mod footnotes;
pub mod markdown;
pub(crate) mod names;
pub(crate) mod pending;
pub(crate) mod picture;
pub(crate) mod prose;
pub(crate) mod read;
mod slips;
pub(crate) mod source;
pub(crate) mod spill;
pub(crate) mod stamp;
pub(crate) mod stray;
