//! Minifying templates once is as good as minifying every page: nothing a reader sees is lost, and little is left.

use crate::program::project;
use etalase::rooms::pipeline;
use etalase::rooms::render::HTML;
use etalase::rooms::settings::Overrides;
use etalase::rooms::theme::minify;
use std::sync::Arc;

/// Calls `look` with the path, the page as published and the page as its templates were written.
fn every_page(mut look: impl FnMut(&str, &str, &str)) {
    let root = project("");
    let prepare = || pipeline::prepare(&root, &Overrides { drafts: true, ..Overrides::default() }).unwrap();
    let mut prepared = prepare();
    let theme = prepared.theme.take().unwrap();
    assert_eq!(theme.unminified(), Vec::<&str>::new(), "these templates could not be minified");
    let renderer = prepared.editions(theme, &root);
    let mut theme = prepare().theme.and_then(Arc::into_inner).unwrap();
    theme.leave_as_written();
    let writer = prepared.editions(Arc::new(theme), &root);
    let mut pages = 0;
    for (path, job) in &prepared.plan.jobs {
        if job.page().is_none() {
            continue;
        }
        let output = renderer.render(path, job).ok().unwrap();
        assert_eq!(output.media_type, HTML);
        let written = writer.render(path, job).ok().unwrap().bytes;
        look(path.as_str(), std::str::from_utf8(&output.bytes).unwrap(), std::str::from_utf8(&written).unwrap());
        pages += 1;
    }
    assert!(pages > 200);
}

#[test]
fn readers_see_the_same_text() {
    every_page(|path, published, written| {
        assert_eq!(visible_text(published), visible_text(written), "{path}");
    });
}

#[test]
fn minify_html_would_save_less_than_three_in_a_hundred() {
    let mut worst = (0.0, String::new());
    every_page(|path, published, _| {
        let body = &published[published.find("<body").unwrap()..published.find("</html>").unwrap()];
        let minified = minify_html::minify(body.as_bytes(), &minify::guards());
        let ratio = body.len() as f64 / minified.len() as f64;
        if ratio > worst.0 {
            worst = (ratio, path.to_owned());
        }
    });
    println!("worst body: {:.4} of minify-html's bytes, {}", worst.0, worst.1);
    assert!(worst.0 <= 1.03, "{} has {:.4} times the bytes that minify-html leaves", worst.1, worst.0);
}

#[test]
fn heads_stay_quoted() {
    every_page(|path, published, _| {
        let whole = &published[..published.find("</head>").unwrap()];
        let head = whole.split("<script").next().unwrap();
        for (at, _) in head.match_indices('=') {
            let inside_value = head[..at].matches('"').count() % 2 == 1;
            assert!(
                inside_value || head[at + 1..].starts_with('"'),
                "{path}: {}",
                &head[at.saturating_sub(20)..at + 10]
            );
        }
        assert!(
            whole.find("og:title").is_some_and(|at| at < 2_000) || path.contains("alih") || head.contains("noscript"),
            "{path}"
        );
    });
}

/// Elements at whose borders a reader sees a break.
const INLINE: [&str; 14] =
    ["a", "abbr", "b", "code", "em", "i", "img", "small", "span", "strong", "sub", "sup", "time", "svg"];

fn visible_text(html: &str) -> String {
    let body = &html[html.find("<body").unwrap()..];
    let mut text = String::new();
    let mut rest = body;
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        let close = open + rest[open..].find('>').unwrap();
        let name: String =
            rest[open + 1..].trim_start_matches('/').chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
        if !INLINE.contains(&name.as_str()) {
            text.push(' ');
        }
        rest = &rest[close + 1..];
    }
    let text = text.replace("&#39;", "'").replace("&#x27;", "'").replace("&quot;", "\"").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
