//! Fingerprints, which tell two contents apart without keeping them.

use blake3::{Hash, Hasher};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// The first 16 bytes of a BLAKE3 hash: enough that no two contents of a site are ever taken for each other. Written, it is
/// 32 hexadecimal digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fingerprint([u8; Fingerprint::SIZE]);

impl Fingerprint {
    /// Bytes of a fingerprint.
    pub const SIZE: usize = 16;

    /// The fingerprint of a whole content, the same on every machine.
    pub fn of(bytes: &[u8]) -> Fingerprint {
        blake3::hash(bytes).into()
    }

    /// As it is stored in binary files; its `Display` is the form for names and texts.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Reads what [`Fingerprint::bytes`] gave.
    pub fn from_bytes(bytes: &[u8]) -> Option<Fingerprint> {
        bytes.try_into().ok().map(Fingerprint)
    }
}

impl From<Hash> for Fingerprint {
    fn from(hash: Hash) -> Fingerprint {
        let mut short = [0; Fingerprint::SIZE];
        short.copy_from_slice(&hash.as_bytes()[..Fingerprint::SIZE]);
        Fingerprint(short)
    }
}

/// A fingerprint of many parts. Each is fed with its length, so that no two rows of parts are taken for each other.
#[derive(Clone, Default)]
pub(crate) struct Feed(Hasher);

impl Feed {
    /// Feeds one part.
    pub(crate) fn add(&mut self, part: impl AsRef<[u8]>) -> &mut Feed {
        let part = part.as_ref();
        self.0.update(&(part.len() as u64).to_le_bytes()).update(part);
        self
    }

    /// The fingerprint of everything that was fed so far.
    pub(crate) fn fingerprint(&self) -> Fingerprint {
        self.0.finalize().into()
    }

    /// The same as so many hexadecimal digits, for names.
    pub(crate) fn digits(&self, most: usize) -> String {
        let mut digits = self.fingerprint().to_string();
        digits.truncate(most);
        digits
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{:032x}", u128::from_be_bytes(self.0))
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    /// A text that is no fingerprint is read as the fingerprint of nothing, so that whatever it stands for is made
    /// anew.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Fingerprint, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(Fingerprint(u128::from_str_radix(&text, 16).unwrap_or_default().to_be_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_told_from_their_joined_bytes() {
        let of = |parts: &[&str]| {
            let mut feed = Feed::default();
            parts.iter().for_each(|part| {
                feed.add(part);
            });
            feed.fingerprint()
        };
        let rows: [&[&str]; 6] = [&[], &[""], &["ab"], &["a", "b"], &["", "ab"], &["ab", ""]];
        for (at, row) in rows.iter().enumerate() {
            assert_eq!(of(row), of(row));
            assert!(rows[..at].iter().all(|other| of(other) != of(row)), "{row:?}");
        }
        assert_eq!(Feed::default().add("ab").digits(8), of(&["ab"]).to_string()[..8]);
    }

    #[test]
    fn is_read_as_it_was_written() {
        let fingerprint = Fingerprint::of(b"Etalase");
        let text = serde_json::to_string(&fingerprint).unwrap();
        assert_eq!(text, format!("\"{}\"", &blake3::hash(b"Etalase").to_hex()[..32]));
        assert_eq!(serde_json::from_str::<Fingerprint>(&text).unwrap(), fingerprint);
        assert_ne!(serde_json::from_str::<Fingerprint>("\"rusak\"").unwrap(), fingerprint);
    }
}
