//! `sitemap.xml` and `robots.txt`: what search engines may know.

use super::Renderer;
use crate::fields::date::iso;
use crate::permalink::SitePath;
use crate::plan::{Job, SITEMAP_SIZE, is_indexed};
use crate::settings::Settings;
use quick_xml::escape::escape;
use std::fmt::Write;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SCHEMA: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// One sitemap file: everything, a numbered part, or the index of the parts when everything is too much for one.
pub fn render(renderer: &Renderer, part: Option<usize>) -> String {
    let pages: Vec<(&SitePath, &Job)> =
        renderer.plan.jobs.iter().filter(|(_, job)| is_indexed(job, &renderer.catalogue)).collect();
    let mut xml = String::from(HEAD);
    match part {
        None if pages.len() > SITEMAP_SIZE => {
            let _ = write!(xml, "<sitemapindex xmlns=\"{SCHEMA}\">");
            for part in 1..=pages.len().div_ceil(SITEMAP_SIZE) {
                let url = renderer.settings.base_url.join(&format!("sitemap-{part}.xml"));
                let _ = write!(xml, "<sitemap><loc>{}</loc></sitemap>", escape(url.as_str()));
            }
            xml.push_str("</sitemapindex>\n");
        }
        _ => {
            let from = (part.unwrap_or(1) - 1) * SITEMAP_SIZE;
            let _ = write!(xml, "<urlset xmlns=\"{SCHEMA}\">");
            for (path, job) in pages.iter().skip(from).take(SITEMAP_SIZE) {
                let url = renderer.settings.base_url.join(path.address());
                let _ = write!(xml, "<url><loc>{}</loc>", escape(url.as_str()));
                if let Some(date) = modified(renderer, job) {
                    let _ = write!(xml, "<lastmod>{date}</lastmod>");
                }
                xml.push_str("</url>");
            }
            xml.push_str("</urlset>\n");
        }
    }
    xml
}

/// The day on which a person last checked the page.
fn modified(renderer: &Renderer, job: &Job) -> Option<String> {
    match job {
        Job::Innovation { innovation } => renderer.catalogue.innovations[*innovation].record.checked.map(iso),
        Job::FreePage { page } => renderer.catalogue.pages[*page].checked.map(iso),
        _ => None,
    }
}

pub fn robots(settings: &Settings) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {}\n", settings.base_url.join("sitemap.xml"))
}
