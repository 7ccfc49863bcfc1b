//! Decodes a picture no larger than it is wanted, so that the memory it takes goes by what is wanted of it and not by what its
//! file could hold: a JPEG by fewer steps of its own transform, a PNG row by row.
//!
//! Of WebP and of what comes in several passes (interlaced PNGs, JPEGs of print) the whole is decoded and then made smaller
//! row by row, so that fewer pixels of these are [taken in](picture::received). libwebp could decode a WebP smaller, but only
//! through calls that are `unsafe`.

use crate::content::picture;
use fast_image_resize::images::Image;
use fast_image_resize::{PixelType, ResizeOptions, Resizer};
use image::{DynamicImage, ImageDecoder, RgbaImage};
use jpeg_decoder::PixelFormat;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};
use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

/// Pixels of four bytes each, the only kind for which the resizer is built in.
pub(crate) struct Pixels {
    image: Image<'static>,
    /// Whether the fourth byte says anything.
    pub(crate) see_through: bool,
}

impl Pixels {
    /// In pixels.
    pub(crate) fn width(&self) -> u32 {
        self.image.width()
    }

    /// In pixels.
    pub(crate) fn height(&self) -> u32 {
        self.image.height()
    }

    /// Four of each pixel, row by row.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.image.buffer()
    }

    /// The picture in another size.
    pub(crate) fn scaled(
        &self,
        resizer: &mut Resizer,
        width: u32,
        height: u32,
        options: ResizeOptions,
    ) -> Option<Pixels> {
        let mut image = Image::new(width, height, PixelType::U8x4);
        resizer.resize(&self.image, &mut image, &options.use_alpha(self.see_through)).ok()?;
        Some(Pixels { image, see_through: self.see_through })
    }

    /// Three bytes each, on white.
    pub(crate) fn flat(&self) -> Vec<u8> {
        self.bytes().chunks_exact(4).flat_map(on_white).collect()
    }
}

fn on_white(pixel: &[u8]) -> [u8; 3] {
    let alpha = u32::from(pixel[3]);
    let blend = |channel: u8| ((u32::from(channel) * alpha + 255 * (255 - alpha) + 127) / 255) as u8;
    [blend(pixel[0]), blend(pixel[1]), blend(pixel[2])]
}

/// Pixels from which only one picture at a time is decoded.
const LARGE: u64 = 12_000_000;
static TURN: Mutex<()> = Mutex::new(());

/// The picture's pixels, upright and in sRGB: at least so many, if it has them, and not many more.
pub(crate) fn decode(bytes: &[u8], width: u32, height: u32) -> Option<Pixels> {
    let mut head = picture::decoder(bytes)?;
    let orientation = head.orientation().ok()?;
    let profile = head.icc_profile().ok().flatten();
    let (whole_width, whole_height) = head.dimensions();
    let area = u64::from(whole_width) * u64::from(whole_height);
    let _turn = (area > LARGE).then(|| TURN.lock().unwrap_or_else(PoisonError::into_inner));
    let (width, height) = if picture::is_turned(orientation) { (height, width) } else { (width, height) };
    let factor = match area <= picture::WHOLE_AREA {
        true => 1,
        false => (whole_width / width.max(1)).min(whole_height / height.max(1)).max(1),
    };
    let (mut image, see_through) = match (factor, bytes) {
        (1, _) => whole(head)?,
        (_, [0xff, 0xd8, ..]) => by_transform(bytes, width, height).or_else(|| boxed(head, factor))?,
        (_, [0x89, b'P', b'N', b'G', ..]) => by_rows(bytes, factor)?,
        _ => boxed(head, factor)?,
    };
    if let Some(profile) = profile {
        to_srgb(&mut image, &profile);
    }
    let mut image = DynamicImage::ImageRgba8(image);
    image.apply_orientation(orientation);
    let (width, height) = (image.width(), image.height());
    let image = Image::from_vec_u8(width, height, image.into_rgba8().into_raw(), PixelType::U8x4).ok()?;
    Some(Pixels { image, see_through })
}

fn whole(head: impl ImageDecoder) -> Option<(RgbaImage, bool)> {
    let image = DynamicImage::from_decoder(head).ok()?;
    let see_through = image.color().has_alpha();
    Some((image.into_rgba8(), see_through))
}

/// A JPEG of grey or of three colours at the smallest of its own sizes that is large enough.
fn by_transform(bytes: &[u8], width: u32, height: u32) -> Option<(RgbaImage, bool)> {
    let most = |side: u32| u16::try_from(side).unwrap_or(u16::MAX);
    let mut decoder = jpeg_decoder::Decoder::new(Cursor::new(bytes));
    decoder.read_info().ok()?;
    let format = decoder.info()?.pixel_format;
    if !matches!(format, PixelFormat::L8 | PixelFormat::RGB24) {
        return None;
    }
    let (width, height) = decoder.scale(most(width), most(height)).ok()?;
    let pixels = decoder.decode().ok()?;
    let full = match pixels.len() == usize::from(width) * usize::from(height) {
        true => pixels.iter().flat_map(|grey| [*grey, *grey, *grey, 255]).collect(),
        false => pixels.chunks_exact(3).flat_map(|pixel| [pixel[0], pixel[1], pixel[2], 255]).collect(),
    };
    Some((RgbaImage::from_raw(width.into(), height.into(), full)?, false))
}

/// A PNG as its rows come.
fn by_rows(bytes: &[u8], factor: u32) -> Option<(RgbaImage, bool)> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let (width, height) = reader.info().size();
    let channels = reader.output_color_type().0.samples();
    let mut boxes = Boxes::new(width, height, factor, channels);
    if reader.info().interlaced {
        let mut all = vec![0; reader.output_buffer_size()?];
        reader.next_frame(&mut all).ok()?;
        all.chunks_exact(width as usize * channels).for_each(|row| boxes.add(row));
    } else {
        for _ in 0..height {
            boxes.add(reader.next_row().ok()??.data());
        }
    }
    Some((boxes.finish()?, channels % 2 == 0))
}

/// Any picture, decoded whole and then made smaller.
fn boxed(head: impl ImageDecoder, factor: u32) -> Option<(RgbaImage, bool)> {
    let image = DynamicImage::from_decoder(head).ok()?;
    let (width, height) = (image.width(), image.height());
    let channels = usize::from(image.color().channel_count());
    // Sixteen bits of a colour come in PNGs alone, which are read by rows.
    if usize::from(image.color().bytes_per_pixel()) != channels {
        return None;
    }
    let bytes = image.into_bytes();
    let mut boxes = Boxes::new(width, height, factor, channels);
    bytes.chunks_exact(width as usize * channels).for_each(|row| boxes.add(row));
    Some((boxes.finish()?, channels % 2 == 0))
}

/// Makes one pixel of each square of so many on a side. What the last ones lack is left out.
struct Boxes {
    factor: usize,
    channels: usize,
    width: usize,
    height: usize,
    /// Of each square in the row of squares at hand: colours by their weight, and the weight.
    sums: Vec<[u64; 4]>,
    rows: usize,
    done: Vec<u8>,
}

impl Boxes {
    fn new(width: u32, height: u32, factor: u32, channels: usize) -> Boxes {
        let (width, height) = ((width / factor) as usize, (height / factor) as usize);
        let done = Vec::with_capacity(width * height * 4);
        Boxes { factor: factor as usize, channels, width, height, sums: vec![[0; 4]; width], rows: 0, done }
    }

    fn add(&mut self, row: &[u8]) {
        for (sum, square) in self.sums.iter_mut().zip(row.chunks_exact(self.factor * self.channels)) {
            for pixel in square.chunks_exact(self.channels) {
                let ([red, green, blue], alpha) = match *pixel {
                    [grey] => ([grey; 3], 255),
                    [grey, alpha] => ([grey; 3], alpha),
                    [red, green, blue] => ([red, green, blue], 255),
                    [red, green, blue, alpha] => ([red, green, blue], alpha),
                    _ => ([0; 3], 0),
                };
                let weight = u64::from(alpha);
                let own = [red, green, blue].map(|colour| u64::from(colour) * weight);
                *sum = [sum[0] + own[0], sum[1] + own[1], sum[2] + own[2], sum[3] + weight];
            }
        }
        self.rows += 1;
        if self.rows == self.factor {
            self.end_row();
        }
    }

    fn end_row(&mut self) {
        let area = (self.factor * self.factor) as u64;
        for sum in &mut self.sums {
            let weight = sum[3];
            let colour = |sum: u64| (sum + weight / 2).checked_div(weight).unwrap_or_default() as u8;
            self.done.extend([colour(sum[0]), colour(sum[1]), colour(sum[2]), ((weight + area / 2) / area) as u8]);
            *sum = [0; 4];
        }
        self.rows = 0;
    }

    fn finish(mut self) -> Option<RgbaImage> {
        self.done.truncate(self.width * self.height * 4);
        RgbaImage::from_raw(self.width as u32, self.height as u32, self.done)
    }
}

/// The colours as a browser shows them that is told nothing; as they are, if the profile is of no use.
fn to_srgb(image: &mut RgbaImage, profile: &[u8]) {
    let known = ColorProfile::new_from_slice(profile).ok();
    let Some(profile) = known.filter(|profile| profile.color_space == DataColorSpace::Rgb) else { return };
    let (rgba, srgb) = (Layout::Rgba, ColorProfile::new_srgb());
    let Ok(transform) = profile.create_transform_8bit(rgba, &srgb, rgba, TransformOptions::default()) else { return };
    // A row at a time needs no second picture.
    let row = image.width() as usize * 4;
    let mut converted = vec![0; row];
    for line in image.chunks_exact_mut(row) {
        if transform.transform(line, &mut converted).is_ok() {
            line.copy_from_slice(&converted);
        }
    }
}
