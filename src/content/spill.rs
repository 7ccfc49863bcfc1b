//! Texts that are wanted again only much later: in memory while there are few, in a file when there are many.
//!
//! The file has no name and is gone when the process ends, however it ends. If nothing can be written, texts stay in
//! memory; that one cannot be read back is the machine failing, and whoever publishes must ask for [`SpillStore::failure`].

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Where texts are put aside. All workers put and take at once.
#[derive(Debug)]
pub struct SpillStore {
    /// Bytes of texts that may still stay in memory.
    room: AtomicUsize,
    back: Mutex<Back>,
}

/// The file of texts that do not stay in memory.
#[derive(Debug, Default)]
struct Back {
    file: Option<File>,
    end: u64,
    failure: Option<io::Error>,
}

impl SpillStore {
    /// A store in which so many bytes of texts stay in memory.
    pub fn with_room(room: usize) -> Arc<SpillStore> {
        Arc::new(SpillStore { room: AtomicUsize::new(room), back: Mutex::default() })
    }

    /// A store from which nothing ever leaves the memory.
    pub fn in_memory() -> Arc<SpillStore> {
        SpillStore::with_room(usize::MAX)
    }

    /// Lets so many more bytes stay in memory.
    pub fn make_room(&self, more: usize) {
        let wider = |room: usize| Some(room.saturating_add(more));
        let _ = self.room.fetch_update(Ordering::Relaxed, Ordering::Relaxed, wider);
    }

    /// Puts a text aside.
    pub fn put(self: &Arc<SpillStore>, text: Box<str>) -> Spilled {
        let length = text.len();
        let room = |room: usize| room.checked_sub(length);
        if self.room.fetch_update(Ordering::Relaxed, Ordering::Relaxed, room).is_ok() {
            return Spilled(Place::Here(text));
        }
        match self.back().write(&text) {
            Ok(at) => Spilled(Place::Back { store: self.clone(), at, length }),
            Err(_) => Spilled(Place::Here(text)),
        }
    }

    /// What went wrong when a text was to be read back; there it was taken for empty.
    pub fn failure(&self) -> Option<io::Error> {
        self.back().failure.take()
    }

    fn back(&self) -> MutexGuard<'_, Back> {
        // A panic while it was held can only have left the file's position wrong, which is set before each use.
        self.back.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Back {
    /// Adds a text at the end and tells where that was.
    fn write(&mut self, text: &str) -> io::Result<u64> {
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(tempfile::tempfile()?),
        };
        let at = self.end;
        file.seek(SeekFrom::Start(at))?;
        file.write_all(text.as_bytes())?;
        self.end += text.len() as u64;
        Ok(at)
    }

    fn read(&mut self, at: u64, length: usize) -> io::Result<String> {
        let file = self.file.as_mut().ok_or(io::ErrorKind::NotFound)?;
        file.seek(SeekFrom::Start(at))?;
        let mut bytes = vec![0; length];
        file.read_exact(&mut bytes)?;
        String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData.into())
    }
}

/// A text that has been put aside.
#[derive(Clone, Debug)]
pub struct Spilled(Place);

#[derive(Clone, Debug)]
enum Place {
    Here(Box<str>),
    Back { store: Arc<SpillStore>, at: u64, length: usize },
}

impl Spilled {
    /// The text, wherever it is.
    pub fn text(&self) -> Cow<'_, str> {
        match &self.0 {
            Place::Here(text) => Cow::Borrowed(text),
            Place::Back { store, at, length } => {
                let mut back = store.back();
                let text = back.read(*at, *length).unwrap_or_else(|failure| {
                    back.failure = Some(failure);
                    String::new()
                });
                Cow::Owned(text)
            }
        }
    }

    /// The text moved into a store.
    pub fn moved_to(self, store: &Arc<SpillStore>) -> Spilled {
        match self.0 {
            Place::Here(text) => store.put(text),
            Place::Back { .. } => self,
        }
    }
}

impl From<String> for Spilled {
    fn from(text: String) -> Spilled {
        Spilled(Place::Here(text.into()))
    }
}

impl Default for Spilled {
    fn default() -> Spilled {
        String::new().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_here(text: &Spilled) -> bool {
        matches!(text.0, Place::Here(_))
    }

    #[test]
    fn what_finds_no_room_is_read_back_from_the_file() {
        let store = SpillStore::with_room(9);
        let texts = ["surat", "é", "lahir", "", "sudah jadi"];
        let spilled = texts.map(|text| Spilled::from(text.to_owned()).moved_to(&store));
        assert_eq!(spilled.each_ref().map(is_here), [true, true, false, true, false]);
        for (text, spilled) in texts.iter().zip(&spilled).rev() {
            assert_eq!(spilled.text(), *text);
        }
        assert!(store.failure().is_none());
        store.make_room("sudah jadi".len());
        assert_eq!(["sudah jadi", "surat"].map(|text| is_here(&store.put(text.into()))), [true, false]);
    }

    #[test]
    fn a_text_that_cannot_be_read_back_is_told() {
        let store = SpillStore::with_room(0);
        let text = store.put("hilang".into());
        store.back().file.as_ref().unwrap().set_len(3).unwrap();
        assert_eq!(text.text(), "");
        assert_eq!(store.failure().unwrap().kind(), io::ErrorKind::UnexpectedEof);
    }

    #[test]
    fn what_cannot_be_written_stays_in_memory() {
        let store = SpillStore::with_room(0);
        let program = std::env::current_exe().unwrap();
        store.back().file = Some(File::open(program).unwrap());
        let text = store.put("tetap".into());
        assert!(is_here(&text));
        assert_eq!(text.text(), "tetap");
    }
}
