//! The day's work at a glance: what is to be mended, what is to be looked at, what comes by itself, and what readers do not have
//! yet.

use super::rows::{Row, State};
use super::{ADDRESS, LISTED, View, changes, more, words};
use crate::diagnostic::message;
use crate::permalink;
use crate::site::Manifest;
use serde_json::{Value, json};

/// The day's work as the page shows it.
pub(super) fn told(view: &View, rows: &[Row], manifest: Option<&Manifest>) -> Value {
    let count = |state: State| rows.iter().filter(|row| row.state == state).count();
    let tile = |kind: &str, code: &str, count: usize, query: &str| {
        let href = format!("{ADDRESS}?{query}#meja_inovasi");
        (count > 0).then(
            || json!({ "kind": kind, "count": count, "label": message::text(view.language, code, &[]), "href": href }),
        )
    };
    let tiles = [
        tile("galat", "meja-tugas-galat", count(State::Broken), "keadaan=galat"),
        tile("siap", "meja-tugas-siap", count(State::Ready), "keadaan=siap"),
        tile("draf", "meja-tugas-draf", count(State::Draft), "keadaan=draf"),
        tile("lama", "meja-tugas-lama", rows.iter().filter(|row| row.stale).count(), "lama=1"),
    ];
    json!({
        "tiles": tiles.into_iter().flatten().collect::<Vec<_>>(),
        "waiting": waiting(view),
        "agencies": agencies_without(view),
        "changes": manifest.map(|manifest| changes::known(view.snapshot, view.language, manifest)),
    })
}

/// What appears by itself, and when; the next first.
fn waiting(view: &View) -> Vec<Value> {
    let prepared = &view.snapshot.prepared;
    let mut waiting = prepared.catalogue.waiting.clone();
    waiting.sort_by(|(a, first), (b, second)| (first, a).cmp(&(second, b)));
    let told = |(path, moment): &(_, _)| {
        let document = prepared.documents.iter().find(|document| document.path() == path);
        let record = document.and_then(|document| document.record())?;
        Some(json!({ "name": record.name.value, "when": words::moment(view.language, *moment) }))
    };
    waiting.iter().take(LISTED).filter_map(told).collect()
}

/// Active agencies of which nothing is shown.
fn agencies_without(view: &View) -> Value {
    let (language, catalogue) = (view.language, &view.snapshot.prepared.catalogue);
    let of_nothing =
        catalogue.agencies.iter().zip(&catalogue.led).filter(|(agency, led)| agency.active && led.is_empty());
    let names: Vec<Value> = of_nothing
        .map(|(agency, _)| {
            let page = permalink::agency(&agency.id);
            let is_there = view.snapshot.prepared.plan.jobs.contains_key(&page);
            let href = is_there.then(|| format!("{}{}", view.snapshot.base(), page.address()));
            json!({ "name": agency.name, "href": href })
        })
        .collect();
    json!({
        "title": message::text(language, "meja-tugas-opd", &[("jumlah", names.len().to_string())]),
        "count": names.len(),
        "names": names.iter().take(LISTED).collect::<Vec<_>>(),
        "more": more(language, names.len().saturating_sub(LISTED)),
    })
}
