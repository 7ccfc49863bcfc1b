//! Writes literals and repetitions as blocks, each with codes of its own (RFC 1951, sections 3.2.3 to 3.2.7).

use super::huffman::Code;

/// The most literals and repetitions in a block. A card's letters and its ornaments want codes of their own; the description of a
/// code takes about 60 bytes.
const BLOCK: usize = 1024;

/// The symbol that ends a block, and the first of those that tell lengths.
const END: usize = 256;
const LENGTHS: usize = 257;
/// Symbols of literals and lengths, and of distances.
const SYMBOLS: usize = 286;
const DISTANCES: usize = 30;
/// Most bits in a word of these codes, and in one of the code that describes them.
const LIMIT: usize = 15;
const DESCRIPTION_LIMIT: usize = 7;
/// Symbols of a description: lengths of words, and three for runs of them.
const DESCRIPTIONS: usize = 19;
/// The order in which the lengths of a description's own words stand.
const ORDER: [usize; DESCRIPTIONS] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

enum Token {
    Literal(u8),
    Repetition { length: u16, distance: u16 },
}

/// A number as a symbol and the bits behind it.
pub(crate) struct Split {
    pub symbol: usize,
    /// How many bits follow, and which.
    pub extra: u32,
    bits: u64,
}

/// Splits a number: `1 << fine` symbols stand for all numbers between two powers of two.
fn split(number: usize, fine: u32) -> Split {
    if number < 2 << fine {
        return Split { symbol: number, extra: 0, bits: 0 };
    }
    let extra = number.ilog2() - fine;
    let bits = number & ((1 << extra) - 1);
    Split { symbol: ((extra as usize) << fine) + (number >> extra), extra, bits: bits as u64 }
}

/// A distance from 1 to 32 768.
pub(crate) fn split_distance(distance: usize) -> Split {
    split(distance - 1, 1)
}

/// A length from 3 to 258; the longest has a symbol of its own.
fn split_length(length: usize) -> Split {
    match length {
        258 => Split { symbol: SYMBOLS - 1, extra: 0, bits: 0 },
        _ => {
            let split = split(length - 3, 2);
            Split { symbol: LENGTHS + split.symbol, ..split }
        }
    }
}

/// A stream of blocks behind what was written before.
pub(crate) struct Blocks {
    out: Vec<u8>,
    /// Bits that are not written yet, the first lowest; fewer than 32.
    bits: u64,
    waiting: u32,
    tokens: Vec<Token>,
    symbols: [u32; SYMBOLS],
    distances: [u32; DISTANCES],
}

impl Blocks {
    /// Appends to `out`, which already holds the stream's header.
    pub(crate) fn new(out: Vec<u8>) -> Blocks {
        let (symbols, distances) = ([0; SYMBOLS], [0; DISTANCES]);
        Blocks { out, bits: 0, waiting: 0, tokens: Vec::with_capacity(BLOCK), symbols, distances }
    }

    /// Adds one byte as it is; ends the block if that is now full.
    pub(crate) fn literal(&mut self, byte: u8) {
        self.symbols[usize::from(byte)] += 1;
        self.token(Token::Literal(byte));
    }

    /// Adds a repetition of `length` bytes (3 to 258) that stand `distance` bytes back (1 to 32 768).
    pub(crate) fn repetition(&mut self, length: usize, distance: usize) {
        self.symbols[split_length(length).symbol] += 1;
        self.distances[split_distance(distance).symbol] += 1;
        self.token(Token::Repetition { length: length as u16, distance: distance as u16 });
    }

    /// Ends the stream.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        self.block(true);
        let bytes = self.waiting.div_ceil(8) as usize;
        self.out.extend(&self.bits.to_le_bytes()[..bytes]);
        self.out
    }

    fn token(&mut self, token: Token) {
        self.tokens.push(token);
        if self.tokens.len() == BLOCK {
            self.block(false);
        }
    }

    /// Writes everything that was added since the last block.
    fn block(&mut self, is_last: bool) {
        self.symbols[END] = 1;
        let (symbols, distances) = (Code::new(&self.symbols, LIMIT), Code::new(&self.distances, LIMIT));
        self.put((u64::from(is_last), 1));
        // With codes of its own.
        self.put((2, 2));
        self.describe(&symbols, &distances);
        let tokens = std::mem::take(&mut self.tokens);
        for token in &tokens {
            match token {
                Token::Literal(byte) => self.put(symbols.of(usize::from(*byte))),
                Token::Repetition { length, distance } => {
                    self.put_split(&symbols, &split_length(usize::from(*length)));
                    self.put_split(&distances, &split_distance(usize::from(*distance)));
                }
            }
        }
        self.put(symbols.of(END));
        self.tokens = tokens;
        self.tokens.clear();
        (self.symbols, self.distances) = ([0; SYMBOLS], [0; DISTANCES]);
    }

    /// Writes the lengths of all words, from which both codes follow.
    fn describe(&mut self, symbols: &Code<SYMBOLS>, distances: &Code<DISTANCES>) {
        let used = |lengths: &[u8], least: usize| {
            lengths.iter().rposition(|length| *length > 0).map_or(least, |last| least.max(last + 1))
        };
        let (of_symbols, of_distances) = (used(&symbols.lengths, LENGTHS), used(&distances.lengths, 1));
        let runs = runs(&[&symbols.lengths[..of_symbols], &distances.lengths[..of_distances]].concat());
        let mut counts = [0; DESCRIPTIONS];
        runs.iter().for_each(|(symbol, ..)| counts[*symbol] += 1);
        let code = Code::new(&counts, DESCRIPTION_LIMIT);
        let described = used(&ORDER.map(|symbol| code.lengths[symbol]), 4);
        self.put(((of_symbols - LENGTHS) as u64, 5));
        self.put(((of_distances - 1) as u64, 5));
        self.put(((described - 4) as u64, 4));
        ORDER[..described].iter().for_each(|symbol| self.put((u64::from(code.lengths[*symbol]), 3)));
        for (symbol, bits, extra) in runs {
            self.put(code.of(symbol));
            self.put((bits, extra));
        }
    }

    fn put_split<const N: usize>(&mut self, code: &Code<N>, split: &Split) {
        let (word, length) = code.of(split.symbol);
        self.put((word | split.bits << length, length + split.extra));
    }

    /// Writes up to 32 bits.
    fn put(&mut self, (bits, count): (u64, u32)) {
        self.bits |= bits << self.waiting;
        self.waiting += count;
        if self.waiting >= u32::BITS {
            self.out.extend((self.bits as u32).to_le_bytes());
            self.bits >>= u32::BITS;
            self.waiting -= u32::BITS;
        }
    }
}

/// Lengths of words as symbols of a description, with the bits behind each and their number.
fn runs(lengths: &[u8]) -> Vec<(usize, u64, u32)> {
    let mut runs = Vec::new();
    for run in lengths.chunk_by(|one, other| one == other) {
        let (length, mut rest) = (usize::from(run[0]), run.len());
        if length > 0 {
            runs.push((length, 0, 0));
            rest -= 1;
        }
        while rest >= 3 {
            let (symbol, least, most, extra) = match (length, rest) {
                (0, 11..) => (18, 11, 138, 7),
                (0, _) => (17, 3, 10, 3),
                _ => (16, 3, 6, 2),
            };
            let count = rest.min(most);
            runs.push((symbol, (count - least) as u64, extra));
            rest -= count;
        }
        runs.extend(std::iter::repeat_n((length, 0, 0), rest));
    }
    runs
}
