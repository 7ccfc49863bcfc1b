//! A form with a file in it: what may send one is what may [write](super::writing), and files are taken one at a time, so that
//! what they need of the memory is what one of them needs.

use super::answer;
use super::writing::{Refusal, Writing, judge, whole};
use crate::diagnostic::message::Language;
use crate::form::pairs::Pairs;
use axum::body::Bytes;
use axum::extract::Request;
use axum::http::header;
use axum::response::Response;
use futures_util::stream;
use multer::Multipart;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::timeout;

/// Bytes of a picture that is sent.
pub(crate) const LARGEST_PICTURE: usize = 25 << 20;
/// Bytes of a spreadsheet that is sent.
const LARGEST_SHEET: usize = 20 << 20;
/// Bytes of all that stands around the file.
const AROUND: usize = 64 << 10;
/// How long a file may be on its way, and how long another one may take before.
const PATIENCE: Duration = Duration::from_secs(60);
const KIND: &str = "multipart/form-data";

/// What a form with a file says. Nobody else's file is taken until it is let go.
pub(crate) struct Sent {
    pub(crate) pairs: Pairs,
    /// The name that the file had, and what is in it; nothing if none was chosen.
    pub(crate) file: Option<(String, Bytes)>,
    _turn: OwnedSemaphorePermit,
}

/// The most bytes of a file, and what is said of more.
#[derive(Clone, Copy)]
pub(crate) struct Most {
    pub(crate) bytes: usize,
    pub(crate) otherwise: Refusal,
}

/// Of a picture.
pub(crate) const PICTURE: Most = Most { bytes: LARGEST_PICTURE, otherwise: Refusal::FileTooLarge };
/// Of a spreadsheet.
pub(crate) const SHEET: Most = Most { bytes: LARGEST_SHEET, otherwise: Refusal::SheetTooLarge };

/// What a form with a file says, if it is one of ours; else the answer to whoever sent it.
pub(crate) async fn taken(
    writing: &Writing,
    language: Language,
    request: Request,
    most: Most,
) -> Result<Sent, Response> {
    let refused = |refusal: Refusal| answer::last(refusal.answer(language));
    judge(&request, KIND).map_err(refused)?;
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let boundary = kind.and_then(|kind| multer::parse_boundary(kind).ok()).ok_or(Refusal::NoForm).map_err(refused)?;
    let turn = timeout(PATIENCE, writing.files().acquire_owned()).await;
    let turn = turn.ok().and_then(Result::ok).ok_or(Refusal::Slow).map_err(refused)?;
    let read = timeout(PATIENCE, whole(request.into_body(), most.bytes + AROUND)).await;
    let body = match read.unwrap_or(Err(Refusal::Slow)) {
        Err(Refusal::TooLarge) => return Err(refused(most.otherwise)),
        read => read.map_err(refused)?,
    };
    let (pairs, file) = parts(body, boundary, most).await.map_err(refused)?;
    if writing.is_ours(&pairs) { Ok(Sent { pairs, file, _turn: turn }) } else { Err(refused(Refusal::OtherRun)) }
}

/// The file of a form, with the name that it had.
type File = Option<(String, Bytes)>;

async fn parts(body: Vec<u8>, boundary: String, most: Most) -> Result<(Pairs, File), Refusal> {
    let pieces = stream::iter([Ok::<_, Infallible>(Bytes::from(body))]);
    let mut multipart = Multipart::new(pieces, boundary);
    let (mut pairs, mut file) = (Vec::new(), None);
    while let Some(field) = multipart.next_field().await.map_err(|_| Refusal::NoForm)? {
        let name = field.name().ok_or(Refusal::NoForm)?.to_owned();
        let file_name = field.file_name().map(str::to_owned);
        let bytes = field.bytes().await.map_err(|_| Refusal::NoForm)?;
        match file_name {
            Some(_) if bytes.is_empty() => {}
            Some(_) if bytes.len() > most.bytes => return Err(most.otherwise),
            // There is one file at most.
            Some(_) if file.is_some() => return Err(Refusal::NoForm),
            Some(file_name) => file = Some((file_name, bytes)),
            None => pairs.push((name, String::from_utf8(bytes.into()).map_err(|_| Refusal::NoForm)?)),
        }
    }
    Ok((Pairs::of(pairs).ok_or(Refusal::NoForm)?, file))
}
