//! Bars drawn at build time as inline SVG: lengths in per cent and heights in letters, so a chart is as wide as its place
//! and grows with the reader's type.

use super::scene::Scene;
use crate::theme::context::{Bar, Chart, Html};
use fluent_bundle::FluentValue;
use quick_xml::escape::escape;

/// The most letters of a label's line that fit on the narrowest phone.
const LINE: usize = 30;
/// Per cent of the width for the longest bar; the rest is for its number.
const LONGEST: f64 = 82.0;
/// Heights in units of the type's size: a line of a label, the bar, and the space after it.
const LINE_HEIGHT: f64 = 1.3;
const BAR_HEIGHT: f64 = 1.0;
const GAP: f64 = 0.7;
/// How many leaders a finding names one by one.
const NAMED: usize = 3;

/// A chart about `total` innovations. `rest` comes after the bars and is never the finding: other agencies, unknown years.
pub(crate) fn chart(scene: Scene, id: &'static str, total: usize, bars: Vec<Bar>, rest: Option<Bar>) -> Chart {
    let finding = finding(scene, total, &bars);
    let drawing = draw(id, &bars, rest.as_ref());
    let title = scene.locale.text(&format!("grafik-{id}"));
    Chart { id, title, finding, note: None, drawing, bars: bars.into_iter().chain(rest).collect() }
}

/// "Paling banyak: Kesehatan, 9 inovasi."
fn finding(scene: Scene, total: usize, bars: &[Bar]) -> String {
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(0);
    let leaders: Vec<&str> = bars.iter().filter(|bar| bar.count == most).map(|bar| bar.label.as_str()).collect();
    let (key, names) = match leaders.len() {
        1 => ("temuan-satu", leaders.concat()),
        2..=NAMED => ("temuan-beberapa", all_of(scene, &leaders)),
        count => ("temuan-sama", count.to_string()),
    };
    let blanks = [
        ("nama", FluentValue::from(names)),
        ("n", FluentValue::from(most as i64)),
        ("total", FluentValue::from(total as i64)),
    ];
    scene.locale.format(key, blanks).unwrap_or_default()
}

/// "Kesehatan, Sekolah dan Pajak"
fn all_of(scene: Scene, names: &[&str]) -> String {
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, before)) => scene.locale.fill("dan", &[("awal", &before.join(", ")), ("akhir", last)]),
        None => String::new(),
    }
}

/// The bars of the chart `id`, and what is left over. Each that has a list is a link to it, so the drawing is a group;
/// otherwise it is a picture.
pub(crate) fn draw(id: &str, bars: &[Bar], rest: Option<&Bar>) -> Html {
    let all = || bars.iter().chain(rest);
    let most = all().map(|bar| bar.count).max().unwrap_or(0).max(1) as f64;
    let role = if all().any(|bar| bar.href.is_some()) { "group" } else { "img" };
    let (mut rows, mut top) = (String::new(), 0.0);
    for (number, bar) in all().enumerate() {
        let lines = wrap(&bar.label);
        let beside = top + lines.len() as f64 * LINE_HEIGHT + 0.1;
        let row = Row { top, beside, width: bar.count as f64 / most * LONGEST, is_rest: number == bars.len() };
        let drawn = row.draw(bar, &lines);
        match &bar.href {
            Some(href) => rows.push_str(&format!("<a href=\"{}\">{drawn}</a>", escape(href.as_str()))),
            None => rows.push_str(&drawn),
        }
        top = beside + BAR_HEIGHT + GAP;
    }
    Html(format!(
        "<svg class=grafik role={role} aria-labelledby=grafik_{id} aria-describedby=temuan_{id} width=100% \
         height={top:.1}em>{rows}</svg>"
    ))
}

/// Where one bar stands, in heights of a letter from the top; its length in per cent.
struct Row {
    top: f64,
    /// Where the bar begins, below its label.
    beside: f64,
    width: f64,
    is_rest: bool,
}

impl Row {
    /// A surface to touch, the label, the bar and its number. Quotes are left out as minifying does everywhere else.
    fn draw(&self, bar: &Bar, lines: &[String]) -> String {
        let Row { top, beside, width, is_rest } = self;
        let height = beside - top + BAR_HEIGHT + GAP;
        let class = if *is_rest { "\"grafik_batang grafik_sisa\"" } else { "grafik_batang" };
        let mut drawn = String::new();
        if bar.href.is_some() {
            drawn = format!("<rect class=grafik_baris y={top:.1}em width=100% height={height:.1}em />");
        }
        for (number, line) in lines.iter().enumerate() {
            let y = top + number as f64 * LINE_HEIGHT + 1.0;
            drawn.push_str(&format!("<text y={y:.1}em>{}</text> ", escape(line.as_str())));
        }
        drawn.push_str(&format!(
            "<rect class={class} y={beside:.1}em width={width:.1}% height={BAR_HEIGHT:.1}em />\
             <text class=grafik_angka x={width:.1}% dx=.4em y={:.1}em>{}</text>",
            beside + 0.85,
            bar.count
        ));
        drawn
    }
}

/// A label in lines that fit, broken between words.
fn wrap(label: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in label.split(' ') {
        let line = lines.last().map_or(0, |line| line.chars().count());
        match lines.last_mut() {
            Some(last) if line == 0 => last.push_str(word),
            Some(last) if line + 1 + word.chars().count() <= LINE => {
                last.push(' ');
                last.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_long_as_their_numbers_say() {
        let bar = |label: &str, count| Bar { label: label.to_owned(), note: None, href: None, count };
        let drawing = draw("uji", &[bar("Ibu & anak", 4), bar("Jalan", 1)], Some(&bar("Pajak", 0))).0;
        assert!(drawing.contains("role=img") && drawing.contains("Ibu &amp; anak"));
        for width in ["82.0%", "20.5%", "0.0%"] {
            assert!(drawing.contains(&format!("width={width} ")), "{width} in {drawing}");
        }
        assert!(!drawing.contains("style="), "the policy forbids it");
    }

    #[test]
    fn long_labels_are_broken_between_words() {
        let lines = wrap("Puskesmas, sekolah, rumah sakit, dan unit lain");
        assert_eq!(lines, ["Puskesmas, sekolah, rumah", "sakit, dan unit lain"]);
        assert_eq!(wrap("Surat"), ["Surat"]);
    }
}
