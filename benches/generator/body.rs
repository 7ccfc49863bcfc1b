//! Bodies in plain Indonesian: sections of sentences put together from parts, until there are enough words.

use super::random::Random;
use super::words::{ANSWERS, DISTRICTS, OBJECTS, QUESTIONS, SAYINGS, SECTIONS, SENTENCES, SUBJECTS, THINGS_DONE, WHEN};

/// The body of a record: about so many words, with two or three links to others.
pub fn innovation(random: &mut Random, words: usize, links: &[(String, String)]) -> String {
    let mut text = String::new();
    let mut waiting = links.iter();
    let mut count = 0;
    for round in 0.. {
        for (number, heading) in SECTIONS.iter().enumerate() {
            // The first section is always there; later ones make way in short texts.
            if number > 0 && (count >= words || random.percent(15)) {
                continue;
            }
            let part = section(random, number, waiting.next());
            count += part.split_whitespace().count();
            // A second round, in very long texts, goes on one level below.
            let level = if round == 0 { "##" } else { "###" };
            text.push_str(&format!("{level} {heading}\n\n{part}"));
        }
        if count >= words {
            break;
        }
    }
    for (name, target) in waiting {
        text.push_str(&format!("Lihat juga [{name}]({target}).\n\n"));
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// Paragraphs without headings.
pub fn plain(random: &mut Random, words: usize) -> String {
    let mut text = String::new();
    let mut count = 0;
    while count < words {
        let part = paragraph(random);
        count += part.split_whitespace().count();
        text.push_str(&part);
        text.push_str("\n\n");
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn section(random: &mut Random, number: usize, link: Option<&(String, String)>) -> String {
    let mut text = String::new();
    let mut add = |part: String| {
        text.push_str(&part);
        text.push_str("\n\n");
    };
    match number % 5 {
        1 => {
            add(paragraph(random));
            add(list(random, "- "));
        }
        2 if random.percent(50) => add(table(random)),
        3 => {
            for (question, answer) in QUESTIONS.iter().zip(ANSWERS).skip(random.below(5)).take(2) {
                add(format!("### {question}\n\n{answer} {}", sentence(random)));
            }
        }
        4 if random.percent(60) => {
            add(format!("> {}\n>\n> Warga {} (contoh)", random.pick(&SAYINGS), district(random)))
        }
        _ => add(paragraph(random)),
    }
    if random.percent(60) {
        add(paragraph(random));
    }
    if let Some((name, target)) = link {
        add(format!("{} Cara ini dipakai juga oleh [{name}]({target}).", sentence(random)));
    }
    text
}

fn paragraph(random: &mut Random) -> String {
    let count = random.between(2, 4);
    let mut sentences: Vec<String> = (0..count).map(|_| sentence(random)).collect();
    if random.percent(25) {
        let bold = random.below(count);
        sentences[bold] = format!("**{}**", sentences[bold]);
    }
    sentences.join(" ")
}

fn sentence(random: &mut Random) -> String {
    if random.percent(40) {
        return random
            .pick(&SENTENCES)
            .replace("{kec}", district(random))
            .replace("{n}", &random.between(2, 40).to_string());
    }
    let (subject, done) = (random.pick(&SUBJECTS), random.pick(&THINGS_DONE));
    format!("{subject} {done} {} {}.", random.pick(&OBJECTS), random.pick(&WHEN))
}

fn list(random: &mut Random, mark: &str) -> String {
    let count = random.between(3, 5);
    let items: Vec<String> = (0..count).map(|_| format!("{mark}{}", sentence(random))).collect();
    items.join("\n")
}

fn table(random: &mut Random) -> String {
    let mut text = String::from("| Kecamatan | Jadwal | Petugas |\n|---|---|---|\n");
    for (_, name, _) in random.several(&DISTRICTS.each_ref(), 4) {
        let hour = random.between(7, 13);
        text.push_str(&format!(
            "| {name} | {} pukul {hour:02}.00 | {} orang |\n",
            random.pick(&WHEN),
            random.between(2, 9)
        ));
    }
    text.truncate(text.trim_end().len());
    text
}

fn district(random: &mut Random) -> &'static str {
    DISTRICTS[random.below(DISTRICTS.len())].1
}
