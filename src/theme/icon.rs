//! Small drawings that templates put beside words: `{{ icon(id="cari") }}` is `icons/cari.svg`, as it is written there.

use super::chain::Layer;
use crate::cards::template;
use crate::diagnostic::Diagnostic;
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::Value;

/// The folder of icons in a theme.
pub(crate) const FOLDER: &str = "icons/";
/// What is drawn for an id that has no file: cities name their own topics.
const ANY: &str = "lain";
/// Files need this attribute, pages do not.
const NAMESPACE: &str = " xmlns=\"http://www.w3.org/2000/svg\"";

/// Icons by id, ready to print.
#[derive(Clone)]
pub(crate) struct Icons(Arc<BTreeMap<String, Value>>);

/// The icons of a chain; a child's file replaces its parent's.
pub(crate) fn load(layers: &[Layer], problems: &mut Vec<Diagnostic>) -> Icons {
    let mut files = BTreeMap::new();
    for layer in layers.iter().rev() {
        let own = layer.files.keys().filter_map(|file| Some((file.strip_prefix(FOLDER)?.strip_suffix(".svg")?, file)));
        files.extend(own.map(|(id, file)| (id, (layer, file))));
    }
    let mut icons = BTreeMap::new();
    for (id, (layer, file)) in files {
        let Some(svg) = layer.text(file) else { continue };
        problems.extend(template::check_sign(svg, &layer.path_of(file)));
        icons.insert(id.to_owned(), Value::safe_string(svg.replacen(NAMESPACE, "", 1).trim()));
    }
    Icons(Arc::new(icons))
}

impl Icons {
    /// The markup of an icon; a plain sign where there is none of this id.
    pub(crate) fn of(&self, id: &str) -> Value {
        self.0.get(id).or_else(|| self.0.get(ANY)).cloned().unwrap_or_else(|| Value::safe_string(""))
    }
}
