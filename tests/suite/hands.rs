//! Two desks of one folder, each with a data folder of its own as on two computers, and somebody who edits the files: no value that
//! was ever confirmed is lost.

use crate::desk::{Place, location};
use crate::form::{Form, open, submit};
use crate::serve::Preview;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

/// Files that are changed. With the versions that are kept of each they have room for a thousand saves.
const FILES: u64 = 100;
/// Saves of all hands together: fewer than the thousand of a whole run, as the program of a debug build needs a second for each.
/// `ETALASE_SIMPAN=1000` asks for as many.
const SAVES: u64 = 90;

/// The same row of numbers for everybody who begins with the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

fn slug(number: u64) -> String {
    format!("akta-{number}")
}

/// Saves what nobody else says, now in this field and now in that one, from forms that may be older than the file.
fn at_a_desk(desk: &Preview, hand: &str, saves: u64, confirmed: &Mutex<Vec<String>>) {
    let mut dice = Dice(hand.bytes().map(u64::from).sum::<u64>() * 7_919);
    let mut forms: BTreeMap<String, Form> = BTreeMap::new();
    for number in 0..saves {
        let slug = slug(dice.roll(FILES));
        let field = ["nama", "kepanjangan", "layanan.biaya", "manfaat.0", "isi"][dice.roll(5) as usize];
        let address = format!("/_meja/tulis/inovasi/{slug}/");
        let form = forms.entry(slug.clone()).or_insert_with(|| open(desk, &address));
        let value = format!("Nilai {hand} {number} selesai");
        form.set(field, &value);
        let answer = submit(desk, form);
        match answer.status {
            303 if location(&answer).ends_with("?hasil=tersimpan") => confirmed.lock().unwrap().push(value),
            // Another hand was there first; what was typed is shown beside it, and this one gives way.
            409 => {}
            status => panic!("{status} {}", answer.text()),
        }
        // Some forms stay open for long.
        if answer.status == 409 || dice.roll(2) == 0 {
            forms.remove(&slug);
        }
    }
}

/// Edits files as an editor does: reads one whole, and puts another in its place.
fn in_the_files(folder: &Path, saves: u64, confirmed: &Mutex<Vec<String>>) {
    let mut dice = Dice(104_729);
    for number in 0..saves {
        let path = folder.join(format!("{}.md", slug(dice.roll(FILES))));
        let text = fs::read_to_string(&path).unwrap();
        let value = format!("Nilai tangan {number} selesai");
        let mut new: Vec<String> = text.lines().map(str::to_owned).collect();
        // In a field of its own: what somebody writes over by hand is nobody else's to keep.
        new.insert(1, format!("tangan_{number}: {value}"));
        let beside = path.with_extension("baru");
        fs::write(&beside, new.join("\n") + "\n").unwrap();
        if fs::read_to_string(&path).unwrap() == text {
            fs::rename(&beside, &path).unwrap();
            confirmed.lock().unwrap().push(value);
        }
        std::thread::sleep(std::time::Duration::from_millis(dice.roll(300)));
    }
}

/// All texts that the versions of a data folder hold.
fn versions(data: &Path) -> Vec<String> {
    let mut texts = Vec::new();
    for site in fs::read_dir(data.join("situs")).unwrap().flatten() {
        let log = fs::read_to_string(site.path().join("catatan")).unwrap_or_default();
        for line in log.lines().filter(|line| line.contains("\"found\"") || line.contains("\"saved\"")) {
            let print = line.trim_end_matches("\"}").rsplit('"').next().unwrap().to_owned();
            texts.extend(fs::read_to_string(site.path().join("isi").join(print)));
        }
    }
    texts
}

#[test]
fn nothing_that_was_confirmed_is_lost() {
    let saves = std::env::var("ETALASE_SIMPAN").ok().and_then(|saves| saves.parse().ok()).unwrap_or(SAVES);
    let place = Place::new();
    let folder = place.site().join("content/inovasi");
    let text = place.text("antar-akta").replacen("---\n", "---\npublikasi: draf\n", 1);
    for number in 0..FILES {
        fs::write(folder.join(format!("{}.md", slug(number))), &text).unwrap();
    }
    let other = tempfile::tempdir().unwrap();
    let (one, two) = (place.open(), place.open_elsewhere(other.path()));
    let confirmed = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        scope.spawn(|| at_a_desk(&one, "satu", saves / 3, &confirmed));
        scope.spawn(|| at_a_desk(&two, "dua", saves / 3, &confirmed));
        scope.spawn(|| in_the_files(&folder, saves - saves / 3 * 2, &confirmed));
    });
    drop((one, two));
    let files = (0..FILES).map(|number| place.text(&slug(number)));
    let all: Vec<String> = files.chain(versions(&place.data())).chain(versions(other.path())).collect();
    let confirmed = confirmed.into_inner().unwrap();
    assert!(confirmed.len() as u64 > saves / 2, "only {} of {saves}", confirmed.len());
    let lost: Vec<&String> = confirmed.iter().filter(|value| !all.iter().any(|text| text.contains(*value))).collect();
    assert!(lost.is_empty(), "{} of {} lost: {lost:?}", lost.len(), confirmed.len());
}
