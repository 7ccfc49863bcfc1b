//! Small drawings that templates put beside words: `{{ icon(id="cari") }}` is `icons/cari.svg`, as it is written there.

use super::chain::Layer;
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::Value;

/// Where they lie in a theme.
pub const FOLDER: &str = "icons/";
/// What is drawn for an id that has no file: cities name their own topics.
const ANY: &str = "lain";
/// Needed by files, and not by pages.
const NAMESPACE: &str = " xmlns=\"http://www.w3.org/2000/svg\"";

/// Icons by id, ready to print.
#[derive(Clone)]
pub struct Icons(Arc<BTreeMap<String, Value>>);

/// The icons of a chain; a child's file replaces its parent's.
pub fn load(layers: &[Layer]) -> Icons {
    let mut icons = BTreeMap::new();
    for layer in layers.iter().rev() {
        for file in layer.files.keys() {
            let id = file.strip_prefix(FOLDER).and_then(|name| name.strip_suffix(".svg"));
            if let Some((id, svg)) = id.zip(layer.text(file)) {
                icons.insert(id.to_owned(), Value::safe_string(svg.replacen(NAMESPACE, "", 1).trim()));
            }
        }
    }
    Icons(Arc::new(icons))
}

impl Icons {
    pub fn of(&self, id: &str) -> Value {
        self.0.get(id).or_else(|| self.0.get(ANY)).cloned().unwrap_or_else(|| Value::safe_string(""))
    }
}
