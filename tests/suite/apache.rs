//! What Apache makes of the published folder. Where there is no `apache2`, nothing is tested, and said.

use crate::site::{build, showcase, tree};
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A server as hosting firms set it up: modules as usual, and the folder's own rules obeyed.
struct Apache {
    child: Child,
    port: u16,
}

impl Drop for Apache {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Built in by some, by others not.
const UNIX: &str = "<IfModule !unixd_module>\n  LoadModule unixd_module modules/mod_unixd.so\n</IfModule>\n";

/// The program and the folder of its modules.
fn program() -> Option<(PathBuf, PathBuf)> {
    let found = ["/usr/sbin/apache2", "/usr/sbin/httpd"].map(PathBuf::from).into_iter().find(|path| path.exists())?;
    let folders = ["/usr/lib/apache2/modules", "/usr/lib64/httpd/modules"].map(PathBuf::from);
    Some((found, folders.into_iter().find(|path| path.exists())?))
}

impl Apache {
    fn start(public: &Path, scratch: &Path) -> Option<Apache> {
        let (program, modules) = program()?;
        let failed = |why: &str| -> ! {
            panic!("{why}: {}", fs::read_to_string(scratch.join("error")).unwrap_or_default());
        };
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let loaded: String =
            ["mpm_event", "authz_core", "mime", "dir", "alias", "headers", "deflate", "filter", "rewrite"]
                .map(|name| format!("LoadModule {name}_module {}/mod_{name}.so\n", modules.display()))
                .concat();
        let here = scratch.display();
        // Of a root that starts it, Apache wants to know who it is to be; the folder of a test is nobody else's.
        fs::write(
            scratch.join("httpd.conf"),
            format!(
                "ServerRoot {root}\n{loaded}{UNIX}PidFile {here}/pid\nErrorLog {here}/error\nListen 127.0.0.1:{port}\n\
                 ServerName localhost\nUser nobody\nGroup nogroup\nTypesConfig /etc/mime.types\n\
                 DocumentRoot {public}\n<Directory {public}>\n  AllowOverride All\n  Require all granted\n</Directory>\n",
                root = modules.parent().unwrap().display(),
                public = public.display()
            ),
        )
        .unwrap();
        let mut command = Command::new(program);
        command.arg("-f").arg(scratch.join("httpd.conf")).arg("-DFOREGROUND");
        let mut child = command.stdout(Stdio::null()).spawn().unwrap();
        let until = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if child.try_wait().unwrap().is_some() {
                failed("Apache ended");
            }
            if Instant::now() > until {
                let _ = child.kill();
                failed("Apache does not answer");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Some(Apache { child, port })
    }

    /// The head of an answer.
    fn head(&self, address: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let request = format!("GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).split("\r\n\r\n").next().unwrap_or_default().to_owned()
    }
}

#[test]
fn apache_sends_on_from_old_addresses_and_hides_fragments() {
    let site = showcase();
    // Nobody else may look into a folder of a test; the server is somebody else.
    let readable = |path: &Path| drop(Command::new("chmod").args(["-R", "a+rX"]).arg(path).status());
    let settings = site.path().join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replace("kartu: true, poster: true", "kartu: false, poster: false")).unwrap();
    let answer = build(site.path(), &["--base-url", "http://localhost"]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    readable(site.path());
    let scratch = tempfile::tempdir().unwrap();
    let Some(apache) = Apache::start(&site.path().join("public"), scratch.path()) else {
        let _ = writeln!(std::io::stderr(), "SKIPPED: there is no Apache here");
        return;
    };
    let head = apache.head("/");
    assert!(head.starts_with("HTTP/1.1 200") && head.contains("X-Content-Type-Options: nosniff"), "{head}");
    let files = tree(&site.path().join("public"));
    let moved = files.keys().filter_map(|path| path.strip_suffix("/.htaccess"));
    let mut tried = 0;
    for old in moved {
        for address in [format!("/{old}/?a=b"), format!("/{old}?a=b")] {
            let head = apache.head(&address);
            let to = head.lines().find_map(|line| line.strip_prefix("Location: http://localhost")).unwrap_or_default();
            assert!(head.starts_with("HTTP/1.1 301") && to.ends_with("/?a=b"), "{address}: {head}");
            let to = apache.head(to);
            assert!(to.starts_with("HTTP/1.1 200"), "{address}: {to}");
            tried += 1;
        }
    }
    assert!(tried >= 4, "{tried}");
    let short = files.keys().find(|path| path.starts_with("i/")).unwrap().trim_end_matches("index.html");
    assert!(apache.head(&format!("/{short}")).starts_with("HTTP/1.1 200"));
    let fragment = apache.head("/inovasi/kartu-1.fragmen");
    assert!(fragment.contains("X-Robots-Tag: noindex") && fragment.contains("Content-Type: text/plain"), "{fragment}");
    for hidden in ["/.htaccess", "/.etalase.json"] {
        assert!(apache.head(hidden).starts_with("HTTP/1.1 403"), "{hidden}");
    }
    assert!(apache.head("/tidak-ada/").starts_with("HTTP/1.1 404"));
}
