//! The table of the site's settings, in the order in which `content/situs.yaml` is best read.

pub(crate) mod parts;
pub mod target;

use crate::fields::field::{Field, Fields};
use parts::{account, achievement, area, colours, complaint, licence, plan, shown, topic};

/// Every field of the settings.
pub static FIELDS: Fields = &[
    &NAME,
    &GOVERNMENT,
    &BASE_URL,
    &TIME_ZONE,
    &LANGUAGE,
    &OTHER_LANGUAGES,
    &ENGLISH_NAME,
    &ENGLISH_DESCRIPTION,
    &DESCRIPTION,
    &REGION,
    &AREA_CODE,
    &AREA,
    &THEME,
    &LOGO,
    &COLOURS,
    &COMPLAINT,
    &INFORMATION_OFFICER,
    &EXIT,
    &SOCIAL,
    &PLAN,
    &TOPICS,
    &THEMES_BY_YEAR,
    &ACHIEVEMENTS,
    &LICENCE,
    &SAMPLE,
    &SHOWN,
    &target::TARGETS,
];

pub(crate) static NAME: Field = Field::text("nama", 3..=80)
    .required()
    .label("Nama situs", "Name of the site")
    .help("Nama situs, {least}-{most} huruf.", "The site's name, {least} to {most} letters.")
    .examples(&["Etalase Inovasi"])
    .meant(&["title", "judul"]);

pub(crate) static GOVERNMENT: Field = Field::text("pemerintah", 3..=120)
    .required()
    .label("Pemerintah", "Government")
    .help("Pemerintah yang memiliki situs.", "The government whose site it is.")
    .examples(&["Pemerintah Kota Contoh"]);

pub(crate) static BASE_URL: Field = Field::address("url_dasar")
    .letters(8..=200)
    .required()
    .label("Alamat situs", "Address of the site")
    .help("Alamat situs, diawali https://", "The site's address, beginning with https://")
    .examples(&["https://inovasi.contoh.example"])
    .meant(&["baseurl", "url"]);

pub(crate) static TIME_ZONE: Field = Field::text("zona_waktu", 0..=60)
    .label("Zona waktu", "Time zone")
    .help("Zona waktu. Kosong berarti Asia/Jakarta.", "The time zone. Left out means Asia/Jakarta.")
    .examples(&["Asia/Jakarta"]);

pub(crate) static LANGUAGE: Field = Field::text("bahasa", 0..=20)
    .label("Bahasa", "Language")
    .help("Bahasa situs: id atau en. Kosong berarti id.", "The site's language: id or en. Left out means id.")
    .examples(&["id"]);

pub(crate) static OTHER_LANGUAGES: Field = Field::texts("bahasa_lain", 0..=20)
    .label("Bahasa lain", "Other languages")
    .help("Bahasa lain yang juga ditampilkan: en.", "Languages in which it is published too: en.")
    .examples(&["en"]);

pub(crate) static ENGLISH_NAME: Field = Field::text("nama_en", 0..=80)
    .label("Nama dalam bahasa Inggris", "Name in English")
    .help("Nama situs dalam bahasa Inggris.", "The site's name in English.")
    .examples(&["Innovation showcase"]);

pub(crate) static ENGLISH_DESCRIPTION: Field = Field::text("keterangan_en", 0..=160)
    .label("Keterangan dalam bahasa Inggris", "Description in English")
    .help("Keterangan situs dalam bahasa Inggris.", "The site's description in English.")
    .examples(&["Services that have become easier"]);

pub(crate) static DESCRIPTION: Field = Field::text("keterangan", 0..=160)
    .label("Keterangan", "Description")
    .help(
        "Satu kalimat tentang situs, paling panjang {most} huruf.",
        "One sentence about the site, up to {most} letters.",
    )
    .examples(&["Layanan pemerintah yang menjadi lebih mudah"]);

pub(crate) static REGION: Field = Field::text("wilayah", 0..=80)
    .label("Wilayah", "Region")
    .help("Nama kota atau kabupaten.", "The name of the city or county.")
    .examples(&["Kota Contoh"]);

pub(crate) static AREA_CODE: Field = Field::text("kode_wilayah", 0..=20)
    .label("Kode wilayah", "Area code")
    .help("Kode Kemendagri, di dalam tanda kutip.", "The home ministry's code, in quotation marks.")
    .examples(&["\"18.71\""]);

pub(crate) static AREA: Field = Field::map("batas_wilayah", &[&area::SOUTH_WEST, &area::NORTH_EAST])
    .label("Batas wilayah", "Bounds of the region")
    .help(
        "Dua sudut peta; koordinat di luarnya dianggap salah ketik. Kosong berarti seluruh Indonesia.",
        "Two corners of the map; coordinates outside count as slips. Left out means all of Indonesia.",
    );

pub(crate) static THEME: Field = Field::text("tema", 0..=60)
    .label("Tema", "Theme")
    .help("Nama folder di themes. Kosong berarti siger.", "The name of a folder in themes. Left out means siger.")
    .examples(&["siger"]);

pub(crate) static LOGO: Field = Field::text("logo", 0..=200)
    .label("Logo", "Logo")
    .help("Berkas .png, .jpg, atau .webp di content/gambar.", "A .png, .jpg or .webp file in content/gambar.")
    .examples(&["logo.png"]);

pub(crate) static COLOURS: Field = Field::map("warna", &[&colours::ACTION, &colours::IDENTITY, &colours::ORNAMENT])
    .label("Warna", "Colours")
    .help("Warna yang menggantikan warna tema.", "Colours that take the place of the theme's.");

pub(crate) static COMPLAINT: Field = Field::map(
    "pengaduan",
    &[&complaint::ENGLISH_NOTE, &complaint::NAME, &complaint::WEBSITE, &complaint::TEXT_NUMBER, &complaint::NOTE],
)
.label("Pengaduan", "Complaints")
.help("Tempat warga menyampaikan masalah.", "Where people bring their problems.");

pub(crate) static INFORMATION_OFFICER: Field = Field::address("ppid_url")
    .label("PPID", "Information officer")
    .help("Alamat situs PPID, diawali https://", "The information officer's website, beginning with https://")
    .examples(&["https://ppid.contoh.example"]);

pub(crate) static EXIT: Field = Field::address("keluar_ke")
    .label("Tujuan Keluar cepat", "Where Leave now goes")
    .help(
        "Situs biasa yang dibuka tombol Keluar cepat di halaman yang peka, diawali https://. Kosong berarti situs prakiraan cuaca BMKG.",
        "The everyday site that the button of sensitive pages opens, beginning with https://. Left out means the weather forecast of BMKG.",
    )
    .examples(&["https://www.bmkg.go.id/"]);

pub(crate) static SOCIAL: Field = Field::maps("media_sosial", account::FIELDS)
    .label("Media sosial", "Social media")
    .help("Akun resmi pemerintah.", "Official accounts of the government.");

pub(crate) static PLAN: Field =
    Field::map("rpjmd", &[&plan::ENGLISH_MISSIONS, &plan::PERIOD, &plan::VISION, &plan::SOURCE, &plan::MISSIONS])
        .label("RPJMD", "Development plan")
        .help("Rencana lima tahun.", "The five-year plan.");

pub(crate) static TOPICS: Field = Field::maps("topik", topic::FIELDS).label("Topik", "Topics").help(
    "Topik dalam kata sehari-hari. Urusan resmi dimasukkan ke topik.",
    "Topics in everyday words. Official affairs are put into topics.",
);

pub(crate) static THEMES_BY_YEAR: Field = Field::any("tematik")
    .label("Tema nasional", "National themes")
    .help("Tema nasional menurut tahun.", "National themes by year.")
    .examples(&["{2026: [non-tematik, stunting]}"]);

pub(crate) static ACHIEVEMENTS: Field =
    Field::maps("capaian", &[&achievement::TEXT, &achievement::NUMBER, &achievement::YEAR, &achievement::SOURCE])
        .label("Capaian", "Achievements")
        .help("Fakta tentang seluruh kota, dengan sumbernya.", "Facts about the whole city, with their source.");

pub(crate) static LICENCE: Field = Field::map("lisensi", &[&licence::NAME, &licence::URL])
    .label("Lisensi", "Licence")
    .help("Lisensi data dan tulisan.", "The licence of data and texts.");

pub(crate) static SAMPLE: Field = Field::boolean("contoh")
    .label("Situs percobaan", "Demonstration")
    .help("Situs percobaan; setiap halaman menyebutnya.", "A demonstration; every page says so.")
    .examples(&["true"]);

pub(crate) static SHOWN: Field = Field::map("tampilkan", shown::FIELDS)
    .label("Yang ditampilkan", "What is shown")
    .help("Bagian situs yang bisa dimatikan.", "Parts of the site that can be turned off.");
