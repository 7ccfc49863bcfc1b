//! What a team posts with an innovation: a text for each channel, in the theme's words or the record's own, always within
//! the channel's limit.

use super::scene::Scene;
use super::share_card;
use crate::catalogue::Innovation;
use crate::catalogue::caption::{BEFORE_LINK, has_link};
use crate::fields::Choice;
use crate::fields::text::capitalized;
use crate::vocabulary::{Outlet, Status};

/// Stands for what a record does not say. No text of a record can hold it.
const NOTHING: char = '\u{e001}';
/// Lines that are kept whole for as long as a word of each fits: the name and the summary.
const FIRST_LINES: usize = 2;
/// The most tags that are still read.
const TAGS: usize = 6;
/// Letters of the longest name that makes a tag.
const TAG_LENGTH: usize = 24;

/// The caption of an innovation. `link` is its short address; `scene` speaks the site's own language.
pub fn caption(scene: Scene, innovation: &Innovation, outlet: Outlet, link: &str) -> String {
    let record = &innovation.record;
    // Words of the time when it could be used would send people in vain.
    let own = record.captions.iter().filter(|_| !innovation.is_unusable()).find(|(of, _)| *of == outlet);
    let text = own.map_or_else(|| filled(scene, innovation, outlet), |(_, text)| text.clone());
    let is_sample = scene.settings.sample || record.sample;
    // In brackets: a place may well be called "Galeri contoh".
    let says_so = || text.to_lowercase().contains(&format!("({}", scene.locale.text("contoh").to_lowercase()));
    let mut ending = emergency(scene, innovation, &text).map_or_else(String::new, |line| format!("\n\n{line}"));
    if is_sample && !says_so() {
        ending.push_str(&format!("\n\n{}", scene.locale.text("takarir-contoh")));
    }
    match outlet.has_links() {
        true if has_link(&text) => {}
        true => ending.push_str(&format!("{BEFORE_LINK}{link}")),
        false => ending.push_str(&tags(scene, innovation, outlet, &format!("{text}{ending}"))),
    }
    let room = outlet.limit().saturating_sub(outlet.length(&ending));
    format!("{}{ending}", shortened(&text, outlet, room))
}

/// Whom to call when there is danger, unless a text says it. It stands behind what may be cut.
fn emergency(scene: Scene, innovation: &Innovation, text: &str) -> Option<String> {
    let emergency = innovation.record.service.as_ref()?.emergency.as_ref()?;
    let said = scene.emergency(emergency);
    let is_said = text.split(|letter: char| !letter.is_ascii_digit()).any(|digits| digits == emergency.number);
    let blanks = [("kata", said.words.as_str()), ("nomor", &said.number)];
    (!is_said && !text.contains(&said.number)).then(|| scene.locale.fill("takarir-darurat", &blanks))
}

/// What is said of what cannot be used, no more, or not yet.
fn unusable(scene: Scene, innovation: &Innovation) -> String {
    let record = &innovation.record;
    let successor = innovation.replaced_by.as_ref().and_then(|slug| scene.catalogue.slugs.get(slug));
    let key = match record.status {
        Status::Replaced if successor.is_some() => "takarir-diganti",
        Status::Stopped | Status::Replaced => "takarir-berhenti",
        Status::Active | Status::Developing => "takarir-gagasan",
    };
    let successor = successor.map(|index| scene.catalogue.innovations[*index].record.name.value.as_str());
    let blanks = [
        ("nama", record.name.value.as_str()),
        ("ringkasan", &record.summary),
        ("pengganti", successor.unwrap_or_default()),
        ("opd", &scene.catalogue.agencies[innovation.agency].name),
    ];
    scene.locale.fill(key, &blanks)
}

/// The theme's words with the record's in their blanks. A line whose blank stays empty is left out.
fn filled(scene: Scene, innovation: &Innovation, outlet: Outlet) -> String {
    if innovation.is_unusable() {
        return unusable(scene, innovation);
    }
    let record = &innovation.record;
    let or_nothing = |text: String| if text.is_empty() { NOTHING.to_string() } else { text };
    let place =
        record.service.as_ref().and_then(|service| service.locations.first()).map(|location| location.name.clone());
    let danger = record.service.as_ref().and_then(|service| service.dangers.iter().next());
    let benefit = record.benefits.iter().next();
    let blanks = [
        ("nama", record.name.value.clone()),
        ("ringkasan", record.summary.clone()),
        ("bahaya", or_nothing(danger.unwrap_or_default().to_owned())),
        ("lencana", or_nothing(share_card::facts(scene, innovation).join(" · "))),
        ("manfaat", or_nothing(benefit.unwrap_or_default().to_owned())),
        ("tempat", or_nothing(place.unwrap_or_default())),
        ("opd", scene.catalogue.agencies[innovation.agency].name.clone()),
        ("kota", scene.settings.government.clone()),
    ];
    let blanks: Vec<(&str, &str)> = blanks.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let text = scene.locale.fill(&format!("takarir-{}", outlet.id()), &blanks);
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.contains(NOTHING)) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim_end().to_owned()
}

/// Tags by which people find more of the same, as many as fit: `#Kesehatan #KotaBandarLampung`.
fn tags(scene: Scene, innovation: &Innovation, outlet: Outlet, text: &str) -> String {
    if text.contains('#') {
        return String::new();
    }
    let names = innovation.topics.iter().map(|topic| scene.topic_name(*topic));
    let record = &innovation.record;
    let names = std::iter::once(record.name.value.as_str()).chain(names).chain([scene.settings.region.as_str()]);
    let mut known: Vec<String> = Vec::new();
    let fixed = scene.locale.text("takarir-tagar");
    for tag in names.map(tag).chain(fixed.split_whitespace().map(tag)) {
        if (2..=TAG_LENGTH).contains(&tag.chars().count()) && !known.contains(&tag) {
            known.push(tag);
        }
    }
    let mut tags = String::new();
    for tag in known.iter().take(TAGS) {
        let longer = format!("{tags}{}#{tag}", if tags.is_empty() { "\n\n" } else { " " });
        if outlet.length(text) + outlet.length(&longer) <= outlet.limit() {
            tags = longer;
        }
    }
    tags
}

/// `Ibu & anak` as `IbuAnak`.
fn tag(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(capitalized).collect()
}

/// As much of a text as there is room for: last lines are left out, then words, and only a word without end is divided.
fn shortened(text: &str, outlet: Outlet, room: usize) -> String {
    if outlet.length(text) <= room {
        return text.to_owned();
    }
    let mut lines: Vec<&str> = text.lines().collect();
    while lines.len() > FIRST_LINES && outlet.length(lines.join("\n").trim_end()) > room {
        lines.pop();
    }
    let kept = lines.join("\n").trim_end().to_owned();
    if outlet.length(&kept) <= room {
        return kept;
    }
    let fits = |part: &str| outlet.length(part) + outlet.length("…") <= room;
    let words = kept.char_indices().filter(|(_, letter)| letter.is_whitespace()).map(|(at, _)| at);
    let letters = kept.char_indices().map(|(at, _)| at);
    // A cut in the first half of the room would leave too little said.
    let by_words = words.rev().map(|at| kept[..at].trim_end()).find(|part| fits(part));
    let by_words = by_words.filter(|part| outlet.length(part) * 2 >= room);
    let cut = by_words.or_else(|| letters.rev().map(|at| &kept[..at]).find(|part| fits(part)));
    cut.map_or_else(String::new, |part| format!("{}…", part.trim_end_matches([',', '.', ';', ':', '·', ' '])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_loses_lines_and_then_words() {
        let text = "Antar Akta\nDatang sekali, akta menyusul.\n\n✅ Gratis";
        assert_eq!(shortened(text, Outlet::WhatsApp, 100), text);
        assert_eq!(shortened(text, Outlet::WhatsApp, 45), "Antar Akta\nDatang sekali, akta menyusul.");
        assert_eq!(shortened(text, Outlet::WhatsApp, 30), "Antar Akta\nDatang sekali…");
        assert_eq!(shortened(&"a".repeat(40), Outlet::WhatsApp, 10), "aaaaaaaaa…");
        assert_eq!(shortened(&"漢".repeat(40), Outlet::X, 11), "漢漢漢漢…");
        assert_eq!(shortened(text, Outlet::X, 0), "");
    }

    #[test]
    fn names_become_tags() {
        assert_eq!(tag("Ibu & anak"), "IbuAnak");
        assert_eq!(tag("Jalan, air & rumah"), "JalanAirRumah");
        assert_eq!(tag("SI-LAJU"), "SILAJU");
    }
}
