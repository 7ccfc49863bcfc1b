//! Words that nobody can guess.

use std::fmt::Write;

/// 128 bits of the system's randomness as hexadecimal digits.
pub fn text() -> std::io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    }))
}
