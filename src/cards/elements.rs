//! What a drawing may be made of. A theme may come from a stranger, so its drawings must not open other files, and
//! must be drawn in a short time.

use super::slot::{Report, start_of};
use resvg::usvg::roxmltree::{Document, Node};
use std::collections::BTreeMap;
use std::ops::Range;

/// Elements that open other files, that take time for every pixel, or that nothing here draws.
pub(crate) const FORBIDDEN: [&str; 6] = ["filter", "mask", "image", "foreignObject", "marker", "script"];
/// The most shapes that a drawing may have once every `use` has been replaced by what it shows; the fullest of the
/// default theme has a few thousand.
pub(crate) const SHAPES: usize = 50_000;
/// The most levels on which shapes may lie inside one another, that of a `use` with what it shows.
const LEVELS: usize = 100;

/// Reports what a drawing may not hold.
pub(crate) fn check(document: &Document, forbidden: &[&str], report: Report) {
    let all = forbidden.join(", ");
    let mut named =
        |name: &str, range: Range<usize>| report("kartu-unsur", range, &[("unsur", name), ("pilihan", &all)]);
    let elements = || document.descendants().filter(Node::is_element);
    for node in elements() {
        let name = node.tag_name().name();
        if forbidden.contains(&name) {
            named(name, start_of(node));
        }
        // An attribute does the same as an element of that name: `filter="blur(9px)"`.
        for attribute in node.attributes() {
            let style = if attribute.name() == "style" { attribute.value() } else { "" };
            let is_used = |name: &&&str| attribute.name() == **name || declares(style, name);
            if let Some(name) = ["filter", "mask"].iter().find(is_used).filter(|name| forbidden.contains(*name)) {
                named(name, attribute.range_value());
            }
        }
        let style = if name == "style" { node.text().unwrap_or_default() } else { "" };
        if let Some(name) = ["filter", "mask"].iter().find(|name| forbidden.contains(name) && declares(style, name)) {
            named(name, start_of(node));
        }
    }
    let drawn = elements().filter(|node| !forbidden.contains(&node.tag_name().name()));
    for (written, range) in drawn.flat_map(references).filter(|(written, _)| !written.starts_with('#')) {
        report("kartu-rujukan-luar", range, &[("tertulis", &written)]);
    }
    let mut shapes = Shapes::of(document);
    if shapes.count(document.root_element(), 0).0 > SHAPES {
        let heaviest =
            elements().filter(|node| node.tag_name().name() == "use").max_by_key(|node| shapes.count(*node, 0));
        let place = start_of(heaviest.unwrap_or_else(|| document.root_element()));
        report("kartu-terlalu-rumit", place, &[("paling", &SHAPES.to_string())]);
    }
}

/// Whether a style sheet sets a property.
fn declares(style: &str, name: &str) -> bool {
    let is_begun = |at: usize| !style[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '-');
    let is_ended = |at: usize| style[at..].trim_start().starts_with(':');
    style.match_indices(name).any(|(at, _)| is_begun(at) && is_ended(at + name.len()))
}

/// What an element points at, with the places.
fn references<'a>(node: Node<'a, 'a>) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    for attribute in node.attributes() {
        let pointed = match attribute.name() {
            "href" => vec![attribute.value().trim().to_owned()],
            _ => pointed(attribute.value()),
        };
        found.extend(pointed.into_iter().map(|written| (written, attribute.range_value())));
    }
    if node.tag_name().name() == "style" {
        found.extend(pointed(node.text().unwrap_or_default()).into_iter().map(|written| (written, start_of(node))));
    }
    found
}

/// What stands in `url(...)` and behind `@import`, with or without quotes.
fn pointed(style: &str) -> Vec<String> {
    let style = style.to_ascii_lowercase();
    let until =
        |rest: &str, end: char| rest.split(end).next().unwrap_or_default().trim().trim_matches(['"', '\'']).to_owned();
    let urls = style.split("url(").skip(1).map(|rest| until(rest, ')'));
    let imports = style.split("@import").skip(1).map(|rest| until(rest, ';')).filter(|rest| !rest.starts_with("url("));
    urls.chain(imports).collect()
}

/// Counts what is drawn when everything that is pointed at is drawn once more.
struct Shapes<'a> {
    named: BTreeMap<&'a str, Node<'a, 'a>>,
    /// Shapes and levels of elements that have been counted, by where they begin.
    known: BTreeMap<usize, (usize, usize)>,
}

/// More than any drawing may have.
const ENDLESS: (usize, usize) = (usize::MAX, LEVELS);

impl<'a> Shapes<'a> {
    fn of(document: &'a Document<'a>) -> Shapes<'a> {
        let named = document.descendants().filter_map(|node| Some((node.attribute("id")?, node)));
        Shapes { named: named.collect(), known: BTreeMap::new() }
    }

    /// The shapes of an element and the levels on which they lie. An element that is nested too deep, or that shows
    /// itself, counts as endless.
    fn count(&mut self, node: Node<'a, 'a>, level: usize) -> (usize, usize) {
        if let Some(known) = self.known.get(&node.range().start) {
            return if level + known.1 > LEVELS { ENDLESS } else { *known };
        }
        if level > LEVELS {
            return ENDLESS;
        }
        let pointed =
            references(node).into_iter().filter_map(|(written, _)| written.strip_prefix('#').map(str::to_owned));
        let pointed: Vec<Node> = pointed.filter_map(|id| self.named.get(id.as_str()).copied()).collect();
        let parts = node.children().filter(Node::is_element).chain(pointed);
        let (mut shapes, mut levels) = (1_usize, 0);
        for part in parts.collect::<Vec<_>>() {
            let (more, deeper) = self.count(part, level + 1);
            (shapes, levels) = (shapes.saturating_add(more), levels.max(deeper));
            if shapes == usize::MAX {
                break;
            }
        }
        let counted = if shapes == usize::MAX { ENDLESS } else { (shapes, levels + 1) };
        self.known.insert(node.range().start, counted);
        counted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(svg: &str) -> Vec<&'static str> {
        let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{svg}</svg>");
        let mut codes = Vec::new();
        check(&Document::parse(&text).unwrap(), &FORBIDDEN, &mut |code, _, _| codes.push(code));
        codes
    }

    #[test]
    fn what_opens_files_or_takes_long_is_refused() {
        for (svg, code) in [
            ("<image href=\"#a\"/>", "kartu-unsur"),
            ("<g filter=\"blur(9px)\"/>", "kartu-unsur"),
            ("<g style=\"fill:red; filter : url(#f)\"/>", "kartu-unsur"),
            ("<style>.a{mask:url(#m)}</style>", "kartu-unsur"),
            ("<style>@import url(a.css);</style>", "kartu-rujukan-luar"),
            ("<style>@import 'a.css';</style>", "kartu-rujukan-luar"),
            ("<use href=\"lain.svg#a\"/>", "kartu-rujukan-luar"),
            ("<path fill=\"url( 'file:///etc/passwd' )\"/>", "kartu-rujukan-luar"),
            ("<style>.a{fill:url(a.svg#b)}</style>", "kartu-rujukan-luar"),
        ] {
            assert_eq!(told(svg), [code], "{svg}");
        }
        assert!(
            told("<defs><g id=\"a\"/></defs><use href=\"#a\"/><path fill=\"url(#b)\" class=\"filter\"/>").is_empty()
        );
        assert!(told("<style>.filter{fill:red;mask-none:1}</style>").is_empty());
    }

    /// Each of so many groups shows the one before so often.
    fn nested(groups: usize, times: usize) -> String {
        let group = |number: usize| {
            let uses = format!("<use href=\"#g{}\"/>", number.wrapping_sub(1)).repeat(times);
            format!("<g id=\"g{number}\">{uses}</g>")
        };
        format!("<path id=\"g0\"/>{}", (1..=groups).map(group).collect::<String>())
    }

    #[test]
    fn what_repeats_itself_is_counted_without_being_drawn() {
        assert!(told(&nested(3, 10)).is_empty());
        for svg in [
            nested(30, 10),
            nested(60, 1),
            nested(5_000, 1),
            "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>".to_owned(),
        ] {
            assert_eq!(told(&svg), ["kartu-terlalu-rumit"]);
        }
    }
}
