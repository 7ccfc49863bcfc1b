//! PNG of few colours, written without looking for what a card does not have.

use super::deflate;
use super::template::Rgb;

/// A PNG whose pixels are places in a palette.
pub fn png(pixels: &[u8], width: usize, height: usize, palette: &[Rgb]) -> Vec<u8> {
    // Every row begins with its filter; none helps where neighbours are equal or far apart.
    let mut rows = Vec::with_capacity((width + 1) * height);
    for row in pixels.chunks_exact(width) {
        rows.push(0);
        rows.extend_from_slice(row);
    }
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = Vec::with_capacity(13);
    header.extend((width as u32).to_be_bytes());
    header.extend((height as u32).to_be_bytes());
    // Eight bits, a palette, and the only ways of compressing, filtering and ordering that are used.
    header.extend([8, 3, 0, 0, 0]);
    chunk(&mut png, *b"IHDR", &header);
    chunk(&mut png, *b"PLTE", palette.as_flattened());
    chunk(&mut png, *b"IDAT", &deflate::zlib(&rows, width + 1));
    chunk(&mut png, *b"IEND", &[]);
    png
}

fn chunk(png: &mut Vec<u8>, kind: [u8; 4], bytes: &[u8]) {
    png.extend((bytes.len() as u32).to_be_bytes());
    let start = png.len();
    png.extend(kind);
    png.extend_from_slice(bytes);
    let checksum = crc32fast::hash(&png[start..]);
    png.extend(checksum.to_be_bytes());
}
