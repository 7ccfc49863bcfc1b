//! The addresses of what stands beside a form: what is being typed, what was typed and not saved, the versions of its file, and
//! its address.

use super::page::Notice;
use super::{live, moving, unsaved, versions};
use crate::form::pairs::Pairs;
use crate::form::place::ContentPath;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::preview::Preview;
use crate::serve::route::{made, reading};
use crate::serve::writing::Writing;
use axum::Router;
use axum::extract::{Path, Request, State};
use axum::routing::{MethodRouter, post};
use serde_json::{Value, json};
use std::sync::Arc;

/// What is done with a form that is handed in about a file.
type Act = fn(&Preview, &Writing, &ContentPath, &Pairs) -> Answer;
/// What is shown of a file.
type Show = fn(&Preview, &Writing, &ContentPath, &Asked) -> Answer;

/// What every page on which a file is changed tells of what is kept.
pub(super) fn told(writing: &Writing, place: &ContentPath, unsaved: Option<Value>, notice: Notice) -> Value {
    let is_kept = writing.kept().is_some();
    let is_new = matches!(notice, Notice::Saved | Notice::Restored);
    json!({
        "versi": is_kept.then(|| versions::address(place)),
        "sementara": is_kept.then(|| unsaved::address(place)),
        "ubah_alamat": moving::address(place),
        "tertinggal": unsaved,
        "urungkan": is_new.then(|| versions::before(writing, place)).flatten(),
    })
}

/// Where a page about a file stands.
fn of(page: &str) -> String {
    format!("/_meja/{page}/{{kind}}/{{slug}}/")
}

/// The routes of all these pages.
pub(super) fn router(writing: &Arc<Writing>) -> Router<Arc<Preview>> {
    let keep: Act = |_, writing, place, pairs| unsaved::keep(writing, place, pairs);
    let let_go: Act = |_, writing, place, _| unsaved::let_go(writing, place);
    let typed: [(&str, Act); 4] =
        [("halaman", live::page), ("kartu", live::card), ("poster", live::poster), ("periksa", live::checked)];
    let asked = |router: Router<Arc<Preview>>, (asked, act): (&str, Act)| {
        router.route(&format!("{}{asked}/", of("ketikan")), taking(writing, act, false))
    };
    typed
        .into_iter()
        .fold(Router::new(), asked)
        .route(&of("sementara"), taking(writing, keep, false))
        .route(&of("buang"), taking(writing, let_go, false))
        .route(&of("alamat"), showing(writing, moving::page).merge(taking(writing, moving::handed, true)))
        .route(&of("versi"), showing(writing, versions::page).merge(taking(writing, versions::handed, true)))
}

/// An address that takes forms about a file; `writes` if the preview is to follow what was done.
fn taking(writing: &Arc<Writing>, act: Act, writes: bool) -> MethodRouter<Arc<Preview>> {
    let writing = writing.clone();
    post(move |State(preview): State<Arc<Preview>>, Path((kind, slug)): Path<(String, String)>, request: Request| {
        let writing = writing.clone();
        async move {
            let pairs = match writing.taken(preview.language(), request).await {
                Ok(pairs) => pairs,
                Err(refused) => return refused,
            };
            let Some(place) = ContentPath::new(&kind, &slug) else { return super::missing() };
            match writes {
                true => super::written(preview, move |preview| act(preview, &writing, &place, &pairs)).await,
                false => made(move || act(&preview, &writing, &place, &pairs)).await,
            }
        }
    })
}

/// An address that shows something of a file.
fn showing(writing: &Arc<Writing>, show: Show) -> MethodRouter<Arc<Preview>> {
    let writing = writing.clone();
    reading(move |State(preview): State<Arc<Preview>>, Path((kind, slug)): Path<(String, String)>, asked: Asked| {
        let writing = writing.clone();
        async move {
            let Some(place) = ContentPath::new(&kind, &slug) else { return super::missing() };
            made(move || show(&preview, &writing, &place, &asked)).await
        }
    })
}
