//! Runs the real program on real folders; the only helper that tests need.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The day on which all tests take place.
pub const TODAY: &str = "2026-11-21";

/// What the program answered.
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// A run of the program with its environment cleared of the machine's habits.
pub fn etalase(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_etalase"));
    let data = Path::new(env!("CARGO_TARGET_TMPDIR")).join("data");
    command.args(arguments).env("ETALASE_DATA", data).env("COLUMNS", "80").env("NO_COLOR", "1").stdin(Stdio::null());
    for variable in ["LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE"] {
        command.env_remove(variable);
    }
    command
}

/// Runs to the end.
pub fn answer(mut command: Command) -> Answer {
    let output = command.output().expect("the program starts");
    Answer {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// A path below the project.
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Copies a folder, links as links.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("folder can be made");
    for entry in std::fs::read_dir(from).expect("folder can be read") {
        let entry = entry.expect("entry can be read");
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        let kind = entry.file_type().expect("kind is known");
        if kind.is_dir() {
            copy(&source, &target);
        } else if kind.is_symlink() {
            let _ = std::fs::remove_file(&target);
            #[cfg(unix)]
            std::os::unix::fs::symlink(std::fs::read_link(&source).expect("link"), &target).expect("link can be made");
        } else {
            std::fs::copy(&source, &target).expect("file can be copied");
        }
    }
}
