//! Addresses at the providers that people use privately, also where they are written so that no machine should find them:
//! `siti [at] gmail dot com`.

use super::reader::{Reader, Seen};
use super::words::{self, Token, TokenKind, has};
use super::{Finding, Form, Kind};
use std::ops::Range;

/// How many bytes are read on either side of what stands for `@`.
const REACH: usize = 120;

/// Providers that are known by their first name, whatever the end.
const NAMES: &str = "
    gmail googlemail yahoo ymail rocketmail hotmail outlook icloud protonmail aol gmx yandex zohomail tutanota
    fastmail gmial gamil gmai yahooo hotmial";

/// Providers that are known by their whole domain.
const DOMAINS: &str = "
    live.com live.co.id msn.com me.com mac.com mail.com proton.me pm.me zoho.com tuta.io tuta.com hey.com plasa.com
    telkom.net qq.com 163.com 126.com mail.ru inbox.com duck.com email.com windowslive.com naver.com web.de";

/// What may follow the name of a provider.
const ENDS: &str = "com co id net org me uk sg my con cm cim ru de au jp in fr us";

/// Names of providers as they are looked for.
pub(crate) fn providers() -> impl Iterator<Item = &'static str> {
    NAMES.split_ascii_whitespace()
}

/// The address around a sign, the bracket behind a word for one, or a name of a provider, that stands at `at`.
pub(crate) fn find(text: &str, form: Form, at: usize) -> Option<Finding> {
    // Most signs have no private provider behind them.
    let behind = Reader::within(text, form, at, REACH).skip_while(|seen| is_blank(seen.letter) || seen.letter == '@');
    let host: String =
        behind.map(|seen| seen.letter.to_ascii_lowercase()).take_while(|letter| letter.is_alphanumeric()).collect();
    let is_known = |domain: &str| domain.split('.').next() == Some(host.as_str());
    if !has(NAMES, &host) && !DOMAINS.split_ascii_whitespace().any(is_known) {
        return None;
    }
    let start = text.floor_char_boundary(at.saturating_sub(REACH));
    let letters: Vec<Seen> = Reader::within(text, form, start, at - start + REACH).collect();
    let hit = letters.iter().position(|seen| seen.end > at)?;
    let (local_end, domain_start) = match letters[hit].letter {
        '@' => around_sign(&letters, hit)?,
        _ => {
            let blank = letters[hit..].iter().take_while(|seen| is_blank(seen.letter)).count();
            around_word(&letters, hit + blank)?
        }
    };
    let (domain, domain_end) = domain(&letters, domain_start)?;
    let local_start = local_start(&letters, local_end)?;
    let local: String = letters[local_start..local_end].iter().map(|seen| seen.letter).collect();
    if is_template(&local) {
        return None;
    }
    let value = format!("{local}@{domain}").to_lowercase();
    let range = letters[local_start].start..letters[domain_end - 1].end;
    Some(Finding { kind: Kind::Email, range, value })
}

/// Addresses at a private provider of which a name for files or pages was made: `siti-aminah-gmail-com`.
pub(crate) fn in_names(text: &str) -> Vec<Range<usize>> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    let mut found = Vec::new();
    for name in text.split(|letter| !is_part(letter)) {
        let start = name.as_ptr() as usize - text.as_ptr() as usize;
        let parts: Vec<&str> = name.split(['-', '_']).collect();
        let ends = |parts: &[&str]| has(NAMES, parts[0]) && has(ENDS, parts[1]);
        if let Some(before) = parts.windows(2).skip(1).position(ends) {
            let length: usize = parts[..before + 3].iter().map(|part| part.len() + 1).sum();
            found.push(start..start + length - 1);
        }
    }
    found
}

/// Whether the local part only shows where one belongs: `nama`, `email.anda`, `xxx`.
fn is_template(local: &str) -> bool {
    let letters: String = local.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
    let first = letters.chars().next();
    let is_one_letter = letters.len() >= 3 && letters.chars().all(|letter| Some(letter) == first);
    let mut rest = letters.as_str();
    while let Some(word) = TEMPLATES.split_ascii_whitespace().find(|word| rest.starts_with(word)) {
        rest = &rest[word.len()..];
    }
    is_one_letter || has(NAMES, &letters) || (rest.is_empty() && !letters.is_empty())
}

/// Words of which templates of addresses are made, the longer of two first.
const TEMPLATES: &str = "
    namalengkap namamu nama anda kamu emailmu email mail surel alamat contoh example username user yourname your name akun lengkap
    depan belakang isi pengguna sampel dummy pemohon placeholder someone somebody";

/// The address of which a name for a file or a page was made, if what stands before the provider is a name and no advice.
pub(crate) fn in_name(text: &str, range: Range<usize>) -> Option<Finding> {
    let name = text[range.clone()].to_lowercase();
    let parts: Vec<&str> = name.split(['-', '_']).collect();
    let provider = 1 + parts[1..].iter().position(|part| has(NAMES, part))?;
    let local = &parts[..provider];
    let local = local.strip_suffix(&["at"]).unwrap_or(local);
    let is_name = !local.is_empty() && !local.iter().any(|part| has(ADVICE, part));
    let value = format!("{}@{}", local.join("-"), parts[provider..].join("."));
    is_name.then_some(Finding { kind: Kind::Email, range, value })
}

/// Words in names of pages about mail.
const ADVICE: &str = "
    buat membuat cara akun login daftar panduan email surel pakai memakai lewat via dengan masuk reset sandi lupa aktivasi
    ke di dari layanan formulir bantuan kirim tutorial menggunakan di untuk tentang dan atau sign up in how to account";

fn is_local(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '_' | '+' | '-')
}

fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '[' | ']' | '(' | ')' | '{' | '}')
}

/// The end of the local part and the start of the domain around `@`, which may stand apart or in brackets.
fn around_sign(letters: &[Seen], sign: usize) -> Option<(usize, usize)> {
    let before = letters[..sign].iter().rev().take(3).take_while(|seen| is_blank(seen.letter)).count();
    let behind = letters[sign + 1..].iter().take(3).take_while(|seen| is_blank(seen.letter)).count();
    // A word before "@gmail.com" is none of its parts, unless it looks like one.
    let is_sentence = before > 0 && letters[..sign - before].last().is_some_and(|seen| seen.letter == '.');
    let is_whole = before == 0 || behind > 0 || !is_word(letters, sign - before) || is_told(letters, sign - before);
    (is_whole && !is_sentence).then_some((sign - before, sign + 1 + behind))
}

/// Whether what ends at `end` is a mere word.
fn is_word(letters: &[Seen], end: usize) -> bool {
    letters[..end].iter().rev().take_while(|seen| is_local(seen.letter)).all(|seen| seen.letter.is_alphabetic())
}

/// Whether the word that ends at `end` is told to be an address: `email siti`, `kirim ke siti`.
fn is_told(letters: &[Seen], end: usize) -> bool {
    let Some(start) = local_start(letters, end) else { return false };
    let before = words::tokens(letters[..start].iter().copied());
    before.iter().rev().take(3).any(|token| token.is_in(LABELS))
}

/// Words and signs before an address.
const LABELS: &str = "email mail surel gmail google akun kontak kontaknya elektronik ke : \u{2709} \u{1f4e7}";

/// The same where a word stands for `@`: `[at]`, `(at)`, ` at `, before the provider's name at `name`.
fn around_word(letters: &[Seen], name: usize) -> Option<(usize, usize)> {
    let is_joint = |letter: char| is_blank(letter) || matches!(letter, '-' | '_' | '<' | '>');
    let behind = letters[..name].iter().rev().take(3).take_while(|seen| is_joint(seen.letter)).count();
    let word_end = name - behind;
    let word_start = word_end.checked_sub(2)?;
    let word: String = letters[word_start..word_end].iter().map(|seen| seen.letter.to_ascii_lowercase()).collect();
    let before = letters[..word_start].iter().rev().take(3).take_while(|seen| is_joint(seen.letter)).count();
    let opens = |letter: char| matches!(letter, '[' | '(' | '{' | '<');
    // `siti(a)gmail.com`
    let is_letter = word.ends_with('a') && opens(letters[word_start].letter) && behind > 0;
    let blank = letters[..word_start].iter().rev().take_while(|seen| seen.letter == ' ').count();
    if is_letter && (blank == 0 || !is_word(letters, word_start - blank)) {
        return Some((word_start - blank, name));
    }
    if !matches!(word.as_str(), "at" | "et") || behind == 0 || before == 0 {
        return None;
    }
    // "Sign in at Outlook" is no address: without brackets the dot is written out too, or the name is no mere word.
    let is_bracketed = !matches!(letters[word_end].letter, ' ');
    let is_spelled = words::tokens(letters[name..].iter().copied()).get(1).is_some_and(is_dot);
    let is_name = !is_word(letters, word_start - before) || is_told(letters, word_start - before);
    (is_bracketed || is_spelled || is_name).then_some((word_start - before, name))
}

/// What stands between the parts of a domain.
fn is_joint(token: &Token) -> bool {
    token.is_one_of(&[".", ",", "[", "]", "(", ")", "{", "}", "<", ">", "-", "_"])
        || token.is("dot")
        || token.is("titik")
}

/// Whether a word stands for the dot.
fn is_dot(token: &Token) -> bool {
    token.is("dot") || token.is("titik") || token.is_one_of(&["[", "(", "{", "<", "-", "_"])
}

/// Where the local part that ends at `end` begins, if there is one.
fn local_start(letters: &[Seen], end: usize) -> Option<usize> {
    let count = letters[..end].iter().rev().take_while(|seen| is_local(seen.letter)).count();
    let start = end - count;
    // A dot or hyphen before it belongs to the sentence.
    let skipped = letters[start..end].iter().take_while(|seen| !seen.letter.is_alphanumeric()).count();
    (skipped < count).then_some(start + skipped)
}

/// The domain of a private provider that begins at `start`, and its end.
fn domain(letters: &[Seen], start: usize) -> Option<(String, usize)> {
    let tokens = words::tokens(letters.get(start..)?.iter().copied());
    let mut labels: Vec<String> = Vec::new();
    let mut end = start;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if token.kind == TokenKind::Mark
            || labels.len() == 3
            || (token.is_apart && at > 0 && !is_dot_before(&tokens, at))
        {
            break;
        }
        labels.push(token.text.clone());
        end = letters.iter().position(|seen| seen.end == token.range.end)? + 1;
        at += 1;
        let joint: Vec<&Token> = tokens[at..].iter().take(3).take_while(|token| is_joint(token)).collect();
        let is_typo = joint.len() == 1
            && joint[0].is(",")
            && !joint[0].is_apart
            && tokens.get(at + 1).is_some_and(|end| !end.is_apart);
        if !is_typo && !joint.iter().any(|token| token.is(".") || is_dot(token)) {
            break;
        }
        at += joint.len();
    }
    let first = labels.first()?;
    let is_end = |label: &String| has(ENDS, label);
    if labels.len() == 1 {
        return None;
    }
    let is_office = labels.get(1).is_some_and(|label| label == "go");
    if has(NAMES, first) && !is_office {
        // What follows a full stop may be the next sentence.
        let kept = 1 + labels[1..].iter().take_while(|label| is_end(label)).count();
        if kept == 1 {
            return None;
        }
        if kept < labels.len() {
            let last = tokens.iter().filter(|token| token.kind != TokenKind::Mark && !is_dot(token)).nth(kept - 1)?;
            end = letters.iter().position(|seen| seen.end == last.range.end)? + 1;
        }
        return Some((labels[..kept].join("."), end));
    }
    let whole = labels.join(".");
    let known = DOMAINS.split_ascii_whitespace().find(|domain| whole.starts_with(*domain))?;
    let is_exact = whole.len() == known.len() || !whole[known.len()..].starts_with(|c: char| c.is_alphanumeric());
    is_exact.then_some((known.to_owned(), end))
}

/// Whether the token before is a dot or its word.
fn is_dot_before(tokens: &[Token], at: usize) -> bool {
    tokens[..at].last().is_some_and(|token| token.is_one_of(&[".", "]", ")", "}"]) || is_dot(token))
}

#[cfg(test)]
mod tests {
    use crate::privacy::{Form, Kind, find};

    fn addresses(text: &str) -> Vec<String> {
        let found = find(text, Form::Markdown).into_iter().filter(|finding| finding.kind == Kind::Email);
        found.map(|finding| finding.value).collect()
    }

    #[test]
    fn reads_every_way_of_writing() {
        for text in [
            "siti@gmail.com",
            "Siti@Gmail.com.",
            "siti [at] gmail dot com",
            "siti(at)gmail(dot)com",
            "siti at gmail dot com",
            "siti＠gmail．com",
            "siti @ gmail.com",
            "siti&#64;gmail.com",
            "<siti@gmail.com>",
            "**siti**@gmail.com",
            "siti[at]gmail.com",
            "siti@gmail. Com",
            "siti@gmail\u{200b}.com",
            "siti [at] gmail [dot] com",
            "siti et gmail titik com",
            "[surat](mailto:siti@gmail.com)",
            "siti{at}gmail{dot}com",
            "SITI@GMAIL.COM",
        ] {
            assert_eq!(addresses(text), ["siti@gmail.com"], "{text}");
        }
        assert_eq!(addresses("a.b_c+d@yahoo.co.id, e@live.com"), ["a.b_c+d@yahoo.co.id", "e@live.com"]);
        assert_eq!(addresses("kirim ke siti.aminah@ymail.com. Lalu tunggu"), ["siti.aminah@ymail.com"]);
    }

    #[test]
    fn reads_names_of_pages() {
        let found = |name: &str| find(name, Form::FileName).first().map(|finding| finding.value.clone());
        assert_eq!(found("budi-gmail-com").as_deref(), Some("budi@gmail.com"));
        assert_eq!(found("gambar/siti_aminah-yahoo-com.jpg").as_deref(), Some("siti-aminah@yahoo.com"));
        assert_eq!(found("cara-buat-akun-gmail-com"), None);
    }

    #[test]
    fn leaves_offices_and_products_alone() {
        for text in [
            "dukcapil@bandarlampungkota.go.id",
            "akun @gmail.com apa pun",
            "Microsoft Outlook",
            "Sign up at outlook.com",
            "Login at Gmail",
            "@icloud",
            "layanan@contoh.example",
            "hotmail dan yahoo.com",
        ] {
            assert!(addresses(text).is_empty(), "{text}");
        }
    }
}
