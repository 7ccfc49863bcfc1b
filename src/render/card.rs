//! An innovation as it stands in lists, and the small facts that cards and pages share.

use super::scene::Scene;
use super::words;
use crate::catalogue::contact::{self, Channel};
use crate::catalogue::innovation::{Emergency, ResultNote, Service};
use crate::catalogue::variant::{self, Variants};
use crate::catalogue::{Agency, Innovation};
use crate::fields::Choice;
use crate::permalink;
use crate::theme::context;
use crate::vocabulary::{ChannelKind, Measure, Way};

impl Scene<'_> {
    /// A word of the vocabulary in this language, without a link.
    pub fn term<T: Choice>(&self, prefix: &str, value: T) -> context::Term {
        context::Term { id: value.id().to_owned(), label: words::word(self.locale, prefix, value), href: None }
    }

    /// What a list shows of an innovation.
    pub fn card(&self, innovation: &Innovation) -> context::Card {
        let record = self.record(innovation);
        context::Card {
            language: self.other_language(innovation),
            name: record.name.value.clone(),
            summary: record.summary.clone(),
            href: permalink::innovation(&record.slug).href(self.settings.offline),
            agency: self.agency_link(innovation.agency),
            topic: innovation.topics.first().map(|topic| self.topic(*topic)),
            stage: self.term("tahapan", record.stage),
            status: self.term("status", record.status),
            badges: self.pills(innovation),
            offered: self.offered(innovation),
            year: record.year(),
            sample: record.sample,
            draft: words::unpublished(record.publication).map(|key| self.locale.text(key)),
            picture: self.picture(innovation),
            result: self.hook(innovation),
        }
    }

    /// The innovation's picture in all its published sizes; `None` if it has none that may be shown.
    pub fn picture(&self, innovation: &Innovation) -> Option<context::Picture> {
        let note = self.record(innovation).picture.as_ref()?;
        let source = innovation.picture.as_ref()?;
        let picture = self.catalogue.pictures.get(source)?;
        let variants = Variants::of_picture(picture);
        Some(context::Picture {
            src: variants.src(source, picture),
            srcset_webp: variants.srcset(source, picture),
            alt: note.alt.clone(),
            width: picture.width,
            height: picture.height,
            credit: note.credit.clone(),
        })
    }

    /// The first result that tells both a before and an after: what stands in place of a picture.
    fn hook(&self, innovation: &Innovation) -> Option<context::ResultRow> {
        let is_told = |note: &ResultNote| note.before.is_some() && note.after.is_some();
        let at = self.record(innovation).results.iter().position(is_told)?;
        Some(self.result(innovation, at))
    }

    /// The site's logo. Its description is empty, because the name beside it says the same.
    pub fn logo(&self) -> Option<context::Picture> {
        let (source, picture) = self.catalogue.logo.as_ref()?;
        let variants = Variants::of_logo(picture);
        let (width, height) = variant::logo_size(picture);
        let (src, srcset_webp) = (variants.src(source, picture), variants.srcset(source, picture));
        Some(context::Picture { src, srcset_webp, alt: String::new(), width, height, credit: None })
    }

    /// Cost, time and ways, each in two or three words.
    pub(crate) fn badges(&self, innovation: &Innovation) -> Vec<String> {
        let service = self.record(innovation).service.as_ref();
        let duration = service.and_then(|service| service.duration.as_ref());
        let duration = duration.filter(|duration| duration.chars().count() <= BADGE).map(|duration| {
            // "Selesai 1 hari kerja", but "Langsung" stands by itself.
            match duration.starts_with(|letter: char| letter.is_ascii_digit()) {
                true => self.locale.fill("lencana-selesai", &[("waktu", duration)]),
                false => duration.clone(),
            }
        });
        let ways = service.into_iter().flat_map(Service::ways).map(|way| self.locale.text(&way_key(&[way])));
        self.cost(innovation, BADGE).into_iter().chain(duration).chain(ways).collect()
    }

    /// What fits on one line: the cost, and all ways together.
    pub(crate) fn pills(&self, innovation: &Innovation) -> Vec<context::Badge> {
        let cost = self.cost(innovation, PILL).map(|label| context::Badge { kinds: vec!["biaya"], label });
        let ways: Vec<Way> = self.record(innovation).service.iter().flat_map(Service::ways).collect();
        let ways = (!ways.is_empty()).then(|| context::Badge {
            kinds: ways.iter().map(|way| way_id(*way)).collect(),
            label: self.locale.text(&way_key(&ways)),
        });
        cost.into_iter().chain(ways).collect()
    }

    /// What it costs, if that is said in so many letters.
    fn cost(&self, innovation: &Innovation, most: usize) -> Option<String> {
        let cost = self.record(innovation).service.as_ref()?.cost.as_ref()?;
        match is_free(innovation) {
            true => Some(self.locale.text("lencana-gratis")),
            false => Some(cost.clone()).filter(|cost| cost.chars().count() <= most),
        }
    }

    /// Where it is offered, in one sentence, unless that is the whole city.
    pub fn offered(&self, innovation: &Innovation) -> Option<String> {
        let areas = if innovation.limited { &innovation.areas[..] } else { return None };
        let places: Vec<&str> = areas.iter().map(|area| self.catalogue.agencies[*area].place()).collect();
        let place = match places[..] {
            [] => return None,
            [one] => one.to_owned(),
            [one, other] => self.locale.fill("dan", &[("awal", one), ("akhir", other)]),
            [one, other, ref rest @ ..] => {
                let count = rest.len().to_string();
                self.locale.fill("banyak-tempat", &[("satu", one), ("dua", other), ("n", &count)])
            }
        };
        Some(self.locale.fill("berlaku-di-tempat", &[("tempat", &place)]))
    }

    /// Whom to call when there is danger.
    pub fn emergency(&self, emergency: &Emergency) -> context::Emergency {
        let number = contact::spoken(&emergency.number);
        let words = emergency.words.as_ref().map(|words| words.trim_end_matches(['?', '.', ' ']).to_owned());
        context::Emergency {
            words: words.unwrap_or_else(|| self.locale.text("darurat")),
            label: self.locale.fill("darurat-telepon", &[("nomor", &number)]),
            number,
            href: format!("tel:{}", contact::dialled(&emergency.number)),
        }
    }

    /// A way to reach an office, as text and, where a browser can open it, as a link.
    pub fn channel(&self, channel: &Channel) -> context::Channel {
        let target = &channel.target;
        let (value, href) = match channel.kind {
            ChannelKind::InPerson => (None, None),
            ChannelKind::WhatsApp => (Some(contact::spoken(target)), Some(format!("https://wa.me/{target}"))),
            ChannelKind::Telephone => {
                (Some(contact::spoken(target)), Some(format!("tel:{}", contact::dialled(target))))
            }
            ChannelKind::Email => (Some(target.clone()), Some(format!("mailto:{target}"))),
            ChannelKind::Website | ChannelKind::Android | ChannelKind::Ios => (None, Some(target.clone())),
        };
        let label = channel.label.clone().unwrap_or_else(|| words::word(self.locale, "kanal", channel.kind));
        context::Channel { kind: channel.kind.id(), label, value, href }
    }

    /// Result number `at` of an innovation. Its bars are measured on the original's words, whose units we know.
    pub fn result(&self, innovation: &Innovation, at: usize) -> context::ResultRow {
        let note = &self.record(innovation).results[at];
        let original = &innovation.record.results[at];
        // A bar of nothing shows nothing.
        let shares = shares(original).filter(|(before, after)| *before > 0 && *after > 0);
        context::ResultRow {
            label: note.label.clone(),
            measure: note.measure.id(),
            before: self.told(note.before.as_ref(), original.before.as_deref(), note.measure),
            after: self.told(note.after.as_ref(), original.after.as_deref(), note.measure),
            before_share: shares.map(|(before, _)| before),
            after_share: shares.map(|(_, after)| after),
            year: note.year,
            source: note.source.clone(),
        }
    }

    /// A value as people say it: "Gratis" and "tidak perlu" in place of "Rp0" and "0 kali".
    fn told(&self, text: Option<&String>, original: Option<&str>, measure: Measure) -> Option<String> {
        let key = match measure {
            Measure::Cost => "nilai-gratis",
            Measure::Steps | Measure::Visits => "nilai-tidak-perlu",
            Measure::Time | Measure::Users | Measure::Other => return text.cloned(),
        };
        let is_number = text?.contains(|letter: char| letter.is_ascii_digit());
        let is_nothing = original.and_then(|text| quantity(text, measure)) == Some(0.0);
        if is_number && is_nothing { Some(self.locale.text(key)) } else { text.cloned() }
    }

    /// An agency with a number of innovations that the caller has counted.
    pub fn agency_count(&self, agency: &Agency, count: usize) -> context::AgencyCount {
        context::AgencyCount {
            name: agency.name.clone(),
            short: agency.short.clone(),
            href: permalink::agency(&agency.id).href(self.settings.offline),
            count,
            sample: agency.sample,
        }
    }
}

/// Whether the service costs nothing, as its original says.
pub(crate) fn is_free(innovation: &Innovation) -> bool {
    let cost = innovation.record.service.as_ref().and_then(|service| service.cost.as_ref());
    cost.is_some_and(|cost| cost.to_lowercase().starts_with("gratis"))
}

/// Letters that fit on a badge of a card to share, and on one of two beside each other on a phone.
const BADGE: usize = 28;
const PILL: usize = 12;

fn way_id(way: Way) -> &'static str {
    match way {
        Way::Online => "hp",
        Way::Telephone => "telepon",
        Way::InPerson => "datang",
    }
}

/// The word for several ways: `lencana-hp-datang`.
fn way_key(ways: &[Way]) -> String {
    let ids: Vec<&str> = ways.iter().map(|way| way_id(*way)).collect();
    format!("lencana-{}", ids.join("-"))
}

/// Before and after in hundredths of the larger, if both can be measured in one unit.
pub(crate) fn shares(note: &ResultNote) -> Option<(u32, u32)> {
    let before = quantity(note.before.as_deref()?, note.measure)?;
    let after = quantity(note.after.as_deref()?, note.measure)?;
    let larger = before.max(after);
    if larger <= 0.0 {
        return None;
    }
    // Only nothing is none of it.
    let share = |value: f64| ((value / larger * 100.0).round() as u32).max(u32::from(value > 0.0));
    Some((share(before), share(after)))
}

/// The number in a text such as "3 hari", "Rp25.000" or "gratis"; times in minutes.
pub(crate) fn quantity(text: &str, measure: Measure) -> Option<f64> {
    let lower = text.to_lowercase();
    if measure == Measure::Cost && (lower.contains("gratis") || lower.contains("tanpa biaya")) {
        return Some(0.0);
    }
    let start = lower.find(|letter: char| letter.is_ascii_digit())?;
    let number: String =
        lower[start..].chars().take_while(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',')).collect();
    let rest = lower[start + number.len()..].trim_start();
    let number: f64 = number.trim_end_matches(['.', ',']).replace('.', "").replace(',', ".").parse().ok()?;
    if measure != Measure::Time {
        return Some(number);
    }
    let units = [
        ("detik", 1.0 / 60.0),
        ("menit", 1.0),
        ("jam", 60.0),
        ("hari", 1_440.0),
        ("minggu", 10_080.0),
        ("pekan", 10_080.0),
        ("bulan", 43_200.0),
        ("tahun", 525_600.0),
    ];
    units.iter().find(|(unit, _)| rest.starts_with(unit)).map(|(_, minutes)| number * minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_what_people_write() {
        assert_eq!(quantity("3 hari kerja", Measure::Time), Some(4_320.0));
        assert_eq!(quantity("sekitar 2,5 jam", Measure::Time), Some(150.0));
        assert_eq!(quantity("Rp25.000", Measure::Cost), Some(25_000.0));
        assert_eq!(quantity("Gratis", Measure::Cost), Some(0.0));
        assert_eq!(quantity("lama sekali", Measure::Time), None);
    }

    #[test]
    fn shares_are_of_the_larger_and_nothing_has_none() {
        let shares = |before: &str, after: &str| {
            let (before, after) = (Some(before.to_owned()), Some(after.to_owned()));
            let label = String::new();
            shares(&ResultNote { label, measure: Measure::Cost, before, after, year: None, source: None })
        };
        assert_eq!(shares("Rp20.000", "Rp5.000"), Some((100, 25)));
        assert_eq!(shares("Gratis", "Rp5.000"), Some((0, 100)));
        assert_eq!(shares("Rp1.000.000", "Rp10"), Some((100, 1)));
        assert_eq!(shares("Gratis", "gratis"), None);
        assert_eq!(shares("Rp0", "tanpa biaya"), None);
        assert_eq!(shares("mahal", "Rp5.000"), None);
    }
}
