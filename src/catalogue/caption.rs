//! Captions as the channels of social media take them: how long they may be, how each channel counts, and the texts that
//! staff write for them under `bagikan`.

use crate::diagnostic::Diagnostic;
use crate::fields::cell::{Cell, Cells};
use crate::fields::field::{Field, Fields, Judged};
use crate::fields::{Choice, Reader};
use crate::permalink;
use crate::settings::BaseUrl;
use crate::vocabulary::Outlet;
use unicode_normalization::UnicodeNormalization;

/// What X counts for a link, however long it is.
const LINK: usize = 23;
/// Stands before the link that ends a caption.
pub const BEFORE_LINK: &str = "\n\n";
/// Stands in for a code that is not known yet; all but the rarest are as long.
const SOME_CODE: &str = "k7m2";

impl Outlet {
    /// The longest caption, in the channel's own count. WhatsApp takes more than people read.
    pub fn limit(self) -> usize {
        match self {
            Outlet::WhatsApp => 500,
            Outlet::Facebook => 2_000,
            Outlet::Instagram | Outlet::TikTok => 2_200,
            Outlet::X => 280,
        }
    }

    /// Whether a link in a caption can be followed there.
    pub fn has_links(self) -> bool {
        !matches!(self, Outlet::Instagram | Outlet::TikTok)
    }

    /// How long the channel says that a text is.
    pub fn length(self, text: &str) -> usize {
        match self {
            Outlet::X => text.split(char::is_whitespace).map(weight_of_word).sum::<usize>() + spaces(text),
            _ => text.chars().count(),
        }
    }
}

fn spaces(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_whitespace()).map(weight).sum()
}

/// A word as X weighs it: a link by its own measure, everything else letter by letter.
fn weight_of_word(word: &str) -> usize {
    if let Some(at) = word.find("https://").or_else(|| word.find("http://")) {
        let link = word[at..].find(|letter: char| !letter.is_ascii_graphic()).map_or(word.len(), |length| at + length);
        let end = word[..link].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '"', '\'']).len();
        return weight_of_letters(&word[..at]) + LINK + weight_of_letters(&word[end..]);
    }
    let letters = weight_of_letters(word);
    // X makes a link of `lapor.go.id` too, if it knows the ending: the longer count is the safe one.
    if is_domain(word) { letters.max(LINK) } else { letters }
}

fn is_domain(word: &str) -> bool {
    let host = word.trim_matches(|letter: char| !letter.is_alphanumeric()).split('/').next().unwrap_or_default();
    let is_label =
        |label: &str| !label.is_empty() && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
    host.rsplit_once('.').is_some_and(|(start, ending)| {
        ending.len() > 1 && ending.bytes().all(|byte| byte.is_ascii_lowercase()) && start.split('.').all(is_label)
    })
}

fn weight_of_letters(text: &str) -> usize {
    text.nfc().map(weight).sum()
}

/// The weights of X's own counter (`twitter-text`, version 3).
fn weight(letter: char) -> usize {
    match u32::from(letter) {
        // Says that the sign before it is a picture, which has been counted.
        0xfe0f => 0,
        0..=4_351 | 8_192..=8_205 | 8_208..=8_223 | 8_242..=8_247 => 1,
        _ => 2,
    }
}

/// Whether a text holds a link of its own.
pub fn has_link(text: &str) -> bool {
    text.contains("https://") || text.contains("http://")
}

/// The fields of `bagikan`.
pub static FIELDS: Fields = &[&WHATSAPP, &FACEBOOK, &INSTAGRAM, &X, &TIKTOK];

/// A text of whatever length, which the channel itself limits.
const fn field(key: &'static str, name: &'static str) -> Field {
    Field::text(key, 0..=usize::MAX)
        .marked()
        .judged(Judged::Prose)
        .label(name, name)
        .help("Teks untuk saluran ini.", "The text for this channel.")
        .examples(&["Teks"])
}

static WHATSAPP: Field = field("whatsapp", "WhatsApp").examples(&["Teks untuk WhatsApp"]);
static FACEBOOK: Field = field("facebook", "Facebook").strays();
static INSTAGRAM: Field = field("instagram", "Instagram").strays();
static X: Field = field("x", "X").strays();
static TIKTOK: Field = field("tiktok", "TikTok").strays();

impl Outlet {
    fn field(self) -> &'static Field {
        match self {
            Outlet::WhatsApp => &WHATSAPP,
            Outlet::Facebook => &FACEBOOK,
            Outlet::Instagram => &INSTAGRAM,
            Outlet::X => &X,
            Outlet::TikTok => &TIKTOK,
        }
    }
}

/// What [`read`] has read, by the same fields.
pub fn cells(captions: &[(Outlet, String)]) -> Cells<'_> {
    let caption = |outlet| captions.iter().find(|(own, _)| *own == outlet).map(|(_, text)| Cell::Text(text));
    Outlet::ALL.iter().map(|outlet| (outlet.field(), caption(*outlet).unwrap_or(Cell::Empty))).collect()
}

/// Reads the texts of `bagikan`, which is `field`. What would break a channel's limit is reported, with the link that is put behind it.
pub fn read(reader: &mut Reader, field: &'static Field, base_url: &BaseUrl) -> Vec<(Outlet, String)> {
    let link = base_url.join(permalink::short(SOME_CODE).address());
    let read = |reader: &mut Reader| {
        let texts = Outlet::ALL.iter().filter_map(|outlet| {
            let text = reader.text(outlet.field())?;
            let added = if outlet.has_links() && !has_link(&text.value) {
                format!("{BEFORE_LINK}{link}")
            } else {
                String::new()
            };
            let added = outlet.length(&added);
            let (length, limit) = (outlet.length(&text.value) + added, outlet.limit());
            if length > limit {
                let problem = Diagnostic::error("bagikan-terlalu-panjang", reader.path(), text.span);
                let problem = problem.with("kunci", outlet.id()).with("panjang", length).with("paling", limit);
                reader.report(problem.with("lebih", length - limit).with("tautan", added));
            }
            if !outlet.has_links() && has_link(&text.value) {
                let problem = Diagnostic::warning("bagikan-bertautan", reader.path(), text.span);
                reader.report(problem.with("kunci", outlet.id()));
            }
            Some((*outlet, text.value))
        });
        texts.collect()
    };
    reader.map(field, read).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x_counts_links_and_wide_letters_its_own_way() {
        let x = |text: &str| Outlet::X.length(text);
        assert_eq!(x("Akta antar"), 10);
        assert_eq!(x("漢字"), 4);
        assert_eq!(x("✅ Gratis"), 9);
        assert_eq!(x("🏛️ Kota"), 7);
        assert_eq!(x("Cafe\u{301}"), 4, "composed before it is counted");
        assert_eq!(x("https://a.id"), 23);
        assert_eq!(x("Lihat (https://inovasi.bandarlampungkota.go.id/i/k7m2/)."), 6 + 1 + 23 + 2);
        assert_eq!(x("ke lapor.go.id"), 3 + 23);
        assert_eq!(x("Rp1.000 pukul 08.00"), 19);
        assert_eq!(Outlet::WhatsApp.length("✅ Gratis"), 8);
    }
}
