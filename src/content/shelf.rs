//! Texts that are wanted again only much later: in memory while there are few, in a file when there are many.
//!
//! The file has no name and is gone when the process ends, however it ends. If nothing can be written, texts stay in
//! memory; that one cannot be read back is the machine failing, and whoever publishes must ask for [`Shelf::failure`].

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Where texts are put aside. All workers put and take at once.
#[derive(Debug)]
pub struct Shelf {
    /// Bytes of texts that may still stay in memory.
    room: AtomicUsize,
    back: Mutex<Back>,
}

/// What does not stay in memory.
#[derive(Debug, Default)]
struct Back {
    file: Option<File>,
    end: u64,
    failure: Option<io::Error>,
}

impl Shelf {
    /// A shelf on which so many bytes of texts stay in memory.
    pub fn with_room(room: usize) -> Arc<Shelf> {
        Arc::new(Shelf { room: AtomicUsize::new(room), back: Mutex::default() })
    }

    /// A shelf from which nothing ever leaves the memory.
    pub fn in_memory() -> Arc<Shelf> {
        Shelf::with_room(usize::MAX)
    }

    /// Lets so many more bytes stay in memory.
    pub fn make_room(&self, more: usize) {
        let wider = |room: usize| Some(room.saturating_add(more));
        let _ = self.room.fetch_update(Ordering::Relaxed, Ordering::Relaxed, wider);
    }

    /// Puts a text aside.
    pub fn put(self: &Arc<Shelf>, text: Box<str>) -> Shelved {
        let length = text.len();
        let room = |room: usize| room.checked_sub(length);
        if self.room.fetch_update(Ordering::Relaxed, Ordering::Relaxed, room).is_ok() {
            return Shelved(Place::Here(text));
        }
        match self.back().write(&text) {
            Ok(at) => Shelved(Place::Back { shelf: self.clone(), at, length }),
            Err(_) => Shelved(Place::Here(text)),
        }
    }

    /// What went wrong when a text was to be read back; there it was taken for empty.
    pub fn failure(&self) -> Option<io::Error> {
        self.back().failure.take()
    }

    fn back(&self) -> MutexGuard<'_, Back> {
        // Whoever panicked while holding it has left a place that is looked for anew before each use.
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
pub struct Shelved(Place);

#[derive(Clone, Debug)]
enum Place {
    Here(Box<str>),
    Back { shelf: Arc<Shelf>, at: u64, length: usize },
}

impl Shelved {
    /// The text, wherever it is.
    pub fn text(&self) -> Cow<'_, str> {
        match &self.0 {
            Place::Here(text) => Cow::Borrowed(text),
            Place::Back { shelf, at, length } => {
                let mut back = shelf.back();
                let text = back.read(*at, *length).unwrap_or_else(|failure| {
                    back.failure = Some(failure);
                    String::new()
                });
                Cow::Owned(text)
            }
        }
    }

    /// The text moved to a shelf.
    pub fn moved_to(self, shelf: &Arc<Shelf>) -> Shelved {
        match self.0 {
            Place::Here(text) => shelf.put(text),
            Place::Back { .. } => self,
        }
    }
}

impl From<String> for Shelved {
    fn from(text: String) -> Shelved {
        Shelved(Place::Here(text.into()))
    }
}

impl Default for Shelved {
    fn default() -> Shelved {
        String::new().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_here(text: &Shelved) -> bool {
        matches!(text.0, Place::Here(_))
    }

    #[test]
    fn what_finds_no_room_is_read_back_from_the_file() {
        let shelf = Shelf::with_room(9);
        let texts = ["surat", "é", "lahir", "", "sudah jadi"];
        let shelved = texts.map(|text| Shelved::from(text.to_owned()).moved_to(&shelf));
        assert_eq!(shelved.each_ref().map(is_here), [true, true, false, true, false]);
        for (text, shelved) in texts.iter().zip(&shelved).rev() {
            assert_eq!(shelved.text(), *text);
        }
        assert!(shelf.failure().is_none());
        shelf.make_room("sudah jadi".len());
        assert_eq!(["sudah jadi", "surat"].map(|text| is_here(&shelf.put(text.into()))), [true, false]);
    }

    #[test]
    fn a_text_that_cannot_be_read_back_is_told() {
        let shelf = Shelf::with_room(0);
        let text = shelf.put("hilang".into());
        shelf.back().file.as_ref().unwrap().set_len(3).unwrap();
        assert_eq!(text.text(), "");
        assert_eq!(shelf.failure().unwrap().kind(), io::ErrorKind::UnexpectedEof);
    }

    #[test]
    fn what_cannot_be_written_stays_in_memory() {
        let shelf = Shelf::with_room(0);
        let program = std::env::current_exe().unwrap();
        shelf.back().file = Some(File::open(program).unwrap());
        let text = shelf.put("tetap".into());
        assert!(is_here(&text));
        assert_eq!(text.text(), "tetap");
    }
}
