//! Requests that no clerk makes: every address that writes, with every flaw that a foreign page, another program or a forged
//! form could have. None of them is obeyed, and no byte of the site is another afterwards.

use crate::serve::{Preview, serve};
use crate::site::{showcase, tree};
use std::fs;

/// An address that writes, and a form that it would take; `multipart` is how it is sent.
struct Target {
    address: &'static str,
    fields: &'static [(&'static str, &'static str)],
    multipart: bool,
}

const TARGETS: [Target; 7] = [
    Target { address: "/_meja/tulis/inovasi/antar-akta/", fields: &[("nama", "Nama Jahat")], multipart: false },
    Target { address: "/_meja/baru/inovasi/", fields: &[("nama", "Jahat"), ("opd", "disdukcapil")], multipart: false },
    Target { address: "/_meja/keadaan/", fields: &[("jadikan", "arsip"), ("pilih", "antar-akta")], multipart: false },
    Target { address: "/_meja/salin/", fields: &[("salin", "antar-akta")], multipart: false },
    Target { address: "/_meja/bangun/", fields: &[], multipart: false },
    Target { address: "/_meja/selesai/", fields: &[], multipart: false },
    Target { address: "/_meja/gambar/", fields: &[("lakukan", "simpan")], multipart: true },
];

/// A request in its parts, each of which a flaw may spoil.
struct Parts {
    method: &'static str,
    host: String,
    headers: Vec<(&'static str, String)>,
    token: Option<String>,
    kind: Option<&'static str>,
}

const FORM: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data; boundary=batas";

type Flaw = (&'static str, fn(&mut Parts, u16, bool));

const FLAWS: [Flaw; 20] = [
    ("no origin", |parts, _, _| parts.headers.retain(|(name, _)| *name != "Origin")),
    ("origin null", |parts, _, _| origin(parts, "null".to_owned())),
    ("origin of another site", |parts, _, _| origin(parts, "https://jahat.example".to_owned())),
    ("origin of another port", |parts, _, _| origin(parts, "http://localhost:1".to_owned())),
    ("origin under another of our names", |parts, port, _| origin(parts, format!("http://127.0.0.1:{port}"))),
    ("origin with another scheme", |parts, port, _| origin(parts, format!("https://localhost:{port}"))),
    ("origin that only begins like ours", |parts, port, _| {
        origin(parts, format!("http://localhost:{port}.jahat.example"))
    }),
    ("a name that was given our address", |parts, port, _| {
        parts.host = format!("jahat.example:{port}");
        origin(parts, format!("http://jahat.example:{port}"));
    }),
    ("two origins", |parts, _, _| parts.headers.push(("Origin", "https://jahat.example".to_owned()))),
    ("cross-site", |parts, _, _| parts.headers.push(("Sec-Fetch-Site", "cross-site".to_owned()))),
    ("same-site", |parts, _, _| parts.headers.push(("Sec-Fetch-Site", "same-site".to_owned()))),
    ("a link that was followed", |parts, _, _| {
        parts.headers.push(("Sec-Fetch-Site", "cross-site".to_owned()));
        parts.headers.push(("Sec-Fetch-Mode", "navigate".to_owned()));
    }),
    ("no token", |parts, _, _| parts.token = None),
    ("an empty token", |parts, _, _| parts.token = Some(String::new())),
    ("another token", |parts, _, _| parts.token = Some("a".repeat(32))),
    ("no kind", |parts, _, _| parts.kind = None),
    ("plain text, which any page may send", |parts, _, _| parts.kind = Some("text/plain")),
    ("JSON", |parts, _, _| parts.kind = Some("application/json")),
    ("the other kind of form", |parts, _, multipart| parts.kind = Some(if multipart { FORM } else { MULTIPART })),
    ("another method", |parts, _, _| parts.method = "PUT"),
];

fn origin(parts: &mut Parts, value: String) {
    parts.headers.iter_mut().filter(|(name, _)| *name == "Origin").for_each(|(_, old)| old.clone_from(&value));
}

fn request(target: &Target, parts: &Parts) -> String {
    let token = parts.token.iter().map(|token| ("tanda", token.as_str()));
    let fields: Vec<(&str, &str)> = token.chain(target.fields.iter().copied()).collect();
    let body = match target.multipart {
        false => url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish(),
        true => {
            let field = |(name, value): &(&str, &str)| {
                format!("--batas\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
            };
            let file = "--batas\r\nContent-Disposition: form-data; name=\"foto\"; filename=\"a.jpg\"\r\n\r\nx\r\n";
            format!("{}{file}--batas--\r\n", fields.iter().map(field).collect::<String>())
        }
    };
    let kind = parts.kind.map(|kind| format!("Content-Type: {kind}\r\n")).unwrap_or_default();
    let headers: String = parts.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    format!(
        "{} {} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Length: {}\r\n{headers}{kind}\r\n{body}",
        parts.method,
        target.address,
        parts.host,
        body.len()
    )
}

fn parts(preview: &Preview, token: &str, target: &Target) -> Parts {
    let own = format!("localhost:{}", preview.port);
    Parts {
        method: "POST",
        headers: vec![("Origin", format!("http://{own}"))],
        host: own,
        token: Some(token.to_owned()),
        kind: Some(if target.multipart { MULTIPART } else { FORM }),
    }
}

fn token(preview: &Preview) -> String {
    crate::form::open(preview, "/_meja/tulis/inovasi/antar-akta/").value("tanda").to_owned()
}

#[test]
fn nothing_that_is_forged_is_obeyed() {
    let site = showcase();
    let root = site.path();
    let mut preview = serve(root, &["--tulis"]);
    let token = token(&preview);
    let before = tree(root);
    let mut sent = 0;
    for target in &TARGETS {
        for (what, spoil) in FLAWS {
            let mut spoilt = parts(&preview, &token, target);
            spoil(&mut spoilt, preview.port, target.multipart);
            let answer = preview.send(&request(target, &spoilt));
            let expected = [400, 403, 405, 415, 421];
            assert!(expected.contains(&answer.status), "{} {what}: {}", target.address, answer.head);
            assert!(!answer.head.to_lowercase().contains("access-control"), "{} {what}", target.address);
            sent += 1;
        }
    }
    assert!(sent >= 100, "only {sent}");
    assert!(preview.child.try_wait().unwrap().is_none(), "and the desk is still open");
    assert!(tree(root) == before, "nothing was written");
}

#[test]
fn names_of_pictures_lead_nowhere_else() {
    let site = showcase();
    let root = site.path();
    let preview = serve(root, &["--tulis"]);
    let token = token(&preview);
    for name in [
        "..%2fsitus.yaml",
        "%2e%2e%2fsitus.yaml",
        "..%5csitus.yaml",
        "%2fetc%2fpasswd",
        "antar-akta.jpg%00",
        "antar-akta.jpg/",
        "ANTAR-AKTA.JPG",
        "%ff",
        "..",
        "tidak-ada.jpg",
    ] {
        let answer = preview.get(&format!("/_meja/gambar/{name}"));
        assert!(matches!(answer.status, 302 | 400 | 404), "{name}: {}", answer.head);
        assert!(!answer.text().contains("url_dasar") && !answer.text().contains("root:"), "{name}");
    }
    #[cfg(unix)]
    {
        let other = tempfile::tempdir().unwrap().keep();
        fs::copy(root.join("content/gambar/si-laju.jpg"), other.join("lain.jpg")).unwrap();
        std::os::unix::fs::symlink(other.join("lain.jpg"), root.join("content/gambar/tautan.jpg")).unwrap();
    }
    let before = tree(root);
    let replace = Target { address: "/_meja/gambar/", fields: &[], multipart: true };
    for name in ["../situs.yaml", "..\\situs.yaml", "/etc/passwd", "../../gambar/antar-akta.jpg", "tautan.jpg", "a\nb"]
    {
        let fields = vec![("lakukan", "ganti"), ("gambar", name)];
        let target = Target { fields: Box::leak(fields.into_boxed_slice()), ..replace };
        let answer = preview.send(&request(&target, &parts(&preview, &token, &target)));
        assert!(matches!(answer.status, 403 | 422), "{name}: {} {}", answer.status, answer.text());
    }
    for record in ["../situs", "inovasi/../../situs", "data/x", "inovasi/a%2fb"] {
        let fields = vec![("lakukan", "pasang"), ("alt", "x"), ("gambar", "si-laju.jpg"), ("untuk", record)];
        let target = Target { fields: Box::leak(fields.into_boxed_slice()), ..replace };
        let answer = preview.send(&request(&target, &parts(&preview, &token, &target)));
        assert!(matches!(answer.status, 403 | 422), "{record}: {} {}", answer.status, answer.text());
    }
    assert!(tree(root) == before, "nothing was written");
}
