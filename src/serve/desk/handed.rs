//! What the desk's forms do: change states, copy a record, build and publish the site, and close the desk.

use super::addresses::DONE;
use super::work::Work;
use super::{View, build, copy, draw, publish, removed, states};
use crate::diagnostic::message::Language;
use crate::form::pairs::Pairs;
use crate::serve::answer::Answer;
use crate::serve::form;
use crate::serve::preview::Preview;
use crate::serve::route::{made, reading};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::post;
use serde_json::json;
use std::sync::Arc;

/// The addresses of what is handed in.
pub(in crate::serve) fn router(language: Language, work: &Arc<Work>) -> Router<Arc<Preview>> {
    let built = work.clone();
    let show_build = move |State(preview): State<Arc<Preview>>| {
        let work = built.clone();
        async move {
            made(move || Answer::page(StatusCode::OK, build::page(&preview.view(&preview.current()), &work.builder)))
                .await
        }
    };
    let published = work.clone();
    let show_publisher = move |State(preview): State<Arc<Preview>>| {
        let work = published.clone();
        async move {
            let view = move || publish::page(&preview.view(&preview.current()), &work.publisher);
            made(move || Answer::page(StatusCode::OK, view())).await
        }
    };
    let show_removed = |State(preview): State<Arc<Preview>>| async move {
        made(move || Answer::page(StatusCode::OK, removed::page(&preview.view(&preview.current())))).await
    };
    let take_back = taking(work, |view, work, pairs| removed::take_back(view, &work.writing, pairs));
    Router::new()
        .route(states::ADDRESS, taking(work, |view, work, pairs| states::change(view, &work.writing, pairs)))
        .route(removed::REMOVED, reading(show_removed).merge(take_back))
        .route(removed::MOVED, taking(work, |view, work, pairs| removed::answered(view, &work.writing, pairs)))
        .route(copy::ADDRESS, taking(work, |view, work, pairs| copy::make(view, &work.writing, pairs)))
        .route(build::ADDRESS, reading(show_build).merge(taking(work, begin)))
        .route(publish::ADDRESS, reading(show_publisher).merge(taking(work, publish)))
        .route(DONE, ending(work))
        .route_layer(from_fn(move |request: Request, next: Next| form::near(language, request, next)))
}

/// An address that takes forms of this run. Whoever is led on finds the preview up to date.
fn taking(
    work: &Arc<Work>,
    act: impl Fn(&View, &Work, &Pairs) -> Answer + Clone + Send + Sync + 'static,
) -> axum::routing::MethodRouter<Arc<Preview>> {
    let work = work.clone();
    post(move |State(preview): State<Arc<Preview>>, request: Request| {
        let (work, act) = (work.clone(), act.clone());
        async move {
            let pairs = match work.writing.taken(preview.language(), request).await {
                Ok(pairs) => pairs,
                Err(refused) => return refused,
            };
            form::written(preview, move |preview| act(&preview.view(&preview.current()), &work, &pairs)).await
        }
    })
}

/// Begins a build and leads to its page.
fn begin(view: &View, work: &Work, _: &Pairs) -> Answer {
    work.builder.start(view.root, &work.overrides, view.language);
    Answer::see_other(build::ADDRESS.to_owned())
}

/// Begins to publish and leads to the page of that.
fn publish(view: &View, work: &Work, pairs: &Pairs) -> Answer {
    work.publisher.start(view, &work.overrides, pairs);
    Answer::see_other(publish::ADDRESS.to_owned())
}

/// The address that closes the desk.
fn ending(work: &Arc<Work>) -> axum::routing::MethodRouter<Arc<Preview>> {
    let work = work.clone();
    post(move |State(preview): State<Arc<Preview>>, request: Request| {
        let work = work.clone();
        async move {
            match work.writing.taken(preview.language(), request).await {
                Ok(_) => made(move || end(&preview, &work)).await,
                Err(refused) => refused as Response,
            }
        }
    })
}

fn end(preview: &Preview, work: &Work) -> Answer {
    if !work.can_end {
        return Answer::bare(StatusCode::NOT_FOUND);
    }
    let is_building = work.builder.is_running() || work.publisher.is_running();
    if !is_building {
        preview.life().end();
    }
    Answer::page(StatusCode::OK, draw("selesai.html", preview.language(), json!({ "building": is_building })))
}
