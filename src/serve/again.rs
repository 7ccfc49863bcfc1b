//! Finds a desk of the same site that is open on this computer already.
//!
//! Whoever opens a site leaves a sign in the user's data folder: its port and a secret. A port may be somebody else's by now, so
//! it is asked a question that only one who knows the secret can answer; the secret itself is never sent.

use super::random;
use crate::store::Sign;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

/// The address that answers the question.
pub(crate) const ADDRESS: &str = "/_etalase/bukti";
/// The name of the question in the query.
pub(crate) const QUESTION: &str = "tanya";

/// Somebody on this computer answers at once, or is not there.
const PATIENCE: Duration = Duration::from_secs(2);
/// The most bytes of an answer that are read; ours has few.
const LARGEST: u64 = 4 << 10;

/// What one who knows the secret says to a question.
pub(crate) fn proof(secret: &str, question: &str) -> String {
    let mut hasher = blake3::Hasher::new_derive_key("etalase: a desk that is open");
    hasher.update(secret.as_bytes()).update(&[0]).update(question.as_bytes());
    hasher.finalize().to_hex().to_string()
}

/// Whether the one who left the sign is there still.
pub(crate) fn is_open(sign: &Sign) -> bool {
    let said = |question: &str| ask(sign.port, question).is_ok_and(|said| said == proof(&sign.secret, question));
    random::text().is_ok_and(|question| said(&question))
}

fn ask(port: u16, question: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect_timeout(&SocketAddr::from((Ipv4Addr::LOCALHOST, port)), PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let asked = format!("GET {ADDRESS}?{QUESTION}={question} HTTP/1.1");
    write!(stream, "{asked}\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.take(LARGEST).read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer);
    let body = answer.split_once("\r\n\r\n").map(|(_, body)| body.trim().to_owned());
    body.ok_or_else(|| io::ErrorKind::InvalidData.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;

    /// Somebody who answers one request with what `say` makes of the question.
    fn stranger(say: impl FnOnce(&str) -> String + Send + 'static) -> u16 {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut asked = [0; 1024];
            let length = stream.read(&mut asked).unwrap();
            let asked = String::from_utf8_lossy(&asked[..length]).into_owned();
            let question = asked.split_once('=').unwrap().1.split(' ').next().unwrap().to_owned();
            let body = say(&question);
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}", body.len()).unwrap();
        });
        port
    }

    #[test]
    fn only_who_knows_the_secret_is_believed() {
        let sign = |port| Sign { port, secret: "rahasia".to_owned() };
        assert!(is_open(&sign(stranger(|question| proof("rahasia", question)))));
        assert!(!is_open(&sign(stranger(|question| proof("lain", question)))));
        assert!(!is_open(&sign(stranger(str::to_owned))));
        assert!(!is_open(&sign(stranger(|_| "x".repeat(1 << 20)))));
        let gone = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        assert!(!is_open(&sign(gone)));
    }
}
