//! Addresses that were withdrawn without a name: their pages on a server, and what this computer has kept that tells them.

use super::Stop;
use super::history;
use super::journal::{Local, Told};
use super::kept::Kept;
use super::release::{Release, without_language};
use super::remote::{Broken, Remote};
use crate::catalogue::ledger::Ledger;
use crate::diagnostic::message::Language;
use crate::permalink::{self, AGENCIES, CATALOGUE};
use std::collections::BTreeMap;

/// Kinds of addresses that can be withdrawn.
const KINDS: [&str; 3] = ["", CATALOGUE, AGENCIES];

/// Where their pages stand on a server: nothing tells that but its folders.
pub(crate) fn pages(remote: &mut dyn Remote, ledger: &Ledger) -> Result<Vec<String>, Broken> {
    let mut pages = Vec::new();
    if !ledger.has_nameless() {
        return Ok(pages);
    }
    let languages = Language::ALL.map(permalink::folder);
    for language in std::iter::once("").chain(languages.iter().map(String::as_str)) {
        for kind in KINDS {
            let folder = format!("{language}{kind}");
            for item in remote.list(folder.trim_end_matches('/'))? {
                let page = format!("{folder}{}/index.html", item.name);
                let is_meant = item.is_folder && ledger.is_nameless(&format!("{kind}{}/", item.name));
                if is_meant && remote.size(&page)?.is_some() {
                    pages.push(page);
                }
            }
        }
    }
    Ok(pages)
}

/// Whether paths tell such an address: the page, and pictures and documents that are called after it. Words come again and
/// again, and each is judged once.
pub(crate) struct Names<'l> {
    ledger: &'l Ledger,
    words: BTreeMap<String, bool>,
}

impl<'l> Names<'l> {
    /// Judges by this ledger.
    pub(crate) fn of(ledger: &'l Ledger) -> Names<'l> {
        Names { ledger, words: BTreeMap::new() }
    }

    /// Whether this path tells one.
    pub(crate) fn are_told_by(&mut self, path: &str) -> bool {
        self.ledger.has_nameless() && without_language(path).split('/').any(|part| self.is_told_by_word(part))
    }

    /// Whether any path of a release does.
    pub(crate) fn are_told_by_any(&mut self, release: &Release) -> bool {
        release.files.keys().chain(release.leftovers.keys()).any(|path| self.are_told_by(path))
    }

    fn is_told_by_word(&mut self, part: &str) -> bool {
        let word = part.split('.').next().unwrap_or(part);
        if let Some(known) = self.words.get(word) {
            return *known;
        }
        // Behind a name stands what tells pictures of it apart.
        let ends = word.match_indices('-').map(|(at, _)| at).chain([word.len()]);
        let is_nameless =
            |end: usize| KINDS.iter().any(|kind| self.ledger.is_nameless(&format!("{kind}{}/", &word[..end])));
        let is_told = ends.into_iter().any(is_nameless);
        self.words.insert(word.to_owned(), is_told);
        is_told
    }
}

/// Lets this computer forget them, in its releases, its journal and the bytes of releases that showed them: those cannot be
/// brought back.
pub(crate) fn forget(local: &Local, ledger: &Ledger) -> Result<(), Stop> {
    if !ledger.has_nameless() {
        return Ok(());
    }
    let mut names = Names::of(ledger);
    let (telling, others): (Vec<Release>, Vec<Release>) =
        history::known(local).into_iter().partition(|release| names.are_told_by_any(release));
    for release in &telling {
        let mut silent = release.clone();
        silent.files.retain(|path, _| !names.are_told_by(path));
        silent.leftovers.retain(|path, _| !names.are_told_by(path));
        history::replace(local, &silent)?;
    }
    if !telling.is_empty() {
        Kept::of(local).keep_only(&others.iter().collect::<Vec<_>>());
    }
    let Told { runs, mut done } = local.told();
    if done.keys().any(|path| names.are_told_by(path)) {
        done.retain(|path, _| !names.are_told_by(path));
        local.begin(&Told { runs, done })?;
    }
    Ok(())
}
