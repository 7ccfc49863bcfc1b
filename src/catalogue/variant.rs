//! The forms in which a picture is published. They follow from its head alone, so every page knows their addresses before
//! a pixel is read.

use crate::content::picture::Picture;
use crate::content::stray;
use crate::permalink::{self, SitePath};

/// One published form of a picture: its size in pixels and its format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Variant {
    pub width: u32,
    pub height: u32,
    pub format: Format,
}

/// The file format of one published size of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    WebP,
    Jpeg,
    Png,
}

impl Format {
    /// The format that a file's name promises.
    pub(crate) fn of_name(name: &str) -> Option<Format> {
        match name.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
            "webp" => Some(Format::WebP),
            "png" => Some(Format::Png),
            ending => stray::PICTURES.contains(&ending).then_some(Format::Jpeg),
        }
    }

    /// The ending of its file name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::WebP => "webp",
            Format::Jpeg => "jpg",
            Format::Png => "png",
        }
    }
}

/// All forms of one picture: small WebPs for a browser to choose from, and one for those that know no WebP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Variants {
    pub webp: Vec<Variant>,
    pub fallback: Variant,
}

/// Pixels: a card, a phone, a desktop.
const WIDTHS: [u32; 3] = [400, 800, 1_200];
/// The width of the form for old browsers and for link previews.
const FALLBACK_WIDTH: u32 = 800;
/// The size in which a logo is shown, in CSS pixels; it is published for screens of one and of two dots to each.
const LOGO: (u32, u32) = (240, 48);

impl Variants {
    /// The forms of a photo or a drawing; none is wider than the picture itself.
    pub(crate) fn of_picture(picture: &Picture) -> Variants {
        let widest = picture.width.min(WIDTHS[WIDTHS.len() - 1]);
        let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|width| *width <= widest).collect();
        // A further width that is hardly larger is not worth its space on disk.
        if widths.last().is_none_or(|last| widest > last + last / 4) {
            widths.push(widest);
        }
        Variants {
            webp: widths.into_iter().map(|width| scaled(picture, width, Format::WebP)).collect(),
            fallback: scaled(picture, picture.width.min(FALLBACK_WIDTH), Format::Jpeg),
        }
    }

    /// The forms of a logo, which may be transparent.
    pub(crate) fn of_logo(picture: &Picture) -> Variants {
        let (width, _) = logo_size(picture);
        let double = picture.width.min(2 * width);
        let mut webp = vec![scaled(picture, width, Format::WebP)];
        if double > width {
            webp.push(scaled(picture, double, Format::WebP));
        }
        Variants { webp, fallback: scaled(picture, double, Format::Png) }
    }

    /// Every form, each once.
    pub(crate) fn all(&self) -> impl Iterator<Item = Variant> {
        self.webp.iter().chain([&self.fallback]).copied()
    }

    /// The WebPs as a `srcset` with the width of each.
    pub(crate) fn srcset(&self, source: &str, picture: &Picture) -> String {
        let choices: Vec<String> = self
            .webp
            .iter()
            .map(|variant| format!("{} {}w", path(source, picture, *variant).href(true), variant.width))
            .collect();
        choices.join(", ")
    }

    /// The address of the form that every browser knows.
    pub(crate) fn src(&self, source: &str, picture: &Picture) -> String {
        path(source, picture, self.fallback).href(true)
    }
}

/// The size in which a logo is shown, in CSS pixels.
pub(crate) fn logo_size(picture: &Picture) -> (u32, u32) {
    let (most, height) = LOGO;
    let width = (u64::from(height) * u64::from(picture.width) / u64::from(picture.height)).min(u64::from(most)) as u32;
    let shown = scaled(picture, width.clamp(1, picture.width), Format::Png);
    (shown.width, shown.height)
}

/// Where a form of a picture is published.
pub(crate) fn path(source: &str, picture: &Picture, variant: Variant) -> SitePath {
    permalink::picture(source, &picture.fingerprint, variant.width, variant.format.extension())
}

fn scaled(picture: &Picture, width: u32, format: Format) -> Variant {
    let height = u64::from(width) * u64::from(picture.height) + u64::from(picture.width) / 2;
    Variant { width, height: (height / u64::from(picture.width)).max(1) as u32, format }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32) -> Picture {
        Picture { width, height, fingerprint: "0123abcd".to_owned() }
    }

    fn widths(width: u32) -> Vec<u32> {
        Variants::of_picture(&picture(width, 600)).webp.iter().map(|variant| variant.width).collect()
    }

    #[test]
    fn no_form_is_wider_than_the_picture() {
        assert_eq!(widths(4_000), [400, 800, 1_200]);
        assert_eq!(widths(1_100), [400, 800, 1_100]);
        assert_eq!(widths(900), [400, 800]);
        assert_eq!(widths(700), [400, 700]);
        assert_eq!(widths(90), [90]);
        assert_eq!(Variants::of_picture(&picture(90, 12_000)).fallback.width, 90);
        assert_eq!(Variants::of_picture(&picture(12_000, 1)).webp[0].height, 1);
    }

    #[test]
    fn logos_fit_the_header() {
        assert_eq!(logo_size(&picture(512, 512)), (48, 48));
        assert_eq!(logo_size(&picture(2_000, 100)), (240, 12));
        assert_eq!(logo_size(&picture(20, 20)), (20, 20));
        let webp = Variants::of_logo(&picture(60, 60)).webp;
        assert_eq!(webp.iter().map(|variant| variant.width).collect::<Vec<_>>(), [48, 60]);
    }

    #[test]
    fn names_hold_nothing_that_a_srcset_could_trip_over() {
        let photo = picture(500, 300);
        let srcset = Variants::of_picture(&photo).srcset("content/gambar/Foto, Bu Lurah 2.JPG", &photo);
        assert_eq!(srcset.replace(permalink::ROOT, ""), "aset/gambar/foto-bu-lurah-2-0123abcd-400.webp 400w");
    }
}
