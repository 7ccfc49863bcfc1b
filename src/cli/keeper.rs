//! Waits for a command's work, and ends it if somebody asks for that or if a file of the theme takes too long.
//!
//! The work runs on a thread of its own. Ending it is returning from here: `main` returns with it, and the process is gone.

use super::{FAILED, Manner, PROBLEMS, complain, say, threads};
use crate::diagnostic::draw::{self, Style};
use crate::diagnostic::message;
use crate::diagnostic::{Diagnostic, Span};
use crate::running;
use signal_hook::consts::{SIGINT, SIGTERM};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How long one page or drawing may take; the slowest of the showcase takes a tenth of a second.
const TEMPLATE_TIMEOUT: Duration = Duration::from_secs(60);
/// How much more memory one page or drawing may take, in bytes.
const ROOM: u64 = 2 << 30;
/// How often the work is looked at.
const POLL_INTERVAL: Duration = Duration::from_millis(40);
/// Work that has run for less than this cannot have taken much memory.
const SHORT: Duration = Duration::from_millis(200);

/// Does a command's work. `goodbye` is the message for whoever ends it.
pub(crate) fn keep(work: impl FnOnce() -> u8 + Send + 'static, goodbye: &'static str, manner: Manner) -> u8 {
    let signals = [SIGINT, SIGTERM].map(|signal| {
        let came = Arc::new(AtomicBool::new(false));
        // Without a handler the system ends the process, as ever.
        let _ = signal_hook::flag::register(signal, came.clone());
        (signal, came)
    });
    if let Some(megabytes) = address_space().map(|bytes| bytes >> 20).filter(|megabytes| *megabytes < LEAST) {
        let blanks = [("ada", megabytes.to_string()), ("perlu", LEAST.to_string())];
        complain(&format!("{}\n", message::text(manner.language, "memori-kurang", &blanks)));
        return FAILED;
    }
    let work = move || {
        if !threads::start() {
            complain(&format!("{}\n", message::text(manner.language, "satu-utas", &[])));
        }
        work()
    };
    // Whichever thread does the work takes it: this one, if no other could be started.
    let work = Arc::new(Mutex::new(Some(work)));
    let taken = work.clone();
    let take = move || taken.lock().unwrap_or_else(PoisonError::into_inner).take().map_or(FAILED, |work| work());
    let (tell, told) = mpsc::channel();
    let started = thread::Builder::new().stack_size(threads::STACK).spawn(move || {
        // Nobody listens any more if the run has been ended.
        let _ = tell.send(take());
    });
    if started.is_err() {
        let work = work.lock().unwrap_or_else(PoisonError::into_inner).take();
        return work.map_or(FAILED, |work| work());
    }
    let patience = std::env::var("ETALASE_BATAS_DETIK").ok().and_then(|seconds| seconds.parse().ok());
    let patience = patience.map_or(TEMPLATE_TIMEOUT, Duration::from_secs);
    let mut calm = memory();
    loop {
        match told.recv_timeout(POLL_INTERVAL) {
            Ok(code) => return code,
            Err(RecvTimeoutError::Disconnected) => {
                complain(&format!("{}\n", message::text(manner.language, "galat-dalam", &[])));
                return FAILED;
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
        let signal = signals.iter().find(|(_, came)| came.load(Ordering::Relaxed));
        let longest = running::longest().filter(|(_, took)| *took > SHORT);
        let (code, words) = match (signal, longest) {
            (Some((signal, _)), _) => {
                (128_u8.saturating_add(*signal as u8), message::text(manner.language, goodbye, &[]))
            }
            (None, None) => {
                calm = memory();
                continue;
            }
            (None, Some((path, took))) => {
                let problem = |code| Diagnostic::error(code, &path, Span::default());
                let problem = match memory().saturating_sub(calm) {
                    more if more > ROOM => problem("tema-terlalu-boros").with("paling", ROOM >> 20),
                    _ if took > patience => problem("tema-terlalu-lama").with("detik", patience.as_secs()),
                    _ => continue,
                };
                let Manner { format, language } = manner;
                let style = Style { format, language, colour: false, width: super::width() };
                say(&draw::report(&[problem], style, &|_| None));
                (PROBLEMS, message::text(language, "dihentikan", &[]))
            }
        };
        if !running::end() {
            // The new site is taking its place; that takes a moment and must not be cut in two.
            return told.recv().unwrap_or(FAILED);
        }
        complain(&format!("{words}\n"));
        return code;
    }
}

/// Megabytes of address space with which the smallest site can be built.
const LEAST: u64 = 192;

/// Bytes of address space that this process may have, where the system tells; nothing if as many as it likes.
fn address_space() -> Option<u64> {
    let limits = std::fs::read_to_string("/proc/self/limits").ok()?;
    let line = limits.lines().find_map(|line| line.strip_prefix("Max address space"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// Bytes of memory that this process has, where the system tells.
fn memory() -> u64 {
    let pages = std::fs::read_to_string("/proc/self/statm").ok();
    let pages: Option<u64> = pages.and_then(|text| text.split_whitespace().nth(1)?.parse().ok());
    pages.unwrap_or(0) * PAGE
}

/// Bytes of one page of memory on the systems that tell; on a few it is more, and the limit is higher there.
const PAGE: u64 = 4 << 10;
