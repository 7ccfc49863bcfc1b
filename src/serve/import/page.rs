//! The page on which files are sent, what is written of them, and what is taken back.

use super::chosen::{Chosen, PLAN};
use super::difference::{mark, shown};
use super::sent::File;
use super::{ADDRESS, ALL, EMPTY, EXPORT, UNDO};
use crate::catalogue::Agency;
use crate::diagnostic::message;
use crate::fingerprint::Fingerprint;
use crate::import::proposal::{Asked, Changes, Proposal, Stop};
use crate::import::write::{self, Undone};
use crate::render::HTML;
use crate::serve::answer::Answer;
use crate::serve::asked;
use crate::serve::desk;
use crate::serve::drawn::Pages;
use crate::serve::preview::Preview;
use crate::serve::writing::{TOKEN, Writing};
use axum::http::StatusCode;
use serde_json::{Value, json};

const WORDS: [&str; 34] = [
    "meja-impor-biarkan",
    "meja-impor-lainnya",
    "meja-impor-tanpa-nama",
    "meja-impor-baris-kepala",
    "meja-kembali",
    "meja-impor",
    "meja-impor-keterangan",
    "meja-impor-berkas",
    "meja-impor-berkas-bantuan",
    "meja-impor-kirim",
    "meja-impor-lain",
    "meja-impor-batal",
    "meja-impor-batal-keterangan",
    "meja-impor-lakukan-batal",
    "meja-ekspor",
    "meja-ekspor-keterangan",
    "meja-ekspor-semua",
    "meja-ekspor-kosong",
    "meja-ekspor-opd",
    "meja-impor-tanya",
    "meja-impor-tanya-keterangan",
    "meja-impor-kolom",
    "meja-impor-kolom-keterangan",
    "meja-impor-contoh",
    "meja-impor-dilewati",
    "meja-impor-pribadi",
    "meja-impor-sertakan",
    "meja-impor-ambil",
    "meja-impor-tampilkan",
    "meja-impor-tulis",
    "meja-impor-tak-ada",
    "meja-impor-beda",
    "meja-impor-lama",
    "meja-impor-perangkat",
];

static PAGES: Pages = Pages::new(
    &[
        ("dasar.html", desk::BASE),
        ("impor.html", include_str!("impor.html")),
        ("impor-beda.html", include_str!("impor-beda.html")),
    ],
    "meja-",
    &WORDS,
);

fn draw(template: &str, preview: &Preview, status: StatusCode, values: Value) -> Answer {
    let language = preview.language();
    match PAGES.draw(template, language, desk::base_words(language), values) {
        Some(page) => Answer::new(status, HTML, page),
        None => Answer::bare(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

/// The page on which a file is sent and workbooks are handed out. `why` is the code of what was wrong.
pub(super) fn start(preview: &Preview, writing: &Writing, asked: Option<&asked::Asked>, why: Option<&str>) -> Answer {
    let counted = |name: &str| asked?.value(name).filter(|count| count.parse::<usize>().is_ok());
    let done = counted("draf").zip(counted("ubah")).map(|(new, changed)| {
        message::text(preview.language(), "meja-impor-jadi", &[("jumlah", new), ("berubah", changed)])
    });
    let why = why.map(|code| message::text(preview.language(), code, &[]));
    told(preview, writing, done, why)
}

/// The same with a sentence that says what was done, or what was wrong.
fn told(preview: &Preview, writing: &Writing, done: Option<String>, why: Option<String>) -> Answer {
    let snapshot = preview.current();
    let agency = |agency: &Agency| json!({ "nama": agency.name, "alamat": format!("{EXPORT}{}.xlsx", agency.id) });
    let values = json!({
        "alamat": ADDRESS,
        "alamat_batal": UNDO,
        "bisa_batal": write::can_undo(preview.root()),
        "tanda": { "nama": TOKEN, "nilai": writing.token() },
        "semua": format!("{EXPORT}{ALL}.xlsx"),
        "kosong": format!("{EXPORT}{EMPTY}.xlsx"),
        "opd": snapshot.prepared.catalogue.agencies.iter().map(agency).collect::<Vec<_>>(),
        "jadi": done,
        "galat": why,
    });
    let status = if why.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    draw("impor.html", preview, status, values)
}

/// What a file would change.
pub(super) fn difference(preview: &Preview, writing: &Writing, file: &File, chosen: &Chosen) -> Answer {
    match proposed(preview, file, chosen) {
        Ok(proposal) => drawn(preview, writing, file, chosen, &proposal, false),
        Err(why) => told(preview, writing, None, Some(why)),
    }
}

/// Writes what was shown. If that is not any more what would be written, it is shown anew.
pub(super) fn write(preview: &Preview, writing: &Writing, file: &File, chosen: &Chosen) -> Answer {
    let turn = writing.turn();
    let proposal = match proposed(preview, file, chosen) {
        Ok(proposal) => proposal,
        Err(why) => return told(preview, writing, None, Some(why)),
    };
    if plan(&proposal) != chosen.plan {
        return drawn(preview, writing, file, chosen, &proposal, true);
    }
    let records = proposal.records(|one| !chosen.left_out.contains(&mark(one)));
    let written = match records.is_empty() && proposal.agencies.is_empty() {
        true => Ok(()),
        false => proposal.write(preview.root(), &records),
    };
    let written = written.and_then(|()| proposal.remember(preview.root()));
    drop(turn);
    match written {
        Ok(()) => Answer::see_other(format!("{ADDRESS}?draf={}&ubah={}", records.new.len(), records.changed.len())),
        Err(failure) => {
            let blanks = [("berkas", failure.path.display().to_string())];
            told(preview, writing, None, Some(message::text(preview.language(), failure.code, &blanks)))
        }
    }
}

/// `is_other` if it is not what was shown before.
fn drawn(
    preview: &Preview,
    writing: &Writing,
    file: &File,
    chosen: &Chosen,
    proposal: &Proposal,
    is_other: bool,
) -> Answer {
    let mut values = shown(preview, chosen, proposal);
    for (name, value) in [
        ("nama", json!(file.name)),
        ("alamat", json!(format!("{ADDRESS}{}/", file.print))),
        ("alamat_awal", json!(ADDRESS)),
        ("tanda", json!({ "nama": TOKEN, "nilai": writing.token() })),
        ("rencana", json!({ "nama": PLAN, "nilai": plan(proposal) })),
        ("berganti", json!(is_other)),
    ] {
        values.insert(name.to_owned(), value);
    }
    draw("impor-beda.html", preview, StatusCode::OK, Value::Object(values))
}

/// Takes back the last import, and says what of it stays.
pub(super) fn undo(preview: &Preview, writing: &Writing) -> Answer {
    let language = preview.language();
    let turn = writing.turn();
    let undone = write::undo(preview.root());
    drop(turn);
    let say = |code: &str, blanks: &[(&'static str, String)]| message::text(language, code, blanks);
    let done = match undone {
        Ok(None) => say("impor-batal-kosong", &[]),
        Ok(Some(Undone { removed, restored, left })) => {
            let blanks = [("jumlah", removed.to_string()), ("berubah", restored.to_string())];
            let left = left.into_iter().map(|path| say("impor-batal-tinggal", &[("berkas", path)]));
            std::iter::once(say("impor-batal-selesai", &blanks)).chain(left).collect::<Vec<_>>().join(" ")
        }
        Err(failure) => {
            let blanks = [("berkas", failure.path.display().to_string())];
            return told(preview, writing, None, Some(say(failure.code, &blanks)));
        }
    };
    told(preview, writing, Some(done), None)
}

fn proposed(preview: &Preview, file: &File, chosen: &Chosen) -> Result<Proposal, String> {
    let say = |code: &str, blanks: &[(&'static str, String)]| message::text(preview.language(), code, blanks);
    let misunderstood = |written| say("impor-jawaban-salah", &[("tertulis", written)]);
    let (answers, mapping) = chosen.said().map_err(misunderstood)?;
    let files = vec![(file.name.clone(), file.bytes.to_vec())];
    let asked = Asked { files, with_hidden: chosen.with_hidden, answers, mapping };
    let proposal = match Proposal::new(preview.root(), asked.clone()) {
        // Then the page asks what the columns mean.
        Err(stop) if stop.lacks_headings() => {
            let mapping = asked.mapping.guessing();
            Proposal::new(preview.root(), Asked { mapping, ..asked })
        }
        other => other,
    };
    proposal.map_err(|stop| match stop {
        Stop::Misunderstood(code, written) => say(code, &[("tertulis", written)]),
        Stop::Refused(refused) => {
            let words = refused.into_iter().map(|(name, refusal)| {
                let blanks: Vec<_> = refusal.blanks.into_iter().chain([("berkas", name)]).collect();
                let help = message::lookup(preview.language(), refusal.code, Some("help"), &blanks);
                format!("{} {}", say(refusal.code, &blanks), help.unwrap_or_default())
            });
            words.collect::<Vec<_>>().join(" ")
        }
    })
}

/// The fingerprint of all that would be written.
fn plan(proposal: &Proposal) -> String {
    let mut bytes = Vec::new();
    for Changes { new, changed } in [&proposal.records(|_| true), &proposal.agencies] {
        let new = new.iter().map(|file| [&file.path, &file.text, &file.text]);
        let texts = new.chain(changed.iter().map(|file| [&file.path, &file.old, &file.new]));
        texts.flatten().for_each(|text| {
            bytes.extend_from_slice(text.as_bytes());
            bytes.push(0);
        });
    }
    Fingerprint::of(&bytes).to_string()
}
