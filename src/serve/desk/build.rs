//! Builds the site when somebody at the desk asks for it: one build at a time, on a thread of its own, with the report of the
//! terminal.

use super::{LISTED, View, counts, draw, more};
use crate::diagnostic::draw::{self as drawing, Format, Style};
use crate::diagnostic::message::{self, Language};
use crate::diagnostic::{Diagnostic, gaps};
use crate::pipeline::{self, Rules};
use crate::report::summary::summary;
use crate::serve::work::STACK;
use crate::settings::Overrides;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// Where the site is built, and what came of it is told.
pub(in crate::serve) const ADDRESS: &str = "/_meja/bangun/";

/// Columns of the report.
const WIDTH: usize = 90;

/// The builds of one desk.
#[derive(Default)]
pub(in crate::serve) struct Builder {
    stage: Mutex<Stage>,
    /// Outputs made, and outputs in all.
    done: AtomicUsize,
    all: AtomicUsize,
}

/// How far the last build is.
#[derive(Default)]
enum Stage {
    #[default]
    None,
    Running,
    Built(Arc<Built>),
    /// The machine failed, or we did; why, in words.
    Failed(String),
}

/// What came of a build.
struct Built {
    problems: Vec<Diagnostic>,
    stopped: bool,
    /// What the terminal would say.
    text: String,
}

impl Builder {
    /// Begins a build, unless one is running.
    pub(crate) fn start(self: &Arc<Builder>, root: &Path, overrides: &Overrides, language: Language) {
        let mut stage = self.stage();
        if matches!(*stage, Stage::Running) {
            return;
        }
        *stage = Stage::Running;
        drop(stage);
        self.done.store(0, Ordering::Relaxed);
        self.all.store(0, Ordering::Relaxed);
        let run = Run { builder: self.clone(), root: root.to_owned(), overrides: overrides.clone(), language };
        // Without a thread it is let go right here, and says so.
        let _ = std::thread::Builder::new().stack_size(STACK).spawn(move || run.run());
    }

    fn stage(&self) -> MutexGuard<'_, Stage> {
        self.stage.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a build is running.
    pub(crate) fn is_running(&self) -> bool {
        matches!(*self.stage(), Stage::Running)
    }
}

/// One build on its way.
struct Run {
    builder: Arc<Builder>,
    root: PathBuf,
    overrides: Overrides,
    language: Language,
}

impl Run {
    fn run(self) {
        let started = Instant::now();
        // What is published is the site without drafts, whatever the desk shows.
        let overrides = Overrides { drafts: false, ..self.overrides.clone() };
        let (out, rules) = (self.root.join("public"), Rules { goes_on: true, ..Rules::default() });
        let progress = |done: usize, all: usize| {
            self.builder.done.fetch_max(done, Ordering::Relaxed);
            self.builder.all.store(all, Ordering::Relaxed);
        };
        let stage = match pipeline::build(&self.root, &out, &overrides, rules, &progress) {
            Ok(report) => {
                let style = Style { format: Format::Human, language: self.language, colour: false, width: WIDTH };
                let drawn = drawing::report(&report.problems, style, &|path| pipeline::text_of(&self.root, path));
                let end = summary(&report, Some(&out), self.language, false, started.elapsed());
                let text = format!("{drawn}{end}");
                Stage::Built(Arc::new(Built { stopped: report.stopped, problems: report.problems, text }))
            }
            Err(failure) => {
                let blanks = [("berkas", failure.path.display().to_string())];
                let said = message::text(self.language, failure.code, &blanks);
                let help = message::lookup(self.language, failure.code, Some("help"), &blanks);
                let cause = failure.cause.map(|cause| cause.to_string());
                let words: Vec<String> = [Some(said), cause, help].into_iter().flatten().collect();
                Stage::Failed(words.join("\n"))
            }
        };
        *self.builder.stage() = stage;
    }
}

impl Drop for Run {
    /// A build that panicked, or had no thread, is over too.
    fn drop(&mut self) {
        let mut stage = self.builder.stage();
        if matches!(*stage, Stage::Running) {
            *stage = Stage::Failed(message::text(self.language, "galat-dalam", &[]));
        }
    }
}

/// The page of the last build.
pub(in crate::serve) fn page(view: &View, builder: &Builder) -> Option<String> {
    let told = match &*builder.stage() {
        Stage::None => json!({}),
        Stage::Running => running(view.language, builder),
        Stage::Built(built) => return draw("bangun.html", view.language, with_token(view, told(view, built))),
        Stage::Failed(why) => json!({ "failed": why }),
    };
    draw("bangun.html", view.language, with_token(view, told))
}

fn with_token(view: &View, mut values: Value) -> Value {
    values["tanda"] = json!(view.token);
    values["alamat"] = json!(ADDRESS);
    values["base"] = json!(view.snapshot.base());
    values
}

fn running(language: Language, builder: &Builder) -> Value {
    let [done, all] = [&builder.done, &builder.all].map(|count| count.load(Ordering::Relaxed));
    let blanks = [("dibuat", done.to_string()), ("semua", all.to_string())];
    let code = if all == 0 { "meja-bangun-membaca" } else { "meja-bangun-membuat" };
    json!({ "running": true, "done": done, "all": all, "said": message::text(language, code, &blanks) })
}

fn told(view: &View, built: &Built) -> Value {
    let folded = gaps::folded(&built.problems);
    let shown: Vec<&Diagnostic> = folded.iter().take(LISTED).collect();
    json!({
        "built": !built.stopped,
        "stopped": built.stopped,
        "counts": counts(&built.problems, view.language),
        "problems": view.snapshot.told_of(&shown, view.language),
        "more": more(view.language, folded.len().saturating_sub(LISTED)),
        "report": built.text,
    })
}
