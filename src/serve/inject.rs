//! What a preview adds to a page: one script at its end. And what the script needs to know of the page: whether its
//! content has changed, or only its style sheets.

use crate::fingerprint::Feed;
use serde::Serialize;

/// The script that a preview adds to pages. No plan has a path like this and the next two.
pub(crate) const SCRIPT: &str = "/_etalase/hidup.js";
/// The style sheet of what the script shows.
pub(crate) const STYLE: &str = "/_etalase/hidup.css";
/// The stream that tells pages of saves.
pub(crate) const STREAM: &str = "/_etalase/aliran";

/// A page as the script compares it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct PageState {
    /// The fingerprint of everything but the addresses of style sheets.
    pub isi: String,
    /// The addresses of style sheets, in order.
    pub gaya: Vec<String>,
}

impl PageState {
    /// Reads the bytes of a page as it was rendered.
    pub(crate) fn of(page: &[u8]) -> PageState {
        let page = String::from_utf8_lossy(page);
        let mut feed = Feed::default();
        let (mut gaya, mut rest) = (Vec::new(), &*page);
        while let Some(start) = rest.find("<link ") {
            let end = rest[start..].find('>').map_or(rest.len(), |length| start + length);
            let link = &rest[start..end];
            match address(link).filter(|_| link.contains("stylesheet")) {
                Some(address) => {
                    feed.add(&rest[..start]).add(link.replace(address, ""));
                    gaya.push(address.to_owned());
                }
                None => drop(feed.add(&rest[..end])),
            }
            rest = &rest[end..];
        }
        feed.add(rest);
        PageState { isi: feed.digits(16), gaya }
    }
}

/// The value of `href` in a tag, quoted or not.
fn address(tag: &str) -> Option<&str> {
    let value = tag.split_once("href=")?.1;
    match value.strip_prefix(['"', '\'']) {
        Some(quoted) => quoted.split(['"', '\'']).next(),
        None => value.split_whitespace().next(),
    }
}

/// The page with the script before the end of its body.
pub(crate) fn injected(page: &[u8]) -> Vec<u8> {
    let script = format!("<script src=\"{SCRIPT}?isi={}\" defer></script>", PageState::of(page).isi);
    let at = page.windows(7).rposition(|bytes| bytes.eq_ignore_ascii_case(b"</body>")).unwrap_or(page.len());
    [&page[..at], script.as_bytes(), &page[at..]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_content_from_style() {
        let page = |style: &str, text: &str| {
            format!(
                "<head><link rel=\"icon\" href=\"a.png\"><link rel=\"stylesheet\" href=\"{style}\"></head><body>{text}</body>"
            )
        };
        let (first, restyled) =
            (PageState::of(page("a.css", "x").as_bytes()), PageState::of(page("b.css", "x").as_bytes()));
        assert_eq!(first.isi, restyled.isi);
        assert_eq!((first.gaya, restyled.gaya), (vec!["a.css".to_owned()], vec!["b.css".to_owned()]));
        assert_ne!(first.isi, PageState::of(page("a.css", "y").as_bytes()).isi);
    }

    #[test]
    fn adds_nothing_but_the_script() {
        let page = "<body>a</body></html>";
        let injected = String::from_utf8(injected(page.as_bytes())).unwrap();
        let (before, rest) = injected.split_once("<script").unwrap();
        let (_, after) = rest.split_once("</script>").unwrap();
        assert_eq!(format!("{before}{after}"), page);
    }
}
