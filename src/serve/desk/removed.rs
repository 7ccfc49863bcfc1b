//! Drafts that were deleted here, and how one is taken back; and the question whether the site is one that was elsewhere before.

use super::states::page as result;
use super::{ADDRESS, View, draw, words};
use crate::diagnostic::message;
use crate::form::pairs::Pairs;
use crate::form::place::ContentPath;
use crate::serve::answer::Answer;
use crate::serve::files;
use crate::serve::form;
use crate::serve::kept::Kept;
use crate::serve::writing::Writing;
use axum::http::StatusCode;
use serde_json::{Value, json};

/// Where deleted drafts are listed and taken back.
pub(in crate::serve) const REMOVED: &str = "/_meja/terhapus/";
/// Where it is said whether the site is one that was elsewhere before.
pub(super) const MOVED: &str = "/_meja/pindahan/";
/// The names of the buttons.
const TAKEN: &str = "ambil";
const ANSWER: &str = "jawab";
const YES: &str = "ya";

/// The page of deleted drafts.
pub(super) fn page(view: &View) -> Option<String> {
    let kept = view.kept?;
    let row = |(file, print, on): (String, _, _)| {
        let place = ContentPath::of_source(&file)?;
        let when = [("kapan", words::moment(view.language, on))];
        let text = kept.memory.text(print)?;
        Some(json!({
            "nama": name(&text).unwrap_or_else(|| place.slug().replace('-', " ")),
            "kapan": message::text(view.language, "meja-terhapus-kapan", &when),
            "berkas": file,
        }))
    };
    let rows: Vec<Value> = kept.memory.removed().into_iter().filter_map(row).collect();
    draw(
        "terhapus.html",
        view.language,
        json!({ "rows": rows, "tanda": view.token, "alamat": REMOVED, "ambil": TAKEN }),
    )
}

/// The name that a file gives.
fn name(text: &str) -> Option<String> {
    let line = text.lines().find_map(|line| line.strip_prefix("nama:"))?;
    Some(line.trim().trim_matches('"').to_owned()).filter(|name| !name.is_empty())
}

/// Takes a draft back, and leads to its form.
pub(super) fn take_back(view: &View, writing: &Writing, pairs: &Pairs) -> Answer {
    let why = |code: &str| {
        result(view, StatusCode::UNPROCESSABLE_ENTITY, json!({ "why": message::text(view.language, code, &[]) }))
    };
    let wanted = pairs.first(TAKEN).unwrap_or_default();
    let Some(kept) = writing.kept() else { return why("meja-berkas-hilang") };
    let removed = kept.memory.removed().into_iter().find(|(file, ..)| file == wanted);
    let text = removed.and_then(|(_, print, _)| kept.memory.text(print));
    let (Some(place), Some(text)) = (ContentPath::of_source(wanted), text) else { return why("meja-berkas-hilang") };
    match files::put_back(view.root, &place, &text, writing) {
        Ok(()) => Answer::see_other(form::address(&place)),
        Err(closed) => why(closed.code()),
    }
}

/// What is asked of a site that may have been elsewhere.
pub(super) fn asked(view: &View) -> Option<Value> {
    let former = view.kept.and_then(Kept::former_place)?;
    let blanks = [("tempat", former.display().to_string())];
    Some(json!({ "kata": message::text(view.language, "meja-pindahan", &blanks), "jawab": ANSWER, "ya": YES }))
}

/// Does what was answered.
pub(super) fn answered(_: &View, writing: &Writing, pairs: &Pairs) -> Answer {
    if let Some(kept) = writing.kept() {
        kept.came_from_there(pairs.first(ANSWER) == Some(YES));
    }
    Answer::see_other(ADDRESS.to_owned())
}
