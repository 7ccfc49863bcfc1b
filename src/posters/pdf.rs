//! Writes sheets into a tagged PDF: each slot is a heading, a paragraph, a list or a figure; what is drawn around is not
//! read out.

use super::list::{self, Row};
use super::vector::{self, transform};
use super::{A4, About, Item, Layer, Sheet, Value};
use crate::cards::badge;
use crate::cards::code;
use crate::cards::fit::{Block, fit};
use crate::cards::font::Fonts;
use crate::cards::template::{Area, Content, Rgb, Slot};
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, SpanTag, Tag, TagGroup, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};
use resvg::tiny_skia::Transform;
use std::collections::BTreeMap;
use std::num::NonZeroU16;

/// Points in a millimetre.
const POINTS: f32 = 72.0 / 25.4;

/// A document of A4 sheets; `None` if it cannot be written.
pub(crate) fn document(about: &About, sheets: &[Sheet], fonts: &Fonts) -> Option<Vec<u8>> {
    let settings = SerializeSettings { xmp_metadata: false, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let faces = fonts.names().filter_map(|name| {
        let bytes = fonts.get(name)?.bytes();
        Some((name, Font::new(bytes.into(), 0)?))
    });
    let mut pen = Pen { fonts, faces: faces.collect(), tags: TagTree::new() };
    for sheet in sheets {
        let unit = POINTS * 210.0 / sheet.layer.size.0 as f32;
        let (width, height) = (A4.0 as f32 * POINTS / 10.0, A4.1 as f32 * POINTS / 10.0);
        let mut page = document.start_page_with(PageSettings::from_wh(width, height)?);
        let mut surface = page.surface();
        pen.sheet(sheet, Transform::from_scale(unit, unit), 1, &mut surface);
        surface.finish();
        page.finish();
    }
    document.set_tag_tree(pen.tags);
    document.set_metadata(
        Metadata::new()
            .title(about.title.clone())
            .authors(vec![about.author.clone()])
            .description(about.description.clone())
            .language(about.language.to_owned())
            .creator("Etalase".to_owned()),
    );
    document.finish().ok()
}

struct Pen<'f> {
    fonts: &'f Fonts,
    faces: BTreeMap<&'f str, Font>,
    tags: TagTree,
}

impl Pen<'_> {
    /// Draws a sheet. `level` is that of its heading.
    fn sheet(&mut self, sheet: &Sheet, place: Transform, level: u16, surface: &mut Surface) {
        surface.push_transform(&transform(place));
        self.ground(sheet.layer, surface);
        for slot in &sheet.layer.slots {
            match (slot.content, sheet.fields.get(slot.content)) {
                (Content::Rows, _) => self.rows(slot, sheet, level + 1, surface),
                (Content::Card, _) => self.card(slot, sheet, level + 1, surface),
                (Content::Code, Some(Value::Text(link))) => self.code(slot, link, surface),
                (Content::Badges, Some(Value::Texts(badges))) => self.badges(slot, badges, surface),
                (_, Some(Value::Items(items))) if slot.content.is_list() => self.list(slot, items, surface),
                _ => {
                    if let Some(text) = sheet.fields.of(slot) {
                        self.text(slot, text, level, surface);
                    }
                }
            }
        }
        surface.pop();
    }

    fn ground(&self, layer: &Layer, surface: &mut Surface) {
        surface.start_tagged(ContentTag::Artifact(Artifact::new(ArtifactType::Other, None)));
        vector::draw(layer.tree.root(), surface);
        surface.end_tagged();
    }

    /// Other sheets in a slot, as wide as it is, from its top.
    fn rows(&mut self, slot: &Slot, sheet: &Sheet, level: u16, surface: &mut Surface) {
        let mut y = slot.area.y as f32;
        for row in &sheet.inside {
            let scale = slot.area.width as f32 / row.layer.size.0 as f32;
            self.sheet(row, Transform::from_row(scale, 0.0, 0.0, scale, slot.area.x as f32, y), level, surface);
            y += row.layer.size.1 as f32 * scale;
        }
    }

    /// Another sheet in a slot, as large as it fits.
    fn card(&mut self, slot: &Slot, sheet: &Sheet, level: u16, surface: &mut Surface) {
        let Some(card) = sheet.inside.first() else { return };
        let (width, height) = (card.layer.size.0 as f32, card.layer.size.1 as f32);
        let scale = (slot.area.width as f32 / width).min(slot.area.height as f32 / height);
        let place = Transform::from_row(scale, 0.0, 0.0, scale, slot.area.x as f32, slot.area.y as f32);
        self.sheet(card, place, level, surface);
    }

    fn text(&mut self, slot: &Slot, text: &str, level: u16, surface: &mut Surface) {
        let Some((face, font)) = self.fonts.best(&slot.font, text) else { return };
        let Some(block) = fit(font, text, slot) else { return };
        let marked = self.block(&block, slot.area.x as f32, slot.area.y as f32, face, slot.colour, surface);
        let mut group = match (slot.content, NonZeroU16::new(level)) {
            (Content::Name, Some(level)) => TagGroup::new(Tag::Hn(level, Some(block.text))),
            _ => TagGroup::new(Tag::P),
        };
        marked.into_iter().for_each(|part| group.push(part));
        self.tags.push(group);
    }

    fn badges(&mut self, slot: &Slot, badges: &[String], surface: &mut Surface) {
        let Some(font) = self.fonts.get(&slot.font) else { return };
        for (badge, place) in badge::place(slot, badges, font) {
            let Area { x, y, width, height } = place.area;
            let ground = rounded(x as f32, y as f32, width as f32, height as f32);
            decorate(ground, slot.ground, surface);
            self.text(&place, badge, 1, surface);
        }
    }

    fn list(&mut self, slot: &Slot, items: &[Item], surface: &mut Surface) {
        let numbering = match slot.content {
            Content::Steps => ListNumbering::Decimal,
            Content::Benefits => ListNumbering::Circle,
            _ => ListNumbering::None,
        };
        let mut list = TagGroup::new(Tag::L(numbering));
        for row in list::set(slot, items, self.fonts) {
            list.push(self.row(slot, &row, surface));
        }
        self.tags.push(list);
    }

    fn row(&mut self, slot: &Slot, row: &Row, surface: &mut Surface) -> TagGroup {
        if let Some((side, colour)) = list::sign(slot, row) {
            decorate(rounded(slot.area.x as f32, row.middle - side / 2.0, side, side), colour, surface);
        }
        let mut item = TagGroup::new(Tag::LI);
        if let Some((mark, x, y)) = &row.mark {
            let mut label = TagGroup::new(Tag::Lbl);
            let marked = self.block(mark, *x, *y, &slot.mark_font, slot.mark_colour, surface);
            marked.into_iter().for_each(|part| label.push(part));
            item.push(label);
        }
        let mut body = TagGroup::new(Tag::LBody);
        let marked = self.block(&row.text, row.x, row.y, &slot.font, slot.colour, surface);
        marked.into_iter().for_each(|part| body.push(part));
        item.push(body);
        item
    }

    /// A code as large as its slot, in its middle, with its quiet zone.
    fn code(&mut self, slot: &Slot, link: &str, surface: &mut Surface) {
        let Some(code) = code::of(link) else { return };
        let mut path = PathBuilder::new();
        for [x, y, width, height] in code::bars(&code, slot.area) {
            if let Some(rect) = Rect::from_xywh(x, y, width, height) {
                path.push_rect(rect);
            }
        }
        let Some(path) = path.finish() else { return };
        let part = surface.start_tagged(ContentTag::Other);
        fill(&path, slot.colour, surface);
        surface.end_tagged();
        let mut figure = TagGroup::new(Tag::Figure(Some(link.to_owned())));
        figure.push(part);
        self.tags.push(figure);
    }

    /// Draws the lines of a text, and comes back with their places in the tags.
    fn block(&self, block: &Block, x: f32, y: f32, face: &str, colour: Rgb, surface: &mut Surface) -> Vec<Identifier> {
        let Some(face) = self.faces.get(face) else { return Vec::new() };
        let size = block.size as f32;
        surface.set_fill(Some(ink(colour)));
        let mut marked = Vec::new();
        for (number, line) in block.lines.iter().enumerate() {
            let Some(first) = block.glyphs[line.clone()].first() else { continue };
            let last = block.lines.get(number + 1).and_then(|next| block.glyphs.get(next.start));
            let end = last.map_or(block.text.len(), |next| next.at);
            let glyphs: Vec<KrillaGlyph> = line
                .clone()
                .map(|at| {
                    let glyph = block.glyphs[at];
                    let next = (at + 1 < line.end).then(|| block.glyphs[at + 1]);
                    // Nothing follows the last one.
                    let advance = next.map_or(0.0, |next| next.x - glyph.x) / size;
                    // Marks on a letter belong to the letter's part of the text.
                    let behind = block.glyphs[line.clone()].iter().map(|other| other.at).filter(|at| *at > glyph.at);
                    let range = glyph.at..behind.min().unwrap_or(end);
                    let id = GlyphId::new(u32::from(glyph.id));
                    KrillaGlyph::new(id, advance, 0.0, (first.y - glyph.y) / size, 0.0, range, None)
                })
                .collect();
            marked.push(surface.start_tagged(ContentTag::Span(SpanTag::empty())));
            let start = Point::from_xy(x + first.x, y + first.y);
            surface.draw_glyphs(start, &glyphs, face.clone(), &block.text, size, false);
            surface.end_tagged();
        }
        surface.set_fill(None);
        marked
    }
}

fn ink([red, green, blue]: Rgb) -> Fill {
    Fill { paint: rgb::Color::new(red, green, blue).into(), ..Fill::default() }
}

fn fill(path: &Path, colour: Rgb, surface: &mut Surface) {
    surface.set_fill(Some(ink(colour)));
    surface.draw_path(path);
    surface.set_fill(None);
}

/// Draws what is not read out.
fn decorate(path: Option<Path>, colour: Rgb, surface: &mut Surface) {
    let Some(path) = path else { return };
    surface.start_tagged(ContentTag::Artifact(Artifact::new(ArtifactType::Other, None)));
    fill(&path, colour, surface);
    surface.end_tagged();
}

/// A rectangle whose shorter sides are round.
fn rounded(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    // How far a curve's handles reach for a quarter of a circle.
    const HANDLE: f32 = 0.552_285;
    let radius = width.min(height) / 2.0;
    let handle = radius * (1.0 - HANDLE);
    let (right, bottom) = (x + width, y + height);
    let mut path = PathBuilder::new();
    path.move_to(x + radius, y);
    path.line_to(right - radius, y);
    path.cubic_to(right - handle, y, right, y + handle, right, y + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(right, bottom - handle, right - handle, bottom, right - radius, bottom);
    path.line_to(x + radius, bottom);
    path.cubic_to(x + handle, bottom, x, bottom - handle, x, bottom - radius);
    path.line_to(x, y + radius);
    path.cubic_to(x, y + handle, x + handle, y, x + radius, y);
    path.close();
    path.finish()
}
