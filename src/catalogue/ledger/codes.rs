//! The codes of short addresses, which people type from posters: no new one is a slip away from another.

use foldhash::{HashMap, HashMapExt};

/// Letters of a code that nobody mistakes for one another, read or heard; without vowels they spell no word.
const LETTERS: &[u8] = b"2345679bcdfghjkmpqrstvwxz";
const CODE_LENGTH: usize = 4;

/// Codes are tried this often before they grow by a letter.
const TRIES: usize = 8;

/// Codes that were ever given away, those of pages that are gone among them.
#[derive(Default)]
pub(super) struct Codes {
    /// Each under itself and under what is left of it when one letter is missing: codes that are one slip apart have one of
    /// these in common.
    near: HashMap<String, Vec<String>>,
}

impl Codes {
    /// Starts from the codes that are in use; each stays as it is.
    pub(crate) fn of<'c>(taken: impl Iterator<Item = &'c String>) -> Codes {
        let mut codes = Codes { near: HashMap::new() };
        taken.for_each(|code| codes.add(code));
        codes
    }

    fn add(&mut self, code: &str) {
        for rest in shortened(code) {
            self.near.entry(rest).or_default().push(code.to_owned());
        }
    }

    /// Whether a code is taken, or could be mistaken for one that is.
    fn is_near(&self, code: &str) -> bool {
        let known = |rest: String| self.near.get(&rest).is_some_and(|near| near.iter().any(|own| is_slip(own, code)));
        shortened(code).any(known)
    }

    /// Takes a code for an address, so that it is the same on every machine; if it is near another, the next one that is not.
    pub(crate) fn take(&mut self, address: &str) -> String {
        let code = candidates(address).find(|code| !self.is_near(code)).unwrap_or_default();
        self.add(&code);
        code
    }
}

/// The code that an address would have if no other had taken it.
pub(super) fn first_choice(address: &str) -> String {
    candidates(address).next().unwrap_or_default()
}

fn candidates(address: &str) -> impl Iterator<Item = String> {
    let seeds =
        std::iter::successors(Some(blake3::hash(address.as_bytes())), |seed| Some(blake3::hash(seed.as_bytes())));
    (0_usize..).zip(seeds).map(|(tries, seed)| {
        let length = (CODE_LENGTH + tries / TRIES).min(blake3::OUT_LEN);
        let letter = |byte: &u8| char::from(LETTERS[usize::from(*byte) % LETTERS.len()]);
        seed.as_bytes()[..length].iter().map(letter).collect()
    })
}

/// A code, and what is left of it without one of its letters. Codes are ASCII.
fn shortened(code: &str) -> impl Iterator<Item = String> {
    let without = |at: usize| code.chars().take(at).chain(code.chars().skip(at + 1)).collect();
    std::iter::once(code.to_owned()).chain((0..code.len()).map(without))
}

/// Whether one code is the other with at most one letter changed, missing or too many, or two exchanged.
fn is_slip(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short, long) = (&short[same..], &long[same..]);
    match long.len() - short.len() {
        0 => {
            let is_changed = short.get(1..).unwrap_or_default() == long.get(1..).unwrap_or_default();
            let is_exchanged = match (short, long) {
                ([a, b, rest @ ..], [c, d, others @ ..]) => a == d && b == c && rest == others,
                _ => false,
            };
            is_changed || is_exchanged
        }
        1 => short == &long[1..],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_one_letter_or_two_exchanged() {
        for (one, other) in [("pjts", "pjts"), ("pjts", "pjtz"), ("pjts", "jpts"), ("pjts", "pjst"), ("pjts", "jts")] {
            assert!(is_slip(one, other) && is_slip(other, one), "{one} {other}");
        }
        for (one, other) in [("pjts", "pjts2"), ("pjts", "2pjts"), ("pjts", "pj2ts"), ("ab", "b"), ("", "b")] {
            assert!(is_slip(one, other) && is_slip(other, one), "{one} {other}");
        }
        for (one, other) in [("pjts", "pjzz"), ("pjts", "tjps"), ("pjts", "pjts22"), ("abcd", "bcda"), ("abc", "abdce")]
        {
            assert!(!is_slip(one, other) && !is_slip(other, one), "{one} {other}");
        }
    }

    #[test]
    fn no_new_code_is_a_slip_away_from_another() {
        let mut codes = Codes::default();
        let mut taken: Vec<String> = Vec::new();
        for number in 0..3_000 {
            let code = codes.take(&format!("inovasi/si-{number}/"));
            assert!((CODE_LENGTH..=7).contains(&code.len()), "{code}");
            assert!(!taken.iter().any(|own| is_slip(own, &code)), "{code} is near another");
            taken.push(code);
        }
    }

    #[test]
    fn a_retired_code_is_kept_clear_of_too() {
        let first = first_choice("inovasi/antar-akta/");
        let near = format!("{}{}", &first[..3], if first.ends_with('2') { '3' } else { '2' });
        let mut codes = Codes::of([near.clone()].iter());
        let taken = codes.take("inovasi/antar-akta/");
        assert_ne!(taken, first);
        assert!(!is_slip(&taken, &near));
        assert_eq!(Codes::default().take("inovasi/antar-akta/"), first);
    }
}
