//! Files that lie there under almost the name that was written: with other capitals, another ending, in another folder.
//!
//! To whoever looks into the folder on Windows or a Mac, these are the same file, so "it is not there" would be no answer.

use crate::diagnostic::SourcePath;
use percent_encoding::percent_decode_str;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// Files by their names without endings, in small letters.
#[derive(Default)]
pub(crate) struct Alike {
    files: BTreeMap<String, Vec<SourcePath>>,
}

impl Alike {
    /// Indexes all files of the site by their names in small letters, without folder and ending.
    pub(crate) fn new<'p>(paths: impl Iterator<Item = &'p SourcePath>) -> Alike {
        let mut files: BTreeMap<String, Vec<SourcePath>> = BTreeMap::new();
        for path in paths {
            files.entry(stem(&folded(path)).to_owned()).or_default().push(path.clone());
        }
        Alike { files }
    }

    /// The one file at this path, if only letters are written in another way.
    pub(crate) fn same(&self, path: &str) -> Option<&SourcePath> {
        let wanted = folded(path);
        let mut found = self.named(&wanted).iter().filter(|known| folded(known) == wanted);
        found.next().filter(|_| found.next().is_none())
    }

    /// Files with this name and another ending, or in another folder.
    pub(crate) fn others(&self, path: &str) -> &[SourcePath] {
        self.named(&folded(path))
    }

    fn named(&self, folded: &str) -> &[SourcePath] {
        self.files.get(stem(folded)).map_or(&[], Vec::as_slice)
    }
}

/// A path as systems compare it that know no capitals, in one form of Unicode and without the marks of web addresses.
fn folded(path: &str) -> String {
    percent_decode_str(path).decode_utf8_lossy().nfc().collect::<String>().to_lowercase()
}

/// The most letters of an ending.
const ENDING: usize = 5;

/// A file's name without folders and endings, of which Windows hides one and people then write another.
fn stem(path: &str) -> &str {
    let mut name = path.rsplit('/').next().unwrap_or(path);
    while let Some((rest, ending)) = name.rsplit_once('.')
        && (2..=ENDING).contains(&ending.len())
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && !rest.is_empty()
    {
        name = rest;
    }
    name.trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_under_almost_its_name() {
        let paths = [
            "Foto Kegiatan.JPG",
            "loket.heic",
            "pagi.jpg.jpg",
            "dua.jpg",
            "DUA.jpg",
            "2024/kantor.png",
            "cafe\u{301}.jpg",
        ];
        let paths = paths.map(|name| SourcePath::from(format!("content/gambar/{name}")));
        let alike = Alike::new(paths.iter());
        let same =
            |name: &str| alike.same(&format!("content/gambar/{name}")).map(|path| &path["content/gambar/".len()..]);
        let others = |name: &str| alike.others(name).first().map(|path| &path["content/gambar/".len()..]);
        assert_eq!(same("foto kegiatan.jpg"), Some("Foto Kegiatan.JPG"));
        assert_eq!(same("Foto%20Kegiatan.jpg"), Some("Foto Kegiatan.JPG"));
        assert_eq!(same("café.jpg"), Some("cafe\u{301}.jpg"));
        assert_eq!(same("Dua.jpg"), None, "two could be meant");
        assert_eq!(same("loket.jpg"), None);
        assert_eq!(others("loket.jpg"), Some("loket.heic"));
        assert_eq!(others("pagi.jpg"), Some("pagi.jpg.jpg"));
        assert_eq!(others("kantor"), Some("2024/kantor.png"));
        assert_eq!(others("lain.jpg"), None);
    }
}
