//! What a team posts with an innovation: a text for each channel, in the theme's words or the record's own, always within
//! the channel's limit.

use super::scene::Scene;
use super::{hooks, share_card};
use crate::catalogue::Innovation;
use crate::catalogue::caption::{BEFORE_LINK, has_link};
use crate::fields::Choice;
use crate::fields::text::capitalized;
use crate::vocabulary::{Outlet, Status};

/// Stands for what a record does not say. No text of a record can hold it.
const NOTHING: char = '\u{e001}';
/// Parts the forms of a caption in the theme's words, and groups of them.
const NEXT_FORM: &str = "---";
const NEXT_GROUP: &str = "===";
/// Lines that are kept whole for as long as a word of each fits.
const FIRST_LINES: usize = 2;
/// As many dangers as a record may name.
const MOST_DANGERS: usize = 2;
/// The most tags that are still read.
const TAGS: usize = 6;
/// Letters of the longest name that makes a tag.
const TAG_LENGTH: usize = 24;

/// The caption of an innovation. `link` is its short address; `scene` speaks the site's own language.
pub fn caption(scene: Scene, innovation: &Innovation, outlet: Outlet, link: &str) -> String {
    let record = &innovation.record;
    // Words of the time when it could be used would send people in vain.
    let own = record.captions.iter().filter(|_| !innovation.is_unusable()).find(|(of, _)| *of == outlet);
    match own {
        Some((_, text)) => {
            // Staff have chosen their words: dangers are added where nothing has to give way to them.
            let ended = [MOST_DANGERS, 0].map(|most| ending(scene, innovation, outlet, link, text, most));
            let fits = |ending: &&String| outlet.length(text) <= room(outlet, ending);
            let ending = ended.iter().find(fits).unwrap_or(&ended[1]);
            shortened(text, outlet, room(outlet, ending)) + ending
        }
        None => composed(scene, innovation, outlet, link),
    }
}

/// A caption in the theme's words. Of the forms that fit the record and the channel whole, its address decides which is
/// taken, so that no other record changes it.
fn composed(scene: Scene, innovation: &Innovation, outlet: Outlet, link: &str) -> String {
    let groups = match innovation.is_unusable() {
        true => vec![vec![unusable(scene, innovation)]],
        false => filled(scene, innovation, outlet),
    };
    let chance = share_card::chance(&innovation.record.slug, outlet.id());
    // Where there is little room, the first danger alone.
    let most = if outlet == Outlet::X { 1 } else { MOST_DANGERS };
    let mut last = None;
    for forms in groups {
        let ended = forms.into_iter().map(|text| {
            let end = ending(scene, innovation, outlet, link, &text, most);
            (text, end)
        });
        let ended: Vec<(String, String)> = ended.collect();
        let fits = |form: &&(String, String)| outlet.length(&form.0) <= room(outlet, &form.1);
        let fitting: Vec<&(String, String)> = ended.iter().filter(fits).collect();
        if let Some((text, end)) = fitting.get(chance % fitting.len().max(1)) {
            return format!("{text}{end}");
        }
        last = ended.into_iter().next_back().or(last);
    }
    last.map_or_else(String::new, |(text, end)| shortened(&text, outlet, room(outlet, &end)) + &end)
}

/// What follows a text: dangers, whom to call, that it is a sample, where the link is, and tags. Nothing of it is cut.
fn ending(
    scene: Scene,
    innovation: &Innovation,
    outlet: Outlet,
    link: &str,
    text: &str,
    most_dangers: usize,
) -> String {
    let is_sample = scene.settings.sample || innovation.record.sample;
    let mut ending = String::new();
    for line in dangers(innovation, text, most_dangers).chain(emergency(scene, innovation, text)) {
        ending.push_str(if ending.is_empty() { "\n\n" } else { "\n" });
        ending.push_str(&line);
    }
    // In brackets, and not those of a place that is called so.
    let places = innovation.record.service.iter().flat_map(|service| &service.locations);
    let own = places.fold(text.to_lowercase(), |text, place| text.replace(&place.name.to_lowercase(), ""));
    let says_so = own.contains(&format!("({}", scene.locale.text("contoh").to_lowercase()));
    if is_sample && !says_so {
        ending.push_str(&format!("\n\n{}", scene.locale.text("takarir-contoh")));
    }
    match outlet.has_links() {
        true if has_link(text) => {}
        true => ending.push_str(&format!("{BEFORE_LINK}{link}")),
        false => {
            let bio = scene.locale.text("takarir-bio");
            if !text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word.eq_ignore_ascii_case("bio")) {
                ending.push_str(&format!("\n\n{bio}"));
            }
            ending.push_str(&tags(scene, innovation, outlet, &format!("{text}{ending}")));
        }
    }
    ending
}

/// What a channel leaves for a text in front of its ending.
fn room(outlet: Outlet, ending: &str) -> usize {
    outlet.limit().saturating_sub(outlet.length(ending))
}

/// So many of the dangers, those that a text does not name.
fn dangers(innovation: &Innovation, text: &str, most: usize) -> impl Iterator<Item = String> {
    let service = innovation.record.service.as_ref().filter(|_| !innovation.is_unusable());
    let dangers = service.into_iter().flat_map(|service| service.dangers.iter()).take(most);
    dangers.filter(move |danger| !text.contains(danger)).map(|danger| format!("⚠️ {danger}"))
}

/// Whom to call when there is danger, unless a text says it.
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

/// The theme's forms with the record's words in their blanks, in groups of which a later one is for what fits no earlier. A
/// line whose blank stays empty is left out; a form whose first line is left out does not fit the record.
fn filled(scene: Scene, innovation: &Innovation, outlet: Outlet) -> Vec<Vec<String>> {
    let record = &innovation.record;
    let service = record.service.as_ref();
    let or_nothing = |text: Option<String>| text.filter(|text| !text.is_empty()).unwrap_or(NOTHING.into());
    let mut benefits: Vec<&str> = record.benefits.iter().collect();
    let question = hooks::question_of(scene, innovation).map(|(at, question)| {
        // What was asked is not told once more.
        benefits.remove(at);
        question
    });
    let result = hooks::result_of(scene, innovation);
    let source = result.as_ref().map(|result| hooks::source_of(scene, result));
    let result = result.map(|result| {
        let (before, after) = (result.before.unwrap_or_default(), result.after.unwrap_or_default());
        let blanks = [("ukuran", &*result.label), ("sebelum", &*before), ("sesudah", &*after)];
        scene.locale.fill("takarir-hasil", &blanks)
    });
    let place = service.and_then(|service| {
        let place = service.locations.first()?.name.clone();
        Some(service.hours.as_ref().map_or(place.clone(), |hours| format!("{place}, {hours}")))
    });
    let topic = innovation.topics.first().map(|topic| &scene.settings.topics[*topic]);
    let blanks = [
        ("nama", record.name.value.clone()),
        ("ringkasan", sentence(&record.summary)),
        ("tanya", or_nothing(question)),
        ("hasil", or_nothing(result)),
        ("sumber", or_nothing(source)),
        ("manfaat", or_nothing(benefits.first().map(|benefit| sentence(benefit)))),
        ("langkah", or_nothing(service.and_then(|service| service.steps.iter().next()).map(sentence))),
        ("lencana", or_nothing(Some(share_card::facts(scene, innovation).join(" · ")))),
        ("tempat", or_nothing(place)),
        ("lambang", topic.and_then(|topic| topic.emoji.clone()).unwrap_or_default()),
        ("opd", scene.catalogue.agencies[innovation.agency].name.clone()),
        ("kota", scene.settings.government.clone()),
    ];
    let blanks: Vec<(&str, &str)> = blanks.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let text = scene.locale.fill(&format!("takarir-{}", outlet.id()), &blanks);
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let fits = |form: &&[&str]| form.first().is_some_and(|first| !first.contains(NOTHING));
    let groups = lines.split(|line| *line == NEXT_GROUP);
    let forms = |group: &[&str]| group.split(|line| *line == NEXT_FORM).filter(fits).map(without_gaps).collect();
    groups.map(forms).collect()
}

/// Lines without those whose blank stayed empty, and with one empty line where several met.
fn without_gaps(form: &[&str]) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in form.iter().filter(|line| !line.contains(NOTHING)) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim_end().to_owned()
}

/// A text that ends as a sentence does.
fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

/// Tags by which people find more of the same, as many as fit: `#AktaLahir #KotaBandarLampung`.
fn tags(scene: Scene, innovation: &Innovation, outlet: Outlet, text: &str) -> String {
    if text.contains('#') {
        return String::new();
    }
    let topics = innovation.topics.iter().map(|topic| &scene.settings.topics[*topic]);
    let of_topics = topics.flat_map(|topic| topic.tags.iter().map(String::as_str));
    let names = std::iter::once(innovation.record.name.value.as_str());
    let names = names.chain(of_topics).chain([scene.settings.region.as_str()]);
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
