//! As much of HTTP/1.1 as a preview needs: `GET` and `HEAD`, one head at a time, within limits of size and time.
//!
//! What is odd is refused, not guessed at: bodies, folded headers, two hosts, addresses with a scheme.

use percent_encoding::percent_decode_str;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// Bytes of a request's head; a browser sends some 2 KB.
const HEAD_LIMIT: usize = 16 << 10;
/// How long a head may take from its first byte to its last.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// How long a connection may wait for its next request.
const IDLE_TIME: Duration = Duration::from_secs(15);
/// How long an answer may take on its way to a slow reader.
const ANSWER_TIME: Duration = Duration::from_secs(60);
const PIECE: usize = 64 << 10;

/// A request's head, as far as it matters here.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Request {
    pub head_only: bool,
    /// Decoded, beginning with `/`.
    pub path: String,
    /// As it came, without the `?`.
    pub query: String,
    pub host: String,
    pub origin: Option<String>,
    /// `Sec-Fetch-Site` and `Sec-Fetch-Mode`, which browsers add and pages cannot forge.
    pub fetch_site: Option<String>,
    pub fetch_mode: Option<String>,
    pub keep_alive: bool,
}

impl Request {
    /// A value of the query, decoded.
    pub fn value(&self, name: &str) -> Option<String> {
        let pairs = self.query.split('&').filter_map(|pair| pair.split_once('='));
        let (_, value) = pairs.into_iter().find(|(key, _)| *key == name)?;
        Some(percent_decode_str(&value.replace('+', " ")).decode_utf8_lossy().into_owned())
    }
}

/// An answer, complete.
#[derive(Debug)]
pub struct Response {
    pub status: u16,
    pub media_type: &'static str,
    pub location: Option<String>,
    pub body: Vec<u8>,
}

impl Response {
    pub fn new(status: u16, media_type: &'static str, body: impl Into<Vec<u8>>) -> Response {
        Response { status, media_type, location: None, body: body.into() }
    }

    pub fn text(status: u16, text: &str) -> Response {
        Response::new(status, "text/plain; charset=utf-8", format!("{text}\n"))
    }

    /// Leads on to another address of this server.
    pub fn moved(location: String) -> Response {
        Response { location: Some(location), ..Response::text(302, "302") }
    }
}

/// Reads the next head; `None` if the other side has gone or has nothing more to say.
pub fn read(stream: &mut TcpStream) -> io::Result<Option<Result<Request, Response>>> {
    let mut head = Vec::with_capacity(2 << 10);
    let mut deadline: Option<Instant> = None;
    let mut piece = [0; 4 << 10];
    loop {
        if let Some(end) = end_of_head(&head) {
            let text = std::str::from_utf8(&head[..end]).map_err(|_| Response::text(400, "400 Bad Request"));
            // What follows a head without a body is the next request, which no browser sends before the answer.
            return Ok(Some(text.and_then(parse)));
        }
        if head.len() > HEAD_LIMIT {
            return Ok(Some(Err(Response::text(431, "431 Request Header Fields Too Large"))));
        }
        let left = match deadline {
            None => IDLE_TIME,
            Some(deadline) => deadline.saturating_duration_since(Instant::now()),
        };
        if left.is_zero() {
            return Ok(Some(Err(Response::text(408, "408 Request Timeout"))));
        }
        stream.set_read_timeout(Some(left))?;
        match stream.read(&mut piece) {
            Ok(0) => return Ok(None),
            Ok(length) => head.extend_from_slice(&piece[..length]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => {
                if head.is_empty() {
                    return Ok(None);
                }
            }
            Err(error) => return Err(error),
        }
        deadline = deadline.or_else(|| Some(Instant::now() + HEAD_TIME));
    }
}

fn end_of_head(head: &[u8]) -> Option<usize> {
    head.windows(4).position(|bytes| bytes == b"\r\n\r\n")
}

fn parse(head: &str) -> Result<Request, Response> {
    let bad = || Response::text(400, "400 Bad Request");
    // Half a line break in an address would come back as a whole one in an answer's head.
    if head.split("\r\n").any(|line| line.contains(|letter: char| letter.is_control() && letter != '\t')) {
        return Err(bad());
    }
    let mut lines = head.split("\r\n");
    let mut words = lines.next().unwrap_or_default().split(' ');
    let (Some(method), Some(target), Some(version), None) = (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(bad());
    };
    if !matches!(version, "HTTP/1.1" | "HTTP/1.0") {
        return Err(bad());
    }
    let head_only = match method {
        "GET" => false,
        "HEAD" => true,
        _ => return Err(Response::text(405, "405 Method Not Allowed")),
    };
    if !target.starts_with('/') {
        return Err(bad());
    }
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let path = percent_decode_str(path).decode_utf8().map_err(|_| bad())?.into_owned();
    let mut request = Request { head_only, path, query: query.to_owned(), ..Request::default() };
    request.keep_alive = version == "HTTP/1.1";
    let mut hosts = 0;
    for line in lines {
        let (name, value) = line.split_once(':').ok_or_else(bad)?;
        if name.is_empty() || name.contains(|letter: char| letter.is_whitespace() || letter.is_control()) {
            return Err(bad());
        }
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "host" => {
                hosts += 1;
                request.host = value.to_ascii_lowercase();
            }
            "origin" => request.origin = Some(value.to_ascii_lowercase()),
            "sec-fetch-site" => request.fetch_site = Some(value.to_ascii_lowercase()),
            "sec-fetch-mode" => request.fetch_mode = Some(value.to_ascii_lowercase()),
            "connection" if value.eq_ignore_ascii_case("close") => request.keep_alive = false,
            "content-length" if value != "0" => return Err(bad()),
            "transfer-encoding" | "upgrade" => return Err(bad()),
            _ => {}
        }
    }
    if hosts == 1 { Ok(request) } else { Err(bad()) }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        302 => "Found",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        421 => "Misdirected Request",
        431 => "Request Header Fields Too Large",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "Bad Request",
    }
}

/// What every answer says: nobody keeps or lists it, nobody guesses its type, no other site may use or frame it.
const ALWAYS: &str = "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nX-Frame-Options: SAMEORIGIN\r\n\
                      X-Robots-Tag: noindex\r\n\
                      Cross-Origin-Resource-Policy: same-origin\r\nReferrer-Policy: same-origin\r\n";

/// Writes an answer. `keep_alive` tells whether another request may follow.
pub fn write(stream: &mut TcpStream, response: &Response, head_only: bool, keep_alive: bool) -> io::Result<()> {
    let Response { status, media_type, location, body } = response;
    let mut head = format!("HTTP/1.1 {status} {}\r\n{ALWAYS}Content-Type: {media_type}\r\n", reason(*status));
    if let Some(location) = location {
        head.push_str(&format!("Location: {location}\r\n"));
    }
    if *status == 405 {
        head.push_str("Allow: GET, HEAD\r\n");
    }
    let connection = if keep_alive { "keep-alive" } else { "close" };
    head.push_str(&format!("Content-Length: {}\r\nConnection: {connection}\r\n\r\n", body.len()));
    let mut bytes = head.into_bytes();
    if !head_only {
        bytes.extend_from_slice(body);
    }
    let deadline = Instant::now() + ANSWER_TIME;
    for piece in bytes.chunks(PIECE) {
        if Instant::now() > deadline {
            return Err(io::ErrorKind::TimedOut.into());
        }
        stream.write_all(piece)?;
    }
    Ok(())
}

/// The head of a stream of events, which has no length and ends when one side has had enough.
pub fn begin_events(stream: &mut TcpStream) -> io::Result<()> {
    let head = format!("HTTP/1.1 200 OK\r\n{ALWAYS}Content-Type: text/event-stream\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_browsers_send() {
        let request = parse("GET /inovasi/si%2Dcontoh/?a=1&b=x%20y HTTP/1.1\r\nHost: LOCALHOST:1945\r\nAccept: */*");
        let request = request.unwrap();
        assert_eq!((request.path.as_str(), request.host.as_str()), ("/inovasi/si-contoh/", "localhost:1945"));
        assert_eq!(request.value("b").as_deref(), Some("x y"));
        assert!(request.keep_alive && !request.head_only);
    }

    #[test]
    fn refuses_what_is_odd() {
        for (head, status) in [
            ("GET / HTTP/1.1", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\nHost: b", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\n folded: b", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked", 400),
            ("GET http://jahat.example/ HTTP/1.1\r\nHost: a", 400),
            ("GET /%ff HTTP/1.1\r\nHost: a", 400),
            ("GET  / HTTP/1.1\r\nHost: a", 400),
            ("GET / HTTP/2.0\r\nHost: a", 400),
            ("GET /inovasi?a\nSet-Cookie:b HTTP/1.1\r\nHost: a", 400),
            ("GET /inovasi?a\rb HTTP/1.1\r\nHost: a", 400),
            ("GET /?a\0b HTTP/1.1\r\nHost: a", 400),
            ("POST / HTTP/1.1\r\nHost: a", 405),
        ] {
            assert_eq!(parse(head).map_err(|response| response.status), Err(status), "{head}");
        }
    }
}
