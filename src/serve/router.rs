//! Every address of the preview and who answers there: its own files, the desk, and the site at all others.
//!
//! Whatever comes in passes the [gate](super::gate) first; whatever goes out bears what [every answer](super::answer) bears. An
//! address that takes a form is one more route here, with its own limit of bytes.

use super::answer::{self, Answer};
use super::asked::Asked;
use super::gate::{self, Gate};
use super::preview::Preview;
use super::route::{made, reading};
use super::{again, desk, form, import, inject, stream};
use crate::render::media_type;
use crate::store::Sign;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{from_fn_with_state, map_request, map_response};
use axum::response::Response;
use axum::routing::get;
use std::sync::Arc;

/// Files of the preview's own.
const OWN: [(&str, &str); 14] = [
    (inject::SCRIPT, include_str!("client/hidup.js")),
    (inject::STYLE, include_str!("client/hidup.css")),
    (desk::STYLE, include_str!("desk/meja.css")),
    (desk::ICON, include_str!("desk/meja.svg")),
    (desk::SCRIPT, include_str!("desk/meja.js")),
    (import::STYLE, include_str!("import/impor.css")),
    (form::STYLE, include_str!("form/tulis.css")),
    (form::SCRIPT, include_str!("form/tulis.js")),
    (form::finder::STYLE, include_str!("form/isi.css")),
    (
        form::finder::SCRIPT,
        concat!(include_str!("form/bersih.js"), include_str!("form/isi.js"), include_str!("form/foto.js")),
    ),
    (form::KEEPING_STYLE, include_str!("form/simpanan.css")),
    (form::KEEPING, include_str!("form/simpanan.js")),
    (form::LIVE_STYLE, include_str!("form/ketik.css")),
    (form::LIVE_SCRIPT, include_str!("form/ketik.js")),
];

/// The preview's addresses, behind its gate. There are forms only where something may be written. A desk also proves with its
/// sign that it is open.
pub(crate) fn router(preview: Arc<Preview>, gate: Arc<Gate>, sign: Option<&Sign>) -> Router {
    let life = preview.life().clone();
    let gate = (gate, preview.language());
    let router = own_files(Router::new());
    let to_desk = || async { Answer::moved(desk::ADDRESS.to_owned()) };
    let router = router
        .route(inject::STREAM, reading(stream::follow))
        .route(desk::ADDRESS.trim_end_matches('/'), reading(to_desk))
        .route(desk::ADDRESS, reading(desk_page))
        .route(&format!("{}{{*page}}", desk::ADDRESS), reading(desk_page))
        .fallback(reading(site_page));
    let forms = preview.work().into_iter().flat_map(|work| {
        [
            form::router(preview.clone(), work.writing.clone()),
            desk::handed::router(preview.language(), work),
            import::router(&preview, work.writing.clone()),
        ]
    });
    let router = forms.fold(router, Router::merge);
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

/// Adds the preview's own files.
pub(crate) fn own_files<S: Clone + Send + Sync + 'static>(router: Router<S>) -> Router<S> {
    let own = |router: Router<S>, (path, text): (&'static str, &'static str)| {
        router.route(path, get(move || async move { Answer::new(StatusCode::OK, media_type(path), text) }))
    };
    OWN.into_iter().fold(router, own)
}

/// The answer when all connections are taken.
pub(crate) fn full() -> Router {
    let answer = || async { answer::last(Answer::bare(StatusCode::SERVICE_UNAVAILABLE)) };
    Router::new().fallback(answer).layer(map_response(answer::always))
}

/// Proves that this is the desk whose sign was left in the user's data folder.
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
