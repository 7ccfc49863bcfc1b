//! Kits for social media teams.

use super::{AgencyLink, Html, Link, Notice, Pagination};
use serde::Serialize;

/// `kit` in `kit.html`: what a social media team needs to pass an innovation on. Made in the site's own language only.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Kit {
    pub name: String,
    /// As on the innovation's page: what must be known before anything is posted.
    pub notice: Option<Notice>,
    /// The innovation's page.
    pub href: String,
    pub agency: AgencyLink,
    /// What the pictures say, in words.
    pub alt: String,
    /// The picture of the link (`tautan`), the post (`kiriman`) and the story (`cerita`).
    pub pictures: Vec<KitPicture>,
    pub captions: Vec<Caption>,
    /// The code of the short address; printed where the address is short enough for one.
    pub qr: Option<Html>,
    /// Files for print: the code as a drawing and as a picture.
    pub files: Vec<KitFile>,
    /// The name of the file into which the page's script puts everything.
    pub archive: String,
    pub short_url: String,
    /// The short address as people type it.
    pub typed: String,
    pub preview: Preview,
}

/// A picture of a kit, at its own size.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct KitPicture {
    pub id: &'static str,
    pub label: String,
    /// What it is for.
    pub purpose: String,
    pub src: String,
    /// The name by which it is saved.
    pub download: String,
    pub width: u32,
    pub height: u32,
}

/// The words for one channel: `whatsapp`, `facebook`, `instagram`, `x` or `tiktok`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Caption {
    pub id: &'static str,
    pub label: String,
    /// The name by which the text is saved, lines ended as Notepad ends them.
    pub download: String,
    /// Lines of text, with line ends.
    pub text: String,
    /// Lines that it takes on a phone.
    pub rows: usize,
    /// How long the channel says it is, and how long it may be.
    pub length: usize,
    pub limit: usize,
}

/// A file to save under the name `download`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct KitFile {
    pub label: String,
    pub href: String,
    pub download: String,
}

/// What messengers and networks show of the link.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Preview {
    pub image: String,
    pub title: String,
    pub description: String,
    pub domain: String,
}

/// `kits` in `kits.html`: the kits of all listed innovations, under their agencies.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Kits {
    pub groups: Vec<KitGroup>,
    pub total: usize,
    pub pagination: Pagination,
}

/// An agency and the kits of its innovations.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct KitGroup {
    pub agency: String,
    pub kits: Vec<Link>,
}
