//! Tells one open page what becomes of it: its state after every save, and all problems.

use super::hook::PageState;
use super::http::{self, Request};
use super::{Preview, banner};
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// How soon it is noticed that a page was closed.
const BREATH: Duration = Duration::from_millis(400);
/// Breaths between signs of life, by which the page notices that the server is gone.
const SIGN: u32 = 20;

/// Streams until the page goes away.
pub fn run(preview: &Preview, stream: &mut TcpStream, request: &Request) -> io::Result<()> {
    let page = request.value("halaman").unwrap_or_else(|| "/".to_owned());
    http::begin_events(stream)?;
    stream.write_all(b"retry: 400\n\n")?;
    // The read below only looks whether the other side is still there.
    stream.set_read_timeout(Some(Duration::from_millis(1)))?;
    let (mut seen, mut breaths) = (0, 0);
    let (mut shown, mut told): (Option<PageState>, String) = (None, String::new());
    loop {
        let snapshot = preview.current();
        if snapshot.number != seen {
            seen = snapshot.number;
            let state = preview.state_of(&snapshot, &page);
            if state.is_some() && state != shown {
                let data = serde_json::to_string(&state).unwrap_or_default();
                stream.write_all(format!("event: keadaan\ndata: {data}\n\n").as_bytes())?;
                shown = state;
            }
            let data = banner::data(&snapshot, preview.language).to_string();
            if data != told {
                stream.write_all(format!("event: masalah\ndata: {data}\n\n").as_bytes())?;
                told = data;
            }
        }
        drop(snapshot);
        if !preview.wait_after(seen, BREATH) {
            breaths += 1;
            if breaths % SIGN == 0 {
                stream.write_all(b": ada\n\n")?;
            }
        }
        match stream.read(&mut [0; 64]) {
            Ok(0) => return Ok(()),
            Err(error) if !matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => {
                return Err(error);
            }
            _ => {}
        }
    }
}
