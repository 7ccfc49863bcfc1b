//! The pages on which staff write: the form of a file, and the one that makes a new file.
//!
//! What a form is about is told by [`crate::form`]; here it becomes a page and what is typed becomes a file.

mod beside;
mod closed;
mod control;
pub(crate) mod finder;
mod gallery;
mod lists;
mod live;
mod make;
mod moving;
mod page;
mod panel;
mod pictures;
mod save;
mod told;
mod unsaved;
mod versions;

use super::answer::Answer;
use super::asked::Asked;
use super::preview::Preview;
use super::route::{made, reading};
use super::upload;
use super::writing::{self, Writing};
use crate::diagnostic::message::Language;
use crate::form::pairs::Pairs;
use crate::form::place::ContentPath;
use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;

/// The style sheet of all forms.
pub(crate) const STYLE: &str = "/_etalase/tulis.css";
/// The script of all forms, which work without it.
pub(crate) const SCRIPT: &str = "/_etalase/tulis.js";
pub(crate) use panel::{SCRIPT as LIVE_SCRIPT, STYLE as LIVE_STYLE};
pub(crate) use pictures::ADDRESS as PICTURES;

/// Keeps what is typed, and shows what is kept.
pub(crate) const KEEPING: &str = "/_etalase/simpanan.js";
/// How that looks.
pub(crate) const KEEPING_STYLE: &str = "/_etalase/simpanan.css";
/// The form of a new innovation.
pub(crate) const NEW: &str = "/_meja/baru/inovasi/";

/// How long a save waits for the preview to show what was saved.
const FOLLOWS: Duration = Duration::from_millis(1_200);

/// Where the form of a file stands.
pub(crate) fn address(place: &ContentPath) -> String {
    address_in("tulis", place)
}

/// The same for another page about the file.
fn address_in(page: &str, place: &ContentPath) -> String {
    format!("/_meja/{page}/{}/{}/", place.kind().word(), place.slug())
}

/// The addresses of forms. Nobody from another computer sees them.
pub(crate) fn router(preview: Arc<Preview>, writing: Arc<Writing>) -> Router<Arc<Preview>> {
    let language = preview.language();
    let shown = writing.clone();
    let show = move |State(preview): State<Arc<Preview>>, Path((kind, slug)): Path<(String, String)>, asked: Asked| {
        show(preview, shown.clone(), kind, slug, asked)
    };
    let saved = writing.clone();
    let save = move |State(preview): State<Arc<Preview>>,
                     Path((kind, slug)): Path<(String, String)>,
                     request: Request| { save(preview, saved.clone(), kind, slug, request) };
    let asked_new = writing.clone();
    let pictured = writing.clone();
    let ask_new = move |State(preview): State<Arc<Preview>>| {
        let writing = asked_new.clone();
        async move { made(move || make::page(&preview, &writing, None)).await }
    };
    let beside = beside::router(&writing);
    let make_new =
        move |State(preview): State<Arc<Preview>>, request: Request| make_new(preview, writing.clone(), request);
    let (galleries, takers) = (pictured.clone(), pictured);
    let gallery = move |State(preview): State<Arc<Preview>>, asked: Asked| {
        let writing = galleries.clone();
        async move { made(move || gallery::page(&preview, &writing, &asked)).await }
    };
    let take =
        move |State(preview): State<Arc<Preview>>, request: Request| take_picture(preview, takers.clone(), request);
    let near = move |request: Request, next: Next| near(language, request, next);
    Router::new()
        .route("/_meja/tulis/{kind}/{slug}/", reading(show).merge(post(save)))
        .route(NEW, reading(ask_new).merge(post(make_new)))
        .route(finder::ADDRESS, reading(find))
        .route(pictures::ADDRESS, reading(gallery).merge(post(take)))
        .route(&format!("{}{{name}}", pictures::ADDRESS), reading(picture))
        .merge(beside)
        .route_layer(from_fn(near))
}

async fn picture(State(preview): State<Arc<Preview>>, Path(name): Path<String>) -> Response {
    made(move || gallery::file(&preview, &name)).await
}

async fn take_picture(preview: Arc<Preview>, writing: Arc<Writing>, request: Request) -> Response {
    match upload::taken(&writing, preview.language(), request, upload::PICTURE).await {
        Ok(sent) => gallery::act(preview, writing, sent).await,
        Err(refused) => refused,
    }
}

async fn find(State(preview): State<Arc<Preview>>, asked: Asked) -> Response {
    made(move || finder::answer(&preview, &asked)).await
}

/// Lets nobody from elsewhere through.
pub(super) async fn near(language: Language, request: Request, next: Next) -> Response {
    match writing::is_from_here(&request) {
        true => next.run(request).await,
        false => writing::elsewhere(language).into_response(),
    }
}

async fn show(preview: Arc<Preview>, writing: Arc<Writing>, kind: String, slug: String, asked: Asked) -> Response {
    let Some(place) = ContentPath::new(&kind, &slug) else { return missing() };
    made(move || save::shown(&preview, &writing, &place, &asked)).await
}

async fn save(preview: Arc<Preview>, writing: Arc<Writing>, kind: String, slug: String, request: Request) -> Response {
    let pairs = match writing.taken(preview.language(), request).await {
        Ok(pairs) => pairs,
        Err(refused) => return refused,
    };
    let Some(place) = ContentPath::new(&kind, &slug) else { return missing() };
    written(preview, move |preview| save::save(preview, &writing, &place, &pairs)).await
}

async fn make_new(preview: Arc<Preview>, writing: Arc<Writing>, request: Request) -> Response {
    let pairs: Pairs = match writing.taken(preview.language(), request).await {
        Ok(pairs) => pairs,
        Err(refused) => return refused,
    };
    written(preview, move |preview| make::made(preview, &writing, &pairs)).await
}

/// An answer to which somebody goes on only when the preview shows what was written.
pub(super) async fn written(
    preview: Arc<Preview>,
    write: impl FnOnce(&Preview) -> Answer + Send + 'static,
) -> Response {
    let mut saves = preview.follow();
    saves.borrow_and_update();
    let response = made(move || write(&preview)).await;
    if response.status() == StatusCode::SEE_OTHER && !is_unchanged(&response) {
        let _ = timeout(FOLLOWS, saves.changed()).await;
    }
    response
}

/// Whether nothing was to be written.
fn is_unchanged(response: &Response) -> bool {
    let location = response.headers().get(axum::http::header::LOCATION);
    location.is_some_and(|location| location.as_bytes().ends_with(save::SAME.as_bytes()))
}

fn missing() -> Response {
    Answer::bare(StatusCode::NOT_FOUND).into_response()
}
