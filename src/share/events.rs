//! A plan of posts as an iCalendar file (RFC 5545): all-day events that any calendar takes in.

use super::post::{Post, kit_url, short_url};
use crate::catalogue::Catalogue;
use crate::settings::Settings;
use jiff::civil::Date;

/// The text of the calendar. Nothing in it tells the time at which it was made.
pub(super) fn calendar(settings: &Settings, catalogue: &Catalogue, posts: &[Post], start: Date) -> String {
    let mut text = String::new();
    let mut line = |name: &str, value: &str| fold(&mut text, &format!("{name}:{value}"));
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Etalase//bagikan//ID");
    line("CALSCALE", "GREGORIAN");
    let host = settings.base_url.origin.rsplit('/').next().unwrap_or_default();
    for post in posts {
        let innovation = post.innovation.map(|index| &catalogue.innovations[index]);
        let occasion = post.occasion.map(|day| catalogue.days[day].name.as_str());
        let name = innovation.map(|innovation| innovation.record.name.value.as_str());
        let slug = innovation.map_or("hari", |innovation| innovation.record.slug.as_str());
        let day = post.date.strftime("%Y%m%d").to_string();
        line("BEGIN", "VEVENT");
        line("UID", &format!("{day}-{slug}@{host}"));
        line("DTSTAMP", &start.strftime("%Y%m%dT000000Z").to_string());
        line("DTSTART;VALUE=DATE", &day);
        let summary: Vec<&str> = occasion.into_iter().chain(name).collect();
        line("SUMMARY", &escaped(&summary.join(": ")));
        if let Some(innovation) = innovation {
            let (summary, kit) = (&innovation.record.summary, kit_url(settings, innovation));
            let short = short_url(settings, catalogue, innovation);
            line("DESCRIPTION", &escaped(&format!("{summary}\n{short}\n{kit}")));
            line("URL", &kit);
        }
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    text
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// The most octets of a line, without its end.
const LINE: usize = 75;

/// Adds a content line, folded between letters: what follows begins with a space.
fn fold(text: &mut String, line: &str) {
    let mut filled = 0;
    for letter in line.chars() {
        if filled + letter.len_utf8() > LINE {
            text.push_str("\r\n ");
            filled = 1;
        }
        text.push(letter);
        filled += letter.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_letters() {
        let mut text = String::new();
        fold(&mut text, &format!("SUMMARY:{}", "é".repeat(80)));
        let lines: Vec<&str> = text.trim_end().split("\r\n").collect();
        assert!(lines.len() == 3 && lines.iter().all(|line| line.len() <= LINE), "{lines:?}");
        assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
        assert_eq!(text.replace("\r\n ", "").trim_end().chars().count(), 88);
    }

    #[test]
    fn marks_of_the_format_are_escaped() {
        assert_eq!(escaped("a, b; c\\d\ne"), "a\\, b\\; c\\\\d\\ne");
    }
}
