//! What is printed: posters, bundles of services and evidence sheets as PDF, with real text in subset fonts.
//!
//! A sheet is an SVG of the theme with slots, as cards are ([`crate::cards::template`]); a tenth of a millimetre is one unit
//! of an A4 sheet. Its static layer is drawn as paths ([`vector`]), a record's words as text ([`pdf`]), lists of steps and
//! facts one below another ([`list`]). Nothing is read from the machine it runs on, and no day is written into a file, so
//! the same words make the same bytes everywhere.

pub mod list;
pub(crate) mod pdf;
pub(crate) mod picture;
pub(crate) mod vector;

use crate::cards;
use crate::cards::elements;
use crate::cards::font::Fonts;
use crate::cards::template::{self, Content, Frame, Look, Slot};
use crate::fingerprint::Feed;
use resvg::usvg::{Options, Tree};
use std::collections::BTreeMap;

/// Changes whenever the same inputs would make other bytes.
const RECIPE: &str = "2";

/// What is drawn from a file of the theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paper {
    /// One service.
    Poster,
    /// A page with services, one below another.
    Bundle,
    /// One service of a bundle.
    Row,
    /// What an agency shows of an innovation when it is judged.
    Evidence,
}

/// Width and height of A4 in tenths of a millimetre.
pub(crate) const A4: (u32, u32) = (2100, 2970);

/// Elements that are not drawn on paper: those that are drawn nowhere, and clips.
const FORBIDDEN: [&str; 7] = {
    let [filter, mask, image, foreign, marker, script] = elements::FORBIDDEN;
    [filter, mask, "clipPath", image, foreign, marker, script]
};

impl Paper {
    /// Every kind of sheet, and the row that repeats on a bundle.
    pub const ALL: [Paper; 4] = [Paper::Poster, Paper::Bundle, Paper::Row, Paper::Evidence];

    /// Its drawing in a theme.
    pub fn file(self) -> &'static str {
        match self {
            Paper::Poster => "posters/poster.svg",
            Paper::Bundle => "posters/bundle.svg",
            Paper::Row => "posters/row.svg",
            Paper::Evidence => "posters/evidence.svg",
        }
    }

    /// What its drawing must keep to.
    pub fn frame(self) -> Frame {
        use Content::*;
        let (allowed, required): (&[Content], &[Content]) = match self {
            Paper::Poster => (
                &[
                    Name, Summary, Agency, Topic, City, Address, Badges, Code, Warnings, Steps, More, Benefits, Facts,
                    Word,
                ],
                &[Name, Address, Code],
            ),
            Paper::Bundle => (&[Title, Name, Summary, City, Address, Badges, Code, Page, Rows, Word], &[Name, Rows]),
            Paper::Row => (&[Name, Summary, Agency, Topic, Address, Badges, Code, Facts, Word], &[Name, Address]),
            Paper::Evidence => (
                &[Name, Summary, Agency, Topic, City, Address, Badges, Code, Facts, Card, Word],
                &[Name, Address, Facts],
            ),
        };
        let size = (self != Paper::Row).then_some(A4);
        Frame { size, allowed, required, forbidden: &FORBIDDEN }
    }
}

/// A text of a list and the mark beside it: a number, a label, or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    pub mark: String,
    pub text: String,
}

/// What fills a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Text(String),
    /// Two or three words each, the most important first.
    Texts(Vec<String>),
    Items(Vec<Item>),
}

/// Everything that a sheet can say, and the words of the theme that it asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    values: BTreeMap<Content, Value>,
    words: BTreeMap<String, String>,
}

impl From<cards::Fields> for Fields {
    fn from(card: cards::Fields) -> Fields {
        let cards::Fields { name, summary, agency, topic, city, address, badges, link, more, words: _ } = card;
        let mut fields = Fields::default();
        let texts = [
            (Content::Name, name),
            (Content::Summary, summary),
            (Content::Agency, agency),
            (Content::Topic, topic),
            (Content::City, city),
            (Content::Address, address),
            (Content::Code, link),
        ];
        texts.into_iter().for_each(|(content, text)| fields.text(content, text));
        more.into_iter().for_each(|(content, text)| fields.text(content, text));
        fields.texts(Content::Badges, badges);
        fields
    }
}

impl Fields {
    /// Puts a text in, if there is one.
    pub fn text(&mut self, content: Content, text: impl Into<String>) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.values.insert(content, Value::Text(text));
        }
    }

    /// Puts in a list of short texts, unless it is empty.
    pub fn texts(&mut self, content: Content, texts: Vec<String>) {
        if !texts.is_empty() {
            self.values.insert(content, Value::Texts(texts));
        }
    }

    /// Puts in a list of texts with marks, unless it is empty.
    pub fn items(&mut self, content: Content, items: Vec<Item>) {
        if !items.is_empty() {
            self.values.insert(content, Value::Items(items));
        }
    }

    /// Puts in the words that a drawing asks for.
    pub fn words(&mut self, keys: &[String], say: impl Fn(&str) -> String) {
        self.words = keys.iter().map(|key| (key.clone(), say(key))).collect();
    }

    /// What was put in for a content; `None` leaves its slot empty.
    pub fn get(&self, content: Content) -> Option<&Value> {
        self.values.get(&content)
    }

    /// Which of some contents are there.
    pub fn among(&self, asked: &[Content]) -> Vec<Content> {
        asked.iter().copied().filter(|content| self.values.contains_key(content)).collect()
    }

    fn of(&self, slot: &Slot) -> Option<&str> {
        match (slot.content, self.values.get(&slot.content)) {
            (Content::Word, _) => self.words.get(&slot.word).map(String::as_str),
            (_, Some(Value::Text(text))) => Some(text),
            _ => None,
        }
    }

    /// Adds everything to a fingerprint.
    fn hash(&self, add: &mut impl FnMut(&str)) {
        for (content, value) in &self.values {
            add(content.id());
            match value {
                Value::Text(text) => add(text),
                Value::Texts(texts) => texts.iter().for_each(|text| add(text)),
                Value::Items(items) => items.iter().for_each(|item| {
                    add(&item.mark);
                    add(&item.text);
                }),
            }
        }
        for (key, words) in &self.words {
            add(key);
            add(words);
        }
    }
}

/// What a document says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    pub title: String,
    pub author: String,
    pub description: String,
    /// `id` or `en`.
    pub language: &'static str,
}

/// The static layer of a drawing, and its slots. A rectangle with a slot inside of another drawing is that drawing's.
pub struct Layer {
    pub size: (u32, u32),
    pub slots: Vec<Slot>,
    tree: Tree,
}

/// Draws the static layer of a drawing; `None` if it cannot be drawn, which its check has reported. `has` tells what the
/// record has.
pub(crate) fn layer(text: &str, look: &Look, has: impl Fn(&str) -> bool, fonts: &Fonts) -> Option<Layer> {
    let drawing = template::read(text, look, has)?;
    let options = Options { fontdb: fonts.database(), ..Options::default() };
    let tree = Tree::from_str(&drawing.ground, &options).ok()?;
    Some(Layer { size: template::size(text)?, slots: drawing.slots, tree })
}

/// A static layer, the words on it, and what stands in its slots for other drawings.
pub(crate) struct Sheet<'s> {
    pub layer: &'s Layer,
    pub fields: &'s Fields,
    pub inside: Vec<Sheet<'s>>,
}

/// What a theme brings for paper: the text of each drawing, and the words that each asks for.
#[derive(Default)]
pub struct Posters {
    pub drawings: BTreeMap<Paper, Drawing>,
}

/// A sheet's drawing as a theme has it, and what it asks for.
pub struct Drawing {
    pub text: String,
    /// Keys of the theme's locale.
    pub words: Vec<String>,
    /// Contents that make it look different by being there.
    pub asked: Vec<Content>,
}

impl Drawing {
    /// Finds what an SVG asks for. The text is not checked here: [`crate::theme`] does that.
    pub fn new(text: String) -> Drawing {
        let mut words: Vec<String> = template::attributes(&text, "data-kata").into_iter().map(|(key, _)| key).collect();
        words.sort_unstable();
        words.dedup();
        let asked = template::asked(&text);
        Drawing { text, words, asked }
    }
}

impl Posters {
    /// Tells documents apart that would look different: 16 digits of the fingerprint of all that they are made from.
    pub fn fingerprint(
        &self,
        papers: &[Paper],
        look: Option<&Look>,
        fonts: &Fonts,
        about: &About,
        fields: &[&Fields],
    ) -> String {
        let mut feed = Feed::default();
        let mut add = |text: &str| {
            feed.add(text);
        };
        add(RECIPE);
        papers.iter().filter_map(|paper| self.drawings.get(paper)).for_each(|drawing| add(&drawing.text));
        add(fonts.fingerprint());
        if let Some(look) = look {
            add(&look.sign);
            add(&format!("{:?}", look.colour));
        }
        let About { title, author, description, language } = about;
        [title, author, description].into_iter().for_each(|text| add(text));
        add(language);
        fields.iter().for_each(|fields| fields.hash(&mut add));
        feed.digits(16)
    }

    /// The keys of the words that a sheet's drawing asks for; none if the theme lacks the drawing.
    pub fn words(&self, paper: Paper) -> &[String] {
        self.drawings.get(&paper).map(|drawing| &*drawing.words).unwrap_or_default()
    }

    /// What decides which static layer some fields need.
    pub fn present(&self, paper: Paper, fields: &Fields) -> Vec<Content> {
        self.drawings.get(&paper).map(|drawing| fields.among(&drawing.asked)).unwrap_or_default()
    }

    /// How many rows of the one paper stand on the other.
    pub fn rows_on_a_page(&self) -> usize {
        let area = || {
            let look = Look { colour: [0; 3], sign: String::new() };
            let drawing = template::read(&self.drawings.get(&Paper::Bundle)?.text, &look, |_| true)?;
            let area = drawing.slots.iter().find(|slot| slot.content == Content::Rows)?.area;
            let (width, height) = template::size(&self.drawings.get(&Paper::Row)?.text)?;
            Some(u64::from(area.height) * u64::from(width) / (u64::from(area.width) * u64::from(height)).max(1))
        };
        area().unwrap_or(1).max(1) as usize
    }

    /// The static layer of a paper for a look and what a record has.
    pub fn layer(&self, paper: Paper, look: &Look, present: &[Content], fonts: &Fonts) -> Option<Layer> {
        let has = |asked: &str| Content::named(asked).is_some_and(|content| present.contains(&content));
        layer(&self.drawings.get(&paper)?.text, look, has, fonts)
    }
}
