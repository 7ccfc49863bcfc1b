//! Every address of the preview and who answers there: its own files, the desk, and the site at all others.
//!
//! Whatever comes in passes the [gate](super::gate) first; whatever goes out bears what [every answer](super::answer) bears. An
//! address that takes a form is one more route here, with its own limit of bytes.

use super::answer::{self, Answer};
use super::asked::Asked;
use super::gate::{self, Gate};
use super::preview::Preview;
use super::work::work;
use super::{again, desk, inject, stream};
use crate::render::media_type;
use crate::store::Sign;
use axum::Router;
use axum::extract::{Request, State};
use axum::handler::Handler;
use axum::http::StatusCode;
use axum::middleware::{from_fn_with_state, map_request, map_response};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use std::sync::Arc;

/// Files of the preview's own.
const OWN: [(&str, &str); 5] = [
    (inject::SCRIPT, include_str!("client/hidup.js")),
    (inject::STYLE, include_str!("client/hidup.css")),
    (desk::STYLE, include_str!("desk/meja.css")),
    (desk::ICON, include_str!("desk/meja.svg")),
    (desk::SCRIPT, include_str!("desk/meja.js")),
];

/// The preview's addresses, behind its gate. A desk also proves with its sign that it is open.
pub fn router(preview: Arc<Preview>, gate: Arc<Gate>, sign: Option<&Sign>) -> Router {
    let life = preview.life().clone();
    let gate = (gate, preview.language());
    let own = |router: Router<Arc<Preview>>, (path, text): (&'static str, &'static str)| {
        router.route(path, reading(move || async move { Answer::new(StatusCode::OK, media_type(path), text) }))
    };
    let router = OWN.into_iter().fold(Router::new(), own);
    let to_desk = || async { Answer::moved(desk::ADDRESS.to_owned()) };
    let router = router
        .route(inject::STREAM, reading(stream::follow))
        .route(desk::ADDRESS.trim_end_matches('/'), reading(to_desk))
        .route(desk::ADDRESS, reading(desk_page))
        .route(&format!("{}{{*page}}", desk::ADDRESS), reading(desk_page))
        .fallback(reading(site_page));
    let router = match sign.cloned() {
        Some(sign) => router.route(again::ADDRESS, reading(move |asked: Asked| async move { proved(&sign, &asked) })),
        None => router,
    };
    let touched = move |request: Request| {
        life.touch();
        std::future::ready(request)
    };
    let router = router.layer(map_request(touched));
    router.layer(from_fn_with_state(gate, gate::keep)).layer(map_response(answer::always)).with_state(preview)
}

/// What those get who find all places taken.
pub fn full() -> Router {
    let answer = || async { answer::last(Answer::bare(StatusCode::SERVICE_UNAVAILABLE)) };
    Router::new().fallback(answer).layer(map_response(answer::always))
}

/// An address that can be looked at, and no more.
fn reading<H: Handler<T, Arc<Preview>>, T: 'static>(handler: H) -> MethodRouter<Arc<Preview>> {
    get(handler).fallback(|| async { Answer::bare(StatusCode::METHOD_NOT_ALLOWED) })
}

/// Says what only this desk can say.
fn proved(sign: &Sign, asked: &Asked) -> Answer {
    match asked.value(again::QUESTION) {
        Some(question) => Answer::text(StatusCode::OK, &again::proof(&sign.secret, &question)),
        None => Answer::bare(StatusCode::BAD_REQUEST),
    }
}

async fn desk_page(State(preview): State<Arc<Preview>>, asked: Asked) -> Response {
    made(move || preview.desk(&asked)).await
}

async fn site_page(State(preview): State<Arc<Preview>>, asked: Asked) -> Response {
    made(move || preview.site(&asked)).await
}

/// An answer that takes time to make. One that panics is nobody else's trouble.
async fn made(make: impl FnOnce() -> Answer + Send + 'static) -> Response {
    let answer = work(make).await;
    answer.unwrap_or_else(|| Answer::bare(StatusCode::INTERNAL_SERVER_ERROR)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_answer_too() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let made = |make: fn() -> Answer| runtime.block_on(made(make)).status();
        assert_eq!(made(|| panic!("on purpose")), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(made(|| Answer::bare(StatusCode::NOT_FOUND)), StatusCode::NOT_FOUND);
    }
}
