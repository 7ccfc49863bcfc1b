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
    let sub_template =
        format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{}\n{{positionals}}{{options}}", say("bantuan-pilihan"));
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
    clap::Command::new("etalase")
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
        .arg(flag("tanpa-buka").visible_alias("no-open"))
        .arg(now())
        .arg(value("tunggu", "DETIK").value_parser(Typed::new(seconds, "pemakaian-jumlah")).hide(true))
        .arg(help())
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version).help(say("pilihan-version")))
        .subcommand(
            site(sub("build", "bangun"))
                .arg(path("out", "DIR"))
                .arg(flag("keep-going"))
                .arg(flag("periksa-ulang").visible_alias("reread")),
        )
        .subcommand(
            site(sub("check", "periksa"))
                .arg(value("izinkan", "BERKAS:BARIS").visible_alias("allow").requires("alasan"))
                .arg(value("alasan", "TEKS").visible_alias("reason").requires("izinkan")),
        )
        .subcommand(sub("restore", "pulihkan").arg(path("root", "DIR")).arg(path("out", "DIR")).arg(now()))
        .subcommand(
            sub("serve", "pratinjau")
                .arg(flag("tulis").visible_alias("write").help(say("pilihan-tulis-formulir")))
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
                .arg(flag("tulis").visible_alias("write"))
                .arg(flag("ketat").visible_alias("reject"))
                .arg(value("jawab", "TANYA=JAWAB").visible_alias("answer").action(ArgAction::Append))
                .arg(value("petakan", "KOLOM=ISIAN").visible_alias("map").action(ArgAction::Append))
                .arg(flag("batal").visible_alias("undo").conflicts_with_all(["berkas", "tulis"]))
                .arg(flag("sertakan-tersembunyi").visible_alias("with-hidden"))
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
                .arg(flag("kosong").visible_alias("empty"))
                .arg(flag("dengan-internal").visible_alias("with-internal"))
                .arg(flag("timpa").visible_alias("overwrite"))
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
                .arg(flag("timpa").visible_alias("overwrite"))
                .arg(path("root", "DIR")),
        )
        .subcommand(
            sub("publish", "terbit")
                .arg(Arg::new("target").value_name("NAMA").help(say("pilihan-target")))
                .arg(flag("coba").visible_alias("dry-run"))
                .arg(flag("ya").visible_alias("yes"))
                .arg(flag("daftar").visible_alias("list"))
                .arg(flag("jadwal").visible_alias("scheduled"))
                .arg(value("sejak", "RILIS").visible_alias("since"))
                .arg(value("kembali", "RILIS").num_args(0..=1).default_missing_value("").visible_alias("restore"))
                .arg(
                    value("hapus-hingga", "N")
                        .value_parser(Typed::new(|text| text.parse::<usize>().ok(), "pemakaian-jumlah"))
                        .visible_alias("delete-up-to"),
                )
                .arg(path("out", "DIR").help(say("pilihan-out-publish")))
                .arg(path("root", "DIR"))
                .arg(now()),
        )
        .subcommand(
            sub("withdraw", "cabut")
                .arg(Arg::new("alamat").required(true).value_name("INOVASI").help(say("pilihan-alamat")))
                .arg(flag("tanpa-nama").visible_alias("nameless"))
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
        )
}

/// A duration in whole seconds.
fn seconds(text: &str) -> Option<Duration> {
    text.parse().ok().map(Duration::from_secs)
}
