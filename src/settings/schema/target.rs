//! The table of one place to which the site is published (`penerbitan`).

use crate::fields::Field;
use crate::fields::choice::choices;
use crate::fields::field::Fields;

choices! {
    /// How a site gets to where it is published (`jenis`).
    Way { Archive = "zip", Ftps = "ftps" }
    meant { "cpanel" => "zip", "arsip" => "zip", "ftp" => "ftps", "ftpes" => "ftps" }
}

choices! {
    /// Whose limits hold (`penyedia`).
    Host {
        Cloudflare = "cloudflare-pages", GitHub = "github-pages", GitLab = "gitlab-pages", Netlify = "netlify",
    }
    meant { "cloudflare" => "cloudflare-pages", "github" => "github-pages", "gitlab" => "gitlab-pages" }
}

pub(crate) static TARGETS: Field = Field::named("penerbitan", FIELDS).label("Penerbitan", "Publishing").help(
    "Tempat situs diterbitkan, masing-masing dengan nama: etalase terbit NAMA.",
    "Where the site is published, each place with a name: etalase publish NAME.",
);

static FIELDS: Fields = &[&WAY, &SERVER, &PORT, &USER, &FOLDER, &CERTIFICATE, &PART, &HOST, &MOST_FILES];

pub(crate) static WAY: Field = Field::choice::<Way>("jenis")
    .required()
    .label("Cara", "Way")
    .help("Cara mengirim: {choices}", "How it is sent: {choices}")
    .examples(&["zip"]);

/// Ways that lead to a server.
const SERVERS: &[&str] = &["ftps"];

pub(crate) static SERVER: Field = Field::text("server", 1..=253)
    .required_when(&[(&WAY, SERVERS)])
    .label("Server", "Server")
    .help("Nama server, tanpa ftp:// di depannya.", "The server's name, without ftp:// before it.")
    .examples(&["ftp.contoh.example"]);

pub(crate) static PORT: Field = Field::integer("port", 1..=65_535)
    .label("Port", "Port")
    .help("Nomor port. Kosong berarti 21.", "The number of the port. Left out means 21.")
    .examples(&["21"]);

pub(crate) static USER: Field = Field::text("pengguna", 1..=100)
    .required_when(&[(&WAY, SERVERS)])
    .label("Nama pengguna", "User name")
    .help(
        "Nama untuk masuk. Kata sandinya jangan ditulis di sini.",
        "The name to log in. Do not write its password here.",
    )
    .examples(&["situs@contoh.example"]);

pub(crate) static FOLDER: Field = Field::text("folder", 0..=400)
    .label("Folder", "Folder")
    .help(
        "Folder situs di server, seperti terlihat sesudah masuk.",
        "The site's folder on the server, as seen after logging in.",
    )
    .examples(&["public_html"]);

pub(crate) static CERTIFICATE: Field = Field::text("sertifikat", 0..=400)
    .label("Sertifikat", "Certificate")
    .help(
        "Sidik sertifikat server (sha256:...) atau berkas .pem di folder situs, bila sertifikatnya bernama lain.",
        "The fingerprint of the server's certificate (sha256:...) or a .pem file in the site's folder, if it carries another name.",
    )
    .examples(&["server.pem"]);

pub(crate) static PART: Field = Field::integer("bagian_mb", 1..=4_000)
    .label("Ukuran bagian", "Size of a part")
    .help(
        "Untuk zip: megabita paling besar satu berkas ZIP. Kosong berarti 100.",
        "For zip: the most megabytes of one ZIP file. Left out means 100.",
    )
    .examples(&["100"]);

pub(crate) static HOST: Field = Field::choice::<Host>("penyedia")
    .label("Penyedia", "Host")
    .help(
        "Penyedia hosting yang batasnya diperiksa sebelum mengirim: {choices}",
        "The host whose limits are looked at before sending: {choices}",
    )
    .examples(&["cloudflare-pages"]);

pub(crate) static MOST_FILES: Field = Field::integer("batas_berkas", 100..=10_000_000)
    .label("Batas berkas", "Limit of files")
    .help(
        "Paling banyak berkas dan folder (inode) di paket hosting Anda.",
        "The most files and folders (inodes) of your hosting plan.",
    )
    .examples(&["250000"]);
