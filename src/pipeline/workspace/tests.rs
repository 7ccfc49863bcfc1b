use super::*;
use jiff::civil::{DateTime, date};
use std::fs;

/// The site of the folder of problems, with other words for the record's plan.
fn site(plan: &str) -> tempfile::TempDir {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems/_site");
    let site = tempfile::tempdir().unwrap();
    for entry in walkdir::WalkDir::new(&from).into_iter().flatten() {
        let to = site.path().join(entry.path().strip_prefix(&from).unwrap());
        match entry.file_type().is_dir() {
            true => fs::create_dir_all(to).unwrap(),
            false => drop(fs::copy(entry.path(), to).unwrap()),
        }
    }
    let record = site.path().join("content/inovasi/antar-akta.md");
    let text = fs::read_to_string(&record).unwrap();
    fs::write(&record, text.replacen("---\n", &format!("---\n{plan}\n"), 1)).unwrap();
    site
}

#[test]
fn hours_strike_while_nobody_saves() {
    let site = site("terbit_pada: 2026-11-21 08:30\ntayang_sampai: 2026-11-21 17:00");
    let mut workspace = Workspace::new(site.path(), &Overrides::default()).keeping_what_was_good();
    let mut at = |now: DateTime| {
        workspace.overrides.now = Some(now);
        let is_stale = workspace.is_stale();
        let prepared = workspace.prepare(&Changed::anything()).unwrap();
        (is_stale, prepared.catalogue.innovations.len(), prepared.catalogue.listed.len())
    };
    let day = date(2026, 11, 21);
    assert_eq!(at(day.at(8, 29, 59, 0)), (true, 0, 0));
    assert_eq!(at(day.at(8, 29, 59, 9)), (false, 0, 0));
    assert_eq!(at(day.at(8, 30, 0, 0)), (true, 1, 1));
    assert_eq!(at(day.at(16, 59, 0, 0)), (false, 1, 1));
    assert_eq!(at(day.at(17, 0, 0, 0)), (true, 1, 0));
    assert_eq!(at(day.at(23, 59, 59, 0)), (false, 1, 0));
    assert_eq!(at(date(2026, 11, 22).at(0, 0, 1, 0)), (true, 1, 0));
}

#[test]
fn a_style_changes_nothing_of_the_plan_but_its_address() {
    let site = site("contoh: true");
    let style = site.path().join("themes/siger/assets/siger.css");
    fs::create_dir_all(style.parent().unwrap()).unwrap();
    let new = || Workspace::new(site.path(), &Overrides::default()).keeping_what_was_good();
    let addresses = |prepared: &Prepared| -> Vec<String> {
        prepared.plan.jobs.iter().map(|(path, job)| format!("{path} {job:?}")).collect()
    };
    let mut workspace = new();
    let before = workspace.prepare(&Changed::anything()).unwrap();
    fs::write(&style, "body { color: red }").unwrap();
    let changed = Changed { files: [SourcePath::from("themes/siger/assets/siger.css")].into(), anything: false };
    let after = workspace.prepare(&changed).unwrap();
    assert_ne!(addresses(&after), addresses(&before));
    assert_eq!(addresses(&after), addresses(&new().prepare(&Changed::anything()).unwrap()));
}

#[test]
fn bodies_that_were_put_aside_come_back() {
    let site = site("contoh: true");
    let bodies = |spill: Arc<SpillStore>| -> Vec<String> {
        let mut workspace = Workspace { spill, ..Workspace::new(site.path(), &Overrides::default()) };
        let prepared = workspace.prepare(&Changed::anything()).unwrap();
        assert!(prepared.spill.failure().is_none());
        prepared.catalogue.innovations.iter().map(|innovation| innovation.body.html()).collect()
    };
    let known = bodies(SpillStore::in_memory());
    assert!(known.iter().any(|html| html.contains("<p>")));
    assert_eq!(bodies(SpillStore::with_room(0)), known);
}

#[test]
fn other_words_are_shown_at_once_and_other_references_are_not() {
    let site = site("contoh: true");
    let mut workspace = Workspace::new(site.path(), &Overrides::default()).keeping_what_was_good();
    let before = workspace.prepare(&Changed::anything()).unwrap();
    let path = SourcePath::from("content/inovasi/antar-akta.md");
    let text = fs::read_to_string(site.path().join(&*path)).unwrap();
    let changed = Changed { files: [path.clone()].into(), anything: false };
    for (old, new, is_shown) in [
        ("Datang ke kantor", "Mampir ke kantor", true),
        ("opd_mitra: [kecamatan-kedaton]", "opd_mitra: [dinas-kesehatan]", false),
        ("(/opd/dinas-kesehatan/)", "(/opd/disdukcapil/)", false),
    ] {
        assert!(text.contains(old), "{old}");
        fs::write(site.path().join(&*path), text.replacen(old, new, 1)).unwrap();
        assert_eq!(workspace.quick_update(&changed, &before).is_some(), is_shown, "{new}");
    }
}
