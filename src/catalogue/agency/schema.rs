//! The table of an agency's fields.

use crate::catalogue::contact::schema::{EMAIL, TELEPHONE, WEBSITE, WHATSAPP};
use crate::fields::field::{Field, Fields};
use crate::settings::schema::parts::account;
use crate::vocabulary::AgencyKind;

/// Every field of an agency.
pub static FIELDS: Fields = &[
    &NAME,
    &SHORT,
    &KIND,
    &PARENT,
    &AREA_CODE,
    &ALIASES,
    &ADDRESS,
    &COORDINATES,
    &HOURS,
    &TELEPHONE,
    &WHATSAPP,
    &EMAIL,
    &WEBSITE,
    &SOCIAL,
    &ACTIVE,
    &MERGED_INTO,
    &SAMPLE,
];

pub(crate) static NAME: Field = Field::text("nama", 3..=120)
    .required()
    .label("Nama", "Name")
    .help("Nama resmi, {least}-{most} huruf.", "The official name, {least} to {most} letters.")
    .examples(&["Dinas Kesehatan"])
    .meant(&["title", "judul"]);

pub(crate) static SHORT: Field = Field::text("singkatan", 0..=40)
    .label("Singkatan", "Short name")
    .help("Nama pendek yang dikenal warga.", "The short name that people know.")
    .examples(&["Dinkes"]);

pub(crate) static KIND: Field = Field::choice::<AgencyKind>("jenis")
    .required()
    .label("Jenis", "Kind")
    .help("Pilih satu: {choices}", "Choose one: {choices}")
    .examples(&["dinas"])
    .meant(&["tipe"])
    .asked("Jenis kantornya.", "What kind of office it is.");

pub(crate) static PARENT: Field = Field::text("induk", 0..=80)
    .label("Induk", "Part of")
    .help(
        "Kantor di atasnya: nama berkas di folder content/opd.",
        "The office above it: the name of a file in content/opd.",
    )
    .examples(&["dinas-kesehatan"])
    .points()
    .asked("Kantor di atasnya.", "The office above it.");

pub(crate) static AREA_CODE: Field = Field::text("kode_wilayah", 0..=20)
    .required_when(&[(&KIND, &["kecamatan", "kelurahan"])])
    .label("Kode wilayah", "Area code")
    .help(
        "Kode Kemendagri, di dalam tanda kutip. Wajib bila jenis: kecamatan atau kelurahan.",
        "The home ministry's code, in quotation marks. Required if jenis: kecamatan or kelurahan.",
    )
    .examples(&["\"18.71.01\""])
    .asked(
        "Kode Kemendagri. Wajib untuk kecamatan dan kelurahan.",
        "The home ministry's code. Required for districts and wards.",
    );

pub(crate) static ALIASES: Field = Field::texts("alias", 0..=120)
    .label("Nama lain", "Other names")
    .help("Nama lain dan nama lama, supaya kantor ini dikenali.", "Other and former names by which it is known.")
    .examples(&["Dinkes Kota"])
    .meant(&["aliases"])
    .points();

pub(crate) static ADDRESS: Field = Field::text("alamat", 0..=200)
    .label("Alamat", "Address")
    .help("Jalan dan nomor, di dalam tanda kutip.", "Street and number, in quotation marks.")
    .examples(&["\"Jl. Contoh No. 1\""])
    .asked("Jalan dan nomor.", "Street and number.");

pub(crate) static COORDINATES: Field = Field::coordinates("koordinat")
    .label("Koordinat", "Coordinates")
    .help("Lintang, lalu bujur, di dalam tanda kutip.", "Latitude, then longitude, in quotation marks.")
    .examples(&["\"-5.38, 105.25\""])
    .asked("Lintang, lalu bujur.", "Latitude, then longitude.");

pub(crate) static HOURS: Field = Field::text("jam_layanan", 0..=160)
    .label("Jam layanan", "Opening hours")
    .help("Hari dan jam buka, di dalam tanda kutip.", "Days and hours, in quotation marks.")
    .examples(&["\"Senin-Jumat, 08.00-15.00 WIB\""])
    .asked("Hari dan jam buka.", "Days and opening hours.");

pub(crate) static SOCIAL: Field = Field::maps("media_sosial", account::FIELDS)
    .label("Media sosial", "Social media")
    .help("Akun resmi kantor.", "Official accounts of the office.");

pub(crate) static ACTIVE: Field = Field::boolean("aktif")
    .label("Masih ada", "Still there")
    .help(
        "Tulis tidak bila kantor ini sudah tidak ada. Kosong berarti ya.",
        "Write tidak if it is no more. Left out means ya.",
    )
    .examples(&["ya"])
    .asked(
        "Tidak bila kantor ini sudah tidak ada. Bila tidak dipilih, berarti ya.",
        "No if it is no more. If nothing is chosen, it is still there.",
    );

pub(crate) static MERGED_INTO: Field = Field::text("digabung_ke", 0..=80)
    .label("Digabung ke", "Merged into")
    .help(
        "Kantor yang menggantikannya: nama berkas di folder content/opd.",
        "The office that took its place: the name of a file in content/opd.",
    )
    .examples(&["dinas-kesehatan"])
    .points()
    .asked("Kantor yang menggantikannya.", "The office that took its place.");

pub(crate) static SAMPLE: Field = Field::boolean("contoh")
    .label("Contoh", "Sample")
    .help("Tandai bila kantor ini hanya contoh.", "Mark it if it is only a sample.")
    .examples(&["true"]);

#[cfg(test)]
mod tests {
    use super::{AREA_CODE, FIELDS, KIND};
    use crate::content::document::tests::document;
    use crate::content::source::SourceKind;
    use crate::fields::field::tests::{assert_all_are_read, assert_sound, filled};
    use crate::fields::repair;

    #[test]
    fn the_table_is_sound_and_what_is_read() {
        assert_sound(FIELDS);
        let mut document = document("content/opd/uji.md", SourceKind::Agency, filled(FIELDS));
        assert_all_are_read(FIELDS, || {
            let _ = crate::catalogue::agency::read(&mut document, &crate::settings::Area::INDONESIA, &mut Vec::new());
        });
    }

    /// The rule is a function; this checks that the table requires the field in the same cases.
    #[test]
    fn the_area_code_is_required_when_the_table_says_so() {
        let [(_, needing)] = AREA_CODE.required_when else { panic!() };
        for kind in KIND.choices_of() {
            let text = format!("nama: Kantor Uji\njenis: {kind}\n");
            let fields = repair::parse(&"uji.md".into(), &text, 0..text.len(), &mut Vec::new()).unwrap();
            let mut problems = Vec::new();
            let mut document = document("content/opd/uji.md", SourceKind::Agency, fields);
            let _ = crate::catalogue::agency::read(&mut document, &crate::settings::Area::INDONESIA, &mut problems);
            assert_eq!(!problems.is_empty(), needing.contains(&kind), "{kind}: {problems:?}");
        }
    }
}
