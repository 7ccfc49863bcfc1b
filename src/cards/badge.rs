//! Badges side by side in rows.

use super::font::Font;
use super::template::{Across, Area, Down, Slot};

/// Measures of a badge, in parts of its letters' size.
const BADGE_HEIGHT: f32 = 1.9;
const BADGE_SIDE: f32 = 0.8;
const BADGE_GAP: f32 = 0.45;

/// Sets badges side by side in rows, as large as they fit; the last ones are left out if they do not fit at all.
/// Comes back with the slot of each badge.
pub(crate) fn place<'b>(slot: &Slot, badges: &'b [String], font: &Font) -> Vec<(&'b str, Slot)> {
    let shaped: Vec<f32> = badges.iter().map(|badge| width(font, badge)).collect();
    for count in (1..=badges.len()).rev() {
        for size in (slot.least..=slot.most).rev().step_by(2) {
            if let Some(rows) = rows(slot, &shaped[..count], size) {
                return slots(slot, badges, &rows, size);
            }
        }
    }
    Vec::new()
}

/// A text's width on one line, in parts of the size.
fn width(font: &Font, text: &str) -> f32 {
    let spelled = font.spelled(text);
    let shaped = font.shaped(spelled.split_whitespace());
    let gaps = shaped.len().saturating_sub(1) as f32 * font.space;
    shaped.iter().map(|(_, width)| width).sum::<f32>() + gaps
}

/// Rows of badges as numbers and widths in pixels; `None` if they do not fit the slot at this size.
fn rows(slot: &Slot, widths: &[f32], size: u32) -> Option<Vec<Vec<(usize, f32)>>> {
    let size = size as f32;
    let (mut rows, mut filled) = (vec![Vec::new()], 0.0);
    for (number, width) in widths.iter().enumerate() {
        let width = ((width + 2.0 * BADGE_SIDE) * size).ceil();
        if filled > 0.0 && filled + BADGE_GAP * size + width > slot.area.width as f32 {
            rows.push(Vec::new());
            filled = 0.0;
        }
        filled += width + if filled > 0.0 { BADGE_GAP * size } else { 0.0 };
        rows.last_mut()?.push((number, width));
        if filled > slot.area.width as f32 {
            return None;
        }
    }
    let height = rows_height(rows.len(), size);
    (rows.len() <= slot.lines && height <= slot.area.height as f32).then_some(rows)
}

fn rows_height(rows: usize, size: f32) -> f32 {
    (rows as f32 * (BADGE_HEIGHT + BADGE_GAP) - BADGE_GAP) * size
}

fn slots<'b>(slot: &Slot, badges: &'b [String], rows: &[Vec<(usize, f32)>], size: u32) -> Vec<(&'b str, Slot)> {
    let mut slots = Vec::new();
    let pixels = size as f32;
    let (gap, height) = ((BADGE_GAP * pixels).floor(), (BADGE_HEIGHT * pixels).floor());
    let free = slot.area.height as f32 - rows_height(rows.len(), pixels);
    let mut y = slot.area.y as f32
        + match slot.down {
            Down::Top => 0.0,
            Down::Middle => (free / 2.0).floor(),
            Down::Bottom => free.floor(),
        };
    for row in rows {
        let wide = row.iter().map(|(_, width)| width).sum::<f32>() + gap * (row.len() - 1) as f32;
        let free = slot.area.width as f32 - wide;
        let mut x = slot.area.x as f32
            + match slot.across {
                Across::Left => 0.0,
                Across::Centre => (free / 2.0).floor(),
                Across::Right => free.floor(),
            };
        for (number, width) in row {
            let area = Area { x: x as u32, y: y as u32, width: *width as u32, height: height as u32 };
            let (least, most, lines) = (size, size, 1);
            let (across, down) = (Across::Centre, Down::Middle);
            slots.push((&*badges[*number], Slot { area, least, most, lines, across, down, ..slot.clone() }));
            x += width + gap;
        }
        y += height + gap;
    }
    slots
}
