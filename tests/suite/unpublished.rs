//! What is not for the public yet (`draf`, `siap`) leaks nowhere, and is shown under its own name where drafts are.

use crate::program::{copy, project};
use crate::site::{build, tree};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A name and an address that stand nowhere else.
const NAME: &str = "Kwitansi Zebrani";
const SLUG: &str = "kwitansi-zebrani";

/// The small good site.
fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    site
}

/// Adds a whole record that is in this state.
fn add(root: &Path, state: &str) {
    let text = fs::read_to_string(root.join("content/inovasi/antar-akta.md")).unwrap();
    let text =
        text.replacen("nama: Antar Akta", &format!("nama: {NAME}\npublikasi: {state}\nkata_kunci: [zebrani]"), 1);
    fs::write(root.join(format!("content/inovasi/{SLUG}.md")), text).unwrap();
}

/// A built site and its ledger.
fn built(root: &Path, more: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let answer = build(root, more);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    let mut files = tree(&root.join("public"));
    if let Ok(ledger) = fs::read(root.join("content/tautan.csv")) {
        files.insert("tautan.csv".to_owned(), ledger);
    }
    files
}

/// The files in which a text stands, whatever its case.
fn holding<'f>(files: &'f BTreeMap<String, Vec<u8>>, text: &str) -> Vec<&'f str> {
    let text = text.to_lowercase();
    let holds = |(path, bytes): &(&String, &Vec<u8>)| {
        path.contains(&text) || String::from_utf8_lossy(bytes).to_lowercase().contains(&text)
    };
    files.iter().filter(holds).map(|(path, _)| path.as_str()).collect()
}

#[test]
fn nothing_of_it_is_published() {
    let empty = site();
    let without = built(empty.path(), &[]);
    for state in ["draf", "siap"] {
        let site = site();
        add(site.path(), state);
        let with = built(site.path(), &[]);
        // Pages, lists, exports, site map, search, feeds, cards, posters, kits and the ledger: not one byte is different.
        let different: Vec<&String> =
            with.keys().chain(without.keys()).filter(|path| with.get(*path) != without.get(*path)).collect();
        assert_eq!(different, Vec::<&String>::new(), "{state}");
        assert_eq!(holding(&with, "zebrani"), Vec::<&str>::new(), "{state}");
    }
    // The same words do stand in many files once they may.
    let site = site();
    add(site.path(), "terbit");
    let shown = built(site.path(), &[]);
    let found = holding(&shown, "zebrani");
    for path in ["tautan.csv", "sitemap.xml", "data/inovasi.json", "data/inovasi.csv", "feed.xml", "inovasi/index.html"]
    {
        assert!(found.contains(&path), "{path}: {found:?}");
    }
}

#[test]
fn where_drafts_are_shown_each_has_its_own_label() {
    let [draft, ready] = ["draf", "siap"].map(|state| {
        let site = site();
        add(site.path(), state);
        let files = built(site.path(), &["--drafts"]);
        assert!(!site.path().join("content/tautan.csv").exists(), "drafts are no publication");
        files
    });
    assert_eq!(draft.keys().collect::<Vec<_>>(), ready.keys().collect::<Vec<_>>());
    let text = |files: &BTreeMap<String, Vec<u8>>, path: &str| String::from_utf8_lossy(&files[path]).into_owned();
    let page = format!("inovasi/{SLUG}/index.html");
    assert!(text(&draft, &page).contains("masih draf dan belum terbit"));
    assert!(text(&ready, &page).contains("siap diperiksa dan belum terbit"));
    let list = text(&ready, "inovasi/index.html");
    assert!(list.contains("<span class=\"tanda tanda_draf\">Siap diperiksa</span>"), "{list}");
    assert!(text(&draft, "inovasi/index.html").contains("<span class=\"tanda tanda_draf\">Draf</span>"));
}

#[test]
fn what_is_ready_may_have_gaps_like_any_draft() {
    let site = site();
    fs::write(
        site.path().join(format!("content/inovasi/{SLUG}.md")),
        format!("---\nnama: {NAME}\npublikasi: Siap\n---\n"),
    )
    .unwrap();
    let answer = build(site.path(), &["--strict"]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    assert!(answer.out.contains("catatan[draf-belum-lengkap]"), "{}", answer.out);
    // A word that is near is named.
    let record = site.path().join(format!("content/inovasi/{SLUG}.md"));
    fs::write(&record, fs::read_to_string(&record).unwrap().replace("Siap", "siap diperiksa")).unwrap();
    let answer = build(site.path(), &[]);
    assert!(answer.out.contains("siap"), "{}", answer.out);
}

/// Who asks for one value forgets those that come later: `Publication::is_public` and its like match all of them.
#[test]
fn nobody_compares_states_by_hand() {
    let mut wrong = Vec::new();
    for entry in walkdir::WalkDir::new(project("src")).into_iter().flatten() {
        if entry.path().extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let text = fs::read_to_string(entry.path()).unwrap();
        let compares = |line: &&str| {
            ["== Publication::", "!= Publication::", "(Publication::Draft"].iter().any(|sign| line.contains(sign))
                || (line.contains("matches!") && line.contains("Publication::"))
        };
        wrong.extend(text.lines().filter(compares).map(|line| format!("{}: {line}", entry.path().display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
