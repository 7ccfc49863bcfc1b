//! What becomes of a body: HTML with open slots for its links and pictures, and what others need to know of it.

use super::spill::Spilled;
use crate::diagnostic::Span;
use crate::fingerprint::Fingerprint;
use std::sync::Arc;

/// A body as HTML with slots, and what others need to know of it.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// Safe HTML; at each slot's offset the attributes of its link are to be inserted.
    pub html: Spilled,
    /// The fingerprint of [`Body::html`].
    pub fingerprint: Fingerprint,
    pub slots: Vec<Slot>,
    pub links: Vec<BodyLink>,
    /// The ids of its headings, by which links find them.
    pub headings: Arc<[String]>,
    pub words: usize,
}

/// A place in [`Body::html`] where the attributes of `links[link]` belong: behind `<a`, or between `<picture` and the
/// words for its `img`, whose other attributes and whose forms come here.
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    pub offset: usize,
    pub link: usize,
}

/// A link or picture as written.
#[derive(Clone, Debug)]
pub struct BodyLink {
    pub destination: String,
    pub span: Span,
    pub is_picture: bool,
}

/// Marks a slot while the HTML is written; authors' text never holds it (see [`seen`](crate::fields::text::seen)).
pub(super) const SLOT: char = '\u{e001}';

/// Takes the slot marks out of the HTML and remembers where they were.
pub(super) fn cut_slots(marked: String) -> (String, Vec<Slot>) {
    if !marked.contains(SLOT) {
        return (marked, Vec::new());
    }
    let mut html = String::with_capacity(marked.len());
    let mut slots = Vec::new();
    for (number, part) in marked.split(SLOT).enumerate() {
        match (number % 2 == 1, part.parse()) {
            (true, Ok(link)) => slots.push(Slot { offset: html.len(), link }),
            _ => html.push_str(part),
        }
    }
    (html, slots)
}
