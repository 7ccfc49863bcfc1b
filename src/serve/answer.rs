//! An answer, complete, and what every answer says.

use crate::render::HTML;
use axum::http::StatusCode;
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};

/// An answer of known length.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub status: StatusCode,
    pub media_type: &'static str,
    pub location: Option<String>,
    pub body: Vec<u8>,
}

impl Answer {
    /// An answer that leads nowhere else.
    pub(crate) fn new(status: StatusCode, media_type: &'static str, body: impl Into<Vec<u8>>) -> Answer {
        Answer { status, media_type, location: None, body: body.into() }
    }

    /// One line of plain text.
    pub(crate) fn text(status: StatusCode, text: &str) -> Answer {
        Answer::new(status, "text/plain; charset=utf-8", format!("{text}\n"))
    }

    /// An answer whose text is its status.
    pub(crate) fn bare(status: StatusCode) -> Answer {
        Answer::text(status, &status.to_string())
    }

    /// A page that was drawn; without one, what is wrong with the program's own templates is no fault of the reader's.
    pub(crate) fn page(status: StatusCode, page: Option<String>) -> Answer {
        match page {
            Some(page) => Answer::new(status, HTML, page),
            None => Answer::bare(StatusCode::INTERNAL_SERVER_ERROR),
        }
    }

    /// Leads from what was handed in to a page that says what came of it.
    pub(crate) fn see_other(location: String) -> Answer {
        Answer { location: Some(location), ..Answer::bare(StatusCode::SEE_OTHER) }
    }

    /// Leads on to another address of this server.
    pub(crate) fn moved(location: String) -> Answer {
        Answer { location: Some(location), ..Answer::bare(StatusCode::FOUND) }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let kind = [(header::CONTENT_TYPE, HeaderValue::from_static(self.media_type))];
        match self.location.map(HeaderValue::try_from) {
            None => (self.status, kind, self.body).into_response(),
            Some(Ok(location)) => (self.status, kind, [(header::LOCATION, location)], self.body).into_response(),
            // An address of which no header can be made leads nowhere.
            Some(Err(_)) => Answer::bare(StatusCode::BAD_REQUEST).into_response(),
        }
    }
}

/// Nobody keeps or lists it, nobody guesses its type, no other site may use or frame it.
const ALWAYS: [(HeaderName, HeaderValue); 6] = [
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN")),
    (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
];

/// Puts into an answer what every answer says.
pub(crate) async fn always(mut response: Response) -> Response {
    for (name, value) in ALWAYS {
        response.headers_mut().insert(name, value);
    }
    response
}

/// Closes the connection behind an answer.
pub(crate) fn last(answer: Answer) -> Response {
    ([(header::CONNECTION, HeaderValue::from_static("close"))], answer).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_header_leads_nowhere() {
        let moved = |to: &str| Answer::moved(to.to_owned()).into_response();
        assert_eq!(moved("/a/?b=c").headers()[header::LOCATION], "/a/?b=c");
        let split = moved("/a\r\nSet-Cookie: b");
        assert_eq!((split.status(), split.headers().get(header::LOCATION)), (StatusCode::BAD_REQUEST, None));
    }
}
