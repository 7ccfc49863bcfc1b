//! Draws the form of a file.

use super::control::{self, Drawn, anchor, in_words};
use super::finder;
use super::lists::Lists;
use super::panel;
use super::pictures;
use super::told::{self, is_told, nearest};
use crate::catalogue::innovation::schema;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::message::{self, Language};
use crate::edit::Contents;
use crate::fields::Choice;
use crate::form::layout::{Section, sections};
use crate::form::place::{ContentPath, Kind};
use crate::form::posted::BODY;
use crate::form::shown::{Held, Row, Shown};
use crate::form::spot::spot;
use crate::form::units::Unit;
use crate::serve::desk;
use crate::serve::drawn::Pages;
use crate::serve::inject;
use crate::serve::snapshot::Snapshot;
use crate::serve::writing::{TOKEN, Writing};
use crate::vocabulary::Publication;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The name of the control that holds what a form began from.
pub(crate) const PRINT: &str = "sidik";
/// The name of the button that says what becomes of a record.
pub(crate) const STATE: &str = "jadikan";
/// The name of the control that holds a whole file.
pub(crate) const WHOLE: &str = "berkas";

/// Words of the templates, each without its `tulis-`.
const WORDS: [&str; 69] = [
    "tulis-meja",
    "tulis-simpan",
    "tulis-terbitkan",
    "tulis-ke-draf",
    "tulis-arsipkan",
    "tulis-wajib",
    "tulis-contoh",
    "tulis-belum-dipilih",
    "tulis-isi-judul",
    "tulis-isi-bantuan",
    "tulis-lihat",
    "tulis-tanpa-halaman",
    "tulis-halaman",
    "tulis-tambah",
    "tulis-hapus",
    "tulis-naik",
    "tulis-turun",
    "tulis-belum-disimpan",
    "tulis-tersisa",
    "tulis-lebih",
    "tulis-punya-berkas",
    "tulis-punya-kosong",
    "tulis-tertulis",
    "tulis-baris-kosong",
    "tulis-teks-judul",
    "tulis-teks-bantuan",
    "tulis-berkas",
    "tulis-alamat",
    "tulis-masalah",
    "tulis-baru-judul",
    "tulis-baru-keterangan",
    "tulis-baru-nama",
    "tulis-baru-nama-bantuan",
    "tulis-baru-opd",
    "tulis-baru-buat",
    "tulis-baru-tanpa-opd",
    "tulis-simpan-dulu",
    "tulis-tertinggal",
    "tulis-tertinggal-punya",
    "tulis-tertinggal-lanjut",
    "tulis-tertinggal-buang",
    "tulis-bandingkan",
    "tulis-di-berkas",
    "tulis-tersimpan-sementara",
    "tulis-sementara-gagal",
    "tulis-urungkan",
    "tulis-versi",
    "tulis-versi-judul",
    "tulis-versi-ke-formulir",
    "tulis-versi-keterangan",
    "tulis-versi-kosong",
    "tulis-versi-sama",
    "tulis-versi-ini",
    "tulis-kembalikan",
    "tulis-lupakan-judul",
    "tulis-lupakan-keterangan",
    "tulis-lupakan",
    "tulis-ubah-alamat",
    "tulis-alamat-judul",
    "tulis-alamat-ini",
    "tulis-alamat-baru",
    "tulis-alamat-keterangan",
    "tulis-alamat-rahasia",
    "tulis-alamat-ganti",
    "tulis-alamat-cocok",
    "tulis-hapus-judul",
    "tulis-hapus-keterangan",
    "tulis-hapus-draf",
    "tulis-hapus-arsipkan",
];

/// What is said above a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Notice {
    #[default]
    None,
    Saved,
    /// A version was put back.
    Restored,
    /// It goes on with what was typed before.
    Resumed,
    /// There was nothing to save.
    Same,
    /// Somebody else has changed the same field meanwhile.
    Conflict,
    /// The file would be in error.
    Blocked,
    /// What blocks its publication.
    NotYet,
    /// It cannot be written byte by byte.
    Unable,
    /// The file cannot be read any more.
    Unreadable,
    /// The system did not let it be written.
    Failed,
}

impl Notice {
    fn code(self) -> Option<(&'static str, bool)> {
        match self {
            Notice::None => None,
            Notice::Saved => Some(("tulis-tersimpan", true)),
            Notice::Restored => Some(("tulis-kembali", true)),
            Notice::Resumed => Some(("tulis-dilanjutkan", true)),
            Notice::Same => Some(("tulis-sama", true)),
            Notice::Conflict => Some(("tulis-bentrok", false)),
            Notice::Blocked => Some(("tulis-terhalang", false)),
            Notice::NotYet => Some(("tulis-belum-bisa-terbit", false)),
            Notice::Unable => Some(("tulis-tidak-aman", false)),
            Notice::Unreadable => Some(("tulis-tak-terbaca", false)),
            Notice::Failed => Some(("tulis-tak-diizinkan", false)),
        }
    }
}

/// What a form shows.
pub(crate) struct Form<'f> {
    pub snapshot: &'f Snapshot,
    pub writing: &'f Writing,
    pub language: Language,
    pub place: &'f ContentPath,
    /// What the form began from, as it is to be sent back.
    pub print: String,
    pub units: &'f [Unit],
    /// What the problems are about.
    pub judged: &'f Contents,
    /// Whether the problems are about what was typed, which is no file yet.
    pub is_typed: bool,
    /// What the file holds.
    pub file: &'f Shown,
    /// What stands in the controls.
    pub values: BTreeMap<String, Held>,
    pub body: String,
    pub problems: Vec<Diagnostic>,
    pub conflicts: Vec<String>,
    pub notice: Notice,
    /// What is kept of the file, as the page tells it.
    pub beside: Value,
}

impl Form<'_> {
    /// The page.
    pub(crate) fn draw(&self) -> Option<String> {
        let parts = sections(self.place.kind());
        let known = control::paths(&parts, &self.values);
        let told = self.told(&known);
        let theirs = self.theirs();
        let drawn = Drawn {
            language: self.language,
            lists: Lists::new(self.snapshot, self.language),
            values: &self.values,
            theirs: &theirs,
            misshapen: &self.file.misshapen,
            told: &told,
        };
        let word = |code: &str| message::text(self.language, code, &[]);
        let section = |part: &Section| {
            json!({
                "id": part.code.trim_start_matches("tulis-"),
                "judul": word(part.code),
                "terlipat": part.is_folded,
                "buka": part.is_folded && part.fields.iter().any(|field| is_told(&told, field.key)),
                "kendali": drawn.controls(part),
                "isi": part.has_body,
            })
        };
        let notice = self.notice.code().map(|(code, is_good)| json!({ "kata": word(code), "baik": is_good }));
        let mut value = json!({
            "judul": self.name(),
            "pesan": notice,
            "ringkasan": self.summary(&known),
            "bagian": parts.iter().map(section).collect::<Vec<_>>(),
            "badan": self.body,
            "badan_alat": finder::told(self.language, self.writing, self.place),
            "badan_berkas": theirs.get(BODY),
            "foto": pictures::link(self.place, self.language),
            "badan_masalah": told.get(BODY),
            "keadaan": self.state(),
            "pratinjau": panel::page(self.snapshot, self.place),
            "calon": panel::frame(self.snapshot, self.place),
            "ketikan": panel::address(self.place),
            "lihat": panel::words(self.language),
            "aliran": inject::STREAM,
        });
        common(&mut value, self.writing, self.place, &self.print, &self.beside);
        draw("tulis.html", self.language, value)
    }

    fn name(&self) -> String {
        let keys = ["nama", "judul"];
        let found = keys.iter().find_map(|key| match self.values.get(*key) {
            Some(Held::One(text)) if !text.is_empty() => Some(text.clone()),
            _ => None,
        });
        found.unwrap_or_else(|| self.place.slug().to_owned())
    }

    /// Problems by the control at which each is told.
    fn told(&self, known: &BTreeSet<String>) -> BTreeMap<String, Vec<Value>> {
        let mut told: BTreeMap<String, Vec<Value>> = BTreeMap::new();
        for problem in &self.problems {
            let path = nearest(self.spot(problem), known);
            let told_here = told::in_words(problem, &path, self.place.kind().fields(), self.language);
            told.entry(path).or_default().push(told_here);
        }
        told
    }

    /// All problems, the worst first, each with a link to what it is about.
    pub(super) fn summary(&self, known: &BTreeSet<String>) -> Vec<Value> {
        let mut problems: Vec<&Diagnostic> = self.problems.iter().collect();
        problems.sort_by_key(|problem| problem.severity);
        let line = |problem: &&Diagnostic| {
            let path = nearest(self.spot(problem), known);
            let mut line = told::in_words(problem, &path, self.place.kind().fields(), self.language);
            line["href"] = json!((!path.is_empty()).then(|| format!("#{}", anchor(&path))));
            line
        };
        problems.iter().map(line).collect()
    }

    /// What the file now holds in the fields that somebody else has changed too.
    fn theirs(&self) -> BTreeMap<String, String> {
        let of = |path: &String| match path == BODY {
            true => self.file.body.clone(),
            false => self.file.values.get(path).map(in_words).unwrap_or_default(),
        };
        self.conflicts.iter().map(|path| (path.clone(), of(path))).collect()
    }

    /// Whether the public sees the record, and what can be made of it.
    fn state(&self) -> Option<Value> {
        if self.place.kind() != Kind::Innovation {
            return None;
        }
        let publication = self.publication();
        let (id, code) = match publication {
            Publication::Draft => ("draf", "meja-draf"),
            Publication::Ready => ("siap", "meja-siap"),
            Publication::Published => ("terbit", "meja-terbit"),
            Publication::Archived => ("arsip", "meja-arsip"),
        };
        Some(json!({ "id": id, "nama": message::text(self.language, code, &[]) }))
    }

    /// What the file says of whether the public sees it. What is unreadable there is told, and counts as nothing.
    fn publication(&self) -> Publication {
        match self.file.values.get(schema::PUBLICATION.key) {
            Some(Held::One(text)) => Publication::from_id(text).unwrap_or(Publication::Published),
            _ => Publication::Published,
        }
    }

    /// The path of what a problem is about. Rows of what was typed have other numbers than they would have in the file, where
    /// blank ones are none.
    pub(super) fn spot(&self, problem: &Diagnostic) -> String {
        let path = spot(self.judged, problem);
        let is_below = |unit: &&Unit| path.starts_with(&format!("{}.", unit.path));
        let Some(unit) = self.units.iter().find(is_below).filter(|_| self.is_typed) else { return path };
        let Some(Held::Rows(rows)) = self.values.get(&unit.path) else { return path };
        let rest = &path[unit.path.len() + 1..];
        let (number, key) = rest.split_once('.').map_or((rest, None), |(number, key)| (number, Some(key)));
        let full: Vec<&Row> = rows.iter().filter(|row| !row.is_blank()).collect();
        let Some(row) = number.parse::<usize>().ok().and_then(|number| full.get(number)) else { return path };
        let row = format!("{}.{}", unit.path, row.number);
        key.map_or(row.clone(), |key| format!("{row}.{key}"))
    }
}

/// What every page about a file bears.
pub(super) fn common(value: &mut Value, writing: &Writing, place: &ContentPath, print: &str, beside: &Value) {
    value["alamat"] = json!(super::address(place));
    value["berkas"] = json!(&*place.source());
    value["tanda"] = json!({ "nama": TOKEN, "nilai": writing.token() });
    value["sidik"] = json!({ "nama": PRINT, "nilai": print });
    value["tombol"] = json!(STATE);
    for (name, told) in beside.as_object().into_iter().flatten() {
        value[name] = told.clone();
    }
}

/// The page of a file that no form can show: as it stands, to be mended by hand.
pub(crate) fn as_text(form: &AsText) -> Option<String> {
    let problems: Vec<Value> = form
        .problems
        .iter()
        .map(|problem| {
            let mut line = told::in_words(problem, "", &[], form.language);
            line["nomor"] =
                json!(form.text.get(..problem.span.start as usize).map(|before| before.matches('\n').count() + 1));
            line
        })
        .collect();
    let notice = form
        .notice
        .code()
        .map(|(code, is_good)| json!({ "kata": message::text(form.language, code, &[]), "baik": is_good }));
    let mut value = json!({
        "judul": form.place.slug(), "pesan": notice, "ringkasan": problems,
        "teks": form.text, "teks_berkas": form.theirs, "isian": WHOLE,
    });
    common(&mut value, form.writing, form.place, &form.print, &form.beside);
    draw("teks.html", form.language, value)
}

/// What the page of a file as text shows.
pub(crate) struct AsText<'f> {
    pub writing: &'f Writing,
    pub language: Language,
    pub place: &'f ContentPath,
    pub print: String,
    pub text: String,
    /// What the file holds, if another hand has changed it.
    pub theirs: Option<String>,
    pub problems: Vec<Diagnostic>,
    pub notice: Notice,
    /// What is kept of the file, as the page tells it.
    pub beside: Value,
}

static PAGES: Pages = Pages::new(
    &[
        ("dasar.html", desk::BASE),
        ("tulis.html", include_str!("tulis.html")),
        ("kendali.html", include_str!("kendali.html")),
        ("satu.html", include_str!("satu.html")),
        ("banyak.html", include_str!("banyak.html")),
        ("masalah.html", include_str!("masalah.html")),
        ("teks.html", include_str!("teks.html")),
        ("lihat.html", include_str!("lihat.html")),
        ("baru.html", include_str!("baru.html")),
        ("sesudah.html", include_str!("sesudah.html")),
        ("tertinggal.html", include_str!("tertinggal.html")),
        ("banding.html", include_str!("banding.html")),
        ("versi.html", include_str!("versi.html")),
        ("alamat.html", include_str!("alamat.html")),
    ],
    "tulis-",
    &WORDS,
);

/// Draws one of the pages on which staff write. What stands in their controls stands there as it is in the file.
pub(crate) fn draw(template: &str, language: Language, values: Value) -> Option<String> {
    PAGES.draw(template, language, desk::base_words(language), values)
}
