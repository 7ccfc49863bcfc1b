//! Addresses that stand in a text without marks: people expect to tap them.

use super::look::Look;
use super::near;
use crate::settings::web_address;
use std::ops::Range;

/// Makes links of the addresses in a piece of text.
pub(super) fn text(look: &mut Look, range: &Range<usize>) {
    let text = look.text;
    let piece = &text[range.clone()];
    for (at, sign) in piece.match_indices([':', '@', 'w', 'W']) {
        let at = range.start + at;
        if at < look.done {
            continue;
        }
        let found = match sign {
            ":" => scheme(text, at),
            "@" => mail(text, at, look.done.max(range.start)),
            _ => host(text, at),
        };
        if let Some((place, link)) = found {
            look.done = place.end;
            look.edit(place, link);
        }
    }
}

/// `https://contoh.go.id/a`.
fn scheme(text: &str, colon: usize) -> Option<(Range<usize>, String)> {
    if !text[colon..].starts_with("://") {
        return None;
    }
    let start =
        ["https", "http"].iter().find(|scheme| ends_with(&text[..colon], scheme)).map(|scheme| colon - scheme.len())?;
    let end = end_of(text, start);
    let address = &text[start..end];
    if goes_on_with_file(text, start..end) {
        return None;
    }
    (is_free(text, start) && web_address(address).is_some())
        .then(|| (bracketed(text, start..end), format!("<{address}>")))
}

/// Whether an address may go on behind a space with the rest of a file's name: `https://contoh.go.id/Surat Kuasa.pdf`. Half of
/// it would lead to the wrong place.
fn goes_on_with_file(text: &str, range: Range<usize>) -> bool {
    let (address, behind) = (&text[range.clone()], near(text, range.end));
    let path = address.splitn(4, '/').nth(3).unwrap_or_default();
    let word = behind.strip_prefix(' ').unwrap_or_default().split(' ').next().unwrap_or_default();
    let word = word.trim_end_matches(|letter| ".,;:!?)>\"”".contains(letter));
    !path.is_empty() && !path.ends_with('/') && !ends_like_file(address) && ends_like_file(word)
}

/// A range with the brackets around it, whether both stand there or one was forgotten: `< https://contoh.go.id >`.
fn bracketed(text: &str, range: Range<usize>) -> Range<usize> {
    let before = text[..range.start].trim_end_matches(' ');
    let open = before.ends_with('<') && !before[..before.len() - 1].ends_with('\\');
    let after = text[range.end..].trim_start_matches(' ');
    match open {
        true if after.starts_with('>') => before.len() - 1..text.len() - after.len() + 1,
        true if before.len() == range.start => before.len() - 1..range.end,
        _ => range,
    }
}

/// `www.contoh.go.id/a`.
fn host(text: &str, start: usize) -> Option<(Range<usize>, String)> {
    if !text.get(start..start + 4).is_some_and(|begin| begin.eq_ignore_ascii_case("www.")) || !is_free(text, start) {
        return None;
    }
    let end = end_of(text, start);
    let written = &text[start..end];
    let address = format!("https://{written}");
    let has_host = written.get(4..).and_then(|host| host.split('/').next()).is_some_and(is_host);
    (has_host && web_address(&address).is_some())
        .then(|| (bracketed(text, start..end), format!("[{written}](<{address}>)")))
}

/// `layanan@contoh.go.id`.
fn mail(text: &str, at: usize, from: usize) -> Option<(Range<usize>, String)> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '-' | '+');
    let start = from + text[from..at].trim_end_matches(is_part).len();
    let end = at + 1 + text[at + 1..].find(|letter: char| !is_part(letter)).unwrap_or(text.len() - at - 1);
    let end = text[..end].trim_end_matches(['.', '-', '_', '+']).len();
    let sound = start < at
        && end > at
        && is_host(&text[at + 1..end])
        && !text[..start].ends_with(['/', '@', ':'])
        && !text[end..].starts_with(['@', '/']);
    sound.then(|| (bracketed(text, start..end), format!("<{}>", &text[start..end])))
}

fn ends_with(text: &str, word: &str) -> bool {
    text.len() >= word.len() && text.as_bytes()[text.len() - word.len()..].eq_ignore_ascii_case(word.as_bytes())
}

/// Whether no word goes over into what begins here.
fn is_free(text: &str, start: usize) -> bool {
    !text[..start].ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '/' | '@' | '.' | '-'))
}

/// Where an address ends: before a space or a bracket that closes what it stands in, and before the marks that belong to
/// the sentence.
fn end_of(text: &str, start: usize) -> usize {
    let line = near(text, start);
    let mut depth = 0;
    let stops = |letter: char| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        depth < 0 || letter.is_whitespace() || "<>`|\"“”[]\\".contains(letter)
    };
    let address = &line[..line.find(stops).unwrap_or(line.len())];
    start + address.trim_end_matches(|letter| ".,;:!?'*_~’…".contains(letter)).len()
}

/// Whether this is a name of a host, with a country or the like behind its last point.
fn is_host(text: &str) -> bool {
    let last = text.rsplit('.').next().unwrap_or_default();
    text.contains('.')
        && last.len() >= 2
        && last.bytes().all(|byte| byte.is_ascii_alphabetic())
        && text
            .split('.')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'))
}

/// Endings of files that people link to.
const FILES: [&str; 14] =
    ["md", "html", "htm", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "jpg", "jpeg", "png", "webp"];

/// Whether a text ends like the name of a file.
pub(super) fn ends_like_file(text: &str) -> bool {
    text.rsplit_once('.').is_some_and(|(_, ending)| FILES.contains(&&*ending.to_ascii_lowercase()))
}

/// Ends of names of hosts, as far as people write them without `www.`; others could be files.
const DOMAINS: [&str; 16] =
    ["id", "com", "org", "net", "info", "gov", "edu", "int", "me", "ly", "gle", "gl", "be", "ee", "app", "link"];

/// What a link's address lacks in front to lead out of the site.
pub(super) fn lacking_scheme(address: &str) -> Option<&'static str> {
    let host = address.split(['/', '?', '#']).next().unwrap_or_default();
    let ends_like_host =
        |host: &str| host.rsplit('.').next().is_some_and(|end| DOMAINS.contains(&&*end.to_ascii_lowercase()));
    match host.split_once('@') {
        Some((name, domain)) if host == address && !name.is_empty() && !name.contains(':') => {
            is_host(domain).then_some("mailto:")
        }
        Some(_) => None,
        None => {
            let is_web = host.get(..4).is_some_and(|www| www.eq_ignore_ascii_case("www."));
            (is_host(host) && (is_web || ends_like_host(host))).then_some("https://")
        }
    }
}

/// Whether a text is meant as the place that a link leads to.
pub(super) fn looks_like_one(text: &str) -> bool {
    let lower = text.trim().to_ascii_lowercase();
    let path = lower.split(['#', '?']).next().unwrap_or_default();
    !lower.is_empty()
        && !lower.contains(char::is_whitespace)
        && (["http:", "https:", "mailto:", "tel:", "www.", "/", "./", "../"]
            .iter()
            .any(|begin| lower.starts_with(begin))
            || lower.len() > 1 && lower.starts_with('#')
            || ends_like_file(path)
            || is_host(path.split('/').next().unwrap_or_default())
            || lower.split_once('@').is_some_and(|(_, host)| is_host(host)))
}
