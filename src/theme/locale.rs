//! The words of a theme in the site's language, from the `.ftl` files of its chain; a child's words win.

use crate::diagnostic::message::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::{BTreeMap, BTreeSet};

/// Words of one language.
pub struct Locale {
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
    keys: BTreeSet<String>,
    /// Messages without blanks, ready to print: most calls are for these.
    ready: BTreeMap<String, tera::Value>,
}

/// A `.ftl` file that could not be read: the byte at which it goes wrong.
pub struct Unreadable {
    pub offset: usize,
}

impl Locale {
    /// A language without any words yet.
    pub fn new(language: Language) -> Locale {
        let tag = match language {
            Language::Indonesian => unic_langid::langid!("id"),
            Language::English => unic_langid::langid!("en"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        Locale { language, bundle, keys: BTreeSet::new(), ready: BTreeMap::new() }
    }

    /// Adds the words of a file; words that are there already are replaced.
    pub fn add(&mut self, source: &str) -> Result<(), Unreadable> {
        let (resource, error) = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) => (resource, None),
            Err((resource, errors)) => (resource, errors.first().map(|error| error.pos.start)),
        };
        for entry in resource.entries() {
            if let fluent_syntax::ast::Entry::Message(message) = entry {
                self.keys.insert(message.id.name.to_owned());
            }
        }
        self.bundle.add_resource_overriding(resource);
        error.map_or(Ok(()), |offset| Err(Unreadable { offset }))
    }

    /// Prepares what can be prepared once all files are added.
    pub fn finish(&mut self) {
        for key in &self.keys {
            let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
                continue;
            };
            let mut errors = Vec::new();
            let text = self.bundle.format_pattern(pattern, None, &mut errors);
            if errors.is_empty() {
                self.ready.insert(key.clone(), tera::Value::normal_string(&text));
            }
        }
    }

    /// Whether the theme has a message of this name.
    pub fn has(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// A message without blanks, as a shared value.
    pub fn ready(&self, key: &str) -> Option<&tera::Value> {
        self.ready.get(key)
    }

    /// A message with its blanks filled.
    pub fn format<'v>(
        &self,
        key: &str,
        arguments: impl IntoIterator<Item = (&'v str, FluentValue<'v>)>,
    ) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut filled = FluentArgs::new();
        for (name, value) in arguments {
            filled.set(name.to_owned(), value);
        }
        Some(self.bundle.format_pattern(pattern, Some(&filled), &mut Vec::new()).into_owned())
    }

    /// A message that the theme check has seen to be there.
    pub fn text(&self, key: &str) -> String {
        match self.ready.get(key).and_then(tera::Value::as_str) {
            Some(text) => text.to_owned(),
            None => self.format(key, []).unwrap_or_else(|| key.to_owned()),
        }
    }

    /// A message with blanks that the theme check has seen to be there.
    pub fn fill(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let arguments = arguments.iter().map(|(name, value)| (*name, FluentValue::from(*value)));
        self.format(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// A message about `n` things.
    pub fn count(&self, key: &str, n: usize) -> String {
        self.format(key, [("n", FluentValue::from(n))]).unwrap_or_else(|| key.to_owned())
    }
}
