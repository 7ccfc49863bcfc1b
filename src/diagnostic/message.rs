//! The words of every message, in Indonesian and English, from the catalogues in `src/locales`.
//!
//! A message may have attributes: `help` (what to type) and `label` (what stands at a second place). Both catalogues
//! hold the same messages with the same blanks; a test compares them.

use super::Diagnostic;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use foldhash::HashSet;
use std::sync::OnceLock;

/// A language of messages and interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    Indonesian,
    English,
}

impl Language {
    /// Every language that the program itself speaks.
    pub const ALL: [Language; 2] = [Language::Indonesian, Language::English];

    /// `id` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Language::Indonesian => "id",
            Language::English => "en",
        }
    }

    /// Reads a language tag such as `id`, `id_ID.UTF-8` or `en-GB`; other languages are not spoken here.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
        match primary.as_str() {
            "id" | "in" => Some(Language::Indonesian),
            "en" => Some(Language::English),
            _ => None,
        }
    }
}

/// The text of the catalogue for a language.
pub fn source(language: Language) -> &'static str {
    match language {
        Language::Indonesian => include_str!("../locales/id.ftl"),
        Language::English => include_str!("../locales/en.ftl"),
    }
}

/// A message's code or a blank's name as the catalogues have it, for what is read back from a file.
pub fn name(read: &str) -> Option<&'static str> {
    static NAMES: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let names =
        NAMES.get_or_init(|| Language::ALL.into_iter().flat_map(|language| names_in(source(language))).collect());
    names.get(read).copied()
}

/// The names of all messages and blanks of a catalogue: a message begins a line, a blank follows a `$`.
fn names_in(catalogue: &'static str) -> impl Iterator<Item = &'static str> {
    let messages = catalogue.lines().filter_map(|line| Some(line.split_once(" =")?.0));
    let is_end = |letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, '-' | '_');
    let blanks = catalogue.split('$').skip(1).filter_map(move |rest| rest.split(is_end).next());
    messages.chain(blanks)
}

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static BUNDLES: OnceLock<[FluentBundle<FluentResource>; 2]> = OnceLock::new();
    let bundles = BUNDLES.get_or_init(|| {
        Language::ALL.map(|language| {
            let tag = match language {
                Language::Indonesian => unic_langid::langid!("id"),
                Language::English => unic_langid::langid!("en"),
            };
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            bundle.set_use_isolating(false);
            // A test parses both catalogues, so what could not be read here has never been released.
            let resource = match FluentResource::try_new(source(language).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
            bundle
        })
    });
    &bundles[language as usize]
}

/// The message `code`, or its attribute, with the blanks filled; `None` if the catalogue has no such text.
pub fn lookup(
    language: Language,
    code: &str,
    attribute: Option<&str>,
    arguments: &[(&'static str, String)],
) -> Option<String> {
    let bundle = bundle(language);
    let message = bundle.get_message(code)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let mut filled = FluentArgs::new();
    for (name, value) in arguments {
        match value.parse::<u32>() {
            Ok(number) if !value.starts_with('0') || value == "0" => filled.set(*name, number),
            _ => filled.set(*name, FluentValue::from(value.as_str())),
        }
    }
    Some(bundle.format_pattern(pattern, Some(&filled), &mut Vec::new()).into_owned())
}

/// The message `code` with its blanks filled. A missing message shows its code, which a test forbids.
pub fn text(language: Language, code: &str, arguments: &[(&'static str, String)]) -> String {
    lookup(language, code, None, arguments).unwrap_or_else(|| code.to_owned())
}

/// A diagnostic in words: the sentence, the help (what to type) and the label for second places.
pub struct Words {
    pub message: String,
    pub help: Option<String>,
    pub label: Option<String>,
}

/// A problem in words: what is wrong, what to type, and what stands at the second place, where there is one.
pub fn words(language: Language, problem: &Diagnostic) -> Words {
    Words {
        message: text(language, problem.code, &problem.arguments),
        help: lookup(language, problem.code, Some("help"), &problem.arguments).filter(|help| !help.is_empty()),
        label: lookup(language, problem.code, Some("label"), &problem.arguments),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_the_catalogues_are_known() {
        for known in ["buku-alamat-kurang", "tertulis", "saran"] {
            assert_eq!(name(known), Some(known));
        }
        for unknown in ["", "$tertulis", "buku-alamat", "tidak-ada", "."] {
            assert_eq!(name(unknown), None, "{unknown}");
        }
    }

    /// A report that is read back says the same.
    #[test]
    fn problems_survive_a_file() {
        let problem = Diagnostic::error("buku-alamat-kurang", &"content/tautan.csv".into(), Default::default())
            .with("keadaan", "lain")
            .with("jumlah", 2);
        let text = serde_json::to_string(&problem).unwrap();
        assert_eq!(serde_json::from_str::<Diagnostic>(&text).unwrap(), problem);
        assert!(serde_json::from_str::<Diagnostic>(&text.replace("buku-alamat-kurang", "buku-lain")).is_err());
    }
}
