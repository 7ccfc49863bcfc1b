//! An earlier release that is brought back, as a new one.

use super::Stop;
use super::kept::Kept;
use super::release::{Files, Release, Sent};
use super::wish::{Source, Wish};
use crate::plan::Class;
use std::sync::Arc;

/// A release of which this computer keeps the bytes.
#[derive(Debug)]
pub(crate) struct Earlier {
    pub(crate) release: Release,
    kept: Kept,
    /// What was shown last, as far as this computer knows, once it is back.
    all: Files,
}

impl Earlier {
    /// A release that comes back in the place of the last one that is known.
    pub(crate) fn new(release: Release, kept: Kept, last: Option<&Release>) -> Earlier {
        let all = back(&release, last);
        Earlier { release, kept, all }
    }

    fn incomplete(&self) -> Stop {
        Stop { code: "terbit-rilis-tak-lengkap", blanks: vec![("rilis", self.release.id.clone())] }
    }
}

/// A release in the place of another. Nothing that the other shows goes: an address that was published since keeps its page,
/// and all that this page names. What leads on in either of them stays as it is, so that no address that was ever given away
/// is lost.
fn back(release: &Release, shown: Option<&Release>) -> Files {
    let mut files = shown.map(|shown| shown.files.clone()).unwrap_or_default();
    for (path, sent) in &release.files {
        let is_way = |Sent(.., class): &Sent| *class == Class::Moved;
        let stays = files.get(path).is_some_and(|now| is_way(now) || is_way(sent));
        if !stays {
            files.insert(path.clone(), *sent);
        }
    }
    files
}

impl Source for Earlier {
    fn bytes(&self, path: &str) -> Result<Vec<u8>, Stop> {
        let bytes = self.all.get(path).and_then(|sent| self.kept.bytes(sent));
        bytes.ok_or_else(|| self.incomplete())
    }
}

impl Wish for Earlier {
    fn files(&self, shown: Option<&Release>) -> Files {
        back(&self.release, shown)
    }

    fn expect(&self, paths: &mut dyn Iterator<Item = &Arc<str>>, files: &Files) -> Result<(), Stop> {
        for path in paths {
            if !files.get(path).is_some_and(|sent| self.kept.has(sent)) {
                return Err(self.incomplete());
            }
        }
        Ok(())
    }

    fn earlier(&self) -> Option<&Release> {
        Some(&self.release)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fingerprint::Fingerprint;

    #[test]
    fn what_was_published_since_and_what_leads_on_stay() {
        let release = |rows: &[(&str, &str, Class)], before| {
            let sent = |(path, text, class): &(&str, &str, Class)| {
                ((*path).into(), Sent(text.len() as u64, Fingerprint::of(text.as_bytes()), *class))
            };
            Release::new(rows.iter().map(sent).collect(), before)
        };
        let first = release(
            &[
                ("index.html", "1", Class::Home),
                ("inovasi/a/index.html", "a", Class::Page),
                ("inovasi/c/index.html", "c", Class::Page),
                ("aset/1.css", "1", Class::Asset),
            ],
            0,
        );
        let second = release(
            &[
                ("index.html", "2", Class::Home),
                ("inovasi/a/index.html", "-> b", Class::Moved),
                ("inovasi/a/.htaccess", "-> b", Class::Moved),
                ("inovasi/b/index.html", "b", Class::Page),
                ("aset/2.css", "2", Class::Asset),
            ],
            1,
        );
        let files = back(&first, Some(&second));
        let is_of = |path: &str, release: &Release| files.get(path) == release.files.get(path);
        assert!(["index.html", "inovasi/c/index.html", "aset/1.css"].iter().all(|path| is_of(path, &first)));
        let kept = ["inovasi/a/index.html", "inovasi/a/.htaccess", "inovasi/b/index.html", "aset/2.css"];
        assert!(kept.iter().all(|path| is_of(path, &second)));
        assert_eq!(files.len(), 7);
        assert_eq!(back(&first, None), first.files);
    }
}
