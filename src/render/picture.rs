//! Makes the published forms of a picture: upright, in sRGB, small, and with nothing in them but pixels.
//!
//! What the file holds besides (place, device, names, thumbnails) is never copied, because only pixels are.

use super::pixels::{self, Pixels};
use crate::catalogue::variant::{Format, Variant};
use fast_image_resize::{ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};

/// The wanted forms of a picture, in their order; `None` if its bytes make no picture after all.
pub(crate) fn make(bytes: &[u8], wanted: &[Variant]) -> Option<Vec<Vec<u8>>> {
    let widest = |side: fn(&Variant) -> u32| wanted.iter().map(side).max().unwrap_or(1);
    let pixels = pixels::decode(bytes, widest(|variant| variant.width), widest(|variant| variant.height))?;
    let mut resizer = Resizer::new();
    wanted
        .iter()
        .map(|variant| {
            let scaled = pixels.scaled(&mut resizer, variant.width, variant.height, ResizeOptions::new())?;
            match variant.format {
                Format::WebP => webp(&scaled),
                Format::Jpeg => jpeg(&scaled),
                Format::Png => png(&scaled),
            }
        })
        .collect()
}

/// Whether the bytes make a picture to the last pixel.
pub(crate) fn is_whole(bytes: &[u8]) -> bool {
    pixels::decode(bytes, 1, 1).is_some()
}

/// A picture cut to a size, three bytes for each pixel: what is in its middle, and a little more of the upper part, where
/// faces are.
pub(crate) fn cut(bytes: &[u8], width: u32, height: u32) -> Option<Vec<u8>> {
    let options = ResizeOptions::new().fit_into_destination(Some((0.5, 0.4)));
    Some(pixels::decode(bytes, width, height)?.scaled(&mut Resizer::new(), width, height, options)?.flat())
}

/// A share picture as JPEG, its letters as sharp as its weight allows: pixels of three bytes each.
pub(crate) fn card(pixels: &[u8], width: u32, height: u32) -> Option<Vec<u8>> {
    let most = (width * height / CARD_SHARE) as usize;
    let mut smallest = None;
    for quality in CARD_QUALITIES {
        let mut bytes = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
        encoder.write_image(pixels, width, height, ExtendedColorType::Rgb8).ok()?;
        if bytes.len() <= most {
            return Some(bytes);
        }
        smallest = Some(bytes);
    }
    smallest
}

/// WebP's qualities, the first of which is not told from the original at arm's length; the others are for pictures that
/// would weigh more than [`weight`] allows. A change here must change `RECIPE` in `content::picture`.
const QUALITIES: [f32; 3] = [60.0, 45.0, 35.0];
/// Signs and thumbnails are looked at closely and weigh little.
const SMALL: (u32, f32) = (240, 85.0);
const JPEG_QUALITY: u8 = 72;
/// A share picture's qualities; a photo full of leaves takes the second or third. A change here must change the cards'
/// recipe.
const CARD_QUALITIES: [u8; 4] = [82, 72, 60, 45];
/// Pixels of a share picture for each byte: 150 KB for that of a link, which messengers load before anybody has asked.
const CARD_SHARE: u32 = 5;

/// Bytes that a picture of a width should not exceed: on a card, on a phone, on a desktop.
fn weight(width: u32) -> usize {
    match width {
        0..=400 => 10_000,
        401..=800 => 28_000,
        _ => 60_000,
    }
}

fn webp(pixels: &Pixels) -> Option<Vec<u8>> {
    let (width, height) = (pixels.width(), pixels.height());
    let flat;
    let encoder = if pixels.see_through {
        webp::Encoder::from_rgba(pixels.bytes(), width, height)
    } else {
        flat = pixels.flat();
        webp::Encoder::from_rgb(&flat, width, height)
    };
    let encoded = |quality: f32| {
        let mut config = webp::WebPConfig::new().ok()?;
        config.quality = quality;
        Some(encoder.encode_advanced(&config).ok()?.to_vec())
    };
    if width <= SMALL.0 {
        return encoded(SMALL.1);
    }
    let mut smallest = None;
    for quality in QUALITIES {
        let bytes = encoded(quality)?;
        if bytes.len() <= weight(width) {
            return Some(bytes);
        }
        smallest = Some(bytes);
    }
    smallest
}

/// On white, because a JPEG cannot be seen through.
fn jpeg(pixels: &Pixels) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
    encoder.write_image(&pixels.flat(), pixels.width(), pixels.height(), ExtendedColorType::Rgb8).ok()?;
    Some(bytes)
}

fn png(pixels: &Pixels) -> Option<Vec<u8>> {
    let (width, height) = (pixels.width(), pixels.height());
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
    if pixels.see_through {
        encoder.write_image(pixels.bytes(), width, height, ExtendedColorType::Rgba8).ok()?;
    } else {
        encoder.write_image(&pixels.flat(), width, height, ExtendedColorType::Rgb8).ok()?;
    }
    Some(bytes)
}
