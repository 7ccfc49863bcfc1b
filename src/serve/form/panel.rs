//! The panel beside a form as its page has it before anything is typed: its words, and where it asks.

use crate::diagnostic::message::{self, Language};
use crate::form::place::{ContentPath, Kind};
use crate::permalink::{self, SitePath};
use crate::serve::drawn::word_map;
use crate::serve::preview::TYPED;
use crate::serve::snapshot::Snapshot;
use serde_json::{Map, Value, json};

/// The style sheet of what stands beside a form.
pub(crate) const STYLE: &str = "/_etalase/ketik.css";
/// The script that asks for it.
pub(crate) const SCRIPT: &str = "/_etalase/ketik.js";

/// Words of the panel, each without its `ketik-`.
const WORDS: [&str; 9] = [
    "ketik-halaman",
    "ketik-kartu",
    "ketik-poster",
    "ketik-gambar-kartu",
    "ketik-gambar-poster",
    "ketik-buka",
    "ketik-kembali",
    "ketik-putus",
    "ketik-ganti",
];

/// Words of the panel beside a form, and how gaps of a page end in every language.
pub(super) fn words(language: Language) -> Map<String, Value> {
    let mut words = word_map(language, "ketik-", &WORDS);
    let gaps = Language::ALL.map(|language| message::text(language, "belum-diisi-akhir", &[]));
    words.insert("kosong".to_owned(), json!(gaps.join("|")));
    words
}

/// Where what is typed into the form of a file is asked about.
pub(super) fn address(place: &ContentPath) -> String {
    format!("/_meja/ketikan/{}/{}/", place.kind().word(), place.slug())
}

/// Where the page of a file stands in the preview, if it has one.
pub(super) fn page(snapshot: &Snapshot, place: &ContentPath) -> Option<String> {
    let path = path(place);
    snapshot.prepared.plan.jobs.contains_key(&path).then(|| format!("{}{}", snapshot.base(), path.address()))
}

/// What the frame holds before anything is drawn in it: that page, or a blank in its place.
pub(super) fn frame(snapshot: &Snapshot, place: &ContentPath) -> String {
    page(snapshot, place).unwrap_or_else(|| format!("{}{}?{TYPED}", snapshot.base(), path(place).address()))
}

fn path(place: &ContentPath) -> SitePath {
    match place.kind() {
        Kind::Innovation => permalink::innovation(place.slug()),
        Kind::Agency => permalink::agency(place.slug()),
        Kind::Page => permalink::free_page(place.slug()),
    }
}
