//! The table of the site's settings, in the order in which `content/situs.yaml` is best read.

pub mod target;

use crate::fields::field::{Field, Fields};
use crate::vocabulary::Affair;

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

pub(crate) static TOPICS: Field =
    Field::maps("topik", &[&topic::ID, &topic::NAME, &topic::ENGLISH_NAME, &topic::AFFAIRS, &topic::COLOUR])
        .label("Topik", "Topics")
        .help(
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

/// The site's own colours (`warna`).
pub(crate) mod colours {
    use super::pair;
    use crate::fields::Field;

    pub(crate) static ACTION: Field = pair::field("tindakan")
        .label("Tautan dan tombol", "Links and buttons")
        .help("Warna tautan dan tombol.", "The colour of links and buttons.");

    pub(crate) static IDENTITY: Field = pair::field("identitas")
        .label("Identitas", "Identity")
        .help("Warna nama situs dan hiasan besar.", "The colour of the site's name and large ornament.");

    pub(crate) static ORNAMENT: Field =
        pair::field("hiasan").label("Hiasan", "Ornament").help("Warna hiasan kecil.", "The colour of small ornament.");
}

/// A colour for light screens and one for dark ones; a single one is for light screens.
pub(crate) mod pair {
    use crate::fields::field::{Field, Fields};

    pub(crate) static LIGHT: Field = Field::colour("terang")
        .label("Layar terang", "Light screens")
        .help("Warna pada layar terang, di dalam tanda kutip.", "The colour on light screens, in quotation marks.")
        .examples(&["\"#0B5F62\""]);

    pub(crate) static DARK: Field = Field::colour("gelap")
        .label("Layar gelap", "Dark screens")
        .help("Warna pada layar gelap, di dalam tanda kutip.", "The colour on dark screens, in quotation marks.")
        .examples(&["\"#8FD6D9\""]);

    static BOTH: Fields = &[&LIGHT, &DARK];

    pub(super) const fn field(key: &'static str) -> Field {
        Field::map(key, BOTH)
    }
}

/// The corners of the site's area (`batas_wilayah`).
pub(crate) mod area {
    use crate::fields::Field;

    pub(crate) static SOUTH_WEST: Field = Field::coordinates("barat_daya")
        .label("Sudut barat daya", "South-west corner")
        .help("Lintang, lalu bujur, di dalam tanda kutip.", "Latitude, then longitude, in quotation marks.")
        .examples(&["\"-5.6, 105.1\""]);

    pub(crate) static NORTH_EAST: Field = Field::coordinates("timur_laut")
        .label("Sudut timur laut", "North-east corner")
        .help("Lintang, lalu bujur, di dalam tanda kutip.", "Latitude, then longitude, in quotation marks.")
        .examples(&["\"-5.2, 105.5\""]);
}

/// Where people bring complaints (`pengaduan`).
pub(crate) mod complaint {
    use crate::fields::Field;

    pub(crate) static ENGLISH_NOTE: Field = Field::text("keterangan_en", 0..=240)
        .label("Keterangan dalam bahasa Inggris", "Note in English")
        .help("Keterangan dalam bahasa Inggris.", "The note in English.")
        .examples(&["Open day and night"]);

    pub(crate) static NAME: Field = Field::text("nama", 2..=80)
        .required()
        .label("Nama", "Name")
        .help("Nama saluran pengaduan.", "The channel's name.")
        .examples(&["SP4N-LAPOR!"]);

    pub(crate) static WEBSITE: Field = Field::address("situs")
        .label("Situs", "Website")
        .help("Alamat situs, diawali https://", "Its website, beginning with https://")
        .examples(&["https://www.lapor.go.id"])
        .strays();

    pub(crate) static TEXT_NUMBER: Field = Field::telephone("sms")
        .letters(0..=20)
        .label("Nomor SMS", "Text number")
        .help("Nomor SMS, di dalam tanda kutip.", "The number for text messages, in quotation marks.")
        .examples(&["\"1708\""])
        .strays();

    pub(crate) static NOTE: Field = Field::text("keterangan", 0..=240)
        .label("Keterangan", "Note")
        .help("Keterangan untuk warga.", "A note for people.")
        .examples(&["Buka siang dan malam"]);
}

/// An official account (`media_sosial`).
pub(crate) mod account {
    use crate::fields::field::{Field, Fields};

    pub(crate) static FIELDS: Fields = &[&NAME, &URL];

    pub(crate) static NAME: Field = Field::text("nama", 2..=60)
        .required()
        .label("Nama", "Name")
        .help("Nama layanannya, misalnya Instagram.", "The service's name, such as Instagram.")
        .examples(&["Instagram"]);

    pub(crate) static URL: Field = Field::address("url")
        .label("Alamat", "Address")
        .help("Alamat akun, diawali https://. Wajib.", "The account's address, beginning with https://. Required.")
        .examples(&["https://contoh.example/akun"]);
}

/// The five-year plan (`rpjmd`).
pub(crate) mod plan {
    use crate::fields::Field;

    pub(crate) static ENGLISH_MISSIONS: Field = Field::texts("misi_en", 0..=300)
        .label("Misi dalam bahasa Inggris", "Missions in English")
        .help("Misi dalam bahasa Inggris, urutannya sama.", "The missions in English, in the same order.")
        .examples(&["Better services"])
        .strays();

    pub(crate) static PERIOD: Field = Field::text("periode", 4..=40)
        .required()
        .label("Periode", "Period")
        .help("Tahun mulai dan selesai.", "The first and the last year.")
        .examples(&["2025-2029"])
        .strays();

    pub(crate) static VISION: Field = Field::text("visi", 0..=400)
        .label("Visi", "Vision")
        .help("Visi pemerintah.", "The government's vision.")
        .examples(&["Kota yang melayani"])
        .strays();

    pub(crate) static SOURCE: Field = Field::text("sumber", 0..=200)
        .label("Sumber", "Source")
        .help("Dari mana isinya diambil.", "Where it is taken from.")
        .examples(&["Peraturan daerah tentang RPJMD"]);

    pub(crate) static MISSIONS: Field = Field::texts("misi", 0..=300)
        .label("Misi", "Missions")
        .help("Misi, satu baris untuk satu misi.", "The missions, a line each.")
        .examples(&["Layanan yang lebih baik"])
        .strays();
}

/// A topic in everyday words (`topik`).
pub(crate) mod topic {
    use super::{Affair, pair};
    use crate::fields::Field;

    pub(crate) static ID: Field = Field::text("id", 1..=40)
        .required()
        .label("Kode", "Id")
        .help("Kode pendek untuk alamat halaman.", "A short id for the page's address.")
        .examples(&["kesehatan"]);

    pub(crate) static NAME: Field = Field::text("nama", 2..=60)
        .required()
        .label("Nama", "Name")
        .help("Nama dalam kata sehari-hari.", "The name in everyday words.")
        .examples(&["Kesehatan"]);

    pub(crate) static ENGLISH_NAME: Field = Field::text("nama_en", 0..=60)
        .label("Nama dalam bahasa Inggris", "Name in English")
        .help("Nama dalam bahasa Inggris.", "The name in English.")
        .examples(&["Health"]);

    pub(crate) static AFFAIRS: Field = Field::choices::<Affair>("urusan")
        .required()
        .label("Urusan", "Affairs")
        .help("Urusan yang termasuk topik ini: {choices}", "Affairs that belong to it: {choices}")
        .examples(&["kesehatan", "pengendalian-penduduk"]);

    pub(crate) static COLOUR: Field =
        pair::field("warna").label("Warna", "Colour").help("Warna topik.", "The topic's colour.");
}

/// A fact about the whole city (`capaian`).
pub(crate) mod achievement {
    use crate::fields::Field;

    pub(crate) static TEXT: Field = Field::text("teks", 3..=200)
        .required()
        .label("Capaian", "Fact")
        .help("Satu kalimat.", "One sentence.")
        .examples(&["18 layanan baru"]);

    pub(crate) static NUMBER: Field = Field::integer("angka", 0..=1_000_000_000)
        .label("Angka", "Number")
        .help("Angkanya, untuk grafik.", "Its number, for charts.")
        .examples(&["18"]);

    pub(crate) static YEAR: Field = Field::integer("tahun", 1945..=2100)
        .required()
        .label("Tahun", "Year")
        .help("Tahun capaian.", "The year.")
        .examples(&["2023"]);

    pub(crate) static SOURCE: Field = Field::text("sumber", 3..=240)
        .required()
        .label("Sumber", "Source")
        .help("Dari mana angkanya.", "Where the number is from.")
        .examples(&["Siaran pers pemerintah kota"]);
}

/// The licence of data and texts (`lisensi`).
pub(crate) mod licence {
    use crate::fields::Field;

    pub(crate) static NAME: Field = Field::text("nama", 2..=80)
        .required()
        .label("Nama", "Name")
        .help("Nama lisensi.", "The licence's name.")
        .examples(&["CC BY 4.0"]);

    pub(crate) static URL: Field = Field::address("url")
        .label("Alamat", "Address")
        .help("Alamat isi lisensi, diawali https://", "Where it can be read, beginning with https://")
        .examples(&["https://creativecommons.org/licenses/by/4.0/deed.id"]);
}

/// Parts of the site that can be turned off (`tampilkan`).
pub(crate) mod shown {
    use crate::fields::field::{Field, Fields};

    pub(crate) static FIELDS: Fields = &[&IDEAS, &STOPPED, &SHARE_CARDS, &POSTERS];

    pub(crate) static IDEAS: Field = Field::boolean("inisiatif")
        .label("Gagasan", "Ideas")
        .help("Tampilkan inovasi yang masih gagasan.", "Show innovations that are ideas.")
        .examples(&["ya"])
        .strays();

    pub(crate) static STOPPED: Field = Field::boolean("berhenti")
        .label("Yang berhenti", "What has stopped")
        .help("Tampilkan inovasi yang sudah berhenti.", "Show innovations that have stopped.")
        .examples(&["ya"])
        .strays();

    pub(crate) static SHARE_CARDS: Field = Field::boolean("kartu")
        .label("Kartu bagikan", "Share cards")
        .help("Buat gambar untuk dibagikan.", "Draw pictures to share.")
        .examples(&["ya"])
        .strays();

    pub(crate) static POSTERS: Field = Field::boolean("poster")
        .label("Poster", "Posters")
        .help("Buat poster untuk dicetak.", "Make posters to print.")
        .examples(&["ya"])
        .strays();
}
