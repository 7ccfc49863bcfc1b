//! One row of a table of fields: all that is known of a field before anybody reads one.
//!
//! A table stands beside the struct that it fills. The reader takes its rows, and whoever lists fields (new files, the
//! guide, exports, search, translations, judges of language) goes through the table, so that a field is told of once.

mod build;

use crate::diagnostic::message::{self, Language};

/// Rows in the order in which people should see them.
pub type Fields = &'static [&'static Field];

/// The rows that lead to a value: one, or those of maps and what stands in them.
pub type Way = &'static [&'static Field];

/// What is known of one field. Rows are `static`: each is itself and equal to no other.
#[derive(Debug)]
pub struct Field {
    /// What stands before its colon in a file.
    pub key: &'static str,
    pub kind: Kind,
    /// Letters of its text, or of each of its texts.
    pub least: usize,
    pub most: usize,
    /// The fewest and the most items of a list; what goes beyond is told by the rules of the record.
    pub items: (usize, usize),
    pub required: bool,
    /// Required when each of these fields has one of its values.
    pub required_when: &'static [(&'static Field, &'static [&'static str])],
    /// What it is called before people who do not see its key.
    pub label: Bilingual,
    help: Bilingual,
    /// What a form says instead, whose readers see neither keys nor quotation marks.
    asked: Bilingual,
    /// What may stand in a file, as it is typed there; several for a list of several. Records are written in Indonesian.
    pub examples: &'static [&'static str],
    /// Keys that people write for it, from other tools and from English.
    pub meant: &'static [&'static str],
    /// Headings under which it stands in the spreadsheets of others, besides its key and label; the best first. The words
    /// "inovasi" and "daerah" do not matter in them.
    pub heads: &'static [&'static str],
    /// In new files it stands right below this one, with which it is compared.
    pub below: Option<&'static Field>,
    /// It is a part that can be told by its key, so it is put into its map where it stands beside it.
    pub strays: bool,
    /// Marks such as `*` mean something where it is shown.
    pub marked: bool,
    pub translated: Translated,
    pub judged: Option<Judged>,
    /// How much a word in it says of the whole, up to 99; 0 for what is not searched.
    pub weight: u8,
    /// Its column in open data.
    pub column: Option<u8>,
    pub wanted: Option<Wanted>,
    /// Something is found by it, or it decides where the whole may be shown.
    pub points: bool,
    /// Never leaves the office.
    pub private: bool,
}

impl PartialEq for Field {
    fn eq(&self, other: &Field) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Field {}

/// How a field is written.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// One line of text.
    Text,
    /// A list of texts; a single one counts as a list of one.
    Texts,
    /// A list of texts without commas, so that `surat, antre` are two.
    Words,
    /// The address of a page on the web.
    Address,
    Telephone,
    Email,
    /// `latitude, longitude`, in degrees.
    Coordinates,
    Colour,
    /// A value of a closed list.
    Choice(Ids),
    /// Values of a closed list.
    Choices(Ids),
    /// `ya` or `tidak`.
    Boolean,
    /// A whole number from the first to the last.
    Integer(i64, i64),
    Integers(i64, i64),
    /// A day, a month or a year.
    Date,
    /// A day and a time.
    Moment,
    /// Fields of its own.
    Map(Fields),
    /// A list of maps; a single one counts as a list of one.
    Maps(Fields),
    /// Maps with names of their own: `uji: {...}`.
    Named(Fields),
    /// Whatever its own reader takes.
    Any,
}

/// The official words of a closed list, in the order in which people should see them.
pub type Ids = fn() -> Vec<&'static str>;

/// A text of ours in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Bilingual {
    pub indonesian: &'static str,
    pub english: &'static str,
}

impl Bilingual {
    /// The text in one of the two.
    pub fn in_language(&self, language: Language) -> &'static str {
        match language {
            Language::Indonesian => self.indonesian,
            Language::English => self.english,
        }
    }
}

/// Whether a translation holds the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Translated {
    /// A fact, which is the original's.
    Never,
    /// Words: shown as the original has them while they are not translated.
    Freely,
    /// Words without which nothing is translated.
    Always,
}

/// What a text is to whoever judges its language, in the order in which it is judged: of many findings only the first of
/// a kind are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Judged {
    /// Its words in capitals are its own.
    Name,
    /// A benefit, which is a citizen's and no office's.
    Benefit,
    /// People read it while they act.
    Step,
    Prose,
    /// What a number is about.
    Label,
    /// The summary, which says the whole once more in a sentence.
    Summary,
}

/// A field that a record should have. The first in the list are missed most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wanted {
    pub rank: u8,
    pub of: WantedOf,
}

/// Of which records a field is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WantedOf {
    Everything,
    /// All but ideas, of which it cannot be known yet.
    Begun,
    /// Services to the public that are more than ideas.
    Services,
}

/// How long a text may be, in letters, and whether it must be there.
#[derive(Clone, Copy)]
pub(super) struct TextRule {
    pub required: bool,
    pub least: usize,
    pub most: usize,
    pub marked: bool,
}

impl TextRule {
    /// A text of any length, for texts from which something is computed.
    pub(crate) const FREE: TextRule = TextRule { required: false, least: 0, most: usize::MAX, marked: false };
}

impl Field {
    /// The fields within it.
    pub const fn fields(&self) -> Fields {
        match self.kind {
            Kind::Map(fields) | Kind::Maps(fields) | Kind::Named(fields) => fields,
            _ => &[],
        }
    }

    /// What a page says where its value is missing.
    pub(crate) fn blank(&self, language: Language) -> String {
        message::text(language, "belum-diisi", &[("isian", self.label.in_language(language).to_owned())])
    }

    /// What can be chosen for it, or for the first of its fields that is a choice.
    pub fn choices_of(&self) -> Vec<&'static str> {
        match self.kind {
            Kind::Choice(ids) | Kind::Choices(ids) => ids(),
            Kind::Map(fields) | Kind::Maps(fields) | Kind::Named(fields) => {
                fields.iter().map(|field| field.choices_of()).find(|ids| !ids.is_empty()).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// Whether it holds several values that are no maps.
    pub(crate) fn holds_several(&self) -> bool {
        matches!(self.kind, Kind::Texts | Kind::Words | Kind::Choices(_) | Kind::Integers(..))
    }

    /// What to write, with limits and choices in its blanks: `{least}` and `{most}` letters, `{fewest}` to `{items}`
    /// items, any of `{choices}`.
    pub fn help_in(&self, language: Language) -> String {
        let (least, most) = match self.kind {
            Kind::Integer(first, last) | Kind::Integers(first, last) => (first.to_string(), last.to_string()),
            _ => (self.least.to_string(), self.most.to_string()),
        };
        let blanks = [
            ("{least}", least),
            ("{most}", most),
            ("{fewest}", self.items.0.to_string()),
            ("{items}", self.items.1.to_string()),
            ("{choices}", self.choices_of().join(", ")),
        ];
        let help = self.help.in_language(language).to_owned();
        blanks.iter().fold(help, |help, (blank, value)| help.replace(blank, value))
    }

    /// What a form says beside its control.
    pub fn asked_in(&self, language: Language) -> String {
        match self.asked.in_language(language) {
            "" => self.help_in(language),
            asked => asked.to_owned(),
        }
    }

    /// Its first example as somebody would type it into a form.
    pub fn example(&self) -> Option<&'static str> {
        let text = self.examples.first().map(|example| example.trim_matches('"'));
        text.filter(|text| !text.starts_with('{'))
    }

    /// What a text of this field must keep to.
    pub(super) fn rule(&self) -> TextRule {
        TextRule { required: self.required, least: self.least, most: self.most, marked: self.marked }
    }

    /// The same where the words of another language stand: what is not translated is not missing.
    pub(super) fn rule_in_translation(&self) -> TextRule {
        match self.translated {
            Translated::Always => self.rule(),
            _ => TextRule { required: false, least: 0, ..self.rule() },
        }
    }
}

/// Every row of a table with those that lead to it, the rows of maps behind them.
pub fn walk(fields: Fields, take: &mut impl FnMut(&[&'static Field], &'static Field)) {
    fn go(fields: Fields, way: &mut Vec<&'static Field>, take: &mut impl FnMut(&[&'static Field], &'static Field)) {
        for field in fields {
            take(way, field);
            way.push(field);
            go(field.fields(), way, take);
            way.pop();
        }
    }
    go(fields, &mut Vec::new(), take);
}

/// The ways to all fields that are wanted, told by the fields above each. For what is made once in a process: ways are never
/// given back.
pub fn ways(fields: Fields, is_wanted: impl Fn(&[&'static Field], &'static Field) -> bool) -> Vec<Way> {
    let mut ways: Vec<Way> = Vec::new();
    walk(fields, &mut |above, field| {
        if is_wanted(above, field) {
            let way: Vec<&'static Field> = above.iter().copied().chain([field]).collect();
            ways.push(way.leak());
        }
    });
    ways
}

#[cfg(test)]
pub mod tests;
