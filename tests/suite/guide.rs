//! The guides to fields and open data in `docs/` are written from the tables of fields; `ETALASE_BLESS=1 cargo test --test
//! suite guide` writes them anew.

use crate::program::project;
use etalase::rooms::catalogue::{agency, innovation, language, page};
use etalase::rooms::diagnostic::message::Language;
use etalase::rooms::fields::field::{Field, Fields, Judged, Kind, Translated, WantedOf, walk};
use etalase::rooms::fields::words::{self, Word};
use etalase::rooms::fields::{Reader, repair};
use etalase::rooms::gate::Scanned;
use etalase::rooms::render::export;
use etalase::rooms::{report, scaffold, settings};
use std::fs;

/// Texts of a guide that are about no field.
struct Guide {
    path: &'static str,
    language: Language,
    title: &'static str,
    opening: &'static str,
    files: [&'static str; 4],
    head: &'static str,
    required: &'static str,
    at_times: &'static str,
    data: &'static str,
    data_head: &'static str,
}

const GUIDES: [Guide; 2] = [
    Guide {
        path: "docs/isian.md",
        language: Language::Indonesian,
        title: "Isian",
        opening: "Semua isian yang dikenal Etalase. Halaman ini dibuat dari tabel isian di dalam program; jangan disunting.",
        files: [
            "Inovasi: `content/inovasi/<nama>.md`",
            "Perangkat daerah: `content/opd/<nama>.md`",
            "Halaman: `content/halaman/<nama>.md`",
            "Situs: `content/situs.yaml`",
        ],
        head: "| Isian | Nama | Wajib | Yang ditulis | Contoh |",
        required: "ya",
        at_times: "kadang",
        data: "Data terbuka: `data/inovasi.csv` dan `data/inovasi.json`",
        data_head: "| Kolom | Nama |",
    },
    Guide {
        path: "docs/fields.md",
        language: Language::English,
        title: "Fields",
        opening: "Every field that Etalase knows. This page is made from the tables in the program; do not edit it.",
        files: [
            "Innovations: `content/inovasi/<name>.md`",
            "Agencies: `content/opd/<name>.md`",
            "Pages: `content/halaman/<name>.md`",
            "The site: `content/situs.yaml`",
        ],
        head: "| field | name | required | what to write | example |",
        required: "yes",
        at_times: "at times",
        data: "Open data: `data/inovasi.csv` and `data/inovasi.json`",
        data_head: "| column | name |",
    },
];

/// A guide to the fields of innovations, agencies, pages and the settings.
fn written(guide: &Guide, tables: [Fields; 4]) -> String {
    let mut text = format!("# {}\n\n{}\n", guide.title, guide.opening);
    for (file, fields) in guide.files.iter().zip(tables) {
        text.push_str(&format!("\n## {file}\n\n{}\n|---|---|---|---|---|\n", guide.head));
        walk(fields, &mut |way, field| text.push_str(&line(guide, way, field)));
    }
    text.push_str(&format!("\n## {}\n\n{}\n|---|---|\n", guide.data, guide.data_head));
    for column in export::columns(tables[0]) {
        text.push_str(&format!("| `{}` | {} |\n", column.name(), column.label().in_language(guide.language)));
    }
    text
}

fn line(guide: &Guide, way: &[&Field], field: &Field) -> String {
    let keys: Vec<&str> = way.iter().copied().chain([field]).map(|field| field.key).collect();
    let required = match field {
        Field { required: true, .. } => guide.required,
        Field { required_when: [_, ..], .. } => guide.at_times,
        _ => "",
    };
    let examples: Vec<String> = field.examples.iter().map(|example| format!("`{example}`")).collect();
    let (label, help) = (field.label.in_language(guide.language), field.help_in(guide.language));
    format!(
        "| `{}` | {label} | {required} | {} | {} |\n",
        keys.join("."),
        help.replace('|', "\\|"),
        examples.join(", ")
    )
}

#[test]
fn guides_say_what_the_tables_say() {
    for guide in &GUIDES {
        let tables = [innovation::schema::FIELDS, agency::schema::FIELDS, page::FIELDS, settings::schema::FIELDS];
        let (path, text) = (project(guide.path), written(guide, tables));
        if std::env::var_os("ETALASE_BLESS").is_some() {
            fs::write(&path, &text).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        assert!(kept == text, "{} is out of date; ETALASE_BLESS=1 writes it anew", guide.path);
    }
}

/// What the showcase tells agencies of fields must be about fields that there are.
#[test]
fn the_page_for_agencies_names_fields() {
    let text = fs::read_to_string(project("content/halaman/untuk-opd.md")).unwrap();
    let mut known = Vec::new();
    walk(innovation::schema::FIELDS, &mut |_, field| known.push(field.key));
    let table = text.split("| Isian |").nth(1).unwrap().split("\n\n").next().unwrap();
    let named: Vec<&str> = table.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    assert!(named.len() > 5);
    assert!(named.iter().all(|key| known.contains(key)), "{named:?}");
}

static OFFICE: Field = Field::boolean("kantor");
static NEW: Field = Field::text("dampak", 5..=90)
    .required_when(&[(&OFFICE, &["ya"])])
    .label("Dampak", "Impact")
    .help("Apa yang berubah, {least}-{most} huruf.", "What has changed, {least} to {most} letters.")
    .examples(&["Antrean hilang"])
    .translated(Translated::Freely)
    .judged(Judged::Prose)
    .column(16)
    .wanted(20, WantedOf::Everything);

/// A field more is a row more. Nothing is compiled anew for this: everything that lists fields is given the table with the
/// row in it, and must have it. That a struct and its cells cannot forget one is for the compiler to say.
#[test]
fn a_row_more_is_in_everything_that_lists_fields() {
    let fields: Vec<&'static Field> = innovation::schema::FIELDS.iter().copied().chain([&NEW]).collect();
    let fields: Fields = fields.leak();
    let blank = scaffold::blank::blank(fields, &[]);
    assert!(
        blank.at_times.ends_with("# Apa yang berubah, 5-90 huruf.\n#dampak: Antrean hilang\n"),
        "{}",
        blank.at_times
    );
    let columns: Vec<&str> = export::columns(fields).iter().map(|column| column.name()).collect();
    assert_eq!((columns.len(), columns.last()), (17, Some(&"dampak")));
    assert_eq!(report::wanted(fields).last().map(|(_, field)| field.key), Some("dampak"));
    assert!(language::judged(fields).iter().any(|(judged, way)| *judged == Judged::Prose && way[..] == [&NEW]));
    let guide = written(&GUIDES[1], [fields, &[], &[], &[]]);
    assert!(guide.contains("| `dampak` | Impact | at times | What has changed, 5 to 90 letters. | `Antrean hilang` |"));
    // The reader asks for it within its limits, and a translation has it.
    let (path, text) = ("uji.en.md".into(), "dampak: No more queues\nlayana: {}\n");
    let mut problems = Vec::new();
    let item = repair::parse(&path, text, 0..text.len(), &mut problems).unwrap();
    let mut reader = Reader::of_translation(&path, &item, &mut problems);
    let words = words::read(&mut reader, fields);
    reader.finish();
    assert!(
        words
            .iter()
            .any(|(field, word)| **field == NEW && matches!(word, Word::Text(text) if text == "No more queues"))
    );
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["isian-wajib", "kunci-tak-dikenal"], "the summary is missing, and `layana` is no field");
}

/// A struct that is taken apart with `..` could forget a field.
#[test]
fn cells_leave_nothing_out() {
    let text = fs::read_to_string(project("src/catalogue/innovation/cells.rs")).unwrap();
    assert!(text.contains("let Record {") && !text.contains(".."));
}

/// What an office offers must be known to the gate, which would stop the site for a number that nobody offers.
#[test]
fn fields_for_an_offices_numbers_are_offered() {
    let tables = [
        ("content/inovasi/uji.md", innovation::schema::FIELDS),
        ("content/opd/uji.md", agency::schema::FIELDS),
        ("content/situs.yaml", settings::schema::FIELDS),
    ];
    let mut count = 0;
    for (path, fields) in tables {
        walk(fields, &mut |way, field| {
            if let Kind::Telephone | Kind::Email = field.kind {
                let keys = way.iter().chain([&field]).map(|field| field.key);
                let text =
                    format!("{}: \"0812-3456-7890\"", keys.collect::<Vec<_>>().join(": {")) + &"}".repeat(way.len());
                let item = repair::parse(&path.into(), &text, 0..text.len(), &mut Vec::new()).unwrap();
                let scanned = Scanned::new(&path.into()).with_fields(&text, &item);
                assert!(!scanned.offered.is_empty(), "{text} is offered by nobody");
                count += 1;
            }
        });
    }
    assert!(count > 5);
}
