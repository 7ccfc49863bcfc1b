//! Makes one output from one job: reads nothing but pictures, writes nothing, remembers nothing.
//!
//! What many pages share (the site, cards, filters) is put into the engine's values once, when the [`Editions`] are made.

pub mod agencies;
pub mod captions;
pub mod card;
pub mod chart;
pub mod cover;
pub mod drawing;
pub mod embed;
pub mod evidence;
pub mod explore;
pub mod export;
pub mod feed;
pub mod filter;
pub mod glossary;
pub mod home;
pub mod innovation;
pub mod kit;
pub mod lists;
pub mod page;
pub mod picture;
pub mod prints;
pub mod search;
pub mod server;
pub mod share;
pub mod share_card;
pub mod sitemap;
pub mod spelled;
pub mod statistics;
pub mod structured;
pub mod words;

use crate::catalogue::Catalogue;
use crate::catalogue::permalink::{HOME, ROOT, SitePath};
use crate::catalogue::variant::Variant;
use crate::content::read;
use crate::diagnostic::message::Language;
use crate::diagnostic::{Diagnostic, SourcePath, Span};
use crate::plan::{Job, Plan};
use crate::search::{Index, Part};
use crate::settings::Settings;
use crate::theme::{COLOURS, Theme};
use card::Scene;
use spelled::ShortForms;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use tera::{Context, Value};

/// Bytes of one output and what they are.
pub struct Output {
    pub bytes: Vec<u8>,
    pub media_type: &'static str,
}

/// Everything that jobs need, once for each language of the site.
pub struct Editions {
    renderers: Vec<Renderer>,
    others: Vec<Language>,
    index: OnceLock<Index>,
}

impl Editions {
    /// Prepares what pages share. `root` is where pictures are read from.
    pub fn new(
        settings: Arc<Settings>,
        catalogue: Arc<Catalogue>,
        theme: Arc<Theme>,
        plan: Arc<Plan>,
        root: &Path,
    ) -> Editions {
        let colours = theme.asset(COLOURS).map(|asset| asset.path.href(true));
        let short_forms = Arc::new(ShortForms::new(&catalogue.glossary));
        let version: Arc<str> = filter::version(&catalogue).into();
        let renderer = |edition: usize| {
            let scene = Scene { settings: &settings, catalogue: &catalogue, locale: &theme.editions[edition].locale };
            Renderer {
                site: Value::from_serializable(&page::site(scene, colours.clone())),
                cards: catalogue.innovations.iter().map(|_| OnceLock::new()).collect(),
                filters: lists::filters(scene),
                version: version.clone(),
                short_forms: short_forms.clone(),
                settings: settings.clone(),
                catalogue: catalogue.clone(),
                theme: theme.clone(),
                plan: plan.clone(),
                root: root.to_owned(),
                edition,
            }
        };
        let renderers = (0..theme.editions.len()).map(renderer).collect();
        Editions { renderers, others: settings.other_languages().collect(), index: OnceLock::new() }
    }

    /// Makes the output of a job.
    pub fn render(&self, path: &SitePath, job: &Job) -> Result<Output, Box<Diagnostic>> {
        match job {
            Job::SearchIndex { part } => Ok(self.search_part(*part)),
            Job::Card(_) | Job::Print(_) => match self.layer(job) {
                Some(layer) => self.draw(job, &drawing::Stack::new(layer)),
                None => self.of(path, job).render(path, job),
            },
            Job::KitFile { innovation, file } => self.whole_kit_file(*innovation, *file),
            _ => self.of(path, job).render(path, job),
        }
    }

    /// What a search finds, made when it is first asked for. It works on all cores: ask before rendering its parts in
    /// parallel, or one worker would wait for another that waits for the first.
    pub fn index(&self) -> &Index {
        let Renderer { catalogue, settings, plan, .. } = &self.renderers[0];
        self.index.get_or_init(|| Index::new(catalogue, settings, &plan.search))
    }

    fn search_part(&self, part: Part) -> Output {
        let Renderer { catalogue, settings, plan, .. } = &self.renderers[0];
        let bytes = plan.search.part(catalogue, settings, part, || self.index());
        Output { bytes, media_type: media_type(".json") }
    }

    /// Several forms of one picture, in their order: it is decoded once for all of them.
    pub fn pictures(&self, source: &SourcePath, wanted: &[Variant]) -> Result<Vec<Vec<u8>>, Box<Diagnostic>> {
        self.renderers[0].pictures(source, wanted)
    }

    /// The page as its templates were written, before minification; `None` for what is no page.
    pub fn render_as_written(&self, path: &SitePath, job: &Job) -> Option<String> {
        job.is_page().then(|| self.of(path, job).render_as_written(path, job))?
    }

    /// The renderer in whose language an output is made.
    fn of(&self, path: &SitePath, job: &Job) -> &Renderer {
        let language = path.language(self.others.iter().copied()).filter(|_| job.is_localized());
        let at = language.and_then(|(language, _)| {
            self.renderers.iter().position(|renderer| renderer.scene().locale.language == language)
        });
        &self.renderers[at.unwrap_or(0)]
    }
}

/// Everything that jobs of one language need.
pub struct Renderer {
    pub settings: Arc<Settings>,
    pub catalogue: Arc<Catalogue>,
    pub theme: Arc<Theme>,
    pub plan: Arc<Plan>,
    root: PathBuf,
    /// What all pages know of the site.
    site: Value,
    /// Index of the theme's edition.
    edition: usize,
    /// Cards of all innovations as the engine's values, each made when a list first shows it.
    cards: Vec<OnceLock<Value>>,
    filters: Vec<Value>,
    /// Names the catalogue's list as it is in this build.
    version: Arc<str>,
    short_forms: Arc<ShortForms>,
}

impl Renderer {
    fn scene(&self) -> Scene<'_> {
        Scene {
            settings: &self.settings,
            catalogue: &self.catalogue,
            locale: &self.theme.editions[self.edition].locale,
        }
    }

    fn render(&self, path: &SitePath, job: &Job) -> Result<Output, Box<Diagnostic>> {
        let text = |bytes: String, media_type| Ok(Output { bytes: bytes.into_bytes(), media_type });
        match job {
            Job::Feed { scope, format } => feed::render(self, path, *scope, *format),
            Job::Sitemap { part } => text(sitemap::render(self, *part), "application/xml"),
            Job::Robots => text(sitemap::robots(&self.settings), TEXT),
            Job::FilterData { file } => text(filter::data(self, *file), "application/json"),
            Job::CardShard { shard } => {
                let fragment =
                    self.theme.render(self.edition, "cards.html", &self.on_site(filter::shard(self, *shard)))?;
                text(self.at_home(path, job, &fragment), HTML)
            }
            Job::OEmbed { innovation } => text(embed::oembed(self, *innovation), "application/json"),
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
                let page = self.theme.render(self.edition, template, &self.on_site(context))?;
                text(self.at_home(path, job, &page), HTML)
            }
        }
    }

    fn pictures(&self, source: &SourcePath, wanted: &[Variant]) -> Result<Vec<Vec<u8>>, Box<Diagnostic>> {
        let bytes = read::picture(&self.root, source)?;
        let broken = || Box::new(Diagnostic::error("gambar-rusak", source, Span::default()));
        picture::make(&bytes, wanted).ok_or_else(broken)
    }

    fn render_as_written(&self, path: &SitePath, job: &Job) -> Option<String> {
        let (template, context) = page::context(self, path, job);
        Some(self.at_home(path, job, &self.theme.render_as_written(self.edition, template, &self.on_site(context))?))
    }

    /// Adds what every template knows.
    fn on_site(&self, mut context: Context) -> Context {
        context.insert_value("site", self.site.clone());
        context
    }

    /// Puts the ways to the root and to the home page into the links of a page. The page for missing addresses is shown
    /// at any depth, so its links start from the base URL's path.
    fn at_home(&self, path: &SitePath, job: &Job, page: &str) -> String {
        let root = match job {
            Job::NotFound if !self.settings.offline => self.settings.base_url.path.clone(),
            _ => path.way_to_root(),
        };
        let home = match path.language(self.settings.other_languages()) {
            Some((_, own)) => own.way_to_root(),
            None => root.clone(),
        };
        page.replace(ROOT, &root).replace(HOME, &home)
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
        "pdf" => "application/pdf",
        "csv" => "text/csv; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        "txt" => TEXT,
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}
