//! The numbers that the state gives to a person.
//!
//! A NIK has 16 digits (area, birth date with 40 added to the day for women, serial), a NIP 18 (birth date, appointment
//! month, sex, serial).

use super::Kind;

/// What a number of so many digits is.
pub fn kind(digits: &str) -> Option<Kind> {
    let pair = |at: usize| digits.get(at..at + 2).and_then(|pair| pair.parse::<u32>().ok()).unwrap_or(0);
    let is_month = |month: u32| (1..=12).contains(&month);
    match digits.len() {
        16 if (11..=94).contains(&pair(0)) => {
            let day = if pair(6) > 40 { pair(6) - 40 } else { pair(6) };
            ((1..=31).contains(&day) && is_month(pair(8))).then_some(Kind::Nik)
        }
        18 => {
            let born = digits.starts_with("19") || digits.starts_with("20");
            let sex = matches!(&digits[14..15], "1" | "2");
            (born && is_month(pair(4)) && (1..=31).contains(&pair(6)) && is_month(pair(12)) && sex).then_some(Kind::Nip)
        }
        _ => None,
    }
}
