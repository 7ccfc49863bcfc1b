//! Reads `content/situs.yaml`.

use super::colour;
use super::{
    Achievement, BaseUrl, Complaint, DEFAULT_THEME, DevelopmentPlan, EnglishWords, Licence, Overrides, SETTINGS_PATH,
    Settings, SocialAccount, Topic,
};
use crate::diagnostic::message::Language;
use crate::diagnostic::{Checked, Diagnostic, Placed, SourcePath, Span};
use crate::fields::reader::TextRule;
use crate::fields::text::clean;
use crate::fields::tree::Node;
use crate::fields::{Reader, repair, strays};
use crate::gate::Scanned;
use crate::vocabulary::Affair;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};

/// What could be read of `content/situs.yaml`.
pub enum Loaded {
    Whole(Box<Settings>),
    /// Without something that no site can be built without: good for looking at the other files.
    InPart(Box<Settings>),
    Nothing,
}

impl Loaded {
    /// The settings, if a site can be built with them.
    pub fn whole(self) -> Option<Settings> {
        match self {
            Loaded::Whole(settings) => Some(*settings),
            Loaded::InPart(_) | Loaded::Nothing => None,
        }
    }
}

/// Fields that are written as the settings' own, and belong into one of them.
const PARTS: &strays::Parts = &[
    (&["pengaduan"], &["sms", "situs"]),
    (&["rpjmd"], &["periode", "visi", "misi", "misi_en"]),
    (&["tampilkan"], &["inisiatif", "berhenti", "kartu", "poster"]),
];

/// Reads the text of `content/situs.yaml`.
pub fn load(text: &str, overrides: &Overrides) -> Checked<Loaded> {
    let path: SourcePath = SETTINGS_PATH.into();
    let mut problems = Vec::new();
    let parsed = repair::parse(&path, text, 0..text.len(), &mut problems);
    let value = parsed.map_or(Loaded::Nothing, |mut item| {
        strays::gather(&mut item, PARTS, &path, &mut problems);
        let mut reader = Reader::new(&path, &item, &mut problems);
        let settings = read(&mut reader, overrides);
        reader.finish(&[("title", "nama"), ("judul", "nama"), ("baseurl", "url_dasar"), ("url", "url_dasar")]);
        settings
    });
    Checked { value, problems }
}

/// Personal numbers in the text of `content/situs.yaml`.
pub fn scan(text: &str) -> Scanned {
    let path: SourcePath = SETTINGS_PATH.into();
    let read = repair::parse_in_part(&path, text, 0..text.len(), &mut Vec::new());
    read.map_or_else(Scanned::default, |read| Scanned::new(&path).with_fields(text, &read.item))
}

fn read(reader: &mut Reader, overrides: &Overrides) -> Loaded {
    let name = reader.text("nama", TextRule::required(3, 80));
    let government = reader.text("pemerintah", TextRule::required(3, 120));
    let base_url = base_url(reader, overrides);
    let time_zone = time_zone(reader);
    let now = moment(overrides, &time_zone);
    let language = language(reader);
    let (is_bilingual, mut english) = in_english(reader, language);
    let description = reader.text("keterangan", TextRule::optional(160));
    let region = reader.text("wilayah", TextRule::optional(80));
    let area_code = reader.text("kode_wilayah", TextRule::optional(20)).map(|code| code.value);
    let theme = reader.text("tema", TextRule::optional(60));
    let theme = theme.unwrap_or_else(|| Placed { value: DEFAULT_THEME.to_owned(), span: reader.span() });
    let logo = logo(reader);
    let colours = colour::colours(reader);
    let complaint = reader.map("pengaduan", |reader| {
        english.complaint_note = plain(reader, "keterangan_en", TextRule::optional(240));
        Complaint {
            name: plain(reader, "nama", TextRule::required(2, 80)).unwrap_or_default(),
            website: address(reader, "situs"),
            text_number: plain(reader, "sms", TextRule::optional(20)),
            note: plain(reader, "keterangan", TextRule::optional(240)),
        }
    });
    let information_officer_url = address(reader, "ppid_url");
    let social = reader.maps("media_sosial", social_account);
    let development_plan = reader.map("rpjmd", |reader| {
        english.missions = values(reader.texts("misi_en", TextRule::optional(300)));
        DevelopmentPlan {
            period: plain(reader, "periode", TextRule::required(4, 40)).unwrap_or_default(),
            vision: plain(reader, "visi", TextRule::optional(400)),
            source: plain(reader, "sumber", TextRule::optional(200)),
            missions: values(reader.texts("misi", TextRule::optional(300))),
        }
    });
    let topics = topics(reader, &mut english);
    let themes_by_year = themes_by_year(reader);
    let achievements = reader.maps("capaian", |reader| {
        let text = plain(reader, "teks", TextRule::required(3, 200));
        let number = reader.integer("angka", 0..=1_000_000_000).map(|number| number.value);
        let year = reader.integer("tahun", 1945..=2100);
        if year.is_none() && !reader.has("tahun") {
            reader.missing("tahun");
        }
        let source = plain(reader, "sumber", TextRule::required(3, 240));
        Some(Achievement { text: text?, number, year: year?.value, source: source? })
    });
    let licence = reader.map("lisensi", |reader| {
        let name = plain(reader, "nama", TextRule::required(2, 80)).unwrap_or_default();
        Licence { name, url: address(reader, "url") }
    });
    let sample = reader.boolean("contoh").unwrap_or(false);
    let shown = reader.map("tampilkan", |reader| {
        ["inisiatif", "berhenti", "kartu", "poster"].map(|key| reader.boolean(key).unwrap_or(true))
    });
    let [show_ideas, show_stopped, share_cards, posters] = shown.unwrap_or([true; 4]);
    let is_whole = name.is_some() && government.is_some() && base_url.is_some();
    let word = |written: Option<Placed<String>>| written.map_or_else(String::new, |written| written.value);
    let (name, government) = (word(name), word(government));
    let settings = Box::new(Settings {
        description: description.map_or_else(|| format!("{name}: {government}"), |text| text.value),
        region: region.map_or_else(|| government.clone(), |text| text.value),
        name,
        government,
        area_code,
        base_url: base_url.unwrap_or_else(BaseUrl::unknown),
        language,
        english: is_bilingual.then_some(english),
        theme,
        logo,
        colours,
        complaint,
        information_officer_url,
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
        drafts: overrides.drafts,
        offline: overrides.offline,
        check_only: overrides.check_only,
        now,
        time_zone,
    });
    if is_whole { Loaded::Whole(settings) } else { Loaded::InPart(settings) }
}

/// The moment in local time: now, unless another is given.
pub(super) fn moment(overrides: &Overrides, time_zone: &TimeZone) -> DateTime {
    overrides.now.unwrap_or_else(|| jiff::Timestamp::now().to_zoned(time_zone.clone()).datetime())
}

fn plain(reader: &mut Reader, key: &'static str, rule: TextRule) -> Option<String> {
    reader.text(key, rule).map(|text| text.value)
}

fn values(texts: Vec<Placed<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

/// One of `media_sosial`.
pub fn social_account(reader: &mut Reader) -> Option<SocialAccount> {
    let name = plain(reader, "nama", TextRule::required(2, 60));
    let url = address(reader, "url");
    if !reader.has("url") {
        reader.missing("url");
    }
    Some(SocialAccount { name: name?, url: url? })
}

/// An https (or http) address; anything else is reported.
pub fn address(reader: &mut Reader, key: &'static str) -> Option<String> {
    let text = reader.text(key, TextRule::optional(500))?;
    match web_address(&text.value) {
        Some(address) => Some(address),
        None => {
            let problem = Diagnostic::error("alamat-web-salah", reader.path(), text.span);
            reader.report(problem.with("kunci", key).with("tertulis", &text.value));
            None
        }
    }
}

/// A normalised http(s) address with a host and without a user name.
pub fn web_address(text: &str) -> Option<String> {
    let url = url::Url::parse(text.trim()).ok()?;
    let safe = matches!(url.scheme(), "http" | "https") && url.has_host() && url.username().is_empty();
    safe.then(|| url.to_string())
}

fn base_url(reader: &mut Reader, overrides: &Overrides) -> Option<BaseUrl> {
    let written = reader.text("url_dasar", TextRule::required(8, 200));
    if let Some(text) = &overrides.base_url {
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
    let Some(text) = reader.text("zona_waktu", TextRule::optional(60)) else {
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
    let file = reader.text("logo", TextRule::optional(200))?;
    if file.value.to_lowercase().ends_with(".svg") {
        reader.report(Diagnostic::error("logo-svg", reader.path(), file.span).with("tertulis", &file.value));
        return None;
    }
    Some(file)
}

fn language(reader: &mut Reader) -> Language {
    let Some(text) = reader.text("bahasa", TextRule::optional(20)) else {
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
    for written in reader.texts("bahasa_lain", TextRule::optional(20)) {
        match Language::from_tag(&written.value) {
            Some(language) if language == own => {}
            Some(Language::English) => is_bilingual = true,
            _ => {
                let problem = Diagnostic::error("bahasa-lain-salah", reader.path(), written.span);
                reader.report(problem.with("tertulis", &written.value));
            }
        }
    }
    let name = plain(reader, "nama_en", TextRule::optional(80));
    let description = plain(reader, "keterangan_en", TextRule::optional(160));
    (is_bilingual, EnglishWords { name, description, ..EnglishWords::default() })
}

fn topics(reader: &mut Reader, english: &mut EnglishWords) -> Vec<Topic> {
    let mut ids = BTreeSet::new();
    reader.maps("topik", |reader| {
        let id = reader.text("id", TextRule::required(1, 40));
        let name = plain(reader, "nama", TextRule::required(2, 60));
        let name_in_english = plain(reader, "nama_en", TextRule::optional(60));
        let affairs = reader.choices::<Affair>("urusan", true);
        let colour = colour::pair(reader, "warna");
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
        let topic = Topic { id: id.value, name: name?, affairs, colour };
        english.topics.push(name_in_english);
        Some(topic)
    })
}

fn report_twice(reader: &mut Reader, id: &str, span: Span) {
    let problem = Diagnostic::error("id-dipakai-dua-kali", reader.path(), span).with("tertulis", id);
    reader.report(problem);
}

fn themes_by_year(reader: &mut Reader) -> BTreeMap<i16, Vec<String>> {
    let Some(item) = reader.item("tematik") else {
        return BTreeMap::new();
    };
    let Node::Map(entries) = &item.node else {
        let problem = Diagnostic::error("jenis-isian-salah", reader.path(), item.span);
        reader.report(problem.with("kunci", "tematik").with("wanted", "kunci"));
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
