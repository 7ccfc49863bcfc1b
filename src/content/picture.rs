//! What a picture's file says of itself: whether it can be shown, its size as the eye sees it, and its fingerprint.
//!
//! Only JPEG, PNG and WebP are pictures here, whatever their names end in. Nothing is decoded yet; what would take more
//! memory than a picture is worth is refused by its head.

use image::metadata::Orientation;
use image::{ImageDecoder, ImageReader, Limits};
use std::io::Cursor;
use std::ops::Range;

/// A picture as its head describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Pixels, the right way up.
    pub width: u32,
    pub height: u32,
    /// Of its bytes and of its recipe: the first 8 digits of their BLAKE3 in hexadecimal.
    pub fingerprint: String,
}

/// Counts the ways in which pictures have been published. Another number gives every form a new name, so that none made in
/// an older way is taken over.
const RECIPE: u8 = 1;
/// The same of pictures of more than [`WHOLE_AREA`] pixels.
const LARGE_RECIPE: u8 = 2;

/// Why a file cannot be used as a picture.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// No JPEG, PNG or WebP, or not all of it.
    Broken,
    /// Another kind of file under a picture's name; people know it as this.
    Other(&'static str),
    /// More pixels than [`SIDE_LIMIT`] and [`AREA_LIMIT`] allow.
    TooLarge { width: u32, height: u32 },
}

/// The most pixels of one side; a panorama of a phone has about as many.
pub(crate) const SIDE_LIMIT: u32 = 12_000;
/// The most pixels in all. Phones take 12 million; a file of a few kilobytes can hold billions.
pub(crate) const AREA_LIMIT: u64 = 40_000_000;
/// Bytes of a decoded pixel: four channels.
const BYTES: u64 = 4;

/// The most pixels of a picture that is decoded whole, whatever is wanted of it.
pub(crate) const WHOLE_AREA: u64 = 4_000_000;
/// The most pixels in all of what is sent to be made smaller, if it can be decoded smaller or row by row.
const SENT_AREA_LIMIT: u64 = 120_000_000;
/// The most pixels of one side of it.
const SENT_SIDE_LIMIT: u32 = 30_000;
/// The same of others: a WebP without loss takes seven bytes for each while it is decoded.
const SENT_WHOLE_LIMIT: u64 = 32_000_000;

/// Reads the head of a picture, and looks whether its end is there.
pub(crate) fn measure(bytes: &[u8]) -> Result<Picture, Fault> {
    measure_up_to(bytes, SIDE_LIMIT, AREA_LIMIT)
}

/// The same of a picture that was sent, which may have more pixels than one that is kept.
pub(crate) fn received(bytes: &[u8]) -> Result<Picture, Fault> {
    match decodes_small(bytes) {
        true => measure_up_to(bytes, SENT_SIDE_LIMIT, SENT_AREA_LIMIT),
        false => measure_up_to(bytes, SIDE_LIMIT, SENT_WHOLE_LIMIT),
    }
}

/// Whether a picture can be decoded without all of its pixels being in memory: a JPEG of at most three colours whose pixels come
/// once, or a PNG whose rows do.
fn decodes_small(bytes: &[u8]) -> bool {
    match bytes {
        [0xff, 0xd8, ..] => frame(bytes).is_some_and(|(marker, colours)| matches!(marker, 0xc0 | 0xc1) && colours <= 3),
        [0x89, b'P', b'N', b'G', ..] => bytes.get(28) == Some(&0),
        _ => false,
    }
}

/// Whether a picture lies on its side in its file.
pub(crate) fn is_turned(orientation: Orientation) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(orientation, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH)
}

fn measure_up_to(bytes: &[u8], most_side: u32, most_area: u64) -> Result<Picture, Fault> {
    let mut decoder = decoder(bytes).ok_or_else(|| kind(bytes).map_or(Fault::Broken, Fault::Other))?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 || !is_whole(bytes) {
        return Err(Fault::Broken);
    }
    let area = u64::from(width) * u64::from(height);
    if width.max(height) > most_side || area > most_area || decoder.total_bytes() > BYTES * most_area {
        return Err(Fault::TooLarge { width, height });
    }
    let is_turned = is_turned(decoder.orientation().unwrap_or(Orientation::NoTransforms));
    let (width, height) = if is_turned { (height, width) } else { (width, height) };
    let recipe = if area > WHOLE_AREA { LARGE_RECIPE } else { RECIPE };
    let fingerprint = blake3::Hasher::new().update(bytes).update(&[recipe]).finalize().to_hex()[..8].to_owned();
    Ok(Picture { width, height, fingerprint })
}

/// What a file is that is no picture of ours, by how it begins. Phones and mail programs give such files a picture's name.
fn kind(bytes: &[u8]) -> Option<&'static str> {
    let text = bytes.trim_ascii_start();
    let begins = |start: &[u8]| text.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start));
    match bytes {
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => Some(match brand.get(..4)? {
            b"avif" | b"avis" => "AVIF",
            b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" => "HEIC",
            _ => "film",
        }),
        [b'G', b'I', b'F', b'8', ..] => Some("GIF"),
        [b'B', b'M', ..] => Some("BMP"),
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => Some("TIFF"),
        [b'8', b'B', b'P', b'S', ..] => Some("Photoshop"),
        [b'%', b'P', b'D', b'F', ..] => Some("PDF"),
        [b'P', b'K', 3, 4, ..] => Some("Word/ZIP"),
        _ if begins(b"<svg") || begins(b"<?xml") => Some("SVG"),
        _ if begins(b"<!doctype html") || begins(b"<html") => Some("HTML"),
        _ => None,
    }
}

/// Opens a picture for decoding; `None` if its head makes no sense. What [`measure`] refuses must not be decoded.
pub(crate) fn decoder(bytes: &[u8]) -> Option<impl ImageDecoder + '_> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(2 * BYTES * AREA_LIMIT);
    reader.limits(limits);
    reader.into_decoder().ok()
}

/// Whether the end of the picture is there. One that was cut off while it was copied would be shown with a grey half.
fn is_whole(bytes: &[u8]) -> bool {
    let has_after = |from: usize, mark: &[u8]| {
        bytes.get(from..).is_some_and(|rest| rest.windows(mark.len()).rev().any(|window| window == mark))
    };
    match bytes {
        // Phones write films and notes behind the end, so it is not always last.
        [0xff, 0xd8, ..] => scan_begins(bytes).is_some_and(|scan| has_after(scan, &[0xff, 0xd9])),
        [0x89, b'P', b'N', b'G', ..] => has_after(8, b"IEND\xae\x42\x60\x82"),
        [b'R', b'I', b'F', b'F', a, b, c, d, ..] => {
            u32::from_le_bytes([*a, *b, *c, *d]) as usize <= bytes.len().saturating_sub(8)
        }
        _ => false,
    }
}

/// Where the pixels of a JPEG begin: behind its segments, one of which may hold a small JPEG of its own.
fn scan_begins(bytes: &[u8]) -> Option<usize> {
    const START_OF_SCAN: u8 = 0xda;
    segments(bytes).find(|segment| segment.0 == START_OF_SCAN).map(|(_, range)| range.end)
}

/// The marker of a JPEG's frame, which tells how it is written, and how many colours it has.
fn frame(bytes: &[u8]) -> Option<(u8, u8)> {
    let is_frame = |marker: u8| matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
    let (marker, range) = segments(bytes).find(|segment| is_frame(segment.0))?;
    Some((marker, *bytes.get(range)?.get(7)?))
}

/// The segments of a JPEG up to its pixels: the marker of each, and where its length and contents stand.
fn segments(bytes: &[u8]) -> impl Iterator<Item = (u8, Range<usize>)> {
    let mut at = 2;
    std::iter::from_fn(move || {
        // Any number of these may stand before a marker.
        while *bytes.get(at + 1)? == 0xff {
            at += 1;
        }
        let [0xff, marker, high, low] = *bytes.get(at..at + 4)? else { return None };
        let start = at + 2;
        at = start + usize::from(u16::from_be_bytes([high, low]));
        Some((marker, start..at))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{DynamicImage, ImageFormat};

    fn file(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(width, height).write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    /// A JPEG with a segment behind its start.
    fn with_segment(jpeg: &[u8], marker: u8, contents: &[u8]) -> Vec<u8> {
        let length = (contents.len() as u16 + 2).to_be_bytes();
        [&jpeg[..2], &[0xff, marker], &length, contents, &jpeg[2..]].concat()
    }

    /// An EXIF block that says nothing but which way is up.
    fn exif(orientation: u8) -> Vec<u8> {
        [b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".as_slice(), &[orientation], &[0; 6]].concat()
    }

    #[test]
    fn sizes_are_those_that_the_eye_sees() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let picture = measure(&file(30, 20, format)).unwrap();
            assert_eq!((picture.width, picture.height, picture.fingerprint.len()), (30, 20, 8), "{format:?}");
        }
        let jpeg = file(30, 20, ImageFormat::Jpeg);
        for (orientation, size) in [(1, (30, 20)), (3, (30, 20)), (6, (20, 30)), (8, (20, 30)), (77, (30, 20))] {
            let picture = measure(&with_segment(&jpeg, 0xe1, &exif(orientation))).unwrap();
            assert_eq!((picture.width, picture.height), size, "orientation {orientation}");
        }
    }

    #[test]
    fn what_was_cut_off_is_broken() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let bytes = file(64, 64, format);
            for end in 0..bytes.len() - 1 {
                assert_eq!(measure(&bytes[..end]), Err(Fault::Broken), "{format:?} cut at {end}");
            }
        }
        // A small picture among the notes ends before the large one does.
        let jpeg = file(64, 64, ImageFormat::Jpeg);
        let noted = with_segment(&jpeg, 0xe1, &file(8, 8, ImageFormat::Jpeg));
        assert!(measure(&noted).is_ok());
        assert_eq!(measure(&noted[..noted.len() - 2]), Err(Fault::Broken));
        let with_film = [jpeg, b"ftypmp42 and a film".to_vec()].concat();
        assert!(measure(&with_film).is_ok());
    }

    #[test]
    fn giants_are_refused_by_their_head() {
        let mut jpeg = file(16, 16, ImageFormat::Jpeg);
        let frame = jpeg.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
        jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff, 0x00, 0xff, 0x00]);
        assert_eq!(measure(&jpeg), Err(Fault::TooLarge { width: 65_280, height: 65_280 }));
        assert_eq!(measure(b"GIF89a\x0a\0\x0a\0\x80\0\0"), Err(Fault::Other("GIF")));
        assert_eq!(measure(b""), Err(Fault::Broken));
    }

    #[test]
    fn other_files_are_known_under_a_pictures_name() {
        let files: [(&[u8], &str); 6] = [
            (b"\0\0\0\x24ftypheic\0\0\0\0mif1", "HEIC"),
            (b"\0\0\0\x24ftypavif\0\0\0\0mif1", "AVIF"),
            (b"\0\0\0\x20ftypisom\0\0\0\0", "film"),
            (b"II*\0\x08\0\0\0", "TIFF"),
            (b"%PDF-1.7", "PDF"),
            (b"\n<!DOCTYPE html><html>", "HTML"),
        ];
        for (bytes, kind) in files {
            assert_eq!(measure(bytes), Err(Fault::Other(kind)));
        }
        assert_eq!(measure(b"\0\0\0\x24ftyp"), Err(Fault::Broken));
    }
}
