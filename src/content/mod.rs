//! The files of a site as they were written: each is read as a [`source::Source`], and each source is parsed on its own into a
//! [`document::Document`].
//!
//! What the fields of a document mean and whether two files agree is decided in [`crate::catalogue`].

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
