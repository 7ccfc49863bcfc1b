//! Buckets of any service that speaks S3.
//!
//! An object is there whole or not at all, so nothing is written beside first and moved. There are no folders either; but an
//! object that is made only where there is none stands for each of our own, so that of two who make the lock one has made it.

use super::release::{FILE, FOLDER};
use super::remote::{Broken, Connect, Item, Remote, folder_of};
use super::tls::Trust;
use answer::told;
use bucket::{Bucket, CONNECTIONS};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use ureq::http::header;

mod answer;
mod bucket;
mod signature;

pub(crate) use bucket::Place;
pub(crate) use signature::Signer;

/// A bucket and who enters it.
pub(crate) struct S3 {
    bucket: Arc<Bucket>,
    /// It was reached, and lets this key in.
    is_open: AtomicBool,
}

impl S3 {
    /// Opens nothing yet.
    pub(crate) fn new(place: &Place, signer: Signer, trust: &Trust) -> S3 {
        S3 { bucket: Arc::new(Bucket::new(place, signer, trust)), is_open: AtomicBool::new(false) }
    }
}

impl Connect for S3 {
    fn connect(&self) -> Result<Box<dyn Remote>, Broken> {
        if !self.is_open.load(Ordering::Relaxed) {
            self.bucket.list("", None).map_err(|broken| match broken {
                Broken::Lost(said) => told("terbit-tak-terjangkau", &self.bucket.host, said),
                other => other,
            })?;
            self.is_open.store(true, Ordering::Relaxed);
        }
        Ok(Box::new(Lane(self.bucket.clone())))
    }

    fn most(&self) -> usize {
        CONNECTIONS
    }
}

/// Whether a folder is one of ours, for which an object stands.
fn is_ours(path: &str) -> bool {
    path.strip_prefix(FOLDER).is_some_and(|rest| rest.starts_with('/'))
}

/// One request at a time.
struct Lane(Arc<Bucket>);

impl Remote for Lane {
    fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, Broken> {
        let found = if path == FILE { self.0.release()? } else { self.0.get(path)? };
        Ok(found.map(|answer| answer.body))
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), Broken> {
        self.0.put(path, bytes, None).map(drop)
    }

    fn put(&mut self, temporary: &str, path: &str, bytes: &[u8]) -> Result<(), Broken> {
        if let Some(folder) = folder_of(temporary) {
            self.0.may_send(folder)?;
        }
        if path == FILE { self.0.put_release(bytes) } else { self.write(path, bytes) }
    }

    fn delete(&mut self, temporary: &str, path: &str) -> Result<(), Broken> {
        if let Some(folder) = folder_of(temporary) {
            self.0.may_send(folder)?;
        }
        self.0.delete(path)
    }

    fn size(&mut self, path: &str) -> Result<Option<u64>, Broken> {
        let found = self.0.head(path)?;
        Ok(found.and_then(|answer| answer.header(header::CONTENT_LENGTH)?.parse().ok()))
    }

    fn modified(&mut self, path: &str) -> Result<Option<i64>, Broken> {
        let found = self.0.head(path)?;
        Ok(found.and_then(|answer| Some(answer.moment(header::LAST_MODIFIED)?.as_second())))
    }

    /// Only folders of ours are renamed, and they need no new name: whoever replaces what stands for one has taken it.
    fn rename(&mut self, from: &str, to: &str) -> Result<(), Broken> {
        let folder = format!("{from}/");
        let mark = self.0.head(&folder)?.and_then(|found| found.mark());
        let Some(mark) = mark else { return Err(Broken::Refused(from.to_owned())) };
        if !self.0.put(&folder, to.as_bytes(), Some(("if-match", mark)))?.status.is_success() {
            return Err(Broken::Refused(from.to_owned()));
        }
        for item in self.list(from)? {
            self.0.delete(&format!("{folder}{}", item.name))?;
        }
        self.0.delete(&folder)
    }

    fn make_folder(&mut self, path: &str) -> Result<bool, Broken> {
        if !is_ours(path) {
            // It comes and goes with what lies in it.
            return Ok(false);
        }
        let make = || self.0.put(&format!("{path}/"), b"", Some(("if-none-match", "*".to_owned())));
        if !make()?.status.is_success() {
            return Ok(false);
        }
        if make()?.status.is_success() {
            self.0.delete(&format!("{path}/"))?;
            return Err(told("terbit-s3-tanpa-syarat", &self.0.host, "If-None-Match".to_owned()));
        }
        Ok(true)
    }

    fn list(&mut self, path: &str) -> Result<Vec<Item>, Broken> {
        let (mut items, mut next) = self.0.list(path, None)?;
        while let Some(after) = next {
            let more = self.0.list(path, Some(&after))?;
            items.extend(more.0);
            next = more.1;
        }
        Ok(items)
    }

    fn remove(&mut self, path: &str) -> Result<(), Broken> {
        self.0.delete(path)
    }

    fn remove_folder(&mut self, path: &str) -> Result<bool, Broken> {
        if !is_ours(path) {
            return Ok(true);
        }
        let is_empty = self.list(path)?.is_empty();
        if is_empty {
            self.0.delete(&format!("{path}/"))?;
        }
        Ok(is_empty)
    }
}
