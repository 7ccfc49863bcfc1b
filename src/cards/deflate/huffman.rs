//! Prefix codes (RFC 1951, section 3.2.2): the more often a symbol occurs, the fewer bits it takes.

/// A code for `N` symbols.
pub(crate) struct Code<const N: usize> {
    /// Bits of each symbol's word; none for symbols that do not occur.
    pub lengths: [u8; N],
    /// The words, their first bit lowest.
    pub words: [u16; N],
}

impl<const N: usize> Code<N> {
    /// The code for symbols that occur so often, no word longer than `limit` bits.
    pub(crate) fn new(counts: &[u32; N], limit: usize) -> Code<N> {
        let lengths = lengths(counts, limit);
        Code { words: words(&lengths), lengths }
    }

    /// The word of a symbol and its bits.
    pub(crate) fn of(&self, symbol: usize) -> (u64, u32) {
        (u64::from(self.words[symbol]), u32::from(self.lengths[symbol]))
    }
}

fn lengths<const N: usize>(counts: &[u32; N], limit: usize) -> [u8; N] {
    let mut symbols: Vec<(u32, usize)> = (0..N).map(|at| (counts[at], at)).filter(|(count, _)| *count > 0).collect();
    symbols.sort_unstable();
    let mut lengths = [0; N];
    if symbols.len() < 2 {
        symbols.iter().for_each(|(_, symbol)| lengths[*symbol] = 1);
        return lengths;
    }
    // How many words there are of each length, rarest symbols last.
    let mut number = [0; usize::BITS as usize];
    depths(&symbols).into_iter().for_each(|depth| number[depth.min(limit)] += 1);
    // Where words were cut to the limit there are too many: of all that could be told apart by `limit` bits, each takes
    // its part. Two words side by side one bit below a shorter one make room for one of the longest.
    let taken = |number: &[usize]| (1..=limit).map(|length| number[length] << (limit - length)).sum::<usize>();
    for _ in 1 << limit..taken(&number) {
        let shorter = (1..limit).rev().find(|length| number[*length] > 0).unwrap_or(1);
        number[limit] -= 1;
        number[shorter] -= 1;
        number[shorter + 1] += 2;
    }
    let mut rarest = symbols.iter();
    for length in (1..=limit).rev() {
        rarest.by_ref().take(number[length]).for_each(|(_, symbol)| lengths[*symbol] = length as u8);
    }
    lengths
}

/// The length of each symbol's word if there were no limit. `symbols` are sorted by count, at least two.
fn depths(symbols: &[(u32, usize)]) -> Vec<usize> {
    // The two rarest are joined again and again. What comes of it grows, so leaves and joined nodes are two queues.
    let count = symbols.len();
    let mut joined: Vec<u32> = Vec::with_capacity(count);
    let mut parents = vec![0; 2 * count - 1];
    let (mut leaf, mut node) = (0, 0);
    for parent in 0..count - 1 {
        let mut weight = 0;
        for _ in 0..2 {
            if leaf < count && (node == parent || symbols[leaf].0 <= joined[node]) {
                weight += symbols[leaf].0;
                parents[leaf] = parent;
                leaf += 1;
            } else {
                weight += joined[node];
                parents[count + node] = parent;
                node += 1;
            }
        }
        joined.push(weight);
    }
    // The last is the root. Every other node stands before its parent.
    let mut depths = vec![0; count - 1];
    for node in (0..count - 2).rev() {
        depths[node] = depths[parents[count + node]] + 1;
    }
    (0..count).map(|leaf| depths[parents[leaf]] + 1).collect()
}

/// Words of one length follow one another, shorter ones stand before longer ones.
fn words<const N: usize>(lengths: &[u8; N]) -> [u16; N] {
    let mut number = [0; 16];
    lengths.iter().filter(|length| **length > 0).for_each(|length| number[usize::from(*length)] += 1);
    let mut next = [0_u16; 16];
    for length in 1..16 {
        next[length] = (next[length - 1] + number[length - 1]) << 1;
    }
    let mut words = [0; N];
    for (word, length) in words.iter_mut().zip(lengths).filter(|(_, length)| **length > 0) {
        let next = &mut next[usize::from(*length)];
        *word = next.reverse_bits() >> (16 - length);
        *next += 1;
    }
    words
}
