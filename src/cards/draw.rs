//! Lays a record's words, code and photo over a static layer.

use super::badge;
use super::code;
use super::fit::fit;
use super::font::{Font, Fonts};
use super::mask::{FULL, Mask};
use super::sheet::{Ground, Sheet, mixed};
use super::template::{Area, Content, Rgb, Slot};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Everything that a card can say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    pub name: String,
    pub summary: String,
    pub agency: String,
    pub topic: String,
    pub city: String,
    /// The address as people type it.
    pub address: String,
    /// Two or three words each, the most important first.
    pub badges: Vec<String>,
    /// The address that the code leads to.
    pub link: String,
    /// What else a layout shows.
    pub more: BTreeMap<Content, String>,
    /// Words of the theme's locale by their keys.
    pub words: BTreeMap<&'static str, String>,
}

impl Fields {
    fn text(&self, slot: &Slot) -> &str {
        match slot.content {
            Content::Word => self.words.get(&*slot.word).map_or("", String::as_str),
            Content::Name => &self.name,
            Content::Summary => &self.summary,
            Content::Agency => &self.agency,
            Content::Topic => &self.topic,
            Content::City => &self.city,
            Content::Address => &self.address,
            other => self.more.get(&other).map_or("", String::as_str),
        }
    }
}

/// A shape in one colour at its place.
#[derive(Clone, Debug)]
pub struct Mark<'f> {
    pub x: i32,
    pub y: i32,
    pub mask: Cow<'f, Mask>,
    pub colour: Rgb,
}

/// Everything that is laid over the static layer for a record, in order.
pub fn marks<'f>(slots: &[Slot], fields: &Fields, fonts: &'f Fonts) -> Vec<Mark<'f>> {
    let mut marks = Vec::new();
    slots.iter().for_each(|slot| fill(slot, fields, fonts, &mut marks));
    marks
}

/// Fills one slot; everything stays inside of its area.
pub fn fill<'f>(slot: &Slot, fields: &Fields, fonts: &'f Fonts, marks: &mut Vec<Mark<'f>>) {
    match (slot.content, fonts.get(&slot.font)) {
        (Content::Photo, _) => {}
        (Content::Code, _) => marks.extend(code(slot, &fields.link)),
        (Content::Badges, Some(font)) => badges(slot, &fields.badges, font, marks),
        _ => {
            let words = fields.text(slot);
            if let Some((_, font)) = fonts.best(&slot.font, words) {
                text(slot, words, font, marks);
            }
        }
    }
}

fn text<'f>(slot: &Slot, text: &str, font: &'f Font, marks: &mut Vec<Mark<'f>>) {
    let Some(block) = fit(font, text, slot) else { return };
    for glyph in block.glyphs {
        let x = glyph.x + slot.area.x as f32;
        if let Some(mask) = font.mask(glyph.id, block.size, x) {
            let (x, y) = (x.floor() as i32 + mask.x, glyph.y.round() as i32 + slot.area.y as i32 + mask.y);
            marks.push(Mark { x, y, mask: Cow::Borrowed(mask), colour: slot.colour });
        }
    }
}

/// Draws badges with their grounds.
fn badges<'f>(slot: &Slot, badges: &[String], font: &'f Font, marks: &mut Vec<Mark<'f>>) {
    for (badge, place) in badge::place(slot, badges, font) {
        let Area { x, y, width, height } = place.area;
        if let Some(mask) = Mask::rounded(width as f32, height as f32, height as f32 / 2.0) {
            marks.push(Mark { x: x as i32, y: y as i32, mask: Cow::Owned(mask), colour: slot.ground });
        }
        text(&place, badge, font, marks);
    }
}

/// A code as large as whole pixels allow, in the middle of its slot.
fn code<'f>(slot: &Slot, link: &str) -> Option<Mark<'f>> {
    let code = code::of(link)?;
    let side = slot.area.width.min(slot.area.height) as usize;
    let module = side / code::side(&code);
    let width = module * code.size() as usize;
    let mut levels = vec![0; width * width];
    for (row, rows) in levels.chunks_exact_mut((width * module).max(1)).enumerate() {
        let (first, others) = rows.split_at_mut(width);
        for (from, to) in code::runs(&code, row as i32) {
            first[from as usize * module..to as usize * module].fill(FULL);
        }
        others.chunks_exact_mut(width).for_each(|other| other.copy_from_slice(first));
    }
    let mask = Mask { x: 0, y: 0, width, levels };
    let middle = |start: u32, length: u32| start as i32 + (length as i32 - width as i32) / 2;
    let (x, y) = (middle(slot.area.x, slot.area.width), middle(slot.area.y, slot.area.height));
    (module > 0).then_some(Mark { x, y, mask: Cow::Owned(mask), colour: slot.colour })
}

/// The pixels of a card over a ground with a palette: rows of places in it, each behind one byte.
pub fn in_palette(sheet: &Sheet, marks: &[Mark]) -> Option<Vec<u8>> {
    let Ground::Palette { rows, inks, .. } = &sheet.ground else { return None };
    let mut rows = rows.clone();
    let layout = Layout { bytes: 1, before: 1 };
    for mark in marks {
        let ink = inks.iter().find(|ink| ink.colour == mark.colour)?;
        over(mark, sheet, &mut rows, layout, |pixel, level| {
            pixel[0] = ink.mixtures[usize::from(pixel[0])][usize::from(level)]
        });
    }
    Some(rows)
}

/// A photo cut to a size: three bytes for each pixel.
pub type Photo<'p> = &'p dyn Fn(u32, u32) -> Option<Vec<u8>>;

/// The pixels of a card with a photo, three bytes each; `None` if the photo cannot be had.
pub fn in_full(sheet: &Sheet, marks: &[Mark], photo: Photo) -> Option<Vec<u8>> {
    let Ground::Full(pixels) = &sheet.ground else { return None };
    let mut pixels = pixels.clone();
    for area in sheet.slots.iter().filter(|slot| slot.content == Content::Photo).map(|slot| slot.area) {
        let rows = photo(area.width, area.height)?;
        for (row, from) in rows.chunks_exact(3 * area.width as usize).enumerate() {
            let start = 3 * ((area.y as usize + row) * sheet.width + area.x as usize);
            pixels[start..start + from.len()].copy_from_slice(from);
        }
    }
    let layout = Layout { bytes: 3, before: 0 };
    for mark in marks {
        over(mark, sheet, &mut pixels, layout, |pixel, level| {
            pixel.copy_from_slice(&mixed([pixel[0], pixel[1], pixel[2]], mark.colour, level));
        });
    }
    Some(pixels)
}

/// How pixels lie: the bytes of each, and those that stand before each row.
#[derive(Clone, Copy)]
struct Layout {
    bytes: usize,
    before: usize,
}

/// Visits every pixel under a mark with the mark's coverage there.
fn over(mark: &Mark, sheet: &Sheet, pixels: &mut [u8], layout: Layout, mut paint: impl FnMut(&mut [u8], u8)) {
    let (mask, Layout { bytes, before }) = (&mark.mask, layout);
    for (row, levels) in mask.levels.chunks_exact(mask.width.max(1)).enumerate() {
        let y = mark.y + row as i32;
        if y < 0 || y as usize >= sheet.height {
            continue;
        }
        let start = (mark.x.max(0) as usize).min(sheet.width);
        let levels = levels.get((start as i32 - mark.x) as usize..).unwrap_or_default();
        let line = y as usize * (before + bytes * sheet.width) + before;
        let line = &mut pixels[line + bytes * start..line + bytes * sheet.width];
        for (pixel, level) in line.chunks_exact_mut(bytes).zip(levels).filter(|(_, level)| **level > 0) {
            paint(pixel, *level);
        }
    }
}
