//! What kind of innovation it is, by the words of the award and of the site.

use crate::fields::field::Field;
use crate::vocabulary::{Affair, Form, Initiator, Kind};

pub(crate) static KINDS: Field = Field::choices::<Kind>("jenis")
    .required()
    .label("Jenis", "Kind")
    .headed(&["jenis"])
    .help(
        "Lewat HP atau datang langsung? Pilih: {choices}, atau keduanya: [{choices}]",
        "By phone or in person? Choose: {choices}, or both: [{choices}]",
    )
    .searched(60)
    .column(7)
    .asked("Lewat HP atau komputer, datang langsung, atau keduanya.", "By phone or computer, in person, or both.");

pub(crate) static FORM: Field = Field::choice::<Form>("bentuk")
    .required()
    .label("Bentuk", "Legal form")
    .headed(&["bentuk"])
    .help("Bentuk menurut aturan. Pilih satu: {choices}", "The form by regulation. Choose one: {choices}")
    .column(8)
    .asked("Bentuk menurut aturan.", "The form by regulation.");

pub(crate) static AFFAIR: Field = Field::choice::<Affair>("urusan")
    .required()
    .label("Urusan pemerintahan", "Government affair")
    .headed(&["urusan utama", "urusan pemerintahan", "bidang urusan", "urusan wajib"])
    .help(
        "Urusan pemerintahan, misalnya: kesehatan, pendidikan, sosial, administrasi-kependudukan",
        "The government affair, for example: kesehatan, pendidikan, sosial, administrasi-kependudukan",
    )
    .searched(50)
    .column(9)
    .points()
    .asked("Urusan pemerintahan yang paling dekat.", "The government affair that it belongs to.");

pub(crate) static OTHER_AFFAIRS: Field = Field::choices::<Affair>("urusan_lain")
    .label("Urusan lain", "Other affairs")
    .headed(&["urusan lain yang beririsan", "urusan beririsan"])
    .help("Urusan lain yang tersentuh.", "Other affairs that it touches.")
    .examples(&["sosial"])
    .searched(50)
    .points();

pub(crate) static TOPICS: Field = Field::texts("topik", 0..=200)
    .label("Topik", "Topics")
    .help(
        "Topik di situs, kalau bukan topik bawaan urusannya.",
        "Topics of the site, if not those that come with its affair.",
    )
    .examples(&["kesehatan"])
    .column(10)
    .points();

pub(crate) static THEMES: Field = Field::texts("tematik", 0..=200)
    .label("Tema nasional", "National themes")
    .headed(&["tematik", "tema"])
    .help("Tema nasional, sesuai daftar di situs.yaml.", "National themes, from the list in situs.yaml.")
    .examples(&["non-tematik"])
    .searched(50)
    .asked("Tema nasional menurut daftar situs ini.", "National themes, from this site's list.");

pub(crate) static GOALS: Field = Field::integers("sdgs", 1..=17)
    .label("Tujuan pembangunan berkelanjutan", "Sustainable Development Goals")
    .headed(&["sdgs", "tpb sdgs"])
    .help(
        "Nomor tujuan pembangunan berkelanjutan, {least}-{most}.",
        "Numbers of Sustainable Development Goals, {least} to {most}.",
    )
    .examples(&["3"])
    .asked("Nomor tujuan, 1 sampai 17, dipisah koma.", "Numbers of the goals, 1 to 17, parted by commas.");

pub(crate) static INITIATOR: Field = Field::choice::<Initiator>("inisiator")
    .label("Inisiator", "Initiator")
    .help("Siapa yang memulai: {choices}", "Who began it: {choices}")
    .examples(&["opd"])
    .asked("Siapa yang memulai.", "Who began it.");
