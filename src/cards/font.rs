//! The theme's own fonts: which letters they have, how wide words are with their kerning, and glyphs as masks.
//!
//! System fonts are never read, so a card has the same bytes on every machine.

use super::mask::Mask;
use crate::fingerprint::Feed;
use harfrust::{ShapeOptions, ShaperData, UnicodeBuffer};
use resvg::tiny_skia::{Path, PathBuilder};
use resvg::usvg::fontdb;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Pixels of the largest letters that a card can have.
pub const LARGEST: u32 = 400;
/// Places between two pixels at which a glyph can begin.
const PHASES: usize = 2;

/// All fonts of a theme, by the name of their file without its ending.
#[derive(Default)]
pub struct Fonts {
    fonts: BTreeMap<String, Font>,
    /// The same fonts for text that stands in the drawing itself.
    database: Arc<fontdb::Database>,
    fingerprint: String,
}

impl Fonts {
    /// Reads fonts; what is no font comes back by its index.
    pub fn new(files: &[(String, Vec<u8>)]) -> (Fonts, Vec<usize>) {
        let (mut fonts, mut database, mut broken) = (BTreeMap::new(), fontdb::Database::new(), Vec::new());
        let mut feed = Feed::default();
        for (index, (name, bytes)) in files.iter().enumerate() {
            match Font::new(bytes.clone()) {
                Some(font) => {
                    fonts.insert(name.clone(), font);
                    database.load_font_data(bytes.clone());
                    feed.add(name).add(bytes);
                }
                None => broken.push(index),
            }
        }
        let fingerprint = feed.fingerprint().to_string();
        (Fonts { fonts, database: Arc::new(database), fingerprint }, broken)
    }

    /// The font of this file name; `None` if the theme has none.
    pub fn get(&self, name: &str) -> Option<&Font> {
        self.fonts.get(name)
    }

    /// The font of a name, or another of the theme that has more of a text's letters; with its own name.
    pub fn best(&self, name: &str, text: &str) -> Option<(&str, &Font)> {
        let (name, own) = self.fonts.get_key_value(name)?;
        if text.is_ascii() || own.lacks(text).is_empty() {
            return Some((name, own));
        }
        let others = self.fonts.iter().filter(|(other, _)| *other != name);
        let fonts = std::iter::once((name, own)).chain(others);
        fonts.min_by_key(|(_, font)| font.lacks(text).len()).map(|(name, font)| (name.as_str(), font))
    }

    /// The file names of all fonts, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.fonts.keys().map(String::as_str)
    }

    /// Tells fonts of other names or bytes apart.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The same fonts as the SVG library takes them; shared, not copied.
    pub fn database(&self) -> Arc<fontdb::Database> {
        self.database.clone()
    }
}

/// Glyphs at some place between two pixels, each made when it is first drawn.
type Glyphs = Vec<OnceLock<Option<Mask>>>;

/// One font. Measures are in parts of the font's size.
pub struct Font {
    bytes: Arc<Vec<u8>>,
    shaper: ShaperData,
    units: f32,
    /// From the baseline to the top and to the bottom of a line, both positive.
    pub ascent: f32,
    pub descent: f32,
    pub space: f32,
    pub space_glyph: u16,
    /// Where the ink of every glyph ends.
    ink: Vec<Ink>,
    /// Masks by size in pixels.
    masks: Vec<OnceLock<Glyphs>>,
}

/// How far ink reaches beyond a glyph's advance to either side, above the baseline and below it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ink {
    pub side: f32,
    pub above: f32,
    pub below: f32,
}

impl Ink {
    /// The smallest bounds that hold both.
    pub fn with(self, other: Ink) -> Ink {
        Ink { side: self.side.max(other.side), above: self.above.max(other.above), below: self.below.max(other.below) }
    }
}

/// A glyph of a word and how far it stands from the word's beginning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    pub id: u16,
    pub x: f32,
    pub y: f32,
    pub advance: f32,
    /// Where its letters begin in the word, in bytes.
    pub at: usize,
}

impl Font {
    fn new(bytes: Vec<u8>) -> Option<Font> {
        let font = FontRef::new(&bytes).ok()?;
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        let units = f32::from(metrics.units_per_em);
        let glyphs = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let space_glyph = font.charmap().map(' ')?;
        let space = glyphs.advance_width(space_glyph)?;
        let space_glyph = u16::try_from(space_glyph.to_u32()).ok()?;
        let ink = |glyph: u16| {
            let glyph = GlyphId::from(glyph);
            let (bounds, advance) =
                (glyphs.bounds(glyph).unwrap_or_default(), glyphs.advance_width(glyph).unwrap_or(0.0));
            let side = (-bounds.x_min).max(bounds.x_max - advance).max(0.0);
            Ink { side: side / units, above: bounds.y_max / units, below: -bounds.y_min / units }
        };
        let ink = (0..metrics.glyph_count).map(ink).collect();
        let shaper = ShaperData::new(&font);
        let (ascent, descent, space) = (metrics.ascent / units, -metrics.descent / units, space / units);
        let masks = (0..=LARGEST).map(|_| OnceLock::new()).collect();
        let bytes = Arc::new(bytes);
        Some(Font { shaper, units, ascent, descent, space, space_glyph, ink, masks, bytes })
    }

    /// The bytes of the font's file.
    pub fn bytes(&self) -> Arc<Vec<u8>> {
        self.bytes.clone()
    }

    /// The text in letters that the font has: others lose their marks, and what is left without a letter is left out.
    pub fn spelled(&self, text: &str) -> String {
        let Ok(font) = FontRef::new(&self.bytes) else { return String::new() };
        let letters = font.charmap();
        let has = |letter: &char| letters.map(*letter).is_some_and(|glyph| glyph != GlyphId::NOTDEF);
        let mut spelled = String::with_capacity(text.len());
        for letter in text.nfc() {
            if letter.is_whitespace() {
                spelled.push(' ');
            } else if is_combining_mark(letter) {
                // A Latin mark that fits no letter would stand alone; vowels of other scripts have places of their own.
                let is_vowel = !('\u{300}'..='\u{36f}').contains(&letter) && has(&letter);
                spelled.extend(is_vowel.then_some(letter).filter(|_| spelled.ends_with(|before| has(&before))));
            } else if has(&letter) {
                spelled.push(letter);
            } else {
                spelled.extend(std::iter::once(letter).nfkd().filter(|part| !is_combining_mark(*part) && has(part)));
            }
        }
        spelled
    }

    /// Letters and digits of a text that are left out when it is spelled, each once.
    pub fn lacks(&self, text: &str) -> Vec<char> {
        let Ok(font) = FontRef::new(&self.bytes) else { return Vec::new() };
        let letters = font.charmap();
        let has = |letter: char| letters.map(letter).is_some_and(|glyph| glyph != GlyphId::NOTDEF);
        let is_lost = |letter: &char| {
            let mut parts = std::iter::once(*letter).nfkd().filter(|part| !is_combining_mark(*part));
            letter.is_alphanumeric() && !is_combining_mark(*letter) && !has(*letter) && !parts.any(has)
        };
        let mut lost: Vec<char> = Vec::new();
        for letter in text.nfc().filter(is_lost) {
            if !lost.contains(&letter) {
                lost.push(letter);
            }
        }
        lost
    }

    /// Where the ink of some glyphs ends, in parts of the size.
    pub fn ink<'g>(&self, glyphs: impl IntoIterator<Item = &'g Glyph>) -> Ink {
        let ink = |glyph: &Glyph| {
            let ink = self.ink.get(usize::from(glyph.id)).copied().unwrap_or_default();
            // A mark is shifted onto its letter.
            Ink { above: ink.above + glyph.y, below: ink.below - glyph.y, ..ink }
        };
        glyphs.into_iter().map(ink).fold(Ink::default(), Ink::with)
    }

    /// The glyphs of each word, kerned, and each word's width.
    pub fn shaped<'t>(&self, words: impl IntoIterator<Item = &'t str>) -> Vec<(Vec<Glyph>, f32)> {
        let Ok(font) = FontRef::new(&self.bytes) else { return Vec::new() };
        let shaper = self.shaper.shaper(&font).build();
        let mut buffer = UnicodeBuffer::new();
        let mut shaped = Vec::new();
        for word in words {
            buffer.push_str(word);
            buffer.guess_segment_properties();
            let glyphs = shaper.shape(buffer, ShapeOptions::new());
            let mut x = 0.0;
            let placed = glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()).map(|(info, position)| {
                let part = |units: i32| units as f32 / self.units;
                let glyph = Glyph {
                    id: info.glyph_id as u16,
                    x: x + part(position.x_offset),
                    y: part(position.y_offset),
                    advance: part(position.x_advance),
                    at: info.cluster as usize,
                };
                x += glyph.advance;
                glyph
            });
            shaped.push((placed.collect(), x));
            buffer = glyphs.clear();
        }
        shaped
    }

    /// A glyph in pixels, to stand with its origin at `x` (of which only what is behind the point matters); `None` if it
    /// has no ink.
    pub fn mask(&self, glyph: u16, size: u32, x: f32) -> Option<&Mask> {
        let glyphs = self.masks.get(size as usize)?.get_or_init(|| {
            let count = self.ink.len();
            (0..count * PHASES).map(|_| OnceLock::new()).collect()
        });
        let phase = ((x - x.floor()) * PHASES as f32) as usize;
        glyphs.get(usize::from(glyph) * PHASES + phase)?.get_or_init(|| self.drawn(glyph, size, phase)).as_ref()
    }

    fn drawn(&self, glyph: u16, size: u32, phase: usize) -> Option<Mask> {
        Mask::filled(&self.outline(glyph, size as f32, phase as f32 / PHASES as f32)?)
    }

    /// A glyph's outline, with its origin at `x` on the baseline; `None` if it has no ink.
    pub(crate) fn outline(&self, glyph: u16, size: f32, x: f32) -> Option<Path> {
        let font = FontRef::new(&self.bytes).ok()?;
        let outline = font.outline_glyphs().get(GlyphId::from(glyph))?;
        let mut pen = Pen { path: PathBuilder::new(), scale: size / self.units, x };
        outline.draw(DrawSettings::unhinted(Size::unscaled(), LocationRef::default()), &mut pen).ok()?;
        pen.path.finish()
    }
}

/// Draws an outline into a path whose y grows downwards.
struct Pen {
    path: PathBuilder,
    scale: f32,
    x: f32,
}

impl Pen {
    fn point(&self, x: f32, y: f32) -> (f32, f32) {
        (x * self.scale + self.x, -y * self.scale)
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.point(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.point(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let ((cx, cy), (x, y)) = (self.point(cx, cy), self.point(x, y));
        self.path.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let ((ax, ay), (bx, by), (x, y)) = (self.point(ax, ay), self.point(bx, by), self.point(x, y));
        self.path.cubic_to(ax, ay, bx, by, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
