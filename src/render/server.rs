//! Files for web servers: Apache's `.htaccess` (cPanel), and `_headers` and `_redirects` as static hosts read them.
//!
//! All say the same: fingerprinted files are kept, pages are asked for anew, browsers run nothing that is not ours, and old
//! addresses have moved for good (see [`moved`]).

use super::Renderer;
use super::head::SECURITY_POLICY;
use super::{media_type, moved};
use crate::permalink::{ATOM, EMBEDS, FRAGMENT, JSON_FEED, KEPT_FOLDER, SitePath, is_kept};
use crate::plan::ServerFile;
use std::fmt::Write;

/// The policy that a server sends: it tells who may show a page in a frame, which a meta tag cannot.
fn policy(framed_by: &str) -> String {
    format!("{SECURITY_POLICY}; frame-ancestors {framed_by}")
}

/// Cards for other sites are there to be framed; nothing else is.
const ANYBODY: &str = "*";

/// Sent with every answer.
fn headers() -> [(&'static str, String); 6] {
    [
        ("Content-Security-Policy", policy("'self'")),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "strict-origin-when-cross-origin".to_owned()),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Strict-Transport-Security", "max-age=31536000".to_owned()),
    ]
}

/// Sent with every answer of a copy for trial: no search finds it.
const HIDDEN: &str = "noindex";

/// A year: the name changes when the content does.
const KEPT: &str = "public, max-age=31536000, immutable";
/// Pages change under the same name.
const FRESH: &str = "public, max-age=0, must-revalidate";

/// The media type of fragments, and that nobody lists them: they are parts of a page and no pages.
const FRAGMENTS: (&str, &str) = ("text/plain", "noindex");

/// The media type that servers tell of a published file: by its ending, and where that tells too little, by its name.
pub(crate) fn served_type(path: &str) -> &'static str {
    match path.rsplit('/').next().unwrap_or(path) {
        ATOM => "application/atom+xml",
        JSON_FEED => "application/feed+json",
        name if name.rsplit('.').next() == Some(FRAGMENT) => "text/plain; charset=utf-8",
        name => media_type(name),
    }
}

/// How long browsers may keep a published file, as servers tell them.
pub(crate) fn cache(path: &str) -> &'static str {
    if is_kept(path) { KEPT } else { FRESH }
}

/// Folders whose files never change under the same name.
fn kept(renderer: &Renderer) -> [&str; 2] {
    [KEPT_FOLDER, &renderer.plan.search.folder]
}

/// The text of a file for web servers. `path` tells which old folder a rule is about.
pub(crate) fn render(renderer: &Renderer, path: &SitePath, file: ServerFile) -> String {
    match file {
        ServerFile::Htaccess => htaccess(renderer),
        ServerFile::Moved => moved::rule(renderer, path),
        ServerFile::GivenUp => moved::rule_of_language(renderer, path),
        ServerFile::Redirects => moved::redirects(renderer),
        ServerFile::Headers => host_headers(renderer),
        ServerFile::NoJekyll => String::new(),
    }
}

fn htaccess(renderer: &Renderer) -> String {
    let base = &renderer.settings.served.path;
    let (kind, robots) = FRAGMENTS;
    let mut text = format!(
        "# Dibuat oleh Etalase. Perubahan di sini hilang saat situs dibangun lagi.\n\
         Options -Indexes\nDirectoryIndex index.html\nErrorDocument 404 {base}404.html\n\
         AddDefaultCharset utf-8\n\
         <Files \"feed.xml\">\n  ForceType application/atom+xml\n</Files>\n\
         <Files \"feed.json\">\n  ForceType application/feed+json\n</Files>\n\
         AddType {kind} .{FRAGMENT}\n\
         <FilesMatch \"^\\.(etalase|ht)\">\n  Require all denied\n</FilesMatch>\n\
         <IfModule mod_headers.c>\n"
    );
    for (name, value) in headers() {
        let _ = writeln!(text, "  Header always set {name} \"{value}\"");
    }
    if renderer.settings.trial {
        let _ = writeln!(text, "  Header always set X-Robots-Tag {HIDDEN}");
    }
    let _ = writeln!(text, "  Header set Cache-Control \"{FRESH}\"");
    for folder in kept(renderer) {
        let _ = write!(
            text,
            "  <If \"%{{REQUEST_URI}} =~ m#^{base}{folder}#\">\n    Header set Cache-Control \"{KEPT}\"\n  </If>\n"
        );
    }
    let policy = policy(ANYBODY);
    let _ = write!(
        text,
        "  <If \"%{{REQUEST_URI}} =~ m#^{base}{EMBEDS}#\">\n    \
         Header always set Content-Security-Policy \"{policy}\"\n  </If>\n"
    );
    let _ = writeln!(text, "  <Files \"*.{FRAGMENT}\">\n    Header set X-Robots-Tag {robots}\n  </Files>");
    text.push_str("</IfModule>\n");
    text.push_str("<IfModule mod_deflate.c>\n  AddOutputFilterByType DEFLATE text/html text/plain text/css text/javascript text/csv image/svg+xml application/json application/xml application/atom+xml\n</IfModule>\n");
    text
}

fn host_headers(renderer: &Renderer) -> String {
    let base = &renderer.settings.served.path;
    let mut text = format!("{base}*\n");
    for (name, value) in headers() {
        let _ = writeln!(text, "  {name}: {value}");
    }
    if renderer.settings.trial {
        let _ = writeln!(text, "  X-Robots-Tag: {HIDDEN}");
    }
    let _ = writeln!(text, "  Cache-Control: {FRESH}");
    for folder in kept(renderer) {
        let _ = write!(text, "{base}{folder}*\n  ! Cache-Control\n  Cache-Control: {KEPT}\n");
    }
    let policy = policy(ANYBODY);
    let _ = write!(text, "{base}{EMBEDS}*\n  ! Content-Security-Policy\n  Content-Security-Policy: {policy}\n");
    let (kind, robots) = FRAGMENTS;
    // One star, which reaches over folders: these hosts know no more.
    let _ = write!(text, "{base}*.{FRAGMENT}\n  Content-Type: {kind}; charset=utf-8\n  X-Robots-Tag: {robots}\n");
    text
}
