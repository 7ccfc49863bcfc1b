//! Flags and help, in the reader's language from the message catalogue.
//!
//! The language is found before the flags are read, because the help and every complaint are written in it: `--lang`, else
//! the environment, else the site's own.

use super::desk::{self, Wishes};
use super::export;
use super::publish;
use super::share::Wanted;
use super::{Command, DONE, FAILED, Manner, import};
use crate::content::read;
use crate::diagnostic::draw::Format;
use crate::diagnostic::message::{self, Language};
use crate::fields::date;
use crate::serve::Options;
use crate::settings::{BaseUrl, Overrides, SETTINGS_PATH};
use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Where no command was typed.
const BARE: &str = "";

/// Reads the arguments; what cannot be read comes back as text to print and the exit code.
pub fn read(arguments: Vec<OsString>) -> Result<(Command, Manner), (String, u8)> {
    let language = language(&arguments);
    let matches = command(language).try_get_matches_from(arguments).map_err(|error| complaint(language, &error))?;
    let usage = |code: &'static str, blanks: &[(&'static str, String)]| {
        let level = message::text(language, "tingkat-galat", &[]);
        (format!("{level}: {}\n", message::text(language, code, blanks)), FAILED)
    };
    let (name, matches) = matches.subcommand().unwrap_or((BARE, &matches));
    let flag = |name: &str| matches.try_get_one::<bool>(name).ok().flatten().copied().unwrap_or(false);
    let text = |name: &str| matches.try_get_one::<String>(name).ok().flatten().cloned();
    let format = match text("format").as_deref() {
        Some("short") => Format::Short,
        Some("json") => Format::Json,
        _ => Format::Human,
    };
    let manner = Manner { language, format };
    let root = text("root").map_or_else(|| PathBuf::from("."), PathBuf::from);
    let rules = crate::pipeline::Rules {
        strict: flag("strict"),
        keep_going: flag("keep-going"),
        reread: flag("periksa-ulang"),
        goes_on: false,
    };
    let overrides = || -> Result<Overrides, (String, u8)> {
        let base_url = text("base-url");
        if let Some(url) = base_url.as_ref().filter(|url| BaseUrl::parse(url).is_none()) {
            return Err(usage("pemakaian-url-dasar", &[("tertulis", url.clone())]));
        }
        let now = match text("now") {
            Some(written) => match date::read_moment(&written) {
                Some(moment) => Some(moment),
                None => return Err(usage("pemakaian-waktu", &[("tertulis", written)])),
            },
            None => None,
        };
        Ok(Overrides { base_url, drafts: flag("drafts"), offline: flag("offline"), check_only: false, now })
    };
    let port = || match text("port").map(|written| written.parse::<u16>().map_err(|_| written)) {
        None => Ok(None),
        Some(Ok(port)) => Ok(Some(port)),
        Some(Err(written)) => Err(usage("pemakaian-port", &[("tertulis", written)])),
    };
    let command = match name {
        BARE => {
            let patience = text("tunggu").and_then(|seconds| seconds.parse().ok()).map(Duration::from_secs);
            Command::Desk(Wishes {
                root: text("root").map(PathBuf::from),
                port: port()?,
                // Those who write want to see what they have written.
                overrides: Overrides { drafts: true, ..overrides()? },
                opens_browser: !flag("tanpa-buka"),
                patience: patience.unwrap_or(desk::PATIENCE),
            })
        }
        "build" => {
            let out = text("out").map_or_else(|| root.join("public"), PathBuf::from);
            Command::Build { out, overrides: overrides()?, rules, timings: flag("timings"), root }
        }
        "check" if text("izinkan").is_some() => {
            let (place, reason) = (text("izinkan").unwrap_or_default(), text("alasan").unwrap_or_default());
            Command::Allow { overrides: overrides()?, place, reason, root }
        }
        "restore" => {
            let out = text("out").map_or_else(|| root.join("public"), PathBuf::from);
            Command::Restore { out, overrides: overrides()?, root }
        }
        "check" => Command::Check { overrides: overrides()?, rules, timings: flag("timings"), root },
        "report" => Command::Report { overrides: overrides()?, csv: text("csv").map(PathBuf::from), root },
        "share" => {
            let wanted = match (text("slug"), flag("calendar")) {
                (None, true) => {
                    let start = match text("start") {
                        Some(written) => match written.parse() {
                            Ok(date) => Some(date),
                            Err(_) => return Err(usage("pemakaian-tanggal", &[("tertulis", written)])),
                        },
                        None => None,
                    };
                    Wanted::Calendar { start }
                }
                (Some(slug), false) if flag("bukti") => Wanted::Evidence { slug },
                (Some(slug), false) => Wanted::Kit { slug },
                _ => return Err(usage("pemakaian-bagikan", &[])),
            };
            Command::Share { overrides: overrides()?, wanted, out: text("out").map(PathBuf::from), root }
        }
        "serve" => {
            let (overrides, host, port) = (overrides()?, text("host"), port()?);
            let writes = flag("tulis");
            let options = Options { overrides, host, port, language, root, writes, desk: None };
            Command::Serve { options, open: flag("open") }
        }
        "withdraw" => match flag("tanpa-nama") {
            true => Command::Withdraw { root, address: text("alamat").unwrap_or_default() },
            false => return Err(usage("pemakaian-cabut", &[])),
        },
        "import" => {
            let files = matches.get_many::<PathBuf>("berkas").into_iter().flatten().cloned().collect();
            let (write, strict) = (flag("tulis"), flag("ketat"));
            Command::Import {
                root,
                files,
                wishes: import::Wishes {
                    write,
                    strict,
                    with_hidden: flag("sertakan-tersembunyi"),
                    undo: flag("batal"),
                    answers: matches.get_many::<String>("jawab").into_iter().flatten().cloned().collect(),
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
            let deletions = match text("hapus-hingga").map(|written| written.parse().map_err(|_| written)) {
                None => None,
                Some(Ok(count)) => Some(count),
                Some(Err(written)) => return Err(usage("pemakaian-jumlah", &[("tertulis", written)])),
            };
            let wishes = publish::Wishes {
                name: text("target"),
                dry: flag("coba"),
                yes: flag("ya"),
                list: flag("daftar"),
                scheduled: flag("jadwal"),
                since: text("sejak"),
                deletions,
                out: text("out").map(PathBuf::from),
            };
            Command::Publish { overrides: overrides()?, wishes, root }
        }
        "new" => {
            let kind = text("kind").unwrap_or_default();
            if kind != "inovasi" {
                return Err(usage("pemakaian-baru-jenis", &[("tertulis", kind)]));
            }
            let name = text("name").unwrap_or_default();
            Command::New { root, name, agency: text("opd").unwrap_or_default() }
        }
        _ => Command::Init { folder: text("folder").map_or_else(|| PathBuf::from("."), PathBuf::from) },
    };
    Ok((command, manner))
}

/// The value of a flag in raw arguments.
fn raw_value(arguments: &[OsString], flag: &str) -> Option<String> {
    let texts: Vec<String> = arguments.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let with_equals = format!("{flag}=");
    texts.iter().enumerate().find_map(|(at, text)| match text.strip_prefix(&with_equals) {
        Some(value) => Some(value.to_owned()),
        None => (text == flag).then(|| texts.get(at + 1).cloned()).flatten(),
    })
}

fn language(arguments: &[OsString]) -> Language {
    let asked = raw_value(arguments, "--lang").and_then(|tag| Language::from_tag(&tag));
    let environment = || sys_locale::get_locale().and_then(|tag| Language::from_tag(&tag));
    let site = || {
        let root = raw_value(arguments, "--root").unwrap_or_else(|| ".".to_owned());
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

fn command(language: Language) -> clap::Command {
    let say = move |code: &str| message::text(language, code, &[]);
    let usage = say("bantuan-pemakaian");
    let template = format!(
        "{{about-with-newline}}\n{usage} {{usage}}\n\n{}\n\n{}\n{{subcommands}}\n\n{}\n{{options}}",
        say("bantuan-tanpa-perintah"),
        say("bantuan-perintah"),
        say("bantuan-pilihan")
    );
    let sub_template =
        format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{}\n{{positionals}}{{options}}", say("bantuan-pilihan"));
    let flag =
        |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue).help(say(&format!("pilihan-{name}")));
    let value = |name: &'static str, placeholder: &str| {
        Arg::new(name).long(name).value_name(placeholder.to_owned()).help(say(&format!("pilihan-{name}")))
    };
    let one_of = |name: &'static str, values: &'static [&'static str]| {
        value(name, &values.join("|"))
            .value_parser(PossibleValuesParser::new(values.iter().copied()))
            .hide_possible_values(true)
    };
    let help = || Arg::new("help").short('h').long("help").action(ArgAction::Help).help(say("pilihan-help"));
    let sub = |name: &'static str, alias: &'static str| {
        clap::Command::new(name)
            .visible_alias(alias)
            .about(say(&format!("perintah-{name}")))
            .disable_help_flag(true)
            .help_template(sub_template.clone())
            .arg(help())
            .arg(one_of("lang", &["id", "en"]))
    };
    let site = |command: clap::Command| {
        command
            .arg(value("root", "DIR"))
            .arg(value("base-url", "URL"))
            .arg(flag("drafts"))
            .arg(flag("strict"))
            .arg(flag("offline"))
            .arg(one_of("format", &["human", "short", "json"]))
            .arg(flag("timings"))
            .arg(value("now", "WAKTU").hide(true))
    };
    clap::Command::new("etalase")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("tentang-program"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .help_template(template)
        .args_conflicts_with_subcommands(true)
        .arg(value("root", "DIR"))
        .arg(value("port", "N"))
        .arg(one_of("lang", &["id", "en"]))
        .arg(flag("tanpa-buka").visible_alias("no-open"))
        .arg(value("now", "WAKTU").hide(true))
        .arg(value("tunggu", "DETIK").hide(true))
        .arg(help())
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version).help(say("pilihan-version")))
        .subcommand(
            site(sub("build", "bangun"))
                .arg(value("out", "DIR"))
                .arg(flag("keep-going"))
                .arg(flag("periksa-ulang").visible_alias("reread")),
        )
        .subcommand(
            site(sub("check", "periksa"))
                .arg(value("izinkan", "BERKAS:BARIS").visible_alias("allow").requires("alasan"))
                .arg(value("alasan", "TEKS").visible_alias("reason").requires("izinkan")),
        )
        .subcommand(
            sub("restore", "pulihkan")
                .arg(value("root", "DIR"))
                .arg(value("out", "DIR"))
                .arg(value("now", "WAKTU").hide(true)),
        )
        .subcommand(
            sub("serve", "pratinjau")
                .arg(flag("tulis").visible_alias("write").help(say("pilihan-tulis-formulir")))
                .arg(value("port", "N"))
                .arg(flag("open"))
                .arg(flag("drafts"))
                .arg(value("host", "HOST"))
                .arg(value("root", "DIR"))
                .arg(value("base-url", "URL"))
                .arg(value("now", "WAKTU").hide(true)),
        )
        .subcommand(
            sub("report", "laporan")
                .arg(value("csv", "FILE").short('o'))
                .arg(value("root", "DIR"))
                .arg(flag("drafts"))
                .arg(value("now", "WAKTU").hide(true)),
        )
        .subcommand(
            sub("share", "bagikan")
                .arg(Arg::new("slug").value_name("INOVASI").help(say("pilihan-slug")))
                .arg(flag("bukti").conflicts_with("calendar"))
                .arg(flag("calendar"))
                .arg(value("start", "YYYY-MM-DD").requires("calendar"))
                .arg(Arg::new("out").long("out").value_name("DIR").help(say("pilihan-out-share")))
                .arg(value("root", "DIR"))
                .arg(value("base-url", "URL"))
                .arg(flag("drafts"))
                .arg(value("now", "WAKTU").hide(true)),
        )
        .subcommand(
            sub("import", "impor")
                .arg(
                    Arg::new("berkas")
                        .required_unless_present("batal")
                        .num_args(1..)
                        .value_name("BERKAS")
                        .value_parser(clap::value_parser!(PathBuf))
                        .help(say("pilihan-berkas")),
                )
                .arg(flag("tulis").visible_alias("write"))
                .arg(flag("ketat").visible_alias("reject"))
                .arg(value("jawab", "TANYA=JAWAB").visible_alias("answer").action(ArgAction::Append))
                .arg(flag("batal").visible_alias("undo").conflicts_with_all(["berkas", "tulis"]))
                .arg(flag("sertakan-tersembunyi").visible_alias("with-hidden"))
                .arg(value("root", "DIR")),
        )
        .subcommand(
            sub("export", "ekspor")
                .arg(
                    Arg::new("buku")
                        .required(true)
                        .value_name("BERKAS.xlsx")
                        .value_parser(clap::value_parser!(PathBuf))
                        .help(say("pilihan-buku")),
                )
                .arg(Arg::new("opd").long("opd").value_name("ID").help(say("pilihan-opd-ekspor")))
                .arg(flag("kosong").visible_alias("empty"))
                .arg(flag("dengan-internal").visible_alias("with-internal"))
                .arg(flag("timpa").visible_alias("overwrite"))
                .arg(value("root", "DIR")),
        )
        .subcommand(
            sub("request", "minta")
                .arg(
                    Arg::new("folder-minta")
                        .required(true)
                        .value_name("FOLDER")
                        .value_parser(clap::value_parser!(PathBuf))
                        .help(say("pilihan-folder-minta")),
                )
                .arg(flag("timpa").visible_alias("overwrite"))
                .arg(value("root", "DIR")),
        )
        .subcommand(
            sub("publish", "terbit")
                .arg(Arg::new("target").value_name("NAMA").help(say("pilihan-target")))
                .arg(flag("coba").visible_alias("dry-run"))
                .arg(flag("ya").visible_alias("yes"))
                .arg(flag("daftar").visible_alias("list"))
                .arg(flag("jadwal").visible_alias("scheduled"))
                .arg(value("sejak", "RILIS").visible_alias("since"))
                .arg(value("hapus-hingga", "N").visible_alias("delete-up-to"))
                .arg(Arg::new("out").long("out").value_name("DIR").help(say("pilihan-out-publish")))
                .arg(value("root", "DIR"))
                .arg(value("now", "WAKTU").hide(true)),
        )
        .subcommand(
            sub("withdraw", "cabut")
                .arg(Arg::new("alamat").required(true).value_name("INOVASI").help(say("pilihan-alamat")))
                .arg(flag("tanpa-nama").visible_alias("nameless"))
                .arg(value("root", "DIR")),
        )
        .subcommand(
            sub("new", "baru")
                .arg(Arg::new("kind").required(true).value_name("inovasi").help(say("pilihan-kind")))
                .arg(Arg::new("name").required(true).value_name("NAMA").help(say("pilihan-name")))
                .arg(value("opd", "ID").required(true))
                .arg(value("root", "DIR")),
        )
        .subcommand(
            sub("init", "mulai").arg(Arg::new("folder").required(true).value_name("DIR").help(say("pilihan-folder"))),
        )
}

/// What was wrong with the arguments, in the reader's language, or the help that was asked for.
fn complaint(language: Language, error: &clap::Error) -> (String, u8) {
    let wrong = |kind: ContextKind| error.get(kind).map(|value| value.to_string()).unwrap_or_default();
    let code = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            return (error.render().to_string(), DONE);
        }
        ErrorKind::InvalidSubcommand => ("pemakaian-perintah", wrong(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => ("pemakaian-pilihan", wrong(ContextKind::InvalidArg)),
        ErrorKind::MissingRequiredArgument => ("pemakaian-kurang", wrong(ContextKind::InvalidArg)),
        ErrorKind::InvalidValue => {
            let (argument, value) = (wrong(ContextKind::InvalidArg), wrong(ContextKind::InvalidValue));
            ("pemakaian-nilai", format!("{argument} {value}"))
        }
        _ => ("pemakaian-salah", wrong(ContextKind::InvalidArg)),
    };
    let (code, written) = code;
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::ValidValue];
    let near = near.into_iter().map(wrong).find(|text| !text.is_empty()).unwrap_or_else(|| "none".to_owned());
    let blanks = [("tertulis", written.replace('\n', " ").trim().to_owned()), ("saran", near)];
    let level = message::text(language, "tingkat-galat", &[]);
    let hint = message::text(language, "pemakaian-lihat", &[]);
    (format!("{level}: {}\n{hint}\n", message::text(language, code, &blanks)), FAILED)
}
