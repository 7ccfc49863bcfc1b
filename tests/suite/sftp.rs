//! Publishing to a real SSH server, OpenSSH, which serves files alone. Where there is none, nothing is tested, and said.
//!
//! It runs only where the tests may start it for a user of their own: as root, on Linux.

use crate::ftps::{self, assert_shows, command, cutting_proxy, publish, ran, room_for, wait_for};
use crate::program::answer;
use crate::publishing::site;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

struct Sshd {
    child: Child,
    port: u16,
    scratch: tempfile::TempDir,
    user: String,
}

impl Drop for Sshd {
    fn drop(&mut self) {
        ftps::stop(&mut self.child, &self.user);
    }
}

/// Makes a key in the place of another.
fn make_key(path: &Path) {
    let _ = fs::remove_file(path);
    assert!(ran("ssh-keygen", &["-q", "-t", "ed25519", "-N", "", "-f", &path.display().to_string()]));
}

fn start(here: &Path) -> Child {
    let log = fs::File::options().create(true).append(true).open(here.join("log")).unwrap();
    let mut command = Command::new("/usr/sbin/sshd");
    command.args(["-D", "-e", "-f"]).arg(here.join("sshd.conf"));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn().unwrap()
}

impl Sshd {
    fn start() -> Option<Sshd> {
        let is_there = Path::new("/usr/sbin/sshd").exists() && ran("test", &["-x", "/usr/bin/ssh-keygen"]);
        let (scratch, port, user) = room_for("OpenSSH server", is_there)?;
        let here = scratch.path();
        fs::create_dir_all("/run/sshd").unwrap();
        make_key(&here.join("host"));
        fs::write(
            here.join("sshd.conf"),
            format!(
                "Port {port}\nListenAddress 127.0.0.1\nHostKey {0}/host\nPidFile none\nStrictModes no\n\
                 AuthorizedKeysFile {0}/masuk.pub\nSubsystem sftp internal-sftp\nForceCommand internal-sftp\n\
                 LogLevel VERBOSE\n",
                here.display()
            ),
        )
        .unwrap();
        let child = start(here);
        let server = Sshd { child, port, scratch, user };
        wait_for(port, &server.path("log"));
        Some(server)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.scratch.path().join(name)
    }

    fn home(&self) -> PathBuf {
        self.path("home")
    }

    fn log(&self) -> String {
        fs::read_to_string(self.path("log")).unwrap()
    }

    /// As the server's owner would tell it.
    fn fingerprint(&self) -> String {
        let told = Command::new("ssh-keygen").arg("-lf").arg(self.path("host.pub")).output().unwrap().stdout;
        String::from_utf8(told).unwrap().split(' ').nth(1).unwrap().to_owned()
    }

    /// A site that is published here, over a port that leads here.
    fn site_by(&self, port: u16, more: &str) -> tempfile::TempDir {
        let user = &self.user;
        site(&format!(
            "penerbitan:\n  uji:\n    jenis: sftp\n    server: localhost\n    port: {port}\n    pengguna: {user}\n{more}"
        ))
    }

    /// One that knows the server's key.
    fn site(&self) -> tempfile::TempDir {
        self.site_by(self.port, &format!("    sertifikat: {}\n", self.fingerprint()))
    }
}

#[test]
fn a_site_is_published_changed_and_taken_up_where_it_was_killed() {
    let Some(server) = Sshd::start() else { return };
    ftps::is_published_changed_and_taken_up(server.site().path(), &server.home());
}

#[test]
fn a_full_server_keeps_the_old_site_and_takes_the_new_one_later() {
    let Some(server) = Sshd::start() else { return };
    ftps::keeps_the_old_site_when_it_is_full(server.site().path(), &server.home(), &server.user);
}

#[test]
fn a_line_that_breaks_again_and_again_is_opened_again() {
    let Some(server) = Sshd::start() else { return };
    let port = cutting_proxy(server.port, 200_000, 3);
    let site = server.site_by(port, &format!("    sertifikat: {}\n", server.fingerprint()));
    let done = publish(site.path(), &[]);
    // A line that breaks while the lock is taken is not tried again by itself; the same command goes on.
    let done = if done.code == 3 { publish(site.path(), &[]) } else { done };
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    assert_shows(&server.home(), site.path(), &[]);
}

#[test]
fn a_server_is_known_by_its_key_before_it_hears_the_password() {
    let Some(mut server) = Sshd::start() else { return };
    let site = server.site_by(server.port, "");
    let root = site.path();
    // Nobody is there to compare the fingerprint.
    let new = publish(root, &[]);
    assert!(
        new.code == 2 && new.out.contains(&server.fingerprint()) && new.err.contains("--ya"),
        "{}{}",
        new.out,
        new.err
    );
    assert!(!server.log().contains("password"), "{}", server.log());
    let known = publish(root, &["--ya"]);
    assert_eq!(known.code, 0, "{}{}", known.out, known.err);
    assert_shows(&server.home(), root, &[]);
    let idle = publish(root, &[]);
    assert!(idle.code == 0 && idle.out.contains("Tidak ada yang baru"), "{}{}", idle.out, idle.err);

    // Another key: neither the password nor a question.
    let old = server.fingerprint();
    let _ = server.child.kill();
    server.child.wait().unwrap();
    make_key(&server.path("host"));
    fs::remove_file(server.path("log")).unwrap();
    server.child = start(server.scratch.path());
    wait_for(server.port, &server.path("log"));
    let other = publish(root, &["--ya"]);
    let is_told = [&old, &server.fingerprint()].iter().all(|shown| other.err.contains(shown.as_str()));
    assert!(other.code == 2 && other.err.contains("berubah") && is_told, "{}{}", other.out, other.err);
    assert!(!server.log().contains("password"), "{}", server.log());
    // Written into the settings it is believed.
    let settings = root.join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    let line = format!("    jenis: sftp\n    sertifikat: {}\n", server.fingerprint());
    fs::write(&settings, text.replace("    jenis: sftp\n", &line)).unwrap();
    let believed = publish(root, &[]);
    assert!(believed.code == 0 && believed.out.contains("Tidak ada yang baru"), "{}{}", believed.out, believed.err);

    // A wrong password is tried once.
    let wrong = answer(command(root, "salah", &[]));
    assert!(
        wrong.code == 2 && wrong.err.contains("menolak nama pengguna atau kata sandinya"),
        "{}{}",
        wrong.out,
        wrong.err
    );
    assert_eq!(server.log().matches("Failed password").count(), 1, "{}", server.log());
}

#[test]
fn a_key_opens_the_server_from_outside_the_site() {
    let Some(server) = Sshd::start() else { return };
    make_key(&server.path("masuk"));
    let line = |file: &str| format!("    sertifikat: {}\n    berkas_kunci: {file}\n", server.fingerprint());
    let inside = server.site_by(server.port, &line("masuk"));
    fs::copy(server.path("masuk"), inside.path().join("masuk")).unwrap();
    let none = || {
        let mut command = command(inside.path(), "", &[]);
        command.env_remove("ETALASE_SANDI_UJI");
        answer(command)
    };
    let refused = none();
    assert!(refused.code == 2 && refused.err.contains("di dalam folder situs"), "{}{}", refused.out, refused.err);
    let settings = inside.path().join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(
        &settings,
        text.replace("berkas_kunci: masuk", &format!("berkas_kunci: {}", server.path("masuk").display())),
    )
    .unwrap();
    let done = none();
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    assert_shows(&server.home(), inside.path(), &[]);
    assert!(server.log().contains("Accepted publickey"), "{}", server.log());
    // A site whose folder is not there.
    fs::write(
        &settings,
        fs::read_to_string(&settings).unwrap().replace("    jenis: sftp\n", "    jenis: sftp\n    folder: tidak-ada\n"),
    )
    .unwrap();
    let missing = none();
    assert!(missing.code == 2 && missing.err.contains("Folder tidak-ada tidak ada"), "{}{}", missing.out, missing.err);
    assert_eq!(publish(inside.path(), &["--coba"]).code, 2, "also a trial says so");
}
