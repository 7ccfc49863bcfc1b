//! What a file that can be changed says, for those who show it before somebody changes it.

use super::{Form, known_line_ends, open};
use crate::diagnostic::Diagnostic;
use crate::fields::tree::Item;

/// A Markdown file as it is read. Places are those of its text behind the mark.
#[derive(Debug)]
pub(crate) struct Contents {
    pub fields: Item,
    /// With line ends that everybody knows, and without the white space around it.
    pub body: String,
    pub body_start: usize,
}

/// What a file says, or why it cannot be changed value by value.
pub(crate) fn contents(source: &str) -> Result<Contents, Vec<Diagnostic>> {
    let opened = open(source, Form::Record)?;
    let body = opened.text.get(opened.body..).unwrap_or_default().replace("\r\n", "\n");
    let body = known_line_ends(&body).trim_end().trim_start_matches('\n').to_owned();
    Ok(Contents { fields: opened.read.item, body, body_start: opened.body })
}
