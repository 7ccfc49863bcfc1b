//! `etalase publish`: brings the built site to where people read it.
//!
//! What is decided here is decided without a server: which files differ ([`difference`]), in which order they go, what a
//! release is ([`release`]), and what a packed one looks like ([`pack`]). What talks to servers stands behind one trait
//! ([`remote`]), of which every kind of target has its own.
//!
//! A run keeps these promises, wherever it is cut: no page on the server names a file that is not there, nothing that is not
//! ours is changed or deleted, and the next run finishes what this one began. They hold because of an order:
//!
//! 1. A folder is made that only one run can make ([`lock`]).
//! 2. What will be touched is said beforehand, on the server ([`server::Checkpoint`]) and here ([`journal`]).
//! 3. New files go before changed ones, and what others name goes before them; each is written beside, checked, and moved
//!    into its place ([`run`]).
//! 4. The release is written, with what is still to be deleted; then that is deleted.

pub(crate) mod archive;
pub(crate) mod asked;
pub(crate) mod built;
pub(crate) mod crew;
pub(crate) mod difference;
pub(crate) mod earlier;
#[cfg(test)]
mod fake;
pub(crate) mod ftps;
pub(crate) mod history;
mod host_key;
pub(crate) mod journal;
pub(crate) mod kept;
pub(crate) mod limits;
pub(crate) mod lock;
pub(crate) mod nameless;
pub(crate) mod pack;
pub(crate) mod release;
pub(crate) mod remote;
pub(crate) mod run;
mod s3;
pub(crate) mod server;
mod sftp;
pub(crate) mod survey;
pub(crate) mod tls;
pub(crate) mod upload;
pub(crate) mod wish;

use std::io;
use std::path::Path;

/// Why nothing, or not everything, was published: the code of a message and what stands in its blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stop {
    pub code: &'static str,
    pub blanks: Vec<(&'static str, String)>,
}

impl Stop {
    /// For `map_err`: this computer failed at a path.
    pub(crate) fn local(path: &Path) -> impl FnOnce(io::Error) -> Stop {
        let path = path.display().to_string();
        move |cause| Stop { code: "terbit-lokal", blanks: vec![("berkas", path), ("sebab", cause.to_string())] }
    }
}
