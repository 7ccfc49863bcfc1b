//! The head of a page: what every page says of itself to browsers, search engines and people.

use super::scene::Scene;
use crate::permalink;
use crate::plan::FeedFormat;
use crate::settings::SocialAccount;
use crate::theme::context::{self, Link};
use tera::Value;

/// The policy that every page repeats; see `server` for the headers that say the same and more.
pub(crate) const SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

/// A page's head without what only some pages have.
pub(super) fn page_of(scene: Scene, heading: String, description: String, breadcrumbs: Vec<Link>) -> context::Page {
    let mut way = vec![Link { title: scene.locale.text("beranda"), href: scene.href("") }];
    way.extend(breadcrumbs);
    context::Page {
        title: format!("{heading} · {}", scene.site_name()),
        heading,
        description,
        canonical: None,
        short_url: None,
        open_graph_type: "website",
        breadcrumbs: way,
        feeds: feeds(scene, "", scene.site_name()),
        indexed: true,
        json_ld: None,
        published: None,
        modified: None,
        security_policy: SECURITY_POLICY,
        image: None,
        share: Vec::new(),
        qr: None,
        kit: None,
        alternates: Vec::new(),
    }
}

/// The two feeds of the list at `address`, which is called `name`.
pub(super) fn feeds(scene: Scene, address: &str, name: &str) -> Vec<context::Feed> {
    let title = scene.locale.fill("umpan-judul", &[("nama", name)]);
    let feed = |format: FeedFormat, media_type| context::Feed {
        title: title.clone(),
        href: permalink::feed(address, format.file()).href(true),
        media_type,
    };
    vec![feed(FeedFormat::Atom, "application/atom+xml"), feed(FeedFormat::Json, "application/feed+json")]
}

/// The head of a page of a list, with its number in the title from the second on.
pub(super) fn list_page(scene: Scene, title: String, total: usize, page: usize, crumbs: &[Link]) -> context::Page {
    let description = scene.locale.fill("daftar-keterangan", &[("nama", &title), ("jumlah", &total.to_string())]);
    let heading = match page {
        1 => title,
        _ => format!("{title}, {}", scene.locale.fill("hal", &[("nomor", &page.to_string())])),
    };
    page_of(scene, heading, description, crumbs.to_vec())
}

/// Official accounts as links, in the order of the settings.
pub(super) fn social(accounts: &[SocialAccount]) -> Vec<Link> {
    accounts.iter().map(|account| Link { title: account.name.clone(), href: account.url.clone() }).collect()
}

/// A context struct as the template engine takes it.
pub(super) fn value(value: &impl serde::Serialize) -> Value {
    Value::from_serializable(value)
}
