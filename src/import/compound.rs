//! The streams that Office packed into one file before 2007, each put together from its sectors.
//!
//! What the file says of its own sizes is not believed: a chain of sectors is followed no longer than the file has sectors.

use super::archive::{u16_at, u32_at};

/// A file with streams.
pub(crate) struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    /// Behind each sector, the next of its chain.
    next: Vec<u32>,
    /// The same for the small sectors, in which small streams lie.
    next_small: Vec<u32>,
    /// Streams of fewer bytes lie in small sectors.
    least: usize,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    start: u32,
    length: usize,
}

/// Bytes of the head, which has the length of the smallest sector.
const HEAD: usize = 512;
/// Bytes of a small sector.
const SMALL: usize = 64;
/// Bytes of an entry of the list of streams.
const ENTRY: usize = 128;
/// Sectors with chains that the head itself names.
const NAMED: usize = 109;
/// The first number that is none of a sector.
const LAST: u32 = 0xffff_fffa;

impl<'b> Compound<'b> {
    /// The streams of `bytes`; `None` if they are not to be found.
    pub(crate) fn open(bytes: &'b [u8]) -> Option<Compound<'b>> {
        let shift = u16_at(bytes, 30).filter(|shift| matches!(shift, 9 | 12))?;
        let least = u32_at(bytes, 56)? as usize;
        let mut compound = Compound {
            bytes,
            sector: 1 << shift,
            next: Vec::new(),
            next_small: Vec::new(),
            least,
            entries: Vec::new(),
        };
        let mut chains: Vec<u32> = (0..NAMED).filter_map(|at| u32_at(bytes, 76 + at * 4)).collect();
        let mut more = u32_at(bytes, 68)?;
        for _ in 0..compound.count() {
            let Some(sector) = compound.sector(more) else { break };
            let (named, last) = sector.split_at(sector.len() - 4);
            chains.extend(numbers(named));
            more = numbers(last).next().unwrap_or(LAST);
        }
        let chains: Vec<u32> = chains.into_iter().filter(|sector| *sector < LAST).take(compound.count()).collect();
        compound.next = chains.iter().filter_map(|at| compound.sector(*at)).flat_map(numbers).collect();
        compound.next_small = numbers(&compound.chain(u32_at(bytes, 60)?)).collect();
        compound.entries = compound.chain(u32_at(bytes, 48)?).chunks_exact(ENTRY).filter_map(entry).collect();
        (!compound.entries.is_empty()).then_some(compound)
    }

    /// All bytes of a stream.
    pub(crate) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let Entry { start, length, .. } = *self.entries.iter().find(|entry| entry.name == name)?;
        let mut stream = if length < self.least { self.small_chain(start) } else { self.chain(start) };
        stream.truncate(length);
        Some(stream)
    }

    /// Sectors of the file.
    fn count(&self) -> usize {
        self.bytes.len() / self.sector
    }

    fn sector(&self, at: u32) -> Option<&'b [u8]> {
        let from = (at as usize).checked_add(1)?.checked_mul(self.sector)?.max(HEAD);
        let rest = self.bytes.get(from..).filter(|rest| at < LAST && !rest.is_empty())?;
        Some(&rest[..rest.len().min(self.sector) / 4 * 4]).filter(|sector| !sector.is_empty())
    }

    fn chain(&self, start: u32) -> Vec<u8> {
        let sectors = follow(start, &self.next, self.count());
        sectors.filter_map(|at| self.sector(at)).flatten().copied().collect()
    }

    /// What lies in small sectors, which lie one behind the other in the stream of the list's first entry.
    fn small_chain(&self, start: u32) -> Vec<u8> {
        let all = self.entries.first().map(|root| self.chain(root.start)).unwrap_or_default();
        let sectors = follow(start, &self.next_small, all.len() / SMALL);
        sectors.filter_map(|at| all.get(at as usize * SMALL..)?.get(..SMALL)).flatten().copied().collect()
    }
}

/// The sectors of a chain, at most so many.
fn follow(start: u32, next: &[u32], most: usize) -> impl Iterator<Item = u32> {
    let known = |at: u32| (at < LAST).then_some(at);
    std::iter::successors(known(start), move |at| known(*next.get(*at as usize)?)).take(most)
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.as_chunks().0.iter().map(|number| u32::from_le_bytes(*number))
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let letters = usize::from(u16_at(bytes, 64)?).min(64) / 2;
    let name: Vec<u16> = (0..letters.saturating_sub(1)).filter_map(|at| u16_at(bytes, at * 2)).collect();
    let (start, length) = (u32_at(bytes, 116)?, u32_at(bytes, 120)? as usize);
    Some(Entry { name: String::from_utf16_lossy(&name), start, length })
}
