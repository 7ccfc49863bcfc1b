//! The static layer of a card: drawn once for a drawing and a topic, then copied under the words of every record.

use super::font::Fonts;
use super::mask::FULL;
use super::template::{self, Area, Content, Format, Look, Rgb, Slot};
use crate::fields::Choice;
use crate::vocabulary::Layout;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::collections::{BTreeMap, BTreeSet};

/// A static layer and the slots on it.
pub struct Sheet {
    pub width: usize,
    pub height: usize,
    pub slots: Vec<Slot>,
    pub ground: Ground,
}

/// The pixels of a static layer.
pub enum Ground {
    /// For a card without a photo: indexes into a palette that also holds the colours of all words. One byte stands
    /// before each row, as in a PNG.
    Palette { rows: Vec<u8>, palette: Vec<Rgb>, inks: Vec<Ink> },
    /// For a card with a photo: three bytes for each pixel.
    Full(Vec<u8>),
}

/// One colour of words: the place of every mixture of it with a colour of the palette, by that colour and the coverage.
pub struct Ink {
    pub colour: Rgb,
    pub mixtures: Vec<[u8; FULL as usize + 1]>,
}

/// Draws the static layer; `None` if the drawing cannot be drawn, which its check has reported.
pub fn sheet(text: &str, format: Format, look: &Look, layout: Layout, fonts: &Fonts) -> Option<Sheet> {
    let drawing = template::read(text, look, |asked| asked == layout.id())?;
    let options = Options { fontdb: fonts.database(), ..Options::default() };
    let tree = Tree::from_str(&drawing.ground, &options).ok()?;
    let (width, height) = format.size();
    let mut pixmap = Pixmap::new(width, height)?;
    pixmap.fill(resvg::tiny_skia::Color::WHITE);
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    let pixels: Vec<Rgb> = pixmap.pixels().iter().map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    let slots: Vec<Slot> = drawing.slots.into_iter().filter(|slot| fits(slot.area, width, height)).collect();
    let ground = match layout == Layout::Photo && slots.iter().any(|slot| slot.content == Content::Photo) {
        true => Ground::Full(pixels.into_flattened()),
        false => in_palette(&pixels, width as usize, &slots),
    };
    Some(Sheet { width: width as usize, height: height as usize, slots, ground })
}

fn fits(area: Area, width: u32, height: u32) -> bool {
    area.x + area.width <= width && area.y + area.height <= height
}

/// The most colours that a palette holds.
const COLOURS: usize = 256;
/// The most colours of the palette that flat parts and words may take.
const WORDS: usize = 180;
/// A colour that covers less than one in so many of a slot's pixels is no ground that words are drawn for.
const GROUND_SHARE: usize = 12;
/// A colour that covers one in so many pixels of the picture is kept exactly.
const FLAT_SHARE: usize = 400;
/// Squared distance below which two colours count as one.
const SAME: u32 = 200;

/// Writes pixels as places in a palette: first what words need, then the drawing's own colours, the most used first.
fn in_palette(pixels: &[Rgb], width: usize, slots: &[Slot]) -> Ground {
    let counts = counts(pixels.iter());
    let mut inks: Vec<(Rgb, Vec<Rgb>)> = Vec::new();
    for slot in slots {
        let area = slot.area;
        let rows = pixels.chunks_exact(width).skip(area.y as usize).take(area.height as usize);
        let inside = rows.flat_map(|row| &row[area.x as usize..][..area.width as usize]);
        let mut grounds = self::counts(inside);
        grounds.retain(|(count, _)| count * GROUND_SHARE >= (area.width * area.height) as usize);
        let mut grounds: Vec<Rgb> = grounds.into_iter().map(|(_, colour)| colour).collect();
        if slot.content == Content::Badges {
            add(&mut inks, slot.ground, &grounds);
            grounds = vec![slot.ground];
        }
        add(&mut inks, slot.colour, &grounds);
    }
    let palette = palette(&counts, &inks, pixels.len());
    let places: BTreeMap<Rgb, u8> = counts.iter().map(|(_, colour)| (*colour, nearest(&palette, *colour))).collect();
    let mut last = ([0; 3], nearest(&palette, [0; 3]));
    let mut place = |colour: &Rgb| {
        if last.0 != *colour {
            last = (*colour, places.get(colour).copied().unwrap_or(0));
        }
        last.1
    };
    let mut rows = Vec::with_capacity(pixels.len() + pixels.len() / width);
    for row in pixels.chunks_exact(width) {
        // No filter.
        rows.push(0);
        rows.extend(row.iter().map(&mut place));
    }
    let ink = |(colour, _): (Rgb, Vec<Rgb>)| {
        let mixture =
            |ground: &Rgb| std::array::from_fn(|level| nearest(&palette, mixed(*ground, colour, level as u8)));
        Ink { colour, mixtures: palette.iter().map(mixture).collect() }
    };
    Ground::Palette { rows, inks: inks.into_iter().map(ink).collect(), palette }
}

/// Flat colours as they are, then what words need, then the edges of the drawing, the most used first.
fn palette(counts: &[(usize, Rgb)], inks: &[(Rgb, Vec<Rgb>)], pixels: usize) -> Vec<Rgb> {
    let mut palette: Vec<Rgb> = inks.iter().flat_map(|(ink, grounds)| grounds.iter().chain([ink])).copied().collect();
    palette.extend(counts.iter().filter(|(count, _)| count * FLAT_SHARE >= pixels).map(|(_, colour)| *colour));
    for (ink, grounds) in inks {
        palette.extend(grounds.iter().flat_map(|ground| (1..FULL).map(|level| mixed(*ground, *ink, level))));
    }
    let mut known = BTreeSet::new();
    palette.retain(|colour| known.insert(*colour));
    palette.truncate(WORDS);
    for (_, colour) in counts {
        if palette.len() < COLOURS && !palette.iter().any(|known| distance(*known, *colour) < SAME) {
            palette.push(*colour);
        }
    }
    palette
}

/// Notes that an ink is used on these grounds.
fn add(inks: &mut Vec<(Rgb, Vec<Rgb>)>, ink: Rgb, grounds: &[Rgb]) {
    match inks.iter_mut().find(|(known, _)| *known == ink) {
        Some((_, known)) => known.extend(grounds),
        None => inks.push((ink, grounds.to_vec())),
    }
}

/// Every colour and how often it occurs, the most used first.
fn counts<'p>(pixels: impl Iterator<Item = &'p Rgb>) -> Vec<(usize, Rgb)> {
    // Most pixels are like the one before.
    let mut runs: Vec<(Rgb, usize)> = Vec::new();
    for pixel in pixels {
        match runs.last_mut() {
            Some((colour, count)) if colour == pixel => *count += 1,
            _ => runs.push((*pixel, 1)),
        }
    }
    runs.sort_unstable();
    let mut counts: Vec<(usize, Rgb)> = Vec::new();
    for (colour, count) in runs {
        match counts.last_mut() {
            Some((total, known)) if *known == colour => *total += count,
            _ => counts.push((count, colour)),
        }
    }
    counts.sort_unstable_by(|one, other| other.cmp(one));
    counts
}

/// A colour laid over another with a coverage of so many parts of [`FULL`].
pub fn mixed(ground: Rgb, ink: Rgb, level: u8) -> Rgb {
    let (level, full) = (u32::from(level), u32::from(FULL));
    let mix =
        |at: usize| ((u32::from(ground[at]) * (full - level) + u32::from(ink[at]) * level + full / 2) / full) as u8;
    [mix(0), mix(1), mix(2)]
}

/// How different two colours look, roughly; eyes see green best.
fn distance(one: Rgb, other: Rgb) -> u32 {
    let square = |at: usize| u32::from(one[at].abs_diff(other[at])).pow(2);
    2 * square(0) + 4 * square(1) + 3 * square(2)
}

fn nearest(palette: &[Rgb], colour: Rgb) -> u8 {
    let places = palette.iter().enumerate().min_by_key(|(_, known)| distance(**known, colour));
    places.map_or(0, |(place, _)| place as u8)
}
