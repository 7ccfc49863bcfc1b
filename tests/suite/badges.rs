//! Badges say how a service is used by its channels and places, and by nothing else.

use crate::program::project;
use etalase::rooms::pipeline;
use etalase::rooms::settings::Overrides;
use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

/// What the badges of a record must be, told from the lines of its file.
fn promised(text: &str) -> BTreeSet<&'static str> {
    let mut ways = BTreeSet::new();
    let mut part = "";
    for line in text.lines() {
        match line.trim_end() {
            "  lokasi:" => part = "lokasi",
            "  kanal:" => part = "kanal",
            line if line.starts_with("    - {") && part == "lokasi" => drop(ways.insert("datang")),
            line if line.starts_with("    - {") && part == "kanal" => {
                let asks = line.contains("guna: tanya");
                let way = match line.split(['{', ',']).nth(1) {
                    Some("jenis: datang") => "datang",
                    Some("jenis: telepon") => "telepon",
                    _ => "hp",
                };
                assert!(
                    way == "datang" || line.contains("guna: "),
                    "a sample says what its channel is good for: {line}"
                );
                if !asks {
                    ways.insert(way);
                }
            }
            _ => part = "",
        }
    }
    ways
}

#[test]
fn every_record_has_the_badges_of_its_channels_and_places() {
    let root = project("");
    let mut prepared = pipeline::prepare(&root, &Overrides { drafts: true, ..Overrides::default() }).unwrap();
    let theme = prepared.theme.take().unwrap();
    let renderer = prepared.editions(Arc::clone(&theme), &root);
    let (mut looked, mut with_ways) = (0, 0);
    for (path, job) in &prepared.plan.jobs {
        let slug = path.as_str().strip_prefix("inovasi/").and_then(|rest| rest.strip_suffix("/index.html"));
        let Some(slug) = slug.filter(|slug| !slug.contains('/')) else { continue };
        let Ok(source) = fs::read_to_string(root.join(format!("content/inovasi/{slug}.md"))) else { continue };
        let page = renderer.render(path, job).ok().unwrap().bytes;
        let page = String::from_utf8(page).unwrap();
        let head = &page[..page.find("inovasi_isi").unwrap()];
        let is_over = ["berhenti", "diganti"].iter().any(|status| source.contains(&format!("\nstatus: {status}")));
        let promised = if is_over { BTreeSet::new() } else { promised(&source) };
        let shown: BTreeSet<&str> =
            ["hp", "telepon", "datang"].into_iter().filter(|way| head.contains(&format!("lencana_{way}"))).collect();
        assert_eq!(shown, promised, "{slug}");
        looked += 1;
        with_ways += usize::from(!shown.is_empty());
    }
    assert!(looked > 60 && with_ways > 40, "{looked} {with_ways}");
}
