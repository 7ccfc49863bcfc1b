//! Closed lists of values: the official Indonesian word in files, an enum in Rust.

use crate::diagnostic;

/// An enum whose values are written as words in files.
pub trait Choice: Copy + Eq + 'static {
    /// Every value in the order in which people should see them.
    const ALL: &'static [Self];
    /// Other words that people write, and the word they mean; suggested, never accepted silently.
    const MEANT: &'static [(&'static str, &'static str)] = &[];

    /// The official word.
    fn id(self) -> &'static str;

    /// Reads a word, forgiving capitals and spaces: `Uji Coba` is `uji_coba`.
    fn from_id(text: &str) -> Option<Self> {
        if let Some(value) = Self::ALL.iter().find(|value| value.id() == text) {
            return Some(*value);
        }
        let wanted = fold(text);
        Self::ALL.iter().copied().find(|value| fold(value.id()) == wanted)
    }

    /// The official word that somebody who wrote `text` probably meant.
    fn suggest(text: &str) -> Option<&'static str> {
        let wanted = fold(text);
        let known = Self::MEANT.iter().find(|(written, _)| fold(written) == wanted).map(|(_, meant)| *meant);
        let ids = || Self::ALL.iter().map(|value| value.id());
        known.or_else(|| diagnostic::nearest(&wanted, ids())).or_else(|| {
            // `terap` for `penerapan`.
            let mut around = ids().filter(|id| wanted.len() >= SHORTEST && id.contains(&wanted));
            around.next().filter(|_| around.next().is_none())
        })
    }
}

/// Letters of the shortest word that is looked for inside of others.
const SHORTEST: usize = 4;

/// Lower case, with one `_` for every run of spaces, hyphens and underscores.
pub(crate) fn fold(text: &str) -> String {
    let words = text.split(|letter: char| letter.is_whitespace() || letter == '-' || letter == '_');
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect::<Vec<_>>().join("_")
}

/// Declares an enum and its official words.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $id:literal),+ $(,)? } $(meant { $($written:literal => $meant:literal),+ $(,)? })?) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($variant),+ }
        impl $crate::fields::Choice for $name {
            const ALL: &'static [$name] = &[$($name::$variant),+];
            $(const MEANT: &'static [(&'static str, &'static str)] = &[$(($written, $meant)),+];)?
            fn id(self) -> &'static str {
                match self { $($name::$variant => $id),+ }
            }
        }
    };
}
pub(crate) use choices;
