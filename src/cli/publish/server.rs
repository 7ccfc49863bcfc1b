//! Publishing to a server: what it would change, what is asked, and how far it is.

use super::{Run, Wishes, allow, ask, is_passing, table, tell};
use crate::cli::{DONE, Manner, say};
use crate::diagnostic::message::{self, Language};
use crate::publish::run::{Done, Progress};
use crate::publish::survey::Survey;
use crate::publish::{Stop, asked, upload};
use crate::report::summary;
use crate::settings::Target;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::sync::Arc;
use std::time::Instant;

/// The most paths that are named in a question.
const NAMED: usize = 5;

/// Brings a server to what is wished and returns the exit code.
pub(super) fn run(run: &Run) -> Result<u8, Stop> {
    let Run { root, target, local, wish, wishes, manner: Manner { language, .. } } = *run;
    let user = user(target)?;
    let password = password(target, &user, wishes, language)?;
    let who = || (user.clone(), password.clone());
    let mut connect = upload::connect(root, target, who(), local)?;
    let mut survey = match upload::look(&*connect, wish, local) {
        // Its key is shown once, and kept.
        Err(stop) if upload::is_new_server(&stop) && accept(&stop, wishes, language) => {
            upload::accept(&stop, local)?;
            connect = upload::connect(root, target, who(), local)?;
            upload::look(&*connect, wish, local)?
        }
        looked => looked?,
    };
    refuse(&survey)?;
    if is_passing() {
        // Who will never bring anything back need not fetch it.
        survey.to_fetch.clear();
    }
    if survey.is_idle() {
        return Ok(tell("terbit-tak-ada-baru", &[("rilis", survey.release.id.clone())], language));
    }
    let shown = survey.seen.release.as_ref().map(|release| &release.files);
    say(&table(&survey.difference, &survey.wanted, shown, language));
    wish.expect(&mut survey.difference.sent(), &survey.wanted)?;
    let bytes = survey.difference.bytes(&survey.wanted);
    if wishes.dry {
        let blanks = [
            ("ukuran", summary::size(bytes, language)),
            ("diambil", if survey.to_fetch.is_empty() { "none".to_owned() } else { survey.to_fetch.len().to_string() }),
            ("besarnya", summary::size(survey.bytes_to_fetch(), language)),
        ];
        return Ok(tell("terbit-coba", &blanks, language));
    }
    if let Some(deletions) = &survey.deletions {
        allow(deletions, wishes, language)?;
    }
    replace(&survey, wishes, language)?;
    let started = Instant::now();
    let bar = bar(bytes, language);
    let show = |Progress { bytes, .. }| bar.set_position(bytes);
    let done = upload::publish(&survey, &*connect, wish, local, &jiff::Zoned::now(), &show);
    bar.finish_and_clear();
    let Done { sent, bytes, deleted, set_aside, connections } = done?;
    let blanks = [
        ("rilis", survey.release.id.clone()),
        ("dikirim", sent.to_string()),
        ("ukuran", summary::size(bytes, language)),
        ("dihapus", deleted.to_string()),
        ("detik", started.elapsed().as_secs().max(1).to_string()),
        ("sambungan", connections.to_string()),
        ("asing", set_aside.unwrap_or_else(|| "none".to_owned())),
    ];
    tell("terbit-selesai", &blanks, language);
    for Stop { code, blanks } in target.address.iter().flat_map(|address| asked::ask(address, &survey.wanted)) {
        tell(code, &blanks, language);
    }
    Ok(DONE)
}

/// Asks whether a server that nobody here has seen before is the right one.
fn accept(stop: &Stop, wishes: &Wishes, language: Language) -> bool {
    say(&format!("{}\n", message::text(language, stop.code, &stop.blanks)));
    wishes.yes || (!wishes.scheduled && ask("terbit-tanya-kunci", &[], language))
}

/// What forbids a run whatever anybody answers.
fn refuse(survey: &Survey) -> Result<(), Stop> {
    for (code, paths) in [("terbit-salinan-lama", &survey.forgotten), ("terbit-terhalang", &survey.blocked)] {
        if !paths.is_empty() {
            let blanks = vec![("jumlah", paths.len().to_string()), ("daftar", names(paths))];
            return Err(Stop { code, blanks });
        }
    }
    Ok(())
}

/// Asks whether files of others may be replaced.
fn replace(survey: &Survey, wishes: &Wishes, language: Language) -> Result<(), Stop> {
    if survey.clashes.is_empty() || wishes.yes {
        return Ok(());
    }
    let blanks = [("jumlah", survey.clashes.len().to_string()), ("daftar", names(&survey.clashes))];
    match !wishes.scheduled && ask("terbit-tanya-bentrok", &blanks, language) {
        true => Ok(()),
        false => Err(Stop { code: "terbit-bentrok", blanks: blanks.into() }),
    }
}

fn names(paths: &[Arc<str>]) -> String {
    let mut names: Vec<&str> = paths.iter().take(NAMED).map(|path| &**path).collect();
    if paths.len() > NAMED {
        names.push("...");
    }
    names.join(", ")
}

/// The name under which it is opened: from the settings, else from the environment.
fn user(target: &Target) -> Result<String, Stop> {
    let variable = target.user_variable();
    let named = Some(target.user.clone()).filter(|user| !user.is_empty()).or_else(|| std::env::var(&variable).ok());
    let blanks = vec![("server", target.place().to_owned()), ("variabel", variable)];
    named.filter(|user| !user.is_empty()).ok_or(Stop { code: "terbit-tanpa-kunci", blanks })
}

/// The password: from the environment, else from whoever sits at the keyboard.
fn password(target: &Target, user: &str, wishes: &Wishes, language: Language) -> Result<String, Stop> {
    let variable = target.variable();
    if let Some(kept) = std::env::var(&variable).ok().filter(|kept| !kept.is_empty()) {
        return Ok(kept);
    }
    if target.key_file.is_some() {
        // Only a key that has a password needs one.
        return Ok(String::new());
    }
    let blanks = vec![("server", target.place().to_owned()), ("variabel", variable)];
    let none = Stop { code: "terbit-tanpa-sandi", blanks };
    if wishes.scheduled || !std::io::stdin().is_terminal() {
        return Err(none);
    }
    let blanks = [("server", target.place().to_owned()), ("pengguna", user.to_owned())];
    let question = format!("{} ", message::text(language, "terbit-tanya-sandi", &blanks));
    rpassword::prompt_password(question).ok().filter(|typed| !typed.is_empty()).ok_or(none)
}

/// Bytes that were sent, how many a second, and what is left.
fn bar(bytes: u64, language: Language) -> ProgressBar {
    let is_seen = std::io::stderr().is_terminal();
    let target = if is_seen { ProgressDrawTarget::stderr_with_hz(5) } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(bytes), target);
    let [sending, left] = ["terbit-mengirim", "sisa-waktu"].map(|code| message::text(language, code, &[]));
    let template = format!("{sending} {{bar:30}} {{bytes}}/{{total_bytes}}, {{bytes_per_sec}}, {left} {{eta}}");
    if let Ok(style) = ProgressStyle::with_template(&template) {
        bar.set_style(style);
    }
    bar
}
