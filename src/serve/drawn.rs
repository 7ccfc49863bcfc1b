//! Draws the pages of the desk and of forms: templates of their own, which no theme can break, with their words.

use crate::diagnostic::message::{self, Language};
use serde_json::{Map, Value, json};
use std::sync::OnceLock;
use tera::{Context, Tera};

/// Templates that are drawn together.
pub(crate) struct Pages {
    engine: OnceLock<Option<Tera>>,
    /// Each name with its text.
    templates: &'static [(&'static str, &'static str)],
    /// The beginning of all codes of `words`; templates use the rest of a code as its name.
    prefix: &'static str,
    words: &'static [&'static str],
}

impl Pages {
    /// `prefix` is what the codes of `words` begin with. Templates are parsed when they are first needed.
    pub(crate) const fn new(
        templates: &'static [(&'static str, &'static str)],
        prefix: &'static str,
        words: &'static [&'static str],
    ) -> Pages {
        Pages { engine: OnceLock::new(), templates, prefix, words }
    }

    /// Draws one of them; `others` are words of other pages that it says too.
    pub(crate) fn draw(
        &self,
        name: &str,
        language: Language,
        others: Map<String, Value>,
        values: Value,
    ) -> Option<String> {
        let engine = self.engine.get_or_init(|| {
            let mut engine = Tera::new();
            engine.add_raw_templates(self.templates.iter().copied()).ok()?;
            Some(engine)
        });
        let mut words = word_map(language, self.prefix, self.words);
        words.extend(others);
        let mut context = Context::new();
        context.insert("kata", &words);
        context.insert("bahasa", language.code());
        if let Value::Object(values) = values {
            values.iter().for_each(|(name, value)| context.insert(name.clone(), value));
        }
        engine.as_ref()?.render(name, &context).ok()
    }
}

/// Words by their codes without what they begin with.
pub(crate) fn word_map(language: Language, prefix: &str, codes: &[&str]) -> Map<String, Value> {
    let name = |code: &str| code.trim_start_matches(prefix).replace('-', "_");
    codes.iter().map(|code| (name(code), json!(message::text(language, code, &[])))).collect()
}
