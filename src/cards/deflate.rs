//! A zlib stream for pictures of few colours: rows that repeat the row above them, runs, and little else.
//!
//! A general compressor looks for any repetition anywhere and costs most of a card's time. Here three places are looked
//! at (the pixel before, the row above, the last place that began with the same four bytes), which is where a card repeats
//! itself, and one Huffman code serves the whole picture.

use super::huffman;

/// The longest repetition that the format knows, and the farthest back that one may lie.
const LONGEST: usize = 258;
const FARTHEST: usize = 32_768;
/// Shorter repetitions are dearer than their bytes.
const SHORTEST: usize = 4;
/// Entries of the table of places, by a hash of four bytes.
const PLACES: usize = 1 << 13;
const END_OF_BLOCK: usize = 256;

/// A byte, or a repetition: its length and how far back it lies.
#[derive(Clone, Copy)]
enum Token {
    Byte(u8),
    Copy { length: u16, distance: u16 },
}

/// Compresses `bytes`, rows of `stride` bytes each.
pub fn zlib(bytes: &[u8], stride: usize) -> Vec<u8> {
    let tokens = tokens(bytes, stride);
    let mut writer = Writer { bytes: vec![0x78, 0x01], bits: 0, count: 0 };
    write_block(&tokens, &mut writer);
    let mut bytes_out = writer.finish();
    bytes_out.extend(adler32(bytes).to_be_bytes());
    bytes_out
}

fn tokens(bytes: &[u8], stride: usize) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(bytes.len() / 24);
    let mut places = vec![u32::MAX; PLACES];
    let mut at = 0;
    while at < bytes.len() {
        let above = if at >= stride && stride <= FARTHEST { repeated(bytes, at, stride) } else { 0 };
        let run = if at > 0 { repeated(bytes, at, 1) } else { 0 };
        let (mut length, mut distance) = if run > above { (run, 1) } else { (above, stride) };
        if let Some(word) = word(bytes, at) {
            let place = &mut places[(word.wrapping_mul(0x9E37_79B1) >> 19) as usize];
            let before = std::mem::replace(place, at as u32) as usize;
            // A long repetition is taken as it is; a short one may hide a longer.
            if length < 32 && before < at && at - before <= FARTHEST {
                let found = repeated(bytes, at, at - before);
                if found > length + 1 {
                    (length, distance) = (found, at - before);
                }
            }
        }
        if length < SHORTEST {
            tokens.push(Token::Byte(bytes[at]));
            at += 1;
            continue;
        }
        at += length;
        while length > 0 {
            // What is left must be long enough to be a repetition itself.
            let part = if length > LONGEST && length < LONGEST + 3 { length - 3 } else { length.min(LONGEST) };
            tokens.push(Token::Copy { length: part as u16, distance: (distance - 1) as u16 });
            length -= part;
        }
    }
    tokens
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// How many bytes from `at` on are those that stand `distance` before them.
fn repeated(bytes: &[u8], at: usize, distance: usize) -> usize {
    let (here, there) = (&bytes[at..], &bytes[at - distance..]);
    let mut length = 0;
    let eights = here.chunks_exact(8).zip(there.chunks_exact(8));
    for (one, other) in eights {
        let eight = |chunk: &[u8]| chunk.try_into().map_or(0, u64::from_le_bytes);
        let difference = eight(one) ^ eight(other);
        if difference != 0 {
            return length + difference.trailing_zeros() as usize / 8;
        }
        length += 8;
    }
    length + here[length..].iter().zip(&there[length..]).take_while(|(one, other)| one == other).count()
}

/// One block with a code of its own.
fn write_block(tokens: &[Token], writer: &mut Writer) {
    let (mut symbols, mut distances) = ([0_u32; 286], [0_u32; 30]);
    for token in tokens {
        match token {
            Token::Byte(byte) => symbols[usize::from(*byte)] += 1,
            Token::Copy { length, distance } => {
                symbols[length_code(*length).0] += 1;
                distances[distance_code(*distance).0] += 1;
            }
        }
    }
    symbols[END_OF_BLOCK] = 1;
    let (symbol_code, distance_codes) = (huffman::Code::new(&symbols, 15), huffman::Code::new(&distances, 15));
    // The last block, with codes of its own.
    writer.put(0b101, 3);
    write_codes(&symbol_code, &distance_codes, writer);
    for token in tokens {
        match token {
            Token::Byte(byte) => writer.symbol(&symbol_code, usize::from(*byte)),
            Token::Copy { length, distance } => {
                let (symbol, extra, count) = length_code(*length);
                writer.symbol(&symbol_code, symbol);
                writer.put(extra, count);
                let (symbol, extra, count) = distance_code(*distance);
                writer.symbol(&distance_codes, symbol);
                writer.put(extra, count);
            }
        }
    }
    writer.symbol(&symbol_code, END_OF_BLOCK);
}

/// The lengths of both codes, themselves in a code, as RFC 1951 wants them (3.2.7).
fn write_codes(symbols: &huffman::Code, distances: &huffman::Code, writer: &mut Writer) {
    const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    let lengths: Vec<u8> = symbols.lengths.iter().chain(&distances.lengths).copied().collect();
    // Lengths, and zeros in runs: symbol, extra bits and how many.
    let mut runs: Vec<(usize, u32, u32)> = Vec::new();
    let mut at = 0;
    while at < lengths.len() {
        let zeros = lengths[at..].iter().take_while(|length| **length == 0).count().min(138);
        match zeros {
            0..=2 => runs.push((usize::from(lengths[at]), 0, 0)),
            3..=10 => runs.push((17, zeros as u32 - 3, 3)),
            _ => runs.push((18, zeros as u32 - 11, 7)),
        }
        at += if zeros < 3 { 1 } else { zeros };
    }
    let mut counts = [0_u32; 19];
    runs.iter().for_each(|(symbol, ..)| counts[*symbol] += 1);
    let code = huffman::Code::new(&counts, 7);
    let used = ORDER.iter().rposition(|symbol| code.lengths[*symbol] > 0).map_or(4, |last| (last + 1).max(4));
    writer.put(286 - 257, 5);
    writer.put(30 - 1, 5);
    writer.put(used as u32 - 4, 4);
    for symbol in &ORDER[..used] {
        writer.put(u32::from(code.lengths[*symbol]), 3);
    }
    for (symbol, extra, count) in runs {
        writer.symbol(&code, symbol);
        writer.put(extra, count);
    }
}

/// Symbol of a length from 3 to 258, and its extra bits.
fn length_code(length: u16) -> (usize, u32, u32) {
    let from_three = u32::from(length) - 3;
    match from_three {
        255 => (285, 0, 0),
        0..=7 => (257 + from_three as usize, 0, 0),
        _ => {
            let bits = from_three.ilog2() - 2;
            let step = (from_three >> bits) & 3;
            (257 + (4 * (bits + 1) + step) as usize, from_three & ((1 << bits) - 1), bits)
        }
    }
}

/// Symbol of a distance, given as one less than it is, and its extra bits.
fn distance_code(from_one: u16) -> (usize, u32, u32) {
    let from_one = u32::from(from_one);
    if from_one < 4 {
        return (from_one as usize, 0, 0);
    }
    let bits = from_one.ilog2() - 1;
    let step = (from_one >> bits) & 1;
    ((2 * (bits + 1) + step) as usize, from_one & ((1 << bits) - 1), bits)
}

/// Writes bits, the lowest first.
struct Writer {
    bytes: Vec<u8>,
    bits: u64,
    count: u32,
}

impl Writer {
    fn put(&mut self, bits: u32, count: u32) {
        self.bits |= u64::from(bits) << self.count;
        self.count += count;
        if self.count >= 32 {
            self.bytes.extend((self.bits as u32).to_le_bytes());
            self.bits >>= 32;
            self.count -= 32;
        }
    }

    fn symbol(&mut self, code: &huffman::Code, symbol: usize) {
        self.put(u32::from(code.bits[symbol]), u32::from(code.lengths[symbol]));
    }

    fn finish(mut self) -> Vec<u8> {
        let rest = self.count.div_ceil(8) as usize;
        self.bytes.extend(&self.bits.to_le_bytes()[..rest]);
        self.bytes
    }
}

/// The checksum of RFC 1950.
fn adler32(bytes: &[u8]) -> u32 {
    const MODULUS: u32 = 65_521;
    // The largest count of bytes after which the sums still fit.
    const PART: usize = 5_552;
    let (mut one, mut two) = (1_u32, 0_u32);
    for part in bytes.chunks(PART) {
        let mut sums = part.chunks_exact(16);
        for sixteen in &mut sums {
            let weighted: u32 = sixteen.iter().zip((1..=16_u32).rev()).map(|(byte, weight)| u32::from(*byte) * weight).sum();
            two += 16 * one + weighted;
            one += sixteen.iter().map(|byte| u32::from(*byte)).sum::<u32>();
        }
        for byte in sums.remainder() {
            one += u32::from(*byte);
            two += one;
        }
        one %= MODULUS;
        two %= MODULUS;
    }
    two << 16 | one
}
