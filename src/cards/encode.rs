//! PNG of few colours, without filters: none helps where neighbours are equal or far apart.

use super::deflate;
use super::template::Rgb;
use flate2::Crc;

/// A PNG of rows of places in a palette. Every row begins with the number of its filter.
pub fn png(rows: &[u8], width: usize, height: usize, palette: &[Rgb]) -> Vec<u8> {
    // Eight bits, a palette.
    file(width, height, [8, 3], Some(palette), &deflate::zlib(rows, width + 1))
}

/// A square PNG of one bit for each pixel, of so many modules a side and so many pixels for each.
pub fn black_and_white(modules: usize, scale: usize, is_dark: impl Fn(usize, usize) -> bool) -> Vec<u8> {
    let side = modules * scale;
    let width = side.div_ceil(8) + 1;
    let mut rows = Vec::with_capacity(width * side);
    for y in 0..modules {
        // No filter; every row of a module is the same.
        let mut row = vec![0; width];
        for x in (0..modules).filter(|x| !is_dark(*x, y)).flat_map(|x| x * scale..(x + 1) * scale) {
            row[1 + x / 8] |= 0x80 >> (x % 8);
        }
        (0..scale).for_each(|_| rows.extend_from_slice(&row));
    }
    // One bit, no colours.
    file(side, side, [1, 0], None, &deflate::zlib(&rows, width))
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

fn chunk(png: &mut Vec<u8>, kind: [u8; 4], bytes: &[u8]) {
    png.extend((bytes.len() as u32).to_be_bytes());
    let start = png.len();
    png.extend(kind);
    png.extend_from_slice(bytes);
    let mut checksum = Crc::new();
    checksum.update(&png[start..]);
    png.extend(checksum.sum().to_be_bytes());
}
