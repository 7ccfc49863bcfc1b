//! The net behind all scans: the text of every output as a reader sees it, looked through for numbers once it is made.
//!
//! A number can come together on a page that stands in no field by itself. Pieces of one block are joined, as the eye joins
//! them; blocks, cells of tables, cells of spreadsheets and strings of JSON never are, because dates and sums that stand
//! beside each other would make up numbers that nobody wrote. Only blocks with digits enough are looked at: all others,
//! which are nearly all, cost no more than the counting.

use crate::privacy::{self, Finding, Form};
use memchr::{memchr, memchr3, memmem};
use std::ops::Range;

/// Digits of the shortest number that names a person: an old NIP.
const FEWEST: usize = 9;

/// The numbers in an output of a media type; pictures and other things that are no text have none.
pub(crate) fn cast(bytes: &[u8], media_type: &str) -> Vec<Finding> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Vec::new() };
    let mut caught = Vec::new();
    if media_type.contains("html") || media_type.contains("xml") || media_type.contains("svg") {
        markup(text, &mut caught);
    } else if media_type.contains("json") {
        strings(text, &mut caught);
    } else if media_type.contains("csv") {
        cells(text, &mut caught);
    } else if media_type.starts_with("text/plain") {
        // Rules of servers: addresses, one word each.
        text.split_ascii_whitespace().for_each(|word| look("", word, Form::FileName, &mut caught));
    }
    caught
}

/// Looks at one text that a reader takes in as one.
fn look(label: &str, text: &str, form: Form, caught: &mut Vec<Finding>) {
    if count(text.as_bytes()) < FEWEST {
        return;
    }
    let found = privacy::find_behind(label, text, form);
    caught.extend(found.into_iter().filter(|finding| finding.kind.is_identity()));
}

/// Digits in a text, and whatever could be one of another script.
fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| byte.wrapping_sub(b'0') < 10 || (**byte >= 0xd9 && **byte != 0xe2)).count()
}

fn cells(text: &str, caught: &mut Vec<Finding>) {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let heads = reader.headers().cloned().unwrap_or_default();
    let columns = || heads.iter().chain(std::iter::repeat(""));
    heads.iter().for_each(|head| look("", head, Form::Net, caught));
    for row in reader.records().map_while(Result::ok) {
        row.iter().zip(columns()).for_each(|(cell, head)| look(head, cell, Form::Net, caught));
    }
}

fn strings(json: &str, caught: &mut Vec<Finding>) {
    let bytes = json.as_bytes();
    let mut at = 0;
    while let Some(start) = memchr(b'"', &bytes[at..]).map(|found| at + found) {
        let mut end = start + 1;
        loop {
            match memchr::memchr2(b'"', b'\\', &bytes[end..]) {
                Some(found) if bytes[end + found] == b'\\' => end = (end + found + 2).min(bytes.len()),
                Some(found) => break end += found,
                None => return,
            }
        }
        at = end + 1;
        if count(&bytes[start..end]) < FEWEST {
            continue;
        }
        match serde_json::from_str::<String>(&json[start..at]) {
            Ok(text) if text.contains('<') => markup(&text, caught),
            Ok(text) if is_address(&text) => look("", &text, Form::Address, caught),
            Ok(text) => look("", &text, Form::Net, caught),
            Err(_) => {}
        }
    }
}

fn is_address(text: &str) -> bool {
    ["https://", "http://", "tel:", "mailto:"].iter().any(|start| text.starts_with(start))
}

fn markup(text: &str, caught: &mut Vec<Finding>) {
    blocks(text, FEWEST, |range| {
        let block = readable(&text[range]);
        match block.contains("</") {
            // The elements of a feed hold whole pages.
            true => blocks(&block, FEWEST, |range| look("", &readable(&block[range]), Form::Net, caught)),
            false if is_address(block.trim()) => look("", block.trim(), Form::Address, caught),
            false => look("", &block, Form::Net, caught),
        }
    });
    // What pages say to machines stands in a script of its own.
    for (start, _) in text.match_indices("application/ld+json") {
        let end = memmem::find(&text.as_bytes()[start..], b"</script").map_or(text.len(), |end| start + end);
        let begin = text[start..end].find('>').map_or(end, |begin| start + begin);
        strings(&text[begin..end], caught);
    }
}

/// Calls `look` for every block of markup with so many digits.
fn blocks(text: &str, fewest: usize, mut look: impl FnMut(Range<usize>)) {
    let bytes = text.as_bytes();
    let (mut from, mut digits, mut at) = (0, 0, 0);
    loop {
        let open = memchr(b'<', &bytes[at..]).map_or(bytes.len(), |found| at + found);
        digits += count(&bytes[at..open]);
        let name = name_at(&bytes[open..]);
        let is_end = open == bytes.len();
        if is_end || !is_inline(name) {
            if digits >= fewest {
                look(from..open);
            }
            if is_end {
                return;
            }
            at = match name {
                b"script" | b"style" if bytes.get(open + 1) != Some(&b'/') => {
                    after(bytes, open, &[b"</", name].concat())
                }
                b"!--" => after(bytes, open, b"-->"),
                _ => open,
            };
            at = end_of_tag(bytes, at);
            (from, digits) = (at, 0);
        } else {
            at = end_of_tag(bytes, open);
        }
    }
}

/// Calls `look` for whatever a person reads, or is read to, in markup that a designer wrote: blocks, and what stands in
/// the attributes of tags.
pub(crate) fn readable_parts(text: &str, mut look: impl FnMut(Range<usize>, &str)) {
    blocks(text, 0, |range| look(range.clone(), &readable(&text[range])));
    const SPOKEN: [&str; 7] = ["alt", "title", "aria-label", "content", "placeholder", "value", "href"];
    for name in SPOKEN {
        for (at, _) in text.match_indices(&format!("{name}=")) {
            let start = at + name.len() + 1;
            let Some(quote) = text[start..].chars().next().filter(|sign| matches!(sign, '"' | '\'')) else { continue };
            let end = text[start + 1..].find(quote).map_or(text.len(), |length| start + 1 + length);
            look(start + 1..end, &readable(&text[start + 1..end]));
        }
    }
}

/// The name of the tag at the beginning of `bytes`, whether it opens or closes.
fn name_at(bytes: &[u8]) -> &[u8] {
    let start = if bytes.get(1) == Some(&b'/') { 2 } else { 1 };
    let rest = bytes.get(start..).unwrap_or_default();
    if rest.starts_with(b"!--") {
        return &rest[..3];
    }
    let length = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    &rest[..length]
}

/// Elements that do not end what the eye reads as one.
fn is_inline(name: &[u8]) -> bool {
    const INLINE: [&[u8]; 26] = [
        b"a", b"abbr", b"b", b"bdi", b"bdo", b"br", b"cite", b"code", b"data", b"del", b"dfn", b"em", b"i", b"ins",
        b"kbd", b"mark", b"q", b"s", b"samp", b"small", b"span", b"strong", b"sub", b"sup", b"time", b"wbr",
    ];
    name.len() <= 6 && (name == b"u" || name == b"tspan" || INLINE.contains(&name))
}

fn after(bytes: &[u8], from: usize, what: &[u8]) -> usize {
    memmem::find(&bytes[from..], what).map_or(bytes.len(), |found| from + found)
}

/// Where the tag ends that begins at `from`; a `>` in quotes does not end it.
fn end_of_tag(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(found) = memchr3(b'>', b'"', b'\'', &bytes[at..]) {
        let sign = bytes[at + found];
        at += found + 1;
        if sign == b'>' {
            return at;
        }
        if bytes[at - 2] == b'=' {
            at = memchr(sign, &bytes[at..]).map_or(bytes.len(), |end| at + end + 1);
        }
    }
    bytes.len()
}

/// A block as it is read: without its tags, entities as what they stand for.
fn readable(block: &str) -> String {
    let bytes = block.as_bytes();
    let (mut text, mut at) = (String::with_capacity(block.len()), 0);
    while let Some(found) = memchr::memchr2(b'<', b'&', &bytes[at..]) {
        text.push_str(&block[at..at + found]);
        at += found;
        if bytes[at] == b'<' {
            if name_at(&bytes[at..]) == b"br" {
                text.push('\n');
            }
            at = end_of_tag(bytes, at);
            continue;
        }
        let end = memchr(b';', &bytes[at..]).filter(|length| *length <= LONGEST_ENTITY).map(|length| at + length);
        match end.and_then(|end| Some((entity(&block[at + 1..end])?, end))) {
            Some((letter, end)) => {
                text.push(letter);
                at = end + 1;
            }
            None => {
                text.push('&');
                at += 1;
            }
        }
    }
    text.push_str(&block[at..]);
    text
}

const LONGEST_ENTITY: usize = 10;

/// What an entity stands for, without `&` and `;`.
fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "shy" => '\u{ad}',
        "ndash" => '–',
        "mdash" => '—',
        "ensp" | "emsp" | "thinsp" => '\u{2009}',
        "zwj" | "zwnj" => '\u{200d}',
        "middot" => '·',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str, media_type: &str) -> Vec<String> {
        cast(text.as_bytes(), media_type).into_iter().map(|finding| finding.value).collect()
    }

    #[test]
    fn what_is_read_as_one_is_looked_at_as_one() {
        let html = |text: &str| values(text, "text/html; charset=utf-8");
        let nik = ["1871015204900001"];
        assert_eq!(html("<p>NIK 1871015204900001</p>"), nik);
        assert_eq!(html("<p>NIK <b>18710152</b>04<i title=\"a > b\">9</i>00001</p>"), nik);
        assert_eq!(html("<p>NIK 1871&nbsp;0152&#32;0490&shy;0001</p>"), nik);
        assert_eq!(html("<style>a{}</style><td>NIK 18710152<wbr>04900001<script>1</script>"), nik);
        assert!(html("<td>NIK 18710152</td><td>04900001</td>").is_empty());
        assert!(html("<p>NIK 18710152</p><p>04900001</p>").is_empty());
        assert!(html("<svg><path d=\"M1871015204900001\"/></svg><!-- 1871015204900001 -->").is_empty());
        assert_eq!(html("<script type=\"application/ld+json\">{\"name\":\"NIK 1871015204900001\"}</script>"), nik);
    }

    #[test]
    fn data_is_looked_at_by_cell_and_by_string() {
        assert_eq!(values("x,y\r\na,NIK 1871015204900001\r\n", "text/csv"), ["1871015204900001"]);
        assert!(values("x,y\r\nNIK 18710152,04900001\r\n", "text/csv").is_empty());
        assert_eq!(
            values("{\"a\\\"\":\"NIK 1871015204\\u0039\\u00300001\"}", "application/json"),
            ["1871015204900001"]
        );
        assert!(values("{\"nik\":[1871015204900001, 18710152]}", "application/json").is_empty());
        let feed = "<feed><content type=\"html\">&lt;p&gt;NIK 1871015204900001&lt;/p&gt;</content></feed>";
        assert_eq!(values(feed, "application/atom+xml"), ["1871015204900001"]);
    }

    #[test]
    fn nothing_that_is_broken_stops_it() {
        for text in ["<", "</", "<a", "<a href=\"", "<!--", "<script>", "&", "&#x110000;1234567890", "\"", "\"\\"] {
            for media_type in ["text/html", "application/json", "text/csv", "text/plain"] {
                cast(text.as_bytes(), media_type);
            }
        }
    }
}
