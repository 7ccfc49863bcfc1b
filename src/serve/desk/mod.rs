//! The desk: every record with its state, its problems, what is still missing and where its file lies, for staff.
//!
//! A page of the preview only, drawn from what [`Snapshot`] knows, with templates of its own: a site's theme cannot break it.
//! It shows and changes nothing; a form that edits would be one more address beside [`ADDRESS`].

mod changes;
mod rows;

use super::asked::Asked;
use super::snapshot::Snapshot;
use crate::diagnostic::message::{self, Language};
use crate::diagnostic::{Diagnostic, Severity, SourcePath, gaps};
use crate::permalink::SitePath;
use crate::privacy::masked;
use crate::site::Manifest;
use crate::site::manifest::{self, Found};
use rows::{Row, State};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;
use tera::{Context, Tera};

pub const ADDRESS: &str = "/_meja/";
pub const STYLE: &str = "/_etalase/meja.css";
pub const SCRIPT: &str = "/_etalase/meja.js";
pub const ICON: &str = "/_etalase/meja.svg";
const CHANGES: &str = "/_meja/perubahan/";

/// Records on one page.
const PAGE: usize = 50;
/// Problems of other files and paths of changes that are listed; the rest is counted.
const LISTED: usize = 50;

/// Words of the templates, each without its `meja-`.
const WORDS: [&str; 33] = [
    "meja-judul",
    "meja-keterangan",
    "meja-ke-situs",
    "meja-saring",
    "meja-keadaan",
    "meja-semua",
    "meja-opd",
    "meja-hanya-masalah",
    "meja-terapkan",
    "meja-inovasi",
    "meja-tidak-ada",
    "meja-halaman",
    "meja-kartu",
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
];

/// The pages of the desk; `None` for an address that it has not.
pub(super) fn page(root: &Path, language: Language, snapshot: &Snapshot, asked: &Asked) -> Option<String> {
    let manifest = match Manifest::read(&root.join("public").join(manifest::FILE)) {
        Found::Whole(manifest, _) => Some(manifest),
        Found::Later | Found::Damaged | Found::Unreadable(_) | Found::Nothing => None,
    };
    match asked.path.as_str() {
        ADDRESS => draw("meja.html", language, overview(language, snapshot, asked, manifest)),
        CHANGES => {
            let changes = manifest.map(|manifest| changes::counted(snapshot, language, &manifest));
            draw("perubahan.html", language, json!({ "changes": changes }))
        }
        _ => None,
    }
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

fn draw(template: &str, language: Language, values: Value) -> Option<String> {
    static ENGINE: OnceLock<Option<Tera>> = OnceLock::new();
    let engine = ENGINE.get_or_init(|| {
        let mut engine = Tera::new();
        let templates = [
            ("dasar.html", include_str!("dasar.html")),
            ("daftar.html", include_str!("daftar.html")),
            ("meja.html", include_str!("meja.html")),
            ("perubahan.html", include_str!("perubahan.html")),
            ("maaf.html", include_str!("maaf.html")),
        ];
        engine.add_raw_templates(templates).ok()?;
        Some(engine)
    });
    let words: Map<String, Value> = WORDS
        .iter()
        .map(|code| (code.trim_start_matches("meja-").replace('-', "_"), json!(message::text(language, code, &[]))))
        .collect();
    let mut context = Context::new();
    context.insert("kata", &words);
    context.insert("bahasa", language.code());
    if let Value::Object(values) = values {
        values.iter().for_each(|(name, value)| context.insert(name.clone(), value));
    }
    let page = engine.as_ref()?.render(template, &context).ok()?;
    Some(masked(&page).into_owned())
}

/// What the first page shows.
fn overview(language: Language, snapshot: &Snapshot, asked: &Asked, manifest: Option<Manifest>) -> Value {
    let problems = snapshot.problems();
    let mut of_file: BTreeMap<&SourcePath, Vec<&Diagnostic>> = BTreeMap::new();
    problems.iter().for_each(|problem| of_file.entry(&problem.path).or_default().push(problem));
    let all = rows::rows(snapshot, &of_file);
    let own: BTreeSet<&SourcePath> = all.iter().map(|row| row.path).collect();

    let state = asked.value("keadaan").and_then(|id| State::ALL.into_iter().find(|state| state.id() == id));
    let agency = asked.value("opd").filter(|agency| !agency.is_empty());
    let only_problems = asked.value("masalah").is_some();
    let is_wanted = |row: &&Row| {
        state.is_none_or(|state| row.state == state)
            && agency.as_ref().is_none_or(|agency| row.agency_id == Some(agency.as_str()))
            && (!only_problems || of_file.contains_key(row.path))
    };
    let wanted: Vec<&Row> = all.iter().filter(is_wanted).collect();
    let pages = wanted.len().div_ceil(PAGE).max(1);
    let number = asked.value("hal").and_then(|number| number.parse().ok()).unwrap_or(1_usize).clamp(1, pages);
    let shown = wanted.iter().skip((number - 1) * PAGE).take(PAGE);

    let name = |state: State| message::text(language, state.code(), &[]);
    let states: Vec<Value> = State::ALL
        .into_iter()
        .map(|one| {
            let count = all.iter().filter(|row| row.state == one).count();
            json!({ "id": one.id(), "name": name(one), "count": count, "chosen": state == Some(one) })
        })
        .collect();
    let agencies: BTreeMap<&str, &str> = all.iter().filter_map(|row| Some((row.agency_id?, row.agency))).collect();
    let agencies: Vec<Value> = agencies
        .into_iter()
        .map(|(id, name)| json!({ "id": id, "name": name, "chosen": agency.as_deref() == Some(id) }))
        .collect();
    let others: Vec<&Diagnostic> = problems.iter().filter(|problem| !own.contains(&problem.path)).collect();
    let told = gaps::folded(&problems);
    let count = |severity| told.iter().filter(|problem| problem.severity == severity).count().to_string();
    let counts = [
        ("galat", count(Severity::Error)),
        ("peringatan", count(Severity::Warning)),
        ("catatan", count(Severity::Note)),
    ];
    let filters = |number: usize| {
        let chosen = [
            ("keadaan", state.map(State::id).unwrap_or_default()),
            ("opd", agency.as_deref().unwrap_or_default()),
            ("masalah", if only_problems { "1" } else { "" }),
        ];
        let pairs = chosen.iter().filter(|(_, value)| !value.is_empty());
        pairs.fold(format!("{ADDRESS}?hal={number}"), |url, (name, value)| format!("{url}&{name}={value}"))
    };
    json!({
        "site": snapshot.prepared.settings.name,
        "base": snapshot.base(),
        "counts": message::text(language, "laporan-masalah", &counts),
        "states": states,
        "agencies": agencies,
        "only_problems": only_problems,
        "total": message::text(language, "meja-jumlah", &[("jumlah", wanted.len().to_string())]),
        "rows": shown.map(|row| row.told(snapshot, language, name(row.state), &of_file)).collect::<Vec<_>>(),
        "page": message::text(language, "meja-hal", &[("hal", number.to_string()), ("semua", pages.to_string())]),
        "before": (number > 1).then(|| json!({ "href": filters(number - 1), "label": message::text(language, "meja-sebelumnya", &[]) })),
        "after": (number < pages).then(|| json!({ "href": filters(number + 1), "label": message::text(language, "meja-berikutnya", &[]) })),
        "others": snapshot.told_of(&others[..others.len().min(LISTED)], language),
        "others_more": more(language, others.len().saturating_sub(LISTED)),
        "changes": manifest.map(|manifest| changes::known(snapshot, language, &manifest)),
        "changes_href": CHANGES,
    })
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
