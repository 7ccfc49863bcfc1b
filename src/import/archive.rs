//! The files packed in an xlsx or ods, unpacked as they are read and no further than the limit.
//!
//! Only what these two need is known: files stored or deflated, found through the list at the end. Nothing is written.

use super::{Refusal, UNPACKED};
use flate2::bufread::DeflateDecoder;
use std::cell::Cell;
use std::io::{self, BufReader, Read};
use std::rc::Rc;

/// The list of a packed file.
pub(crate) struct Archive<'b> {
    bytes: &'b [u8],
    entries: Vec<Entry>,
    left: Rc<Cell<u64>>,
}

struct Entry {
    name: String,
    method: u16,
    is_encrypted: bool,
    packed: usize,
    start: usize,
}

/// The most files in one packed file; a spreadsheet has a few dozen, one with a picture in every row some thousands.
const ENTRIES: usize = 20_000;

impl<'b> Archive<'b> {
    /// The list of `bytes`; `None` if they have none that is whole.
    pub(crate) fn open(bytes: &'b [u8]) -> Option<Archive<'b>> {
        let end = (0..=bytes.len().checked_sub(22)?)
            .rev()
            .take(0x1_0016)
            .find(|at| bytes[*at..].starts_with(b"PK\x05\x06"))?;
        let count = usize::from(u16_at(bytes, end + 10)?);
        let mut at = u32_at(bytes, end + 16)? as usize;
        let mut entries = Vec::new();
        for _ in 0..count.min(ENTRIES) {
            if !bytes.get(at..)?.starts_with(b"PK\x01\x02") {
                return None;
            }
            let lengths = [28, 30, 32].map(|offset| u16_at(bytes, at + offset).map(usize::from));
            let [Some(name), Some(extra), Some(comment)] = lengths else { return None };
            let names = bytes.get(at + 46..at + 46 + name)?;
            let extras = bytes.get(at + 46 + name..at + 46 + name + extra)?;
            entries.push(Entry {
                name: String::from_utf8_lossy(names).replace('\\', "/"),
                method: u16_at(bytes, at + 10)?,
                is_encrypted: u16_at(bytes, at + 8)? & 1 == 1,
                packed: packed_size(u32_at(bytes, at + 20)?, u32_at(bytes, at + 24)?, extras)?,
                start: u32_at(bytes, at + 42)? as usize,
            });
            at += 46 + name + extra + comment;
        }
        Some(Archive { bytes, entries, left: Rc::new(Cell::new(UNPACKED)) })
    }

    /// Whether a file of this name is packed in it.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Whether any file's name begins so.
    pub(crate) fn has_folder(&self, start: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.starts_with(start))
    }

    /// Whether any packed file asks for a password.
    pub(crate) fn is_encrypted(&self) -> bool {
        self.entries.iter().any(|entry| entry.is_encrypted)
    }

    fn find(&self, name: &str) -> Option<&Entry> {
        let exact = self.entries.iter().find(|entry| entry.name == name);
        exact.or_else(|| self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name)))
    }

    /// Reads a file as it is unpacked; `None` if there is none, or it is packed in another way.
    pub(crate) fn read(&self, name: &str) -> Option<BufReader<Unpacked<'b>>> {
        let entry = self.find(name)?;
        let lengths = [26, 28].map(|offset| u16_at(self.bytes, entry.start + offset).map(usize::from));
        let [Some(name), Some(extra)] = lengths else { return None };
        let from = entry.start + 30 + name + extra;
        let packed = self.bytes.get(from..from.checked_add(entry.packed)?)?;
        let source = match entry.method {
            0 => Source::Stored(packed),
            8 => Source::Deflated(DeflateDecoder::new(packed)),
            _ => return None,
        };
        Some(BufReader::with_capacity(1 << 16, Unpacked { source, left: self.left.clone() }))
    }

    /// A small file as text.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        let mut bytes = Vec::new();
        self.read(name)?.take(8 << 20).read_to_end(&mut bytes).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Why a file of it could not be read to its end.
    pub(crate) fn stopped(&self) -> Refusal {
        match self.left.get() {
            0 => Refusal::new("impor-terlalu-besar").with("paling", UNPACKED >> 20),
            _ => Refusal::new("impor-rusak"),
        }
    }
}

/// A file that is unpacked while it is read, up to what all files of its archive may take together.
pub(crate) struct Unpacked<'b> {
    source: Source<'b>,
    left: Rc<Cell<u64>>,
}

enum Source<'b> {
    Stored(&'b [u8]),
    Deflated(DeflateDecoder<&'b [u8]>),
}

impl Read for Unpacked<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = match &mut self.source {
            Source::Stored(bytes) => bytes.read(buffer),
            Source::Deflated(decoder) => decoder.read(buffer),
        }?;
        let left = self.left.get().saturating_sub(count as u64);
        self.left.set(left);
        if left == 0 && count > 0 { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(count) }
    }
}

/// The packed size of an entry; large ones, and some programs for all, write it among the extras.
fn packed_size(packed: u32, unpacked: u32, mut extras: &[u8]) -> Option<usize> {
    if packed != u32::MAX {
        return Some(packed as usize);
    }
    while let (Some(kind), Some(length)) = (u16_at(extras, 0), u16_at(extras, 2)) {
        let at = if unpacked == u32::MAX { 12 } else { 4 };
        if kind == 1 {
            return Some(u32_at(extras, at)? as usize);
        }
        extras = extras.get(4 + usize::from(length)..)?;
    }
    None
}

/// A number of two bytes, the small one first.
pub(crate) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// The same of four bytes.
pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}
