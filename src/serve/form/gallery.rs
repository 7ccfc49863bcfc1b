//! The gallery: pictures with who uses them, taken in, put in the place of others, and put into records.

use super::closed::refused;
use super::page::PRINT;
use super::pictures::{ADDRESS, FOLDER, FOR, known, of, place_of, told};
use super::save;
use crate::catalogue::innovation::schema::{self, parts};
use crate::catalogue::variant::Format;
use crate::content::names::{SLUG_LIMIT, is_slug, is_windows_name};
use crate::content::picture::{Fault, Picture};
use crate::diagnostic::SourcePath;
use crate::diagnostic::message;
use crate::fields::text::clean;
use crate::form::pairs::Pairs;
use crate::form::place::{ContentPath, Kind};
use crate::form::units::path_of;
use crate::render::arrival::{self, Arrived};
use crate::render::media_type;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk;
use crate::serve::drawn::Pages;
use crate::serve::files::{self, Closed};
use crate::serve::preview::Preview;
use crate::serve::route::made;
use crate::serve::snapshot::Snapshot;
use crate::serve::upload::Sent;
use crate::serve::work::work;
use crate::serve::writing::{TOKEN, Writing};
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tokio::time::timeout;

/// What a form says besides its file: which picture is meant, what is to be done with it, what shows on it, and that only its
/// name is asked for.
const CHOSEN: &str = "gambar";
const ACT: &str = "lakukan";
const ALT: &str = "alt";
const BARE: &str = "isian";
/// Pictures that are shown at a time; others are looked for.
const SHOWN: usize = 120;

const WORDS: [&str; 20] = [
    "foto-judul-halaman",
    "foto-keterangan",
    "foto-meja",
    "foto-untuk",
    "foto-baru",
    "foto-pilih",
    "foto-bantuan",
    "foto-alt",
    "foto-alt-bantuan",
    "foto-wajib",
    "foto-ada",
    "foto-belum-ada",
    "foto-cari",
    "foto-cari-tombol",
    "foto-dipakai",
    "foto-tak-dipakai",
    "foto-lebih",
    "foto-pasang",
    "foto-simpan",
    "foto-ganti",
];

static PAGES: Pages =
    Pages::new(&[("dasar.html", desk::BASE), ("gambar.html", include_str!("gambar.html"))], "foto-", &WORDS);

/// The bytes of a picture, as they lie in the folder.
pub(crate) fn file(preview: &Preview, name: &str) -> Answer {
    let snapshot = preview.current();
    let Some((name, _)) = known(&snapshot).find(|(known, _)| *known == name) else {
        return Answer::bare(StatusCode::NOT_FOUND);
    };
    match files::picture(preview.root(), name) {
        Ok(bytes) => Answer::new(StatusCode::OK, media_type(&name.to_ascii_lowercase()), bytes),
        Err(closed) => refused(preview, &closed),
    }
}

/// The gallery; for a record, if the query names one.
pub(crate) fn page(preview: &Preview, writing: &Writing, asked: &Asked) -> Answer {
    let place = asked.value(FOR).and_then(|place| place_of(&place));
    let words = asked.value("cari").unwrap_or_default();
    let is_done = asked.value("hasil").is_some();
    let done = is_done.then(|| (message::text(preview.language(), "foto-jadi", &[]), true));
    draw(preview, writing, place.as_ref(), &words, StatusCode::OK, done)
}

/// What somebody wants of a picture.
struct Wish {
    act: Act,
    place: Option<ContentPath>,
    /// The picture of the folder that is meant.
    chosen: Option<String>,
    alt: String,
    /// Only its name is asked for, by a script.
    is_bare: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    /// To be kept in the folder.
    Keep,
    /// In the place of another one, under its name.
    Replace,
    /// To be the picture of a record.
    Put,
}

impl Wish {
    fn of(pairs: &Pairs) -> Wish {
        let act = match pairs.first(ACT) {
            Some("ganti") => Act::Replace,
            Some("pasang") => Act::Put,
            _ => Act::Keep,
        };
        Wish {
            act,
            place: pairs.first(FOR).and_then(place_of),
            chosen: pairs.first(CHOSEN).filter(|name| !name.is_empty()).map(str::to_owned),
            alt: clean(pairs.first(ALT).unwrap_or_default()),
            is_bare: pairs.first(BARE).is_some(),
        }
    }
}

/// Why a picture was not taken: the code of the sentence, and what it is of.
struct Refused(&'static str, Vec<(&'static str, String)>);

impl From<Fault> for Refused {
    fn from(fault: Fault) -> Refused {
        match fault {
            Fault::Broken => Refused("foto-rusak", Vec::new()),
            Fault::Other("HEIC") => Refused("foto-heic", Vec::new()),
            Fault::Other("PDF") => Refused("foto-pdf", Vec::new()),
            Fault::Other(kind) => Refused("foto-jenis-lain", vec![("jenis", kind.to_owned())]),
            Fault::TooLarge { width, height } => {
                let millions = u64::from(width) * u64::from(height) / 1_000_000;
                Refused("foto-terlalu-luas", vec![("juta", millions.to_string())])
            }
        }
    }
}

impl From<Closed> for Refused {
    fn from(closed: Closed) -> Refused {
        Refused(closed.code(), Vec::new())
    }
}

/// Takes what was sent, and goes on when the preview knows it.
pub(crate) async fn act(preview: Arc<Preview>, writing: Arc<Writing>, sent: Sent) -> Response {
    let mut saves = preview.follow();
    saves.borrow_and_update();
    let wish = Arc::new(Wish::of(&sent.pairs));
    let kept = {
        let (preview, writing, wish) = (preview.clone(), writing.clone(), wish.clone());
        work(move || keep(&preview, &writing, &wish, &sent)).await
    };
    let is_written = !matches!(kept, Some(Ok(Kept { arrived: None, .. })) | Some(Err(_)) | None);
    if is_written {
        let _ = timeout(super::FOLLOWS, saves.changed()).await;
    }
    made(move || match kept {
        Some(Ok(kept)) => finish(&preview, &writing, &wish, &kept),
        Some(Err(Refused(code, blanks))) => {
            let why = message::text(preview.language(), code, &blanks);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            match wish.is_bare {
                true => Answer::text(status, &why),
                false => draw(&preview, &writing, wish.place.as_ref(), "", status, Some((why, false))),
            }
        }
        None => Answer::bare(StatusCode::INTERNAL_SERVER_ERROR),
    })
    .await
}

/// A picture that lies in the folder now.
struct Kept {
    name: String,
    /// Its pixels, if it has just come.
    arrived: Option<(u32, u32)>,
}

fn keep(preview: &Preview, writing: &Writing, wish: &Wish, sent: &Sent) -> Result<Kept, Refused> {
    let refused = |code| Refused(code, Vec::new());
    let is_of_record = wish.place.as_ref().is_some_and(|place| place.kind() == Kind::Innovation);
    if wish.act == Act::Put && !is_of_record {
        return Err(refused("meja-berkas-hilang"));
    }
    if wish.act == Act::Put && wish.alt.is_empty() {
        return Err(refused("foto-tanpa-alt"));
    }
    let snapshot = preview.current();
    let chosen = match &wish.chosen {
        Some(wanted) => {
            Some(known(&snapshot).find(|(name, _)| name == wanted).ok_or_else(|| refused("foto-hilang"))?.0)
        }
        None => None,
    };
    match (wish.act, &sent.file, chosen) {
        (Act::Replace, Some((_, bytes)), Some(name)) => {
            let format = Format::of_name(name);
            let Arrived { bytes, width, height, .. } = arrival::receive(bytes, format)?;
            files::replace_picture(preview.root(), name, &bytes, writing)?;
            Ok(Kept { name: name.to_owned(), arrived: Some((width, height)) })
        }
        (Act::Put, None, Some(name)) => Ok(Kept { name: name.to_owned(), arrived: None }),
        (Act::Keep | Act::Put, Some((own, bytes)), _) => {
            let Arrived { bytes, format, width, height } = arrival::receive(bytes, None)?;
            let stem = wish.place.as_ref().map_or_else(|| stem_of(own), |place| place.slug().to_owned());
            let name = files::add_picture(preview.root(), &stem, format.extension(), &bytes, writing)?;
            Ok(Kept { name, arrived: Some((width, height)) })
        }
        (Act::Replace, _, None) => Err(refused("foto-pilih-dulu")),
        (Act::Replace | Act::Keep, None, _) | (Act::Put, None, None) => Err(refused("foto-kosong")),
    }
}

/// What a picture of no record is called: as its file was, in plain letters.
fn stem_of(own: &str) -> String {
    let stem = own.rsplit(['/', '\\']).next().unwrap_or_default().rsplit_once('.').map_or(own, |(stem, _)| stem);
    let slug: String = slug::slugify(stem).chars().take(SLUG_LIMIT - 4).collect();
    let slug = slug.trim_matches('-').to_owned();
    if is_slug(&slug) && !is_windows_name(&slug) { slug } else { "foto".to_owned() }
}

fn finish(preview: &Preview, writing: &Writing, wish: &Wish, kept: &Kept) -> Answer {
    if wish.is_bare {
        let told = json!({ "berkas": kept.name, "ukuran": kept.arrived });
        return Answer::new(StatusCode::OK, "application/json", told.to_string());
    }
    match (wish.act, &wish.place) {
        (Act::Put, Some(place)) => match files::open(preview.root(), place) {
            Ok(opened) => {
                let typed = [
                    (PRINT.to_owned(), opened.fingerprint.to_string()),
                    (path_of(&[&schema::PICTURE], &parts::picture::FILE), kept.name.clone()),
                    (path_of(&[&schema::PICTURE], &parts::picture::ALT), wish.alt.clone()),
                ];
                save::save(preview, writing, place, &Pairs::of(typed.to_vec()).unwrap_or_default())
            }
            Err(closed) => refused(preview, &closed),
        },
        (Act::Put | Act::Keep | Act::Replace, place) => {
            let of = place.as_ref().map_or_else(String::new, |place| format!("&{FOR}={}", of(place)));
            Answer::see_other(format!("{ADDRESS}?hasil=ya{of}"))
        }
    }
}

/// Who shows a picture: the addresses of forms and the names of records.
fn users(snapshot: &Snapshot) -> BTreeMap<&SourcePath, Vec<(String, &str)>> {
    let mut found: BTreeMap<&SourcePath, Vec<(String, &str)>> = BTreeMap::new();
    for innovation in &snapshot.prepared.catalogue.innovations {
        let record = &innovation.record;
        let Some(place) = ContentPath::new(Kind::Innovation.word(), &record.slug) else { continue };
        for shown in innovation.picture.iter().chain(&innovation.body.pictures).collect::<BTreeSet<_>>() {
            found.entry(shown).or_default().push((super::address(&place), record.name.value.as_str()));
        }
    }
    found
}

fn draw(
    preview: &Preview,
    writing: &Writing,
    place: Option<&ContentPath>,
    words: &str,
    status: StatusCode,
    told_above: Option<(String, bool)>,
) -> Answer {
    let snapshot = preview.current();
    let catalogue = &snapshot.prepared.catalogue;
    let users = users(&snapshot);
    let logo = catalogue.logo.as_ref().map(|(path, _)| path);
    let is_used = |path: &SourcePath| {
        catalogue.pictures.contains_key(path) || catalogue.pictures_left_out.contains(path) || logo == Some(path)
    };
    let wanted = words.to_lowercase();
    let all: Vec<(&str, &Picture)> = known(&snapshot)
        .filter(|(name, _)| wanted.split_whitespace().all(|word| name.to_lowercase().contains(word)))
        .collect();
    let row = |(name, picture): &(&str, &Picture)| {
        let path = SourcePath::from(format!("{FOLDER}{name}").as_str());
        let mut row = told(name, picture);
        let users = users.get(&path).into_iter().flatten();
        row["pemakai"] =
            users.map(|(address, name)| json!({ "alamat": address, "nama": name })).collect::<Vec<_>>().into();
        row["dipakai"] = json!(is_used(&path));
        row
    };
    let record = |place: &ContentPath| {
        let index = catalogue.slugs.get(place.slug());
        let name = index.map_or(place.slug(), |index| catalogue.innovations[*index].record.name.value.as_str());
        json!({ "alamat": super::address(place), "nilai": of(place), "nama": name })
    };
    let values = json!({
        "alamat": ADDRESS,
        "tanda": { "nama": TOKEN, "nilai": writing.token() },
        "pesan": told_above.map(|(words, is_good)| json!({ "kata": words, "baik": is_good })),
        "untuk": place.filter(|place| place.kind() == Kind::Innovation).map(record),
        "gambar": all.iter().take(SHOWN).map(row).collect::<Vec<_>>(),
        "lebih": (all.len() > SHOWN).then(|| all.len() - SHOWN),
        "dicari": words,
    });
    Answer::page(status, PAGES.draw("gambar.html", preview.language(), desk::base_words(preview.language()), values))
}
