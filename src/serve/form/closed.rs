//! Says of a file that cannot be opened why.

use crate::diagnostic::message;
use crate::serve::answer::Answer;
use crate::serve::files::Closed;
use crate::serve::preview::Preview;
use axum::http::StatusCode;

/// What becomes of a file that cannot be opened, in words.
pub(crate) fn refused(preview: &Preview, closed: &Closed) -> Answer {
    let status = match closed {
        Closed::Missing => return Answer::bare(StatusCode::NOT_FOUND),
        Closed::Odd => StatusCode::FORBIDDEN,
        Closed::NoText => StatusCode::UNPROCESSABLE_ENTITY,
        Closed::Changed | Closed::Taken => StatusCode::CONFLICT,
        Closed::Failed => StatusCode::INTERNAL_SERVER_ERROR,
    };
    Answer::text(status, &message::text(preview.language(), closed.code(), &[]))
}
