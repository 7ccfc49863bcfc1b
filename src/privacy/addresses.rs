//! Places in a text that are looked at otherwise than its words: addresses and targets of links, names of providers of
//! mail, and the words behind which a birth date stands.

use super::email;
use super::reader::closing;
use aho_corasick::AhoCorasick;
use std::ops::Range;
use std::sync::LazyLock;

/// All signs that are looked for, in one pass and in any capitals.
static SIGNS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let patterns = SCHEMES.iter().chain(BIRTHS).chain(MAILS).copied().chain(email::providers());
    AhoCorasick::builder().ascii_case_insensitive(true).build(patterns).ok()
});

const SCHEMES: &[&str] =
    &["://", "www.", "wa.me/", "t.me/", "whatsapp.com/", "signal.me/", "tel:", "sms:", "mailto:", "]("];
const MAILS: &[&str] = &[
    "@", "＠", "﹫", "&#64;", "&#x40;", "&commat;", "%40", "at]", "at)", "at}", "proton", "live dot", "msn dot",
    "zoho dot", "me dot", "mail dot",
];
const BIRTHS: &[&str] = &[
    "lahir",
    "lair",
    "lhr",
    "ttl",
    "ttgl",
    "born",
    "birth",
    "dob",
    "t.t.l",
    "t. t. l",
    "t t l",
    "d.o.b",
    "d. o. b",
    "tl:",
    "tl :",
    "ulang tahun",
    "ultah",
    "usia",
    "umur",
    "(b. ",
    "(l. ",
    ", b. ",
];

/// The longest address. A link of more is cut there.
const LONGEST: usize = 2000;

/// The places of a text, each kind in order.
#[derive(Debug, Default)]
pub(crate) struct Signs {
    pub addresses: Vec<Range<usize>>,
    pub mails: Vec<usize>,
    pub births: Vec<usize>,
}

/// Finds all signs of a text, those inside addresses aside. A text that is an address itself has no others.
pub(crate) fn signs(text: &str, is_address: bool) -> Signs {
    let mut signs = Signs::default();
    let mut end = 0;
    for hit in SIGNS.iter().flat_map(|automaton| automaton.find_iter(text)) {
        if hit.start() < end {
            continue;
        }
        let pattern = hit.pattern().as_usize();
        if pattern < SCHEMES.len() && is_address {
            continue;
        } else if pattern < SCHEMES.len() {
            if let Some(address) = address(text, end, hit.start(), hit.end(), SCHEMES[pattern]) {
                end = address.end;
                signs.addresses.push(address);
            }
        } else if pattern < SCHEMES.len() + BIRTHS.len() {
            signs.births.push(hit.start());
        } else {
            // Of a word in brackets, the closing one.
            let is_word = text[hit.start()..hit.end()].ends_with([']', ')', '}']);
            signs.mails.push(if is_word { hit.end() - 1 } else { hit.start() });
        }
    }
    signs
}

/// The address around a sign, not before `from`.
fn address(text: &str, from: usize, start: usize, end: usize, sign: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    if sign == "](" {
        let length = closing(&bytes[end - 1..], b')')?;
        return Some(end..end - 2 + length);
    }
    let head = bytes[from..start].iter().rev().take(12).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let start = match sign {
        "://" if head == 0 => return None,
        "://" => start - head,
        _ if head > 0 => return None,
        _ => start,
    };
    Some(start..end_of(text, start, end))
}

/// Where the address ends that begins at `start` and goes on at `end`.
fn end_of(text: &str, start: usize, end: usize) -> usize {
    let is_end = |letter: &(usize, char)| letter.1.is_whitespace() || "<>\"`|{}^[]*".contains(letter.1);
    let length = text[end..]
        .char_indices()
        .take(LONGEST)
        .find(is_end)
        .map_or_else(|| text[end..].char_indices().nth(LONGEST).map_or(text.len() - end, |(at, _)| at), |(at, _)| at);
    let address = text[start..end + length].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']);
    start + address.len()
}

/// What of an address is looked at: the address of a person who writes or rings, and what lies on this site.
pub(crate) fn is_open(address: &str) -> bool {
    let lower = head(address);
    let is_host = lower.split_once('/').is_some_and(|(host, _)| is_host(host));
    is_contact(address) || !(is_host || lower.starts_with("//") || lower.starts_with("www.") || has_scheme(&lower))
}

/// Whether an address is one at which a person is written to or rung.
pub(crate) fn is_contact(address: &str) -> bool {
    let lower = head(address);
    let rest = lower.strip_prefix("https:").or_else(|| lower.strip_prefix("http:")).unwrap_or(&lower);
    let rest = rest.trim_start_matches('/').trim_start_matches("www.");
    CONTACTS.iter().any(|contact| rest.starts_with(contact))
}

const CONTACTS: [&str; 10] = [
    "tel:",
    "sms:",
    "mailto:",
    "whatsapp:",
    "wa.me/",
    "whatsapp.com/",
    "api.whatsapp.com/",
    "web.whatsapp.com/",
    "t.me/+6",
    "signal.me/",
];

fn head(address: &str) -> String {
    address[..address.floor_char_boundary(80)].to_ascii_lowercase()
}

fn has_scheme(address: &str) -> bool {
    let head = address.split([':', '/', '?', '#']).next().unwrap_or("");
    address[head.len()..].starts_with(':') && head.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'+')
}

/// Whether this looks like the name of a computer: `contoh.example`.
pub(crate) fn is_host(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(head, end)| {
        !head.is_empty()
            && !head.starts_with('.')
            && end.len() >= 2
            && end.bytes().all(|byte| byte.is_ascii_alphabetic())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_addresses_out_of_a_text() {
        let text = "Lihat [teks](/a/b(c)/), https://x.example/p?q=1. Lalu wa.me/62812 dan mailto:a@b.c";
        let found: Vec<&str> = signs(text, false).addresses.into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["/a/b(c)/", "https://x.example/p?q=1", "wa.me/62812", "mailto:a@b.c"]);
    }

    #[test]
    fn looks_at_few_addresses_of_others() {
        assert!(
            is_open("https://wa.me/62812") && is_open("tel:+62812") && is_open("/berkas/a.pdf") && is_open("a b.jpg")
        );
        assert!(is_open("https://api.whatsapp.com/send?phone=62812") && is_open("#bagian"));
        assert!(
            !is_open("https://contoh.example/1")
                && !is_open("//contoh.example")
                && !is_open("data:image/png;base64,00")
        );
        assert!(!is_open("www.contoh.example/1") && !is_open("geo:-5.38,105.27"));
    }
}
