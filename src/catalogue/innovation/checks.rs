//! What must be true between the fields of one innovation.

use super::SUMMARY_SHOWN;
use super::schema::{ADOPTION, CHECKED, FORM, SERVICE, STAGE, STATUS, SUMMARY, TRIAL};
use crate::diagnostic::{Diagnostic, Placed};
use crate::fields::date::{PartialDate, iso};
use crate::fields::{Field, Reader};
use crate::vocabulary::{Stage, Status};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};

/// An adopted innovation has a date of adoption, what has been reached is not in the future, and the trial came first.
pub(super) fn check_dates(
    reader: &mut Reader,
    stage: Option<Stage>,
    trial: &Option<Placed<PartialDate>>,
    adoption: &Option<Placed<PartialDate>>,
    today: Date,
) {
    if stage == Some(Stage::Adopted) && reader.is_blank(&ADOPTION) {
        reader.missing(&ADOPTION);
    }
    if stage == Some(Stage::Adopted) && !reader.has(&ADOPTION) {
        let span = reader.key_span(&STAGE).unwrap_or(reader.span());
        reader.report(Diagnostic::error("waktu-penerapan-wajib", reader.path(), span));
    }
    for (field, date, reached) in
        [(&ADOPTION, adoption, stage == Some(Stage::Adopted)), (&TRIAL, trial, stage == Some(Stage::Trial))]
    {
        if let Some(date) = date.as_ref().filter(|date| reached && date.value.earliest() > today) {
            let problem = Diagnostic::error("tanggal-masa-depan", reader.path(), date.span);
            reader.report(problem.with("kunci", field.key).with("hari-ini", today));
        }
    }
    if let (Some(trial), Some(adoption)) = (trial, adoption)
        && trial.value.earliest() > adoption.value.latest()
    {
        let path = reader.path().clone();
        reader.report(Diagnostic::error("uji-coba-setelah-penerapan", &path, trial.span).label(&path, adoption.span));
    }
}

/// When a record was last checked: not in the future, and within a year while it is something to use.
pub(super) fn check_checked(reader: &mut Reader, checked: &Option<Placed<PartialDate>>, is_kept_up: bool, today: Date) {
    if let Some(date) = checked.as_ref().filter(|date| is_kept_up && is_stale(date.value, today)) {
        let problem = Diagnostic::warning("pemeriksaan-lama", reader.path(), date.span);
        reader.report(problem.with("tanggal", iso(date.value)).with("hari-ini", today));
    }
    if let Some(date) = checked.as_ref().filter(|date| date.value.earliest() > today) {
        let problem = Diagnostic::error("tanggal-masa-depan", reader.path(), date.span);
        reader.report(problem.with("kunci", CHECKED.key).with("hari-ini", today));
    }
}

/// Whether a record was last checked more than twelve months ago.
pub fn is_stale(checked: PartialDate, today: Date) -> bool {
    checked.latest().checked_add(1.year()).is_ok_and(|due| due < today)
}

/// Reports a record that could never be shown, or that is no longer shown although nobody has archived it.
pub(super) fn check_showing(
    reader: &mut Reader,
    publish_at: &Option<Placed<DateTime>>,
    expire_at: &Option<Placed<DateTime>>,
    is_archived: bool,
    today: Date,
) {
    let Some(end) = expire_at else { return };
    if let Some(start) = publish_at.as_ref().filter(|start| start.value >= end.value) {
        let path = reader.path().clone();
        reader.report(Diagnostic::error("tayang-terbalik", &path, end.span).label(&path, start.span));
    } else if !is_archived && end.value <= today.to_datetime(Time::midnight()) {
        let problem = Diagnostic::warning("tayang-sudah-lewat", reader.path(), end.span);
        reader.report(problem.with("hari-ini", today));
    }
}

/// Holds the successor of a record against its status. A status that cannot be read (`None`) is not held against it.
pub(super) fn check_replacement(
    reader: &mut Reader,
    status: Option<Status>,
    replaced_by: &Option<Placed<String>>,
    slug: &str,
) {
    match replaced_by {
        None if status == Some(Status::Replaced) => {
            let span = reader.key_span(&STATUS).unwrap_or(reader.span());
            reader.report(Diagnostic::error("diganti-oleh-wajib", reader.path(), span));
        }
        Some(other) if other.value.trim_end_matches(".md") == slug => {
            reader.report(Diagnostic::error("diganti-diri-sendiri", reader.path(), other.span));
        }
        Some(other) if status.is_some_and(|status| status != Status::Replaced) => {
            reader.report(Diagnostic::warning("diganti-tanpa-status", reader.path(), other.span));
        }
        _ => {}
    }
}

/// A summary does not begin with the name, and is told if a chat app would cut it.
pub(super) fn check_summary(reader: &mut Reader, name: Option<&str>, summary: &Placed<String>) {
    let folded = summary.value.to_lowercase();
    let starts_with = |name: &&str| {
        let rest = folded.strip_prefix(&name.to_lowercase());
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    if let Some(name) = name.filter(starts_with) {
        let problem = Diagnostic::error("ringkasan-diawali-nama", reader.path(), summary.span).with("nama", name);
        reader.report(problem);
    }
    let length = summary.value.chars().count();
    if (SUMMARY_SHOWN + 1..=SUMMARY.most).contains(&length) {
        let problem = Diagnostic::note("ringkasan-terpotong", reader.path(), summary.span);
        reader.report(problem.with("panjang", length).with("tampak", SUMMARY_SHOWN));
    }
}

/// Whether a name is one word, mostly in capitals: SI-LAJU, SIPADU.
pub(super) fn is_acronym(name: &str) -> bool {
    let letters: Vec<char> = name.chars().filter(|letter| letter.is_alphabetic()).collect();
    letters.len() >= 3 && !name.contains(' ') && letters.iter().all(|letter| letter.is_uppercase())
}

/// A record whose form asks for a service has one, and that service has the fields in `missing`, which were not filled.
pub(super) fn check_service(reader: &mut Reader, is_written: bool, missing: &[&'static Field]) {
    if reader.is_blank(&SERVICE) {
        reader.missing(&SERVICE);
    } else if !reader.has(&SERVICE) {
        let span = reader.key_span(&FORM).unwrap_or(reader.span());
        reader.report(Diagnostic::error("layanan-wajib", reader.path(), span));
    }
    let span = reader.key_span(&SERVICE).unwrap_or(reader.span());
    for field in missing.iter().filter(|_| is_written) {
        reader.report(Diagnostic::error("layanan-kurang", reader.path(), span).with("kunci", field.key));
    }
}
