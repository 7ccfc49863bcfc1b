//! The table of one place to which the site is published (`penerbitan`).

use crate::fields::Field;
use crate::fields::choice::choices;
use crate::fields::field::Fields;

choices! {
    /// How a site gets to where it is published (`jenis`).
    Way { Archive = "zip", Ftps = "ftps", Sftp = "sftp", S3 = "s3" }
    meant { "cpanel" => "zip", "arsip" => "zip", "ftp" => "ftps", "ftpes" => "ftps", "ssh" => "sftp", "scp" => "sftp", "aws" => "s3", "minio" => "s3", "r2" => "s3" }
}

choices! {
    /// Where a bucket's name stands in its address (`gaya`).
    BucketStyle { Path = "path", Host = "host" }
    meant { "virtual" => "host" }
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

static FIELDS: Fields = &[
    &WAY,
    &SERVER,
    &PORT,
    &USER,
    &FOLDER,
    &KEY_FILE,
    &CERTIFICATE,
    &BUCKET,
    &ENDPOINT,
    &REGION,
    &STYLE,
    &PART,
    &HOST,
    &MOST_FILES,
    &ADDRESS,
    &TRIAL,
];

pub(crate) static WAY: Field = Field::choice::<Way>("jenis")
    .required()
    .label("Cara", "Way")
    .help("Cara mengirim: {choices}", "How it is sent: {choices}")
    .examples(&["zip"]);

/// Ways that lead to a bucket.
const BUCKETS: &[&str] = &["s3"];

/// Ways that lead to a server.
const SERVERS: &[&str] = &["ftps", "sftp"];

pub(crate) static SERVER: Field = Field::text("server", 1..=253)
    .required_when(&[(&WAY, SERVERS)])
    .label("Server", "Server")
    .help("Nama server, tanpa ftp:// di depannya.", "The server's name, without ftp:// before it.")
    .examples(&["ftp.contoh.example"]);

pub(crate) static PORT: Field = Field::integer("port", 1..=65_535)
    .label("Port", "Port")
    .help(
        "Nomor port. Kosong berarti 21, atau 22 untuk sftp.",
        "The number of the port. Left out means 21, or 22 for sftp.",
    )
    .examples(&["21"]);

pub(crate) static USER: Field = Field::text("pengguna", 1..=100)
    .required_when(&[(&WAY, SERVERS)])
    .label("Nama pengguna", "User name")
    .help(
        "Nama untuk masuk; untuk s3 id kuncinya. Kata sandinya jangan ditulis di sini.",
        "The name to log in; for s3 the id of the key. Do not write its password here.",
    )
    .examples(&["situs@contoh.example"]);

pub(crate) static FOLDER: Field = Field::text("folder", 0..=400)
    .label("Folder", "Folder")
    .help(
        "Folder situs di server, seperti terlihat sesudah masuk.",
        "The site's folder on the server, as seen after logging in.",
    )
    .examples(&["public_html"]);

pub(crate) static KEY_FILE: Field = Field::text("berkas_kunci", 1..=400)
    .label("Berkas kunci", "Key file")
    .help(
        "Untuk sftp: berkas kunci pribadi di luar folder situs, bila masuknya tanpa kata sandi.",
        "For sftp: the file of a private key outside the site's folder, to log in without a password.",
    )
    .examples(&["~/.ssh/id_ed25519"]);

pub(crate) static CERTIFICATE: Field = Field::text("sertifikat", 0..=400)
    .label("Sertifikat", "Certificate")
    .help(
        "Sidik sertifikat server (sha256:...) atau berkas .pem di folder situs, bila sertifikatnya bernama lain. Untuk sftp: sidik kunci server (SHA256:...).",
        "The fingerprint of the server's certificate (sha256:...) or a .pem file in the site's folder, if it carries another name. For sftp: the fingerprint of the server's key (SHA256:...).",
    )
    .examples(&["server.pem"]);

pub(crate) static BUCKET: Field = Field::text("bucket", 1..=100)
    .required_when(&[(&WAY, BUCKETS)])
    .label("Bucket", "Bucket")
    .help("Untuk s3: nama bucket.", "For s3: the bucket's name.")
    .examples(&["situs-inovasi"]);

pub(crate) static ENDPOINT: Field = Field::text("titik_akhir", 1..=400)
    .required_when(&[(&WAY, BUCKETS)])
    .label("Titik akhir", "Endpoint")
    .help(
        "Untuk s3: alamat layanannya, dimulai dengan https://.",
        "For s3: the service's address, which begins with https://.",
    )
    .examples(&["https://s3.contoh.example"]);

pub(crate) static REGION: Field = Field::text("wilayah", 1..=60)
    .label("Wilayah", "Region")
    .help(
        "Untuk s3: wilayah bucket. Kosong berarti us-east-1.",
        "For s3: the bucket's region. Left out means us-east-1.",
    )
    .examples(&["auto"]);

pub(crate) static STYLE: Field = Field::choice::<BucketStyle>("gaya")
    .label("Gaya alamat", "BucketStyle of addresses")
    .help(
        "Untuk s3: letak nama bucket di alamatnya: {choices}. Kosong berarti path.",
        "For s3: where the bucket's name stands in its address: {choices}. Left out means path.",
    )
    .examples(&["path"]);

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

pub(crate) static ADDRESS: Field = Field::text("alamat", 1..=400)
    .label("Alamat", "Address")
    .help(
        "Alamat situs di tempat ini, bila bukan url_dasar.",
        "The site's address at this place, if it is not url_dasar.",
    )
    .examples(&["https://uji.namakota.go.id"]);

pub(crate) static TRIAL: Field = Field::boolean("uji")
    .label("Tempat uji", "For trial")
    .help(
        "Ya: salinan untuk dicoba. Tidak ditemukan mesin pencari, tidak dihitung terbit, dan kode QR tetap menuju situs resmi.",
        "Yes: a copy for trial. No search engine finds it, it does not count as published, and QR codes lead to the official site.",
    )
    .examples(&["ya"]);
