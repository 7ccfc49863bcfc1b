//! How a row is written: its key and kind, then one word for each thing that is known of it.

use super::{Bilingual, Field, Fields, Judged, Kind, Translated, Wanted, WantedOf};
use crate::fields::Choice;
use std::ops::RangeInclusive;

impl Field {
    const fn new(key: &'static str, kind: Kind) -> Field {
        let none = Bilingual { indonesian: "", english: "" };
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
            asked: none,
            examples: &[],
            meant: &[],
            heads: &[],
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

    /// The address of a page on the web.
    pub const fn address(key: &'static str) -> Field {
        Field::new(key, Kind::Address).letters(0..=500)
    }

    /// A telephone number as people type it.
    pub const fn telephone(key: &'static str) -> Field {
        Field::new(key, Kind::Telephone).letters(0..=200)
    }

    /// An e-mail address.
    pub const fn email(key: &'static str) -> Field {
        Field::new(key, Kind::Email).letters(0..=200)
    }

    /// `latitude, longitude` in degrees.
    pub const fn coordinates(key: &'static str) -> Field {
        Field::new(key, Kind::Coordinates).letters(0..=60)
    }

    /// A colour such as `#0B5F62`.
    pub const fn colour(key: &'static str) -> Field {
        Field::new(key, Kind::Colour).letters(0..=40)
    }

    /// A value of a closed list.
    pub const fn choice<T: Choice>(key: &'static str) -> Field {
        Field::new(key, Kind::Choice(ids::<T>))
    }

    /// Values of a closed list.
    pub const fn choices<T: Choice>(key: &'static str) -> Field {
        Field::new(key, Kind::Choices(ids::<T>))
    }

    /// `ya` or `tidak`.
    pub const fn boolean(key: &'static str) -> Field {
        Field::new(key, Kind::Boolean)
    }

    /// A whole number within a range.
    pub const fn integer(key: &'static str, range: RangeInclusive<i64>) -> Field {
        Field::new(key, Kind::Integer(*range.start(), *range.end()))
    }

    /// Whole numbers within a range.
    pub const fn integers(key: &'static str, range: RangeInclusive<i64>) -> Field {
        Field::new(key, Kind::Integers(*range.start(), *range.end()))
    }

    /// A day, a month or a year.
    pub const fn date(key: &'static str) -> Field {
        Field::new(key, Kind::Date)
    }

    /// A day and a time.
    pub const fn moment(key: &'static str) -> Field {
        Field::new(key, Kind::Moment)
    }

    /// Fields of its own.
    pub const fn map(key: &'static str, fields: Fields) -> Field {
        Field::new(key, Kind::Map(fields))
    }

    /// A list of maps.
    pub const fn maps(key: &'static str, fields: Fields) -> Field {
        Field::new(key, Kind::Maps(fields))
    }

    /// Maps with names of their own.
    pub const fn named(key: &'static str, fields: Fields) -> Field {
        Field::new(key, Kind::Named(fields))
    }

    /// A field that its own reader takes as it stands.
    pub const fn any(key: &'static str) -> Field {
        Field::new(key, Kind::Any)
    }

    /// Limits the letters of the text, or of each text.
    pub const fn letters(self, letters: RangeInclusive<usize>) -> Field {
        Field { least: *letters.start(), most: *letters.end(), ..self }
    }

    /// Limits the number of items.
    pub const fn items(self, items: RangeInclusive<usize>) -> Field {
        Field { items: (*items.start(), *items.end()), ..self }
    }

    /// Makes the field required.
    pub const fn required(self) -> Field {
        Field { required: true, ..self }
    }

    /// Makes the field required when each of these fields has one of the values named with it.
    pub const fn required_when(self, all: &'static [(&'static Field, &'static [&'static str])]) -> Field {
        Field { required_when: all, ..self }
    }

    /// The label that people see, in Indonesian and in English.
    pub const fn label(self, indonesian: &'static str, english: &'static str) -> Field {
        Field { label: Bilingual { indonesian, english }, ..self }
    }

    /// What to write, in a sentence or two. Blanks such as `{most}` are filled by [`Field::help_in`].
    pub const fn help(self, indonesian: &'static str, english: &'static str) -> Field {
        Field { help: Bilingual { indonesian, english }, ..self }
    }

    /// What a form says instead of the help, which is for those who write files.
    pub const fn asked(self, indonesian: &'static str, english: &'static str) -> Field {
        Field { asked: Bilingual { indonesian, english }, ..self }
    }

    /// Examples, as they are typed in a file.
    pub const fn examples(self, examples: &'static [&'static str]) -> Field {
        Field { examples, ..self }
    }

    /// Keys that people write for it.
    pub const fn meant(self, meant: &'static [&'static str]) -> Field {
        Field { meant, ..self }
    }

    /// Headings under which it stands in spreadsheets.
    pub const fn headed(self, heads: &'static [&'static str]) -> Field {
        Field { heads, ..self }
    }

    /// Places the field right below `other` in new files.
    pub const fn below(self, other: &'static Field) -> Field {
        Field { below: Some(other), ..self }
    }

    /// Lets the field be put into its map when somebody has written it beside it.
    pub const fn strays(self) -> Field {
        Field { strays: true, ..self }
    }

    /// Says that marks such as `*` are formatting where the field is shown.
    pub const fn marked(self) -> Field {
        Field { marked: true, ..self }
    }

    /// Lets translations hold the field.
    pub const fn translated(self, translated: Translated) -> Field {
        Field { translated, ..self }
    }

    /// Lets the plain-language check read the field.
    pub const fn judged(self, judged: Judged) -> Field {
        Field { judged: Some(judged), ..self }
    }

    /// Lets searches find words of the field; the higher its weight (up to 99), the more such a find counts.
    pub const fn searched(self, weight: u8) -> Field {
        Field { weight, ..self }
    }

    /// Exports the field as this column of the open data, counted from 0.
    pub const fn column(self, column: u8) -> Field {
        Field { column: Some(column), ..self }
    }

    /// Lists the field among what a record should have; gaps of rank 0 are reported first.
    pub const fn wanted(self, rank: u8, of: WantedOf) -> Field {
        Field { wanted: Some(Wanted { rank, of }), ..self }
    }

    /// Says that something is found by the field, or that it decides where the record is shown.
    pub const fn points(self) -> Field {
        Field { points: true, ..self }
    }

    /// Keeps the field out of everything that is published.
    pub const fn private(self) -> Field {
        Field { private: true, ..self }
    }
}

fn ids<T: Choice>() -> Vec<&'static str> {
    T::ALL.iter().map(|value| value.id()).collect()
}
