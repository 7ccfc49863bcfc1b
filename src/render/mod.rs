//! Makes one output from one job. It reads nothing but pictures, and publishes nothing.
//!
//! What many pages share (the site, filters) is put into the engine's values once, when the [`Editions`] are made; a card is made
//! when the first list asks for it, and kept for the others on a [`SpillStore`].

#![deny(clippy::wildcard_enum_match_arm)]

pub(crate) mod agencies;
pub(crate) mod arrival;
pub mod captions;
pub(crate) mod card;
pub(crate) mod chart;
pub(crate) mod destinations;
pub(crate) mod drawing;
pub(crate) mod embed;
pub(crate) mod evidence;
pub(crate) mod explore;
pub mod export;
pub(crate) mod feed;
pub(crate) mod filter;
pub(crate) mod glossary;
mod head;
pub(crate) mod home;
mod hooks;
pub(crate) mod innovation;
pub(crate) mod kit;
pub(crate) mod lists;
pub(crate) mod marks;
mod moved;
pub(crate) mod open_data;
pub(crate) mod page;
pub(crate) mod page_input;
pub(crate) mod picture;
mod pixels;
pub(crate) mod prints;
pub(crate) mod records;
pub mod scene;
pub(crate) mod search;
pub(crate) mod server;
pub(crate) mod share;
pub mod share_card;
mod sheet;
mod site;
pub(crate) mod sitemap;
pub(crate) mod spelled;
pub(crate) mod statistics;
pub(crate) mod structured;
pub(crate) mod words;

use crate::catalogue::Catalogue;
use crate::catalogue::variant::Variant;
use crate::content::read;
use crate::content::spill::{SpillStore, Spilled};
use crate::diagnostic::message::Language;
use crate::diagnostic::{Diagnostic, SourcePath, Span};
use crate::fingerprint::Feed;
use crate::permalink::SitePath;
use crate::plan::{Asset, Data, Job, Plan};
use crate::search::{Index, Part};
use crate::settings::Settings;
use crate::theme::context::Html;
use crate::theme::{COLOURS, Theme};
use lists::LIST_LEVEL;
use marks::{Piece, Ways};
use open_data::Digests;
use page_input::PageInput;
use scene::Scene;
use spelled::ShortForms;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use tera::Value;

/// Bytes of one output and what they are.
pub struct Output {
    pub bytes: Vec<u8>,
    pub media_type: &'static str,
}

/// What came of a job.
pub(crate) type Made = Result<Output, Box<Diagnostic>>;

/// Everything that jobs need, once for each language of the site.
pub struct Editions {
    renderers: Vec<Renderer>,
    others: Vec<Language>,
    index: OnceLock<Index>,
    digests: Digests,
}

/// Bytes of a card.
const CARD: usize = 3 << 10;
/// Bytes of all cards of a site, if they are to stay in memory. Every one is wanted in many lists; of more, a part in memory
/// would spare little.
const ROOM_FOR_CARDS: usize = 64 << 20;

impl Editions {
    /// Prepares what pages share. `root` is where pictures are read from, `spill` where cards are put aside.
    pub fn new(
        settings: Arc<Settings>,
        catalogue: Arc<Catalogue>,
        theme: Arc<Theme>,
        plan: Arc<Plan>,
        root: &Path,
        spill: &Arc<SpillStore>,
    ) -> Editions {
        let cards = catalogue.innovations.len() * theme.editions.len() * CARD;
        if cards <= ROOM_FOR_CARDS {
            spill.make_room(cards);
        }
        let colours = theme.asset(COLOURS).map(|asset| asset.path.href(true));
        let short_forms = Arc::new(ShortForms::new(&catalogue.glossary));
        let version: Arc<str> = filter::version(&catalogue).into();
        let renderer = |edition: usize| {
            let scene = Scene { settings: &settings, catalogue: &catalogue, locale: &theme.editions[edition].locale };
            let site = Value::from_serializable(&site::site(scene, colours.clone()));
            Renderer {
                foundation: page_input::foundation(&theme, edition, &site, &settings.served.path),
                site,
                footer: OnceLock::new(),
                cards: catalogue.innovations.iter().map(|_| ListCard::default()).collect(),
                filters: lists::filters(scene),
                version: version.clone(),
                short_forms: short_forms.clone(),
                settings: settings.clone(),
                catalogue: catalogue.clone(),
                theme: theme.clone(),
                plan: plan.clone(),
                root: root.to_owned(),
                spill: spill.clone(),
                edition,
            }
        };
        let renderers = (0..theme.editions.len()).map(renderer).collect();
        Editions {
            renderers,
            others: settings.other_languages().collect(),
            index: OnceLock::new(),
            digests: Digests::default(),
        }
    }

    /// The same for a catalogue that differs from the own in one entry, as somebody types it.
    pub(crate) fn overlaid(&self, catalogue: &Arc<Catalogue>) -> Editions {
        let renderers = self.renderers.iter().map(|renderer| Renderer {
            settings: renderer.settings.clone(),
            catalogue: catalogue.clone(),
            theme: renderer.theme.clone(),
            plan: renderer.plan.clone(),
            root: renderer.root.clone(),
            spill: renderer.spill.clone(),
            site: renderer.site.clone(),
            edition: renderer.edition,
            footer: renderer.footer.clone(),
            foundation: renderer.foundation.clone(),
            cards: catalogue.innovations.iter().map(|_| ListCard::default()).collect(),
            filters: renderer.filters.clone(),
            version: renderer.version.clone(),
            short_forms: renderer.short_forms.clone(),
        });
        Editions {
            renderers: renderers.collect(),
            others: self.others.clone(),
            index: OnceLock::new(),
            digests: Digests::default(),
        }
    }

    /// What a page will be made from; `None` if the job is none of a template's.
    pub fn page_input<'r>(&'r self, path: &'r SitePath, job: &Job) -> Option<PageInput<'r>> {
        let renderer = self.of(path, job);
        match job {
            Job::Page(page) => Some(PageInput::of_page(renderer, path, page)),
            Job::Fragment(fragment) => Some(PageInput::of_fragment(renderer, path, fragment)),
            Job::Data(_) | Job::Drawn(_) | Job::Asset(_) | Job::Server(_) => None,
        }
    }

    /// Makes the output of a job.
    pub fn render(&self, path: &SitePath, job: &Job) -> Made {
        match job {
            Job::Page(page) => PageInput::of_page(self.of(path, job), path, page).finish(),
            Job::Fragment(fragment) => PageInput::of_fragment(self.of(path, job), path, fragment).finish(),
            Job::Data(data) => self.data(path, data),
            Job::Drawn(drawn) => self.draw(drawn, &drawing::Stack::new(self.layer(drawn))),
            Job::Asset(asset) => self.asset(path, asset),
            Job::Server(file) => text(server::render(&self.renderers[0], path, *file), TEXT),
        }
    }

    fn data(&self, path: &SitePath, data: &Data) -> Made {
        let renderer = &self.renderers[0];
        match data {
            Data::Filter(file) => text(filter::data(renderer, *file), "application/json"),
            Data::SearchIndex(part) => Ok(self.search_part(*part)),
            Data::Guesses { order, part } => {
                let bytes = renderer.plan.guesses.file(*order, *part);
                Ok(Output { bytes, media_type: media_type(".json") })
            }
            Data::OEmbed { innovation } => text(embed::oembed(renderer, *innovation), "application/json"),
            Data::Feed { scope, format } => feed::render(renderer, path, *scope, *format),
            Data::Sitemap { part } => text(sitemap::render(renderer, *part), "application/xml"),
            Data::Robots => text(sitemap::robots(&renderer.settings), TEXT),
            Data::Export(format) => Ok(self.digests.export(renderer, *format)),
            Data::Description(description) => Ok(open_data::describe(renderer, &self.digests, *description)),
        }
    }

    fn asset(&self, path: &SitePath, asset: &Asset) -> Made {
        match asset {
            Asset::Theme { name } => {
                let bytes = self.renderers[0].theme.asset(name).map(|asset| asset.bytes.clone()).unwrap_or_default();
                Ok(Output { bytes, media_type: media_type(name) })
            }
            Asset::Picture { source, variant } => {
                let mut made = self.pictures(source, &[*variant])?;
                Ok(Output { bytes: made.pop().unwrap_or_default(), media_type: media_type(path.as_str()) })
            }
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

    /// What keeps a picture from being made, if anything does.
    pub fn spoiled(&self, source: &SourcePath) -> Option<Diagnostic> {
        match read::picture(&self.renderers[0].root, source) {
            Err(problem) => Some(*problem),
            Ok(bytes) if picture::is_whole(&bytes) => None,
            Ok(_) => Some(Diagnostic::error("gambar-rusak", source, Span::default())),
        }
    }

    /// The renderer in whose language an output is made.
    fn of(&self, path: &SitePath, job: &Job) -> &Renderer {
        let language = path.language(self.others.iter().copied()).filter(|_| job.traits().is_localized);
        let at = language.and_then(|(language, _)| {
            self.renderers.iter().position(|renderer| renderer.scene().locale.language == language)
        });
        &self.renderers[at.unwrap_or(0)]
    }
}

/// An innovation's card in lists, each part made when it is first asked for.
#[derive(Default)]
struct ListCard {
    fingerprint: OnceLock<u64>,
    html: OnceLock<Result<Spilled, Box<Diagnostic>>>,
}

/// Everything that jobs of one language need.
pub(crate) struct Renderer {
    pub settings: Arc<Settings>,
    pub catalogue: Arc<Catalogue>,
    pub theme: Arc<Theme>,
    pub plan: Arc<Plan>,
    root: PathBuf,
    spill: Arc<SpillStore>,
    /// What all pages know of the site.
    site: Value,
    /// Index of the theme's edition.
    edition: usize,
    /// See [`PageInput`].
    footer: OnceLock<Result<Value, Box<Diagnostic>>>,
    /// The beginning of every page input's fingerprint.
    foundation: Feed,
    /// Of every innovation: its card in lists.
    cards: Vec<ListCard>,
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

    fn pictures(&self, source: &SourcePath, wanted: &[Variant]) -> Result<Vec<Vec<u8>>, Box<Diagnostic>> {
        let bytes = read::picture(&self.root, source)?;
        let broken = || Box::new(Diagnostic::error("gambar-rusak", source, Span::default()));
        picture::make(&bytes, wanted).ok_or_else(broken)
    }

    /// Puts everything into a rendered page that its marks stand for. `root` is the way from it to the site's root.
    fn fill(&self, path: &SitePath, root: &str, text: &str) -> Result<String, Box<Diagnostic>> {
        let home = match path.language(self.settings.other_languages()) {
            Some((_, own)) => own.way_to_root(),
            None => root.to_owned(),
        };
        let mut page = String::with_capacity(text.len() * 2);
        self.fill_into(&mut page, text, Ways { root, home: &home })?;
        Ok(page)
    }

    fn fill_into(&self, page: &mut String, text: &str, ways: Ways) -> Result<(), Box<Diagnostic>> {
        marks::fill(page, text, ways, &|page, piece| match piece {
            Piece::Card { level, slug, .. } => match self.catalogue.slugs.get(slug) {
                Some(index) if level == LIST_LEVEL => {
                    let card = self.cards[*index].html.get_or_init(|| {
                        let mut card = String::new();
                        // Its own pieces are put in once for all lists, the ways differ from page to page.
                        self.fill_into(&mut card, &self.card_html(level, *index)?, Ways::LATER)?;
                        Ok(self.spill.put(card.into()))
                    });
                    self.fill_into(page, &card.as_ref().map_err(Clone::clone)?.text(), ways)
                }
                // Under other headings a card stands once or twice in the whole site.
                Some(index) => self.fill_into(page, &self.card_html(level, *index)?, ways),
                None => Ok(()),
            },
            Piece::Code { url } => {
                page.push_str(&share::qr(url).unwrap_or_default());
                Ok(())
            }
            Piece::CodeFile { format, url } => {
                page.push_str(&share::code_file(format, url).unwrap_or_default());
                Ok(())
            }
        })
    }

    /// Innovations by their indexes, as the marks of their cards.
    fn cards(&self, level: u8, members: &[usize]) -> Vec<Html> {
        let mark = |index: &usize| {
            let innovation = &self.catalogue.innovations[*index];
            let fingerprint = *self.cards[*index].fingerprint.get_or_init(|| {
                let mut bytes = Vec::new();
                page_input::spell(&mut bytes, &Value::from_serializable(&self.scene().card(innovation)));
                u64::from_le_bytes(*blake3::hash(&bytes).as_bytes().first_chunk().unwrap_or(&[0; 8]))
            });
            Piece::Card { level, slug: &innovation.record.slug, fingerprint }.mark()
        };
        members.iter().map(mark).collect()
    }

    /// An innovation in a list, with marks.
    fn card_html(&self, level: u8, index: usize) -> Result<String, Box<Diagnostic>> {
        let card = Value::from_serializable(&self.scene().card(&self.catalogue.innovations[index]));
        self.render_template("card.html", vec![("card", card), ("level", level.into())])
    }
}

fn text(text: String, media_type: &'static str) -> Made {
    Ok(Output { bytes: text.into_bytes(), media_type })
}

/// The media type of pages.
pub const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

/// The media type of a file by its ending; only what themes and content can hold.
pub(crate) fn media_type(path: &str) -> &'static str {
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
        _ => "application/octet-stream",
    }
}
