//! Makes one output from one job: reads nothing but pictures, writes nothing, remembers nothing.
//!
//! What many pages share (the site, cards, filters) is put into the engine's values once, when the [`Renderer`] is made.

pub mod card;
pub mod cover;
pub mod export;
pub mod feed;
pub mod home;
pub mod innovation;
pub mod lists;
pub mod page;
pub mod picture;
pub mod server;
pub mod sitemap;
pub mod structured;
pub mod words;

use crate::catalogue::Catalogue;
use crate::catalogue::permalink::{ROOT, SitePath};
use crate::catalogue::variant::Variant;
use crate::content::read;
use crate::diagnostic::{Diagnostic, SourcePath, Span};
use crate::plan::{Job, Plan};
use crate::settings::Settings;
use crate::theme::{COLOURS, Theme};
use card::Scene;
use std::path::Path;
use std::sync::OnceLock;
use tera::Value;

/// Bytes of one output and what they are.
pub struct Output {
    pub bytes: Vec<u8>,
    pub media_type: &'static str,
}

/// Everything that jobs need.
pub struct Renderer<'a> {
    pub settings: &'a Settings,
    pub catalogue: &'a Catalogue,
    pub theme: &'a Theme,
    pub plan: &'a Plan,
    root: &'a Path,
    /// Cards of all innovations as the engine's values, each made when a list first shows it.
    cards: Vec<OnceLock<Value>>,
    filters: Vec<Value>,
}

impl<'a> Renderer<'a> {
    /// Prepares what pages share. `root` is where pictures are read from.
    pub fn new(
        settings: &'a Settings,
        catalogue: &'a Catalogue,
        theme: &'a mut Theme,
        plan: &'a Plan,
        root: &'a Path,
    ) -> Renderer<'a> {
        let locale = theme.locale.clone();
        let scene = Scene { settings, catalogue, locale: &locale };
        let cards = catalogue.innovations.iter().map(|_| OnceLock::new()).collect();
        let filters = lists::filters(scene);
        let site = page::site(scene, theme.asset(COLOURS));
        theme.set_global("site", Value::from_serializable(&site));
        Renderer { settings, catalogue, theme, plan, root, cards, filters }
    }

    fn scene(&self) -> Scene<'_> {
        Scene { settings: self.settings, catalogue: self.catalogue, locale: &self.theme.locale }
    }

    /// Makes the output of a job.
    pub fn render(&self, path: &SitePath, job: &Job) -> Result<Output, Box<Diagnostic>> {
        let text = |bytes: String, media_type| Ok(Output { bytes: bytes.into_bytes(), media_type });
        match job {
            Job::Feed { scope, format } => feed::render(self, path, *scope, *format),
            Job::Sitemap { part } => text(sitemap::render(self, *part), "application/xml"),
            Job::Robots => text(sitemap::robots(self.settings), TEXT),
            Job::Export { format } => export::render(self, *format),
            Job::Server { file } => text(server::render(self, *file), TEXT),
            Job::Asset { name } => {
                let bytes = self.theme.asset(name).map(|asset| asset.bytes.clone()).unwrap_or_default();
                Ok(Output { bytes, media_type: media_type(name) })
            }
            Job::Picture { source, variant } => {
                let mut made = self.pictures(source, &[*variant])?;
                Ok(Output { bytes: made.pop().unwrap_or_default(), media_type: media_type(path.as_str()) })
            }
            _ => {
                let (template, context) = page::context(self, path, job);
                let page = self.theme.render(template, &context)?;
                text(self.at_home(path, job, &page), HTML)
            }
        }
    }

    /// Several forms of one picture, in their order: it is decoded once for all of them.
    pub fn pictures(&self, source: &SourcePath, wanted: &[Variant]) -> Result<Vec<Vec<u8>>, Box<Diagnostic>> {
        let bytes = read::picture(self.root, source)?;
        let broken = || Box::new(Diagnostic::error("gambar-rusak", source, Span::default()));
        picture::make(&bytes, wanted).ok_or_else(broken)
    }

    /// The page as its templates were written, before minification; `None` for what is no page.
    pub fn render_as_written(&self, path: &SitePath, job: &Job) -> Option<String> {
        let is_page = !matches!(
            job,
            Job::Feed { .. }
                | Job::Sitemap { .. }
                | Job::Robots
                | Job::Export { .. }
                | Job::Server { .. }
                | Job::Asset { .. }
                | Job::Picture { .. }
        );
        let (template, context) = is_page.then(|| page::context(self, path, job))?;
        Some(self.at_home(path, job, &self.theme.render_as_written(template, &context)?))
    }

    /// Puts the way to the root into the links of a page. The page for missing addresses is shown at any depth, so its
    /// links start from the base URL's path.
    fn at_home(&self, path: &SitePath, job: &Job, page: &str) -> String {
        let way = match job {
            Job::NotFound if !self.settings.offline => self.settings.base_url.path.clone(),
            _ => path.way_to_root(),
        };
        page.replace(ROOT, &way)
    }

    /// Innovations by their indexes, as cards.
    pub fn cards(&self, members: &[usize]) -> Vec<Value> {
        let card = |index: &usize| {
            let innovation = &self.catalogue.innovations[*index];
            self.cards[*index].get_or_init(|| Value::from_serializable(&self.scene().card(innovation))).clone()
        };
        members.iter().map(card).collect()
    }
}

pub const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

/// The media type of a file by its ending; only what themes and content can hold.
pub fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase().as_str() {
        "html" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        "txt" => TEXT,
        _ => "application/octet-stream",
    }
}
