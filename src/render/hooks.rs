//! What makes people stop at a post: a result, or a question that a benefit answers.
//!
//! The theme says how a benefit becomes a question, in its own language, a line for each pattern: `Anda tahu … = Ingin tahu
//! …?`. The first pattern that a benefit matches decides; without anything behind its sign it makes no question.

use super::scene::Scene;
use crate::catalogue::Innovation;
use crate::theme::context::ResultRow;
use crate::theme::locale::Locale;

/// Stands in patterns for any words.
const ANY: char = '…';
/// The patterns, and the words before the last item of a list.
const PATTERNS: &str = "takarir-tanya";
const LAST_ITEM: &str = "takarir-daftar";
/// Letters of the longest question that is still read at a glance.
const LONGEST: usize = 90;

/// Whether it may be asked and counted about: whoever is in danger is asked no riddles and is no figure, and what cannot be
/// used promises nothing.
fn tells(innovation: &Innovation) -> bool {
    !innovation.record.sensitive && !innovation.is_unusable()
}

/// The first question that a benefit of an innovation answers, and which benefit that is.
pub(super) fn question_of(scene: Scene, innovation: &Innovation) -> Option<(usize, String)> {
    let benefits = innovation.record.benefits.iter().enumerate().filter(|_| tells(innovation));
    benefits.into_iter().find_map(|(at, benefit)| Some((at, question(scene.locale, benefit)?)))
}

/// The first result of an innovation that says what was before, what is now, and who says so.
pub(super) fn result_of(scene: Scene, innovation: &Innovation) -> Option<ResultRow> {
    let results = (0..innovation.record.results.len()).filter(|_| tells(innovation));
    let told =
        |row: &ResultRow| row.before.is_some() && row.after.is_some() && row.year.is_some() && row.source.is_some();
    results.map(|at| scene.result(innovation, at)).find(told)
}

/// Where the figures of a result are from.
pub(super) fn source_of(scene: Scene, result: &ResultRow) -> String {
    let year = result.year.map(|year| year.to_string()).unwrap_or_default();
    let source = [("tahun", year.as_str()), ("sumber", result.source.as_deref().unwrap_or_default())];
    scene.locale.fill("takarir-sumber", &source)
}

/// The question that a benefit answers, if the theme can make one.
fn question(locale: &Locale, benefit: &str) -> Option<String> {
    let said = first_part(benefit, &locale.text(LAST_ITEM));
    let question = locale.text(PATTERNS).lines().find_map(|line| {
        let (pattern, question) = line.split_once('=')?;
        Some(filled(question.trim(), &matched(pattern.trim(), said)?))
    })?;
    (!question.is_empty() && question.chars().count() <= LONGEST).then_some(question)
}

/// A benefit up to its first comma that parts no list: what follows only explains.
fn first_part<'b>(benefit: &'b str, last_item: &str) -> &'b str {
    let ends_list = |at: &usize| {
        let word = benefit[at + 1..].split_whitespace().next().unwrap_or_default();
        last_item.split_whitespace().any(|last| last == word)
    };
    let commas = benefit.match_indices(',').map(|(at, _)| at);
    let list = commas.clone().rfind(ends_list).map_or(0, |at| at + 1);
    let end = commas.into_iter().find(|at| *at >= list).unwrap_or(benefit.len());
    benefit[..end].trim_end_matches(['.', '!', ' '])
}

/// What stands for each `…` of a pattern, if it matches the whole text.
fn matched<'t>(pattern: &str, text: &'t str) -> Option<Vec<&'t str>> {
    let mut fixed = pattern.split(ANY);
    let mut rest = text.strip_prefix(fixed.next()?)?;
    let mut parts = Vec::new();
    for words in fixed {
        let at = if words.is_empty() { rest.len() } else { rest.find(words)? };
        parts.push(rest[..at].trim());
        rest = &rest[at + words.len()..];
    }
    (rest.is_empty() && parts.iter().all(|part| !part.is_empty())).then_some(parts)
}

/// A question with its parts in their places. A part that no longer begins the sentence loses its capital.
fn filled(question: &str, parts: &[&str]) -> String {
    let mut parts = parts.iter();
    let mut text = String::new();
    for (at, words) in question.split(ANY).enumerate() {
        if at > 0 {
            text.push_str(&uncapitalized(parts.next().copied().unwrap_or_default()));
        }
        text.push_str(words);
    }
    text
}

/// `Keluarga muda` as `keluarga muda`, but `KTP` and `Anda` as they are.
fn uncapitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    let is_kept = letters.clone().next().is_some_and(char::is_uppercase) || text.split(' ').next() == Some("Anda");
    if is_kept { text.to_owned() } else { first.into_iter().flat_map(char::to_lowercase).chain(letters).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::message::Language;

    fn asked(benefit: &str) -> Option<String> {
        let mut locale = Locale::new(Language::Indonesian);
        assert!(locale.add(include_str!("../../themes/siger/locales/id.ftl")).is_ok());
        locale.finish();
        question(&locale, benefit)
    }

    #[test]
    fn benefits_become_questions() {
        let asked = |benefit: &str| asked(benefit).unwrap_or_default();
        assert_eq!(asked("Anda tahu jam berapa angkot lewat, jadi tidak lama"), "Ingin tahu jam berapa angkot lewat?");
        assert_eq!(asked("Anda bisa melapor tanpa menyebut nama."), "Ingin melapor tanpa menyebut nama?");
        assert_eq!(asked("Anda tidak perlu menutup warung"), "Repot kalau harus menutup warung?");
        assert_eq!(asked("Orang tua tidak perlu membayar les"), "Haruskah orang tua membayar les? Tidak.");
        assert_eq!(asked("KTP hilang bisa dicetak lagi"), "Bisakah KTP hilang dicetak lagi? Bisa.");
        assert_eq!(asked("Buku boleh dibawa pulang"), "Bolehkah buku dibawa pulang? Boleh.");
    }

    #[test]
    fn what_would_ask_something_else_asks_nothing() {
        assert_eq!(asked("Nelayan yang tidak bisa membaca pun paham"), None);
        assert_eq!(asked("Lansia yang hanya bisa berbaring didatangi"), None);
        assert_eq!(asked("Genangan di gang lebih cepat kering"), None);
        assert_eq!(asked(&format!("Anda bisa {}", "a".repeat(90))), None, "too long to read at a glance");
    }

    #[test]
    fn lists_keep_their_commas() {
        let asked = asked("Anda punya salinan ijazah, akta, dan surat tanah, jadi tidak panik");
        assert_eq!(asked.as_deref(), Some("Mau punya salinan ijazah, akta, dan surat tanah?"));
    }
}
