//! Names of files, which become addresses.

use crate::diagnostic::message::Language;

/// Names that Windows keeps for itself, with any ending.
const WINDOWS_NAMES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2",
    "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];
/// The most letters of a slug; longer ones make addresses that nobody can read out.
pub(crate) const SLUG_LIMIT: usize = 80;

/// `si-contoh.en` is the English of `si-contoh`.
pub(crate) fn split_language(stem: &str) -> (&str, Option<Language>) {
    let split = stem
        .rsplit_once('.')
        .and_then(|(name, code)| Some((name, Language::ALL.into_iter().find(|language| language.code() == code)?)));
    split.map_or((stem, None), |(name, language)| (name, Some(language)))
}

/// Whether a name can be an address: small letters, digits and single hyphens, not too many.
pub(crate) fn is_slug(text: &str) -> bool {
    let parts_are_plain = text
        .split('-')
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()));
    parts_are_plain && text.len() <= SLUG_LIMIT
}

/// Whether Windows keeps a name for itself.
pub(crate) fn is_windows_name(text: &str) -> bool {
    let stem = text.split('.').next().unwrap_or_default().to_ascii_lowercase();
    WINDOWS_NAMES.contains(&stem.as_str())
}
