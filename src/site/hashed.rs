//! Writes a file and tells the hash of what was written.

use blake3::{Hash, Hasher};
use serde::Serialize;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// A file that is being written, and the hash of its bytes so far.
struct Hashed {
    file: File,
    hasher: Hasher,
}

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Bytes that are written at once.
const BUFFER: usize = 256 << 10;

/// Writes `value` as JSON, which is never whole in memory; returns the file, for what else belongs in it, and the hash.
pub(crate) fn write_json(path: &Path, value: &impl Serialize) -> io::Result<(File, Hash)> {
    let mut writer = BufWriter::with_capacity(BUFFER, Hashed { file: File::create(path)?, hasher: Hasher::new() });
    serde_json::to_writer(&mut writer, value)?;
    let Hashed { file, hasher } = writer.into_inner().map_err(io::IntoInnerError::into_error)?;
    Ok((file, hasher.finalize()))
}
