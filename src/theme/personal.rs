//! Looks for personal numbers in the files of a theme that lie beside the content: its words, the text of its templates and
//! drawings, its scripts and styles, and the names of all of them. What the program brings along was looked at long ago.

use super::chain::Layer;
use crate::diagnostic::Span;
use crate::gate::{Scanned, net};
use crate::privacy::Form;
use std::borrow::Cow;

/// What was found, by file.
pub(super) fn scan(layers: &[Layer]) -> Vec<Scanned> {
    let own = layers.iter().flat_map(|layer| {
        let files = layer.files.iter().filter(|(_, bytes)| matches!(bytes, Cow::Owned(_)));
        files.map(move |(file, _)| (layer, file))
    });
    let scanned = own.map(|(layer, file)| {
        let mut scanned = Scanned::new(&layer.path_of(file));
        if let Some(text) = layer.text(file) {
            scan_file(&mut scanned, file, text);
        }
        scanned
    });
    scanned.filter(|scanned| !scanned.found.is_empty()).collect()
}

/// Stands in for the keys of a field.
const FIELD: &str = "tema";

fn scan_file(scanned: &mut Scanned, file: &str, text: &str) {
    match file.rsplit('.').next().unwrap_or_default() {
        "ftl" => {
            let mut start = 0;
            for line in text.split_inclusive('\n') {
                // Notes of translators stay where they are.
                if !line.starts_with('#') {
                    scanned.scan_text(text, start..start + line.len(), Form::Text, FIELD);
                }
                start += line.len();
            }
        }
        "html" | "svg" | "xml" => net::readable_parts(text, |range, part| {
            scanned.scan_value(text, part, Span::new(range.start, range.end), Form::Text, FIELD);
        }),
        "css" | "js" | "json" | "webmanifest" | "txt" => scanned.scan_text(text, 0..text.len(), Form::Net, FIELD),
        _ => {}
    }
}
