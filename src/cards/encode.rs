//! PNG of few colours, without filters: none helps where neighbours are equal or far apart.

use super::template::Rgb;
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use std::io::Write;

/// Where a card's bytes stop shrinking faster than its time grows: level 4 is a quarter faster and 6 % larger, level 6 a
/// third slower and 2 % smaller. Level 9 would bring the showcase's link cards from 19.3 KB (22.2 at most) to 17.7 KB (20.1 at
/// most), in seven times the time of level 6.
const LEVEL: u32 = 5;
/// For posts and stories, of which a site sends few: who posts them loads them once.
const LARGE_LEVEL: u32 = 4;
/// Pixels from which on a picture is large; that of a link has fewer.
const LARGE: usize = 1_000_000;

/// A PNG of rows of places in a palette. Every row begins with the number of its filter.
pub fn png(rows: &[u8], width: usize, height: usize, palette: &[Rgb]) -> Vec<u8> {
    let level = if width * height < LARGE { LEVEL } else { LARGE_LEVEL };
    // Eight bits, a palette.
    file(width, height, [8, 3], Some(palette), &compressed(rows, level))
}

/// A square PNG of one bit for each pixel.
pub fn black_and_white(side: usize, is_dark: impl Fn(usize, usize) -> bool) -> Vec<u8> {
    let width = side.div_ceil(8) + 1;
    let mut rows = vec![0; width * side];
    for (y, row) in rows.chunks_exact_mut(width).enumerate() {
        for x in (0..side).filter(|x| !is_dark(*x, y)) {
            row[1 + x / 8] |= 0x80 >> (x % 8);
        }
    }
    // One bit, no colours.
    file(side, side, [1, 0], None, &compressed(&rows, LEVEL))
}

/// A PNG of compressed rows that begin with the number of their filter. `kind` is the depth and the way of colours.
fn file(width: usize, height: usize, kind: [u8; 2], palette: Option<&[Rgb]>, rows: &[u8]) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = Vec::with_capacity(13);
    header.extend((width as u32).to_be_bytes());
    header.extend((height as u32).to_be_bytes());
    header.extend(kind);
    // The only ways of compressing, filtering and ordering that are used.
    header.extend([0, 0, 0]);
    chunk(&mut png, *b"IHDR", &header);
    if let Some(palette) = palette {
        chunk(&mut png, *b"PLTE", palette.as_flattened());
    }
    chunk(&mut png, *b"IDAT", rows);
    chunk(&mut png, *b"IEND", &[]);
    png
}

fn compressed(bytes: &[u8], level: u32) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(bytes.len() / 16), Compression::new(level));
    // Writing into memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

fn chunk(png: &mut Vec<u8>, kind: [u8; 4], bytes: &[u8]) {
    png.extend((bytes.len() as u32).to_be_bytes());
    let start = png.len();
    png.extend(kind);
    png.extend_from_slice(bytes);
    let mut checksum = Crc::new();
    checksum.update(&png[start..]);
    png.extend(checksum.sum().to_be_bytes());
}
