//! A target of the kind `zip`: archives that a person unpacks in the hosting firm's file manager, and a list of what to delete.

use super::Stop;
use super::difference::{Deletions, Difference, OnServer, on_server};
use super::history;
use super::journal::Local;
use super::kept::{Keeping, Kept};
use super::pack::{self, MEGA};
use super::release::{self, CLOSED, Classes, Release};
use super::wish::Wish;
use crate::whole;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What would be packed, found out without writing anything.
#[derive(Debug)]
pub(crate) struct Plan {
    pub release: Release,
    /// Against nothing, or against the release that is there already.
    pub difference: Difference,
    /// The release that is there already, if somebody says so.
    pub since: Option<Release>,
    /// Files of known releases that this one no longer has, pages first.
    pub gone: Vec<Arc<str>>,
    leftovers: Classes,
    /// Addresses that would be gone, if they are many.
    pub deletions: Option<Deletions>,
    parts: Vec<Vec<Arc<str>>>,
}

/// What was written.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Written {
    pub folder: PathBuf,
    pub parts: Vec<PathBuf>,
    /// The list of what to delete by hand, if there is anything.
    pub list: Option<PathBuf>,
    pub bytes: u64,
}

const LIST: &str = "HAPUS.txt";

impl Plan {
    /// `since` names a release; of megabytes, a part has no more than `part`.
    pub(crate) fn new(wish: &dyn Wish, local: &Local, since: Option<&str>, part: u64) -> Result<Plan, Stop> {
        let known = history::known(local);
        let last = known.first();
        let mut release = Release::new(wish.files(last), last.map_or(0, |last| last.generation));
        release.earlier = wish.earlier().map(|earlier| earlier.id.clone());
        if let Some(last) = last.filter(|last| last.is_same_as(&release)) {
            release = last.with_leftovers(Classes::new());
        }
        let since = match since {
            None => None,
            Some(name) => Some(history::find(&known, Some(name))?),
        };
        let server: OnServer = match &since {
            Some(since) => on_server(since),
            None => known.iter().flat_map(on_server).collect(),
        };
        let gone = Difference::between(&server, &release.files);
        let difference = match &since {
            Some(_) => gone.clone(),
            None => {
                Difference { deleted: gone.deleted.clone(), ..Difference::between(&OnServer::new(), &release.files) }
            }
        };
        let deletions = since.as_ref().and_then(|_| difference.too_many_deletions(&server));
        let mut wanted = release.files.clone();
        let mut order = difference.groups(&release.files);
        if !difference.is_empty() {
            // Their addresses must go on answering, whatever they showed.
            let nameless = wish.nameless();
            order.insert(0, nameless.keys().cloned().collect());
            wanted.extend(nameless);
        }
        let parts = pack::parts(&order.concat(), &wanted, part * MEGA)?;
        let gone = difference.deletions(&server).concat();
        let class = |path: &Arc<str>| Some((path.clone(), server.get(path)?.class()));
        let leftovers = gone.iter().filter_map(class).collect();
        Ok(Plan { release, difference, since, gone, leftovers, deletions, parts })
    }

    /// Whether the release that is there already is the same.
    pub(crate) fn is_idle(&self) -> bool {
        self.since.is_some() && self.difference.is_empty()
    }

    /// Archives that will be written.
    pub(crate) fn parts(&self) -> usize {
        self.parts.len().max(1)
    }

    /// Writes all of it into a folder of its own below `out` and remembers the release.
    pub(crate) fn write(
        &self,
        out: &Path,
        local: &Local,
        wish: &dyn Wish,
        progress: impl FnMut(usize),
    ) -> Result<Written, Stop> {
        let source = &Keeping { source: wish, kept: &Kept::of(local) };
        let since = self.since.as_ref().map(|since| format!("-sejak-{}", since.generation)).unwrap_or_default();
        let folder = out.join(format!("{}{since}", self.release.id));
        fs::create_dir_all(&folder).map_err(Stop::local(&folder))?;
        let shown = self.release.with_leftovers(self.leftovers.clone()).bytes().map_err(Stop::local(&folder))?;
        // A later upload by another way finds what is there.
        let extras = [(".etalase/.htaccess", CLOSED.to_vec()), (release::FILE, shown)];
        let nothing = [Vec::new()];
        let parts = if self.parts.is_empty() { &nothing[..] } else { &self.parts };
        let parts = pack::write(&folder, parts, &extras, source, progress)?;
        let list = folder.join(LIST);
        let list = match self.gone.is_empty() {
            true => {
                let _ = fs::remove_file(&list);
                None
            }
            false => {
                // As editors on Windows read lines.
                let text: String = self.gone.iter().map(|path| format!("{path}\r\n")).collect();
                whole::write(&list, text.as_bytes()).map_err(Stop::local(&list))?;
                Some(list)
            }
        };
        history::keep(local, &self.release)?;
        let bytes = parts.iter().filter_map(|path| fs::metadata(path).ok()).map(|found| found.len()).sum();
        Ok(Written { folder, parts, list, bytes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fingerprint::Fingerprint;
    use crate::publish::earlier::Earlier;
    use crate::publish::fake::class_of;
    use crate::publish::release::{Files, Sent};
    use crate::publish::wish::Source;
    use std::collections::BTreeMap;

    struct Texts(BTreeMap<&'static str, &'static str>);

    impl Source for Texts {
        fn bytes(&self, path: &str) -> Result<Vec<u8>, Stop> {
            Ok(self.0[path].as_bytes().to_vec())
        }
    }

    impl Wish for Texts {
        fn files(&self, _shown: Option<&Release>) -> Files {
            let sent = |(path, text): (&&str, &&str)| {
                ((*path).into(), Sent(text.len() as u64, Fingerprint::of(text.as_bytes()), class_of(path)))
            };
            self.0.iter().map(sent).collect()
        }
    }

    fn names(path: &Path) -> Vec<String> {
        let mut archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
        (0..archive.len()).map(|at| archive.by_index(at).unwrap().name().unwrap().into_owned()).collect()
    }

    #[test]
    fn a_release_is_packed_whole_and_then_what_changed() {
        let (data, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let local = Local::open(data.path()).unwrap();
        let first = Texts([("index.html", "1"), ("inovasi/a/index.html", "1"), ("aset/a.1.css", "1")].into());
        let plan = Plan::new(&first, &local, None, 100).unwrap();
        let written = plan.write(out.path(), &local, &first, |_| {}).unwrap();
        assert_eq!(written.parts.len(), 1);
        let own = [".etalase/.htaccess", ".etalase/rilis.json"];
        let all = ["aset/a.1.css", "inovasi/a/index.html", "index.html"];
        assert_eq!(names(&written.parts[0]), [&all[..], &own].concat());
        assert_eq!(written.list, None);
        // The same once more is the same release.
        assert_eq!(Plan::new(&first, &local, None, 100).unwrap().release, plan.release);
        assert!(Plan::new(&first, &local, Some("1"), 100).unwrap().is_idle());

        let second = Texts([("index.html", "2"), ("aset/a.2.css", "2"), ("inovasi/b/index.html", "1")].into());
        let plan = Plan::new(&second, &local, Some(&plan.release.id), 100).unwrap();
        assert!(plan.deletions.is_some(), "one page of two");
        let written = plan.write(out.path(), &local, &second, |_| {}).unwrap();
        let changed = ["aset/a.2.css", "inovasi/b/index.html", "index.html"];
        assert_eq!(names(&written.parts[0]), [&changed[..], &own].concat());
        let list = fs::read_to_string(written.list.unwrap()).unwrap();
        assert_eq!(list, "inovasi/a/index.html\r\naset/a.1.css\r\n");
        assert!(written.folder.ends_with(format!("{}-sejak-1", plan.release.id)));
        // Whole, it names what any known release had.
        let plan = Plan::new(&second, &local, None, 100).unwrap();
        assert_eq!((plan.release.generation, plan.gone.len(), plan.deletions), (2, 2, None));
    }

    #[test]
    fn an_earlier_release_is_packed_again_beside_what_was_published_since() {
        let (data, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let local = Local::open(data.path()).unwrap();
        let first = Texts([("index.html", "1"), ("inovasi/a/index.html", "1"), ("aset/a.1.css", "1")].into());
        let second = Texts([("index.html", "2"), ("inovasi/b/index.html", "2"), ("aset/a.2.css", "2")].into());
        for texts in [&first, &second] {
            Plan::new(texts, &local, None, 100).unwrap().write(out.path(), &local, texts, |_| {}).unwrap();
        }
        let release = history::find(&history::known(&local), None).unwrap();
        assert_eq!(release.generation, 1);
        let earlier = Earlier::new(release, Kept::of(&local), history::known(&local).first());
        let plan = Plan::new(&earlier, &local, None, 100).unwrap();
        assert_eq!((plan.release.generation, plan.release.earlier.is_some()), (3, true));
        let written = plan.write(out.path(), &local, &earlier, |_| {}).unwrap();
        let all = ["aset/a.1.css", "aset/a.2.css", "inovasi/a/index.html", "inovasi/b/index.html", "index.html"];
        assert_eq!(names(&written.parts[0])[..5], all);
        assert!(!history::is_last(&local, &first.files(None)) && history::is_last(&local, &second.files(None)));
    }

    #[test]
    fn a_release_that_nobody_knows_is_told_with_those_that_are_known() {
        let data = tempfile::tempdir().unwrap();
        let local = Local::open(data.path()).unwrap();
        history::keep(&local, &Release::new(Files::new(), 3)).unwrap();
        let stop = Plan::new(&Texts(BTreeMap::new()), &local, Some("9"), 100).unwrap_err();
        assert_eq!(stop.code, "terbit-rilis-tak-dikenal");
        assert!(stop.blanks.iter().any(|(name, value)| *name == "ada" && value.starts_with("4-")));
    }
}
