//! What the tools of a body say and find: words of their own, pages to lead to, and pictures to show.

use super::pictures;
use crate::diagnostic::message::Language;
use crate::form::place::ContentPath;
use crate::permalink::{self, SitePath};
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::drawn::word_map;
use crate::serve::preview::Preview;
use crate::serve::snapshot::Snapshot;
use crate::serve::writing::Writing;
use axum::http::StatusCode;
use serde_json::{Value, json};

/// The script that these are for.
pub(crate) const SCRIPT: &str = "/_etalase/isi.js";
/// How its buttons and dialogs look.
pub(crate) const STYLE: &str = "/_etalase/isi.css";
/// Where something is looked for.
pub(crate) const ADDRESS: &str = "/_meja/cari.json";
/// What is found at a time; who wants more types more.
const FOUND: usize = 20;

const WORDS: [&str; 36] = [
    "alat-alat",
    "alat-judul",
    "alat-tebal",
    "alat-daftar",
    "alat-urutan",
    "alat-tautan",
    "alat-teks",
    "alat-batal",
    "alat-pakai",
    "alat-gagal",
    "alat-tidak-ada",
    "alat-tautan-judul",
    "alat-tautan-teks",
    "alat-tautan-cari",
    "alat-tautan-bantuan",
    "alat-rapi",
    "alat-rapi-gambar",
    "alat-baris",
    "alat-baris-sisa",
    "alat-urungkan",
    "alat-foto",
    "alat-foto-judul",
    "alat-foto-utama",
    "alat-foto-pilih",
    "alat-foto-bantuan",
    "alat-foto-ada",
    "alat-foto-cari",
    "alat-foto-besar",
    "alat-foto-kosong",
    "alat-foto-bukan",
    "alat-foto-jadi",
    "alat-potongan",
    "alat-pasang",
    "alat-alt",
    "alat-alt-bantuan",
    "alat-alt-kosong",
];

/// What the script reads from the page.
pub(crate) fn told(language: Language, writing: &Writing, place: &ContentPath) -> String {
    json!({
        "kata": word_map(language, "alat-", &WORDS),
        "cari": ADDRESS,
        "gambar": { "alamat": pictures::ADDRESS, "untuk": pictures::of(place) },
        "tanda": writing.token(),
    })
    .to_string()
}

/// Pages or pictures that are called like the words of the query.
pub(crate) fn answer(preview: &Preview, asked: &Asked) -> Answer {
    let snapshot = preview.current();
    let words = asked.value("kata").unwrap_or_default().to_lowercase();
    let is_called = |name: &str| {
        let name = name.to_lowercase();
        words.split_whitespace().all(|word| name.contains(word))
    };
    let found: Vec<Value> = match asked.value("macam").as_deref() {
        Some("halaman") => {
            pages(&snapshot).filter(|page| is_called(page.name)).take(FOUND).map(|page| page.told()).collect()
        }
        Some("gambar") => {
            let known = pictures::known(&snapshot).filter(|(name, _)| is_called(name)).take(FOUND);
            known.map(|(name, picture)| pictures::told(name, picture)).collect()
        }
        _ => return Answer::bare(StatusCode::BAD_REQUEST),
    };
    Answer::new(StatusCode::OK, "application/json", json!(found).to_string())
}

/// A page that a text can lead to.
struct Page<'s> {
    name: &'s str,
    path: SitePath,
    /// What helps to tell it from others of its name.
    note: &'s str,
}

impl Page<'_> {
    fn told(&self) -> Value {
        json!({ "nama": self.name, "alamat": format!("/{}", self.path.address()), "keterangan": self.note })
    }
}

fn pages(snapshot: &Snapshot) -> impl Iterator<Item = Page<'_>> {
    let catalogue = &snapshot.prepared.catalogue;
    let innovations = catalogue.innovations.iter().map(|innovation| Page {
        name: &innovation.record.name.value,
        path: permalink::innovation(&innovation.record.slug),
        note: &catalogue.agencies[innovation.agency].name,
    });
    let agencies = catalogue.agencies.iter().zip(&catalogue.has_page).filter(|(_, has_page)| **has_page);
    let agencies =
        agencies.map(|(agency, _)| Page { name: &agency.name, path: permalink::agency(&agency.id), note: "" });
    let free =
        catalogue.pages.iter().map(|page| Page { name: &page.title, path: permalink::free_page(&page.id), note: "" });
    innovations.chain(agencies).chain(free)
}
