//! Sets a list of texts into a slot, one below another in one size, each beside its mark.

use super::Item;
use crate::cards::fit::{Block, Words};
use crate::cards::font::Fonts;
use crate::cards::template::{Across, Area, Content, Down, Rgb, Slot};

/// A text in its place and the mark beside it, in the drawing's units.
pub struct Row {
    pub text: Block,
    /// The upper left of the text's box.
    pub x: f32,
    pub y: f32,
    /// Where the eye sees the middle of its first line.
    pub middle: f32,
    /// The mark's words and the upper left of their box.
    pub mark: Option<(Block, f32, f32)>,
}

/// Free room between two items, in parts of the size.
const LEAST_GAP: f32 = 0.4;
const MOST_GAP: f32 = 0.9;
/// The height of a number's disc, in parts of the size.
const DISC: f32 = 1.7;
/// How far the middle of small letters stands above their baseline, in parts of the size.
const MIDDLE: f32 = 0.35;
/// Units below the last item that are kept for rounding.
const EDGE: f32 = 3.0;
/// Units in which two sizes that are tried differ.
const STEP: usize = 2;

/// What stands beside a row: how high and wide it is, round, and its colour.
pub(crate) fn sign(slot: &Slot, row: &Row) -> Option<(f32, Rgb)> {
    let size = row.text.size as f32;
    match slot.content {
        Content::Steps => Some((DISC * size, slot.ground)),
        Content::Benefits => Some((size / 2.5, slot.mark_colour)),
        _ => None,
    }
}

/// Sets items into a slot in the largest size in which all fit; in the least, texts are cut and the last are left out.
pub fn set(slot: &Slot, items: &[Item], fonts: &Fonts) -> Vec<Row> {
    let Some(font) = fonts.get(&slot.font) else { return Vec::new() };
    let words: Vec<(&Item, Words)> =
        items.iter().filter_map(|item| Some((item, Words::new(font, &item.text)?))).collect();
    let whole = (slot.least..=slot.most).rev().step_by(STEP).find_map(|size| {
        let setting = Setting { slot, size };
        let blocks = setting.blocks(&words, slot.lines).filter(|blocks| blocks.iter().all(is_whole))?;
        setting.fits(&words, &blocks).then_some((setting, blocks))
    });
    let cut = || {
        let setting = Setting { slot, size: slot.least };
        let counts = (1..=words.len()).rev().flat_map(|count| (1..=slot.lines).rev().map(move |lines| (count, lines)));
        counts.into_iter().find_map(|(count, lines)| {
            let blocks = setting.blocks(&words[..count], lines)?;
            setting.fits(&words, &blocks).then_some((Setting { slot, size: slot.least }, blocks))
        })
    };
    let Some((setting, blocks)) = whole.or_else(cut) else { return Vec::new() };
    setting.rows(&words, blocks, fonts)
}

fn is_whole(block: &Block) -> bool {
    !block.cut && !block.divided
}

/// A slot at one size.
struct Setting<'s> {
    slot: &'s Slot,
    size: u32,
}

impl Setting<'_> {
    /// The texts in their column; `None` if one cannot be shown.
    fn blocks(&self, words: &[(&Item, Words)], lines: usize) -> Option<Vec<Block>> {
        let (size, column) = (self.size, self.slot.column);
        let area = Area { x: 0, y: 0, width: self.slot.area.width - column, height: self.slot.area.height };
        let (across, down) = (Across::Left, Down::Top);
        let slot = Slot { area, least: size, most: size, lines, across, down, ..self.slot.clone() };
        words.iter().map(|(_, words)| words.fit(&slot)).collect()
    }

    /// The height of a row.
    fn height(&self, words: &Words, block: &Block) -> f32 {
        let size = self.size as f32;
        let text = words.height(block.lines.len(), self.slot.leading) * size;
        let disc = if self.slot.content == Content::Steps { DISC * size } else { 0.0 };
        (self.lowered(words) + text).max(disc)
    }

    fn total(&self, words: &[(&Item, Words)], blocks: &[Block]) -> f32 {
        words.iter().zip(blocks).map(|((_, words), block)| self.height(words, block)).sum()
    }

    fn fits(&self, words: &[(&Item, Words)], blocks: &[Block]) -> bool {
        let gaps = blocks.len().saturating_sub(1) as f32 * LEAST_GAP * self.size as f32;
        self.total(words, blocks) + gaps <= self.height_of_slot()
    }

    fn height_of_slot(&self) -> f32 {
        self.slot.area.height as f32 - EDGE
    }

    fn rows(&self, words: &[(&Item, Words)], blocks: Vec<Block>, fonts: &Fonts) -> Vec<Row> {
        let (slot, size) = (self.slot, self.size as f32);
        let gaps = blocks.len().saturating_sub(1).max(1) as f32;
        let free = self.height_of_slot() - self.total(words, &blocks);
        let gap = (free / gaps).min(MOST_GAP * size);
        let rest = free - gap * blocks.len().saturating_sub(1) as f32;
        let mut y = slot.area.y as f32
            + match slot.down {
                Down::Top => 0.0,
                Down::Middle => rest / 2.0,
                Down::Bottom => rest,
            };
        let mut rows = Vec::new();
        for ((item, words), block) in words.iter().zip(blocks) {
            let height = self.height(words, &block);
            let top = y + self.lowered(words);
            let baseline = block.glyphs.first().map_or(0.0, |glyph| glyph.y);
            let middle = top + baseline - MIDDLE * size;
            let mark = self.mark(item, top + baseline, middle, fonts);
            let x = (slot.area.x + slot.column) as f32;
            rows.push(Row { text: block, x, y: top, middle, mark });
            y += height + gap;
        }
        rows
    }

    /// How far the first line stands below its row's edge, to be beside the middle of its disc.
    fn lowered(&self, words: &Words) -> f32 {
        let (size, line) = (self.size as f32, words.height(1, self.slot.leading));
        if self.slot.content == Content::Steps { ((DISC - line) * size / 2.0).max(0.0) } else { 0.0 }
    }

    /// The words of a mark: a number in its disc, a label on the baseline of its text.
    fn mark(&self, item: &Item, baseline: f32, middle: f32, fonts: &Fonts) -> Option<(Block, f32, f32)> {
        let (slot, size) = (self.slot, self.size);
        let font = fonts.get(&slot.mark_font)?;
        let words = Words::new(font, &item.mark)?;
        let is_number = slot.content == Content::Steps;
        let width = if is_number { (DISC * size as f32) as u32 } else { slot.column.saturating_sub(size / 2) };
        let area = Area { x: 0, y: 0, width: width.max(1), height: 4 * size };
        let (across, down) = (if is_number { Across::Centre } else { Across::Left }, Down::Top);
        let (least, lines) = (size / 2, 1);
        let block = words.fit(&Slot { area, least, most: size, lines, across, down, ..slot.clone() })?;
        let own = block.glyphs.first().map_or(0.0, |glyph| glyph.y);
        let y = if is_number { middle + MIDDLE * block.size as f32 - own } else { baseline - own };
        Some((block, slot.area.x as f32, y))
    }
}
