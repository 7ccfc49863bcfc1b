//! The handbook for staff, which the desk shows without a network. In `docs/panduan` it is a site of its own.

use super::{ADDRESS, draw};
use crate::content::markdown;
use crate::diagnostic::message::Language;
use serde_json::{Value, json};

/// The handbook's first page; its chapters stand below.
pub(super) const HANDBOOK: &str = "/_meja/panduan/";

/// A chapter's name in addresses, and its file.
macro_rules! chapters {
    ($($name:literal),*) => {
        [$(($name, include_str!(concat!("../../../docs/panduan/content/halaman/", $name, ".md")))),*]
    };
}

/// In the order in which they are read.
static CHAPTERS: [(&str, &str); 8] = chapters![
    "mulai",
    "inovasi-pertama",
    "lembar-kerja",
    "memperbaiki",
    "foto",
    "membagikan",
    "menerbitkan",
    "tanya-jawab"
];

/// The list of chapters, or one of them; `None` for an address that it has not.
pub(super) fn page(language: Language, path: &str) -> Option<String> {
    let asked = path.strip_prefix(HANDBOOK)?;
    let at = match asked.strip_suffix('/') {
        None if asked.is_empty() => None,
        None => return None,
        Some(name) => Some(CHAPTERS.iter().position(|(known, _)| *known == name)?),
    };
    let told = |(name, text): &(&str, &str)| json!({ "alamat": format!("{HANDBOOK}{name}/"), "judul": said(text, "judul"), "ringkasan": said(text, "ringkasan") });
    let beside = |at: Option<usize>| at.and_then(|at| CHAPTERS.get(at)).map(told);
    let values = json!({
        "meja": ADDRESS,
        "panduan": HANDBOOK,
        "bab": CHAPTERS.iter().map(told).collect::<Vec<Value>>(),
        "ini": beside(at),
        "isi": at.and_then(|at| CHAPTERS.get(at)).map(|(name, text)| body(name, text)),
        "lanjut": at.and_then(|at| beside(Some(at + 1))),
    });
    draw("panduan.html", language, values)
}

/// What a line between the first two rules of a chapter says.
fn said<'t>(text: &'t str, key: &str) -> &'t str {
    let line = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'));
    line.unwrap_or_default().trim()
}

/// The text of a chapter, whose links lead to the other chapters here.
fn body(name: &str, text: &str) -> String {
    let from = text.match_indices("\n---\n").next().map_or(0, |(at, rule)| at + rule.len());
    let read = markdown::parse(&format!("{name}.md").into(), text, from, Language::Indonesian, false);
    let (body, _) = read.value;
    let (plain, mut html, mut written) = (body.html.text(), String::new(), 0);
    for slot in &body.slots {
        html.push_str(&plain[written..slot.offset]);
        let link = body.links.get(slot.link).map_or("", |link| link.destination.as_str());
        html.push_str(&format!(" href=\"{}{}\"", HANDBOOK.trim_end_matches('/'), link));
        written = slot.offset;
    }
    html + &plain[written..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_lead_only_to_chapters() {
        let known: Vec<String> = CHAPTERS.iter().map(|(name, _)| format!("/{name}/")).collect();
        for (name, text) in &CHAPTERS {
            assert!(!said(text, "judul").is_empty() && !said(text, "ringkasan").is_empty(), "{name}");
            let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
            links.for_each(|link| assert!(known.iter().any(|known| known == link), "{name}: {link}"));
        }
    }
}
