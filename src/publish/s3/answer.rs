//! What a service says to one request, and what it means.

use crate::import::xml::{Piece, walk};
use crate::publish::Stop;
use crate::publish::remote::{Broken, plain};
use jiff::Timestamp;
use jiff::fmt::rfc2822;
use ureq::http::{HeaderMap, StatusCode, header};

/// Seconds by which clocks may differ.
const APART: i64 = 15 * MINUTE;
const MINUTE: i64 = 60;

/// What the service said to one request.
pub(crate) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header, if it is text.
    pub(crate) fn header(&self, name: header::HeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The moment that a header tells.
    pub(crate) fn moment(&self, name: header::HeaderName) -> Option<Timestamp> {
        Some(rfc2822::parse(self.header(name)?).ok()?.timestamp())
    }

    /// What tells the bytes of an object from others.
    pub(crate) fn mark(&self) -> Option<String> {
        self.header(header::ETAG).map(str::to_owned)
    }

    /// Whether a condition was not met: of two who asked at once, the other was first.
    pub(crate) fn is_unmet(&self) -> bool {
        [StatusCode::PRECONDITION_FAILED, StatusCode::CONFLICT].contains(&self.status)
    }

    /// What it means where it is neither yes nor no. `now` is when it was asked, by the clock of this computer.
    pub(crate) fn refused(&self, host: &str, now: Timestamp) -> Broken {
        let part = |name| texts(&self.body, name, None).into_iter().next().unwrap_or_default();
        let (code, message) = (part("Code"), part("Message"));
        let said = plain(&format!("{} {code} {message}", self.status.as_u16()));
        let apart = self.moment(header::DATE).map_or(0, |there| there.as_second() - now.as_second());
        match (code.as_str(), self.status.as_u16()) {
            ("RequestTimeTooSkewed", _) => clock(host, apart),
            (_, 403) if apart.abs() > APART => clock(host, apart),
            ("SignatureDoesNotMatch" | "InvalidAccessKeyId" | "InvalidClientTokenId", _) => {
                told("terbit-kunci-s3-salah", host, said)
            }
            ("NoSuchBucket", _) => told("terbit-wadah-tidak-ada", host, said),
            ("QuotaExceeded" | "XMinioStorageFull" | "StorageFull", _) | (_, 507) => Broken::Full(said),
            ("NotImplemented", _) | (_, 501) => told("terbit-s3-tanpa-syarat", host, said),
            (_, 408 | 409 | 429 | 500 | 502 | 503 | 504) => Broken::Lost(said),
            _ => Broken::Refused(said),
        }
    }
}

/// A refusal with words of its own.
pub(crate) fn told(code: &'static str, host: &str, said: String) -> Broken {
    Broken::Told(Stop { code, blanks: vec![("server", host.to_owned()), ("sebab", said)] })
}

/// The service refuses because of the time. Its clock is that of many, so this one is wrong.
fn clock(host: &str, apart: i64) -> Broken {
    let code = if apart > 0 { "terbit-jam-lambat" } else { "terbit-jam-cepat" };
    let minutes = (apart.abs() / MINUTE).to_string();
    Broken::Told(Stop { code, blanks: vec![("server", host.to_owned()), ("menit", minutes)] })
}

/// The texts of all elements of a name; only within one of another name, if that is given.
pub(crate) fn texts(xml: &[u8], name: &str, within: Option<&str>) -> Vec<String> {
    let (mut open, mut found): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let mut text: Option<String> = None;
    walk(xml, |piece| {
        match piece {
            Piece::Start(own, _) => {
                if own == name && within.is_none_or(|outer| open.last().is_some_and(|last| last == outer)) {
                    text = Some(String::new());
                }
                open.push(own.to_owned());
            }
            Piece::Text(part) => text.iter_mut().for_each(|text| text.push_str(&part)),
            Piece::End(_) => {
                found.extend(text.take());
                open.pop();
            }
        }
        true
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_whoever_writes_them() {
        let xml = b"<?xml version=\"1.0\"?><x:ListBucketResult xmlns:x=\"urn\"><x:Prefix>situs/</x:Prefix>\
                   <x:Contents><x:Key>situs/a &amp; b.html</x:Key></x:Contents><x:Contents><x:Key>situs/c</x:Key></x:Contents>\
                   <x:CommonPrefixes><x:Prefix>situs/data/</x:Prefix></x:CommonPrefixes></x:ListBucketResult>";
        assert_eq!(texts(xml, "Key", None), ["situs/a & b.html", "situs/c"]);
        assert_eq!(texts(xml, "Prefix", Some("CommonPrefixes")), ["situs/data/"]);
        assert!(texts(b"<Error><Code>", "Message", None).is_empty());
    }
}
