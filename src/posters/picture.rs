//! Draws a sheet as a picture for a screen: the same drawing and the same words as in the PDF, in pixels.

use super::list::{self, Row};
use super::{Item, Sheet, Value};
use crate::cards::badge;
use crate::cards::code;
use crate::cards::fit::{Block, fit};
use crate::cards::font::{Font, Fonts};
use crate::cards::mask;
use crate::cards::template::{Area, Content, Rgb, Slot};
use resvg::tiny_skia::{Color, FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Transform};

/// Pixels of three bytes each, with their width and height.
pub(crate) struct Picture {
    pub(crate) pixels: Vec<u8>,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

/// A sheet in a picture of this width. Sheets that stand in slots of others are left out.
pub(crate) fn picture(sheet: &Sheet, width: u32, fonts: &Fonts) -> Option<Picture> {
    let (own_width, own_height) = sheet.layer.size;
    let scale = width as f32 / own_width as f32;
    let height = (own_height as f32 * scale).round() as u32;
    let place = Transform::from_scale(scale, scale);
    let mut pixmap = Pixmap::new(width, height)?;
    pixmap.fill(Color::WHITE);
    resvg::render(&sheet.layer.tree, place, &mut pixmap.as_mut());
    let mut brush = Brush { fonts, place, pixmap };
    sheet.layer.slots.iter().for_each(|slot| brush.slot(slot, sheet));
    let pixels = brush.pixmap.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]);
    Some(Picture { pixels: pixels.collect(), width, height })
}

struct Brush<'f> {
    fonts: &'f Fonts,
    /// From the drawing's units to pixels.
    place: Transform,
    pixmap: Pixmap,
}

impl Brush<'_> {
    fn slot(&mut self, slot: &Slot, sheet: &Sheet) {
        match (slot.content, sheet.fields.get(slot.content)) {
            (Content::Code, Some(Value::Text(link))) => self.code(slot, link),
            (Content::Badges, Some(Value::Texts(badges))) => self.badges(slot, badges),
            (_, Some(Value::Items(items))) if slot.content.is_list() => self.list(slot, items),
            _ => {
                if let Some(text) = sheet.fields.of(slot) {
                    self.text(slot, text);
                }
            }
        }
    }

    fn text(&mut self, slot: &Slot, text: &str) {
        let Some((_, font)) = self.fonts.best(&slot.font, text) else { return };
        let Some(block) = fit(font, text, slot) else { return };
        self.block(&block, slot.area.x as f32, slot.area.y as f32, font, slot.colour);
    }

    fn badges(&mut self, slot: &Slot, badges: &[String]) {
        let Some(font) = self.fonts.get(&slot.font) else { return };
        for (badge, place) in badge::place(slot, badges, font) {
            let Area { x, y, width, height } = place.area;
            self.rounded(x as f32, y as f32, width as f32, height as f32, slot.ground);
            self.text(&place, badge);
        }
    }

    fn list(&mut self, slot: &Slot, items: &[Item]) {
        for row in list::set(slot, items, self.fonts) {
            self.row(slot, &row);
        }
    }

    fn row(&mut self, slot: &Slot, row: &Row) {
        if let Some((side, colour)) = list::sign(slot, row) {
            self.rounded(slot.area.x as f32, row.middle - side / 2.0, side, side, colour);
        }
        if let (Some((mark, x, y)), Some(font)) = (&row.mark, self.fonts.get(&slot.mark_font)) {
            self.block(mark, *x, *y, font, slot.mark_colour);
        }
        if let Some(font) = self.fonts.get(&slot.font) {
            self.block(&row.text, row.x, row.y, font, slot.colour);
        }
    }

    fn code(&mut self, slot: &Slot, link: &str) {
        let Some(code) = code::of(link) else { return };
        let mut path = PathBuilder::new();
        let bars = code::bars(&code, slot.area).into_iter();
        bars.filter_map(|[x, y, width, height]| Rect::from_xywh(x, y, width, height))
            .for_each(|bar| path.push_rect(bar));
        if let Some(path) = path.finish() {
            self.fill(&path, self.place, slot.colour);
        }
    }

    fn rounded(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Rgb) {
        if let Some(path) = mask::rounded(width, height, height / 2.0) {
            self.fill(&path, self.place.pre_translate(x, y), colour);
        }
    }

    fn block(&mut self, block: &Block, x: f32, y: f32, font: &Font, colour: Rgb) {
        for glyph in &block.glyphs {
            if let Some(outline) = font.outline(glyph.id, block.size as f32, 0.0) {
                self.fill(&outline, self.place.pre_translate(x + glyph.x, y + glyph.y), colour);
            }
        }
    }

    fn fill(&mut self, path: &Path, place: Transform, [red, green, blue]: Rgb) {
        let mut paint = Paint::default();
        paint.set_color_rgba8(red, green, blue, u8::MAX);
        self.pixmap.fill_path(path, &paint, FillRule::Winding, place, None);
    }
}
