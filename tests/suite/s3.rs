//! Publishing to a real S3 server, moto's, which checks every signature. Where it cannot be had, nothing is tested, and said.

use crate::ftps::cutting_proxy;
use crate::program::{Answer, TODAY, answer, etalase, project};
use crate::publishing::site;
use crate::site::tree;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// The server's process, which is spoken to by lines.
struct Moto {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    port: u16,
    key: String,
    secret: String,
}

/// One object as the server has it.
#[derive(Clone, Debug, PartialEq)]
struct Object {
    bytes: Vec<u8>,
    media_type: String,
    cache: String,
}

impl Drop for Moto {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Only one test installs the server's packages.
static INSTALLED: Mutex<()> = Mutex::new(());

impl Moto {
    fn start() -> Option<Moto> {
        let here = project("tests/s3");
        let tools = Path::new(env!("CARGO_TARGET_TMPDIR")).join("s3");
        let python = tools.join("bin/python");
        let have = || {
            let answer = Command::new(&python).args(["-c", "import boto3, moto.server, flask"]).output();
            answer.is_ok_and(|answer| answer.status.success())
        };
        {
            let _held = INSTALLED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            if !have() {
                let _ = Command::new("python3").args(["-m", "venv"]).arg(&tools).output();
                let wanted = here.join("requirements.txt");
                let _ = Command::new(&python).args(["-m", "pip", "install", "--quiet", "-r"]).arg(&wanted).output();
            }
            if !have() {
                let _ =
                    writeln!(std::io::stderr(), "SKIPPED: the packages of tests/s3/requirements.txt could not be had");
                return None;
            }
        }
        let mut command = Command::new(&python);
        command.arg(here.join("server.py")).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let (to, mut from) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        let mut line = String::new();
        from.read_line(&mut line).unwrap();
        let words: Vec<&str> = line.split_whitespace().collect();
        let [port, key, secret] = words[..] else { panic!("the server says {line:?}") };
        let (port, key, secret) = (port.parse().unwrap(), key.to_owned(), secret.to_owned());
        Some(Moto { child, to, from, port, key, secret })
    }

    fn say(&mut self, line: &str) -> String {
        writeln!(self.to, "{line}").unwrap();
        let mut answer = String::new();
        self.from.read_line(&mut answer).unwrap();
        answer
    }

    /// Everything in the bucket.
    fn objects(&mut self) -> BTreeMap<String, Object> {
        let told: BTreeMap<String, Value> = serde_json::from_str(&self.say("list")).unwrap();
        let text = |value: &Value, key: &str| value[key].as_str().unwrap_or_default().to_owned();
        let object = |value: &Value| Object {
            bytes: STANDARD.decode(text(value, "bytes")).unwrap(),
            media_type: text(value, "type"),
            cache: text(value, "cache"),
        };
        told.iter().map(|(name, value)| (name.clone(), object(value))).collect()
    }

    fn site_by(&self, port: u16, more: &str) -> tempfile::TempDir {
        site(&format!(
            "penerbitan:\n  uji:\n    jenis: s3\n    titik_akhir: http://127.0.0.1:{port}\n    bucket: situs\n{more}"
        ))
    }

    fn command(&self, root: &Path, secret: &str, more: &[&str]) -> Command {
        let mut arguments = vec!["terbit", "--lang", "id", "--now", TODAY];
        arguments.extend(more);
        let mut command = etalase(&arguments);
        command.current_dir(root).env("ETALASE_DATA", root.join("data-saya"));
        command.env("ETALASE_KUNCI_UJI", &self.key).env("ETALASE_SANDI_UJI", secret);
        command
    }

    fn publish(&self, root: &Path, more: &[&str]) -> Answer {
        answer(self.command(root, &self.secret, more))
    }

    /// The bucket holds the built site below a prefix, what is of others, and the program's own.
    fn assert_shows(&mut self, prefix: &str, root: &Path, others: &[(&str, &str)]) {
        let mut wanted: BTreeMap<String, Vec<u8>> =
            tree(&root.join("public")).into_iter().map(|(path, bytes)| (format!("{prefix}{path}"), bytes)).collect();
        wanted.remove(&format!("{prefix}.etalase.json"));
        wanted.extend(others.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())));
        let own = format!("{prefix}.etalase/");
        let aside = format!("{own}asing/");
        let mut held = self.objects();
        let of_own: Vec<String> = held.keys().filter(|name| name.starts_with(&own)).cloned().collect();
        held.retain(|name, _| !name.starts_with(&own));
        let differs: Vec<&String> = held
            .keys()
            .chain(wanted.keys())
            .filter(|path| held.get(*path).map(|object| &object.bytes) != wanted.get(*path))
            .collect();
        assert!(differs.is_empty(), "{differs:?}");
        let of_own: Vec<&String> = of_own.iter().filter(|name| !name.starts_with(&aside)).collect();
        assert_eq!(of_own, [&format!("{own}.htaccess"), &format!("{own}rilis.json")]);
    }
}

#[test]
fn a_site_is_published_with_its_kinds_changed_and_taken_up_where_it_was_killed() {
    let Some(mut server) = Moto::start() else { return };
    let site = server.site_by(server.port, "");
    let root = site.path();
    server.say("put index.html segera hadir");
    server.say("put milik-lain.txt jangan hilang");
    let others = [("milik-lain.txt", "jangan hilang")];
    let dry = server.publish(root, &["--coba"]);
    assert_eq!(dry.code, 0, "{}{}", dry.out, dry.err);
    assert_eq!(server.objects().len(), 2, "a trial writes nothing");
    let asked = server.publish(root, &[]);
    assert!(asked.code == 2 && asked.err.contains("index.html"), "{}{}", asked.out, asked.err);
    let first = server.publish(root, &["--ya"]);
    assert_eq!(first.code, 0, "{}{}", first.out, first.err);
    server.assert_shows("", root, &others);

    let objects = server.objects();
    let of = |name: &str| (&*objects[name].media_type, &*objects[name].cache);
    let fresh = "public, max-age=0, must-revalidate";
    assert_eq!(of("index.html"), ("text/html; charset=utf-8", fresh));
    assert_eq!(of("feed.xml"), ("application/atom+xml", fresh));
    assert_eq!(of("sitemap.xml").0, "application/xml");
    for (name, object) in &objects {
        let is_kept = object.cache.contains("immutable");
        let has_mark =
            name.split(['/', '.']).any(|part| part.len() == 10 && part.bytes().all(|b| b.is_ascii_hexdigit()));
        assert!(!is_kept || has_mark, "{name} may change, and is kept");
        assert!(is_kept || !name.starts_with("aset/"), "{name} is asked for anew");
        if name.ends_with(".css") {
            assert_eq!(object.media_type, "text/css; charset=utf-8", "{name}");
        }
        assert!(name == "milik-lain.txt" || object.media_type != "binary/octet-stream", "{name} has no kind");
    }
    let idle = server.publish(root, &[]);
    assert!(idle.code == 0 && idle.out.contains("Tidak ada yang baru"), "{}{}", idle.out, idle.err);

    // Every page changes and one goes; killed as soon as it has announced itself, and once more a moment later.
    let settings = root.join("content/situs.yaml");
    let renamed = fs::read_to_string(&settings).unwrap().replacen("Etalase Inovasi", "Etalase Baru", 1);
    fs::write(&settings, renamed).unwrap();
    let mut killed = 0;
    for more in [0, 300] {
        let mut command = server.command(root, &server.secret, &[]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let until = Instant::now() + Duration::from_secs(60);
        while !server.objects().contains_key(".etalase/langkah.json") && child.try_wait().unwrap().is_none() {
            assert!(Instant::now() < until, "nothing is sent");
            std::thread::sleep(Duration::from_millis(5));
        }
        std::thread::sleep(Duration::from_millis(more));
        let _ = child.kill();
        if !child.wait().unwrap().success() {
            assert!(server.objects().contains_key(".etalase/kunci/"), "a run that was killed has let the lock go");
            killed += 1;
        }
    }
    assert!(killed > 0, "it was done before it was killed");
    let again = server.publish(root, &[]);
    assert_eq!(again.code, 0, "{}{}", again.out, again.err);
    server.assert_shows("", root, &others);
}

#[test]
fn keys_buckets_and_answers_that_are_wrong_are_told() {
    let Some(mut server) = Moto::start() else { return };
    let site = server.site_by(server.port, "");
    let root = site.path();
    let wrong = answer(server.command(root, "salah", &[]));
    assert!(wrong.code == 2 && wrong.err.contains("menolak id kunci"), "{}{}", wrong.out, wrong.err);
    let mut none = server.command(root, &server.secret, &[]);
    none.env_remove("ETALASE_KUNCI_UJI");
    let none = answer(none);
    assert!(none.code == 2 && none.err.contains("ETALASE_KUNCI_UJI"), "{}{}", none.out, none.err);
    assert!(server.objects().is_empty());
    let settings = root.join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replace("bucket: situs", "bucket: lain")).unwrap();
    let missing = server.publish(root, &[]);
    assert!(missing.code == 2 && missing.err.contains("bucket"), "{}{}", missing.out, missing.err);
    // Below a prefix, over a line that breaks.
    let port = cutting_proxy(server.port, 150_000, 3);
    let text = text.replace(&format!(":{}", server.port), &format!(":{port}"));
    fs::write(&settings, text.replace("bucket: situs", "bucket: situs\n    folder: web/situs")).unwrap();
    let done = server.publish(root, &[]);
    let done = if done.code == 3 { server.publish(root, &[]) } else { done };
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    server.assert_shows("web/situs/", root, &[]);
    // A plain address of another computer is an error of the settings.
    let plain = text.replace(&format!("http://127.0.0.1:{port}"), "http://s3.contoh.example");
    fs::write(&settings, plain).unwrap();
    let plain = server.publish(root, &[]);
    assert!(plain.code == 1 && plain.out.contains("titik_akhir"), "{}{}", plain.out, plain.err);
}

#[test]
fn a_second_publisher_is_told_who_is_the_first() {
    let Some(mut server) = Moto::start() else { return };
    let (first, second) = (server.site_by(server.port, ""), server.site_by(server.port, ""));
    assert_eq!(server.publish(first.path(), &[]).code, 0);
    fs::copy(first.path().join("content/tautan.csv"), second.path().join("content/tautan.csv")).unwrap();
    let record = first.path().join("content/halaman/tentang.md");
    let text = fs::read_to_string(&record).unwrap();
    fs::write(&record, format!("{text}\nSatu kalimat lagi.\n")).unwrap();
    // As a run leaves it that is still at work.
    let holder = r#"{"jalan":"1234","nama":"Sari","komputer":"Meja","tanda":"lain","sejak":"2026-11-30 08:00"}"#;
    server.say("put .etalase/kunci/ x");
    server.say(&format!("put .etalase/kunci/siapa.json {holder}"));
    let told = server.publish(second.path(), &["--ya"]);
    assert!(told.code == 2 && told.err.contains("Sari") && told.err.contains("Meja"), "{}{}", told.out, told.err);
    server.say("delete .etalase/kunci/siapa.json");
    server.say("delete .etalase/kunci/");
    let done = server.publish(first.path(), &[]);
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    server.assert_shows("", first.path(), &[]);
}
