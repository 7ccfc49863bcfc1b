//! Texts as YAML reads them back.

use crate::fields::text::clean;

/// A text as YAML reads it back unchanged, without quotes where none are needed.
pub(crate) fn scalar(text: &str) -> String {
    let text = clean(text);
    let is_plain = text.chars().all(|letter| letter.is_alphanumeric() || " -_()/.".contains(letter))
        && text.starts_with(char::is_alphanumeric)
        && !text.ends_with(' ');
    let means_more = matches!(text.to_lowercase().as_str(), "true" | "false" | "null" | "yes" | "no" | "on" | "off");
    match is_plain && !means_more {
        true => text,
        false => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}
