//! A line that is cut at every operation in turn: whatever was done by then, the site on the server holds together, nothing
//! of others is lost, and the next run finishes.

use super::*;
use crate::plan::Class;
use crate::publish::earlier::Earlier;
use crate::publish::fake::{Cut, Fake, class_of};
use crate::publish::history;
use crate::publish::kept::Keeping;
use crate::publish::release::Files;
use crate::publish::wish::Wish;
use std::collections::BTreeMap;
use std::path::Path;

/// A site as texts; a line `-> path` in a page names another file.
type Site = BTreeMap<&'static str, &'static str>;

fn first() -> Site {
    Site::from([
        ("index.html", "-> aset/a.1.css\n-> topik/index.html\n-> kartu.png"),
        ("404.html", "-> aset/a.1.css"),
        (".htaccess", "kami 1"),
        ("sitemap.xml", "satu"),
        ("feed.xml", "satu"),
        ("kartu.png", "gambar"),
        ("aset/a.1.css", "warna 1"),
        ("aset/gambar/foto-1-800.webp", "foto 1"),
        ("data/inovasi.csv", "a,b"),
        ("topik/index.html", "-> aset/a.1.css\n-> layanan/a/index.html\n-> layanan/b/index.html"),
        ("layanan/a/index.html", "-> aset/a.1.css\n-> aset/gambar/foto-1-800.webp\n-> layanan/a/poster.pdf"),
        ("layanan/a/poster.pdf", "poster a"),
        ("layanan/b/index.html", "-> aset/a.1.css"),
    ])
}

/// A record more, one less, another design, and pictures with it.
fn second() -> Site {
    let mut site = first();
    for gone in ["aset/a.1.css", "aset/gambar/foto-1-800.webp", "layanan/b/index.html"] {
        site.remove(gone);
    }
    site.extend([
        ("index.html", "-> aset/a.2.css\n-> topik/index.html\n-> kartu.png"),
        ("404.html", "-> aset/a.2.css"),
        ("kartu.png", "gambar baru"),
        ("aset/a.2.css", "warna 2"),
        ("aset/gambar/foto-2-800.webp", "foto 2"),
        ("data/inovasi.csv", "a,c"),
        ("feed.xml", "dua"),
        ("topik/index.html", "-> aset/a.2.css\n-> layanan/a/index.html\n-> layanan/c/index.html"),
        ("layanan/a/index.html", "-> aset/a.2.css\n-> aset/gambar/foto-2-800.webp\n-> layanan/a/poster.pdf"),
        ("layanan/c/index.html", "-> aset/a.2.css\n-> layanan/c/foto.png\n-> layanan/a/index.html"),
        ("layanan/c/foto.png", "foto c"),
    ]);
    site
}

/// What somebody has mended after the second was cut.
fn third() -> Site {
    let mut site = second();
    site.remove("layanan/c/foto.png");
    site.remove("aset/a.2.css");
    let texts = site.clone();
    for (path, text) in texts {
        if text.contains("a.2.css") {
            let text = text.replace("a.2.css", "a.3.css").replace("-> layanan/c/foto.png\n", "");
            site.insert(path, text.leak());
        }
    }
    site.insert("aset/a.3.css", "warna 3");
    site
}

impl Source for Site {
    fn bytes(&self, path: &str) -> Result<Vec<u8>, Stop> {
        Ok(self[path].as_bytes().to_vec())
    }
}

impl Wish for Site {
    fn files(&self, _shown: Option<&Release>) -> Files {
        files(self)
    }
}

fn files(site: &Site) -> Files {
    let sent = |(path, text): (&&str, &&str)| {
        ((*path).into(), Sent(text.len() as u64, Fingerprint::of(text.as_bytes()), class_of(path)))
    };
    site.iter().map(sent).collect()
}

/// What lay on the server before anybody published, some of it where pages must stand.
fn foreign() -> Fake {
    let fake = Fake::default();
    for (path, text) in [
        ("index.html", "segera hadir"),
        (".htaccess", "milik penyedia"),
        ("cgi-bin/a.cgi", "x"),
        ("layanan/lama.doc", "y"),
    ] {
        fake.put(path, text);
    }
    fake
}

/// A computer with its journals.
struct Desk {
    folder: tempfile::TempDir,
    id: &'static str,
}

impl Desk {
    fn new(id: &'static str) -> Desk {
        // Thousands of journals are written: in memory, where there is such a place.
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
        Desk { folder: folder.unwrap(), id }
    }

    fn publish(&self, fake: &Fake, wish: &dyn Wish, run: &str) -> Result<Option<Done>, Stop> {
        let mut local = Local::open(self.folder.path()).unwrap();
        local.step = 3;
        let _held = local.lock().unwrap();
        let mut remote = fake.connect().unwrap();
        let kept = &Kept::of(&local);
        let survey = Survey::look(&mut *remote, wish, local.told(), kept).map_err(Broken::told)?;
        drop(remote);
        assert!(survey.blocked.is_empty());
        if survey.is_idle() {
            return Ok(None);
        }
        let text = |text: &str| text.to_owned();
        let holder = Holder {
            run: text(run),
            name: text("Sri"),
            computer: text(self.id),
            id: text(self.id),
            since: text("kini"),
        };
        let source = &Keeping { source: wish, kept };
        let means = Means { connect: fake, source, local: &local, kept, holder, pause: &|_| {}, progress: &|_| {} };
        let done = super::run(&survey, &means)?;
        history::keep(&local, &survey.release)?;
        Ok(Some(done))
    }
}

/// What must be true of a server at any moment. `sites` are those that were ever meant to be there.
fn assert_holds_together(fake: &Fake, sites: &[&Site], told: &str) {
    let held = fake.files();
    let foreign = foreign().files();
    for (path, bytes) in &held {
        if path.starts_with(".etalase/") {
            continue;
        }
        let text = String::from_utf8(bytes.clone()).unwrap();
        let is_meant = sites.iter().any(|site| site.get(path.as_str()) == Some(&&*text));
        assert!(is_meant || foreign.get(path) == Some(bytes), "{told}: {path} is torn: {text}");
        for named in text.lines().filter_map(|line| line.strip_prefix("-> ")) {
            let is_page = matches!(class_of(named), Class::Page | Class::List);
            // Pages name each other in circles; what a list names is there before it.
            if !is_page || class_of(path) == Class::List {
                assert!(held.contains_key(named), "{told}: {path} names {named}, which is not there");
            }
        }
    }
    for (path, bytes) in foreign {
        let is_there = held.get(&path) == Some(&bytes);
        let is_aside =
            held.iter().any(|(full, held)| full.starts_with(FOREIGN) && full.ends_with(&path) && *held == bytes);
        assert!(is_there || is_aside, "{told}: {path} of others is lost");
    }
}

/// What must be true after a run that came to its end: the site, what is of others, and nothing else.
fn assert_is(fake: &Fake, site: &Site, told: &str) {
    let mut held = fake.files();
    held.retain(|path, _| !path.starts_with(".etalase/asing/"));
    let mut wanted: BTreeMap<String, Vec<u8>> =
        foreign().files().into_iter().filter(|(path, _)| !site.contains_key(path.as_str())).collect();
    wanted.extend(site.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())));
    let release = Release::read(&held.remove(release::FILE).unwrap()).unwrap();
    assert_eq!(release.files, files(site), "{told}");
    assert!(release.leftovers.is_empty(), "{told}");
    assert_eq!(held.remove(ACCESS).as_deref(), Some(CLOSED), "{told}");
    let paths = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(&held), paths(&wanted), "{told}");
    assert_eq!(held, wanted, "{told}");
    let own: Vec<String> = fake.folders().into_iter().filter(|folder| folder.starts_with(".etalase")).collect();
    assert!(own.iter().all(|folder| *folder == ".etalase" || folder.starts_with(FOREIGN)), "{told}: {own:?}");
}

/// Where a scenario begins: what is on the server, and the computer that published it.
fn begun(is_first: bool) -> (Fake, Desk) {
    let (fake, desk) = (foreign(), Desk::new("kantor"));
    if !is_first {
        desk.publish(&fake, &first(), "awal").unwrap().unwrap();
    }
    (fake, desk)
}

#[test]
fn a_site_is_published_changed_and_left_alone() {
    let (fake, desk) = begun(true);
    let done = desk.publish(&fake, &first(), "satu").unwrap().unwrap();
    assert_eq!((done.sent, done.deleted), (13, 0));
    assert_eq!(done.set_aside.as_deref(), Some(".etalase/asing/satu"));
    assert_is(&fake, &first(), "first");
    let writes = fake.0.lock().unwrap().writes;
    assert_eq!(desk.publish(&fake, &first(), "dua").unwrap(), None);
    assert_eq!(fake.0.lock().unwrap().writes, writes, "nothing to do is no write");
    let done = desk.publish(&fake, &second(), "tiga").unwrap().unwrap();
    assert_eq!((done.sent, done.deleted, done.set_aside), (11, 3, None));
    assert_is(&fake, &second(), "second");
    assert!(!fake.folders().contains("layanan/b"), "an empty folder of ours goes, one of others stays");
    assert!(fake.folders().contains("cgi-bin"));
}

/// Cuts the run at every operation, then lets another finish: in every manner, or in one after the other.
fn cut_everywhere(is_first: bool, next: &Site, is_same_computer: bool, in_every_manner: bool) -> usize {
    let meant = if is_first { first() } else { second() };
    let manners = [Cut::Before, Cut::After, Cut::Torn];
    let mut count = 0;
    for turn in 0..if in_every_manner { manners.len() } else { 1 } {
        for at in 0.. {
            let cut = manners[if in_every_manner { turn } else { at % manners.len() }];
            let told = format!("first: {is_first}, same computer: {is_same_computer}, {cut:?} at {at}");
            let (fake, desk) = begun(is_first);
            {
                let mut server = fake.0.lock().unwrap();
                server.cut = Some((server.operations + at, cut));
            }
            if desk.publish(&fake, &meant, "putus").is_ok_and(|done| done.is_some()) {
                break;
            }
            assert_holds_together(&fake, &[&first(), &meant, next], &told);
            fake.0.lock().unwrap().cut = None;
            let other = Desk::new("rumah");
            let by = if is_same_computer { &desk } else { &other };
            let mut result = by.publish(&fake, next, "lagi");
            // Another computer waits until nothing has been heard for ten minutes, and once more if nobody said a name.
            for _ in 0..2 {
                if !is_same_computer && result.as_ref().is_err_and(|stop| stop.code.starts_with("terbit-sedang")) {
                    fake.0.lock().unwrap().clock += 700;
                    result = by.publish(&fake, next, "lagi");
                }
            }
            result.unwrap_or_else(|stop| panic!("{told}: {stop:?}"));
            assert_holds_together(&fake, &[&first(), &meant, next], &told);
            assert_is(&fake, next, &told);
            count += 1;
        }
    }
    count
}

#[test]
fn a_first_publication_is_cut_anywhere_and_finished() {
    assert!(cut_everywhere(true, &first(), true, true) > 200);
    assert!(cut_everywhere(true, &second(), true, false) > 60);
    assert!(cut_everywhere(true, &second(), false, false) > 60);
}

#[test]
fn a_later_publication_is_cut_anywhere_and_finished() {
    assert!(cut_everywhere(false, &second(), true, true) > 200);
    assert!(cut_everywhere(false, &third(), true, false) > 60);
    assert!(cut_everywhere(false, &first(), true, false) > 60);
    assert!(cut_everywhere(false, &third(), false, false) > 60);
}

/// The run that takes up what was cut is cut too.
#[test]
fn two_cuts_in_a_row_are_no_worse_than_one() {
    for (first_cut, second_cut) in (0..120).step_by(9).flat_map(|one| (0..140).step_by(7).map(move |two| (one, two))) {
        let told = format!("{first_cut}, then {second_cut}");
        let (fake, desk) = begun(false);
        for (site, at, run) in [(second(), first_cut, "satu"), (third(), second_cut, "dua")] {
            {
                let mut server = fake.0.lock().unwrap();
                server.cut = Some((server.operations + at, if at % 2 == 0 { Cut::After } else { Cut::Torn }));
            }
            let _ = desk.publish(&fake, &site, run);
            assert_holds_together(&fake, &[&first(), &second(), &third()], &told);
        }
        fake.0.lock().unwrap().cut = None;
        desk.publish(&fake, &second(), "tiga").unwrap_or_else(|stop| panic!("{told}: {stop:?}"));
        assert_is(&fake, &second(), &told);
    }
}

#[test]
fn a_line_that_breaks_once_costs_no_second_run() {
    let (fake, desk) = begun(false);
    let before = fake.0.lock().unwrap().operations;
    // Past the lock, which is not tried twice.
    for at in 20..120 {
        let (fake, desk) = begun(false);
        fake.0.lock().unwrap().blink = Some((before + at, Cut::After));
        desk.publish(&fake, &second(), "kedip").unwrap_or_else(|stop| panic!("{at}: {stop:?}"));
        assert_is(&fake, &second(), &at.to_string());
    }
    desk.publish(&fake, &second(), "biasa").unwrap();
}

#[test]
fn a_full_server_keeps_the_old_site() {
    let (fake, desk) = begun(false);
    let held: usize = fake.files().values().map(Vec::len).sum();
    fake.0.lock().unwrap().room = Some(held + 400);
    let stop = desk.publish(&fake, &second(), "penuh").unwrap_err();
    assert_eq!(stop.code, "terbit-penuh");
    assert_holds_together(&fake, &[&first(), &second()], "full");
    let own: Vec<String> = fake.folders().into_iter().filter(|folder| folder.starts_with(".etalase/")).collect();
    assert!(own.iter().all(|folder| folder.starts_with(FOREIGN)), "no lock and nothing half sent is left: {own:?}");
    fake.0.lock().unwrap().room = None;
    desk.publish(&fake, &second(), "lagi").unwrap();
    assert_is(&fake, &second(), "after");
}

#[test]
fn a_publisher_who_was_silent_loses_the_lock_and_stops() {
    let (fake, desk) = begun(false);
    let other = Desk::new("rumah");
    {
        let mut server = fake.0.lock().unwrap();
        server.cut = Some((server.operations + 60, Cut::Before));
    }
    desk.publish(&fake, &second(), "diam").unwrap_err();
    fake.0.lock().unwrap().cut = None;
    let stop = other.publish(&fake, &third(), "lain").unwrap_err();
    assert_eq!((stop.code, &stop.blanks[0].1[..], &stop.blanks[1].1[..]), ("terbit-sedang", "Sri", "kantor"));
    fake.0.lock().unwrap().clock += 700;
    other.publish(&fake, &third(), "lain").unwrap();
    assert_is(&fake, &third(), "taken over");
    // What the silent one would have done next.
    let mut remote = fake.connect().unwrap();
    let late = remote.put(".etalase/kirim/diam/9", "index.html", b"terlambat");
    assert!(matches!(late, Err(Broken::Refused(_))), "{late:?}");
    assert_is(&fake, &third(), "still");
}

#[test]
fn an_earlier_release_comes_back_wherever_the_run_is_cut() {
    // What was published since stays, with what it names; so does what others have.
    let mut both = second();
    both.extend(first());
    for at in (0..).step_by(3) {
        let told = format!("cut at {at}");
        let (fake, desk) = begun(false);
        // The first was published from elsewhere: what goes is fetched before it goes.
        let desk = if at % 2 == 0 { desk } else { Desk::new("rumah") };
        desk.publish(&fake, &second(), "kedua").unwrap().unwrap();
        let local = Local::open(desk.folder.path()).unwrap();
        let shown = history::known(&local).remove(0);
        let sent = files(&first());
        let earlier = Earlier::new(Release::new(sent, 0), Kept::of(&local), Some(&shown));
        let operations = {
            let mut server = fake.0.lock().unwrap();
            server.cut = Some((server.operations + at, if at % 2 == 0 { Cut::After } else { Cut::Torn }));
            server.operations
        };
        let is_cut = desk.publish(&fake, &earlier, "kembali").is_err();
        assert_holds_together(&fake, &[&first(), &second()], &told);
        fake.0.lock().unwrap().cut = None;
        let done = desk.publish(&fake, &earlier, "lagi").unwrap_or_else(|stop| panic!("{told}: {stop:?}"));
        assert_eq!(is_cut, done.is_some(), "{told}");
        assert_is(&fake, &both, &told);
        if !is_cut {
            assert!(at > 60 && fake.0.lock().unwrap().operations > operations);
            break;
        }
    }
}
