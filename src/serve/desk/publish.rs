//! Publishes the site when somebody at the desk asks for it: by the command of the terminal, as a process of its own, of which
//! the desk shows what it says.

use super::{View, draw};
use crate::diagnostic::message::Language;
use crate::form::pairs::Pairs;
use crate::settings::{Overrides, Target, Way};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

/// Where the site is published from, and what came of it is told.
pub(in crate::serve) const ADDRESS: &str = "/_meja/terbit/";
/// The names of what is handed in: the target, and what opens it, which goes to the command alone.
const TARGET: &str = "tujuan";
const SECRET: &str = "sandi";

/// The publications of one desk, one at a time.
#[derive(Default)]
pub(in crate::serve) struct Publisher(Mutex<Stage>);

/// How far the last publication is.
#[derive(Default)]
struct Stage {
    /// The name of the target; empty before the first publication.
    target: String,
    is_running: bool,
    is_done: bool,
    /// What the command has said.
    said: String,
}

impl Publisher {
    /// Begins, unless a publication is running.
    pub(crate) fn start(self: &Arc<Publisher>, view: &View, overrides: &Overrides, pairs: &Pairs) {
        let Some(target) = pairs.first(TARGET).and_then(|name| targets(view).find(|target| target.name == name)) else {
            return;
        };
        let mut stage = self.stage();
        if stage.is_running {
            return;
        }
        *stage = Stage { target: target.name.clone(), is_running: true, ..Stage::default() };
        let command = command(view.root, target, view.language, overrides, pairs.first(SECRET).unwrap_or_default());
        let run = Run(self.clone());
        // Without a thread it is let go right here, and says so.
        let _ = thread::Builder::new().spawn(move || run.run(command));
    }

    fn stage(&self) -> MutexGuard<'_, Stage> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a publication is running.
    pub(crate) fn is_running(&self) -> bool {
        self.stage().is_running
    }

    /// Adds every line that the command says.
    fn hear(&self, said: impl Read) {
        for line in BufReader::new(said).lines().map_while(Result::ok) {
            let mut stage = self.stage();
            stage.said.push_str(&line);
            stage.said.push('\n');
        }
    }
}

/// The targets of the site.
fn targets<'v>(view: &View<'v>) -> impl Iterator<Item = &'v Target> {
    view.snapshot.prepared.settings.targets.iter()
}

/// The command that a person would type. Nobody answers its questions: where it has one, it says so and does nothing.
fn command(
    root: &Path,
    target: &Target,
    language: Language,
    overrides: &Overrides,
    secret: &str,
) -> std::io::Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["terbit", &target.name, "--lang", language.code(), "--root"]).arg(root);
    if let Some(now) = overrides.now {
        command.args(["--now", &now.to_string()]);
    }
    if !secret.is_empty() {
        command.env(target.variable(), secret);
    }
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    Ok(command)
}

/// One publication on its way.
struct Run(Arc<Publisher>);

impl Run {
    fn run(self, command: std::io::Result<Command>) {
        let ended = command.and_then(|mut command| {
            let mut child = command.spawn()?;
            let (out, err) = (child.stdout.take(), child.stderr.take());
            thread::scope(|scope| {
                // Without a second thread only its complaints are heard.
                let _ = thread::Builder::new().spawn_scoped(scope, || out.into_iter().for_each(|out| self.0.hear(out)));
                err.into_iter().for_each(|err| self.0.hear(err));
            });
            child.wait()
        });
        let mut stage = self.0.stage();
        match ended {
            Ok(status) => stage.is_done = status.success(),
            Err(error) => stage.said.push_str(&error.to_string()),
        }
    }
}

impl Drop for Run {
    /// However it ended, it is over.
    fn drop(&mut self) {
        self.0.stage().is_running = false;
    }
}

/// The page of the last publication, and of what can be published.
pub(in crate::serve) fn page(view: &View, publisher: &Publisher) -> Option<String> {
    let stage = publisher.stage();
    let Stage { target, is_running, is_done, said } = &*stage;
    let values = json!({
        "tanda": view.token,
        "alamat": ADDRESS,
        "terakhir": target,
        "running": is_running,
        "done": is_done,
        "said": said,
        "targets": targets(view).map(told).collect::<Vec<Value>>(),
    });
    drop(stage);
    draw("terbit.html", view.language, values)
}

fn told(target: &Target) -> Value {
    let is_asked = target.way != Way::Archive && std::env::var_os(target.variable()).is_none();
    json!({ "name": target.name, "place": target.place(), "trial": target.trial, "asks": is_asked })
}
