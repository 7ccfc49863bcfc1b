//! What reaches a person: a mobile number, an address.

/// Whether these digits are a mobile number.
pub fn is_mobile(digits: &str) -> bool {
    (10..=14).contains(&digits.len()) && (digits.starts_with("08") || digits.starts_with("628"))
}
