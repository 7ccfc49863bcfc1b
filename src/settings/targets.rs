//! Reads the places to which the site is published (`penerbitan`). What opens them never stands in a file.

use super::schema::target::{self, Host, Way};
use crate::diagnostic::{Diagnostic, Placed, Span};
use crate::fields::choice::fold;
use crate::fields::tree::{Item, Node, Style};
use crate::fields::{Field, Reader};

/// One place to which the site is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub name: String,
    pub way: Way,
    pub server: String,
    pub port: Option<u16>,
    pub user: String,
    /// Where the site lies on the server; empty where a login begins.
    pub folder: String,
    /// A fingerprint or a file, as written.
    pub certificate: Option<String>,
    /// Megabytes of the largest archive.
    pub part: u64,
    /// Whose limits hold.
    pub host: Option<Host>,
    /// The most files and folders that fit.
    pub most_files: Option<u64>,
}

/// The most megabytes of an archive if nobody says otherwise: what hosts take by a form in a browser.
const PART: u64 = 100;

/// Keys under which people write what opens a server.
const SECRETS: [&str; 10] =
    ["sandi", "kata_sandi", "katasandi", "password", "pass", "kunci", "kunci_rahasia", "token", "secret", "rahasia"];

/// All targets, in the order in which they are written.
pub(super) fn read(reader: &mut Reader) -> Vec<Target> {
    let Some(item) = reader.item(&target::TARGETS) else { return Vec::new() };
    let item = without_secrets(reader, item);
    let mut targets = Vec::new();
    reader.named(&target::TARGETS, &item, |reader, name, span| {
        let way = reader.choice::<Way>(&target::WAY);
        let is_server = way.as_ref().is_some_and(|way| way.value != Way::Archive);
        let mut text = |field: &'static Field| {
            let written = reader.text(field);
            if is_server && !field.required_when.is_empty() && written.is_none() {
                reader.missing(field);
            }
            written
        };
        let (server, user) = (text(&target::SERVER), text(&target::USER));
        let (folder, certificate) = (text(&target::FOLDER), text(&target::CERTIFICATE));
        let port = reader.integer(&target::PORT).and_then(|port| u16::try_from(port.value).ok());
        let mut number = |field: &'static Field| reader.integer(field).map(|number| number.value.unsigned_abs());
        let (part, most_files) = (number(&target::PART), number(&target::MOST_FILES));
        let host = reader.choice::<Host>(&target::HOST).map(|host| host.value);
        for (key, written) in [("server", &server), ("folder", &folder)] {
            let is_wrong = |text: &str| if key == "server" { !is_host(text) } else { !is_folder(text) };
            if let Some(written) = written.as_ref().filter(|written| is_wrong(&written.value)) {
                let problem = Diagnostic::error("terbit-tempat-salah", reader.path(), written.span);
                reader.report(problem.with("kunci", key).with("tertulis", &written.value));
            }
        }
        if !is_name(name) {
            let problem = Diagnostic::error("terbit-nama-salah", reader.path(), span);
            reader.report(problem.with("tertulis", name).with("saran", slug::slugify(name)));
        }
        let value = |written: Option<Placed<String>>| written.map(|written| written.value).unwrap_or_default();
        targets.extend(way.map(|way| Target {
            server: value(server),
            port,
            user: value(user),
            folder: value(folder).trim_end_matches('/').to_owned(),
            certificate: certificate.map(|written| written.value),
            part: part.unwrap_or(PART),
            host,
            most_files,
            ..Target::new(name, way.value)
        }));
    });
    targets
}

/// Names are typed in commands and stand in variables of the environment.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.len() <= LONGEST && slug::slugify(name) == name
}

const LONGEST: usize = 40;

/// A name or an address, and nothing around it.
fn is_host(text: &str) -> bool {
    url::Host::parse(text).is_ok() || text.parse::<std::net::Ipv6Addr>().is_ok()
}

fn is_folder(text: &str) -> bool {
    !text.contains(['\\', '*', '?', '"', '<', '>', '|']) && text.split('/').all(|part| part != "..")
}

impl Target {
    /// A target of which nothing else is said.
    pub fn new(name: &str, way: Way) -> Target {
        Target {
            name: name.to_owned(),
            way,
            server: String::new(),
            port: None,
            user: String::new(),
            folder: String::new(),
            certificate: None,
            part: PART,
            host: None,
            most_files: None,
        }
    }

    /// The variable of the environment that holds what opens it.
    pub fn variable(&self) -> String {
        format!("ETALASE_SANDI_{}", self.name.to_uppercase().replace('-', "_"))
    }
}

/// The targets without keys that hold a secret, each of which is told. Its line is not shown.
fn without_secrets(reader: &mut Reader, item: &Item) -> Item {
    let mut item = item.clone();
    let is_flow = item.style == Style::Flow;
    let Node::Map(targets) = &mut item.node else { return item };
    for target in targets {
        let is_flow = is_flow || target.item.style == Style::Flow;
        let Node::Map(fields) = &mut target.item.node else { continue };
        let name = target.key.to_uppercase().replace('-', "_");
        // Between brackets all of it may stand on one line.
        let span = if is_flow { Span::default() } else { target.key_span };
        fields.retain(|field| {
            let is_secret = SECRETS.contains(&fold(&field.key).as_str());
            if is_secret {
                let problem = Diagnostic::error("terbit-sandi-di-berkas", reader.path(), span);
                reader.report(problem.with("kunci", &field.key).with("nama", &target.key).with("variabel", &name));
            }
            !is_secret
        });
    }
    item
}
