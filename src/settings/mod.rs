//! What holds for the whole site: `content/situs.yaml` and the flags of the command, lowered once.
//!
//! [`Settings`] is complete and never changes; the clock is read once and kept here. Nobody below asks a flag or the
//! clock again.

pub(crate) mod area;
pub(crate) mod colour;
mod read;
pub mod schema;
mod targets;
mod unsure;

pub(crate) use area::Area;
pub(crate) use schema::target::{BucketStyle, Host, Way};
pub(crate) use targets::Target;

pub(crate) use read::{Loaded, address, load, scan, social_account, web_address};

use crate::diagnostic::message::Language;
use crate::diagnostic::{Placed, Span};
use crate::vocabulary::Affair;
use colour::{Colours, Pair};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};

/// Where the settings live, from the site root.
pub(crate) const SETTINGS_PATH: &str = "content/situs.yaml";

/// What the command line adds to the file.
#[derive(Clone, Debug, Default)]
pub struct Overrides {
    pub base_url: Option<String>,
    pub drafts: bool,
    pub offline: bool,
    /// A copy for trial: found by nobody, not counted as published. `base_url` is then where it stands; what it says of itself
    /// stays the site's own.
    pub trial: bool,
    /// Nothing will be written.
    pub check_only: bool,
    /// The moment of the build in local time, for repeatable tests; otherwise the clock's.
    pub now: Option<DateTime>,
}

/// Where the quick exit of sensitive pages leads unless the site says otherwise: the weather, which anybody may be
/// looking at.
const DEFAULT_EXIT: &str = "https://www.bmkg.go.id/";

/// The whole site's settings.
#[derive(Clone, Debug)]
pub struct Settings {
    pub name: String,
    pub description: String,
    pub government: String,
    pub region: String,
    pub area_code: Option<String>,
    /// Where its places lie (`batas_wilayah`).
    pub area: Area,
    pub base_url: BaseUrl,
    /// Where this copy of the site stands: only one for trial stands elsewhere.
    pub served: BaseUrl,
    pub language: Language,
    /// The site's own words in English, if it is published in English too (`bahasa_lain`).
    pub english: Option<EnglishWords>,
    pub theme: Placed<String>,
    /// The file of the site's logo, as written.
    pub logo: Option<Placed<String>>,
    pub colours: Colours,
    pub complaint: Option<Complaint>,
    pub information_officer_url: Option<String>,
    /// Where people go who must not be seen on a sensitive page (`keluar_ke`).
    pub exit: String,
    pub social: Vec<SocialAccount>,
    pub development_plan: Option<DevelopmentPlan>,
    pub topics: Vec<Topic>,
    pub themes_by_year: BTreeMap<i16, Vec<String>>,
    pub achievements: Vec<Achievement>,
    pub licence: Option<Licence>,
    /// The site is a demonstration and says so on every page.
    pub sample: bool,
    pub show_ideas: bool,
    pub show_stopped: bool,
    /// Draw a share picture for every page (`tampilkan.kartu`).
    pub share_cards: bool,
    /// Make posters and bundles to print (`tampilkan.poster`).
    pub posters: bool,
    /// Where it is published (`penerbitan`).
    pub targets: Vec<Target>,
    /// Drafts are built too.
    pub drafts: bool,
    /// Links name files, so that the pages open from a USB stick.
    pub offline: bool,
    /// A copy for trial.
    pub trial: bool,
    /// Nothing will be written, so bodies are only looked through and make no HTML.
    pub check_only: bool,
    /// The moment of this build, in the site's time zone.
    pub now: DateTime,
    pub time_zone: TimeZone,
    /// Codes of problems that are told of no other file, because what would decide them could not be read.
    pub unsure: Vec<&'static str>,
}

/// What the site says of itself in English (keys that end in `_en`); what is missing stays as it is.
#[derive(Clone, Debug, Default)]
pub struct EnglishWords {
    pub name: Option<String>,
    pub description: Option<String>,
    pub complaint_note: Option<String>,
    /// By index of the topic.
    pub topics: Vec<Option<String>>,
    /// By index of the mission.
    pub missions: Vec<String>,
}

/// An address that everything hangs from: `https://host` and a path that begins and ends with `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    pub origin: String,
    pub path: String,
}

impl BaseUrl {
    /// Stands in for one that could not be read.
    fn unknown() -> BaseUrl {
        BaseUrl { origin: String::new(), path: "/".to_owned() }
    }

    /// Reads an http(s) address without query and fragment.
    pub fn parse(text: &str) -> Option<BaseUrl> {
        let url = url::Url::parse(text.trim()).ok()?;
        let plain = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
        if !plain || !matches!(url.scheme(), "http" | "https") {
            return None;
        }
        let path = if url.path().ends_with('/') { url.path().to_owned() } else { format!("{}/", url.path()) };
        Some(BaseUrl { origin: url.origin().ascii_serialization(), path })
    }

    /// The absolute address of a site path such as `inovasi/si-contoh/`.
    pub fn join(&self, path: &str) -> String {
        format!("{}{}{}", self.origin, self.path, path)
    }
}

/// Where people bring complaints (`pengaduan`).
#[derive(Clone, Debug)]
pub struct Complaint {
    pub name: String,
    pub website: Option<String>,
    pub text_number: Option<String>,
    pub note: Option<String>,
}

/// An official account of the city (`media_sosial`). Its name tells the network too.
#[derive(Clone, Debug)]
pub struct SocialAccount {
    pub name: String,
    pub url: String,
}

/// The five-year plan (`rpjmd`).
#[derive(Clone, Debug)]
pub struct DevelopmentPlan {
    pub period: String,
    pub vision: Option<String>,
    pub source: Option<String>,
    pub missions: Vec<String>,
}

/// A topic in everyday words and the government affairs that belong to it.
#[derive(Clone, Debug)]
pub struct Topic {
    pub id: String,
    pub name: String,
    pub affairs: Vec<Affair>,
    pub colour: Option<Pair>,
    /// Stands in texts for social media (`emoji`).
    pub emoji: Option<String>,
    /// Tags for social media, as they were written (`tagar`).
    pub tags: Vec<String>,
}

/// A fact about the whole city, with its source (`capaian`).
#[derive(Clone, Debug)]
pub struct Achievement {
    pub text: String,
    pub number: Option<i64>,
    pub year: i64,
    pub source: String,
}

/// The licence of data and texts (`lisensi`); the address leads to its terms.
#[derive(Clone, Debug)]
pub struct Licence {
    pub name: String,
    pub url: Option<String>,
}

/// The theme that is embedded in the binary.
pub(crate) const DEFAULT_THEME: &str = "siger";

impl Settings {
    /// Stands in for settings that could not be read, so that the other files are checked in the same run.
    pub fn unreadable(overrides: &Overrides) -> Settings {
        let time_zone = TimeZone::get("Asia/Jakarta").unwrap_or(TimeZone::UTC);
        Settings {
            name: String::new(),
            description: String::new(),
            government: String::new(),
            region: String::new(),
            area_code: None,
            area: Area::INDONESIA,
            base_url: BaseUrl::unknown(),
            served: BaseUrl::unknown(),
            language: Language::Indonesian,
            english: None,
            theme: Placed { value: DEFAULT_THEME.to_owned(), span: Span::default() },
            logo: None,
            colours: Colours::default(),
            complaint: None,
            information_officer_url: None,
            exit: DEFAULT_EXIT.to_owned(),
            social: Vec::new(),
            development_plan: None,
            topics: Vec::new(),
            themes_by_year: BTreeMap::new(),
            achievements: Vec::new(),
            licence: None,
            sample: false,
            show_ideas: true,
            show_stopped: true,
            share_cards: true,
            posters: true,
            targets: Vec::new(),
            drafts: false,
            offline: false,
            trial: false,
            check_only: overrides.check_only,
            now: read::moment(overrides, &time_zone),
            time_zone,
            unsure: Vec::new(),
        }
    }

    /// What [`Settings::now`] would be if the settings were read at this moment.
    pub fn moment(&self, overrides: &Overrides) -> DateTime {
        read::moment(overrides, &self.time_zone)
    }

    /// Whether pages have share pictures; a copy that is opened from a folder is not passed on.
    pub fn has_share_cards(&self) -> bool {
        self.share_cards && !self.offline
    }

    /// The languages in which the site is published besides its own.
    pub fn other_languages(&self) -> impl Iterator<Item = Language> + use<> {
        self.english.is_some().then_some(Language::English).into_iter()
    }

    /// The site's words in a language, if they are not its own.
    pub fn words_in(&self, language: Language) -> Option<&EnglishWords> {
        self.english.as_ref().filter(|_| language == Language::English && self.language != language)
    }

    /// The topics to which an affair belongs.
    pub fn topics_of(&self, affair: Affair) -> impl Iterator<Item = &Topic> {
        self.topics.iter().filter(move |topic| topic.affairs.contains(&affair))
    }

    /// Every theme id of every year, in order of name.
    pub fn theme_ids(&self) -> BTreeSet<&str> {
        self.themes_by_year.values().flatten().map(String::as_str).collect()
    }
}
