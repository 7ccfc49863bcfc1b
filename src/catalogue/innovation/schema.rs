//! The table of an innovation's fields, in the order in which a person would fill them in.

mod classes;
pub(crate) mod parts;
mod publication;

use crate::fields::field::{Field, Fields, Judged, Translated, WantedOf};
use crate::vocabulary::{Audience, Stage, Status};
use parts::{award, contact, coverage, document, picture, plan, replication, result, service};

pub(crate) use classes::{AFFAIR, FORM, GOALS, INITIATOR, KINDS, OTHER_AFFAIRS, THEMES, TOPICS};
pub(crate) use publication::{
    CAPTIONS, CHECKED, EXPIRE_AT, INTERNAL, KEYWORDS, LAYOUT, OLD_ADDRESSES, PUBLICATION, PUBLISH_AT, SAMPLE, SENSITIVE,
};

/// Every field of an innovation.
pub static FIELDS: Fields = &[
    &NAME,
    &LONG_NAME,
    &SUMMARY,
    &AGENCY,
    &STAGE,
    &STATUS,
    &PARTNERS,
    &KINDS,
    &FORM,
    &AFFAIR,
    &OTHER_AFFAIRS,
    &TOPICS,
    &THEMES,
    &GOALS,
    &INITIATOR,
    &PLAN,
    &ADOPTION,
    &TRIAL,
    &AUDIENCES,
    &BENEFITS,
    &RESULTS,
    &SERVICE,
    &REPLACED_BY,
    &COVERAGE,
    &CONTACT,
    &PICTURE,
    &VIDEO,
    &DOCUMENTS,
    &AWARDS,
    &REPLICATIONS,
    &LEGAL_BASIS,
    &KEYWORDS,
    &OLD_ADDRESSES,
    &CAPTIONS,
    &LAYOUT,
    &PUBLICATION,
    &PUBLISH_AT,
    &EXPIRE_AT,
    &CHECKED,
    &SAMPLE,
    &SENSITIVE,
    &INTERNAL,
];

pub(crate) static NAME: Field = Field::text("nama", 3..=80)
    .required()
    .label("Nama inovasi", "Name of the innovation")
    .headed(&["judul inovasi daerah", "judul proposal", "nama judul", "nama aplikasi", "nama program", "nama layanan"])
    .help("Nama inovasi, {least}-{most} huruf.", "The innovation's name, {least} to {most} letters.")
    .meant(&["title", "judul"])
    .translated(Translated::Freely)
    .judged(Judged::Name)
    .searched(90)
    .column(0);

pub(crate) static LONG_NAME: Field = Field::text("kepanjangan", 0..=160)
    .label("Kepanjangan nama", "What the name stands for")
    .help("Kepanjangan nama, kalau nama berupa singkatan.", "The name in full, if the name is an abbreviation.")
    .translated(Translated::Freely)
    .judged(Judged::Name)
    .searched(80)
    .column(1);

pub(crate) static SUMMARY: Field = Field::text("ringkasan", 40..=160)
    .required()
    .label("Ringkasan", "Summary")
    .headed(&["deskripsi singkat", "uraian singkat", "deskripsi", "uraian", "penjelasan singkat"])
    .help(
        "Satu kalimat: apa yang didapat warga. {least}-{most} huruf, sebaiknya paling panjang 80. Jangan diawali nama inovasi.",
        "One sentence: what people get. {least} to {most} letters, at best up to 80. Do not begin with the innovation's name.",
    )
    .meant(&["deskripsi", "description", "summary"])
    .translated(Translated::Always)
    .judged(Judged::Summary)
    .searched(65)
    .column(2);

pub(crate) static AGENCY: Field = Field::text("opd", 1..=200)
    .required()
    .label("Perangkat daerah", "Agency")
    .headed(&[
        "opd",
        "nama opd",
        "perangkat daerah",
        "nama perangkat daerah",
        "opd pengampu",
        "opd pelaksana",
        "opd pengusul",
        "skpd",
        "nama skpd",
        "unit instansi",
        "unit kerja",
        "admin opd",
        "asal opd",
        "instansi",
        "nama instansi",
    ])
    .help(
        "Perangkat daerah pemilik inovasi: nama berkas di folder content/opd.",
        "The agency that runs it: the name of a file in the folder content/opd.",
    )
    .meant(&["dinas", "instansi"])
    .column(3)
    .points()
    .asked("Perangkat daerah yang menjalankannya.", "The agency that runs it.");

pub(crate) static STAGE: Field = Field::choice::<Stage>("tahapan")
    .required()
    .label("Tahapan", "Stage")
    .headed(&["tahapan", "tahap"])
    .help("Sudah sejauh mana? Pilih satu: {choices}", "How far is it? Choose one: {choices}")
    .meant(&["tahap"])
    .searched(60)
    .column(5)
    .points()
    .asked("Sudah sejauh mana?", "How far is it?");

pub(crate) static STATUS: Field = Field::choice::<Status>("status")
    .label("Status", "Status")
    .help("Masih berjalan? {choices}. Kosong berarti aktif.", "Is it still running? {choices}. Left out means aktif.")
    .examples(&["aktif"])
    .searched(60)
    .column(6)
    .points()
    .asked("Masih berjalan? Bila tidak dipilih, berarti masih.", "Is it still running? If nothing is chosen, it is.");

pub(crate) static PARTNERS: Field = Field::texts("opd_mitra", 0..=200)
    .label("Perangkat daerah mitra", "Partner agencies")
    .headed(&["opd mitra", "mitra"])
    .help("Perangkat daerah lain yang ikut.", "Other agencies that take part.")
    .examples(&["kecamatan-kedaton"])
    .points()
    .asked("Perangkat daerah lain yang ikut.", "Other agencies that take part.");

pub(crate) static PLAN: Field = Field::map("rpjmd", &[&plan::MISSION, &plan::PROGRAMME])
    .label("RPJMD", "Development plan")
    .help(
        "Nomor misi RPJMD dan nama programnya.",
        "The mission's number in the five-year plan, and the programme's name.",
    )
    .wanted(6, WantedOf::Everything);

pub(crate) static ADOPTION: Field = Field::date("waktu_penerapan")
    .required_when(&[(&STAGE, &["penerapan"])])
    .label("Waktu penerapan", "In use since")
    .headed(&[
        "waktu penerapan",
        "waktu diterapkan",
        "tanggal penerapan",
        "tanggal diterapkan",
        "waktu implementasi",
        "tanggal implementasi",
        "tahun penerapan",
        "tahun implementasi",
        "mulai diterapkan",
        "tanggal peluncuran",
        "tanggal launching",
        "tahun",
    ])
    .help(
        "Wajib bila tahapan: penerapan. Tulis 2024-05-12, 2024-05, atau 2024.",
        "Required if tahapan: penerapan. Write 2024-05-12, 2024-05, or 2024.",
    )
    .examples(&["2024-05"])
    .column(12)
    .asked(
        "Wajib bila sudah bisa dipakai. Tulis tanggal, bulan, atau tahunnya saja.",
        "Required once it is in use. A day, a month, or only a year.",
    );

pub(crate) static TRIAL: Field = Field::date("waktu_uji_coba")
    .label("Waktu uji coba", "Tried since")
    .headed(&[
        "waktu uji coba",
        "tanggal uji coba",
        "tahun uji coba",
        "waktu ujicoba",
        "tahun inisiasi",
        "waktu inisiasi",
    ])
    .help(
        "Kapan dicoba, kalau pernah. Tidak boleh setelah waktu_penerapan.",
        "When it was tried, if it was. Not after waktu_penerapan.",
    )
    .examples(&["2023-11"])
    .below(&ADOPTION)
    .column(11)
    .asked("Kapan dicoba, kalau pernah.", "When it was tried, if it was.");

pub(crate) static AUDIENCES: Field = Field::choices::<Audience>("untuk")
    .label("Untuk siapa", "For whom")
    .headed(&["sasaran", "penerima manfaat", "kelompok sasaran"])
    .help("Untuk siapa: {choices}", "For whom it is: {choices}")
    .examples(&["warga"])
    .wanted(1, WantedOf::Everything)
    .asked("Pilih semua yang cocok.", "Choose all that fit.");

pub(crate) static BENEFITS: Field = Field::texts("manfaat", 3..=120)
    .required()
    .items(1..=5)
    .label("Manfaat", "Benefits")
    .headed(&["manfaat yang diperoleh", "manfaat bagi masyarakat"])
    .help(
        "Manfaat untuk warga, {fewest}-{items} baris, masing-masing paling panjang {most} huruf.",
        "Benefits for people, {fewest} to {items} lines of up to {most} letters each.",
    )
    .translated(Translated::Freely)
    .judged(Judged::Benefit)
    .searched(64)
    .wanted(0, WantedOf::Everything);

pub(crate) static RESULTS: Field = Field::maps(
    "hasil",
    &[&result::LABEL, &result::MEASURE, &result::BEFORE, &result::AFTER, &result::YEAR, &result::SOURCE],
)
.label("Hasil", "Results")
.help(
    "Dulu dan sekarang. jenis: {choices}. Angka harus menyebut sumber.",
    "Before and now. jenis: {choices}. Numbers must name their source.",
)
.translated(Translated::Freely)
.wanted(5, WantedOf::Begun)
.asked(
    "Bandingkan keadaan dulu dan sekarang. Angka harus menyebut sumber.",
    "Compare how it was and how it is. Numbers must name their source.",
);

pub(crate) static SERVICE: Field = Field::map(
    "layanan",
    &[
        &service::REQUIREMENTS,
        &service::STEPS,
        &service::COST,
        &service::DURATION,
        &service::HOURS,
        &service::LOCATIONS,
        &service::CHANNELS,
        &service::DANGERS,
        &service::LIMITS,
        &service::EMERGENCY,
    ],
)
.required_when(&[(&FORM, &["pelayanan_publik"]), (&STAGE, &["penerapan"]), (&STATUS, &["aktif"])])
.label("Layanan", "Service")
.help(
    "Wajib bila bentuk: pelayanan_publik, tahapan: penerapan, dan masih berjalan.",
    "Required if bentuk: pelayanan_publik, tahapan: penerapan, and it is still running.",
)
.translated(Translated::Freely)
.asked("Wajib untuk layanan yang sudah bisa dipakai warga.", "Required for services that people can use.");

pub(crate) static REPLACED_BY: Field = Field::text("diganti_oleh", 0..=200)
    .required_when(&[(&STATUS, &["diganti"])])
    .label("Diganti oleh", "Replaced by")
    .help(
        "Wajib bila status: diganti. Isi dengan nama berkas penggantinya, tanpa .md",
        "Required if status: diganti. The name of the file that takes its place, without .md",
    )
    .examples(&["nama-berkas-lain"])
    .points()
    .asked(
        "Wajib bila statusnya diganti: inovasi yang menggantikannya.",
        "Required if it was replaced: by which innovation.",
    );

pub(crate) static COVERAGE: Field = Field::map("cakupan", &[&coverage::DISTRICTS])
    .label("Cakupan wilayah", "Where it is offered")
    .help("Berlaku di mana. kota berarti seluruh kota.", "Where it is offered. kota means the whole city.")
    .points()
    .asked("Biarkan kosong bila berlaku di seluruh kota.", "Leave it empty if it is offered in the whole city.");

pub(crate) static CONTACT: Field = Field::map("kontak", contact::FIELDS)
    .label("Kontak", "Contact")
    .help(
        "Unit yang bisa dihubungi; jangan nama orang. Kosong berarti kontak perangkat daerah.",
        "A unit to ask, never a person. Left out means the agency's own contact.",
    )
    .meant(&["kontak_person"])
    .wanted(2, WantedOf::Everything)
    .asked(
        "Unit yang bisa dihubungi; jangan nama orang. Bila kosong, yang tampil kontak perangkat daerah.",
        "A unit to ask, never a person. If it is empty, the agency's own contact is shown.",
    );

pub(crate) static PICTURE: Field = Field::map("gambar", &[&picture::FILE, &picture::ALT, &picture::CREDIT, &picture::CONSENT])
    .label("Foto", "Picture")
    .help(
        "Foto di folder content/gambar, lebar paling sedikit 1200 piksel. alt: keterangan untuk orang yang tidak melihat foto.",
        "A photo in the folder content/gambar, at least 1200 pixels wide. alt: what it shows, for people who do not see it.",
    )
    .meant(&["image", "foto"])
    .translated(Translated::Freely)
    .wanted(3, WantedOf::Everything)
    .asked("Foto paling sedikit selebar 1200 piksel.", "A photo at least 1200 pixels wide.");

pub(crate) static VIDEO: Field = Field::address("video")
    .label("Video", "Video")
    .headed(&["link video", "tautan video", "url video", "video"])
    .help("Alamat video, diawali https://", "The address of a video, beginning with https://")
    .examples(&["https://contoh.example/video"])
    .wanted(4, WantedOf::Begun);

pub(crate) static DOCUMENTS: Field = Field::maps("dokumen", &[&document::TITLE, &document::URL, &document::SIZE])
    .label("Dokumen", "Documents")
    .help("Dokumen yang bisa dibuka.", "Documents that people can open.");

pub(crate) static AWARDS: Field =
    Field::maps("penghargaan", &[&award::NAME, &award::YEAR, &award::GIVER, &award::RANK])
        .label("Penghargaan", "Awards")
        .help("Penghargaan yang pernah diterima.", "Awards that it has won.");

pub(crate) static REPLICATIONS: Field = Field::maps("replikasi", &[&replication::REGION, &replication::YEAR])
    .label("Replikasi", "Taken up elsewhere")
    .help("Daerah lain yang meniru.", "Other places that have taken it up.");

pub(crate) static LEGAL_BASIS: Field = Field::texts("dasar_hukum", 0..=200)
    .label("Dasar hukum", "Legal basis")
    .headed(&["regulasi", "regulasi inovasi"])
    .help("Dasar hukum.", "The legal basis.")
    .examples(&["Keputusan nomor sekian"]);

#[cfg(test)]
mod tests;
