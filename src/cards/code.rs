//! QR codes: on cards, on pages, and as files for whatever is printed elsewhere.

use super::encode;
use super::slot::Area;
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// Width of the quiet zone around a code in modules, as ISO/IEC 18004 asks for it.
pub const QUIET: usize = 4;
/// Pixels of a module in a file. A code of an address has 37 or 41 modules with its quiet, so its side is about 1 000
/// pixels: sharp up to 8 cm at 300 dots per inch.
const MODULE: usize = 24;

/// The most bytes that the largest code of level M holds.
pub const LONGEST: usize = 2_331;

/// The code of an address; `None` if it is longer than [`LONGEST`]. Level M survives a thumb's print and stays coarse; a higher one is
/// taken where it makes the code no larger.
pub fn of(link: &str) -> Option<QrCode> {
    let text = QrSegment::make_bytes(link.as_bytes());
    // Every mask can be read. Trying all eight for the prettiest takes as long as the rest of a card.
    let mask = Some(Mask::new(0));
    QrCode::encode_segments_advanced(&[text], QrCodeEcc::Medium, Version::MIN, Version::MAX, mask, true).ok()
}

/// Modules along one side, with the quiet zone around the code.
pub fn side(code: &QrCode) -> usize {
    code.size() as usize + 2 * QUIET
}

/// The runs of dark modules of a row: first module and the one behind the last.
pub fn runs(code: &QrCode, row: i32) -> impl Iterator<Item = (i32, i32)> + '_ {
    let mut pen = 0;
    std::iter::from_fn(move || {
        let start = (pen..code.size()).find(|at| code.get_module(*at, row))?;
        pen = (start..code.size()).find(|at| !code.get_module(*at, row)).unwrap_or(code.size());
        Some((start, pen))
    })
}

/// The dark modules of a code that is as large as its area, in the middle, with its quiet zone: x, y, width and height of
/// every run.
pub(crate) fn bars(code: &QrCode, area: Area) -> Vec<[f32; 4]> {
    let Area { x, y, width, height } = area;
    let whole = width.min(height) as f32;
    let module = whole / side(code) as f32;
    let start = |from: u32, length: u32| from as f32 + (length as f32 - whole) / 2.0 + QUIET as f32 * module;
    let (left, top) = (start(x, width), start(y, height));
    let bar = |row: i32, (from, to): (i32, i32)| {
        [left + from as f32 * module, top + row as f32 * module, (to - from) as f32 * module, module]
    };
    (0..code.size()).flat_map(|row| runs(code, row).map(move |run| bar(row, run))).collect()
}

/// The data of an SVG path that draws each run of dark modules as a stroke, one unit wide, inside of the quiet.
pub fn strokes(code: &QrCode) -> String {
    let mut path = format!("M{QUIET} {}.5", QUIET - 1);
    for row in 0..code.size() {
        // The pen stands at the start of the row above, and goes down with its first stroke.
        let (mut pen, mut down) = (0, 1);
        for (start, end) in runs(code, row) {
            path.push('m');
            push_number(&mut path, start - pen);
            path.push_str(if down == 1 { " 1h" } else { " 0h" });
            push_number(&mut path, end - start);
            (pen, down) = (end, 0);
        }
        path.push_str("m-");
        push_number(&mut path, pen);
        path.push_str(if down == 1 { " 1" } else { " 0" });
    }
    path
}

/// Writes a count of modules, below 1 000. A code has 500 strokes, and formatting them the usual way takes as long as
/// encoding it.
fn push_number(text: &mut String, number: i32) {
    let digits = [number / 100 % 10, number / 10 % 10, number % 10];
    let leading = digits[..2].iter().take_while(|digit| **digit == 0).count();
    text.extend(digits[leading..].iter().map(|digit| char::from(b'0' + *digit as u8)));
}

/// How a code is saved as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Svg,
    Png,
}

impl Format {
    /// Every form in which a code is offered as a file.
    pub const ALL: [Format; 2] = [Format::Svg, Format::Png];

    /// The ending of its file name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Svg => "svg",
            Format::Png => "png",
        }
    }

    /// The media type to serve such a file with.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Svg => "image/svg+xml",
            Format::Png => "image/png",
        }
    }

    /// The code of an address as a file; `None` if it is longer than [`LONGEST`].
    pub fn file(self, link: &str) -> Option<Vec<u8>> {
        match self {
            Format::Svg => svg(link),
            Format::Png => png(link),
        }
    }
}

/// A code as an SVG file that prints at any size.
fn svg(link: &str) -> Option<Vec<u8>> {
    let code = of(link)?;
    let (side, strokes) = (side(&code), strokes(&code));
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40mm\" height=\"40mm\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path stroke=\"#000\" \
         d=\"{strokes}\"/></svg>\n"
    );
    Some(svg.into_bytes())
}

/// A code as a PNG file of black and white.
fn png(link: &str) -> Option<Vec<u8>> {
    let code = of(link)?;
    let place = |at: usize| at as i32 - QUIET as i32;
    // Outside of the code there is no dark module.
    Some(encode::black_and_white(side(&code), MODULE, |x, y| code.get_module(place(x), place(y))))
}
