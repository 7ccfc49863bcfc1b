//! What the showcase's kits say and show: as varied as people write and draw, nothing said twice, and no danger left out.

use crate::site::showcase;
use etalase::rooms::cards::Format;
use etalase::rooms::cards::template::{self, Content};
use etalase::rooms::catalogue::Innovation;
use etalase::rooms::fields::Choice;
use etalase::rooms::pipeline::prepare;
use etalase::rooms::plan::{Drawn, Job};
use etalase::rooms::render::captions::caption;
use etalase::rooms::render::scene::Scene;
use etalase::rooms::render::share_card;
use etalase::rooms::settings::Overrides;
use etalase::rooms::vocabulary::Outlet;
use std::collections::{BTreeMap, BTreeSet};

/// The values of `tata_gambar`.
pub const LAYOUTS: [&str; 6] = ["nama", "tanya", "hasil", "langkah", "tempat", "foto"];
const LINK: &str = "https://inovasi.bandarlampung.example/i/k7m2/";

/// The captions of every listed innovation of the showcase.
fn of_showcase(look: impl Fn(&Innovation, Outlet, &str)) {
    let site = showcase();
    let mut prepared = prepare(site.path(), &Overrides::default()).unwrap();
    let theme = prepared.theme.take().unwrap();
    let (settings, catalogue) = (&prepared.settings, &prepared.catalogue);
    let scene = Scene { settings, catalogue, locale: &theme.editions[0].locale };
    for innovation in catalogue.listed.iter().map(|index| &catalogue.innovations[*index]) {
        for outlet in Outlet::ALL {
            look(innovation, *outlet, &caption(scene, innovation, *outlet, LINK));
        }
    }
}

/// A text with names and numbers taken out.
fn nameless(innovation: &Innovation, text: &str) -> String {
    let named = text.replace(&innovation.record.name.value, "·");
    named.chars().map(|letter| if letter.is_ascii_digit() { '#' } else { letter }).collect()
}

/// What remains of a caption when everything of its own record is taken out: the theme's words, its signs and its lines.
fn skeleton(innovation: &Innovation, text: &str) -> String {
    let record = &innovation.record;
    let mut own: Vec<&str> = vec![&record.name.value, &record.summary];
    own.extend(record.benefits.iter());
    for result in &record.results {
        own.extend(
            [&result.label]
                .into_iter()
                .chain(&result.before)
                .chain(&result.after)
                .chain(&result.source)
                .map(|text| text.as_str()),
        );
    }
    if let Some(service) = &record.service {
        own.extend(service.steps.iter().chain(service.dangers.iter()));
        own.extend(service.locations.iter().map(|place| place.name.as_str()).chain(service.hours.as_deref()));
    }
    own.sort_by_key(|text| std::cmp::Reverse(text.len()));
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    // A question is made of the record's own words.
    let first = first
        .rfind("? ")
        .or(first.rfind('?').filter(|at| at + 1 == first.len()))
        .map_or(first.to_owned(), |at| format!("·?{}", &first[at + 1..]));
    let lines = std::iter::once(first.as_str()).chain(rest.lines()).filter(|line| !line.contains('#') && *line != LINK);
    lines
        .map(|line| {
            let line = own
                .iter()
                .fold(line.to_owned(), |line, words| line.replace(&format!("{words}."), "·").replace(words, "·"));
            let is_facts = line.contains(" · ") || line.contains("Gratis");
            let plain: String = line.chars().filter(|letter| letter.is_ascii() || *letter == '·').collect();
            if is_facts { "(facts)\n".to_owned() } else { format!("{}\n", nameless(innovation, plain.trim())) }
        })
        .collect()
}

#[test]
fn captions_are_as_varied_as_people_write() {
    use std::cell::RefCell;
    let counts: RefCell<BTreeMap<&str, Vec<(String, String)>>> = RefCell::default();
    of_showcase(|innovation, outlet, text| {
        let opening = nameless(innovation, text.lines().next().unwrap_or_default());
        counts.borrow_mut().entry(outlet.id()).or_default().push((opening, skeleton(innovation, text)));
    });
    for (outlet, captions) in counts.borrow().iter() {
        let openings: BTreeSet<&str> = captions.iter().map(|(opening, _)| opening.as_str()).collect();
        let questions = captions.iter().filter(|(opening, _)| opening.contains('?')).count();
        let mut skeletons: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, skeleton) in captions {
            *skeletons.entry(skeleton).or_default() += 1;
        }
        let all = captions.len();
        let (most, often) = skeletons.iter().max_by_key(|(_, often)| **often).unwrap();
        println!(
            "{outlet}: {} openings of {all}, {} skeletons, the most frequent {}%, questions {}%",
            openings.len(),
            skeletons.len(),
            often * 100 / all,
            questions * 100 / all
        );
        println!("{most}");
        let is_long = matches!(*outlet, "whatsapp" | "facebook" | "instagram");
        assert!(openings.len() * 64 >= 50 * all, "{outlet}: {} openings", openings.len());
        assert!(!is_long || often * 100 <= 35 * all, "{outlet}: {often} of {all} share\n{most}");
        assert!(!is_long || questions * 100 >= 30 * all, "{outlet}: {questions} questions");
    }
}

#[test]
fn captions_say_nothing_twice_and_leave_no_danger_out() {
    of_showcase(|innovation, outlet, text| {
        let sentences = text.split(['\n']).flat_map(|line| line.split_inclusive(['.', '?', '!']));
        let sentences = sentences.map(|sentence| sentence.trim_matches(|letter: char| !letter.is_alphanumeric()));
        let mut said = BTreeSet::new();
        for sentence in sentences.filter(|sentence| sentence.split(' ').count() > 3) {
            assert!(said.insert(sentence.to_lowercase()), "{outlet:?} says twice: {sentence}\n{text}");
        }
        assert!(outlet.has_links() || text.contains("tautan di bio"), "{outlet:?}: {text}");
        assert!(!text.contains("link di bio"), "{outlet:?}: {text}");
        let service = innovation.record.service.as_ref().filter(|_| !innovation.is_unusable());
        let Some(service) = service else { return };
        let most = if outlet == Outlet::X { 1 } else { usize::MAX };
        // Staff's own words may fill a channel.
        let is_own = innovation.record.captions.iter().any(|(own, _)| *own == outlet) && outlet == Outlet::X;
        for danger in service.dangers.iter().take(most).filter(|_| !is_own) {
            assert!(text.contains(danger), "{outlet:?} leaves out: {danger}\n{text}");
        }
        if let Some(emergency) = &service.emergency {
            assert!(text.contains(&emergency.number), "{outlet:?} leaves out {}\n{text}", emergency.number);
        }
    });
}

#[test]
fn no_layout_of_posts_is_more_than_a_third() {
    let site = showcase();
    let mut prepared = prepare(site.path(), &Overrides::default()).unwrap();
    let theme = prepared.theme.take().unwrap();
    let (settings, catalogue) = (&prepared.settings, &prepared.catalogue);
    let scene = Scene { settings, catalogue, locale: &theme.editions[0].locale };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for job in prepared.plan.jobs.values() {
        if let Job::Drawn(Drawn::Card(card)) = job
            && card.format == Format::Post
        {
            *counts.entry(share_card::layout(scene, *card).id()).or_default() += 1;
        }
    }
    let all: usize = counts.values().sum();
    println!("layouts of {all} posts: {counts:?}");
    assert!(counts.len() >= 5, "{counts:?}");
    assert!(counts.values().all(|count| count * 100 <= 35 * all), "{counts:?}");
}

#[test]
fn posts_are_safe_for_every_crop() {
    let theme = crate::program::project("themes/siger");
    let read = |file: &str| std::fs::read_to_string(theme.join(file)).unwrap();
    let look = template::look(&read("cards/motif/surat.svg"), &"surat.svg".into()).unwrap();
    for layout in LAYOUTS {
        let drawing = template::read(&read("cards/post.svg"), &look, |asked| asked == layout).unwrap();
        for slot in drawing.slots.iter().filter(|slot| slot.content != Content::Photo) {
            // The grid of profiles cuts to three by four, older ones and many previews to a square.
            let area = slot.area;
            let is_safe = area.x >= 34 && area.x + area.width <= 1046 && area.y >= 135 && area.y + area.height <= 1215;
            assert!(is_safe, "{layout:?}: {:?} at {area:?} may be cut", slot.content);
        }
        let says = |content| drawing.slots.iter().any(|slot| slot.content == content);
        assert!(says(Content::Address) && says(Content::Agency) && says(Content::City), "{layout:?}");
    }
}
