//! The desk: the day's work, and every record with its state, its problems and what is still missing, for staff.
//!
//! Its pages are drawn from what [`Snapshot`] knows, with templates of its own, so that a site's theme cannot break it. The pages
//! only show; forms on them are sent to the addresses in [`handed`], which exist only where the preview may write.

mod addresses;
pub(super) mod build;
mod changes;
mod copy;
mod handbook;
pub(super) mod handed;
mod list;
pub(super) mod publish;
mod removed;
mod rows;
mod states;
mod today;
pub(super) mod words;
pub(super) mod work;

use super::asked::Asked;
use super::drawn::{Pages, word_map};
use super::kept::Kept;
use super::snapshot::Snapshot;
use crate::diagnostic::message::{self, Language};
use crate::diagnostic::{Diagnostic, Severity, SourcePath, gaps};
use crate::permalink::SitePath;
use crate::pipeline;
use crate::privacy::masked;
use crate::settings::Overrides;
use crate::site::Manifest;
use crate::site::manifest::{self, Found};
pub(in crate::serve) use removed::REMOVED;
use rows::Problems;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// The desk's first page; all its other pages stand below.
pub(crate) const ADDRESS: &str = "/_meja/";
/// The desk's style sheet.
pub(crate) const STYLE: &str = "/_etalase/meja.css";
/// The desk's script.
pub(crate) const SCRIPT: &str = "/_etalase/meja.js";
/// The icon of the desk's pages.
pub(crate) const ICON: &str = "/_etalase/meja.svg";
const CHANGES: &str = "/_meja/perubahan/";

/// What all pages of the desk are drawn into.
pub(super) const BASE: &str = include_str!("dasar.html");

/// The most problems of other files and paths of changes that are listed; the rest is counted.
const LISTED: usize = 50;

/// Words of the templates, each without its `meja-`.
const WORDS: [&str; 104] = [
    "meja-panduan",
    "meja-panduan-keterangan",
    "meja-panduan-lanjut",
    "meja-kirim",
    "meja-kirim-keterangan",
    "meja-kirim-sedang",
    "meja-kirim-jadi",
    "meja-kirim-gagal",
    "meja-kirim-tanpa-tujuan",
    "meja-kirim-uji",
    "meja-kirim-yakin",
    "meja-kirim-sandi",
    "meja-kirim-mulai",
    "meja-terhapus",
    "meja-terhapus-keterangan",
    "meja-terhapus-kosong",
    "meja-terhapus-ambil",
    "meja-pindahan-keterangan",
    "meja-pindahan-ya",
    "meja-pindahan-bukan",
    "meja-impor",
    "meja-keterangan-2-tulis",
    "meja-keterangan-3-tulis",
    "meja-inovasi-baru",
    "meja-gambar",
    "meja-bangun",
    "meja-bangun-mulai",
    "meja-bangun-keterangan",
    "meja-bangun-sedang",
    "meja-bangun-jadi",
    "meja-bangun-jadi-keterangan",
    "meja-bangun-henti",
    "meja-bangun-henti-keterangan",
    "meja-bangun-gagal",
    "meja-bangun-laporan",
    "meja-selesai",
    "meja-selesai-jadi",
    "meja-selesai-keterangan",
    "meja-selesai-tunggu",
    "meja-jadikan",
    "meja-jadikan-pilih",
    "meja-jadikan-lakukan",
    "meja-jadikan-bantuan",
    "meja-terpilih",
    "meja-pilih",
    "meja-ubah",
    "meja-salin-baris",
    "meja-hasil",
    "meja-hasil-terhalang",
    "meja-awal",
    "meja-awal-keterangan",
    "meja-awal-situs",
    "meja-awal-buka",
    "meja-awal-baru",
    "meja-awal-baru-keterangan",
    "meja-awal-buat",
    "meja-awal-membuka",
    "meja-judul",
    "meja-keterangan",
    "meja-keterangan-1",
    "meja-keterangan-2",
    "meja-keterangan-3",
    "meja-ke-situs",
    "meja-saring",
    "meja-cari",
    "meja-cari-contoh",
    "meja-keadaan",
    "meja-semua",
    "meja-opd",
    "meja-hanya-masalah",
    "meja-hanya-lama",
    "meja-terapkan",
    "meja-hapus-saringan",
    "meja-inovasi",
    "meja-tidak-ada",
    "meja-kosong",
    "meja-halaman",
    "meja-lihat",
    "meja-bagikan",
    "meja-berkas",
    "meja-diperiksa",
    "meja-belum-diperiksa",
    "meja-lama",
    "meja-lengkap",
    "meja-belum-ada",
    "meja-berkas-lain",
    "meja-perubahan",
    "meja-perubahan-keterangan",
    "meja-belum-terbit",
    "meja-halaman-lain",
    "meja-hitung",
    "meja-hitung-keterangan",
    "meja-kembali",
    "meja-perintah",
    "meja-perintah-bangun",
    "meja-perintah-periksa",
    "meja-perintah-laporan",
    "meja-perintah-baru",
    "meja-salin",
    "meja-disalin",
    "meja-tugas",
    "meja-tugas-tenang",
    "meja-tugas-menunggu",
    "meja-tugas-opd-keterangan",
];

/// What a page of the desk is drawn from.
#[derive(Clone, Copy)]
pub(super) struct View<'v> {
    pub root: &'v Path,
    /// As the preview was started.
    pub overrides: &'v Overrides,
    pub language: Language,
    pub snapshot: &'v Snapshot,
    /// What pages of this run hand in to be believed; absent where nothing can be done.
    pub token: Option<&'v str>,
    /// Whether the desk can be closed from its pages.
    pub can_end: bool,
    /// What outlives this run.
    pub kept: Option<&'v Kept>,
}

/// The pages of the desk; `None` for an address that it has not.
pub(super) fn page(view: &View, asked: &Asked) -> Option<String> {
    // Who looks from another computer only looks.
    let (token, kept) = (view.token.filter(|_| asked.near), view.kept.filter(|_| asked.near));
    let view = &View { token, kept, can_end: view.can_end && asked.near, ..*view };
    let manifest = match Manifest::read(&view.root.join("public").join(manifest::FILE)) {
        Found::Whole(manifest, _) => Some(manifest),
        Found::Later | Found::Damaged | Found::Unreadable(_) | Found::Nothing => None,
    };
    match asked.path.as_str() {
        ADDRESS => draw("meja.html", view.language, overview(view, asked, manifest.as_ref())),
        CHANGES => {
            let public = without_drafts(view);
            let snapshot = public.as_ref().unwrap_or(view.snapshot);
            let changes = manifest.map(|manifest| changes::counted(snapshot, view.language, &manifest));
            draw("perubahan.html", view.language, json!({ "changes": changes }))
        }
        path => handbook::page(view.language, path),
    }
}

/// The site as it would be published, if drafts are shown here.
fn without_drafts(view: &View) -> Option<Snapshot> {
    if !view.snapshot.prepared.settings.drafts {
        return None;
    }
    let overrides = Overrides { drafts: false, ..view.overrides.clone() };
    let prepared = pipeline::prepare(view.root, &overrides).ok()?;
    Some(Snapshot::new(view.snapshot.number, prepared, view.root))
}

/// A page that says why another cannot be shown.
pub(super) fn excuse(language: Language, problem: &Diagnostic) -> String {
    let words = message::words(language, problem);
    let value = json!({
        "title": message::text(language, "pratinjau-belum-bisa", &[]),
        "path": &*problem.path, "message": words.message, "help": words.help,
    });
    draw("maaf.html", language, value).unwrap_or_default()
}

/// The words that [`BASE`] says itself.
pub(super) fn base_words(language: Language) -> Map<String, Value> {
    word_map(language, "meja-", &["meja-judul", "meja-salin", "meja-disalin"])
}

static PAGES: Pages = Pages::new(
    &[
        ("dasar.html", BASE),
        ("daftar.html", include_str!("daftar.html")),
        ("meja.html", include_str!("meja.html")),
        ("perubahan.html", include_str!("perubahan.html")),
        ("maaf.html", include_str!("maaf.html")),
        ("bangun.html", include_str!("bangun.html")),
        ("hasil.html", include_str!("hasil.html")),
        ("terbit.html", include_str!("terbit.html")),
        ("selesai.html", include_str!("selesai.html")),
        ("awal.html", include_str!("awal.html")),
        ("terhapus.html", include_str!("terhapus.html")),
        ("panduan.html", include_str!("panduan.html")),
    ],
    "meja-",
    &WORDS,
);

/// Draws one of the desk's pages, with numbers of persons covered.
pub(super) fn draw(template: &str, language: Language, values: Value) -> Option<String> {
    let page = PAGES.draw(template, language, Map::new(), values)?;
    Some(masked(&page).into_owned())
}

/// What the first page shows.
fn overview(view: &View, asked: &Asked, manifest: Option<&Manifest>) -> Value {
    let (language, snapshot) = (view.language, view.snapshot);
    let problems = snapshot.problems();
    let mut of_file = Problems::new();
    problems.iter().for_each(|problem| of_file.entry(&problem.path).or_default().push(problem));
    let rows = rows::rows(view, &of_file);
    let own: BTreeSet<&SourcePath> = rows.iter().map(|row| row.path).collect();
    let others: Vec<&Diagnostic> = problems.iter().filter(|problem| !own.contains(&problem.path)).collect();
    json!({
        "site": snapshot.prepared.settings.name,
        "base": snapshot.base(),
        "counts": counts(&problems, language),
        "today": today::told(view, &rows, manifest),
        "list": list::told(view, &rows, &of_file, asked),
        "others": snapshot.told_of(&others[..others.len().min(LISTED)], language),
        "others_more": more(language, others.len().saturating_sub(LISTED)),
        "published": manifest.is_some(),
        "changes_href": CHANGES,
        "panduan": handbook::HANDBOOK,
        "tanda": view.token,
        "can_end": view.can_end,
        "pindahan": removed::asked(view),
        "terhapus": view.kept.map(|_| REMOVED),
        "alamat": addresses::told(),
        "keadaan": states::all(language),
    })
}

/// How many problems there are, in words.
pub(super) fn counts(problems: &[Diagnostic], language: Language) -> String {
    let told = gaps::folded(problems);
    let count = |severity| told.iter().filter(|problem| problem.severity == severity).count().to_string();
    let counts = [
        ("galat", count(Severity::Error)),
        ("peringatan", count(Severity::Warning)),
        ("catatan", count(Severity::Note)),
    ];
    message::text(language, "laporan-masalah", &counts)
}

/// Says how many more there are, if any.
fn more(language: Language, unlisted: usize) -> Option<String> {
    let rest = [("jumlah", unlisted.to_string())];
    (unlisted > 0).then(|| message::text(language, "laporan-dan-lagi", &rest))
}

/// Paths as addresses, the first of them.
fn listed(paths: &[&str]) -> Vec<String> {
    let address = |path: &&str| format!("/{}", SitePath::file(path).address());
    paths.iter().take(LISTED).map(address).collect()
}
