//! How what a server shows differs from what it is to show, and in which order it becomes that.

use super::release::{Files, Release, Sent};
use crate::plan::Class;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is known of one file of ours on a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Known(Sent),
    /// A run that did not come to its end may have put it there, changed it or deleted it.
    Unsure(Class),
}

impl State {
    /// When such a file is sent or deleted.
    pub(crate) fn class(&self) -> Class {
        match self {
            State::Known(Sent(.., class)) | State::Unsure(class) => *class,
        }
    }
}

/// Everything on a server that is ours.
pub(crate) type OnServer = BTreeMap<Arc<str>, State>;

/// Files that have to be sent or deleted, each list in the order of its paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Difference {
    pub new: Vec<Arc<str>>,
    /// Files of which nobody knows what lies there now.
    pub unsure: Vec<Arc<str>>,
    pub changed: Vec<Arc<str>>,
    pub deleted: Vec<Arc<str>>,
}

impl Difference {
    /// Compares by size and fingerprint. A file of which nothing certain is known is sent again.
    pub(crate) fn between(server: &OnServer, wanted: &Files) -> Difference {
        let mut difference = Difference::default();
        for (path, sent) in wanted {
            match server.get(path) {
                None => difference.new.push(path.clone()),
                Some(State::Unsure(_)) => difference.unsure.push(path.clone()),
                Some(State::Known(there)) if (there.0, there.1) != (sent.0, sent.1) => {
                    difference.changed.push(path.clone());
                }
                Some(State::Known(_)) => {}
            }
        }
        difference.deleted = server.keys().filter(|path| !wanted.contains_key(*path)).cloned().collect();
        difference
    }

    /// Whether there is nothing to send and nothing to delete.
    pub(crate) fn is_empty(&self) -> bool {
        self.sends() == 0 && self.deleted.is_empty()
    }

    /// Files to send.
    pub(crate) fn sends(&self) -> usize {
        self.new.len() + self.unsure.len() + self.changed.len()
    }

    /// Bytes to send.
    pub(crate) fn bytes(&self, wanted: &Files) -> u64 {
        self.sent().filter_map(|path| wanted.get(path)).map(|Sent(size, ..)| size).sum()
    }

    /// Every path that is sent.
    pub(crate) fn sent(&self) -> impl Iterator<Item = &Arc<str>> {
        self.new.iter().chain(&self.unsure).chain(&self.changed)
    }

    /// What is sent, in groups: what stands in one is named by nobody before it is there. New files come first; one that may
    /// be there counts as new, because what names it must not come before it.
    pub(crate) fn groups(&self, wanted: &Files) -> Vec<Vec<Arc<str>>> {
        let class = |path: &Arc<str>| wanted.get(path).map(|Sent(.., class)| *class);
        let first: Vec<&Arc<str>> = self.new.iter().chain(&self.unsure).collect();
        let then: Vec<&Arc<str>> = self.changed.iter().collect();
        [first, then].into_iter().flat_map(|part| by_class(part, class).into_values()).collect()
    }

    /// What is deleted, in groups: whoever names others goes before them.
    pub(crate) fn deletions(&self, server: &OnServer) -> Vec<Vec<Arc<str>>> {
        let class = |path: &Arc<str>| server.get(path).map(State::class);
        by_class(self.deleted.iter().collect(), class).into_values().rev().collect()
    }

    /// Addresses that would be gone, if they are so many that a person must say so: more than [`MOST`], or more than a tenth
    /// of all there are.
    pub(crate) fn too_many_deletions(&self, server: &OnServer) -> Option<Deletions> {
        let is_address = |path: &Arc<str>| server.get(path).is_some_and(|state| state.class().is_address(path));
        let addresses: Vec<Arc<str>> = self.deleted.iter().filter(|path| is_address(path)).cloned().collect();
        let all = server.iter().filter(|(path, state)| state.class().is_address(path)).count();
        let is_much = addresses.len() > MOST || addresses.len() * TENTH > all;
        is_much.then_some(Deletions { addresses, all })
    }
}

/// How many addresses may disappear without a question.
pub(crate) const MOST: usize = 256;
const TENTH: usize = 10;

/// Addresses that would be gone, of how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Deletions {
    pub addresses: Vec<Arc<str>>,
    pub all: usize,
}

/// What a server shows after a release that came to its end. What that one has yet to delete may be there or not.
pub(crate) fn on_server(release: &Release) -> OnServer {
    let files = release.files.iter().map(|(path, sent)| (path.clone(), State::Known(*sent)));
    let leftovers = release.leftovers.iter().map(|(path, class)| (path.clone(), State::Unsure(*class)));
    leftovers.chain(files).collect()
}

fn by_class(
    paths: Vec<&Arc<str>>,
    class: impl Fn(&Arc<str>) -> Option<Class>,
) -> BTreeMap<Option<Class>, Vec<Arc<str>>> {
    let mut classes: BTreeMap<Option<Class>, Vec<Arc<str>>> = BTreeMap::new();
    for path in paths {
        classes.entry(class(path)).or_default().push(path.clone());
    }
    classes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fingerprint::Fingerprint;
    use crate::publish::fake::class_of;

    fn files(rows: &[(&str, &str)]) -> Files {
        let sent = |(path, text): &(&str, &str)| {
            ((*path).into(), Sent(text.len() as u64, Fingerprint::of(text.as_bytes()), class_of(path)))
        };
        rows.iter().map(sent).collect()
    }

    fn between(before: &Release, wanted: &Files) -> Difference {
        Difference::between(&on_server(before), wanted)
    }

    fn names(groups: Vec<Vec<Arc<str>>>) -> Vec<Vec<String>> {
        groups.into_iter().map(|group| group.iter().map(|path| path.to_string()).collect()).collect()
    }

    #[test]
    fn nothing_is_named_before_it_is_there_or_after_it_is_gone() {
        let before = files(&[
            ("index.html", "1"),
            ("inovasi/a/index.html", "1"),
            ("inovasi/b/index.html", "1"),
            ("inovasi/index.html", "1"),
            ("aset/a.1.css", "1"),
            ("data/inovasi.csv", "1"),
            ("kartu/b.png", "1"),
            ("feed.xml", "1"),
        ]);
        let after = files(&[
            ("index.html", "2"),
            ("inovasi/a/index.html", "2"),
            ("inovasi/c/index.html", "1"),
            ("inovasi/index.html", "2"),
            ("aset/a.2.css", "2"),
            ("data/inovasi.csv", "2"),
            ("kartu/c.png", "1"),
            ("feed.xml", "2"),
            (".htaccess", "1"),
        ]);
        let before = Release::new(before, 0);
        let server = on_server(&before);
        let difference = between(&before, &after);
        let sent = [
            "aset/a.2.css",
            "kartu/c.png",
            "inovasi/c/index.html",
            ".htaccess",
            "data/inovasi.csv",
            "inovasi/a/index.html",
            "inovasi/index.html",
            "feed.xml",
            "index.html",
        ];
        assert_eq!(names(difference.groups(&after)).concat(), sent);
        assert_eq!(
            names(difference.deletions(&server)).concat(),
            ["inovasi/b/index.html", "kartu/b.png", "aset/a.1.css"]
        );
        assert_eq!((difference.sends(), difference.bytes(&after)), (9, 9));
    }

    #[test]
    fn what_may_be_there_is_sent_as_if_it_were_not() {
        let mut before = Release::new(files(&[("index.html", "1")]), 0);
        before.leftovers.insert("aset/b.css".into(), Class::Asset);
        let wanted = files(&[("index.html", "2"), ("aset/b.css", "1"), ("inovasi/d/index.html", "1")]);
        let difference = between(&before, &wanted);
        assert_eq!(names(difference.groups(&wanted)).concat(), ["aset/b.css", "inovasi/d/index.html", "index.html"]);
        // A file that is not wanted is deleted once more.
        let difference = between(&before, &files(&[("index.html", "1")]));
        assert_eq!(names(difference.deletions(&on_server(&before))).concat(), ["aset/b.css"]);
    }

    #[test]
    fn many_addresses_do_not_go_unasked_and_parts_of_pages_do() {
        let rows: Vec<String> = (0..400).map(|number| format!("inovasi/n{number}/index.html")).collect();
        let all: Vec<(&str, &str)> = rows.iter().map(|row| (row.as_str(), "1")).collect();
        let with = |count: usize| {
            let before = Release::new(files(&all), 0);
            between(&before, &files(&all[count..])).too_many_deletions(&on_server(&before))
        };
        assert_eq!(with(40), None);
        assert_eq!(with(41).map(|much| (much.addresses.len(), much.all)), Some((41, 400)));
        let parts: Vec<String> = (0..300).map(|number| format!("cari/0123456789/{number}.bin")).collect();
        let parts: Vec<(&str, &str)> = parts.iter().map(|row| (row.as_str(), "1")).collect();
        let before = Release::new(files(&parts), 0);
        assert_eq!(between(&before, &Files::new()).too_many_deletions(&on_server(&before)), None);
    }
}
