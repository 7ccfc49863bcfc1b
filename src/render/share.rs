//! How a page is passed on: links that open a channel's own share window, and a code that leads from paper to the page.

use super::scene::Scene;
use crate::cards::code;
use crate::theme::context::Share;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What RFC 3986 leaves as it is in a value.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A text as the value of an address's parameter.
pub(crate) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, VALUE).to_string()
}

/// Share windows for a page that is called `name`, and of which `text` says in a line what it is good for, without anything that follows people about.
pub(crate) fn links(scene: Scene, name: &str, text: &str, url: &str) -> Vec<Share> {
    let (name, text, url) = (encoded(name), encoded(text), encoded(url));
    [
        ("whatsapp", format!("https://wa.me/?text={text}%0A{url}")),
        ("facebook", format!("https://www.facebook.com/sharer/sharer.php?u={url}")),
        ("x", format!("https://twitter.com/intent/tweet?text={text}&url={url}")),
        ("telegram", format!("https://t.me/share/url?url={url}&text={text}")),
        ("email", format!("mailto:?subject={name}&body={text}%0D%0A{url}")),
    ]
    .into_iter()
    .map(|(kind, href)| Share { kind, label: scene.locale.text(&format!("bagikan-{kind}")), href })
    .collect()
}

/// A QR code of an address for a page; `None` if the address is too long.
pub(crate) fn qr(url: &str) -> Option<String> {
    let code = code::of(url)?;
    let (side, strokes) = (code::side(&code), code::strokes(&code));
    Some(format!("<svg class=\"qr\" viewBox=\"0 0 {side} {side}\" aria-hidden=\"true\"><path d=\"{strokes}\"/></svg>"))
}

/// The QR code of an address as a file, in an address that holds it whole; `None` if the address is too long.
pub(crate) fn code_file(format: code::Format, url: &str) -> Option<String> {
    Some(format!("data:{};base64,{}", format.media_type(), STANDARD.encode(format.file(url)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_encoded_whole() {
        assert_eq!(encoded("Si Laju & kawan: 100% né"), "Si%20Laju%20%26%20kawan%3A%20100%25%20n%C3%A9");
    }

    #[test]
    fn a_code_has_its_corners_and_its_quiet_zone() {
        let svg = qr("https://inovasi.bandarlampung.example/inovasi/antar-akta/").unwrap();
        assert!(svg.contains("viewBox=\"0 0 41 41\""), "version 4 with four modules on each side: {svg}");
        assert!(svg.contains("d=\"M4 3.5m0 1h7"), "the first corner's upper edge: {svg}");
        assert!(svg.len() < 2_500);
        assert!(qr(&"x".repeat(3_000)).is_none());
    }
}
