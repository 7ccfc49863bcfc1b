//! Shapes as coverage, to be laid over a picture in one colour.

use resvg::tiny_skia::{self, FillRule, Path, PathBuilder, Transform};

/// Steps from nothing to full coverage.
pub(crate) const FULL: u8 = 7;

/// How much of each pixel a shape covers, from 0 to [`FULL`], and where its first pixel stands from the shape's origin.
#[derive(Clone, Debug)]
pub struct Mask {
    pub x: i32,
    pub y: i32,
    pub width: usize,
    pub levels: Vec<u8>,
}

impl Mask {
    /// A path's inside; `None` if it has none.
    pub fn filled(path: &Path) -> Option<Mask> {
        let bounds = path.bounds();
        let (x, y) = (bounds.left().floor(), bounds.top().floor());
        let (width, height) = ((bounds.right() - x).ceil() as u32, (bounds.bottom() - y).ceil() as u32);
        let mut mask = tiny_skia::Mask::new(width, height)?;
        mask.fill_path(path, FillRule::Winding, true, Transform::from_translate(-x, -y));
        let level = |alpha: &u8| ((u32::from(*alpha) * u32::from(FULL) + 127) / 255) as u8;
        let levels = mask.data().iter().map(level).collect();
        Some(Mask { x: x as i32, y: y as i32, width: width as usize, levels })
    }

    /// A rectangle with round corners, its origin at its upper left.
    pub(crate) fn rounded(width: f32, height: f32, radius: f32) -> Option<Mask> {
        Mask::filled(&rounded(width, height, radius)?)
    }

    /// In pixels, like `width`; 0 if nothing is covered.
    pub fn height(&self) -> usize {
        self.levels.len() / self.width.max(1)
    }
}

/// The outline of a rectangle with round corners, its origin at its upper left.
pub(crate) fn rounded(width: f32, height: f32, radius: f32) -> Option<Path> {
    // How far a curve's handles reach for a quarter of a circle.
    const HANDLE: f32 = 0.552_285;
    let radius = radius.min(width / 2.0).min(height / 2.0);
    let handle = radius * (1.0 - HANDLE);
    let mut path = PathBuilder::new();
    path.move_to(radius, 0.0);
    path.line_to(width - radius, 0.0);
    path.cubic_to(width - handle, 0.0, width, handle, width, radius);
    path.line_to(width, height - radius);
    path.cubic_to(width, height - handle, width - handle, height, width - radius, height);
    path.line_to(radius, height);
    path.cubic_to(handle, height, 0.0, height - handle, 0.0, height - radius);
    path.line_to(0.0, radius);
    path.cubic_to(0.0, handle, handle, 0.0, radius, 0.0);
    path.close();
    path.finish()
}
