//! Every command and its flags: what they are called, what they say of themselves, and of which type their values are.
//!
//! Written with the builder, because the help is in the reader's language, which is known only when the program runs.

use super::typed::Typed;
use crate::diagnostic::draw::Format;
use crate::diagnostic::message::{self, Language};
use crate::fields::date;
use crate::settings::BaseUrl;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Arg, ArgAction, value_parser};
use jiff::civil::Date;
use std::path::PathBuf;
use std::time::Duration;

/// Each flag's name in English and in Indonesian: both are taken, whichever the help names first. What reads alike in both
/// (`--port`) and what only tests use is not here.
const NAMES: [(&str, &str); 35] = [
    ("allow", "izinkan"),
    ("answer", "jawab"),
    ("base-url", "url-dasar"),
    ("calendar", "kalender"),
    ("delete-up-to", "hapus-hingga"),
    ("drafts", "draf"),
    ("dry-run", "coba"),
    ("empty", "kosong"),
    ("evidence", "bukti"),
    ("help", "bantuan"),
    ("keep-going", "terus"),
    ("lang", "bahasa"),
    ("list", "daftar"),
    ("map", "petakan"),
    ("nameless", "tanpa-nama"),
    ("no-open", "tanpa-buka"),
    ("offline", "luring"),
    ("open", "buka"),
    ("out", "keluaran"),
    ("overwrite", "timpa"),
    ("reason", "alasan"),
    ("reread", "periksa-ulang"),
    ("restore", "kembali"),
    ("root", "situs"),
    ("scheduled", "jadwal"),
    ("since", "sejak"),
    ("start", "mulai"),
    ("strict", "ketat"),
    ("timings", "rincian-waktu"),
    ("undo", "batal"),
    ("version", "versi"),
    ("with-hidden", "sertakan-tersembunyi"),
    ("with-internal", "dengan-internal"),
    ("write", "tulis"),
    ("yes", "ya"),
];

/// The other name of a flag.
pub(super) fn alias(name: &str) -> Option<&'static str> {
    NAMES.iter().find_map(|(english, indonesian)| match name {
        name if name == *english => Some(*indonesian),
        name if name == *indonesian => Some(*english),
        _ => None,
    })
}

/// Gives each flag of a command, and of the commands below it, its other name.
fn with_aliases(command: clap::Command) -> clap::Command {
    let named = |arg: Arg| match arg.get_long().and_then(alias) {
        Some(other) => arg.visible_alias(other),
        None => arg,
    };
    command.mut_args(named).mut_subcommands(with_aliases)
}

/// Every command and its flags, with their help in the reader's language.
pub(super) fn command(language: Language) -> clap::Command {
    let say = move |code: &str| message::text(language, code, &[]);
    let usage = say("bantuan-pemakaian");
    let template = format!(
        "{{about-with-newline}}\n{usage} {{usage}}\n\n{}\n\n{}\n{{subcommands}}\n\n{}\n{{options}}",
        say("bantuan-tanpa-perintah"),
        say("bantuan-perintah"),
        say("bantuan-pilihan")
    );
    let sub_template = format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}");
    let heading = say("bantuan-pilihan").trim_end_matches(':').to_owned();
    let flag =
        |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue).help(say(&format!("pilihan-{name}")));
    let value = |name: &'static str, placeholder: &str| {
        Arg::new(name).long(name).value_name(placeholder.to_owned()).help(say(&format!("pilihan-{name}")))
    };
    let path = |name: &'static str, placeholder: &str| value(name, placeholder).value_parser(value_parser!(PathBuf));
    let now = || value("now", "WAKTU").value_parser(Typed::new(date::read_moment, "pemakaian-waktu")).hide(true);
    let port = || value("port", "N").value_parser(Typed::new(|text| text.parse::<u16>().ok(), "pemakaian-port"));
    let base_url = || {
        let read = |text: &str| BaseUrl::parse(text).map(|_| text.to_owned());
        value("base-url", "URL").value_parser(Typed::new(read, "pemakaian-url-dasar"))
    };
    let one_of = |name: &'static str, values: &'static [&'static str]| {
        value(name, &values.join("|"))
            .value_parser(PossibleValuesParser::new(values.iter().copied()))
            .hide_possible_values(true)
    };
    let format = || {
        let read = |format: String| match format.as_str() {
            "short" => Format::Short,
            "json" => Format::Json,
            _ => Format::Human,
        };
        let names = ["human", "short", "json"];
        value("format", &names.join("|"))
            .value_parser(PossibleValuesParser::new(names).map(read))
            .hide_possible_values(true)
    };
    let help = || Arg::new("help").short('h').long("help").action(ArgAction::Help).help(say("pilihan-help"));
    let sub = |name: &'static str, alias: &'static str| {
        clap::Command::new(name)
            .visible_alias(alias)
            .about(say(&format!("perintah-{name}")))
            .disable_help_flag(true)
            .help_template(sub_template.clone())
            .next_help_heading(heading.clone())
            .arg(help())
            .arg(one_of("lang", &["id", "en"]))
    };
    let site = |command: clap::Command| {
        command
            .arg(path("root", "DIR"))
            .arg(base_url())
            .arg(flag("drafts"))
            .arg(flag("strict"))
            .arg(flag("offline"))
            .arg(format())
            .arg(flag("timings"))
            .arg(now())
    };
    let whole = clap::Command::new("etalase")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("tentang-program"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .help_template(template)
        .args_conflicts_with_subcommands(true)
        .arg(path("root", "DIR"))
        .arg(port())
        .arg(one_of("lang", &["id", "en"]))
        .arg(flag("tanpa-buka"))
        .arg(now())
        .arg(value("tunggu", "DETIK").value_parser(Typed::new(seconds, "pemakaian-jumlah")).hide(true))
        .arg(help())
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version).help(say("pilihan-version")))
        .subcommand(
            site(sub("build", "bangun")).arg(path("out", "DIR")).arg(flag("keep-going")).arg(flag("periksa-ulang")),
        )
        .subcommand(
            site(sub("check", "periksa"))
                .arg(value("izinkan", "BERKAS:BARIS").requires("alasan"))
                .arg(value("alasan", "TEKS").requires("izinkan")),
        )
        .subcommand(sub("restore", "pulihkan").arg(path("root", "DIR")).arg(path("out", "DIR")).arg(now()))
        .subcommand(
            sub("serve", "pratinjau")
                .arg(flag("tulis").help(say("pilihan-tulis-formulir")))
                .arg(port())
                .arg(flag("open"))
                .arg(flag("drafts"))
                .arg(value("host", "HOST"))
                .arg(path("root", "DIR"))
                .arg(base_url())
                .arg(now()),
        )
        .subcommand(
            sub("report", "laporan")
                .arg(path("csv", "FILE").short('o'))
                .arg(path("root", "DIR"))
                .arg(flag("drafts"))
                .arg(now()),
        )
        .subcommand(
            sub("share", "bagikan")
                .arg(Arg::new("slug").value_name("INOVASI").help(say("pilihan-slug")))
                .arg(flag("bukti").conflicts_with("calendar"))
                .arg(flag("calendar"))
                .arg(
                    value("start", "YYYY-MM-DD")
                        .value_parser(Typed::new(|text| text.parse::<Date>().ok(), "pemakaian-tanggal"))
                        .requires("calendar"),
                )
                .arg(path("out", "DIR").help(say("pilihan-out-share")))
                .arg(path("root", "DIR"))
                .arg(base_url())
                .arg(flag("drafts"))
                .arg(now()),
        )
        .subcommand(
            sub("import", "impor")
                .arg(
                    Arg::new("berkas")
                        .required_unless_present("batal")
                        .num_args(1..)
                        .value_name("BERKAS")
                        .value_parser(value_parser!(PathBuf))
                        .help(say("pilihan-berkas")),
                )
                .arg(flag("tulis"))
                .arg(flag("ketat"))
                .arg(value("jawab", "TANYA=JAWAB").action(ArgAction::Append))
                .arg(value("petakan", "KOLOM=ISIAN").action(ArgAction::Append))
                .arg(flag("batal").conflicts_with_all(["berkas", "tulis"]))
                .arg(flag("sertakan-tersembunyi"))
                .arg(path("root", "DIR")),
        )
        .subcommand(
            sub("export", "ekspor")
                .arg(
                    Arg::new("buku")
                        .required(true)
                        .value_name("BERKAS.xlsx")
                        .value_parser(value_parser!(PathBuf))
                        .help(say("pilihan-buku")),
                )
                .arg(Arg::new("opd").long("opd").value_name("ID").help(say("pilihan-opd-ekspor")))
                .arg(flag("kosong"))
                .arg(flag("dengan-internal"))
                .arg(flag("timpa"))
                .arg(path("root", "DIR")),
        )
        .subcommand(
            sub("request", "minta")
                .arg(
                    Arg::new("folder-minta")
                        .required(true)
                        .value_name("FOLDER")
                        .value_parser(value_parser!(PathBuf))
                        .help(say("pilihan-folder-minta")),
                )
                .arg(flag("timpa"))
                .arg(path("root", "DIR")),
        )
        .subcommand(
            sub("publish", "terbit")
                .arg(Arg::new("target").value_name("NAMA").help(say("pilihan-target")))
                .arg(flag("coba"))
                .arg(flag("ya"))
                .arg(flag("daftar"))
                .arg(flag("jadwal"))
                .arg(value("sejak", "RILIS"))
                .arg(value("kembali", "RILIS").num_args(0..=1).default_missing_value(""))
                .arg(
                    value("hapus-hingga", "N")
                        .value_parser(Typed::new(|text| text.parse::<usize>().ok(), "pemakaian-jumlah")),
                )
                .arg(path("out", "DIR").help(say("pilihan-out-publish")))
                .arg(path("root", "DIR"))
                .arg(now()),
        )
        .subcommand(
            sub("withdraw", "cabut")
                .arg(Arg::new("alamat").required(true).value_name("INOVASI").help(say("pilihan-alamat")))
                .arg(flag("tanpa-nama"))
                .arg(path("root", "DIR")),
        )
        .subcommand(
            sub("new", "baru")
                .arg(Arg::new("kind").required(true).value_name("inovasi").help(say("pilihan-kind")))
                .arg(Arg::new("name").required(true).value_name("NAMA").help(say("pilihan-name")))
                .arg(value("opd", "ID").required(true))
                .arg(path("root", "DIR")),
        )
        .subcommand(
            sub("init", "mulai").arg(
                Arg::new("folder")
                    .required(true)
                    .value_name("DIR")
                    .value_parser(value_parser!(PathBuf))
                    .help(say("pilihan-folder")),
            ),
        );
    with_aliases(whole)
}

/// A duration in whole seconds.
fn seconds(text: &str) -> Option<Duration> {
    text.parse().ok().map(Duration::from_secs)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names that both languages share, or that are words of a file.
    const SHARED: [&str; 5] = ["csv", "format", "host", "opd", "port"];

    #[test]
    fn every_flag_is_known_by_a_name_in_each_language() {
        let whole = command(Language::English);
        whole.clone().debug_assert();
        let mut used = Vec::new();
        for command in whole.get_subcommands().chain([&whole]) {
            for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
                let Some(name) = arg.get_long() else { continue };
                used.push(name.to_owned());
                let names = arg.get_visible_aliases().unwrap_or_default();
                assert_eq!(names.len(), usize::from(!SHARED.contains(&name)), "--{name} of {}", command.get_name());
            }
        }
        for (english, indonesian) in NAMES {
            assert!(used.iter().any(|name| name == english || name == indonesian), "--{english} --{indonesian}");
        }
    }
}
