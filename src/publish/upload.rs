//! A target with a server: what is asked before a run, and what the run needs.

use super::Stop;
use super::crew::{Crew, Pause};
use super::ftps::Ftps;
use super::history;
use super::host_key::{self, HostKeys};
use super::journal::Local;
use super::kept::{Keeping, Kept};
use super::lock::Holder;
use super::remote::{Broken, Connect, Remote};
use super::run::{self, Done, Means, Progress};
use super::s3::{Place, S3, Signer};
use super::sftp::{Secret, Sftp};
use super::survey::Survey;
use super::tls::Trust;
use super::wish::Wish;
use crate::settings::{BucketStyle, Target, Way};
use crate::whole;
use jiff::Zoned;
use russh::keys::load_secret_key;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

/// The ports of FTP and SSH.
const FTP: u16 = 21;
const SSH: u16 = 22;

/// How to reach a target; `password` opens it, under the name of `user`.
pub(crate) fn connect(
    root: &Path,
    target: &Target,
    (user, password): (String, String),
    local: &Local,
) -> Result<Box<dyn Connect>, Stop> {
    match target.way {
        Way::Archive => Err(Stop { code: "terbit-bukan-server", blanks: vec![("nama", target.name.clone())] }),
        Way::Ftps => {
            let place = (target.server.clone(), target.port.unwrap_or(FTP));
            let user = (user, password);
            let trust = trust(root, target)?;
            Ok(Box::new(Ftps::new(place, user, target.folder.clone(), trust, local.path("tls-1.2"))?))
        }
        Way::S3 => {
            let wrong = |cause: url::ParseError| {
                let blanks = vec![("server", target.endpoint.clone()), ("sebab", cause.to_string())];
                Stop { code: "terbit-tak-terjangkau", blanks }
            };
            let (bucket, folder) = (target.bucket.clone(), target.folder.clone());
            let endpoint = target.endpoint.parse().map_err(wrong)?;
            let place = Place { endpoint, bucket, is_host: target.style == BucketStyle::Host, folder };
            let signer = Signer { id: user, secret: password, region: target.region.clone() };
            Ok(Box::new(S3::new(&place, signer, &trust(root, target)?)))
        }
        Way::Sftp => {
            let place = (target.server.clone(), target.port.unwrap_or(SSH));
            let secret = match &target.key_file {
                Some(file) => key(root, file, &password)?,
                None => Secret::Password(password),
            };
            let keys = HostKeys::new(target.certificate.clone(), local);
            Ok(Box::new(Sftp::new(place, (user, secret), target.folder.clone(), keys)?))
        }
    }
}

/// Reads the private key of a file that lies outside the site, so that it goes nowhere with it.
fn key(root: &Path, written: &str, password: &str) -> Result<Secret, Stop> {
    let home = std::env::home_dir().unwrap_or_default();
    let path = match written.strip_prefix("~/") {
        Some(rest) => home.join(rest),
        None => root.join(written),
    };
    let stop =
        |code, cause: String| Stop { code, blanks: vec![("berkas", path.display().to_string()), ("sebab", cause)] };
    let real = path.canonicalize().map_err(Stop::local(&path))?;
    if root.canonicalize().is_ok_and(|root| real.starts_with(root)) {
        return Err(stop("terbit-kunci-di-situs", String::new()));
    }
    let password = Some(password).filter(|password| !password.is_empty());
    let key = load_secret_key(&real, password).map_err(|error| stop("terbit-kunci-salah", error.to_string()))?;
    Ok(Secret::Key(Arc::new(key)))
}

/// Whether nothing was done because nobody here has seen the server's key before.
pub(crate) fn is_new_server(stop: &Stop) -> bool {
    stop.code == host_key::NEW
}

/// Believes from now on the server of which a look has told that it is new.
pub(crate) fn accept(stop: &Stop, local: &Local) -> Result<(), Stop> {
    host_key::accept(stop, local)
}

/// Which certificate is believed.
fn trust(root: &Path, target: &Target) -> Result<Trust, Stop> {
    let Some(written) = &target.certificate else { return Ok(Trust::System) };
    let wrong = || {
        let blanks = vec![("nama", target.name.clone()), ("tertulis", written.clone())];
        Stop { code: "terbit-sertifikat-salah", blanks }
    };
    if written.starts_with("sha256:") {
        return Trust::fingerprint(written).ok_or_else(wrong);
    }
    let path = root.join(written);
    Trust::file(&whole::read(&path).map_err(Stop::local(&path))?).ok_or_else(wrong)
}

/// Waits as a person would before trying again.
pub(crate) fn pause(milliseconds: u64) {
    // Not all at the same moment, where several are waiting.
    let until = Instant::now() + Duration::from_millis(milliseconds + RandomState::new().hash_one(0) % 500);
    while let Some(left) = until.checked_duration_since(Instant::now()).filter(|left| !left.is_zero()) {
        thread::park_timeout(left);
    }
}

/// Looks at the server without writing anything.
pub(crate) fn look(connect: &dyn Connect, wish: &dyn Wish, local: &Local) -> Result<Survey, Stop> {
    let mut crew = Crew::new(connect, &pause).map_err(Broken::told)?;
    let (told, kept) = (local.told(), Kept::of(local));
    crew.one(|remote: &mut dyn Remote| Survey::look(remote, wish, told.clone(), &kept)).map_err(Broken::told)
}

/// Publishes what the survey found.
pub(crate) fn publish(
    survey: &Survey,
    connect: &dyn Connect,
    wish: &dyn Wish,
    local: &Local,
    now: &Zoned,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Done, Stop> {
    let pause: Pause = &pause;
    let holder = holder(local, now.strftime("%Y-%m-%d %H:%M").to_string())?;
    let kept = &Kept::of(local);
    let source = &Keeping { source: wish, kept };
    let done = run::run(survey, &Means { connect, source, local, kept, holder, pause, progress })?;
    history::keep(local, &survey.release)?;
    keep_within_reach(local, now);
    Ok(done)
}

/// Forgets the bytes of releases that are too old to be brought back.
pub(crate) fn keep_within_reach(local: &Local, now: &Zoned) {
    let known = history::known(local);
    Kept::of(local).keep_only(&history::within_reach(local, &known, SystemTime::from(now.timestamp())));
}

/// Who this is, to whoever finds the lock. A run's name is new each time.
fn holder(local: &Local, since: String) -> Result<Holder, Stop> {
    let named = |variable: &str| std::env::var(variable).ok().filter(|name| !name.is_empty());
    let name = named("USER").or_else(|| named("USERNAME")).unwrap_or_else(|| "-".to_owned());
    let system = || std::fs::read_to_string("/etc/hostname").ok().map(|name| name.trim().to_owned());
    let computer = named("COMPUTERNAME").or_else(|| named("HOSTNAME")).or_else(system);
    let id = local.path("komputer");
    let id = match whole::read_text(&id) {
        Ok(known) => known,
        Err(_) => {
            let new = chance();
            whole::write(&id, new.as_bytes()).map_err(Stop::local(&id))?;
            new
        }
    };
    Ok(Holder { run: chance(), name, computer: computer.unwrap_or_else(|| "-".to_owned()), id, since })
}

/// Sixteen digits that nobody else has drawn.
fn chance() -> String {
    format!("{:016x}", RandomState::new().build_hasher().finish())
}
