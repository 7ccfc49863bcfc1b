//! A page before its template has been rendered: everything that it will be made from, with marks for what many share.

use super::{HTML, Output, Renderer, TEXT, destinations, filter, page};
use crate::diagnostic::Diagnostic;
use crate::fingerprint::{Feed, Fingerprint};
use crate::permalink::SitePath;
use crate::plan::{Fragment, Page};
use crate::theme::Theme;
use tera::{Context, Value};

/// A template, and the values that it receives besides `site`.
pub struct PageInput<'r> {
    renderer: &'r Renderer,
    path: &'r SitePath,
    /// The way to the site's root.
    root: String,
    template: &'static str,
    media_type: &'static str,
    values: Vec<(&'static str, Value)>,
}

impl<'r> PageInput<'r> {
    /// Gathers what a page will be made from.
    pub(super) fn of_page(renderer: &'r Renderer, path: &'r SitePath, page: &Page) -> PageInput<'r> {
        let (template, values) = page::context(renderer, path, page);
        // The page for missing addresses is shown at any depth, so its links start from the base URL's path.
        let is_shown_anywhere = *page == Page::NotFound && !renderer.settings.offline;
        let root = if is_shown_anywhere { renderer.settings.served.path.clone() } else { path.way_to_root() };
        PageInput { renderer, path, root, template, media_type: HTML, values }
    }

    /// Gathers what a fragment will be made from.
    pub(super) fn of_fragment(renderer: &'r Renderer, path: &'r SitePath, fragment: &Fragment) -> PageInput<'r> {
        let (template, value) = match fragment {
            Fragment::Cards { shard } => ("cards.html", ("cards", filter::shard(renderer, *shard))),
            Fragment::Destinations => ("destinations.html", ("destinations", destinations::list(renderer.scene()))),
        };
        // Served as text, so that nobody who opens it takes it for a page.
        PageInput { renderer, path, root: path.way_to_root(), template, media_type: TEXT, values: vec![value] }
    }

    /// The fingerprint of everything that decides the page's bytes, but for this program: pages of one path whose page inputs
    /// are alike are alike.
    pub fn fingerprint(&self) -> Fingerprint {
        let mut bytes = Vec::with_capacity(TYPICAL);
        for (_, value) in &self.values {
            spell(&mut bytes, value);
        }
        self.renderer.foundation.clone().add(self.template).add(&bytes).fingerprint()
    }

    /// Renders the template and puts everything in the place of its mark.
    pub fn finish(self) -> Result<Output, Box<Diagnostic>> {
        let PageInput { renderer, path, root, template, media_type, mut values } = self;
        values.push(("footer", renderer.footer()?));
        let text = renderer.render_template(template, values)?;
        Ok(Output { bytes: renderer.fill(path, &root, &text)?.into_bytes(), media_type })
    }
}

/// What all page inputs of one language share: the theme, and what it knows of the site.
pub(super) fn foundation(theme: &Theme, edition: usize, site: &Value, root_path: &str) -> Feed {
    let mut bytes = Vec::new();
    spell(&mut bytes, site);
    let mut feed = Feed::default();
    feed.add(&theme.fingerprint).add(theme.editions[edition].locale.language.code());
    feed.add((theme.editions.len() as u64).to_le_bytes()).add(root_path).add(&bytes);
    feed
}

/// Bytes of what most innovations' pages are made from.
const TYPICAL: usize = 16 << 10;

/// Writes a value so that no other is written alike: the kind of each part, how long it is, and what it holds.
pub(super) fn spell(bytes: &mut Vec<u8>, value: &Value) {
    let head = |bytes: &mut Vec<u8>, kind: u8, length: usize| {
        bytes.push(kind);
        bytes.extend((length as u64).to_le_bytes());
    };
    let text = |bytes: &mut Vec<u8>, kind: u8, text: &str| {
        head(bytes, kind, text.len());
        bytes.extend(text.as_bytes());
    };
    if let Some(written) = value.as_str() {
        text(bytes, if value.is_safe() { b'h' } else { b't' }, written);
    } else if let Some(map) = value.as_map() {
        head(bytes, b'm', map.len());
        for (key, value) in map {
            match key.as_str() {
                Some(key) => text(bytes, b'k', key),
                None => spell(bytes, &key.as_value()),
            }
            spell(bytes, value);
        }
    } else if let Some(list) = value.as_array() {
        head(bytes, b'l', list.len());
        list.iter().for_each(|value| spell(bytes, value));
    } else {
        // Numbers, truth values and nothing, of which JSON tells one from another.
        let json = serde_json::to_vec(value).unwrap_or_default();
        head(bytes, b'j', json.len());
        bytes.extend(json);
    }
}

impl Renderer {
    /// The part of the foot that is the same on all pages, with marks.
    fn footer(&self) -> Result<Value, Box<Diagnostic>> {
        let make = || Ok(Value::safe_string(&self.render_template("footer.html", Vec::new())?));
        self.footer.get_or_init(make).clone()
    }

    /// Renders a template with what every template knows.
    pub(super) fn render_template(
        &self,
        template: &str,
        values: Vec<(&'static str, Value)>,
    ) -> Result<String, Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert_value("site", self.site.clone());
        for (name, value) in values {
            context.insert_value(name, value);
        }
        self.theme.render(self.edition, template, &context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_that_differ_are_spelled_differently() {
        let values = [
            json!("1"),
            json!(1),
            json!(true),
            json!(null),
            json!([]),
            json!({}),
            json!(["a", "b"]),
            json!(["a,b"]),
            json!([["a"], "b"]),
            json!([["a", "b"]]),
            json!({"a": "b"}),
            json!({"a": {"b": null}}),
        ];
        let mut spelled: Vec<Vec<u8>> = Vec::new();
        let safe = Value::safe_string("1");
        for value in values.iter().map(Value::from_serializable).chain([safe]) {
            let mut bytes = Vec::new();
            spell(&mut bytes, &value);
            assert!(!spelled.contains(&bytes), "{value}");
            spelled.push(bytes);
        }
    }
}
