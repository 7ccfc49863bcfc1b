//! Reads the places to which the site is published (`penerbitan`). What opens them never stands in a file.

use super::BaseUrl;
use super::schema::target::{self, BucketStyle, Host, Way};
use crate::diagnostic::{Diagnostic, Placed, Span};
use crate::fields::choice::fold;
use crate::fields::tree::{Item, Node, Style};
use crate::fields::{Choice, Field, Reader};

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
    /// The file of a private key, as written.
    pub key_file: Option<String>,
    /// A fingerprint or a file, as written.
    pub certificate: Option<String>,
    pub bucket: String,
    /// The address of the bucket's service.
    pub endpoint: String,
    pub region: String,
    pub style: BucketStyle,
    /// Megabytes of the largest archive.
    pub part: u64,
    /// Whose limits hold.
    pub host: Option<Host>,
    /// The most files and folders that fit.
    pub most_files: Option<u64>,
    /// Where it is read, if that is not the site's own address.
    pub address: Option<BaseUrl>,
    /// A copy for trial.
    pub trial: bool,
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
        let is_of = |(_, ways): &(_, &[&str])| way.as_ref().is_some_and(|way| ways.contains(&way.value.id()));
        let mut text = |field: &'static Field| {
            let written = reader.text(field);
            if written.is_none() && field.required_when.iter().any(is_of) {
                reader.missing(field);
            }
            written
        };
        let (server, user) = (text(&target::SERVER), text(&target::USER));
        let (folder, certificate) = (text(&target::FOLDER), text(&target::CERTIFICATE));
        let key_file = text(&target::KEY_FILE);
        let (bucket, endpoint, region) = (text(&target::BUCKET), text(&target::ENDPOINT), text(&target::REGION));
        let address = text(&target::ADDRESS);
        let style = reader.choice::<BucketStyle>(&target::STYLE).map(|style| style.value);
        let port = reader.integer(&target::PORT).and_then(|port| u16::try_from(port.value).ok());
        let mut number = |field: &'static Field| reader.integer(field).map(|number| number.value.unsigned_abs());
        let (part, most_files) = (number(&target::PART), number(&target::MOST_FILES));
        let host = reader.choice::<Host>(&target::HOST).map(|host| host.value);
        let trial = reader.boolean(&target::TRIAL).unwrap_or(false);
        let is_right: [fn(&str) -> bool; 4] = [is_host, is_folder, is_bucket, is_endpoint];
        let written = [("server", &server), ("folder", &folder), ("bucket", &bucket), ("titik_akhir", &endpoint)];
        for ((key, written), is_right) in written.into_iter().zip(is_right) {
            if let Some(written) = written.as_ref().filter(|written| !is_right(&written.value)) {
                let problem = Diagnostic::error("terbit-tempat-salah", reader.path(), written.span);
                reader.report(problem.with("kunci", key).with("tertulis", &written.value));
            }
        }
        let parsed = address.as_ref().and_then(|written| BaseUrl::parse(&written.value));
        if let Some(written) = address.filter(|_| parsed.is_none()) {
            let problem = Diagnostic::error("url-dasar-salah", reader.path(), written.span);
            reader.report(problem.with("tertulis", &written.value));
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
            key_file: key_file.map(|written| written.value),
            bucket: value(bucket),
            endpoint: value(endpoint),
            region: region.map_or_else(|| REGION.to_owned(), |written| written.value),
            style: style.unwrap_or(BucketStyle::Path),
            certificate: certificate.map(|written| written.value),
            part: part.unwrap_or(PART),
            host,
            most_files,
            address: parsed,
            trial,
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

/// A name that can stand in an address.
fn is_bucket(text: &str) -> bool {
    text.chars().all(|sign| sign.is_ascii_alphanumeric() || "-._".contains(sign))
}

/// An address over which nobody can read or change anything; plain ones only on this computer.
fn is_endpoint(text: &str) -> bool {
    let Ok(url) = url::Url::parse(text) else { return false };
    let is_here = ["localhost", "127.0.0.1", "[::1]"].contains(&url.host_str().unwrap_or_default());
    let is_bare = url.query().is_none() && url.username().is_empty() && url.password().is_none();
    is_bare && (url.scheme() == "https" || (url.scheme() == "http" && is_here))
}

/// The region of buckets of which none is told.
const REGION: &str = "us-east-1";

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
            key_file: None,
            certificate: None,
            bucket: String::new(),
            endpoint: String::new(),
            region: REGION.to_owned(),
            style: BucketStyle::Path,
            part: PART,
            host: None,
            most_files: None,
            address: None,
            trial: false,
        }
    }

    /// What is opened, as people know it.
    pub fn place(&self) -> &str {
        if self.way == Way::S3 { &self.endpoint } else { &self.server }
    }

    /// The variable of the environment that holds what opens it.
    pub fn variable(&self) -> String {
        self.named("ETALASE_SANDI_")
    }

    /// The variable of the environment that holds the name under which it is opened, if the settings do not.
    pub fn user_variable(&self) -> String {
        self.named("ETALASE_KUNCI_")
    }

    fn named(&self, start: &str) -> String {
        format!("{start}{}", self.name.to_uppercase().replace('-', "_"))
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
