//! How a row is written: its key and kind, then one word for each thing that is known of it.

use super::{Field, Fields, Judged, Kind, Translated, Wanted, WantedOf, Words};
use crate::fields::Choice;
use std::ops::RangeInclusive;

impl Field {
    const fn new(key: &'static str, kind: Kind) -> Field {
        let none = Words { indonesian: "", english: "" };
        Field {
            key,
            kind,
            least: 0,
            most: usize::MAX,
            items: (0, usize::MAX),
            required: false,
            required_when: &[],
            label: none,
            help: none,
            examples: &[],
            meant: &[],
            below: None,
            strays: false,
            marked: false,
            translated: Translated::Never,
            judged: None,
            weight: 0,
            column: None,
            wanted: None,
            points: false,
            private: false,
        }
    }

    /// A text of so many letters.
    pub const fn text(key: &'static str, letters: RangeInclusive<usize>) -> Field {
        Field::new(key, Kind::Text).letters(letters)
    }

    /// Texts of so many letters each.
    pub const fn texts(key: &'static str, letters: RangeInclusive<usize>) -> Field {
        Field::new(key, Kind::Texts).letters(letters)
    }

    /// Texts without commas.
    pub const fn words(key: &'static str, letters: RangeInclusive<usize>) -> Field {
        Field::new(key, Kind::Words).letters(letters)
    }

    pub const fn address(key: &'static str) -> Field {
        Field::new(key, Kind::Address).letters(0..=500)
    }

    pub const fn telephone(key: &'static str) -> Field {
        Field::new(key, Kind::Telephone).letters(0..=200)
    }

    pub const fn email(key: &'static str) -> Field {
        Field::new(key, Kind::Email).letters(0..=200)
    }

    pub const fn coordinates(key: &'static str) -> Field {
        Field::new(key, Kind::Coordinates).letters(0..=60)
    }

    pub const fn colour(key: &'static str) -> Field {
        Field::new(key, Kind::Colour).letters(0..=40)
    }

    pub const fn choice<T: Choice>(key: &'static str) -> Field {
        Field::new(key, Kind::Choice(ids::<T>))
    }

    pub const fn choices<T: Choice>(key: &'static str) -> Field {
        Field::new(key, Kind::Choices(ids::<T>))
    }

    pub const fn boolean(key: &'static str) -> Field {
        Field::new(key, Kind::Boolean)
    }

    pub const fn integer(key: &'static str, range: RangeInclusive<i64>) -> Field {
        Field::new(key, Kind::Integer(*range.start(), *range.end()))
    }

    pub const fn integers(key: &'static str, range: RangeInclusive<i64>) -> Field {
        Field::new(key, Kind::Integers(*range.start(), *range.end()))
    }

    pub const fn date(key: &'static str) -> Field {
        Field::new(key, Kind::Date)
    }

    pub const fn moment(key: &'static str) -> Field {
        Field::new(key, Kind::Moment)
    }

    pub const fn map(key: &'static str, fields: Fields) -> Field {
        Field::new(key, Kind::Map(fields))
    }

    pub const fn maps(key: &'static str, fields: Fields) -> Field {
        Field::new(key, Kind::Maps(fields))
    }

    /// A field that its own reader takes as it stands.
    pub const fn any(key: &'static str) -> Field {
        Field::new(key, Kind::Any)
    }

    pub const fn letters(self, letters: RangeInclusive<usize>) -> Field {
        Field { least: *letters.start(), most: *letters.end(), ..self }
    }

    pub const fn items(self, items: RangeInclusive<usize>) -> Field {
        Field { items: (*items.start(), *items.end()), ..self }
    }

    pub const fn required(self) -> Field {
        Field { required: true, ..self }
    }

    pub const fn required_when(self, all: &'static [(&'static Field, &'static [&'static str])]) -> Field {
        Field { required_when: all, ..self }
    }

    pub const fn label(self, indonesian: &'static str, english: &'static str) -> Field {
        Field { label: Words { indonesian, english }, ..self }
    }

    /// What to write, in a sentence or two. Blanks such as `{most}` are filled by [`Field::help_in`].
    pub const fn help(self, indonesian: &'static str, english: &'static str) -> Field {
        Field { help: Words { indonesian, english }, ..self }
    }

    pub const fn examples(self, examples: &'static [&'static str]) -> Field {
        Field { examples, ..self }
    }

    pub const fn meant(self, meant: &'static [&'static str]) -> Field {
        Field { meant, ..self }
    }

    pub const fn below(self, other: &'static Field) -> Field {
        Field { below: Some(other), ..self }
    }

    pub const fn strays(self) -> Field {
        Field { strays: true, ..self }
    }

    pub const fn marked(self) -> Field {
        Field { marked: true, ..self }
    }

    pub const fn translated(self, translated: Translated) -> Field {
        Field { translated, ..self }
    }

    pub const fn judged(self, judged: Judged) -> Field {
        Field { judged: Some(judged), ..self }
    }

    pub const fn searched(self, weight: u8) -> Field {
        Field { weight, ..self }
    }

    pub const fn column(self, column: u8) -> Field {
        Field { column: Some(column), ..self }
    }

    pub const fn wanted(self, rank: u8, of: WantedOf) -> Field {
        Field { wanted: Some(Wanted { rank, of }), ..self }
    }

    pub const fn points(self) -> Field {
        Field { points: true, ..self }
    }

    pub const fn private(self) -> Field {
        Field { private: true, ..self }
    }
}

fn ids<T: Choice>() -> Vec<&'static str> {
    T::ALL.iter().map(|value| value.id()).collect()
}
