//! What becomes of a picture that is sent: upright, in sRGB, no larger than any page needs, and with nothing in it but pixels.

use super::pixels::{self, Pixels};
use crate::catalogue::variant::Format;
use crate::content::picture::{self, Fault};
use crate::content::source::SourceKind;
use fast_image_resize::{ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};

/// A picture as it is kept.
#[derive(Debug)]
pub(crate) struct Arrived {
    pub(crate) bytes: Vec<u8>,
    pub(crate) format: Format,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

/// Pixels of the longer side that are kept: twice what the widest page shows. A picture that is too heavy all the same is kept
/// smaller.
const SIDES: [u32; 3] = [2_400, 1_600, 1_200];
/// Qualities of a JPEG, the first of which leaves room for being made smaller once more.
const QUALITIES: [u8; 3] = [88, 78, 65];
/// Bytes up to which a drawing stays a PNG; a photo weighs more as one.
const DRAWING: usize = 700_000;

/// Makes of what was sent what is kept, in this format if the name of a file demands it.
pub(crate) fn receive(bytes: &[u8], format: Option<Format>) -> Result<Arrived, Fault> {
    let measured = picture::received(bytes)?;
    let fit = |side: u32| {
        let longer = u64::from(measured.width.max(measured.height)).max(1);
        let scaled = |own: u32| (u64::from(own) * u64::from(side) / longer).max(1) as u32;
        if longer <= u64::from(side) {
            (measured.width, measured.height)
        } else {
            (scaled(measured.width), scaled(measured.height))
        }
    };
    let (width, height) = fit(SIDES[0]);
    let pixels = pixels::decode(bytes, width, height).ok_or(Fault::Broken)?;
    for (width, height) in SIDES.map(fit) {
        let scaled = pixels.scaled(&mut Resizer::new(), width, height, ResizeOptions::new()).ok_or(Fault::Broken)?;
        if let Some((bytes, format)) = encode(&scaled, bytes, format) {
            return Ok(Arrived { bytes, format, width, height });
        }
    }
    Err(Fault::Broken)
}

/// The bytes to be kept, if they are not too many.
fn encode(pixels: &Pixels, sent: &[u8], format: Option<Format>) -> Option<(Vec<u8>, Format)> {
    let most = SourceKind::Picture.limit() as usize;
    let is_drawing = sent.starts_with(b"\x89PNG");
    let png = |most: usize| png(pixels).filter(|bytes| bytes.len() <= most).map(|bytes| (bytes, Format::Png));
    let webp = || webp(pixels).filter(|bytes| bytes.len() <= most).map(|bytes| (bytes, Format::WebP));
    let jpeg = || {
        let made = QUALITIES.into_iter().filter_map(|quality| jpeg(pixels, quality));
        made.into_iter().find(|bytes| bytes.len() <= most).map(|bytes| (bytes, Format::Jpeg))
    };
    match format {
        Some(Format::Png) => png(most),
        Some(Format::WebP) => webp(),
        Some(Format::Jpeg) => jpeg(),
        None if pixels.see_through => png(most).or_else(webp),
        None if is_drawing => png(DRAWING).or_else(jpeg),
        None if sent.starts_with(b"RIFF") => webp(),
        None => jpeg(),
    }
}

fn jpeg(pixels: &Pixels, quality: u8) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    encoder.write_image(&pixels.flat(), pixels.width(), pixels.height(), ExtendedColorType::Rgb8).ok()?;
    Some(bytes)
}

fn png(pixels: &Pixels) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive);
    if pixels.see_through {
        encoder.write_image(pixels.bytes(), pixels.width(), pixels.height(), ExtendedColorType::Rgba8).ok()?;
    } else {
        encoder.write_image(&pixels.flat(), pixels.width(), pixels.height(), ExtendedColorType::Rgb8).ok()?;
    }
    Some(bytes)
}

fn webp(pixels: &Pixels) -> Option<Vec<u8>> {
    let (width, height) = (pixels.width(), pixels.height());
    Some(match pixels.see_through {
        true => webp::Encoder::from_rgba(pixels.bytes(), width, height).encode(QUALITY_WEBP).to_vec(),
        false => webp::Encoder::from_rgb(&pixels.flat(), width, height).encode(QUALITY_WEBP).to_vec(),
    })
}

const QUALITY_WEBP: f32 = 88.0;
