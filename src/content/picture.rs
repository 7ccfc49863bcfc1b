//! Pictures without what cameras and programs write into them: place, device, time, names.
//!
//! Only what a picture needs to be seen as it was taken stays: its pixels, its colour profile, and which way is up.

use img_parts::jpeg::markers;
use img_parts::{DynImage, ImageEXIF};

/// The bytes to publish; `None` if this is no picture that we know.
pub fn publishable(bytes: Vec<u8>) -> Option<Vec<u8>> {
    let upright = orientation(&bytes);
    let mut image = DynImage::from_bytes(bytes.into()).ok()??;
    image.set_exif(None);
    match &mut image {
        DynImage::Jpeg(jpeg) => jpeg.segments_mut().retain(|segment| {
            let is_application = (markers::APP0..=markers::APP15).contains(&segment.marker());
            let is_profile = segment.marker() == markers::APP2 && segment.contents().starts_with(b"ICC_PROFILE");
            let is_needed = matches!(segment.marker(), markers::APP0 | markers::APP14) || is_profile;
            segment.marker() != markers::COM && (!is_application || is_needed)
        }),
        DynImage::Png(png) => {
            let private: [&[u8]; 4] = [b"tEXt", b"zTXt", b"iTXt", b"tIME"];
            png.chunks_mut().retain(|chunk| !private.contains(&&chunk.kind()[..]));
        }
        DynImage::WebP(webp) => webp.remove_chunks_by_id(*b"XMP "),
    }
    if upright != UPRIGHT {
        image.set_exif(Some(orientation_only(upright).into()));
    }
    Some(image.encoder().bytes().to_vec())
}

/// Orientation 1: the first row is the top.
const UPRIGHT: u16 = 1;

/// Whether a picture lies on its side, so that its width is what the eye calls height.
pub fn is_sideways(head: &[u8]) -> bool {
    orientation(head) >= 5
}

/// The orientation in a JPEG's EXIF, 1 to 8; 1 where there is none.
fn orientation(bytes: &[u8]) -> u16 {
    exif(bytes).and_then(orientation_in).filter(|value| (1..=8).contains(value)).unwrap_or(UPRIGHT)
}

/// The TIFF block of a JPEG's EXIF segment.
fn exif(bytes: &[u8]) -> Option<&[u8]> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let [0xff, marker, high, low, ..] = *rest else { return None };
        let length = usize::from(u16::from_be_bytes([high, low]));
        let contents = rest.get(4..2 + length)?;
        if marker == markers::APP1
            && let Some(tiff) = contents.strip_prefix(b"Exif\0\0")
        {
            return Some(tiff);
        }
        // The picture itself has begun.
        if marker == markers::SOS {
            return None;
        }
        rest = rest.get(2 + length..)?;
    }
}

/// The value of TIFF tag 0x0112 in the first directory.
fn orientation_in(tiff: &[u8]) -> Option<u16> {
    let little = match tiff.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let pair: [u8; 2] = tiff.get(at..at + 2)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let long = |at: usize| {
        let four: [u8; 4] = tiff.get(at..at + 4)?.try_into().ok()?;
        Some(if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) })
    };
    let directory = long(4)? as usize;
    let entries = usize::from(short(directory)?);
    (0..entries)
        .map(|entry| directory + 2 + entry * 12)
        .find_map(|entry| (short(entry)? == 0x0112).then(|| short(entry + 8))?)
}

/// A TIFF block that says nothing but which way is up.
fn orientation_only(orientation: u16) -> Vec<u8> {
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    tiff.extend(orientation.to_be_bytes());
    tiff.extend([0; 6]);
    tiff
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG of one grey pixel's worth of segments, with EXIF that tells place and orientation, XMP and a comment.
    fn photo(orientation: u16) -> Vec<u8> {
        let mut tiff = orientation_only(orientation);
        tiff.extend(b"GPS -5.4286 105.2619");
        let mut bytes = vec![0xff, 0xd8];
        let mut segment = |marker: u8, contents: &[u8]| {
            bytes.extend([0xff, marker]);
            bytes.extend((contents.len() as u16 + 2).to_be_bytes());
            bytes.extend(contents);
        };
        segment(markers::APP0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
        segment(markers::APP1, &[b"Exif\0\0", &tiff[..]].concat());
        segment(markers::APP1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Kamera Ibu Lurah</x:xmpmeta>");
        segment(markers::APP13, b"Photoshop 3.0\0Nama pemotret");
        segment(markers::COM, b"catatan pribadi");
        segment(markers::SOF0, &[8, 0, 1, 0, 2, 1, 1, 0x11, 0]);
        segment(markers::SOS, &[1, 1, 0, 0, 63, 0]);
        bytes.extend([0x00, 0xff, 0xd9]);
        bytes
    }

    #[test]
    fn nothing_private_is_published() {
        let published = publishable(photo(6)).unwrap();
        for private in ["GPS", "xmpmeta", "Kamera", "pemotret", "catatan"] {
            let found = published.windows(private.len()).any(|window| window == private.as_bytes());
            assert!(!found, "{private} was published");
        }
        assert!(photo(6).windows(3).any(|window| window == b"GPS"));
    }

    #[test]
    fn photos_stay_the_right_way_up() {
        assert_eq!(orientation(&publishable(photo(6)).unwrap()), 6);
        assert!(is_sideways(&photo(6)) && !is_sideways(&photo(3)));
        assert_eq!(exif(&publishable(photo(1)).unwrap()), None);
    }
}
