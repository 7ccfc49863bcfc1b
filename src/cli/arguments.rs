//! What was typed: a command and what it is to work with.
//!
//! The language is found before the flags are read, because the help and every complaint are written in it: `--lang`, else
//! the environment, else the site's own.

use super::desk::{self, Wishes};
use super::export;
use super::flags::{alias, command};
use super::publish;
use super::share::Wanted;
use super::typed::complaint;
use super::{Command, FAILED, Manner, import};
use crate::content::read;
use crate::diagnostic::draw::Format;
use crate::diagnostic::message::{self, Language};
use crate::serve::Options;
use crate::settings::{Overrides, SETTINGS_PATH};
use crate::store::Store;
use jiff::civil::DateTime;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Stands for the command where none was typed.
const BARE: &str = "";

/// Reads the arguments; what cannot be read comes back as text to print and the exit code.
pub(crate) fn read(arguments: Vec<OsString>) -> Result<(Command, Manner), (String, u8)> {
    let language = language(&arguments);
    let matches = command(language).try_get_matches_from(arguments).map_err(|error| complaint(language, &error))?;
    let usage = |code: &'static str, blanks: &[(&'static str, String)]| {
        let level = message::text(language, "tingkat-galat", &[]);
        (format!("{level}: {}\n", message::text(language, code, blanks)), FAILED)
    };
    let (name, matches) = matches.subcommand().unwrap_or((BARE, &matches));
    let flag = |name: &str| matches.try_get_one::<bool>(name).ok().flatten().copied().unwrap_or(false);
    let text = |name: &str| matches.try_get_one::<String>(name).ok().flatten().cloned();
    let path = |name: &str| matches.try_get_one::<PathBuf>(name).ok().flatten().cloned();
    let format = matches.try_get_one::<Format>("format").ok().flatten().copied().unwrap_or(Format::Human);
    let manner = Manner { language, format };
    let root = path("root").unwrap_or_else(|| PathBuf::from("."));
    let rules = crate::pipeline::Rules {
        strict: flag("strict"),
        keep_going: flag("keep-going"),
        reread: flag("periksa-ulang"),
        goes_on: false,
    };
    let overrides = Overrides {
        base_url: text("base-url"),
        drafts: flag("drafts"),
        offline: flag("offline"),
        trial: false,
        check_only: false,
        now: matches.try_get_one::<DateTime>("now").ok().flatten().copied(),
    };
    let port = matches.try_get_one::<u16>("port").ok().flatten().copied();
    let command = match name {
        BARE => {
            Command::Desk(Wishes {
                root: path("root"),
                port,
                // Authors want to see their drafts.
                overrides: Overrides { drafts: true, ..overrides },
                opens_browser: !flag("tanpa-buka"),
                patience: matches.get_one("tunggu").copied().unwrap_or(desk::PATIENCE),
            })
        }
        "build" => {
            let out = path("out").unwrap_or_else(|| root.join("public"));
            Command::Build { out, overrides, rules, timings: flag("timings"), root }
        }
        "check" if text("izinkan").is_some() => {
            let (place, reason) = (text("izinkan").unwrap_or_default(), text("alasan").unwrap_or_default());
            Command::Allow { overrides, place, reason, root }
        }
        "restore" => {
            let out = path("out").unwrap_or_else(|| root.join("public"));
            Command::Restore { out, overrides, root }
        }
        "check" => Command::Check { overrides, rules, timings: flag("timings"), root },
        "report" => Command::Report { overrides, csv: path("csv"), root },
        "share" => {
            let wanted = match (text("slug"), flag("calendar")) {
                (None, true) => Wanted::Calendar { start: matches.get_one("start").copied() },
                (Some(slug), false) if flag("bukti") => Wanted::Evidence { slug },
                (Some(slug), false) => Wanted::Kit { slug },
                _ => return Err(usage("pemakaian-bagikan", &[])),
            };
            Command::Share { overrides, wanted, out: path("out"), root }
        }
        "serve" => {
            let (host, writes) = (text("host"), flag("tulis"));
            let store = Store::of_user(|name| std::env::var_os(name));
            Command::Serve {
                options: Options {
                    overrides,
                    host,
                    port,
                    language,
                    root,
                    writes,
                    store: store.filter(|_| writes),
                    desk: None,
                },
                open: flag("open"),
            }
        }
        "withdraw" => match flag("tanpa-nama") {
            true => Command::Withdraw { root, address: text("alamat").unwrap_or_default() },
            false => return Err(usage("pemakaian-cabut", &[])),
        },
        "import" => {
            let files = matches.get_many::<PathBuf>("berkas").into_iter().flatten().cloned().collect();
            let (write, strict) = (flag("tulis"), flag("ketat"));
            let all = |name: &str| matches.get_many::<String>(name).into_iter().flatten().cloned().collect();
            Command::Import {
                root,
                files,
                wishes: import::Wishes {
                    write,
                    strict,
                    with_hidden: flag("sertakan-tersembunyi"),
                    undo: flag("batal"),
                    answers: all("jawab"),
                    mapping: all("petakan"),
                },
            }
        }
        "request" => {
            let folder = matches.get_one::<PathBuf>("folder-minta").cloned().unwrap_or_default();
            Command::Request { root, folder, overwrite: flag("timpa") }
        }
        "export" => {
            let file = matches.get_one::<PathBuf>("buku").cloned().unwrap_or_default();
            let (empty, with_internal, overwrite) = (flag("kosong"), flag("dengan-internal"), flag("timpa"));
            Command::Export {
                root,
                file,
                wishes: export::Wishes { agency: text("opd"), empty, with_internal, overwrite },
            }
        }
        "publish" => {
            let wishes = publish::Wishes {
                name: text("target"),
                dry: flag("coba"),
                yes: flag("ya"),
                list: flag("daftar"),
                scheduled: flag("jadwal"),
                since: text("sejak"),
                restore: text("kembali"),
                deletions: matches.get_one("hapus-hingga").copied(),
                out: path("out"),
            };
            Command::Publish { overrides, wishes, root }
        }
        "new" => {
            let kind = text("kind").unwrap_or_default();
            if kind != "inovasi" {
                return Err(usage("pemakaian-baru-jenis", &[("tertulis", kind)]));
            }
            let name = text("name").unwrap_or_default();
            Command::New { root, name, agency: text("opd").unwrap_or_default() }
        }
        _ => Command::Init { folder: path("folder").unwrap_or_else(|| PathBuf::from(".")) },
    };
    Ok((command, manner))
}

/// The value of a flag in raw arguments, under either of its names.
fn raw_value(arguments: &[OsString], flag: &str) -> Option<String> {
    let names = [Some(flag), alias(flag)];
    let mut texts = arguments.iter().map(|argument| argument.to_string_lossy());
    while let Some(text) = texts.next() {
        let Some(written) = text.strip_prefix("--") else { continue };
        let (name, value) = written.split_once('=').map_or((written, None), |(name, value)| (name, Some(value)));
        if names.contains(&Some(name)) {
            return value.map(str::to_owned).or_else(|| texts.next().map(|value| value.into_owned()));
        }
    }
    None
}

fn language(arguments: &[OsString]) -> Language {
    let asked = raw_value(arguments, "lang").and_then(|tag| Language::from_tag(&tag));
    let environment = || sys_locale::get_locale().and_then(|tag| Language::from_tag(&tag));
    let site = || {
        let root = raw_value(arguments, "root").unwrap_or_else(|| ".".to_owned());
        site_language(Path::new(&root))
    };
    asked.or_else(environment).or_else(site).unwrap_or(Language::Indonesian)
}

/// The language a site says it is written in; read roughly, because the site may be in error.
fn site_language(root: &Path) -> Option<Language> {
    let text = read::text_of(root, SETTINGS_PATH)?;
    let line = text.lines().find_map(|line| line.strip_prefix("bahasa:"))?;
    Language::from_tag(line.split('#').next()?.trim().trim_matches(['"', '\'']))
}
