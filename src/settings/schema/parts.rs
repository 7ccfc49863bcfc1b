//! The tables of the settings that are maps of their own: colours, places, complaints, topics.

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

    /// A row for one colour, or for one each on light and dark screens.
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

    /// Every field of one account.
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
    use super::pair;
    use crate::fields::Field;
    use crate::fields::field::Fields;
    use crate::vocabulary::Affair;

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

    pub(crate) static EMOJI: Field = Field::text("emoji", 1..=8)
        .label("Emoji", "Emoji")
        .help("Tanda topik di teks media sosial.", "The topic's sign in texts for social media.")
        .examples(&["🩺"]);

    pub(crate) static TAGS: Field = Field::words("tagar", 2..=30)
        .items(0..=4)
        .label("Tagar", "Tags")
        .help(
            "Tagar topik di teks media sosial, tanpa tanda #.",
            "The topic's tags in texts for social media, without the sign #.",
        )
        .examples(&["SehatBersama", "Puskesmas"]);

    /// What is asked of a topic.
    pub(crate) static FIELDS: Fields = &[&ID, &NAME, &ENGLISH_NAME, &AFFAIRS, &COLOUR, &EMOJI, &TAGS];
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

    /// Every part that can be turned off.
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
