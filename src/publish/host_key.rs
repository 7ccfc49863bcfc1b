//! Which key of an SSH server is believed: the one that is named in the settings, else the one that somebody has seen and
//! accepted once.

use super::Stop;
use super::journal::Local;
use crate::whole;
use russh::client::Handler;
use russh::keys::{HashAlg, PublicKey, PublicKeyOrCertificate};
use std::sync::{Arc, Mutex, PoisonError};

/// The fingerprint of the key that is believed, as `ssh-keygen -l` writes it, and one that was not.
#[derive(Debug)]
pub(crate) struct HostKeys {
    known: Option<String>,
    refused: Mutex<Option<String>>,
}

/// Where an accepted one is kept.
const FILE: &str = "kunci-server";

impl HostKeys {
    /// `named` is what the settings say.
    pub(crate) fn new(named: Option<String>, local: &Local) -> HostKeys {
        let kept = || whole::read_text(&local.path(FILE)).ok().map(|text| text.trim().to_owned());
        HostKeys { known: named.or_else(kept), refused: Mutex::default() }
    }

    /// Whether this is the server; one that is not is remembered for [`HostKeys::refused`].
    pub(crate) fn is_known(&self, key: &PublicKey) -> bool {
        let shown = key.fingerprint(HashAlg::Sha256).to_string();
        let is_known = self.known.as_ref() == Some(&shown);
        if !is_known {
            *self.refused.lock().unwrap_or_else(PoisonError::into_inner) = Some(shown);
        }
        is_known
    }

    /// Why the server was not believed.
    pub(crate) fn refused(&self, server: &str) -> Stop {
        let shown = self.refused.lock().unwrap_or_else(PoisonError::into_inner).take().unwrap_or_default();
        let blanks = vec![("server", server.to_owned()), ("sidik", shown)];
        match &self.known {
            None => Stop { code: NEW, blanks },
            Some(known) => {
                let known = ("dulu", known.clone());
                Stop { code: "terbit-kunci-lain", blanks: blanks.into_iter().chain([known]).collect() }
            }
        }
    }
}

/// Looks at the server's key before anything is said.
pub(crate) struct Doorman(pub Arc<HostKeys>);

impl Handler for Doorman {
    type Error = russh::Error;

    async fn check_server_key(&mut self, key: &PublicKeyOrCertificate) -> Result<bool, russh::Error> {
        Ok(self.0.is_known(&key.public_key()))
    }
}

/// The code of a server's key that nobody here has seen before.
pub(crate) const NEW: &str = "terbit-kunci-baru";

/// Keeps the key that somebody has accepted.
pub(crate) fn accept(stop: &Stop, local: &Local) -> Result<(), Stop> {
    let shown = stop.blanks.iter().find(|(name, _)| *name == "sidik").map(|(_, shown)| shown.as_str());
    let path = local.path(FILE);
    whole::write(&path, format!("{}\n", shown.unwrap_or_default()).as_bytes()).map_err(Stop::local(&path))
}
