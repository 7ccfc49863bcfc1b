//! What stands beside a form while somebody types: the true page, its share picture and its poster, and what the checker
//! says. Nothing is written and nothing is kept: what was typed is gone with the answer, and nobody else has seen it.

use super::control::{self, anchor};
use super::page::{Form, Notice, PRINT};
use super::told::{self, nearest};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::message::{self, Language};
use crate::edit::{self, Contents};
use crate::form::changes::changes;
use crate::form::layout::sections;
use crate::form::pairs::Pairs;
use crate::form::place::ContentPath;
use crate::form::posted::{BODY, Posted};
use crate::form::shown::Shown;
use crate::form::units::{Unit, units};
use crate::pipeline::Overlay;
use crate::render::Made;
use crate::serve::answer::Answer;
use crate::serve::desk;
use crate::serve::files;
use crate::serve::preview::Preview;
use crate::serve::snapshot::Snapshot;
use crate::serve::writing::Writing;
use axum::http::StatusCode;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The page of what was typed into the form of a file.
pub(super) fn page(preview: &Preview, writing: &Writing, place: &ContentPath, pairs: &Pairs) -> Answer {
    let page = |_: &Snapshot, overlay: &Overlay| Some(overlay.page());
    drawn(preview, writing, place, pairs, page, "ketik-tanpa-halaman")
}

/// The picture that is shown when that page is passed on.
pub(super) fn card(preview: &Preview, writing: &Writing, place: &ContentPath, pairs: &Pairs) -> Answer {
    let card = |snapshot: &Snapshot, overlay: &Overlay| overlay.card(|layer| snapshot.stack(layer));
    drawn(preview, writing, place, pairs, card, "ketik-tanpa-kartu")
}

/// Its poster, as a picture.
pub(super) fn poster(preview: &Preview, writing: &Writing, place: &ContentPath, pairs: &Pairs) -> Answer {
    let poster = |snapshot: &Snapshot, overlay: &Overlay| overlay.poster(|layer| snapshot.stack(layer));
    drawn(preview, writing, place, pairs, poster, "ketik-tanpa-poster")
}

/// What the checker says of it, at the controls that it is about.
pub(super) fn checked(preview: &Preview, writing: &Writing, place: &ContentPath, pairs: &Pairs) -> Answer {
    match Typed::of(preview, writing, place, pairs) {
        Some(typed) => typed.checked(&preview.current(), writing, place, preview.language()),
        None => unable(preview.language(), "ketik-tak-terbaca"),
    }
}

/// Draws something of what was typed; `none` says why there is nothing.
fn drawn(
    preview: &Preview,
    writing: &Writing,
    place: &ContentPath,
    pairs: &Pairs,
    draw: impl FnOnce(&Snapshot, &Overlay) -> Option<Made>,
    none: &'static str,
) -> Answer {
    let language = preview.language();
    let Some(typed) = Typed::of(preview, writing, place, pairs) else { return unable(language, "ketik-tak-terbaca") };
    let snapshot = preview.current();
    match snapshot.overlaid(&place.text(&typed.text), |overlay| draw(&snapshot, overlay)) {
        None => unable(language, "ketik-tak-terbaca"),
        Some(None) => unable(language, none),
        Some(Some(Ok(output))) => {
            // A page is sent as text, so that nobody who comes upon it takes it for one.
            let is_picture = output.media_type.starts_with("image/");
            let media_type = if is_picture { output.media_type } else { "text/plain; charset=utf-8" };
            Answer::new(StatusCode::OK, media_type, output.bytes)
        }
        Some(Some(Err(problem))) => {
            Answer::text(StatusCode::UNPROCESSABLE_ENTITY, &message::words(language, &problem).message)
        }
    }
}

fn unable(language: Language, code: &str) -> Answer {
    Answer::text(StatusCode::UNPROCESSABLE_ENTITY, &message::text(language, code, &[]))
}

/// What a file would be if what was typed were saved now.
struct Typed {
    units: Vec<Unit>,
    posted: Posted,
    /// What the form began from.
    file: Shown,
    text: String,
    contents: Contents,
}

impl Typed {
    /// Puts what was typed into the file that the form began from, whatever others have made of it since.
    fn of(preview: &Preview, writing: &Writing, place: &ContentPath, pairs: &Pairs) -> Option<Typed> {
        let began = pairs.first(PRINT).and_then(|print| writing.base(print)).map(|text| text.to_string());
        let began = began.or_else(|| Some(files::open(preview.root(), place).ok()?.text))?;
        let units = units(place.kind().fields());
        let file = Shown::of(&edit::contents(&began).ok()?, &units);
        let posted = Posted::of(pairs, &units);
        let text = edit::record(&began, place.kind().fields(), &changes(&units, &file, &posted)).ok()?;
        let contents = edit::contents(&text).ok()?;
        Some(Typed { units, posted, file, text, contents })
    }

    /// What the checker says of it, at the controls that it is about.
    fn checked(self, snapshot: &Snapshot, writing: &Writing, place: &ContentPath, language: Language) -> Answer {
        let verdicts = snapshot.prepared.judge(&[place.text(&self.text)]);
        let problems: Vec<Diagnostic> = verdicts.into_iter().flat_map(|verdict| verdict.problems).collect();
        let Typed { units, posted, file, text, contents } = self;
        let body = posted.body.unwrap_or_else(|| file.body.clone());
        let mut values = file.values.clone();
        values.extend(posted.values);
        let form = Form {
            snapshot,
            writing,
            language,
            place,
            print: String::new(),
            units: &units,
            judged: &contents,
            is_typed: true,
            file: &file,
            values,
            body,
            problems,
            conflicts: Vec::new(),
            notice: Notice::None,
            beside: Value::Null,
        };
        let known = control::paths(&sections(place.kind()), &form.values);
        let mut told: BTreeMap<String, Vec<Value>> = BTreeMap::new();
        for problem in &form.problems {
            let path = nearest(form.spot(problem), &known);
            let mut line = told::in_words(problem, &path, place.kind().fields(), language);
            if let Some((written, swap)) = swap(problem) {
                line["tertulis"] = json!(written);
                line["ganti"] = json!(swap);
                line["di"] = json!((path == BODY).then(|| letters_before(&text, &contents, &form.body, problem)));
            }
            if !path.is_empty() {
                told.entry(anchor(&path)).or_default().push(line);
            }
        }
        let values = json!({
            "masalah": told,
            "ringkasan": form.summary(&known),
            "hitung": desk::counts(&form.problems, language),
        });
        Answer::new(StatusCode::OK, "application/json", values.to_string())
    }
}

/// The word of an office that a problem is about, and what people say instead.
fn swap(problem: &Diagnostic) -> Option<(&str, &str)> {
    let of = |wanted: &str| problem.arguments.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.as_str());
    (problem.code == "kata-kantor").then(|| Some((of("tertulis")?, of("saran")?))).flatten()
}

/// Letters before a problem in the body as a browser has it, which counts them in UTF-16.
fn letters_before(text: &str, contents: &Contents, typed: &str, problem: &Diagnostic) -> usize {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let before = text.get(contents.body_start..problem.span.start as usize).unwrap_or_default();
    let before = before.replace("\r\n", "\n");
    let blank = typed.len() - typed.trim_start_matches('\n').len();
    blank + before.trim_start_matches('\n').encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Span;

    #[test]
    fn places_in_the_body_are_counted_as_browsers_count() {
        let text = "\u{feff}---\r\nnama: A\r\n---\r\n\r\nSatu 😀 é\r\nbilamana hujan.\r\n";
        let contents = edit::contents(text).unwrap();
        let at = text.find("bilamana").unwrap() - 3;
        let problem = Diagnostic::warning("kata-kantor", &"a".into(), Span::new(at, at + 8));
        assert_eq!(letters_before(text, &contents, &contents.body, &problem), "Satu xx é\n".len() - 1);
        assert_eq!(letters_before(text, &contents, "\n\nSatu", &problem), "Satu xx é\n".len() + 1);
        let swap_of = |problem: &Diagnostic| swap(problem).map(|(written, swap)| (written.to_owned(), swap.to_owned()));
        assert_eq!(swap_of(&problem), None);
        let problem = problem.with("tertulis", "bilamana").with("saran", "kalau");
        assert_eq!(swap_of(&problem), Some(("bilamana".to_owned(), "kalau".to_owned())));
    }
}
