//! The threads that rayon works on: as many as there are cores, or as few as the system gives.

use std::io;
use std::num::NonZero;
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;

/// minify-html overflows smaller stacks on deeply nested templates, and drawings are drawn by recursion.
pub(crate) const STACK: usize = 16 << 20;

/// Makes the threads. False if there are none to be had and all is done on this one.
///
/// They are started before rayon hears of them, because rayon is set up once: if it could not start one itself, there would be
/// no second try.
pub(crate) fn start() -> bool {
    let asked =
        std::env::var("RAYON_NUM_THREADS").ok().and_then(|number| number.parse().ok()).filter(|number| *number > 0);
    let wanted = asked.unwrap_or_else(|| thread::available_parallelism().map_or(1, NonZero::get));
    let (give, take) = mpsc::channel::<rayon::ThreadBuilder>();
    let take = Arc::new(Mutex::new(take));
    let start = |_: &usize| {
        let take = take.clone();
        let work = move || {
            let given = take.lock().unwrap_or_else(PoisonError::into_inner).recv();
            given.into_iter().for_each(rayon::ThreadBuilder::run);
        };
        thread::Builder::new().stack_size(STACK).spawn(work).is_ok()
    };
    let started = (0..wanted).take_while(start).count();
    let pool = rayon::ThreadPoolBuilder::new();
    // Whoever asks for a second pool in one process keeps the first.
    let _ = match started {
        0 => pool.num_threads(1).use_current_thread().build_global(),
        _ => pool
            .num_threads(started)
            .spawn_handler(|thread| give.send(thread).map_err(|_| io::ErrorKind::BrokenPipe.into()))
            .build_global(),
    };
    started > 0
}
