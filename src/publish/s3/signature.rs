//! The signature of a request to S3 (version 4): it holds for one moment, and for every byte of what is sent.

use ring::digest::{SHA256, digest};
use ring::hmac::{HMAC_SHA256, Key, sign};
use std::fmt::Write;

/// Who asks, and in which region.
pub(crate) struct Signer {
    pub id: String,
    pub secret: String,
    pub region: String,
}

/// A request as it is sent, path and query encoded as they go over the line.
pub(crate) struct Request<'a> {
    pub method: &'a str,
    pub host: &'a str,
    pub path: &'a str,
    /// Parameters joined in the order of their names.
    pub query: &'a str,
    /// Names in small letters.
    pub headers: Vec<(&'static str, String)>,
    pub body: &'a [u8],
}

const SERVICE: &str = "s3";
const END: &str = "aws4_request";

impl Signer {
    /// The headers with which a request is sent at a moment, written as `20130524T000000Z`.
    pub(crate) fn signed(&self, request: &Request, moment: &str) -> Vec<(&'static str, String)> {
        let sum = hex(digest(&SHA256, request.body).as_ref());
        let mut headers = request.headers.clone();
        headers.extend([("x-amz-content-sha256", sum.clone()), ("x-amz-date", moment.to_owned())]);
        let mut named: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        named.push(("host", request.host));
        named.sort_unstable();
        let names = named.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(";");
        let lines: String = named.iter().map(|(name, value)| format!("{name}:{}\n", value.trim())).collect();
        let Request { method, path, query, .. } = request;
        let canonical = format!("{method}\n{path}\n{query}\n{lines}\n{names}\n{sum}");
        let day = &moment[..moment.len().min(DAY)];
        let scope = format!("{day}/{}/{SERVICE}/{END}", self.region);
        let sum = hex(digest(&SHA256, canonical.as_bytes()).as_ref());
        let text = format!("AWS4-HMAC-SHA256\n{moment}\n{scope}\n{sum}");
        let first = format!("AWS4{}", self.secret).into_bytes();
        let steps = [day, &self.region, SERVICE, END, &text];
        let signature = steps.iter().fold(first, |key, step| {
            let step = sign(&Key::new(HMAC_SHA256, &key), step.as_bytes());
            step.as_ref().to_vec()
        });
        let signature = hex(&signature);
        let id = &self.id;
        let says = format!("AWS4-HMAC-SHA256 Credential={id}/{scope}, SignedHeaders={names}, Signature={signature}");
        headers.push(("authorization", says));
        headers
    }
}

/// Letters of a day in a moment.
const DAY: usize = 8;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples with which the service itself documents its signatures.
    #[test]
    fn requests_are_signed_as_the_service_documents_it() {
        let signer = Signer {
            id: "AKIAIOSFODNN7EXAMPLE".into(),
            secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".into(),
            region: "us-east-1".into(),
        };
        let request = |method, path, query, headers, body| Request {
            method,
            host: "examplebucket.s3.amazonaws.com",
            path,
            query,
            headers,
            body,
        };
        let signed = |request: Request| {
            let headers = signer.signed(&request, "20130524T000000Z");
            let (name, value) = headers.last().unwrap().clone();
            assert_eq!(name, "authorization");
            value.split("Signature=").nth(1).unwrap().to_owned()
        };
        let get = request("GET", "/test.txt", "", vec![("range", "bytes=0-9".into())], b"");
        assert_eq!(signed(get), "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
        let headers = vec![
            ("date", "Fri, 24 May 2013 00:00:00 GMT".into()),
            ("x-amz-storage-class", "REDUCED_REDUNDANCY".into()),
        ];
        let put = request("PUT", "/test%24file.text", "", headers, b"Welcome to Amazon S3.");
        assert_eq!(signed(put), "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
        let list = request("GET", "/", "max-keys=2&prefix=J", vec![], b"");
        assert_eq!(signed(list), "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }
}
