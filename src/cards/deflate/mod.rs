//! Compresses rows of pixels into a zlib stream (RFC 1950 and 1951), for pictures of few colours.
//!
//! A drawing repeats itself in few ways: runs of one colour, the row above, and edges of letters that stood a short while
//! ago. Looking for these alone takes less than half of the instructions of a compressor for everything (zlib-rs at the
//! level that comes nearest in size), and short blocks with codes of their own more than make up for what is not found.

mod blocks;
mod huffman;

use blocks::{Blocks, split_distance};

/// The shortest repetition that is looked for by its bytes, and the longest that can be told.
const SHORT: usize = 4;
const LONGEST: usize = 258;
/// How far a repetition reaches back.
const WINDOW: usize = 1 << 15;
/// From this length on, no better repetition is looked for.
const LONG: usize = 32;
/// Places of a repetition that can be found again: its beginning is what the next one shares with it.
const NOTED: usize = 16;
/// Bits that a literal takes, about, and the two symbols of a repetition; the distance of a run is the most common.
const LITERAL: i32 = 5;
const RUN: i32 = 4;
const REPETITION: i32 = 5;

/// Compresses rows that are `stride` bytes long.
pub fn zlib(rows: &[u8], stride: usize) -> Vec<u8> {
    // The window is 32 KiB, there is no dictionary, and the two bytes are a multiple of 31.
    let mut blocks = Blocks::new(vec![0x78, 0x5e]);
    let mut search = Search { rows, stride, places: [[0; 4]; 1 << PLACES] };
    let (mut at, mut here) = (0, search.best(0));
    while let Some(byte) = rows.get(at) {
        // What begins one byte later may save more.
        let next = if here.length < LONG { search.best(at + 1) } else { Repetition::NONE };
        if next.saved > here.saved || here.saved <= 0 {
            blocks.literal(*byte);
            at += 1;
            here = next;
        } else {
            blocks.repetition(here.length, here.distance);
            if here.distance != 1 && here.distance != stride {
                for place in at + 2..at + here.length.min(NOTED) {
                    search.note(place);
                }
            }
            at += here.length;
            here = search.best(at);
        }
    }
    let mut stream = blocks.finish();
    stream.extend(simd_adler32::adler32(&rows).to_be_bytes());
    stream
}

/// Bytes that stood before.
#[derive(Clone, Copy)]
struct Repetition {
    length: usize,
    distance: usize,
    /// Bits that it saves against literals, about.
    saved: i32,
}

impl Repetition {
    const NONE: Repetition = Repetition { length: 0, distance: 0, saved: 0 };
}

/// Bits of a hash of four bytes.
const PLACES: u32 = 10;

struct Search<'r> {
    rows: &'r [u8],
    stride: usize,
    /// The last four places of each hash, the latest first. All bytes are compared, so a place that was never noted does
    /// no harm.
    places: [[u32; 4]; 1 << PLACES],
}

impl Search<'_> {
    /// The repetition at a place that saves most, if any saves something. The place can be found from now on.
    fn best(&mut self, at: usize) -> Repetition {
        let mut best = Repetition::NONE;
        let most = self.rows.len().saturating_sub(at).min(LONGEST);
        if most < SHORT {
            return best;
        }
        for distance in [1, self.stride] {
            if distance <= at && best.length < LONG && self.rows[at - distance] == self.rows[at] {
                self.consider(at, at - distance, most, &mut best);
            }
        }
        let Some(places) = self.note(at).filter(|_| best.length < LONG) else { return best };
        for place in places {
            let place = place as usize;
            if place >= at || at - place > WINDOW || best.length == most {
                break;
            }
            // It can only be better if it is longer.
            if self.rows[place + best.length] == self.rows[at + best.length] {
                self.consider(at, place, most, &mut best);
            }
        }
        best
    }

    /// Takes the repetition of what stands at `from` if it saves more than the best so far.
    fn consider(&self, at: usize, from: usize, most: usize, best: &mut Repetition) {
        let length = alike(&self.rows[from..from + most], &self.rows[at..at + most]);
        if length < 3 {
            return;
        }
        let distance = at - from;
        let cost = match distance {
            1 => RUN,
            _ => REPETITION + split_distance(distance).extra as i32,
        };
        let saved = length as i32 * LITERAL - cost;
        if saved > best.saved {
            *best = Repetition { length, distance, saved };
        }
    }

    /// Notes a place, and comes back with those that had the same hash; `None` at the end.
    fn note(&mut self, at: usize) -> Option<[u32; 4]> {
        let bytes = self.rows.get(at..)?.first_chunk::<SHORT>()?;
        let hash = u32::from_le_bytes(*bytes).wrapping_mul(0x9e37_79b1) >> (u32::BITS - PLACES);
        let places = &mut self.places[hash as usize];
        let before = *places;
        *places = [at as u32, before[0], before[1], before[2]];
        Some(before)
    }
}

/// Bytes in which two slices of the same length agree from their beginning.
fn alike(one: &[u8], other: &[u8]) -> usize {
    let (ones, rest) = one.as_chunks::<8>();
    let (others, other_rest) = other.as_chunks::<8>();
    for (place, (one, other)) in ones.iter().zip(others).enumerate() {
        let difference = u64::from_le_bytes(*one) ^ u64::from_le_bytes(*other);
        if difference != 0 {
            return 8 * place + difference.trailing_zeros() as usize / 8;
        }
    }
    8 * ones.len() + rest.iter().zip(other_rest).take_while(|(one, other)| one == other).count()
}
