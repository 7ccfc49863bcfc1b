//! Asks which site it is to be, where none is known: one that was found, or a new one in a usual place.
//!
//! Places are shown and chosen by their numbers; no path comes from a request.

use super::answer::{self, Answer};
use super::asked::Asked;
use super::gate;
use super::open::Open;
use super::router;
use super::work::work;
use super::writing::{TOKEN, Writing};
use super::{Options, desk};
use crate::diagnostic::message::{self, Language};
use crate::form::pairs::Pairs;
use crate::scaffold::places::Place;
use crate::scaffold::{self, Refusal};
use crate::site::Failure;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{self, HeaderValue};
use axum::middleware::{from_fn_with_state, map_response};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::mpsc::{RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Where the number of a place is handed in, and its name.
const ADDRESS: &str = "/_meja/awal/";
const NUMBER: &str = "nomor";
/// How often it is looked whether anybody still wants to choose.
const POLL_INTERVAL: Duration = Duration::from_millis(500);

/// What those who answer share.
struct Welcome {
    language: Language,
    places: Vec<Place>,
    writing: Writing,
    /// Takes the chosen site to the thread that waits; the first choice takes this out.
    chosen: Mutex<Option<SyncSender<PathBuf>>>,
}

/// Waits until somebody has chosen; nothing if nobody wants to any more.
pub(crate) fn ask(open: &mut Open, options: &Options, places: Vec<Place>) -> Result<Option<PathBuf>, Failure> {
    let writing = Writing::new(None).map_err(Failure::io("acak-tak-ada", &options.root))?;
    let (sender, receiver) = sync_channel(1);
    let welcome = Welcome { language: options.language, places, writing, chosen: Mutex::new(Some(sender)) };
    open.answer(routes(Arc::new(welcome), open))?;
    loop {
        match receiver.recv_timeout(POLL_INTERVAL) {
            Ok(root) => return Ok(Some(root)),
            Err(RecvTimeoutError::Timeout) if !open.life.is_over() => {}
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return Ok(None),
        }
    }
}

fn routes(welcome: Arc<Welcome>, open: &Open) -> Router {
    let keep = (open.gate.clone(), welcome.language);
    let life = open.life.clone();
    let touched = move |request: Request| {
        life.touch();
        std::future::ready(request)
    };
    let router = router::own_files(Router::new()).route(ADDRESS, post(choose).get(show)).fallback(get(show));
    let router = router.layer(axum::middleware::map_request(touched)).layer(from_fn_with_state(keep, gate::keep));
    router.layer(map_response(closing)).layer(map_response(answer::always)).with_state(welcome)
}

/// Whoever asks again is answered by the site, if there is one by then.
async fn closing(mut response: Response) -> Response {
    response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    response
}

async fn show(State(welcome): State<Arc<Welcome>>, asked: Asked) -> Answer {
    match asked.path.starts_with(desk::ADDRESS) {
        true => welcome.page(StatusCode::OK, None),
        false => Answer::moved(desk::ADDRESS.to_owned()),
    }
}

async fn choose(State(welcome): State<Arc<Welcome>>, request: Request) -> Response {
    match welcome.writing.taken(welcome.language, request).await {
        Ok(pairs) => {
            let answer = work(move || welcome.choose(&pairs)).await;
            answer.unwrap_or_else(|| Answer::bare(StatusCode::INTERNAL_SERVER_ERROR)).into_response()
        }
        Err(refused) => refused,
    }
}

impl Welcome {
    /// Opens the place with the number that was handed in; a new site is made first.
    fn choose(&self, pairs: &Pairs) -> Answer {
        let number = pairs.first(NUMBER).and_then(|number| number.parse::<usize>().ok());
        let Some(place) = number.and_then(|number| self.places.get(number)) else {
            return self.page(StatusCode::UNPROCESSABLE_ENTITY, None);
        };
        let mut chosen = self.chosen.lock().unwrap_or_else(PoisonError::into_inner);
        if chosen.is_none() {
            drop(chosen);
            return self.page(StatusCode::OK, None);
        }
        if let Place::Free(folder) = place
            && let Err(refusal) = scaffold::init(folder)
        {
            drop(chosen);
            return self.page(StatusCode::CONFLICT, Some(told(self.language, refusal)));
        }
        if let Some(sender) = chosen.take() {
            let _ = sender.send(place.path().to_owned());
        }
        Answer::see_other(desk::ADDRESS.to_owned())
    }

    fn page(&self, status: StatusCode, why: Option<String>) -> Answer {
        let is_opening = self.chosen.lock().unwrap_or_else(PoisonError::into_inner).is_none();
        let (mut sites, mut free) = (Vec::new(), Vec::new());
        for (number, place) in self.places.iter().enumerate() {
            let told = row(number, place);
            match place {
                Place::Site(_) => sites.push(told),
                Place::Free(_) => free.push(told),
            }
        }
        let values = json!({
            "opening": is_opening,
            "why": why,
            "sites": sites,
            "free": free,
            "alamat": ADDRESS,
            "tanda": { "nama": TOKEN, "nilai": self.writing.token() },
            "nomor": NUMBER,
        });
        Answer::page(status, desk::draw("awal.html", self.language, values))
    }
}

fn row(number: usize, place: &Place) -> Value {
    let name = place.path().file_name().unwrap_or(place.path().as_os_str()).to_string_lossy();
    json!({ "nomor": number, "nama": name, "letak": place.path().display().to_string() })
}

/// Why a new site could not be made.
fn told(language: Language, refusal: Refusal) -> String {
    match refusal {
        Refusal::Usage(code, blanks) => message::text(language, code, &blanks),
        Refusal::Machine(failure) => {
            let blanks = [("berkas", failure.path.display().to_string())];
            message::text(language, failure.code, &blanks)
        }
    }
}
