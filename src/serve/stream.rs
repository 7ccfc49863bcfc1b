//! Tells one open page what becomes of it: its state after every save, and all problems.

use super::asked::Asked;
use super::banner;
use super::inject::PageState;
use super::life::OpenPage;
use super::preview::Preview;
use super::snapshot::Snapshot;
use super::work::work;
use axum::extract::State;
use axum::response::sse::{Event, Sse};
use futures_util::stream::{self, Stream};
use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::timeout;

/// How long a page that lost the preview waits before it asks again.
const RETRY: Duration = Duration::from_millis(400);
/// Time between signs of life, by which the page notices that the server is gone.
const SIGN: Duration = Duration::from_secs(8);

/// Streams until the page goes away.
pub(crate) async fn follow(
    State(preview): State<Arc<Preview>>,
    asked: Asked,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let page = asked.value("halaman").unwrap_or_else(|| "/".to_owned());
    let follower = Follower {
        saves: preview.follow(),
        _open: preview.life().page(),
        preview,
        near: asked.near,
        page,
        shown: None,
        told: String::new(),
        waiting: VecDeque::from([Event::default().retry(RETRY)]),
    };
    let next = |mut follower: Follower| async move { Some((Ok(follower.next().await?), follower)) };
    Sse::new(stream::unfold(follower, next))
}

/// One page that is open in a browser.
struct Follower {
    preview: Arc<Preview>,
    saves: watch::Receiver<Arc<Snapshot>>,
    /// Keeps the desk open for as long as the page is open.
    _open: OpenPage,
    /// Its path and query, and whether it is open on this computer.
    page: String,
    near: bool,
    /// The state that it was told last.
    shown: Option<PageState>,
    told: String,
    /// Events that it is sent next.
    waiting: VecDeque<Event>,
}

impl Follower {
    /// What the page is told next; nothing once there will be no more saves.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.waiting.pop_front() {
                return Some(event);
            }
            match timeout(SIGN, self.saves.changed()).await {
                Ok(changed) => changed.ok()?,
                Err(_) => return Some(Event::default().comment("ada")),
            }
            self.look().await;
        }
    }

    /// Compares the site as it stands with what the page was told.
    async fn look(&mut self) {
        let snapshot = self.saves.borrow_and_update().clone();
        let (preview, page, near) = (self.preview.clone(), self.page.clone(), self.near);
        let state = move || {
            let state = preview.state_of(&snapshot, &page, near);
            (state, banner::data(&snapshot, preview.language()).to_string())
        };
        // What cannot be told because it panics is told after the next save.
        let Some((state, problems)) = work(state).await else { return };
        if state.is_some() && state != self.shown {
            let data = serde_json::to_string(&state).unwrap_or_default();
            self.waiting.push_back(Event::default().event("keadaan").data(data));
            self.shown = state;
        }
        if problems != self.told {
            self.waiting.push_back(Event::default().event("masalah").data(&problems));
            self.told = problems;
        }
    }
}
