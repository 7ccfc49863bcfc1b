//! Sets a text into a box: as large as it fits, in lines of even length, cut only if it cannot be helped.

use super::font::{Font, Glyph, Ink};
use super::template::{Across, Down, Slot};
use std::ops::Range;

/// A text that has found its size.
#[derive(Debug)]
pub struct Block {
    pub size: u32,
    pub glyphs: Vec<Placed>,
    /// The glyphs of each line.
    pub lines: Vec<Range<usize>>,
    /// What is shown, a space between words.
    pub text: String,
    /// Some of the text was left out.
    pub cut: bool,
    /// A word had to be divided.
    pub divided: bool,
}

/// A glyph in its place from the box's upper left, in pixels; spaces too.
#[derive(Clone, Copy, Debug)]
pub struct Placed {
    pub id: u16,
    pub x: f32,
    pub y: f32,
    /// Where its letters begin in the block's text, in bytes.
    pub at: usize,
}

/// A run of glyphs that no line may divide, as wide as it says.
struct Piece {
    text: String,
    glyphs: Vec<Glyph>,
    width: f32,
    /// Whether a space stands before it, unless it begins a line.
    spaced: bool,
}

/// A text shaped once, to be set into boxes of any size.
pub struct Words<'f> {
    font: &'f Font,
    pieces: Vec<Piece>,
    ink: Ink,
}

/// Free space at both ends of a line, in parts of the size.
const SIDE: f32 = 0.02;
/// Pixels at every edge of a slot that are kept for rounding.
const EDGE: f32 = 1.0;
/// Pixels in which two sizes that are tried differ.
const STEP: usize = 2;

/// Sets a text into its slot; `None` if nothing of it can be shown.
pub fn fit(font: &Font, text: &str, slot: &Slot) -> Option<Block> {
    Words::new(font, text)?.fit(slot)
}

impl<'f> Words<'f> {
    /// Shapes a text; `None` if nothing of it can be shown.
    pub fn new(font: &'f Font, text: &str) -> Option<Words<'f>> {
        let pieces = pieces(font, text);
        // Lines of plain letters stand alike whatever is in them; rare letters reach farther.
        let usual = Ink { side: SIDE, above: font.ascent, below: font.descent };
        let ink = pieces.iter().map(|piece| font.ink(&piece.glyphs)).fold(usual, Ink::with);
        (!pieces.is_empty()).then_some(Words { font, pieces, ink })
    }

    /// Sets the text into a slot.
    pub fn fit(&self, slot: &Slot) -> Option<Block> {
        let Words { font, pieces, ink } = self;
        let setting = |size| Setting { font, slot, ink: *ink, size };
        let sizes = || (slot.least..=slot.most).rev().step_by(STEP);
        let whole = sizes().find_map(|size| {
            let setting = setting(size);
            let lines = setting.wrapped(pieces, setting.width())?;
            (lines.len() <= setting.lines()).then(|| setting.block(pieces, &setting.balanced(pieces, lines)))
        });
        // A word that is wider than the box at any size is divided.
        whole
            .or_else(|| {
                sizes().find_map(|size| {
                    let setting = setting(size);
                    let pieces = divided(pieces, setting.width());
                    let lines = setting.wrapped(&pieces, setting.width())?;
                    let whole = || Block { divided: true, ..setting.block(&pieces, &lines) };
                    (lines.len() <= setting.lines()).then(whole)
                })
            })
            .or_else(|| cut(&setting(slot.least), pieces))
    }

    /// The height of so many lines, in parts of the size.
    pub fn height(&self, lines: usize, leading: f32) -> f32 {
        self.ink.above + self.ink.below + leading * lines.saturating_sub(1) as f32
    }
}

/// Cuts the text to what fits, and ends it with an ellipsis.
fn cut(setting: &Setting, pieces: &[Piece]) -> Option<Block> {
    let most = setting.lines();
    let mut pieces = divided(pieces, setting.width());
    let lines = setting.wrapped(&pieces, setting.width())?;
    let last = lines.get(most.checked_sub(1)?)?.clone();
    let (ellipsis, width) = setting.font.shaped(["…"]).pop()?;
    pieces.truncate(last.end);
    while setting.line_width(&pieces[last.start..]) + width > setting.width() {
        let piece = pieces.last_mut()?;
        match piece.glyphs.pop() {
            Some(glyph) => {
                piece.width -= glyph.advance;
                piece.text.truncate(glyph.at);
            }
            None => drop(pieces.pop()),
        }
    }
    pieces.push(Piece { text: "…".to_owned(), glyphs: ellipsis, width, spaced: false });
    let lines: Vec<_> = lines[..most - 1].iter().cloned().chain(std::iter::once(last.start..pieces.len())).collect();
    Some(Block { cut: true, ..setting.block(&pieces, &lines) })
}

/// The words of a text, divided where a line may end: at spaces, after hyphens and slashes.
fn pieces(font: &Font, text: &str) -> Vec<Piece> {
    let text = font.spelled(text);
    let mut words: Vec<(&str, bool)> = Vec::new();
    for word in text.split_whitespace() {
        let mut spaced = true;
        for part in word.split_inclusive(['-', '/']) {
            words.push((part, spaced));
            spaced = false;
        }
    }
    let shaped = font.shaped(words.iter().map(|(word, _)| *word));
    let piece = |((glyphs, width), (word, spaced)): ((Vec<Glyph>, f32), &(&str, bool))| Piece {
        text: (*word).to_owned(),
        glyphs,
        width,
        spaced: *spaced,
    };
    shaped.into_iter().zip(&words).map(piece).collect()
}

/// Pieces of which none is wider than `width`, a part of the size.
fn divided(pieces: &[Piece], width: f32) -> Vec<Piece> {
    let mut divided = Vec::new();
    for piece in pieces {
        let mut part = Piece { text: String::new(), glyphs: Vec::new(), width: 0.0, spaced: piece.spaced };
        let (mut start, mut from) = (0.0, 0);
        for glyph in &piece.glyphs {
            if !part.glyphs.is_empty() && glyph.x + glyph.advance - start > width && glyph.at > from {
                part.text = piece.text[from..glyph.at].to_owned();
                (start, from) = (glyph.x, glyph.at);
                let rest = Piece { text: String::new(), glyphs: Vec::new(), width: 0.0, spaced: false };
                divided.push(std::mem::replace(&mut part, rest));
            }
            part.glyphs.push(Glyph { x: glyph.x - start, at: glyph.at - from, ..*glyph });
            part.width = glyph.x - start + glyph.advance;
        }
        part.text = piece.text[from..].to_owned();
        divided.push(part);
    }
    divided
}

/// A slot at one size. Widths are in parts of the size.
struct Setting<'s> {
    font: &'s Font,
    slot: &'s Slot,
    ink: Ink,
    size: u32,
}

type Line = Range<usize>;

/// Whether a word is read from right to left, as Arabic and Hebrew are; nothing if it has no letters.
fn is_leftward(word: &str) -> Option<bool> {
    let letter = word.chars().find(|letter| letter.is_alphabetic())?;
    Some(matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'))
}

impl Setting<'_> {
    fn width(&self) -> f32 {
        (self.slot.area.width as f32 - 2.0 * EDGE) / self.size as f32 - 2.0 * self.ink.side
    }

    /// Lines that the slot allows and has room for.
    fn lines(&self) -> usize {
        let room = (self.slot.area.height as f32 - 2.0 * EDGE) / self.size as f32 - self.ink.above - self.ink.below;
        let fitting = if room < 0.0 { 0 } else { (room / self.slot.leading) as usize + 1 };
        fitting.min(self.slot.lines)
    }

    /// Fills line after line; `None` if a piece is wider than a line.
    fn wrapped(&self, pieces: &[Piece], width: f32) -> Option<Vec<Line>> {
        let (mut lines, mut start, mut filled) = (Vec::new(), 0, 0.0);
        for (at, piece) in pieces.iter().enumerate() {
            if piece.width > width {
                return None;
            }
            let gap = if piece.spaced && at > start { self.font.space } else { 0.0 };
            if at > start && filled + gap + piece.width > width {
                lines.push(start..at);
                (start, filled) = (at, piece.width);
            } else {
                filled += gap + piece.width;
            }
        }
        lines.push(start..pieces.len());
        Some(lines)
    }

    /// Breaks the text into the same number of lines so that the longest line is as short as possible.
    fn balanced(&self, pieces: &[Piece], lines: Vec<Line>) -> Vec<Line> {
        let (mut narrow, mut wide, mut best) = (0.0, self.width(), lines);
        for _ in 0..12 {
            let middle = (narrow + wide) / 2.0;
            match self.wrapped(pieces, middle).filter(|lines| lines.len() <= best.len()) {
                Some(lines) => (wide, best) = (middle, lines),
                None => narrow = middle,
            }
        }
        best
    }

    fn line_width(&self, pieces: &[Piece]) -> f32 {
        let gaps = pieces.iter().skip(1).filter(|piece| piece.spaced).count() as f32;
        pieces.iter().map(|piece| piece.width).sum::<f32>() + gaps * self.font.space
    }

    /// Puts every glyph in its place.
    fn block(&self, pieces: &[Piece], lines: &[Line]) -> Block {
        let size = self.size as f32;
        let (width, height) = (self.slot.area.width as f32 - 2.0 * EDGE, self.slot.area.height as f32 - 2.0 * EDGE);
        let leading = self.slot.leading * (lines.len() - 1) as f32;
        let free = height - (self.ink.above + self.ink.below + leading) * size;
        let top = EDGE
            + match self.slot.down {
                Down::Top => 0.0,
                Down::Middle => free / 2.0,
                Down::Bottom => free,
            };
        let space = self.font.space * size;
        let (mut glyphs, mut text, mut ranges) = (Vec::new(), String::new(), Vec::new());
        let is_leftward = pieces.iter().find_map(|piece| is_leftward(&piece.text)).unwrap_or(false);
        for (number, line) in lines.iter().enumerate() {
            let pieces = &pieces[line.clone()];
            let baseline = (top + (self.ink.above + self.slot.leading * number as f32) * size).round();
            let filled = self.line_width(pieces) * size;
            let free = width - filled - 2.0 * self.ink.side * size;
            let left = EDGE
                + self.ink.side * size
                + match (self.slot.across, is_leftward) {
                    (Across::Left, false) | (Across::Right, true) => 0.0,
                    (Across::Centre, _) => free / 2.0,
                    (Across::Right, false) | (Across::Left, true) => free,
                };
            let mut x = if is_leftward { left + filled } else { left };
            // Where something of a width stands, next in the order in which it is read.
            let mut next = |width: f32| {
                let from = x;
                x += if is_leftward { -width } else { width };
                from.min(x)
            };
            let start = glyphs.len();
            for (at, piece) in pieces.iter().enumerate() {
                if piece.spaced && !text.is_empty() {
                    // Between two lines the words are divided without taking room.
                    if at > 0 {
                        glyphs.push(Placed { id: self.font.space_glyph, x: next(space), y: baseline, at: text.len() });
                    }
                    text.push(' ');
                }
                let (from, x) = (text.len(), next(piece.width * size));
                glyphs.extend(piece.glyphs.iter().map(|glyph| Placed {
                    id: glyph.id,
                    x: x + glyph.x * size,
                    y: baseline - glyph.y * size,
                    at: from + glyph.at,
                }));
                text.push_str(&piece.text);
            }
            ranges.push(start..glyphs.len());
        }
        Block { size: self.size, glyphs, lines: ranges, text, cut: false, divided: false }
    }
}
