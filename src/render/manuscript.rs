//! A page before its template has been rendered: everything that it will be made from, with marks for what many share.

use super::{HTML, Output, Renderer, filter, page};
use crate::catalogue::permalink::SitePath;
use crate::diagnostic::Diagnostic;
use crate::fingerprint::Fingerprint;
use crate::plan::Job;
use crate::theme::Theme;
use blake3::Hasher;
use tera::{Context, Value};

/// A template, and the values that it receives besides `site`.
pub struct Manuscript<'r> {
    renderer: &'r Renderer,
    path: &'r SitePath,
    job: &'r Job,
    template: &'static str,
    values: Vec<(&'static str, Value)>,
}

impl<'r> Manuscript<'r> {
    /// The manuscript of a page or of a fragment of one; `None` for outputs that no template makes.
    pub(super) fn new(renderer: &'r Renderer, path: &'r SitePath, job: &'r Job) -> Option<Manuscript<'r>> {
        let (template, values) = match job {
            Job::CardShard { shard } => ("cards.html", vec![("cards", filter::shard(renderer, *shard))]),
            _ if job.is_page() => page::context(renderer, path, job),
            _ => return None,
        };
        Some(Manuscript { renderer, path, job, template, values })
    }

    /// The fingerprint of everything that decides the page's bytes, but for this program: pages of one path whose manuscripts
    /// are alike are alike.
    pub fn fingerprint(&self) -> Fingerprint {
        let mut hasher = self.renderer.foundation.clone();
        hasher.update(self.template.as_bytes());
        for (_, value) in &self.values {
            add(&mut hasher, value);
        }
        Fingerprint::from(&hasher)
    }

    /// Renders the template and puts everything in the place of its mark.
    pub fn finish(self) -> Result<Output, Box<Diagnostic>> {
        let Manuscript { renderer, path, job, template, mut values } = self;
        values.push(("footer", renderer.footer()?));
        let text = renderer.render_template(template, values)?;
        Ok(Output { bytes: renderer.fill(path, job, &text)?.into_bytes(), media_type: HTML })
    }
}

/// What all manuscripts of one language share: the theme, and what it knows of the site.
pub(super) fn foundation(theme: &Theme, edition: usize, site: &Value, root_path: &str) -> Hasher {
    let mut hasher = Hasher::new();
    hasher.update(theme.fingerprint.as_bytes());
    hasher.update(theme.editions[edition].locale.language.code().as_bytes());
    hasher.update(&(theme.editions.len() as u64).to_le_bytes());
    hasher.update(root_path.as_bytes());
    add(&mut hasher, site);
    hasher
}

/// Adds a value as JSON, which tells where each part ends.
pub(super) fn add(hasher: &mut Hasher, value: &impl serde::Serialize) {
    // Values of templates are maps with text keys, so that writing them cannot fail.
    hasher.update(&serde_json::to_vec(value).unwrap_or_default());
}

impl Renderer {
    /// The part of the foot that is the same on all pages, with marks.
    fn footer(&self) -> Result<Value, Box<Diagnostic>> {
        let make = || Ok(Value::safe_string(&self.render_template("footer.html", Vec::new())?));
        self.footer.get_or_init(make).clone()
    }

    /// Renders a template with what every template knows.
    pub(super) fn render_template(
        &self,
        template: &str,
        values: Vec<(&'static str, Value)>,
    ) -> Result<String, Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert_value("site", self.site.clone());
        for (name, value) in values {
            context.insert_value(name, value);
        }
        self.theme.render(self.edition, template, &context)
    }
}
