//! Makes the published forms of a picture: upright, in sRGB, small, and with nothing in them but pixels.
//!
//! What the file holds besides (place, device, names, thumbnails) is never copied, because only pixels are.

use crate::catalogue::variant::{Format, Variant};
use crate::content::picture;
use fast_image_resize::images::Image;
use fast_image_resize::{PixelType, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// The wanted forms of a picture, in their order; `None` if its bytes make no picture after all.
pub(crate) fn make(bytes: &[u8], wanted: &[Variant]) -> Option<Vec<Vec<u8>>> {
    let pixels = decode(bytes)?;
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
    decode(bytes).is_some()
}

/// A picture cut to a size, three bytes for each pixel: what is in its middle, and a little more of the upper part, where
/// faces are.
pub(crate) fn cut(bytes: &[u8], width: u32, height: u32) -> Option<Vec<u8>> {
    let options = ResizeOptions::new().fit_into_destination(Some((0.5, 0.4)));
    Some(decode(bytes)?.scaled(&mut Resizer::new(), width, height, options)?.flat())
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

/// Pixels of four bytes each, the only kind for which the resizer is built in.
struct Pixels {
    image: Image<'static>,
    /// Whether the fourth byte says anything.
    see_through: bool,
}

impl Pixels {
    fn scaled(&self, resizer: &mut Resizer, width: u32, height: u32, options: ResizeOptions) -> Option<Pixels> {
        let mut image = Image::new(width, height, PixelType::U8x4);
        resizer.resize(&self.image, &mut image, &options.use_alpha(self.see_through)).ok()?;
        Some(Pixels { image, see_through: self.see_through })
    }

    /// Three bytes each, on white.
    fn flat(&self) -> Vec<u8> {
        self.image.buffer().chunks_exact(4).flat_map(on_white).collect()
    }
}

/// The picture's pixels.
fn decode(bytes: &[u8]) -> Option<Pixels> {
    let mut decoder = picture::decoder(bytes)?;
    let orientation = decoder.orientation().ok()?;
    let profile = decoder.icc_profile().ok().flatten();
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    image.apply_orientation(orientation);
    let (width, height, see_through) = (image.width(), image.height(), image.color().has_alpha());
    let mut pixels = image.into_rgba8().into_raw();
    if let Some(converted) = profile.and_then(|profile| in_srgb(&pixels, &profile)) {
        pixels = converted;
    }
    Some(Pixels { image: Image::from_vec_u8(width, height, pixels, PixelType::U8x4).ok()?, see_through })
}

/// The colours as a browser shows them that is told nothing; `None` if the profile is of no use.
fn in_srgb(pixels: &[u8], profile: &[u8]) -> Option<Vec<u8>> {
    let profile = ColorProfile::new_from_slice(profile).ok()?;
    if profile.color_space != DataColorSpace::Rgb {
        return None;
    }
    let (rgba, srgb) = (Layout::Rgba, ColorProfile::new_srgb());
    let to_srgb = profile.create_transform_8bit(rgba, &srgb, rgba, TransformOptions::default()).ok()?;
    let mut converted = vec![0; pixels.len()];
    to_srgb.transform(pixels, &mut converted).ok()?;
    Some(converted)
}

/// WebP's qualities, the first of which is not told from the original at arm's length; the others are for pictures that
/// would weigh more than [`weight`] allows. A change here must change [`picture::RECIPE`].
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
    let (width, height) = (pixels.image.width(), pixels.image.height());
    let flat;
    let encoder = if pixels.see_through {
        webp::Encoder::from_rgba(pixels.image.buffer(), width, height)
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
    encoder.write_image(&pixels.flat(), pixels.image.width(), pixels.image.height(), ExtendedColorType::Rgb8).ok()?;
    Some(bytes)
}

fn on_white(pixel: &[u8]) -> [u8; 3] {
    let alpha = u32::from(pixel[3]);
    let blend = |channel: u8| ((u32::from(channel) * alpha + 255 * (255 - alpha) + 127) / 255) as u8;
    [blend(pixel[0]), blend(pixel[1]), blend(pixel[2])]
}

fn png(pixels: &Pixels) -> Option<Vec<u8>> {
    let (width, height) = (pixels.image.width(), pixels.image.height());
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
    if pixels.see_through {
        encoder.write_image(pixels.image.buffer(), width, height, ExtendedColorType::Rgba8).ok()?;
    } else {
        encoder.write_image(&pixels.flat(), width, height, ExtendedColorType::Rgb8).ok()?;
    }
    Some(bytes)
}
