//! Opens and writes the files that forms are about: whole, no others, and never through a link.

use super::writing::Writing;
use crate::content::source::TEXT_LIMIT;
use crate::diagnostic::message::Language;
use crate::fingerprint::Fingerprint;
use crate::form::place::ContentPath;
use crate::whole;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A file that can be written.
#[derive(Debug)]
pub(crate) struct Opened {
    pub text: String,
    pub fingerprint: Fingerprint,
}

/// Why a file is not opened or not written.
#[derive(Debug)]
pub(crate) enum Closed {
    Missing,
    /// A link or no file, it or a folder that leads to it.
    Odd,
    /// No UTF-8, or larger than any text.
    NoText,
    /// It is not what it was when it was opened.
    Changed,
    /// It is there already.
    Taken,
    /// The system did not let it happen.
    Failed,
}

impl Closed {
    /// The code of the sentence that says so.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Closed::Missing => "meja-berkas-hilang",
            Closed::Odd => "tulis-tautan",
            Closed::NoText => "tulis-bukan-teks",
            Closed::Changed => "tulis-bentrok",
            Closed::Taken => "tulis-sudah-ada",
            Closed::Failed => "tulis-tak-diizinkan",
        }
    }
}

impl From<io::Error> for Closed {
    fn from(error: io::Error) -> Closed {
        let known = [
            (io::ErrorKind::NotFound, Closed::Missing),
            (io::ErrorKind::AlreadyExists, Closed::Taken),
            (io::ErrorKind::InvalidData, Closed::NoText),
        ];
        known.into_iter().find(|(kind, _)| *kind == error.kind()).map_or(Closed::Failed, |(_, closed)| closed)
    }
}

/// Where a file lies, if nothing on the way there is a link. Folders must be there.
fn folder(root: &Path, place: &ContentPath) -> Result<PathBuf, Closed> {
    let [content, kind, _] = place.steps();
    let mut path = root.to_owned();
    for step in [content, kind] {
        path.push(step);
        if !fs::symlink_metadata(&path)?.is_dir() {
            return Err(Closed::Odd);
        }
    }
    Ok(path)
}

/// Reads a file.
pub(crate) fn open(root: &Path, place: &ContentPath) -> Result<Opened, Closed> {
    let [_, _, name] = place.steps();
    let path = folder(root, place)?.join(name);
    let found = fs::symlink_metadata(&path)?;
    if !found.is_file() {
        return Err(Closed::Odd);
    }
    if found.len() > TEXT_LIMIT {
        return Err(Closed::NoText);
    }
    let bytes = whole::read(&path)?;
    let fingerprint = Fingerprint::of(&bytes);
    let text = String::from_utf8(bytes).map_err(|_| Closed::NoText)?;
    Ok(Opened { text, fingerprint })
}

/// Puts a text in the place of the one that was opened.
pub(crate) fn write(
    root: &Path,
    place: &ContentPath,
    opened: &Opened,
    text: &str,
    writing: &Writing,
) -> Result<(), Closed> {
    let _turn = writing.turn();
    if open(root, place)?.fingerprint != opened.fingerprint {
        return Err(Closed::Changed);
    }
    let [_, _, name] = place.steps();
    if !whole::replace(&folder(root, place)?.join(name), opened.text.as_bytes(), text.as_bytes())? {
        return Err(Closed::Changed);
    }
    if let Some(kept) = writing.kept() {
        kept.saved(&place.source(), &opened.text, text);
    }
    Ok(())
}

/// Deletes a file. What it held is kept first; where that cannot be, it stays.
pub(crate) fn remove(root: &Path, place: &ContentPath, opened: &Opened, writing: &Writing) -> Result<(), Closed> {
    let _turn = writing.turn();
    if open(root, place)?.fingerprint != opened.fingerprint {
        return Err(Closed::Changed);
    }
    let kept = writing.kept().ok_or(Closed::Failed)?;
    kept.memory.remove(&place.source(), &opened.text, kept.now())?;
    let [_, _, name] = place.steps();
    Ok(fs::remove_file(folder(root, place)?.join(name))?)
}

/// Puts a deleted file back in its place, if nothing stands there by now.
pub(crate) fn put_back(root: &Path, place: &ContentPath, text: &str, writing: &Writing) -> Result<(), Closed> {
    let _turn = writing.turn();
    let [_, _, name] = place.steps();
    whole::write_new(&folder(root, place)?.join(name), text.as_bytes())?;
    if let Some(kept) = writing.kept() {
        let _ = kept.memory.take_back(&place.source(), kept.now());
    }
    Ok(())
}

/// Gives a file another name, and its translations with it. The file itself goes last: until then its old name holds.
pub(crate) fn rename(root: &Path, place: &ContentPath, new: &ContentPath, writing: &Writing) -> Result<(), Closed> {
    let _turn = writing.turn();
    let folder = folder(root, place)?;
    let languages = Language::ALL.map(|language| format!(".{}", language.code()));
    let ends = languages.iter().map(String::as_str).chain([""]);
    let pairs = ends.map(|end| [place, new].map(|place| folder.join(format!("{}{end}.md", place.slug()))));
    let pairs: Vec<[PathBuf; 2]> =
        pairs.filter(|[from, _]| fs::symlink_metadata(from).is_ok_and(|found| found.is_file())).collect();
    if pairs.iter().any(|[_, to]| fs::symlink_metadata(to).is_ok()) {
        return Err(Closed::Taken);
    }
    pairs.iter().try_for_each(|[from, to]| fs::rename(from, to))?;
    if let Some(kept) = writing.kept() {
        let _ = kept.memory.rename(&place.source(), &new.source(), kept.now());
    }
    Ok(())
}

/// Numbers that are tried behind the name of a picture that is taken.
const NUMBERS: usize = 999;

/// The folder of pictures, made if there is none.
fn pictures(root: &Path) -> Result<PathBuf, Closed> {
    let mut path = root.to_owned();
    for step in ["content", "gambar"] {
        path.push(step);
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_dir() => {}
            Ok(_) => return Err(Closed::Odd),
            Err(error) if error.kind() == io::ErrorKind::NotFound && step == "gambar" => fs::create_dir(&path)?,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(path)
}

/// The bytes of a picture; its name is one that was found in the folder.
pub(crate) fn picture(root: &Path, name: &str) -> Result<Vec<u8>, Closed> {
    let path = pictures(root)?.join(name);
    let is_plain = fs::symlink_metadata(&path)?.is_file();
    if is_plain { Ok(whole::read(&path)?) } else { Err(Closed::Odd) }
}

/// Puts a picture beside the others under a name that none has: the stem, which is a slug, with a number if there must be one.
pub(crate) fn add_picture(
    root: &Path,
    stem: &str,
    ending: &str,
    bytes: &[u8],
    writing: &Writing,
) -> Result<String, Closed> {
    let _turn = writing.turn();
    let folder = pictures(root)?;
    let taken: BTreeSet<String> = fs::read_dir(&folder)?
        .flatten()
        .filter_map(|entry| Some(entry.path().file_stem()?.to_str()?.to_ascii_lowercase()))
        .collect();
    let numbered = (2..=NUMBERS).map(|number| format!("{stem}-{number}"));
    let stem =
        std::iter::once(stem.to_owned()).chain(numbered).find(|stem| !taken.contains(stem)).ok_or(Closed::Taken)?;
    let name = format!("{stem}.{ending}");
    whole::write_new(&folder.join(&name), bytes)?;
    Ok(name)
}

/// Puts a picture in the place of one that was found in the folder.
pub(crate) fn replace_picture(root: &Path, name: &str, bytes: &[u8], writing: &Writing) -> Result<(), Closed> {
    let _turn = writing.turn();
    let path = pictures(root)?.join(name);
    match fs::symlink_metadata(&path)?.is_file() {
        true => Ok(whole::write(&path, bytes)?),
        false => Err(Closed::Odd),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_became_another_is_not_written() {
        let site = tempfile::tempdir().unwrap();
        let folder = site.path().join("content/inovasi");
        fs::create_dir_all(&folder).unwrap();
        let (place, writing) = (ContentPath::new("inovasi", "a").unwrap(), Writing::new(None).unwrap());
        assert!(matches!(open(site.path(), &place), Err(Closed::Missing)));
        fs::write(folder.join("a.md"), "satu").unwrap();
        let opened = open(site.path(), &place).unwrap();
        fs::write(folder.join("a.md"), "dua").unwrap();
        assert!(matches!(write(site.path(), &place, &opened, "tiga", &writing), Err(Closed::Changed)));
        let opened = open(site.path(), &place).unwrap();
        write(site.path(), &place, &opened, "tiga", &writing).unwrap();
        assert_eq!(fs::read_to_string(folder.join("a.md")).unwrap(), "tiga");
        fs::write(folder.join("a.md"), [0xff]).unwrap();
        assert!(matches!(open(site.path(), &place), Err(Closed::NoText)));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        use std::os::unix::fs::symlink;
        let (site, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::create_dir_all(site.path().join("content/opd")).unwrap();
        fs::write(other.path().join("a.md"), "lain").unwrap();
        symlink(other.path().join("a.md"), site.path().join("content/opd/a.md")).unwrap();
        symlink(other.path(), site.path().join("content/inovasi")).unwrap();
        for kind in ["opd", "inovasi"] {
            let place = ContentPath::new(kind, "a").unwrap();
            assert!(matches!(open(site.path(), &place), Err(Closed::Odd)), "{kind}");
        }
    }
}
