//! Who may ask: whoever calls the preview by a name or an address of its own. It listens on this computer alone unless it is
//! told otherwise.
//!
//! A page of some other site that is open in the same browser can send requests here too, and can give its own name our
//! address. Such requests bear the wrong `Host`, `Origin` or `Sec-Fetch-Site`, and get nothing.
//!
//! Every request passes here before any route is run, and what the HTTP library lets through although no browser sends it is
//! refused here too: two hosts, an address with a scheme, another protocol, a body where nothing is handed in.

use super::answer::{self, Answer};
use crate::diagnostic::message::{self, Language};
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap, HeaderName};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use std::net::IpAddr;
use std::sync::Arc;

/// What browsers add and pages cannot forge.
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const FETCH_MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");

/// Why a request is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// No browser sends such a request.
    Odd,
    /// It comes from another site, or means another one.
    Foreign,
}

/// Lets a request through to its route, or answers it and ends the connection.
pub(crate) async fn keep(
    State((gate, language)): State<(Arc<Gate>, Language)>,
    request: Request,
    next: Next,
) -> Response {
    match gate.judge(&request) {
        Ok(()) => next.run(request).await,
        Err(Refusal::Odd) => answer::last(Answer::bare(StatusCode::BAD_REQUEST)),
        Err(Refusal::Foreign) => {
            let words = message::text(language, "pratinjau-bukan-tamu", &[]);
            answer::last(Answer::text(StatusCode::MISDIRECTED_REQUEST, &words))
        }
    }
}

/// The names by which this server may be called.
#[derive(Debug)]
pub(crate) struct Gate {
    names: Vec<String>,
    /// It listens on all addresses of this computer; an address, unlike a name, cannot be given away by somebody else.
    any_address: bool,
    port: u16,
}

impl Gate {
    /// `host` is where the server was told to listen, if it was.
    pub(crate) fn new(host: Option<&str>, port: u16) -> Gate {
        let mut names: Vec<String> = ["localhost", "127.0.0.1", "[::1]"].map(str::to_owned).to_vec();
        let address = host.and_then(|host| host.trim_matches(['[', ']']).parse::<IpAddr>().ok());
        names.extend(host.map(str::to_ascii_lowercase));
        names.extend(address.filter(IpAddr::is_ipv6).map(|address| format!("[{address}]")));
        Gate { names, any_address: address.is_some_and(|address| address.is_unspecified()), port }
    }

    /// Whether a request may be answered.
    pub(crate) fn judge(&self, request: &Request) -> Result<(), Refusal> {
        expect_plain(request)?;
        let headers = request.headers();
        let host = only(headers, &header::HOST)?.ok_or(Refusal::Odd)?;
        let origin = only(headers, &header::ORIGIN)?;
        let [site, mode] = [only(headers, &FETCH_SITE)?, only(headers, &FETCH_MODE)?];
        let is_own = |origin: &String| origin.strip_prefix("http://").is_some_and(|host| self.is_own(host));
        // Following a link from elsewhere is a person's doing; anything else from elsewhere is not.
        let is_navigation = mode.as_deref() == Some("navigate");
        let is_from_here = matches!(site.as_deref().unwrap_or("none"), "none" | "same-origin");
        let is_admitted = self.is_own(&host) && origin.as_ref().is_none_or(is_own) && (is_from_here || is_navigation);
        if is_admitted { Ok(()) } else { Err(Refusal::Foreign) }
    }

    fn is_own(&self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, port.parse().ok()),
            _ => (host, Some(80)),
        };
        let is_address = || name.trim_matches(['[', ']']).parse::<IpAddr>().is_ok();
        port == Some(self.port) && (self.names.iter().any(|known| known == name) || (self.any_address && is_address()))
    }
}

/// Refuses what no browser sends, whoever asks.
fn expect_plain(request: &Request) -> Result<(), Refusal> {
    let headers = request.headers();
    let has_scheme = request.uri().authority().is_some() || !request.uri().path().starts_with('/');
    let has_body = headers.contains_key(header::TRANSFER_ENCODING)
        || headers.get(header::CONTENT_LENGTH).is_some_and(|length| length != "0");
    let only_reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let is_odd = has_scheme || headers.contains_key(header::UPGRADE) || (only_reads && has_body);
    if is_odd { Err(Refusal::Odd) } else { Ok(()) }
}

/// The value of a header in small letters; two of them, or one that is no text, are refused rather than chosen from.
fn only(headers: &HeaderMap, name: &HeaderName) -> Result<Option<String>, Refusal> {
    let mut values = headers.get_all(name).iter();
    let (first, second) = (values.next(), values.next());
    if second.is_some() {
        return Err(Refusal::Odd);
    }
    let text = |value: &axum::http::HeaderValue| value.to_str().map(str::to_ascii_lowercase).map_err(|_| Refusal::Odd);
    first.map(text).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    fn asked(headers: &[(&str, &str)]) -> Request {
        let request = headers.iter().fold(Request::builder(), |request, (name, value)| request.header(*name, *value));
        request.body(Body::empty()).unwrap()
    }

    #[test]
    fn knows_its_own_names() {
        let gate = Gate::new(None, 1945);
        for own in ["localhost:1945", "LOCALHOST:1945", "127.0.0.1:1945", "[::1]:1945"] {
            assert_eq!(gate.judge(&asked(&[("host", own)])), Ok(()), "{own}");
        }
        for foreign in [
            "",
            "localhost",
            "localhost:80",
            "jahat.example:1945",
            "192.168.1.5:1945",
            "localhost.jahat.example:1945",
            "[::1]",
        ] {
            assert_eq!(gate.judge(&asked(&[("host", foreign)])), Err(Refusal::Foreign), "{foreign}");
        }
        let gate = Gate::new(Some("0.0.0.0"), 1945);
        assert_eq!(gate.judge(&asked(&[("host", "192.168.1.5:1945")])), Ok(()));
        assert_eq!(gate.judge(&asked(&[("host", "jahat.example:1945")])), Err(Refusal::Foreign));
    }

    #[test]
    fn other_sites_get_nothing() {
        let gate = Gate::new(None, 1945);
        let from = |headers: &[(&str, &str)]| gate.judge(&asked(&[&[("host", "localhost:1945")], headers].concat()));
        let own = [("origin", "http://localhost:1945"), ("sec-fetch-site", "same-origin"), ("sec-fetch-mode", "cors")];
        assert_eq!(from(&own), Ok(()));
        assert_eq!(from(&[("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate")]), Ok(()));
        for foreign in [
            &[("origin", "https://jahat.example")][..],
            &[("origin", "null")],
            &[("origin", "http://localhost:8080")],
            &[("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "no-cors")],
            &[("sec-fetch-site", "same-site"), ("sec-fetch-mode", "cors")],
        ] {
            assert_eq!(from(foreign), Err(Refusal::Foreign), "{foreign:?}");
        }
    }

    #[test]
    fn what_no_browser_sends_is_odd() {
        let gate = Gate::new(None, 1945);
        let host = ("host", "localhost:1945");
        for odd in [
            &[][..],
            &[host, host],
            &[host, ("host", "jahat.example")],
            &[host, ("origin", "http://localhost:1945"), ("origin", "https://jahat.example")],
            &[host, ("sec-fetch-site", "none"), ("sec-fetch-site", "cross-site")],
            &[host, ("upgrade", "websocket")],
            &[host, ("transfer-encoding", "chunked")],
            &[host, ("content-length", "5")],
            &[host, ("content-length", "00")],
            &[("host", "localhost\u{e9}:1945")],
        ] {
            assert_eq!(gate.judge(&asked(odd)), Err(Refusal::Odd), "{odd:?}");
        }
        let to = |method: Method, address: &str, headers: &[(&str, &str)]| {
            let mut request = asked(&[&[host], headers].concat());
            (*request.method_mut(), *request.uri_mut()) = (method, address.parse().unwrap());
            gate.judge(&request)
        };
        assert_eq!(to(Method::GET, "http://localhost:1945/", &[]), Err(Refusal::Odd));
        assert_eq!(to(Method::CONNECT, "localhost:1945", &[]), Err(Refusal::Odd));
        assert_eq!(to(Method::OPTIONS, "*", &[]), Err(Refusal::Odd));
        assert_eq!(to(Method::GET, "/", &[("content-length", "0")]), Ok(()));
        // What may be handed in, and where, is the routes' matter.
        assert_eq!(to(Method::POST, "/", &[("content-length", "5")]), Ok(()));
    }
}
