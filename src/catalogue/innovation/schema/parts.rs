//! The fields of the maps within an innovation.

/// How to use it (`layanan`).
pub(crate) mod service {
    use super::{emergency, location};
    use crate::catalogue::contact::schema::channel;
    use crate::fields::field::{Field, Judged, Translated, WantedOf};

    pub(crate) static REQUIREMENTS: Field = Field::texts("syarat", 0..=160)
        .label("Syarat", "What to bring")
        .headed(&["persyaratan", "syarat layanan"])
        .help("Yang perlu dibawa warga.", "What people need to bring.")
        .examples(&["KTP asli"])
        .strays()
        .translated(Translated::Freely)
        .judged(Judged::Prose)
        .searched(40)
        .wanted(9, WantedOf::Services);

    pub(crate) static STEPS: Field = Field::texts("langkah", 0..=140)
        .items(2..=7)
        .label("Langkah", "Steps")
        .headed(&["langkah langkah", "cara menggunakan", "alur layanan", "prosedur", "cara memakai"])
        .help(
            "Cara memakai, {fewest}-{items} langkah, masing-masing paling panjang {most} huruf.",
            "How to use it, {fewest} to {items} steps of up to {most} letters each.",
        )
        .examples(&["Datang ke kantor kelurahan.", "Tunjukkan KTP kepada petugas."])
        .strays()
        .translated(Translated::Freely)
        .judged(Judged::Step)
        .searched(45);

    pub(crate) static COST: Field = Field::text("biaya", 0..=120)
        .label("Biaya", "Cost")
        .headed(&["tarif", "biaya layanan"])
        .help("Tulis Gratis, atau berapa biayanya.", "Write Gratis (free), or what it costs.")
        .examples(&["Gratis"])
        .strays()
        .translated(Translated::Freely)
        .judged(Judged::Prose)
        .searched(40);

    pub(crate) static DURATION: Field = Field::text("waktu_selesai", 0..=80)
        .label("Waktu selesai", "How long it takes")
        .headed(&["jangka waktu", "lama layanan"])
        .help("Berapa lama sampai selesai.", "How long it takes until it is done.")
        .examples(&["1 hari kerja"])
        .strays()
        .translated(Translated::Freely)
        .judged(Judged::Prose)
        .searched(40)
        .wanted(10, WantedOf::Services);

    pub(crate) static HOURS: Field = Field::text("jam", 0..=160)
        .label("Hari dan jam", "Opening hours")
        .headed(&["jam layanan", "jam buka", "waktu layanan"])
        .help("Hari dan jam buka, di dalam tanda kutip.", "Days and hours, in quotation marks.")
        .examples(&["\"Senin-Jumat, 08.00-15.00 WIB\""])
        .strays()
        .translated(Translated::Freely)
        .judged(Judged::Prose)
        .wanted(11, WantedOf::Services)
        .asked("Hari dan jam buka.", "Days and opening hours.");

    pub(crate) static LOCATIONS: Field =
        Field::maps("lokasi", &[&location::NAME, &location::ADDRESS, &location::DISTRICT, &location::COORDINATES])
            .label("Tempat layanan", "Places")
            .help(
                "Tempat layanan. kecamatan: nama kecamatan dengan huruf kecil.",
                "Where it is offered. kecamatan: the district's name in small letters.",
            )
            .strays()
            .wanted(12, WantedOf::Services)
            .asked("Kantor atau tempat yang bisa didatangi.", "Offices or places where people can go.");

    pub(crate) static CHANNELS: Field =
        Field::maps("kanal", &[&channel::KIND, &channel::VALUE, &channel::LABEL, &channel::PURPOSE])
            .label("Cara menghubungi", "Ways to reach it")
            .help("Cara menghubungi: {choices}", "Ways to reach it: {choices}")
            .strays()
            .asked(
                "Cara mengurus atau bertanya: nomor, situs, aplikasi.",
                "Ways to use it or to ask: numbers, websites, apps.",
            );

    pub(crate) static DANGERS: Field = Field::texts("bahaya", 0..=120)
        .items(0..=2)
        .label("Bahaya", "Danger")
        .help(
            "Yang bisa membahayakan warga, paling banyak {items} kalimat, masing-masing paling panjang {most} huruf. Tampil paling atas.",
            "What can hurt people, up to {items} sentences of up to {most} letters each. Shown at the very top.",
        )
        .examples(&["Ini bukan ambulans. Bila gawat, langsung ke rumah sakit."])
        .strays()
        .translated(Translated::Freely)
        .judged(Judged::Prose)
        .searched(40);

    pub(crate) static LIMITS: Field = Field::texts("batas", 0..=120)
        .items(0..=3)
        .label("Batas layanan", "Limits")
        .help(
            "Yang tidak bisa dilayani, paling banyak {items} kalimat, masing-masing paling panjang {most} huruf.",
            "What it cannot do, up to {items} sentences of up to {most} letters each.",
        )
        .examples(&["Tidak bisa untuk anak yang lahir di luar kota."])
        .strays()
        .translated(Translated::Freely)
        .judged(Judged::Prose)
        .searched(40);

    pub(crate) static EMERGENCY: Field = Field::map("darurat", &[&emergency::NUMBER, &emergency::WORDS])
        .label("Nomor darurat", "Emergency number")
        .help(
            "Nomor yang harus ditelepon saat gawat. Menjadi tombol pertama di halaman.",
            "The number to call in an emergency. It becomes the first button of the page.",
        )
        .strays()
        .translated(Translated::Freely);
}

/// Whom to call when there is danger (`layanan.darurat`).
pub(crate) mod emergency {
    use crate::fields::field::{Field, Judged, Translated};

    pub(crate) static NUMBER: Field = Field::telephone("nomor")
        .required()
        .label("Nomor", "Number")
        .help(
            "Nomor pendek nasional yang benar-benar aktif di sini, misalnya 112 atau 119, atau nomor telepon.",
            "A national short number that really answers here, such as 112 or 119, or a telephone number.",
        )
        .examples(&["\"112\""]);

    pub(crate) static WORDS: Field = Field::text("kata", 0..=80)
        .label("Saat apa", "When to call")
        .help(
            "Keadaan yang membuat orang harus menelepon, tanpa tanda tanya. Kosong berarti Keadaan darurat.",
            "What makes people call, without a question mark. Left out means an emergency.",
        )
        .examples(&["Perdarahan atau kejang"])
        .translated(Translated::Freely)
        .judged(Judged::Prose)
        .searched(40);
}

/// A place where it is offered (`layanan.lokasi`).
pub(crate) mod location {
    use crate::fields::Field;

    pub(crate) static NAME: Field = Field::text("nama", 2..=120)
        .required()
        .label("Nama tempat", "Name of the place")
        .help("Nama kantor atau tempat.", "The name of the office or place.")
        .examples(&["Kantor Kelurahan"])
        .searched(40);

    pub(crate) static ADDRESS: Field = Field::text("alamat", 0..=200)
        .label("Alamat", "Address")
        .help("Jalan dan nomor, di dalam tanda kutip.", "Street and number, in quotation marks.")
        .examples(&["\"Jl. Contoh No. 1\""])
        .strays()
        .searched(40)
        .asked("Jalan dan nomor.", "Street and number.");

    pub(crate) static DISTRICT: Field = Field::text("kecamatan", 0..=200)
        .label("Kecamatan", "District")
        .help("Nama kecamatan dengan huruf kecil.", "The district's name in small letters.")
        .examples(&["kedaton"])
        .points()
        .asked("Kecamatan tempatnya.", "The district where it is.");

    pub(crate) static COORDINATES: Field = Field::coordinates("koordinat")
        .label("Koordinat", "Coordinates")
        .help(
            "Lintang, lalu bujur, misalnya \"-5.38, 105.25\".",
            "Latitude, then longitude, such as \"-5.38, 105.25\".",
        )
        .strays()
        .asked("Lintang, lalu bujur, misalnya -5.38, 105.25.", "Latitude, then longitude, such as -5.38, 105.25.");
}

/// A unit to ask (`kontak`).
pub(crate) mod contact {
    use crate::catalogue::contact::schema::{EMAIL, TELEPHONE, WEBSITE, WHATSAPP};
    use crate::fields::field::{Field, Fields};

    /// Every field of `kontak`.
    pub(crate) static FIELDS: Fields = &[&UNIT, &TELEPHONE, &WHATSAPP, &EMAIL, &WEBSITE];

    pub(crate) static UNIT: Field = Field::text("unit", 2..=120)
        .required()
        .label("Unit", "Unit")
        .help("Nama unit, bukan nama orang.", "The name of a unit, never of a person.")
        .examples(&["Bagian Pelayanan"])
        .strays();
}

/// A before and after (`hasil`).
pub(crate) mod result {
    use crate::fields::field::{Field, Judged, Translated};
    use crate::vocabulary::Measure;

    pub(crate) static LABEL: Field = Field::text("ukuran", 2..=80)
        .required()
        .label("Yang diukur", "What is measured")
        .help("Apa yang berubah.", "What has changed.")
        .examples(&["Lama mengurus"])
        .strays()
        .translated(Translated::Always)
        .judged(Judged::Label);

    pub(crate) static MEASURE: Field = Field::choice::<Measure>("jenis")
        .label("Jenis ukuran", "Kind of measure")
        .help("Pilih satu: {choices}", "Choose one: {choices}")
        .examples(&["waktu"])
        .asked("Apa yang diukur.", "What is measured.");

    pub(crate) static BEFORE: Field = Field::text("sebelum", 0..=80)
        .label("Dulu", "Before")
        .help("Keadaan sebelum ada inovasi.", "How it was before.")
        .examples(&["3 hari"])
        .strays()
        .translated(Translated::Freely);

    pub(crate) static AFTER: Field = Field::text("sesudah", 0..=80)
        .label("Sekarang", "Now")
        .help("Keadaan sesudah ada inovasi.", "How it is now.")
        .examples(&["1 hari"])
        .strays()
        .translated(Translated::Freely);

    pub(crate) static YEAR: Field = Field::integer("tahun", 1945..=2100)
        .label("Tahun", "Year")
        .help("Tahun pengukuran.", "The year in which it was measured.")
        .examples(&["2024"]);

    pub(crate) static SOURCE: Field = Field::text("sumber", 0..=200)
        .label("Sumber", "Source")
        .help("Dari mana angkanya. Wajib bila ada angka.", "Where the numbers are from. Required if there are numbers.")
        .examples(&["Catatan loket"]);
}

/// Its place in the five-year plan (`rpjmd`).
pub(crate) mod plan {
    use crate::fields::Field;

    pub(crate) static MISSION: Field = Field::integer("misi", 1..=99)
        .label("Nomor misi", "Number of the mission")
        .help("Nomor misi RPJMD.", "The mission's number in the plan.")
        .examples(&["1"])
        .strays();

    pub(crate) static PROGRAMME: Field = Field::text("program", 0..=200)
        .label("Program", "Programme")
        .headed(&["program rpjmd"])
        .help("Nama program.", "The programme's name.")
        .examples(&["Nama program"])
        .strays()
        .searched(50);
}

/// Where it is offered (`cakupan`).
pub(crate) mod coverage {
    use crate::fields::Field;

    pub(crate) static DISTRICTS: Field = Field::texts("kecamatan", 0..=200)
        .label("Kecamatan", "Districts")
        .help("Nama kecamatan dengan huruf kecil.", "Names of districts in small letters.")
        .examples(&["kedaton"])
        .strays()
        .points()
        .asked("Kecamatan yang dilayani, satu setiap baris.", "The districts where it is offered, one in each row.");
}

/// The main picture (`gambar`).
pub(crate) mod picture {
    use crate::fields::field::{Field, Translated};

    pub(crate) static FILE: Field = Field::text("berkas", 3..=200)
        .required()
        .label("Berkas foto", "File")
        .help("Nama berkas di folder content/gambar.", "The name of a file in the folder content/gambar.")
        .examples(&["foto.jpg"])
        .strays()
        .points();

    pub(crate) static ALT: Field = Field::text("alt", 0..=240)
        .label("Keterangan foto", "Description")
        .help(
            "Apa yang terlihat, untuk orang yang tidak melihat foto. Wajib.",
            "What it shows, for people who do not see it. Required.",
        )
        .examples(&["Petugas melayani warga di loket"])
        .strays()
        .translated(Translated::Freely);

    pub(crate) static CREDIT: Field = Field::text("kredit", 0..=120)
        .label("Sumber foto", "Credit")
        .help("Unit yang memotret.", "The unit that took it.")
        .examples(&["Nama unit"])
        .strays();

    pub(crate) static CONSENT: Field = Field::boolean("izin")
        .label("Boleh ditampilkan", "May be shown")
        .help(
            "Tulis tidak bila orang di foto belum memberi izin; fotonya lalu tidak tampil.",
            "Write tidak if people on it have not agreed; then it is not shown.",
        )
        .examples(&["true"])
        .strays()
        .points()
        .asked(
            "Tidak bila orang di foto belum memberi izin; fotonya lalu tidak tampil.",
            "No if people on it have not agreed; then it is not shown.",
        );
}

/// A document to open (`dokumen`).
pub(crate) mod document {
    use crate::fields::Field;

    pub(crate) static TITLE: Field = Field::text("judul", 2..=120)
        .required()
        .label("Judul dokumen", "Title")
        .help("Judul dokumen.", "The document's title.")
        .examples(&["Panduan"]);

    pub(crate) static URL: Field = Field::address("url")
        .letters(8..=500)
        .required()
        .label("Alamat dokumen", "Address")
        .help("Alamat dokumen, diawali https://", "Its address, beginning with https://")
        .examples(&["\"https://contoh.example/panduan.pdf\""]);

    pub(crate) static SIZE: Field = Field::text("ukuran", 0..=40)
        .label("Ukuran berkas", "Size")
        .help("Ukuran berkas, misalnya 2 MB.", "Its size, such as 2 MB.");
}

/// An award (`penghargaan`).
pub(crate) mod award {
    use crate::fields::Field;

    pub(crate) static NAME: Field = Field::text("nama", 2..=160)
        .required()
        .label("Nama penghargaan", "Name of the award")
        .help("Nama penghargaan.", "The award's name.")
        .examples(&["Nama penghargaan"])
        .searched(40);

    pub(crate) static YEAR: Field = Field::integer("tahun", 1945..=2100)
        .label("Tahun", "Year")
        .help("Tahun diterima.", "The year in which it was won.")
        .examples(&["2024"]);

    pub(crate) static GIVER: Field = Field::text("pemberi", 0..=120)
        .label("Pemberi", "Given by")
        .help("Siapa yang memberi.", "Who gave it.")
        .examples(&["Nama pemberi"])
        .strays();

    pub(crate) static RANK: Field = Field::text("peringkat", 0..=60)
        .label("Peringkat", "Rank")
        .help("Peringkat, misalnya Terbaik 1.", "The rank, such as Terbaik 1.")
        .strays();
}

/// Another place that has taken it up (`replikasi`).
pub(crate) mod replication {
    use crate::fields::Field;

    pub(crate) static REGION: Field = Field::text("daerah", 2..=80)
        .required()
        .label("Daerah", "Place")
        .help("Nama daerah.", "The place's name.")
        .examples(&["Nama daerah"])
        .strays();

    pub(crate) static YEAR: Field = Field::integer("tahun", 1945..=2100)
        .label("Tahun", "Year")
        .help("Sejak tahun berapa.", "Since which year.")
        .examples(&["2024"]);
}
