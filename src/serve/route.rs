//! What routes are made of: addresses that can only be looked at, and answers that take time to make.

use super::answer::Answer;
use super::preview::Preview;
use super::work::work;
use axum::handler::Handler;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use std::sync::Arc;

/// An address that can be looked at, and no more.
pub(crate) fn reading<H: Handler<T, Arc<Preview>>, T: 'static>(handler: H) -> MethodRouter<Arc<Preview>> {
    get(handler).fallback(|| async { Answer::bare(StatusCode::METHOD_NOT_ALLOWED) })
}

/// An answer that takes time to make. One that panics is nobody else's trouble.
pub(crate) async fn made(make: impl FnOnce() -> Answer + Send + 'static) -> Response {
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
