//! `etalase publish`: builds, shows what would go where, asks, and brings it there.

mod server;

use super::{Bar, DONE, FAILED, Manner, PROBLEMS, UNFINISHED, complain, say, style};
use crate::catalogue::ledger::LEDGER_PATH;
use crate::content::read;
use crate::diagnostic::draw;
use crate::diagnostic::message::{self, Language};
use crate::pipeline::{self, Rules};
use crate::publish::archive::{Plan, Written};
use crate::publish::built::{Built, ledger};
use crate::publish::difference::{Deletions, Difference};
use crate::publish::earlier::Earlier;
use crate::publish::journal::Local;
use crate::publish::kept::Kept;
use crate::publish::release::{Files, Sent};
use crate::publish::wish::Wish;
use crate::publish::{Stop, history, limits, nameless, upload};
use crate::report::summary;
use crate::settings::{self, Loaded, Overrides, SETTINGS_PATH, Target, Way};
use crate::site::Failure;
use crate::store::Store;
use crate::whole;
use std::fmt::Write;
use std::fs::File;
use std::io::{BufRead, IsTerminal};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How it is to be published.
#[derive(Clone, Debug)]
pub(crate) struct Wishes {
    /// The target; the only one if none is named.
    pub name: Option<String>,
    /// Only show what would be done.
    pub dry: bool,
    /// Answers every question but those that an option of their own answers.
    pub yes: bool,
    /// The name of the release that is on the server already.
    pub since: Option<String>,
    /// The release that is to be brought back: its name, or nothing for the one before the last.
    pub restore: Option<String>,
    /// How many addresses may disappear without a question.
    pub deletions: Option<usize>,
    pub out: Option<PathBuf>,
    /// Only list the releases that this computer knows.
    pub list: bool,
    /// The run is unattended: nothing is asked, and nothing is done where nothing is new.
    pub scheduled: bool,
}

/// The most paths of a kind that are shown; the rest is counted.
const LISTED: usize = 8;

/// Publishes and returns the exit code.
pub(super) fn run(root: &Path, overrides: &Overrides, wishes: &Wishes, manner: Manner) -> Result<u8, Failure> {
    let target = match target(root, wishes.name.as_deref()) {
        Ok(target) => target,
        Err(Refused::Stop(stop)) => return Ok(stopped(&stop, manner)),
        Err(Refused::Problems(problems)) => {
            say(&draw::report(&problems, style(manner), &|path| pipeline::text_of(root, path)));
            return Ok(PROBLEMS);
        }
    };
    if wishes.list {
        return Ok(listed(root, &target, manner).unwrap_or_else(|stop| stopped(&stop, manner)));
    }
    if let Some(name) = &wishes.restore {
        let name = Some(name.as_str()).filter(|name| !name.is_empty());
        return Ok(restored(root, &target, name, wishes, manner).unwrap_or_else(|stop| stopped(&stop, manner)));
    }
    // A copy for trial is built in a folder of its own, and what is built elsewhere stays as it is.
    let public = root.join(if target.trial { format!("public-{}", target.name) } else { "public".to_owned() });
    let base_url = target.address.as_ref().map(|address| address.join(""));
    let overrides =
        &Overrides { trial: target.trial, base_url: overrides.base_url.clone().or(base_url), ..overrides.clone() };
    let known = || whole::read(&root.join(LEDGER_PATH)).ok();
    let before = known();
    if !built(root, &public, overrides, manner)? {
        return Ok(PROBLEMS);
    }
    // What a build has added to the ledger is gone with such a machine, and the address would be forgotten.
    if wishes.scheduled && is_passing() && known() != before {
        return Ok(stopped(&Stop { code: "terbit-buku-belum-disimpan", blanks: Vec::new() }, manner));
    }
    Ok(built_now(root, &public, &target, wishes, manner).unwrap_or_else(|stop| stopped(&stop, manner)))
}

/// Publishes what was built, unless an unattended run has nothing new to bring.
fn built_now(root: &Path, public: &Path, target: &Target, wishes: &Wishes, manner: Manner) -> Result<u8, Stop> {
    let (local, _held) = taken(root, target)?;
    let built = Built::read(public, ledger(root)?, target.trial)?;
    if wishes.scheduled && history::is_last(&local, &built.files) {
        return Ok(tell("terbit-jadwal-kosong", &[], manner.language));
    }
    limits::check(&built.files, target)?;
    Run { root, target, local: &local, wish: &built, wishes, manner }.bring()
}

/// Brings an earlier release back, which needs no build.
fn restored(root: &Path, target: &Target, name: Option<&str>, wishes: &Wishes, manner: Manner) -> Result<u8, Stop> {
    let (local, _held) = taken(root, target)?;
    let known = history::known(&local);
    let release = history::find(&known, name)?;
    say(&format!("{}\n", message::text(manner.language, "terbit-kembali", &[("rilis", release.id.clone())])));
    let wish = Earlier::new(release, Kept::of(&local), known.first());
    Run { root, target, local: &local, wish: &wish, wishes, manner }.bring()
}

/// One publication: what is to stand where, and how it gets there.
struct Run<'r> {
    root: &'r Path,
    target: &'r Target,
    /// What this computer remembers of the target.
    local: &'r Local,
    wish: &'r dyn Wish,
    wishes: &'r Wishes,
    manner: Manner,
}

impl Run<'_> {
    /// Brings it there and returns the exit code.
    fn bring(&self) -> Result<u8, Stop> {
        match self.target.way {
            Way::Archive => archive(self),
            Way::Ftps | Way::Sftp | Way::S3 => server::run(self),
        }
    }
}

/// Whether this computer forgets everything when the run is over.
fn is_passing() -> bool {
    std::env::var_os("CI").is_some_and(|value| value != "false")
}

enum Refused {
    Stop(Stop),
    Problems(Vec<crate::diagnostic::Diagnostic>),
}

/// The target that is meant.
fn target(root: &Path, name: Option<&str>) -> Result<Target, Refused> {
    let stop = |code, blanks| Err(Refused::Stop(Stop { code, blanks }));
    let Some(text) = read::text_of(root, SETTINGS_PATH) else {
        let blanks = vec![("berkas", root.join(SETTINGS_PATH).display().to_string())];
        return stop("terbit-tanpa-pengaturan", blanks);
    };
    let loaded = settings::load(&text, &Overrides::default());
    let settings = match loaded.value {
        Loaded::Whole(settings) if !crate::diagnostic::has_errors(&loaded.problems) => settings,
        _ => return Err(Refused::Problems(loaded.problems)),
    };
    let names = settings.targets.iter().map(|target| target.name.as_str()).collect::<Vec<_>>().join(", ");
    let found = match (name, &settings.targets[..]) {
        (_, []) => return stop("terbit-tanpa-tujuan", Vec::new()),
        (None, [only]) => only,
        (None, _) => return stop("terbit-tujuan-mana", vec![("ada", names)]),
        (Some(name), targets) => match targets.iter().find(|target| target.name == name) {
            Some(found) => found,
            None => {
                return stop("terbit-tujuan-tak-dikenal", vec![("tertulis", name.to_owned()), ("ada", names)]);
            }
        },
    };
    // Readers find it at the site's own address, unless it says another; nobody knows that of a copy for trial.
    let own = Some(settings.base_url.clone()).filter(|_| !found.trial);
    Ok(Target { address: found.address.clone().or(own), ..found.clone() })
}

/// Builds the site; tells problems, and whether there is something to publish.
fn built(root: &Path, public: &Path, overrides: &Overrides, manner: Manner) -> Result<bool, Failure> {
    let started = std::time::Instant::now();
    let progress = Bar::new(manner.language);
    let result = pipeline::build(root, public, overrides, Rules::default(), &|done, all| progress.show(done, all));
    progress.finish();
    let report = result?;
    say(&draw::report(&report.problems, style(manner), &|path| pipeline::text_of(root, path)));
    say(&summary::summary(&report, Some(public), manner.language, false, started.elapsed()));
    let is_sound = !report.stopped && !crate::diagnostic::has_errors(&report.problems);
    if !is_sound {
        complain(&format!("{}\n", message::text(manner.language, "terbit-tidak", &[])));
    }
    Ok(is_sound)
}

/// The folder of a target on this computer.
fn local(root: &Path, target: &Target) -> Result<Local, Stop> {
    let store = Store::of_user(|name| std::env::var_os(name));
    let store = store.ok_or(Stop { code: "terbit-tanpa-folder-data", blanks: Vec::new() })?;
    Local::open(&store.of_site(root).join(TARGETS).join(&target.name))
}

/// Where the folders of targets lie among what is kept of a site.
const TARGETS: &str = "terbit";

/// Lets this computer forget what was withdrawn without a name, in all that it keeps of what was published.
pub(super) fn forget_names(root: &Path) -> Result<(), Stop> {
    let Some(store) = Store::of_user(|name| std::env::var_os(name)) else { return Ok(()) };
    let ledger = ledger(root)?;
    for target in std::fs::read_dir(store.of_site(root).join(TARGETS)).into_iter().flatten().flatten() {
        nameless::forget(&Local::open(&target.path())?, &ledger)?;
    }
    Ok(())
}

/// Takes a target for this run: nobody else on this computer publishes to it meanwhile. What was withdrawn without a name since
/// the last one is forgotten first.
fn taken(root: &Path, target: &Target) -> Result<(Local, File), Stop> {
    let local = local(root, target)?;
    let held = local.lock()?;
    nameless::forget(&local, &ledger(root)?)?;
    Ok((local, held))
}

/// Writes archives to be unpacked by hand.
fn archive(run: &Run) -> Result<u8, Stop> {
    let Run { root, target, local, wish, wishes, manner: Manner { language, .. } } = *run;
    let plan = Plan::new(wish, local, wishes.since.as_deref(), target.part)?;
    if plan.is_idle() {
        return Ok(tell("terbit-tak-ada-baru", &[("rilis", plan.release.id.clone())], language));
    }
    let before = plan.since.as_ref().map(|since| &since.files);
    say(&table(&plan.difference, &plan.release.files, before, language));
    if wishes.dry {
        let blanks = [("rilis", plan.release.id.clone()), ("bagian", plan.parts().to_string())];
        return Ok(tell("terbit-coba-zip", &blanks, language));
    }
    if let Some(deletions) = &plan.deletions {
        allow(deletions, wishes, language)?;
    }
    let out = wishes.out.clone().unwrap_or_else(|| root.join("terbitan").join(&target.name));
    wish.expect(&mut plan.release.files.keys(), &plan.release.files)?;
    let bar = Bar::new(language);
    let all = plan.difference.sends();
    let written = plan.write(&out, local, wish, |done| bar.show(done, all))?;
    bar.finish();
    upload::keep_within_reach(local, &jiff::Zoned::now());
    let Written { folder, parts, list, bytes } = written;
    let list = list.map_or_else(|| "none".to_owned(), |list| list.display().to_string());
    let blanks = [
        ("rilis", plan.release.id.clone()),
        ("jumlah", parts.len().to_string()),
        ("ukuran", summary::size(bytes, language)),
        ("folder", folder.display().to_string()),
        ("daftar", list),
    ];
    Ok(tell("terbit-zip-ditulis", &blanks, language))
}

/// Lists the releases that this computer knows.
fn listed(root: &Path, target: &Target, manner: Manner) -> Result<u8, Stop> {
    let local = local(root, target)?;
    let known = history::known(&local);
    if known.is_empty() {
        return Ok(tell("terbit-tanpa-rilis", &[("nama", target.name.clone())], manner.language));
    }
    let kept = Kept::of(&local);
    let mut text = String::new();
    for (at, release) in known.iter().enumerate() {
        let when = history::when(&local, release).and_then(|when| jiff::Timestamp::try_from(when).ok());
        let zoned = when.map(|when| when.to_zoned(jiff::tz::TimeZone::system()));
        let when = zoned.map_or_else(|| "-".to_owned(), |when| when.strftime("%Y-%m-%d %H:%M").to_string());
        let bytes = release.files.values().map(|Sent(size, ..)| size).sum();
        let files = [("jumlah", release.files.len().to_string()), ("ukuran", summary::size(bytes, manner.language))];
        let files = message::text(manner.language, "terbit-rilis-isi", &files);
        let state = match at {
            0 => "terbit-rilis-terpasang",
            _ if kept.has_all(&release.files) => "terbit-rilis-bisa",
            _ => "terbit-rilis-tidak-bisa",
        };
        let state = message::text(manner.language, state, &[]);
        let _ = writeln!(text, "{:<14} {when:<17} {files}, {state}", release.id);
    }
    say(&text);
    Ok(DONE)
}

/// Asks whether many addresses may go, unless that was answered beforehand.
fn allow(deletions: &Deletions, wishes: &Wishes, language: Language) -> Result<(), Stop> {
    let count = deletions.addresses.len();
    if wishes.deletions.is_some_and(|allowed| count <= allowed) {
        return Ok(());
    }
    let mut text = String::new();
    list(&mut text, "-", &deletions.addresses, language);
    say(&text);
    let blanks = [("jumlah", count.to_string()), ("semua", deletions.all.to_string())];
    let is_allowed = wishes.deletions.is_none() && !wishes.scheduled && ask("terbit-tanya-hapus", &blanks, language);
    let blanks = vec![("jumlah", count.to_string()), ("semua", deletions.all.to_string())];
    if is_allowed { Ok(()) } else { Err(Stop { code: "terbit-hapus-terlalu-banyak", blanks }) }
}

/// Puts a question to whoever sits at the keyboard; with nobody there it is a no.
fn ask(code: &str, blanks: &[(&'static str, String)], language: Language) -> bool {
    say(&format!("{} ", message::text(language, code, blanks)));
    if !std::io::stdin().is_terminal() {
        say(&format!("{}\n", message::text(language, "terbit-tanpa-jawaban", &[])));
        return false;
    }
    let mut answer = String::new();
    let _ = std::io::stdin().lock().read_line(&mut answer);
    ["y", "ya", "yes"].contains(&answer.trim().to_lowercase().as_str())
}

/// What goes there, changes and goes, with sizes.
fn table(difference: &Difference, wanted: &Files, before: Option<&Files>, language: Language) -> String {
    let size = |paths: &[Arc<str>], files: Option<&Files>| {
        paths.iter().filter_map(|path| files?.get(path)).map(|Sent(size, ..)| size).sum::<u64>()
    };
    let Difference { new, unsure, changed, deleted } = difference;
    let rows = [
        ("+", "terbit-baru", new, size(new, Some(wanted))),
        ("?", "terbit-belum-pasti", unsure, size(unsure, Some(wanted))),
        ("~", "terbit-berubah", changed, size(changed, Some(wanted))),
        ("-", "terbit-dihapus", deleted, size(deleted, before)),
    ];
    let mut text = String::new();
    for (sign, code, paths, bytes) in rows {
        if paths.is_empty() && sign == "?" {
            continue;
        }
        let name = message::text(language, code, &[]);
        let _ = writeln!(text, "{sign} {name:<14} {:>8}  {:>10}", paths.len(), summary::size(bytes, language));
    }
    for (sign, _, paths, _) in rows {
        list(&mut text, sign, paths, language);
    }
    text
}

fn list(text: &mut String, sign: &str, paths: &[Arc<str>], language: Language) {
    for path in paths.iter().take(LISTED) {
        let _ = writeln!(text, "  {sign} {path}");
    }
    if paths.len() > LISTED {
        let more = [("jumlah", (paths.len() - LISTED).to_string())];
        let _ = writeln!(text, "  {sign} {}", message::text(language, "laporan-dan-lagi", &more));
    }
}

fn tell(code: &str, blanks: &[(&'static str, String)], language: Language) -> u8 {
    say(&format!("{}\n", message::text(language, code, blanks)));
    DONE
}

/// Codes of failures after which the same command goes on where it stopped.
const CUT: [&str; 2] = ["terbit-putus", "terbit-penuh"];

/// Says why nothing, or not everything, was published; returns the exit code.
pub(super) fn stopped(stop: &Stop, manner: Manner) -> u8 {
    let Stop { code, blanks } = stop;
    let level = message::text(manner.language, "tingkat-galat", &[]);
    let mut text = format!("{level}: {}\n", message::text(manner.language, code, blanks));
    if let Some(help) = message::lookup(manner.language, code, Some("help"), blanks) {
        text.push_str(&format!("  {}: {help}\n", message::text(manner.language, "tingkat-bantuan", &[])));
    }
    complain(&text);
    if CUT.contains(code) { UNFINISHED } else { FAILED }
}
