//! Who may write, and what of what is sent is taken: a form of this run's own pages, filled in by a browser of this computer.
//!
//! Whatever comes in has passed the [gate](super::gate) by then. Here more is asked: who only looks may come from the network,
//! who writes may not.

use super::answer::{self, Answer};
use super::kept::Kept;
use super::random;
use crate::diagnostic::SourcePath;
use crate::diagnostic::message::{self, Language};
use crate::fingerprint::Fingerprint;
use crate::form::pairs::Pairs;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{self, HeaderMap};
use axum::http::{Extensions, StatusCode};
use axum::response::Response;
use futures_util::StreamExt;
use std::collections::VecDeque;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// The name of the control that holds the run's token.
pub(crate) const TOKEN: &str = "tanda";
/// The most bytes of a form.
pub(crate) const LARGEST: usize = 2 << 20;
/// The most bytes that are read of what is too large, so that whoever sends it hears why it is refused.
const HEARD: usize = 32 << 20;
/// Forms that are read at a time; the others wait.
const FORMS: usize = 8;
/// How long a form may be on its way.
const PATIENCE: Duration = Duration::from_secs(30);
/// The most bytes of files that forms began from.
const REMEMBERED: usize = 32 << 20;
const FORM: &str = "application/x-www-form-urlencoded";

/// Whose request it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer(pub SocketAddr);

/// What those who write share.
pub(crate) struct Writing {
    /// Known to the pages of this run only.
    token: String,
    /// One file is written at a time.
    turn: Mutex<()>,
    bases: Mutex<VecDeque<(Fingerprint, Arc<str>)>>,
    /// One file is taken in at a time.
    files: Arc<Semaphore>,
    /// A few forms are.
    forms: Semaphore,
    /// What outlives this run, if anything does.
    kept: Option<Kept>,
}

impl Writing {
    /// Draws a new token; fails if the system has no randomness.
    pub(crate) fn new(kept: Option<Kept>) -> io::Result<Writing> {
        Ok(Writing {
            token: random::text()?,
            turn: Mutex::default(),
            bases: Mutex::default(),
            files: Arc::new(Semaphore::new(1)),
            forms: Semaphore::new(FORMS),
            kept,
        })
    }

    /// What outlives this run.
    pub(in crate::serve) fn kept(&self) -> Option<&Kept> {
        self.kept.as_ref()
    }

    /// What a form must send back to be believed.
    pub(crate) fn token(&self) -> &str {
        &self.token
    }

    /// Of which whoever takes a file in has the one place.
    pub(crate) fn files(&self) -> Arc<Semaphore> {
        self.files.clone()
    }

    /// Waits until nobody else writes.
    pub(crate) fn turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps the text that a form of a file begins from: in the data folder, or for as long as there is room.
    pub(crate) fn remember(&self, file: &SourcePath, fingerprint: Fingerprint, text: &str) {
        if self.kept().is_some_and(|kept| kept.memory.begin(file, text, kept.now()).is_ok()) {
            return;
        }
        let mut bases = self.bases.lock().unwrap_or_else(PoisonError::into_inner);
        bases.retain(|(known, _)| *known != fingerprint);
        bases.push_back((fingerprint, text.into()));
        while bases.iter().map(|(_, text)| text.len()).sum::<usize>() > REMEMBERED {
            bases.pop_front();
        }
    }

    /// The text that a form began from, if it is still known.
    pub(crate) fn base(&self, fingerprint: &str) -> Option<Arc<str>> {
        let bases = self.bases.lock().unwrap_or_else(PoisonError::into_inner);
        let found = bases.iter().find(|(known, _)| known.to_string() == fingerprint);
        let kept = || self.kept()?.memory.text_of(fingerprint).map(Arc::from);
        found.map(|(_, text)| text.clone()).or_else(kept)
    }

    /// Whether a form stands on a page of this run.
    pub(crate) fn is_ours(&self, pairs: &Pairs) -> bool {
        pairs.first(TOKEN).is_some_and(|token| is_same(token, &self.token))
    }

    /// What a form says, if it is one of ours; else the answer to whoever sent it.
    pub(crate) async fn taken(&self, language: Language, request: Request) -> Result<Pairs, Response> {
        let refused = |refusal: Refusal| answer::last(refusal.answer(language));
        judge(&request, FORM).map_err(refused)?;
        let place = timeout(PATIENCE, self.forms.acquire()).await;
        let _place = place.ok().and_then(Result::ok).ok_or(Refusal::Slow).map_err(refused)?;
        let read = timeout(PATIENCE, whole(request.into_body(), LARGEST)).await;
        let body = read.unwrap_or(Err(Refusal::Slow)).map_err(refused)?;
        let pairs = Pairs::parse(&body).ok_or(Refusal::NoForm).map_err(refused)?;
        let is_ours = self.is_ours(&pairs);
        if is_ours { Ok(pairs) } else { Err(refused(Refusal::OtherRun)) }
    }
}

/// Compares in a time that tells nothing of where two texts differ.
fn is_same(a: &str, b: &str) -> bool {
    blake3::hash(a.as_bytes()) == blake3::hash(b.as_bytes())
}

/// Why nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It comes from another computer.
    Elsewhere,
    /// It comes from no page of ours, or from one that says not which.
    Foreign,
    /// It is no form, or no text.
    NoForm,
    TooLarge,
    /// The same of a form with a picture.
    FileTooLarge,
    /// The same of one with a spreadsheet.
    SheetTooLarge,
    Slow,
    /// The page is older than this run.
    OtherRun,
}

impl Refusal {
    /// What whoever sent it is told.
    pub(crate) fn answer(self, language: Language) -> Answer {
        let (status, code) = match self {
            Refusal::Elsewhere => (StatusCode::FORBIDDEN, "tulis-dari-jauh"),
            Refusal::Foreign => (StatusCode::FORBIDDEN, "tulis-bukan-dari-sini"),
            Refusal::NoForm => (StatusCode::UNSUPPORTED_MEDIA_TYPE, "tulis-bukan-formulir"),
            Refusal::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "tulis-terlalu-besar"),
            Refusal::FileTooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "tulis-foto-terlalu-besar"),
            Refusal::SheetTooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "tulis-tabel-terlalu-besar"),
            Refusal::Slow => (StatusCode::REQUEST_TIMEOUT, "tulis-terlalu-lama"),
            Refusal::OtherRun => (StatusCode::FORBIDDEN, "tulis-halaman-lama"),
        };
        Answer::text(status, &message::text(language, code, &[]))
    }
}

/// Whether a request comes from this computer. One of which nobody knows does not.
pub(crate) fn is_from_here(request: &Request) -> bool {
    is_near(request.extensions())
}

/// The same by what is known of a request besides its words.
pub(crate) fn is_near(known: &Extensions) -> bool {
    known.get::<Peer>().is_some_and(|peer| peer.0.ip().to_canonical().is_loopback())
}

/// What those from elsewhere are told, who may not even see a form.
pub(crate) fn elsewhere(language: Language) -> Answer {
    Refusal::Elsewhere.answer(language)
}

/// Whether a request may write at all, with a body of this kind.
pub(crate) fn judge(request: &Request, kind: &str) -> Result<(), Refusal> {
    if !is_from_here(request) {
        return Err(Refusal::Elsewhere);
    }
    let headers = request.headers();
    let host = text(headers, header::HOST.as_str()).unwrap_or_default();
    // Browsers say where a form was filled in; who does not say it may be anybody.
    let origin = text(headers, header::ORIGIN.as_str()).ok_or(Refusal::Foreign)?;
    let site = text(headers, "sec-fetch-site");
    if origin != format!("http://{host}") || site.is_some_and(|site| site != "same-origin") {
        return Err(Refusal::Foreign);
    }
    let sent = text(headers, header::CONTENT_TYPE.as_str()).unwrap_or_default();
    if sent.split(';').next().unwrap_or_default().trim() != kind {
        return Err(Refusal::NoForm);
    }
    Ok(())
}

/// A header in small letters.
fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_ascii_lowercase)
}

/// All bytes of a body, if there are at most so many. Of more than that none is kept.
pub(crate) async fn whole(body: Body, most: usize) -> Result<Vec<u8>, Refusal> {
    let (mut bytes, mut length) = (Vec::new(), 0_usize);
    let mut pieces = body.into_data_stream();
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|_| Refusal::NoForm)?;
        length += piece.len();
        match length {
            _ if length > most + HEARD => return Err(Refusal::TooLarge),
            _ if length > most => bytes = Vec::new(),
            _ => bytes.extend_from_slice(&piece),
        }
    }
    if length > most { Err(Refusal::TooLarge) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(peer: &str, headers: &[(&str, &str)]) -> Request {
        let own = [("host", "localhost:1945"), ("content-type", FORM)];
        let all = own.iter().filter(|(name, _)| !headers.iter().any(|(other, _)| other == name)).chain(headers);
        let request = all.fold(Request::builder(), |request, (name, value)| request.header(*name, *value));
        let mut request = request.body(Body::empty()).unwrap();
        if !peer.is_empty() {
            request.extensions_mut().insert(Peer(peer.parse().unwrap()));
        }
        request
    }

    #[test]
    fn only_this_computer_writes() {
        let own = [("origin", "http://localhost:1945")];
        for here in ["127.0.0.1:5", "127.8.0.1:5", "[::1]:5", "[::ffff:127.0.0.1]:5"] {
            assert_eq!(judge(&asked(here, &own), FORM), Ok(()), "{here}");
        }
        for there in ["", "192.168.1.5:5", "10.0.0.1:5", "[::ffff:10.0.0.1]:5", "[fe80::1]:5", "0.0.0.0:5"] {
            assert_eq!(judge(&asked(there, &own), FORM), Err(Refusal::Elsewhere), "{there}");
        }
    }

    #[test]
    fn only_pages_of_ours_write() {
        let here = |headers: &[(&str, &str)]| judge(&asked("127.0.0.1:5", headers), FORM);
        let own = ("origin", "http://localhost:1945");
        assert_eq!(here(&[own, ("sec-fetch-site", "same-origin")]), Ok(()));
        for foreign in [
            &[][..],
            &[("origin", "null")],
            &[("origin", "http://127.0.0.1:1945")],
            &[("origin", "https://localhost:1945")],
            &[own, ("sec-fetch-site", "none")],
            &[own, ("sec-fetch-site", "cross-site")],
        ] {
            assert_eq!(here(foreign), Err(Refusal::Foreign), "{foreign:?}");
        }
        for kind in ["", "text/plain", "multipart/form-data; boundary=x", "application/json"] {
            assert_eq!(here(&[own, ("content-type", kind)]), Err(Refusal::NoForm), "{kind}");
        }
        assert_eq!(here(&[own, ("content-type", "application/x-www-form-urlencoded; charset=UTF-8")]), Ok(()));
    }

    #[test]
    fn what_forms_began_from_is_kept_while_there_is_room() {
        let (writing, file) = (Writing::new(None).unwrap(), "content/inovasi/a.md".into());
        let large = "x".repeat(REMEMBERED / 2 - 10);
        let prints: Vec<Fingerprint> = (0..3_u8).map(|number| Fingerprint::of(&[number])).collect();
        prints.iter().for_each(|print| writing.remember(&file, *print, &large));
        assert!(writing.base(&prints[0].to_string()).is_none());
        assert!(writing.base(&prints[1].to_string()).is_some() && writing.base(&prints[2].to_string()).is_some());
        assert_eq!(writing.token().len(), 32);
        assert!(is_same("a", "a") && !is_same("a", "b") && !is_same("", "b"));
    }
}
