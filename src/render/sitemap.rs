//! `sitemap.xml` and `robots.txt`: what search engines may know.

use super::Renderer;
use crate::catalogue::Catalogue;
use crate::fields::date::iso;
use crate::permalink::SitePath;
use crate::plan::{Entry, Page, SITEMAP_SIZE};
use crate::settings::Settings;
use quick_xml::escape::escape;
use std::fmt::Write;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SCHEMA: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// One sitemap file: everything, a numbered part, or the index of the parts when everything is too much for one.
pub(crate) fn render(renderer: &Renderer, part: Option<usize>) -> String {
    let catalogue = &renderer.catalogue;
    let pages = renderer.plan.jobs.iter().filter_map(|(path, job)| Some((path, job.page()?)));
    let pages: Vec<(&SitePath, &Page)> = pages.filter(|(_, page)| page.is_indexed(catalogue)).collect();
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
            for (path, page) in pages.iter().skip(from).take(SITEMAP_SIZE) {
                let url = renderer.settings.base_url.join(path.address());
                let _ = write!(xml, "<url><loc>{}</loc>", escape(url.as_str()));
                if let Some(date) = modified(catalogue, page) {
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
fn modified(catalogue: &Catalogue, page: &Page) -> Option<String> {
    let checked = match page.entry()? {
        Entry::Innovation(index) => catalogue.innovations[index].record.checked,
        Entry::FreePage(index) => catalogue.pages[index].checked,
        Entry::Agency(_) => None,
    };
    checked.map(iso)
}

/// The text of `robots.txt`: everything may be read, and the sitemap is named.
pub(crate) fn robots(settings: &Settings) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {}\n", settings.base_url.join("sitemap.xml"))
}
