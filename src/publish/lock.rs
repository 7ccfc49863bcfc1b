//! One publisher at a time: a folder on the server that only one can make.
//!
//! Who holds it says so in a file, written anew every minute. This computer goes on at once where its own run was killed;
//! others may take over after ten minutes of silence, told by the server's clock alone.

use super::Stop;
use super::journal::Local;
use super::release::FOLDER;
use super::remote::{Broken, Remote, plain};
use serde::{Deserialize, Serialize};
use std::fs;
use std::time::{Duration, Instant};

/// The folder that only one can make.
const LOCK: &str = ".etalase/kunci";
const HOLDER: &str = ".etalase/kunci/siapa.json";
/// Written by whoever finds a lock in which nobody has said who holds it: from then on its silence is counted.
const DOUBT: &str = ".etalase/kunci/ragu";
/// The folder of what is on its way, one folder a run.
pub(crate) const SENDING: &str = ".etalase/kirim";
/// Locks that were taken from somebody begin so.
const OLD: &str = "kunci-lama-";
/// Files that were written to read the server's clock begin so.
const CLOCK: &str = "jam-";
/// Seconds of silence after which another may take over.
const SILENCE: i64 = 600;
/// How often whoever holds it says that it is still there.
const BEAT: Duration = Duration::from_secs(60);
/// On this computer: a lock was about to be made or given up, so one without a name may be ours.
const TRYING: &str = "kunci-tanpa-nama";

/// Who publishes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Holder {
    #[serde(rename = "jalan")]
    pub run: String,
    #[serde(rename = "nama")]
    pub name: String,
    #[serde(rename = "komputer")]
    pub computer: String,
    /// Tells computers of one name apart.
    #[serde(rename = "tanda")]
    pub id: String,
    /// When the run began, as its own computer's clock has it.
    #[serde(rename = "sejak")]
    pub since: String,
}

/// A lock that is held.
#[derive(Debug)]
pub(crate) struct Lock {
    holder: Holder,
    last: Instant,
}

impl Lock {
    /// Takes the lock of a server, or says who has it.
    pub(crate) fn take(remote: &mut dyn Remote, holder: Holder, local: &Local) -> Result<Lock, Stop> {
        let trying = local.path(TRYING);
        let was_trying = trying.exists();
        remote.make_folder(FOLDER).map_err(Broken::told)?;
        fs::write(&trying, b"").map_err(Stop::local(&trying))?;
        if !remote.make_folder(LOCK).map_err(Broken::told)? {
            let found = who(remote).map_err(Broken::told)?;
            let is_ours = found.as_ref().map_or(was_trying, |other| other.id == holder.id);
            if !is_ours && !is_silent(remote, &holder.run, found.is_some()).map_err(Broken::told)? {
                if !was_trying {
                    let _ = fs::remove_file(&trying);
                }
                return Err(busy(found));
            }
            // Of several who do this at once, one can.
            let old = format!("{FOLDER}/{OLD}{}", holder.run);
            if remote.rename(LOCK, &old).is_err() {
                return Err(busy(found));
            }
            if let Some(found) = &found {
                // Whoever held it writes nothing more into its place without this folder.
                empty(remote, &format!("{SENDING}/{}", found.run)).map_err(Broken::told)?;
            }
            empty(remote, &old).map_err(Broken::told)?;
            if !remote.make_folder(LOCK).map_err(Broken::told)? {
                return Err(busy(None));
            }
        }
        let lock = Lock { holder, last: Instant::now() };
        lock.say(remote).map_err(Broken::told)?;
        let _ = fs::remove_file(&trying);
        Ok(lock)
    }

    fn say(&self, remote: &mut dyn Remote) -> Result<(), Broken> {
        let text = serde_json::to_vec(&self.holder).unwrap_or_default();
        remote.write(HOLDER, &text)
    }

    /// Says once a minute that this run is still there.
    pub(crate) fn beat(&mut self, remote: &mut dyn Remote) -> Result<(), Broken> {
        if self.last.elapsed() < BEAT {
            return Ok(());
        }
        self.last = Instant::now();
        if self.is_held(remote)? { self.say(remote) } else { Err(Broken::Told(lost())) }
    }

    /// Whether this run still holds the lock.
    pub(crate) fn is_held(&self, remote: &mut dyn Remote) -> Result<bool, Broken> {
        Ok(who(remote)?.is_some_and(|found| found.run == self.holder.run))
    }

    /// Gives the lock up, if nobody has taken over.
    pub(crate) fn give_up(&self, remote: &mut dyn Remote, local: &Local) -> Result<(), Broken> {
        // Without a name it is ours, half given up.
        if who(remote)?.is_some_and(|found| found.run != self.holder.run) {
            return Ok(());
        }
        let trying = local.path(TRYING);
        let _ = fs::write(&trying, b"");
        empty(remote, LOCK)?;
        let _ = fs::remove_file(&trying);
        Ok(())
    }
}

/// What a run says that finds itself without its lock.
pub(crate) fn lost() -> Stop {
    Stop { code: "terbit-kunci-hilang", blanks: Vec::new() }
}

fn busy(found: Option<Holder>) -> Stop {
    let Some(Holder { name, computer, since, .. }) = found else {
        return Stop { code: "terbit-sedang-entah", blanks: Vec::new() };
    };
    let blanks = [("nama", name), ("komputer", computer), ("sejak", since)];
    Stop { code: "terbit-sedang", blanks: blanks.map(|(blank, said)| (blank, plain(&said))).into() }
}

fn who(remote: &mut dyn Remote) -> Result<Option<Holder>, Broken> {
    Ok(remote.read(HOLDER)?.and_then(|bytes| serde_json::from_slice(&bytes).ok()))
}

/// Whether nothing was heard of the holder for long, by the server's own clock. `run` writes a file to read it.
fn is_silent(remote: &mut dyn Remote, run: &str, has_name: bool) -> Result<bool, Broken> {
    let clock = format!("{FOLDER}/{CLOCK}{run}");
    remote.write(&clock, b"")?;
    let now = remote.modified(&clock)?;
    remote.remove(&clock)?;
    let last = remote.modified(if has_name { HOLDER } else { DOUBT })?;
    match (now, last) {
        (Some(now), Some(last)) => Ok(now - last > SILENCE),
        (Some(_), None) if !has_name => remote.write(DOUBT, b"").map(|()| false),
        _ => Ok(false),
    }
}

/// Deletes a folder of ours in which there are files alone.
fn empty(remote: &mut dyn Remote, folder: &str) -> Result<(), Broken> {
    for item in remote.list(folder)? {
        remote.remove(&format!("{folder}/{}", item.name))?;
    }
    remote.remove_folder(folder).map(drop)
}

/// Under the lock: deletes what runs have left that did not come to their end, all but what `run` is sending.
pub(crate) fn clean(remote: &mut dyn Remote, run: &str) -> Result<(), Broken> {
    for item in remote.list(FOLDER)? {
        let path = format!("{FOLDER}/{}", item.name);
        if item.is_folder && item.name.starts_with(OLD) {
            empty(remote, &path)?;
        } else if !item.is_folder && item.name.starts_with(CLOCK) {
            remote.remove(&path)?;
        }
    }
    for item in remote.list(SENDING)? {
        if item.is_folder && item.name != run {
            empty(remote, &format!("{SENDING}/{}", item.name))?;
        }
    }
    Ok(())
}

/// Makes the folder of what a run sends.
pub(crate) fn open_sending(remote: &mut dyn Remote, run: &str) -> Result<(), Broken> {
    remote.make_folder(SENDING)?;
    remote.make_folder(&format!("{SENDING}/{run}")).map(drop)
}

/// Removes it.
pub(crate) fn close_sending(remote: &mut dyn Remote, run: &str) -> Result<(), Broken> {
    empty(remote, &format!("{SENDING}/{run}"))?;
    remote.remove_folder(SENDING).map(drop)
}
