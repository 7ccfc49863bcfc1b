//! Random words that nobody can guess.

/// 128 bits of the system's randomness, as letters alone: digits could look like somebody's number, which pages cover.
pub(crate) fn text() -> std::io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    let letter = |half: u8| char::from(b'a' + half);
    Ok(bytes.iter().flat_map(|byte| [letter(byte >> 4), letter(byte & 15)]).collect())
}
