//! Publishing to a real FTP server, vsftpd, as hosting firms run it. Where there is none, nothing is tested, and said.
//!
//! It runs only where the tests may start it for a user of their own: as root, on Linux.

use crate::program::{Answer, TODAY, answer, etalase};
use crate::publishing::site;
use crate::site::tree;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// A server with one user, whose home is `home`.
struct Vsftpd {
    child: Child,
    port: u16,
    scratch: tempfile::TempDir,
    user: String,
}

pub const PASSWORD: &str = "sandi-Uji-1945";

impl Drop for Vsftpd {
    fn drop(&mut self) {
        stop(&mut self.child, &self.user);
    }
}

/// Ends a server and takes its user away.
pub fn stop(child: &mut Child, user: &str) {
    let _ = child.kill();
    let _ = child.wait();
    let _ = Command::new("userdel").arg(user).stderr(Stdio::null()).status();
}

/// A folder, a port and a user for a server of our own; where it is not or cannot be started, that is said.
pub fn room_for(server: &str, is_there: bool) -> Option<(tempfile::TempDir, u16, String)> {
    if !is_there || !ran("test", &["-w", "/etc/shadow"]) {
        let _ = writeln!(std::io::stderr(), "SKIPPED: there is no {server} here, or it cannot be started");
        return None;
    }
    let scratch = tempfile::tempdir().unwrap();
    let port = free_port();
    let user = make_user(scratch.path(), port);
    Some((scratch, port, user))
}

/// Makes a user of the system, whose home is `home` in a folder.
fn make_user(here: &Path, port: u16) -> String {
    let home = here.join("home");
    fs::create_dir(&home).unwrap();
    // The server enters the folder as its user.
    assert!(ran("chmod", &["755", &here.display().to_string()]));
    let user = format!("etalase{port}");
    let made =
        ran("useradd", &["--no-create-home", "--shell", "/bin/sh", "--home-dir", &home.display().to_string(), &user]);
    assert!(made, "useradd {user}");
    let mut passwords = Command::new("chpasswd").stdin(Stdio::piped()).spawn().unwrap();
    write!(passwords.stdin.take().unwrap(), "{user}:{PASSWORD}").unwrap();
    assert!(passwords.wait().unwrap().success());
    assert!(ran("chown", &[&user, &home.display().to_string()]));
    user
}

/// Waits until a server listens.
pub fn wait_for(port: u16, log: &Path) {
    let until = Instant::now() + Duration::from_secs(20);
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(Instant::now() < until, "{}", fs::read_to_string(log).unwrap_or_default());
        std::thread::sleep(Duration::from_millis(20));
    }
}

pub fn ran(program: &str, arguments: &[&str]) -> bool {
    let status = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

impl Vsftpd {
    /// `wants_reuse`: every connection must take up the session of the first one.
    fn start(wants_reuse: bool) -> Option<Vsftpd> {
        let is_there = Path::new("/usr/sbin/vsftpd").exists() && ran("openssl", &["version"]);
        let (scratch, port, user) = room_for("vsftpd", is_there)?;
        let here = scratch.path();
        let (key, certificate) = (here.join("kunci.pem"), here.join("server.pem"));
        // As `openssl` makes them by itself: for another name, and its own authority.
        let arguments = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=lain.example"];
        let files = ["-keyout", &key.display().to_string(), "-out", &certificate.display().to_string()];
        assert!(ran("openssl", &[&arguments[..], &files].concat()));
        fs::create_dir_all("/var/run/vsftpd/empty").unwrap();
        let reuse = if wants_reuse { "YES" } else { "NO" };
        fs::write(
            here.join("vsftpd.conf"),
            format!(
                "listen=YES\nlisten_address=127.0.0.1\nlisten_port={port}\nlocal_enable=YES\nwrite_enable=YES\n\
                 anonymous_enable=NO\nssl_enable=YES\nforce_local_data_ssl=YES\nforce_local_logins_ssl=YES\n\
                 rsa_cert_file={}\nrsa_private_key_file={}\n\
                 require_ssl_reuse={reuse}\nseccomp_sandbox=NO\nsecure_chroot_dir=/var/run/vsftpd/empty\n\
                 pam_service_name=vsftpd\nmax_per_ip=5\nlocal_umask=022\n",
                certificate.display(),
                key.display()
            ),
        )
        .unwrap();
        let mut command = Command::new("/usr/sbin/vsftpd");
        let input =
            fs::File::options().create(true).truncate(true).read(true).write(true).open(here.join("log")).unwrap();
        let child =
            command.arg(here.join("vsftpd.conf")).stdin(input.try_clone().unwrap()).stdout(input).spawn().unwrap();
        let server = Vsftpd { child, port, scratch, user };
        wait_for(port, &server.scratch.path().join("log"));
        Some(server)
    }

    fn home(&self) -> PathBuf {
        self.scratch.path().join("home")
    }

    /// The settings of a site that is published here, over a port that leads here.
    fn settings_by(&self, port: u16, more: &str) -> String {
        let user = &self.user;
        format!(
            "penerbitan:\n  uji:\n    jenis: ftps\n    server: localhost\n    port: {port}\n    pengguna: {user}\n{more}"
        )
    }

    /// A site that trusts this server's certificate by its file.
    fn site(&self) -> tempfile::TempDir {
        self.site_by(self.port)
    }

    fn site_by(&self, port: u16) -> tempfile::TempDir {
        let site = site(&self.settings_by(port, "    sertifikat: server.pem\n"));
        fs::copy(self.scratch.path().join("server.pem"), site.path().join("server.pem")).unwrap();
        site
    }

    fn held(&self) -> BTreeMap<String, Vec<u8>> {
        held(&self.home())
    }
}

/// What lies on a server but for what is the program's own.
fn held(home: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut held = tree(home);
    held.retain(|path, _| !path.starts_with(".etalase/"));
    held
}

pub fn command(root: &Path, password: &str, more: &[&str]) -> Command {
    let mut arguments = vec!["terbit", "--lang", "id", "--now", TODAY];
    arguments.extend(more);
    let mut command = etalase(&arguments);
    command.current_dir(root).env("ETALASE_DATA", root.join("data-saya")).env("ETALASE_SANDI_UJI", password);
    command
}

pub fn publish(root: &Path, more: &[&str]) -> Answer {
    answer(command(root, PASSWORD, more))
}

/// What must be on the server: the built site, and what is of others.
fn wanted(root: &Path, others: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let mut wanted = tree(&root.join("public"));
    wanted.remove(".etalase.json");
    wanted.extend(others.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())));
    wanted
}

fn assert_same(server: &Vsftpd, root: &Path, others: &[(&str, &str)]) {
    assert_shows(&server.home(), root, others);
}

/// What a server holds is the built site, what is of others, and the program's own files.
pub fn assert_shows(home: &Path, root: &Path, others: &[(&str, &str)]) {
    let (held, wanted) = (held(home), wanted(root, others));
    let differs: Vec<&String> =
        held.keys().chain(wanted.keys()).filter(|path| held.get(*path) != wanted.get(*path)).collect();
    assert!(differs.is_empty(), "{differs:?}");
    let own: Vec<String> = tree(home).into_keys().filter(|path| path.starts_with(".etalase/")).collect();
    let own: Vec<&String> = own.iter().filter(|path| !path.starts_with(".etalase/asing/")).collect();
    assert_eq!(own, [".etalase/.htaccess", ".etalase/rilis.json"]);
    let folders = fs::read_dir(home.join(".etalase")).unwrap().count();
    assert!(folders <= 3, "a lock or a folder of what is sent is left");
}

#[test]
fn a_site_is_published_changed_and_taken_up_where_it_was_killed() {
    let Some(server) = Vsftpd::start(true) else { return };
    is_published_changed_and_taken_up(server.site().path(), &server.home());
}

/// Publishes a site to a server where others have files, changes it, and kills the run.
pub fn is_published_changed_and_taken_up(root: &Path, home: &Path) {
    fs::write(home.join("index.html"), "segera hadir").unwrap();
    fs::write(home.join("milik-lain.txt"), "jangan hilang").unwrap();
    let others = [("milik-lain.txt", "jangan hilang")];

    let dry = publish(root, &["--coba"]);
    assert_eq!(dry.code, 0, "{}{}", dry.out, dry.err);
    assert!(dry.out.contains("tidak ada yang ditulis di server") && !home.join(".etalase").exists(), "{}", dry.out);
    // Nobody is there to say that the page of others may be replaced.
    let asked = publish(root, &[]);
    assert!(
        asked.code == 2 && asked.err.contains("index.html") && asked.err.contains("--ya"),
        "{}{}",
        asked.out,
        asked.err
    );
    assert_eq!(fs::read_to_string(home.join("index.html")).unwrap(), "segera hadir");
    let first = publish(root, &["--ya"]);
    assert_eq!(first.code, 0, "{}{}", first.out, first.err);
    assert_shows(home, root, &others);
    let aside = tree(&home.join(".etalase/asing"));
    assert_eq!(aside.into_values().collect::<Vec<_>>(), [b"segera hadir"]);
    let idle = publish(root, &[]);
    assert!(idle.code == 0 && idle.out.contains("Tidak ada yang baru"), "{}{}", idle.out, idle.err);

    let page = root.join("content/halaman/tentang.md");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, format!("{text}\nSatu kalimat lagi.\n")).unwrap();
    let settings = root.join("content/situs.yaml");
    let renamed = fs::read_to_string(&settings).unwrap().replacen("Etalase Inovasi", "Etalase Baru", 1);
    fs::write(&settings, renamed).unwrap();
    // Killed as soon as it has announced itself, and once more a moment later.
    let mut killed = 0;
    for more in [0, 300] {
        let mut child = command(root, PASSWORD, &[]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let until = Instant::now() + Duration::from_secs(60);
        while !home.join(".etalase/langkah.json").exists() && child.try_wait().unwrap().is_none() {
            assert!(Instant::now() < until, "nothing is sent");
            std::thread::sleep(Duration::from_millis(5));
        }
        std::thread::sleep(Duration::from_millis(more));
        let _ = child.kill();
        if !child.wait().unwrap().success() {
            assert!(home.join(".etalase/kunci").exists(), "a run that was killed has let the lock go");
            killed += 1;
        }
    }
    assert!(killed > 0, "it was done before it was killed");
    let again = publish(root, &[]);
    assert_eq!(again.code, 0, "{}{}", again.out, again.err);
    assert_shows(home, root, &others);
}

#[test]
fn what_does_not_fit_is_told_before_anything_is_sent() {
    let Some(server) = Vsftpd::start(false) else { return };
    let site = server.site();
    let root = site.path();
    // A wrong password, tried once.
    let wrong = answer(command(root, "salah", &[]));
    assert!(
        wrong.code == 2 && wrong.err.contains("menolak nama pengguna atau kata sandinya"),
        "{}{}",
        wrong.out,
        wrong.err
    );
    let mut none = command(root, "", &[]);
    none.env_remove("ETALASE_SANDI_UJI");
    let none = answer(none);
    assert!(none.code == 2 && none.err.contains("ETALASE_SANDI_UJI"), "{}{}", none.out, none.err);
    // A certificate that nobody vouches for: its fingerprint is shown, and believed once it is written down.
    let text = fs::read_to_string(root.join("content/situs.yaml")).unwrap();
    fs::write(root.join("content/situs.yaml"), text.replace("    sertifikat: server.pem\n", "")).unwrap();
    let unknown = publish(root, &[]);
    assert_eq!(unknown.code, 2, "{}{}", unknown.out, unknown.err);
    let shown = unknown.err.split("sertifikat: ").nth(1).unwrap_or_else(|| panic!("{}", unknown.err));
    let shown = shown.split_whitespace().next().unwrap();
    let pem = server.scratch.path().join("server.pem");
    let openssl = Command::new("openssl").args(["x509", "-noout", "-fingerprint", "-sha256", "-in"]).arg(pem).output();
    let told = String::from_utf8(openssl.unwrap().stdout).unwrap();
    assert_eq!(shown.strip_prefix("sha256:").unwrap(), told.trim().split('=').nth(1).unwrap());
    let with = |line: &str| {
        let text = text.replace("    sertifikat: server.pem\n", line);
        fs::write(root.join("content/situs.yaml"), text).unwrap();
    };
    with(&format!("    sertifikat: sha256:{}\n", "00".repeat(32)));
    assert_eq!(publish(root, &[]).code, 2);
    with(&format!("    sertifikat: {shown}\n    folder: tidak-ada\n"));
    let missing = publish(root, &[]);
    assert!(missing.code == 2 && missing.err.contains("Folder tidak-ada tidak ada"), "{}{}", missing.out, missing.err);
    assert!(server.held().is_empty() && !server.home().join(".etalase").exists());
    with(&format!("    sertifikat: {shown}\n    folder: web\n"));
    let web = server.home().join("web");
    fs::create_dir(&web).unwrap();
    assert!(ran("chown", &[&server.user, &web.display().to_string()]));
    let done = publish(root, &[]);
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    let mut held = tree(&web);
    held.retain(|path, _| !path.starts_with(".etalase/"));
    assert!(held == wanted(root, &[]));
    // A copy of the site that has never heard of a page: told, and nothing is deleted.
    let record = root.join("content/halaman/tentang.md");
    fs::remove_file(&record).unwrap();
    fs::remove_file(root.join("content/tautan.csv")).unwrap();
    fs::remove_dir_all(root.join("public")).unwrap();
    for entry in fs::read_dir(root).unwrap().flatten() {
        if entry.file_name().to_string_lossy().starts_with(".public.etalase") {
            let _ = fs::remove_file(entry.path());
        }
    }
    let older = publish(root, &["--ya"]);
    assert!(older.code == 2 && older.err.contains("tentang/index.html"), "{}{}", older.out, older.err);
    assert!(web.join("tentang/index.html").exists());
}

/// Gives every page other bytes.
fn rename(root: &Path, name: &str) {
    let settings = root.join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    let lines = text
        .lines()
        .map(|line| if line.starts_with("nama:") { format!("nama: {name}\n") } else { format!("{line}\n") });
    fs::write(&settings, lines.collect::<String>()).unwrap();
}

/// Waits until a run has said on the server what it will touch.
fn wait_for_announcement(server: &Vsftpd, child: &mut Child) {
    let until = Instant::now() + Duration::from_secs(60);
    while !server.home().join(".etalase/langkah.json").exists() {
        assert!(Instant::now() < until && child.try_wait().unwrap().is_none(), "nothing is sent");
        std::thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn a_second_publisher_is_told_who_is_the_first() {
    let Some(server) = Vsftpd::start(false) else { return };
    let (first, second) = (server.site(), server.site());
    assert_eq!(publish(first.path(), &[]).code, 0);
    // The other copy has the same ledger, and its own computer.
    fs::copy(first.path().join("content/tautan.csv"), second.path().join("content/tautan.csv")).unwrap();
    rename(first.path(), "Etalase Kedua");
    let mut quiet = command(first.path(), PASSWORD, &[]);
    let mut child = quiet.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    wait_for_announcement(&server, &mut child);
    let signal = |name: &str| assert!(ran("kill", &[name, &child.id().to_string()]));
    signal("-STOP");
    rename(second.path(), "Etalase Ketiga");
    let told = publish(second.path(), &[]);
    signal("-CONT");
    assert!(told.code == 2 && told.err.contains("sedang menerbitkan"), "{}{}", told.out, told.err);
    assert!(child.wait().unwrap().success());
    assert_same(&server, first.path(), &[]);
    let after = publish(second.path(), &[]);
    assert_eq!(after.code, 0, "{}{}", after.out, after.err);
    assert_same(&server, second.path(), &[]);
}

#[test]
fn a_full_server_keeps_the_old_site_and_takes_the_new_one_later() {
    let Some(server) = Vsftpd::start(false) else { return };
    keeps_the_old_site_when_it_is_full(server.site().path(), &server.home(), &server.user);
}

/// Publishes to a server on a disk of its own, which others fill.
pub fn keeps_the_old_site_when_it_is_full(root: &Path, home: &Path, user: &str) {
    let mounted = home.display().to_string();
    if !ran("mount", &["-t", "tmpfs", "-o", "size=2m", "tmpfs", &mounted]) {
        let _ = writeln!(std::io::stderr(), "SKIPPED: no small disk can be made here");
        return;
    }
    assert!(ran("chown", &[user, &mounted]));
    let outcome = std::panic::catch_unwind(|| {
        assert_eq!(publish(root, &[]).code, 0);
        let before = held(home);
        // What others have put there leaves no room.
        fs::write(home.join("besar.bin"), vec![7; 4 << 20]).unwrap_err();
        rename(root, "Etalase Penuh");
        let full = publish(root, &[]);
        assert!(full.code == 3 && full.err.contains("mungkin penuh"), "{}{}", full.out, full.err);
        let now = held(home);
        let new = wanted(root, &[]);
        for (path, bytes) in &before {
            assert!(now[path] == *bytes || now[path] == new[path], "{path} is torn");
        }
        fs::remove_file(home.join("besar.bin")).unwrap();
        let again = publish(root, &[]);
        assert_eq!(again.code, 0, "{}{}", again.out, again.err);
        assert_shows(home, root, &[]);
    });
    assert!(ran("umount", &["-l", &mounted]));
    outcome.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
}

/// Passes the control connection on, and cuts it each time so many bytes have gone through, so many times.
pub fn cutting_proxy(to: u16, every: usize, times: usize) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        let gone = Arc::new(AtomicUsize::new(0));
        for client in listener.incoming().flatten() {
            let server = TcpStream::connect(("127.0.0.1", to)).unwrap();
            for (mut from, mut into) in [
                (client.try_clone().unwrap(), server.try_clone().unwrap()),
                (server.try_clone().unwrap(), client.try_clone().unwrap()),
            ] {
                let gone = gone.clone();
                std::thread::spawn(move || {
                    let mut bytes = [0; 512];
                    while let Ok(count @ 1..) = from.read(&mut bytes) {
                        let before = gone.fetch_add(count, Ordering::Relaxed);
                        let is_cut = before / every < (before + count) / every && before / every < times;
                        if is_cut || into.write_all(&bytes[..count]).is_err() {
                            break;
                        }
                    }
                    let _ = from.shutdown(Shutdown::Both);
                    let _ = into.shutdown(Shutdown::Both);
                });
            }
        }
    });
    port
}

#[test]
fn a_line_that_breaks_again_and_again_is_opened_again() {
    let Some(server) = Vsftpd::start(false) else { return };
    let port = cutting_proxy(server.port, 24_000, 3);
    let site = server.site_by(port);
    let done = publish(site.path(), &[]);
    // A line that breaks while the lock is taken is not tried again by itself; the same command goes on.
    let done = if done.code == 3 { publish(site.path(), &[]) } else { done };
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    assert_same(&server, site.path(), &[]);
}

#[test]
fn an_earlier_release_comes_back_and_a_withdrawn_name_does_not() {
    let Some(server) = Vsftpd::start(false) else { return };
    let site = server.site();
    let root = site.path();
    let page = root.join("content/halaman/keluhan-zaqwerti.md");
    let text = "---\njudul: Keluhan Zaqwerti\nringkasan: Keluhan yang pernah masuk ke kantor kami.\n---\n\nIsi.\n";
    assert_eq!(publish(root, &[]).code, 0);
    let first = server.held();
    fs::write(&page, text).unwrap();
    assert_eq!(publish(root, &[]).code, 0);
    let second = server.held();
    let back = publish(root, &["--kembali"]);
    assert_eq!(back.code, 0, "{}{}", back.out, back.err);
    let held = server.held();
    let other: Vec<&String> = first.keys().filter(|path| held.get(*path) != first.get(*path)).collect();
    assert_eq!(other, ["_redirects"], "what leads on stays as it is");
    let address = "keluhan-zaqwerti/index.html";
    assert!(held[address] == second[address], "an address that was published since keeps its page");

    // Gone, then withdrawn without a name: the server answers nameless, and its release does not tell the address.
    assert_eq!(publish(root, &[]).code, 0);
    fs::remove_file(&page).unwrap();
    assert_eq!(publish(root, &[]).code, 0);
    let mut withdraw = etalase(&["cabut", "--lang", "id", "/keluhan-zaqwerti/", "--tanpa-nama"]);
    withdraw.current_dir(root).env("ETALASE_DATA", root.join("data-saya"));
    let withdraw = answer(withdraw);
    assert_eq!(withdraw.code, 0, "{}{}", withdraw.out, withdraw.err);
    let nameless = publish(root, &[]);
    assert_eq!(nameless.code, 0, "{}{}", nameless.out, nameless.err);
    assert_same(&server, root, &[]);
    let shown = String::from_utf8_lossy(&server.held()[address]).into_owned();
    assert!(shown.contains("sudah tidak ada di sini") && !shown.to_lowercase().contains("zaqwerti"), "{shown}");
    let mut release = String::new();
    let packed = fs::read(server.home().join(".etalase/rilis.json")).unwrap();
    flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut release).unwrap();
    assert!(release.contains("index.html") && !release.contains("zaqwerti"));
    let idle = publish(root, &[]);
    assert!(idle.code == 0 && idle.out.contains("Tidak ada yang baru"), "{}{}", idle.out, idle.err);
    // It goes along when the site changes, for what it names goes too.
    rename(root, "Etalase Baru");
    assert_eq!(publish(root, &[]).code, 0);
    assert_same(&server, root, &[]);
    // Whatever comes back, the name does not.
    for release in ["2", "3", "4", "5"] {
        let back = publish(root, &["--kembali", release, "--ya"]);
        assert!([0, 2].contains(&back.code), "{release}: {}{}", back.out, back.err);
        let held = server.held();
        let tells = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).to_lowercase().contains("zaqwerti");
        let telling: Vec<&String> = held.iter().filter(|(_, bytes)| tells(bytes)).map(|(path, _)| path).collect();
        assert!(telling.is_empty() && held.contains_key(address), "{release}: {telling:?}");
    }
}
