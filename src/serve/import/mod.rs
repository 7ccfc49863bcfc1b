//! The pages that bring spreadsheets in and hand workbooks out: a file is sent, what it would change is shown with all that is
//! open, and one button writes it.

mod chosen;
mod difference;
mod page;
mod sent;

use super::answer::Answer;
use super::asked::Asked;
use super::form::{near, written};
use super::preview::Preview;
use super::route::{made, reading};
use super::upload;
use super::writing::Writing;
use crate::import::handed_out::{Wanted, hand_out};
use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use chosen::Chosen;
use sent::Sent;
use std::sync::Arc;

/// The style sheet of these pages.
pub(crate) const STYLE: &str = "/_etalase/impor.css";
/// Where files are sent.
pub(crate) const ADDRESS: &str = "/_meja/impor/";
/// Where the last import is taken back.
const UNDO: &str = "/_meja/impor-batal/";
/// Where workbooks are handed out.
const EXPORT: &str = "/_meja/ekspor/";
/// The workbook of all agencies, and the one to be filled in.
const ALL: &str = "inovasi";
const EMPTY: &str = "formulir-kosong";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What the pages of one run share.
struct Desk {
    writing: Arc<Writing>,
    sent: Sent,
}

/// The addresses of these pages. Nobody from another computer sees them.
pub(crate) fn router(preview: &Preview, writing: Arc<Writing>) -> Router<Arc<Preview>> {
    let language = preview.language();
    let desk = Arc::new(Desk { writing, sent: Sent::default() });
    let (starting, taking, showing, acting, undoing) = (desk.clone(), desk.clone(), desk.clone(), desk.clone(), desk);
    let start = move |State(preview): State<Arc<Preview>>, asked: Asked| {
        let desk = starting.clone();
        async move { made(move || page::start(&preview, &desk.writing, Some(&asked), None)).await }
    };
    let take = move |State(preview): State<Arc<Preview>>, request: Request| take(preview, taking.clone(), request);
    let show = move |State(preview): State<Arc<Preview>>, Path(print): Path<String>| {
        let desk = showing.clone();
        async move { made(move || look(&preview, &desk, &print, &Chosen::default())).await }
    };
    let act = move |State(preview): State<Arc<Preview>>, Path(print): Path<String>, request: Request| {
        act(preview, acting.clone(), print, request)
    };
    let undo = move |State(preview): State<Arc<Preview>>, request: Request| undo(preview, undoing.clone(), request);
    Router::new()
        .route(ADDRESS, reading(start).merge(post(take)))
        .route(&format!("{ADDRESS}{{print}}/"), reading(show).merge(post(act)))
        .route(UNDO, post(undo))
        .route(&format!("{EXPORT}{{name}}"), reading(export))
        .route_layer(from_fn(move |request: Request, next: Next| near(language, request, next)))
}

/// Keeps a file and leads to what it would change.
async fn take(preview: Arc<Preview>, desk: Arc<Desk>, request: Request) -> Response {
    let sent = match upload::taken(&desk.writing, preview.language(), request, upload::SHEET).await {
        Ok(sent) => sent,
        Err(refused) => return refused,
    };
    let answer = move || match sent.file {
        Some((name, bytes)) => {
            let print = desk.sent.keep(&name, bytes.to_vec());
            Answer::see_other(format!("{ADDRESS}{print}/"))
        }
        None => page::start(&preview, &desk.writing, None, Some("meja-impor-tanpa-berkas")),
    };
    made(answer).await
}

/// What a file would change, as far as somebody has chosen.
fn look(preview: &Preview, desk: &Desk, print: &str, chosen: &Chosen) -> Answer {
    match desk.sent.find(print) {
        Some(file) => page::difference(preview, &desk.writing, &file, chosen),
        None => page::start(preview, &desk.writing, None, Some("meja-impor-hilang")),
    }
}

/// Shows what a file would change with other choices, or writes it.
async fn act(preview: Arc<Preview>, desk: Arc<Desk>, print: String, request: Request) -> Response {
    let pairs = match desk.writing.taken(preview.language(), request).await {
        Ok(pairs) => pairs,
        Err(refused) => return refused,
    };
    let chosen = Chosen::of(&pairs);
    written(preview, move |preview| match desk.sent.find(&print) {
        Some(file) if chosen.writes => page::write(preview, &desk.writing, &file, &chosen),
        _ => look(preview, &desk, &print, &chosen),
    })
    .await
}

/// Takes back the last import.
async fn undo(preview: Arc<Preview>, desk: Arc<Desk>, request: Request) -> Response {
    match desk.writing.taken(preview.language(), request).await {
        Ok(_) => written(preview, move |preview| page::undo(preview, &desk.writing)).await,
        Err(refused) => refused,
    }
}

/// A workbook: of everything, of one agency, or an empty one.
async fn export(State(preview): State<Arc<Preview>>, Path(name): Path<String>) -> Response {
    let Some(name) = name.strip_suffix(".xlsx").map(str::to_owned) else {
        return Answer::bare(StatusCode::NOT_FOUND).into_response();
    };
    let agency = (name != ALL && name != EMPTY).then(|| name.clone());
    let wanted = Wanted { agency, is_empty: name == EMPTY, with_internal: false };
    let answer = move || match hand_out(preview.root(), &wanted) {
        Ok(handed_out) => Answer::new(StatusCode::OK, XLSX, handed_out.book.bytes),
        Err(_) => Answer::bare(StatusCode::NOT_FOUND),
    };
    made(answer).await
}
