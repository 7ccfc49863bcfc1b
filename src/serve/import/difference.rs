//! What a file would change, with all that can be chosen, as its page shows it.

use super::chosen::{AGENCY, COLUMN, Chosen, DAYS, DO, GUESSED, HIDDEN, RECORD, SHOWN, TAKEN, WRITE};
use crate::catalogue::Agency;
use crate::catalogue::registry::{Broken, Registry};
use crate::import::NEW;
use crate::import::column::Column;
use crate::import::compare::{Change, Judged, Outcome, Reason};
use crate::import::heads::{self, Target};
use crate::import::proposal::Proposal;
use crate::import::says::Doubt;
use crate::import::survey::{Found, Kind};
use crate::import::table::Why;
use crate::import::words::{Words, cut, place};
use crate::serve::preview::Preview;
use crate::table::column_name;
use crate::workbook::columns;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The most rows of each part that are listed and can be left out; the rest is counted.
const LISTED: usize = 1_000;
/// The most agencies that are asked for with all that are known to choose from, not only the nearest.
const MANY: usize = 20;
/// What is said of the row of headings, where others say a column.
const HEADER: &str = "baris";

/// By what a row is known that may mean several records.
fn key(one: &Judged) -> String {
    format!("{}!{}", one.origin.sheet, one.origin.row)
}

/// By what the record of a row is known on the page; a form may have several in one row.
pub(super) fn mark(one: &Judged) -> String {
    format!("{}!{}", key(one), one.name)
}

/// All of it.
pub(super) fn shown(preview: &Preview, chosen: &Chosen, proposal: &Proposal) -> Map<String, Value> {
    let words = Words { language: preview.language(), at_desk: true };
    let sheets = proposal.files.iter().flat_map(|file| &file.sheets);
    let records = proposal.records(|_| true);
    let count =
        records.new.len() + records.changed.len() + proposal.agencies.new.len() + proposal.agencies.changed.len();
    let agencies = proposal.agencies.new.iter().map(|file| ("impor-opd-baru", &file.path));
    let agencies = agencies.chain(proposal.agencies.changed.iter().map(|file| ("impor-opd-nama", &file.path)));
    let fields = heads::all().into_iter().map(|(id, name)| (id, name(words.language)));
    let others = [("isi", "impor-kolom-isi"), ("tidak", "meja-impor-tidak")]
        .map(|(id, code)| (id.to_owned(), words.say(code, &[])));
    let fields = fields.chain(others).map(|(id, name)| json!({ "id": id, "nama": name }));
    let values = [
        ("isian", json!({ "ada": SHOWN, "ambil": TAKEN, "tersembunyi": HIDDEN, "lakukan": DO, "tulis": WRITE })),
        ("lembar", sheets.clone().map(|sheet| told_of_sheet(sheet, chosen, words)).collect()),
        ("pilihan", fields.collect()),
        ("ada_tersembunyi", json!(chosen.with_hidden || sheets.clone().any(has_hidden))),
        ("tersembunyi", json!(chosen.with_hidden)),
        ("tanya", json!(questions(preview, proposal, chosen, words))),
        ("bagian", json!(parts(proposal, chosen, words))),
        ("opd", agencies.map(|(code, path)| words.say(code, &[("berkas", path.clone())])).collect()),
        ("ada", json!(count > 0)),
        ("tanpa_nama", json!(sheets.clone().any(lacks_name))),
    ];
    values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn has_hidden(sheet: &Found) -> bool {
    match &sheet.kind {
        Kind::Hidden => true,
        Kind::Table { passed, .. } => passed.iter().any(|one| one.why == Why::Hidden),
        Kind::Own { .. } | Kind::Rows { .. } | Kind::Helper | Kind::Form | Kind::Nothing => false,
    }
}

fn told_of_sheet(sheet: &Found, chosen: &Chosen, words: Words) -> Value {
    let (columns, passed) = match &sheet.kind {
        Kind::Table { columns, passed, .. } | Kind::Own { columns, passed, .. } => {
            (columns.as_slice(), passed.as_slice())
        }
        Kind::Rows { .. } | Kind::Helper | Kind::Form | Kind::Hidden | Kind::Nothing => (&[][..], &[][..]),
    };
    let header = if let Kind::Table { header, .. } = &sheet.kind {
        Some(choice(&sheet.name, HEADER, &header.to_string(), chosen))
    } else {
        None
    };
    let of_one = columns.chunk_by(|(one, _), (other, _)| one.index == other.index);
    let told = of_one.map(|targets| {
        let (column, samples) = &targets[0];
        let all = |say: &dyn Fn(Target) -> String, between: &str| {
            targets.iter().map(|(column, _)| say(column.target)).collect::<Vec<_>>().join(between)
        };
        json!({
            "huruf": column.letter(),
            "judul": cut(&column.heading),
            "contoh": samples.iter().map(|sample| cut(sample)).collect::<Vec<_>>(),
            "kendali": choice(&sheet.name, &column.letter(), &all(&heads::name_of, ","), chosen),
            "arti": all(&|target| meaning(target, words), " + "),
        })
    });
    let doubts = sheet.doubts.iter().filter(|doubt| !matches!(doubt.why, Doubt::TwoDays(..)));
    let doubts = words.doubts(doubts);
    json!({
        "judul": words.sheet(sheet),
        "kepala": header,
        "kolom": told.collect::<Vec<_>>(),
        "tanpa_nama": lacks_name(sheet),
        "dilewati": words.passed(passed),
        "buka": lacks_name(sheet) || !doubts.is_empty() || !sheet.covered.is_empty(),
        "ragu": doubts,
        "pribadi": sheet.covered.iter().map(|covered| words.covered(covered)).collect::<Vec<_>>(),
    })
}

/// A control of a sheet's mapping, and the hidden one that knows what was thought before anybody chose.
fn choice(sheet: &str, asked: &str, value: &str, chosen: &Chosen) -> Value {
    let place = format!("{sheet}!{asked}");
    let guessed = chosen.guessed.get(&place).map_or(value, String::as_str);
    json!({ "nama": format!("{COLUMN}{place}"), "nilai": value, "semula": format!("{GUESSED}{place}"), "dikira": guessed })
}

/// What a column means, in the words in which it is chosen.
fn meaning(target: Target, words: Words) -> String {
    match target {
        Target::Field(way) => columns::heading(way, words.language),
        Target::Key | Target::Number | Target::Person | Target::Inner | Target::Body => words.meaning(target),
    }
}

/// Whether a table has no column with the names of innovations.
fn lacks_name(sheet: &Found) -> bool {
    let is_name = |column: &Column| matches!(column.target, Target::Key) || column.target == Target::Field(heads::NAME);
    matches!(&sheet.kind, Kind::Table { columns, .. } if !columns.iter().any(|(column, _)| is_name(column)))
}

/// What is to be chosen: what was asked and is still open, and what was answered before.
fn questions(preview: &Preview, proposal: &Proposal, chosen: &Chosen, words: Words) -> Vec<Value> {
    let days = of_days(proposal, chosen, words);
    let agencies = of_agencies(preview, proposal, chosen, words);
    [days, agencies, of_records(proposal, chosen, words)].concat()
}

/// A question with its choices; `others` are those that are less likely.
fn question(label: String, name: String, said: Option<&String>, likely: &[[&str; 2]], others: &[[&str; 2]]) -> Value {
    let option =
        |[id, name]: &[&str; 2]| json!({ "id": id, "nama": name, "dipilih": said.is_some_and(|said| said == id) });
    let [likely, others] = [likely, others].map(|options| options.iter().map(option).collect::<Vec<_>>());
    json!({ "label": label, "nama": name, "pilihan": likely, "lain": others })
}

/// Whether days or months stand first, once for each column.
fn of_days(proposal: &Proposal, chosen: &Chosen, words: Words) -> Vec<Value> {
    let mut asked: BTreeMap<String, String> = chosen.days.keys().map(|place| (place.clone(), String::new())).collect();
    for sheet in proposal.files.iter().flat_map(|file| &file.sheets) {
        for doubt in &sheet.doubts {
            if let Doubt::TwoDays(first, second) = &doubt.why {
                let example = format!("{}: {first} / {second}", cut(&doubt.written));
                asked.entry(format!("{}!{}", sheet.name, column_name(doubt.column as usize))).or_insert(example);
            }
        }
    }
    let [day, month] = ["meja-impor-hari", "meja-impor-bulan"].map(|code| words.say(code, &[]));
    let told = |(place, example): (String, String)| {
        let shown = place.trim_start_matches('!').replace('!', ", ");
        let label = words.say("meja-impor-tanya-hari", &[("kolom", shown), ("contoh", example)]);
        let said = chosen.days.get(&place);
        question(label, format!("{DAYS}{place}"), said, &[["hari", &day], ["bulan", &month]], &[])
    };
    asked.into_iter().map(told).collect()
}

/// Which agencies are meant by names that nobody knows.
fn of_agencies(preview: &Preview, proposal: &Proposal, chosen: &Chosen, words: Words) -> Vec<Value> {
    let snapshot = preview.current();
    let all = &snapshot.prepared.catalogue.agencies;
    let registry = Registry::new(all, Broken::default(), &mut Vec::new());
    let mut asked: BTreeSet<&String> = chosen.agencies.keys().collect();
    let open = proposal.judged.iter().filter(|one| !matches!(one.outcome, Outcome::Refused(_)));
    asked.extend(open.filter_map(|one| Some(&one.unknown_agency.as_ref()?.written)));
    let made = words.say("meja-impor-opd-baru", &[]);
    let names_all = asked.len() <= MANY;
    let told = |written: &String| {
        let near = registry.nearest(written);
        let said = chosen.agencies.get(written);
        let is_near = |agency: &&Agency| near.iter().any(|near| near.id == agency.id);
        let is_far = |agency: &&Agency| !is_near(agency) && (names_all || said.is_some_and(|said| *said == agency.id));
        let named = |agency: &'_ Agency| [agency.id.clone(), agency.name.clone()];
        let mut likely: Vec<[String; 2]> = near.iter().map(|agency| named(agency)).collect();
        likely.push([NEW.to_owned(), made.clone()]);
        let others: Vec<[String; 2]> = all.iter().filter(is_far).map(named).collect();
        let label = words.say("meja-impor-tanya-opd", &[("tertulis", cut(written))]);
        let [likely, others] =
            [&likely, &others].map(|options| options.iter().map(|[id, name]| [id.as_str(), name]).collect::<Vec<_>>());
        question(label, format!("{AGENCY}{written}"), said, &likely, &others)
    };
    asked.into_iter().map(told).collect()
}

/// Which records are meant by rows that may mean several.
fn of_records(proposal: &Proposal, chosen: &Chosen, words: Words) -> Vec<Value> {
    let told = |one: &Judged| {
        let key = key(one);
        let said = chosen.records.get(&key);
        let slugs: Vec<&str> = if let Outcome::Refused(Reason::Several(paths)) = &one.outcome {
            paths.iter().filter_map(|path| slug_of(path)).collect()
        } else {
            said.map(String::as_str).into_iter().collect()
        };
        let label = words.say("meja-impor-tanya-baris", &[("nama", cut(&one.name)), ("tempat", place(&one.origin))]);
        let options: Vec<[&str; 2]> = slugs.into_iter().map(|slug| [slug, slug]).collect();
        (!options.is_empty()).then(|| question(label, format!("{RECORD}{key}"), said, &options, &[]))
    };
    proposal.judged.iter().filter_map(told).collect()
}

fn slug_of(path: &str) -> Option<&str> {
    path.rsplit('/').next()?.strip_suffix(".md")
}

/// The four parts of a difference.
fn parts(proposal: &Proposal, chosen: &Chosen, words: Words) -> Vec<Value> {
    let part = |outcome: &Outcome| match outcome {
        Outcome::New(_) => 0,
        Outcome::Changed { .. } => 1,
        Outcome::Refused(_) => 2,
        Outcome::Same { .. } => 3,
    };
    let told = |one: &&Judged| {
        let (changes, path, why) = match &one.outcome {
            Outcome::New(file) => (&[][..], Some(&file.path), None),
            Outcome::Changed { file, changes } => (changes.as_slice(), Some(&file.path), None),
            Outcome::Same { path } => (&[][..], Some(path), None),
            Outcome::Refused(reason) => (&[][..], None, Some(words.refused(reason, one.origin.row))),
        };
        let change =
            |change: &Change| json!({ "isian": change.key, "lama": cut(&change.old), "baru": cut(&change.new) });
        json!({
            "kunci": mark(one),
            "diambil": !chosen.left_out.contains(&mark(one)),
            "nama": cut(&one.name),
            "tempat": place(&one.origin),
            "berkas": path,
            "sebab": why,
            "ubah": changes.iter().map(change).collect::<Vec<_>>(),
        })
    };
    let codes = ["impor-baru", "impor-berubah", "impor-ditolak", "impor-sama"];
    let all = codes.into_iter().enumerate().map(|(number, code)| {
        let own: Vec<&Judged> = proposal.judged.iter().filter(|one| part(&one.outcome) == number).collect();
        let rest = own.len().saturating_sub(LISTED);
        json!({
            "judul": words.say(code, &[("jumlah", own.len().to_string())]),
            "jenis": code,
            "bisa_dipilih": number < 2,
            "baris": own.iter().take(LISTED).map(told).collect::<Vec<_>>(),
            "lagi": (rest > 0).then(|| words.say("laporan-dan-lagi", &[("jumlah", rest.to_string())])),
        })
    });
    all.collect()
}
