//! Names of months, and years of two digits.

/// A year of two digits is one of the last hundred.
pub(crate) fn full_year(year: u32, digits: usize) -> Option<u32> {
    match digits {
        4 => Some(year),
        2 if year <= 30 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

/// A month by its name, short or long, in Indonesian, English or Roman.
pub(crate) fn month(word: &str) -> Option<u32> {
    const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    const HEADS: [&[&str]; 12] = [
        &["jan"],
        &["feb", "peb"],
        &["mar"],
        &["apr"],
        &["mei", "may"],
        &["jun"],
        &["jul"],
        &["agu", "aug", "ags", "agt"],
        &["sep"],
        &["okt", "oct"],
        &["nov", "nop"],
        &["des", "dec"],
    ];
    const NAMES: [&str; 30] = [
        "jan",
        "januari",
        "january",
        "feb",
        "februari",
        "february",
        "pebruari",
        "maret",
        "march",
        "mar",
        "april",
        "apr",
        "mei",
        "may",
        "juni",
        "june",
        "jun",
        "juli",
        "july",
        "jul",
        "agustus",
        "august",
        "september",
        "oktober",
        "october",
        "november",
        "nopember",
        "desember",
        "december",
        "sept",
    ];
    if let Some(at) = ROMAN.iter().position(|roman| *roman == word) {
        return Some(at as u32 + 1);
    }
    let is_name = NAMES.contains(&word) || (word.len() <= 4 && word.is_ascii());
    let head = word.get(..3)?;
    let at = HEADS.iter().position(|heads| heads.contains(&head))?;
    (is_name && (NAMES.contains(&word) || word.len() == 3)).then_some(at as u32 + 1)
}
