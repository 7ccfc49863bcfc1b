//! Reads `content/situs.yaml`.

use super::colour;
use super::schema::parts::{account, achievement, complaint, licence, plan, shown, topic};
use super::schema::{self, FIELDS};
use super::targets;
use super::unsure::unsure;
use super::{
    Achievement, BaseUrl, Complaint, DEFAULT_EXIT, DEFAULT_THEME, DevelopmentPlan, EnglishWords, Licence, Overrides,
    SETTINGS_PATH, Settings, SocialAccount, Topic,
};
use crate::diagnostic::message::Language;
use crate::diagnostic::{Checked, Diagnostic, Placed, SourcePath, Span};
use crate::fields::repair::Read;
use crate::fields::text::clean;
use crate::fields::tree::Node;
use crate::fields::{Field, Reader, misspelt, repair, strays};
use crate::gate::Scanned;
use crate::vocabulary::Affair;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};

/// What could be read of `content/situs.yaml`.
pub(crate) enum Loaded {
    Whole(Box<Settings>),
    /// Without something that no site can be built without: good for looking at the other files.
    InPart(Box<Settings>),
    Nothing,
}

impl Loaded {
    /// The settings, if a site can be built with them.
    pub(crate) fn whole(self) -> Option<Settings> {
        match self {
            Loaded::Whole(settings) => Some(*settings),
            Loaded::InPart(_) | Loaded::Nothing => None,
        }
    }
}

/// Reads the text of `content/situs.yaml`.
pub(crate) fn load(text: &str, overrides: &Overrides) -> Checked<Loaded> {
    let path: SourcePath = SETTINGS_PATH.into();
    let mut problems = Vec::new();
    let parsed = repair::parse_in_part(&path, text, 0..text.len(), &mut problems);
    let value = parsed.map_or(Loaded::Nothing, |Read { mut item, whole, .. }| {
        strays::gather(&mut item, FIELDS, &path, &mut problems);
        let loaded = misspelt::read(&mut item, &mut problems, |item, problems| {
            let mut reader = Reader::new(&path, item, problems);
            let loaded = read(&mut reader, overrides);
            reader.finish();
            loaded
        });
        let unsure = unsure(&item, &problems);
        match loaded {
            Loaded::Whole(settings) if whole => Loaded::Whole(Box::new(Settings { unsure, ..*settings })),
            Loaded::Whole(settings) | Loaded::InPart(settings) => {
                Loaded::InPart(Box::new(Settings { unsure, ..*settings }))
            }
            Loaded::Nothing => Loaded::Nothing,
        }
    });
    Checked { value, problems }
}

/// Personal numbers in the text of `content/situs.yaml`.
pub(crate) fn scan(text: &str) -> Scanned {
    let path: SourcePath = SETTINGS_PATH.into();
    let read = repair::parse_in_part(&path, text, 0..text.len(), &mut Vec::new());
    read.map_or_else(Scanned::default, |read| Scanned::new(&path).with_fields(text, &read.item))
}

fn read(reader: &mut Reader, overrides: &Overrides) -> Loaded {
    let name = reader.text(&schema::NAME);
    let government = reader.text(&schema::GOVERNMENT);
    let base_url = base_url(reader, overrides);
    let elsewhere = overrides.base_url.as_ref().filter(|_| overrides.trial);
    let served = elsewhere.and_then(|text| BaseUrl::parse(text)).or_else(|| base_url.clone());
    let time_zone = time_zone(reader);
    let now = moment(overrides, &time_zone);
    let language = language(reader);
    let (is_bilingual, mut english) = in_english(reader, language);
    let description = reader.text(&schema::DESCRIPTION);
    let region = reader.text(&schema::REGION);
    let area_code = reader.text(&schema::AREA_CODE).map(|code| code.value);
    let area = super::area::read(reader);
    let theme = reader.text(&schema::THEME);
    let theme = theme.unwrap_or_else(|| Placed { value: DEFAULT_THEME.to_owned(), span: reader.span() });
    let logo = logo(reader);
    let colours = colour::colours(reader);
    let complaint = reader.map(&schema::COMPLAINT, |reader| {
        english.complaint_note = plain(reader, &complaint::ENGLISH_NOTE);
        Complaint {
            name: plain(reader, &complaint::NAME).unwrap_or_default(),
            website: address(reader, &complaint::WEBSITE),
            text_number: plain(reader, &complaint::TEXT_NUMBER),
            note: plain(reader, &complaint::NOTE),
        }
    });
    let information_officer_url = address(reader, &schema::INFORMATION_OFFICER);
    let exit = address(reader, &schema::EXIT).unwrap_or_else(|| DEFAULT_EXIT.to_owned());
    let social = reader.maps(&schema::SOCIAL, social_account);
    let development_plan = reader.map(&schema::PLAN, |reader| {
        english.missions = values(reader.texts(&plan::ENGLISH_MISSIONS));
        DevelopmentPlan {
            period: plain(reader, &plan::PERIOD).unwrap_or_default(),
            vision: plain(reader, &plan::VISION),
            source: plain(reader, &plan::SOURCE),
            missions: values(reader.texts(&plan::MISSIONS)),
        }
    });
    let topics = topics(reader, &mut english);
    let themes_by_year = themes_by_year(reader);
    let achievements = reader.maps(&schema::ACHIEVEMENTS, |reader| {
        let text = plain(reader, &achievement::TEXT);
        let number = reader.integer(&achievement::NUMBER).map(|number| number.value);
        let year = reader.integer(&achievement::YEAR);
        if year.is_none() && !reader.has(&achievement::YEAR) {
            reader.missing(&achievement::YEAR);
        }
        let source = plain(reader, &achievement::SOURCE);
        Some(Achievement { text: text?, number, year: year?.value, source: source? })
    });
    let licence = reader.map(&schema::LICENCE, |reader| {
        let name = plain(reader, &licence::NAME).unwrap_or_default();
        Licence { name, url: address(reader, &licence::URL) }
    });
    let sample = reader.boolean(&schema::SAMPLE).unwrap_or(false);
    let shown = reader.map(&schema::SHOWN, |reader| {
        [&shown::IDEAS, &shown::STOPPED, &shown::SHARE_CARDS, &shown::POSTERS]
            .map(|field| reader.boolean(field).unwrap_or(true))
    });
    let [show_ideas, show_stopped, share_cards, posters] = shown.unwrap_or([true; 4]);
    let targets = targets::read(reader);
    let is_whole = name.is_some() && government.is_some() && base_url.is_some();
    let word = |written: Option<Placed<String>>| written.map_or_else(String::new, |written| written.value);
    let (name, government) = (word(name), word(government));
    let settings = Box::new(Settings {
        description: description.map_or_else(|| format!("{name}: {government}"), |text| text.value),
        region: region.map_or_else(|| government.clone(), |text| text.value),
        name,
        government,
        area_code,
        area,
        base_url: base_url.unwrap_or_else(BaseUrl::unknown),
        served: served.unwrap_or_else(BaseUrl::unknown),
        language,
        english: is_bilingual.then_some(english),
        theme,
        logo,
        colours,
        complaint,
        information_officer_url,
        exit,
        social,
        development_plan,
        topics,
        themes_by_year,
        achievements,
        licence,
        sample,
        show_ideas,
        show_stopped,
        share_cards,
        posters,
        targets,
        drafts: overrides.drafts,
        offline: overrides.offline,
        trial: overrides.trial,
        check_only: overrides.check_only,
        now,
        time_zone,
        unsure: Vec::new(),
    });
    if is_whole { Loaded::Whole(settings) } else { Loaded::InPart(settings) }
}

/// The moment in local time: now, unless another is given.
pub(super) fn moment(overrides: &Overrides, time_zone: &TimeZone) -> DateTime {
    overrides.now.unwrap_or_else(|| jiff::Timestamp::now().to_zoned(time_zone.clone()).datetime())
}

fn plain(reader: &mut Reader, field: &'static Field) -> Option<String> {
    reader.text(field).map(|text| text.value)
}

fn values(texts: Vec<Placed<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

/// One of `media_sosial`.
pub(crate) fn social_account(reader: &mut Reader) -> Option<SocialAccount> {
    let name = plain(reader, &account::NAME);
    let url = address(reader, &account::URL);
    if !reader.has(&account::URL) {
        reader.missing(&account::URL);
    }
    Some(SocialAccount { name: name?, url: url? })
}

/// An https (or http) address; anything else is reported.
pub(crate) fn address(reader: &mut Reader, field: &'static Field) -> Option<String> {
    let text = reader.text(field)?;
    match web_address(&text.value) {
        Some(address) => Some(address),
        None => {
            let problem = Diagnostic::error("alamat-web-salah", reader.path(), text.span);
            reader.report(problem.with("kunci", field.key).with("tertulis", &text.value));
            None
        }
    }
}

/// A normalised http(s) address with a host and without a user name.
pub(crate) fn web_address(text: &str) -> Option<String> {
    let url = url::Url::parse(text.trim()).ok()?;
    let safe = matches!(url.scheme(), "http" | "https") && url.has_host() && url.username().is_empty();
    safe.then(|| url.to_string())
}

fn base_url(reader: &mut Reader, overrides: &Overrides) -> Option<BaseUrl> {
    let written = reader.text(&schema::BASE_URL);
    if let Some(text) = overrides.base_url.as_ref().filter(|_| !overrides.trial) {
        return BaseUrl::parse(text);
    }
    let written = written?;
    let parsed = BaseUrl::parse(&written.value);
    if parsed.is_none() {
        let problem = Diagnostic::error("url-dasar-salah", reader.path(), written.span);
        reader.report(problem.with("tertulis", &written.value));
    }
    parsed
}

fn time_zone(reader: &mut Reader) -> TimeZone {
    let utc7 = || TimeZone::get("Asia/Jakarta").unwrap_or(TimeZone::UTC);
    let Some(text) = reader.text(&schema::TIME_ZONE) else {
        return utc7();
    };
    TimeZone::get(&text.value).unwrap_or_else(|_| {
        let problem = Diagnostic::error("zona-waktu-salah", reader.path(), text.span);
        reader.report(problem.with("tertulis", &text.value));
        utc7()
    })
}

/// The name of a picture's file. An SVG can hold a program, so it is not taken from the content folder.
fn logo(reader: &mut Reader) -> Option<Placed<String>> {
    let file = reader.text(&schema::LOGO)?;
    if file.value.to_lowercase().ends_with(".svg") {
        reader.report(Diagnostic::error("logo-svg", reader.path(), file.span).with("tertulis", &file.value));
        return None;
    }
    Some(file)
}

fn language(reader: &mut Reader) -> Language {
    let Some(text) = reader.text(&schema::LANGUAGE) else {
        return Language::Indonesian;
    };
    Language::from_tag(&text.value).unwrap_or_else(|| {
        let problem = Diagnostic::error("bahasa-salah", reader.path(), text.span);
        reader.report(problem.with("tertulis", &text.value));
        Language::Indonesian
    })
}

/// Whether the site is published in English too, and its name and description in English.
fn in_english(reader: &mut Reader, own: Language) -> (bool, EnglishWords) {
    let mut is_bilingual = false;
    for written in reader.texts(&schema::OTHER_LANGUAGES) {
        match Language::from_tag(&written.value) {
            Some(language) if language == own => {}
            Some(Language::English) => is_bilingual = true,
            _ => {
                let problem = Diagnostic::error("bahasa-lain-salah", reader.path(), written.span);
                reader.report(problem.with("tertulis", &written.value));
            }
        }
    }
    let name = plain(reader, &schema::ENGLISH_NAME);
    let description = plain(reader, &schema::ENGLISH_DESCRIPTION);
    (is_bilingual, EnglishWords { name, description, ..EnglishWords::default() })
}

fn topics(reader: &mut Reader, english: &mut EnglishWords) -> Vec<Topic> {
    let mut ids = BTreeSet::new();
    reader.maps(&schema::TOPICS, |reader| {
        let id = reader.text(&topic::ID);
        let name = plain(reader, &topic::NAME);
        let name_in_english = plain(reader, &topic::ENGLISH_NAME);
        let affairs = reader.choices::<Affair>(&topic::AFFAIRS);
        let colour = colour::pair(reader, &topic::COLOUR);
        let emoji = plain(reader, &topic::EMOJI);
        let tags = reader.words(&topic::TAGS).into_iter().map(|tag| tag.value).collect();
        let id = id?;
        if slug::slugify(&id.value) != id.value {
            let problem = Diagnostic::error("id-salah", reader.path(), id.span);
            reader.report(problem.with("tertulis", &id.value).with("saran", slug::slugify(&id.value)));
        }
        if !ids.insert(id.value.clone()) {
            report_twice(reader, &id.value, id.span);
            return None;
        }
        let affairs = affairs.into_iter().map(|affair| affair.value).collect();
        // Without a name it is in error, and can be named all the same.
        let topic = Topic { id: id.value, name: name.unwrap_or_default(), affairs, colour, emoji, tags };
        english.topics.push(name_in_english);
        Some(topic)
    })
}

fn report_twice(reader: &mut Reader, id: &str, span: Span) {
    let problem = Diagnostic::error("id-dipakai-dua-kali", reader.path(), span).with("tertulis", id);
    reader.report(problem);
}

fn themes_by_year(reader: &mut Reader) -> BTreeMap<i16, Vec<String>> {
    let Some(item) = reader.item(&schema::THEMES_BY_YEAR) else {
        return BTreeMap::new();
    };
    let Node::Map(entries) = &item.node else {
        let problem = Diagnostic::error("jenis-isian-salah", reader.path(), item.span);
        reader.report(problem.with("kunci", schema::THEMES_BY_YEAR.key).with("wanted", "kunci"));
        return BTreeMap::new();
    };
    let mut themes = BTreeMap::new();
    for entry in entries {
        let Ok(year) = entry.key.parse::<i16>() else {
            let problem = Diagnostic::error("bukan-tahun", reader.path(), entry.key_span);
            reader.report(problem.with("tertulis", &entry.key));
            continue;
        };
        let items = match &entry.item.node {
            Node::List(items) => &items[..],
            _ => std::slice::from_ref(&entry.item),
        };
        let mut ids = Vec::with_capacity(items.len());
        for item in items {
            match &item.node {
                Node::Text { text, .. } => ids.push(clean(text)),
                Node::Empty => {}
                _ => {
                    let problem = Diagnostic::error("jenis-isian-salah", reader.path(), item.span);
                    reader.report(problem.with("kunci", &entry.key).with("wanted", "daftar"));
                }
            }
        }
        themes.insert(year, ids);
    }
    themes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::field::tests::{assert_all_are_read, assert_sound, filled};

    #[test]
    fn the_table_is_sound_and_what_is_read() {
        assert_sound(FIELDS);
        let (path, item, mut problems) = (SETTINGS_PATH.into(), filled(FIELDS), Vec::new());
        assert_all_are_read(FIELDS, || {
            read(&mut Reader::new(&path, &item, &mut problems), &Overrides::default());
        });
    }
}
