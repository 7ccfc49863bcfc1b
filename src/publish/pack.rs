//! A release as archives to be unpacked by hand, as in the file manager of a hosting firm: the same bytes every time.

use super::Stop;
use super::release::{Files, Sent};
use super::wish::Source;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::NamedTempFile;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The most files in one part; old programs cannot unpack more than 65 535.
const ENTRIES: usize = 60_000;
/// Bytes that an archive takes for one file besides its content and twice its name.
const HEAD: u64 = 160;
/// What is packed already.
const PACKED: [&str; 9] = [".png", ".webp", ".jpg", ".jpeg", ".gif", ".woff2", ".pdf", ".zip", ".xlsx"];

/// Which files go into which part. Parts are unpacked in their order, so `order` is that in which files may appear.
pub(crate) fn parts(order: &[Arc<str>], files: &Files, most: u64) -> Result<Vec<Vec<Arc<str>>>, Stop> {
    let mut parts: Vec<Vec<Arc<str>>> = Vec::new();
    let mut held = 0;
    for path in order {
        let Some(Sent(size, ..)) = files.get(path) else { continue };
        let takes = size + HEAD + 2 * path.len() as u64;
        if takes > most {
            let blanks = vec![("berkas", path.to_string()), ("ukuran", size.div_ceil(MEGA).to_string())];
            return Err(Stop { code: "terbit-zip-berkas-besar", blanks });
        }
        match parts.last_mut().filter(|part| held + takes <= most && part.len() < ENTRIES) {
            Some(part) => {
                part.push(path.clone());
                held += takes;
            }
            None => {
                parts.push(vec![path.clone()]);
                held = takes;
            }
        }
    }
    Ok(parts)
}

/// A megabyte as hosts count it.
pub(crate) const MEGA: u64 = 1_000_000;

/// What goes into archives besides the site's own files: a path and its bytes.
pub(crate) type Extra = (&'static str, Vec<u8>);

/// Writes the parts into a folder that is there, `extras` at the end of the last one; returns their names. Parts of an earlier
/// writing that are too many are taken away.
pub(crate) fn write(
    folder: &Path,
    parts: &[Vec<Arc<str>>],
    extras: &[Extra],
    source: &dyn Source,
    mut progress: impl FnMut(usize),
) -> Result<Vec<PathBuf>, Stop> {
    let mut written = Vec::new();
    let mut done = 0;
    for (at, part) in parts.iter().enumerate() {
        let path = folder.join(name(at));
        let file = NamedTempFile::new_in(folder).map_err(Stop::local(folder))?;
        let mut archive = ZipWriter::new(BufWriter::new(file));
        for path in part {
            add(&mut archive, path, &source.bytes(path)?).map_err(Stop::local(&folder.join(&**path)))?;
            done += 1;
            progress(done);
        }
        if at + 1 == parts.len() {
            for (path, bytes) in extras {
                add(&mut archive, path, bytes).map_err(Stop::local(&folder.join(path)))?;
            }
        }
        let file = archive.finish().map_err(|error| Stop::local(&path)(error.into()))?;
        let file = file.into_inner().map_err(|error| Stop::local(&path)(error.into_error()))?;
        file.as_file().sync_all().map_err(Stop::local(&path))?;
        share(file.as_file());
        file.persist(&path).map_err(|error| Stop::local(&path)(error.error))?;
        written.push(path);
    }
    let mut more = parts.len();
    while fs::remove_file(folder.join(name(more))).is_ok() {
        more += 1;
    }
    Ok(written)
}

/// Lets others read what a temporary file keeps to its owner.
fn share(file: &File) {
    #[cfg(unix)]
    let _ = file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644));
    #[cfg(not(unix))]
    let _ = file;
}

fn name(at: usize) -> String {
    format!("bagian-{:02}.zip", at + 1)
}

fn add<W: Write + std::io::Seek>(archive: &mut ZipWriter<W>, path: &str, bytes: &[u8]) -> std::io::Result<()> {
    let is_packed = PACKED.iter().any(|ending| path.ends_with(ending));
    let method = if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    // Without a clock: the day on which ZIP's own calendar begins.
    let options = SimpleFileOptions::default().compression_method(method);
    let options = options.last_modified_time(DateTime::default()).unix_permissions(0o644);
    archive.start_file(path, options)?;
    archive.write_all(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fingerprint::Fingerprint;
    use crate::publish::fake::class_of;
    use std::io::Read;

    struct Same;

    impl Source for Same {
        fn bytes(&self, path: &str) -> Result<Vec<u8>, Stop> {
            Ok(path.repeat(100).into_bytes())
        }
    }

    fn files(paths: &[&str]) -> (Vec<Arc<str>>, Files) {
        let order: Vec<Arc<str>> = paths.iter().map(|path| (*path).into()).collect();
        let sent = |path: &Arc<str>| Sent(path.len() as u64 * 100, Fingerprint::of(path.as_bytes()), class_of(path));
        let files = order.iter().map(|path| (path.clone(), sent(path))).collect();
        (order, files)
    }

    #[test]
    fn parts_keep_the_order_and_the_limit() {
        let (order, files) = files(&["aset/a.css", "kartu.png", "inovasi/a/index.html", "index.html", ".htaccess"]);
        let parts = parts(&order, &files, 3_000).unwrap();
        assert!(parts.len() > 1);
        assert_eq!(parts.concat(), order);
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(name(parts.len())), "lama").unwrap();
        let extras = [(".etalase/rilis.json", b"{}".to_vec())];
        let written = write(folder.path(), &parts, &extras, &Same, |_| {}).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), parts.len(), "a part too many is gone");
        let mut names = Vec::new();
        for path in &written {
            assert!(fs::metadata(path).unwrap().len() <= 3_000);
            let mut archive = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
            for at in 0..archive.len() {
                let mut file = archive.by_index(at).unwrap();
                let name = file.name().unwrap().into_owned();
                let mut bytes = Vec::new();
                file.read_to_end(&mut bytes).unwrap();
                assert!(name == ".etalase/rilis.json" || bytes == Same.bytes(&name).unwrap());
                names.push(name);
            }
        }
        assert_eq!(names.pop().unwrap(), ".etalase/rilis.json");
        assert_eq!(names, order.iter().map(|path| path.to_string()).collect::<Vec<_>>());
        let bytes: Vec<Vec<u8>> = written.iter().map(|path| fs::read(path).unwrap()).collect();
        write(folder.path(), &parts, &extras, &Same, |_| {}).unwrap();
        assert_eq!(bytes, written.iter().map(|path| fs::read(path).unwrap()).collect::<Vec<_>>());
    }

    #[test]
    fn a_file_that_fits_into_no_part_is_told() {
        let (order, files) = files(&["a.css", "inovasi/a/poster.pdf"]);
        let stop = parts(&order, &files, 1_000).unwrap_err();
        assert_eq!((stop.code, &*stop.blanks[0].1), ("terbit-zip-berkas-besar", "inovasi/a/poster.pdf"));
    }
}
