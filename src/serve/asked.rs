//! What a request asks for, as far as pages care: who may ask is the [`super::gate`]'s matter.

use super::answer::Answer;
use super::writing::is_near;
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use percent_encoding::percent_decode_str;

/// The address of a request.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    /// Decoded, beginning with `/`.
    pub path: String,
    /// The query as it came, without the `?`.
    pub query: String,
    /// Whether it comes from this computer.
    pub near: bool,
}

impl Asked {
    /// An address as it stands in a request's first line; nothing if its path is no text.
    pub(crate) fn parse(path: &str, query: &str) -> Option<Asked> {
        let path = percent_decode_str(path).decode_utf8().ok()?.into_owned();
        Some(Asked { path, query: query.to_owned(), near: false })
    }

    /// A value of the query, decoded.
    pub(crate) fn value(&self, name: &str) -> Option<String> {
        let mut pairs = self.query.split('&').filter_map(|pair| pair.split_once('='));
        let (_, value) = pairs.find(|(key, _)| *key == name)?;
        Some(percent_decode_str(&value.replace('+', " ")).decode_utf8_lossy().into_owned())
    }
}

impl<S: Sync> FromRequestParts<S> for Asked {
    type Rejection = Answer;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Asked, Answer> {
        let asked = Asked::parse(parts.uri.path(), parts.uri.query().unwrap_or_default());
        let asked = asked.ok_or_else(|| Answer::bare(StatusCode::BAD_REQUEST))?;
        Ok(Asked { near: is_near(&parts.extensions), ..asked })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_decoded() {
        let asked = Asked::parse("/inovasi/si%2Dcontoh/", "a=1&b=x%20y+z&b=2").unwrap();
        assert_eq!(asked.path, "/inovasi/si-contoh/");
        assert_eq!((asked.value("b").as_deref(), asked.value("c")), (Some("x y z"), None));
        assert_eq!(Asked::parse("/%ff", ""), None);
    }
}
