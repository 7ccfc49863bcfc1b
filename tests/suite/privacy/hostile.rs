//! What must hold for any text at all: no panic, places inside the text and in order, time in proportion to its length.

use super::Chance;
use super::negative::negative;
use super::positive::positive;
use etalase::rooms::privacy::{Form, find, find_behind, masked};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::time::Duration;

const FORMS: [Form; 5] = [Form::Text, Form::Markdown, Form::Address, Form::FileName, Form::Net];

/// Pieces that hostile and clumsy texts are made of.
const PIECES: [&str; 48] = [
    "1",
    "8",
    "0812",
    "62",
    "+62",
    "1871",
    "1871015204900001",
    "19800512",
    "200501",
    "01.234.567.8",
    "-901.000",
    " ",
    "\n",
    "\n\n",
    ".",
    ",",
    "-",
    "–",
    "/",
    "(",
    ")",
    "_",
    "|",
    "**",
    "<b>",
    "</b>",
    "<br>",
    "<!--",
    "-->",
    "&nbsp;",
    "&#49;",
    "&#x",
    "&shy;",
    "\u{200b}",
    "\u{ad}",
    "\u{301}",
    "٣",
    "１",
    "𝟏",
    "NIK ",
    "lahir ",
    "TTL:",
    "rekening ",
    " a.n. Siti",
    "siti@gmail.com",
    " at gmail dot com",
    "](",
    "https://wa.me/",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => (0..PIECES.len()).prop_map(|at| PIECES[at].to_owned()),
        1 => any::<String>(),
        1 => any::<u64>().prop_map(|seed| positive(&mut Chance::new(seed)).text),
        1 => any::<u64>().prop_map(|seed| negative(&mut Chance::new(seed))),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn findings_lie_in_the_text_in_order(text in text(), label in "[a-z_ ]{0,12}") {
        for form in FORMS {
            let mut end = 0;
            for finding in find_behind(&label, &text, form) {
                prop_assert!(finding.range.start >= end && finding.range.start < finding.range.end);
                prop_assert!(text.get(finding.range.clone()).is_some());
                prop_assert!(form != Form::Net || finding.kind.is_identity());
                end = finding.range.end;
            }
        }
    }

    #[test]
    fn what_is_covered_keeps_its_places_and_tells_nothing(text in text()) {
        let covered = masked(&text);
        prop_assert_eq!(covered.len(), text.len());
        for finding in find(&text, Form::Markdown) {
            prop_assert!(finding.masked() != finding.value, "{finding:?}");
            let shown = covered.get(finding.range.clone());
            prop_assert!(shown.is_some() && shown != text.get(finding.range.clone()), "{finding:?}");
        }
    }
}

/// Time of the processor that this thread has had, which does not grow because the machine is busy.
fn used() -> Duration {
    let schedule = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(schedule.split(' ').next().and_then(|time| time.parse().ok()).unwrap_or_default())
}

/// How long a search takes.
fn time(text: &str) -> Duration {
    let start = used();
    for form in FORMS {
        std::hint::black_box(find(text, form));
    }
    used() - start
}

#[test]
#[cfg(target_os = "linux")]
fn no_text_takes_longer_than_its_length() {
    const HOSTILE: [&str; 38] = [
        "1",
        "1 ",
        "11 ",
        "1111 ",
        "1111111111111111 ",
        "1.",
        "250.",
        "1-1.",
        "1\u{200b}",
        "1&shy;",
        "&shy;",
        "1<b>",
        "<a",
        "1<!--",
        "](",
        "1](",
        "@",
        "a@",
        "a@gmail.com",
        "lahir ",
        "lahir 1 ",
        "wa.me/1",
        "https://a/1 ",
        "NIK 1\n",
        "| 1111111111111111 ",
        "0812 ",
        "08",
        "+62(",
        "a.a.a/1111111111111111 ",
        "%31",
        "[",
        "①",
        "1²",
        "1|",
        "1;1111 ",
        "BRI 1111111111 ",
        "akta 1111111111111111 ",
        ".com/1",
    ];
    for piece in HOSTILE {
        let (short, long) = (piece.repeat(4_000 / piece.len()), piece.repeat(32_000 / piece.len()));
        let (few, many) = (time(&short), time(&long));
        // Eight times as long; twice that time leaves room for what memory costs.
        assert!(
            many < few.max(Duration::from_millis(8)) * 16,
            "{piece:?}: {few:?} for {} bytes, {many:?} for {}",
            short.len(),
            long.len()
        );
    }
}
