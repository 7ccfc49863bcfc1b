//! The look of the site: templates, assets and words of a theme and its parents, checked when they load.
//!
//! Templates are minified here, once, instead of every page. The untouched templates are kept beside them: when a page
//! fails, it is rendered again from those, so that the error names the line the designer wrote.

pub(crate) mod asset;
pub(crate) mod cards;
pub(crate) mod chain;
pub mod check;
pub(crate) mod colour;
mod constants;
pub(crate) mod context;
pub mod example;
pub(crate) mod icon;
pub(crate) mod locale;
pub mod minify;
mod nesting;
mod output;
mod personal;
pub(crate) mod posters;
mod words;

use crate::cards::Cards;
use crate::diagnostic::message::Language;
use crate::diagnostic::{Checked, Diagnostic, SourcePath, Span};
use crate::fingerprint::Feed;
use crate::gate::Scanned;
use crate::permalink::ROOT;
use crate::posters::Posters;
use crate::running;
use crate::settings::Settings;
use asset::Asset;
use chain::Layer;
use fluent_bundle::FluentValue;
use icon::Icons;
use locale::Locale;
use output::Page;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tera::{ErrorKind, Kwargs, State, Tera, TeraResult, Value};

/// A theme ready to render.
pub struct Theme {
    /// One for each language of the site, its own first.
    pub editions: Vec<Edition>,
    pub assets: BTreeMap<String, Asset>,
    pub cards: Cards,
    pub posters: Posters,
    templates: Vec<Template>,
    /// The file of each template that pages name.
    files: BTreeMap<String, SourcePath>,
    /// Templates whose pages were found to be endless; each is tried once.
    endless: Mutex<BTreeMap<String, Diagnostic>>,
    /// Tells all templates, words and addresses of assets.
    pub fingerprint: String,
}

/// A theme's templates with the words of one language.
pub struct Edition {
    pub locale: Arc<Locale>,
    minified: Tera,
    written: Tera,
}

/// Loads the theme that the settings name, with all problems of all its files, and the personal numbers in them.
pub(crate) fn load(root: &Path, settings: &Settings) -> Checked<(Option<Theme>, Vec<Scanned>)> {
    let Checked { value: layers, problems } = chain::read(root, &settings.theme);
    let scanned = personal::scan(&layers);
    if crate::diagnostic::has_errors(&problems) {
        return Checked { value: (None, scanned), problems };
    }
    let Checked { value, problems } = put_together(&layers, settings, problems);
    Checked { value: (value, scanned), problems }
}

/// A theme of its files, child first. `problems` are those met before.
fn put_together(layers: &[Layer], settings: &Settings, mut problems: Vec<Diagnostic>) -> Checked<Option<Theme>> {
    let languages = std::iter::once(settings.language).chain(settings.other_languages());
    let locales: Vec<Arc<Locale>> =
        languages.map(|language| Arc::new(load_locale(layers, language, &mut problems))).collect();
    let (mut templates, (cards, posters, mut assets)) = {
        let mut found = Vec::new();
        let (templates, others) = rayon::join(
            || templates(layers),
            || {
                let cards = cards::load(layers, &mut found);
                let posters = posters::load(layers, &cards.fonts, &locales, &mut found);
                (cards, posters, asset::load(layers, &mut found))
            },
        );
        problems.extend(templates.problems.into_iter().chain(found));
        (templates.value, others)
    };
    let grounds = layers.iter().find_map(|layer| layer.grounds.clone()).unwrap_or_default();
    if let Some(text) = colour::sheet(settings, &grounds, &mut problems) {
        assets.insert(COLOURS.to_owned(), asset::style_sheet(COLOURS, text));
    }
    let icons = icon::load(layers, &mut problems);
    let engine = |templates: &[Template], locale: &Arc<Locale>, text: &dyn Fn(&Template) -> String| {
        let mut tera = Tera::new();
        let prefixes: Vec<String> = layers.iter().map(|layer| format!("{}/", layer.name)).collect();
        tera.set_fallback_prefixes(prefixes)?;
        register(&mut tera, locale, &assets, &icons);
        tera.add_raw_templates(templates.iter().map(|template| (template.name.as_str(), text(template))))?;
        Ok::<Tera, tera::Error>(tera)
    };
    let as_written = |template: &Template| template.text.clone();
    // The first bad template takes the whole batch down: report it, set it aside, try again.
    let mut set_aside: Vec<String> = Vec::new();
    let first = loop {
        match engine(&templates, &locales[0], &as_written) {
            Ok(tera) => break tera,
            Err(error) => {
                let (problem, name) = template_problem(&error, &templates);
                if !is_consequence(&error, &set_aside) {
                    problems.push(problem);
                }
                set_aside.extend(name.clone());
                let before = templates.len();
                templates.retain(|template| Some(&template.name) != name.as_ref());
                if templates.len() == before {
                    return Checked { value: None, problems };
                }
            }
        }
    };
    let mut first = Some(first);
    let mut editions = |templates: &[Template]| {
        let edition = |locale: &Arc<Locale>| {
            let written = first.take().map_or_else(|| engine(templates, locale, &as_written), Ok)?;
            let minified = engine(templates, locale, &|template| constants::print(template.published(), &written))?;
            Ok(Edition { locale: locale.clone(), minified, written })
        };
        locales.iter().map(edition).collect::<Result<Vec<Edition>, tera::Error>>()
    };
    let (found, made) = rayon::join(|| check::check(layers, &templates, &locales, &assets), || editions(&templates));
    problems.extend(found);
    // What minified badly is used as written; a test keeps this from happening to the default theme.
    let editions = made.or_else(|_| {
        templates.iter_mut().for_each(|template| template.minified = None);
        editions(&templates)
    });
    let fingerprint = fingerprint(layers, &templates, &assets);
    let name =
        |template: &Template| template.name.split_once('/').map(|(_, name)| (name.to_owned(), template.path.clone()));
    // The child's file is the one that is used.
    let files = templates.iter().rev().filter_map(name).collect();
    let endless = Mutex::default();
    let theme = |editions| Theme { editions, assets, cards, posters, templates, files, endless, fingerprint };
    let value = editions.ok().map(theme);
    let value = if crate::diagnostic::has_errors(&problems) { None } else { value };
    Checked { value, problems }
}

/// The style sheet of the site's own colours, if it has any.
pub(crate) const COLOURS: &str = "warna-situs.css";

/// A template as written and, where it could be, minified.
pub struct Template {
    /// `siger/home.html`
    pub name: String,
    pub path: SourcePath,
    pub text: String,
    pub minified: Option<String>,
}

impl Template {
    /// The text that makes pages.
    fn published(&self) -> &str {
        self.minified.as_deref().unwrap_or(&self.text)
    }
}

fn templates(layers: &[Layer]) -> Checked<Vec<Template>> {
    let is_template = |file: &&String| file.starts_with("templates/");
    let files: Vec<(&Layer, &String)> =
        layers.iter().flat_map(|layer| layer.files.keys().filter(is_template).map(move |file| (layer, file))).collect();
    let read = |(layer, file): &(&Layer, &String)| {
        let path = layer.path_of(file);
        let Some(text) = layer.text(file) else {
            return Err(Diagnostic::error("berkas-bukan-utf8", &path, Span::default()).with("baris", 1));
        };
        let name = format!("{}/{}", layer.name, file.trim_start_matches("templates/"));
        let _busy = running::busy(&path);
        Ok(Template { minified: minify::template(text), name, path, text: text.to_owned() })
    };
    let read: Vec<Result<Template, Diagnostic>> = files.par_iter().map(read).collect();
    let mut templates = Checked { value: Vec::new(), problems: Vec::new() };
    for template in read {
        match template {
            Ok(template) => templates.value.push(template),
            Err(problem) => templates.problems.push(problem),
        }
    }
    templates
}

fn fingerprint(layers: &[Layer], templates: &[Template], assets: &BTreeMap<String, Asset>) -> String {
    let mut feed = Feed::default();
    let mut add = |name: &str, bytes: &[u8]| {
        feed.add(name).add(bytes);
    };
    for template in templates {
        add(&template.name, template.published().as_bytes());
    }
    let is_used = |file: &str| file.starts_with("locales/") || file.starts_with(icon::FOLDER);
    for (file, bytes) in layers.iter().flat_map(|layer| &layer.files).filter(|(file, _)| is_used(file)) {
        add(file, bytes);
    }
    for (name, asset) in assets {
        add(name, asset.path.as_str().as_bytes());
    }
    feed.fingerprint().to_string()
}

fn load_locale(layers: &[Layer], language: Language, problems: &mut Vec<Diagnostic>) -> Locale {
    let mut locale = Locale::new(language);
    let file = format!("locales/{}.ftl", language.code());
    for layer in layers.iter().rev() {
        if let Some(text) = layer.text(&file)
            && let Err(error) = locale.add(text)
        {
            let span = Span::new(error.offset, error.offset);
            problems.push(Diagnostic::error("kata-tema-rusak", &layer.path_of(&file), span));
        }
    }
    locale.finish();
    locale
}

/// The functions that templates may call.
fn register(tera: &mut Tera, locale: &Arc<Locale>, assets: &BTreeMap<String, Asset>, icons: &Icons) {
    let words = locale.clone();
    tera.register_function("t", move |arguments: Kwargs, _: &State| -> TeraResult<Value> {
        let key: &str = arguments.must_get("key")?;
        if let Some(ready) = words.ready(key) {
            return Ok(ready.clone());
        }
        let blanks = arguments.iter().filter_map(|(name, value)| {
            let name = name.as_str()?;
            let value = match value.as_i64() {
                Some(number) => FluentValue::from(number),
                None => FluentValue::from(value.as_str()?.to_owned()),
            };
            (name != "key").then_some((name, value))
        });
        let text = words.format(key, blanks.collect::<Vec<_>>());
        text.map(|text| Value::normal_string(&text))
            .ok_or_else(|| tera::Error::message(format!("locale has no message `{key}`")))
    });
    let hrefs: BTreeMap<String, Value> = assets
        .iter()
        .map(|(name, asset)| (name.clone(), Value::normal_string(&format!("{ROOT}{}", asset.path))))
        .collect();
    tera.register_function("asset", move |arguments: Kwargs, _: &State| -> TeraResult<Value> {
        let path: &str = arguments.must_get("path")?;
        hrefs.get(path).cloned().ok_or_else(|| tera::Error::message(format!("theme has no asset `{path}`")))
    });
    let icons = icons.clone();
    tera.register_function("icon", move |arguments: Kwargs, _: &State| -> TeraResult<Value> {
        Ok(icons.of(arguments.must_get("id")?))
    });
}

/// Whether a template only fails because its parent was set aside before.
fn is_consequence(error: &tera::Error, set_aside: &[String]) -> bool {
    let ErrorKind::MissingParent { parent, .. } = error.kind() else {
        return false;
    };
    set_aside.iter().any(|name| name == parent || name.ends_with(&format!("/{parent}")))
}

/// What the engine said, as a problem of a theme file, and the template it concerns.
fn template_problem(error: &tera::Error, templates: &[Template]) -> (Diagnostic, Option<String>) {
    let place = |name: &str| {
        let known = templates.iter().find(|template| template.name == name);
        known.map_or_else(|| SourcePath::from(format!("themes/{name}")), |template| template.path.clone())
    };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let range = &report.span().range;
            let path = place(report.filename());
            let message = report.message().replace('\n', " ");
            let problem = Diagnostic::error("templat-salah", &path, Span::new(range.start, range.end));
            (problem.with("pesan", message), Some(report.filename().to_owned()))
        }
        ErrorKind::MissingParent { current, parent } => {
            let problem = Diagnostic::error("templat-induk-hilang", &place(current), Span::default());
            (problem.with("induk", parent), Some(current.clone()))
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            let problem = Diagnostic::error("templat-berputar", &place(tpl), Span::default());
            (problem.with("templat", tpl), Some(tpl.clone()))
        }
        other => {
            // Some build errors are a drawn report in one text: its first line says what, `--> name:line:column` where.
            let text = other.to_string();
            let message = text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
            let found = text.split("--> ").nth(1).and_then(|place| place.lines().next());
            let mut parts = found.unwrap_or_default().trim().rsplitn(3, ':');
            let column: usize = parts.next().and_then(|column| column.parse().ok()).unwrap_or(1);
            let line: usize = parts.next().and_then(|line| line.parse().ok()).unwrap_or(1);
            let name = parts.next().filter(|name| templates.iter().any(|template| template.name == **name));
            let text = templates.iter().find(|template| Some(template.name.as_str()) == name);
            let offset = text.map_or(0, |template| crate::fields::tree::offset_of(&template.text, line, column));
            let path = name.map_or_else(|| "themes".into(), place);
            let problem = Diagnostic::error("templat-salah", &path, Span::new(offset, offset));
            (problem.with("pesan", message), name.map(str::to_owned))
        }
    }
}

impl Theme {
    /// Renders a page of an edition. What fails is reported with its place in the template as written.
    pub fn render(&self, edition: usize, template: &str, context: &tera::Context) -> Result<String, Box<Diagnostic>> {
        if let Some(known) = self.endless().get(template) {
            return Err(Box::new(known.clone()));
        }
        let file = self.files.get(template).cloned().unwrap_or_else(|| format!("themes/{template}").into());
        let _busy = running::busy(&file);
        let Edition { minified, written, .. } = &self.editions[edition];
        let print = |engine: &Tera| {
            let mut page = Page(Vec::with_capacity(PAGE));
            let printed = engine.render_to(template, context, &mut page);
            (page, printed)
        };
        let (page, printed) = print(minified);
        let unreadable = |_| tera::Error::new(ErrorKind::Utf8Conversion);
        let error = match printed.and_then(|()| String::from_utf8(page.0).map_err(unreadable)) {
            Ok(page) => return Ok(page),
            Err(error) => error,
        };
        let (page, printed) = print(written);
        let error = printed.err().unwrap_or(error);
        if !matches!(error.kind(), ErrorKind::Io(_)) {
            return Err(Box::new(template_problem(&error, &self.templates).0));
        }
        let (path, span) = page.repeated(&self.templates).unwrap_or((file, Span::default()));
        let problem = Diagnostic::error("templat-tak-berujung", &path, span).with("paling", output::LIMIT >> 20);
        self.endless().insert(template.to_owned(), problem.clone());
        Err(Box::new(problem))
    }

    fn endless(&self) -> MutexGuard<'_, BTreeMap<String, Diagnostic>> {
        self.endless.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Templates that minify-html would have changed, and that are used as written.
    pub fn unminified(&self) -> Vec<&str> {
        self.templates.iter().filter(|template| template.minified.is_none()).map(|t| t.name.as_str()).collect()
    }

    /// Pages are made from the templates as they were written from now on: for comparing.
    pub fn leave_as_written(&mut self) {
        for edition in &mut self.editions {
            edition.minified = edition.written.clone();
        }
    }

    /// The address of an asset from the site's root.
    pub fn asset(&self, name: &str) -> Option<&Asset> {
        self.assets.get(name)
    }
}

/// Bytes that a page usually has.
const PAGE: usize = 16 << 10;
