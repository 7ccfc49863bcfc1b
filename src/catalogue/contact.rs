//! Ways to reach an office: numbers as people type them, made ready for links.

pub(crate) mod schema;

use crate::diagnostic::{Diagnostic, Placed};
use crate::fields::cell::{Cell, Cells};
use crate::fields::text::is_hidden;
use crate::fields::{Field, Reader};
use crate::settings::web_address;
use crate::vocabulary::{ChannelKind, Purpose};
use schema::channel;

/// A way to reach a service or an office. `target` is what a link needs: digits with country code, an address, or an
/// e-mail address; empty for coming in person.
#[derive(Clone, Debug)]
pub struct Channel {
    pub kind: ChannelKind,
    pub target: String,
    pub label: Option<String>,
    pub purpose: Purpose,
}

/// What a text says when it is read as a telephone number.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Number {
    /// Digits with country code, or a short number.
    Clear(String),
    /// The zero in front is gone, as spreadsheets do it.
    LostZero(String),
    TooShort,
    /// `8.12346E+11`: a spreadsheet has thrown digits away.
    Ruined,
    Unreadable,
}

/// Reads a telephone number.
pub(crate) fn read_number(text: &str) -> Number {
    let text = text.trim();
    // As WhatsApp and telephones hand a number on.
    let text = ["https://wa.me/", "wa.me/", "tel:"].iter().find_map(|link| text.strip_prefix(link)).unwrap_or(text);
    let is_scientific = text.contains(['E', 'e']) && text.starts_with(|letter: char| letter.is_ascii_digit());
    if is_scientific && text.parse::<f64>().is_ok() {
        return Number::Ruined;
    }
    let is_between = |letter: char| {
        letter.is_whitespace()
            || is_hidden(letter)
            || matches!(letter, '+' | '-' | '(' | ')' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}')
    };
    if text.chars().any(|letter| !letter.is_ascii_digit() && !is_between(letter)) {
        return Number::Unreadable;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    match digits.as_bytes() {
        [b'6', b'2', ..] if digits.len() >= 9 && digits.len() <= 15 => {
            Number::Clear(format!("62{}", digits[2..].trim_start_matches('0')))
        }
        [b'0', ..] if digits.len() >= 8 && digits.len() <= 14 => Number::Clear(format!("62{}", &digits[1..])),
        [b'1', ..] if (3..=6).contains(&digits.len()) => Number::Clear(digits),
        [b'2'..=b'9', ..] if (8..=12).contains(&digits.len()) => Number::LostZero(format!("62{digits}")),
        _ if !digits.is_empty() && digits.len() < 8 => Number::TooShort,
        _ => Number::Unreadable,
    }
}

/// A number as telephones dial it: `+6281200000000`, and a short one as it is.
pub(crate) fn dialled(target: &str) -> String {
    let plus = if target.starts_with("62") { "+" } else { "" };
    format!("{plus}{target}")
}

/// A number as people read it in Indonesia: `0812 0000 0000`.
pub(crate) fn spoken(target: &str) -> String {
    match target.strip_prefix("62") {
        Some(rest) => {
            let digits = format!("0{rest}");
            let groups: Vec<&str> =
                (0..digits.len()).step_by(4).map(|at| &digits[at..(at + 4).min(digits.len())]).collect();
            groups.join(" ")
        }
        None => target.to_owned(),
    }
}

/// A telephone number as links need it; what is wrong with it is reported.
pub(crate) fn number(reader: &mut Reader, field: &Field, text: &Placed<String>) -> Option<String> {
    let (code, proposal, value) = match read_number(&text.value) {
        Number::Clear(digits) => return Some(digits),
        Number::LostZero(digits) => ("nol-hilang", format!("0{}", &digits[2..]), Some(digits)),
        Number::Ruined => ("nomor-rusak", String::new(), None),
        Number::TooShort => ("nomor-terlalu-pendek", String::new(), None),
        Number::Unreadable => ("bukan-nomor", String::new(), None),
    };
    let make = if value.is_some() { Diagnostic::warning } else { Diagnostic::error };
    let problem = make(code, reader.path(), text.span);
    reader.report(problem.with("kunci", field.key).with("tertulis", &text.value).with("saran", proposal));
    value
}

/// One entry of `layanan.kanal`.
pub(crate) fn channel(reader: &mut Reader) -> Option<Channel> {
    let kind = reader.choice::<ChannelKind>(&channel::KIND);
    let value = reader.text(&channel::VALUE);
    let label = reader.text(&channel::LABEL).map(|label| label.value);
    let purpose = reader.choice::<Purpose>(&channel::PURPOSE).map(|purpose| purpose.value);
    let likely = reader.likely(&channel::KIND, &kind)?;
    let target = match value {
        _ if likely == ChannelKind::InPerson => Some(String::new()),
        Some(value) => target(reader, &channel::VALUE, likely, &value),
        None => {
            reader.missing(&channel::VALUE);
            None
        }
    };
    let kind = kind?.value;
    Some(Channel { kind, target: target?, label, purpose: purpose.unwrap_or_else(|| usual_purpose(kind)) })
}

/// What most channels of a kind are good for: people write and call to ask, and open what they use.
fn usual_purpose(kind: ChannelKind) -> Purpose {
    match kind {
        ChannelKind::WhatsApp | ChannelKind::Telephone | ChannelKind::Email => Purpose::Ask,
        ChannelKind::InPerson | ChannelKind::Website | ChannelKind::Android | ChannelKind::Ios => Purpose::Use,
    }
}

fn target(reader: &mut Reader, field: &Field, kind: ChannelKind, value: &Placed<String>) -> Option<String> {
    match kind {
        ChannelKind::InPerson => Some(String::new()),
        ChannelKind::WhatsApp | ChannelKind::Telephone => number(reader, field, value),
        ChannelKind::Email => {
            let is_email = value.value.split_once('@').is_some_and(|(name, host)| {
                !name.is_empty() && host.contains('.') && !value.value.contains([' ', '<', '>', '"', '?', '&'])
            });
            if !is_email {
                let problem = Diagnostic::error("bukan-email", reader.path(), value.span);
                reader.report(problem.with("kunci", field.key).with("tertulis", &value.value));
            }
            is_email.then(|| value.value.clone())
        }
        ChannelKind::Website | ChannelKind::Android | ChannelKind::Ios => {
            let address = web_address(&value.value).filter(|address| address.starts_with("https://"));
            if address.is_none() {
                let problem = Diagnostic::error("alamat-web-salah", reader.path(), value.span);
                reader.report(problem.with("kunci", field.key).with("tertulis", &value.value));
            }
            address
        }
    }
}

/// The fields by which a unit is reached, each of a kind.
const OF_UNITS: [(&Field, ChannelKind); 4] = [
    (&schema::TELEPHONE, ChannelKind::Telephone),
    (&schema::WHATSAPP, ChannelKind::WhatsApp),
    (&schema::EMAIL, ChannelKind::Email),
    (&schema::WEBSITE, ChannelKind::Website),
];

/// What [`channels`] has read, by the same fields.
pub(crate) fn cells(channels: &[Channel]) -> Cells<'_> {
    let cell = |kind| channels.iter().find(|channel| channel.kind == kind).map(|channel| Cell::Text(&channel.target));
    OF_UNITS.into_iter().map(|(field, kind)| (field, cell(kind).unwrap_or(Cell::Empty))).collect()
}

/// The fields `telepon`, `whatsapp`, `email` and `situs` of a unit.
pub(crate) fn channels(reader: &mut Reader) -> Vec<Channel> {
    let mut channels = Vec::new();
    for (field, kind) in OF_UNITS {
        if let Some(value) = reader.text(field)
            && let Some(target) = target(reader, field, kind, &value)
        {
            channels.push(Channel { kind, target, label: None, purpose: Purpose::Ask });
        }
    }
    channels.shrink_to_fit();
    channels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_as_people_type_them() {
        assert_eq!(read_number("0812-0000-0000"), Number::Clear("6281200000000".into()));
        assert_eq!(read_number("+62 0812 0000 0000"), Number::Clear("6281200000000".into()));
        for text in [
            "0812–0000–0000",
            "0812\u{2011}0000\u{2011}0000",
            "0812\u{a0}0000.0000",
            "(0812) 0000—0000",
            "https://wa.me/6281200000000",
        ] {
            assert_eq!(read_number(text), Number::Clear("6281200000000".into()), "{text}");
        }
        assert_eq!(read_number("0812 0000 0000, 0813 0000 0000"), Number::Unreadable);
        assert_eq!(read_number("721000000"), Number::LostZero("62721000000".into()));
        assert_eq!(read_number("8.12346E+11"), Number::Ruined);
        assert_eq!(read_number("1708"), Number::Clear("1708".into()));
        assert_eq!(read_number("0812oooo"), Number::Unreadable);
        // Short numbers begin with 1 and have three to six digits; others of so few are cut off.
        for (text, is_short) in [("110", true), ("119119", true), ("11", false), ("210", false), ("0721", false)] {
            let expected = if is_short { Number::Clear(text.into()) } else { Number::TooShort };
            assert_eq!(read_number(text), expected, "{text}");
        }
        assert_eq!(read_number("1234567"), Number::TooShort);
        assert_eq!(read_number("12345678"), Number::Unreadable);
        assert_eq!(read_number(""), Number::Unreadable);
        assert_eq!(spoken("6281200000000"), "0812 0000 0000");
    }
}
