//! Huffman codes whose words are no longer than a limit, in the canonical form of RFC 1951.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Of every symbol: the length of its word (0 if it never occurs) and its bits, the first bit lowest.
pub struct Code {
    pub lengths: Vec<u8>,
    pub bits: Vec<u16>,
}

impl Code {
    /// The best code for symbols that occur so often, with words of at most `longest` bits.
    pub fn new(counts: &[u32], longest: u8) -> Code {
        let mut counts = counts.to_vec();
        // The format wants two words even where one symbol or none occurs.
        for symbol in 0..2 {
            if counts.iter().filter(|count| **count > 0).count() < 2 {
                counts[symbol] = counts[symbol].max(1);
            }
        }
        loop {
            let lengths = lengths(&counts);
            if lengths.iter().all(|length| *length <= longest) {
                return Code { bits: words(&lengths), lengths };
            }
            // Counts that lie closer together make a flatter tree.
            counts.iter_mut().filter(|count| **count > 0).for_each(|count| *count = *count / 4 + 1);
        }
    }
}

/// The depth of every symbol in Huffman's tree.
fn lengths(counts: &[u32]) -> Vec<u8> {
    let used: Vec<usize> = (0..counts.len()).filter(|symbol| counts[*symbol] > 0).collect();
    let mut heap: BinaryHeap<Reverse<(u32, usize)>> =
        used.iter().enumerate().map(|(node, symbol)| Reverse((counts[*symbol], node))).collect();
    let mut parents = vec![0; used.len()];
    while let (Some(Reverse((rarest, one))), Some(Reverse((rare, other)))) = (heap.pop(), heap.pop()) {
        let parent = parents.len();
        (parents[one], parents[other]) = (parent, parent);
        parents.push(0);
        heap.push(Reverse((rarest + rare, parent)));
        if heap.len() == 1 {
            break;
        }
    }
    let mut depths = vec![0_u8; parents.len()];
    for node in (0..parents.len().saturating_sub(1)).rev() {
        depths[node] = depths[parents[node]] + 1;
    }
    let mut lengths = vec![0; counts.len()];
    for (node, symbol) in used.into_iter().enumerate() {
        lengths[symbol] = depths[node];
    }
    lengths
}

/// Words in order of length, then of symbol (3.2.2), turned round because their first bit is written first.
fn words(lengths: &[u8]) -> Vec<u16> {
    let mut next = [0_u16; 17];
    for length in 1..=15 {
        let shorter = lengths.iter().filter(|other| **other > 0 && usize::from(**other) == length - 1).count() as u16;
        next[length] = (next[length - 1] + shorter) << 1;
    }
    let word = |length: &u8| match length {
        0 => 0,
        length => {
            let word = next[usize::from(*length)];
            next[usize::from(*length)] += 1;
            word.reverse_bits() >> (16 - length)
        }
    };
    lengths.iter().map(word).collect()
}
