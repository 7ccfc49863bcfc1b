//! What is done to every text before anybody reads it.

/// The digits of a number whose points group thousands: `1.200`, `12.500.000`.
pub(super) fn thousands_in(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split('.').collect();
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let (first, rest) = groups.split_first()?;
    let grouped = !rest.is_empty()
        && digits(first)
        && first.len() <= 3
        && !first.starts_with('0')
        && rest.iter().all(|group| group.len() == 3 && digits(group));
    grouped.then(|| groups.concat())
}

/// A text without control letters, letters without width and direction marks, its white space folded to single spaces.
pub fn clean(text: &str) -> String {
    let plain = text.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    if plain && !text.contains("  ") {
        return text.trim_matches(' ').to_owned();
    }
    let mut cleaned = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_whitespace() {
            if !cleaned.is_empty() && !cleaned.ends_with(' ') {
                cleaned.push(' ');
            }
        } else if !is_hidden(letter) {
            cleaned.push(letter);
        }
    }
    cleaned.truncate(cleaned.trim_end().len());
    cleaned
}

/// Letters that steer a machine instead of saying something: controls, direction marks, no-width letters, and the
/// private-use area, in which links are marked while pages are made.
pub fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || super::habits::is_invisible(letter)
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e000}'..='\u{f8ff}')
}
