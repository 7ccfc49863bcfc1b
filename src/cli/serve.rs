//! What the terminal says while a preview is open, and the browser that is opened.

use super::{Manner, complain, failure_text, say, width};
use crate::diagnostic::draw::{self, Format, Style};
use crate::diagnostic::message::{self, Language};
use crate::diagnostic::{Diagnostic, Severity, gaps};
use crate::pipeline;
use crate::serve::{News, Options};
use crate::site::Failure;
use std::io::IsTerminal;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// The most problems of a whole site that are drawn when the preview opens; the desk has them all.
const DRAWN: usize = 20;

/// Serves until the process ends.
pub(crate) fn run(options: &Options, open: bool, manner: Manner) -> Result<u8, Failure> {
    let language = manner.language;
    let is_shared = options.host.as_deref().is_some_and(|host| !matches!(host, "localhost" | "127.0.0.1" | "::1"));
    crate::serve::run(options, &|news| match news {
        News::Asking { .. } => {}
        News::Open { address, problems, took, busy, .. } => {
            draw_some(&options.root, problems, manner);
            let text = |code, blanks: &[(&'static str, String)]| message::text(language, code, blanks);
            if let Some(port) = busy {
                complain(&format!("{}\n", text("pratinjau-port-lain", &[("port", port.to_string())])));
            }
            if is_shared {
                complain(&format!("{}\n", text("pratinjau-terbuka", &[])));
            }
            let desk = address.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
            let seconds = format!("{:.2}", took.as_secs_f64());
            let seconds = if language == Language::Indonesian { seconds.replace('.', ",") } else { seconds };
            let blanks = [("detik", seconds), ("alamat", address.clone()), ("meja", format!("{desk}/_meja/"))];
            say(&format!("{}\n{}\n", counts(problems, language), text("pratinjau-buka", &blanks)));
            if open {
                let _ = open_browser(&address);
            }
        }
        News::Changed { fresh, problems, took } => {
            draw_some(&options.root, &fresh, manner);
            say(&format!("{} ({})\n", counts(problems, language), milliseconds(took, language)));
        }
        News::Failed(failure) => complain(&failure_text(&failure, language)),
    })?;
    Ok(super::DONE)
}

fn milliseconds(took: Duration, language: Language) -> String {
    message::text(language, "pratinjau-berubah", &[("waktu", took.as_millis().to_string())])
}

/// One line with the numbers of errors, warnings and notes; all gaps of a draft count as one note.
pub(super) fn counts(problems: &[Diagnostic], language: Language) -> String {
    let told = gaps::folded(problems);
    let count = |severity| told.iter().filter(|problem| problem.severity == severity).count().to_string();
    let blanks = [
        ("galat", count(Severity::Error)),
        ("peringatan", count(Severity::Warning)),
        ("catatan", count(Severity::Note)),
    ];
    message::text(language, "laporan-masalah", &blanks)
}

/// Draws the first problems, errors first, and counts the rest.
fn draw_some(root: &Path, problems: &[Diagnostic], manner: Manner) {
    let mut sorted: Vec<Diagnostic> = problems.to_vec();
    sorted.sort_by_key(|problem| problem.severity);
    let rest = sorted.len().saturating_sub(DRAWN);
    sorted.truncate(DRAWN);
    let style = Style {
        format: Format::Human,
        language: manner.language,
        colour: std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
        width: width(),
    };
    say(&draw::report(&sorted, style, &|path| pipeline::text_of(root, path)));
    if rest > 0 {
        let blanks = [("jumlah", rest.to_string())];
        say(&format!("{}\n", message::text(manner.language, "lebih-banyak-masalah", &blanks)));
    }
}

/// Opens the system's browser, if there is one to be seen.
pub(super) fn open_browser(address: &str) -> bool {
    let (program, arguments): (&str, &[&str]) = if cfg!(windows) {
        ("rundll32", &["url.dll,FileProtocolHandler"])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let has_screen = || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    if cfg!(all(unix, not(target_os = "macos"))) && !has_screen() {
        return false;
    }
    let mut command = Command::new(program);
    command.args(arguments).arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().is_ok()
}
