//! Share pictures ("cards"): a theme's drawing with a record's words on it.
//!
//! A drawing is an SVG that a designer changes without Rust ([`template`]). Its static layer is drawn once for every topic
//! ([`sheet`]); a record's words are set by the metrics of the theme's fonts ([`fit`]), laid over it as glyphs
//! ([`draw`]) and written as a PNG of few colours ([`encode`]). Nothing is read from the machine it runs on, so the same
//! words make the same bytes everywhere.

pub(crate) mod badge;
pub mod code;
pub mod deflate;
pub mod draw;
pub(crate) mod elements;
pub mod encode;
pub mod fit;
pub mod font;
pub(crate) mod mask;
pub mod sheet;
pub(crate) mod slot;
pub mod template;

use crate::fields::Choice;
use crate::fingerprint::Feed;
use crate::vocabulary::Layout;
pub(crate) use draw::{Fields, Photo};
use template::Content;
pub use template::Format;
pub(crate) use template::Look;

use font::Fonts;
use sheet::{Ground, Sheet};
use std::collections::{BTreeMap, BTreeSet};

/// Changes whenever the same inputs would make other pixels.
const RECIPE: &str = "3";

/// Everything of a theme that cards are made of.
#[derive(Default)]
pub struct Cards {
    pub fonts: Fonts,
    /// The text of each format's drawing.
    pub drawings: BTreeMap<Format, String>,
    /// Topics by id, and what stands for pages without one.
    pub looks: BTreeMap<String, Look>,
}

/// The look of pages without a topic, and of topics without a look.
pub(crate) const PLAIN: &str = "lain";

impl Cards {
    /// The look of a topic, or of pages that have none.
    pub fn look(&self, topic: Option<&str>) -> Option<&Look> {
        topic.and_then(|topic| self.looks.get(topic)).or_else(|| self.looks.get(PLAIN))
    }

    /// The static layer of a look; `None` if the drawing cannot be drawn.
    pub fn sheet(&self, format: Format, look: &Look, layout: Layout) -> Option<Sheet> {
        sheet::sheet(self.drawings.get(&format)?, format, look, layout, &self.fonts)
    }

    /// Fonts in which cards say the name.
    pub fn fonts_of_names(&self) -> BTreeSet<String> {
        let look = Look { colour: [0; 3], sign: String::new() };
        let drawings = self.drawings.values().filter_map(|text| template::read(text, &look, |_| true));
        let slots = drawings.flat_map(|drawing| drawing.slots).filter(|slot| slot.content == Content::Name);
        slots.map(|slot| slot.font).collect()
    }

    /// A record's words on a static layer without a photo: a PNG.
    pub fn png(&self, sheet: &Sheet, fields: &Fields) -> Option<Vec<u8>> {
        let Ground::Palette { palette, .. } = &sheet.ground else { return None };
        let rows = draw::in_palette(sheet, &draw::marks(&sheet.slots, fields, &self.fonts))?;
        Some(encode::png(&rows, sheet.width, sheet.height, palette))
    }

    /// A record's words on a static layer with a photo: pixels of three bytes each.
    pub fn pixels(&self, sheet: &Sheet, fields: &Fields, photo: Photo) -> Option<Vec<u8>> {
        draw::in_full(sheet, &draw::marks(&sheet.slots, fields, &self.fonts), photo)
    }

    /// Tells cards apart that would look different: 16 digits of the fingerprint of all their inputs. `photo` is the
    /// fingerprint of the photo.
    pub fn fingerprint(
        &self,
        (format, layout): (Format, Layout),
        look: Option<&Look>,
        fields: &Fields,
        photo: Option<&str>,
    ) -> String {
        let mut feed = Feed::default();
        let mut add = |text: &str| {
            feed.add(text);
        };
        add(RECIPE);
        add(self.drawings.get(&format).map_or("", String::as_str));
        add(self.fonts.fingerprint());
        if let Some(look) = look {
            add(&look.sign);
            add(&format!("{:?}", look.colour));
        }
        let Fields { name, summary, agency, topic, city, address, badges, link, more, words } = fields;
        let texts = [name, summary, agency, topic, city, address, link].into_iter().chain(badges);
        texts.chain(more.values()).chain(words.values()).for_each(|text| add(text));
        add(layout.id());
        add(photo.unwrap_or_default());
        feed.digits(16)
    }
}
