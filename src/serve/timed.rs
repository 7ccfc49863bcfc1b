//! A connection whose reader may not take for ever: hyper has limits for who asks slowly, and none for who listens slowly.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep_until};

/// How slow a reader may be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// How long he may take nothing.
    pub stall: Duration,
    /// How long all that is meant for him at a time may take: who takes a byte now and then takes something.
    pub whole: Duration,
}

/// A connection with limits for its reader.
pub(crate) struct Timed<S> {
    stream: S,
    limits: Limits,
    /// Since when something has been waiting to be taken.
    since: Option<Instant>,
    /// The alarm that goes off when nothing has been taken for too long.
    alarm: Option<Pin<Box<Sleep>>>,
}

impl<S> Timed<S> {
    /// No time runs until something is written.
    pub(crate) fn new(stream: S, limits: Limits) -> Timed<S> {
        Timed { stream, limits, since: None, alarm: None }
    }

    /// What becomes of an attempt to write.
    fn judge(&mut self, context: &mut Context, written: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        let now = Instant::now();
        if written.is_ready() {
            self.alarm = None;
            let is_late = self.since.is_some_and(|since| now > since + self.limits.whole);
            return if is_late { Poll::Ready(Err(io::ErrorKind::TimedOut.into())) } else { written };
        }
        let since = *self.since.get_or_insert(now);
        let last = (now + self.limits.stall).min(since + self.limits.whole);
        let alarm = self.alarm.get_or_insert_with(|| Box::pin(sleep_until(last)));
        alarm.as_mut().poll(context).map(|()| Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Timed<S> {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context, into: &mut ReadBuf) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, into)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Timed<S> {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.judge(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context,
        pieces: &[IoSlice],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, pieces);
        self.judge(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    /// Asked for once everything has been taken.
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(context);
        if flushed.is_ready() {
            self.since = None;
        }
        flushed
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::VecDeque;
    use std::future::poll_fn;

    const LIMITS: Limits = Limits { stall: Duration::from_millis(200), whole: Duration::from_millis(600) };

    /// A reader who takes one byte after each of these pauses, and then nothing.
    struct Reader {
        pauses: VecDeque<Duration>,
        pause: Option<Pin<Box<Sleep>>>,
    }

    impl AsyncWrite for Reader {
        fn poll_write(mut self: Pin<&mut Self>, context: &mut Context, _: &[u8]) -> Poll<io::Result<usize>> {
            if self.pause.is_none() {
                let Some(next) = self.pauses.pop_front() else { return Poll::Pending };
                self.pause = Some(Box::pin(sleep_until(Instant::now() + next)));
            }
            let pause = self.pause.as_mut().unwrap().as_mut();
            std::task::ready!(pause.poll(context));
            self.pause = None;
            Poll::Ready(Ok(1))
        }

        fn poll_flush(self: Pin<&mut Self>, _: &mut Context) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }

        fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }
    }

    /// How many bytes a reader gets who pauses like that, each answer being so many bytes long; and how long that takes.
    fn given(pauses: &[u64], answer: usize) -> (usize, Duration) {
        let pauses = pauses.iter().copied().map(Duration::from_millis).collect();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(async {
            let started = Instant::now();
            let mut stream = Timed::new(Reader { pauses, pause: None }, LIMITS);
            let mut given = 0;
            loop {
                let written = poll_fn(|context| Pin::new(&mut stream).poll_write(context, b"x")).await;
                match written {
                    Ok(bytes) => given += bytes,
                    Err(error) => {
                        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
                        return (given, started.elapsed());
                    }
                }
                if given % answer == 0 {
                    poll_fn(|context| Pin::new(&mut stream).poll_flush(context)).await.unwrap();
                }
            }
        })
    }

    #[test]
    fn who_takes_nothing_is_left() {
        let (given, took) = given(&[0, 0, 10], 1);
        assert_eq!(given, 3);
        assert!(took >= LIMITS.stall && took < LIMITS.whole, "{took:?}");
    }

    #[test]
    fn who_takes_an_answer_in_crumbs_is_left() {
        let (taken, took) = given(&[100; 40], 1_000);
        assert!((3..=6).contains(&taken) && took >= LIMITS.whole, "{taken} after {took:?}");
        // Many answers in that time are no crumbs.
        assert_eq!(given(&[100; 12], 1).0, 12);
    }
}
