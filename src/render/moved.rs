//! Where old addresses lead, as servers read it: a rule in each old folder for Apache, and one file for static hosts.
//!
//! Every address that has moved has a page that leads on; a rule spares search engines and browsers that page. Static hosts
//! read so many rules and no more, so the addresses that people have shared come first.

use super::Renderer;
use crate::permalink::{self, SitePath};
use std::fmt::Write;

/// The most rules that every static host reads, and the bytes of their file: GitLab's limits, the narrowest.
const MOST_RULES: usize = 1000;
const MOST_BYTES: usize = 64 << 10;
/// Bytes that are left for the line about what has no rule.
const NOTE: usize = 256;

/// Apache's rule for one old address, in the folder of that address.
pub(crate) fn rule(renderer: &Renderer, path: &SitePath) -> String {
    let base = &renderer.settings.served.path;
    let old = permalink::address_of_access(path);
    let page = SitePath::page(old);
    let job = renderer.plan.jobs.get(&page);
    let Some(to) = job.and_then(|job| job.page()?.leads_to()) else { return String::new() };
    let pattern = format!("{}/?", plain(&format!("{base}{}", old.trim_end_matches('/'))));
    apache(&pattern, &format!("{base}{}{to}", folder(renderer, &page)))
}

/// Apache's rule for all pages in a language that the site has given up, in the folder of that language.
pub(crate) fn rule_of_language(renderer: &Renderer, path: &SitePath) -> String {
    let base = &renderer.settings.served.path;
    let old = permalink::address_of_access(path).trim_end_matches('/');
    apache(&format!("{}(?:/(.*))?", plain(&format!("{base}{old}"))), &format!("{base}$1"))
}

fn apache(pattern: &str, to: &str) -> String {
    format!("<IfModule mod_alias.c>\nRedirectMatch 301 ^{pattern}$ {to}\n</IfModule>\n")
}

/// A text as a regular expression that fits nothing else.
fn plain(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii_punctuation() && !matches!(letter, '/' | '-' | '_' | '%' | '~') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern
}

/// The folder of the language in which a page stands, if it is not the site's own.
fn folder(renderer: &Renderer, page: &SitePath) -> String {
    let language = page.language(renderer.settings.other_languages());
    language.map(|(language, _)| permalink::folder(language)).unwrap_or_default()
}

/// The file for static hosts: languages that were given up, renamed pages, other old addresses, short ones; as many as
/// every host reads.
pub(crate) fn redirects(renderer: &Renderer) -> String {
    let base = &renderer.settings.served.path;
    let given_up = &renderer.catalogue.retired_languages;
    let mut rules: Vec<(usize, String)> = Vec::new();
    for (path, job) in &renderer.plan.jobs {
        let Some(to) = job.page().and_then(|page| page.leads_to()) else { continue };
        if path.language(given_up.iter().copied()).is_some() {
            continue;
        }
        let rank = match path.language(renderer.settings.other_languages()) {
            _ if permalink::is_short(path) => 2,
            Some((_, own)) if renderer.catalogue.redirects.contains_key(own.address()) => 0,
            None if renderer.catalogue.redirects.contains_key(path.address()) => 0,
            Some(_) | None => 1,
        };
        rules.push((rank, format!("{base}{} {base}{}{to} 301\n", path.address(), folder(renderer, path))));
    }
    rules.sort_by_key(|(rank, _)| *rank);
    let languages = given_up.iter().map(|language| permalink::folder(*language));
    let languages = languages.map(|folder| format!("{base}{folder}* {base}:splat 301\n"));
    within_limits(languages.chain(rules.into_iter().map(|(_, rule)| rule)).collect())
}

/// The first rules, and how many there would be more.
fn within_limits(rules: Vec<String>) -> String {
    let mut room = MOST_BYTES - NOTE;
    let fits = |rule: &&String| {
        let left = room.checked_sub(rule.len());
        room = left.unwrap_or(0);
        left.is_some()
    };
    let kept = rules.iter().take(MOST_RULES).take_while(fits).count();
    let mut text = String::new();
    if kept < rules.len() {
        let left = rules.len() - kept;
        let _ = writeln!(
            text,
            "# {kept} aturan, sebanyak yang dibaca semua layanan. {left} alamat lain diantar oleh halamannya sendiri."
        );
    }
    text.extend(rules.into_iter().take(kept));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_host_is_given_more_rules_than_it_reads() {
        let rules = |count: usize, length: usize| -> Vec<String> {
            (0..count).map(|at| format!("/{at:0length$}/ /baru/{at}/ 301\n")).collect()
        };
        assert_eq!(within_limits(rules(3, 1)), rules(3, 1).concat());
        assert_eq!(within_limits(rules(1000, 1)), rules(1000, 1).concat());
        for (count, length) in [(1001, 1), (20_000, 30), (900, 200)] {
            let text = within_limits(rules(count, length));
            let (note, kept) = text.split_once('\n').unwrap();
            let kept: Vec<&str> = kept.split_inclusive('\n').collect();
            assert!(kept.len() <= MOST_RULES && text.len() <= MOST_BYTES, "{count} of {length}: {}", text.len());
            assert!(
                kept.len() == MOST_RULES || text.len() > MOST_BYTES - 2 * NOTE,
                "{count} of {length}: room is left"
            );
            assert_eq!(kept, rules(count, length)[..kept.len()]);
            assert!(
                note.contains(&format!("# {} aturan", kept.len())) && note.contains(&(count - kept.len()).to_string())
            );
        }
    }

    #[test]
    fn patterns_fit_nothing_else() {
        assert_eq!(plain("/a.b/si-contoh_1"), "/a\\.b/si-contoh_1");
    }
}
