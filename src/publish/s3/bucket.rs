//! The objects of one bucket, each asked for on its own.

use super::answer::{Answer, texts};
use super::signature::{Request, Signer};
use crate::publish::lock::lost;
use crate::publish::release::FILE;
use crate::publish::remote::{Broken, Item, plain};
use crate::publish::tls::{Trust, roots};
use crate::render::server::{cache, served_type};
use jiff::Timestamp;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use ureq::http::{self, StatusCode};
use ureq::{Agent, SendBody};
use url::Url;

/// Where a bucket is.
pub(crate) struct Place {
    /// The service's address.
    pub endpoint: Url,
    pub bucket: String,
    /// The bucket stands before the service's name, and not in the path.
    pub is_host: bool,
    /// Below which all objects lie; empty for the whole bucket.
    pub folder: String,
}

/// A bucket and who enters it.
pub(crate) struct Bucket {
    agent: Agent,
    signer: Signer,
    /// `https` with what follows it up to the path.
    origin: String,
    /// The service's name, with the bucket's before it where it stands there.
    pub host: String,
    /// What stands in the path before every object, with a slash at both ends.
    root: String,
    /// What objects begin with.
    prefix: String,
    /// The mark of the release that was last seen: it is replaced only as long as it has that.
    shown: Mutex<Option<String>>,
    /// When it was last seen that this run may still send.
    looked: Mutex<Option<Instant>>,
}

/// Requests on their way at once.
pub(crate) const CONNECTIONS: usize = 16;
/// What waits longer than this is given up.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often a run looks whether it may still send: here nothing is moved into its place that would fail by itself.
const LOOK: Duration = Duration::from_secs(5);
/// What goes over the line as it is.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
const PLAIN_PATH: &AsciiSet = &PLAIN.remove(b'/');

impl Bucket {
    /// Opens nothing yet.
    pub(crate) fn new(place: &Place, signer: Signer, trust: &Trust) -> Bucket {
        let Place { endpoint, bucket, is_host, folder } = place;
        let name = endpoint.host_str().unwrap_or_default();
        let name = if *is_host { format!("{bucket}.{name}") } else { name.to_owned() };
        let host = endpoint.port().map_or_else(|| name.clone(), |port| format!("{name}:{port}"));
        let base = endpoint.path().trim_end_matches('/');
        let root = if *is_host { format!("{base}/") } else { format!("{base}/{bucket}/") };
        let prefix = if folder.is_empty() { String::new() } else { format!("{}/", folder.trim_matches('/')) };
        let config = Agent::config_builder()
            .tls_config(roots(trust))
            .http_status_as_error(false)
            .max_redirects(0)
            .max_idle_connections(CONNECTIONS)
            .max_idle_connections_per_host(CONNECTIONS)
            .timeout_per_call(Some(PATIENCE))
            .build();
        Bucket {
            agent: config.new_agent(),
            signer,
            origin: format!("{}://{host}", endpoint.scheme()),
            host,
            root,
            prefix,
            shown: Mutex::default(),
            looked: Mutex::default(),
        }
    }

    /// The name of an object; of a folder, if it ends with a slash.
    fn object(&self, path: &str) -> String {
        utf8_percent_encode(&format!("{}{path}", self.prefix), PLAIN_PATH).to_string()
    }

    /// Asks once. A condition that does not hold and an object that is not there are answers.
    fn ask(
        &self,
        method: &str,
        object: &str,
        query: &str,
        headers: Vec<(&'static str, String)>,
        body: &[u8],
    ) -> Result<Answer, Broken> {
        let path = format!("{}{object}", self.root);
        let has_condition = headers.iter().any(|(name, _)| name.starts_with("if-"));
        let now = Timestamp::now();
        let request = Request { method, host: &self.host, path: &path, query, headers, body };
        let mark = if query.is_empty() { "" } else { "?" };
        let address = format!("{}{path}{mark}{query}", self.origin);
        let mut asked = http::Request::builder().method(method).uri(address);
        for (name, value) in self.signer.signed(&request, &now.strftime("%Y%m%dT%H%M%SZ").to_string()) {
            asked = asked.header(name, value);
        }
        let answer = match method {
            "PUT" => asked.body(body).map_err(ureq::Error::from).and_then(|asked| self.agent.run(asked)),
            _ => asked.body(SendBody::none()).map_err(ureq::Error::from).and_then(|asked| self.agent.run(asked)),
        };
        let lost = |error: ureq::Error| Broken::Lost(plain(&error.to_string()));
        let (parts, mut body) = answer.map_err(lost)?.into_parts();
        let body = body.with_config().limit(u64::MAX).read_to_vec().map_err(lost)?;
        let answer = Answer { status: parts.status, headers: parts.headers, body };
        // A condition on what is not there is not met.
        let is_missing = answer.status == StatusCode::NOT_FOUND && !object.is_empty();
        let is_told = is_missing && (method != "PUT" || has_condition) || (has_condition && answer.is_unmet());
        if answer.status.is_success() || is_told {
            return Ok(answer);
        }
        Err(answer.refused(&self.host, now))
    }

    /// An object with its bytes; nothing if there is none.
    pub(crate) fn get(&self, path: &str) -> Result<Option<Answer>, Broken> {
        let answer = self.ask("GET", &self.object(path), "", Vec::new(), b"")?;
        Ok((answer.status != StatusCode::NOT_FOUND).then_some(answer))
    }

    /// The same without its bytes.
    pub(crate) fn head(&self, path: &str) -> Result<Option<Answer>, Broken> {
        let answer = self.ask("HEAD", &self.object(path), "", Vec::new(), b"")?;
        Ok((answer.status != StatusCode::NOT_FOUND).then_some(answer))
    }

    /// Puts an object, perhaps on a condition, which need not be met.
    pub(crate) fn put(
        &self,
        path: &str,
        bytes: &[u8],
        condition: Option<(&'static str, String)>,
    ) -> Result<Answer, Broken> {
        let mut headers =
            vec![("content-type", served_type(path).to_owned()), ("cache-control", cache(path).to_owned())];
        headers.extend(condition);
        self.ask("PUT", &self.object(path), "", headers, bytes)
    }

    /// Deletes an object, if it is there.
    pub(crate) fn delete(&self, path: &str) -> Result<(), Broken> {
        self.ask("DELETE", &self.object(path), "", Vec::new(), b"").map(drop)
    }

    /// What lies in a folder: as many names as one answer holds, and what to ask for to get more.
    pub(crate) fn list(&self, path: &str, after: Option<&str>) -> Result<(Vec<Item>, Option<String>), Broken> {
        let inside = if path.is_empty() { self.prefix.clone() } else { format!("{}{path}/", self.prefix) };
        let encoded = |text: &str| utf8_percent_encode(text, PLAIN).to_string();
        let after = after.map(|after| format!("continuation-token={}&", encoded(after))).unwrap_or_default();
        let query = format!("{after}delimiter=%2F&list-type=2&prefix={}", encoded(&inside));
        let answer = self.ask("GET", "", &query, Vec::new(), b"")?;
        let named = |element, within, is_folder| {
            let found = texts(&answer.body, element, within).into_iter();
            let names = found.filter_map(|name| Some(name.strip_prefix(&inside)?.trim_end_matches('/').to_owned()));
            names.filter(|name| !name.is_empty()).map(move |name| Item { name, is_folder }).collect::<Vec<_>>()
        };
        let mut items = named("Prefix", Some("CommonPrefixes"), true);
        items.extend(named("Key", None, false));
        Ok((items, texts(&answer.body, "NextContinuationToken", None).into_iter().next()))
    }

    /// Reads the release, and remembers which it was.
    pub(crate) fn release(&self) -> Result<Option<Answer>, Broken> {
        let found = self.get(FILE)?;
        *self.shown.lock().unwrap_or_else(PoisonError::into_inner) = found.as_ref().and_then(Answer::mark);
        Ok(found)
    }

    /// The release, which is replaced only if it is still the one that was seen.
    pub(crate) fn put_release(&self, bytes: &[u8]) -> Result<(), Broken> {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        let condition = match shown.clone() {
            Some(mark) => ("if-match", mark),
            None => ("if-none-match", "*".to_owned()),
        };
        let answer = self.put(FILE, bytes, Some(condition))?;
        if !answer.status.is_success() {
            // It may be ours: written, and nobody heard the answer.
            let found = self.get(FILE)?.filter(|found| found.body == bytes);
            let Some(found) = found else { return Err(Broken::Told(lost())) };
            *shown = found.mark();
            return Ok(());
        }
        *shown = answer.mark();
        Ok(())
    }

    /// Whether this run's own folder is still there; whoever takes over removes it.
    pub(crate) fn may_send(&self, folder: &str) -> Result<(), Broken> {
        let mut looked = self.looked.lock().unwrap_or_else(PoisonError::into_inner);
        if looked.is_some_and(|when| when.elapsed() < LOOK) {
            return Ok(());
        }
        if self.head(&format!("{folder}/"))?.is_none() {
            return Err(Broken::Told(lost()));
        }
        *looked = Some(Instant::now());
        Ok(())
    }
}
