//! What is put into a page after its template has been rendered.
//!
//! Templates receive marks in place of what is the same in many pages or costs more than the page itself: the ways to the
//! root and to the home page, the cards of lists, and codes. A page is told apart from last time's by its marks, so
//! what they stand for is made only for pages that are made.

use crate::cards::code;
use crate::diagnostic::Diagnostic;
use crate::permalink::{HOME, ROOT};
use crate::theme::context::Html;
use memchr::memchr;

/// Around the name of a [`Piece`]. Authors' text cannot hold them.
const OPEN: char = '\u{e003}';
const CLOSE: char = '\u{e004}';
/// The first byte of every mark in UTF-8, and how many bytes each has.
const FIRST_BYTE: u8 = 0xee;
const WIDTH: usize = 3;

/// Something that stands in pages by its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'n> {
    /// An innovation in a list whose headings are of this level. Its fingerprint tells it from what it was last time.
    Card { level: u8, slug: &'n str, fingerprint: u64 },
    /// The QR code of an address.
    Code { url: &'n str },
    /// The same as a file, in an address that holds it.
    CodeFile { format: code::Format, url: &'n str },
}

impl<'n> Piece<'n> {
    /// What a template prints.
    pub(crate) fn mark(self) -> Html {
        Html(match self {
            Piece::Card { level, slug, fingerprint } => format!("{OPEN}k{level}{fingerprint:016x}{slug}{CLOSE}"),
            Piece::Code { url } => format!("{OPEN}q{url}{CLOSE}"),
            Piece::CodeFile { format, url } => format!("{OPEN}f{}{url}{CLOSE}", format.extension()),
        })
    }

    fn named(name: &'n str) -> Option<Piece<'n>> {
        let (kind, rest) = name.split_at_checked(1)?;
        match kind {
            "k" => {
                let (level, rest) = rest.split_at_checked(1)?;
                let (fingerprint, slug) = rest.split_at_checked(16)?;
                let fingerprint = u64::from_str_radix(fingerprint, 16).ok()?;
                Some(Piece::Card { level: level.parse().ok()?, slug, fingerprint })
            }
            "q" => Some(Piece::Code { url: rest }),
            "f" => code::Format::ALL
                .into_iter()
                .find_map(|format| Some(Piece::CodeFile { format, url: rest.strip_prefix(format.extension())? })),
            _ => None,
        }
    }
}

/// The two ways up from a page.
#[derive(Clone, Copy)]
pub(crate) struct Ways<'w> {
    pub root: &'w str,
    pub home: &'w str,
}

impl Ways<'static> {
    /// The marks themselves: for what stands on pages of several depths.
    pub(crate) const LATER: Ways<'static> = Ways { root: "\u{e000}", home: "\u{e002}" };
}

/// Writes `text` into `page` with everything in the place of its mark. `make` tells what stands for a piece; that may hold
/// marks too.
pub(crate) fn fill(
    page: &mut String,
    text: &str,
    ways: Ways,
    make: &impl Fn(&mut String, Piece) -> Result<(), Box<Diagnostic>>,
) -> Result<(), Box<Diagnostic>> {
    let mut rest = text;
    while let Some(at) = memchr(FIRST_BYTE, rest.as_bytes()) {
        page.push_str(&rest[..at]);
        rest = &rest[at..];
        let (mark, behind) = rest.split_at(WIDTH);
        rest = behind;
        match mark.chars().next() {
            Some(ROOT) => page.push_str(ways.root),
            Some(HOME) => page.push_str(ways.home),
            Some(OPEN) => {
                let (name, behind) = rest.split_once(CLOSE).unwrap_or((rest, ""));
                rest = behind;
                if let Some(piece) = Piece::named(name) {
                    make(page, piece)?;
                }
            }
            _ => page.push_str(mark),
        }
    }
    page.push_str(rest);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write;

    fn filled(text: &str) -> String {
        let ways = Ways { root: "../", home: "../en/" };
        let mut page = String::new();
        fill(&mut page, text, ways, &|page, piece| {
            let _ = write!(page, "[{piece:?}]");
            Ok(())
        })
        .unwrap();
        page
    }

    #[test]
    fn every_mark_is_filled_and_nothing_else() {
        let pieces = [
            Piece::Card { level: 2, slug: "si-contoh", fingerprint: 31 },
            Piece::Code { url: "https://a.example/" },
            Piece::CodeFile { format: code::Format::Svg, url: "https://a.example/" },
            Piece::CodeFile { format: code::Format::Png, url: "https://a.example/" },
        ];
        for piece in pieces {
            let text = format!("<p>é {HOME}x/{}y</p>{ROOT}", piece.mark().0);
            assert_eq!(filled(&text), format!("<p>é ../en/x/[{piece:?}]y</p>../"));
        }
        // U+E900 and U+F000 begin with the same byte or look alike; a mark without its end is no mark.
        assert_eq!(filled("a\u{e900}b\u{f000}c"), "a\u{e900}b\u{f000}c");
        assert_eq!(filled("a\u{e003}zzz"), "a");
        assert_eq!(Ways::LATER.root, ROOT.to_string());
        assert_eq!(Ways::LATER.home, HOME.to_string());
    }
}
