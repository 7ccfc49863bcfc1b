//! How other sites show an innovation: a card in a frame, and the oEmbed answer that tells them of it.

use super::head::page_of;
use super::scene::Scene;
use super::{Renderer, share_card};
use crate::cards::Format;
use crate::catalogue::Innovation;
use crate::permalink;
use crate::plan::{Card, Subject};
use crate::theme::context;
use serde_json::json;

/// Pixels of the frame: a phone's width, and room for the longest name and summary.
const WIDTH: u32 = 480;
const HEIGHT: u32 = 420;
/// What the page in the frame may do: open its links in the visitor's whole window.
const SANDBOX: &str = "allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox";
/// Seconds for which an answer holds.
const CACHE_AGE: u32 = 86_400;

/// What `embed.html` receives, and the page's head.
pub(crate) fn context(scene: Scene, innovation: &Innovation) -> (context::Embed, context::Page) {
    let record = scene.record(innovation);
    // Quotes stay as they are: in a text they end nothing.
    let code = frame(scene, innovation).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let embed = context::Embed { card: scene.card(innovation), code: context::Html(code) };
    let mut page = page_of(scene, record.name.value.clone(), record.summary.clone(), Vec::new());
    page.canonical = Some(scene.settings.base_url.join(permalink::innovation(&record.slug).address()));
    (embed, page)
}

/// The markup that shows the card on another site.
pub(crate) fn frame(scene: Scene, innovation: &Innovation) -> String {
    let record = &innovation.record;
    let url = scene.settings.base_url.join(permalink::embed(&record.slug).address());
    let (url, title) = (quoted(&url), quoted(&record.name.value));
    format!(
        "<iframe src=\"{url}\" title=\"{title}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" loading=\"lazy\" \
         sandbox=\"{SANDBOX}\"></iframe>"
    )
}

fn quoted(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The answer of oEmbed 1.0, type "rich".
pub(crate) fn oembed(renderer: &Renderer, index: usize) -> String {
    let scene = renderer.own_scene();
    let innovation = &scene.catalogue.innovations[index];
    let base = &scene.settings.base_url;
    let agency = &scene.catalogue.agencies[innovation.agency];
    let mut answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": innovation.record.name.value,
        "author_name": agency.name,
        "author_url": base.join(permalink::agency(&agency.id).address()),
        "provider_name": scene.site_name(),
        "provider_url": base.join(""),
        "cache_age": CACHE_AGE,
        "html": frame(scene, innovation),
        "width": WIDTH,
        "height": HEIGHT,
    });
    if scene.settings.has_share_cards() {
        let subject = Subject::Innovation(index);
        let card = Card { subject, format: Format::Link, with_photo: subject.photo(scene.catalogue).is_some() };
        let (width, height) = card.format.size();
        let path = card.path(subject.page(scene.catalogue).address());
        let mark = renderer.card_fingerprint(card, &share_card::fields(scene, subject));
        answer["thumbnail_url"] = format!("{}?v={mark}", base.join(path.as_str())).into();
        answer["thumbnail_width"] = width.into();
        answer["thumbnail_height"] = height.into();
    }
    answer.to_string()
}
